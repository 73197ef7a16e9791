//! `stats`: the figures of any scope and any days.

use std::path::Path;

use super::conditions::parse_conditions;
use super::sheet::{About, Sheet};
use super::{Trouble, open, scopes};
use crate::diag::Findings;
use crate::model::{Axis, Day, Keep, Metric, Period, PeriodKind, Roster, Scope};
use crate::tally::{Books, Days, Question, breakdown_of};
use crate::text::Sources;

/// Whose figures are asked for, over which days, of what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The period; this month if there is neither.
    pub period: Option<Period>,
    /// The first and the last day (not before it) of any stretch, instead of a period.
    pub stretch: Option<(Day, Day)>,
    /// The last day known; by default the last of the days, or today while they run.
    pub as_of: Option<Day>,
    /// The scope as written; the team if none.
    pub scope: Option<String>,
    /// Conditions as written; all must hold.
    pub conditions: Vec<String>,
    /// Whether to count despite errors.
    pub keep_going: bool,
    /// The revision of the repository to read; the folder if none.
    pub revision: Option<String>,
}

/// What figures are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatsAsk {
    /// Whose, when, of what.
    pub of: Ask,
    /// The axes of the rows; one row for the scope if none.
    pub by: Vec<Axis>,
    /// The metrics; every one that applies if none.
    pub metrics: Vec<Metric>,
}

/// What was counted.
#[derive(Debug)]
pub struct Counted<T> {
    /// The figures, or the entries behind one; `None` if errors stopped the count.
    pub sheet: Option<T>,
    /// The findings.
    pub findings: Findings,
    /// The files they point into.
    pub sources: Sources,
    /// How many faulty entries were left out.
    pub left_out: usize,
}

impl Ask {
    /// The days, and the day until which their entries are known.
    pub(super) fn when(&self, today: Day) -> (Days, Day) {
        let period = || self.period.unwrap_or_else(|| Period::of(PeriodKind::Month, today));
        let stretch = self.stretch.and_then(|(from, to)| Days::between(from, to));
        let days = stretch.unwrap_or_else(|| Days::Period(period()));
        (days, self.as_of.unwrap_or_else(|| days.end().min(today)))
    }

    pub(super) fn whose(&self, roster: &Roster) -> Result<Scope, Trouble> {
        self.scope.as_deref().map_or(Ok(Scope::Team), |text| scopes::parse_scope(roster, text))
    }
}

/// Counts. `today` tells the date so many minutes east of UTC.
///
/// # Errors
/// A scope, condition or revision that can't be understood.
pub fn stats(root: &Path, ask: &StatsAsk, today: impl Fn(i32) -> Day) -> Result<Counted<Sheet>, Trouble> {
    let opened = open(root, ask.of.revision.as_deref(), Keep::NONE)?;
    let workspace = &opened.read.workspace;
    let left_out = workspace.left_out_count();
    let mut sheet = None;
    if super::goes_on(opened.findings(), ask.of.keep_going) {
        let (days, as_of) = ask.of.when(today(workspace.settings.utc_offset));
        let scope = ask.of.whose(&workspace.roster)?;
        let books = Books::open(workspace);
        let conditions = parse_conditions(&books, &ask.of.conditions)?;
        let asked = Question { scope, days, as_of, filter: &conditions.filter };
        let only = (!ask.metrics.is_empty()).then_some(ask.metrics.as_slice());
        let rows = breakdown_of(&books, asked, &ask.by, only);
        let about = About::new(&books, asked, conditions.written);
        sheet = Some(Sheet::new(&books, about, &ask.by, &ask.metrics, &rows));
    }
    Ok(Counted { sheet, findings: opened.read.findings, sources: opened.read.sources, left_out })
}
