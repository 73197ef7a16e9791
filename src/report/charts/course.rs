//! How figures went: to date against the pace, over the months, projects along the months.

use std::collections::BTreeMap;

use super::{caption, small, unit, value};
use crate::chart::{
    Chart, Milestone, MonthSpan, MonthStart, Pace, State, Timeline, TimelineRow, Trend, TrendMonth, Value,
};
use crate::model::{Amount, Axis, Day, Metric, Period, PeriodKind, ProjectResult};
use crate::report::Context;
use crate::report::parts::{past, projects};
use crate::tally::{Figure, Key, ProjectState, breakdown, figures, month_value, target, time_progress};
use crate::words::Said;
use crate::words::chart as say;

/// Sales of a period to date against the pace of its working days, and last year.
pub(super) fn pace(ctx: &Context, period: Period) -> Option<Chart> {
    let metric = ctx.sales();
    let whole = *figures(ctx.books, ctx.scope, period, ctx.as_of).get(&metric)?;
    let actual = whole.actual?;
    let progress = time_progress(ctx.books, period, ctx.as_of);
    let sums = sums(ctx, period, metric, ctx.as_of);
    if sums.is_empty() || (actual.is_zero() && whole.target.is_none()) {
        return None;
    }
    let target = whole.target.map(|target| target.amount).filter(|target| *target > Amount::ZERO);
    let pace = target.and_then(|t| t.times(Amount::count(progress.worked))?.over(Amount::count(progress.total)));
    let lead = pace.map(|pace| actual - pace);
    let behind = lead.is_some_and(Amount::is_negative);
    let shown = |amounts: Vec<Amount>| amounts.into_iter().map(|a| value(ctx, metric, a).at).collect::<Vec<_>>();
    let before = last_year(ctx, period, metric);
    let (name, sum) = (ctx.word(metric.word(), metric.zh()), ctx.sum(actual));
    let (number, days) = (progress.worked, progress.total);
    let finding = match (target, lead) {
        (Some(target), Some(lead)) if behind => {
            say::pace_behind(&name, number, days, sum, ctx.sum(target), ctx.sum(lead.abs()))
        }
        (Some(target), Some(lead)) => say::pace_ahead(&name, number, days, sum, ctx.sum(target), ctx.sum(lead)),
        _ => say::pace_alone(&name, number, days, sum),
    };
    let day = ctx.day(ctx.as_of.min(period.end()));
    Some(Chart::Pace(Pace {
        caption: caption(ctx, say::title_pace(ctx.short(period), &name), ctx.unit_word(), ctx.say(finding)),
        working_days: small(progress.total),
        actual: shown(sums),
        actual_label: ctx.money(actual),
        last_year_label: if before.is_empty() { String::new() } else { ctx.money_or(whole.last_year) },
        last_year: shown(before),
        target: target.map(|target| value(ctx, metric, target)),
        gap: lead.map_or_else(String::new, |lead| {
            ctx.say(if behind { say::gap_behind(ctx.money(lead.abs())) } else { say::gap_ahead(ctx.money(lead)) })
        }),
        behind,
        as_of: ctx.say(say::as_of_day(day, progress.worked)),
        months: months(ctx, period),
    }))
}

/// The sum after each working day through `through`; what a day off brought counts with the working day after it, or,
/// where none has come yet, with the last one.
fn sums(ctx: &Context, period: Period, metric: Metric, through: Day) -> Vec<Amount> {
    let mut days: BTreeMap<Day, Amount> = BTreeMap::new();
    for row in breakdown(ctx.books, ctx.scope, period, through, &[Axis::Day]) {
        if let (Some(Key::Period(day)), Some(amount)) =
            (row.group.first(), row.figures.get(&metric).and_then(|f| f.actual))
        {
            days.insert(day.start(), amount);
        }
    }
    let calendar = &ctx.books.workspace().calendar;
    let mut sum = Amount::ZERO;
    let mut sums: Vec<Amount> = Vec::new();
    for day in period.start().to(period.end().min(through)) {
        sum += days.get(&day).copied().unwrap_or_default();
        if calendar.is_workday(day) {
            sums.push(sum);
        }
    }
    if let Some(last) = sums.last_mut() {
        *last = sum;
    }
    sums
}

/// Last year's sums, if the log knows its days: a month of history has none.
fn last_year(ctx: &Context, period: Period, metric: Metric) -> Vec<Amount> {
    let Some(before) = period.last_year() else { return Vec::new() };
    if past::first_day(ctx).is_none_or(|first| first > before.start()) {
        return Vec::new();
    }
    sums(ctx, before, metric, before.end())
}

