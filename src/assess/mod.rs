//! Judgements with their evidence: which reports were due and when they came in ([`Ledger`]), what a score sheet takes
//! off and for which entries ([`Assessor`]), what the next months may bring ([`forecast`]). What comes in are the books,
//! hand-in times and left-out entries that are given ([`Given`]); what goes out are values that a report lays out,
//! every lost point with the rule and the entries behind it. Nobody loses a point by the history of files alone: that
//! is pending until a manager confirms it. Never a finding, never a sentence.

mod attendance;
mod due;
mod events;
pub mod forecast;
mod handed;
mod item;
mod ledger;
mod row;
mod scores;
mod superior;

pub use due::{DueDate, NotDue, due_dates, month_of_review};
pub use events::{Evidence, Strike};
pub use handed::Paper;
pub use item::{Confirmation, ItemScore};
pub use ledger::Ledger;
pub use row::{Excuse, LedgerRow, Recipient, SameDay, Signature, State, Subject};
pub use scores::{Assessor, Doubling, Given, LeftOut, PartScore, Sheet, Total, YearScore};
