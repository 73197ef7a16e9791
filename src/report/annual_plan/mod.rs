//! O11, the plan for a year: quantified tasks, what they rest on, key and ordinary customers, the quarters, study.

mod customers;
mod facts;
mod market;
mod opening;
mod quarters;
mod study;
mod tasks;
#[cfg(test)]
mod tests;

use crate::model::{Metric, PeriodKind, ScopeKind};
use crate::report::annual_plan::facts::{Facts, reached};
use crate::report::display::percent_or;
use crate::report::parts::{head, owed};
use crate::report::view::annual_plan::AnnualPlan;
use crate::report::view::{Card, Head};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::target;
use crate::words::annual_plan as say;
use crate::words::report as common;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "annual-plan".into(),
        periods: &[PeriodKind::Year],
        title: say::annual_plan(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Before,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> AnnualPlan {
    let facts = Facts::of(ctx);
    let plans = customers::of_year(ctx, &facts);
    let before = ctx.period_name(facts.before.period);
    AnnualPlan {
        head: plan_head(ctx, &facts),
        opening: opening::points(ctx, &facts),
        year: ctx.period_name(ctx.period),
        last_year: if facts.whole { before } else { ctx.say(say::until(before, &ctx.as_of.to_string()[5..])) },
        cards: cards(ctx, &facts),
        tasks: tasks::tasks(ctx, &facts),
        market: market::market(ctx, &facts),
        customers: customers::customers(ctx, &facts),
        quarters: quarters::quarters(ctx, &facts, &plans),
        study: study::study_plan(ctx, &facts, &plans),
    }
}

/// The plan that stands for the scope: its own, else the one issued to it.
fn plan_head(ctx: &Context, facts: &Facts) -> Head {
    let ours = || facts.plans.iter().filter(|plan| plan.owner == ctx.scope);
    let plan = ours().find(|plan| plan.kind == crate::model::PlanKind::Own).or_else(|| ours().next());
    let approvals = plan.iter().flat_map(|plan| &plan.approvals).filter(|(_, at)| at.day <= ctx.as_of);
    let came = head::Came {
        due: owed::plan_due(ctx),
        exists: plan.is_some(),
        at: plan.and_then(|plan| plan.submitted_at),
        approved: approvals.map(|&(who, at)| (who, Some(at))).collect(),
    };
    head::head(ctx, say::annual_plan(), &came)
}

/// The year's targets beside the year before.
fn cards(ctx: &Context, facts: &Facts) -> Vec<Card> {
    let of = |metric: Metric| {
        let target = target(ctx.books, ctx.scope, ctx.period, metric, ctx.as_of);
        let last = reached(ctx, facts.before.period, metric);
        let amount = target.map(|target| target.amount);
        let change = if facts.whole { ctx.change(metric, amount, last, false) } else { String::new() };
        Card {
            id: metric.word(),
            label: ctx.say(say::card_target(ctx.metric(metric))),
            value: ctx.target(metric, target.as_ref()),
            first: ctx.say(say::card_last(ctx.period_name(facts.before.period), ctx.amount_or(metric, last))),
            second: if change.is_empty() { change } else { ctx.say(common::card_last_year(change)) },
            third: String::new(),
        }
    };
    let mut cards = vec![of(ctx.sales()), of(Metric::Collections), of(Metric::NewCustomers)];
    if let (Some(pace), Some((mean, months))) = (facts.at_pace(), facts.mean) {
        let share = facts.target.and_then(|target| target.amount.over(pace));
        cards.push(Card {
            id: "ability",
            label: ctx.say(say::card_pace()),
            value: ctx.money(pace),
            first: ctx.say(say::card_mean(months, ctx.money(mean))),
            second: ctx.say(say::card_share(percent_or(share))),
            third: String::new(),
        });
    }
    cards
}
