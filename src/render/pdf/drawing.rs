//! A chart's scene → lines, areas and words of a page.
//!
//! In: a scene in units of a point, and its alternative text. Out: one strip,
//! which no page cuts.

use super::line::{Hand, baseline, line_marks};
use super::page::{Ink, Mark, Point, Shape, Strip, Tone};
use super::paragraph::Setting;
use super::set::Stage;
use super::tags::{NodeId, Role};
use crate::chart::Scene;
use crate::chart::scene::{self, Anchor};
use crate::render::document::Text;

/// How far the handles of a quarter of a circle lie from its ends, in radii.
const BEND: f32 = 0.552_284_8;

/// How much smaller a chart may be drawn to fit on a page.
const SMALLER: f32 = 0.86;

/// Draws `scene` as wide as the measure if that is nearly its own size, smaller where it would not fit, indented by
/// `x` with `gap` above.
pub(super) fn set_scene(scene: &Scene, alt: &str, (x, gap): (f32, f32), stage: &mut Stage<'_>) {
    let (width, height) = (narrow(scene.width).max(1.0), narrow(scene.height).max(1.0));
    let scale = 1.03_f32.min((stage.measure() - x) / width).min(stage.room() / height);
    let tag = stage.tags.add(stage.tag, Role::Figure(alt.to_owned()));
    let mut draw = |scale: f32| {
        let place = Place { x, scale, tag };
        let mut strip = Strip { kind: "chart", gap, height: height * scale, ..Strip::default() };
        for mark in scene.flat() {
            match mark {
                scene::Mark::Text(text) => place.words(text, &mut strip, stage),
                mark => strip.marks.extend(place.shape(mark).map(Mark::Shape)),
            }
        }
        strip
    };
    let smaller = draw(scale * SMALLER);
    let strip = Strip { smaller: Some(Box::new(smaller)), ..draw(scale) };
    stage.push(strip);
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page")]
fn narrow(length: f64) -> f32 {
    length as f32
}

/// Where a scene goes.
struct Place {
    x: f32,
    scale: f32,
    tag: NodeId,
}

impl Place {
    fn point(&self, point: scene::Point) -> Point {
        Point { x: self.x + narrow(point.x) * self.scale, y: narrow(point.y) * self.scale, handle: false }
    }

    fn shape(&self, mark: &scene::Mark) -> Option<Shape> {
        let tone = |tone: scene::Tone| Tone::Colour(tone.on_paper());
        let (parts, closed, fill, stroke) = match mark {
            scene::Mark::Path { parts, closed, fill, stroke } => {
                let part = |part: &Vec<scene::Point>| part.iter().map(|point| self.point(*point)).collect();
                (parts.iter().map(part).collect(), *closed, fill, stroke)
            }
            scene::Mark::Rectangle { area, fill, stroke } => {
                let corners =
                    [(area.x, area.y), (area.right(), area.y), (area.right(), area.bottom()), (area.x, area.bottom())];
                let corners = corners.map(|(x, y)| self.point(scene::Point { x, y }));
                (vec![corners.to_vec()], true, fill, stroke)
            }
            scene::Mark::Circle { centre, radius, fill, stroke } => {
                (vec![self.circle(*centre, *radius)], true, fill, stroke)
            }
            scene::Mark::Text(_) | scene::Mark::Group(_) => return None,
        };
        Some(Shape {
            parts,
            closed,
            fill: fill.map(tone),
            stroke: stroke.map(|line| (tone(line.tone), narrow(line.width) * self.scale, line.dash.lengths())),
            tag: Some(self.tag),
        })
    }

    /// Four curves from the right over the bottom around.
    fn circle(&self, centre: scene::Point, radius: f64) -> Vec<Point> {
        let middle = self.point(centre);
        let radius = narrow(radius) * self.scale;
        let at = |x: f32, y: f32, handle| Point { x: middle.x + x * radius, y: middle.y + y * radius, handle };
        let mut points = vec![at(1.0, 0.0, false)];
        for (from, to) in
            [((1.0, 0.0), (0.0, 1.0)), ((0.0, 1.0), (-1.0, 0.0)), ((-1.0, 0.0), (0.0, -1.0)), ((0.0, -1.0), (1.0, 0.0))]
        {
            points.push(at(from.0 + to.0 * BEND, from.1 + to.1 * BEND, true));
            points.push(at(to.0 + from.0 * BEND, to.1 + from.1 * BEND, true));
            points.push(at(to.0, to.1, false));
        }
        points
    }

    fn words(&self, text: &scene::Text, strip: &mut Strip, stage: &mut Stage<'_>) {
        let setting = Setting { size: narrow(text.size) * self.scale, bold: text.bold };
        let shaped = stage.shaper.shape(&Text::from(text.shown.as_str()), setting);
        let line = shaped.whole();
        let place = self.point(text.place);
        let x = match text.anchor {
            Anchor::Start => place.x,
            Anchor::Middle => place.x - line.width / 2.0,
            Anchor::End => place.x - line.width,
        };
        let at = (x, place.y - baseline(setting.size, true));
        let hand = Hand { ink: Ink::Exact(text.tone.on_paper()), tight: true, tag: Some(self.tag) };
        line_marks(&shaped, line, at, hand, &mut stage.tags, &mut strip.marks);
        stage.note_missing(&shaped, line);
    }
}
