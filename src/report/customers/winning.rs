//! Customers to be won: how many were met each week, who was won, and how long that took.

use crate::model::{Amount, Axis, LeadStage, Metric, PeriodKind, PersonId, Scope, WorkWeek};
use crate::report::Context;
use crate::report::customers::Facts;
use crate::report::display::{NOTHING, count, minus};
use crate::report::parts::logged::{figure, with_total};
use crate::report::parts::{inquiries, workload};
use crate::report::view::Section;
use crate::report::view::customers::{LeadCountRow, LeadWorkRow, Winning, WonRow};
use crate::tally::{self, Key, LeadState, Row, Win, breakdown, leads, median, wins};
use crate::words::Said;
use crate::words::customers as say;
use crate::words::monthly_report::days;

/// Days of a year back from the last one known, that one counted.
const YEAR: i32 = 364;

/// Working days of a week.
pub(super) fn days_a_week(ctx: &Context) -> i64 {
    match ctx.books.workspace().calendar.week() {
        WorkWeek::Six => 6,
        WorkWeek::Five => 5,
    }
}

/// New leads a week of working days gone; `None` before the first of them.
pub(super) fn weekly(ctx: &Context, leads: Amount) -> Option<Amount> {
    let days = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.until());
    leads.times(Amount::int(days_a_week(ctx)))?.over(Amount::count(days))
}

/// The middle one of the days that wins took.
pub(super) fn median_days(wins: &[Win]) -> Option<String> {
    median(wins.iter().map(|win| Amount::int(i64::from(win.days))).collect()).map(inquiries::days)
}

/// The leads still followed, the oldest first.
pub(super) fn open<'a>(ctx: &Context<'a>, scope: Scope) -> Vec<LeadState<'a>> {
    let mut all = leads(ctx.books, scope, ctx.until());
    all.retain(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost));
    all.sort_by_key(|lead| lead.first);
    all
}

/// How the last entry of a lead calls it.
pub(super) fn name<'a>(lead: &LeadState<'a>) -> &'a str {
    lead.entries.last().map_or(lead.identity, |entry| &entry.name)
}

/// The parts of the period that have begun: weeks, of a quarter or year months.
fn parts(ctx: &Context) -> Vec<Row> {
    let axis = if ctx.period.kind() == PeriodKind::Month { Axis::Week } else { Axis::Month };
    let mut rows = breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis]);
    rows.retain(|row| matches!(row.group.first(), Some(Key::Period(part)) if part.start() <= ctx.until()));
    rows
}

fn by_part(ctx: &Context) -> Section<LeadCountRow> {
    let all = leads(ctx.books, ctx.scope, ctx.until());
    let calendar = &ctx.books.workspace().calendar;
    let closed = |stage: LeadStage, from, to| {
        all.iter().filter(|lead| lead.stage == stage && from <= lead.last && lead.last <= to).count()
    };
    let parts = parts(ctx);
    let row = |name: String, (from, to), [leads, customers]: [Amount; 2]| LeadCountRow {
        name,
        days: ctx.say(say::workdays(if from <= to { calendar.workdays(from, to) } else { 0 })),
        leads: count(leads),
        won: closed(LeadStage::Won, from, to).to_string(),
        lost: closed(LeadStage::Lost, from, to).to_string(),
        customers: count(customers),
    };
    let of = |row: &Row, metric| figure(row, metric).actual.unwrap_or_default();
    let of_part = |part: &Row| {
        let Some(Key::Period(span)) = part.group.first() else { return None };
        let (from, to) = (span.start().max(ctx.period.start()), span.end().min(ctx.until()));
        Some(row(ctx.short(*span), (from, to), [of(part, Metric::Leads), of(part, Metric::NewCustomers)]))
    };
    let sum = |metric| parts.iter().map(|part| of(part, metric)).sum::<Amount>();
    let (new, customers) = (sum(Metric::Leads), sum(Metric::NewCustomers));
    let whole = (ctx.period.start(), ctx.until());
    let something = !new.is_zero()
        || !customers.is_zero()
        || closed(LeadStage::Won, whole.0, whole.1) + closed(LeadStage::Lost, whole.0, whole.1) > 0;
    let rows = if something { parts.iter().filter_map(of_part).collect() } else { Vec::new() };
    let rows = with_total(rows, || row(ctx.say(say::total()), whole, [new, customers]));
    let mut notes = Vec::new();
    if something {
        notes.push(ctx.say(mean(ctx, new)));
        notes.push(ctx.say(say::weekly_note(days_a_week(ctx))));
    }
    let open = open(ctx, ctx.scope);
    if let Some(oldest) = open.first() {
        notes.push(ctx.say(say::leads_open(open.len(), name(oldest), ctx.until().since(oldest.first))));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_leads()))
}

