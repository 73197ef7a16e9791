//! Laws of belonging in time: people who move, take other roles, join and leave; customers who change hands, class and
//! status. Figures follow the day of each entry, so that parts make up the team however often anyone moved.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;
use crate::laws::{END, FIRST, Op, metrics, ops, sum, value, write_into};

/// From a day on: a role, and a group, city and region (0: none).
type Move = (i32, usize, [usize; 3]);

/// From a day on: an owner (0: none), a class, a status.
type Change = (i32, usize, usize, usize);

/// Where five people and four customers belong, and the days on which that changes.
#[derive(Clone, Debug)]
struct Belongings {
    people: Vec<(Vec<Move>, Option<i32>, Option<i32>)>,
    customers: Vec<Vec<Change>>,
}

fn belongings() -> impl Strategy<Value = Belongings> {
    let days = 0i32..150;
    let areas = [0usize..3, 0usize..3, 0usize..3];
    let moves = prop::collection::vec((days.clone(), 0..Role::ALL.len(), areas), 1..5);
    let some = || prop::option::weighted(0.3, 0i32..150);
    let people = prop::collection::vec((moves, some(), some()), 5);
    let change = (days, 0usize..6, 0..CustomerClass::ALL.len(), 0..CustomerStatus::ALL.len());
    let customers = prop::collection::vec(prop::collection::vec(change, 1..5), 4);
    (people, customers).prop_map(|(people, customers)| Belongings { people, customers })
}

fn at(offset: i32) -> Day {
    day(FIRST).plus(offset)
}

/// A desk where everyone belongs as given; the first of a list holds from the beginning.
fn seated(given: &Belongings) -> Desk {
    let mut desk = Desk::new();
    desk.workspace.settings.log_start = Some(day(FIRST));
    for (n, (moves, joined, left)) in given.people.iter().enumerate() {
        let mut posts: BTreeMap<Day, Post> = BTreeMap::new();
        for (place, &(from, role, areas)) in moves.iter().enumerate() {
            let from = if place == 0 { Day::MIN } else { at(from) };
            let mut area = |kind: &str, n: usize| (n > 0).then(|| desk.area(&format!("{kind}{n}")));
            let (group, city, region) = (area("group", areas[0]), area("city", areas[1]), area("region", areas[2]));
            posts.insert(from, Post { from, role: Role::ALL[role], group, city, region, reports_to: None });
        }
        let id = desk.seller(&format!("p{n}"), "");
        let person = desk.person_mut(id);
        person.posts = posts.into_values().collect();
        person.joined = joined.map(at);
        person.left = left.map(at);
    }
    for (n, changes) in given.customers.iter().enumerate() {
        let id = desk.customer(&format!("c{n}"), None);
        let first = desk.customer_mut(id).states[0].clone();
        let mut states: BTreeMap<Day, CustomerState> = BTreeMap::new();
        for (place, &(from, owner, class, status)) in changes.iter().enumerate() {
            let from = if place == 0 { Day::MIN } else { at(from) };
            let owner = owner.checked_sub(1).and_then(|n| desk.workspace.roster.person_ids().nth(n));
            let (class, status) = (CustomerClass::ALL[class], CustomerStatus::ALL[status]);
            states.insert(from, CustomerState { from, owner, class, status, ..first.clone() });
        }
        let customer = desk.customer_mut(id);
        customer.states = states.into_values().collect();
        customer.states.iter_mut().for_each(|state| state.terms_days = (n % 2 == 0).then_some(20));
        customer.opening_balance = (n == 0).then(|| yuan("1000"));
    }
    desk.product("p1", "pipes", "m", "3");
    desk.product("p2", "", "m", "4");
    desk
}

/// The period of a kind in which someone moves, if anyone does; so that changes in its middle are met.
fn period_of(given: &Belongings, kind: PeriodKind, pick: usize) -> Period {
    let moves = given.people.iter().flat_map(|(moves, ..)| moves.iter().skip(1).map(|change| change.0));
    let changes = given.customers.iter().flat_map(|changes| changes.iter().skip(1).map(|change| change.0));
    let days: Vec<i32> = moves.chain(changes).collect();
    Period::of(kind, at(days.get(pick % days.len().max(1)).copied().unwrap_or(40)))
}

const AXES: [Axis; 4] = [Axis::Person, Axis::Group, Axis::City, Axis::Region];

