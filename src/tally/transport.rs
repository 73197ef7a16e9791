//! Carriers: how much they took, how often the goods left by the day promised, and how long they were under way.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Day, OrderStage, Period, PeriodKind, Scope, ShippingError};
use crate::tally::Books;
use crate::tally::sent::sent;

/// What a carrier did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carrier<'w> {
    /// As the logs write it; `None`: the shipments whose carrier nobody wrote.
    pub name: Option<&'w str>,
    /// How it carried them: by road, by sea; as the logs write it.
    pub modes: BTreeSet<&'w str>,
    /// How many shipments of the scope it took in the period.
    pub shipments: usize,
    /// What was wrong with them.
    pub faults: Vec<ShippingError>,
    /// How many shipments of the whole team this year are of an order with a promised day.
    pub dated: usize,
    /// How many of those left by that day, and were not noted as late.
    pub on_time: usize,
    /// How many of the whole team's shipments this year completed an order whose arrival is told.
    pub arrivals: usize,
    /// How many days those were under way, all together.
    pub days: i32,
}

/// The carriers a scope's shipments of a period went with, known on the as-of day, those with most shipments first;
/// shipments without a carrier last. How reliable a carrier is, is counted over the whole team, from the beginning of
/// the year to the period's end (or the as-of day).
pub fn carriers<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Carrier<'w>> {
    let mut all: BTreeMap<Option<&'w str>, Carrier<'w>> = BTreeMap::new();
    for one in sent(books, scope, period, as_of) {
        let name = one.shipment.carrier.as_deref();
        let carrier = all.entry(name).or_insert_with(|| Carrier { name, ..Carrier::default() });
        carrier.shipments += 1;
        carrier.modes.extend(one.shipment.mode.as_deref());
        carrier.faults.extend(one.shipment.error);
    }
    let until = period.end().min(as_of);
    let arrived = arrivals(books, until);
    let year = sent(books, Scope::Team, Period::of(PeriodKind::Year, until), until);
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, one) in year.iter().enumerate() {
        if let Some(order) = one.shipment.order.as_deref() {
            last.insert(order, place);
        }
    }
    for (place, one) in year.iter().enumerate() {
        let Some(carrier) = all.get_mut(&one.shipment.carrier.as_deref()) else { continue };
        if one.due.is_some() {
            carrier.dated += 1;
            let late = one.days_late > 0 || one.shipment.error == Some(ShippingError::Late);
            carrier.on_time += usize::from(!late);
        }
        let Some(order) = one.shipment.order.as_deref().filter(|order| last.get(order) == Some(&place)) else {
            continue;
        };
        if let Some(days) = arrived.get(order).map(|day| day.since(one.shipment.head.date)).filter(|days| *days >= 0) {
            carrier.arrivals += 1;
            carrier.days += days;
        }
    }
    let mut all: Vec<Carrier<'w>> = all.into_values().collect();
    all.sort_by_key(|carrier| (carrier.name.is_none(), Reverse(carrier.shipments), carrier.name));
    all
}

/// The day each order was first told to have arrived.
fn arrivals<'w>(books: &Books<'w>, until: Day) -> BTreeMap<&'w str, Day> {
    let mut all: BTreeMap<&str, Day> = BTreeMap::new();
    for update in books.workspace().facts.order_updates.iter().filter(|update| update.head.date <= until) {
        if matches!(update.stage, Some(OrderStage::Arrived | OrderStage::Accepted)) {
            let day = all.entry(&update.order).or_insert(update.head.date);
            *day = (*day).min(update.head.date);
        }
    }
    all
}
