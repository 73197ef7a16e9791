//! Orders as whoever follows them sees them: every piece of news, what left, whether the price was approved before the
//! goods were made, and whether the day promised leaves time to make them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Amount, Day, EntryId, Order, OrderException, OrderStage, OrderUpdate, PersonId, ProductId, Role, Roster, Scope,
    Shipment,
};
use crate::tally::Books;

/// An order with what is known of it on the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed<'w> {
    /// The order.
    pub order: &'w Order,
    /// Whom it counts for.
    pub person: PersonId,
    /// What it is worth: amended amounts and returns are taken in; 0 once it is cancelled.
    pub value: Amount,
    /// What of it was shipped; 0 before the first shipment.
    pub shipped: Amount,
    /// Its news, by day; of one day in the order written.
    pub news: Vec<&'w OrderUpdate>,
    /// Its shipments, likewise.
    pub shipments: Vec<&'w Shipment>,
    /// Whether its price was approved.
    pub approval: Approval,
}

/// Whether the price of an order was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    /// Before the goods were made, or while they are not.
    Given,
    /// So many days after production had begun.
    Late(i32),
    /// Nobody approved it, and this asks for it.
    Missing(Asks),
    /// Nothing about it needs a decision.
    NotNeeded,
}

/// Why the price of an order needs approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// It has a policy.
    Policy,
    /// A product is sold below its list price.
    Price {
        /// The first one.
        product: ProductId,
        /// What is asked for it.
        price: Amount,
        /// What the roster asks.
        list: Amount,
    },
    /// Its approval is dated later than the as-of day.
    Later,
}

/// A promise shorter than the goods take to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortLead {
    /// Days from the order to the day promised.
    pub given: i32,
    /// Days the slowest product takes.
    pub needed: u32,
    /// The slowest product; of several the one listed first.
    pub product: ProductId,
}

/// Why an order needs a decision about its price: a policy, or goods below their list price (gifts apart).
pub fn asks_approval(roster: &Roster, order: &Order) -> Option<Asks> {
    if order.policy.is_some() {
        return Some(Asks::Policy);
    }
    order.lines.iter().find_map(|line| {
        let product = line.product?;
        let (price, list) = (line.price.filter(|price| !price.is_zero())?, roster.product(product).price?);
        (price < list).then_some(Asks::Price { product, price, list })
    })
}

/// How far a promise stays behind the days the slowest product of an order takes; `None` if it does not.
pub fn short_lead(roster: &Roster, order: &Order) -> Option<ShortLead> {
    let given = order.due?.since(order.head.date);
    let products = order.lines.iter().filter_map(|line| line.product);
    let slowest = products.filter_map(|product| Some((roster.product(product).lead_days?, product)));
    let (needed, product) = slowest.max_by_key(|&(days, product)| (days, Reverse(product)))?;
    (given < i32::try_from(needed).unwrap_or(i32::MAX)).then_some(ShortLead { given, needed, product })
}

impl<'w> Followed<'w> {
    /// The stage last told.
    pub fn stage(&self) -> Option<OrderStage> {
        self.news.iter().rev().find_map(|update| update.stage)
    }

    /// The day last named on which the goods are expected.
    pub fn expected(&self) -> Option<Day> {
        self.news.iter().rev().find_map(|update| update.expected)
    }

    /// The day production began.
    pub fn began(&self) -> Option<Day> {
        began(&self.news)
    }

    /// The day it was first told to have arrived.
    pub fn arrived(&self) -> Option<Day> {
        let there = |update: &&&OrderUpdate| matches!(update.stage, Some(OrderStage::Arrived | OrderStage::Accepted));
        self.news.iter().find(there).map(|update| update.head.date)
    }

