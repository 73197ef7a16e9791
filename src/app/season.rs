//! Whether a period's reports have their time: not before it begins, not before the log does, not on days off when
//! nobody worked; and which week is reviewed with which month.

use crate::assess::month_of_review;
use crate::model::{Calendar, Day, Period, PeriodKind, Workspace};
use crate::report::{Horizon, Outline};
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
    pub(super) fn said(self, workspace: &Workspace, period: Period, names: &str) -> Said {
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
    let ahead = outline.horizon == Horizon::Before;
    if !ahead && period.start() > known {
        return Some(OutOfSeason::NotBegun);
    }
    let planned = || workspace.plans.iter().any(|plan| plan.period == period);
    let comes_next = period.previous().is_none_or(|before| before.start() <= known);
    if ahead && !asked && !comes_next && !planned() {
        return Some(OutOfSeason::TooFar);
    }
    let first = first_day(workspace);
    if let Some(first) = first.filter(|&first| period.end() < first) {
        let remembered = asked && !ahead && workspace.history.iter().any(|month| month.period == period);
        if !(ahead && planned()) && !remembered {
            return Some(OutOfSeason::BeforeLog(first));
        }
    }
    let rests = matches!(period.kind(), PeriodKind::Day | PeriodKind::Week)
        && workspace.calendar.workdays(period.start(), period.end()) == 0;
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

/// How a week and a month hang together, where an outline speaks of it.
pub(super) fn chain(workspace: &Workspace, outline: &Outline, period: Period) -> Option<Said> {
    match (outline.name, period.kind()) {
        ("weekly-report", PeriodKind::Week) => {
            let month = month_of_review(&workspace.settings.deadlines, &workspace.calendar, period)?;
            Some(say::week_within_month(period, month))
        }
        ("monthly-review", PeriodKind::Month) => Some(say::month_takes_week(period, week_within(workspace, period)?)),
        _ => None,
    }
}
