//! O14: the view of the order follow-up sheet.

use serde::Serialize;

use crate::report::view::{Head, Point, Section};

rows! {
    /// An order whose goods were made before its price was approved. `asks`: why it needs approval.
    AlarmRow { order, customer, owner, amount, began, asks, state, note }
    /// News of something that went wrong with an order. `told`: whether the customer knows; `now`: how it stands today.
    ExceptionRow { order, customer, owner, day, exception, note, expected, told, now }
    /// What a carrier did. `on_time`: left by the day promised, of the whole team's dated shipments this year.
    CarrierRow { carrier, modes, shipments, share, faults, on_time, rate, days }
    /// An order that went elsewhere, or was called off. `rival`: whom its reason names.
    LostOrderRow { kind, customer, amount, reason, rival, day, by }
    /// A product of which too little lies in stock.
    LowStockRow { product, quantity, counted, minimum, below, owed, state, by }
}

/// An order with goods to go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct OpenOrderRow {
    pub order: String,
    pub customer: String,
    pub owner: String,
    /// What was ordered.
    pub goods: String,
    /// What is still to go out.
    pub amount: String,
    pub stage: String,
    pub due: String,
    pub expected: String,
    /// Whether the price was approved.
    pub approved: String,
    /// How late it is, what is in the way, what else is to be seen to.
    pub state: String,
    /// Whether it is past the day promised.
    pub late: bool,
}

/// An order that left, or part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct SentOrderRow {
    pub order: String,
    pub customer: String,
    pub owner: String,
    /// With whom, and how.
    pub carrier: String,
    /// The days its shipments left.
    pub sent: String,
    /// What left of what was ordered.
    pub parts: String,
    pub due: String,
    /// Whether it arrived, or how long it has been under way.
    pub arrived: String,
    /// What was wrong: late, wrong goods.
    pub fault: String,
    /// Whether it left after the day promised.
    pub late: bool,
}

/// Goods lent to a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct LoanRow {
    pub loan: String,
    pub customer: String,
    pub goods: String,
    pub quantity: String,
    pub lent: String,
    pub due: String,
    pub returned: String,
    pub by: String,
    pub state: String,
    /// Whether it is past the day it was due back.
    pub late: bool,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Orders {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// Made before the price was approved.
    pub alarms: Section<AlarmRow>,
    /// What is to go out, late ones first.
    pub open: Section<OpenOrderRow>,
    /// What went wrong.
    pub exceptions: Section<ExceptionRow>,
    /// By carrier.
    pub carriers: Section<CarrierRow>,
    /// What left, and whether it arrived.
    pub sent: Section<SentOrderRow>,
    /// What was lost.
    pub lost: Section<LostOrderRow>,
    /// What lies in stock.
    pub stock: Section<LowStockRow>,
    /// What was lent.
    pub loans: Section<LoanRow>,
}
