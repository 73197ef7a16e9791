//! What a person's day brought: figures beside what is usual and the month so far, planned work with what became of
//! it, what nobody had planned, orders and money.

use std::collections::BTreeMap;

use crate::model::{Amount, Day, EntryId, LogSection, Metric, Norm, Party, Period, PeriodKind, PersonId};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent, text_or};
use crate::report::parts::executed;
use crate::report::view::daily::{DayFigure, DoneRow};
use crate::tally::{self, Deed, Figure, Figures, Outcome, PlannedAndDone, PlannedRow};
use crate::words::{Said, daily as say, work};

const LEVELS: [PeriodKind; 4] = [PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter];

/// A day's work of the context's scope; its period is the day.
pub(crate) struct DayWork<'a> {
    /// What was planned for the day, each work once: the log's own words before those of longer plans.
    pub(crate) planned: Vec<PlannedRow<'a>>,
    /// Visits on site and promotions that no plan asked for.
    pub(crate) unplanned: Vec<Deed>,
    /// The day's figures.
    pub(crate) figures: Figures,
    /// The figures of its month so far.
    pub(crate) month: Figures,
    /// Whether anyone of the scope logged the day.
    pub(crate) logged: bool,
}

/// How many planned rows came to what at the end of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DayCount {
    /// All of them.
    pub(crate) planned: usize,
    /// Done that day or before.
    pub(crate) done: usize,
    /// Moved to another day, or dropped.
    pub(crate) put_off: usize,
    /// Not done.
    pub(crate) missed: usize,
}

impl<'a> DayWork<'a> {
    /// Gathers it.
    pub(crate) fn of(ctx: &Context<'a>) -> DayWork<'a> {
        let day = ctx.period.start();
        let PlannedAndDone { rows, unplanned } =
            tally::planned_and_done(ctx.books, ctx.scope, ctx.period, ctx.as_of, &LEVELS);
        let month = Period::of(PeriodKind::Month, day);
        let facts = &ctx.books.workspace().facts;
        DayWork {
            planned: once(rows.into_iter().filter(|row| row.dated).collect()),
            unplanned,
            figures: tally::figures(ctx.books, ctx.scope, ctx.period, ctx.as_of),
            month: tally::figures(ctx.books, ctx.scope, month, ctx.until()),
            logged: facts.days.iter().any(|row| ctx.ours(row.head) && !row.only_plan),
        }
    }

    /// A figure of the day.
    pub(crate) fn figure(&self, metric: Metric) -> Figure {
        self.figures.get(&metric).copied().unwrap_or_default()
    }

    /// What was reached of a metric.
    pub(crate) fn actual(&self, metric: Metric) -> Amount {
        self.figure(metric).actual.unwrap_or_default()
    }

    /// How many planned rows came to what.
    pub(crate) fn count(&self, ctx: &Context) -> DayCount {
        let mut sum = DayCount { planned: self.planned.len(), ..DayCount::default() };
        for row in &self.planned {
            match row.outcome {
                Outcome::Done | Outcome::Early(_) => sum.done += 1,
                Outcome::Moved(_) | Outcome::Dropped => sum.put_off += 1,
                _ => sum.missed += usize::from(self.is_missed(ctx, row)),
            }
        }
        sum
    }

    /// Whether a planned row was not done when its day was over, as far as logs tell.
    pub(crate) fn is_missed(&self, ctx: &Context, row: &PlannedRow) -> bool {
        let over = self.logged && ctx.as_of >= row.to && row.to <= ctx.period.end();
        match row.outcome {
            Outcome::Open => over,
            Outcome::Late(_) | Outcome::Overdue(_) | Outcome::Missed => self.logged && row.to <= ctx.period.end(),
            _ => false,
        }
    }
}

/// Each work once: what a log plans of a customer is not told again by a plan of the week.
fn once(mut rows: Vec<PlannedRow>) -> Vec<PlannedRow> {
    rows.sort_by_key(|row| row.level);
    let mut kept: Vec<PlannedRow> = Vec::new();
    for row in rows {
        let same = |had: &PlannedRow| {
            let of_it = had.customer.is_some() && had.customer == row.customer;
            had.level != row.level && (of_it || (had.project, had.what) == (row.project, row.what))
        };
        if !kept.iter().any(same) {
            kept.push(row);
        }
    }
    kept
}

/// What planned rows may have come to by the end of their day, in the order told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Came {
    Done,
    NotDone,
    PutOff,
    Untold,
    Ahead,
}

