//! Whether a period's reports have their time: not before it begins, not before the log does, not on days off when
//! nobody worked; and which week, month and quarter is reviewed with the whole that it ends.

use crate::assess::month_of_review;
use crate::model::{Calendar, Day, Period, PeriodKind, Workspace};
use crate::report::Outline;
use crate::words::{Said, build as say};

/// Why a report of a period would say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutOfSeason {
    /// The period begins after the last day known.
    NotBegun,
    /// The period is more than one period away, and nobody planned anything for it.
    TooFar,
    /// The period ends before this day, the first of the log.
    BeforeLog(Day),
    /// No working days in it, and nobody logged one.
    DayOff,
}

impl OutOfSeason {
    /// The word in data.
    pub(super) fn word(self) -> &'static str {
        match self {
            OutOfSeason::NotBegun => "not_begun",
            OutOfSeason::TooFar => "too_far",
            OutOfSeason::BeforeLog(_) => "before_log",
            OutOfSeason::DayOff => "day_off",
        }
    }

    /// In words; of several reports in one sentence.
    fn said(self, workspace: &Workspace, period: Period, names: &str) -> Said {
        match self {
            OutOfSeason::NotBegun => say::not_begun(period, names),
            OutOfSeason::TooFar => say::too_far(period, names),
            OutOfSeason::BeforeLog(first) => say::before_log(period, first, names),
            OutOfSeason::DayOff => {
                let off = workspace.calendar.exception(period.start()).filter(|_| period.kind() == PeriodKind::Day);
                let zh = off.map(|off| off.zh.as_str()).filter(|name| !name.is_empty());
                let en = off.map(|off| off.en.as_str()).filter(|name| !name.is_empty());
                match (period.kind(), zh.zip(en)) {
                    (PeriodKind::Day, Some((zh, en))) => {
                        Said { zh: say::holiday(period, zh, names).zh, en: say::holiday(period, en, names).en }
                    }
                    (PeriodKind::Day, None) => say::day_off(period, names),
                    _ => say::no_workdays(period, names),
                }
            }
        }
    }
}

/// Why some outlines have nothing to say, one sentence a reason.
pub(super) fn all_out_of_season(
    workspace: &Workspace,
    period: Period,
    outlines: &[(OutOfSeason, String)],
) -> Vec<Said> {
    let mut reasons: Vec<(OutOfSeason, Vec<&str>)> = Vec::new();
    for (why, name) in outlines {
        match reasons.iter_mut().find(|(other, _)| other == why) {
            Some((_, names)) => names.push(name),
            None => reasons.push((*why, vec![name])),
        }
    }
    reasons.into_iter().map(|(why, names)| why.said(workspace, period, &names.join(", "))).collect()
}

/// No days off last longer.
const LONGEST_REST: i32 = 31;

/// The first day anything is on record.
pub(super) fn first_day(workspace: &Workspace) -> Option<Day> {
    let logged = workspace.facts.days.iter().map(|day| day.head.date).min();
    match (workspace.settings.log_start, logged) {
        (Some(start), Some(day)) => Some(start.min(day)),
        (start, day) => start.or(day),
    }
}

/// Why an outline has nothing to say of a period, as known on a day; `asked`: it or its scope is asked for by name,
/// which it follows as far as anything at all is on record.
pub(super) fn out_of_season(
    workspace: &Workspace,
    outline: &Outline,
    period: Period,
    known: Day,
    asked: bool,
) -> Option<OutOfSeason> {
    let calendar = &workspace.calendar;
    // It looks ahead if it knows nothing of the period itself, however late it is made.
    let ahead = outline.as_of(period, Day::MAX) < period.start();
    if !ahead && period.start() > known {
        return Some(OutOfSeason::NotBegun);
    }
    let planned = || workspace.plans.iter().any(|plan| plan.period == period);
    let comes_next = || {
        period.previous().is_none_or(|before| before.start() <= known)
            || (period.start().since(known) <= LONGEST_REST
                && calendar.workdays(known.after(), period.start().before()) == 0)
    };
    if ahead && !asked && !comes_next() && !planned() {
        return Some(OutOfSeason::TooFar);
    }
    let first = first_day(workspace);
    if let Some(first) = first.filter(|&first| period.end() < first) {
        let remembered = asked && !ahead && workspace.history.iter().any(|month| month.period == period);
        let foreseen = ahead && planned();
        if !foreseen && !remembered {
            return Some(OutOfSeason::BeforeLog(first));
        }
    }
    let rests = matches!(period.kind(), PeriodKind::Day | PeriodKind::Week)
        && calendar.workdays(period.start(), period.end()) == 0;
    let logged = || workspace.facts.days.iter().any(|day| period.contains(day.head.date));
    (rests && !asked && !logged()).then_some(OutOfSeason::DayOff)
}

