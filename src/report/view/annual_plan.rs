//! O11: the view of the plan for a year, part by part in the order of the document.

use serde::Serialize;

use crate::report::view::monthly_report::ClassRow;
use crate::report::view::season::SeasonQuarterRow;
use crate::report::view::{Card, GrowthRow, Head, Point, Prose, ProspectRow, Section};

rows! {
    /// A target of the year beside the year before.
    YearTargetRow { label, target, issued, own, last_year, growth }
    /// A person's daily and weekly work by the norms of the role. `year`: what that makes in the year; `planned`: what the
    /// person's own plan says; `before`: what it was so far, a day and a week.
    LoadRow { person, role, calls, customers, new_customers, prospects, year, planned, before }
    /// What the year's sales target can be held against. `ratio`: target ÷ amount; `basis`: where the amount comes from.
    GroundRow { ground, amount, ratio, basis }
    /// A rival before the year. `stocked`, `share`: what surveys found.
    YearBrandRow { brand, times, cuts, promotions, products, stocked, share, prices, last }
    /// A key customer. `fate`: what the year before decided of a dealer; `plan`: what plans of the year say.
    KeyYearRow { customer, owner, sales, share, target, receivable, overdue, fate, plan }
    /// What a quarter is for. `steps`: what falls due in it.
    QuarterPlanRow { quarter, sales, money, focus, customers, steps }
    /// What someone is to learn. `of`: in which plan it stands; `before`: trainings so far.
    StudyPlanRow { who, what, of, before }
}

/// A quarter's or a month's part of the year; the last row is the year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct SplitRow {
    pub name: String,
    /// Whether it is a quarter, or the year.
    pub sum: bool,
    /// Working days.
    pub days: String,
    pub sales: String,
    /// Of the year's sales target.
    pub share: String,
    /// The same stretch of the year before.
    pub last_year: String,
    pub growth: String,
    /// The year's target by the year before's shares.
    pub by_last_year: String,
    pub money: String,
    pub new_customers: String,
}

/// 一: what is to be reached and done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tasks {
    /// The year's targets.
    pub targets: Section<YearTargetRow>,
    /// By quarter and month.
    pub split: Section<SplitRow>,
    /// Whether the split tells what the year before's shares would make.
    pub by_last_year: bool,
    /// A day's and a week's work.
    pub load: Section<LoadRow>,
}

/// 二: the market and what the target rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MarketOfYear {
    /// What the target rests on.
    pub grounds: Section<GroundRow>,
    /// Rivals.
    pub brands: Section<YearBrandRow>,
    /// What the plans say, and the review of the year before.
    pub texts: Section<Prose>,
}

/// 三: customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomersOfYear {
    /// Key and ordinary ones: visits beside sales of the year before.
    pub classes: Section<ClassRow>,
    /// Whether the year before has figures by customer.
    pub weighed: bool,
    /// Key ones, each.
    pub key: Section<KeyYearRow>,
    /// Growth and new customers as planned.
    pub growth: Section<GrowthRow>,
    /// Those to be won.
    pub prospects: Section<ProspectRow>,
}

/// 四: quarter by quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuartersOfYear {
    /// The season and its holidays.
    pub season: Section<SeasonQuarterRow>,
    /// What each is for.
    pub work: Section<QuarterPlanRow>,
}

/// O11: the plan for a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnualPlan {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The year planned, in words.
    pub year: String,
    /// The year before, as far as it is known.
    pub last_year: String,
    /// The year's key figures.
    pub cards: Vec<Card>,
    /// 一.
    pub tasks: Tasks,
    /// 二.
    pub market: MarketOfYear,
    /// 三.
    pub customers: CustomersOfYear,
    /// 四.
    pub quarters: QuartersOfYear,
    /// 五.
    pub study: Section<StudyPlanRow>,
}
