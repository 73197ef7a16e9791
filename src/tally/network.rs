//! The network: which customers a scope had when a period began, which were opened, won back or left in it, and which
//! it has at the end.

use std::collections::BTreeSet;

use crate::model::{
    AreaId, AreaKind, CustomerId, CustomerKind, CustomerState, CustomerStatus, Day, Metric, Party, Period, Roster,
    Scope,
};
use crate::tally::receivable::{owned_by, owner};
use crate::tally::{Books, entries};

/// What became of a customer in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moved {
    /// New in it.
    Opened,
    /// Lost or a prospect before it, a customer at its end.
    Back,
    /// A customer before it, lost at its end.
    Gone,
    /// A customer before and at the end, whose business or credit went bad in it.
    Troubled,
    /// A customer before and at the end that was in trouble and is not any more.
    Recovered,
    /// A customer before and at the end, as before.
    Stayed,
}

/// A customer of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Networked {
    /// The customer.
    pub customer: CustomerId,
    /// What became of it.
    pub moved: Moved,
    /// What sort it is at the end.
    pub kind: CustomerKind,
    /// The day it moved; `None` of one that stayed, and where no entry tells the day.
    pub day: Option<Day>,
}

impl Networked {
    /// Whether it was a customer when the period began.
    pub fn before(&self) -> bool {
        !matches!(self.moved, Moved::Opened | Moved::Back)
    }

    /// Whether it is one at the end.
    pub fn after(&self) -> bool {
        self.moved != Moved::Gone
    }

    /// Whether it is of the network: a dealer or an outlet.
    pub fn is_outlet(&self) -> bool {
        matches!(self.kind, CustomerKind::Dealer | CustomerKind::Outlet)
    }
}

fn trades(state: &CustomerState) -> bool {
    !matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost)
}

fn troubled(state: &CustomerState) -> bool {
    matches!(state.status, CustomerStatus::Abnormal | CustomerStatus::BadCredit)
}

/// The customers a scope has at the end of a period, or lost in it, as known on the as-of day, in the roster's order.
/// Whose they are is asked at the end: a customer handed over to the scope in the period was its own all along. New
/// ones are those that count as new customers in the period.
pub fn network(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Vec<Networked> {
    let roster = &books.workspace().roster;
    let (eve, until) = (period.start().before(), period.end().min(as_of));
    if until < period.start() {
        return Vec::new();
    }
    let mut opened: BTreeSet<(CustomerId, Day)> = BTreeSet::new();
    for new in entries(books, Scope::Team, period, as_of, Metric::NewCustomers) {
        if let (Some(Party::Customer(id)), false) = (new.customer, new.amount.is_zero()) {
            opened.insert((id, new.date));
        }
    }
    let of = |id: CustomerId| {
        let customer = roster.customer(id);
        if !owned_by(books, owner(books, id, until, as_of), scope, until) {
            return None;
        }
        let (was, is) = (customer.at(eve), customer.at(until));
        let new = opened.iter().find(|(other, _)| *other == id).map(|(_, day)| *day);
        let there = |day: Day| customer.since.is_none_or(|since| since <= day);
        let (before, after) = (new.is_none() && there(eve) && trades(was), there(until) && trades(is));
        let moved = match (before, after) {
            (false, false) => return None,
            (false, true) if new.is_some() => Moved::Opened,
            (false, true) => Moved::Back,
            (true, false) => Moved::Gone,
            (true, true) => match (troubled(was), troubled(is)) {
                (false, true) => Moved::Troubled,
                (true, false) => Moved::Recovered,
                _ => Moved::Stayed,
            },
        };
        let changed = || {
            let later = customer.states.iter().filter(|state| eve < state.from && state.from <= until);
            later.filter(|state| state.status == is.status).map(|state| state.from).min()
        };
        let day = if moved == Moved::Stayed { None } else { new.or_else(changed) };
        Some(Networked { customer: id, moved, kind: is.kind, day })
    };
    roster.customer_ids().filter_map(of).collect()
}

/// The areas a customer lies in, from its region down to its district; streets and business districts are left out.
pub fn places(roster: &Roster, state: &CustomerState) -> Vec<AreaId> {
    let mut chain: Vec<AreaId> = Vec::new();
    let mut next = state.area;
    while let Some(id) = next.filter(|id| !chain.contains(id)) {
        chain.push(id);
        next = roster.area(id).within;
    }
    chain.retain(|id| !matches!(roster.area(*id).kind, Some(AreaKind::Street | AreaKind::BusinessDistrict)));
    if let Some(region) = state.region.filter(|region| !chain.contains(region)) {
        chain.push(region);
    }
    chain.reverse();
    chain
}
