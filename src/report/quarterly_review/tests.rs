//! The review says what the quarter came to, the opposite where the opposite happened, and so where nothing is known. It
//! tells of no person's figures.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::quarterly_review::QuarterlyReview;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn review_of(at: &Workspace, key: &str, as_of: &str) -> QuarterlyReview {
    let books = Books::open(at);
    let context = Context { books: &books, scope: REGION, period: period(key), as_of: day(as_of), lang: Lang::Zh };
    match view("quarterly-review", &context) {
        Some(View::QuarterlyReview(review)) => *review,
        other => panic!("no review but {other:?}"),
    }
}

fn review(at: &Workspace) -> QuarterlyReview {
    review_of(at, "2024-Q2", "2024-06-30")
}

fn said(at: &Workspace, id: &str) -> String {
    review(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

/// A day logged by 李芳.
fn logged(at: &mut Workspace, date: &str) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, LI),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
}

/// A customer of 李芳's: its name, since when, its status by day.
fn customer(at: &mut Workspace, name: &str, since: &str, states: &[(Day, CustomerStatus)]) -> CustomerId {
    let mut new = at.roster.customers[HONGTU.index()].clone();
    new.id = name.to_owned();
    new.since = Some(day(since));
    let state = new.states[0].clone();
    new.states = states
        .iter()
        .map(|&(from, status)| CustomerState { from, status, name: name.to_owned(), ..state.clone() })
        .collect();
    at.roster.customers.push(new);
    CustomerId(u32::try_from(at.roster.customers.len() - 1).expect("few"))
}

fn written(at: &mut Workspace, key: &str, scope: Scope, kind: ReviewKind, texts: &[(ReviewText, &str)]) {
    let place = at.plans[0].place;
    at.reviews.push(Review {
        place,
        period: period(key),
        scope,
        kind,
        submitted_at: None,
        reviewed_by: None,
        reviewed_at: None,
        texts: texts.iter().map(|&(kind, text)| (kind, text.to_owned())).collect(),
        requests: Vec::new(),
        scores: Vec::new(),
        confirmed: Vec::new(),
        swot: std::collections::BTreeMap::new(),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: std::collections::BTreeMap::new(),
        campaign: None,
        analysis: std::collections::BTreeMap::new(),
    });
}

#[test]
fn months_rise_or_fall_or_go_up_and_down() {
    // 55.0 in April, 49.8 in May, nothing in June.
    has(&said(&story(), "progress"), "分月销售逐月下降：4月 55.0、5月 49.8、6月 0.0");
    let mut up = story();
    order(&mut up, "2024-05-22", LI, HONGTU, 100_000);
    order(&mut up, "2024-06-12", LI, HONGTU, 700_000);
    has(&said(&up, "progress"), "分月销售逐月上升：4月 55.0、5月 59.8、6月 70.0");
    let mut mixed = story();
    order(&mut mixed, "2024-06-12", LI, HONGTU, 520_000);
    has(&said(&mixed, "progress"), "有起落，末月低于首月");
    order(&mut mixed, "2024-06-13", LI, HONGTU, 80_000);
    has(&said(&mixed, "progress"), "有起落，末月高于首月");
    assert!(!said(&empty(), "progress").contains("分月销售逐月"));
    let running = review_of(&story(), "2024-Q2", "2024-05-20");
    assert!(!running.opening[0].sentences.concat().contains("分月"), "one month that is over is no course");
}

#[test]
fn outlets_grow_or_shrink_and_who_left_is_named() {
    let mut more = story();
    customer(&mut more, "新开店", "2024-05-06", &[(Day::MIN, CustomerStatus::Active)]);
    has(&said(&more, "development"), "由 3 家增到 4 家（多 1 家）");
    has(&said(&more, "development"), "新客户 1 家，没有目标可比");
    has(&said(&more, "development"), "没有客户流失或转坏");
    let mut fewer = story();
    let states = [(Day::MIN, CustomerStatus::Active), (day("2024-05-06"), CustomerStatus::Lost)];
    customer(&mut fewer, "关了的店", "2020-01-01", &states);
    let states = [(Day::MIN, CustomerStatus::Active), (day("2024-06-03"), CustomerStatus::BadCredit)];
    customer(&mut fewer, "欠账的店", "2020-01-01", &states);
    has(&said(&fewer, "development"), "由 5 家减到 4 家（少 1 家）");
    has(&said(&fewer, "development"), "流失 1 家：关了的店");
    has(&said(&fewer, "development"), "转为异常或信誉不佳 1 家：欠账的店");
    let rows = review(&fewer).development.moved.rows;
    assert_eq!((&*rows[0].moved, &*rows[0].day), ("流失", "05-06"));
    has(&said(&story(), "development"), "经销商和网点 3 家，没有增减");
}

#[test]
fn new_customers_reach_their_target_or_miss_it() {
    let with = |target| {
        let mut at = story();
        customer(&mut at, "新开店", "2024-05-06", &[(Day::MIN, CustomerStatus::Active)]);
        at.plans[0].targets.metrics.insert(Metric::NewCustomers, Amount::int(target));
        at
    };
    has(&said(&with(3), "development"), "新客户 1 家，目标 3 家，差 2 家");
    has(&said(&with(1), "development"), "新客户 1 家，达到目标（1 家）");
}

