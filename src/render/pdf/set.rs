//! Blocks → strips: sizes, weights and white space of each kind of block.
//!
//! In: a document. Out: parts of strips for the pager, the heads of its tables
//! and the characters no font has.

use std::sync::Arc;

use super::fonts::Fonts;
use super::line::{baseline, leading, line_marks};
use super::page::{Backdrop, Ink, Mark, Part, Sheet, Strip, Tie};
use super::paragraph::{Line, Setting, Shaped, Shaper};
use super::{Missing, figures, table};
use crate::render::document::{Block, Document, Fact, List, Text};

/// Size of running text in points.
const BODY: f32 = 10.5;
/// Size of what accompanies it.
const SMALL: f32 = 8.5;
/// Heading sizes, white space above, white space below, by level.
const HEADINGS: [(f32, f32, f32); 4] = [(19.0, 0.0, 6.0), (14.0, 20.0, 5.0), (11.8, 14.0, 4.0), (10.5, 10.0, 3.0)];
/// White space between paragraphs.
const BETWEEN: f32 = 6.0;
/// White space around tables and bands.
const AROUND: f32 = 8.0;
/// How far a list is indented.
const INDENT: f32 = 17.0;
/// Lists nested deeper are indented no further.
const DEEPEST_INDENT: f32 = 8.0 * INDENT;

/// Where blocks are laid out.
pub(super) struct Stage<'f> {
    pub shaper: Shaper<'f>,
    sheet: Sheet,
    parts: Vec<Part>,
    heads: Vec<Strip>,
    missing: Vec<Missing>,
    /// The heading read last, to say where a character is missing.
    place: String,
    /// Indent of the blocks being laid out.
    indent: f32,
    /// What the next strip holds to.
    tie_next: Option<Tie>,
    /// Kept together, and not at its first strip any more.
    keep: Option<bool>,
    break_next: bool,
    /// Inside the opening.
    backdrop: Backdrop,
}

/// A document as strips.
pub(super) struct Set {
    /// Parts in order.
    pub parts: Vec<Part>,
    /// Heads of tables, by the number strips know them by.
    pub heads: Vec<Strip>,
    /// Characters no font has.
    pub missing: Vec<Missing>,
}

/// Lays out all blocks of `document`.
pub(super) fn set_document(document: &Document, fonts: &Fonts) -> Set {
    let mut stage = Stage::new(fonts);
    stage.part(false);
    stage.blocks(&document.blocks);
    stage.parts.retain(|part| !part.strips.is_empty());
    Set { parts: stage.parts, heads: stage.heads, missing: stage.missing }
}

/// Sets single lines for the edges of pages.
pub(super) struct Edges<'f> {
    stage: Stage<'f>,
}

impl<'f> Edges<'f> {
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { stage: Stage::new(fonts) }
    }

    /// The marks of a line from the origin, and its width.
    pub fn set(&mut self, words: &str) -> (Vec<Mark>, f32) {
        let setting = Setting { size: 8.0, bold: false };
        let shaped = self.stage.shaper.shape(&Text::from(words), setting);
        let line = Line { start: 0, end: shaped.clusters.len(), width: shaped.widest() };
        let mut marks = Vec::new();
        line_marks(&shaped, line, (0.0, 0.0), Ink::Quiet, true, &mut marks);
        self.stage.note_missing(&shaped, line);
        (marks, line.width)
    }

    /// Characters of all edges that no font has.
    pub fn missing(self) -> Vec<Missing> {
        self.stage.missing
    }
}

impl<'f> Stage<'f> {
    fn new(fonts: &'f Fonts) -> Self {
        Self {
            shaper: Shaper::new(fonts),
            sheet: Sheet::a4(false),
            parts: Vec::new(),
            heads: Vec::new(),
            missing: Vec::new(),
            place: String::new(),
            indent: 0.0,
            tie_next: None,
            keep: None,
            break_next: false,
            backdrop: Backdrop::None,
        }
    }

    /// The width blocks have, from the left margin.
    pub fn measure(&self) -> f32 {
        let inset = if self.backdrop == Backdrop::None { 0.0 } else { 12.0 };
        self.sheet.measure() - inset
    }

    /// The height a page has.
    pub fn room(&self) -> f32 {
        self.sheet.room()
    }

    /// Remembers the head of a table.
    pub fn add_head(&mut self, head: Strip) -> usize {
        self.heads.push(head);
        self.heads.len() - 1
    }

    /// The height of a remembered head.
    pub fn head_height(&self, id: usize) -> f32 {
        self.heads[id].height
    }

