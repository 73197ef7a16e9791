//! (8) Customers in trouble: abnormal, of bad credit, or beyond their credit limit.

use crate::model::{Amount, CustomerField, CustomerId, CustomerStatus, Day, Metric, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::key_customers::open_at;
use crate::report::parts::logged::Known;
use crate::report::view::Section;
use crate::report::view::monthly_report::TroubledRow;
use crate::tally::last_contact;
use crate::words::monthly_report as say;
use crate::words::report as common;

/// What a customer owes beyond its limit.
fn beyond_limit(ctx: &Context, known: &Known, id: CustomerId) -> Option<Amount> {
    let limit = ctx.roster().customer(id).at(ctx.until()).credit_limit?;
    let beyond = known.owed(id)?.balance - limit;
    (beyond > Amount::ZERO).then_some(beyond)
}

/// Those in trouble, bad credit first, then abnormal ones, then those beyond their limit; by what they owe.
pub(crate) fn troubled(ctx: &Context, known: &Known) -> Vec<(CustomerId, CustomerStatus)> {
    let mut all: Vec<(u8, std::cmp::Reverse<Amount>, CustomerId, CustomerStatus)> = Vec::new();
    for id in ctx.roster().customer_ids() {
        let state = ctx.roster().customer(id).at(ctx.until());
        if !state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.until())) {
            continue;
        }
        let rank = match state.status {
            CustomerStatus::BadCredit => 0,
            CustomerStatus::Abnormal => 1,
            _ if beyond_limit(ctx, known, id).is_some() => 2,
            _ => continue,
        };
        let owes = known.owed(id).map(|debt| debt.balance).unwrap_or_default();
        all.push((rank, std::cmp::Reverse(owes), id, state.status));
    }
    all.sort_unstable();
    all.into_iter().map(|(_, _, id, status)| (id, status)).collect()
}

/// Since when a customer has its status, and why; the roster's word where no log says so.
fn since(ctx: &Context, id: CustomerId, status: CustomerStatus) -> String {
    let customer = ctx.roster().customer(id);
    let states = customer.states.iter().rev().filter(|state| state.from <= ctx.until());
    let from = states.take_while(|state| state.status == status).last().map_or(Day::MIN, |state| state.from);
    if from == Day::MIN {
        return ctx.say(say::as_in_the_roster());
    }
    let changes = &ctx.books.workspace().facts.customer_changes;
    let change = changes
        .iter()
        .find(|change| change.customer == id && change.head.date == from && change.to == CustomerField::Status(status));
    match change.and_then(|change| change.reason.as_deref()) {
        Some(reason) => ctx.say(say::since_why(ctx.day(from), reason)),
        None => ctx.say(say::since(ctx.day(from))),
    }
}

/// What is done: remedies of open problems, else what the last visit brought, else who is to say.
fn action(ctx: &Context, known: &Known, id: CustomerId) -> String {
    let mut all: Vec<String> = Vec::new();
    for problem in open_at(known, id) {
        let title = problem.title_at(&Party::Customer(id));
        let remedy = problem.remedy.map_or_else(|| ctx.say(common::no_remedy()), str::to_owned);
        all.push(ctx.say(say::remedy_of(title, remedy)));
    }
    let visits = ctx.books.workspace().facts.visits.iter();
    let last = visits.filter(|v| v.customer == Party::Customer(id) && ctx.ours(v.head)).max_by_key(|v| v.head.date);
    if let Some((day, result)) = last.and_then(|v| Some((v.head.date, v.result.as_deref()?))) {
        all.push(ctx.say(common::news(ctx.day(day), result)));
    }
    if all.is_empty() { ctx.say(say::nothing_done(ctx.owner(id))) } else { ctx.clauses(&all) }
}

fn row(ctx: &Context, known: &Known, id: CustomerId, status: CustomerStatus) -> TroubledRow {
    let in_trouble = matches!(status, CustomerStatus::BadCredit | CustomerStatus::Abnormal);
    let (state, debt) = (ctx.roster().customer(id).at(ctx.until()), known.owed(id));
    let visits = known.customer(id, Metric::Visits).actual.unwrap_or_default();
    let contact = last_contact(ctx.books, &Party::Customer(id), ctx.until());
    TroubledRow {
        customer: ctx.customer(id),
        status: if in_trouble { ctx.word(status.word(), status.zh()) } else { ctx.say(say::over_limit()) },
        since: if in_trouble { since(ctx, id, status) } else { NOTHING.to_owned() },
        owner: ctx.owner(id),
        receivable: ctx.money(debt.map(|d| d.balance).unwrap_or_default()),
        overdue: ctx.money_or(debt.and_then(|d| d.overdue)),
        limit: match (state.credit_limit, beyond_limit(ctx, known, id)) {
            (Some(limit), Some(over)) => ctx.say(say::limit_exceeded(ctx.money(limit), ctx.money(over))),
            (limit, _) => ctx.money_or(limit),
        },
        contact: ctx.say(say::visits_and_last(
            crate::report::display::count(visits),
            text_or(contact.map(|c| ctx.day(c.date)).as_deref()),
        )),
        action: action(ctx, known, id),
    }
}

/// Their rows.
pub(crate) fn section(ctx: &Context, known: &Known) -> Section<TroubledRow> {
    let all = troubled(ctx, known);
    let owes: Amount = all.iter().filter_map(|(id, _)| known.owed(*id)).map(|debt| debt.balance).sum();
    let rows: Vec<TroubledRow> = all.iter().map(|&(id, status)| row(ctx, known, id, status)).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::troubled_sum(rows.len(), ctx.sum(owes)))] };
    Section::new(rows, notes, || ctx.say(say::none_troubled(ctx.scope_name())))
}
