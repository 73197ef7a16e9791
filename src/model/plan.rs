//! Plans and history: what was meant to be reached, and what was reached before the log began.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{
    Amount, AreaId, CustomerId, Day, ExpenseKind, Metric, Moment, Party, Period, PersonId, ProductId, ProjectId, Scope,
    Who, WorkKind,
};
use crate::text::Place;

choices! {
    /// Who set the targets of a plan.
    PlanKind { Own = "own" "自报", Issued = "issued" "下达" }
}

/// Whose plan: a scope. A region, city or group by its area; `team`; a person.
pub type Owner = Scope;

/// A product, or a product line by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variety {
    /// One product.
    Product(ProductId),
    /// A line.
    Line(String),
}

/// A target for one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct CustomerTarget {
    pub customer: CustomerId,
    pub sales: Option<Amount>,
    pub collections: Option<Amount>,
    pub policy: Option<String>,
    pub place: Place,
}

/// The targets of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// By metric: sales, collections, quantity, expenses (whole, or the sum of its kinds), visits, customers visited,
    /// calls (against [`Metric::CallsMade`]), new customers, network, leads.
    pub metrics: BTreeMap<Metric, Amount>,
    /// Expenses by kind, where written so.
    pub expense_kinds: BTreeMap<ExpenseKind, Amount>,
    /// Sales by product or line.
    pub products: BTreeMap<Variety, Amount>,
    /// By customer, in the order written.
    pub customers: Vec<CustomerTarget>,
}

/// Days an action takes: single days or stretches, in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates(pub Vec<(Day, Day)>);

impl Dates {
    /// The first day, if any.
    pub fn first(&self) -> Option<Day> {
        self.0.iter().map(|d| d.0).min()
    }
    /// The last day, if any.
    pub fn last(&self) -> Option<Day> {
        self.0.iter().map(|d| d.1).max()
    }
}

/// A planned action.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Action {
    pub dates: Dates,
    pub area: Option<AreaId>,
    pub street: Option<AreaId>,
    pub customer: Option<Party>,
    pub kind: WorkKind,
    pub what: String,
    pub staff: Vec<Who>,
    pub project: Option<ProjectId>,
    /// The survey it belongs to.
    pub campaign: Option<String>,
    pub place: Place,
}

/// A planned promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct PlannedPromotion {
    pub name: String,
    pub customer: Option<Party>,
    pub dates: Dates,
    pub staff: Vec<Who>,
    pub headcount: Option<u32>,
    pub budget: Option<Amount>,
    pub expected: Option<Amount>,
}

/// A project's target in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct PlannedProject {
    pub project: ProjectId,
    pub target: Option<String>,
    pub sales: Option<Amount>,
}

/// Where growth is to come from: a customer, or the name of a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Growth {
    pub customer: Option<CustomerId>,
    pub new: Option<String>,
    pub area: Option<AreaId>,
    pub measure: String,
    pub expected: Option<Amount>,
    pub dates: Dates,
}

/// A month's forecast: one amount, or amounts by product.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub enum Forecast {
    Whole(Amount),
    Products(BTreeMap<ProductId, Amount>),
}

/// A plan: one owner's for one period. Several documents of the same owner, period and kind are revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Plan {
    pub place: Place,
    pub period: Period,
    pub owner: Owner,
    pub kind: PlanKind,
    pub submitted_at: Option<Moment>,
    pub revised_at: Option<Moment>,
    pub approvals: Vec<(PersonId, Moment)>,
    pub targets: Targets,
    pub actions: Vec<Action>,
    pub promotions: Vec<PlannedPromotion>,
    pub projects: Vec<PlannedProject>,
    pub growth: Vec<Growth>,
    pub focus: Vec<String>,
    pub season: Option<String>,
    pub study: Option<String>,
    pub forecast: BTreeMap<Period, Forecast>,
    pub text: Option<String>,
}

/// Figures of a month from before the log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct History {
    pub place: Place,
    pub period: Period,
    pub owner: Owner,
    pub figures: BTreeMap<Metric, Amount>,
}
