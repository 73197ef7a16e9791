//! The settings, `salesreport.yaml`.

use crate::model::{
    DueEvent, Frequency, Hidden, MeetingKind, MoneyUnit, OfPeriod, ProjectStage, Reader, RestDay, Role, ScopeKind,
    SlotKind, TargetBasis,
};
use crate::store::fields::Shape::{
    Choice, ChoiceOrInteger, ChoiceOrText, Dates, Day, Integer, IntegerWithin, List, Map, Offset, Quantity, Ref,
    Section, Span, Text, Time,
};
use crate::store::fields::common::{FORMS, OUTLINES, PERIOD_KINDS};
use crate::store::fields::{Mapping, RefTo, Rule, Short, Words, may, must};

/// Languages of reports.
const LANGUAGES: Words = &[("zh-CN", "中文"), ("en", "英文")];

/// How grave a finding is taken.
const LEVELS: Words = &[("error", "错误"), ("warning", "警告"), ("off", "关闭")];

/// Working days a week.
const WORK_WEEKS: Words = &[("six", "六天"), ("five", "五天")];

/// Days of the week, Monday first.
pub const WEEKDAYS: Words = &[
    ("monday", "周一"),
    ("tuesday", "周二"),
    ("wednesday", "周三"),
    ("thursday", "周四"),
    ("friday", "周五"),
    ("saturday", "周六"),
    ("sunday", "周日"),
];

/// The month's last day.
const MONTH_END: Words = &[("last", "月末")];

/// Built-in reports, or all of them.
const OUTLINES_OR_ALL: Words = &[
    ("all", "全部"),
    ("daily", "日报"),
    ("daily_review", "日检讨"),
    ("weekly_plan", "周计划"),
    ("weekly_report", "周报"),
    ("monthly_plan", "月计划"),
    ("monthly_report", "月报"),
    ("monthly_summary", "月总结"),
    ("assessment", "考核"),
    ("monthly_review", "月检讨"),
    ("quarterly_review", "季度检讨"),
    ("quarterly_plan", "季度计划"),
    ("annual_plan", "年度计划"),
    ("annual_review", "年度检讨"),
    ("projects", "项目跟踪"),
    ("market_survey", "市场调查"),
    ("orders", "跟单"),
    ("meeting", "会议材料"),
    ("customers", "客户分析"),
    ("problems", "问题清单"),
    ("competitors", "竞品分析"),
    ("forecast", "滚动预测"),
    ("submissions", "报送台账"),
];

/// Forms a report is written in.
const FORMATS: Words = &[("md", "md"), ("html", "html"), ("pdf", "pdf"), ("xlsx", "xlsx"), ("csv", "csv")];

