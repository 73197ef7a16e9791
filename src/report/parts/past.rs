//! The months before: what customers brought in them, for baselines.

use std::collections::BTreeMap;

use crate::model::{Amount, Axis, CustomerId, Day, Metric, Period, PeriodKind};
use crate::report::Context;
use crate::tally::{Figures, Key, breakdown};

/// A month's figures by customer.
#[derive(Debug)]
pub(crate) struct Month {
    /// The month.
    pub(crate) period: Period,
    /// Its figures.
    pub(crate) customers: BTreeMap<CustomerId, Figures>,
}

impl Month {
    /// The figures of a scope's customers in a period.
    pub(crate) fn of(ctx: &Context, period: Period) -> Month {
        let rows = breakdown(ctx.books, ctx.scope, period, ctx.as_of, &[Axis::Customer]);
        let customers = rows.into_iter().filter_map(|row| match row.group.first() {
            Some(Key::Customer(id)) => Some((*id, row.figures)),
            _ => None,
        });
        Month { period, customers: customers.collect() }
    }

    /// A customer's actual figure; nothing where there is none.
    pub(crate) fn actual(&self, customer: CustomerId, metric: Metric) -> Amount {
        let figure = self.customers.get(&customer).and_then(|f| f.get(&metric));
        figure.and_then(|f| f.actual).unwrap_or_default()
    }
}

/// The three months before a month, the latest first, as far as the log reaches back.
#[derive(Debug)]
pub(crate) struct Past {
    /// At most three.
    pub(crate) months: Vec<Month>,
}

impl Past {
    /// Those before `period`.
    pub(crate) fn before(ctx: &Context, period: Period) -> Past {
        let first = first_day(ctx);
        let mut months = Vec::new();
        let mut month = Period::of(PeriodKind::Month, period.start()).previous();
        while let Some(p) = month.filter(|p| months.len() < 3 && first.is_some_and(|first| first <= p.end())) {
            months.push(Month::of(ctx, p));
            month = p.previous();
        }
        Past { months }
    }

    /// What a customer brought in a month on average; `None` without any month before.
    pub(crate) fn mean(&self, customer: CustomerId, metric: Metric) -> Option<Amount> {
        let sum: Amount = self.months.iter().map(|m| m.actual(customer, metric)).sum();
        sum.over(Amount::count(self.months.len()))
    }

    /// What all customers of the scope brought in a month on average.
    pub(crate) fn mean_of_all(&self, metric: Metric) -> Option<Amount> {
        let of_month = |m: &Month| m.customers.keys().map(|&c| m.actual(c, metric)).sum::<Amount>();
        let sum: Amount = self.months.iter().map(of_month).sum();
        sum.over(Amount::count(self.months.len()))
    }
}

/// A period's figures as known on the as-of day; what was reached before anything was on record
/// cannot be said, which is not nothing.
pub(crate) fn known(ctx: &Context, period: Period) -> Figures {
    let mut all = crate::tally::figures(ctx.books, ctx.scope, period, ctx.as_of);
    if !on_record(ctx, period) {
        say_nothing(&mut all);
    }
    all
}

/// Whether anything of a period, or of a time before it, is on record.
pub(crate) fn on_record(ctx: &Context, period: Period) -> bool {
    first_day(ctx).is_some_and(|first| first <= period.end().min(ctx.as_of))
}

/// Takes away what was reached.
pub(crate) fn say_nothing(figures: &mut Figures) {
    for figure in figures.values_mut() {
        (figure.actual, figure.completion) = (None, None);
    }
}

/// The first day anything is on record.
pub(crate) fn first_day(ctx: &Context) -> Option<Day> {
    let workspace = ctx.books.workspace();
    let logged = workspace.facts.days.iter().map(|day| day.head.date).min();
    match (workspace.settings.log_start, logged) {
        (Some(start), Some(day)) => Some(start.min(day)),
        (start, day) => start.or(day),
    }
}
