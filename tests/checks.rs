//! Rules across entries and time: what each says, where its caret stands, and what it must let pass.

use salesreport::app::judgements;
use salesreport::model::{Day, Keep};
use salesreport::store::read_memory;

const TEAM: [(&str, &str); 6] = [
    ("salesreport.yaml", "name: 小队\nlog_start: 2024-05-01\n"),
    (
        "team/areas.yaml",
        "- {id: east, name: 华东, kind: region}\n- {id: mid, name: 华中, kind: region, manager: boss}\n",
    ),
    (
        "team/people.yaml",
        "- {id: li, name: 李娜, role: salesperson, region: east}\n- {id: wang, name: 王磊, role: salesperson, region: mid}\n- {id: boss, name: 周总, role: regional_manager, region: east}\n",
    ),
    (
        "team/customers.yaml",
        "- {id: C-1, name: 昌盛建材, kind: dealer, owner: li, region: east, credit_limit: 20000, opening_balance: 5000}\n- {id: C-2, name: 恒丰装饰, kind: dealer, owner: wang, region: mid}\n- {id: C-3, name: 老店, kind: outlet, status: lost, owner: li, region: east}\n",
    ),
    (
        "team/products.yaml",
        "- {id: P-1, name: 瓷砖胶, price: 20, lead_days: 5}\n- {id: P-2, name: 涂料, price: 100, lead_days: 12}\n",
    ),
    (
        "team/projects.yaml",
        "- {id: X-1, name: 湖东项目, kind: special, owner: li, stage: design, tender_date: 2024-07-01}\n- {id: X-2, name: 山南项目, kind: special, owner: li, stage: design}\n",
    ),
];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// The remarks on a log, as `code line words`; the words are those above the carets.
fn told_of(files: &[(&str, &str)], as_of: Option<&str>) -> Vec<String> {
    let mut all: Vec<(&str, &str)> = files.to_vec();
    all.extend(TEAM.iter().filter(|base| !files.iter().any(|file| file.0 == base.0)));
    let read = read_memory(&all, Keep::ALL);
    let faults: Vec<String> =
        read.findings.iter().filter(|f| f.code.id() != "log/prospect").map(|f| f.title.en.clone()).collect();
    assert_eq!(faults, Vec::<String>::new(), "the workspace itself is sound");
    let line = |finding: &salesreport::diag::Finding| {
        let place = finding.place.expect("a remark has a place");
        let source = read.sources.get(place.file);
        let line = source.line_column(place.span.start).0;
        let id = finding.code.id().trim_start_matches("check/");
        format!("{id} {line} {}", &source.text[place.span.range()])
    };
    judgements(&read, as_of.map(day), day("2024-12-31")).iter().map(line).collect()
}

fn told(log: &str) -> Vec<String> {
    told_of(&[("logs/a.yaml", log)], None)
}

fn nothing() -> Vec<String> {
    Vec::new()
}

#[test]
fn a_payment_beyond_what_is_owed_is_told_once_until_an_order_uses_it_up() {
    let beyond = "date: 2024-06-03\nperson: li\npayments:\n  - {customer: C-1, amount: 6000}\n---\ndate: 2024-06-20\nperson: li\npayments: [{customer: C-1, amount: 10}]\n";
    assert_eq!(told(beyond), ["overpaid 4 6000"]);
    let short = "date: 2024-06-03\nperson: li\npayments:\n  - 昌盛建材: 5000.01\n";
    assert_eq!(told(short), ["overpaid 4 5000.01"]);
}

#[test]
fn money_in_advance_or_owed_by_the_end_of_the_day_is_not_beyond() {
    let all_owed = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 5000}]\n";
    assert_eq!(told(all_owed), nothing());
    let marked = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 9000, kind: prepayment}]\n";
    assert_eq!(told(marked), nothing());
    let same_day = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 9000}]\norders: [{customer: C-1, amount: 4000}]\n";
    assert_eq!(told(same_day), nothing());
    let soon = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 9000}]\n---\ndate: 2024-06-05\nperson: li\norders: [{customer: C-1, amount: 4000}]\n";
    assert_eq!(told(soon), nothing());
    let refund = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 9000, kind: prepayment}, {customer: C-1, amount: -4000}]\n";
    assert_eq!(told(refund), nothing());
}

