//! (2) The day by the timetable's slots, with what was planned for each and what was done.

use crate::model::{PlanStatus, Slot, SlotKind, Span, Time, WorkKind};
use crate::report::Context;
use crate::report::daily::Facts;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::{day_done, day_plan};
use crate::report::view::Section;
use crate::report::view::daily::SlotRow;
use crate::tally::PlannedIn;
use crate::words::daily as say;

/// Something of the day: when, what sort, in few words, and whether it was done or planned.
struct Piece {
    time: Option<Span>,
    kind: SlotKind,
    words: String,
    done: bool,
}

/// The part of the sheet.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<SlotRow> {
    let post = ctx.roster().person(facts.person).post(facts.day);
    let table = day_plan::timetable(ctx, facts.person, facts.day);
    let slots = table.map_or_else(Vec::new, |table| table.slots_on(facts.day, facts.person, post));
    let mut pieces = planned(ctx, facts);
    pieces.extend(done(ctx, facts));
    let (rows, empty) = fill(ctx, &slots, pieces);
    let mut notes = day_plan::unusual(ctx, facts.person, facts.day);
    if !empty.is_empty() {
        notes.insert(0, ctx.say(say::empty_slots(ctx.list(&empty))));
    }
    match table {
        Some(table) => notes.insert(0, ctx.say(say::by_timetable(&table.name))),
        None if !rows.is_empty() => notes.insert(0, ctx.say(say::no_timetable())),
        None => {}
    }
    Section::new(rows, notes, || ctx.say(say::nothing_timed(ctx.person(facts.person))))
}

/// What sort of slot work belongs to.
fn slot_kind(kind: WorkKind) -> SlotKind {
    SlotKind::from_word(kind.word()).unwrap_or(SlotKind::Other)
}

/// What was planned for the day.
fn planned(ctx: &Context, facts: &Facts) -> Vec<Piece> {
    let of = |row: &crate::tally::PlannedRow| {
        let (time, moved) = match row.source {
            PlannedIn::Item(item) => {
                (item.time, matches!(item.status, PlanStatus::Moved | PlanStatus::Dropped) && ctx.as_of < facts.day)
            }
            _ => (None, false),
        };
        let words = if row.customer.is_some() || row.project.is_some() {
            crate::report::parts::executed::about(ctx, row)
        } else {
            day_done::words(ctx, row)
        };
        (!moved).then(|| Piece { time, kind: slot_kind(row.kind), words, done: false })
    };
    facts.work.planned.iter().filter_map(of).collect()
}

/// What was done on the day: visits, calls, meetings, outlets surveyed, the log's summary.
fn done(ctx: &Context, facts: &Facts) -> Vec<Piece> {
    let all = &ctx.books.workspace().facts;
    let mut pieces = Vec::new();
    for visit in ctx.of_month(&all.visits, |visit| visit.head) {
        let kind = if visit.on_site { SlotKind::Visit } else { SlotKind::Call };
        pieces.push(Piece { time: visit.time, kind, words: ctx.party(&visit.customer), done: true });
    }
    for calls in ctx.of_month(&all.calls, |calls| calls.head) {
        let words = match calls.connected {
            Some(connected) => say::calls(calls.made, connected),
            None => say::calls_made(calls.made),
        };
        pieces.push(Piece { time: calls.time, kind: SlotKind::Call, words: ctx.say(words), done: true });
    }
    let boss = ctx.roster().person(facts.person).post(facts.day).reports_to;
    for meeting in all.meetings.iter().filter(|meeting| meeting.head.date == facts.day && facts.day <= ctx.as_of) {
        let me = crate::model::Who::Person(facts.person);
        let there = [&meeting.host, &meeting.lecturer].into_iter().any(|who| who.as_ref() == Some(&me));
        if meeting.head.person == facts.person || there || boss == Some(meeting.head.person) {
            let kind = ctx.word(meeting.kind.word(), meeting.kind.zh());
            let words = meeting.time.map_or_else(|| kind.clone(), |time| format!("{kind} {time}"));
            pieces.push(Piece { time: meeting.time, kind: SlotKind::Meeting, words, done: true });
        }
    }
    let outlets = ctx.of_month(&all.survey, |outlet| outlet.head).len();
    if outlets > 0 {
        let words = ctx.say(say::surveyed_bare(outlets));
        pieces.push(Piece { time: None, kind: SlotKind::Survey, words, done: true });
    }
    if facts.work.logged {
        let written = all.summaries.iter().any(|text| ctx.ours(text.head));
        let words = ctx.say(if written { say::summary_written() } else { say::no_summary() });
        pieces.push(Piece { time: None, kind: SlotKind::Summary, words, done: true });
    }
    pieces
}

