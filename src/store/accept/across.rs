//! What only all files together can tell: ids twice, references between logs, days told twice, history of months that
//! have logs, targets for other people's customers, changes of customers in time. What comes in is what every file
//! gave, in the order of files; what goes out are findings, and the values without what is faulty.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Finding, Findings};
use crate::model::{
    CustomerChange, CustomerField, CustomerId, CustomerState, Day, EntryId, Facts, History, PersonId, Plan, ProductId,
    Roster, Scope,
};
use crate::store::accept::log::{DayMark, Log, Named, Unpriced};
use crate::store::accept::owner;
use crate::store::fields::RefTo;
use crate::text::{Place, Sources, nearest};
use crate::words::Said;
use crate::words::findings_log as say;

/// Checks the logs against each other and takes the entries with errors out of the facts. The roster must already
/// hold every area.
pub fn settle_logs(log: &mut Log, roster: &Roster, sources: &Sources) -> Findings {
    let mut findings = Findings::default();
    let mut faulty = BTreeSet::new();
    check_orders(&log.marks.orders, sources, &mut faulty, &mut findings);
    check_references(log, sources, &mut faulty, &mut findings);
    check_days(&log.marks.days, roster, sources, &mut faulty, &mut findings);
    check_prices(&log.marks.unpriced, &log.facts, roster, &mut faulty, &mut findings);
    if !faulty.is_empty() {
        log.facts.retain(|entry| !faulty.contains(&entry));
    }
    let known: BTreeSet<EntryId> = log.left_out.iter().copied().collect();
    log.left_out.extend(faulty.difference(&known));
    log.left_out.sort();
    findings
}

/// An order id belongs to one order; the first keeps it.
fn check_orders(orders: &[Named], sources: &Sources, faulty: &mut BTreeSet<EntryId>, findings: &mut Findings) {
    let mut first: BTreeMap<&str, &Named> = BTreeMap::new();
    for order in orders {
        let Some(earlier) = first.get(&*order.name) else {
            first.insert(&order.name, order);
            continue;
        };
        faulty.insert(order.entry);
        let finding = Finding::new(Code::DuplicateOrder, order.place, say::duplicate_order(&order.name))
            .label(say::first_at(sources.cite(earlier.place)))
            .help(say::rename_order());
        findings.add(finding);
    }
}

/// Orders, trips and problems that entries refer to must be somewhere in the logs, in whatever order.
fn check_references(log: &Log, sources: &Sources, faulty: &mut BTreeSet<EntryId>, findings: &mut Findings) {
    let mut known: BTreeMap<RefTo, BTreeMap<&str, &Named>> = BTreeMap::new();
    let orders = log.marks.orders.iter().map(|order| (RefTo::Order, order));
    for (to, named) in orders.chain(log.marks.named.iter().map(|(to, named)| (*to, named))) {
        known.entry(to).or_default().entry(&named.name).or_insert(named);
    }
    for (to, reference) in &log.marks.references {
        let names = known.get(to);
        if names.is_some_and(|names| names.contains_key(&*reference.name)) {
            continue;
        }
        faulty.insert(reference.entry);
        let title = match to {
            RefTo::Order => say::unknown_order(&reference.name),
            RefTo::Trip => say::unknown_trip(&reference.name),
            _ => say::unknown_problem(&reference.name),
        };
        let near = names.and_then(|names| {
            let near = nearest(&reference.name, names.keys().copied())?;
            Some(say::did_you_mean(near, sources.cite(names.get(near)?.place)))
        });
        let finding = Finding::new(Code::UnknownReference, reference.place, title)
            .label(say::nowhere_in_logs())
            .help(near.unwrap_or_else(say::log_it_first));
        findings.add(finding);
    }
}

