//! Deeds: what logs say was done, in the order of days, found by customer, sort and words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{
    AreaId, Customer, Day, EntryId, Head, Metric, Party, PersonId, PlanStatus, ProjectId, Roster, Who, WorkKind,
};
use crate::tally::Books;
use crate::tally::posting::{Subject, position};

/// What sort of deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeedKind {
    /// A visit on site.
    Visit,
    /// A visit that was not on site.
    OffSite,
    /// A call worth a note.
    Call,
    /// An order.
    Order,
    /// A quote or proposal made.
    Quote,
    /// Money that came in; on the day it came in.
    Payment,
    /// Goods that went out.
    Shipment,
    /// A promotion held.
    Promotion,
    /// News of a project.
    Project,
    /// A training.
    Training,
    /// A meeting.
    Meeting,
    /// An outlet surveyed.
    Survey,
    /// A trip; on its first day.
    Trip,
    /// A log's planned item that the log itself says was done, where no entry of that day shows it.
    Told,
}

/// What someone did, as an entry of a log says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What sort.
    pub kind: DeedKind,
    /// The entry.
    pub entry: EntryId,
    /// The day it was done.
    pub date: Day,
    /// The day it is known since (the log's date).
    pub known: Day,
    /// Who logged it.
    pub person: PersonId,
    /// Whose deed it is: of who logged it, went along, attended or gets the credit.
    pub people: Vec<PersonId>,
    /// The customer.
    pub customer: Option<Party>,
    /// The project.
    pub project: Option<ProjectId>,
    /// A promotion's name, a training's topic, a survey's campaign, what a told item was.
    pub what: Option<Box<str>>,
    /// The sort of item a told one is.
    pub told: Option<WorkKind>,
    /// Where an outlet surveyed lies.
    pub street: Option<AreaId>,
    /// Where a trip went.
    pub places: Box<[String]>,
}

fn deed(kind: DeedKind, head: Head, customer: Option<Party>) -> Deed {
    Deed {
        kind,
        entry: head.entry,
        date: head.date,
        known: head.date,
        person: head.person,
        people: vec![head.person],
        customer,
        project: None,
        what: None,
        told: None,
        street: None,
        places: Box::default(),
    }
}

/// All deeds by day, and where to look for them: positions in the order of days.
#[derive(Debug, Default)]
pub(in crate::tally) struct Deeds {
    pub all: Vec<Deed>,
    by_customer: BTreeMap<Party, Vec<u32>>,
    by_kind: BTreeMap<DeedKind, Vec<u32>>,
    /// Told ones without customer.
    by_words: HashMap<Box<str>, Vec<u32>>,
    /// Positions of the logs' planned items, by person in the order of days.
    items: Vec<Vec<u32>>,
}

