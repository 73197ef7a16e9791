//! Who answers for a scope, whose plans make up a scope's, what was due when and what is missing.

use crate::model::{Day, Moment, Period, PeriodKind, PersonId, Plan, PlanKind, Role, Scope};
use crate::report::Context;
use crate::report::view::Empty;
use crate::tally::{plan_for, plans};
use crate::words::Said;
use crate::words::report as say;

/// Who answers for a scope: the person; an area's manager; the highest of the team.
pub(crate) fn manager(ctx: &Context, scope: Scope) -> Option<PersonId> {
    let roster = ctx.roster();
    let day = ctx.period.start().max(ctx.as_of);
    let first_of = |role: Role| {
        let here = |id: &PersonId| {
            let person = roster.person(*id);
            person.employed(day) && person.post(day).role == role && roster.belongs(*id, scope, day)
        };
        roster.person_ids().find(here)
    };
    match scope {
        Scope::Person(id) => Some(id),
        Scope::Region(area) => roster.area(area).manager.or_else(|| first_of(Role::RegionalManager)),
        Scope::City(area) => roster.area(area).manager.or_else(|| first_of(Role::CityManager)),
        Scope::Group(area) => roster.area(area).manager.or_else(|| first_of(Role::GroupLeader)),
        Scope::Team => [Role::SalesManager, Role::Director, Role::VicePresident].into_iter().find_map(first_of),
    }
}

/// A person's name with their role: `周敏（区域经理）`.
pub(crate) fn with_role(ctx: &Context, id: PersonId) -> String {
    let role = ctx.roster().person(id).post(ctx.as_of).role;
    ctx.say(say::with_role(ctx.person(id), ctx.word(role.word(), role.zh())))
}

/// Whose plan it is: a person's name; for an area who answers for it, with the area.
pub(crate) fn owner_name(ctx: &Context, owner: Scope) -> String {
    match (owner, manager(ctx, owner)) {
        (Scope::Person(id), _) => ctx.person(id),
        (_, Some(boss)) => ctx.say(say::plan_of(ctx.person(boss), ctx.name_of(owner))),
        (_, None) => ctx.name_of(owner),
    }
}

/// The people of the scope in a sales role during the period, without the scope's manager: those who owe plans and
/// reports of their own. Of a person's scope none.
pub(crate) fn sellers(ctx: &Context) -> Vec<PersonId> {
    if matches!(ctx.scope, Scope::Person(_)) {
        return Vec::new();
    }
    let roster = ctx.roster();
    let boss = manager(ctx, ctx.scope);
    let mut all = roster.members(ctx.scope, ctx.period.start(), ctx.period.end());
    all.retain(|&id| Some(id) != boss && roster.person(id).post(ctx.period.start()).role.sells());
    // Whoever answers for an area plans for the area.
    let bosses: Vec<PersonId> = areas(ctx).into_iter().filter_map(|scope| manager(ctx, scope)).collect();
    all.retain(|id| !bosses.contains(id));
    all
}

/// The regions, cities and groups whose people all belong to the scope, without the scope itself.
pub(crate) fn areas(ctx: &Context) -> Vec<Scope> {
    let roster = ctx.roster();
    let (first, last) = (ctx.period.start(), ctx.period.end());
    let within = |scope: &Scope| {
        let people = roster.members(*scope, first, last);
        !people.is_empty() && *scope != ctx.scope && people.iter().all(|&id| roster.belongs(id, ctx.scope, last))
    };
    let regions = roster.regions().into_iter().map(Scope::Region);
    let cities = roster.cities().into_iter().map(Scope::City);
    let groups = roster.groups().into_iter().map(Scope::Group);
    if matches!(ctx.scope, Scope::Person(_)) {
        return Vec::new();
    }
    regions.chain(cities).chain(groups).filter(within).collect()
}

/// The plans for a period that make up the scope's: its own and those of its areas and people, in the revisions that
/// count; issued before own, the scope's first, people in the roster's order.
pub(crate) fn all_plans<'a>(ctx: &Context<'a>, period: Period) -> Vec<&'a Plan> {
    let people = match ctx.scope {
        Scope::Person(_) => Vec::new(),
        scope => ctx.roster().members(scope, period.start(), period.end()),
    };
    let owners = std::iter::once(ctx.scope).chain(areas(ctx)).chain(people.into_iter().map(Scope::Person));
    owners.flat_map(|owner| plans(ctx.books, owner, period, ctx.as_of)).collect()
}

