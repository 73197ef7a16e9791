//! Money, what was written in the period, and what is open about projects.

use std::collections::BTreeSet;

use crate::model::{Amount, CustomerId, PlannedProject, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::{carried, owed};
use crate::report::projects::Tracked;
use crate::report::projects::tenders::words;
use crate::report::view::Section;
use crate::report::view::projects::{ProjectMoneyRow, ProjectNewsRow};
use crate::report::view::work::CarriedRow;
use crate::tally::{Receivable, Thread, receivables};
use crate::words::projects as say;

pub(super) fn money(ctx: &Context, all: &[Tracked]) -> Section<ProjectMoneyRow> {
    let plans = owed::all_plans(ctx, ctx.period);
    let planned: Vec<&PlannedProject> = plans.iter().flat_map(|plan| &plan.projects).collect();
    let owing = receivables(ctx.books, Scope::Team, ctx.as_of, ctx.as_of);
    let row = |one: &Tracked| {
        let project = ctx.roster().project(one.state.project);
        let target = planned.iter().filter(|p| p.project == one.state.project).find_map(|p| p.target.as_deref());
        let owes = project.customer.map(|id| owed_by(&owing, id));
        ProjectMoneyRow {
            project: ctx.project(one.state.project),
            amount: ctx.money_or(project.amount),
            prepayment: ctx.money_or(project.prepayment),
            sales: ctx.money(one.state.sales),
            share: percent_or(project.amount.and_then(|amount| one.state.sales.over(amount))),
            collections: ctx.money_or(Some(one.state.collections).filter(|sum| !sum.is_zero())),
            owes: ctx.money_or(owes.map(|(balance, _)| balance)),
            overdue: ctx.money_or(owes.map(|(_, overdue)| overdue)),
            target: text_or(target),
        }
    };
    let sums = sums(ctx, all);
    let with_total = with_total(all.iter().map(row).collect(), || ProjectMoneyRow {
        project: ctx.say(say::all_projects()),
        amount: ctx.money_or(sums.amount),
        prepayment: NOTHING.to_owned(),
        sales: ctx.money(sums.sales),
        share: NOTHING.to_owned(),
        collections: ctx.money_or(Some(sums.collections).filter(|sum| !sum.is_zero())),
        owes: ctx.money_or(sums.owes.map(|(balance, _)| balance)),
        overdue: ctx.money_or(sums.owes.map(|(_, overdue)| overdue)),
        target: NOTHING.to_owned(),
    });
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::money_note(ctx.short(ctx.period)))] };
    Section::new(with_total, notes, || ctx.say(say::nothing_to_follow()))
}

/// What a customer owes, and what of it is overdue.
fn owed_by(owing: &[Receivable], customer: CustomerId) -> (Amount, Amount) {
    let one = owing.iter().find(|one| one.customer == customer);
    one.map_or((Amount::ZERO, Amount::ZERO), |one| (one.balance, one.overdue.unwrap_or_default()))
}

/// What the projects come to together.
pub(super) struct Sums {
    /// Their amounts, where one is written.
    pub(super) amount: Option<Amount>,
    /// Orders.
    pub(super) sales: Amount,
    /// Payments that name these orders.
    pub(super) collections: Amount,
    /// What their customers owe, and what of it is overdue; each customer once. `None` without customers.
    pub(super) owes: Option<(Amount, Amount)>,
}

pub(super) fn sums(ctx: &Context, all: &[Tracked]) -> Sums {
    let projects = || all.iter().map(|one| ctx.roster().project(one.state.project));
    let customers: BTreeSet<CustomerId> = projects().filter_map(|project| project.customer).collect();
    let owing = receivables(ctx.books, Scope::Team, ctx.as_of, ctx.as_of);
    let add = |(a, b): (Amount, Amount), id: &CustomerId| {
        let (balance, overdue) = owed_by(&owing, *id);
        (a + balance, b + overdue)
    };
    let owes = customers.iter().fold((Amount::ZERO, Amount::ZERO), add);
    let known = projects().any(|project| project.amount.is_some());
    Sums {
        amount: known.then(|| projects().filter_map(|project| project.amount).sum()),
        sales: all.iter().map(|one| one.state.sales).sum(),
        collections: all.iter().map(|one| one.state.collections).sum(),
        owes: (!customers.is_empty()).then_some(owes),
    }
}

pub(super) fn news(ctx: &Context, all: &[Tracked]) -> Section<ProjectNewsRow> {
    let notes = all.iter().flat_map(|one| one.state.notes.iter().map(move |note| (one, *note)));
    let mut notes: Vec<_> = notes.filter(|(_, note)| ctx.period.contains(note.head.date)).collect();
    notes.sort_by_key(|(_, note)| (note.head.date, note.project, note.head.entry));
    let rows = notes.into_iter().map(|(one, note)| {
        let mut what = Vec::new();
        if let Some(stage) = note.stage {
            what.push(ctx.say(say::to_stage(ctx.word(stage.word(), stage.zh()))));
        }
        if let Some(step) = note.milestone.as_deref().filter(|_| note.done) {
            what.push(ctx.say(say::step_done(step)));
        }
        if let Some(result) = note.result {
            what.push(ctx.word(result.word(), result.zh()));
        }
        let text = words(note).filter(|text| !note.done || Some(*text) != note.milestone.as_deref());
        what.extend(text.map(str::to_owned));
        ProjectNewsRow {
            day: ctx.day(note.head.date),
            project: ctx.project(one.state.project),
            contractor: ctx.party_or(note.customer.as_ref()),
            what: if what.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&what) },
            next: ctx.day_or(note.next),
            by: ctx.person(note.head.person),
        }
    });
    let mut section = Section::new(rows.collect::<Vec<_>>(), Vec::new(), || {
        ctx.say(if all.is_empty() { say::nothing_to_follow() } else { say::no_news(ctx.short(ctx.period)) })
    });
    let silent: Vec<String> = all
        .iter()
        .filter(|one| !one.closed && !one.state.notes.iter().any(|note| ctx.period.contains(note.head.date)))
        .map(|one| {
            let owner = ctx.person(ctx.roster().project(one.state.project).owner);
            ctx.say(say::silent_one(ctx.project(one.state.project), owner))
        })
        .collect();
    if !silent.is_empty() {
        section.owed.push(ctx.say(say::silent(ctx.short(ctx.period), ctx.list(&silent))));
    }
    section
}

/// Whether a thread is about one of the projects: by its project, or by name in its words.
fn is_about(ctx: &Context, thread: &Thread, all: &[Tracked]) -> bool {
    all.iter().any(|one| {
        let project = ctx.roster().project(one.state.project);
        let named = |text: &str| {
            std::iter::once(&project.name).chain(&project.aliases).any(|name| text.contains(name.as_str()))
        };
        thread.project == Some(one.state.project) || thread.what.is_some_and(named)
    })
}

pub(super) fn threads<'a>(ctx: &Context<'a>, all: &[Tracked]) -> Vec<Thread<'a>> {
    let mut threads = carried::gather(ctx);
    threads.retain(|thread| is_about(ctx, thread, all));
    threads
}

pub(super) fn follow(ctx: &Context, all: &[Tracked]) -> Section<CarriedRow> {
    let threads = threads(ctx, all);
    if threads.is_empty() {
        return Section::told(Vec::new(), vec![ctx.say(say::nothing_open())]);
    }
    carried::section(ctx, &threads)
}
