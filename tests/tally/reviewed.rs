//! What a month's review asks: new and old products, days in the field, dealers, what was sent and what was not: worked
//! by hand, and laws.

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn june() -> Period {
    period("2024-06")
}

/// A dealer's standing with its staff and its outlets.
fn stands(desk: &mut Desk, person: PersonId, date: &str, customer: CustomerId, staff: Option<u32>, below: Option<u32>) {
    let head = desk.head(person, date, LogSection::DealerStatus);
    desk.workspace.facts.dealer_status.push(DealerStatus {
        head,
        customer,
        costs: None,
        profit: None,
        working_capital: None,
        staff,
        downstream: below,
        management: None,
        staff_quality: None,
        finance: None,
        cooperation: None,
    });
}

#[test]
fn the_mix_is_of_what_names_a_product_and_a_margin_nobody_wrote_is_not_low() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", Some(wang));
    let (old, new, plain) =
        (desk.product("a", "", "", "10"), desk.product("b", "", "", "10"), desk.product("c", "", "", "10"));
    desk.workspace.roster.products[old.index()].margin = Some(Margin::Low);
    desk.workspace.roster.products[new.index()].margin = Some(Margin::High);
    desk.workspace.roster.products[new.index()].lifecycle = Lifecycle::New;
    let of = |desk: &Desk| mix(&Books::open(&desk.workspace), Scope::Team, june(), day("2024-06-30"));
    assert_eq!((of(&desk).new_share(), of(&desk).high_share()), (None, None), "nothing sold");
    desk.order(wang, "2024-06-03", c1, "", &[item(plain, "10", "10")]);
    assert_eq!((of(&desk).new_share(), of(&desk).high_share()), (Some(Amount::ZERO), None), "no margin written");
    desk.order(wang, "2024-06-04", c1, "", &[item(old, "5", "10"), item(new, "5", "10"), money("900")]);
    desk.order(wang, "2024-07-01", c1, "", &[item(new, "99", "10")]);
    let all = of(&desk);
    assert_eq!((all.goods, all.new, all.high, all.low), (yuan("200"), yuan("50"), yuan("50"), yuan("50")));
    assert_eq!((all.new_share(), all.high_share()), (Some(yuan("0.25")), Some(yuan("0.25"))));
}

#[test]
fn days_on_site_going_along_or_travelling_are_in_the_field_and_calls_are_not() {
    let mut desk = Desk::new();
    let (wang, boss) = (desk.seller("wang", "east"), desk.person("boss", Role::RegionalManager, "east"));
    let c1 = Party::Customer(desk.customer("c1", Some(wang)));
    let present = Some(Attendance::Present);
    for date in ["2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06"] {
        desk.attends(boss, date, present);
    }
    desk.attends(boss, "2024-06-07", Some(Attendance::Travel));
    desk.attends(boss, "2024-06-08", Some(Attendance::Leave));
    desk.visit(boss, "2024-06-03", c1.clone(), true);
    desk.visit(boss, "2024-06-04", c1.clone(), false);
    for _ in 0..2 {
        desk.visit(wang, "2024-06-05", c1.clone(), true);
        desk.workspace.facts.visits.last_mut().unwrap().accompanied_by = vec![boss];
    }
    let month = (june().start(), june().end());
    let of = |person, as_of| field_work(&Books::open(&desk.workspace), person, month, day(as_of));
    let all = of(boss, "2024-06-30");
    let field: Vec<Day> = all.field.iter().copied().collect();
    assert_eq!(field, [day("2024-06-03"), day("2024-06-05"), day("2024-06-07")]);
    assert_eq!((all.worked.len(), all.office()), (5, 2));
    assert_eq!((all.joint.len(), all.joint_days()), (1, 1), "a customer once a day");
    assert!(all.beside.contains(&wang) && !all.beside.contains(&boss), "not beside oneself");
    assert!(of(wang, "2024-06-30").beside.contains(&boss), "the same visit, of the other");
    assert_eq!(of(boss, "2024-06-04").worked.len(), 2, "what is not known yet does not count");
}

