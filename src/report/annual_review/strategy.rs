//! 三: the strategy: SWOT beside what the records say, what was written, what the quarters' reviews found and asked for,
//! the year after.

use crate::model::{
    Amount, CustomerStatus, LeadStage, Metric, Period, PeriodKind, RequestStatus, Review, ReviewKind, ReviewText,
    Scope, Swot,
};
use crate::report::Context;
use crate::report::annual_review::facts::{Facts, due, over, reviews};
use crate::report::annual_review::results;
use crate::report::display::{NOTHING, count, percent, text_or};
use crate::report::parts::figures::share_of_time;
use crate::report::parts::{owed, told};
use crate::report::view::annual_review::{AskedRow, StrategyOfYear, SwotRow};
use crate::report::view::{Prose, Section};
use crate::tally::{self, brands, is_cut, leads, target};
use crate::words::Said;
use crate::words::annual_review as say;

/// At most so many are named in a cell.
const NAMED: usize = 3;

/// What a year's review writes of its strategy.
const TEXTS: [ReviewText; 8] = [
    ReviewText::Summary,
    ReviewText::Strategy,
    ReviewText::Development,
    ReviewText::Products,
    ReviewText::Competitors,
    ReviewText::KeyDealers,
    ReviewText::KeyMarkets,
    ReviewText::Training,
];

/// The part.
pub(super) fn part(ctx: &Context, facts: &Facts) -> StrategyOfYear {
    StrategyOfYear {
        swot: swot(ctx, facts),
        texts: texts(ctx, facts),
        quarters: quarters(ctx),
        asked: asked(ctx),
        next: next(ctx, facts),
    }
}

/// What is owed of the year's review: its words on something, by whom and when.
fn owes(ctx: &Context, facts: &Facts, what: Said) -> String {
    let (what, who) = (ctx.say(what), super::reviewer(ctx));
    ctx.say(match facts.strategy {
        Some(_) => say::left_out(what, who),
        None if over(ctx) => say::not_written(what, who, due(ctx)),
        None => say::written_later(what, who, due(ctx)),
    })
}

fn list(ctx: &Context, mut all: Vec<String>) -> String {
    let n = all.len();
    all.truncate(NAMED);
    let named = ctx.list(&all);
    if n > NAMED { ctx.say(say::and_more(named, n)) } else { named }
}

/// Where the year did well: above last year, quarters reached, new customers, money in time, the line that carries most.
fn strengths(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    let sales = facts.known.figure(ctx.sales());
    if let (Some(now), Some(then)) = (sales.actual, sales.last_year.filter(|then| *then > Amount::ZERO)) {
        said.extend((now > then).then(|| say::fact_up(ctx.change(ctx.sales(), Some(now), Some(then), false))));
    }
    let reached: Vec<String> = results::reached(ctx).into_iter().map(|quarter| ctx.short(quarter)).collect();
    said.extend((!reached.is_empty()).then(|| say::fact_reached(ctx.list(&reached))));
    let new = facts.known.actual(Metric::NewCustomers);
    said.extend((new > Amount::ZERO && !few_new(ctx, facts)).then(|| say::fact_new(count(new))));
    let mut lines = ctx.by(crate::model::Axis::Line);
    lines.sort_by_key(|row| std::cmp::Reverse(crate::report::parts::logged::figure(row, ctx.sales()).actual));
    let first = lines.first().and_then(|row| {
        let share = crate::report::parts::logged::figure(row, ctx.sales()).actual?.over(sales.actual?)?;
        Some(say::fact_line(ctx.key(row.group.first()), percent(share)))
    });
    said.extend(first.filter(|_| lines.len() > 1));
    said
}

/// Whether fewer customers were won than the target asks for by now.
fn few_new(ctx: &Context, facts: &Facts) -> bool {
    let figure = facts.known.figure(Metric::NewCustomers);
    let time = share_of_time(tally::time_progress(ctx.books, ctx.period, ctx.as_of));
    figure.completion.is_some_and(|done| done < time)
}

