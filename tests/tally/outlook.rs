//! Targets held against their parts, Spring Festival between months, and forecasts with what came of them.

use salesreport::assess::forecast::{Method, ahead, baseline, behind, weighted_error};
use salesreport::model::*;
use salesreport::store;
use salesreport::tally::{Books, Comparable, Part, Parts, festival_shift, month_value, target_holes};

use crate::desk::{Desk, day, money, period, yuan};

#[test]
fn a_year_is_held_against_its_quarters_and_months_with_what_is_missing() {
    let mut desk = Desk::new();
    desk.plan(Scope::Team, "2024", PlanKind::Issued, &[(Metric::Sales, "1200")]);
    for (quarter, sales) in [("2024-Q1", "250"), ("2024-Q2", "300"), ("2024-Q3", "300"), ("2024-Q4", "340")] {
        desk.plan(Scope::Team, quarter, PlanKind::Own, &[(Metric::Sales, sales)]);
    }
    for month in ["2024-04", "2024-05"] {
        desk.plan(Scope::Team, month, PlanKind::Own, &[(Metric::Sales, "100")]);
    }
    let books = Books::open(&desk.workspace);
    let holes = target_holes(&books, day("2024-12-31"));
    let told: Vec<_> =
        holes.iter().map(|h| (h.period.to_string(), h.parts, h.amount().to_string(), h.silent.len())).collect();
    assert_eq!(
        told,
        [
            ("2024".to_owned(), Parts::Quarters, "10".to_owned(), 0),
            ("2024".to_owned(), Parts::Months, "1000".to_owned(), 10),
            ("2024-Q2".to_owned(), Parts::Months, "100".to_owned(), 1),
        ]
    );
    assert_eq!(holes[2].silent, [Part::Period(period("2024-06"))]);
}

#[test]
fn a_team_is_held_against_regions_and_people_and_a_plan_against_its_customers_and_products() {
    let mut desk = Desk::new();
    let (wang, li, zhao) = (desk.seller("wang", "east"), desk.seller("li", "east"), desk.seller("zhao", "west"));
    desk.person("office", Role::BackOffice, "west");
    let (hengda, xinda) = (desk.customer("hengda", Some(wang)), desk.customer("xinda", Some(wang)));
    let pipe = desk.product("pipe", "pipes", "piece", "10");
    let paint = desk.product("paint", "paints", "piece", "10");
    let (east, west) = (desk.region("east"), desk.region("west"));
    desk.plan(Scope::Team, "2024-06", PlanKind::Issued, &[(Metric::Sales, "100")]);
    desk.plan(east, "2024-06", PlanKind::Own, &[(Metric::Sales, "80")]);
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[(Metric::Sales, "50")]);
    desk.plan(Scope::Person(zhao), "2024-06", PlanKind::Own, &[(Metric::Sales, "30")]);
    let place = crate::desk::place();
    let row = |customer, sales: &str| CustomerTarget {
        customer,
        sales: Some(yuan(sales)),
        collections: None,
        policy: None,
        place,
    };
    let targets = &mut desk.workspace.plans[2].targets;
    targets.customers = vec![row(hengda, "30"), row(xinda, "15")];
    // A product of a line that is listed too is part of the line.
    targets.products = [
        (Variety::Line("pipes".into()), yuan("40")),
        (Variety::Product(pipe), yuan("25")),
        (Variety::Product(paint), yuan("13")),
    ]
    .into();
    let books = Books::open(&desk.workspace);
    let holes = target_holes(&books, day("2024-06-30"));
    let told: Vec<_> = holes.iter().map(|h| (h.scope, h.parts, h.amount().to_string(), h.silent.clone())).collect();
    let silent = vec![Part::Scope(Scope::Person(li))];
    assert_eq!(
        told,
        [
            // East's 80 and, for want of one of its own, west's 30 of its people.
            (Scope::Team, Parts::Regions, "-10".to_owned(), vec![]),
            (Scope::Team, Parts::People, "20".to_owned(), silent.clone()),
            (east, Parts::People, "30".to_owned(), silent),
            (Scope::Person(wang), Parts::Customers, "5".to_owned(), vec![]),
            (Scope::Person(wang), Parts::Products, "-3".to_owned(), vec![]),
        ]
    );
    assert!(holes.iter().all(|hole| hole.scope != west), "west states nothing itself");
}

