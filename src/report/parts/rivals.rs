//! (10) What rivals did, by brand; and which of our customers fell where they were seen.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Competitor, CustomerId, Day, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::cause::price_change;
use crate::report::parts::logged::Known;
use crate::report::view::Section;
use crate::report::view::monthly_report::{AffectedRow, RivalRow};
use crate::tally::Figure;
use crate::words::monthly_report as say;

/// The month's moves.
pub(crate) fn this_month<'a>(ctx: &Context<'a>) -> Vec<&'a Competitor> {
    ctx.of_month(&ctx.books.workspace().facts.competitors, |c| c.head)
}

/// Whether a price went down.
pub(crate) fn cut(seen: &Competitor) -> bool {
    crate::tally::is_cut(seen)
}

/// `118 → 112（▼ 5.1 %）`.
pub(crate) fn price(ctx: &Context, seen: &Competitor) -> String {
    match (seen.price_from, seen.price_to, price_change(seen.price_from, seen.price_to)) {
        (Some(from), Some(to), Some(change)) => ctx.say(say::price_move(from, to, change)),
        (Some(from), Some(to), None) => format!("{from} → {to}"),
        (from, to, _) => from.or(to).map_or_else(|| NOTHING.to_owned(), |price| price.to_string()),
    }
}

fn row(ctx: &Context, seen: &Competitor) -> RivalRow {
    let what: Vec<String> =
        [seen.product.as_deref(), seen.what.as_deref()].into_iter().flatten().map(str::to_owned).collect();
    RivalRow {
        brand: seen.brand.to_string(),
        kind: ctx.word(seen.kind.word(), seen.kind.zh()),
        what: text_or(Some(&ctx.commas(&what))),
        place: ctx.party_or(seen.customer.as_ref()),
        price: price(ctx, seen),
        day: ctx.day(seen.head.date),
        source: text_or(seen.source.as_deref()),
        answer: match seen.answer.as_deref() {
            Some(answer) => answer.to_owned(),
            None => ctx.say(say::no_answer()),
        },
        by: ctx.person(seen.head.person),
    }
}

/// Every move, brands with the most moves first, each by day.
pub(crate) fn moves(ctx: &Context) -> Section<RivalRow> {
    listed(ctx, this_month(ctx), || ctx.nothing_logged(&say::what_rivals()))
}

/// Some moves, brands with the most of them first, each by day; `empty` is said where there are none.
pub(crate) fn listed(ctx: &Context, mut all: Vec<&Competitor>, empty: impl FnOnce() -> String) -> Section<RivalRow> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for seen in &all {
        *times.entry(&seen.brand).or_default() += 1;
    }
    all.sort_by_key(|seen| (Reverse(times[&*seen.brand]), seen.brand.clone(), seen.head.date, seen.head.entry));
    let mut notes = Vec::new();
    if !all.is_empty() {
        let cuts = all.iter().filter(|seen| cut(seen)).count();
        let bare = all.iter().filter(|seen| seen.answer.is_none()).count();
        notes.push(ctx.say(say::rivals_sum(times.len(), all.len(), cuts, bare)));
    }
    let rows: Vec<RivalRow> = all.iter().map(|seen| row(ctx, seen)).collect();
    Section::new(rows, notes, empty)
}

/// A customer where rivals were seen, and what became of its sales.
pub(crate) struct Struck<'a> {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// Which brands were seen there.
    pub(crate) brands: BTreeSet<&'a str>,
    /// Its sales figure.
    pub(crate) sales: Figure,
}

impl Struck<'_> {
    /// By how much it sold less than in the period before, if that is more than nothing as shown.
    pub(crate) fn fall(&self, ctx: &Context) -> Option<Amount> {
        let fall = self.sales.previous? - self.sales.actual?;
        (fall > Amount::ZERO && ctx.shows(fall)).then_some(fall)
    }
}

/// The first day whose sightings count for what became of customers: of the period before.
pub(crate) fn struck_from(ctx: &Context) -> Day {
    ctx.period.previous().unwrap_or(ctx.period).start()
}

/// Our customers where rivals were seen in the period or the one before; those that fell most first, then those that
/// did not fall.
pub(crate) fn struck<'a>(ctx: &Context<'a>, known: &Known) -> Vec<Struck<'a>> {
    let from = struck_from(ctx);
    let mut brands: BTreeMap<CustomerId, BTreeSet<&'a str>> = BTreeMap::new();
    for seen in &ctx.books.workspace().facts.competitors {
        if let (Some(Party::Customer(id)), true) = (&seen.customer, from <= seen.head.date && ctx.counts(seen.head)) {
            brands.entry(*id).or_default().insert(&seen.brand);
        }
    }
    let of = |(customer, brands)| Struck { customer, brands, sales: known.customer(customer, ctx.sales()) };
    let mut all: Vec<Struck> = brands.into_iter().map(of).collect();
    all.sort_by_key(|one| Reverse(one.fall(ctx)));
    all
}

/// The row of one that fell.
pub(crate) fn affected_row(ctx: &Context, one: &Struck) -> AffectedRow {
    let names: Vec<String> = one.brands.iter().map(|&name| name.to_owned()).collect();
    AffectedRow {
        customer: ctx.customer(one.customer),
        owner: ctx.owner(one.customer),
        brands: ctx.list(&names),
        before: ctx.money_or(one.sales.previous),
        now: ctx.money_or(one.sales.actual),
        change: ctx.previous(ctx.sales(), &one.sales),
    }
}

/// Our customers where rivals were seen this month or the month before, and whose sales fell meanwhile.
pub(crate) fn affected(ctx: &Context, known: &Known) -> Option<Section<AffectedRow>> {
    let all = struck(ctx, known);
    let fallen = all.iter().filter(|one| one.fall(ctx).is_some());
    let rows: Vec<AffectedRow> = fallen.map(|one| affected_row(ctx, one)).collect();
    (!rows.is_empty()).then(|| Section::told(rows, Vec::new()))
}
