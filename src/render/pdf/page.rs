//! Strips → pages.
//!
//! In: strips, the horizontal slices blocks are laid out as. Out: pages with
//! every mark at its place. Headings keep what follows, heads of tables return
//! on each page, strips tied together stay together while a page can hold them.

use std::ops::Range;
use std::sync::Arc;

use super::Missing;
use super::paragraph::{Glyph, Line, Shaped};
use super::tags::{NodeId, Tags};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// A4, upright.
const PAPER: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// Left and right margin.
const SIDE: f32 = 18.0 * MM;
/// Upper margin, with the running header in it.
const TOP: f32 = 23.0 * MM;
/// Lower margin, with the footer in it.
const BOTTOM: f32 = 20.0 * MM;

/// The measures of a page, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sheet {
    /// The paper's width.
    pub width: f32,
    /// The paper's height.
    pub height: f32,
    /// How large a point of these is on paper: below 1 on a sheet that is to hold more.
    pub scale: f32,
}

impl Sheet {
    /// A4 upright, or on its side, everything on it drawn at a scale.
    pub fn a4(landscape: bool, scale: f32) -> Self {
        let (width, height) = (PAPER.0 / scale, PAPER.1 / scale);
        if landscape { Self { width: height, height: width, scale } } else { Self { width, height, scale } }
    }

    /// How far a place is from the paper's lower edge, in points of the paper.
    pub fn up(self, y: f32) -> f32 {
        (self.height - y) * self.scale
    }

    /// Left edge of the text, on every sheet.
    pub const LEFT: f32 = SIDE;
    /// Upper edge of the text, on every sheet.
    pub const TOP: f32 = TOP;

    /// Width of the text.
    pub fn measure(self) -> f32 {
        self.width - 2.0 * SIDE
    }

    /// Lower edge of the text.
    pub fn bottom(self) -> f32 {
        self.height - BOTTOM
    }

    /// Height of the text.
    pub fn room(self) -> f32 {
        self.bottom() - Self::TOP
    }
}

/// How firmly a strip holds to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Tie {
    /// A page may end between them.
    #[default]
    Free,
    /// Kept together by the author.
    Keep,
    /// First and last lines and rows: none stands alone.
    Edge,
    /// What a heading announces.
    Heading,
}

impl Tie {
    fn firmer(self) -> Option<Self> {
        match self {
            Tie::Free => Some(Tie::Keep),
            Tie::Keep => Some(Tie::Edge),
            Tie::Edge => Some(Tie::Heading),
            Tie::Heading => None,
        }
    }
}

/// A tint behind a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Backdrop {
    /// None.
    #[default]
    None,
    /// The strip itself.
    Strip,
    /// The strip and the gap above it.
    WithGap,
    /// Only a line down the left.
    Line,
}

/// A slice across the page that is never cut.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// What it is, for the layout as text: `heading`, `row` …
    pub kind: &'static str,
    /// Space above, dropped at the top of a page, in points.
    pub gap: f32,
    /// Height in points.
    pub height: f32,
    /// How it holds to the strip before it.
    pub tie: Tie,
    /// What is drawn, measured from the strip's upper left corner.
    pub marks: Vec<Mark>,
    /// The table head to repeat above it at the top of a page.
    pub head: Option<usize>,
    /// The tint behind it.
    pub backdrop: Backdrop,
    /// It begins a page.
    pub page_break: bool,
    /// The same drawn smaller, for a page that has little less room; charts have it.
    pub smaller: Option<Box<Strip>>,
}

/// Something drawn. Places are in points, y downwards.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Glyphs on a baseline.
    Glyphs(Run),
    /// A filled rectangle.
    Fill {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Its colour.
        tone: Tone,
        /// What it is part of; nothing if it only adorns.
        tag: Option<NodeId>,
    },
    /// Lines through points, or areas.
    Shape(Shape),
    /// A place that can be clicked.
    Link {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Where it leads.
        address: String,
        /// The link it is part of.
        tag: NodeId,
    },
    /// The number of the page an anchor is on, set once pages are known.
    PageOf {
        /// Right edge.
        right: f32,
        /// Upper edge.
        y: f32,
        /// The anchor's name.
        id: String,
        /// Size in points.
        size: f32,
        /// The line of the contents.
        tag: NodeId,
    },
    /// A place that can be jumped to.
    Anchor {
        /// 1 to 4; 0 for what is not in the outline.
        level: u8,
        /// Its name in addresses.
        id: String,
        /// Its words in the outline.
        words: String,
        /// Upper edge.
        y: f32,
    },
}

/// Glyphs of one face in one colour on one baseline.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Left end of the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The colour.
    pub ink: Ink,
    /// What it is part of; nothing on the edges of pages and in repeated heads.
    pub tag: Option<NodeId>,
    /// The text it is part of.
    pub shaped: Arc<Shaped>,
    /// The line it is part of.
    pub line: Line,
    /// The clusters it shows: all of one face, all there or all missing.
    pub clusters: Range<usize>,
}

