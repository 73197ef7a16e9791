//! What is planned: visits, promotions, the calendar of action by week, and the work that the target asks for.

use std::collections::BTreeMap;

use crate::model::{
    Action, Amount, AreaId, Day, Metric, Party, Period, PeriodKind, Plan, PlannedPromotion, Who, WorkKind,
};
use crate::report::Context;
use crate::report::display::{NOTHING, count, minus};
use crate::report::parts::{owed, past::Past, targets, targets::Share};
use crate::report::view::{ActionRow, PlannedPromotionRow, PlannedVisitRow, Section, Week};
use crate::tally::{ProblemState, ProjectState, figures, last_visit, planned, time_progress};
use crate::words::report as say;

/// Everything planned for the month, gathered from the plans that make up the scope's; what stands in several plans
/// word for word counts once.
pub(crate) struct Planned<'a> {
    /// Actions with whose plan they stand in.
    pub(crate) actions: Vec<(&'a Action, Vec<Who>)>,
    /// Promotions.
    pub(crate) promotions: Vec<&'a PlannedPromotion>,
}

/// Gathers it.
pub(crate) fn gather<'a>(ctx: &Context<'a>, plans: &[&'a Plan]) -> Planned<'a> {
    let mut actions: Vec<(&Action, Vec<Who>)> = Vec::new();
    let mut promotions: Vec<&PlannedPromotion> = Vec::new();
    for plan in plans {
        for action in &plan.actions {
            let same = |other: &Action| {
                (&other.dates, &other.customer, &other.what, other.kind)
                    == (&action.dates, &action.customer, &action.what, action.kind)
            };
            if !actions.iter().any(|(other, _)| same(other)) {
                let owner = owed::manager(ctx, plan.owner).map(Who::Person);
                let staff = if action.staff.is_empty() { owner.into_iter().collect() } else { action.staff.clone() };
                actions.push((action, staff));
            }
        }
        for promotion in &plan.promotions {
            let same = |o: &&PlannedPromotion| (&o.name, &o.customer) == (&promotion.name, &promotion.customer);
            if !promotions.iter().any(same) {
                promotions.push(promotion);
            }
        }
    }
    promotions.sort_by_key(|p| p.dates.first());
    Planned { actions, promotions }
}

fn joined(ctx: &Context, all: Vec<String>) -> String {
    let mut unique: Vec<String> = Vec::new();
    for text in all.into_iter().filter(|t| t != NOTHING && !t.is_empty()) {
        if !unique.contains(&text) {
            unique.push(text);
        }
    }
    if unique.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&unique) }
}

fn action_area(ctx: &Context, action: &Action) -> Option<AreaId> {
    action.street.or(action.area).or_else(|| match action.customer {
        Some(Party::Customer(id)) => ctx.whereabouts(id),
        _ => None,
    })
}

/// The customers to be visited, one row each, by first day and area, so that stops of a day and quarter stand together.
pub(crate) fn visits(ctx: &Context, planned: &Planned) -> Section<PlannedVisitRow> {
    let on_site = |kind| {
        matches!(
            kind,
            WorkKind::Visit | WorkKind::Measure | WorkKind::Collection | WorkKind::Delivery | WorkKind::Survey
        )
    };
    let mut by_party: BTreeMap<&Party, Vec<&(&Action, Vec<Who>)>> = BTreeMap::new();
    for item in &planned.actions {
        if let (Some(party), true) = (&item.0.customer, on_site(item.0.kind)) {
            by_party.entry(party).or_default().push(item);
        }
    }
    let mut groups: Vec<_> = by_party.iter().collect();
    groups.sort_by_key(|(party, items)| {
        let first = items.iter().filter_map(|i| i.0.dates.first()).min();
        (first.is_none(), first, items.first().and_then(|i| action_area(ctx, i.0)), **party)
    });
    let rows = groups.iter().map(|(party, items)| {
        let mut days = crate::model::Dates(items.iter().flat_map(|i| i.0.dates.0.clone()).collect());
        days.0.sort_unstable();
        PlannedVisitRow {
            dates: ctx.dates(&days),
            area: ctx.area(items.first().and_then(|i| action_area(ctx, i.0))),
            customer: ctx.party(party),
            what: joined(ctx, items.iter().map(|i| i.0.what.clone()).collect()),
            staff: ctx.staff(&unique(items.iter().flat_map(|i| i.1.iter()))),
            last_visit: ctx.day_or(last_visit(ctx.books, party, ctx.as_of).map(|c| c.date)),
        }
    });
    let rows: Vec<PlannedVisitRow> = rows.collect();
    let visited: Vec<&Party> = by_party.keys().copied().collect();
    let notes = if rows.is_empty() { vec![] } else { targets::not_visited(ctx, &visited).into_iter().collect() };
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_visits()))
}

