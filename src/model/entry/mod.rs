//! What the day logs say, as rows: one list per section over all documents, in the order of files, documents, items.
//!
//! Figures need only the bare rows (`Facts`), and those of a whole history stay small. Words that no figure needs
//! (a visit's result, a plan item's place …) are kept only for days within [`Keep`](crate::model::Keep); outside it
//! they are `None`. Words that carry from period to period (problems, projects, promises, tasks, decisions, what a
//! day's plan sets out to do) are always kept.

mod asked;
mod day;
mod heard;
mod market;
mod meeting;
mod stock;
mod survey;
mod trade;

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Day, PersonId, Role};
use crate::text::FileId;

pub use asked::*;
pub use day::*;
pub use heard::*;
pub use market::*;
pub use meeting::*;
pub use stock::*;
pub use survey::*;
pub use trade::*;

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
        Tasks = "tasks" "交办",
        Instructions = "instructions" "指令",
        Requests = "requests" "客户要求",
        Quotes = "quotes" "方案报价",
        Stock = "stock" "库存",
        WarehouseStock = "warehouse_stock" "公司库存",
        Loans = "loans" "借物",
        DealerReports = "dealer_reports" "经销商日报",
        DealerStatus = "dealer_status" "经销商经营",
        Problems = "problems" "问题",
        Competitors = "competitors" "竞品",
        Policies = "policies" "政策变动",
        Survey = "survey" "调查",
        Projects = "projects" "项目",
        Inquiries = "inquiries" "咨询",
        Training = "training" "培训",
        Meetings = "meetings" "会议",
        CustomerChanges = "customer_changes" "客户变更",
        Submissions = "submissions" "报送",
        Contacts = "contacts" "名单",
        Received = "received" "收到信息",
        Summary = "summary" "总结",
        Suggestions = "suggestions" "建议",
        Notes = "notes" "备忘",
        Extra = "extra" "附加",
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

macro_rules! facts {
    ($($(#[$doc:meta])* $list:ident: $row:ty),* $(,)?) => {
        /// All entries of all logs, one list per section, each in the order of files, documents and items.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the contract's words say it")]
        pub struct Facts { $($(#[$doc])* pub $list: Vec<$row>,)* }

        impl Facts {
            /// Adds another file's rows after these.
            pub fn append(&mut self, mut other: Facts) {
                $(self.$list.append(&mut other.$list);)*
            }

            /// Every entry there is a row of, section by section.
            pub fn entries(&self) -> impl Iterator<Item = EntryId> {
                std::iter::empty()$(.chain(self.$list.iter().map(|row| row.head.entry)))*
            }

            /// Keeps the rows of just the entries that `keep` names.
            pub fn retain(&mut self, keep: impl Fn(EntryId) -> bool) {
                $(self.$list.retain(|row| keep(row.head.entry));)*
            }
        }
    };
}
facts! {
    days: DayRow,
    plan: PlanRow,
    visits: Visit,
    calls: Calls,
    promises: Promise,
    orders: Order,
    order_updates: OrderUpdate,
    shipments: Shipment,
    returns: Return,
    payments: Payment,
    lost_orders: LostOrder,
    expenses: Expense,
    trips: Trip,
    promotions: Promotion,
    advertising: Advertisement,
    leads: Lead,
    tasks: Task,
    instructions: Instruction,
    requests: Request,
    quotes: Quote,
    stock: StockCount,
    warehouse_stock: WarehouseCount,
    loans: Loan,
    dealer_reports: DealerReport,
    dealer_status: DealerStatus,
    problems: Problem,
    competitors: Competitor,
    policies: PolicyChange,
    survey: SurveyedOutlet,
    projects: ProjectNote,
    inquiries: Inquiry,
    training: Training,
    meetings: Meeting,
    customer_changes: CustomerChange,
    submissions: Submission,
    contacts: NewContact,
    received: Received,
    /// Of days within what is kept; as all texts of a day.
    summaries: DayText,
    suggestions: DayText,
    notes: DayText,
    extra: Extra,
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
