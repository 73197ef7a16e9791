//! (4) The customers spoken to: need, attitude, next step; and what goes to designer or manager.

use crate::model::{Day, Party, PersonId, Someone, Text, Who};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::day_plan;
use crate::report::view::Section;
use crate::report::view::daily::ContactRow;
use crate::words::daily as say;

/// What one entry tells.
struct Told {
    row: ContactRow,
    /// Whether it is a contact with a customer, of whom need, attitude and next step are asked.
    contact: Option<Party>,
    hand_to: Option<String>,
}

/// The day's contacts, what was heard, and questions that were handed up.
fn told(ctx: &Context) -> Vec<Told> {
    let facts = &ctx.books.workspace().facts;
    let mut all: Vec<Told> = Vec::new();
    for visit in ctx.of_month(&facts.visits, |visit| visit.head) {
        let mut how = ctx.say(if visit.on_site { say::how_visit() } else { say::how_off_site() });
        if !visit.accompanied_by.is_empty() {
            let with: Vec<String> = visit.accompanied_by.iter().map(|id| ctx.person(*id)).collect();
            how = ctx.say(say::how_with(how, ctx.list(&with)));
        }
        let words = [&visit.result, &visit.need, &visit.attitude];
        all.push(contact(ctx, &visit.customer, how, words, (&visit.next_step, visit.next), visit.hand_over.as_ref()));
    }
    for calls in ctx.of_month(&facts.calls, |calls| calls.head) {
        for note in &calls.notes {
            let words = [&note.result, &note.need, &note.attitude];
            let how = ctx.say(say::how_call());
            all.push(contact(ctx, &note.customer, how, words, (&note.next_step, note.next), note.hand_over.as_ref()));
        }
    }
    let asked = ctx.of_month(&facts.inquiries, |inquiry| inquiry.head);
    // What was answered that day is among what was closed.
    for inquiry in asked.into_iter().filter(|inquiry| inquiry.resolved_on.is_none()) {
        let to = inquiry.escalated_to.as_ref().map(|who| ctx.who(who));
        all.push(Told {
            row: ContactRow {
                customer: ctx.party(&inquiry.customer),
                how: ctx.say(say::how_asked()),
                result: inquiry.question.to_string(),
                need: NOTHING.to_owned(),
                attitude: NOTHING.to_owned(),
                next: with_hand(ctx, text_or(inquiry.answer.as_deref().or(inquiry.promised.as_deref())), to.as_deref()),
            },
            contact: None,
            hand_to: to,
        });
    }
    for heard in ctx.of_month(&facts.received, |heard| heard.head) {
        let about = heard.about.as_ref().or(heard.from.as_ref()).map(|of| someone(ctx, of));
        all.push(Told {
            row: ContactRow {
                customer: text_or(about.as_deref()),
                how: ctx.say(say::how_heard()),
                result: text_or(heard.what.as_deref()),
                need: NOTHING.to_owned(),
                attitude: NOTHING.to_owned(),
                next: text_or(heard.follow_up.as_deref()),
            },
            contact: None,
            hand_to: None,
        });
    }
    all
}

/// A next step with who is told of it.
fn with_hand(ctx: &Context, next: String, to: Option<&str>) -> String {
    match to {
        None => next,
        Some(to) if next == NOTHING => ctx.say(say::tell(to)),
        Some(to) => ctx.say(say::next_tell(next, to)),
    }
}

fn someone(ctx: &Context, of: &Someone) -> String {
    match of {
        Someone::Person(id) => ctx.person(*id),
        Someone::Customer(id) => ctx.customer(*id),
        Someone::Other(name) => name.to_string(),
    }
}

fn contact(
    ctx: &Context,
    customer: &Party,
    how: String,
    [result, need, attitude]: [&Text; 3],
    (step, next): (&Text, Option<Day>),
    hand_over: Option<&Who>,
) -> Told {
    let next = match (step.as_deref(), next) {
        (Some(step), Some(day)) => ctx.say(say::next_on(step, ctx.day(day))),
        (Some(step), None) => step.to_owned(),
        (None, Some(day)) => ctx.say(say::next_day(ctx.day(day))),
        (None, None) => NOTHING.to_owned(),
    };
    let to = hand_over.map(|who| ctx.who(who));
    Told {
        row: ContactRow {
            customer: ctx.party(customer),
            how,
            result: text_or(result.as_deref()),
            need: text_or(need.as_deref()),
            attitude: text_or(attitude.as_deref()),
            next: with_hand(ctx, next, to.as_deref()),
        },
        contact: Some(customer.clone()),
        hand_to: to,
    }
}

/// To whom something goes tomorrow, with the customers it is about; in the order first named.
pub(super) fn hand_overs(ctx: &Context) -> Vec<String> {
    let mut to: Vec<(String, Vec<String>)> = Vec::new();
    for told in told(ctx) {
        let Some(who) = told.hand_to else { continue };
        let at = to.iter().position(|(had, _)| *had == who).unwrap_or_else(|| {
            to.push((who, Vec::new()));
            to.len() - 1
        });
        if !to[at].1.contains(&told.row.customer) {
            to[at].1.push(told.row.customer);
        }
    }
    to.iter().map(|(who, customers)| ctx.say(say::handed(who, ctx.list(customers)))).collect()
}

/// How many customers were contacted, and of how many need, attitude or next step is not written.
fn gaps(ctx: &Context, told: &[Told]) -> Option<String> {
    let mut parties: Vec<&Party> = told.iter().filter_map(|told| told.contact.as_ref()).collect();
    parties.sort();
    parties.dedup();
    let silent = |party: &Party, cell: fn(&ContactRow) -> &str| {
        let mut of = told.iter().filter(|told| told.contact.as_ref() == Some(party));
        of.all(|told| cell(&told.row) == NOTHING)
    };
    let without = |cell: fn(&ContactRow) -> &str| parties.iter().filter(|party| silent(party, cell)).count();
    let missing = [without(|row| &row.need), without(|row| &row.attitude), without(|row| &row.next)];
    Some(ctx.say(match (parties.len(), missing) {
        (0, _) => return None,
        (n, [0, 0, 0]) => say::contacted_all(n),
        (n, [need, attitude, next]) => say::contacted(n, need, attitude, next),
    }))
}

/// The part of the sheet.
pub(super) fn section(ctx: &Context, person: PersonId) -> Section<ContactRow> {
    let told = told(ctx);
    let mut notes: Vec<String> = gaps(ctx, &told).into_iter().collect();
    // What is to be handed over stands in the opening.
    if !told.is_empty() && hand_overs(ctx).is_empty() {
        notes.push(ctx.say(say::hand_nothing()));
    }
    let rows: Vec<ContactRow> = told.into_iter().map(|told| told.row).collect();
    Section::new(rows, notes, || {
        let day = day_plan::on_weekday(ctx, ctx.period.start());
        ctx.say(say::nobody_contacted(day, ctx.person(person)))
    })
}
