//! The day's own words, who was met, what was heard, and what a team adds for templates of its own.

use crate::model::{DayText, Extra, Free, Head, LogSection, NewContact, Received, Someone};
use crate::store::accept::Acceptor;
use crate::store::accept::log::Making;
use crate::store::fields::Shape;
use crate::store::record::{Placed, Record, Value};
use crate::store::yaml::{Kind, Node};

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Contacts, |facts| &mut facts.contacts, contact);
    making.each(record, LogSection::Received, |facts| &mut facts.received, received);
    accept_texts(making, record);
    accept_extra(making, record);
}

fn contact(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<NewContact> {
    let page = making.page;
    item.text("name")?;
    Some(NewContact {
        head,
        name: page.text(item, "name"),
        who: page.text(item, "who"),
        phone: page.text(item, "phone"),
        customer: item.party("customer"),
    })
}

fn received(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Received> {
    let page = making.page;
    item.text("what")?;
    Some(Received {
        head,
        from: item.value("from").and_then(someone),
        about: item.value("about").and_then(someone),
        what: page.text(item, "what"),
        follow_up: page.text(item, "follow_up"),
    })
}

fn someone(value: &Value<'_>) -> Option<Someone> {
    let person = value.person().map(Someone::Person);
    let customer = || value.customer().map(Someone::Customer);
    person.or_else(customer).or_else(|| value.text().map(|name| Someone::Other(name.into())))
}

/// Summary, suggestions and notes, for days whose words are kept.
fn accept_texts(making: &mut Making<'_, '_>, record: &Record<'_>) {
    let page = making.page;
    if !page.keep {
        return;
    }
    let head = |section, index| Head { entry: page.entry(section, index), date: page.date, person: page.person };
    let facts = &mut making.log.facts;
    if let Some(text) = record.boxed("summary") {
        facts.summaries.push(DayText { head: head(LogSection::Summary, 0), text });
    }
    for (index, text) in (0..).zip(record.texts("suggestions")) {
        facts.suggestions.push(DayText { head: head(LogSection::Suggestions, index), text: text.into() });
    }
    if let Some(text) = record.boxed("notes") {
        facts.notes.push(DayText { head: head(LogSection::Notes, 0), text });
    }
}

/// What stands under `extra`, looked through on every day and kept for some.
fn accept_extra(making: &mut Making<'_, '_>, record: &Record<'_>) {
    if !record.has("extra") {
        return;
    }
    let page = making.page;
    let head = page.head(LogSection::Extra, record);
    let all: Vec<_> = record.map("extra").iter().map(|(key, value)| pair(making.acceptor, key, value)).collect();
    match all.into_iter().collect::<Option<Vec<_>>>() {
        None => making.log.left_out.push(head.entry),
        Some(values) if page.keep => making.log.facts.extra.push(Extra { head, values }),
        Some(_) => {}
    }
}

/// Free keys with values of any shape.
const FREE: Shape = Shape::Map(&Shape::Text, &Shape::Any);

/// A value as it stands; `None` where a key in it is no word or stands twice, which is a finding.
fn free(acceptor: &mut Acceptor<'_>, node: &Node<'_>) -> Option<Free> {
    Some(match &node.kind {
        Kind::Null => Free::Nothing,
        Kind::Scalar(scalar) => match (scalar.plain, &*scalar.text) {
            (true, "true" | "True" | "TRUE") => Free::Truth(true),
            (true, "false" | "False" | "FALSE") => Free::Truth(false),
            (true, text) => whole(text).map_or_else(|| Free::Text(text.into()), Free::Whole),
            (false, text) => Free::Text(text.into()),
        },
        Kind::Seq(items) => {
            let all: Vec<Option<Free>> = items.iter().map(|item| free(acceptor, item)).collect();
            Free::List(all.into_iter().collect::<Option<_>>()?)
        }
        Kind::Map(_) => {
            let before = acceptor.errors;
            let Value::Map(pairs) = acceptor.value(node, &FREE, LogSection::Extra.word())?.value else { return None };
            let sound = acceptor.errors == before;
            let all: Vec<Option<(Box<str>, Free)>> =
                pairs.iter().map(|(key, value)| pair(acceptor, key, value)).collect();
            let all = all.into_iter().collect::<Option<_>>()?;
            return sound.then_some(Free::Map(all));
        }
    })
}

fn pair(acceptor: &mut Acceptor<'_>, key: &Placed<'_>, value: &Placed<'_>) -> Option<(Box<str>, Free)> {
    let Value::Any(node) = &value.value else { return None };
    let value = free(acceptor, node)?;
    Some((key.value.text()?.into(), value))
}

/// A whole number whose digits are just those written, so that `007` stays a text.
fn whole(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}
