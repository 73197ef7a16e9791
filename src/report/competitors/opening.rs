//! What rivals' moves come to, in a few sentences.

use std::cmp::Ordering;

use crate::model::{Amount, Competitor};
use crate::report::Context;
use crate::report::competitors::{Facts, answers, our_price, seen};
use crate::report::parts::{carried, rivals};
use crate::report::view::Point;
use crate::tally::{Thread, is_cut};
use crate::words::Said;
use crate::words::competitors as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let point = |id, lead, said| Point { id, lead: ctx.say(lead), sentences: ctx.each(said) };
    vec![
        point("moves", say::lead_moves(), vec![moves(ctx, facts)]),
        point("prices", say::lead_prices(), prices(ctx, facts)),
        point("customers", say::lead_customers(), customers(ctx, facts)),
        point("answers", say::lead_answers(), answered(ctx, facts)),
        point("follow", say::lead_follow(), follow(ctx, facts)),
    ]
}

fn moves(ctx: &Context, facts: &Facts) -> Said {
    let Some(most) = facts.brands.first() else {
        return say::no_moves(ctx.short(ctx.period), ctx.answers());
    };
    let (all, brands, times) = (facts.moves().count(), facts.brands.len(), most.moves.len());
    let Some(before) = seen::before(ctx) else {
        return say::moves_first(all, brands, most.name, times);
    };
    let past = ctx
        .period
        .previous()
        .map_or(0, |past| crate::tally::sightings(ctx.books, ctx.scope, past.start(), past.end().min(ctx.as_of)).len());
    match all.cmp(&past) {
        Ordering::Greater => say::moves_more(all, brands, most.name, times, before, all - past),
        Ordering::Less => say::moves_fewer(all, brands, most.name, times, before, past - all),
        Ordering::Equal => say::moves_same(all, brands, most.name, times, before),
    }
}

/// How far a price fell, as a share of what it was.
fn depth(seen: &Competitor) -> Option<Amount> {
    let (from, to) = seen.price_from.zip(seen.price_to)?;
    (from - to).over(from)
}

fn product(seen: &Competitor) -> &str {
    seen.product.as_deref().unwrap_or_default()
}

fn prices(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let priced = facts.moves().filter(|seen| seen.price_from.is_some() || seen.price_to.is_some()).count();
    let mut cuts: Vec<&Competitor> = facts.moves().filter(|seen| is_cut(seen)).collect();
    cuts.sort_by_key(|seen| std::cmp::Reverse(depth(seen)));
    let cut = |seen: &&Competitor| {
        let price = rivals::price(ctx, seen);
        let name = format!("{} {}", seen.brand, product(seen));
        ctx.say(match &seen.customer {
            Some(place) => say::cut_at(name.trim_end(), ctx.party(place), price),
            None => say::cut_of(name.trim_end(), price),
        })
    };
    let list: Vec<String> = cuts.iter().take(NAMED).map(cut).collect();
    let list = ctx.clauses(&list);
    let mut said = vec![match (cuts.len(), priced) {
        (0, 0) => return vec![say::no_prices()],
        (0, n) => say::no_cuts(n),
        (n, _) if n > NAMED => say::cuts_deepest(n, list),
        (n, _) => say::cuts(n, list),
    }];
    let mut below: Vec<String> = Vec::new();
    for seen in facts.moves() {
        if let (Some(ours), Some(theirs)) = (our_price(ctx, seen), seen.price_to)
            && theirs < ours
        {
            let rest = crate::report::display::minus(&(ours - theirs).to_string());
            let name = ctx.say(say::below_by(&seen.brand, product(seen), rest));
            if !below.contains(&name) {
                below.push(name);
            }
        }
    }
    if !below.is_empty() {
        said.push(say::below_ours(below.len(), ctx.list(&below)));
    }
    said
}

fn customers(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let fallen: Vec<_> = facts.struck.iter().filter_map(|one| Some((one.customer, one.fall(ctx)?))).collect();
    let named: Vec<String> = fallen
        .iter()
        .take(NAMED)
        .map(|&(customer, fall)| ctx.say(say::fell_by(ctx.customer(customer), ctx.sum(fall))))
        .collect();
    let sum: Amount = fallen.iter().map(|(_, fall)| *fall).sum();
    let mut said = vec![match (fallen.len(), facts.struck.len()) {
        (_, 0) => say::no_customers(),
        (0, n) if facts.struck.iter().all(|one| one.sales.previous.is_none()) => say::fall_unknown(n),
        (0, n) => say::none_fell(n),
        (n, _) => say::fallen(n, ctx.sum(sum), ctx.list(&named)),
    }];
    if !facts.lost.is_empty() {
        let sum: Amount = facts.lost.iter().filter_map(|(_, lost)| lost.amount).sum();
        let names: Vec<String> =
            facts.lost.iter().map(|(brand, lost)| ctx.say(say::lost_one(ctx.party(&lost.customer), brand))).collect();
        said.push(say::lost_orders(facts.lost.len(), ctx.sum(sum), ctx.list(&names)));
    }
    said
}

fn answered(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = facts.moves().count();
    let done: usize = facts.brands.iter().map(crate::tally::Brand::answered).sum();
    let bare = answers::without_answer(facts);
    let mut said = vec![match (all, all - done) {
        (0, _) => say::nothing_to_answer(),
        (n, 0) => say::all_answered(n),
        (n, bare) => say::some_bare(n, bare),
    }];
    if !bare.is_empty() {
        said.push(say::bare_brands(ctx.list(&bare), ctx.answers()));
    }
    said
}

fn follow(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let names = |all: &[&Thread]| {
        let named: Vec<String> = all.iter().take(NAMED).map(|thread| carried::what(ctx, thread)).collect();
        ctx.clauses(&named)
    };
    let open: Vec<&Thread> = facts.follow.iter().filter(|thread| thread.is_open()).collect();
    let late: Vec<&Thread> = open.iter().copied().filter(|thread| carried::late(thread) > 0).collect();
    let mut said = vec![match (open.len(), facts.follow.len()) {
        (0, 0) if facts.brands.is_empty() && facts.chores.is_empty() => say::nothing_follows(),
        (0, 0) => say::no_follow(),
        (0, n) => say::follow_closed(n),
        (n, _) => say::follow_open(n, names(&open)),
    }];
    if !late.is_empty() {
        said.push(say::follow_late(late.len(), names(&late)));
    }
    said.extend(facts.chores.iter().cloned());
    said
}
