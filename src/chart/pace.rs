//! What has come together since the period's first day, against the even pace of its working days.

use super::axis::{Axis, place};
use super::canvas::{Canvas, Style, extent, stroke};
use super::frame::{ACTUAL, BEFORE, Key, PACE, empty, head, upright};
use super::scene::{Anchor, Area, Dash, Point, Role, Scene, Stroke, Tone, at};
use super::trend::around;
use super::{Caption, Size, Value, Words};

/// A month or quarter to date: the sum so far in steps, a dotted line from nothing to the target in equal parts of
/// the working days, and last year's sum dashed. Days off take no room: places are numbers of working days.
///
/// Shape: `actual[n]` is the sum after working day n + 1; shorter than the period while it runs.
/// Units: one for all figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Pace {
    /// Title, unit and finding.
    pub caption: Caption,
    /// How many working days the period has.
    pub working_days: u32,
    /// The sum after each working day so far.
    pub actual: Vec<f64>,
    /// The text of the last sum.
    pub actual_label: String,
    /// The sum after each working day of the same period last year; empty if there is none.
    pub last_year: Vec<f64>,
    /// The text of last year's sum after as many working days as have gone by now; may be empty.
    pub last_year_label: String,
    /// The period's target.
    pub target: Option<Value>,
    /// How far the sum is from the pace, `差 28.0`; drawn at the gap. May be empty.
    pub gap: String,
    /// True if the sum is below the pace; the caller's judgement.
    pub behind: bool,
    /// The as-of day, `05-30（第 47 天）`. May be empty.
    pub as_of: String,
    /// The months of a quarter; may be empty.
    pub months: Vec<MonthStart>,
}

/// Where a month begins within a period.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MonthStart {
    /// How many working days of the period lie before it.
    pub after: u32,
    /// `4月`.
    pub label: String,
}

struct Frame<'a> {
    area: Area,
    axis: &'a Axis,
    days: f64,
}

impl Frame<'_> {
    fn point(&self, day: f64, figure: f64) -> Point {
        let x = self.area.x + self.area.width * (day / self.days).clamp(0.0, 1.0);
        at(x, self.area.y + self.area.height * (1.0 - self.axis.share(figure)))
    }
}

/// The number of a day as a place.
fn number(day: usize) -> f64 {
    f64::from(u32::try_from(day).unwrap_or(u32::MAX))
}

impl Pace {
    fn days(&self) -> f64 {
        f64::from(self.working_days.max(1)).max(number(self.actual.len())).max(number(self.last_year.len()))
    }

    fn gap_tone(&self) -> Tone {
        if self.behind { Tone::Behind } else { Tone::Actual }
    }

