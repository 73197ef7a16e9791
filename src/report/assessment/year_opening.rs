//! The computed summary of a year: the score, its best and lowest month, where points went, what is not settled, what
//! January asks for.

use crate::assess::{Sheet, YearScore};
use crate::model::{Amount, Day, Hidden, Period, ReviewText};
use crate::report::Context;
use crate::report::assessment::opening::{NAMED, dearest};
use crate::report::assessment::sheets::{Loss, losses, stretches};
use crate::report::assessment::year::{Of, TWELVE, todos};
use crate::report::assessment::{points, ranking, text_of, years};
use crate::report::display::NOTHING;
use crate::report::opening::point;
use crate::report::view::Point;
use crate::words::Said;
use crate::words::assessment as say;

/// Of one person.
pub(crate) fn of_person(ctx: &Context, of: &Of) -> Vec<Point> {
    let (person, score) = of;
    if score.mean.is_none() {
        let said = say::no_year(ctx.person(*person), ctx.short(ctx.period));
        return point(ctx, "progress", say::lead_total(), vec![said]).into_iter().collect();
    }
    let replied = text_of(&score.reviews, ReviewText::Reply).is_some();
    let reply = if replied { say::replied() } else { say::not_replied(ctx.person(*person)) };
    let all = [
        point(ctx, "progress", say::lead_total(), total(ctx, score)),
        point(ctx, "lost", say::lead_lost(), vec![lost(ctx, score)]),
        point(ctx, "open", say::lead_open(), open(ctx, score)),
        point(ctx, "due", say::lead_due(), vec![due(ctx, std::slice::from_ref(of))]),
        point(ctx, "reply", say::lead_reply(), vec![reply]),
    ];
    all.into_iter().flatten().collect()
}

/// The score, what of it may still go, the best and the lowest of the months that are over.
fn total(ctx: &Context, score: &YearScore) -> Vec<Said> {
    let (year, count) = (ctx.short(ctx.period), score.sheets().count());
    let (sum, whole) = (points(score.sum.points), points(score.score.points));
    let mean = score.mean.map_or_else(String::new, |mean| points(mean.points));
    let mut said = vec![if count == TWELVE {
        say::year_of(year, whole, sum)
    } else {
        say::year_of_some(year, whole, count, sum, mean)
    }];
    let over: Vec<&Sheet> = score.sheets().filter(|sheet| sheet.month.end() <= ctx.as_of).collect();
    let best = over.iter().rev().max_by_key(|sheet| sheet.total.points);
    let worst = over.iter().min_by_key(|sheet| sheet.total.points);
    if let Some((best, worst)) = best.zip(worst) {
        let told = |sheet: &Sheet| (ctx.short(sheet.month), points(sheet.total.points));
        let ((best_month, high), (worst_month, low)) = (told(best), told(worst));
        said.push(if best.total.points == worst.total.points {
            say::year_level(high)
        } else {
            say::year_between(best_month, high, worst_month, low)
        });
    }
    said.push(if score.sum.pending.is_zero() && score.sum.open.is_zero() {
        say::all_settled()
    } else {
        say::of_these(points(score.score.pending), points(score.score.open))
    });
    said
}

fn lost(ctx: &Context, score: &YearScore) -> Said {
    let costs = losses(ctx, score.sheets());
    let gone: Vec<&Loss> = costs.iter().filter(|loss| loss.lost > Amount::ZERO).collect();
    if gone.is_empty() {
        return say::nothing_lost();
    }
    let name = |loss: &&Loss| ctx.say(say::item_months(&loss.item, points(loss.lost), loss.months().len()));
    say::lost(gone.len(), ctx.list(&gone.iter().take(NAMED).map(name).collect::<Vec<_>>()))
}

/// Months that are over: those not scored, and those with points that may still go.
fn open(ctx: &Context, score: &YearScore) -> Vec<Said> {
    let over = || score.sheets().filter(|sheet| sheet.month.end() <= ctx.as_of);
    let names = |of: &dyn Fn(&Sheet) -> bool| -> Vec<Period> {
        over().filter(|sheet| of(sheet)).map(|sheet| sheet.month).collect()
    };
    let bare = names(&|sheet| sheet.reviews.is_empty());
    let moving = names(&|sheet| !sheet.total.pending.is_zero() || !sheet.total.open.is_zero());
    let mut said = Vec::new();
    said.extend((!bare.is_empty()).then(|| say::months_owed(bare.len(), stretches(ctx, &bare))));
    said.extend((!moving.is_empty()).then(|| say::months_moving(stretches(ctx, &moving))));
    if said.is_empty() {
        said.push(say::months_settled());
    }
    said
}

/// What January asks for and is not there.
fn due(ctx: &Context, all: &[Of]) -> Said {
    let asked = todos(ctx, all);
    let mut missing: Vec<(&str, Option<Day>, usize)> = Vec::new();
    for todo in asked.iter().filter(|todo| todo.missing > 0) {
        match missing.iter_mut().find(|(what, ..)| *what == todo.what) {
            Some((.., n)) => *n += todo.missing,
            None => missing.push((&todo.what, todo.due, todo.missing)),
        }
    }
    if missing.is_empty() {
        return if asked.is_empty() { say::no_todos() } else { say::todos_done() };
    }
    let day = |due: Option<Day>| due.map_or_else(|| NOTHING.to_owned(), |due| due.to_string());
    let told: Vec<String> = missing.into_iter().map(|(what, due, n)| ctx.say(say::todo(what, n, day(due)))).collect();
    say::todos(ctx.list(&told))
}

/// Of several people.
pub(crate) fn of_several(ctx: &Context, all: &[Of]) -> Vec<Point> {
    let year = ctx.short(ctx.period);
    if all.is_empty() {
        let said = say::no_sheets(ctx.scope_name(), year);
        return point(ctx, "progress", say::lead_total(), vec![said]).into_iter().collect();
    }
    let (sheets, scored) = years::counts(all);
    let over = |score: &YearScore| {
        score.sheets().filter(|sheet| sheet.month.end() <= ctx.as_of && sheet.reviews.is_empty()).count()
    };
    let owed: Vec<String> = all
        .iter()
        .map(|(person, score)| (person, over(score)))
        .filter(|(_, n)| *n > 0)
        .map(|(person, n)| ctx.say(say::person_months(ctx.person(*person), n)))
        .collect();
    let open = if owed.is_empty() { say::months_scored_all() } else { say::months_owed_by(ctx.list(&owed)) };
    let (bare, ranked) = (ctx.books.hides(Hidden::Scores), !ctx.books.hides(Hidden::Ranking));
    let mut points_of =
        vec![point(ctx, "progress", say::lead_total(), vec![say::years_of(year, all.len(), scored, sheets)])];
    if !bare {
        let costs = losses(ctx, all.iter().flat_map(|(_, score)| score.sheets()));
        points_of.push(point(ctx, "lost", say::lead_lost(), vec![dearest(ctx, &costs)]));
        if ranked {
            points_of.push(point(ctx, "rank", say::lead_rank(), ranking::firsts(ctx, &years::ranked(all))));
        }
    }
    points_of.push(point(ctx, "open", say::lead_open(), vec![open]));
    points_of.push(point(ctx, "due", say::lead_due(), vec![due(ctx, all)]));
    points_of.into_iter().flatten().collect()
}
