//! The summary's last two parts: the brands and who is first at what; prices, promotions, and how outlets differ.

use std::cmp::Reverse;

use crate::model::{Amount, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent, percent_or, text_or};
use crate::report::market_survey::{Survey, category, names, rows_of, sales_at, stocks, summed, yuan_or};
use crate::report::parts::cause::price_change;
use crate::report::parts::logged::with_total;
use crate::report::view::Section;
use crate::report::view::market_survey::{
    BrandDifferenceRow, BrandPriceRow, BrandRankRow, BrandShelfRow, OutletMatrix, OutletMatrixRow,
};
use crate::tally::{PriceLevel, Shelf, top_of};
use crate::words::Said;
use crate::words::market_survey as say;

fn count_or(amount: Option<Amount>) -> String {
    amount.map_or_else(|| NOTHING.to_owned(), count)
}

/// That no outlet has a table of brands, and who is to add it.
pub(super) fn unlisted<Row>(ctx: &Context) -> Section<Row> {
    let mut section = Section::told(Vec::new(), Vec::new());
    section.owed.push(ctx.say(say::no_brands(ctx.answers())));
    section
}

/// The brands on the shelves.
pub(super) fn brands(ctx: &Context, survey: &Survey) -> Section<BrandShelfRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    let facings: Amount = survey.brands.iter().filter_map(|shelf| shelf.facings).sum();
    let row = |shelf: &Shelf| BrandShelfRow {
        brand: shelf.brand.to_owned(),
        stocked: ctx.say(say::leads(shelf.stocked, survey.listed.len())),
        coverage: percent_or(survey.coverage(shelf)),
        facings: count_or(shelf.facings),
        facing_share: percent_or(shelf.facings.and_then(|of| of.over(facings))),
        sales: yuan_or(ctx, shelf.sales),
        share: percent_or(survey.share(shelf)),
        per_outlet: yuan_or(
            ctx,
            shelf.sales.and_then(|sales| sales.over(Amount::count(shelf.stocked))).map(|n| n.round(0)),
        ),
        packaging: count_or(shelf.packaging),
        reputation: count_or(shelf.reputation),
        support: count_or(shelf.support),
    };
    let note = match category(&survey.campaign.outlets) {
        None => say::brands_note_bare(survey.listed.len()),
        Some((sum, asked)) => say::brands_note(survey.listed.len(), ctx.yuan(sum), ctx.yuan(survey.sales()), asked),
    };
    let notes = vec![ctx.say(note)];
    let mut section = Section::told(survey.brands.iter().map(row).collect::<Vec<_>>(), notes);
    let bare: Vec<&SurveyedOutlet> =
        survey.campaign.outlets.iter().copied().filter(|outlet| outlet.brands.is_empty()).collect();
    if !bare.is_empty() {
        section.owed.push(ctx.say(say::brands_missing(names(ctx, &bare), ctx.answers())));
    }
    section
}

/// What brands are ranked by.
type Measure = fn(&Shelf) -> Option<Amount>;

/// A question, what answers it, and how the answer is shown.
type Question = (Said, Measure, fn(&Context, Amount) -> String);

/// Who is first at what.
pub(super) fn ranks(ctx: &Context, survey: &Survey) -> Section<BrandRankRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    let yuan: fn(&Context, Amount) -> String = |ctx, amount| ctx.yuan(amount);
    let number: fn(&Context, Amount) -> String = |_, amount| count(amount);
    let least: fn(&Context, Amount) -> String = |_, amount| count(-amount);
    let questions: [Question; 6] = [
        (say::rank_leading(), |shelf| shelf.sales, yuan),
        (say::rank_facings(), |shelf| shelf.facings, number),
        (say::rank_widest(), |shelf| some_count(shelf.stocked), number),
        (say::rank_promotions(), |shelf| shelf.promo_times, number),
        (say::rank_advertising(), |shelf| some_count(shelf.advertised), number),
        (say::rank_packaging(), |shelf| shelf.packaging, number),
    ];
    let worst: Question = (say::rank_packaging_worst(), |shelf| shelf.packaging.map(|n| -n), least);
    let best: Question = (say::rank_reputation(), |shelf| shelf.reputation, number);
    let mut rows: Vec<BrandRankRow> = questions.into_iter().map(|question| rank(ctx, survey, question)).collect();
    // Of one brand alone, or of all alike, none is the worst.
    let rated = survey.brands.iter().filter_map(|shelf| shelf.packaging);
    if rated.clone().min() != rated.max() {
        rows.push(rank(ctx, survey, worst));
    }
    for (level, question) in [
        (PriceLevel::High, say::rank_high()),
        (PriceLevel::Middle, say::rank_middle()),
        (PriceLevel::Low, say::rank_low()),
    ] {
        rows.push(of_level(ctx, survey, level, question));
    }
    rows.push(rank(ctx, survey, best));
    Section::told(rows, vec![ctx.say(say::ranks_note())])
}

