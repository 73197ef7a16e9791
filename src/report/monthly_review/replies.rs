//! What was said in the reviews of a month, and what the reviewed replied.

use crate::model::{PersonId, Review, ReviewKind, ReviewText, Scope};
use crate::report::Context;
use crate::report::monthly_review::people::{Staff, with_charge};
use crate::report::parts::owed;
use crate::report::view::{Prose, Section};
use crate::words::monthly_review as say;

/// What a review may say of the work, in the order it is printed. The month ahead and dealers have
/// places of their own; guidance and reply come last.
const TEXTS: [ReviewText; 13] = [
    ReviewText::Summary,
    ReviewText::Comment,
    ReviewText::Causes,
    ReviewText::Products,
    ReviewText::Competitors,
    ReviewText::Market,
    ReviewText::Mistakes,
    ReviewText::Corrections,
    ReviewText::Training,
    ReviewText::Development,
    ReviewText::Proposals,
    ReviewText::Guidance,
    ReviewText::Reply,
];

/// The reviews of a page.
pub(super) struct Words<'w> {
    /// The area's own; of a person's page theirs.
    own: Option<&'w Review>,
    /// Those of the areas within.
    areas: Vec<&'w Review>,
    /// Everyone reviewed, with their review.
    pub(super) each: Vec<(PersonId, Option<&'w Review>)>,
}

/// A person's or area's review of the month; the last handed in of several.
fn of<'w>(ctx: &Context<'w>, scope: Scope) -> Option<&'w Review> {
    let all = ctx.books.workspace().reviews.iter();
    let ours = all.filter(|r| r.kind == ReviewKind::MonthlyReview && r.period == ctx.period && r.scope == scope);
    ours.max_by_key(|review| review.submitted_at)
}

fn has(review: &Review, kind: ReviewText) -> bool {
    review.texts.get(&kind).is_some_and(|text| !text.trim().is_empty())
}

/// With a capital, as it stands at a line's start.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A review's texts of some kinds as one, each after its word; `None` without any. Names stand in `by` alone, as the
/// text is Markdown.
pub(super) fn told(ctx: &Context, review: &Review, kinds: &[ReviewText]) -> Option<Prose> {
    let mut parts = Vec::new();
    for kind in kinds.iter().filter(|kind| has(review, **kind)) {
        let (text, word) = (review.texts[kind].trim(), capital(&ctx.word(kind.word(), kind.zh())));
        let plain = text.starts_with(|first: char| first.is_alphanumeric() && !first.is_ascii_digit());
        parts.push(match (kinds.len(), plain) {
            (1, _) => text.to_owned(),
            (_, true) => format!("{}{text}", ctx.say(say::label(word))),
            (_, false) => format!("{}\n\n{text}", ctx.say(say::label_above(word))),
        });
    }
    let who = match review.scope {
        Scope::Person(id) => ctx.person(id),
        scope => match owed::manager(ctx, scope) {
            Some(id) => with_charge(ctx, id, scope),
            None => ctx.name_of(scope),
        },
    };
    let by = match (review.reviewed_by, review.reviewed_at) {
        _ if kinds.len() == 1 => who,
        (Some(boss), Some(at)) => {
            ctx.say(say::reviewed_by(who, ctx.say(say::on_day(ctx.person(boss), ctx.day(at.day)))))
        }
        (Some(boss), None) => ctx.say(say::reviewed_by(who, ctx.person(boss))),
        (None, _) => who,
    };
    (!parts.is_empty()).then(|| Prose { by, text: parts.join("\n\n") })
}

impl<'w> Words<'w> {
    /// Finds them.
    pub(super) fn of(ctx: &Context<'w>, staff: &Staff) -> Words<'w> {
        let each = staff.all.iter().map(|&id| (id, of(ctx, Scope::Person(id))));
        let areas = owed::areas(ctx).into_iter().filter_map(|area| of(ctx, area)).collect();
        Words { own: of(ctx, ctx.scope), areas, each: each.collect() }
    }

    /// The page's own review, else that of who answers for it.
    pub(super) fn own(&self) -> Option<&'w Review> {
        self.own
    }

    /// All of them, the areas' own first.
    fn all(&self) -> impl Iterator<Item = &'w Review> {
        let people = self.each.iter().filter_map(|(_, review)| *review);
        let own = self.own;
        own.into_iter()
            .chain(self.areas.iter().copied())
            .chain(people.filter(move |review| own.is_none_or(|own| !std::ptr::eq(own, *review))))
    }

    /// Whose are not written.
    pub(super) fn missing(&self) -> Vec<PersonId> {
        self.each.iter().filter(|(_, review)| review.is_none()).map(|(id, _)| *id).collect()
    }

    /// Whose have no reply yet, and whose have.
    pub(super) fn replied(&self, yes: bool) -> Vec<PersonId> {
        let of = |review: &Review| has(review, ReviewText::Reply) == yes;
        self.each.iter().filter(|(_, review)| review.is_some_and(of)).map(|(id, _)| *id).collect()
    }

    /// The texts of some kinds, the area's own first.
    pub(super) fn texts(&self, ctx: &Context, kinds: &[ReviewText]) -> Vec<Prose> {
        self.all().filter_map(|review| told(ctx, review, kinds)).collect()
    }

    /// What is to be done in the month after; whose reviews do not say it.
    pub(super) fn next(&self, ctx: &Context) -> Section<Prose> {
        let month = ctx.period.next().map_or_else(String::new, |next| ctx.short(next));
        let mut section = Section::told(self.texts(ctx, &[ReviewText::Next]), Vec::new());
        let silent = self.each.iter().filter(|(_, review)| review.is_none_or(|r| !has(r, ReviewText::Next)));
        let silent: Vec<String> = silent.map(|(id, _)| ctx.person(*id)).collect();
        if !silent.is_empty() {
            section.owed.push(ctx.say(say::no_next(ctx.list(&silent), month)));
        } else if section.rows.is_empty() {
            section.notes.push(ctx.say(say::replies_nobody()));
        }
        section
    }

    /// What was said and replied, person by person; what is missing, and who owes it.
    pub(super) fn section(&self, ctx: &Context) -> Section<Prose> {
        let rows = self.all().filter_map(|review| told(ctx, review, &TEXTS));
        let mut section = Section::told(rows.collect::<Vec<Prose>>(), Vec::new());
        for &(id, review) in &self.each {
            let person = ctx.person(id);
            let boss = ctx.roster().person(id).post(ctx.until()).reports_to;
            let boss = boss.or_else(|| owed::manager(ctx, Scope::Team).filter(|boss| *boss != id));
            let boss = boss.map_or_else(|| person.clone(), |boss| ctx.person(boss));
            match review {
                None => section.owed.push(ctx.say(say::no_review(&person, ctx.short(ctx.period), &boss))),
                Some(review) => {
                    if !has(review, ReviewText::Guidance) {
                        section.owed.push(ctx.say(say::no_guidance(&boss, &person)));
                    }
                    if !has(review, ReviewText::Reply) {
                        section.owed.push(ctx.say(say::no_reply(&person)));
                    }
                }
            }
        }
        if section.rows.is_empty() && section.owed.is_empty() {
            section.notes.push(ctx.say(say::replies_nobody()));
        }
        section
    }
}
