//! The customers who want attention this week, with the reasons, and the days they are planned for.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, CustomerClass, CustomerId, Party};
use crate::report::Context;
use crate::report::display::text_or;
use crate::report::parts::{behind, carried, past, visits};
use crate::report::view::Section;
use crate::report::view::weekly_plan::WantedRow;
use crate::report::weekly_plan::aims::Week;
use crate::report::weekly_plan::route::Stop;
use crate::tally::{self, Thread, ThreadKind, last_contact};
use crate::words::Said;
use crate::words::weekly_plan as say;

/// At most so many are listed: of a person, of several.
const LISTED: [usize; 2] = [12, 20];
/// At most so many are named in a sentence.
const NAMED: usize = 3;
/// At most so many promises and the like are told of a customer.
const THREADS: usize = 2;

/// A customer with the reasons.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    customer: CustomerId,
    key: bool,
    reasons: Vec<String>,
    /// Money behind and overdue.
    money: Amount,
    /// The days it is planned for; empty where nothing is.
    planned: Vec<String>,
}

/// What is said of a customer before it is known to be one of the scope's.
#[derive(Default)]
struct Draft {
    reasons: Vec<String>,
    money: Amount,
}

/// Finds them: who has most reasons first, key customers before others.
pub(super) fn gather(week: &Week, threads: &[Thread], stops: &[Stop]) -> Vec<Wanted> {
    let ctx = week.ctx;
    let mut all: BTreeMap<CustomerId, Draft> = BTreeMap::new();
    let mut add = |id: CustomerId, reason: String, money: Amount| {
        let draft = all.entry(id).or_default();
        draft.reasons.push(reason);
        draft.money += money;
    };
    behind_ones(week, &mut add);
    for debt in tally::receivables(ctx.books, ctx.scope, week.eve.as_of, week.eve.as_of) {
        if let Some(late) = debt.overdue.filter(|late| ctx.shows(*late)) {
            add(debt.customer, ctx.say(say::reason_overdue(ctx.sum(late))), late);
        }
    }
    for (id, days) in visits::silent_ones(&week.eve) {
        add(id, ctx.say(days.map_or_else(say::reason_never, say::reason_silent)), Amount::ZERO);
    }
    let mut told: BTreeMap<CustomerId, usize> = BTreeMap::new();
    for thread in threads.iter().filter(|thread| thread.kind != ThreadKind::Planned && thread.is_open()) {
        let Some(Party::Customer(id)) = thread.customer else { continue };
        let kind = ctx.say(carried::kind(thread.kind));
        let reason = match thread.due {
            Some(_) if thread.days_late > 0 => say::reason_late(kind, thread.days_late),
            Some(due) if due <= ctx.period.end() => say::reason_due(kind, ctx.day(due)),
            _ => continue,
        };
        let n = told.entry(id).or_default();
        *n += 1;
        if *n <= THREADS {
            add(id, ctx.say(reason), Amount::ZERO);
        }
    }
    let mut wanted: Vec<Wanted> = all.into_iter().map(|(id, draft)| of(ctx, stops, id, draft)).collect();
    wanted.sort_by_key(|w| (!w.key, Reverse(w.reasons.len()), Reverse(w.money), w.customer));
    wanted
}

/// Who is behind the month's target; at a month's beginning last month's.
fn behind_ones(week: &Week, add: &mut impl FnMut(CustomerId, String, Amount)) {
    let eve = &week.eve;
    let begun = tally::time_progress(eve.books, week.month, eve.as_of).worked > 0;
    let month = week.month.previous().filter(|_| !begun).unwrap_or(week.month);
    if !past::on_record(eve, month) {
        return;
    }
    let problems = tally::problems(eve.books, eve.scope, eve.as_of);
    for one in behind::against(eve, &past::Month::of(eve, month), &problems).behind {
        let reason = say::reason_behind(eve.short(month), eve.sum(one.gap()));
        add(one.customer, eve.say(reason), one.gap());
    }
}

fn of(ctx: &Context, stops: &[Stop], id: CustomerId, draft: Draft) -> Wanted {
    let here = Party::Customer(id);
    let mut planned: Vec<String> = Vec::new();
    let mut own: Vec<&Stop> =
        stops.iter().filter(|stop| stop.customer.as_ref() == Some(&here) && stop.is_work()).collect();
    own.sort_by_key(|stop| (!stop.dated, stop.from));
    for stop in own {
        let text = if stop.dated { ctx.stretch(stop.from, stop.to) } else { ctx.say(say::in_week()) };
        if !planned.contains(&text) {
            planned.push(text);
        }
    }
    let key = ctx.roster().customer(id).at(ctx.as_of).class == CustomerClass::Key;
    Wanted { customer: id, key, reasons: draft.reasons, money: draft.money, planned }
}

fn row(week: &Week, wanted: &Wanted) -> WantedRow {
    let ctx = week.ctx;
    let id = wanted.customer;
    let last = last_contact(ctx.books, &Party::Customer(id), week.eve.as_of);
    let class = ctx.roster().customer(id).at(ctx.as_of).class;
    let unplanned = wanted.planned.is_empty();
    WantedRow {
        customer: ctx.customer(id),
        class: ctx.word(class.word(), class.zh()),
        owner: ctx.owner(id),
        reasons: text_or(Some(&ctx.clauses(&wanted.reasons))),
        last: ctx.day_or(last.map(|contact| contact.date)),
        planned: if unplanned { ctx.say(say::unplanned()) } else { ctx.list(&wanted.planned) },
        unplanned,
    }
}

/// The table.
pub(super) fn section(week: &Week, all: &[Wanted]) -> Section<WantedRow> {
    let ctx = week.ctx;
    let listed = LISTED[usize::from(!ctx.is_person())];
    let rows: Vec<WantedRow> = all.iter().take(listed).map(|wanted| row(week, wanted)).collect();
    let open = all.iter().filter(|wanted| wanted.planned.is_empty()).count();
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::wanted_sum(rows.len(), all.len(), open))] };
    Section::new(rows, notes, || ctx.say(say::none_wanted()))
}

/// Whether all of them are planned for, and the first who are not.
pub(super) fn said(ctx: &Context, all: &[Wanted]) -> Said {
    let open: Vec<&Wanted> = all.iter().filter(|wanted| wanted.planned.is_empty()).collect();
    match (all.len(), open.len()) {
        (0, _) => say::none_wanted(),
        (all, 0) => say::all_planned(all),
        (all, n) => {
            let names = open.iter().take(NAMED).map(|wanted| {
                let reason = wanted.reasons.first().cloned().unwrap_or_default();
                ctx.say(say::name_reason(ctx.customer(wanted.customer), reason))
            });
            let names = ctx.list(&names.collect::<Vec<_>>());
            let names = if n > NAMED { ctx.say(say::and_more(names, n)) } else { names };
            say::not_planned(n, all, names)
        }
    }
}
