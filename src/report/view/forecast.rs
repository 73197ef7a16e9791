//! O19: the view of the rolling forecast.

use serde::Serialize;

use crate::report::view::{Head, Point, Section};

/// A month ahead; a person's where several are told of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AheadRow {
    /// Whose; empty for the report's own scope.
    pub name: String,
    /// The month.
    pub month: String,
    /// What people expect.
    pub own: String,
    /// What the months before let expect.
    pub baseline: String,
    /// Own − baseline.
    pub difference: String,
    /// The target, marked where it is incomplete.
    pub target: String,
    /// The same month a year earlier.
    pub last_year: String,
    /// Target ÷ the higher of forecast and baseline, where it is remarkably high, else `—`.
    pub far_above: String,
}

/// A month that is over; the last row is all of them weighted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct AccuracyRow {
    pub month: String,
    pub actual: String,
    pub own: String,
    pub own_error: String,
    pub baseline: String,
    pub baseline_error: String,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The three months.
    pub months: Section<AheadRow>,
    /// The three months of each person; `None` of a person's report.
    pub people: Option<Section<AheadRow>>,
    /// How near the last six months' forecasts came.
    pub behind: Section<AccuracyRow>,
    /// What the baselines rest on.
    pub methods: Vec<String>,
}
