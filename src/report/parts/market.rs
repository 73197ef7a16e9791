//! What the market did, in sentences: rivals' prices, policies about to hold.

use crate::report::Context;
use crate::report::opening::point;
use crate::report::parts::cause::price_change;
use crate::report::parts::{local_policies, rivals};
use crate::report::view::Point;
use crate::words::monthly_report as say;
use crate::words::report as common;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// Rivals' price cuts, and policies about to hold.
pub(crate) fn moves(ctx: &Context) -> Option<Point> {
    let mut said = Vec::new();
    let seen = rivals::this_month(ctx);
    let cuts = seen.iter().filter(|seen| rivals::cut(seen));
    let mut cuts: Vec<String> = cuts
        .filter_map(|s| {
            let change = price_change(s.price_from, s.price_to)?;
            let place = s.customer.as_ref().map(|party| ctx.party(party));
            let (from, to) = (s.price_from?, s.price_to?);
            Some(ctx.say(match place {
                Some(place) => say::price_cut_at(&s.brand, place, from, to, change),
                None => say::price_cut(&s.brand, from, to, change),
            }))
        })
        .collect();
    cuts.truncate(NAMED);
    if !cuts.is_empty() {
        said.push(say::price_cuts(ctx.clauses(&cuts)));
    } else if !seen.is_empty() {
        said.push(say::moves_without_cut(seen.len()));
    }
    let policies = local_policies::this_month(ctx);
    let ahead = policies.iter().filter_map(|p| {
        let day = p.effective.filter(|day| *day > ctx.until())?;
        Some(ctx.say(common::name_amount(&p.title, ctx.day(day))))
    });
    let ahead: Vec<String> = ahead.collect();
    if !ahead.is_empty() {
        said.push(say::policies_ahead(ctx.list(&ahead)));
    }
    point(ctx, "market", say::lead_market(), said)
}
