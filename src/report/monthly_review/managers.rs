//! (1) Managers: what their area reached, whether they were in the field or in the office, what information they passed
//! on.

use crate::assess::Ledger;
use crate::model::{Amount, CompetitorKind, KnownForm, PeriodKind, PersonId, ReviewKind, ReviewText, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or};
use crate::report::monthly_review::people::{self, Staff, with_charge};
use crate::report::monthly_review::sellers;
use crate::report::parts::filed::Count;
use crate::report::parts::logged::Known;
use crate::report::parts::{executed, sales};
use crate::report::view::Section;
use crate::report::view::monthly_review::{FieldRow, InfoRow, Managers};
use crate::tally::{self, FieldWork, PlannedRow};
use crate::words::monthly_review as say;

/// Where a manager's days went.
pub(super) fn days(ctx: &Context, person: PersonId) -> FieldWork {
    tally::field_work(ctx.books, person, (ctx.period.start(), ctx.until()), ctx.as_of)
}

/// Weekly reports of a manager's people about weeks that end in the month: how many have the manager's word, and how
/// many there are.
fn reviewed(ctx: &Context, person: PersonId) -> (usize, usize) {
    let all = ctx.books.workspace().reviews.iter().filter(|review| {
        let week = review.period.kind() == PeriodKind::Week && ctx.period.contains(review.period.end());
        let below = match review.scope {
            Scope::Person(id) => ctx.roster().person(id).post(review.period.end()).reports_to == Some(person),
            _ => false,
        };
        review.kind == ReviewKind::WeeklyReport && week && below
    });
    let all: Vec<_> = all.collect();
    let word = |text: Option<&String>| text.is_some_and(|text| !text.trim().is_empty());
    let guided =
        all.iter().filter(|review| review.reviewed_by == Some(person) && word(review.texts.get(&ReviewText::Guidance)));
    (guided.count(), all.len())
}

fn field_row(ctx: &Context, person: PersonId, scope: Scope) -> FieldRow {
    let work = days(ctx, person);
    let worked = work.worked.len();
    let (guided, papers) = reviewed(ctx, person);
    let beside: Vec<String> = work.beside.iter().map(|id| ctx.person(*id)).collect();
    let field = work.field.len();
    FieldRow {
        name: with_charge(ctx, person, scope),
        logged: worked.to_string(),
        field: field.to_string(),
        share: percent_or(Amount::count(worked - work.office()).over(Amount::count(worked))),
        joint: work.joint.len().to_string(),
        beside: if beside.is_empty() { NOTHING.to_owned() } else { ctx.list(&beside) },
        office: work.office().to_string(),
        reviewed: if papers == 0 { NOTHING.to_owned() } else { ctx.say(say::of_all(guided, papers)) },
    }
}

fn field(ctx: &Context, staff: &Staff) -> Section<FieldRow> {
    let rows: Vec<FieldRow> = staff.managers.iter().map(|&(id, scope)| field_row(ctx, id, scope)).collect();
    let silent = staff.managers.iter().filter(|(id, _)| days(ctx, *id).worked.is_empty());
    let silent: Vec<String> = silent.map(|(id, _)| ctx.person(*id)).collect();
    let mut section = Section::told(rows, vec![ctx.say(say::field_note())]);
    if !silent.is_empty() {
        section.owed.push(ctx.say(say::nothing_of(ctx.list(&silent))));
    }
    section
}

fn info_row(ctx: &Context, ledger: &Ledger, person: PersonId, scope: Scope) -> InfoRow {
    let of = Context { scope, ..*ctx };
    let facts = &ctx.books.workspace().facts;
    let received = of.of_month(&facts.received, |heard| heard.head);
    let moves = of.of_month(&facts.competitors, |seen| seen.head);
    let policies = of.of_month(&facts.policies, |policy| policy.head);
    let followed = received.iter().filter(|heard| heard.follow_up.is_some()).count();
    let whole = |kind: CompetitorKind| moves.iter().filter(|seen| seen.kind == kind).count();
    let kinds = CompetitorKind::ALL.iter().filter(|kind| whole(**kind) > 0);
    let kinds: Vec<String> =
        kinds.map(|kind| ctx.say(say::of_department(ctx.word(kind.word(), kind.zh()), whole(*kind)))).collect();
    let people = ctx.roster().members(scope, ctx.period.start(), ctx.until());
    let filed = people.iter().flat_map(|id| ledger.rows_of(*id, KnownForm::Competitors.word(), ctx.period, ctx.as_of));
    let filed: Vec<_> = filed.collect();
    let count = Count::of(&filed);
    let part = |n: usize, all: usize| {
        if all == 0 { NOTHING.to_owned() } else { ctx.say(say::of_all(n, all)) }
    };
    InfoRow {
        name: with_charge(ctx, person, scope),
        received: received.len().to_string(),
        followed: part(followed, received.len()),
        moves: if kinds.is_empty() { moves.len().to_string() } else { ctx.list(&kinds) },
        sourced: part(moves.iter().filter(|seen| seen.source.is_some()).count(), moves.len()),
        answered: part(moves.iter().filter(|seen| seen.answer.is_some()).count(), moves.len()),
        policies: policies.len().to_string(),
        form: part(count.on_time, count.due),
    }
}

/// What the managers' own plans name, by day.
pub(super) fn planned<'w>(ctx: &Context<'w>, staff: &Staff) -> Vec<PlannedRow<'w>> {
    let mut all: Vec<PlannedRow<'w>> = Vec::new();
    for &(id, _) in &staff.managers {
        let of = Context { scope: Scope::Person(id), ..*ctx };
        for row in executed::gather(&of, &sellers::LEVELS).rows {
            if !all.contains(&row) {
                all.push(row);
            }
        }
    }
    all.sort_by_key(|row| (row.from, row.to));
    all
}

/// The part of the page.
pub(super) fn section(
    ctx: &Context,
    of: &Context,
    known: &Known,
    staff: &Staff,
    ledger: &Ledger,
    led: &[PlannedRow],
) -> Managers {
    let info: Vec<InfoRow> = staff.managers.iter().map(|&(id, scope)| info_row(ctx, ledger, id, scope)).collect();
    Managers {
        indicators: if ctx.is_person() { people::of_one(of, known) } else { people::of_managers(ctx, &staff.managers) },
        field: field(ctx, staff),
        info: Section::told(info, vec![ctx.say(say::info_note())]),
        lines: ctx.is_person().then(|| sales::lines(of, known)),
        undone: sellers::undone(ctx, led),
    }
}
