//! Rows of what was planned and done, what is left open and what time it took, in any report that looks back.

use serde::Serialize;

use crate::report::view::Section;

rows! {
    /// How much of what stands in someone's plans was done. `other`: not due yet, moved, dropped, or nothing tells.
    ExecutionRow { name, planned, done, early, late, missed, other, unplanned }
    /// A visit or promotion that no plan asked for.
    UnplannedRow { day, person, kind, customer, result }
    /// Hours of a person, as far as their times are written. `share`: of the working hours of the days.
    TimeRow { name, hours, present, visits, calls, meetings, travel, total, share }
}

/// Something planned, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct PlannedRow {
    pub day: String,
    pub person: String,
    pub kind: String,
    pub customer: String,
    pub what: String,
    pub outcome: String,
    pub result: String,
    /// Whether it was done late, is past its day or was missed.
    pub late: bool,
}

/// Something that stays open until someone closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct CarriedRow {
    pub kind: String,
    pub what: String,
    pub customer: String,
    pub by: String,
    pub opened: String,
    pub due: String,
    pub age: String,
    pub state: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// Planned against done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Execution {
    /// By whose plans; not in a person's report, nor where nothing was planned or done.
    pub people: Option<Section<ExecutionRow>>,
    /// What was planned, by day.
    pub planned: Section<PlannedRow>,
    /// What was not, by day.
    pub unplanned: Section<UnplannedRow>,
}
