//! Examples worked by hand.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn actual(books: &Books<'_>, scope: Scope, key: &str, as_of: &str, metric: Metric) -> String {
    said(figures(books, scope, period(key), day(as_of))[&metric].actual)
}

fn said(amount: Option<Amount>) -> String {
    amount.map_or("—".to_owned(), |a| a.round(10).to_string())
}

/// The first axis's values and one metric of each row.
fn by(books: &Books<'_>, key: &str, axis: Axis, metric: Metric) -> Vec<(Option<String>, String)> {
    let rows = breakdown(books, Scope::Team, period(key), period(key).end(), &[axis]);
    rows.iter().map(|row| (row.group[0].value(books), said(row.figures[&metric].actual))).collect()
}

fn row(value: &str, figure: &str) -> (Option<String>, String) {
    ((!value.is_empty()).then(|| value.to_owned()), figure.to_owned())
}

#[test]
fn a_payment_counts_on_its_own_day_and_is_known_from_the_logs() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let dealer = desk.customer("c1", None);
    desk.payment(wang, "2024-06-03", dealer, "500").on = Some(day("2024-05-30"));
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-05-31", Metric::Collections), "0");
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-06-03", Metric::Collections), "500");
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Collections), "0");
}

#[test]
fn a_cancellation_is_taken_off_on_its_day_from_the_orders_person_and_products() {
    let mut desk = Desk::new();
    let (wang, office) = (desk.seller("wang", "east"), desk.person("office", Role::BackOffice, ""));
    let dealer = desk.customer("c1", None);
    let pipe = desk.product("p1", "pipes", "m", "");
    desk.order(wang, "2024-05-30", dealer, "O-1", &[item(pipe, "10", "12.5")]);
    desk.update(office, "2024-06-02", "O-1", Some(OrderStage::Cancelled), None);
    desk.update(office, "2024-06-04", "O-1", None, Some("999"));
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-06-30", Metric::Sales), "125");
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06", "2024-06-30", Metric::Sales), "-125");
    assert_eq!(actual(&books, Scope::Person(office), "2024-06", "2024-06-30", Metric::Sales), "0");
    assert_eq!(by(&books, "2024-06", Axis::Product, Metric::Quantity), [row("p1", "-10")]);
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Receivable), "0");
}

#[test]
fn an_amendment_is_divided_over_the_products_by_their_worth() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let dealer = desk.customer("c1", None);
    let (a, b) = (desk.product("a", "", "m", ""), desk.product("b", "", "m", ""));
    desk.order(wang, "2024-06-03", dealer, "O-1", &[item(a, "1", "100"), item(b, "1", "200")]);
    desk.update(wang, "2024-07-03", "O-1", None, Some("330"));
    desk.update(wang, "2024-08-03", "O-1", Some(OrderStage::Cancelled), None);
    let books = Books::open(&desk.workspace);
    assert_eq!(by(&books, "2024-07", Axis::Product, Metric::Sales), [row("a", "10"), row("b", "20")]);
    assert_eq!(by(&books, "2024-07", Axis::Product, Metric::Quantity), [row("a", "0"), row("b", "0")]);
    assert_eq!(by(&books, "2024-08", Axis::Product, Metric::Sales), [row("a", "-110"), row("b", "-220")]);
    assert_eq!(actual(&books, Scope::Team, "2024", "2024-12-31", Metric::Sales), "0");
}

#[test]
fn an_order_shipped_by_its_number_ships_what_a_part_shipment_left() {
    let mut desk = Desk::new();
    let (wang, office) = (desk.seller("wang", "east"), desk.person("office", Role::BackOffice, ""));
    let dealer = desk.customer("c1", None);
    let (a, b) = (desk.product("a", "", "m", ""), desk.product("b", "", "m", ""));
    desk.order(wang, "2024-06-03", dealer, "O-1", &[item(a, "10", "5"), item(b, "4", "25")]);
    let part = Line { product: Some(a), quantity: Some(yuan("4")), price: None, amount: None };
    desk.shipment(office, "2024-06-04", Some("O-1"), None, &[part]);
    desk.shipment(office, "2024-06-10", Some("O-1"), None, &[]);
    desk.shipment(office, "2024-06-11", Some("O-1"), None, &[]);
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06-04", "2024-06-30", Metric::Shipped), "20");
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06-10", "2024-06-30", Metric::Shipped), "130");
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06-11", "2024-06-30", Metric::Shipped), "0");
    assert_eq!(by(&books, "2024-06", Axis::Product, Metric::Shipped), [row("a", "50"), row("b", "100")]);
}

