//! O4: the view of the weekly report, part by part in the order of the document.

use serde::Serialize;

use crate::report::view::monthly_report::{NextTargetRow, ProductRow, RivalRow};
use crate::report::view::work::{CarriedRow, Execution, TimeRow};
use crate::report::view::{ActionRow, Card, FigureRow, Head, Point, Prose, Section};

rows! {
    /// What a person brought in in the week.
    MemberRow { name, sales_target, sales, sales_done, money_target, money, money_done, visits_target, visits, calls }
    /// A customer's week beside its month so far, and what the records give as cause where it is behind.
    CustomerRow { customer, owner, sales, money, target, so_far, done, receivable, overdue, cause }
    /// A weekly report that was due.
    PaperRow { person, due, handed_in, state }
    /// A figure of the days that last week's report left to this one.
    LeftDaysRow { label, amount }
}

/// Something asked of the sales department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct AskRow {
    pub by: String,
    pub what: String,
    pub to: String,
    pub due: String,
    pub reply: String,
    pub status: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// O4: the report of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeeklyReport {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The week's days, its working days and holidays.
    pub days: String,
    /// Where the week's report is part of the monthly review instead: that it is, and which days are left to the next.
    pub merged: Option<String>,
    /// The month that the customers' targets are of.
    pub month: String,
    /// The week after.
    pub next_week: String,
    /// Whether working days of the week are left.
    pub running: bool,
    /// The week's key figures.
    pub cards: Vec<Card>,
    /// 1: against targets.
    pub figures: Section<FigureRow>,
    /// 1: the days of the week before that its report left out.
    pub left_days: Option<Section<LeftDaysRow>>,
    /// 1: by person; not in a person's report.
    pub people: Option<Section<MemberRow>>,
    /// 1: the customers that bought or paid, or are behind their month's target.
    pub customers: Section<CustomerRow>,
    /// 1: the causes as told.
    pub causes: Section<Prose>,
    /// 2: planned against done.
    pub execution: Execution,
    /// 2: mistakes and corrections as told.
    pub mistakes: Section<Prose>,
    /// 2: what time it took.
    pub time: Section<TimeRow>,
    /// 2: what stays open.
    pub carried: Section<CarriedRow>,
    /// 3.
    pub products: Section<ProductRow>,
    /// 3: as told.
    pub product_texts: Vec<Prose>,
    /// 4.
    pub rivals: Section<RivalRow>,
    /// 4: rivals and market as told.
    pub rival_texts: Vec<Prose>,
    /// 5: targets.
    pub next_targets: Section<NextTargetRow>,
    /// 5: day by day.
    pub next_days: Section<ActionRow>,
    /// 5: as told.
    pub next_texts: Section<Prose>,
    /// 6.
    pub requests: Section<AskRow>,
    /// What who reviewed the reports said, and the replies.
    pub guidance: Vec<Prose>,
    /// Which reports came; not in a person's report.
    pub papers: Option<Section<PaperRow>>,
}
