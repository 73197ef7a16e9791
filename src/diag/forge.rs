//! Drawings of findings for forges: annotations of GitHub, GitLab's code quality report, SARIF, and a table of Markdown
//! for a job's summary. Paths are told from the repository's top folder.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::diag::{Code, Finding, Findings, Severity};
use crate::text::{Place, Sources, visible};
use crate::words::{Lang, Said, forge as say};

/// GitHub shows so many errors and so many warnings of a step.
const SHOWN_OF_A_STEP: usize = 10;

/// GitHub takes so many results of one run.
const RESULTS_OF_A_RUN: usize = 5_000;

/// Rows of the table; the summary of a step may have a mebibyte.
const ROWS: usize = 500;

/// What stands where a finding without a place is shown.
const NO_PLACE: &str = "salesreport.yaml";

/// Findings with what is needed to draw them for a forge.
#[derive(Clone, Copy, Debug)]
pub struct ForForge<'a> {
    /// What to draw.
    pub findings: &'a Findings,
    /// The files they point into.
    pub sources: &'a Sources,
    /// From the repository's top folder to the workspace, with `/` at its end; empty where they are the same.
    pub prefix: &'a str,
    /// The language of the messages.
    pub lang: Lang,
}

/// A place in words: path, first line and column, last line and column, from 1.
struct Spot {
    path: String,
    from: (usize, usize),
    to: (usize, usize),
}

