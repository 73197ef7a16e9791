//! Customers' month: visits, key customers, new ones, those to be careful with.

use std::cmp::Reverse;

use crate::model::{Amount, CustomerClass, CustomerField, CustomerId, CustomerStatus, Metric, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent_or};
use crate::report::parts::cause::causes;
use crate::report::parts::money::{above_limit, counts};
use crate::report::parts::past::Month;
use crate::report::view::{AbnormalRow, CustomerRow, NewCustomerRow, Section, VisitRow};
use crate::tally::{Figure, ProblemState, Receivable, last_contact};
use crate::words::report as say;

/// How many customers the list of visits holds.
const VISITED: usize = 15;

fn figure(month: &Month, customer: CustomerId, metric: Metric) -> Figure {
    month.customers.get(&customer).and_then(|f| f.get(&metric)).copied().unwrap_or_default()
}

/// Whether a customer is the scope's: its owner belongs to it on the as-of day.
fn ours(ctx: &Context, customer: CustomerId) -> bool {
    let owner = ctx.roster().customer(customer).at(ctx.as_of).owner;
    match owner {
        Some(owner) => ctx.roster().belongs(owner, ctx.scope, ctx.as_of),
        None => ctx.scope == crate::model::Scope::Team,
    }
}

/// Who was visited how often, with what came of it; who was not contacted for long; visits against sales by class.
pub(crate) fn visits(ctx: &Context, month: &Month) -> Section<VisitRow> {
    let count_of = |c: CustomerId| month.actual(c, Metric::Visits);
    let mut visited: Vec<CustomerId> =
        month.customers.keys().copied().filter(|&c| count_of(c) > Amount::ZERO).collect();
    visited.sort_by_key(|&c| (Reverse(count_of(c)), Reverse(month.actual(c, ctx.sales())), c));
    let mut notes = Vec::new();
    if visited.is_empty() {
        notes.push(ctx.say(say::no_visits(ctx.short(ctx.period))));
    } else {
        let key = |c: &&CustomerId| ctx.roster().customer(**c).at(ctx.as_of).class == CustomerClass::Key;
        let share = |of: &dyn Fn(CustomerId) -> Amount| {
            let whole: Amount = month.customers.keys().map(|&c| of(c)).sum();
            let part: Amount = month.customers.keys().filter(key).map(|&c| of(c)).sum();
            percent_or(part.over(whole))
        };
        if month.customers.keys().any(|c| key(&c)) {
            let (visits, sales) = (share(&count_of), share(&|c| month.actual(c, ctx.sales())));
            notes.push(ctx.say(say::visits_by_class(visits, sales)));
        }
        if visited.len() > VISITED {
            notes.push(ctx.say(say::first_of(VISITED, visited.len())));
        }
    }
    notes.push(silent(ctx));
    let facts = &ctx.books.workspace().facts.visits;
    let rows = visited.iter().take(VISITED).map(|&c| {
        let party = Party::Customer(c);
        let own = facts.iter().filter(|v| v.on_site && v.customer == party && counts(ctx, v.head.person, v.head.date));
        let last = own.max_by_key(|v| v.head.date);
        let class = ctx.roster().customer(c).at(ctx.as_of).class;
        VisitRow {
            customer: ctx.customer(c),
            class: ctx.word(class.word(), class.zh()),
            visits: count(count_of(c)),
            sales: ctx.money(month.actual(c, ctx.sales())),
            last: ctx.day_or(last.map(|v| v.head.date)),
            result: crate::report::display::text_or(last.and_then(|v| v.result.as_deref())),
        }
    });
    Section { rows: rows.collect(), notes }
}

/// The scope's active customers whom nobody contacted for longer than the settings allow.
fn silent(ctx: &Context) -> String {
    let allowed = ctx.settings().silent_days;
    let long_ago = |id: &CustomerId| {
        let last = last_contact(ctx.books, &Party::Customer(*id), ctx.as_of);
        last.is_none_or(|c| ctx.as_of.since(c.date) > i32::try_from(allowed).unwrap_or(i32::MAX))
    };
    let active = |id: &CustomerId| ctx.roster().customer(*id).at(ctx.as_of).status == CustomerStatus::Active;
    let names: Vec<String> = ctx
        .roster()
        .customer_ids()
        .filter(|&id| ours(ctx, id))
        .filter(active)
        .filter(long_ago)
        .map(|id| ctx.customer(id))
        .collect();
    ctx.say(if names.is_empty() {
        say::none_silent(allowed)
    } else {
        say::silent(allowed, names.len(), ctx.list(&names))
    })
}

/// The scope's key customers, by sales.
pub(crate) fn key(
    ctx: &Context,
    month: &Month,
    owes: &[Receivable],
    problems: &[ProblemState],
) -> Section<CustomerRow> {
    let sales = ctx.sales();
    let is_key = |c: &CustomerId| ctx.roster().customer(*c).at(ctx.as_of).class == CustomerClass::Key;
    let bought = |c: &CustomerId| month.customers.contains_key(c) && !month.actual(*c, sales).is_zero();
    let mut all: Vec<CustomerId> =
        ctx.roster().customer_ids().filter(is_key).filter(|c| ours(ctx, *c) || bought(c)).collect();
    all.sort_by_key(|&c| (Reverse(month.actual(c, sales)), c));
    let rows = all.iter().map(|&c| {
        let figure = figure(month, c, sales);
        let debt = owes.iter().find(|r| r.customer == c);
        let status = ctx.roster().customer(c).at(ctx.as_of).status;
        let mut state = Vec::new();
        if status != CustomerStatus::Active {
            state.push(ctx.word(status.word(), status.zh()));
        }
        let mut found = causes(ctx, problems, c, ctx.period.start());
        found.truncate(2);
        state.append(&mut found);
        CustomerRow {
            customer: ctx.customer(c),
            owner: ctx.owner(c),
            target: ctx.target(sales, figure.target.as_ref()),
            sales: ctx.money(figure.actual.unwrap_or_default()),
            completion: percent_or(figure.completion),
            previous: ctx.previous(sales, &figure),
            last_year: ctx.last_year(sales, &figure),
            collections: ctx.money(month.actual(c, Metric::Collections)),
            receivable: debt.map_or_else(|| ctx.money(Amount::ZERO), |r| ctx.money(r.balance)),
            overdue: debt.map_or_else(|| NOTHING.to_owned(), |r| ctx.money_or(r.overdue)),
            visits: count(month.actual(c, Metric::Visits)),
            state: if state.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&state) },
        }
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_key_customers()))
}

