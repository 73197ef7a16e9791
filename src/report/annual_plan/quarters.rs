//! 四: each quarter: the season with its holidays, targets, what comes first, whom to develop, what falls due.

use crate::model::{Day, Metric, Period, PeriodKind, Plan, Scope};
use crate::report::Context;
use crate::report::annual_plan::facts::Facts;
use crate::report::display::NOTHING;
use crate::report::parts::{owed, season};
use crate::report::view::Section;
use crate::report::view::annual_plan::{QuarterPlanRow, QuartersOfYear};
use crate::tally::{plans, projects, target};
use crate::words::annual_plan as say;

/// At most so many are named in a cell.
const NAMED: usize = 5;

fn joined(ctx: &Context, all: Vec<String>) -> String {
    let mut unique: Vec<String> = Vec::new();
    for text in all {
        if !unique.contains(&text) {
            unique.push(text);
        }
    }
    if unique.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&unique) }
}

/// The scopes a scope's plans are found under: its own, then those above it.
fn above(ctx: &Context, day: Day) -> Vec<Scope> {
    let mut all = vec![ctx.scope];
    if let Scope::Person(id) = ctx.scope {
        let post = ctx.roster().person(id).post(day);
        all.extend(post.group.map(Scope::Group));
        all.extend(post.region.map(Scope::Region));
    }
    all.push(Scope::Team);
    all
}

/// What the plans for a quarter put first: the scope's own, else those of its areas and people with whose they are, else
/// those of who stands above.
fn focus(ctx: &Context, quarter: Period) -> Vec<String> {
    let own = |scope: Scope| -> Vec<String> {
        plans(ctx.books, scope, quarter, ctx.as_of).into_iter().flat_map(|plan| plan.focus.clone()).collect()
    };
    let said = own(ctx.scope);
    if !said.is_empty() {
        return said;
    }
    let below = owed::all_plans(ctx, quarter).into_iter().filter(|plan| !plan.focus.is_empty());
    let below: Vec<String> = below
        .map(|plan| ctx.say(crate::words::report::focus_of(ctx.name_of(plan.owner), ctx.list(&plan.focus))))
        .collect();
    if !below.is_empty() {
        return below;
    }
    above(ctx, quarter.start()).into_iter().map(own).find(|said| !said.is_empty()).unwrap_or_default()
}

/// Whom to develop in the quarter: growth, promotions and actions whose days begin in it.
fn developed(ctx: &Context, all: &[&Plan], quarter: Period) -> Vec<String> {
    let mut names = Vec::new();
    for plan in all {
        let here = |first: Option<Day>| first.map_or(plan.period == quarter, |day| quarter.contains(day));
        for growth in plan.growth.iter().filter(|growth| here(growth.dates.first())) {
            names.extend(growth.customer.map(|id| ctx.customer(id)).or_else(|| growth.new.clone()));
        }
        for action in plan.actions.iter().filter(|action| here(action.dates.first())) {
            names.extend(action.customer.as_ref().map(|party| ctx.party(party)));
        }
    }
    names.truncate(NAMED);
    names
}

/// Steps of projects due in the quarter and not reached.
fn steps(ctx: &Context, quarter: Period) -> Vec<String> {
    let mut due: Vec<(Day, String)> = Vec::new();
    for state in projects(ctx.books, ctx.scope, ctx.as_of) {
        let name = ctx.project(state.project);
        for step in state.milestones.iter().filter(|step| !step.done) {
            if let Some(day) = step.milestone.due.filter(|day| quarter.contains(*day)) {
                due.push((day, ctx.say(say::step(&name, &step.milestone.name, ctx.day(day)))));
            }
        }
    }
    due.sort();
    due.into_iter().map(|(_, step)| step).take(NAMED).collect()
}

/// The part.
pub(super) fn quarters(ctx: &Context, facts: &Facts, all: &[&Plan]) -> QuartersOfYear {
    QuartersOfYear { season: season::quarters(ctx, ctx.period), work: work(ctx, facts, all) }
}

/// What each quarter is for.
fn work(ctx: &Context, facts: &Facts, all: &[&Plan]) -> Section<QuarterPlanRow> {
    let quarters = ctx.period.parts(PeriodKind::Quarter);
    let row = |&quarter: &Period| {
        let of = |metric| target(ctx.books, ctx.scope, quarter, metric, ctx.as_of);
        QuarterPlanRow {
            quarter: ctx.short(quarter),
            sales: ctx.target(ctx.sales(), of(ctx.sales()).as_ref()),
            money: ctx.target(Metric::Collections, of(Metric::Collections).as_ref()),
            focus: joined(ctx, focus(ctx, quarter)),
            customers: joined(ctx, developed(ctx, all, quarter)),
            steps: joined(ctx, steps(ctx, quarter)),
        }
    };
    let rows: Vec<QuarterPlanRow> = quarters.iter().map(row).collect();
    let whole: Vec<String> = facts
        .plans
        .iter()
        .filter(|plan| plan.owner == ctx.scope)
        .flat_map(|plan| plan.season.iter().chain(&plan.focus))
        .map(|text| text.trim().trim_end_matches(['。', '.']).to_owned())
        .collect();
    let mut notes = Vec::new();
    if !whole.is_empty() {
        notes.push(ctx.say(say::all_year(ctx.clauses(&whole))));
    }
    let silent: Vec<String> = quarters
        .iter()
        .zip(&rows)
        .filter(|(quarter, row)| row.focus == NOTHING && season::own_emphasis(ctx, **quarter).is_none())
        .map(|(quarter, _)| ctx.short(*quarter))
        .collect();
    let mut section = Section::told(rows, notes);
    if !silent.is_empty() {
        section.owed.push(ctx.say(say::no_season(ctx.list(&silent), ctx.answers())));
    }
    section
}

/// Whose plan it is, and for when.
pub(super) fn plan_name(ctx: &Context, plan: &Plan) -> String {
    ctx.say(say::plan_of(owed::owner_name(ctx, plan.owner), ctx.short(plan.period)))
}
