//! Projects and their milestones.

use crate::model::{Amount, Day, Milestone, Party, ProjectId, ProjectNote, ProjectResult, ProjectStage, Scope};
use crate::tally::Books;
use crate::tally::carry::{Contacted, contacts, days_late, last_contact};
use crate::tally::posting::position;

/// A milestone as it stands on the as-of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneState<'w> {
    /// From the roster.
    pub milestone: &'w Milestone,
    /// The day it was reached: the roster's, else that of the log entry that says so.
    pub done_on: Option<Day>,
    /// Whether it is reached.
    pub done: bool,
    /// Days past due on the as-of day while not reached; 0 if not.
    pub days_late: i32,
}

/// A project as it stands on the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectState<'w> {
    /// The project.
    pub project: ProjectId,
    /// The stage.
    pub stage: ProjectStage,
    /// Its entries, oldest first.
    pub notes: Vec<&'w ProjectNote>,
    /// Milestones in the roster's order.
    pub milestones: Vec<MilestoneState<'w>>,
    /// Day of the last entry, or of the last visit to or call with its customer.
    pub last_contact: Option<Day>,
    /// The next day agreed, from the last entry that names one.
    pub next: Option<Day>,
    /// Outcome of the tender, if known.
    pub result: Option<ProjectResult>,
    /// Σ orders of the project − returns to them, amended and cancelled as the updates say.
    pub sales: Amount,
    /// Σ payments for its orders.
    pub collections: Amount,
}

/// Every project of a scope (by its owner on the as-of day), in the roster's order.
pub fn projects<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<ProjectState<'w>> {
    let roster = &books.workspace().roster;
    let mut notes: Vec<&'w ProjectNote> =
        books.workspace().facts.projects.iter().filter(|note| note.head.date <= as_of).collect();
    notes.sort_by_key(|note| (note.project, note.head.date));
    (roster.projects.iter().enumerate())
        .filter(|(_, project)| roster.belongs(project.owner, scope, as_of))
        .map(|(place, _)| ProjectId(position(place)))
        .map(|id| {
            let first = notes.partition_point(|note| note.project < id);
            project_state(books, id, notes[first..].iter().take_while(|n| n.project == id).copied().collect(), as_of)
        })
        .collect()
}

/// Every contact of a project: its entries, and the visits to and calls with its customer; by day.
pub fn project_contacts(books: &Books<'_>, state: &ProjectState<'_>, as_of: Day) -> Vec<Contacted> {
    let customer = books.workspace().roster.project(state.project).customer.map(Party::Customer);
    let seen = customer.iter().flat_map(|customer| contacts(books, customer, as_of)).copied();
    let noted =
        state.notes.iter().map(|note| Contacted { date: note.head.date, person: note.head.person, visit: false });
    let mut all: Vec<Contacted> = noted.chain(seen).filter(|contact| contact.date <= as_of).collect();
    all.sort_by_key(|contact| (contact.date, contact.visit));
    all
}

fn project_state<'w>(books: &Books<'w>, id: ProjectId, notes: Vec<&'w ProjectNote>, as_of: Day) -> ProjectState<'w> {
    let project = books.workspace().roster.project(id);
    let customer = project.customer.map(Party::Customer);
    let seen = customer.and_then(|customer| last_contact(books, &customer, as_of)).map(|contact| contact.date);
    let deals = || books.trade.deals.iter().filter(|deal| deal.project == Some(id));
    let changes = deals().flat_map(|deal| &deal.changes).filter(|(day, _)| *day <= as_of);
    let payments = deals().flat_map(|deal| &deal.payments).filter(|(_, known, _)| *known <= as_of);
    ProjectState {
        project: id,
        stage: notes.iter().rev().find_map(|note| note.stage).unwrap_or(project.stage),
        milestones: project.milestones.iter().map(|milestone| milestone_state(milestone, &notes, as_of)).collect(),
        last_contact: notes.last().map(|note| note.head.date).max(seen),
        next: notes.iter().rev().find_map(|note| note.next),
        result: notes.iter().rev().find_map(|note| note.result),
        sales: changes.map(|(_, amount)| *amount).sum(),
        collections: payments.map(|(_, _, amount)| *amount).sum(),
        notes,
    }
}

fn milestone_state<'w>(milestone: &'w Milestone, notes: &[&ProjectNote], as_of: Day) -> MilestoneState<'w> {
    let told = notes.iter().find(|n| n.done && n.milestone.as_deref() == Some(&*milestone.name));
    let done_on = milestone.done_on.filter(|&day| day <= as_of).or(told.map(|note| note.head.date));
    // The roster's word alone, without a day, holds on any day.
    let done = done_on.is_some() || (milestone.done && milestone.done_on.is_none());
    MilestoneState { milestone, done_on, done, days_late: days_late(milestone.due, done, as_of) }
}
