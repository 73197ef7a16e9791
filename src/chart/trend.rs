//! The trend of months, with the year before.

use super::axis::{Axis, place};
use super::canvas::{Canvas, Style, extent, stroke};
use super::frame::{ACTUAL, BEFORE, Key, MARK, empty, head, upright};
use super::scene::{Anchor, Area, Point, Role, Scene, Tone, at};
use super::{Caption, Size, Value, Words};

/// How a figure went over the months, against the same months a year before (dashed) and the months' targets (short
/// level lines). The month the report is about has a ring and its figure.
///
/// Shape: months in order, as a rule twelve; a missing figure is a gap in the line, never a zero.
/// Units: one for all.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Trend {
    /// Title, unit and finding.
    pub caption: Caption,
    /// The months, oldest first.
    pub months: Vec<TrendMonth>,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TrendMonth {
    /// `6月`; left out where months stand too close.
    pub label: String,
    /// The year, at the first month shown and each January; else empty.
    pub year: String,
    /// This month's figure.
    pub actual: Option<Value>,
    /// The same month's a year before.
    pub last_year: Option<Value>,
    /// Its target.
    pub target: Option<Value>,
    /// True for the month the report is about.
    pub current: bool,
}

struct Frame<'a> {
    area: Area,
    axis: &'a Axis,
    band: f64,
}

impl Frame<'_> {
    fn x(&self, index: usize) -> f64 {
        self.area.x + self.band * (f64::from(u32::try_from(index).unwrap_or(u32::MAX)) + 0.5)
    }

    fn y(&self, figure: f64) -> f64 {
        self.area.y + self.area.height * (1.0 - self.axis.share(figure))
    }
}

impl Trend {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        let all = |pick: fn(&TrendMonth) -> &Option<Value>| {
            self.months.iter().filter_map(move |month| place(pick(month).as_ref()?.at))
        };
        let figures: Vec<f64> = all(|m| &m.actual).chain(all(|m| &m.last_year)).chain(all(|m| &m.target)).collect();
        if figures.is_empty() {
            return empty(canvas, &self.caption, words);
        }
        let mut legend = Vec::new();
        if self.months.iter().any(|month| month.actual.is_some()) {
            legend.push((Key::Line(ACTUAL, true), words.actual.as_str()));
        }
        if self.months.iter().any(|month| month.last_year.is_some()) {
            legend.push((Key::Line(BEFORE, false), &words.last_year));
        }
        if self.months.iter().any(|month| month.target.is_some()) {
            legend.push((Key::Dash(MARK), &words.target));
        }
        let top = head(&mut canvas, &self.caption, &legend) + 6.0;
        let axis = Axis::over(figures, 4);
        let height = 140.0;
        let right = canvas.width();
        let left = upright(&mut canvas, &axis, top, height, right);
        let area = Area { x: left, y: top, width: right - left, height };
        let count = f64::from(u32::try_from(self.months.len()).unwrap_or(u32::MAX));
        let frame = Frame { area, axis: &axis, band: area.width / count };
        let bottom = self.month_labels(&mut canvas, &frame);
        self.targets(&mut canvas, &frame);
        canvas.group(Role::Series, Some(&words.last_year), |canvas| self.last_year(canvas, &frame));
        canvas.group(Role::Series, Some(&words.actual), |canvas| self.actual(canvas, &frame));
        canvas.group(Role::Note, None, |canvas| self.labels(canvas, &frame));
        canvas.finish(bottom, &self.caption)
    }

    fn month_labels(&self, canvas: &mut Canvas, frame: &Frame) -> f64 {
        let style = canvas.small();
        let strong = Style { bold: true, tone: Tone::Ink, ..style };
        let first = frame.area.bottom() + style.size * 1.65;
        let second = first + canvas.line();
        let right = canvas.width();
        let years = self.months.iter().any(|month| !month.year.is_empty());
        canvas.group(Role::Axis, None, |canvas| {
            let widest = self.months.iter().map(|month| extent(&month.label, strong)).fold(0.0, f64::max);
            let every = every(widest + 2.0, frame.band, self.months.len());
            let about = self.months.iter().rposition(|month| month.current).unwrap_or(0);
            let (mut free, mut free_year) = (0.0, 0.0);
            for (index, month) in self.months.iter().enumerate() {
                let x = frame.x(index);
                if index % every == about % every {
                    let style = if month.current { strong } else { style };
                    let half = extent(&month.label, style) / 2.0;
                    let middle = x.min(right - half).max(half);
                    if middle - half >= free {
                        canvas.text(&month.label, at(middle, first), Anchor::Middle, style, right);
                        free = middle + half + 2.0;
                    }
                }
                let half = extent(&month.year, style) / 2.0;
                let middle = x.min(right - half).max(half);
                if middle - half >= free_year && half * 2.0 <= right {
                    canvas.text(&month.year, at(middle, second), Anchor::Middle, style, right);
                    free_year = middle + half + 4.0;
                }
            }
        });
        if years { second + style.size * 0.5 } else { first + style.size * 0.5 }
    }

    fn targets(&self, canvas: &mut Canvas, frame: &Frame) {
        canvas.group(Role::Series, None, |canvas| {
            let half = (frame.band * 0.3).min(9.0);
            for (index, month) in self.months.iter().enumerate() {
                if let Some(target) = month.target.as_ref().and_then(|target| place(target.at)) {
                    let (x, y) = (frame.x(index), frame.y(target));
                    canvas.series(&[at(x - half, y), at(x + half, y)], MARK);
                }
            }
        });
    }

    fn last_year(&self, canvas: &mut Canvas, frame: &Frame) {
        for run in runs(&self.months, frame, |month| month.last_year.as_ref()) {
            if let [(_, only)] = run.as_slice() {
                canvas.circle(*only, 2.0, Tone::Paper, Some(stroke(Tone::Quiet, 1.0)));
            }
            canvas.series(&run.iter().map(|(_, point)| *point).collect::<Vec<_>>(), BEFORE);
        }
    }

    fn actual(&self, canvas: &mut Canvas, frame: &Frame) {
        let runs = runs(&self.months, frame, |month| month.actual.as_ref());
        for run in &runs {
            canvas.series(&run.iter().map(|(_, point)| *point).collect::<Vec<_>>(), ACTUAL);
        }
        for (index, point) in runs.into_iter().flatten() {
            if self.months[index].current {
                canvas.circle(point, 4.2, Tone::Paper, Some(stroke(Tone::Actual, 2.0)));
                canvas.circle(point, 1.6, Tone::Actual, None);
            } else {
                canvas.circle(point, 2.4, Tone::Actual, None);
            }
        }
    }

    /// The current month's figures always, the highest and lowest where there is room.
    fn labels(&self, canvas: &mut Canvas, frame: &Frame) {
        let (strong, small) = (canvas.strong(), canvas.small());
        let strong = Style { tone: Tone::Actual, ..strong };
        let whole = Area { x: frame.area.x, y: 0.0, width: frame.area.width, height: frame.area.bottom() };
        for (index, month) in self.months.iter().enumerate().filter(|(_, month)| month.current) {
            if let Some((y, value)) = month.actual.as_ref().and_then(|v| Some((frame.y(place(v.at)?), v))) {
                let places = around(at(frame.x(index), y), 8.0, strong.size);
                canvas.place(&value.label, &places, strong, whole);
            }
            if let Some((y, value)) = month.last_year.as_ref().and_then(|v| Some((frame.y(place(v.at)?), v))) {
                canvas.place_clear(&value.label, &around(at(frame.x(index), y), 4.0, small.size), small, whole);
            }
        }
        let known: Vec<(usize, f64, &str)> = self
            .months
            .iter()
            .enumerate()
            .filter(|(_, month)| !month.current)
            .filter_map(|(index, month)| month.actual.as_ref().and_then(|v| Some((index, place(v.at)?, &*v.label))))
            .collect();
        let ends = (known.iter().max_by(|a, b| a.1.total_cmp(&b.1)), known.iter().min_by(|a, b| a.1.total_cmp(&b.1)));
        let (Some(highest), Some(lowest)) = ends else { return };
        if highest.1 <= lowest.1 {
            return;
        }
        for (index, figure, label) in [highest, lowest] {
            let places = around(at(frame.x(*index), frame.y(*figure)), 5.0, small.size);
            canvas.place_clear(label, &places, small, whole);
        }
    }
}

