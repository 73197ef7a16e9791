//! Customers along the months, their classes, their habits of ordering, and how long it took to win them: worked by
//! hand, and a law.

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn months(keys: &[&str]) -> Vec<Period> {
    keys.iter().map(|key| period(key)).collect()
}

/// A team whose log begins in January and whose customers bought the same in every month to June.
fn steady(customers: &[(&str, CustomerClass, &str)]) -> (Desk, Vec<CustomerId>) {
    let mut desk = Desk::new();
    desk.workspace.settings.log_start = Some(day("2024-01-01"));
    let wang = desk.seller("wang", "east");
    let mut all = Vec::new();
    for (name, class, amount) in customers {
        let id = desk.customer(name, Some(wang));
        desk.customer_mut(id).states[0].class = *class;
        for month in 1..=6 {
            desk.order(wang, &format!("2024-{month:02}-10"), id, "", &[money(amount)]);
        }
        all.push(id);
    }
    (desk, all)
}

const KEY: CustomerClass = CustomerClass::Key;
const PLAIN: CustomerClass = CustomerClass::Ordinary;

fn proposed(desk: &Desk, date: &str) -> Vec<(CustomerId, CustomerClass, Ground)> {
    let review = class_review(&Books::open(&desk.workspace), day(date), day(date));
    review.proposals.iter().map(|proposal| (proposal.customer, proposal.to, proposal.ground)).collect()
}

