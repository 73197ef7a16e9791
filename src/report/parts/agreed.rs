//! What is on for the days ahead: what plans name, and what was agreed or falls due anyway.

use crate::model::{Day, Head, Party, PersonId};
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
    all.extend(agreed(ctx).into_iter().map(|agreed| row(ctx, agreed)));
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

/// Something agreed or due on a day ahead.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    /// The day.
    pub(crate) day: Day,
    /// With whom.
    pub(crate) customer: Option<Party>,
    /// What sort: a visit agreed, a promise due.
    pub(crate) kind: Said,
    /// Whether it is a way to a customer: a visit agreed.
    pub(crate) visit: bool,
    /// Whether it is a deadline, not work set for the day.
    pub(crate) due: bool,
    /// What is to be done; `—` where nobody wrote it.
    pub(crate) what: String,
    /// Who is to see to it, as far as the roster knows them.
    pub(crate) people: Vec<PersonId>,
    /// The same in words.
    pub(crate) staff: String,
}

/// What was agreed for the days of the context's period, or falls due in it; plans apart.
pub(crate) fn agreed(ctx: &Context) -> Vec<Agreed> {
    let mut all = contacts(ctx);
    all.extend(leads(ctx));
    all.extend(due(ctx));
    all
}

fn row(ctx: &Context, agreed: Agreed) -> (Day, ActionRow) {
    let area = match agreed.customer {
        Some(Party::Customer(id)) => ctx.whereabouts(id),
        _ => None,
    };
    let row = ActionRow {
        date: ctx.day(agreed.day),
        area: ctx.area(area),
        customer: ctx.party_or(agreed.customer.as_ref()),
        kind: ctx.say(agreed.kind),
        what: agreed.what,
        staff: agreed.staff,
    };
    (agreed.day, row)
}

fn by(ctx: &Context, person: PersonId, day: Day, customer: &Party, kind: Said, what: String) -> Agreed {
    let customer = Some(customer.clone());
    Agreed { day, customer, kind, visit: false, due: false, what, people: vec![person], staff: ctx.person(person) }
}

/// The next days agreed at visits and calls.
fn contacts(ctx: &Context) -> Vec<Agreed> {
    let facts = &ctx.books.workspace().facts;
    let ahead = |head: Head, next: Option<Day>| next.filter(|day| ctx.period.contains(*day) && ctx.counts(head));
    let visits = facts.visits.iter().filter_map(|visit| {
        let day = ahead(visit.head, visit.next)?;
        let what = text_or(visit.next_step.as_deref());
        let agreed = by(ctx, visit.head.person, day, &visit.customer, say::agreed_visit(), what);
        Some(Agreed { visit: true, ..agreed })
    });
    let calls = facts.calls.iter().flat_map(|calls| {
        calls.notes.iter().filter_map(move |note| {
            let day = ahead(calls.head, note.next)?;
            let what = text_or(note.next_step.as_deref());
            Some(by(ctx, calls.head.person, day, &note.customer, say::agreed_call(), what))
        })
    });
    visits.chain(calls).collect()
}

/// Leads to be followed up.
fn leads(ctx: &Context) -> Vec<Agreed> {
    let all = tally::leads(ctx.books, ctx.scope, ctx.as_of);
    let ahead = all.iter().filter_map(|lead| {
        let day = lead.next.filter(|day| ctx.period.contains(*day))?;
        let last = lead.entries.last()?;
        let customer = last.customer.map_or_else(|| Party::Prospect(last.name.clone()), Party::Customer);
        let stage = ctx.word(lead.stage.word(), lead.stage.zh());
        Some(by(ctx, lead.person, day, &customer, say::agreed_lead(), stage))
    });
    ahead.collect()
}

/// What falls due: problems, promises, requests and tasks. What plans name stands there already.
fn due(ctx: &Context) -> Vec<Agreed> {
    let open = tally::open_threads(ctx.books, ctx.scope, ctx.as_of);
    let ahead = open.iter().filter(|thread| thread.kind != ThreadKind::Planned).filter_map(|thread| {
        let day = thread.due.filter(|day| ctx.period.contains(*day))?;
        let word = carried::kind(thread.kind);
        let kind = Said { zh: say::due_of(&word.zh).zh, en: say::due_of(&word.en).en };
        Some(Agreed {
            day,
            customer: thread.customer.clone(),
            kind,
            visit: false,
            due: true,
            what: carried::what(ctx, thread),
            people: carried::people(thread),
            staff: carried::by(ctx, thread),
        })
    });
    ahead.filter(|agreed| agreed.what != NOTHING).collect()
}
