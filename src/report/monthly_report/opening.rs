//! The computed summary of a month's report: what was reached, what moved and why, what is late, what needs a decision.

use crate::model::{Amount, Axis, CustomerClass, CustomerId, Metric};
use crate::report::display::{count, percent};
use crate::report::opening::point;
use crate::report::parts::behind::Against;
use crate::report::parts::logged::{Known, figure};
use crate::report::parts::promotions::{Verdict, increase, verdict};
use crate::report::parts::{market, new_customers, past, promotions, troubled, visits};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::{Key, ProjectState, TargetSource};
use crate::words::Said;
use crate::words::monthly_report as say;
use crate::words::report as common;
use crate::words::report_opening as words;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// The paragraphs, in the order a director asks for them.
pub(crate) fn points(
    ctx: &Context,
    known: &Known,
    against: &Against,
    before: &past::Month,
    states: &[ProjectState],
) -> Vec<Point> {
    let begun = past::first_day(ctx).is_some_and(|first| first <= ctx.until());
    let logged = begun && !silent(ctx, known);
    let mut progress = opening::progress(ctx, ctx.period, &known.figures);
    if let Some(point) = progress.as_mut().filter(|_| begun && !logged) {
        point.sentences.push(ctx.say(words::no_logs(ctx.short(ctx.period))));
    }
    let all = [
        progress,
        balance(ctx, known).filter(|_| logged),
        change(ctx, known).filter(|_| logged),
        opening::movement(ctx, against, &known.customers, Some(before)).filter(|_| logged),
        spending(ctx, known).filter(|_| logged),
        work(ctx, known).filter(|_| logged),
        market::moves(ctx),
        opening::receivable(ctx, &known.owes),
        trouble(ctx, known),
        opening::problems(ctx, &known.problems),
        opening::decide(ctx, &known.problems, states),
    ];
    all.into_iter().flatten().collect()
}

/// Whether nobody of the scope logged anything in the month, so that a figure of nothing means only that.
fn silent(ctx: &Context, known: &Known) -> bool {
    let figures = [
        ctx.sales(),
        Metric::Orders,
        Metric::Collections,
        Metric::Visits,
        Metric::CallsMade,
        Metric::Expenses,
        Metric::DaysPresent,
    ];
    let facts = &ctx.books.workspace().facts;
    figures.iter().all(|metric| known.actual(*metric).is_zero()) && !facts.days.iter().any(|day| ctx.ours(day.head))
}

/// Sales held against collections: whether what was sold was also paid.
fn balance(ctx: &Context, known: &Known) -> Option<Point> {
    let (sales, money) = (known.figure(ctx.sales()), known.figure(Metric::Collections));
    let (sold, paid) = (sales.actual?, money.actual?);
    if sold.is_zero() && paid.is_zero() {
        return None;
    }
    let mut said = Vec::new();
    match (sales.completion, money.completion) {
        // Ten points apart, or one reached and the other not by a share worth a remark.
        (Some(s), Some(m)) if opening::absurd(s) || opening::absurd(m) => {}
        (Some(s), Some(m)) => said.push(match (apart(s, m), apart(m, s)) {
            (true, _) => say::sold_more(percent(s), percent(m)),
            (_, true) => say::paid_more(percent(m), percent(s)),
            _ => say::in_step(percent(s), percent(m)),
        }),
        _ => said.extend(paid.over(sold).filter(|_| sold > Amount::ZERO).map(|rate| say::rate(percent(rate)))),
    }
    let gap = sold - paid;
    if ctx.shows(gap.abs()) {
        let sum = ctx.sum(gap.abs());
        said.push(if gap.is_negative() { say::debts_fell(sum) } else { say::debts_rose(sum) });
        if let Some((customer, sold, paid)) = widest(ctx, known).filter(|_| !gap.is_negative()) {
            said.push(say::widest(ctx.customer(customer), ctx.sum(sold), ctx.sum(paid)));
        }
    }
    point(ctx, "balance", say::lead_balance(), said)
}

/// Whether one completion is ten points and more ahead of another.
fn apart(one: Amount, other: Amount) -> bool {
    one - other >= Amount::new(1, 1)
}

/// The customer whose sales exceed its payments most.
fn widest(ctx: &Context, known: &Known) -> Option<(CustomerId, Amount, Amount)> {
    let of = |id: CustomerId, metric| known.customer(id, metric).actual.unwrap_or_default();
    let all = known.customers.customers.keys().map(|&id| (id, of(id, ctx.sales()), of(id, Metric::Collections)));
    let widest = all.max_by_key(|&(id, sold, paid)| (sold - paid, std::cmp::Reverse(id)))?;
    (widest.1 > widest.2).then_some(widest)
}

