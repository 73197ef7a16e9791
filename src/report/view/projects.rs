//! O12: the view of the project tracking table.

use serde::Serialize;

use crate::report::view::work::CarriedRow;
use crate::report::view::{Head, Point, Section};

rows! {
    /// A stage with its rhythm of contacts, the projects in it, how many of them are overdue, and their amounts.
    StageRow { stage, rhythm, times, overdue, amount, names }
    /// A tender. `papers`: when they are due and when they came; `asked`: when the result was asked for.
    TenderRow { project, client, contractors, day, papers, result, asked, owner }
    /// A contractor that bids, and what it was told last. `contact`: its last visit or call, whatever it was about.
    ContractorRow { project, contractor, times, told, by, contact }
    /// The steps of a project. `unplanned`: steps its stage asks for that no milestone names.
    StepsRow { project, stage, done, late, open, unplanned }
    /// A project's money; the last row of several is all of them. `share`: of the amount; `owes`, `overdue`: all that its
    /// customer owes.
    ProjectMoneyRow { project, amount, prepayment, sales, share, collections, owes, overdue, target }
    /// What was written of a project.
    ProjectNewsRow { day, project, contractor, what, next, by }
}

/// A project to be followed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TrackRow {
    /// The project.
    pub project: String,
    /// Who answers for it.
    pub owner: String,
    /// Its stage.
    pub stage: String,
    /// Who it is for, and how many contractors bid.
    pub client: String,
    /// The last contact, and with whom of us.
    pub last: String,
    /// The day by which the stage asks for the next one.
    pub by: String,
    /// The next day agreed.
    pub next: String,
    /// Days with a contact in the period, and the longest time without.
    pub contacts: String,
    /// What is late about it, or that nothing is.
    pub state: String,
    /// Whether something is.
    pub late: bool,
}

/// One milestone on the line of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stone {
    /// When it is due; of one that is reached the day it was.
    pub day: String,
    /// The project and the milestone.
    pub what: String,
    /// How it stands, in words.
    pub state: String,
    /// `done`, `late`, or empty for one that is not due yet.
    pub mark: &'static str,
}

/// What is to be done on a day ahead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ComingRow {
    /// The day, or days.
    pub day: String,
    /// The project.
    pub project: String,
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// Whether the day has gone by.
    pub late: bool,
}

/// Milestones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stones {
    /// Late ones, those reached in the period and those due through the period after, by day.
    pub line: Vec<Stone>,
    /// By project.
    pub steps: Section<StepsRow>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Projects {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The projects, overdue ones first, closed ones last.
    pub track: Section<TrackRow>,
    /// The six stages.
    pub stages: Section<StageRow>,
    /// Tenders.
    pub tenders: Section<TenderRow>,
    /// The contractors that bid; `None` where no project has any.
    pub contractors: Option<Section<ContractorRow>>,
    /// Milestones.
    pub milestones: Stones,
    /// Amounts, orders and collections.
    pub money: Section<ProjectMoneyRow>,
    /// What was written in the period.
    pub news: Section<ProjectNewsRow>,
    /// What is to be done from the as-of day through the period after.
    pub coming: Section<ComingRow>,
    /// Problems, promises, requests, tasks and planned work about projects.
    pub follow: Section<CarriedRow>,
}
