//! Projects and their milestones along the months.

use super::axis::place;
use super::canvas::{Canvas, Style, extent, stroke};
use super::frame::{Key, empty, head};
use super::scene::{Anchor, Area, Dash, Point, Role, Scene, Stroke, Tone, at};
use super::trend::around;
use super::{Caption, Size, Value, Words};

/// Which project reaches what when, what is done and what is late on the as-of day.
///
/// Shape: one row a project in the order given (late ones first reads best), milestones in any order. One before or
/// after the months shown is a triangle at that edge.
/// Units: days, counted from any one day, the same for all.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Timeline {
    /// Title, unit (left empty as a rule) and finding.
    pub caption: Caption,
    /// The months shown, in order, without a gap.
    pub months: Vec<MonthSpan>,
    /// The as-of day, its text as `数据截至 05-30`.
    pub as_of: Option<Value>,
    /// The projects.
    pub rows: Vec<TimelineRow>,
}

/// One month on the axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MonthSpan {
    /// Its first day.
    pub from: f64,
    /// The day after its last.
    pub to: f64,
    /// `6月`; left out where it finds no room.
    pub label: String,
}

/// One project.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TimelineRow {
    /// Its name.
    pub name: String,
    /// Its stage, under the name; may be empty.
    pub note: String,
    /// What it has to reach.
    pub milestones: Vec<Milestone>,
}

/// One thing to reach.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Milestone {
    /// The day: when it was reached if done, else when it is due. Not finite: not drawn.
    pub at: f64,
    /// Its name, written at it where there is room, the late ones first.
    pub name: String,
    /// Whether it is reached.
    pub state: State,
}

/// Where a milestone stands on the as-of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum State {
    /// Due and not reached: a larger diamond with a stroke and a dot in it.
    Late,
    /// Not due yet: an empty diamond.
    #[default]
    Open,
    /// Reached: a full diamond.
    Done,
}

/// From a milestone's middle to its name.
const LABEL_GAP: f64 = 7.6;

impl Timeline {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        let start = self.months.iter().find_map(|month| place(month.from));
        let end = self.months.iter().rev().find_map(|month| place(month.to));
        let (Some(start), Some(end)) = (start, end) else { return empty(canvas, &self.caption, words) };
        if self.rows.is_empty() || end <= start {
            return empty(canvas, &self.caption, words);
        }
        let used = |state| self.rows.iter().flat_map(|row| &row.milestones).any(|milestone| milestone.state == state);
        let legend: Vec<(Key, &str)> =
            [(State::Done, words.done.as_str()), (State::Open, &words.open), (State::Late, &words.late)]
                .into_iter()
                .filter(|(state, _)| used(*state))
                .map(|(state, word)| (Key::Diamond(state), word))
                .collect();
        let top = head(&mut canvas, &self.caption, &legend);
        let (plain, small) = (canvas.plain(), canvas.small());
        let names = self.rows.iter().map(|row| extent(&row.name, plain).max(extent(&row.note, small)));
        let name = names.fold(0.0, f64::max).min(canvas.width() * 0.27);
        let left = name + 14.0;
        let right = canvas.width() - 10.0;
        let x =
            |day: f64| left + (right - left) * ((place(day).unwrap_or(start) - start) / (end - start)).clamp(0.0, 1.0);
        let as_of = self.as_of.as_ref().filter(|day| day.at.is_finite() && (start..=end).contains(&day.at));
        let months = top + if as_of.is_some() { canvas.line() } else { 0.0 };
        let first = months + canvas.line() + 2.0;
        let pitch = 2.0 * (LABEL_GAP + small.size * 1.06 + 1.5);
        let bottom = first + pitch * f64::from(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        self.month_axis(&mut canvas, &x, (months, first, bottom));
        if let Some(day) = as_of {
            canvas.group(Role::Note, None, |canvas| {
                let whole = canvas.width();
                let half = extent(&day.label, small).min(whole) / 2.0;
                let middle = x(day.at).max(half).min(whole - half);
                let style = Style { tone: Tone::Ink, ..small };
                canvas.text(&day.label, at(middle, top + small.size), Anchor::Middle, style, whole);
                let line = Stroke { tone: Tone::Ink, width: 1.0, dash: Dash::Dashed };
                canvas.series(&[at(x(day.at), first - 2.0), at(x(day.at), bottom)], line);
            });
        }
        for (index, row) in self.rows.iter().enumerate() {
            let y = first + pitch * f64::from(u32::try_from(index).unwrap_or(u32::MAX));
            canvas.group(Role::Series, Some(&row.name), |canvas| {
                let lane = Area { x: left - 6.0, y, width: canvas.width() - left + 6.0, height: pitch };
                draw_row(canvas, row, lane, name, &|day| (x(day), side(day, start, end)));
            });
        }
        canvas.finish(bottom + 2.0, &self.caption)
    }