fn some_count(n: usize) -> Option<Amount> {
    (n > 0).then(|| Amount::count(n))
}

fn rank(ctx: &Context, survey: &Survey, (question, of, show): Question) -> BrandRankRow {
    let top = top_of(&survey.brands, of);
    let names = |all: &[&Shelf]| ctx.list(&all.iter().map(|shelf| shelf.brand.to_owned()).collect::<Vec<_>>());
    let question = ctx.say(question);
    let Some(most) = top.first().and_then(|shelf| of(shelf)) else {
        let brands = ctx.say(say::rank_unknown());
        return BrandRankRow { question, brands, figure: NOTHING.to_owned(), next: NOTHING.to_owned() };
    };
    let mut others: Vec<(Amount, &str)> = survey
        .brands
        .iter()
        .filter_map(|shelf| Some((of(shelf)?, shelf.brand)))
        .filter(|(amount, _)| *amount < most)
        .collect();
    others.sort_by_key(|&(amount, brand)| (Reverse(amount), brand));
    let others: Vec<String> =
        others.iter().take(2).map(|&(amount, brand)| ctx.say(say::brand_figure(brand, show(ctx, amount)))).collect();
    BrandRankRow { question, brands: names(&top), figure: show(ctx, most), next: text_or(Some(&ctx.list(&others))) }
}

/// The brands of a price level, each with its mean price.
fn of_level(ctx: &Context, survey: &Survey, level: PriceLevel, question: Said) -> BrandRankRow {
    let here = survey.brands.iter().zip(&survey.levels).filter(|(_, its)| **its == Some(level));
    let mut here: Vec<&Shelf> = here.map(|(shelf, _)| shelf).collect();
    here.sort_by_key(|shelf| (Reverse(shelf.price), shelf.brand));
    let names: Vec<String> = here.iter().map(|shelf| shelf.brand.to_owned()).collect();
    let known = survey.levels.iter().any(Option::is_some);
    let none = || ctx.say(if known { say::rank_none() } else { say::rank_unknown() });
    let prices: Vec<String> = here.iter().map(|shelf| count_or(shelf.price)).collect();
    BrandRankRow {
        question: ctx.say(question),
        brands: if names.is_empty() { none() } else { ctx.list(&names) },
        figure: text_or(Some(&ctx.list(&prices))),
        next: NOTHING.to_owned(),
    }
}

/// A price level in a word.
pub(super) fn level(ctx: &Context, level: Option<PriceLevel>) -> String {
    level.map_or_else(
        || NOTHING.to_owned(),
        |level| {
            ctx.say(match level {
                PriceLevel::High => say::level_high(),
                PriceLevel::Middle => say::level_middle(),
                PriceLevel::Low => say::level_low(),
            })
        },
    )
}

/// A mean price, with its range where there is one.
pub(super) fn price(ctx: &Context, shelf: &Shelf) -> String {
    match (shelf.price, shelf.prices) {
        (Some(price), Some((low, high))) if low != high => ctx.say(say::price_range(count(price), low, high)),
        (price, _) => count_or(price),
    }
}

fn range(ctx: &Context, range: Option<(Amount, Amount)>) -> String {
    match range {
        None => NOTHING.to_owned(),
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => ctx.say(say::range(low, high)),
    }
}

/// Texts, each with the number of its outlets.
pub(super) fn at_outlets(ctx: &Context, all: &[(&str, usize)]) -> String {
    let all: Vec<String> = all.iter().map(|&(text, n)| ctx.say(say::at_outlets(text, n))).collect();
    text_or(Some(&ctx.list(&all)))
}

/// Names without number.
pub(super) fn listed<'a>(ctx: &Context, all: impl IntoIterator<Item = &'a str>) -> String {
    text_or(Some(&ctx.list(&all.into_iter().map(str::to_owned).collect::<Vec<_>>())))
}

/// What brands ask, and how they promote.
pub(super) fn prices(ctx: &Context, survey: &Survey) -> Section<BrandPriceRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    let row = |(shelf, its): (&Shelf, &Option<PriceLevel>)| BrandPriceRow {
        brand: shelf.brand.to_owned(),
        product: listed(ctx, shelf.products.iter().copied()),
        price: price(ctx, shelf),
        level: level(ctx, *its),
        promotional: range(ctx, shelf.promotional),
        cut: price_change(shelf.price, shelf.promotional.map(|(low, _)| low)).unwrap_or_else(|| NOTHING.to_owned()),
        forms: at_outlets(ctx, &shelf.forms),
        times: count_or(shelf.promo_times),
        promoted: ctx.say(say::leads(shelf.promoted, survey.listed.len())),
    };
    let rows: Vec<BrandPriceRow> = survey.brands.iter().zip(&survey.levels).map(row).collect();
    Section::told(rows, vec![ctx.say(say::prices_note())])
}

