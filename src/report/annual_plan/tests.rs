//! The plan says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use std::collections::BTreeMap;

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::annual_plan::AnnualPlan;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> AnnualPlan {
    let books = Books::open(at);
    let (period, as_of) = (period(key), day(as_of));
    match view("annual-plan", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::AnnualPlan(plan)) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

/// 2025, made at the end of 2024, in which 134.8 万元 were sold.
fn made(at: &Workspace) -> AnnualPlan {
    of(at, REGION, "2025", "2024-12-31")
}

fn said_of(plan: &AnnualPlan, id: &str) -> String {
    plan.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn said(at: &Workspace, id: &str) -> String {
    said_of(&made(at), id)
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

/// The story with a log in each month of 2024, so that each is told of.
fn logged() -> Workspace {
    let mut at = story();
    for month in 1..=12 {
        let index = at.facts.days.len();
        at.facts.days.push(DayRow {
            head: head(LogSection::Day, index, &format!("2024-{month:02}-03"), LI),
            attendance: Some(Attendance::Present),
            leave_kind: None,
            only_plan: false,
        });
    }
    at
}

/// The story with a sales target of the region for a period.
fn aiming(at: &mut Workspace, key: &str, yuan: i64) {
    at.plans.push(plan(REGION, key, PlanKind::Issued, &[(Metric::Sales, yuan)], &[]));
}

fn with_target(yuan: i64) -> Workspace {
    let mut at = logged();
    aiming(&mut at, "2025", yuan);
    at
}

/// A review of 2024 by the region's manager.
fn reviewed(at: &mut Workspace) -> &mut Review {
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period("2024"),
        scope: REGION,
        kind: ReviewKind::Annual,
        submitted_at: Some(Moment { day: day("2025-01-10"), time: None }),
        reviewed_by: None,
        reviewed_at: None,
        texts: BTreeMap::from([(ReviewText::Strategy, "守老店，开新点。".to_owned())]),
        requests: Vec::new(),
        scores: Vec::new(),
        confirmed: Vec::new(),
        swot: BTreeMap::from([(Swot::Threats, "对手降价。".to_owned())]),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: BTreeMap::new(),
        campaign: None,
        analysis: BTreeMap::new(),
    });
    at.reviews.last_mut().expect("one was pushed")
}

#[test]
fn a_target_above_below_like_the_year_before_or_none() {
    has(&said(&with_target(2_000_000), "target"), "2025年销售目标 200.0 万元，比2024年实际（134.8 万元）多 48.4 %");
    has(&said(&with_target(1_000_000), "target"), "比2024年实际（134.8 万元）少 25.8 %");
    has(&said(&with_target(1_348_000), "target"), "与2024年实际相同");
    has(&said(&story(), "target"), "2025年还没有销售目标，请周敏提出");
    let running = of(&with_target(2_000_000), REGION, "2025", "2024-05-20");
    has(&said_of(&running, "target"), "2024年截至 2024-05-20 已完成 125.8 万元");
    assert_eq!(running.tasks.targets.rows[0].growth, "—", "half a year is no year to compare with");
    let mut new = empty();
    new.settings.log_start = None;
    aiming(&mut new, "2025", 1);
    has(&said(&new, "target"), "2024年没有记录可比");
}

#[test]
fn a_target_within_above_and_far_above_the_pace_are_told_apart() {
    has(
        &said(&with_target(1_000_000), "ability"),
        "近 12 个月月均 11.2 万元，照此一年 134.8 万元；目标是它的 0.74 倍，在现有能力之内",
    );
    has(&said(&with_target(2_000_000), "ability"), "目标是它的 1.48 倍，要靠增长");
    has(&said(&with_target(3_000_000), "ability"), "目标是它的 2.23 倍，明显偏高");
    has(&made(&with_target(3_000_000)).market.grounds.notes.concat(), "明显偏高，请核对依据");
    has(&said(&logged(), "ability"), "照此一年 134.8 万元。");
    let mut new = empty();
    new.settings.log_start = None;
    has(&said(&new, "ability"), "能力无从估计");
}

#[test]
fn the_market_is_known_from_surveys_or_asked_for() {
    let survey = |sales: Option<i64>| {
        let mut at = story();
        at.facts.survey.push(SurveyedOutlet {
            head: head(LogSection::Survey, 0, "2024-11-05", WANG),
            campaign: None,
            outlet: Party::Prospect("老街五金".into()),
            kind: OutletType::ALL[0],
            street: None,
            tier: None,
            size: None,
            trade: None,
            layout: None,
            category_sales: sales.map(Amount::int),
            potential: None,
            contacts: Vec::new(),
            brands: ["恒达", "固邦"]
                .map(|brand| ShelfBrand {
                    brand: brand.into(),
                    product: None,
                    price: None,
                    promo_price: None,
                    promo_form: None,
                    promo_times: None,
                    facings: None,
                    stocked: true,
                    sales: sales.map(|_| Amount::int(10_000)),
                    advertising: None,
                    service: None,
                    new_product: None,
                    packaging: None,
                    reputation: None,
                    support: None,
                })
                .to_vec(),
            opinion: None,
        });
        at
    };
    let known = survey(Some(40_000));
    has(&said(&known, "ability"), "调查过的 1 家网点，同类产品一年约销 48.0 万元，其中我们占 25.0 %");
    let mut nameless = known.clone();
    nameless.settings.name = None;
    has(&said(&nameless, "ability"), "同类产品一年约销 48.0 万元。");
    has(&said(&survey(None), "ability"), "近一年调查了 1 家网点，没有问到同类销量");
    has(&said(&story(), "ability"), "近一年没有市场调查，市场容量无从估计，请周敏安排");
    assert_eq!(made(&known).market.brands.rows[0].brand, "固邦", "our own brand is no rival");
}

#[test]
fn parts_agree_differ_lack_or_are_missing() {
    let split = |quarter: i64, month: i64| {
        let mut at = with_target(1_200_000);
        for key in ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"] {
            aiming(&mut at, key, quarter);
        }
        for key in (1..=12).map(|month| format!("2025-{month:02}")).filter(|_| month > 0) {
            aiming(&mut at, &key, month);
        }
        at
    };
    has(&said(&split(300_000, 100_000), "split"), "合计都是 120.0 万元；最重的是一季度（30.0 万元）");
    has(&said(&split(290_000, 100_000), "split"), "四个季度合计 116.0 万元，十二个月合计 120.0 万元，请核对");
    has(&made(&split(290_000, 100_000)).tasks.split.notes[0], "还有 4.0 万元没有着落");
    has(&made(&split(310_000, 100_000)).tasks.split.notes[0], "多出 4.0 万元");
    has(&said(&split(300_000, 0), "split"), "分到了 4 个季度、0 个月，其余请周敏补上");
    has(&said(&with_target(1_200_000), "split"), "还没有分到季和月，请周敏分解");
    has(&said(&story(), "split"), "还谈不上分到季、月");
}

