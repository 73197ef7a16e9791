//! What the projects come to, in a few sentences.

use crate::model::{Amount, Day, ProjectResult, ProjectStage};
use crate::report::Context;
use crate::report::display::{NOTHING, percent};
use crate::report::projects::coming::Coming;
use crate::report::projects::{Tracked, milestones, tenders, work};
use crate::report::view::Point;
use crate::words::Said;
use crate::words::projects as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, all: &[Tracked], coming: &[Coming]) -> Vec<Point> {
    let point = |id, lead, said| Point { id, lead: ctx.say(lead), sentences: ctx.each(said) };
    if all.is_empty() {
        return vec![point("late", say::lead_late(), vec![say::no_projects(ctx.scope_name())])];
    }
    vec![
        point("late", say::lead_late(), vec![late(ctx, all)]),
        point("stages", say::lead_stages(), stages(ctx, all)),
        point("tenders", say::lead_tenders(), tenders(ctx, all)),
        point("milestones", say::lead_milestones(), steps(ctx, all, coming)),
        point("money", say::lead_money(), money(ctx, all)),
        point("missing", say::lead_missing(), missing(ctx, all)),
    ]
}

fn late(ctx: &Context, all: &[Tracked]) -> Said {
    let open = all.iter().filter(|one| !one.closed).count();
    let late: Vec<&Tracked> = all.iter().filter(|one| one.is_late()).collect();
    let names = late.iter().take(NAMED).map(|one| {
        let why = one.late.first().map_or(NOTHING, String::as_str);
        ctx.say(say::named(ctx.project(one.state.project), why))
    });
    let names = ctx.list(&names.collect::<Vec<_>>());
    match (open, late.len()) {
        (0, _) => say::all_closed(all.len()),
        (n, 0) => say::none_late(n),
        (n, many) if many > NAMED => say::some_late_more(n, many, names),
        (n, many) => say::some_late(n, many, names),
    }
}

fn stages(ctx: &Context, all: &[Tracked]) -> Vec<Said> {
    let here = |stage: ProjectStage| all.iter().filter(|one| !one.closed && one.state.stage == stage).count();
    let counts: Vec<String> = ProjectStage::ALL
        .iter()
        .filter(|&&stage| here(stage) > 0)
        .map(|&stage| ctx.say(say::stage_count(ctx.word(stage.word(), stage.zh()), here(stage))))
        .collect();
    let mut said = Vec::new();
    if !counts.is_empty() {
        said.push(say::stage_counts(ctx.list(&counts)));
    }
    let changes: Vec<String> = all.iter().flat_map(|one| super::changes(ctx, one)).collect();
    said.push(if changes.is_empty() { say::no_changes() } else { say::changes(ctx.clauses(&changes)) });
    let closed = all.iter().filter(|one| one.closed).count();
    if closed > 0 && closed < all.len() {
        said.push(say::closed(closed));
    }
    said
}

fn tenders(ctx: &Context, all: &[Tracked]) -> Vec<Said> {
    let mut said = Vec::new();
    let with_tender = || all.iter().filter_map(|one| Some((one, one.tender.as_ref()?)));
    let name = |one: &Tracked| ctx.project(one.state.project);
    let mut ahead: Vec<(Day, &Tracked)> = with_tender()
        .filter(|(one, _)| one.state.result.is_none() && !one.closed)
        .filter_map(|(one, (tender, _))| Some((tender.date.filter(|day| *day >= ctx.as_of)?, one)))
        .collect();
    ahead.sort_by_key(|(day, one)| (*day, one.state.project));
    for (day, one) in ahead.into_iter().take(NAMED) {
        let Some((tender, papers)) = &one.tender else { continue };
        let contractors = tender.contractors.len();
        let when = ctx.day(day);
        said.push(match (papers.came.is_some(), papers.due) {
            (true, _) => say::tender_ready(name(one), when),
            (false, Some(due)) if due < ctx.as_of => say::tender_papers_late(name(one), when, ctx.day(due)),
            (false, due) => say::tender_ahead(name(one), when, ctx.day_or(due)),
        });
        if contractors > 1 {
            said.push(say::several_bid(name(one), contractors));
        }
    }
    for (one, (tender, _)) in with_tender() {
        let Some(day) = tender.date.filter(|day| *day < ctx.as_of) else { continue };
        match (one.state.result, tender.decided.filter(|day| ctx.period.contains(*day)), tender.asked.last()) {
            (Some(ProjectResult::Won), Some(on), _) => said.push(say::tender_won(name(one), ctx.day(on))),
            (Some(ProjectResult::Lost), Some(on), _) => said.push(say::tender_lost(name(one), ctx.day(on))),
            (Some(_), None, _) => {}
            (None, _, Some(asked)) => {
                let days = ctx.as_of.since(day);
                said.push(say::tender_asked(name(one), ctx.day(day), days, ctx.day(asked.head.date)));
            }
            (None, _, None) => {
                let owner = ctx.person(ctx.roster().project(one.state.project).owner);
                said.push(say::tender_unasked(name(one), ctx.day(day), ctx.as_of.since(day), owner));
            }
        }
    }
    if said.is_empty() {
        said.push(say::no_tender_now());
    }
    said
}

