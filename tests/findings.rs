//! Each folder below tests/findings is a small workspace with one mistake, named like the finding's code; what is found
//! in it, in order, is exactly what its expected.txt says.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use salesreport::diag::Code;
use salesreport::model::Keep;
use salesreport::store::{Read, read};

/// Codes of what is not read from a workspace's YAML: templates and fonts when rendering, and a disk's refusal, which
/// no folder in git can carry.
const ELSEWHERE: [Code; 3] = [Code::Template, Code::MissingGlyph, Code::Unreadable];

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
        let (found, expected) = (drawn(read(&case, Keep::ALL)), expected(&case));
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
    assert!(names.remove("all-at-once"), "a case with everything");
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
    let all = expected(&folder().join("all-at-once"));
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code) && **code != Code::NoSettings) {
        assert!(all.iter().any(|line| line.contains(&format!("[{}]", code.id()))), "{} is not planted", code.id());
    }
}

#[test]
fn every_finding_is_worded_in_both_languages() {
    for case in cases() {
        for finding in read(&case, Keep::ALL).findings.iter() {
            for said in std::iter::once(&finding.title).chain(&finding.help) {
                assert!(!said.zh.is_empty() && !said.en.is_empty(), "{finding:?}");
            }
            assert_eq!(finding.label.zh.is_empty(), finding.label.en.is_empty(), "{finding:?}");
        }
    }
}
