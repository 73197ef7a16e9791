//! Tenders: who bids, what each contractor was told, what was asked afterwards.

use crate::model::{Day, Party, ProjectNote, ProjectStage};
use crate::tally::Books;
use crate::tally::carry::{ProjectState, contacts};

/// A contractor of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contractor<'w> {
    /// Who.
    pub party: &'w Party,
    /// Whether the roster names it among the project's.
    pub listed: bool,
    /// The project's entries that name it, oldest first: what was passed on to it.
    pub told: Vec<&'w ProjectNote>,
    /// The last visit to or call with it, whatever it was about.
    pub last_contact: Option<Day>,
}

/// A project's tender as it stands on the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tender<'w> {
    /// Its day, if known.
    pub date: Option<Day>,
    /// Who bids: those of the roster in its order, then others that entries name.
    pub contractors: Vec<Contractor<'w>>,
    /// Entries after its day that do not tell the result yet, oldest first.
    pub asked: Vec<&'w ProjectNote>,
    /// The day the result was recorded.
    pub decided: Option<Day>,
}

/// The tender of a project; `None` of one that has no day, contractor, stage or result of a tender.
pub fn tender<'w>(books: &Books<'w>, state: &ProjectState<'w>, as_of: Day) -> Option<Tender<'w>> {
    let project = books.workspace().roster.project(state.project);
    let known = project.tender_date.is_some() || !project.bidders.is_empty() || state.result.is_some();
    if !known && state.stage != ProjectStage::Tender {
        return None;
    }
    let own = project.customer.map(Party::Customer);
    let mut parties: Vec<&'w Party> = project.bidders.iter().collect();
    for party in state.notes.iter().filter_map(|note| note.customer.as_ref()) {
        if !parties.contains(&party) && own.as_ref() != Some(party) {
            parties.push(party);
        }
    }
    let contractor = |party: &'w Party| Contractor {
        party,
        listed: project.bidders.contains(party),
        told: state.notes.iter().filter(|note| note.customer.as_ref() == Some(party)).copied().collect(),
        last_contact: contacts(books, party, as_of).last().map(|contact| contact.date),
    };
    let after = |note: &&&ProjectNote| project.tender_date.is_some_and(|day| day < note.head.date);
    let told = state.notes.iter().rposition(|note| note.result.is_some());
    Some(Tender {
        date: project.tender_date,
        contractors: parties.into_iter().map(contractor).collect(),
        asked: state.notes[..told.unwrap_or(state.notes.len())].iter().filter(after).copied().collect(),
        decided: told.map(|at| state.notes[at].head.date),
    })
}
