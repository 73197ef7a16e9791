//! Open problems: what they do, whether there is a remedy, whose, by when.

use crate::model::{Day, Period};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::view::{AdviceRow, ProblemRow, Section};
use crate::tally::ProblemState;
use crate::words::report as say;

/// Whether a problem needs a decision: it is open, and has no remedy or is past its day.
pub(crate) fn needs_decision(problem: &ProblemState) -> bool {
    problem.solved_on.is_none() && (problem.remedy.is_none() || problem.days_late > 0)
}

/// The problem's id, if it has one.
pub(crate) fn id<'a>(problem: &ProblemState<'a>) -> Option<&'a str> {
    problem.entries.iter().find_map(|entry| entry.id.as_deref())
}

/// The problem in few words: `P-02 断货（昌盛建材）`.
pub(crate) fn named(ctx: &Context, problem: &ProblemState) -> String {
    let title = problem.title.unwrap_or(problem.identity);
    match problem.customer {
        Some(customer) => ctx.say(say::at_customer(title, ctx.party(customer))),
        None => ctx.say(say::in_quotes(title)),
    }
}

/// The customers it is at, the first one first.
fn places(ctx: &Context, problem: &ProblemState) -> String {
    let all: Vec<String> = problem.customers().into_iter().map(|party| ctx.party(party)).collect();
    if all.is_empty() { NOTHING.to_owned() } else { ctx.list(&all) }
}

/// A problem's row.
pub(crate) fn row(ctx: &Context, problem: &ProblemState) -> ProblemRow {
    let effect = text_or(problem.effect);
    let owner = problem.owner.map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who));
    ProblemRow {
        id: text_or(id(problem)),
        title: match problem.times() {
            0 | 1 => problem.title.unwrap_or(problem.identity).to_owned(),
            times => ctx.say(say::recurring(problem.title.unwrap_or(problem.identity), times)),
        },
        customer: places(ctx, problem),
        department: problem.department.map_or_else(|| NOTHING.to_owned(), |d| ctx.word(d.word(), d.zh())),
        effect: match problem.loss {
            Some(loss) if effect == NOTHING => ctx.say(say::loss(ctx.sum(loss))),
            Some(loss) => ctx.clauses(&[effect, ctx.say(say::loss(ctx.sum(loss)))]),
            None => effect,
        },
        opened: format!("{} {}", ctx.person(problem.opened_by), ctx.day(problem.opened)),
        age: ctx.say(match problem.months {
            0 | 1 => say::open_days(problem.age_days),
            months => say::open_for(problem.age_days, months),
        }),
        remedy: problem.remedy.map_or_else(|| ctx.say(say::no_remedy()), str::to_owned),
        owner,
        due: match problem.due {
            Some(due) if problem.days_late > 0 => ctx.say(say::late_by(ctx.day(due), problem.days_late)),
            Some(due) => ctx.day(due),
            None => ctx.say(say::no_due()),
        },
        decide: needs_decision(problem),
        late: problem.days_late > 0,
    }
}

/// The open problems: those that need a decision first, then by age.
pub(crate) fn section(ctx: &Context, problems: &[ProblemState]) -> Section<ProblemRow> {
    let mut open: Vec<&ProblemState> = problems.iter().filter(|p| p.solved_on.is_none()).collect();
    open.sort_by_key(|p| (!needs_decision(p), p.opened));
    let rows: Vec<ProblemRow> = open.into_iter().map(|p| row(ctx, p)).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_open_problems()))
}

/// Problems tied to a step of selling, and what people of the scope suggested in a period.
pub(crate) fn advice(ctx: &Context, problems: &[ProblemState], period: Period) -> Section<AdviceRow> {
    let staged = problems.iter().filter(|p| p.solved_on.is_none() && p.stage.is_some()).map(|p| AdviceRow {
        stage: text_or(p.stage),
        problem: named(ctx, p),
        advice: p.remedy.map_or_else(|| ctx.say(say::no_remedy()), str::to_owned),
        by: format!("{} {}", ctx.person(p.opened_by), ctx.day(p.opened)),
    });
    let facts = &ctx.books.workspace().facts;
    let counts = |day: Day| period.contains(day) && day <= ctx.as_of;
    let said = facts
        .suggestions
        .iter()
        .filter(|s| counts(s.head.date) && ctx.roster().belongs(s.head.person, ctx.scope, s.head.date))
        .map(|s| AdviceRow {
            stage: NOTHING.to_owned(),
            problem: NOTHING.to_owned(),
            advice: s.text.trim().to_owned(),
            by: format!("{} {}", ctx.person(s.head.person), ctx.day(s.head.date)),
        });
    let rows: Vec<AdviceRow> = staged.chain(said).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_advice(ctx.short(period))))
}
