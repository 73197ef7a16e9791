//! What was done and seen in the market: promotions, advertising, rivals, policies.

use crate::model::{Amount, Promotion};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::money::counts;
use crate::report::view::{AdvertisementRow, CompetitorRow, PolicyRow, PromotionRow, Section};
use crate::words::report as say;

/// Whether a promotion paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It sold more than before by more than it cost.
    Paid,
    /// It sold more, for more than the rise is worth.
    Dear,
    /// It sold no more than before.
    NotPaid,
}

/// The verdict where sales before and during are known; a missing cost counts as nothing.
pub(crate) fn verdict(held: &Promotion) -> Option<Verdict> {
    let rise = held.sales? - held.baseline?;
    Some(if rise <= Amount::ZERO {
        Verdict::NotPaid
    } else if rise <= held.cost.unwrap_or_default() {
        Verdict::Dear
    } else {
        Verdict::Paid
    })
}

/// The month's promotions of the scope, by day.
pub(crate) fn held<'a>(ctx: &Context<'a>) -> Vec<&'a Promotion> {
    let all = &ctx.books.workspace().facts.promotions;
    let mut all: Vec<&Promotion> = all.iter().filter(|p| counts(ctx, p.head.person, p.head.date)).collect();
    all.sort_by_key(|p| p.head.date);
    all
}

fn yuan(ctx: &Context, amount: Option<Amount>) -> String {
    amount.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a))
}

/// What promotions cost and brought, in yuan.
pub(crate) fn promotions(ctx: &Context) -> Section<PromotionRow> {
    let rows = held(ctx).into_iter().map(|p| PromotionRow {
        date: ctx.day(p.head.date),
        name: p.name.to_string(),
        customer: ctx.party_or(p.customer.as_ref()),
        staff: ctx.staff(&p.staff),
        cost: yuan(ctx, p.cost),
        baseline: yuan(ctx, p.baseline),
        sales: yuan(ctx, p.sales),
        change: ctx.yuan_change(p.sales, p.baseline),
        verdict: verdict(p).map_or_else(
            || NOTHING.to_owned(),
            |v| {
                ctx.say(match v {
                    Verdict::Paid => say::paid(),
                    Verdict::Dear => say::dear(),
                    Verdict::NotPaid => say::not_paid(),
                })
            },
        ),
        effect: text_or(p.effect.as_deref()),
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_promotions(ctx.short(ctx.period))))
}

/// Advertising, in yuan.
pub(crate) fn advertising(ctx: &Context) -> Section<AdvertisementRow> {
    let all = &ctx.books.workspace().facts.advertising;
    let mut all: Vec<_> = all.iter().filter(|a| counts(ctx, a.head.person, a.head.date)).collect();
    all.sort_by_key(|a| a.head.date);
    let rows = all.into_iter().map(|a| AdvertisementRow {
        medium: a.medium.to_string(),
        place: text_or(a.place.as_deref()),
        dates: match (a.from, a.to) {
            (Some(from), Some(to)) => ctx.stretch(from, to),
            (from, to) => ctx.day(from.or(to).unwrap_or(a.head.date)),
        },
        cost: yuan(ctx, a.cost),
        effect: text_or(a.effect.as_deref()),
        person: ctx.person(a.head.person),
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_advertising(ctx.short(ctx.period))))
}

/// Rivals' moves, by brand, then day.
pub(crate) fn competitors(ctx: &Context) -> Section<CompetitorRow> {
    let all = &ctx.books.workspace().facts.competitors;
    let mut all: Vec<_> = all.iter().filter(|c| counts(ctx, c.head.person, c.head.date)).collect();
    let times = |brand: &str| all.iter().filter(|c| *c.brand == *brand).count();
    let mut order: Vec<(usize, &str)> = all.iter().map(|c| (times(&c.brand), &*c.brand)).collect();
    // The busiest brand first.
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    order.dedup();
    all.sort_by_key(|c| (order.iter().position(|(_, brand)| **brand == *c.brand), c.head.date));
    let rows = all.into_iter().map(|c| {
        let change = crate::report::parts::cause::price_change(c.price_from, c.price_to);
        let price = |amount: Amount| amount.to_string();
        CompetitorRow {
            date: ctx.day(c.head.date),
            brand: c.brand.to_string(),
            kind: ctx.word(c.kind.word(), c.kind.zh()),
            product: text_or(c.product.as_deref()),
            customer: ctx.party_or(c.customer.as_ref()),
            what: text_or(c.what.as_deref()),
            price: match (c.price_from, c.price_to, change) {
                (Some(from), Some(to), Some(change)) => format!("{} → {} {change}", price(from), price(to)),
                (from, to, _) => to.or(from).map_or_else(|| NOTHING.to_owned(), price),
            },
            answer: text_or(c.answer.as_deref()),
            person: ctx.person(c.head.person),
        }
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_competitors(ctx.short(ctx.period))))
}

/// Local policies that changed.
pub(crate) fn policies(ctx: &Context) -> Section<PolicyRow> {
    let all = &ctx.books.workspace().facts.policies;
    let mut all: Vec<_> = all.iter().filter(|p| counts(ctx, p.head.person, p.head.date)).collect();
    all.sort_by_key(|p| p.head.date);
    let rows = all.into_iter().map(|p| PolicyRow {
        date: ctx.day(p.head.date),
        kind: ctx.word(p.kind.word(), p.kind.zh()),
        title: p.title.to_string(),
        effective: ctx.day_or(p.effective),
        effect: text_or(p.effect.as_deref()),
        person: ctx.person(p.head.person),
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_policies(ctx.short(ctx.period))))
}
