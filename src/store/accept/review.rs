//! Reviews: one document, a person's words or a manager's scores for one period. Scores and what belongs to quarters
//! and years is checked by the table of fields and kept nowhere yet.

use crate::model::{RequestStatus, Review, ReviewKind, ReviewRequest, ReviewText, Scope};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::Record;
use crate::store::yaml::Document;

/// Accepts one document. `None` for an empty or faulty one; a faulty request is left out alone.
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
        requests: record.records("requests").filter(|item| !item.faulty).filter_map(request).collect(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaId, PersonId};
    use crate::store::accept::fixture::{accept, codes};

    #[test]
    fn a_review_is_of_a_person_or_a_scope_and_never_of_both() {
        let text = "period: 2024-06\nperson: li-na\nkind: monthly_report\ncauses: 断货\nrequests: [{what: 补货, to: 采购部, status: 完成}]\n---\n周期: 2024-06\n范围: 华东\n类型: 月报\n---\nperiod: 2024-06\nperson: li-na\nscope: team\nkind: scores\n---\nperiod: 2024-06\nkind: scores\n";
        let mut reviews = Vec::new();
        let (findings, _) =
            accept("reviews/a.yaml", text, |acceptor, document| reviews.extend(accept_review(acceptor, document)));
        assert_eq!(codes(&findings), ["key/choice", "key/choice"]);
        let scopes: Vec<Scope> = reviews.iter().map(|review| review.scope).collect();
        assert_eq!(scopes, [Scope::Person(PersonId(0)), Scope::Region(AreaId(0))]);
        assert_eq!(reviews[0].texts[&ReviewText::Causes], "断货");
        assert_eq!(reviews[0].requests[0].status, RequestStatus::Done);
    }
}