#[test]
fn the_share_of_new_products_rises_falls_or_cannot_be_told() {
    let with = |early: i64, late: i64| {
        let mut at = story();
        at.roster.products[1].lifecycle = Lifecycle::New;
        for (date, yuan) in [("2024-03-13", early), ("2024-05-13", late)] {
            order(&mut at, date, LI, HONGTU, yuan);
            at.facts.orders.last_mut().expect("just added").lines[0].product = Some(ProductId(1));
        }
        at
    };
    has(&said(&with(100_000, 900_000), "products"), "个百分点");
    has(&said(&with(100_000, 900_000), "products"), "比上季度高");
    has(&said(&with(900_000, 100_000), "products"), "比上季度低");
    has(&said(&empty(), "products"), "没有分到产品的销售");
}

#[test]
fn rivals_moves_are_more_or_fewer_than_before_or_none_is_on_record() {
    let seen = |at: &mut Workspace, date: &str| {
        let index = at.facts.competitors.len();
        at.facts.competitors.push(Competitor {
            head: head(LogSection::Competitors, index, date, WANG),
            brand: "固邦".into(),
            product: Some("P-01".into()),
            customer: Some(Party::Customer(CHANGSHENG)),
            kind: CompetitorKind::Price,
            what: None,
            price_from: Some(Amount::int(132)),
            price_to: Some(Amount::int(118)),
            source: None,
            answer: None,
        });
    };
    let mut more = story();
    seen(&mut more, "2024-05-13");
    has(&said(&more, "market"), "竞品动作 1 条，比上季度多 1 条；降价 1 次，最多的是固邦；没有写对策 1 条");
    let row = &review(&more).rivals.brands.rows[0];
    assert_eq!(row.course, "P-01 132 → 118（▼ 10.6 %）");
    let mut fewer = more.clone();
    seen(&mut fewer, "2024-03-13");
    has(&said(&fewer, "market"), "与上季度一样多");
    seen(&mut fewer, "2024-03-14");
    has(&said(&fewer, "market"), "比上季度少 1 条");
    has(&said(&story(), "market"), "二季度没有竞争对手记录，请周敏核实");
}

#[test]
fn key_dealers_reach_their_targets_or_fall_short_or_are_held_against_the_quarter_before() {
    let with = |months: &[i64]| {
        let mut at = story();
        for (month, yuan) in ["2024-04", "2024-05", "2024-06"].iter().zip(months) {
            at.plans.retain(|plan| plan.period != period(month));
            at.plans.push(plan(REGION, month, PlanKind::Issued, &[], &[(CHANGSHENG, *yuan)]));
        }
        at
    };
    // 31.0 in April and 15.8 in May against 30.0 in the quarter before.
    has(&said(&with(&[300_000, 200_000, 100_000]), "market"), "1 家没完成：昌盛建材 78.0 %");
    has(&said(&with(&[300_000, 100_000, 50_000]), "market"), "有目标的重点经销商 1 家，全部完成");
    has(&said(&story(), "market"), "重点经销商 1 家，没有目标，也没有上季度可比");
    let mut held = story();
    for date in ["2024-01-10", "2024-02-20", "2024-03-11"] {
        logged(&mut held, date);
    }
    has(&said(&held, "market"), "重点经销商 1 家没有季度目标，都不低于上季度");
    let mut fell = held.clone();
    order(&mut fell, "2024-03-13", WANG, CHANGSHENG, 300_000);
    has(&said(&fell, "market"), "比上季度下降的 1 家：昌盛建材少 13.2 万元");
    let mut none = story();
    none.roster.customers[CHANGSHENG.index()].states[0].class = CustomerClass::Ordinary;
    has(&said(&none, "market"), "没有重点经销商");
    has(&review(&none).dealers.figures.notes[0], "由周敏在客户名册里定等级");
}

#[test]
fn findings_come_in_the_month_of_their_day_and_those_without_are_to_be_dated() {
    let with = |due: Option<&str>, remedy: bool| {
        let mut at = story();
        at.facts.problems[0].due = due.map(day);
        at.facts.problems[0].remedy = remedy.then(|| "苏州仓调货".into());
        at
    };
    let group = |at: &Workspace| review(at).spread.rows[0].group.clone();
    assert_eq!(group(&with(Some("2024-08-20"), true)), "8月解决（1 项）");
    has(&said(&with(Some("2024-08-20"), true), "findings"), "检讨出的问题 1 项，都有期限和办法：8月 1");
    assert_eq!(group(&with(Some("2024-06-20"), true)), "7月解决（1 项）");
    has(&said(&with(Some("2024-06-20"), true), "findings"), "已逾期 1 项，期限或办法未定 0 项");
    assert_eq!(group(&with(Some("2024-11-01"), true)), "三季度以后（1 项）");
    assert_eq!(group(&with(None, false)), "期限未定，7月内定下（1 项）");
    has(&said(&with(None, false), "findings"), "期限或办法未定 1 项");
    has(&said(&empty(), "findings"), "没有留下要在以后解决的问题");
    has(&review(&empty()).spread.notes[0], "没有未解决的问题");
}