/// The scopes that an axis divides the team into.
fn scopes_of(roster: &Roster, axis: Axis) -> Vec<Scope> {
    match axis {
        Axis::Person => roster.person_ids().map(Scope::Person).collect(),
        Axis::Group => roster.groups().into_iter().map(Scope::Group).collect(),
        Axis::City => roster.cities().into_iter().map(Scope::City).collect(),
        _ => roster.regions().into_iter().map(Scope::Region).collect(),
    }
}

fn key_of(scope: Scope) -> Key {
    match scope {
        Scope::Person(id) => Key::Person(Some(id)),
        Scope::Group(id) => Key::Group(Some(id)),
        Scope::City(id) => Key::City(Some(id)),
        Scope::Region(id) => Key::Region(Some(id)),
        Scope::Team => unreachable!("no axis has it"),
    }
}

/// Whom a payment counts for, read from the contract once more.
fn credited(workspace: &Workspace, payment: &Payment) -> PersonId {
    let facts = &workspace.facts;
    let of_order =
        payment.order.as_ref().and_then(|id| facts.orders.iter().find(|order| order.id.as_ref() == Some(id)));
    let roster = &workspace.roster;
    let whose = |head: Head, date: Day, customer: CustomerId| {
        if roster.person(head.person).post(date).role.sells() {
            return head.person;
        }
        roster.customer(customer).at(date).owner.unwrap_or(head.person)
    };
    match of_order {
        Some(order) => whose(order.head, order.head.date, order.customer),
        None => whose(payment.head, payment.on.unwrap_or(payment.head.date), payment.customer),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_and_those_who_belong_nowhere_make_up_the_team_in_every_kind_of_period(
        given in belongings(), ops in ops(), pick in 0usize..20, back in 0i32..60,
    ) {
        let desk = write_into(seated(&given), &ops);
        let books = Books::open(&desk.workspace);
        let as_of = day(END).plus(-back);
        for kind in PeriodKind::ALL {
            let key = period_of(&given, kind, pick);
            let team = figures(&books, Scope::Team, key, as_of);
            for axis in AXES {
                let rows = breakdown(&books, Scope::Team, key, as_of, &[axis]);
                for metric in metrics(Adds::Additive).chain(metrics(Adds::Stock)) {
                    let whole = value(&team, metric);
                    prop_assert_eq!(sum(&rows, metric), whole, "{:?} of {} by {:?}", metric, key, axis);
                }
                // What a part says of itself is its row of the whole.
                for scope in scopes_of(&desk.workspace.roster, axis) {
                    let part = figures(&books, scope, key, as_of);
                    let row = rows.iter().find(|row| row.group == [key_of(scope)]);
                    for &metric in Metric::ALL {
                        let row = row.map_or(Amount::ZERO, |row| value(&row.figures, metric));
                        prop_assert_eq!(value(&part, metric), row, "{:?} of {:?} in {}", metric, scope, key);
                    }
                }
            }
        }
    }

    #[test]
    fn shorter_periods_make_up_the_longer_one_for_everyone(given in belongings(), ops in ops(), pick in 0usize..20) {
        let desk = write_into(seated(&given), &ops);
        let books = Books::open(&desk.workspace);
        let as_of = day(END);
        let spans = [
            (PeriodKind::Week, PeriodKind::Day),
            (PeriodKind::Month, PeriodKind::Day),
            (PeriodKind::Quarter, PeriodKind::Month),
            (PeriodKind::Year, PeriodKind::Quarter),
        ];
        let roster = &desk.workspace.roster;
        let scopes = std::iter::once(Scope::Team).chain(AXES.into_iter().flat_map(|axis| scopes_of(roster, axis)));
        for scope in scopes {
            for (long, short) in spans {
                let key = period_of(&given, long, pick);
                let whole = figures(&books, scope, key, as_of);
                let parts: Vec<Figures> =
                    key.parts(short).into_iter().map(|part| figures(&books, scope, part, as_of)).collect();
                for metric in metrics(Adds::Additive) {
                    let sum: Amount = parts.iter().map(|part| value(part, metric)).sum();
                    prop_assert_eq!(sum, value(&whole, metric), "{:?} of {:?} in {}", metric, scope, key);
                }
            }
        }
    }

    #[test]
    fn an_entry_counts_where_its_person_belonged_on_its_own_day(given in belongings(), ops in ops(), pick in 0usize..20) {
        let desk = write_into(seated(&given), &ops);
        let books = Books::open(&desk.workspace);
        let facts = &desk.workspace.facts;
        let roster = &desk.workspace.roster;
        let as_of = day(END);
        for kind in PeriodKind::ALL {
            let key = period_of(&given, kind, pick);
            for scope in AXES.into_iter().flat_map(|axis| scopes_of(roster, axis)) {
                let figures = figures(&books, scope, key, as_of);
                let counts = |person, date| key.contains(date) && roster.belongs(person, scope, date);
                let spent = facts.expenses.iter().filter(|e| counts(e.head.person, e.on.unwrap_or(e.head.date)));
                prop_assert_eq!(value(&figures, Metric::Expenses), spent.map(|e| e.amount).sum());
                let paid = facts.payments.iter();
                let paid = paid.filter(|p| counts(credited(&desk.workspace, p), p.on.unwrap_or(p.head.date)));
                prop_assert_eq!(value(&figures, Metric::Collections), paid.map(|p| p.amount).sum());
                let visits = || facts.visits.iter().filter(|v| v.on_site && counts(v.head.person, v.head.date));
                prop_assert_eq!(value(&figures, Metric::Visits), Amount::count(visits().count()));
                let visited: BTreeSet<&Party> = visits().map(|v| &v.customer).collect();
                prop_assert_eq!(value(&figures, Metric::CustomersVisited), Amount::count(visited.len()));
            }
        }
    }

    #[test]
    fn sets_merge_into_the_set_of_the_team(given in belongings(), ops in ops(), pick in 0usize..20) {
        let desk = write_into(seated(&given), &ops);
        let books = Books::open(&desk.workspace);
        let as_of = day(END);
        for kind in PeriodKind::ALL {
            let key = period_of(&given, kind, pick);
            let team = figures(&books, Scope::Team, key, as_of);
            for axis in [Axis::Person, Axis::Region] {
                let named = |scope, metric| entries(&books, scope, key, as_of, metric).into_iter();
                let parts = scopes_of(&desk.workspace.roster, axis);
                let visited = |scope| named(scope, Metric::CustomersVisited).filter_map(|e| e.customer);
                let merged: BTreeSet<Party> = parts.iter().flat_map(|&scope| visited(scope)).collect();
                let whole: BTreeSet<Party> = visited(Scope::Team).collect();
                prop_assert!(merged.is_subset(&whole));
                prop_assert_eq!(Amount::count(whole.len()), value(&team, Metric::CustomersVisited));
                if axis == Axis::Person {
                    prop_assert_eq!(merged, whole);
                }
            }
        }
    }

    #[test]
    fn a_customer_owes_at_the_periods_end_to_whoever_owns_it_then(given in belongings(), ops in ops(), pick in 0usize..20) {
        let desk = write_into(seated(&given), &ops);
        let books = Books::open(&desk.workspace);
        let roster = &desk.workspace.roster;
        let key = period_of(&given, PeriodKind::Month, pick);
        let mut by_owner: BTreeMap<Option<PersonId>, Amount> = BTreeMap::new();
        for id in roster.customer_ids() {
            let owed = receivable(&books, id, key.end(), day(END)).balance;
            *by_owner.entry(roster.customer(id).at(key.end()).owner).or_default() += owed;
        }
        for row in breakdown(&books, Scope::Team, key, day(END), &[Axis::Person]) {
            let Key::Person(owner) = row.group[0] else { unreachable!() };
            let owed = by_owner.get(&owner).copied().unwrap_or_default();
            prop_assert_eq!(value(&row.figures, Metric::Receivable), owed);
        }
    }
}

#[test]
fn the_generator_moves_people_in_the_middle_of_weeks() {
    let op = |day, who| Op { what: 9, who, day, customer: 0, amount: 1, order: 1 };
    let moves = vec![(0, 0, [1, 0, 1]), (6, 0, [2, 0, 2])];
    let people = vec![(moves, None, None), (vec![(0, 0, [0, 0, 0])], None, None)];
    let given = Belongings { people, customers: vec![vec![(0, 0, 0, 0)]] };
    let desk = write_into(seated(&given), &[op(5, 0), op(6, 0), op(6, 1)]);
    let books = Books::open(&desk.workspace);
    let week = period_of(&given, PeriodKind::Week, 0);
    let rows = breakdown(&books, Scope::Team, week, week.end(), &[Axis::Region]);
    let visits: Vec<_> =
        rows.iter().map(|row| (row.group[0].value(&books), value(&row.figures, Metric::Visits))).collect();
    let row = |name: Option<&str>| (name.map(str::to_owned), Amount::ONE);
    assert_eq!(visits, [row(Some("region1")), row(Some("region2")), row(None)]);
}

#[test]
fn what_files_say_of_moves_and_changes_hands_over_on_the_day_they_name() {
    let logs = "\
date: 2024-06-03
person: wang
visits: [昌盛: 看货]
orders: [昌盛: 100]
---
date: 2024-06-05
person: wang
visits: [昌盛: 看货]
orders: [昌盛: 10]
---
date: 2024-06-05
person: office
customer_changes:
- {customer: 昌盛, field: owner, to: li, reason: 交接}
- {customer: 昌盛, field: class, to: key}
- {customer: 昌盛, field: status, to: abnormal}
---
date: 2024-06-04
person: office
payments: [昌盛: 7]
---
date: 2024-06-06
person: office
payments: [{customer: 昌盛, amount: 3}, {customer: 昌盛, amount: 1, on: 06-04}]
";
    let people = "\
- {id: wang, name: 王磊, role: salesperson, region: east, group: g1, history: [{from: 2024-06-05, region: west, group: g2}]}
- {id: li, name: 李娜, role: salesperson, region: west, joined: 2024-06-04, left: 2024-06-07}
- {id: office, name: 内勤, role: back_office}
";
    let files = [
        ("salesreport.yaml", "name: 甲\nlog_start: 2024-06-03\n"),
        ("team/people.yaml", people),
        (
            "team/customers.yaml",
            "- {id: C-1, name: 昌盛, kind: dealer, class: ordinary, status: active, owner: wang}\n",
        ),
        ("logs/a.yaml", logs),
    ];
    let read = salesreport::store::read_memory(&files, Keep::ALL);
    assert_eq!(read.findings.iter().map(|finding| finding.code.id()).collect::<Vec<_>>(), Vec::<&str>::new());
    let roster = &read.workspace.roster;
    let state = |date| roster.customers[0].at(day(date));
    let whose = |date| state(date).owner.map(|id| roster.person(id).id.as_str());
    assert_eq!((whose("2024-06-04"), whose("2024-06-05")), (Some("wang"), Some("li")));
    assert_eq!((state("2024-06-04").class, state("2024-06-05").class), (CustomerClass::Ordinary, CustomerClass::Key));
    assert_eq!(state("2024-06-05").status, CustomerStatus::Abnormal);
    let books = Books::open(&read.workspace);
    let week = period("2024-W23");
    let rows = |axis, metric| {
        let rows = breakdown(&books, Scope::Team, week, week.end(), &[axis]).into_iter();
        let rows =
            rows.map(|row| (row.group[0].value(&books).unwrap_or_default(), value(&row.figures, metric).to_string()));
        rows.filter(|(_, amount)| amount != "0").collect::<Vec<_>>()
    };
    let said = |all: &[(&str, &str)]| all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    assert_eq!(rows(Axis::Region, Metric::Visits), said(&[("east", "1"), ("west", "1")]));
    assert_eq!(rows(Axis::Region, Metric::Sales), said(&[("east", "100"), ("west", "10")]));
    assert_eq!(rows(Axis::Group, Metric::Sales), said(&[("g1", "100"), ("g2", "10")]));
    // The office's payments count for the owner of the day the money came in.
    assert_eq!(rows(Axis::Person, Metric::Collections), said(&[("li", "3"), ("wang", "8")]));
    // Wang by then belongs to the west, where the east's first payments stay.
    assert_eq!(rows(Axis::Region, Metric::Collections), said(&[("east", "8"), ("west", "3")]));
    assert_eq!(rows(Axis::Person, Metric::Receivable), said(&[("li", "99")]));
    // From Tuesday to Friday at most: whoever left owes no log.
    assert_eq!(rows(Axis::Person, Metric::DaysUnrecorded)[0], ("li".to_owned(), "4".to_owned()));
}
