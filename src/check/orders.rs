//! Orders: their stages, approval, promised days, and in whose region they were taken.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{Known, money};
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{
    Amount, AreaId, CustomerId, Day, EntryId, Metric, Order, OrderStage, OrderUpdate, Party, Period, PeriodKind,
    PersonId, Scope,
};
use crate::tally::{Asks, ShortLead, asks_approval, entries, short_lead};
use crate::words::{Said, findings_check as say};

/// The orders that are known, with id and customer's name.
fn orders<'w>(known: &Known<'_, 'w>) -> Vec<&'w Order> {
    known.rows(&known.facts.orders, |order| order.head).collect()
}

/// What an order is called: its id, else its customer.
fn called<'w>(known: &Known<'_, 'w>, order: &'w Order) -> &'w str {
    order.id.as_deref().unwrap_or_else(|| known.roster.customer(order.customer).name())
}

/// Stages that go back. News that names an exception explains itself (goods made again after a complaint), and what
/// goes back once goes on from there.
pub fn backwards(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    for (order, news) in known.order_news() {
        let mut furthest: Option<(OrderStage, &OrderUpdate)> = None;
        for update in news {
            let Some(stage) = update.stage else { continue };
            if let Some((before, earlier)) = furthest.filter(|&(before, _)| stage < before)
                && update.exception.is_none()
            {
                let title = Said {
                    zh: say::stage_backwards(order, before.zh(), stage.zh()).zh,
                    en: say::stage_backwards(order, words(before.word()), words(stage.word())).en,
                };
                let label = say::stage_before(earlier.head.date);
                let remark = Remark::new(Code::StageBackwards, Spot::key(update.head.entry, &["stage"]), title, label);
                all.push(remark.help(say::stage_backwards_help()).related([earlier.head.entry]));
            }
            furthest = Some((stage, update));
        }
    }
}

/// A word of the contract as English prose writes it.
pub fn words(word: &str) -> String {
    word.replace('_', " ")
}

/// Orders in production that nobody approved before. Nothing is asked of orders older than the first that names an
/// approver: a team that does not write approvals has none to miss. Since then those that need a decision are: with a
/// policy, or with goods below their list price (gifts apart). An approval that came after production had begun came
/// late, whatever the order.
pub fn unapproved(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let orders = orders(known);
    let approved = orders.iter().filter(|order| order.approved_by.is_some()).map(|order| order.head.date);
    let Some(habit) = approved.min() else { return };
    let news = known.order_news();
    for order in orders {
        let Some(news) = order.id.as_deref().and_then(|id| news.get(id)) else { continue };
        if news.iter().any(|update| update.stage == Some(OrderStage::Cancelled)) {
            continue;
        }
        let made = |stage: OrderStage| stage >= OrderStage::InProduction;
        let Some(begun) = news.iter().find(|update| update.stage.is_some_and(made)) else { continue };
        let since = begun.head.date;
        let entry = order.head.entry;
        let remark = match (&order.approved_by, order.approved_at) {
            (Some(_), Some(at)) if at.day > since => {
                let title = say::approved_late(called(known, order), since, at.day);
                Remark::new(
                    Code::Unapproved,
                    Spot::key(entry, &["approved_at"]),
                    title,
                    say::approved_late_label(since),
                )
            }
            (None, _) if habit <= order.head.date => {
                let Some((why, keys)) = needs_approval(known, order) else { continue };
                let title = say::unapproved(called(known, order), since);
                Remark::new(Code::Unapproved, Spot::key(entry, keys), title, why)
            }
            _ => continue,
        };
        all.push(remark.help(say::unapproved_help()).related([begun.head.entry]));
    }
}

/// Why an order needs approval, and the keys that show it.
fn needs_approval(known: &Known<'_, '_>, order: &Order) -> Option<(Said, &'static [&'static str])> {
    match asks_approval(known.roster, order)? {
        Asks::Policy | Asks::Later => Some((say::approval_policy(), &["policy"])),
        Asks::Price { product, price, list } => {
            let name = &known.roster.product(product).name;
            Some((say::approval_price(name, price, list), &["items"]))
        }
    }
}

