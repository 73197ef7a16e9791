//! Target against actual, with a mark for the time gone.

use super::axis::place;
use super::bars::broken;
use super::canvas::{Canvas, Filling, extent, stroke};
use super::frame::{Key, MARK, empty, head};
use super::scene::{Anchor, Area, Role, Scene, Tone, at};
use super::{Caption, Size, Value, Words};

/// How much of each target is reached, against how much of the time has gone: metrics, people or regions, each on
/// the scale of its own target, so that units may differ from row to row.
///
/// Shape: one row each in the order given. Drawn from 0 to 100 %, further if a row is beyond, at most to 150 %; what is
/// beyond that is cut with a break and told by its text.
/// Units: any a row; the time mark is a share, 0.653 for 65.3 %.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Progress {
    /// Title, unit and finding.
    pub caption: Caption,
    /// The share of the period's working time that has gone, its text as `65.3 %`.
    pub time: Option<Value>,
    /// The rows.
    pub rows: Vec<ProgressRow>,
}

/// One target and what was achieved of it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ProgressRow {
    /// The metric, person or region.
    pub name: String,
    /// Missing: no bar.
    pub actual: Option<Value>,
    /// Missing, zero or negative: no scale, so no bar; the texts are shown.
    pub target: Option<Value>,
    /// The completion as the report prints it, `58.3 %`; `—` where there is none.
    pub completion: String,
    /// True if behind time; the caller's judgement.
    pub behind: bool,
}

/// The most that is drawn, as a share of the target.
const MOST: f64 = 1.5;

struct Frame {
    left: f64,
    right: f64,
    low: f64,
    high: f64,
    name: f64,
    amounts: f64,
    completion: f64,
}

