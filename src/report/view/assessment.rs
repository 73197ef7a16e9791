//! O8: the view of the assessment of a month or a year. Points are of the item's, totals of 100; computed and confirmed apart.

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
    /// Whether the person replied.
    pub reply: String,
}

/// What an item cost the people of a scope, or a person in the months of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct LossRow {
    pub item: String,
    pub rubric: String,
    /// How many people; of a year also the months.
    pub people: String,
    /// In which months of a year.
    pub months: String,
    pub lost: String,
    pub pending: String,
}

/// How far a person's scoring has come, without any points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct StatusRow {
    pub name: String,
    pub rubric: String,
    /// Who scored it when; of a year in how many months.
    pub scored: String,
    /// Whether the person replied.
    pub reply: String,
}

/// A person's place among those with the same sheet. Equal points share a place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct RankRow {
    pub rubric: String,
    pub rank: String,
    pub name: String,
    pub total: String,
    pub pending: String,
    pub open: String,
}

/// A person's year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct YearRow {
    pub name: String,
    /// How many months have a sheet.
    pub months: String,
    pub sum: String,
    /// The sum ÷ 12.
    pub score: String,
    /// The mean of the months with a sheet.
    pub mean: String,
    pub pending: String,
    pub open: String,
    /// In how many months the manager scored.
    pub scored: String,
}

/// A month whose scoring is not finished.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct UnsettledRow {
    pub month: String,
    pub name: String,
    /// What is not there, not confirmed, not judged.
    pub what: String,
    /// Whose it is.
    pub who: String,
    pub due: String,
}

/// Something to be done about the year's scores when the year is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct YearDueRow {
    pub what: String,
    pub who: String,
    /// About whom.
    pub about: String,
    pub due: String,
    pub state: String,
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

/// A person's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct PersonYear {
    /// (1) The twelve months, their sum, the year, and of who was not there all year the mean.
    pub months: Section<TotalRow>,
    /// (2)
    pub items: Section<LossRow>,
    /// (3)
    pub unsettled: Section<UnsettledRow>,
    /// (4)
    pub due: Section<YearDueRow>,
    /// (5) What was written of the year.
    pub words: Section<Prose>,
}

/// The sheets of a region, group or team. What a reader is not to see is not there at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Sheets {
    /// (1) Where scores are shown.
    pub people: Option<Section<TotalRow>>,
    /// (1) Where they are not.
    pub status: Option<Section<StatusRow>>,
    /// (2) Where scores are shown.
    pub items: Option<Section<LossRow>>,
    /// (3) Where it is shown.
    pub ranking: Option<Section<RankRow>>,
}

/// The years of a region, group or team. What a reader is not to see is not there at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Years {
    /// (1) Where scores are shown.
    pub people: Option<Section<YearRow>>,
    /// (1) Where they are not.
    pub status: Option<Section<StatusRow>>,
    /// (2) Where scores are shown.
    pub items: Option<Section<LossRow>>,
    /// (3)
    pub unsettled: Section<UnsettledRow>,
    /// (4)
    pub due: Section<YearDueRow>,
    /// (5) Where it is shown.
    pub ranking: Option<Section<RankRow>>,
}

/// O8: a month's or a year's assessment, of one person or of several; one of the four, or none of a person's whose
/// scores are kept from the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month or year, in words; a month without its year.
    pub month: String,
    /// The key figures.
    pub cards: Vec<Card>,
    /// Of one person.
    pub sheet: Option<PersonSheet>,
    /// Of several.
    pub sheets: Option<Sheets>,
    /// Of one person's year.
    pub year: Option<PersonYear>,
    /// Of the year of several.
    pub years: Option<Years>,
}
