//! What the plan for a year comes to, in a few sentences.

use std::cmp::Ordering;

use crate::model::{Amount, PeriodKind};
use crate::report::Context;
use crate::report::annual_plan::facts::Facts;
use crate::report::annual_plan::{customers, market, study, tasks};
use crate::report::display::{count, minus, percent};
use crate::report::opening::point;
use crate::report::parts::{owed, past, workload};
use crate::report::view::Point;
use crate::words::Said;
use crate::words::annual_plan as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let all = [
        point(ctx, "target", say::lead_target(), target(ctx, facts)),
        point(ctx, "ability", say::lead_ability(), ability(ctx, facts)),
        point(ctx, "split", say::lead_split(), vec![split(ctx, facts)]),
        point(ctx, "work", say::lead_work(), vec![work(ctx, facts)]),
        point(ctx, "customers", say::lead_customers(), key(ctx, facts)),
        point(ctx, "remarks", say::lead_remarks(), remarks(ctx, facts)),
    ];
    all.into_iter().flatten().collect()
}

/// The year's target against the year before.
fn target(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let (year, before) = (ctx.period_name(ctx.period), ctx.period_name(facts.before.period));
    let Some(target) = facts.target.map(|target| target.amount) else {
        return vec![say::target_none(year, ctx.answers())];
    };
    let goal = ctx.sum(target);
    let Some(last) = facts.last else { return vec![say::target_alone(year, goal, before)] };
    if !facts.whole {
        return vec![say::target_running(year, goal, before, ctx.as_of, ctx.sum(last))];
    }
    let (size, rest) = ((target - last).abs(), ctx.sum(last));
    let share = size.over(last).map_or_else(|| ctx.sum(size), percent);
    vec![match target.cmp(&last) {
        Ordering::Greater => say::target_more(year, goal, before, rest, share),
        Ordering::Less => say::target_less(year, goal, before, rest, share),
        Ordering::Equal => say::target_same(year, goal, before),
    }]
}

/// The target against a year at the pace of the last months, and against the market that is known.
fn ability(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    let target = facts.target.map(|target| target.amount);
    let ratio = target.zip(facts.at_pace()).and_then(|(target, pace)| target.over(pace));
    said.push(match (facts.mean.zip(facts.at_pace()), ratio) {
        (None, _) => say::pace_unknown(),
        (Some(((mean, months), pace)), None) => say::pace_alone(months, ctx.sum(mean), ctx.sum(pace)),
        (Some(((mean, months), pace)), Some(ratio)) => {
            let (mean, pace, times) = (ctx.sum(mean), ctx.sum(pace), minus(&ratio.grouped(2)));
            match ratio.round(2).cmp(&Amount::ONE) {
                _ if market::far_above(ctx, facts).is_some() => say::pace_far(months, mean, pace, times),
                Ordering::Greater => say::pace_above(months, mean, pace, times),
                _ => say::pace_within(months, mean, pace, times),
            }
        }
    });
    let found = market::surveyed(ctx);
    said.push(match market::capacity(ctx) {
        None if found.outlets == 0 => say::market_unknown(ctx.answers()),
        None => say::market_unasked(found.outlets),
        Some(capacity) => {
            let own = market::ours(ctx, &found).and_then(|shelf| shelf.sales?.times(Amount::int(12))?.over(capacity));
            match own {
                Some(share) => say::market_with_ours(found.outlets, ctx.sum(capacity), percent(share)),
                None => say::market_known(found.outlets, ctx.sum(capacity)),
            }
        }
    });
    said
}

/// Whether quarters and months make up the year.
fn split(ctx: &Context, facts: &Facts) -> Said {
    let Some(whole) = facts.target.map(|target| target.amount) else { return say::split_none() };
    let (quarters, without) = tasks::stated(ctx, PeriodKind::Quarter);
    let (months, lacking) = tasks::stated(ctx, PeriodKind::Month);
    if quarters.is_empty() && months.is_empty() {
        return say::split_missing(ctx.answers());
    }
    if !without.is_empty() || !lacking.is_empty() {
        return say::split_some(quarters.len(), months.len(), ctx.answers());
    }
    let sum = |parts: &[(crate::model::Period, Amount)]| parts.iter().map(|(_, amount)| *amount).sum::<Amount>();
    let (by_quarter, by_month) = (sum(&quarters), sum(&months));
    let highest = quarters.iter().max_by_key(|(period, amount)| (*amount, std::cmp::Reverse(*period)));
    let top = highest.map_or_else(String::new, |(period, amount)| {
        ctx.say(crate::words::report::name_amount(ctx.short(*period), ctx.sum(*amount)))
    });
    if by_quarter == whole && by_month == whole {
        say::split_agrees(ctx.sum(whole), top)
    } else {
        say::split_differs(ctx.sum(whole), ctx.sum(by_quarter), ctx.sum(by_month), top)
    }
}

