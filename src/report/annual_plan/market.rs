//! 二: what the year's sales target rests on, by ability and by the market; rivals; what was written.

use std::collections::BTreeMap;

use crate::model::{Amount, LeadStage, Party, Review, ReviewText, Scope, SurveyedOutlet, Swot};
use crate::report::Context;
use crate::report::annual_plan::facts::Facts;
use crate::report::display::{NOTHING, count, minus, percent, percent_or};
use crate::report::parts::owed;
use crate::report::view::annual_plan::{GroundRow, MarketOfYear, YearBrandRow};
use crate::report::view::{Prose, Section};
use crate::tally::{Brand, Shelf, Shelves, brands, is_cut, leads, projects, shelves};
use crate::words::annual_plan as say;
use crate::words::competitors as rival;

/// How long a survey counts, in days.
const SURVEYED: i32 = 365;

/// The texts of an annual review that the year after rests on.
const TEXTS: [ReviewText; 8] = [
    ReviewText::Strategy,
    ReviewText::Market,
    ReviewText::KeyMarkets,
    ReviewText::Development,
    ReviewText::Products,
    ReviewText::Competitors,
    ReviewText::KeyDealers,
    ReviewText::Next,
];

/// What surveys of the last year found.
pub(super) fn surveyed<'a>(ctx: &Context<'a>) -> Shelves<'a> {
    shelves(ctx.books, ctx.scope, ctx.as_of.plus(-SURVEYED), ctx.as_of)
}

/// What the outlets surveyed sell of the same goods in a year, each as it was found last: what was asked of the outlet,
/// else what its brands make together.
pub(super) fn capacity(ctx: &Context) -> Option<Amount> {
    let from = ctx.as_of.plus(-SURVEYED);
    let mut latest: BTreeMap<&Party, &SurveyedOutlet> = BTreeMap::new();
    let counted = ctx.books.workspace().facts.survey.iter();
    for outlet in counted.filter(|outlet| outlet.head.date >= from && ctx.counts(outlet.head)) {
        let known = latest.entry(&outlet.outlet).or_insert(outlet);
        if (known.head.date, known.head.entry) < (outlet.head.date, outlet.head.entry) {
            *known = outlet;
        }
    }
    let brands = |outlet: &SurveyedOutlet| outlet.brands.iter().filter_map(|brand| brand.sales).sum::<Amount>();
    let month: Amount = latest.values().map(|outlet| outlet.category_sales.unwrap_or_else(|| brands(outlet))).sum();
    if month > Amount::ZERO { month.times(Amount::int(12)) } else { None }
}

/// Our own brand among those surveyed: the one the company's name begins with.
pub(super) fn ours<'s, 'w>(ctx: &Context, found: &'s Shelves<'w>) -> Option<&'s Shelf<'w>> {
    let name = ctx.settings().name.as_deref()?;
    found.brands.iter().find(|shelf| !shelf.brand.is_empty() && name.starts_with(shelf.brand))
}

/// The part.
pub(super) fn market(ctx: &Context, facts: &Facts) -> MarketOfYear {
    let found = surveyed(ctx);
    MarketOfYear { grounds: grounds(ctx, facts, &found), brands: rivals(ctx, facts, &found), texts: texts(ctx, facts) }
}

/// Open leads by their value and likelihood, half where none is written: what they may bring, how many say a value, how
/// many there are.
pub(super) fn likely(ctx: &Context) -> (Amount, usize, usize) {
    let mut open = leads(ctx.books, ctx.scope, ctx.as_of);
    open.retain(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost));
    let half = Amount::new(5, 1);
    let worth = |value: Amount, share: Option<Amount>| value.times(share.unwrap_or(half)).unwrap_or_default();
    let told: Vec<Amount> = open.iter().filter_map(|lead| Some(worth(lead.value?, lead.probability))).collect();
    (told.iter().copied().sum(), told.len(), open.len())
}

