//! O6, a month's report: the eleven parts a regional manager reports on, then the three texts that are assessed.

use crate::model::{Metric, Period, PeriodKind};
use crate::report::parts::{
    behind, customers, figures, head, market, members, money, owed, past, problems, prospects, texts,
};
use crate::report::view::{FigureRow, MonthlyReport, Section};
use crate::report::{Context, opening};
use crate::tally;
use crate::words::report as say;

/// Its view.
pub(crate) fn view(ctx: &Context) -> MonthlyReport {
    let sales = ctx.sales();
    let month = past::Month::of(ctx, ctx.period);
    let before = ctx.period.previous().map(|p| past::Month::of(ctx, p));
    let whole = past::known(ctx, ctx.period);
    let open = tally::problems(ctx.books, ctx.scope, ctx.as_of);
    let owes = tally::receivables(ctx.books, ctx.scope, ctx.as_of, ctx.as_of);
    let against = behind::against(ctx, &month, &open);
    let parts = members::members(ctx);
    let of = |metric: Metric| whole.get(&metric).and_then(|f| f.actual).unwrap_or_default();
    let states = tally::projects(ctx.books, ctx.scope, ctx.as_of);
    let opening = [
        opening::progress(ctx, ctx.period, &whole),
        opening::movement(ctx, &against, &month, before.as_ref()),
        opening::problems(ctx, &open),
        opening::decide(ctx, &open, &states),
        opening::receivable(ctx, &owes),
        opening::people(ctx, &whole, &parts.1, &month, &owes),
    ];
    let review = texts::review(ctx);
    MonthlyReport {
        head: head::head(
            ctx,
            say::monthly_report(),
            owed::due_on_30th(ctx, ctx.period),
            review.is_some(),
            review.and_then(|r| r.submitted_at),
        ),
        opening: opening.into_iter().flatten().collect(),
        month: ctx.short(ctx.period),
        cards: figures::cards(ctx, &whole, &owes),
        sales: periods(ctx, sales),
        sales_by: members::section(ctx, sales, &parts, of(sales)),
        lines: members::lines(ctx, of(sales)),
        losses: money::losses(ctx),
        collections: periods(ctx, Metric::Collections),
        collections_by: members::section(ctx, Metric::Collections, &parts, of(Metric::Collections)),
        debts: money::debts(ctx, &owes, &month),
        activity: activity(ctx, &whole),
        activity_by: members::activity(ctx, &parts.1),
        visits: customers::visits(ctx, &month),
        expenses: money::expenses(ctx),
        expenses_by: money::spenders(ctx),
        trips: money::trips(ctx),
        promotions: market::promotions(ctx),
        advertising: market::advertising(ctx),
        key_customers: customers::key(ctx, &month, &owes, &open),
        new_customers: customers::new(ctx, &month),
        abnormal: customers::abnormal(ctx, &owes),
        prospects: prospects::section(ctx),
        competitors: market::competitors(ctx),
        policies: market::policies(ctx),
        summary: texts::summary(ctx),
        next: texts::next(ctx),
        proposals: texts::proposals(ctx),
        suggestions: problems::advice(ctx, &open, ctx.period).rows,
    }
}

/// A metric of the month, its quarter and its year so far.
fn periods(ctx: &Context, metric: Metric) -> Section<FigureRow> {
    let kinds = [PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year];
    let rows = kinds.into_iter().filter_map(|kind| {
        let period = Period::of(kind, ctx.period.start());
        let figures = past::known(ctx, period);
        let progress = tally::time_progress(ctx.books, period, ctx.as_of);
        let mut row = figures::row(ctx, metric, figures.get(&metric)?, progress);
        row.label = ctx.say(say::of_period(ctx.short(period), &row.label));
        Some(row)
    });
    Section { rows: rows.collect(), notes: Vec::new() }
}

fn activity(ctx: &Context, whole: &tally::Figures) -> Section<FigureRow> {
    let always = [Metric::Visits, Metric::CustomersVisited, Metric::CallsMade, Metric::CallsConnected, Metric::Leads];
    let rows = figures::rows(ctx, whole, ctx.period, &always, &[]);
    let incomplete = always.iter().filter_map(|m| whole.get(m)?.target.as_ref());
    let mut notes = Vec::new();
    if incomplete.clone().any(|t| t.source == tally::TargetSource::Incomplete) {
        notes.push(ctx.say(say::incomplete_note()));
    }
    Section { rows, notes }
}
