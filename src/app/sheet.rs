//! A sheet of figures: as the contract's JSON, as a table to read, as Markdown, as CSV.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::grid::{Cell, Grid};
use super::{Form, scopes};
use crate::model::{Amount, Axis, Metric, MoneyUnit, Scope};
use crate::render::escape;
use crate::tally::{Books, Days, Figure, Key, Question, Row, TargetSource};
use crate::text::visible;
use crate::words::{Lang, Said, metrics, sheet, terms};

/// Places that a quotient is printed with at most.
pub(super) const QUOTIENT_PLACES: u32 = 10;

/// Figures ready to print, apart from the workspace they were counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    about: About,
    by: Vec<Axis>,
    /// Metrics asked for, which stand there even where they do not apply.
    chosen: Vec<Metric>,
    rows: Vec<Line>,
}

/// What a sheet is about: whose figures, which days, under which conditions, in which unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct About {
    pub days: Days,
    pub scope: Said,
    pub conditions: Vec<String>,
    pub unit: MoneyUnit,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    values: Vec<Option<String>>,
    names: Vec<Said>,
    figures: Vec<(Metric, Figure)>,
}

impl About {
    /// Of a question; `conditions` as they are written.
    pub fn new(books: &Books<'_>, asked: Question<'_>, conditions: Vec<String>) -> About {
        let workspace = books.workspace();
        let scope = match asked.scope {
            Scope::Team => sheet::team(),
            Scope::Person(id) => {
                Said::same(format!("{} · {}", workspace.roster.person(id).name, scope_word(books, asked)))
            }
            Scope::Region(id) | Scope::City(id) | Scope::Group(id) => {
                Said::same(format!("{} · {}", workspace.roster.area(id).name, scope_word(books, asked)))
            }
        };
        About { days: asked.days, scope, conditions, unit: workspace.settings.units }
    }

    /// Whose figures, which days, under which conditions, as one line.
    pub fn line(&self, lang: Lang) -> String {
        let parts = [self.scope.get(lang).to_owned(), self.days.to_string()];
        parts.into_iter().chain(self.conditions.iter().cloned()).collect::<Vec<_>>().join(" · ")
    }

    /// `period` of the JSON.
    pub fn period(&self) -> Value {
        json!({
            "key": self.days.to_string(),
            "kind": self.days.kind(),
            "start": self.days.start().to_string(),
            "end": self.days.end().to_string(),
        })
    }

    /// A metric's name, with the unit of money.
    pub fn title(&self, metric: Metric, lang: Lang) -> String {
        let name = metrics::name(metric.word());
        if metric.is_money() {
            format!("{} ({})", name.get(lang), terms::pair(self.unit.zh(), self.unit.word()).get(lang))
        } else {
            name.into_lang(lang)
        }
    }

    /// An amount as people read it.
    pub fn amount(&self, metric: Metric, amount: Option<Amount>) -> Cell {
        let shown = match (amount, metric.is_money(), self.unit) {
            (None, ..) => sheet::NONE.to_owned(),
            (Some(amount), true, MoneyUnit::Wan) => amount.over(Amount::int(10_000)).unwrap_or(amount).grouped(1),
            (Some(amount), true, MoneyUnit::Yuan) => amount.grouped(2),
            (Some(amount), false, _) if amount.round(0) == amount => amount.grouped(0),
            (Some(amount), false, _) => amount.grouped(1),
        };
        Cell::Number(amount.map(|amount| amount.round(QUOTIENT_PLACES)), shown)
    }
}

fn scope_word(books: &Books<'_>, asked: Question<'_>) -> String {
    scopes::write_scope(&books.workspace().roster, asked.scope)
}

impl Sheet {
    /// Takes rows of a breakdown with their names. Metrics that were `chosen` and do not apply stand there empty.
    pub(super) fn new(books: &Books<'_>, about: About, by: &[Axis], chosen: &[Metric], rows: &[Row]) -> Sheet {
        let line = |row: &Row| {
            let asked = Metric::ALL.iter().filter(|metric| row.figures.contains_key(metric) || chosen.contains(metric));
            Line {
                values: row.group.iter().map(|key| key.value(books)).collect(),
                names: row.group.iter().map(|key| key_name(books, key)).collect(),
                figures: asked.map(|&metric| (metric, row.figures.get(&metric).copied().unwrap_or_default())).collect(),
            }
        };
        Sheet { about, by: by.to_vec(), chosen: chosen.to_vec(), rows: rows.iter().map(line).collect() }
    }

