//! O17, the list of problems: those that occurred again first, those that need a decision, how they moved by department
//! and by area, every open one, those that were solved, and how long payments took to be told.

mod notice;
mod opening;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::model::{AreaId, Department, Party, PeriodKind, Problem, ProblemKind, Scope, ScopeKind};
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::{head, problems as part};
use crate::report::view::problems::{ProblemCard, Problems, RecurringRow, SolvedRow, TroubleRow};
use crate::report::view::{ProblemRow, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Notice, ProblemState, count_problems};
use crate::words::problems as say;
use crate::words::report;

/// At most so many cards are laid out.
const CARDS: usize = 6;
/// At most so much news stands on a card.
const NEWS: usize = 3;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "problems".into(),
        periods: &[PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year],
        title: say::problem_list(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What several parts of the report rest on, counted once.
struct Facts<'a> {
    /// Every problem known.
    all: Vec<ProblemState<'a>>,
    notices: Vec<Notice<'a>>,
}

impl<'a> Facts<'a> {
    fn of(ctx: &Context<'a>) -> Facts<'a> {
        Facts {
            all: tally::problems(ctx.books, ctx.scope, ctx.until()),
            notices: tally::notices(ctx.books, ctx.scope, ctx.period, ctx.until()),
        }
    }

    /// Those open on some day of the period.
    fn told(&self, ctx: &Context) -> Vec<&ProblemState<'a>> {
        self.all.iter().filter(|problem| problem.concerns(ctx.period.start())).collect()
    }

    fn open(&self) -> impl Iterator<Item = &ProblemState<'a>> {
        self.all.iter().filter(|problem| problem.solved_on.is_none())
    }

    /// Those told that occurred more than once: open ones first, the most frequent first.
    fn recurring(&self, ctx: &Context) -> Vec<&ProblemState<'a>> {
        let mut again = self.told(ctx);
        again.retain(|problem| problem.times() > 1);
        again.sort_by_key(|problem| (problem.solved_on.is_some(), Reverse(problem.times()), problem.opened));
        again
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Problems {
    let facts = Facts::of(ctx);
    Problems {
        head: head::bare(ctx, say::problem_list()),
        opening: opening::points(ctx, &facts),
        recurring: recurring(ctx, &facts),
        cards: cards(ctx, &facts),
        departments: departments(ctx, &facts),
        regions: by_region(ctx),
        areas: areas(ctx, &facts),
        open: open(ctx, &facts),
        solved: solved(ctx, &facts),
        notices: notice::section(ctx, &facts),
    }
}

/// A department's place in the order departments are told in, which is that of the contract; none is last.
fn place(department: Option<Department>) -> usize {
    let all = Department::ALL;
    department.and_then(|one| all.iter().position(|&other| other == one)).unwrap_or(all.len())
}

fn department(ctx: &Context, department: Option<Department>) -> String {
    department.map_or_else(|| ctx.say(say::no_department()), |of| ctx.word(of.word(), of.zh()))
}

fn title<'a>(problem: &ProblemState<'a>) -> &'a str {
    problem.title.unwrap_or(problem.identity)
}

fn recurring(ctx: &Context, facts: &Facts) -> Section<RecurringRow> {
    let occurred = |problem: &ProblemState, entry: &Problem| {
        let what = entry.title.as_deref().unwrap_or_else(|| title(problem));
        let day = ctx.day(entry.head.date);
        ctx.say(match entry.customer.as_ref().or(problem.customer) {
            Some(customer) => say::occurred_at(day, what, ctx.party(customer)),
            None => say::occurred(day, what),
        })
    };
    let row = |problem: &ProblemState| {
        let cells = part::row(ctx, problem);
        let times = problem.occurrences();
        let course: Vec<String> = times.iter().map(|entry| occurred(problem, entry)).collect();
        RecurringRow {
            id: cells.id,
            title: title(problem).to_owned(),
            times: ctx.say(say::times(times.len())),
            course: ctx.clauses(&course),
            department: department(ctx, problem.department),
            effect: cells.effect,
            state: ctx.say(match problem.solved_on {
                Some(day) => say::solved_on(ctx.day(day)),
                None if problem.days_late > 0 => say::open_late(problem.days_late),
                None => say::open(),
            }),
            owner: cells.owner,
        }
    };
    let rows: Vec<RecurringRow> = facts.recurring(ctx).into_iter().map(row).collect();
    let notes = (!rows.is_empty()).then(|| ctx.say(say::recurring_note()));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(say::no_recurring()))
}

