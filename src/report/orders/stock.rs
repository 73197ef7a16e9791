//! The company's own stock below its minimum, and goods lent to customers.

use crate::model::{Amount, Day, Loan};
use crate::report::Context;
use crate::report::display::{NOTHING, count};
use crate::report::orders::Facts;
use crate::report::orders::open::quantity;
use crate::report::parts::carried;
use crate::report::view::orders::{LoanRow, LowStockRow};
use crate::report::view::{Empty, Section};
use crate::tally::{News, StockLevel, Thread};
use crate::words::orders as say;

/// What lies in stock: below the minimum, or too little for open orders.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<LowStockRow> {
    let mut low: Vec<&StockLevel> =
        facts.stock.iter().filter(|level| level.below().is_some() || level.lacking().is_some()).collect();
    low.sort_by_key(|level| (level.below().is_none(), level.product));
    let rows: Vec<LowStockRow> = low.into_iter().filter_map(|level| row(ctx, level)).collect();
    let counted: Vec<Day> = facts.stock.iter().filter_map(|level| Some(level.count?.head.date)).collect();
    let Some((first, last)) = counted.iter().min().zip(counted.iter().max()) else {
        return Section::new(rows, Vec::new(), || Empty::Owed(ctx.say(say::never_counted(ctx.answers()))));
    };
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(ctx.say(enough(facts)));
    }
    notes.push(ctx.say(say::stock_note(counted.len(), facts.stock.len(), ctx.day(*first), ctx.day(*last))));
    let uncounted = facts.stock.iter().filter(|level| level.count.is_none());
    let names: Vec<String> = uncounted.map(|level| ctx.roster().product(level.product).name.clone()).collect();
    if !names.is_empty() {
        notes.push(ctx.say(say::uncounted(names.len(), ctx.list(&names))));
    }
    Section::told(rows, notes)
}

/// That what was counted is enough, or that no minimum says how much that is.
pub(super) fn enough(facts: &Facts) -> crate::words::Said {
    let known = facts.stock.iter().filter(|level| level.count.is_some() && level.minimum.is_some()).count();
    if known == 0 { say::no_minimum() } else { say::stock_enough(known) }
}

fn row(ctx: &Context, level: &StockLevel) -> Option<LowStockRow> {
    let counted = level.count?;
    let of = |amount: Amount| quantity(ctx, level.product, amount);
    let mut state = Vec::new();
    if level.below().is_some() {
        state.push(ctx.say(say::below_minimum()));
    }
    state.extend(level.lacking().map(|rest| ctx.say(say::below_orders(of(rest)))));
    Some(LowStockRow {
        product: ctx.roster().product(level.product).name.clone(),
        quantity: of(counted.quantity),
        counted: ctx.day(counted.head.date),
        minimum: level.minimum.map_or_else(|| NOTHING.to_owned(), of),
        below: level.below().map_or_else(|| NOTHING.to_owned(), of),
        owed: of(level.owed),
        state: ctx.commas(&state),
        by: ctx.person(counted.head.person),
    })
}

/// The first entry of a loan: what was lent.
fn lent<'a>(thread: &Thread<'a>) -> Option<&'a Loan> {
    thread.news.iter().find_map(|news| match news {
        News::Loan(loan) => Some(*loan),
        _ => None,
    })
}

/// What was lent, in few words.
pub(super) fn goods(ctx: &Context, thread: &Thread) -> String {
    lent(thread).map_or_else(
        || carried::what(ctx, thread),
        |loan| {
            let name = &ctx.roster().product(loan.product).name;
            ctx.say(say::goods_one(name, quantity(ctx, loan.product, loan.quantity)))
        },
    )
}

fn loan_row(ctx: &Context, thread: &Thread) -> Option<LoanRow> {
    let loan = lent(thread)?;
    let state = match (thread.closed, thread.days_late, thread.due) {
        (Some(_), late @ 1.., _) => say::loan_back_late(late),
        (Some(_), ..) => say::loan_back(),
        (None, late @ 1.., _) => say::days_late(late),
        (None, _, Some(due)) => say::loan_open(due.since(ctx.until())),
        (None, _, None) => say::loan_undated(),
    };
    let product = ctx.roster().product(loan.product);
    Some(LoanRow {
        loan: loan.id.as_deref().unwrap_or(NOTHING).to_owned(),
        customer: ctx.customer(loan.customer),
        goods: product.name.clone(),
        quantity: product
            .unit
            .as_deref()
            .map_or_else(|| count(loan.quantity), |unit| ctx.say(say::with_unit(count(loan.quantity), unit))),
        lent: ctx.day(thread.opened),
        due: ctx.day_or(thread.due),
        returned: ctx.day_or(thread.closed.map(|closing| closing.on)),
        by: carried::by(ctx, thread),
        state: ctx.say(state),
        late: carried::late(thread) > 0,
    })
}

/// What was lent, or came back in the period.
pub(super) fn loans(ctx: &Context, facts: &Facts) -> Section<LoanRow> {
    let mut all: Vec<&Thread> = facts.loans.iter().collect();
    all.sort_by_key(|thread| {
        (!thread.is_open(), std::cmp::Reverse(carried::late(thread)), thread.due.is_none(), thread.due)
    });
    let rows: Vec<LoanRow> = all.iter().filter_map(|thread| loan_row(ctx, thread)).collect();
    let open = all.iter().filter(|thread| thread.is_open()).count();
    let late = all.iter().filter(|thread| carried::late(thread) > 0).count();
    let notes = (!rows.is_empty()).then(|| ctx.say(say::loans_sum(open, late, all.len() - open)));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(say::what_loans(ctx.short(ctx.period))))
}
