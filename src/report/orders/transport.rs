//! What left: with which carrier, in how many parts, and whether it arrived.

use std::cmp::Reverse;

use crate::model::{Amount, OrderStage, ShippingError};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent, percent_or, text_or};
use crate::report::orders::{Facts, called};
use crate::report::parts::logged::with_total;
use crate::report::view::Section;
use crate::report::view::orders::{CarrierRow, SentOrderRow};
use crate::tally::{Carrier, Followed, short_lead};
use crate::words::orders as say;

/// At most so many orders are listed.
const LISTED: usize = 30;

fn fault(ctx: &Context, error: ShippingError) -> String {
    ctx.word(error.word(), error.zh())
}

/// Faults by kind: `迟发 2、错发 1`.
pub(super) fn faults(ctx: &Context, all: &[ShippingError]) -> String {
    let mut kinds = all.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    let one = |kind: &ShippingError| {
        ctx.say(say::kind_times(fault(ctx, *kind), all.iter().filter(|error| *error == kind).count()))
    };
    let said: Vec<String> = kinds.iter().map(one).collect();
    ctx.list(&said)
}

/// The share of something.
pub(super) fn rate(part: usize, of: usize) -> Option<Amount> {
    Amount::count(part).over(Amount::count(of))
}

/// By carrier.
pub(super) fn carriers(ctx: &Context, facts: &Facts) -> Section<CarrierRow> {
    let all: usize = facts.carriers.iter().map(|carrier| carrier.shipments).sum();
    let days = |days: i32, arrivals: usize| {
        let mean = Amount::int(i64::from(days)).over(Amount::count(arrivals));
        mean.map_or_else(|| NOTHING.to_owned(), |mean| ctx.say(say::mean_days(count(mean.round(1)), arrivals)))
    };
    let row = |carrier: &Carrier| {
        let modes: Vec<String> = carrier.modes.iter().map(|&mode| mode.to_owned()).collect();
        CarrierRow {
            carrier: carrier.name.map_or_else(|| ctx.say(say::no_carrier()), str::to_owned),
            modes: text_or(Some(&ctx.list(&modes))),
            shipments: carrier.shipments.to_string(),
            share: percent_or(rate(carrier.shipments, all)),
            faults: text_or(Some(&faults(ctx, &carrier.faults))),
            on_time: ctx.say(say::of(carrier.on_time, carrier.dated)),
            rate: percent_or(rate(carrier.on_time, carrier.dated)),
            days: days(carrier.days, carrier.arrivals),
        }
    };
    let sum = |of: fn(&Carrier) -> usize| facts.carriers.iter().map(of).sum::<usize>();
    let rows = with_total(facts.carriers.iter().map(row).collect(), || {
        let wrong: Vec<ShippingError> = facts.carriers.iter().flat_map(|carrier| carrier.faults.clone()).collect();
        let (dated, on_time) = (sum(|carrier| carrier.dated), sum(|carrier| carrier.on_time));
        CarrierRow {
            carrier: ctx.say(say::all_carriers()),
            modes: NOTHING.to_owned(),
            shipments: all.to_string(),
            share: percent(Amount::ONE),
            faults: text_or(Some(&faults(ctx, &wrong))),
            on_time: ctx.say(say::of(on_time, dated)),
            rate: percent_or(rate(on_time, dated)),
            days: days(facts.carriers.iter().map(|carrier| carrier.days).sum(), sum(|carrier| carrier.arrivals)),
        }
    });
    let notes = (all > 0).then(|| ctx.say(say::carriers_note(ctx.until().year())));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(say::nothing_sent(ctx.short(ctx.period))))
}

/// Whether the period saw it leave or arrive, or it is on its way.
fn concerns(ctx: &Context, one: &Followed) -> bool {
    let seen = one.shipments.iter().any(|shipment| ctx.period.contains(shipment.head.date));
    seen || told_away(one) || one.arrived().is_some_and(|day| ctx.period.contains(day))
}

/// Whether news says that it is under way.
fn told_away(one: &Followed) -> bool {
    one.is_on_the_way() && one.stage() == Some(OrderStage::Shipped)
}