impl ForForge<'_> {
    fn spot(&self, place: Option<Place>) -> Option<Spot> {
        let place = place?;
        let source = self.sources.get(place.file);
        let (from, to) = (source.line_column(place.span.start), source.line_column(place.span.end));
        Some(Spot { path: format!("{}{}", self.prefix, source.path), from, to })
    }

    /// Title, label and remedies, one a line.
    fn message(&self, finding: &Finding) -> String {
        let all = std::iter::once(&finding.title).chain([&finding.label]).chain(&finding.help);
        let lines: Vec<&str> = all.map(|said: &Said| said.get(self.lang)).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    /// Errors first, each sort in the order of files and places.
    fn gravest_first(&self) -> impl Iterator<Item = &Finding> {
        let of = |severity| self.findings.iter().filter(move |finding| finding.severity == severity);
        of(Severity::Error).chain(of(Severity::Warning))
    }

    /// GitHub's workflow commands, a line each, as many as it shows; then how many more there are.
    pub fn github(&self) -> String {
        let mut out = String::new();
        let mut told: BTreeMap<Severity, usize> = BTreeMap::new();
        for finding in self.gravest_first() {
            let count = told.entry(finding.severity).or_default();
            *count += 1;
            if *count > SHOWN_OF_A_STEP {
                continue;
            }
            let place = self.spot(finding.place).map_or_else(
                || format!("file={}", property(&format!("{}{NO_PLACE}", self.prefix))),
                |Spot { path, from, to }| {
                    let columns =
                        if from.0 == to.0 { format!(",col={},endColumn={}", from.1, to.1) } else { String::new() };
                    format!("file={},line={},endLine={}{columns}", property(&path), from.0, to.0)
                },
            );
            let title = property(finding.code.id());
            let message = command_text(&self.message(finding));
            out += &format!("::{} {place},title={title}::{message}\n", finding.severity.word());
        }
        let more: usize = told.values().map(|count| count.saturating_sub(SHOWN_OF_A_STEP)).sum();
        if more > 0 {
            out += &format!("::notice::{}\n", command_text(say::more(more).get(self.lang)));
        }
        out
    }

    /// GitLab's code quality report: a JSON array. A finding keeps its fingerprint when lines above it come and go.
    pub fn gitlab(&self) -> String {
        let mut seen = BTreeMap::new();
        let rows: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                let spot = self.spot(finding.place);
                let line = spot.as_ref().map_or(1, |spot| spot.from.0);
                let path = spot.map_or_else(|| format!("{}{NO_PLACE}", self.prefix), |spot| spot.path);
                json!({
                    "type": "issue",
                    "description": self.message(finding),
                    "check_name": finding.code.id(),
                    "fingerprint": fingerprint(finding, &path, &mut seen),
                    "severity": match finding.severity { Severity::Error => "major", Severity::Warning => "minor" },
                    "location": { "path": path, "lines": { "begin": line } },
                })
            })
            .collect();
        written(&Value::Array(rows))
    }

    /// SARIF 2.1.0, the gravest first and as many as GitHub takes.
    pub fn sarif(&self) -> String {
        let mut seen = BTreeMap::new();
        let results: Vec<Value> = self
            .gravest_first()
            .take(RESULTS_OF_A_RUN)
            .map(|finding| {
                let spot = self.spot(finding.place);
                let path = spot.as_ref().map_or_else(|| format!("{}{NO_PLACE}", self.prefix), |s| s.path.clone());
                let print = fingerprint(finding, &path, &mut seen);
                let mut at = json!({ "artifactLocation": { "uri": address(&path), "uriBaseId": "%SRCROOT%" } });
                if let Some(Spot { from, to, .. }) = spot {
                    at["region"] = json!({
                        "startLine": from.0, "startColumn": from.1, "endLine": to.0, "endColumn": to.1,
                    });
                }
                json!({
                    "ruleId": finding.code.id(),
                    "level": finding.severity.word(),
                    "message": { "text": self.message(finding) },
                    "locations": [{ "physicalLocation": at }],
                    "partialFingerprints": { "finding/v1": print },
                })
            })
            .collect();
        let mut codes: Vec<Code> = self.findings.iter().map(|finding| finding.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code.id() })).collect();
        let (name, version) = (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
        written(&json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": name, "version": version, "rules": rules } },
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": { "%SRCROOT%": { "description": { "text": "the repository's top folder" } } },
                "results": results,
            }],
        }))
    }

    /// A table of Markdown under a line that counts, the gravest first.
    pub fn markdown(&self) -> String {
        let errors = self.findings.errors();
        let mut out = format!("{}\n", say::counted(errors, self.findings.len() - errors).get(self.lang));
        if self.findings.is_empty() {
            return out;
        }
        out += &format!("\n{}\n|:--|:--|:--|\n", say::heads().get(self.lang));
        for finding in self.gravest_first().take(ROWS) {
            let place = self.spot(finding.place).map_or_else(String::new, |at| format!("{}:{}", at.path, at.from.0));
            let message = self.message(finding).replace('\n', " — ");
            let row = [&*place, &*format!("{}[{}]", finding.severity.word(), finding.code.id()), &*message];
            out += &format!("| {} |\n", row.map(cell).join(" | "));
        }
        let more = self.findings.len().saturating_sub(ROWS);
        if more > 0 {
            out += &format!("\n{}\n", say::more(more).get(self.lang));
        }
        out
    }
}

fn written(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("strings and numbers always serialize") + "\n"
}

