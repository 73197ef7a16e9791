//! The charts of a team's own report.

use crate::chart::Chart;
use crate::model::{Axis, OwnChart, OwnChartKind, OwnOutline, Period, PeriodKind};
use crate::report::Context;
use crate::report::charts::{course, shares};
use crate::words::Said;
use crate::words::own as say;

/// Its charts with their ids, a chart per metric; what has no figures is not drawn.
pub(super) fn charts(own: &OwnOutline, ctx: &Context) -> Vec<(String, Chart)> {
    let mut all = Vec::new();
    for (place, of) in own.charts.iter().enumerate() {
        all.extend(of_one(ctx, of).into_iter().enumerate().filter_map(|(metric, chart)| {
            let id = if of.metrics.len() == 1 || of.kind == OwnChartKind::Progress {
                format!("own-{}", place + 1)
            } else {
                format!("own-{}-{}", place + 1, metric + 1)
            };
            Some((id, chart?))
        }));
    }
    all
}

fn of_one(ctx: &Context, of: &OwnChart) -> Vec<Option<Chart>> {
    let axis = of.rows.first().copied();
    let each = |draw: &dyn Fn(crate::model::Metric, Said) -> Option<Chart>| {
        of.metrics.iter().map(|metric| draw(*metric, title(ctx, of, *metric))).collect()
    };
    match of.kind {
        OwnChartKind::Progress => {
            vec![shares::progress_of(ctx, ctx.period, &of.metrics, said(of))]
        }
        OwnChartKind::Bar => each(&|metric, title| shares::ranking(ctx, axis.unwrap_or(Axis::Person), metric, title)),
        OwnChartKind::Stacked => each(&|metric, title| shares::mix_of(ctx, axis.unwrap_or(Axis::Line), metric, title)),
        OwnChartKind::Line => each(&|metric, title| course::trend_of(ctx, last(ctx, axis), metric, title)),
    }
}

/// The last of the periods that a line goes over.
fn last(ctx: &Context, axis: Option<Axis>) -> Period {
    let kind = match axis {
        Some(Axis::Day) => PeriodKind::Day,
        Some(Axis::Week) => PeriodKind::Week,
        _ => PeriodKind::Month,
    };
    Period::of(kind, ctx.as_of.min(ctx.period.end()))
}

fn said(of: &OwnChart) -> Said {
    Said { zh: of.title.zh.clone(), en: of.title.en.clone() }
}

/// The chart's title; with the metric's name where it is drawn once for each.
fn title(ctx: &Context, of: &OwnChart, metric: crate::model::Metric) -> Said {
    if of.metrics.len() == 1 {
        return said(of);
    }
    let metric = ctx.metric(metric);
    Said { zh: say::of_metric(&of.title.zh, &metric).zh, en: say::of_metric(&of.title.en, &metric).en }
}
