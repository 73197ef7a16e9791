//! O10: the view of the quarterly review: what the last one left, seven parts about the work, what was found spread
//! over the months after, and the next quarter. Work, not people: no row is a person's.

use serde::Serialize;

use crate::report::view::monthly_report::{AffectedRow, NewCustomerRow, ProductRow, PromotionRow, SalesRow};
use crate::report::view::monthly_review::{DealerRow, StandingRow};
use crate::report::view::service::CourseRow;
use crate::report::view::work::CarriedRow;
use crate::report::view::{Card, FigureRow, Head, Point, Prose, Section};

rows! {
    /// A month of the quarter; the last row is the quarter. `ratio`: expenses ÷ sales; `new_share`: of the sales that
    /// name a product.
    QuarterMonthRow { month, sales, sales_target, sales_done, money, money_target, money_done, expenses, ratio, new_share }
    /// How many customers an area had when the quarter began, what changed, and how many it has at the end; dealers and
    /// outlets apart. The last row of several is all of them.
    NetworkRow { area, before, opened, back, gone, after, outlets_before, outlets, outlets_change, troubled }
    /// Customers won in a month beside its targets; the last row is the quarter.
    WonMonthRow { month, customers, customers_target, network, network_target, leads, won, lost }
    /// A customer that left, or whose business went bad or came right again.
    MovedRow { customer, kind, area, moved, day, sales, receivable }
    /// A rival's brand in the quarter. `course`: the last price that moved; `answer`: the last one of ours.
    QuarterBrandRow { brand, times, before, cuts, others, places, course, answered, answer }
    /// What a market brought. `rivals`: moves seen there; `problems`: open ones of its customers.
    MarketRow { market, customers, sales, share, previous, money, new, visits, rivals, problems }
    /// A month's trainings. `without`: areas that held none.
    TrainingMonthRow { month, held, hours, learners, without }
}

/// A problem that the last review knew or that came up since. A row with nothing but its `group` opens a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct LeftRow {
    pub group: String,
    pub problem: String,
    pub customer: String,
    pub since: String,
    pub remedy: String,
    pub by: String,
    pub due: String,
    pub state: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// Something found that a month after is to settle. A row with nothing but its `group` opens a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct SpreadRow {
    pub group: String,
    pub finding: String,
    pub kind: String,
    pub customer: String,
    pub measure: String,
    pub by: String,
    pub due: String,
    /// Whether it is past its day.
    pub late: bool,
}

/// A metric's target of a quarter with those of its months.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct QuarterTargetRow {
    pub label: String,
    pub target: String,
    /// A target for each month.
    pub months: Vec<String>,
    /// The quarter's less those of its months; `—` where a month has none.
    pub open: String,
    /// What the quarter before brought.
    pub before: String,
    /// Target ÷ that.
    pub ratio: String,
    /// What the same quarter brought a year earlier.
    pub last_year: String,
}

/// A quarter's targets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterTargets {
    /// The months.
    pub months: Vec<String>,
    /// By metric.
    pub table: Section<QuarterTargetRow>,
}

/// First: what the last review left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastQuarter {
    /// Problems it knew, open and solved; those that came up since.
    pub problems: Section<LeftRow>,
    /// What it said is to be done.
    pub words: Section<Prose>,
    /// What reviews asked of others.
    pub asked: Section<CarriedRow>,
    /// What the reviews of the quarter's months found and settled.
    pub months: Section<Prose>,
}

/// 一: strategy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strategy {
    /// What the plan set out to do.
    pub meant: Vec<String>,
    /// Against target, the quarter before and last year.
    pub figures: Section<FigureRow>,
    /// By month.
    pub months: Section<QuarterMonthRow>,
    /// What promotions brought.
    pub promotions: Section<PromotionRow>,
    /// What is written of it.
    pub texts: Section<Prose>,
}

/// 二: areas and customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Development {
    /// The growth of outlets by area.
    pub network: Section<NetworkRow>,
    /// By month, against the targets.
    pub months: Section<WonMonthRow>,
    /// Customers won, opened and won back.
    pub new: Section<NewCustomerRow>,
    /// Those that left, or went bad.
    pub moved: Section<MovedRow>,
    /// What is written of it.
    pub texts: Section<Prose>,
}

/// 三: products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Products {
    /// By line.
    pub lines: Section<SalesRow>,
    /// By product.
    pub products: Section<ProductRow>,
    /// What is written of them.
    pub texts: Section<Prose>,
}

/// 四: rivals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterRivals {
    /// By brand.
    pub brands: Section<QuarterBrandRow>,
    /// Our customers that fell where they were seen.
    pub affected: Option<Section<AffectedRow>>,
    /// What is written of them.
    pub texts: Section<Prose>,
}

/// 五: key dealers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyDealers {
    /// Sales, collections, mix, working capital.
    pub figures: Section<DealerRow>,
    /// Costs, profit and the four points.
    pub standing: Section<StandingRow>,
    /// What is written of them.
    pub texts: Section<Prose>,
}

/// 六: key markets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyMarkets {
    /// The largest first.
    pub table: Section<MarketRow>,
    /// What is written of them.
    pub texts: Section<Prose>,
}

/// 七: training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrainingDone {
    /// By month.
    pub months: Section<TrainingMonthRow>,
    /// Each of them.
    pub courses: Section<CourseRow>,
    /// What is written of it.
    pub texts: Section<Prose>,
}

/// The quarter after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextQuarter {
    /// Its targets by month.
    pub targets: QuarterTargets,
    /// What plans put first, and the season.
    pub focus: Vec<String>,
    /// What reviews say is to be done.
    pub words: Section<Prose>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterlyReview {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The quarter, in words without its year.
    pub quarter: String,
    /// The quarter before, likewise.
    pub last_quarter: String,
    /// The quarter after, likewise.
    pub next_quarter: String,
    /// Key figures.
    pub cards: Vec<Card>,
    /// What the last review left.
    pub last: LastQuarter,
    /// 一.
    pub strategy: Strategy,
    /// 二.
    pub development: Development,
    /// 三.
    pub products: Products,
    /// 四.
    pub rivals: QuarterRivals,
    /// 五.
    pub dealers: KeyDealers,
    /// 六.
    pub markets: KeyMarkets,
    /// 七.
    pub training: TrainingDone,
    /// 八: what was found, by the month that is to settle it.
    pub spread: Section<SpreadRow>,
    /// 九: the quarter after.
    pub ahead: NextQuarter,
}
