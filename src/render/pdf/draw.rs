//! Pages → the operations of a PDF, and the fonts cut to what they use.
//!
//! In: pages with every mark in its place. Out: a printpdf document whose fonts
//! carry only the glyphs shown, each mapped back to its characters.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, CurTransMat, DictItem, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFontHandle, PdfPage, Pt, TextItem,
    TextMatrix,
};
use subsetter::GlyphRemapper;

use super::fonts::{Face, Fonts};
use super::page::{Ink, Layout, Mark, Page, Run};
use super::paint;
use super::paragraph::Glyph;
use super::tags::{Kid, NodeId, Tags};

/// A face cut to the glyphs of one document.
struct Cut {
    id: FontId,
    remap: GlyphRemapper,
    font: ParsedFont,
    /// The characters each new glyph stands for in the text.
    reads: BTreeMap<u16, String>,
}

/// Pages as operations, and what the pieces of them mean.
pub(super) struct Drawn {
    /// The pages and fonts.
    pub document: PdfDocument,
    /// The nodes with what is drawn for each.
    pub tags: Tags,
    /// For every page the node of each piece of marked content, by its number.
    pub pieces: Vec<Vec<NodeId>>,
}

/// Draws the pages.
///
/// # Errors
/// The index of a further font that looked good and has outlines that are not.
pub(super) fn draw_pages(layout: &Layout, fonts: &Fonts) -> Result<Drawn, usize> {
    let cuts = cut_fonts(&layout.pages, fonts)?;
    let mut document = PdfDocument::new("");
    for cut in cuts.values() {
        let font = printpdf::PdfFont::new(cut.font.clone());
        document.resources.fonts.map.insert(cut.id.clone(), font);
    }
    let mut tags = layout.tags.clone();
    let mut pieces = Vec::with_capacity(layout.pages.len());
    for (index, page) in layout.pages.iter().enumerate() {
        let mut sheet = Marked { page: index, ops: Vec::new(), open: Piece::None, pieces: Vec::new(), tags: &mut tags };
        sheet.draw(page, &cuts);
        let ops = scaled(sheet.ops, page.sheet.scale);
        let paper = |points: f32| Mm::from(Pt(points * page.sheet.scale));
        let size = (paper(page.sheet.width), paper(page.sheet.height));
        document.pages.push(PdfPage::new(size.0, size.1, ops));
        pieces.push(sheet.pieces);
    }
    Ok(Drawn { document, tags, pieces })
}

/// Everything drawn smaller, where a sheet is to hold more.
fn scaled(ops: Vec<Op>, scale: f32) -> Vec<Op> {
    if scale >= 1.0 {
        return ops;
    }
    let matrix = Op::SetTransformationMatrix { matrix: CurTransMat::Scale(scale, scale) };
    let mut all = vec![Op::SaveGraphicsState, matrix];
    all.extend(ops);
    all.push(Op::RestoreGraphicsState);
    all
}

fn cut_fonts(pages: &[Page], fonts: &Fonts) -> Result<BTreeMap<usize, Cut>, usize> {
    let mut used: BTreeMap<usize, BTreeMap<u16, String>> = BTreeMap::new();
    for run in pages.iter().flat_map(|page| &page.marks).filter_map(glyphs) {
        let glyphs = used.entry(run.face()).or_default();
        for glyph in run.glyphs() {
            // A character no font has keeps its box's own meaning in the font.
            let text = if run.missing() { "□" } else { glyph.text };
            let known = glyphs.entry(glyph.id).or_default();
            if known.is_empty() {
                known.push_str(text);
            }
        }
    }
    used.into_iter()
        .map(|(face, glyphs)| {
            let cut = cut_face(face, &fonts.faces()[face], &glyphs).ok_or(face)?;
            Ok((face, cut))
        })
        .collect()
}

fn cut_face(index: usize, face: &Face, glyphs: &BTreeMap<u16, String>) -> Option<Cut> {
    let mut remap = GlyphRemapper::new();
    let mut reads = BTreeMap::new();
    for (&glyph, text) in glyphs {
        reads.insert(remap.remap(glyph), text.clone());
    }
    let bytes = subsetter::subset(face.data.data(), 0, &remap).ok()?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())?;
    for (&id, text) in &reads {
        let mut letters = text.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            let code = u32::from(letter);
            font.codepoint_to_glyph.entry(code).or_insert(id);
        }
    }
    font.font_name = Some(format!("{}+{}", tag(glyphs), face.name));
    Some(Cut { id: FontId(format!("T{index}")), remap, font, reads })
}

/// Six letters that tell cuts of one face apart, made from the glyphs in it.
fn tag(glyphs: &BTreeMap<u16, String>) -> String {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for glyph in glyphs.keys() {
        sum = (sum ^ u64::from(*glyph)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (0..6)
        .map(|_| {
            let letter = u8::try_from(sum % 26).unwrap_or(0);
            sum /= 26;
            char::from(b'A' + letter)
        })
        .collect()
}

fn glyphs(mark: &Mark) -> Option<&Run> {
    match mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    }
}

/// A piece of content being drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// None yet.
    None,
    /// What only adorns.
    Ornament,
    /// What a node says.
    Part(NodeId),
}

/// A page being drawn, every operation in the piece of content it belongs to.
struct Marked<'t> {
    page: usize,
    ops: Vec<Op>,
    /// The piece being drawn: a node's, or an ornament.
    open: Piece,
    pieces: Vec<NodeId>,
    tags: &'t mut Tags,
}

