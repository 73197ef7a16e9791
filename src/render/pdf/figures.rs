//! Key figures → a band: name, figure and notes side by side.
//!
//! In: a table whose head names the figures, whose first row holds them and
//! whose further rows hold notes. Out: a strip for every six of them.

use std::ops::Range;
use std::sync::Arc;

use super::line::{leading, line_marks};
use super::page::{Ink, Mark, Strip};
use super::paragraph::{Setting, Shaped};
use super::set::Stage;
use crate::render::document::{Table, Text};

/// Key figures side by side at most.
const ABREAST: usize = 6;
/// Sizes of a figure in points: the largest that fits its share of the band.
const FIGURE: [f32; 3] = [16.0, 13.5, 11.0];
/// Size of names and notes.
const NOTE: [f32; 1] = [8.5];
/// White space above and below.
const PAD: f32 = 7.0;

/// Lays out key figures on `stage`, indented by `x`, with `gap` above.
pub(super) fn set_figures(table: &Table, (x, gap): (f32, f32), stage: &mut Stage<'_>) {
    let all = table.columns.len();
    if all == 0 {
        return;
    }
    let abreast = all.div_ceil(all.div_ceil(ABREAST));
    for first in (0..all).step_by(abreast) {
        let columns = first..(first + abreast).min(all);
        let mut strip = band(table, columns, (x, abreast), stage);
        strip.gap = if first == 0 { gap } else { 0.0 };
        stage.push(strip);
    }
}

fn band(table: &Table, columns: Range<usize>, (x, abreast): (f32, usize), stage: &mut Stage<'_>) -> Strip {
    let measure = stage.measure() - x;
    #[expect(clippy::cast_precision_loss, reason = "at most six")]
    let width = measure / abreast as f32;
    let mut strip = Strip { kind: "key figures", ..Strip::default() };
    let mut deepest = 0.0_f32;
    let mut left = x;
    for column in columns {
        // The first stands at the margin, the others clear of the rule before them.
        let inset = if left > x { 8.0 } else { 2.0 };
        let room = width - inset - 6.0;
        let mut y = PAD;
        let head = std::iter::once(table.head.get(column));
        let cells = head.chain(table.rows.iter().map(|row| row.get(column)));
        for (row, cell) in cells.enumerate() {
            let Some(cell) = cell.filter(|cell| !cell.is_empty()) else {
                continue;
            };
            let (shaped, ink) = if row == 1 {
                (fit(cell, &FIGURE, true, room, stage), Ink::Text)
            } else {
                (fit(cell, &NOTE, false, room, stage), Ink::Quiet)
            };
            for line in shaped.lines(room) {
                let at = (left + inset, y);
                line_marks(&shaped, line, at, ink, true, &mut strip.marks);
                stage.note_missing(&shaped, line);
                y += leading(shaped.size, true);
            }
        }
        deepest = deepest.max(y);
        left += width;
    }
    strip.height = deepest + PAD - 1.0;
    frame(&mut strip, x, measure, width);
    strip
}

/// A cell in the largest of `sizes` that fits, or in the smallest.
fn fit(cell: &Text, sizes: &[f32], bold: bool, room: f32, stage: &mut Stage<'_>) -> Arc<Shaped> {
    let (last, larger) = sizes.split_last().unwrap_or((&8.5, &[]));
    for &size in larger {
        let tried = stage.shaper.shape(cell, Setting { size, bold });
        if tried.widest() <= room {
            return tried;
        }
    }
    stage.shaper.shape(cell, Setting { size: *last, bold })
}

/// Rules above, below and between.
fn frame(strip: &mut Strip, x: f32, measure: f32, width: f32) {
    let fill = |x, y, width, height, grey| Mark::Fill { x, y, width, height, grey };
    let bottom = strip.height - 0.25;
    strip.marks.push(fill(x, -0.45, measure, 0.9, 0.1));
    strip.marks.push(fill(x, bottom, measure, 0.5, 0.5));
    let mut at = x + width;
    while at < x + measure - 1.0 {
        let height = strip.height - 2.0 * PAD;
        strip.marks.push(fill(at, PAD, 0.4, height, 0.6));
        at += width;
    }
}
