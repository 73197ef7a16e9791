//! A workspace read from texts: what the team folder, short forms, short dates and areas of their own become.

use proptest::prelude::*;
use salesreport::model::{AreaId, CustomerStatus, Day, Keep, Level, Party, Role, ScopeKind, WorkWeek};
use salesreport::store::{Read, locate, read, read_memory};

const SETTINGS: (&str, &str) = ("salesreport.yaml", "name: 恒达\n");
const PEOPLE: (&str, &str) = (
    "team/people.yaml",
    "- id: wang\n  name: 王小明\n  role: salesperson\n  region: 华东\n  reports_to: 李娜\n  history:\n    \
     - {from: 2024-06-01, region: 华西}\n    - {from: 2024-03-01, role: group_leader, group: 一组}\n\
     - {id: li, name: 李娜, role: regional_manager, region: 华东}\n",
);
const CUSTOMERS: (&str, &str) = (
    "team/customers.yaml",
    "- {id: C-1, name: 昌盛建材, aliases: [昌盛], kind: dealer, owner: wang, owners: [{from: 2024-05-01, owner: li}]}\n\
     - {id: C-2, name: 客尸, kind: outlet, dealer: 昌盛}\n",
);

fn read_with(files: &[(&str, &str)]) -> Read {
    let all: Vec<(&str, &str)> = [SETTINGS, PEOPLE, CUSTOMERS].into_iter().chain(files.iter().copied()).collect();
    read_memory(&all, Keep::ALL)
}

fn clean(files: &[(&str, &str)]) -> Read {
    let read = read_with(files);
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    read
}

fn codes(read: &Read) -> Vec<&'static str> {
    read.findings.iter().map(|finding| finding.code.id()).collect()
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

#[test]
fn a_post_keeps_what_its_row_leaves_out() {
    let roster = clean(&[]).workspace.roster;
    let wang = &roster.people[0];
    let post = |on| wang.post(day(on));
    assert_eq!((post("2024-02-29").role, post("2024-02-29").group), (Role::Salesperson, None));
    assert_eq!(post("2024-03-01").role, Role::GroupLeader);
    assert_eq!(post("2024-03-01").region, post("2024-02-29").region);
    let last = post("2024-06-01");
    assert_eq!((last.role, last.group), (Role::GroupLeader, post("2024-03-01").group));
    assert_eq!(roster.area(last.region.expect("a region")).name, "华西");
    assert_eq!(last.reports_to.map(|id| roster.person(id).id.as_str()), Some("li"));
}

#[test]
fn customers_change_hands_and_status_on_the_day_that_is_written() {
    let changes = "date: 2024-05-20\nperson: wang\ncustomer_changes:\n  - {customer: C-1, field: status, to: 流失}\n";
    let roster = clean(&[("logs/a.yaml", changes)]).workspace.roster;
    let customer = &roster.customers[0];
    let owner = |on: &str| customer.at(day(on)).owner.map(|id| roster.person(id).id.clone());
    assert_eq!(owner("2024-04-30").as_deref(), Some("wang"));
    assert_eq!(owner("2024-05-01").as_deref(), Some("li"));
    assert_eq!(customer.at(day("2024-05-19")).status, CustomerStatus::Active);
    assert_eq!(customer.at(day("2024-05-20")).status, CustomerStatus::Lost);
}

#[test]
fn a_one_key_item_is_a_short_form_unless_its_key_is_nearly_a_field() {
    let log = |item: &str| format!("date: 2024-06-03\nperson: wang\npayments:\n  - {item}\n");
    let read_item = |item: &str| read_with(&[("logs/a.yaml", &log(item))]);
    assert_eq!(read_item("昌盛: 1.2万").workspace.facts.payments[0].amount.to_string(), "12000");
    assert!(codes(&read_item("客尸: 5")).is_empty(), "just the name of a customer");
    assert_eq!(codes(&read_item("客户: 昌盛")), ["key/missing"]);
    assert_eq!(codes(&read_item("客沪: 5")), ["key/unknown", "key/missing"]);
    assert_eq!(codes(&read_item("恒达: 5")), ["log/unknown-customer"]);
    assert_eq!(codes(&read_item("昌盛 5")), ["value/type"]);
}

