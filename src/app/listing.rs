//! Reports listed: as a table for people, as JSON for programs.

use serde_json::{Value, json};

use super::choice::kind_word;
use super::grid::{Cell, Grid};
use super::lacking::Lack;
use super::season::{Link, OutOfSeason};
use crate::model::{Day, Format, Metric, Moment, Period, PeriodKind, ScopeKind};
use crate::report::{Need, Outline, Persons};
use crate::words::{Lang, Said, cli, list as say, metrics};

/// More names than so many are counted, not told, in a table; JSON tells all.
const MOST_NAMES: usize = 8;

/// Reports, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub(super) when: Option<(Period, Day)>,
    pub(super) reports: Vec<Listed>,
    pub(super) notes: Vec<Said>,
}

/// One report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) outline: Outline,
    /// For which kind of period and level it is made unless asked for otherwise, in which forms.
    pub(super) usual: Vec<(PeriodKind, ScopeKind, Vec<Format>)>,
    /// With a period: why it has nothing to tell.
    pub(super) out_of_season: Option<OutOfSeason>,
    /// With a period: what it is reviewed with, and what its review takes in.
    pub(super) links: Vec<Link>,
    pub(super) scopes: Vec<Scoped>,
}

/// A report of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scoped {
    pub(super) scope: String,
    pub(super) name: Said,
    pub(super) usual: bool,
    pub(super) lacks: Vec<Named>,
}

/// What is missing, with whose it is as it is written and named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) lack: Lack,
    pub(super) whose: Option<(String, Said)>,
}

/// Levels as they are told: the widest first.
pub(super) const LEVELS: [ScopeKind; 5] =
    [ScopeKind::Team, ScopeKind::Region, ScopeKind::City, ScopeKind::Group, ScopeKind::Person];

fn level_word(level: ScopeKind) -> Said {
    match level {
        ScopeKind::Person => say::level_person(),
        ScopeKind::Group => say::level_group(),
        ScopeKind::City => say::level_city(),
        ScopeKind::Region => say::level_region(),
        ScopeKind::Team => say::level_team(),
    }
}

fn need_word(need: Need) -> Said {
    match need {
        Need::Logs => say::logs(),
        Need::LogsBefore => say::logs_before(),
        Need::Targets => say::targets(),
        Need::Plan => say::plan(),
        Need::NextPlan => say::next_plan(),
        Need::Review(kind) => Said { zh: kind.zh().to_owned(), en: kind.word().replace('_', " ") },
        Need::Forecast => say::forecast(),
        Need::LastYear => say::last_year(),
    }
}

/// Words one after another.
fn joined(words: impl IntoIterator<Item = Said>, lang: Lang) -> String {
    let words: Vec<String> = words.into_iter().map(|word| word.into_lang(lang)).collect();
    if words.is_empty() { say::NONE.to_owned() } else { words.join(comma(lang)) }
}

fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

fn moment(moment: Moment) -> String {
    moment.time.map_or_else(|| moment.day.to_string(), |time| format!("{} {time}", moment.day))
}

impl List {
    /// As aligned text in a language, or as the documented JSON.
    pub fn draw(&self, as_json: bool, lang: Lang) -> String {
        match (as_json, self.when) {
            (true, _) => serde_json::to_string_pretty(&self.json()).expect("strings always serialize") + "\n",
            (false, None) => self.overview(lang),
            (false, Some((period, known))) => self.of_period(period, known, lang),
        }
    }

    fn overview(&self, lang: Lang) -> String {
        let row = |listed: &Listed| {
            let outline = &listed.outline;
            let cells = [
                outline.name.to_string(),
                outline.title.get(lang).to_owned(),
                joined(outline.periods.iter().copied().map(kind_word), lang),
                joined(LEVELS.into_iter().filter(|level| outline.scopes.contains(level)).map(level_word), lang),
                listed.usually(lang),
                joined(outline.needs().into_iter().map(need_word), lang),
            ];
            cells.into_iter().map(Cell::text).collect()
        };
        let heads = [say::report(), say::title(), say::periods(), say::scopes(), say::usual(), say::needs()];
        grid(heads, self.reports.iter().map(row).collect(), lang)
    }

