//! 四: rivals in the quarter, a row each brand.

use crate::model::{Competitor, CompetitorKind};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::rivals;
use crate::report::quarterly_review::total;
use crate::report::view::Section;
use crate::report::view::quarterly_review::QuarterBrandRow;
use crate::tally::{self, Brand, answer, is_cut};
use crate::words::competitors as competitors_say;
use crate::words::monthly_report as monthly;
use crate::words::quarterly as say;

/// The last price that moved: `JS 118 → 112（▼ 5.1 %）`.
fn course(ctx: &Context, brand: &Brand) -> String {
    let priced = |seen: &&&Competitor| seen.price_to.is_some() && seen.price_from.is_some();
    brand.moves.iter().rev().find(priced).map_or_else(
        || NOTHING.to_owned(),
        |seen| {
            let price = rivals::price(ctx, seen);
            match seen.product.as_deref() {
                Some(product) => format!("{product} {price}"),
                None => price,
            }
        },
    )
}

fn cuts(brand: &Brand) -> usize {
    brand.moves.iter().filter(|seen| is_cut(seen)).count()
}

fn places(ctx: &Context, brand: &Brand) -> String {
    let names: Vec<String> = brand.places().into_iter().map(|party| ctx.party(party)).collect();
    if names.is_empty() { NOTHING.to_owned() } else { ctx.list(&names) }
}

/// Other moves than cuts by their sort: `促销 2、新品 1`.
fn others(ctx: &Context, brand: &Brand) -> String {
    let kinds = CompetitorKind::ALL.iter().filter_map(|kind| {
        let n = brand.moves.iter().filter(|seen| seen.kind == *kind && !is_cut(seen)).count();
        (n > 0).then(|| ctx.say(say::counted(ctx.word(kind.word(), kind.zh()), n)))
    });
    let kinds: Vec<String> = kinds.collect();
    if kinds.is_empty() { NOTHING.to_owned() } else { ctx.list(&kinds) }
}

/// The brands seen, those seen most first.
pub(super) fn brands(ctx: &Context) -> Section<QuarterBrandRow> {
    let all = tally::brands(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let row = |brand: &Brand| QuarterBrandRow {
        brand: brand.name.to_owned(),
        times: brand.moves.len().to_string(),
        before: brand.before.to_string(),
        cuts: cuts(brand).to_string(),
        others: others(ctx, brand),
        places: places(ctx, brand),
        course: course(ctx, brand),
        answered: ctx.say(competitors_say::of(brand.answered(), brand.moves.len())),
        answer: text_or(brand.moves.iter().rev().find_map(|seen| answer(seen))),
    };
    let sum = |of: &dyn Fn(&Brand) -> usize| all.iter().map(of).sum::<usize>();
    let times = sum(&|brand| brand.moves.len());
    let rows = with_total(all.iter().map(row).collect(), || QuarterBrandRow {
        brand: total(ctx),
        times: times.to_string(),
        before: sum(&|brand| brand.before).to_string(),
        cuts: sum(&cuts).to_string(),
        others: NOTHING.to_owned(),
        places: NOTHING.to_owned(),
        course: NOTHING.to_owned(),
        answered: ctx.say(competitors_say::of(sum(&|brand| brand.answered()), times)),
        answer: NOTHING.to_owned(),
    });
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::brands_note())] };
    Section::new(rows, notes, || ctx.nothing_logged(&monthly::what_rivals()))
}
