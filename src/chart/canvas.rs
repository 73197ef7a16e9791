//! A scene while it is drawn: what is on it, and where texts and lines already lie.

use super::measure::{fit, one_line, width};
use super::scene::{Anchor, Area, Dash, Group, Mark, Point, Role, Stroke, Text, Tone, at};
use super::{Caption, Scene, Size};

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f64,
    pub bold: bool,
    pub tone: Tone,
}

/// What a bar or area is filled with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Filling {
    /// Plain and dark: what was achieved.
    Actual,
    /// Hatched: what is behind.
    Behind,
    /// Light with an outline: a target.
    Target,
}

pub(super) struct Canvas {
    pub size: Size,
    marks: Vec<Mark>,
    texts: Vec<Area>,
    lines: Vec<(Point, Point)>,
}

pub(super) fn stroke(tone: Tone, width: f64) -> Stroke {
    Stroke { tone, width, dash: Dash::Solid }
}

impl Canvas {
    pub(super) fn new(size: Size) -> Canvas {
        Canvas { size, marks: Vec::new(), texts: Vec::new(), lines: Vec::new() }
    }

    pub(super) fn finish(self, height: f64, caption: &Caption) -> Scene {
        let alt = if caption.finding.is_empty() { &caption.title } else { &caption.finding };
        Scene {
            width: self.size.width(),
            height: height.ceil(),
            title: one_line(&caption.title),
            alt: one_line(alt),
            marks: self.marks,
        }
    }

    pub(super) fn width(&self) -> f64 {
        self.size.width()
    }

    /// Axis labels and remarks.
    pub(super) fn small(&self) -> Style {
        Style { size: self.size.small(), bold: false, tone: Tone::Quiet }
    }

    /// Names and figures.
    pub(super) fn plain(&self) -> Style {
        Style { size: self.size.text(), bold: false, tone: Tone::Ink }
    }

    /// The figure a row is about.
    pub(super) fn strong(&self) -> Style {
        Style { bold: true, ..self.plain() }
    }

    /// The height of a line of small text.
    pub(super) fn line(&self) -> f64 {
        self.size.small() * 1.4
    }

    /// Draws marks that belong together.
    pub(super) fn group(&mut self, role: Role, name: Option<&str>, draw: impl FnOnce(&mut Canvas)) {
        let before = std::mem::take(&mut self.marks);
        draw(self);
        let marks = std::mem::replace(&mut self.marks, before);
        if !marks.is_empty() {
            let name = name.map(one_line).filter(|name| !name.is_empty());
            self.marks.push(Mark::Group(Group { role, name, marks }));
        }
    }

    pub(super) fn segment(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(vec![vec![from, to]], false, None, Some(stroke));
    }

    /// An upright line across bars, edged with paper so that it shows on dark ones too.
    pub(super) fn upright(&mut self, x: f64, top: f64, bottom: f64, line: Stroke) {
        let (from, to) = (at(x, top), at(x, bottom));
        self.segment(from, to, stroke(Tone::Paper, line.width + 2.0));
        self.segment(from, to, line);
    }

    /// A line of data: labels placed later keep away from it.
    pub(super) fn series(&mut self, points: &[Point], stroke: Stroke) {
        if points.len() > 1 {
            self.lines.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
            self.path(vec![points.to_vec()], false, None, Some(stroke));
        }
    }

    pub(super) fn path(&mut self, parts: Vec<Vec<Point>>, closed: bool, fill: Option<Tone>, stroke: Option<Stroke>) {
        self.marks.push(Mark::Path { parts, closed, fill, stroke });
    }

    /// A small closed shape: labels placed later keep away from it.
    pub(super) fn shape(&mut self, corners: Vec<Point>, fill: Tone, line: Stroke) {
        let next = corners.iter().cycle().skip(1);
        self.lines.extend(corners.iter().zip(next).map(|(from, to)| (*from, *to)));
        self.path(vec![corners], true, Some(fill), Some(line));
    }

    pub(super) fn rectangle(&mut self, area: Area, fill: Option<Tone>, stroke: Option<Stroke>) {
        self.marks.push(Mark::Rectangle { area, fill, stroke });
    }

    pub(super) fn circle(&mut self, centre: Point, radius: f64, fill: Tone, stroke: Option<Stroke>) {
        self.lines.push((at(centre.x - radius, centre.y), at(centre.x + radius, centre.y)));
        self.lines.push((at(centre.x, centre.y - radius), at(centre.x, centre.y + radius)));
        self.marks.push(Mark::Circle { centre, radius, fill: Some(fill), stroke });
    }

