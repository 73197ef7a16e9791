//! 三: what to push: products with a target, named by plans, or new.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Axis, Lifecycle, Margin, Plan, Product, ProductId};
use crate::report::Context;
use crate::report::display::percent_or;
use crate::report::parts::{past, quarter_targets};
use crate::report::view::Section;
use crate::report::view::quarterly_plan::PushRow;
use crate::tally::{self, Key, Row, Target};
use crate::words::quarterly_plan as say;

/// A product or a line, with what makes it one to push.
#[allow(clippy::struct_excessive_bools, reason = "each stands for itself")]
pub(super) struct Candidate {
    /// What it is called.
    pub(super) name: String,
    /// What is to be sold of it.
    pub(super) target: Option<Target>,
    /// Whether a plan names it.
    pub(super) named: bool,
    new: bool,
    high: bool,
    /// Whether it is a whole line.
    pub(super) line: bool,
    before: Option<Amount>,
    last_year: Option<Amount>,
}

/// The words of plans in which products may be named: everything a plan for the quarter says, and what plans for its
/// months put first.
fn words(of_quarter: &[&Plan], of_months: &[&Plan]) -> String {
    let mut all: Vec<&str> = Vec::new();
    for plan in of_quarter {
        all.extend(plan.season.as_deref());
        all.extend(plan.text.as_deref());
        all.extend(plan.growth.iter().map(|growth| &*growth.measure));
    }
    for plan in of_quarter.iter().chain(of_months) {
        all.extend(plan.focus.iter().map(String::as_str));
        all.extend(plan.promotions.iter().map(|promotion| &*promotion.name));
    }
    all.join("\n")
}

/// Whether a text names a product: by its id, name or another name of two letters and more.
fn names(text: &str, product: &Product) -> bool {
    let called = [&product.id, &product.name];
    let called = called.into_iter().chain(&product.aliases);
    called.filter(|name| name.chars().nth(1).is_some()).any(|name| text.contains(name.as_str()))
}

fn sold(ctx: &Context, rows: &[Row], last_year: bool) -> BTreeMap<Key, Amount> {
    let of = |row: &Row| {
        let figure = row.figures.get(&ctx.sales())?;
        Some((row.group.first()?.clone(), if last_year { figure.last_year? } else { figure.actual? }))
    };
    rows.iter().filter_map(of).collect()
}

/// Those to push, products before whole lines: with a target first, then named ones, then new ones; each by what it
/// sold.
pub(super) fn gather(ctx: &Context, of_quarter: &[&Plan], of_months: &[&Plan]) -> Vec<Candidate> {
    let text = words(of_quarter, of_months);
    let roster = ctx.roster();
    let by = |axis: Axis| {
        let before = ctx.period.previous().filter(|before| past::on_record(ctx, *before));
        let before = before.map(|before| tally::breakdown(ctx.books, ctx.scope, before, ctx.as_of, &[axis]));
        // All of last year's quarter stands beside one that is planned.
        let whole = tally::breakdown(ctx.books, ctx.scope, ctx.period, ctx.period.end(), &[axis]);
        (sold(ctx, &before.unwrap_or_default(), false), sold(ctx, &whole, true))
    };
    let ((lines, lines_then), (products, products_then)) = (by(Axis::Line), by(Axis::Product));
    let mut all: Vec<Candidate> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for line in roster.products.iter().filter_map(|product| product.line.as_deref()) {
        if seen.contains(&line) {
            continue;
        }
        seen.push(line);
        let key = Key::Line(Some(line.into()));
        all.push(Candidate {
            name: ctx.say(say::line(line)),
            target: tally::line_target(ctx.books, ctx.scope, line, ctx.period, ctx.as_of),
            named: text.contains(line),
            new: false,
            high: false,
            line: true,
            before: lines.get(&key).copied(),
            last_year: lines_then.get(&key).copied(),
        });
    }
    for (at, product) in roster.products.iter().enumerate() {
        let id = ProductId(u32::try_from(at).unwrap_or(u32::MAX));
        let key = Key::Product(Some(id));
        all.push(Candidate {
            name: crate::words::monthly_report::product(&product.id, &product.name),
            target: tally::product_target(ctx.books, ctx.scope, id, ctx.period, ctx.as_of),
            named: names(&text, product),
            new: product.lifecycle == Lifecycle::New,
            high: product.margin == Some(Margin::High),
            line: false,
            before: products.get(&key).copied(),
            last_year: products_then.get(&key).copied(),
        });
    }
    all.retain(|one| one.target.is_some() || one.named || one.new);
    all.sort_by_key(|one| (one.line, one.target.is_none(), !one.named, !one.new, Reverse(one.before)));
    all
}

fn why(ctx: &Context, one: &Candidate) -> String {
    let grown = one.last_year.zip(one.before).is_some_and(|(then, before)| before < then);
    let reasons = [
        (one.target.is_some(), say::has_target()),
        (one.named, say::is_named()),
        (one.new, say::is_new()),
        (one.high, say::is_high()),
        (grown, say::sold_more_then()),
    ];
    let reasons = reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, said)| ctx.say(said));
    ctx.list(&reasons.collect::<Vec<_>>())
}

/// Their rows.
pub(super) fn section(ctx: &Context, all: &[Candidate]) -> Section<PushRow> {
    let whole = ctx.period.previous().and_then(|before| quarter_targets::reached(ctx, before, ctx.sales()));
    let row = |one: &Candidate| PushRow {
        product: one.name.clone(),
        target: ctx.target(ctx.sales(), one.target.as_ref()),
        before: ctx.money_or(one.before),
        share: percent_or(one.before.zip(whole).and_then(|(before, whole)| before.over(whole))),
        last_year: ctx.money_or(one.last_year),
        why: why(ctx, one),
    };
    let rows: Vec<PushRow> = all.iter().map(row).collect();
    let mut section = Section::told(rows, Vec::new());
    if all.iter().all(|one| one.target.is_none()) {
        section.owed.push(ctx.say(say::no_product_targets(ctx.short(ctx.period), ctx.answers())));
    }
    if section.rows.is_empty() {
        section.notes.push(ctx.say(say::nothing_to_push()));
    }
    section
}
