//! Rows about one day and who was heard from on it, in any report of a day, and in those that look at what is open.

use serde::Serialize;

/// What was heard from a person on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct HeardRow {
    pub person: String,
    /// That they logged, are excused, or are silent since when.
    pub state: String,
    /// Where they were on site.
    pub visits: String,
    /// Calls made.
    pub calls: String,
    pub sales: String,
    pub money: String,
    /// The first line of the day's summary.
    pub words: String,
    /// Whether no log of a working day is there.
    pub silent: bool,
}

/// Something someone waits for, with what was done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct MatterRow {
    pub kind: String,
    pub what: String,
    pub customer: String,
    pub by: String,
    pub opened: String,
    pub due: String,
    pub age: String,
    /// The remedy, answer or promise last written of it.
    pub progress: String,
    pub state: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// Information received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct NewsRow {
    pub kind: String,
    pub from: String,
    pub about: String,
    pub what: String,
    /// What it leads to, or that nothing is recorded.
    pub action: String,
    pub by: String,
    /// Whether no action is recorded.
    pub bare: bool,
}