/// The settings.
pub static SETTINGS: Mapping = Mapping::new(
    "settings",
    &[
        must("name", &["名称"], Text).note("公司或团队", "company or team"),
        may("currency", &["币种"], Text).or("CNY"),
        may("language", &["语言"], Choice(LANGUAGES)).or("zh-CN"),
        may("utc_offset", &["时差"], Offset).or("+08:00"),
        may("log_start", &["启用日期"], Day)
            .note("日志第一天；期初余额在它之前", "first day of the log; opening balances stand before it"),
        may("target_basis", &["考核口径"], Choice(TargetBasis::WORDS)).or("ordered"),
        may("calendar", &["日历"], Section(&CALENDAR)),
        may("norms", &["定额"], Map(&Choice(Role::WORDS), &Section(&NORMS))),
        may("duties", &["岗位职责"], Map(&Choice(Role::WORDS), &Text)),
        may("deadlines", &["报送期限"], Map(&ChoiceOrText(FORMS), &Section(&DEADLINES))),
        may("timetables", &["时间表"], List(&Section(&TIMETABLES)))
            .note("取第一个适合的", "first that fits the person"),
        may("meetings", &["会议"], Map(&Choice(MeetingKind::WORDS), &Section(&MEETINGS))),
        may("reports", &["报告"], List(&Section(&REPORTS))),
        may("audience", &["读者"], Map(&Choice(Reader::WORDS), &Section(&AUDIENCE))),
        may("units", &["显示单位"], Choice(MoneyUnit::WORDS))
            .or("yuan")
            .note("只影响显示", "unit of money in reports; data stay in yuan"),
        may("findings", &["检查级别"], Map(&Text, &Choice(LEVELS))),
        may("fonts", &["字体"], Section(&FONTS)),
        may("travel_buffer", &["行程预留"], Integer)
            .or("30")
            .note("两个约定之间除车程外的分钟数", "minutes beyond travel time between fixed appointments"),
        may("silent_days", &["未联系天数"], Integer)
            .or("30")
            .note("这么多天没联系的客户要点名", "customers not contacted in so many days"),
        may("stage_rhythm", &["回访间隔"], Map(&Choice(ProjectStage::WORDS), &Integer))
            .note("天；内置前期设计 7，其余 14", "days; built in design=7, others=14"),
        may("target_alert", &["目标偏高"], Quantity)
            .or("1.5")
            .note("目标除以基数达到多少起提示", "target ÷ baseline from which a remark is made"),
        may("forge", &["仓库地址"], Text).note("仓库网址，用于链接", "web address of the repository, for links"),
    ],
);

/// Working days.
pub static CALENDAR: Mapping = Mapping::new(
    "settings.calendar",
    &[
        may("work_week", &["工作周"], Choice(WORK_WEEKS)).or("six"),
        may("hours_per_day", &["每天工时"], Quantity).or("7"),
        may("holidays", &["放假"], List(&Section(&CALENDAR_HOLIDAYS))),
        may("workdays", &["上班"], List(&Day)).note("补班日", "make-up working days"),
    ],
);

/// Days off.
pub static CALENDAR_HOLIDAYS: Mapping = Mapping::new(
    "settings.calendar.holidays",
    &[may("date", &["日期"], Day), may("dates", &["日程"], Dates), may("name", &["名称"], Text)],
)
.short(Short::Line("date"))
.rules(&[Rule::OneOf(&["date", "dates"])]);

/// What is usual for a role.
pub static NORMS: Mapping = Mapping::new(
    "settings.norms",
    &[
        may("calls_per_day", &["每日电话"], Integer).or("30"),
        may("customers_per_week", &["每周客户"], Integer).or("20"),
        may("new_customers_per_week", &["每周新客"], Integer),
        may("prospects_per_week", &["每周潜客"], Integer),
    ],
);

/// When a form is due, and from whom.
pub static DEADLINES: Mapping = Mapping::new(
    "settings.deadlines",
    &[
        may("roles", &["岗位"], List(&Choice(Role::WORDS))),
        may("every", &["频次"], Choice(Frequency::WORDS)),
        may("event", &["事件"], Choice(DueEvent::WORDS)),
        may("weekday", &["星期"], Choice(WEEKDAYS)),
        may("day", &["几号"], ChoiceOrInteger(MONTH_END))
            .note("超过当月天数按月末", "past the month's end: its last day"),
        may("month", &["月份"], IntegerWithin(1, 12)),
        may("time", &["时间"], Time).or("24:00").note("一天结束", "end of the day"),
        may("days_before", &["提前天数"], Integer).or("0"),
        may("of", &["所属周期"], Choice(OfPeriod::WORDS))
            .or("this")
            .note("材料说的是哪一期", "period the document is about"),
        may("times", &["次数"], Integer).or("1"),
        may("to", &["至"], List(&ChoiceOrText(Role::WORDS))),
        may("signed_by", &["签字"], Choice(Role::WORDS)),
        may("grace_hours", &["宽限小时"], Integer).or("12"),
        may("on_rest_day", &["遇休息日"], Choice(RestDay::WORDS))
            .or("earlier")
            .note("没有工作日的一周不欠", "working day before, or after; a week without working days owes nothing"),
    ],
);

