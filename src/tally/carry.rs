//! What carries from period to period: problems, projects, leads, last contacts, planned items.

use crate::model::{
    Amount, Day, Department, Lead, LeadStage, Milestone, Party, Period, PersonId, PlanRow, Problem, ProblemKind,
    ProjectId, ProjectNote, ProjectResult, ProjectStage, Scope, Who,
};
use crate::tally::Books;

/// A problem as it stands on the as-of day: the last value written of each field.
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
    /// Identity of an earlier problem this one repeats.
    pub same_as: Option<&'w str>,
    /// How many problems the chain of `same_as` has, this one included: 2 or more is a recurring one.
    pub recurrence: u32,
}

/// The problems of a scope (of which any entry counts for it) that are known on the as-of day, open ones first, each
/// by the day opened.
pub fn problems<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<ProblemState<'w>> {
    let _ = (books, scope, as_of);
    todo!()
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
    /// Σ orders of the project, cancellations and amendments taken off.
    pub sales: Amount,
    /// Σ payments for its orders.
    pub collections: Amount,
}

/// Every project of a scope (by its owner on the as-of day), in the roster's order.
pub fn projects<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<ProjectState<'w>> {
    let _ = (books, scope, as_of);
    todo!()
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
    let _ = (books, scope, as_of);
    todo!()
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
    let _ = (books, customer, as_of);
    todo!()
}

/// The last visit on site known on the as-of day.
pub fn last_visit(books: &Books<'_>, customer: &Party, as_of: Day) -> Option<Contacted> {
    let _ = (books, customer, as_of);
    todo!()
}

/// The planned items of a scope's logs dated within a period, known on the as-of day: those of a later-dated log are
/// known from the evening before.
pub fn planned<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w PlanRow> {
    let _ = (books, scope, period, as_of);
    todo!()
}
