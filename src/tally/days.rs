//! The days a question is about: a period, or any other stretch.

use std::fmt;

use crate::model::{Day, Period, PeriodKind};

/// The days figures are asked for. A stretch that is exactly a period is that period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Days {
    /// A period; it has targets, the period before and the same a year earlier.
    Period(Period),
    /// Any other stretch, from its first to its last day: without targets; before it lie as many days directly before,
    /// a year earlier the same dates.
    Span(Day, Day),
}

impl Days {
    /// The days from `first` to `last`; `None` if `last` lies before `first`.
    ///
    /// ```
    /// use salesreport::model::Day;
    /// use salesreport::tally::Days;
    /// let days = |from, to| Days::between(Day::parse(from).unwrap(), Day::parse(to).unwrap()).map(|d| d.to_string());
    /// assert_eq!(days("2024-06-03", "2024-06-14").as_deref(), Some("2024-06-03..2024-06-14"));
    /// assert_eq!(days("2024-02-01", "2024-02-29").as_deref(), Some("2024-02"));
    /// assert_eq!(days("2020-12-28", "2021-01-03").as_deref(), Some("2020-W53"));
    /// assert_eq!(days("2024-06-14", "2024-06-03"), None);
    /// ```
    pub fn between(first: Day, last: Day) -> Option<Days> {
        if last < first {
            return None;
        }
        let periods = PeriodKind::ALL.map(|kind| Period::of(kind, first));
        let whole = periods.into_iter().find(|period| (period.start(), period.end()) == (first, last));
        Some(whole.map_or(Days::Span(first, last), Days::Period))
    }

    /// The first day.
    pub fn start(self) -> Day {
        match self {
            Days::Period(period) => period.start(),
            Days::Span(first, _) => first,
        }
    }

    /// The last day.
    pub fn end(self) -> Day {
        match self {
            Days::Period(period) => period.end(),
            Days::Span(_, last) => last,
        }
    }

    /// The period, if it is one.
    pub fn period(self) -> Option<Period> {
        match self {
            Days::Period(period) => Some(period),
            Days::Span(..) => None,
        }
    }

    /// `day`, `week`, `month`, `quarter`, `year` or `span`.
    pub fn kind(self) -> &'static str {
        self.period().map_or("span", |period| period.kind().word())
    }

    /// What lies before: the period before of the same kind, or as many days.
    pub fn previous(self) -> Option<Days> {
        match self {
            Days::Period(period) => period.previous().map(Days::Period),
            Days::Span(first, last) => {
                let length = last.since(first) + 1;
                let known = first.since(Day::MIN) >= length;
                known.then(|| Days::Span(first.plus(-length), first.before()))
            }
        }
    }

    /// The same a year earlier: the same key, or the same dates; `None` where that year has none.
    pub fn last_year(self) -> Option<Days> {
        let earlier = |day: Day| Day::new(day.year() - 1, day.month(), day.day());
        match self {
            Days::Period(period) => period.last_year().map(Days::Period),
            Days::Span(first, last) => Some(Days::Span(earlier(first)?, earlier(last)?)),
        }
    }
}

/// A period's key, or `2024-06-03..2024-06-14`.
impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Days::Period(period) => write!(f, "{period}"),
            Days::Span(first, last) => write!(f, "{first}..{last}"),
        }
    }
}
