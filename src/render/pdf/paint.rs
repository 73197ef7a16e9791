//! Areas and lines → operations, and the colours of everything.
//!
//! In: marks in points, y downwards. Out: operations on a page whose y goes up.

use printpdf::{
    Color, Greyscale, LineDashPattern, LinePoint, Op, PaintMode, Polygon, PolygonRing, Pt, Rect, Rgb, WindingOrder,
};

use super::page::{Ink, Mark, Point, Shape, Tone};

/// What the path operators have been told last.
#[derive(Default)]
pub(super) struct Brush {
    fill: Option<Tone>,
    line: Option<(Tone, f32, &'static [f64])>,
}

/// Whether a mark is painted with a brush.
pub(super) fn is_area(mark: &Mark) -> bool {
    matches!(mark, Mark::Fill { .. } | Mark::Shape(_))
}

impl Brush {
    /// Paints an area or a line on paper of some height.
    pub fn paint(&mut self, mark: &Mark, paper: f32, ops: &mut Vec<Op>) {
        match mark {
            Mark::Fill { x, y, width, height, tone, .. } => {
                self.dip(*tone, ops);
                let place = (Pt(*x), Pt(paper - y - height));
                let mut rectangle = Rect::from_xywh(place.0, place.1, Pt(*width), Pt(*height));
                rectangle.mode = Some(PaintMode::Fill);
                ops.push(Op::DrawRectangle { rectangle });
            }
            Mark::Shape(shape) => self.shape(shape, paper, ops),
            _ => {}
        }
    }

    fn dip(&mut self, tone: Tone, ops: &mut Vec<Op>) {
        if self.fill != Some(tone) {
            ops.push(Op::SetFillColor { col: colour(tone) });
            self.fill = Some(tone);
        }
    }

    fn shape(&mut self, shape: &Shape, paper: f32, ops: &mut Vec<Op>) {
        if let Some(tone) = shape.fill {
            self.dip(tone, ops);
        }
        if let Some(line) = shape.stroke.filter(|_| self.line != shape.stroke) {
            ops.push(Op::SetOutlineColor { col: colour(line.0) });
            ops.push(Op::SetOutlineThickness { pt: Pt(line.1) });
            #[expect(clippy::cast_possible_truncation, reason = "a dash is a few points long")]
            let pattern = line.2.iter().map(|length| *length as f32).collect();
            ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
            self.line = shape.stroke;
        }
        let point = |point: &Point| LinePoint {
            p: printpdf::Point { x: Pt(point.x), y: Pt(paper - point.y) },
            bezier: point.handle,
        };
        let ring = |part: &Vec<Point>| PolygonRing { points: part.iter().map(point).collect() };
        if shape.fill.is_none() && !shape.closed {
            for part in &shape.parts {
                let line = printpdf::Line { points: part.iter().map(point).collect(), is_closed: false };
                ops.push(Op::DrawLine { line });
            }
            return;
        }
        ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: shape.parts.iter().map(ring).collect(),
                mode: match (shape.fill, shape.stroke) {
                    (Some(_), Some(_)) => PaintMode::FillStroke,
                    (Some(_), None) => PaintMode::Fill,
                    (None, _) => PaintMode::Stroke,
                },
                winding_order: WindingOrder::NonZero,
            },
        });
    }
}

/// The colour of text.
pub(super) fn ink(ink: Ink) -> Color {
    match ink {
        Ink::Text => colour(Tone::Grey(0.08)),
        Ink::Quiet => colour(Tone::Grey(0.35)),
        Ink::Link => Color::Rgb(Rgb::new(0.05, 0.25, 0.5, None)),
        Ink::Alarm => colour(Tone::Colour([0xb0, 0x3a, 0x00])),
        Ink::Exact(rgb) => colour(Tone::Colour(rgb)),
    }
}

fn colour(tone: Tone) -> Color {
    match tone {
        Tone::Grey(grey) => Color::Greyscale(Greyscale::new(grey, None)),
        Tone::Colour(rgb) => {
            let [red, green, blue] = rgb.map(|part| (f32::from(part) / 2.55).round() / 100.0);
            Color::Rgb(Rgb::new(red, green, blue, None))
        }
    }
}
