//! Plan, visits, calls, trips: where a person's time went.

use crate::diag::{Code, Finding};
use crate::model::{CallNote, Calls, Head, LogSection, Party, PlanRow, PlanStatus, Trip, Visit, WorkKind};
use crate::store::accept::log::{Making, Page};
use crate::store::fields::RefTo;
use crate::store::record::Record;
use crate::words::findings_log as say;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Plan, |facts| &mut facts.plan, plan);
    making.each(record, LogSection::Visits, |facts| &mut facts.visits, visit);
    if let Some(item) = record.record("calls") {
        calls(making, item);
    }
    making.each(record, LogSection::Trips, |facts| &mut facts.trips, trip);
}

fn plan(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<PlanRow> {
    let page = making.page;
    let what = item.text("what")?;
    let mut customer = item.party("customer");
    if customer.is_none() {
        customer = making.acceptor.party_in(what).map(Party::Customer);
    }
    Some(PlanRow {
        head,
        // Words that carry: what is not done is told until it is, and without customer it goes by its words.
        what: item.boxed("what"),
        time: item.stretch("time"),
        customer,
        kind: item.choice("kind", WorkKind::from_word).unwrap_or(WorkKind::Other),
        status: item.choice("status", PlanStatus::from_word).unwrap_or(PlanStatus::Open),
        to: item.day("to"),
        fixed: item.bool("fixed").unwrap_or(false),
        important: item.bool("important").unwrap_or(false),
        place: page.text(item, "place"),
        area: item.area("area"),
        street: item.area("street"),
        travel_minutes: item.integer("travel_minutes"),
    })
}

fn visit(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Visit> {
    let page = making.page;
    Some(Visit {
        head,
        customer: item.party("customer")?,
        on_site: item.bool("on_site").unwrap_or(true),
        time: item.stretch("time"),
        next: item.day("next"),
        accompanied_by: item.people("accompanied_by"),
        purpose: page.text(item, "purpose"),
        result: page.text(item, "result"),
        met: page.text(item, "met"),
        need: page.text(item, "need"),
        attitude: page.text(item, "attitude"),
        next_step: page.text(item, "next_step"),
        hand_over: item.who("hand_over"),
    })
}

fn calls(making: &mut Making<'_, '_>, item: &Record<'_>) {
    let head = making.page.head(LogSection::Calls, item);
    let made = item.integer("made");
    let connected = item.integer("connected");
    let mut good = !item.faulty;
    if let (Some(made), Some(connected)) = (made, connected)
        && connected > made
    {
        let title = say::connected_over_made(connected, made);
        let finding = Finding::new(Code::BadAmount, item.place_of("connected"), title).help(say::fix_connected());
        making.acceptor.add(finding);
        good = false;
    }
    match made {
        Some(made) if good => {
            let notes = item.records("notes").filter_map(|note| call_note(making.page, note)).collect();
            making.log.facts.calls.push(Calls { head, made, connected, time: item.stretch("time"), notes });
        }
        _ => making.log.left_out.push(head.entry),
    }
}

fn call_note(page: Page, item: &Record<'_>) -> Option<CallNote> {
    Some(CallNote {
        customer: item.party("customer")?,
        next: item.day("next"),
        result: page.text(item, "result"),
        need: page.text(item, "need"),
        attitude: page.text(item, "attitude"),
        next_step: page.text(item, "next_step"),
        hand_over: item.who("hand_over"),
    })
}

fn trip(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Trip> {
    making.name(RefTo::Trip, head, item, "id");
    if making.runs_backwards(item) {
        return None;
    }
    Some(Trip {
        head,
        id: item.boxed("id"),
        from: item.day("from")?,
        to: item.day("to")?,
        places: item.texts("places").map(str::to_owned).collect(),
        transport: item.amount("transport"),
        lodging: item.amount("lodging"),
        allowance: item.amount("allowance"),
    })
}
