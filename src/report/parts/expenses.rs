//! (4) Expenses by kind and person against plan and sales, and every trip: in yuan.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Axis, Day, ExpenseKind, Metric, PersonId, Scope, Trip};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, percent_or, text_or};
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::view::monthly_report::{ExpenseRow, SpenderRow, TripRow};
use crate::report::view::{Rows, Section};
use crate::tally::{Figure, Figures, Key, TargetSource, expense_kind_target};
use crate::words::monthly_report as say;
use crate::words::report as common;

/// A ceiling in yuan, marked where members are missing in it.
pub(crate) fn ceiling(ctx: &Context, of: &Figure) -> String {
    match of.target {
        None => NOTHING.to_owned(),
        Some(t) if t.source == TargetSource::Incomplete => ctx.say(common::incomplete(ctx.yuan(t.amount))),
        Some(t) => ctx.yuan(t.amount),
    }
}

/// How much of a ceiling is used, and what is beyond it.
pub(crate) fn used(ctx: &Context, of: &Figure) -> String {
    let over = of.target.zip(of.actual).map(|(t, actual)| actual - t.amount).filter(|o| *o > Amount::ZERO);
    match (of.completion, over) {
        (None, Some(over)) => ctx.say(common::exceeds(ctx.yuan(over))),
        (Some(share), Some(over)) => ctx.say(say::used_over(percent(share), ctx.yuan(over))),
        (share, None) => percent_or(share),
    }
}

/// By kind against plan.
pub(crate) fn kinds(ctx: &Context, known: &Known) -> Section<ExpenseRow> {
    let whole = known.figure(Metric::Expenses);
    let sum = whole.actual.unwrap_or_default();
    let row = |name: String, of: &Figure| ExpenseRow {
        name,
        plan: ceiling(ctx, of),
        actual: of.actual.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a)),
        used: used(ctx, of),
        share: percent_or(of.actual.and_then(|a| a.over(sum))),
        previous: ctx.yuan_change(of.actual, of.previous),
        last_year: ctx.yuan_change(of.actual, of.last_year),
    };
    let mut rows = ctx.by(Axis::Kind);
    rows.retain(|row| {
        let of = figure(row, Metric::Expenses);
        of.actual.is_some_and(|a| !a.is_zero()) || of.target.is_some_and(|t| !t.amount.is_zero())
    });
    rows.sort_by_key(|row| Reverse(figure(row, Metric::Expenses).actual));
    let shown = rows.iter().map(|r| row(ctx.key(r.group.first()), &figure(r, Metric::Expenses))).collect();
    let rows = with_total(shown, || row(ctx.say(say::total()), &whole));
    Section::new(rows, ratio_note(ctx, known).into_iter().collect(), || ctx.nothing_logged(&say::what_expenses()))
}

/// Expenses ÷ sales, this month and the month before.
fn ratio_note(ctx: &Context, known: &Known) -> Option<String> {
    let (spent, sold) = (known.figure(Metric::Expenses), known.figure(ctx.sales()));
    let ratio = |spent: Option<Amount>, sold: Option<Amount>| spent?.over(sold.filter(|s| *s > Amount::ZERO)?);
    let now = ratio(spent.actual.filter(|s| !s.is_zero()), sold.actual)?;
    Some(ctx.say(match ratio(spent.previous, sold.previous) {
        Some(then) => say::ratio_and_before(percent(now), percent(then)),
        None => say::ratio(percent(now)),
    }))
}

fn spender(ctx: &Context, name: String, figures: &Figures, scope: Option<Scope>, travel: Amount) -> SpenderRow {
    let of = |metric| figures.get(&metric).copied().unwrap_or_default();
    let (spent, sold) = (of(Metric::Expenses), of(ctx.sales()));
    let ratio = spent.actual.zip(sold.actual.filter(|s| *s > Amount::ZERO)).and_then(|(a, s)| a.over(s));
    SpenderRow {
        name,
        plan: ceiling(ctx, &spent),
        actual: spent.actual.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a)),
        used: used(ctx, &spent),
        travel: match scope.and_then(|s| travel_ceiling(ctx, s)) {
            Some(ceiling) => ctx.say(say::of_budget(ctx.yuan(travel), ctx.yuan(ceiling))),
            None => ctx.yuan(travel),
        },
        ratio: percent_or(ratio),
        previous: ctx.yuan_change(spent.actual, spent.previous),
    }
}

fn travel_ceiling(ctx: &Context, scope: Scope) -> Option<Amount> {
    expense_kind_target(ctx.books, scope, ExpenseKind::Travel, ctx.period, ctx.as_of).map(|target| target.amount)
}

/// What is spent on travel, by one axis and kind.
fn travel(ctx: &Context, axis: Option<Axis>) -> BTreeMap<Option<Key>, Amount> {
    let by: Vec<Axis> = axis.into_iter().chain([Axis::Kind]).collect();
    let rows = crate::tally::breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &by);
    let mut all: BTreeMap<Option<Key>, Amount> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.group.last() == Some(&Key::Kind(ExpenseKind::Travel))) {
        let whose = (row.group.len() > 1).then(|| row.group[0].clone());
        *all.entry(whose).or_default() += figure(row, Metric::Expenses).actual.unwrap_or_default();
    }
    all
}