    /// Adds a strip below the others.
    pub fn push(&mut self, mut strip: Strip) {
        if let Some(tie) = self.tie_next.take() {
            strip.tie = strip.tie.max(tie);
        }
        if let Some(begun) = &mut self.keep {
            if *begun {
                strip.tie = strip.tie.max(Tie::Keep);
            }
            *begun = true;
        }
        strip.page_break |= std::mem::take(&mut self.break_next);
        if strip.backdrop == Backdrop::None {
            strip.backdrop = self.backdrop;
        }
        if let Some(part) = self.parts.last_mut() {
            part.strips.push(strip);
        }
    }

    /// Notes the characters of a line that no font has.
    pub fn note_missing(&mut self, shaped: &Shaped, line: Line) {
        for index in line.start..line.end {
            if !shaped.clusters[index].missing {
                continue;
            }
            let from = index.saturating_sub(8);
            let to = (index + 9).min(shaped.clusters.len());
            for c in shaped.words(index..index + 1).chars() {
                let found =
                    Missing { character: c, context: shaped.words(from..to).to_owned(), heading: self.place.clone() };
                if !self.missing.contains(&found) {
                    self.missing.push(found);
                }
            }
        }
    }

    fn part(&mut self, landscape: bool) {
        self.sheet = Sheet::a4(landscape);
        self.parts.push(Part { sheet: self.sheet, strips: Vec::new() });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let x = self.indent;
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(text) | Block::Owed(text) | Block::Note(text) => self.paragraph(text, BETWEEN),
            Block::List(list) => self.list(list),
            Block::Table(table) => table::set_table(table, x, AROUND, self),
            Block::KeyFigures(table) => figures::set_figures(table, (x, AROUND), self),
            Block::Opening(blocks) => self.opening(blocks),
            Block::Chart { words, .. } => self.caption(words),
            Block::Cover { blocks, .. } => self.blocks(blocks),
            Block::Contents(entries) => {
                for entry in entries {
                    self.paragraph(&entry.text, 2.5);
                }
            }
            Block::Calendar(weeks) => {
                for week in weeks {
                    let outer = self.keep;
                    self.keep = Some(outer.unwrap_or(false));
                    self.paragraph(&week.head, BETWEEN);
                    self.blocks(&week.blocks);
                    self.keep = outer.map(|_| true);
                }
            }
            Block::Timeline(facts) => self.facts(facts),
            Block::Problem { head, facts, blocks } => {
                self.paragraph(head, BETWEEN);
                self.facts(facts);
                self.blocks(blocks);
            }
            Block::Prose { by, blocks } => {
                self.paragraph(by, BETWEEN);
                self.blocks(blocks);
            }
            Block::Signature(signers) => {
                for signer in signers {
                    for text in [&signer.role, &signer.name, &signer.date] {
                        self.paragraph(text, 2.5);
                    }
                }
            }
            Block::Rule => self.rule(),
            Block::PageBreak => self.break_next = true,
            Block::Keep(blocks) => {
                let outer = self.keep;
                self.keep = Some(outer.unwrap_or(false));
                self.blocks(blocks);
                self.keep = outer.map(|_| true);
            }
            Block::Landscape(blocks) => {
                if self.sheet == Sheet::a4(true) {
                    return self.blocks(blocks);
                }
                self.part(true);
                self.tie_next = None;
                self.blocks(blocks);
                self.part(false);
                self.tie_next = None;
                self.break_next = false;
            }
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            self.paragraph(&fact.name, BETWEEN);
            self.paragraph(&fact.text, 2.5);
        }
    }

    fn heading(&mut self, level: u8, id: &str, text: &Text) {
        let (size, above, below) = HEADINGS[usize::from(level.clamp(1, 4)) - 1];
        self.place = text.plain();
        let shaped = self.shaper.shape(text, Setting { size, bold: true });
        let lines = shaped.lines(self.measure() - self.indent);
        for (index, line) in lines.iter().enumerate() {
            let mut strip = self.line_strip(&shaped, *line, "heading", true, Ink::Text);
            if index == 0 {
                strip.gap = above;
                let anchor = Mark::Anchor { level, id: id.to_owned(), words: self.place.clone(), y: 0.0 };
                strip.marks.insert(0, anchor);
            } else {
                strip.tie = Tie::Heading;
            }
            if index + 1 == lines.len() {
                strip.height += below;
            }
            self.push(strip);
        }
        self.tie_next = Some(Tie::Heading);
    }

    fn paragraph(&mut self, text: &Text, gap: f32) {
        let setting = Setting { size: BODY, bold: false };
        let shaped = self.shaper.shape(text, setting);
        self.running(&shaped, "text", gap, Ink::Text);
        // A line that announces something stays with it.
        if text.plain().trim_end().ends_with(['：', ':']) {
            self.tie_next = Some(Tie::Edge);
        }
    }

    /// Lines of running text; neither the first nor the last stands alone.
    fn running(&mut self, shaped: &Arc<Shaped>, kind: &'static str, gap: f32, ink: Ink) {
        let lines = shaped.fair_lines(self.measure() - self.indent);
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let mut strip = self.line_strip(shaped, line, kind, false, ink);
            if index == 0 {
                strip.gap = gap;
            } else if index == 1 || index + 1 == count {
                strip.tie = Tie::Edge;
            }
            self.push(strip);
        }
    }

    fn line_strip(&mut self, shaped: &Arc<Shaped>, line: Line, kind: &'static str, tight: bool, ink: Ink) -> Strip {
        let mut strip = Strip { kind, height: leading(shaped.size, tight), ..Strip::default() };
        let at = (self.indent, 0.0);
        line_marks(shaped, line, at, ink, tight, &mut strip.marks);
        self.note_missing(shaped, line);
        strip
    }

    fn caption(&mut self, words: &str) {
        let setting = Setting { size: SMALL, bold: false };
        let shaped = self.shaper.shape(&Text::from(words), setting);
        self.running(&shaped, "caption", BETWEEN, Ink::Quiet);
    }

    fn rule(&mut self) {
        let line = Mark::Fill { x: self.indent, y: 0.0, width: self.measure() - self.indent, height: 0.5, grey: 0.5 };
        self.push(Strip { kind: "rule", gap: AROUND, height: 2.0, marks: vec![line], ..Strip::default() });
    }

    fn opening(&mut self, blocks: &[Block]) {
        let pad = |gap, tie, backdrop| Strip { kind: "opening", gap, height: 6.0, tie, backdrop, ..Strip::default() };
        let outer = (self.indent, self.backdrop, self.keep);
        self.indent += 12.0;
        self.keep = Some(outer.2.unwrap_or(false));
        self.push(pad(AROUND, Tie::Free, Backdrop::Strip));
        self.backdrop = Backdrop::WithGap;
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(text) if index == 0 => self.paragraph(text, 0.0),
                other => self.block(other),
            }
        }
        self.push(pad(0.0, Tie::Edge, Backdrop::WithGap));
        (self.indent, self.backdrop) = (outer.0, outer.1);
        self.keep = outer.2.map(|_| true);
    }

    fn list(&mut self, list: &List) {
        let outer = self.indent;
        let nested = self.indent > 0.0 && self.backdrop == Backdrop::None;
        let mut number = list.start;
        for (index, item) in list.items.iter().enumerate() {
            let first = self.strips();
            self.indent = (self.indent + INDENT).min(DEEPEST_INDENT);
            let gap = if index == 0 && !nested { BETWEEN } else { 2.5 };
            for (at, block) in item.iter().enumerate() {
                match block {
                    Block::Paragraph(text) => self.paragraph(text, if at == 0 { gap } else { 2.5 }),
                    other => self.block(other),
                }
            }
            self.indent = outer;
            if self.strips() == first {
                self.push(Strip { kind: "text", gap, height: leading(BODY, false), ..Strip::default() });
            }
            self.label(first, number);
            number = number.map(|number| number.saturating_add(1));
        }
    }

    fn strips(&self) -> usize {
        self.parts.last().map_or(0, |part| part.strips.len())
    }

    /// The bullet or number of a list item that began with strip `at`.
    fn label(&mut self, at: usize, number: Option<u64>) {
        let depth = (self.indent / INDENT).floor();
        let base = baseline(BODY, false);
        let mut marks = Vec::new();
        if let Some(number) = number {
            let setting = Setting { size: BODY, bold: false };
            let words = Text::from(format!("{number}.").as_str());
            let shaped = self.shaper.shape(&words, setting);
            let line = Line { start: 0, end: shaped.clusters.len(), width: shaped.widest() };
            let x = self.indent + INDENT - 4.0 - line.width;
            line_marks(&shaped, line, (x, 0.0), Ink::Text, false, &mut marks);
        } else {
            // A square at the first level, a dash below it: both survive a copier.
            let (width, height) = if depth < 1.0 { (3.0, 3.0) } else { (4.5, 0.9) };
            marks.push(Mark::Fill {
                x: self.indent + INDENT - 6.0 - width,
                y: base - 0.34 * BODY - height / 2.0,
                width,
                height,
                grey: 0.15,
            });
        }
        if let Some(strip) = self.parts.last_mut().and_then(|part| part.strips.get_mut(at)) {
            marks.append(&mut strip.marks);
            strip.marks = marks;
        }
    }
}
