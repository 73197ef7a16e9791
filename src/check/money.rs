//! What customers owe against what they pay and what they may owe.

use std::collections::BTreeMap;

use super::known::{Known, money};
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{
    Amount, CustomerId, Day, EntryId, LogSection, Metric, Party, Payment, PaymentKind, Period, PeriodKind, Scope,
};
use crate::tally::entries;
use crate::words::findings_check as say;

/// A day on which what a customer owes changed.
struct Turn {
    day: Day,
    /// Owed at its end.
    balance: Amount,
    /// What made it more or less, in the order of entries.
    moves: Vec<(EntryId, Amount)>,
}

/// Each customer's days of change, oldest first. The opening balance belongs to no day.
fn turns(known: &Known<'_, '_>) -> BTreeMap<CustomerId, Vec<Turn>> {
    let today = Period::of(PeriodKind::Day, known.as_of);
    let mut opening: BTreeMap<CustomerId, Amount> = BTreeMap::new();
    let mut all: BTreeMap<CustomerId, Vec<Turn>> = BTreeMap::new();
    for evidence in entries(known.books, Scope::Team, today, known.as_of, Metric::Receivable) {
        let Some(Party::Customer(customer)) = evidence.customer else { continue };
        let Some(entry) = evidence.entry else {
            *opening.entry(customer).or_default() += evidence.amount;
            continue;
        };
        let turns = all.entry(customer).or_default();
        match turns.last_mut().filter(|turn| turn.day == evidence.date) {
            Some(turn) => turn.moves.push((entry, evidence.amount)),
            None => {
                turns.push(Turn { day: evidence.date, balance: Amount::ZERO, moves: vec![(entry, evidence.amount)] });
            }
        }
    }
    for (customer, turns) in &mut all {
        let mut balance = opening.get(customer).copied().unwrap_or_default();
        for turn in turns {
            balance += turn.moves.iter().map(|(_, amount)| *amount).sum();
            turn.balance = balance;
        }
    }
    all
}

/// A payment ahead of its order is told only if no order follows within so many days.
const ORDER_FOLLOWS: i32 = 7;

/// Each stretch of turns whose balances are such, with the day it ended; `None`: it lasts.
fn stretches(turns: &[Turn], such: impl Fn(&Turn) -> bool) -> Vec<(&[Turn], Option<Day>)> {
    let mut all = Vec::new();
    let mut from = 0;
    for (place, turn) in turns.iter().enumerate() {
        if !such(turn) {
            if from < place {
                all.push((&turns[from..place], Some(turn.day)));
            }
            from = place + 1;
        }
    }
    if from < turns.len() {
        all.push((&turns[from..], None));
    }
    all
}

/// Payments beyond what was owed: told once for all that came until an order used them up, at the first. Prepayments
/// say so themselves, and an order that follows within days was meant.
pub fn overpaid(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let payments: BTreeMap<EntryId, &Payment> =
        known.facts.payments.iter().map(|payment| (payment.head.entry, payment)).collect();
    let plain = |entry: &EntryId| payments.get(entry).is_some_and(|p| p.kind != Some(PaymentKind::Prepayment));
    for (customer, turns) in turns(known) {
        for (stretch, end) in stretches(&turns, |turn| turn.balance.is_negative()) {
            if end.is_some_and(|end| end.since(stretch[0].day) <= ORDER_FOLLOWS) {
                continue;
            }
            let mut paid = stretch.iter().filter_map(|turn| {
                let mut received = turn.moves.iter().filter(|(entry, amount)| amount.is_negative() && plain(entry));
                let sum: Amount = received.clone().map(|(_, amount)| -*amount).sum();
                received.next_back().map(|(entry, _)| (*entry, turn.day, sum, (turn.balance + sum).max(Amount::ZERO)))
            });
            let Some((entry, day, sum, owed)) = paid.next() else { continue };
            let title = say::overpaid(known.roster.customer(customer).name(), day, money(sum), money(owed));
            let spot = Spot::key(entry, &["amount"]);
            let remark = Remark::new(Code::Overpaid, spot, title, say::overpaid_by(money(sum - owed)));
            let later = paid.map(|(entry, ..)| entry);
            all.push(remark.help(say::overpaid_prepayment()).help(say::overpaid_opening()).related(later));
        }
    }
}

/// Orders (or shipments, where they are what is owed) beyond a customer's credit limit: told once until the customer is
/// back below it, at the first.
pub fn over_limit(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    for (id, turns) in turns(known) {
        let customer = known.roster.customer(id);
        let limit = |turn: &Turn| customer.at(turn.day).credit_limit;
        let sold = |turn: &Turn| {
            let mut more = turn.moves.iter().rev().filter(|(_, amount)| !amount.is_negative());
            more.find(|(entry, _)| entry.section != LogSection::Payments).map(|(entry, _)| *entry)
        };
        for (stretch, _) in stretches(&turns, |turn| limit(turn).is_some_and(|limit| turn.balance > limit)) {
            let mut beyond = stretch.iter().filter_map(|turn| Some((turn, sold(turn)?, limit(turn)?)));
            let Some((turn, entry, limit)) = beyond.next() else { continue };
            let later: Vec<EntryId> = beyond.map(|(_, entry, _)| entry).collect();
            let title = say::over_limit(customer.name(), turn.day, money(turn.balance), money(limit));
            let spot = Spot::key(entry, &["amount", "items", "customer", "order"]);
            let remark = Remark::new(Code::OverLimit, spot, title, say::over_limit_by(money(turn.balance - limit)));
            all.push(remark.help(say::over_limit_help()).related(later));
        }
    }
}
