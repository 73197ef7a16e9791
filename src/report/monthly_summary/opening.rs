//! The computed summary of a person's month: what was reached, whether the work came up to norms and plans, what became
//! of customers' questions, what was learned, what others wait for, what the month after holds.

use crate::model::{Amount, Metric};
use crate::report::display::count;
use crate::report::monthly_summary::facts::Facts;
use crate::report::monthly_summary::paper::Paper;
use crate::report::monthly_summary::{ahead, paper};
use crate::report::opening::point;
use crate::report::parts::workload::Work;
use crate::report::parts::{carried, executed, inquiries, past, study, tasks};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::{Thread, ThreadKind};
use crate::words::Said;
use crate::words::monthly_summary as say;
use crate::words::report_opening as words;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// The paragraphs, in the order of the summary's parts.
pub(super) fn points(ctx: &Context, facts: &Facts, paper: &Paper, care: &ahead::Care) -> Vec<Point> {
    let begun = past::on_record(ctx, ctx.period);
    let all = [
        progress(ctx, facts, begun),
        point(ctx, "work", say::lead_work(), work(ctx, facts)).filter(|_| begun),
        point(ctx, "service", say::lead_service(), service(ctx, facts)).filter(|_| begun),
        point(ctx, "study", say::lead_study(), learned(ctx, facts)).filter(|_| begun),
        point(ctx, "open", say::lead_open(), left_open(ctx, facts)).filter(|_| begun),
        point(ctx, "next", say::lead_next(), next(ctx, facts, paper, care)),
    ];
    all.into_iter().flatten().collect()
}

/// Sales and collections; of who neither sells nor has targets that nothing is asked.
fn progress(ctx: &Context, facts: &Facts, begun: bool) -> Option<Point> {
    let asked = facts.sells || [ctx.sales(), Metric::Collections].iter().any(|&metric| ahead::speaks(facts, metric));
    let mut point = if asked || !begun {
        opening::progress(ctx, ctx.period, &facts.known.figures)?
    } else {
        point(ctx, "progress", words::lead_progress(), vec![say::nothing_to_sell()])?
    };
    if begun && !facts.logged {
        point.sentences.push(ctx.say(words::no_logs(ctx.short(ctx.period))));
    }
    Some(point)
}

/// Norms met or missed; plans done or not; tasks.
fn work(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    if facts.logged {
        said.extend(norms(ctx, &facts.work));
    }
    said.push(planned(ctx, facts));
    said.push(given(ctx, facts));
    said
}

fn norms(ctx: &Context, all: &[Work]) -> Option<Said> {
    let held: Vec<&Work> = all.iter().filter(|work| work.norm.is_some() && work.mean.is_some()).collect();
    let names = |short: bool| -> Vec<String> {
        held.iter().filter(|work| work.short() == short).map(|work| work.said(ctx)).collect()
    };
    let (short, met) = (names(true), names(false));
    match (met.is_empty(), short.is_empty()) {
        (true, true) => None,
        (false, true) => Some(say::norms_met(ctx.commas(&met))),
        (true, false) => Some(say::norms_short(ctx.commas(&short))),
        (false, false) => Some(say::norms_both(ctx.commas(&met), ctx.commas(&short))),
    }
}

/// The plans of month and weeks against what was done; without them what the logs set out to do.
fn planned(ctx: &Context, facts: &Facts) -> Said {
    let named = |index: usize| {
        let count = executed::count(&facts.planned[index]);
        if count.planned == 0 {
            return None;
        }
        let done = count.done + count.early + count.late;
        let kind = [say::plan_of_month(), say::plans_of_weeks(), say::items_of_days()].into_iter().nth(index)?;
        Some(ctx.say(say::plan_done(ctx.say(kind), count.planned, done, count.late, count.missed)))
    };
    let mut all: Vec<String> = [0, 1].into_iter().filter_map(named).collect();
    if all.is_empty() {
        all.extend(named(2));
    }
    if all.is_empty() { say::no_plans(ctx.short(ctx.period)) } else { say::plans_done(ctx.clauses(&all)) }
}

fn given(ctx: &Context, facts: &Facts) -> Said {
    let count = tasks::Count::of(&facts.tasks.received);
    let names = |which: &dyn Fn(&Thread) -> bool| {
        let of = facts.tasks.received.iter().filter(|thread| which(thread));
        let names: Vec<String> = of.take(NAMED).map(|thread| carried::what(ctx, thread)).collect();
        ctx.list(&names)
    };
    if count.all == 0 {
        return say::no_tasks();
    }
    match (count.late, count.overdue) {
        (0, 0) => say::tasks_in_time(count.all, count.in_time, count.open),
        (late, 0) => say::tasks_late(count.all, late, names(&|thread| !thread.is_open() && thread.days_late > 0)),
        (_, overdue) => say::tasks_overdue(count.all, overdue, names(&|thread| carried::late(thread) > 0)),
    }
}

