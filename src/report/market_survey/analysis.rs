//! The ten points: the facts under each, and what was judged of it.

use std::collections::BTreeMap;

use crate::model::{Amount, SurveyPoint, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent_or, text_or};
use crate::report::market_survey::people::judgement;
use crate::report::market_survey::shelves::{against, at_outlets, level, listed, price, share, unlisted};
use crate::report::market_survey::{
    Survey, category, names, opening, ours_of_category, sales_at, stocks, tier, yuan_or,
};
use crate::report::parts::logged::with_total;
use crate::report::view::Section;
use crate::report::view::market_survey::{
    EntryRow, LayoutRow, LeaderRow, MarketShareRow, OpinionRow, OutletMatrix, PotentialRow, SurveyAnalysis, TraitRow,
};
use crate::tally::{PriceLevel, Shelf, shelf_of, street_of};
use crate::words::market_survey as say;

pub(super) fn analysis(ctx: &Context, survey: &Survey) -> SurveyAnalysis {
    SurveyAnalysis {
        state: state(ctx, survey),
        leading_sales: leading_sales(ctx, survey),
        leading_product: leading_product(ctx, survey),
        other_brands: other_brands(ctx, survey),
        key_outlets: key_outlets(ctx, survey),
        key_opinion: key_opinion(ctx, survey),
        other_opinion: other_opinion(ctx, survey),
        layout: layout(ctx, survey),
        potential: potential(ctx, survey),
        entry: entry(ctx, survey),
        judgements: SurveyPoint::ALL.iter().map(|&point| judgement(ctx, survey, point)).collect(),
    }
}

/// The brand that sells most at an outlet, with what it sells; the first of the whole's order among equals.
fn first_at<'s, 'a>(survey: &'s Survey<'a>, outlet: &SurveyedOutlet) -> Option<(&'s Shelf<'a>, Amount)> {
    let sold = survey.brands.iter().filter_map(|shelf| Some((shelf, sales_at(outlet, shelf.brand)?)));
    sold.rev().max_by_key(|(_, sales)| *sales).filter(|(_, sales)| *sales > Amount::ZERO)
}

/// How many outlets have a leader, by brand, and how many have one at all.
fn leads<'a>(survey: &Survey<'a>) -> (BTreeMap<&'a str, usize>, usize) {
    let mut all: BTreeMap<&'a str, usize> = BTreeMap::new();
    let mut asked = 0;
    for (shelf, _) in survey.listed.iter().filter_map(|outlet| first_at(survey, outlet)) {
        *all.entry(shelf.brand).or_default() += 1;
        asked += 1;
    }
    (all, asked)
}

fn state(ctx: &Context, survey: &Survey) -> Section<MarketShareRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    if survey.leader().is_none() {
        return Section { notes: vec![opening::shape(ctx, survey)], ..leaderless(ctx) };
    }
    let (first, asked) = leads(survey);
    let mut together = Amount::ZERO;
    let row = |shelf: &Shelf| {
        together += shelf.sales.unwrap_or_default();
        MarketShareRow {
            brand: shelf.brand.to_owned(),
            sales: yuan_or(ctx, shelf.sales),
            share: share(survey, shelf),
            together: percent_or(shelf.sales.and_then(|_| together.over(survey.sales()))),
            leads: ctx.say(say::leads(first.get(shelf.brand).copied().unwrap_or_default(), asked)),
        }
    };
    let rows: Vec<MarketShareRow> = survey.brands.iter().map(row).collect();
    Section::told(rows, vec![opening::shape(ctx, survey), ctx.say(say::state_note())])
}

/// That there is no leader, and who is to add what brands sell.
fn leaderless<Row>(ctx: &Context) -> Section<Row> {
    let mut section = Section::told(Vec::new(), Vec::new());
    section.owed.push(ctx.say(say::no_leader(ctx.answers())));
    section
}

