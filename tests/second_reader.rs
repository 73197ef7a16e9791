//! A second YAML reader reads well-formed files as ours does: the same documents, lists, mappings and scalars.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
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