impl Marked<'_> {
    fn draw(&mut self, page: &Page, cuts: &BTreeMap<usize, Cut>) {
        let height = page.sheet.height;
        let mut brush = paint::Brush::default();
        for mark in &page.marks {
            if paint::is_area(mark) {
                self.turn_to(mark.tag());
                brush.paint(mark, height, &mut self.ops);
            }
        }
        self.close();
        self.ops.push(Op::StartTextSection);
        let mut pen = Pen::default();
        for run in page.marks.iter().filter_map(glyphs) {
            if let Some(cut) = cuts.get(&run.face()) {
                self.turn_to(run.tag);
                pen.write(run, cut, height, &mut self.ops);
            }
        }
        self.close();
        self.ops.push(Op::EndTextSection);
        let links = page.marks.iter().filter_map(|mark| match mark {
            Mark::Link { tag, .. } => Some(*tag),
            _ => None,
        });
        for (index, tag) in links.enumerate() {
            self.tags.draw(tag, Kid::Annotation(self.page, index));
        }
    }

    /// Ends the piece being drawn and begins one of `tag`, unless it is the same.
    fn turn_to(&mut self, tag: Option<NodeId>) {
        let piece = tag.map_or(Piece::Ornament, Piece::Part);
        if self.open == piece {
            return;
        }
        self.close();
        self.open = piece;
        let Some(id) = tag else {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
            return;
        };
        let number = self.pieces.len();
        self.pieces.push(id);
        self.tags.draw(id, Kid::Content(self.page, number));
        let number = DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: self.tags.nodes()[id].role.name().to_owned(),
            properties: DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), number)]) },
        });
    }

    fn close(&mut self) {
        if std::mem::replace(&mut self.open, Piece::None) != Piece::None {
            self.ops.push(Op::EndMarkedContent);
        }
    }
}

/// What the text operators have been told last.
#[derive(Default)]
struct Pen {
    font: Option<(usize, f32)>,
    ink: Option<Ink>,
}

impl Pen {
    fn write(&mut self, run: &Run, cut: &Cut, height: f32, ops: &mut Vec<Op>) {
        if self.ink != Some(run.ink) {
            ops.push(Op::SetFillColor { col: paint::ink(run.ink) });
            self.ink = Some(run.ink);
        }
        if self.font != Some((run.face(), run.size())) {
            ops.push(Op::SetFont { font: PdfFontHandle::External(cut.id.clone()), size: Pt(run.size()) });
            self.font = Some((run.face(), run.size()));
        }
        let mut x = run.x;
        // Where a glyph is shared by characters, the text says which one is meant.
        let glyphs: Vec<_> = run.glyphs().collect();
        for part in glyphs.chunk_by(|a, b| !said(a, run, cut) && !said(b, run, cut)) {
            let aside = said(&part[0], run, cut);
            if aside {
                ops.push(spoken(part[0].text));
            }
            ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(height - run.y)) });
            ops.push(Op::ShowText { items: items(part, run.size(), cut) });
            if aside {
                ops.push(Op::EndMarkedContentWithProperties);
            }
            x += part.iter().map(|glyph| glyph.advance).sum::<f32>();
        }
    }
}

/// True if a glyph stands for other characters here than in the rest of the document.
fn said(glyph: &Glyph<'_>, run: &Run, cut: &Cut) -> bool {
    if glyph.text.trim().is_empty() {
        return false;
    }
    let read = cut.remap.get(glyph.id).and_then(|id| cut.reads.get(&id));
    run.missing() || read.is_some_and(|read| *read != glyph.text)
}

fn spoken(text: &str) -> Op {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data: bytes, literal: false })]);
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: DictItem::Dict { map } }
}

/// The glyphs as text items: whole strings where nothing is kerned, which
/// keeps the pages small.
fn items(glyphs: &[Glyph<'_>], size: f32, cut: &Cut) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut words = String::new();
    // How much further left than the font leaves it the pen must be.
    let mut owed = 0.0_f32;
    for glyph in glyphs {
        let id = cut.remap.get(glyph.id).unwrap_or(0);
        let shift = glyph.shift * 1000.0 / size;
        let offset = ((owed - shift) * 10.0).round() / 10.0;
        if offset != 0.0 {
            flush(&mut words, &mut items);
            items.push(TextItem::Offset(offset));
        }
        owed -= shift + offset;
        if let Some(letter) = cut.letter(id) {
            words.push(letter);
        } else {
            flush(&mut words, &mut items);
            let text = cut.reads.get(&id).cloned().unwrap_or_default();
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(id, 0.0, text)]));
        }
        owed += shift + cut.beyond(id, glyph.advance * 1000.0 / size);
    }
    flush(&mut words, &mut items);
    items
}

fn flush(words: &mut String, items: &mut Vec<TextItem>) {
    if !words.is_empty() {
        items.push(TextItem::Text(std::mem::take(words)));
    }
}

impl Cut {
    /// How much narrower than the font has it a glyph is set, in thousandths.
    fn beyond(&self, id: u16, set: f32) -> f32 {
        self.font.get_glyph_width(id).map_or(0.0, |width| {
            // As the writer states it in the file.
            (f32::from(width) * 1000.0 / f32::from(self.font.units_per_em)).trunc() - set
        })
    }

    /// The one character that stands for the glyph and for no other.
    fn letter(&self, id: u16) -> Option<char> {
        let mut letters = self.reads.get(&id)?.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let known = self.font.lookup_glyph_index(u32::from(letter));
        (known == Some(id)).then_some(letter)
    }
}
