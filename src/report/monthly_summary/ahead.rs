//! 七: customers to be cared for and to be won, and what is to be learned, by the plan for the month after and by what
//! the records of this one ask for.

use std::cmp::Reverse;

use crate::model::{Amount, Axis, CustomerClass, CustomerId, CustomerStatus, Metric, Party, PlanKind, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, minus, percent, text_or};
use crate::report::monthly_summary::facts::Facts;
use crate::report::parts::logged::figure;
use crate::report::parts::{agreed, carried, developing, key_customers, owed, receivables, visits};
use crate::report::view::monthly_summary::{CareRow, LearnRow, WinRow};
use crate::report::view::{ActionRow, Section};
use crate::tally::{Key, Row, ThreadKind, breakdown, plan_for};
use crate::words::monthly_summary as say;

/// At most so many customers are listed.
const LISTED: usize = 12;
/// At most so many days are named in a cell.
const NAMED: usize = 3;

/// The customers to be cared for, in the order of the list.
pub(super) struct Care {
    /// Each with its reasons and with what is planned there.
    all: Vec<(CustomerId, Vec<String>, Vec<String>)>,
}

impl Care {
    /// Their names, as many as asked for.
    pub(super) fn names(&self, ctx: &Context, n: usize) -> Vec<String> {
        self.all.iter().take(n).map(|(id, ..)| ctx.customer(*id)).collect()
    }
}

/// The month after, as it is known now.
fn ahead<'a>(ctx: &Context<'a>) -> Context<'a> {
    Context { period: ctx.period.next().unwrap_or(ctx.period), ..*ctx }
}

/// Why a customer asks for care, by the records.
fn reasons(ctx: &Context, facts: &Facts, id: CustomerId, silent: &[(CustomerId, Option<i32>)]) -> Vec<String> {
    let party = Party::Customer(id);
    let mut why = Vec::new();
    let sales = facts.known.customer(id, ctx.sales());
    // A tenth short is worth a word.
    if let Some(done) = sales.completion.filter(|done| *done < Amount::new(9, 1)) {
        why.push(ctx.say(say::why_target(percent(done))));
    }
    if let (Some(now), Some(then)) = (sales.actual, sales.previous) {
        let fall = then - now;
        // A fifth down is worth a visit.
        if fall.times(Amount::int(5)).is_some_and(|five| five >= then) && ctx.shows(fall) {
            why.push(ctx.say(say::why_fall(ctx.money(fall))));
        }
    }
    if let Some(debt) = facts.known.owed(id).filter(|debt| debt.overdue.is_some_and(|sum| sum > Amount::ZERO)) {
        let oldest = receivables::age(ctx, debt).oldest;
        why.push(ctx.say(say::why_overdue(ctx.sum(debt.overdue.unwrap_or_default()), oldest)));
    }
    if let Some((_, days)) = silent.iter().find(|(other, _)| *other == id) {
        why.push(ctx.say(days.map_or_else(say::why_never, say::why_silent)));
    }
    why.extend(key_customers::open_at(&facts.known, id).into_iter().map(|problem| {
        let title = problem.title_at(&party).to_owned();
        ctx.say(match crate::report::parts::problems::id(problem) {
            Some(id) => crate::words::work::numbered(id, title),
            None => crate::words::Said::same(title),
        })
    }));
    let asked = |kind| !matches!(kind, ThreadKind::Problem | ThreadKind::Planned);
    let open = facts
        .threads
        .iter()
        .filter(|thread| thread.is_open() && asked(thread.kind) && thread.customer.as_ref() == Some(&party));
    why.extend(open.map(|thread| {
        let kind = ctx.say(carried::kind(thread.kind));
        ctx.say(say::why_open(kind, carried::what(ctx, thread)))
    }));
    let unhappy = facts.inquiries.iter().any(|one| one.satisfied == Some(false) && *one.customer == party);
    if unhappy {
        why.push(ctx.say(say::why_unhappy()));
    }
    why
}

/// What the plan for the month after, and what was agreed for it, say of a customer.
fn planned(ctx: &Context, next: &Context, rows: &[ActionRow], id: CustomerId) -> Vec<String> {
    let mut all = Vec::new();
    let targets = crate::tally::customer_targets(ctx.books, ctx.scope, next.period, ctx.as_of);
    if let Some(target) = targets.iter().find(|target| target.customer == id) {
        let part = |word: fn(String) -> crate::words::Said, amount: Option<Amount>| {
            amount.map(|amount| ctx.say(word(ctx.money(amount))))
        };
        all.extend(part(say::plan_sales, target.sales));
        all.extend(part(say::plan_money, target.collections));
    }
    let name = ctx.customer(id);
    let days = rows.iter().filter(|row| row.customer == name);
    all.extend(days.take(NAMED).map(|row| ctx.say(say::plan_day(&row.date, &row.kind))));
    all
}

