//! Where an entry stands: what comes in is its name, what goes out is its place, found by reading the file's text again.

use std::collections::BTreeMap;

use crate::model::{EntryId, LogSection};
use crate::store::fields::{Mapping, log::LOG};
use crate::store::yaml::{self, Document, Kind, Node};
use crate::text::{FileId, Place, Sources, Span};

/// The place of an entry, narrowed to its first line; `None` if the file has no such entry. A document as a whole
/// (section `day`) stands where its date does.
pub fn locate(sources: &Sources, entry: EntryId) -> Option<Place> {
    let (documents, _) = yaml::parse(&sources.get(entry.file).text, entry.file);
    within(sources, &documents, entry)
}

/// The places of many entries; every file is read once.
pub fn locate_all(sources: &Sources, entries: impl IntoIterator<Item = EntryId>) -> BTreeMap<EntryId, Place> {
    let mut of_files: BTreeMap<FileId, Vec<EntryId>> = BTreeMap::new();
    for entry in entries {
        of_files.entry(entry.file).or_default().push(entry);
    }
    let mut places = BTreeMap::new();
    for (file, entries) in of_files {
        let (documents, _) = yaml::parse(&sources.get(file).text, file);
        places.extend(entries.into_iter().filter_map(|entry| Some((entry, within(sources, &documents, entry)?))));
    }
    places
}

fn within(sources: &Sources, documents: &[Document<'_>], entry: EntryId) -> Option<Place> {
    let text = &sources.get(entry.file).text;
    let root = &documents.get(entry.document as usize)?.root;
    let node = match entry.section {
        LogSection::Day | LogSection::Other => value(root, &LOG, "date").unwrap_or(root),
        section => {
            let node = value(root, &LOG, section.word())?;
            match &node.kind {
                Kind::Seq(items) => items.get(entry.index as usize)?,
                _ => node,
            }
        }
    };
    let line = text.get(node.span.range()).unwrap_or_default().lines().next().unwrap_or_default().trim_end();
    let start = node.span.start as usize;
    Some(Place { file: entry.file, span: Span::new(start, start + line.len()) })
}

/// The value of a key of a mapping, in either language.
fn value<'n, 'a>(node: &'n Node<'a>, mapping: &Mapping, key: &str) -> Option<&'n Node<'a>> {
    let Kind::Map(pairs) = &node.kind else { return None };
    let is = |k: &Node<'_>| k.text().and_then(|word| mapping.field(word)).is_some_and(|field| field.key == key);
    pairs.iter().find(|(k, _)| is(k)).map(|(_, v)| v)
}
