//! What the logs say of each person's days.

use std::collections::BTreeMap;

use crate::model::{Attendance, Calendar, Day, EntryId, LeaveKind, PersonId, Workspace};

/// What is recorded of a day. Documents of one day are one: what is written goes before the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Recorded {
    pub attendance: Attendance,
    pub leave: Option<LeaveKind>,
    pub entry: EntryId,
}

/// Attendance and sort of leave as far as written, and the entry that says so.
type Said = (Option<Attendance>, Option<LeaveKind>, EntryId);

/// Every recorded day; documents holding nothing but plans record none.
#[derive(Debug, Default)]
pub(super) struct Attendances(BTreeMap<(PersonId, Day), Recorded>);

impl Attendances {
    pub fn of(workspace: &Workspace) -> Attendances {
        let mut said: BTreeMap<(PersonId, Day), Said> = BTreeMap::new();
        for row in workspace.facts.days.iter().filter(|row| !row.only_plan) {
            let day = said.entry((row.head.person, row.head.date)).or_insert((None, None, row.head.entry));
            if row.attendance.is_some() {
                (day.0, day.2) = (row.attendance, row.head.entry);
            }
            day.1 = row.leave_kind.or(day.1);
        }
        let recorded = |(attendance, leave, entry): Said| Recorded {
            attendance: attendance.unwrap_or(Attendance::Present),
            leave,
            entry,
        };
        Attendances(said.into_iter().map(|(day, said)| (day, recorded(said))).collect())
    }

    /// The recorded working days of a person from `first` to `last`, in order.
    pub fn worked<'a>(
        &'a self,
        person: PersonId,
        first: Day,
        last: Day,
        calendar: &'a Calendar,
    ) -> impl Iterator<Item = (Day, Recorded)> + 'a {
        let days = (first <= last).then(|| self.0.range((person, first)..=(person, last)));
        days.into_iter().flatten().map(|(&(_, day), &said)| (day, said)).filter(|(day, _)| calendar.is_workday(*day))
    }

    /// Whether every working day of a stretch, and at least one, is recorded as leave or absence.
    pub fn away(&self, person: PersonId, first: Day, last: Day, calendar: &Calendar) -> bool {
        let away = |said: &Recorded| matches!(said.attendance, Attendance::Leave | Attendance::Absent);
        let days = self.worked(person, first, last, calendar).filter(|(_, said)| away(said)).count();
        days > 0 && days == calendar.workdays(first, last)
    }
}
