//! Orders as they are followed: approval, promises, shipments without number, carriers, the company's stock.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

/// A team with a seller, a customer and two products at a list price of 100, made in 5 and 9 days.
fn team() -> (Desk, PersonId, CustomerId, [ProductId; 2]) {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let customer = desk.customer("c", Some(wang));
    let products = [desk.product("p1", "", "", "100"), desk.product("p2", "", "", "100")];
    for (product, days) in products.into_iter().zip([5, 9]) {
        desk.workspace.roster.products[product.index()].lead_days = Some(days);
    }
    (desk, wang, customer, products)
}

fn all<'w>(books: &Books<'w>, as_of: &str) -> Vec<Followed<'w>> {
    followed(books, Scope::Team, day(as_of))
}

#[test]
fn an_order_below_list_price_begun_without_approval_misses_it_and_one_approved_later_came_late() {
    let (mut desk, wang, customer, [product, _]) = team();
    let boss = desk.person("boss", Role::RegionalManager, "east");
    desk.order(wang, "2024-05-02", customer, "before", &[item(product, "10", "90")]);
    let habit = desk.order(wang, "2024-05-03", customer, "habit", &[item(product, "10", "90")]);
    habit.approved_by = Some(Who::Person(boss));
    desk.order(wang, "2024-05-06", customer, "cheap", &[item(product, "10", "90")]);
    desk.order(wang, "2024-05-06", customer, "list", &[item(product, "10", "100"), item(product, "1", "0")]);
    desk.order(wang, "2024-05-06", customer, "policy", &[item(product, "10", "100")]).policy = Some("赠品".into());
    let late = desk.order(wang, "2024-05-06", customer, "late", &[item(product, "10", "90")]);
    late.approved_by = Some(Who::Person(boss));
    late.approved_at = Some(Moment { day: day("2024-05-10"), time: None });
    for id in ["before", "habit", "cheap", "list", "policy", "late"] {
        desk.update(wang, "2024-05-07", id, Some(OrderStage::InProduction), None);
    }
    let books = Books::open(&desk.workspace);
    let stands = |as_of: &str| all(&books, as_of).into_iter().map(|one| one.approval).collect::<Vec<_>>();
    let cheap = Asks::Price { product, price: yuan("90"), list: yuan("100") };
    let expected = [
        Approval::NotNeeded,
        Approval::Given,
        Approval::Missing(cheap),
        Approval::NotNeeded,
        Approval::Missing(Asks::Policy),
        Approval::Late(3),
    ];
    assert_eq!(stands("2024-05-12"), expected);
    assert_eq!(stands("2024-05-09")[5], Approval::Missing(cheap), "on the 9th nobody has approved it yet");
    assert_eq!(stands("2024-05-02"), [Approval::NotNeeded], "nobody writes approvals yet");
}

#[test]
fn a_promise_is_held_against_the_slowest_product() {
    let (mut desk, wang, customer, [fast, slow]) = team();
    let lines = [item(fast, "1", "100"), item(slow, "1", "100")];
    for (id, due) in [("short", "2024-05-10"), ("enough", "2024-05-15")] {
        desk.order(wang, "2024-05-06", customer, id, &lines).due = Some(day(due));
    }
    desk.order(wang, "2024-05-06", customer, "open", &lines);
    let facts = &desk.workspace.facts;
    let short: Vec<_> = facts.orders.iter().map(|order| short_lead(&desk.workspace.roster, order)).collect();
    assert_eq!(short, [Some(ShortLead { given: 4, needed: 9, product: slow }), None, None]);
}

