//! What customers wait for: promises first, then problems, requests, complaints, questions and goods lent.

use std::cmp::Reverse;

use crate::report::Context;
use crate::report::customers::Facts;
use crate::report::parts::carried;
use crate::report::view::Section;
use crate::report::view::work::CarriedRow;
use crate::tally::{How, Thread, ThreadKind};
use crate::words::customers as say;

/// At most so many are listed.
const LISTED: usize = 25;

/// What was open at a customer's on some day of the period: open things first, promises before others, the longest late
/// first.
pub(super) fn gather<'a>(ctx: &Context<'a>) -> Vec<Thread<'a>> {
    let mut all = carried::gather(ctx);
    all.retain(|thread| thread.customer.is_some() && thread.kind != ThreadKind::Planned);
    all.sort_by_key(|thread| {
        let promise = thread.kind == ThreadKind::Promise;
        (!thread.is_open(), !promise, Reverse(carried::late(thread)), thread.opened)
    });
    all
}

/// The promises that were kept in the period.
pub(super) fn kept(facts: &Facts) -> usize {
    let kept = |thread: &&Thread| thread.closed.is_some_and(|closing| closing.how == How::Kept);
    facts.waiting.iter().filter(kept).count()
}

pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<CarriedRow> {
    let open: Vec<&Thread> = facts.waiting.iter().filter(|thread| thread.is_open()).collect();
    let rows: Vec<CarriedRow> = open.iter().take(LISTED).map(|thread| carried::row(ctx, thread)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let late = open.iter().filter(|thread| carried::late(thread) > 0).count();
        notes.push(ctx.say(say::open_note(open.len(), late, kept(facts))));
    }
    if open.len() > LISTED {
        notes.push(ctx.say(say::open_more(LISTED, open.len() - LISTED)));
    }
    Section::new(rows, notes, || match kept(facts) {
        0 => ctx.say(say::promises_none()),
        n => ctx.say(say::promises_kept(n)),
    })
}
