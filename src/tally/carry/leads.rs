//! Leads, from new to won or lost.

use std::collections::BTreeMap;

use crate::model::{Amount, Day, Lead, LeadStage, PersonId, Scope};
use crate::tally::Books;
use crate::tally::carry::counts_for;

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
