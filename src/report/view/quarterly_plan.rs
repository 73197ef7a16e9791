//! O10: the view of a quarter's plan: targets by month, the season with its holidays, what to push, whom to win, what
//! is on, and what the last quarter left to settle.

use serde::Serialize;

use crate::report::view::quarterly_review::{QuarterTargets, SpreadRow};
use crate::report::view::season::{SeasonMonthRow, SeasonQuarterRow};
use crate::report::view::{ActionRow, CoverageRow, GrowthRow, Head, Point, Prose, ProspectRow, Section};

rows! {
    /// A line or product to push. `before`: sales of the quarter before; `last_year`: of the same quarter a year
    /// earlier, as far as logs reach; `why`: what makes it one to push.
    PushRow { product, target, before, share, last_year, why }
    /// Whom the quarter's plan rests on: a key customer's target beside what it brought and owes.
    CoreRow { customer, target, before, receivable, overdue, problems }
}

/// An area's or person's share of the quarter's sales target, by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct QuarterShareRow {
    pub name: String,
    pub target: String,
    /// A target for each month.
    pub months: Vec<String>,
    pub money: String,
    pub before: String,
    pub focus: String,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterlyPlan {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The quarter, in words without its year.
    pub quarter: String,
    /// The quarter before, likewise.
    pub last_quarter: String,
    /// 一: by metric and month.
    pub targets: QuarterTargets,
    /// 一: by area, of a region by person; `None` of a person's.
    pub shares: Option<Section<QuarterShareRow>>,
    /// 二: the months with their holidays.
    pub season: Section<SeasonMonthRow>,
    /// 二: the quarter among those of its year.
    pub year: Section<SeasonQuarterRow>,
    /// 二: what plans say of the season.
    pub emphasis: Section<Prose>,
    /// 三: what to push.
    pub push: Section<PushRow>,
    /// 四: customers that are to be won.
    pub new_customers: Section<GrowthRow>,
    /// 四: leads and prospects on record.
    pub prospects: Section<ProspectRow>,
    /// 四: growth at existing customers.
    pub growth: Section<GrowthRow>,
    /// 四: what customers do not buy yet.
    pub coverage: Section<CoverageRow>,
    /// 五: key customers.
    pub core: Section<CoreRow>,
    /// 六: what plans put first.
    pub focus: Vec<String>,
    /// 六: what is on, by day.
    pub actions: Section<ActionRow>,
    /// 七: what the last quarter left to settle, by month.
    pub spread: Section<SpreadRow>,
    /// 七: what the last quarter's review says of this one.
    pub words: Section<Prose>,
    /// 八: what is to be learned.
    pub study: Section<Prose>,
    /// Texts of the plans.
    pub texts: Vec<Prose>,
}
