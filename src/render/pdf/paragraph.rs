//! Running text → lines of glyphs.
//!
//! In: a [`Text`], a size and a weight. Out: clusters with their advances and
//! the places where a line may end, then lines for any measure asked for.
//! Shaping is parley's; where lines end is decided here, by Unicode's rules and
//! by the habits of Chinese setting that those leave open.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use parley::style::{FontFamily, FontFamilyName, FontFeatures, StyleProperty};
use parley::{Layout, LayoutContext};

use super::fonts::{BOX, Fonts};
use super::spacing::{self, Gap};
use super::{breaks, spacing::Mark as Punctuation};
use crate::render::document::Text;

/// How a text is set as a whole; its spans may add weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Setting {
    /// Size in points.
    pub size: f32,
    /// Bold throughout.
    pub bold: bool,
}

/// Text shaped once, to be broken into lines as often as wanted.
#[derive(Debug)]
pub(super) struct Shaped {
    /// What the clusters say, one after another.
    words: String,
    /// Glyphs of all clusters: number, advance in points.
    glyphs: Vec<(u16, f32)>,
    /// Clusters in reading order.
    pub clusters: Vec<Cluster>,
    /// Addresses the clusters' spans lead to.
    pub links: Vec<Option<String>>,
    /// The size it is set in.
    pub size: f32,
}

/// What one reads as a character, with its glyphs.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// Its characters among the words, as they are to be copied out again.
    words: Range<usize>,
    /// Its glyphs among all.
    glyphs: Range<usize>,
    /// Index of the face.
    pub face: usize,
    /// Width in points, without the seam behind it.
    pub advance: f32,
    /// How far from its place its glyphs are drawn, in points.
    shift: f32,
    /// White space it loses where a line begins with it, in points.
    at_start: f32,
    /// White space it loses where a line ends with it, in points.
    at_end: f32,
    /// White space between it and the next on the same line, in points.
    seam: f32,
    /// How the line may be spread behind it.
    gap: Gap,
    /// Whether a line begins here.
    pub begins: Begins,
    /// A space, which hangs at a line's end.
    pub space: bool,
    /// No font has it.
    pub missing: bool,
    /// Inline code.
    pub code: bool,
    /// Index into the links.
    pub link: usize,
}

/// Whether a line begins at a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    /// It belongs to what stands before it.
    Never,
    /// If the line before is full.
    May,
    /// Always.
    Must,
}

/// One glyph, and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph<'a> {
    /// Its number in the face.
    pub id: u16,
    /// How far from the pen it is drawn, in points.
    pub shift: f32,
    /// How far it moves the pen, in points.
    pub advance: f32,
    /// What is copied out for it; empty for a further glyph of one cluster.
    pub text: &'a str,
}

/// A line: clusters `start..end`, spaces at its end left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// First cluster.
    pub start: usize,
    /// After the last cluster.
    pub end: usize,
    /// Width in points.
    pub width: f32,
    /// How much every seam is spread, in points.
    seams: f32,
    /// How much every gap is spread, seam or not, in points.
    gaps: f32,
}

impl Shaped {
    /// The characters of some clusters.
    pub fn words(&self, clusters: Range<usize>) -> &str {
        match self.clusters.get(clusters) {
            Some([first, .., last]) => &self.words[first.words.start..last.words.end],
            Some([only]) => &self.words[only.words.clone()],
            _ => "",
        }
    }

    /// All of it as one line.
    pub fn whole(&self) -> Line {
        self.line(0, self.clusters.len())
    }

    /// Where a cluster of a line is drawn, from the pen, and how far it moves it.
    pub fn step(&self, line: Line, index: usize) -> (f32, f32) {
        let cluster = &self.clusters[index];
        let lead = if index == line.start { cluster.at_start } else { 0.0 };
        let behind = if index + 1 >= line.end {
            -cluster.at_end
        } else {
            cluster.seam
                + match cluster.gap {
                    Gap::None => 0.0,
                    Gap::Plain => line.gaps,
                    Gap::Seam => line.gaps + line.seams,
                }
        };
        (cluster.shift - lead, cluster.advance - lead + behind)
    }

