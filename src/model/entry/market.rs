//! The market and what goes on in it: promotions, leads, problems, rivals, policies, projects, changes of customers.

use crate::model::metric::choices;
use crate::model::{
    Amount, AreaId, CustomerClass, CustomerId, CustomerKind, CustomerStatus, Day, Head, Party, PersonId, ProjectId,
    ProjectStage, Text, Who,
};

choices! {
    /// How far a lead is.
    LeadStage { New = "new" "新线索", Contacted = "contacted" "已联系", Qualified = "qualified" "有意向", Won = "won" "成交", Lost = "lost" "流失" }
}
choices! {
    /// What sort of problem.
    ProblemKind { Normal = "normal" "一般", EndUser = "end_user" "终端用户", Special = "special" "特殊" }
}
choices! {
    /// The department a problem is with.
    Department {
        Stock = "stock" "仓库",
        Purchasing = "purchasing" "采购",
        Quality = "quality" "质检",
        Finance = "finance" "财务",
        Coordination = "coordination" "协调",
        Shipping = "shipping" "发货",
        Vehicle = "vehicle" "派车",
        Product = "product" "新品",
        Channel = "channel" "串货",
        Price = "price" "乱价",
        Market = "market" "市场",
        Other = "other" "其他",
    }
}
choices! {
    /// What a rival did.
    CompetitorKind { Price = "price" "价格", Promotion = "promotion" "促销", Product = "product" "新品", Event = "event" "动态" }
}
choices! {
    /// What sort of policy changed.
    PolicyKind { Environment = "environment" "环保", Traffic = "traffic" "限行", Tax = "tax" "税务", Other = "other" "其他" }
}
choices! {
    /// A project's outcome.
    ProjectResult { Won = "won" "中标", Lost = "lost" "落标" }
}

/// A promotion held.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Promotion {
    pub head: Head,
    pub name: Box<str>,
    pub customer: Option<Party>,
    pub staff: Vec<Who>,
    pub cost: Option<Amount>,
    pub baseline: Option<Amount>,
    pub sales: Option<Amount>,
    pub effect: Text,
}

/// An advertisement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Advertisement {
    pub head: Head,
    pub medium: Box<str>,
    pub place: Text,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub cost: Option<Amount>,
    pub effect: Text,
}

/// News of a lead. Its identity is the id, or without one the name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Lead {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub name: Box<str>,
    pub source: Text,
    pub need: Text,
    pub stage: LeadStage,
    pub customer: Option<CustomerId>,
    pub value: Option<Amount>,
    /// A share, 0 to 1.
    pub probability: Option<Amount>,
    pub next: Option<Day>,
}

impl Lead {
    /// What identifies it: the id, else the name.
    pub fn identity(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }
}

/// News of a problem. Its identity is the id, or without one customer and title; a later entry of it updates.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Problem {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub title: Text,
    pub customer: Option<Party>,
    pub kind: Option<ProblemKind>,
    pub department: Option<Department>,
    pub stage: Text,
    pub effect: Text,
    pub loss: Option<Amount>,
    pub remedy: Text,
    pub owner: Option<Who>,
    pub team: Vec<Who>,
    pub due: Option<Day>,
    /// Whether this entry says it is solved; one that does not write `status` says it is open.
    pub solved: bool,
    pub same_as: Option<Box<str>>,
}

/// A rival's move.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Competitor {
    pub head: Head,
    pub brand: Box<str>,
    pub product: Text,
    pub customer: Option<Party>,
    pub kind: CompetitorKind,
    pub what: Text,
    pub price_from: Option<Amount>,
    pub price_to: Option<Amount>,
    pub source: Text,
    pub answer: Text,
}

/// A local policy that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct PolicyChange {
    pub head: Head,
    pub title: Box<str>,
    pub kind: PolicyKind,
    pub effective: Option<Day>,
    pub effect: Text,
}

/// News of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct ProjectNote {
    pub head: Head,
    pub project: ProjectId,
    pub customer: Option<Party>,
    pub stage: Option<ProjectStage>,
    pub milestone: Text,
    pub done: bool,
    pub note: Text,
    pub next: Option<Day>,
    pub result: Option<ProjectResult>,
}

/// What a customer's changed field became.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub enum CustomerField {
    Name(String),
    Kind(CustomerKind),
    Class(CustomerClass),
    Status(CustomerStatus),
    Region(AreaId),
    Area(AreaId),
    Street(AreaId),
    Dealer(CustomerId),
    Owner(PersonId),
    Business(String),
    DecisionMaker(String),
    CreditLimit(Amount),
    TermsDays(u32),
}

/// A customer's change, valid from the log's date on. The roster's customers already contain it in their states.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct CustomerChange {
    pub head: Head,
    pub customer: CustomerId,
    pub to: CustomerField,
    pub reason: Text,
}