/// Where deeds are looked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shelf<'s> {
    Customer(&'s Party),
    Kind(DeedKind),
    Words(&'s str),
}

impl Deeds {
    pub fn of(books: &Books<'_>) -> Deeds {
        let mut all = Vec::new();
        work(books, &mut all);
        trade(books, &mut all);
        occasions(books, &mut all);
        told(books, &mut all);
        all.sort_by_key(|deed| (deed.date, deed.kind, deed.entry));
        let mut deeds = Deeds { all, items: items(books), ..Deeds::default() };
        for (place, deed) in deeds.all.iter().enumerate() {
            let place = position(place);
            deeds.by_kind.entry(deed.kind).or_default().push(place);
            match (&deed.customer, &deed.what) {
                (Some(customer), _) => match deeds.by_customer.get_mut(customer) {
                    Some(list) => list.push(place),
                    None => drop(deeds.by_customer.insert(customer.clone(), vec![place])),
                },
                (None, Some(words)) if deed.kind == DeedKind::Told => {
                    deeds.by_words.entry(words.clone()).or_default().push(place);
                }
                _ => {}
            }
        }
        deeds
    }

    /// The deeds of a shelf done from `first` to `last`, by day.
    pub(super) fn on(&self, shelf: Shelf<'_>, first: Day, last: Day) -> impl Iterator<Item = (u32, &Deed)> {
        let list = match shelf {
            Shelf::Customer(customer) => self.by_customer.get(customer),
            Shelf::Kind(kind) => self.by_kind.get(&kind),
            Shelf::Words(words) => self.by_words.get(words),
        };
        let list = list.map_or(&[][..], Vec::as_slice);
        let from = list.partition_point(|&place| self.all[place as usize].date < first);
        let shelf = list[from..].iter().map(|&place| (place, &self.all[place as usize]));
        shelf.take_while(move |(_, deed)| deed.date <= last)
    }

    /// Positions of a person's planned items among [`Facts::plan`](crate::model::Facts), in the order of days.
    pub(super) fn items(&self, person: PersonId) -> &[u32] {
        self.items.get(person.index()).map_or(&[], Vec::as_slice)
    }

    /// All deeds done from `first` to `last`, by day.
    pub(super) fn between(&self, first: Day, last: Day) -> impl Iterator<Item = (u32, &Deed)> {
        let from = self.all.partition_point(|deed| deed.date < first);
        let later = self.all[from..].iter().enumerate().map(move |(n, deed)| (position(from + n), deed));
        later.take_while(move |(_, deed)| deed.date <= last)
    }
}

fn items(books: &Books<'_>) -> Vec<Vec<u32>> {
    let facts = &books.workspace().facts;
    let mut items = vec![Vec::new(); books.workspace().roster.people.len()];
    for (place, item) in facts.plan.iter().enumerate() {
        items[item.head.person.index()].push(position(place));
    }
    for list in &mut items {
        list.sort_by_key(|&place| facts.plan[place as usize].head.date);
    }
    items
}

/// Visits, calls, quotes, promotions, news of projects and trips.
fn work(books: &Books<'_>, all: &mut Vec<Deed>) {
    let workspace = books.workspace();
    let facts = &workspace.facts;
    for visit in &facts.visits {
        let kind = if visit.on_site { DeedKind::Visit } else { DeedKind::OffSite };
        let people = with(visit.head, visit.accompanied_by.iter().copied());
        all.push(Deed { people, ..deed(kind, visit.head, Some(visit.customer.clone())) });
    }
    for calls in &facts.calls {
        all.extend(calls.notes.iter().map(|note| deed(DeedKind::Call, calls.head, Some(note.customer.clone()))));
    }
    all.extend(facts.quotes.iter().map(|quote| deed(DeedKind::Quote, quote.head, Some(quote.customer.clone()))));
    for promotion in &facts.promotions {
        let people = with(promotion.head, of_team(&promotion.staff));
        let what = Some(promotion.name.clone());
        all.push(Deed { people, what, ..deed(DeedKind::Promotion, promotion.head, promotion.customer.clone()) });
    }
    for note in &facts.projects {
        let customer = note.customer.clone();
        let customer = customer.or(workspace.roster.project(note.project).customer.map(Party::Customer));
        all.push(Deed { project: Some(note.project), ..deed(DeedKind::Project, note.head, customer) });
    }
    for trip in &facts.trips {
        all.push(Deed { date: trip.from, places: trip.places.clone().into(), ..deed(DeedKind::Trip, trip.head, None) });
    }
}

/// Who logged it, and others.
fn with(head: Head, others: impl IntoIterator<Item = PersonId>) -> Vec<PersonId> {
    let mut people = vec![head.person];
    people.extend(others.into_iter().filter(|&id| id != head.person));
    people
}

/// Those of a list of names who are of the team.
fn of_team<'n>(names: impl IntoIterator<Item = &'n Who>) -> impl Iterator<Item = PersonId> {
    names.into_iter().filter_map(|who| match who {
        Who::Person(id) => Some(*id),
        Who::Other(_) => None,
    })
}

