//! O7, the summary of a person's month: what they are there for, what was done, what customers asked, what was learned,
//! the market, what is lacking, the month after. The person's own words beside the figures.

mod ahead;
mod facts;
mod lacking;
mod opening;
mod paper;
#[cfg(test)]
mod tests;

use crate::model::{Metric, PeriodKind, PersonId, ReviewText, Scope, ScopeKind};
use crate::report::display::{NOTHING, text_or};
use crate::report::monthly_summary::facts::Facts;
use crate::report::parts::{
    carried, duty, executed, figures, inquiries, next_month, owed, quotes, rivals, sales, study, tasks, told, workload,
};
use crate::report::view::monthly_report::NextTargetRow;
use crate::report::view::monthly_summary::{Ahead, DeskRow, Lacking, Market, MonthlySummary, Service, Study, Work};
use crate::report::view::service::CourseRow;
use crate::report::view::work::{CarriedRow, ExecutionRow, PlannedRow};
use crate::report::view::{Card, FigureRow, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally;
use crate::words::monthly_summary as say;
use crate::words::report as common;

/// At most so many rows that were not done are listed.
const MISSED: usize = 12;
const PEOPLE: &[ScopeKind] = &[ScopeKind::Person];

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "monthly-summary".into(),
        periods: &[PeriodKind::Month],
        title: say::monthly_summary(),
        scopes: PEOPLE.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view. Of a scope that is no person, that of who answers for it.
pub(crate) fn view(ctx: &Context) -> MonthlySummary {
    let person = match ctx.scope {
        Scope::Person(id) => id,
        scope => owed::manager(ctx, scope).unwrap_or(PersonId(0)),
    };
    let ctx = &Context { scope: Scope::Person(person), ..*ctx };
    let facts = facts::gather(ctx, person);
    let paper = paper::of(ctx, person);
    let care = ahead::care(ctx, &facts);
    MonthlySummary {
        head: paper.head(ctx),
        opening: opening::points(ctx, &facts, &paper, &care),
        month: ctx.short(ctx.period),
        next_month: ahead::month(ctx),
        running: tally::time_progress(ctx.books, ctx.period, ctx.as_of).worked
            < tally::time_progress(ctx.books, ctx.period, ctx.period.end()).total,
        cards: cards(ctx, &facts),
        duty: duty(ctx, person),
        work: Work {
            figures: figure_rows(ctx, &facts),
            norms: workload::section(ctx, &facts.work),
            planned: planned(ctx, &facts),
            missed: missed(ctx, &facts),
            tasks: tasks::section(ctx, &facts.tasks),
            desk: (!facts.sells).then(|| desk(ctx)),
            texts: paper.owed(ctx, &say::what_work(), &[ReviewText::Summary, ReviewText::Causes]),
        },
        service: Service {
            inquiries: inquiries::section(ctx, &facts.inquiries),
            quotes: quotes::section(ctx),
            texts: paper.texts(ctx, &[ReviewText::Proposals]),
        },
        study: Study {
            courses: courses(ctx, &facts),
            texts: paper.owed(ctx, &say::what_study(), &[ReviewText::Training]),
        },
        market: Market {
            lines: facts.sells.then(|| sales::lines(ctx, &facts.known)),
            rivals: rivals::moves(ctx),
            texts: paper.owed(
                ctx,
                &say::what_market(),
                &[ReviewText::Market, ReviewText::Products, ReviewText::Competitors],
            ),
        },
        lacking: Lacking {
            shortfalls: lacking::section(ctx, &facts),
            open: open(ctx, &facts),
            texts: paper.owed(ctx, &say::what_mistakes(), &[ReviewText::Mistakes, ReviewText::Corrections]),
        },
        ahead: Ahead {
            texts: paper.owed(ctx, &say::what_next(), &[ReviewText::Next]),
            targets: next_targets(ctx, &facts),
            care: ahead::care_section(ctx, &facts, &care),
            win: ahead::win(ctx),
            learn: ahead::learn(ctx, &facts),
        },
        guidance: told::guidance(ctx, paper.review),
    }
}

/// What the person's role is there for, in a line.
fn duty(ctx: &Context, person: PersonId) -> String {
    let role = ctx.roster().person(person).post(ctx.until()).role;
    ctx.say(say::duty_of(ctx.word(role.word(), role.zh()), duty::line(ctx, role)))
}

/// Sales and collections of who sells; then calls and visits beside their norms, and what customers asked.
fn cards(ctx: &Context, facts: &Facts) -> Vec<Card> {
    let mut all = figures::cards(ctx, &facts.known.figures, &facts.known.owes);
    all.retain(|card| {
        let kept = [ctx.sales(), Metric::Collections].into_iter().find(|metric| metric.word() == card.id);
        kept.is_some_and(|metric| facts.sells || ahead::speaks(facts, metric))
    });
    let of_work = [(Metric::CallsMade, 0), (Metric::CustomersVisited, 1)];
    for (metric, index) in of_work.into_iter().filter(|(metric, _)| facts.sells || ahead::speaks(facts, *metric)) {
        let Some(work) = facts.work.get(index) else { continue };
        let norm = work.norm.map_or_else(|| ctx.say(say::card_no_norm()), |norm| ctx.say(say::card_norm(norm)));
        let state = Some(workload::state(ctx, work)).filter(|state| state != NOTHING);
        all.push(Card {
            id: metric.word(),
            label: work.label.clone(),
            value: workload::mean(work.mean),
            first: norm,
            second: state.unwrap_or_default(),
            third: ctx.say(say::card_month(opening::counted(facts.known.figure(metric).actual))),
        });
    }
    if !facts.sells {
        let count = tasks::Count::of(&facts.tasks.received);
        all.push(Card {
            id: "tasks",
            label: ctx.say(say::card_tasks()),
            value: count.all.to_string(),
            first: ctx.say(say::card_done(count.in_time + count.late)),
            second: ctx.say(say::card_overdue(count.overdue)),
            third: String::new(),
        });
    }
    let count = inquiries::count(ctx, &facts.inquiries);
    all.push(Card {
        id: "inquiries",
        label: ctx.say(say::card_inquiries()),
        value: (count.asked + count.earlier).to_string(),
        first: ctx.say(say::card_resolved(count.resolved)),
        second: ctx.say(say::card_open(count.open)),
        third: count.median_days.map_or_else(String::new, |median| ctx.say(say::card_median(inquiries::days(median)))),
    });
    all
}

/// The month's figures: of who sells those every plan stands on, of others those that have a target or a figure.
fn figure_rows(ctx: &Context, facts: &Facts) -> Section<FigureRow> {
    let always = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CustomersVisited, Metric::CallsMade];
    let others = [Metric::NewCustomers, Metric::Network, Metric::Leads, Metric::Expenses];
    let kept: Vec<Metric> = always.into_iter().filter(|&metric| facts.sells || ahead::speaks(facts, metric)).collect();
    let mut rows = figures::rows(ctx, &facts.known.figures, ctx.period, &kept, &others);
    for row in rows.iter_mut().filter(|row| row.metric == Metric::Expenses.word()) {
        in_yuan(ctx, facts, row);
    }
    let mut notes = Vec::new();
    let shown = || kept.iter().chain(&others).filter_map(|metric| facts.known.figures.get(metric));
    if shown().any(|figure| figure.prorated.previous || figure.prorated.last_year) {
        notes.push(ctx.say(common::prorated_note()));
    }
    if facts.sells && shown().all(|figure| figure.target.is_none()) {
        let name = ctx.person(facts.person);
        notes.push(ctx.say(crate::words::monthly_report::no_target_of_these(ctx.short(ctx.period), name)));
    }
    Section::new(rows, notes, || ctx.say(say::no_figures()))
}

