//! (1) Sales: by region and person, by product, at which customers they moved, and what took them away again.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Axis, CustomerId, EntryId, LogSection, Metric, OrderStage, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent_or, text_or};
use crate::report::parts::cause;
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::view::monthly_report::{MoverRow, ProductRow, ReversalRow, SalesRow};
use crate::report::view::{Rows, Section};
use crate::tally::{Figure, Key, Row, entries};
use crate::words::monthly_report as say;
use crate::words::report as common;

/// So many risers and so many fallers are named.
const MOVERS: usize = 5;

fn row(ctx: &Context, name: String, of: &Figure, whole: Amount) -> SalesRow {
    let metric = ctx.sales();
    SalesRow {
        name,
        target: ctx.target(metric, of.target.as_ref()),
        actual: ctx.amount_or(metric, of.actual),
        completion: percent_or(of.completion),
        share: percent_or(of.actual.and_then(|actual| actual.over(whole))),
        previous: ctx.previous(metric, of),
        last_year: ctx.last_year(metric, of),
    }
}

/// That the logs say nothing of what the targets count: orders, or goods shipped.
fn nothing_sold(ctx: &Context) -> String {
    ctx.nothing_logged(&if ctx.sales() == Metric::Shipped { say::what_shipments() } else { say::what_sales() })
}

fn table(ctx: &Context, known: &Known, rows: &[Row]) -> Rows<SalesRow> {
    let whole = known.figure(ctx.sales());
    let sum = whole.actual.unwrap_or_default();
    let shown = rows.iter().map(|r| row(ctx, ctx.key(r.group.first()), &figure(r, ctx.sales()), sum)).collect();
    with_total(shown, || row(ctx, ctx.say(say::total()), &whole, sum))
}

/// By region; rows without region only where something was sold there.
pub(crate) fn areas(ctx: &Context, known: &Known) -> Option<Section<SalesRow>> {
    let mut rows = ctx.by_region()?;
    rows.retain(|row| {
        row.group != [Key::Region(None)] || figure(row, ctx.sales()).actual.is_some_and(|amount| !amount.is_zero())
    });
    Some(Section::told(table(ctx, known, &rows), Vec::new()))
}

/// By person, the largest first.
pub(crate) fn people(ctx: &Context, known: &Known) -> Option<Section<SalesRow>> {
    let mut rows = ctx.by_person(&[ctx.sales()])?;
    rows.sort_by_key(|row| Reverse(figure(row, ctx.sales()).actual));
    let stated: Vec<Amount> = rows.iter().filter_map(|r| figure(r, ctx.sales()).target).map(|t| t.amount).collect();
    let sum: Amount = stated.iter().copied().sum();
    let mut notes = Vec::new();
    if let Some(target) = known.figure(ctx.sales()).target.filter(|t| t.amount != sum && !stated.is_empty()) {
        let size = ctx.sum((target.amount - sum).abs());
        notes.push(ctx.say(if sum < target.amount {
            say::people_below_target(ctx.sum(sum), ctx.scope_name(), ctx.sum(target.amount), size)
        } else {
            say::people_above_target(ctx.sum(sum), ctx.scope_name(), ctx.sum(target.amount), size)
        }));
    }
    let nobody = || ctx.say(say::nobody(ctx.scope_name()));
    Some(Section::new(table(ctx, known, &rows), notes, nobody))
}

/// By line of products, the largest first; lines with neither sales nor target are left out.
pub(crate) fn lines(ctx: &Context, known: &Known) -> Section<SalesRow> {
    let mut rows = ctx.by(Axis::Line);
    rows.retain(|row| speaks(&figure(row, ctx.sales())));
    rows.sort_by_key(|row| (row.group == [Key::Line(None)], Reverse(figure(row, ctx.sales()).actual)));
    Section::new(table(ctx, known, &rows), Vec::new(), || nothing_sold(ctx))
}

fn speaks(figure: &Figure) -> bool {
    let some = |amount: Option<Amount>| amount.is_some_and(|amount| !amount.is_zero());
    some(figure.actual) || some(figure.previous) || some(figure.target.map(|t| t.amount))
}

