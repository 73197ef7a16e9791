//! A person's daily and weekly work beside the norms of their role.

use crate::model::{Amount, Axis, Metric, Norm, Period, PersonId, Scope, WorkWeek};
use crate::report::Context;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::logged::{Known, figure};
use crate::report::view::Section;
use crate::report::view::service::{NormRow, Norms};
use crate::tally::{Key, Row, breakdown};
use crate::words::service as say;

/// What norms are of.
const KINDS: [Metric; 4] = [Metric::CallsMade, Metric::CustomersVisited, Metric::NewCustomers, Metric::Leads];

/// A kind of work beside its norm.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// Of what.
    pub(crate) metric: Metric,
    /// What it is, with its unit.
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

    /// In a sentence: `每天电话 6.3 通（标准 10）`.
    pub(crate) fn said(&self, ctx: &Context) -> String {
        let (mean, norm) = (mean(self.mean), self.norm.map_or_else(|| NOTHING.to_owned(), |norm| norm.to_string()));
        ctx.say(match self.metric {
            Metric::CallsMade => say::calls_beside(mean, norm),
            Metric::CustomersVisited => say::customers_beside(mean, norm),
            Metric::NewCustomers => say::new_customers_beside(mean, norm),
            _ => say::prospects_beside(mean, norm),
        })
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
    let labels = [say::calls_a_day(), say::customers_a_week(), say::new_customers_a_week(), say::prospects_a_week()];
    let norms = [norm.calls_per_day, norm.customers_per_week, norm.new_customers_per_week, norm.prospects_per_week];
    let work = KINDS.into_iter().zip(labels).zip(norms).map(|((metric, label), norm)| Work {
        metric,
        label: ctx.say(label),
        norm,
        mean: if metric == Metric::CallsMade { daily } else { weekly(metric) },
    });
    work.collect()
}

/// The weeks in which there are working days or work, each with its working days in the period.
fn told_weeks(ctx: &Context, all: &[Row]) -> Vec<(Period, usize)> {
    let calendar = &ctx.books.workspace().calendar;
    let told = all.iter().filter_map(|row| {
        let Some(Key::Period(week)) = row.group.first() else { return None };
        let (from, to) = (week.start().max(ctx.period.start()), week.end().min(ctx.until()));
        let days = if from <= to { calendar.workdays(from, to) } else { 0 };
        let some = KINDS.iter().any(|&metric| figure(row, metric).actual.is_some_and(|amount| !amount.is_zero()));
        (days > 0 || some).then_some((*week, days))
    });
    told.collect()
}

/// Each kind of work that has a norm or took place, with its weeks.
pub(crate) fn section(ctx: &Context, all: &[Work]) -> Norms {
    let shown = |work: &&Work| work.norm.is_some() || work.mean.is_some_and(|mean| !mean.is_zero());
    let by_week = if all.iter().any(|work| work.mean.is_some()) { weeks(ctx) } else { Vec::new() };
    let weeks = told_weeks(ctx, &by_week);
    let of_week = |work: &Work, week: Period| {
        let row = by_week.iter().find(|row| row.group.first() == Some(&Key::Period(week)));
        let of = |metric| row.and_then(|row| figure(row, metric).actual);
        match work.metric {
            Metric::CallsMade => {
                mean(of(Metric::CallsMade).zip(of(Metric::DaysPresent)).and_then(|(calls, days)| calls.over(days)))
            }
            metric => ctx.amount_or(metric, of(metric)),
        }
    };
    let row = |work: &Work| NormRow {
        label: work.label.clone(),
        norm: work.norm.map_or_else(|| NOTHING.to_owned(), |norm| norm.to_string()),
        mean: mean(work.mean),
        state: state(ctx, work),
        weeks: weeks.iter().map(|(week, _)| of_week(work, *week)).collect(),
    };
    let rows: Vec<NormRow> = all.iter().filter(shown).map(row).collect();
    let told = if rows.is_empty() { &[][..] } else { &weeks[..] };
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::norm_note()));
        if all.iter().all(|work| work.norm.is_none()) {
            notes.push(ctx.say(say::no_norm()));
        }
    }
    Norms {
        weeks: told.iter().map(|(week, days)| ctx.say(say::week_of(ctx.short(*week), *days))).collect(),
        work: Section::new(rows, notes, || ctx.say(say::no_norm())),
    }
}

/// Met, or how much is missing.
pub(crate) fn state(ctx: &Context, work: &Work) -> String {
    match work.gap() {
        None => NOTHING.to_owned(),
        Some(_) if !work.short() => ctx.say(say::norm_met()),
        Some(gap) => ctx.say(say::norm_short(mean(Some(gap)))),
    }
}
