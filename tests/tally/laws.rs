//! Laws that hold for any workspace.

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

/// An entry to be written: what, by whom, on which day of 2024 (from 1 March), to whom, how much, of which order.
#[derive(Clone, Debug)]
pub struct Op {
    pub what: u8,
    pub who: usize,
    pub day: i32,
    pub customer: usize,
    pub amount: i64,
    pub order: usize,
}

prop_compose! {
    fn op()(what in 0u8..14, who in 0usize..5, day in 0i32..150, customer in 0usize..4, amount in 1i64..100_000, order in 0usize..40) -> Op {
        Op { what, who, day, customer, amount, order }
    }
}

pub fn ops() -> impl Strategy<Value = Vec<Op>> {
    prop::collection::vec(op(), 0..60).prop_map(|mut all| {
        all.sort_by_key(|op| op.day);
        all
    })
}

pub const FIRST: &str = "2024-03-01";

/// Three sellers of two regions, one of whom moves on 10 May, one without region, and a back office; four customers,
/// one without owner, one with terms, one that changes hands on 20 April; two products.
fn team() -> Desk {
    let mut desk = Desk::new();
    desk.workspace.settings.log_start = Some(day(FIRST));
    let wang = desk.seller("wang", "east");
    let li = desk.seller("li", "west");
    desk.moves(li, "2024-05-10", "east");
    desk.seller("zhao", "");
    desk.person("office", Role::BackOffice, "west");
    desk.seller("qian", "west");
    let first = desk.customer("c1", Some(wang));
    desk.customer("c2", Some(li));
    desk.customer("c3", None);
    let last = desk.customer("c4", Some(wang));
    desk.owned_from(last, "2024-04-20", li);
    // With its new owner it is a key customer.
    let states = &mut desk.customer_mut(last).states;
    states.last_mut().unwrap().class = CustomerClass::Key;
    for customer in [first, last] {
        desk.customer_mut(customer).states.iter_mut().for_each(|state| state.terms_days = Some(20));
    }
    desk.customer_mut(first).opening_balance = Some(yuan("1000"));
    desk.product("p1", "pipes", "m", "3");
    desk.product("p2", "", "m", "4");
    // Someone logs on the first day whatever else is written, so that comparisons have the same ground.
    desk.attends(wang, FIRST, None);
    desk
}

fn write(ops: &[Op]) -> Desk {
    write_into(team(), ops)
}

/// Writes the entries at a desk that has at least five people, four customers and two products.
pub fn write_into(mut desk: Desk, ops: &[Op]) -> Desk {
    let mut orders: Vec<String> = Vec::new();
    for (place, op) in ops.iter().enumerate() {
        let date = day(FIRST).plus(op.day).to_string();
        let who = desk.workspace.roster.person_ids().nth(op.who).unwrap();
        let customer = desk.workspace.roster.customer_ids().nth(op.customer).unwrap();
        let amount = Amount::new(op.amount, 2).to_string();
        let product = |n: usize| ProductId(u32::try_from(n % 2).unwrap());
        let earlier = orders.get(op.order % orders.len().max(1)).cloned();
        match (op.what, earlier) {
            (0, _) => {
                let id = format!("O-{place}");
                desk.order(who, &date, customer, &id, &[money(&amount)]);
                orders.push(id);
            }
            (1, _) => {
                let id = format!("O-{place}");
                let lines = [item(product(0), &amount, "3"), item(product(1), "7", &amount)];
                desk.order(who, &date, customer, &id, &lines).via = (op.order == 7).then_some(CustomerId(0));
                orders.push(id);
            }
            (2, Some(order)) => desk.update(who, &date, &order, Some(OrderStage::Cancelled), None),
            (3, Some(order)) => desk.update(who, &date, &order, None, Some(&amount)),
            (4, Some(order)) => desk.shipment(who, &date, Some(&order), None, &[]),
            (5, order) => {
                desk.shipment(who, &date, order.as_deref(), Some(customer), &[item(product(op.order), "2", "3")]);
            }
            (6, order) => {
                desk.returned(who, &date, customer, order.as_deref(), &amount).product =
                    (op.order % 3 > 0).then(|| product(op.order));
            }
            (7, order) => {
                let on = day(&date).plus(-i32::try_from(op.order).unwrap());
                let payment = desk.payment(who, &date, customer, &amount);
                payment.on = Some(on.max(day(FIRST)));
                payment.order = order.filter(|_| op.order % 2 == 0).map(Into::into);
            }
            (8, _) => {
                let kind = ExpenseKind::ALL[op.order % ExpenseKind::ALL.len()];
                desk.expense(who, &date, kind, &amount).on =
                    (op.order % 2 == 0).then(|| day(&date).plus(-3).max(day(FIRST)));
            }
            (9, _) => desk.visit(who, &date, Party::Customer(customer), op.order % 4 > 0),
            (10, _) => desk.visit(who, &date, Party::Prospect(format!("新{}", op.order % 3).into()), true),
            (11, _) => {
                let id = format!("Q-{}", op.order % 4);
                desk.problem(who, &date, Some(&id), "断货", op.amount % 2 == 0);
            }
            (12, _) => {
                let stage = LeadStage::ALL[op.order % LeadStage::ALL.len()];
                desk.lead(who, &date, ["甲", "乙", "丙"][op.customer % 3], stage);
            }
            _ => {
                let attendance = Attendance::ALL.get(op.order % 8).copied();
                desk.attends(who, &date, attendance);
            }
        }
    }
    desk
}

