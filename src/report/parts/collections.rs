//! (2) Collections: by region and person beside sales, by kind and method, refunds apart.

use std::cmp::Reverse;

use crate::model::{Amount, Metric, Payment, PaymentKind, PaymentMethod};
use crate::report::Context;
use crate::report::display::percent_or;
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::view::monthly_report::{CollectionRow, ShareRow};
use crate::report::view::{Rows, Section};
use crate::tally::{Figures, Key, Row, entries};
use crate::words::Said;
use crate::words::monthly_report as say;

fn row(ctx: &Context, name: String, figures: &Figures) -> CollectionRow {
    let of = |metric| figures.get(&metric).copied().unwrap_or_default();
    let (money, sales) = (of(Metric::Collections), of(ctx.sales()));
    let rate = money.actual.zip(sales.actual.filter(|s| *s > Amount::ZERO)).and_then(|(m, s)| m.over(s));
    CollectionRow {
        name,
        target: ctx.target(Metric::Collections, money.target.as_ref()),
        actual: ctx.money_or(money.actual),
        completion: percent_or(money.completion),
        previous: ctx.previous(Metric::Collections, &money),
        rate: percent_or(rate),
        receivable: ctx.money_or(of(Metric::Receivable).actual),
        overdue: ctx.money_or(of(Metric::Overdue).actual),
    }
}

fn table(ctx: &Context, known: &Known, rows: &[Row]) -> Rows<CollectionRow> {
    let shown = rows.iter().map(|r| row(ctx, ctx.key(r.group.first()), &r.figures)).collect();
    with_total(shown, || row(ctx, ctx.say(say::total()), &known.figures))
}

const SHOWN: [Metric; 2] = [Metric::Collections, Metric::Receivable];

/// By region.
pub(crate) fn areas(ctx: &Context, known: &Known) -> Option<Section<CollectionRow>> {
    let mut rows = ctx.by_region()?;
    rows.retain(|row| {
        let some = |metric: &Metric| figure(row, *metric).actual.is_some_and(|amount| !amount.is_zero());
        row.group != [Key::Region(None)] || SHOWN.iter().any(some)
    });
    Some(Section::told(table(ctx, known, &rows), Vec::new()))
}

/// By person, the largest first.
pub(crate) fn people(ctx: &Context, known: &Known) -> Option<Section<CollectionRow>> {
    let mut rows = ctx.by_person(&SHOWN)?;
    rows.sort_by_key(|row| Reverse(figure(row, Metric::Collections).actual));
    Some(Section::new(table(ctx, known, &rows), Vec::new(), || ctx.say(say::nobody(ctx.scope_name()))))
}

/// The payments that count, with what each gives.
fn paid<'a>(ctx: &Context<'a>) -> Vec<(&'a Payment, Amount)> {
    let amounts = ctx.amounts(ctx.period, Metric::Collections);
    let payments = ctx.books.workspace().facts.payments.iter();
    payments.filter_map(|payment| Some((payment, *amounts.get(&payment.head.entry)?))).collect()
}

fn shares(ctx: &Context, known: &Known, groups: Vec<(Said, Vec<Amount>)>) -> Rows<ShareRow> {
    let whole = known.actual(Metric::Collections);
    let show = |name: Said, count: usize, sum: Amount| ShareRow {
        name: ctx.say(name),
        count: count.to_string(),
        amount: ctx.money(sum),
        share: percent_or(sum.over(whole)),
    };
    let rows: Vec<(Said, Vec<Amount>)> = groups.into_iter().filter(|(_, all)| !all.is_empty()).collect();
    let (count, sum) = (rows.iter().map(|r| r.1.len()).sum(), rows.iter().flat_map(|r| &r.1).copied().sum());
    let shown = rows.into_iter().map(|(name, all)| show(name, all.len(), all.into_iter().sum())).collect();
    with_total(shown, || show(say::total(), count, sum))
}

/// By what payments are for; refunds are a row of their own.
pub(crate) fn kinds(ctx: &Context, known: &Known) -> Section<ShareRow> {
    let paid = paid(ctx);
    let of = |kind: Option<PaymentKind>| {
        let ours = paid.iter().filter(|(p, amount)| p.kind == kind && !amount.is_negative());
        ours.map(|(_, amount)| *amount).collect::<Vec<_>>()
    };
    let mut groups: Vec<(Said, Vec<Amount>)> =
        PaymentKind::ALL.iter().map(|&kind| (say::word(kind.word(), kind.zh()), of(Some(kind)))).collect();
    groups.push((say::kind_not_written(), of(None)));
    let refunds = paid.iter().filter(|(_, amount)| amount.is_negative()).map(|(_, amount)| *amount);
    groups.push((say::refunds(), refunds.collect()));
    Section::new(shares(ctx, known, groups), later(ctx).into_iter().collect(), || {
        ctx.nothing_logged(&say::what_payments())
    })
}

/// By how they were made, refunds taken off.
pub(crate) fn methods(ctx: &Context, known: &Known) -> Section<ShareRow> {
    let paid = paid(ctx);
    let of = |method: Option<PaymentMethod>| {
        paid.iter().filter(|(p, _)| p.method == method).map(|(_, amount)| *amount).collect::<Vec<_>>()
    };
    let mut groups: Vec<(Said, Vec<Amount>)> =
        PaymentMethod::ALL.iter().map(|&m| (say::word(m.word(), m.zh()), of(Some(m)))).collect();
    groups.push((say::method_not_written(), of(None)));
    Section::new(shares(ctx, known, groups), Vec::new(), || ctx.nothing_logged(&say::what_payments()))
}

/// Payments already on record whose money comes after the month: they count then.
fn later(ctx: &Context) -> Option<String> {
    let next = ctx.period.next()?;
    let mut coming: Vec<String> = Vec::new();
    for evidence in entries(ctx.books, ctx.scope, next, ctx.as_of, Metric::Collections) {
        if evidence.known <= ctx.until() && !evidence.amount.is_zero() {
            let customer = ctx.party_or(evidence.customer.as_ref());
            coming.push(ctx.say(say::coming(customer, ctx.sum(evidence.amount), ctx.day(evidence.date))));
        }
    }
    (!coming.is_empty()).then(|| ctx.say(say::comes_later(ctx.short(next), ctx.clauses(&coming))))
}