/// What was written of a problem after its first entry, by day, beyond what its cells say; the last few.
fn news(ctx: &Context, problem: &ProblemState) -> Vec<String> {
    let line = |entry: &&Problem| {
        let other = entry.title.as_deref().filter(|told| *told != title(problem));
        let said = [other, entry.effect.as_deref(), entry.remedy.as_deref()];
        let known = [problem.effect, problem.remedy];
        let new = said.into_iter().flatten().filter(|text| !known.contains(&Some(text)));
        let said: Vec<String> = new.map(|text| text.trim().to_owned()).collect();
        let (day, person) = (ctx.day(entry.head.date), ctx.person(entry.head.person));
        (!said.is_empty()).then(|| ctx.say(say::news(day, person, ctx.commas(&said))))
    };
    let mut all: Vec<String> = problem.entries.iter().skip(1).filter_map(line).collect();
    all.split_off(all.len().saturating_sub(NEWS))
}

fn card(ctx: &Context, problem: &ProblemState) -> ProblemCard {
    let missing = [
        problem.remedy.is_none().then(say::want_remedy),
        problem.owner.is_none().then(say::want_owner),
        problem.due.is_none().then(say::want_due),
        (problem.days_late > 0).then(say::want_new_due),
    ];
    let missing: Vec<String> = missing.into_iter().flatten().map(|what| ctx.say(what)).collect();
    let row = part::row(ctx, problem);
    let kind = (problem.kind != ProblemKind::Normal).then(|| ctx.word(problem.kind.word(), problem.kind.zh()));
    let customers = Some(row.customer).filter(|names| names != NOTHING);
    let with = problem.department.map(|_| department(ctx, problem.department));
    let name = part::id(problem).map_or_else(|| row.title.clone(), |id| format!("{id} {}", row.title));
    let place: Vec<String> = [customers, with, kind].into_iter().flatten().collect();
    let studied = (!problem.team.is_empty()).then(|| ctx.say(say::studied(ctx.staff(problem.team))));
    let owner = if row.owner == NOTHING { ctx.say(say::nobody()) } else { row.owner };
    let due = ctx.say(say::due(row.due));
    ProblemCard {
        name: if place.is_empty() { name } else { ctx.say(say::card_name(name, ctx.commas(&place))) },
        raised: ctx.commas(&[row.opened, ctx.say(say::for_days(row.age))]),
        effect: row.effect,
        remedy: row.remedy,
        owner: ctx.commas(&[owner, due].into_iter().chain(studied).collect::<Vec<_>>()),
        news: ctx.clauses(&news(ctx, problem)),
        wanted: ctx.say(say::wanted(ctx.answers(), ctx.list(&missing))),
        late: problem.days_late > 0,
    }
}

/// Those that need a decision: what occurred again first, then by what is at stake, by lateness and by age.
fn cards(ctx: &Context, facts: &Facts) -> Section<ProblemCard> {
    let mut wanted: Vec<&ProblemState> = facts.open().filter(|problem| part::needs_decision(problem)).collect();
    wanted.sort_by_key(|p| (p.times() < 2, Reverse((p.loss, p.days_late, p.age_days))));
    let rows: Vec<ProblemCard> = wanted.iter().take(CARDS).map(|problem| card(ctx, problem)).collect();
    let rest = wanted.len() - rows.len();
    let notes = (rest > 0).then(|| ctx.say(say::more_cards(rest)));
    Section::new(rows, notes.into_iter().collect(), || {
        ctx.say(match facts.open().count() {
            0 => report::no_open_problems(),
            open => say::no_cards(open),
        })
    })
}

/// A row of counts.
fn counted(ctx: &Context, name: String, all: &[&ProblemState]) -> TroubleRow {
    let count = count_problems(all.iter().copied(), ctx.period);
    TroubleRow {
        name,
        before: count.before.to_string(),
        came: count.came.to_string(),
        solved: count.solved.to_string(),
        open: count.open.to_string(),
        late: count.late.to_string(),
        bare: count.bare.to_string(),
        recurring: count.recurring.to_string(),
        oldest: count.oldest_days.map_or_else(|| NOTHING.to_owned(), |days| days.to_string()),
        loss: ctx.money_or(count.loss),
    }
}

