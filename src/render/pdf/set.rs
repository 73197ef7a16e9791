//! Blocks → strips: sizes, weights and white space of each kind of block.
//!
//! In: a document. Out: parts of strips for the pager, the heads of its tables
//! and the characters no font has.

use std::sync::Arc;

use super::SMALLEST;
use super::fonts::Fonts;
use super::line::{Hand, baseline, leading, line_marks};
use super::page::{Backdrop, Ink, Mark, Part, Sheet, Strip, Tie, Tone};
use super::paragraph::{Line, Setting, Shaped, Shaper};
use super::tags::{NodeId, ROOT, Role, Tags};
use super::{Missing, blocks, drawing, figures, table};
use crate::render::Charts;
use crate::render::document::{Block, Document, List, Text, chart_id};

/// Size of running text in points.
pub(super) const BODY: f32 = 10.5;
/// Size of what stands on a tint: the opening, a problem's card.
const OPENING: f32 = 9.8;
/// Size of what accompanies it.
pub(super) const SMALL: f32 = 8.5;
/// Heading sizes, white space above, white space below, by level.
const HEADINGS: [(f32, f32, f32); 4] = [(19.0, 0.0, 6.0), (14.0, 20.0, 5.0), (11.8, 14.0, 4.0), (10.5, 10.0, 3.0)];
/// White space between paragraphs.
pub(super) const BETWEEN: f32 = 6.0;
/// White space around tables and bands.
pub(super) const AROUND: f32 = 8.0;
/// What is left of the space between blocks where all is to stand on one page.
const CLOSE: f32 = 0.34;
/// How much of what headings are larger than text they keep there.
const CLOSE_HEADINGS: f32 = 0.45;
/// How far a list is indented.
const INDENT: f32 = 17.0;
/// Lists nested deeper are indented no further.
const DEEPEST_INDENT: f32 = 8.0 * INDENT;

/// Where blocks are laid out.
pub(super) struct Stage<'f> {
    pub shaper: Shaper<'f>,
    /// The document's charts.
    charts: &'f Charts,
    /// What the marks mean.
    pub tags: Tags,
    /// What the blocks being laid out stand in.
    pub tag: NodeId,
    sheet: Sheet,
    parts: Vec<Part>,
    heads: Vec<Strip>,
    missing: Vec<Missing>,
    /// The heading read last, to say where a character is missing.
    place: String,
    /// Indent of the blocks being laid out.
    pub indent: f32,
    /// What the next strip holds to.
    pub tie_next: Option<Tie>,
    /// Kept together, and not at its first strip any more.
    pub keep: Option<bool>,
    pub break_next: bool,
    /// Marks to go with the next strip.
    pub margin: Vec<Mark>,
    /// Inside the opening.
    pub backdrop: Backdrop,
}

/// A document as strips.
pub(super) struct Set {
    /// Parts in order.
    pub parts: Vec<Part>,
    /// Heads of tables, by the number strips know them by.
    pub heads: Vec<Strip>,
    /// Characters no font has.
    pub missing: Vec<Missing>,
    /// What the marks mean.
    pub tags: Tags,
}

/// Lays out all blocks of `document`.
pub(super) fn set_document<'f>(document: &Document, charts: &'f Charts, fonts: &'f Fonts, scale: f32) -> Set {
    let mut stage = Stage::new(charts, fonts, scale);
    stage.part(false);
    stage.blocks(&document.blocks);
    stage.parts.retain(|part| !part.strips.is_empty());
    Set { parts: stage.parts, heads: stage.heads, missing: stage.missing, tags: stage.tags }
}

/// Sets single lines for the edges of pages.
pub(super) struct Edges<'f> {
    stage: Stage<'f>,
}

impl<'f> Edges<'f> {
    pub fn new(charts: &'f Charts, fonts: &'f Fonts) -> Self {
        Self { stage: Stage::new(charts, fonts, 1.0) }
    }

    /// The marks of a line from the origin, and its width.
    pub fn set(&mut self, words: &str) -> (Vec<Mark>, f32) {
        self.set_part(words, 8.0, None)
    }

    /// The marks of a line that is part of something, and its width.
    pub fn set_part(&mut self, words: &str, size: f32, tag: Option<NodeId>) -> (Vec<Mark>, f32) {
        let setting = Setting { size, bold: false };
        let shaped = self.stage.shaper.shape(&Text::from(words), setting);
        let line = shaped.whole();
        let mut marks = Vec::new();
        let hand = Hand { ink: Ink::Quiet, tight: true, tag };
        line_marks(&shaped, line, (0.0, 0.0), hand, &mut self.stage.tags, &mut marks);
        self.stage.note_missing(&shaped, line);
        (marks, line.width)
    }