fn months(ctx: &Context, period: Period) -> Vec<MonthStart> {
    if period.kind() != PeriodKind::Quarter {
        return Vec::new();
    }
    let calendar = &ctx.books.workspace().calendar;
    let mut all = Vec::new();
    let mut next = Some(Period::of(PeriodKind::Month, period.start()));
    while let Some(month) = next.filter(|month| month.start() <= period.end()) {
        let after =
            if month.start() == period.start() { 0 } else { calendar.workdays(period.start(), month.start().before()) };
        all.push(MonthStart { after: small(after), label: ctx.short(month) });
        next = month.next();
    }
    all
}

/// How many months a trend shows.
const MONTHS: usize = 12;

/// Sales of the twelve months up to the report's, history included, beside the year before and the targets.
pub(super) fn trend(ctx: &Context) -> Option<Chart> {
    trend_to(ctx, ctx.period)
}

/// The same, up to a month.
pub(super) fn trend_to(ctx: &Context, last: Period) -> Option<Chart> {
    let name = ctx.word(ctx.sales().word(), ctx.sales().zh());
    trend_of(ctx, last, ctx.sales(), say::title_trend(&name))
}

/// What are the sales targets of a year's months beside the year before?
pub(super) fn year(ctx: &Context) -> Option<Chart> {
    let metric = ctx.sales();
    let of = |month: Period| {
        let goal = target(ctx.books, ctx.scope, month, metric, ctx.as_of).map(|target| target.amount);
        let then = month.last_year().and_then(|then| month_value(ctx.books, ctx.scope, then, metric, ctx.as_of));
        (month, goal, then)
    };
    let all: Vec<(Period, Option<Amount>, Option<Amount>)> =
        ctx.period.parts(PeriodKind::Month).into_iter().map(of).collect();
    let goals: Vec<(Amount, Period)> = all.iter().filter_map(|(month, goal, _)| Some(((*goal)?, *month))).collect();
    let (high, low) = (goals.iter().rev().max_by_key(|goal| goal.0)?, goals.iter().min_by_key(|goal| goal.0)?);
    if goals.len() < 2 || high.0.is_zero() {
        return None;
    }
    let told = |goal: &(Amount, Period)| (ctx.short(goal.1), ctx.sum(goal.0));
    let ((high, most), (low, least)) = (told(high), told(low));
    let months = all.iter().enumerate().map(|(index, (month, goal, then))| TrendMonth {
        label: ctx.say(crate::words::report::month(month.start().month())),
        year: if index == 0 { month.start().year().to_string() } else { String::new() },
        actual: None,
        last_year: then.map(|amount| value(ctx, metric, amount)),
        target: goal.map(|amount| value(ctx, metric, amount)),
        current: false,
    });
    let title = say::title_year(ctx.period_name(ctx.period));
    let finding = ctx.say(say::chart_year(goals.len(), high, most, low, least));
    Some(Chart::Trend(Trend { caption: caption(ctx, title, unit(ctx, metric), finding), months: months.collect() }))
}

/// A metric over the twelve periods up to one of them.
pub(crate) fn trend_of(ctx: &Context, last: Period, metric: Metric, title: Said) -> Option<Chart> {
    let mut periods = vec![last];
    while let Some(before) = periods.last().and_then(|p| p.previous()).filter(|_| periods.len() < MONTHS) {
        periods.push(before);
    }
    periods.reverse();
    let all: Vec<(Period, Figure)> = periods.iter().map(|&month| (month, of_month(ctx, month, metric))).collect();
    let known: Vec<(Period, Amount)> = all.iter().filter_map(|(month, f)| Some((*month, f.actual?))).collect();
    let (best, best_figure) = known.iter().rev().max_by_key(|(_, amount)| *amount).copied()?;
    let current = all.last().and_then(|(_, figure)| figure.actual)?;
    if known.len() < 2 || known.iter().all(|(_, amount)| amount.is_zero()) {
        return None;
    }
    let name = ctx.word(metric.word(), metric.zh());
    let figure = all.last().map(|(_, figure)| *figure).unwrap_or_default();
    let sum = |a| if metric.is_money() { ctx.sum(a) } else { ctx.amount(metric, a) };
    let (month, best) = (ctx.short(last), ctx.short(best));
    let finding = match figure.last_year {
        Some(_) => say::trend(&name, month, sum(current), ctx.last_year(metric, &figure), best, sum(best_figure)),
        None => say::trend_alone(&name, month, sum(current), best, sum(best_figure)),
    };
    let months = all.iter().enumerate().map(|(index, (month, figure))| {
        let start = month.start();
        let year = index == 0 || start.month() == 1;
        TrendMonth {
            label: match month.kind() {
                PeriodKind::Month => ctx.say(crate::words::report::month(start.month())),
                PeriodKind::Day => start.day().to_string(),
                _ => ctx.short(*month),
            },
            year: if year { start.year().to_string() } else { String::new() },
            actual: figure.actual.map(|a| value(ctx, metric, a)),
            last_year: figure.last_year.map(|a| value(ctx, metric, a)),
            target: figure.target.map(|t| value(ctx, metric, t.amount)),
            current: *month == last,
        }
    });
    Some(Chart::Trend(Trend {
        caption: caption(ctx, title, unit(ctx, metric), ctx.say(finding)),
        months: months.collect(),
    }))
}