/// Where it did not: below last year or the target, orders lost, complaints, problems that come again.
fn weaknesses(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    let sales = facts.known.figure(ctx.sales());
    if let (Some(now), Some(then)) = (sales.actual, sales.last_year.filter(|then| *then > Amount::ZERO)) {
        said.extend((now < then).then(|| say::fact_down(ctx.change(ctx.sales(), Some(now), Some(then), false))));
    }
    let new = facts.known.figure(Metric::NewCustomers);
    if let (Some(won), Some(target), true) = (new.actual, new.target, few_new(ctx, facts)) {
        said.push(say::fact_few_new(count(won), count(target.amount)));
    }
    let all = &ctx.books.workspace().facts;
    let lost = ctx.of_month(&all.lost_orders, |lost| lost.head);
    let sum: Amount = lost.iter().filter_map(|lost| lost.amount).sum();
    said.extend((!lost.is_empty()).then(|| say::fact_lost(lost.len(), ctx.sum(sum))));
    let complaints = tally::carried(ctx.books, ctx.scope, ctx.period, ctx.until());
    let complaints = complaints
        .iter()
        .filter(|thread| thread.kind == tally::ThreadKind::Complaint && ctx.period.contains(thread.opened));
    let complaints = complaints.count();
    said.extend((complaints > 0).then(|| say::fact_complaints(complaints)));
    let again: Vec<String> = facts
        .problems
        .iter()
        .filter(|problem| problem.recurrence > 1)
        .map(|problem| problem.title.unwrap_or(problem.identity).to_owned())
        .collect();
    said.extend((!again.is_empty()).then(|| say::fact_again(list(ctx, again))));
    said
}

/// What could be won: leads, projects in hand, outlets surveyed that do not stock us.
fn opportunities(ctx: &Context) -> Vec<Said> {
    let mut said = Vec::new();
    let mut open = leads(ctx.books, ctx.scope, ctx.until());
    open.retain(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost));
    let worth: Amount = open.iter().filter_map(|lead| lead.value).sum();
    said.extend((!open.is_empty()).then(|| say::fact_leads(open.len(), ctx.sum(worth))));
    let left = tally::projects(ctx.books, ctx.scope, ctx.until()).into_iter().filter_map(|state| {
        let lost = state.result == Some(crate::model::ProjectResult::Lost);
        let left = ctx.roster().project(state.project).amount? - state.sales;
        (!lost && left > Amount::ZERO).then_some(left)
    });
    let left: Vec<Amount> = left.collect();
    said.extend((!left.is_empty()).then(|| say::fact_projects(left.len(), ctx.sum(left.iter().copied().sum()))));
    let found = tally::shelves(ctx.books, ctx.scope, ctx.period.start(), ctx.until());
    let name = ctx.settings().name.as_deref().unwrap_or_default();
    let own = found.brands.iter().find(|shelf| !shelf.brand.is_empty() && name.starts_with(shelf.brand));
    let without = own.map(|shelf| found.outlets - shelf.stocked).filter(|without| *without > 0);
    said.extend(without.map(|without| say::fact_outlets(found.outlets, without)));
    said
}

/// What weighs on it: rivals' price cuts, money overdue, customers of bad credit, policies.
fn threats(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let mut said = Vec::new();
    let all = brands(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let cut = |brand: &tally::Brand| brand.moves.iter().filter(|seen| is_cut(seen)).count();
    let cuts: usize = all.iter().map(cut).sum();
    let names: Vec<String> = all.iter().filter(|brand| cut(brand) > 0).map(|brand| brand.name.to_owned()).collect();
    said.extend((cuts > 0).then(|| say::fact_cuts(cuts, list(ctx, names))));
    let late: Vec<Amount> =
        facts.known.owes.iter().filter_map(|debt| debt.overdue.filter(|sum| *sum > Amount::ZERO)).collect();
    said.extend((!late.is_empty()).then(|| say::fact_overdue(ctx.sum(late.iter().copied().sum()), late.len())));
    let bad = ctx.roster().customer_ids().filter(|id| {
        let state = ctx.roster().customer(*id).at(ctx.until());
        let ours = state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.until()));
        ours && state.status == CustomerStatus::BadCredit
    });
    let bad: Vec<String> = bad.map(|id| ctx.customer(id)).collect();
    said.extend((!bad.is_empty()).then(|| say::fact_bad(list(ctx, bad))));
    let policies: Vec<String> = crate::report::parts::local_policies::this_month(ctx)
        .into_iter()
        .map(|policy| policy.title.to_string())
        .collect();
    said.extend((!policies.is_empty()).then(|| say::fact_policies(list(ctx, policies))));
    said
}

