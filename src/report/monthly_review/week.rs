//! The week that holds the month's last working day: it has no report of its own and is reviewed here.

use crate::model::{Metric, Period, PeriodKind, ReviewText};
use crate::report::Context;
use crate::report::display::percent_or;
use crate::report::monthly_review::people::Staff;
use crate::report::monthly_review::sellers;
use crate::report::parts::{executed, owed, past, week_papers};
use crate::report::view::monthly_review::{LastWeek, WeekRow};
use crate::report::view::work::PlannedRow;
use crate::report::view::{Empty, Section};
use crate::words::monthly_review as say;
use crate::words::report as common;
use crate::words::work;

/// Everything a weekly report may be the words of.
const TEXTS: [ReviewText; 8] = [
    ReviewText::Summary,
    ReviewText::Causes,
    ReviewText::Mistakes,
    ReviewText::Corrections,
    ReviewText::Products,
    ReviewText::Competitors,
    ReviewText::Market,
    ReviewText::Next,
];

/// The part of the page; `None` before the week begins.
pub(super) fn section(ctx: &Context, staff: &Staff) -> Option<LastWeek> {
    let calendar = &ctx.books.workspace().calendar;
    let last = calendar.workday_before(ctx.period.end()).filter(|day| ctx.period.contains(*day))?;
    let week = Period::of(PeriodKind::Week, last);
    if ctx.as_of < week.start() {
        return None;
    }
    let end = week.end().min(ctx.period.end());
    let of = Context { period: week, as_of: ctx.as_of.min(end), ..*ctx };
    let workdays = calendar.workdays(week.start(), end);
    let mut days = vec![ctx.say(say::week_days(ctx.short(week), ctx.stretch(week.start(), end), workdays))];
    if end < week.end() {
        days.push(ctx.say(say::week_rest(ctx.stretch(end.after(), week.end()))));
    }
    let between = if ctx.lang == crate::words::Lang::Zh { "" } else { " " };
    let several = !ctx.is_person() && !staff.sellers.is_empty();
    Some(LastWeek {
        days: days.join(between),
        figures: figures(&of, staff.sells()),
        people: several.then(|| sellers::planned_by(&of, staff, &[PeriodKind::Week])),
        planned: planned(&of, staff),
        words: week_papers::gather(&of).texts(&of, &TEXTS),
    })
}

fn figures(ctx: &Context, sells: bool) -> Section<WeekRow> {
    let all = past::known(ctx, ctx.period);
    let metrics = [
        ctx.sales(),
        Metric::Collections,
        Metric::Visits,
        Metric::CustomersVisited,
        Metric::CallsMade,
        Metric::DaysPresent,
    ];
    let rows = metrics.into_iter().filter_map(|metric| {
        let figure = all.get(&metric)?;
        let some = figure.actual.is_some_and(|amount| !amount.is_zero()) || figure.target.is_some();
        let money = matches!(metric, Metric::Sales | Metric::Shipped | Metric::Collections);
        if !(some || sells && money) {
            return None;
        }
        Some(WeekRow {
            label: ctx.metric(metric),
            target: ctx.target(metric, figure.target.as_ref()),
            amount: ctx.amount_or(metric, figure.actual),
            done: percent_or(figure.completion),
        })
    });
    let rows: Vec<WeekRow> = rows.collect();
    let derived = |figure: &crate::tally::Figure| {
        figure.target.is_some_and(|target| target.source == crate::tally::TargetSource::Derived)
    };
    let notes = if all.values().any(derived) { vec![ctx.say(common::derived_note())] } else { Vec::new() };
    Section::new(rows, notes, || ctx.nothing_logged(&crate::words::monthly_report::what_visits()))
}

/// All of one person's plan; of several what was not done on its day.
fn planned(ctx: &Context, staff: &Staff) -> Section<PlannedRow> {
    let all = executed::gather(ctx, &[PeriodKind::Week]);
    if !ctx.is_person() {
        return sellers::undone(ctx, &all.rows);
    }
    let sum = executed::count(&all);
    let notes = match sum.planned {
        0 => Vec::new(),
        n => vec![ctx.say(work::executed_sum(n, sum.done, sum.early, sum.late, sum.missed, sum.other))],
    };
    let rows: Vec<PlannedRow> = all.rows.iter().map(|row| executed::planned(ctx, row)).collect();
    Section::new(rows, notes, || {
        if staff.has_sellers() {
            owed::not_planned(ctx, &work::what_actions())
        } else {
            Empty::Said(ctx.say(say::no_week_plan()))
        }
    })
}
