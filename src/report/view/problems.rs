//! O17: the view of the list of problems.

use serde::Serialize;

use crate::report::view::{Head, Point, ProblemRow, Section};

rows! {
    /// A problem that occurred more than once. `course`: when and where each time; `state`: open, late, or solved when.
    RecurringRow { id, title, times, course, department, effect, state, owner }
    /// The problems of a department, or of an area; the last row of several is all of them. `before`: open when the period began; `came`: new or open again; `bare`: open without a remedy; `oldest`: days the oldest open one has been open; `loss`: what the open ones put at stake.
    TroubleRow { name, before, came, solved, open, late, bare, recurring, oldest, loss }
    /// A problem that was solved. `took`: from the first entry on; `kept`: whether its day was kept.
    SolvedRow { id, title, customer, department, opened, solved, took, kept, remedy }
    /// A payment that was not told on the day it arrived. `by`: who told it; `owner`: whom it counts for; `contacts`: how often the customer was visited or called on the days between.
    NoticeRow { customer, amount, arrived, told, days, by, owner, contacts }
}

/// An open problem that needs a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProblemCard {
    /// Its id, what it is, where, with which department, and its sort where that is an end user's or a special one.
    pub name: String,
    /// Who named it, when, and how long it has been open.
    pub raised: String,
    /// What it does, with the amount at stake.
    pub effect: String,
    /// The remedy, or that there is none.
    pub remedy: String,
    /// Whose it is, by when with the days it is late, and who studies it.
    pub owner: String,
    /// What was written of it since, by day, beyond what the cells say; the last few; may be empty.
    pub news: String,
    /// Who is to decide what.
    pub wanted: String,
    /// Whether it is past its day.
    pub late: bool,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problems {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// Those that occurred more than once and were open on some day of the period.
    pub recurring: Section<RecurringRow>,
    /// Those that need a decision.
    pub cards: Section<ProblemCard>,
    /// By department.
    pub departments: Section<TroubleRow>,
    /// Whether the areas are regions.
    pub regions: bool,
    /// By region; in a report of less than the team by the customers' areas.
    pub areas: Section<TroubleRow>,
    /// Every open one, by department.
    pub open: Section<ProblemRow>,
    /// Those solved in the period, by department.
    pub solved: Section<SolvedRow>,
    /// How long payments took to be told.
    pub notices: Section<NoticeRow>,
}
