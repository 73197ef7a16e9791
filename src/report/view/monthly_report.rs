//! The contract of the monthly report's templates.

use serde::Serialize;

use crate::report::view::{AdviceRow, Card, FigureRow, Head, Point, ProspectRow, Section};

/// Someone's or an area's share of the scope's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MemberRow {
    /// A person, a region, or 未归属.
    pub name: String,
    /// Target of the metric.
    pub target: String,
    /// What was reached.
    pub actual: String,
    /// Actual ÷ target.
    pub completion: String,
    /// Of the scope's whole.
    pub share: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
}

/// A product line's sales.
pub type LineRow = MemberRow;

/// Goods that came back, orders cancelled, amended or lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LossRow {
    /// When.
    pub date: String,
    /// Return, cancelled, amended, lost order.
    pub kind: String,
    /// Whose.
    pub customer: String,
    /// How much.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// Who wrote it.
    pub person: String,
}

/// What a customer owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DebtRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// What came in during the month.
    pub collections: String,
    /// What is owed.
    pub balance: String,
    /// The credit limit.
    pub limit: String,
    /// What of it is past its day.
    pub overdue: String,
    /// Days the oldest amount is past its day.
    pub days: String,
}

/// Someone's activity in the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActivityRow {
    /// Who.
    pub name: String,
    /// Days present.
    pub present: String,
    /// Days without a log.
    pub unrecorded: String,
    /// Visits on site, of the target.
    pub visits: String,
    /// Customers visited, of the target.
    pub customers: String,
    /// Calls made, of the target.
    pub calls: String,
    /// New leads.
    pub leads: String,
}

/// A customer's visits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VisitRow {
    /// Who.
    pub customer: String,
    /// Key or ordinary.
    pub class: String,
    /// How often.
    pub visits: String,
    /// Sales of the month.
    pub sales: String,
    /// The last visit on site.
    pub last: String,
    /// What came of it.
    pub result: String,
}

/// A kind of expense; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpenseRow {
    /// What for.
    pub kind: String,
    /// The ceiling.
    pub budget: String,
    /// What was spent.
    pub actual: String,
    /// Actual ÷ ceiling.
    pub completion: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
}

/// Someone's expenses; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpenderRow {
    /// Who, or 未归属.
    pub name: String,
    /// The ceiling.
    pub budget: String,
    /// What was spent.
    pub actual: String,
    /// What of it on travel.
    pub travel: String,
    /// Ceiling of travel.
    pub travel_budget: String,
    /// What is left, or by how much it is exceeded.
    pub left: String,
}

/// A trip; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TripRow {
    /// Who.
    pub person: String,
    /// When.
    pub dates: String,
    /// Where.
    pub places: String,
    /// Fares.
    pub transport: String,
    /// Nights.
    pub lodging: String,
    /// Allowance.
    pub allowance: String,
    /// Together.
    pub sum: String,
}

/// A promotion held; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromotionRow {
    /// When.
    pub date: String,
    /// What.
    pub name: String,
    /// Where.
    pub customer: String,
    /// By whom.
    pub staff: String,
    /// What it cost.
    pub cost: String,
    /// Sales before.
    pub baseline: String,
    /// Sales during.
    pub sales: String,
    /// How much more or less.
    pub change: String,
    /// Whether it paid.
    pub verdict: String,
    /// In words.
    pub effect: String,
}

/// An advertisement; amounts in yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdvertisementRow {
    /// What.
    pub medium: String,
    /// Where.
    pub place: String,
    /// When.
    pub dates: String,
    /// What it cost.
    pub cost: String,
    /// In words.
    pub effect: String,
    /// Who wrote it.
    pub person: String,
}

/// A customer's month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Sales target.
    pub target: String,
    /// Sales.
    pub sales: String,
    /// Actual ÷ target.
    pub completion: String,
    /// Against the month before.
    pub previous: String,
    /// Against the same month a year earlier.
    pub last_year: String,
    /// What came in.
    pub collections: String,
    /// What is owed.
    pub receivable: String,
    /// What of it is past its day.
    pub overdue: String,
    /// Visits on site.
    pub visits: String,
    /// What the records say of it.
    pub state: String,
}

