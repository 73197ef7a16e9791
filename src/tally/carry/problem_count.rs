//! How problems moved over a period: open before it, new or open again in it, solved in it, open at its end.

use std::collections::BTreeSet;

use crate::model::{Amount, Day, Period, Problem};
use crate::tally::ProblemState;
use crate::tally::count::ProblemName;

/// How many problems came and went. `before` + `came` = `solved` + `open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemCount {
    /// Open when the period began.
    pub before: usize,
    /// First written in it, or open again in it after they were solved.
    pub came: usize,
    /// Solved at its end, and not before it.
    pub solved: usize,
    /// Open at its end, or on the as-of day.
    pub open: usize,
    /// Of the open: past their day.
    pub late: usize,
    /// Of the open: without a remedy.
    pub bare: usize,
    /// Of the open and the solved: those that occurred more than once.
    pub recurring: usize,
    /// Days the oldest open one has been open.
    pub oldest_days: Option<i32>,
    /// The amounts at stake of the open; `None` where none is written.
    pub loss: Option<Amount>,
}

impl<'w> ProblemState<'w> {
    /// Whether it was open at the end of a day; `None` while nobody had written of it.
    pub fn was_open(&self, day: Day) -> Option<bool> {
        self.entries.iter().rfind(|entry| entry.head.date <= day).map(|entry| !entry.solved)
    }

    /// The entries with which it occurred, oldest first: the first under each of its identities, and each that says it
    /// is open again under an identity it had before it was solved. A solution written before anyone told of the
    /// problem ends nothing.
    pub fn occurrences(&self) -> Vec<&'w Problem> {
        let mut solved = false;
        let (mut names, mut opened) = (BTreeSet::new(), BTreeSet::new());
        let mut all = Vec::new();
        for &entry in &self.entries {
            let name = ProblemName::of(entry);
            let again = solved && !entry.solved && opened.contains(&name);
            if names.insert(name) || again {
                all.push(entry);
            }
            solved = entry.solved && !opened.is_empty();
            if !entry.solved {
                opened.insert(name);
            }
        }
        all
    }

    /// How often it occurred.
    pub fn times(&self) -> usize {
        self.occurrences().len()
    }

    /// Whether it was open on some day from a day on, as known now.
    pub fn concerns(&self, from: Day) -> bool {
        self.solved_on.is_none_or(|on| from <= on)
    }
}

/// How the problems that concern a period moved over it. They are as they stand at its end, or on the as-of day.
pub fn count_problems<'p, 'w: 'p>(all: impl IntoIterator<Item = &'p ProblemState<'w>>, period: Period) -> ProblemCount {
    let mut count = ProblemCount::default();
    for problem in all.into_iter().filter(|problem| problem.concerns(period.start())) {
        let open = problem.solved_on.is_none();
        let before = problem.was_open(period.start().before()) == Some(true);
        count.before += usize::from(before);
        count.came += usize::from(!before);
        count.solved += usize::from(!open);
        count.open += usize::from(open);
        count.recurring += usize::from(problem.times() > 1);
        if open {
            count.late += usize::from(problem.days_late > 0);
            count.bare += usize::from(problem.remedy.is_none());
            count.oldest_days = count.oldest_days.max(Some(problem.age_days));
            if let Some(loss) = problem.loss {
                count.loss = Some(count.loss.unwrap_or_default() + loss);
            }
        }
    }
    count
}