/// Places for a label about a point: above, below, then to its sides.
pub(super) fn around(point: Point, gap: f64, size: f64) -> Vec<(Point, Anchor)> {
    let (above, below, level) = (point.y - gap - size * 0.2, point.y + gap + size * 0.86, point.y + size * 0.34);
    vec![
        (at(point.x, above), Anchor::Middle),
        (at(point.x, below), Anchor::Middle),
        (at(point.x + gap, above), Anchor::Start),
        (at(point.x - gap, above), Anchor::End),
        (at(point.x + gap, below), Anchor::Start),
        (at(point.x - gap, below), Anchor::End),
        (at(point.x + gap, level), Anchor::Start),
        (at(point.x - gap, level), Anchor::End),
        (at(point.x + gap * 0.5, above - size * 1.1), Anchor::End),
        (at(point.x + gap * 0.5, below + size * 1.1), Anchor::End),
    ]
}

/// Every how many bands a label of this width finds room.
fn every(width: f64, band: f64, count: usize) -> usize {
    (1..=count.max(1))
        .find(|every| band * f64::from(u32::try_from(*every).unwrap_or(u32::MAX)) >= width)
        .unwrap_or(count.max(1))
}

/// Runs of months without a gap, each month with its place.
fn runs(months: &[TrendMonth], frame: &Frame, pick: fn(&TrendMonth) -> Option<&Value>) -> Vec<Vec<(usize, Point)>> {
    let mut runs: Vec<Vec<(usize, Point)>> = vec![Vec::new()];
    for (index, month) in months.iter().enumerate() {
        match pick(month).and_then(|value| place(value.at)) {
            Some(figure) => runs.last_mut().expect("never empty").push((index, at(frame.x(index), frame.y(figure)))),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}
