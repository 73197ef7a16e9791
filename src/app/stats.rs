//! `stats`: the figures of any scope and period.

use std::path::Path;

use super::sheet::Sheet;
use super::{Trouble, open, scopes};
use crate::diag::Findings;
use crate::model::{Axis, Day, Keep, Period, PeriodKind, Scope};
use crate::tally::{Books, breakdown, default_as_of};
use crate::text::Sources;

/// What figures are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatsAsk {
    /// The period; this month if none.
    pub period: Option<Period>,
    /// The last day known; by default the period's last day, or today while it runs.
    pub as_of: Option<Day>,
    /// The scope as written; the team if none.
    pub scope: Option<String>,
    /// The axes of the rows; one row for the scope if none.
    pub by: Vec<Axis>,
    /// Whether to count despite errors.
    pub keep_going: bool,
}

/// What was counted.
#[derive(Debug)]
pub struct Counted {
    /// The figures; `None` if errors stopped the count.
    pub sheet: Option<Sheet>,
    /// The findings.
    pub findings: Findings,
    /// The files they point into.
    pub sources: Sources,
    /// How many faulty entries were left out.
    pub left_out: usize,
}

/// Counts. `today` tells the date so many minutes east of UTC.
///
/// # Errors
/// A scope that can't be understood.
pub fn stats(root: &Path, ask: &StatsAsk, today: impl Fn(i32) -> Day) -> Result<Counted, Trouble> {
    let opened = open(root, Keep::NONE);
    let workspace = &opened.read.workspace;
    let left_out = workspace.left_out_count();
    let mut sheet = None;
    if super::goes_on(opened.findings(), ask.keep_going) {
        let today = today(workspace.settings.utc_offset);
        let period = ask.period.unwrap_or_else(|| Period::of(PeriodKind::Month, today));
        let as_of = ask.as_of.unwrap_or_else(|| default_as_of(period, today));
        let scope = match &ask.scope {
            Some(text) => scopes::parse_scope(&workspace.roster, text)?,
            None => Scope::Team,
        };
        let books = Books::open(workspace);
        let rows = breakdown(&books, scope, period, as_of, &ask.by);
        sheet = Some(Sheet::new(&books, scope, period, &ask.by, &rows));
    }
    Ok(Counted { sheet, findings: opened.read.findings, sources: opened.read.sources, left_out })
}
