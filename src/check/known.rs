//! What is known at the end of a day: the rows of logs up to it, grouped as rules need them.

use std::collections::BTreeMap;

use crate::model::{Amount, Attendance, Day, Facts, Head, OrderUpdate, Party, PersonId, Roster, Trip};
use crate::tally::Books;

/// The books as they stand at the end of a day.
pub struct Known<'b, 'w> {
    pub books: &'b Books<'w>,
    pub facts: &'w Facts,
    pub roster: &'w Roster,
    pub as_of: Day,
}

impl<'b, 'w> Known<'b, 'w> {
    pub fn at(books: &'b Books<'w>, as_of: Day) -> Known<'b, 'w> {
        let workspace = books.workspace();
        Known { books, facts: &workspace.facts, roster: &workspace.roster, as_of }
    }

    /// The rows of a section that are known.
    pub fn rows<T>(&self, rows: &'w [T], head: impl Fn(&T) -> Head) -> impl Iterator<Item = &'w T> {
        let as_of = self.as_of;
        rows.iter().filter(move |row| head(row).date <= as_of)
    }

    /// News of orders by the order's id, oldest first; of one day, the earlier stage first, since a day's logs of
    /// several people have no order among them.
    pub fn order_news(&self) -> BTreeMap<&'w str, Vec<&'w OrderUpdate>> {
        let mut all: BTreeMap<&str, Vec<&OrderUpdate>> = BTreeMap::new();
        for update in self.rows(&self.facts.order_updates, |u| u.head) {
            all.entry(&update.order).or_default().push(update);
        }
        for news in all.values_mut() {
            news.sort_by_key(|update| (update.head.date, update.stage, update.head.entry));
        }
        all
    }

    /// Attendance by person and day: of several documents, what is written goes before the default.
    pub fn attendance(&self) -> BTreeMap<(PersonId, Day), Attendance> {
        let mut all = BTreeMap::new();
        for row in self.rows(&self.facts.days, |d| d.head).filter(|row| !row.only_plan) {
            let day = all.entry((row.head.person, row.head.date)).or_insert(None);
            *day = row.attendance.or(*day);
        }
        all.into_iter().map(|(day, written)| (day, written.unwrap_or(Attendance::Present))).collect()
    }

    /// Each person's trips, by first day.
    pub fn trips(&self) -> BTreeMap<PersonId, Vec<&'w Trip>> {
        let mut all: BTreeMap<PersonId, Vec<&Trip>> = BTreeMap::new();
        for trip in self.rows(&self.facts.trips, |t| t.head) {
            all.entry(trip.head.person).or_default().push(trip);
        }
        for trips in all.values_mut() {
            trips.sort_by_key(|trip| (trip.from, trip.head.entry));
        }
        all
    }

    /// What a customer or prospect is called.
    pub fn name(&self, party: &'w Party) -> &'w str {
        match party {
            Party::Customer(id) => self.roster.customer(*id).name(),
            Party::Prospect(name) => name,
        }
    }
}

/// An amount as findings write it: grouped, with cents only where there are any.
pub fn money(amount: Amount) -> String {
    amount.grouped(if amount.round(0) == amount { 0 } else { 2 })
}

/// Whether a day lies in one of some trips, which are sorted by first day.
pub fn on_trip(trips: Option<&Vec<&Trip>>, day: Day) -> bool {
    trips.is_some_and(|trips| trips.iter().take_while(|trip| trip.from <= day).any(|trip| day <= trip.to))
}