impl Run {
    /// Size in points.
    pub fn size(&self) -> f32 {
        self.shaped.size
    }

    /// Index of the face.
    pub fn face(&self) -> usize {
        self.shaped.clusters[self.clusters.start].face
    }

    /// Boxes for characters no font has.
    pub fn missing(&self) -> bool {
        self.shaped.clusters[self.clusters.start].missing
    }

    /// Its glyphs, from left to right.
    pub fn glyphs(&self) -> impl Iterator<Item = Glyph<'_>> {
        self.shaped.glyphs(self.line, self.clusters.clone())
    }

    /// What it says.
    pub fn words(&self) -> &str {
        self.shaped.words(self.clusters.clone())
    }
}

/// The colours of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// The text.
    Text,
    /// What accompanies it.
    Quiet,
    /// What can be followed.
    Link,
    /// What is late or lacks a decision.
    Alarm,
    /// A colour of a chart.
    Exact([u8; 3]),
}

/// The colour of an area or a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tone {
    /// 0 black, 1 white.
    Grey(f32),
    /// Red, green, blue.
    Colour([u8; 3]),
}

/// Straight lines and curves, stroked or filled.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape {
    /// The points of each part; three that begin with a handle are a curve.
    pub parts: Vec<Vec<Point>>,
    /// Whether the parts return to where they began.
    pub closed: bool,
    /// The inside.
    pub fill: Option<Tone>,
    /// Colour and width of the line, lengths of its dashes and gaps.
    pub stroke: Option<(Tone, f32, &'static [f64])>,
    /// What it is part of.
    pub tag: Option<NodeId>,
}

/// A point of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// It only bends the curve.
    pub handle: bool,
}

impl Mark {
    pub fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Mark::Glyphs(glyphs) => {
                glyphs.x += dx;
                glyphs.y += dy;
            }
            Mark::Fill { x, y, .. } | Mark::Link { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Mark::Shape(shape) => {
                for point in shape.parts.iter_mut().flatten() {
                    point.x += dx;
                    point.y += dy;
                }
            }
            Mark::PageOf { right, y, .. } => {
                *right += dx;
                *y += dy;
            }
            Mark::Anchor { y, .. } => *y += dy,
        }
        self
    }

    /// What it is part of.
    pub fn tag(&self) -> Option<NodeId> {
        match self {
            Mark::Glyphs(run) => run.tag,
            Mark::Fill { tag, .. } => *tag,
            Mark::Shape(shape) => shape.tag,
            Mark::Link { tag, .. } | Mark::PageOf { tag, .. } => Some(*tag),
            Mark::Anchor { .. } => None,
        }
    }

    /// The same as an ornament: no link, no anchor, no part of anything.
    fn bare(self) -> Option<Self> {
        match self {
            Mark::Glyphs(run) => Some(Mark::Glyphs(Run { tag: None, ..run })),
            Mark::Fill { x, y, width, height, tone, .. } => Some(Mark::Fill { x, y, width, height, tone, tag: None }),
            Mark::Shape(shape) => Some(Mark::Shape(Shape { tag: None, ..shape })),
            Mark::Link { .. } | Mark::PageOf { .. } | Mark::Anchor { .. } => None,
        }
    }
}

/// Strips on one kind of sheet.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// The sheet.
    pub sheet: Sheet,
    /// The strips, top to bottom.
    pub strips: Vec<Strip>,
}

/// A page with everything in its place.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// Its measures.
    pub sheet: Sheet,
    /// What is drawn on it, from its upper left corner.
    pub marks: Vec<Mark>,
    /// The kinds of its strips with the place of each.
    pub strips: Vec<(&'static str, f32)>,
}

/// The whole document laid out.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// The pages in order, at least one.
    pub pages: Vec<Page>,
    /// Characters no font has.
    pub missing: Vec<Missing>,
    /// What the marks mean.
    pub tags: Tags,
}

/// Puts parts on pages, each part beginning a new one.
pub(super) fn paginate(parts: Vec<Part>, heads: &[Strip]) -> Vec<Page> {
    let mut pager = Pager { heads, pages: Vec::new(), sheet: Sheet::a4(false, 1.0), y: 0.0, fresh: true };
    for part in parts {
        pager.sheet = part.sheet;
        pager.turn();
        pager.flow(&mut { part.strips });
    }
    if pager.pages.is_empty() {
        pager.turn();
    }
    pager.pages
}

struct Pager<'a> {
    heads: &'a [Strip],
    pages: Vec<Page>,
    sheet: Sheet,
    y: f32,
    /// Nothing is on the page yet.
    fresh: bool,
}

