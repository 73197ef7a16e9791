//! In the field or in the office: where a person's logged days went.

use std::collections::BTreeSet;

use crate::model::{Attendance, Day, Party, PersonId};
use crate::tally::Books;

/// A person's days of a stretch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldWork {
    /// Days worked by the log: present, travelling or half a day.
    pub worked: BTreeSet<Day>,
    /// Days with a visit on site, of one's own or going along, or on a trip.
    pub field: BTreeSet<Day>,
    /// Customers visited together with someone of the team, each once a day.
    pub joint: BTreeSet<(Day, Party)>,
    /// With whom.
    pub beside: BTreeSet<PersonId>,
}

impl FieldWork {
    /// Days worked that were not spent in the field.
    pub fn office(&self) -> usize {
        self.worked.difference(&self.field).count()
    }

    /// Days of joint visits.
    pub fn joint_days(&self) -> usize {
        self.joint.iter().map(|(day, _)| day).collect::<BTreeSet<_>>().len()
    }
}

/// Where a person's days from `first` to `last` went, as known on the as-of day.
pub fn field_work(books: &Books<'_>, person: PersonId, (first, last): (Day, Day), as_of: Day) -> FieldWork {
    let facts = &books.workspace().facts;
    let within = |day: Day| first <= day && day <= last.min(as_of);
    let mut work = FieldWork::default();
    for row in facts.days.iter().filter(|row| row.head.person == person && within(row.head.date) && !row.only_plan) {
        let there = matches!(row.attendance, None | Some(Attendance::Present | Attendance::HalfDay));
        let away = row.attendance == Some(Attendance::Travel);
        if there || away {
            work.worked.insert(row.head.date);
        }
        if away {
            work.field.insert(row.head.date);
        }
    }
    for visit in facts.visits.iter().filter(|visit| visit.on_site && within(visit.head.date)) {
        let (day, own) = (visit.head.date, visit.head.person == person);
        let along = visit.accompanied_by.contains(&person);
        if own || along {
            work.field.insert(day);
        }
        let others = || std::iter::once(visit.head.person).chain(visit.accompanied_by.iter().copied());
        if (own || along) && others().any(|other| other != person) {
            work.joint.insert((day, visit.customer.clone()));
            work.beside.extend(others().filter(|other| *other != person));
        }
    }
    for trip in facts.trips.iter().filter(|trip| trip.head.person == person && trip.head.date <= as_of) {
        work.field.extend(trip.from.to(trip.to).filter(|day| within(*day) && work.worked.contains(day)));
    }
    work
}