#[test]
fn an_order_beyond_the_credit_limit_is_told_at_the_first_until_the_debt_is_back_below() {
    let log = "date: 2024-06-03\nperson: li\norders:\n  - {customer: C-1, amount: 15000}\n  - {customer: C-2, amount: 900000}\n---\ndate: 2024-06-04\nperson: li\norders: [{customer: C-1, amount: 1}]\n---\ndate: 2024-06-05\nperson: li\norders: [{customer: C-1, amount: 1}]\n";
    let over: Vec<String> = told(log).into_iter().filter(|line| line.starts_with("over-limit")).collect();
    assert_eq!(over, ["over-limit 9 1"], "just at the limit is not beyond it, and no limit is none");
    let again = format!(
        "{log}---\ndate: 2024-06-10\nperson: li\npayments: [{{customer: C-1, amount: 5000}}]\n---\ndate: 2024-06-11\nperson: li\norders: [{{customer: C-1, amount: 6000}}]\n"
    );
    assert_eq!(told(&again).iter().filter(|line| line.starts_with("over-limit")).count(), 2);
}

#[test]
fn visits_at_one_time_are_told_at_the_later() {
    let log = "date: 2024-06-03\nperson: li\nvisits:\n  - {customer: C-2, time: '10:00-10:30', result: 好}\n  - {customer: C-1, time: '09:00-10:15', result: 好}\n  - {customer: 新店, time: '10:20', result: 好}\n";
    assert_eq!(told(log), ["visits-overlap 4 '10:00-10:30'", "visits-overlap 6 '10:20'"]);
}

#[test]
fn visits_one_after_the_other_by_phone_or_of_others_do_not_overlap() {
    let log = "date: 2024-06-03\nperson: li\nvisits:\n  - {customer: C-1, time: '09:00-10:00'}\n  - {customer: C-2, time: '10:00-11:00'}\n  - {customer: C-1, time: '09:30-09:40'}\n  - {customer: C-2, time: '09:30', on_site: false}\n  - {customer: C-3}\n---\ndate: 2024-06-03\nperson: wang\nvisits: [{customer: C-2, time: '09:10-09:20'}]\n---\ndate: 2024-06-04\nperson: li\nvisits: [{customer: C-2, time: '09:10-09:20'}]\n";
    assert_eq!(told(log), nothing());
}

const ORDER: &str = "date: 2024-06-03\nperson: li\norders: [{id: A-1, customer: C-1, amount: 100}]\n";

#[test]
fn an_orders_stage_that_goes_back_is_told_once() {
    let log = format!(
        "{ORDER}---\ndate: 2024-06-04\nperson: li\norder_updates: [{{order: A-1, stage: shipped}}]\n---\ndate: 2024-06-05\nperson: li\norder_updates: [{{order: A-1, stage: ready}}]\n---\ndate: 2024-06-06\nperson: li\norder_updates: [{{order: A-1, stage: shipped}}]\n"
    );
    assert_eq!(told(&log), ["stage-backwards 11 ready"]);
    let revived = format!(
        "{ORDER}---\ndate: 2024-06-04\nperson: li\n订单进度: [{{订单: A-1, 阶段: 取消}}]\n---\ndate: 2024-06-05\nperson: li\n订单进度: [{{订单: A-1, 阶段: 已发货}}]\n"
    );
    assert_eq!(told(&revived), ["stage-backwards 11 已发货"]);
}