#[test]
fn who_brings_what_the_middle_key_customer_brings_is_to_be_key_and_the_other_way_round() {
    // Key: 100, 80, 10, so 80 in the middle; ordinary: 90, 20, 10, so 20.
    let (desk, ids) = steady(&[
        ("a", KEY, "100"),
        ("b", KEY, "80"),
        ("c", KEY, "10"),
        ("d", PLAIN, "90"),
        ("e", PLAIN, "20"),
        ("f", PLAIN, "10"),
    ]);
    let review = class_review(&Books::open(&desk.workspace), day("2024-06-30"), day("2024-06-30"));
    assert_eq!(review.months, months(&["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]));
    assert_eq!((review.key, review.ordinary), (Some(yuan("80")), Some(yuan("20"))));
    assert_eq!(
        proposed(&desk, "2024-06-30"),
        [(ids[3], KEY, Ground::AsKeyOnes), (ids[2], PLAIN, Ground::AsOrdinaryOnes)]
    );
    assert_eq!(review.proposals[0].mean, yuan("90"));
}

#[test]
fn a_large_customer_that_missed_a_month_or_is_in_trouble_is_not_raised() {
    let (mut desk, ids) = steady(&[("a", KEY, "50"), ("b", PLAIN, "90"), ("c", PLAIN, "80"), ("d", PLAIN, "70")]);
    let raised = |desk: &Desk| {
        let all = proposed(desk, "2024-06-30").into_iter();
        all.filter(|(_, to, _)| *to == KEY).map(|(id, ..)| id).collect::<Vec<_>>()
    };
    assert_eq!(raised(&desk), ids[1..]);
    desk.customer_mut(ids[1]).states[0].status = CustomerStatus::Abnormal;
    desk.customer_mut(ids[2]).since = Some(day("2024-02-01"));
    let wang = PersonId(0);
    desk.returned(wang, "2024-03-11", ids[3], None, "70");
    assert_eq!(raised(&desk), [], "abnormal; not here all the time; nothing left of March");
}

#[test]
fn bad_credit_lowers_a_key_customer_whatever_it_brings() {
    let (mut desk, ids) = steady(&[("a", KEY, "100"), ("b", KEY, "90"), ("c", PLAIN, "5")]);
    assert_eq!(proposed(&desk, "2024-06-30"), []);
    desk.customer_mut(ids[0]).states[0].status = CustomerStatus::BadCredit;
    assert_eq!(proposed(&desk, "2024-06-30"), [(ids[0], PLAIN, Ground::BadCredit)]);
}

#[test]
fn a_month_counts_once_its_working_days_are_over_and_three_must_be_there() {
    let (desk, _) = steady(&[("a", KEY, "100"), ("b", PLAIN, "5")]);
    let judged = |date: &str| class_review(&Books::open(&desk.workspace), day(date), day(date)).months;
    // 30 June 2024 is a Sunday.
    assert_eq!(judged("2024-06-29").last(), Some(&period("2024-06")));
    assert_eq!(judged("2024-06-28").last(), Some(&period("2024-05")));
    assert_eq!(judged("2024-03-31").len(), 3);
    assert_eq!(judged("2024-03-29").len(), 0, "two whole months say nothing");
    let mut late = desk.workspace.clone();
    late.settings.log_start = Some(day("2024-01-15"));
    let months = class_review(&Books::open(&late), day("2024-06-30"), day("2024-06-30")).months;
    assert_eq!(months.first(), Some(&period("2024-02")), "half of January is not all of it");
}

#[test]
fn the_middle_of_an_even_number_is_the_mean_of_two() {
    let of = |all: &[&str]| median(all.iter().map(|amount| yuan(amount)).collect());
    assert_eq!(of(&[]), None);
    assert_eq!(of(&["3", "1", "2"]), Some(yuan("2")));
    assert_eq!(of(&["4", "1", "2", "3"]), Some(yuan("2.5")));
}

#[test]
fn how_a_customer_orders_is_told_by_days_and_without_what_was_cancelled() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let (c1, c2) = (desk.customer("c1", Some(wang)), desk.customer("c2", Some(wang)));
    let (pipe, glue) = (desk.product("pipe", "", "", "10"), desk.product("glue", "", "", "20"));
    desk.order(wang, "2024-05-01", c1, "", &[item(pipe, "10", "10"), item(glue, "1", "20")]);
    desk.order(wang, "2024-05-01", c1, "", &[item(pipe, "5", "10")]);
    desk.order(wang, "2024-05-11", c1, "", &[item(pipe, "30", "9")]);
    desk.order(wang, "2024-05-15", c1, "gone", &[item(glue, "99", "1")]);
    desk.order(wang, "2024-05-31", c1, "", &[item(pipe, "4", "9"), item(glue, "1", "0")]);
    desk.order(wang, "2024-05-20", c2, "", &[item(glue, "1", "1")]);
    desk.update(wang, "2024-05-16", "gone", Some(OrderStage::Cancelled), None);
    let books = Books::open(&desk.workspace);
    let all = ordering(&books, c1, day("2024-01-01"), day("2024-06-30")).unwrap();
    assert_eq!((all.times, all.first, all.last), (3, day("2024-05-01"), day("2024-05-31")));
    assert_eq!((all.last_amount, all.typical), (yuan("36"), yuan("170")), "170 of the first day, 270, 36");
    assert_eq!(all.rhythm, Some(yuan("15")), "10 days, then 20");
    assert_eq!(all.usual, [(pipe, 3), (glue, 2)]);
    assert_eq!(ordering(&books, c1, day("2024-06-01"), day("2024-06-30")), None);
    let prices = last_prices(&books, c1, day("2024-06-30"));
    let shown: Vec<_> = prices.iter().map(|last| (last.product, last.price, last.on, last.before)).collect();
    let pipes = (pipe, yuan("9"), day("2024-05-31"), Some(yuan("10")));
    assert_eq!(shown, [pipes, (glue, yuan("20"), day("2024-05-01"), None)], "a gift is no price");
    // Before the cancellation was known the order stood.
    assert_eq!(last_prices(&books, c1, day("2024-05-15"))[0].price, yuan("1"));
}

#[test]
fn a_win_takes_from_the_first_record_to_the_day_it_is_won_and_not_if_lost_again() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    desk.lead(wang, "2024-04-10", "甲", LeadStage::New);
    desk.lead(wang, "2024-05-01", "甲", LeadStage::Qualified);
    desk.lead(wang, "2024-06-10", "甲", LeadStage::Won);
    desk.lead(wang, "2024-06-20", "甲", LeadStage::Won);
    desk.lead(li, "2024-06-05", "乙", LeadStage::Won);
    desk.lead(li, "2024-06-06", "丙", LeadStage::Won);
    desk.lead(li, "2024-06-07", "丙", LeadStage::Lost);
    let books = Books::open(&desk.workspace);
    let of = |scope, first: &str, last: &str| {
        let all = wins(&books, scope, day(first), day(last));
        all.iter().map(|win| (win.lead.identity, win.won, win.days)).collect::<Vec<_>>()
    };
    let (first, second) = (("乙", day("2024-06-05"), 0), ("甲", day("2024-06-10"), 61));
    assert_eq!(of(Scope::Team, "2024-06-01", "2024-06-30"), [first, second]);
    assert_eq!(of(Scope::Person(wang), "2024-06-01", "2024-06-30"), [second]);
    assert_eq!(of(Scope::Team, "2024-06-11", "2024-06-30"), [], "won before");
    assert_eq!(of(Scope::Team, "2024-01-01", "2024-06-09"), [first], "丙 is lost, 甲 not won yet");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    /// A customer's months are what a breakdown of each month by customer says.
    #[test]
    fn months_of_customers_are_those_of_the_breakdown(
        sold in proptest::collection::vec((0..3usize, 1..=6u32, 1..=28u32, 1..500i64), 0..20),
        back in proptest::collection::vec((0..3usize, 1..=6u32, 1..=28u32, 1..500i64), 0..4),
    ) {
        let mut desk = Desk::new();
        let wang = desk.seller("wang", "east");
        let ids: Vec<CustomerId> = ["a", "b", "c"].iter().map(|name| desk.customer(name, Some(wang))).collect();
        for (who, month, date, amount) in sold {
            desk.order(wang, &format!("2024-{month:02}-{date:02}"), ids[who], "", &[money(&amount.to_string())]);
        }
        for (who, month, date, amount) in back {
            desk.returned(wang, &format!("2024-{month:02}-{date:02}"), ids[who], None, &amount.to_string());
        }
        let books = Books::open(&desk.workspace);
        let keys = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];
        let all = customer_months(&books, &months(&keys), day("2024-06-30"));
        for (at, key) in keys.iter().enumerate() {
            for row in breakdown(&books, Scope::Team, period(key), day("2024-06-30"), &[Axis::Customer]) {
                let Key::Customer(id) = row.group[0] else { continue };
                let told = all.get(&id).map_or(Amount::ZERO, |own| own[at]);
                prop_assert_eq!(Some(told), row.figures[&Metric::Sales].actual);
            }
        }
    }
}
