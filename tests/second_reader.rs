//! A second YAML reader reads well-formed files as ours does: the same documents, lists, mappings and scalars.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use salesreport::model::{Free, Keep};
use salesreport::store::fields::Shape;
use salesreport::store::fields::log::LOG;
use salesreport::store::read_memory;
use salesreport::store::yaml::{Kind, Node, parse};
use salesreport::text::FileId;
use serde::Deserialize;
use serde_yaml::{Mapping, Value};

/// The other reader's documents; `None` where it finds the text ill-formed. Its iterator never ends after an error.
fn other(text: &str) -> Option<Vec<Value>> {
    serde_yaml::Deserializer::from_str(text).map(|document| Value::deserialize(document).ok()).collect()
}

/// Where the two differ, by the path to it.
fn difference(ours: &Node<'_>, other: &Value, path: &str) -> Option<String> {
    let differs = || Some(format!("{path}: {ours:?} and {other:?}"));
    match (&ours.kind, other) {
        (Kind::Null, Value::Null) => None,
        (Kind::Scalar(scalar), Value::String(text)) => {
            if scalar.text == text.as_str() {
                None
            } else {
                differs()
            }
        }
        (Kind::Scalar(scalar), Value::Bool(truth)) => {
            if scalar.plain && scalar.text.to_lowercase() == truth.to_string() { None } else { differs() }
        }
        (Kind::Scalar(scalar), Value::Number(number)) => {
            let same = scalar.text.parse::<i64>().ok().zip(number.as_i64()).map(|(a, b)| a == b);
            let close = || {
                scalar.text.parse::<f64>().ok().zip(number.as_f64()).is_some_and(|(a, b)| a.to_bits() == b.to_bits())
            };
            if scalar.plain && same.unwrap_or_else(close) { None } else { differs() }
        }
        (Kind::Seq(items), Value::Sequence(others)) if items.len() == others.len() => items
            .iter()
            .zip(others)
            .enumerate()
            .find_map(|(i, (item, other))| difference(item, other, &format!("{path}[{i}]"))),
        (Kind::Map(pairs), Value::Mapping(others)) if pairs.len() == others.len() => {
            pairs.iter().zip(others).find_map(|((key, value), (other_key, other_value))| {
                let path = format!("{path}.{}", key.text().unwrap_or("?"));
                difference(key, other_key, &path).or_else(|| difference(value, other_value, &path))
            })
        }
        _ => differs(),
    }
}

fn compare(text: &str) -> Result<(), String> {
    let Some(others) = other(text) else { return Err("the other reader finds it ill-formed".to_owned()) };
    let (documents, findings) = parse(text, FileId(0));
    if !findings.is_empty() {
        return Err(format!("ours finds it ill-formed: {findings:?}"));
    }
    if documents.len() != others.len() {
        return Err(format!("{} documents, and {}", documents.len(), others.len()));
    }
    documents.iter().zip(&others).find_map(|(ours, other)| difference(&ours.root, other, "")).map_or(Ok(()), Err)
}

fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().map_while(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "yaml") {
            found.push(path);
        }
    }
}

