use super::*;

#[test]
fn what_lies_before_the_log_is_unknown_not_nothing() {
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-01", "2023-12-31");
    let View::MonthlyPlan(plan) = view else { panic!("a plan") };
    assert_eq!(said(&plan.opening, "progress"), "截至 2023-12-31 没有任何日志记录。");
    assert!(plan.progress.rows.iter().all(|row| row.actual == "—"), "{:?}", plan.progress.rows);
    assert_eq!(plan.cards[0].value, "—");
}

#[test]
fn the_hand_in_is_told_from_the_plan_itself() {
    assert_eq!(east(&story()).head.handed_in, "应交 05-31，实交 05-30 16:42（按时）");
    let mut at = story();
    at.plans[3].submitted_at = Some(Moment { day: day("2024-06-03"), time: None });
    assert_eq!(east(&at).head.handed_in, "应交 05-31，实交 06-03（迟 3 天）");
    at.plans[3].submitted_at = None;
    assert_eq!(east(&at).head.handed_in, "应交 05-31，已交，提交时间未记");
    at.plans.pop();
    assert_eq!(east(&at).head.handed_in, "应交 05-31，尚未提交");
}

#[test]
fn a_plan_due_on_a_day_off_is_due_the_working_day_before() {
    // 30 June 2024 is a Sunday.
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-07", "2024-06-30");
    assert_eq!(view.head().handed_in, "应交 06-29，尚未提交");
}

#[test]
fn what_is_not_planned_is_said_with_who_owes_it() {
    let plan = plan_of(&story(), Scope::Person(WANG), Lang::Zh);
    for owed in [&plan.visits.owed, &plan.promotions.owed, &plan.project_targets.owed, &plan.growth.owed] {
        has(&owed[0], "王小明尚未提交6月计划（应交 05-31）");
    }
    has(&east(&story()).promotions.notes[0], "计划中没有列出促销活动");
}

#[test]
fn issued_and_own_targets_stand_side_by_side_and_the_issued_one_counts() {
    let row = &east(&story()).targets.rows[0];
    assert_eq!((&*row.month, &*row.issued, &*row.own), ("70.0", "70.0", "65.0"));
    assert_eq!((&*row.quarter, &*row.reached, &*row.left), ("200.0", "104.8", "95.2"));
}

#[test]
fn the_first_month_of_a_quarter_looks_back_at_the_quarter_before() {
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-07", "2024-06-30");
    let View::MonthlyPlan(plan) = view else { panic!("a plan") };
    assert_eq!(plan.quarter, "二季度");
    has(&said(&plan.opening, "progress"), "二季度已结束");
}

#[test]
fn growth_named_in_two_plans_counts_once() {
    let mut at = story();
    let growth = |measure: &str| Growth {
        customer: Some(HONGTU),
        new: None,
        area: None,
        measure: measure.to_owned(),
        expected: Some(Amount::int(20_000)),
        dates: Dates::default(),
    };
    at.plans[3].growth.push(growth("带管材"));
    let mut li = plan(Scope::Person(LI), "2024-06", PlanKind::Own, &[], &[]);
    li.growth.push(growth("样板间"));
    at.plans.push(li);
    let rows = east(&at).growth.rows;
    assert_eq!(rows.len(), 1);
    assert_eq!((&*rows[0].measure, &*rows[0].expected), ("带管材；样板间", "2.0"));
}

#[test]
fn one_person_at_two_promotions_on_a_day_is_a_clash() {
    let mut at = story();
    let promotion = |name: &str, from: &str| PlannedPromotion {
        name: name.to_owned(),
        customer: None,
        dates: Dates(vec![(day(from), day("2024-06-10"))]),
        staff: vec![Who::Person(LI)],
        headcount: None,
        budget: None,
        expected: None,
    };
    at.plans[3].promotions = vec![promotion("甲", "2024-06-08"), promotion("乙", "2024-06-10")];
    assert_eq!(east(&at).promotions.notes[1], "人员冲突：李芳 06-10 同时列入「甲」和「乙」。");
}

#[test]
fn a_promotion_pays_only_if_the_rise_is_worth_more_than_it_cost() {
    let mut at = story();
    for (i, (sales, cost)) in [(900, 100), (550, 100), (400, 0)].into_iter().enumerate() {
        at.facts.promotions.push(Promotion {
            head: head(LogSection::Promotions, i, "2024-05-11", LI),
            name: format!("活动{i}").into(),
            customer: Some(Party::Customer(HONGTU)),
            staff: Vec::new(),
            cost: Some(Amount::int(cost)),
            baseline: Some(Amount::int(500)),
            sales: Some(Amount::int(sales)),
            effect: None,
        });
    }
    let report = report_of(&at, REGION);
    let verdicts: Vec<&str> = report.promotions.held.rows.iter().map(|r| &*r.verdict).collect();
    assert_eq!(verdicts, ["划算", "增量不抵费用", "没有增量", "—"]);
    assert_eq!(report.promotions.held.rows[3].increase, "350");
    let said = said(&report.opening, "expenses");
    has(&said, "促销 3 场，费用 200 元，销售增量 350 元：划算的有活动0；增量不抵费用的有活动1；没有增量的有活动2。");
}

#[test]
fn texts_that_are_missing_name_who_owes_them_and_when() {
    let report = report_of(&story(), REGION);
    // 30 May 2024 is a Thursday.
    assert_eq!(report.head.handed_in, "应交 05-30，尚未提交");
    assert_eq!(report.told.summary.owed, ["本月总结待写：周敏尚未提交工作月报（应交 05-30）。"]);
    assert_eq!(report.told.proposals.owed, ["合理化方案待写：周敏尚未提交工作月报（应交 05-30）。"]);
}

/// No section, however deep, has neither rows nor words.
fn nothing_silent(name: &str, value: &serde_json::Value) {
    let empty = |key: &str| value.get(key).and_then(|v| v.as_array()).map(Vec::is_empty);
    let silent = ["rows", "notes", "owed"].iter().all(|key| empty(key) == Some(true));
    assert!(!silent, "{name} says nothing");
    for (key, inner) in value.as_object().into_iter().flatten() {
        nothing_silent(&format!("{name}.{key}"), inner);
    }
}

#[test]
fn every_section_of_an_empty_workspace_says_something() {
    for (outline, kind, scope) in every(&[Scope::Team, REGION, Scope::Person(LI)]) {
        let (period, as_of) = usual(&outline, kind);
        let view = view_of(&empty(), &outline.name, scope, Lang::Zh, period, as_of);
        let json = serde_json::to_value(&view).expect("views are plain values");
        nothing_silent(&outline.name, &json);
    }
}