/// Against the month before and last year; the lines of products that moved most.
fn change(ctx: &Context, known: &Known) -> Option<Point> {
    let mut said = Vec::new();
    for metric in [ctx.sales(), Metric::Collections] {
        let of = known.figure(metric);
        let name = ctx.say(crate::words::metrics::name(metric.word()));
        let (before, year) = (ctx.previous(metric, &of), ctx.last_year(metric, &of));
        let then = |amount: Option<Amount>| amount.map(|amount| ctx.sum(amount));
        said.extend(match (then(of.previous), then(of.last_year)) {
            (Some(p), Some(y)) => Some(say::against_both(name, before, p, year, y)),
            (Some(p), None) => Some(say::against_previous(name, before, p)),
            (None, Some(y)) => Some(say::against_last_year(name, year, y)),
            (None, None) => None,
        });
    }
    let mut lines: Vec<(Amount, String)> = Vec::new();
    for row in ctx.by(Axis::Line).iter().filter(|row| row.group != [Key::Line(None)]) {
        let of = figure(row, ctx.sales());
        if let (Some(now), Some(then)) = (of.actual, of.previous) {
            let arrow = if now < then { "▼" } else { "▲" };
            let name = ctx.key(row.group.first());
            lines.push((now - then, ctx.say(common::name_change(name, arrow, ctx.money((now - then).abs())))));
        }
    }
    lines.sort();
    let fall = lines.first().filter(|(by, _)| by.is_negative() && ctx.shows(by.abs()));
    let rise = lines.last().filter(|(by, _)| ctx.shows(*by));
    said.extend(match (rise, fall) {
        (Some((_, rise)), Some((_, fall))) => Some(say::lines_both(rise, fall)),
        (Some((_, rise)), None) => Some(say::lines_up(rise)),
        (None, Some((_, fall))) => Some(say::lines_down(fall)),
        (None, None) => None,
    });
    if said.is_empty() {
        said.push(say::nothing_to_compare());
    }
    said.extend(best_and_worst(ctx));
    point(ctx, "change", say::lead_change(), said)
}

/// Who came furthest with their sales target, and who least far.
fn best_and_worst(ctx: &Context) -> Option<Said> {
    let rows = ctx.by_person(&[ctx.sales()])?;
    let done = rows.iter().filter_map(|row| Some((figure(row, ctx.sales()).completion?, ctx.key(row.group.first()))));
    let mut done: Vec<(Amount, String)> = done.collect();
    done.sort();
    let ((low, worst), (high, best)) = (done.first()?, done.last()?);
    (low < high).then(|| words::best_and_worst(best, percent(*high), worst, percent(*low)))
}

/// A sentence about names.
type Worded = fn(String) -> Said;

/// Expenses against budget and sales, who exceeds theirs, and what promotions brought.
fn spending(ctx: &Context, known: &Known) -> Option<Point> {
    let spent = known.figure(Metric::Expenses);
    let actual = spent.actual.unwrap_or_default();
    let mut said = vec![match spent.target.map(|t| t.amount) {
        None if actual.is_zero() => say::nothing_spent(),
        Some(plan) if actual.is_zero() => say::nothing_spent_of(ctx.small_sum(plan)),
        None => say::spent_without_plan(ctx.small_sum(actual)),
        Some(plan) if actual > plan => {
            say::spent_over(ctx.small_sum(actual), ctx.small_sum(plan), ctx.small_sum(actual - plan))
        }
        Some(plan) => say::spent_within(ctx.small_sum(actual), ctx.small_sum(plan), ctx.small_sum(plan - actual)),
    }];
    let mut over: Vec<(Amount, String)> = Vec::new();
    for row in ctx.by_person(&[Metric::Expenses]).unwrap_or_default() {
        let of = figure(&row, Metric::Expenses);
        if let Some(by) = of.target.map(|t| of.actual.unwrap_or_default() - t.amount).filter(|by| *by > Amount::ZERO) {
            over.push((by, ctx.say(common::name_amount(ctx.key(row.group.first()), ctx.small_sum(by)))));
        }
    }
    over.sort_by(|a, b| b.cmp(a));
    over.truncate(NAMED);
    if !over.is_empty() {
        let names: Vec<String> = over.into_iter().map(|(_, name)| name).collect();
        said.push(say::over_budget(ctx.list(&names)));
    }
    said.extend(activities(ctx));
    point(ctx, "expenses", say::lead_expenses(), said)
}

