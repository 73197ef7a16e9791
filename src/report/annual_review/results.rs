//! The year's figures: beside targets and last year, and quarter by quarter.

use crate::model::{Amount, Metric, Period, PeriodKind};
use crate::report::Context;
use crate::report::annual_review::facts::Facts;
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::{figures, past};
use crate::report::view::annual_review::QuarterResultRow;
use crate::report::view::{FigureRow, Rows, Section};
use crate::tally::{Figures, TargetSource};
use crate::words::annual_review as say;
use crate::words::report as common;

/// The year's figures.
pub(super) fn figure_rows(ctx: &Context, facts: &Facts) -> Section<FigureRow> {
    let always = [ctx.sales(), Metric::Collections];
    let others =
        [Metric::Expenses, Metric::NewCustomers, Metric::Network, Metric::Visits, Metric::CallsMade, Metric::Leads];
    let rows = figures::rows(ctx, &facts.known.figures, ctx.period, &always, &others);
    let shown = always.iter().chain(&others).filter_map(|metric| facts.known.figures.get(metric));
    let mut notes = Vec::new();
    let sources = || facts.known.figures.values().filter_map(|figure| figure.target.map(|target| target.source));
    if sources().any(|source| source == TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    if shown.clone().any(|figure| figure.prorated.previous || figure.prorated.last_year) {
        notes.push(ctx.say(common::prorated_note()));
    }
    notes.extend(figures::festival_notes(ctx, ctx.period, &shown));
    if sources().next().is_none() {
        notes.push(ctx.say(common::no_quarter_targets(ctx.period_name(ctx.period))));
    }
    Section::told(rows, notes)
}

/// The quarters that have begun, each with its figures.
fn begun(ctx: &Context) -> Vec<(Period, Figures)> {
    let quarters = ctx.period.parts(PeriodKind::Quarter).into_iter().filter(|quarter| quarter.start() <= ctx.as_of);
    quarters.map(|quarter| (quarter, past::known(ctx, quarter))).collect()
}

/// The quarters that are over, with what was reached of their sales target.
pub(super) fn done(ctx: &Context) -> Vec<(Period, Amount)> {
    let of = |(quarter, figures): (Period, Figures)| {
        let completion = figures.get(&ctx.sales())?.completion?;
        (quarter.end() <= ctx.as_of).then_some((quarter, completion))
    };
    begun(ctx).into_iter().filter_map(of).collect()
}

/// The quarters that reached their sales target.
pub(super) fn reached(ctx: &Context) -> Vec<Period> {
    done(ctx).into_iter().filter(|(_, done)| *done >= Amount::ONE).map(|(quarter, _)| quarter).collect()
}

fn row(ctx: &Context, name: String, figures: &Figures) -> QuarterResultRow {
    let of = |metric| figures.get(&metric).copied().unwrap_or_default();
    let (sales, money) = (of(ctx.sales()), of(Metric::Collections));
    QuarterResultRow {
        name,
        target: ctx.target(ctx.sales(), sales.target.as_ref()),
        sales: ctx.money_or(sales.actual),
        done: percent_or(sales.completion),
        last_year: ctx.last_year(ctx.sales(), &sales),
        money_target: ctx.target(Metric::Collections, money.target.as_ref()),
        money: ctx.money_or(money.actual),
        money_done: percent_or(money.completion),
        new_customers: ctx.amount_or(Metric::NewCustomers, of(Metric::NewCustomers).actual),
        visits: ctx.amount_or(Metric::Visits, of(Metric::Visits).actual),
    }
}

/// A row each, then the year. Of a quarter that has not begun its targets alone.
pub(super) fn quarters(ctx: &Context, facts: &Facts) -> Section<QuarterResultRow> {
    let begun = begun(ctx);
    let of = |quarter: Period| match begun.iter().find(|(of, _)| *of == quarter) {
        Some((_, figures)) if quarter.end() <= ctx.as_of => row(ctx, ctx.short(quarter), figures),
        Some((_, figures)) => row(ctx, ctx.say(say::through(ctx.short(quarter), ctx.day(ctx.as_of))), figures),
        None => {
            let mut figures = crate::tally::figures(ctx.books, ctx.scope, quarter, ctx.as_of);
            past::say_nothing(&mut figures);
            for figure in figures.values_mut() {
                figure.last_year = None;
            }
            row(ctx, ctx.short(quarter), &figures)
        }
    };
    let mut all: Vec<QuarterResultRow> = ctx.period.parts(PeriodKind::Quarter).into_iter().map(of).collect();
    all.push(row(ctx, ctx.say(crate::words::monthly_report::total()), &facts.known.figures));
    let mut notes = Vec::new();
    if all.iter().any(|row| row.last_year == NOTHING) && all.iter().any(|row| row.last_year != NOTHING) {
        notes.push(ctx.say(say::quarters_note()));
    }
    Section::told(Rows { all, totals: 1 }, notes)
}
