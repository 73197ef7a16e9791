//! As-of days, time progress, and the periods a figure stands beside.

use crate::model::{Day, Period};
use crate::tally::Books;

/// How far a period has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Working days from the period's first day through the as-of day.
    pub worked: usize,
    /// Working days of the period.
    pub total: usize,
}

/// A stretch of a comparison period: all of it, or its part through a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparable {
    /// The period.
    pub period: Period,
    /// Its last day that counts (before its first day if none does).
    pub through: Day,
}

/// The as-of day of a report unless told otherwise: the period's last day, or today while the period is running.
pub fn default_as_of(period: Period, today: Day) -> Day {
    period.end().min(today)
}

/// The as-of day of a plan unless told otherwise: the day before the period begins, or today if earlier.
pub fn default_plan_as_of(period: Period, today: Day) -> Day {
    period.start().before().min(today)
}

/// How many of a period's working days are over on the as-of day.
pub fn time_progress(books: &Books<'_>, period: Period, as_of: Day) -> Progress {
    let calendar = &books.workspace().calendar;
    Progress {
        worked: calendar.workdays(period.start(), period.end().min(as_of)),
        total: calendar.workdays(period.start(), period.end()),
    }
}

/// The period before and the same period a year earlier; of a running period both are cut through the n-th working
/// day, n being the working days through the as-of day. `None` where there is no such period, or it lies before all
/// logs and history.
pub fn comparable(books: &Books<'_>, period: Period, as_of: Day) -> (Option<Comparable>, Option<Comparable>) {
    let _ = (books, period, as_of);
    todo!()
}
