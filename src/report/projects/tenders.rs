//! Tenders: the papers two days ahead, what contractors were told, the result asked for and recorded.

use std::collections::BTreeMap;

use crate::assess::{Ledger, State, Subject};
use crate::model::{Day, KnownForm, Period, PeriodKind, PersonId, ProjectId, ProjectNote, ProjectResult, Text};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::projects::{Tracked, client};
use crate::report::view::Section;
use crate::report::view::projects::{ContractorRow, TenderRow};
use crate::tally::{self, ProjectState};
use crate::words::projects as say;

/// The papers of a tender are due so many days before it where no deadline of the settings says otherwise.
const DAYS_BEFORE: i32 = 2;

/// What a milestone's name has if it is the papers' hand-in.
const PAPERS: [&str; 5] = ["投标文件", "标书", "tender document", "tender paper", "bid document"];

/// When papers are due and came, by project.
pub(super) type Due = BTreeMap<ProjectId, (Day, Option<Day>)>;

/// What the ledger of submissions says of the papers of the scope's tenders.
pub(super) fn papers(ctx: &Context) -> Due {
    let mut wanted: Vec<(PersonId, i32)> = Vec::new();
    for state in tally::projects(ctx.books, ctx.scope, ctx.as_of) {
        let project = ctx.roster().project(state.project);
        // Papers due before New Year may be of a tender after it.
        for day in project.tender_date.iter().flat_map(|day| [day.plus(-31), *day]) {
            wanted.push((project.owner, day.year()));
        }
    }
    wanted.sort_unstable();
    wanted.dedup();
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let mut due = Due::new();
    for (owner, year) in wanted {
        let Some(first) = Day::new(year, 1, 1) else { continue };
        let year = Period::of(PeriodKind::Year, first);
        for row in ledger.rows_of(owner, KnownForm::Tender.word(), year, ctx.as_of) {
            if let (Subject::Project(id), false) = (row.subject, matches!(row.state, State::NotDue(_))) {
                due.insert(id, (row.due.day, row.handed_in.map(|at| at.day)));
            }
        }
    }
    due
}

/// The papers of one tender.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::option_option, reason = "not there, and there since an unknown day, are two things")]
pub(super) struct Papers {
    /// When they are due.
    pub(super) due: Option<Day>,
    /// When they came, or that they did on an unknown day.
    pub(super) came: Option<Option<Day>>,
}

impl Papers {
    /// By the ledger; else by the milestone that names them, else two days before the tender.
    pub(super) fn of(ctx: &Context, state: &ProjectState, due: &Due) -> Papers {
        let named = |name: &str| PAPERS.iter().any(|word| name.to_lowercase().contains(word));
        let step = state.milestones.iter().find(|step| named(&step.milestone.name));
        let filed = due.get(&state.project);
        let tender = ctx.roster().project(state.project).tender_date;
        let done = step.filter(|step| step.done).map(|step| step.done_on);
        Papers {
            due: filed.map(|(due, _)| *due).or_else(|| tender.map(|day| day.plus(-DAYS_BEFORE))),
            came: done.or_else(|| filed.and_then(|(_, came)| *came).map(Some)),
        }
    }

    /// Days past due on the as-of day while they have not come; 0 if not.
    fn days_late(self, as_of: Day) -> i32 {
        self.due.filter(|_| self.came.is_none()).map_or(0, |due| as_of.since(due).max(0))
    }
}

/// Papers that are late, and a result nobody has asked for.
pub(super) fn late(ctx: &Context, one: &Tracked) -> Vec<String> {
    let Some((tender, papers)) = &one.tender else { return Vec::new() };
    let mut late = Vec::new();
    let open = one.state.result.is_none();
    // What comes after the tender is of no use.
    let held = tender.date.filter(|day| *day < ctx.as_of);
    let days = papers.days_late(ctx.as_of);
    if days > 0 && held.is_none() && open {
        late.push(ctx.say(say::papers_missing(days)));
    }
    if let (Some(day), true, true) = (held, open, tender.asked.is_empty()) {
        late.push(ctx.say(say::result_unasked(ctx.as_of.since(day))));
    }
    late
}

/// What an entry says: its note, else the milestone it names.
pub(super) fn words(note: &ProjectNote) -> Option<&str> {
    let full = |text: &'_ Text| text.as_deref().map(str::trim).is_some_and(|text| !text.is_empty());
    let text = if full(&note.note) { note.note.as_deref() } else { note.milestone.as_deref() };
    text.map(str::trim)
}

fn papers_cell(ctx: &Context, papers: Papers) -> String {
    let Some(due) = papers.due else { return NOTHING.to_owned() };
    let due_text = ctx.day(due);
    ctx.say(match papers.came {
        Some(Some(came)) if came <= due => say::papers_in_time(due_text, ctx.day(came)),
        Some(Some(came)) => say::papers_came_late(due_text, ctx.day(came), came.since(due)),
        Some(None) => say::papers_there(due_text),
        None if papers.days_late(ctx.as_of) > 0 => say::papers_late(due_text, papers.days_late(ctx.as_of)),
        None => say::papers_due(due_text),
    })
}

