//! How long it takes to win a customer: from the first day of a lead to the day it is won.

use crate::model::{Day, LeadStage, Scope};
use crate::tally::{Books, LeadState, leads};

/// A lead that was won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Win<'w> {
    /// The lead.
    pub lead: LeadState<'w>,
    /// The day of the entry that says so first.
    pub won: Day,
    /// Calendar days from its first entry to that day; 0 on one day.
    pub days: i32,
}

/// The leads of a scope that were won from one day to another, both counted, as known on the last, by the day won. One
/// that was lost again is none of them.
pub fn wins<'w>(books: &Books<'w>, scope: Scope, first: Day, last: Day) -> Vec<Win<'w>> {
    let of = |lead: LeadState<'w>| {
        let won = lead.entries.iter().find(|entry| entry.stage == LeadStage::Won)?.head.date;
        let counts = lead.stage == LeadStage::Won && first <= won && won <= last;
        counts.then(|| Win { won, days: won.since(lead.first), lead })
    };
    let mut all: Vec<Win<'w>> = leads(books, scope, last).into_iter().filter_map(of).collect();
    all.sort_by_key(|win| (win.won, win.lead.first));
    all
}