#[test]
fn parts_that_agree_and_targets_that_nobody_divided_are_no_holes() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    desk.plan(Scope::Team, "2024-Q2", PlanKind::Own, &[(Metric::Sales, "60"), (Metric::Expenses, "9")]);
    for month in ["2024-04", "2024-05", "2024-06"] {
        desk.plan(Scope::Team, month, PlanKind::Own, &[(Metric::Sales, "20"), (Metric::CustomersVisited, "7")]);
        desk.plan(Scope::Person(wang), month, PlanKind::Own, &[(Metric::Sales, "20"), (Metric::CustomersVisited, "9")]);
    }
    let books = Books::open(&desk.workspace);
    assert_eq!(target_holes(&books, day("2024-06-30")), []);
}

/// The built-in calendar, six days a week.
fn calendar() -> Calendar {
    store::read_memory(&[("salesreport.yaml", "name: t\n")], Keep::NONE).workspace.calendar
}

#[test]
fn spring_festival_between_january_and_february_is_told_with_its_days() {
    let mut desk = Desk::new();
    desk.workspace.calendar = calendar();
    let books = Books::open(&desk.workspace);
    let whole = |key: &str| Comparable { period: period(key), through: period(key).end() };
    // 2024: off 10 to 17 February, eight days of which 11 is a Sunday; worked Sundays 4 and 18 February.
    let february = festival_shift(&books, period("2024-02"), whole("2023-02"), day("2024-02-29")).unwrap();
    assert_eq!((february.days, february.other), (5, 0));
    // 2023: off 21 to 27 January, of which 22 is a Sunday; worked Sunday 29 January and, with six days, Saturday 28.
    let january = festival_shift(&books, period("2024-01"), whole("2023-01"), day("2024-01-31")).unwrap();
    assert_eq!((january.days, january.other), (0, 5));
    assert_eq!(festival_shift(&books, period("2024-06"), whole("2023-06"), day("2024-06-30")), None);
    // Cut before the festival there is nothing to tell.
    let cut = Comparable { period: period("2023-02"), through: day("2023-02-03") };
    assert_eq!(festival_shift(&books, period("2024-02"), cut, day("2024-02-03")), None);
}

/// A year of months of history, then sales of each month from January 2024 on.
fn years(history: [&str; 12], sales: &[&str]) -> (Desk, PersonId) {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let customer = desk.customer("hengda", Some(wang));
    for (month, amount) in (1..).zip(history) {
        desk.history(Scope::Person(wang), &format!("2023-{month:02}"), &[(Metric::Sales, amount)]);
    }
    for (month, amount) in (1..).zip(sales) {
        let date = format!("2024-{month:02}-10");
        desk.attends(wang, &date, None);
        desk.order(wang, &date, customer, &format!("O{month}"), &[money(amount)]);
    }
    (desk, wang)
}

#[test]
fn months_of_the_log_and_of_history_make_one_series() {
    let (desk, _) = years(["10", "20", "30", "40", "50", "60", "70", "80", "90", "100", "110", "120"], &["5", "6"]);
    let books = Books::open(&desk.workspace);
    let value = |key| month_value(&books, Scope::Team, period(key), Metric::Sales, day("2024-02-29"));
    assert_eq!(value("2023-12"), Some(yuan("120")));
    assert_eq!(value("2024-02"), Some(yuan("6")));
    assert_eq!(value("2024-03"), None, "not over");
    assert_eq!(value("2022-12"), None, "before all records");
}

