//! Laws of what is planned, done and carried, for any plans and logs.

use std::collections::BTreeSet;

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

/// Something planned, done or promised: what, by whom, on which day from Monday of W19 on, at which customer, how.
#[derive(Clone, Debug)]
struct Move {
    what: u8,
    who: usize,
    day: i32,
    customer: usize,
    how: usize,
}

prop_compose! {
    fn one()(what in 0u8..12, who in 0usize..4, day in 0i32..18, customer in 0usize..4, how in 0usize..12) -> Move {
        Move { what, who, day, customer, how }
    }
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(one(), 0..90).prop_map(|mut all| {
        all.sort_by_key(|one| one.day);
        all
    })
}

const MONDAY: &str = "2024-05-06";

fn at(offset: i32) -> Day {
    day(MONDAY).plus(offset)
}

/// Two of the east, one who moves from west to east in the middle of a week, one who belongs nowhere.
fn team() -> Desk {
    let mut desk = Desk::new();
    for (id, region) in [("wang", "east"), ("li", "east"), ("qian", "west"), ("zhao", "")] {
        desk.seller(id, region);
    }
    desk.moves(PersonId(2), "2024-05-16", "east");
    for n in 0..3 {
        desk.customer(&format!("c{n}"), Some(PersonId(n)));
    }
    desk
}

const KINDS: [WorkKind; 6] =
    [WorkKind::Visit, WorkKind::Call, WorkKind::Collection, WorkKind::Other, WorkKind::Promotion, WorkKind::Meeting];

fn write(all: &[Move]) -> Desk {
    let mut desk = team();
    let east = desk.region("east");
    for one in all {
        let (who, date) = (PersonId(u32::try_from(one.who).unwrap()), at(one.day).to_string());
        let listed = CustomerId(u32::try_from(one.customer % 3).unwrap());
        let party = if one.customer == 3 { Party::Prospect("新店".into()) } else { Party::Customer(listed) };
        let kind = KINDS[one.how % KINDS.len()];
        match one.what {
            0..=2 => {
                let owner = [Scope::Person(who), east, Scope::Team][usize::from(one.what)];
                let span = if one.how % 5 == 0 { PeriodKind::Month } else { PeriodKind::Week };
                let key = Period::of(span, at(one.day));
                // Plans stand apart from what becomes known day by day: a period's plans always count.
                let same = |plan: &Plan| plan.owner == owner && plan.period == key;
                match desk.workspace.plans.iter().position(same) {
                    Some(place) => {
                        let plan = desk.workspace.plans.remove(place);
                        desk.workspace.plans.push(plan);
                    }
                    None => drop(desk.plan(owner, &key.to_string(), PlanKind::Own, &[])),
                }
                let stretch = format!("{date}..{}", at(one.day + 2));
                let dates: &[&str] = if one.how == 7 { &[&stretch] } else { &[&date] };
                let action = desk.action(kind, dates, (one.how != 9).then_some(party));
                action.staff = if one.how == 11 { vec![Who::Person(who)] } else { vec![] };
            }
            3 | 4 => {
                let item = desk.item(who, &date, kind, (one.how != 9).then_some(party));
                item.status = PlanStatus::ALL[one.how % 4];
                item.to = (one.how % 3 == 0).then(|| at(one.day + 3));
            }
            5..=7 => desk.visit(who, &date, party, one.how != 0),
            8 => desk.call(who, &date, party),
            9 => {
                let early = at(one.day - i32::try_from(one.how % 3).unwrap());
                desk.payment(who, &date, listed, "5").on = Some(early);
            }
            10 => desk.promotion(who, &date, "促销", Some(party)),
            _ => {
                let head = desk.head(who, &date, LogSection::Promises);
                let (what, kept) = ("补货".into(), one.how % 2 == 0);
                desk.workspace.facts.promises.push(Promise { head, customer: party, what, due: None, kept });
            }
        }
    }
    desk
}

/// The plans alone, with what was done and written through a day.
fn known(all: &[Move], through: i32) -> Vec<Move> {
    all.iter().filter(|one| one.what <= 2 || one.day <= through).cloned().collect()
}