    fn of_period(&self, period: Period, known: Day, lang: Lang) -> String {
        let mut out = say::about(period, period.start(), period.end(), known).into_lang(lang) + "\n\n";
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for listed in &self.reports {
            let mut name = listed.outline.name.to_string();
            for scoped in &listed.scopes {
                let mut scope = format!("{} {}", scoped.scope, scoped.name.get(lang));
                let lines = lack_lines(&scoped.lacks, lang);
                for line in if lines.is_empty() { vec![say::complete().into_lang(lang)] } else { lines } {
                    let cells = [std::mem::take(&mut name), std::mem::take(&mut scope), line];
                    rows.push(cells.into_iter().map(Cell::text).collect());
                }
            }
        }
        if !rows.is_empty() {
            out += &grid([say::report(), say::scope(), say::missing()], rows, lang);
        }
        if !self.notes.is_empty() && self.reports.iter().any(|listed| !listed.scopes.is_empty()) {
            out.push('\n');
        }
        for note in &self.notes {
            out += &format!("{}{}\n", cli::note().get(lang), note.get(lang));
        }
        out
    }

    fn json(&self) -> Value {
        let period = self.when.map(|(period, _)| {
            json!({
                "key": period.to_string(),
                "kind": period.kind().word(),
                "start": period.start().to_string(),
                "end": period.end().to_string(),
            })
        });
        let both = |said: &Said| json!({"zh-CN": said.zh, "en": said.en});
        let mut list = json!({
            "period": period,
            "as_of": self.when.map(|(_, known)| known.to_string()),
            "reports": self.reports.iter().map(|listed| listed.json(self.when.is_some())).collect::<Vec<_>>(),
        });
        if self.when.is_some() {
            list["notes"] = self.notes.iter().map(both).collect();
        }
        list
    }
}

fn grid<const N: usize>(heads: [Said; N], rows: Vec<Vec<Cell>>, lang: Lang) -> String {
    Grid { heads: heads.map(|head| head.into_lang(lang)).to_vec(), rows, left: N }.plain()
}

