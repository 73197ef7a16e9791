//! What is written of a quarter: the reviews of the quarter, and those of its months, which they take up.

use crate::model::{Period, PeriodKind, Review, ReviewKind, ReviewText, Scope};
use crate::report::Context;
use crate::report::parts::owed;
use crate::report::view::{Prose, Section};
use crate::tally;
use crate::words::monthly_report as monthly;
use crate::words::quarterly as say;
use crate::words::report as common;

/// The quarterly reviews of a scope and of its areas.
pub(crate) struct Words<'w> {
    quarter: Period,
    own: Option<&'w Review>,
    areas: Vec<&'w Review>,
}

/// A scope's review of a kind, its own or that of who answers for it; the last handed in of several.
fn find<'w>(ctx: &Context<'w>, scope: Scope, period: Period, kind: ReviewKind) -> Option<&'w Review> {
    let of = |scope: Scope| {
        let all = ctx.books.workspace().reviews.iter();
        all.filter(move |r| r.period == period && r.kind == kind && r.scope == scope).max_by_key(|r| r.submitted_at)
    };
    of(scope).or_else(|| of(Scope::Person(owed::manager(ctx, scope)?)))
}

fn text(review: &Review, kind: ReviewText) -> Option<&str> {
    review.texts.get(&kind).map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// Whose words are of a scope: who answers for it, with the area.
fn whose(ctx: &Context, scope: Scope) -> String {
    match (scope, owed::manager(ctx, scope)) {
        (Scope::Person(id), _) => ctx.person(id),
        (_, Some(boss)) => ctx.say(crate::words::monthly_review::answers_for(ctx.person(boss), ctx.name_of(scope))),
        (_, None) => ctx.name_of(scope),
    }
}

impl<'w> Words<'w> {
    /// Finds them.
    pub(crate) fn of(ctx: &Context<'w>, quarter: Period) -> Words<'w> {
        let own = find(ctx, ctx.scope, quarter, ReviewKind::Quarterly);
        let found = owed::areas(ctx).into_iter().filter_map(|area| find(ctx, area, quarter, ReviewKind::Quarterly));
        let mut areas: Vec<&Review> = Vec::new();
        for review in found {
            if !own.into_iter().chain(areas.iter().copied()).any(|known| std::ptr::eq(known, review)) {
                areas.push(review);
            }
        }
        Words { quarter, own, areas }
    }

    /// The scope's own.
    pub(crate) fn own(&self) -> Option<&'w Review> {
        self.own
    }

    /// All of them, the scope's own first.
    fn all(&self) -> impl Iterator<Item = &'w Review> + '_ {
        self.own.into_iter().chain(self.areas.iter().copied())
    }

    /// The texts of some kinds; the first of them is owed by who answers for the scope.
    pub(crate) fn texts(&self, ctx: &Context, kinds: &[ReviewText]) -> Section<Prose> {
        let mut rows = Vec::new();
        for (review, kind) in self.all().flat_map(|review| kinds.iter().map(move |kind| (review, *kind))) {
            let Some(text) = text(review, kind) else { continue };
            let who = whose(ctx, review.scope);
            let by = if Some(&kind) == kinds.first() {
                who
            } else {
                ctx.say(monthly::text_of(who, ctx.word(kind.word(), kind.zh())))
            };
            rows.push(Prose { by, text: text.to_owned() });
        }
        let mut section = Section::told(rows, Vec::new());
        let Some(&main) = kinds.first() else { return section };
        let (what, who) = (ctx.word(main.word(), main.zh()), ctx.answers());
        match self.own {
            None => section.owed.push(ctx.say(say::review_missing(who, ctx.short(self.quarter), what))),
            Some(own) if text(own, main).is_none() => {
                section.owed.push(ctx.say(say::text_left_out(who, ctx.short(self.quarter), what)));
            }
            Some(_) => {}
        }
        section
    }

    /// The same without saying what is owed; of an area without any those of the team; `none` is said where there
    /// are none.
    pub(crate) fn told(&self, ctx: &Context, kinds: &[ReviewText], none: String) -> Section<Prose> {
        let mut section = self.texts(ctx, kinds);
        section.owed.clear();
        if section.rows.is_empty() && ctx.scope != Scope::Team {
            let team = Context { scope: Scope::Team, ..*ctx };
            let own = Words { areas: Vec::new(), ..Words::of(&team, self.quarter) };
            section.rows = own.texts(&team, kinds).rows;
        }
        if section.rows.is_empty() {
            section.notes.push(none);
        }
        section
    }
}

/// What of a month's review goes into the quarter's, in the order it is printed.
const OF_MONTH: [ReviewText; 9] = [
    ReviewText::Summary,
    ReviewText::Causes,
    ReviewText::Products,
    ReviewText::Competitors,
    ReviewText::Market,
    ReviewText::KeyDealers,
    ReviewText::Proposals,
    ReviewText::Guidance,
    ReviewText::Next,
];

/// A review's texts as one, each after its word.
fn joined(ctx: &Context, review: &Review) -> Option<String> {
    let parts = OF_MONTH.iter().filter_map(|kind| {
        let (text, word) = (text(review, *kind)?, ctx.word(kind.word(), kind.zh()));
        let plain = text.starts_with(|first: char| first.is_alphanumeric() && !first.is_ascii_digit());
        Some(if plain {
            format!("{}{text}", ctx.say(crate::words::monthly_review::label(word)))
        } else {
            format!("{}\n\n{text}", ctx.say(crate::words::monthly_review::label_above(word)))
        })
    });
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// What was found and settled about the scope and its areas in the quarter's months: their monthly reviews, of a month
/// without one their reports. People's own reviews stay with the months. Months without any are named.
pub(crate) fn months(ctx: &Context) -> Section<Prose> {
    let scopes: Vec<Scope> = std::iter::once(ctx.scope).chain(owed::areas(ctx)).collect();
    let mut rows = Vec::new();
    let mut bare = Vec::new();
    for month in ctx.period.parts(PeriodKind::Month).into_iter().filter(|month| month.start() <= ctx.as_of) {
        let mut seen: Vec<&Review> = Vec::new();
        for scope in &scopes {
            let all = ctx.books.workspace().reviews.iter();
            let review = all
                .filter(|r| r.kind == ReviewKind::MonthlyReview && r.period == month && r.scope == *scope)
                .max_by_key(|r| r.submitted_at);
            let Some(review) = review.or_else(|| find(ctx, *scope, month, ReviewKind::MonthlyReport)) else { continue };
            if seen.iter().any(|known| std::ptr::eq(*known, review)) {
                continue;
            }
            seen.push(review);
            let who = whose(ctx, if matches!(review.scope, Scope::Person(_)) { *scope } else { review.scope });
            let kind = ctx.word(review.kind.word(), review.kind.zh());
            if let Some(text) = joined(ctx, review) {
                rows.push(Prose { by: ctx.say(say::of_month(ctx.short(month), who, kind)), text });
            }
        }
        if seen.is_empty() {
            bare.push(ctx.short(month));
        }
    }
    let mut section = Section::told(rows, Vec::new());
    if !bare.is_empty() {
        section.notes.push(ctx.say(say::months_without_review(ctx.list(&bare))));
    } else if section.rows.is_empty() {
        section.notes.push(ctx.say(say::no_month_yet(ctx.short(ctx.period))));
    }
    section
}

/// What plans for a quarter put first, a line each owner: the scope's own, then those of its areas.
pub(crate) fn focus(ctx: &Context, quarter: Period) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let owners = std::iter::once(ctx.scope).chain(owed::areas(ctx));
    for owner in owners {
        let mut items: Vec<String> = Vec::new();
        for item in tally::plans(ctx.books, owner, quarter, ctx.as_of).iter().flat_map(|plan| &plan.focus) {
            if !items.contains(item) {
                items.push(item.clone());
            }
        }
        if !items.is_empty() {
            all.push(ctx.say(common::focus_of(ctx.name_of(owner), ctx.clauses(&items))));
        }
    }
    all
}

/// That plans for a quarter put nothing first, or that there are none and who owes them.
pub(crate) fn no_focus(ctx: &Context, quarter: Period) -> String {
    let ahead = Context { period: quarter, ..*ctx };
    owed::missing_plans(&ahead).unwrap_or_else(|| ctx.say(say::no_focus(ctx.short(quarter))))
}
