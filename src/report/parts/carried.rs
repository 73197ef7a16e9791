//! What stays open until someone closes it: problems, promises, requests, tasks and planned work, with their age.

use std::cmp::Reverse;

use crate::model::{PersonId, Scope, Who};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::view::Section;
use crate::report::view::work::CarriedRow;
use crate::tally::{self, How, News, Thread, ThreadKind};
use crate::words::Said;
use crate::words::work as say;

/// At most so many open ones are listed.
const LISTED: usize = 40;

/// What was open on some day of the period. Open ones first: what others wait for before planned work, the longest late
/// first, then by age. Then those closed by the period's end.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Vec<Thread<'a>> {
    let mut all = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    all.retain(|thread| thread.is_open() || !is_old_chore(ctx, thread));
    all.sort_by_key(|thread| {
        let planned = thread.kind == ThreadKind::Planned;
        (thread.closed.is_some(), planned, Reverse(late(thread)), thread.opened, thread.kind)
    });
    all
}

/// Whether it is work of one's own that an earlier period's plan names and no customer or project waits for.
pub(crate) fn is_old_chore(ctx: &Context, thread: &Thread) -> bool {
    let own = thread.kind == ThreadKind::Planned && thread.customer.is_none() && thread.project.is_none();
    own && thread.due.is_none_or(|due| due < ctx.period.start())
}

/// Days past its day; 0 once it is closed.
pub(crate) fn late(thread: &Thread) -> i32 {
    if thread.is_open() { thread.days_late } else { 0 }
}

/// The sort of a thread.
pub(crate) fn kind(kind: ThreadKind) -> Said {
    match kind {
        ThreadKind::Problem => say::problem(),
        ThreadKind::Promise => say::promise(),
        ThreadKind::Request => say::request(),
        ThreadKind::Complaint => say::complaint(),
        ThreadKind::Inquiry => say::inquiry(),
        ThreadKind::Loan => say::loan(),
        ThreadKind::Instruction => say::instruction(),
        ThreadKind::Task => say::task(),
        ThreadKind::Decision => say::decision(),
        ThreadKind::ReviewRequest => say::review_request(),
        ThreadKind::Planned => say::planned(),
    }
}

/// What a thread is about: its number and words.
pub(crate) fn what(ctx: &Context, thread: &Thread) -> String {
    let what = text_or(thread.what);
    let id = thread.news.iter().find_map(|news| match news {
        News::Problem(problem) => problem.id.as_deref(),
        _ => None,
    });
    match (id.filter(|id| *id != what), thread.project) {
        (Some(id), _) => ctx.say(say::numbered(id, what)),
        (None, Some(project)) if what == NOTHING => ctx.project(project),
        _ => what,
    }
}

/// Who is to see to it, after who asked for it.
pub(crate) fn by(ctx: &Context, thread: &Thread) -> String {
    let owner = match thread.owner {
        Scope::Person(id) => ctx.person(id),
        scope => ctx.name_of(scope),
    };
    let by = if thread.by.is_empty() { owner } else { ctx.staff(&thread.by) };
    match thread.from.as_ref().map(|from| ctx.who(from)).filter(|from| *from != by) {
        Some(from) => ctx.say(say::from_to(from, by)),
        None => by,
    }
}

/// The people who are to see to it: those named, else whose it is.
pub(crate) fn people(thread: &Thread) -> Vec<PersonId> {
    let named = thread.by.iter().filter_map(|who| if let Who::Person(id) = who { Some(*id) } else { None });
    match thread.owner {
        Scope::Person(id) if thread.by.is_empty() => vec![id],
        _ => named.collect(),
    }
}

/// Whether it is open or late, or when and how it was closed.
pub(crate) fn state(ctx: &Context, thread: &Thread) -> String {
    ctx.say(match thread.closed {
        Some(closing) => match closing.how {
            How::Kept => say::kept(ctx.day(closing.on)),
            How::Done => say::closed(ctx.day(closing.on)),
            How::Dropped => say::closed_dropped(ctx.day(closing.on)),
        },
        None if thread.days_late > 0 => say::late_days(thread.days_late),
        None => say::still_open(),
    })
}

/// A thread's row.
pub(crate) fn row(ctx: &Context, thread: &Thread) -> CarriedRow {
    CarriedRow {
        kind: ctx.say(kind(thread.kind)),
        what: what(ctx, thread),
        customer: ctx.party_or(thread.customer.as_ref()),
        by: by(ctx, thread),
        opened: ctx.day(thread.opened),
        due: ctx.day_or(thread.due),
        age: ctx.say(say::age(thread.age_days)),
        state: state(ctx, thread),
        late: late(thread) > 0,
    }
}

/// A row each.
pub(crate) fn rows(ctx: &Context, threads: &[Thread]) -> Vec<CarriedRow> {
    threads.iter().map(|thread| row(ctx, thread)).collect()
}

/// Their rows: open ones, then what was closed in the period.
pub(crate) fn section(ctx: &Context, threads: &[Thread]) -> Section<CarriedRow> {
    let (chores, told): (Vec<&Thread>, Vec<&Thread>) = threads.iter().partition(|thread| is_old_chore(ctx, thread));
    let (open, closed): (Vec<&Thread>, Vec<&Thread>) = told.into_iter().partition(|thread| thread.is_open());
    let shown = open.iter().take(LISTED).chain(closed.iter().take(LISTED / 2));
    let rows: Vec<CarriedRow> = shown.map(|thread| row(ctx, thread)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let overdue = open.iter().filter(|thread| late(thread) > 0).count();
        notes.push(ctx.say(say::carried_sum(open.len(), overdue, closed.len())));
    }
    let rest = open.len().saturating_sub(LISTED) + closed.len().saturating_sub(LISTED / 2);
    if rest > 0 {
        notes.push(ctx.say(say::carried_more(rows.len(), rest)));
    }
    if !chores.is_empty() {
        notes.push(ctx.say(say::old_chores(chores.len())));
    }
    Section::new(rows, notes, || ctx.say(say::nothing_carried()))
}
