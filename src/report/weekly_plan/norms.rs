//! What is usual for each role in a week beside what is planned and what last week brought.

use crate::model::{Amount, CustomerStatus, Metric, Norm, Party, PersonId, PlanKind, Scope, WorkWeek};
use crate::report::Context;
use crate::report::display::{NOTHING, count};
use crate::report::parts::past;
use crate::report::view::Section;
use crate::report::view::weekly_plan::WeekNormRow;
use crate::report::weekly_plan::aims::Week;
use crate::report::weekly_plan::route::{self, Stop};
use crate::tally::{self, Figures};
use crate::words::Said;
use crate::words::weekly_plan as say;

/// A person's norm of something, for the week's working days.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) person: PersonId,
    pub(super) metric: Metric,
    usual: u32,
    pub(super) due: Amount,
    target: Option<Amount>,
    /// What the days of the plan hold; `None` for what is not planned one by one.
    pub(super) planned: Option<Amount>,
    pub(super) last: Option<Amount>,
}

impl Held {
    /// What stands for the plan: what its days hold, else its target.
    fn meant(&self) -> Option<Amount> {
        match self.metric {
            // New customers are won, not visited: the plan's word counts.
            Metric::NewCustomers => self.target.or(self.planned),
            _ => self.planned.or(self.target),
        }
    }

    /// What the plan lacks; nothing or less where it is enough.
    pub(super) fn short(&self) -> Option<Amount> {
        self.meant().map(|meant| self.due - meant)
    }
}

fn days_a_week(ctx: &Context) -> i64 {
    match ctx.books.workspace().calendar.week() {
        WorkWeek::Six => 6,
        WorkWeek::Five => 5,
    }
}

/// Everyone's norms: who has none of their role has no rows.
pub(super) fn gather(week: &Week, stops: &[Stop]) -> Vec<Held> {
    route::people(week.ctx).into_iter().flat_map(|person| of_person(week, stops, person)).collect()
}

fn of_person(week: &Week, stops: &[Stop], person: PersonId) -> Vec<Held> {
    let ctx = week.ctx;
    let role = ctx.roster().person(person).post(ctx.period.end()).role;
    let norm: Norm = ctx.settings().norms.get(&role).copied().unwrap_or_default();
    let days = Amount::count(ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.period.end()));
    let scope = Scope::Person(person);
    let figures: Figures = past::known(&Context { scope, ..week.last }, week.last.period);
    let target = |metric| tally::target(ctx.books, scope, ctx.period, metric, ctx.as_of).map(|target| target.amount);
    let of_week = |usual: u32| {
        let all = Amount::int(i64::from(usual)).times(days).unwrap_or_default();
        // There are no parts of customers.
        all.over(Amount::int(days_a_week(ctx))).unwrap_or_default().round(0)
    };
    let customers = route::customers(stops, Some(person));
    let prospects = customers.iter().filter(|party| is_prospect(ctx, party)).count();
    let has_plan = tally::plan_for(ctx.books, scope, ctx.period, PlanKind::Own, ctx.as_of);
    let to_win = has_plan.map(|plan| plan.growth.iter().filter(|growth| growth.new.is_some()).count());
    let held = |metric, usual: Option<u32>, due: fn(u32, Amount) -> Option<Amount>, planned: Option<usize>| {
        let usual = usual?;
        Some(Held {
            person,
            metric,
            usual,
            due: due(usual, days).unwrap_or_else(|| of_week(usual)),
            target: target(metric),
            planned: planned.map(Amount::count),
            last: figures.get(&metric).and_then(|figure| figure.actual),
        })
    };
    let a_day = |usual: u32, days: Amount| Amount::int(i64::from(usual)).times(days);
    let a_week = |_: u32, _: Amount| None;
    let all = [
        held(Metric::CallsMade, norm.calls_per_day, a_day, None),
        held(Metric::CustomersVisited, norm.customers_per_week, a_week, Some(customers.len())),
        held(Metric::NewCustomers, norm.new_customers_per_week, a_week, to_win),
        held(Metric::Leads, norm.prospects_per_week, a_week, Some(prospects)),
    ];
    all.into_iter().flatten().collect()
}