#[test]
fn a_plan_line_links_the_customer_it_names() {
    let log = "date: 2024-06-03\nperson: wang\nplan:\n  - 去昌盛谈返利\n  - 写周报\n";
    let plan = clean(&[("logs/a.yaml", log)]).workspace.facts.plan;
    assert!(matches!(plan[0].customer, Some(Party::Customer(id)) if id.0 == 0));
    assert_eq!(plan[1].customer, None);
}

#[test]
fn short_dates_lie_nearest_to_the_log_and_within_a_plans_period() {
    let log = "date: 2023-12-20\nperson: wang\nvisits:\n  - {customer: 昌盛, next: 01-05}\n";
    let plan = "period: 2024-12\nowner: wang\nactions:\n  - {what: 铺货, dates: [12-02, 12-30..01-02]}\n";
    let workspace = clean(&[("logs/a.yaml", log), ("plans/p.yaml", plan)]).workspace;
    assert_eq!(workspace.facts.visits[0].next, Some(day("2024-01-05")));
    let dates = &workspace.plans[0].actions[0].dates;
    assert_eq!((dates.first(), dates.last()), (Some(day("2024-12-02")), Some(day("2025-01-02"))));
}

#[test]
fn areas_that_no_file_lists_are_numbered_by_the_order_of_paths() {
    let log =
        |area: &str| format!("date: 2024-06-03\nperson: wang\nplan:\n  - {{what: 走访, area: {area}, street: 老街}}\n");
    let (a, b) = (log("西城"), log("东城"));
    let workspace = clean(&[("logs/b.yaml", &b), ("logs/a.yaml", &a)]).workspace;
    let name = |id: Option<AreaId>| id.map(|id| workspace.roster.area(id).name.clone()).unwrap_or_default();
    let rows: Vec<(String, String)> =
        workspace.facts.plan.iter().map(|row| (name(row.area), name(row.street))).collect();
    assert_eq!(rows, [("西城".into(), "老街".into()), ("东城".into(), "老街".into())]);
    let known: Vec<&str> = workspace.roster.areas.iter().map(|area| area.name.as_str()).collect();
    let from_logs = &known[known.len() - 3..];
    assert_eq!(from_logs, ["西城", "老街", "东城"]);
}

#[test]
fn a_customers_new_name_is_known_in_every_log() {
    let renamed = "date: 2024-06-05\nperson: wang\ncustomer_changes:\n  - {customer: C-1, field: name, to: 盛昌集团}\n";
    let later = "date: 2024-06-06\nperson: wang\npayments:\n  - 盛昌集团: 500\n";
    let workspace = clean(&[("logs/z.yaml", renamed), ("logs/a.yaml", later)]).workspace;
    assert_eq!(workspace.facts.payments[0].customer.0, 0);
    assert_eq!(workspace.roster.customers[0].at(day("2024-06-04")).name, "昌盛建材");
    assert_eq!(workspace.roster.customers[0].name(), "盛昌集团");
}

#[test]
fn settings_are_as_written_and_else_as_built_in() {
    let settings = "名称: 恒达\n时差: -03:30\n日历:\n  工作周: 五天\n  放假:\n    - 2024-06-06\n    - {日程: 2030-05-01..2030-05-03, 名称: 厂休}\n  \
         上班: [2024-06-08]\n定额:\n  业务员: {每日电话: 12}\n检查级别: {log/prospect: 关闭}\n报告:\n  \
         - {周期类型: 月, 报告: [monthly-plan, 自己的_报告], 范围: [团队, 个人]}\n";
    let own = "名称: 自己的-报告\n标题: 门店月报\n周期类型: 月\n范围: [团队]\n栏目: []\n";
    let files = [("salesreport.yaml", settings), PEOPLE, CUSTOMERS, ("outlines/own.yaml", own)];
    let read = read_memory(&files, Keep::NONE);
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    let (settings, calendar) = (&read.workspace.settings, &read.workspace.calendar);
    assert_eq!(settings.utc_offset, -210);
    assert_eq!(calendar.week(), WorkWeek::Five);
    assert!(!calendar.is_workday(day("2024-06-06")) && calendar.is_workday(day("2024-06-08")));
    assert_eq!(calendar.exception(day("2030-05-02")).map(|off| off.zh.as_str()), Some("厂休"));
    let norm = settings.norms[&Role::Salesperson];
    assert_eq!((norm.calls_per_day, norm.customers_per_week), (Some(12), Some(20)));
    assert_eq!(settings.findings["log/prospect"], Level::Off);
    let rule = &settings.reports.as_ref().expect("a rule")[0];
    assert_eq!(rule.outlines, ["monthly-plan", "自己的-报告"]);
    assert_eq!(rule.scopes, [ScopeKind::Team, ScopeKind::Person]);
    assert_eq!(rule.formats.len(), 3);
}

