//! O9: the view of the monthly review: what the last one left, then by role, then the month ahead. No points, no ranks:
//! people stand in the order of the roster.

use serde::Serialize;

use crate::report::view::monthly_report::{NextTargetRow, SalesRow};
use crate::report::view::work::{CarriedRow, PlannedRow, TimeRow};
use crate::report::view::{ActionRow, Card, FigureRow, Head, Point, Prose, Section};

rows! {
    /// What someone brought in, with what they answer for. Sales and collections: reached / to be reached; expenses in
    /// yuan; shares are of the sales that name a product.
    IndicatorRow { name, sales, sales_done, money, money_done, new_share, high_share, customers, network, expenses, used, travel }
    /// Where a manager's days went. `reviewed`: weekly reports of their people with their word, of all that came.
    FieldRow { name, logged, field, share, joint, beside, office, reviewed }
    /// What market information came through a manager and their people, and what was made of it.
    InfoRow { name, received, followed, moves, sourced, answered, policies, form }
    /// A person's planned work, and what they were given to do. `other`: not due, moved, dropped, or nothing tells.
    ConductRow { name, planned, done, early, late, missed, other, unplanned, given, closed, overdue }
    /// A person's six reports: handed in / due.
    PapersRow { name, plan, daily, rivals, summary, forecast, customers }
    /// One of the six reports of a person.
    PaperOfSixRow { form, about, due, on_time, late, missing, quality }
    /// What a dealer brought in: reached / to be reached of its own; `outlets`: how many, and what they brought in.
    DealerRow { dealer, owner, sales, sales_done, money, money_done, new_share, outlets, balance, limit, used, overdue }
    /// How a dealer's business stands, as last written. Ratings are 1 to 5; a change since before stands beside.
    StandingRow { dealer, day, costs, profit, capital, staff, downstream, management, quality, finance, cooperation }
    /// A point of the back office's work: how many, how many as they should be and not, and which.
    OfficeRow { point, all, good, bad, detail }
    /// What the month ahead turns on.
    FocusRow { what, customer, measure, owner, team, due }
    /// A figure of the last week's days.
    WeekRow { label, target, amount, done }
}

/// A problem that the last review knew, or that came up since. A row with nothing but its `group` opens a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct ReviewedRow {
    pub group: String,
    pub problem: String,
    pub customer: String,
    pub since: String,
    pub remedy: String,
    pub owner: String,
    pub due: String,
    /// Who studies it.
    pub team: String,
    /// What the month's logs say of it.
    pub news: String,
    pub state: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// What the last review found and asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastReview {
    /// Open ones, those closed in the month, those that came up in it.
    pub problems: Section<ReviewedRow>,
    /// What the last reviews said is to be done.
    pub words: Section<Prose>,
    /// What reviews asked of others.
    pub asked: Section<CarriedRow>,
}

/// What people reached: metric by metric for one, a row each for several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Indicators {
    /// Of one person.
    pub figures: Option<Section<FigureRow>>,
    /// Of several.
    pub people: Option<Section<IndicatorRow>>,
}

/// (1) Managers, each with the area they answer for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Managers {
    /// Against target.
    pub indicators: Indicators,
    /// The product lines against their plan, on one manager's page.
    pub lines: Option<Section<SalesRow>>,
    /// In the field and in the office.
    pub field: Section<FieldRow>,
    /// Market information passed on.
    pub info: Section<InfoRow>,
    /// What of their own plans was not done on its day.
    pub undone: Section<PlannedRow>,
}

/// (2) People who sell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sellers {
    /// Against target.
    pub indicators: Indicators,
    /// The product lines against their plan.
    pub lines: Section<SalesRow>,
    /// Plans and instructions executed.
    pub conduct: Section<ConductRow>,
    /// What was planned and not done on its day.
    pub undone: Section<PlannedRow>,
    /// What they were given to do and is past its day.
    pub orders: Section<CarriedRow>,
    /// The six reports of one person.
    pub papers: Option<Section<PaperOfSixRow>>,
    /// The six reports of several.
    pub papers_of: Option<Section<PapersRow>>,
}

/// (3) Dealers with their outlets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dealers {
    /// Sales, collections, mix, credit.
    pub figures: Section<DealerRow>,
    /// Costs, profit, working capital and the four points.
    pub standing: Section<StandingRow>,
    /// What reviews say of them.
    pub words: Vec<Prose>,
}

/// (4) The back office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Office {
    /// Who it is.
    pub people: String,
    /// Point by point.
    pub points: Section<OfficeRow>,
}

/// The last week of the month, which has no report of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastWeek {
    /// Its name and days.
    pub days: String,
    /// Its figures.
    pub figures: Section<WeekRow>,
    /// By person, where there are several.
    pub people: Option<Section<ConductRow>>,
    /// What was planned for it: of one person all, of several what was not done on its day.
    pub planned: Section<PlannedRow>,
    /// What was written of it all the same.
    pub words: Vec<Prose>,
}

/// The month ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextMonth {
    /// What it turns on: what is open now.
    pub focus: Section<FocusRow>,
    /// Its plan of work: targets.
    pub targets: Section<NextTargetRow>,
    /// Its plan of action, by day.
    pub days: Section<ActionRow>,
    /// As told.
    pub words: Section<Prose>,
}

/// O9: the review of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlyReview {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// Where the month is the last of a quarter: that both are reviewed together.
    pub merged: Option<String>,
    /// The month, in words without its year.
    pub month: String,
    /// The month before.
    pub last_month: String,
    /// The month after.
    pub next_month: String,
    /// The month's key figures.
    pub cards: Vec<Card>,
    /// First: what the last review left.
    pub last: LastReview,
    /// (1); not on the page of who is none.
    pub managers: Option<Managers>,
    /// (2); likewise.
    pub sellers: Option<Sellers>,
    /// (3); likewise.
    pub dealers: Option<Dealers>,
    /// (4); likewise.
    pub office: Option<Office>,
    /// Where the month's working time went.
    pub time: Section<TimeRow>,
    /// The month's last week.
    pub week: Option<LastWeek>,
    /// The month after.
    pub ahead: NextMonth,
    /// What who reviewed said, and what the reviewed replied.
    pub replies: Section<Prose>,
}
