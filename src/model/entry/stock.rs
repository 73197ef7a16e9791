//! Goods where they lie, and how dealers do.

use crate::model::{CustomerId, Day, Head, Line, Moment, Text};

/// A dealer's daily report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct DealerReport {
    pub head: Head,
    pub customer: CustomerId,
    /// The day of the sales it reports; `None` where not written.
    pub sold_on: Option<Day>,
    /// When it was handed in.
    pub at: Moment,
    /// What was sold; a price may be missing.
    pub lines: Vec<Line>,
    /// Kept for some days only.
    pub note: Text,
}