    /// A filled box; hatching is drawn as lines cut to the box, so every device can.
    pub(super) fn filled(&mut self, area: Area, filling: Filling) {
        if area.width <= 0.0 {
            return;
        }
        match filling {
            Filling::Actual => self.rectangle(area, Some(Tone::Actual), None),
            Filling::Target => self.rectangle(area, Some(Tone::Pale), Some(stroke(Tone::Rule, 0.7))),
            Filling::Behind => {
                self.rectangle(area, Some(Tone::BehindPale), None);
                self.path(hatching(area), false, None, Some(stroke(Tone::Behind, 1.1)));
                let inside = Area {
                    x: area.x + 0.4,
                    y: area.y + 0.4,
                    width: (area.width - 0.8).max(0.0),
                    height: area.height - 0.8,
                };
                self.rectangle(inside, None, Some(stroke(Tone::Behind, 0.8)));
            }
        }
    }

    /// A text where nothing else can be, cut to `room`.
    pub(super) fn text(&mut self, shown: &str, place: Point, anchor: Anchor, style: Style, room: f64) {
        let whole = one_line(shown);
        let shown = fit(&whole, style.size, style.bold, room);
        if !shown.is_empty() {
            let full = (shown != whole).then_some(whole);
            self.write(Text { place, anchor, shown, full, size: style.size, bold: style.bold, tone: style.tone });
        }
    }

    fn write(&mut self, text: Text) {
        self.texts.push(text.area());
        self.marks.push(Mark::Text(text));
    }

    /// A text at the first of several places that is free; over lines of data, on a ground of paper, if all places
    /// free of text have lines. Dropped if every place has text. True if it was written.
    pub(super) fn place(&mut self, shown: &str, places: &[(Point, Anchor)], style: Style, within: Area) -> bool {
        let shown = one_line(shown);
        if shown.is_empty() {
            return false;
        }
        let texts: Vec<Text> = places
            .iter()
            .map(|&(place, anchor)| Text {
                place,
                anchor,
                shown: shown.clone(),
                full: None,
                size: style.size,
                bold: style.bold,
                tone: style.tone,
            })
            .filter(|text| self.is_free(&text.area(), &within))
            .collect();
        let clear = texts.iter().find(|text| !self.lines.iter().any(|line| crosses(*line, &text.area())));
        if let Some(text) = clear {
            self.write(text.clone());
            return true;
        }
        let Some(text) = texts.into_iter().next() else { return false };
        let area = text.area();
        self.rectangle(area, Some(Tone::Paper), None);
        self.write(text);
        true
    }

    /// Like [`Canvas::place`], but rather dropped than put on a line.
    pub(super) fn place_clear(&mut self, shown: &str, places: &[(Point, Anchor)], style: Style, within: Area) -> bool {
        let shown = one_line(shown);
        for &(place, anchor) in places {
            let text = Text {
                place,
                anchor,
                shown: shown.clone(),
                full: None,
                size: style.size,
                bold: style.bold,
                tone: style.tone,
            };
            let area = text.area();
            let clear = !self.lines.iter().any(|line| crosses(*line, &area));
            if !shown.is_empty() && clear && self.is_free(&area, &within) {
                self.write(text);
                return true;
            }
        }
        false
    }

    fn is_free(&self, area: &Area, within: &Area) -> bool {
        let room = Area { x: area.x - 2.0, width: area.width + 4.0, ..*area };
        area.x >= within.x
            && area.y >= within.y
            && area.right() <= within.right()
            && area.bottom() <= within.bottom()
            && !self.texts.iter().any(|taken| taken.overlaps(&room))
    }
}

/// The width of a text in a style.
pub(super) fn extent(text: &str, style: Style) -> f64 {
    width(&one_line(text), style.size, style.bold)
}

/// Slanted lines across a box, from its lower left to its upper right, cut at its edges.
fn hatching(area: Area) -> Vec<Vec<Point>> {
    const APART: f64 = 3.6;
    let mut parts = Vec::new();
    let mut foot = area.x - area.height + APART / 2.0;
    while foot < area.right() {
        let from = foot.max(area.x);
        let to = (foot + area.height).min(area.right());
        if to - from > 0.2 {
            parts.push(vec![at(from, area.bottom() - (from - foot)), at(to, area.bottom() - (to - foot))]);
        }
        foot += APART;
    }
    parts
}

/// True if a line passes through a box or within a hair of it.
fn crosses((from, to): (Point, Point), area: &Area) -> bool {
    const HAIR: f64 = 1.2;
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let edges = [
        (from.x, to.x - from.x, area.x - HAIR, area.right() + HAIR),
        (from.y, to.y - from.y, area.y - HAIR, area.bottom() + HAIR),
    ];
    for (start, run, low, high) in edges {
        if run.abs() < 1e-9 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - start) / run, (high - start) / run);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    enter <= leave
}