/// What became of customers' questions, and how fast; open ones by name.
fn service(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let count = inquiries::count(ctx, &facts.inquiries);
    let all = count.asked + count.earlier;
    if all == 0 {
        return vec![say::no_inquiries(ctx.short(ctx.period))];
    }
    let mut said = vec![match (count.resolved, count.median_days, count.longest_days) {
        (resolved, Some(median), Some(longest)) if longest > 0 => {
            say::inquiries_resolved(all, resolved, inquiries::days(median), longest)
        }
        (resolved, Some(_), _) => say::inquiries_same_day(all, resolved),
        _ => say::inquiries_unresolved(all),
    }];
    let open = facts.inquiries.iter().filter(|one| one.resolved_on.is_none());
    let names: Vec<String> =
        open.take(NAMED).map(|one| ctx.say(say::open_days(inquiries::named(ctx, one), one.days))).collect();
    if !names.is_empty() {
        said.push(say::inquiries_open(count.open, ctx.list(&names)));
    }
    if count.dissatisfied > 0 {
        said.push(say::inquiries_unhappy(count.dissatisfied));
    } else if count.resolved > 0 && count.satisfied == count.resolved {
        said.push(say::inquiries_happy());
    }
    said
}

/// What was learned and taught.
fn learned(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let count = study::count(ctx, &facts.courses);
    let mut said = match (count.learned, count.taught) {
        (0, 0) => vec![say::nothing_learned(ctx.short(ctx.period))],
        (0, taught) => vec![say::taught_only(taught)],
        (learned, 0) => vec![say::learned_only(learned, study::hours(count.hours))],
        (learned, taught) => vec![say::learned_and_taught(learned, study::hours(count.hours), taught)],
    };
    let topics: Vec<String> = facts.courses.iter().map(|course| course.topic.to_owned()).take(NAMED).collect();
    if !topics.is_empty() {
        said.push(say::topics(ctx.list(&topics)));
    }
    said
}

/// What customers and others wait for, the longest late by name; tasks and inquiries are told before.
fn left_open(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let waits = open_threads(facts);
    let late: Vec<&&Thread> = waits.iter().filter(|thread| carried::late(thread) > 0).collect();
    let name = |thread: &&&Thread| {
        let what = carried::what(ctx, thread);
        let what = match thread.customer.as_ref() {
            Some(customer) => ctx.say(say::of_customer(ctx.party(customer), what)),
            None => what,
        };
        ctx.say(say::days_late(what, carried::late(thread)))
    };
    let names: Vec<String> = late.iter().take(NAMED).map(name).collect();
    vec![match (waits.len(), late.len()) {
        (0, _) => say::nothing_open(),
        (open, 0) => say::open_in_time(open),
        (open, late) => say::open_late(open, late, ctx.list(&names)),
    }]
}

/// Open problems, promises, requests, complaints and loans.
pub(super) fn open_threads<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Thread<'a>> {
    use ThreadKind as K;
    let waits = |thread: &&Thread| {
        thread.is_open() && matches!(thread.kind, K::Problem | K::Promise | K::Request | K::Complaint | K::Loan)
    };
    facts.threads.iter().filter(waits).collect()
}

/// The month after: its plan and target, who is to be cared for; how this summary came.
fn next(ctx: &Context, facts: &Facts, paper: &Paper, care: &ahead::Care) -> Vec<Said> {
    let month = ahead::month(ctx);
    let mut said = Vec::new();
    if ahead::plan_is_there(ctx) {
        said.push(match ahead::target(ctx, facts) {
            Some((target, Some(ratio))) => say::next_target(&month, target, ratio),
            Some((target, None)) => say::next_target_alone(&month, target),
            None => say::next_plan(&month),
        });
    } else if facts.sells {
        said.push(say::no_next_plan(&month));
    }
    let names = care.names(ctx, NAMED);
    if !names.is_empty() {
        said.push(say::care_first(ctx.list(&names)));
    } else if facts.sells && facts.logged {
        said.push(say::no_care());
    }
    if paper.came(ctx) != paper::Came::InTime {
        said.extend(paper.said(ctx));
    }
    said
}

/// A count as the cards show it.
pub(super) fn counted(amount: Option<Amount>) -> String {
    amount.map_or_else(|| crate::report::display::NOTHING.to_owned(), count)
}
