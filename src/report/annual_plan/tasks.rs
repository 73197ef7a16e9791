//! 一: what is to be reached in the year, by quarter and month, and what that makes a day and a week.

use crate::model::{Amount, Metric, Norm, Period, PeriodKind, PersonId, PlanKind, Scope, WorkWeek};
use crate::report::Context;
use crate::report::annual_plan::facts::{Facts, aim, reached, sellers};
use crate::report::display::{NOTHING, count, percent_or};
use crate::report::parts::{owed, workload};
use crate::report::view::annual_plan::{LoadRow, SplitRow, Tasks, YearTargetRow};
use crate::report::view::{Rows, Section};
use crate::tally::{Parts, TargetSource, figures, holes_of, plan_for, target};
use crate::words::annual_plan as say;
use crate::words::metrics;
use crate::words::report as common;

/// What a year's plan may set a target of, money first.
const OTHERS: [Metric; 6] =
    [Metric::Expenses, Metric::NewCustomers, Metric::Network, Metric::Visits, Metric::CallsMade, Metric::Leads];

/// The part.
pub(super) fn tasks(ctx: &Context, facts: &Facts) -> Tasks {
    let by_last_year = by_last_year(ctx, facts);
    Tasks { targets: targets(ctx, facts), split: split(ctx, facts, by_last_year), by_last_year, load: load(ctx, facts) }
}

/// A target against the year before, if that is over.
fn growth(ctx: &Context, facts: &Facts, metric: Metric, target: Option<Amount>, last: Option<Amount>) -> String {
    if facts.whole { ctx.change(metric, target, last, false) } else { NOTHING.to_owned() }
}

