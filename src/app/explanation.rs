//! An explanation, ready to print: the entries behind a figure, its target's plans, what it is compared with.

use serde_json::{Map, Value, json};

use super::Form;
use super::grid::{Cell, Grid};
use super::sheet::{About, QUOTIENT_PLACES, figure_json, number, percent, pretty, source};
use crate::model::{Amount, Day, LogSection, Metric, MoneyUnit, Period};
use crate::render::escape;
use crate::tally::{Figure, TargetSource};
use crate::text::visible;
use crate::words::{Lang, Said, metrics, sheet, terms};

/// What a figure is made of, apart from the workspace it was counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub(super) about: About,
    pub(super) scope: String,
    pub(super) as_of: Day,
    pub(super) metric: Metric,
    pub(super) figure: Figure,
    pub(super) entries: Vec<Seen>,
    pub(super) target: Option<Counting>,
    pub(super) beside: Vec<Beside>,
    pub(super) note: Option<Said>,
}

/// A file and a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stood {
    pub file: String,
    pub line: usize,
}

/// Id and name.
type Named = (String, String);

/// An entry as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// Where; `None` of a day without a log.
    pub stood: Option<Stood>,
    pub date: Day,
    /// The log's date and person.
    pub logged: Option<Day>,
    pub logged_by: Option<Named>,
    pub person: Option<Named>,
    /// Id (none of a prospect) and name.
    pub customer: Option<(Option<String>, String)>,
    pub product: Option<Named>,
    pub section: Option<LogSection>,
    pub what: Said,
    pub amount: Amount,
}

/// A target with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counting {
    pub scope: String,
    pub name: Said,
    pub period: Period,
    pub source: TargetSource,
    pub stood: Option<Stood>,
    pub amount: Amount,
    pub share: Option<(usize, usize)>,
    pub adds: Amount,
    pub beside: Option<(Stood, Amount)>,
    pub parts: Vec<Counting>,
    pub missing: Vec<Named>,
}

/// A comparison: the days it is counted over, and what history tells of them (place, month, what it adds).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    /// Whether it is the one with the year before.
    pub last_year: bool,
    pub from: Day,
    pub to: Day,
    pub amount: Amount,
    pub history: Vec<(String, Period, Amount)>,
}

impl Explanation {
    /// The explanation in a form; words in a language. As CSV it is the entries, or with `target` what the target is
    /// made of.
    pub fn draw(&self, form: Form, target: bool, lang: Lang) -> String {
        match form {
            Form::Json => pretty(&self.json()),
            Form::Csv if target => self.plans(lang).csv(),
            Form::Csv => self.list(lang).csv(),
            Form::Table => self.page(lang, visible, Grid::plain),
            Form::Markdown => self.page(lang, escape::value, Grid::markdown),
        }
    }

    fn page(&self, lang: Lang, line: fn(&str) -> String, draw: fn(&Grid) -> String) -> String {
        let head = [self.title(lang), self.about.line(lang), sheet::as_of(self.as_of).into_lang(lang)];
        let mut parts = vec![line(&head.join(" · ")) + "\n"];
        if !self.entries.is_empty() {
            parts.push(draw(&self.read(lang)));
        }
        parts.extend(self.note.as_ref().map(|note| line(note.get(lang)) + "\n"));
        parts.push(draw(&self.held_against(lang)));
        if self.target.is_some() {
            parts.push(draw(&self.plans(lang)));
        }
        parts.extend((!self.beside.is_empty()).then(|| draw(&self.compared(lang))));
        parts.join("\n")
    }

