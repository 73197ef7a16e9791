//! Days, times of day and moments.

use jiff::civil::Date;

/// A calendar day, counted from 1970-01-01, in the team's own time. Years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "their names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

const EPOCH: Date = Date::constant(1970, 1, 1);

impl Day {
    /// The first day there is, 0001-01-01.
    pub const MIN: Day = Day(-719_162);
    /// The last day there is, 9999-12-31.
    pub const MAX: Day = Day(2_932_896);

    /// The day of a year, month and day of month; `None` where the calendar has none.
    ///
    /// ```
    /// use salesreport::model::Day;
    /// assert!(Day::new(2024, 2, 29).is_some());
    /// assert!(Day::new(2023, 2, 29).is_none());
    /// ```
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Day::from_date(date))
    }

    fn from_date(date: Date) -> Day {
        let days = (date - EPOCH).get_days();
        Day(days.clamp(Day::MIN.0, Day::MAX.0))
    }

    fn date(self) -> Date {
        EPOCH.checked_add(jiff::Span::new().days(i64::from(self.0))).unwrap_or(EPOCH)
    }

    /// From `2024-06-03`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        i32::from(self.date().year())
    }
    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.date().month().unsigned_abs())
    }
    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        u32::from(self.date().day().unsigned_abs())
    }
    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::ALL[usize::try_from((self.0 + 3).rem_euclid(7)).unwrap_or(0)]
    }
    /// The ISO 8601 year and week.
    pub fn iso_week(self) -> (i32, u32) {
        let week = self.date().iso_week_date();
        (i32::from(week.year()), u32::from(week.week().unsigned_abs()))
    }
    /// The Monday of an ISO 8601 week; `None` where the year has no such week.
    pub fn of_iso_week(year: i32, week: u32) -> Option<Day> {
        let date = jiff::civil::ISOWeekDate::new(
            i16::try_from(year).ok()?,
            i8::try_from(week).ok()?,
            jiff::civil::Weekday::Monday,
        )
        .ok()?;
        Some(Day::from_date(date.date()))
    }
    /// The day so many days later (earlier if negative), kept within the years there are.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::MIN.0, Day::MAX.0))
    }
    /// The day before.
    #[must_use]
    pub fn before(self) -> Day {
        self.plus(-1)
    }
    /// The day after.
    #[must_use]
    pub fn after(self) -> Day {
        self.plus(1)
    }
    /// How many days lie from `other` to this day (negative if this is earlier).
    pub fn since(self, other: Day) -> i32 {
        self.0 - other.0
    }
    /// Every day from this to `last`, both included; none if `last` is earlier.
    pub fn to(self, last: Day) -> impl DoubleEndedIterator<Item = Day> {
        (self.0..=last.0).map(Day)
    }
}

/// `2024-06-03`.
impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A time of day in minutes, `00:00` to `24:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub u16);

impl Time {
    /// From `9:30` or `09:30`; `24:00` is the end of the day.
    pub fn parse(text: &str) -> Option<Time> {
        let (hour, minute) = text.split_once(':')?;
        let digits = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit());
        if !digits(hour) || !digits(minute) || minute.len() != 2 {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        let time = hour * 60 + minute;
        (minute < 60 && time <= 24 * 60).then_some(Time(time))
    }
}

/// `09:30`.
impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A time of day, perhaps with an end: `09:30` or `09:30-10:15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// When it begins.
    pub from: Time,
    /// When it ends, if written.
    pub to: Option<Time>,
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to}", self.from),
            None => write!(f, "{}", self.from),
        }
    }
}

/// A day, perhaps with a time: when something was handed in or approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The time, if written.
    pub time: Option<Time>,
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            Some(time) => write!(f, "{} {time}", self.day),
            None => write!(f, "{}", self.day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_the_first_and_last_day() {
        assert_eq!(Day::MIN.to_string(), "0001-01-01");
        assert_eq!(Day::MAX.to_string(), "9999-12-31");
        assert_eq!(Day::new(2024, 6, 3).unwrap().weekday(), Weekday::Monday);
    }

    #[test]
    fn a_date_needs_all_its_digits() {
        assert_eq!(Day::parse("2024-6-3"), None);
        assert_eq!(Day::parse("2024-06-31"), None);
        assert_eq!(Day::parse("2024-06-03").unwrap().to_string(), "2024-06-03");
    }

    #[test]
    fn a_day_ends_at_24_and_no_later() {
        assert_eq!(Time::parse("24:00"), Some(Time(1440)));
        assert_eq!(Time::parse("24:01"), None);
        assert_eq!(Time::parse("9:5"), None);
    }
}