fn targets(ctx: &Context, facts: &Facts) -> Section<YearTargetRow> {
    let all = figures(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let row = |metric: Metric| {
        let target = all.get(&metric).and_then(|figure| figure.target);
        let last = reached(ctx, facts.before.period, metric);
        YearTargetRow {
            label: ctx.metric(metric),
            target: ctx.target(metric, target.as_ref()),
            issued: ctx.amount_or(metric, target.and_then(|target| target.issued)),
            own: ctx.amount_or(metric, target.and_then(|target| target.own)),
            last_year: ctx.amount_or(metric, last),
            growth: growth(ctx, facts, metric, target.map(|target| target.amount), last),
        }
    };
    let told = |metric: &Metric| all.get(metric).is_some_and(|figure| figure.target.is_some());
    let first = [ctx.sales(), Metric::Collections];
    let shown: Vec<Metric> = first.into_iter().chain(OTHERS.into_iter().filter(told)).collect();
    let sources = || shown.iter().filter_map(|metric| all.get(metric)?.target).map(|target| target.source);
    let mut notes = Vec::new();
    if sources().any(|source| source == TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    let mut section = Section::told(shown.iter().map(|&metric| row(metric)).collect::<Vec<_>>(), notes);
    if sources().next().is_none() {
        section.owed.push(ctx.say(say::no_targets(ctx.period_name(ctx.period), ctx.answers())));
    }
    section
}

/// Whether the split tells the year before's shares: where the year has a target that a month of it lacks, and the
/// year before is known in whole.
fn by_last_year(ctx: &Context, facts: &Facts) -> bool {
    let lacking = ctx.period.parts(PeriodKind::Month).into_iter().any(|month| aim(ctx, ctx.scope, month).is_none());
    facts.whole && facts.target.is_some() && facts.last.is_some_and(|last| last > Amount::ZERO) && lacking
}

/// A quarter's, a month's or the year's row.
fn part(ctx: &Context, facts: &Facts, by_last_year: bool, part: Period) -> SplitRow {
    let calendar = &ctx.books.workspace().calendar;
    let of = |metric| target(ctx.books, ctx.scope, part, metric, ctx.as_of);
    let sales = of(ctx.sales());
    let whole = facts.target.map(|target| target.amount);
    let last = part.last_year().and_then(|then| reached(ctx, then, ctx.sales()));
    let share = || last?.over(facts.last?)?.times(whole?);
    SplitRow {
        name: match part.kind() {
            PeriodKind::Year => ctx.say(crate::words::monthly_report::total()),
            _ => ctx.short(part),
        },
        sum: part.kind() != PeriodKind::Month,
        days: calendar.workdays(part.start(), part.end()).to_string(),
        sales: ctx.target(ctx.sales(), sales.as_ref()),
        share: percent_or(sales.and_then(|target| target.amount.over(whole?))),
        last_year: ctx.money_or(last),
        growth: growth(ctx, facts, ctx.sales(), sales.map(|target| target.amount), last),
        by_last_year: ctx.money_or(if by_last_year { share() } else { None }),
        money: ctx.target(Metric::Collections, of(Metric::Collections).as_ref()),
        new_customers: ctx.target(Metric::NewCustomers, of(Metric::NewCustomers).as_ref()),
    }
}

fn split(ctx: &Context, facts: &Facts, by_last_year: bool) -> Section<SplitRow> {
    let mut all = Vec::new();
    for quarter in ctx.period.parts(PeriodKind::Quarter) {
        all.extend(quarter.parts(PeriodKind::Month).into_iter().map(|month| part(ctx, facts, by_last_year, month)));
        all.push(part(ctx, facts, by_last_year, quarter));
    }
    all.push(part(ctx, facts, by_last_year, ctx.period));
    let mut notes = sums(ctx, facts);
    if by_last_year {
        notes.push(ctx.say(say::by_last_year_note(facts.before.period.start().year())));
    }
    if !ctx.books.workspace().calendar.knows(ctx.period.start().year()) {
        notes.push(ctx.say(say::calendar_unknown(ctx.period.start().year())));
    }
    Section::told(Rows { all, totals: 1 }, notes)
}

/// The periods of a kind that have a sales target, with it, and those that have none.
pub(super) fn stated(ctx: &Context, kind: PeriodKind) -> (Vec<(Period, Amount)>, Vec<Period>) {
    let mut told = (Vec::new(), Vec::new());
    for part in ctx.period.parts(kind) {
        match aim(ctx, ctx.scope, part) {
            Some(target) => told.0.push((part, target.amount)),
            None => told.1.push(part),
        }
    }
    told
}

/// Whether quarters and months make up the year.
fn sums(ctx: &Context, facts: &Facts) -> Vec<String> {
    let Some(whole) = facts.target.map(|target| target.amount) else { return Vec::new() };
    let mut notes = Vec::new();
    for (kind, of) in [(PeriodKind::Quarter, say::the_quarters()), (PeriodKind::Month, say::the_months())] {
        let (told, lacking) = stated(ctx, kind);
        let sum: Amount = told.iter().map(|(_, amount)| *amount).sum();
        let of = ctx.say(of);
        notes.push(ctx.say(if !lacking.is_empty() {
            let names: Vec<String> = lacking.iter().map(|period| ctx.short(*period)).collect();
            say::parts_lacking(of, lacking.len(), ctx.list(&names))
        } else if sum == whole {
            say::parts_agree(of, ctx.sum(whole))
        } else if sum < whole {
            say::parts_below(of, ctx.sum(sum), ctx.sum(whole), ctx.sum(whole - sum))
        } else {
            say::parts_above(of, ctx.sum(sum), ctx.sum(whole), ctx.sum(sum - whole))
        }));
    }
    let told = [ctx.sales(), Metric::Collections];
    for hole in holes_of(ctx.books, ctx.scope, ctx.period, ctx.as_of) {
        let of = match hole.parts {
            Parts::Regions => say::the_regions(),
            Parts::People => say::the_people(),
            _ => continue,
        };
        if told.contains(&hole.metric) && hole.silent.is_empty() {
            let of = ctx.say(say::of_metric(ctx.say(of), ctx.metric(hole.metric)));
            let gap = hole.whole - hole.sum;
            let (sum, whole, size) = (ctx.sum(hole.sum), ctx.sum(hole.whole), ctx.sum(gap.abs()));
            notes.push(ctx.say(if gap > Amount::ZERO {
                say::parts_below(of, sum, whole, size)
            } else {
                say::parts_above(of, sum, whole, size)
            }));
        }
    }
    notes
}

/// A metric's name without its unit.
fn name(ctx: &Context, metric: Metric) -> String {
    ctx.say(metrics::name(metric.word()))
}

/// Working days of a week.
fn a_week(ctx: &Context) -> i64 {
    match ctx.books.workspace().calendar.week() {
        WorkWeek::Six => 6,
        WorkWeek::Five => 5,
    }
}

/// What norms make in the year's working days: a daily norm by each of them, a weekly one by their weeks.
fn in_the_year(ctx: &Context, norm: Norm) -> Vec<String> {
    let days = Amount::count(ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.period.end()));
    let week = Amount::int(a_week(ctx));
    let daily = |n: u32| days.times(Amount::int(i64::from(n)));
    let weekly = |n: u32| daily(n)?.over(week);
    let told = [
        (Metric::CallsMade, norm.calls_per_day.and_then(daily)),
        (Metric::Visits, norm.customers_per_week.and_then(weekly)),
        (Metric::NewCustomers, norm.new_customers_per_week.and_then(weekly)),
        (Metric::Leads, norm.prospects_per_week.and_then(weekly)),
    ];
    let some = told.into_iter().filter_map(|(metric, amount)| Some((metric, amount?.round(0))));
    some.filter(|(_, amount)| !amount.is_zero())
        .map(|(metric, amount)| ctx.say(say::metric_amount(name(ctx, metric), count(amount))))
        .collect()
}

/// What someone's own plan for the year says of work.
fn planned(ctx: &Context, person: PersonId) -> Vec<String> {
    let own = plan_for(ctx.books, Scope::Person(person), ctx.period, PlanKind::Own, ctx.as_of);
    let issued = plan_for(ctx.books, Scope::Person(person), ctx.period, PlanKind::Issued, ctx.as_of);
    let work = [Metric::CallsMade, Metric::Visits, Metric::CustomersVisited, Metric::NewCustomers, Metric::Leads];
    let of = |metric: &Metric| {
        let amount = issued.iter().chain(own.iter()).find_map(|plan| plan.targets.metrics.get(metric))?;
        Some(ctx.say(say::metric_amount(name(ctx, *metric), count(*amount))))
    };
    work.iter().filter_map(of).collect()
}

fn told(ctx: &Context, all: &[String]) -> String {
    if all.is_empty() { NOTHING.to_owned() } else { ctx.list(all) }
}

fn load_row(ctx: &Context, facts: &Facts, person: PersonId) -> LoadRow {
    let here = Context { scope: Scope::Person(person), ..*ctx };
    let norm = workload::norm(&here, person);
    let none = Vec::new();
    let work = facts.work.iter().find(|(id, _)| *id == person).map_or(&none, |(_, work)| work);
    let done = work.iter().filter(|work| work.norm.is_some() && work.mean.is_some());
    let done: Vec<String> = done.map(|work| work.said(ctx)).collect();
    let norm_of = |norm: Option<u32>| norm.map_or_else(|| NOTHING.to_owned(), |norm| norm.to_string());
    let role = ctx.roster().person(person).post(here.until()).role;
    LoadRow {
        person: ctx.person(person),
        role: ctx.word(role.word(), role.zh()),
        calls: norm_of(norm.calls_per_day),
        customers: norm_of(norm.customers_per_week),
        new_customers: norm_of(norm.new_customers_per_week),
        prospects: norm_of(norm.prospects_per_week),
        year: told(ctx, &in_the_year(ctx, norm)),
        planned: told(ctx, &planned(ctx, person)),
        before: told(ctx, &done),
    }
}

fn load(ctx: &Context, facts: &Facts) -> Section<LoadRow> {
    let rows: Vec<LoadRow> = sellers(ctx).into_iter().map(|person| load_row(ctx, facts, person)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let calendar = &ctx.books.workspace().calendar;
        let days = calendar.workdays(ctx.period.start(), ctx.period.end());
        notes.push(ctx.say(say::load_note(days, a_week(ctx))));
        if rows.iter().all(|row| row.before == NOTHING) {
            notes.push(ctx.say(say::load_unknown(ctx.period_name(facts.before.period))));
        }
    }
    Section::new(rows, notes, || ctx.say(say::nobody_sells(owed::owner_name(ctx, ctx.scope))))
}