    /// The glyphs of some clusters of a line.
    pub fn glyphs(&self, line: Line, clusters: Range<usize>) -> impl Iterator<Item = Glyph<'_>> {
        clusters.flat_map(move |index| {
            let cluster = &self.clusters[index];
            let glyphs = &self.glyphs[cluster.glyphs.clone()];
            let (shift, step) = self.step(line, index);
            let beyond = step - glyphs.iter().map(|glyph| glyph.1).sum::<f32>();
            let last = glyphs.len().saturating_sub(1);
            glyphs.iter().enumerate().map(move |(at, &(id, advance))| Glyph {
                id,
                shift,
                advance: if at == last { advance + beyond } else { advance },
                text: if at == 0 { &self.words[cluster.words.clone()] } else { "" },
            })
        })
    }

    /// How much every gap of `line` is spread to fill `measure`, if it may be.
    pub fn spread(&self, line: Line, measure: f32) -> Line {
        let inner = &self.clusters[line.start..line.end.saturating_sub(1).max(line.start)];
        let count = |kind| inner.iter().filter(|cluster| cluster.gap == kind).count();
        let (seams, gaps) = spacing::share(measure - line.width, count(Gap::Seam), count(Gap::Plain), self.size);
        let width = if seams + gaps > 0.0 { measure } else { line.width };
        Line { width, seams, gaps, ..line }
    }

    /// Lines that fill `measure`, but for the last one and those an author ended.
    pub fn even_lines(&self, measure: f32) -> Vec<Line> {
        let mut lines = self.fair_lines(measure);
        for line in &mut lines {
            let mut next = self.clusters[line.end..].iter().skip_while(|cluster| cluster.space);
            if next.next().is_some_and(|cluster| cluster.begins != Begins::Must) {
                *line = self.spread(*line, measure);
            }
        }
        lines
    }

    /// Lines no wider than `measure`, unless a single cluster is wider.
    pub fn lines(&self, measure: f32) -> Vec<Line> {
        // Widths are sums of rounded parts; a text measured must fit its measure.
        let measure = measure + 0.01;
        let mut lines = Vec::new();
        let mut start = 0;
        let mut last_chance = 0;
        let mut width = 0.0;
        let mut index = 0;
        while index < self.clusters.len() {
            let cluster = &self.clusters[index];
            if cluster.begins == Begins::Must && index > start {
                lines.push(self.line(start, index));
                start = index;
                last_chance = index;
                width = 0.0;
            } else if cluster.begins == Begins::May {
                last_chance = index;
            }
            let lead = if index == start { cluster.at_start } else { 0.0 };
            let needed = cluster.advance - lead - cluster.at_end;
            if !cluster.space && width + needed > measure && index > start {
                let at = if last_chance > start { last_chance } else { index };
                lines.push(self.line(start, at));
                start = at;
                last_chance = at;
                width = self.pen(at, index);
            }
            let cluster = &self.clusters[index];
            let lead = if index == start { cluster.at_start } else { 0.0 };
            width += cluster.advance + cluster.seam - lead;
            index += 1;
        }
        if start < self.clusters.len() || lines.is_empty() {
            lines.push(self.line(start, self.clusters.len()));
        }
        lines
    }

    /// Lines like [`Shaped::lines`], a little shorter where that spares the last
    /// one from being a single character.
    pub fn fair_lines(&self, measure: f32) -> Vec<Line> {
        let enough = 2.2 * self.size;
        let short = |lines: &[Line]| lines.last().is_some_and(|line| line.width < enough);
        let lines = self.lines(measure);
        if lines.len() < 2 || !short(&lines) {
            return lines;
        }
        (1_u8..=6)
            .map(|halves| self.lines(measure - f32::from(halves) * self.size / 2.0))
            .take_while(|tried| tried.len() == lines.len())
            .find(|tried| !short(tried))
            .unwrap_or(lines)
    }

    /// The widest stretch that can't be broken, in points.
    pub fn narrowest(&self) -> f32 {
        let mut widest = 0.0_f32;
        let mut start = 0;
        for index in 1..=self.clusters.len() {
            let ends = self.clusters.get(index).is_none_or(|cluster| cluster.begins != Begins::Never);
            if ends {
                widest = widest.max(self.line(start, index).width);
                start = index;
            }
        }
        widest
    }

    /// The width it takes when only told to break where it must, in points.
    pub fn widest(&self) -> f32 {
        self.lines(f32::INFINITY).iter().fold(0.0, |widest, line| widest.max(line.width))
    }

    /// Settles where lines may begin beyond Unicode's rules.
    fn mend_breaks(&mut self) {
        let mut place = breaks::Place::default();
        for index in 0..self.clusters.len() {
            let cluster = &mut self.clusters[index];
            let words = &self.words[cluster.words.clone()];
            let may = place.may_break(words, cluster.begins == Begins::May);
            if cluster.begins != Begins::Must {
                cluster.begins = if may { Begins::May } else { Begins::Never };
            }
            place.pass(words, cluster.space);
        }
    }

    /// Sets Chinese punctuation tight and Latin apart from Chinese.
    fn mend_spaces(&mut self) {
        let em = self.size;
        let said = |cluster: &Cluster| {
            let mut letters = self.words[cluster.words.clone()].chars();
            let first = letters.next().unwrap_or(' ');
            (first, letters.next_back().unwrap_or(first))
        };
        let said: Vec<(char, char)> = self.clusters.iter().map(said).collect();
        let full: Vec<bool> = self.clusters.iter().map(|it| it.advance > 0.95 * em).collect();
        let kind = |index: usize| match full.get(index) {
            Some(true) => spacing::mark(said[index].0),
            _ => Punctuation::None,
        };
        for index in 0..self.clusters.len() {
            let before = index.checked_sub(1).map(|at| (said[at].1, kind(at)));
            let after = said.get(index + 1).map(|it| (it.0, kind(index + 1)));
            let bound = self.clusters.get(index + 1).is_some_and(|it| it.begins == Begins::Never);
            let cluster = &mut self.clusters[index];
            let c = said[index].0;
            match kind(index) {
                Punctuation::Opening => {
                    let latin = before.is_some_and(|(c, _)| c.is_ascii_alphanumeric()) && matches!(c, '“' | '‘');
                    let tight = latin
                        || before.is_some_and(|(_, kind)| kind == Punctuation::Opening || kind == Punctuation::Closing);
                    if tight {
                        cluster.shift = -spacing::HALF * em;
                        cluster.advance -= spacing::HALF * em;
                    } else {
                        cluster.at_start = spacing::HALF * em;
                    }
                }
                Punctuation::Closing => {
                    let latin = after.is_some_and(|(c, _)| c.is_ascii_alphanumeric()) && matches!(c, '”' | '’');
                    if latin && c == '’' {
                        cluster.advance = spacing::APOSTROPHE * em;
                    } else if latin || after.is_some_and(|(_, kind)| kind == Punctuation::Closing) {
                        cluster.advance -= spacing::HALF * em;
                    } else {
                        cluster.at_end = spacing::HALF * em;
                    }
                }
                Punctuation::None if c == '·' && full[index] => {
                    let spaced = before.is_some_and(|(c, _)| c == ' ');
                    let width = if spaced { spacing::DOT } else { spacing::HALF };
                    cluster.shift = (width - 1.0) / 2.0 * em;
                    cluster.advance = width * em;
                }
                Punctuation::None => {}
            }
            if let (true, Some((left, left_kind)), Some((right, right_kind))) = (c == ' ', before, after) {
                // Beside a mark's own white the author's space would be a second one.
                if left_kind == Punctuation::Closing || right_kind == Punctuation::Opening {
                    cluster.advance = 0.0;
                } else if spacing::is_seam(left, right) {
                    cluster.advance = spacing::SEAM * em;
                }
            }
            if let Some((right, _)) = after {
                if spacing::is_seam(said[index].1, right) {
                    cluster.seam = spacing::SEAM * em;
                }
                cluster.gap = spacing::gap(said[index].1, right, bound);
                if c == ' ' && cluster.advance == 0.0 {
                    cluster.gap = Gap::Plain;
                }
            }
        }
    }

    /// How far the pen is from the start of a line that begins at `start` when
    /// it reaches `end` on the same line.
    fn pen(&self, start: usize, end: usize) -> f32 {
        let clusters = &self.clusters[start..end];
        let sum: f32 = clusters.iter().map(|cluster| cluster.advance + cluster.seam).sum();
        sum - clusters.first().map_or(0.0, |first| first.at_start)
    }

    fn line(&self, start: usize, end: usize) -> Line {
        let visible =
            self.clusters[start..end].iter().rposition(|cluster| !cluster.space).map_or(start, |last| start + last + 1);
        let line = Line { start, end: visible, width: 0.0, seams: 0.0, gaps: 0.0 };
        let width = (start..visible).map(|index| self.step(line, index).1).sum();
        Line { width, ..line }
    }
}