/// The week that is reviewed within a month's review: the one that holds the month's last working day.
fn week_within(workspace: &Workspace, month: Period) -> Option<Period> {
    let Workspace { settings, calendar, .. } = workspace;
    let week = Period::of(PeriodKind::Week, last_workday(calendar, month)?);
    (month_of_review(&settings.deadlines, calendar, week) == Some(month)).then_some(week)
}

fn last_workday(calendar: &Calendar, month: Period) -> Option<Day> {
    month.start().to(month.end()).rev().find(|&day| calendar.is_workday(day))
}

/// The month, quarter or year that takes in the review of its last week, month or quarter.
fn taken_in_by(workspace: &Workspace, outline: &Outline, period: Period) -> Option<Period> {
    let of = |kind| Some(Period::of(kind, period.end())).filter(|whole| whole.end() == period.end());
    match (&*outline.name, period.kind()) {
        ("weekly-report", PeriodKind::Week) => {
            month_of_review(&workspace.settings.deadlines, &workspace.calendar, period)
        }
        ("monthly-review", PeriodKind::Month) => of(PeriodKind::Quarter),
        ("quarterly-review", PeriodKind::Quarter) => of(PeriodKind::Year),
        _ => None,
    }
}

/// The last week, month or quarter that is reviewed within a review.
fn takes_in(workspace: &Workspace, outline: &Outline, period: Period) -> Option<Period> {
    match (&*outline.name, period.kind()) {
        ("monthly-review", PeriodKind::Month) => week_within(workspace, period),
        ("quarterly-review", PeriodKind::Quarter) => Some(Period::of(PeriodKind::Month, period.end())),
        ("annual-review", PeriodKind::Year) => Some(Period::of(PeriodKind::Quarter, period.end())),
        _ => None,
    }
}

/// How an outline's period hangs together with a longer or a shorter one, so that nothing is reviewed twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// It is reviewed within the review of this longer period.
    Within(Period),
    /// Its review takes in the last shorter period, this one.
    TakesIn(Period),
}

impl Link {
    /// Of an outline's period.
    pub(super) fn all(workspace: &Workspace, outline: &Outline, period: Period) -> Vec<Link> {
        let within = taken_in_by(workspace, outline, period).map(Link::Within);
        within.into_iter().chain(takes_in(workspace, outline, period).map(Link::TakesIn)).collect()
    }

    /// The longer period with which it is reviewed.
    pub(super) fn within(self) -> Option<Period> {
        if let Link::Within(whole) = self { Some(whole) } else { None }
    }

    /// The shorter period that its review takes in.
    pub(super) fn takes_in(self) -> Option<Period> {
        if let Link::TakesIn(last) = self { Some(last) } else { None }
    }

