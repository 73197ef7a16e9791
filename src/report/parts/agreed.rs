//! What is on for the days ahead: what plans name, and what was agreed or falls due anyway.

use crate::model::{Day, Head, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::{actions, carried, owed};
use crate::report::view::ActionRow;
use crate::tally::{self, ThreadKind};
use crate::words::Said;
use crate::words::work as say;

/// Everything on for the context's period, by day, with the day of the week where it is one day.
pub(crate) fn days(ctx: &Context) -> Vec<ActionRow> {
    let plans = owed::all_plans(ctx, ctx.period);
    let states = tally::projects(ctx.books, ctx.scope, ctx.as_of);
    let mut all = actions::items(ctx, &actions::gather(ctx, &plans), &states, &[]);
    all.extend(contacts(ctx));
    all.extend(leads(ctx));
    all.extend(due(ctx));
    all.sort_by(|(a, one), (b, other)| (a, &one.area).cmp(&(b, &other.area)));
    let mut rows: Vec<ActionRow> = Vec::new();
    for (day, mut row) in all {
        if row.date == ctx.day(day) {
            row.date = ctx.say(say::on_weekday(&row.date, ctx.say(say::weekday(day.weekday() as u32))));
        }
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}

fn row(ctx: &Context, day: Day, customer: Option<&Party>, kind: Said, what: String, staff: String) -> (Day, ActionRow) {
    let area = match customer {
        Some(Party::Customer(id)) => ctx.whereabouts(*id),
        _ => None,
    };
    let row = ActionRow {
        date: ctx.day(day),
        area: ctx.area(area),
        customer: ctx.party_or(customer),
        kind: ctx.say(kind),
        what,
        staff,
    };
    (day, row)
}

/// The next days agreed at visits and calls.
fn contacts(ctx: &Context) -> Vec<(Day, ActionRow)> {
    let facts = &ctx.books.workspace().facts;
    let ahead = |head: Head, next: Option<Day>| next.filter(|day| ctx.period.contains(*day) && ctx.counts(head));
    let visits = facts.visits.iter().filter_map(|visit| {
        let day = ahead(visit.head, visit.next)?;
        let what = text_or(visit.next_step.as_deref());
        Some(row(ctx, day, Some(&visit.customer), say::agreed_visit(), what, ctx.person(visit.head.person)))
    });
    let calls = facts.calls.iter().flat_map(|calls| {
        calls.notes.iter().filter_map(move |note| {
            let day = ahead(calls.head, note.next)?;
            let what = text_or(note.next_step.as_deref());
            Some(row(ctx, day, Some(&note.customer), say::agreed_call(), what, ctx.person(calls.head.person)))
        })
    });
    visits.chain(calls).collect()
}

/// Leads to be followed up.
fn leads(ctx: &Context) -> Vec<(Day, ActionRow)> {
    let all = tally::leads(ctx.books, ctx.scope, ctx.as_of);
    let ahead = all.iter().filter_map(|lead| {
        let day = lead.next.filter(|day| ctx.period.contains(*day))?;
        let last = lead.entries.last()?;
        let customer = last.customer.map_or_else(|| Party::Prospect(last.name.clone()), Party::Customer);
        let stage = ctx.word(lead.stage.word(), lead.stage.zh());
        Some(row(ctx, day, Some(&customer), say::agreed_lead(), stage, ctx.person(lead.person)))
    });
    ahead.collect()
}

/// What falls due: problems, promises, requests and tasks. What plans name stands there already.
fn due(ctx: &Context) -> Vec<(Day, ActionRow)> {
    let open = tally::open_threads(ctx.books, ctx.scope, ctx.as_of);
    let ahead = open.iter().filter(|thread| thread.kind != ThreadKind::Planned).filter_map(|thread| {
        let day = thread.due.filter(|day| ctx.period.contains(*day))?;
        let word = carried::kind(thread.kind);
        let kind = Said { zh: say::due_of(&word.zh).zh, en: say::due_of(&word.en).en };
        let what = carried::what(ctx, thread);
        Some(row(ctx, day, thread.customer.as_ref(), kind, what, carried::by(ctx, thread)))
    });
    ahead.filter(|(_, row)| row.what != NOTHING).collect()
}
