//! O20: the view of the ledger of submissions.

use serde::Serialize;

use crate::report::view::{Card, Head, Point, Section};

/// A form with what became of it, counted; the last row is the total. `rate`: in time ÷ (in time, late and missing).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct CountRow {
    pub name: String,
    /// When it is due; of people empty.
    pub rule: String,
    pub due: String,
    pub on_time: String,
    pub late: String,
    pub missing: String,
    pub unclear: String,
    pub excused: String,
    pub rate: String,
}

/// A form that was due. A row that opens a group has nothing but its `group`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct FiledRow {
    /// The form, above its rows.
    pub group: String,
    pub person: String,
    pub form: String,
    /// The period, with dealer or project.
    pub about: String,
    pub due: String,
    pub to: String,
    pub handed_in: String,
    pub state: String,
    /// How many times running it was late or missing; told where faults are listed, empty in the whole list.
    pub in_a_row: String,
    pub signed: String,
    /// Whether it is late or missing.
    pub late: bool,
}

/// How promptly someone logs their days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct LoggedRow {
    pub name: String,
    pub days: String,
    pub same_day: String,
    pub later: String,
    pub share: String,
}

/// O20: what was due in a month, and what came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Submissions {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The key figures.
    pub cards: Vec<Card>,
    /// (1) Late and missing: the longest rows first.
    pub faults: Section<FiledRow>,
    /// (2) By form.
    pub forms: Section<CountRow>,
    /// (3) By person, unless it is one.
    pub people: Option<Section<CountRow>>,
    /// (4) Everything that was due, form by form.
    pub filed: Section<FiledRow>,
    /// (5) How promptly days are logged.
    pub logged: Section<LoggedRow>,
}