#[test]
fn stages_of_one_day_goods_made_again_and_news_without_a_stage_do_not_go_back() {
    let log = format!(
        "{ORDER}---\ndate: 2024-06-04\nperson: li\norder_updates: [{{order: A-1, stage: shipped}}, {{order: A-1, stage: ready}}]\n---\ndate: 2024-06-05\nperson: li\norder_updates: [{{order: A-1, note: 在路上}}, {{order: A-1, stage: in_production, exception: quality}}]\n---\ndate: 2024-06-06\nperson: li\norder_updates: [{{order: A-1, stage: shipped}}, {{order: A-1, stage: shipped}}]\n"
    );
    assert_eq!(told(&log), nothing());
}

/// An approved order, so that approvals are a habit; then an order of the given words, then its production.
fn made(words: &str, begun: &str) -> String {
    format!(
        "date: 2024-06-01\nperson: li\norders: [{{id: A-0, customer: C-1, amount: 1, approved_by: boss}}]\n---\ndate: 2024-06-03\nperson: li\norders:\n  - {{id: A-1, customer: C-1, {words}}}\n---\ndate: 2024-06-05\nperson: li\norder_updates: [{{order: A-1, stage: {begun}}}]\n"
    )
}

#[test]
fn production_before_approval_is_told_of_orders_that_need_a_decision() {
    assert_eq!(told(&made("amount: 100, policy: 满额赠", "in_production")), ["unapproved 8 满额赠"]);
    let cheap = "items: [{product: P-1, quantity: 5, price: 19}]";
    assert_eq!(told(&made(cheap, "ready")).len(), 1, "what is ready was made");
    let late = "amount: 100, approved_by: boss, approved_at: 2024-06-06";
    assert_eq!(told(&made(late, "in_production")), ["unapproved 8 2024-06-06"]);
}

#[test]
fn production_needs_no_approval_at_list_price_in_time_before_the_habit_or_without_production() {
    let gift = "items: [{product: P-1, quantity: 5, price: 20}, {product: P-1, quantity: 1, price: 0}]";
    assert_eq!(told(&made(gift, "in_production")), nothing());
    assert_eq!(
        told(&made("amount: 100, policy: 满额赠, approved_by: boss, approved_at: 2024-06-05", "in_production")),
        nothing()
    );
    assert_eq!(told(&made("amount: 100, policy: 满额赠", "confirmed")), nothing());
    assert_eq!(told(&made("amount: 100, policy: 满额赠", "cancelled")), nothing());
    let no_habit = made("amount: 100, policy: 满额赠", "in_production").replace(", approved_by: boss", "");
    assert_eq!(told(&no_habit), nothing());
    let older = made("amount: 100, policy: 满额赠", "in_production").replace("2024-06-01", "2024-06-04");
    assert_eq!(told(&older), nothing());
}

#[test]
fn a_promise_shorter_than_the_slowest_goods_take_is_told_at_the_due() {
    let order = |due: &str| {
        format!(
            "date: 2024-06-03\nperson: li\norders:\n  - {{id: A-1, customer: C-1, due: {due}, items: [{{product: P-1, quantity: 1, price: 20}}, {{product: P-2, quantity: 1, price: 100}}]}}\n"
        )
    };
    assert_eq!(told(&order("2024-06-14")), ["lead-time 4 2024-06-14"]);
    assert_eq!(told(&order("2024-06-15")), nothing(), "just enough");
    let then = |words: &str| format!("{}---\ndate: 2024-06-14\nperson: li\n{words}\n", order("2024-06-14"));
    assert_eq!(told(&then("shipments: [{order: A-1}]")), nothing(), "it was kept");
    assert_eq!(told(&then("order_updates: [{order: A-1, stage: ready}]")), nothing());
    assert_eq!(told(&then("order_updates: [{order: A-1, stage: cancelled}]")), nothing());
    assert_eq!(told(&then("order_updates: [{order: A-1, stage: in_production}]")).len(), 1);
}

