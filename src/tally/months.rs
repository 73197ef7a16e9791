//! Whole months as a series: what a scope reached in each, from the logs or, before them, from history; and where
//! Spring Festival makes two stretches unlike.

use crate::model::{Amount, Day, Metric, Period, PeriodKind, Scope};
use crate::tally::collect::Grouping;
use crate::tally::compare::Past;
use crate::tally::{Books, Comparable, Filter};

/// What a scope reached in a month that is over on the as-of day, as known then: from its logs, else from history.
/// `None` for a month that is not over, for another kind of period, and where nothing tells of it.
pub fn month_value(books: &Books<'_>, scope: Scope, month: Period, metric: Metric, as_of: Day) -> Option<Amount> {
    if month.kind() != PeriodKind::Month || as_of < month.end() {
        return None;
    }
    let grouping = Grouping::new(books, scope, &[], Filter::EVERYTHING, &[metric]);
    Past::of(books, &grouping, Some((month.start(), month.end())), as_of).value(books, &[], Some(scope), metric).0
}

/// The holiday as the calendar's rows name it.
const SPRING_FESTIVAL: &str = "春节";

/// How many weekdays and worked Saturdays Spring Festival took off a stretch of days, make-up days given back.
fn festival_days(books: &Books<'_>, from: Day, to: Day) -> i32 {
    let calendar = &books.workspace().calendar;
    let plain = crate::model::Calendar::plain(calendar.week());
    let weight = |day: Day| match calendar.exception(day) {
        Some(off) if off.zh == SPRING_FESTIVAL => i32::from(plain.is_workday(day)) - i32::from(off.worked),
        _ => 0,
    };
    from.to(to).map(weight).sum()
}

/// Working days that Spring Festival took off a period and off the one it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FestivalShift {
    /// Off the period, through the as-of day while it is running.
    pub days: i32,
    /// Off the other, as far as it is compared.
    pub other: i32,
}

/// Whether Spring Festival makes a period unlike one it is compared with: it took more working days off one of them
/// than off the other. `None` where it took as many off both, usually none.
pub fn festival_shift(books: &Books<'_>, period: Period, other: Comparable, as_of: Day) -> Option<FestivalShift> {
    let days = festival_days(books, period.start(), period.end().min(as_of));
    let other = festival_days(books, other.period.start(), other.through);
    (days != other).then_some(FestivalShift { days, other })
}