fn leading_sales(ctx: &Context, survey: &Survey) -> Section<LeaderRow> {
    let Some(leader) = survey.leader() else { return leaderless(ctx) };
    let named = |shelf: &Shelf, sales: Amount| ctx.say(say::brand_sales(shelf.brand, ctx.yuan(sales)));
    let row = |outlet: &&SurveyedOutlet| {
        let all: Amount = outlet.brands.iter().filter_map(|row| row.sales).sum();
        let sales = sales_at(outlet, leader.brand);
        let others = survey.brands.iter().filter(|shelf| shelf.brand != leader.brand);
        let others = others.filter_map(|shelf| Some((shelf, sales_at(outlet, shelf.brand)?)));
        let second = others.rev().max_by_key(|(_, sales)| *sales);
        LeaderRow {
            outlet: ctx.party(&outlet.outlet),
            tier: tier(ctx, outlet),
            category: yuan_or(ctx, outlet.category_sales),
            leader: yuan_or(ctx, sales),
            share: percent_or(sales.and_then(|sales| sales.over(all))),
            second: second.map_or_else(|| NOTHING.to_owned(), |(shelf, sales)| named(shelf, sales)),
            ours: ours_at(ctx, survey, outlet),
        }
    };
    let others = |shelf: &&Shelf| shelf.brand != leader.brand && shelf.sales.is_some();
    let rows = with_total(survey.listed.iter().map(row).collect(), || LeaderRow {
        outlet: ctx.say(say::all()),
        tier: NOTHING.to_owned(),
        category: yuan_or(ctx, category(&survey.listed).map(|(sum, _)| sum)),
        leader: yuan_or(ctx, leader.sales),
        share: share(survey, leader),
        second: survey
            .brands
            .iter()
            .find(others)
            .and_then(|shelf| Some(named(shelf, shelf.sales?)))
            .unwrap_or_else(|| NOTHING.to_owned()),
        ours: yuan_or(ctx, survey.ours().and_then(|shelf| shelf.sales)),
    });
    let (first, asked) = leads(survey);
    let first = first.get(leader.brand).copied().unwrap_or_default();
    Section::told(rows, vec![ctx.say(say::leading_note(leader.brand, first, asked))])
}

/// What ours sells at an outlet.
fn ours_at(ctx: &Context, survey: &Survey, outlet: &SurveyedOutlet) -> String {
    match survey.ours() {
        None => NOTHING.to_owned(),
        Some(ours) if !stocks(outlet, ours.brand) => ctx.say(say::not_stocked()),
        Some(ours) => yuan_or(ctx, sales_at(outlet, ours.brand)),
    }
}

fn trait_row(ctx: &Context, survey: &Survey, shelf: &Shelf, its: Option<PriceLevel>) -> TraitRow {
    let forms = at_outlets(ctx, &shelf.forms);
    let rating = |rating: Option<Amount>| rating.map_or_else(|| NOTHING.to_owned(), count);
    TraitRow {
        brand: shelf.brand.to_owned(),
        product: listed(ctx, shelf.products.iter().copied()),
        price: price(ctx, shelf),
        level: level(ctx, its),
        sales: yuan_or(ctx, shelf.sales),
        share: share(survey, shelf),
        promotions: match shelf.promo_times {
            Some(times) if shelf.forms.is_empty() => ctx.say(say::promotion_times(count(times))),
            Some(times) => ctx.say(say::promotion_of(forms, count(times))),
            None => forms,
        },
        new_products: listed(ctx, shelf.new_products.iter().copied()),
        packaging: rating(shelf.packaging),
        reputation: rating(shelf.reputation),
    }
}

fn leading_product(ctx: &Context, survey: &Survey) -> Section<TraitRow> {
    let Some(leader) = survey.leader() else { return leaderless(ctx) };
    let its = survey.levels.first().copied().flatten();
    Section::told(vec![trait_row(ctx, survey, leader, its)], Vec::new())
}

fn other_brands(ctx: &Context, survey: &Survey) -> Section<TraitRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    let leader = survey.leader().map(|shelf| shelf.brand);
    let others = survey.brands.iter().zip(&survey.levels).filter(|(shelf, _)| Some(shelf.brand) != leader);
    let rows: Vec<TraitRow> = others.map(|(shelf, its)| trait_row(ctx, survey, shelf, *its)).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_others()))
}

/// That no outlet is of the first tier, and who is to say which are.
fn keyless<Row>(ctx: &Context) -> Section<Row> {
    let mut section = Section::told(Vec::new(), Vec::new());
    section.owed.push(ctx.say(say::no_key_outlets(ctx.answers())));
    section
}

fn key_outlets(ctx: &Context, survey: &Survey) -> OutletMatrix {
    let key = survey.campaign.key_outlets();
    let key: Vec<&SurveyedOutlet> = key.into_iter().filter(|outlet| !outlet.brands.is_empty()).collect();
    let with_share = |sales: Option<Amount>, all: Amount| match sales {
        None => NOTHING.to_owned(),
        Some(sales) => ctx.say(say::sales_share(ctx.yuan(sales), percent_or(sales.over(all)))),
    };
    let at = |outlet: &SurveyedOutlet, shelf: &Shelf| {
        if !stocks(outlet, shelf.brand) {
            return if outlet.brands.iter().any(|row| row.brand.trim() == shelf.brand) {
                ctx.say(say::not_stocked())
            } else {
                NOTHING.to_owned()
            };
        }
        with_share(sales_at(outlet, shelf.brand), outlet.brands.iter().filter_map(|row| row.sales).sum())
    };
    let whole: Amount = key.iter().flat_map(|outlet| &outlet.brands).filter_map(|row| row.sales).sum();
    let sum = |shelf: &Shelf| {
        let sold: Vec<Amount> = key.iter().filter_map(|outlet| sales_at(outlet, shelf.brand)).collect();
        with_share((!sold.is_empty()).then(|| sold.into_iter().sum()), whole)
    };
    let mut matrix = against(ctx, survey, &key, at, sum);
    if survey.campaign.key_outlets().is_empty() {
        matrix.table = keyless(ctx);
    } else if !key.is_empty() && whole.is_zero() {
        matrix.table = leaderless(ctx);
    }
    matrix
}

