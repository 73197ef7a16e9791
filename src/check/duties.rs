//! Expenses against where a person was that day.

use std::collections::BTreeMap;

use super::known::{Known, money, on_trip};
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{Amount, Attendance, Day, EntryId, Expense, ExpenseKind, PersonId};
use crate::words::{Said, findings_check as say};

/// What a person spent on one day.
#[derive(Default)]
struct Spent {
    sum: Amount,
    entries: Vec<EntryId>,
}

impl Spent {
    fn add(&mut self, expense: &Expense) {
        self.sum += expense.amount;
        self.entries.push(expense.head.entry);
    }
}

/// The expenses that are known, by person and day, of those that belong to no trip.
fn spent(known: &Known<'_, '_>, such: impl Fn(&Expense, PersonId, Day) -> bool) -> BTreeMap<(PersonId, Day), Spent> {
    let trips = known.trips();
    let mut all: BTreeMap<(PersonId, Day), Spent> = BTreeMap::new();
    for expense in known.rows(&known.facts.expenses, |expense| expense.head) {
        let (person, day) = (expense.head.person, expense.on.unwrap_or(expense.head.date));
        let own = trips.get(&person);
        if expense.trip.is_none() && such(expense, person, day) && !on_trip(own, day) {
            all.entry((person, day)).or_default().add(expense);
        }
    }
    all
}

/// Expenses of a day on which the person was absent, on leave or at rest, told once a day. Nights and fares of a trip
/// go on over its days of rest.
pub fn expenses_off_duty(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let attendance = known.attendance();
    let off = |person, day| {
        let how = *attendance.get(&(person, day))?;
        matches!(how, Attendance::Absent | Attendance::Leave | Attendance::Rest).then_some(how)
    };
    for ((person, day), spent) in spent(known, |_, person, day| off(person, day).is_some()) {
        let (Some(how), Some(&entry)) = (off(person, day), spent.entries.first()) else { continue };
        let name = &known.roster.person(person).name;
        let title = Said {
            zh: say::expense_off_duty(name, day, how.zh(), money(spent.sum)).zh,
            en: say::expense_off_duty(name, day, how.word(), money(spent.sum)).en,
        };
        let spot = Spot::key(entry, &["on", "amount"]);
        let remark = Remark::new(Code::ExpenseOffDuty, spot, title, say::expense_off_duty_label(day));
        all.push(remark.help(say::expense_off_duty_help()).related(spent.entries.into_iter().skip(1)));
    }
}

/// A trip may be written down when it is over: so many days after the first expense it is asked for.
const TRIP_FOLLOWS: i32 = 7;

/// Travel expenses of days spent travelling that no trip of the person spans and that name none: told once for days in
/// a row. Fares of a day at home are no trip, and where nobody ever writes down trips none is asked for.
pub fn travel_without_trip(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    if known.trips().is_empty() {
        return;
    }
    let attendance = known.attendance();
    let away = |person, day| attendance.get(&(person, day)) == Some(&Attendance::Travel);
    let days = spent(known, |expense, person, day| expense.kind == ExpenseKind::Travel && away(person, day));
    let mut journeys: Vec<(PersonId, Day, Day, Spent)> = Vec::new();
    for ((person, day), spent) in days {
        match journeys.last_mut().filter(|(one, _, last, _)| *one == person && day.since(*last) == 1) {
            Some((_, _, last, sum)) => {
                *last = day;
                sum.sum += spent.sum;
                sum.entries.extend(spent.entries);
            }
            None => journeys.push((person, day, day, spent)),
        }
    }
    for (person, first, last, spent) in journeys {
        if known.as_of.since(last) < TRIP_FOLLOWS {
            continue;
        }
        let Some(&entry) = spent.entries.first() else { continue };
        let title = say::no_trip(&known.roster.person(person).name, first, last, money(spent.sum));
        let remark = Remark::new(Code::NoTrip, Spot::key(entry, &["kind", "amount"]), title, say::no_trip_label(first));
        all.push(remark.help(say::no_trip_help()).related(spent.entries.into_iter().skip(1)));
    }
}