    /// The sheet in a form; words in a language.
    pub fn draw(&self, form: Form, lang: Lang) -> String {
        match form {
            Form::Json => self.json(),
            Form::Csv => self.list(lang).csv(),
            Form::Table => format!("{}\n\n{}", visible(&self.about.line(lang)), self.grid(lang).plain()),
            Form::Markdown => format!("{}\n\n{}", escape::value(&self.about.line(lang)), self.grid(lang).markdown()),
        }
    }

    /// The contract's JSON: `period`, `by`, `where` if there are conditions, `rows` with `group` and `metrics`; numbers
    /// are strings, unrounded (quotients with up to ten places), `null` where there is none.
    pub fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|line| {
                let group: Map<String, Value> = self
                    .by
                    .iter()
                    .zip(&line.values)
                    .map(|(axis, value)| (axis.word().to_owned(), json!(value)))
                    .collect();
                let metrics: Map<String, Value> = line
                    .figures
                    .iter()
                    .map(|(metric, figure)| (metric.word().to_owned(), figure_json(figure)))
                    .collect();
                json!({"group": group, "metrics": metrics})
            })
            .collect();
        let by: Vec<&str> = self.by.iter().map(|axis| axis.word()).collect();
        let mut sheet = Map::new();
        sheet.insert("period".to_owned(), self.about.period());
        sheet.insert("by".to_owned(), json!(by));
        if !self.about.conditions.is_empty() {
            sheet.insert("where".to_owned(), json!(self.about.conditions));
        }
        sheet.insert("rows".to_owned(), json!(rows));
        pretty(&Value::Object(sheet))
    }

    /// A table to read: without axes a line per metric with target and comparison; with axes a line per group and a
    /// column per metric that is anything anywhere.
    fn grid(&self, lang: Lang) -> Grid {
        if self.by.is_empty() { self.one(lang) } else { self.many(lang) }
    }

    fn one(&self, lang: Lang) -> Grid {
        let heads = [sheet::metric(), sheet::actual(), sheet::target(), sheet::completion()];
        let heads = heads.into_iter().chain([sheet::previous(), sheet::last_year()]);
        let row = |(metric, figure): &(Metric, Figure)| {
            let show = |amount: Option<Amount>| self.about.amount(*metric, amount);
            vec![
                Cell::text(self.about.title(*metric, lang)),
                show(figure.actual),
                show(figure.target.map(|target| target.amount)),
                percent(figure.completion),
                show(figure.previous),
                show(figure.last_year),
            ]
        };
        Grid {
            heads: heads.map(|said| said.into_lang(lang)).collect(),
            rows: self.rows.iter().flat_map(|line| &line.figures).map(row).collect(),
            left: 1,
        }
    }

    fn many(&self, lang: Lang) -> Grid {
        let figures = || self.rows.iter().flat_map(|line| &line.figures);
        let said_anywhere: BTreeSet<Metric> = figures()
            .filter(|(_, figure)| figure.actual.is_some_and(|a| !a.is_zero()) || figure.target.is_some())
            .map(|(metric, _)| *metric)
            .chain(self.chosen.iter().copied())
            .filter(|metric| self.chosen.is_empty() || self.chosen.contains(metric))
            .collect();
        let completions: BTreeSet<Metric> = figures()
            .filter(|(metric, figure)| figure.completion.is_some() && metric.is_money() && *metric != Metric::Expenses)
            .map(|(metric, _)| *metric)
            .collect();
        let mut heads: Vec<String> = self.by.iter().map(|axis| axis_name(*axis).into_lang(lang)).collect();
        for metric in &said_anywhere {
            heads.push(self.about.title(*metric, lang));
            if completions.contains(metric) {
                heads.push(sheet::completion().into_lang(lang));
            }
        }
        let row = |line: &Line| {
            let mut row: Vec<Cell> = line.names.iter().map(|name| Cell::text(name.get(lang))).collect();
            for metric in &said_anywhere {
                let figure = line.figures.iter().find(|(m, _)| m == metric).map(|(_, f)| *f).unwrap_or_default();
                row.push(self.about.amount(*metric, figure.actual));
                if completions.contains(metric) {
                    row.push(percent(figure.completion));
                }
            }
            row
        };
        Grid { heads, rows: self.rows.iter().map(row).collect(), left: self.by.len() }
    }

    /// Everything, a row per group and metric: what a spreadsheet sorts and filters. Money is in yuan.
    fn list(&self, lang: Lang) -> Grid {
        let mut heads = Vec::new();
        for axis in &self.by {
            let name = axis_name(*axis);
            heads.push(Said { zh: sheet::id_of(&name.zh).zh, en: sheet::id_of(&name.en).en });
            heads.push(name);
        }
        let fixed = [sheet::metric(), sheet::actual(), sheet::target(), sheet::source(), sheet::completion()];
        heads.extend(fixed.into_iter().chain([sheet::previous(), sheet::last_year()]));
        let mut rows = Vec::new();
        for line in &self.rows {
            for (metric, figure) in &line.figures {
                let mut row = Vec::new();
                for (value, name) in line.values.iter().zip(&line.names) {
                    row.push(Cell::text(value.as_deref().unwrap_or_default()));
                    row.push(Cell::text(name.get(lang)));
                }
                let number = |amount: Option<Amount>| self.about.amount(*metric, amount);
                row.push(Cell::text(metrics::name(metric.word()).into_lang(lang)));
                row.push(number(figure.actual));
                row.push(number(figure.target.map(|target| target.amount)));
                row.push(Cell::text(figure.target.map_or_else(String::new, |t| source(t.source).into_lang(lang))));
                row.push(number(figure.completion));
                row.push(number(figure.previous));
                row.push(number(figure.last_year));
                rows.push(row);
            }
        }
        Grid { heads: heads.into_iter().map(|said| said.into_lang(lang)).collect(), rows, left: 0 }
    }
}