impl Listed {
    /// Whom it is made for; told by kind of period where it has several and they differ.
    fn usually(&self, lang: Lang) -> String {
        let whom = |kind: PeriodKind| {
            let levels = self.usual.iter().filter(|(of, ..)| *of == kind).map(|(_, level, _)| match level {
                ScopeKind::Person => match self.outline.persons {
                    Persons::WhoSell => say::who_sell(),
                    Persons::WhoSellOrFollow => say::who_sell_or_follow(),
                    Persons::WhoAreScored => say::who_are_scored(),
                    Persons::Everyone => say::everyone(),
                    Persons::WhoRunProjects => say::who_run_projects(),
                },
                level => level_word(*level),
            });
            joined(levels, lang)
        };
        let all: Vec<(PeriodKind, String)> = self.outline.periods.iter().map(|&kind| (kind, whom(kind))).collect();
        match &all[..] {
            [(_, first), rest @ ..] if rest.iter().all(|(_, whom)| whom == first) => first.clone(),
            several => {
                let parts =
                    several.iter().map(|(kind, whom)| say::of_kind(kind_word(*kind).get(lang), whom).into_lang(lang));
                parts.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn json(&self, with_period: bool) -> Value {
        let outline = &self.outline;
        let usual = self.usual.iter().map(|(kind, level, formats)| {
            let formats: Vec<&str> = formats.iter().map(|format| format.word()).collect();
            json!({"period": kind.word(), "level": level.word(), "formats": formats})
        });
        let mut report = json!({
            "name": outline.name,
            "title": {"zh-CN": outline.title.zh, "en": outline.title.en},
            "periods": outline.periods.iter().map(|kind| kind.word()).collect::<Vec<_>>(),
            "levels": LEVELS.iter().filter(|level| outline.scopes.contains(level)).map(|l| l.word()).collect::<Vec<_>>(),
            "default": usual.collect::<Vec<_>>(),
            "persons": match outline.persons {
                Persons::WhoSell => "who_sell",
                Persons::WhoSellOrFollow => "who_sell_or_follow",
                Persons::WhoAreScored => "who_are_scored",
                Persons::Everyone => "everyone",
                Persons::WhoRunProjects => "who_run_projects",
            },
            "needs": outline.needs().iter().map(|need| need.word()).collect::<Vec<_>>(),
        });
        if with_period {
            report["out_of_season"] = json!(self.out_of_season.map(OutOfSeason::word));
            let of =
                |link: fn(Link) -> Option<Period>| self.links.iter().copied().find_map(link).map(|to| to.to_string());
            report["reviewed_in"] = json!(of(Link::within));
            report["takes_in"] = json!(of(Link::takes_in));
            report["scopes"] = self.scopes.iter().map(Scoped::json).collect();
        }
        report
    }
}

impl Scoped {
    fn json(&self) -> Value {
        let lack = |named: &Named| {
            let lack = &named.lack;
            json!({
                "need": lack.need.word(),
                "period": lack.period.to_string(),
                "scope": named.whose.as_ref().map(|(scope, _)| scope),
                "name": named.whose.as_ref().map(|(_, name)| &name.zh),
                "metric": lack.metric.map(Metric::word),
                "due": lack.due.map(moment),
                "overdue": lack.due.map(|_| !lack.not_yet),
                "days": (lack.days > 0).then_some(lack.days),
                "last": lack.last.map(|day| day.to_string()),
            })
        };
        json!({
            "scope": self.scope,
            "name": self.name.zh,
            "default": self.usual,
            "missing": self.lacks.iter().map(lack).collect::<Vec<_>>(),
        })
    }
}

/// A line for everything of one sort that is missing, with all whose it is.
fn lack_lines(lacks: &[Named], lang: Lang) -> Vec<String> {
    let sort = |named: &Named| {
        let lack = &named.lack;
        (lack.need, lack.period, lack.metric, lack.due, lack.not_yet)
    };
    let mut sorts: Vec<(_, Vec<&Named>)> = Vec::new();
    for named in lacks {
        match sorts.iter_mut().find(|(of, _)| *of == sort(named)) {
            Some((_, same)) => same.push(named),
            None => sorts.push((sort(named), vec![named])),
        }
    }
    sorts.iter().map(|(_, same)| line(&same[0].lack, same, lang)).collect()
}

fn line(lack: &Lack, same: &[&Named], lang: Lang) -> String {
    let name = |named: &&Named| {
        let Some((_, name)) = &named.whose else { return say::no_record().into_lang(lang) };
        let (name, days) = (name.get(lang), named.lack.days);
        match named.lack.last {
            _ if days == 0 => name.to_owned(),
            Some(last) => say::days_since(name, days, last).into_lang(lang),
            None => say::days_never(name, days).into_lang(lang),
        }
    };
    let told: Vec<String> = same.iter().take(MOST_NAMES).map(name).collect();
    let mut names = told.join(comma(lang));
    if same.len() > MOST_NAMES {
        names = say::and_others(names, same.len() - MOST_NAMES).into_lang(lang);
    }
    let what = match lack.metric {
        None => need_word(lack.need).into_lang(lang),
        Some(metric) => {
            let name = metrics::name(metric.word());
            say::target_of(name.get(lang)).into_lang(lang)
        }
    };
    let said = match lack.due.map(moment) {
        None => say::lacking(what, lack.period, names),
        Some(due) if lack.not_yet => say::lacking_not_yet(what, lack.period, due, names),
        Some(due) => say::lacking_due(what, lack.period, due, names),
    };
    said.into_lang(lang)
}
