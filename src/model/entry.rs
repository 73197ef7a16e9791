//! What the day logs say, as rows: one list per section over all documents, in the order of files, documents, items.
//!
//! Figures need only the bare rows (`Facts`), and those of a whole history stay small. Words that no figure needs
//! (a visit's result, a plan item's place …) are kept only for days within [`Keep`](crate::model::Keep); outside it
//! they are `None`. Words that carry from period to period (problems, projects, promises) are always kept.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{
    Amount, AreaId, CustomerId, Day, Moment, Party, PersonId, ProductId, ProjectId, ProjectStage, Role, Span, Who,
};
use crate::model::{CustomerClass, CustomerKind, CustomerStatus};
use crate::text::FileId;

/// Words of an entry, if written and kept.
pub type Text = Option<Box<str>>;

choices! {
    /// A section of the day log, by the contract's key.
    LogSection {
        Day = "day" "日",
        Plan = "plan" "计划",
        Visits = "visits" "拜访",
        Calls = "calls" "电话",
        Promises = "promises" "承诺",
        Orders = "orders" "订单",
        OrderUpdates = "order_updates" "订单进度",
        Shipments = "shipments" "发货",
        Returns = "returns" "退货",
        Payments = "payments" "回款",
        LostOrders = "lost_orders" "丢单",
        Expenses = "expenses" "费用",
        Trips = "trips" "出差",
        Promotions = "promotions" "促销",
        Advertising = "advertising" "广告",
        Leads = "leads" "线索",
        Problems = "problems" "问题",
        Competitors = "competitors" "竞品",
        Policies = "policies" "政策变动",
        Projects = "projects" "项目",
        CustomerChanges = "customer_changes" "客户变更",
        Suggestions = "suggestions" "建议",
        Summary = "summary" "总结",
        Other = "other" "其他",
    }
}

/// Names an entry: which item of which section of which document of which file. The store finds its line again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// The file.
    pub file: FileId,
    /// The document in it, from 0.
    pub document: u32,
    /// The section.
    pub section: LogSection,
    /// The item in it, from 0.
    pub index: u32,
}

/// What every entry has: its name, the log's date (when it was known), and the log's person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Head {
    /// The entry.
    pub entry: EntryId,
    /// The log's date.
    pub date: Day,
    /// The log's person.
    pub person: PersonId,
}

choices! {
    /// Attendance of a day.
    Attendance {
        Present = "present" "出勤",
        Travel = "travel" "出差",
        HalfDay = "half_day" "半天",
        Absent = "absent" "缺勤",
        Leave = "leave" "请假",
        Rest = "rest" "休息",
    }
}
choices! {
    /// What sort of leave.
    LeaveKind {
        Personal = "personal" "事假",
        Sick = "sick" "病假",
        Annual = "annual" "年假",
        Statutory = "statutory" "法定假",
        InLieu = "in_lieu" "调休",
    }
}
choices! {
    /// What sort of work a plan item or action is.
    WorkKind {
        Meeting = "meeting" "会议",
        Call = "call" "电话",
        Visit = "visit" "拜访",
        Measure = "measure" "量房",
        Collection = "collection" "催款",
        Delivery = "delivery" "送货",
        Promotion = "promotion" "促销",
        Project = "project" "项目",
        Study = "study" "学习",
        Survey = "survey" "调查",
        Other = "other" "其他",
    }
}
choices! {
    /// Whether a plan item was done.
    PlanStatus { Done = "done" "完成", Open = "open" "未完成", Moved = "moved" "改期", Dropped = "dropped" "取消" }
}
choices! {
    /// How far an order is.
    OrderStage {
        Confirmed = "confirmed" "确认",
        InProduction = "in_production" "生产中",
        Ready = "ready" "备货完",
        Shipped = "shipped" "已发货",
        Arrived = "arrived" "已到货",
        Accepted = "accepted" "已验收",
        Cancelled = "cancelled" "取消",
    }
}
choices! {
    /// What goes wrong with an order.
    OrderException {
        StockShort = "stock_short" "缺货",
        PurchaseLate = "purchase_late" "采购迟",
        Quality = "quality" "质量",
        PriceChanged = "price_changed" "调价",
        Outsourced = "outsourced" "外包",
        Other = "other" "其他",
    }
}
choices! {
    /// How a payment was made.
    PaymentMethod { Cash = "cash" "现金", Transfer = "transfer" "转账", Acceptance = "acceptance" "承兑", Barter = "barter" "抵货" }
}
choices! {
    /// What a payment is for.
    PaymentKind { Prepayment = "prepayment" "预收", Current = "current" "当期", Arrears = "arrears" "清欠" }
}
choices! {
    /// What money was spent on.
    ExpenseKind {
        Travel = "travel" "差旅",
        Entertainment = "entertainment" "招待",
        Gift = "gift" "礼品",
        Promotion = "promotion" "促销",
        Advertising = "advertising" "广告",
        Office = "office" "办公",
        Other = "other" "其他",
    }
}
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