impl Pager<'_> {
    fn turn(&mut self) {
        self.pages.push(Page { sheet: self.sheet, marks: Vec::new(), strips: Vec::new() });
        self.y = Sheet::TOP;
        self.fresh = true;
    }

    /// Places strips, as many a page as it can hold. A chart that would leave a page half empty is drawn a little
    /// smaller, or waits until the paragraph or table behind it has filled the page; never past a heading.
    fn flow(&mut self, strips: &mut [Strip]) {
        let mut waiting: Vec<&mut Strip> = Vec::new();
        let mut groups = strips.chunk_by_mut(|_, next| next.tie > Tie::Free && !next.page_break).peekable();
        while let Some(group) = groups.next() {
            if group.first().is_some_and(|first| first.gap > 0.0 && first.head.is_none()) {
                // Where a page ends anyway, the charts open the next one.
                let turns = self.height(group, self.fresh) > self.sheet.bottom() - self.y + 0.01;
                let wait = !turns && group.iter().all(|strip| strip.kind != "heading" && !strip.page_break);
                self.release(&mut waiting, wait);
            }
            if group.last().is_none_or(|last| last.smaller.is_none()) {
                self.place(group, Tie::Free);
                continue;
            }
            let last = group.len() - 1;
            let room = self.sheet.bottom() - self.y + 0.01;
            let above = self.height(&group[..last], self.fresh);
            let fits = |chart: &Strip| above + chart.gap + chart.height <= room;
            if waiting.is_empty() && !fits(&group[last]) {
                let smaller = group[last].smaller.take();
                if let Some(smaller) = smaller.filter(|chart| fits(chart)) {
                    group[last] = *smaller;
                }
            }
            let follows = |next: &&mut [Strip]| {
                let bars = next.iter().any(|strip| strip.kind == "heading" || strip.page_break);
                !bars && above + self.height(next, false) <= room
            };
            let waits = !(self.fresh || waiting.is_empty() && fits(&group[last]));
            if waits && groups.peek().is_some_and(follows) {
                let (before, chart) = group.split_at_mut(last);
                self.place(before, Tie::Free);
                waiting.extend(chart);
            } else {
                self.release(&mut waiting, false);
                self.place(group, Tie::Free);
            }
        }
        self.release(&mut waiting, false);
    }

    /// Places the charts that wait, in their order: all of them, or, if they can `wait`, those that fit.
    fn release(&mut self, waiting: &mut Vec<&mut Strip>, wait: bool) {
        while let Some(chart) = waiting.first() {
            if wait && !self.fresh && chart.gap + chart.height > self.sheet.bottom() - self.y {
                return;
            }
            let chart = waiting.remove(0);
            self.place(std::slice::from_mut(chart), Tie::Free);
        }
    }

    /// Places strips that hold together more firmly than `loose` as wholes;
    /// what no page can hold comes apart where it holds least.
    fn place(&mut self, strips: &mut [Strip], loose: Tie) {
        for group in strips.chunk_by_mut(|_, next| next.tie > loose && !next.page_break) {
            if group.first().is_some_and(|strip| strip.page_break) && !self.fresh {
                self.turn();
            }
            if self.height(group, self.fresh) <= self.sheet.bottom() - self.y + 0.01 {
                self.set(group);
            } else if self.height(group, true) <= self.sheet.room() + 0.01 {
                self.turn();
                self.set(group);
            } else if let Some(firmer) = loose.firmer().filter(|_| group.len() > 1) {
                self.place(group, firmer);
            } else {
                if !self.fresh {
                    self.turn();
                }
                self.set(group);
            }
        }
    }

    fn height(&self, group: &[Strip], fresh: bool) -> f32 {
        let mut sum: f32 = group.iter().map(|strip| strip.gap + strip.height).sum();
        if let (true, Some(first)) = (fresh, group.first()) {
            sum -= first.gap;
            sum += first.head.map_or(0.0, |head| self.heads[head].height);
        }
        sum
    }

    fn set(&mut self, group: &mut [Strip]) {
        for strip in group {
            if let Some(head) = strip.head.filter(|_| self.fresh) {
                let mut head = self.heads[head].clone();
                // A reader has heard it at the table's beginning.
                head.marks = head.marks.into_iter().filter_map(Mark::bare).collect();
                self.draw(&mut head);
            }
            self.draw(strip);
        }
    }

    fn draw(&mut self, strip: &mut Strip) {
        let gap = if self.fresh { 0.0 } else { strip.gap };
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let left = Sheet::LEFT;
        let tint_from = match strip.backdrop {
            Backdrop::None => None,
            Backdrop::Strip => Some(self.y + gap),
            Backdrop::WithGap | Backdrop::Line => Some(self.y),
        };
        if let Some(from) = tint_from {
            let height = self.y + gap + strip.height - from;
            let band = |x, width, grey| Mark::Fill { x, y: from, width, height, tone: Tone::Grey(grey), tag: None };
            if strip.backdrop == Backdrop::Line {
                page.marks.push(band(left, 1.0, 0.5));
            } else {
                page.marks.push(band(left, self.sheet.measure(), 0.95));
                page.marks.push(band(left, 2.5, 0.25));
            }
        }
        self.y += gap;
        page.strips.push((strip.kind, self.y));
        let moved = std::mem::take(&mut strip.marks).into_iter();
        page.marks.extend(moved.map(|mark| mark.moved(left, self.y)));
        self.y += strip.height;
        self.fresh = false;
    }
}
