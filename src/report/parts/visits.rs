//! (3) Visits and calls by person, against norms; where visits went and where sales came from; who was not spoken to.

use std::cmp::Reverse;

use crate::model::{
    Amount, Axis, CustomerClass, CustomerId, CustomerStatus, Metric, Norm, Party, PersonId, Scope, WorkWeek,
};
use crate::report::Context;
use crate::report::display::{NOTHING, count, minus, percent_or, text_or};
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::view::Section;
use crate::report::view::monthly_report::{ClassRow, DaysRow, SilentRow, VisitRow, WorkRow};
use crate::tally::{Figures, Key, Row, breakdown, last_contact};
use crate::words::monthly_report as say;

/// At most so many silent customers are named.
const SILENT: usize = 12;
/// At most so many visited ones are.
const VISITED: usize = 15;
const WORK: [Metric; 2] = [Metric::Visits, Metric::CallsMade];
const DAYS: [Metric; 5] =
    [Metric::DaysPresent, Metric::DaysTravel, Metric::DaysAbsent, Metric::DaysLeave, Metric::DaysUnrecorded];

fn norm(ctx: &Context, person: PersonId) -> Norm {
    let role = ctx.roster().person(person).post(ctx.until()).role;
    ctx.settings().norms.get(&role).copied().unwrap_or_default()
}

/// Customers visited a week: those of each week, over the weeks' working days.
fn weekly(ctx: &Context, scope: Scope) -> Option<Amount> {
    let days_a_week = match ctx.books.workspace().calendar.week() {
        WorkWeek::Six => 6,
        WorkWeek::Five => 5,
    };
    let weeks = breakdown(ctx.books, scope, ctx.period, ctx.as_of, &[Axis::Week]);
    let visited: Amount = weeks.iter().filter_map(|week| figure(week, Metric::CustomersVisited).actual).sum();
    let days = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.until());
    visited.times(Amount::int(days_a_week))?.over(Amount::count(days))
}

/// A mean beside its norm: `11.2 / 12`.
fn beside(mean: Option<Amount>, norm: Option<u32>) -> String {
    let mean = mean.map_or_else(|| NOTHING.to_owned(), |mean| minus(&mean.grouped(1)));
    norm.map_or_else(|| mean.clone(), |norm| format!("{mean} / {norm}"))
}

fn work(ctx: &Context, name: String, figures: &Figures, person: Option<PersonId>) -> WorkRow {
    let of = |metric| figures.get(&metric).copied().unwrap_or_default();
    let (visits, made) = (of(Metric::Visits), of(Metric::CallsMade));
    let norm = person.map(|person| norm(ctx, person)).unwrap_or_default();
    let present = of(Metric::DaysPresent).actual;
    let connected = of(Metric::CallsConnected).actual.unwrap_or_default();
    WorkRow {
        name,
        visits: ctx.amount_or(Metric::Visits, visits.actual),
        target: ctx.target(Metric::Visits, visits.target.as_ref()),
        completion: percent_or(visits.completion),
        customers: ctx.amount_or(Metric::CustomersVisited, of(Metric::CustomersVisited).actual),
        weekly: match person {
            Some(person) => beside(weekly(ctx, Scope::Person(person)), norm.customers_per_week),
            None => NOTHING.to_owned(),
        },
        calls: ctx.amount_or(Metric::CallsMade, made.actual),
        daily: match person {
            Some(_) => beside(made.actual.zip(present).and_then(|(made, days)| made.over(days)), norm.calls_per_day),
            None => NOTHING.to_owned(),
        },
        connected: match connected.over(made.actual.unwrap_or_default()) {
            Some(share) => ctx.say(say::connected(count(connected), crate::report::display::percent(share))),
            None => NOTHING.to_owned(),
        },
    }
}

/// Everyone's visits and calls.
pub(crate) fn people(ctx: &Context, known: &Known) -> Section<WorkRow> {
    let rows = match (ctx.scope, ctx.by_person(&WORK)) {
        (Scope::Person(person), _) => vec![work(ctx, ctx.person(person), &known.figures, Some(person))].into(),
        (_, rows) => {
            let mut rows = rows.unwrap_or_default();
            rows.sort_by_key(|row| Reverse(figure(row, Metric::Visits).actual));
            let shown = rows.iter().map(|row| work(ctx, ctx.key(row.group.first()), &row.figures, who(row)));
            with_total(shown.collect(), || work(ctx, ctx.say(say::total()), &known.figures, None))
        }
    };
    let mut notes = Vec::new();
    let nothing = |metric| known.actual(metric).is_zero();
    if WORK.iter().all(|metric| nothing(*metric)) {
        notes.push(ctx.nothing_logged(&say::what_visits()));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_visits()))
}

