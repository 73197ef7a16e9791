//! A report of a team's own, drawn from its outline.

use serde::Serialize;

use crate::report::view::{Card, Head, Point};

/// A report of a team's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Own {
    /// Around it.
    pub head: Head,
    /// How sales and collections stand against targets and time.
    pub opening: Vec<Point>,
    /// The metrics of its head.
    pub cards: Vec<Card>,
    /// Its sections, in order.
    pub sections: Vec<OwnPassage>,
    /// Ids of its charts, in order: `charts[id]`.
    pub drawn: Vec<String>,
}

/// A section of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnPassage {
    /// Its heading.
    pub title: String,
    /// Fixed words in Markdown, for the filter `prose`.
    pub text: Option<String>,
    /// A part of a built-in report as Markdown, already safe: `{{ section.part | safe }}`.
    pub part: Option<String>,
    /// Its table.
    pub table: Option<OwnTable>,
}

/// A table of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnTable {
    /// The heads of its columns.
    pub heads: Vec<OwnHead>,
    /// The rows, a text per column.
    pub rows: Vec<Vec<String>>,
    /// How many of the rows, at their end, are totals.
    pub totals: usize,
    /// Sentences about it; that there is nothing, if there are no rows.
    pub notes: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnHead {
    /// What it holds, with its unit.
    pub label: String,
    /// Whether it holds figures, which stand right.
    pub figures: bool,
}
