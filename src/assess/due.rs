//! When a rule falls due: pure calendar, nobody's papers.

use crate::model::{
    Calendar, Day, Deadline, Deadlines, Frequency, KnownForm, MonthDay, OfPeriod, Period, PeriodKind, RestDay, Time,
    Weekday,
};

/// Why a form that a rule names is not owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotDue {
    /// The week holds the last working day of this month: its report is part of the monthly review.
    InsideMonthlyReview(Period),
    /// A week without working days.
    NoWorkingDays,
}

/// One time a form falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDate {
    /// The period whose end (or day) makes it due.
    pub base: Period,
    /// The period it is about.
    pub about: Period,
    /// The day, days off considered.
    pub day: Day,
    /// The time of that day.
    pub time: Time,
    /// Why it is not owed after all.
    pub not_due: Option<NotDue>,
}

/// As far as a rule may move a deadline out of the period it belongs to.
const REACH: i32 = 16;

/// Every time a rule of a regular frequency falls due from `first` to `last`, in order. A rule by events has none here.
///
/// The month's last weekly report (of the week that holds its last working day) is there, but not due.
pub fn due_dates(form: &str, rule: &Deadline, calendar: &Calendar, first: Day, last: Day) -> Vec<DueDate> {
    let kind = match rule.every {
        Frequency::Day => PeriodKind::Day,
        Frequency::Week => PeriodKind::Week,
        Frequency::Month => PeriodKind::Month,
        Frequency::Quarter => PeriodKind::Quarter,
        Frequency::Year => PeriodKind::Year,
        Frequency::Event => return Vec::new(),
    };
    let reach = if kind == PeriodKind::Day { 0 } else { REACH };
    let mut all = Vec::new();
    let mut base = Period::of(kind, first.plus(-reach));
    while base.start() <= last.plus(reach) {
        let due = match kind {
            PeriodKind::Day => calendar.is_workday(base.start()).then_some((base.start(), None)),
            PeriodKind::Week => Some(in_week(form, rule, calendar, base)),
            _ => Some((in_month(rule, calendar, base), None)),
        };
        if let (Some((day, not_due)), Some(about)) = (due, about(rule, base))
            && (first..=last).contains(&day)
        {
            all.push(DueDate { base, about, day, time: rule.time, not_due });
        }
        let Some(next) = base.next() else { break };
        base = next;
    }
    all.sort_by_key(|due| (due.day, due.base.start()));
    all
}

/// The month whose review a week is part of, by the rule of weekly reports; `None`: the week has a report of its own.
pub fn month_of_review(rules: &Deadlines, calendar: &Calendar, week: Period) -> Option<Period> {
    let form = KnownForm::WeeklyReport.word();
    let next = week.next().map_or(week.end(), Period::end);
    let dates = due_dates(form, rules.get(form)?, calendar, week.start(), next);
    dates.into_iter().filter(|due| due.about == week).find_map(|due| match due.not_due {
        Some(NotDue::InsideMonthlyReview(month)) => Some(month),
        _ => None,
    })
}

/// When a rule by events falls due for an event of a day.
pub(super) fn by_event(rule: &Deadline, calendar: &Calendar, event: Day) -> DueDate {
    let base = Period::of(PeriodKind::Day, event);
    let before = i32::try_from(rule.days_before).unwrap_or(i32::MAX);
    let day = rested(rule.on_rest_day, calendar, event.plus(before.saturating_neg()));
    DueDate { base, about: base, day, time: rule.time, not_due: None }
}

fn about(rule: &Deadline, base: Period) -> Option<Period> {
    match rule.of {
        OfPeriod::This => Some(base),
        OfPeriod::Next => base.next(),
        OfPeriod::Previous => base.previous(),
    }
}

/// A week's deadline stays in its week. Moved earlier it is the working day before, and for one of the weekend the
/// week's last; moved later the working day after; where there is none on that side, the nearest on the other.
fn in_week(form: &str, rule: &Deadline, calendar: &Calendar, week: Period) -> (Day, Option<NotDue>) {
    let weekday = rule.weekday.unwrap_or(Weekday::Sunday);
    let nominal = week.start().plus(weekday as i32);
    let worked: Vec<Day> = week.start().to(week.end()).filter(|&day| calendar.is_workday(day)).collect();
    let (Some(&first), Some(&last)) = (worked.first(), worked.last()) else {
        return (nominal, Some(NotDue::NoWorkingDays));
    };
    let day = match rule.on_rest_day {
        RestDay::Keep => nominal,
        _ if worked.contains(&nominal) => nominal,
        RestDay::Earlier if weekday >= Weekday::Saturday => last,
        RestDay::Earlier => worked.iter().rev().find(|&&day| day < nominal).copied().unwrap_or(first),
        RestDay::Later => worked.iter().find(|&&day| day > nominal).copied().unwrap_or(last),
    };
    let review = (form == KnownForm::WeeklyReport.word()).then(|| review_of(calendar, week)).flatten();
    (day, review.map(NotDue::InsideMonthlyReview))
}

/// The month whose last working day lies in a week.
fn review_of(calendar: &Calendar, week: Period) -> Option<Period> {
    let months = [week.start(), week.end()].map(|day| Period::of(PeriodKind::Month, day));
    months.into_iter().find(|month| {
        let mut days = month.start().to(month.end()).rev();
        days.find(|&day| calendar.is_workday(day)).is_some_and(|last| week.contains(last))
    })
}

/// A day of the month (of a quarter its last month, of a year the rule's), days off considered.
fn in_month(rule: &Deadline, calendar: &Calendar, base: Period) -> Day {
    let month = match (base.kind(), rule.month) {
        (PeriodKind::Year, Some(month)) => {
            let first = Day::new(base.start().year(), month, 1).unwrap_or(base.end());
            Period::of(PeriodKind::Month, first)
        }
        _ => Period::of(PeriodKind::Month, base.end()),
    };
    let nominal = match rule.day {
        Some(MonthDay::Day(day)) => Day::new(month.start().year(), month.start().month(), day).unwrap_or(month.end()),
        Some(MonthDay::Last) | None => month.end(),
    };
    rested(rule.on_rest_day, calendar, nominal)
}

fn rested(rest: RestDay, calendar: &Calendar, day: Day) -> Day {
    let moved = match rest {
        RestDay::Earlier => calendar.workday_before(day),
        RestDay::Later => calendar.workday_after(day),
        RestDay::Keep => None,
    };
    moved.unwrap_or(day)
}
