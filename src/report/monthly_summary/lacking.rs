//! What the records show to be lacking: targets and norms missed, work not done, papers late, words not kept.

use crate::assess::{Ledger, State};
use crate::model::{Amount, KnownForm, Metric, PersonId};
use crate::report::Context;
use crate::report::display::{count, percent};
use crate::report::monthly_summary::facts::Facts;
use crate::report::parts::{carried, executed, figures, inquiries, visits};
use crate::report::view::Section;
use crate::report::view::monthly_summary::ShortfallRow;
use crate::tally::{InquiryState, Thread, ThreadKind, time_progress};
use crate::words::Said;
use crate::words::monthly_summary as say;

/// At most so many are named in a cell.
const NAMED: usize = 3;

/// The metrics that a target may be missed of.
const HELD: [Metric; 6] =
    [Metric::Visits, Metric::CustomersVisited, Metric::CallsMade, Metric::NewCustomers, Metric::Network, Metric::Leads];

/// A row, ready to be said.
type Found = (Said, Vec<String>);

/// What is lacking, the weightiest first; that nothing is, where nothing is.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<ShortfallRow> {
    let mut all: Vec<Found> = vec![targets(ctx, facts), norms(ctx, facts)];
    all.extend(budget(ctx, facts));
    all.extend(undone(ctx, facts));
    all.extend(waiting(ctx, facts));
    all.extend(customers(ctx));
    all.extend([papers(ctx, facts.person), days(ctx, facts)]);
    let rows: Vec<ShortfallRow> = all
        .into_iter()
        .filter(|(_, facts)| !facts.is_empty())
        .map(|(what, facts)| ShortfallRow { what: ctx.say(what), fact: ctx.clauses(&facts) })
        .collect();
    let notes = if facts.logged { Vec::new() } else { vec![ctx.say(say::lacking_unknown(ctx.short(ctx.period)))] };
    Section::new(rows, notes, || ctx.say(say::nothing_lacking()))
}

/// Names, at most so many, and that there are more.
fn named(ctx: &Context, names: &[String]) -> String {
    let shown = ctx.list(&names[..names.len().min(NAMED)]);
    if names.len() > NAMED { ctx.say(say::and_more(shown)) } else { shown }
}

fn targets(ctx: &Context, facts: &Facts) -> Found {
    let progress = time_progress(ctx.books, ctx.period, ctx.as_of);
    let missed = |metric: Metric| {
        let figure = facts.known.figure(metric);
        let standing = figures::Standing::of(&figure, progress)?;
        let share = standing.completion().filter(|share| *share < standing.time())?;
        let gap = standing.gap();
        let gap = if metric.is_money() { ctx.sum(gap) } else { count(gap) };
        Some(ctx.say(say::target_missed(ctx.metric(metric), percent(share), gap)))
    };
    let all: Vec<String> = [ctx.sales(), Metric::Collections].into_iter().chain(HELD).filter_map(missed).collect();
    (say::lacks_targets(), all)
}

fn norms(ctx: &Context, facts: &Facts) -> Found {
    let short = facts.work.iter().filter(|work| facts.logged && work.short());
    (say::lacks_norms(), short.map(|work| work.said(ctx)).collect())
}

fn budget(ctx: &Context, facts: &Facts) -> Option<Found> {
    let spent = facts.known.figure(Metric::Expenses);
    let (actual, plan) = (spent.actual?, spent.target?.amount);
    let over = actual - plan;
    (over > Amount::ZERO).then(|| {
        let said = say::over_budget(ctx.small_sum(actual), ctx.small_sum(plan), ctx.small_sum(over));
        (say::lacks_budget(), vec![ctx.say(said)])
    })
}

