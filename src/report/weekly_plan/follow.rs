//! Projects to be followed up in the week: overdue contacts first, then by the day the next one is owed.

use crate::model::{Day, ProjectResult};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::projects;
use crate::report::view::Section;
use crate::report::view::weekly_plan::FollowRow;
use crate::report::weekly_plan::aims::Week;
use crate::report::weekly_plan::route::Stop;
use crate::tally::{self, ProjectState};
use crate::words::Said;
use crate::words::report as common;
use crate::words::weekly_plan as say;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// A project with what is late about it on the eve of the week.
pub(super) struct Followed<'a> {
    state: ProjectState<'a>,
    late: Vec<String>,
    /// The day its stage's rhythm asks for the next contact.
    by: Option<Day>,
}

/// The scope's projects that are not lost and not through.
pub(super) fn states<'a>(ctx: &Context<'a>) -> Vec<ProjectState<'a>> {
    let mut all = tally::projects(ctx.books, ctx.scope, ctx.as_of);
    let through = |state: &ProjectState| !state.milestones.is_empty() && state.milestones.iter().all(|step| step.done);
    all.retain(|state| state.result != Some(ProjectResult::Lost) && !through(state));
    all
}

/// Holds them against the rhythm of their stages.
pub(super) fn gather<'a>(week: &Week<'_, 'a>) -> Vec<Followed<'a>> {
    let eve = &week.eve;
    let mut all: Vec<Followed> = states(eve)
        .into_iter()
        .map(|state| {
            let rhythm = eve.settings().stage_rhythm.get(&state.stage).copied().unwrap_or(14);
            let by = state.last_contact.map(|day| day.plus(i32::try_from(rhythm).unwrap_or(i32::MAX)));
            Followed { late: projects::late(eve, &state), by, state }
        })
        .collect();
    all.sort_by_key(|one| (one.late.is_empty(), one.by, one.state.project));
    all
}

fn row(week: &Week, stops: &[Stop], one: &Followed) -> FollowRow {
    let ctx = week.ctx;
    let project = ctx.roster().project(one.state.project);
    let on = stops.iter().filter(|stop| {
        let customer = project.customer.map(crate::model::Party::Customer);
        let visited = stop.visit && stop.customer.is_some() && stop.customer == customer;
        stop.project == Some(one.state.project) || visited
    });
    let mut on: Vec<&Stop> = on.collect();
    on.sort_by_key(|stop| (!stop.dated, stop.from));
    let on = on.into_iter().map(|stop| {
        let day = if stop.dated { ctx.stretch(stop.from, stop.to) } else { ctx.say(say::in_week()) };
        ctx.say(say::at(day, ctx.clauses(&stop.words())))
    });
    let on: Vec<String> = on.collect();
    FollowRow {
        project: ctx.project(one.state.project),
        owner: ctx.person(project.owner),
        stage: ctx.word(one.state.stage.word(), one.state.stage.zh()),
        last: ctx.day_or(one.state.last_contact),
        by: match one.by {
            Some(by) if by < ctx.period.start() => ctx.say(say::contact_overdue(ctx.day(by))),
            by => ctx.day_or(by),
        },
        week: if on.is_empty() { ctx.say(say::unplanned()) } else { ctx.clauses(&on) },
        state: if one.late.is_empty() { ctx.say(common::on_course()) } else { ctx.clauses(&one.late) },
        late: !one.late.is_empty(),
    }
}

/// The table.
pub(super) fn section(week: &Week, stops: &[Stop], all: &[Followed]) -> Section<FollowRow> {
    let rows: Vec<FollowRow> = all.iter().map(|one| row(week, stops, one)).collect();
    Section::new(rows, Vec::new(), || week.ctx.say(say::no_projects()))
}

/// How many are overdue and which; tenders of the week.
pub(super) fn said(ctx: &Context, all: &[Followed]) -> Vec<Said> {
    let late: Vec<&Followed> = all.iter().filter(|one| !one.late.is_empty()).collect();
    let mut said = vec![match (all.len(), late.len()) {
        (0, _) => say::no_projects(),
        (n, 0) => say::projects_in_time(n),
        (n, many) => {
            let names = late.iter().take(NAMED).map(|one| {
                let why = one.late.first().map_or(NOTHING, String::as_str);
                ctx.say(say::name_reason(ctx.project(one.state.project), why))
            });
            say::projects_late(n, many, ctx.list(&names.collect::<Vec<_>>()))
        }
    }];
    let tenders = all.iter().filter_map(|one| {
        let day = ctx.roster().project(one.state.project).tender_date.filter(|day| ctx.period.contains(*day))?;
        Some(ctx.say(say::name_reason(ctx.project(one.state.project), ctx.day(day))))
    });
    let tenders: Vec<String> = tenders.collect();
    said.extend((!tenders.is_empty()).then(|| say::tenders(ctx.list(&tenders))));
    said
}