/// Expenses are small: they are told in yuan.
fn in_yuan(ctx: &Context, facts: &Facts, row: &mut FigureRow) {
    let figure = facts.known.figure(Metric::Expenses);
    let yuan = |amount: Option<crate::model::Amount>| {
        amount.map_or_else(|| NOTHING.to_owned(), |amount| ctx.small_sum(amount))
    };
    let plan = figure.target.map(|target| target.amount);
    (row.target, row.actual) = (yuan(plan), yuan(figure.actual));
    if let (Some(plan), Some(actual)) = (plan, figure.actual) {
        let left = plan - actual;
        let said = if left.is_negative() { common::exceeds } else { common::left_of };
        row.gap = ctx.say(said(ctx.small_sum(left.abs())));
    }
}

/// What was planned and done, by the kind of plan.
fn planned(ctx: &Context, facts: &Facts) -> Section<ExecutionRow> {
    let names = [say::plan_of_month(), say::plans_of_weeks(), say::items_of_days()];
    let rows = names.into_iter().zip(&facts.planned).filter(|(_, level)| !level.rows.is_empty());
    let rows: Vec<ExecutionRow> =
        rows.map(|(name, level)| executed::counted(ctx.say(name), executed::count(level))).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::planned_note())] };
    Section::new(rows, notes, || owed::not_planned(ctx, &crate::words::work::what_actions()))
}

