//! What is known of rivals, worked by hand.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn seen<'d>(desk: &'d mut Desk, person: PersonId, date: &str, brand: &str) -> &'d mut Competitor {
    let head = desk.head(person, date, LogSection::Competitors);
    desk.workspace.facts.competitors.push(Competitor {
        head,
        brand: brand.into(),
        product: None,
        customer: None,
        kind: CompetitorKind::Event,
        what: None,
        price_from: None,
        price_to: None,
        source: None,
        answer: None,
    });
    desk.workspace.facts.competitors.last_mut().unwrap()
}

fn priced(desk: &mut Desk, person: PersonId, date: &str, place: CustomerId, prices: (Option<&str>, Option<&str>)) {
    let one = seen(desk, person, date, "固邦");
    (one.kind, one.product, one.customer) = (CompetitorKind::Price, Some("JS".into()), Some(Party::Customer(place)));
    (one.price_from, one.price_to) = (prices.0.map(yuan), prices.1.map(yuan));
}

fn lost(desk: &mut Desk, person: PersonId, date: &str, amount: &str, reason: Option<&str>) {
    let head = desk.head(person, date, LogSection::LostOrders);
    desk.workspace.facts.lost_orders.push(LostOrder {
        head,
        customer: Party::Prospect("光谷".into()),
        amount: Some(yuan(amount)),
        reason: reason.map(Into::into),
    });
}

#[test]
fn brands_are_counted_in_the_period_and_before_it_the_most_seen_first() {
    let (mut desk, wang, li) = sellers();
    for (person, date, brand) in [
        (wang, "2024-05-30", "美固"),
        (wang, "2024-05-31", "顺成"),
        (wang, "2024-06-03", "美固"),
        (li, "2024-06-04", "固邦"),
        (wang, "2024-06-05", "固邦"),
        (wang, "2024-07-01", "固邦"),
    ] {
        seen(&mut desk, person, date, brand);
    }
    let of = |desk: &Desk, scope, as_of: &str| {
        let books = Books::open(&desk.workspace);
        let all = brands(&books, scope, period("2024-06"), day(as_of));
        all.iter().map(|brand| (brand.name.to_owned(), brand.moves.len(), brand.before)).collect::<Vec<_>>()
    };
    let told = |name: &str, times, before| (name.to_owned(), times, before);
    assert_eq!(of(&desk, Scope::Team, "2024-06-30"), [told("固邦", 2, 0), told("美固", 1, 1)]);
    assert_eq!(of(&desk, Scope::Team, "2024-06-04"), [told("固邦", 1, 0), told("美固", 1, 1)]);
    assert_eq!(of(&desk, Scope::Person(li), "2024-06-30"), [told("固邦", 1, 0)]);
    let books = Books::open(&desk.workspace);
    let june = sightings(&books, Scope::Team, day("2024-06-03"), day("2024-06-05"));
    assert_eq!(june.len(), 3, "the first and the last day both count");
    assert_eq!(brand_names(&books, day("2024-06-03")).into_iter().collect::<Vec<_>>(), ["美固", "顺成"]);
}

fn sellers() -> (Desk, PersonId, PersonId) {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    (desk, wang, li)
}

#[test]
fn an_answer_of_blanks_answers_nothing_and_each_place_counts_once() {
    let (mut desk, wang, _) = sellers();
    let place = Party::Customer(desk.customer("c1", Some(wang)));
    for answer in [Some("不跟价"), Some("  "), None] {
        let one = seen(&mut desk, wang, "2024-06-03", "固邦");
        (one.answer, one.customer) = (answer.map(Into::into), Some(place.clone()));
    }
    seen(&mut desk, wang, "2024-06-04", "固邦").kind = CompetitorKind::Promotion;
    let books = Books::open(&desk.workspace);
    let all = brands(&books, Scope::Team, period("2024-06"), day("2024-06-30"));
    assert_eq!((all[0].answered(), all[0].places().len()), (1, 1));
    assert_eq!(all[0].of_kind(CompetitorKind::Event), 3);
    assert_eq!(all[0].of_kind(CompetitorKind::Promotion), 1);
    assert_eq!(answer(all[0].moves[0]), Some("不跟价"));
}

#[test]
fn a_price_is_cut_only_if_it_went_down_and_the_product_is_not_new() {
    let (mut desk, wang, _) = sellers();
    let mut cut = |kind, from: Option<&str>, to: Option<&str>| {
        let one = seen(&mut desk, wang, "2024-06-03", "固邦");
        (one.kind, one.price_from, one.price_to) = (kind, from.map(yuan), to.map(yuan));
        is_cut(one)
    };
    assert!(cut(CompetitorKind::Price, Some("118"), Some("112")));
    assert!(cut(CompetitorKind::Promotion, Some("118"), Some("117.99")));
    assert!(!cut(CompetitorKind::Price, Some("112"), Some("112")));
    assert!(!cut(CompetitorKind::Price, Some("112"), Some("118")));
    assert!(!cut(CompetitorKind::Price, None, Some("112")));
    assert!(!cut(CompetitorKind::Product, Some("118"), Some("112")));
}

