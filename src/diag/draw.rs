//! Drawings of findings: full with the source's line, short on one line each, json for programs.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::diag::{Finding, Findings, Severity};
use crate::text::{Place, Sources, visible};
use crate::words::Lang;

/// Lines of source that a span may cover before only its first is shown.
const SHOWN_LINES: usize = 6;

/// Each finding with its line of source, carets under the place, remedies below; a blank line after each. `styled`
/// adds colours as escape codes.
pub fn draw_full(findings: &Findings, sources: &Sources, lang: Lang, styled: bool) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    findings.iter().map(|finding| draw_one(&renderer, finding, sources, lang) + "\n\n").collect()
}

fn draw_one(renderer: &Renderer, finding: &Finding, sources: &Sources, lang: Lang) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = visible(finding.title.get(lang));
    let label = visible(finding.label.get(lang));
    let mut group = Group::with_title(level.primary_title(title).id(finding.code.id()));
    if let Some(place) = finding.place {
        let source = sources.get(place.file);
        let (line, text, start, end) = excerpt(sources, place);
        let mut annotation = AnnotationKind::Primary.span(start..end);
        if !label.is_empty() {
            annotation = annotation.label(label);
        }
        group = group.element(
            Snippet::source(text).line_start(line).path(visible(&source.path)).fold(true).annotation(annotation),
        );
    }
    for help in &finding.help {
        group = group.element(Level::HELP.message(visible(help.get(lang))));
    }
    renderer.render(&[group])
}

/// The lines a place covers: number of the first, their text, and the place's bytes within it.
fn excerpt(sources: &Sources, place: Place) -> (usize, String, usize, usize) {
    let source = sources.get(place.file);
    let first = source.line_column(place.span.start).0;
    let last_byte = place.span.end.saturating_sub(1).max(place.span.start);
    let last = source.line_column(last_byte).0.min(first + SHOWN_LINES - 1);
    let begin = source.line_start(first);
    let text = &source.text[begin..source.line_start(last + 1)];
    let text = text.trim_end_matches(['\n', '\r']);
    let within = |byte: u32| {
        let mut at = (byte as usize).saturating_sub(begin).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = within(place.span.start);
    let trimmed = text.get(start..within(place.span.end)).map_or(start, |t| start + t.trim_end().len());
    (first, text.to_owned(), start, trimmed.max(start))
}

/// One line a finding: `path:line:column: error[code]: title`.
pub fn draw_short(findings: &Findings, sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for finding in findings.iter() {
        if let Some(place) = finding.place {
            let source = sources.get(place.file);
            let (line, column) = source.line_column(place.span.start);
            out += &format!("{}:{line}:{column}: ", visible(&source.path));
        }
        let (severity, code) = (finding.severity.word(), finding.code.id());
        out += &format!("{severity}[{code}]: {}\n", visible(finding.title.get(lang)));
    }
    out
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'static str,
    severity: &'static str,
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    label: &'a str,
    help: Vec<&'a str>,
}

#[derive(Serialize)]
struct Sheet<'a> {
    findings: Vec<Row<'a>>,
    errors: usize,
    warnings: usize,
}

/// One JSON object: `findings` (code, severity, path, line, column, `end_line`, `end_column`, message, label, help;
/// lines and columns from 1 in characters, the end exclusive, null without a place), `errors`, `warnings`.
pub fn draw_json(findings: &Findings, sources: &Sources, lang: Lang) -> String {
    let rows = findings
        .iter()
        .map(|finding| {
            let spot = finding.place.map(|place| {
                let source = sources.get(place.file);
                (source.path.as_str(), source.line_column(place.span.start), source.line_column(place.span.end))
            });
            Row {
                code: finding.code.id(),
                severity: finding.severity.word(),
                path: spot.map(|s| s.0),
                line: spot.map(|s| s.1.0),
                column: spot.map(|s| s.1.1),
                end_line: spot.map(|s| s.2.0),
                end_column: spot.map(|s| s.2.1),
                message: finding.title.get(lang),
                label: finding.label.get(lang),
                help: finding.help.iter().map(|h| h.get(lang)).collect(),
            }
        })
        .collect();
    let errors = findings.errors();
    let sheet = Sheet { findings: rows, errors, warnings: findings.len() - errors };
    serde_json::to_string_pretty(&sheet).expect("strings and numbers always serialize") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::text::{Source, Span};
    use crate::words::Said;

    fn planted() -> (Findings, Sources) {
        let mut sources = Sources::default();
        let text = "date: 2024-06-03\nvisits:\n  - customer: 恒达建才\n";
        let file = sources.add(Source::new("logs/a.yaml", text));
        let at = text.find("恒达").unwrap();
        let place = Place { file, span: Span::new(at, at + "恒达建才".len()) };
        let said = |zh: &str, en: &str| Said { zh: zh.into(), en: en.into() };
        let finding =
            Finding::new(Code::UnknownCustomer, place, said("没有叫「恒达建才」的客户", "恒达建才 is not a customer"))
                .label(said("名册里没有", "no customer has this id, name or alias"))
                .help(said("是否指恒达建材", "did you mean 恒达建材?"));
        (Findings::from_iter([finding]), sources)
    }

    #[test]
    fn carets_stand_under_wide_characters() {
        let (findings, sources) = planted();
        let drawn = draw_full(&findings, &sources, Lang::En, false);
        assert_eq!(
            drawn,
            "error[log/unknown-customer]: 恒达建才 is not a customer\n \
             --> logs/a.yaml:3:15\n  \
             |\n\
             3 |   - customer: 恒达建才\n  \
             |               ^^^^^^^^ no customer has this id, name or alias\n  \
             |\n  \
             = help: did you mean 恒达建材?\n\n"
        );
    }

    #[test]
    fn short_is_one_line() {
        let (findings, sources) = planted();
        let drawn = draw_short(&findings, &sources, Lang::Zh);
        assert_eq!(drawn, "logs/a.yaml:3:15: error[log/unknown-customer]: 没有叫「恒达建才」的客户\n");
    }

    #[test]
    fn json_tells_the_place_in_characters() {
        let (findings, sources) = planted();
        let json: serde_json::Value = serde_json::from_str(&draw_json(&findings, &sources, Lang::En)).unwrap();
        assert_eq!(json["errors"], 1);
        assert_eq!(json["findings"][0]["column"], 15);
        assert_eq!(json["findings"][0]["end_column"], 19);
    }

    #[test]
    fn a_file_s_name_cannot_steer_the_terminal() {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("logs/a\n\u{1b}[31m.yaml", "foo: 1\n"));
        let place = Place { file, span: Span::new(0, 3) };
        let finding = Finding::new(Code::UnknownKey, place, Said::same("foo"));
        let drawn = draw_full(&Findings::from_iter([finding]), &sources, Lang::En, false);
        assert!(drawn.contains("--> logs/a \u{241b}[31m.yaml:1:1\n"), "{drawn}");
    }
}
