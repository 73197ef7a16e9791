//! The ranking: people with the same sheet by their points, equal points at the same place.

use std::cmp::Reverse;

use crate::assess::Total;
use crate::model::{PersonId, Rubric};
use crate::report::Context;
use crate::report::assessment::{named, points, points_or};
use crate::report::display::NOTHING;
use crate::report::view::Section;
use crate::report::view::assessment::RankRow;
use crate::words::Said;
use crate::words::assessment as say;

/// Who is ranked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked<'w> {
    pub(crate) person: PersonId,
    pub(crate) rubric: &'w Rubric,
    pub(crate) total: Total,
}

/// Those with one sheet, the best first, each with the place.
type Group<'w> = (&'w Rubric, Vec<(usize, Ranked<'w>)>);

/// By sheet in the order of the roster's first with it.
fn groups<'w>(all: &[Ranked<'w>]) -> Vec<Group<'w>> {
    let mut groups: Vec<(&Rubric, Vec<Ranked>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(rubric, _)| rubric.id == one.rubric.id) {
            Some((_, people)) => people.push(*one),
            None => groups.push((one.rubric, vec![*one])),
        }
    }
    let place = |people: &[Ranked<'w>], one: &Ranked<'w>| {
        1 + people.iter().filter(|other| other.total.points > one.total.points).count()
    };
    let ranked = |(rubric, mut people): (&'w Rubric, Vec<Ranked<'w>>)| {
        people.sort_by_key(|one| Reverse(one.total.points));
        let placed = people.iter().map(|one| (place(&people, one), *one)).collect();
        (rubric, placed)
    };
    groups.into_iter().map(ranked).collect()
}

/// The table. `bare` leaves the points out.
pub(crate) fn table(ctx: &Context, all: &[Ranked], bare: bool, none: impl FnOnce() -> String) -> Section<RankRow> {
    let shown = |text: String| if bare { NOTHING.to_owned() } else { text };
    let row = |alone: bool, (place, one): (usize, Ranked)| RankRow {
        rubric: named(ctx, &one.rubric.name).to_owned(),
        rank: if alone { NOTHING.to_owned() } else { place.to_string() },
        name: ctx.person(one.person),
        total: shown(points(one.total.points)),
        pending: shown(points_or(one.total.pending)),
        open: shown(points_or(one.total.open)),
    };
    let rows: Vec<RankRow> = groups(all)
        .into_iter()
        .flat_map(|(_, people)| people.iter().map(|one| row(people.len() == 1, *one)).collect::<Vec<_>>())
        .collect();
    let moves = all.iter().any(|one| !one.total.pending.is_zero() || !one.total.open.is_zero());
    let note = ctx.say(if moves { say::rank_moves() } else { say::rank_settled() });
    let notes = if rows.is_empty() { Vec::new() } else { vec![note] };
    Section::new(rows, notes, none)
}

/// Who comes first on each sheet.
pub(crate) fn firsts(ctx: &Context, all: &[Ranked]) -> Vec<Said> {
    let said = |(rubric, people): Group| {
        let name = named(ctx, &rubric.name).to_owned();
        let first: Vec<String> =
            people.iter().filter(|(place, _)| *place == 1).map(|(_, one)| ctx.person(one.person)).collect();
        match people.as_slice() {
            [(_, only)] => say::first_alone(name, ctx.person(only.person)),
            [(_, best), ..] => say::first(name, ctx.list(&first), points(best.total.points), people.len()),
            [] => Said::same(""),
        }
    };
    groups(all).into_iter().map(said).collect()
}