    /// The entries as people read them, with their total.
    fn read(&self, lang: Lang) -> Grid {
        let heads = [sheet::date(), sheet::place(), sheet::logged_by(), sheet::counts_for(), sheet::customer()];
        let heads = heads.into_iter().chain([sheet::product(), sheet::what(), sheet::amount()]);
        let dash = || sheet::NONE.to_owned();
        let name = |named: &Option<Named>| Cell::text(named.as_ref().map_or_else(dash, |named| named.1.clone()));
        let mut rows: Vec<Vec<Cell>> = self
            .entries
            .iter()
            .map(|entry| {
                let place = entry.stood.as_ref().map_or_else(dash, |stood| format!("{}:{}", stood.file, stood.line));
                let by = match (&entry.logged_by, entry.logged) {
                    (Some(by), Some(day)) if day != entry.date => format!("{} {day}", by.1),
                    (Some(by), _) => by.1.clone(),
                    _ => dash(),
                };
                vec![
                    Cell::text(entry.date.to_string()),
                    Cell::text(place),
                    Cell::text(by),
                    name(&entry.person),
                    Cell::text(entry.customer.as_ref().map_or_else(dash, |customer| customer.1.clone())),
                    name(&entry.product),
                    Cell::text(entry.what.get(lang)),
                    self.exact(entry.amount),
                ]
            })
            .collect();
        if let Some(total) = self.figure.actual {
            let mut row = vec![Cell::text(""); 7];
            row[0] = Cell::text(sheet::total().into_lang(lang));
            row.push(self.exact(total));
            rows.push(row);
        }
        Grid { heads: heads.map(|said| said.into_lang(lang)).collect(), rows, left: 7 }
    }

    /// The entries for a spreadsheet, without a total.
    fn list(&self, lang: Lang) -> Grid {
        let heads = [sheet::date(), sheet::file(), sheet::line(), sheet::logged(), sheet::logged_by()];
        let heads = heads.into_iter().chain([sheet::counts_for(), sheet::customer(), sheet::product(), sheet::what()]);
        let heads = heads.chain([sheet::amount()]).map(|said| said.into_lang(lang)).collect();
        let name = |named: &Option<Named>| Cell::text(named.as_ref().map_or("", |named| &named.1));
        let row = |entry: &Seen| {
            let line = entry.stood.as_ref().map(|stood| Amount::count(stood.line));
            vec![
                Cell::text(entry.date.to_string()),
                Cell::text(entry.stood.as_ref().map_or("", |stood| &stood.file)),
                Cell::Number(line, String::new()),
                Cell::text(entry.logged.map_or_else(String::new, |day| day.to_string())),
                name(&entry.logged_by),
                name(&entry.person),
                Cell::text(entry.customer.as_ref().map_or("", |customer| &customer.1)),
                name(&entry.product),
                Cell::text(entry.what.get(lang)),
                self.exact(entry.amount),
            ]
        };
        Grid { heads, rows: self.entries.iter().map(row).collect(), left: 0 }
    }

    /// The figure with what it is held against.
    fn held_against(&self, lang: Lang) -> Grid {
        let heads = [sheet::actual(), sheet::target(), sheet::completion(), sheet::previous(), sheet::last_year()];
        let amount = |amount: Option<Amount>| match amount {
            Some(amount) => self.held(amount),
            None => Cell::Number(None, sheet::NONE.to_owned()),
        };
        let figure = self.figure;
        let row = vec![
            figure.actual.map_or_else(|| Cell::Number(None, sheet::NONE.to_owned()), |actual| self.exact(actual)),
            amount(figure.target.map(|target| target.amount)),
            percent(figure.completion),
            amount(figure.previous),
            amount(figure.last_year),
        ];
        Grid { heads: heads.map(|said| said.into_lang(lang)).to_vec(), rows: vec![row], left: 0 }
    }

    /// The target, each part below what it is a part of.
    fn plans(&self, lang: Lang) -> Grid {
        let heads =
            [sheet::whose(), sheet::period(), sheet::derivation(), sheet::place(), sheet::states(), sheet::amount()];
        let mut rows = Vec::new();
        if let Some(target) = &self.target {
            self.plan_rows(target, 0, lang, &mut rows);
        }
        Grid { heads: heads.map(|said| said.into_lang(lang)).to_vec(), rows, left: 4 }
    }

