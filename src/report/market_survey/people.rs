//! The summary's fourth part, whom to speak to; and what people of ours wrote of the campaign.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Contact, Hidden, ReviewText, SurveyPoint, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::text_or;
use crate::report::market_survey::{Survey, names};
use crate::report::parts::{owed, told};
use crate::report::view::market_survey::OutletContactRow;
use crate::report::view::{Prose, Section};
use crate::words::market_survey as say;
use crate::words::monthly_report as common;

/// People by outlet. Phone numbers are other people's: those whose settings hide them see none.
pub(super) fn contacts(ctx: &Context, survey: &Survey) -> Section<OutletContactRow> {
    let hidden = ctx.books.hides(Hidden::Phones);
    let phone = |contact: &Contact| match contact.phone.as_deref() {
        Some(_) if hidden => ctx.say(say::phone_hidden()),
        phone => text_or(phone),
    };
    let row = |contact: &Contact| OutletContactRow {
        group: String::new(),
        role: text_or(contact.role.as_deref()),
        name: contact.name.clone(),
        phone: phone(contact),
        shift: text_or(contact.shift.as_deref()),
        traits: text_or(contact.traits.as_deref()),
    };
    let all = &survey.campaign.outlets;
    let with: Vec<&SurveyedOutlet> = all.iter().copied().filter(|outlet| !outlet.contacts.is_empty()).collect();
    let mut rows = Vec::new();
    for outlet in &with {
        rows.push(OutletContactRow { group: ctx.party(&outlet.outlet), ..OutletContactRow::default() });
        rows.extend(outlet.contacts.iter().map(row));
    }
    let mut notes = Vec::new();
    if !rows.is_empty() {
        let people = || with.iter().flat_map(|outlet| &outlet.contacts);
        notes.push(ctx.say(say::contacts_note(people().count(), with.len(), ctx.list(&roles(ctx, people())))));
        let phones = people().filter(|contact| contact.phone.is_some()).count();
        notes.push(ctx.say(match phones {
            0 => say::phones_none(),
            _ if hidden => say::phones_hidden(),
            n => say::phones_note(n),
        }));
    }
    let mut section = Section::told(rows, notes);
    let without: Vec<&SurveyedOutlet> = all.iter().copied().filter(|outlet| outlet.contacts.is_empty()).collect();
    if with.is_empty() {
        section.owed.push(ctx.say(say::no_contacts(ctx.answers())));
    } else if !without.is_empty() {
        section.owed.push(ctx.say(say::contacts_missing(names(ctx, &without), ctx.answers())));
    }
    section
}

/// How many people there are of each role, the most frequent first.
fn roles<'a>(ctx: &Context, people: impl Iterator<Item = &'a Contact>) -> Vec<String> {
    let mut all: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for contact in people {
        *all.entry(contact.role.as_deref()).or_default() += 1;
    }
    let mut all: Vec<(Option<&str>, usize)> = all.into_iter().collect();
    all.sort_by_key(|&(role, count)| (role.is_none(), std::cmp::Reverse(count), role));
    let said = |(role, count): (Option<&str>, usize)| match role {
        Some(role) => ctx.say(say::role_count(role, count)),
        None => ctx.say(say::role_count(ctx.say(say::no_role()), count)),
    };
    all.into_iter().map(said).collect()
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
