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
    let names = |name: &String| name == "all" || *name == outline.name;
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
        // What is asked for is made, also where a rule names only forms that can't be written.
        let forms = usual_here.filter(|forms| !forms.is_empty() || !(asked || self.named));
        Some(forms.unwrap_or_else(|| Format::ALL.to_vec()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Keep;
    use crate::report::outlines;
    use crate::store::read_memory;

    const PEOPLE: &str = "- {id: wang, name: 王立, role: salesperson, region: 华东, city: 苏州, group: 一组}\n\
                          - {id: xu, name: 许静, role: finance, region: 华东}\n";

    fn workspace(settings: &str) -> Workspace {
        let settings = format!("name: 恒达\n{settings}");
        read_memory(&[("salesreport.yaml", &settings), ("team/people.yaml", PEOPLE)], Keep::ALL).workspace
    }

    fn month() -> Period {
        Period::parse("2024-06").unwrap()
    }

    /// Every scope of June with the forms in which a report is made for it.
    fn made(workspace: &Workspace, name: &str, wish: &Wish) -> Vec<(String, usize)> {
        let outline = outlines().into_iter().find(|outline| outline.name == name).unwrap();
        let all = crate::app::scopes::all_scopes(&workspace.roster, wish.period).into_iter();
        all.filter_map(|scope| {
            let forms = wish.forms(workspace, &outline, scope)?;
            Some((crate::app::scopes::write_scope(&workspace.roster, scope), forms.len()))
        })
        .collect()
    }

    fn names(made: Vec<(String, usize)>) -> Vec<String> {
        made.into_iter().map(|(name, _)| name).collect()
    }

    fn wish() -> Wish<'static> {
        Wish { period: month(), scopes: &[], named: false, all: false, formats: &[] }
    }

    #[test]
    fn without_rules_regions_and_team_get_every_report_of_the_period_and_persons_their_own() {
        let settings = Settings::default();
        for outline in outlines() {
            for kind in PeriodKind::ALL {
                for &level in ScopeKind::ALL {
                    let can = outline.periods.contains(&kind) && outline.scopes.contains(&level);
                    let usually = match level {
                        ScopeKind::Team | ScopeKind::Region => true,
                        ScopeKind::Person => outline.persons_own,
                        _ => false,
                    };
                    let forms = usual(&settings, &outline, kind, level);
                    assert_eq!(forms.is_some(), can && usually, "{} {kind:?} {level:?}", outline.name);
                }
            }
        }
    }

    #[test]
    fn a_report_that_is_named_goes_to_every_person_it_is_for() {
        let workspace = workspace("");
        assert_eq!(names(made(&workspace, "monthly-plan", &wish())), ["team", "region:华东", "person:wang"]);
        assert_eq!(names(made(&workspace, "monthly-report", &wish())), ["team", "region:华东"]);
        let named = Wish { named: true, ..wish() };
        assert_eq!(names(made(&workspace, "monthly-report", &named)), ["team", "region:华东", "person:wang"]);
    }

    #[test]
    fn all_means_every_scope_and_a_named_scope_just_that_one() {
        let workspace = workspace("");
        let every = ["team", "region:华东", "city:苏州", "group:一组", "person:wang", "person:xu"];
        assert_eq!(names(made(&workspace, "forecast", &Wish { all: true, ..wish() })), every);
        let group = [crate::app::scopes::parse_scope(&workspace.roster, "group:一组").unwrap()];
        for all in [false, true] {
            let only = Wish { scopes: &group, all, ..wish() };
            assert_eq!(names(made(&workspace, "forecast", &only)), ["group:一组"]);
        }
    }

    const RULES: &str = "reports:\n\
        - {period_kind: month, outlines: [monthly_plan], scopes: [team], formats: [md]}\n\
        - {周期类型: 月, 报告: [monthly-plan, 月报], 范围: [团队, 小组], 格式: [pdf]}\n\
        - {period_kind: week, outlines: [all], scopes: [person]}\n\
        - {period_kind: month, outlines: [forecast], scopes: [team], formats: [csv]}\n";

    #[test]
    fn rules_say_what_is_made_in_either_spelling_and_language_and_their_forms_join() {
        let workspace = workspace(RULES);
        let of = |name, level| {
            usual(
                &workspace.settings,
                &outlines().into_iter().find(|o| o.name == name).unwrap(),
                PeriodKind::Month,
                level,
            )
        };
        assert_eq!(of("monthly-plan", ScopeKind::Team), Some(vec![Format::Md, Format::Pdf]));
        assert_eq!(of("monthly-plan", ScopeKind::Group), Some(vec![Format::Pdf]));
        assert_eq!(of("monthly-report", ScopeKind::Team), Some(vec![Format::Pdf]));
        assert_eq!(of("monthly-report", ScopeKind::Region), None);
        assert_eq!(of("assessment", ScopeKind::Team), None);
        assert_eq!(of("forecast", ScopeKind::Team), Some(Vec::new()));
        assert_eq!(names(made(&workspace, "monthly-plan", &wish())), ["team", "group:一组"]);
    }

    #[test]
    fn what_is_asked_for_is_made_although_no_rule_speaks_of_it() {
        let workspace = workspace(RULES);
        let named = Wish { named: true, ..wish() };
        assert_eq!(names(made(&workspace, "monthly-plan", &named)), ["team", "group:一组"], "a rule says for whom");
        let unruled = ["team", "region:华东", "person:wang"];
        assert_eq!(names(made(&workspace, "assessment", &named)), unruled);
        assert_eq!(made(&workspace, "forecast", &named), [("team".to_owned(), 3)], "csv can't be written");
        let region = [crate::app::scopes::parse_scope(&workspace.roster, "region:华东").unwrap()];
        let asked = Wish { scopes: &region, ..wish() };
        assert_eq!(made(&workspace, "monthly-report", &asked), [("region:华东".to_owned(), 3)]);
    }

    #[test]
    fn names_that_a_rule_gives_and_no_such_period_has_are_told() {
        let rules =
            "reports: [{period_kind: month, outlines: [all, weekly_report, 年度计划, monthly_plan], scopes: [team]}]\n";
        let idle = workspace(rules);
        assert_eq!(idle_names(&idle.settings, &outlines(), PeriodKind::Month), ["annual-plan", "weekly-report"]);
        assert!(idle_names(&idle.settings, &outlines(), PeriodKind::Week).is_empty());
    }
}