#[test]
fn goods_shipped_without_order_or_price_are_worth_the_products_price() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let dealer = desk.customer("c1", None);
    let a = desk.product("a", "", "m", "7.5");
    let bare = Line { product: Some(a), quantity: Some(yuan("4")), price: None, amount: None };
    desk.shipment(wang, "2024-06-04", None, Some(dealer), &[bare]);
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Shipped), "30");
}

#[test]
fn credit_goes_to_whom_the_entry_names_then_the_order_then_the_seller_then_the_owner() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let office = desk.person("office", Role::BackOffice, "");
    let (owned, free) = (desk.customer("c1", Some(wang)), desk.customer("c2", None));
    desk.owned_from(owned, "2024-06-10", li);
    desk.order(office, "2024-06-03", owned, "", &[money("1")]);
    desk.order(office, "2024-06-10", owned, "", &[money("10")]);
    desk.order(wang, "2024-06-10", owned, "O-3", &[money("100")]);
    desk.order(office, "2024-06-10", owned, "", &[money("1000")]).credit = Some(wang);
    desk.order(office, "2024-06-10", free, "", &[money("10000")]);
    desk.payment(office, "2024-06-12", owned, "7").order = Some("O-3".into());
    let books = Books::open(&desk.workspace);
    let sales = |person| actual(&books, Scope::Person(person), "2024-06", "2024-06-30", Metric::Sales);
    assert_eq!((sales(wang), sales(li), sales(office)), ("1101".into(), "10".into(), "10000".into()));
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06", "2024-06-30", Metric::Collections), "7");
}

#[test]
fn a_refund_takes_off_collections_and_is_owed_again() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let dealer = desk.customer("c1", Some(wang));
    desk.order(wang, "2024-06-03", dealer, "", &[money("100")]);
    desk.payment(wang, "2024-06-04", dealer, "100");
    desk.payment(wang, "2024-06-05", dealer, "-30");
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Collections), "70");
    assert_eq!(actual(&books, Scope::Person(wang), "2024-06", "2024-06-30", Metric::Receivable), "30");
}

#[test]
fn what_goes_through_a_dealer_counts_for_the_outlet_and_is_owed_by_the_dealer() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let (dealer, outlet) = (desk.customer("dealer", Some(wang)), desk.customer("outlet", Some(wang)));
    desk.order(wang, "2024-06-03", outlet, "O-1", &[money("100")]).via = Some(dealer);
    desk.returned(wang, "2024-06-05", outlet, Some("O-1"), "40");
    let books = Books::open(&desk.workspace);
    assert_eq!(by(&books, "2024-06", Axis::Customer, Metric::Sales), [row("dealer", "0"), row("outlet", "60")]);
    assert_eq!(by(&books, "2024-06", Axis::Customer, Metric::Receivable), [row("dealer", "60"), row("outlet", "0")]);
}

#[test]
fn overdue_is_what_first_in_first_out_leaves_of_amounts_past_their_terms() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let (c1, c2) = (desk.customer("c1", Some(wang)), desk.customer("c2", Some(wang)));
    desk.workspace.settings.log_start = Some(day("2024-05-01"));
    desk.customer_mut(c1).opening_balance = Some(yuan("100"));
    desk.customer_mut(c1).states[0].terms_days = Some(30);
    desk.order(wang, "2024-05-20", c1, "", &[money("200")]);
    desk.order(wang, "2024-05-31", c1, "", &[money("400")]);
    desk.payment(wang, "2024-06-10", c1, "150");
    desk.order(wang, "2024-01-05", c2, "", &[money("1000")]);
    let books = Books::open(&desk.workspace);
    // Opening 100 and 50 of the 200 are paid; the 200 was due on 19 June, the 400 on 30 June itself.
    let june = |as_of: &str| receivable(&books, c1, day("2024-06-30"), day(as_of));
    assert_eq!(june("2024-06-30").overdue, Some(yuan("150")));
    assert_eq!(june("2024-06-19").overdue, Some(yuan("0")));
    assert_eq!(june("2024-06-30").balance, yuan("550"));
    let open: Vec<_> = june("2024-06-30").open.iter().map(|c| (c.date.to_string(), c.open.to_string())).collect();
    assert_eq!(open, [("2024-05-20".into(), "150".into()), ("2024-05-31".into(), "400".into())]);
    assert_eq!(receivable(&books, c2, day("2024-06-30"), day("2024-06-30")).overdue, None);
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Overdue), "150");
    assert_eq!(by(&books, "2024-06", Axis::Customer, Metric::Overdue), [row("c1", "150"), row("c2", "—")]);
    let late = entries(&books, Scope::Team, period("2024-06"), day("2024-06-30"), Metric::Overdue);
    assert_eq!(late.iter().map(|e| e.amount).sum::<Amount>(), yuan("150"));
}

