//! The entries a figure is made of.

use crate::model::{Amount, Day, EntryId, Metric, Party, Period, PersonId, ProductId, Scope};
use crate::tally::Books;

/// What one entry gives to a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The entry; `None` for what no log says (a day unrecorded, an opening balance, a customer's `since`).
    pub entry: Option<EntryId>,
    /// The day it counts on.
    pub date: Day,
    /// The day it is known since (the log's date).
    pub known: Day,
    /// Whom it counts for, if anyone.
    pub person: Option<PersonId>,
    /// The customer it names.
    pub customer: Option<Party>,
    /// The product it names.
    pub product: Option<ProductId>,
    /// What it adds. For distinct metrics 1 on the first entry of each identity, 0 on its further ones.
    pub amount: Amount,
}

/// The entries that make up a figure, by date; their amounts add up to it exactly.
pub fn entries(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, metric: Metric) -> Vec<Evidence> {
    let _ = (books, scope, period, as_of, metric);
    todo!()
}
