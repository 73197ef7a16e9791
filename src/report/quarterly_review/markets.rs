//! 六: markets: what the places of customers brought, the largest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, AreaId, CustomerId, Metric, Party, Scope};
use crate::report::Context;
use crate::report::display::{count, percent_or};
use crate::report::parts::logged::{Known, with_total};
use crate::report::quarterly_review::total;
use crate::report::view::Section;
use crate::report::view::quarterly_review::MarketRow;
use crate::tally::{self, Figure};
use crate::words::quarterly as say;

/// At most so many markets are listed; the others make one row.
const LISTED: usize = 12;

/// How far below a scope its areas lie, and its markets: a team's regions and their cities, a region's cities and
/// their districts.
pub(super) fn depth(scope: Scope) -> usize {
    match scope {
        Scope::Team => 0,
        Scope::Region(_) => 1,
        _ => 2,
    }
}

/// The area a customer lies in, so many steps below its region; the nearest there is above it.
pub(super) fn area_of(ctx: &Context, customer: CustomerId, depth: usize) -> Option<AreaId> {
    let chain = tally::places(ctx.roster(), ctx.roster().customer(customer).at(ctx.until()));
    chain.get(depth).or(chain.last()).copied()
}

/// What a market adds up to.
#[derive(Clone, Debug, Default)]
pub(super) struct Market {
    customers: usize,
    /// Its sales, with those of the period before.
    pub(super) sales: Figure,
    money: Amount,
    new: Amount,
    visits: Amount,
    rivals: usize,
    problems: usize,
}

/// The markets, the largest first; those without a place last.
pub(super) fn gather(ctx: &Context, known: &Known) -> Vec<(Option<AreaId>, Market)> {
    let depth = depth(ctx.scope) + 1;
    let mut all: BTreeMap<Option<AreaId>, Market> = BTreeMap::new();
    for (&id, figures) in &known.customers.customers {
        let of = |metric: Metric| figures.get(&metric).copied().unwrap_or_default();
        let (sales, actual) = (of(ctx.sales()), |metric| of(metric).actual.unwrap_or_default());
        let market = all.entry(area_of(ctx, id, depth)).or_default();
        let new = market.customers == 0;
        market.customers += 1;
        let add = |sum: Option<Amount>, more: Option<Amount>| match (sum, more) {
            (None, more) if new => more,
            (Some(sum), Some(more)) => Some(sum + more),
            _ => None,
        };
        market.sales.actual = Some(market.sales.actual.unwrap_or_default() + sales.actual.unwrap_or_default());
        market.sales.previous = add(market.sales.previous, sales.previous);
        market.sales.prorated.previous |= sales.prorated.previous;
        market.money += actual(Metric::Collections);
        market.new += actual(Metric::NewCustomers);
        market.visits += actual(Metric::Visits);
    }
    for seen in tally::sightings(ctx.books, ctx.scope, ctx.period.start(), ctx.until()) {
        if let Some(Party::Customer(id)) = seen.customer
            && let Some(market) = all.get_mut(&area_of(ctx, id, depth))
        {
            market.rivals += 1;
        }
    }
    for problem in known.problems.iter().filter(|problem| problem.solved_on.is_none()) {
        let places = problem.customers().into_iter().filter_map(|party| match party {
            Party::Customer(id) => Some(area_of(ctx, *id, depth)),
            Party::Prospect(_) => None,
        });
        let places: std::collections::BTreeSet<Option<AreaId>> = places.collect();
        for place in places {
            if let Some(market) = all.get_mut(&place) {
                market.problems += 1;
            }
        }
    }
    let mut all: Vec<(Option<AreaId>, Market)> = all.into_iter().collect();
    all.sort_by_key(|(area, market)| (area.is_none(), Reverse(market.sales.actual)));
    all
}

fn row(ctx: &Context, name: String, market: &Market, whole: Amount) -> MarketRow {
    MarketRow {
        market: name,
        customers: market.customers.to_string(),
        sales: ctx.money_or(market.sales.actual),
        share: percent_or(market.sales.actual.and_then(|sales| sales.over(whole))),
        previous: ctx.previous(ctx.sales(), &market.sales),
        money: ctx.money(market.money),
        new: count(market.new),
        visits: count(market.visits),
        rivals: market.rivals.to_string(),
        problems: market.problems.to_string(),
    }
}

fn joined(all: &[(Option<AreaId>, Market)]) -> Market {
    let mut sum = Market::default();
    let sales = |of: fn(&Figure) -> Option<Amount>| all.iter().map(move |(_, market)| of(&market.sales));
    sum.sales.actual = Some(sales(|figure| figure.actual).flatten().sum());
    sum.sales.previous = sales(|figure| figure.previous).collect::<Option<Vec<_>>>().map(|all| all.into_iter().sum());
    for (_, market) in all {
        sum.customers += market.customers;
        sum.sales.prorated.previous |= market.sales.prorated.previous;
        sum.money += market.money;
        sum.new += market.new;
        sum.visits += market.visits;
        sum.rivals += market.rivals;
        sum.problems += market.problems;
    }
    sum
}

/// Their rows.
pub(super) fn section(ctx: &Context, known: &Known) -> Section<MarketRow> {
    let all = gather(ctx, known);
    let whole = joined(&all);
    let sold = whole.sales.actual.unwrap_or_default();
    let name = |area: Option<AreaId>| match area {
        Some(_) => ctx.area(area),
        None => ctx.say(crate::words::terms::unassigned()),
    };
    let (listed, rest) = all.split_at(all.len().min(LISTED));
    let mut rows: Vec<MarketRow> = listed.iter().map(|(area, market)| row(ctx, name(*area), market, sold)).collect();
    if !rest.is_empty() {
        rows.push(row(ctx, ctx.say(say::other_markets(rest.len())), &joined(rest), sold));
    }
    let rows = with_total(rows, || row(ctx, total(ctx), &whole, sold));
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::markets_note())] };
    Section::new(rows, notes, || ctx.say(say::no_markets(ctx.scope_name())))
}