fn who(row: &Row) -> Option<PersonId> {
    match row.group.first() {
        Some(Key::Person(id)) => *id,
        _ => None,
    }
}

/// Where the visits went beside where the sales came from.
pub(crate) fn classes(ctx: &Context, known: &Known) -> Section<ClassRow> {
    let rows = ctx.by(Axis::Customer);
    let sums = |keep: &dyn Fn(&Key) -> bool| {
        let mut sums = [Amount::ZERO; 3];
        for row in rows.iter().filter(|row| row.group.first().is_some_and(keep)) {
            let (visits, sales) = (figure(row, Metric::Visits).actual, figure(row, ctx.sales()).actual);
            let (visits, sales) = (visits.unwrap_or_default(), sales.unwrap_or_default());
            if !visits.is_zero() || !sales.is_zero() {
                sums = [sums[0] + Amount::ONE, sums[1] + visits, sums[2] + sales];
            }
        }
        sums
    };
    let class = |class: CustomerClass| {
        sums(&|key| matches!(key, Key::Customer(id) if ctx.roster().customer(*id).at(ctx.until()).class == class))
    };
    let (all_visits, all_sales) = (known.actual(Metric::Visits), known.actual(ctx.sales()));
    let row = |name, [customers, visits, sales]: [Amount; 3]| ClassRow {
        name,
        customers: count(customers),
        visits: count(visits),
        visit_share: percent_or(visits.over(all_visits)),
        sales: ctx.money(sales),
        sales_share: percent_or(sales.over(all_sales)),
    };
    let mut shown: Vec<(String, [Amount; 3])> =
        CustomerClass::ALL.iter().map(|&c| (ctx.word(c.word(), c.zh()), class(c))).collect();
    shown.push((ctx.say(say::unlisted()), sums(&|key| matches!(key, Key::Prospect(_)))));
    shown.retain(|(_, sums)| !sums[0].is_zero());
    let mut notes = Vec::new();
    let shares = |sums: [Amount; 3]| Some((sums[1].over(all_visits)?, sums[2].over(all_sales)?));
    if let Some((visits, sales)) = shares(class(CustomerClass::Key)) {
        // A tenth is where the two are worth comparing.
        let (a, b) = (crate::report::display::percent(visits), crate::report::display::percent(sales));
        if (visits - sales).abs() >= Amount::new(1, 1) {
            notes.push(ctx.say(if visits < sales {
                say::key_under_visited(a, b)
            } else {
                say::key_over_visited(a, b)
            }));
        }
    }
    let total =
        shown.iter().fold([Amount::ZERO; 3], |sum, (_, more)| [sum[0] + more[0], sum[1] + more[1], sum[2] + more[2]]);
    let rows = shown.into_iter().map(|(name, sums)| row(name, sums)).collect();
    let rows = with_total(rows, || row(ctx.say(say::total()), total));
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_visits_or_sales()))
}

/// The customers visited most, with what the last visit brought.
pub(crate) fn customers(ctx: &Context, known: &Known) -> Section<VisitRow> {
    let of = |id: CustomerId| known.customer(id, Metric::Visits).actual.unwrap_or_default();
    let mut all: Vec<CustomerId> =
        known.customers.customers.keys().copied().filter(|&id| of(id) > Amount::ZERO).collect();
    all.sort_by_key(|&id| (Reverse(of(id)), Reverse(known.customer(id, ctx.sales()).actual), id));
    let visits = &ctx.books.workspace().facts.visits;
    let rows = all.iter().take(VISITED).map(|&id| {
        let own = visits.iter().filter(|v| v.on_site && v.customer == Party::Customer(id) && ctx.ours(v.head));
        let last = own.max_by_key(|visit| (visit.head.date, visit.head.entry));
        let class = ctx.roster().customer(id).at(ctx.until()).class;
        VisitRow {
            customer: ctx.customer(id),
            class: ctx.word(class.word(), class.zh()),
            owner: ctx.owner(id),
            visits: count(of(id)),
            sales: ctx.money_or(known.customer(id, ctx.sales()).actual),
            last: ctx.day_or(last.map(|visit| visit.head.date)),
            result: text_or(last.and_then(|visit| visit.result.as_deref())),
        }
    });
    let rows: Vec<VisitRow> = rows.collect();
    let notes = if all.len() > VISITED { vec![ctx.say(say::visited_more(all.len(), VISITED))] } else { Vec::new() };
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_visits()))
}

