//! The years of a region, group or team: everyone's line in the roster's order, what each item cost, what is not settled,
//! what January asks for; for managers a ranking.

use crate::assess::Assessor;
use crate::model::{Amount, Hidden, ReviewText};
use crate::report::Context;
use crate::report::assessment::ranking::{self, Ranked};
use crate::report::assessment::sheets::{loss_rows, losses};
use crate::report::assessment::year::{Of, due, unsettled};
use crate::report::assessment::{bare, card, named, points, points_or, text_of, year_opening};
use crate::report::view::assessment::{Assessment, StatusRow, YearRow, Years};
use crate::report::view::{Card, Section};
use crate::words::assessment as say;

pub(crate) fn of_several(ctx: &Context, assessor: &Assessor) -> Assessment {
    let all = assessor.years(ctx.scope, ctx.period, ctx.as_of);
    Assessment {
        opening: year_opening::of_several(ctx, &all),
        cards: cards(ctx, &all),
        years: Some(years(ctx, &all)),
        ..bare(ctx)
    }
}

/// How many months have a sheet, and in how many of them a manager scored.
pub(crate) fn counts(all: &[Of]) -> (usize, usize) {
    let sheets = || all.iter().flat_map(|(_, score)| score.sheets());
    (sheets().count(), sheets().filter(|sheet| !sheet.reviews.is_empty()).count())
}

/// Those ranked, by the year's score and the last month's sheet.
pub(crate) fn ranked<'w>(all: &[Of<'w>]) -> Vec<Ranked<'w>> {
    let one = |(person, score): &Of<'w>| {
        Some(Ranked { person: *person, rubric: score.sheets().last()?.rubric, total: score.score })
    };
    all.iter().filter_map(one).collect()
}

fn cards(ctx: &Context, all: &[Of]) -> Vec<Card> {
    if all.is_empty() {
        return Vec::new();
    }
    let (sheets, scored) = counts(all);
    let mut cards = vec![
        card(ctx, "people", say::card_people(), all.len().to_string(), String::new()),
        card(ctx, "scored", say::card_scored(), ctx.say(say::months_scored(scored, sheets)), String::new()),
    ];
    if !ctx.books.hides(Hidden::Scores) {
        let mean = all.iter().filter_map(|(_, score)| score.mean).map(|mean| mean.points).sum::<Amount>();
        let mean = mean.over(Amount::count(all.len())).map_or_else(String::new, points);
        cards.push(card(ctx, "mean", say::card_year_mean(), mean, String::new()));
    }
    cards
}

fn years(ctx: &Context, all: &[Of]) -> Years {
    let none = || ctx.say(say::no_sheets(ctx.scope_name(), ctx.short(ctx.period)));
    let bare = ctx.books.hides(Hidden::Scores);
    let notes = |said| if all.is_empty() { Vec::new() } else { vec![ctx.say(said)] };
    let lost = || loss_rows(ctx, losses(ctx, all.iter().flat_map(|(_, score)| score.sheets())));
    let nothing = || if all.is_empty() { none() } else { ctx.say(say::nothing_lost()) };
    Years {
        people: (!bare).then(|| {
            let rows: Vec<YearRow> = all.iter().map(|of| line(ctx, of)).collect();
            let mut notes = notes(say::no_ranks());
            if ctx.as_of < ctx.period.end() && !all.is_empty() {
                notes.push(ctx.say(say::year_running()));
            }
            Section::new(rows, notes, none)
        }),
        status: bare.then(|| {
            let rows: Vec<StatusRow> = all.iter().map(|of| status(ctx, of)).collect();
            Section::new(rows, notes(say::scores_hidden()), none)
        }),
        items: (!bare).then(|| Section::new(lost(), Vec::new(), nothing)),
        unsettled: if all.is_empty() { Section::told(Vec::new(), vec![none()]) } else { unsettled(ctx, all) },
        due: due(ctx, all),
        ranking: (!ctx.books.hides(Hidden::Ranking)).then(|| ranking::table(ctx, &ranked(all), bare, none)),
    }
}

fn line(ctx: &Context, (person, score): &Of) -> YearRow {
    let count = score.sheets().count();
    let scored = score.sheets().filter(|sheet| !sheet.reviews.is_empty()).count();
    YearRow {
        name: ctx.person(*person),
        months: count.to_string(),
        sum: points(score.sum.points),
        score: points(score.score.points),
        mean: score.mean.map_or_else(String::new, |mean| points(mean.points)),
        pending: points_or(score.score.pending),
        open: points_or(score.score.open),
        scored: ctx.say(say::months_scored(scored, count)),
    }
}

fn status(ctx: &Context, of: &Of) -> StatusRow {
    let (person, score) = of;
    let row = line(ctx, of);
    let replied = text_of(&score.reviews, ReviewText::Reply).is_some();
    StatusRow {
        name: ctx.person(*person),
        rubric: score.sheets().last().map_or_else(String::new, |sheet| named(ctx, &sheet.rubric.name).to_owned()),
        scored: row.scored,
        reply: ctx.say(if replied { say::has_reply() } else { say::no_reply() }),
    }
}
