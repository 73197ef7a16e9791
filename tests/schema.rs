//! The JSON Schemas hold what the table of keys holds, agree with the reader on planted mistakes, and are the ones that
//! lie in the repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use salesreport::app::{schema_text, schema_words};
use salesreport::diag::Severity;
use salesreport::model::Keep;
use salesreport::store::fields::FILES;
use salesreport::store::read_memory;
use serde_json::Value;

fn schemas() -> BTreeMap<&'static str, Value> {
    let parsed = |word| serde_json::from_str(&schema_text(word).expect("a schema")).expect("JSON");
    schema_words().into_iter().map(|word| (word, parsed(word))).collect()
}

/// Every schema that a schema may stand for at a key: itself, what it refers to, and its alternatives.
fn alternatives<'s>(root: &'s Value, schema: &'s Value, found: &mut Vec<&'s Value>) {
    if found.iter().any(|known| std::ptr::eq(*known, schema)) {
        return;
    }
    found.push(schema);
    if let Some(to) = schema["$ref"].as_str() {
        let name = to.strip_prefix("#/definitions/").expect("a definition");
        let definition = root["definitions"].get(name).unwrap_or_else(|| panic!("{to} is defined"));
        alternatives(root, definition, found);
    }
    for word in ["anyOf", "allOf"] {
        schema[word].as_array().into_iter().flatten().for_each(|inner| alternatives(root, inner, found));
    }
    for word in ["then", "else", "items"] {
        schema.get(word).into_iter().for_each(|inner| alternatives(root, inner, found));
    }
}

/// The schemas of a key within any of the alternatives; values of free keys are passed through.
fn of_key<'s>(root: &'s Value, at: &[&'s Value], key: &str) -> Vec<&'s Value> {
    let mut found = Vec::new();
    for schema in at.iter().filter_map(|schema| schema["properties"].get(key)) {
        alternatives(root, schema, &mut found);
    }
    found
}

/// Values of free keys, as further places where a section's keys may stand.
fn with_values<'s>(root: &'s Value, mut at: Vec<&'s Value>) -> Vec<&'s Value> {
    for schema in at.clone() {
        let by_word = schema["properties"].as_object().into_iter().flat_map(|all| all.values());
        let free = schema.get("additionalProperties").filter(|free| free.is_object());
        for inner in by_word.chain(free) {
            let mut found = Vec::new();
            alternatives(root, inner, &mut found);
            at.extend(found);
        }
    }
    at
}

/// Walks the contract's list, not the table: the list is written apart from it.
#[test]
fn every_key_and_word_of_the_contract_is_in_its_schema_in_both_languages() {
    let schemas = schemas();
    let list = include_str!("contract/fields.tsv");
    let rows: Vec<Vec<&str>> = list.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let (mut keys, mut words) = (0, 0);
    for row in &rows {
        let (file, section, key, zh) = (row[0], row[1], row[2], row[3]);
        let root = &schemas[file];
        let mut at = Vec::new();
        alternatives(root, root, &mut at);
        for step in section.split('.').filter(|step| *step != "-") {
            at = of_key(root, &at, step);
            at = with_values(root, at);
        }
        for spelling in std::iter::once(key).chain(zh.split('/')) {
            let found = of_key(root, &at, spelling);
            assert!(!found.is_empty(), "{file}: {section}.{spelling} is in the schema");
            let titled = found[0]["title"].as_str().unwrap_or_default();
            assert!(titled.contains(key) && titled.contains(zh), "{file}: {section}.{spelling} is titled {titled}");
            assert!(found[0]["description"].is_string(), "{file}: {section}.{spelling} is described");
            keys += 1;
            let all: Vec<&Value> = with_values(root, found);
            for (en, zh) in row[6].split(", ").filter_map(|pair| pair.split_once('=')) {
                let has = |word: &str| {
                    all.iter().any(|schema| {
                        let listed = schema["enum"].as_array().is_some_and(|all| all.iter().any(|w| w == word));
                        listed || schema["properties"].get(word).is_some()
                    })
                };
                for word in [en, zh] {
                    assert!(has(word), "{file}: {section}.{spelling} takes {word}");
                    words += 1;
                }
            }
        }
    }
    assert!(keys > 1300 && words > 1500, "{keys} keys and {words} words were looked for");
}

#[test]
fn the_schemas_of_the_repository_are_what_the_program_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let mut there: Vec<String> = std::fs::read_dir(&folder)
        .expect("schemas/")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    let mut wanted: Vec<String> = schema_words().iter().map(|word| format!("{word}.schema.json")).collect();
    wanted.sort();
    assert_eq!(there, wanted);
    for word in schema_words() {
        let text = schema_text(word).expect("a schema");
        assert!(
            text.starts_with("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n")
                && text.ends_with("}\n")
        );
        let file = folder.join(format!("{word}.schema.json"));
        assert!(
            std::fs::read_to_string(&file).expect("a schema") == text,
            "{} is stale: write it again with `cargo run -- schema --out schemas`",
            file.display()
        );
    }
}

fn yaml_files(folder: &Path, all: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            yaml_files(&path, all);
        } else if path.extension().is_some_and(|end| end == "yaml") {
            all.push(path);
        }
    }
}

/// Whether a path of a workspace is one of a glob such as `team/**/customers*.yaml`.
fn fits(path: &str, glob: &str) -> bool {
    let (folder, name) = glob.split_once("/**/").map_or(("", glob), |(folder, name)| (folder, name));
    let (before, after) = name.split_once('*').unwrap_or((name, ""));
    let inside = folder.is_empty() || path.starts_with(&format!("{folder}/"));
    let last = path.rsplit('/').next().unwrap_or(path);
    let fitting = if name.contains('*') { last.starts_with(before) && last.ends_with(after) } else { last == name };
    inside && fitting && (!folder.is_empty() || path == last)
}