/// By product, the largest first.
pub(crate) fn products(ctx: &Context, known: &Known) -> Section<ProductRow> {
    let whole = known.actual(ctx.sales());
    let mut rows = ctx.by(Axis::Product);
    rows.retain(|row| speaks(&figure(row, ctx.sales())));
    rows.sort_by_key(|row| (row.group == [Key::Product(None)], Reverse(figure(row, ctx.sales()).actual)));
    let shown = rows.iter().map(|row| {
        let (sales, quantity) = (figure(row, ctx.sales()), figure(row, Metric::Quantity));
        let product = match row.group.first() {
            Some(Key::Product(Some(id))) => Some(ctx.roster().product(*id)),
            _ => None,
        };
        let unit = product.and_then(|p| p.unit.as_deref()).unwrap_or_default();
        ProductRow {
            product: product.map_or_else(|| ctx.key(row.group.first()), |p| say::product(&p.id, &p.name)),
            line: text_or(product.and_then(|p| p.line.as_deref())),
            quantity: match quantity.actual.filter(|_| product.is_some()) {
                Some(amount) => format!("{} {unit}", count(amount)).trim_end().to_owned(),
                None => NOTHING.to_owned(),
            },
            sales: ctx.money_or(sales.actual),
            share: percent_or(sales.actual.and_then(|a| a.over(whole))),
            target: ctx.target(ctx.sales(), sales.target.as_ref()),
            completion: percent_or(sales.completion),
            previous: ctx.previous(ctx.sales(), &sales),
        }
    });
    Section::new(shown.collect::<Vec<_>>(), Vec::new(), || nothing_sold(ctx))
}

/// The customers whose sales rose and fell most against the month before; how many bought, how much the largest did.
pub(crate) fn movers(ctx: &Context, known: &Known) -> Section<MoverRow> {
    let metric = ctx.sales();
    let mut changes: Vec<(Amount, CustomerId, Figure)> = Vec::new();
    for &customer in known.customers.customers.keys() {
        let of = known.customer(customer, metric);
        if let (Some(now), Some(then)) = (of.actual, of.previous) {
            changes.push((now - then, customer, of));
        }
    }
    changes.sort_by_key(|(change, customer, _)| (*change, *customer));
    let falls = changes.iter().filter(|c| c.0.is_negative() && ctx.shows(c.0.abs())).take(MOVERS);
    let rises = changes.iter().rev().filter(|c| ctx.shows(c.0)).take(MOVERS);
    let rows = falls.chain(rises).map(|(change, customer, of)| MoverRow {
        customer: ctx.customer(*customer),
        owner: ctx.owner(*customer),
        before: ctx.money_or(of.previous),
        now: ctx.money_or(of.actual),
        change: ctx.change(metric, of.actual, of.previous, of.prorated.previous),
        cause: if change.is_negative() { fall(ctx, known, *customer) } else { rise(ctx, *customer, of) },
    });
    let rows: Vec<MoverRow> = rows.collect();
    Section::new(rows, concentration(ctx, known).into_iter().collect(), || nothing_sold(ctx))
}

/// The causes on record why a customer fell, at most two; else who is to say.
fn fall(ctx: &Context, known: &Known, customer: CustomerId) -> String {
    let from = ctx.period.previous().unwrap_or(ctx.period).start();
    let mut causes = cause::causes(ctx, &known.problems, customer, from);
    causes.truncate(2);
    if causes.is_empty() { ctx.say(common::no_cause(ctx.owner(customer))) } else { ctx.clauses(&causes) }
}

/// What stands behind a rise: first orders, projects, policies of the month's orders.
fn rise(ctx: &Context, customer: CustomerId, of: &Figure) -> String {
    let orders = ctx.books.workspace().facts.orders.iter();
    let mut all: Vec<String> = Vec::new();
    if of.previous.is_some_and(Amount::is_zero) {
        all.push(ctx.say(say::nothing_before(ctx.short(ctx.period.previous().unwrap_or(ctx.period)))));
    }
    for order in
        orders.filter(|o| o.customer == customer && ctx.period.contains(o.head.date) && o.head.date <= ctx.as_of)
    {
        let project = order.project.map(|project| ctx.say(say::for_project(ctx.project(project))));
        let policy = order.policy.as_deref().map(|policy| ctx.say(say::by_policy(policy)));
        for text in project.into_iter().chain(policy) {
            if !all.contains(&text) {
                all.push(text);
            }
        }
    }
    text_or(Some(&ctx.clauses(&all)))
}