#[test]
fn a_year_not_split_is_divided_as_the_year_before_was() {
    let plan = made(&with_target(1_348_000)).tasks;
    assert!(plan.by_last_year);
    let row = |name: &str| plan.split.rows.iter().find(|row| row.name == name).expect("a row").by_last_year.clone();
    // March brought 30.0, the second quarter 104.8; the target is what the year before brought.
    assert_eq!((row("3月"), row("二季度"), row("合计")), ("30.0".into(), "104.8".into(), "134.8".into()));
    assert!(!made(&story()).tasks.by_last_year, "no target, nothing to divide");
}

#[test]
fn norms_met_missed_unknown_or_not_set() {
    has(&said(&story(), "work"), "没有达到标准");
    let mut met = story();
    for norm in met.settings.norms.values_mut() {
        *norm = Norm { customers_per_week: Some(0), ..Norm::default() };
    }
    has(&said(&met, "work"), "都达到了电话和客户的标准");
    has(&said_of(&of(&story(), REGION, "2024", "2023-12-31"), "work"), "2023年没有日志");
    let mut bare = story();
    bare.settings.norms.clear();
    has(&said(&bare, "work"), "没有给各岗位定每日电话、每周客户的标准");
}

#[test]
fn a_norm_is_reckoned_over_the_years_working_days() {
    let mut at = story();
    let norm = Norm { calls_per_day: Some(10), customers_per_week: Some(12), ..Norm::default() };
    at.settings.norms = BTreeMap::from([(Role::Salesperson, norm)]);
    let row = made(&at).tasks.load.rows.into_iter().find(|row| row.person == "王小明").expect("he sells");
    // Without holidays 2025 has 313 days from Monday to Saturday.
    assert_eq!(row.year, "拨打电话 3,130、拜访 626");
    assert_eq!(row.planned, "—");
    at.plans.push(plan(Scope::Person(WANG), "2025", PlanKind::Own, &[(Metric::Visits, 700)], &[]));
    let row = made(&at).tasks.load.rows.into_iter().find(|row| row.person == "王小明").expect("he sells");
    assert_eq!(row.planned, "拜访 700");
}

