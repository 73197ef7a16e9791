//! What is said of a figure adds up to it: over the samples, for every metric, scope, period and condition, and
//! through the program itself.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use salesreport::model::*;
use salesreport::store;
use salesreport::tally::*;
use serde_json::Value;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}

fn scopes(roster: &Roster) -> Vec<Scope> {
    let areas = roster.regions().into_iter().map(Scope::Region).chain(roster.cities().into_iter().map(Scope::City));
    let areas = areas.chain(roster.groups().into_iter().map(Scope::Group));
    std::iter::once(Scope::Team).chain(areas).chain(roster.person_ids().map(Scope::Person)).collect()
}

/// Whole periods and stretches, with days of knowing at their end, inside and later.
fn whens() -> Vec<(Days, Day)> {
    let day = |text: &str| Day::parse(text).unwrap();
    let period = |key: &str| Days::Period(Period::parse(key).unwrap());
    let span = |from: &str, to: &str| Days::between(day(from), day(to)).unwrap();
    [
        (period("2024-06"), "2024-06-30"),
        (period("2024-06"), "2024-06-14"),
        (period("2024-05"), "2024-06-30"),
        (period("2024-Q2"), "2024-06-30"),
        (period("2024"), "2024-06-30"),
        (period("2024-W22"), "2024-06-02"),
        (period("2024-W23"), "2024-06-30"),
        (period("2024-06-03"), "2024-06-03"),
        (span("2024-06-03", "2024-06-14"), "2024-06-14"),
        (span("2024-04-18", "2024-06-09"), "2024-05-20"),
    ]
    .map(|(days, known)| (days, day(known)))
    .to_vec()
}

/// Nothing, and conditions of every sort; negated and in pairs.
fn filters(roster: &Roster) -> Vec<Filter> {
    let line = roster.products.iter().find_map(|product| product.line.clone()).map(String::into_boxed_str);
    let region = roster.regions().first().copied();
    let one = |of| Condition { of, is: true };
    let not = |of| Condition { of, is: false };
    let key = || Trait::CustomerClass(vec![Some(CustomerClass::Key)]);
    let prospects = Trait::CustomerStatus(vec![Some(CustomerStatus::Prospect)]);
    let owner = Trait::CustomerOwner(vec![Some(PersonId(1)), None]);
    let sellers = || Trait::PersonRole(vec![Some(Role::Salesperson)]);
    let lists: Vec<Vec<Condition>> = vec![
        vec![],
        vec![one(key())],
        vec![not(key())],
        vec![one(prospects)],
        vec![not(owner)],
        vec![one(Trait::CustomerKind(vec![Some(CustomerKind::Dealer)])), one(sellers())],
        vec![one(Trait::Customer(vec![Party::Customer(CustomerId(0))]))],
        vec![one(Trait::PersonRegion(vec![region]))],
        vec![not(sellers())],
        vec![one(Trait::ProductLine(vec![line]))],
        vec![not(Trait::Product(vec![Some(ProductId(0))])), one(key())],
        vec![one(Trait::Kind(vec![ExpenseKind::Travel]))],
    ];
    lists.into_iter().map(|conditions| Filter { conditions }).collect()
}

/// Asserts that what a derivation's parts add is what it comes to, all the way down.
fn adds_up(whole: &Derivation<'_>) {
    if whole.plan.is_none() {
        assert_eq!(whole.parts.iter().map(|part| part.adds).sum::<Amount>(), whole.amount, "{whole:?}");
    }
    whole.parts.iter().for_each(adds_up);
}

