//! First: the problems that the last review knew, and what became of them; those found since.

use std::cmp::Reverse;

use crate::model::{Period, Problem, ReviewKind, ReviewText, Scope, Who};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::monthly_review::people::Staff;
use crate::report::monthly_review::replies;
use crate::report::parts::{carried, owed, problems};
use crate::report::view::monthly_review::{LastReview, ReviewedRow};
use crate::report::view::work::CarriedRow;
use crate::report::view::{Prose, Section};
use crate::tally::{self, ProblemState, ThreadKind};
use crate::words::monthly_review as say;
use crate::words::report as common;

/// The problems of a month, as they stand at its end.
pub(super) struct Found<'w> {
    /// Known to the last review and still open.
    pub(super) open: Vec<ProblemState<'w>>,
    /// Known to the last review and solved in the month.
    pub(super) solved: Vec<ProblemState<'w>>,
    /// Opened in the month.
    pub(super) fresh: Vec<ProblemState<'w>>,
}

impl<'w> Found<'w> {
    /// Those open at the month's end, whenever they were opened.
    pub(super) fn all_open(&self) -> impl Iterator<Item = &ProblemState<'w>> {
        self.open.iter().chain(self.fresh.iter().filter(|problem| problem.solved_on.is_none()))
    }
}

/// Whether a problem is its own to solve, though others wrote it.
fn falls_to(ctx: &Context, problem: &ProblemState) -> bool {
    matches!((ctx.scope, problem.owner), (Scope::Person(id), Some(Who::Person(owner))) if *owner == id)
}

/// Finds them: of a person also those that others wrote and they are to solve.
pub(super) fn found<'w>(ctx: &Context<'w>) -> Found<'w> {
    let until = ctx.until();
    let mut all = tally::problems(ctx.books, ctx.scope, until);
    if ctx.is_person() {
        for problem in tally::problems(ctx.books, Scope::Team, until) {
            let had = all.iter().any(|other| other.entries[0].head.entry == problem.entries[0].head.entry);
            if falls_to(ctx, &problem) && !had {
                all.push(problem);
            }
        }
    }
    let before = |problem: &ProblemState| problem.opened < ctx.period.start();
    let (old, mut fresh): (Vec<_>, Vec<_>) = all.into_iter().partition(before);
    let (mut open, mut solved): (Vec<_>, Vec<_>) = old.into_iter().partition(|problem| problem.solved_on.is_none());
    solved.retain(|problem| problem.solved_on.is_some_and(|day| ctx.period.contains(day)));
    open.sort_by_key(|problem| (Reverse(problem.days_late), problem.opened));
    solved.sort_by_key(|problem| problem.solved_on);
    fresh.sort_by_key(|problem| (problem.solved_on.is_some(), problem.opened));
    Found { open, solved, fresh }
}

/// The problem's number and title.
pub(super) fn called(problem: &ProblemState) -> String {
    let title = problem.title.unwrap_or(problem.identity);
    match problems::id(problem).filter(|id| *id != title) {
        Some(id) => format!("{id} {title}"),
        None => title.to_owned(),
    }
}

/// The entries of the month beyond the one that opened it.
fn later<'w>(ctx: &Context, problem: &ProblemState<'w>) -> Vec<(usize, &'w Problem)> {
    let all = problem.entries.iter().copied().enumerate().skip(1);
    all.filter(|(_, entry)| ctx.period.contains(entry.head.date) && entry.head.date <= ctx.until()).collect()
}

/// Whether the month's logs say nothing of a problem they inherited.
pub(super) fn is_silent(ctx: &Context, problem: &ProblemState) -> bool {
    problem.opened < ctx.period.start() && later(ctx, problem).is_empty()
}

/// What an entry says that those before it did not; what stands in a column of its own is only named.
fn said(ctx: &Context, problem: &ProblemState, at: usize) -> String {
    let (earlier, entry) = (&problem.entries[..at], problem.entries[at]);
    let new = |was: &dyn Fn(&Problem) -> bool| !earlier.iter().rev().take(1).any(|old| was(old));
    let mut parts = Vec::new();
    if let Some(remedy) = entry.remedy.as_deref().filter(|remedy| new(&|old| old.remedy.as_deref() == Some(remedy))) {
        let stands = problem.remedy == Some(remedy);
        parts.push(if stands { say::news_remedy_set() } else { say::news_remedy(remedy) });
    }
    if let Some(due) = entry.due.filter(|due| new(&|old| old.due == Some(*due))) {
        let stands = problem.due == Some(due);
        parts.push(if stands { say::news_due_set() } else { say::news_due(ctx.day(due)) });
    }
    if !entry.team.is_empty() && new(&|old| old.team == entry.team) {
        parts.push(say::news_team(ctx.staff(&entry.team)));
    }
    if let Some(effect) = entry.effect.as_deref().filter(|effect| new(&|old| old.effect.as_deref() == Some(effect))) {
        parts.push(say::news_effect(effect));
    }
    if entry.solved {
        parts.push(say::news_solved());
    }
    if parts.is_empty() {
        parts.push(say::news_again());
    }
    ctx.commas(&ctx.each(parts))
}

