//! The monthly report says what happened, its opposite where the opposite happened, and its tables add up.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::monthly_report::MonthlyReport;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

fn report(workspace: &Workspace, scope: Scope) -> MonthlyReport {
    let books = Books::open(workspace);
    let context = Context { books: &books, scope, period: period("2024-05"), as_of: day("2024-05-31"), lang: Lang::Zh };
    match view("monthly-report", &context) {
        Some(View::MonthlyReport(report)) => *report,
        other => panic!("no report but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> MonthlyReport {
    report(workspace, Scope::Region(EAST))
}

/// A paragraph of the opening; empty if it is not said.
fn said(report: &MonthlyReport, id: &str) -> String {
    report.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn expense(at: &mut Workspace, kind: ExpenseKind, yuan: i64, trip: Option<&str>) {
    let index = at.facts.expenses.len();
    at.facts.expenses.push(Expense {
        head: head(LogSection::Expenses, index, "2024-05-20", WANG),
        kind,
        amount: Amount::int(yuan),
        on: None,
        note: None,
        customer: None,
        trip: trip.map(Into::into),
    });
}

fn trip(at: &mut Workspace) {
    at.facts.trips.push(Trip {
        head: head(LogSection::Trips, 0, "2024-05-16", WANG),
        id: Some("T-1".into()),
        from: day("2024-05-15"),
        to: day("2024-05-16"),
        places: vec!["常州".to_owned()],
        transport: Some(Amount::int(100)),
        lodging: Some(Amount::int(200)),
        allowance: None,
    });
}

fn rival(at: &mut Workspace, from: i64, to: i64) {
    let index = at.facts.competitors.len();
    at.facts.competitors.push(Competitor {
        head: head(LogSection::Competitors, index, "2024-05-11", WANG),
        brand: "固邦".into(),
        product: None,
        customer: Some(Party::Customer(CHANGSHENG)),
        kind: CompetitorKind::Price,
        what: None,
        price_from: Some(Amount::int(from)),
        price_to: Some(Amount::int(to)),
        source: None,
        answer: None,
    });
}

#[test]
fn every_trip_and_what_belongs_to_none_make_up_the_travel_expenses() {
    let mut at = story();
    trip(&mut at);
    expense(&mut at, ExpenseKind::Travel, 50, Some("T-1"));
    expense(&mut at, ExpenseKind::Travel, 7, None);
    expense(&mut at, ExpenseKind::Gift, 1_000, Some("T-1"));
    let report = east(&at);
    let totals: Vec<&str> = report.expenses.trips.rows.iter().map(|row| &*row.total).collect();
    assert_eq!(totals, ["350", "7", "357"]);
    let travel = report.expenses.kinds.rows.iter().find(|row| row.name == "差旅").expect("travel");
    assert_eq!(travel.actual, "357");
    assert_eq!(report.expenses.kinds.rows.last().expect("a total").actual, "1,357");
}

#[test]
fn people_lines_and_classes_add_up_to_the_same_sales() {
    let report = east(&story());
    let people = report.sales.people.expect("a region has people");
    for total in [people.rows.last(), report.sales.lines.rows.last()] {
        assert_eq!(total.expect("a total").actual, "49.8");
    }
    assert_eq!(report.visits.classes.rows.last().expect("a total").sales, "49.8");
    assert!(report.sales.areas.is_none(), "a region is not broken down by region");
}

#[test]
fn a_persons_report_has_no_table_of_people() {
    let report = report(&story(), Scope::Person(WANG));
    assert!(report.sales.people.is_none() && report.collections.people.is_none() && report.expenses.people.is_none());
    assert_eq!(report.visits.people.rows.len(), 1);
}

#[test]
fn expenses_within_and_above_the_budget_are_told_apart() {
    let mut at = story();
    expense(&mut at, ExpenseKind::Office, 800, None);
    assert!(said(&east(&at), "expenses").starts_with("费用 800 元，没有预算可比。"));
    at.plans[1].targets.metrics.insert(Metric::Expenses, Amount::int(1_000));
    assert!(said(&east(&at), "expenses").starts_with("费用 800 元，在预算（1,000 元）内，余 200 元。"));
    expense(&mut at, ExpenseKind::Office, 300, None);
    assert!(said(&east(&at), "expenses").starts_with("费用 1,100 元，超预算（1,000 元）100 元。"));
}

#[test]
fn a_price_cut_is_one_and_a_rise_is_none() {
    let mut at = story();
    rival(&mut at, 118, 120);
    assert_eq!(said(&east(&at), "market"), "竞品动态 1 条，没有降价。");
    rival(&mut at, 118, 112);
    assert_eq!(said(&east(&at), "market"), "竞品降价：固邦在昌盛建材 118 → 112（▼ 5.1 %）。");
    assert_eq!(east(&at).rivals.moves.rows[1].price, "118 → 112（▼ 5.1 %）");
}

#[test]
fn a_customer_turned_bad_stands_there_with_day_and_reason_and_a_good_one_does_not() {
    let mut at = story();
    assert!(east(&at).troubled.rows.is_empty());
    let mut bad = at.roster.customers[0].states[0].clone();
    (bad.from, bad.status) = (day("2024-05-14"), CustomerStatus::BadCredit);
    at.roster.customers[0].states.push(bad);
    at.facts.customer_changes.push(CustomerChange {
        head: head(LogSection::CustomerChanges, 0, "2024-05-14", WANG),
        customer: CHANGSHENG,
        to: CustomerField::Status(CustomerStatus::BadCredit),
        reason: Some("承兑被退".into()),
    });
    let report = east(&at);
    assert_eq!(report.troubled.rows[0].since, "05-14 起：承兑被退");
    assert!(said(&report, "trouble").ends_with("本月新列入：昌盛建材。"), "{}", said(&report, "trouble"));
}

#[test]
fn money_that_arrives_next_month_is_named_and_not_counted() {
    let mut at = story();
    payment(&mut at, "2024-05-30", WANG, CHANGSHENG, 120_000);
    at.facts.payments.last_mut().expect("just added").on = Some(day("2024-06-05"));
    let report = east(&at);
    assert_eq!(report.collections.figures.rows[0].actual, "40.0");
    assert_eq!(
        report.collections.kinds.notes,
        ["已登记、到账日在6月的回款不计入本月：昌盛建材 12.0 万元（06-05 到账）。"]
    );
}

/// May's target of sales, or its budget, as issued for the region.
fn target(at: &mut Workspace, metric: Metric, yuan: i64) {
    at.plans[1].targets.metrics.insert(metric, Amount::int(yuan));
}

#[test]
fn a_target_of_nothing_is_not_the_want_of_one() {
    let mut at = story();
    target(&mut at, Metric::Sales, 0);
    let text = said(&east(&at), "progress");
    assert!(text.contains("销售额目标为 0，累计 49.8 万元。"), "{text}");
    assert!(text.contains("回款没有目标"), "{text}");
}

#[test]
fn a_share_that_tells_of_the_target_alone_is_not_said() {
    let mut at = story();
    target(&mut at, Metric::Sales, 1_000);
    target(&mut at, Metric::Collections, 500_000);
    let report = east(&at);
    let text = said(&report, "progress");
    assert!(text.contains("销售额累计 49.8 万元，远超目标（0.1 万元）。"), "{text}");
    assert!(!said(&report, "balance").contains('%'), "{}", said(&report, "balance"));
    order(&mut at, "2024-05-30", LI, HONGTU, -700_000);
    let report = east(&at);
    let text = said(&report, "progress");
    assert!(text.contains("销售额为负（−20.2 万元），目标 0.1 万元，差 20.3 万元。"), "{text}");
    assert!(!said(&report, "balance").contains('%'), "{}", said(&report, "balance"));
}

#[test]
fn a_month_nobody_logged_praises_nothing_for_being_nothing() {
    let mut at = story();
    target(&mut at, Metric::Expenses, 5_000);
    let text = said(&east(&at), "expenses");
    assert!(text.contains("没有费用记录（预算 5,000 元）。"), "{text}");
    at.facts.orders.retain(|order| order.head.date < day("2024-05-01"));
    at.facts.visits.retain(|visit| visit.head.date < day("2024-05-01"));
    at.facts.payments.retain(|payment| payment.head.date < day("2024-05-01"));
    let report = east(&at);
    let text = said(&report, "progress");
    assert!(text.contains("5月没有日志记录，各项为零只因没有记录。"), "{text}");
    for id in ["balance", "change", "movement", "expenses", "work"] {
        assert_eq!(said(&report, id), "", "{id}");
    }
}

#[test]
fn money_paid_in_advance_is_no_negative_debt() {
    let mut at = story();
    payment(&mut at, "2024-05-29", LI, HONGTU, 5_000_000);
    let report = east(&at);
    let text = said(&report, "receivable");
    assert!(text.contains("逾期应收 31.0 万元，涉及 1 家"), "{text}");
    assert!(!text.contains('−') && !text.contains('%'), "{text}");
    assert_eq!(report.cards.last().map(|card| &*card.first), Some(""));
    payment(&mut at, "2024-05-29", WANG, CHANGSHENG, 600_000);
    let text = said(&east(&at), "receivable");
    assert!(text.contains("客户预付多于欠款，净预付"), "{text}");
    assert!(!text.contains('−'), "{text}");
}

/// The sentences on Spring Festival below the figures of a month; February 2024 has six days of it on weekdays and
/// Saturdays, January 2023 five, and nothing is given back.
fn festival(month: &str, as_of: &str) -> Vec<String> {
    let mut at = story();
    let off = |first: &str, last: &str| day(first).to(day(last)).collect::<Vec<_>>();
    for date in off("2024-02-12", "2024-02-17").into_iter().chain(off("2023-01-23", "2023-01-27")) {
        let off = DayOff { worked: false, zh: "春节".to_owned(), en: "Spring Festival".to_owned() };
        at.calendar.set(date, off);
    }
    for month in ["2022-12", "2023-01", "2023-02", "2023-06", "2023-12", "2024-01", "2024-02", "2024-05"] {
        let figures = [(Metric::Sales, Amount::int(100_000))].into();
        at.history.push(History {
            place: at.plans[0].place,
            period: period(month),
            owner: Scope::Region(EAST),
            figures,
        });
    }
    let books = Books::open(&at);
    let (scope, lang) = (Scope::Region(EAST), Lang::Zh);
    let context = Context { books: &books, scope, period: period(month), as_of: day(as_of), lang };
    let report = match view("monthly-report", &context) {
        Some(View::MonthlyReport(report)) => *report,
        other => panic!("no report but {other:?}"),
    };
    report.sales.figures.notes.into_iter().filter(|note| note.contains("春节")).collect()
}

#[test]
fn spring_festival_is_told_where_it_makes_two_months_unlike_and_only_there() {
    let fewer = |other: &str| format!("春节在2024年2月多占了 6 个工作日（比{other}），两者相比宜看每个工作日的数。");
    assert_eq!(festival("2024-02", "2024-02-29"), [fewer("2024年1月"), fewer("2023年2月")]);
    // The January with the festival stands behind the other way round.
    let more = "春节在2024年1月少占了 5 个工作日（比2023年1月），两者相比宜看每个工作日的数。";
    assert_eq!(festival("2024-01", "2024-01-31"), [more]);
    assert_eq!(festival("2024-06", "2024-06-30"), Vec::<String>::new());
    // Before its first day off the festival has taken nothing.
    assert_eq!(festival("2024-02", "2024-02-10"), Vec::<String>::new());
}