#[test]
fn every_number_of_the_samples_is_the_sum_of_its_entries_and_every_target_is_traced() {
    let (mut compared, mut targets, mut told) = (0, 0, BTreeSet::new());
    for name in ["hengda", "minimal"] {
        let read = store::read(&sample(name), Keep::NONE);
        let books = Books::open(&read.workspace);
        for filter in filters(&read.workspace.roster) {
            for (days, as_of) in whens() {
                for scope in scopes(&read.workspace.roster) {
                    let asked = Question { scope, days, as_of, filter: &filter };
                    let figures = breakdown_of(&books, asked, &[], Some(Metric::ALL)).pop().expect("a row").figures;
                    for &metric in Metric::ALL {
                        let sum: Amount = entries_of(&books, asked, metric).iter().map(|entry| entry.amount).sum();
                        let target = derivation(&books, asked, metric);
                        let Some(figure) = figures.get(&metric) else {
                            assert!(sum.is_zero() && target.is_none() && !filter.applies(metric));
                            continue;
                        };
                        match figure.actual {
                            Some(actual) => assert_eq!(sum, actual, "{name} {asked:?} {metric:?}"),
                            None => assert!(matches!(metric, Metric::Quantity | Metric::Overdue), "{metric:?}"),
                        }
                        let stated = figure.target.map(|target| (target.amount, target.source));
                        let traced = target.as_ref().map(|whole| (whole.amount, whole.source));
                        assert_eq!(traced, stated, "{name} {asked:?} {metric:?}");
                        target.iter().for_each(adds_up);
                        compared += 1;
                        targets += usize::from(target.is_some());
                        if !sum.is_zero() {
                            told.insert(metric);
                        }
                    }
                }
            }
        }
    }
    assert!(compared > 20_000 && targets > 300, "{compared} figures, {targets} targets");
    let silent: Vec<&Metric> = Metric::ALL.iter().filter(|metric| !told.contains(metric)).collect();
    assert!(silent.len() <= 2, "the samples say nothing of {silent:?}");
}

fn run(arguments: &[&str]) -> Value {
    let hengda = sample("hengda");
    let run = Command::new(env!("CARGO_BIN_EXE_salesreport"))
        .env_clear()
        .args(["-C", hengda.to_str().unwrap()])
        .args(arguments)
        .args(["--as-of", "2024-06-30", "--json"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).unwrap()
}

fn amount(value: &Value) -> Amount {
    Amount::parse(value.as_str().unwrap_or_else(|| panic!("no number: {value}"))).unwrap()
}

#[test]
fn the_program_lists_what_its_own_figures_are_made_of_with_lines_that_exist() {
    let mut lines = 0;
    for narrowed in [
        &["--scope", "region:huazhong"][..],
        &["--where", "客户.等级=重点", "--from", "2024-05-20", "--to", "2024-06-14"],
    ] {
        let when: &[&str] = if narrowed.contains(&"--from") { &[] } else { &["--month", "2024-06"] };
        let arguments = |command: &'static str| [&[command], when, narrowed].concat();
        let stats = run(&arguments("stats"));
        for (metric, figure) in stats["rows"][0]["metrics"].as_object().expect("metrics") {
            let said = run(&[&arguments("explain")[..], &["--metric", metric]].concat());
            assert_eq!(said["figure"], *figure, "{metric}");
            let entries = said["entries"].as_array().expect("entries");
            let sum: Amount = entries.iter().map(|entry| amount(&entry["amount"])).sum();
            let actual = if figure["actual"].is_null() { Amount::ZERO } else { amount(&figure["actual"]) };
            assert_eq!(sum, actual, "{metric}");
            for entry in entries.iter().filter(|entry| !entry["file"].is_null()) {
                let text = std::fs::read_to_string(sample("hengda").join(entry["file"].as_str().unwrap())).unwrap();
                let line = usize::try_from(entry["line"].as_u64().unwrap()).unwrap();
                assert!(text.lines().nth(line - 1).is_some_and(|line| !line.trim().is_empty()), "{entry}");
                lines += 1;
            }
            assert_eq!(said["target"].is_null(), figure["target"].is_null(), "{metric}");
        }
    }
    assert!(lines > 500, "{lines}");
}
