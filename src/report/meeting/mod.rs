//! O15, the papers of a meeting: each morning's, the week's and the month's, put together from other reports' parts in
//! the order of the agenda.

mod agenda;
mod comments;
mod decisions;
mod morning;
mod opening;
#[cfg(test)]
mod tests;

use crate::model::{MeetingRule, Metric, PeriodKind, ReviewText, Scope, ScopeKind};
use crate::report::meeting::agenda::Sitting;
use crate::report::meeting::decisions::Before;
use crate::report::parts::logged::Known;
use crate::report::parts::{
    agreed, figures, head, local_policies, members, next_month, owed, problems, rivals, told, week_papers,
};
use crate::report::view::meeting::{Meeting, Review};
use crate::report::view::monthly_report::PolicyRow;
use crate::report::view::{ActionRow, FigureRow, Head, ProblemRow, Prose, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::TargetSource;
use crate::words::meeting as say;
use crate::words::monthly_report as monthly;
use crate::words::report as common;
use crate::words::weekly_report as weekly;
use std::borrow::Cow;

/// At most so many rows of the next period are listed.
const LISTED: usize = 24;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "meeting".into(),
        periods: &[PeriodKind::Day, PeriodKind::Week, PeriodKind::Month],
        title: say::meeting_papers(),
        scopes: Cow::Borrowed(&[ScopeKind::Group, ScopeKind::City, ScopeKind::Region, ScopeKind::Team]),
        horizon: Horizon::OnTheMorning,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Meeting {
    let none = MeetingRule::default();
    let sitting = agenda::sitting(ctx, &none);
    let before = decisions::gather(ctx, &sitting);
    if ctx.period.kind() == PeriodKind::Day { morning(ctx, &sitting, &before) } else { review(ctx, &sitting, &before) }
}

/// The figures of a period.
fn figure_rows(ctx: &Context, known: &Known) -> Section<FigureRow> {
    let always = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CustomersVisited, Metric::CallsMade];
    let others = [Metric::NewCustomers, Metric::Network, Metric::Leads, Metric::Expenses];
    let rows = figures::rows(ctx, &known.figures, ctx.period, &always, &others);
    let sources: Vec<TargetSource> =
        known.figures.values().filter_map(|figure| figure.target).map(|target| target.source).collect();
    let mut notes = Vec::new();
    if sources.contains(&TargetSource::Derived) {
        notes.push(ctx.say(common::derived_note()));
    }
    if sources.contains(&TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    if sources.is_empty() {
        notes.push(ctx.say(monthly::no_target_of_these(ctx.short(ctx.period), ctx.answers())));
    }
    Section::told(rows, notes)
}

/// What is open, and what was solved in the period.
fn reviewed(ctx: &Context, known: &Known) -> Section<ProblemRow> {
    let mut section = problems::section(ctx, &known.problems);
    let solved = known.problems.iter().filter(|problem| problem.solved_on.is_some_and(|on| ctx.period.contains(on)));
    let solved: Vec<String> = solved.map(|problem| problems::named(ctx, problem)).collect();
    if !solved.is_empty() {
        section.notes.push(ctx.say(say::solved(solved.len(), ctx.list(&solved))));
    }
    section
}

/// Local policies, where the period has any.
fn policies(ctx: &Context) -> Option<Section<PolicyRow>> {
    (!local_policies::this_month(ctx).is_empty()).then(|| local_policies::section(ctx))
}

/// What is on in a period, at most [`LISTED`] rows.
fn arranged(ctx: &Context) -> Section<ActionRow> {
    let mut rows = agreed::days(ctx);
    let rest = rows.len().saturating_sub(LISTED);
    rows.truncate(LISTED);
    let notes = if rest > 0 { vec![ctx.say(say::more_next(LISTED, rest))] } else { Vec::new() };
    Section::new(rows, notes, || ctx.say(weekly::nothing_next(ctx.short(ctx.period))))
}

/// The papers of a week or month.
fn review(ctx: &Context, sitting: &Sitting, before: &Before) -> Meeting {
    let known = Known::of(ctx);
    let weekly = ctx.period.kind() == PeriodKind::Week;
    let papers = weekly.then(|| week_papers::gather(ctx));
    let comments = comments::gather(ctx, papers.as_ref());
    let next = ctx.period.next().unwrap_or(ctx.period);
    let ahead = Context { period: next, ..*ctx };
    let (reports, next_texts) = match &papers {
        Some(papers) => (
            papers.owed(ctx, &say::what_told(), &[ReviewText::Summary]),
            papers.owed(ctx, &weekly::what_next(), &[ReviewText::Next]),
        ),
        None => (month_texts(ctx, &[ReviewText::Summary, ReviewText::Mistakes]), month_texts(ctx, &[ReviewText::Next])),
    };
    let news = [ReviewText::Competitors, ReviewText::Market];
    let (rival_texts, guidance) = match &papers {
        Some(papers) => {
            (papers.texts(ctx, &news), papers.reviews().flat_map(|review| told::guidance(ctx, Some(review))).collect())
        }
        None => (month_texts(ctx, &news).rows, month_guidance(ctx)),
    };
    Meeting {
        head: head::bare(ctx, agenda::title(sitting.kind)),
        opening: opening::review(ctx, sitting, before, &known, &comments),
        kind: sitting.kind.word(),
        agenda: agenda::section(ctx, sitting),
        decisions: decisions::section(ctx, sitting, before),
        morning: None,
        review: Some(Review {
            cards: figures::cards(ctx, &known.figures, &known.owes),
            figures: figure_rows(ctx, &known),
            problems: reviewed(ctx, &known),
            groups: members::groups(ctx, &known),
            people: members::people(ctx, &known).unwrap_or_else(|| Section::told(Vec::new(), Vec::new())),
            reports,
            comments: comments::section(ctx, &comments),
            guidance,
            rivals: rivals::moves(ctx),
            policies: policies(ctx),
            rival_texts,
            next: ctx.short(next),
            next_targets: next_month::targets(ctx, &known),
            next_days: arranged(&ahead),
            next_texts,
        }),
    }
}

/// Whose words a month's meeting hears: the scope's, then its groups' and people's.
fn tellers<'a>(ctx: &Context<'a>) -> Vec<Context<'a>> {
    let groups = owed::areas(ctx).into_iter().filter(|scope| matches!(scope, Scope::Group(_)));
    let people = owed::sellers(ctx).into_iter().map(Scope::Person);
    let all = std::iter::once(ctx.scope).chain(groups).chain(people);
    all.map(|scope| Context { scope, ..*ctx }).collect()
}

