//! Which reports are made for which scopes in which forms: by the settings' rules if there are any, else as built in.
//! `build` makes them, `list` tells them.

use crate::model::{Format, Period, PeriodKind, Scope, ScopeKind, Settings, Workspace};
use crate::report::Outline;
use crate::words::{Said, cli};

/// A kind of period in running text.
pub(super) fn kind_word(kind: PeriodKind) -> Said {
    match kind {
        PeriodKind::Day => cli::period_day(),
        PeriodKind::Week => cli::period_week(),
        PeriodKind::Month => cli::period_month(),
        PeriodKind::Quarter => cli::period_quarter(),
        PeriodKind::Year => cli::period_year(),
    }
}

/// Several kinds of period in running text: `周、月`, `week or month`.
pub(super) fn kind_words(kinds: &[PeriodKind]) -> Said {
    let words: Vec<Said> = kinds.iter().copied().map(kind_word).collect();
    let join = |of: fn(&Said) -> &str, between: &str| words.iter().map(of).collect::<Vec<_>>().join(between);
    Said { zh: join(|said| &said.zh, "、"), en: join(|said| &said.en, " or ") }
}

/// The forms in which an outline is made for a level of scopes, of periods of a kind, unless it is asked for otherwise;
/// `None`: not at all. Of several rules that name it the forms of all.
pub(super) fn usual(settings: &Settings, outline: &Outline, kind: PeriodKind, level: ScopeKind) -> Option<Vec<Format>> {
    if !outline.periods.contains(&kind) || !outline.scopes.contains(&level) {
        return None;
    }
    let Some(rules) = &settings.reports else {
        return built_in(outline, level).then(|| Format::ALL.to_vec());
    };
    let names = |name: &String| name == "all" || name == outline.name;
    let fitting: Vec<_> = rules
        .iter()
        .filter(|rule| rule.period_kind == kind && rule.scopes.contains(&level) && rule.outlines.iter().any(names))
        .collect();
    let asked = |format: &Format| fitting.iter().any(|rule| rule.formats.contains(format));
    (!fitting.is_empty()).then(|| Format::ALL.iter().copied().filter(asked).collect())
}

/// Region and team get every report of the period, persons their own pages.
fn built_in(outline: &Outline, level: ScopeKind) -> bool {
    match level {
        ScopeKind::Team | ScopeKind::Region => true,
        ScopeKind::Person => outline.persons_own,
        ScopeKind::Group | ScopeKind::City => false,
    }
}

/// What is asked for beyond what is usual.
pub(super) struct Wish<'a> {
    /// The period.
    pub(super) period: Period,
    /// Scopes; none: those that are usual.
    pub(super) scopes: &'a [Scope],
    /// Whether the outline is named.
    pub(super) named: bool,
    /// Every scope.
    pub(super) all: bool,
    /// Forms; none: those that are usual.
    pub(super) formats: &'a [Format],
}

impl Wish<'_> {
    /// In which forms a report is to be made for a scope; `None`: not at all. A scope that is asked for gets every report
    /// that can be made of it; a report that is asked for without a scope goes to whom the rules give it, and where no
    /// rule names it to region, team and every person it is for.
    pub(super) fn forms(&self, workspace: &Workspace, outline: &Outline, scope: Scope) -> Option<Vec<Format>> {
        let (settings, kind, level) = (&workspace.settings, self.period.kind(), scope.level());
        if !outline.fits(kind, scope) || !(self.scopes.is_empty() || self.scopes.contains(&scope)) {
            return None;
        }
        let usual_here = usual(settings, outline, kind, level);
        let asked = !self.scopes.is_empty() || self.all;
        if !asked {
            let for_them = |person| outline.is_for(workspace, person, self.period);
            if matches!(scope, Scope::Person(person) if !for_them(person)) {
                return None;
            }
            let ruled = || ScopeKind::ALL.iter().any(|&level| usual(settings, outline, kind, level).is_some());
            let anyway = self.named
                && if settings.reports.is_some() && ruled() {
                    false
                } else {
                    built_in(outline, level) || level == ScopeKind::Person
                };
            if usual_here.is_none() && !anyway {
                return None;
            }
        }
        if !self.formats.is_empty() {
            return Some(self.formats.to_vec());
        }
        Some(usual_here.unwrap_or_else(|| Format::ALL.to_vec()))
    }
}

/// Reports that the rules of a kind of period name and that no such period has: not made at all yet, or of other kinds
/// of period.
pub(super) fn idle_names<'s>(settings: &'s Settings, outlines: &[Outline], kind: PeriodKind) -> Vec<&'s str> {
    let rules = settings.reports.iter().flatten().filter(|rule| rule.period_kind == kind);
    let made = |name: &str| outlines.iter().any(|outline| outline.name == name && outline.periods.contains(&kind));
    let mut idle: Vec<&str> = rules
        .flat_map(|rule| &rule.outlines)
        .map(String::as_str)
        .filter(|name| *name != "all" && !made(name))
        .collect();
    idle.sort_unstable();
    idle.dedup();
    idle
}