/// A customer won, or won back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewCustomerRow {
    /// Who.
    pub customer: String,
    /// New or reactivated.
    pub kind: String,
    /// Dealer, outlet …
    pub sort: String,
    /// Where.
    pub area: String,
    /// Whose customer.
    pub owner: String,
    /// Since when.
    pub since: String,
    /// Sales of the month.
    pub sales: String,
    /// What came in.
    pub collections: String,
}

/// A customer to be careful with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AbnormalRow {
    /// Who.
    pub customer: String,
    /// Whose customer.
    pub owner: String,
    /// Abnormal, of bad credit, above the limit.
    pub status: String,
    /// Since when.
    pub since: String,
    /// Why.
    pub reason: String,
    /// What is owed.
    pub balance: String,
    /// The credit limit.
    pub limit: String,
    /// What of it is past its day.
    pub overdue: String,
}

/// A rival's move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetitorRow {
    /// When.
    pub date: String,
    /// Whose.
    pub brand: String,
    /// What sort.
    pub kind: String,
    /// Of what.
    pub product: String,
    /// Where.
    pub customer: String,
    /// What.
    pub what: String,
    /// From what price to what.
    pub price: String,
    /// Our answer.
    pub answer: String,
    /// Who saw it.
    pub person: String,
}

/// A local policy that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyRow {
    /// When it was known.
    pub date: String,
    /// What sort.
    pub kind: String,
    /// What.
    pub title: String,
    /// From when.
    pub effective: String,
    /// What it does.
    pub effect: String,
    /// Who wrote it.
    pub person: String,
}

/// A text of a review under its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// What it is about; `None` for the text the heading itself asks for.
    pub label: Option<String>,
    /// The text; place it through the filter `prose`.
    pub text: String,
}

/// O6: the report of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlyReport {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The month, in words without its year.
    pub month: String,
    /// The month's key figures.
    pub cards: Vec<Card>,
    /// (1): month, quarter and year.
    pub sales: Section<FigureRow>,
    /// (1): by region or person.
    pub sales_by: Section<MemberRow>,
    /// (1): by product line.
    pub lines: Section<LineRow>,
    /// (1): what was lost.
    pub losses: Section<LossRow>,
    /// (2): month, quarter and year.
    pub collections: Section<FigureRow>,
    /// (2): by region or person.
    pub collections_by: Section<MemberRow>,
    /// (2): what is overdue or above the limit.
    pub debts: Section<DebtRow>,
    /// (3): visits, customers visited, calls.
    pub activity: Section<FigureRow>,
    /// (3): by person.
    pub activity_by: Section<ActivityRow>,
    /// (3): by customer.
    pub visits: Section<VisitRow>,
    /// (4): by kind.
    pub expenses: Section<ExpenseRow>,
    /// (4): by person, and by region of the team.
    pub expenses_by: Section<SpenderRow>,
    /// (4): personal travel.
    pub trips: Section<TripRow>,
    /// (5).
    pub promotions: Section<PromotionRow>,
    /// (5).
    pub advertising: Section<AdvertisementRow>,
    /// (6).
    pub key_customers: Section<CustomerRow>,
    /// (7).
    pub new_customers: Section<NewCustomerRow>,
    /// (8).
    pub abnormal: Section<AbnormalRow>,
    /// (9).
    pub prospects: Section<ProspectRow>,
    /// (10).
    pub competitors: Section<CompetitorRow>,
    /// (11).
    pub policies: Section<PolicyRow>,
    /// The month's summary.
    pub summary: Section<Words>,
    /// Next month's plan.
    pub next: Section<Words>,
    /// Workable proposals.
    pub proposals: Section<Words>,
    /// What people of the scope suggested.
    pub suggestions: Vec<AdviceRow>,
}
