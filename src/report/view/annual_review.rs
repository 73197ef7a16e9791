//! O11: the view of the review of a year: people, dealers, strategy, problems by department.

use serde::Serialize;

use crate::report::view::{Card, FigureRow, Head, Point, ProblemRow, Prose, Section};

rows! {
    /// A person's year. `reviewed`: who reviewed it when; `reply`: whether there is one.
    PersonYearRow { name, sales, sales_done, money, money_done, new_customers, visits, present, reviewed, reply }
    /// What was decided of a person, with the year's points. `place`: among those with the same sheet, for who may see it.
    VerdictRow { name, months, score, mean, place, awards, penalties, grade, words }
    /// A dealer's year. `before`: what the year before decided; `decision`: for the year after, with whose review says so.
    DealerYearRow { dealer, owner, sales, change, money, balance, overdue, ratings, problems, before, decision }
    /// A field of the SWOT table. `facts`: what the records say to it.
    SwotRow { field, text, facts }
    /// What was asked for in the reviews of the year's quarters.
    AskedRow { of, what, to, due, reply, state }
    /// A department's problems.
    DepartmentRow { department, opened, before, solved, open, late, days, loss, recurring }
}

/// A quarter of the year; the last row is the year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct QuarterResultRow {
    pub name: String,
    pub target: String,
    pub sales: String,
    pub done: String,
    pub last_year: String,
    pub money_target: String,
    pub money: String,
    pub money_done: String,
    pub new_customers: String,
    pub visits: String,
}

/// 一: people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeopleOfYear {
    /// What they reached.
    pub results: Section<PersonYearRow>,
    /// Points, awards, penalties, promotions; not there for a reader from whom they are kept.
    pub verdicts: Option<Section<VerdictRow>>,
}

/// 三: the strategy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StrategyOfYear {
    /// SWOT.
    pub swot: Section<SwotRow>,
    /// What was written of the year.
    pub texts: Section<Prose>,
    /// What the reviews of its quarters say.
    pub quarters: Section<Prose>,
    /// What was asked for in them.
    pub asked: Section<AskedRow>,
    /// The year after.
    pub next: Section<Prose>,
}

/// 四: problems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemsOfYear {
    /// By department.
    pub departments: Section<DepartmentRow>,
    /// The open ones, by department.
    pub open: Section<ProblemRow>,
}

/// O11: the review of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnualReview {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The year, in words.
    pub year: String,
    /// The year after.
    pub next_year: String,
    /// Whether working days of the year are left.
    pub running: bool,
    /// The year's key figures.
    pub cards: Vec<Card>,
    /// Figures beside targets.
    pub figures: Section<FigureRow>,
    /// Its quarters.
    pub quarters: Section<QuarterResultRow>,
    /// 一.
    pub people: PeopleOfYear,
    /// 二.
    pub dealers: Section<DealerYearRow>,
    /// 三.
    pub strategy: StrategyOfYear,
    /// 四.
    pub problems: ProblemsOfYear,
}
