//! What goes on over days: projects, problems, contacts agreed, prospects.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use super::orders::words;
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{
    CustomerId, CustomerStatus, Day, EntryId, Found, Lead, LeadStage, Party, Problem, ProjectNote, ProjectResult,
    ProjectStage, Scope,
};
use crate::tally::{self, contacts};
use crate::words::{Said, findings_check as say};

/// Stages of projects left out or gone back on, from the second note on: the stage the roster writes is that of the day
/// it was last edited. A project without a day of tender has none to pass through.
pub fn project_stages(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut threads: BTreeMap<_, Vec<(ProjectStage, &ProjectNote)>> = BTreeMap::new();
    for note in known.rows(&known.facts.projects, |note| note.head) {
        if let Some(stage) = note.stage {
            threads.entry(note.project).or_default().push((stage, note));
        }
    }
    for (id, mut notes) in threads {
        let project = known.roster.project(id);
        notes.sort_by_key(|(stage, note)| (note.head.date, *stage, note.head.entry));
        for pair in notes.windows(2) {
            let ((before, earlier), (stage, note)) = (pair[0], pair[1]);
            let between = |s: &&ProjectStage| before < **s && **s < stage;
            let left_out =
                |s: &&ProjectStage| between(s) && (**s != ProjectStage::Tender || project.tender_date.is_some());
            let missing: Vec<ProjectStage> = ProjectStage::ALL.iter().filter(left_out).copied().collect();
            let (title, help) = if stage < before {
                let zh = say::project_backwards(&project.name, before.zh(), stage.zh()).zh;
                let en = say::project_backwards(&project.name, words(before.word()), words(stage.word())).en;
                (Said { zh, en }, say::project_backwards_help())
            } else if !missing.is_empty() && earlier.result != Some(ProjectResult::Lost) {
                let zh = missing.iter().map(|s| s.zh()).collect::<Vec<_>>().join("、");
                let en = missing.iter().map(|s| words(s.word())).collect::<Vec<_>>().join(", ");
                let (zh, en) = (say::project_skipped(&project.name, zh).zh, say::project_skipped(&project.name, en).en);
                (Said { zh, en }, say::project_skipped_help())
            } else {
                continue;
            };
            let label = Said {
                zh: say::project_stage_before(earlier.head.date, before.zh()).zh,
                en: say::project_stage_before(earlier.head.date, words(before.word())).en,
            };
            let remark = Remark::new(Code::ProjectStage, Spot::key(note.head.entry, &["stage"]), title, label);
            all.push(remark.help(help).related([earlier.head.entry]));
        }
    }
}

/// What is reopened later than this is a new occurrence of an old problem.
const SAME_OCCURRENCE: i32 = 30;

/// Problems open past their day, told once at the last entry; and problems first written as solved and only later as
/// open.
pub fn problems(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    for problem in tally::problems(known.books, Scope::Team, known.as_of) {
        let title = problem.title.unwrap_or(problem.identity);
        let (Some(first), Some(last)) = (problem.entries.first(), problem.entries.last()) else { continue };
        if let Some(due) = problem.due.filter(|_| problem.days_late > 0) {
            let spot = Spot::key(last.head.entry, &["due", "title"]);
            let said = say::problem_overdue(title, due, problem.days_late);
            let remark = Remark::new(Code::ProblemOverdue, spot, said, say::problem_overdue_label(problem.opened));
            all.push(remark.help(say::problem_overdue_help()));
        }
        let same = |entry: &&&Problem| entry.id == first.id && (entry.id.is_some() || entry.title == first.title);
        let soon = |entry: &&&Problem| (1..=SAME_OCCURRENCE).contains(&entry.head.date.since(first.head.date));
        let mut later = problem.entries.iter().filter(same).filter(soon);
        if let Some(opened) = later.find(|entry| !entry.solved && entry.same_as.is_none()).filter(|_| first.solved) {
            let spot = Spot::key(first.head.entry, &["status"]);
            let said = say::solved_early(title, first.head.date, opened.head.date);
            let remark = Remark::new(Code::SolvedEarly, spot, said, say::solved_early_label(opened.head.date));
            all.push(remark.help(say::solved_early_help()).related([opened.head.entry]));
        }
    }
}

/// Days of grace before a contact counts as missed.
const CONTACT_GRACE: i32 = 7;

/// A day agreed for the next contact.
struct Agreed {
    made: Day,
    next: Day,
    entry: EntryId,
    note: Option<u32>,
}

