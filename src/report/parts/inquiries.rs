//! What customers asked: each question with its answer, and how many were answered, promised, passed on and resolved,
//! how fast, and whether the customer is satisfied.

use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::view::Section;
use crate::report::view::service::InquiryRow;
use crate::tally::{InquiryCount, InquiryState, count_inquiries, inquiries};
use crate::words::service as say;

/// At most so many are listed: every open one before any resolved one.
const LISTED: usize = 30;

/// The inquiries open on some day of the period, as known at its end: open ones first.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Vec<InquiryState<'a>> {
    inquiries(ctx.books, ctx.scope, ctx.period, ctx.as_of)
}

/// How many of them came to what.
pub(crate) fn count(ctx: &Context, all: &[InquiryState]) -> InquiryCount {
    count_inquiries(all, ctx.period)
}

/// A question by its number, customer and words.
pub(crate) fn named(ctx: &Context, one: &InquiryState) -> String {
    let question = match one.id {
        Some(id) => ctx.say(crate::words::work::numbered(id, one.question)),
        None => one.question.to_owned(),
    };
    ctx.say(say::asked_by(ctx.party(one.customer), question))
}

fn state(ctx: &Context, one: &InquiryState) -> String {
    let resolved = match (one.resolved_on, one.days) {
        (None, days) => return ctx.say(say::open_for(days)),
        (Some(day), 0) => say::resolved_same_day(ctx.day(day)),
        (Some(day), days) => say::resolved_after(ctx.day(day), days),
    };
    let satisfied = match one.satisfied {
        Some(true) => say::satisfied(),
        Some(false) => say::not_satisfied(),
        None => say::satisfaction_unknown(),
    };
    ctx.commas(&[ctx.say(resolved), ctx.say(satisfied)])
}

fn row(ctx: &Context, one: &InquiryState) -> InquiryRow {
    let promised = one.promised.map(|promised| ctx.say(say::promised(promised)));
    let said: Vec<String> = one.answer.map(str::to_owned).into_iter().chain(promised).collect();
    InquiryRow {
        day: ctx.day(one.asked),
        customer: ctx.party(one.customer),
        question: match one.id {
            Some(id) => ctx.say(crate::words::work::numbered(id, one.question)),
            None => one.question.to_owned(),
        },
        answer: text_or(Some(&ctx.clauses(&said)).filter(|_| !said.is_empty()).map(String::as_str)),
        escalated: one.escalated_to.map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
        by: ctx.person(one.asked_of),
        state: state(ctx, one),
        open: one.resolved_on.is_none(),
    }
}

/// Their sums in words; none where nothing was asked.
pub(crate) fn sums(ctx: &Context, count: &InquiryCount) -> Vec<String> {
    let all = count.asked + count.earlier;
    if all == 0 {
        return Vec::new();
    }
    let mut said = vec![
        say::inquiries_sum(all, count.asked, count.earlier),
        say::inquiries_dealt(count.answered, count.at_once, count.promised, count.escalated),
        say::inquiries_closed(count.resolved, count.open),
    ];
    if let (Some(median), Some(longest)) = (count.median_days, count.longest_days) {
        let unknown = count.resolved - count.satisfied - count.dissatisfied;
        said.push(say::speed(days(median), longest));
        said.push(say::satisfaction(count.satisfied, count.dissatisfied, unknown));
    }
    ctx.each(said)
}

/// Days, with half a one where there is one.
pub(crate) fn days(median: crate::model::Amount) -> String {
    let whole = median.round(0) == median;
    median.grouped(u32::from(!whole))
}

/// Each of them, and their sums.
pub(crate) fn section(ctx: &Context, all: &[InquiryState]) -> Section<InquiryRow> {
    let rows: Vec<InquiryRow> = all.iter().take(LISTED).map(|one| row(ctx, one)).collect();
    let mut notes = sums(ctx, &count(ctx, all));
    if all.len() > LISTED {
        notes.push(ctx.say(say::inquiries_more(LISTED)));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_inquiries()))
}
