//! What the figures ahead and behind come to, in a few sentences.

use std::cmp::Ordering;

use crate::assess::forecast::{Ahead, Behind, weighted_error};
use crate::model::Amount;
use crate::report::Context;
use crate::report::display::percent;
use crate::report::view::Point;
use crate::words::Said;
use crate::words::forecast as say;

fn point(ctx: &Context, id: &'static str, lead: Said, text: Vec<Said>) -> Point {
    Point { id, lead: ctx.say(lead), sentences: ctx.each(text) }
}

fn named<'m>(ctx: &Context, months: impl Iterator<Item = &'m Ahead>) -> String {
    ctx.list(&months.map(|of| ctx.short(of.month)).collect::<Vec<_>>())
}

/// Own forecasts against the baseline, over the months that have both.
pub(super) fn ahead(ctx: &Context, months: &[Ahead]) -> Point {
    let own = |of: &Ahead| of.own.as_ref().map(|own| own.amount);
    let base = |of: &Ahead| of.baseline.as_ref().map(|baseline| baseline.amount);
    let both: Vec<(&Ahead, Amount, Amount)> = months.iter().filter_map(|of| Some((of, own(of)?, base(of)?))).collect();
    let owns: Vec<&Ahead> = months.iter().filter(|of| of.own.is_some()).collect();
    let said = if !both.is_empty() {
        let names = named(ctx, both.iter().map(|m| m.0));
        let (own, base): (Amount, Amount) = (both.iter().map(|m| m.1).sum(), both.iter().map(|m| m.2).sum());
        let rest = ctx.sum((own - base).abs());
        match own.cmp(&base) {
            Ordering::Greater => say::above_baseline(names, ctx.sum(own), ctx.sum(base), rest),
            Ordering::Less => say::below_baseline(names, ctx.sum(own), ctx.sum(base), rest),
            Ordering::Equal => say::at_baseline(names, ctx.sum(own)),
        }
    } else if !owns.is_empty() {
        let sum = owns.iter().filter_map(|of| own(of)).sum();
        say::own_alone(named(ctx, owns.into_iter()), ctx.sum(sum))
    } else if months.iter().any(|of| of.baseline.is_some()) {
        let sum = months.iter().filter_map(base).sum();
        say::baseline_alone(named(ctx, months.iter()), ctx.sum(sum))
    } else {
        say::nothing_ahead()
    };
    point(ctx, "forecast", say::lead_forecast(), vec![said])
}

/// Targets far above both forecast and baseline.
pub(super) fn targets(ctx: &Context, months: &[Ahead]) -> Point {
    let alert = ctx.settings().target_alert;
    let far = |of: &Ahead| {
        let target = of.target.as_ref()?.amount;
        Some(say::target_far(ctx.short(of.month), ctx.sum(target), of.far_above(alert)?.grouped(1)))
    };
    let mut said: Vec<Said> = months.iter().filter_map(far).collect();
    if months.iter().all(|of| of.target.is_none()) {
        said.push(say::no_targets(named(ctx, months.iter())));
    } else if !months.iter().any(|of| of.target.is_some() && (of.own.is_some() || of.baseline.is_some())) {
        said.push(say::targets_alone());
    } else if said.is_empty() {
        said.push(say::targets_near(alert));
    }
    point(ctx, "targets", say::lead_targets(), said)
}

/// Whether people or the baseline came nearer, over the months that have both.
pub(super) fn accuracy(ctx: &Context, over: &[Behind]) -> Point {
    let both: Vec<Behind> = over.iter().filter(|of| of.own.is_some() && of.baseline.is_some()).cloned().collect();
    let errors = weighted_error(&both, Behind::own_error).zip(weighted_error(&both, Behind::baseline_error));
    let said = match errors {
        None => say::no_accuracy(),
        Some((own, base)) => match own.cmp(&base) {
            Ordering::Less => say::own_nearer(both.len(), percent(own), percent(base)),
            Ordering::Greater => say::baseline_nearer(both.len(), percent(own), percent(base)),
            Ordering::Equal => say::as_near(both.len(), percent(own)),
        },
    };
    point(ctx, "accuracy", say::lead_accuracy(), vec![said])
}

/// Who owes a forecast.
pub(super) fn missing(ctx: &Context, missing: &[(String, Vec<String>)]) -> Point {
    let mut said: Vec<Said> = missing.iter().map(|(month, names)| say::missing(month, ctx.list(names))).collect();
    if said.is_empty() {
        said.push(say::nobody_missing());
    }
    point(ctx, "missing", say::lead_missing(), said)
}