/// What projects still have to bring: amount less orders, of those not lost.
fn in_hand(ctx: &Context) -> (Amount, usize) {
    let left = projects(ctx.books, ctx.scope, ctx.as_of).into_iter().filter_map(|state| {
        let lost = state.result == Some(crate::model::ProjectResult::Lost);
        let left = ctx.roster().project(state.project).amount? - state.sales;
        (!lost && left > Amount::ZERO).then_some(left)
    });
    let left: Vec<Amount> = left.collect();
    (left.iter().copied().sum(), left.len())
}

fn grounds(ctx: &Context, facts: &Facts, found: &Shelves) -> Section<GroundRow> {
    let target = facts.target.map(|target| target.amount);
    let row = |ground: String, amount: Amount, basis: String| GroundRow {
        ground,
        amount: ctx.money(amount),
        ratio: target
            .and_then(|target| target.over(amount))
            .filter(|ratio| !ratio.is_negative())
            .map_or_else(|| NOTHING.to_owned(), |ratio| minus(&ratio.grouped(2))),
        basis,
    };
    let mut rows = Vec::new();
    let year = ctx.period_name(facts.before.period);
    if let Some(last) = facts.last {
        let basis = if facts.whole { say::basis_last() } else { say::basis_so_far(ctx.as_of) };
        rows.push(row(ctx.say(say::ground_last(&year)), last, ctx.say(basis)));
    }
    if let (Some(pace), Some((mean, months))) = (facts.at_pace(), facts.mean) {
        rows.push(row(ctx.say(say::ground_pace()), pace, ctx.say(say::basis_pace(months, ctx.sum(mean)))));
    }
    if !matches!(ctx.scope, Scope::Person(_)) && facts.members.1 > 0 {
        let (sum, told, all) = facts.members;
        rows.push(row(ctx.say(say::ground_people()), sum, ctx.say(say::basis_people(told, all))));
    }
    let (worth, told, open) = likely(ctx);
    if told > 0 {
        rows.push(row(ctx.say(say::ground_leads()), worth, ctx.say(say::basis_leads(open, told))));
    }
    let (left, projects) = in_hand(ctx);
    if projects > 0 {
        rows.push(row(ctx.say(say::ground_projects()), left, ctx.say(say::basis_projects(projects))));
    }
    if let (Some(capacity), Some((first, last))) = (capacity(ctx), found.days) {
        let (first, last) = (ctx.day(first), ctx.day(last));
        rows.push(row(ctx.say(say::ground_market()), capacity, ctx.say(say::basis_market(found.outlets, first, last))));
        if let Some(own) = ours(ctx, found).and_then(|shelf| Some((shelf.brand, shelf.sales?))) {
            let year = own.1.times(Amount::int(12)).unwrap_or_default();
            let share = percent_or(year.over(capacity));
            rows.push(row(ctx.say(say::ground_ours(own.0)), year, ctx.say(say::basis_ours(share))));
        }
    }
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::grounds_note()));
    }
    if let (Some(ratio), Some(pace)) = (far_above(ctx, facts), facts.at_pace()) {
        notes.push(ctx.say(say::far_above(ctx.sum(pace), count(ratio.round(1)))));
    }
    let mut section = Section::told(rows, notes);
    if found.outlets == 0 {
        section.owed.push(ctx.say(say::no_survey(ctx.answers())));
    }
    section
}

/// Target ÷ a year at the pace of the last months, if it is above what the settings call remarkable.
pub(super) fn far_above(ctx: &Context, facts: &Facts) -> Option<Amount> {
    let ratio = facts.target?.amount.over(facts.at_pace()?)?;
    (ratio > ctx.settings().target_alert).then_some(ratio)
}

fn range(ctx: &Context, range: Option<(Amount, Amount)>) -> String {
    match range {
        None => NOTHING.to_owned(),
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => ctx.say(rival::range(low, high)),
    }
}

