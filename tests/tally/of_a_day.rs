//! What a review of a day rests on: who is silent, and which orders have goods to go out.

use std::collections::BTreeMap;

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

const MONDAY: &str = "2024-05-06";

fn at(offset: i32) -> Day {
    day(MONDAY).plus(offset)
}

/// Someone's logs: who, how many days after the Monday, and what it says of the day.
fn logs() -> impl Strategy<Value = Vec<(usize, i32, Option<Attendance>)>> {
    let said = prop::sample::select(vec![
        None,
        Some(Attendance::Present),
        Some(Attendance::HalfDay),
        Some(Attendance::Leave),
        Some(Attendance::Absent),
        Some(Attendance::Rest),
    ]);
    prop::collection::vec((0usize..3, 0i32..21, said), 0..40)
}

fn team(all: &[(usize, i32, Option<Attendance>)]) -> Desk {
    let mut desk = Desk::new();
    for (id, region) in [("wang", "east"), ("li", "east"), ("qian", "west")] {
        desk.seller(id, region);
    }
    desk.moves(PersonId(2), "2024-05-16", "east");
    desk.person_mut(PersonId(1)).joined = Some(day("2024-05-08"));
    desk.workspace.settings.log_start = Some(day(MONDAY));
    for (who, offset, said) in all {
        desk.attends(PersonId(u32::try_from(*who).unwrap()), &at(*offset).to_string(), *said);
    }
    desk
}

/// What a metric comes to.
fn sum(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, metric: Metric) -> Amount {
    figures(books, scope, period, as_of)[&metric].actual.unwrap_or_default()
}

proptest! {
    /// Promise: who a day's review calls silent is who the figures call unrecorded, and for as many days.
    #[test]
    fn the_silent_are_those_whose_days_are_unrecorded(all in logs(), offset in 0i32..21) {
        let mut desk = team(&all);
        let east = desk.region("east");
        let books = Books::open(&desk.workspace);
        let today = at(offset);
        for scope in [Scope::Team, east] {
            let all = presence(&books, scope, today, today);
            let silent = all.iter().filter(|one| matches!(one.presence, Presence::Silent { .. })).count();
            let period = Period::of(PeriodKind::Day, today);
            prop_assert_eq!(Amount::count(silent), sum(&books, scope, period, today, Metric::DaysUnrecorded));
            for one in all {
                let Presence::Silent { last, days } = one.presence else { continue };
                let from = last.map_or(at(0), Day::after);
                let unrecorded = from.to(today).map(|day| {
                    let period = Period::of(PeriodKind::Day, day);
                    sum(&books, Scope::Person(one.person), period, today, Metric::DaysUnrecorded)
                });
                prop_assert_eq!(Amount::count(days), unrecorded.sum::<Amount>());
            }
        }
    }

    /// Promise: what is to go out is what was ordered and did not go out, on any day.
    #[test]
    fn what_is_to_go_out_is_what_was_ordered_less_what_went_out(
        orders in prop::collection::vec((0i32..20, 1i64..9, prop::collection::vec((0i32..20, 1i64..5, any::<bool>()), 0..4)), 0..8),
        offset in 0i32..30,
    ) {
        let mut desk = Desk::new();
        let wang = desk.seller("wang", "east");
        let customer = desk.customer("c", Some(wang));
        for (number, (date, worth, shipments)) in orders.into_iter().enumerate() {
            let id = format!("o{number}");
            desk.order(wang, &at(date).to_string(), customer, &id, &[money(&(worth * 1000).to_string())]);
            let mut left = worth;
            let mut shipments = shipments;
            shipments.sort_unstable();
            for (later, part, rest) in shipments {
                let day = at(date + later).to_string();
                let part = part.min(left);
                if part == 0 {
                    break;
                }
                let lines = if rest { Vec::new() } else { vec![money(&(part * 1000).to_string())] };
                left = if rest { 0 } else { left - part };
                desk.shipment(wang, &day, Some(&id), None, &lines);
            }
        }
        let books = Books::open(&desk.workspace);
        let (today, year) = (at(offset), period("2024"));
        let open = undelivered(&books, Scope::Team, today);
        let rest: Amount = open.iter().map(|order| order.value - order.shipped).sum();
        let of = |metric| sum(&books, Scope::Team, year, today, metric);
        prop_assert_eq!(rest, of(Metric::Sales) - of(Metric::Shipped));
        prop_assert!(open.iter().all(|order| order.value > order.shipped));
    }
}

#[test]
fn an_order_is_delivered_by_its_shipments_or_by_news_where_no_shipment_is_logged() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let customer = desk.customer("c", Some(wang));
    for id in ["told", "part", "arrived", "cancelled", "amended", "none"] {
        desk.order(wang, MONDAY, customer, id, &[money("1000")]).due = Some(day("2024-05-08"));
    }
    desk.update(wang, "2024-05-07", "told", Some(OrderStage::Shipped), None);
    desk.update(wang, "2024-05-07", "part", Some(OrderStage::Shipped), None);
    desk.shipment(wang, "2024-05-07", Some("part"), None, &[money("400")]);
    desk.update(wang, "2024-05-07", "arrived", Some(OrderStage::Arrived), None);
    desk.update(wang, "2024-05-07", "cancelled", Some(OrderStage::Cancelled), None);
    desk.update(wang, "2024-05-07", "amended", None, Some("600"));
    let books = Books::open(&desk.workspace);
    let open = |as_of: &str| {
        let all = undelivered(&books, Scope::Team, day(as_of));
        let stands = all.into_iter().map(|order| {
            (order.order.id.as_deref().unwrap_or_default().to_owned(), (order.value - order.shipped, order.days_late))
        });
        stands.collect::<BTreeMap<_, _>>()
    };
    assert_eq!(open(MONDAY).len(), 6, "nothing is known of it yet");
    let stands = [("amended", "600"), ("none", "1000"), ("part", "600")];
    let expected = |late: i32| stands.iter().map(|(id, rest)| ((*id).to_owned(), (yuan(rest), late))).collect();
    assert_eq!(open("2024-05-08"), expected(0));
    assert_eq!(open("2024-05-10"), expected(2));
    assert!(undelivered(&books, Scope::Person(PersonId(0)), day("2024-05-10")).len() == 3);
}