/// What outlets think and support; the mean support of each brand below.
fn opinions(ctx: &Context, outlets: &[&SurveyedOutlet]) -> Section<OpinionRow> {
    let support = |shelves: &[Shelf]| -> Vec<String> {
        let mut rated: Vec<(Amount, &str)> =
            shelves.iter().filter_map(|shelf| Some((shelf.support?, shelf.brand))).collect();
        rated.sort_by_key(|&(rating, brand)| (std::cmp::Reverse(rating), brand));
        rated.iter().map(|&(rating, brand)| ctx.say(say::brand_figure(brand, count(rating)))).collect()
    };
    let row = |outlet: &&SurveyedOutlet| OpinionRow {
        outlet: ctx.party(&outlet.outlet),
        tier: tier(ctx, outlet),
        opinion: text_or(outlet.opinion.as_deref()),
        support: text_or(Some(&ctx.list(&support(&shelf_of(&[*outlet]))))),
    };
    let mean = support(&shelf_of(outlets));
    let notes = if mean.is_empty() { Vec::new() } else { vec![ctx.say(say::support_note(ctx.list(&mean)))] };
    let mut section = Section::told(outlets.iter().map(row).collect::<Vec<_>>(), notes);
    let silent = |outlet: &&SurveyedOutlet| outlet.opinion.as_deref().is_none_or(|text| text.trim().is_empty());
    let silent: Vec<&SurveyedOutlet> = outlets.iter().copied().filter(silent).collect();
    if !silent.is_empty() {
        section.owed.push(ctx.say(say::opinions_missing(names(ctx, &silent), ctx.answers())));
    }
    if mean.is_empty() {
        section.owed.push(ctx.say(say::support_unknown(ctx.answers())));
    }
    section
}

fn key_opinion(ctx: &Context, survey: &Survey) -> Section<OpinionRow> {
    let key = survey.campaign.key_outlets();
    if key.is_empty() { keyless(ctx) } else { opinions(ctx, &key) }
}

fn other_opinion(ctx: &Context, survey: &Survey) -> Section<OpinionRow> {
    let others = survey.campaign.other_outlets();
    if others.is_empty() {
        return Section::told(Vec::new(), vec![ctx.say(say::no_other_outlets())]);
    }
    opinions(ctx, &others)
}

fn layout(ctx: &Context, survey: &Survey) -> Section<LayoutRow> {
    let key = survey.campaign.key_outlets();
    if key.is_empty() {
        return keyless(ctx);
    }
    let row = |outlet: &&SurveyedOutlet| LayoutRow {
        outlet: ctx.party(&outlet.outlet),
        kind: ctx.word(outlet.kind.word(), outlet.kind.zh()),
        street: ctx.area(street_of(ctx.books, outlet)),
        size: text_or(outlet.size.as_deref()),
        layout: text_or(outlet.layout.as_deref()),
        trade: text_or(outlet.trade.as_deref()),
    };
    let mut section = Section::told(key.iter().map(row).collect::<Vec<_>>(), Vec::new());
    let bare: Vec<&SurveyedOutlet> =
        key.iter().copied().filter(|outlet| outlet.layout.is_none() || outlet.trade.is_none()).collect();
    if !bare.is_empty() {
        section.owed.push(ctx.say(say::layout_missing(names(ctx, &bare), ctx.answers())));
    }
    section
}

/// What some outlets sell and could sell, where both are said.
pub(super) fn room(outlets: &[&SurveyedOutlet]) -> Option<(Amount, Amount)> {
    let both: Vec<(Amount, Amount)> =
        outlets.iter().filter_map(|outlet| Some((outlet.category_sales?, outlet.potential?))).collect();
    (!both.is_empty()).then(|| (both.iter().map(|one| one.0).sum(), both.iter().map(|one| one.1).sum()))
}

