//! The computed summary at the head of a report: which sentences are said is decided here, from facts. Opposite facts
//! lead to opposite sentences; where there is no data, that is said.

use std::cmp::Ordering;

use crate::model::{Amount, Metric, Period, WorkWeek};
use crate::report::Context;
use crate::report::display::{count, minus, percent};
use crate::report::parts::behind::{Against, Behind};
use crate::report::parts::figures::{Standing, share_of_time};
use crate::report::parts::past::Month;
use crate::report::parts::problems::{named, needs_decision};
use crate::report::parts::{owed, past, projects, targets::Share};
use crate::report::view::Point;
use crate::tally::{Figures, ProblemState, ProjectState, Receivable, time_progress};
use crate::words::Said;
use crate::words::report as say;
use crate::words::report_opening as open;

/// At most so many things are named in a sentence.
const NAMED: usize = 3;

/// Whether a share of a target tells of the target alone: less than nothing, or ten times it and more.
pub(crate) fn absurd(share: Amount) -> bool {
    share.is_negative() || share >= Amount::int(10)
}

/// A paragraph of sentences; none of none.
pub(crate) fn point(ctx: &Context, id: &'static str, lead: Said, text: Vec<Said>) -> Option<Point> {
    (!text.is_empty()).then(|| Point { id, lead: ctx.say(lead), sentences: ctx.each(text) })
}

/// How a period stands against its targets and its time: sales with the pace that is needed, then collections.
pub(crate) fn progress(ctx: &Context, period: Period, figures: &Figures) -> Option<Point> {
    if past::first_day(ctx).is_none_or(|first| first > ctx.as_of) {
        return point(ctx, "progress", open::lead_progress(), vec![open::nothing_on_record(ctx.as_of)]);
    }
    let progress = time_progress(ctx.books, period, ctx.as_of);
    let name = ctx.short(period);
    let week = match ctx.books.workspace().calendar.week() {
        WorkWeek::Six => open::six_days(),
        WorkWeek::Five => open::five_days(),
    };
    let over = progress.worked >= progress.total;
    let mut said = vec![if over {
        open::period_over(name)
    } else {
        open::time_over(name, percent(share_of_time(progress)), progress.worked, progress.total, ctx.say(week))
    }];
    for metric in [ctx.sales(), Metric::Collections] {
        let Some(figure) = figures.get(&metric) else { continue };
        let (label, actual) = (ctx.metric(metric), figure.actual.unwrap_or_default());
        match Standing::of(figure, progress).filter(|s| s.target > Amount::ZERO) {
            None if figure.target.is_some() => said.push(open::target_of_nothing(label, ctx.sum(actual))),
            None => said.push(open::without_target(label, ctx.sum(actual))),
            Some(standing) => said.extend(reached(ctx, &label, &standing, over)),
        }
    }
    if let Some(standing) = figures.get(&ctx.sales()).and_then(|f| Standing::of(f, progress)) {
        said.extend(pace(ctx, &standing));
    }
    point(ctx, "progress", open::lead_progress(), said)
}

/// Reached or not, against target and time.
fn reached(ctx: &Context, label: &str, standing: &Standing, over: bool) -> Option<Said> {
    let completion = standing.completion()?;
    let (actual, target) = (ctx.sum(standing.actual), ctx.sum(standing.target));
    if completion.is_negative() {
        return Some(open::below_nothing(label, actual, target, ctx.sum(standing.gap())));
    }
    if absurd(completion) {
        return Some(open::far_above(label, actual, target));
    }
    let share = percent(completion);
    if standing.gap() <= Amount::ZERO {
        return Some(if standing.gap().is_zero() {
            open::just_reached(label, share)
        } else {
            open::reached(label, share, ctx.sum(-standing.gap()))
        });
    }
    if over {
        return Some(open::missed(label, share, ctx.sum(standing.gap())));
    }
    let points = completion - standing.time();
    // What rounds to nothing is level.
    let points = points.times(Amount::int(100))?.round(1);
    let (size, lead) = (points.abs().grouped(1), ctx.sum(standing.lead().abs()));
    Some(if points.is_zero() {
        open::level(label, share)
    } else if points.is_negative() {
        open::behind(label, share, size, lead)
    } else {
        open::ahead(label, share, size, lead)
    })
}

/// The pace that is needed against the pace so far.
fn pace(ctx: &Context, standing: &Standing) -> Option<Said> {
    let needed = standing.pace_needed()?;
    let days = standing.days_left();
    let needed_text = ctx.money(needed);
    if standing.actual.is_negative() {
        return Some(open::pace_alone(days, ctx.sum(needed)));
    }
    let Some(pace) = standing.pace().filter(|pace| *pace > Amount::ZERO) else {
        return Some(open::pace_first(days, ctx.sum(needed)));
    };
    let ratio = needed.over(pace)?.round(1);
    let (pace, unit) = (ctx.money(pace), ctx.unit_word());
    Some(match ratio.cmp(&Amount::ONE) {
        Ordering::Greater => open::pace_faster(days, needed_text, pace, minus(&ratio.grouped(1)), unit),
        Ordering::Less => open::pace_slower(days, needed_text, pace, unit),
        Ordering::Equal => open::pace_same(days, needed_text, pace, unit),
    })
}

