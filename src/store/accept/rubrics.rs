//! Score sheets: the built-in ones and those of team/rubrics.yaml, read alike, and the scores of reviews held against
//! them. What comes in are documents and accepted reviews; what goes out are sheets whose figures add up, and findings.

use std::collections::BTreeSet;

use crate::diag::{Code, Finding, Findings};
use crate::model::{
    Amount, Day, Deadlines, DoublingScope, GivenScore, LeaveKind, Measure, Metric, Named, Review, Role, Roster, Rubric,
    RubricItem, RubricPart, Scope, ScoreEvent, form_name, rubric_for,
};
use crate::store::accept::{Acceptor, Ground, Linker};
use crate::store::fields::Shape;
use crate::store::fields::rubrics::RUBRIC;
use crate::store::record::{Record, Value};
use crate::store::yaml::{self, Document, Kind};
use crate::text::{Place, Source, Sources, nearest};
use crate::words::findings_rubric as say;

/// The built-in sheets in both languages: alike but for their words.
const BUILT_IN: [(&str, &str); 2] = [
    ("assets/rubrics/zh-CN.yaml", include_str!("../../../assets/rubrics/zh-CN.yaml")),
    ("assets/rubrics/en.yaml", include_str!("../../../assets/rubrics/en.yaml")),
];

/// The metrics plans can state targets for.
const WITH_TARGETS: [Metric; 11] = [
    Metric::Sales,
    Metric::Shipped,
    Metric::Collections,
    Metric::Quantity,
    Metric::Expenses,
    Metric::Visits,
    Metric::CustomersVisited,
    Metric::CallsMade,
    Metric::NewCustomers,
    Metric::Network,
    Metric::Leads,
];

/// The sheets that hold where a workspace has none of its own.
pub fn built_in() -> Vec<Rubric> {
    let [zh, en] = BUILT_IN.map(|(path, text)| {
        let mut sources = Sources::default();
        let file = sources.add(Source::new(path, text));
        let roster = Roster::default();
        let ground = Ground { roster: &roster, sources: &sources, linker: Linker::default() };
        let (documents, _) = yaml::parse(text, file);
        accept_rubrics(&mut Acceptor::new(&ground, file), &documents)
    });
    zh.into_iter().zip(en).map(|(zh, en)| both(zh, en)).collect()
}

/// A sheet with the words of its translation, without a place in the workspace.
fn both(mut zh: Rubric, en: Rubric) -> Rubric {
    zh.place = None;
    zh.name.en = en.name.en;
    for (part, other) in zh.parts.iter_mut().zip(en.parts) {
        part.name.en = other.name.en;
        for (item, other) in part.items.iter_mut().zip(other.items) {
            item.name.en = other.name.en;
            if let (Some(words), Some(other)) = (&mut item.criteria, other.criteria) {
                words.en = other.en;
            }
        }
    }
    zh
}

/// Accepts a file's sheets: one, or a list of them. Faulty ones are left out.
pub fn accept_rubrics(acceptor: &mut Acceptor<'_>, documents: &[Document<'_>]) -> Vec<Rubric> {
    let mut all = Vec::new();
    for document in documents.iter().filter(|document| !document.root.is_null()) {
        let roots = match &document.root.kind {
            Kind::Seq(items) => items.as_slice(),
            _ => std::slice::from_ref(&document.root),
        };
        for root in roots {
            let Some(placed) = acceptor.value(root, &Shape::Section(&RUBRIC), RUBRIC.name) else { continue };
            let Value::Record(record) = placed.value else { continue };
            if !document.broken && !record.faulty {
                all.extend(rubric(&record).filter(|rubric| is_sound(acceptor, &record, rubric)));
            }
        }
    }
    all
}

