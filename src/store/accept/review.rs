//! Reviews: one document, a person's words or a manager's scores for one period. Scores and what belongs to quarters
//! and years is checked by the table of fields and kept nowhere yet.

use crate::model::{RequestStatus, Review, ReviewKind, ReviewRequest, ReviewText, Scope};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::Record;
use crate::store::yaml::Document;

/// Accepts one document. `None` for an empty or faulty one.
pub fn accept_review(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<Review> {
    if document.broken || document.root.is_null() {
        return None;
    }
    let record = acceptor.record(&document.root, &fields::review::REVIEW);
    let scope = match record.person("person") {
        Some(person) => Scope::Person(person),
        None => owner::scope(acceptor, &record, "scope")?,
    };
    if record.faulty {
        return None;
    }
    let texts = ReviewText::ALL.iter().filter_map(|&text| Some((text, record.string(text.word())?)));
    Some(Review {
        place: record.place(),
        period: record.period("period")?,
        scope,
        kind: record.choice("kind", ReviewKind::from_word)?,
        submitted_at: record.moment("submitted_at"),
        reviewed_by: record.person("reviewed_by"),
        reviewed_at: record.moment("reviewed_at"),
        texts: texts.collect(),
        requests: record.records("requests").filter_map(request).collect(),
    })
}

fn request(item: &Record<'_>) -> Option<ReviewRequest> {
    Some(ReviewRequest {
        what: item.string("what")?,
        to: item.who("to"),
        due: item.day("due"),
        reply: item.string("reply"),
        status: item.choice("status", RequestStatus::from_word).unwrap_or(RequestStatus::Open),
    })
}
