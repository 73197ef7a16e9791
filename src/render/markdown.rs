//! Markdown by the templates: what comes in is a report's view and the templates of a workspace, what goes out is the
//! report in Markdown. Every value a template places is escaped; texts that people wrote in Markdown pass the filter
//! `prose`. Tables come out with their columns aligned, so that the source reads well too.
//!
//! A workspace overrides a built-in template with a file of the same name below `templates/`
//! (`templates/zh-CN/monthly-plan.md`) and may add templates that its own ones include.

use serde::Serialize;
use tera::{ErrorKind, Kwargs, State, StringInput, Tera, Value};
use unicode_width::UnicodeWidthStr;

use crate::diag::{Code, Finding};
use crate::render::escape;
use crate::text::{FileId, Place, Span};
use crate::words::Lang;
use crate::words::report as say;

/// A cell wider than this does not widen its column.
const WIDEST: usize = 40;

macro_rules! built_in {
    ($($name:literal),*; $($shared:literal),* $(,)?) => {
        /// The built-in templates: name below `templates/`, text.
        const BUILT_IN: &[(&str, &str)] = &[$(
            (concat!("zh-CN/", $name), include_str!(concat!("../../templates/zh-CN/", $name))),
            (concat!("en/", $name), include_str!(concat!("../../templates/en/", $name))),
        )* $(
            ($shared, include_str!(concat!("../../templates/", $shared))),
        )*];
    };
}
built_in! {
    "daily.md",
    "daily-review.md",
    "weekly-plan.md",
    "weekly-report.md",
    "monthly-plan.md",
    "monthly-report.md",
    "monthly-summary.md",
    "assessment.md",
    "monthly-review.md",
    "quarterly-review.md",
    "quarterly-plan.md",
    "annual-plan.md",
    "annual-review.md",
    "projects.md",
    "market-survey.md",
    "orders.md",
    "meeting.md",
    "customers.md",
    "problems.md",
    "competitors.md",
    "forecast.md",
    "submissions.md",
    "own.md",
    "parts/head.md",
    "parts/foot.md";
    "parts/notes.md",
    "parts/words.md",
}

/// A template of the workspace.
#[derive(Clone, Copy, Debug)]
pub struct Override<'a> {
    /// Its name below `templates/`, with `/` between folders: `zh-CN/monthly-plan.md`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its file, for findings to point at.
    pub file: Option<FileId>,
}

/// The templates of both languages, ready to be filled.
pub struct Templates {
    tera: Tera,
    overrides: Vec<(String, FileId)>,
}

impl Templates {
    /// The names and texts of the built-in templates, for those who want to start from them.
    pub fn built_in() -> &'static [(&'static str, &'static str)] {
        BUILT_IN
    }

    /// The built-in templates with those of a workspace in their places.
    ///
    /// # Errors
    /// A finding at the first place of a template that can't be parsed, or that includes or extends what is not there.
    pub fn new(overrides: &[Override]) -> Result<Templates, Box<Finding>> {
        let mut tera = Tera::new();
        tera.set_escape_fn(escape::write_value);
        tera.autoescape_on([""]);
        tera.register_filter("prose", |text: StringInput, _: Kwargs, _: &State| {
            Value::safe_string(&escape::prose(text.as_str()))
        });
        let files = overrides.iter().filter_map(|o| Some((o.name.to_owned(), o.file?))).collect();
        let mut templates = Templates { tera, overrides: files };
        let own = overrides.iter().map(|o| (o.name, o.text));
        let all: Vec<(&str, &str)> =
            BUILT_IN.iter().copied().filter(|(name, _)| overrides.iter().all(|o| o.name != *name)).chain(own).collect();
        templates.tera.add_raw_templates(all).map_err(|error| Box::new(templates.finding(&error)))?;
        Ok(templates)
    }

    /// Fills an outline's template (`monthly-plan`) with its view.
    ///
    /// # Errors
    /// A finding at the place in the template that asks for what the view does not have.
    pub fn render(&self, outline: &str, lang: Lang, view: &impl Serialize) -> Result<String, Box<Finding>> {
        self.fill(&format!("{}/{outline}.md", lang.tag()), view)
    }

    /// Fills the template of this name (`zh-CN/monthly-plan.md`) with a view.
    ///
    /// # Errors
    /// A finding at the place in the template that asks for what the view does not have.
    pub fn fill(&self, name: &str, view: &impl Serialize) -> Result<String, Box<Finding>> {
        tera::Context::from_serialize(view)
            .and_then(|context| self.tera.render(name, &context))
            .map(|text| settle(&text))
            .map_err(|error| Box::new(self.finding(&error)))
    }

    /// The name of a template by its path below `templates/`, with or without the language's folder.
    pub fn named(&self, path: &str, lang: Lang) -> Option<String> {
        let in_language = format!("{}/{path}", lang.tag());
        [in_language, path.to_owned()]
            .into_iter()
            .find(|name| self.tera.get_template_names().any(|known| known == name))
    }

    fn finding(&self, error: &tera::Error) -> Finding {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                let file = self.overrides.iter().find(|(name, _)| name == report.filename()).map(|(_, file)| *file);
                let place = file.map(|file| Place { file, span: Span::new(range.start, range.end) });
                let at = report.span();
                let title = if place.is_some() {
                    say::template_error(report.message())
                } else {
                    say::template_error_in(report.filename(), at.start_line, at.start_col + 1, report.message())
                };
                Finding::new(Code::Template, place, title)
            }
            _ => Finding::new(Code::Template, None, say::template_error(error)),
        }
    }
}

