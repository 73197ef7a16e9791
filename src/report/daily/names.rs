//! (5) Who and what is new on the person's list, of the day and in all.

use crate::model::{Day, Metric, Party, Period, PeriodKind, PersonId, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, count, text_or};
use crate::report::view::Section;
use crate::report::view::daily::NameRow;
use crate::tally::{self, Question};
use crate::words::daily as say;

/// The part of the sheet.
pub(super) fn section(ctx: &Context, person: PersonId) -> Section<NameRow> {
    let facts = &ctx.books.workspace().facts;
    let day = ctx.period.start();
    let mut rows: Vec<NameRow> = Vec::new();
    let met = ctx.of_month(&facts.contacts, |contact| contact.head);
    rows.extend(met.iter().map(|contact| NameRow {
        sort: ctx.say(say::new_person()),
        name: text_or(contact.name.as_deref()),
        about: about(ctx, [contact.who.as_deref().map(str::to_owned), contact.customer.as_ref().map(|c| ctx.party(c))]),
    }));
    let leads = tally::leads(ctx.books, ctx.scope, ctx.as_of);
    let new_leads: Vec<_> = leads.iter().filter(|lead| lead.first == day).collect();
    rows.extend(new_leads.iter().map(|lead| {
        let first = lead.entries[0];
        NameRow {
            sort: ctx.say(say::new_lead()),
            name: first.name.to_string(),
            about: about(ctx, [&first.need, &first.source].map(|text| text.as_deref().map(str::to_owned))),
        }
    }));
    let won = tally::entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, Metric::NewCustomers);
    let won: Vec<&Party> = won.iter().filter(|e| !e.amount.is_zero()).filter_map(|e| e.customer.as_ref()).collect();
    rows.extend(won.iter().map(|party| NameRow {
        sort: ctx.say(say::new_customer()),
        name: ctx.party(party),
        about: match party {
            Party::Customer(id) => text_or(ctx.roster().customer(*id).at(day).business.as_deref()),
            Party::Prospect(_) => NOTHING.to_owned(),
        },
    }));
    rows.extend(unknown(ctx, person, day).into_iter().map(|name| NameRow {
        sort: ctx.say(say::new_name()),
        name,
        about: ctx.say(say::to_confirm()),
    }));
    let all_people =
        facts.contacts.iter().filter(|contact| contact.head.person == person && contact.head.date <= ctx.as_of).count();
    let all_customers = count(customers_so_far(ctx, person, day));
    let note = if rows.is_empty() {
        say::no_names(all_people, leads.len(), all_customers)
    } else {
        say::names_sum(met.len(), new_leads.len(), won.len(), all_people, leads.len(), all_customers)
    };
    Section::told(rows, vec![ctx.say(note)])
}

/// What is told of someone new.
fn about(ctx: &Context, told: [Option<String>; 2]) -> String {
    text_or(Some(&ctx.commas(&told.into_iter().flatten().collect::<Vec<_>>())))
}

/// Customers won since the log began.
fn customers_so_far(ctx: &Context, person: PersonId, day: Day) -> crate::model::Amount {
    let Some(first) = ctx.books.workspace().facts.days.iter().map(|row| row.head.date).min() else {
        return crate::model::Amount::ZERO;
    };
    let Some(days) = tally::Days::between(first.min(day), day) else { return crate::model::Amount::ZERO };
    let asked = Question { scope: Scope::Person(person), days, as_of: ctx.as_of, filter: tally::Filter::EVERYTHING };
    let rows = tally::breakdown_of(ctx.books, asked, &[], None);
    let figure = rows.first().and_then(|row| row.figures.get(&Metric::NewCustomers)).copied().unwrap_or_default();
    figure.actual.unwrap_or_default()
}

/// Names of customers that the roster does not have and that turn up that day for the first time.
fn unknown(ctx: &Context, person: PersonId, day: Day) -> Vec<String> {
    let facts = &ctx.books.workspace().facts;
    let visited = facts.visits.iter().filter(|v| v.head.person == person && v.head.date == day).map(|v| &v.customer);
    let called = facts.calls.iter().filter(|c| c.head.person == person && c.head.date == day);
    let called = called.flat_map(|calls| calls.notes.iter().map(|note| &note.customer));
    let mut names: Vec<String> = Vec::new();
    for party in visited.chain(called) {
        let Party::Prospect(name) = party else { continue };
        let first = tally::contacts(ctx.books, party, ctx.as_of).first().is_some_and(|first| first.date == day);
        let lead = facts.leads.iter().any(|lead| lead.name == *name && lead.head.date == day);
        if first && !lead && !names.contains(&name.to_string()) {
            names.push(name.to_string());
        }
    }
    debug_assert_eq!(Period::of(PeriodKind::Day, day), ctx.period);
    names
}
