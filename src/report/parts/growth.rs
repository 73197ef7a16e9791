//! Where growth is to come from.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Axis, CustomerClass, CustomerId, Period, PeriodKind, Plan};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::{owed, past::Past};
use crate::report::view::{CoverageRow, GrowthRow, Section};
use crate::tally::{Key, breakdown};
use crate::words::report as say;

/// How many customers the list of further products holds.
const COVERED: usize = 10;

/// What the plans name: existing customers, and new ones.
pub(crate) fn sections(ctx: &Context, past: &Past, plans: &[&Plan]) -> (Section<GrowthRow>, Section<GrowthRow>) {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut sums = [Amount::ZERO; 2];
    for growth in plans.iter().flat_map(|plan| &plan.growth) {
        let (name, area, basis) = match growth.customer {
            Some(id) => {
                let mean = past.mean(id, ctx.sales());
                let basis = mean.map_or_else(|| NOTHING.to_owned(), |m| ctx.say(say::mean_is(ctx.sum(m))));
                (ctx.customer(id), growth.area.or_else(|| ctx.whereabouts(id)), basis)
            }
            None => {
                let name = growth.new.clone().unwrap_or_else(|| NOTHING.to_owned());
                let lead = crate::tally::leads(ctx.books, ctx.scope, ctx.as_of)
                    .into_iter()
                    .find(|lead| lead.entries.iter().any(|e| *e.name == *name));
                let basis = lead.map_or_else(
                    || ctx.say(say::not_on_record()),
                    |lead| ctx.say(say::lead_stage(ctx.word(lead.stage.word(), lead.stage.zh()), ctx.day(lead.last))),
                );
                (name, growth.area, basis)
            }
        };
        let row = GrowthRow {
            customer: name,
            area: ctx.area(area),
            measure: growth.measure.clone(),
            expected: ctx.money_or(growth.expected),
            basis,
            dates: ctx.dates(&growth.dates),
        };
        let list = if growth.customer.is_some() { &mut old } else { &mut new };
        if !list.contains(&row) {
            list.push(row);
            sums[usize::from(growth.customer.is_none())] += growth.expected.unwrap_or_default();
        }
    }
    let note = |rows: &[GrowthRow], sum: Amount| {
        let said = (rows.len() > 1 && sum > Amount::ZERO).then(|| ctx.say(say::growth_sum(ctx.sum(sum))));
        said.into_iter().collect::<Vec<_>>()
    };
    let (old_note, new_note) = (note(&old, sums[0]), note(&new, sums[1]));
    (
        Section::new(old, old_note, || owed::not_planned(ctx, say::what_growth())),
        Section::new(new, new_note, || owed::not_planned(ctx, say::what_new_customers())),
    )
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
