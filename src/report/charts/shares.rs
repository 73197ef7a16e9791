//! Parts of a whole and shares of a target: metrics, product lines, people, customers, leads.

use std::cmp::Reverse;

use super::{caption, place, unit, value};
use crate::chart::{Chart, Funnel, Mix, MixPart, Progress, ProgressRow, Ranking, RankingRow, Stage, Value};
use crate::model::{Amount, Axis, LeadStage, Metric, Period};
use crate::report::Context;
use crate::report::display::{percent, percent_or};
use crate::report::parts::figures::share_of_time;
use crate::report::parts::{behind as gaps, past};
use crate::tally::{Figure, breakdown, figures, leads, problems, time_progress};
use crate::words::Said;
use crate::words::chart as say;

/// The metrics that have a target, against the time gone.
pub(super) fn progress(ctx: &Context, period: Period) -> Option<Chart> {
    let metrics =
        [ctx.sales(), Metric::Collections, Metric::NewCustomers, Metric::Network, Metric::Visits, Metric::CallsMade];
    progress_of(ctx, period, &metrics, say::title_progress(ctx.short(period)))
}

/// Metrics against their targets and the time gone.
pub(crate) fn progress_of(ctx: &Context, period: Period, metrics: &[Metric], title: Said) -> Option<Chart> {
    let all = figures(ctx.books, ctx.scope, period, ctx.as_of);
    let time = share_of_time(time_progress(ctx.books, period, ctx.as_of));
    let held: Vec<(Metric, Figure, Amount)> = metrics
        .iter()
        .filter_map(|metric| {
            let figure = *all.get(metric)?;
            Some((*metric, figure, figure.actual?.over(figure.target?.amount)?))
        })
        .collect();
    let (worst, _, least) = held.iter().min_by_key(|(_, _, share)| *share)?;
    let late = held.iter().filter(|(_, _, share)| *share < time).count();
    let (rows, name, least) = (held.len(), ctx.metric(*worst), percent(*least));
    let finding = match late {
        0 => say::progress_on_time(percent(time), rows, name, least),
        late => say::progress_behind(percent(time), rows, late, name, least),
    };
    let rows = held.iter().map(|(metric, figure, share)| ProgressRow {
        name: ctx.metric(*metric),
        actual: figure.actual.map(|a| value(ctx, *metric, a)),
        target: figure.target.map(|t| value(ctx, *metric, t.amount)),
        completion: percent(*share),
        behind: *share < time,
    });
    Some(Chart::Progress(Progress {
        caption: caption(ctx, title, ctx.unit_word(), ctx.say(finding)),
        time: Some(Value::new(place(time), percent(time))),
        rows: rows.collect(),
    }))
}

/// How many rows a ranking has at most.
const MOST: usize = 10;

/// The customers behind plan, the largest gap first.
pub(super) fn behind(ctx: &Context, month: Period) -> Option<Chart> {
    let open = problems(ctx.books, ctx.scope, ctx.as_of);
    let against = gaps::against(ctx, &past::Month::of(ctx, month), &open);
    if against.behind.len() < 2 {
        return None;
    }
    let metric = ctx.sales();
    let all = against.gap();
    let first = against.behind.first()?;
    let finding = say::behind_chart(
        against.behind.len(),
        ctx.sum(all),
        ctx.customer(first.customer),
        ctx.sum(first.gap()),
        percent_or(first.gap().over(all)),
    );
    let rows = against.behind.iter().take(MOST).map(|row| RankingRow {
        name: ctx.customer(row.customer),
        value: Some(value(ctx, metric, -row.gap())),
        note: ctx.owner(row.customer),
        marked: true,
        emphasised: false,
    });
    Some(Chart::Ranking(Ranking {
        caption: caption(ctx, say::title_behind(ctx.short(month)), ctx.unit_word(), ctx.say(finding)),
        rows: rows.collect(),
        threshold: None,
        marked: ctx.say(say::short_of_plan()),
    }))
}

/// What each product line has of the period's sales, beside its share of the lines' targets.
pub(super) fn mix(ctx: &Context) -> Option<Chart> {
    mix_of(ctx, Axis::Line, ctx.sales(), say::title_mix(ctx.short(ctx.period)))
}

/// What each value of an axis has of a metric.
pub(crate) fn mix_of(ctx: &Context, axis: Axis, metric: Metric, title: Said) -> Option<Chart> {
    let lines = rows(ctx, axis, metric);
    let whole: Amount = lines.iter().filter_map(|(_, figure)| figure.actual).sum();
    let planned: Amount = lines.iter().filter_map(|(_, figure)| Some(figure.target?.amount)).sum();
    if lines.len() < 2 || whole <= Amount::ZERO {
        return None;
    }
    let parts: Vec<(String, Amount, Amount, Option<Amount>)> = lines
        .into_iter()
        .filter_map(|(name, figure)| {
            let actual = figure.actual?;
            let target = figure.target.and_then(|target| target.amount.over(planned));
            Some((name, actual, actual.over(whole)?, target))
        })
        .collect();
    let (largest, _, share, _) = parts.first()?;
    let off = parts.iter().filter_map(|(name, _, share, target)| Some((name, *share, (*target)?)));
    let off = off.min_by_key(|(_, share, target)| Reverse((*share - *target).abs()));
    let finding = match off {
        Some((name, real, target)) => say::mix(largest, percent(*share), name, percent(real), percent(target)),
        None => say::mix_alone(parts.len(), largest, percent(*share)),
    };
    let rows = parts.iter().map(|(name, actual, share, target)| MixPart {
        name: name.clone(),
        share: Some(Value::new(place(*share), percent(*share))),
        target: target.map(|t| Value::new(place(t), percent(t))),
        note: ctx.amount(metric, *actual),
        behind: target.is_some_and(|target| *share < target),
    });
    Some(Chart::Mix(Mix { caption: caption(ctx, title, unit(ctx, metric), ctx.say(finding)), parts: rows.collect() }))
}

