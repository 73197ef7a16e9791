//! O3: the view of the weekly plan, part by part.

use serde::Serialize;

use crate::report::view::work::CarriedRow;
use crate::report::view::{Card, Head, Point, Prose, Section};

rows! {
    /// A target of the week beside last week's result and what is left of the month. `share`: what is left, spread over
    /// the working days left, for this week's days.
    AimRow { label, target, last, last_done, month_target, month, month_done, left, share }
    /// A person's targets of the week. `stops`: customers the plan names; `free`: working days without anything planned.
    MemberAimRow { name, sales, money, visits, customers, calls, new, leads, stops, free }
    /// Someone to be won or followed up this week.
    ToWinRow { name, area, stage, measure, expected, dates, owner }
    /// Something on for a day; a row with a `group` alone begins a day.
    WeekStopRow { group, area, customer, kind, what, staff, basis }
    /// A visit that several go on together.
    JointRow { date, customer, what, staff }
}

/// What is usual for a role beside what is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct WeekNormRow {
    pub person: String,
    pub label: String,
    pub norm: String,
    /// The norm for the week's working days.
    pub due: String,
    pub target: String,
    pub planned: String,
    pub gap: String,
    pub last: String,
    /// Whether the plan falls short of the norm.
    pub short: bool,
}

/// A customer who wants attention this week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct WantedRow {
    pub customer: String,
    pub class: String,
    pub owner: String,
    pub reasons: String,
    pub last: String,
    /// The days it is planned for, or that it is not.
    pub planned: String,
    /// Whether nothing is planned for it.
    pub unplanned: bool,
}

/// A project to be followed up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct FollowRow {
    pub project: String,
    pub owner: String,
    pub stage: String,
    pub last: String,
    /// The day by which its stage's rhythm asks for a contact.
    pub by: String,
    /// What is on for it this week.
    pub week: String,
    pub state: String,
    /// Whether a contact or step is overdue.
    pub late: bool,
}

/// A week's plan that was due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct PlanPaperRow {
    pub owner: String,
    pub due: String,
    pub handed_in: String,
    pub state: String,
    pub signed: String,
    /// Whether it came late or is missing.
    pub late: bool,
}

/// O3: the plan for a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeeklyPlan {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The week's days, its working days and holidays.
    pub days: String,
    /// The month the week's targets are part of.
    pub month: String,
    /// The week's key targets.
    pub cards: Vec<Card>,
    /// One: targets.
    pub targets: Section<AimRow>,
    /// One: what the plans put first.
    pub focus: Vec<String>,
    /// One: each member's targets; not in a person's plan.
    pub people: Option<Section<MemberAimRow>>,
    /// One: who is to be won.
    pub winning: Section<ToWinRow>,
    /// Two: day by day.
    pub stops: Section<WeekStopRow>,
    /// Two: visits of several; not in a person's plan.
    pub joint: Option<Section<JointRow>>,
    /// Three: norms.
    pub norms: Section<WeekNormRow>,
    /// Four: customers who want attention.
    pub customers: Section<WantedRow>,
    /// Five: projects.
    pub projects: Section<FollowRow>,
    /// Six: what last week left open.
    pub carried: Section<CarriedRow>,
    /// Seven: whose plans came, and who signed; not in a person's plan.
    pub papers: Option<Section<PlanPaperRow>>,
    /// Texts of the plans.
    pub texts: Vec<Prose>,
}
