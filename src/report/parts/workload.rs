//! A person's daily and weekly work beside the norms of their role.

use crate::model::{Amount, Axis, Metric, Norm, PersonId, Scope, WorkWeek};
use crate::report::Context;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::logged::{Known, figure};
use crate::report::view::Section;
use crate::report::view::service::{NormRow, NormWeekRow};
use crate::tally::{Key, Row, breakdown};
use crate::words::service as say;

/// A kind of work beside its norm.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// What it is.
    pub(crate) label: String,
    /// How much is usual; `None` where nothing is asked.
    pub(crate) norm: Option<u32>,
    /// How much there was, a day present or a week of working days; `None` where it cannot be said.
    pub(crate) mean: Option<Amount>,
}

impl Work {
    /// What is missing to the norm; `None` without norm or mean, nothing or less once it is met.
    pub(crate) fn gap(&self) -> Option<Amount> {
        Some(Amount::int(i64::from(self.norm?)) - self.mean?)
    }

    /// Whether it stays below its norm as shown.
    pub(crate) fn short(&self) -> bool {
        self.gap().is_some_and(|gap| gap.round(1) > Amount::ZERO)
    }
}

/// One decimal, or `—`.
pub(crate) fn mean(amount: Option<Amount>) -> String {
    amount.map_or_else(|| NOTHING.to_owned(), |amount| minus(&amount.grouped(1)))
}

/// What is usual for a person's role at the period's end.
pub(crate) fn norm(ctx: &Context, person: PersonId) -> Norm {
    let role = ctx.roster().person(person).post(ctx.until()).role;
    ctx.settings().norms.get(&role).copied().unwrap_or_default()
}

fn weeks(ctx: &Context) -> Vec<Row> {
    breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Week])
}

/// The work of the scope's person: calls a day present; customers visited, new customers and leads a week. Customers
/// count once in each week. A week's mean is the sum over the weeks ÷ the working days gone × those of a week. Nothing
/// for a scope of several.
pub(crate) fn gather(ctx: &Context, known: &Known) -> Vec<Work> {
    let Scope::Person(person) = ctx.scope else { return Vec::new() };
    let norm = norm(ctx, person);
    let calendar = &ctx.books.workspace().calendar;
    let a_week = match calendar.week() {
        WorkWeek::Six => 6,
        WorkWeek::Five => 5,
    };
    let days = Amount::count(calendar.workdays(ctx.period.start(), ctx.until()));
    let weeks = weeks(ctx);
    let told = known.figure(Metric::CallsMade).actual.is_some();
    let weekly = |metric: Metric| {
        let sum: Amount = weeks.iter().filter_map(|week| figure(week, metric).actual).sum();
        sum.times(Amount::int(a_week))?.over(days).filter(|_| told)
    };
    let present = known.figure(Metric::DaysPresent).actual;
    let daily = known.figure(Metric::CallsMade).actual.zip(present).and_then(|(calls, days)| calls.over(days));
    let work = |label: crate::words::Said, norm, mean| Work { label: ctx.say(label), norm, mean };
    vec![
        work(say::calls_a_day(), norm.calls_per_day, daily),
        work(say::customers_a_week(), norm.customers_per_week, weekly(Metric::CustomersVisited)),
        work(say::new_customers_a_week(), norm.new_customers_per_week, weekly(Metric::NewCustomers)),
        work(say::prospects_a_week(), norm.prospects_per_week, weekly(Metric::Leads)),
    ]
}

/// Each kind of work that has a norm or took place.
pub(crate) fn section(ctx: &Context, all: &[Work]) -> Section<NormRow> {
    let shown = |work: &&Work| work.norm.is_some() || work.mean.is_some_and(|mean| !mean.is_zero());
    let row = |work: &Work| NormRow {
        label: work.label.clone(),
        norm: work.norm.map_or_else(|| NOTHING.to_owned(), |norm| norm.to_string()),
        mean: mean(work.mean),
        state: match work.gap() {
            None => NOTHING.to_owned(),
            Some(_) if !work.short() => ctx.say(say::norm_met()),
            Some(gap) => ctx.say(say::norm_short(mean(Some(gap)))),
        },
    };
    let rows: Vec<NormRow> = all.iter().filter(shown).map(row).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::norm_note()));
        if all.iter().all(|work| work.norm.is_none()) {
            notes.push(ctx.say(say::no_norm()));
        }
    }
    Section::new(rows, notes, || ctx.say(say::no_norm()))
}

/// The same week by week; nothing of a week without working days and work.
pub(crate) fn by_week(ctx: &Context) -> Vec<NormWeekRow> {
    let calendar = &ctx.books.workspace().calendar;
    let metrics = [Metric::CallsMade, Metric::CustomersVisited, Metric::NewCustomers, Metric::Leads];
    let row = |row: &Row| {
        let Some(Key::Period(week)) = row.group.first() else { return None };
        let (from, to) = (week.start().max(ctx.period.start()), week.end().min(ctx.until()));
        let days = if from <= to { calendar.workdays(from, to) } else { 0 };
        let of = |metric| ctx.amount_or(metric, figure(row, metric).actual);
        let none = metrics.iter().all(|&metric| figure(row, metric).actual.unwrap_or_default().is_zero());
        let (calls, present) = (figure(row, Metric::CallsMade).actual, figure(row, Metric::DaysPresent).actual);
        (days > 0 || !none).then(|| NormWeekRow {
            week: ctx.short(*week),
            days: days.to_string(),
            calls: of(Metric::CallsMade),
            daily: mean(calls.zip(present).and_then(|(calls, days)| calls.over(days))),
            customers: of(Metric::CustomersVisited),
            new_customers: of(Metric::NewCustomers),
            prospects: of(Metric::Leads),
        })
    };
    weeks(ctx).iter().filter_map(row).collect()
}
