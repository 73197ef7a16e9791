//! First: what the last quarter's review left, and what became of it.

use std::cmp::Reverse;

use crate::model::ReviewText;
use crate::report::Context;
use crate::report::parts::logged::Known;
use crate::report::parts::quarter_words::Words;
use crate::report::parts::{carried, spread};
use crate::report::view::quarterly_review::LeftRow;
use crate::report::view::work::CarriedRow;
use crate::report::view::{Prose, Section};
use crate::tally::{self, ProblemState, ThreadKind};
use crate::words::monthly_review as review;
use crate::words::quarterly as say;
use crate::words::report as common;

fn row(ctx: &Context, problem: &ProblemState) -> LeftRow {
    let late = problem.solved_on.is_none() && problem.days_late > 0;
    LeftRow {
        group: String::new(),
        problem: spread::called(problem),
        customer: ctx.party_or(problem.customer),
        since: format!("{} {}", ctx.day(problem.opened), ctx.say(common::open_days(problem.age_days))),
        remedy: problem.remedy.map_or_else(|| ctx.say(common::no_remedy()), str::to_owned),
        by: problem.owner.map_or_else(|| ctx.say(say::owner_to_be_named()), |who| ctx.who(who)),
        due: problem.due.map_or_else(|| ctx.say(common::no_due()), |due| ctx.day(due)),
        state: ctx.say(match problem.solved_on {
            Some(day) => review::solved(ctx.day(day)),
            None if late => review::open_late(problem.days_late),
            None => review::open(),
        }),
        late,
    }
}

/// Problems that the last review knew: still open, then solved in the quarter. What came up since is counted here; what
/// of it is open is spread over the months after.
pub(super) fn problems(ctx: &Context, known: &Known) -> Section<LeftRow> {
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let state = |problem: &&ProblemState| problem.opened <= ctx.until();
    let (old, fresh): (Vec<&ProblemState>, Vec<&ProblemState>) =
        known.problems.iter().filter(state).partition(|problem| problem.opened < ctx.period.start());
    let (mut open, mut solved): (Vec<&ProblemState>, Vec<&ProblemState>) =
        old.into_iter().partition(|problem| problem.solved_on.is_none_or(|day| day > ctx.until()));
    solved.retain(|problem| problem.solved_on.is_some_and(|day| ctx.period.contains(day)));
    open.sort_by_key(|problem| (Reverse(problem.days_late), problem.opened));
    solved.sort_by_key(|problem| problem.solved_on);
    let mut rows: Vec<LeftRow> = Vec::new();
    for (title, group) in [(say::left_open(open.len()), &open), (say::left_solved(solved.len()), &solved)] {
        if !group.is_empty() {
            rows.push(LeftRow { group: ctx.say(title), ..LeftRow::default() });
            rows.extend(group.iter().map(|problem| row(ctx, problem)));
        }
    }
    let closed = fresh.iter().filter(|problem| problem.solved_on.is_some()).count();
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(ctx.say(say::nothing_left(ctx.short(last))));
    }
    notes.push(ctx.say(if fresh.is_empty() {
        say::nothing_fresh(ctx.short(ctx.period))
    } else {
        say::fresh(ctx.short(ctx.period), fresh.len(), closed, fresh.len() - closed)
    }));
    Section::told(rows, notes)
}

/// What the last review said is to be done.
pub(super) fn words(ctx: &Context) -> Section<Prose> {
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let words = Words::of(ctx, last);
    words.told(ctx, &[ReviewText::Next], ctx.say(say::no_last_words(ctx.short(last))))
}

/// What reviews of months and quarters asked of others, open or closed in the quarter.
pub(super) fn asked(ctx: &Context) -> Section<CarriedRow> {
    let all = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    let asked = all.iter().filter(|thread| thread.kind == ThreadKind::ReviewRequest && spread::is_found(thread));
    let rows: Vec<CarriedRow> = asked.map(|thread| carried::row(ctx, thread)).collect();
    Section::new(rows, Vec::new(), || ctx.say(review::none_asked()))
}
