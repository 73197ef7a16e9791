//! A line of glyphs → marks: its baseline, links, code.

use std::sync::Arc;

use super::page::{Ink, Mark, Run};
use super::paragraph::{Line, Shaped};

/// From baseline to baseline, in points.
pub(super) fn leading(size: f32, tight: bool) -> f32 {
    let factor = if tight { 1.45 } else { 1.65 };
    (size * factor * 10.0).round() / 10.0
}

/// From a line's upper edge to its baseline: Chinese stands in the middle.
pub(super) fn baseline(size: f32, tight: bool) -> f32 {
    leading(size, tight) / 2.0 + 0.38 * size
}

/// The marks of one line whose upper left corner is `at`.
pub(super) fn line_marks(
    shaped: &Arc<Shaped>,
    line: Line,
    at: (f32, f32),
    ink: Ink,
    tight: bool,
    marks: &mut Vec<Mark>,
) {
    let size = shaped.size;
    let base = at.1 + baseline(size, tight);
    let mut x = at.0;
    let mut start = line.start;
    let clusters = &shaped.clusters[line.start..line.end];
    for run in clusters.chunk_by(|a, b| (a.face, a.link, a.code, a.missing) == (b.face, b.link, b.code, b.missing)) {
        let Some(first) = run.first() else { continue };
        let width: f32 = run.iter().map(|cluster| cluster.advance).sum();
        let top = base - 0.95 * size;
        let height = 1.25 * size;
        let fill = |y, height, grey| Mark::Fill { x, y, width, height, grey };
        if first.code {
            marks.push(fill(top, height, 0.92));
        }
        let address = shaped.links.get(first.link).and_then(Option::as_ref);
        if let Some(address) = address {
            marks.push(fill(base + 0.14 * size, 0.4, 0.5));
            marks.push(Mark::Link { x, y: top, width, height, address: address.clone() });
        }
        marks.push(Mark::Glyphs(Run {
            x,
            y: base,
            ink: if address.is_some() { Ink::Link } else { ink },
            shaped: Arc::clone(shaped),
            clusters: start..start + run.len(),
        }));
        start += run.len();
        x += width;
    }
}