impl Frame {
    fn x(&self, share: f64) -> f64 {
        self.left + (self.right - self.left) * ((share - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

impl ProgressRow {
    fn share(&self) -> Option<f64> {
        let target = self.target.as_ref().and_then(|value| place(value.at)).filter(|target| *target > 0.0)?;
        place(place(self.actual.as_ref()?.at)? / target)
    }

    fn has_scale(&self) -> bool {
        self.target.as_ref().is_some_and(|target| target.at > 0.0 && target.at.is_finite())
    }

    fn amounts(&self) -> String {
        let label = |value: &Option<Value>| value.as_ref().map_or("—".to_owned(), |value| value.label.clone());
        format!("{} / {}", label(&self.actual), label(&self.target))
    }
}

impl Progress {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        if self.rows.is_empty() {
            return empty(canvas, &self.caption, words);
        }
        let mut legend = vec![(Key::Bar(Filling::Actual), words.actual.as_str())];
        if self.rows.iter().any(|row| row.behind) {
            legend.push((Key::Bar(Filling::Behind), &words.behind));
        }
        legend.push((Key::Bar(Filling::Target), &words.target));
        let top = head(&mut canvas, &self.caption, &legend);
        let frame = self.frame(&canvas);
        let time = self.time.as_ref().and_then(|time| Some((place(time.at)?, time)));
        let first = top + if time.is_some() { canvas.line() + 7.0 } else { 2.0 };
        let stacked = size == Size::Phone;
        let pitch = canvas.size.text() * if stacked { 3.3 } else { 2.1 };
        let mut y = first;
        let bottom = first + pitch * f64::from(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        let lanes = self.lanes(&canvas, first, pitch);
        scale(&mut canvas, &frame, &lanes, bottom);
        for row in &self.rows {
            canvas.group(Role::Series, Some(&row.name), |canvas| draw_row(canvas, row, &frame, y, pitch));
            y += pitch;
        }
        if let Some((share, value)) = time {
            canvas.group(Role::Note, None, |canvas| {
                time_mark(canvas, &frame, share, &format!("{} {}", words.time, value.label), top, &lanes);
            });
        }
        let end = bottom + 2.0 + canvas.line() * 1.1;
        canvas.finish(end, &self.caption)
    }

    /// Where upright lines run: through all rows, or past the bars only where names stand above them.
    fn lanes(&self, canvas: &Canvas, first: f64, pitch: f64) -> Vec<(f64, f64)> {
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        if canvas.size == Size::Page {
            return vec![(first, first + pitch * f64::from(count))];
        }
        let bar = |row: u32| {
            let bottom = first + pitch * f64::from(row + 1) - 1.0;
            (bottom - canvas.size.text() * 1.3 - 6.0, bottom)
        };
        (0..count).map(bar).collect()
    }

    fn frame(&self, canvas: &Canvas) -> Frame {
        let whole = canvas.width();
        let (plain, strong, small) = (canvas.plain(), canvas.strong(), canvas.small());
        let widest = |widths: Vec<f64>, most: f64| widths.into_iter().fold(0.0, f64::max).min(most);
        let stacked = canvas.size == Size::Phone;
        let share = if stacked { 0.5 } else { 0.22 };
        let name = widest(self.rows.iter().map(|row| extent(&row.name, plain)).collect(), whole * share);
        let most = if stacked { 0.45 } else { 0.24 };
        let amounts = widest(self.rows.iter().map(|row| extent(&row.amounts(), small)).collect(), whole * most);
        let completion = widest(self.rows.iter().map(|row| extent(&row.completion, strong)).collect(), whole * 0.2);
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        let time = self.time.as_ref().and_then(|time| place(time.at));
        for share in self.rows.iter().filter_map(ProgressRow::share).chain(time) {
            low = low.min(share.max(-0.5));
            high = high.max(share.min(MOST));
        }
        let left = if stacked { 0.0 } else { name + 8.0 };
        let after = if stacked { 0.0 } else { amounts + 10.0 };
        Frame { left, right: whole - completion - 10.0 - after, low, high, name, amounts, completion }
    }
}

/// Lines at 0, 50, 100 and 150 %, with their texts below.
fn scale(canvas: &mut Canvas, frame: &Frame, lanes: &[(f64, f64)], bottom: f64) {
    let style = canvas.small();
    canvas.group(Role::Axis, None, |canvas| {
        let mut free = 0.0;
        for (share, text) in [(-0.5, "−50 %"), (0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %"), (1.5, "150 %")] {
            if share < frame.low - 1e-9 || share > frame.high + 1e-9 {
                continue;
            }
            let x = frame.x(share);
            let line = if share == 0.0 { stroke(Tone::Rule, 1.0) } else { stroke(Tone::Grid, 0.7) };
            for (top, bottom) in lanes {
                canvas.segment(at(x, *top), at(x, *bottom), line);
            }
            let half = extent(text, style) / 2.0;
            let middle = x.max(half).min(canvas.width() - half);
            if middle - half >= free {
                canvas.text(text, at(middle, bottom + 2.0 + style.size), Anchor::Middle, style, half * 2.0 + 1.0);
                free = middle + half + 3.0;
            }
        }
    });
}

fn draw_row(canvas: &mut Canvas, row: &ProgressRow, frame: &Frame, y: f64, pitch: f64) {
    let (plain, strong, small) = (canvas.plain(), canvas.strong(), canvas.small());
    let whole = canvas.width();
    let stacked = canvas.size == Size::Phone;
    let tall = canvas.size.text() * 1.3;
    let middle = if stacked { y + pitch - tall / 2.0 - 4.0 } else { y + pitch / 2.0 };
    let base = middle + plain.size * 0.34;
    if stacked {
        let over = y + plain.size * 1.05;
        canvas.text(&row.name, at(0.0, over), Anchor::Start, plain, frame.name);
        canvas.text(&row.amounts(), at(whole, over), Anchor::End, small, frame.amounts);
    } else {
        canvas.text(&row.name, at(0.0, base), Anchor::Start, plain, frame.name);
        canvas.text(&row.amounts(), at(whole, base), Anchor::End, small, frame.amounts);
    }
    let end = if stacked { whole } else { whole - frame.amounts - 10.0 };
    canvas.text(&row.completion, at(end, base), Anchor::End, strong, frame.completion);
    if row.has_scale() {
        let (zero, full) = (frame.x(0.0), frame.x(1.0));
        let track = Area { x: zero, y: middle - tall / 2.0, width: full - zero, height: tall };
        canvas.filled(track, Filling::Target);
    }
    if let Some(share) = row.share() {
        bar(canvas, share, frame, middle, tall * 0.56, row.behind);
    }
}

fn bar(canvas: &mut Canvas, share: f64, frame: &Frame, middle: f64, tall: f64, behind: bool) {
    let (zero, end) = (frame.x(0.0), frame.x(share));
    let area = Area { x: zero.min(end), y: middle - tall / 2.0, width: (end - zero).abs(), height: tall };
    canvas.filled(area, if behind { Filling::Behind } else { Filling::Actual });
    if share > frame.high + 1e-9 {
        broken(canvas, end - 12.0, &area);
    } else if share < frame.low - 1e-9 {
        broken(canvas, end + 12.0, &area);
    }
}

/// A line through all rows with a small triangle and its text above.
fn time_mark(canvas: &mut Canvas, frame: &Frame, share: f64, text: &str, top: f64, lanes: &[(f64, f64)]) {
    let (style, whole) = (canvas.small(), canvas.width());
    let x = frame.x(share);
    let half = extent(text, style).min(whole) / 2.0;
    let middle = x.max(half).min(whole - half);
    canvas.text(text, at(middle, top + style.size), Anchor::Middle, style, whole);
    let from = top + canvas.line() + 1.0;
    let (left, right) = ((x - 3.5).max(0.0), (x + 3.5).min(whole));
    canvas.path(vec![vec![at(left, from), at(right, from), at(x, from + 5.5)]], true, Some(Tone::Ink), None);
    for (top, bottom) in lanes {
        canvas.upright(x, *top, *bottom, MARK);
    }
}