fn rubric(record: &Record<'_>) -> Option<Rubric> {
    Some(Rubric {
        id: record.string("id")?,
        name: Named::same(record.text("name")?),
        roles: record.choices("roles", Role::from_word),
        from: record.day("from").unwrap_or(Day::MIN),
        parts: record.records("parts").filter_map(part).collect(),
        doubling: record.choice("doubling", DoublingScope::from_word).unwrap_or(DoublingScope::None),
        doubling_after: record.integer("doubling_after").unwrap_or(2).max(1),
        place: Some(record.place()),
    })
}

fn part(record: &Record<'_>) -> Option<RubricPart> {
    Some(RubricPart {
        id: record.string("id")?,
        name: Named::same(record.text("name")?),
        weight: record.amount("weight")?,
        points: record.amount("points").unwrap_or(Amount::int(100)),
        items: record.records("items").filter_map(item).collect(),
    })
}

fn item(record: &Record<'_>) -> Option<RubricItem> {
    let form = match record.value("deadline") {
        Some(Value::Choice(word)) => Some((*word).to_owned()),
        Some(value) => value.text().map(form_name),
        None => None,
    };
    let kinds = record.choices("leave_kinds", LeaveKind::from_word);
    Some(RubricItem {
        id: record.string("id")?,
        name: Named::same(record.text("name")?),
        points: record.amount("points")?,
        criteria: record.text("criteria").map(Named::same),
        measure: record.choice("measure", Measure::from_word).unwrap_or(Measure::Manual),
        metric: record.choice("metric", Metric::from_word),
        threshold: record.amount("threshold").unwrap_or(Amount::ONE),
        deadline: form,
        event: record.choice("event", ScoreEvent::from_word),
        leave_kinds: if record.has("leave_kinds") { kinds } else { vec![LeaveKind::Personal] },
        half_day: record.amount("half_day").unwrap_or(Amount::ONE),
        per: record.amount("per"),
        cap: record.amount("cap"),
        manager_share: record.amount("manager_share"),
    })
}

/// Whether a sheet's figures add up and every item can be measured as it says.
fn is_sound(acceptor: &mut Acceptor<'_>, record: &Record<'_>, rubric: &Rubric) -> bool {
    let mut findings = Vec::new();
    let weights: Amount = rubric.parts.iter().map(|part| part.weight).sum();
    if weights != Amount::ONE {
        let percent = weights.times(Amount::int(100)).unwrap_or(weights);
        let place = acceptor.place(acceptor.head(record.place_of("name").span));
        let finding = Finding::new(Code::RubricWeights, place, say::weights(percent)).label(say::weights_label());
        findings.push(finding.help(say::fix_weights()));
    }
    let mut seen = BTreeSet::new();
    for (part, written) in rubric.parts.iter().zip(record.records("parts")) {
        let sum: Amount = part.items.iter().map(|item| item.points).sum();
        if sum != part.points {
            let key = if written.has("points") { "points" } else { "name" };
            let title = say::item_points(&part.name.zh, sum, part.points);
            findings.push(Finding::new(Code::RubricPoints, written.place_of(key), title).help(say::fix_item_points()));
        }
        for (item, written) in part.items.iter().zip(written.records("items")) {
            if !seen.insert(item.id.as_str()) {
                let finding = Finding::new(Code::DuplicateId, written.place_of("id"), say::item_twice(&item.id));
                findings.push(finding.help(say::rename_item()));
            }
            findings.extend(measured(item, written));
        }
    }
    let sound = findings.is_empty();
    for finding in findings {
        acceptor.add(finding);
    }
    sound
}

