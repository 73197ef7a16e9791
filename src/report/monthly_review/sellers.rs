//! (2) People who sell: what they reached, how they carried out plans and instructions, their six reports.

use crate::assess::Ledger;
use crate::model::{PeriodKind, PersonId, Scope, Who};
use crate::report::Context;
use crate::report::monthly_review::people::{self, Staff};
use crate::report::parts::executed::{self, Count};
use crate::report::parts::logged::{Known, with_total};
use crate::report::parts::report_system::{self, Paper};
use crate::report::parts::{carried, owed, sales};
use crate::report::view::monthly_review::{ConductRow, PaperOfSixRow, PapersRow, Sellers};
use crate::report::view::work::{CarriedRow, PlannedRow};
use crate::report::view::{Empty, Section};
use crate::tally::{self, Outcome, PlannedAndDone, Thread, ThreadKind};
use crate::words::monthly_report as monthly;
use crate::words::monthly_review as say;
use crate::words::work;

/// Plans of these periods are held against the month's work.
pub(super) const LEVELS: [PeriodKind; 2] = [PeriodKind::Month, PeriodKind::Week];
/// At most so many rows are listed.
const LISTED: usize = 20;

/// What one was given to do: in all, done, past its day.
#[derive(Clone, Copy, Debug, Default)]
struct Orders {
    given: usize,
    closed: usize,
    overdue: usize,
}

/// A person's conduct.
pub(super) struct Conduct {
    pub(super) person: PersonId,
    plan: Count,
    orders: Orders,
    pub(super) papers: [Paper; 6],
}

/// The work of everyone who sells.
pub(super) struct Work<'w> {
    /// Of the whole scope.
    pub(super) planned: PlannedAndDone<'w>,
    /// By person.
    pub(super) each: Vec<Conduct>,
    orders: Orders,
}

/// Whether a thread is something a person or scope was given to do.
pub(super) fn is_order(thread: &Thread) -> bool {
    matches!(thread.kind, ThreadKind::Instruction | ThreadKind::Task | ThreadKind::Decision)
}

fn count(threads: &[Thread], ours: impl Fn(&Thread) -> bool) -> Orders {
    let mut sum = Orders::default();
    for thread in threads.iter().filter(|thread| is_order(thread) && ours(thread)) {
        sum.given += 1;
        sum.closed += usize::from(!thread.is_open());
        sum.overdue += usize::from(carried::late(thread) > 0);
    }
    sum
}