#[test]
fn a_sale_to_another_regions_customer_is_told_once_for_each_pair() {
    let log = "date: 2024-06-03\nperson: li\norders: [{customer: C-2, amount: 100}]\n---\ndate: 2024-06-04\nperson: li\norders: [{customer: C-2, amount: 100}]\n";
    assert_eq!(told(log), ["other-region 7 C-2"]);
}

#[test]
fn a_sale_for_its_own_region_by_the_owner_or_the_regions_manager_is_no_other_regions() {
    let log = "date: 2024-06-03\nperson: li\norders: [{customer: C-2, amount: 100, for: wang}, {customer: C-1, amount: 100}]\n---\ndate: 2024-06-03\nperson: boss\norders: [{customer: C-2, amount: 100}]\n";
    assert_eq!(told(log), nothing());
    let handed_over = "date: 2024-06-02\nperson: li\ncustomer_changes: [{customer: C-2, field: owner, to: li, reason: 移交}]\n---\ndate: 2024-06-03\nperson: li\norders: [{customer: C-2, amount: 100}]\n";
    assert_eq!(told(handed_over), nothing());
}

fn stages(project: &str, stages: &[&str]) -> String {
    let note = |(at, stage): (usize, &&str)| {
        format!("date: 2024-06-0{}\nperson: li\nprojects: [{{project: {project}, stage: {stage}, note: 谈}}]\n", at + 1)
    };
    stages.iter().enumerate().map(note).collect::<Vec<_>>().join("---\n")
}

#[test]
fn a_projects_stage_left_out_or_gone_back_on_is_told() {
    assert_eq!(told(&stages("X-1", &["design", "detailed_design"])), ["project-stage 7 detailed_design"]);
    assert_eq!(told(&stages("X-1", &["tender", "design"])), ["project-stage 7 design"]);
    assert_eq!(told(&stages("X-2", &["design", "stocking"])), ["project-stage 7 stocking"]);
}

#[test]
fn a_project_goes_on_stays_starts_anywhere_and_needs_no_tender_without_a_day_for_it() {
    assert_eq!(told(&stages("X-1", &["tender", "tender", "detailed_design", "stocking"])), nothing());
    assert_eq!(told(&stages("X-2", &["design", "detailed_design"])), nothing());
}

#[test]
fn a_problem_first_written_as_solved_and_then_as_open_is_told() {
    let log = |later: &str| {
        format!(
            "date: 2024-06-03\nperson: li\nproblems:\n  - {{id: Q-1, title: 断货, status: solved}}\n---\ndate: {later}\nperson: li\nproblems:\n  - {{id: Q-1, title: 断货}}\n"
        )
    };
    assert_eq!(told(&log("2024-06-05")), ["solved-early 4 solved"]);
    assert_eq!(told(&log("2024-09-05")), nothing(), "after a season it comes again");
    assert_eq!(told(&log("2024-06-03")), nothing(), "two words of one day have no order");
    let reopened =
        format!("date: 2024-06-01\nperson: li\nproblems: [{{id: Q-1, title: 断货}}]\n---\n{}", log("2024-06-05"));
    assert_eq!(told(&reopened), nothing());
    let other = log("2024-06-05").replace("{id: Q-1, title: 断货}", "{id: Q-2, title: 断货, same_as: Q-1}");
    assert_eq!(told(&other), nothing(), "another occurrence");
}

#[test]
fn a_problem_past_its_day_is_told_once_at_its_last_entry() {
    let log = "date: 2024-06-03\nperson: li\nproblems: [{id: Q-1, title: 断货, due: 2024-06-10}]\n---\ndate: 2024-06-12\nperson: wang\nproblems:\n  - {id: Q-1, title: 断货}\n";
    assert_eq!(told(log), ["problem-overdue 8 断货"]);
    assert_eq!(told_of(&[("logs/a.yaml", log)], Some("2024-06-10")), nothing(), "its day is not over");
    let solved = log.replace("{id: Q-1, title: 断货}\n", "{id: Q-1, title: 断货, status: 已解决}\n");
    assert_eq!(told(&solved), nothing());
    let put_off = log.replace("{id: Q-1, title: 断货}\n", "{id: Q-1, title: 断货, due: 2024-06-30}\n");
    assert_eq!(told(&put_off), nothing());
}

