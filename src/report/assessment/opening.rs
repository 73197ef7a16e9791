//! The computed summary of an assessment: the score, where points were lost, what a manager has to confirm, what is
//! open and whose it is, what the person said.

use std::cmp::Reverse;

use crate::assess::{ItemScore, Sheet};
use crate::model::{Amount, Hidden, PersonId, ReviewText};
use crate::report::Context;
use crate::report::assessment::sheets::{self, Loss, gone, losses};
use crate::report::assessment::{due, evidence, item_name, named, part_points, points, ranking, scored_by, text};
use crate::report::display::percent;
use crate::report::opening::point;
use crate::report::view::Point;
use crate::words::Said;
use crate::words::assessment as say;

/// At most so many are named in a sentence.
pub(crate) const NAMED: usize = 3;

/// Of one person.
pub(crate) fn of_person(ctx: &Context, person: PersonId, made: Option<&Sheet>) -> Vec<Point> {
    let Some(sheet) = made else {
        let said = say::no_sheet(ctx.person(person), ctx.short(ctx.period));
        return point(ctx, "progress", say::lead_total(), vec![said]).into_iter().collect();
    };
    let all = [
        point(ctx, "progress", say::lead_total(), score(ctx, sheet)),
        point(ctx, "lost", say::lead_lost(), vec![lost(ctx, sheet)]),
        point(ctx, "decide", say::lead_decide(), decide(ctx, sheet)),
        point(ctx, "open", say::lead_open(), vec![open(ctx, person, sheet)]),
        point(ctx, "manager", say::lead_manager(), vec![scored(ctx, person, sheet)]),
        point(ctx, "reply", say::lead_reply(), vec![reply(ctx, person, sheet)]),
    ];
    all.into_iter().flatten().collect()
}

fn score(ctx: &Context, sheet: &Sheet) -> Vec<Said> {
    let part = |part: &crate::assess::PartScore| {
        let weight = percent(part.part.weight);
        ctx.say(say::part_score(named(ctx, &part.part.name), points(part_points(part)), weight))
    };
    let parts: Vec<String> = sheet.parts.iter().map(part).collect();
    let total = sheet.total;
    vec![
        say::score(ctx.short(ctx.period), points(total.points), ctx.commas(&parts)),
        if total.pending.is_zero() && total.open.is_zero() {
            say::all_settled()
        } else {
            say::of_these(points(total.pending), points(total.open))
        },
    ]
}

fn items<'s, 'w>(sheet: &'s Sheet<'w>) -> impl Iterator<Item = &'s ItemScore<'w>> {
    sheet.parts.iter().flat_map(|part| &part.items)
}

fn lost(ctx: &Context, sheet: &Sheet) -> Said {
    let mut all: Vec<(Amount, &ItemScore)> = items(sheet).map(|score| (gone(score), score)).collect();
    all.retain(|(gone, _)| *gone > Amount::ZERO);
    all.sort_by_key(|(gone, _)| Reverse(*gone));
    if all.is_empty() {
        return say::nothing_lost();
    }
    let name =
        |(gone, score): &(Amount, &ItemScore)| ctx.say(say::item_points(item_name(ctx, score.item), points(*gone)));
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    say::lost(all.len(), ctx.list(&names))
}

/// What counts only if a manager confirms it, with its evidence; proposals to count twice.
fn decide(ctx: &Context, sheet: &Sheet) -> Vec<Said> {
    let pending = items(sheet).filter(|score| !score.pending.is_zero());
    let name = |score: &ItemScore| {
        let item = ctx.say(say::item_points(item_name(ctx, score.item), points(score.pending)));
        ctx.say(say::rule_of(item, evidence::of_item(ctx, score)))
    };
    let names: Vec<String> = pending.map(name).collect();
    let mut said = Vec::new();
    if !names.is_empty() {
        said.push(say::confirm(ctx.clauses(&names)));
    }
    if !sheet.doubling.is_empty() {
        said.push(say::decide_double(sheet.doubling.len()));
    }
    said
}

fn open(ctx: &Context, person: PersonId, sheet: &Sheet) -> Said {
    let all: Vec<&ItemScore> = items(sheet).filter(|score| !score.open.is_zero()).collect();
    if all.is_empty() {
        return say::nothing_open();
    }
    let names: Vec<String> =
        all.iter().map(|score| ctx.say(say::item_points(item_name(ctx, score.item), points(score.open)))).collect();
    let who = scored_by(ctx, person, Some(sheet)).map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id));
    match due(ctx) {
        _ if ctx.as_of < ctx.period.end() => say::open_items_running(all.len(), ctx.list(&names)),
        Some(due) => say::open_items(all.len(), ctx.list(&names), who, ctx.day(due)),
        None => say::open_items_undated(all.len(), ctx.list(&names), who),
    }
}