#[test]
fn a_dealer_stands_as_last_written_side_by_side_and_a_lost_one_is_left_out() {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let (d1, d2, outlet) = (desk.customer("d1", Some(wang)), desk.customer("d2", Some(li)), desk.customer("o", None));
    let lost = desk.customer("lost", Some(wang));
    desk.customer_mut(lost).states[0].status = CustomerStatus::Lost;
    let shop = &mut desk.customer_mut(outlet).states[0];
    (shop.kind, shop.dealer) = (CustomerKind::Outlet, Some(d1));
    stands(&mut desk, wang, "2024-05-10", d1, Some(4), Some(20));
    stands(&mut desk, wang, "2024-06-10", d1, Some(6), None);
    stands(&mut desk, wang, "2024-07-10", d1, Some(9), Some(9));
    let books = Books::open(&desk.workspace);
    let all = dealers(&books, Scope::Team, june().end(), day("2024-07-31"));
    assert_eq!(all.iter().map(|state| state.customer).collect::<Vec<_>>(), [d1, d2]);
    let now = all[0].standing.unwrap();
    assert_eq!((now.staff, now.downstream), (Some(6), Some(20)), "a side not written again stands as it stood");
    assert_eq!(all[0].before.unwrap().staff, Some(4));
    assert_eq!(all[0].outlets, [outlet]);
    assert!(all[1].standing.is_none(), "nothing was ever written");
    let own = dealers(&books, Scope::Person(li), june().end(), day("2024-07-31"));
    assert_eq!(own.iter().map(|state| state.customer).collect::<Vec<_>>(), [d2]);
}

#[test]
fn what_left_after_its_day_is_late_and_what_never_left_is_unsent_until_it_is_cancelled() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = desk.customer("c1", Some(wang));
    for id in ["in-time", "late", "open", "cancelled", "july"] {
        let due = if id == "july" { "2024-07-02" } else { "2024-06-10" };
        desk.order(wang, "2024-06-01", c1, id, &[money("100")]).due = Some(day(due));
    }
    desk.shipment(wang, "2024-06-10", Some("in-time"), None, &[]);
    desk.shipment(wang, "2024-06-13", Some("late"), None, &[]);
    desk.shipment(wang, "2024-06-14", None, Some(c1), &[money("5")]);
    desk.update(wang, "2024-06-12", "cancelled", Some(OrderStage::Cancelled), None);
    let books = Books::open(&desk.workspace);
    let days: Vec<_> = sent(&books, Scope::Team, june(), day("2024-06-30"))
        .iter()
        .map(|one| (one.shipment.order.as_deref(), one.customer, one.days_late))
        .collect();
    assert_eq!(days, [(Some("in-time"), Some(c1), 0), (Some("late"), Some(c1), 3), (None, Some(c1), 0)]);
    let open = |as_of| -> Vec<String> {
        let all = unsent(&books, Scope::Team, june(), day(as_of));
        all.iter().map(|order| order.id.as_deref().unwrap().to_owned()).collect()
    };
    assert_eq!(open("2024-06-30"), ["open"]);
    assert_eq!(open("2024-06-11"), ["late", "open", "cancelled"], "as known then");
    assert!(open("2024-06-10").is_empty(), "its day is not over");
}

proptest! {
    #[test]
    fn the_mixes_of_persons_add_up_to_the_mix_of_all(
        sales in prop::collection::vec((0..3_usize, 0..3_usize, 1..28_u32, 1..500_u32), 0..12),
    ) {
        let mut desk = Desk::new();
        let people: Vec<_> = ["wang", "li", "zhou"].iter().map(|id| desk.seller(id, "east")).collect();
        let customers: Vec<_> = people.iter().map(|person| desk.customer("c", Some(*person))).collect();
        let products: Vec<_> = ["a", "b", "c"].iter().map(|id| desk.product(id, "", "", "1")).collect();
        desk.workspace.roster.products[0].lifecycle = Lifecycle::New;
        desk.workspace.roster.products[1].margin = Some(Margin::High);
        for (who, product, date, quantity) in sales {
            let line = item(products[product], &quantity.to_string(), "1");
            desk.order(people[who], &format!("2024-06-{date:02}"), customers[who], "", &[line]);
        }
        let books = Books::open(&desk.workspace);
        let all = mix(&books, Scope::Team, june(), day("2024-06-30"));
        let each: Vec<Mix> =
            people.iter().map(|id| mix(&books, Scope::Person(*id), june(), day("2024-06-30"))).collect();
        prop_assert_eq!(each.iter().map(|mix| mix.goods).sum::<Amount>(), all.goods);
        prop_assert_eq!(each.iter().map(|mix| mix.new).sum::<Amount>(), all.new);
        let by: Amount =
            mixes(&books, Scope::Team, june(), day("2024-06-30"), &[Axis::Person]).values().map(|mix| mix.high).sum();
        prop_assert_eq!(by, all.high);
        prop_assert!(all.new <= all.goods && all.high + all.low <= all.goods);
    }
}