/// Orders promised sooner than their goods can be made. What was shipped in time, or called off, proves nothing wrong.
pub fn lead_times(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let news = known.order_news();
    let mut shipped: BTreeMap<&str, Day> = BTreeMap::new();
    for shipment in known.rows(&known.facts.shipments, |s| s.head) {
        let Some(order) = shipment.order.as_deref() else { continue };
        let last = shipped.entry(order).or_insert(shipment.head.date);
        *last = (*last).max(shipment.head.date);
    }
    for order in orders(known) {
        let Some(ShortLead { given, needed, product }) = short_lead(known.roster, order) else { continue };
        let Some(due) = order.due else { continue };
        let id = order.id.as_deref();
        let sent = |update: &OrderUpdate| {
            let stage = update.stage;
            stage == Some(OrderStage::Cancelled)
                || stage.is_some_and(|stage| stage >= OrderStage::Ready) && update.head.date <= due
        };
        let settled = id.and_then(|id| news.get(id)).is_some_and(|news| news.iter().any(|update| sent(update)));
        if settled || id.and_then(|id| shipped.get(id)).is_some_and(|&day| day <= due) {
            continue;
        }
        let product = &known.roster.product(product).name;
        let title = say::lead_time(called(known, order), given, product, needed);
        let label = say::lead_time_label(order.head.date.plus(i32::try_from(needed).unwrap_or(i32::MAX)));
        let remark = Remark::new(Code::LeadTime, Spot::key(order.head.entry, &["due"]), title, label);
        all.push(remark.help(say::lead_time_help()));
    }
}

/// What a person sold to one customer of another region.
#[derive(Default)]
struct Abroad {
    orders: Vec<EntryId>,
    regions: Option<(AreaId, AreaId)>,
}

/// Orders that count for someone of another region than the customer's on that day: told once for each person and
/// customer, at the last. Whoever owns the customer, or manages its region, sells there rightly.
pub fn other_regions(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let orders: BTreeMap<EntryId, &Order> = orders(known).into_iter().map(|order| (order.head.entry, order)).collect();
    let years: BTreeSet<Period> = orders.values().map(|order| Period::of(PeriodKind::Year, order.head.date)).collect();
    let mut abroad: BTreeMap<(PersonId, CustomerId), Abroad> = BTreeMap::new();
    for year in years {
        for evidence in entries(known.books, Scope::Team, year, known.as_of, Metric::Orders) {
            let (Some(person), Some(Party::Customer(customer))) = (evidence.person, evidence.customer) else {
                continue;
            };
            let Some(entry) = evidence.entry else { continue };
            if let Some(regions) = regions_apart(known, person, customer, evidence.date) {
                let told = abroad.entry((person, customer)).or_default();
                told.orders.push(entry);
                told.regions = Some(regions);
            }
        }
    }
    for ((person, customer), told) in abroad {
        let (Some(&last), Some((own, theirs))) = (told.orders.last(), told.regions) else { continue };
        let area = |id: AreaId| known.roster.area(id).name.as_str();
        let sum: Amount = (told.orders.iter().filter_map(|entry| orders.get(entry)))
            .flat_map(|order| order.lines.iter().filter_map(|line| line.amount))
            .sum();
        let (who, name) = (&known.roster.person(person).name, known.roster.customer(customer).name());
        let title = say::other_region(who, area(own), name, area(theirs));
        let label = say::other_region_label(told.orders.len(), money(sum));
        let remark = Remark::new(Code::OtherRegion, Spot::key(last, &["customer"]), title, label);
        let earlier = told.orders.iter().rev().skip(1).rev().copied();
        all.push(remark.help(say::other_region_help()).related(earlier));
    }
}

/// The regions of a person and a customer on a day, where they differ and nothing allows it.
fn regions_apart(known: &Known<'_, '_>, person: PersonId, customer: CustomerId, day: Day) -> Option<(AreaId, AreaId)> {
    let state = known.roster.customer(customer).at(day);
    let (own, theirs) = (known.roster.person(person).post(day).region?, state.region?);
    let within = |inner: AreaId, outer: AreaId| {
        // As many steps as there are areas, so that a circle of areas ends.
        let mut at = Some(inner);
        known.roster.areas.iter().any(|_| {
            let here = at == Some(outer);
            at = at.and_then(|area| known.roster.area(area).within);
            here
        })
    };
    let manages = |area: AreaId| known.roster.area(area).manager == Some(person);
    let rightly = state.owner == Some(person) || manages(theirs) || within(own, theirs) || within(theirs, own);
    (!rightly).then_some((own, theirs))
}
