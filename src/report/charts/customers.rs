//! Key customers: what they bring along the months.

use super::{caption, value};
use crate::chart::{Chart, Trend, TrendMonth};
use crate::report::{Context, customers};
use crate::words::customers as say;
use crate::words::report::month as month_name;

/// Sales of the key customers together over twelve months, beside the year before.
pub(super) fn trend(ctx: &Context) -> Option<Chart> {
    let all = customers::of_key_customers(ctx);
    let first = all.iter().position(|one| one.sales.is_some() || one.last_year.is_some())?;
    let all = &all[first..];
    let known: Vec<_> = all.iter().filter_map(|one| Some((one.month, one.sales?))).collect();
    let (last, now) = *known.last()?;
    let (best, most) = known.iter().rev().max_by_key(|(_, amount)| *amount).copied()?;
    if known.len() < 2 || known.iter().all(|(_, amount)| amount.is_zero()) {
        return None;
    }
    let finding = say::chart_trend(ctx.short(last), ctx.sum(now), ctx.short(best), ctx.sum(most));
    let months = all.iter().enumerate().map(|(index, one)| {
        let start = one.month.start();
        TrendMonth {
            label: ctx.say(month_name(start.month())),
            year: if index == 0 || start.month() == 1 { start.year().to_string() } else { String::new() },
            actual: one.sales.map(|amount| value(ctx, ctx.sales(), amount)),
            last_year: one.last_year.map(|amount| value(ctx, ctx.sales(), amount)),
            target: None,
            current: one.month == last,
        }
    });
    Some(Chart::Trend(Trend {
        caption: caption(ctx, say::title_trend(), ctx.unit_word(), ctx.say(finding)),
        months: months.collect(),
    }))
}
