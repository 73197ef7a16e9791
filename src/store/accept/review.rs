//! Reviews: one document, a person's words or a manager's scores for one period. Whether scores name items of the
//! person's score sheet is told where the sheets are known, by `rubrics`.

use std::collections::BTreeMap;

use crate::model::{
    Confirmed, CustomerId, DealerFate, GivenScore, Grade, RequestStatus, Review, ReviewKind, ReviewRequest, ReviewText,
    Scope, SurveyPoint, Swot,
};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::{Record, Value};
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
        scores: scores(acceptor, &record),
        confirmed: confirmed(acceptor, &record),
        swot: texts_of(&record, "swot", Swot::ALL, Swot::word),
        awards: record.texts("awards").map(str::to_owned).collect(),
        penalties: record.texts("penalties").map(str::to_owned).collect(),
        grade: record.choice("grade", Grade::from_word),
        dealers: dealers(&record),
        campaign: record.string("campaign"),
        analysis: texts_of(&record, "analysis", SurveyPoint::ALL, SurveyPoint::word),
    })
}

/// The texts of a section by the values its keys stand for.
fn texts_of<T: Copy + Ord>(
    record: &Record<'_>,
    key: &str,
    all: &[T],
    word: impl Fn(T) -> &'static str,
) -> BTreeMap<T, String> {
    let Some(section) = record.record(key) else { return BTreeMap::new() };
    all.iter().filter_map(|&value| Some((value, section.string(word(value))?))).collect()
}

fn scores(acceptor: &Acceptor<'_>, record: &Record<'_>) -> Vec<GivenScore> {
    let given = record.map("scores").iter().filter_map(|(item, value)| {
        let (points, note) = match &value.value {
            Value::Amount(points) => (*points, None),
            Value::Record(written) => (written.amount("points")?, written.string("note")),
            _ => return None,
        };
        Some(GivenScore { item: item.value.text()?.to_owned(), points, note, place: acceptor.place(item.span) })
    });
    given.collect()
}

fn confirmed(acceptor: &Acceptor<'_>, record: &Record<'_>) -> Vec<Confirmed> {
    let given = record.map("confirmed").iter().filter_map(|(item, value)| {
        let (points, reason) = match &value.value {
            Value::Amount(points) => (Some(*points), None),
            Value::Record(written) => (written.amount("points"), written.string("reason")),
            _ => return None,
        };
        Some(Confirmed { item: item.value.text()?.to_owned(), points, reason, place: acceptor.place(item.span) })
    });
    given.collect()
}

fn dealers(record: &Record<'_>) -> BTreeMap<CustomerId, DealerFate> {
    let fate = |value: &Value<'_>| match value {
        Value::Choice(word) => DealerFate::from_word(word),
        _ => None,
    };
    record.map("dealers").iter().filter_map(|(dealer, to)| dealer.value.customer().zip(fate(&to.value))).collect()
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

    #[test]
    fn scores_confirmations_and_the_year_s_decisions_are_kept_in_both_languages() {
        let text = "周期: 2024\n人员: 李娜\n类型: 年度检讨\n评分: {summary: 8, plan: {分数: 12.5, 说明: 清楚}}\n确认:\n  attendance: {}\n  weekly: {分数: 40, 原因: 停电}\n奖励: [季度之星]\n晋降: 晋升\n经销商: {昌盛: 支持}\nSWOT分析: {优势: 渠道}\n批次: 一期\n市场分析: {切入点: 夫妻店}\n";
        let mut reviews = Vec::new();
        let (findings, _) =
            accept("reviews/a.yaml", text, |acceptor, document| reviews.extend(accept_review(acceptor, document)));
        assert_eq!(codes(&findings), Vec::<&str>::new());
        let review = &reviews[0];
        let given: Vec<(&str, String)> =
            review.scores.iter().map(|score| (score.item.as_str(), score.points.to_string())).collect();
        assert_eq!(given, [("summary", "8".to_owned()), ("plan", "12.5".to_owned())]);
        assert_eq!((review.confirmed[0].points, review.confirmed[1].reason.as_deref()), (None, Some("停电")));
        assert_eq!((review.grade, review.awards.len(), review.swot.len()), (Some(Grade::Up), 1, 1));
        assert_eq!(review.dealers[&CustomerId(0)], DealerFate::Support);
        assert_eq!(review.analysis[&SurveyPoint::Entry], "夫妻店");
    }
}
