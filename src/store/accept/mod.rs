//! Nodes → the model, collecting findings. What comes in are a file's documents and the roster, what goes out are
//! values and every finding of every entry. Never stops at the first, never reads a file.
//!
//! The general part (`keys`, `values`, `references`) follows the table of fields alone; each sort of file has a
//! function of its own that turns its records into the model's values; `across` then holds all files against each other
//! ([`across::settle_logs`] and its neighbours) and `renumber` gives areas that no file lists their final ids.

pub mod across;
mod circles;
pub mod deadlines;
#[cfg(test)]
mod fixture;
pub mod history;
mod keys;
pub mod log;
pub mod outlines;
mod owner;
pub mod plan;
mod references;
pub mod renumber;
pub mod review;
pub mod rubrics;
pub mod settings;
pub mod team;
mod timetable;
mod values;

use crate::diag::{Code, Finding, Findings, Severity};
use crate::model::{AreaKind, CustomerId, Day, Roster};
use crate::store::fields::{Mapping, Shape};
use crate::store::record::{Placed, Record};
use crate::store::yaml::Node;
use crate::text::{FileId, Place, Sources, Span};
use crate::words::Said;

pub use references::Linker;

/// What all files are accepted against.
pub struct Ground<'w> {
    /// The team folder, as far as it is accepted.
    pub roster: &'w Roster,
    /// The files, to cite places of.
    pub sources: &'w Sources,
    /// Finds customers in free text.
    pub linker: Linker,
}

/// Areas that no file lists, in the order they were met; their ids follow those of the roster.
#[derive(Clone, Debug, Default)]
pub struct NewAreas {
    /// Name (which is also the id) and sort, where the key tells it.
    pub names: Vec<(String, Option<AreaKind>)>,
}

/// Accepts the nodes of one file.
pub struct Acceptor<'w> {
    /// What it is accepted against.
    pub ground: &'w Ground<'w>,
    /// The file.
    pub file: FileId,
    /// Areas met that the roster does not have.
    pub areas: NewAreas,
    findings: Vec<Finding>,
    errors: usize,
    anchor: Option<Day>,
}

impl<'w> Acceptor<'w> {
    /// For a file.
    pub fn new(ground: &'w Ground<'w>, file: FileId) -> Self {
        let areas = NewAreas::default();
        Acceptor { ground, file, areas, findings: Vec::new(), errors: 0, anchor: None }
    }

    /// The roster.
    pub fn roster(&self) -> &'w Roster {
        self.ground.roster
    }

    /// The file's path.
    pub fn path(&self) -> &'w str {
        &self.ground.sources.get(self.file).path
    }

    /// The file's text.
    pub fn source_text(&self) -> &'w str {
        &self.ground.sources.get(self.file).text
    }

    /// A place in this file.
    pub fn place(&self, span: Span) -> Place {
        Place { file: self.file, span }
    }

    /// The first line of a stretch, to point at something long.
    pub fn head(&self, span: Span) -> Span {
        let text = self.source_text().get(span.range()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        Span::new(span.start as usize, span.start as usize + line.len())
    }

    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        self.errors += usize::from(finding.code.severity() == Severity::Error);
        self.findings.push(finding);
    }

    /// Adds a finding of this file.
    fn find(&mut self, code: Code, span: Span, title: Said, label: Said, help: Option<Said>) {
        let mut finding = Finding::new(code, self.place(span), title).label(label);
        finding.help.extend(help);
        self.add(finding);
    }

    /// Whether an error was found that begins within a stretch of the file.
    fn has_error_within(&self, span: Span) -> bool {
        let begins = |place: Place| span.start <= place.span.start && place.span.start < span.end;
        let errors = self.findings.iter().filter(|finding| finding.code.severity() == Severity::Error);
        errors.filter_map(|finding| finding.place).any(begins)
    }

    /// Sets the day near which `06-03` lies, where no key of a mapping gives it.
    pub fn set_anchor(&mut self, day: Option<Day>) {
        self.anchor = day;
    }

    /// Accepts a document's root, or any other mapping.
    pub fn record<'n>(&mut self, node: &'n Node<'n>, mapping: &'static Mapping) -> Record<'n> {
        self.item(node, mapping, 0, mapping.name)
    }

    /// Accepts a value of a shape; `key` is what findings call it. `None` for nothing written and for what is faulty.
    pub fn value<'n>(&mut self, node: &'n Node<'n>, shape: &Shape, key: &str) -> Option<Placed<'n>> {
        if node.is_null() {
            return None;
        }
        self.shaped(node, shape, key).map(|value| Placed { span: node.span, value })
    }

    /// The one customer that a text names, by id, name or alias; `None` where it names none or several.
    pub fn party_in(&self, text: &str) -> Option<CustomerId> {
        self.ground.linker.find(text)
    }

    /// The findings, and the areas met.
    pub fn finish(self) -> (Findings, NewAreas) {
        (self.findings.into_iter().collect(), self.areas)
    }
}
