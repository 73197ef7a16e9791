//! Where an entry stands: what comes in is its name, what goes out is its place, found by reading the file's text again.

use std::collections::BTreeMap;

use crate::model::{EntryId, LogSection};
use crate::store::fields::{Mapping, Shape, Short, log::LOG, plan, review::REVIEW};
use crate::store::yaml::{self, Document, Kind, Node};
use crate::text::{FileId, Place, Sources, Span};

/// The place of an entry, narrowed to its first line; `None` if the file has no such entry. A document as a whole
/// (section `day`) stands where its date does.
pub fn locate(sources: &Sources, entry: EntryId) -> Option<Place> {
    Locator::new(sources).entry(entry)
}

/// Finds many entries, reading each file once.
#[derive(Debug)]
pub struct Locator<'s> {
    sources: &'s Sources,
    files: BTreeMap<FileId, Vec<Document<'s>>>,
}

impl<'s> Locator<'s> {
    /// For the files of a workspace.
    pub fn new(sources: &'s Sources) -> Locator<'s> {
        Locator { sources, files: BTreeMap::new() }
    }

    /// The place of an entry, as [`locate`] has it.
    pub fn entry(&mut self, entry: EntryId) -> Option<Place> {
        let node = find(self.documents(entry.file), entry)?.1;
        let span = node.span;
        Some(self.first_line(entry.file, span))
    }

    /// The place of a value within an entry: of the first of these keys it has, or of the entry where it has none. An
    /// `item` is looked into first: one of a list of the entry, by the list's key and position. `words` narrows the
    /// place to where they stand in the value, if they stand there as written.
    pub fn value(
        &mut self,
        entry: EntryId,
        item: Option<(&str, u32)>,
        keys: &[&str],
        words: Option<&str>,
    ) -> Option<Place> {
        let (mapping, node) = find(self.documents(entry.file), entry)?;
        let (mapping, node) = item.and_then(|(list, at)| item_of(mapping?, node, list, at)).unwrap_or((mapping, node));
        let meant = mapping.and_then(|mapping| keys.iter().find_map(|key| written(node, mapping, key)));
        let span = meant.unwrap_or(node).span;
        Some(self.words_in(entry.file, span, words))
    }

    /// The place of a text of the review whose document stands at `review`: of the words in it, if they stand there as
    /// written. The review's own place where it has no such key.
    pub fn review_text(&mut self, review: Place, key: &str, words: Option<&str>) -> Place {
        let root = self.root_at(review);
        let span = root.and_then(|root| value(root, &REVIEW, key)).map_or(review.span, |node| node.span);
        self.words_in(review.file, span, words)
    }

    /// The place of a target's amount in the plan whose document stands at `plan`, by its key below `targets`. The
    /// plan's own place where it has no such key.
    pub fn target(&mut self, plan: Place, key: &str) -> Place {
        let targets = self.root_at(plan).and_then(|root| value(root, &plan::PLAN, "targets"));
        let span = targets.and_then(|all| value(all, &plan::TARGETS, key)).map_or(plan.span, |node| node.span);
        self.words_in(plan.file, span, None)
    }

    /// The document that a place lies in.
    fn root_at(&mut self, place: Place) -> Option<&Node<'_>> {
        let around = |document: &&Document<'_>| {
            let span = document.root.span;
            span.start <= place.span.start && place.span.start < span.end
        };
        self.documents(place.file).iter().find(around).map(|document| &document.root)
    }

    /// The place of words in a stretch of a file; of its first line where they do not stand there as written.
    pub fn words_in(&self, file: FileId, span: Span, words: Option<&str>) -> Place {
        let text = self.sources.get(file).text.get(span.range()).unwrap_or_default();
        match words.and_then(|words| Some((text.find(words)?, words.len()))) {
            Some((at, length)) => {
                let start = span.start as usize + at;
                Place { file, span: Span::new(start, start + length) }
            }
            None => self.first_line(file, span),
        }
    }

    fn documents(&mut self, file: FileId) -> &[Document<'s>] {
        let text = &self.sources.get(file).text;
        self.files.entry(file).or_insert_with(|| yaml::parse(text, file).0)
    }

    fn first_line(&self, file: FileId, span: Span) -> Place {
        let text = self.sources.get(file).text.get(span.range()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        let start = span.start as usize;
        Place { file, span: Span::new(start, start + line.len()) }
    }
}

/// An entry's node, and what its keys mean if it is a mapping of an entry's own.
fn find<'d, 'a>(documents: &'d [Document<'a>], entry: EntryId) -> Option<(Option<&'static Mapping>, &'d Node<'a>)> {
    let root = &documents.get(entry.document as usize)?.root;
    match entry.section {
        LogSection::Day | LogSection::Other => Some((None, value(root, &LOG, "date").unwrap_or(root))),
        section => {
            let node = value(root, &LOG, section.word())?;
            let mapping = LOG.field(section.word()).and_then(|field| section_of(&field.shape));
            match &node.kind {
                Kind::Seq(items) => Some((mapping, items.get(entry.index as usize)?)),
                _ => Some((mapping, node)),
            }
        }
    }
}

/// The mapping that a shape, or the items of its list, are.
fn section_of(shape: &Shape) -> Option<&'static Mapping> {
    match shape {
        Shape::Section(mapping) => Some(mapping),
        Shape::List(inner) | Shape::OneOrList(inner) => section_of(inner),
        Shape::Either(shapes) => shapes.iter().find_map(section_of),
        _ => None,
    }
}

/// An item of a list of a mapping.
fn item_of<'n, 'a>(
    mapping: &Mapping,
    node: &'n Node<'a>,
    list: &str,
    at: u32,
) -> Option<(Option<&'static Mapping>, &'n Node<'a>)> {
    let inner = section_of(&mapping.field(list)?.shape);
    match &value(node, mapping, list)?.kind {
        Kind::Seq(items) => Some((inner, items.get(at as usize)?)),
        _ => None,
    }
}

/// The value of a key of an entry, written in full or short.
fn written<'n, 'a>(node: &'n Node<'a>, mapping: &Mapping, key: &str) -> Option<&'n Node<'a>> {
    if let Some(value) = value(node, mapping, key) {
        return Some(value);
    }
    match (&node.kind, mapping.short) {
        (Kind::Scalar(_), Some(Short::Line(only))) if only == key => Some(node),
        (Kind::Map(pairs), Some(Short::Pair(first, second))) => match pairs.as_slice() {
            [(named, _)] if named.text().is_some_and(|word| mapping.field(word).is_some()) => None,
            [(named, _)] if first == key => Some(named),
            [(_, value)] if second == key => Some(value),
            _ => None,
        },
        _ => None,
    }
}

/// The value of a key of a mapping, in either language.
fn value<'n, 'a>(node: &'n Node<'a>, mapping: &Mapping, key: &str) -> Option<&'n Node<'a>> {
    let Kind::Map(pairs) = &node.kind else { return None };
    let is = |k: &Node<'_>| k.text().and_then(|word| mapping.field(word)).is_some_and(|field| field.key == key);
    pairs.iter().find(|(k, _)| is(k)).map(|(_, v)| v)
}
