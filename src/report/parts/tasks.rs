//! What someone was given to do, and what they gave others: done in time, late, open; with what quality.

use std::cmp::Reverse;

use crate::model::{Scope, Who};
use crate::report::Context;
use crate::report::display::text_or;
use crate::report::parts::carried;
use crate::report::view::Section;
use crate::report::view::service::TaskRow;
use crate::tally::{self, How, News, Thread, ThreadKind};
use crate::words::service as say;

/// At most so many are listed: open ones before any that is done.
const LISTED: usize = 25;

/// What was given to do, as it stands at the period's end.
#[derive(Clone, Debug)]
pub(crate) struct Tasks<'a> {
    /// To someone of the scope.
    pub(crate) received: Vec<Thread<'a>>,
    /// By someone of the scope to others.
    pub(crate) given: Vec<Thread<'a>>,
}

/// How many came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// All of them.
    pub(crate) all: usize,
    /// Done by their day, or without one.
    pub(crate) in_time: usize,
    /// Done after it.
    pub(crate) late: usize,
    /// Dropped.
    pub(crate) dropped: usize,
    /// Open, and not past their day.
    pub(crate) open: usize,
    /// Open past their day.
    pub(crate) overdue: usize,
}

impl Count {
    /// Counts threads.
    pub(crate) fn of(all: &[Thread]) -> Count {
        let mut count = Count { all: all.len(), ..Count::default() };
        for thread in all {
            *match thread.closed.map(|closing| closing.how) {
                Some(How::Dropped) => &mut count.dropped,
                Some(_) if thread.days_late > 0 => &mut count.late,
                Some(_) => &mut count.in_time,
                None if thread.days_late > 0 => &mut count.overdue,
                None => &mut count.open,
            } += 1;
        }
        count
    }
}

/// The tasks, instructions, decisions and requests of reviews open on some day of the period, as known at its end:
/// open ones first, the longest late first.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Tasks<'a> {
    use ThreadKind as K;
    let mut all = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    all.retain(|thread| matches!(thread.kind, K::Task | K::Instruction | K::Decision | K::ReviewRequest));
    all.sort_by_key(|thread| (thread.closed.is_some(), Reverse(thread.days_late), thread.opened));
    let here = |thread: &Thread, who: &Who| match who {
        Who::Person(id) => ctx.roster().belongs(*id, ctx.scope, thread.opened),
        Who::Other(_) => false,
    };
    let mine = |thread: &Thread| match (thread.by.is_empty(), thread.owner) {
        (false, _) => thread.by.iter().any(|who| here(thread, who)),
        (true, Scope::Person(id)) => here(thread, &Who::Person(id)),
        (true, _) => false,
    };
    let (received, others): (Vec<Thread>, Vec<Thread>) = all.into_iter().partition(mine);
    // Who is host of a meeting gives nobody what it decides, and a review asks in its own part.
    let given = others.into_iter().filter(|thread| {
        matches!(thread.kind, K::Task | K::Instruction) && thread.from.as_ref().is_some_and(|who| here(thread, who))
    });
    Tasks { received, given: given.collect() }
}

/// What the entries say of how well it was done.
fn quality<'a>(thread: &Thread<'a>) -> Option<&'a str> {
    thread.news.iter().rev().find_map(|news| match news {
        News::Task(task) => task.quality.as_deref(),
        News::ReviewRequest(_, request) => request.reply.as_deref(),
        _ => None,
    })
}

fn state(ctx: &Context, thread: &Thread) -> String {
    ctx.say(match thread.closed {
        Some(closing) if closing.how == How::Dropped => crate::words::work::closed_dropped(ctx.day(closing.on)),
        Some(closing) if thread.days_late > 0 => say::done_late(ctx.day(closing.on), thread.days_late),
        Some(closing) if thread.due.is_some() => say::done_in_time(ctx.day(closing.on)),
        Some(closing) => crate::words::work::closed(ctx.day(closing.on)),
        None if thread.days_late > 0 => crate::words::work::late_days(thread.days_late),
        None => crate::words::work::still_open(),
    })
}

fn row(ctx: &Context, thread: &Thread) -> TaskRow {
    TaskRow {
        kind: ctx.say(carried::kind(thread.kind)),
        what: carried::what(ctx, thread),
        by: carried::by(ctx, thread),
        given: ctx.day(thread.opened),
        due: ctx.day_or(thread.due),
        state: state(ctx, thread),
        quality: text_or(quality(thread)),
        late: thread.days_late > 0 && thread.closed.is_none_or(|closing| closing.how != How::Dropped),
    }
}

/// Their sums in words.
pub(crate) fn sums(ctx: &Context, tasks: &Tasks) -> Vec<String> {
    let mut said = Vec::new();
    let count = Count::of(&tasks.received);
    if count.all > 0 {
        said.push(say::tasks_sum(count.all, count.in_time, count.late, count.open, count.overdue, count.dropped));
    }
    let given = Count::of(&tasks.given);
    if given.all > 0 {
        said.push(say::given_sum(given.all, given.in_time, given.late, given.open, given.overdue, given.dropped));
    }
    ctx.each(said)
}

/// Each of them, and their sums.
pub(crate) fn section(ctx: &Context, tasks: &Tasks) -> Section<TaskRow> {
    let all = tasks.received.iter().chain(&tasks.given);
    let rows: Vec<TaskRow> = all.take(LISTED).map(|thread| row(ctx, thread)).collect();
    let mut notes = sums(ctx, tasks);
    let found = tasks.received.len() + tasks.given.len();
    if found > LISTED {
        notes.push(ctx.say(say::tasks_more(LISTED, found)));
    }
    Section::new(rows, notes, || ctx.say(say::no_tasks(ctx.short(ctx.period))))
}
