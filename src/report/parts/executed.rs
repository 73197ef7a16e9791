//! What was planned against what was done: by whose plan, item by item, and what nobody had planned.

use crate::model::{Day, EntryId, Metric, PeriodKind};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::{logged::Known, owed};
use crate::report::view::work::{Execution, ExecutionRow, PlannedRow, UnplannedRow};
use crate::report::view::{Rows, Section};
use crate::tally::{self, Deed, DeedKind, Outcome, PlannedAndDone};
use crate::words::work as say;

/// At most so many visits without a plan are listed.
const LISTED: usize = 30;

/// How many rows came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// All rows.
    pub(crate) planned: usize,
    /// Done on their day.
    pub(crate) done: usize,
    /// Done before it.
    pub(crate) early: usize,
    /// Done after it.
    pub(crate) late: usize,
    /// Not done, their day over.
    pub(crate) missed: usize,
    /// Not due, moved, dropped, or nothing tells.
    pub(crate) other: usize,
    /// Visits on site and promotions without a row.
    pub(crate) unplanned: usize,
}

impl Count {
    fn add(&mut self, outcome: Outcome) {
        self.planned += 1;
        *match outcome {
            Outcome::Done => &mut self.done,
            Outcome::Early(_) => &mut self.early,
            Outcome::Late(_) => &mut self.late,
            Outcome::Missed | Outcome::Overdue(_) => &mut self.missed,
            Outcome::Open | Outcome::Moved(_) | Outcome::Dropped | Outcome::Untold => &mut self.other,
        } += 1;
    }
}

/// The period's rows of plans of some kinds of period, held against its deeds.
pub(crate) fn gather<'a>(ctx: &Context<'a>, levels: &[PeriodKind]) -> PlannedAndDone<'a> {
    tally::planned_and_done(ctx.books, ctx.scope, ctx.period, ctx.as_of, levels)
}

/// How many of them came to what.
pub(crate) fn count(all: &PlannedAndDone) -> Count {
    let mut sum = Count { unplanned: all.unplanned.len(), ..Count::default() };
    all.rows.iter().for_each(|row| sum.add(row.outcome));
    sum
}

/// Who is to do a row: those it names, else whose plan it stands in.
fn who(ctx: &Context, row: &tally::PlannedRow) -> String {
    if row.staff().is_empty() { owed::owner_name(ctx, row.owner) } else { ctx.staff(row.staff()) }
}

/// What a row is about, in few words: its customer, project or place, else what is to be done.
pub(crate) fn about(ctx: &Context, row: &tally::PlannedRow) -> String {
    let customer = row.customer.as_ref().map(|party| ctx.party(party));
    let project = row.project.map(|id| ctx.project(id));
    let area = row.area.map(|id| ctx.area(Some(id)));
    project.or(customer).or(area).unwrap_or_else(|| text_or(row.what))
}

/// What became of a row.
fn outcome(ctx: &Context, row: &tally::PlannedRow) -> String {
    let on = |day: Option<Day>| ctx.day_or(day);
    ctx.say(match row.outcome {
        Outcome::Done => say::done(),
        Outcome::Early(n) => say::early(on(row.done_on()), n),
        Outcome::Late(n) => say::late(on(row.done_on()), n),
        Outcome::Open => say::open(),
        Outcome::Overdue(n) => say::overdue(n),
        Outcome::Missed => say::missed(),
        Outcome::Moved(Some(day)) => say::moved_to(ctx.day(day)),
        Outcome::Moved(None) => say::moved(),
        Outcome::Dropped => say::dropped(),
        Outcome::Untold => say::untold(),
    })
}

/// What an entry brought, as it says itself.
pub(crate) fn result(ctx: &Context, deed: &Deed) -> String {
    let facts = &ctx.books.workspace().facts;
    let is = |entry: EntryId| entry == deed.entry;
    let said = match deed.kind {
        DeedKind::Visit | DeedKind::OffSite => {
            facts.visits.iter().find(|v| is(v.head.entry)).and_then(|v| v.result.as_deref().map(str::to_owned))
        }
        DeedKind::Call => facts.calls.iter().find(|c| is(c.head.entry)).and_then(|calls| {
            let note = calls.notes.iter().find(|note| Some(&note.customer) == deed.customer.as_ref())?;
            note.result.as_deref().map(str::to_owned)
        }),
        DeedKind::Payment => {
            let payment = facts.payments.iter().find(|p| is(p.head.entry));
            payment.map(|payment| ctx.say(say::paid(ctx.sum(payment.amount))))
        }
        DeedKind::Promotion => facts.promotions.iter().find(|p| is(p.head.entry)).and_then(|promotion| {
            let sales = promotion.sales.map(|sales| ctx.say(say::ordered(ctx.sum(sales))));
            promotion.effect.as_deref().map(str::to_owned).or(sales)
        }),
        DeedKind::Told => Some(ctx.say(say::log_says_done())),
        _ => None,
    };
    text_or(said.as_deref())
}