/// The words of some kinds that the scope, its groups and people wrote for a month, each once; who wrote nothing.
fn month_texts(ctx: &Context, kinds: &[ReviewText]) -> Section<Prose> {
    let mut rows: Vec<Prose> = Vec::new();
    let mut missing = Vec::new();
    for of in tellers(ctx) {
        let words = told::words(&of);
        for text in words.texts(&of, kinds) {
            if !rows.contains(&text) {
                rows.push(text);
            }
        }
        if matches!(of.scope, Scope::Person(_)) && !words.came().exists {
            missing.push(of.scope_name());
        }
    }
    let mut section = Section::told(rows, Vec::new());
    if !missing.is_empty() {
        let due = ctx.day(owed::due_at_month_end(ctx, ctx.period));
        section.owed.push(ctx.say(say::summaries_missing(ctx.list(&missing), due)));
    }
    if section.rows.is_empty() && section.owed.is_empty() {
        section.owed.push(ctx.say(say::nothing_told(ctx.answers())));
    }
    section
}

/// What who reviewed the month's words said, each once.
fn month_guidance(ctx: &Context) -> Vec<Prose> {
    let mut all: Vec<Prose> = Vec::new();
    for of in tellers(ctx) {
        let words = told::words(&of);
        for text in words.guidance(&of) {
            if !all.contains(&text) {
                all.push(text);
            }
        }
    }
    all
}

/// The papers of a morning.
fn morning(ctx: &Context, sitting: &Sitting, before: &Before) -> Meeting {
    let morning = morning::Morning::of(ctx);
    Meeting {
        head: Head { contents: false, ..head::bare(ctx, agenda::title(sitting.kind)) },
        opening: opening::morning(ctx, sitting, before, &morning),
        kind: sitting.kind.word(),
        agenda: agenda::section(ctx, sitting),
        decisions: decisions::section(ctx, sitting, before),
        morning: Some(morning.papers(ctx)),
        review: None,
    }
}