/// Who stays behind, with the cause on record, and what moved most against the month before.
pub(crate) fn movement(ctx: &Context, against: &Against, last: &Month, before: Option<&Month>) -> Option<Point> {
    let month = ctx.short(against.month);
    let mut said = Vec::new();
    match (against.planned, against.behind.len()) {
        (0, _) => said.push(open::no_customer_targets(&month)),
        _ if !against.begun => said.push(say::month_not_begun(&month)),
        (planned, 0) => said.push(open::none_behind(&month, planned)),
        (planned, behind) => {
            let gap = against.gap();
            let top = &against.behind[..weightiest(against)];
            let names: Vec<String> =
                top.iter().map(|b| ctx.say(say::name_amount(ctx.customer(b.customer), ctx.money(-b.gap())))).collect();
            let share = top.iter().map(Behind::gap).sum::<Amount>().over(gap).unwrap_or(Amount::ONE);
            said.push(if behind > top.len() {
                let share = percent(share);
                open::behind_mostly(&month, planned, behind, ctx.sum(gap), share, top.len(), ctx.list(&names))
            } else {
                open::behind_all(&month, planned, behind, ctx.sum(gap), ctx.list(&names))
            });
            let causes: Vec<String> = top
                .iter()
                .filter_map(|b| Some(ctx.say(open::cause_of(ctx.customer(b.customer), b.causes.first()?))))
                .collect();
            said.push(if causes.is_empty() { open::no_causes() } else { open::causes(ctx.clauses(&causes)) });
        }
    }
    let recorded = |month: &&Month| past::first_day(ctx).is_some_and(|first| first <= month.period.end());
    said.extend(before.filter(recorded).and_then(|before| moved(ctx, last, before)));
    point(ctx, "movement", open::lead_movement(), said)
}

/// How many of those behind make up seven tenths of the gap; at most [`NAMED`].
fn weightiest(against: &Against) -> usize {
    let enough = against.gap().times(Amount::new(7, 1)).unwrap_or_default();
    let mut sum = Amount::ZERO;
    let short = against.behind.iter().take_while(|b| {
        let more = sum < enough;
        sum += b.gap();
        more
    });
    short.count().min(NAMED)
}

/// The largest rise and fall of a customer against the month before.
fn moved(ctx: &Context, last: &Month, before: &Month) -> Option<Said> {
    let metric = ctx.sales();
    let changes = last.customers.keys().map(|&c| (last.actual(c, metric) - before.actual(c, metric), c));
    let mut changes: Vec<_> = changes.filter(|(change, _)| !change.is_zero()).collect();
    changes.sort();
    let (fall, rise) = (changes.first()?, changes.last()?);
    let (month, than) = (ctx.short(last.period), ctx.short(before.period));
    let show = |(change, customer): &(Amount, crate::model::CustomerId)| {
        let arrow = if change.is_negative() { "▼" } else { "▲" };
        ctx.say(say::name_change(ctx.customer(*customer), arrow, ctx.money(change.abs())))
    };
    Some(match (fall.0.is_negative(), rise.0 > Amount::ZERO) {
        (true, true) => open::moved_both(month, than, show(rise), show(fall)),
        (true, false) => open::moved_down(month, than, show(fall)),
        _ => open::moved_up(month, than, show(rise)),
    })
}

/// What is carried on from earlier, with its age.
pub(crate) fn problems(ctx: &Context, all: &[ProblemState]) -> Option<Point> {
    let open_ones: Vec<&ProblemState> = all.iter().filter(|p| p.solved_on.is_none()).collect();
    let Some(oldest) = open_ones.iter().max_by_key(|p| p.age_days) else {
        return point(ctx, "problems", open::lead_problems(), vec![open::no_open_problems()]);
    };
    let (total, bare) = (open_ones.len(), open_ones.iter().filter(|p| p.remedy.is_none()).count());
    let late = open_ones.iter().filter(|p| p.days_late > 0).count();
    let mut said = vec![match (bare, late) {
        (0, 0) => open::carried_in_hand(total),
        (bare, 0) => open::carried_bare(total, bare),
        (0, late) => open::carried_late(total, late),
        (bare, late) => open::carried(total, bare, late),
    }];
    said.push(if oldest.months > 1 {
        open::oldest_months(named(ctx, oldest), oldest.age_days, oldest.months)
    } else {
        open::oldest(named(ctx, oldest), oldest.age_days)
    });
    point(ctx, "problems", open::lead_problems(), said)
}

