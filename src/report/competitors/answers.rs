//! What we answer: by brand, in what is to be done, in plans, and in the words of reports.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Action, PersonId, Plan, Review, ReviewKind, ReviewText, Scope};
use crate::report::Context;
use crate::report::competitors::Facts;
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::{carried, owed};
use crate::report::view::competitors::{AnswerRow, Answers, CounterRow};
use crate::report::view::{Prose, Section};
use crate::tally::{self, Thread, ThreadKind, answer};
use crate::words::Said;
use crate::words::competitors as say;
use crate::words::monthly_report as common;

/// Words that speak of rivals without naming one.
const RIVALS: [&str; 5] = ["竞品", "竞争", "对手", "competitor", "rival"];

fn speaks_of(text: &str, brands: &BTreeSet<&str>) -> bool {
    tally::named_in(text, brands).is_some() || RIVALS.iter().any(|word| text.to_lowercase().contains(word))
}

/// What was open on some day of the period and names a rival; open ones first.
pub(super) fn follow<'a>(ctx: &Context<'a>) -> Vec<Thread<'a>> {
    let brands = tally::brand_names(ctx.books, ctx.as_of);
    let mut all = carried::gather(ctx);
    all.retain(|thread| thread.what.is_some_and(|what| speaks_of(what, &brands)));
    all
}

/// Whether it is work someone planned for themselves, for no customer and against no brand by name.
fn is_chore(thread: &Thread, brands: &BTreeSet<&str>) -> bool {
    let own = thread.kind == ThreadKind::Planned && thread.customer.is_none() && thread.project.is_none();
    own && thread.what.is_none_or(|what| tally::named_in(what, brands).is_none())
}

/// Takes the chores out of what follows: a sentence for each sort that someone has not done yet.
pub(super) fn chores(ctx: &Context, follow: &mut Vec<Thread>) -> Vec<Said> {
    let brands = tally::brand_names(ctx.books, ctx.as_of);
    let mut undone: BTreeMap<&str, BTreeSet<PersonId>> = BTreeMap::new();
    follow.retain(|thread| {
        if !is_chore(thread, &brands) {
            return true;
        }
        if let (Some(what), true) = (thread.what, thread.is_open()) {
            undone.entry(what).or_default().extend(carried::people(thread));
        }
        false
    });
    let said = |(what, people): (&str, BTreeSet<PersonId>)| {
        let names: Vec<String> = people.iter().map(|&id| ctx.person(id)).collect();
        say::chores(what, names.len(), ctx.list(&names))
    };
    undone.into_iter().map(said).collect()
}

pub(super) fn answers(ctx: &Context, facts: &Facts) -> Answers {
    let row = |brand: &tally::Brand| {
        let latest = brand.moves.iter().rev().find_map(|seen| Some((seen.head.date, answer(seen)?)));
        let bare = brand.moves.iter().filter(|seen| answer(seen).is_none());
        let bare: Vec<String> = bare
            .map(|seen| {
                let word = ctx.word(seen.kind.word(), seen.kind.zh());
                ctx.say(say::dated(ctx.day(seen.head.date), seen.what.as_deref().unwrap_or(&word)))
            })
            .collect();
        let (times, answered) = (brand.moves.len(), brand.answered());
        AnswerRow {
            brand: brand.name.to_owned(),
            times: times.to_string(),
            answered: answered.to_string(),
            share: percent_or(crate::model::Amount::count(answered).over(crate::model::Amount::count(times))),
            latest: latest
                .map_or_else(|| NOTHING.to_owned(), |(day, answer)| ctx.say(say::dated(ctx.day(day), answer))),
            bare: if bare.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&bare) },
        }
    };
    let rows: Vec<AnswerRow> = facts.brands.iter().map(row).collect();
    let mut brands = Section::new(rows, Vec::new(), || ctx.say(say::nothing_to_answer()));
    let bare = without_answer(facts);
    if !bare.is_empty() {
        brands.owed.push(ctx.say(say::bare_brands(ctx.list(&bare), ctx.answers())));
    }
    let none = || ctx.say(if facts.brands.is_empty() { say::nothing_follows() } else { say::no_follow() });
    let follow = Section::new(carried::rows(ctx, &facts.follow), ctx.each(facts.chores.clone()), none);
    Answers { brands, follow, planned: planned(ctx) }
}

/// The brands none of whose moves has an answer.
pub(super) fn without_answer(facts: &Facts) -> Vec<String> {
    facts.brands.iter().filter(|brand| brand.answered() == 0).map(|brand| brand.name.to_owned()).collect()
}

/// What plans for the period after name of rivals.
fn planned(ctx: &Context) -> Option<Section<CounterRow>> {
    let next = ctx.period.next()?;
    let brands = tally::brand_names(ctx.books, ctx.as_of);
    let row = |plan: &Plan, action: &Action| CounterRow {
        what: action.what.clone(),
        customer: ctx.party_or(action.customer.as_ref()),
        plan: if action.staff.is_empty() { ctx.name_of(plan.owner) } else { ctx.staff(&action.staff) },
        when: ctx.dates(&action.dates),
    };
    let mut rows: Vec<CounterRow> = Vec::new();
    for plan in owed::all_plans(ctx, next) {
        for action in plan.actions.iter().filter(|action| speaks_of(&action.what, &brands)) {
            let row = row(plan, action);
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    (!rows.is_empty()).then(|| Section::told(rows, vec![ctx.say(say::planned_note(ctx.short(next)))]))
}

/// Whether a report of that kind speaks for the whole of what it is of: weeks count only for a person.
fn counts(ctx: &Context, kind: ReviewKind) -> bool {
    !matches!(kind, ReviewKind::WeeklyReport) || ctx.is_person()
}

/// What people wrote of rivals in reports of the period; the scope's own first, then by time.
pub(super) fn texts(ctx: &Context) -> Section<Prose> {
    let areas = owed::areas(ctx);
    let belongs = |person: PersonId| ctx.roster().belongs(person, ctx.scope, ctx.until());
    let within = |scope: Scope| match scope {
        Scope::Person(id) => belongs(id),
        scope => scope == ctx.scope || areas.contains(&scope),
    };
    let known = |review: &Review| {
        let written = review.submitted_at.is_none_or(|at| at.day <= ctx.as_of);
        let inside = ctx.period.contains(review.period.start()) && ctx.period.contains(review.period.end());
        written && inside && review.period.start() <= ctx.as_of && counts(ctx, review.kind) && within(review.scope)
    };
    let mut all: Vec<(&Review, &str)> = Vec::new();
    for review in ctx.books.workspace().reviews.iter().filter(|review| known(review)) {
        let text = review.texts.get(&ReviewText::Competitors).map(|text| text.trim());
        all.extend(text.filter(|text| !text.is_empty()).map(|text| (review, text)));
    }
    all.sort_by_key(|(review, _)| {
        (review.scope != ctx.scope, review.scope.level(), review.period, review.scope, review.kind)
    });
    let prose = |(review, text): (&Review, &str)| {
        let by = match owed::manager(ctx, review.scope) {
            Some(id) => ctx.person(id),
            None => ctx.name_of(review.scope),
        };
        let kind = ctx.commas(&[ctx.short(review.period), ctx.word(review.kind.word(), review.kind.zh())]);
        Prose { by: ctx.say(common::text_of(by, kind)), text: text.to_owned() }
    };
    let mut section = Section::told(all.into_iter().map(prose).collect::<Vec<_>>(), Vec::new());
    if section.rows.is_empty() {
        section.owed.push(ctx.say(say::no_texts(ctx.answers(), ctx.short(ctx.period))));
    }
    section
}
