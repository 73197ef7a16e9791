//! Trainings: what one entry or several say of one, who taught it and who was there.

use crate::model::{Amount, Day, Period, PersonId, Scope, Training, Who};
use crate::tally::Books;

/// A training of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course<'w> {
    /// The day.
    pub date: Day,
    /// What it was about.
    pub topic: &'w str,
    /// How many hours it took, as first written.
    pub hours: Option<Amount>,
    /// Who taught it.
    pub taught_by: Option<&'w Who>,
    /// Who learned: those its entries name; where an entry names nobody, who wrote it, unless they taught it.
    pub learners: Vec<Who>,
    /// What its entries say of results, each with who wrote the entry.
    pub results: Vec<(PersonId, &'w str)>,
    /// Its entries, by day and in the order written; never empty.
    pub entries: Vec<&'w Training>,
}

impl<'w> Course<'w> {
    /// Whether a person learned.
    pub fn learned(&self, person: PersonId) -> bool {
        self.learners.contains(&Who::Person(person))
    }

    /// Whether a person taught.
    pub fn taught(&self, person: PersonId) -> bool {
        self.taught_by == Some(&Who::Person(person))
    }

    /// Whether an entry tells of the same training: of the same day and topic, by no other teacher.
    fn is_of(&self, entry: &Training) -> bool {
        let same_teacher = match (self.taught_by, entry.taught_by.as_ref()) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        self.date == entry.head.date && *self.topic == *entry.topic && same_teacher
    }

    fn add(&mut self, entry: &'w Training) {
        self.hours = self.hours.or(entry.hours);
        self.taught_by = self.taught_by.or(entry.taught_by.as_ref());
        self.results.extend(entry.result.as_deref().map(|result| (entry.head.person, result)));
        self.entries.push(entry);
    }

    /// Who learned, once every entry is there: what one says of the teacher counts for all.
    fn settle(&mut self) {
        for entry in &self.entries {
            let writer = [Who::Person(entry.head.person)];
            let named = if entry.attendees.is_empty() { &writer[..] } else { &entry.attendees[..] };
            for who in named {
                let taught = self.taught_by == Some(who);
                if !taught && !self.learners.contains(who) {
                    self.learners.push(who.clone());
                }
            }
        }
    }
}

/// The trainings of a period known on the as-of day at which someone of the scope taught, learned or wrote the entry,
/// by day. Entries of one day and topic, by no other teacher, tell of one training.
pub fn courses<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Course<'w>> {
    let roster = &books.workspace().roster;
    let known = |entry: &&Training| period.contains(entry.head.date) && entry.head.date <= as_of;
    let mut entries: Vec<&'w Training> = books.workspace().facts.training.iter().filter(known).collect();
    entries.sort_by_key(|entry| (entry.head.date, entry.head.entry));
    let mut all: Vec<Course<'w>> = Vec::new();
    for entry in entries {
        if let Some(course) = all.iter_mut().rev().find(|course| course.is_of(entry)) {
            course.add(entry);
            continue;
        }
        let mut course = Course {
            date: entry.head.date,
            topic: &entry.topic,
            hours: None,
            taught_by: None,
            learners: Vec::new(),
            results: Vec::new(),
            entries: Vec::new(),
        };
        course.add(entry);
        all.push(course);
    }
    all.iter_mut().for_each(Course::settle);
    all.retain(|course| {
        let here = |who: &Who| match who {
            Who::Person(id) => roster.belongs(*id, scope, course.date),
            Who::Other(_) => false,
        };
        let wrote = course.entries.iter().any(|entry| roster.belongs(entry.head.person, scope, course.date));
        wrote || course.taught_by.is_some_and(here) || course.learners.iter().any(here)
    });
    all
}
