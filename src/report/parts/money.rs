//! Money lost, owed and spent.

use crate::model::{Amount, Axis, Day, ExpenseKind, Metric, PersonId, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or, text_or};
use crate::report::parts::past::Month;
use crate::report::view::{DebtRow, ExpenseRow, LossRow, Section, SpenderRow, TripRow};
use crate::tally::{Evidence, Figures, Key, Receivable, breakdown, entries, expense_kind_target};
use crate::words::report as say;

/// Whether an entry of a person on a day counts for the report: in its period, known, of its scope.
pub(crate) fn counts(ctx: &Context, person: PersonId, date: Day) -> bool {
    ctx.period.contains(date) && date <= ctx.as_of && ctx.roster().belongs(person, ctx.scope, date)
}

/// Goods that came back, orders cancelled, amended and lost in the month.
pub(crate) fn losses(ctx: &Context) -> Section<LossRow> {
    let facts = &ctx.books.workspace().facts;
    // An order's lines are postings of their own; the list shows the entry that took them off.
    let mut taken_off: Vec<Evidence> = Vec::new();
    for posting in entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, Metric::Sales) {
        match taken_off.iter_mut().find(|e| e.entry == posting.entry) {
            Some(same) => same.amount += posting.amount,
            None => taken_off.push(posting),
        }
    }
    let mut rows: Vec<(Day, LossRow)> = Vec::new();
    for taken in taken_off.iter().filter(|e| e.amount.is_negative()) {
        let returned = facts.returns.iter().find(|r| Some(r.head.entry) == taken.entry);
        let update = facts.order_updates.iter().find(|u| Some(u.head.entry) == taken.entry);
        let (kind, reason) = match (returned, update) {
            (Some(returned), _) => (say::returned(), text_or(returned.reason.as_deref())),
            (None, Some(update)) => {
                let kind = if update.amount.is_some() { say::amended() } else { say::cancelled() };
                let note = update.note.as_deref().map_or_else(String::new, |note| format!(" {note}"));
                (kind, format!("{}{note}", update.order))
            }
            (None, None) => continue,
        };
        let row = LossRow {
            date: ctx.day(taken.date),
            kind: ctx.say(kind),
            customer: ctx.party_or(taken.customer.as_ref()),
            amount: ctx.money(taken.amount),
            reason,
            person: taken.person.map_or_else(|| NOTHING.to_owned(), |id| ctx.person(id)),
        };
        rows.push((taken.date, row));
    }
    for lost in facts.lost_orders.iter().filter(|l| counts(ctx, l.head.person, l.head.date)) {
        let row = LossRow {
            date: ctx.day(lost.head.date),
            kind: ctx.say(say::lost_order()),
            customer: ctx.party(&lost.customer),
            amount: ctx.money_or(lost.amount),
            reason: text_or(lost.reason.as_deref()),
            person: ctx.person(lost.head.person),
        };
        rows.push((lost.head.date, row));
    }
    rows.sort_by_key(|(day, _)| *day);
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_losses(ctx.short(ctx.period))))
}

/// Days the oldest unpaid amount is past its day on the as-of day; nothing without one.
pub(crate) fn days_overdue(ctx: &Context, owes: &Receivable) -> Option<i32> {
    owes.open.iter().filter_map(|charge| Some(ctx.as_of.since(charge.due?))).max().filter(|days| *days > 0)
}

/// Whether a customer owes more than its limit.
pub(crate) fn above_limit(ctx: &Context, owes: &Receivable) -> bool {
    let limit = ctx.roster().customer(owes.customer).at(ctx.as_of).credit_limit;
    limit.is_some_and(|limit| owes.balance > limit)
}

/// Who is overdue or above the limit, the largest overdue first.
pub(crate) fn debts(ctx: &Context, owes: &[Receivable], month: &Month) -> Section<DebtRow> {
    let mut late: Vec<&Receivable> =
        owes.iter().filter(|r| r.overdue.is_some_and(|o| o > Amount::ZERO) || above_limit(ctx, r)).collect();
    late.sort_by_key(|r| (std::cmp::Reverse(r.overdue), r.customer));
    let balance: Amount = owes.iter().map(|r| r.balance).sum();
    let overdue: Amount = late.iter().filter_map(|r| r.overdue).sum();
    let n = late.iter().filter(|r| r.overdue.is_some_and(|o| o > Amount::ZERO)).count();
    let rows = late.iter().map(|r| DebtRow {
        customer: ctx.customer(r.customer),
        owner: ctx.owner(r.customer),
        collections: ctx.money(month.actual(r.customer, Metric::Collections)),
        balance: ctx.money(r.balance),
        limit: ctx.money_or(ctx.roster().customer(r.customer).at(ctx.as_of).credit_limit),
        overdue: ctx.money_or(r.overdue),
        days: days_overdue(ctx, r).map_or_else(|| NOTHING.to_owned(), |d| d.to_string()),
    });
    let terms = owes.iter().any(|r| r.overdue.is_some());
    let mut notes = vec![ctx.say(if terms || owes.is_empty() {
        say::debts_sum(ctx.sum(balance), ctx.sum(overdue), n)
    } else {
        say::debts_without_terms(ctx.sum(balance))
    })];
    if late.is_empty() && terms {
        notes.push(ctx.say(say::no_debts()));
    }
    Section { rows: rows.collect(), notes }
}

