//! (1) What went out and came in that day, and what is to go out.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Facts;
use crate::model::{Amount, CustomerId, Day, EntryId, Head, Metric, PersonId};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::view::Section;
use crate::report::view::daily_review::{MovementRow, ToShipRow};
use crate::tally::{Undelivered, entries};
use crate::words::Said;
use crate::words::daily_review as say;

/// At most so many orders are listed.
const LISTED: usize = 15;
/// Orders due within so many days are listed.
const SOON: i32 = 3;

/// An entry's amount, customer and whom it counts for.
struct Moved {
    amount: Amount,
    customer: Option<CustomerId>,
    person: Option<PersonId>,
}

/// What each entry of the day gives to a figure.
fn moved(ctx: &Context, metric: Metric) -> BTreeMap<EntryId, Moved> {
    let mut all: BTreeMap<EntryId, Moved> = BTreeMap::new();
    for evidence in entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, metric) {
        let Some(entry) = evidence.entry else { continue };
        let customer = evidence.customer.as_ref().and_then(|party| match party {
            crate::model::Party::Customer(id) => Some(*id),
            crate::model::Party::Prospect(_) => None,
        });
        let had = all.entry(entry).or_insert(Moved { amount: Amount::ZERO, customer, person: evidence.person });
        had.amount += evidence.amount;
    }
    all
}

fn row(ctx: &Context, kind: Said, moved: &Moved, order: Option<&str>, notes: &[String]) -> MovementRow {
    MovementRow {
        kind: ctx.say(kind),
        customer: moved.customer.map_or_else(|| NOTHING.to_owned(), |id| ctx.customer(id)),
        owner: moved.person.map_or_else(|| NOTHING.to_owned(), |id| ctx.person(id)),
        order: order.unwrap_or(NOTHING).to_owned(),
        amount: ctx.yuan(moved.amount),
        note: if notes.is_empty() { NOTHING.to_owned() } else { ctx.clauses(notes) },
    }
}

/// The order in which rows stand: shipments, returns, payments, each in the order written.
type Place = (u8, Day, EntryId);

fn place(sort: u8, head: Head) -> Place {
    (sort, head.date, head.entry)
}

/// Every shipment, return and payment that counts on the day.
pub(super) fn movements(ctx: &Context, facts: &Facts) -> Section<MovementRow> {
    let (shipped, paid) = (moved(ctx, Metric::Shipped), moved(ctx, Metric::Collections));
    let all = &ctx.books.workspace().facts;
    let mut rows: Vec<(Place, MovementRow)> = Vec::new();
    for shipment in &all.shipments {
        let Some(what) = shipped.get(&shipment.head.entry) else { continue };
        let fault = shipment.error.map(|error| ctx.say(say::fault(ctx.word(error.word(), error.zh()))));
        let way = [shipment.mode.as_deref(), shipment.carrier.as_deref()].into_iter().flatten().map(str::to_owned);
        let notes: Vec<String> = fault.into_iter().chain(way).collect();
        rows.push((place(0, shipment.head), row(ctx, say::shipment(), what, shipment.order.as_deref(), &notes)));
    }
    for goods in &all.returns {
        let Some(what) = shipped.get(&goods.head.entry) else { continue };
        let notes: Vec<String> = goods.reason.as_deref().map(str::to_owned).into_iter().collect();
        rows.push((place(1, goods.head), row(ctx, say::goods_back(), what, goods.order.as_deref(), &notes)));
    }
    for payment in &all.payments {
        let Some(what) = paid.get(&payment.head.entry) else { continue };
        let kind = if what.amount.is_negative() { say::refund() } else { say::payment() };
        let told = [
            payment.kind.map(|kind| ctx.word(kind.word(), kind.zh())),
            payment.method.map(|method| ctx.word(method.word(), method.zh())),
        ];
        let notes: Vec<String> = told.into_iter().flatten().collect();
        rows.push((place(2, payment.head), row(ctx, kind, what, payment.order.as_deref(), &notes)));
    }
    rows.sort_by_key(|(place, _)| *place);
    let rows: Vec<MovementRow> = rows.into_iter().map(|(_, row)| row).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let sum = |metric| facts.day.get(&metric).and_then(|figure| figure.actual).unwrap_or_default();
        let count = |all: &BTreeMap<EntryId, Moved>| all.len();
        let (out, back) = (ctx.small_sum(sum(Metric::Shipped)), ctx.small_sum(sum(Metric::Collections)));
        notes.push(ctx.say(say::moved(count(&shipped), out, count(&paid), back)));
    }
    Section::new(rows, notes, || ctx.say(say::nothing_moved(ctx.day(ctx.period.start()))))
}

