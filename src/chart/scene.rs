//! What is drawn: shapes and texts with their places, in units of a page's point, y downwards from the upper left.
//!
//! A painter's order: later marks lie on earlier ones. No shape ever lies on a text, so a device may draw all shapes
//! first and all texts after.

/// A picture, the same for every device.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in units.
    pub width: f64,
    /// Height in units.
    pub height: f64,
    /// The short name; may be empty.
    pub title: String,
    /// The alternative text.
    pub alt: String,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// Every mark that is not a group, in painter's order.
    pub fn flat(&self) -> Vec<&Mark> {
        fn walk<'a>(marks: &'a [Mark], into: &mut Vec<&'a Mark>) {
            for mark in marks {
                match mark {
                    Mark::Group(group) => walk(&group.marks, into),
                    mark => into.push(mark),
                }
            }
        }
        let mut all = Vec::new();
        walk(&self.marks, &mut all);
        all
    }

    /// Every text, in painter's order.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts = Vec::new();
        for mark in self.flat() {
            if let Mark::Text(text) = mark {
                texts.push(text);
            }
        }
        texts
    }
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// Shorthand for a place.
pub(super) fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// An upright box.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Never negative.
    pub width: f64,
    /// Never negative.
    pub height: f64,
}

impl Area {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// True if the two share more than an edge.
    pub fn overlaps(&self, other: &Area) -> bool {
        const EDGE: f64 = 1e-6;
        self.x + EDGE < other.right()
            && other.x + EDGE < self.right()
            && self.y + EDGE < other.bottom()
            && other.y + EDGE < self.bottom()
    }
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Straight lines through points; several parts are one path. Without `fill` only stroked.
    Path {
        /// Each part's points.
        parts: Vec<Vec<Point>>,
        /// True if each part returns to its beginning.
        closed: bool,
        /// The inside.
        fill: Option<Tone>,
        /// The line.
        stroke: Option<Stroke>,
    },
    /// An upright box.
    Rectangle {
        /// Where.
        area: Area,
        /// The inside.
        fill: Option<Tone>,
        /// The line around, half of it outside.
        stroke: Option<Stroke>,
    },
    /// A disc or ring.
    Circle {
        /// Its middle.
        centre: Point,
        /// Never negative.
        radius: f64,
        /// The inside.
        fill: Option<Tone>,
        /// The line around, half of it outside.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text(Text),
    /// Marks that belong together.
    Group(Group),
}

/// Marks that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are in the chart.
    pub role: Role,
    /// What a pointer resting on them is told.
    pub name: Option<String>,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// What a group is in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Title, unit and legend.
    Head,
    /// Axes, ticks and their labels.
    Axis,
    /// The figures of one row or one series.
    Series,
    /// A remark on the figures: a time mark, an as-of line, a label.
    Note,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where it is anchored, on its baseline.
    pub place: Point,
    /// Which part of it lies there.
    pub anchor: Anchor,
    /// What is shown. Never empty.
    pub shown: String,
    /// The whole text, where it was cut to be shown.
    pub full: Option<String>,
    /// The size of its type.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Its ink.
    pub tone: Tone,
}

impl Text {
    /// The box it takes, by an estimate that is rather too wide.
    pub fn area(&self) -> Area {
        let width = super::measure::width(&self.shown, self.size, self.bold);
        let x = match self.anchor {
            Anchor::Start => self.place.x,
            Anchor::Middle => self.place.x - width / 2.0,
            Anchor::End => self.place.x - width,
        };
        let (rise, fall) = (self.size * 0.86, self.size * 0.2);
        Area { x, y: self.place.y - rise, width, height: rise + fall }
    }
}

/// Which part of a text lies at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// A line's ink, width and dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its ink.
    pub tone: Tone,
    /// In units.
    pub width: f64,
    /// Whole or broken.
    pub dash: Dash,
}

/// Whether a line is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Whole.
    Solid,
    /// Long dashes.
    Dashed,
    /// Short ones.
    Dotted,
}

impl Dash {
    /// Lengths of line and gap in units; empty for a whole line.
    pub fn lengths(self) -> &'static [f64] {
        match self {
            Dash::Solid => &[],
            Dash::Dashed => &[5.0, 3.0],
            Dash::Dotted => &[1.5, 2.0],
        }
    }
}

/// An ink by what it is for; each device and background has its own shade of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// The background.
    Paper,
    /// A light area.
    Pale,
    /// Lines that guide the eye.
    Grid,
    /// Axes and outlines.
    Rule,
    /// Texts and marks of second rank; last year.
    Quiet,
    /// Texts and marks of first rank.
    Ink,
    /// What was achieved.
    Actual,
    /// What is behind or late.
    Behind,
    /// The ground of hatching for what is behind.
    BehindPale,
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 9] = [
        Tone::Paper,
        Tone::Pale,
        Tone::Grid,
        Tone::Rule,
        Tone::Quiet,
        Tone::Ink,
        Tone::Actual,
        Tone::Behind,
        Tone::BehindPale,
    ];

    /// Red, green and blue on white paper. Blue and vermilion are those of Okabe and Ito, which readers with any kind
    /// of colour vision tell apart; the inks of texts have at least 4.5 : 1 against paper.
    pub fn on_paper(self) -> [u8; 3] {
        match self {
            Tone::Paper => [0xff, 0xff, 0xff],
            Tone::Pale => [0xe9, 0xee, 0xf3],
            Tone::Grid => [0xdd, 0xdd, 0xdd],
            Tone::Rule => [0x7a, 0x7a, 0x7a],
            Tone::Quiet => [0x59, 0x59, 0x59],
            Tone::Ink => [0x1a, 0x1a, 0x1a],
            Tone::Actual => [0x00, 0x5f, 0x99],
            Tone::Behind => [0xb8, 0x4a, 0x00],
            Tone::BehindPale => [0xfb, 0xe6, 0xd8],
        }
    }

    /// The word for it in style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Paper => "paper",
            Tone::Pale => "pale",
            Tone::Grid => "grid",
            Tone::Rule => "rule",
            Tone::Quiet => "quiet",
            Tone::Ink => "ink",
            Tone::Actual => "actual",
            Tone::Behind => "behind",
            Tone::BehindPale => "behind-pale",
        }
    }
}