/// What stands in plans and was not done; what was lost.
fn undone(ctx: &Context, facts: &Facts) -> Vec<Found> {
    let mut names: Vec<String> = Vec::new();
    for name in facts.missed.iter().map(|row| executed::about(ctx, row)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut plan = Vec::new();
    if !names.is_empty() {
        plan.push(ctx.say(say::not_done(facts.missed.len(), named(ctx, &names))));
    }
    let lost = ctx.of_month(&ctx.books.workspace().facts.lost_orders, |lost| lost.head);
    let mut orders = Vec::new();
    if !lost.is_empty() {
        let sum: Amount = lost.iter().filter_map(|lost| lost.amount).sum();
        let names: Vec<String> = lost.iter().map(|lost| ctx.party(&lost.customer)).collect();
        orders.push(ctx.say(say::lost_orders(lost.len(), ctx.sum(sum), named(ctx, &names))));
    }
    vec![(say::lacks_plan(), plan), (say::lacks_orders(), orders)]
}

/// What others wait for past its day, and who is not satisfied.
fn waiting(ctx: &Context, facts: &Facts) -> Vec<Found> {
    let late = |threads: &[Thread], kinds: &[ThreadKind]| {
        let of = |thread: &&Thread| kinds.contains(&thread.kind) && carried::late(thread) > 0;
        let names: Vec<String> = threads
            .iter()
            .filter(of)
            .map(|thread| {
                let what = match thread.customer.as_ref() {
                    Some(customer) => ctx.say(say::of_customer(ctx.party(customer), carried::what(ctx, thread))),
                    None => carried::what(ctx, thread),
                };
                ctx.say(say::days_late(what, carried::late(thread)))
            })
            .collect();
        if names.is_empty() { Vec::new() } else { vec![ctx.say(say::late_sum(names.len(), named(ctx, &names)))] }
    };
    let unhappy = facts.inquiries.iter().filter(|one| one.satisfied == Some(false));
    let unhappy: Vec<String> = unhappy.map(|one: &InquiryState| inquiries::named(ctx, one)).collect();
    vec![
        (
            say::lacks_promises(),
            late(&facts.threads, &[ThreadKind::Promise, ThreadKind::Request, ThreadKind::Complaint, ThreadKind::Loan]),
        ),
        (
            say::lacks_tasks(),
            late(
                &facts.tasks.received,
                &[ThreadKind::Task, ThreadKind::Instruction, ThreadKind::Decision, ThreadKind::ReviewRequest],
            ),
        ),
        (say::lacks_problems(), late(&facts.threads, &[ThreadKind::Problem])),
        (say::lacks_satisfaction(), unhappy),
    ]
}

fn customers(ctx: &Context) -> Option<Found> {
    let silent = visits::silent_ones(ctx);
    let names: Vec<String> = silent.iter().map(|(id, _)| ctx.customer(*id)).collect();
    (!names.is_empty()).then(|| {
        let said = say::silent_sum(names.len(), ctx.settings().silent_days, named(ctx, &names));
        (say::lacks_contact(), vec![ctx.say(said)])
    })
}

/// The forms that came late or not at all, whose deadline lies in the month; but for the summary itself and the next
/// plan, which have their own places.
fn papers(ctx: &Context, person: PersonId) -> Found {
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let mut all = Vec::new();
    let told = [KnownForm::MonthlySummary.word(), KnownForm::MonthlyPlan.word()];
    for form in ctx.settings().deadlines.keys().filter(|form| !told.contains(&form.as_str())) {
        let rows = ledger.rows_of(person, form, ctx.period, ctx.as_of);
        let late = rows.iter().filter(|row| matches!(row.state, State::Late { within_grace: false, .. })).count();
        let missing = rows.iter().filter(|row| row.state == State::Missing).count();
        if late + missing > 0 {
            all.push(ctx.say(say::papers_sum(ctx.form(form), late, missing)));
        }
    }
    (say::lacks_papers(), all)
}

fn days(ctx: &Context, facts: &Facts) -> Found {
    let of = |metric| facts.known.actual(metric);
    let all =
        [(of(Metric::DaysAbsent), say::absent as fn(String) -> Said), (of(Metric::DaysUnrecorded), say::unrecorded)];
    let said = all.into_iter().filter(|(days, _)| *days > Amount::ZERO).map(|(days, word)| ctx.say(word(count(days))));
    (say::lacks_days(), said.collect())
}
