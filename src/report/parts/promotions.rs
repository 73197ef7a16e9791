//! (5) What promotions cost and brought, which planned ones were not held, and advertising: in yuan.

use crate::model::{Amount, ExpenseKind, PlannedPromotion, Promotion};
use crate::report::Context;
use crate::report::display::{NOTHING, minus, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::{expenses, owed};
use crate::report::view::Section;
use crate::report::view::monthly_report::{AdvertisingRow, PromotionRow, UnheldRow};
use crate::words::Said;
use crate::words::monthly_report as say;

/// What a promotion proved to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Sales during it, or before it, were not written down.
    Unknown,
    /// It sold no more than before.
    NoIncrease,
    /// It sold more, by no more than it cost.
    Eaten,
    /// It sold more than it cost, so many times; `None` if it cost nothing.
    Paid(Option<Amount>),
}

/// What was sold more than before.
pub(crate) fn increase(promotion: &Promotion) -> Option<Amount> {
    Some(promotion.sales? - promotion.baseline?)
}

/// Judges by increase and cost.
pub(crate) fn verdict(promotion: &Promotion) -> Verdict {
    let Some(increase) = increase(promotion) else { return Verdict::Unknown };
    if increase <= Amount::ZERO {
        return Verdict::NoIncrease;
    }
    // Whether a rise was worth what it cost can't be said of a cost nobody wrote.
    match promotion.cost {
        None => Verdict::Unknown,
        Some(cost) if increase <= cost => Verdict::Eaten,
        Some(cost) => Verdict::Paid(increase.over(cost)),
    }
}

fn verdict_words(verdict: Verdict) -> Said {
    match verdict {
        Verdict::Unknown => say::verdict_unknown(),
        Verdict::NoIncrease => say::verdict_no_increase(),
        Verdict::Eaten => say::verdict_eaten(),
        Verdict::Paid(_) => say::verdict_paid(),
    }
}

/// The month's promotions.
pub(crate) fn this_month<'a>(ctx: &Context<'a>) -> Vec<&'a Promotion> {
    ctx.of_month(&ctx.books.workspace().facts.promotions, |p| p.head)
}

fn planned<'a>(ctx: &Context<'a>) -> Vec<&'a PlannedPromotion> {
    let mut all: Vec<&PlannedPromotion> = Vec::new();
    for promotion in owed::all_plans(ctx, ctx.period).into_iter().flat_map(|plan| &plan.promotions) {
        if !all.iter().any(|other| other.name == promotion.name && other.customer == promotion.customer) {
            all.push(promotion);
        }
    }
    all.sort_by_key(|promotion| promotion.dates.first());
    all
}

/// Every promotion held, with what it brought.
pub(crate) fn held(ctx: &Context) -> Section<PromotionRow> {
    let all = this_month(ctx);
    let plans = planned(ctx);
    let yuan = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a));
    let row = |promotion: &&Promotion| {
        let budget = plans.iter().find(|p| *p.name == *promotion.name).and_then(|p| p.budget);
        let cost = promotion.cost.unwrap_or_default();
        PromotionRow {
            name: promotion.name.to_string(),
            customer: ctx.party_or(promotion.customer.as_ref()),
            day: ctx.day(promotion.head.date),
            staff: ctx.staff(&promotion.staff),
            cost: match budget {
                Some(budget) => ctx.say(say::of_budget(yuan(promotion.cost), ctx.yuan(budget))),
                None => yuan(promotion.cost),
            },
            baseline: yuan(promotion.baseline),
            sales: yuan(promotion.sales),
            increase: yuan(increase(promotion)),
            multiple: match increase(promotion).and_then(|more| more.over(cost)) {
                Some(times) => minus(&times.grouped(1)),
                None => NOTHING.to_owned(),
            },
            verdict: ctx.say(verdict_words(verdict(promotion))),
            effect: text_or(promotion.effect.as_deref()),
        }
    };
    let shown = all.iter().map(row).collect();
    let sum = |of: fn(&Promotion) -> Option<Amount>| all.iter().filter_map(|p| of(p)).sum::<Amount>();
    let rows = with_total(shown, || {
        let (cost, more) = (sum(|p| p.cost), sum(increase));
        PromotionRow {
            name: ctx.say(say::total()),
            customer: NOTHING.to_owned(),
            day: NOTHING.to_owned(),
            staff: NOTHING.to_owned(),
            cost: ctx.yuan(cost),
            baseline: ctx.yuan(sum(|p| p.baseline)),
            sales: ctx.yuan(sum(|p| p.sales)),
            increase: ctx.yuan(more),
            multiple: more.over(cost).map_or_else(|| NOTHING.to_owned(), |times| minus(&times.grouped(1))),
            verdict: NOTHING.to_owned(),
            effect: NOTHING.to_owned(),
        }
    });
    let (told, spent) = (sum(|p| p.cost), expenses::spent(ctx, ExpenseKind::Promotion));
    let notes = difference(ctx, told, spent, say::promotion_costs).into_iter().collect();
    Section::new(rows, notes, || {
        if plans.is_empty() {
            ctx.nothing_logged(&say::what_promotions())
        } else {
            ctx.say(say::none_held(plans.len()))
        }
    })
}

