//! The team folder: areas, people, customers, products, projects.
//!
//! All of them may name each other, whatever file they stand in; so first every id, name and alias is entered in the
//! roster, then the rest is accepted. An item without id is nobody, one whose other keys are faulty keeps what is good.

use std::collections::BTreeMap;

use crate::diag::{Code, Finding, Findings};
use crate::model::{
    Area, AreaId, AreaKind, AreaRank, Contact, Customer, CustomerClass, CustomerKind, CustomerState, CustomerStatus,
    Day, Found, Lifecycle, Locality, Margin, Milestone, Names, Person, PersonId, Post, Product, Project, ProjectKind,
    ProjectStage, Role, Roster,
};
use crate::store::accept::{Acceptor, Ground, Linker, NewAreas, circles};
use crate::store::fields::{self, Mapping, Shape};
use crate::store::record::{Record, Value};
use crate::store::yaml::{Document, Kind, Node};
use crate::text::{FileId, Place, Sources};
use crate::words::{findings as say, findings_check as told, findings_log as logs};

/// The files of the team folder, in the order of their paths.
#[derive(Default)]
#[allow(missing_docs, reason = "named like the files")]
pub struct TeamFiles<'n> {
    pub areas: Vec<(FileId, &'n [Document<'n>])>,
    pub people: Vec<(FileId, &'n [Document<'n>])>,
    pub customers: Vec<(FileId, &'n [Document<'n>])>,
    pub products: Vec<(FileId, &'n [Document<'n>])>,
    pub projects: Vec<(FileId, &'n [Document<'n>])>,
}

/// An item of a list with its position in the roster, if it has an id of its own.
pub(super) struct Item<'n> {
    pub file: FileId,
    pub node: &'n Node<'n>,
    index: u32,
    pub at: Option<u32>,
}

/// Accepts the team folder.
pub fn accept_team(files: &TeamFiles<'_>, sources: &Sources) -> (Roster, Findings) {
    let mut desk =
        Desk { sources, roster: Roster::default(), findings: Findings::default(), areas: NewAreas::default() };
    let areas = desk.register(&files.areas, &fields::areas::AREA, |roster, named| {
        let Named { id, name, aliases, place } = named;
        roster.areas.push(bare_area(id, name, aliases, Some(place)));
        &mut roster.area_names
    });
    let people = desk.register(&files.people, &fields::people::PERSON, |roster, named| {
        let Named { id, name, aliases, place } = named;
        let posts = vec![nowhere()];
        roster.people.push(Person { id, name, aliases, posts, joined: None, left: None, emails: Vec::new(), place });
        &mut roster.person_names
    });
    let customers = desk.register(&files.customers, &fields::customers::CUSTOMER, |roster, named| {
        roster.customers.push(bare_customer(named));
        &mut roster.customer_names
    });
    let products = desk.register(&files.products, &fields::products::PRODUCT, |roster, named| {
        roster.products.push(bare_product(named));
        &mut roster.product_names
    });
    let projects = desk.register(&files.projects, &fields::projects::PROJECT, |roster, named| {
        roster.projects.push(bare_project(named));
        &mut roster.project_names
    });
    desk.fill(&areas, &fields::areas::AREA, fill_area);
    desk.fill(&people, &fields::people::PERSON, fill_person);
    check_employment(&mut desk.roster, &people, &mut desk.findings);
    desk.fill(&customers, &fields::customers::CUSTOMER, fill_customer);
    desk.fill(&products, &fields::products::PRODUCT, fill_product);
    let owned = desk.fill(&projects, &fields::projects::PROJECT, fill_project);
    keep_owned_projects(&mut desk.roster, &owned);
    circles::break_superiors(&mut desk.roster, &people, &mut desk.findings);
    circles::break_dealers(&mut desk.roster, &customers, &mut desk.findings);
    add_areas(&mut desk.roster, desk.areas);
    (desk.roster, desk.findings)
}

