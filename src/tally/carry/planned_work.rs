//! Planned work that was not done on its day.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Day, Party, ProjectId, Scope, Who, WorkKind};
use crate::tally::agenda::{first_done, items, of_plans, said_once};
use crate::tally::carry::threads::{Closing, Draft, How, News, Thread, ThreadKind};
use crate::tally::{Books, Outcome, PlannedRow};

/// What makes two planned rows the same work.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name<'w> {
    Customer(Party),
    Project(ProjectId),
    Words(&'w str),
}

/// The planned work of a scope that is open on the as-of day, or was done or dropped after its first planned days.
pub(super) fn threads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    let mut rows = Vec::new();
    for (owner, period) in books.planned_periods().filter(|(_, period)| period.start() <= as_of) {
        let ours = |row: &PlannedRow<'w>| row.from <= as_of && row.belongs(books, scope);
        rows.extend(of_plans(books, owner, period, as_of, ours, None));
    }
    let mut rows = said_once(books, rows);
    rows.retain(|row| row.belongs(books, scope));
    rows.extend(items(books, scope, (Day::MIN, as_of), as_of, None));
    let mut works: BTreeMap<(Scope, WorkKind, Name<'w>), Vec<PlannedRow<'w>>> = BTreeMap::new();
    // What was done early was never open; and it does nothing for another row of the same work that is.
    let opens = |row: &PlannedRow<'_>| row.from <= as_of && !matches!(row.outcome, Outcome::Untold | Outcome::Early(_));
    for row in rows.into_iter().filter(opens) {
        let customer = row.customer.clone().map(Name::Customer);
        let name = customer.or(row.project.map(Name::Project)).or(row.what.map(Name::Words));
        if let Some(name) = name {
            works.entry((row.owner, row.kind, name)).or_default().push(row);
        }
    }
    works.into_values().flat_map(|rows| carried(books, rows, as_of)).collect()
}

/// Rows that follow one another, none begun after what came before was closed.
struct Run<'w> {
    rows: Vec<PlannedRow<'w>>,
    due: Option<Day>,
    closed: Option<Closing>,
}

fn carried<'w>(books: &Books<'w>, mut rows: Vec<PlannedRow<'w>>, as_of: Day) -> Vec<Thread<'w>> {
    rows.sort_by_key(|row| (row.from, Reverse(row.to)));
    let mut runs: Vec<Run<'w>> = Vec::new();
    for row in rows {
        let closed = closing(books, &row, as_of);
        let due = match row.outcome {
            Outcome::Moved(to) => to,
            _ => Some(row.to),
        };
        match runs.last_mut() {
            Some(run) if run.closed.is_none_or(|closing| row.from <= closing.on) => {
                run.closed = closed.map(|new| match run.closed {
                    Some(old) if old.on > new.on => old,
                    _ => new,
                });
                run.due = due;
                run.rows.push(row);
            }
            _ => runs.push(Run { rows: vec![row], due, closed }),
        }
    }
    let outlived = |run: &Run<'w>| run.closed.is_none_or(|closing| closing.on > run.rows[0].to);
    runs.into_iter().filter(outlived).map(|run| thread(&run, as_of)).collect()
}

/// When and how a row was closed: as it was settled, else by the first deed from its day on that does it.
fn closing(books: &Books<'_>, row: &PlannedRow<'_>, as_of: Day) -> Option<Closing> {
    if row.outcome == Outcome::Dropped {
        return Some(Closing { on: row.to, how: How::Dropped });
    }
    let on = row.done_on().or_else(|| first_done(books, row, row.from, as_of))?;
    Some(Closing { on, how: How::Done })
}

fn thread<'w>(run: &Run<'w>, as_of: Day) -> Thread<'w> {
    let first = &run.rows[0];
    let last = &run.rows[run.rows.len() - 1];
    let draft = Draft { owner: first.owner, opened: first.from, due: run.due, closed: run.closed };
    let by = match (last.staff(), first.owner) {
        ([], Scope::Person(id)) => vec![Who::Person(id)],
        (staff, _) => staff.to_vec(),
    };
    Thread {
        what: last.what.or_else(|| run.rows.iter().rev().find_map(|row| row.what)),
        customer: first.customer.clone(),
        project: last.project,
        by,
        news: run.rows.iter().map(|row| News::Planned(row.source)).collect(),
        ..draft.thread(ThreadKind::Planned, as_of)
    }
}
