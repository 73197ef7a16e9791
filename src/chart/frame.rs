//! What every chart has around its figures: title, unit, legend, and a word where there is nothing to draw.

use super::canvas::{Canvas, Filling, extent, stroke};
use super::measure::{one_line, wrap};
use super::scene::{Anchor, Area, Dash, Point, Role, Scene, Stroke, Tone, at};
use super::timeline::{State, diamond};
use super::{Caption, Words};

/// A line across the chart that marks a place in time or a limit.
pub(super) const MARK: Stroke = Stroke { tone: Tone::Ink, width: 1.3, dash: Dash::Solid };
/// Last year.
pub(super) const BEFORE: Stroke = Stroke { tone: Tone::Quiet, width: 1.3, dash: Dash::Dashed };
/// What is achieved.
pub(super) const ACTUAL: Stroke = Stroke { tone: Tone::Actual, width: 2.0, dash: Dash::Solid };
/// The even pace to a target.
pub(super) const PACE: Stroke = Stroke { tone: Tone::Ink, width: 1.0, dash: Dash::Dotted };

/// What an entry of a legend shows before its word.
#[derive(Clone, Copy)]
pub(super) enum Key {
    Bar(Filling),
    /// A line, with a dot in its middle or without.
    Line(Stroke, bool),
    /// A short upright line.
    Tick(Stroke),
    /// A short level line.
    Dash(Stroke),
    Diamond(State),
}

const KEY: f64 = 18.0;

/// Title (bold, at most two lines) with its unit, then the legend. Returns where the chart itself may begin.
pub(super) fn head(canvas: &mut Canvas, caption: &Caption, legend: &[(Key, &str)]) -> f64 {
    let mut y = 0.0;
    canvas.group(Role::Head, None, |canvas| {
        y = title(canvas, caption);
        y = keys(canvas, legend, y);
    });
    y
}

fn title(canvas: &mut Canvas, caption: &Caption) -> f64 {
    let style = super::canvas::Style { size: canvas.size.title(), bold: true, tone: Tone::Ink };
    let unit = canvas.small();
    let whole = one_line(&caption.title);
    let room = canvas.width();
    let mut y = 0.0;
    for line in wrap(&whole, style.size, true, room, 2) {
        y += style.size * 1.3;
        // Only the last line can have been cut; what was whole stays readable in the alternative text.
        canvas.text(&line, at(0.0, y - style.size * 0.25), Anchor::Start, style, room);
        let end = extent(&line, style) + 6.0;
        let last = whole.ends_with(line.as_str());
        if last && end + extent(&caption.unit, unit) <= room {
            canvas.text(&caption.unit, at(end, y - style.size * 0.25), Anchor::Start, unit, room - end);
        } else if last {
            y += canvas.line();
            canvas.text(&caption.unit, at(0.0, y - unit.size * 0.3), Anchor::Start, unit, room);
        }
    }
    if whole.is_empty() && !caption.unit.is_empty() {
        y += canvas.line();
        canvas.text(&caption.unit, at(0.0, y - unit.size * 0.3), Anchor::Start, unit, room);
    }
    if y > 0.0 { y + 3.0 } else { y }
}

fn keys(canvas: &mut Canvas, legend: &[(Key, &str)], top: f64) -> f64 {
    let style = canvas.small();
    let (mut x, mut y) = (0.0, top + canvas.line());
    let mut any = false;
    for (key, word) in legend {
        let word = one_line(word);
        if word.is_empty() {
            continue;
        }
        let room = canvas.width() - KEY - 4.0;
        let long = KEY + 4.0 + extent(&word, style).min(room);
        if x > 0.0 && x + long > canvas.width() {
            x = 0.0;
            y += canvas.line();
        }
        draw_key(canvas, *key, at(x, y - style.size * 0.32));
        canvas.text(&word, at(x + KEY + 4.0, y), Anchor::Start, style, room);
        x += long + 14.0;
        any = true;
    }
    if any { y + canvas.line() * 0.5 } else { top }
}

fn draw_key(canvas: &mut Canvas, key: Key, middle: Point) {
    let (left, right) = (middle.x, middle.x + KEY);
    let centre = at(left + KEY / 2.0, middle.y);
    match key {
        Key::Bar(filling) => {
            canvas.filled(Area { x: left + 0.5, y: middle.y - 3.5, width: KEY - 1.0, height: 7.0 }, filling);
        }
        Key::Line(line, dot) => {
            canvas.segment(at(left, middle.y), at(right, middle.y), line);
            if dot {
                canvas.circle(centre, 2.4, line.tone, None);
            }
        }
        Key::Tick(line) => canvas.segment(at(centre.x, middle.y - 4.5), at(centre.x, middle.y + 4.5), line),
        Key::Dash(line) => canvas.segment(at(centre.x - 5.0, middle.y), at(centre.x + 5.0, middle.y), line),
        Key::Diamond(state) => diamond(canvas, centre, state),
    }
}

/// A chart with nothing in it: its title and a word that says so.
pub(super) fn empty(mut canvas: Canvas, caption: &Caption, words: &Words) -> Scene {
    let top = head(&mut canvas, caption, &[]);
    let style = canvas.small();
    let y = top + canvas.line();
    let room = canvas.width();
    canvas.text(&words.no_figures, at(0.0, y), Anchor::Start, style, room);
    let bottom = y + canvas.line() * 0.6;
    canvas.finish(bottom, caption)
}

/// The upright axis on the left: ticks, their texts, lines across, and the unit is the head's. Returns the plot's left edge.
pub(super) fn upright(canvas: &mut Canvas, axis: &super::axis::Axis, top: f64, height: f64, right: f64) -> f64 {
    let style = canvas.small();
    let ticks = axis.ticks();
    let left = ticks.iter().map(|(_, text)| extent(text, style)).fold(0.0, f64::max) + 6.0;
    canvas.group(Role::Axis, None, |canvas| {
        for (tick, text) in &ticks {
            let y = top + height * (1.0 - axis.share(*tick));
            let zero = *tick == 0.0;
            let line = if zero { stroke(Tone::Rule, 1.0) } else { stroke(Tone::Grid, 0.7) };
            canvas.segment(at(left, y), at(right, y), line);
            canvas.text(text, at(left - 6.0, y + style.size * 0.33), Anchor::End, style, left);
        }
    });
    left
}
