//! Rows of what customers asked and were offered, what was given to do and what was learned.

use serde::Serialize;

use crate::report::view::Section;

rows! {
    /// A training. `role`: whether the report's person taught, learned or wrote it down; empty above a person.
    CourseRow { day, topic, teacher, learners, role, hours, result }
    /// A proposal or quotation made for a customer. `since`: what the customer's orders came to from that day on.
    QuoteRow { day, customer, what, amount, result, since, by }
}

/// A day's or week's work beside its norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NormRow {
    /// What it is.
    pub label: String,
    /// How much is usual for the role.
    pub norm: String,
    /// How much there was, over the period.
    pub mean: String,
    /// Met, or how much is missing.
    pub state: String,
    /// How much there was in each of the period's weeks.
    pub weeks: Vec<String>,
}

/// Work beside its norms, over a period and in each of its weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Norms {
    /// The weeks, each with its working days in the period: the heads of columns.
    pub weeks: Vec<String>,
    /// The rows.
    pub work: Section<NormRow>,
}

/// A customer's question, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct InquiryRow {
    pub day: String,
    pub customer: String,
    /// With its number, if it has one.
    pub question: String,
    /// The answer, and what was promised.
    pub answer: String,
    pub escalated: String,
    pub by: String,
    /// Resolved and how fast, or open and since when; whether the customer is satisfied.
    pub state: String,
    /// Whether it is open.
    pub open: bool,
}

/// Something given to do, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct TaskRow {
    pub kind: String,
    pub what: String,
    /// From whom to whom.
    pub by: String,
    pub given: String,
    pub due: String,
    pub state: String,
    pub quality: String,
    /// Whether it was done late, or is open past its day.
    pub late: bool,
}
