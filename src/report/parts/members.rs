//! What groups and people brought in: sales and money against their targets, visits and calls.

use crate::model::{Axis, Metric, Scope};
use crate::report::Context;
use crate::report::display::percent_or;
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::view::Section;
use crate::report::view::weekly_report::MemberRow;
use crate::tally::{Figure, Key, Row};
use crate::words::monthly_report as monthly;

fn member(ctx: &Context, name: String, of: &dyn Fn(Metric) -> Figure) -> MemberRow {
    let target = |metric| ctx.target(metric, of(metric).target.as_ref());
    let actual = |metric| ctx.amount_or(metric, of(metric).actual);
    let (sales, money) = (ctx.sales(), Metric::Collections);
    MemberRow {
        name,
        sales_target: target(sales),
        sales: actual(sales),
        sales_done: percent_or(of(sales).completion),
        money_target: target(money),
        money: actual(money),
        money_done: percent_or(of(money).completion),
        visits_target: target(Metric::Visits),
        visits: actual(Metric::Visits),
        calls: actual(Metric::CallsMade),
    }
}

/// The figures of everyone who sells, who sold most first.
pub(crate) fn ranked(ctx: &Context) -> Option<Vec<Row>> {
    let mut rows = ctx.by_person(&[ctx.sales(), Metric::Collections, Metric::Visits])?;
    rows.sort_by_key(|row| std::cmp::Reverse(figure(row, ctx.sales()).actual));
    Some(rows)
}

/// By person, who sold most first.
pub(crate) fn people(ctx: &Context, known: &Known) -> Option<Section<MemberRow>> {
    let of = |row: &Row| member(ctx, ctx.key(row.group.first()), &|metric| figure(row, metric));
    let shown = ranked(ctx)?.iter().map(of).collect();
    let rows = with_total(shown, || member(ctx, ctx.say(monthly::total()), &|metric| known.figure(metric)));
    Some(Section::new(rows, Vec::new(), || ctx.say(monthly::nobody(ctx.scope_name()))))
}

/// By group, by id; what no group brought in stands without a name. `None` within one group, and without any.
pub(crate) fn groups(ctx: &Context, known: &Known) -> Option<Section<MemberRow>> {
    if matches!(ctx.scope, Scope::Group(_) | Scope::Person(_)) {
        return None;
    }
    let metrics = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CallsMade];
    let mut rows = ctx.by(Axis::Group);
    rows.retain(|row| {
        let some = |metric: &Metric| figure(row, *metric).actual.is_some_and(|amount| !amount.is_zero());
        matches!(row.group.first(), Some(Key::Group(Some(_)))) || metrics.iter().any(some)
    });
    if !rows.iter().any(|row| matches!(row.group.first(), Some(Key::Group(Some(_))))) {
        return None;
    }
    let of = |row: &Row| member(ctx, ctx.key(row.group.first()), &|metric| figure(row, metric));
    let shown = rows.iter().map(of).collect();
    let rows = with_total(shown, || member(ctx, ctx.say(monthly::total()), &|metric| known.figure(metric)));
    Some(Section::told(rows, Vec::new()))
}