pub fn value(figures: &Figures, metric: Metric) -> Amount {
    figures.get(&metric).and_then(|f| f.actual).unwrap_or_default()
}

pub fn sum(rows: &[Row], metric: Metric) -> Amount {
    rows.iter().map(|row| value(&row.figures, metric)).sum()
}

pub fn metrics(adds: Adds) -> impl Iterator<Item = Metric> {
    Metric::ALL.iter().copied().filter(move |m| m.adds() == adds && *m != Metric::Quantity)
}

fn scopes(desk: &mut Desk) -> Vec<Scope> {
    let regions = ["east", "west"].map(|id| desk.region(id));
    let people: Vec<Scope> = desk.workspace.roster.person_ids().map(Scope::Person).collect();
    [Scope::Team].into_iter().chain(regions).chain(people).collect()
}

/// Conditions of every sort that some of the ops fit, asked and negated.
fn conditions(desk: &mut Desk) -> Vec<Condition> {
    let region = |scope| match scope {
        Scope::Region(area) => Some(area),
        _ => None,
    };
    let (east, west) = (region(desk.region("east")), region(desk.region("west")));
    let prospect = Party::Prospect("新1".into());
    let traits = [
        Trait::CustomerClass(vec![Some(CustomerClass::Key)]),
        Trait::CustomerStatus(vec![Some(CustomerStatus::Active)]),
        Trait::CustomerOwner(vec![Some(PersonId(0)), None]),
        Trait::Customer(vec![Party::Customer(CustomerId(3)), prospect]),
        Trait::PersonRole(vec![Some(Role::Salesperson)]),
        Trait::PersonRegion(vec![east]),
        Trait::PersonRegion(vec![west, None]),
        Trait::Person(vec![Some(PersonId(1))]),
        Trait::ProductLine(vec![Some("pipes".into())]),
        Trait::ProductLifecycle(vec![None]),
        Trait::Product(vec![Some(ProductId(1))]),
        Trait::Kind(vec![ExpenseKind::Travel, ExpenseKind::Gift]),
    ];
    traits.into_iter().flat_map(|of| [true, false].map(|is| Condition { of: of.clone(), is })).collect()
}