fn unique<'a>(all: impl Iterator<Item = &'a Who>) -> Vec<Who> {
    let mut names: Vec<Who> = Vec::new();
    for who in all {
        if !names.contains(who) {
            names.push(who.clone());
        }
    }
    names
}

/// The promotions to be held, with what the last one of the same customer brought.
pub(crate) fn promotions(ctx: &Context, planned: &Planned) -> Section<PlannedPromotionRow> {
    let facts = &ctx.books.workspace().facts;
    let rows = planned.promotions.iter().map(|p| {
        let before = facts
            .promotions
            .iter()
            .filter(|held| held.head.date <= ctx.as_of && held.customer.is_some() && held.customer == p.customer)
            .max_by_key(|held| held.head.date);
        PlannedPromotionRow {
            dates: ctx.dates(&p.dates),
            name: p.name.clone(),
            customer: ctx.party_or(p.customer.as_ref()),
            staff: match p.headcount {
                Some(n) if !p.staff.is_empty() => ctx.say(say::staff_of(ctx.staff(&p.staff), n)),
                Some(n) => ctx.say(say::headcount(n)),
                None => ctx.staff(&p.staff),
            },
            budget: ctx.money_or(p.budget),
            expected: ctx.money_or(p.expected),
            before: before.map_or_else(
                || NOTHING.to_owned(),
                |held| ctx.say(say::held_before(ctx.day(held.head.date), &held.name, uplift(ctx, held))),
            ),
        }
    });
    let rows: Vec<PlannedPromotionRow> = rows.collect();
    let mut notes = clashes(ctx, &planned.promotions);
    let budget: Amount = planned.promotions.iter().filter_map(|p| p.budget).sum();
    let expected: Amount = planned.promotions.iter().filter_map(|p| p.expected).sum();
    if rows.len() > 1 {
        notes.insert(0, ctx.say(say::promotions_sum(rows.len(), ctx.sum(budget), ctx.sum(expected))));
    }
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_promotions()))
}

/// What a promotion brought over the time before it: `▲ 40.0 %`; the sales where nothing is compared.
pub(crate) fn uplift(ctx: &Context, held: &crate::model::Promotion) -> String {
    match (held.baseline, held.sales) {
        (Some(_), Some(_)) => ctx.change(Metric::Sales, held.sales, held.baseline, false),
        (None, Some(sales)) => ctx.sum(sales),
        _ => held.effect.as_deref().map_or_else(|| NOTHING.to_owned(), str::to_owned),
    }
}

/// People called to two promotions on the same day.
fn clashes(ctx: &Context, promotions: &[&PlannedPromotion]) -> Vec<String> {
    let mut notes = Vec::new();
    for (i, a) in promotions.iter().enumerate() {
        for b in &promotions[i + 1..] {
            let day = a.dates.0.iter().flat_map(|x| b.dates.0.iter().map(move |y| (x.0.max(y.0), x.1.min(y.1))));
            let day = day.filter(|(from, to)| from <= to).map(|(from, _)| from).min();
            for who in a.staff.iter().filter(|who| b.staff.contains(who)) {
                if let Some(day) = day {
                    notes.push(ctx.say(say::staff_clash(ctx.who(who), ctx.day(day), &a.name, &b.name)));
                }
            }
        }
    }
    notes
}

