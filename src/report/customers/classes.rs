//! Whose class was changed, and whose no longer fits what it brings.

use crate::model::{Amount, CustomerChange, CustomerClass, CustomerField, CustomerId, CustomerStatus, Day};
use crate::report::Context;
use crate::report::customers::{Facts, is_ours, standing};
use crate::report::display::NOTHING;
use crate::report::view::Section;
use crate::report::view::customers::ClassChangeRow;
use crate::tally::{ClassProposal, Ground};
use crate::words::customers as say;

/// The changes of class that logs of the period tell of the scope's customers, by day.
pub(super) fn changed<'a>(ctx: &Context<'a>) -> Vec<(&'a CustomerChange, CustomerClass)> {
    let all = ctx.books.workspace().facts.customer_changes.iter();
    let here = all.filter(|change| {
        let day = change.head.date;
        ctx.period.contains(day) && day <= ctx.as_of && is_ours(ctx, change.customer)
    });
    let mut all: Vec<_> = here
        .filter_map(|change| match change.to {
            CustomerField::Class(class) => Some((change, class)),
            _ => None,
        })
        .collect();
    all.sort_by_key(|(change, _)| (change.head.date, change.head.entry));
    all
}

/// What is proposed of the scope's customers.
pub(super) fn proposed<'f>(ctx: &Context, facts: &'f Facts) -> Vec<&'f ClassProposal> {
    facts.classes.proposals.iter().filter(|proposal| is_ours(ctx, proposal.customer)).collect()
}

fn class(ctx: &Context, class: CustomerClass) -> String {
    ctx.word(class.word(), class.zh())
}

fn row(ctx: &Context, facts: &Facts, id: CustomerId, classes: (CustomerClass, CustomerClass)) -> ClassChangeRow {
    let debt = facts.known.owed(id);
    ClassChangeRow {
        customer: ctx.customer(id),
        owner: ctx.owner(id),
        change: ctx.say(say::class_change(class(ctx, classes.0), class(ctx, classes.1))),
        state: String::new(),
        mean: NOTHING.to_owned(),
        receivable: ctx.money(debt.map(|debt| debt.balance).unwrap_or_default()),
        overdue: standing::late(ctx, debt.and_then(|debt| debt.overdue).unwrap_or_default()),
        reason: String::new(),
    }
}

fn reason(ctx: &Context, facts: &Facts, proposal: &ClassProposal) -> String {
    let review = &facts.classes;
    ctx.say(match proposal.ground {
        Ground::AsKeyOnes => say::as_key_ones(ctx.sum(review.key.unwrap_or_default())),
        Ground::AsOrdinaryOnes => say::as_ordinary_ones(ctx.sum(review.ordinary.unwrap_or_default())),
        Ground::BadCredit => {
            let states = ctx.roster().customer(proposal.customer).states.iter().rev();
            let bad = states
                .filter(|state| state.from <= ctx.until())
                .take_while(|state| state.status == CustomerStatus::BadCredit);
            match bad.last().map(|state| state.from).filter(|from| *from > Day::MIN) {
                Some(from) => say::bad_credit(ctx.day(from)),
                None => say::bad_credit_roster(),
            }
        }
    })
}

/// What was changed in the period, then what is proposed.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<ClassChangeRow> {
    let review = &facts.classes;
    let mut rows = Vec::new();
    for (change, to) in changed(ctx) {
        let before = ctx.roster().customer(change.customer).at(change.head.date.before()).class;
        rows.push(ClassChangeRow {
            state: ctx.say(say::changed_on(ctx.day(change.head.date))),
            reason: change.reason.as_deref().map_or_else(|| ctx.say(say::no_reason()), str::to_owned),
            ..row(ctx, facts, change.customer, (before, to))
        });
    }
    for proposal in proposed(ctx, facts) {
        rows.push(ClassChangeRow {
            state: ctx.say(say::proposed()),
            mean: ctx.money(proposal.mean),
            reason: reason(ctx, facts, proposal),
            ..row(ctx, facts, proposal.customer, (proposal.from, proposal.to))
        });
    }
    let mut notes = Vec::new();
    match (review.months.first(), review.months.last()) {
        (Some(first), Some(last)) => {
            if proposed(ctx, facts).is_empty() {
                notes.push(ctx.say(say::classes_fit(review.months.len())));
            }
            let line = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |amount| ctx.sum(amount));
            let (from, to) = (ctx.short(*first), ctx.short(*last));
            notes.push(ctx.say(say::class_rule(from, to, line(review.key), line(review.ordinary))));
        }
        _ => notes.push(ctx.say(say::classes_unknown())),
    }
    Section::told(rows, notes)
}
