//! (6) Key customers: what they bought, paid and owe, when they were last spoken to, which problems are open there.

use std::cmp::Reverse;

use crate::model::{Amount, CustomerClass, CustomerId, CustomerStatus, Metric, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, percent_or};
use crate::report::parts::logged::{Known, with_total};
use crate::report::parts::problems;
use crate::report::view::Section;
use crate::report::view::monthly_report::KeyCustomerRow;
use crate::tally::{ProblemState, last_contact};
use crate::words::monthly_report as say;

/// The key customers of the scope, by owner, or by what they brought in.
fn key_ones(ctx: &Context, known: &Known) -> Vec<CustomerId> {
    let ours = |id: &CustomerId| {
        let state = ctx.roster().customer(*id).at(ctx.until());
        let owned = state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.until()));
        let moved = [ctx.sales(), Metric::Collections]
            .iter()
            .any(|&metric| known.customer(*id, metric).actual.is_some_and(|amount| !amount.is_zero()));
        state.class == CustomerClass::Key && state.status != CustomerStatus::Prospect && (owned || moved)
    };
    let mut all: Vec<CustomerId> = ctx.roster().customer_ids().filter(ours).collect();
    all.sort_by_key(|&id| (Reverse(known.customer(id, ctx.sales()).actual), id));
    all
}

/// The open problems of a customer, in few words.
pub(crate) fn open_at<'k>(known: &'k Known<'k>, customer: CustomerId) -> Vec<&'k ProblemState<'k>> {
    let here = Party::Customer(customer);
    let at = |p: &&ProblemState| p.solved_on.is_none() && p.entries.iter().any(|e| e.customer.as_ref() == Some(&here));
    known.problems.iter().filter(at).collect()
}

fn problem(ctx: &Context, state: &ProblemState, customer: CustomerId) -> String {
    let title = state.title_at(&Party::Customer(customer));
    let name = problems::id(state).map_or_else(|| title.to_owned(), |id| say::problem(id, title));
    if state.days_late > 0 { ctx.say(say::problem_late(&name, state.days_late)) } else { name }
}

/// Their rows, the largest first.
pub(crate) fn section(ctx: &Context, known: &Known) -> Section<KeyCustomerRow> {
    let all = key_ones(ctx, known);
    let row = |&id: &CustomerId| {
        let (sales, debt) = (known.customer(id, ctx.sales()), known.owed(id));
        let open: Vec<String> = open_at(known, id).into_iter().map(|p| problem(ctx, p, id)).collect();
        let last = last_contact(ctx.books, &Party::Customer(id), ctx.until());
        KeyCustomerRow {
            customer: ctx.customer(id),
            owner: ctx.owner(id),
            sales: ctx.money_or(sales.actual),
            target: ctx.target(ctx.sales(), sales.target.as_ref()),
            completion: percent_or(sales.completion),
            previous: ctx.previous(ctx.sales(), &sales),
            collections: ctx.money_or(known.customer(id, Metric::Collections).actual),
            receivable: ctx.money(debt.map(|d| d.balance).unwrap_or_default()),
            overdue: match debt.and_then(|d| d.overdue) {
                Some(late) if late > Amount::ZERO => ctx.money(late),
                _ => NOTHING.to_owned(),
            },
            last: ctx.day_or(last.map(|contact| contact.date)),
            problems: if open.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&open) },
        }
    };
    let actual = |metric| all.iter().filter_map(|&id| known.customer(id, metric).actual).sum::<Amount>();
    let (sales, collections) = (actual(ctx.sales()), actual(Metric::Collections));
    let debts = || all.iter().filter_map(|&id| known.owed(id));
    let rows = with_total(all.iter().map(row).collect(), || KeyCustomerRow {
        customer: ctx.say(say::total()),
        owner: NOTHING.to_owned(),
        sales: ctx.money(sales),
        target: NOTHING.to_owned(),
        completion: NOTHING.to_owned(),
        previous: NOTHING.to_owned(),
        collections: ctx.money(collections),
        receivable: ctx.money(debts().map(|d| d.balance).sum()),
        overdue: ctx.money(debts().filter_map(|d| d.overdue).sum()),
        last: NOTHING.to_owned(),
        problems: NOTHING.to_owned(),
    });
    let mut notes = Vec::new();
    let shares = (sales.over(known.actual(ctx.sales())), collections.over(known.actual(Metric::Collections)));
    if let ((Some(sold), Some(paid)), false) = (shares, all.is_empty()) {
        notes.push(ctx.say(say::key_shares(all.len(), percent(sold), percent(paid))));
    }
    Section::new(rows, notes, || ctx.say(say::no_key_customers(ctx.scope_name(), ctx.answers())))
}