/// Orders, payments and shipments; also of whom they count for.
fn trade(books: &Books<'_>, all: &mut Vec<Deed>) {
    let facts = &books.workspace().facts;
    let mut credit: HashMap<EntryId, (PersonId, Option<Subject>)> = HashMap::new();
    for person in books.workspace().roster.person_ids() {
        for posting in books.ledger.between(Some(person), Day::MIN, Day::MAX) {
            if let (Metric::Orders | Metric::Collections | Metric::Shipped, Some(entry)) =
                (posting.metric, posting.entry)
            {
                credit.insert(entry, (person, posting.subject));
            }
        }
    }
    let mut add = |kind, head: Head, date, customer: Option<Party>, project| {
        let (whose, subject) = credit.get(&head.entry).copied().unzip();
        let customer = customer.or(subject.flatten().map(|subject| books.prospects.party(subject)));
        all.push(Deed { date, people: with(head, whose), project, ..deed(kind, head, customer) });
    };
    for order in &facts.orders {
        let customer = Some(Party::Customer(order.customer));
        add(DeedKind::Order, order.head, order.head.date, customer, order.project);
    }
    for payment in facts.payments.iter().filter(|payment| !payment.amount.is_negative()) {
        let customer = Some(Party::Customer(payment.customer));
        add(DeedKind::Payment, payment.head, payment.on.unwrap_or(payment.head.date), customer, None);
    }
    for shipment in &facts.shipments {
        add(DeedKind::Shipment, shipment.head, shipment.head.date, shipment.customer.map(Party::Customer), None);
    }
}

/// Trainings, meetings and outlets surveyed.
fn occasions(books: &Books<'_>, all: &mut Vec<Deed>) {
    let facts = &books.workspace().facts;
    for training in &facts.training {
        let mut people: Vec<PersonId> = of_team(&training.attendees).collect();
        if training.attendees.is_empty() {
            people.push(training.head.person);
        }
        let what = Some(training.topic.clone());
        all.push(Deed { people, what, ..deed(DeedKind::Training, training.head, None) });
    }
    for meeting in &facts.meetings {
        let people = with(meeting.head, of_team(meeting.host.iter().chain(&meeting.lecturer)));
        all.push(Deed { people, ..deed(DeedKind::Meeting, meeting.head, None) });
    }
    for outlet in &facts.survey {
        let (what, street) = (outlet.campaign.clone(), outlet.street);
        all.push(Deed { what, street, ..deed(DeedKind::Survey, outlet.head, Some(outlet.outlet.clone())) });
    }
}

/// Items that their log says were done and that no visit, call or order of that day shows.
fn told(books: &Books<'_>, all: &mut Vec<Deed>) {
    let shown: BTreeSet<(PersonId, Day, &Party)> = all
        .iter()
        .filter(|deed| DAY.contains(&deed.kind))
        .filter_map(|deed| Some((deed.person, deed.date, deed.customer.as_ref()?)))
        .collect();
    let mut said = Vec::new();
    for item in books.workspace().facts.plan.iter().filter(|item| item.status == PlanStatus::Done) {
        let customer = item.customer.as_ref();
        if !customer.is_some_and(|customer| shown.contains(&(item.head.person, item.head.date, customer))) {
            let told = Some(item.kind);
            said.push(Deed { what: item.what.clone(), told, ..deed(DeedKind::Told, item.head, customer.cloned()) });
        }
    }
    all.append(&mut said);
}

/// What makes an item of the same day and customer done by itself.
pub(super) const DAY: [DeedKind; 4] = [DeedKind::Visit, DeedKind::OffSite, DeedKind::Call, DeedKind::Order];

/// Whether a customer lies in an area on a day: its street, area or region is the area, or lies within it.
pub(super) fn lies_in(roster: &Roster, customer: &Customer, area: AreaId, day: Day) -> bool {
    let state = customer.at(day);
    [state.street, state.area, state.region].into_iter().flatten().any(|place| within(roster, place, area))
}

/// Whether a place is an area or lies within it.
pub(in crate::tally) fn within(roster: &Roster, place: AreaId, area: AreaId) -> bool {
    let mut at = Some(place);
    // As many steps as there are areas: two that lie within each other end too.
    for _ in 0..roster.areas.len() {
        match at {
            Some(here) if here == area => return true,
            Some(here) => at = roster.area(here).within,
            None => return false,
        }
    }
    false
}