    /// The news that called it off.
    pub fn cancelled(&self) -> Option<&'w OrderUpdate> {
        self.news.iter().copied().find(|update| update.stage == Some(OrderStage::Cancelled))
    }

    /// What went wrong, by the last news; `None` once later news goes on without.
    pub fn exception(&self) -> Option<(OrderException, &'w OrderUpdate)> {
        let last = *self.news.last()?;
        Some((last.exception?, last))
    }

    /// Whether its price changed after production began: news of a price or of another amount since then.
    pub fn repriced(&self) -> bool {
        let Some(began) = self.began() else { return false };
        let priced =
            |update: &&&OrderUpdate| update.exception == Some(OrderException::PriceChanged) || update.amount.is_some();
        self.news.iter().filter(priced).any(|update| began <= update.head.date)
    }

    /// Whether goods are to go out: it is worth more than what was shipped, was not cancelled, and no news says that
    /// it arrived, or that it was shipped where no shipment says how much.
    pub fn is_open(&self) -> bool {
        let left = self.stage().is_some_and(|stage| {
            stage >= OrderStage::Arrived || stage == OrderStage::Shipped && self.shipments.is_empty()
        });
        !left && self.value > self.shipped
    }

    /// Whether all of it left and no news says that it arrived.
    pub fn is_on_the_way(&self) -> bool {
        let left = !self.shipments.is_empty() || self.stage() == Some(OrderStage::Shipped);
        left && !self.is_open() && self.arrived().is_none() && self.cancelled().is_none()
    }

    /// The day the last of it left, by its shipments, else by news.
    pub fn left_on(&self) -> Option<Day> {
        let told = || self.news.iter().rev().find(|update| update.stage == Some(OrderStage::Shipped));
        self.shipments.last().map(|shipment| shipment.head.date).or_else(|| told().map(|update| update.head.date))
    }

    /// Days past the day promised on a day; 0 if not, or if no day is promised.
    pub fn days_late(&self, on: Day) -> i32 {
        self.order.due.map_or(0, |due| on.since(due).max(0))
    }

    /// How many of a product are to go out: what was ordered less what shipments name of it.
    pub fn owed(&self, product: ProductId) -> Amount {
        let sum = |lines: &[crate::model::Line]| -> Amount {
            lines.iter().filter(|line| line.product == Some(product)).filter_map(|line| line.quantity).sum()
        };
        let sent: Amount = self.shipments.iter().map(|shipment| sum(&shipment.lines)).sum();
        (sum(&self.order.lines) - sent).max(Amount::ZERO)
    }

    /// Whether someone wrote news or a shipment of it; anyone, where nobody did.
    fn is_followed_by(&self, person: PersonId) -> bool {
        let mut writers = self.news.iter().map(|update| update.head.person);
        let mut senders = self.shipments.iter().map(|shipment| shipment.head.person);
        self.news.is_empty() && self.shipments.is_empty()
            || writers.any(|writer| writer == person)
            || senders.any(|sender| sender == person)
    }
}

fn began(news: &[&OrderUpdate]) -> Option<Day> {
    let made = |update: &&&OrderUpdate| {
        update.stage.is_some_and(|stage| stage >= OrderStage::InProduction && stage != OrderStage::Cancelled)
    };
    news.iter().find(made).map(|update| update.head.date)
}

/// Whether someone follows orders of others: a person whose post is with them and not with selling.
pub fn follows(books: &Books<'_>, scope: Scope, on: Day) -> bool {
    let Scope::Person(person) = scope else { return false };
    matches!(books.workspace().roster.person(person).post(on).role, Role::OrderFollower | Role::BackOffice)
}

/// The orders of a scope (of whoever gets the credit, on the order's day) taken by the end of the as-of day, in the
/// order of days. Of a person who follows orders for others ([`follows`]): those they wrote news or shipments of, and
/// those of which nobody did. What was sent to a customer without naming an order is taken for their orders without
/// number, the oldest first.
pub fn followed<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Followed<'w>> {
    match scope {
        Scope::Person(person) if follows(books, scope, as_of) => {
            let mut all = credited(books, Scope::Team, as_of);
            all.retain(|one| one.person == person || one.is_followed_by(person));
            all
        }
        _ => credited(books, scope, as_of),
    }
}

