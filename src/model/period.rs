//! Periods: a day, an ISO week, a month, a quarter, a year.

use crate::model::Day;

/// The five sorts of period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "their names say it")]
pub enum PeriodKind {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl PeriodKind {
    /// From the shortest to the longest.
    pub const ALL: [PeriodKind; 5] =
        [PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year];

    /// A list of this kind alone.
    pub fn alone(self) -> &'static [PeriodKind] {
        let at = PeriodKind::ALL.iter().position(|kind| *kind == self).unwrap_or(0);
        const { &PeriodKind::ALL }.get(at..=at).unwrap_or_default()
    }

    /// `day`, `week`, `month`, `quarter`, `year`.
    pub fn word(self) -> &'static str {
        match self {
            PeriodKind::Day => "day",
            PeriodKind::Week => "week",
            PeriodKind::Month => "month",
            PeriodKind::Quarter => "quarter",
            PeriodKind::Year => "year",
        }
    }
}

/// A stretch of days with a key of its own. Periods of a kind follow one another without gap or overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    kind: PeriodKind,
    start: Day,
    end: Day,
}

impl Period {
    /// The period of a kind that a day lies in.
    ///
    /// ```
    /// use salesreport::model::{Day, Period, PeriodKind};
    /// let new_year = Day::parse("2021-01-03").unwrap();
    /// assert_eq!(Period::of(PeriodKind::Week, new_year).to_string(), "2020-W53");
    /// ```
    pub fn of(kind: PeriodKind, day: Day) -> Period {
        let month = |year, month| Day::new(year, month, 1).unwrap_or(day);
        let next_month = |year: i32, m: u32| if m == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, m + 1, 1) };
        let (year, m) = (day.year(), day.month());
        let (start, end) = match kind {
            PeriodKind::Day => (day, day),
            PeriodKind::Week => {
                let monday = day.plus(-(day.weekday() as i32));
                (monday, monday.plus(6))
            }
            PeriodKind::Month => (month(year, m), next_month(year, m).map_or(Day::MAX, Day::before)),
            PeriodKind::Quarter => {
                let first = (m - 1) / 3 * 3 + 1;
                (month(year, first), next_month(year, first + 2).map_or(Day::MAX, Day::before))
            }
            PeriodKind::Year => (month(year, 1), Day::new(year, 12, 31).unwrap_or(Day::MAX)),
        };
        Period { kind, start, end }
    }

    /// From a key: `2024`, `2024-Q2`, `2024-06`, `2024-W23`, `2024-06-03`.
    pub fn parse(key: &str) -> Option<Period> {
        if let Some(day) = Day::parse(key) {
            return Some(Period::of(PeriodKind::Day, day));
        }
        let digits = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
        let (year, rest) = key.split_once('-').map_or((key, None), |(y, r)| (y, Some(r)));
        if !digits(year, 4) {
            return None;
        }
        let year: i32 = year.parse().ok()?;
        match rest {
            None => Some(Period::of(PeriodKind::Year, Day::new(year, 1, 1)?)),
            Some(rest) => match rest.as_bytes().first()? {
                b'Q' if digits(&rest[1..], 1) => {
                    let quarter: u32 = rest[1..].parse().ok()?;
                    let first = quarter.checked_sub(1)? * 3 + 1;
                    Some(Period::of(PeriodKind::Quarter, Day::new(year, first, 1)?))
                }
                b'W' if digits(&rest[1..], 2) => {
                    Some(Period::of(PeriodKind::Week, Day::of_iso_week(year, rest[1..].parse().ok()?)?))
                }
                _ if digits(rest, 2) => Some(Period::of(PeriodKind::Month, Day::new(year, rest.parse().ok()?, 1)?)),
                _ => None,
            },
        }
    }

    /// Its kind.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }
    /// Its first day.
    pub fn start(self) -> Day {
        self.start
    }
    /// Its last day.
    pub fn end(self) -> Day {
        self.end
    }
    /// Whether a day lies in it.
    pub fn contains(self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }
    /// The period before of the same kind (环比); `None` before the first year.
    pub fn previous(self) -> Option<Period> {
        (self.start > Day::MIN).then(|| Period::of(self.kind, self.start.before()))
    }
    /// The period after of the same kind; `None` after the last year.
    pub fn next(self) -> Option<Period> {
        (self.end < Day::MAX).then(|| Period::of(self.kind, self.end.after()))
    }
    /// The same key a year earlier (同比); `None` where that year has no such key (29 February, week 53).
    pub fn last_year(self) -> Option<Period> {
        let year = self.start.year();
        let (month, day) = (self.start.month(), self.start.day());
        let start = if self.kind == PeriodKind::Week {
            let (year, week) = self.start.iso_week();
            Day::of_iso_week(year - 1, week)?
        } else {
            Day::new(year - 1, month, day)?
        };
        Some(Period::of(self.kind, start))
    }
    /// The periods of a shorter kind that begin in it, in order: a quarter's months, a year's quarters. Weeks that
    /// reach over the edge belong where their Thursday lies.
    pub fn parts(self, kind: PeriodKind) -> Vec<Period> {
        let mut parts = Vec::new();
        let mut part = Some(Period::of(kind, self.start));
        while let Some(p) = part.filter(|p| p.start <= self.end) {
            let anchor = if kind == PeriodKind::Week { p.start.plus(3) } else { p.start };
            if self.contains(anchor) {
                parts.push(p);
            }
            part = p.next();
        }
        parts
    }
}

/// The key: `2024`, `2024-Q2`, `2024-06`, `2024-W23`, `2024-06-03`.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let day = self.start;
        match self.kind {
            PeriodKind::Day => write!(f, "{day}"),
            PeriodKind::Week => {
                let (year, week) = day.iso_week();
                write!(f, "{year:04}-W{week:02}")
            }
            PeriodKind::Month => write!(f, "{:04}-{:02}", day.year(), day.month()),
            PeriodKind::Quarter => write!(f, "{:04}-Q{}", day.year(), (day.month() - 1) / 3 + 1),
            PeriodKind::Year => write!(f, "{:04}", day.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_as_they_went_in() {
        for key in ["2024", "2024-Q2", "2024-06", "2024-W23", "2024-06-03", "2020-W53", "2024-02-29"] {
            assert_eq!(Period::parse(key).unwrap().to_string(), key);
        }
    }

    #[test]
    fn what_no_calendar_has_is_no_period() {
        for key in
            ["2024-Q5", "2024-Q0", "2024-13", "2023-W53", "2024-W00", "24-06", "2024-6", "2023-02-29", "", "2024-"]
        {
            assert_eq!(Period::parse(key), None, "{key}");
        }
    }

    #[test]
    fn week_53_has_no_last_year_unless_both_years_have_it() {
        assert_eq!(Period::parse("2020-W53").unwrap().last_year(), None);
        assert_eq!(Period::parse("2024-02-29").unwrap().last_year(), None);
        assert_eq!(Period::parse("2024-02").unwrap().last_year(), Period::parse("2023-02"));
    }

    #[test]
    fn a_quarter_has_three_months_and_a_year_52_or_53_weeks() {
        let months = Period::parse("2024-Q1").unwrap().parts(PeriodKind::Month);
        assert_eq!(months.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2024-01", "2024-02", "2024-03"]);
        assert_eq!(Period::parse("2020").unwrap().parts(PeriodKind::Week).len(), 53);
        assert_eq!(Period::parse("2024").unwrap().parts(PeriodKind::Week).len(), 52);
    }
}