/// Shapes the texts of one document.
pub(super) struct Shaper<'f> {
    fonts: &'f Fonts,
    context: parley::FontContext,
    layouts: LayoutContext<Mark>,
    faces: HashMap<(char, bool), Option<usize>>,
}

/// What the shaper hands through: the index of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Mark(usize);

/// A stretch of text in one face and one style.
struct Segment {
    start: usize,
    face: usize,
    code: bool,
    link: usize,
    missing: bool,
}

impl<'f> Shaper<'f> {
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, context: fonts.context(), layouts: LayoutContext::new(), faces: HashMap::new() }
    }

    /// Shapes `text`; the same plain words in the same setting only once for all
    /// documents.
    pub fn shape(&mut self, text: &Text, setting: Setting) -> Arc<Shaped> {
        let key = match text.spans.as_slice() {
            [] => Some((String::new(), false)),
            [one] if one.link.is_none() && !one.style.code => {
                Some((one.text.clone(), one.style.strong || one.style.emphasis))
            }
            _ => None,
        };
        let Some((words, strong)) = key else {
            return Arc::new(self.shape_new(text, setting));
        };
        let key = (words, setting.size.to_bits(), setting.bold || strong);
        if let Some(shaped) = self.fonts.remembered(&key) {
            return shaped;
        }
        let shaped = Arc::new(self.shape_new(text, setting));
        self.fonts.remember(key, &shaped);
        shaped
    }

    fn shape_new(&mut self, text: &Text, setting: Setting) -> Shaped {
        let (plain, originals, segments, links) = self.segments(text, setting.bold);
        let mut shaped = Shaped {
            words: String::with_capacity(plain.len()),
            glyphs: Vec::with_capacity(plain.len() / 2),
            clusters: Vec::with_capacity(plain.len() / 2),
            links,
            size: setting.size,
        };
        if !plain.is_empty() {
            let layout = self.layout(&plain, &segments, setting.size);
            collect(&layout, &plain, &originals, &segments, &mut shaped);
        }
        shaped.mend_breaks();
        shaped.mend_spaces();
        shaped
    }

    fn face_of(&mut self, c: char, bold: bool) -> Option<usize> {
        let fonts = self.fonts;
        let known = self.faces.entry((c, bold));
        *known.or_insert_with(|| fonts.face_of(c, bold))
    }

    /// The characters to shape, one face a segment. A character no font has is
    /// shaped as a box; `originals` keeps what stood there, by byte.
    fn segments(
        &mut self,
        text: &Text,
        bold: bool,
    ) -> (String, HashMap<usize, char>, Vec<Segment>, Vec<Option<String>>) {
        let mut plain = String::new();
        let mut originals = HashMap::new();
        let mut segments: Vec<Segment> = Vec::new();
        let mut links = vec![None];
        for span in &text.spans {
            let link = if span.link.is_some() {
                links.push(span.link.clone());
                links.len() - 1
            } else {
                0
            };
            let bold = bold || span.style.strong || span.style.emphasis;
            for c in span.text.chars() {
                let Some(c) = printable(c) else { continue };
                let found =
                    if c == '\n' { segments.last().map(|last| last.face).or(Some(0)) } else { self.face_of(c, bold) };
                let missing = found.is_none();
                if missing {
                    originals.insert(plain.len(), c);
                }
                let drawn = if missing { BOX } else { c };
                let face = found.or_else(|| self.fonts.face_of(BOX, bold)).unwrap_or_default();
                let same = segments.last().is_some_and(|last| {
                    (last.face, last.code, last.link, last.missing) == (face, span.style.code, link, missing)
                });
                if !same {
                    segments.push(Segment { start: plain.len(), face, code: span.style.code, link, missing });
                }
                plain.push(drawn);
            }
        }
        (plain, originals, segments, links)
    }

    fn layout(&mut self, plain: &str, segments: &[Segment], size: f32) -> Layout<Mark> {
        let mut builder = self.layouts.ranged_builder(&mut self.context, plain, 1.0, false);
        builder.push_default(StyleProperty::FontSize(size));
        // Ligatures would join what must be copied out letter by letter.
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::Source(
            "\"liga\" 0, \"clig\" 0, \"calt\" 0, \"dlig\" 0".into(),
        )));
        builder.set_base_direction(parley::BaseDirection::Ltr);
        for (index, segment) in segments.iter().enumerate() {
            let end = segments.get(index + 1).map_or(plain.len(), |next| next.start);
            let family = FontFamilyName::named(&self.fonts.faces()[segment.face].family);
            builder.push(StyleProperty::FontFamily(FontFamily::Single(family)), segment.start..end);
            builder.push(StyleProperty::Brush(Mark(index)), segment.start..end);
        }
        let mut layout = builder.build(plain);
        // On no room at all every place where a line may end is one.
        layout.break_all_lines(Some(0.0));
        layout
    }
}

