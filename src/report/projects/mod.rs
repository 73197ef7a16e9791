//! O12, the project tracking table: overdue projects first, the six stages, tenders and their contractors, milestones,
//! money, what was done and what comes next.

mod coming;
mod milestones;
mod opening;
mod tenders;
#[cfg(test)]
mod tests;
mod work;

use std::cmp::Reverse;

use crate::model::{Amount, Day, PeriodKind, ProjectResult, ProjectStage, ScopeKind};
use crate::report::display::NOTHING;
use crate::report::parts::head;
use crate::report::parts::projects as parts;
use crate::report::view::Section;
use crate::report::view::projects::{Projects, StageRow, TrackRow};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Contacted, ProjectState, Tender};
use crate::words::projects as say;
use crate::words::report as common;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "projects".into(),
        periods: &[PeriodKind::Month, PeriodKind::Week, PeriodKind::Quarter],
        title: say::projects(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoRunProjects,
        persons_own: false,
    }
}

/// A project with what is known of it on the period's last known day.
pub(super) struct Tracked<'a> {
    state: ProjectState<'a>,
    tender: Option<(Tender<'a>, tenders::Papers)>,
    contacts: Vec<Contacted>,
    /// The day by which its stage asks for the next contact.
    by: Option<Day>,
    /// What is late about it.
    late: Vec<String>,
    /// By how many days at most.
    days_late: i32,
    /// Lost, or every milestone reached: nobody has to follow it any more.
    closed: bool,
}

impl Tracked<'_> {
    fn is_late(&self) -> bool {
        !self.late.is_empty()
    }
}

/// Days between contacts at a stage.
fn rhythm(ctx: &Context, stage: ProjectStage) -> i32 {
    let days = ctx.settings().stage_rhythm.get(&stage).copied().unwrap_or(14);
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The projects of the scope: overdue ones first, the longest first; then by the day the next contact is due; closed
/// ones last.
pub(super) fn gather<'a>(ctx: &Context<'a>) -> Vec<Tracked<'a>> {
    let due = tenders::papers(ctx);
    let states = tally::projects(ctx.books, ctx.scope, ctx.as_of);
    let mut all: Vec<Tracked> = states.into_iter().map(|state| tracked(ctx, state, &due)).collect();
    all.sort_by_key(|one| (one.closed, !one.is_late(), Reverse(one.days_late), one.by, one.state.project));
    all
}

fn tracked<'a>(ctx: &Context<'a>, state: ProjectState<'a>, due: &tenders::Due) -> Tracked<'a> {
    let through = !state.milestones.is_empty() && state.milestones.iter().all(|step| step.done);
    let closed = through || state.result == Some(ProjectResult::Lost);
    let by = state.last_contact.filter(|_| !closed).map(|day| day.plus(rhythm(ctx, state.stage)));
    let tender = tally::tender(ctx.books, &state, ctx.as_of).map(|tender| {
        let papers = tenders::Papers::of(ctx, &state, due);
        (tender, papers)
    });
    let mut one = Tracked {
        contacts: tally::project_contacts(ctx.books, &state, ctx.as_of),
        late: Vec::new(),
        days_late: 0,
        tender,
        by,
        closed,
        state,
    };
    if !closed {
        one.late = parts::late(ctx, &one.state);
        one.late.extend(agreed_missed(ctx, &one.state));
        one.late.extend(tenders::late(ctx, &one));
        let steps = one.state.milestones.iter().map(|step| step.days_late).max().unwrap_or_default();
        one.days_late = by.map_or(0, |by| ctx.as_of.since(by)).max(steps);
    }
    one
}

/// The next contact was agreed, its day has gone by, and nobody came.
fn agreed_missed(ctx: &Context, state: &ProjectState) -> Option<String> {
    let day = state.next.filter(|day| *day < ctx.as_of && state.last_contact.is_some_and(|last| last < *day))?;
    Some(ctx.say(say::agreed_missed(ctx.day(day), ctx.as_of.since(day))))
}

/// Its view.
pub(crate) fn view(asked: &Context) -> Projects {
    // The table is of the period's last day, whatever came after.
    let ctx = &Context { as_of: asked.until(), ..*asked };
    let all = gather(ctx);
    let (news, coming, follow) = (work::news(ctx, &all), coming::rows(ctx, &all), work::follow(ctx, &all));
    Projects {
        head: head::bare(asked, say::projects()),
        opening: opening::points(ctx, &all, &coming),
        track: track(ctx, &all),
        stages: stages(ctx, &all),
        tenders: tenders::section(ctx, &all),
        contractors: tenders::contractors(ctx, &all),
        milestones: milestones::stones(ctx, &all),
        money: work::money(ctx, &all),
        news,
        coming: coming::section(ctx, coming),
        follow,
    }
}

/// What is said where the scope has no project at all.
fn none(ctx: &Context) -> String {
    ctx.say(say::no_projects(ctx.scope_name()))
}

/// Days with a contact in the period, and the longest time without one from its first day, or the contact before.
fn rate(ctx: &Context, one: &Tracked) -> (usize, i32) {
    let start = ctx.period.start();
    let mut days: Vec<Day> = one.contacts.iter().map(|contact| contact.date).collect();
    days.dedup();
    let before = days.iter().rfind(|day| **day < start).copied();
    days.retain(|day| *day >= start);
    let mut longest = 0;
    let mut last = before.unwrap_or(start);
    for &day in days.iter().chain([&ctx.as_of]) {
        longest = longest.max(day.since(last));
        last = day;
    }
    (days.len(), longest)
}

