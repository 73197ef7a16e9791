//! Product mix: how much of the whole each part is, beside how much it should be.

use super::axis::place;
use super::bars::{Bar, Columns, Span, rows};
use super::canvas::{Canvas, Filling};
use super::frame::{Key, MARK, empty, head};
use super::scene::Scene;
use super::{Caption, Size, Value, Words};

/// Which part of the sales (or visits, or hours) falls to what, and the plan for it: a bar a part with a tick for
/// the planned share. Bars from one zero, not slices or a stack: their lengths can be compared, and names fit beside.
///
/// Shape: one row a part in the order given (largest first, the rest last reads best).
/// Units: places are shares of the whole, 0.325 for 32.5 %. A negative share (more returned than sold) goes left.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Mix {
    /// Title, unit and finding.
    pub caption: Caption,
    /// The parts.
    pub parts: Vec<MixPart>,
}

/// One part of the whole.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MixPart {
    /// Its name.
    pub name: String,
    /// Its share, as `32.5 %`. Missing: no bar.
    pub share: Option<Value>,
    /// The share it should have.
    pub target: Option<Value>,
    /// What stands behind the share, such as the amount or the difference to the plan. May be empty.
    pub note: String,
    /// True if the share is off its plan in the wrong direction; the caller's judgement.
    pub behind: bool,
}

impl Mix {
    pub(super) fn scene(&self, words: &Words, size: Size) -> Scene {
        let mut canvas = Canvas::new(size);
        if self.parts.is_empty() {
            return empty(canvas, &self.caption, words);
        }
        let mut legend = vec![(Key::Bar(Filling::Actual), words.share.as_str())];
        if self.parts.iter().any(|part| part.behind) {
            legend.push((Key::Bar(Filling::Behind), &words.below_plan));
        }
        if self.parts.iter().any(|part| part.target.is_some()) {
            legend.push((Key::Tick(MARK), &words.share_target));
        }
        let top = head(&mut canvas, &self.caption, &legend) + 2.0;
        let bars: Vec<Bar> = self.parts.iter().map(bar).collect();
        let columns = Columns::of(&canvas, &bars);
        let figures: Vec<f64> = bars.iter().filter_map(|bar| bar.figure.and_then(place)).collect();
        let ticks: Vec<f64> = bars.iter().filter_map(|bar| bar.tick.and_then(place)).collect();
        let bottom = rows(&mut canvas, &bars, &columns, &Span::over(&figures, &ticks), top);
        canvas.finish(bottom + 3.0, &self.caption)
    }
}

fn bar(part: &MixPart) -> Bar<'_> {
    Bar {
        name: &part.name,
        figure: part.share.as_ref().map(|share| share.at),
        label: part.share.as_ref().map_or("—", |share| &share.label),
        tick: part.target.as_ref().map(|target| target.at),
        note: &part.note,
        filling: if part.behind { Filling::Behind } else { Filling::Actual },
        strong: false,
    }
}
