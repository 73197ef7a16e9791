//! A second reckoning of samples/hengda that shares no code with the first: another YAML reader, plain loops over its
//! values, whole numbers of 10⁻⁸. What `stats --json` says of every month must be the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use serde_yaml::{Mapping, Value};

/// Yuan, or pieces, in units of 10⁻⁸.
type Units = i128;

/// The metrics reckoned here.
const METRICS: [&str; 5] = ["sales", "collections", "expenses", "visits", "calls_made"];

/// Metrics that count for whoever logged them, without any rule of credit.
const OF_THE_LOGGER: [&str; 3] = ["expenses", "visits", "calls_made"];

/// Month → person as written, or "" for the team → metric → total.
type Totals = BTreeMap<(String, String, &'static str), Units>;

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/hengda")
}

fn yaml_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            yaml_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "yaml") {
            into.push(path);
        }
    }
}

fn documents(folder: &str) -> Vec<Mapping> {
    let mut files = Vec::new();
    yaml_files(&sample().join(folder), &mut files);
    files.sort();
    let texts = files.iter().map(|path| (path, fs::read_to_string(path).unwrap()));
    let mut all = Vec::new();
    for (path, text) in texts {
        for document in serde_yaml::Deserializer::from_str(&text) {
            let value = Value::deserialize(document).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            all.push(value.as_mapping().unwrap_or_else(|| panic!("{}: no mapping", path.display())).clone());
        }
    }
    all
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        other => panic!("no scalar: {other:?}"),
    }
}

/// What stands under any of the words for a key.
fn get<'v>(map: &'v Mapping, words: &[&str]) -> Option<&'v Value> {
    words.iter().find_map(|word| map.get(*word))
}

fn text(map: &Mapping, words: &[&str]) -> Option<String> {
    get(map, words).map(scalar)
}

/// The mappings of a section: lines that are plain text stand for nothing countable here but themselves.
fn items(map: &Mapping, words: &[&str]) -> Vec<Mapping> {
    let list = get(map, words).and_then(Value::as_sequence).cloned().unwrap_or_default();
    list.into_iter().map(|item| item.as_mapping().cloned().unwrap_or_default()).collect()
}

/// A decimal as written, `12,500.00` and `3.2万` too, in units of 10 to the minus `places`.
fn decimal(written: &str, places: usize) -> Units {
    let plain = written.replace(',', "");
    let (digits, factor) = match plain.strip_suffix('万') {
        Some(digits) => (digits, 10_000),
        None => (plain.as_str(), 1),
    };
    let (sign, digits) = digits.trim().strip_prefix('-').map_or((1, digits.trim()), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(part.len() <= places, "{written}: too fine");
    let joined = format!("{whole}{part:0<places$}");
    sign * factor * joined.parse::<Units>().unwrap_or_else(|_| panic!("{written}: no decimal"))
}

/// The money of an item: its `amount`, or the value of its only key.
fn money(item: &Mapping) -> Units {
    let short = || (item.len() == 1).then(|| item.values().next().map(scalar)).flatten();
    let written = text(item, &["amount", "金额"]).or_else(short);
    decimal(&written.unwrap_or_else(|| panic!("no amount: {item:?}")), 8)
}

fn order_total(order: &Mapping) -> Units {
    let goods = items(order, &["items", "明细"]);
    if goods.is_empty() {
        return money(order);
    }
    let line = |item: &Mapping| {
        let factor = |words: &[&str]| decimal(&text(item, words).expect("quantity and price"), 4);
        factor(&["quantity", "数量"]) * factor(&["price", "单价"])
    };
    goods.iter().map(line).sum()
}

/// `2024-06` of an entry's own day, which may be written without its year; the log's where it has none. The sample's
/// logs lie in one year.
fn month(own: Option<String>, logged: &str) -> String {
    let day = own.unwrap_or_else(|| logged.to_owned());
    if day.len() == 5 { format!("{}-{}", &logged[..4], &day[..2]) } else { day[..7].to_owned() }
}

/// Everything there is to count in the sample's logs.
fn reckoned() -> Totals {
    let people = people();
    let logs = documents("logs");
    let mut orders: BTreeMap<String, Units> = BTreeMap::new();
    let mut updates: Vec<(String, Mapping)> = Vec::new();
    let mut totals = Totals::new();
    for log in &logs {
        let day = text(log, &["date", "日期"]).expect("a date");
        let person = people[&text(log, &["person", "人员", "业务员"]).expect("a person")].clone();
        let mut add = |month: String, metric: &'static str, amount: Units| {
            *totals.entry((month.clone(), String::new(), metric)).or_default() += amount;
            *totals.entry((month, person.clone(), metric)).or_default() += amount;
        };
        for order in items(log, &["orders", "订单"]) {
            add(month(None, &day), "sales", order_total(&order));
            if let Some(id) = text(&order, &["id", "编号"]) {
                assert!(orders.insert(id.clone(), order_total(&order)).is_none(), "{id} twice");
            }
        }
        for back in items(log, &["returns", "退货"]) {
            add(month(None, &day), "sales", -money(&back));
        }
        for payment in items(log, &["payments", "回款"]) {
            add(month(text(&payment, &["on", "到账日"]), &day), "collections", money(&payment));
        }
        for expense in items(log, &["expenses", "费用"]) {
            add(month(text(&expense, &["on", "发生日期"]), &day), "expenses", money(&expense));
        }
        for trip in items(log, &["trips", "出差"]) {
            for words in [["transport", "交通"], ["lodging", "住宿"], ["allowance", "补贴"]] {
                let cost = text(&trip, &words).map_or(0, |written| decimal(&written, 8));
                add(month(None, &day), "expenses", cost);
            }
        }
        let away = |visit: &Mapping| text(visit, &["on_site", "实地"]).is_some_and(|on_site| on_site == "false");
        let visits = items(log, &["visits", "拜访"]).iter().filter(|visit| !away(visit)).count();
        add(month(None, &day), "visits", Units::try_from(visits).unwrap() * decimal("1", 8));
        if let Some(calls) = get(log, &["calls", "电话"]).and_then(Value::as_mapping) {
            let made = text(calls, &["made", "拨打"]).map_or(0, |written| decimal(&written, 8));
            add(month(None, &day), "calls_made", made);
        }
        updates.extend(items(log, &["order_updates", "订单进度"]).into_iter().map(|update| (day.clone(), update)));
    }
    // An order may be entered later than a file that changes it is read.
    updates.sort_by(|a, b| a.0.cmp(&b.0));
    for (day, update) in updates {
        let Some(before) = orders.get_mut(&text(&update, &["order", "订单"]).expect("an order")) else { continue };
        let cancelled = text(&update, &["stage", "阶段"]).is_some_and(|stage| stage == "cancelled" || stage == "取消");
        let after = if cancelled {
            0
        } else {
            text(&update, &["amount", "金额"]).map_or(*before, |written| decimal(&written, 8))
        };
        *totals.entry((month(None, &day), String::new(), "sales")).or_default() += after - *before;
        *before = after;
    }
    totals
}

