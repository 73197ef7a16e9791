//! O6: the view of the monthly report, part by part in the order of the document.

use serde::Serialize;

use crate::report::view::{
    AdviceRow, Card, FigureRow, Head, Point, ProblemRow, ProjectRow, Prose, ProspectRow, Section,
};

rows! {
    /// What an area, person, line of products or class brought in; the last row of several is their total.
    SalesRow { name, target, actual, completion, share, previous, last_year }
    /// What a product brought in.
    ProductRow { product, line, quantity, sales, share, target, completion, previous }
    /// A customer whose sales moved much against the month before, and what the records give as cause.
    MoverRow { customer, owner, before, now, change, cause }
    /// What took sales away again: goods returned, orders cancelled or amended; orders that went elsewhere.
    ReversalRow { day, kind, customer, amount, reason, by }
    /// What a person or area collected. `rate`: collections ÷ sales.
    CollectionRow { name, target, actual, completion, previous, rate, receivable, overdue }
    /// Collections of a kind or by a method.
    ShareRow { name, count, amount, share }
    /// What a customer owes, by how long it is past due; the last rows gather the others and the total.
    DebtRow { customer, owner, balance, overdue, days_30, days_90, beyond, oldest, terms, last_payment }
    /// A person's visits and calls. `weekly`: customers visited a week.
    WorkRow { name, visits, target, completion, customers, weekly, calls, daily, connected }
    /// A class of customers: its share of visits beside its share of sales.
    ClassRow { name, customers, visits, visit_share, sales, sales_share }
    /// A customer visited, with what the last visit brought.
    VisitRow { customer, class, owner, visits, sales, last, result }
    /// A customer nobody has spoken to for long.
    SilentRow { customer, class, owner, last, days, sales, receivable }
    /// A person's days.
    DaysRow { name, workdays, present, travel, absent, leave, unrecorded }
    /// Expenses of a kind.
    ExpenseRow { name, plan, actual, used, share, previous, last_year }
    /// A person's expenses. `ratio`: expenses ÷ sales.
    SpenderRow { name, plan, actual, used, travel, ratio, previous }
    /// A trip, or travel expenses without one; the last row of several is the total.
    TripRow { person, dates, places, transport, lodging, allowance, other, total }
    /// A promotion held.
    PromotionRow { name, customer, day, staff, cost, baseline, sales, increase, multiple, verdict, effect }
    /// A promotion planned of which no log tells.
    UnheldRow { name, customer, dates, staff, budget, expected }
    /// An advertisement.
    AdvertisingRow { medium, place, dates, cost, effect, by }
    /// A key customer.
    KeyCustomerRow { customer, owner, sales, target, completion, previous, collections, receivable, overdue, last, problems }
    /// A customer won, opened or won back.
    NewCustomerRow { customer, kind, sort, area, day, owner, first_order, sales }
    /// A customer in trouble.
    TroubledRow { customer, status, since, owner, receivable, overdue, limit, contact, action }
    /// A rival's move.
    RivalRow { brand, kind, what, place, price, day, source, answer, by }
    /// A customer where a rival was seen, and what became of its sales.
    AffectedRow { customer, owner, brands, before, now, change }
    /// A policy.
    PolicyRow { title, kind, effective, effect, by }
    /// Something asked of the sales department.
    RequestRow { what, to, due, reply, status }
    /// A target of the month after.
    NextTargetRow { label, target, this_month, ratio }
}

/// (1) Sales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Sales {
    pub figures: Section<FigureRow>,
    /// By region, where the scope has several.
    pub areas: Option<Section<SalesRow>>,
    /// By person, unless it is one.
    pub people: Option<Section<SalesRow>>,
    pub lines: Section<SalesRow>,
    pub products: Section<ProductRow>,
    /// Whether any product has a target.
    pub product_targets: bool,
    pub movers: Section<MoverRow>,
    pub reversals: Section<ReversalRow>,
    pub texts: Vec<Prose>,
}

/// (2) Collections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Collections {
    pub figures: Section<FigureRow>,
    pub areas: Option<Section<CollectionRow>>,
    pub people: Option<Section<CollectionRow>>,
    pub kinds: Section<ShareRow>,
    pub methods: Section<ShareRow>,
    pub debts: Section<DebtRow>,
}

/// (3) Visits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Visits {
    pub figures: Section<FigureRow>,
    pub people: Section<WorkRow>,
    pub classes: Section<ClassRow>,
    pub customers: Section<VisitRow>,
    pub silent: Section<SilentRow>,
    pub days: Section<DaysRow>,
}

/// (4) Expenses, in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Expenses {
    pub kinds: Section<ExpenseRow>,
    pub areas: Option<Section<SpenderRow>>,
    pub people: Option<Section<SpenderRow>>,
    pub trips: Section<TripRow>,
}

/// (5) Promotions and advertising, in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Promotions {
    pub held: Section<PromotionRow>,
    /// `None` if all that was planned was held.
    pub unheld: Option<Section<UnheldRow>>,
    pub advertising: Section<AdvertisingRow>,
}

/// (10) Rivals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Rivals {
    pub moves: Section<RivalRow>,
    pub affected: Option<Section<AffectedRow>>,
    pub texts: Vec<Prose>,
}

/// The words of who answers for the scope. A text that is missing has a note that says who owes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct Told {
    pub summary: Section<Prose>,
    pub next: Section<Prose>,
    pub proposals: Section<Prose>,
    pub requests: Section<RequestRow>,
    /// What who reviewed it said, and the answer.
    pub guidance: Vec<Prose>,
}

/// O6: a month's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the parts' names say it")]
pub struct MonthlyReport {
    pub head: Head,
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    pub last_month: String,
    pub next_month: String,
    /// Whether the month is still running: then time and pace stand beside the figures.
    pub running: bool,
    pub cards: Vec<Card>,
    pub sales: Sales,
    pub collections: Collections,
    pub visits: Visits,
    pub expenses: Expenses,
    pub promotions: Promotions,
    pub key_customers: Section<KeyCustomerRow>,
    pub new_customers: Section<NewCustomerRow>,
    pub troubled: Section<TroubledRow>,
    pub prospects: Section<ProspectRow>,
    pub rivals: Rivals,
    pub policies: Section<PolicyRow>,
    /// What was written about the market.
    pub market: Vec<Prose>,
    pub told: Told,
    /// What people of the scope suggested, and problems of the sales process.
    pub advice: Section<AdviceRow>,
    pub next_targets: Section<NextTargetRow>,
    pub problems: Section<ProblemRow>,
    pub projects: Section<ProjectRow>,
}