/// A document: one person's one day. Two documents of the same person and date make two rows here; the days they
/// count for attendance are merged where figures are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// Entry 0 of section `day`.
    pub head: Head,
    /// Attendance; `None` where the document does not write it.
    pub attendance: Option<Attendance>,
    /// Sort of leave.
    pub leave_kind: Option<LeaveKind>,
    /// Whether the document holds nothing but `plan`: it says nothing of attendance.
    pub only_plan: bool,
}

/// A planned item of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct PlanRow {
    pub head: Head,
    pub what: Text,
    pub time: Option<Span>,
    pub customer: Option<Party>,
    pub kind: WorkKind,
    pub status: PlanStatus,
    pub to: Option<Day>,
    pub fixed: bool,
    pub important: bool,
    pub place: Text,
    pub area: Option<AreaId>,
    pub street: Option<AreaId>,
    pub travel_minutes: Option<u32>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Visit {
    pub head: Head,
    pub customer: Party,
    pub on_site: bool,
    pub time: Option<Span>,
    pub next: Option<Day>,
    pub accompanied_by: Vec<PersonId>,
    pub purpose: Text,
    pub result: Text,
    pub met: Text,
    pub need: Text,
    pub attitude: Text,
    pub next_step: Text,
    pub hand_over: Option<Who>,
}

/// The calls of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Calls {
    pub head: Head,
    pub made: u32,
    pub connected: Option<u32>,
    pub time: Option<Span>,
    pub notes: Vec<CallNote>,
}

/// A call worth a note.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct CallNote {
    pub customer: Party,
    pub next: Option<Day>,
    pub result: Text,
    pub need: Text,
    pub attitude: Text,
    pub next_step: Text,
    pub hand_over: Option<Who>,
}

/// A product of an order or shipment; `product: None` for an amount without products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The product.
    pub product: Option<ProductId>,
    /// How many.
    pub quantity: Option<Amount>,
    /// Price of one; 0 for a gift. A shipment's may be missing.
    pub price: Option<Amount>,
    /// Quantity × price, or the amount written; `None` for a shipment without price (the tally finds one).
    pub amount: Option<Amount>,
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Order {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub customer: CustomerId,
    /// Whom it counts for, if written (`for`).
    pub credit: Option<PersonId>,
    pub lines: Vec<Line>,
    pub due: Option<Day>,
    pub approved_by: Option<Who>,
    pub approved_at: Option<Moment>,
    pub policy: Text,
    pub via: Option<CustomerId>,
    pub project: Option<ProjectId>,
}

/// News of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct OrderUpdate {
    pub head: Head,
    pub order: Box<str>,
    pub stage: Option<OrderStage>,
    pub expected: Option<Day>,
    pub exception: Option<OrderException>,
    pub note: Text,
    pub told_customer: bool,
    /// The whole order's amended amount.
    pub amount: Option<Amount>,
}