fn news(ctx: &Context, problem: &ProblemState) -> String {
    let told = later(ctx, problem).into_iter().map(|(at, entry)| {
        let what = said(ctx, problem, at);
        ctx.say(say::news(ctx.day(entry.head.date), ctx.person(entry.head.person), what))
    });
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        false => ctx.clauses(&told),
        true if is_silent(ctx, problem) => ctx.say(say::no_news()),
        true => NOTHING.to_owned(),
    }
}

fn row(ctx: &Context, problem: &ProblemState) -> ReviewedRow {
    let places: Vec<String> = problem.customers().into_iter().map(|party| ctx.party(party)).collect();
    let age = ctx.say(common::open_days(problem.age_days));
    ReviewedRow {
        group: String::new(),
        problem: called(problem),
        customer: if places.is_empty() { NOTHING.to_owned() } else { ctx.list(&places) },
        since: ctx.say(say::since(ctx.person(problem.opened_by), ctx.day(problem.opened), age)),
        remedy: problem.remedy.map_or_else(|| ctx.say(common::no_remedy()), str::to_owned),
        owner: text_or(problem.owner.map(|who| ctx.who(who)).as_deref()),
        due: problem.due.map_or_else(|| ctx.say(common::no_due()), |due| ctx.day(due)),
        team: if problem.team.is_empty() { ctx.say(say::no_team()) } else { ctx.staff(problem.team) },
        news: news(ctx, problem),
        state: ctx.say(match problem.solved_on {
            Some(day) => say::solved(ctx.day(day)),
            None if problem.days_late > 0 => say::open_late(problem.days_late),
            None => say::open(),
        }),
        late: problem.solved_on.is_none() && problem.days_late > 0,
    }
}

/// The part of the page.
pub(super) fn section(ctx: &Context, found: &Found, staff: &Staff) -> LastReview {
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let groups = [
        (ctx.say(say::group_open(ctx.short(last))), &found.open),
        (ctx.say(say::group_solved(ctx.short(last))), &found.solved),
        (ctx.say(say::group_new()), &found.fresh),
    ];
    let mut rows = Vec::new();
    for (group, problems) in groups.into_iter().filter(|(_, problems)| !problems.is_empty()) {
        rows.push(ReviewedRow { group, ..ReviewedRow::default() });
        rows.extend(problems.iter().map(|problem| row(ctx, problem)));
    }
    LastReview {
        problems: Section::new(rows, Vec::new(), || ctx.say(say::no_problems(ctx.short(last)))),
        words: words(ctx, staff, last),
        asked: asked(ctx),
    }
}

/// What the last reviews of the page's people said is to be done, with the guidance and the reply.
fn words(ctx: &Context, staff: &Staff, last: Period) -> Section<Prose> {
    let areas = owed::areas(ctx);
    let all = ctx.books.workspace().reviews.iter();
    let ours = all.filter(|review| {
        let of = match review.scope {
            Scope::Person(id) => staff.all.contains(&id),
            scope => scope == ctx.scope || areas.contains(&scope),
        };
        review.kind == ReviewKind::MonthlyReview && review.period == last && of
    });
    let kinds = [ReviewText::Next, ReviewText::Guidance, ReviewText::Reply];
    let rows = ours.filter_map(|review| replies::told(ctx, review, &kinds));
    let rows: Vec<Prose> = rows.collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_last_words(ctx.short(last))))
}

/// What reviews asked of others, open or closed in the month.
fn asked(ctx: &Context) -> Section<CarriedRow> {
    let all = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    let asked = all.iter().filter(|thread| thread.kind == ThreadKind::ReviewRequest);
    let rows: Vec<CarriedRow> = asked.map(|thread| carried::row(ctx, thread)).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::none_asked()))
}
