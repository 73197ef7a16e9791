//! (2) What customers owe, and for how long it is past due.

use std::cmp::Reverse;

use crate::model::{Amount, CustomerId, Day};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::logged::{Known, with_total};
use crate::report::view::Section;
use crate::report::view::monthly_report::DebtRow;
use crate::tally::Receivable;
use crate::words::monthly_report as say;

/// What of a debt is past due for up to 30, up to 90 and more days, and the days of the oldest part.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Age {
    parts: [Amount; 3],
    /// Days the oldest part is late; 0 if nothing is.
    pub(crate) oldest: i32,
}

/// A debt by age.
pub(crate) fn age(ctx: &Context, debt: &Receivable) -> Age {
    let mut age = Age::default();
    for charge in &debt.open {
        let days = charge.due.map_or(0, |due| ctx.until().since(due));
        if days > 0 {
            age.parts[if days <= 30 {
                0
            } else if days <= 90 {
                1
            } else {
                2
            }] += charge.open;
            age.oldest = age.oldest.max(days);
        }
    }
    age
}

/// The day a customer last paid, as known on the as-of day.
pub(crate) fn last_payment(ctx: &Context, customer: CustomerId) -> Option<Day> {
    let payments = ctx.books.workspace().facts.payments.iter();
    payments
        .filter(|p| p.customer == customer && p.head.date <= ctx.as_of && !p.amount.is_negative())
        .map(|p| p.on.unwrap_or(p.head.date))
        .filter(|day| *day <= ctx.until())
        .max()
}

fn row(ctx: &Context, debt: &Receivable) -> DebtRow {
    let customer = debt.customer;
    let state = ctx.roster().customer(customer).at(ctx.until());
    let (Age { parts, oldest }, part) =
        (age(ctx, debt), |amount: Amount| if amount.is_zero() { NOTHING.to_owned() } else { ctx.money(amount) });
    DebtRow {
        customer: ctx.customer(customer),
        owner: ctx.owner(customer),
        balance: ctx.money(debt.balance),
        overdue: ctx.money_or(debt.overdue),
        days_30: part(parts[0]),
        days_90: part(parts[1]),
        beyond: part(parts[2]),
        oldest: ctx.say(say::days(oldest)),
        terms: state.terms_days.map_or_else(|| NOTHING.to_owned(), |days| ctx.say(say::days(days))),
        last_payment: ctx.day_or(last_payment(ctx, customer)),
    }
}

/// Everyone who is past due, the largest first; then how many others owe, without terms or in advance; then the total.
pub(crate) fn section(ctx: &Context, known: &Known) -> Section<DebtRow> {
    let late = |debt: &&Receivable| debt.overdue.is_some_and(|amount| amount > Amount::ZERO);
    let mut overdue: Vec<&Receivable> = known.owes.iter().filter(late).collect();
    overdue.sort_by_key(|debt| (Reverse(debt.overdue), debt.customer));
    let mut rows: Vec<DebtRow> = overdue.iter().map(|debt| row(ctx, debt)).collect();
    let gathered = |name: crate::words::Said, balance: Amount| DebtRow {
        customer: ctx.say(name),
        owner: NOTHING.to_owned(),
        balance: ctx.money(balance),
        overdue: NOTHING.to_owned(),
        days_30: NOTHING.to_owned(),
        days_90: NOTHING.to_owned(),
        beyond: NOTHING.to_owned(),
        oldest: NOTHING.to_owned(),
        terms: NOTHING.to_owned(),
        last_payment: NOTHING.to_owned(),
    };
    let others = |keep: fn(&Receivable) -> bool, name: fn(usize) -> crate::words::Said| {
        let all: Vec<Amount> = known.owes.iter().filter(|d| !late(d) && keep(d)).map(|debt| debt.balance).collect();
        (!all.is_empty()).then(|| gathered(name(all.len()), all.into_iter().sum()))
    };
    let in_time = others(|d| !d.balance.is_negative() && d.overdue.is_some(), say::owing_in_time);
    let without_terms = others(|d| !d.balance.is_negative() && d.overdue.is_none(), say::owing_without_terms);
    let in_advance = others(|d| d.balance.is_negative(), say::paid_in_advance);
    rows.extend([in_time, without_terms, in_advance].into_iter().flatten());
    let rows = with_total(rows, || {
        let ages: Vec<Age> = overdue.iter().map(|debt| age(ctx, debt)).collect();
        let part = |i: usize| ctx.money(ages.iter().map(|age| age.parts[i]).sum());
        DebtRow {
            overdue: ctx.money(known.owes.iter().filter_map(|d| d.overdue).sum()),
            days_30: part(0),
            days_90: part(1),
            beyond: part(2),
            ..gathered(say::total(), known.owes.iter().map(|d| d.balance).sum())
        }
    });
    let notes =
        if overdue.is_empty() && !rows.all.is_empty() { vec![ctx.say(say::nothing_overdue())] } else { Vec::new() };
    Section::new(rows, notes, || ctx.say(say::nobody_owes(ctx.scope_name())))
}
