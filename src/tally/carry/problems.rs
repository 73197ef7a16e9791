//! Problems: from the entry that opens one to the entry that solves it.

use std::collections::BTreeSet;

use crate::model::{Amount, Day, Department, Party, PeriodKind, PersonId, Problem, ProblemKind, Scope, Who};
use crate::tally::Books;
use crate::tally::carry::{counts_for, days_late, periods_between};
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
        months: periods_between(PeriodKind::Month, opened, until),
        days_late: days_late(due, solved_on.is_some(), as_of),
        same_as: last(&entries, |e| e.same_as.as_deref()),
        recurrence: position(names.len()),
        entries,
    }
}
