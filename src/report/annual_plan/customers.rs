//! 三: key and ordinary customers, what each key one is to bring, where growth is to come from, who is to be won.

use std::cmp::Reverse;

use crate::model::{Amount, CustomerClass, CustomerId, CustomerStatus, Period, PeriodKind, Plan};
use crate::report::Context;
use crate::report::annual_plan::facts::Facts;
use crate::report::display::{NOTHING, percent, percent_or};
use crate::report::parts::{growth, owed, past, prospects, visits};
use crate::report::view::annual_plan::{CustomersOfYear, KeyYearRow};
use crate::report::view::monthly_report::ClassRow;
use crate::report::view::{GrowthRow, Section};
use crate::tally::customer_target;
use crate::words::annual_plan as say;
use crate::words::report as common;

/// The part.
pub(super) fn customers(ctx: &Context, facts: &Facts) -> CustomersOfYear {
    let plans = of_year(ctx, facts);
    CustomersOfYear {
        classes: classes(ctx, facts),
        weighed: past::on_record(&facts.before, facts.before.period),
        key: key(ctx, facts, &plans),
        growth: growth_of(ctx, &plans),
        prospects: prospects::section(ctx),
    }
}

/// The plans for the year and its quarters, and those for its months that were handed in by the as-of day.
pub(super) fn of_year<'a>(ctx: &Context<'a>, facts: &Facts<'a>) -> Vec<&'a Plan> {
    let mut all = facts.plans.clone();
    for quarter in ctx.period.parts(PeriodKind::Quarter) {
        all.extend(owed::all_plans(ctx, quarter));
    }
    for month in ctx.period.parts(PeriodKind::Month) {
        let known = |plan: &&Plan| plan.submitted_at.is_some_and(|at| at.day <= ctx.as_of);
        all.extend(owed::all_plans(ctx, month).into_iter().filter(known));
    }
    all
}

fn classes(ctx: &Context, facts: &Facts) -> Section<ClassRow> {
    let before = &facts.before;
    if past::on_record(before, before.period) {
        return visits::classes(before, &facts.known);
    }
    Section::told(Vec::new(), vec![ctx.say(say::no_classes(ctx.period_name(before.period)))])
}

/// The key customers that go on, of the scope's people, the largest of the year before first.
pub(super) fn key_ones(ctx: &Context, facts: &Facts) -> Vec<CustomerId> {
    let day = ctx.as_of;
    let ours = |id: &CustomerId| {
        let state = ctx.roster().customer(*id).at(day);
        let goes_on = !matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost);
        let owned = state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, day));
        state.class == CustomerClass::Key && goes_on && owned
    };
    let mut all: Vec<CustomerId> = ctx.roster().customer_ids().filter(ours).collect();
    all.sort_by_key(|&id| (Reverse(facts.known.customer(id, ctx.sales()).actual), id));
    all
}

/// What plans of the year say of a customer: the policy that supports it, measures of growth.
fn planned(ctx: &Context, plans: &[&Plan], id: CustomerId) -> String {
    let mut all: Vec<String> = Vec::new();
    for plan in plans {
        let policy =
            plan.targets.customers.iter().filter(|row| row.customer == id).filter_map(|row| row.policy.clone());
        let measures = plan.growth.iter().filter(|row| row.customer == Some(id)).map(|row| row.measure.clone());
        for text in policy.chain(measures) {
            if !all.contains(&text) {
                all.push(text);
            }
        }
    }
    if all.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&all) }
}

fn key(ctx: &Context, facts: &Facts, plans: &[&Plan]) -> Section<KeyYearRow> {
    let all = key_ones(ctx, facts);
    let known = past::on_record(&facts.before, facts.before.period);
    let whole = facts.known.actual(ctx.sales());
    let sold = |id: CustomerId| facts.known.customer(id, ctx.sales()).actual.filter(|_| known);
    let row = |&id: &CustomerId| {
        let debt = facts.known.owed(id).filter(|_| known);
        let target = customer_target(ctx.books, ctx.scope, id, ctx.period, ctx.sales(), ctx.as_of);
        let fate = facts.review.and_then(|review| review.dealers.get(&id));
        KeyYearRow {
            customer: ctx.customer(id),
            owner: ctx.owner(id),
            sales: ctx.money_or(sold(id)),
            share: percent_or(sold(id).and_then(|sales| sales.over(whole))),
            target: ctx.target(ctx.sales(), target.as_ref()),
            receivable: ctx.money_or(debt.map(|debt| debt.balance)),
            overdue: ctx.money_or(debt.and_then(|debt| debt.overdue).filter(|sum| ctx.shows(*sum))),
            fate: fate.map_or_else(|| NOTHING.to_owned(), |fate| ctx.word(fate.word(), fate.zh())),
            plan: planned(ctx, plans, id),
        }
    };
    let rows: Vec<KeyYearRow> = all.iter().map(row).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let sum: Amount = all.iter().filter_map(|&id| sold(id)).sum();
        notes.extend(sum.over(whole).filter(|_| known).map(|share| {
            ctx.say(say::key_share(rows.len(), ctx.period_name(facts.before.period), ctx.sum(sum), percent(share)))
        }));
        if rows.iter().all(|row| row.target == NOTHING) {
            notes.push(ctx.say(say::no_customer_targets(ctx.period_name(ctx.period))));
        }
    }
    Section::new(rows, notes, || ctx.say(common::no_key_customers()))
}

/// Growth and new customers as the plans of the year and its quarters name them.
fn growth_of(ctx: &Context, plans: &[&Plan]) -> Section<GrowthRow> {
    let months = past::Past::before(ctx, Period::of(PeriodKind::Month, ctx.as_of.after()));
    let (old, new) = growth::sections(ctx, &months, plans);
    if old.rows.is_empty() && new.rows.is_empty() {
        return Section::new(Vec::new(), Vec::new(), || owed::not_planned(ctx, &say::what_growth()));
    }
    let rows: Vec<GrowthRow> = old.rows.into_iter().chain(new.rows).collect();
    let sum: Amount = plans.iter().flat_map(|plan| &plan.growth).filter_map(|growth| growth.expected).sum();
    let note = (rows.len() > 1 && sum > Amount::ZERO).then(|| ctx.say(say::growth_rows(rows.len())));
    Section::told(rows, note.into_iter().collect())
}
