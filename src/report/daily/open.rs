//! (6) What is left open until it is done: promises, tasks, problems, what inside staff owe the person's customers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{PersonId, Who};
use crate::report::Context;
use crate::report::daily::Facts;
use crate::report::display::text_or;
use crate::report::parts::carried;
use crate::report::view::Section;
use crate::report::view::daily::OpenRow;
use crate::tally::{self, Thread, ThreadKind, Undelivered};
use crate::words::day::new_today;
use crate::words::{daily as say, work};

/// At most so many are listed; the others are counted by sort.
const LISTED: usize = 7;
/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// What is left open at the end of the day.
pub(super) struct Open<'a> {
    threads: Vec<Thread<'a>>,
    closed: Vec<Thread<'a>>,
    orders: Vec<Undelivered<'a>>,
}

impl<'a> Open<'a> {
    /// Gathers it. What was planned for the day itself stands in its own part.
    pub(super) fn of(ctx: &Context<'a>, facts: &Facts) -> Open<'a> {
        let all = carried::gather(ctx);
        let told = |thread: &Thread| {
            let of_today = thread.kind == ThreadKind::Planned && thread.opened >= facts.day;
            !of_today && !carried::is_old_chore(ctx, thread)
        };
        let (mut threads, closed): (Vec<Thread>, Vec<Thread>) = all.into_iter().filter(told).partition(Thread::is_open);
        threads.sort_by_key(|thread| {
            let rank = |kind| match kind {
                ThreadKind::Promise => 0,
                ThreadKind::Problem => 1,
                ThreadKind::Planned => 3,
                _ => 2,
            };
            // What was promised is not pushed out by old plans.
            let waits = carried::late(thread) == 0 && thread.kind != ThreadKind::Promise;
            (waits, rank(thread.kind), thread.due.is_none(), thread.due, Reverse(thread.age_days))
        });
        let mut orders = tally::undelivered(ctx.books, ctx.scope, ctx.as_of);
        orders.retain(|order| order.days_late > 0 || order.exception.is_some());
        Open { threads, closed, orders }
    }

    /// How many are open, past their day, and with inside staff.
    pub(super) fn count(&self, ctx: &Context) -> (usize, usize, usize) {
        let late = self.threads.iter().filter(|thread| carried::late(thread) > 0).count()
            + self.orders.iter().filter(|order| order.days_late > 0).count();
        let inside = self.threads.iter().filter(|thread| is_inside(ctx, thread)).count() + self.orders.len();
        (self.threads.len() + self.orders.len(), late, inside)
    }

    /// The longest late ones by name.
    pub(super) fn longest_late(&self, ctx: &Context) -> Vec<String> {
        let mut late: Vec<&Thread> = self.threads.iter().filter(|thread| carried::late(thread) > 0).collect();
        late.sort_by_key(|thread| Reverse(carried::late(thread)));
        let name = |thread: &&Thread| {
            ctx.say(crate::words::weekly_report::late_thread(carried::what(ctx, thread), carried::late(thread)))
        };
        late.iter().take(NAMED).map(name).collect()
    }

    /// The part of the sheet.
    pub(super) fn section(&self, ctx: &Context) -> Section<OpenRow> {
        let orders = self.orders.iter().map(|order| order_row(ctx, order));
        let threads = self.threads.iter().map(|thread| row(ctx, thread));
        let places = LISTED.saturating_sub(self.orders.len().min(LISTED / 3));
        let mut rows: Vec<OpenRow> = threads.take(places).collect();
        rows.extend(orders.take(LISTED.saturating_sub(rows.len())));
        let (open, late, inside) = self.count(ctx);
        let mut notes = Vec::new();
        if open > 0 {
            notes.push(ctx.say(say::open_sum(open, late, inside)));
        }
        if open > rows.len() {
            let mut kinds: BTreeMap<ThreadKind, usize> = BTreeMap::new();
            for thread in self.threads.iter().skip(places) {
                *kinds.entry(thread.kind).or_default() += 1;
            }
            let mut said: Vec<String> =
                kinds.iter().map(|(kind, n)| ctx.say(say::kind_count(ctx.say(carried::kind(*kind)), n))).collect();
            let orders = (open - rows.len()).saturating_sub(kinds.values().sum());
            if orders > 0 {
                said.push(ctx.say(say::kind_count(ctx.say(say::order_owed()), orders)));
            }
            notes.push(ctx.say(say::open_more(open - rows.len(), ctx.list(&said))));
        }
        if !self.closed.is_empty() {
            let names: Vec<String> = self.closed.iter().take(NAMED).map(|thread| carried::what(ctx, thread)).collect();
            notes.push(ctx.say(say::closed_today(self.closed.len(), ctx.list(&names))));
        }
        Section::new(rows, notes, || ctx.say(say::none_open()))
    }
}

/// Whether others than sales people are to see to it.
fn is_inside(ctx: &Context, thread: &Thread) -> bool {
    let sells = |id: &PersonId| ctx.roster().person(*id).post(ctx.as_of).role.sells();
    thread.by.iter().any(|who| match who {
        Who::Person(id) => !sells(id),
        Who::Other(_) => true,
    })
}

fn row(ctx: &Context, thread: &Thread) -> OpenRow {
    let late = carried::late(thread);
    OpenRow {
        kind: ctx.say(carried::kind(thread.kind)),
        what: match &thread.customer {
            Some(party) => ctx.say(say::kind_what(ctx.party(party), carried::what(ctx, thread))),
            None => carried::what(ctx, thread),
        },
        by: carried::by(ctx, thread),
        due: ctx.day_or(thread.due),
        state: ctx.say(match thread.age_days {
            _ if late > 0 => work::late_days(late),
            0 => new_today(),
            days => say::open_for(days),
        }),
        late: late > 0,
    }
}

fn order_row(ctx: &Context, order: &Undelivered) -> OpenRow {
    let what: Vec<String> = [order.order.id.as_deref(), order.note].into_iter().flatten().map(str::to_owned).collect();
    OpenRow {
        kind: ctx.say(say::order_owed()),
        what: ctx.say(say::kind_what(ctx.customer(order.customer()), text_or(Some(&ctx.commas(&what))))),
        by: order.exception.map_or_else(|| ctx.say(work::still_open()), |e| ctx.word(e.word(), e.zh())),
        due: ctx.day_or(order.when()),
        state: ctx.say(if order.days_late > 0 { work::late_days(order.days_late) } else { work::still_open() }),
        late: order.days_late > 0,
    }
}
