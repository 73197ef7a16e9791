//! The month after: what is open now is its focus; its plan of work and of action.

use crate::model::PlanKind;
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::monthly_review::last::{Found, called};
use crate::report::monthly_review::replies::Words;
use crate::report::parts::logged::Known;
use crate::report::parts::problems::needs_decision;
use crate::report::parts::{agreed, carried, next_month, owed};
use crate::report::view::monthly_report::NextTargetRow;
use crate::report::view::monthly_review::{FocusRow, NextMonth};
use crate::report::view::{ActionRow, Empty, Section};
use crate::tally::{self, ProblemState, Thread, ThreadKind};
use crate::words::monthly_report as monthly;
use crate::words::monthly_review as say;
use crate::words::report as common;

/// At most so many days' rows are listed.
const LISTED: usize = 40;
/// At most so many points of focus.
const FOCUS: usize = 25;

fn of_problem(ctx: &Context, problem: &ProblemState) -> FocusRow {
    FocusRow {
        what: called(problem),
        customer: ctx.party_or(problem.customer),
        measure: problem.remedy.map_or_else(|| ctx.say(say::set_remedy()), str::to_owned),
        owner: problem.owner.map_or_else(|| ctx.say(say::set_owner()), |who| ctx.who(who)),
        team: if problem.team.is_empty() { NOTHING.to_owned() } else { ctx.staff(problem.team) },
        due: match problem.due {
            Some(due) if problem.days_late > 0 => ctx.say(common::late_by(ctx.day(due), problem.days_late)),
            Some(due) => ctx.day(due),
            None => ctx.say(common::no_due()),
        },
    }
}

fn of_thread(ctx: &Context, thread: &Thread) -> FocusRow {
    let due =
        thread.due.map_or_else(|| NOTHING.to_owned(), |due| ctx.say(common::late_by(ctx.day(due), thread.days_late)));
    FocusRow {
        what: carried::what(ctx, thread),
        customer: ctx.party_or(thread.customer.as_ref()),
        measure: ctx.say(say::see_through(ctx.say(carried::kind(thread.kind)))),
        owner: carried::by(ctx, thread),
        team: NOTHING.to_owned(),
        due,
    }
}

/// What is open: problems, those to be decided first; then what others wait for past its day.
fn focus(ctx: &Context, found: &Found, threads: &[Thread]) -> Section<FocusRow> {
    let next = ctx.period.next().map_or_else(String::new, |next| ctx.short(next));
    let mut problems: Vec<&ProblemState> = found.all_open().collect();
    problems.sort_by_key(|problem| (!needs_decision(problem), problem.opened));
    let late = threads.iter().filter(|thread| {
        carried::late(thread) > 0 && !matches!(thread.kind, ThreadKind::Problem | ThreadKind::Planned)
    });
    let rows = problems.into_iter().map(|problem| of_problem(ctx, problem));
    let rows: Vec<FocusRow> = rows.chain(late.map(|thread| of_thread(ctx, thread))).take(FOCUS).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::focus_note(&next)));
    }
    Section::new(rows, notes, || ctx.say(say::no_focus(&next)))
}

/// The actions and agreed days of the month after.
fn days(ctx: &Context, sells: bool) -> Section<ActionRow> {
    let Some(next) = ctx.period.next() else { return Section::told(Vec::new(), Vec::new()) };
    let ahead = Context { period: next, ..*ctx };
    let mut rows = agreed::days(&ahead);
    let all = rows.len();
    rows.truncate(LISTED);
    let notes = if all > LISTED { vec![ctx.say(say::days_more(LISTED, all, ctx.short(next)))] } else { Vec::new() };
    Section::new(rows, notes, || match owed::missing_plans(&ahead).filter(|_| sells) {
        Some(missing) => Empty::Owed(missing),
        None => Empty::Said(ctx.say(say::nothing_ahead(ctx.short(next)))),
    })
}

/// Targets; what the plan puts first.
fn targets(ctx: &Context, known: &Known, sells: bool) -> Section<NextTargetRow> {
    let mut section = next_month::targets(ctx, known);
    let Some(next) = ctx.period.next() else {
        section.notes.push(ctx.say(monthly::no_next_targets(NOTHING)));
        return section;
    };
    // Who sells nothing owes no plan.
    if !sells && section.rows.is_empty() && !section.owed.is_empty() {
        section.owed.clear();
        section.notes.push(ctx.say(say::no_month_plan(ctx.short(next))));
    }
    let issued = tally::plan_for(ctx.books, ctx.scope, next, PlanKind::Issued, ctx.as_of);
    if let Some(plan) = issued.filter(|plan| !plan.focus.is_empty()) {
        section.notes.push(text_or(Some(&ctx.say(say::focus_of_plan(ctx.short(next), ctx.clauses(&plan.focus))))));
    }
    section
}

/// The part of the page: the plan is that of the page's scope, on a manager's page of their area.
pub(super) fn section(
    ctx: &Context,
    of: &Context,
    known: &Known,
    found: &Found,
    threads: &[Thread],
    words: &Words,
    sells: bool,
) -> NextMonth {
    NextMonth {
        focus: focus(ctx, found, threads),
        targets: targets(of, known, sells),
        days: days(ctx, sells),
        words: words.next(ctx),
    }
}