/// Customers won (`true`) and won back in the month: by their first order, or by a log that says a lost customer buys
/// again.
pub(crate) fn won(ctx: &Context, month: &Month) -> Vec<(CustomerId, bool)> {
    let is = |c: CustomerId, metric| month.actual(c, metric) > Amount::ZERO;
    let mut all: Vec<(CustomerId, bool)> =
        month.customers.keys().filter(|c| is(**c, Metric::NewCustomers)).map(|&c| (c, true)).collect();
    let back = month.customers.keys().filter(|c| is(**c, Metric::Reactivated)).copied();
    let changes = ctx.books.workspace().facts.customer_changes.iter();
    let again = changes.filter(|change| {
        let before = ctx.roster().customer(change.customer).at(change.head.date.before()).status;
        let active = change.to == CustomerField::Status(CustomerStatus::Active);
        active && before == CustomerStatus::Lost && counts(ctx, change.head.person, change.head.date)
    });
    for c in back.chain(again.map(|change| change.customer)) {
        if !all.iter().any(|(other, _)| *other == c) {
            all.push((c, false));
        }
    }
    all
}

/// Their rows.
pub(crate) fn new(ctx: &Context, month: &Month) -> Section<NewCustomerRow> {
    let first = |c: CustomerId| {
        let orders = ctx.books.workspace().facts.orders.iter();
        orders.filter(|o| o.customer == c && ctx.period.contains(o.head.date)).map(|o| o.head.date).min()
    };
    let rows = won(ctx, month).into_iter().map(|(c, new)| {
        let customer = ctx.roster().customer(c);
        let state = customer.at(ctx.as_of);
        NewCustomerRow {
            customer: ctx.customer(c),
            kind: ctx.say(if new { say::new() } else { say::reactivated() }),
            sort: ctx.word(state.kind.word(), state.kind.zh()),
            area: ctx.area(ctx.whereabouts(c)),
            owner: ctx.owner(c),
            since: ctx.day_or(customer.since.filter(|_| new).or_else(|| first(c))),
            sales: ctx.money(month.actual(c, ctx.sales())),
            collections: ctx.money(month.actual(c, Metric::Collections)),
        }
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_new_customers(ctx.short(ctx.period))))
}

/// The scope's customers who are abnormal, of bad credit or above their limit.
pub(crate) fn careful(ctx: &Context, owes: &[Receivable]) -> Vec<CustomerId> {
    let bad = |c: CustomerId| {
        let status = ctx.roster().customer(c).at(ctx.as_of).status;
        matches!(status, CustomerStatus::Abnormal | CustomerStatus::BadCredit)
    };
    let over = |c: CustomerId| owes.iter().any(|r| r.customer == c && above_limit(ctx, r));
    let mut all: Vec<CustomerId> =
        ctx.roster().customer_ids().filter(|&c| ours(ctx, c) && (bad(c) || over(c))).collect();
    let balance = |c: CustomerId| owes.iter().find(|r| r.customer == c).map(|r| r.balance);
    all.sort_by_key(|&c| (!bad(c), Reverse(balance(c)), c));
    all
}

/// Their rows.
pub(crate) fn abnormal(ctx: &Context, owes: &[Receivable]) -> Section<AbnormalRow> {
    let rows = careful(ctx, owes).into_iter().map(|c| {
        let state = ctx.roster().customer(c).at(ctx.as_of);
        let debt = owes.iter().find(|r| r.customer == c);
        let mut status = Vec::new();
        if matches!(state.status, CustomerStatus::Abnormal | CustomerStatus::BadCredit) {
            status.push(ctx.word(state.status.word(), state.status.zh()));
        }
        if debt.is_some_and(|r| above_limit(ctx, r)) {
            status.push(ctx.say(say::above_limit()));
        }
        let change = ctx.books.workspace().facts.customer_changes.iter().rev().find(|change| {
            change.customer == c && change.head.date <= ctx.as_of && change.to == CustomerField::Status(state.status)
        });
        AbnormalRow {
            customer: ctx.customer(c),
            owner: ctx.owner(c),
            status: ctx.list(&status),
            since: change.map_or_else(|| NOTHING.to_owned(), |change| ctx.day(change.head.date)),
            reason: change.and_then(|change| change.reason.as_deref()).map_or_else(
                || if state.status == CustomerStatus::Active { NOTHING.to_owned() } else { ctx.say(say::on_roster()) },
                str::to_owned,
            ),
            balance: debt.map_or_else(|| ctx.money(Amount::ZERO), |r| ctx.money(r.balance)),
            limit: ctx.money_or(state.credit_limit),
            overdue: debt.map_or_else(|| NOTHING.to_owned(), |r| ctx.money_or(r.overdue)),
        }
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_abnormal()))
}
