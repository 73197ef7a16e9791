//! A sheet of figures: as the contract's JSON, or as a table to read.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

use super::scopes;
use crate::model::{Amount, Axis, Metric, MoneyUnit, Period, Scope};
use crate::tally::{Books, Figure, Key, Row};
use crate::text::visible;
use crate::words::{Lang, Said, metrics, sheet, terms};

/// Places that a quotient is printed with at most.
const QUOTIENT_PLACES: u32 = 10;

/// Figures ready to print, apart from the workspace they were counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    period: Period,
    scope: Said,
    by: Vec<Axis>,
    rows: Vec<Line>,
    unit: MoneyUnit,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    values: Vec<Option<String>>,
    names: Vec<Said>,
    figures: Vec<(Metric, Figure)>,
}

impl Sheet {
    /// Takes rows of a breakdown with their names.
    pub fn new(books: &Books<'_>, scope: Scope, period: Period, by: &[Axis], rows: &[Row]) -> Sheet {
        let rows = rows
            .iter()
            .map(|row| Line {
                values: row.group.iter().map(|key| key.value(books)).collect(),
                names: row.group.iter().map(|key| name(books, key)).collect(),
                figures: row.figures.iter().map(|(&metric, &figure)| (metric, figure)).collect(),
            })
            .collect();
        let workspace = books.workspace();
        let scope = match scope {
            Scope::Team => sheet::team(),
            other => Said::same(scopes::write_scope(&workspace.roster, other)),
        };
        Sheet { period, scope, by: by.to_vec(), rows, unit: workspace.settings.units }
    }

    /// The contract's JSON: `period`, `by`, `rows` with `group` and `metrics`; numbers are strings, unrounded (quotients
    /// with up to ten places), `null` where there is none.
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
        let period = json!({
            "key": self.period.to_string(),
            "kind": self.period.kind().word(),
            "start": self.period.start().to_string(),
            "end": self.period.end().to_string(),
        });
        let sheet = json!({"period": period, "by": by, "rows": rows});
        serde_json::to_string_pretty(&sheet).expect("strings always serialize") + "\n"
    }

    /// A table to read: without axes a line per metric with target and comparison; with axes a line per group and a
    /// column per metric that is anything anywhere.
    pub fn table(&self, lang: Lang) -> String {
        let head = format!("{} · {}\n\n", visible(self.scope.get(lang)), self.period);
        head + &if self.by.is_empty() { self.one(lang) } else { self.many(lang) }
    }

    fn one(&self, lang: Lang) -> String {
        let heads = [sheet::metric(), sheet::actual(), sheet::target(), sheet::completion()];
        let more = [sheet::previous(), sheet::last_year()];
        let mut cells = vec![heads.iter().chain(&more).map(|said| said.get(lang).to_owned()).collect::<Vec<_>>()];
        for (metric, figure) in self.rows.iter().flat_map(|line| &line.figures) {
            let show = |amount: Option<Amount>| self.amount(*metric, amount);
            cells.push(vec![
                self.title(*metric, lang),
                show(figure.actual),
                show(figure.target.as_ref().map(|t| t.amount)),
                percent(figure.completion),
                show(figure.previous),
                show(figure.last_year),
            ]);
        }
        aligned(&cells, 1)
    }

    fn many(&self, lang: Lang) -> String {
        let said_anywhere: BTreeSet<Metric> = self
            .rows
            .iter()
            .flat_map(|line| &line.figures)
            .filter(|(_, figure)| figure.actual.is_some_and(|a| !a.is_zero()) || figure.target.is_some())
            .map(|(metric, _)| *metric)
            .collect();
        let completions: BTreeSet<Metric> = self
            .rows
            .iter()
            .flat_map(|line| &line.figures)
            .filter(|(metric, figure)| figure.completion.is_some() && metric.is_money() && *metric != Metric::Expenses)
            .map(|(metric, _)| *metric)
            .collect();
        let mut heads: Vec<String> =
            self.by.iter().map(|axis| terms::pair(axis.zh(), axis.word()).into_lang(lang)).collect();
        for metric in &said_anywhere {
            heads.push(self.title(*metric, lang));
            if completions.contains(metric) {
                heads.push(sheet::completion().into_lang(lang));
            }
        }
        let mut cells = vec![heads];
        for line in &self.rows {
            let mut row: Vec<String> = line.names.iter().map(|name| visible(name.get(lang))).collect();
            for metric in &said_anywhere {
                let figure = line.figures.iter().find(|(m, _)| m == metric).map(|(_, f)| *f).unwrap_or_default();
                row.push(self.amount(*metric, figure.actual));
                if completions.contains(metric) {
                    row.push(percent(figure.completion));
                }
            }
            cells.push(row);
        }
        aligned(&cells, self.by.len())
    }

    fn title(&self, metric: Metric, lang: Lang) -> String {
        let name = metrics::name(metric.word());
        if metric.is_money() {
            format!("{} ({})", name.get(lang), terms::pair(self.unit.zh(), self.unit.word()).get(lang))
        } else {
            name.into_lang(lang)
        }
    }

    fn amount(&self, metric: Metric, amount: Option<Amount>) -> String {
        let Some(amount) = amount else { return sheet::NONE.to_owned() };
        match (metric.is_money(), self.unit) {
            (true, MoneyUnit::Wan) => (amount.over(Amount::int(10_000)).unwrap_or(amount)).grouped(1),
            (true, MoneyUnit::Yuan) => amount.grouped(2),
            (false, _) if amount.round(0) == amount => amount.grouped(0),
            (false, _) => amount.grouped(1),
        }
    }
}

fn figure_json(figure: &Figure) -> Value {
    let number = |amount: Option<Amount>| amount.map(|a| a.round(QUOTIENT_PLACES).to_string());
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

fn percent(share: Option<Amount>) -> String {
    share.and_then(|s| s.times(Amount::int(100))).map_or(sheet::NONE.to_owned(), |p| format!("{} %", p.grouped(1)))
}

fn name(books: &Books<'_>, key: &Key) -> Said {
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

/// Cells set in columns two spaces apart; the first `left` columns stand left, the others right. Widths are those of a
/// terminal, where Chinese characters take two columns.
fn aligned(cells: &[Vec<String>], left: usize) -> String {
    let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| cells.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    let mut out = String::new();
    for row in cells {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.width());
            line += &if column < left { format!("{cell}{pad}") } else { format!("{pad}{cell}") };
            line += "  ";
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}