/// The people of a scope by sales, with what they reached of their target.
pub(super) fn people(ctx: &Context) -> Option<Chart> {
    let title = say::title_people(ctx.short(ctx.period));
    ranking(ctx, Axis::Person, ctx.sales(), title)
}

/// The customers with most sales.
pub(super) fn customers(ctx: &Context) -> Option<Chart> {
    let title = say::title_customers(ctx.short(ctx.period), MOST);
    ranking(ctx, Axis::Customer, ctx.sales(), title)
}

/// The values of an axis with most of a metric, with what they reached of its target.
pub(crate) fn ranking(ctx: &Context, axis: Axis, metric: Metric, title: Said) -> Option<Chart> {
    let time = share_of_time(time_progress(ctx.books, ctx.period, ctx.as_of));
    let mut all = rows(ctx, axis, metric);
    if all.len() < 2 {
        return None;
    }
    all.truncate(MOST);
    let said = |figure: &Figure| {
        let shown = |a| if metric.is_money() { ctx.sum(a) } else { ctx.amount(metric, a) };
        figure.actual.map_or_else(String::new, shown)
    };
    let (first, last) = (all.first()?, all.last()?);
    let (highest, lowest) = (said(&first.1), said(&last.1));
    let finding = match axis {
        Axis::Person => say::ranking_people(all.len(), &first.0, highest, &last.0, lowest),
        Axis::Customer => say::ranking(all.len(), &first.0, highest, &last.0, lowest),
        _ => say::ranking_any(all.len(), &first.0, highest, &last.0, lowest),
    };
    let rows = all.iter().map(|(name, figure)| {
        let completion = figure.completion;
        RankingRow {
            name: name.clone(),
            value: figure.actual.map(|a| value(ctx, metric, a)),
            note: completion.map_or_else(String::new, percent),
            marked: completion.is_some_and(|share| share < time),
            emphasised: false,
        }
    });
    Some(Chart::Ranking(Ranking {
        caption: caption(ctx, title, unit(ctx, metric), ctx.say(finding)),
        rows: rows.collect(),
        threshold: None,
        marked: String::new(),
    }))
}

/// The values of an axis with a figure or target, the largest first.
fn rows(ctx: &Context, axis: Axis, metric: Metric) -> Vec<(String, Figure)> {
    let mut all: Vec<(String, Figure)> = breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis])
        .iter()
        .filter_map(|row| Some((ctx.key(row.group.first()), *row.figures.get(&metric)?)))
        .filter(|(_, figure)| figure.target.is_some() || figure.actual.is_some_and(|a| !a.is_zero()))
        .collect();
    all.sort_by(|a, b| b.1.actual.cmp(&a.1.actual).then_with(|| a.0.cmp(&b.0)));
    all
}

/// The leads first met in the last twelve weeks, by the furthest stage each reached.
pub(super) fn funnel(ctx: &Context) -> Option<Chart> {
    let from = ctx.as_of.plus(-83);
    let known: Vec<_> = leads(ctx.books, ctx.scope, ctx.as_of).into_iter().filter(|lead| lead.first >= from).collect();
    if known.is_empty() {
        return None;
    }
    let way: Vec<LeadStage> = LeadStage::ALL.iter().copied().filter(|stage| *stage != LeadStage::Lost).collect();
    let furthest = |lead: &crate::tally::LeadState| {
        let reached = lead.entries.iter().map(|entry| entry.stage);
        reached.filter_map(|stage| way.iter().position(|other| *other == stage)).max().unwrap_or(0)
    };
    let reached: Vec<usize> = known.iter().map(furthest).collect();
    let counts: Vec<usize> = (0..way.len()).map(|stage| reached.iter().filter(|at| **at >= stage).count()).collect();
    let share = |stage: usize| {
        let before = stage.checked_sub(1).map(|before| counts[before])?;
        Amount::count(counts[stage]).over(Amount::count(before))
    };
    let weak = (1..way.len()).filter_map(|stage| Some((share(stage)?, stage))).min();
    let stage = |index: usize| ctx.word(way[index].word(), way[index].zh());
    let last = way.len() - 1;
    let overall = percent_or(Amount::count(counts[last]).over(Amount::count(counts[0])));
    let mut finding = vec![say::funnel(stage(0), counts[0], stage(last), counts[last], overall)];
    if let Some((share, at)) = weak {
        finding.push(say::funnel_weakest(stage(at - 1), stage(at), percent(share)));
    }
    let stages = (0..way.len()).map(|index| Stage {
        name: stage(index),
        count: Some(Value::new(place(Amount::count(counts[index])), counts[index].to_string())),
        conversion: share(index).map_or_else(String::new, percent),
        weak: weak.is_some_and(|(_, at)| at == index),
    });
    Some(Chart::Funnel(Funnel {
        caption: caption(ctx, say::title_funnel(), String::new(), ctx.sentences(finding)),
        stages: stages.collect(),
    }))
}