fn activities(ctx: &Context) -> Vec<Said> {
    let all = promotions::this_month(ctx);
    if all.is_empty() {
        return Vec::new();
    }
    let names = |keep: fn(Verdict) -> bool| {
        let named = all.iter().filter(|p| keep(verdict(p))).map(|p| p.name.to_string());
        named.collect::<Vec<_>>()
    };
    let cost: Amount = all.iter().filter_map(|p| p.cost).sum();
    let more: Amount = all.iter().filter_map(|p| increase(p)).sum();
    let sum = say::promotions(all.len(), ctx.small_sum(cost), ctx.small_sum(more));
    let parts: [(Vec<String>, Worded); 4] = [
        (names(|v| matches!(v, Verdict::Paid(_))), |n| say::promotions_paid(n)),
        (names(|v| v == Verdict::Eaten), |n| say::promotions_eaten(n)),
        (names(|v| v == Verdict::NoIncrease), |n| say::promotions_without_increase(n)),
        (names(|v| v == Verdict::Unknown), |n| say::promotions_unknown(n)),
    ];
    let clauses = parts.into_iter().filter(|(names, _)| !names.is_empty());
    let clauses: Vec<String> = clauses.map(|(names, words)| ctx.say(words(ctx.list(&names)))).collect();
    vec![Said::same(ctx.sentences(vec![sum, words::items(ctx.clauses(&clauses))]))]
}

/// Visits, absences, and customers nobody speaks to.
fn work(ctx: &Context, known: &Known) -> Option<Point> {
    let visits = known.figure(Metric::Visits);
    let customers = count(known.actual(Metric::CustomersVisited));
    let actual = count(visits.actual.unwrap_or_default());
    let complete = visits.target.filter(|target| target.source != TargetSource::Incomplete);
    let mut said = vec![match (complete, visits.completion) {
        (Some(target), Some(share)) if share < Amount::ONE => {
            say::visits_short(actual, customers, count(target.amount), percent(share))
        }
        (Some(target), Some(share)) => say::visits_reached(actual, customers, count(target.amount), percent(share)),
        (None, _) if visits.target.is_some() => say::visits_target_incomplete(actual, customers),
        _ => say::visits_without_target(actual, customers),
    }];
    let silent = visits::silent_ones(ctx);
    let key = |id: CustomerId| ctx.roster().customer(id).at(ctx.until()).class == CustomerClass::Key;
    let mut names: Vec<String> = silent.iter().filter(|(id, _)| key(*id)).map(|(id, _)| ctx.customer(*id)).collect();
    let limit = ctx.settings().silent_days;
    said.push(match (silent.len(), names.len()) {
        (0, _) => say::nobody_silent(limit),
        (n, 0) => say::silent_ordinary(n, limit),
        (n, keys) => {
            names.truncate(NAMED);
            say::silent_key(n, limit, keys, ctx.list(&names))
        }
    });
    let won = new_customers::section(ctx, known).rows;
    let names: Vec<String> = won.into_iter().map(|row| row.customer).collect();
    said.push(if names.is_empty() {
        words::no_new_customers()
    } else {
        words::new_customers(names.len(), ctx.list(&names))
    });
    let days = |metric: Metric| {
        let rows = ctx.by(Axis::Person);
        let of = |row: &crate::tally::Row| figure(row, metric).actual.filter(|days| !days.is_zero());
        let each = rows.iter().filter_map(|row| {
            let days = of(row)?;
            Some(ctx.say(say::person_days(ctx.key(row.group.first()), count(days))))
        });
        each.collect::<Vec<_>>()
    };
    let (absent, unrecorded) = (days(Metric::DaysAbsent), days(Metric::DaysUnrecorded));
    if !absent.is_empty() {
        said.push(say::absent(ctx.list(&absent)));
    }
    if !unrecorded.is_empty() {
        said.push(say::unrecorded(ctx.list(&unrecorded)));
    }
    point(ctx, "work", say::lead_work(), said)
}

/// Customers in trouble: how many, what they owe, who is new among them.
fn trouble(ctx: &Context, known: &Known) -> Option<Point> {
    let all = troubled::troubled(ctx, known);
    if all.is_empty() {
        return None;
    }
    let owes: Amount = all.iter().filter_map(|(id, _)| known.owed(*id)).map(|debt| debt.balance).sum();
    let fresh = all.iter().filter(|(id, _)| {
        let changed = &ctx.books.workspace().facts.customer_changes;
        changed.iter().any(|change| {
            let status = matches!(change.to, crate::model::CustomerField::Status(s)
                if s == ctx.roster().customer(*id).at(ctx.until()).status);
            change.customer == *id && status && ctx.period.contains(change.head.date) && change.head.date <= ctx.as_of
        })
    });
    let fresh: Vec<String> = fresh.map(|(id, _)| ctx.customer(*id)).collect();
    let mut said = vec![if owes > Amount::ZERO {
        say::troubled(all.len(), ctx.sum(owes))
    } else {
        say::troubled_without_debt(all.len())
    }];
    if !fresh.is_empty() {
        said.push(say::newly_troubled(ctx.list(&fresh)));
    }
    point(ctx, "trouble", say::lead_trouble(), said)
}
