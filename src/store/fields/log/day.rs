//! Sections of the day log about a person's time and words.

use crate::model::{MeetingKind, PlanStatus, RequestKind, RequestStatus, WorkKind};
use crate::store::fields::Shape::{
    Bool, Choice, ChoiceOrText, Day, Integer, List, Markdown, Money, OneOrList, Party, Period, Quantity, Ref,
    RefOrText, Section, Span, Text, TimeOrMoment, TimeOrSpan,
};
use crate::store::fields::common::FORMS;
use crate::store::fields::{Mapping, RefTo, Rule, Short, may, must};

/// Something meant to be done that day.
pub static PLAN: Mapping = Mapping::new(
    "log.plan",
    &[
        must("what", &["事项"], Text).note(
            "短写就是这一行；其中的已知客户会挂上",
            "the short form is the line itself; a known customer in it is linked",
        ),
        may("time", &["时间"], TimeOrSpan),
        may("customer", &["客户"], Party),
        may("kind", &["类型"], Choice(WorkKind::WORDS)).or("other"),
        may("status", &["状态"], Choice(PlanStatus::WORDS)).or("open").note(
            "当天有同一客户的拜访、电话或订单即算完成",
            "done by itself when the day has a visit, call or order of the customer",
        ),
        may("to", &["改至"], Day).note("改期时必填", "required with status moved"),
        may("fixed", &["固定"], Bool).or("false").note("已约定", "an appointment"),
        may("important", &["重要"], Bool).or("false"),
        may("place", &["地点"], Text),
        may("area", &["地区"], RefOrText(&[RefTo::Area])),
        may("street", &["街道"], RefOrText(&[RefTo::Area])),
        may("travel_minutes", &["车程"], Integer).note("到那里要多少分钟", "minutes to get there"),
    ],
)
.short(Short::Line("what"))
.rules(&[Rule::With("status", "moved", "to")]);

/// A visit.
pub static VISITS: Mapping = Mapping::new(
    "log.visits",
    &[
        must("customer", &["客户"], Party),
        may("time", &["时间"], TimeOrSpan),
        may("purpose", &["目的"], Text),
        may("result", &["结果"], Text),
        may("next", &["下次"], Day),
        may("on_site", &["实地"], Bool).or("true"),
        may("met", &["见到谁"], Text),
        may("need", &["需求"], Text),
        may("attitude", &["态度"], Text),
        may("accompanied_by", &["陪访"], OneOrList(&Ref(&[RefTo::Person])))
            .note("一个人或一串人", "one name or a list"),
        may("next_step", &["下一步"], Text),
        may("hand_over", &["转交"], RefOrText(&[RefTo::Person])).note("明天转给谁", "to whom this goes tomorrow"),
    ],
)
.short(Short::Pair("customer", "result"));

/// The day's calls.
pub static CALLS: Mapping = Mapping::new(
    "log.calls",
    &[
        must("made", &["拨打"], Integer),
        may("connected", &["接通"], Integer).note("不多于拨打", "at most made"),
        may("time", &["时间"], Span),
        may("notes", &["记录"], List(&Section(&CALLS_NOTES))),
    ],
);

/// A call worth a note.
pub static CALLS_NOTES: Mapping = Mapping::new(
    "log.calls.notes",
    &[
        must("customer", &["客户"], Party),
        may("result", &["结果"], Text),
        may("need", &["需求"], Text),
        may("next", &["下次"], Day),
        may("attitude", &["态度"], Text),
        may("next_step", &["下一步"], Text),
        may("hand_over", &["转交"], RefOrText(&[RefTo::Person])),
    ],
)
.short(Short::Pair("customer", "result"));

/// Something promised to a customer.
pub static PROMISES: Mapping = Mapping::new(
    "log.promises",
    &[
        must("customer", &["客户"], Party).note("客户加事项是它的身份", "customer and what identify it"),
        must("what", &["事项"], Text),
        may("due", &["期限"], Day),
        may("kept", &["已兑现"], Bool).or("false"),
    ],
);