/// JSON over several lines, keys in the order they were put.
pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("strings always serialize") + "\n"
}

/// A figure as the contract prints it.
pub(super) fn figure_json(figure: &Figure) -> Value {
    let target = figure.target.as_ref();
    json!({
        "actual": number(figure.actual),
        "target": number(target.map(|t| t.amount)),
        "target_source": target.map(|t| t.source.word()),
        "completion": number(figure.completion),
        "previous": number(figure.previous),
        "last_year": number(figure.last_year),
    })
}

/// A number as the contract prints it, quotients with up to ten places.
pub(super) fn number(amount: Option<Amount>) -> Option<String> {
    amount.map(|a| a.round(QUOTIENT_PLACES).to_string())
}

/// A share in percent, as people read it.
pub(super) fn percent(share: Option<Amount>) -> Cell {
    let shown = share.and_then(|s| s.times(Amount::int(100))).map(|p| format!("{} %", p.grouped(1)));
    Cell::Number(share.map(|share| share.round(QUOTIENT_PLACES)), shown.unwrap_or_else(|| sheet::NONE.to_owned()))
}

/// Where a target comes from, in words.
pub(super) fn source(source: TargetSource) -> Said {
    match source {
        TargetSource::Stated => sheet::stated(),
        TargetSource::Issued => sheet::issued(),
        TargetSource::Summed => sheet::summed(),
        TargetSource::Incomplete => sheet::incomplete(),
        TargetSource::Derived => sheet::derived(),
    }
}

fn axis_name(axis: Axis) -> Said {
    terms::pair(axis.zh(), axis.word())
}

fn key_name(books: &Books<'_>, key: &Key) -> Said {
    let roster = &books.workspace().roster;
    let area = |area: &Option<crate::model::AreaId>| {
        area.map_or_else(terms::unassigned, |a| Said::same(roster.area(a).name.as_str()))
    };
    match key {
        Key::Person(Some(id)) => Said::same(roster.person(*id).name.as_str()),
        Key::Person(None) => terms::unassigned(),
        Key::Group(id) | Key::City(id) | Key::Region(id) => area(id),
        Key::Customer(id) => Said::same(roster.customer(*id).name()),
        Key::Prospect(name) => Said::same(&**name),
        Key::Product(Some(id)) => Said::same(roster.product(*id).name.as_str()),
        Key::Line(Some(line)) => Said::same(&**line),
        Key::Product(None) | Key::Line(None) => terms::no_product(),
        Key::Kind(kind) => terms::pair(kind.zh(), kind.word()),
        Key::Period(period) => Said::same(period.to_string()),
    }
}
