//! The summary's fourth part, whom to speak to; and what people of ours wrote of the campaign.

use std::collections::BTreeSet;

use crate::model::{Contact, Hidden, ReviewText, SurveyPoint, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::text_or;
use crate::report::market_survey::{Survey, names};
use crate::report::parts::{owed, told};
use crate::report::view::market_survey::{OutletMatrix, OutletMatrixRow};
use crate::report::view::{Prose, Section};
use crate::words::market_survey as say;
use crate::words::monthly_report as common;

/// How many roles have a column of their own.
const COLUMNS: usize = 5;

/// People by outlet and role. Phone numbers are other people's: readers whose settings hide them see none.
pub(super) fn contacts(ctx: &Context, survey: &Survey) -> OutletMatrix {
    let hidden = ctx.books.hides(Hidden::Phones);
    let all = &survey.campaign.outlets;
    let (with, without): (Vec<&SurveyedOutlet>, Vec<&SurveyedOutlet>) =
        all.iter().copied().partition(|outlet| !outlet.contacts.is_empty());
    let people = || with.iter().flat_map(|outlet| &outlet.contacts);
    let counted = roles(people());
    let known = || counted.iter().filter_map(|(role, _)| *role);
    let own: Vec<&str> = known().take(COLUMNS).collect();
    let others = counted.iter().any(|(role, _)| role.is_none()) || known().count() > COLUMNS;
    let cell = |outlet: &SurveyedOutlet, here: &dyn Fn(&Contact) -> bool, with_role: bool| {
        let here = outlet.contacts.iter().filter(|contact| here(contact));
        text_or(Some(&ctx.clauses(&here.map(|contact| said(ctx, contact, with_role, hidden)).collect::<Vec<_>>())))
    };
    let row = |outlet: &&SurveyedOutlet| {
        let of_role = |role: &&str| cell(outlet, &|contact: &Contact| role_of(contact) == Some(role), false);
        let mut cells: Vec<String> = own.iter().map(of_role).collect();
        if others {
            cells.push(cell(outlet, &|contact| role_of(contact).is_none_or(|role| !own.contains(&role)), true));
        }
        OutletMatrixRow { outlet: ctx.party(&outlet.outlet), cells }
    };
    let mut notes = Vec::new();
    if !with.is_empty() {
        let role = |(role, count): &(Option<&str>, usize)| {
            let role = role.map_or_else(|| ctx.say(say::no_role()), str::to_owned);
            ctx.say(say::brand_figure(role, count))
        };
        let counts: Vec<String> = counted.iter().map(role).collect();
        notes.push(ctx.say(say::contacts_note(people().count(), with.len(), ctx.list(&counts))));
        notes.push(ctx.say(match people().filter(|contact| contact.phone.is_some()).count() {
            0 => say::phones_none(),
            _ if hidden => say::phones_hidden(),
            n => say::phones_note(n),
        }));
    }
    let mut columns: Vec<String> = own.iter().map(|&role| role.to_owned()).collect();
    if others {
        columns.push(ctx.say(say::other_roles()));
    }
    let mut table = Section::told(with.iter().map(row).collect::<Vec<_>>(), notes);
    if with.is_empty() {
        table.owed.push(ctx.say(say::no_contacts(ctx.answers())));
    } else if !without.is_empty() {
        table.owed.push(ctx.say(say::contacts_missing(names(ctx, &without), ctx.answers())));
    }
    OutletMatrix { columns, table }
}

/// What is known of someone: `闵经理，0512-5550-1170，早班，爽快`.
fn said(ctx: &Context, contact: &Contact, with_role: bool, hidden: bool) -> String {
    let phone = contact.phone.as_deref().filter(|_| !hidden);
    let role = role_of(contact).filter(|_| with_role);
    let all = [role, Some(&*contact.name), phone, contact.shift.as_deref(), contact.traits.as_deref()];
    let all = all.into_iter().flatten().map(str::trim).filter(|text| !text.is_empty());
    ctx.commas(&all.map(str::to_owned).collect::<Vec<_>>())
}

fn role_of(contact: &Contact) -> Option<&str> {
    contact.role.as_deref().map(str::trim).filter(|role| !role.is_empty())
}

/// How many people there are of each role, the most frequent first, then as first met; those without one last.
fn roles<'a>(people: impl Iterator<Item = &'a Contact>) -> Vec<(Option<&'a str>, usize)> {
    let mut all: Vec<(Option<&'a str>, usize)> = Vec::new();
    for contact in people {
        let role = role_of(contact);
        match all.iter_mut().find(|(known, _)| *known == role) {
            Some((_, count)) => *count += 1,
            None => all.push((role, 1)),
        }
    }
    all.sort_by_key(|&(role, count)| (role.is_none(), std::cmp::Reverse(count)));
    all
}

/// Whoever wrote of the campaign, each once, in the order written.
pub(super) fn writers(ctx: &Context, survey: &Survey) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for review in survey.campaign.reviews.iter().filter(|review| !review.analysis.is_empty()) {
        let name = owed::manager(ctx, review.scope).map_or_else(|| ctx.name_of(review.scope), |id| ctx.person(id));
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// The points nobody judged yet.
pub(super) fn unjudged(survey: &Survey) -> Vec<SurveyPoint> {
    let written: BTreeSet<SurveyPoint> = survey
        .campaign
        .reviews
        .iter()
        .flat_map(|review| review.analysis.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(point, _)| *point))
        .collect();
    SurveyPoint::ALL.iter().copied().filter(|point| !written.contains(point)).collect()
}

/// Who owes what is not written: who wrote the rest, else who answers for the scope.
pub(super) fn debtor(ctx: &Context, survey: &Survey) -> String {
    writers(ctx, survey).into_iter().next().unwrap_or_else(|| ctx.answers())
}

/// The judgement of a point; that it is missing, and who owes it.
pub(super) fn judgement(ctx: &Context, survey: &Survey, point: SurveyPoint) -> Section<Prose> {
    let mut rows = Vec::new();
    for review in &survey.campaign.reviews {
        if let Some(text) = review.analysis.get(&point).filter(|text| !text.trim().is_empty()) {
            let by = owed::manager(ctx, review.scope).map_or_else(|| ctx.name_of(review.scope), |id| ctx.person(id));
            rows.push(Prose {
                by: ctx.say(common::text_of(by, ctx.word(point.word(), point.zh()))),
                text: text.clone(),
            });
        }
    }
    let mut section = Section::told(rows, Vec::new());
    if section.rows.is_empty() {
        section.owed.push(ctx.say(say::judgement_owed(debtor(ctx, survey))));
    }
    section
}

/// What people wrote of the whole: the words of their reviews, and what was said to them.
pub(super) fn texts(ctx: &Context, survey: &Survey) -> Section<Prose> {
    let words: Vec<ReviewText> = ReviewText::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, ReviewText::Guidance | ReviewText::Reply))
        .collect();
    let mut rows = Vec::new();
    for review in &survey.campaign.reviews {
        rows.extend(told::texts_of(ctx, review, &words));
        rows.extend(told::guidance(ctx, Some(review)));
    }
    let mut section = Section::told(rows, Vec::new());
    if section.rows.is_empty() {
        section.owed.push(ctx.say(say::no_texts(debtor(ctx, survey), survey.name(ctx))));
    }
    section
}