#[test]
fn with_basis_shipped_what_is_shipped_is_owed_and_sales_targets_stand_beside_it() {
    let mut desk = Desk::new();
    desk.workspace.settings.target_basis = TargetBasis::Shipped;
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", Some(wang));
    desk.order(wang, "2024-06-03", c1, "O-1", &[money("100")]);
    desk.shipment(wang, "2024-06-05", Some("O-1"), None, &[money("30")]);
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[(Metric::Sales, "60")]);
    let books = Books::open(&desk.workspace);
    let figures = figures(&books, Scope::Person(wang), period("2024-06"), day("2024-06-30"));
    assert_eq!(said(figures[&Metric::Receivable].actual), "30");
    assert_eq!(figures[&Metric::Sales].target, None);
    assert_eq!(said(figures[&Metric::Shipped].completion), "0.5");
}

#[test]
fn who_moves_in_mid_month_brings_no_figures_of_before() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", None);
    desk.moves(wang, "2024-06-15", "west");
    desk.order(wang, "2024-06-14", c1, "", &[money("1")]);
    desk.order(wang, "2024-06-15", c1, "", &[money("10")]);
    let nobody = desk.person("director", Role::Director, "");
    desk.order(nobody, "2024-06-15", c1, "", &[money("100")]);
    let books = Books::open(&desk.workspace);
    let rows = [row("east", "1"), row("west", "10"), row("", "100")];
    assert_eq!(by(&books, "2024-06", Axis::Region, Metric::Sales), rows);
    assert_eq!(by(&books, "2024-07", Axis::Region, Metric::Sales), [row("west", "0"), row("", "0")]);
}

#[test]
fn an_issued_target_goes_before_the_own_and_both_are_shown() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let me = Scope::Person(wang);
    desk.plan(me, "2024-06", PlanKind::Own, &[(Metric::Sales, "90"), (Metric::Visits, "20")]);
    desk.plan(me, "2024-06", PlanKind::Issued, &[(Metric::Sales, "120")]);
    let books = Books::open(&desk.workspace);
    let of = |metric| target(&books, me, period("2024-06"), metric, day("2024-06-30")).unwrap();
    let sales = of(Metric::Sales);
    assert_eq!((sales.amount, sales.source), (yuan("120"), TargetSource::Issued));
    assert_eq!((sales.own, sales.issued), (Some(yuan("90")), Some(yuan("120"))));
    assert_eq!(of(Metric::Visits).source, TargetSource::Stated);
    assert_eq!(target(&books, me, period("2024-06"), Metric::Leads, day("2024-06-30")), None);
}

#[test]
fn of_revisions_the_latest_not_after_the_day_counts_else_the_first() {
    let mut desk = Desk::new();
    let at = |text: &str| Some(Moment { day: day(text), time: None });
    let plan = desk.plan(Scope::Team, "2024-06", PlanKind::Own, &[(Metric::Sales, "100")]);
    plan.submitted_at = at("2024-05-30");
    let plan = desk.plan(Scope::Team, "2024-06", PlanKind::Own, &[(Metric::Sales, "80")]);
    plan.revised_at = at("2024-06-10");
    let books = Books::open(&desk.workspace);
    let of = |as_of| target(&books, Scope::Team, period("2024-06"), Metric::Sales, day(as_of)).unwrap().amount;
    assert_eq!((of("2024-05-20"), of("2024-06-09"), of("2024-06-10")), (yuan("100"), yuan("100"), yuan("80")));
}