/// Entries by the order they name, by day.
fn by_order<'w, T>(
    all: &'w [T],
    as_of: Day,
    of: impl Fn(&'w T) -> Option<(&'w str, Day, EntryId)>,
) -> BTreeMap<&'w str, Vec<&'w T>> {
    let mut known: Vec<(&str, Day, EntryId, &'w T)> = Vec::new();
    known.extend(all.iter().filter_map(|one| of(one).map(|(order, day, entry)| (order, day, entry, one))));
    known.retain(|&(_, day, ..)| day <= as_of);
    known.sort_by_key(|&(_, day, entry, _)| (day, entry));
    let mut grouped: BTreeMap<&str, Vec<&'w T>> = BTreeMap::new();
    for (order, .., one) in known {
        grouped.entry(order).or_default().push(one);
    }
    grouped
}

/// Like [`followed`], by credit alone.
pub(super) fn credited<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Followed<'w>> {
    let workspace = books.workspace();
    let facts = &workspace.facts;
    let orders: BTreeMap<EntryId, &'w Order> = facts.orders.iter().map(|order| (order.head.entry, order)).collect();
    let news = by_order(&facts.order_updates, as_of, |one| Some((&one.order, one.head.date, one.head.entry)));
    let shipments =
        by_order(&facts.shipments, as_of, |one| Some((one.order.as_deref()?, one.head.date, one.head.entry)));
    let loose: BTreeMap<EntryId, &'w Shipment> =
        facts.shipments.iter().filter(|one| one.order.is_none()).map(|one| (one.head.entry, one)).collect();
    let approved = facts.orders.iter().filter(|order| order.approved_by.is_some()).map(|order| order.head.date);
    let habit = approved.filter(|day| *day <= as_of).min();
    let deals = books.trade.deals.iter().filter(|deal| {
        deal.date <= as_of && (scope == Scope::Team || workspace.roster.belongs(deal.person, scope, deal.date))
    });
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let of = |deal: &crate::tally::trade::Deal| {
        let order = *orders.get(&deal.entry)?;
        // Of several orders of one id news belong to the first.
        let id = order.id.as_deref().filter(|id| seen.insert(id));
        let up_to = |all: &[(Day, Amount)]| -> Amount {
            all.iter().filter(|(day, _)| *day <= as_of).map(|(_, amount)| *amount).sum()
        };
        let news = id.and_then(|id| news.get(id)).cloned().unwrap_or_default();
        let mut sent = id.and_then(|id| shipments.get(id)).cloned().unwrap_or_default();
        sent.extend(deal.loose.iter().filter_map(|entry| loose.get(entry)).filter(|one| one.head.date <= as_of));
        let approval = approval(&workspace.roster, order, began(&news), habit, as_of);
        Some(Followed {
            order,
            person: deal.person,
            value: up_to(&deal.changes),
            shipped: up_to(&deal.shipments),
            approval,
            news,
            shipments: sent,
        })
    };
    deals.filter_map(of).collect()
}

/// Nothing is asked of orders older than the first that names an approver: a team that does not write approvals has
/// none to miss.
fn approval(roster: &Roster, order: &Order, began: Option<Day>, habit: Option<Day>, as_of: Day) -> Approval {
    let at = order.approved_at.map(|at| at.day);
    match (&order.approved_by, at) {
        (Some(_), Some(at)) if at > as_of => Approval::Missing(asks_approval(roster, order).unwrap_or(Asks::Later)),
        (Some(_), Some(at)) => match began.map(|began| at.since(began)) {
            Some(late @ 1..) => Approval::Late(late),
            _ => Approval::Given,
        },
        (Some(_), None) => Approval::Given,
        (None, _) if habit.is_some_and(|habit| habit <= order.head.date) => {
            asks_approval(roster, order).map_or(Approval::NotNeeded, Approval::Missing)
        }
        (None, _) => Approval::NotNeeded,
    }
}
