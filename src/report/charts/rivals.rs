//! Rivals: how often each brand was seen.

use super::{caption, place};
use crate::chart::{Chart, Ranking, RankingRow, Value};
use crate::model::Amount;
use crate::report::Context;
use crate::tally::brands;
use crate::words::competitors as say;

/// How many rows it has at most.
const MOST: usize = 10;

/// The brands of the period, those seen most first; marked where nothing was answered.
pub(super) fn seen(ctx: &Context) -> Option<Chart> {
    let mut all = brands(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    if all.len() < 2 {
        return None;
    }
    let (first, last) = (all.first()?, all.last()?);
    let finding = say::chart_brands(all.len(), first.name, first.moves.len(), last.name, last.moves.len());
    all.truncate(MOST);
    let rows = all.iter().map(|brand| {
        let times = brand.moves.len();
        RankingRow {
            name: brand.name.to_owned(),
            value: Some(Value::new(place(Amount::count(times)), times.to_string())),
            note: ctx.say(say::before(brand.before)),
            marked: brand.answered() == 0,
            emphasised: false,
        }
    });
    Some(Chart::Ranking(Ranking {
        caption: caption(ctx, say::title_brands(ctx.short(ctx.period)), ctx.say(say::unit_times()), ctx.say(finding)),
        rows: rows.collect(),
        threshold: None,
        marked: ctx.say(say::unanswered()),
    }))
}
