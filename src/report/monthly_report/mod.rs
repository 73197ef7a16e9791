//! O6, a month's report: eleven parts, the words of who answers for the scope, and a look at the month after.

pub(super) mod opening;
#[cfg(test)]
mod tests;

use crate::model::{Axis, Metric, Period, PeriodKind, PlannedProject, ReviewText, ScopeKind};
use crate::report::parts::logged::{Known, figure};
use crate::report::parts::{
    behind, collections, developing, expenses, figures, head, key_customers, local_policies, new_customers, next_month,
    owed, past, problems, projects, promotions, receivables, rivals, sales, told, troubled, visits,
};
use crate::report::view::monthly_report::{Collections, Expenses, MonthlyReport, Promotions, Rivals, Sales, Visits};
use crate::report::view::{FigureRow, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally;
use crate::words::monthly_report as say;
use crate::words::report as common;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "monthly-report".into(),
        periods: &[PeriodKind::Month],
        title: common::monthly_report(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> MonthlyReport {
    let known = Known::of(ctx);
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let before = past::Month::of(ctx, last);
    let against = behind::against(ctx, &known.customers, &known.problems);
    let words = told::words(ctx);
    let states = tally::projects(ctx.books, ctx.scope, ctx.as_of);
    let plans = owed::all_plans(ctx, ctx.period);
    let mut planned: Vec<&PlannedProject> = Vec::new();
    for project in plans.iter().flat_map(|plan| &plan.projects) {
        if !planned.iter().any(|other| other.project == project.project) {
            planned.push(project);
        }
    }
    let opening = opening::points(ctx, &known, &against, &before, &states);
    MonthlyReport {
        head: head::head(ctx, common::monthly_report(), &words.came()),
        opening,
        month: ctx.short(ctx.period),
        last_month: ctx.short(last),
        next_month: ctx.period.next().map_or_else(String::new, |next| ctx.short(next)),
        running: ctx.as_of < ctx.period.end(),
        cards: figures::cards(ctx, &known.figures, &known.owes),
        sales: Sales {
            figures: with_longer(ctx, ctx.sales(), figure_rows(ctx, &known, &[ctx.sales(), Metric::Orders], &[])),
            areas: sales::areas(ctx, &known),
            people: sales::people(ctx, &known),
            lines: sales::lines(ctx, &known),
            products: sales::products(ctx, &known),
            product_targets: ctx.by(Axis::Product).iter().any(|row| figure(row, ctx.sales()).target.is_some()),
            movers: sales::movers(ctx, &known),
            reversals: sales::reversals(ctx),
            texts: words.texts(ctx, &[ReviewText::Causes, ReviewText::Products]),
        },
        collections: Collections {
            figures: with_longer(
                ctx,
                Metric::Collections,
                figure_rows(ctx, &known, &[Metric::Collections, Metric::Receivable, Metric::Overdue], &[]),
            ),
            areas: collections::areas(ctx, &known),
            people: collections::people(ctx, &known),
            kinds: collections::kinds(ctx, &known),
            methods: collections::methods(ctx, &known),
            debts: receivables::section(ctx, &known),
        },
        visits: Visits {
            figures: figure_rows(
                ctx,
                &known,
                &[Metric::Visits, Metric::CustomersVisited, Metric::CallsMade, Metric::CallsConnected],
                &[],
            ),
            people: visits::people(ctx, &known),
            classes: visits::classes(ctx, &known),
            customers: visits::customers(ctx, &known),
            silent: visits::silent(ctx, &known),
            days: visits::attendance(ctx, &known),
        },
        expenses: Expenses {
            kinds: expenses::kinds(ctx, &known),
            areas: expenses::areas(ctx, &known),
            people: expenses::people(ctx, &known),
            trips: expenses::trips(ctx),
        },
        promotions: Promotions {
            held: promotions::held(ctx),
            unheld: promotions::unheld(ctx),
            advertising: promotions::advertising(ctx),
        },
        key_customers: key_customers::section(ctx, &known),
        new_customers: new_customers::section(ctx, &known),
        troubled: troubled::section(ctx, &known),
        prospects: developing::section(ctx),
        rivals: Rivals {
            moves: rivals::moves(ctx),
            affected: rivals::affected(ctx, &known),
            texts: words.texts(ctx, &[ReviewText::Competitors]),
        },
        policies: local_policies::section(ctx),
        market: words.texts(ctx, &[ReviewText::Market]),
        told: told::told(ctx, &words),
        advice: problems::advice(ctx, &known.problems, ctx.period),
        next_targets: next_month::targets(ctx, &known),
        problems: problems::section(ctx, &known.problems),
        projects: projects::section(ctx, &states, &planned),
    }
}

/// With the metric's quarter and year so far after its month.
fn with_longer(ctx: &Context, metric: Metric, mut section: Section<FigureRow>) -> Section<FigureRow> {
    let longer = [PeriodKind::Quarter, PeriodKind::Year].into_iter().filter_map(|kind| {
        let period = Period::of(kind, ctx.period.start());
        let figures = past::known(ctx, period);
        let progress = tally::time_progress(ctx.books, period, ctx.as_of);
        let mut row = figures::row(ctx, metric, figures.get(&metric)?, progress);
        row.label = ctx.say(common::of_period(ctx.short(period), &row.label));
        Some(row)
    });
    let longer: Vec<FigureRow> = longer.collect();
    let after = section.rows.iter().position(|row| row.metric == metric.word()).map_or(0, |at| at + 1);
    section.rows.splice(after..after, longer);
    section
}

/// Figures beside target and earlier months, with what has to be known about them.
fn figure_rows(ctx: &Context, known: &Known, always: &[Metric], others: &[Metric]) -> Section<FigureRow> {
    let rows = figures::rows(ctx, &known.figures, ctx.period, always, others);
    let shown = || always.iter().chain(others).filter_map(|metric| known.figures.get(metric));
    let mut notes = Vec::new();
    if shown().filter_map(|f| f.target).any(|t| t.source == tally::TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    if shown().any(|f| f.prorated.previous || f.prorated.last_year) {
        notes.push(ctx.say(common::prorated_note()));
    }
    notes.extend(figures::festival_notes(ctx, ctx.period, &shown()));
    if shown().all(|f| f.target.is_none()) {
        let owner = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
        notes.push(ctx.say(say::no_target_of_these(ctx.short(ctx.period), owner)));
    }
    Section::told(rows, notes)
}