/// The person's own customers that the records or the plan for the month after name: those with most reasons first,
/// then the larger ones.
pub(super) fn care(ctx: &Context, facts: &Facts) -> Care {
    let next = ahead(ctx);
    let rows = agreed::days(&next);
    let silent = visits::silent_ones(ctx);
    let Scope::Person(person) = ctx.scope else { return Care { all: Vec::new() } };
    let mut all = Vec::new();
    for id in ctx.roster().customer_ids() {
        let state = ctx.roster().customer(id).at(ctx.until());
        let gone = matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost);
        if state.owner != Some(person) || gone {
            continue;
        }
        let (why, plan) = (reasons(ctx, facts, id, &silent), planned(ctx, &next, &rows, id));
        if why.is_empty() && plan.is_empty() {
            continue;
        }
        let sales = facts.known.customer(id, ctx.sales()).actual.unwrap_or_default();
        let key = state.class == CustomerClass::Key;
        all.push((Reverse((!why.is_empty(), key, why.len(), sales)), id, why, plan));
    }
    all.sort_by_key(|(order, id, ..)| (*order, *id));
    Care { all: all.into_iter().map(|(_, id, why, plan)| (id, why, plan)).collect() }
}

/// Their rows.
pub(super) fn care_section(ctx: &Context, facts: &Facts, care: &Care) -> Section<CareRow> {
    let text = |all: &[String]| text_or(Some(&ctx.clauses(all)).filter(|_| !all.is_empty()).map(String::as_str));
    let row = |(id, why, plan): &(CustomerId, Vec<String>, Vec<String>)| {
        let class = ctx.roster().customer(*id).at(ctx.until()).class;
        CareRow {
            customer: ctx.customer(*id),
            class: ctx.word(class.word(), class.zh()),
            sales: ctx.money_or(facts.known.customer(*id, ctx.sales()).actual),
            why: text(why),
            plan: text(plan),
        }
    };
    let rows: Vec<CareRow> = care.all.iter().take(LISTED).map(row).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let bare = care.all.iter().filter(|(_, why, plan)| !why.is_empty() && plan.is_empty()).count();
        notes.push(ctx.say(say::care_sum(rows.len(), care.all.len(), bare, ctx.short(ahead(ctx).period))));
    }
    Section::new(rows, notes, || {
        let own = |id| ctx.roster().customer(id).at(ctx.until()).owner == Some(facts.person);
        ctx.say(if ctx.roster().customer_ids().any(own) { say::nobody_to_care_for() } else { say::no_customers() })
    })
}

/// Who is to be won: open leads, prospects and names to be confirmed; then whom only the next plan names.
pub(super) fn win(ctx: &Context) -> Section<WinRow> {
    let next = ahead(ctx);
    let plans = owed::all_plans(ctx, next.period);
    let growth: Vec<_> = plans.iter().flat_map(|plan| &plan.growth).filter(|growth| growth.new.is_some()).collect();
    let rows = agreed::days(&next);
    let planned = |name: &str| {
        let mut all: Vec<String> = Vec::new();
        for one in growth.iter().filter(|one| one.new.as_deref() == Some(name)) {
            all.push(one.measure.clone());
            all.extend(one.expected.map(|sum| ctx.say(say::expected(ctx.sum(sum)))));
            all.extend((!one.dates.0.is_empty()).then(|| ctx.dates(&one.dates)));
        }
        let days = rows.iter().filter(|row| row.customer == name);
        all.extend(days.take(NAMED).map(|row| ctx.say(say::plan_day(&row.date, &row.kind))));
        text_or(Some(&ctx.clauses(&all)).filter(|_| !all.is_empty()).map(String::as_str))
    };
    let known = developing::section(ctx);
    let mut all: Vec<WinRow> = Vec::new();
    for row in known.rows {
        let plan = planned(&row.name);
        all.push(WinRow { name: row.name, stage: row.stage, need: row.need, value: row.value, next: row.next, plan });
    }
    for name in growth.iter().filter_map(|one| one.new.as_deref()) {
        if !all.iter().any(|row| row.name == name) {
            let nothing = || NOTHING.to_owned();
            all.push(WinRow {
                name: name.to_owned(),
                stage: ctx.say(say::only_planned()),
                need: nothing(),
                value: nothing(),
                next: nothing(),
                plan: planned(name),
            });
        }
    }
    Section::told(all, known.notes)
}

