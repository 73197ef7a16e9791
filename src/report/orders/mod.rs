//! O14, the order follow-up sheet: what was made before its price was approved; every open order with its stage and
//! day, late ones first; what went wrong and whether the customer knows; what left, with whom, and whether it arrived;
//! what was lost; what lies in stock; what was lent.

mod open;
mod opening;
mod stock;
#[cfg(test)]
mod tests;
mod transport;

use std::collections::BTreeMap;

use crate::model::{Amount, EntryId, LostOrder, OrderStage, PeriodKind, Scope, ScopeKind};
use crate::report::display::{NOTHING, percent, text_or};
use crate::report::parts::head;
use crate::report::parts::logged::with_total;
use crate::report::view::Section;
use crate::report::view::orders::{LostOrderRow, Orders};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Approval, Carrier, Followed, Sent, StockLevel, Thread, ThreadKind};
use crate::words::orders as say;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "orders".into(),
        periods: &[PeriodKind::Month, PeriodKind::Week, PeriodKind::Quarter],
        title: say::orders(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSellOrFollow,
        persons_own: false,
    }
}

/// What several parts of the report rest on, gathered once.
struct Facts<'a> {
    /// Whose lost orders, loans and shipments they are: of who follows orders for others, the whole team's.
    served: Scope,
    /// Every order known at the period's end, by day.
    all: Vec<Followed<'a>>,
    carriers: Vec<Carrier<'a>>,
    sent: Vec<Sent<'a>>,
    lost: Vec<&'a LostOrder>,
    stock: Vec<StockLevel<'a>>,
    /// What was lent and not back before the period, oldest first.
    loans: Vec<Thread<'a>>,
}

impl<'a> Facts<'a> {
    fn of(ctx: &Context<'a>) -> Facts<'a> {
        let until = ctx.until();
        let served = if tally::follows(ctx.books, ctx.scope, until) { Scope::Team } else { ctx.scope };
        let mut loans = tally::carried(ctx.books, served, ctx.period, until);
        loans.retain(|thread| thread.kind == ThreadKind::Loan);
        let serving = Context { scope: served, ..*ctx };
        Facts {
            served,
            all: tally::followed(ctx.books, ctx.scope, until),
            carriers: tally::carriers(ctx.books, served, ctx.period, until),
            sent: tally::sent(ctx.books, served, ctx.period, until),
            lost: serving.of_month(&ctx.books.workspace().facts.lost_orders, |lost| lost.head),
            stock: tally::warehouse(ctx.books, until),
            loans,
        }
    }

    /// Orders with goods to go out.
    fn open(&self) -> impl Iterator<Item = &Followed<'a>> {
        self.all.iter().filter(|one| one.is_open())
    }

    /// Whether neither a shipment nor news of any of the orders is on record: what is open cannot be told then.
    fn untraced(&self) -> bool {
        !self.all.is_empty() && self.all.iter().all(|one| one.news.is_empty() && one.shipments.is_empty())
    }

