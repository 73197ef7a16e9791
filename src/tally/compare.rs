//! As-of days, time progress, and the stretches a figure stands beside, history included.

use std::collections::BTreeMap;

use crate::model::{Adds, Amount, Axis, Day, History, Metric, Period, PeriodKind, Scope};
use crate::tally::collect::{Code, Grouping, Groups, NONE, Stretch};
use crate::tally::trade::fraction;
use crate::tally::{Books, Days};

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
    /// Its last day that counts.
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

/// The period before and the same period a year earlier; of a running period (begun, not ended on the as-of day) both
/// are cut through the n-th working day, n being the working days through the as-of day. `None` where there is no
/// such period, the cut leaves no day of it, or it lies before all logs and history.
pub fn comparable(books: &Books<'_>, period: Period, as_of: Day) -> (Option<Comparable>, Option<Comparable>) {
    let days = Days::Period(period);
    let of =
        |other: Option<Period>, through| other.zip(through).map(|(period, through)| Comparable { period, through });
    let through = |other: Option<Days>| cut(books, days, as_of, other).map(|(_, through)| through);
    (of(period.previous(), through(days.previous())), of(period.last_year(), through(days.last_year())))
}

/// The days that `previous` and `last_year` of these days are counted over, first and last; by the rules of
/// [`comparable`].
pub fn compared(books: &Books<'_>, days: Days, as_of: Day) -> [Option<(Day, Day)>; 2] {
    [days.previous(), days.last_year()].map(|other| cut(books, days, as_of, other))
}

/// Other days as they stand beside these: cut if these are running, none if nothing is known of them.
fn cut(books: &Books<'_>, days: Days, as_of: Day, other: Option<Days>) -> Option<(Day, Day)> {
    let calendar = &books.workspace().calendar;
    let (first, last) = (other?.start(), other?.end());
    let running = days.start() <= as_of && as_of < days.end();
    let worked = || calendar.workdays(days.start(), as_of);
    let through = if running { calendar.cut_days(first, last, worked()) } else { last };
    (through >= first && books.first_known().is_some_and(|known| known <= through)).then_some((first, through))
}

impl Books<'_> {
    /// The first day that logs or history tell of.
    fn first_known(&self) -> Option<Day> {
        let history = self.history.keys().next().map(|(month, _)| month.start());
        self.first_log.into_iter().chain(history).min()
    }

    /// What history says of a scope's month: its own figure; else the sum of those of its people (who belonged to it
    /// on the month's last day); for the team without any of people, the sum of its regions'.
    fn history_of(&self, scope: Scope, month: Period, metric: Metric) -> Option<Amount> {
        let owners = self.history_owners(scope, month, metric);
        (!owners.is_empty()).then(|| owners.iter().map(|&owner| self.history[&(month, owner)][&metric]).sum())
    }

    /// Whose figures of a month make up the scope's in history.
    fn history_owners(&self, scope: Scope, month: Period, metric: Metric) -> Vec<Scope> {
        let owned = self.history.range((month, Scope::Team)..).take_while(|((period, _), _)| *period == month);
        let telling = owned.filter(|(_, figures)| figures.contains_key(&metric)).map(|((_, owner), _)| *owner);
        let telling: Vec<Scope> = telling.collect();
        if telling.contains(&scope) {
            return vec![scope];
        }
        let roster = &self.workspace().roster;
        let of =
            |fits: &dyn Fn(Scope) -> bool| telling.iter().copied().filter(|&owner| fits(owner)).collect::<Vec<_>>();
        let people = of(&|owner| matches!(owner, Scope::Person(id) if roster.belongs(id, scope, month.end())));
        match scope {
            Scope::Person(_) => Vec::new(),
            Scope::Team if people.is_empty() => of(&|owner| matches!(owner, Scope::Region(_))),
            _ => people,
        }
    }
}

