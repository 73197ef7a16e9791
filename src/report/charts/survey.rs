//! Surveys: at how many of a campaign's outlets each brand is on the shelves.

use super::{caption, place};
use crate::chart::{Chart, Ranking, RankingRow, Value};
use crate::model::{Amount, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::percent;
use crate::tally::{Campaign, Shelf, campaigns, is_our_brand, shelf_of};
use crate::words::market_survey as say;

/// The ids of the charts, a campaign each; campaigns beyond them have none.
const IDS: [&str; 6] = ["coverage-1", "coverage-2", "coverage-3", "coverage-4", "coverage-5", "coverage-6"];

/// How many rows it has at most.
const MOST: usize = 10;

/// The id of the chart of the campaign at that place, if it has one: of one brand alone nothing is drawn.
pub(crate) fn id(at: usize, brands: &[Shelf]) -> Option<&'static str> {
    IDS.get(at).copied().filter(|_| brands.len() > 1)
}

/// A chart for each campaign that has several brands.
pub(super) fn coverage(ctx: &Context) -> Vec<(&'static str, Option<Chart>)> {
    let all = campaigns(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let named = |(at, campaign): (usize, &Campaign)| {
        let listed: Vec<&SurveyedOutlet> =
            campaign.outlets.iter().copied().filter(|outlet| !outlet.brands.is_empty()).collect();
        let brands = shelf_of(&listed);
        let name = campaign.name.map_or_else(|| ctx.say(say::unnamed()), str::to_owned);
        Some((id(at, &brands)?, of(ctx, &name, brands, listed.len())))
    };
    all.iter().enumerate().filter_map(named).collect()
}

/// The brands, the widest first; ours is bold, those at fewer outlets than ours are marked.
fn of(ctx: &Context, name: &str, mut brands: Vec<Shelf>, outlets: usize) -> Option<Chart> {
    let all = Amount::count(outlets);
    let ours = brands.iter().find(|shelf| is_our_brand(ctx.books, &brands, shelf.brand));
    let ours = ours.map(|shelf| (shelf.brand, shelf.stocked));
    // Stable: brands as wide stay in the order of their sales.
    brands.sort_by_key(|shelf| std::cmp::Reverse(shelf.stocked));
    let share = |shelf: &Shelf| Amount::count(shelf.stocked).over(all);
    let (first, last) = (brands.first()?, brands.last()?);
    let finding = say::chart_coverage(outlets, first.brand, percent(share(first)?), last.brand, percent(share(last)?));
    let rows = brands.iter().take(MOST).filter_map(|shelf| {
        let its = share(shelf)?;
        Some(RankingRow {
            name: shelf.brand.to_owned(),
            value: Some(Value::new(place(its), percent(its))),
            note: ctx.say(say::leads(shelf.stocked, outlets)),
            marked: ours.is_some_and(|(_, stocked)| shelf.stocked < stocked),
            emphasised: ours.is_some_and(|(brand, _)| shelf.brand == brand),
        })
    });
    Some(Chart::Ranking(Ranking {
        caption: caption(ctx, say::title_coverage(name), String::new(), ctx.say(finding)),
        rows: rows.collect(),
        threshold: None,
        marked: ctx.say(say::below_us()),
    }))
}
