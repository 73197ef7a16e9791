//! `list`: every report, for which periods and scopes, what it needs; for a period what is missing.

use std::path::Path;

use super::build::named_kinds;
use super::choice::{Wish, usual};
use super::lacking::Desk;
use super::listing::{LEVELS, List, Listed, Named, Scoped};
use super::season::{Link, all_out_of_season, first_day, out_of_season};
use super::{Counted, SETTINGS_FILE, Trouble, open, open_folder, scopes};
use crate::diag::Findings;
use crate::model::{Day, Keep, Period, Roster, Scope, Settings, Workspace};
use crate::report::Outline;
use crate::tally::Books;
use crate::text::{Place, Sources};
use crate::words::Said;

/// What is to be listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListAsk {
    /// The period for which to tell what is missing; none: what reports there are.
    pub period: Option<Period>,
    /// The last day known; today if none.
    pub as_of: Option<Day>,
    /// Names of outlines; all if none.
    pub reports: Vec<String>,
    /// Scopes as written; those that `build` would make if none.
    pub scopes: Vec<String>,
    /// Every scope.
    pub all: bool,
    /// Whether to go on despite errors.
    pub keep_going: bool,
    /// The revision of the repository to read; the folder if none.
    pub revision: Option<String>,
}

/// Lists. `today` tells the date so many minutes east of UTC. Without a period a folder need not be a workspace.
///
/// # Errors
/// A report, scope or revision that can't be understood; a report that the kind of period does not have.
pub fn list(root: &Path, ask: &ListAsk, today: impl Fn(i32) -> Day) -> Result<Counted<List>, Trouble> {
    let Some(period) = ask.period else {
        let (workspace, findings, sources) = settings_of(root);
        let kinds = named_kinds(&workspace, &ask.reports, None)?;
        let reports = kinds.into_iter().map(|kind| Listed::new(&workspace.settings, kind.outline)).collect();
        let sheet = Some(List { when: None, reports, notes: Vec::new() });
        return Ok(Counted { sheet, findings, sources, left_out: 0 });
    };
    let opened = open(root, ask.revision.as_deref(), Keep::NONE)?;
    let workspace = &opened.read.workspace;
    let left_out = workspace.left_out_count();
    let mut sheet = None;
    if super::goes_on(opened.findings(), ask.keep_going) {
        sheet = Some(of_period(workspace, ask, period, today(workspace.settings.utc_offset))?);
    }
    Ok(Counted { sheet, findings: opened.read.findings, sources: opened.read.sources, left_out })
}

/// A workspace with what is found in its settings and its own outlines; the built-in settings of a folder that is none.
fn settings_of(root: &Path) -> (Workspace, Findings, Sources) {
    if !root.join(SETTINGS_FILE).is_file() {
        return (Workspace::default(), Findings::default(), Sources::default());
    }
    let read = open_folder(root, Keep::NONE).read;
    let here = |place: Place| {
        let path = &read.sources.get(place.file).path;
        path == SETTINGS_FILE || path.starts_with("outlines/")
    };
    let told = read.findings.iter().filter(|finding| finding.place.is_some_and(here)).cloned().collect();
    (read.workspace, told, read.sources)
}

fn of_period(workspace: &Workspace, ask: &ListAsk, period: Period, today: Day) -> Result<List, Trouble> {
    let roster = &workspace.roster;
    let asked: Vec<Scope> =
        ask.scopes.iter().map(|text| scopes::parse_scope(roster, text)).collect::<Result<_, _>>()?;
    let known = ask.as_of.unwrap_or(today);
    let books = Books::open(workspace);
    // A day that is not over is logged in its evening.
    let desk = Desk::open(&books, period, known, ask.as_of.unwrap_or(today.before()));
    let every = scopes::all_scopes(roster, period);
    let named = !ask.reports.is_empty();
    let wish = Wish { period, scopes: &asked, named, all: ask.all, formats: &[] };
    let by_default = Wish { period, scopes: &[], named: false, all: false, formats: &[] };
    let (mut reports, mut late) = (Vec::new(), Vec::new());
    for kind in named_kinds(workspace, &ask.reports, Some(period.kind()))? {
        let mut listed = Listed::new(&workspace.settings, kind.outline);
        let outline = &listed.outline;
        let by_name = named || !asked.is_empty();
        if let Some(why) = out_of_season(workspace, outline, period, known, by_name) {
            late.push((why, outline.name.to_string()));
            listed.out_of_season = Some(why);
        } else {
            listed.links = Link::all(workspace, outline, period);
            let made = every.iter().copied().filter(|&scope| wish.forms(workspace, outline, scope).is_some());
            let scoped = |scope| Scoped {
                scope: scopes::write_scope(roster, scope),
                name: scope_name(roster, scope),
                usual: by_default.forms(workspace, outline, scope).is_some_and(|forms| !forms.is_empty()),
                lacks: desk
                    .lacks(outline, scope, period)
                    .into_iter()
                    .map(|lack| Named {
                        whose: lack.whose.map(|one| (scopes::write_scope(roster, one), scope_name(roster, one))),
                        lack,
                    })
                    .collect(),
            };
            listed.scopes = made.map(scoped).collect();
        }
        reports.push(listed);
    }
    let mut notes = all_out_of_season(workspace, period, &late);
    notes.extend(reports.iter().flat_map(|listed| listed.links.iter().copied()).map(|link| link.said(period)));
    if first_day(workspace).is_none() {
        notes.push(crate::words::build::no_logs());
    }
    Ok(List { when: Some((period, known)), reports, notes })
}

fn scope_name(roster: &Roster, scope: Scope) -> Said {
    match scope {
        Scope::Team => crate::words::sheet::team(),
        Scope::Person(id) => Said::same(&roster.person(id).name),
        Scope::Region(id) | Scope::City(id) | Scope::Group(id) => Said::same(&roster.area(id).name),
    }
}

impl Listed {
    fn new(settings: &Settings, outline: Outline) -> Listed {
        let kinds = outline.periods.iter().flat_map(|&kind| LEVELS.map(|level| (kind, level)));
        let usual = kinds
            .filter_map(|(kind, level)| Some((kind, level, usual(settings, &outline, kind, level)?)))
            .filter(|(.., formats)| !formats.is_empty())
            .collect();
        Listed { outline, usual, out_of_season: None, links: Vec::new(), scopes: Vec::new() }
    }
}