/// What needs a decision: problems without remedy or past their day, projects with steps past theirs.
pub(crate) fn decide(ctx: &Context, all: &[ProblemState], states: &[ProjectState]) -> Option<Point> {
    let mut wanted: Vec<&ProblemState> = all.iter().filter(|p| needs_decision(p)).collect();
    wanted.sort_by_key(|p| (std::cmp::Reverse((p.loss, p.days_late, p.age_days)), p.opened));
    let problem = |p: &&ProblemState| {
        let name = named(ctx, p);
        let owner = p.owner.map(|who| ctx.who(who));
        ctx.say(match (p.remedy.is_none(), p.days_late > 0, owner) {
            (true, true, Some(owner)) => open::bare_and_late(name, p.days_late, owner),
            (true, true, None) => open::bare_and_late_nobody(name, p.days_late),
            (true, false, Some(owner)) => open::bare(name, owner),
            (true, false, None) => open::bare_nobody(name),
            (false, _, Some(owner)) => open::late(name, p.days_late, owner),
            (false, _, None) => open::late_nobody(name, p.days_late),
        })
    };
    let mut items: Vec<String> = wanted.iter().map(problem).collect();
    for state in states {
        if let Some(step) = state.milestones.iter().filter(|m| m.days_late > 0).max_by_key(|m| m.days_late) {
            items.push(ctx.say(open::step_late(ctx.project(state.project), &step.milestone.name, step.days_late)));
        }
    }
    let more = items.len().saturating_sub(NAMED);
    items.truncate(NAMED);
    let mut said: Vec<Said> = Vec::new();
    if !items.is_empty() {
        said.push(open::items(ctx.clauses(&items)));
    }
    if more > 0 {
        said.push(open::and_more(more));
    }
    point(ctx, "decide", open::lead_decide(), said)
}

/// What customers owe past its day.
pub(crate) fn receivable(ctx: &Context, all: &[Receivable]) -> Option<Point> {
    let mut late: Vec<(Amount, &Receivable)> =
        all.iter().filter_map(|r| Some((r.overdue.filter(|o| *o > Amount::ZERO)?, r))).collect();
    late.sort_by_key(|(amount, r)| (std::cmp::Reverse(*amount), r.customer));
    let balance: Amount = all.iter().map(|r| r.balance).sum();
    let said = match late.first() {
        None if all.iter().all(|r| r.overdue.is_none()) => return None,
        None if balance.is_negative() => open::net_in_advance(ctx.sum(-balance)),
        None => open::nothing_overdue(ctx.sum(balance)),
        Some((largest, first)) => {
            let sum: Amount = late.iter().map(|(amount, _)| *amount).sum();
            let oldest = first.open.iter().filter_map(|c| Some(ctx.as_of.since(c.due?))).max().unwrap_or_default();
            let name = ctx.customer(first.customer);
            match sum.over(balance).filter(|_| balance >= sum) {
                Some(share) => open::overdue(ctx.sum(sum), percent(share), late.len(), name, ctx.sum(*largest), oldest),
                None => open::overdue_sum(ctx.sum(sum), late.len(), name, ctx.sum(*largest), oldest),
            }
        }
    };
    point(ctx, "receivable", open::lead_receivable(), vec![said])
}

/// What to look at in the plan itself: a target far above the baseline, parts that do not add up, plans missing.
pub(crate) fn remarks(ctx: &Context, share: &Share, states: &[ProjectState]) -> Option<Point> {
    let mut said = Vec::new();
    let month = ctx.short(ctx.period);
    match share.month {
        None => said.push(open::month_without_target(&month)),
        Some(target) => {
            said.push(match share.baseline.filter(|b| *b > Amount::ZERO).and_then(|b| target.over(b)) {
                None => open::month_target(&month, ctx.sum(target)),
                Some(ratio) if share.alarm(ctx).is_some() => {
                    open::month_target_far(&month, ctx.sum(target), count(ratio.round(1)))
                }
                Some(ratio) if ratio.round(1) == Amount::ONE => open::month_target_like(&month, ctx.sum(target)),
                Some(ratio) => open::month_target_times(&month, ctx.sum(target), minus(&ratio.grouped(1))),
            });
            let open_part = target - share.customers.0;
            if share.customers.1 > 0 && !open_part.is_zero() {
                said.push(if open_part.is_negative() {
                    open::customers_above(ctx.sum(-open_part))
                } else {
                    open::customers_below(ctx.sum(open_part))
                });
            }
        }
    }
    if let Some(short) = share.short_of_quarter() {
        said.push(open::short_of_quarter(ctx.sum(short)));
    }
    let late: Vec<String> =
        states.iter().filter(|s| !projects::late(ctx, s).is_empty()).map(|s| ctx.project(s.project)).collect();
    if !late.is_empty() {
        said.push(open::projects_late(ctx.list(&late)));
    }
    if let Some(missing) = owed::missing_plans(ctx) {
        said.push(Said::same(missing));
    }
    point(ctx, "remarks", open::lead_remarks(month), said)
}
