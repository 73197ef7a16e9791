//! O3, the plan for a week: its targets, its days, whom to see, and what last week left open.

mod aims;
mod follow;
mod norms;
mod opening;
mod papers;
mod route;
#[cfg(test)]
mod tests;
mod wanted;

use std::cmp::Reverse;

use crate::model::{Period, PeriodKind, Plan, ScopeKind};
use crate::report::parts::{carried, owed};
use crate::report::view::weekly_plan::WeeklyPlan;
use crate::report::view::work::CarriedRow;
use crate::report::view::{Prose, Section};
use crate::report::weekly_plan::aims::Week;
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::Thread;
use crate::words::weekly_plan as say;

/// At most so many things left open are listed: of a person, of several.
const LEFT: [usize; 2] = [15, 20];

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "weekly-plan".into(),
        periods: &[PeriodKind::Week],
        title: say::weekly_plan(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Before,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// The month whose course stands beside the week's targets, and the report as known before the week; `None` where the
/// month begins with the week, and of a person, whose few figures stand in the table beside.
pub(super) fn month_before<'a>(ctx: &Context<'a>) -> Option<(Context<'a>, Period)> {
    let week = Week::of(ctx);
    (!ctx.is_person() && week.has_begun()).then_some((week.eve, week.month))
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> WeeklyPlan {
    let week = Week::of(ctx);
    let papers = papers::gather(ctx);
    let plans = aims::plans(ctx);
    let stops = route::gather(ctx, &follow::states(ctx));
    let norms = norms::gather(&week, &stops);
    let mut threads = carried::gather(&week.last);
    threads.retain(Thread::is_open);
    let wanted = wanted::gather(&week, &threads, &stops);
    let followed = follow::gather(&week);
    let facts = opening::Facts {
        week: &week,
        stops: &stops,
        norms: &norms,
        wanted: &wanted,
        followed: &followed,
        threads: &threads,
        papers: &papers,
    };
    WeeklyPlan {
        head: papers.head(ctx),
        opening: opening::points(&facts),
        days: crate::report::parts::week_papers::week_days(ctx),
        month: ctx.short(week.month),
        cards: aims::cards(&week, &stops, norms::customers_due(&norms)),
        targets: aims::section(&week),
        focus: aims::focus(ctx, &plans),
        people: aims::members(&week, &stops),
        winning: aims::winning(ctx, &plans),
        stops: route::section(ctx, &stops, papers.missing(ctx)),
        joint: (!ctx.is_person()).then(|| route::joint(ctx, &stops)),
        norms: norms::section(ctx, &norms),
        customers: wanted::section(&week, &wanted),
        projects: follow::section(&week, &stops, &followed),
        carried: left_open(&week, &threads),
        papers: (!ctx.is_person()).then(|| papers.table(ctx)),
        texts: texts(ctx, &plans),
    }
}

/// What last week left open, the longest late first.
fn left_open(week: &Week, threads: &[Thread]) -> Section<CarriedRow> {
    let ctx = week.ctx;
    let mut told: Vec<Thread> =
        threads.iter().filter(|thread| !carried::is_old_chore(&week.last, thread)).cloned().collect();
    told.sort_by_key(|thread| Reverse(carried::late(thread)));
    let listed = LEFT[usize::from(!ctx.is_person())].min(told.len());
    let rows = carried::rows(&week.last, &told[..listed]);
    let mut notes = Vec::new();
    if told.len() > listed {
        notes.push(ctx.say(say::left_more(listed, told.len())));
    }
    Section::new(rows, notes, || ctx.say(say::left_none()))
}

/// What the plans say in their own words.
fn texts(ctx: &Context, plans: &[&Plan]) -> Vec<Prose> {
    let with_text = plans.iter().filter_map(|plan| {
        let text = plan.text.as_deref().filter(|text| !text.trim().is_empty())?;
        Some(Prose { by: owed::owner_name(ctx, plan.owner), text: text.to_owned() })
    });
    with_text.collect()
}