/// What stands in the plans of month and weeks and was not done; `None` without such plans.
fn missed(ctx: &Context, facts: &Facts) -> Option<Section<PlannedRow>> {
    if facts.planned.iter().take(2).all(|level| level.rows.is_empty()) {
        return None;
    }
    let rows: Vec<PlannedRow> = facts.missed.iter().take(MISSED).map(|row| executed::planned(ctx, row)).collect();
    let more = facts.missed.len() > MISSED;
    let notes = if more { vec![ctx.say(say::missed_more(MISSED, facts.missed.len()))] } else { Vec::new() };
    Some(Section::new(rows, notes, || ctx.say(say::none_missed())))
}

/// What the person wrote into the logs for others.
fn desk(ctx: &Context) -> Section<DeskRow> {
    let facts = &ctx.books.workspace().facts;
    let shipped = ctx.of_month(&facts.shipments, |shipment| shipment.head);
    let errors = shipped.iter().filter(|shipment| shipment.error.is_some()).count();
    let requests = ctx.of_month(&facts.requests, |request| request.head);
    let handled = requests.iter().filter(|request| request.handled_on.is_some()).count();
    let all = [
        (say::desk_orders(), ctx.of_month(&facts.orders, |order| order.head).len(), None),
        (say::desk_updates(), ctx.of_month(&facts.order_updates, |update| update.head).len(), None),
        (say::desk_shipments(), shipped.len(), Some(say::shipping_errors(errors))),
        (say::desk_payments(), ctx.of_month(&facts.payments, |payment| payment.head).len(), None),
        (say::desk_returns(), ctx.of_month(&facts.returns, |back| back.head).len(), None),
        (say::desk_reports(), ctx.of_month(&facts.dealer_reports, |report| report.head).len(), None),
        (say::desk_requests(), requests.len(), Some(say::requests_handled(handled))),
    ];
    let rows = all.into_iter().filter(|(_, count, _)| *count > 0).map(|(label, count, remark)| DeskRow {
        label: ctx.say(label),
        count: count.to_string(),
        remark: text_or(remark.map(|remark| ctx.say(remark)).as_deref()),
    });
    Section::new(rows.collect::<Vec<_>>(), Vec::new(), || ctx.nothing_logged(&say::what_desk()))
}

/// Trainings, and what the month's plan wanted to be learned.
fn courses(ctx: &Context, facts: &Facts) -> Section<CourseRow> {
    let mut section = study::section(ctx, &facts.courses);
    let plans = owed::all_plans(ctx, ctx.period);
    let wanted: Vec<String> = plans
        .iter()
        .filter_map(|plan| plan.study.as_deref())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .collect();
    if !wanted.is_empty() {
        section.notes.push(ctx.say(say::study_planned(ctx.short(ctx.period), ctx.clauses(&wanted))));
    }
    section
}

/// The targets of the month after; who does not sell owes no plan.
fn next_targets(ctx: &Context, facts: &Facts) -> Section<NextTargetRow> {
    let mut section = next_month::targets(ctx, &facts.known);
    if !facts.sells {
        section.owed.clear();
        if section.rows.is_empty() && section.notes.is_empty() {
            section.notes.push(ctx.say(say::no_plan_asked()));
        }
    }
    section
}

/// What customers and others wait for: open problems, promises, requests, complaints and loans.
fn open(ctx: &Context, facts: &Facts) -> Section<CarriedRow> {
    let threads: Vec<_> = opening::open_threads(facts).into_iter().cloned().collect();
    if threads.is_empty() {
        return Section::told(Vec::new(), vec![ctx.say(say::nothing_open())]);
    }
    let mut section = carried::section(ctx, &threads);
    for row in &mut section.rows {
        if row.what.is_empty() {
            NOTHING.clone_into(&mut row.what);
        }
    }
    section
}
