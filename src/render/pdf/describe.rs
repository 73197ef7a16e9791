//! A layout as text, for snapshots: what moved, when a layout changes.

use super::page::{Layout, Mark, Sheet};

impl Layout {
    /// The layout as lines of text, for snapshots: every strip with its place,
    /// every stretch of glyphs with its place, size and face.
    pub fn describe(&self) -> String {
        use std::fmt::Write as _;
        let mut out = String::new();
        for (index, page) in self.pages.iter().enumerate() {
            let Sheet { width, height, .. } = page.sheet;
            let _ = writeln!(out, "page {} {width:.0} × {height:.0}", index + 1);
            let mut strips = page.strips.iter().peekable();
            let mut marks: Vec<&Mark> = page.marks.iter().collect();
            marks.sort_by(|a, b| upper(a).total_cmp(&upper(b)));
            for mark in marks {
                while let Some((kind, y)) = strips.next_if(|(_, y)| *y <= upper(mark)) {
                    let _ = writeln!(out, " {y:.1} {kind}");
                }
                describe_mark(mark, &mut out);
            }
            for (kind, y) in strips {
                let _ = writeln!(out, " {y:.1} {kind}");
            }
        }
        out
    }
}

fn upper(mark: &Mark) -> f32 {
    match mark {
        Mark::Glyphs(glyphs) => glyphs.y,
        Mark::Fill { y, .. } | Mark::Link { y, .. } | Mark::PageOf { y, .. } | Mark::Anchor { y, .. } => *y,
        Mark::Shape(shape) => {
            let points = shape.parts.iter().flatten();
            points.map(|point| point.y).fold(f32::INFINITY, f32::min)
        }
    }
}

fn describe_mark(mark: &Mark, out: &mut String) {
    use std::fmt::Write as _;
    let _ = match mark {
        Mark::Glyphs(run) => {
            let words = run.words();
            let width: f32 = run.glyphs().map(|glyph| glyph.advance).sum();
            let lacks = if run.missing() { " missing" } else { "" };
            writeln!(
                out,
                "   {:.1} {:.1} +{width:.1} {}pt face {}{lacks} |{words}|",
                run.x,
                run.y,
                run.size(),
                run.face()
            )
        }
        Mark::Fill { x, y, width, height, .. } => writeln!(out, "   {x:.1} {y:.1} fill {width:.1} × {height:.1}"),
        Mark::Shape(shape) => {
            let points: usize = shape.parts.iter().map(Vec::len).sum();
            writeln!(out, "   {:.1} shape of {points} points", upper(mark))
        }
        Mark::Link { x, y, address, .. } => writeln!(out, "   {x:.1} {y:.1} link {address}"),
        Mark::PageOf { id, .. } => writeln!(out, "   page of #{id}"),
        Mark::Anchor { level, id, .. } => writeln!(out, "   anchor {level} #{id}"),
    };
}