#[test]
fn with_a_year_behind_it_the_baseline_follows_season_and_growth() {
    // Months of 27, 25, 26 and 26 working days in April to July 2024 (six days a week, no holidays) …
    let (mut desk, wang) = years(
        ["0", "0", "0", "250", "270", "260", "520", "0", "0", "0", "0", "0"],
        &["1", "1", "1", "520", "540", "500"],
    );
    desk.plan(Scope::Person(wang), "2024-07", PlanKind::Own, &[(Metric::Sales, "3000")]).forecast =
        [(period("2024-07"), Forecast::Whole(yuan("900")))].into();
    let books = Books::open(&desk.workspace);
    // … and of 25, 27, 26 and 26 in 2023: rates 10, 10, 10 and 20; 520/26, 540/27, 500/25 are 20 each.
    let july = &ahead(&books, Scope::Team, period("2024-07"), 1, day("2024-06-30"))[0];
    let baseline = july.baseline.clone().unwrap();
    assert_eq!(baseline.method, Method::SeasonalRatio);
    assert_eq!(baseline.amount, yuan("1080"), "20 a day, doubled, on July's 27 days");
    assert_eq!(july.own.as_ref().unwrap().amount, yuan("900"));
    assert_eq!(july.last_year, Some(yuan("520")));
    assert_eq!(july.far_above(yuan("1.5")).unwrap().round(4), yuan("2.7778"), "3000 over the higher, 1080");
    assert_eq!(july.far_above(yuan("3")), None);
}

#[test]
fn without_a_year_behind_it_the_baseline_is_the_mean_of_the_latest_months() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let customer = desk.customer("hengda", Some(wang));
    for (id, date, amount) in [("A", "2024-05-06", "540"), ("B", "2024-06-03", "1000")] {
        desk.attends(wang, date, None);
        desk.order(wang, date, customer, id, &[money(amount)]);
    }
    let books = Books::open(&desk.workspace);
    let of = |key, as_of| baseline(&books, Scope::Team, period(key), day(as_of));
    // May 540 over 27 days, June 1000 over 25: 20 and 40 a day; August 2024 has 27 days.
    let august = of("2024-08", "2024-07-01").unwrap();
    assert_eq!((august.amount, august.method), (yuan("810"), Method::MovingAverage));
    assert_eq!(august.months, [period("2024-05"), period("2024-06")]);
    assert_eq!(of("2024-05", "2024-04-30"), None, "nothing known yet");
}

#[test]
fn a_forecast_of_the_latest_plan_counts_and_who_states_none_is_named() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "east"));
    let product = desk.product("pipe", "pipes", "piece", "10");
    let mut tells = |owner, plan: &str, months: &[(&str, Forecast)]| {
        desk.plan(Scope::Person(owner), plan, PlanKind::Own, &[]).forecast =
            months.iter().map(|(month, amount)| (period(month), amount.clone())).collect();
    };
    let products = Forecast::Products([(product, yuan("60"))].into());
    tells(wang, "2024-05", &[("2024-07", Forecast::Whole(yuan("70")))]);
    tells(wang, "2024-06", &[("2024-07", products), ("2024-06", Forecast::Whole(yuan("55")))]);
    tells(li, "2024-03", &[("2024-07", Forecast::Whole(yuan("1")))]);
    let books = Books::open(&desk.workspace);
    let july = ahead(&books, Scope::Team, period("2024-07"), 3, day("2024-06-30")).remove(0);
    let own = july.own.unwrap();
    assert_eq!(own.amount, yuan("60"), "June's plan knows more than May's");
    assert_eq!(own.from, [(Scope::Person(wang), period("2024-06"), yuan("60"))]);
    assert_eq!(own.silent, [li], "March is too long ago");
}

#[test]
fn past_forecasts_stand_beside_what_came_and_weigh_by_sales() {
    let (mut desk, wang) = years(["0"; 12], &["100", "100", "100", "80", "10"]);
    for (month, amount) in [("2024-04", "100"), ("2024-05", "30")] {
        desk.plan(Scope::Person(wang), month, PlanKind::Own, &[]).forecast =
            [(period(month), Forecast::Whole(yuan(amount)))].into();
    }
    let books = Books::open(&desk.workspace);
    let months = behind(&books, Scope::Person(wang), 2, day("2024-05-31"));
    let errors: Vec<_> = months.iter().map(|m| (m.month.to_string(), m.own_error().unwrap().to_string())).collect();
    assert_eq!(errors, [("2024-04".to_owned(), "20".to_owned()), ("2024-05".to_owned(), "20".to_owned())]);
    let weighted = weighted_error(&months, salesreport::assess::forecast::Behind::own_error).unwrap();
    assert_eq!(weighted.round(4), yuan("0.4444"), "40 of 90");
    assert!(months[0].baseline.is_some());
}
