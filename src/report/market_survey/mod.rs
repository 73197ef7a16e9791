//! O13, what a survey of outlets found, campaign by campaign: the summary in six parts, and the analysis in ten points,
//! each with its facts and the written judgement.

mod analysis;
mod opening;
mod people;
mod places;
mod shelves;
#[cfg(test)]
pub(super) mod tests;

use crate::model::{Amount, PeriodKind, ScopeKind, ShelfBrand, SurveyedOutlet};
use crate::report::display::NOTHING;
use crate::report::parts::head;
use crate::report::view::market_survey::{MarketSurvey, SurveyCampaign, SurveySummary};
use crate::report::view::{Head, Prose, Section};
use crate::report::{Context, Horizon, Outline, Persons, charts};
use crate::tally::{self, Campaign, PriceLevel, Shelf};
use crate::words::market_survey as say;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "market-survey".into(),
        periods: &[PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year],
        title: say::market_survey(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// A campaign with what its shelves come to, counted once.
struct Survey<'a> {
    campaign: Campaign<'a>,
    /// The outlets with a table of brands.
    listed: Vec<&'a SurveyedOutlet>,
    /// Their brands, the largest sales first.
    brands: Vec<Shelf<'a>>,
    /// The brands' price levels.
    levels: Vec<Option<PriceLevel>>,
    /// Where our brand stands among them.
    ours: Option<usize>,
}

impl<'a> Survey<'a> {
    fn of(ctx: &Context<'a>, campaign: Campaign<'a>) -> Survey<'a> {
        let listed: Vec<_> = campaign.outlets.iter().copied().filter(|outlet| !outlet.brands.is_empty()).collect();
        let brands = tally::shelf_of(&listed);
        let levels = tally::price_levels(&brands);
        let ours = brands.iter().position(|shelf| tally::is_our_brand(ctx.books, &brands, shelf.brand));
        Survey { campaign, listed, brands, levels, ours }
    }

    fn name(&self, ctx: &Context) -> String {
        self.campaign.name.map_or_else(|| ctx.say(say::unnamed()), str::to_owned)
    }

    /// Our brand.
    fn ours(&self) -> Option<&Shelf<'a>> {
        self.brands.get(self.ours?)
    }

    /// The brand that sells most; `None` where no sales are on record.
    fn leader(&self) -> Option<&Shelf<'a>> {
        self.brands.first().filter(|shelf| shelf.sales.is_some_and(|sales| sales > Amount::ZERO))
    }

    /// What all brands sell together.
    fn sales(&self) -> Amount {
        self.brands.iter().filter_map(|shelf| shelf.sales).sum()
    }

    /// A brand's share of the sales of all.
    fn share(&self, shelf: &Shelf) -> Option<Amount> {
        shelf.sales?.over(self.sales())
    }

    /// The share of the outlets with a table that stock a brand.
    fn coverage(&self, shelf: &Shelf) -> Option<Amount> {
        Amount::count(shelf.stocked).over(Amount::count(self.listed.len()))
    }
}

/// What some outlets sell of the category in a month, and how many of them say so.
fn category(outlets: &[&SurveyedOutlet]) -> Option<(Amount, usize)> {
    let asked: Vec<Amount> = outlets.iter().filter_map(|outlet| outlet.category_sales).collect();
    (!asked.is_empty()).then(|| (asked.iter().copied().sum(), asked.len()))
}

/// What ours sells at those of some outlets that say what the category sells, and its share of that; `None` where ours
/// has no sales there.
fn ours_of_category(survey: &Survey, outlets: &[&SurveyedOutlet]) -> Option<(Amount, Amount)> {
    let brand = survey.ours()?.brand;
    let asked: Vec<&SurveyedOutlet> =
        outlets.iter().copied().filter(|outlet| outlet.category_sales.is_some()).collect();
    let sold: Vec<Amount> = asked.iter().filter_map(|outlet| sales_at(outlet, brand)).collect();
    let sum: Amount = sold.iter().copied().sum();
    Some((sum, sum.over(category(&asked)?.0)?)).filter(|_| !sold.is_empty())
}