/// The last day agreed with each customer, lead and prospect.
fn agreed(known: &Known<'_, '_>) -> BTreeMap<Party, Agreed> {
    let mut all: BTreeMap<Party, Agreed> = BTreeMap::new();
    let mut add = |party: &Party, agreed: Agreed| {
        let newer = |old: &Agreed| (old.made, old.entry) < (agreed.made, agreed.entry);
        if all.get(party).is_none_or(newer) {
            all.insert(party.clone(), agreed);
        }
    };
    for visit in known.rows(&known.facts.visits, |visit| visit.head) {
        if let Some(next) = visit.next {
            add(&visit.customer, Agreed { made: visit.head.date, next, entry: visit.head.entry, note: None });
        }
    }
    for calls in known.rows(&known.facts.calls, |calls| calls.head) {
        for (at, note) in (0..).zip(&calls.notes) {
            if let Some(next) = note.next {
                add(&note.customer, Agreed { made: calls.head.date, next, entry: calls.head.entry, note: Some(at) });
            }
        }
    }
    for lead in tally::leads(known.books, Scope::Team, known.as_of) {
        let (Some(last), Some(next)) = (lead.entries.last(), lead.next) else { continue };
        if !matches!(lead.stage, LeadStage::Won | LeadStage::Lost) {
            add(&lead_party(known, last), Agreed { made: lead.last, next, entry: last.head.entry, note: None });
        }
    }
    all
}

/// Whom a lead is about: its customer, else whoever the roster knows by its name.
fn lead_party(known: &Known<'_, '_>, lead: &Lead) -> Party {
    match (lead.customer, known.roster.customer_names.find(&lead.name)) {
        (Some(customer), _) => Party::Customer(customer),
        (None, Found::One(at)) => Party::Customer(CustomerId(at)),
        _ => Party::Prospect(lead.name.clone()),
    }
}

/// The last day each customer ordered or a lead had news.
fn other_news(known: &Known<'_, '_>) -> BTreeMap<Party, Day> {
    let mut all: BTreeMap<Party, Day> = BTreeMap::new();
    let mut add = |party: Party, day: Day| {
        let last = all.entry(party).or_insert(day);
        *last = (*last).max(day);
    };
    for order in known.rows(&known.facts.orders, |order| order.head) {
        add(Party::Customer(order.customer), order.head.date);
    }
    for lead in known.rows(&known.facts.leads, |lead| lead.head) {
        add(lead_party(known, lead), lead.head.date);
    }
    all
}

/// Contacts agreed for a day that passed without any: told once for each customer, at the last entry that agreed one. A
/// visit, a call, an order or news of the lead since then is a contact, on whatever day; who is lost is let be.
pub fn missed_contacts(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let news = other_news(known);
    for (party, agreed) in agreed(known) {
        let late = known.as_of.since(agreed.next);
        let seen = contacts(known.books, &party, known.as_of).last().map(|contact| contact.date);
        let heard = seen.max(news.get(&party).copied());
        let lost = matches!(party, Party::Customer(id)
            if known.roster.customer(id).at(known.as_of).status == CustomerStatus::Lost);
        if late <= CONTACT_GRACE || lost || heard.is_some_and(|day| day > agreed.made) {
            continue;
        }
        let title = say::contact_missed(name_of(known, &party), agreed.next, late);
        let spot = Spot::Entry {
            entry: agreed.entry,
            item: agreed.note.map(|at| ("notes", at)),
            keys: &["next"],
            words: None,
        };
        let remark = Remark::new(Code::ContactMissed, spot, title, say::contact_missed_label(agreed.made));
        all.push(remark.help(say::contact_missed_help()));
    }
}

fn name_of<'n>(known: &'n Known<'_, '_>, party: &'n Party) -> &'n str {
    match party {
        Party::Customer(id) => known.roster.customer(*id).name(),
        Party::Prospect(name) => name,
    }
}

/// A prospect called on again after so many days belongs in the roster.
const CONFIRM_WITHIN: i32 = 30;

/// Names in visits and calls that no roster has, called on more than one day and first so long ago: told once for each
/// name, at the last mention. Who is followed as a lead is known well enough.
pub fn unconfirmed_prospects(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut told: BTreeMap<&str, Vec<(Day, Spot)>> = BTreeMap::new();
    for visit in known.rows(&known.facts.visits, |visit| visit.head) {
        if let Party::Prospect(name) = &visit.customer {
            let spot = Spot::key(visit.head.entry, &["customer"]);
            told.entry(name).or_default().push((visit.head.date, spot));
        }
    }
    for calls in known.rows(&known.facts.calls, |calls| calls.head) {
        for (at, note) in (0..).zip(&calls.notes) {
            if let Party::Prospect(name) = &note.customer {
                let entry = calls.head.entry;
                let spot = Spot::Entry { entry, item: Some(("notes", at)), keys: &["customer"], words: None };
                told.entry(name).or_default().push((calls.head.date, spot));
            }
        }
    }
    let leads: BTreeSet<&str> = known.rows(&known.facts.leads, |lead| lead.head).map(|lead| &*lead.name).collect();
    for (name, mut mentions) in told {
        mentions.sort();
        let days: BTreeSet<Day> = mentions.iter().map(|(day, _)| *day).collect();
        let (Some(&first), Some((_, spot))) = (days.first(), mentions.last()) else { continue };
        if days.len() < 2 || known.as_of.since(first) <= CONFIRM_WITHIN || leads.contains(name) {
            continue;
        }
        let title = say::prospect_unconfirmed(name, days.len(), first);
        let label = say::prospect_unconfirmed_label();
        let remark = Remark::new(Code::ProspectUnconfirmed, spot.clone(), title, label);
        all.push(remark.help(say::prospect_unconfirmed_help()));
    }
}