#[test]
fn a_region_without_plan_sums_its_members_and_says_when_a_seller_states_none() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "east"));
    desk.person("office", Role::BackOffice, "east");
    let east = desk.region("east");
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[(Metric::Sales, "90"), (Metric::Visits, "5")]);
    desk.plan(Scope::Person(li), "2024-06", PlanKind::Own, &[(Metric::Sales, "10")]);
    let books = Books::open(&desk.workspace);
    let of = |metric| target(&books, east, period("2024-06"), metric, day("2024-06-30")).unwrap();
    assert_eq!((of(Metric::Sales).amount, of(Metric::Sales).source), (yuan("100"), TargetSource::Summed));
    assert_eq!((of(Metric::Visits).amount, of(Metric::Visits).source), (yuan("5"), TargetSource::Incomplete));
}

#[test]
fn a_quarter_is_the_sum_of_its_months_only_where_every_month_is_stated() {
    let mut desk = Desk::new();
    for month in ["2024-04", "2024-05", "2024-06"] {
        desk.plan(Scope::Team, month, PlanKind::Own, &[(Metric::Sales, "100")]);
    }
    desk.workspace.plans[0].targets.metrics.insert(Metric::Visits, yuan("9"));
    let books = Books::open(&desk.workspace);
    let of = |metric| target(&books, Scope::Team, period("2024-Q2"), metric, day("2024-06-30"));
    assert_eq!(of(Metric::Sales).map(|t| (t.amount, t.source)), Some((yuan("300"), TargetSource::Summed)));
    assert_eq!(of(Metric::Visits), None);
}

#[test]
fn a_week_is_its_share_of_its_months_by_working_days() {
    let mut desk = Desk::new();
    // 2024-W27 is 1 to 7 July; 2024-W31 is 29 July to 4 August: 3 of July's 27 working days, 3 of August's 27.
    desk.plan(Scope::Team, "2024-07", PlanKind::Own, &[(Metric::Sales, "270")]);
    desk.plan(Scope::Team, "2024-08", PlanKind::Own, &[(Metric::Sales, "540")]);
    let books = Books::open(&desk.workspace);
    let of = |key| target(&books, Scope::Team, period(key), Metric::Sales, day("2024-12-31"));
    assert_eq!(of("2024-W27").map(|t| (t.amount, t.source)), Some((yuan("60"), TargetSource::Derived)));
    assert_eq!(of("2024-W31").map(|t| t.amount), Some(yuan("90")));
    assert_eq!(of("2024-W26").map(|t| t.amount), None, "June has no target");
}

#[test]
fn week_53_has_no_last_year_and_the_leap_day_none_either() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", None);
    for date in ["2019-01-02", "2019-12-28", "2020-02-28", "2020-02-29", "2020-12-31"] {
        desk.order(wang, date, c1, "", &[money("5")]);
    }
    let books = Books::open(&desk.workspace);
    let of = |key: &str| {
        let figure = figures(&books, Scope::Team, period(key), period(key).end())[&Metric::Sales];
        (said(figure.actual), said(figure.previous), said(figure.last_year))
    };
    assert_eq!(of("2020-W53"), ("5".into(), "0".into(), "—".into()));
    assert_eq!(of("2020-02-29"), ("5".into(), "5".into(), "—".into()));
    assert_eq!(of("2020-02"), ("10".into(), "0".into(), "0".into()));
    assert_eq!(of("2019-02").2, "—", "before all logs");
}

#[test]
fn a_running_month_stands_beside_as_many_working_days() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", None);
    // May 2024 begins on a Wednesday, June on a Saturday. Through Tuesday 4 June three working days are over; May's
    // third is Friday the 3rd, and its fourth Saturday the 4th.
    for (date, amount) in [("2024-05-03", "1"), ("2024-05-04", "10"), ("2024-06-03", "100"), ("2024-06-05", "1000")] {
        desk.order(wang, date, c1, "", &[money(amount)]);
    }
    let books = Books::open(&desk.workspace);
    let of = |as_of| figures(&books, Scope::Team, period("2024-06"), day(as_of))[&Metric::Sales];
    assert_eq!((said(of("2024-06-04").actual), said(of("2024-06-04").previous)), ("100".into(), "1".into()));
    assert_eq!(said(of("2024-06-05").previous), "11");
    assert_eq!(said(of("2024-06-30").previous), "11");
    assert_eq!(time_progress(&books, period("2024-06"), day("2024-06-04")), Progress { worked: 3, total: 25 });
}

