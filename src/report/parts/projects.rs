//! Special and contract projects as they stand.

use crate::model::{Amount, PlannedProject, ProjectKind};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, text_or};
use crate::report::parts::owed;
use crate::report::parts::past::first_day;
use crate::report::view::{PlannedProjectRow, ProjectRow, Section};
use crate::tally::{MilestoneState, ProjectState, projects};
use crate::words::report as say;

/// What is late about a project, in words: milestones past their day, contacts rarer than the stage asks for, a day
/// agreed that has gone by.
pub(crate) fn late(ctx: &Context, state: &ProjectState) -> Vec<String> {
    let mut late: Vec<String> = state
        .milestones
        .iter()
        .filter(|m| m.days_late > 0)
        .map(|m| ctx.say(say::milestone_late(&m.milestone.name, m.days_late)))
        .collect();
    let rhythm = ctx.settings().stage_rhythm.get(&state.stage).copied().unwrap_or(14);
    match state.last_contact.map(|day| ctx.as_of.since(day)) {
        Some(days) if days > i32::try_from(rhythm).unwrap_or(i32::MAX) => {
            late.push(ctx.say(say::project_silent(days, rhythm)));
        }
        // What happened before the log began is not on record.
        None if first_day(ctx)
            .is_some_and(|first| ctx.as_of.since(first) > i32::try_from(rhythm).unwrap_or(i32::MAX)) =>
        {
            late.push(ctx.say(say::project_never_contacted()));
        }
        _ => {}
    }
    late
}

/// The special projects of the scope, and those that `named` asks for.
pub(crate) fn states<'a>(ctx: &Context<'a>, named: &[&PlannedProject]) -> Vec<ProjectState<'a>> {
    let mut all = projects(ctx.books, ctx.scope, ctx.as_of);
    all.retain(|state| {
        ctx.roster().project(state.project).kind == ProjectKind::Special
            || named.iter().any(|p| p.project == state.project)
    });
    all
}

fn milestones(ctx: &Context, all: &[MilestoneState]) -> String {
    if all.is_empty() {
        return NOTHING.to_owned();
    }
    let done = all.iter().filter(|m| m.done).count();
    let next = all.iter().filter(|m| !m.done).min_by_key(|m| (m.milestone.due.is_none(), m.milestone.due));
    ctx.say(match next {
        None => say::milestones_all(all.len()),
        Some(next) => match next.milestone.due {
            Some(due) => say::milestones_next_due(done, all.len(), &next.milestone.name, ctx.day(due)),
            None => say::milestones_next(done, all.len(), &next.milestone.name),
        },
    })
}

/// Orders so far, with their share of the project's amount.
fn sales(ctx: &Context, state: &ProjectState) -> String {
    let amount = ctx.roster().project(state.project).amount;
    match amount.and_then(|amount| state.sales.over(amount)) {
        Some(share) => ctx.say(say::of_amount(ctx.money(state.sales), percent(share))),
        None => ctx.money(state.sales),
    }
}

/// One row a project.
pub(crate) fn section(ctx: &Context, states: &[ProjectState], named: &[&PlannedProject]) -> Section<ProjectRow> {
    let rows = states.iter().map(|state| {
        let project = ctx.roster().project(state.project);
        let planned = named.iter().find(|p| p.project == state.project).and_then(|p| p.target.clone());
        let late = late(ctx, state);
        let news = state.notes.last().and_then(|note| {
            let text = note.note.as_deref().or(note.milestone.as_deref())?;
            Some(ctx.say(say::news(ctx.day(note.head.date), text)))
        });
        let next = state.next.filter(|next| *next > ctx.as_of).map(|next| ctx.say(say::next_on(ctx.day(next))));
        let next: Vec<String> = news.into_iter().chain(next).collect();
        ProjectRow {
            project: ctx.project(state.project),
            kind: ctx.word(project.kind.word(), project.kind.zh()),
            owner: ctx.person(project.owner),
            target: planned.or_else(|| project.target.map(|t| ctx.money(t))).unwrap_or_else(|| NOTHING.to_owned()),
            stage: ctx.word(state.stage.word(), state.stage.zh()),
            sales: sales(ctx, state),
            milestones: milestones(ctx, &state.milestones),
            next: if next.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&next) },
            state: if late.is_empty() { ctx.say(say::on_course()) } else { ctx.clauses(&late) },
        }
    });
    Section::new(rows.collect::<Vec<_>>(), Vec::new(), || ctx.say(say::no_special_projects()))
}

/// The projects' parts of the month.
pub(crate) fn targets(ctx: &Context, planned: &[&PlannedProject]) -> Section<PlannedProjectRow> {
    let states = projects(ctx.books, ctx.scope, ctx.as_of);
    let rows: Vec<PlannedProjectRow> = planned
        .iter()
        .map(|p| {
            let state = states.iter().find(|s| s.project == p.project);
            let due = state.iter().flat_map(|s| &s.milestones).filter(|m| !m.done).filter_map(|m| {
                let due = m.milestone.due.filter(|due| *due <= ctx.period.end())?;
                Some(ctx.say(say::due_step(&m.milestone.name, ctx.day(due))))
            });
            let due: Vec<String> = due.collect();
            PlannedProjectRow {
                project: ctx.project(p.project),
                owner: ctx.person(ctx.roster().project(p.project).owner),
                target: text_or(p.target.as_deref()),
                sales: ctx.money_or(p.sales),
                reached: state.map_or_else(|| NOTHING.to_owned(), |s| sales(ctx, s)),
                due: if due.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&due) },
            }
        })
        .collect();
    let sum: Amount = planned.iter().filter_map(|p| p.sales).sum();
    let notes = if rows.len() > 1 && !sum.is_zero() { vec![ctx.say(say::projects_sum(ctx.sum(sum)))] } else { vec![] };
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_project_targets()))
}