    fn month_axis(&self, canvas: &mut Canvas, x: &dyn Fn(f64) -> f64, (labels, top, bottom): (f64, f64, f64)) {
        let style = canvas.small();
        canvas.group(Role::Axis, None, |canvas| {
            let line = stroke(Tone::Grid, 0.8);
            let mut free = f64::NEG_INFINITY;
            for month in self.months.iter().filter(|month| month.from.is_finite() && month.to.is_finite()) {
                let (from, to) = (x(month.from), x(month.to));
                canvas.segment(at(from, labels + 2.0), at(from, bottom), line);
                if extent(&month.label, style) + 4.0 <= to - from.max(free) {
                    let middle = f64::midpoint(from.max(free), to);
                    canvas.text(&month.label, at(middle, labels + style.size), Anchor::Middle, style, to - from);
                    free = to;
                }
            }
            if let Some(last) = self.months.iter().rfind(|month| month.to.is_finite()) {
                canvas.segment(at(x(last.to), labels + 2.0), at(x(last.to), bottom), line);
            }
            canvas.segment(at(0.0, top - 2.0), at(canvas.width(), top - 2.0), stroke(Tone::Rule, 0.8));
        });
    }
}

/// Before, within or after the months shown.
fn side(day: f64, start: f64, end: f64) -> f64 {
    if day < start {
        -1.0
    } else if day > end {
        1.0
    } else {
        0.0
    }
}

fn draw_row(canvas: &mut Canvas, row: &TimelineRow, lane: Area, name: f64, x: &dyn Fn(f64) -> (f64, f64)) {
    let (plain, small) = (canvas.plain(), canvas.small());
    let middle = lane.y + lane.height / 2.0;
    let lift = if row.note.is_empty() { plain.size * 0.34 } else { -1.0 };
    canvas.text(&row.name, at(0.0, middle + lift), Anchor::Start, plain, name);
    canvas.text(&row.note, at(0.0, middle + small.size * 1.15), Anchor::Start, small, name);
    canvas.segment(at(0.0, lane.bottom()), at(canvas.width(), lane.bottom()), stroke(Tone::Grid, 0.6));
    let mut all: Vec<&Milestone> = row.milestones.iter().filter(|milestone| milestone.at.is_finite()).collect();
    all.sort_by(|a, b| a.at.total_cmp(&b.at));
    if let [first, .., last] = all.as_slice() {
        canvas.series(&[at(x(first.at).0, middle), at(x(last.at).0, middle)], stroke(Tone::Rule, 1.0));
    }
    all.sort_by(|a, b| b.state.cmp(&a.state).then(a.at.total_cmp(&b.at)));
    for milestone in &all {
        let (x, beyond) = x(milestone.at);
        canvas.group(Role::Series, Some(&milestone.name), |canvas| {
            if beyond == 0.0 {
                diamond(canvas, at(x, middle), milestone.state);
            } else {
                pointer(canvas, at(x, middle), beyond, milestone.state);
            }
        });
    }
    for milestone in all.iter().rev() {
        let tone = if milestone.state == State::Late { Tone::Behind } else { Tone::Quiet };
        let style = Style { tone, ..small };
        let mut places = around(at(x(milestone.at).0, middle), LABEL_GAP, small.size);
        places.truncate(8);
        // A name must not stand nearer to another milestone than to its own.
        let own = x(milestone.at).0;
        let long = extent(&milestone.name, style);
        places.retain(|(place, anchor)| {
            let (from, to) = match anchor {
                Anchor::Start => (place.x, place.x + long),
                Anchor::End => (place.x - long, place.x),
                Anchor::Middle => return true,
            };
            !all.iter()
                .map(|other| x(other.at).0)
                .any(|other| other > own.min(from) && other < own.max(to) && (other - own).abs() > 1e-9)
        });
        // Rather over the as-of line than not at all.
        if !canvas.place_clear(&milestone.name, &places, style, lane) {
            places.retain(|(_, anchor)| *anchor == Anchor::Middle);
            canvas.place(&milestone.name, &places, style, lane);
        }
    }
}

fn look(state: State) -> (Tone, Stroke, f64) {
    match state {
        State::Done => (Tone::Actual, stroke(Tone::Actual, 1.0), 4.6),
        State::Open => (Tone::Paper, stroke(Tone::Ink, 1.3), 4.6),
        State::Late => (Tone::Paper, stroke(Tone::Behind, 1.8), 6.2),
    }
}

/// A milestone.
pub(super) fn diamond(canvas: &mut Canvas, centre: Point, state: State) {
    let (fill, line, reach) = look(state);
    let Point { x, y } = centre;
    let corners = vec![at(x, y - reach), at(x + reach, y), at(x, y + reach), at(x - reach, y)];
    canvas.shape(corners, fill, line);
    if state == State::Late {
        canvas.segment(at(x, y - 3.0), at(x, y + 0.6), stroke(Tone::Behind, 1.5));
        canvas.path(vec![vec![at(x, y + 1.8), at(x, y + 3.2)]], false, None, Some(stroke(Tone::Behind, 1.5)));
    }
}

/// A milestone beyond the edge, to which it points.
fn pointer(canvas: &mut Canvas, edge: Point, beyond: f64, state: State) {
    let (fill, line, _) = look(state);
    let tip = edge.x + beyond * 5.0;
    let back = edge.x - beyond * 1.0;
    let corners = vec![at(tip, edge.y), at(back, edge.y - 4.0), at(back, edge.y + 4.0)];
    canvas.shape(corners, fill, line);
}