/// A month's figure; of one before the log began, what history says of it.
fn of_month(ctx: &Context, month: Period, metric: Metric) -> Figure {
    let as_of = ctx.as_of.min(month.end());
    let all = figures(ctx.books, ctx.scope, month, as_of);
    let mut figure = all.get(&metric).copied().unwrap_or_default();
    if past::first_day(ctx).is_none_or(|first| first > month.end()) {
        let in_history = month.kind() == PeriodKind::Month;
        figure.actual = in_history.then(|| month_value(ctx.books, ctx.scope, month, metric, as_of)).flatten();
    }
    figure
}

/// The special projects of a plan with their milestones.
pub(super) fn projects(ctx: &Context) -> Option<Chart> {
    timeline(ctx, projects::states(ctx, &[]), say::title_projects())
}

/// Every project that is not lost, on the last known day of the period.
pub(super) fn all_projects(ctx: &Context) -> Option<Chart> {
    let ctx = &Context { as_of: ctx.until(), ..*ctx };
    let mut states = crate::tally::projects(ctx.books, ctx.scope, ctx.as_of);
    states.retain(|state| state.result != Some(ProjectResult::Lost));
    timeline(ctx, states, crate::words::projects::title_chart())
}

/// Projects with milestones along the months, late ones first.
fn timeline(ctx: &Context, mut states: Vec<ProjectState>, title: Said) -> Option<Chart> {
    states.retain(|state| state.milestones.iter().any(|m| day_of(m).is_some()));
    states.sort_by_key(|state| std::cmp::Reverse(state.milestones.iter().map(|m| m.days_late).max()));
    let days: Vec<Day> = states.iter().flat_map(|s| s.milestones.iter().filter_map(day_of)).collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    // Half a year around the month planned; what lies beyond stands at the edge.
    let from = Period::of(PeriodKind::Month, first.max(ctx.as_of.plus(-92)).min(ctx.as_of));
    let to = last.min(ctx.period.end().plus(92)).max(ctx.period.end());
    let zero = from.start();
    let at = |day: Day| f64::from(day.since(zero));
    let mut months = Vec::new();
    let mut next = Some(from);
    while let Some(month) = next.filter(|month| month.start() <= to) {
        let label = ctx.say(crate::words::report::month(month.start().month()));
        months.push(MonthSpan { from: at(month.start()), to: at(month.end().after()), label });
        next = month.next();
    }
    let rows = states.iter().map(|state| TimelineRow {
        name: ctx.project(state.project),
        note: ctx.word(state.stage.word(), state.stage.zh()),
        milestones: state
            .milestones
            .iter()
            .filter_map(|m| {
                let day = day_of(m)?;
                let state = if m.done {
                    State::Done
                } else if m.days_late > 0 {
                    State::Late
                } else {
                    State::Open
                };
                Some(Milestone { at: at(day), name: m.milestone.name.clone(), state })
            })
            .collect(),
    });
    let rows = rows.collect();
    let finding = found(ctx, &states);
    Some(Chart::Timeline(Timeline {
        caption: caption(ctx, title, String::new(), finding),
        months,
        as_of: Some(Value::new(at(ctx.as_of), ctx.say(say::as_of(ctx.day(ctx.as_of))))),
        rows,
    }))
}

fn day_of(state: &crate::tally::MilestoneState) -> Option<Day> {
    if state.done { state.done_on.or(state.milestone.due) } else { state.milestone.due }
}

fn found(ctx: &Context, states: &[ProjectState]) -> String {
    let all = || states.iter().flat_map(|s| s.milestones.iter().map(move |m| (s, m)));
    let late = all().filter(|(_, m)| m.days_late > 0).count();
    let worst = all().filter(|(_, m)| m.days_late > 0).min_by_key(|(_, m)| std::cmp::Reverse(m.days_late));
    let next = all().filter(|(_, m)| !m.done).filter_map(|(s, m)| Some((m.milestone.due?, s, m))).min_by_key(|n| n.0);
    ctx.say(match (worst, next) {
        (Some((state, milestone)), _) => say::timeline_late(
            states.len(),
            late,
            ctx.project(state.project),
            &milestone.milestone.name,
            milestone.days_late,
        ),
        (None, Some((day, state, milestone))) => {
            say::timeline_on_time(states.len(), ctx.project(state.project), &milestone.milestone.name, ctx.day(day))
        }
        (None, None) => say::timeline_over(states.len()),
    })
}