    fn plan_rows(&self, of: &Counting, depth: usize, lang: Lang, rows: &mut Vec<Vec<Cell>>) {
        let indent = "　".repeat(depth);
        let place = |stood: &Stood| Cell::text(format!("{}:{}", stood.file, stood.line));
        let mut how = vec![source(of.source).into_lang(lang)];
        how.extend(of.share.map(|(worked, total)| sheet::share(worked, total).into_lang(lang)));
        if !of.missing.is_empty() {
            let names: Vec<&str> = of.missing.iter().map(|named| named.1.as_str()).collect();
            how.push(sheet::missing(names.join(if lang == Lang::Zh { "、" } else { ", " })).into_lang(lang));
        }
        rows.push(vec![
            Cell::text(format!("{indent}{}", of.name.get(lang))),
            Cell::text(of.period.to_string()),
            Cell::text(how.join(if lang == Lang::Zh { "，" } else { "; " })),
            of.stood.as_ref().map_or_else(|| Cell::text(sheet::NONE), place),
            self.held(of.amount),
            self.held(of.adds),
        ]);
        if let Some((stood, amount)) = &of.beside {
            rows.push(vec![
                Cell::text(format!("{indent}{}", of.name.get(lang))),
                Cell::text(of.period.to_string()),
                Cell::text(sheet::not_counted().into_lang(lang)),
                place(stood),
                self.held(*amount),
                Cell::Number(None, sheet::NONE.to_owned()),
            ]);
        }
        for part in &of.parts {
            self.plan_rows(part, depth + 1, lang, rows);
        }
    }

    /// The comparisons with the command that traces each.
    fn compared(&self, lang: Lang) -> Grid {
        let mut rows = Vec::new();
        for beside in &self.beside {
            let name = if beside.last_year { sheet::last_year() } else { sheet::previous() };
            let told: Amount = beside.history.iter().map(|(_, _, adds)| *adds).sum();
            let stretch = format!("{}..{}", beside.from, beside.to);
            rows.push(vec![
                Cell::text(name.into_lang(lang)),
                Cell::text(stretch),
                Cell::text(if beside.history.is_empty() || told != beside.amount {
                    sheet::traced(self.command(beside)).into_lang(lang)
                } else {
                    sheet::NONE.to_owned()
                }),
                self.held(beside.amount),
            ]);
            for (place, month, adds) in &beside.history {
                rows.push(vec![
                    Cell::text(format!("　{}", sheet::history().get(lang))),
                    Cell::text(month.to_string()),
                    Cell::text(place.clone()),
                    self.held(*adds),
                ]);
            }
        }
        let heads = [sheet::whose(), sheet::period(), sheet::place(), sheet::amount()];
        let mut heads = heads.map(|said| said.into_lang(lang)).to_vec();
        heads[0] = sheet::compared().into_lang(lang);
        Grid { heads, rows, left: 3 }
    }

    fn command(&self, beside: &Beside) -> String {
        let quoted = |text: &str| {
            let plain = text.chars().all(|c| c.is_alphanumeric() || "._:=,-/".contains(c));
            if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
        };
        let conditions = self.about.conditions.iter().map(|text| format!(" --where {}", quoted(text)));
        let scope = if self.scope == "team" { String::new() } else { format!(" --scope {}", quoted(&self.scope)) };
        format!(
            "salesreport explain --metric {}{scope}{} --from {} --to {} --as-of {}",
            self.metric.word(),
            conditions.collect::<String>(),
            beside.from,
            beside.to,
            self.as_of
        )
    }

    /// The metric's name; money is in yuan here, whatever unit reports use.
    fn title(&self, lang: Lang) -> String {
        let name = metrics::name(self.metric.word()).into_lang(lang);
        let yuan = terms::pair(MoneyUnit::Yuan.zh(), MoneyUnit::Yuan.word());
        if self.metric.is_money() { format!("{name} ({})", yuan.get(lang)) } else { name }
    }