#[test]
fn key_customers_weigh_cannot_be_weighed_or_are_not_named() {
    has(&said(&story(), "customers"), "重点客户 1 家，占2024年销售的 57.0 %");
    has(&said_of(&of(&story(), REGION, "2024", "2023-12-31"), "customers"), "上年没有分客户的记录");
    let mut at = story();
    at.roster.customers[0].states[0].class = CustomerClass::Ordinary;
    has(&said(&at, "customers"), "没有定重点客户");
}

#[test]
fn leads_are_worth_something_have_no_amount_or_are_none() {
    let lead = |value: Option<i64>, probability: Option<Amount>| {
        let mut at = story();
        at.facts.leads.push(Lead {
            head: head(LogSection::Leads, 0, "2024-11-05", WANG),
            id: None,
            name: "平江五金".into(),
            source: None,
            need: None,
            stage: LeadStage::Qualified,
            customer: None,
            value: value.map(Amount::int),
            probability,
            next: None,
        });
        at
    };
    has(&said(&lead(Some(100_000), Some(Amount::new(2, 1))), "customers"), "在跟的线索 1 条，按把握折算约 2.0 万元");
    has(&said(&lead(Some(100_000), None), "customers"), "约 5.0 万元");
    has(&said(&lead(None, None), "customers"), "在跟的线索 1 条，都没有写预计金额");
    has(&said(&story(), "customers"), "没有在跟的线索");
}

#[test]
fn plans_are_owed_or_there_and_dealers_to_replace_are_named() {
    has(&said(&story(), "remarks"), "周敏（华东区计划）、王小明、李芳还没有2025年的计划（应交 2024-12-31）");
    let mut at = with_target(1);
    for person in [MANAGER, WANG, LI] {
        at.plans.push(plan(Scope::Person(person), "2025", PlanKind::Own, &[], &[]));
    }
    has(&said(&at, "remarks"), "应交的全年计划都交了（4 份）");
    assert!(!said(&at, "remarks").contains("要换的经销商"));
    reviewed(&mut at).dealers.insert(CHANGSHENG, DealerFate::Replace);
    has(&said(&at, "remarks"), "上年检讨决定要换的经销商：昌盛建材");
    assert_eq!(made(&at).customers.key.rows[0].fate, "换");
    has(&said(&at, "remarks"), "3 人的计划没有写学习内容");
    for plan in &mut at.plans {
        plan.study = Some("学标书".to_owned());
    }
    assert!(!said(&at, "remarks").contains("学习"));
    assert!(made(&at).study.owed.is_empty());
}

#[test]
fn the_review_of_the_year_before_is_told_whatever_day_it_came() {
    let mut at = story();
    assert_eq!(made(&at).market.texts.rows, []);
    reviewed(&mut at);
    let text = &made(&at).market.texts.rows[0];
    assert_eq!(
        (&*text.by, &*text.text),
        ("2024年度检讨（周敏）", "- **营销策略**：守老店，开新点。\n- **威胁**：对手降价。")
    );
}

#[test]
fn growth_stands_in_the_quarter_it_is_planned_for_and_a_months_plan_once_it_is_there() {
    let mut at = with_target(1);
    let growth = |customer, from: &str| Growth {
        customer: Some(customer),
        new: None,
        area: None,
        measure: "样板间".to_owned(),
        expected: Some(Amount::int(20_000)),
        dates: Dates(vec![(day(from), day(from))]),
    };
    at.plans.last_mut().expect("the year's").growth.push(growth(HONGTU, "2025-08-01"));
    let plan_of =
        |at: &Workspace| made(at).quarters.work.rows.iter().map(|row| row.customers.clone()).collect::<Vec<_>>();
    assert_eq!(plan_of(&at), ["—", "—", "宏图装饰", "—"]);
    let mut month = plan(REGION, "2025-02", PlanKind::Own, &[], &[]);
    month.growth.push(growth(DATONG, "2025-02-10"));
    at.plans.push(month);
    assert_eq!(plan_of(&at)[0], "—", "nobody knows of February's plan yet");
    at.plans.last_mut().expect("February's").submitted_at = Some(Moment { day: day("2024-12-30"), time: None });
    assert_eq!(plan_of(&at)[0], "大同商行");
}