/// Whether someone is no customer yet.
fn is_prospect(ctx: &Context, party: &Party) -> bool {
    match party {
        Party::Prospect(_) => true,
        Party::Customer(id) => ctx.roster().customer(*id).at(ctx.as_of).status == CustomerStatus::Prospect,
    }
}

fn label(metric: Metric) -> Said {
    match metric {
        Metric::CallsMade => say::label_calls(),
        Metric::CustomersVisited => say::label_customers(),
        Metric::NewCustomers => say::label_new(),
        _ => say::label_prospects(),
    }
}

fn row(ctx: &Context, held: &Held) -> WeekNormRow {
    let shown = |amount: Option<Amount>| amount.map_or_else(|| NOTHING.to_owned(), |amount| count(amount.round(1)));
    let short = held.short().map(|short| short.round(1));
    WeekNormRow {
        person: ctx.person(held.person),
        label: ctx.say(label(held.metric)),
        norm: ctx.say(match held.metric {
            Metric::CallsMade => say::norm_calls(held.usual),
            _ => say::norm_week(held.usual),
        }),
        due: shown(Some(held.due)),
        target: shown(held.target),
        planned: shown(held.planned),
        gap: ctx.say(match short {
            Some(short) if short > Amount::ZERO => say::gap_short(count(short)),
            Some(_) => say::gap_met(),
            None => say::gap_unknown(),
        }),
        last: shown(held.last),
        short: short.is_some_and(|short| short > Amount::ZERO),
    }
}

/// The table.
pub(super) fn section(ctx: &Context, all: &[Held]) -> Section<WeekNormRow> {
    let rows: Vec<WeekNormRow> = all.iter().map(|held| row(ctx, held)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let days = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.period.end());
        notes.push(ctx.say(say::norms_note(days, days_a_week(ctx))));
    }
    let people = route::people(ctx);
    let without: Vec<String> =
        people.iter().filter(|id| all.iter().all(|held| held.person != **id)).map(|&id| ctx.person(id)).collect();
    if !without.is_empty() {
        notes.push(ctx.say(say::no_norms(ctx.list(&without))));
    }
    Section::new(rows, notes, || ctx.say(say::nobody()))
}

/// Whether the customers planned for are as many as the norm asks, in sentences.
pub(super) fn said(ctx: &Context, all: &[Held]) -> Said {
    let visits: Vec<&Held> = all.iter().filter(|held| held.metric == Metric::CustomersVisited).collect();
    let short = |held: &Held| held.short().map(|short| short.round(1)).filter(|short| *short > Amount::ZERO);
    let shown = |amount: Amount| count(amount.round(1));
    match (&visits[..], ctx.is_person()) {
        ([], _) => say::norm_none(),
        ([held], true) => {
            let (due, planned) = (shown(held.due), shown(held.planned.unwrap_or_default()));
            let last = held.last.map_or_else(|| NOTHING.to_owned(), shown);
            match short(held) {
                Some(by) => say::norm_short(due, planned, shown(by), last),
                None => say::norm_met(due, planned, last),
            }
        }
        (all, _) => {
            let named: Vec<String> = all
                .iter()
                .filter_map(|held| Some(ctx.say(say::short_of(ctx.person(held.person), shown(short(held)?)))))
                .collect();
            if named.is_empty() {
                say::norms_met(all.len())
            } else {
                say::norms_short(ctx.list(&named), named.len(), all.len())
            }
        }
    }
}

/// The customers a week that the norms ask of everyone together; `None` without norms.
pub(super) fn customers_due(all: &[Held]) -> Option<String> {
    let due = all.iter().filter(|held| held.metric == Metric::CustomersVisited).map(|held| held.due);
    let due: Vec<Amount> = due.collect();
    (!due.is_empty()).then(|| count(due.into_iter().sum::<Amount>().round(1)))
}
