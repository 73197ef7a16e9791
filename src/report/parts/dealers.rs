//! Dealers with their outlets: what they brought in, what credit they use, how their business stands.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Axis, CustomerId, DealerStatus, Metric};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::logged::Known;
use crate::report::view::Section;
use crate::report::view::monthly_review::{DealerRow, StandingRow};
use crate::tally::{self, DealerState, Key, Mix, Receivable};
use crate::words::monthly_review as say;

/// At most so many are listed.
const LISTED: usize = 25;
/// At most so many are named in a sentence.
const NAMED: usize = 8;

/// A dealer with what the report's period says of it.
pub(crate) struct Dealer {
    /// As the roster and logs have it.
    pub(crate) state: DealerState,
    /// What it owes.
    pub(crate) debt: Option<Receivable>,
    /// How much it may owe.
    pub(crate) limit: Option<Amount>,
    mix: Mix,
}

impl Dealer {
    /// What is owed ÷ the limit; `None` without a limit.
    pub(crate) fn used(&self) -> Option<Amount> {
        let limit = self.limit.filter(|limit| *limit > Amount::ZERO)?;
        self.debt.as_ref().map_or(Amount::ZERO, |debt| debt.balance).over(limit)
    }

    /// Whether more is owed than the limit, be it nothing.
    pub(crate) fn over(&self) -> bool {
        self.limit.zip(self.debt.as_ref()).is_some_and(|(limit, debt)| debt.balance > limit)
    }

    /// What is past due, if anything.
    pub(crate) fn overdue(&self) -> Option<Amount> {
        self.debt.as_ref()?.overdue.filter(|overdue| *overdue > Amount::ZERO)
    }
}

/// The dealers of the scope that matter most in the period first: by target or sales, whichever is more, then by debt.
pub(crate) fn gather(ctx: &Context, known: &Known) -> Vec<Dealer> {
    let mixes = tally::mixes(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Customer]);
    let mixes: BTreeMap<CustomerId, Mix> = mixes
        .into_iter()
        .filter_map(|(key, mix)| match key.first() {
            Some(Key::Customer(id)) => Some((*id, mix)),
            _ => None,
        })
        .collect();
    let of = |state: DealerState| Dealer {
        debt: known.owed(state.customer).cloned(),
        limit: ctx.roster().customer(state.customer).at(ctx.until()).credit_limit,
        mix: mixes.get(&state.customer).copied().unwrap_or_default(),
        state,
    };
    let mut all: Vec<Dealer> =
        tally::dealers(ctx.books, ctx.scope, ctx.until(), ctx.as_of).into_iter().map(of).collect();
    all.sort_by_key(|dealer| {
        let sales = known.customer(dealer.state.customer, ctx.sales());
        let weight = sales.target.map(|target| target.amount).max(sales.actual);
        Reverse((weight, dealer.debt.as_ref().map(|debt| debt.balance)))
    });
    all
}

fn row(ctx: &Context, known: &Known, dealer: &Dealer) -> DealerRow {
    let id = dealer.state.customer;
    let (sales, money) = (known.customer(id, ctx.sales()), known.customer(id, Metric::Collections));
    let beside = |metric: Metric, of: &tally::Figure| {
        ctx.say(say::beside(ctx.amount_or(metric, of.actual), ctx.target(metric, of.target.as_ref())))
    };
    let outlets: Amount = dealer.state.outlets.iter().filter_map(|id| known.customer(*id, ctx.sales()).actual).sum();
    DealerRow {
        dealer: ctx.customer(id),
        owner: ctx.owner(id),
        sales: beside(ctx.sales(), &sales),
        sales_done: percent_or(sales.completion),
        money: beside(Metric::Collections, &money),
        money_done: percent_or(money.completion),
        new_share: percent_or(dealer.mix.new_share()),
        outlets: match dealer.state.outlets.len() {
            0 => NOTHING.to_owned(),
            n => ctx.say(say::outlets(n, ctx.money(outlets))),
        },
        balance: ctx.money_or(dealer.debt.as_ref().map(|debt| debt.balance)),
        limit: ctx.money_or(dealer.limit),
        used: percent_or(dealer.used()),
        overdue: ctx.money_or(dealer.overdue()),
    }
}

/// Sales, collections, mix, working capital.
pub(crate) fn figures(ctx: &Context, known: &Known, all: &[Dealer]) -> Section<DealerRow> {
    let rows: Vec<DealerRow> = all.iter().take(LISTED).map(|dealer| row(ctx, known, dealer)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::dealers_note()));
    }
    if all.len() > LISTED {
        notes.push(ctx.say(say::dealers_more(LISTED, all.len())));
    }
    Section::new(rows, notes, || ctx.say(say::no_dealers(ctx.scope_name())))
}

/// A side of a dealer's business beside what was written of it before.
fn side<T: PartialEq + Copy>(
    ctx: &Context,
    dealer: &Dealer,
    of: impl Fn(&DealerStatus) -> Option<T>,
    show: impl Fn(T) -> String,
) -> String {
    let now = dealer.state.standing.as_ref().and_then(&of);
    let before = dealer.state.before.as_ref().and_then(&of);
    match (now, before) {
        (None, _) => NOTHING.to_owned(),
        (Some(now), Some(before)) if now != before => ctx.say(say::was(show(now), show(before))),
        (Some(now), _) => show(now),
    }
}

fn standing_row(ctx: &Context, dealer: &Dealer) -> Option<StandingRow> {
    let day = dealer.state.standing.as_ref()?.head.date;
    let money = |of: fn(&DealerStatus) -> Option<Amount>| side(ctx, dealer, of, |amount| ctx.money(amount));
    let number = |of: fn(&DealerStatus) -> Option<u32>| side(ctx, dealer, of, |number| number.to_string());
    Some(StandingRow {
        dealer: ctx.customer(dealer.state.customer),
        day: ctx.day(day),
        costs: money(|status| status.costs),
        profit: money(|status| status.profit),
        capital: money(|status| status.working_capital),
        staff: number(|status| status.staff),
        downstream: number(|status| status.downstream),
        management: number(|status| status.management),
        quality: number(|status| status.staff_quality),
        finance: number(|status| status.finance),
        cooperation: number(|status| status.cooperation),
    })
}

/// Costs, profit, working capital and the four points, as last written; of whom nothing is, and who owes it.
pub(crate) fn standing(ctx: &Context, all: &[Dealer]) -> Section<StandingRow> {
    let listed = &all[..all.len().min(LISTED)];
    let rows: Vec<StandingRow> = listed.iter().filter_map(|dealer| standing_row(ctx, dealer)).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::ratings_note())] };
    let silent: Vec<&Dealer> = listed.iter().filter(|dealer| dealer.state.standing.is_none()).collect();
    let mut section = Section::told(rows, notes);
    if !silent.is_empty() {
        let names: Vec<String> = silent.iter().take(NAMED).map(|dealer| ctx.customer(dealer.state.customer)).collect();
        let names = ctx.list(&names);
        let names = if silent.len() > NAMED { ctx.say(say::and_more(names, silent.len())) } else { names };
        let mut owners: Vec<String> = Vec::new();
        for owner in silent.iter().map(|dealer| ctx.owner(dealer.state.customer)).filter(|owner| owner != NOTHING) {
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        let owners = if owners.is_empty() { ctx.answers() } else { ctx.list(&owners) };
        section.owed.push(ctx.say(say::standing_missing(names, owners)));
    }
    if section.rows.is_empty() && section.owed.is_empty() {
        section.notes.push(ctx.say(say::no_dealers(ctx.scope_name())));
    }
    section
}
