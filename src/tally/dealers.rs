//! Dealers: their outlets, and how their business stands as last written.

use crate::model::{CustomerId, CustomerKind, CustomerStatus, Day, DealerStatus, Scope};
use crate::tally::Books;
use crate::tally::receivable::{owned_by, owner};

/// A dealer as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DealerState {
    /// The dealer.
    pub customer: CustomerId,
    /// The outlets it supplies, in the roster's order.
    pub outlets: Vec<CustomerId>,
    /// What was last written of each side of its business, dated by the last entry; `None` if nothing ever was.
    pub standing: Option<DealerStatus>,
    /// The same before the last entry.
    pub before: Option<DealerStatus>,
}

/// `later` where it says something, else `earlier`.
fn merged(earlier: Option<DealerStatus>, later: &DealerStatus) -> DealerStatus {
    let Some(old) = earlier else { return *later };
    DealerStatus {
        costs: later.costs.or(old.costs),
        profit: later.profit.or(old.profit),
        working_capital: later.working_capital.or(old.working_capital),
        staff: later.staff.or(old.staff),
        downstream: later.downstream.or(old.downstream),
        management: later.management.or(old.management),
        staff_quality: later.staff_quality.or(old.staff_quality),
        finance: later.finance.or(old.finance),
        cooperation: later.cooperation.or(old.cooperation),
        ..*later
    }
}

/// The dealers whose owner belongs to a scope on a day, with those that are lost left out, in the roster's order; of
/// what was written up to that day.
pub fn dealers(books: &Books<'_>, scope: Scope, day: Day, as_of: Day) -> Vec<DealerState> {
    let workspace = books.workspace();
    let (roster, known) = (&workspace.roster, day.min(as_of));
    let mut written: Vec<&DealerStatus> = workspace.facts.dealer_status.iter().collect();
    written.retain(|status| status.head.date <= known);
    written.sort_by_key(|status| (status.head.date, status.head.entry));
    let counts = |id: &CustomerId| {
        let state = roster.customer(*id).at(known);
        let goes_on = !matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost);
        state.kind == CustomerKind::Dealer && goes_on && owned_by(books, owner(books, *id, day, as_of), scope, day)
    };
    let of = |customer: CustomerId| {
        let (mut standing, mut before) = (None, None);
        for status in written.iter().filter(|status| status.customer == customer) {
            before = standing;
            standing = Some(merged(standing, status));
        }
        let outlets = roster.customer_ids().filter(|id| roster.customer(*id).at(known).dealer == Some(customer));
        DealerState { customer, outlets: outlets.collect(), standing, before }
    };
    roster.customer_ids().filter(counts).map(of).collect()
}
