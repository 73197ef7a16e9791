//! Promises, tasks, instructions, requests, inquiries: what stays open until an entry says otherwise. Their words are
//! always kept.

use crate::model::{Head, Inquiry, Instruction, LogSection, Promise, Request, RequestKind, RequestStatus, Task};
use crate::store::accept::log::Making;
use crate::store::record::Record;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Promises, |facts| &mut facts.promises, promise);
    making.each(record, LogSection::Tasks, |facts| &mut facts.tasks, task);
    making.each(record, LogSection::Instructions, |facts| &mut facts.instructions, instruction);
    making.each(record, LogSection::Requests, |facts| &mut facts.requests, request);
    making.each(record, LogSection::Inquiries, |facts| &mut facts.inquiries, inquiry);
}

fn promise(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Promise> {
    Some(Promise {
        head,
        customer: item.party("customer")?,
        what: item.boxed("what")?,
        due: item.day("due"),
        kept: item.bool("kept").unwrap_or(false),
    })
}

fn task(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Task> {
    Some(Task {
        head,
        from: item.who("from"),
        what: item.boxed("what")?,
        due: item.day("due"),
        done_on: item.day("done_on"),
        quality: item.boxed("quality"),
    })
}

fn instruction(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Instruction> {
    Some(Instruction {
        head,
        to: item.person("to")?,
        what: item.boxed("what")?,
        due: item.day("due"),
        status: item.choice("status", RequestStatus::from_word).unwrap_or(RequestStatus::Open),
    })
}

fn request(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Request> {
    let handled_on = item.day("handled_on");
    let status = match item.choice("status", RequestStatus::from_word) {
        Some(RequestStatus::Dropped) => RequestStatus::Dropped,
        _ if handled_on.is_some() => RequestStatus::Done,
        written => written.unwrap_or(RequestStatus::Open),
    };
    Some(Request {
        head,
        customer: item.party("customer")?,
        kind: item.choice("kind", RequestKind::from_word).unwrap_or(RequestKind::Request),
        what: item.boxed("what")?,
        handled_on,
        status,
    })
}

fn inquiry(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Inquiry> {
    Some(Inquiry {
        head,
        id: item.boxed("id"),
        customer: item.party("customer")?,
        question: item.boxed("question")?,
        answer: item.boxed("answer"),
        promised: item.boxed("promised"),
        escalated_to: item.who("escalated_to"),
        resolved_on: item.day("resolved_on"),
        satisfied: item.bool("satisfied"),
    })
}