/// Whether months of history may be summed and cut: what adds up over time.
fn sums_over_time(metric: Metric) -> bool {
    metric.adds() == Adds::Additive || matches!(metric, Metric::ProblemsOpened | Metric::ProblemsSolved)
}

/// What tells of a month.
pub(super) enum Told {
    Logs(Groups),
    History,
    Nothing,
}

/// The figures of a past stretch, by group, from logs and history.
pub(super) enum Past {
    /// Before all logs and history, or no such period.
    Unknown,
    /// Logs alone.
    Logged(Groups),
    /// Month by month, for at least one of them no log tells.
    Mixed(Vec<(Period, Told)>, Stretch),
}

/// A value of a past stretch and whether it is marked 折算.
pub(super) type PastValue = (Option<Amount>, bool);

impl Past {
    /// Counts a stretch. History's months serve where no log tells of them.
    pub fn of(books: &Books<'_>, grouping: &Grouping<'_, '_>, days: Option<(Day, Day)>, as_of: Day) -> Past {
        let Some((from, to)) = days else { return Past::Unknown };
        let stretch = Stretch { from, to, as_of };
        let mut months: BTreeMap<Period, bool> = BTreeMap::new();
        let mut next = Some(Period::of(PeriodKind::Month, stretch.from));
        while let Some(month) = next.filter(|m| m.start() <= stretch.to) {
            months.insert(month, books.is_logged(month));
            next = month.next();
        }
        if months.values().all(|&logged| logged) {
            return Past::Logged(grouping.collect(stretch));
        }
        let told = months.into_iter().map(|(month, logged)| {
            let told = if logged {
                let from = stretch.from.max(month.start());
                Told::Logs(grouping.collect(Stretch { from, to: stretch.to.min(month.end()), as_of }))
            } else if books.has_history(month) {
                Told::History
            } else {
                Told::Nothing
            };
            (month, told)
        });
        Past::Mixed(told.collect(), stretch)
    }

    /// The value of a group's metric; `whose` is the scope the group stands for, if it stands for one.
    pub fn value(&self, books: &Books<'_>, code: &[u32], whose: Option<Scope>, metric: Metric) -> PastValue {
        match self {
            Past::Unknown => (None, false),
            Past::Logged(groups) => (value_of(groups, code, metric), false),
            Past::Mixed(months, stretch) => mixed(books, months, *stretch, code, whose, metric),
        }
    }
}

/// A group's value; nothing logged is zero, but never "nothing overdue" where nobody has terms.
pub(super) fn value_of(groups: &Groups, code: &[u32], metric: Metric) -> Option<Amount> {
    match groups.get(code) {
        Some(sums) => sums.value(metric),
        None => (metric != Metric::Overdue).then_some(Amount::ZERO),
    }
}

fn mixed(
    books: &Books<'_>,
    months: &[(Period, Told)],
    stretch: Stretch,
    code: &[u32],
    whose: Option<Scope>,
    metric: Metric,
) -> PastValue {
    let mut prorated = false;
    let mut piece = |month: &Period, told: &Told| match told {
        Told::Logs(groups) => value_of(groups, code, metric),
        Told::Nothing => None,
        Told::History => {
            let (amount, cut) = books.history_piece(whose?, *month, stretch, metric)?;
            prorated |= cut;
            Some(amount)
        }
    };
    let value = if metric.adds() == Adds::Stock {
        months.last().and_then(|(month, told)| piece(month, told))
    } else if !sums_over_time(metric) && months.len() > 1 {
        // Sets of a month that is told only as a number cannot be merged with others.
        None
    } else {
        let told: Vec<Amount> = months.iter().filter_map(|(month, told)| piece(month, told)).collect();
        (!told.is_empty()).then(|| told.into_iter().sum())
    };
    (value, prorated && value.is_some())
}