    /// Orders whose goods were begun too early: open ones, and those begun in the period.
    fn alarms(&self, ctx: &Context) -> Vec<&Followed<'a>> {
        let begun = |one: &&Followed| one.began().is_some_and(|day| one.is_open() || ctx.period.contains(day));
        let early = |one: &&Followed| matches!(one.approval, Approval::Missing(_) | Approval::Late(_));
        let standing = self.all.iter().filter(|one| one.cancelled().is_none());
        let mut all: Vec<&Followed<'a>> = standing.filter(begun).filter(early).collect();
        all.sort_by_key(|one| (!matches!(one.approval, Approval::Missing(_)), one.began(), one.order.head.entry));
        all
    }

    /// Orders called off in the period, each with what it had been worth.
    fn cancelled(&self, ctx: &Context) -> Vec<(&Followed<'a>, Amount)> {
        let amounts = Context { scope: self.served, ..*ctx }.amounts(ctx.period, crate::model::Metric::Sales);
        let of = |one| {
            let one: &Followed<'a> = one;
            let update = one.cancelled().filter(|update| ctx.period.contains(update.head.date))?;
            let taken = amounts.get(&update.head.entry).copied().unwrap_or_default();
            Some((one, -taken))
        };
        self.all.iter().filter_map(of).collect()
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Orders {
    let facts = Facts::of(ctx);
    Orders {
        head: head::bare(ctx, say::orders()),
        opening: opening::points(ctx, &facts),
        alarms: open::alarms(ctx, &facts),
        open: open::section(ctx, &facts),
        exceptions: open::exceptions(ctx, &facts),
        carriers: transport::carriers(ctx, &facts),
        sent: transport::section(ctx, &facts),
        lost: lost(ctx, &facts),
        stock: stock::section(ctx, &facts),
        loans: stock::loans(ctx, &facts),
    }
}

/// What an order is called: its number, else the day it was taken.
fn called(ctx: &Context, one: &Followed) -> String {
    let id = one.order.id.as_deref();
    id.map_or_else(|| ctx.say(say::no_id(ctx.day(one.order.head.date))), str::to_owned)
}

/// An order's number and customer.
fn named(ctx: &Context, one: &Followed) -> String {
    ctx.say(say::order_of(called(ctx, one), ctx.customer(one.order.customer)))
}

/// Whether its goods are being made or wait to be shipped.
fn is_made(one: &Followed) -> bool {
    one.stage().is_some_and(|stage| (OrderStage::InProduction..=OrderStage::Shipped).contains(&stage))
}

/// The rival each lost order went to, by entry.
fn rivals<'a>(ctx: &Context<'a>, facts: &Facts) -> BTreeMap<EntryId, &'a str> {
    let all = tally::lost_to(ctx.books, facts.served, ctx.period, ctx.until());
    all.into_iter().map(|(brand, lost)| (lost.head.entry, brand)).collect()
}

fn lost(ctx: &Context, facts: &Facts) -> Section<LostOrderRow> {
    let rivals = rivals(ctx, facts);
    let one = |lost: &&LostOrder| LostOrderRow {
        kind: ctx.say(say::lost_kind()),
        customer: ctx.party(&lost.customer),
        amount: lost.amount.map_or_else(|| ctx.say(say::amount_unknown()), |amount| ctx.money(amount)),
        reason: reason(ctx, lost),
        rival: text_or(rivals.get(&lost.head.entry).copied()),
        day: ctx.day(lost.head.date),
        by: ctx.person(lost.head.person),
    };
    let off = |(one, amount): &(&Followed, Amount)| {
        let update = one.cancelled();
        let note = update.and_then(|update| update.note.as_deref()).map(str::to_owned);
        let note = note.unwrap_or_else(|| ctx.say(say::no_reason()));
        LostOrderRow {
            kind: ctx.say(say::cancelled_kind(called(ctx, one))),
            customer: ctx.customer(one.order.customer),
            amount: ctx.money(*amount),
            reason: if one.began().is_some() { ctx.say(say::cancelled_made(note)) } else { note },
            rival: NOTHING.to_owned(),
            day: ctx.day_or(update.map(|update| update.head.date)),
            by: ctx.person(one.person),
        }
    };
    let cancelled = facts.cancelled(ctx);
    let mut rows: Vec<LostOrderRow> = facts.lost.iter().map(one).collect();
    rows.extend(cancelled.iter().map(off));
    let gone: Amount = facts.lost.iter().filter_map(|lost| lost.amount).sum();
    let sum = gone + cancelled.iter().map(|(_, amount)| *amount).sum();
    let rows = with_total(rows, || LostOrderRow {
        kind: ctx.say(say::all_lost()),
        customer: NOTHING.to_owned(),
        amount: ctx.money(sum),
        reason: NOTHING.to_owned(),
        rival: NOTHING.to_owned(),
        day: NOTHING.to_owned(),
        by: NOTHING.to_owned(),
    });
    let serving = Context { scope: facts.served, ..*ctx };
    let sales = tally::figures(ctx.books, serving.scope, ctx.period, ctx.until()).get(&ctx.sales()).copied();
    let share = sales.and_then(|sales| sales.actual).filter(|sales| *sales > Amount::ZERO);
    let share = share.and_then(|sales| gone.over(sales)).filter(|_| !gone.is_zero());
    let notes = share.map(|share| ctx.say(say::lost_share(percent(share), ctx.short(ctx.period))));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(say::none_lost(ctx.short(ctx.period))))
}

fn reason(ctx: &Context, lost: &LostOrder) -> String {
    let reason = lost.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    reason.map_or_else(|| ctx.say(say::no_reason()), str::to_owned)
}
