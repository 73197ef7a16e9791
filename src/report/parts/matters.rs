//! What someone waits for: requests, complaints, inquiries and problems of customers, instructions and tasks; what is
//! new, what was closed, what is open and what was done about it.

use std::cmp::Reverse;

use crate::model::Inquiry;
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::carried;
use crate::report::view::Section;
use crate::report::view::day::MatterRow;
use crate::tally::{self, News, Thread, ThreadKind};
use crate::words::Said;
use crate::words::day as say;

/// What customers wait for.
pub(crate) const OF_CUSTOMERS: &[ThreadKind] =
    &[ThreadKind::Request, ThreadKind::Complaint, ThreadKind::Inquiry, ThreadKind::Problem, ThreadKind::Promise];
/// What people of the team were told to do.
pub(crate) const OF_PEOPLE: &[ThreadKind] = &[ThreadKind::Instruction, ThreadKind::Task, ThreadKind::Decision];

/// What of some kinds was open on some day of the period: older ones past their day, the longest late first; new ones;
/// those closed; then older ones still open, problems and complaints first, each by age. A problem of no customer is none of theirs.
pub(crate) fn gather<'a>(ctx: &Context<'a>, kinds: &[ThreadKind]) -> Vec<Thread<'a>> {
    let mut all = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    all.retain(|thread| {
        kinds.contains(&thread.kind) && (thread.kind != ThreadKind::Problem || thread.customer.is_some())
    });
    all.sort_by_key(|thread| {
        let place = match (is_new(ctx, thread), thread.is_open()) {
            (false, true) if carried::late(thread) > 0 => 0,
            (true, true) => 1,
            (_, false) => 2,
            (false, true) => 3,
        };
        let weighty = matches!(thread.kind, ThreadKind::Problem | ThreadKind::Complaint);
        (place, Reverse(carried::late(thread)), place == 3 && !weighty, thread.opened, thread.kind)
    });
    all
}

/// Whether it was opened in the period.
pub(crate) fn is_new(ctx: &Context, thread: &Thread) -> bool {
    ctx.period.contains(thread.opened)
}

/// How many there are of some threads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Opened in the period.
    pub(crate) new: usize,
    /// Closed in it.
    pub(crate) closed: usize,
    /// Open at its end.
    pub(crate) open: usize,
    /// Open past their day.
    pub(crate) late: usize,
}

/// Counts them.
pub(crate) fn count(ctx: &Context, all: &[Thread]) -> Count {
    let of = |fits: &dyn Fn(&Thread) -> bool| all.iter().filter(|thread| fits(thread)).count();
    Count {
        new: of(&|thread| is_new(ctx, thread)),
        closed: of(&|thread| !thread.is_open()),
        open: of(&|thread| thread.is_open()),
        late: of(&|thread| carried::late(thread) > 0),
    }
}

/// What was done about an inquiry.
fn of_inquiry(ctx: &Context, inquiry: &Inquiry) -> Option<String> {
    let said = [
        inquiry.answer.as_deref().map(str::to_owned),
        inquiry.promised.as_deref().map(|what| ctx.say(say::promised(what))),
        inquiry.escalated_to.as_ref().map(|who| ctx.say(say::escalated(ctx.who(who)))),
        inquiry.satisfied.map(|well| ctx.say(if well { say::satisfied() } else { say::unsatisfied() })),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| ctx.clauses(&said))
}

/// What was last written of what was done about it.
pub(crate) fn progress(ctx: &Context, thread: &Thread) -> String {
    let done = thread.news.iter().rev().find_map(|news| match news {
        News::Problem(problem) => problem.remedy.as_deref().map(str::to_owned),
        News::Inquiry(inquiry) => of_inquiry(ctx, inquiry),
        News::Task(task) => task.quality.as_deref().map(|what| ctx.say(say::quality(what))),
        _ => None,
    });
    text_or(done.as_deref())
}

fn row(ctx: &Context, thread: &Thread) -> MatterRow {
    let late = carried::late(thread) > 0;
    MatterRow {
        kind: ctx.say(carried::kind(thread.kind)),
        what: carried::what(ctx, thread),
        customer: ctx.party_or(thread.customer.as_ref()),
        by: carried::by(ctx, thread),
        opened: ctx.day(thread.opened),
        due: ctx.day_or(thread.due),
        age: match thread.age_days {
            0 => NOTHING.to_owned(),
            days => ctx.say(crate::words::work::age(days)),
        },
        progress: progress(ctx, thread),
        state: if thread.is_open() && !late && is_new(ctx, thread) {
            ctx.say(say::new_today())
        } else {
            carried::state(ctx, thread)
        },
        late,
    }
}

/// Whether it was open before the period and still is.
fn is_older(ctx: &Context, thread: &Thread) -> bool {
    thread.is_open() && !is_new(ctx, thread)
}

/// Their rows: all that moved in the period, and of the older ones still open at most `older`.
pub(crate) fn section(ctx: &Context, all: &[Thread], older: usize, none: Said) -> Section<MatterRow> {
    let mut left = older;
    let listed = all.iter().filter(|thread| {
        let older = is_older(ctx, thread);
        let shown = !older || left > 0;
        left -= usize::from(older && shown);
        shown
    });
    let rows: Vec<MatterRow> = listed.map(|thread| row(ctx, thread)).collect();
    let mut notes = Vec::new();
    if !all.is_empty() {
        let Count { new, closed, open, late } = count(ctx, all);
        notes.push(ctx.say(say::matters_sum(new, closed, open, late)));
    }
    if all.len() > rows.len() {
        notes.push(ctx.say(say::matters_more(all.len() - rows.len())));
    }
    Section::new(rows, notes, || ctx.say(none))
}
