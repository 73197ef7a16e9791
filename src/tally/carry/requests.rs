//! What reviews ask of people and departments.

use std::collections::BTreeMap;

use crate::model::{Day, RequestStatus, Scope, Who};
use crate::tally::Books;
use crate::tally::carry::threads::{Closing, How, News, Thread, ThreadKind, Turn, woven};

/// How a request of a status is closed.
pub(super) fn closing(status: RequestStatus, on: Day) -> Option<Closing> {
    match status {
        RequestStatus::Open => None,
        RequestStatus::Done => Some(Closing { on, how: How::Done }),
        RequestStatus::Dropped => Some(Closing { on, how: How::Dropped }),
    }
}

/// The requests of reviews, known from the day the review was handed in, else from its period's last day.
pub(super) fn threads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    let mut all: BTreeMap<(Scope, Option<&'w Who>, &'w str), Vec<Turn<'w>>> = BTreeMap::new();
    for review in &books.workspace().reviews {
        let day = review.submitted_at.map_or(review.period.end(), |moment| moment.day);
        let from = match review.scope {
            Scope::Person(id) => Some(Who::Person(id)),
            _ => None,
        };
        for request in &review.requests {
            all.entry((review.scope, request.to.as_ref(), &request.what)).or_default().push(Turn {
                known: day,
                day,
                owner: review.scope,
                what: &request.what,
                customer: None,
                from: from.clone(),
                by: request.to.clone(),
                due: request.due,
                closed: closing(request.status, day),
                news: News::ReviewRequest(review, request),
            });
        }
    }
    all.into_values().flat_map(|turns| woven(books, ThreadKind::ReviewRequest, turns, scope, as_of)).collect()
}