#[test]
fn money_spent_on_a_day_off_is_told_once_a_day() {
    let log = "date: 2024-06-03\nperson: li\nattendance: leave\nexpenses:\n  - {kind: gift, amount: 80}\n  - {kind: gift, amount: 20}\n---\ndate: 2024-06-04\nperson: li\nexpenses:\n  - {kind: travel, amount: 5, on: 06-03}\n";
    assert_eq!(told(log), ["expense-off-duty 5 80"]);
    let rest = "date: 2024-06-04\nperson: li\nexpenses:\n  - {kind: travel, amount: 5, on: 06-02}\n---\ndate: 2024-06-02\nperson: li\nattendance: rest\n";
    assert_eq!(told(rest), ["expense-off-duty 4 06-02"]);
}

#[test]
fn money_spent_on_another_day_half_a_day_or_a_trip_is_not_of_a_day_off() {
    let log = "date: 2024-06-03\nperson: li\nattendance: leave\nexpenses: [{kind: gift, amount: 80, on: 2024-06-01}]\n---\ndate: 2024-06-04\nperson: li\nattendance: half_day\nexpenses: [{kind: gift, amount: 80}]\n---\ndate: 2024-06-09\nperson: li\nattendance: rest\nexpenses: [{kind: travel, amount: 80}]\n---\ndate: 2024-06-10\nperson: li\nattendance: travel\ntrips: [{from: 2024-06-08, to: 2024-06-10, places: [武汉]}]\n---\ndate: 2024-06-09\nperson: wang\nexpenses: [{kind: gift, amount: 1}]\n";
    assert_eq!(told(log), nothing());
}

const TRIP: &str = "date: 2024-06-01\nperson: li\ntrips: [{id: T-1, from: 2024-05-30, to: 2024-06-01, places: [武汉]}]\n---\ndate: 2024-06-28\nperson: wang\n---\n";

#[test]
fn travel_expenses_of_days_away_without_a_trip_are_told_once_for_days_in_a_row() {
    let log = format!(
        "{TRIP}date: 2024-06-04\nperson: li\nattendance: travel\nexpenses:\n  - {{kind: travel, amount: 80}}\n---\ndate: 2024-06-05\nperson: li\nattendance: travel\nexpenses: [{{kind: travel, amount: 80}}]\n"
    );
    assert_eq!(told(&log), ["no-trip 12 travel"]);
}

#[test]
fn fares_at_home_within_a_trip_or_naming_one_need_no_other_and_a_trip_may_be_written_later() {
    let log = format!(
        "{TRIP}date: 2024-06-04\nperson: li\nexpenses: [{{kind: travel, amount: 8}}]\n---\ndate: 2024-05-31\nperson: li\nattendance: travel\nexpenses: [{{kind: travel, amount: 8}}]\n---\ndate: 2024-06-05\nperson: li\nattendance: travel\nexpenses: [{{kind: travel, amount: 8, trip: T-1}}, {{kind: gift, amount: 8}}]\n---\ndate: 2024-06-27\nperson: li\nattendance: travel\nexpenses: [{{kind: travel, amount: 8}}]\n"
    );
    assert_eq!(told(&log), nothing());
    let nobody_writes_trips = "date: 2024-06-04\nperson: li\nattendance: travel\nexpenses: [{kind: travel, amount: 8}]\n---\ndate: 2024-06-28\nperson: li\n";
    assert_eq!(told(nobody_writes_trips), nothing());
}

