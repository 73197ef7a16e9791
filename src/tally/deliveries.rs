//! Orders whose goods have not all gone out: what was promised for when, and what is in the way.

use crate::model::{Amount, CustomerId, Day, Order, OrderException, OrderStage, PersonId, Scope};
use crate::tally::Books;
use crate::tally::followed::{Followed, credited};

/// An order whose goods have not all gone out by the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered<'w> {
    /// The order.
    pub order: &'w Order,
    /// Whom it counts for.
    pub person: PersonId,
    /// What it is worth: amended amounts and returns are taken in.
    pub value: Amount,
    /// What of it was shipped; 0 before the first shipment.
    pub shipped: Amount,
    /// The stage last told.
    pub stage: Option<OrderStage>,
    /// The day last named on which the goods are expected.
    pub expected: Option<Day>,
    /// What went wrong, by the last news that names something; `None` once later news goes on without.
    pub exception: Option<OrderException>,
    /// What that news says.
    pub note: Option<&'w str>,
    /// Whether the customer was told of it.
    pub told_customer: bool,
    /// Days past the day promised to the customer on the as-of day; 0 if not.
    pub days_late: i32,
}

impl Undelivered<'_> {
    /// The customer.
    pub fn customer(&self) -> CustomerId {
        self.order.customer
    }

    /// The day the goods are to leave: the one expected by the last news, else the one promised.
    pub fn when(&self) -> Option<Day> {
        self.expected.or(self.order.due)
    }
}

/// The orders of a scope (of whoever gets the credit, on the order's day) that have goods to go out at the end of the
/// as-of day, in the order of days.
///
/// An order is delivered once its shipments are worth what it is, once one takes all the rest, or once news of it says
/// shipped and no shipment says how much, or arrived. One that was cancelled, or is worth nothing, owes none.
pub fn undelivered<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Undelivered<'w>> {
    let open = credited(books, scope, as_of).into_iter().filter(Followed::is_open);
    let of = |one: Followed<'w>| {
        let (exception, last) = one.exception().unzip();
        Undelivered {
            order: one.order,
            person: one.person,
            value: one.value,
            shipped: one.shipped,
            stage: one.stage(),
            expected: one.expected(),
            exception,
            note: last.and_then(|update| update.note.as_deref()),
            told_customer: last.is_some_and(|update| update.told_customer),
            days_late: one.days_late(as_of),
        }
    };
    open.map(of).collect()
}