fn came(ctx: &Context, of: &DayWork, row: &PlannedRow) -> Came {
    match row.outcome {
        Outcome::Done | Outcome::Early(_) => Came::Done,
        Outcome::Moved(_) | Outcome::Dropped => Came::PutOff,
        _ if of.is_missed(ctx, row) => Came::NotDone,
        Outcome::Open if ctx.as_of < row.to || ctx.period.end() < row.to => Came::Ahead,
        _ => Came::Untold,
    }
}

/// A planned row's words, with its day where it was done, or is moved to, another one.
fn told(ctx: &Context, row: &PlannedRow) -> String {
    let on = |day: Option<Day>| ctx.day_or(day);
    let beside = match row.outcome {
        Outcome::Early(_) => say::done_early(on(row.done_on())),
        Outcome::Late(_) => say::done_later(on(row.done_on())),
        Outcome::Moved(Some(day)) => work::moved_to(ctx.day(day)),
        Outcome::Moved(None) => work::moved(),
        Outcome::Dropped => work::dropped(),
        _ => return words(ctx, row),
    };
    ctx.say(say::at(words(ctx, row), ctx.say(beside)))
}

/// The words of a planned row: its sort, whom it is about and what is to be done.
pub(crate) fn words(ctx: &Context, row: &PlannedRow) -> String {
    let about = executed::about(ctx, row);
    let what = text_or(row.what);
    match what.as_str() {
        what if what == about => about,
        NOTHING => ctx.say(say::kind_what(ctx.word(row.kind.word(), row.kind.zh()), about)),
        _ => ctx.say(say::kind_what(about, what)),
    }
}

/// Planned work by what it came to, then what was not planned, orders, money and lost orders.
pub(crate) fn rows(ctx: &Context, of: &DayWork) -> Vec<DoneRow> {
    let mut by_outcome: BTreeMap<Came, Vec<String>> = BTreeMap::new();
    for row in &of.planned {
        by_outcome.entry(came(ctx, of, row)).or_default().push(told(ctx, row));
    }
    let mut all: Vec<DoneRow> = Vec::new();
    let mut add = |word: Said, items: Vec<String>, late: bool| {
        if !items.is_empty() {
            let outcome = ctx.say(say::outcome(ctx.say(word), items.len()));
            all.push(DoneRow { outcome, what: ctx.clauses(&items), late });
        }
    };
    for (came, items) in by_outcome {
        let word = match came {
            Came::Done => say::done(),
            Came::NotDone => say::not_done(),
            Came::PutOff => say::put_off(),
            Came::Untold => work::untold(),
            Came::Ahead => say::not_yet(),
        };
        add(word, items, came == Came::NotDone);
    }
    let unplanned = of.unplanned.iter().map(|deed| ctx.party_or(deed.customer.as_ref()));
    add(say::sort_unplanned(), unplanned.collect(), false);
    let (orders, changes) = trade(ctx, ctx.sales());
    add(say::sort_order(), orders, false);
    add(say::sort_change(), changes, true);
    let (money, refunds) = trade(ctx, Metric::Collections);
    add(say::sort_payment(), money, false);
    add(say::sort_refund(), refunds, true);
    let lost = ctx.of_month(&ctx.books.workspace().facts.lost_orders, |lost| lost.head);
    let lost = lost.into_iter().map(|lost| {
        let amount = lost.amount.map(|amount| ctx.small_sum(amount));
        let told: Vec<String> = amount.into_iter().chain(lost.reason.as_deref().map(str::to_owned)).collect();
        beside(ctx, ctx.party(&lost.customer), &told)
    });
    add(say::sort_lost(), lost.collect(), true);
    all
}