/// A row, and what became of it.
pub(crate) fn planned(ctx: &Context, row: &tally::PlannedRow) -> PlannedRow {
    PlannedRow {
        day: ctx.stretch(row.from, row.to),
        person: who(ctx, row),
        kind: ctx.word(row.kind.word(), row.kind.zh()),
        customer: if row.customer.is_some() || row.project.is_some() || row.area.is_some() {
            about(ctx, row)
        } else {
            NOTHING.to_owned()
        },
        what: text_or(row.what),
        outcome: outcome(ctx, row),
        result: row.deed.as_ref().map_or_else(|| NOTHING.to_owned(), |deed| result(ctx, deed)),
        late: matches!(row.outcome, Outcome::Late(_) | Outcome::Overdue(_) | Outcome::Missed),
    }
}

fn unplanned(ctx: &Context, deed: &Deed) -> UnplannedRow {
    let kind = if deed.kind == DeedKind::Promotion {
        crate::model::WorkKind::Promotion
    } else {
        crate::model::WorkKind::Visit
    };
    UnplannedRow {
        day: ctx.day(deed.date),
        person: ctx.person(deed.person),
        kind: ctx.word(kind.word(), kind.zh()),
        customer: ctx.party_or(deed.customer.as_ref()),
        result: result(ctx, deed),
    }
}

/// A row of counts.
pub(crate) fn counted(name: String, count: Count) -> ExecutionRow {
    let shown = |n: usize| n.to_string();
    ExecutionRow {
        name,
        planned: shown(count.planned),
        done: shown(count.done),
        early: shown(count.early),
        late: shown(count.late),
        missed: shown(count.missed),
        other: shown(count.other),
        unplanned: shown(count.unplanned),
    }
}

/// By whose plans, in the order of the roster's scopes.
fn people(ctx: &Context, all: &PlannedAndDone) -> Rows<ExecutionRow> {
    if ctx.is_person() {
        return Vec::new().into();
    }
    let mut counts: Vec<(String, Count)> = Vec::new();
    let rows = all.rows.iter().map(|row| (who(ctx, row), Some(row.outcome)));
    let unplanned = all.unplanned.iter().map(|deed| (ctx.person(deed.person), None));
    for (name, outcome) in rows.chain(unplanned) {
        let had = counts.iter().position(|(had, _)| *had == name);
        let place = had.unwrap_or(counts.len());
        if had.is_none() {
            counts.push((name, Count::default()));
        }
        match outcome {
            Some(outcome) => counts[place].1.add(outcome),
            None => counts[place].1.unplanned += 1,
        }
    }
    let shown = counts.into_iter().map(|(name, count)| counted(name, count)).collect();
    with_total(shown, || counted(ctx.say(say::total()), count(all)))
}

/// The part of a report.
pub(crate) fn section(ctx: &Context, known: &Known, all: &PlannedAndDone) -> Execution {
    let sum = count(all);
    let rows: Vec<PlannedRow> = all.rows.iter().map(|row| planned(ctx, row)).collect();
    let notes = match sum.planned {
        0 => Vec::new(),
        n => vec![ctx.say(say::executed_sum(n, sum.done, sum.early, sum.late, sum.missed, sum.other))],
    };
    let listed: Vec<UnplannedRow> = all.unplanned.iter().take(LISTED).map(|deed| unplanned(ctx, deed)).collect();
    let visits = all.unplanned.iter().filter(|deed| deed.kind == DeedKind::Visit).count();
    let mut unasked = Vec::new();
    if visits > 0 {
        let made = crate::report::display::count(known.actual(Metric::Visits));
        unasked.extend([ctx.say(say::unplanned_sum(visits, made)), ctx.say(say::one_for_one())]);
    }
    if all.unplanned.len() > LISTED {
        unasked.push(ctx.say(say::unplanned_more(LISTED)));
    }
    let people = people(ctx, all);
    Execution {
        people: (!people.all.is_empty()).then(|| Section::told(people, Vec::new())),
        planned: Section::new(rows, notes, || owed::not_planned(ctx, &say::what_actions())),
        unplanned: Section::new(listed, unasked, || ctx.say(say::none_unplanned())),
    }
}
