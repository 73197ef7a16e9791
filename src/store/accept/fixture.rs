//! A roster of two people, two customers and two products, for tests of the acceptance.

use crate::diag::Findings;
use crate::model::{
    Amount, Area, AreaId, AreaKind, Customer, CustomerClass, CustomerKind, CustomerState, CustomerStatus, Day,
    Lifecycle, Locality, Person, PersonId, Post, Product, Role, Roster,
};
use crate::store::accept::{Acceptor, Ground, Linker};
use crate::store::yaml::{self, Document};
use crate::text::{FileId, Place, Source, Sources, Span};

fn place() -> Place {
    Place { file: FileId(0), span: Span::default() }
}

fn person(id: &str, name: &str) -> Person {
    let region = Some(AreaId(0));
    let role = Role::Salesperson;
    let post = Post { from: Day::MIN, role, group: None, city: None, region, reports_to: None };
    Person {
        id: id.into(),
        name: name.into(),
        aliases: vec![],
        posts: vec![post],
        joined: None,
        left: None,
        emails: vec![],
        place: place(),
    }
}

pub(super) fn state(from: Day, name: &str, owner: u32) -> CustomerState {
    CustomerState {
        from,
        name: name.into(),
        kind: CustomerKind::Dealer,
        class: CustomerClass::Ordinary,
        status: CustomerStatus::Active,
        region: None,
        area: None,
        street: None,
        dealer: None,
        owner: Some(PersonId(owner)),
        business: None,
        decision_maker: None,
        credit_limit: None,
        terms_days: None,
    }
}

fn customer(id: &str, name: &str, owner: u32) -> Customer {
    Customer {
        id: id.into(),
        aliases: vec![],
        states: vec![state(Day::MIN, name, owner)],
        since: None,
        contacts: vec![],
        opening_balance: None,
        habits: None,
        place: place(),
    }
}

fn product(id: &str, name: &str, price: Option<Amount>) -> Product {
    Product {
        id: id.into(),
        name: name.into(),
        aliases: vec![],
        line: None,
        lifecycle: Lifecycle::Old,
        margin: None,
        unit: None,
        price,
        lead_days: None,
        min_stock: None,
        place: place(),
    }
}

pub(super) fn roster() -> Roster {
    let area = Area {
        id: "华东".into(),
        name: "华东".into(),
        aliases: vec![],
        kind: Some(AreaKind::Region),
        manager: None,
        within: None,
        locality: Locality::default(),
        place: None,
    };
    let mut roster = Roster {
        people: vec![person("li-na", "李娜"), person("wang-lei", "王磊")],
        customers: vec![customer("C-1", "昌盛", 0), customer("C-2", "恒丰", 1)],
        products: vec![product("P-1", "瓷砖胶", Some(Amount::new(455, 1))), product("P-2", "防水涂料", None)],
        areas: vec![area],
        ..Roster::default()
    };
    roster.area_names.add("华东", 0);
    for (at, (id, name)) in (0..).zip([("li-na", "李娜"), ("wang-lei", "王磊")]) {
        roster.person_names.add(id, at);
        roster.person_names.add(name, at);
    }
    for (at, (id, name)) in (0..).zip([("C-1", "昌盛"), ("C-2", "恒丰")]) {
        roster.customer_names.add(id, at);
        roster.customer_names.add(name, at);
    }
    for (at, id) in (0..).zip(["P-1", "P-2"]) {
        roster.product_names.add(id, at);
    }
    roster
}

/// Accepts every document of a text; gives the findings, with the files to cite places of.
pub(super) fn accept(
    path: &str,
    text: &str,
    mut each: impl FnMut(&mut Acceptor<'_>, &Document<'_>),
) -> (Findings, Sources) {
    let mut sources = Sources::default();
    let file = sources.add(Source::new(path, text));
    let roster = roster();
    let ground = Ground { roster: &roster, sources: &sources, linker: Linker::new(&roster.customer_names) };
    let (documents, mut findings) = yaml::parse(text, file);
    let mut acceptor = Acceptor::new(&ground, file);
    for document in &documents {
        each(&mut acceptor, document);
    }
    findings.append(acceptor.finish().0);
    (findings, sources)
}

/// The codes of findings, in order.
pub(super) fn codes(findings: &Findings) -> Vec<&'static str> {
    findings.iter().map(|f| f.code.id()).collect()
}
