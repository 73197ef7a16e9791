//! Orders whose goods have not all gone out: what was promised for when, and what is in the way.

use std::collections::BTreeMap;

use crate::model::{Amount, CustomerId, Day, EntryId, Order, OrderException, OrderStage, OrderUpdate, PersonId, Scope};
use crate::tally::Books;

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
    let workspace = books.workspace();
    let orders: BTreeMap<EntryId, &'w Order> =
        workspace.facts.orders.iter().map(|order| (order.head.entry, order)).collect();
    let mut news: BTreeMap<&str, Vec<&'w OrderUpdate>> = BTreeMap::new();
    for update in workspace.facts.order_updates.iter().filter(|update| update.head.date <= as_of) {
        news.entry(&update.order).or_default().push(update);
    }
    for told in news.values_mut() {
        told.sort_by_key(|update| (update.head.date, update.head.entry));
    }
    let deals = books.trade.deals.iter().filter(|deal| {
        deal.date <= as_of && (scope == Scope::Team || workspace.roster.belongs(deal.person, scope, deal.date))
    });
    let of = |deal: &crate::tally::trade::Deal| {
        let order = *orders.get(&deal.entry)?;
        let value: Amount = deal.changes.iter().filter(|(day, _)| *day <= as_of).map(|(_, amount)| *amount).sum();
        let gone = || deal.shipments.iter().filter(|(day, _)| *day <= as_of);
        let shipped: Amount = gone().map(|(_, amount)| *amount).sum();
        let told: &[&OrderUpdate] = order.id.as_deref().and_then(|id| news.get(id)).map_or(&[], Vec::as_slice);
        let stage = told.iter().rev().find_map(|update| update.stage);
        let left = stage.is_some_and(|stage| {
            stage >= OrderStage::Arrived || stage == OrderStage::Shipped && gone().next().is_none()
        });
        if left || value <= shipped {
            return None;
        }
        let last = told.last().filter(|update| update.exception.is_some());
        Some(Undelivered {
            order,
            person: deal.person,
            value,
            shipped,
            stage,
            expected: told.iter().rev().find_map(|update| update.expected),
            exception: last.and_then(|update| update.exception),
            note: last.and_then(|update| update.note.as_deref()),
            told_customer: last.is_some_and(|update| update.told_customer),
            days_late: order.due.map_or(0, |due| as_of.since(due).max(0)),
        })
    };
    deals.filter_map(of).collect()
}
