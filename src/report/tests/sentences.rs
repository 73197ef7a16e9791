use super::*;

#[test]
fn behind_time_is_said_with_its_amount_and_the_pace_it_takes() {
    // Q2 has 78 working days without holidays, 53 of them by 31 May; 104.8 of 200 万元.
    let plan = east(&story());
    let text = said(&plan.opening, "progress");
    has(&text, "二季度已过 67.9 % 的工作日（53/78，六天制）");
    has(&text, "销售额完成 52.4 %，落后时间进度 15.5 个百分点（约 31.1 万元）");
    has(&text, "余下 25 个工作日日均需 3.8 万元，是至今日均（2.0）的 1.9 倍");
}

#[test]
fn ahead_of_time_is_said_as_the_opposite() {
    let mut at = story();
    order(&mut at, "2024-05-30", LI, HONGTU, 800_000);
    let plan = east(&at);
    let text = said(&plan.opening, "progress");
    has(&text, "超前时间进度 24.5 个百分点");
    has(&text, "低于至今日均");
    has_not(&text, "是至今日均");
}

#[test]
fn a_target_reached_asks_for_no_pace() {
    let mut at = story();
    order(&mut at, "2024-05-30", LI, HONGTU, 1_500_000);
    let plan = east(&at);
    let text = said(&plan.opening, "progress");
    has(&text, "销售额完成 127.4 %，已超目标 54.8 万元");
    has_not(&text, "日均");
}

#[test]
fn a_period_that_is_over_is_missed_not_behind() {
    let report = report_of(&story(), REGION);
    let text = said(&report.opening, "progress");
    has(&text, "5月已结束。");
    has(&text, "销售额完成 83.0 %，未达目标，差 10.2 万元");
    has_not(&text, "时间进度");
}

#[test]
fn without_a_log_and_without_targets_it_says_so() {
    let mut at = empty();
    at.settings.log_start = None;
    has(&said(&east(&at).opening, "progress"), "截至 2024-05-31 没有任何日志记录");
    let plan = east(&empty());
    has(&said(&plan.opening, "progress"), "销售额没有目标，累计 0.0 万元");
    has(&said(&plan.opening, "movement"), "5月没有分客户目标");
    has(&said(&plan.opening, "remarks"), "6月没有销售目标");
    has(&said(&plan.opening, "problems"), "没有未解决的遗留问题");
    assert_eq!(said(&plan.opening, "decide"), "");
}

#[test]
fn who_is_behind_is_named_with_the_cause_on_record() {
    let plan = east(&story());
    let text = said(&plan.opening, "movement");
    has(&text, "3 家客户中 1 家未达进度，合计差 14.2 万元：昌盛建材（−14.2）");
    has(&text, "昌盛建材：P-02 断货（问题 Q-017，未解决，第 2 个月）");
    has(&text, "增长最多的是大同商行（▲ 9.0），下降最多的是昌盛建材（▼ 15.2）");
}

#[test]
fn nobody_behind_is_said_and_nobody_is_named() {
    let mut at = story();
    order(&mut at, "2024-05-30", WANG, CHANGSHENG, 142_000);
    let plan = east(&at);
    has(&said(&plan.opening, "movement"), "5月列入计划的 3 家客户全部达到进度");
    has_not(&said(&plan.opening, "movement"), "断货");
    assert!(plan.behind.rows.is_empty());
}

#[test]
fn a_month_that_has_not_begun_is_not_called_on_plan() {
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-04-30");
    let View::MonthlyPlan(plan) = view else { panic!("a plan") };
    has(&said(&plan.opening, "movement"), "5月尚未开始，还不能比较");
}

#[test]
fn a_month_before_the_log_is_not_compared_with() {
    let mut at = story();
    at.settings.log_start = Some(day("2024-05-01"));
    at.facts.orders.retain(|order| order.head.date >= day("2024-05-01"));
    has_not(&said(&east(&at).opening, "movement"), "与4月相比");
}

