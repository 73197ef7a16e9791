//! The sheets of a region, group or team: totals in the roster's order, and what each item cost.

use crate::assess::Sheet;
use crate::model::Amount;
use crate::report::Context;
use crate::report::assessment::{card, item_name, named, points, points_or, sheet::total_row};
use crate::report::view::assessment::{LossRow, Sheets};
use crate::report::view::{Card, Section};
use crate::words::assessment as say;

/// What an item cost several people. Units: points of the item.
pub(crate) struct Loss {
    pub(crate) item: String,
    pub(crate) rubric: String,
    pub(crate) people: usize,
    pub(crate) lost: Amount,
    pub(crate) pending: Amount,
}

/// The items of all sheets that cost points, the dearest first.
pub(crate) fn losses(ctx: &Context, all: &[Sheet]) -> Vec<Loss> {
    let mut losses: Vec<(&str, Loss)> = Vec::new();
    for sheet in all {
        for score in sheet.parts.iter().flat_map(|part| &part.items) {
            let lost = score.lost + score.judged;
            if lost.is_zero() && score.pending.is_zero() {
                continue;
            }
            let rubric = named(ctx, &sheet.rubric.name).to_owned();
            let id = score.item.id.as_str();
            if let Some((_, loss)) = losses.iter_mut().find(|(other, loss)| *other == id && loss.rubric == rubric) {
                loss.people += 1;
                loss.lost += lost;
                loss.pending += score.pending;
            } else {
                let loss = Loss { item: item_name(ctx, score.item), rubric, people: 1, lost, pending: score.pending };
                losses.push((id, loss));
            }
        }
    }
    let mut losses: Vec<Loss> = losses.into_iter().map(|(_, loss)| loss).collect();
    losses.sort_by_key(|loss| std::cmp::Reverse((loss.lost, loss.pending)));
    losses
}

pub(crate) fn sheets(ctx: &Context, all: &[Sheet]) -> Sheets {
    let none = || ctx.say(say::no_sheets(ctx.scope_name(), ctx.short(ctx.period)));
    let people: Vec<_> = all.iter().map(|sheet| total_row(ctx, ctx.person(sheet.person), sheet)).collect();
    let notes = if people.is_empty() { Vec::new() } else { vec![ctx.say(say::no_ranks())] };
    let items = losses(ctx, all).into_iter().map(|loss| LossRow {
        item: loss.item,
        rubric: loss.rubric,
        people: loss.people.to_string(),
        lost: points_or(loss.lost),
        pending: points_or(loss.pending),
    });
    Sheets {
        people: Section::new(people, notes, none),
        items: Section::new(items.collect::<Vec<_>>(), Vec::new(), || {
            if all.is_empty() { none() } else { ctx.say(say::nothing_lost()) }
        }),
    }
}

pub(crate) fn cards(ctx: &Context, all: &[Sheet]) -> Vec<Card> {
    if all.is_empty() {
        return Vec::new();
    }
    let count = Amount::count(all.len());
    let sum = |of: &dyn Fn(&Sheet) -> Amount| all.iter().map(of).sum::<Amount>();
    let scored = all.iter().filter(|sheet| !sheet.reviews.is_empty()).count();
    let mean = |of: &dyn Fn(&Sheet) -> Amount| sum(of).over(count).map_or_else(String::new, points);
    let kept = || ctx.say(say::counted_as_kept());
    vec![
        card(ctx, "sheets", say::card_sheets(), all.len().to_string(), String::new()),
        card(ctx, "scored", say::card_scored(), scored.to_string(), String::new()),
        card(ctx, "mean", say::card_mean(), mean(&|sheet| sheet.total.points), String::new()),
        card(ctx, "pending", say::card_pending(), points(sum(&|sheet| sheet.total.pending)), kept()),
        card(ctx, "open", say::card_open(), points(sum(&|sheet| sheet.total.open)), kept()),
    ]
}
