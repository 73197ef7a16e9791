//! Targets: what plans state for a scope and period, and what follows from what they state.

use crate::model::{
    Amount, CustomerId, CustomerTarget, Day, ExpenseKind, Metric, Period, Plan, PlanKind, ProductId, Scope,
};
use crate::tally::Books;

/// Where a target comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetSource {
    /// The scope's own plan states it (自报).
    Stated,
    /// It was issued to the scope (下达).
    Issued,
    /// The sum of the scope's own months, or of its members, all of whom state one.
    Summed,
    /// The sum over the members who state one; a member in a sales role states none (目标不全).
    Incomplete,
    /// A week's share of its months by working days (折算).
    Derived,
}

impl TargetSource {
    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            TargetSource::Stated => "stated",
            TargetSource::Issued => "issued",
            TargetSource::Summed => "summed",
            TargetSource::Incomplete => "incomplete",
            TargetSource::Derived => "derived",
        }
    }
}

/// A target. Where both an own and an issued one exist the issued one counts and both are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// What counts.
    pub amount: Amount,
    /// Where it comes from.
    pub source: TargetSource,
    /// What the scope's own plan states, if it does.
    pub own: Option<Amount>,
    /// What was issued to the scope, if it was.
    pub issued: Option<Amount>,
}

/// The plan of a scope for a period of one kind, in the revision that counts on the as-of day: the latest not after
/// it, else the first.
pub fn plan_for<'w>(books: &Books<'w>, scope: Scope, period: Period, kind: PlanKind, as_of: Day) -> Option<&'w Plan> {
    let _ = (books, scope, period, kind, as_of);
    todo!()
}

/// The plans of a scope for a period that count on the as-of day: the issued one, then the own one.
pub fn plans<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w Plan> {
    [PlanKind::Issued, PlanKind::Own]
        .into_iter()
        .filter_map(|kind| plan_for(books, scope, period, kind, as_of))
        .collect()
}

/// The target of a metric for a scope and a period. With `target_basis: shipped` what plans call sales stands beside
/// `shipped`, and `sales` has none.
pub fn target(books: &Books<'_>, scope: Scope, period: Period, metric: Metric, as_of: Day) -> Option<Target> {
    let _ = (books, scope, period, metric, as_of);
    todo!()
}

/// A customer's target of sales (or shipped, by target basis) or collections.
pub fn customer_target(
    books: &Books<'_>,
    scope: Scope,
    customer: CustomerId,
    period: Period,
    metric: Metric,
    as_of: Day,
) -> Option<Target> {
    let _ = (books, scope, customer, period, metric, as_of);
    todo!()
}

/// The customer rows that count for a scope and a period, in the order of the roster: the scope's issued plan's,
/// else its own plan's; of a scope whose plans list no customers, those of its members. Every stated customer appears
/// once with the row (and so the policy) that counts.
pub fn customer_targets<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w CustomerTarget> {
    let _ = (books, scope, period, as_of);
    todo!()
}

/// A product's sales target (by target basis).
pub fn product_target(
    books: &Books<'_>,
    scope: Scope,
    product: ProductId,
    period: Period,
    as_of: Day,
) -> Option<Target> {
    let _ = (books, scope, product, period, as_of);
    todo!()
}

/// A product line's sales target (by target basis): the line's as stated, else the sum of its stated products.
pub fn line_target(books: &Books<'_>, scope: Scope, line: &str, period: Period, as_of: Day) -> Option<Target> {
    let _ = (books, scope, line, period, as_of);
    todo!()
}

/// The ceiling of a kind of expense.
pub fn expense_kind_target(
    books: &Books<'_>,
    scope: Scope,
    kind: ExpenseKind,
    period: Period,
    as_of: Day,
) -> Option<Target> {
    let _ = (books, scope, kind, period, as_of);
    todo!()
}