/// How many customers bought, and the share of the five largest.
fn concentration(ctx: &Context, known: &Known) -> Option<String> {
    let metric = ctx.sales();
    let actual = |c: &CustomerId| known.customer(*c, metric).actual.unwrap_or_default();
    let mut bought: Vec<Amount> = known.customers.customers.keys().map(actual).filter(|a| *a > Amount::ZERO).collect();
    bought.sort_by_key(|amount| Reverse(*amount));
    let whole = known.actual(metric);
    let share = bought.iter().take(5).copied().sum::<Amount>().over(whole)?;
    let text = if bought.len() > 5 {
        say::concentration(bought.len(), crate::report::display::percent(share))
    } else {
        say::bought(bought.len())
    };
    Some(ctx.say(text))
}

/// What took sales away: goods returned, orders cancelled or amended; and orders lost, which never counted.
pub(crate) fn reversals(ctx: &Context) -> Section<ReversalRow> {
    let facts = &ctx.books.workspace().facts;
    let mut taken: BTreeMap<EntryId, (Amount, Option<Party>)> = BTreeMap::new();
    for evidence in entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, Metric::Sales) {
        let (Some(entry), customer) = (evidence.entry, evidence.customer) else { continue };
        if matches!(entry.section, LogSection::Returns | LogSection::OrderUpdates) {
            taken.entry(entry).or_insert((Amount::ZERO, customer)).0 += evidence.amount;
        }
    }
    let mut rows = Vec::new();
    let mut sums = [Amount::ZERO; 3];
    for back in &facts.returns {
        if let Some((amount, _)) = taken.get(&back.head.entry) {
            sums[0] += *amount;
            rows.push((
                back.head,
                say::returned(),
                ctx.customer(back.customer),
                ctx.money(*amount),
                text_or(back.reason.as_deref()),
            ));
        }
    }
    for update in &facts.order_updates {
        if let Some((amount, customer)) = taken.get(&update.head.entry).filter(|(amount, _)| !amount.is_zero()) {
            let cancelled = update.stage == Some(OrderStage::Cancelled);
            sums[if cancelled { 1 } else { 2 }] += *amount;
            let kind = if cancelled { say::cancelled() } else { say::amended() };
            let why = update.exception.map(|e| ctx.word(e.word(), e.zh()));
            let reason = update.note.as_deref().map(str::to_owned).or(why).unwrap_or_default();
            let reason = ctx.say(say::of_order(&update.order, text_or(Some(&reason))));
            rows.push((update.head, kind, ctx.party_or(customer.as_ref()), ctx.money(*amount), reason));
        }
    }
    let lost = ctx.of_month(&facts.lost_orders, |l| l.head);
    for order in &lost {
        let (customer, reason) = (ctx.party(&order.customer), text_or(order.reason.as_deref()));
        rows.push((order.head, say::lost(), customer, ctx.money_or(order.amount), reason));
    }
    rows.sort_by_key(|row| (row.0.date, row.0.entry));
    let mut notes = Vec::new();
    if sums.iter().any(|sum| !sum.is_zero()) {
        let names = [say::returned(), say::cancelled(), say::amended()];
        let parts = names.into_iter().zip(sums).filter(|(_, sum)| !sum.is_zero());
        let parts: Vec<String> =
            parts.map(|(name, sum)| ctx.say(say::named_sum(ctx.say(name), ctx.sum(sum)))).collect();
        let whole = sums.into_iter().sum();
        notes.push(ctx.say(if parts.len() > 1 {
            say::reversals_sum(ctx.list(&parts), ctx.sum(whole))
        } else {
            say::reversals(ctx.list(&parts))
        }));
    }
    if !lost.is_empty() {
        let sum = lost.iter().filter_map(|l| l.amount).sum();
        notes.push(ctx.say(say::lost_sum(lost.len(), ctx.sum(sum))));
    }
    let row =
        |(head, kind, customer, amount, reason): (crate::model::Head, crate::words::Said, String, String, String)| {
            let (day, by) = (ctx.day(head.date), ctx.person(head.person));
            ReversalRow { day, kind: ctx.say(kind), customer, amount, reason, by }
        };
    Section::new(rows.into_iter().map(row).collect::<Vec<_>>(), notes, || {
        ctx.say(say::no_reversals(ctx.short(ctx.period)))
    })
}