    fn pace_at(&self, day: f64) -> Option<f64> {
        let target = self.target.as_ref().and_then(|target| place(target.at))?;
        Some(target * (day / f64::from(self.working_days.max(1))).min(1.0))
    }

    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        let figures: Vec<f64> = self.actual.iter().chain(&self.last_year).copied().collect();
        let figures: Vec<f64> = figures.into_iter().chain(self.target.as_ref().map(|target| target.at)).collect();
        if figures.iter().all(|figure| place(*figure).is_none()) {
            return empty(canvas, &self.caption, words);
        }
        let mut legend = vec![(Key::Line(ACTUAL, false), words.actual.as_str())];
        if self.target.is_some() {
            legend.push((Key::Line(PACE, false), &words.pace));
        }
        if !self.last_year.is_empty() {
            legend.push((Key::Line(BEFORE, false), &words.last_year));
        }
        let top = head(&mut canvas, &self.caption, &legend) + canvas.line();
        let axis = Axis::over(figures, 4);
        let height = 160.0;
        let right = canvas.width() - if self.at_end() { self.gutter(&canvas, words) } else { 4.0 };
        let left = upright(&mut canvas, &axis, top, height, right);
        let area = Area { x: left, y: top, width: right - left, height };
        let frame = Frame { area, axis: &axis, days: self.days() };
        let bottom = self.day_axis(&mut canvas, &frame, words);
        canvas.group(Role::Series, Some(&words.last_year), |canvas| self.draw_last_year(canvas, &frame));
        canvas.group(Role::Series, Some(&words.pace), |canvas| self.draw_pace(canvas, &frame));
        canvas.group(Role::Series, Some(&words.actual), |canvas| self.draw_actual(canvas, &frame));
        canvas.group(Role::Note, None, |canvas| self.labels(canvas, &frame, words));
        canvas.finish(bottom, &self.caption)
    }

    /// Numbers of working days, the months under them, and what is counted.
    fn day_axis(&self, canvas: &mut Canvas, frame: &Frame, words: &Words) -> f64 {
        let style = canvas.small();
        let first = frame.area.bottom() + style.size * 1.45;
        let second = first + canvas.line();
        let name = extent(&words.working_day, style).min(canvas.width() / 3.0);
        canvas.group(Role::Axis, None, |canvas| {
            let right = canvas.width();
            canvas.text(&words.working_day, at(right, second), Anchor::End, style, name);
            let wide = (frame.area.width / 40.0).floor().clamp(2.0, 12.0);
            let steps = Axis::over([frame.days], if wide > 8.0 { 8 } else { 6 });
            let mut free = 0.0;
            for (day, text) in steps.ticks().into_iter().filter(|(day, _)| *day > 0.0 && *day <= frame.days) {
                let foot = frame.point(day, 0.0).x;
                let half = extent(&text, style) / 2.0;
                let middle = foot.min(right - half);
                canvas.segment(
                    at(foot, frame.area.bottom()),
                    at(foot, frame.area.bottom() + 3.0),
                    stroke(Tone::Rule, 0.8),
                );
                if middle - half >= free {
                    canvas.text(&text, at(middle, first), Anchor::Middle, style, right);
                    free = middle + half + 3.0;
                }
            }
            let mut free = 0.0;
            for (index, month) in self.months.iter().enumerate() {
                let from = frame.point(f64::from(month.after), 0.0).x;
                let next = self.months.get(index + 1).map_or(frame.days, |next| f64::from(next.after));
                let to = frame.point(next, 0.0).x.min(right - name - 4.0);
                if month.after > 0 {
                    canvas.segment(at(from, frame.area.y), at(from, second), stroke(Tone::Grid, 0.8));
                }
                let room = to - from.max(free);
                if extent(&month.label, style) + 4.0 <= room {
                    let middle = f64::midpoint(from.max(free), to);
                    canvas.text(&month.label, at(middle, second), Anchor::Middle, style, room);
                    free = to;
                }
            }
        });
        second + style.size * 0.5
    }

    fn draw_last_year(&self, canvas: &mut Canvas, frame: &Frame) {
        for run in sums(&self.last_year) {
            let mut points: Vec<Point> = run.iter().map(|(day, sum)| frame.point(*day, *sum)).collect();
            if run[0].0 <= 1.0 {
                points.insert(0, frame.point(0.0, 0.0));
            }
            canvas.series(&points, BEFORE);
        }
    }

    fn draw_pace(&self, canvas: &mut Canvas, frame: &Frame) {
        if let Some(target) = self.pace_at(f64::from(self.working_days.max(1))) {
            let end = frame.point(f64::from(self.working_days.max(1)), target);
            canvas.series(&[frame.point(0.0, 0.0), end], PACE);
            canvas.circle(end, 2.8, Tone::Paper, Some(stroke(Tone::Ink, 1.2)));
        }
    }

    fn draw_actual(&self, canvas: &mut Canvas, frame: &Frame) {
        let runs = sums(&self.actual);
        for run in &runs {
            let mut points = Vec::new();
            let mut before = if run[0].0 <= 1.0 { Some((0.0, 0.0)) } else { None };
            for &(day, sum) in run {
                if let Some((last, level)) = before {
                    if points.is_empty() {
                        points.push(frame.point(last, level));
                    }
                    points.push(frame.point(day, level));
                }
                points.push(frame.point(day, sum));
                before = Some((day, sum));
            }
            points.dedup();
            canvas.series(&points, ACTUAL);
        }
        if let Some(&(day, sum)) = runs.last().and_then(|run| run.last()) {
            if let Some(pace) = self.pace_at(day) {
                let line = Stroke { tone: self.gap_tone(), width: 1.2, dash: Dash::Solid };
                let (from, to) = (frame.point(day, pace), frame.point(day, sum));
                if (from.y - to.y).abs() > 6.0 {
                    canvas.series(&[from, to], line);
                    canvas.segment(at(from.x - 3.0, from.y), at(from.x + 3.0, from.y), line);
                }
            }
            canvas.circle(frame.point(day, sum), 3.4, Tone::Actual, None);
        }
    }

    /// Whether the line ends so near the last day that its labels would crowd there: they stand beside the plot then.
    fn at_end(&self) -> bool {
        sums(&self.actual).last().and_then(|run| run.last()).is_some_and(|(day, _)| *day > 0.86 * self.days())
    }

    /// What stands at the end of the lines: target, last year, sum and gap, each with its figure.
    fn ends(&self, canvas: &Canvas, words: &Words, (day, sum): (f64, f64)) -> Vec<(f64, String, Style)> {
        let (strong, small) = (canvas.strong(), canvas.small());
        let mut all = vec![(sum, self.actual_label.clone(), Style { tone: Tone::Actual, ..strong })];
        if let Some((figure, target)) = self.target.as_ref().and_then(|target| Some((place(target.at)?, target))) {
            all.push((figure, format!("{} {}", words.target, target.label), Style { tone: Tone::Ink, ..small }));
        }
        if let Some(pace) = self.pace_at(day).filter(|_| !self.gap.is_empty()) {
            let style = Style { tone: self.gap_tone(), bold: true, ..small };
            all.push((f64::midpoint(pace, sum), self.gap.clone(), style));
        }
        let before = sums(&self.last_year).into_iter().flatten().find(|(other, _)| *other >= day);
        if let Some((_, figure)) = before.filter(|_| !self.last_year_label.is_empty()) {
            all.push((figure, self.last_year_label.clone(), small));
        }
        all.sort_by(|one, other| other.0.total_cmp(&one.0));
        all
    }

    /// How wide they are.
    fn gutter(&self, canvas: &Canvas, words: &Words) -> f64 {
        let ends = self.ends(canvas, words, (self.days(), 0.0));
        let widest = ends.iter().map(|(_, text, style)| extent(text, *style)).fold(0.0, f64::max);
        widest.min(canvas.width() / 3.0) + 14.0
    }

    /// Writes them beside the plot, each as near to its place as the others let it.
    fn stack(&self, canvas: &mut Canvas, frame: &Frame, words: &Words, last: (f64, f64)) {
        let ends = self.ends(canvas, words, last);
        let wanted = |end: &(f64, String, Style)| frame.point(0.0, end.0).y + end.2.size * 0.34;
        let mut places: Vec<f64> = Vec::new();
        for end in &ends {
            let free = places.last().map_or(f64::MIN, |above| above + end.2.size * 1.3);
            places.push(wanted(end).max(free));
        }
        // Pushed apart downwards only, they would all hang below their places.
        let pushed = places.iter().zip(&ends).map(|(y, end)| y - wanted(end)).fold(0.0, f64::max);
        // The as-of day stands right above the plot: no label reaches up to it.
        let highest = places.first().zip(ends.first()).map(|(y, end)| y - frame.area.y - end.2.size * 0.65);
        let lift = highest.map_or(0.0, |highest| highest.min(pushed / 2.0));
        let room = canvas.width() - frame.area.right() - 8.0;
        for (y, (_, text, style)) in places.into_iter().zip(&ends) {
            canvas.text(text, at(frame.area.right() + 8.0, y - lift), Anchor::Start, *style, room);
        }
    }

    /// The as-of day above the plot, and a line from it to the sum's end.
    fn as_of_line(&self, canvas: &mut Canvas, frame: &Frame, end: Point) {
        let small = canvas.small();
        let within = Area { x: 0.0, y: 0.0, width: canvas.width(), height: frame.area.bottom() };
        let half = extent(&self.as_of, small) / 2.0;
        let above = frame.area.y - small.size * 0.5;
        let middle = end.x.min(canvas.width() - half).max(half);
        let places = [
            (at(middle, above), Anchor::Middle),
            (at(end.x + 4.0, above), Anchor::End),
            (at(end.x - 4.0, above), Anchor::Start),
        ];
        if canvas.place_clear(&self.as_of, &places, small, within) {
            let line = Stroke { tone: Tone::Rule, width: 0.8, dash: Dash::Dotted };
            canvas.series(&[at(end.x, frame.area.y), at(end.x, end.y)], line);
        }
    }

    fn labels(&self, canvas: &mut Canvas, frame: &Frame, words: &Words) {
        let (strong, small) = (canvas.strong(), canvas.small());
        let within =
            Area { x: frame.area.x, y: 0.0, width: canvas.width() - frame.area.x, height: frame.area.bottom() };
        let last = sums(&self.actual).last().and_then(|run| run.last()).copied();
        if let Some((day, sum)) = last.filter(|_| self.at_end()) {
            self.as_of_line(canvas, frame, frame.point(day, sum));
            self.stack(canvas, frame, words, (day, sum));
            return;
        }
        if let Some(target) = &self.target
            && let Some(figure) = place(target.at)
        {
            let end = frame.point(f64::from(self.working_days.max(1)), figure);
            let text = format!("{} {}", words.target, target.label);
            let places = [
                (at(end.x + 2.0, end.y - 6.0), Anchor::End),
                (at(end.x - 6.0, end.y + small.size * 0.34), Anchor::End),
                (at(end.x + 2.0, end.y + small.size + 4.0), Anchor::End),
                (at(end.x, end.y - 6.0), Anchor::Middle),
            ];
            canvas.place(&text, &places, Style { tone: Tone::Ink, ..small }, within);
        }
        let Some((day, sum)) = last else { return };
        let end = frame.point(day, sum);
        self.as_of_line(canvas, frame, end);
        let style = Style { tone: Tone::Actual, ..strong };
        // Beside the end there is nothing yet: the line has not come there.
        let mut places = around(end, 7.0, strong.size);
        places.swap(0, 6);
        if self.behind {
            places.swap(1, 4);
        } else {
            places.swap(1, 2);
        }
        canvas.place(&self.actual_label, &places, style, within);
        if let Some(pace) = self.pace_at(day) {
            let foot = frame.point(day, pace);
            let middle = f64::midpoint(foot.y, end.y) + small.size * 0.34;
            let mut places = vec![(at(end.x + 6.0, middle), Anchor::Start), (at(end.x - 6.0, middle), Anchor::End)];
            places.extend(around(foot, 6.0, small.size));
            canvas.place(&self.gap, &places, Style { tone: self.gap_tone(), bold: true, ..small }, within);
        }
        if let Some((_, sum)) = sums(&self.last_year).into_iter().flatten().find(|(other, _)| *other >= day) {
            let places = around(frame.point(day, sum), 5.0, small.size);
            canvas.place_clear(&self.last_year_label, &places, small, within);
        }
    }
}

/// Runs of known sums without a gap, each with its day.
fn sums(sums: &[f64]) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (index, sum) in sums.iter().enumerate() {
        match place(*sum) {
            Some(sum) => runs.last_mut().expect("never empty").push((number(index + 1), sum)),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}
