//! (9) Who is to be won: open leads, prospects of the roster, and names in the logs that are to be confirmed.

use std::collections::BTreeMap;

use crate::model::{CustomerId, Day, Found, LeadStage, Party, PersonId};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::prospects;
use crate::report::view::{ProspectRow, Section};
use crate::tally::leads;
use crate::words::monthly_report as say;
use crate::words::report as common;

/// What the month's visits and calls say of a name that the roster does not have.
struct Named<'a> {
    last: Day,
    person: PersonId,
    need: Option<&'a str>,
    next: Option<Day>,
}

fn named<'a>(ctx: &Context<'a>) -> BTreeMap<&'a str, Named<'a>> {
    let facts = &ctx.books.workspace().facts;
    let mut all: BTreeMap<&str, Named> = BTreeMap::new();
    let mut add = |party: &'a Party, head: crate::model::Head, need: Option<&'a str>, next: Option<Day>| {
        if let (Party::Prospect(name), true) = (party, ctx.ours(head)) {
            let found = all.entry(name).or_insert(Named { last: head.date, person: head.person, need, next });
            if found.last <= head.date {
                *found = Named { last: head.date, person: head.person, need: need.or(found.need), next };
            }
        }
    };
    for visit in &facts.visits {
        add(&visit.customer, visit.head, visit.need.as_deref().or(visit.result.as_deref()), visit.next);
    }
    for calls in &facts.calls {
        for note in &calls.notes {
            add(&note.customer, calls.head, note.need.as_deref().or(note.result.as_deref()), note.next);
        }
    }
    all
}

/// Adds who decides there, where the roster knows.
fn with_decider(ctx: &Context, row: &mut ProspectRow) {
    let Found::One(id) = ctx.roster().customer_names.find(&row.name) else { return };
    let Some(name) = ctx.roster().customer(CustomerId(id)).at(ctx.until()).decision_maker.as_deref() else { return };
    if !row.need.contains(name) {
        let decides = ctx.say(common::decided_by(name));
        row.need = if row.need == NOTHING { decides } else { ctx.clauses(&[std::mem::take(&mut row.need), decides]) };
    }
}

/// Leads, prospects, then names to be confirmed; what became of the month's leads.
pub(crate) fn section(ctx: &Context) -> Section<ProspectRow> {
    let mut rows = prospects::section(ctx).rows;
    for row in &mut rows {
        with_decider(ctx, row);
    }
    let known = leads(ctx.books, ctx.scope, ctx.as_of);
    for (name, found) in named(ctx) {
        if known.iter().any(|lead| lead.entries.iter().any(|entry| *entry.name == *name)) {
            continue;
        }
        let news = ctx.say(common::last_contact(ctx.day(found.last)));
        let next = found.next.map_or_else(|| ctx.say(common::no_next()), |day| ctx.say(common::next_on(ctx.day(day))));
        rows.push(ProspectRow {
            name: name.to_owned(),
            area: NOTHING.to_owned(),
            stage: ctx.say(say::to_be_confirmed()),
            need: text_or(found.need),
            value: NOTHING.to_owned(),
            owner: ctx.person(found.person),
            next: ctx.clauses(&[news, next]),
        });
    }
    let mut notes = Vec::new();
    let opened = known.iter().filter(|lead| ctx.period.contains(lead.first)).count();
    let closed = |stage| known.iter().filter(move |lead| lead.stage == stage && ctx.period.contains(lead.last));
    let names =
        |stage| closed(stage).map(|lead| lead.entries[lead.entries.len() - 1].name.to_string()).collect::<Vec<_>>();
    let (won, lost) = (names(LeadStage::Won), names(LeadStage::Lost));
    if opened + won.len() + lost.len() > 0 {
        notes.push(ctx.say(say::leads_sum(opened, won.len(), lost.len())));
    }
    for (names, words) in [(&won, say::leads_won as fn(String) -> _), (&lost, say::leads_lost)] {
        if !names.is_empty() {
            notes.push(ctx.say(words(ctx.list(names))));
        }
    }
    if rows.is_empty() {
        notes.push(ctx.say(common::no_prospects()));
    }
    Section::told(rows, notes)
}
