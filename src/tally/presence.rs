//! Who logged on a day, who is excused, and who is silent since when.

use std::collections::BTreeMap;

use crate::model::{Attendance, Day, LeaveKind, PersonId, Scope};
use crate::tally::Books;

/// What the logs say of a person's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// A log says they worked: present, travelling or for half a day.
    Logged(Attendance),
    /// A log says that they did not: leave, rest or absence.
    Away(Attendance, Option<LeaveKind>),
    /// No log, and none is owed: not a working day.
    DayOff,
    /// No log of a working day.
    Silent {
        /// The last day a log tells of; `None` if there never was one.
        last: Option<Day>,
        /// Working days without a log in a row, this one included; at least 1.
        days: usize,
    },
}

/// A person's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Who.
    pub person: PersonId,
    /// How.
    pub presence: Presence,
}

/// The day of everyone employed who belonged to a scope that day, in the roster's order, as known on the as-of day.
/// Documents of plans alone say nothing of a day; of several documents, an attendance that is written goes before the
/// default. Days without a log are counted back to the day someone joined or logs began; leave that is recorded ends
/// the row.
pub fn presence(books: &Books<'_>, scope: Scope, day: Day, as_of: Day) -> Vec<Attended> {
    let workspace = books.workspace();
    let mut said: BTreeMap<PersonId, (Option<Attendance>, Option<LeaveKind>)> = BTreeMap::new();
    let known = |date: Day| date == day && date <= as_of;
    for row in workspace.facts.days.iter().filter(|row| !row.only_plan && known(row.head.date)) {
        let had = said.entry(row.head.person).or_default();
        *had = (row.attendance.or(had.0), row.leave_kind.or(had.1));
    }
    let roster = &workspace.roster;
    let here = |id: &PersonId| roster.person(*id).employed(day) && roster.belongs(*id, scope, day);
    let of = |person: PersonId| {
        let presence = match said.get(&person) {
            Some(&(attendance, leave)) => match attendance.unwrap_or(Attendance::Present) {
                away @ (Attendance::Leave | Attendance::Rest | Attendance::Absent) => Presence::Away(away, leave),
                at_work => Presence::Logged(at_work),
            },
            None if day > as_of || !workspace.calendar.is_workday(day) => Presence::DayOff,
            None => silence(books, person, day),
        };
        Attended { person, presence }
    };
    roster.person_ids().filter(here).map(of).collect()
}

/// How long no log tells of someone, up to a working day that none tells of.
fn silence(books: &Books<'_>, person: PersonId, day: Day) -> Presence {
    let workspace = books.workspace();
    let recorded = &books.recorded[person.index()];
    let last = recorded[..recorded.partition_point(|&logged| logged < day)].last().copied();
    let joined = workspace.roster.person(person).joined.unwrap_or(Day::MIN);
    let begun = books.log_start().unwrap_or(day).max(joined);
    let from = last.map_or(begun, |last| last.after().max(joined)).min(day);
    Presence::Silent { last, days: workspace.calendar.workdays(from, day).max(1) }
}