/// A name with what is told of it.
fn beside(ctx: &Context, name: String, told: &[String]) -> String {
    if told.is_empty() { name } else { ctx.say(say::at(name, ctx.commas(told))) }
}

/// The entries that make up a figure of money, in words: those that add to it, and those that take from it.
fn trade(ctx: &Context, metric: Metric) -> (Vec<String>, Vec<String>) {
    let mut sums: BTreeMap<EntryId, (Option<Party>, Amount)> = BTreeMap::new();
    for evidence in tally::entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, metric) {
        if let Some(entry) = evidence.entry {
            let sum = sums.entry(entry).or_insert((evidence.customer, Amount::ZERO));
            sum.1 += evidence.amount;
        }
    }
    let facts = &ctx.books.workspace().facts;
    let (mut more, mut less) = (Vec::new(), Vec::new());
    for (entry, (customer, amount)) in sums {
        let order = facts.orders.iter().find(|order| order.head.entry == entry);
        let payment = facts.payments.iter().find(|payment| payment.head.entry == entry);
        let mut told = vec![ctx.small_sum(amount)];
        told.extend(order.and_then(|order| order.id.as_deref()).map(str::to_owned));
        told.extend(order.and_then(|order| order.policy.as_deref()).map(str::to_owned));
        told.extend(payment.and_then(|payment| payment.method).map(|method| ctx.word(method.word(), method.zh())));
        let words = beside(ctx, ctx.party_or(customer.as_ref()), &told);
        let takes = amount.is_negative() || matches!(entry.section, LogSection::Returns | LogSection::OrderUpdates);
        if takes { less.push(words) } else { more.push(words) }
    }
    (more, less)
}

/// What is usual for a person's role on the context's day.
pub(crate) fn norm(ctx: &Context, person: PersonId) -> Norm {
    let role = ctx.roster().person(person).post(ctx.period.start()).role;
    ctx.settings().norms.get(&role).copied().unwrap_or_default()
}

/// The day's figures: calls, visits, sales and collections, each beside the month so far.
pub(crate) fn figures(ctx: &Context, of: &DayWork, person: PersonId) -> Vec<DayFigure> {
    let month = ctx.short(Period::of(PeriodKind::Month, ctx.period.start()));
    let shown = |metric: Metric, amount: Option<Amount>| match amount {
        Some(amount) if metric.is_money() => ctx.yuan(amount),
        Some(amount) => count(amount),
        None => NOTHING.to_owned(),
    };
    let so_far = |metric| {
        let figure = of.month.get(&metric).copied().unwrap_or_default();
        let amount = shown(metric, figure.actual);
        ctx.say(match figure.completion {
            Some(share) => say::so_far_of(&month, amount, percent(share)),
            None => say::so_far(&month, amount),
        })
    };
    let made = |metric| of.actual(metric);
    let connected = count(made(Metric::CallsConnected));
    let entries = |metric| tally::entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, metric).len();
    let row = |label: String, metric: Metric, note: String| DayFigure {
        label,
        value: shown(metric, of.figure(metric).actual),
        note,
        so_far: so_far(metric),
    };
    let money = |metric| ctx.say(say::label_unit(ctx.metric(metric), ctx.small_unit()));
    let note = match norm(ctx, person).calls_per_day {
        Some(norm) => say::connected_of(connected, norm),
        None => say::connected(connected),
    };
    let sum = of.count(ctx);
    let planned = DayFigure {
        label: ctx.say(say::label_planned()),
        value: format!("{}/{}", sum.done, sum.planned),
        note: ctx.say(say::beyond(of.unplanned.len())),
        so_far: String::new(),
    };
    vec![
        planned,
        row(ctx.say(say::label_calls()), Metric::CallsMade, ctx.say(note)),
        row(
            ctx.say(say::label_visits()),
            Metric::Visits,
            ctx.say(say::customers(count(made(Metric::CustomersVisited)))),
        ),
        row(money(ctx.sales()), ctx.sales(), ctx.say(say::orders(count(made(Metric::Orders))))),
        row(money(Metric::Collections), Metric::Collections, ctx.say(say::payments(entries(Metric::Collections)))),
    ]
}