    /// In words.
    pub(super) fn said(self, period: Period) -> Said {
        match (self, period.kind()) {
            (Link::Within(year), PeriodKind::Quarter) => say::quarter_within_year(period, year),
            (Link::Within(quarter), PeriodKind::Month) => say::month_within_quarter(period, quarter),
            (Link::Within(month), _) => say::week_within_month(period, month),
            (Link::TakesIn(quarter), PeriodKind::Year) => say::year_takes_quarter(period, quarter),
            (Link::TakesIn(month), PeriodKind::Quarter) => say::quarter_takes_month(period, month),
            (Link::TakesIn(week), _) => say::month_takes_week(period, week),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Keep, ScopeKind};
    use crate::report::{Horizon, Persons};
    use crate::store::read_memory;

    const SETTINGS: &str = "name: 恒达\nlog_start: 2024-06-03\n\
        calendar: {holidays: [{dates: 2024-08-05..2024-08-11, name: 厂休}]}\n";
    const PEOPLE: &str = "- {id: wang, name: 王立, role: salesperson, region: 华东}\n";

    fn workspace(more: &[(&str, &str)]) -> Workspace {
        let mut files = vec![("salesreport.yaml", SETTINGS), ("team/people.yaml", PEOPLE)];
        files.extend(more);
        read_memory(&files, Keep::ALL).workspace
    }

    fn outline(horizon: Horizon) -> Outline {
        Outline {
            name: "daily".into(),
            periods: &PeriodKind::ALL,
            title: Said::same("日报"),
            scopes: ScopeKind::ALL.into(),
            horizon,
            persons: Persons::WhoSell,
            persons_own: true,
        }
    }

    fn why(workspace: &Workspace, horizon: Horizon, key: &str, known: &str, asked: bool) -> Option<OutOfSeason> {
        let (period, known) = (Period::parse(key).unwrap(), Day::parse(known).unwrap());
        out_of_season(workspace, &outline(horizon), period, known, asked)
    }

    #[test]
    fn a_day_off_has_a_page_only_if_someone_worked_or_asks() {
        let nobody = workspace(&[]);
        for (key, off) in [("2024-06-10", true), ("2024-06-16", true), ("2024-06-11", false), ("2024-W32", true)] {
            let why = why(&nobody, Horizon::AtEnd, key, "2024-09-01", false);
            assert_eq!(why, off.then_some(OutOfSeason::DayOff), "{key}");
        }
        assert_eq!(why(&nobody, Horizon::AtEnd, "2024-06-10", "2024-09-01", true), None);
        let log = [("logs/2024-06-10.yaml", "date: 2024-06-10\nperson: wang\nnotes: 值班\n")];
        assert_eq!(why(&workspace(&log), Horizon::AtEnd, "2024-06-10", "2024-09-01", false), None);
    }

    #[test]
    fn a_holiday_is_told_by_its_name() {
        let day = Period::parse("2024-06-10").unwrap();
        let said = OutOfSeason::DayOff.said(&workspace(&[]), day, "daily");
        assert!(said.zh.contains("端午节") && said.en.contains("Dragon Boat Festival"), "{said:?}");
    }

    #[test]
    fn what_has_not_begun_tells_nothing_and_is_planned_one_period_ahead() {
        let nobody = workspace(&[]);
        let at = |horizon, key| why(&nobody, horizon, key, "2024-06-20", false);
        assert_eq!(at(Horizon::AtEnd, "2024-07"), Some(OutOfSeason::NotBegun));
        assert_eq!(at(Horizon::Afterwards, "2024-06-21"), Some(OutOfSeason::NotBegun));
        assert_eq!(at(Horizon::AtEnd, "2024-06"), None);
        assert_eq!(at(Horizon::Before, "2024-07"), None);
        assert_eq!(at(Horizon::Before, "2024-08"), Some(OutOfSeason::TooFar));
        let day = |key| why(&nobody, Horizon::Before, key, "2024-06-08", false);
        assert_eq!(day("2024-06-11"), None, "the next working day, after a long weekend");
        assert_eq!(day("2024-06-12"), Some(OutOfSeason::TooFar));
        let plan = [("plans/august.yaml", "period: 2024-08\nowner: wang\ntargets: {sales: 1万}\n")];
        assert_eq!(why(&workspace(&plan), Horizon::Before, "2024-08", "2024-06-20", false), None);
    }

    #[test]
    fn before_the_log_there_is_only_what_was_planned_or_remembered() {
        let first = OutOfSeason::BeforeLog(Day::parse("2024-06-03").unwrap());
        let at =
            |files: &[(&str, &str)], horizon, asked| why(&workspace(files), horizon, "2024-05", "2024-06-20", asked);
        assert_eq!(at(&[], Horizon::AtEnd, true), Some(first));
        assert_eq!(at(&[], Horizon::Before, false), Some(first));
        let history = [("history/may.yaml", "period: 2024-05\nowner: team\nfigures: {sales: 1万}\n")];
        assert_eq!(at(&history, Horizon::AtEnd, false), Some(first));
        assert_eq!(at(&history, Horizon::AtEnd, true), None);
        let plan = [("plans/may.yaml", "period: 2024-05\nowner: wang\ntargets: {sales: 1万}\n")];
        assert_eq!(at(&plan, Horizon::Before, false), None);
        assert_eq!(at(&plan, Horizon::AtEnd, false), Some(first));
    }

    #[test]
    fn the_last_week_month_and_quarter_are_reviewed_with_the_whole() {
        let workspace = workspace(&[]);
        let links = |name: &'static str, key: &str| {
            let outline = Outline { name: name.into(), ..outline(Horizon::AtEnd) };
            Link::all(&workspace, &outline, Period::parse(key).unwrap())
        };
        let within = |key: &str| Link::Within(Period::parse(key).unwrap());
        let takes_in = |key: &str| Link::TakesIn(Period::parse(key).unwrap());
        // 30 June 2024 is a Sunday, 31 July a Wednesday.
        assert_eq!(links("weekly-report", "2024-W26"), [within("2024-06")]);
        assert_eq!(links("weekly-report", "2024-W25"), []);
        assert_eq!(links("weekly-report", "2024-W31"), [within("2024-07")]);
        assert_eq!(links("monthly-review", "2024-06"), [within("2024-Q2"), takes_in("2024-W26")]);
        assert_eq!(links("monthly-review", "2024-07"), [takes_in("2024-W31")]);
        assert_eq!(links("quarterly-review", "2024-Q2"), [takes_in("2024-06")]);
        assert_eq!(links("quarterly-review", "2024-Q4"), [within("2024"), takes_in("2024-12")]);
        assert_eq!(links("annual-review", "2024"), [takes_in("2024-Q4")]);
        assert_eq!(links("monthly-plan", "2024-06"), []);
    }
}
