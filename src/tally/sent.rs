//! What was sent: against the day the order names, and whether it was the right thing.

use std::collections::BTreeSet;

use crate::model::{CustomerId, Day, EntryId, Metric, Order, OrderStage, Period, Scope, Shipment};
use crate::tally::receivable::{owned_by, owner};
use crate::tally::{Books, entries};

/// A shipment, beside its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent<'w> {
    /// As logged.
    pub shipment: &'w Shipment,
    /// To whom: as written, else the order's.
    pub customer: Option<CustomerId>,
    /// The day the order was to be delivered.
    pub due: Option<Day>,
    /// Days it left after that; 0 if not, or if no day is written.
    pub days_late: i32,
}

/// The shipments of a period that count for a scope or that a person of it logged, by day, as known on the as-of day.
pub fn sent<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Sent<'w>> {
    let workspace = books.workspace();
    let counted: BTreeSet<EntryId> = entries(books, scope, period, as_of, Metric::Shipped)
        .into_iter()
        .filter_map(|evidence| evidence.entry)
        .collect();
    let ours = |shipment: &&Shipment| {
        let head = shipment.head;
        let logged = || workspace.roster.belongs(head.person, scope, head.date);
        period.contains(head.date) && head.date <= as_of && (counted.contains(&head.entry) || logged())
    };
    let of = |shipment: &'w Shipment| {
        let order = shipment.order.as_deref().and_then(|id| order(books, id));
        let due = order.and_then(|order| order.due);
        let days_late = due.map_or(0, |due| shipment.head.date.since(due).max(0));
        Sent { shipment, customer: shipment.customer.or(order.map(|order| order.customer)), due, days_late }
    };
    let mut all: Vec<Sent<'w>> = workspace.facts.shipments.iter().filter(ours).map(of).collect();
    all.sort_by_key(|sent| (sent.shipment.head.date, sent.shipment.head.entry));
    all
}

fn order<'w>(books: &Books<'w>, id: &str) -> Option<&'w Order> {
    books.workspace().facts.orders.iter().find(|order| order.id.as_deref() == Some(id))
}

/// The orders of a scope's customers whose day fell in a period and passed by its end (or by the as-of day) without a
/// shipment, and that were not cancelled; by that day.
pub fn unsent<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w Order> {
    let facts = &books.workspace().facts;
    let until = period.end().min(as_of);
    let gone = |order: &Order| {
        let Some(id) = order.id.as_deref() else { return true };
        let left = facts.shipments.iter().any(|s| s.order.as_deref() == Some(id) && s.head.date <= until);
        let told = facts.order_updates.iter().filter(|update| &*update.order == id && update.head.date <= until);
        let stage = told.filter_map(|update| Some((update.head.date, update.stage?))).max_by_key(|(day, _)| *day);
        let past = stage.is_some_and(|(_, stage)| {
            matches!(stage, OrderStage::Shipped | OrderStage::Arrived | OrderStage::Accepted | OrderStage::Cancelled)
        });
        left || past
    };
    let mut all: Vec<&Order> = facts
        .orders
        .iter()
        .filter(|order| order.head.date <= until)
        .filter(|order| order.due.is_some_and(|due| period.contains(due) && due < until))
        .filter(|order| owned_by(books, owner(books, order.customer, until, as_of), scope, until))
        .filter(|order| !gone(order))
        .collect();
    all.sort_by_key(|order| (order.due, order.head.entry));
    all
}
