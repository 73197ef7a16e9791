//! The computed summary of a day's review: goods and money against the plan to date, orders late, money overdue, who is
//! silent, what customers wait for, information nobody acts on.

use super::{Facts, goods, money};
use crate::model::{Amount, Metric};
use crate::report::opening::point;
use crate::report::parts::{carried, heard, matters, past};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::{Presence, Thread, ThreadKind, Undelivered};
use crate::words::daily_review as say;
use crate::words::report_opening as words;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// The paragraphs, in the order of the review's parts.
pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    if !past::on_record(ctx, ctx.period) {
        let said = vec![words::nothing_on_record(ctx.as_of)];
        return point(ctx, "progress", say::lead_money(), said).into_iter().collect();
    }
    let all = [
        progress(ctx, facts),
        to_ship(ctx, &facts.to_ship),
        opening::receivable(ctx, &facts.owes),
        people(ctx, facts),
        customers(ctx, &facts.matters),
        news(ctx, facts),
    ];
    all.into_iter().flatten().collect()
}

/// At most three names, and how many there are if they are more.
fn named(ctx: &Context, mut names: Vec<String>) -> String {
    let all = names.len();
    names.truncate(NAMED);
    let list = ctx.list(&names);
    if all > NAMED { ctx.say(say::and_more(list, all)) } else { list }
}

/// The day's sums, and the month so far against its plan to date.
fn progress(ctx: &Context, facts: &Facts) -> Option<Point> {
    let day = |metric: Metric| facts.day.get(&metric).and_then(|figure| figure.actual).unwrap_or_default();
    let (shipped, paid, sales) = (day(Metric::Shipped), day(Metric::Collections), day(Metric::Sales));
    let mut said = vec![if shipped.is_zero() && paid.is_zero() {
        say::nothing_today(ctx.sum(sales))
    } else {
        say::today(ctx.sum(shipped), ctx.sum(paid), ctx.sum(sales))
    }];
    for metric in [ctx.sales(), Metric::Collections] {
        let figure = facts.so_far.get(&metric).copied().unwrap_or_default();
        let (month, label) = (ctx.short(facts.month), ctx.metric(metric));
        let actual = ctx.sum(figure.actual.unwrap_or_default());
        said.push(match money::pace(ctx, facts.month, &figure) {
            None => say::without_target(month, label, actual),
            Some((_, lead)) if !ctx.shows(lead.abs()) => say::level(month, label, actual),
            Some((plan, lead)) if lead > Amount::ZERO => say::ahead(month, label, actual, ctx.sum(plan), ctx.sum(lead)),
            Some((plan, lead)) => say::behind(month, label, actual, ctx.sum(plan), ctx.sum(lead.abs())),
        });
    }
    point(ctx, "progress", say::lead_money(), said)
}

/// Orders that are late or due that day, by name.
fn to_ship(ctx: &Context, all: &[Undelivered]) -> Option<Point> {
    let mut late: Vec<&Undelivered> = all.iter().filter(|order| order.days_late > 0).collect();
    late.sort_by_key(|order| std::cmp::Reverse(order.days_late));
    let due: Vec<&Undelivered> = all.iter().filter(|order| goods::due_today(ctx, order)).collect();
    let mut said = Vec::new();
    if !late.is_empty() {
        let name = |order: &&Undelivered| {
            let customer = ctx.customer(order.customer());
            ctx.say(say::order_late(goods::called(ctx, order), customer, order.days_late))
        };
        said.push(say::orders_late(late.len(), named(ctx, late.iter().map(name).collect())));
    }
    if !due.is_empty() {
        let name =
            |order: &&Undelivered| ctx.say(say::order_of(goods::called(ctx, order), ctx.customer(order.customer())));
        said.push(say::orders_due(due.len(), named(ctx, due.iter().map(name).collect())));
    }
    if said.is_empty() {
        said.push(if all.is_empty() { say::nothing_to_ship() } else { say::orders_in_time(all.len()) });
    }
    point(ctx, "to-ship", say::lead_to_ship(), said)
}

/// Who is silent; what was given to do and whether it was done.
fn people(ctx: &Context, facts: &Facts) -> Option<Point> {
    let silent: Vec<String> = facts
        .heard
        .iter()
        .filter_map(|attended| match attended.presence {
            Presence::Silent { days: 1, .. } => Some(ctx.person(attended.person)),
            Presence::Silent { days, .. } => Some(ctx.say(say::silent_days(ctx.person(attended.person), days))),
            _ => None,
        })
        .collect();
    let owing = facts
        .heard
        .iter()
        .filter(|attended| matches!(attended.presence, Presence::Logged(_)) || heard::is_silent(attended));
    let mut said = vec![match (silent.is_empty(), owing.count()) {
        (false, _) => say::silent(ctx.list(&silent)),
        (true, 0) => say::none_owed(),
        (true, n) => say::all_heard(n),
    }];
    let count = matters::count(ctx, &facts.instructions);
    said.push(match (facts.instructions.len(), count.open) {
        (0, _) => say::no_instructions(),
        (_, 0) => say::instructed_done(count.new, count.closed),
        _ => say::instructed(count.new, count.closed, count.open, count.late),
    });
    point(ctx, "people", say::lead_heard(), said)
}

/// What customers wait for: new complaints and what is longest late by name.
fn customers(ctx: &Context, all: &[Thread]) -> Option<Point> {
    let count = matters::count(ctx, all);
    if all.is_empty() {
        return point(ctx, "matters", say::lead_matters(), vec![say::no_matters()]);
    }
    let mut said = vec![say::asked(count.new, count.closed, count.open)];
    let of = |thread: &Thread| (carried::what(ctx, thread), ctx.party_or(thread.customer.as_ref()));
    let new: Vec<String> = all
        .iter()
        .filter(|thread| thread.kind == ThreadKind::Complaint && matters::is_new(ctx, thread))
        .map(|thread| {
            let (what, customer) = of(thread);
            ctx.say(if thread.is_open() { say::complaint(what, customer) } else { say::complaint_done(what, customer) })
        })
        .collect();
    if !new.is_empty() {
        said.push(say::complaints(new.len(), named(ctx, new)));
    }
    let mut late: Vec<&Thread> = all.iter().filter(|thread| carried::late(thread) > 0).collect();
    late.sort_by_key(|thread| std::cmp::Reverse(carried::late(thread)));
    if late.is_empty() {
        said.push(say::asked_in_time());
    } else {
        let names = late.iter().take(NAMED).map(|thread| {
            let (what, customer) = of(thread);
            ctx.say(say::late_by(what, customer, carried::late(thread)))
        });
        said.push(say::asked_late(late.len(), ctx.list(&names.collect::<Vec<_>>())));
    }
    point(ctx, "matters", say::lead_matters(), said)
}

/// How much was heard, and what nobody acts on.
fn news(ctx: &Context, facts: &Facts) -> Option<Point> {
    let bare: Vec<String> = facts.news.iter().filter(|row| row.bare).map(|row| row.what.clone()).collect();
    let mut said = vec![match (facts.news.len(), bare.len()) {
        (0, _) => say::heard_nothing(),
        (n, 0) => say::heard_news_all(n),
        (n, bare) => say::heard_news(n, bare),
    }];
    if !bare.is_empty() {
        let shown: Vec<String> = bare.into_iter().take(NAMED).collect();
        said.push(say::bare_ones(ctx.clauses(&shown)));
    }
    point(ctx, "news", say::lead_news(), said)
}