#[test]
fn the_smallest_sample_names_for_each_file_the_schema_of_its_sort() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = root.join("samples/minimal");
    let mut files = Vec::new();
    yaml_files(&sample, &mut files);
    assert!(files.len() >= 6);
    for file in files {
        let inside = file.strip_prefix(&sample).expect("inside").to_string_lossy().replace('\\', "/");
        let sort = FILES.iter().find(|sort| fits(&inside, sort.files)).expect("a sort of file");
        let text = std::fs::read_to_string(&file).expect("a file");
        let first = text.lines().next().unwrap_or_default();
        let to = first.strip_prefix("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{inside}: {first}"));
        let named = file.parent().expect("a folder").join(to).canonicalize().expect("the schema is there");
        assert_eq!(named, root.join("schemas").join(format!("{}.schema.json", sort.word)).canonicalize().unwrap());
    }
}

#[test]
fn the_page_for_editors_maps_every_sort_of_file_to_its_schema() {
    let page = include_str!("../docs/editors.md");
    let block = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("settings");
    let settings: Value = serde_json::from_str(block).expect("JSON");
    let mapped = settings["yaml.schemas"].as_object().expect("a mapping");
    let wanted: Vec<(String, &str)> =
        FILES.iter().map(|sort| (format!("./schemas/{}.schema.json", sort.word), sort.files)).collect();
    let there: Vec<(String, &str)> =
        mapped.iter().map(|(name, glob)| (name.clone(), glob.as_str().unwrap_or_default())).collect();
    assert_eq!(there, wanted);
}

/// A workspace in which the planted files stand; the file under test replaces its own.
const TEAM: [(&str, &str); 6] = [
    ("salesreport.yaml", "name: 小队\n"),
    ("team/people.yaml", "- {id: li-na, name: 李娜, role: salesperson, region: 华东}\n"),
    ("team/customers.yaml", "- {id: C-1, name: 昌盛建材, kind: dealer}\n"),
    ("team/products.yaml", "- {id: P-1, name: 瓷砖胶}\n"),
    ("team/projects.yaml", "- {id: X-1, name: 礼堂, kind: contract, owner: li-na}\n"),
    ("team/areas.yaml", "- {id: 华东, name: 华东, kind: region}\n"),
];

/// What the reader finds wrong in one document, by code, where it lies in a workspace.
fn errors(word: &str, document: &str) -> Vec<&'static str> {
    let path = match word {
        "settings" => "salesreport.yaml".to_owned(),
        "log" | "plan" | "outline" => format!("{word}s/a.yaml"),
        "review" => "reviews/a.yaml".to_owned(),
        "history" => "history/a.yaml".to_owned(),
        _ => format!("team/{word}.yaml"),
    };
    let mut files: Vec<(&str, &str)> = TEAM.into_iter().filter(|(there, _)| *there != path).collect();
    files.push((&path, document));
    let read = read_memory(&files, Keep::NONE);
    let at_fault = |finding: &&salesreport::diag::Finding| {
        finding.code.severity() == Severity::Error
            && finding.place.is_some_and(|place| read.sources.get(place.file).path == path)
    };
    read.findings.iter().filter(at_fault).map(|finding| finding.code.id()).collect()
}

/// `.ci/checks/schema.sh` shows that a checker accepts the sound documents by the schemas and refuses the mistaken
/// ones; here the reader does, so that the two agree.
#[test]
fn the_reader_too_accepts_the_sound_documents_and_refuses_the_mistaken_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/refused");
    let mut files = Vec::new();
    yaml_files(&folder, &mut files);
    let mut by_sort: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for file in &files {
        let word = file.parent().and_then(Path::file_name).expect("a folder").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).expect("a file");
        let mut documents = text.strip_prefix("---\n").expect("a first document").split("---\n");
        let (sound, mistaken) = (documents.next().expect("sound"), documents.next().expect("mistaken"));
        assert_eq!(errors(&word, sound), Vec::<&str>::new(), "{}", file.display());
        assert_eq!(errors(&word, mistaken).len(), 1, "{}: {:?}", file.display(), errors(&word, mistaken));
        let count = by_sort.entry(word).or_default();
        if file.file_name().is_some_and(|name| name.to_string_lossy().is_ascii()) {
            count.0 += 1;
        } else {
            count.1 += 1;
        }
    }
    assert!(files.len() >= 100, "{by_sort:?}");
    for word in schema_words() {
        let (english, chinese) = by_sort.get(word).copied().unwrap_or_default();
        assert!(english > 0 && chinese > 0, "{word}: {english} in English, {chinese} in Chinese");
    }
}

#[test]
fn all_schemas_are_written_into_a_folder_and_over_older_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("a/schemas");
    for _ in 0..2 {
        let names = salesreport::app::schema_files(&out).expect("written");
        assert_eq!(names.len(), FILES.len());
        let there = std::fs::read_dir(&out).expect("the folder").count();
        assert_eq!(there, names.len(), "nothing else is left there");
        for (name, word) in names.iter().zip(schema_words()) {
            assert_eq!(*name, format!("{word}.schema.json"));
            assert_eq!(std::fs::read_to_string(out.join(name)).ok(), schema_text(word));
        }
        std::fs::write(out.join(&names[0]), "stale").expect("written");
    }
}