fn potential(ctx: &Context, survey: &Survey) -> Section<PotentialRow> {
    let key = survey.campaign.key_outlets();
    if key.is_empty() {
        return keyless(ctx);
    }
    let row = |outlet: String, kind: String, outlets: &[&SurveyedOutlet]| {
        let sales = category(outlets).map(|(sum, _)| sum);
        let both = room(outlets);
        let ours = ours_of_category(survey, outlets);
        let potential: Vec<Amount> = outlets.iter().filter_map(|outlet| outlet.potential).collect();
        PotentialRow {
            outlet,
            kind,
            sales: yuan_or(ctx, sales),
            potential: yuan_or(ctx, (!potential.is_empty()).then(|| potential.into_iter().sum())),
            room: yuan_or(ctx, both.map(|(now, then)| then - now)),
            rise: percent_or(both.and_then(|(now, then)| (then - now).over(now))),
            ours: yuan_or(ctx, ours.map(|(sum, _)| sum)),
            share: percent_or(ours.map(|(_, share)| share)),
        }
    };
    let each = key.iter().map(|outlet| {
        let kind = ctx.word(outlet.kind.word(), outlet.kind.zh());
        row(ctx.party(&outlet.outlet), kind, &[*outlet])
    });
    let rows = with_total(each.collect(), || row(ctx.say(say::all()), NOTHING.to_owned(), &key));
    let mut section = Section::told(rows, vec![ctx.say(say::potential_note())]);
    if key.iter().all(|outlet| outlet.category_sales.is_none() && outlet.potential.is_none()) {
        section = Section::told(Vec::new(), Vec::new());
    }
    let bare: Vec<&SurveyedOutlet> =
        key.iter().copied().filter(|outlet| outlet.category_sales.is_none() || outlet.potential.is_none()).collect();
    if !bare.is_empty() {
        section.owed.push(ctx.say(say::potential_missing(names(ctx, &bare), ctx.answers())));
    }
    section
}

/// The tiers as ways in.
fn entry(ctx: &Context, survey: &Survey) -> Section<EntryRow> {
    let mut tiers: BTreeMap<u32, Vec<&SurveyedOutlet>> = BTreeMap::new();
    for outlet in &survey.campaign.outlets {
        tiers.entry(outlet.tier.unwrap_or(u32::MAX)).or_default().push(outlet);
    }
    let row = |(tier, outlets): (&u32, &Vec<&SurveyedOutlet>)| entry_row(ctx, survey, *tier, outlets);
    let rows: Vec<EntryRow> = tiers.iter().map(row).collect();
    if rows.is_empty() {
        let mut section = Section::told(Vec::new(), Vec::new());
        section.owed.push(ctx.say(say::no_outlets(ctx.answers())));
        return section;
    }
    Section::told(rows, vec![ctx.say(say::entry_note())])
}

fn entry_row(ctx: &Context, survey: &Survey, tier: u32, outlets: &[&SurveyedOutlet]) -> EntryRow {
    let brands = shelf_of(outlets);
    let of = |brand: Option<&str>| brands.iter().find(|shelf| Some(shelf.brand) == brand);
    let ours = of(survey.ours().map(|shelf| shelf.brand));
    let leader = of(survey.leader().map(|shelf| shelf.brand));
    let sales = category(outlets).map(|(sum, _)| sum);
    let potential: Vec<Amount> = outlets.iter().filter_map(|outlet| outlet.potential).collect();
    let potential: Option<Amount> = (!potential.is_empty()).then(|| potential.into_iter().sum());
    let our_sales = ours.and_then(|shelf| shelf.sales);
    let our_share = ours_of_category(survey, outlets).map(|(_, share)| share);
    let without: Vec<&SurveyedOutlet> =
        outlets.iter().copied().filter(|outlet| survey.ours().is_none_or(|ours| !stocks(outlet, ours.brand))).collect();
    let mut ways: Vec<&str> = Vec::new();
    for shelf in &brands {
        ways.extend(shelf.forms.first().map(|(form, _)| *form));
    }
    ways.extend(leader.and_then(|shelf| shelf.services.first()).map(|(service, _)| *service));
    let mut seen = std::collections::BTreeSet::new();
    ways.retain(|way| seen.insert(*way));
    EntryRow {
        tier: ctx.say(if tier == u32::MAX { say::no_tier() } else { say::tier(tier) }),
        outlets: outlets.len().to_string(),
        without: if without.is_empty() {
            ctx.say(say::nobody())
        } else {
            ctx.say(say::outlets_named(without.len(), names(ctx, &without)))
        },
        sales: yuan_or(ctx, sales),
        potential: yuan_or(ctx, potential),
        ours: yuan_or(ctx, our_sales),
        share: percent_or(our_share),
        expected: yuan_or(ctx, our_share.and_then(|share| Some(share.times(potential?)?.round(0)))),
        price: match (ours.and_then(|shelf| shelf.price), leader.and_then(|shelf| shelf.price)) {
            (Some(ours), Some(theirs)) => ctx.say(say::price_beside(count(ours), count(theirs))),
            (ours, theirs) => ours.or(theirs).map_or_else(|| NOTHING.to_owned(), count),
        },
        ways: listed(ctx, ways),
    }
}