/// Person by id, name and alias → id.
fn people() -> BTreeMap<String, String> {
    let text_of = fs::read_to_string(sample().join("team/people.yaml")).unwrap();
    let roster: Value = serde_yaml::from_str(&text_of).unwrap();
    let list = roster.as_sequence().cloned().unwrap_or_else(|| {
        let map = roster.as_mapping().expect("a list of people, or a mapping that holds it");
        map.values().next().and_then(Value::as_sequence).cloned().expect("a list of people")
    });
    let mut names = BTreeMap::new();
    for person in list {
        let person = person.as_mapping().expect("a person").clone();
        let id = text(&person, &["id", "编号"]).expect("an id");
        let aliases = get(&person, &["aliases", "简称"]).and_then(Value::as_sequence).cloned().unwrap_or_default();
        let name = text(&person, &["name", "姓名", "名称"]);
        for word in aliases.iter().map(scalar).chain(name).chain([id.clone()]) {
            names.insert(word, id.clone());
        }
    }
    names
}

fn stats(month: &str, by: &[&str]) -> serde_json::Value {
    let run = Command::new(env!("CARGO_BIN_EXE_salesreport"))
        .arg("-C")
        .arg(sample())
        .args(["stats", "--month", month, "--as-of", "2024-06-30", "--json"])
        .args(by)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).unwrap()
}

fn actual(row: &serde_json::Value, metric: &str) -> Units {
    decimal(row["metrics"][metric]["actual"].as_str().unwrap_or_else(|| panic!("no {metric}")), 8)
}

const MONTHS: [&str; 6] = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"];

#[test]
fn plain_loops_find_the_same_totals_for_the_team() {
    let totals = reckoned();
    for month in MONTHS {
        let said = stats(month, &[]);
        for metric in METRICS {
            let ours = totals[&(month.to_owned(), String::new(), metric)];
            assert_ne!(ours, 0, "{month} {metric}: nothing to compare");
            assert_eq!(actual(&said["rows"][0], metric), ours, "{month} {metric}, in units of 10⁻⁸");
        }
    }
}

#[test]
fn plain_loops_find_the_same_totals_for_each_person() {
    let totals = reckoned();
    for month in MONTHS {
        let said = stats(month, &["--by", "person"]);
        let rows = said["rows"].as_array().expect("rows");
        assert_eq!(rows.len(), 8, "everyone of the team has a row");
        for row in rows {
            let person = row["group"]["person"].as_str().expect("a person");
            for metric in OF_THE_LOGGER {
                let ours = totals.get(&(month.to_owned(), person.to_owned(), metric)).copied().unwrap_or_default();
                assert_eq!(actual(row, metric), ours, "{month} {person} {metric}, in units of 10⁻⁸");
            }
        }
    }
}

#[test]
fn the_sample_has_what_makes_summing_hard() {
    // Were these gone, the comparison above would prove less than it seems to.
    let logs = documents("logs");
    let has = |section: &[&str], found: &dyn Fn(&Mapping) -> bool| {
        logs.iter().any(|log| items(log, section).iter().any(found))
    };
    assert!(has(&["returns", "退货"], &|_| true), "returns");
    assert!(has(&["payments", "回款"], &|p| get(p, &["on", "到账日"]).is_some()), "payments of another day");
    assert!(has(&["expenses", "费用"], &|e| get(e, &["on", "发生日期"]).is_some()), "expenses of another day");
    assert!(has(&["order_updates", "订单进度"], &|u| get(u, &["amount", "金额"]).is_some()), "amended orders");
    let cancelled = |u: &Mapping| text(u, &["stage", "阶段"]).is_some_and(|s| s == "取消" || s == "cancelled");
    assert!(has(&["order_updates", "订单进度"], &cancelled), "cancelled orders");
    assert!(has(&["orders", "订单"], &|o| o.len() == 1), "orders in one line");
}
