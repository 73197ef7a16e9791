//! Problems: how long each has been open.

use super::{caption, place};
use crate::chart::{Chart, Ranking, RankingRow, Value};
use crate::model::Amount;
use crate::report::Context;
use crate::report::parts::problems as part;
use crate::tally;
use crate::words::problems as say;

/// How many rows it has at most.
const MOST: usize = 10;

/// The open problems, the oldest first; marked where their day is past.
pub(super) fn ages(ctx: &Context) -> Option<Chart> {
    let mut open = tally::problems(ctx.books, ctx.scope, ctx.until());
    open.retain(|problem| problem.solved_on.is_none());
    if open.len() < 2 {
        return None;
    }
    let late = open.iter().filter(|problem| problem.days_late > 0).count();
    let first = open.first()?;
    let finding = say::chart_ages(open.len(), part::named(ctx, first), first.age_days, late);
    let rows = open.iter().take(MOST).map(|problem| RankingRow {
        name: problem.title.unwrap_or(problem.identity).to_owned(),
        value: Some(Value::new(place(Amount::int(i64::from(problem.age_days))), problem.age_days.to_string())),
        note: ctx.party_or(problem.customer),
        marked: problem.days_late > 0,
        emphasised: false,
    });
    Some(Chart::Ranking(Ranking {
        caption: caption(ctx, say::title_ages(), ctx.say(say::unit_days()), ctx.say(finding)),
        rows: rows.collect(),
        threshold: None,
        marked: ctx.say(say::past_day()),
    }))
}
