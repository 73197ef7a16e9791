//! Reports of a team's own, drawn from parts of built-in ones and from figures.

use crate::model::metric::choices;
use crate::model::{Axis, Metric, Named, PeriodKind, ScopeKind};
use crate::text::Place;

choices! {
    /// What a figure stands beside.
    Comparison { Target = "target" "目标", Completion = "completion" "完成率", Previous = "previous" "环比", LastYear = "last_year" "同比" }
}
choices! {
    /// A sort of chart.
    OwnChartKind { Line = "line" "折线", Bar = "bar" "柱形", Stacked = "stacked" "堆叠", Progress = "progress" "进度" }
}

/// A report of the team's own: `outlines/*.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnOutline {
    /// Its name, with `-`; a built-in one's name takes that one's place.
    pub name: String,
    /// What it is called.
    pub title: Named,
    /// For which kind of period it is.
    pub period_kind: PeriodKind,
    /// For which levels it is.
    pub scopes: Vec<ScopeKind>,
    /// The key figures at its head.
    pub metrics: Vec<Metric>,
    /// Its sections, in order.
    pub sections: Vec<OwnSection>,
    /// Its charts, in order.
    pub charts: Vec<OwnChart>,
    /// The template that draws it, below `templates/`; by default its sections are drawn one after another.
    pub template: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// A section: fixed words, then a part of a built-in report or a table of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSection {
    /// Its heading.
    pub title: Named,
    /// Of which built-in report it is a part.
    pub part: Option<OwnPart>,
    /// By what its figures are broken down, one after another; none: no table.
    pub rows: Vec<Axis>,
    /// The table's figures; none: sales and collections.
    pub metrics: Vec<Metric>,
    /// What each figure stands beside.
    pub compare: Vec<Comparison>,
    /// By which figure the rows fall.
    pub sort: Option<Metric>,
    /// At most so many rows.
    pub limit: Option<u32>,
    /// Fixed words above, in Markdown.
    pub text: Option<String>,
}

/// A part of a built-in report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPart {
    /// The report's name, with `-`.
    pub outline: String,
    /// Which of its sections, by number (`6`, `2.1`) or heading; none: the whole below its opening.
    pub section: Option<String>,
    /// Where that stands.
    pub place: Place,
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnChart {
    /// What is printed above it.
    pub title: Named,
    /// Its sort.
    pub kind: OwnChartKind,
    /// Its figures, one at least.
    pub metrics: Vec<Metric>,
    /// What is compared: people, customers, months …
    pub rows: Vec<Axis>,
    /// What the figures stand beside.
    pub compare: Vec<Comparison>,
}
