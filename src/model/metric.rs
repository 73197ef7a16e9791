//! The metrics of the contract and how each adds.

/// Defines an enumeration whose values have the contract's English and Chinese words.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $en:literal $zh:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the contract's words say it")]
        pub enum $name { $($(#[$vdoc])* $value),* }

        impl $name {
            /// Every value, in the contract's order.
            pub const ALL: &'static [$name] = &[$($name::$value),*];
            /// Every value's English and Chinese word, in the contract's order.
            pub const WORDS: &'static [(&'static str, &'static str)] = &[$(($en, $zh)),*];
            /// The English word, as written in files and JSON.
            pub const fn word(self) -> &'static str {
                match self { $($name::$value => $en),* }
            }
            /// The Chinese word.
            pub const fn zh(self) -> &'static str {
                match self { $($name::$value => $zh),* }
            }
            /// The value with this English or Chinese word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word || v.zh() == word)
            }
        }
    };
}
pub(crate) use choices;

choices! {
    /// A figure of the contract's table.
    Metric {
        Sales = "sales" "销售额",
        Shipped = "shipped" "发货额",
        Quantity = "quantity" "销量",
        Collections = "collections" "回款",
        Expenses = "expenses" "费用",
        Orders = "orders" "订单",
        Visits = "visits" "拜访",
        Promotions = "promotions" "促销",
        CustomersVisited = "customers_visited" "拜访客户",
        CallsMade = "calls_made" "拨打",
        CallsConnected = "calls_connected" "接通",
        Leads = "leads" "线索",
        NewCustomers = "new_customers" "新客户",
        Reactivated = "reactivated" "恢复客户",
        Network = "network" "网络开发",
        ProblemsOpened = "problems_opened" "新增问题",
        ProblemsSolved = "problems_solved" "解决问题",
        DaysPresent = "days_present" "出勤天数",
        DaysTravel = "days_travel" "出差天数",
        DaysAbsent = "days_absent" "缺勤天数",
        DaysLeave = "days_leave" "请假天数",
        DaysUnrecorded = "days_unrecorded" "未记天数",
        Receivable = "receivable" "应收",
        Overdue = "overdue" "逾期",
    }
}

/// How a metric's parts make up the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Adds {
    /// Parts sum.
    Additive,
    /// Sets are merged: who is counted in two parts counts once in the whole.
    Distinct,
    /// A level at the period's end.
    Stock,
}

impl Metric {
    /// How it adds.
    pub fn adds(self) -> Adds {
        match self {
            Metric::CustomersVisited
            | Metric::Leads
            | Metric::NewCustomers
            | Metric::Reactivated
            | Metric::Network
            | Metric::ProblemsOpened
            | Metric::ProblemsSolved => Adds::Distinct,
            Metric::Receivable | Metric::Overdue => Adds::Stock,
            _ => Adds::Additive,
        }
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Metric::Sales
                | Metric::Shipped
                | Metric::Collections
                | Metric::Expenses
                | Metric::Receivable
                | Metric::Overdue
        )
    }
}