#[test]
fn both_readers_read_the_files_of_this_repository_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["samples", "tests"] {
        yaml_files(&root.join(folder), &mut files);
    }
    files.sort();
    let mut read = 0;
    for path in files {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        // Ill-formed files are cases of findings; what is well-formed for the other must be so for ours.
        if other(&text).is_some() {
            // A full-width colon is well-formed YAML, and a finding of ours.
            let full_width = path.components().any(|c| c.as_os_str() == "yaml__full-width-colon");
            if !full_width {
                assert_eq!(compare(&text), Ok(()), "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read >= 20, "{read} files were read");
}

#[test]
fn both_readers_agree_on_the_corners_of_the_grammar() {
    for text in [
        "a: 1\n---\nb: 2\n---\nc: [x, {y: z}]\n",
        "a: |\n  line one\n  line two\nb: >-\n  folded\n  text\n",
        "a: 'it''s'\nb: \"tab\\tand \\u6052\"\n",
        "# comment\n日期: 2024-06-03 # another\n订单:\n- 昌盛: 12000\n",
        "a: &x {k: v}\nb: *x\n",
        "? key\n: value\n",
        "a:\n\nb: ~\nc: null\n",
        "- - 1\n  - 2\n- []\n- {}\n",
        "a: 'plain text: not'\nb: 3\n",
        "text: first\n  second\n",
        "t: 09:30\ns: 09:30-10:15\nd: 06-10..06-12\np: 60%\nm: 12,500.00\n",
        "%YAML 1.2\n---\na: b\n...\n",
        "\u{feff}a: b\n",
        "a: b\r\nc: d\r\n",
    ] {
        assert_eq!(compare(text), Ok(()), "{text:?}");
    }
}

/// The blocks of the format's page that begin with their path.
fn examples() -> Vec<(&'static str, &'static str)> {
    let block = |rest: &'static str| {
        let block = rest.split_once("```").map_or(rest, |(block, _)| block);
        Some((block.lines().next()?.strip_prefix("# ")?, block))
    };
    include_str!("../docs/format.md").split("```yaml\n").skip(1).filter_map(block).collect()
}

/// How many entries of each section the other reader sees in a file: items of lists, else one.
fn counted(text: &str, into: &mut BTreeMap<&'static str, usize>) {
    for document in other(text).expect("an example is well-formed") {
        let Value::Mapping(document) = document else { continue };
        *into.entry("day").or_default() += 1;
        for (key, value) in document {
            let field = key.as_str().and_then(|word| LOG.field(word)).expect("a key of the log");
            let one = match (&value, field.shape) {
                (Value::Sequence(items), _) => items.len(),
                (_, Shape::Section(_) | Shape::Markdown | Shape::Map(..)) => 1,
                _ => continue,
            };
            *into.entry(field.key).or_default() += one;
        }
    }
}

#[test]
fn the_other_reader_sees_as_many_entries_of_every_section() {
    let files = examples();
    let mut theirs = BTreeMap::new();
    for (_, text) in files.iter().filter(|(path, _)| path.starts_with("logs/")) {
        assert_eq!(compare(text), Ok(()));
        counted(text, &mut theirs);
    }
    let mut ours = BTreeMap::new();
    for entry in read_memory(&files, Keep::ALL).workspace.facts.entries() {
        *ours.entry(entry.section.word()).or_insert(0) += 1;
    }
    assert_eq!(ours, theirs);
    assert!(theirs.len() > 35, "{} sections", theirs.len());
}

/// Whether a free value is what the other reader makes of it, but for decimals, whose digits stay as written.
fn is_same(ours: &Free, other: &Value) -> bool {
    match (ours, other) {
        (Free::Nothing, Value::Null) => true,
        (Free::Truth(ours), Value::Bool(other)) => ours == other,
        (Free::Whole(ours), Value::Number(other)) => other.as_i64() == Some(*ours),
        (Free::Text(ours), Value::Number(other)) => other.is_f64() && ours.parse().ok() == other.as_f64(),
        (Free::Text(ours), Value::String(other)) => &**ours == other,
        (Free::List(ours), Value::Sequence(others)) => {
            ours.len() == others.len() && ours.iter().zip(others).all(|(ours, other)| is_same(ours, other))
        }
        (Free::Map(ours), Value::Mapping(others)) => {
            ours.len() == others.len()
                && ours
                    .iter()
                    .zip(others)
                    .all(|((key, ours), (word, other))| word.as_str() == Some(key) && is_same(ours, other))
        }
        _ => false,
    }
}

#[test]
fn what_a_team_adds_is_handed_on_as_the_other_reader_reads_it() {
    let extra =
        "{a: 1, b: -20, c: true, d: 'true', e: 1.50, f: ~, g: [x, {y: 2}, []], h: '007', 附: {甲: 乙, 丙: false}}";
    let log = format!("date: 2024-06-03\nperson: li-na\nextra: {extra}\n");
    let files = [("team/people.yaml", "- {id: li-na, name: 李娜, role: salesperson}\n"), ("logs/a.yaml", &log)];
    let read = read_memory(&files, Keep::ALL);
    let ours = Free::Map(read.workspace.facts.extra[0].values.clone());
    let other: Value = serde_yaml::from_str(extra).expect("well-formed");
    assert!(is_same(&ours, &other), "{ours:?} and {other:?}");
    assert!(read_memory(&files, Keep::NONE).workspace.facts.extra.is_empty());
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (-1_000_000i64..1_000_000).prop_map(|n| Value::Number(n.into())),
        "[a-z恒达建材0-9 :#,'\"\\-\\[\\]{}&*!|>%@`\n.]{0,12}".prop_map(Value::String),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Sequence),
            prop::collection::btree_map("[a-z客户金额]{1,6}", inner, 0..5).prop_map(|map| {
                Value::Mapping(map.into_iter().map(|(k, v)| (Value::String(k), v)).collect::<Mapping>())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn what_the_other_writes_ours_reads(trees in prop::collection::vec(tree(), 1..4)) {
        let texts: Vec<String> = trees.iter().filter_map(|tree| serde_yaml::to_string(tree).ok()).collect();
        let text = texts.join("---\n");
        prop_assert_eq!(compare(&text), Ok(()), "{}", text);
    }
}