#[test]
fn history_serves_months_without_logs_and_is_cut_by_working_days() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let east = desk.region("east");
    let c1 = desk.customer("c1", None);
    desk.history(Scope::Person(wang), "2023-06", &[(Metric::Sales, "260"), (Metric::CustomersVisited, "9")]);
    desk.history(Scope::Team, "2024-06", &[(Metric::Sales, "777")]);
    desk.order(wang, "2024-06-03", c1, "", &[money("100")]);
    let books = Books::open(&desk.workspace);
    let of = |as_of| figures(&books, east, period("2024-06"), day(as_of));
    let whole = of("2024-06-30");
    assert_eq!(said(whole[&Metric::Sales].actual), "100", "never a month that has logs");
    assert_eq!(said(whole[&Metric::Sales].last_year), "260");
    assert_eq!(said(whole[&Metric::CustomersVisited].last_year), "9");
    assert!(!whole[&Metric::Sales].prorated.last_year);
    // Through 3 June 2024 two working days are over: 2 of the 26 of June 2023.
    let cut = of("2024-06-03");
    assert_eq!(said(cut[&Metric::Sales].last_year), "20");
    assert!(cut[&Metric::Sales].prorated.last_year);
    assert_eq!(said(cut[&Metric::CustomersVisited].last_year), "—");
    assert_eq!(said(whole[&Metric::Sales].previous), "—", "May 2024 lies before the logs, and history has nothing");
}

#[test]
fn two_documents_of_a_day_are_one_day_and_half_a_day_is_half() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    desk.workspace.settings.log_start = Some(day("2024-06-03"));
    desk.attends(wang, "2024-06-03", Some(Attendance::HalfDay));
    desk.attends(wang, "2024-06-03", None);
    desk.attends(wang, "2024-06-04", Some(Attendance::Travel));
    desk.attends(wang, "2024-06-05", Some(Attendance::Leave));
    desk.attends(wang, "2024-06-06", Some(Attendance::Absent));
    desk.head(wang, "2024-06-07", LogSection::Plan);
    let books = Books::open(&desk.workspace);
    let of = |metric| actual(&books, Scope::Person(wang), "2024-W23", "2024-06-09", metric);
    assert_eq!(of(Metric::DaysPresent), "1.5");
    assert_eq!(of(Metric::DaysTravel), "1");
    assert_eq!((of(Metric::DaysLeave), of(Metric::DaysAbsent)), ("1".into(), "1".into()));
    assert_eq!(of(Metric::DaysUnrecorded), "2", "Friday holds only a plan, Saturday nothing");
}

#[test]
fn days_unrecorded_run_from_joining_or_the_logs_start_to_leaving_or_the_as_of_day() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    desk.workspace.settings.log_start = Some(day("2024-06-05"));
    desk.person_mut(wang).joined = Some(day("2024-06-10"));
    desk.person_mut(wang).left = Some(day("2024-06-19"));
    desk.seller("li", "east");
    let books = Books::open(&desk.workspace);
    let of = |who, as_of| actual(&books, who, "2024-06", as_of, Metric::DaysUnrecorded);
    assert_eq!(of(Scope::Person(wang), "2024-06-30"), "9");
    assert_eq!(of(Scope::Person(wang), "2024-06-12"), "3");
    assert_eq!(of(Scope::Team, "2024-06-12"), "10");
    let days = entries(&books, Scope::Team, period("2024-06"), day("2024-06-12"), Metric::DaysUnrecorded);
    assert_eq!(days.len(), 10);
}

#[test]
fn customers_visited_twice_or_by_two_count_once_and_prospects_by_their_name() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let c1 = desk.customer("c1", None);
    desk.visit(wang, "2024-06-03", Party::Customer(c1), true);
    desk.visit(li, "2024-06-04", Party::Customer(c1), true);
    desk.visit(li, "2024-06-04", Party::Prospect("新城".into()), true);
    desk.visit(wang, "2024-06-05", Party::Prospect("新城".into()), true);
    desk.visit(wang, "2024-06-05", Party::Prospect("远望".into()), false);
    let books = Books::open(&desk.workspace);
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::Visits), "4");
    assert_eq!(actual(&books, Scope::Team, "2024-06", "2024-06-30", Metric::CustomersVisited), "2");
    let rows = [row("li", "2"), row("wang", "2")];
    assert_eq!(by(&books, "2024-06", Axis::Person, Metric::CustomersVisited), rows);
    let rows = [row("c1", "2"), row("新城", "2")];
    assert_eq!(by(&books, "2024-06", Axis::Customer, Metric::Visits), rows);
}

