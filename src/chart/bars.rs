//! Rows of level bars from a common zero, with a name before and a figure after each: what mix and ranking share.

use super::axis::place;
use super::canvas::{Canvas, Filling, Style, extent, stroke};
use super::frame::MARK;
use super::scene::{Anchor, Area, Role, Tone, at};

/// One row.
pub(super) struct Bar<'a> {
    pub name: &'a str,
    /// Nothing if the figure is missing.
    pub figure: Option<f64>,
    pub label: &'a str,
    /// Where a tick across the bar stands.
    pub tick: Option<f64>,
    /// A remark after the figure.
    pub note: &'a str,
    pub filling: Filling,
    pub strong: bool,
}

/// The columns of rows of bars.
pub(super) struct Columns {
    pub left: f64,
    pub right: f64,
    name: f64,
    label: f64,
    note: f64,
}

impl Columns {
    /// Columns wide enough for names, figures and remarks, the bars keeping at least a third of the width.
    pub(super) fn of(canvas: &Canvas, bars: &[Bar]) -> Columns {
        let whole = canvas.width();
        let (plain, strong, small) = (canvas.plain(), canvas.strong(), canvas.small());
        let widest = |each: &dyn Fn(&Bar) -> f64, most: f64| bars.iter().map(each).fold(0.0, f64::max).min(most);
        let name = widest(&|bar| extent(bar.name, if bar.strong { strong } else { plain }), whole * 0.28);
        let label = widest(&|bar| extent(bar.label, if bar.strong { strong } else { plain }), whole * 0.2);
        let note = widest(&|bar| extent(bar.note, small), whole * 0.2);
        let gap = |width: f64| if width > 0.0 { 8.0 } else { 0.0 };
        let right = whole - label - gap(label) - note - gap(note);
        Columns { left: name + gap(name), right, name, label, note }
    }
}

/// From the lowest to the highest place that is drawn; what lies beyond is cut with a break.
pub(super) struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// A span over zero and all figures, except those so far beyond the rest that nothing else could be seen.
    pub(super) fn over(figures: &[f64], marks: &[f64]) -> Span {
        let mut sizes: Vec<f64> = figures.iter().map(|figure| figure.abs()).filter(|size| *size > 0.0).collect();
        sizes.sort_by(f64::total_cmp);
        let mut most = f64::INFINITY;
        if let [.., before, last] = sizes.as_slice()
            && sizes.len() > 2
            && *last > before * 5.0
        {
            most = before * 1.5;
        }
        let all = figures.iter().map(|figure| figure.clamp(-most, most)).chain(marks.iter().copied());
        let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
        let high = if high - low > 0.0 { high } else { 1.0 };
        Span { low, high }
    }

    /// The place of a figure between two edges, and whether it had to be cut.
    pub(super) fn x(&self, figure: f64, left: f64, right: f64) -> (f64, bool) {
        let share = (figure - self.low) / (self.high - self.low);
        (left + (right - left) * share.clamp(0.0, 1.0), !(-1e-9..=1.0 + 1e-9).contains(&share))
    }
}

/// Draws the rows from `top` down; returns where they end.
pub(super) fn rows(canvas: &mut Canvas, bars: &[Bar], columns: &Columns, span: &Span, top: f64) -> f64 {
    let pitch = canvas.size.text() * 1.9;
    let zero = span.x(0.0, columns.left, columns.right).0;
    for (index, bar) in bars.iter().enumerate() {
        let y = top + pitch * f64::from(u32::try_from(index).unwrap_or(u32::MAX));
        canvas.group(Role::Series, Some(bar.name), |canvas| row(canvas, bar, columns, span, y, pitch));
    }
    let bottom = top + pitch * f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    canvas.group(Role::Axis, None, |canvas| {
        canvas.segment(at(zero, top), at(zero, bottom), stroke(Tone::Rule, 1.0));
    });
    bottom
}

fn row(canvas: &mut Canvas, bar: &Bar, columns: &Columns, span: &Span, y: f64, pitch: f64) {
    let style: Style = if bar.strong { canvas.strong() } else { canvas.plain() };
    let small = canvas.small();
    let base = y + pitch / 2.0 + style.size * 0.34;
    canvas.text(bar.name, at(0.0, base), Anchor::Start, style, columns.name);
    let tall = pitch * 0.58;
    let zero = span.x(0.0, columns.left, columns.right).0;
    if let Some(figure) = bar.figure.and_then(place) {
        let (end, cut) = span.x(figure, columns.left, columns.right);
        let x = zero.min(end);
        let area = Area { x, y: y + (pitch - tall) / 2.0, width: (end - zero).abs(), height: tall };
        canvas.filled(area, bar.filling);
        if cut {
            broken(canvas, if figure < 0.0 { end + 12.0 } else { end - 12.0 }, &area);
        }
    }
    if let Some(tick) = bar.tick.and_then(place) {
        let x = span.x(tick, columns.left, columns.right).0;
        canvas.upright(x, y + 1.5, y + pitch - 1.5, MARK);
    }
    let right = canvas.width();
    let label_end = right - columns.note - if columns.note > 0.0 { 8.0 } else { 0.0 };
    canvas.text(bar.label, at(label_end, base), Anchor::End, style, columns.label);
    canvas.text(bar.note, at(right, base), Anchor::End, small, columns.note);
}

/// Two slanted lines with paper between: this bar goes on further than is drawn.
pub(super) fn broken(canvas: &mut Canvas, x: f64, bar: &Area) {
    let (top, bottom) = (bar.y - 2.0, bar.bottom() + 2.0);
    let slant = 3.0;
    let corners = vec![at(x - 2.0, bottom), at(x - 2.0 + slant, top), at(x + 2.0 + slant, top), at(x + 2.0, bottom)];
    let (left, right) = (vec![corners[0], corners[1]], vec![corners[3], corners[2]]);
    canvas.path(vec![corners], true, Some(Tone::Paper), None);
    canvas.path(vec![left, right], false, None, Some(stroke(Tone::Ink, 0.9)));
}