/// What is to be learned: what the next plan says, questions that could not be answered, lines that others sell.
pub(super) fn learn(ctx: &Context, facts: &Facts) -> Section<LearnRow> {
    let next = ahead(ctx);
    let plan = plan_for(ctx.books, ctx.scope, next.period, PlanKind::Own, ctx.as_of);
    let mut rows = Vec::new();
    if let Some(study) = plan.and_then(|plan| plan.study.as_deref()).filter(|text| !text.trim().is_empty()) {
        let what = study.split_whitespace().collect::<Vec<_>>().join(" ");
        rows.push(LearnRow { what, why: ctx.say(say::learn_plan(ctx.short(next.period))) });
    }
    for one in &facts.inquiries {
        let mut why = Vec::new();
        let me = crate::model::Who::Person(facts.person);
        why.extend(one.escalated_to.map(|who| {
            let customer = ctx.party(one.customer);
            ctx.say(if *who == me {
                say::learn_passed_on(customer, ctx.person(one.asked_of))
            } else {
                say::learn_escalated(customer, ctx.who(who))
            })
        }));
        if one.satisfied == Some(false) {
            why.push(ctx.say(say::learn_unhappy(ctx.party(one.customer))));
        }
        if one.resolved_on.is_none() && why.is_empty() {
            why.push(ctx.say(say::learn_open(ctx.party(one.customer))));
        }
        if !why.is_empty() {
            rows.push(LearnRow { what: one.question.to_owned(), why: ctx.clauses(&why) });
        }
    }
    rows.extend(unsold(ctx, facts));
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(ctx.say(say::nothing_to_learn()));
    }
    let mut section = Section::told(rows, notes);
    if plan.is_some_and(|plan| plan.study.is_none()) {
        section.owed.push(ctx.say(say::study_not_planned(ctx.short(next.period), ctx.person(facts.person))));
    }
    section
}

/// The lines of products of which the person sold nothing in the month while others did.
fn unsold(ctx: &Context, facts: &Facts) -> Vec<LearnRow> {
    if !facts.sells || !facts.logged {
        return Vec::new();
    }
    let sold = |rows: &[Row], line: &str| {
        let of = rows.iter().find(|row| matches!(row.group.first(), Some(Key::Line(Some(name))) if **name == *line));
        of.and_then(|row| figure(row, ctx.sales()).actual).unwrap_or_default()
    };
    let own = ctx.by(Axis::Line);
    let team = breakdown(ctx.books, Scope::Team, ctx.period, ctx.as_of, &[Axis::Line]);
    let lines = team.iter().filter_map(|row| match row.group.first() {
        Some(Key::Line(Some(line))) => Some(line.to_string()),
        _ => None,
    });
    let missing = lines.filter(|line| sold(&own, line) <= Amount::ZERO && sold(&team, line) > Amount::ZERO);
    missing
        .map(|line| {
            let why = ctx.say(say::learn_unsold(ctx.sum(sold(&team, &line))));
            LearnRow { what: line, why }
        })
        .collect()
}

/// What the opening says of the month after: its plan, and whom it is for.
pub(super) fn plan_is_there(ctx: &Context) -> bool {
    owed::has_plan(&ahead(ctx), ctx.scope)
}

/// The month after, short.
pub(super) fn month(ctx: &Context) -> String {
    ctx.short(ahead(ctx).period)
}

/// The target of the month after beside what was reached in this one, if both are known.
pub(super) fn target(ctx: &Context, facts: &Facts) -> Option<(String, Option<String>)> {
    let target = crate::tally::target(ctx.books, ctx.scope, ahead(ctx).period, ctx.sales(), ctx.as_of)?;
    let now = facts.known.figure(ctx.sales()).actual.filter(|now| *now > Amount::ZERO);
    let ratio = now.and_then(|now| target.amount.over(now)).map(|ratio| minus(&ratio.grouped(2)));
    Some((ctx.sum(target.amount), ratio))
}

/// Whether a metric has a target or a figure worth a row.
pub(super) fn speaks(facts: &Facts, metric: Metric) -> bool {
    let figure = facts.known.figure(metric);
    figure.target.is_some() || figure.actual.is_some_and(|actual| !actual.is_zero())
}
