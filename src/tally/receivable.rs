//! What customers owe: balances, and first in first out what of them is overdue.

use crate::model::{Amount, CustomerField, CustomerId, CustomerState, Day, EntryId, PersonId, Scope};
use crate::tally::Books;

/// What remains of one amount owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCharge {
    /// The order, amendment or shipment (or refund); `None` for the opening balance.
    pub entry: Option<EntryId>,
    /// Its day.
    pub date: Day,
    /// The day it is due; `None` without terms.
    pub due: Option<Day>,
    /// What it was.
    pub amount: Amount,
    /// What of it is still owed.
    pub open: Amount,
}

/// What a customer owes at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receivable {
    /// The customer.
    pub customer: CustomerId,
    /// Opening balance + sales or shipped − collections; negative: paid in advance.
    pub balance: Amount,
    /// What is past its day; `None` without terms.
    pub overdue: Option<Amount>,
    /// The amounts not yet paid, oldest first.
    pub open: Vec<OpenCharge>,
}

/// A customer's balance, whose customer it is then, and what is overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Balance {
    pub owner: Option<PersonId>,
    pub owed: Amount,
    pub overdue: Option<Amount>,
}

impl Balance {
    pub fn of(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Balance {
        let mut owed = Amount::ZERO;
        for (_, _, amount) in movements(books, customer, day, as_of) {
            owed += amount;
        }
        let overdue = terms(books, customer, day, as_of)
            .map(|_| open_charges(books, customer, day, as_of).iter().filter_map(|c| c.late(day.min(as_of))).sum());
        Balance { owner: owner(books, customer, day, as_of), owed, overdue }
    }
}

impl OpenCharge {
    /// What of it is past its day.
    fn late(&self, day: Day) -> Option<Amount> {
        self.due.filter(|&due| due < day).map(|_| self.open)
    }
}

/// A customer's own state of a day, as far as it is known: changes that a log writes later are not.
fn known_state<'w>(books: &Books<'w>, customer: CustomerId, day: Day, as_of: Day) -> &'w CustomerState {
    books.workspace().roster.customer(customer).at(day.min(as_of))
}

fn terms(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Option<u32> {
    known_state(books, customer, day, as_of).terms_days
}

/// Whose customer it is on a day: the roster's `owners` hold ahead of the as-of day, what logs change from later on
/// is not known yet.
pub(super) fn owner(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Option<PersonId> {
    let mut owner = known_state(books, customer, day, as_of).owner;
    if day <= as_of {
        return owner;
    }
    let mut before = owner;
    let workspace = books.workspace();
    for state in workspace.roster.customer(customer).states.iter().filter(|s| as_of < s.from && s.from <= day) {
        let by_log = || {
            workspace.facts.customer_changes.iter().any(|change| {
                change.customer == customer
                    && change.head.date == state.from
                    && matches!(change.to, CustomerField::Owner(_))
            })
        };
        if state.owner != before && !by_log() {
            owner = state.owner;
        }
        before = state.owner;
    }
    owner
}

/// The opening balance and every known change up to the end of a day, in the order of days.
pub(super) fn movements<'b>(
    books: &'b Books<'_>,
    customer: CustomerId,
    day: Day,
    as_of: Day,
) -> impl Iterator<Item = (Option<EntryId>, Day, Amount)> + 'b {
    let opening = books.workspace().roster.customer(customer).opening_balance;
    let start = books.log_start().unwrap_or(day);
    let charges = &books.trade.charges[customer.index()];
    let until = charges.partition_point(|charge| charge.date <= day);
    opening.map(|amount| (None, start, amount)).into_iter().chain(
        charges[..until]
            .iter()
            .filter(move |charge| charge.known <= as_of)
            .map(|charge| (Some(charge.entry), charge.date, charge.amount)),
    )
}

/// What is not paid yet, oldest first: all that reduces a debt pays the oldest first.
pub(super) fn open_charges(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Vec<OpenCharge> {
    let terms = terms(books, customer, day, as_of).and_then(|days| i32::try_from(days).ok());
    let mut paid = Amount::ZERO;
    let mut charges = Vec::new();
    for (entry, date, amount) in movements(books, customer, day, as_of) {
        if amount.is_negative() {
            paid -= amount;
        } else {
            charges.push(OpenCharge { entry, date, due: terms.map(|days| date.plus(days)), amount, open: amount });
        }
    }
    charges.sort_by_key(|charge| charge.date);
    for charge in &mut charges {
        let covered = paid.min(charge.amount);
        charge.open = charge.amount - covered;
        paid -= covered;
    }
    charges.retain(|charge| !charge.open.is_zero());
    charges
}

/// What a customer owes at the end of `day`, as known on the as-of day. Overdue is what was due before `day` (before
/// the as-of day if that is earlier).
pub fn receivable(books: &Books<'_>, customer: CustomerId, day: Day, as_of: Day) -> Receivable {
    let Balance { owed: balance, overdue, .. } = Balance::of(books, customer, day, as_of);
    Receivable { customer, balance, overdue, open: open_charges(books, customer, day, as_of) }
}

/// What the customers of a scope (by owner on `day`) owe at the end of `day`: those with a balance or an overdue
/// amount, in the order of the roster.
pub fn receivables(books: &Books<'_>, scope: Scope, day: Day, as_of: Day) -> Vec<Receivable> {
    let balances = books.balances(day, as_of);
    let roster = &books.workspace().roster;
    roster
        .customer_ids()
        .zip(balances.iter())
        .filter(|(_, b)| owned_by(books, b.owner, scope, day))
        .filter(|(_, b)| !b.owed.is_zero() || b.overdue.is_some_and(|late| !late.is_zero()))
        .map(|(id, _)| receivable(books, id, day, as_of))
        .collect()
}

/// Whether customers of an owner belong to a scope on a day.
pub(super) fn owned_by(books: &Books<'_>, owner: Option<PersonId>, scope: Scope, day: Day) -> bool {
    scope == Scope::Team || owner.is_some_and(|person| books.workspace().roster.belongs(person, scope, day))
}
