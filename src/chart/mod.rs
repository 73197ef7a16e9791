//! A question's figures → one [`Scene`](scene::Scene) of vectors → SVG; the PDF draws the same scene.
//!
//! In: one struct a kind of chart, its figures as a place for the geometry and a text already formatted
//! ([`Value`]), its fixed words in the reader's language ([`Words`]). Out: lines, areas and texts with their places.
//! Never: counts anything, formats a figure of a report, picks a sentence, or knows what a customer is.
//!
//! What every chart keeps: nothing is told by colour alone (hatching, dashes and shapes of marks say it too), bars
//! start at zero, a missing figure is a gap and not a zero, no two texts overlap, a name too long is cut with `…` and
//! whole in its `full`. A figure that is not finite counts as missing.

mod axis;
mod bars;
mod canvas;
mod frame;
mod funnel;
mod measure;
mod mix;
mod pace;
mod progress;
mod ranking;
pub mod scene;
mod svg;
mod timeline;
mod trend;

pub use funnel::{Funnel, Stage};
pub use mix::{Mix, MixPart};
pub use pace::{MonthStart, Pace};
pub use progress::{Progress, ProgressRow};
pub use ranking::{Ranking, RankingRow};
pub use scene::Scene;
pub use svg::{STYLE, SvgFor, is_drawn};
pub use timeline::{Milestone, MonthSpan, State, Timeline, TimelineRow};
pub use trend::{Trend, TrendMonth};

/// A figure as a chart needs it: where it stands, and how it is written.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Value {
    /// Its place on the axis, in the axis's unit (a share is 0.583 for 58.3 %). Not finite: missing.
    pub at: f64,
    /// The figure as the report prints it elsewhere, without a unit where the chart states one.
    pub label: String,
}

impl Value {
    /// A figure and its text.
    pub fn new(at: f64, label: impl Into<String>) -> Value {
        Value { at, label: label.into() }
    }
}

/// What a chart is called and what it finds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Caption {
    /// Printed above the chart, and its short name for a screen reader. Empty: not printed.
    pub title: String,
    /// The unit of the axis (`万元`), printed at it. Empty: not printed.
    pub unit: String,
    /// The sentence that states what the chart shows: its alternative text.
    pub finding: String,
}

/// The fixed words of all charts, in one language (`words::chart` has them in both).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each is named by what it stands for in a legend")]
pub struct Words {
    pub actual: String,
    pub behind: String,
    pub below_plan: String,
    pub weak_step: String,
    pub target: String,
    pub time: String,
    pub last_year: String,
    pub pace: String,
    pub share: String,
    pub share_target: String,
    pub working_day: String,
    pub done: String,
    pub open: String,
    pub late: String,
    pub no_figures: String,
}

/// How wide a chart is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Size {
    /// 482 units: the measure of an A4 page in points; texts of 9 and more.
    #[default]
    Page,
    /// 340 units: a phone held upright; texts of 11 and more.
    Phone,
}

impl Size {
    /// The scene's width.
    pub fn width(self) -> f64 {
        match self {
            Size::Page => 482.0,
            Size::Phone => 340.0,
        }
    }

    fn title(self) -> f64 {
        match self {
            Size::Page => 10.5,
            Size::Phone => 13.0,
        }
    }

    fn text(self) -> f64 {
        match self {
            Size::Page => 9.5,
            Size::Phone => 12.0,
        }
    }

    fn small(self) -> f64 {
        match self {
            Size::Page => 9.0,
            Size::Phone => 11.0,
        }
    }
}

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each kind is described at its struct")]
pub enum Chart {
    Progress(Progress),
    Trend(Trend),
    Pace(Pace),
    Mix(Mix),
    Ranking(Ranking),
    Funnel(Funnel),
    Timeline(Timeline),
}

impl Chart {
    /// Title, unit and finding.
    pub fn caption(&self) -> &Caption {
        match self {
            Chart::Progress(chart) => &chart.caption,
            Chart::Trend(chart) => &chart.caption,
            Chart::Pace(chart) => &chart.caption,
            Chart::Mix(chart) => &chart.caption,
            Chart::Ranking(chart) => &chart.caption,
            Chart::Funnel(chart) => &chart.caption,
            Chart::Timeline(chart) => &chart.caption,
        }
    }

    /// The alternative text: the caption's finding, or its title where no finding was given.
    pub fn alt(&self) -> &str {
        let caption = self.caption();
        if caption.finding.is_empty() { &caption.title } else { &caption.finding }
    }

    /// The chart as vectors. The same chart gives the same scene, always.
    ///
    /// A chart without figures says so instead of being empty:
    /// ```
    /// use salesreport::chart::{Caption, Chart, Mix, Size, SvgFor, Words};
    /// let caption = Caption { title: "品种结构".into(), unit: "万元".into(), finding: "本月没有销售。".into() };
    /// let words = Words { no_figures: "没有可画的数据".into(), ..Words::default() };
    /// let scene = Chart::Mix(Mix { caption, parts: Vec::new() }).scene(&words, Size::Page);
    /// assert_eq!(scene.texts().last().unwrap().shown, "没有可画的数据");
    /// assert!(scene.to_svg("mix", SvgFor::File).contains("<desc id=\"mix-desc\">本月没有销售。</desc>"));
    /// ```
    pub fn scene(&self, words: &Words, size: Size) -> Scene {
        match self {
            Chart::Progress(chart) => chart.scene(words, size),
            Chart::Trend(chart) => chart.scene(words, size),
            Chart::Pace(chart) => chart.scene(words, size),
            Chart::Mix(chart) => chart.scene(words, size),
            Chart::Ranking(chart) => chart.scene(words, size),
            Chart::Funnel(chart) => chart.scene(words, size),
            Chart::Timeline(chart) => chart.scene(words, size),
        }
    }
}
