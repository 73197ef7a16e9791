//! Rows of what customers asked and were offered, what was given to do and what was learned.

use serde::Serialize;

rows! {
    /// A training. `role`: whether the report's person taught, learned or wrote it down; empty above a person.
    CourseRow { day, topic, teacher, learners, role, hours, result }
    /// A proposal or quotation made for a customer. `since`: what the customer's orders came to from that day on.
    QuoteRow { day, customer, what, amount, result, since, by }
    /// A day's or week's work beside its norm. `mean`: over the period; `state`: met, or how much is missing.
    NormRow { label, norm, mean, state }
    /// A norm's work week by week.
    NormWeekRow { week, days, calls, daily, customers, new_customers, prospects }
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
