//! O18, what rivals did: by brand prices, promotions, new products and events, where and at whose customer they were
//! seen, what that did to our sales, and what we answer.

mod answers;
mod opening;
mod seen;
#[cfg(test)]
mod tests;

use crate::model::{Amount, CompetitorKind, Day, LostOrder, PeriodKind, ScopeKind};
use crate::report::display::{NOTHING, count, percent_or, text_or};
use crate::report::parts::logged::{Known, with_total};
use crate::report::parts::{head, rivals};
use crate::report::view::Section;
use crate::report::view::competitors::{BrandRow, Competitors, LostRow, MoveRow, PriceRow, ShelfRow, Struck};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Brand, answer, is_cut};
use crate::words::Said;
use crate::words::competitors as say;

/// How long a survey counts, in days.
const SURVEYED: i32 = 365;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "competitors".into(),
        periods: &[PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year],
        title: say::competitors(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What several parts of the report rest on, counted once.
struct Facts<'a> {
    brands: Vec<Brand<'a>>,
    struck: Vec<rivals::Struck<'a>>,
    lost: Vec<(&'a str, &'a LostOrder)>,
    follow: Vec<tally::Thread<'a>>,
    /// What of it everyone planned for themselves, told in sentences.
    chores: Vec<Said>,
}

impl<'a> Facts<'a> {
    fn of(ctx: &Context<'a>) -> Facts<'a> {
        let known = Known::of(ctx);
        let mut follow = answers::follow(ctx);
        let chores = answers::chores(ctx, &mut follow);
        Facts {
            brands: tally::brands(ctx.books, ctx.scope, ctx.period, ctx.as_of),
            struck: rivals::struck(ctx, &known),
            lost: tally::lost_to(ctx.books, ctx.scope, ctx.period, ctx.as_of),
            follow,
            chores,
        }
    }

    /// Every move, by brand and day.
    fn moves(&self) -> impl Iterator<Item = &'a crate::model::Competitor> + '_ {
        self.brands.iter().flat_map(|brand| brand.moves.iter().copied())
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Competitors {
    let facts = Facts::of(ctx);
    Competitors {
        head: head::bare(ctx, say::competitors()),
        opening: opening::points(ctx, &facts),
        brands: brands(ctx, &facts),
        prices: prices(ctx, &facts),
        moves: moves(ctx, &facts),
        struck: struck(ctx, &facts),
        answers: answers::answers(ctx, &facts),
        months: seen::months(ctx, &facts),
        places: seen::places(ctx, &facts),
        survey: survey(ctx),
        texts: answers::texts(ctx),
    }
}

fn brands(ctx: &Context, facts: &Facts) -> Section<BrandRow> {
    let all = &facts.brands;
    let cuts = |brand: &Brand| brand.moves.iter().filter(|seen| is_cut(seen)).count();
    let of_kind = |brand: &Brand, kind| brand.of_kind(kind).to_string();
    let row = |brand: &Brand| {
        let mut places: Vec<(String, usize)> = Vec::new();
        for place in brand.places() {
            let times = brand.moves.iter().filter(|seen| seen.customer.as_ref() == Some(place)).count();
            places.push((ctx.party(place), times));
        }
        // Stable: places seen as often stay in the order of customers.
        places.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        let places: Vec<String> = places
            .into_iter()
            .map(|(place, times)| if times > 1 { ctx.say(say::times_at(place, times)) } else { place })
            .collect();
        BrandRow {
            brand: brand.name.to_owned(),
            times: brand.moves.len().to_string(),
            before: brand.before.to_string(),
            cuts: cuts(brand).to_string(),
            promotions: of_kind(brand, CompetitorKind::Promotion),
            products: of_kind(brand, CompetitorKind::Product),
            events: of_kind(brand, CompetitorKind::Event),
            places: if places.is_empty() { NOTHING.to_owned() } else { ctx.list(&places) },
            last: ctx.day_or(brand.moves.last().map(|seen| seen.head.date)),
            answered: ctx.say(say::of(brand.answered(), brand.moves.len())),
        }
    };
    let sum = |of: &dyn Fn(&Brand) -> usize| all.iter().map(of).sum::<usize>();
    let sum_of = |kind: CompetitorKind| sum(&|brand| brand.of_kind(kind)).to_string();
    let times = sum(&|brand| brand.moves.len());
    let rows = with_total(all.iter().map(row).collect(), || BrandRow {
        brand: ctx.say(say::all_brands()),
        times: times.to_string(),
        before: sum(&|brand| brand.before).to_string(),
        cuts: sum(&cuts).to_string(),
        promotions: sum_of(CompetitorKind::Promotion),
        products: sum_of(CompetitorKind::Product),
        events: sum_of(CompetitorKind::Event),
        places: NOTHING.to_owned(),
        last: NOTHING.to_owned(),
        answered: ctx.say(say::of(sum(&|brand| brand.answered()), times)),
    });
    let unplaced = facts.moves().filter(|seen| seen.customer.is_none()).count();
    let notes = (unplaced > 0).then(|| ctx.say(say::places_unknown(unplaced)));
    Section::new(rows, notes.into_iter().collect(), || ctx.nothing_logged(&say::what_rivals()))
}

/// What we ask for a product of that name, if the roster says so.
fn our_price(ctx: &Context, seen: &crate::model::Competitor) -> Option<Amount> {
    let name = seen.product.as_deref()?;
    ctx.roster().products.iter().find(|product| product.name == name || product.id == name)?.price
}

fn answer_or(ctx: &Context, seen: &crate::model::Competitor) -> String {
    answer(seen).map_or_else(|| ctx.say(crate::words::monthly_report::no_answer()), str::to_owned)
}

fn is_priced(seen: &crate::model::Competitor) -> bool {
    seen.price_from.is_some() || seen.price_to.is_some()
}

fn prices(ctx: &Context, facts: &Facts) -> Section<PriceRow> {
    let priced: Vec<_> = facts.moves().filter(|seen| is_priced(seen)).collect();
    let row = |seen: &&_| {
        let seen: &crate::model::Competitor = seen;
        let course = tally::price_course(ctx.books, ctx.scope, seen);
        let first = course.first().filter(|_| course.len() > 1);
        let course = first.and_then(|first| {
            let (from, to) = (first.price_from.or(first.price_to)?, seen.price_to?);
            let change = crate::report::parts::cause::price_change(Some(from), Some(to))?;
            Some(ctx.say(say::course(ctx.day(first.head.date), from, to, change)))
        });
        let ours = our_price(ctx, seen).map(|ours| {
            match crate::report::parts::cause::price_change(Some(ours), seen.price_to) {
                Some(difference) => ctx.say(say::ours(ours, difference)),
                None => ours.to_string(),
            }
        });
        PriceRow {
            brand: seen.brand.to_string(),
            product: match seen.product.as_deref() {
                Some(product) => product.to_owned(),
                None => ctx.word(seen.kind.word(), seen.kind.zh()),
            },
            place: ctx.party_or(seen.customer.as_ref()),
            day: ctx.day(seen.head.date),
            price: rivals::price(ctx, seen),
            course: course.unwrap_or_else(|| NOTHING.to_owned()),
            ours: ours.unwrap_or_else(|| NOTHING.to_owned()),
            answer: answer_or(ctx, seen),
            by: ctx.person(seen.head.person),
        }
    };
    let rows: Vec<PriceRow> = priced.iter().map(row).collect();
    let notes = (!rows.is_empty()).then(|| ctx.say(say::ours_note()));
    Section::new(rows, notes.into_iter().collect(), || ctx.nothing_logged(&say::what_prices()))
}

/// What is no price: promotions, new products, events; and prices without a figure.
fn moves(ctx: &Context, facts: &Facts) -> Section<MoveRow> {
    let others = facts.moves().filter(|seen| seen.kind != CompetitorKind::Price || !is_priced(seen));
    let row = |seen: &crate::model::Competitor| {
        let what = [seen.product.as_deref(), seen.what.as_deref()];
        let what: Vec<String> = what.into_iter().flatten().map(str::to_owned).collect();
        MoveRow {
            brand: seen.brand.to_string(),
            kind: ctx.word(seen.kind.word(), seen.kind.zh()),
            what: text_or(Some(&ctx.commas(&what))),
            place: ctx.party_or(seen.customer.as_ref()),
            day: ctx.day(seen.head.date),
            source: text_or(seen.source.as_deref()),
            answer: answer_or(ctx, seen),
            by: ctx.person(seen.head.person),
        }
    };
    let rows: Vec<MoveRow> = others.map(row).collect();
    Section::new(rows, Vec::new(), || ctx.nothing_logged(&say::what_moves()))
}

fn struck(ctx: &Context, facts: &Facts) -> Struck {
    let (fallen, others): (Vec<_>, Vec<_>) = facts.struck.iter().partition(|one| one.fall(ctx).is_some());
    let rows: Vec<_> = fallen.iter().map(|one| rivals::affected_row(ctx, one)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::fallen_note(ctx.day(rivals::struck_from(ctx)), ctx.short(ctx.period))));
    }
    if facts.struck.iter().any(|one| one.sales.previous.is_none()) {
        let unknown = facts.struck.iter().filter(|one| one.sales.previous.is_none()).count();
        notes.push(ctx.say(say::fall_unknown(unknown)));
    }
    let others: Vec<_> = others.into_iter().filter(|one| one.sales.previous.is_some()).collect();
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|one| ctx.customer(one.customer)).collect();
        notes.push(ctx.say(say::others(others.len(), ctx.list(&names))));
    }
    let lost = |(brand, lost): &(&str, &LostOrder)| LostRow {
        brand: (*brand).to_owned(),
        customer: ctx.party(&lost.customer),
        amount: lost.amount.map_or_else(|| ctx.say(say::amount_unknown()), |amount| ctx.money(amount)),
        reason: text_or(lost.reason.as_deref()),
        day: ctx.day(lost.head.date),
        by: ctx.person(lost.head.person),
    };
    let lost: Vec<LostRow> = facts.lost.iter().map(lost).collect();
    Struck {
        fallen: Section::new(rows, notes, || ctx.say(say::no_customers())),
        lost: (!lost.is_empty()).then(|| Section::told(lost, Vec::new())),
    }
}