/// The slots with what falls into each, and those with nothing; then what has a time outside them, then what has none and could be in several.
fn fill(ctx: &Context, slots: &[&Slot], pieces: Vec<Piece>) -> (Vec<SlotRow>, Vec<String>) {
    let mut filled: Vec<Vec<Piece>> = slots.iter().map(|_| Vec::new()).collect();
    let mut outside: Vec<Piece> = Vec::new();
    let mut untimed: Vec<Piece> = Vec::new();
    for piece in pieces {
        let place = match piece.time {
            Some(time) => slots.iter().enumerate().position(|(n, slot)| holds(slots, n, slot, time.from)),
            None => only(slots, piece.kind),
        };
        match (place, piece.time) {
            (Some(place), _) => filled[place].push(piece),
            (None, Some(_)) => outside.push(piece),
            // A summary that no slot asks for tells nothing of the day.
            (None, None) if piece.kind == SlotKind::Summary => {}
            (None, None) => untimed.push(piece),
        }
    }
    let mut rows: Vec<SlotRow> = Vec::new();
    let mut empty: Vec<String> = Vec::new();
    for (slot, pieces) in slots.iter().zip(filled) {
        let time = slot.time.to_string();
        if pieces.is_empty() {
            empty.push(format!("{time} {}", slot.name));
        } else {
            rows.push(row(ctx, time, slot.name.clone(), pieces));
        }
    }
    outside.sort_by_key(|piece| piece.time.map(|time| (time.from, time.to)));
    for piece in outside {
        let time = piece.time.map_or_else(String::new, |time| time.to_string());
        let name = if slots.is_empty() { NOTHING.to_owned() } else { ctx.say(say::outside()) };
        rows.push(row(ctx, time, name, vec![Piece { time: None, ..piece }]));
    }
    if !untimed.is_empty() {
        rows.push(row(ctx, NOTHING.to_owned(), ctx.say(say::untimed()), untimed));
    }
    (rows, empty)
}

/// Whether a time falls into a slot; one without end lasts until the next begins.
fn holds(slots: &[&Slot], n: usize, slot: &Slot, time: Time) -> bool {
    let end = slot.time.to.or_else(|| slots.get(n + 1).map(|next| next.time.from)).unwrap_or(Time(24 * 60));
    slot.time.from <= time && time < end
}

/// The one slot for a sort of work; `None` if there are several or none.
fn only(slots: &[&Slot], kind: SlotKind) -> Option<usize> {
    let mut of_kind = slots.iter().enumerate().filter(|(_, slot)| slot.kind == kind).map(|(n, _)| n);
    let first = of_kind.next()?;
    of_kind.next().is_none().then_some(first)
}

fn row(ctx: &Context, time: String, slot: String, mut pieces: Vec<Piece>) -> SlotRow {
    pieces.sort_by_key(|piece| (piece.time.is_none(), piece.time.map(|time| (time.from, time.to))));
    let words = |done: bool| {
        let mut all: Vec<String> = Vec::new();
        for piece in pieces.iter().filter(|piece| piece.done == done) {
            let words = match piece.time.filter(|_| piece.kind != SlotKind::Meeting) {
                Some(time) => format!("{time} {}", piece.words),
                None => piece.words.clone(),
            };
            if !all.contains(&words) {
                all.push(words);
            }
        }
        text_or(Some(&ctx.list(&all)))
    };
    SlotRow { time, slot, planned: words(false), done: words(true) }
}