#[test]
fn goods_sent_without_an_order_go_to_the_customers_orders_without_number_oldest_first() {
    let (mut desk, wang, customer, _) = team();
    let other = desk.customer("d", Some(wang));
    for (date, amount) in [("2024-05-02", "1000"), ("2024-05-03", "500"), ("2024-05-20", "700")] {
        desk.order(wang, date, customer, "", &[money(amount)]);
    }
    desk.order(wang, "2024-05-02", customer, "numbered", &[money("300")]);
    desk.order(wang, "2024-05-02", other, "", &[money("400")]);
    desk.shipment(wang, "2024-05-08", None, Some(customer), &[money("1200")]);
    desk.shipment(wang, "2024-05-09", None, Some(customer), &[money("900")]);
    let books = Books::open(&desk.workspace);
    let rest = |as_of: &str| {
        let open = undelivered(&books, Scope::Team, day(as_of));
        open.into_iter().map(|one| (one.value - one.shipped).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(rest("2024-05-07"), ["1000", "300", "400", "500"]);
    assert_eq!(rest("2024-05-08"), ["300", "400", "300"], "of 500 there are 200 gone");
    assert_eq!(rest("2024-05-31"), ["300", "400", "700"], "nothing sent before an order is taken for it");
    let first = &all(&books, "2024-05-31")[0];
    assert_eq!((first.shipments.len(), first.is_open()), (1, false));
}

#[test]
fn who_follows_orders_sees_those_they_wrote_of_and_those_nobody_follows() {
    let (mut desk, wang, customer, _) = team();
    let [tao, bai] = ["tao", "bai"].map(|id| desk.person(id, Role::OrderFollower, "east"));
    for id in ["taos", "bais", "nobodys"] {
        desk.order(wang, "2024-05-06", customer, id, &[money("1000")]);
    }
    desk.update(tao, "2024-05-07", "taos", Some(OrderStage::Confirmed), None);
    desk.shipment(bai, "2024-05-07", Some("bais"), None, &[money("400")]);
    let books = Books::open(&desk.workspace);
    let ids = |person| {
        let all = followed(&books, Scope::Person(person), day("2024-05-08"));
        all.into_iter().filter_map(|one| one.order.id.as_deref()).collect::<Vec<_>>()
    };
    assert_eq!(ids(tao), ["taos", "nobodys"]);
    assert_eq!(ids(bai), ["bais", "nobodys"]);
    assert_eq!(ids(wang), ["taos", "bais", "nobodys"], "the seller's own");
    assert_eq!(undelivered(&books, Scope::Person(tao), day("2024-05-08")), []);
}

#[test]
fn a_carrier_is_measured_by_what_left_in_time_and_by_days_under_way() {
    let (mut desk, wang, customer, _) = team();
    let sent = |desk: &mut Desk, id: &str, date: &str, carrier: Option<&str>, error: Option<ShippingError>| {
        desk.order(wang, "2024-05-02", customer, id, &[money("1000")]).due = Some(day("2024-05-10"));
        desk.shipment(wang, date, Some(id), None, &[]);
        let shipment = desk.workspace.facts.shipments.last_mut().unwrap();
        (shipment.carrier, shipment.error) = (carrier.map(Into::into), error);
    };
    sent(&mut desk, "in time", "2024-05-10", Some("A"), None);
    sent(&mut desk, "late", "2024-05-11", Some("A"), None);
    sent(&mut desk, "noted", "2024-05-09", Some("A"), Some(ShippingError::Late));
    sent(&mut desk, "bare", "2024-05-09", None, None);
    desk.update(wang, "2024-05-13", "in time", Some(OrderStage::Arrived), None);
    let books = Books::open(&desk.workspace);
    let month = |key: &str| carriers(&books, Scope::Team, period(key), day("2024-05-31"));
    let may = month("2024-05");
    let a = &may[0];
    assert_eq!((a.name, a.shipments, a.dated, a.on_time), (Some("A"), 3, 3, 1));
    assert_eq!((a.arrivals, a.days, &*a.faults), (1, 3, &[ShippingError::Late][..]));
    assert_eq!((may[1].name, may[1].on_time), (None, 1), "shipments without a carrier stand last");
    assert!(month("2024-04").is_empty());
}

#[test]
fn the_last_count_is_held_against_the_minimum_and_against_open_orders() {
    let (mut desk, wang, customer, [low, wanted]) = team();
    let enough = desk.product("p3", "", "", "");
    let uncounted = desk.product("p4", "", "", "");
    for (product, minimum) in [(low, 50), (enough, 10), (uncounted, 10)] {
        desk.workspace.roster.products[product.index()].min_stock = Some(Amount::int(minimum));
    }
    for (date, product, quantity) in
        [("2024-05-06", low, 80), ("2024-05-13", low, 30), ("2024-05-06", wanted, 20), ("2024-05-06", enough, 10)]
    {
        let head = desk.head(wang, date, LogSection::WarehouseStock);
        desk.workspace.facts.warehouse_stock.push(WarehouseCount { head, product, quantity: Amount::int(quantity) });
    }
    desk.order(wang, "2024-05-06", customer, "o", &[item(wanted, "35", "100")]);
    desk.shipment(wang, "2024-05-07", Some("o"), None, &[item(wanted, "5", "100")]);
    let books = Books::open(&desk.workspace);
    let stands = |as_of: &str| {
        let all = warehouse(&books, day(as_of));
        all.into_iter().map(|level| (level.product, level.below(), level.lacking())).collect::<Vec<_>>()
    };
    let none = |product| (product, None, None);
    assert_eq!(
        stands("2024-05-14"),
        [(low, Some(Amount::int(20)), None), (wanted, None, Some(Amount::int(10))), none(enough), none(uncounted)]
    );
    assert_eq!(stands("2024-05-12")[0], none(low), "80 was counted last");
}