fn spenders(ctx: &Context, known: &Known, axis: Axis, rows: &[crate::tally::Row]) -> Rows<SpenderRow> {
    let by = travel(ctx, Some(axis));
    let whole = travel(ctx, None).into_values().sum();
    let shown = rows.iter().map(|row| {
        let travel = by.get(&row.group.first().cloned()).copied().unwrap_or_default();
        let scope = match row.group.first() {
            Some(Key::Person(Some(id))) => Some(Scope::Person(*id)),
            Some(Key::Region(Some(area))) => Some(Scope::Region(*area)),
            _ => None,
        };
        spender(ctx, ctx.key(row.group.first()), &row.figures, scope, travel)
    });
    with_total(shown.collect(), || spender(ctx, ctx.say(say::total()), &known.figures, Some(ctx.scope), whole))
}

/// By region, those without one apart.
pub(crate) fn areas(ctx: &Context, known: &Known) -> Option<Section<SpenderRow>> {
    let rows = ctx.by_region()?;
    Some(Section::told(spenders(ctx, known, Axis::Region, &rows), Vec::new()))
}

/// By person, the largest first.
pub(crate) fn people(ctx: &Context, known: &Known) -> Option<Section<SpenderRow>> {
    let mut rows = ctx.by_person(&[Metric::Expenses])?;
    rows.sort_by_key(|row| Reverse(figure(row, Metric::Expenses).actual));
    Some(Section::new(spenders(ctx, known, Axis::Person, &rows), Vec::new(), || ctx.say(say::nobody(ctx.scope_name()))))
}

/// What a trip cost; of no trip, the travel expenses that name none.
#[derive(Default)]
struct Cost<'a> {
    trip: Option<&'a Trip>,
    first: Option<Day>,
    items: usize,
    parts: [Amount; 3],
    other: Amount,
}

impl Cost<'_> {
    fn total(&self) -> Amount {
        self.parts.into_iter().sum::<Amount>() + self.other
    }
}

/// Every trip of every person, with the travel expenses that name it; the rest in a row; all of it the travel
/// expenses of the month.
pub(crate) fn trips(ctx: &Context) -> Section<TripRow> {
    let facts = &ctx.books.workspace().facts;
    let amounts = ctx.amounts(ctx.period, Metric::Expenses);
    let counts = |entry| amounts.contains_key(&entry);
    let named = |person: PersonId, id: &str| {
        facts.trips.iter().find(|t| t.head.person == person && t.id.as_deref() == Some(id) && t.head.date <= ctx.as_of)
    };
    let mut costs: BTreeMap<(PersonId, Option<crate::model::EntryId>), Cost> = BTreeMap::new();
    for trip in facts.trips.iter().filter(|trip| counts(trip.head.entry)) {
        let cost = costs.entry((trip.head.person, Some(trip.head.entry))).or_default();
        cost.trip = Some(trip);
        cost.first = Some(trip.from);
        cost.parts = [trip.transport, trip.lodging, trip.allowance].map(Option::unwrap_or_default);
    }
    for expense in facts.expenses.iter().filter(|e| e.kind == ExpenseKind::Travel && counts(e.head.entry)) {
        let person = expense.head.person;
        let trip = expense.trip.as_deref().and_then(|id| named(person, id));
        let cost = costs.entry((person, trip.map(|trip| trip.head.entry))).or_default();
        cost.trip = trip;
        cost.first = trip.map(|trip| trip.from);
        cost.other += expense.amount;
        cost.items += 1;
    }
    let mut all: Vec<((PersonId, Option<crate::model::EntryId>), Cost)> = costs.into_iter().collect();
    all.sort_by_key(|((person, entry), cost)| (*person, cost.first.is_none(), cost.first, *entry));
    let part = |amount: Amount| if amount.is_zero() { NOTHING.to_owned() } else { ctx.yuan(amount) };
    let row = |person: String, dates: String, places: String, parts: [Amount; 3], other: Amount, total: Amount| {
        let [transport, lodging, allowance] = parts.map(part);
        TripRow { person, dates, places, transport, lodging, allowance, other: part(other), total: ctx.yuan(total) }
    };
    let shown: Vec<TripRow> = all
        .iter()
        .map(|((person, _), cost)| {
            let (dates, places) = match cost.trip {
                Some(trip) => (ctx.stretch(trip.from, trip.to), text_or(Some(&ctx.list(&trip.places)))),
                None => (NOTHING.to_owned(), ctx.say(say::without_trip(cost.items))),
            };
            row(ctx.person(*person), dates, places, cost.parts, cost.other, cost.total())
        })
        .collect();
    let total: Amount = all.iter().map(|(_, cost)| cost.total()).sum();
    let sum = |of: fn(&Cost) -> Amount| all.iter().map(|(_, cost)| of(cost)).sum::<Amount>();
    let rows = with_total(shown, || {
        let parts = [sum(|c| c.parts[0]), sum(|c| c.parts[1]), sum(|c| c.parts[2])];
        let name = ctx.say(say::total());
        row(name, NOTHING.to_owned(), NOTHING.to_owned(), parts, sum(|c| c.other), total)
    });
    Section::new(rows, Vec::new(), || ctx.nothing_logged(&say::what_trips()))
}

/// What was spent of a kind: for comparing with what promotions and advertisements say they cost.
pub(crate) fn spent(ctx: &Context, kind: ExpenseKind) -> Amount {
    let amounts = ctx.amounts(ctx.period, Metric::Expenses);
    let expenses = ctx.books.workspace().facts.expenses.iter().filter(|expense| expense.kind == kind);
    expenses.filter_map(|expense| amounts.get(&expense.head.entry)).copied().sum()
}