fn collect(
    layout: &Layout<Mark>,
    plain: &str,
    originals: &HashMap<usize, char>,
    segments: &[Segment],
    shaped: &mut Shaped,
) {
    let mut must_begin = false;
    for line in layout.lines() {
        let mut first = true;
        for run in line.runs() {
            for cluster in run.clusters() {
                let range = cluster.text_range();
                if cluster.is_hard_line_break() {
                    must_begin = true;
                    continue;
                }
                let segment = &segments[cluster.style().brush.0];
                let from = (shaped.words.len(), shaped.glyphs.len());
                match originals.get(&range.start) {
                    Some(original) => shaped.words.push(*original),
                    None => shaped.words.push_str(&plain[range]),
                }
                #[expect(clippy::cast_possible_truncation, reason = "glyph ids have 16 bits")]
                let glyphs = cluster.glyphs().map(|glyph| (glyph.id as u16, glyph.advance));
                shaped.glyphs.extend(glyphs);
                let words = from.0..shaped.words.len();
                let said = shaped.words[words.clone()].chars();
                shaped.clusters.push(Cluster {
                    space: { said }.all(|c| c == ' ' || c == '\u{3000}'),
                    words,
                    glyphs: from.1..shaped.glyphs.len(),
                    face: segment.face,
                    advance: cluster.advance(),
                    shift: 0.0,
                    at_start: 0.0,
                    at_end: 0.0,
                    seam: 0.0,
                    gap: Gap::None,
                    begins: if std::mem::take(&mut must_begin) {
                        Begins::Must
                    } else if first {
                        Begins::May
                    } else {
                        Begins::Never
                    },
                    missing: segment.missing,
                    code: segment.code,
                    link: segment.link,
                });
                first = false;
            }
        }
    }
}

/// What of a character is set: control and joining characters are not, every
/// space but the ideographic one is a plain space or keeps its words together.
fn printable(c: char) -> Option<char> {
    match c {
        '\n' | '\u{3000}' => Some(c),
        '\t' | '\r' | '\u{2000}'..='\u{200a}' | '\u{205f}' => Some(' '),
        '\u{202f}' => Some('\u{a0}'),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}
