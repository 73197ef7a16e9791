//! Which customers a period found, opened, won back and lost: the growth of outlets rests on it.

use salesreport::model::{Day, Keep, Metric, Period, Scope};
use salesreport::store;
use salesreport::tally::{Books, Moved, figures, network};

fn hengda() -> store::Read {
    store::read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/hengda"), Keep::ALL)
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

#[test]
fn what_one_quarter_ends_with_the_next_begins_with() {
    let read = hengda();
    let books = Books::open(&read.workspace);
    let of = |key| network(&books, Scope::Team, Period::parse(key).expect("a period"), day("2024-06-29"));
    let (first, second) = (of("2024-Q1"), of("2024-Q2"));
    let after = first.iter().filter(|one| one.after()).map(|one| one.customer).collect::<Vec<_>>();
    let before = second.iter().filter(|one| one.before()).map(|one| one.customer).collect::<Vec<_>>();
    assert_eq!(after, before);
    assert!(!before.is_empty());
}

#[test]
fn the_new_ones_are_those_that_count_as_new_customers() {
    let read = hengda();
    let books = Books::open(&read.workspace);
    let quarter = Period::parse("2024-Q2").expect("a period");
    let known = day("2024-06-29");
    let opened = network(&books, Scope::Team, quarter, known);
    let opened = opened.iter().filter(|one| one.moved == Moved::Opened).count();
    let counted = figures(&books, Scope::Team, quarter, known)[&Metric::NewCustomers].actual.expect("a count");
    assert_eq!(opened.to_string(), counted.to_string());
    assert_eq!(opened, 4, "枝江农建站, 吴江永联建材, 西陵水电服务部, 新城家居");
}

#[test]
fn one_that_buys_again_is_back_and_one_whose_credit_went_bad_is_in_trouble() {
    let read = hengda();
    let books = Books::open(&read.workspace);
    let quarter = Period::parse("2024-Q2").expect("a period");
    let roster = &read.workspace.roster;
    let of = |as_of: &str, moved: Moved| {
        let all = network(&books, Scope::Team, quarter, day(as_of));
        let found = all.iter().filter(|one| one.moved == moved);
        found.map(|one| (roster.customer(one.customer).name().to_owned(), one.day)).collect::<Vec<_>>()
    };
    assert_eq!(of("2024-06-29", Moved::Back), [("青山钢城水暖".to_owned(), Some(day("2024-06-17")))]);
    assert_eq!(of("2024-06-29", Moved::Troubled), [("鼎丰装饰".to_owned(), Some(day("2024-06-14")))]);
    assert!(of("2024-06-10", Moved::Troubled).is_empty(), "what happens later is not known yet");
    assert!(network(&books, Scope::Team, quarter, day("2024-03-31")).is_empty(), "a quarter that has not begun");
}

#[test]
fn the_networks_of_the_regions_make_up_the_teams() {
    let read = hengda();
    let books = Books::open(&read.workspace);
    let quarter = Period::parse("2024-Q2").expect("a period");
    let of = |scope| network(&books, scope, quarter, day("2024-06-29")).len();
    let regions: usize = read.workspace.roster.regions().into_iter().map(|id| of(Scope::Region(id))).sum();
    assert_eq!(regions, of(Scope::Team));
}