/// Why an item can't be measured as it says, if it can't.
fn measured(item: &RubricItem, written: &Record<'_>) -> Option<Finding> {
    let counted = item.deadline.is_some() || item.event.is_some();
    let named = counted || item.metric.is_some();
    let name = &item.name.zh;
    let (key, title) = match item.measure {
        Measure::Manual if named => ("measure", say::manual_with_source(name)),
        Measure::Ratio if item.metric.is_none() => ("measure", say::ratio_without_metric(name)),
        Measure::PerEvent if item.metric.is_some() => ("metric", say::metric_by_event(name)),
        Measure::PerEvent | Measure::Once | Measure::Gate if !named && item.manager_share.is_none() => {
            ("measure", say::nothing_counted(name))
        }
        Measure::PerEvent if counted && item.per.is_none() => ("measure", say::without_per(name)),
        _ => {
            let metric = item.metric.filter(|metric| !WITH_TARGETS.contains(metric))?;
            let names = WITH_TARGETS.map(Metric::word).join(", ");
            let finding =
                Finding::new(Code::RubricMeasure, written.place_of("metric"), say::metric_without_target(metric.zh()));
            return Some(finding.help(say::metrics_with_targets(names)));
        }
    };
    Some(Finding::new(Code::RubricMeasure, written.place_of(key), title).help(say::measures()))
}

/// Finds items that count a form nobody owes. The sheets stay: such an item loses nothing.
pub fn check_forms(acceptor: &mut Acceptor<'_>, documents: &[Document<'_>], deadlines: &Deadlines) {
    let owed = |form: &str| deadlines.get(form).is_some_and(|rule| !rule.roles.is_empty());
    for (word, place) in forms(acceptor, documents) {
        let form = form_name(&word);
        if owed(&form) {
            continue;
        }
        let names = deadlines.keys().map(String::as_str).filter(|name| owed(name) && *name != form);
        let help = nearest(&form, names).map_or_else(say::add_rule, say::did_you_mean);
        acceptor.add(Finding::new(Code::UnknownValue, place, say::no_rule(word)).help(help));
    }
}