pub const END: &str = "2024-07-31";

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_make_up_the_whole(ops in ops(), scope in 0usize..8, key in 0usize..3) {
        let mut desk = write(&ops);
        let scopes = scopes(&mut desk);
        let books = Books::open(&desk.workspace);
        let (scope, key) = (scopes[scope], period(["2024-Q2", "2024-05", "2024-W19"][key]));
        let as_of = day(END);
        let whole = figures(&books, scope, key, as_of);
        let axes = [Axis::Person, Axis::Region, Axis::Group, Axis::City, Axis::Day, Axis::Week, Axis::Month];
        for axis in axes {
            let rows = breakdown(&books, scope, key, as_of, &[axis]);
            for metric in metrics(Adds::Additive) {
                prop_assert_eq!(sum(&rows, metric), value(&whole, metric), "{:?} by {:?}", metric, axis);
            }
            for metric in metrics(Adds::Distinct) {
                let largest = rows.iter().map(|row| value(&row.figures, metric)).max().unwrap_or_default();
                prop_assert!(value(&whole, metric) <= sum(&rows, metric), "{:?} by {:?}", metric, axis);
                prop_assert!(largest <= value(&whole, metric), "{:?} by {:?}", metric, axis);
            }
            if matches!(axis, Axis::Person | Axis::Region | Axis::Group | Axis::City) {
                for metric in metrics(Adds::Stock) {
                    prop_assert_eq!(sum(&rows, metric), value(&whole, metric), "{:?} by {:?}", metric, axis);
                }
            }
        }
        for axis in [Axis::Product, Axis::Line, Axis::Customer] {
            let rows = breakdown(&books, scope, key, as_of, &[axis]);
            prop_assert_eq!(sum(&rows, Metric::Sales), value(&whole, Metric::Sales));
            prop_assert_eq!(sum(&rows, Metric::Shipped), value(&whole, Metric::Shipped));
        }
        let kinds = breakdown(&books, scope, key, as_of, &[Axis::Kind]);
        prop_assert_eq!(sum(&kinds, Metric::Expenses), value(&whole, Metric::Expenses));
        let cells = breakdown(&books, scope, key, as_of, &[Axis::Region, Axis::Week, Axis::Person]);
        for metric in metrics(Adds::Additive) {
            prop_assert_eq!(sum(&cells, metric), value(&whole, metric), "{:?} by three", metric);
        }
    }

    #[test]
    fn a_figure_is_the_sum_of_its_entries(ops in ops(), back in 0i32..150) {
        let mut desk = write(&ops);
        let scopes = scopes(&mut desk);
        let books = Books::open(&desk.workspace);
        let as_of = day(END).plus(-back);
        for scope in scopes {
            let figures = figures(&books, scope, period("2024-Q2"), as_of);
            for (&metric, figure) in &figures {
                let evidence = entries(&books, scope, period("2024-Q2"), as_of, metric);
                let sum: Amount = evidence.iter().map(|e| e.amount).sum();
                prop_assert_eq!(sum, figure.actual.unwrap_or_default(), "{:?} of {:?}", metric, scope);
            }
        }
    }

    #[test]
    fn under_any_conditions_and_over_any_days_a_figure_is_the_sum_of_its_entries(
        ops in ops(), from in 0i32..120, length in 0i32..60, back in 0i32..100, one in 0usize..24, other in 0usize..24,
    ) {
        let mut desk = write(&ops);
        let scopes = scopes(&mut desk);
        let all = conditions(&mut desk);
        let books = Books::open(&desk.workspace);
        let first = day(FIRST).plus(from);
        let days = Days::between(first, first.plus(length)).unwrap();
        let conditions = vec![all[one % all.len()].clone(), all[other % all.len()].clone()];
        let filter = Filter { conditions };
        for scope in scopes {
            let asked = Question { scope, days, as_of: day(END).plus(-back), filter: &filter };
            let row = breakdown_of(&books, asked, &[], Some(Metric::ALL)).pop().unwrap();
            for &metric in Metric::ALL {
                let sum: Amount = entries_of(&books, asked, metric).iter().map(|e| e.amount).sum();
                let Some(figure) = row.figures.get(&metric) else {
                    prop_assert!(!filter.applies(metric) && sum.is_zero(), "{:?} has entries and no figure", metric);
                    continue;
                };
                prop_assert!(filter.applies(metric));
                if metric != Metric::Quantity || figure.actual.is_some() {
                    prop_assert_eq!(sum, figure.actual.unwrap_or_default(), "{:?} of {:?}", metric, scope);
                }
            }
        }
    }

    #[test]
    fn a_condition_and_its_negation_make_up_what_it_can_be_asked_of(ops in ops(), at in 0usize..24, key in 0usize..3) {
        let mut desk = write(&ops);
        let all = conditions(&mut desk);
        let books = Books::open(&desk.workspace);
        let asks = Condition { is: true, ..all[at % all.len()].clone() };
        let negated = Condition { is: false, ..asks.clone() };
        let key = period(["2024-Q2", "2024-05", "2024-W19"][key]);
        let of = |filter: &Filter, by: &[Axis]| {
            let asked = Question { filter, ..Question::all(Scope::Team, key, day(END)) };
            breakdown_of(&books, Question { filter, ..asked }, by, None)
        };
        let [yes, no] = [asks, negated].map(|condition| Filter { conditions: vec![condition] });
        // What names no customer is on neither side, as it makes no row by customer.
        let by: &[Axis] = match yes.conditions[0].of {
            Trait::CustomerClass(_) | Trait::CustomerStatus(_) | Trait::CustomerOwner(_) | Trait::Customer(_) => {
                &[Axis::Customer]
            }
            _ => &[],
        };
        let (yes_rows, no_rows, whole) = (of(&yes, by), of(&no, by), of(Filter::EVERYTHING, by));
        for metric in metrics(Adds::Additive).chain(metrics(Adds::Stock)).filter(|&metric| yes.applies(metric)) {
            prop_assert_eq!(sum(&yes_rows, metric) + sum(&no_rows, metric), sum(&whole, metric), "{:?}", metric);
        }
    }

    #[test]
    fn the_row_of_a_group_is_the_figure_under_its_condition(ops in ops(), key in 0usize..3, back in 0i32..100) {
        let mut desk = write(&ops);
        let regions = ["east", "west"].map(|id| match desk.region(id) { Scope::Region(area) => area, _ => unreachable!() });
        let books = Books::open(&desk.workspace);
        let (key, as_of) = (period(["2024-Q2", "2024-05", "2024-W19"][key]), day(END).plus(-back));
        let mut asked: Vec<(Axis, Key, Trait)> = Vec::new();
        for area in regions.map(Some).into_iter().chain([None]) {
            asked.push((Axis::Region, Key::Region(area), Trait::PersonRegion(vec![area])));
        }
        for id in books.workspace().roster.person_ids() {
            asked.push((Axis::Person, Key::Person(Some(id)), Trait::Person(vec![Some(id)])));
        }
        for id in books.workspace().roster.customer_ids() {
            asked.push((Axis::Customer, Key::Customer(id), Trait::Customer(vec![Party::Customer(id)])));
        }
        for id in [Some(ProductId(0)), Some(ProductId(1)), None] {
            asked.push((Axis::Product, Key::Product(id), Trait::Product(vec![id])));
        }
        for &kind in ExpenseKind::ALL {
            asked.push((Axis::Kind, Key::Kind(kind), Trait::Kind(vec![kind])));
        }
        for (axis, group, of) in asked {
            let filter = Filter { conditions: vec![Condition { of, is: true }] };
            let question = Question { filter: &filter, ..Question::all(Scope::Team, key, as_of) };
            let narrowed = breakdown_of(&books, question, &[], None).pop().unwrap().figures;
            let rows = breakdown(&books, Scope::Team, key, as_of, &[axis]);
            let row = rows.into_iter().find(|row| row.group == [group.clone()]).map(|row| row.figures).unwrap_or_default();
            for (metric, figure) in &row {
                prop_assert_eq!(narrowed[metric].actual, figure.actual, "{:?} of {:?}", metric, group);
                prop_assert_eq!(narrowed[metric].previous, figure.previous, "{:?} of {:?} before", metric, group);
            }
        }
    }

    #[test]
    fn a_stretch_is_the_sum_of_its_days_and_a_whole_period_is_that_period(ops in ops(), from in 0i32..120, length in 0i32..40) {
        let desk = write(&ops);
        let books = Books::open(&desk.workspace);
        let first = day(FIRST).plus(from);
        let asked = |days| Question { scope: Scope::Team, days, as_of: day(END), filter: Filter::EVERYTHING };
        let days = Days::between(first, first.plus(length)).unwrap();
        let whole = breakdown_of(&books, asked(days), &[], None);
        for by in [Axis::Day, Axis::Week, Axis::Month] {
            let parts = breakdown_of(&books, asked(days), &[by], None);
            for metric in metrics(Adds::Additive) {
                prop_assert_eq!(sum(&parts, metric), sum(&whole, metric), "{:?} by {:?}", metric, by);
            }
        }
        let may = period("2024-05");
        let written = breakdown_of(&books, asked(Days::between(may.start(), may.end()).unwrap()), &[], None);
        prop_assert_eq!(written, breakdown(&books, Scope::Team, may, day(END), &[]));
        // As many days directly before are what a stretch stands beside.
        if let Days::Span(..) = days {
            let before = first.plus(-length - 1);
            if before >= day(FIRST) {
                let before = breakdown_of(&books, asked(Days::between(before, first.before()).unwrap()), &[], None);
                prop_assert_eq!(whole[0].figures[&Metric::Sales].previous, before[0].figures[&Metric::Sales].actual);
            }
            prop_assert_eq!(whole[0].figures[&Metric::Sales].target, None);
        }
    }

    #[test]
    fn what_is_logged_later_changes_nothing_as_of_before(ops in ops(), through in 0i32..150) {
        let (mut whole, known) = (write(&ops), write(&ops[..ops.partition_point(|op| op.day <= through)]));
        let scopes = scopes(&mut whole);
        let (all, then) = (Books::open(&whole.workspace), Books::open(&known.workspace));
        let as_of = day(FIRST).plus(through);
        for scope in scopes.into_iter().take(4) {
            for key in ["2024-04", "2024-Q2"] {
                for by in [&[][..], &[Axis::Person], &[Axis::Customer]] {
                    let (a, b) = (breakdown(&all, scope, period(key), as_of, by), breakdown(&then, scope, period(key), as_of, by));
                    // A prospect nobody has named yet has no row.
                    let rows = |rows: Vec<Row>| rows.into_iter().map(|row| (row.group, row.figures)).collect::<Vec<_>>();
                    prop_assert_eq!(rows(a), rows(b), "{} as of {}", key, as_of);
                }
            }
            let open = |books: &Books<'_>| problems(books, scope, as_of).iter().map(|p| (p.identity.to_owned(), p.solved_on, p.recurrence)).collect::<Vec<_>>();
            prop_assert_eq!(open(&all), open(&then));
        }
    }

    #[test]
    fn a_past_period_never_changes_by_what_happens_to_its_orders_later(ops in ops()) {
        let (june, early) = (day("2024-06-01").since(day(FIRST)), day("2024-05-31"));
        // Everything of June on is an amendment or a cancellation.
        let late: Vec<Op> = ops.iter().cloned().map(|op| if op.day >= june { Op { what: 2 + op.what % 2, ..op } } else { op }).collect();
        let before: Vec<Op> = ops.iter().filter(|op| op.day < june).cloned().collect();
        let (late, before) = (write(&late), write(&before));
        let (late, before) = (Books::open(&late.workspace), Books::open(&before.workspace));
        let of = |books: &Books<'_>, metric| figures(books, Scope::Team, period("2024-05"), day(END))[&metric].actual;
        for metric in [Metric::Sales, Metric::Orders, Metric::Receivable, Metric::NewCustomers] {
            prop_assert_eq!(of(&late, metric), of(&before, metric), "{:?}", metric);
        }
        prop_assert_eq!(receivable(&late, CustomerId(0), early, early), receivable(&before, CustomerId(0), early, early));
    }

    #[test]
    fn open_charges_make_up_what_is_owed(ops in ops()) {
        let desk = write(&ops);
        let books = Books::open(&desk.workspace);
        let end = day(END);
        for id in desk.workspace.roster.customer_ids() {
            let owed = receivable(&books, id, end, end);
            let open: Amount = owed.open.iter().map(|charge| charge.open).sum();
            prop_assert_eq!(open, owed.balance.max(Amount::ZERO));
            prop_assert!(owed.overdue.is_none_or(|late| late <= open));
        }
    }
}