/// The scope's customers nobody has spoken to for longer than the settings allow: key ones first, then by time.
pub(crate) fn silent_ones(ctx: &Context) -> Vec<(CustomerId, Option<i32>)> {
    let limit = i32::try_from(ctx.settings().silent_days).unwrap_or(i32::MAX);
    let mut all: Vec<(bool, Reverse<i32>, CustomerId, Option<i32>)> = Vec::new();
    for id in ctx.roster().customer_ids() {
        let customer = ctx.roster().customer(id);
        let state = customer.at(ctx.until());
        let ours = state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.until()));
        let ours = ours || (ctx.scope == Scope::Team && state.owner.is_none());
        let begun = customer.since.is_none_or(|since| since <= ctx.until());
        if !ours || !begun || matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost) {
            continue;
        }
        let last = last_contact(ctx.books, &Party::Customer(id), ctx.until());
        let days = last.map(|contact| ctx.until().since(contact.date));
        if days.is_none_or(|days| days > limit) {
            all.push((state.class != CustomerClass::Key, Reverse(days.unwrap_or(i32::MAX)), id, days));
        }
    }
    all.sort_unstable();
    all.into_iter().map(|(_, _, id, days)| (id, days)).collect()
}

/// Their rows.
pub(crate) fn silent(ctx: &Context, known: &Known) -> Section<SilentRow> {
    let all = silent_ones(ctx);
    let rows = all.iter().take(SILENT).map(|&(id, days)| {
        let class = ctx.roster().customer(id).at(ctx.until()).class;
        let last = last_contact(ctx.books, &Party::Customer(id), ctx.until());
        SilentRow {
            customer: ctx.customer(id),
            class: ctx.word(class.word(), class.zh()),
            owner: ctx.owner(id),
            last: ctx.day_or(last.map(|contact| contact.date)),
            days: days.map_or_else(|| ctx.say(say::never()), |days| ctx.say(say::days(days))),
            sales: ctx.money_or(known.customer(id, ctx.sales()).actual),
            receivable: ctx.money_or(known.owed(id).map(|debt| debt.balance)),
        }
    });
    let rows: Vec<SilentRow> = rows.collect();
    let limit = ctx.settings().silent_days;
    let notes = match all.len() {
        0 => Vec::new(),
        n if n > SILENT => vec![ctx.say(say::silent_more(n, limit, SILENT))],
        n => vec![ctx.say(say::silent_sum(n, limit))],
    };
    Section::new(rows, notes, || ctx.say(say::none_silent(limit)))
}

fn days_row(ctx: &Context, name: String, figures: &Figures, workdays: String) -> DaysRow {
    let of = |metric| ctx.amount_or(metric, figures.get(&metric).and_then(|f| f.actual));
    let [present, travel, absent, leave, unrecorded] = DAYS.map(of);
    DaysRow { name, workdays, present, travel, absent, leave, unrecorded }
}

/// Everyone's days, back office included.
pub(crate) fn attendance(ctx: &Context, known: &Known) -> Section<DaysRow> {
    let workdays = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.until()).to_string();
    let rows = if let Scope::Person(person) = ctx.scope {
        vec![days_row(ctx, ctx.person(person), &known.figures, workdays)].into()
    } else {
        let rows = ctx.by(Axis::Person);
        let people = rows.iter().filter(|row| who(row).is_some());
        let shown: Vec<DaysRow> =
            people.map(|row| days_row(ctx, ctx.key(row.group.first()), &row.figures, workdays.clone())).collect();
        with_total(shown, || days_row(ctx, ctx.say(say::total()), &known.figures, NOTHING.to_owned()))
    };
    let mut notes = Vec::new();
    let unrecorded = known.actual(Metric::DaysUnrecorded);
    if unrecorded > Amount::ZERO {
        notes.push(ctx.say(say::unrecorded_sum(count(unrecorded))));
    }
    Section::new(rows, notes, || ctx.say(say::nobody(ctx.scope_name())))
}
