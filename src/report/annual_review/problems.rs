//! 四: problems by department: how they moved over the year, which came again, and those that are open.

use crate::model::{Amount, Department};
use crate::report::Context;
use crate::report::annual_review::facts::Facts;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::problems::{needs_decision, row as problem_row};
use crate::report::view::annual_review::{DepartmentRow, ProblemsOfYear};
use crate::report::view::{ProblemRow, Rows, Section};
use crate::tally::{ProblemState, count_problems};
use crate::words::annual_review as say;

/// At most so many open ones are listed.
const LISTED: usize = 20;
/// At most so many are named in a cell.
const NAMED: usize = 3;

/// The part.
pub(super) fn part(ctx: &Context, facts: &Facts) -> ProblemsOfYear {
    ProblemsOfYear { departments: departments(ctx, facts), open: open(ctx, facts) }
}

/// The department's name; of a problem without one that none is written.
pub(super) fn name(ctx: &Context, department: Option<Department>) -> String {
    department.map_or_else(|| ctx.say(say::no_department()), |d| ctx.word(d.word(), d.zh()))
}

/// The problems of each department, those with most first, those without one last.
pub(super) fn by_department<'f, 'a>(facts: &'f Facts<'a>) -> Vec<(Option<Department>, Vec<&'f ProblemState<'a>>)> {
    let mut all: Vec<(Option<Department>, Vec<&ProblemState>)> = Vec::new();
    for problem in &facts.problems {
        match all.iter_mut().find(|(department, _)| *department == problem.department) {
            Some((_, of)) => of.push(problem),
            None => all.push((problem.department, vec![problem])),
        }
    }
    all.sort_by_key(|(department, of)| (department.is_none(), std::cmp::Reverse(of.len()), *department));
    all
}

/// The mean of the days the solved ones took.
fn days(of: &[&ProblemState]) -> String {
    let solved: Vec<Amount> = of
        .iter()
        .filter(|problem| problem.solved_on.is_some())
        .map(|problem| Amount::int(i64::from(problem.age_days)))
        .collect();
    let mean = solved.iter().copied().sum::<Amount>().over(Amount::count(solved.len()));
    mean.map_or_else(|| NOTHING.to_owned(), |mean| minus(&mean.grouped(1)))
}

fn recurring(ctx: &Context, of: &[&ProblemState]) -> String {
    let mut again: Vec<&&ProblemState> = of.iter().filter(|problem| problem.times() > 1).collect();
    again.sort_by_key(|problem| (std::cmp::Reverse(problem.times()), problem.opened));
    let told = again.iter().take(NAMED).map(|problem| {
        ctx.say(crate::words::report::recurring(problem.title.unwrap_or(problem.identity), problem.times()))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { NOTHING.to_owned() } else { ctx.list(&told) }
}

fn row(ctx: &Context, name: String, of: &[&ProblemState]) -> DepartmentRow {
    let count = count_problems(of.iter().copied(), ctx.period);
    DepartmentRow {
        department: name,
        before: count.before.to_string(),
        opened: count.came.to_string(),
        solved: count.solved.to_string(),
        days: days(of),
        open: count.open.to_string(),
        late: count.late.to_string(),
        loss: ctx.money_or(count.loss),
        recurring: recurring(ctx, of),
    }
}

fn departments(ctx: &Context, facts: &Facts) -> Section<DepartmentRow> {
    let groups = by_department(facts);
    let mut all: Vec<DepartmentRow> =
        groups.iter().map(|(department, of)| row(ctx, name(ctx, *department), of)).collect();
    let totals = usize::from(all.len() > 1);
    if totals > 0 {
        let whole: Vec<&ProblemState> = facts.problems.iter().collect();
        let sum = row(ctx, ctx.say(crate::words::monthly_report::total()), &whole);
        all.push(DepartmentRow { recurring: NOTHING.to_owned(), ..sum });
    }
    let notes = if all.is_empty() { Vec::new() } else { vec![ctx.say(say::departments_note())] };
    Section::new(Rows { all, totals }, notes, || ctx.nothing_logged(&say::what_problems()))
}

fn open(ctx: &Context, facts: &Facts) -> Section<ProblemRow> {
    let groups = by_department(facts);
    let mut rows: Vec<ProblemRow> = Vec::new();
    for (_, of) in &groups {
        let mut open: Vec<&&ProblemState> = of.iter().filter(|problem| problem.solved_on.is_none()).collect();
        open.sort_by_key(|problem| (!needs_decision(problem), problem.opened));
        rows.extend(open.into_iter().map(|problem| problem_row(ctx, problem)));
    }
    let all = rows.len();
    rows.truncate(LISTED);
    let notes = if all > LISTED { vec![ctx.say(say::open_more(LISTED, all))] } else { Vec::new() };
    Section::new(rows, notes, || ctx.say(crate::words::report::no_open_problems()))
}