/// Whether the work of the year before came up to the norms.
fn work(ctx: &Context, facts: &Facts) -> Said {
    let mut short: Vec<String> = Vec::new();
    let (mut known, mut asked) = (0, 0);
    for (person, work) in &facts.work {
        let scope = crate::model::Scope::Person(*person);
        let norm = workload::norm(&Context { scope, ..*ctx }, *person);
        asked += usize::from(norm != crate::model::Norm::default());
        let done: Vec<&workload::Work> =
            work.iter().filter(|work| work.norm.is_some() && work.mean.is_some()).collect();
        known += usize::from(!done.is_empty());
        let behind: Vec<String> = done.into_iter().filter(|work| work.short()).map(|work| work.said(ctx)).collect();
        if !behind.is_empty() {
            short.push(ctx.say(say::short_of(ctx.person(*person), ctx.commas(&behind))));
        }
    }
    let year = ctx.period_name(facts.before.period);
    match (asked, known, short.len()) {
        (0, ..) => say::norms_none(),
        (_, 0, _) => say::norms_unknown(year),
        (_, _, 0) => say::norms_met(year, known),
        (_, _, behind) => {
            short.truncate(NAMED);
            say::norms_short(year, known, behind, ctx.clauses(&short))
        }
    }
}

/// How much key customers weigh; who is to be won.
fn key(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = customers::key_ones(ctx, facts);
    let whole = facts.known.actual(ctx.sales());
    let sum: Amount = all.iter().filter_map(|&id| facts.known.customer(id, ctx.sales()).actual).sum();
    let share = sum.over(whole).filter(|_| past::on_record(&facts.before, facts.before.period));
    let mut said = vec![match (all.len(), share) {
        (0, _) => say::key_none(),
        (n, None) => say::key_unweighed(n),
        (n, Some(share)) => say::key_weigh(n, ctx.period_name(facts.before.period), percent(share)),
    }];
    let (worth, told, open) = market::likely(ctx);
    said.push(match (open, told) {
        (0, _) => say::leads_none(),
        (n, 0) => say::leads_unvalued(n),
        (n, _) => say::leads_worth(n, ctx.sum(worth)),
    });
    said
}

/// Who owes a plan; dealers to be replaced; who has not said what to learn.
fn remarks(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    let late = owing(ctx, facts);
    said.push(if late.is_empty() {
        say::plans_there(facts.plans.len())
    } else {
        say::plans_owed(ctx.list(&late), ctx.period_name(ctx.period), owed::plan_due(ctx))
    });
    let replaced: Vec<String> = facts
        .review
        .iter()
        .flat_map(|review| &review.dealers)
        .filter(|(id, fate)| **fate == crate::model::DealerFate::Replace && ours(ctx, **id))
        .map(|(id, _)| ctx.customer(*id))
        .collect();
    if !replaced.is_empty() {
        said.push(say::to_replace(ctx.list(&replaced)));
    }
    let silent = study::silent(ctx, &facts.plans);
    if !silent.is_empty() && late.is_empty() {
        said.push(say::study_owed(count(Amount::count(silent.len()))));
    }
    said
}

fn ours(ctx: &Context, id: crate::model::CustomerId) -> bool {
    let owner = ctx.roster().customer(id).at(ctx.as_of).owner;
    owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.as_of))
}

/// Who owes a plan for the year: the scope without any of its own or issued, and people who sell likewise.
pub(super) fn owing(ctx: &Context, facts: &Facts) -> Vec<String> {
    let has = |scope| facts.plans.iter().any(|plan| plan.owner == scope);
    let mut names = Vec::new();
    if !has(ctx.scope) {
        names.push(owed::owner_name(ctx, ctx.scope));
    }
    let people = owed::sellers(ctx).into_iter().map(crate::model::Scope::Person);
    names.extend(people.filter(|&scope| !has(scope)).map(|scope| ctx.name_of(scope)));
    names
}