fn swot(ctx: &Context, facts: &Facts) -> Section<SwotRow> {
    let row = |field: &Swot| {
        let said = match field {
            Swot::Strengths => strengths(ctx, facts),
            Swot::Weaknesses => weaknesses(ctx, facts),
            Swot::Opportunities => opportunities(ctx),
            Swot::Threats => threats(ctx, facts),
        };
        SwotRow {
            field: ctx.word(field.word(), field.zh()),
            text: text_or(facts.strategy.and_then(|review| review.swot.get(field)).map(String::as_str)),
            facts: if said.is_empty() { ctx.say(say::fact_none()) } else { ctx.clauses(&ctx.each(said)) },
        }
    };
    let rows: Vec<SwotRow> = Swot::ALL.iter().map(row).collect();
    let mut notes = vec![ctx.say(say::swot_note())];
    if let Some(review) = facts.strategy.filter(|review| review.scope != ctx.scope && !review.swot.is_empty()) {
        notes.push(ctx.say(say::swot_from(ctx.name_of(review.scope))));
    }
    let bare = rows.iter().any(|row| row.text == NOTHING);
    let mut section = Section::told(rows, notes);
    if bare {
        section.owed.push(owes(ctx, facts, say::what_swot()));
    }
    section
}

/// What was written of the year.
fn texts(ctx: &Context, facts: &Facts) -> Section<Prose> {
    let rows = facts.strategy.map(|review| told::texts_of(ctx, review, &TEXTS)).unwrap_or_default();
    let mut section = Section::told(rows, Vec::new());
    if section.rows.is_empty() {
        section.owed.push(owes(ctx, facts, say::what_strategy()));
    }
    section
}

/// A review's texts as one passage, a line each.
fn passage(ctx: &Context, review: &Review) -> Prose {
    let kinds = TEXTS.iter().chain(&[ReviewText::Causes, ReviewText::Market, ReviewText::Next]);
    let line = |kind: &ReviewText| {
        let text = review.texts.get(kind).map(|text| text.trim()).filter(|text| !text.is_empty())?;
        Some(ctx.say(crate::words::annual_plan::passage_line(ctx.word(kind.word(), kind.zh()), text)))
    };
    let lines: Vec<String> = kinds.filter_map(line).collect();
    let by = owed::manager(ctx, review.scope).map_or_else(|| ctx.name_of(review.scope), |id| ctx.person(id));
    let by = ctx.say(say::quarter_review(ctx.short(review.period), by));
    Prose { by, text: lines.join("\n") }
}

/// The reviews of the year's quarters that count for the scope: its own, else the team's.
fn of_quarters<'a>(ctx: &Context<'a>) -> Vec<(Period, Option<&'a Review>)> {
    let find = |quarter: Period| {
        let of = |scope: Scope| {
            reviews(ctx, quarter, ReviewKind::Quarterly)
                .filter(|review| review.scope == scope)
                .max_by_key(|review| review.submitted_at)
        };
        let region = match ctx.scope {
            Scope::Person(id) => ctx.roster().person(id).post(ctx.until().min(quarter.end())).region.map(Scope::Region),
            _ => None,
        };
        (quarter, of(ctx.scope).or_else(|| of(region?)).or_else(|| of(Scope::Team)))
    };
    ctx.period.parts(PeriodKind::Quarter).into_iter().map(find).collect()
}

/// Whether the last quarter has a review of its own, which the year's takes in.
pub(super) fn last_quarter(ctx: &Context) -> (Period, bool) {
    let all = of_quarters(ctx);
    all.last().map_or((ctx.period, false), |(quarter, review)| (*quarter, review.is_some()))
}

