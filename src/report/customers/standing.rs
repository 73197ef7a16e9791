//! Key and ordinary customers against their targets, with what they owe and when they were last spoken to.

use crate::model::{Amount, CustomerId, Metric, Party};
use crate::report::Context;
use crate::report::customers::Facts;
use crate::report::display::{NOTHING, percent, percent_or};
use crate::report::parts::figures::share_of_time;
use crate::report::parts::logged::{Known, with_total};
use crate::report::view::Section;
use crate::report::view::customers::StandingOfRow;
use crate::tally::{Progress, last_contact, time_progress};
use crate::words::customers as say;

/// At most so many ordinary customers are listed; the others are one row.
const LISTED: usize = 20;

/// What is past due; `—` where nothing is.
pub(super) fn late(ctx: &Context, overdue: Amount) -> String {
    if overdue > Amount::ZERO { ctx.money(overdue) } else { NOTHING.to_owned() }
}

fn row(ctx: &Context, known: &Known, id: CustomerId) -> StandingOfRow {
    let (sales, money) = (known.customer(id, ctx.sales()), known.customer(id, Metric::Collections));
    let debt = known.owed(id);
    let last = last_contact(ctx.books, &Party::Customer(id), ctx.until());
    StandingOfRow {
        customer: ctx.customer(id),
        owner: ctx.owner(id),
        sales: ctx.money_or(sales.actual),
        target: ctx.target(ctx.sales(), sales.target.as_ref()),
        completion: percent_or(sales.completion),
        previous: ctx.previous(ctx.sales(), &sales),
        collections: ctx.money_or(money.actual),
        money_target: ctx.target(Metric::Collections, money.target.as_ref()),
        money_done: percent_or(money.completion),
        receivable: ctx.money(debt.map(|debt| debt.balance).unwrap_or_default()),
        overdue: late(ctx, debt.and_then(|debt| debt.overdue).unwrap_or_default()),
        last: ctx.day_or(last.map(|contact| contact.date)),
    }
}

/// What several brought together; targets are left out, as not everyone has one.
fn sum(ctx: &Context, known: &Known, name: String, all: &[CustomerId]) -> StandingOfRow {
    let actual = |metric| {
        let each: Vec<Amount> = all.iter().filter_map(|&id| known.customer(id, metric).actual).collect();
        (!each.is_empty()).then(|| each.into_iter().sum::<Amount>())
    };
    let (sales, before) = (actual(ctx.sales()), total_before(ctx, known, all));
    let debts = || all.iter().filter_map(|&id| known.owed(id));
    StandingOfRow {
        customer: name,
        owner: NOTHING.to_owned(),
        sales: ctx.money_or(sales),
        target: NOTHING.to_owned(),
        completion: NOTHING.to_owned(),
        previous: ctx.change(ctx.sales(), sales, before, false),
        collections: ctx.money_or(actual(Metric::Collections)),
        money_target: NOTHING.to_owned(),
        money_done: NOTHING.to_owned(),
        receivable: ctx.money(debts().map(|debt| debt.balance).sum()),
        overdue: late(ctx, debts().filter_map(|debt| debt.overdue).sum()),
        last: NOTHING.to_owned(),
    }
}

/// What several brought in the period before; `None` if that cannot be said of any of them.
pub(super) fn total_before(ctx: &Context, known: &Known, all: &[CustomerId]) -> Option<Amount> {
    let known: Vec<Amount> = all.iter().filter_map(|&id| known.customer(id, ctx.sales()).previous).collect();
    (!known.is_empty()).then(|| known.into_iter().sum())
}

/// How far the time has come, while the period runs.
pub(super) fn running(ctx: &Context) -> Option<Progress> {
    let progress = time_progress(ctx.books, ctx.period, ctx.as_of);
    (progress.worked < progress.total).then_some(progress)
}

/// The shares of several in the scope's sales and collections, where there are any.
pub(super) fn shares(ctx: &Context, known: &Known, all: &[CustomerId]) -> Option<(Amount, Amount)> {
    let share = |metric| {
        let own: Amount = all.iter().filter_map(|&id| known.customer(id, metric).actual).sum();
        own.over(known.actual(metric)).filter(|_| known.actual(metric) > Amount::ZERO)
    };
    Some((share(ctx.sales())?, share(Metric::Collections)?))
}

/// Every key customer.
pub(super) fn key(ctx: &Context, facts: &Facts) -> Section<StandingOfRow> {
    let (known, all) = (&facts.known, &facts.key);
    let rows = all.iter().map(|&id| row(ctx, known, id)).collect();
    let rows = with_total(rows, || sum(ctx, known, ctx.say(say::total()), all));
    let mut notes = Vec::new();
    if let (Some((sold, paid)), false) = (shares(ctx, known, all), all.is_empty()) {
        notes.push(ctx.say(say::key_shares(all.len(), percent(sold), percent(paid))));
    }
    if let (Some(progress), false) = (running(ctx), all.is_empty()) {
        notes.push(ctx.say(say::time_gone(percent(share_of_time(progress)))));
    }
    let mut section = Section::new(rows, notes, || ctx.say(say::no_key(ctx.scope_name(), ctx.answers())));
    let planned = all.iter().any(|&id| known.customer(id, ctx.sales()).target.is_some());
    if !planned && !all.is_empty() {
        section.owed.push(ctx.say(say::no_targets(ctx.short(ctx.period), ctx.answers())));
    }
    section
}

/// The ordinary customers that have a target, sold, paid or owe; the first of them, then the others in one row.
pub(super) fn ordinary(ctx: &Context, facts: &Facts) -> Section<StandingOfRow> {
    let known = &facts.known;
    let told = |id: &&CustomerId| {
        let figures = [ctx.sales(), Metric::Collections].map(|metric| known.customer(**id, metric));
        let some = |amount: Option<Amount>| amount.is_some_and(|amount| !amount.is_zero());
        let planned = figures.iter().any(|figure| figure.target.is_some());
        planned || figures.iter().any(|figure| some(figure.actual)) || some(known.owed(**id).map(|debt| debt.balance))
    };
    let told: Vec<CustomerId> = facts.ordinary.iter().filter(told).copied().collect();
    let (listed, others) = told.split_at(told.len().min(LISTED));
    let mut rows: Vec<StandingOfRow> = listed.iter().map(|&id| row(ctx, known, id)).collect();
    if !others.is_empty() {
        rows.push(sum(ctx, known, ctx.say(say::others_row(others.len())), others));
    }
    let rows = with_total(rows, || sum(ctx, known, ctx.say(say::total()), &told));
    let mut notes = Vec::new();
    if !told.is_empty() {
        notes.push(ctx.say(say::ordinary_note(facts.ordinary.len())));
    }
    Section::new(rows, notes, || match facts.ordinary.len() {
        0 => ctx.say(say::no_ordinary(ctx.scope_name())),
        n => ctx.say(say::ordinary_still(n)),
    })
}
