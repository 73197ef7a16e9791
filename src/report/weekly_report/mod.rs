//! O4, a week's report: six parts, and what the loop carries over from week to week.

mod opening;
#[cfg(test)]
mod tests;

use crate::assess::month_of_review;
use crate::model::{Amount, CustomerId, Day, Metric, Period, PeriodKind, ReviewText, ScopeKind};
use crate::report::display::{percent_or, text_or};
use crate::report::parts::logged::{Known, figure};
use crate::report::parts::week_papers::Papers;
use crate::report::parts::{
    agreed, behind, carried, cause, executed, figures, head, members, next_month, owed, past, rivals, sales, time_use,
    told, week_papers,
};
use crate::report::view::weekly_report::{CustomerRow, LeftDaysRow, WeeklyReport};
use crate::report::view::{FigureRow, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Days, Filter, Question};
use crate::words::monthly_report as monthly;
use crate::words::report as common;
use crate::words::weekly_report as say;

/// At most so many customers are listed.
const LISTED: usize = 20;
/// At most so many causes are named for a customer.
const CAUSES: usize = 2;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "weekly-report".into(),
        periods: &[PeriodKind::Week],
        title: say::weekly_report(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> WeeklyReport {
    let known = Known::of(ctx);
    let papers = week_papers::gather(ctx);
    // The month as far as the week goes: what came later belongs to later reports.
    let through = Context { as_of: ctx.until(), ..*ctx };
    let month = Period::of(PeriodKind::Month, ctx.until());
    let of_month = past::Month::of(&through, month);
    let against = behind::against(&through, &of_month, &known.problems);
    let work = executed::gather(ctx, &[PeriodKind::Week]);
    let threads = carried::gather(ctx);
    let next = ctx.period.next().unwrap_or(ctx.period);
    let ahead = Context { period: next, ..*ctx };
    let facts =
        opening::Facts { known: &known, against: &against, of_month: &of_month, work: &work, threads: &threads };
    WeeklyReport {
        head: week_head(ctx, &papers),
        opening: opening::points(ctx, &facts, &papers),
        days: week_papers::week_days(ctx),
        merged: merged(ctx),
        month: ctx.short(month),
        next_week: ctx.short(next),
        running: tally::time_progress(ctx.books, ctx.period, ctx.as_of).worked
            < tally::time_progress(ctx.books, ctx.period, ctx.period.end()).total,
        cards: figures::cards(ctx, &known.figures, &known.owes),
        figures: figure_rows(ctx, &known, &through, month),
        left_days: left_days(ctx),
        people: members::people(ctx, &known),
        customers: customers(ctx, &known, &of_month, &against),
        causes: papers.owed(ctx, &say::what_causes(), &[ReviewText::Summary, ReviewText::Causes]),
        execution: executed::section(ctx, &known, &work),
        mistakes: papers.owed(ctx, &say::what_mistakes(), &[ReviewText::Mistakes, ReviewText::Corrections]),
        time: time_use::section(ctx),
        carried: carried::section(ctx, &threads),
        products: sales::products(ctx, &known),
        product_texts: papers.texts(ctx, &[ReviewText::Products]),
        rivals: rivals::moves(ctx),
        rival_texts: papers.texts(ctx, &[ReviewText::Competitors, ReviewText::Market]),
        next_targets: next_month::targets(ctx, &known),
        next_days: Section::new(agreed::days(&ahead), Vec::new(), || ctx.say(say::nothing_next(ctx.short(next)))),
        next_texts: papers.owed(ctx, &say::what_next(), &[ReviewText::Next]),
        requests: papers.requests(ctx),
        guidance: papers.reviews().flat_map(|review| told::guidance(ctx, Some(review))).collect(),
        papers: (!ctx.is_person()).then(|| papers.table(ctx)),
    }
}

/// The head; how the reports of the week came is told by the minute.
fn week_head(ctx: &Context, papers: &Papers) -> crate::report::view::Head {
    let review = papers.reviews().next().filter(|_| ctx.is_person());
    let reviewed = review.and_then(|review| Some((review.reviewed_by?, review.reviewed_at)));
    let due = papers.all.iter().find_map(|paper| paper.due).map_or(ctx.period.end(), |due| due.day);
    let came = head::Came {
        due,
        exists: review.is_some(),
        at: review.and_then(|review| review.submitted_at),
        approved: reviewed.into_iter().collect(),
    };
    let mut head = head::head(ctx, say::weekly_report(), &came);
    (head.handed_in, head.late) = (papers.handed_in(ctx), papers.late());
    head
}

/// The month whose review a week is part of, by the rule of weekly reports.
fn review_of(ctx: &Context, week: Period) -> Option<Period> {
    month_of_review(&ctx.settings().deadlines, &ctx.books.workspace().calendar, week)
}

/// That the week is part of a month's review, and which of its days are left to the next report.
fn merged(ctx: &Context) -> Option<String> {
    let month = review_of(ctx, ctx.period)?;
    let left = left_of(ctx.period, month);
    let left = left.map_or_else(String::new, |(from, to)| ctx.say(say::days_left(ctx.stretch(from, to))));
    Some(ctx.say(say::merged(ctx.short(month), left)).trim_end().to_owned())
}

/// A week's days after the end of the month it is reviewed with.
fn left_of(week: Period, month: Period) -> Option<(Day, Day)> {
    (month.end() < week.end()).then(|| (month.end().after(), week.end()))
}

/// The days that the report of the week before left to this one.
fn left_days(ctx: &Context) -> Option<Section<LeftDaysRow>> {
    let week = ctx.period.previous()?;
    let month = review_of(ctx, week)?;
    let (from, to) = left_of(week, month)?;
    let asked =
        Question { scope: ctx.scope, days: Days::between(from, to)?, as_of: ctx.as_of, filter: Filter::EVERYTHING };
    let rows = tally::breakdown_of(ctx.books, asked, &[], None);
    let metrics = [
        ctx.sales(),
        Metric::Collections,
        Metric::Visits,
        Metric::CallsMade,
        Metric::NewCustomers,
        Metric::DaysPresent,
    ];
    let rows = metrics.into_iter().filter_map(|metric| {
        let amount = rows.first().map(|row| figure(row, metric))?.actual.filter(|amount| !amount.is_zero())?;
        Some(LeftDaysRow { label: ctx.metric(metric), amount: ctx.amount(metric, amount) })
    });
    let rows: Vec<LeftDaysRow> = rows.collect();
    let mut notes = vec![ctx.say(say::days_taken(ctx.stretch(from, to), ctx.short(month)))];
    if rows.is_empty() {
        notes.push(ctx.say(say::days_empty()));
    }
    Some(Section::told(rows, notes))
}

/// The week's figures, sales and collections followed by their month so far.
fn figure_rows(ctx: &Context, known: &Known, through: &Context, month: Period) -> Section<FigureRow> {
    let always = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CustomersVisited, Metric::CallsMade];
    let others = [Metric::NewCustomers, Metric::Network, Metric::Leads, Metric::Expenses];
    let mut rows = Vec::new();
    for row in figures::rows(ctx, &known.figures, ctx.period, &always, &others) {
        let metric = [ctx.sales(), Metric::Collections].into_iter().find(|metric| metric.word() == row.metric);
        rows.push(row);
        if let Some(metric) = metric {
            let so_far = past::known(through, month);
            let progress = tally::time_progress(ctx.books, month, through.as_of);
            rows.extend(so_far.get(&metric).map(|figure| {
                let mut row = figures::row(through, metric, figure, progress);
                row.label = ctx.say(common::of_period(ctx.short(month), &row.label));
                row
            }));
        }
    }
    let sources: Vec<tally::TargetSource> =
        known.figures.values().filter_map(|figure| figure.target).map(|target| target.source).collect();
    let mut notes = Vec::new();
    if sources.contains(&tally::TargetSource::Derived) {
        notes.push(ctx.say(common::derived_note()));
    }
    if sources.contains(&tally::TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    if sources.is_empty() {
        let owner = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
        notes.push(ctx.say(monthly::no_target_of_these(ctx.short(ctx.period), owner)));
    }
    Section::told(rows, notes)
}

/// The customers that bought, paid or are behind their month's target, the furthest behind first.
fn customers(ctx: &Context, known: &Known, of_month: &past::Month, against: &behind::Against) -> Section<CustomerRow> {
    let targets = tally::customer_targets(ctx.books, ctx.scope, of_month.period, ctx.until());
    let gap =
        |id: CustomerId| against.behind.iter().find(|b| b.customer == id).map_or(Amount::ZERO, behind::Behind::gap);
    let moved = |id: CustomerId, metric| known.customer(id, metric).actual.unwrap_or_default();
    let active = |id: &CustomerId| [ctx.sales(), Metric::Collections].iter().any(|&m| !moved(*id, m).is_zero());
    let mut all: Vec<CustomerId> = known.customers.customers.keys().copied().filter(active).collect();
    all.extend(against.behind.iter().map(|b| b.customer));
    all.sort_unstable();
    all.dedup();
    all.sort_by_key(|&id| std::cmp::Reverse((gap(id), moved(id, ctx.sales()), moved(id, Metric::Collections))));
    let from = of_month.period.start();
    let rows = all.iter().take(LISTED).map(|&id| {
        let target = targets.iter().find(|target| target.customer == id).and_then(|target| target.sales);
        let so_far = of_month.actual(id, ctx.sales());
        let behind = gap(id) > Amount::ZERO;
        let mut causes = if behind { cause::causes(ctx, &known.problems, id, from) } else { Vec::new() };
        causes.truncate(CAUSES);
        let debt = known.owed(id);
        CustomerRow {
            customer: ctx.customer(id),
            owner: ctx.owner(id),
            sales: ctx.money(moved(id, ctx.sales())),
            money: ctx.money(moved(id, Metric::Collections)),
            target: ctx.money_or(target),
            so_far: ctx.money(so_far),
            done: percent_or(target.and_then(|target| so_far.over(target))),
            receivable: ctx.money_or(debt.map(|debt| debt.balance)),
            overdue: ctx.money_or(debt.and_then(|debt| debt.overdue)),
            cause: match (behind, causes.is_empty()) {
                (true, true) => ctx.say(common::no_cause(ctx.owner(id))),
                _ => text_or(Some(&ctx.clauses(&causes))),
            },
        }
    });
    let rows: Vec<CustomerRow> = rows.collect();
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::customers_sum(rows.len(), all.len()))] };
    Section::new(rows, notes, || ctx.say(say::no_customers()))
}