/// Documents of one person and day merge; they contradict each other where two of them write attendance, or the sort
/// of leave, differently. Summaries and entries of both are kept.
fn check_days(
    days: &[DayMark],
    roster: &Roster,
    sources: &Sources,
    faulty: &mut BTreeSet<EntryId>,
    findings: &mut Findings,
) {
    let mut told: BTreeMap<(PersonId, Day), Vec<&DayMark>> = BTreeMap::new();
    for day in days {
        told.entry((day.head.person, day.head.date)).or_default().push(day);
    }
    for (&(person, date), documents) in told.iter().filter(|(_, documents)| documents.len() > 1) {
        let attendance =
            difference(documents, |d| d.attendance.map(|(a, place)| Told { zh: a.zh(), en: a.word(), place }));
        let leave =
            || difference(documents, |d| d.leave_kind.map(|(k, place)| Told { zh: k.zh(), en: k.word(), place }));
        let Some((later, this, first)) = attendance.or_else(leave) else { continue };
        faulty.insert(later.head.entry);
        let name = &roster.person(person).name;
        let title = Said {
            zh: say::contradiction(name, date, first.zh, this.zh).zh,
            en: say::contradiction(name, date, first.en, this.en).en,
        };
        let finding = Finding::new(Code::Contradiction, this.place, title)
            .label(say::other_at(sources.cite(first.place)))
            .help(say::keep_one_attendance());
        findings.add(finding);
    }
}

/// What a document says of its day, in both languages, and where.
#[derive(Clone, Copy)]
struct Told {
    zh: &'static str,
    en: &'static str,
    place: Place,
}

/// The first document that says a thing otherwise than the first that says it, with what both say.
fn difference<'d>(
    documents: &[&'d DayMark],
    told: impl Fn(&DayMark) -> Option<Told>,
) -> Option<(&'d DayMark, Told, Told)> {
    let first = documents.iter().find_map(|document| told(document))?;
    documents.iter().find_map(|&document| {
        let this = told(document)?;
        (this.en != first.en).then_some((document, this, first))
    })
}

/// A shipped product counts by its own price, else by the order's, else by the product's; without any it is a finding.
fn check_prices(
    unpriced: &[Unpriced],
    facts: &Facts,
    roster: &Roster,
    faulty: &mut BTreeSet<EntryId>,
    findings: &mut Findings,
) {
    let mut ordered: BTreeSet<(&str, ProductId)> = BTreeSet::new();
    for order in &facts.orders {
        let Some(id) = order.id.as_deref() else { continue };
        let priced = order.lines.iter().filter(|line| line.price.is_some());
        ordered.extend(priced.filter_map(|line| Some((id, line.product?))));
    }
    for shipped in unpriced {
        let product = roster.product(shipped.product);
        let in_order = shipped.order.as_deref().is_some_and(|id| ordered.contains(&(id, shipped.product)));
        if in_order || product.price.is_some() {
            continue;
        }
        faulty.insert(shipped.entry);
        let finding = Finding::new(Code::NoPrice, shipped.place, say::no_price(&product.name))
            .label(say::no_price_anywhere())
            .help(say::add_price());
        findings.add(finding);
    }
}

/// Months of history for which the owner has logs: the logs count, so the month is taken out and a finding says so.
pub fn settle_history(history: &mut Vec<History>, facts: &Facts, roster: &Roster) -> Findings {
    let mut findings = Findings::default();
    let mut logged: BTreeMap<(i32, u32), BTreeSet<(PersonId, Day)>> = BTreeMap::new();
    for day in &facts.days {
        let date = day.head.date;
        logged.entry((date.year(), date.month())).or_default().insert((day.head.person, date));
    }
    history.retain(|month| {
        let start = month.period.start();
        let days = logged.get(&(start.year(), start.month()));
        let overlaps =
            days.is_some_and(|days| days.iter().any(|&(person, day)| roster.belongs(person, month.owner, day)));
        if overlaps {
            let owner = owner::name(roster, month.owner);
            let title = Said {
                zh: say::history_overlap(month.period, &owner.zh).zh,
                en: say::history_overlap(month.period, &owner.en).en,
            };
            findings.add(Finding::new(Code::HistoryOverlap, month.place, title).help(say::drop_history()));
        }
        !overlaps
    });
    findings
}

/// Targets for customers that on no day of the plan's period belong to its owner, or to a member of its scope.
pub fn check_targets(plans: &[Plan], roster: &Roster) -> Findings {
    let mut findings = Findings::default();
    for plan in plans.iter().filter(|plan| plan.owner != Scope::Team) {
        for target in &plan.targets.customers {
            let customer = roster.customer(target.customer);
            let (start, end) = (plan.period.start(), plan.period.end());
            let owners = owners_within(roster, target.customer, start, end);
            // A customer without owner is nobody's stranger.
            if owners.is_empty() || owners.iter().any(|&(person, day)| answers_to(roster, person, plan.owner, day)) {
                continue;
            }
            let owner = owner::name(roster, plan.owner);
            let title = Said {
                zh: say::target_for_stranger(customer.name(), &owner.zh).zh,
                en: say::target_for_stranger(customer.name(), &owner.en).en,
            };
            let finding = Finding::new(Code::TargetForStranger, target.place, title)
                .label(say::customer_of(&roster.person(owners[0].0).name))
                .help(say::fix_target_or_owner());
            findings.add(finding);
        }
    }
    findings
}

