//! What carries from period to period: problems, projects, leads, last contacts, planned items.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Amount, Day, Department, Head, Lead, LeadStage, Milestone, Party, Period, PersonId, PlanRow, Problem, ProblemKind,
    ProjectId, ProjectNote, ProjectResult, ProjectStage, Scope, Who, Workspace,
};
use crate::tally::Books;
use crate::tally::count::ProblemName;
use crate::tally::posting::position;

/// A problem as it stands on the as-of day: the last value written of each field. What belongs to the place (title,
/// customer, department, effect, amount) is that of the problem first opened, which another that repeats it elsewhere
/// does not rename; it lends these only where the first says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemState<'w> {
    /// The id, or without one the title.
    pub identity: &'w str,
    /// Its entries, oldest first; never empty.
    pub entries: Vec<&'w Problem>,
    /// Title, if written and kept.
    pub title: Option<&'w str>,
    /// The customer, if any.
    pub customer: Option<&'w Party>,
    /// Sort; normal where none is written.
    pub kind: ProblemKind,
    /// The department, if written.
    pub department: Option<Department>,
    /// 销售环节.
    pub stage: Option<&'w str>,
    /// Effect.
    pub effect: Option<&'w str>,
    /// The amount at stake.
    pub loss: Option<Amount>,
    /// Remedy.
    pub remedy: Option<&'w str>,
    /// Who takes care of it.
    pub owner: Option<&'w Who>,
    /// The team that studies it.
    pub team: &'w [Who],
    /// When it is to be solved.
    pub due: Option<Day>,
    /// Day of the first entry.
    pub opened: Day,
    /// Who wrote the first entry.
    pub opened_by: PersonId,
    /// Day of the entry that solved it; `None` while it is open.
    pub solved_on: Option<Day>,
    /// Days from the first entry to the as-of day, or to the day it was solved.
    pub age_days: i32,
    /// Months it has been open in, running: 1 in the month of its first entry, 2 in the next …
    pub months: u32,
    /// Days past due on the as-of day while open; 0 if not.
    pub days_late: i32,
    /// What `same_as` last named. Entries that name another problem there belong to that problem.
    pub same_as: Option<&'w str>,
    /// How many identities its entries have: 2 or more is a recurring problem.
    pub recurrence: u32,
}

impl<'w> ProblemState<'w> {
    /// What the problem is called at a customer: the last title written there, else its own.
    pub fn title_at(&self, customer: &Party) -> &'w str {
        let mut there = self.entries.iter().rev().filter(|entry| entry.customer.as_ref() == Some(customer));
        there.find_map(|entry| entry.title.as_deref()).or(self.title).unwrap_or(self.identity)
    }

    /// The customers it was written of, in the order they came in.
    pub fn customers(&self) -> Vec<&'w Party> {
        let mut all: Vec<&'w Party> = Vec::new();
        for party in self.entries.iter().filter_map(|entry| entry.customer.as_ref()) {
            if !all.contains(&party) {
                all.push(party);
            }
        }
        all
    }
}

/// The problems of a scope (of which any entry counts for it) that are known on the as-of day, open ones first, each
/// by the day opened.
pub fn problems<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<ProblemState<'w>> {
    let mut all: Vec<ProblemState<'w>> = books
        .problems
        .iter()
        .map(|thread| thread.iter().copied().filter(|entry| entry.head.date <= as_of).collect::<Vec<_>>())
        .filter(|known| known.iter().any(|entry| counts_for(books, scope, entry.head)))
        .map(|known| state_of(known, as_of))
        .collect();
    // Stable: of one day in the order they were written.
    all.sort_by_key(|problem| (problem.solved_on.is_some(), problem.opened));
    all
}

/// Whether what someone wrote counts for a scope: they belonged to it on that day.
fn counts_for(books: &Books<'_>, scope: Scope, head: Head) -> bool {
    books.workspace().roster.belongs(head.person, scope, head.date)
}

/// The state that a problem's known entries, oldest first and at least one, leave it in.
fn state_of(entries: Vec<&Problem>, as_of: Day) -> ProblemState<'_> {
    fn last<'w, T>(entries: &[&'w Problem], of: impl Fn(&'w Problem) -> Option<T>) -> Option<T> {
        entries.iter().rev().find_map(|entry| of(entry))
    }
    let first = entries[0];
    let mut solved_on = None;
    for entry in &entries {
        solved_on = if entry.solved { solved_on.or(Some(entry.head.date)) } else { None };
    }
    let opened = first.head.date;
    let until = solved_on.unwrap_or(as_of);
    let due = last(&entries, |e| e.due);
    let name = ProblemName::of(first);
    let own: Vec<&Problem> = entries.iter().copied().filter(|entry| ProblemName::of(entry) == name).collect();
    let names: BTreeSet<ProblemName<'_>> = entries.iter().map(|entry| ProblemName::of(entry)).collect();
    ProblemState {
        identity: name.text(),
        title: last(&own, |e| e.title.as_deref()).or_else(|| last(&entries, |e| e.title.as_deref())),
        customer: last(&own, |e| e.customer.as_ref()).or_else(|| last(&entries, |e| e.customer.as_ref())),
        kind: last(&entries, |e| e.kind).unwrap_or(ProblemKind::Normal),
        department: last(&own, |e| e.department).or_else(|| last(&entries, |e| e.department)),
        stage: last(&own, |e| e.stage.as_deref()).or_else(|| last(&entries, |e| e.stage.as_deref())),
        effect: last(&own, |e| e.effect.as_deref()).or_else(|| last(&entries, |e| e.effect.as_deref())),
        loss: last(&own, |e| e.loss).or_else(|| last(&entries, |e| e.loss)),
        remedy: last(&entries, |e| e.remedy.as_deref()),
        owner: last(&entries, |e| e.owner.as_ref()),
        team: last(&entries, |e| (!e.team.is_empty()).then_some(&*e.team)).unwrap_or_default(),
        due,
        opened,
        opened_by: first.head.person,
        solved_on,
        age_days: until.since(opened),
        months: months_between(opened, until),
        days_late: days_late(due, solved_on.is_some(), as_of),
        same_as: last(&entries, |e| e.same_as.as_deref()),
        recurrence: position(names.len()),
        entries,
    }
}