fn scored(ctx: &Context, person: PersonId, sheet: &Sheet) -> Said {
    let who = scored_by(ctx, person, Some(sheet)).map_or_else(|| ctx.say(say::manager()), |id| ctx.person(id));
    if sheet.reviews.is_empty() {
        return say::not_scored_by(who);
    }
    let at = sheet.reviews.iter().rev().find_map(|review| review.reviewed_at);
    let given = items(sheet).filter(|score| score.given.is_some()).count();
    let confirmed = items(sheet).filter(|score| score.confirmed.is_some_and(|said| said.counts)).count();
    say::scored_by(who, at.map_or_else(String::new, |at| ctx.moment(at)), given, confirmed)
}

fn reply(ctx: &Context, person: PersonId, sheet: &Sheet) -> Said {
    if text(sheet, ReviewText::Reply).is_some() { say::replied() } else { say::not_replied(ctx.person(person)) }
}

/// The items that cost most.
pub(crate) fn dearest(ctx: &Context, costs: &[Loss]) -> Said {
    let costs = costs.iter().filter(|loss| loss.lost > Amount::ZERO).take(NAMED);
    let names: Vec<String> =
        costs.map(|loss| ctx.say(say::item_people(&loss.item, points(loss.lost), loss.people()))).collect();
    if names.is_empty() { say::nothing_lost() } else { say::most_lost(ctx.list(&names)) }
}

/// What managers have to confirm on several sheets.
fn hints(ctx: &Context, all: &[Sheet]) -> Vec<Said> {
    let pending: Vec<String> = all
        .iter()
        .flat_map(|sheet| items(sheet).map(move |score| (sheet, score)))
        .filter(|(_, score)| !score.pending.is_zero())
        .map(|(sheet, score)| {
            let item = ctx.say(say::item_points(item_name(ctx, score.item), points(score.pending)));
            ctx.say(say::on_day(ctx.person(sheet.person), item))
        })
        .collect();
    let proposals: usize = all.iter().map(|sheet| sheet.doubling.len()).sum();
    let mut decide = Vec::new();
    decide.extend((!pending.is_empty()).then(|| say::confirm(ctx.clauses(&pending))));
    decide.extend((proposals > 0).then(|| say::decide_double(proposals)));
    decide
}

/// Of several people: how many sheets, which items cost most, who comes first, what is to be confirmed, whose are not
/// scored. Where scores are hidden, no points of anyone.
pub(crate) fn of_several(ctx: &Context, all: &[Sheet]) -> Vec<Point> {
    let month = ctx.short(ctx.period);
    if all.is_empty() {
        let said = say::no_sheets(ctx.scope_name(), month);
        return point(ctx, "progress", say::lead_total(), vec![said]).into_iter().collect();
    }
    let (bare, ranked) = (ctx.books.hides(Hidden::Scores), !ctx.books.hides(Hidden::Ranking));
    let scored = all.iter().filter(|sheet| !sheet.reviews.is_empty()).count();
    let owed: Vec<String> =
        all.iter().filter(|sheet| sheet.reviews.is_empty()).map(|sheet| ctx.person(sheet.person)).collect();
    let mut open = Vec::new();
    open.extend((!owed.is_empty()).then(|| say::sheets_owed(ctx.list(&owed))));
    let mut points_of = vec![point(ctx, "progress", say::lead_total(), vec![say::sheets(month, all.len(), scored)])];
    if bare {
        let hinted = all.iter().filter(|sheet| !sheet.total.pending.is_zero()).count();
        let hinted = if hinted > 0 { vec![say::confirm_some(hinted)] } else { Vec::new() };
        points_of.push(point(ctx, "decide", say::lead_decide(), hinted));
    } else {
        let unsettled = all.iter().filter(|sheet| !sheet.total.open.is_zero());
        let unsettled: Vec<String> = unsettled
            .map(|sheet| ctx.say(say::item_points(ctx.person(sheet.person), points(sheet.total.open))))
            .collect();
        open.extend((!unsettled.is_empty()).then(|| say::open_points(ctx.list(&unsettled))));
        points_of.push(point(ctx, "lost", say::lead_lost(), vec![dearest(ctx, &losses(ctx, all))]));
        if ranked {
            points_of.push(point(ctx, "rank", say::lead_rank(), ranking::firsts(ctx, &sheets::ranked(all))));
        }
        points_of.push(point(ctx, "decide", say::lead_decide(), hints(ctx, all)));
    }
    if open.is_empty() {
        open.push(if bare { say::all_scored() } else { say::nothing_open() });
    }
    points_of.push(point(ctx, "open", say::lead_open(), open));
    points_of.into_iter().flatten().collect()
}