/// Nobody leaves before joining; of who does, the day of leaving is not used.
fn check_employment(roster: &mut Roster, people: &[Item<'_>], findings: &mut Findings) {
    for item in people {
        let Some(person) = item.at.and_then(|at| roster.people.get_mut(at as usize)) else { continue };
        let (Some(joined), Some(left)) = (person.joined, person.left) else { continue };
        if left < joined {
            person.left = None;
            let span = value_of(item.node, &fields::people::PERSON, "left").unwrap_or(item.node).span;
            let place = Place { file: item.file, span };
            let finding = Finding::new(Code::BadSpan, place, told::left_before_joined(left, joined));
            findings.add(finding.help(logs::fix_date_or_roster()));
        }
    }
}

/// Adds areas that no file lists to the roster; each is its own id and name. The ids they had while they were met
/// become positions in what is returned.
pub fn add_areas(roster: &mut Roster, new: NewAreas) -> Vec<AreaId> {
    let mut ids = Vec::with_capacity(new.names.len());
    for (name, kind) in new.names {
        let at = if let Found::One(at) = roster.area_names.find(&name) {
            at
        } else {
            let at = position(roster.areas.len());
            roster.area_names.add(&name, at);
            let (id, aliases) = (name.clone(), Vec::new());
            roster.areas.push(Area { kind, ..bare_area(id, name, aliases, None) });
            at
        };
        ids.push(AreaId(at));
    }
    ids
}

fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

struct Desk<'s> {
    sources: &'s Sources,
    roster: Roster,
    findings: Findings,
    areas: NewAreas,
}

/// What an item is called.
struct Named {
    id: String,
    name: String,
    aliases: Vec<String>,
    place: Place,
}

impl Desk<'_> {
    /// Enters the ids, names and aliases of all items of a sort.
    fn register<'n>(
        &mut self,
        files: &[(FileId, &'n [Document<'n>])],
        mapping: &'static Mapping,
        add: impl Fn(&mut Roster, Named) -> &mut Names,
    ) -> Vec<Item<'n>> {
        let mut items = Vec::new();
        let mut ids: BTreeMap<String, Place> = BTreeMap::new();
        for &(file, documents) in files {
            for document in documents.iter().filter(|document| !document.root.is_null()) {
                let Kind::Seq(nodes) = &document.root.kind else {
                    self.no_list(file, &document.root, mapping);
                    continue;
                };
                for (index, node) in (0u32..).zip(nodes) {
                    let at = called(node, mapping, file)
                        .and_then(|(named, id_place)| self.enter(named, id_place, &mut ids, &add));
                    items.push(Item { file, node, index, at });
                }
            }
        }
        items
    }

    /// Enters one item; tells its position in the roster, which it has none of where its id is taken.
    fn enter(
        &mut self,
        named: Named,
        id_place: Place,
        ids: &mut BTreeMap<String, Place>,
        add: &impl Fn(&mut Roster, Named) -> &mut Names,
    ) -> Option<u32> {
        if let Some(first) = ids.get(&named.id) {
            let label = say::duplicate_id_label(self.sources.cite(*first));
            self.findings.add(Finding::new(Code::DuplicateId, id_place, say::duplicate_id(&named.id)).label(label));
            return None;
        }
        ids.insert(named.id.clone(), id_place);
        let all: Vec<String> = [&named.id, &named.name].into_iter().chain(&named.aliases).cloned().collect();
        let here = position(ids.len() - 1);
        let known = add(&mut self.roster, named);
        for name in all {
            known.add(name.trim(), here);
        }
        Some(here)
    }

    fn no_list(&mut self, file: FileId, root: &Node<'_>, mapping: &'static Mapping) {
        let ground = Ground { roster: &self.roster, sources: self.sources, linker: Linker::default() };
        let mut acceptor = Acceptor::new(&ground, file);
        let _ = acceptor.value(root, &Shape::List(&Shape::Any), mapping.name);
        self.findings.append(acceptor.finish().0);
    }

    /// Accepts the items of a sort and fills in what was entered; tells for which of the roster's `fill` was content.
    fn fill(
        &mut self,
        items: &[Item<'_>],
        mapping: &'static Mapping,
        fill: impl Fn(&mut Roster, usize, &Record<'_>) -> bool,
    ) -> Vec<bool> {
        let mut filled = Vec::new();
        for item in items {
            let ground = Ground { roster: &self.roster, sources: self.sources, linker: Linker::default() };
            let mut acceptor = Acceptor::new(&ground, item.file);
            acceptor.areas = std::mem::take(&mut self.areas);
            let mut record = acceptor.record(item.node, mapping);
            record.index = item.index;
            let (findings, areas) = acceptor.finish();
            self.findings.append(findings);
            self.areas = areas;
            if let Some(at) = item.at {
                filled.push(fill(&mut self.roster, at as usize, &record));
            }
        }
        filled
    }
}

/// The value of a key of an item, in either language.
pub(super) fn value_of<'n>(node: &'n Node<'n>, mapping: &Mapping, key: &str) -> Option<&'n Node<'n>> {
    let Kind::Map(pairs) = &node.kind else { return None };
    let is = |k: &Node<'_>| k.text().and_then(|word| mapping.field(word)).is_some_and(|field| field.key == key);
    pairs.iter().find(|(k, _)| is(k)).map(|(_, v)| v)
}