#[test]
fn a_summary_used_again_is_told_once_at_the_last() {
    let text = "今天走访了三家客户，样板已经送到，明天继续催款。";
    let log = format!(
        "date: 2024-06-03\nperson: li\nsummary: {text}\n---\ndate: 2024-06-04\nperson: li\nsummary: |\n  今天走访了三家客户，\n  样板已经送到，明天继续催款。\n---\ndate: 2024-06-05\nperson: li\nsummary: {text}\n"
    );
    assert_eq!(told(&log), [format!("summary-copied 13 {text}")]);
    let others = format!(
        "date: 2024-06-03\nperson: li\nsummary: {text}\n---\ndate: 2024-06-04\nperson: wang\nsummary: {text}\n---\ndate: 2024-06-03\nperson: li\nsummary: {text}\n---\ndate: 2024-06-05\nperson: li\nsummary: 照常。\n---\ndate: 2024-06-06\nperson: li\nsummary: 照常。\n---\ndate: 2024-06-07\nperson: li\nsummary: {}\n",
        text.replace('三', "四")
    );
    assert_eq!(told(&others), nothing(), "another person, the same day, too short to mean anything, another figure");
}

/// Two months of orders and visits, then a day's summary.
fn prose(summary: &str) -> String {
    format!(
        "date: 2024-06-03\nperson: li\norders: [{{customer: C-1, amount: 10000}}]\nvisits: [C-1: 好, C-3: 好]\n---\ndate: 2024-06-04\nperson: wang\norders: [{{customer: C-2, amount: 2345.6}}]\npayments: [{{customer: C-2, amount: 2000}}]\n---\ndate: 2024-06-05\nperson: li\nsummary: {summary}\n"
    )
}

#[test]
fn a_figure_the_logs_do_not_bear_out_is_told_under_its_words() {
    assert_eq!(told(&prose("本月销售 1.86万，继续努力。")), ["prose-figure 13 本月销售 1.86万"]);
    assert_eq!(
        told(&prose("都好。本月拜访 24 家，回款 2,001。")),
        ["prose-figure 13 本月拜访 24 家", "prose-figure 13 回款 2,001"]
    );
    assert_eq!(told(&prose("'Visits this month: 5.'")), ["prose-figure 13 Visits this month: 5"]);
    assert_eq!(told(&prose("'Sales this month were 11,000.'")), ["prose-figure 13 Sales this month were 11,000"]);
}

#[test]
fn a_figure_of_any_scope_of_the_writer_rounded_or_cut_off_is_borne_out() {
    for text in [
        "本月销售 1万。",
        "本月销售 10,000 元。",
        "本月销售 1.23万，全队的。",
        "本月销售 1.24万，全队的。",
        "本月销售 12,345 元。",
        "本月回款 2,000。",
        "本月拜访 2 家。",
        "本周销售 10,000。",
        "今年销售 1.2万。",
        "今日拜访 0 家。",
        "恒丰装饰要货急。本月销售 9万。",
        "本月销售目标 9万。",
        "下月计划：本月销售 9万。",
    ] {
        assert_eq!(told(&prose(&format!("'{text}'"))), nothing(), "{text}");
    }
}

#[test]
fn a_review_of_the_same_period_is_held_to_its_figures() {
    let log = prose("好");
    let review = |words: &str| {
        format!("period: 2024-06\nperson: li\nkind: monthly_summary\nsummary: |\n  工作不少。\n  {words}\n")
    };
    let of = |words: &str| told_of(&[("logs/a.yaml", &log), ("reviews/a.yaml", &review(words))], Some("2024-07-05"));
    assert_eq!(of("本月销售 9万。"), ["prose-figure 6 本月销售 9万"]);
    assert_eq!(of("本月销售 1万。"), nothing());
    assert_eq!(of("本周销售 9万。"), nothing(), "a month's review is not held to a week it does not name");
}

