//! What is to be done next: contacts, milestones, papers, tenders, and what plans say.

use crate::model::{Dates, Day, Plan, ProjectId};
use crate::report::Context;
use crate::report::parts::owed;
use crate::report::projects::Tracked;
use crate::report::projects::milestones::horizon;
use crate::report::view::Section;
use crate::report::view::projects::ComingRow;
use crate::words::projects as say;

/// A thing to be done for a project by a day.
pub(super) struct Coming {
    pub(super) from: Day,
    to: Day,
    pub(super) project: ProjectId,
    pub(super) what: Vec<String>,
    owner: String,
}

/// From the as-of day to the end of the period after, and what should have been done before; by day.
pub(super) fn rows(ctx: &Context, all: &[Tracked]) -> Vec<Coming> {
    let mut coming: Vec<Coming> = Vec::new();
    let last = horizon(ctx);
    let mut add = |from: Day, to: Day, project: ProjectId, what: String, owner: String| {
        let same = |one: &&mut Coming| (one.from, one.to, one.project, &one.owner) == (from, to, project, &owner);
        match coming.iter_mut().find(same) {
            Some(one) if one.what.contains(&what) => {}
            Some(one) => one.what.push(what),
            None => coming.push(Coming { from, to, project, what: vec![what], owner }),
        }
    };
    for one in all.iter().filter(|one| !one.closed) {
        let (id, project) = (one.state.project, ctx.roster().project(one.state.project));
        let owner = || ctx.person(project.owner);
        let mut on = |day: Option<Day>, what: String| {
            if let Some(day) = day.filter(|day| *day <= last) {
                add(day, day, id, what, owner());
            }
        };
        let agreed = one.state.next.filter(|day| *day > ctx.as_of);
        on(agreed, ctx.say(say::agreed()));
        // A contact agreed in time serves the rhythm too.
        let by = one.by.filter(|by| agreed.is_none_or(|agreed| agreed > *by));
        on(by, ctx.say(say::contact_due()));
        for step in one.state.milestones.iter().filter(|step| !step.done) {
            on(step.milestone.due, step.milestone.name.clone());
        }
        let Some((tender, papers)) = one.tender.as_ref().filter(|_| one.state.result.is_none()) else { continue };
        let ahead = tender.date.filter(|day| *day > ctx.as_of);
        on(papers.due.filter(|_| ahead.is_some() && papers.came.is_none()), ctx.say(say::papers_ready()));
        on(ahead, ctx.say(say::tender_day()));
    }
    for (from, to, id, what, owner) in planned(ctx, all, last) {
        add(from, to, id, what, owner);
    }
    coming.sort_by_key(|one| (one.from, one.to, one.project));
    coming
}

/// What plans for the period and the one after do for the projects.
fn planned(ctx: &Context, all: &[Tracked], last: Day) -> Vec<(Day, Day, ProjectId, String, String)> {
    let periods = std::iter::once(ctx.period).chain(ctx.period.next());
    let plans: Vec<&Plan> = periods.flat_map(|period| owed::all_plans(ctx, period)).collect();
    let mut planned = Vec::new();
    for plan in plans {
        for action in &plan.actions {
            let Some(id) = action.project.filter(|id| all.iter().any(|one| one.state.project == *id)) else { continue };
            let staff = || if action.staff.is_empty() { ctx.name_of(plan.owner) } else { ctx.staff(&action.staff) };
            let Dates(dates) = &action.dates;
            for &(from, to) in dates.iter().filter(|(from, to)| *to > ctx.as_of && *from <= last) {
                planned.push((from, to, id, action.what.clone(), staff()));
            }
        }
    }
    planned
}

pub(super) fn section(ctx: &Context, coming: Vec<Coming>) -> Section<ComingRow> {
    let row = |one: Coming| ComingRow {
        day: ctx.stretch(one.from, one.to),
        project: ctx.project(one.project),
        what: ctx.clauses(&one.what),
        owner: one.owner,
        late: one.to < ctx.as_of,
    };
    let rows: Vec<ComingRow> = coming.into_iter().map(row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::nothing_comes(ctx.day(horizon(ctx)))))
}
