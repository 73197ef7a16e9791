//! What each kind of report draws on, so that a list can tell what is missing before anyone makes one.

use crate::model::{PeriodKind, ReviewKind};

/// Something a report draws on besides the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// The logs of the period's working days.
    Logs,
    /// The logs of the working days of the period before; of a day those of the working day before.
    LogsBefore,
    /// Targets of the period; of a day those of its month.
    Targets,
    /// The plan for the period.
    Plan,
    /// The plan for the period after.
    NextPlan,
    /// What is written for the period: a review of this kind.
    Review(ReviewKind),
    /// What people forecast for the period.
    Forecast,
    /// Figures of the same period a year before, from logs or from history.
    LastYear,
}

impl Need {
    /// The word in data: `logs`, `next_plan`; of a review its kind.
    pub fn word(self) -> &'static str {
        match self {
            Need::Logs => "logs",
            Need::LogsBefore => "logs_before",
            Need::Targets => "targets",
            Need::Plan => "plan",
            Need::NextPlan => "next_plan",
            Need::Review(kind) => kind.word(),
            Need::Forecast => "forecast",
            Need::LastYear => "last_year",
        }
    }
}

/// What the report of this name draws on for a kind of period, in the order it is told; of one that is not named here,
/// logs.
pub(super) fn needs(name: &str, kind: PeriodKind) -> &'static [Need] {
    use Need as N;
    use ReviewKind as R;
    match (name, kind) {
        ("daily-review", _) => &[N::Logs, N::Targets],
        ("weekly-plan" | "monthly-plan", _) => &[N::Plan, N::Targets, N::LogsBefore],
        ("weekly-report", _) => &[N::Logs, N::Targets, N::Plan, N::Review(R::WeeklyReport), N::NextPlan],
        ("monthly-report", _) => &[N::Logs, N::Targets, N::Plan, N::Review(R::MonthlyReport), N::NextPlan, N::LastYear],
        ("monthly-summary", _) => &[N::Logs, N::Targets, N::Review(R::MonthlySummary), N::NextPlan],
        ("monthly-review", _) => &[N::Logs, N::Targets, N::Plan, N::Review(R::MonthlyReview), N::NextPlan],
        ("quarterly-review", _) => &[N::Logs, N::Targets, N::Plan, N::Review(R::Quarterly), N::NextPlan, N::LastYear],
        ("quarterly-plan" | "annual-plan", _) => &[N::Plan, N::Targets, N::LogsBefore, N::LastYear],
        // A morning hears of the day before; the week's and the month's meeting of their own time.
        ("meeting", PeriodKind::Day) => &[N::LogsBefore],
        ("meeting", PeriodKind::Week) => &[N::Logs, N::Targets, N::Review(R::WeeklyReport), N::NextPlan],
        ("meeting", _) => &[N::Logs, N::Targets, N::Review(R::MonthlyReport), N::NextPlan],
        ("assessment", _) => &[N::Logs, N::Targets, N::Plan, N::Review(R::Scores)],
        ("problems" | "competitors", _) => &[N::Logs, N::LogsBefore],
        ("projects", _) => &[N::Logs, N::Plan, N::NextPlan],
        ("market-survey", _) => &[N::Logs, N::Plan],
        ("customers", _) => &[N::Logs, N::LogsBefore, N::Targets, N::NextPlan],
        ("annual-review", _) => &[N::Logs, N::Targets, N::Review(R::Annual), N::Review(R::Quarterly), N::LastYear],
        ("forecast", _) => &[N::Forecast, N::Targets, N::LogsBefore],
        _ => &[N::Logs],
    }
}