/// The text of a workflow command.
fn command_text(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value of a workflow command.
fn property(text: &str) -> String {
    command_text(text).replace(':', "%3A").replace(',', "%2C")
}

/// A path as a relative address.
fn address(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// Text in a cell of a table: on one line, and nothing in it acts.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for letter in visible(text).chars() {
        if letter.is_ascii_punctuation() && !",.-:/".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    // Forges act on mentions and references.
    out.replace("\\@", "\\@\u{2060}").replace("\\#", "\\#\u{2060}")
}

/// What tells a finding from others whatever line it stands on: rule, path, words, and the how-manieth of its kind.
fn fingerprint(finding: &Finding, path: &str, seen: &mut BTreeMap<[u8; 32], usize>) -> String {
    let words = format!("{}\n{path}\n{}\n{}", finding.code.id(), finding.title.en, finding.label.en);
    let kind: [u8; 32] = Sha256::digest(words.as_bytes()).into();
    let count = seen.entry(kind).or_default();
    *count += 1;
    let whole = Sha256::digest(format!("{words}\n{count}").as_bytes());
    whole.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, Span};

    fn planted(count: usize) -> (Findings, Sources) {
        let mut sources = Sources::default();
        let text = "date: 2024-06-03\nvisits:\n  - customer: 恒达建才\n";
        let file = sources.add(Source::new("logs/王 立,1.yaml", text));
        let at = text.find("恒达").unwrap();
        let place = Place { file, span: Span::new(at, at + "恒达建才".len()) };
        let said = |zh: &str, en: &str| Said { zh: zh.into(), en: en.into() };
        let one = |_| {
            Finding::new(
                Code::UnknownCustomer,
                place,
                said("没有叫「恒达建才」的客户", "恒达建才: no 100% match\nhere"),
            )
            .help(said("是否指恒达建材", "did you mean @恒达建材 | #1?"))
        };
        ((0..count).map(one).collect(), sources)
    }

    fn of(planted: &(Findings, Sources), lang: Lang) -> ForForge<'_> {
        ForForge { findings: &planted.0, sources: &planted.1, prefix: "销售/", lang }
    }

    #[test]
    fn githubs_commands_are_one_line_each_and_no_text_ends_them() {
        let one = planted(1);
        let drawn = of(&one, Lang::En).github();
        assert_eq!(
            drawn,
            "::error file=销售/logs/王 立%2C1.yaml,line=3,endLine=3,col=15,endColumn=19,title=log/unknown-customer::\
             恒达建才: no 100%25 match%0Ahere%0Adid you mean @恒达建材 | #1?\n"
        );
    }

    #[test]
    fn what_github_would_not_show_is_counted() {
        let drawn = of(&planted(12), Lang::En).github();
        assert_eq!(drawn.lines().filter(|line| line.starts_with("::error")).count(), 10);
        assert!(drawn.lines().last().unwrap().starts_with("::notice::2 "), "{drawn}");
    }

    #[test]
    fn twins_have_fingerprints_of_their_own_that_outlive_a_new_line_above() {
        let prints = |planted: &(Findings, Sources)| -> Vec<String> {
            let report: Value = serde_json::from_str(&of(planted, Lang::Zh).gitlab()).unwrap();
            assert_eq!(report[0]["location"]["path"], "销售/logs/王 立,1.yaml");
            report.as_array().unwrap().iter().map(|row| row["fingerprint"].as_str().unwrap().to_owned()).collect()
        };
        let before = planted(2);
        assert_ne!(prints(&before)[0], prints(&before)[1]);
        let (findings, _) = &before;
        let mut sources = Sources::default();
        sources
            .add(Source::new("logs/王 立,1.yaml", "# 新的一行\ndate: 2024-06-03\nvisits:\n  - customer: 恒达建才\n"));
        assert_eq!(prints(&(findings.clone(), sources)), prints(&before));
    }

    #[test]
    fn sarif_tells_paths_as_addresses_and_columns_in_characters() {
        let one = planted(1);
        let log: Value = serde_json::from_str(&of(&one, Lang::Zh).sarif()).unwrap();
        let at = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(at["artifactLocation"]["uri"], "%E9%94%80%E5%94%AE/logs/%E7%8E%8B%20%E7%AB%8B%2C1.yaml");
        assert_eq!((&at["region"]["startColumn"], &at["region"]["endColumn"]), (&json!(15), &json!(19)));
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "log/unknown-customer");
    }

    #[test]
    fn a_table_of_markdown_keeps_texts_in_their_cells() {
        let drawn = of(&planted(1), Lang::En).markdown();
        let row = drawn.lines().last().unwrap();
        assert_eq!(row.replace("\\|", "").matches('|').count(), 4, "{row}");
        assert!(row.contains("\\@\u{2060}恒达建材") && row.contains("\\#\u{2060}1"), "{row}");
    }
}