fn scopes(desk: &mut Desk) -> Vec<Scope> {
    let regions = ["east", "west"].map(|id| desk.region(id));
    let people: Vec<Scope> = desk.workspace.roster.person_ids().map(Scope::Person).collect();
    [Scope::Team].into_iter().chain(regions).chain(people).collect()
}

const LEVELS: [PeriodKind; 3] = [PeriodKind::Day, PeriodKind::Week, PeriodKind::Month];

/// A period of the three weeks.
fn key(pick: usize) -> Period {
    period(["2024-W19", "2024-W20", "2024-W21", "2024-05-15", "2024-05", "2024-Q2"][pick % 6])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_deed_does_one_row_of_a_plan_and_only_in_time_for_what_the_row_says(all in moves(), pick in 0usize..6, back in 0i32..20) {
        let mut desk = write(&all);
        let (scopes, as_of) = (scopes(&mut desk), at(20 - back));
        let books = Books::open(&desk.workspace);
        for scope in scopes {
            for level in [PeriodKind::Week, PeriodKind::Month] {
                let told = planned_and_done(&books, scope, key(pick), as_of, &[level]);
                let mut used = BTreeSet::new();
                for row in &told.rows {
                    let (from, to) = (row.from, row.to);
                    if let Some(deed) = &row.deed {
                        prop_assert!(deed.date <= as_of && deed.known <= as_of);
                        prop_assert!(row.since <= deed.date && deed.date <= row.until);
                        let days = match row.outcome {
                            Outcome::Done => 0,
                            Outcome::Late(days) => days,
                            Outcome::Early(days) => -days,
                            other => panic!("{other:?} has a deed"),
                        };
                        let off = if deed.date < from { deed.date.since(from) } else { deed.date.since(to).max(0) };
                        prop_assert_eq!(days, off);
                        let plan = Period::of(level, row.since.max(from));
                        prop_assert!(used.insert((row.owner, plan, deed.entry, deed.customer.clone())), "twice: {:?}", deed);
                    } else {
                        let ended = row.until <= as_of;
                        match row.outcome {
                            Outcome::Missed => prop_assert!(ended),
                            Outcome::Open => prop_assert!(!ended && as_of <= to),
                            Outcome::Overdue(days) => prop_assert!(!ended && days == as_of.since(to) && days > 0),
                            Outcome::Untold => prop_assert!(row.customer.is_none() && to <= as_of),
                            other => panic!("{other:?} without a deed"),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_visit_was_asked_for_or_is_unplanned_and_parts_make_up_the_team(all in moves(), pick in 0usize..6) {
        let mut desk = write(&all);
        let scopes = scopes(&mut desk);
        let books = Books::open(&desk.workspace);
        let (key, as_of) = (key(pick), at(60));
        let of = |scope| planned_and_done(&books, scope, key, as_of, &LEVELS);
        let team = of(Scope::Team);
        let mut unplanned: Vec<EntryId> = scopes[3..].iter().flat_map(|&person| of(person).unplanned).map(|deed| deed.entry).collect();
        unplanned.sort_unstable();
        let mut whole: Vec<EntryId> = team.unplanned.iter().map(|deed| deed.entry).collect();
        whole.sort_unstable();
        prop_assert_eq!(unplanned, whole);
        // Everyone's items, each once.
        let items = |told: &PlannedAndDone<'_>| told.rows.iter().filter(|row| row.level == PeriodKind::Day).count();
        prop_assert_eq!(scopes[3..].iter().map(|&person| items(&of(person))).sum::<usize>(), items(&team));
        let planned = desk.workspace.facts.plan.iter().filter(|item| key.contains(item.head.date)).count();
        prop_assert_eq!(items(&team), planned);
        // What was asked for and done at all is no less than what any row shows as done.
        let done: BTreeSet<EntryId> = team.rows.iter().filter_map(|row| row.deed.as_ref()).map(|deed| deed.entry).collect();
        prop_assert!(team.unplanned.iter().all(|deed| !done.contains(&deed.entry)));
    }

    #[test]
    fn what_is_logged_later_changes_nothing_of_what_was_known(all in moves(), pick in 0usize..6, through in 0i32..18) {
        let (mut whole, then) = (write(&all), write(&known(&all, through)));
        let scopes = scopes(&mut whole);
        let (now, before) = (Books::open(&whole.workspace), Books::open(&then.workspace));
        let as_of = at(through);
        for scope in scopes {
            let rows = |books: &Books<'_>| {
                let told = planned_and_done(books, scope, key(pick), as_of, &[PeriodKind::Week, PeriodKind::Month]);
                let rows = told.rows.iter().map(|row| (row.owner, row.from, row.kind, row.customer.clone(), row.outcome));
                (rows.collect::<Vec<_>>(), told.unplanned.len())
            };
            prop_assert_eq!(rows(&now), rows(&before));
            let open = |books: &Books<'_>| {
                let all = threads(books, scope, as_of).into_iter();
                all.map(|thread| (thread.kind, thread.owner, thread.opened, thread.due, thread.closed)).collect::<Vec<_>>()
            };
            prop_assert_eq!(open(&now), open(&before));
        }
    }

    #[test]
    fn a_thread_is_open_from_the_day_it_was_opened_to_the_day_it_was_closed(all in moves(), pick in 0usize..6) {
        let desk = write(&all);
        let books = Books::open(&desk.workspace);
        let as_of = at(60);
        let all = threads(&books, Scope::Team, as_of);
        for thread in &all {
            prop_assert!(!thread.news.is_empty() && thread.opened <= thread.until() && thread.until() <= as_of);
            prop_assert_eq!(thread.until(), thread.closed.map_or(as_of, |closing| closing.on));
            let weeks = thread.periods(PeriodKind::Week);
            let days = thread.opened.to(thread.until());
            let counted: BTreeSet<Period> = days.map(|day| Period::of(PeriodKind::Week, day)).collect();
            prop_assert_eq!(weeks as usize, counted.len());
        }
        let key = key(pick);
        let here = carried(&books, Scope::Team, key, as_of).len();
        let touches = |thread: &&Thread<'_>| thread.opened <= key.end() && thread.until() >= key.start();
        prop_assert_eq!(here, all.iter().filter(touches).count());
        let open = open_threads(&books, Scope::Team, as_of).len();
        prop_assert_eq!(open, all.iter().filter(|thread| thread.is_open()).count());
    }

    #[test]
    fn what_a_week_missed_is_carried_until_it_is_made_up_for(all in moves()) {
        let desk = write(&all);
        let books = Books::open(&desk.workspace);
        let week = period("2024-W20");
        let told = planned_and_done(&books, Scope::Team, week, week.end(), &[PeriodKind::Week]);
        let carried = open_threads(&books, Scope::Team, week.end());
        for row in told.rows.iter().filter(|row| row.outcome == Outcome::Missed && row.deed.is_none()) {
            let same = |thread: &&Thread<'_>| {
                thread.kind == ThreadKind::Planned && thread.owner == row.owner && thread.customer == row.customer
            };
            let made_up = named_since(&desk, row, week.end());
            prop_assert!(made_up || carried.iter().any(|thread| same(&thread)), "{:?}", row);
        }
    }
}

/// Whether any entry from a row's day to the as-of day names its customer: one that may have done it under another row.
fn named_since(desk: &Desk, row: &PlannedRow<'_>, as_of: Day) -> bool {
    let facts = &desk.workspace.facts;
    let visits = facts.visits.iter().map(|v| (v.head.date, Some(v.customer.clone())));
    let calls = facts.calls.iter().map(|c| (c.head.date, Some(c.notes[0].customer.clone())));
    let payments = facts.payments.iter().map(|p| (p.on.unwrap_or(p.head.date), Some(Party::Customer(p.customer))));
    let promotions = facts.promotions.iter().map(|p| (p.head.date, p.customer.clone()));
    let items = facts.plan.iter().map(|i| (i.head.date, i.customer.clone()));
    let mut all = visits.chain(calls).chain(payments).chain(promotions).chain(items);
    all.any(|(date, customer)| row.from <= date && date <= as_of && customer == row.customer)
}