fn range(ctx: &Context, range: Option<(Amount, Amount)>) -> String {
    match range {
        None => NOTHING.to_owned(),
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => ctx.say(say::range(low, high)),
    }
}

fn survey(ctx: &Context) -> Section<ShelfRow> {
    let until = ctx.until();
    let from: Day = until.plus(-SURVEYED);
    let found = tally::shelves(ctx.books, ctx.scope, from, until);
    let sum = |of: fn(&tally::Shelf) -> Option<Amount>| found.brands.iter().filter_map(of).sum::<Amount>();
    let (facings, sales) = (sum(|shelf| shelf.facings), sum(|shelf| shelf.sales));
    let row = |shelf: &tally::Shelf| {
        let new: Vec<String> = shelf.new_products.iter().map(|&name| name.to_owned()).collect();
        ShelfRow {
            brand: shelf.brand.to_owned(),
            stocked: ctx.say(say::of(shelf.stocked, found.outlets)),
            facings: shelf.facings.map_or_else(|| NOTHING.to_owned(), count),
            facing_share: percent_or(shelf.facings.and_then(|of| of.over(facings))),
            sales: ctx.money_or(shelf.sales),
            share: percent_or(shelf.sales.and_then(|of| of.over(sales))),
            price: range(ctx, shelf.prices),
            promotional: range(ctx, shelf.promotional),
            new_products: text_or(Some(&ctx.list(&new))),
        }
    };
    let rows: Vec<ShelfRow> = found.brands.iter().map(row).collect();
    let notes = found.days.map(|(first, last)| ctx.say(say::survey_note(ctx.day(first), ctx.day(last), found.outlets)));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(say::no_survey(ctx.day(from), ctx.answers())))
}
