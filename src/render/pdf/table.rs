//! Tables → strips: widths of columns from their content, heads, rows.
//!
//! In: a table and the measure it has. Out: one strip a row (or one a line, for
//! a row taller than a page) and the head that returns on each page.

use std::sync::Arc;

use super::line::{Hand, leading, line_marks};
use super::page::{Ink, Mark, Strip, Tie, Tone};
use super::paragraph::{Line, Setting, Shaped, Shaper};
use super::set::Stage;
use super::tags::{NodeId, Role};
use crate::render::document::{Align, RowKind, Table, Text};

/// Size of a table's text in points; smaller when columns would not fit.
const SIZES: [f32; 4] = [8.8, 8.0, 7.2, 6.4];
/// Space left and right inside a cell.
const PAD_X: f32 = 4.5;
/// Space above and below inside a cell; on the closest sheet.
const PAD_Y: (f32, f32) = (3.2, 0.9);
/// By how much of the type's size lines stand closer on the closest sheet.
const CLOSER: f32 = 0.19;
/// The size of a unit in the head, of the words'.
const UNIT: f32 = 0.82;
/// How far it is drawn up to the words it belongs to.
const UNIT_RISE: f32 = 1.5;
/// Rules: around the table, below its head, between rows; their weight and grey.
const OUTER: (f32, f32) = (0.9, 0.1);
const INNER: (f32, f32) = (0.6, 0.1);
const HAIR: (f32, f32) = (0.35, 0.6);

/// What a column needs, in points without padding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Need {
    /// The least it can be squeezed to.
    pub least: f32,
    /// What it takes on one line.
    pub most: f32,
    /// How readily it takes spare room.
    pub eager: f32,
}