/// Sales and facings of each brand at each outlet.
pub(super) fn matrix(ctx: &Context, survey: &Survey) -> OutletMatrix {
    let unknown = || ctx.say(say::not_asked());
    let cell = |sales: Option<Amount>, facings: Option<Amount>| {
        let sales = sales.map_or_else(unknown, |sales| ctx.yuan(sales));
        ctx.say(say::sales_facings(sales, facings.map_or_else(unknown, count)))
    };
    let at = |outlet: &SurveyedOutlet, shelf: &Shelf| {
        let rows = rows_of(outlet, shelf.brand);
        if rows.is_empty() {
            NOTHING.to_owned()
        } else if rows.iter().any(|row| row.stocked) {
            cell(summed(&rows, |row| row.sales), summed(&rows, |row| row.facings))
        } else {
            ctx.say(say::not_stocked())
        }
    };
    let mut matrix = against(ctx, survey, &survey.listed, at, |shelf| cell(shelf.sales, shelf.facings));
    if !matrix.table.rows.is_empty() {
        matrix.table.notes.push(ctx.say(say::matrix_note()));
    }
    matrix
}

/// Some outlets against the brands, with a row for all of several.
pub(super) fn against(
    ctx: &Context,
    survey: &Survey,
    outlets: &[&SurveyedOutlet],
    at: impl Fn(&SurveyedOutlet, &Shelf) -> String,
    all: impl Fn(&Shelf) -> String,
) -> OutletMatrix {
    let row = |outlet: &&SurveyedOutlet| OutletMatrixRow {
        outlet: ctx.party(&outlet.outlet),
        cells: survey.brands.iter().map(|shelf| at(outlet, shelf)).collect(),
    };
    let rows = if survey.brands.is_empty() { Vec::new() } else { outlets.iter().map(row).collect() };
    let rows = with_total(rows, || OutletMatrixRow {
        outlet: ctx.say(say::all()),
        cells: survey.brands.iter().map(all).collect(),
    });
    let table = if rows.all.is_empty() { unlisted(ctx) } else { Section::told(rows, Vec::new()) };
    OutletMatrix { columns: survey.brands.iter().map(|shelf| shelf.brand.to_owned()).collect(), table }
}

/// The outlet where a brand has most or least of something, with how much; `—` where fewer than two tell.
fn extreme(ctx: &Context, all: &[(Amount, &SurveyedOutlet)], most: bool) -> String {
    if all.len() < 2 {
        return NOTHING.to_owned();
    }
    let of = |(amount, _): &&(Amount, &SurveyedOutlet)| *amount;
    // The first of equals in the order of outlets.
    let found = if most { all.iter().rev().max_by_key(of) } else { all.iter().min_by_key(of) };
    found.map_or_else(
        || NOTHING.to_owned(),
        |(amount, outlet)| ctx.say(say::at(ctx.yuan(*amount), ctx.party(&outlet.outlet))),
    )
}

/// Where each brand sells, costs and stands most and least, and what it does for outlets.
pub(super) fn differences(ctx: &Context, survey: &Survey) -> Section<BrandDifferenceRow> {
    if survey.brands.is_empty() {
        return unlisted(ctx);
    }
    let row = |shelf: &Shelf| {
        let of = |what: &dyn Fn(&SurveyedOutlet) -> Option<Amount>| -> Vec<(Amount, &SurveyedOutlet)> {
            survey.listed.iter().filter_map(|outlet| Some((what(outlet)?, *outlet))).collect()
        };
        let sales = of(&|outlet| sales_at(outlet, shelf.brand).filter(|_| stocks(outlet, shelf.brand)));
        let prices = of(&|outlet| rows_of(outlet, shelf.brand).iter().filter_map(|row| row.price).max());
        let lows = of(&|outlet| rows_of(outlet, shelf.brand).iter().filter_map(|row| row.price).min());
        let facings = of(&|outlet| summed(&rows_of(outlet, shelf.brand), |row| row.facings));
        BrandDifferenceRow {
            brand: shelf.brand.to_owned(),
            most: extreme(ctx, &sales, true),
            least: extreme(ctx, &sales, false),
            dearest: extreme(ctx, &prices, true),
            cheapest: extreme(ctx, &lows, false),
            widest: extreme(ctx, &facings, true),
            service: at_outlets(ctx, &shelf.services),
            advertising: at_outlets(ctx, &shelf.advertising),
        }
    };
    let rows: Vec<BrandDifferenceRow> = survey.brands.iter().map(row).collect();
    let alone = rows.iter().all(|row| [&row.most, &row.dearest, &row.widest].iter().all(|cell| **cell == NOTHING));
    let notes = if alone { vec![ctx.say(say::nothing_differs())] } else { Vec::new() };
    Section::told(rows, notes)
}

/// A brand's share as text.
pub(super) fn share(survey: &Survey, shelf: &Shelf) -> String {
    survey.share(shelf).map_or_else(|| NOTHING.to_owned(), percent)
}