/// Rows of counts of what was told, by a key in its order; the sum of several last.
fn by<K: Ord + Copy>(
    ctx: &Context,
    facts: &Facts,
    key: impl Fn(&ProblemState) -> K,
    name: impl Fn(K, &ProblemState) -> String,
    notes: Vec<String>,
) -> Section<TroubleRow> {
    let mut told = facts.told(ctx);
    told.sort_by_key(|problem| key(problem));
    let groups = told.chunk_by(|a, b| key(a) == key(b));
    let rows: Vec<TroubleRow> = groups.map(|group| counted(ctx, name(key(group[0]), group[0]), group)).collect();
    let rows = with_total(rows, || counted(ctx, ctx.say(say::all()), &told));
    let notes = if rows.all.is_empty() { Vec::new() } else { notes };
    Section::new(rows, notes, || ctx.say(say::none_told()))
}

fn departments(ctx: &Context, facts: &Facts) -> Section<TroubleRow> {
    let notes = vec![ctx.say(say::count_note(ctx.short(ctx.period)))];
    by(ctx, facts, |problem| place(problem.department), |_, problem| department(ctx, problem.department), notes)
}

/// Whether problems are told by region: only of a team that has several.
fn by_region(ctx: &Context) -> bool {
    ctx.scope == Scope::Team && ctx.roster().regions().len() > 1
}

/// The region a problem is in: of its customer, else of whoever raised it.
fn region(ctx: &Context, problem: &ProblemState) -> Option<AreaId> {
    let there = match problem.customer {
        Some(&Party::Customer(id)) => ctx.roster().customer(id).at(ctx.as_of).region,
        _ => None,
    };
    there.or_else(|| ctx.roster().person(problem.opened_by).post(problem.opened).region)
}

fn areas(ctx: &Context, facts: &Facts) -> Section<TroubleRow> {
    let named = |area: Option<AreaId>, none: String| area.map_or(none, |id| ctx.area(Some(id)));
    // What is nowhere stands last.
    let last = |area: Option<AreaId>| (area.is_none(), area);
    if by_region(ctx) {
        let name = |(_, area), _: &ProblemState| named(area, ctx.say(say::no_region()));
        return by(ctx, facts, |problem| last(region(ctx, problem)), name, vec![ctx.say(say::region_note())]);
    }
    let area = |problem: &ProblemState| match problem.customer {
        Some(&Party::Customer(id)) => ctx.whereabouts(id),
        _ => None,
    };
    let key = |problem: &ProblemState| (last(area(problem)), problem.customer.is_none());
    let name = |((_, area), nowhere), _: &ProblemState| {
        named(area, ctx.say(if nowhere { say::no_place() } else { say::no_area() }))
    };
    by(ctx, facts, key, name, vec![ctx.say(say::area_note())])
}

fn open(ctx: &Context, facts: &Facts) -> Section<ProblemRow> {
    let mut open: Vec<&ProblemState> = facts.open().collect();
    open.sort_by_key(|p| (place(p.department), p.times() < 2, !part::needs_decision(p), p.opened));
    let row = |problem: &&ProblemState| {
        let cells = part::row(ctx, problem);
        ProblemRow { department: department(ctx, problem.department), ..cells }
    };
    let rows: Vec<ProblemRow> = open.iter().map(row).collect();
    Section::new(rows, Vec::new(), || ctx.say(report::no_open_problems()))
}

fn solved(ctx: &Context, facts: &Facts) -> Section<SolvedRow> {
    let mut solved: Vec<_> = facts.told(ctx).into_iter().filter_map(|p| Some((p, p.solved_on?))).collect();
    solved.sort_by_key(|(problem, day)| (place(problem.department), problem.times() < 2, *day));
    let row = |(problem, day): &(&ProblemState, crate::model::Day)| {
        let cells = part::row(ctx, problem);
        let late = problem.due.map(|due| day.since(due));
        SolvedRow {
            id: cells.id,
            title: cells.title,
            customer: cells.customer,
            department: department(ctx, problem.department),
            opened: cells.opened,
            solved: ctx.day(*day),
            took: ctx.say(say::took(problem.age_days)),
            kept: ctx.say(match late {
                None => say::no_day(),
                Some(days) if days > 0 => say::days_late(days),
                Some(_) => say::in_time(),
            }),
            remedy: text_or(problem.remedy),
        }
    };
    let rows: Vec<SolvedRow> = solved.iter().map(row).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::none_solved(ctx.short(ctx.period))))
}
