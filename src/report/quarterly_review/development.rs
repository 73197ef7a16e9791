//! 二: areas and customers: how the network grew, who was won, who left.

use std::collections::BTreeMap;

use crate::model::{Amount, AreaId, LeadStage, Metric, Period, PeriodKind};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::logged::with_total;
use crate::report::parts::quarter_words::Words;
use crate::report::parts::{new_customers, past};
use crate::report::quarterly_review::markets::{area_of, depth};
use crate::report::quarterly_review::{Facts, total};
use crate::report::view::Section;
use crate::report::view::quarterly_review::{Development, MovedRow, NetworkRow, WonMonthRow};
use crate::tally::{self, Moved, Networked};
use crate::words::quarterly as say;

/// How many customers were there, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// When the quarter began.
    pub(super) before: usize,
    /// New ones.
    pub(super) opened: usize,
    /// Won back.
    pub(super) back: usize,
    /// Lost.
    pub(super) gone: usize,
    /// Went bad.
    pub(super) troubled: usize,
    /// At its end.
    pub(super) after: usize,
    /// Dealers and outlets when it began.
    pub(super) outlets_before: usize,
    /// Dealers and outlets at its end.
    pub(super) outlets: usize,
}

impl Count {
    /// Counts some.
    pub(super) fn of<'n>(all: impl Iterator<Item = &'n Networked>) -> Count {
        let mut count = Count::default();
        for one in all {
            let outlet = one.is_outlet();
            count.before += usize::from(one.before());
            count.after += usize::from(one.after());
            count.outlets_before += usize::from(outlet && one.before());
            count.outlets += usize::from(outlet && one.after());
            match one.moved {
                Moved::Opened => count.opened += 1,
                Moved::Back => count.back += 1,
                Moved::Gone => count.gone += 1,
                Moved::Troubled => count.troubled += 1,
                Moved::Recovered | Moved::Stayed => {}
            }
        }
        count
    }
}

fn network_row(area: String, count: Count) -> NetworkRow {
    let change = match count.outlets.cmp(&count.outlets_before) {
        std::cmp::Ordering::Greater => format!("▲ {}", count.outlets - count.outlets_before),
        std::cmp::Ordering::Less => format!("▼ {}", count.outlets_before - count.outlets),
        std::cmp::Ordering::Equal => NOTHING.to_owned(),
    };
    NetworkRow {
        area,
        before: count.before.to_string(),
        opened: count.opened.to_string(),
        back: count.back.to_string(),
        gone: count.gone.to_string(),
        after: count.after.to_string(),
        outlets_before: count.outlets_before.to_string(),
        outlets: count.outlets.to_string(),
        outlets_change: change,
        troubled: count.troubled.to_string(),
    }
}

fn name(ctx: &Context, area: Option<AreaId>) -> String {
    if area.is_some() { ctx.area(area) } else { ctx.say(crate::words::terms::unassigned()) }
}

fn network(ctx: &Context, all: &[Networked]) -> Section<NetworkRow> {
    let depth = depth(ctx.scope);
    let mut areas: BTreeMap<Option<AreaId>, Vec<&Networked>> = BTreeMap::new();
    for one in all {
        areas.entry(area_of(ctx, one.customer, depth)).or_default().push(one);
    }
    // Areas in the roster's order, those without a place last.
    let mut areas: Vec<_> = areas.into_iter().collect();
    areas.sort_by_key(|(area, _)| (area.is_none(), *area));
    let rows = areas.iter().map(|(area, own)| network_row(name(ctx, *area), Count::of(own.iter().copied())));
    let rows = with_total(rows.collect(), || network_row(total(ctx), Count::of(all.iter())));
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::network_note())] };
    Section::new(rows, notes, || ctx.say(say::no_markets(ctx.scope_name())))
}

fn won_row(ctx: &Context, name: String, period: Period) -> WonMonthRow {
    let figures = past::known(ctx, period);
    let of = |metric: Metric| figures.get(&metric).copied().unwrap_or_default();
    let begun = period.start() <= ctx.as_of;
    let actual = |metric| ctx.amount_or(metric, of(metric).actual.filter(|_| begun));
    let target = |metric| ctx.target(metric, of(metric).target.as_ref());
    let closed = |stage| {
        let leads = tally::leads(ctx.books, ctx.scope, ctx.as_of);
        leads.iter().filter(|lead| lead.stage == stage && period.contains(lead.last)).count().to_string()
    };
    WonMonthRow {
        month: name,
        customers: actual(Metric::NewCustomers),
        customers_target: target(Metric::NewCustomers),
        network: actual(Metric::Network),
        network_target: target(Metric::Network),
        leads: actual(Metric::Leads),
        won: if begun { closed(LeadStage::Won) } else { NOTHING.to_owned() },
        lost: if begun { closed(LeadStage::Lost) } else { NOTHING.to_owned() },
    }
}

fn months(ctx: &Context) -> Section<WonMonthRow> {
    let months = ctx.period.parts(PeriodKind::Month).into_iter();
    let mut rows: Vec<WonMonthRow> = months.map(|month| won_row(ctx, ctx.short(month), month)).collect();
    rows.push(won_row(ctx, total(ctx), ctx.period));
    Section { rows, totals: 1, notes: Vec::new(), owed: Vec::new() }
}

fn moved_word(moved: Moved) -> Option<crate::words::Said> {
    Some(match moved {
        Moved::Gone => say::gone(),
        Moved::Troubled => say::troubled(),
        Moved::Recovered => say::recovered(),
        Moved::Opened | Moved::Back | Moved::Stayed => return None,
    })
}

/// Those that left, went bad or came right again, by day.
fn moved(ctx: &Context, facts: &Facts) -> Section<MovedRow> {
    let mut found: Vec<&Networked> = facts.network.iter().filter(|one| moved_word(one.moved).is_some()).collect();
    found.sort_by_key(|one| one.day);
    let row = |one: &&Networked| {
        let state = ctx.roster().customer(one.customer).at(ctx.until());
        let word = moved_word(one.moved).map_or_else(String::new, |word| ctx.say(word));
        let debt: Option<Amount> = facts.known.owed(one.customer).map(|debt| debt.balance);
        MovedRow {
            customer: ctx.customer(one.customer),
            kind: ctx.word(state.kind.word(), state.kind.zh()),
            area: ctx.area(ctx.whereabouts(one.customer)),
            moved: match one.moved {
                Moved::Gone => word,
                _ => ctx.say(say::moved(word, ctx.word(state.status.word(), state.status.zh()))),
            },
            day: ctx.day_or(one.day),
            sales: ctx.money_or(facts.known.customer(one.customer, ctx.sales()).actual),
            receivable: ctx.money_or(debt),
        }
    };
    let rows: Vec<MovedRow> = found.iter().map(row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::none_moved(ctx.short(ctx.period))))
}

/// The part of the page.
pub(super) fn section(ctx: &Context, facts: &Facts, words: &Words) -> Development {
    Development {
        network: network(ctx, &facts.network),
        months: months(ctx),
        new: new_customers::section(ctx, &facts.known),
        moved: moved(ctx, facts),
        texts: words.texts(ctx, &[crate::model::ReviewText::Development]),
    }
}