#[test]
fn a_customer_is_new_by_since_else_by_its_first_order_unless_it_owed_before() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let customers: Vec<_> = (1..=4).map(|n| desk.customer(&format!("c{n}"), Some(li))).collect();
    desk.customer_mut(customers[1]).since = Some(day("2024-06-20"));
    desk.customer_mut(customers[2]).opening_balance = Some(yuan("1"));
    desk.customer_mut(customers[3]).states[0].status = CustomerStatus::Prospect;
    desk.customer_mut(customers[0]).states[0].kind = CustomerKind::Direct;
    for &customer in &customers {
        desk.order(wang, "2024-06-03", customer, "", &[money("1")]);
    }
    desk.order(wang, "2025-06-02", customers[2], "", &[money("1")]);
    desk.order(wang, "2025-06-03", customers[0], "", &[money("1")]);
    let books = Books::open(&desk.workspace);
    assert_eq!(by(&books, "2024-06", Axis::Person, Metric::NewCustomers), [row("li", "1"), row("wang", "1")]);
    assert_eq!(by(&books, "2024-06", Axis::Person, Metric::Network), [row("li", "1"), row("wang", "0")]);
    assert_eq!(by(&books, "2025-06", Axis::Customer, Metric::Reactivated)[0], row("c1", "1"));
    assert_eq!(actual(&books, Scope::Team, "2025-06", "2025-06-30", Metric::Reactivated), "1");
}

#[test]
fn quantity_is_told_where_one_unit_is_involved_and_amounts_fall_in_no_product() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", None);
    let (a, b) = (desk.product("a", "pipes", "m", ""), desk.product("b", "pipes", "kg", ""));
    let c = desk.product("c", "", "kg", "");
    desk.order(wang, "2024-06-03", c1, "", &[item(a, "2", "10"), item(a, "1", "0"), item(b, "4", "2.5")]);
    desk.order(wang, "2024-06-04", c1, "", &[money("7")]);
    desk.returned(wang, "2024-06-05", c1, None, "10").product = Some(b);
    let books = Books::open(&desk.workspace);
    let rows = [row("a", "3"), row("b", "4"), row("c", "0"), row("", "0")];
    assert_eq!(by(&books, "2024-06", Axis::Product, Metric::Quantity), rows);
    let rows = [row("a", "20"), row("b", "0"), row("c", "0"), row("", "7")];
    assert_eq!(by(&books, "2024-06", Axis::Product, Metric::Sales), rows);
    assert_eq!(by(&books, "2024-06", Axis::Line, Metric::Quantity), [row("pipes", "—"), row("", "0")]);
    assert_eq!(quantity(&books, Scope::Team, period("2024-06"), day("2024-06-30")).actual, None);
    let _ = c;
}

#[test]
fn expenses_count_on_their_own_day_by_kind_and_trips_as_travel() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    desk.expense(wang, "2024-06-03", ExpenseKind::Gift, "86.5").on = Some(day("2024-05-31"));
    desk.expense(wang, "2024-06-03", ExpenseKind::Gift, "20");
    let head = desk.head(wang, "2024-06-07", LogSection::Trips);
    let (from, to) = (day("2024-06-05"), day("2024-06-07"));
    let (transport, allowance) = (Some(yuan("300.25")), Some(yuan("100")));
    desk.workspace.facts.trips.push(Trip {
        head,
        id: None,
        from,
        to,
        places: vec![],
        transport,
        lodging: None,
        allowance,
    });
    let books = Books::open(&desk.workspace);
    let kinds = by(&books, "2024-06", Axis::Kind, Metric::Expenses);
    assert_eq!(kinds.len(), ExpenseKind::ALL.len());
    let told: Vec<_> = kinds.into_iter().filter(|(_, amount)| amount != "0").collect();
    assert_eq!(told, [row("gift", "20"), row("travel", "400.25")]);
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-06-03", Metric::Expenses), "86.5");
}

