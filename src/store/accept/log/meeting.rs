//! Trainings, meetings with what they decided, forms handed in.

use crate::model::{Decision, Head, LogSection, Meeting, MeetingKind, Submission, Training, form_name};
use crate::store::accept::log::Making;
use crate::store::record::{Record, Value};

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Training, |facts| &mut facts.training, training);
    making.each(record, LogSection::Meetings, |facts| &mut facts.meetings, meeting);
    making.each(record, LogSection::Submissions, |facts| &mut facts.submissions, submission);
}

fn training(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Training> {
    Some(Training {
        head,
        topic: item.boxed("topic")?,
        hours: item.amount("hours"),
        taught_by: item.who("taught_by"),
        attendees: item.whos("attendees"),
        content: making.page.text(item, "content"),
        result: item.boxed("result"),
    })
}

fn meeting(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Meeting> {
    Some(Meeting {
        head,
        kind: item.choice("kind", MeetingKind::from_word)?,
        time: item.stretch("time"),
        host: item.who("host"),
        lecturer: item.who("lecturer"),
        minutes: making.page.text(item, "minutes"),
        decisions: item.records("decisions").filter_map(decision).collect(),
    })
}

fn decision(item: &Record<'_>) -> Option<Decision> {
    Some(Decision { what: item.boxed("what")?, who: item.who("who"), due: item.day("due") })
}

fn submission(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Submission> {
    let form = match item.value("form")? {
        Value::Choice(word) => (*word).to_owned(),
        own => form_name(own.text()?),
    };
    Some(Submission {
        head,
        form: form.into(),
        period: item.period("period")?,
        to: item.who("to"),
        at: item.moment("at"),
    })
}
