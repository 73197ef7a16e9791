//! What several parts of the plan rest on, counted once.

use std::collections::BTreeMap;

use crate::model::{Adds, Amount, Metric, Period, PeriodKind, PersonId, Plan, Review, ReviewKind, Scope};
use crate::report::Context;
use crate::report::parts::logged::Known;
use crate::report::parts::workload::{self, Work};
use crate::report::parts::{owed, past};
use crate::tally::{Target, month_value, target};

/// How many months make up a year's pace.
const MONTHS: usize = 12;

/// The facts.
pub(super) struct Facts<'a> {
    /// The plans for the year: the scope's, its areas', its people's.
    pub(super) plans: Vec<&'a Plan>,
    /// The same scope's year before, as known.
    pub(super) before: Context<'a>,
    /// What the logs say of it.
    pub(super) known: Known<'a>,
    /// Whether the year before is over.
    pub(super) whole: bool,
    /// The year's sales target.
    pub(super) target: Option<Target>,
    /// Sales of the year before, as far as it is known.
    pub(super) last: Option<Amount>,
    /// The mean of the last months that are over, and how many they are; at most twelve.
    pub(super) mean: Option<(Amount, usize)>,
    /// What the people of the scope want to sell in the year, and how many of them say so, of how many.
    pub(super) members: (Amount, usize, usize),
    /// What a day and a week of the year before brought, of each who sells.
    pub(super) work: Vec<(PersonId, Vec<Work>)>,
    /// The review of the year before: the scope's, else that of who stands above.
    pub(super) review: Option<&'a Review>,
}

impl<'a> Facts<'a> {
    /// Gathers them.
    pub(super) fn of(ctx: &Context<'a>) -> Facts<'a> {
        let before = Context { period: ctx.period.previous().unwrap_or(ctx.period), ..*ctx };
        let sellers = sellers(ctx);
        let stated: Vec<Amount> =
            sellers.iter().filter_map(|&id| Some(aim(ctx, Scope::Person(id), ctx.period)?.amount)).collect();
        Facts {
            plans: owed::all_plans(ctx, ctx.period),
            known: Known::of(&before),
            whole: before.period.end() <= ctx.as_of,
            target: aim(ctx, ctx.scope, ctx.period),
            last: reached(ctx, before.period, ctx.sales()),
            mean: mean(ctx),
            members: (stated.iter().copied().sum(), stated.len(), sellers.len()),
            review: review(&before),
            work: sellers.into_iter().map(|person| (person, work(&before, person))).collect(),
            before,
        }
    }

    /// What a year at the pace of the last months would bring.
    pub(super) fn at_pace(&self) -> Option<Amount> {
        self.mean?.0.times(Amount::int(12))
    }
}

/// A scope's sales target of a period.
pub(super) fn aim(ctx: &Context, scope: Scope, period: Period) -> Option<Target> {
    target(ctx.books, scope, period, ctx.sales(), ctx.as_of)
}

/// The people of the scope who sell; of a person's scope that one.
pub(super) fn sellers(ctx: &Context) -> Vec<PersonId> {
    let roster = ctx.roster();
    let day = ctx.period.start().max(ctx.as_of);
    let mut all = roster.members(ctx.scope, ctx.period.start(), ctx.period.end());
    all.retain(|&id| roster.person(id).post(day).role.sells());
    all
}

/// A person's work of the year before beside the norms.
fn work(before: &Context, person: PersonId) -> Vec<Work> {
    let here = Context { scope: Scope::Person(person), ..*before };
    // Work rests on the person's figures alone.
    let known = Known {
        figures: past::known(&here, here.period),
        customers: past::Month { period: here.period, customers: BTreeMap::new() },
        problems: Vec::new(),
        owes: Vec::new(),
    };
    workload::gather(&here, &known)
}

/// What was reached in a month: all of it once it is over, else what is known so far.
fn of_month(ctx: &Context, month: Period, metric: Metric) -> Option<Amount> {
    let running = month.start() <= ctx.as_of && ctx.as_of < month.end() && past::on_record(ctx, month);
    if running {
        return past::known(ctx, month).get(&metric)?.actual;
    }
    month_value(ctx.books, ctx.scope, month, metric, ctx.as_of)
}

/// What was reached in a stretch of whole months, as far as it is known: by the logs where they hold all of it, else from
/// logs and history month by month; `None` where nothing is known, and where months cannot be added up.
pub(super) fn reached(ctx: &Context, stretch: Period, metric: Metric) -> Option<Amount> {
    if stretch.start() > ctx.as_of {
        return None;
    }
    // A log that begins in the first days of a year holds the year.
    if past::first_day(ctx).is_some_and(|first| first.since(stretch.start()) < 7) {
        return past::known(ctx, stretch).get(&metric)?.actual;
    }
    if metric.adds() != Adds::Additive && !matches!(metric, Metric::NewCustomers | Metric::Network) {
        return None;
    }
    let months = stretch.parts(PeriodKind::Month);
    let told: Vec<Amount> = months.into_iter().filter_map(|month| of_month(ctx, month, metric)).collect();
    (!told.is_empty()).then(|| told.into_iter().sum())
}

/// The mean of the last twelve months that are over, or of as many as are on record.
fn mean(ctx: &Context) -> Option<(Amount, usize)> {
    let mut month = Period::of(PeriodKind::Month, ctx.as_of.after()).previous();
    let mut told: Vec<Amount> = Vec::new();
    while let Some(this) = month.filter(|_| told.len() < MONTHS) {
        let Some(amount) = month_value(ctx.books, ctx.scope, this, ctx.sales(), ctx.as_of) else { break };
        told.push(amount);
        month = this.previous();
    }
    let sum: Amount = told.iter().copied().sum();
    Some((sum.over(Amount::count(told.len()))?, told.len()))
}

/// The annual review of a scope that counts: its own, else of a person that of the region, else the team's.
fn review<'a>(before: &Context<'a>) -> Option<&'a Review> {
    let of = |scope: Scope| {
        let all = before.books.workspace().reviews.iter();
        all.filter(|r| r.period == before.period && r.kind == ReviewKind::Annual && r.scope == scope)
            .max_by_key(|r| r.submitted_at)
    };
    of(before.scope).or_else(|| of(Scope::Team))
}