#[test]
fn a_contact_agreed_and_not_made_is_told_once_at_the_last_agreement() {
    let log = "date: 2024-06-03\nperson: li\nvisits:\n  - {customer: C-1, next: 2024-06-10}\ncalls:\n  made: 1\n  notes:\n    - {customer: 新店, result: 再约, next: 06-05}\nleads:\n  - {name: 大桥工地, next: 2024-06-06}\n---\ndate: 2024-06-20\nperson: wang\n";
    assert_eq!(told(log), ["contact-missed 4 2024-06-10", "contact-missed 8 06-05", "contact-missed 10 2024-06-06"]);
    assert_eq!(told_of(&[("logs/a.yaml", log)], Some("2024-06-12")), nothing(), "within days of grace");
}

#[test]
fn any_contact_order_or_news_since_an_agreement_keeps_it_and_who_is_lost_is_let_be() {
    let log = "date: 2024-06-03\nperson: li\nvisits: [{customer: C-1, next: 2024-06-10}, {customer: C-2, next: 2024-06-10}, {customer: C-3, next: 2024-06-10}, {customer: 新店, next: 2024-06-10}]\nleads: [{name: 大桥工地, next: 2024-06-06}, {name: 二桥工地, next: 2024-06-06, stage: lost}]\n---\ndate: 2024-06-04\nperson: wang\ncalls: {made: 1, notes: [{customer: C-1, result: 好}]}\npromises: [{customer: C-2, what: 送样}]\n---\ndate: 2024-06-12\nperson: wang\nvisits: [新店: 去了]\nleads: [{name: 大桥工地, stage: contacted}]\n---\ndate: 2024-06-30\nperson: li\n";
    assert_eq!(told(log), nothing());
}

#[test]
fn a_prospect_called_on_again_and_never_confirmed_is_told_once_at_the_last_mention() {
    let log = |last: &str| {
        format!(
            "date: 2024-05-03\nperson: li\nvisits: [新店: 谈, 过路店: 看]\n---\ndate: 2024-05-20\nperson: li\nvisits: [{{customer: 新店, on_site: false}}]\n---\ndate: {last}\nperson: wang\ncalls:\n  made: 1\n  notes:\n    - {{customer: 新店, result: 再谈}}\n"
        )
    };
    assert_eq!(told(&log("2024-06-03")), ["prospect-unconfirmed 14 新店"]);
    assert_eq!(told(&log("2024-06-02")), nothing(), "not yet so long");
    let lead = format!("{}leads: [{{name: 新店}}]\n", log("2024-06-03"));
    assert_eq!(told(&lead), nothing(), "it is followed as a lead");
}

#[test]
fn what_is_missing_is_not_concluded_while_faulty_entries_are_left_out() {
    let log = "date: 2024-06-03\nperson: li\npayments: [{customer: C-1, amount: 9000}]\norders: [{customer: C-1, amount: 四千}]\nvisits: [{customer: C-1, time: '09:00-10:00'}, {customer: C-2, time: '09:00-10:00'}]\n";
    let mut files = TEAM.to_vec();
    files.push(("logs/a.yaml", log));
    let read = read_memory(&files, Keep::ALL);
    let codes: Vec<&str> = judgements(&read, None, day("2024-12-31")).iter().map(|f| f.code.id()).collect();
    assert_eq!(codes, ["check/visits-overlap"]);
}

#[test]
fn nothing_is_missed_in_days_that_nobody_has_logged_unless_asked() {
    let log = "date: 2024-06-03\nperson: li\nproblems: [{title: 断货, due: 2024-06-10}]\n---\ndate: 2024-07-01\nperson: li\nplan: [去昌盛]\n";
    assert_eq!(told(log), nothing());
    assert_eq!(told_of(&[("logs/a.yaml", log)], Some("2024-06-11")).len(), 1);
}