/// What is on for the period, by first day and area: actions, promotions, planned items of logs known already, steps of
/// projects and problems due.
pub(crate) fn items(
    ctx: &Context,
    gathered: &Planned,
    projects: &[ProjectState],
    problems: &[ProblemState],
) -> Vec<(Day, ActionRow)> {
    let mut items: Vec<(Day, ActionRow)> = Vec::new();
    for (action, staff) in &gathered.actions {
        let row = |date: String| ActionRow {
            date,
            area: ctx.area(action_area(ctx, action)),
            customer: action.customer.as_ref().map_or_else(
                || action.project.map_or_else(|| NOTHING.to_owned(), |p| ctx.project(p)),
                |party| ctx.party(party),
            ),
            kind: ctx.word(action.kind.word(), action.kind.zh()),
            what: action.what.clone(),
            staff: ctx.staff(staff),
        };
        items.extend(action.dates.0.iter().map(|&(from, to)| (from, row(ctx.stretch(from, to)))));
    }
    for p in &gathered.promotions {
        let area = p.customer.as_ref().and_then(|party| match party {
            Party::Customer(id) => ctx.whereabouts(*id),
            Party::Prospect(_) => None,
        });
        items.extend(p.dates.0.iter().map(|&(from, to)| {
            let row = ActionRow {
                date: ctx.stretch(from, to),
                area: ctx.area(area),
                customer: ctx.party_or(p.customer.as_ref()),
                kind: ctx.word(WorkKind::Promotion.word(), WorkKind::Promotion.zh()),
                what: p.name.clone(),
                staff: ctx.staff(&p.staff),
            };
            (from, row)
        }));
    }
    items.extend(due(ctx, projects, problems));
    items.extend(logged(ctx));
    items.retain(|(day, _)| ctx.period.contains(*day));
    items.sort_by_key(|(day, row)| (*day, row.area.clone()));
    items
}

/// The month week by week: what is on for it, by day.
pub(crate) fn weeks(
    ctx: &Context,
    gathered: &Planned,
    projects: &[ProjectState],
    problems: &[ProblemState],
) -> Vec<Week> {
    let items = items(ctx, gathered, projects, problems);
    let mut weeks: Vec<(Period, Vec<ActionRow>)> = Vec::new();
    let mut week = Some(Period::of(PeriodKind::Week, ctx.period.start()));
    while let Some(w) = week.filter(|w| w.start() <= ctx.period.end()) {
        weeks.push((w, items.iter().filter(|(day, _)| w.contains(*day)).map(|(_, row)| row.clone()).collect()));
        week = w.next();
    }
    if items.is_empty() {
        return Vec::new();
    }
    weeks.into_iter().map(|(week, rows)| drawn(ctx, week, rows)).collect()
}

/// Steps of projects and problems that are due in the month.
fn due(ctx: &Context, projects: &[ProjectState], problems: &[ProblemState]) -> Vec<(Day, ActionRow)> {
    let steps = projects.iter().flat_map(|state| {
        let owner = ctx.roster().project(state.project).owner;
        state.milestones.iter().filter(|m| !m.done).filter_map(move |m| {
            let day = m.milestone.due?;
            let row = ActionRow {
                date: ctx.day(day),
                area: NOTHING.to_owned(),
                customer: ctx.project(state.project),
                kind: ctx.say(say::kind_milestone()),
                what: m.milestone.name.clone(),
                staff: ctx.person(owner),
            };
            Some((day, row))
        })
    });
    let open = problems.iter().filter(|p| p.solved_on.is_none()).filter_map(|p| {
        let day = p.due?;
        let row = ActionRow {
            date: ctx.day(day),
            area: NOTHING.to_owned(),
            customer: ctx.party_or(p.customer),
            kind: ctx.say(say::kind_problem_due()),
            what: p.title.unwrap_or(p.identity).to_owned(),
            staff: p.owner.map_or_else(|| ctx.person(p.opened_by), |who| ctx.who(who)),
        };
        Some((day, row))
    });
    steps.chain(open).collect()
}