/// A shipment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Shipment {
    pub head: Head,
    pub order: Option<Box<str>>,
    pub customer: Option<CustomerId>,
    pub credit: Option<PersonId>,
    /// Empty: the order's unshipped rest.
    pub lines: Vec<Line>,
    pub carrier: Text,
    pub mode: Text,
}

/// Goods that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Return {
    pub head: Head,
    pub customer: CustomerId,
    pub credit: Option<PersonId>,
    pub order: Option<Box<str>>,
    pub product: Option<ProductId>,
    pub quantity: Option<Amount>,
    pub amount: Amount,
    pub reason: Text,
}

/// Money that came in (negative: a refund).
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Payment {
    pub head: Head,
    pub customer: CustomerId,
    pub credit: Option<PersonId>,
    pub amount: Amount,
    pub on: Option<Day>,
    pub order: Option<Box<str>>,
    pub method: Option<PaymentMethod>,
    pub kind: Option<PaymentKind>,
    pub confirmed_by: Option<Who>,
}

/// An order that went elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct LostOrder {
    pub head: Head,
    pub customer: Party,
    pub amount: Option<Amount>,
    pub reason: Text,
}

/// Money spent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Expense {
    pub head: Head,
    pub kind: ExpenseKind,
    pub amount: Amount,
    pub on: Option<Day>,
    pub note: Text,
    pub customer: Option<Party>,
    pub trip: Option<Box<str>>,
}

/// A trip; its costs are travel expenses of the log's date.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Trip {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub from: Day,
    pub to: Day,
    pub places: Vec<String>,
    pub transport: Option<Amount>,
    pub lodging: Option<Amount>,
    pub allowance: Option<Amount>,
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

/// A text of a day: a summary (Markdown) or one suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct DayText {
    pub head: Head,
    pub text: Box<str>,
}

/// All entries of all logs, one list per section, each in the order of files, documents and items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Facts {
    pub days: Vec<DayRow>,
    pub plan: Vec<PlanRow>,
    pub visits: Vec<Visit>,
    pub calls: Vec<Calls>,
    pub orders: Vec<Order>,
    pub order_updates: Vec<OrderUpdate>,
    pub shipments: Vec<Shipment>,
    pub returns: Vec<Return>,
    pub payments: Vec<Payment>,
    pub lost_orders: Vec<LostOrder>,
    pub expenses: Vec<Expense>,
    pub trips: Vec<Trip>,
    pub promotions: Vec<Promotion>,
    pub advertising: Vec<Advertisement>,
    pub leads: Vec<Lead>,
    pub problems: Vec<Problem>,
    pub competitors: Vec<Competitor>,
    pub policies: Vec<PolicyChange>,
    pub projects: Vec<ProjectNote>,
    pub customer_changes: Vec<CustomerChange>,
    /// Summaries and suggestions of days within what is kept.
    pub summaries: Vec<DayText>,
    pub suggestions: Vec<DayText>,
}

impl Facts {
    /// Adds another file's rows after these.
    pub fn append(&mut self, mut other: Facts) {
        macro_rules! join {
            ($($list:ident),*) => { $(self.$list.append(&mut other.$list);)* };
        }
        join!(
            days,
            plan,
            visits,
            calls,
            orders,
            order_updates,
            shipments,
            returns,
            payments,
            lost_orders,
            expenses,
            trips,
            promotions,
            advertising,
            leads,
            problems,
            competitors,
            policies,
            projects,
            customer_changes,
            summaries,
            suggestions
        );
    }
}

/// Norms of a role: so many calls a day, so many customers a week.
pub type Norms = BTreeMap<Role, Norm>;

/// What is usual for a role; `None` where nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Norm {
    pub calls_per_day: Option<u32>,
    pub customers_per_week: Option<u32>,
    pub new_customers_per_week: Option<u32>,
    pub prospects_per_week: Option<u32>,
}
