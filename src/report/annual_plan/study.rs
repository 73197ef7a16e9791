//! 五: what is to be learned, by whom, and how much was learned so far.

use crate::model::{PeriodKind, PersonId, Plan, Scope};
use crate::report::Context;
use crate::report::annual_plan::facts::{Facts, sellers};
use crate::report::annual_plan::quarters::plan_name;
use crate::report::display::NOTHING;
use crate::report::parts::{owed, study};
use crate::report::view::Section;
use crate::report::view::annual_plan::StudyPlanRow;
use crate::words::annual_plan as say;
use crate::words::service;

/// Trainings of a scope in the year before.
fn before(ctx: &Context, facts: &Facts, owner: Scope) -> String {
    let here = Context { scope: owner, ..facts.before };
    let all = study::gather(&here);
    if all.is_empty() {
        return NOTHING.to_owned();
    }
    let sum = study::count(&here, &all);
    ctx.say(match owner {
        Scope::Person(_) => service::study_sum(sum.learned, study::hours(sum.hours), sum.taught),
        _ => service::study_of_several(all.len(), sum.learners, study::hours(sum.hours), sum.taught),
    })
}

/// Who has said nothing of study in any plan of the year.
pub(super) fn silent(ctx: &Context, all: &[&Plan]) -> Vec<PersonId> {
    let told = |id: &PersonId| {
        all.iter().any(|plan| {
            plan.owner == Scope::Person(*id) && plan.study.as_deref().is_some_and(|text| !text.trim().is_empty())
        })
    };
    sellers(ctx).into_iter().filter(|id| !told(id)).collect()
}

/// The part.
pub(super) fn study_plan(ctx: &Context, facts: &Facts, all: &[&Plan]) -> Section<StudyPlanRow> {
    // What a month asks to be learned stands in its own plan.
    let long = all.iter().filter(|plan| plan.period.kind() != PeriodKind::Month);
    let rows = long.filter_map(|plan| {
        let what = plan.study.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
        Some(StudyPlanRow {
            who: owed::owner_name(ctx, plan.owner),
            what: what.to_owned(),
            of: plan_name(ctx, plan),
            before: before(ctx, facts, plan.owner),
        })
    });
    let mut section = Section::told(rows.collect::<Vec<_>>(), Vec::new());
    let silent = silent(ctx, &facts.plans);
    if !silent.is_empty() {
        let names: Vec<String> = silent.into_iter().map(|id| ctx.person(id)).collect();
        section.owed.push(ctx.say(say::no_study(ctx.list(&names), ctx.period_name(ctx.period))));
    }
    if section.rows.is_empty() && section.owed.is_empty() {
        section.notes.push(ctx.say(say::nobody_studies()));
    }
    section
}