/// What an item's id, name and aliases are, and where the id stands; `None` without an id.
fn called(node: &Node<'_>, mapping: &'static Mapping, file: FileId) -> Option<(Named, Place)> {
    let value = |key: &str| value_of(node, mapping, key);
    let id = value("id").filter(|node| node.text().is_some_and(|text| !text.trim().is_empty()))?;
    let text = |node: &Node<'_>| node.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let name = value("name").and_then(text).or_else(|| text(id))?;
    let aliases = match value("aliases").map(|node| &node.kind) {
        Some(Kind::Seq(all)) => all.iter().filter_map(text).collect(),
        _ => Vec::new(),
    };
    let place = Place { file, span: id.span };
    Some((Named { id: text(id)?, name, aliases, place }, place))
}

fn nowhere() -> Post {
    Post { from: Day::MIN, role: Role::Salesperson, group: None, city: None, region: None, reports_to: None }
}

fn bare_area(id: String, name: String, aliases: Vec<String>, place: Option<Place>) -> Area {
    Area { id, name, aliases, kind: None, manager: None, within: None, locality: Locality::default(), place }
}

fn bare_customer(named: Named) -> Customer {
    let Named { id, name, aliases, place } = named;
    let state = CustomerState {
        from: Day::MIN,
        name,
        kind: CustomerKind::Direct,
        class: CustomerClass::Ordinary,
        status: CustomerStatus::Active,
        region: None,
        area: None,
        street: None,
        dealer: None,
        owner: None,
        business: None,
        decision_maker: None,
        credit_limit: None,
        terms_days: None,
    };
    let states = vec![state];
    Customer { id, aliases, states, since: None, contacts: Vec::new(), opening_balance: None, habits: None, place }
}

fn bare_product(named: Named) -> Product {
    let Named { id, name, aliases, place } = named;
    Product {
        id,
        name,
        aliases,
        line: None,
        lifecycle: Lifecycle::Old,
        margin: None,
        unit: None,
        price: None,
        lead_days: None,
        min_stock: None,
        place,
    }
}

fn bare_project(named: Named) -> Project {
    let Named { id, name, aliases, place } = named;
    Project {
        id,
        name,
        aliases,
        kind: ProjectKind::Special,
        customer: None,
        client: None,
        bidders: Vec::new(),
        owner: PersonId(0),
        stage: ProjectStage::Design,
        amount: None,
        prepayment: None,
        tender_date: None,
        milestones: Vec::new(),
        target: None,
        place,
    }
}

fn fill_area(roster: &mut Roster, at: usize, record: &Record<'_>) -> bool {
    let area = &mut roster.areas[at];
    area.kind = record.choice("kind", AreaKind::from_word);
    area.manager = record.person("manager");
    area.within = record.area("within");
    area.locality = Locality {
        buses: record.string("buses"),
        fare: record.amount("fare"),
        roads: record.string("roads"),
        rank: record.choice("rank", AreaRank::from_word),
        spending: record.string("spending"),
        housing: record.string("housing"),
        residents: record.string("residents"),
        buying_power: record.string("buying_power"),
        note: record.string("note"),
    };
    true
}