/// A task given to the log's person.
pub static TASKS: Mapping = Mapping::new(
    "log.tasks",
    &[
        may("from", &["交办人"], RefOrText(&[RefTo::Person])),
        must("what", &["事项"], Text),
        may("due", &["期限"], Day),
        may("done_on", &["完成日期"], Day),
        may("quality", &["质量"], Text),
    ],
);

/// An instruction given by the log's person.
pub static INSTRUCTIONS: Mapping = Mapping::new(
    "log.instructions",
    &[
        must("to", &["至"], Ref(&[RefTo::Person])),
        must("what", &["事项"], Text),
        may("due", &["期限"], Day),
        may("status", &["状态"], Choice(RequestStatus::WORDS)).or("open"),
    ],
);

/// What a customer asks or complains of.
pub static REQUESTS: Mapping = Mapping::new(
    "log.requests",
    &[
        must("customer", &["客户"], Party),
        may("kind", &["类型"], Choice(RequestKind::WORDS)).or("request"),
        must("what", &["事项"], Text),
        may("handled_on", &["处理日期"], Day).note("写了即为完成", "sets status done"),
        may("status", &["状态"], Choice(RequestStatus::WORDS)).or("open"),
    ],
);

/// A trip.
pub static TRIPS: Mapping = Mapping::new(
    "log.trips",
    &[
        may("id", &["编号"], Text),
        must("from", &["自"], Day).note("第一天", "first day"),
        must("to", &["至"], Day).note("最后一天", "last day"),
        may("places", &["地点"], OneOrList(&Text)).note("一处或多处", "one place or a list"),
        may("transport", &["交通"], Money).note("计入差旅费", "counts as travel expense"),
        may("lodging", &["住宿"], Money).note("计入差旅费", "counts as travel expense"),
        may("allowance", &["补贴"], Money).note("计入差旅费", "counts as travel expense"),
    ],
);

/// A training.
pub static TRAINING: Mapping = Mapping::new(
    "log.training",
    &[
        must("topic", &["主题"], Text),
        may("hours", &["学时"], Quantity),
        may("taught_by", &["讲师"], RefOrText(&[RefTo::Person])),
        may("attendees", &["参加人"], List(&RefOrText(&[RefTo::Person]))).note("不写则为本人", "else the log's person"),
        may("content", &["内容"], Markdown),
        may("result", &["成绩"], Text),
    ],
);

/// A meeting.
pub static MEETINGS: Mapping = Mapping::new(
    "log.meetings",
    &[
        must("kind", &["类型"], Choice(MeetingKind::WORDS)),
        may("time", &["时间"], Span),
        may("host", &["主持"], RefOrText(&[RefTo::Person])),
        may("lecturer", &["讲师"], RefOrText(&[RefTo::Person])),
        may("minutes", &["纪要"], Markdown),
        may("decisions", &["决议"], List(&Section(&MEETINGS_DECISIONS))),
    ],
);

/// What a meeting decided.
pub static MEETINGS_DECISIONS: Mapping = Mapping::new(
    "log.meetings.decisions",
    &[must("what", &["事项"], Text), may("who", &["责任人"], RefOrText(&[RefTo::Person])), may("due", &["期限"], Day)],
);

/// A form handed in.
pub static SUBMISSIONS: Mapping = Mapping::new(
    "log.submissions",
    &[
        must("form", &["表"], ChoiceOrText(FORMS)),
        must("period", &["周期"], Period),
        may("to", &["报送对象"], RefOrText(&[RefTo::Person])),
        may("at", &["时间"], TimeOrMoment).note("不写则为日志当天", "else the log's date"),
    ],
);

/// Someone newly met.
pub static CONTACTS: Mapping = Mapping::new(
    "log.contacts",
    &[
        must("name", &["名称", "姓名"], Text),
        may("who", &["身份"], Text),
        may("phone", &["电话"], Text).note("从不必填", "never required"),
        may("customer", &["客户"], Party),
    ],
);

/// Information received.
pub static RECEIVED: Mapping = Mapping::new(
    "log.received",
    &[
        may("from", &["来自"], RefOrText(&[RefTo::Person, RefTo::Customer])),
        may("about", &["关于"], RefOrText(&[RefTo::Person, RefTo::Customer])),
        must("what", &["事项"], Text),
        may("follow_up", &["跟进"], Text),
    ],
);