#[test]
fn a_gap_without_cause_asks_for_one() {
    let mut at = story();
    at.facts.problems.clear();
    let plan = east(&at);
    has(&said(&plan.opening, "movement"), "记录中没有说明原因");
    assert_eq!(plan.behind.rows[0].cause, "无记录，请王小明补充");
}

#[test]
fn a_problem_without_remedy_needs_a_decision_and_one_in_hand_does_not() {
    let plan = east(&story());
    has(&said(&plan.opening, "problems"), "未解决 1 项，其中未定办法 1 项，没有逾期");
    has(&said(&plan.opening, "decide"), "「P-02 断货」（昌盛建材）尚无办法（采购部负责）");
    let mut at = story();
    at.facts.problems[0].remedy = Some("苏州仓调货".into());
    at.facts.problems[0].due = Some(day("2024-06-15"));
    let plan = east(&at);
    has(&said(&plan.opening, "problems"), "未解决 1 项，都已有办法且未逾期");
    assert_eq!(said(&plan.opening, "decide"), "");
    at.facts.problems[0].due = Some(day("2024-05-20"));
    let plan = east(&at);
    has(&said(&plan.opening, "problems"), "都已有办法，其中逾期 1 项");
    has(&said(&plan.opening, "decide"), "逾期 11 天（采购部负责）");
}

#[test]
fn a_solved_problem_is_carried_no_further() {
    let mut at = story();
    problem(&mut at, "2024-05-25", CHANGSHENG, "P-02 断货", "Q-017");
    at.facts.problems[1].solved = true;
    let plan = east(&at);
    has(&said(&plan.opening, "problems"), "没有未解决");
    assert!(plan.problems.rows.is_empty());
    has(&plan.behind.rows[0].cause, "05-25 已解决");
}

#[test]
fn overdue_money_is_named_and_paid_money_is_not() {
    has(&said(&east(&story()).opening, "receivable"), "逾期应收 31.0 万元");
    let mut at = story();
    payment(&mut at, "2024-05-29", WANG, CHANGSHENG, 468_000);
    has(&said(&east(&at).opening, "receivable"), "没有逾期");
}

#[test]
fn a_target_far_above_the_baseline_is_remarked_on() {
    has(&said(&east(&story()).opening, "remarks"), "为近三月月均的 1.6 倍，明显偏高");
    let mut at = story();
    at.settings.target_alert = Amount::int(3);
    has_not(&said(&east(&at).opening, "remarks"), "明显偏高");
}

#[test]
fn parts_that_do_not_make_up_the_whole_are_named() {
    assert_eq!(east(&story()).customers.notes[0], "分客户合计 70.0 万元 = 华东区目标 70.0 万元（相符）。");
    let mut at = story();
    at.plans[2].targets.customers.pop();
    let plan = east(&at);
    has(&plan.customers.notes[0], "还有 30.0 万元未分解到客户");
    has(&said(&plan.opening, "remarks"), "其中 30.0 万元尚未分解到客户");
    at.plans[2].targets.customers[0].sales = Some(Amount::int(900_000));
    has(&east(&at).customers.notes[0], "多出 20.0 万元");
}

#[test]
fn sales_ahead_of_money_and_money_ahead_of_sales_are_told_apart() {
    let mut at = story();
    at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(800_000));
    at.plans[1].targets.metrics.insert(Metric::Sales, Amount::int(400_000));
    let report = report_of(&at, REGION);
    has(&said(&report.opening, "balance"), "卖得多、收得少：销售完成 124.5 %，回款只完成 50.0 %");
    has(&said(&report.opening, "balance"), "销售比回款多 9.8 万元");
    at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(200_000));
    at.plans[1].targets.metrics.insert(Metric::Sales, Amount::int(996_000));
    has(&said(&report_of(&at, REGION).opening, "balance"), "收得多、卖得少：回款完成 200.0 %，销售只完成 50.0 %");
    at.plans[1].targets.metrics.insert(Metric::Collections, Amount::int(800_000));
    has(&said(&report_of(&at, REGION).opening, "balance"), "销售（50.0 %）与回款（50.0 %）进度相当");
}
