//! The computed summary of a week's report: what was reached, who stays behind and why, what was planned and not done,
//! what is left open, what rivals did, which reports and answers are missing.

use crate::model::{Metric, RequestStatus};
use crate::report::display::count;
use crate::report::opening::point;
use crate::report::parts::market;
use crate::report::parts::week_papers::Papers;
use crate::report::parts::{behind, carried, executed, logged::Known, past};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::{Outcome, PlannedAndDone, PlannedRow, Thread};
use crate::words::Said;
use crate::words::report_opening as words;
use crate::words::weekly_report as say;
use crate::words::work;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// What the opening rests on.
pub(super) struct Facts<'f, 'a> {
    pub(super) known: &'f Known<'a>,
    pub(super) against: &'f behind::Against,
    pub(super) of_month: &'f past::Month,
    pub(super) work: &'f PlannedAndDone<'a>,
    pub(super) threads: &'f [Thread<'a>],
}

/// The paragraphs, in the order of the report's parts.
pub(super) fn points(ctx: &Context, facts: &Facts, papers: &Papers) -> Vec<Point> {
    let begun = past::on_record(ctx, ctx.period);
    let figures = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CallsMade];
    let moved = figures.iter().any(|metric| !facts.known.actual(*metric).is_zero());
    let logged = moved || ctx.books.workspace().facts.days.iter().any(|day| ctx.ours(day.head));
    let mut progress = opening::progress(ctx, ctx.period, &facts.known.figures);
    if let Some(point) = progress.as_mut().filter(|_| begun && !logged) {
        point.sentences.push(ctx.say(words::no_logs(ctx.short(ctx.period))));
    }
    let through = Context { as_of: ctx.until(), ..*ctx };
    let all = [
        progress,
        opening::movement(&through, facts.against, facts.of_month, None).filter(|_| begun && logged),
        execution(ctx, facts).filter(|_| begun),
        left_open(ctx, facts.threads).filter(|_| begun),
        market::moves(ctx),
        reports(ctx, papers),
    ];
    all.into_iter().flatten().collect()
}

/// Names of some rows, with how many more there are.
fn named(ctx: &Context, rows: &[&PlannedRow], name: impl Fn(&PlannedRow) -> Said) -> String {
    let names: Vec<String> = rows.iter().take(NAMED).map(|row| ctx.say(name(row))).collect();
    let list = ctx.list(&names);
    if rows.len() > NAMED { ctx.say(say::and_more(list, rows.len())) } else { list }
}

/// How much of what was planned was done; what was missed, what came late; visits nobody had planned.
fn execution(ctx: &Context, facts: &Facts) -> Option<Point> {
    let sum = executed::count(facts.work);
    let rows = |which: fn(Outcome) -> bool| -> Vec<&PlannedRow> {
        facts.work.rows.iter().filter(|row| which(row.outcome)).collect()
    };
    let mut said = vec![match sum.planned {
        0 => say::no_plan(ctx.short(ctx.period)),
        n if n == sum.done => say::all_done(n),
        n => {
            let parts = [
                (sum.done, say::part_done(sum.done)),
                (sum.early, say::part_early(sum.early)),
                (sum.late, say::part_late(sum.late)),
                (sum.missed, say::part_missed(sum.missed)),
                (sum.other, say::part_other(sum.other)),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, part)| ctx.say(part)).collect();
            say::some_done(n, ctx.commas(&parts))
        }
    }];
    let missed = rows(|outcome| matches!(outcome, Outcome::Missed | Outcome::Overdue(_)));
    if !missed.is_empty() {
        let name = |row: &PlannedRow| say::planned_for(executed::about(ctx, row), ctx.stretch(row.from, row.to));
        said.push(say::missed(named(ctx, &missed, name)));
    }
    let late = rows(|outcome| matches!(outcome, Outcome::Late(_)));
    if !late.is_empty() {
        let name = |row: &PlannedRow| {
            let days = if let Outcome::Late(days) = row.outcome { days } else { 0 };
            say::late_by(executed::about(ctx, row), ctx.stretch(row.from, row.to), days)
        };
        said.push(say::late_ones(named(ctx, &late, name)));
    }
    if sum.planned > 0 && sum.unplanned > 0 {
        said.push(work::unplanned_sum(sum.unplanned, count(facts.known.actual(Metric::Visits))));
    }
    point(ctx, "execution", say::lead_execution(), said)
}

/// What is left open, the longest late by name, and what was closed.
fn left_open(ctx: &Context, threads: &[Thread]) -> Option<Point> {
    let told: Vec<&Thread> = threads.iter().filter(|thread| !carried::is_old_chore(ctx, thread)).collect();
    let open: Vec<&Thread> = told.iter().copied().filter(|thread| thread.is_open()).collect();
    let late: Vec<&&Thread> = open.iter().filter(|thread| carried::late(thread) > 0).collect();
    let mut said = vec![match (open.len(), late.len()) {
        (0, _) => say::none_open(),
        (open, 0) => say::open_in_time(open),
        (open, late) => say::open_sum(open, late),
    }];
    let names = late
        .iter()
        .take(NAMED)
        .map(|thread| ctx.say(say::late_thread(carried::what(ctx, thread), carried::late(thread))));
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        said.push(say::longest_late(ctx.list(&names)));
    }
    let closed = told.len() - open.len();
    if closed > 0 {
        said.push(say::closed_now(closed));
    }
    point(ctx, "carried", say::lead_carried(), said)
}

/// Reports that came late or not at all; what was asked for and is open.
fn reports(ctx: &Context, papers: &Papers) -> Option<Point> {
    let mut said = papers.said(ctx);
    let all: Vec<_> = papers.reviews().flat_map(|review| &review.requests).collect();
    let open: Vec<String> = all
        .iter()
        .filter(|request| request.status == RequestStatus::Open)
        .map(|request| request.what.clone())
        .collect();
    match (all.len(), open.len()) {
        (0, _) => {}
        (n, 0) => said.push(say::asks_done(n)),
        (_, n) => said.push(say::asks_open(n, ctx.clauses(&open[..n.min(NAMED)]))),
    }
    point(ctx, "papers", say::lead_papers(), said)
}
