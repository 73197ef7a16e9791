//! Contacts with customers, and the planned items of day logs.

use std::collections::BTreeMap;

use crate::model::{Day, Head, Party, Period, PersonId, PlanRow, Scope, Workspace};
use crate::tally::Books;
use crate::tally::carry::counts_for;

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
pub(in crate::tally) fn all_contacts(workspace: &Workspace) -> BTreeMap<Party, Vec<Contacted>> {
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