/// What became of it, in words.
pub(super) fn result(ctx: &Context, one: &Tracked) -> String {
    let Some((tender, _)) = &one.tender else { return NOTHING.to_owned() };
    match (one.state.result, tender.decided, tender.date) {
        (Some(result), Some(day), _) => {
            let word = if result == ProjectResult::Won { say::won() } else { say::lost() };
            ctx.say(say::decided(ctx.say(word), ctx.day(day)))
        }
        (_, _, Some(day)) if day < ctx.as_of => ctx.say(say::no_result(ctx.as_of.since(day))),
        (_, _, Some(day)) => ctx.say(say::in_days(day.since(ctx.as_of))),
        _ => NOTHING.to_owned(),
    }
}

pub(super) fn section(ctx: &Context, all: &[Tracked]) -> Section<TenderRow> {
    let row = |one: &Tracked| {
        let (tender, papers) = one.tender.as_ref()?;
        let project = ctx.roster().project(one.state.project);
        let asked = tender.asked.last().map(|note| match words(note) {
            Some(text) => ctx.say(say::dated(ctx.day(note.head.date), text)),
            None => ctx.day(note.head.date),
        });
        let names: Vec<String> = tender.contractors.iter().map(|one| ctx.party(one.party)).collect();
        Some((
            tender.date,
            TenderRow {
                project: ctx.project(one.state.project),
                client: client(ctx, one),
                contractors: if names.is_empty() { ctx.say(say::ourselves()) } else { ctx.list(&names) },
                day: ctx.day_or(tender.date),
                papers: papers_cell(ctx, *papers),
                result: result(ctx, one),
                asked: asked.unwrap_or_else(|| {
                    let held = one.state.result.is_none() && tender.date.is_some_and(|day| day < ctx.as_of);
                    if held { ctx.say(say::not_asked()) } else { NOTHING.to_owned() }
                }),
                owner: ctx.person(project.owner),
            },
        ))
    };
    let mut rows: Vec<(Option<Day>, TenderRow)> = all.iter().filter_map(row).collect();
    rows.sort_by_key(|(day, _)| (day.is_none(), *day));
    let undated: Vec<String> =
        rows.iter().filter(|(day, _)| day.is_none()).map(|(_, row)| row.project.clone()).collect();
    let rows: Vec<TenderRow> = rows.into_iter().map(|(_, row)| row).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::papers_note())] };
    let mut section = Section::new(rows, notes, || ctx.say(say::no_tenders()));
    if !undated.is_empty() {
        section.owed.push(ctx.say(say::undated(ctx.list(&undated), ctx.answers())));
    }
    section
}

/// A contractor whom nobody told anything of a tender that is still to come.
pub(super) fn untold(ctx: &Context, one: &Tracked) -> Vec<String> {
    let Some((tender, _)) = one.tender.as_ref().filter(|_| !one.closed && one.state.result.is_none()) else {
        return Vec::new();
    };
    let coming = tender.date.is_none_or(|day| day >= ctx.as_of);
    let bare = tender.contractors.iter().filter(|one| coming && one.told.is_empty());
    bare.map(|one| ctx.party(one.party)).collect()
}

pub(super) fn contractors(ctx: &Context, all: &[Tracked]) -> Option<Section<ContractorRow>> {
    let mut rows = Vec::new();
    let mut owed = Vec::new();
    for one in all {
        let Some((tender, _)) = &one.tender else { continue };
        for contractor in &tender.contractors {
            let last = contractor.told.last();
            rows.push(ContractorRow {
                project: ctx.project(one.state.project),
                contractor: if contractor.listed {
                    ctx.party(contractor.party)
                } else {
                    ctx.say(say::unlisted(ctx.party(contractor.party)))
                },
                times: contractor.told.len().to_string(),
                told: last.map_or_else(
                    || ctx.say(say::not_told()),
                    |note| ctx.say(say::dated(ctx.day(note.head.date), words(note).unwrap_or(NOTHING))),
                ),
                by: last.map_or_else(|| NOTHING.to_owned(), |note| ctx.person(note.head.person)),
                contact: ctx.day_or(contractor.last_contact),
            });
        }
        let untold = untold(ctx, one);
        if !untold.is_empty() {
            let owner = ctx.person(ctx.roster().project(one.state.project).owner);
            owed.push(ctx.say(say::untold(ctx.project(one.state.project), ctx.list(&untold), owner)));
        }
    }
    if rows.is_empty() {
        return None;
    }
    let mut section = Section::told(rows, vec![ctx.say(say::told_note())]);
    section.owed = owed;
    Some(section)
}