impl Books<'_> {
    fn has_history(&self, month: Period) -> bool {
        self.history.range((month, Scope::Team)..).next().is_some_and(|((period, _), _)| *period == month)
    }

    /// Whether logs tell of a month: it has some, or lies after the first without history's telling of it.
    fn is_logged(&self, month: Period) -> bool {
        self.log_months.contains(&month)
            || (!self.has_history(month) && self.first_log.is_some_and(|first| first <= month.end()))
    }

    /// A month of history, or its share of working days within the stretch (then `true`).
    fn history_piece(&self, scope: Scope, month: Period, stretch: Stretch, metric: Metric) -> Option<(Amount, bool)> {
        let whole = self.history_of(scope, month, metric)?;
        let (from, to) = (stretch.from.max(month.start()), stretch.to.min(month.end()));
        if (from, to) == (month.start(), month.end()) {
            return Some((whole, false));
        }
        if !sums_over_time(metric) {
            return None;
        }
        let calendar = &self.workspace().calendar;
        let some = calendar.workdays(month.start(), month.end()) > 0;
        some.then(|| (self.history_share(whole, month, stretch), true))
    }

    /// The share of a month's amount that lies within the stretch, by working days.
    fn history_share(&self, whole: Amount, month: Period, stretch: Stretch) -> Amount {
        let (from, to) = (stretch.from.max(month.start()), stretch.to.min(month.end()));
        if (from, to) == (month.start(), month.end()) {
            return whole;
        }
        let calendar = &self.workspace().calendar;
        let days = |from, to| Amount::count(calendar.workdays(from, to));
        fraction(whole, days(from, to), days(month.start(), month.end()))
    }
}

/// The scope a group stands for: that of its narrowest axis of people, the scope asked where it has none; `None` for
/// 未归属 and for groups of customers, products or kinds.
pub(super) fn scope_of(scope: Scope, axes: &[Axis], code: &Code) -> Option<Scope> {
    let people = [Axis::Person, Axis::Group, Axis::City, Axis::Region];
    if axes.iter().any(|axis| !people.contains(axis)) {
        return None;
    }
    narrowest(scope, axes, code)
}

/// As [`scope_of`], whatever other axes there are.
pub(super) fn narrowest(scope: Scope, axes: &[Axis], code: &[u32]) -> Option<Scope> {
    use crate::model::{AreaId, PersonId};
    for axis in [Axis::Person, Axis::Group, Axis::City, Axis::Region] {
        if let Some(place) = axes.iter().position(|&a| a == axis) {
            let number = code.get(place).copied().filter(|&n| n != NONE)?;
            return Some(match axis {
                Axis::Person => Scope::Person(PersonId(number)),
                Axis::Group => Scope::Group(AreaId(number)),
                Axis::City => Scope::City(AreaId(number)),
                _ => Scope::Region(AreaId(number)),
            });
        }
    }
    Some(scope)
}

/// What history tells of the days from `from` to `to`: its records with what each adds to `previous` or `last_year` of
/// a scope's metric, month by month; of a part of a month its share of working days.
pub fn history_of<'w>(
    books: &Books<'w>,
    scope: Scope,
    from: Day,
    to: Day,
    metric: Metric,
) -> Vec<(&'w History, Amount)> {
    let stretch = Stretch { from, to, as_of: to };
    let last = Period::of(PeriodKind::Month, to);
    let first = if metric.adds() == Adds::Stock { last } else { Period::of(PeriodKind::Month, from) };
    let mut all = Vec::new();
    let mut next = Some(first);
    while let Some(month) = next.filter(|month| *month <= last) {
        next = month.next();
        if books.is_logged(month) || books.history_piece(scope, month, stretch, metric).is_none() {
            continue;
        }
        let owners: Vec<Scope> = books.history_owners(scope, month, metric);
        for owner in owners {
            let of_owner = |history: &&History| {
                (history.period, history.owner) == (month, owner) && history.figures.contains_key(&metric)
            };
            let record = books.workspace().history.iter().find(of_owner);
            let adds = books.history_share(books.history[&(month, owner)][&metric], month, stretch);
            all.extend(record.map(|record| (record, adds)));
        }
    }
    all
}
