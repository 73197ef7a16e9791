//! The last visits and calls, and what was said to be needed at them.

use std::collections::BTreeMap;

use crate::model::{CustomerId, Day, Head, Party, PersonId};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::words::customers as say;

/// So many contacts, and so many needs, stand on a card.
const TOLD: usize = 3;

/// A visit or call.
struct Contact<'a> {
    day: Day,
    person: PersonId,
    visit: bool,
    result: Option<&'a str>,
    need: Option<&'a str>,
    attitude: Option<&'a str>,
}

/// Those of half a year, by customer and day.
pub(super) struct Contacts<'a>(BTreeMap<CustomerId, Vec<Contact<'a>>>);

/// Everyone's visits and noted calls from a day to what is known, by customer in the order of days.
pub(super) fn gather<'a>(ctx: &Context<'a>, from: Day) -> Contacts<'a> {
    let facts = &ctx.books.workspace().facts;
    let mut all: BTreeMap<CustomerId, Vec<Contact<'a>>> = BTreeMap::new();
    let mut add = |party: &Party, head: Head, contact: Contact<'a>| {
        if let (Party::Customer(id), true) = (party, from <= head.date && head.date <= ctx.until()) {
            all.entry(*id).or_default().push(contact);
        }
    };
    for visit in &facts.visits {
        add(
            &visit.customer,
            visit.head,
            Contact {
                day: visit.head.date,
                person: visit.head.person,
                visit: visit.on_site,
                result: visit.result.as_deref(),
                need: visit.need.as_deref(),
                attitude: visit.attitude.as_deref(),
            },
        );
    }
    for calls in &facts.calls {
        for note in &calls.notes {
            add(
                &note.customer,
                calls.head,
                Contact {
                    day: calls.head.date,
                    person: calls.head.person,
                    visit: false,
                    result: note.result.as_deref(),
                    need: note.need.as_deref(),
                    attitude: note.attitude.as_deref(),
                },
            );
        }
    }
    all.values_mut().for_each(|own| own.sort_by_key(|contact| contact.day));
    Contacts(all)
}

impl Contacts<'_> {
    fn of(&self, id: CustomerId) -> &[Contact<'_>] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The last contacts, the latest first, with what came of them.
    pub(super) fn last(&self, ctx: &Context, id: CustomerId) -> String {
        let told = |contact: &Contact| {
            let how = ctx.say(if contact.visit { say::by_visit() } else { say::by_call() });
            let (day, person) = (ctx.day(contact.day), ctx.person(contact.person));
            let mut what: Vec<String> = contact.result.map(str::to_owned).into_iter().collect();
            what.extend(contact.attitude.map(str::to_owned));
            ctx.say(match what.is_empty() {
                true => say::contacted_bare(day, person, how),
                false => say::contacted(day, person, how, ctx.commas(&what)),
            })
        };
        let all: Vec<String> = self.of(id).iter().rev().take(TOLD).map(told).collect();
        if !all.is_empty() {
            return ctx.clauses(&all);
        }
        let last = crate::tally::last_contact(ctx.books, &Party::Customer(id), ctx.until());
        match last {
            Some(last) => {
                let how = ctx.say(if last.visit { say::by_visit() } else { say::by_call() });
                ctx.say(say::contacted_bare(ctx.day(last.date), ctx.person(last.person), how))
            }
            None => ctx.say(say::never_contacted()),
        }
    }

    /// What was needed, the latest first, each once.
    pub(super) fn needs(&self, ctx: &Context, id: CustomerId) -> Option<String> {
        let mut told: Vec<&str> = Vec::new();
        let mut all: Vec<String> = Vec::new();
        for contact in self.of(id).iter().rev() {
            let Some(need) = contact.need.map(str::trim).filter(|need| !need.is_empty() && *need != NOTHING) else {
                continue;
            };
            if !told.contains(&need) && told.len() < TOLD {
                told.push(need);
                all.push(ctx.say(say::on_day(ctx.day(contact.day), need)));
            }
        }
        (!all.is_empty()).then(|| ctx.clauses(&all))
    }
}
