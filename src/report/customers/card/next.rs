//! What comes next at a customer: days agreed at the last contacts, and what plans hold for the days ahead.

use std::collections::BTreeMap;

use crate::model::{CustomerId, Day, Head, Party, Period, PeriodKind, Scope};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::owed;
use crate::words::customers as say;

/// So many things stand on a card.
const TOLD: usize = 3;

/// What comes next, by customer: its first day ahead and its words, by day.
pub(super) struct Next(BTreeMap<CustomerId, String>);

impl Next {
    /// What comes next at a customer.
    pub(super) fn at(&self, id: CustomerId) -> Option<String> {
        self.0.get(&id).cloned()
    }
}

/// What was agreed and is planned for the days after the last one known.
pub(super) fn gather(ctx: &Context) -> Next {
    let mut all: BTreeMap<CustomerId, Vec<(Day, String)>> = BTreeMap::new();
    let mut add = |party: Option<&Party>, day: Day, said: crate::words::Said| {
        if let Some(Party::Customer(id)) = party {
            all.entry(*id).or_default().push((day, ctx.say(said)));
        }
    };
    let agreed = |day: Day, step: Option<&str>| match step.map(str::trim).filter(|step| !step.is_empty()) {
        Some(step) => say::agreed(ctx.day(day), step),
        None => say::agreed_bare(ctx.day(day)),
    };
    let ahead = |head: Head, next: Option<Day>| next.filter(|day| *day > ctx.until() && head.date <= ctx.until());
    let facts = &ctx.books.workspace().facts;
    for visit in &facts.visits {
        if let Some(day) = ahead(visit.head, visit.next) {
            add(Some(&visit.customer), day, agreed(day, visit.next_step.as_deref()));
        }
    }
    for calls in &facts.calls {
        for note in &calls.notes {
            if let Some(day) = ahead(calls.head, note.next) {
                add(Some(&note.customer), day, agreed(day, note.next_step.as_deref()));
            }
        }
    }
    let tomorrow = ctx.until().after();
    // The plans that count next are those of the next working day.
    let next = ctx.books.workspace().calendar.workday_after(tomorrow).unwrap_or(tomorrow);
    // Whoever's plan it is: a region's may send someone to a customer of another.
    let team = Context { scope: Scope::Team, ..*ctx };
    for kind in [PeriodKind::Month, PeriodKind::Week] {
        for plan in owed::all_plans(&team, Period::of(kind, next)) {
            for action in &plan.actions {
                let ahead = action.dates.0.iter().map(|(from, _)| *from).filter(|day| *day >= tomorrow).min();
                if let Some(day) = ahead {
                    let when = ctx.dates(&action.dates);
                    add(action.customer.as_ref(), day, say::planned(when, &action.what));
                }
            }
            for promotion in &plan.promotions {
                let ahead = promotion.dates.0.iter().filter(|(_, to)| *to >= tomorrow).map(|(from, _)| *from).min();
                if let Some(day) = ahead {
                    let when = ctx.dates(&promotion.dates);
                    add(promotion.customer.as_ref(), day, say::planned(when, &promotion.name));
                }
            }
        }
    }
    let told = |mut own: Vec<(Day, String)>| {
        own.sort();
        own.dedup();
        let said: Vec<String> =
            own.into_iter().map(|(_, said)| said).filter(|said| said != NOTHING).take(TOLD).collect();
        ctx.clauses(&said)
    };
    Next(all.into_iter().map(|(id, own)| (id, told(own))).collect())
}