#[test]
fn weeks_cut_by_the_months_edge_count_their_days_in_it_and_have_no_target() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", None);
    desk.order(wang, "2024-05-31", c1, "", &[money("1")]);
    desk.order(wang, "2024-06-01", c1, "", &[money("10")]);
    desk.order(wang, "2024-06-03", c1, "", &[money("100")]);
    desk.plan(Scope::Team, "2024-06", PlanKind::Own, &[(Metric::Sales, "250")]);
    let books = Books::open(&desk.workspace);
    let rows = breakdown(&books, Scope::Team, period("2024-06"), day("2024-06-30"), &[Axis::Week]);
    assert_eq!(rows.len(), 5);
    let figure = |n: usize| rows[n].figures[&Metric::Sales];
    assert_eq!((said(figure(0).actual), figure(0).target, figure(0).previous), ("10".into(), None, None));
    assert_eq!((said(figure(1).actual), said(figure(1).previous)), ("100".into(), "11".into()));
    assert_eq!(figure(1).target.map(|t| t.amount), Some(yuan("60")));
}

#[test]
fn a_customers_target_is_stated_by_whoever_plans_for_it() {
    let mut desk = Desk::new();
    let (wang, _li) = (desk.seller("wang", "east"), desk.seller("li", "east"));
    let c1 = desk.customer("c1", Some(wang));
    let plan = desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[]);
    let (sales, policy) = (Some(yuan("50")), Some("返利".to_owned()));
    plan.targets.customers = vec![CustomerTarget { customer: c1, sales, collections: None, policy, place: place() }];
    let books = Books::open(&desk.workspace);
    let june = period("2024-06");
    let of = |scope, metric| customer_target(&books, scope, c1, june, metric, june.end());
    assert_eq!(of(Scope::Team, Metric::Sales).map(|t| (t.amount, t.source)), Some((yuan("50"), TargetSource::Summed)));
    assert_eq!(of(Scope::Person(wang), Metric::Sales).map(|t| t.source), Some(TargetSource::Stated));
    assert_eq!(of(Scope::Team, Metric::Collections), None);
    assert_eq!(customer_targets(&books, Scope::Team, june, june.end())[0].policy.as_deref(), Some("返利"));
}

#[test]
fn a_problem_is_carried_until_solved_and_recurs_under_the_name_it_repeats() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    desk.problem(wang, "2024-04-20", Some("Q-1"), "断货", false).due = Some(day("2024-05-20"));
    desk.problem(wang, "2024-05-10", Some("Q-1"), "", true);
    desk.problem(wang, "2024-05-28", Some("Q-7"), "又断货", false).same_as = Some("Q-1".into());
    let books = Books::open(&desk.workspace);
    let of = |as_of| problems(&books, Scope::Team, day(as_of));
    assert_eq!(of("2024-05-15")[0].solved_on, Some(day("2024-05-10")));
    assert_eq!((of("2024-05-15")[0].age_days, of("2024-05-15")[0].months), (20, 2));
    let later = of("2024-06-10");
    assert_eq!(later.len(), 1);
    assert_eq!((later[0].solved_on, later[0].recurrence, later[0].months), (None, 2, 3));
    assert_eq!((later[0].days_late, later[0].title), (21, Some("断货")));
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-06-10", Metric::ProblemsOpened), "0");
    assert_eq!(actual(&books, Scope::Team, "2024-05", "2024-06-10", Metric::ProblemsSolved), "1");
}

#[test]
fn a_problem_repeated_at_another_customer_keeps_its_name_and_tells_both_places() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let (dealer, outlet) = (desk.customer("昌盛", Some(wang)), desk.customer("木渎", Some(wang)));
    desk.problem(wang, "2024-04-22", Some("Q-1"), "断货", false).customer = Some(Party::Customer(dealer));
    desk.problem(wang, "2024-05-09", Some("Q-1"), "", false).effect = Some("丢了老客户".into());
    let again = desk.problem(wang, "2024-06-14", Some("Q-2"), "店里断货", false);
    again.customer = Some(Party::Customer(outlet));
    again.effect = Some("柜台空着".into());
    again.remedy = Some("插单".into());
    again.same_as = Some("Q-1".into());
    let books = Books::open(&desk.workspace);
    let known = problems(&books, Scope::Team, day("2024-06-30"));
    let problem = &known[0];
    assert_eq!((problem.title, problem.effect), (Some("断货"), Some("丢了老客户")));
    assert_eq!(problem.remedy, Some("插单"), "what is done about it is told wherever it was written");
    assert_eq!(problem.customers(), [&Party::Customer(dealer), &Party::Customer(outlet)]);
    assert_eq!(problem.title_at(&Party::Customer(outlet)), "店里断货");
    assert_eq!(problem.title_at(&Party::Customer(dealer)), "断货");
}

