//! Goods and money: orders, shipments, returns, payments, expenses.

use crate::model::metric::choices;
use crate::model::{Amount, CustomerId, Day, Head, Moment, Party, PersonId, ProductId, ProjectId, Text, Who};

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
    /// What went wrong with a shipment.
    ShippingError { WrongItem = "wrong_item" "错发", Short = "short" "少发", Late = "late" "迟发" }
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
    pub error: Option<ShippingError>,
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

/// An offer made. The words are kept for some days only.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Quote {
    pub head: Head,
    pub customer: Party,
    pub what: Text,
    pub amount: Option<Amount>,
    pub result: Text,
}