/// Shares `measure` out among columns.
///
/// What all need on one line is given if there is room, and the rest spread,
/// more of it to words than to figures. If not, the widest columns shrink first, down to a common width
/// or to their own least. `None` if even the least doesn't fit.
pub(super) fn share(needs: &[Need], measure: f32) -> Option<Vec<f32>> {
    let most: f32 = needs.iter().map(|need| need.most).sum();
    if most <= measure {
        let weights: f32 = needs.iter().map(|need| need.eager * need.most.sqrt()).sum();
        let spare = (measure - most) / weights.max(f32::EPSILON);
        let width = |need: &Need| need.most + spare * need.eager * need.most.sqrt();
        return Some(needs.iter().map(width).collect());
    }
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if least > measure {
        return None;
    }
    // Raise a common ceiling until nothing more fits under the measure.
    let width = |need: &Need, ceiling: f32| need.most.min(ceiling.max(need.least));
    let (mut low, mut high) = (0.0_f32, measure);
    for _ in 0..40 {
        let middle = f32::midpoint(low, high);
        if needs.iter().map(|need| width(need, middle)).sum::<f32>() > measure {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(needs.iter().map(|need| width(need, low)).collect())
}

#[expect(clippy::cast_precision_loss, reason = "tables have few columns")]
fn count(n: usize) -> f32 {
    n as f32
}

/// What a row of a table is.
fn kind(table: &Table, row: usize) -> RowKind {
    table.kinds.get(row).copied().unwrap_or_default()
}

/// A table with every cell shaped.
struct Grid {
    head: Vec<Arc<Shaped>>,
    /// The units of the head's cells, on a line of their own.
    units: Vec<Option<Arc<Shaped>>>,
    rows: Vec<Vec<Arc<Shaped>>>,
    aligns: Vec<Align>,
    size: f32,
    widths: Vec<f32>,
    /// How close rows stand: 0 to 1.
    close: f32,
}

impl Grid {
    fn new(table: &Table, measure: f32, close: f32, shaper: &mut Shaper<'_>) -> Self {
        let mut last = None;
        for size in SIZES {
            let mut grid = Self::shape(table, size, close, shaper);
            let needs = grid.needs();
            if let Some(widths) = share(&needs, measure) {
                grid.widths = widths;
                grid.even_out(&needs);
                return grid;
            }
            last = Some((grid, needs));
        }
        // Too much even so: everything gives way in proportion, words break.
        let (mut grid, needs) = last.unwrap_or_else(|| (Self::shape(table, SIZES[0], close, shaper), Vec::new()));
        let sum: f32 = needs.iter().map(|need| need.least.max(1.0)).sum();
        grid.widths = needs.iter().map(|need| need.least.max(1.0) * measure / sum.max(1.0)).collect();
        grid
    }

    fn shape(table: &Table, size: f32, close: f32, shaper: &mut Shaper<'_>) -> Self {
        let bold = Setting { size, bold: true };
        let plain = Setting { size, bold: false };
        let quiet = Setting { size: size * UNIT, bold: false };
        let heads: Vec<(Text, Option<String>)> = (0..table.columns.len()).map(|at| table.head_and_unit(at)).collect();
        let unit = |unit: &Option<String>| unit.as_ref().map(|unit| Text::from(unit.as_str()));
        Self {
            head: heads.iter().map(|(words, _)| shaper.shape(words, bold)).collect(),
            units: heads.iter().map(|(_, of)| unit(of).map(|unit| shaper.shape(&unit, quiet))).collect(),
            rows: table
                .rows
                .iter()
                .enumerate()
                .map(|(index, row)| {
                    let setting = if kind(table, index) == RowKind::Plain { plain } else { bold };
                    row.iter().map(|cell| shaper.shape(cell, setting)).collect()
                })
                .collect(),
            aligns: table.columns.clone(),
            size,
            widths: Vec::new(),
            close,
        }
    }

    /// Moves room between squeezed columns while that makes the table shorter:
    /// where one column has far more to say, an equal share would be a waste.
    fn even_out(&mut self, needs: &[Need]) {
        let lengths: Vec<Vec<f32>> =
            self.rows.iter().map(|row| row.iter().map(|cell| cell.widest()).collect()).collect();
        let inner: Vec<f32> = (0..needs.len()).map(|column| self.inset(column)).collect();
        let height = |widths: &[f32]| -> f32 {
            lengths
                .iter()
                .map(|row| {
                    let cells = row.iter().zip(widths).zip(&inner);
                    let (mut most, mut all) = (1.0_f32, 0.0);
                    for ((length, width), inset) in cells {
                        // Lines end short of the measure, by half a character on average.
                        let room = (width - inset - 4.0).max(1.0);
                        let lines = if *length <= width - inset { 1.0 } else { (length / room).ceil() };
                        most = most.max(lines);
                        all += lines;
                    }
                    // Of two equally high, the one that breaks fewer cells.
                    most + 0.1 * all
                })
                .sum()
        };
        let mut best = height(&self.widths);
        for step in [36.0, 18.0, 9.0, 4.5] {
            while let Some((sum, widths)) = self.best_move(needs, step, height) {
                if sum >= best {
                    break;
                }
                best = sum;
                self.widths = widths;
            }
        }
    }

    /// The best of all ways to move `step` points from one column to another.
    fn best_move(&self, needs: &[Need], step: f32, height: impl Fn(&[f32]) -> f32) -> Option<(f32, Vec<f32>)> {
        let mut best: Option<(f32, Vec<f32>)> = None;
        for to in (0..needs.len()).filter(|&to| self.widths[to] + 0.1 < needs[to].most) {
            for from in (0..needs.len()).filter(|&from| from != to) {
                if self.widths[from] - step < needs[from].least {
                    continue;
                }
                let mut tried = self.widths.clone();
                tried[from] -= step;
                tried[to] += step;
                let sum = height(&tried);
                if best.as_ref().is_none_or(|(least, _)| sum < *least) {
                    best = Some((sum, tried));
                }
            }
        }
        best
    }

    /// Padding left and right of a column's text: more after figures, which
    /// would else run into the words that follow them.
    fn inset(&self, column: usize) -> f32 {
        2.0 * PAD_X + self.extra(column)
    }

    fn extra(&self, column: usize) -> f32 {
        let after_figures = column > 0 && self.aligns[column - 1] == Align::Right;
        if after_figures && self.aligns[column] != Align::Right { PAD_X } else { 0.0 }
    }

    fn needs(&self) -> Vec<Need> {
        (0..self.aligns.len())
            .map(|column| {
                let cells = || self.rows.iter().filter_map(move |row| row.get(column));
                let most = cells().map(|cell| cell.widest()).fold(0.0, f32::max);
                let narrow = cells().map(|cell| cell.narrowest()).fold(0.0, f32::max);
                let head = self.head.get(column).into_iter().chain(self.units.get(column).into_iter().flatten());
                let head_most = head.clone().map(|cell| cell.widest()).fold(0.0, f32::max);
                let head_narrow = head.map(|cell| cell.narrowest()).fold(0.0, f32::max);
                // A column of words is not read with fewer than four to a line,
                // a head not with fewer than two.
                let legible = (4.0 * self.size).min(most);
                let head_legible = (2.0 * self.size).min(head_most);
                let least = if self.aligns[column] == Align::Right { most } else { narrow.max(legible) };
                let least = least.max(head_narrow).max(head_legible);
                Need {
                    // Figures far from their names are read in the wrong row.
                    eager: if self.aligns[column] == Align::Right { 0.6 } else { 1.0 },
                    least: least + self.inset(column),
                    most: most.max(head_most).max(self.size) + self.inset(column),
                }
            })
            .collect()
    }
}

/// Lays out a table on `stage`, indented by `x`.
pub(super) fn set_table(table: &Table, x: f32, gap: f32, stage: &mut Stage<'_>) {
    let measure = stage.measure() - x;
    let grid = Grid::new(table, measure, stage.closeness(), &mut stage.shaper);
    let has_head = table.head.iter().any(|cell| !cell.is_empty());
    let node = stage.tags.add(stage.tag, Role::Table);
    let tags = has_head.then(|| row_tags(&grid.head, node, |_| Role::ColumnHead, stage));
    let cells = (grid.head.as_slice(), tags.as_deref());
    let mut head = grid.strip(cells, "head", x, stage);
    grid.add_units(tags.as_deref(), x, &mut head, stage);
    head.marks.insert(0, rule(x, 0.0, measure, OUTER));
    if let Some(id) = &table.id {
        head.marks.push(Mark::Anchor { level: 0, id: id.clone(), words: String::new(), y: 0.0 });
    }
    if has_head {
        let tint = Mark::Fill { x, y: 0.0, width: measure, height: head.height, tone: Tone::Grey(0.94), tag: None };
        head.marks.insert(0, tint);
        head.marks.push(rule(x, head.height, measure, INNER));
    } else {
        head.height = OUTER.0;
        head.marks.retain(|mark| matches!(mark, Mark::Fill { .. } | Mark::Anchor { .. }));
    }
    let id = stage.add_head(head.clone());
    stage.push(Strip { gap, ..head });
    let most = stage.room() - stage.head_height(id);
    let rows = grid.rows.len();
    for (index, row) in grid.rows.iter().enumerate() {
        let closes = index + 1 == rows;
        let line = if closes { OUTER } else { HAIR };
        let kind = kind(table, index);
        if kind == RowKind::Group {
            let strip = grid.group(row, (node, x), line, stage);
            stage.push(Strip { head: Some(id), tie: tie(index, rows, table), ..strip });
            continue;
        }
        let tags = row_tags(row, node, |_| Role::Cell, stage);
        let cells = (row.as_slice(), Some(tags.as_slice()));
        let mut strip = grid.strip(cells, "row", x, stage);
        strip.head = Some(id);
        strip.tie = tie(index, rows, table);
        if kind == RowKind::Total && index > 0 {
            strip.marks.push(rule(x, 0.0, measure, INNER));
        }
        if strip.height > most {
            for part in grid.line_strips(cells, x, stage, line) {
                stage.push(Strip { head: Some(id), ..part });
            }
            continue;
        }
        strip.marks.push(rule(x, strip.height, measure, line));
        stage.push(strip);
    }
}

impl Grid {
    /// From one line of a cell to the next.
    fn line(&self) -> f32 {
        leading(self.size, true) - self.close * CLOSER * self.size
    }

    /// Space above and below inside a cell.
    fn pad(&self) -> f32 {
        PAD_Y.0 + self.close * (PAD_Y.1 - PAD_Y.0)
    }

    /// Where the first line of a cell begins: closer lines stand in the middle of theirs.
    fn top(&self) -> f32 {
        self.pad() - (leading(self.size, true) - self.line()) / 2.0
    }

    /// One strip with whole cells side by side.
    fn strip(&self, cells: Cells<'_>, kind: &'static str, x: f32, stage: &mut Stage<'_>) -> Strip {
        let lines = self.lines(cells.0);
        let deepest = lines.iter().map(Vec::len).max().unwrap_or(1);
        let mut strip = Strip { kind, height: 2.0 * self.pad() + count(deepest) * self.line(), ..Strip::default() };
        for (column, lines) in lines.iter().enumerate() {
            for (depth, line) in lines.iter().enumerate() {
                let y = self.top() + count(depth) * self.line();
                self.line_of_cell(cells, column, *line, (x, y), &mut strip, stage);
            }
        }
        strip
    }

    /// Adds the units to a head: below the words of each column, smaller and fainter.
    fn add_units(&self, tags: Option<&[NodeId]>, x: f32, head: &mut Strip, stage: &mut Stage<'_>) {
        let depths: Vec<f32> = self.lines(&self.head).iter().map(|lines| count(lines.len())).collect();
        let mut left = x;
        for (column, unit) in self.units.iter().enumerate() {
            if let Some(unit) = unit {
                let below = self.top() + depths[column] * self.line() - UNIT_RISE;
                for (depth, line) in unit.fair_lines(self.widths[column] - self.inset(column)).into_iter().enumerate() {
                    let shift = self.shift(column, line);
                    let y = below + count(depth) * leading(unit.size, true);
                    let at = (left + PAD_X + self.extra(column) + shift, y);
                    let tag = tags.and_then(|tags| tags.get(column).copied());
                    let hand = Hand { ink: Ink::Quiet, tight: true, tag };
                    line_marks(unit, line, at, hand, &mut stage.tags, &mut head.marks);
                    stage.note_missing(unit, line);
                    head.height = head.height.max(y + leading(unit.size, true) + self.pad());
                }
            }
            left += self.widths[column];
        }
    }

    /// How far a line is moved to the right in its column.
    fn shift(&self, column: usize, line: Line) -> f32 {
        let room = self.widths[column] - self.inset(column) - line.width;
        match self.aligns[column] {
            Align::Left => 0.0,
            Align::Center => room / 2.0,
            Align::Right => room,
        }
    }

    /// A row taller than a page, a strip a line.
    fn line_strips(&self, cells: Cells<'_>, x: f32, stage: &mut Stage<'_>, below: (f32, f32)) -> Vec<Strip> {
        let lines = self.lines(cells.0);
        let deepest = lines.iter().map(Vec::len).max().unwrap_or(1);
        let measure: f32 = self.widths.iter().sum();
        (0..deepest)
            .map(|depth| {
                let first = depth == 0;
                let last = depth + 1 == deepest;
                let above = if first { self.pad() } else { 0.0 };
                let mut strip = Strip {
                    kind: "row line",
                    height: above + self.line() + if last { self.pad() } else { 0.0 },
                    tie: if depth == 1 || last { Tie::Edge } else { Tie::Free },
                    ..Strip::default()
                };
                for (column, lines) in lines.iter().enumerate() {
                    if let Some(line) = lines.get(depth) {
                        self.line_of_cell(cells, column, *line, (x, above), &mut strip, stage);
                    }
                }
                if last {
                    strip.marks.push(rule(x, strip.height, measure, below));
                }
                strip
            })
            .collect()
    }

    fn lines(&self, cells: &[Arc<Shaped>]) -> Vec<Vec<Line>> {
        cells
            .iter()
            .enumerate()
            .map(|(column, cell)| cell.fair_lines(self.widths[column] - self.inset(column)))
            .collect()
    }

    /// A row that heads those below it: words across all columns.
    fn group(
        &self,
        cells: &[Arc<Shaped>],
        (table, x): (NodeId, f32),
        below: (f32, f32),
        stage: &mut Stage<'_>,
    ) -> Strip {
        let measure: f32 = self.widths.iter().sum();
        let row = stage.tags.add(table, Role::Row);
        let tag = stage.tags.add(row, Role::RowsHead(cells.len()));
        let mut strip = Strip { kind: "group", height: 2.0 * self.pad(), ..Strip::default() };
        let cell = cells.iter().find(|cell| !cell.clusters.is_empty());
        for (depth, line) in cell.iter().flat_map(|cell| cell.fair_lines(measure - 2.0 * PAD_X)).enumerate() {
            let Some(cell) = cell else { continue };
            let at = (x + PAD_X, self.top() + count(depth) * self.line());
            let hand = Hand { ink: Ink::Text, tight: true, tag: Some(tag) };
            line_marks(cell, line, at, hand, &mut stage.tags, &mut strip.marks);
            stage.note_missing(cell, line);
            strip.height += self.line();
        }
        let tint = Mark::Fill { x, y: 0.0, width: measure, height: strip.height, tone: Tone::Grey(0.97), tag: None };
        strip.marks.insert(0, tint);
        strip.marks.push(rule(x, strip.height, measure, below));
        strip
    }

    /// One line of one cell of a row whose left edge is `x`.
    fn line_of_cell(
        &self,
        (cells, tags): Cells<'_>,
        column: usize,
        line: Line,
        (x, y): (f32, f32),
        strip: &mut Strip,
        stage: &mut Stage<'_>,
    ) {
        let left = x + self.widths[..column].iter().sum::<f32>();
        let at = (left + PAD_X + self.extra(column) + self.shift(column, line), y);
        let hand = Hand { ink: Ink::Text, tight: true, tag: tags.and_then(|tags| tags.get(column).copied()) };
        line_marks(&cells[column], line, at, hand, &mut stage.tags, &mut strip.marks);
        stage.note_missing(&cells[column], line);
    }
}

/// The cells of a row, and what each is part of.
type Cells<'a> = (&'a [Arc<Shaped>], Option<&'a [NodeId]>);

/// How a row holds to the one before: no row stands alone at the beginning or
/// the end, nor does one that heads others.
fn tie(index: usize, rows: usize, table: &Table) -> Tie {
    let headed = index > 0 && kind(table, index - 1) == RowKind::Group;
    match index {
        0 => Tie::Heading,
        _ if headed => Tie::Heading,
        1 => Tie::Edge,
        _ if index + 1 == rows => Tie::Edge,
        _ => Tie::Free,
    }
}

/// A row of `table` and a node for each of its cells.
fn row_tags(cells: &[Arc<Shaped>], table: NodeId, role: impl Fn(usize) -> Role, stage: &mut Stage<'_>) -> Vec<NodeId> {
    let row = stage.tags.add(table, Role::Row);
    (0..cells.len()).map(|column| stage.tags.add(row, role(column))).collect()
}

/// A horizontal rule whose lower edge is `y`.
fn rule(x: f32, y: f32, width: f32, (weight, grey): (f32, f32)) -> Mark {
    Mark::Fill { x, y: y - weight / 2.0, width, height: weight, tone: Tone::Grey(grey), tag: None }
}

#[cfg(test)]
mod tests {
    use super::{Need, share};

    fn words(least: f32, most: f32) -> Need {
        Need { least, most, eager: 1.0 }
    }

    fn figures(most: f32) -> Need {
        Need { least: most, most, eager: 0.6 }
    }

    #[test]
    fn the_widest_column_of_words_shrinks_first() {
        let widths = share(&[words(40.0, 60.0), figures(50.0), words(40.0, 600.0)], 300.0).unwrap();
        assert_eq!(widths[..2], [60.0, 50.0]);
        assert!((widths[2] - 190.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn figures_are_never_squeezed() {
        assert_eq!(share(&[figures(200.0), words(40.0, 90.0)], 230.0), None);
    }

    #[test]
    fn columns_fill_the_measure_when_all_fits() {
        let widths = share(&[words(10.0, 20.0), figures(30.0)], 200.0).unwrap();
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 0.01);
        assert!(widths[1] > 30.0);
    }
}