#[test]
fn a_lead_counts_once_on_the_day_it_is_new() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    desk.lead(wang, "2024-06-03", "新城", LeadStage::New);
    desk.lead(li, "2024-06-04", "新城", LeadStage::New);
    desk.lead(wang, "2024-07-04", "新城", LeadStage::Qualified);
    let books = Books::open(&desk.workspace);
    assert_eq!(by(&books, "2024-06", Axis::Person, Metric::Leads), [row("li", "0"), row("wang", "1")]);
    let now = leads(&books, Scope::Team, day("2024-06-30"));
    assert_eq!((now.len(), now[0].stage, now[0].person), (1, LeadStage::New, li));
    assert_eq!(leads(&books, Scope::Person(wang), day("2024-07-31"))[0].stage, LeadStage::Qualified);
}

#[test]
fn the_plan_of_a_later_day_is_known_from_the_evening_before() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let head = desk.head(wang, "2024-06-04", LogSection::Plan);
    desk.workspace.facts.plan.push(PlanRow {
        head,
        what: Some("谈返利".into()),
        time: None,
        customer: None,
        kind: WorkKind::Other,
        status: PlanStatus::Open,
        to: None,
        fixed: false,
        important: false,
        place: None,
        area: None,
        street: None,
        travel_minutes: None,
    });
    let books = Books::open(&desk.workspace);
    let of = |as_of| planned(&books, Scope::Team, period("2024-06"), day(as_of)).len();
    assert_eq!((of("2024-06-02"), of("2024-06-03"), of("2024-06-04")), (0, 1, 1));
}

#[test]
fn a_project_gathers_its_orders_and_the_last_word_of_each_entry() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", Some(wang));
    let milestone = |name: &str, due| Milestone { name: name.into(), due: Some(day(due)), done: false, done_on: None };
    desk.workspace.roster.projects.push(Project {
        id: "X-1".into(),
        name: "X-1".into(),
        aliases: vec![],
        kind: ProjectKind::Special,
        customer: Some(c1),
        client: None,
        bidders: vec![],
        owner: wang,
        stage: ProjectStage::Design,
        amount: None,
        prepayment: None,
        tender_date: None,
        milestones: vec![milestone("图纸", "2024-06-05"), milestone("合同", "2024-06-08")],
        target: None,
        place: place(),
    });
    let head = desk.head(wang, "2024-06-04", LogSection::Projects);
    desk.workspace.facts.projects.push(ProjectNote {
        head,
        project: ProjectId(0),
        customer: None,
        stage: Some(ProjectStage::Tender),
        milestone: Some("图纸".into()),
        done: true,
        note: None,
        next: Some(day("2024-06-12")),
        result: None,
    });
    desk.order(wang, "2024-06-05", c1, "O-1", &[money("100")]).project = Some(ProjectId(0));
    desk.update(wang, "2024-06-09", "O-1", None, Some("80"));
    desk.payment(wang, "2024-06-09", c1, "30").order = Some("O-1".into());
    desk.visit(wang, "2024-06-07", Party::Customer(c1), true);
    let books = Books::open(&desk.workspace);
    let of = |as_of| projects(&books, Scope::Team, day(as_of)).remove(0);
    assert_eq!((of("2024-06-03").stage, of("2024-06-03").sales), (ProjectStage::Design, Amount::ZERO));
    let now = of("2024-06-10");
    assert_eq!((now.stage, now.sales, now.collections), (ProjectStage::Tender, yuan("80"), yuan("30")));
    assert_eq!((now.last_contact, now.next), (Some(day("2024-06-07")), Some(day("2024-06-12"))));
    let done: Vec<_> = now.milestones.iter().map(|m| (m.done_on, m.days_late)).collect();
    assert_eq!(done, [(Some(day("2024-06-04")), 0), (None, 2)]);
}

#[test]
fn default_days_are_the_periods_end_or_today_and_for_plans_the_day_before() {
    let june = period("2024-06");
    assert_eq!(default_as_of(june, day("2024-08-01")), day("2024-06-30"));
    assert_eq!(default_as_of(june, day("2024-06-12")), day("2024-06-12"));
    assert_eq!(default_plan_as_of(june, day("2024-06-12")), day("2024-05-31"));
    assert_eq!(default_plan_as_of(june, day("2024-05-12")), day("2024-05-12"));
}
