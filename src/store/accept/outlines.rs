//! Reports of a team's own: documents in, outlines out. Names of parts are held against the built-in reports where
//! those are known, when one is built.

use std::collections::BTreeMap;

use crate::diag::{Code, Finding};
use crate::model::{Axis, Comparison, Metric, Named, OwnChart, OwnChartKind, OwnOutline, OwnPart, OwnSection};
use crate::model::{PeriodKind, ScopeKind};
use crate::store::accept::Acceptor;
use crate::store::fields::Shape;
use crate::store::fields::outline::OUTLINE;
use crate::store::record::{Record, Value};
use crate::store::yaml::Document;
use crate::text::{Place, Sources};
use crate::words::findings as say;

/// Accepts a file's outlines. Faulty ones are left out; of two with one name the first holds.
pub fn accept_outlines(
    acceptor: &mut Acceptor<'_>,
    documents: &[Document<'_>],
    sources: &Sources,
    known: &mut BTreeMap<String, Place>,
) -> Vec<OwnOutline> {
    let mut all = Vec::new();
    for document in documents.iter().filter(|document| !document.root.is_null()) {
        let Some(placed) = acceptor.value(&document.root, &Shape::Section(&OUTLINE), OUTLINE.name) else { continue };
        let Value::Record(record) = placed.value else { continue };
        let Some(outline) = outline(&record).filter(|_| !document.broken && !record.faulty) else { continue };
        if let Some(first) = known.get(&outline.name) {
            let finding = Finding::new(Code::DuplicateId, outline.place, say::duplicate_id(&outline.name));
            acceptor.add(finding.label(say::duplicate_id_label(sources.cite(*first))));
            continue;
        }
        known.insert(outline.name.clone(), outline.place);
        all.push(outline);
    }
    all
}

fn plain(name: &str) -> String {
    name.trim().replace('_', "-")
}

fn outline(record: &Record<'_>) -> Option<OwnOutline> {
    Some(OwnOutline {
        name: plain(record.text("name")?),
        title: named(record, "title")?,
        period_kind: record
            .choice("period_kind", |word| PeriodKind::ALL.into_iter().find(|kind| kind.word() == word))?,
        scopes: record.choices("scopes", ScopeKind::from_word),
        metrics: record.choices("metrics", Metric::from_word),
        sections: record.records("sections").filter_map(section).collect(),
        charts: record.records("charts").filter_map(chart).collect(),
        template: record.string("template"),
        place: record.place_of("name"),
    })
}

/// A text for both languages, or one for each.
fn named(record: &Record<'_>, key: &str) -> Option<Named> {
    match record.record(key) {
        Some(both) => Some(Named { zh: both.string("zh")?, en: both.string("en")? }),
        None => record.text(key).map(Named::same),
    }
}

fn section(record: &Record<'_>) -> Option<OwnSection> {
    let part = match record.value("part") {
        Some(Value::Choice(word)) => Some((*word).to_owned()),
        Some(value) => value.text().map(str::to_owned),
        None => None,
    };
    Some(OwnSection {
        title: named(record, "title")?,
        part: part.map(|written| {
            let (outline, section) = written.split_once('/').map_or((&*written, None), |(o, s)| (o, Some(s)));
            let section = section.map(|section| section.trim().to_owned()).filter(|section| !section.is_empty());
            OwnPart { outline: plain(english(outline)), section, place: record.place_of("part") }
        }),
        rows: record.choices("rows", Axis::from_word),
        metrics: record.choices("metrics", Metric::from_word),
        compare: record.choices("compare", Comparison::from_word),
        sort: record.choice("sort", Metric::from_word),
        limit: record.integer("limit").filter(|limit| *limit > 0),
        text: record.string("text"),
    })
}

/// An outline's English word, where it is written in Chinese before a `/`.
fn english(word: &str) -> &str {
    let word = word.trim();
    let known = crate::store::fields::common::OUTLINES.iter().find(|(_, zh)| *zh == word);
    known.map_or(word, |(en, _)| en)
}

fn chart(record: &Record<'_>) -> Option<OwnChart> {
    Some(OwnChart {
        title: named(record, "title")?,
        kind: record.choice("kind", OwnChartKind::from_word)?,
        metrics: record.choices("metrics", Metric::from_word),
        rows: record.choices("rows", Axis::from_word),
        compare: record.choices("compare", Comparison::from_word),
    })
}
