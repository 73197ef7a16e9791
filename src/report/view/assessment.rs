//! O8: the view of the monthly assessment. Points are of the item's, totals of 100; computed and confirmed apart.

use serde::Serialize;

use crate::report::view::{Card, Head, Point, Prose, Section};

/// An item's points; a row that opens a part has nothing but its `group`, the last row is the whole of 100.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct ItemRow {
    pub group: String,
    pub item: String,
    pub points: String,
    /// Taken off by what the facts say.
    pub lost: String,
    /// Taken off by the manager beyond that.
    pub judged: String,
    /// What stays, with what is pending and open.
    pub score: String,
    /// Of it, what a manager may still confirm as lost.
    pub pending: String,
    /// Of it, what cannot be judged yet.
    pub open: String,
    /// What the manager said.
    pub manager: String,
}

/// What stands behind an item's points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct BasisRow {
    pub item: String,
    pub rule: String,
    pub evidence: String,
    pub effect: String,
}

/// A sheet's totals, of a month or of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct TotalRow {
    /// The month or person.
    pub name: String,
    /// The sheet it was made by.
    pub rubric: String,
    /// Its parts with their points.
    pub parts: String,
    pub total: String,
    pub pending: String,
    pub open: String,
    /// Who scored it when.
    pub scored: String,
}

/// What an item cost the people of a scope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct LossRow {
    pub item: String,
    pub rubric: String,
    pub people: String,
    pub lost: String,
    pub pending: String,
}

/// A person's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct PersonSheet {
    /// (1)
    pub items: Section<ItemRow>,
    /// (2)
    pub basis: Section<BasisRow>,
    /// (3) Proposals to count something twice.
    pub doubling: Section<String>,
    /// (4) What the manager and the person wrote.
    pub words: Section<Prose>,
    /// (5) The year's months so far.
    pub months: Section<TotalRow>,
}

/// The sheets of a region, group or team, nobody ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Sheets {
    /// (1)
    pub people: Section<TotalRow>,
    /// (2)
    pub items: Section<LossRow>,
}

/// O8: a month's assessment, of one person or of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The key figures.
    pub cards: Vec<Card>,
    /// Of one person.
    pub sheet: Option<PersonSheet>,
    /// Of several.
    pub sheets: Option<Sheets>,
}
