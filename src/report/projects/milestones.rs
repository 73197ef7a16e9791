//! Milestones: on the line of time, and as the steps each project needs.

use crate::model::{Day, Period};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::projects::Tracked;
use crate::report::view::Section;
use crate::report::view::projects::{StepsRow, Stone, Stones};
use crate::tally::{MilestoneState, Step};
use crate::words::Said;
use crate::words::projects as say;

/// The last day the line of time reaches to: the end of the period after.
pub(super) fn horizon(ctx: &Context) -> Day {
    ctx.period.next().map_or(ctx.period.end(), Period::end)
}

pub(super) fn stones(ctx: &Context, all: &[Tracked]) -> Stones {
    let mut line: Vec<(Day, Stone)> = Vec::new();
    for one in all {
        let project = ctx.project(one.state.project);
        line.extend(one.state.milestones.iter().filter_map(|step| {
            // Nobody follows what is left of a tender that is lost.
            let (day, state, mark) = if one.closed && !step.done { None } else { stone(ctx, step) }?;
            let what = ctx.say(say::stone(&project, &step.milestone.name));
            Some((day, Stone { day: ctx.day(day), what, state: ctx.say(state), mark }))
        }));
    }
    line.sort_by_key(|(day, _)| *day);
    Stones { line: line.into_iter().map(|(_, stone)| stone).collect(), steps: steps(ctx, all) }
}

/// Where a milestone stands on the line, if it does.
fn stone(ctx: &Context, step: &MilestoneState) -> Option<(Day, Said, &'static str)> {
    if step.done {
        let day = step.done_on.filter(|day| ctx.period.contains(*day))?;
        let late = step.milestone.due.map_or(0, |due| day.since(due));
        return Some((day, if late > 0 { say::reached_late(late) } else { say::reached() }, "done"));
    }
    let due = step.milestone.due?;
    if step.days_late > 0 {
        return Some((due, say::late(step.days_late), "late"));
    }
    (due <= horizon(ctx)).then(|| (due, say::in_days(due.since(ctx.as_of)), ""))
}

/// The steps its stage asks for that none of its milestones is.
pub(super) fn unplanned(one: &Tracked) -> Vec<Step> {
    let named: Vec<Step> =
        one.state.milestones.iter().flat_map(|step| Step::named(&step.milestone.name)).copied().collect();
    Step::ALL
        .into_iter()
        .filter(|step| !one.closed && step.stage() <= one.state.stage && !named.contains(step))
        .collect()
}

/// What a step is called.
pub(super) fn step_name(step: Step) -> Said {
    match step {
        Step::EquipmentDrawings => say::equipment_drawings(),
        Step::PipingDrawings => say::piping_drawings(),
        Step::Contract => say::contract(),
        Step::Prepayment => say::prepayment(),
        Step::Stocking => say::stocking(),
        Step::Delivery => say::delivery(),
        Step::Commissioning => say::commissioning(),
        Step::AcceptancePapers => say::acceptance_papers(),
        Step::FinalPayment => say::final_payment(),
    }
}

pub(super) fn step_names(ctx: &Context, steps: &[Step]) -> String {
    ctx.list(&steps.iter().map(|step| ctx.say(step_name(*step))).collect::<Vec<_>>())
}

fn steps(ctx: &Context, all: &[Tracked]) -> Section<StepsRow> {
    let cell = |texts: Vec<String>| if texts.is_empty() { NOTHING.to_owned() } else { ctx.list(&texts) };
    let on = |step: &MilestoneState, day: Option<Day>| match day {
        Some(day) => ctx.say(say::on_day(&step.milestone.name, ctx.day(day))),
        None => step.milestone.name.clone(),
    };
    let mut owed = Vec::new();
    let mut rows = Vec::new();
    for one in all {
        let steps = &one.state.milestones;
        let missing = unplanned(one);
        if !missing.is_empty() {
            let owner = ctx.person(ctx.roster().project(one.state.project).owner);
            owed.push(ctx.say(say::named(ctx.project(one.state.project), owner)));
        }
        let late = |step: &&MilestoneState| ctx.say(say::step_late(&step.milestone.name, step.days_late));
        rows.push(StepsRow {
            project: ctx.project(one.state.project),
            stage: ctx.word(one.state.stage.word(), one.state.stage.zh()),
            done: cell(steps.iter().filter(|step| step.done).map(|step| on(step, step.done_on)).collect()),
            late: cell(steps.iter().filter(|step| step.days_late > 0).map(|step| late(&step)).collect()),
            open: cell(steps.iter().filter(|s| !s.done && s.days_late == 0).map(|s| on(s, s.milestone.due)).collect()),
            unplanned: if missing.is_empty() { NOTHING.to_owned() } else { step_names(ctx, &missing) },
        });
    }
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::steps_note())] };
    let mut section = Section::new(rows, notes, || ctx.say(say::no_milestones()));
    if !owed.is_empty() {
        section.owed.push(ctx.say(say::steps_owed(ctx.list(&owed))));
    }
    section
}