fn steps(ctx: &Context, all: &[Tracked], coming: &[Coming]) -> Vec<Said> {
    let steps = || all.iter().flat_map(|one| one.state.milestones.iter().map(move |step| (one, step)));
    let inside = |day: Option<Day>| day.is_some_and(|day| ctx.period.contains(day));
    let due = steps().filter(|(_, step)| inside(step.milestone.due)).count();
    let reached = steps().filter(|(_, step)| inside(step.milestone.due) && step.done).count();
    let mut late: Vec<_> = steps().filter(|(one, step)| step.days_late > 0 && !one.closed).collect();
    late.sort_by_key(|(one, step)| (std::cmp::Reverse(step.days_late), one.state.project));
    let mut said = vec![match (steps().count(), due) {
        (0, _) => return vec![say::no_milestones(), next(ctx, coming)],
        (_, 0) => say::none_due(),
        (_, due) if due == reached => say::all_reached(due),
        (_, due) => say::some_reached(due, reached),
    }];
    let names = late.iter().take(NAMED).map(|(one, step)| {
        ctx.say(say::stone_late(ctx.project(one.state.project), &step.milestone.name, step.days_late))
    });
    let names: Vec<String> = names.collect();
    said.push(match late.len() {
        0 => say::no_stone_late(),
        n => say::stones_late(n, ctx.clauses(&names)),
    });
    said.push(next(ctx, coming));
    said
}

fn money(ctx: &Context, all: &[Tracked]) -> Vec<Said> {
    let sums = work::sums(ctx, all);
    let booked = match (sums.collections.over(sums.sales), sums.amount) {
        (None, Some(amount)) => say::nothing_ordered(ctx.sum(amount)),
        (None, None) => say::no_amounts(),
        (Some(share), _) if share.is_zero() => say::unassigned(ctx.sum(sums.sales)),
        (Some(share), _) => say::money(ctx.sum(sums.sales), ctx.sum(sums.collections), percent(share)),
    };
    let mut said = vec![booked];
    said.extend(sums.owes.map(|(owes, overdue)| match ctx.shows(overdue) {
        true => say::customers_late(ctx.sum(owes), ctx.sum(overdue)),
        false if owes > Amount::ZERO => say::customers_owe(ctx.sum(owes)),
        false => say::customers_square(),
    }));
    said
}

fn missing(ctx: &Context, all: &[Tracked]) -> Vec<Said> {
    let mut said = Vec::new();
    for one in all {
        let untold = tenders::untold(ctx, one);
        if !untold.is_empty() {
            let owner = ctx.person(ctx.roster().project(one.state.project).owner);
            said.push(say::untold(ctx.project(one.state.project), ctx.list(&untold), owner));
        }
    }
    let bare = all.iter().filter(|one| !milestones::unplanned(one).is_empty());
    let bare: Vec<String> = bare.map(|one| ctx.project(one.state.project)).collect();
    if !bare.is_empty() {
        said.push(say::steps_missing(bare.len(), ctx.list(&bare)));
    }
    if said.is_empty() {
        said.push(say::nothing_missing());
    }
    said
}

fn next(ctx: &Context, coming: &[Coming]) -> Said {
    let ahead: Vec<&Coming> = coming.iter().filter(|one| one.from > ctx.as_of).collect();
    match ahead.first() {
        None => say::nothing_comes(ctx.day(milestones::horizon(ctx))),
        Some(first) => {
            let what = ctx.clauses(&first.what);
            say::next(ahead.len(), ctx.day(first.from), ctx.project(first.project), what)
        }
    }
}