#[test]
fn many_documents_are_judged_quickly_and_alike_every_time() {
    let mut log = String::new();
    for number in 0..2000 {
        let date = day("2024-01-01").plus(number % 180);
        let person = ["li", "wang", "boss"][usize::try_from(number % 3).unwrap()];
        log.push_str(&format!(
            "---\ndate: {date}\nperson: {person}\nvisits: [{{customer: C-1, time: '09:00-10:00', next: {date}}}, {{customer: 店{number}, time: '09:30'}}]\norders: [{{customer: C-2, amount: 10}}]\nsummary: 本月销售 9,000。\n"
        ));
    }
    let (first, second) = (told_of(&[("logs/a.yaml", &log)], None), told_of(&[("logs/a.yaml", &log)], None));
    assert!(first.len() > 2000, "{}", first.len());
    assert_eq!(first, second);
}

#[test]
fn a_target_that_its_parts_contradict_is_told_at_the_whole_and_silent_or_smaller_parts_are_let_be() {
    let target = |period: &str, owner: &str, targets: &str| {
        format!("---\nperiod: {period}\nowner: {owner}\ntargets: {{{targets}}}\n")
    };
    let june = |whole: &str, li: &str, boss: &str| {
        [("east", whole), ("li", li), ("boss", boss)]
            .into_iter()
            .filter(|(_, sales)| !sales.is_empty())
            .map(|(owner, sales)| target("2024-06", owner, &format!("sales: {sales}")))
            .collect::<String>()
    };
    let of = |plans: &str| told_of(&[("plans/a.yaml", plans.trim_start_matches("---\n"))], Some("2024-06-30"));
    assert_eq!(of(&june("90000", "60000", "30000")), nothing());
    assert_eq!(of(&june("90000", "60000", "29999.99")), ["parts-differ 3 90000"]);
    assert_eq!(of(&june("90000", "60000", "30000.01")), ["parts-differ 3 90000"]);
    // Who sells and states nothing makes the sum incomplete, not wrong.
    assert_eq!(of(&june("90000", "", "30000")), nothing());
    // What is collected is set at each level by itself.
    let collected = |owner: &str, sum: &str| target("2024-06", owner, &format!("collections: {sum}"));
    assert_eq!(of(&(collected("east", "9") + &collected("li", "7") + &collected("boss", "7"))), nothing());
    let listed = |one: &str| target("2024-06", "li", &format!("sales: 90000, customers: [{{昌盛建材: {one}}}]"));
    assert_eq!(of(&listed("80000")), nothing());
    assert_eq!(of(&listed("90000")), nothing());
    assert_eq!(of(&listed("90000.01")), ["parts-differ 3 90000"]);
    // A whole is told once, whichever of its parts disagree.
    let both = june("90000", "60000", "20000").replacen("sales: 90000", "sales: 90000, products: {P-1: 99000}", 1);
    assert_eq!(of(&both), ["parts-differ 3 90000"]);
    let quarter = |april: &str| {
        let months = [("2024-04", april), ("2024-05", "30"), ("2024-06", "30")];
        let months = months.map(|(month, sales)| target(month, "li", &format!("sales: {sales}"))).concat();
        target("2024-Q2", "li", "sales: 90") + &months
    };
    assert_eq!(of(&quarter("30")), nothing());
    assert_eq!(of(&quarter("31")), ["parts-differ 3 90"]);
}

#[test]
fn people_who_came_within_the_period_are_not_added_up() {
    let plans = "period: 2024-06\nowner: east\ntargets: {sales: 90000}\n---\nperiod: 2024-06\nowner: li\ntargets: {sales: 60000}\n---\nperiod: 2024-06\nowner: boss\ntargets: {sales: 20000}\n";
    let of = |people| told_of(&[("plans/a.yaml", plans), ("team/people.yaml", people)], Some("2024-06-30"));
    let stayed = "- {id: li, name: 李娜, role: salesperson, region: east}\n- {id: boss, name: 周总, role: regional_manager, region: east}\n- {id: wang, name: 王磊, role: salesperson, region: mid}\n";
    assert_eq!(of(stayed), ["parts-differ 3 90000"]);
    let joined = stayed.replace("李娜, ", "李娜, joined: 2024-06-10, ");
    assert_eq!(of(&joined), nothing());
}
