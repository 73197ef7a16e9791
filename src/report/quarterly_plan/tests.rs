//! The plan says what the quarter ahead asks for, the opposite where the opposite is asked, and so where nothing is
//! known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::quarterly_plan::QuarterlyPlan;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn plan_of(at: &Workspace, scope: Scope) -> QuarterlyPlan {
    let books = Books::open(at);
    let (period, as_of) = (period("2024-Q3"), day("2024-06-30"));
    match view("quarterly-plan", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::QuarterlyPlan(plan)) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

fn east(at: &Workspace) -> QuarterlyPlan {
    plan_of(at, REGION)
}

fn said(at: &Workspace, id: &str) -> String {
    east(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

/// The story with a plan for the third quarter.
fn planned(metrics: &[(Metric, i64)], change: impl FnOnce(&mut Plan)) -> Workspace {
    let mut at = story();
    let mut quarter = plan(REGION, "2024-Q3", PlanKind::Issued, metrics, &[]);
    change(&mut quarter);
    at.plans.push(quarter);
    at
}

fn month(at: &mut Workspace, key: &str, yuan: i64) {
    at.plans.push(plan(REGION, key, PlanKind::Issued, &[(Metric::Sales, yuan)], &[]));
}

#[test]
fn the_target_is_above_or_below_the_quarter_before_or_missing() {
    // 104.8 in the second quarter.
    has(&said(&planned(&[(Metric::Sales, 2_096_000)], |_| {}), "target"), "是二季度的 2.00 倍，要往上走");
    has(&said(&planned(&[(Metric::Sales, 524_000)], |_| {}), "target"), "低于已做到的");
    has(&said(&story(), "target"), "三季度还没有销售目标，请周敏下达或自报");
    has(&said(&story(), "remarks"), "周敏（华东区）尚未提交三季度计划（应交 06-29）");
    assert_eq!(said(&planned(&[], |_| {}), "remarks"), "");
}

#[test]
fn last_years_quarter_is_above_or_below_the_target_or_not_on_record() {
    let with = |yuan: i64| {
        let mut at = planned(&[(Metric::Sales, 1_000_000)], |_| {});
        for key in ["2023-07", "2023-08", "2023-09"] {
            at.history.push(History {
                place: at.plans[0].place,
                period: period(key),
                owner: REGION,
                figures: [(Metric::Sales, Amount::int(yuan))].into_iter().collect(),
            });
        }
        at
    };
    has(&said(&with(300_000), "target"), "去年同季 90.0 万元，目标高出 10.0 万元");
    has(&said(&with(400_000), "target"), "去年同季 120.0 万元，目标低 20.0 万元");
    has(&said(&planned(&[(Metric::Sales, 1_000_000)], |_| {}), "target"), "去年同季没有记录可比");
}

#[test]
fn the_months_make_up_the_quarter_or_fall_short_or_are_not_stated() {
    let with = |last: Option<i64>| {
        let mut at = planned(&[(Metric::Sales, 1_000_000)], |_| {});
        month(&mut at, "2024-07", 300_000);
        month(&mut at, "2024-08", 300_000);
        if let Some(yuan) = last {
            month(&mut at, "2024-09", yuan);
        }
        at
    };
    has(&said(&with(Some(400_000)), "target"), "三个月的目标正好合成季度目标");
    has(&said(&with(Some(350_000)), "target"), "三个月的目标合计还差 5.0 万元");
    has(&said(&with(Some(450_000)), "target"), "三个月的目标合计多出 5.0 万元");
    has(&said(&with(None), "target"), "目标还没有全部分到月");
    let row = &east(&with(Some(350_000))).targets.table.rows[0];
    assert_eq!((&*row.target, &*row.months[2], &*row.open), ("100.0", "35.0", "5.0"));
}

#[test]
fn holidays_are_named_with_their_days_and_their_absence_is_said() {
    let with = |rows: &str| {
        let mut at = story();
        let text = format!("day\tkind\tzh\ten\n2024-01-01\tholiday\t元旦\tNew Year's Day\n{rows}");
        at.calendar = Calendar::parse_public(WorkWeek::Six, &text).expect("a calendar");
        at
    };
    let mid_autumn = with("2024-09-16\tholiday\t中秋节\tMid-Autumn\n2024-09-17\tholiday\t中秋节\tMid-Autumn\n");
    has(&said(&mid_autumn, "season"), "节假日：中秋节 09-15 至 09-17");
    has(&said(&mid_autumn, "season"), "77 个工作日，比上季度少 1 天");
    assert_eq!(east(&mid_autumn).season.rows[2].holidays, "中秋节 09-15 至 09-17");
    has(&said(&with(""), "season"), "季内没有法定节假日");
    has(&said(&with(""), "season"), "79 个工作日，比上季度多 1 天");
    has(&said(&story(), "season"), "2024年放假安排尚未公布");
    has(&said(&story(), "season"), "淡旺说不出");
}

#[test]
fn what_plans_name_is_pushed_with_or_without_a_figure_or_nothing_is() {
    let named = planned(&[], |plan| plan.focus.push("P-02 换新".to_owned()));
    has(&said(&named, "push"), "计划点名 1 种：P-02；都没有定数");
    assert_eq!(east(&named).push.rows[0].why, "计划点名");
    has(&east(&named).push.owed[0], "三季度没有分品种的目标，请周敏定下");
    let aimed = planned(&[], |plan| {
        plan.targets.products.insert(Variety::Product(ProductId(1)), Amount::int(120_000));
    });
    has(&said(&aimed, "push"), "主推 1 种：P-02；定了目标的 1 种");
    assert!(east(&aimed).push.owed.is_empty());
    let line = planned(&[], |plan| {
        plan.focus.push("P-02 换新".to_owned());
        plan.targets.products.insert(Variety::Line("管材".to_owned()), Amount::int(120_000));
    });
    has(&said(&line, "push"), "只按产品线定了数（1 条线）");
    has(&said(&story(), "push"), "计划没有点名主推的品种，也没有分品种目标，请周敏定");
    let mut new = story();
    new.roster.products[1].lifecycle = Lifecycle::New;
    assert_eq!(east(&new).push.rows[0].why, "新产品");
}

#[test]
fn there_are_enough_to_be_won_or_too_few() {
    let with = |target: Option<i64>| {
        let metrics: Vec<(Metric, i64)> = target.into_iter().map(|target| (Metric::NewCustomers, target)).collect();
        let mut at = planned(&metrics, |_| {});
        at.roster.customers[HONGTU.index()].states[0].status = CustomerStatus::Prospect;
        at
    };
    has(&said(&with(Some(1)), "develop"), "要新开 1 家，手上待开发 1 家（有线索的 0 家）");
    has(&said(&with(Some(3)), "develop"), "手上待开发只有 1 家，全成也差 2 家，要先找名单");
    has(&said(&with(None), "develop"), "新客户没有目标；手上待开发 1 家");
}

#[test]
fn what_the_last_quarter_left_is_in_the_plan_and_so_is_what_its_review_says_is_next() {
    let mut at = story();
    at.facts.problems[0].due = Some(day("2024-08-20"));
    at.facts.problems[0].remedy = Some("苏州仓调货".into());
    has(&said(&at, "carried"), "检讨出的问题 1 项，都有期限和办法：8月 1");
    assert_eq!(east(&at).spread.rows[1].finding, "Q-017 P-02 断货");
    has(&said(&empty(), "carried"), "没有留下要在以后解决的问题");
    has(&east(&at).words.notes[0], "二季度的季度检讨还没有写下期计划，由周敏补");
}

#[test]
fn a_months_plan_that_came_later_is_not_known_and_one_that_came_before_is() {
    let with = |handed_in: &str| {
        let mut at = planned(&[], |_| {});
        let mut july = plan(Scope::Person(LI), "2024-07", PlanKind::Own, &[], &[]);
        july.submitted_at = Some(Moment { day: day(handed_in), time: None });
        july.study = Some("合同条款".to_owned());
        at.plans.push(july);
        at
    };
    assert_eq!(east(&with("2024-06-29")).study.rows[0].text, "合同条款");
    assert!(east(&with("2024-07-02")).study.rows.is_empty());
}

#[test]
fn key_customers_stand_with_their_target_and_what_they_owe() {
    let mut at = story();
    for key in ["2024-07", "2024-08", "2024-09"] {
        at.plans.push(plan(REGION, key, PlanKind::Issued, &[], &[(CHANGSHENG, 200_000)]));
    }
    let row = &east(&at).core.rows[0];
    assert_eq!((&*row.customer, &*row.target, &*row.before), ("昌盛建材", "60.0", "46.8"));
    assert_eq!(row.problems, "Q-017 P-02 断货");
    has(&east(&story()).core.notes[0], "重点客户 1 家，其中 1 家没有本季目标");
}

#[test]
fn a_person_has_a_plan_without_shares() {
    let plan = plan_of(&story(), Scope::Person(WANG));
    assert!(plan.shares.is_none());
    assert!(east(&story()).shares.is_some());
}