/// How many months two days lie in, with those between: 1 of the same month.
fn months_between(first: Day, last: Day) -> u32 {
    let month = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month());
    u32::try_from(month(last) - month(first) + 1).unwrap_or(1)
}

fn days_late(due: Option<Day>, done: bool, as_of: Day) -> i32 {
    due.filter(|_| !done).map_or(0, |due| as_of.since(due).max(0))
}

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

/// A lead as it stands on the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadState<'w> {
    /// The id, or without one the name.
    pub identity: &'w str,
    /// Its entries, oldest first; never empty.
    pub entries: Vec<&'w Lead>,
    /// Day of the first entry.
    pub first: Day,
    /// Day of the last entry.
    pub last: Day,
    /// Who wrote the last entry.
    pub person: PersonId,
    /// The stage.
    pub stage: LeadStage,
    /// What it may be worth, last written.
    pub value: Option<Amount>,
    /// How likely, 0 to 1, last written.
    pub probability: Option<Amount>,
    /// The next day agreed, from the last entry.
    pub next: Option<Day>,
}

/// The leads of a scope (by who wrote the last entry) known on the as-of day, by first day.
pub fn leads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<LeadState<'w>> {
    let mut threads: BTreeMap<(bool, &'w str), Vec<&'w Lead>> = BTreeMap::new();
    for lead in books.workspace().facts.leads.iter().filter(|lead| lead.head.date <= as_of) {
        threads.entry((lead.id.is_some(), lead.identity())).or_default().push(lead);
    }
    let mut all: Vec<LeadState<'w>> = threads.into_values().filter_map(lead_state).collect();
    all.retain(|lead| lead.entries.last().is_some_and(|last| counts_for(books, scope, last.head)));
    all.sort_by_key(|lead| (lead.first, lead.identity));
    all
}

fn lead_state(mut entries: Vec<&Lead>) -> Option<LeadState<'_>> {
    entries.sort_by_key(|lead| lead.head.date);
    let (first, last) = (*entries.first()?, *entries.last()?);
    Some(LeadState {
        identity: first.identity(),
        first: first.head.date,
        last: last.head.date,
        person: last.head.person,
        stage: last.stage,
        value: entries.iter().rev().find_map(|lead| lead.value),
        probability: entries.iter().rev().find_map(|lead| lead.probability),
        next: last.next,
        entries,
    })
}

/// A contact with a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contacted {
    /// The day.
    pub date: Day,
    /// By whom.
    pub person: PersonId,
    /// Whether it was a visit on site.
    pub visit: bool,
}

/// The last visit to or call with a customer known on the as-of day.
pub fn last_contact(books: &Books<'_>, customer: &Party, as_of: Day) -> Option<Contacted> {
    contacts(books, customer, as_of).last().copied()
}

/// The last visit on site known on the as-of day.
pub fn last_visit(books: &Books<'_>, customer: &Party, as_of: Day) -> Option<Contacted> {
    contacts(books, customer, as_of).iter().rfind(|contact| contact.visit).copied()
}

/// The visits to and calls with a customer known on the as-of day, by day.
pub fn contacts<'b>(books: &'b Books<'_>, customer: &Party, as_of: Day) -> &'b [Contacted] {
    let Some(all) = books.contacts.get(customer) else { return &[] };
    &all[..all.partition_point(|contact| contact.date <= as_of)]
}

/// Every visit and noted call, by customer in the order of days.
pub(super) fn all_contacts(workspace: &Workspace) -> BTreeMap<Party, Vec<Contacted>> {
    let mut all: BTreeMap<Party, Vec<Contacted>> = BTreeMap::new();
    let mut add = |customer: &Party, head: Head, visit| {
        let contact = Contacted { date: head.date, person: head.person, visit };
        match all.get_mut(customer) {
            Some(list) => list.push(contact),
            None => drop(all.insert(customer.clone(), vec![contact])),
        }
    };
    for visit in &workspace.facts.visits {
        add(&visit.customer, visit.head, visit.on_site);
    }
    for calls in &workspace.facts.calls {
        calls.notes.iter().for_each(|note| add(&note.customer, calls.head, false));
    }
    for list in all.values_mut() {
        list.sort_by_key(|contact| contact.date);
    }
    all
}

/// The planned items of a scope's logs dated within a period, known on the as-of day: those of a later-dated log are
/// known from the evening before.
pub fn planned<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w PlanRow> {
    let known = |row: &&PlanRow| period.contains(row.head.date) && row.head.date.before() <= as_of;
    let mut rows: Vec<&'w PlanRow> =
        books.workspace().facts.plan.iter().filter(known).filter(|row| counts_for(books, scope, row.head)).collect();
    rows.sort_by_key(|row| (row.head.date, row.head.person));
    rows
}
