//! Goods where they lie, and how dealers do.

use crate::model::{Amount, CustomerId, Day, Head, Line, Moment, ProductId, Text};

/// A dealer's daily report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct DealerReport {
    pub head: Head,
    pub customer: CustomerId,
    /// The day of the sales it reports; `None` where not written.
    pub sold_on: Option<Day>,
    /// When it was handed in.
    pub at: Moment,
    /// What was sold; a price may be missing.
    pub lines: Vec<Line>,
    /// Kept for some days only.
    pub note: Text,
}

/// A count of one product at a dealer's or outlet's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct StockCount {
    pub head: Head,
    pub customer: CustomerId,
    pub product: ProductId,
    pub quantity: Amount,
    /// How many were sold since the count before.
    pub sold: Option<Amount>,
}

/// A count of one product in the company's own stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct WarehouseCount {
    pub head: Head,
    pub product: ProductId,
    pub quantity: Amount,
}

/// Goods lent. Its identity is the id, or without one customer and product; a later entry of it is news of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Loan {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub customer: CustomerId,
    pub product: ProductId,
    pub quantity: Amount,
    pub due: Option<Day>,
    pub returned_on: Option<Day>,
}

/// How a dealer's business stands. Ratings are 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct DealerStatus {
    pub head: Head,
    pub customer: CustomerId,
    pub costs: Option<Amount>,
    pub profit: Option<Amount>,
    pub working_capital: Option<Amount>,
    /// How many people it has.
    pub staff: Option<u32>,
    /// How many customers it supplies.
    pub downstream: Option<u32>,
    pub management: Option<u32>,
    pub staff_quality: Option<u32>,
    pub finance: Option<u32>,
    pub cooperation: Option<u32>,
}