    /// Characters of all edges that no font has.
    pub fn missing(self) -> Vec<Missing> {
        self.stage.missing
    }
}

impl<'f> Stage<'f> {
    fn new(charts: &'f Charts, fonts: &'f Fonts, scale: f32) -> Self {
        Self {
            charts,
            shaper: Shaper::new(fonts),
            tags: Tags::default(),
            tag: ROOT,
            sheet: Sheet::a4(false, scale),
            parts: Vec::new(),
            heads: Vec::new(),
            missing: Vec::new(),
            place: String::new(),
            indent: 0.0,
            tie_next: None,
            keep: None,
            break_next: false,
            margin: Vec::new(),
            backdrop: Backdrop::None,
        }
    }

    /// The width blocks have, from the left margin.
    pub fn measure(&self) -> f32 {
        let inset = if self.backdrop == Backdrop::None { 0.0 } else { 12.0 };
        self.sheet.measure() - inset
    }

    /// Whether the sheet is to hold more than it would at full size.
    pub fn is_close(&self) -> bool {
        self.sheet.scale < 1.0
    }

    /// How close rows stand: 0 at full size, 1 on the smallest sheet.
    pub fn closeness(&self) -> f32 {
        ((1.0 - self.sheet.scale) / (1.0 - SMALLEST)).clamp(0.0, 1.0)
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
        if self.is_close() {
            strip.gap *= CLOSE;
        }
        strip.marks.append(&mut self.margin);
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
        self.sheet = Sheet::a4(landscape, self.sheet.scale);
        self.parts.push(Part { sheet: self.sheet, strips: Vec::new() });
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let x = self.indent;
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(text) => self.paragraph(text, BETWEEN),
            Block::List(list) => self.list(list),
            Block::Table(table) => table::set_table(table, x, AROUND, self),
            Block::KeyFigures(table) => figures::set_figures(table, (x, AROUND), self),
            Block::Opening(blocks) => self.opening(blocks),
            Block::Chart { source, words } => match self.charts.get(chart_id(source)) {
                Some(scenes) => drawing::set_scene(&scenes.page, words, (x, AROUND), self),
                None => self.caption(words),
            },
            Block::Cover { page, blocks } => blocks::cover(*page, blocks, self),
            Block::Contents(entries) => blocks::contents(entries, self),
            Block::Calendar(weeks) => blocks::calendar(weeks, self),
            Block::Timeline(facts) => blocks::facts(facts, true, self),
            Block::Problem { head, facts, blocks } => blocks::problem((head, facts, blocks), self),
            Block::Prose { by, blocks } => blocks::prose(by, blocks, self),
            Block::Owed(text) => blocks::owed(text, self),
            Block::Note(text) => blocks::note(text, self),
            Block::Signature(signers) => blocks::signature(signers, self),
            Block::Rule => self.rule(),
            Block::PageBreak => self.break_next = true,
            Block::Keep(blocks) => {
                let outer = self.keep;
                self.keep = Some(outer.unwrap_or(false));
                self.blocks(blocks);
                self.keep = outer.map(|_| true);
            }
            Block::Landscape(blocks) => {
                if self.sheet == Sheet::a4(true, self.sheet.scale) {
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

    fn heading(&mut self, level: u8, id: &str, text: &Text) {
        let (size, above, below) = HEADINGS[usize::from(level.clamp(1, 4)) - 1];
        let size = if self.is_close() { BODY + (size - BODY) * CLOSE_HEADINGS } else { size };
        self.place = text.plain();
        let shaped = self.shaper.shape(text, Setting { size, bold: true });
        let node = self.tags.add(self.tag, Role::Heading(level.clamp(1, 4)));
        let hand = Hand { ink: Ink::Text, tight: true, tag: Some(node) };
        let lines = shaped.lines(self.measure() - self.indent);
        for (index, line) in lines.iter().enumerate() {
            let mut strip = self.line_strip(&shaped, *line, "heading", hand);
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

    pub fn paragraph(&mut self, text: &Text, gap: f32) {
        let size = if self.backdrop == Backdrop::WithGap { OPENING } else { BODY };
        let setting = Setting { size, bold: false };
        let shaped = self.shaper.shape(text, setting);
        let node = self.tags.add(self.tag, Role::Paragraph);
        let under_heading = self.tie_next == Some(Tie::Heading);
        let first = self.strips();
        self.running(&shaped, "text", gap, (Ink::Text, node));
        // A line that announces something stays with it, so does one under a heading.
        let announces = text.plain().trim_end().ends_with(['：', ':']);
        if announces || (under_heading && self.strips() == first + 1) {
            self.tie_next = Some(Tie::Edge);
        }
    }

    /// Lines of running text; neither the first nor the last stands alone.
    pub fn running(&mut self, shaped: &Arc<Shaped>, kind: &'static str, gap: f32, (ink, node): (Ink, NodeId)) {
        let hand = Hand { ink, tight: false, tag: Some(node) };
        let lines = shaped.even_lines(self.measure() - self.indent);
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let mut strip = self.line_strip(shaped, line, kind, hand);
            if index == 0 {
                strip.gap = gap;
            } else if index == 1 || index + 1 == count {
                strip.tie = Tie::Edge;
            }
            self.push(strip);
        }
    }

    fn line_strip(&mut self, shaped: &Arc<Shaped>, line: Line, kind: &'static str, hand: Hand) -> Strip {
        let mut strip = Strip { kind, height: leading(shaped.size, hand.tight), ..Strip::default() };
        let at = (self.indent, 0.0);
        line_marks(shaped, line, at, hand, &mut self.tags, &mut strip.marks);
        self.note_missing(shaped, line);
        strip
    }

    fn caption(&mut self, words: &str) {
        let setting = Setting { size: SMALL, bold: false };
        let shaped = self.shaper.shape(&Text::from(words), setting);
        let node = self.tags.add(self.tag, Role::Caption);
        self.running(&shaped, "caption", BETWEEN, (Ink::Quiet, node));
    }

    fn rule(&mut self) {
        let line = Mark::Fill {
            x: self.indent,
            y: 0.0,
            width: self.measure() - self.indent,
            height: 0.5,
            tone: Tone::Grey(0.5),
            tag: None,
        };
        self.push(Strip { kind: "rule", gap: AROUND, height: 2.0, marks: vec![line], ..Strip::default() });
    }

    fn opening(&mut self, blocks: &[Block]) {
        let pad = |gap, tie, backdrop| Strip { kind: "opening", gap, height: 6.0, tie, backdrop, ..Strip::default() };
        let outer = (self.indent, self.backdrop, self.keep, self.tag);
        self.tag = self.tags.add(self.tag, Role::Section);
        self.indent += 12.0;
        self.keep = Some(outer.2.unwrap_or(false));
        self.push(pad(AROUND, Tie::Free, Backdrop::Strip));
        self.backdrop = Backdrop::WithGap;
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(text) => {
                    blocks::flag_mark(text.flag(), self);
                    self.paragraph(text, if index == 0 { 0.0 } else { BETWEEN });
                }
                other => self.block(other),
            }
        }
        self.push(pad(0.0, Tie::Edge, Backdrop::WithGap));
        (self.indent, self.backdrop, self.tag) = (outer.0, outer.1, outer.3);
        self.keep = outer.2.map(|_| true);
    }

    fn list(&mut self, list: &List) {
        let outer = self.indent;
        let nested = self.indent > 0.0 && self.backdrop == Backdrop::None;
        let mut number = list.start;
        let within = self.tag;
        let node = self.tags.add(within, Role::List);
        for (index, item) in list.items.iter().enumerate() {
            let first = self.strips();
            let entry = self.tags.add(node, Role::Item);
            let label = self.tags.add(entry, Role::Label);
            self.tag = self.tags.add(entry, Role::Body);
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
            self.label(first, number, label);
            number = number.map(|number| number.saturating_add(1));
        }
        self.tag = within;
    }

    fn strips(&self) -> usize {
        self.parts.last().map_or(0, |part| part.strips.len())
    }

    /// The bullet or number of a list item that began with strip `at`.
    fn label(&mut self, at: usize, number: Option<u64>, node: NodeId) {
        let depth = (self.indent / INDENT).floor();
        let base = baseline(BODY, false);
        let mut marks = Vec::new();
        if let Some(number) = number {
            let setting = Setting { size: BODY, bold: false };
            let words = Text::from(format!("{number}.").as_str());
            let shaped = self.shaper.shape(&words, setting);
            let line = shaped.whole();
            let x = self.indent + INDENT - 4.0 - line.width;
            let hand = Hand { ink: Ink::Text, tight: false, tag: Some(node) };
            line_marks(&shaped, line, (x, 0.0), hand, &mut self.tags, &mut marks);
        } else {
            // A square at the first level, a dash below it: both survive a copier.
            let (width, height) = if depth < 1.0 { (3.0, 3.0) } else { (4.5, 0.9) };
            marks.push(Mark::Fill {
                x: self.indent + INDENT - 6.0 - width,
                y: base - 0.34 * BODY - height / 2.0,
                width,
                height,
                tone: Tone::Grey(0.15),
                tag: Some(node),
            });
        }
        if let Some(strip) = self.parts.last_mut().and_then(|part| part.strips.get_mut(at)) {
            marks.append(&mut strip.marks);
            strip.marks = marks;
        }
    }
}