#[test]
fn an_entry_is_found_again_where_it_stands() {
    let log = "date: 2024-06-03\nperson: wang\n---\n日期: 2024-06-04\n人员: wang\n回款:\n  - 昌盛: 5\n  - {客户: C-2,\n     金额: 7}\n";
    let read = clean(&[("logs/a.yaml", log)]);
    let place = |entry| {
        let place = locate(&read.sources, entry).expect("a place");
        let source = read.sources.get(place.file);
        (source.line_column(place.span.start), source.text[place.span.range()].to_owned())
    };
    let payments = &read.workspace.facts.payments;
    assert_eq!(place(payments[0].head.entry), ((7, 5), "昌盛: 5".to_owned()));
    assert_eq!(place(payments[1].head.entry), ((8, 5), "{客户: C-2,".to_owned()));
    assert_eq!(place(read.workspace.facts.days[1].head.entry), ((4, 5), "2024-06-04".to_owned()));
}

#[test]
fn a_folder_is_read_without_what_is_hidden_and_without_following_links() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let write = |path: &str, text: &str| {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    for (path, text) in [SETTINGS, PEOPLE, CUSTOMERS] {
        write(path, text);
    }
    write("logs/2024/a.yml", "date: 2024-06-03\nperson: wang\n");
    write("logs/.draft/b.yaml", "broken: [");
    write("logs/notes.txt", "broken: [");
    write("reports/2024-06/c.yaml", "broken: [");
    write("templates/zh-CN/month.md", "own");
    assert!(read(root, Keep::NONE).findings.is_empty());
    assert_eq!(read(root, Keep::NONE).templates["zh-CN/month.md"], "own");
    assert_eq!(read(root, Keep::NONE).workspace.facts.days.len(), 1);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(root.join("logs"), root.join("logs/again")).expect("a link");
        assert_eq!(codes(&read(root, Keep::NONE)), ["file/unreadable"]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_log_is_read_without_panic_and_every_place_lies_in_its_file(
        text in proptest::collection::vec(proptest::sample::select(vec![
            "date: 2024-06-03\n", "person: wang\n", "日期: 06-03\n", "---\n", "visits:\n", "orders:\n", "payments:\n", "plan:\n",
            "  - ", "  - {", "}\n", "customer: 昌盛", "客户: \"\\uFF1A\"", "客户：昌盛", ", ", "amount: 1e9\n", "金额: 3.2万", "\n",
            "    time: 09:30-08:00\n", "昌盛: 5\n", "\"昌盛：x\"", "calls: {made: 3}\n", "? [a]\n: b\n", "extra: {a: [1, {b: ~}]}\n",
            "attendance: 出勒\n", "    items: [{product: x, quantity: -1, price: 99999999999}]\n", "summary: |\n", "    文字\n", "~",
            "customer_changes: [{customer: C-1, field: owner, to: li}]\n", "projects: [大桥]\n", "&a ", "*a", "null: 1\n",
        ]), 0..24).prop_map(|parts| parts.concat())
    ) {
        for path in ["logs/a.yaml", "plans/a.yaml", "team/customers-2.yaml", "team/projects.yaml", "team/areas.yaml", "reviews/a.yaml", "history/a.yaml", "outlines/a.yaml", "team/rubrics.yaml"] {
            let read = read_with(&[(path, &text)]);
            for place in read.findings.iter().filter_map(|finding| finding.place) {
                let source = read.sources.get(place.file);
                prop_assert!(source.text.get(place.span.range()).is_some(), "{place:?} in {text:?}");
            }
        }
        let _ = read_memory(&[("salesreport.yaml", &text)], Keep::ALL);
    }
}
