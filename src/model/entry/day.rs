//! Where a person's time went: attendance, what was planned, visits, calls, trips, and the day's own words.

use crate::model::metric::choices;
use crate::model::{Amount, AreaId, Day, Head, Party, PersonId, Span, Text, Who};

choices! {
    /// Attendance of a day.
    Attendance {
        Present = "present" "出勤",
        Travel = "travel" "出差",
        HalfDay = "half_day" "半天",
        Absent = "absent" "缺勤",
        Leave = "leave" "请假",
        Rest = "rest" "休息",
    }
}
choices! {
    /// What sort of leave.
    LeaveKind {
        Personal = "personal" "事假",
        Sick = "sick" "病假",
        Annual = "annual" "年假",
        Statutory = "statutory" "法定假",
        InLieu = "in_lieu" "调休",
    }
}
choices! {
    /// What sort of work a plan item or action is.
    WorkKind {
        Meeting = "meeting" "会议",
        Call = "call" "电话",
        Visit = "visit" "拜访",
        Measure = "measure" "量房",
        Collection = "collection" "催款",
        Delivery = "delivery" "送货",
        Promotion = "promotion" "促销",
        Project = "project" "项目",
        Study = "study" "学习",
        Survey = "survey" "调查",
        Other = "other" "其他",
    }
}
choices! {
    /// Whether a plan item was done.
    PlanStatus { Done = "done" "完成", Open = "open" "未完成", Moved = "moved" "改期", Dropped = "dropped" "取消" }
}

/// A document: one person's one day. Two documents of the same person and date make two rows here; the days they
/// count for attendance are merged where figures are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// Entry 0 of section `day`.
    pub head: Head,
    /// Attendance; `None` where the document does not write it.
    pub attendance: Option<Attendance>,
    /// Sort of leave.
    pub leave_kind: Option<LeaveKind>,
    /// Whether the document holds nothing but `plan`: it says nothing of attendance.
    pub only_plan: bool,
}

/// A planned item of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct PlanRow {
    pub head: Head,
    pub what: Text,
    pub time: Option<Span>,
    pub customer: Option<Party>,
    pub kind: WorkKind,
    pub status: PlanStatus,
    pub to: Option<Day>,
    pub fixed: bool,
    pub important: bool,
    pub place: Text,
    pub area: Option<AreaId>,
    pub street: Option<AreaId>,
    pub travel_minutes: Option<u32>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Visit {
    pub head: Head,
    pub customer: Party,
    pub on_site: bool,
    pub time: Option<Span>,
    pub next: Option<Day>,
    pub accompanied_by: Vec<PersonId>,
    pub purpose: Text,
    pub result: Text,
    pub met: Text,
    pub need: Text,
    pub attitude: Text,
    pub next_step: Text,
    pub hand_over: Option<Who>,
}

/// The calls of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Calls {
    pub head: Head,
    pub made: u32,
    pub connected: Option<u32>,
    pub time: Option<Span>,
    pub notes: Vec<CallNote>,
}

/// A call worth a note.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct CallNote {
    pub customer: Party,
    pub next: Option<Day>,
    pub result: Text,
    pub need: Text,
    pub attitude: Text,
    pub next_step: Text,
    pub hand_over: Option<Who>,
}

/// A trip; its costs are travel expenses of the log's date.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Trip {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub from: Day,
    pub to: Day,
    pub places: Vec<String>,
    pub transport: Option<Amount>,
    pub lodging: Option<Amount>,
    pub allowance: Option<Amount>,
}

/// A text of a day: a summary or notes (Markdown), or one suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct DayText {
    pub head: Head,
    pub text: Box<str>,
}
