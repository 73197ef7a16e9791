//! What people wrote of the month: the three texts of a monthly report, and who owes those that are missing.

use crate::model::{Metric, Review, ReviewKind, ReviewText, Scope};
use crate::report::Context;
use crate::report::parts::owed;
use crate::report::view::{Section, Words};
use crate::tally::target;
use crate::words::Said;
use crate::words::report as say;

/// The monthly report's review of the scope: its own, else that of who answers for it; of a person without one the
/// monthly summary.
pub(crate) fn review<'a>(ctx: &Context<'a>) -> Option<&'a Review> {
    let all = &ctx.books.workspace().reviews;
    let boss = owed::manager(ctx, ctx.scope).map(Scope::Person);
    let find = |kind: ReviewKind, scope: Scope| {
        all.iter().rev().find(|r| r.period == ctx.period && r.kind == kind && r.scope == scope)
    };
    find(ReviewKind::MonthlyReport, ctx.scope)
        .or_else(|| find(ReviewKind::MonthlyReport, boss?))
        .or_else(|| find(ReviewKind::MonthlySummary, ctx.scope))
}

fn words(ctx: &Context, review: Option<&Review>, keys: &[(ReviewText, bool)], what: &Said) -> Section<Words> {
    let name = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
    let texts = keys.iter().filter_map(|&(key, labelled)| {
        let text = review?.texts.get(&key).filter(|text| !text.trim().is_empty())?;
        Some(Words { label: labelled.then(|| ctx.word(key.word(), key.zh())), text: text.clone() })
    });
    let what = ctx.say(what.clone());
    Section::new(texts.collect(), Vec::new(), || {
        ctx.say(match review {
            Some(_) => say::text_left_out(what, name),
            None => say::text_missing(what, name, ctx.day(owed::due_on_30th(ctx, ctx.period))),
        })
    })
}

/// The month's summary, with causes, products and market as far as they are written.
pub(crate) fn summary(ctx: &Context) -> Section<Words> {
    use ReviewText::{Causes, Competitors, Corrections, Market, Mistakes, Products, Summary};
    let more = [Causes, Products, Competitors, Market, Mistakes, Corrections].map(|key| (key, true));
    let keys: Vec<(ReviewText, bool)> = std::iter::once((Summary, false)).chain(more).collect();
    words(ctx, review(ctx), &keys, &say::what_summary())
}

/// Next month's plan, with its targets if they are known.
pub(crate) fn next(ctx: &Context) -> Section<Words> {
    let mut section = words(ctx, review(ctx), &[(ReviewText::Next, false)], &say::what_next());
    if let Some(next) = ctx.period.next() {
        let amount = |metric| target(ctx.books, ctx.scope, next, metric, ctx.as_of).map(|t| ctx.sum(t.amount));
        let (sales, collections) = (amount(ctx.sales()), amount(Metric::Collections));
        if sales.is_some() || collections.is_some() {
            let none = || crate::report::display::NOTHING.to_owned();
            let (sales, collections) = (sales.unwrap_or_else(none), collections.unwrap_or_else(none));
            section.notes.push(ctx.say(say::next_targets(ctx.short(next), sales, collections)));
        }
    }
    section
}

/// Workable proposals.
pub(crate) fn proposals(ctx: &Context) -> Section<Words> {
    words(ctx, review(ctx), &[(ReviewText::Proposals, false)], &say::what_proposals())
}
