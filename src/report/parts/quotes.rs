//! Proposals and quotations made for customers, and what they ordered since.

use crate::model::{Amount, Party, Quote};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::view::Section;
use crate::report::view::service::QuoteRow;
use crate::tally::{Evidence, entries};
use crate::words::service as say;

/// The period's proposals, by day.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Vec<&'a Quote> {
    ctx.of_month(&ctx.books.workspace().facts.quotes, |quote| quote.head)
}

/// What a customer's sales came to from the day of a proposal to the period's end.
fn since(ctx: &Context, sold: &[Evidence], quote: &Quote) -> String {
    let of = sold.iter().filter(|one| one.customer.as_ref() == Some(&quote.customer) && one.date >= quote.head.date);
    let mut of = of.peekable();
    if of.peek().is_none() {
        return NOTHING.to_owned();
    }
    ctx.money(of.map(|one| one.amount).sum::<Amount>())
}

/// Each of them, and their sum.
pub(crate) fn section(ctx: &Context) -> Section<QuoteRow> {
    let all = gather(ctx);
    let sold =
        if all.is_empty() { Vec::new() } else { entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, ctx.sales()) };
    let row = |quote: &&Quote| QuoteRow {
        day: ctx.day(quote.head.date),
        customer: ctx.party(&quote.customer),
        what: text_or(quote.what.as_deref()),
        amount: ctx.money_or(quote.amount),
        result: text_or(quote.result.as_deref()),
        since: since(ctx, &sold, quote),
        by: ctx.person(quote.head.person),
    };
    let rows: Vec<QuoteRow> = all.iter().map(row).collect();
    let mut notes = Vec::new();
    if !all.is_empty() {
        let sum: Amount = all.iter().filter_map(|quote| quote.amount).sum();
        let mut customers: Vec<&Party> = all.iter().map(|quote| &quote.customer).collect();
        customers.sort_unstable();
        customers.dedup();
        let bare = all.iter().filter(|quote| quote.result.is_none()).count();
        notes.push(ctx.say(say::quotes_sum(customers.len(), all.len(), ctx.sum(sum), bare)));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_quotes()))
}