#[test]
fn what_the_last_review_knew_is_told_first_open_or_solved() {
    let mut old = story();
    old.facts.problems[0].head.date = day("2024-03-20");
    assert_eq!(review(&old).last.problems.rows[0].group, "上季检讨时已有、仍未解决（1 项）");
    problem(&mut old, "2024-05-25", CHANGSHENG, "P-02 断货", "Q-017");
    old.facts.problems[1].solved = true;
    let section = review(&old).last.problems;
    assert_eq!(section.rows[0].group, "上季检讨时已有、本季解决（1 项）");
    assert_eq!(section.rows[1].state, "05-25 已解决");
    let fresh = review(&story()).last.problems;
    assert!(fresh.rows.is_empty());
    has(&fresh.notes.concat(), "一季度没有留下未解决的问题。二季度新提出问题 1 项，解决 0 项，未解决 1 项");
}

#[test]
fn a_month_without_training_is_named_and_each_month_with_one_is_said() {
    let training = |at: &mut Workspace, date: &str| {
        let index = at.facts.training.len();
        at.facts.training.push(Training {
            head: head(LogSection::Training, index, date, MANAGER),
            topic: "新品卖点".into(),
            hours: Some(Amount::int(2)),
            attendees: vec![Who::Person(LI)],
            taught_by: Some(Who::Person(MANAGER)),
            content: None,
            result: None,
        });
    };
    let mut some = story();
    training(&mut some, "2024-04-12");
    training(&mut some, "2024-06-12");
    has(&said(&some, "findings"), "培训 2 场（4 小时）；没有办的：华东区5月");
    assert_eq!(review(&some).training.months.rows[1].without, "华东区");
    training(&mut some, "2024-05-12");
    has(&said(&some, "findings"), "培训 3 场（6 小时），每月都有");
    has(&said(&story(), "findings"), "没有培训记录");
}

#[test]
fn the_next_quarter_is_above_or_below_this_one_or_has_no_target() {
    let with = |yuan: Option<i64>| {
        let mut at = story();
        at.plans.extend(yuan.map(|yuan| plan(REGION, "2024-Q3", PlanKind::Issued, &[(Metric::Sales, yuan)], &[])));
        at
    };
    // 104.8 in the second quarter.
    has(&said(&with(Some(2_096_000)), "ahead"), "三季度销售目标 209.6 万元，是二季度的 2.00 倍，要往上走");
    has(&said(&with(Some(524_000)), "ahead"), "是二季度的 0.50 倍，低于已做到的");
    has(&said(&with(Some(1_048_000)), "ahead"), "与二季度持平");
    has(&said(&with(None), "ahead"), "三季度还没有销售目标，请周敏下达或自报");
    has(&review(&with(None)).ahead.targets.table.owed[0], "周敏（华东区）尚未提交三季度计划");
}

#[test]
fn texts_stand_in_their_part_and_those_that_are_missing_are_owed() {
    let bare = review(&story());
    has(&bare.strategy.texts.owed[0], "「营销策略」待写：周敏尚未提交二季度季度检讨");
    let mut at = story();
    let texts = [(ReviewText::Strategy, "不跟价。"), (ReviewText::Training, "每月一场。")];
    written(&mut at, "2024-Q2", REGION, ReviewKind::Quarterly, &texts);
    let told = review(&at);
    assert_eq!((&*told.strategy.texts.rows[0].by, &*told.strategy.texts.rows[0].text), ("周敏（华东区）", "不跟价。"));
    assert!(told.strategy.texts.owed.is_empty());
    has(&told.products.texts.owed[0], "周敏的二季度检讨没有写「产品表现」");
}

#[test]
fn the_reviews_of_the_months_go_into_the_quarters_and_peoples_own_do_not() {
    let mut at = story();
    written(&mut at, "2024-06", REGION, ReviewKind::MonthlyReview, &[(ReviewText::Summary, "六月差一成。")]);
    written(&mut at, "2024-05", Scope::Person(MANAGER), ReviewKind::MonthlyReport, &[(ReviewText::Next, "先补货。")]);
    written(&mut at, "2024-06", Scope::Person(WANG), ReviewKind::MonthlyReview, &[(ReviewText::Summary, "误了两处。")]);
    let months = review(&at).last.months;
    let by: Vec<&str> = months.rows.iter().map(|text| &*text.by).collect();
    assert_eq!(by, ["5月 周敏（华东区）月报", "6月 周敏（华东区）月检讨"]);
    has(&months.notes[0], "没有月检讨或月报文字的月份：4月");
    assert!(months.rows.iter().all(|text| !text.text.contains("误了两处")));
}

#[test]
fn markets_and_months_add_up_to_the_quarter() {
    let told = review(&story());
    assert_eq!(told.strategy.months.rows.last().expect("a total").sales, "104.8");
    assert_eq!(told.markets.table.rows[0].sales, "104.8");
    assert_eq!(told.development.network.rows[0].outlets, "3");
}
