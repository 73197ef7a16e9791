//! Where growth is to come from.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Axis, CustomerClass, CustomerId, Found, Growth, Party, Period, PeriodKind, Plan};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::{owed, past::Past};
use crate::report::view::{CoverageRow, GrowthRow, Section};
use crate::tally::{Key, breakdown};
use crate::words::report as say;

/// How many customers the list of further products holds.
const COVERED: usize = 10;

/// What the plans name: existing customers, and new ones. Plans of several levels that name the same customer make
/// one row, with the expectation of the highest.
pub(crate) fn sections(ctx: &Context, past: &Past, plans: &[&Plan]) -> (Section<GrowthRow>, Section<GrowthRow>) {
    let mut merged: Vec<Growth> = Vec::new();
    for growth in plans.iter().flat_map(|plan| &plan.growth) {
        match merged.iter_mut().find(|g| (g.customer, &g.new) == (growth.customer, &growth.new)) {
            Some(same) => {
                if !same.measure.contains(&growth.measure) {
                    same.measure = ctx.clauses(&[same.measure.clone(), growth.measure.clone()]);
                }
                same.dates
                    .0
                    .extend(growth.dates.0.iter().filter(|d| !same.dates.0.contains(d)).copied().collect::<Vec<_>>());
                same.expected = same.expected.or(growth.expected);
                same.area = same.area.or(growth.area);
            }
            None => merged.push(growth.clone()),
        }
    }
    let (old, new): (Vec<Growth>, Vec<Growth>) = merged.into_iter().partition(|g| g.customer.is_some());
    let section = |all: &[Growth], what: crate::words::Said| {
        let sum: Amount = all.iter().filter_map(|g| g.expected).sum();
        let note = (all.len() > 1 && sum > Amount::ZERO).then(|| ctx.say(say::growth_sum(ctx.sum(sum))));
        let rows: Vec<GrowthRow> = all.iter().map(|g| row(ctx, past, g)).collect();
        Section::new(rows, note.into_iter().collect(), || owed::not_planned(ctx, &what))
    };
    (section(&old, say::what_growth()), section(&new, say::what_new_customers()))
}

fn row(ctx: &Context, past: &Past, growth: &Growth) -> GrowthRow {
    let id = growth.customer.or_else(|| match ctx.roster().customer_names.find(growth.new.as_deref()?) {
        Found::One(position) => Some(CustomerId(position)),
        _ => None,
    });
    let basis = match growth.customer {
        Some(id) => past.mean(id, ctx.sales()).map(|mean| ctx.say(say::mean_is(ctx.sum(mean)))),
        None => growth.new.as_deref().map(|name| on_record(ctx, name, id)),
    };
    GrowthRow {
        customer: growth.customer.map(|id| ctx.customer(id)).or_else(|| growth.new.clone()).unwrap_or_default(),
        area: ctx.area(growth.area.or_else(|| id.and_then(|id| ctx.whereabouts(id)))),
        measure: growth.measure.clone(),
        expected: ctx.money_or(growth.expected),
        basis: basis.unwrap_or_else(|| NOTHING.to_owned()),
        dates: ctx.dates(&growth.dates),
    }
}

/// What the logs and the roster know of someone to be won.
fn on_record(ctx: &Context, name: &str, id: Option<CustomerId>) -> String {
    let leads = crate::tally::leads(ctx.books, ctx.scope, ctx.as_of);
    if let Some(lead) = leads.into_iter().find(|lead| lead.entries.iter().any(|e| *e.name == *name)) {
        return ctx.say(say::lead_stage(ctx.word(lead.stage.word(), lead.stage.zh()), ctx.day(lead.last)));
    }
    let party = id.map_or_else(|| Party::Prospect(name.into()), Party::Customer);
    let last = crate::tally::last_contact(ctx.books, &party, ctx.as_of);
    let status = id.map(|id| ctx.roster().customer(id).at(ctx.as_of).status);
    ctx.say(match (status, last) {
        (Some(status), Some(last)) => say::prospect_seen(ctx.word(status.word(), status.zh()), ctx.day(last.date)),
        (None, Some(last)) => say::last_contact(ctx.day(last.date)),
        (_, None) => say::not_on_record(),
    })
}

/// The customers who bought most this year, key ones first, with the product lines they do not buy yet.
pub(crate) fn coverage(ctx: &Context) -> Section<CoverageRow> {
    let year = Period::of(PeriodKind::Year, ctx.as_of);
    let mut bought: BTreeMap<CustomerId, (Amount, BTreeSet<String>)> = BTreeMap::new();
    for row in breakdown(ctx.books, ctx.scope, year, ctx.as_of, &[Axis::Customer, Axis::Line]) {
        if let [Key::Customer(id), Key::Line(line)] = &row.group[..] {
            let amount = row.figures.get(&ctx.sales()).and_then(|f| f.actual).unwrap_or_default();
            let entry = bought.entry(*id).or_default();
            entry.0 += amount;
            if let (Some(line), true) = (line, amount > Amount::ZERO) {
                entry.1.insert(line.to_string());
            }
        }
    }
    let lines: BTreeSet<String> = ctx.roster().products.iter().filter_map(|p| p.line.clone()).collect();
    let key = |id: CustomerId| ctx.roster().customer(id).at(ctx.as_of).class == CustomerClass::Key;
    let mut all: Vec<_> =
        bought.into_iter().filter(|(_, (_, has))| !has.is_empty() && has.len() < lines.len()).collect();
    all.sort_by_key(|(id, (amount, _))| (!key(*id), std::cmp::Reverse(*amount), *id));
    let found = all.len();
    let rows = all.into_iter().take(COVERED).map(|(id, (_, has))| CoverageRow {
        customer: ctx.customer(id),
        bought: ctx.list(&has.iter().cloned().collect::<Vec<_>>()),
        missing: ctx.list(&lines.difference(&has).cloned().collect::<Vec<_>>()),
    });
    let rows: Vec<CoverageRow> = rows.collect();
    let notes = if found > COVERED { vec![ctx.say(say::coverage_more(COVERED, found))] } else { Vec::new() };
    Section::new(rows, notes, || ctx.say(say::no_coverage()))
}
