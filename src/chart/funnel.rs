//! How many get from one stage to the next.

use super::axis::place;
use super::canvas::{Canvas, Filling, extent, stroke};
use super::frame::{Key, empty, head};
use super::scene::{Anchor, Area, Role, Scene, Tone, at};
use super::{Caption, Size, Value, Words};

/// New, contacted, qualified, won: how many reached each stage, and which part of the stage before that is. Bars
/// from one zero instead of a centred funnel: half the lengths would have to be compared on each side.
///
/// Shape: stages in their order. A later stage may be larger than the one before.
/// Units: counts of one kind.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Funnel {
    /// Title, unit and finding.
    pub caption: Caption,
    /// The stages, first to last.
    pub stages: Vec<Stage>,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// How many reached it. Missing: no bar. Negative counts are drawn as none.
    pub count: Option<Value>,
    /// Which part of the stage before that is, `42.0 %`; empty at the first.
    pub conversion: String,
    /// True if the step into this stage is the one to look at; hatched.
    pub weak: bool,
}

impl Funnel {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        if self.stages.is_empty() {
            return empty(canvas, &self.caption, words);
        }
        let weak = self.stages.iter().any(|stage| stage.weak);
        let legend = [(Key::Bar(Filling::Behind), words.weak_step.as_str())];
        let top = head(&mut canvas, &self.caption, if weak { &legend } else { &[] }) + 3.0;
        let (plain, strong, small) = (canvas.plain(), canvas.strong(), canvas.small());
        let whole = canvas.width();
        let count_of =
            |stage: &Stage| stage.count.as_ref().and_then(|count| place(count.at)).map(|count| count.max(0.0));
        let most = self.stages.iter().filter_map(count_of).fold(0.0, f64::max);
        let name = self.stages.iter().map(|s| extent(&s.name, plain)).fold(0.0, f64::max).min(whole * 0.3);
        let label = |stage: &Stage| stage.count.as_ref().map_or("—".to_owned(), |count| count.label.clone());
        let counts = self.stages.iter().map(|s| extent(&label(s), strong)).fold(0.0, f64::max).min(whole * 0.25);
        let (left, right) = (name + 10.0, whole - counts - 10.0);
        let (tall, between) = (canvas.size.text() * 1.7, canvas.line() * 1.25);
        let end = |stage: &Stage| {
            let share = if most > 0.0 { count_of(stage).unwrap_or(0.0) / most } else { 0.0 };
            left + (right - left) * share
        };
        let mut y = top;
        for (index, stage) in self.stages.iter().enumerate() {
            canvas.group(Role::Series, Some(&stage.name), |canvas| {
                if let Some(before) = index.checked_sub(1).map(|before| &self.stages[before]) {
                    let slope =
                        vec![at(left, y), at(end(before), y), at(end(stage), y + between), at(left, y + between)];
                    if before.count.is_some() && stage.count.is_some() {
                        canvas.path(vec![slope], true, Some(Tone::Pale), None);
                    }
                    if !stage.conversion.is_empty() {
                        step(canvas, left + 8.0, y, between);
                    }
                    let place = at(left + 16.0, y + between / 2.0 + small.size * 0.34);
                    let tone = if stage.weak { Tone::Behind } else { Tone::Ink };
                    let style = super::canvas::Style { tone, bold: stage.weak, ..small };
                    canvas.text(&stage.conversion, place, Anchor::Start, style, right - left - 16.0);
                    y += between;
                }
                let base = y + tall / 2.0 + plain.size * 0.34;
                canvas.text(&stage.name, at(0.0, base), Anchor::Start, plain, name);
                let filling = if stage.weak { Filling::Behind } else { Filling::Actual };
                canvas.filled(Area { x: left, y, width: end(stage) - left, height: tall }, filling);
                canvas.text(&label(stage), at(whole, base), Anchor::End, strong, counts);
            });
            y += tall;
        }
        canvas.group(Role::Axis, None, |canvas| canvas.segment(at(left, top), at(left, y), stroke(Tone::Rule, 1.0)));
        canvas.finish(y + 3.0, &self.caption)
    }
}

/// An arrow downwards.
fn step(canvas: &mut Canvas, x: f64, y: f64, tall: f64) {
    let (from, to) = (y + tall * 0.22, y + tall * 0.78);
    let line = stroke(Tone::Quiet, 1.0);
    canvas.segment(at(x, from), at(x, to), line);
    canvas.path(vec![vec![at(x - 2.6, to - 3.0), at(x, to), at(x + 2.6, to - 3.0)]], false, None, Some(line));
}
