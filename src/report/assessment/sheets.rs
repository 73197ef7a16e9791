//! The sheets of a region, group or team: totals in the roster's order, what each item cost, for managers a ranking. To
//! others no points at all: only how far the scoring has come.

use crate::assess::{ItemScore, Sheet};
use crate::model::{Amount, Hidden, Period, PersonId};
use crate::report::Context;
use crate::report::assessment::ranking::{self, Ranked};
use crate::report::assessment::sheet::{reply, total_row};
use crate::report::assessment::{card, item_name, named, points, points_or};
use crate::report::view::assessment::{LossRow, Sheets, StatusRow};
use crate::report::view::{Card, Section};
use crate::words::assessment as say;

/// What an item cost several people or months. Units: points of the item.
pub(crate) struct Loss {
    pub(crate) item: String,
    pub(crate) rubric: String,
    /// Whom in which month.
    pub(crate) sheets: Vec<(PersonId, Period)>,
    pub(crate) lost: Amount,
    pub(crate) pending: Amount,
}

impl Loss {
    /// How many people lost points.
    pub(crate) fn people(&self) -> usize {
        let mut people: Vec<PersonId> = self.sheets.iter().map(|(person, _)| *person).collect();
        people.sort();
        people.dedup();
        people.len()
    }

    /// In which months, in order.
    pub(crate) fn months(&self) -> Vec<Period> {
        let mut months: Vec<Period> = self.sheets.iter().map(|(_, month)| *month).collect();
        months.sort();
        months.dedup();
        months
    }
}

/// What an item lacks for sure: a manager's confirmation counts in both directions.
pub(crate) fn gone(score: &ItemScore) -> Amount {
    score.item.points - score.kept - score.pending - score.open
}

/// The items of all sheets that cost points, the dearest first.
pub(crate) fn losses<'s, 'w: 's>(ctx: &Context, all: impl IntoIterator<Item = &'s Sheet<'w>>) -> Vec<Loss> {
    let mut losses: Vec<(&str, Loss)> = Vec::new();
    for sheet in all {
        for score in sheet.parts.iter().flat_map(|part| &part.items) {
            let lost = gone(score);
            if lost <= Amount::ZERO && score.pending.is_zero() {
                continue;
            }
            let rubric = named(ctx, &sheet.rubric.name).to_owned();
            let id = score.item.id.as_str();
            let at = losses.iter().position(|(other, loss)| *other == id && loss.rubric == rubric);
            let at = at.unwrap_or_else(|| {
                let zero = Amount::ZERO;
                let item = item_name(ctx, score.item);
                losses.push((id, Loss { item, rubric, sheets: Vec::new(), lost: zero, pending: zero }));
                losses.len() - 1
            });
            let loss = &mut losses[at].1;
            loss.sheets.push((sheet.person, sheet.month));
            loss.lost += lost;
            loss.pending += score.pending;
        }
    }
    let mut losses: Vec<Loss> = losses.into_iter().map(|(_, loss)| loss).collect();
    losses.sort_by_key(|loss| std::cmp::Reverse((loss.lost, loss.pending)));
    losses
}

/// Months in words, three or more in a row by their first and last.
pub(crate) fn stretches(ctx: &Context, months: &[Period]) -> String {
    let runs = months.chunk_by(|one, next| one.next() == Some(*next));
    let told = |run: &[Period]| match run {
        [first, .., last] if run.len() > 2 => vec![ctx.say(say::from_to(ctx.short(*first), ctx.short(*last)))],
        _ => run.iter().map(|month| ctx.short(*month)).collect(),
    };
    ctx.list(&runs.flat_map(told).collect::<Vec<_>>())
}

/// Their rows.
pub(crate) fn loss_rows(ctx: &Context, losses: Vec<Loss>) -> Vec<LossRow> {
    let row = |loss: Loss| LossRow {
        people: loss.people().to_string(),
        months: stretches(ctx, &loss.months()),
        item: loss.item,
        rubric: loss.rubric,
        lost: points_or(loss.lost),
        pending: points_or(loss.pending),
    };
    losses.into_iter().map(row).collect()
}

/// Those ranked.
pub(crate) fn ranked<'w>(all: &[Sheet<'w>]) -> Vec<Ranked<'w>> {
    all.iter().map(|sheet| Ranked { person: sheet.person, rubric: sheet.rubric, total: sheet.total }).collect()
}

pub(crate) fn sheets(ctx: &Context, all: &[Sheet]) -> Sheets {
    let none = || ctx.say(say::no_sheets(ctx.scope_name(), ctx.short(ctx.period)));
    let bare = ctx.books.hides(Hidden::Scores);
    let notes = |said| if all.is_empty() { Vec::new() } else { vec![ctx.say(said)] };
    let people = || all.iter().map(|sheet| total_row(ctx, ctx.person(sheet.person), sheet)).collect::<Vec<_>>();
    let status = || all.iter().map(|sheet| status(ctx, sheet)).collect::<Vec<_>>();
    let nothing = || if all.is_empty() { none() } else { ctx.say(say::nothing_lost()) };
    Sheets {
        people: (!bare).then(|| Section::new(people(), notes(say::no_ranks()), none)),
        status: bare.then(|| Section::new(status(), notes(say::scores_hidden()), none)),
        items: (!bare).then(|| Section::new(loss_rows(ctx, losses(ctx, all)), Vec::new(), nothing)),
        ranking: (!ctx.books.hides(Hidden::Ranking)).then(|| ranking::table(ctx, &ranked(all), bare, none)),
    }
}

fn status(ctx: &Context, sheet: &Sheet) -> StatusRow {
    let row = total_row(ctx, ctx.person(sheet.person), sheet);
    StatusRow { name: row.name, rubric: row.rubric, scored: row.scored, reply: reply(ctx, sheet) }
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
    let mut cards = vec![
        card(ctx, "sheets", say::card_sheets(), all.len().to_string(), String::new()),
        card(ctx, "scored", say::card_scored(), scored.to_string(), String::new()),
    ];
    if !ctx.books.hides(Hidden::Scores) {
        cards.extend([
            card(ctx, "mean", say::card_mean(), mean(&|sheet| sheet.total.points), String::new()),
            card(ctx, "pending", say::card_pending(), points(sum(&|sheet| sheet.total.pending)), kept()),
            card(ctx, "open", say::card_open(), points(sum(&|sheet| sheet.total.open)), kept()),
        ]);
    }
    cards
}
