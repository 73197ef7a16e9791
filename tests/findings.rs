//! Each folder below tests/findings is a small workspace with one mistake, named like the finding's code; what is found
//! in it, in order, is exactly what its expected.txt says. Everything is judged as of the last day a folder logs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use salesreport::app::{judgements, leave_out_unfit};
use salesreport::diag::Code;
use salesreport::model::{Day, Keep};
use salesreport::store::Read;

/// Codes of what is not read from a workspace's YAML: templates and fonts when rendering, a disk's refusal, which
/// no folder in git can carry, and a history, which tests/history.rs makes.
const ELSEWHERE: [Code; 5] =
    [Code::Template, Code::MissingGlyph, Code::Unreadable, Code::HistoryRefused, Code::DatedBeforeParent];

/// Reads a folder, with what its entries together say.
fn read(case: &Path) -> Read {
    let mut read = salesreport::store::read(case, Keep::ALL);
    let judged = judgements(&read, None, Day::MAX);
    read.findings.append(judged);
    let unfit = leave_out_unfit(&mut read.workspace);
    read.findings.append(unfit);
    read
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings")
}

fn cases() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).expect("tests/findings is there");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    cases.sort();
    cases
}

/// Every finding as `severity[code] path:line:column`, without a place as `severity[code]`.
fn drawn(mut read: Read) -> Vec<String> {
    read.findings.settle(|code| Some(code.severity()));
    let line = |finding: &salesreport::diag::Finding| {
        let head = format!("{}[{}]", finding.severity.word(), finding.code.id());
        finding.place.map_or(head.clone(), |place| {
            let source = read.sources.get(place.file);
            let (line, column) = source.line_column(place.span.start);
            assert!(source.text.get(place.span.range()).is_some(), "{head}: a place outside its file");
            format!("{head} {}:{line}:{column}", source.path)
        })
    };
    read.findings.iter().map(line).collect()
}

fn expected(case: &Path) -> Vec<String> {
    let path = case.join("expected.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_case_gives_just_the_findings_it_expects() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (found, expected) = (drawn(read(&case)), expected(&case));
        if found != expected {
            let name = case.file_name().unwrap_or_default().to_string_lossy();
            wrong.push(format!("{name}\n  expected {expected:#?}\n  found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case_that_expects_it_and_no_case_has_a_name_of_its_own() {
    let mut names: BTreeSet<String> =
        cases().iter().map(|case| case.file_name().unwrap_or_default().to_string_lossy().into_owned()).collect();
    for everything in ["all-at-once", "all-remarks-at-once"] {
        assert!(names.remove(everything), "{everything} is a case of many");
    }
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code)) {
        let name = code.id().replace('/', "__");
        assert!(names.remove(&name), "no case for {}", code.id());
        let case = folder().join(name);
        assert!(expected(&case).iter().any(|line| line.contains(&format!("[{}]", code.id()))), "{}", case.display());
    }
    assert!(names.is_empty(), "cases named like no code: {names:?}");
}

#[test]
fn one_read_tells_a_mistake_of_every_sort() {
    // A workspace without settings can't have faulty settings; its case stands alone.
    let (faults, remarks) = (expected(&folder().join("all-at-once")), expected(&folder().join("all-remarks-at-once")));
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code) && **code != Code::NoSettings) {
        // Remarks that conclude from what is missing need a workspace without faults.
        let all = if code.judges() { &remarks } else { &faults };
        assert!(all.iter().any(|line| line.contains(&format!("[{}]", code.id()))), "{} is not planted", code.id());
    }
    assert!(remarks.iter().all(|line| line.starts_with("warning")), "{remarks:?}");
}

#[test]
fn every_finding_is_worded_in_both_languages() {
    for case in cases() {
        for finding in read(&case).findings.iter() {
            for said in std::iter::once(&finding.title).chain(&finding.help) {
                assert!(!said.zh.is_empty() && !said.en.is_empty(), "{finding:?}");
            }
            assert_eq!(finding.label.zh.is_empty(), finding.label.en.is_empty(), "{finding:?}");
        }
    }
}
