//! What the problems of a period come to, in a few sentences.

use std::cmp::{Ordering, Reverse};

use crate::model::Amount;
use crate::report::Context;
use crate::report::opening;
use crate::report::parts::problems as part;
use crate::report::problems::{Facts, department, notice, place};
use crate::report::view::Point;
use crate::tally::{ProblemState, count_problems};
use crate::words::Said;
use crate::words::problems as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let point = |id, lead, said| opening::point(ctx, id, lead, said);
    let mut all = vec![point("course", say::lead_course(), course(ctx, facts))];
    // Of no problem nothing more can be said.
    if !facts.told(ctx).is_empty() {
        all.extend([
            point("recurring", say::lead_recurring(), vec![recurring(ctx, facts)]),
            point("departments", say::lead_departments(), departments(ctx, facts)),
            opening::problems(ctx, &facts.all),
            opening::decide(ctx, &facts.all, &[]),
        ]);
    }
    all.push(point("notice", say::lead_notice(), notice::said(ctx, facts)));
    all.into_iter().flatten().collect()
}

/// How many came and went, and what the open ones put at stake.
fn course(ctx: &Context, facts: &Facts) -> Vec<Said> {
    if facts.all.is_empty() {
        return vec![say::none_written(ctx.answers())];
    }
    let told = facts.told(ctx);
    let period = ctx.short(ctx.period);
    if told.is_empty() {
        return vec![say::none_open(period)];
    }
    let count = count_problems(told, ctx.period);
    let (came, solved, open) = (count.came, count.solved, count.open);
    let mut said = vec![match open.cmp(&count.before) {
        Ordering::Greater => say::more_open(period, came, solved, open, open - count.before),
        Ordering::Less => say::fewer_open(period, came, solved, open, count.before - open),
        Ordering::Equal => say::same_open(period, came, solved, open),
    }];
    let mut stakes: Vec<(Amount, &ProblemState)> = facts.open().filter_map(|p| Some((p.loss?, p))).collect();
    stakes.sort_by_key(|(loss, problem)| (Reverse(*loss), problem.opened));
    match (stakes.as_slice(), open) {
        (_, 0) => {}
        ([], _) => said.push(say::stake_unknown()),
        ([(loss, problem)], _) => said.push(say::one_at_stake(part::named(ctx, problem), ctx.sum(*loss))),
        ([(loss, problem), ..], _) => {
            let sum = count.loss.unwrap_or_default();
            said.push(say::at_stake(ctx.sum(sum), stakes.len(), part::named(ctx, problem), ctx.sum(*loss)));
        }
    }
    said
}

fn recurring(ctx: &Context, facts: &Facts) -> Said {
    let again = facts.recurring(ctx);
    let named = |problem: &&ProblemState| {
        let (name, times) = (part::named(ctx, problem), problem.times());
        ctx.say(if problem.solved_on.is_none() {
            say::recurs_open(name, times)
        } else {
            say::recurs_solved(name, times)
        })
    };
    let list: Vec<String> = again.iter().take(NAMED).map(named).collect();
    match again.len() {
        0 => say::none_recurs(facts.told(ctx).len()),
        n if n > NAMED => say::recurring_most(n, ctx.clauses(&list)),
        n => say::recurring(n, ctx.clauses(&list)),
    }
}

/// Which departments have the open ones, and which of them the late ones.
fn departments(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut open: Vec<&ProblemState> = facts.open().collect();
    open.sort_by_key(|problem| place(problem.department));
    if open.is_empty() {
        return vec![say::no_open_anywhere()];
    }
    let groups: Vec<&[&ProblemState]> = open.chunk_by(|a, b| a.department == b.department).collect();
    let named: Vec<&[&ProblemState]> = groups.iter().copied().filter(|group| group[0].department.is_some()).collect();
    let name = |group: &&[&ProblemState]| department(ctx, group[0].department);
    let mut said = Vec::new();
    if let Some(most) = named.iter().map(|group| group.len()).max() {
        let leading: Vec<String> = named.iter().filter(|group| group.len() == most).map(name).collect();
        said.push(match leading.as_slice() {
            [one] => say::most_open(one, most, open.len()),
            several => say::as_many_open(ctx.list(several), most, open.len()),
        });
        let late = |group: &&[&ProblemState]| {
            let late = group.iter().filter(|problem| problem.days_late > 0).count();
            (late > 0).then(|| ctx.say(say::name_count(name(group), late)))
        };
        let late: Vec<String> = groups.iter().filter_map(late).collect();
        said.push(if late.is_empty() { say::none_late() } else { say::late_at(ctx.list(&late)) });
    }
    let unnamed = open.iter().filter(|problem| problem.department.is_none()).count();
    if unnamed > 0 {
        said.push(say::unnamed(unnamed, ctx.answers()));
    }
    said
}
