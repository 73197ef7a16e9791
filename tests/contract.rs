//! The one table of keys says what the contract's list says: every row of `tests/contract/fields.tsv`, and no more.

use std::collections::{BTreeMap, BTreeSet};

use salesreport::model::Metric;
use salesreport::store::fields::{FILES, Field, Mapping, RefTo, Shape, Short, Words};

/// A row of the list.
struct Row<'a> {
    file: &'a str,
    section: &'a str,
    key: &'a str,
    zh: Vec<&'a str>,
    kind: &'a str,
    required: &'a str,
    values: Vec<(&'a str, &'a str)>,
    note: &'a str,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            let (file, section, key, zh) = (cell(), cell(), cell(), cell());
            let (kind, required, values, note) = (cell(), cell(), cell(), cell());
            let values = values.split(", ").filter_map(|pair| pair.split_once('=')).collect();
            Row { file, section, key, zh: zh.split('/').collect(), kind, required, values, note }
        })
        .collect()
}

/// Every mapping by file and section, each section named by the keys that lead to it.
fn sections() -> BTreeMap<(String, String), &'static Mapping> {
    fn below(shape: Shape, visit: &mut dyn FnMut(&'static Mapping)) {
        match shape {
            Shape::Section(mapping) => visit(mapping),
            Shape::List(inner) | Shape::OneOrList(inner) | Shape::Map(_, inner) => below(*inner, visit),
            Shape::Either(all) => all.iter().for_each(|one| below(*one, visit)),
            _ => {}
        }
    }
    fn walk(file: &str, path: &str, mapping: &'static Mapping, all: &mut BTreeMap<(String, String), &'static Mapping>) {
        all.insert((file.to_owned(), if path.is_empty() { "-".to_owned() } else { path.to_owned() }), mapping);
        for field in mapping.fields {
            let path = if path.is_empty() { field.key.to_owned() } else { format!("{path}.{}", field.key) };
            below(field.shape, &mut |inner| walk(file, &path, inner, all));
        }
    }
    let mut all = BTreeMap::new();
    for file in FILES {
        walk(file.word, "", file.mapping, &mut all);
    }
    all
}

/// The list's word for a shape. Districts, cities, groups and regions are one namespace of areas here.
fn word(shape: Shape) -> String {
    let to = |refs: &[RefTo]| refs.iter().map(|r| format!("{r:?}").to_lowercase()).collect::<Vec<_>>().join("|");
    match shape {
        Shape::Text | Shape::Offset => "text".into(),
        Shape::Markdown => "markdown".into(),
        Shape::Day => "date".into(),
        Shape::Moment => "date|datetime".into(),
        Shape::Time => "time".into(),
        Shape::TimeOrMoment => "time|datetime".into(),
        Shape::TimeOrSpan => "time|span".into(),
        Shape::Span => "span".into(),
        Shape::Period => "period".into(),
        Shape::Dates => "dates".into(),
        Shape::Bool => "bool".into(),
        Shape::BoolOrDay => "bool|date".into(),
        Shape::Integer | Shape::IntegerWithin(..) => "integer".into(),
        Shape::Percent => "percent".into(),
        Shape::Money => "money".into(),
        Shape::Quantity => "quantity".into(),
        Shape::Choice(_) => "enum".into(),
        Shape::ChoiceOrText(_) => "enum|text".into(),
        Shape::ChoiceOrInteger(_) => "integer|enum".into(),
        Shape::ChoiceOrRef(_, refs) => format!("ref({})|enum", to(refs)),
        Shape::Ref(refs) => format!("ref({})", to(refs)),
        Shape::RefOrText(refs) => format!("ref({})|text", to(refs)),
        Shape::Party => "ref(customer)|text".into(),
        Shape::List(inner) | Shape::OneOrList(inner) => format!("list({})", word(*inner)),
        Shape::Section(_) => "section".into(),
        Shape::Map(key, value) => format!("map({} → {})", word(*key), word(*value)),
        Shape::Either(all) => all.iter().map(|one| word(*one)).collect::<Vec<_>>().join("|"),
        Shape::Any => "any".into(),
    }
}

/// The list's type in the words of [`word`]: what the list calls a map's key by what it means, the table calls by its
/// shape.
fn expected(row: &Row) -> String {
    let mut kind = row.kind.to_owned();
    for (from, to) in [
        ("ref(person|group|region)", "ref(person|area)"),
        ("ref(group|city|region)", "ref(area)"),
        ("ref(group)", "ref(area)"),
        ("ref(region)", "ref(area)"),
        ("map(rubric item → ", "map(text → "),
        ("map(code → ", "map(text → "),
        ("map(form → ", "map(enum|text → "),
        ("map(role → ", "map(enum → "),
        ("map(meeting kind → ", "map(enum → "),
        ("map(audience → ", "map(enum → "),
        ("map(metric → ", "map(enum → "),
        ("map(stage → ", "map(enum → "),
        ("map(customer → ", "map(ref(customer) → "),
        ("map(product|line → ", "map(ref(product|line) → "),
        ("map(product → ", "map(ref(product) → "),
        (
            "map(period → money) | map(period → map(ref(product) → money))",
            "map(period → money|map(ref(product) → money))",
        ),
    ] {
        kind = kind.replace(from, to);
    }
    // A title may be one text for both languages, as its note says.
    if row.note.contains("one text for both languages") || (row.file == "outline" && row.key == "title") {
        return "section|text".to_owned();
    }
    kind
}

