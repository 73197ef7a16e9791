//! O16: the view of the analysis of customers.

use serde::Serialize;

use crate::report::view::monthly_report::{ClassRow, DebtRow, SilentRow};
use crate::report::view::work::CarriedRow;
use crate::report::view::{Head, Point, Section};

rows! {
    /// What a customer brought in against its targets, and what it owes; the last rows gather those not listed, then all.
    StandingOfRow { customer, owner, sales, target, completion, previous, collections, money_target, money_done, receivable, overdue, last }
    /// A class that was changed, or is to be. `mean`: sales a month; `state`: since when, or that it is proposed.
    ClassChangeRow { customer, owner, change, state, mean, receivable, overdue, reason }
    /// What a part of the period brought of those to be won.
    LeadCountRow { name, days, leads, won, lost, customers }
    /// What a person brought of them. `weekly`: leads a week beside the norm; `days`: to win one, the middle one.
    LeadWorkRow { name, leads, weekly, open, won, days }
    /// Someone who was won. `way`: the stages on the way, with their days.
    WonRow { name, owner, first, won, days, way, sales }
    /// Gifts or entertainment against plan.
    CareKindRow { name, plan, actual, used, previous }
    /// A person's gifts and entertainment against plan.
    CarePersonRow { name, entertainment, gifts, total, plan, used }
    /// What was spent on a customer beside its sales.
    CareCustomerRow { customer, class, owner, entertainment, gifts, total, sales, share }
    /// A line of a customer's card.
    CardFact { label, text }
}

/// A customer's sales along the months.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CustomerCourseRow {
    /// The customer; of the last row of several the class.
    pub customer: String,
    /// Its class.
    pub class: String,
    /// Sales of each month; `—` where nothing is known.
    pub months: Vec<String>,
    /// Which way they go.
    pub course: String,
    /// Whether they have fallen from month to month, twice at least.
    pub falling: bool,
}

/// Sales by customer and month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerCourses {
    /// The months.
    pub columns: Vec<String>,
    /// A customer each.
    pub table: Section<CustomerCourseRow>,
}

/// What a customer buys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GoodsRow {
    /// The customer.
    pub customer: String,
    /// Sales of each product line.
    pub amounts: Vec<String>,
    /// The share of new products.
    pub new_share: String,
    /// The share of products with a high margin.
    pub high_share: String,
    /// Product lines sold to others this year and not to this one.
    pub missing: String,
}

/// Sales by customer and product line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Goods {
    /// The product lines that sold most; the others are in the last column.
    pub columns: Vec<String>,
    /// A customer each.
    pub table: Section<GoodsRow>,
}

/// Where the visits went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attention {
    /// By class, beside where the sales came from.
    pub classes: Section<ClassRow>,
    /// Customers nobody spoke to for long.
    pub silent: Section<SilentRow>,
}

/// Customers to be won.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Winning {
    /// By week; of a quarter or year by month.
    pub parts: Section<LeadCountRow>,
    /// By person; `None` of a person's report.
    pub people: Option<Section<LeadWorkRow>>,
    /// Who was won in the period, and how long it took.
    pub won: Section<WonRow>,
}

/// Gifts and entertainment, in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Care {
    /// Against plan.
    pub kinds: Section<CareKindRow>,
    /// By person; `None` of a person's report.
    pub people: Option<Section<CarePersonRow>>,
    /// By customer.
    pub customers: Section<CareCustomerRow>,
}

/// What to read before a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CustomerCard {
    /// The customer.
    pub name: String,
    /// Its class, sort, status and place.
    pub line: String,
    /// Whether something is late there: money or a promise.
    pub late: bool,
    /// What is known, a line each.
    pub facts: Vec<CardFact>,
    /// What the roster lacks of it, and who is to add it; empty where nothing.
    pub lacks: String,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Customers {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// Whether it is one person's: who takes care of a customer need not be told.
    pub person: bool,
    /// The key customers against their targets.
    pub key: Section<StandingOfRow>,
    /// The ordinary ones.
    pub ordinary: Section<StandingOfRow>,
    /// Sales along the months.
    pub course: CustomerCourses,
    /// What customers owe.
    pub debts: Section<DebtRow>,
    /// What they buy.
    pub goods: Goods,
    /// Classes changed, or to be changed.
    pub classes: Section<ClassChangeRow>,
    /// Where visits went, who was not spoken to.
    pub attention: Attention,
    /// Who was won.
    pub winning: Winning,
    /// Promises, and what else customers wait for.
    pub open: Section<CarriedRow>,
    /// Gifts and entertainment.
    pub care: Care,
    /// What to read before a visit; in a person's report.
    pub cards: Section<CustomerCard>,
}