/// When the plan for a month, or the month's report, is due: the last day of a month, or the working day before.
pub(crate) fn due_at_month_end(ctx: &Context, month: Period) -> Day {
    ctx.books.workspace().calendar.workday_before(month.end()).unwrap_or(month.end())
}

/// When a month's report is due: the 30th (of February the last day), or the working day before.
pub(crate) fn due_on_30th(ctx: &Context, month: Period) -> Day {
    let day = Day::new(month.start().year(), month.start().month(), 30).unwrap_or(month.end());
    ctx.books.workspace().calendar.workday_before(day).unwrap_or(day)
}

/// What was due when and came when, in words.
pub(crate) fn handed_in(ctx: &Context, due: Day, exists: bool, at: Option<Moment>) -> String {
    let due_text = ctx.day(due);
    ctx.say(match at {
        Some(at) if at.day <= due => say::handed_in_on_time(due_text, ctx.moment(at)),
        Some(at) => say::handed_in_late(due_text, ctx.moment(at), at.day.since(due)),
        None if exists => say::handed_in_unknown(due_text),
        None => say::not_handed_in(due_text),
    })
}

/// Whether what was due came late, or is past its day and has not come.
pub(crate) fn is_late(ctx: &Context, due: Day, exists: bool, at: Option<Moment>) -> bool {
    match at {
        Some(at) => at.day > due,
        None => !exists && due < ctx.as_of,
    }
}

/// The day the plan for the report's period is due: of a week its first working day.
pub(crate) fn plan_due(ctx: &Context) -> Day {
    if ctx.period.kind() == PeriodKind::Week {
        let start = ctx.period.start();
        return ctx.books.workspace().calendar.workday_after(start).unwrap_or(start);
    }
    due_at_month_end(ctx, ctx.period.previous().unwrap_or(ctx.period))
}

/// Whether the period is longer than a month: for it an area's plan is handed down, and its people owe none.
fn is_long(ctx: &Context) -> bool {
    matches!(ctx.period.kind(), PeriodKind::Quarter | PeriodKind::Year)
}

/// Whether a scope has a plan of its own for the report's period; of a quarter or year also one issued.
pub(crate) fn has_plan(ctx: &Context, scope: Scope) -> bool {
    if is_long(ctx) {
        return !plans(ctx.books, scope, ctx.period, ctx.as_of).is_empty();
    }
    plan_for(ctx.books, scope, ctx.period, PlanKind::Own, ctx.as_of).is_some()
}

/// Who has not handed in a plan for the report's period, in words; `None` if nobody owes one.
pub(crate) fn missing_plans(ctx: &Context) -> Option<String> {
    let mut names = Vec::new();
    if !has_plan(ctx, ctx.scope) {
        names.push(match (ctx.scope, manager(ctx, ctx.scope)) {
            (Scope::Person(_), _) | (_, None) => ctx.scope_name(),
            (_, Some(boss)) => ctx.say(say::on_behalf(ctx.person(boss), ctx.scope_name())),
        });
    }
    let people = if is_long(ctx) { Vec::new() } else { sellers(ctx) };
    names.extend(people.into_iter().filter(|&id| !has_plan(ctx, Scope::Person(id))).map(|id| ctx.person(id)));
    let due = ctx.day(plan_due(ctx));
    (!names.is_empty()).then(|| ctx.say(say::plans_missing(ctx.list(&names), ctx.short(ctx.period), due)))
}

/// That the plans there are say nothing of a section, or that there is no plan and who owes it.
pub(crate) fn not_planned(ctx: &Context, what: &Said) -> Empty {
    let plans = all_plans(ctx, ctx.period);
    if plans.iter().any(|plan| plan.kind == PlanKind::Own || is_long(ctx)) {
        return Empty::Said(ctx.say(say::plan_silent(what)));
    }
    match missing_plans(ctx) {
        Some(missing) => Empty::Owed(ctx.say(say::not_planned(what, &missing))),
        None => Empty::Said(ctx.say(say::plan_silent(what))),
    }
}