fn rivals(ctx: &Context, facts: &Facts, found: &Shelves) -> Section<YearBrandRow> {
    let before = &facts.before;
    let seen: Vec<Brand> = brands(before.books, before.scope, before.period, before.as_of);
    let own = ours(ctx, found).map(|shelf| shelf.brand);
    let sold: Amount = found.brands.iter().filter_map(|shelf| shelf.sales).sum();
    let mut names: Vec<&str> = seen.iter().map(|brand| brand.name).collect();
    for shelf in &found.brands {
        if !names.contains(&shelf.brand) && Some(shelf.brand) != own {
            names.push(shelf.brand);
        }
    }
    let row = |name: &&str| {
        let brand = seen.iter().find(|brand| brand.name == *name);
        let shelf = found.brands.iter().find(|shelf| shelf.brand == *name);
        let of = |kind| brand.map_or(0, |brand| brand.of_kind(kind)).to_string();
        let cuts = brand.map_or(0, |brand| brand.moves.iter().filter(|seen| is_cut(seen)).count());
        let last = brand.and_then(|brand| brand.moves.last()).map(|seen| {
            let what = [seen.product.as_deref(), seen.what.as_deref()];
            let mut told: Vec<String> = what.into_iter().flatten().map(str::to_owned).collect();
            if seen.price_from.is_some() || seen.price_to.is_some() {
                told.push(crate::report::parts::rivals::price(before, seen));
            }
            before.say(say::last_move(before.day(seen.head.date), before.commas(&told)))
        });
        YearBrandRow {
            brand: (*name).to_owned(),
            times: brand.map_or(0, |brand| brand.moves.len()).to_string(),
            cuts: cuts.to_string(),
            promotions: of(crate::model::CompetitorKind::Promotion),
            products: of(crate::model::CompetitorKind::Product),
            stocked: shelf.map_or_else(|| NOTHING.to_owned(), |s| ctx.say(rival::of(s.stocked, found.outlets))),
            share: percent_or(shelf.and_then(|shelf| shelf.sales?.over(sold))),
            prices: range(ctx, shelf.and_then(|shelf| shelf.prices)),
            last: last.unwrap_or_else(|| NOTHING.to_owned()),
        }
    };
    let rows: Vec<YearBrandRow> = names.iter().map(row).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::brands_note(ctx.period_name(before.period))));
        if let Some(own) = ours(ctx, found) {
            let share = own.sales.and_then(|sales| sales.over(sold)).map(percent);
            notes.extend(share.map(|share| ctx.say(say::our_shelf(own.brand, own.stocked, found.outlets, share))));
        }
    }
    Section::new(rows, notes, || ctx.say(say::no_rivals(ctx.period_name(before.period))))
}

/// A review's texts as one passage, a line each.
fn passage(ctx: &Context, year: i32, review: &Review) -> Option<Prose> {
    let line = |name: String, text: &str| ctx.say(say::passage_line(name, text.trim()));
    let texts = TEXTS.iter().filter_map(|kind| Some((ctx.word(kind.word(), kind.zh()), review.texts.get(kind)?)));
    let swot = Swot::ALL.iter().filter_map(|kind| Some((ctx.word(kind.word(), kind.zh()), review.swot.get(kind)?)));
    let lines: Vec<String> = texts.chain(swot).map(|(name, text)| line(name, text)).collect();
    let by = owed::manager(ctx, review.scope).map_or_else(|| ctx.name_of(review.scope), |id| ctx.person(id));
    let by = ctx.say(say::from_review(by, year));
    (!lines.is_empty()).then(|| Prose { by, text: lines.join("\n") })
}

/// What the plans say, then what the review of the year before does.
fn texts(ctx: &Context, facts: &Facts) -> Section<Prose> {
    let written = facts.plans.iter().filter_map(|plan| {
        let text = plan.text.as_deref().filter(|text| !text.trim().is_empty())?;
        Some(Prose { by: owed::owner_name(ctx, plan.owner), text: text.to_owned() })
    });
    let mut rows: Vec<Prose> = written.collect();
    let plans = !rows.is_empty();
    let year = facts.before.period.start().year();
    rows.extend(facts.review.and_then(|review| passage(ctx, year, review)));
    let mut section = Section::told(rows, Vec::new());
    if !plans {
        section.owed.push(ctx.say(say::no_plan_text(ctx.answers(), ctx.period_name(ctx.period))));
    }
    section
}