/// Planned items of logs dated in the month that are known already: appointments and what is marked important.
fn logged(ctx: &Context) -> Vec<(Day, ActionRow)> {
    let rows = planned(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let known = rows.into_iter().filter(|row| row.fixed || row.important).filter_map(|row| {
        let what = row.what.as_deref()?;
        let drawn = ActionRow {
            date: ctx.day(row.head.date),
            area: ctx.area(row.street.or(row.area)),
            customer: ctx.party_or(row.customer.as_ref()),
            kind: ctx.word(row.kind.word(), row.kind.zh()),
            what: what.to_owned(),
            staff: ctx.person(row.head.person),
        };
        Some((row.head.date, drawn))
    });
    known.collect()
}

fn drawn(ctx: &Context, week: Period, rows: Vec<ActionRow>) -> Week {
    let calendar = &ctx.books.workspace().calendar;
    let (first, last) = (week.start().max(ctx.period.start()), week.end().min(ctx.period.end()));
    let mut off: Vec<String> = Vec::new();
    for day in first.to(last) {
        if let Some(exception) = calendar.exception(day) {
            let name = ctx.word(&exception.en, &exception.zh);
            let text = ctx.say(if exception.worked {
                say::make_up_day(ctx.day(day))
            } else {
                say::holiday(ctx.day(day), if name.is_empty() { ctx.say(say::day_off()) } else { name })
            });
            off.push(text);
        }
    }
    let mut days = vec![ctx.stretch(first, last), ctx.say(say::working_days(calendar.workdays(first, last)))];
    days.append(&mut off);
    if rows.is_empty() {
        days.push(ctx.say(say::nothing_planned()));
    }
    Week { title: ctx.say(say::week_of(week.start().iso_week().1)), days: ctx.commas(&days), rows }
}

/// What the month's target asks for in visits, calls and orders, by what they brought in the last three months.
pub(crate) fn work(ctx: &Context, past: &Past, share: &Share, gathered: &Planned) -> Vec<String> {
    let sum = |metric: Metric| -> Amount {
        let months = past.months.iter().map(|m| figures(ctx.books, ctx.scope, m.period, ctx.as_of));
        months.filter_map(|f| f.get(&metric)?.actual).sum()
    };
    let (sales, visits, calls) = (sum(ctx.sales()), sum(Metric::Visits), sum(Metric::CallsMade));
    let orders = sum(Metric::Orders);
    let days = time_progress(ctx.books, ctx.period, ctx.period.end()).total;
    let mut said = Vec::new();
    let Some(target) = share.month.filter(|t| *t > Amount::ZERO) else {
        return vec![ctx.say(say::work_without_target())];
    };
    let need = |done: Amount| target.over(sales)?.times(done);
    if let (Some(need), Some(each), true) = (need(visits), sales.over(visits), sales > Amount::ZERO) {
        let need = up(need);
        let a_day = need.over(Amount::count(days)).unwrap_or_default();
        let listed: usize = gathered
            .actions
            .iter()
            .filter(|(a, _)| a.kind == WorkKind::Visit)
            .map(|(a, _)| a.dates.0.iter().map(|&(from, to)| workdays(ctx, from, to)).sum::<usize>())
            .sum();
        said.push(say::visits_needed(
            ctx.small_sum(each),
            ctx.sum(target),
            count(need),
            minus(&a_day.grouped(1)),
            listed,
        ));
        if let Some(per_order) = visits.over(orders) {
            said.push(say::visits_per_order(minus(&per_order.grouped(1))));
        }
    }
    if let (Some(need), true) = (need(calls), calls > Amount::ZERO && sales > Amount::ZERO) {
        let need = up(need);
        let a_day = need.over(Amount::count(days)).unwrap_or_default();
        said.push(say::calls_needed(count(need), minus(&a_day.grouped(1))));
    }
    if said.is_empty() {
        said.push(say::work_without_past());
    }
    vec![ctx.sentences(said)]
}

/// Days of a stretch that are worked; at least one, since a plan may use a day off.
fn workdays(ctx: &Context, from: Day, to: Day) -> usize {
    ctx.books.workspace().calendar.workdays(from, to).max(1)
}

/// The next whole number.
fn up(amount: Amount) -> Amount {
    let whole = amount.round(0);
    if whole < amount { whole + Amount::ONE } else { whole }
}