/// New leads with their mean of a week, beside a person's norm.
pub(super) fn mean(ctx: &Context, new: Amount) -> Said {
    let mean = workload::mean(weekly(ctx, new));
    let norm = match ctx.scope {
        Scope::Person(id) => workload::norm(ctx, id).prospects_per_week,
        _ => None,
    };
    match norm {
        Some(norm) => say::leads_norm(count(new), mean, norm),
        None => say::leads_mean(count(new), mean),
    }
}

fn people(ctx: &Context) -> Option<Section<LeadWorkRow>> {
    let year = ctx.until().plus(-YEAR);
    let rows = ctx.by_person(&[Metric::Leads])?;
    let row = |name: String, scope: Scope, new: Amount, norm: Option<u32>| {
        let won = wins(ctx.books, scope, year, ctx.until());
        let mean = weekly(ctx, new).map_or_else(|| NOTHING.to_owned(), |mean| minus(&mean.grouped(1)));
        LeadWorkRow {
            name,
            leads: count(new),
            weekly: norm.map_or_else(|| mean.clone(), |norm| format!("{mean} / {norm}")),
            open: open(ctx, scope).len().to_string(),
            won: won.len().to_string(),
            days: median_days(&won).unwrap_or_else(|| NOTHING.to_owned()),
        }
    };
    let of = |row: &Row| figure(row, Metric::Leads).actual.unwrap_or_default();
    let person = |one: &Row| match one.group.first() {
        Some(Key::Person(Some(id))) => {
            let id: PersonId = *id;
            Some(row(ctx.person(id), Scope::Person(id), of(one), workload::norm(ctx, id).prospects_per_week))
        }
        _ => None,
    };
    let shown = rows.iter().filter_map(person).collect();
    let sum = rows.iter().map(of).sum();
    let rows = with_total(shown, || row(ctx.say(say::total()), ctx.scope, sum, None));
    Some(Section::new(rows, Vec::new(), || ctx.nothing_logged(&say::what_leads())))
}

/// The stages a lead went through, each with the day it got there.
fn way(ctx: &Context, lead: &LeadState) -> String {
    let mut steps: Vec<String> = Vec::new();
    let mut last = None;
    for entry in &lead.entries {
        if last.replace(entry.stage) != Some(entry.stage) {
            let stage = ctx.word(entry.stage.word(), entry.stage.zh());
            steps.push(ctx.say(say::stage_on(stage, ctx.day(entry.head.date))));
        }
    }
    steps.join(" → ")
}

fn won(ctx: &Context, facts: &Facts) -> Section<WonRow> {
    let row = |win: &Win| {
        let customer = win.lead.entries.iter().rev().find_map(|entry| entry.customer);
        WonRow {
            name: customer.map_or_else(|| name(&win.lead).to_owned(), |id| ctx.customer(id)),
            owner: ctx.person(win.lead.person),
            first: ctx.day(win.lead.first),
            won: ctx.day(win.won),
            days: ctx.say(days(win.days)),
            way: way(ctx, &win.lead),
            sales: ctx.money_or(customer.and_then(|id| facts.known.customer(id, ctx.sales()).actual)),
        }
    };
    let rows: Vec<WonRow> = facts.wins.iter().map(row).collect();
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(ctx.say(say::won_none()));
    }
    let year = tally::wins(ctx.books, ctx.scope, ctx.until().plus(-YEAR), ctx.until());
    let longest = year.iter().map(|win| win.days).max();
    notes.push(ctx.say(match (median_days(&year), longest) {
        (Some(median), Some(longest)) => say::year_wins(year.len(), median, longest),
        _ => say::year_no_wins(),
    }));
    Section::told(rows, notes)
}

pub(super) fn sections(ctx: &Context, facts: &Facts) -> Winning {
    Winning { parts: by_part(ctx), people: people(ctx), won: won(ctx, facts) }
}