/// What the quarters' reviews found: the last quarter's is part of this one.
fn quarters(ctx: &Context) -> Section<Prose> {
    let all = of_quarters(ctx);
    let rows: Vec<Prose> = all
        .iter()
        .filter_map(|(_, review)| *review)
        .map(|review| passage(ctx, review))
        .filter(|passage| !passage.text.is_empty())
        .collect();
    let (last, there) = last_quarter(ctx);
    let mut notes = Vec::new();
    if !there {
        notes.push(ctx.say(if over(ctx) { say::merged(ctx.short(last)) } else { say::to_be_merged(ctx.short(last)) }));
    }
    let mut section = Section::told(rows, notes);
    let lacking: Vec<String> = all
        .iter()
        .filter(|(quarter, review)| review.is_none() && *quarter != last && quarter.end() <= ctx.as_of)
        .map(|(quarter, _)| ctx.short(*quarter))
        .collect();
    if !lacking.is_empty() {
        section.owed.push(ctx.say(say::quarters_lacking(ctx.list(&lacking), super::reviewer(ctx))));
    }
    section
}

/// What was asked for in the year's reviews and those of its quarters, of the scope or anyone in it.
fn asked(ctx: &Context) -> Section<AskedRow> {
    let mut periods = ctx.period.parts(PeriodKind::Quarter);
    periods.push(ctx.period);
    let inside = |scope: Scope| scope == ctx.scope || ctx.scope == Scope::Team || owed::areas(ctx).contains(&scope);
    let mut rows: Vec<(bool, AskedRow)> = Vec::new();
    for period in periods {
        let kind = if period == ctx.period { ReviewKind::Annual } else { ReviewKind::Quarterly };
        for review in reviews(ctx, period, kind).filter(|review| inside(review.scope)) {
            for request in &review.requests {
                let open = request.status == RequestStatus::Open;
                let late = request.due.filter(|due| open && *due < ctx.as_of);
                let row = AskedRow {
                    of: ctx.say(say::quarter_review(ctx.short(period), ctx.name_of(review.scope))),
                    what: request.what.clone(),
                    to: request.to.as_ref().map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
                    due: ctx.day_or(request.due),
                    reply: text_or(request.reply.as_deref()),
                    state: match late {
                        Some(due) => ctx.say(crate::words::work::late_days(ctx.as_of.since(due))),
                        None => ctx.word(request.status.word(), request.status.zh()),
                    },
                };
                rows.push((open, row));
            }
        }
    }
    let open = rows.iter().filter(|(open, _)| *open).count();
    rows.sort_by_key(|(open, _)| !open);
    let rows: Vec<AskedRow> = rows.into_iter().map(|(_, row)| row).collect();
    let notes = if rows.is_empty() { Vec::new() } else { vec![ctx.say(say::asked_sum(rows.len(), open))] };
    Section::new(rows, notes, || ctx.say(say::nothing_asked()))
}

/// The year after: what the review says of it, and whether it has targets.
fn next(ctx: &Context, facts: &Facts) -> Section<Prose> {
    let rows = facts.strategy.map(|review| told::texts_of(ctx, review, &[ReviewText::Next])).unwrap_or_default();
    let year = ctx.period.next().unwrap_or(ctx.period);
    let goal = target(ctx.books, ctx.scope, year, ctx.sales(), ctx.as_of);
    let name = ctx.period_name(year);
    let notes = vec![ctx.say(match (goal, facts.known.figure(ctx.sales()).actual.filter(|_| over(ctx))) {
        (None, _) => say::next_without_target(name),
        (Some(goal), Some(now)) => {
            let change = ctx.change(ctx.sales(), Some(goal.amount), Some(now), false);
            say::next_target_against(name, ctx.sum(goal.amount), change)
        }
        (Some(goal), None) => say::next_target(name, ctx.sum(goal.amount)),
    })];
    let mut section = Section::told(rows, notes);
    if section.rows.is_empty() {
        section.owed.push(owes(ctx, facts, say::what_next()));
    }
    section
}