/// A brand's rows at an outlet.
fn rows_of<'a>(outlet: &'a SurveyedOutlet, brand: &str) -> Vec<&'a ShelfBrand> {
    outlet.brands.iter().filter(|row| row.brand.trim() == brand).collect()
}

/// What a brand's rows at an outlet come to; `None` where none says it.
fn summed(rows: &[&ShelfBrand], of: fn(&ShelfBrand) -> Option<Amount>) -> Option<Amount> {
    let all: Vec<Amount> = rows.iter().filter_map(|row| of(row)).collect();
    (!all.is_empty()).then(|| all.into_iter().sum())
}

/// What a brand sells at an outlet in a month.
fn sales_at(outlet: &SurveyedOutlet, brand: &str) -> Option<Amount> {
    summed(&rows_of(outlet, brand), |row| row.sales)
}

/// Whether an outlet has a brand on its shelves.
fn stocks(outlet: &SurveyedOutlet, brand: &str) -> bool {
    outlet.brands.iter().any(|row| row.brand.trim() == brand && row.stocked)
}

fn names(ctx: &Context, outlets: &[&SurveyedOutlet]) -> String {
    ctx.list(&outlets.iter().map(|outlet| ctx.party(&outlet.outlet)).collect::<Vec<_>>())
}

fn tier(ctx: &Context, outlet: &SurveyedOutlet) -> String {
    outlet.tier.map_or_else(|| NOTHING.to_owned(), |tier| ctx.say(say::tier(tier)))
}

/// Money in yuan, or `—`.
fn yuan_or(ctx: &Context, amount: Option<Amount>) -> String {
    amount.map_or_else(|| NOTHING.to_owned(), |amount| ctx.yuan(amount))
}

/// The campaigns of a report.
fn surveys<'a>(ctx: &Context<'a>) -> Vec<Survey<'a>> {
    let all = tally::campaigns(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    all.into_iter().map(|campaign| Survey::of(ctx, campaign)).collect()
}

/// Its view.
pub(super) fn view(ctx: &Context) -> MarketSurvey {
    let all = surveys(ctx);
    let campaign = |(at, survey): (usize, &Survey)| SurveyCampaign {
        name: survey.name(ctx),
        chart: charts::survey::id(at, &survey.brands),
        summary: SurveySummary {
            streets: places::streets(ctx, survey),
            districts: places::districts(ctx, survey),
            types: places::types(ctx, survey),
            outlets: places::outlets(ctx, survey),
            contacts: people::contacts(ctx, survey),
            brands: shelves::brands(ctx, survey),
            ranks: shelves::ranks(ctx, survey),
            prices: shelves::prices(ctx, survey),
            outlets_brands: shelves::matrix(ctx, survey),
            differences: shelves::differences(ctx, survey),
            texts: people::texts(ctx, survey),
        },
        analysis: analysis::analysis(ctx, survey),
    };
    MarketSurvey {
        // Every amount is in yuan, and its column says so.
        head: Head { basis: String::new(), unit: String::new(), ..head::bare(ctx, say::market_survey()) },
        opening: opening::points(ctx, &all),
        campaigns: all.iter().enumerate().map(campaign).collect(),
        without: all.is_empty().then(|| without(ctx)),
    }
}

/// Who is to arrange a campaign where there is none; the opening says when the last was.
fn without(ctx: &Context) -> Section<Prose> {
    let mut section = Section::told(Vec::new(), Vec::new());
    section.owed.push(ctx.say(say::arrange(ctx.answers())));
    section
}

/// When the scope surveyed last before.
fn last(ctx: &Context) -> String {
    let roster = ctx.roster();
    let known = ctx.books.workspace().facts.survey.iter().filter(|outlet| outlet.head.date <= ctx.until());
    let ours = known.filter(|outlet| roster.belongs(outlet.head.person, ctx.scope, outlet.head.date));
    ctx.say(match ours.max_by_key(|outlet| (outlet.head.date, outlet.head.entry)) {
        None => say::never_surveyed(),
        Some(outlet) => {
            let name = outlet.campaign.as_deref().map_or_else(|| ctx.say(say::unnamed()), str::to_owned);
            say::last_survey(ctx.day(outlet.head.date), name)
        }
    })
}