    /// An amount with every digit, money with at least two.
    fn exact(&self, amount: Amount) -> Cell {
        let digits = amount.decimal().normalize().scale();
        let places = if self.metric.is_money() { digits.max(2) } else { digits };
        Cell::Number(Some(amount), amount.grouped(places))
    }

    /// A target or comparison, which may be a quotient: with up to ten places.
    fn held(&self, amount: Amount) -> Cell {
        self.exact(amount.round(QUOTIENT_PLACES))
    }

    fn json(&self) -> Value {
        let mut all = Map::new();
        let mut put = |key: &str, value: Value| all.insert(key.to_owned(), value);
        put("metric", json!(self.metric.word()));
        put("scope", json!(self.scope));
        put("period", self.about.period());
        put("as_of", json!(self.as_of.to_string()));
        put("where", json!(self.about.conditions));
        put("figure", figure_json(&self.figure));
        put("entries", self.entries.iter().map(Seen::json).collect());
        put("target", self.target.as_ref().map_or(Value::Null, |target| target.json(None)));
        let (mut previous, mut last_year) = (Value::Null, Value::Null);
        for beside in &self.beside {
            *(if beside.last_year { &mut last_year } else { &mut previous }) = beside.json();
        }
        put("previous", previous);
        put("last_year", last_year);
        Value::Object(all)
    }
}

impl Stood {
    fn json(&self) -> Value {
        json!({"file": self.file, "line": self.line})
    }
}

impl Seen {
    /// Numbers as the contract prints them; of a part of a share all its digits, so that a program can add them up.
    fn json(&self) -> Value {
        let id = |named: &Option<Named>| named.as_ref().map(|named| named.0.clone());
        json!({
            "file": self.stood.as_ref().map(|stood| &stood.file),
            "line": self.stood.as_ref().map(|stood| stood.line),
            "date": self.date.to_string(),
            "logged": self.logged.map(|day| day.to_string()),
            "logged_by": id(&self.logged_by),
            "person": id(&self.person),
            "customer": self.customer.as_ref().map(|(id, name)| id.as_ref().unwrap_or(name)),
            "product": id(&self.product),
            "section": self.section.map(LogSection::word),
            "what": self.what.en,
            "amount": self.amount.to_string(),
        })
    }
}

impl Counting {
    fn json(&self, share: Option<(usize, usize)>) -> Value {
        let mut all = Map::new();
        let mut put = |key: &str, value: Value| all.insert(key.to_owned(), value);
        put("scope", json!(self.scope));
        put("period", json!(self.period.to_string()));
        put("source", json!(self.source.word()));
        put("plan", self.stood.as_ref().map_or(Value::Null, Stood::json));
        put("amount", json!(number(Some(self.amount))));
        if let Some((worked, total)) = share {
            put("share", json!({"working_days": worked, "of": total, "adds": number(Some(self.adds))}));
        }
        if let Some((stood, amount)) = &self.beside {
            put("own", json!({"plan": stood.json(), "amount": amount.to_string()}));
        }
        if !self.parts.is_empty() {
            put("parts", self.parts.iter().map(|part| part.json(part.share)).collect());
        }
        if !self.missing.is_empty() {
            put("missing", json!(self.missing.iter().map(|named| &named.0).collect::<Vec<_>>()));
        }
        Value::Object(all)
    }
}

impl Beside {
    fn json(&self) -> Value {
        let history = self.history.iter().map(
            |(place, month, adds)| json!({"place": place, "month": month.to_string(), "adds": number(Some(*adds))}),
        );
        json!({
            "start": self.from.to_string(),
            "end": self.to.to_string(),
            "amount": number(Some(self.amount)),
            "history": history.collect::<Vec<_>>(),
        })
    }
}
