//! Blocks → a PDF on A4 that prints well, copies well and is always the same.
//!
//! In: a document, its meta, the fonts. Out: bytes, and the characters no font
//! has. Never touches disk, clock or system fonts.
//!
//! The road: `set` (blocks → strips, with `paragraph` for lines, `table` for
//! tables and `figures` for key figures) → `page` (strips → pages) → `draw` (pages → operations and cut
//! fonts) → `finish` (outline, properties, language, ids → bytes).

mod blocks;
mod breaks;
mod describe;
mod draw;
mod drawing;
mod figures;
mod finish;
mod fonts;
mod line;
mod page;
mod paint;
mod paragraph;
mod set;
mod spacing;
mod structure;
mod table;
mod tags;

pub use fonts::{FontUse, Fonts, UnreadableFont};

use super::document::Document;
use super::{Charts, Meta};
use page::{Layout, Mark, Page, Sheet, Tone};

/// A PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters no font has, drawn as boxes: in reading order, once for the
    /// same character in the same words.
    pub missing: Vec<Missing>,
}

/// A character no font has, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The character.
    pub character: char,
    /// It with up to eight characters on either side.
    pub context: String,
    /// The heading it stands under; empty before the first, and on page edges.
    pub heading: String,
}

/// Sets `document` as a PDF.
///
/// Works for every document: an empty one is one empty page.
///
/// ```
/// use salesreport::render::{document, pdf, Charts, Meta};
///
/// let print = pdf::render(&document::parse(""), &Meta::default(), &Charts::new(), &pdf::Fonts::embedded());
/// assert_eq!(print.pages, 1);
/// assert!(print.bytes.starts_with(b"%PDF-1.7"));
/// ```
pub fn render(document: &Document, meta: &Meta, charts: &Charts, fonts: &Fonts) -> Rendered {
    let layout = lay_out(document, meta, charts, fonts);
    match draw::draw_pages(&layout, fonts) {
        Ok(drawn) => Rendered {
            bytes: finish::finish(&drawn, &layout, meta),
            pages: layout.pages.len(),
            missing: layout.missing,
        },
        // Without the font its characters are boxes, and are told as missing.
        Err(broken) => render(document, meta, charts, &fonts.without(broken)),
    }
}

/// The layout of the PDF as text: pages, strips and glyphs with their places
/// in points. For snapshots: it says what moved when a layout changes.
pub fn describe(document: &Document, meta: &Meta, charts: &Charts, fonts: &Fonts) -> String {
    lay_out(document, meta, charts, fonts).describe()
}

/// How much smaller what is to stand on few pages may be drawn: at the last, notes are still 6.5 points high.
const SMALLER: [f32; 6] = [0.96, 0.92, 0.88, 0.84, 0.8, SMALLEST];
/// The smallest of them.
const SMALLEST: f32 = 0.765;

/// What is to stand on few pages is drawn as large as it can be there; of what cannot, as few pages as can be.
fn lay_out(document: &Document, meta: &Meta, charts: &Charts, fonts: &Fonts) -> Layout {
    let mut best = lay_out_at(document, meta, charts, fonts, 1.0);
    for scale in SMALLER.into_iter().take_while(|_| document.pages.is_some()) {
        if document.pages.is_none_or(|most| best.pages.len() <= most) {
            break;
        }
        let smaller = lay_out_at(document, meta, charts, fonts, scale);
        if smaller.pages.len() < best.pages.len() {
            best = smaller;
        }
    }
    best
}

fn lay_out_at(document: &Document, meta: &Meta, charts: &Charts, fonts: &Fonts, scale: f32) -> Layout {
    let set::Set { parts, heads, mut missing, mut tags } = set::set_document(document, charts, fonts, scale);
    let mut pages = page::paginate(parts, &heads);
    let count = pages.len();
    let mut edges = set::Edges::new(charts, fonts);
    for (index, page) in pages.iter_mut().enumerate() {
        set_edges(page, (index + 1, count), meta, &mut edges);
    }
    drop_dead_links(&mut pages, &mut tags);
    number_contents(&mut pages, &mut edges);
    missing.extend(edges.missing());
    Layout { pages, missing, tags }
}

/// Leaves only the words of links to places the document doesn't have.
fn drop_dead_links(pages: &mut [Page], tags: &mut tags::Tags) {
    let anchor = |mark: &Mark| match mark {
        Mark::Anchor { id, .. } => Some(id.clone()),
        _ => None,
    };
    let known: std::collections::BTreeSet<String> =
        pages.iter().flat_map(|page| page.marks.iter().filter_map(anchor)).collect();
    for page in pages {
        page.marks.retain(|mark| match mark {
            Mark::Link { address, tag, .. } => {
                let dead = address.strip_prefix('#').is_some_and(|id| !known.contains(id));
                if dead {
                    tags.unlink(*tag);
                }
                !dead
            }
            _ => true,
        });
    }
}

/// Writes the numbers of pages into the contents.
fn number_contents(pages: &mut [Page], edges: &mut set::Edges<'_>) {
    let mut numbers = std::collections::BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            if let Mark::Anchor { id, .. } = mark {
                numbers.insert(id.clone(), index + 1);
            }
        }
    }
    for page in pages {
        let marks = std::mem::take(&mut page.marks);
        for mark in marks {
            let Mark::PageOf { right, y, id, size, tag } = mark else {
                page.marks.push(mark);
                continue;
            };
            let number = numbers.get(&id).map(usize::to_string).unwrap_or_default();
            let (marks, width) = edges.set_part(&number, size, Some(tag));
            page.marks.extend(marks.into_iter().map(|mark| mark.moved(right - width, y)));
        }
    }
}

/// The running header and the footer of a page.
fn set_edges(page: &mut Page, (number, count): (usize, usize), meta: &Meta, edges: &mut set::Edges<'_>) {
    let sheet = page.sheet;
    let (left, right) = (Sheet::LEFT, Sheet::LEFT + sheet.measure());
    let name = [meta.report.as_str(), meta.scope.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let number = meta.page_of.replace("{page}", &number.to_string()).replace("{pages}", &count.to_string());
    let head_y = Sheet::TOP - 31.0;
    let foot_y = sheet.bottom() + 13.0;
    let mut put = |words: &str, side: f32, y: f32| {
        let (marks, width) = edges.set(words);
        let x = left + (right - left - width) * side;
        page.marks.extend(marks.into_iter().map(|mark| mark.moved(x, y)));
    };
    put(&name, 0.0, head_y);
    put(&meta.period, 1.0, head_y);
    put(&meta.author, 0.0, foot_y);
    put(&meta.as_of, 0.5, foot_y);
    put(&number, 1.0, foot_y);
    for y in [Sheet::TOP - 16.0, sheet.bottom() + 11.0] {
        page.marks.push(Mark::Fill { x: left, y, width: right - left, height: 0.4, tone: Tone::Grey(0.5), tag: None });
    }
}
