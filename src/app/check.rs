//! `check`: every finding of every file in one run, and what the entries together say of the business.

use std::path::Path;

use super::{Trouble, open, severity};
use crate::check::{self, Remark, Spot};
use crate::diag::{Finding, Findings};
use crate::model::{Day, Keep};
use crate::store::{self, Locator};
use crate::tally::Books;
use crate::text::{Place, Sources};
use crate::words::findings_check as say;

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// The findings, by file and place.
    pub findings: Findings,
    /// The files they point into.
    pub sources: Sources,
    /// How many files were read.
    pub files: usize,
}

/// Checks a workspace, in its folder or at a revision, as known at the end of a day. `today` tells the date so many minutes east of UTC; see
/// [`judgements`] for what holds without an as-of day.
///
/// # Errors
/// No git, no repository, no such revision. What is wrong with a folder is a finding.
pub fn check(
    root: &Path,
    revision: Option<&str>,
    as_of: Option<Day>,
    today: impl Fn(i32) -> Day,
) -> Result<Checked, Trouble> {
    let opened = open(root, revision, Keep::ALL)?;
    let files = opened.sources().iter().count();
    let mut read = opened.read;
    let today = today(read.workspace.settings.utc_offset);
    read.findings.append(judgements(&read, as_of, today));
    let settings = &read.workspace.settings;
    read.findings.settle(|code| severity(settings, code));
    Ok(Checked { findings: read.findings, sources: read.sources, files })
}

/// What the entries of a workspace together say, as findings in the order of places, with the registry's severities.
/// They are judged as known at the end of `as_of`; without it on the last day that has a log, or today if that is
/// earlier: of days that nobody has written yet nothing can be missed.
pub fn judgements(read: &store::Read, as_of: Option<Day>, today: Day) -> Findings {
    let as_of = judged_as_of(read, as_of, today);
    let books = Books::open(&read.workspace);
    let mut locator = Locator::new(&read.sources);
    let remarks = check::rules(&books, as_of);
    let mut findings: Findings = remarks.into_iter().map(|remark| placed(remark, read, &mut locator)).collect();
    findings.settle(|code| Some(code.severity()));
    findings
}

/// The day at whose end the entries are judged.
pub(super) fn judged_as_of(read: &store::Read, as_of: Option<Day>, today: Day) -> Day {
    let logged = read.workspace.facts.days.iter().filter(|day| !day.only_plan).map(|day| day.head.date);
    as_of.unwrap_or_else(|| logged.filter(|&day| day <= today).max().unwrap_or(today))
}

/// So many other places are named; of more, how many there are.
const NAMED: usize = 3;

/// A remark as a finding.
fn placed(remark: Remark, read: &store::Read, locator: &mut Locator<'_>) -> Finding {
    let place = place_of(&remark.spot, read, locator);
    let mut finding = Finding::new(remark.code, place, remark.title).label(remark.label);
    finding.help = remark.help;
    let others = remark.related.iter().take(NAMED).filter_map(|&entry| locator.entry(entry));
    let others: Vec<String> = others.map(|place| read.sources.cite(place)).collect();
    let more = remark.related.len().saturating_sub(NAMED);
    match (others.is_empty(), more) {
        (true, _) => finding,
        (false, 0) => finding.help(say::see(others.join(", "))),
        (false, more) => finding.help(say::see_first(others.join(", "), more)),
    }
}

fn place_of(spot: &Spot, read: &store::Read, locator: &mut Locator<'_>) -> Option<Place> {
    match spot {
        Spot::Entry { entry, item, keys, words } => locator.value(*entry, *item, keys, words.as_deref()),
        Spot::Review { review, text, words } => {
            let review = read.workspace.reviews.get(*review)?;
            Some(locator.review_text(review.place, text.word(), words.as_deref()))
        }
        Spot::Target { plan, key } => Some(locator.target(*plan, key)),
    }
}
