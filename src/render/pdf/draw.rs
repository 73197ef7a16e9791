//! Pages → the operations of a PDF, and the fonts cut to what they use.
//!
//! In: pages with every mark in its place. Out: a printpdf document whose fonts
//! carry only the glyphs shown, each mapped back to its characters.

use std::collections::BTreeMap;

use printpdf::{
    Actions, BorderArray, Codepoint, Color, ColorArray, Destination, DictItem, FontId, Greyscale, LinkAnnotation, Mm,
    Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle, PdfPage, Pt, Rect, Rgb, TextItem, TextMatrix,
};
use subsetter::GlyphRemapper;

use super::fonts::{Face, Fonts};
use super::page::{Ink, Mark, Page, Run};
use super::paragraph::Glyph;

/// A face cut to the glyphs of one document.
struct Cut {
    id: FontId,
    remap: GlyphRemapper,
    font: ParsedFont,
    /// The characters each new glyph stands for in the text.
    reads: BTreeMap<u16, String>,
}

/// Draws the pages.
///
/// # Errors
/// The index of a further font that looked good and has outlines that are not.
pub(super) fn draw_pages(pages: &[Page], fonts: &Fonts) -> Result<PdfDocument, usize> {
    let cuts = cut_fonts(pages, fonts)?;
    let mut document = PdfDocument::new("");
    for cut in cuts.values() {
        let font = printpdf::PdfFont::new(cut.font.clone());
        document.resources.fonts.map.insert(cut.id.clone(), font);
    }
    let places = anchors(pages);
    for page in pages {
        document.pages.push(draw_page(page, &cuts, &places));
    }
    Ok(document)
}

/// Page (from 1) and height on it, from the paper's lower edge, of every anchor.
fn anchors(pages: &[Page]) -> BTreeMap<&str, (usize, f32)> {
    let mut places = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            if let Mark::Anchor { id, y, .. } = mark {
                places.insert(id.as_str(), (index + 1, page.sheet.height - y));
            }
        }
    }
    places
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

fn draw_page(page: &Page, cuts: &BTreeMap<usize, Cut>, places: &BTreeMap<&str, (usize, f32)>) -> PdfPage {
    let height = page.sheet.height;
    let mut ops = Vec::new();
    let mut tone = None;
    for mark in &page.marks {
        if let Mark::Fill { grey, .. } = mark {
            if tone != Some(*grey) {
                ops.push(Op::SetFillColor { col: shade(*grey) });
                tone = Some(*grey);
            }
            ops.extend(fill(mark, height));
        }
    }
    ops.push(Op::StartTextSection);
    let mut pen = Pen::default();
    for run in page.marks.iter().filter_map(glyphs) {
        if let Some(cut) = cuts.get(&run.face()) {
            pen.write(run, cut, height, &mut ops);
        }
    }
    ops.push(Op::EndTextSection);
    for mark in &page.marks {
        ops.extend(link(mark, height, places));
    }
    let paper = |points: f32| Mm::from(Pt(points));
    PdfPage::new(paper(page.sheet.width), paper(height), ops)
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
            ops.push(Op::SetFillColor { col: colour(run.ink) });
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
    for glyph in glyphs {
        let id = cut.remap.get(glyph.id).unwrap_or(0);
        let kern = cut.kern(id, glyph.advance * 1000.0 / size);
        if let Some(letter) = cut.letter(id) {
            words.push(letter);
        } else {
            flush(&mut words, &mut items);
            let text = cut.reads.get(&id).cloned().unwrap_or_default();
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(id, 0.0, text)]));
        }
        if kern != 0.0 {
            flush(&mut words, &mut items);
            items.push(TextItem::Offset(kern));
        }
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
    fn kern(&self, id: u16, set: f32) -> f32 {
        let natural = self.font.get_glyph_width(id).map_or(set, |width| {
            // As the writer states it in the file.
            (f32::from(width) * 1000.0 / f32::from(self.font.units_per_em)).trunc()
        });
        ((natural - set) * 10.0).round() / 10.0
    }

    /// The one character that stands for the glyph and for no other.
    fn letter(&self, id: u16) -> Option<char> {
        let mut letters = self.reads.get(&id)?.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        let known = self.font.lookup_glyph_index(u32::from(letter));
        (known == Some(id)).then_some(letter)
    }
}

fn shade(grey: f32) -> Color {
    Color::Greyscale(Greyscale::new(grey, None))
}

fn colour(ink: Ink) -> Color {
    match ink {
        Ink::Text => shade(0.08),
        Ink::Quiet => shade(0.35),
        Ink::Link => Color::Rgb(Rgb::new(0.05, 0.25, 0.5, None)),
    }
}

fn fill(mark: &Mark, paper: f32) -> Option<Op> {
    let Mark::Fill { x, y, width, height, .. } = mark else {
        return None;
    };
    let mut rectangle = area(*x, *y, *width, *height, paper);
    rectangle.mode = Some(PaintMode::Fill);
    Some(Op::DrawRectangle { rectangle })
}

fn area(x: f32, y: f32, width: f32, height: f32, paper: f32) -> Rect {
    Rect::from_xywh(Pt(x), Pt(paper - y - height), Pt(width), Pt(height))
}

fn link(mark: &Mark, paper: f32, places: &BTreeMap<&str, (usize, f32)>) -> Option<Op> {
    let Mark::Link { x, y, width, height, address } = mark else {
        return None;
    };
    let actions = match address.strip_prefix('#') {
        Some(id) => {
            let &(page, top) = places.get(id)?;
            Actions::Goto(Destination::Xyz { page, left: Some(0.0), top: Some(top), zoom: None })
        }
        None => Actions::Uri(ascii_address(address)),
    };
    Some(Op::LinkAnnotation {
        link: LinkAnnotation::new(
            area(*x, *y, *width, *height, paper),
            actions,
            Some(BorderArray::Solid([0.0, 0.0, 0.0])),
            Some(ColorArray::Transparent),
            None,
        ),
    })
}

/// An address as PDF wants it: everything beyond ASCII in per cent.
fn ascii_address(address: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