/// The forms that items name, as written.
fn forms(acceptor: &Acceptor<'_>, documents: &[Document<'_>]) -> Vec<(String, Place)> {
    fn walk<'n>(node: &'n yaml::Node<'n>, found: &mut Vec<(&'n str, crate::text::Span)>) {
        match &node.kind {
            Kind::Seq(items) => items.iter().for_each(|item| walk(item, found)),
            Kind::Map(pairs) => {
                for (key, value) in pairs {
                    match (key.text(), value.text()) {
                        (Some("deadline" | "报送规则"), Some(form)) => found.push((form, value.span)),
                        _ => walk(value, found),
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for document in documents {
        walk(&document.root, &mut found);
    }
    found.into_iter().map(|(form, span)| (form.to_owned(), acceptor.place(span))).collect()
}

/// Holds every score and confirmation against the person's sheet of that period's end, and takes out those that name
/// no item of it or give points it does not have.
pub fn settle_scores(reviews: &mut [Review], rubrics: &[Rubric], roster: &Roster) -> Findings {
    let mut findings = Findings::default();
    for review in reviews.iter_mut().filter(|review| !review.scores.is_empty() || !review.confirmed.is_empty()) {
        let sheet = match review.scope {
            Scope::Person(person) => {
                let person = roster.person(person);
                let day = person.left.map_or(review.period.end(), |left| left.min(review.period.end()));
                let role = person.post(day).role;
                rubric_for(rubrics, role, day).ok_or_else(|| {
                    let (mut title, en) =
                        (say::no_sheet(&person.name, role.zh()), say::no_sheet(&person.name, role.word()));
                    title.en = en.en;
                    (title, say::add_sheet())
                })
            }
            _ => Err((say::scores_of_scope(), say::name_person())),
        };
        let mut fits = |item: &str, points: Option<Amount>, least: Amount, place: Place| match judge(
            &sheet, item, points, least, place,
        ) {
            None => true,
            Some(finding) => {
                findings.add(finding);
                false
            }
        };
        review.scores.retain(|score: &GivenScore| fits(&score.item, Some(score.points), Amount::ZERO, score.place));
        // A deduction that counts twice may take more than the item has.
        let twice = sheet.as_ref().is_ok_and(|sheet| sheet.doubling != DoublingScope::None);
        review.confirmed.retain(|said| {
            let most = sheet.as_ref().ok().and_then(|sheet| sheet.item(&said.item)).map_or(Amount::ZERO, |i| i.points);
            fits(&said.item, said.points, if twice { -most } else { Amount::ZERO }, said.place)
        });
    }
    findings
}

type Sheet<'r> = Result<&'r Rubric, (crate::words::Said, crate::words::Said)>;

/// Why a score does not fit a sheet, if it does not.
fn judge(sheet: &Sheet<'_>, item: &str, points: Option<Amount>, least: Amount, place: Place) -> Option<Finding> {
    let rubric = match sheet {
        Ok(rubric) => rubric,
        Err((title, help)) => return Some(Finding::new(Code::UnknownItem, place, title.clone()).help(help.clone())),
    };
    let Some(known) = rubric.item(item) else {
        let mut title = say::unknown_item(item, &rubric.name.zh);
        title.en = say::unknown_item(item, &rubric.name.en).en;
        let ids: Vec<&str> = rubric.items().map(|item| item.id.as_str()).collect();
        let help = nearest(item, ids.iter().copied()).map_or_else(|| say::items(ids.join(", ")), say::did_you_mean);
        return Some(Finding::new(Code::UnknownItem, place, title).help(help));
    };
    let points = points.filter(|&points| points > known.points || points < least)?;
    let mut title = say::points_range(&known.name.zh, points, known.points);
    title.en = say::points_range(&known.name.en, points, known.points).en;
    Some(Finding::new(Code::ScoreRange, place, title).help(say::fix_points()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, text: &str) -> (Vec<Rubric>, Vec<String>) {
        let mut sources = Sources::default();
        let file = sources.add(Source::new(path, text));
        let roster = Roster::default();
        let ground = Ground { roster: &roster, sources: &sources, linker: Linker::default() };
        let (documents, mut findings) = yaml::parse(text, file);
        let mut acceptor = Acceptor::new(&ground, file);
        let rubrics = accept_rubrics(&mut acceptor, &documents);
        findings.append(acceptor.finish().0);
        (rubrics, findings.iter().map(|finding| format!("{}: {}", finding.code.id(), finding.title.en)).collect())
    }

    /// A sheet without its words, so that translations can be held against each other.
    fn bare(mut rubric: Rubric) -> Rubric {
        rubric.place = None;
        rubric.name = Named::default();
        for part in &mut rubric.parts {
            part.name = Named::default();
            for item in &mut part.items {
                item.name = Named::default();
                item.criteria = item.criteria.as_ref().map(|_| Named::default());
            }
        }
        rubric
    }

    #[test]
    fn the_built_in_sheets_read_without_a_finding_and_are_alike_in_both_languages() {
        let [zh, en] = BUILT_IN.map(|(path, text)| {
            let (rubrics, findings) = read(path, text);
            assert_eq!(findings, Vec::<String>::new(), "{path}");
            rubrics.into_iter().map(bare).collect::<Vec<_>>()
        });
        assert_eq!(zh, en);
        let built_in = built_in();
        let roles: Vec<Role> = built_in.iter().flat_map(|rubric| rubric.roles.clone()).collect();
        assert_eq!(roles, [Role::Salesperson, Role::RegionalManager]);
        assert_eq!(built_in[0].item("rebate").map(|item| item.name.en.as_str()), Some("Rebate tables"));
    }

    #[test]
    fn a_sheet_whose_figures_do_not_add_up_is_left_out_with_every_reason() {
        let item = "{id: a, name: A, points: 60, measure: ratio}, {id: a, name: B, points: 30, metric: sales}";
        let text =
            format!("id: x\nname: X\nroles: [planner]\nparts:\n  - {{id: p, name: P, weight: 90%, items: [{item}]}}\n");
        let (rubrics, findings) = read("team/rubrics.yaml", &text);
        assert!(rubrics.is_empty());
        let codes: Vec<&str> = findings.iter().map(|finding| finding.split(':').next().unwrap_or_default()).collect();
        assert_eq!(codes, ["rubric/weights", "rubric/points", "rubric/measure", "team/duplicate-id", "rubric/measure"]);
    }
}
