//! Working days: the week's rhythm, public holidays, make-up working days.

use std::collections::BTreeMap;

use crate::model::{Day, Period, Weekday};

/// How many days a week are worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum WorkWeek {
    /// Monday to Saturday, as in the documents.
    #[default]
    Six,
    /// Monday to Friday.
    Five,
}

/// Why a day is unlike its weekday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOff {
    /// `true`: worked although a weekend (make-up day); `false`: off.
    pub worked: bool,
    /// The holiday's name in Chinese, as the notice has it; may be empty.
    pub zh: String,
    /// The holiday's name in English; may be empty.
    pub en: String,
}

/// Which days are worked. Mainland China's public holidays come built in (see `assets/calendar`), a workspace adds
/// days off and make-up days of its own, which go before the built-in ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    week: WorkWeek,
    exceptions: BTreeMap<Day, DayOff>,
    /// Years the public holidays are known for, first and last.
    years: Option<(i32, i32)>,
}

impl Calendar {
    /// A calendar without any holidays: Monday to Saturday, or Monday to Friday.
    pub fn plain(week: WorkWeek) -> Self {
        Calendar { week, exceptions: BTreeMap::new(), years: None }
    }

    /// Parses the vendored form: a line of heads, then one day a line,
    /// `2024-02-10<TAB>holiday|workday<TAB>春节<TAB>Spring Festival`. `None` if a line is of another form.
    pub fn parse_public(week: WorkWeek, text: &str) -> Option<Self> {
        let mut calendar = Calendar::plain(week);
        for line in text.lines().skip(1) {
            let mut parts = line.split('\t');
            let day = Day::parse(parts.next()?)?;
            let worked = match parts.next()? {
                "holiday" => false,
                "workday" => true,
                _ => return None,
            };
            let zh = parts.next().unwrap_or_default().to_owned();
            let en = parts.next().unwrap_or_default().to_owned();
            calendar.exceptions.insert(day, DayOff { worked, zh, en });
            let (first, last) = calendar.years.unwrap_or((day.year(), day.year()));
            calendar.years = Some((first.min(day.year()), last.max(day.year())));
        }
        Some(calendar)
    }

    /// Sets the week's rhythm.
    pub fn set_week(&mut self, week: WorkWeek) {
        self.week = week;
    }

    /// Adds or replaces a day off or a make-up day.
    pub fn set(&mut self, day: Day, off: DayOff) {
        self.exceptions.insert(day, off);
    }

    /// The week's rhythm.
    pub fn week(&self) -> WorkWeek {
        self.week
    }

    /// Why a day is unlike its weekday, if it is.
    pub fn exception(&self, day: Day) -> Option<&DayOff> {
        self.exceptions.get(&day)
    }

    /// Whether the public holidays of a year are known.
    pub fn knows(&self, year: i32) -> bool {
        self.years.is_some_and(|(first, last)| (first..=last).contains(&year))
    }

    /// Whether a day is worked. Make-up days are working days in five- and six-day weeks alike; public holidays
    /// override Saturdays.
    pub fn is_workday(&self, day: Day) -> bool {
        match self.exceptions.get(&day) {
            Some(off) => off.worked,
            None => match day.weekday() {
                Weekday::Sunday => false,
                Weekday::Saturday => self.week == WorkWeek::Six,
                _ => true,
            },
        }
    }

    /// How many working days lie from `first` to `last`, both included.
    pub fn workdays(&self, first: Day, last: Day) -> usize {
        first.to(last).filter(|&day| self.is_workday(day)).count()
    }

    /// The last day of the first `n` working days of a period with the days off that follow before the next working
    /// day; the period's end if it has no more than `n`. This is where a period is cut to stand beside a running one.
    pub fn cut(&self, period: Period, n: usize) -> Day {
        self.cut_days(period.start(), period.end(), n)
    }

    /// As [`Calendar::cut`], of the days from `first` to `last`.
    pub fn cut_days(&self, first: Day, last: Day, n: usize) -> Day {
        let mut seen = 0;
        for day in first.to(last) {
            if self.is_workday(day) {
                seen += 1;
                if seen > n {
                    return day.before();
                }
            }
        }
        last
    }

    /// The working day on or before a day; `None` where there is none in the fortnight before.
    pub fn workday_before(&self, day: Day) -> Option<Day> {
        day.plus(-14).to(day).rev().find(|&d| self.is_workday(d))
    }

    /// The working day on or after a day; `None` where there is none in the fortnight after.
    pub fn workday_after(&self, day: Day) -> Option<Day> {
        day.to(day.plus(14)).find(|&d| self.is_workday(d))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_off_before_the_next_working_day_belong_to_the_nth() {
        let calendar = Calendar::plain(WorkWeek::Six);
        let june = Period::parse("2024-06").unwrap();
        // 1 June 2024 is a Saturday, the 2nd a Sunday.
        assert_eq!(calendar.cut(june, 1).to_string(), "2024-06-02");
        assert_eq!(calendar.cut(june, 2).to_string(), "2024-06-03");
        assert_eq!(calendar.cut(june, 99), june.end());
    }

    #[test]
    fn a_make_up_sunday_is_worked_and_a_holiday_saturday_is_not() {
        let text = "day\tkind\tzh\ten\n2024-02-04\tworkday\t春节\tSpring Festival\n2024-02-10\tholiday\t春节\tSpring Festival\n";
        let calendar = Calendar::parse_public(WorkWeek::Six, text).unwrap();
        assert!(calendar.is_workday(Day::parse("2024-02-04").unwrap()));
        assert!(!calendar.is_workday(Day::parse("2024-02-10").unwrap()));
        assert!(calendar.knows(2024) && !calendar.knows(2025));
    }
}