/// Whether a person belongs to a scope, or reports, over however many steps, to the person it is.
fn answers_to(roster: &Roster, person: PersonId, scope: Scope, day: Day) -> bool {
    // As many steps as there are people, so that a circle of superiors ends.
    let mut next = Some(person);
    for _ in &roster.people {
        let Some(one) = next else { return false };
        if roster.belongs(one, scope, day) {
            return true;
        }
        next = match scope {
            Scope::Person(_) => roster.person(one).post(day).reports_to,
            _ => None,
        };
    }
    false
}

/// Who owned a customer between two days, with a day on which they did: the first day, every day on which the customer
/// or one of its owners moved, and the last.
fn owners_within(roster: &Roster, id: CustomerId, start: Day, end: Day) -> Vec<(PersonId, Day)> {
    let customer = roster.customer(id);
    let mut days: BTreeSet<Day> = customer.states.iter().map(|state| state.from).collect();
    let people: BTreeSet<PersonId> = customer.states.iter().filter_map(|state| state.owner).collect();
    days.extend(people.iter().flat_map(|&person| roster.person(person).posts.iter().map(|post| post.from)));
    days.retain(|&day| start <= day && day <= end);
    days.extend([start, end]);
    days.into_iter().filter_map(|day| Some((customer.at(day).owner?, day))).collect()
}

/// Adds the logs' changes of customers to their states in the roster, in the order of dates; changes of one day in
/// the order of files. Changes that name an area must already carry its id in the roster.
pub fn apply_changes(roster: &mut Roster, changes: &[CustomerChange]) {
    let mut ordered: Vec<&CustomerChange> = changes.iter().collect();
    ordered.sort_by_key(|change| (change.head.date, change.head.entry));
    for change in ordered {
        let from = change.head.date;
        if let CustomerField::Name(name) = &change.to {
            roster.customer_names.add(name, change.customer.0);
        }
        let states = &mut roster.customers[change.customer.index()].states;
        let at = states.partition_point(|state| state.from <= from);
        let at = match at.checked_sub(1) {
            Some(last) if states[last].from == from => last,
            Some(last) => {
                let state = CustomerState { from, ..states[last].clone() };
                states.insert(at, state);
                at
            }
            // A customer's first state begins with time itself.
            None => continue,
        };
        follow_from(&mut states[at..], &change.to);
    }
}

/// Changes the first of some states, and those after it up to the first that has already moved on by the roster's own
/// word.
fn follow_from(states: &mut [CustomerState], to: &CustomerField) {
    macro_rules! follow {
        ($field:ident, $value:expr) => {{
            let before = states.first().map(|state| state.$field.clone());
            for state in states.iter_mut().take_while(|state| Some(&state.$field) == before.as_ref()) {
                state.$field = $value;
            }
        }};
    }
    match to {
        CustomerField::Name(name) => follow!(name, name.clone()),
        CustomerField::Kind(kind) => follow!(kind, *kind),
        CustomerField::Class(class) => follow!(class, *class),
        CustomerField::Status(to) => follow!(status, *to),
        CustomerField::Region(area) => follow!(region, Some(*area)),
        CustomerField::Area(area) => follow!(area, Some(*area)),
        CustomerField::Street(area) => follow!(street, Some(*area)),
        CustomerField::Dealer(dealer) => follow!(dealer, Some(*dealer)),
        CustomerField::Owner(owner) => follow!(owner, Some(*owner)),
        CustomerField::Business(text) => follow!(business, Some(text.clone())),
        CustomerField::DecisionMaker(text) => follow!(decision_maker, Some(text.clone())),
        CustomerField::CreditLimit(amount) => follow!(credit_limit, Some(*amount)),
        CustomerField::TermsDays(days) => follow!(terms_days, Some(*days)),
    }
}
