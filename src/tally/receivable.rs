//! What customers owe: balances, and first in first out what of them is overdue.

use crate::model::{Amount, CustomerId, Day, EntryId, Scope};
use crate::tally::Books;

/// What remains of one amount owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCharge {
    /// The order or shipment; `None` for the opening balance.
    pub entry: Option<EntryId>,
    /// Its day.
    pub date: Day,
    /// The day it is due; `None` without terms.
    pub due: Option<Day>,
    /// What it was.
    pub amount: Amount,
    /// What of it is still owed.
    pub open: Amount,
}

/// What a customer owes at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receivable {
    /// The customer.
    pub customer: CustomerId,
    /// Opening balance + sales or shipped − collections; negative: paid in advance.
    pub balance: Amount,
    /// What is past its day; `None` without terms.
    pub overdue: Option<Amount>,
    /// The amounts not yet paid, oldest first.
    pub open: Vec<OpenCharge>,
}

/// What a customer owes at the end of `day`, as known on the as-of day.
pub fn receivable(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Receivable {
    let _ = (books, customer, day, as_of);
    todo!()
}

/// What the customers of a scope (by owner on `day`) owe at the end of `day`: those with a balance or an overdue
/// amount, in the order of the roster.
pub fn receivables(books: &Books<'_>, scope: Scope, day: Day, as_of: Day) -> Vec<Receivable> {
    let _ = (books, scope, day, as_of);
    todo!()
}