/// That what activities say they cost is not what was booked as expenses.
fn difference<F: Fn(String, String) -> Said>(ctx: &Context, told: Amount, spent: Amount, words: F) -> Option<String> {
    (told != spent).then(|| ctx.say(words(ctx.small_sum(told), ctx.small_sum(spent))))
}

/// What was planned and of which no log tells, once its days are over.
pub(crate) fn unheld(ctx: &Context) -> Option<Section<UnheldRow>> {
    let held = this_month(ctx);
    let over = |p: &&PlannedPromotion| p.dates.last().is_none_or(|last| last <= ctx.until());
    let told = |p: &PlannedPromotion| {
        held.iter().any(|h| *h.name == *p.name || (h.customer.is_some() && h.customer == p.customer && near(p, h)))
    };
    let rows = planned(ctx).into_iter().filter(over).filter(|p| !told(p)).map(|p| UnheldRow {
        name: p.name.clone(),
        customer: ctx.party_or(p.customer.as_ref()),
        dates: ctx.dates(&p.dates),
        staff: ctx.staff(&p.staff),
        budget: p.budget.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a)),
        expected: p.expected.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a)),
    });
    let rows: Vec<UnheldRow> = rows.collect();
    let note = vec![ctx.say(say::unheld(rows.len(), ctx.answers()))];
    (!rows.is_empty()).then(|| Section::told(rows, note))
}

/// Whether a promotion was held on one of the days planned, or the day after.
fn near(planned: &PlannedPromotion, held: &Promotion) -> bool {
    planned.dates.0.iter().any(|&(from, to)| from <= held.head.date && held.head.date <= to.after())
}

/// Advertisements named in the month, and earlier ones that ran into it.
pub(crate) fn advertising(ctx: &Context) -> Section<AdvertisingRow> {
    let facts = &ctx.books.workspace().facts;
    let runs = |a: &&crate::model::Advertisement| {
        let running = a.to.is_some_and(|to| a.head.date < ctx.period.start() && ctx.period.start() <= to);
        ctx.counts(a.head) && (ctx.period.contains(a.head.date) || running)
    };
    let mut all: Vec<_> = facts.advertising.iter().filter(runs).collect();
    all.sort_by_key(|a| (a.from.unwrap_or(a.head.date), a.head.entry));
    let rows = all.iter().map(|a| AdvertisingRow {
        medium: a.medium.to_string(),
        place: text_or(a.place.as_deref()),
        dates: match (a.from, a.to) {
            (Some(from), Some(to)) => ctx.stretch(from, to),
            (from, _) => ctx.say(say::from_on(ctx.day(from.unwrap_or(a.head.date)))),
        },
        cost: match a.cost {
            Some(cost) if ctx.period.contains(a.head.date) => ctx.yuan(cost),
            Some(cost) => ctx.say(say::paid_earlier(ctx.yuan(cost))),
            None => NOTHING.to_owned(),
        },
        effect: match a.effect.as_deref() {
            Some(effect) => effect.to_owned(),
            None => ctx.say(say::no_effect_written(ctx.person(a.head.person))),
        },
        by: ctx.person(a.head.person),
    });
    let rows: Vec<AdvertisingRow> = rows.collect();
    let told = all.iter().filter(|a| ctx.period.contains(a.head.date)).filter_map(|a| a.cost).sum();
    let notes = difference(ctx, told, expenses::spent(ctx, ExpenseKind::Advertising), say::advertising_costs);
    Section::new(rows, notes.into_iter().collect(), || ctx.nothing_logged(&say::what_advertising()))
}