/// Tidies what templates leave: no space at line ends, at most one empty line in a row, one line end at the end, and
/// tables aligned.
fn settle(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut table: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end).chain([""]) {
        if line.starts_with('|') {
            table.push(line);
            continue;
        }
        out.extend(align(&std::mem::take(&mut table)));
        if !line.is_empty() || out.last().is_some_and(|last| !last.is_empty()) {
            out.push(line.to_owned());
        }
    }
    out.join("\n").trim_matches('\n').to_owned() + "\n"
}

/// The lines of a table with the cells of a column equally wide, wide characters counted as two.
fn align(lines: &[&str]) -> Vec<String> {
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| cells(line)).collect();
    let Some(rule) = rows.get(1).filter(|row| row.iter().all(|cell| is_rule(cell))) else {
        return lines.iter().map(ToString::to_string).collect();
    };
    let width = |column: usize| {
        let widths = rows.iter().enumerate().filter(|(i, _)| *i != 1).filter_map(|(_, row)| row.get(column));
        widths.map(|cell| cell.width()).filter(|width| *width <= WIDEST).max().unwrap_or(0).max(3)
    };
    let widths: Vec<usize> = (0..rule.len()).map(width).collect();
    let draw = |(i, row): (usize, &Vec<&str>)| {
        let mut line = String::from("|");
        for (column, cell) in row.iter().enumerate() {
            let width = widths.get(column).copied().unwrap_or(0);
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            let right = rule.get(column).is_some_and(|rule| rule.ends_with(':') && !rule.starts_with(':'));
            if i == 1 {
                let (left, end) = (cell.starts_with(':'), cell.ends_with(':'));
                let dashes = "-".repeat(width + 2 - usize::from(left) - usize::from(end));
                line.extend([if left { ":" } else { "" }, &dashes, if end { ":|" } else { "|" }]);
            } else if right {
                line.extend([" ", &pad, cell, " |"]);
            } else {
                line.extend([" ", cell, &pad, " |"]);
            }
        }
        line
    };
    rows.iter().enumerate().map(draw).collect()
}

fn is_rule(cell: &str) -> bool {
    let dashes = cell.trim_start_matches(':').trim_end_matches(':');
    !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
}

/// A table row's cells, trimmed; a pipe after a backslash is text.
fn cells(line: &str) -> Vec<&str> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (i, c) in inner.char_indices() {
        if c == '|' && !escaped {
            cells.push(inner[start..i].trim());
            start = i + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    if start < inner.len() {
        cells.push(inner[start..].trim());
    }
    cells
}
