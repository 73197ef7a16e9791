//! Ranking: who or what has most, and who stays below a limit.

use super::axis::place;
use super::bars::{Bar, Columns, Span, rows};
use super::canvas::{Canvas, Filling, extent};
use super::frame::{Key, empty, head};
use super::scene::{Anchor, Dash, Role, Scene, Stroke, Tone, at};
use super::{Caption, Size, Value, Words};

/// Customers, people or regions by one figure, negative ones to the left of zero, with a limit as a line.
///
/// Shape: one row each in the order given; the caller sorts.
/// Units: any, the same for all rows. One figure more than five times the next is cut with a break.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Ranking {
    /// Title, unit and finding.
    pub caption: Caption,
    /// The rows.
    pub rows: Vec<RankingRow>,
    /// A line across all bars, its text saying what it is (`达标线 80 %`).
    pub threshold: Option<Value>,
    /// What marked rows are, in the legend (`低于达标线`). Empty: the word for what is behind.
    pub marked: String,
}

/// One row of a ranking.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RankingRow {
    /// Who or what.
    pub name: String,
    /// The figure. Missing: no bar, and a dash for its text.
    pub value: Option<Value>,
    /// A remark after the figure; may be empty.
    pub note: String,
    /// True if the bar is hatched: below the limit, or negative.
    pub marked: bool,
    /// True if the row is the one the page is about; set bold.
    pub emphasised: bool,
}

const LIMIT: Stroke = Stroke { tone: Tone::Ink, width: 1.1, dash: Dash::Dashed };

impl Ranking {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        if self.rows.is_empty() {
            return empty(canvas, &self.caption, words);
        }
        let marked = if self.marked.is_empty() { &words.behind } else { &self.marked };
        let mut legend = Vec::new();
        if self.rows.iter().any(|row| row.marked) {
            if !self.rows.iter().all(|row| row.marked) {
                legend.push((Key::Bar(Filling::Actual), words.actual.as_str()));
            }
            legend.push((Key::Bar(Filling::Behind), marked));
        }
        let top = head(&mut canvas, &self.caption, &legend);
        let bars: Vec<Bar> = self.rows.iter().map(bar).collect();
        let columns = Columns::of(&canvas, &bars);
        let figures: Vec<f64> = bars.iter().filter_map(|bar| bar.figure.and_then(place)).collect();
        let limit = self.threshold.as_ref().and_then(|limit| Some((place(limit.at)?, limit)));
        let limits: Vec<f64> = limit.iter().map(|limit| limit.0).collect();
        let span = Span::over(&figures, &limits);
        let over = if limit.is_some() { canvas.line() + 4.0 } else { 0.0 };
        let bottom = rows(&mut canvas, &bars, &columns, &span, top + over);
        if let Some((figure, value)) = limit {
            let x = span.x(figure, columns.left, columns.right).0;
            canvas.group(Role::Note, None, |canvas| {
                let (style, whole) = (canvas.small(), canvas.width());
                let half = extent(&value.label, style).min(whole) / 2.0;
                let middle = x.min(whole - half).max(half);
                canvas.text(&value.label, at(middle, top + style.size), Anchor::Middle, style, whole);
                canvas.upright(x, top + canvas.line(), bottom, LIMIT);
            });
        }
        canvas.finish(bottom + 3.0, &self.caption)
    }
}

fn bar(row: &RankingRow) -> Bar<'_> {
    Bar {
        name: &row.name,
        figure: row.value.as_ref().map(|value| value.at),
        label: row.value.as_ref().map_or("—", |value| &value.label),
        tick: None,
        note: &row.note,
        filling: if row.marked { Filling::Behind } else { Filling::Actual },
        strong: row.emphasised,
    }
}
