//! Promotions, leads, problems, rivals, projects, changes of customers: what carries from period to period. Their
//! words are always kept.

use crate::diag::{Code, Finding};
use crate::model::{
    Advertisement, Amount, Competitor, CompetitorKind, CustomerChange, CustomerClass, CustomerField, CustomerKind,
    CustomerStatus, Department, Head, Lead, LeadStage, LogSection, PolicyChange, PolicyKind, Problem, ProblemKind,
    ProjectNote, ProjectResult, ProjectStage, Promotion,
};
use crate::store::accept::log::Making;
use crate::store::fields::RefTo;
use crate::store::fields::customers::CUSTOMER;
use crate::store::record::{Record, Value};
use crate::words::findings_check as told;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Promotions, |facts| &mut facts.promotions, promotion);
    making.each(record, LogSection::Advertising, |facts| &mut facts.advertising, advertisement);
    making.each(record, LogSection::Leads, |facts| &mut facts.leads, lead);
    making.each(record, LogSection::Problems, |facts| &mut facts.problems, problem);
    making.each(record, LogSection::Competitors, |facts| &mut facts.competitors, competitor);
    making.each(record, LogSection::Policies, |facts| &mut facts.policies, policy);
    making.each(record, LogSection::Projects, |facts| &mut facts.projects, project);
    making.each(record, LogSection::CustomerChanges, |facts| &mut facts.customer_changes, customer_change);
}

fn promotion(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Promotion> {
    Some(Promotion {
        head,
        name: item.boxed("name")?,
        customer: item.party("customer"),
        staff: item.whos("staff"),
        cost: item.amount("cost"),
        baseline: item.amount("baseline"),
        sales: item.amount("sales"),
        effect: item.boxed("effect"),
    })
}

fn advertisement(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Advertisement> {
    if making.runs_backwards(item) {
        return None;
    }
    Some(Advertisement {
        head,
        medium: item.boxed("medium")?,
        place: item.boxed("place"),
        from: item.day("from"),
        to: item.day("to"),
        cost: item.amount("cost"),
        effect: item.boxed("effect"),
    })
}

fn lead(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Lead> {
    if let Some(share) = item.amount("probability").filter(|share| *share > Amount::ONE) {
        let title = told::above_certain(share);
        let finding = Finding::new(Code::BadAmount, item.place_of("probability"), title);
        making.acceptor.add(finding.help(told::fix_probability()));
        return None;
    }
    Some(Lead {
        head,
        id: item.boxed("id"),
        name: item.boxed("name")?,
        source: item.boxed("source"),
        need: item.boxed("need"),
        stage: item.choice("stage", LeadStage::from_word).unwrap_or(LeadStage::New),
        customer: item.customer("customer"),
        value: item.amount("value"),
        probability: item.amount("probability"),
        next: item.day("next"),
    })
}

#[allow(clippy::unnecessary_wraps, reason = "made like every other entry")]
fn problem(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Problem> {
    making.name(RefTo::Problem, head, item, "id");
    making.name(RefTo::Problem, head, item, "title");
    making.refer(RefTo::Problem, head, item, "same_as");
    Some(Problem {
        head,
        id: item.boxed("id"),
        title: item.boxed("title"),
        customer: item.party("customer"),
        kind: item.choice("kind", ProblemKind::from_word),
        department: item.choice("department", Department::from_word),
        stage: item.boxed("stage"),
        effect: item.boxed("effect"),
        loss: item.amount("loss"),
        remedy: item.boxed("remedy"),
        owner: item.who("owner"),
        team: item.whos("team"),
        due: item.day("due"),
        solved: item.choice("status", |word| Some(word == "solved")).unwrap_or(false),
        same_as: item.boxed("same_as"),
    })
}

fn competitor(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Competitor> {
    Some(Competitor {
        head,
        brand: item.boxed("brand")?,
        product: making.product_name(item),
        customer: item.party("customer"),
        kind: item.choice("kind", CompetitorKind::from_word)?,
        what: item.boxed("what"),
        price_from: item.amount("price_from"),
        price_to: item.amount("price_to"),
        source: item.boxed("source"),
        answer: item.boxed("answer"),
    })
}

fn policy(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<PolicyChange> {
    Some(PolicyChange {
        head,
        title: item.boxed("title")?,
        kind: item.choice("kind", PolicyKind::from_word).unwrap_or(PolicyKind::Other),
        effective: item.day("effective"),
        effect: item.boxed("effect"),
    })
}

fn project(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<ProjectNote> {
    Some(ProjectNote {
        head,
        project: item.project("project")?,
        customer: item.party("customer"),
        stage: item.choice("stage", ProjectStage::from_word),
        milestone: item.boxed("milestone"),
        done: item.bool("done").unwrap_or(false),
        note: item.boxed("note"),
        next: item.day("next"),
        result: item.choice("result", ProjectResult::from_word),
    })
}

/// `to` has the type of the customer's own key.
fn customer_change(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<CustomerChange> {
    let customer = item.customer("customer")?;
    let field = item.choice("field", |word| CUSTOMER.fields.iter().find(|field| field.key == word))?;
    let value = making.acceptor.value(item.node("to")?, &field.shape, field.key)?.value;
    let word = |value: &Value<'_>| match value {
        Value::Choice(word) => Some(*word),
        _ => None,
    };
    let text = || value.text().map(str::to_owned);
    let to = match (field.key, &value) {
        ("name", _) => CustomerField::Name(text()?),
        ("kind", _) => CustomerField::Kind(CustomerKind::from_word(word(&value)?)?),
        ("class", _) => CustomerField::Class(CustomerClass::from_word(word(&value)?)?),
        ("status", _) => CustomerField::Status(CustomerStatus::from_word(word(&value)?)?),
        ("region", _) => CustomerField::Region(value.area()?),
        ("area", _) => CustomerField::Area(value.area()?),
        ("street", _) => CustomerField::Street(value.area()?),
        ("dealer", _) => CustomerField::Dealer(value.customer()?),
        ("owner", _) => CustomerField::Owner(value.person()?),
        ("business", _) => CustomerField::Business(text()?),
        ("decision_maker", _) => CustomerField::DecisionMaker(text()?),
        ("credit_limit", Value::Amount(amount)) => CustomerField::CreditLimit(*amount),
        ("terms_days", Value::Integer(days)) => CustomerField::TermsDays(u32::try_from(*days).ok()?),
        _ => return None,
    };
    Some(CustomerChange { head, customer, to, reason: item.boxed("reason") })
}
