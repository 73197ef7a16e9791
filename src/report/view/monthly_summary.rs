//! O7: the view of a person's monthly summary, part by part in the order of the document.

use serde::Serialize;

use crate::report::view::monthly_report::{NextTargetRow, RivalRow, SalesRow};
use crate::report::view::service::{CourseRow, InquiryRow, Norms, QuoteRow, TaskRow};
use crate::report::view::work::{CarriedRow, ExecutionRow, PlannedRow};
use crate::report::view::{Card, FigureRow, Head, Point, Prose, Section};

rows! {
    /// What someone at a desk wrote into the logs.
    DeskRow { label, count, remark }
    /// What the records show to be lacking.
    ShortfallRow { what, fact }
    /// A customer to be cared for: why, and what is planned or agreed for the month after.
    CareRow { customer, class, sales, why, plan }
    /// Someone to be won: what is known of them, and what the plan for the month after says.
    WinRow { name, stage, need, value, next, plan }
    /// Something to be learned, and why.
    LearnRow { what, why }
}

/// 二: what was to be done, and what was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Work {
    /// Figures beside their targets.
    pub figures: Section<FigureRow>,
    /// A day's and week's work beside its norm.
    pub norms: Norms,
    /// What was planned and done, by kind of plan.
    pub planned: Section<ExecutionRow>,
    /// What stands in the plans of month and weeks and was not done, if there are such plans.
    pub missed: Option<Section<PlannedRow>>,
    /// What was given to do.
    pub tasks: Section<TaskRow>,
    /// What someone who does not sell wrote into the logs.
    pub desk: Option<Section<DeskRow>>,
    /// As told.
    pub texts: Section<Prose>,
}

/// 三: what customers asked and were offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Every question.
    pub inquiries: Section<InquiryRow>,
    /// Proposals and quotations.
    pub quotes: Section<QuoteRow>,
    /// Proposals as told.
    pub texts: Vec<Prose>,
}

/// 四: what was learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Study {
    /// Trainings.
    pub courses: Section<CourseRow>,
    /// As told.
    pub texts: Section<Prose>,
}

/// 五: the market.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Market {
    /// By line of products; not of who sells nothing.
    pub lines: Option<Section<SalesRow>>,
    /// What rivals did.
    pub rivals: Section<RivalRow>,
    /// As told.
    pub texts: Section<Prose>,
}

/// 六: what is lacking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lacking {
    /// By the records.
    pub shortfalls: Section<ShortfallRow>,
    /// What others wait for.
    pub open: Section<CarriedRow>,
    /// As told.
    pub texts: Section<Prose>,
}

/// 七: the month after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// As told.
    pub texts: Section<Prose>,
    /// Its targets.
    pub targets: Section<NextTargetRow>,
    /// Customers to be cared for.
    pub care: Section<CareRow>,
    /// Customers to be won.
    pub win: Section<WinRow>,
    /// Knowledge to be gained.
    pub learn: Section<LearnRow>,
}

/// O7: the summary of a person's month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlySummary {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The month after.
    pub next_month: String,
    /// Whether working days of the month are left.
    pub running: bool,
    /// The month's key figures.
    pub cards: Vec<Card>,
    /// 一: the role and what it is there for, in a line.
    pub duty: String,
    /// 二.
    pub work: Work,
    /// 三.
    pub service: Service,
    /// 四.
    pub study: Study,
    /// 五.
    pub market: Market,
    /// 六.
    pub lacking: Lacking,
    /// 七.
    pub ahead: Ahead,
    /// What who reviewed it said, and the reply.
    pub guidance: Vec<Prose>,
}
