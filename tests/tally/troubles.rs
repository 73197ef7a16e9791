//! Problems over a period, and the days until a payment is told, worked by hand.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn seller() -> (Desk, PersonId, CustomerId) {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let customer = desk.customer("c1", Some(wang));
    (desk, wang, customer)
}

fn counted(desk: &Desk, key: &str, as_of: &str) -> ProblemCount {
    let books = Books::open(&desk.workspace);
    let (period, as_of) = (period(key), day(as_of));
    count_problems(&problems(&books, Scope::Team, as_of.min(period.end())), period)
}

#[test]
fn what_was_open_and_what_came_is_what_was_solved_and_what_is_open() {
    let (mut desk, wang, _) = seller();
    desk.problem(wang, "2024-04-02", Some("Q-0"), "老账", false);
    desk.problem(wang, "2024-04-20", Some("Q-0"), "", true);
    let late = desk.problem(wang, "2024-05-20", Some("Q-1"), "断货", false);
    (late.due, late.loss, late.remedy) = (Some(day("2024-06-10")), Some(yuan("1200.5")), Some("调货".into()));
    desk.problem(wang, "2024-05-21", Some("Q-2"), "渗漏", false).loss = Some(yuan("900"));
    desk.problem(wang, "2024-06-04", Some("Q-2"), "", true);
    desk.problem(wang, "2024-06-05", Some("Q-3"), "串货", false);
    let june = counted(&desk, "2024-06", "2024-06-30");
    assert_eq!((june.before, june.came, june.solved, june.open), (2, 1, 1, 2));
    assert_eq!((june.late, june.bare, june.recurring), (1, 1, 0));
    assert_eq!((june.oldest_days, june.loss), (Some(41), Some(yuan("1200.5"))), "what is solved is at stake no more");
    assert_eq!(counted(&desk, "2024-06", "2024-06-04").open, 1, "what came later is not known yet");
    let july = counted(&desk, "2024-07", "2024-07-31");
    assert_eq!((july.before, july.came, july.solved, july.open), (2, 0, 0, 2));
    assert_eq!(counted(&desk, "2024-03", "2024-03-31"), ProblemCount::default());
}

#[test]
fn a_problem_open_again_after_it_was_solved_occurs_twice_and_comes_again() {
    let (mut desk, wang, _) = seller();
    desk.problem(wang, "2024-05-02", Some("Q-1"), "返潮", false);
    desk.problem(wang, "2024-05-09", Some("Q-1"), "", true);
    desk.problem(wang, "2024-06-11", Some("Q-1"), "", false);
    let june = counted(&desk, "2024-06", "2024-06-30");
    assert_eq!((june.before, june.came, june.open, june.recurring), (0, 1, 1, 1));
    desk.problem(wang, "2024-06-20", Some("Q-1"), "", true);
    let june = counted(&desk, "2024-06", "2024-06-30");
    assert_eq!((june.came, june.solved, june.open, june.recurring), (1, 1, 0, 1), "solved, it still occurred twice");
    let books = Books::open(&desk.workspace);
    let all = problems(&books, Scope::Team, day("2024-06-30"));
    let days: Vec<String> = all[0].occurrences().iter().map(|entry| entry.head.date.to_string()).collect();
    assert_eq!(days, ["2024-05-02", "2024-06-11"]);
    assert_eq!(all[0].was_open(day("2024-05-01")), None);
    assert_eq!(all[0].was_open(day("2024-05-31")), Some(false));
    assert_eq!(all[0].was_open(day("2024-06-19")), Some(true));
}

#[test]
fn another_that_repeats_a_solved_one_is_one_occurrence_more_not_two() {
    let (mut desk, wang, _) = seller();
    desk.problem(wang, "2024-05-02", Some("Q-1"), "断货", false);
    desk.problem(wang, "2024-05-09", Some("Q-1"), "", true);
    desk.problem(wang, "2024-06-11", Some("Q-2"), "又断货", false).same_as = Some("Q-1".into());
    let books = Books::open(&desk.workspace);
    let all = problems(&books, Scope::Team, day("2024-06-30"));
    assert_eq!((all.len(), all[0].times()), (1, 2));
}

#[test]
fn a_solution_written_before_the_problem_makes_it_no_second_time() {
    let (mut desk, wang, _) = seller();
    desk.problem(wang, "2024-06-20", Some("Q-1"), "", true);
    desk.problem(wang, "2024-06-22", Some("Q-1"), "错发", false);
    let books = Books::open(&desk.workspace);
    let all = problems(&books, Scope::Team, day("2024-06-30"));
    assert_eq!((all[0].times(), all[0].solved_on), (1, None));
}

/// Who paid what, told how many days later.
fn told(desk: &Desk, scope: Scope, key: &str, as_of: &str) -> Vec<(String, i32, usize)> {
    let books = Books::open(&desk.workspace);
    let all = notices(&books, scope, period(key), day(as_of));
    all.iter().map(|notice| (notice.payment.amount.to_string(), notice.days, notice.contacts)).collect()
}

#[test]
fn a_payment_belongs_to_the_period_that_tells_it_with_the_days_it_took() {
    let (mut desk, wang, customer) = seller();
    desk.payment(wang, "2024-06-03", customer, "46000").on = Some(day("2024-05-31"));
    desk.payment(wang, "2024-06-05", customer, "800");
    desk.payment(wang, "2024-06-06", customer, "-300").on = Some(day("2024-06-01"));
    desk.payment(wang, "2024-06-28", customer, "120000").on = Some(day("2024-07-05"));
    for date in ["2024-05-31", "2024-06-01", "2024-06-02", "2024-06-03"] {
        desk.visit(wang, date, Party::Customer(customer), true);
    }
    let of = |key, as_of| told(&desk, Scope::Team, key, as_of);
    let first = ("46000".to_owned(), 3, 2);
    assert_eq!(of("2024-06", "2024-06-04"), std::slice::from_ref(&first));
    assert_eq!(of("2024-06", "2024-06-30"), [first, ("800".into(), 0, 0), ("120000".into(), -7, 0)]);
    assert_eq!(of("2024-05", "2024-06-30"), [], "nobody told it in May");
    desk.payment(wang, "2024-06-07", customer, "500").on = Some(day("2024-06-03"));
    let books = Books::open(&desk.workspace);
    let june = lag(&notices(&books, Scope::Team, period("2024-06"), day("2024-06-30")));
    let expected = Lag { told: 3, dated: 2, later: 2, ahead: 1, mean_days: Some(yuan("3.5")), longest_days: Some(4) };
    assert_eq!(june, expected);
    assert_eq!(lag(&[]), Lag::default());
}

#[test]
fn a_payment_told_by_the_back_office_is_the_sellers() {
    let (mut desk, wang, customer) = seller();
    let clerk = desk.person("xu", Role::OrderFollower, "west");
    desk.payment(clerk, "2024-06-05", customer, "800").on = Some(day("2024-06-04"));
    assert_eq!(told(&desk, Scope::Person(wang), "2024-06", "2024-06-30").len(), 1);
    assert_eq!(told(&desk, Scope::Person(clerk), "2024-06", "2024-06-30"), []);
}