fn track(ctx: &Context, all: &[Tracked]) -> Section<TrackRow> {
    let row = |one: &Tracked| {
        let project = ctx.roster().project(one.state.project);
        let (times, longest) = rate(ctx, one);
        let bidders = one.tender.as_ref().map_or(0, |(tender, _)| tender.contractors.len());
        let between = project.customer.filter(|_| project.client.is_some()).map(|id| ctx.customer(id));
        let client = client(ctx, one);
        let state = match (one.state.result, one.closed) {
            (Some(ProjectResult::Lost), _) => vec![ctx.word("lost", ProjectResult::Lost.zh())],
            (_, true) => vec![ctx.say(say::through())],
            _ => one.late.clone(),
        };
        TrackRow {
            project: ctx.project(one.state.project),
            owner: ctx.person(project.owner),
            stage: ctx.word(one.state.stage.word(), one.state.stage.zh()),
            client: match between.filter(|customer| *customer != client) {
                _ if bidders > 1 => ctx.say(say::bid_by(client, bidders)),
                Some(customer) => ctx.say(say::through_whom(client, customer)),
                None => client,
            },
            last: one.contacts.last().map_or_else(
                || NOTHING.to_owned(),
                |last| ctx.say(say::by_whom(ctx.day(last.date), ctx.person(last.person))),
            ),
            by: ctx.day_or(one.by),
            next: ctx.day_or(one.state.next.filter(|day| *day > ctx.as_of)),
            contacts: if times == 0 { times.to_string() } else { ctx.say(say::rate(times, longest)) },
            state: if state.is_empty() { ctx.say(common::on_course()) } else { ctx.clauses(&state) },
            late: one.is_late(),
        }
    };
    let rows: Vec<TrackRow> = all.iter().map(row).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![rhythms(ctx)] };
    let mut section = Section::told(rows, notes);
    if section.rows.is_empty() {
        section.owed.push(none(ctx));
    }
    section
}

/// Who it is for: the client, else the customer.
fn client(ctx: &Context, one: &Tracked) -> String {
    let project = ctx.roster().project(one.state.project);
    let customer = || project.customer.map(|id| ctx.customer(id));
    project.client.clone().or_else(customer).unwrap_or_else(|| NOTHING.to_owned())
}

/// How often the stages ask for a contact, in one sentence.
fn rhythms(ctx: &Context) -> String {
    let mut told: Vec<(i32, Vec<String>)> = Vec::new();
    for &stage in ProjectStage::ALL {
        let (days, name) = (rhythm(ctx, stage), ctx.word(stage.word(), stage.zh()));
        match told.iter_mut().find(|(same, _)| *same == days) {
            Some((_, names)) => names.push(name),
            None => told.push((days, vec![name])),
        }
    }
    let each: Vec<String> =
        told.iter().map(|(days, names)| ctx.say(say::stages_every(ctx.list(names), days))).collect();
    ctx.say(say::rhythm_note(ctx.clauses(&each)))
}

fn stages(ctx: &Context, all: &[Tracked]) -> Section<StageRow> {
    let row = |&stage: &ProjectStage| {
        let here: Vec<&Tracked> = all.iter().filter(|one| one.state.stage == stage && !one.closed).collect();
        let names: Vec<String> = here.iter().map(|one| ctx.project(one.state.project)).collect();
        let amounts = || here.iter().filter_map(|one| ctx.roster().project(one.state.project).amount);
        StageRow {
            stage: ctx.word(stage.word(), stage.zh()),
            rhythm: ctx.say(say::every(rhythm(ctx, stage))),
            times: here.len().to_string(),
            overdue: here.iter().filter(|one| one.is_late()).count().to_string(),
            amount: ctx.money_or((amounts().count() > 0).then(|| amounts().sum::<Amount>())),
            names: if names.is_empty() { NOTHING.to_owned() } else { ctx.list(&names) },
        }
    };
    let rows: Vec<StageRow> = if all.is_empty() { Vec::new() } else { ProjectStage::ALL.iter().map(row).collect() };
    let changes: Vec<String> = all.iter().flat_map(|one| changes(ctx, one)).collect();
    let notes = match (all.is_empty(), changes.is_empty()) {
        (true, _) => vec![ctx.say(say::nothing_to_follow())],
        (_, true) => vec![ctx.say(say::no_changes())],
        _ => vec![ctx.say(say::changes(ctx.clauses(&changes)))],
    };
    Section::told(rows, notes)
}

/// Stages that entries of the period changed, against the stage an earlier entry wrote.
fn changes(ctx: &Context, one: &Tracked) -> Vec<String> {
    let stages: Vec<(Day, ProjectStage)> =
        one.state.notes.iter().filter_map(|note| Some((note.head.date, note.stage?))).collect();
    let changed = stages.windows(2).filter(|pair| pair[0].1 != pair[1].1 && ctx.period.contains(pair[1].0));
    let word = |stage: ProjectStage| ctx.word(stage.word(), stage.zh());
    changed
        .map(|pair| {
            let (from, to) = (word(pair[0].1), word(pair[1].1));
            ctx.say(say::change(ctx.project(one.state.project), ctx.day(pair[1].0), from, to))
        })
        .collect()
}
