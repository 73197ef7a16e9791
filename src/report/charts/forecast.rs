//! The rolling forecast: what months brought, what was and is forecast for them, and the computed baseline.

use super::{caption, unit, value};
use crate::assess::forecast::{Baseline, Own, ahead, behind};
use crate::chart::{Chart, Trend, TrendMonth};
use crate::model::{Amount, Period};
use crate::report::Context;
use crate::report::forecast::{JUDGED, MONTHS};
use crate::words::forecast as say;

/// Its id.
pub(super) const COURSE: &str = "forecast-course";

/// A month with its actual figure, own forecast and baseline.
type Month = (Period, Option<Amount>, Option<Amount>, Option<Amount>);

/// Every month from the first to the last; one of which nothing is known stands empty.
fn without_holes(all: &[Month]) -> Vec<Month> {
    let Some(last) = all.last() else { return Vec::new() };
    let first = all.first().map(|(month, ..)| *month);
    std::iter::successors(first, |month| month.next())
        .take_while(|month| month.start() <= last.0.start())
        .map(|month| all.iter().find(|known| known.0 == month).copied().unwrap_or((month, None, None, None)))
        .collect()
}

/// The months that are over, then those ahead; the first of these is marked.
pub(super) fn course(ctx: &Context) -> Option<Chart> {
    let own = |own: &Option<Own>| own.as_ref().map(|own| own.amount);
    let base = |baseline: &Option<Baseline>| baseline.as_ref().map(|baseline| baseline.amount);
    let over = behind(ctx.books, ctx.scope, JUDGED, ctx.as_of);
    let over = over.iter().map(|of| (of.month, Some(of.actual), own(&of.own), base(&of.baseline)));
    let mut all: Vec<Month> = over.filter(|(month, ..)| month.end() < ctx.period.start()).collect();
    all.sort_by_key(|(month, ..)| month.start());
    let next = ahead(ctx.books, ctx.scope, ctx.period, MONTHS, ctx.as_of);
    let next: Vec<Month> = next.iter().map(|of| (of.month, None, own(&of.own), base(&of.baseline))).collect();
    let sum = |pick: fn(&Month) -> Option<Amount>| {
        let known: Vec<Amount> = next.iter().filter_map(pick).collect();
        (!known.is_empty()).then(|| ctx.sum(known.into_iter().sum()))
    };
    let past = (!all.is_empty()).then(|| say::chart_past(all.len()));
    let ahead = match (sum(|month| month.2), sum(|month| month.3)) {
        (Some(own), Some(baseline)) => say::chart_both(own, baseline),
        (Some(own), None) => say::chart_own(own),
        (None, Some(baseline)) => say::chart_baseline(baseline),
        (None, None) => return None,
    };
    let finding = ctx.sentences(past.into_iter().chain([ahead]).collect());
    all.extend(next);
    let all = without_holes(&all);
    let metric = ctx.sales();
    let at = |amount: Option<Amount>| amount.map(|amount| value(ctx, metric, amount));
    let months = all.iter().enumerate().map(|(index, &(month, actual, own, baseline))| {
        let start = month.start();
        TrendMonth {
            label: ctx.say(crate::words::report::month(start.month())),
            year: if index == 0 || start.month() == 1 { start.year().to_string() } else { String::new() },
            actual: at(actual),
            last_year: at(baseline),
            target: at(own),
            current: month == ctx.period,
        }
    });
    Some(Chart::Trend(Trend {
        caption: caption(ctx, say::title_course(), unit(ctx, metric), finding),
        months: months.collect(),
    }))
}
