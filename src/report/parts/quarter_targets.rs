//! A quarter's targets with those of its months, beside what the quarter before and last year's brought.

use std::cmp::Ordering;

use crate::model::{Amount, Metric, Period, PeriodKind};
use crate::report::Context;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::{owed, past};
use crate::report::view::Section;
use crate::report::view::quarterly_review::{QuarterTargetRow, QuarterTargets};
use crate::tally::{self, target};
use crate::words::Said;
use crate::words::monthly_report as monthly;
use crate::words::quarterly as say;

/// What a quarter's sales target rests on, exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Aim {
    /// The quarter's target.
    pub(crate) target: Option<Amount>,
    /// The sum of its months' targets, if each has one.
    pub(crate) months: Option<Amount>,
    /// What the quarter before brought, as far as it has run.
    pub(crate) before: Option<Amount>,
    /// What the same quarter brought a year earlier.
    pub(crate) last_year: Option<Amount>,
}

/// What a quarter brought, as far as it has run; of one before the log what history says of its months.
pub(crate) fn reached(ctx: &Context, quarter: Period, metric: Metric) -> Option<Amount> {
    if past::on_record(ctx, quarter) {
        return past::known(ctx, quarter).get(&metric)?.actual;
    }
    let months = quarter.parts(PeriodKind::Month).into_iter();
    let months: Option<Vec<Amount>> =
        months.map(|month| tally::month_value(ctx.books, ctx.scope, month, metric, ctx.as_of)).collect();
    months.map(|months| months.into_iter().sum())
}

/// The aim of a metric in a quarter.
pub(crate) fn aim(ctx: &Context, quarter: Period, metric: Metric) -> Aim {
    let of = |period| target(ctx.books, ctx.scope, period, metric, ctx.as_of).map(|target| target.amount);
    let months: Option<Vec<Amount>> = quarter.parts(PeriodKind::Month).into_iter().map(of).collect();
    let before = quarter.previous().and_then(|before| reached(ctx, before, metric));
    // All of last year's quarter stands beside one that is planned, though none of it has run yet.
    let whole = tally::figures(ctx.books, ctx.scope, quarter, quarter.end());
    Aim {
        target: of(quarter),
        months: months.map(|months| months.into_iter().sum()),
        before,
        last_year: whole.get(&metric).and_then(|figure| figure.last_year),
    }
}

fn row(ctx: &Context, quarter: Period, metric: Metric) -> Option<QuarterTargetRow> {
    let aim = aim(ctx, quarter, metric);
    let of = |period| target(ctx.books, ctx.scope, period, metric, ctx.as_of);
    let (whole, months) = (of(quarter), quarter.parts(PeriodKind::Month));
    let each: Vec<_> = months.into_iter().map(of).collect();
    if whole.is_none() && each.iter().all(Option::is_none) {
        return None;
    }
    // Expenses are shown in yuan, as in their own parts.
    let spent = metric == Metric::Expenses;
    let amount = |amount: Option<Amount>| match amount {
        Some(amount) if spent => ctx.small_sum(amount),
        amount => ctx.amount_or(metric, amount),
    };
    let shown = |target: Option<&tally::Target>| match target {
        Some(target) if spent => ctx.small_sum(target.amount),
        target => ctx.target(metric, target),
    };
    let ratio = aim.before.filter(|before| *before > Amount::ZERO).and_then(|before| aim.target?.over(before));
    Some(QuarterTargetRow {
        label: ctx.metric(metric),
        target: shown(whole.as_ref()),
        months: each.iter().map(|target| shown(target.as_ref())).collect(),
        open: amount(aim.target.zip(aim.months).map(|(target, months)| target - months)),
        before: amount(aim.before),
        ratio: ratio.map_or_else(|| NOTHING.to_owned(), |ratio| ctx.say(monthly::times(minus(&ratio.grouped(2))))),
        last_year: amount(aim.last_year),
    })
}

/// A quarter's sales target against what the quarter before brought; that there is none, and who is to state it.
pub(crate) fn said(ctx: &Context, quarter: Period) -> Said {
    let aim = aim(ctx, quarter, ctx.sales());
    let name = ctx.short(quarter);
    let Some(target) = aim.target else { return say::next_without_target(name, ctx.answers()) };
    let ratio = aim.before.and_then(|amount| target.over(amount)).filter(|ratio| *ratio > Amount::ZERO);
    let (Some(before), Some(ratio)) = (quarter.previous(), ratio.map(|ratio| ratio.round(2))) else {
        return say::next_target(name, ctx.sum(target));
    };
    let (before, shown) = (ctx.short(before), minus(&ratio.grouped(2)));
    match ratio.cmp(&Amount::ONE) {
        Ordering::Greater => say::next_above(name, ctx.sum(target), before, shown),
        Ordering::Less => say::next_below(name, ctx.sum(target), before, shown),
        Ordering::Equal => say::next_level(name, ctx.sum(target), before),
    }
}

/// The targets of a quarter, a row each metric that has one.
pub(crate) fn table(ctx: &Context, quarter: Period) -> QuarterTargets {
    let metrics = [
        ctx.sales(),
        Metric::Collections,
        Metric::Expenses,
        Metric::NewCustomers,
        Metric::Network,
        Metric::Visits,
        Metric::CustomersVisited,
        Metric::CallsMade,
        Metric::Leads,
    ];
    let rows: Vec<QuarterTargetRow> = metrics.into_iter().filter_map(|metric| row(ctx, quarter, metric)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let aim = aim(ctx, quarter, ctx.sales());
        let name = ctx.short(quarter);
        notes.push(ctx.say(match (aim.target, aim.months) {
            (Some(target), Some(months)) if target == months => say::months_agree(ctx.sum(months), name),
            (Some(target), Some(months)) if months < target => {
                say::months_below(ctx.sum(months), name, ctx.sum(target), ctx.sum(target - months))
            }
            (Some(target), Some(months)) => {
                say::months_above(ctx.sum(months), name, ctx.sum(target), ctx.sum(months - target))
            }
            (Some(_), None) => say::months_not_stated(name),
            (None, _) => say::quarter_not_stated(name),
        }));
        if let Some(before) = quarter.previous().filter(|before| ctx.as_of < before.end()) {
            notes.push(ctx.say(say::before_running(ctx.short(before), ctx.as_of)));
        }
    }
    let ahead = Context { period: quarter, ..*ctx };
    let mut table = Section::told(rows, notes);
    table.owed.extend(owed::missing_plans(&ahead).filter(|_| !ctx.is_person() || table.rows.is_empty()));
    if table.rows.is_empty() && table.owed.is_empty() {
        table.notes.push(ctx.say(say::no_targets(ctx.short(quarter))));
    }
    let months = quarter.parts(PeriodKind::Month).into_iter().map(|month| ctx.short(month)).collect();
    QuarterTargets { months, table }
}