fn fill_person(roster: &mut Roster, at: usize, record: &Record<'_>) -> bool {
    let person = &mut roster.people[at];
    let mut post = Post {
        from: Day::MIN,
        role: record.choice("role", Role::from_word).unwrap_or(Role::Salesperson),
        group: record.area("group"),
        city: record.area("city"),
        region: record.area("region"),
        reports_to: record.person("reports_to"),
    };
    let mut rows: Vec<(Day, &Record<'_>)> =
        record.records("history").filter(|row| !row.faulty).filter_map(|row| Some((row.day("from")?, row))).collect();
    rows.sort_by_key(|(from, _)| *from);
    let mut posts = vec![post];
    for (from, row) in rows {
        post = Post {
            from,
            role: row.choice("role", Role::from_word).unwrap_or(post.role),
            group: row.area("group").or(post.group),
            city: row.area("city").or(post.city),
            region: row.area("region").or(post.region),
            reports_to: row.person("reports_to").or(post.reports_to),
        };
        posts.push(post);
    }
    person.posts = posts;
    person.joined = record.day("joined");
    person.left = record.day("left");
    person.emails = record.texts("email").map(str::to_owned).collect();
    true
}

fn fill_customer(roster: &mut Roster, at: usize, record: &Record<'_>) -> bool {
    let customer = &mut roster.customers[at];
    let first = &mut customer.states[0];
    first.kind = record.choice("kind", CustomerKind::from_word).unwrap_or(first.kind);
    first.class = record.choice("class", CustomerClass::from_word).unwrap_or(first.class);
    first.status = record.choice("status", CustomerStatus::from_word).unwrap_or(first.status);
    first.region = record.area("region");
    first.area = record.area("area");
    first.street = record.area("street");
    first.dealer = record.customer("dealer");
    first.owner = record.person("owner");
    first.business = record.string("business");
    first.decision_maker = record.string("decision_maker");
    first.credit_limit = record.amount("credit_limit");
    first.terms_days = record.integer("terms_days");
    let mut rows: Vec<(Day, PersonId)> =
        record.records("owners").filter_map(|row| Some((row.day("from")?, row.person("owner")?))).collect();
    rows.sort_by_key(|(from, _)| *from);
    for (from, owner) in rows {
        let mut state = customer.states[customer.states.len() - 1].clone();
        state.from = from;
        state.owner = Some(owner);
        customer.states.push(state);
    }
    customer.since = record.day("since");
    customer.contacts = record.records("contacts").filter_map(contact).collect();
    customer.opening_balance = record.amount("opening_balance");
    customer.habits = record.string("habits");
    true
}

/// A person to speak to.
pub(super) fn contact(row: &Record<'_>) -> Option<Contact> {
    Some(Contact {
        role: row.string("role"),
        name: row.string("name")?,
        phone: row.string("phone"),
        shift: row.string("shift"),
        traits: row.string("traits"),
    })
}

fn fill_product(roster: &mut Roster, at: usize, record: &Record<'_>) -> bool {
    let product = &mut roster.products[at];
    product.line = record.string("line");
    product.lifecycle = record.choice("lifecycle", Lifecycle::from_word).unwrap_or(Lifecycle::Old);
    product.margin = record.choice("margin", Margin::from_word);
    product.unit = record.string("unit");
    product.price = record.amount("price");
    product.lead_days = record.integer("lead_days");
    product.min_stock = record.amount("min_stock");
    true
}

/// A project without owner is nobody's; it does not stay in the roster.
fn fill_project(roster: &mut Roster, at: usize, record: &Record<'_>) -> bool {
    let project = &mut roster.projects[at];
    project.kind = record.choice("kind", ProjectKind::from_word).unwrap_or(ProjectKind::Special);
    project.customer = record.customer("customer");
    project.client = record.string("client");
    project.bidders = record.parties("bidders");
    project.stage = record.choice("stage", ProjectStage::from_word).unwrap_or(ProjectStage::Design);
    project.amount = record.amount("amount");
    project.prepayment = record.amount("prepayment");
    project.tender_date = record.day("tender_date");
    project.milestones = record.records("milestones").filter_map(milestone).collect();
    project.target = record.amount("target");
    match record.person("owner") {
        Some(owner) => {
            project.owner = owner;
            true
        }
        None => false,
    }
}

fn milestone(row: &Record<'_>) -> Option<Milestone> {
    let done_on = row.day("done");
    let done = done_on.is_some() || matches!(row.value("done"), Some(Value::Bool(true)));
    Some(Milestone { name: row.string("name")?, due: row.day("due"), done, done_on })
}

fn keep_owned_projects(roster: &mut Roster, owned: &[bool]) {
    let all = std::mem::take(&mut roster.projects);
    roster.projects = all.into_iter().zip(owned).filter(|(_, owned)| **owned).map(|(project, _)| project).collect();
    roster.project_names = Names::default();
    for (at, project) in (0u32..).zip(&roster.projects) {
        for name in [&project.id, &project.name].into_iter().chain(&project.aliases) {
            roster.project_names.add(name.trim(), at);
        }
    }
}