/// A day's slots.
pub static TIMETABLES: Mapping = Mapping::new(
    "settings.timetables",
    &[
        must("name", &["名称"], Text),
        may("roles", &["岗位"], List(&Choice(Role::WORDS))),
        may("groups", &["小组"], List(&Ref(&[RefTo::Area]))),
        must("slots", &["时段"], List(&Section(&TIMETABLES_SLOTS))),
        may("carry", &["业务包"], List(&Text)),
        may("exceptions", &["例外"], List(&Section(&TIMETABLES_EXCEPTIONS))),
    ],
);

/// A slot.
pub static TIMETABLES_SLOTS: Mapping = Mapping::new(
    "settings.timetables.slots",
    &[
        must("time", &["时间"], Span),
        must("name", &["名称"], Text),
        may("kind", &["类型"], Choice(SlotKind::WORDS))
            .or("other")
            .note("同类的计划和完成的事填进来", "planned and done entries of this kind fill the slot"),
    ],
)
.short(Short::Pair("time", "name"));

/// Days unlike the others.
pub static TIMETABLES_EXCEPTIONS: Mapping = Mapping::new(
    "settings.timetables.exceptions",
    &[
        may("date", &["日期"], Day),
        may("dates", &["日程"], Dates),
        may("groups", &["小组"], List(&Ref(&[RefTo::Area]))),
        may("people", &["人员"], List(&Ref(&[RefTo::Person]))),
        may("place", &["地点"], Text),
        must("reason", &["原因"], Text),
        may("suspends", &["暂停"], List(&Text)).note("停掉的时段名", "names of slots that fall out"),
        may("slots", &["时段"], List(&Section(&TIMETABLES_SLOTS))).note("改用的时段", "slots that stand instead"),
    ],
)
.rules(&[Rule::OneOf(&["date", "dates"])]);

/// When a sort of meeting is held, and how.
pub static MEETINGS: Mapping = Mapping::new(
    "settings.meetings",
    &[
        may("time", &["时间"], Span),
        may("weekday", &["星期"], Choice(WEEKDAYS)),
        may("day", &["几号"], ChoiceOrInteger(MONTH_END)),
        may("rota", &["轮值"], List(&Ref(&[RefTo::Person]))),
        may("agenda", &["议程"], List(&Section(&MEETINGS_AGENDA))),
    ],
);

/// A point of the agenda.
pub static MEETINGS_AGENDA: Mapping =
    Mapping::new("settings.meetings.agenda", &[may("time", &["时间"], Span), must("name", &["名称"], Text)]);

/// What is built for one kind of period.
pub static REPORTS: Mapping = Mapping::new(
    "settings.reports",
    &[
        must("period_kind", &["周期类型"], Choice(PERIOD_KINDS)),
        must("outlines", &["报告"], List(&ChoiceOrText(OUTLINES_OR_ALL)))
            .note("自己的报告写名称；- 与 _ 相同", "own outlines by name; - and _ are the same"),
        must("scopes", &["范围"], List(&Choice(ScopeKind::WORDS))),
        may("formats", &["格式"], List(&Choice(FORMATS))).or("md, html, pdf"),
    ],
);

/// What a sort of reader is shown.
pub static AUDIENCE: Mapping = Mapping::new(
    "settings.audience",
    &[
        may("roles", &["岗位"], List(&Choice(Role::WORDS))),
        may("scopes", &["范围"], List(&Choice(ScopeKind::WORDS))),
        may("outlines", &["报告"], List(&ChoiceOrText(OUTLINES))),
        may("hide", &["隐藏"], List(&Choice(Hidden::WORDS))),
    ],
);

/// Font files.
pub static FONTS: Mapping = Mapping::new(
    "settings.fonts",
    &[
        may("body", &["正文"], Text).note("工作区内字体文件的路径", "path of a font file in the workspace"),
        may("heading", &["标题字体"], Text),
        may("latin", &["西文"], Text),
    ],
);