impl<'w> Work<'w> {
    /// Gathers it.
    pub(super) fn of(ctx: &Context<'w>, ledger: &Ledger, staff: &Staff) -> Work<'w> {
        let threads = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
        let to = |thread: &Thread, id: PersonId| thread.by.contains(&Who::Person(id));
        let each = staff.sellers.iter().map(|&person| {
            let of = Context { scope: Scope::Person(person), ..*ctx };
            Conduct {
                person,
                plan: executed::count(&executed::gather(&of, &LEVELS)),
                orders: count(&threads, |thread| to(thread, person)),
                papers: report_system::of(ctx, ledger, person),
            }
        });
        Work {
            each: each.collect(),
            planned: executed::gather(ctx, &LEVELS),
            orders: count(&threads, |thread| staff.sellers.iter().any(|&id| to(thread, id))),
        }
    }
}

fn row(name: String, plan: Count, orders: Orders) -> ConductRow {
    let shown = |n: usize| n.to_string();
    ConductRow {
        name,
        planned: shown(plan.planned),
        done: shown(plan.done),
        early: shown(plan.early),
        late: shown(plan.late),
        missed: shown(plan.missed),
        other: shown(plan.other),
        unplanned: shown(plan.unplanned),
        given: shown(orders.given),
        closed: shown(orders.closed),
        overdue: shown(orders.overdue),
    }
}

/// By person, for some planned work alone.
pub(super) fn planned_by(ctx: &Context, staff: &Staff, levels: &[PeriodKind]) -> Section<ConductRow> {
    let rows = staff.sellers.iter().map(|&person| {
        let of = Context { scope: Scope::Person(person), ..*ctx };
        row(ctx.person(person), executed::count(&executed::gather(&of, levels)), Orders::default())
    });
    let whole = || row(ctx.say(work::total()), executed::count(&executed::gather(ctx, levels)), Orders::default());
    Section::new(with_total(rows.collect(), whole), Vec::new(), || ctx.say(monthly::nobody(ctx.scope_name())))
}

fn conduct(ctx: &Context, all: &Work) -> Section<ConductRow> {
    let rows = all.each.iter().map(|one| row(ctx.person(one.person), one.plan, one.orders)).collect();
    let rows = with_total(rows, || row(ctx.say(work::total()), executed::count(&all.planned), all.orders));
    Section::new(rows, vec![ctx.say(say::conduct_note())], || ctx.say(monthly::nobody(ctx.scope_name())))
}

/// What was not done on its day, by day; if there is too much, what was not done at all and what came latest.
pub(super) fn undone(ctx: &Context, rows: &[tally::PlannedRow]) -> Section<PlannedRow> {
    let slip = |row: &tally::PlannedRow| match row.outcome {
        Outcome::Missed | Outcome::Overdue(_) => Some(i32::MAX),
        Outcome::Late(days) => Some(days),
        _ => None,
    };
    let mut all: Vec<(usize, i32)> = rows.iter().enumerate().filter_map(|(at, row)| Some((at, slip(row)?))).collect();
    let found = all.len();
    all.sort_by_key(|&(at, slip)| (std::cmp::Reverse(slip), at));
    all.truncate(LISTED);
    all.sort_unstable();
    let shown: Vec<PlannedRow> = all.into_iter().map(|(at, _)| executed::planned(ctx, &rows[at])).collect();
    let notes = if found > LISTED { vec![ctx.say(say::undone_more(LISTED, found))] } else { Vec::new() };
    Section::new(shown, notes, || {
        if rows.is_empty() {
            owed::not_planned(ctx, &work::what_actions())
        } else {
            Empty::Said(ctx.say(say::none_undone()))
        }
    })
}

/// The part of the page.
pub(super) fn section(
    ctx: &Context,
    known: &Known,
    all: &Work,
    threads: &[Thread],
    led: &[tally::PlannedRow],
) -> Sellers {
    // What managers missed stands in their part.
    let own: Vec<tally::PlannedRow> = all.planned.rows.iter().filter(|row| !led.contains(row)).cloned().collect();
    let late = threads.iter().filter(|thread| is_order(thread) && carried::late(thread) > 0);
    let late: Vec<CarriedRow> = late.take(LISTED).map(|thread| carried::row(ctx, thread)).collect();
    let nobody = || ctx.say(monthly::nobody(ctx.scope_name()));
    let note = vec![ctx.say(say::papers_note(ctx.short(ctx.period)))];
    let (mut papers, mut papers_of) = (None, None);
    if ctx.is_person() {
        let rows: Vec<PaperOfSixRow> = all.each.iter().flat_map(|one| report_system::rows(ctx, &one.papers)).collect();
        papers = Some(Section::new(rows, note, nobody));
    } else {
        let rows = all.each.iter().map(|one| report_system::row(ctx, one.person, &one.papers));
        papers_of = Some(Section::new(rows.collect::<Vec<PapersRow>>(), note, nobody));
    }
    Sellers {
        indicators: if ctx.is_person() { people::of_one(ctx, known) } else { people::of_sellers(ctx, known) },
        lines: sales::lines(ctx, known),
        conduct: conduct(ctx, all),
        undone: undone(ctx, &own),
        orders: Section::new(late, Vec::new(), || ctx.say(say::none_late_orders())),
        papers,
        papers_of,
    }
}