/// Days its last shipment left after the day promised; 0 if not.
fn days_late(one: &Followed) -> i32 {
    one.left_on().map_or(0, |day| one.days_late(day))
}

/// Whether there is something to tell of it.
fn is_told(ctx: &Context, one: &Followed) -> bool {
    let parts = one.shipments.len() > 1 || one.is_open() && !one.shipments.is_empty();
    let wrong = one.shipments.iter().any(|shipment| shipment.error.is_some());
    let arrived = one.arrived().is_some_and(|day| ctx.period.contains(day));
    parts || wrong || days_late(one) > 0 || told_away(one) || arrived
}

fn row(ctx: &Context, one: &Followed) -> SentOrderRow {
    let mut with: Vec<String> = Vec::new();
    for name in one.shipments.iter().flat_map(|shipment| [shipment.carrier.as_deref(), shipment.mode.as_deref()]) {
        if let Some(name) = name.filter(|name| !with.iter().any(|known| known == name)) {
            with.push(name.to_owned());
        }
    }
    let days: Vec<String> = if one.shipments.is_empty() {
        one.left_on().map(|day| ctx.day(day)).into_iter().collect()
    } else {
        one.shipments.iter().map(|shipment| ctx.day(shipment.head.date)).collect()
    };
    let late = days_late(one);
    let wrong: Vec<ShippingError> = one.shipments.iter().filter_map(|shipment| shipment.error).collect();
    let mut notes: Vec<String> = (late > 0).then(|| ctx.say(say::left_late(late))).into_iter().collect();
    notes.extend((!wrong.is_empty()).then(|| faults(ctx, &wrong)));
    if let Some(short) = short_lead(ctx.roster(), one.order).filter(|_| late > 0) {
        let product = &ctx.roster().product(short.product).name;
        notes.push(ctx.say(say::too_short(short.given, product, short.needed)));
    }
    SentOrderRow {
        order: called(ctx, one),
        customer: ctx.customer(one.order.customer),
        owner: ctx.person(one.person),
        carrier: text_or(Some(&ctx.list(&with))),
        sent: text_or(Some(&ctx.list(&days))),
        parts: ctx.say(match (one.shipments.len(), one.is_open()) {
            (0, _) => say::whole_told(),
            (1, false) => say::whole(),
            (n, false) => say::whole_in(n),
            (n, true) => say::batches(n, ctx.money(one.shipped), ctx.sum(one.value)),
        }),
        due: ctx.day_or(one.order.due),
        arrived: arrived(ctx, one),
        fault: text_or(Some(&ctx.commas(&notes))),
        late: late > 0,
    }
}

fn arrived(ctx: &Context, one: &Followed) -> String {
    if one.is_open() {
        return ctx.say(say::rest_waits());
    }
    match (one.arrived(), one.left_on()) {
        (Some(day), Some(left)) if left <= day => ctx.say(say::arrived(ctx.day(day), day.since(left))),
        (Some(day), _) => ctx.day(day),
        (None, Some(left)) => ctx.say(say::under_way(ctx.until().since(left))),
        (None, None) => NOTHING.to_owned(),
    }
}

/// What left in parts, late or with a fault, is under way, or arrived in the period.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<SentOrderRow> {
    let concerned: Vec<&Followed> =
        facts.all.iter().filter(|one| one.cancelled().is_none() && concerns(ctx, one)).collect();
    let (mut told, rest): (Vec<&Followed>, Vec<&Followed>) = concerned.into_iter().partition(|one| is_told(ctx, one));
    told.sort_by_key(|one| (!one.is_open(), one.arrived().is_some(), Reverse(days_late(one)), one.left_on()));
    let rows: Vec<SentOrderRow> = told.iter().take(LISTED).map(|one| row(ctx, one)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::sent_note()));
    }
    if told.len() > rows.len() {
        notes.push(ctx.say(say::sent_more(told.len() - rows.len())));
    }
    if !rest.is_empty() {
        notes.push(ctx.say(say::sent_rest(rest.len())));
    }
    let loose = facts.sent.iter().filter(|one| one.shipment.order.is_none()).count();
    if loose > 0 {
        notes.push(ctx.say(say::loose(loose)));
    }
    Section::new(rows, notes, || ctx.say(say::no_sent(ctx.short(ctx.period))))
}