/// Expenses by kind, in yuan.
pub(crate) fn expenses(ctx: &Context) -> Section<ExpenseRow> {
    let rows = breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Kind]);
    let yuan = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a));
    let rows = rows.iter().filter_map(|row| {
        let Key::Kind(kind) = row.group[0] else { return None };
        let figure = row.figures.get(&Metric::Expenses)?;
        let budget = figure.target.map(|t| t.amount);
        let says = [figure.actual, figure.previous, budget].into_iter().flatten().any(|a| !a.is_zero());
        says.then(|| ExpenseRow {
            kind: ctx.word(kind.word(), kind.zh()),
            budget: yuan(budget),
            actual: yuan(figure.actual),
            completion: percent_or(figure.completion),
            previous: ctx.yuan_change(figure.actual, figure.previous),
            last_year: ctx.yuan_change(figure.actual, figure.last_year),
        })
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_expenses(ctx.short(ctx.period))))
}

/// Who spent what, and what of it on travel, in yuan: the team's regions, then people.
pub(crate) fn spenders(ctx: &Context) -> Section<SpenderRow> {
    let by = |axis| breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis]);
    let kinds = |axis| breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis, Axis::Kind]);
    let axes: &[Axis] = if ctx.scope == Scope::Team { &[Axis::Region, Axis::Person] } else { &[Axis::Person] };
    let mut rows = Vec::new();
    for &axis in axes {
        let by_kind = kinds(axis);
        for row in by(axis) {
            let Some(figure) = row.figures.get(&Metric::Expenses) else { continue };
            let (actual, budget) = (figure.actual.unwrap_or_default(), figure.target.map(|t| t.amount));
            if actual.is_zero() && budget.is_none() {
                continue;
            }
            let travel = by_kind
                .iter()
                .find(|r| r.group[0] == row.group[0] && r.group[1] == Key::Kind(ExpenseKind::Travel))
                .and_then(|r| r.figures.get(&Metric::Expenses)?.actual)
                .unwrap_or_default();
            rows.push(spender(ctx, &row.group[0], actual, budget, travel));
        }
    }
    Section::new(rows, Vec::new(), || ctx.say(say::no_expenses(ctx.short(ctx.period))))
}

fn spender(ctx: &Context, key: &Key, actual: Amount, budget: Option<Amount>, travel: Amount) -> SpenderRow {
    let (name, scope) = match key {
        Key::Person(Some(id)) => (ctx.person(*id), Some(Scope::Person(*id))),
        Key::Region(Some(area)) => (ctx.area(Some(*area)), Some(Scope::Region(*area))),
        _ => (ctx.say(say::unassigned()), None),
    };
    let travel_budget =
        scope.and_then(|s| expense_kind_target(ctx.books, s, ExpenseKind::Travel, ctx.period, ctx.as_of));
    let yuan = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a));
    let state = |of: Option<Amount>, spent: Amount| {
        of.map(|of| if spent > of { say::exceeds(ctx.yuan(spent - of)) } else { say::left_of(ctx.yuan(of - spent)) })
    };
    let left = state(budget, actual).or_else(|| state(travel_budget.map(|t| t.amount), travel));
    SpenderRow {
        name,
        budget: yuan(budget),
        actual: ctx.yuan(actual),
        travel: ctx.yuan(travel),
        travel_budget: yuan(travel_budget.map(|t| t.amount)),
        left: left.map_or_else(|| NOTHING.to_owned(), |said| ctx.say(said)),
    }
}

/// Personal travel, trip by trip, in yuan.
pub(crate) fn trips(ctx: &Context) -> Section<TripRow> {
    let facts = &ctx.books.workspace().facts;
    let yuan = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |a| ctx.yuan(a));
    let mut all: Vec<_> = facts.trips.iter().filter(|t| counts(ctx, t.head.person, t.head.date)).collect();
    all.sort_by_key(|t| (t.head.person, t.from));
    let rows = all.iter().map(|trip| TripRow {
        person: ctx.person(trip.head.person),
        dates: ctx.stretch(trip.from, trip.to),
        places: ctx.list(&trip.places),
        transport: yuan(trip.transport),
        lodging: yuan(trip.lodging),
        allowance: yuan(trip.allowance),
        sum: ctx.yuan([trip.transport, trip.lodging, trip.allowance].into_iter().flatten().sum()),
    });
    Section::new(rows.collect(), Vec::new(), || ctx.say(say::no_trips(ctx.short(ctx.period))))
}

/// Expenses against their ceiling: by how much it is exceeded, and the share spent.
pub(crate) fn over_budget(figures: &Figures) -> Option<(Amount, Amount)> {
    let figure = figures.get(&Metric::Expenses)?;
    let over = figure.actual? - figure.target?.amount;
    (over > Amount::ZERO).then_some((over, figure.completion?))
}