/// What an order is called: its id, else the day it was taken.
pub(super) fn called(ctx: &Context, order: &Undelivered) -> String {
    order.order.id.as_deref().map_or_else(|| ctx.day(order.order.head.date), str::to_owned)
}

/// Whether the goods were promised for that day, or expected on it, and are not late.
pub(super) fn due_today(ctx: &Context, order: &Undelivered) -> bool {
    order.days_late == 0 && [order.order.due, order.expected].contains(&Some(ctx.until()))
}

/// Whether an order is late, due within days, or held up.
fn told(ctx: &Context, order: &Undelivered) -> bool {
    let days = [order.order.due, order.expected];
    let soon = days.into_iter().flatten().any(|day| day.since(ctx.until()) <= SOON);
    order.days_late > 0 || soon || order.exception.is_some()
}

fn state(ctx: &Context, order: &Undelivered) -> String {
    let day = match (order.days_late, order.order.due) {
        (late @ 1.., _) => say::ship_late(late),
        (_, None) => say::ship_no_day(),
        (_, Some(due)) => match due.since(ctx.until()) {
            0 => say::ship_today(),
            days => say::ship_soon(days),
        },
    };
    let mut said = vec![ctx.say(day)];
    let passed = order.expected.map(|expected| ctx.until().since(expected)).filter(|days| *days > 0);
    said.extend(passed.map(|days| ctx.say(say::expected_passed(days))));
    if let Some(exception) = order.exception {
        said.push(ctx.word(exception.word(), exception.zh()));
        said.extend(order.note.map(str::to_owned));
        said.push(ctx.say(if order.told_customer { say::told() } else { say::not_told() }));
    }
    ctx.commas(&said)
}

fn to_ship_row(ctx: &Context, order: &Undelivered) -> ToShipRow {
    let stage = order.stage.map_or_else(|| ctx.say(say::no_stage()), |stage| ctx.word(stage.word(), stage.zh()));
    ToShipRow {
        order: called(ctx, order),
        customer: ctx.customer(order.customer()),
        owner: ctx.person(order.person),
        amount: ctx.money(order.value - order.shipped),
        due: ctx.day_or(order.order.due),
        expected: ctx.day_or(order.expected),
        stage: if order.shipped > Amount::ZERO { ctx.say(say::part_shipped(stage)) } else { stage },
        state: state(ctx, order),
        late: order.days_late > 0,
    }
}

/// Orders that are late, due within days or held up, the longest late first.
pub(super) fn to_ship(ctx: &Context, all: &[Undelivered]) -> Section<ToShipRow> {
    let mut listed: Vec<&Undelivered> = all.iter().filter(|order| told(ctx, order)).collect();
    listed
        .sort_by_key(|order| (Reverse(order.days_late), order.when().is_none(), order.when(), order.order.head.entry));
    listed.truncate(LISTED);
    let rows: Vec<ToShipRow> = listed.iter().map(|order| to_ship_row(ctx, order)).collect();
    let mut notes = Vec::new();
    if !all.is_empty() {
        let count = |fits: &dyn Fn(&Undelivered) -> bool| all.iter().filter(|order| fits(order)).count();
        let open = all.iter().map(|order| order.value - order.shipped).sum();
        let (late, held) = (count(&|order| order.days_late > 0), count(&|order| order.exception.is_some()));
        let due = count(&|order| due_today(ctx, order));
        notes.push(ctx.say(say::to_ship_sum(all.len(), ctx.sum(open), late, due, held)));
    }
    if all.len() > rows.len() {
        notes.push(ctx.say(say::to_ship_rest(all.len() - rows.len())));
    }
    Section::new(rows, notes, || ctx.say(say::nothing_to_ship()))
}