fn words(shape: Shape) -> Option<Words> {
    match shape {
        Shape::Choice(words)
        | Shape::ChoiceOrText(words)
        | Shape::ChoiceOrInteger(words)
        | Shape::ChoiceOrRef(words, _) => Some(words),
        Shape::List(inner) | Shape::OneOrList(inner) => words(*inner),
        Shape::Map(key, value) => words(*value).or_else(|| words(*key)),
        Shape::Either(all) => all.iter().find_map(|one| words(*one)),
        _ => None,
    }
}

fn same_words(row: &Row, field: &Field) -> bool {
    let mut have: Vec<(&str, &str)> = words(field.shape).unwrap_or_default().to_vec();
    // The contract's text counts `network` among the metrics; its list leaves it out.
    if have == Metric::WORDS {
        have.retain(|pair| pair.0 != Metric::Network.word());
    }
    have == row.values
}

#[test]
fn every_key_of_the_contract_is_in_the_table_as_the_contract_has_it() {
    let text = include_str!("contract/fields.tsv");
    let sections = sections();
    let mut wrong = Vec::new();
    let mut last: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let rows = rows(text);
    assert_eq!(rows.len(), 668, "the list is whole");
    for row in rows {
        let at = format!("{} {} {}", row.file, row.section, row.key);
        let Some(mapping) = sections.get(&(row.file.to_owned(), row.section.to_owned())) else {
            wrong.push(format!("{at}: no such section"));
            continue;
        };
        let Some(place) = mapping.fields.iter().position(|field| field.key == row.key) else {
            wrong.push(format!("{at}: no such key"));
            continue;
        };
        let field = &mapping.fields[place];
        let position = last.entry((row.file, row.section)).or_default();
        if *position != place {
            wrong.push(format!("{at}: stands elsewhere in the table"));
        }
        *position += 1;
        if field.zh != row.zh {
            wrong.push(format!("{at}: {:?} for {:?}", field.zh, row.zh));
        }
        if word(field.shape) != expected(&row) {
            wrong.push(format!("{at}: {} for {}", word(field.shape), expected(&row)));
        }
        let required = match (field.required, field.default) {
            (true, _) => "yes".to_owned(),
            (false, "") => "no".to_owned(),
            (false, default) => format!("default={default}"),
        };
        if required != row.required {
            wrong.push(format!("{at}: {required} for {}", row.required));
        }
        if !same_words(&row, field) {
            wrong.push(format!("{at}: values {:?}", words(field.shape)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_key_beyond_the_contract() {
    let text = include_str!("contract/fields.tsv");
    let listed: BTreeSet<(String, String, String)> =
        rows(text).iter().map(|r| (r.file.to_owned(), r.section.to_owned(), r.key.to_owned())).collect();
    let beyond: Vec<_> = sections()
        .into_iter()
        .flat_map(|((file, section), mapping)| {
            mapping.fields.iter().map(move |f| (file.clone(), section.clone(), f.key.to_owned()))
        })
        .filter(|key| !listed.contains(key))
        .collect();
    assert!(beyond.is_empty(), "{beyond:?}");
}

#[test]
fn a_word_means_one_key_of_its_mapping() {
    for ((file, section), mapping) in sections() {
        let mut seen = BTreeSet::new();
        for field in mapping.fields {
            for word in std::iter::once(&field.key).chain(field.zh) {
                assert!(seen.insert(*word), "{file} {section}: {word} stands twice");
            }
        }
    }
}

#[test]
fn short_forms_and_rules_name_keys_there_are() {
    use salesreport::store::fields::Rule;
    for ((file, section), mapping) in sections() {
        let mut named: Vec<&str> = Vec::new();
        match mapping.short {
            Some(Short::Line(key)) => named.push(key),
            Some(Short::Pair(key, value)) => named.extend([key, value]),
            None => {}
        }
        for rule in mapping.rules {
            match *rule {
                Rule::OneOf(keys) | Rule::AnyOf(keys) | Rule::AtMostOne(keys) => named.extend(keys),
                Rule::With(key, _, needed) => named.extend([key, needed]),
            }
        }
        named.extend(mapping.anchor);
        for key in named {
            assert!(mapping.fields.iter().any(|f| f.key == key), "{file} {section}: {key}");
        }
    }
}

#[test]
fn every_setting_is_explained_for_users() {
    let page = include_str!("../docs/settings.md");
    let missing: Vec<String> = sections()
        .into_iter()
        .filter(|((file, _), _)| file == "settings")
        .flat_map(|((_, section), mapping)| {
            mapping.fields.iter().map(move |f| {
                let key = if section == "-" { f.key.to_owned() } else { format!("{section}.{}", f.key) };
                format!("| `{key}` | {} |", f.zh[0])
            })
        })
        .filter(|row| !page.contains(row.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