#[test]
fn a_prices_course_is_of_one_brand_product_and_place_up_to_that_move() {
    let (mut desk, wang, _) = sellers();
    let (here, there) = (desk.customer("c1", Some(wang)), desk.customer("c2", Some(wang)));
    priced(&mut desk, wang, "2024-06-05", here, (Some("118"), Some("112")));
    priced(&mut desk, wang, "2024-05-11", here, (Some("132"), Some("118")));
    priced(&mut desk, wang, "2024-05-12", there, (Some("130"), Some("120")));
    priced(&mut desk, wang, "2024-05-20", here, (Some("118"), None));
    priced(&mut desk, wang, "2024-06-20", here, (Some("112"), Some("110")));
    seen(&mut desk, wang, "2024-05-13", "美固").price_to = Some(yuan("99"));
    let books = Books::open(&desk.workspace);
    let last = &desk.workspace.facts.competitors[0];
    let course: Vec<String> =
        price_course(&books, Scope::Team, last).iter().map(|one| one.price_to.unwrap().to_string()).collect();
    assert_eq!(course, ["118", "112"]);
}

#[test]
fn a_move_is_in_the_region_of_the_customer_or_else_of_who_saw_it() {
    let (mut desk, wang, li) = sellers();
    let place = desk.customer("c1", Some(li));
    let (east, west) = (desk.area("east"), desk.area("west"));
    desk.customer_mut(place).states[0].region = Some(west);
    seen(&mut desk, wang, "2024-06-03", "固邦").customer = Some(Party::Customer(place));
    seen(&mut desk, wang, "2024-06-03", "固邦").customer = Some(Party::Prospect("东港".into()));
    seen(&mut desk, wang, "2024-06-03", "固邦");
    let books = Books::open(&desk.workspace);
    let regions: Vec<_> = desk.workspace.facts.competitors.iter().map(|one| region_of(&books, one)).collect();
    assert_eq!(regions, [Some(west), Some(east), Some(east)]);
}

#[test]
fn an_order_is_lost_to_a_rival_whose_name_its_reason_holds() {
    let (mut desk, wang, _) = sellers();
    seen(&mut desk, wang, "2024-04-03", "固邦");
    seen(&mut desk, wang, "2024-04-03", "A");
    lost(&mut desk, wang, "2024-06-18", "68000", Some("固邦肯垫资"));
    lost(&mut desk, wang, "2024-06-19", "100", Some("A 级资质不够"));
    lost(&mut desk, wang, "2024-06-19", "200", Some("没有货"));
    lost(&mut desk, wang, "2024-06-19", "300", None);
    lost(&mut desk, wang, "2024-07-02", "400", Some("固邦"));
    let books = Books::open(&desk.workspace);
    let of = |as_of: &str| {
        let all = lost_to(&books, Scope::Team, period("2024-06"), day(as_of));
        all.iter().map(|(brand, lost)| format!("{brand} {}", lost.amount.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(of("2024-06-30"), ["固邦 68000"], "a brand of one letter is looked for in no text");
    assert!(of("2024-06-17").is_empty());
    let known = brand_names(&books, day("2024-06-30"));
    assert_eq!(named_in("被固邦抢了", &known), Some("固邦"));
    assert_eq!(named_in("被抢了", &known), None);
}

/// An outlet surveyed, with what of each brand: stocked, facings, sales, price.
fn surveyed(desk: &mut Desk, person: PersonId, date: &str, outlet: &str, brands: &[(&str, bool, Option<&str>)]) {
    let head = desk.head(person, date, LogSection::Survey);
    let shelf = |&(brand, stocked, sales): &(&str, bool, Option<&str>)| ShelfBrand {
        brand: brand.into(),
        product: None,
        price: sales.map(|_| yuan("100")),
        promo_price: None,
        promo_form: None,
        promo_times: None,
        facings: stocked.then(|| yuan("2")),
        stocked,
        sales: sales.map(yuan),
        advertising: None,
        service: None,
        new_product: stocked.then(|| " 小桶 ".into()),
        packaging: None,
        reputation: None,
        support: None,
    };
    desk.workspace.facts.survey.push(SurveyedOutlet {
        head,
        campaign: None,
        outlet: Party::Prospect(outlet.into()),
        kind: OutletType::Supermarket,
        street: None,
        tier: None,
        size: None,
        trade: None,
        layout: None,
        category_sales: None,
        potential: None,
        contacts: Vec::new(),
        brands: brands.iter().map(shelf).collect(),
        opinion: None,
    });
}

#[test]
fn shelves_add_up_over_outlets_each_as_it_was_found_last() {
    let (mut desk, wang, _) = sellers();
    surveyed(&mut desk, wang, "2024-05-02", "万家", &[("固邦", true, Some("9000"))]);
    surveyed(&mut desk, wang, "2024-06-02", "万家", &[("固邦", true, Some("3000")), ("美固", false, None)]);
    surveyed(&mut desk, wang, "2024-06-03", "宝带", &[("固邦", true, Some("500")), ("固邦", true, Some("700"))]);
    let books = Books::open(&desk.workspace);
    let found = shelves(&books, Scope::Team, day("2024-05-01"), day("2024-06-30"));
    assert_eq!((found.outlets, found.days), (2, Some((day("2024-06-02"), day("2024-06-03")))));
    let [first, second] = found.brands.as_slice() else { panic!("{:?}", found.brands) };
    assert_eq!(
        (first.brand, first.stocked, first.facings, first.sales),
        ("固邦", 2, Some(yuan("6")), Some(yuan("4200")))
    );
    assert_eq!(first.prices, Some((yuan("100"), yuan("100"))));
    assert_eq!(first.new_products.iter().copied().collect::<Vec<_>>(), ["小桶"]);
    assert_eq!((second.brand, second.stocked, second.facings, second.sales), ("美固", 0, None, None));
    let may = shelves(&books, Scope::Team, day("2024-05-01"), day("2024-05-31"));
    assert_eq!((may.outlets, may.brands[0].sales), (1, Some(yuan("9000"))));
    assert_eq!(shelves(&books, Scope::Team, day("2024-07-01"), day("2024-07-31")), Shelves::default());
}
