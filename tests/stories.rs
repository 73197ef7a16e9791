//! Each planted fact of a sample shows in the report of the second quarter, June, its 24th week, or 12 June, that must tell it (tests/stories/<sample>.tsv).
//!
//! All fragments of a row stand in one block of the report: one table, one list item, one paragraph, or a table with the
//! paragraph before it. `#n` is an amount in yuan, shown in yuan or 万元 at the digits shown; `%n` is a percentage
//! with one decimal place; anything else is text.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// The week whose reports tell stories.
const WEEK: &str = "2024-W24";
/// The day whose reviews tell stories.
const DAY: &str = "2024-06-12";
/// The quarter whose plan and review tell stories.
const QUARTER: &str = "2024-Q2";
/// The year whose plan and review tell stories.
const YEAR: &str = "2024";

/// Numbers of a text with the decimal places they are written with.
fn numbers(text: &str) -> Vec<(f64, usize)> {
    let plain = text.replace(',', "").replace('−', "-");
    let mut all = Vec::new();
    let mut number = String::new();
    for c in plain.chars().chain([' ']) {
        if c.is_ascii_digit() || (c == '.' && !number.is_empty()) {
            number.push(c);
        } else if !number.is_empty() {
            let trimmed = number.trim_end_matches('.');
            let places = trimmed.split_once('.').map_or(0, |(_, rest)| rest.len());
            if let Ok(value) = trimmed.parse() {
                all.push((value, places));
            }
            number.clear();
        }
    }
    all
}

/// Whether a number of the text is the value as it would be written with the number's own places.
fn shows(text: &str, value: f64) -> bool {
    numbers(text).iter().any(|&(shown, places)| {
        let step = 10f64.powi(-i32::try_from(places).unwrap());
        (shown - value.abs()).abs() <= step / 2.0 + 1e-9
    })
}

fn found(fragment: &str, block: &str) -> bool {
    if let Some(amount) = fragment.strip_prefix('#') {
        let amount: f64 = amount.parse().unwrap();
        return shows(block, amount / 10_000.0) || shows(block, amount);
    }
    if let Some(percent) = fragment.strip_prefix('%') {
        let percent: f64 = percent.parse().unwrap();
        return block.contains(&format!("{percent:.1} %"));
    }
    block.contains(fragment)
}

/// A report's blocks: paragraphs, list items, tables; a table also together with the paragraph before it.
fn blocks(markdown: &str) -> Vec<String> {
    let plain = markdown.replace('\\', "");
    let paragraphs: Vec<&str> = plain.split("\n\n").collect();
    let mut all: Vec<String> = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        if paragraph.starts_with("- ") {
            all.extend(paragraph.split("\n- ").map(str::to_owned));
        } else if paragraph.starts_with('|') && i > 0 {
            all.push(format!("{}\n{paragraph}", paragraphs[i - 1]));
        } else {
            all.push((*paragraph).to_owned());
        }
    }
    all
}

#[test]
fn every_planted_fact_of_hengda_is_told_where_it_must_be() {
    facts_are_told("hengda");
}

#[test]
fn every_planted_fact_of_xunda_is_told_where_it_must_be() {
    facts_are_told("xunda");
}

fn facts_are_told(sample: &str) {
    let out = tempfile::tempdir().unwrap();
    // The scores of others, of which some stories tell, are told to managers.
    let managers = ["--month", "2024-06", "--report", "assessment", "--audience", "manager"];
    let quarter = ["--quarter", QUARTER, "--report", "quarterly-plan", "--report", "quarterly-review"];
    let year = ["--year", YEAR, "--report", "annual-plan", "--report", "annual-review"];
    for asked in [&["--month", "2024-06"][..], &["--week", WEEK], &["--day", DAY], &managers, &quarter, &year] {
        let status = Command::new(env!("CARGO_BIN_EXE_salesreport"))
            .args(["-C", &format!("samples/{sample}"), "build", "--format", "md", "--all"])
            .args(asked)
            .arg("--out")
            .arg(out.path())
            .output()
            .unwrap();
        assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    }
    let mut reports: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut missing = Vec::new();
    let facts = fs::read_to_string(format!("tests/stories/{sample}.tsv")).unwrap();
    for line in facts.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [report, scope, fragments, why] = cells[..] else { panic!("a row of another form: {line}") };
        let period = match report.split('-').next() {
            Some("quarterly") => QUARTER,
            Some("annual") => YEAR,
            Some("weekly") => WEEK,
            Some("daily") => DAY,
            _ => "2024-06",
        };
        let folder = if report == "assessment" && !scope.starts_with("person:") { "manager/" } else { "" };
        let path = out.path().join(format!("{folder}{period}/{report}/{}.md", scope.replace(':', "-")));
        let blocks = reports
            .entry(path.display().to_string())
            .or_insert_with(|| blocks(&fs::read_to_string(&path).unwrap_or_default()));
        if !blocks.iter().any(|block| fragments.split('|').all(|fragment| found(fragment, block))) {
            let nearest = blocks
                .iter()
                .max_by_key(|block| fragments.split('|').filter(|fragment| found(fragment, block)).count())
                .map(|block| fragments.split('|').filter(|f| !found(f, block)).collect::<Vec<_>>().join("|"));
            missing.push(format!("{report} {scope}: {fragments} ({why}); nearest block lacks {nearest:?}"));
        }
    }
    assert!(facts.lines().count() > 15);
    assert!(missing.is_empty(), "{} facts are not told:\n{}", missing.len(), missing.join("\n"));
}
