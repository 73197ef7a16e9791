//! The review says which way things lie, the opposite where they lie the other way, and so where nothing is known; what
//! was decided of people is told to whom it may be.

use std::collections::BTreeMap;

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::annual_review::AnnualReview;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn told(at: &Workspace, reader: Reader, scope: Scope, as_of: &str) -> AnnualReview {
    let books = Books::open(at).for_reader(reader);
    let context = Context { books: &books, scope, period: period("2024"), as_of: day(as_of), lang: Lang::Zh };
    match view("annual-review", &context) {
        Some(View::AnnualReview(review)) => *review,
        other => panic!("no review but {other:?}"),
    }
}

/// The region's year, as managers read it at the end of the January after.
fn of(at: &Workspace) -> AnnualReview {
    told(at, Reader::Manager, REGION, "2025-01-31")
}

fn said_of(review: &AnnualReview, id: &str) -> String {
    review.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn said(at: &Workspace, id: &str) -> String {
    said_of(&of(at), id)
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

fn has_not(text: &str, part: &str) {
    assert!(!text.contains(part), "「{part}」 is in 「{text}」");
}

/// A review of a kind for a scope and period, handed in and reviewed in time.
fn review<'a>(at: &'a mut Workspace, scope: Scope, key: &str, kind: ReviewKind) -> &'a mut Review {
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period(key),
        scope,
        kind,
        submitted_at: Some(Moment { day: day("2025-01-10"), time: None }),
        reviewed_by: Some(MANAGER),
        reviewed_at: Some(Moment { day: day("2025-01-15"), time: None }),
        texts: BTreeMap::new(),
        requests: Vec::new(),
        scores: Vec::new(),
        confirmed: Vec::new(),
        swot: BTreeMap::new(),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: BTreeMap::new(),
        campaign: None,
        analysis: BTreeMap::new(),
    });
    at.reviews.last_mut().expect("one was pushed")
}

/// The story with a review of everyone's year.
fn all_reviewed() -> Workspace {
    let mut at = story();
    for person in [MANAGER, WANG, LI] {
        review(&mut at, Scope::Person(person), "2024", ReviewKind::Annual);
    }
    at
}

#[test]
fn the_best_and_the_worst_quarter_are_named_or_they_are_alike_or_one_is_alone() {
    let with = |quarters: &[(&str, i64)]| {
        let mut at = story();
        at.plans.clear();
        for (key, yuan) in quarters {
            at.plans.push(plan(REGION, key, PlanKind::Issued, &[(Metric::Sales, *yuan)], &[]));
        }
        at
    };
    // March brought 300,000, April to June 1,048,000.
    let two = with(&[("2024-Q1", 300_000), ("2024-Q2", 2_096_000)]);
    has(&said(&two, "progress"), "各季销售完成最好的是一季度（100.0 %），最差的是二季度（50.0 %）");
    let alike = with(&[("2024-Q1", 600_000), ("2024-Q2", 2_096_000)]);
    has(&said(&alike, "progress"), "已结束的 2 个季度销售都完成 50.0 %");
    has(&said(&with(&[("2024-Q2", 2_096_000)]), "progress"), "二季度已结束，销售完成 50.0 %");
    has_not(&said(&with(&[]), "progress"), "季度");
    let quarters = told(&two, Reader::Manager, REGION, "2024-05-20").quarters;
    assert_eq!((&*quarters.rows[1].name, &*quarters.rows[1].sales), ("二季度（至 05-20）", "95.8"));
    assert_eq!((&*quarters.rows[2].sales, &*quarters.rows[2].last_year), ("—", "—"), "it has not begun");
}

#[test]
fn people_are_reviewed_some_are_not_or_it_is_too_early() {
    has(&said(&all_reviewed(), "people"), "3 人都做了年度检讨");
    let mut some = all_reviewed();
    some.reviews.pop();
    has(&said(&some, "people"), "3 人中还没有年度检讨的：李芳");
    has(&of(&some).people.results.owed[0], "李芳的年度检讨还没有做，请周敏补做");
    let early = told(&story(), Reader::Manager, REGION, "2024-06-30");
    has(&said_of(&early, "people"), "年度还没有过完，3 人的检讨应在 2025-01-31 前做完");
    has(&early.people.results.owed[0], "在年终以后做");
}

#[test]
fn awards_and_who_moves_up_or_down_are_told_to_managers_and_on_ones_own_page_alone() {
    let mut at = all_reviewed();
    has(&said(&at, "people"), "奖励 0 项，处罚 0 项。没有晋升和降级");
    at.reviews[1].awards = vec!["新客户奖".to_owned()];
    at.reviews[1].grade = Some(Grade::Up);
    has(&said(&at, "people"), "奖励 1 项，处罚 0 项。晋升：王小明");
    at.reviews[2].penalties = vec!["周报缺交".to_owned()];
    at.reviews[2].grade = Some(Grade::Down);
    has(&said(&at, "people"), "奖励 1 项，处罚 1 项。晋升：王小明；降级：李芳");
    at.reviews[1].grade = None;
    has(&said(&at, "people"), "降级：李芳");
    let verdicts = of(&at).people.verdicts.expect("managers read them").rows;
    let wang = verdicts.iter().find(|row| row.name == "王小明").expect("a row");
    assert_eq!((&*wang.awards, &*wang.penalties, &*wang.grade), ("新客户奖", "—", "—"));
    let team = told(&at, Reader::Team, REGION, "2025-01-31");
    assert!(team.people.verdicts.is_none());
    has_not(&serde_json::to_string(&team).expect("plain values"), "周报缺交");
    has_not(&said_of(&team, "people"), "降级");
    has(&team.people.results.notes[0], "只在本人的一份和给管理者的版本里");
    let own = told(&at, Reader::Team, Scope::Person(LI), "2025-01-31");
    assert_eq!(own.people.verdicts.expect("her own page").rows[0].penalties, "周报缺交");
    let public = told(&at, Reader::Public, Scope::Person(LI), "2025-01-31");
    assert!(public.people.verdicts.is_none());
}

#[test]
fn a_reply_is_there_or_asked_for() {
    let mut at = all_reviewed();
    has(&said(&at, "people"), "还没有写本人意见的：周敏、王小明、李芳");
    for review in &mut at.reviews {
        review.texts.insert(ReviewText::Reply, "没有意见。".to_owned());
    }
    has_not(&said(&at, "people"), "本人意见");
    assert!(of(&at).people.results.rows.iter().all(|row| row.reply == "已写"));
}

#[test]
fn places_are_told_to_managers_of_those_with_the_same_sheet() {
    let mut at = all_reviewed();
    at.rubrics = vec![Rubric {
        id: "seller".to_owned(),
        name: Named::same("考核表"),
        roles: vec![Role::Salesperson],
        from: Day::MIN,
        parts: Vec::new(),
        doubling: DoublingScope::Item,
        doubling_after: 2,
        place: None,
    }];
    let places = |reader, scope| -> Vec<String> {
        let rows = told(&at, reader, scope, "2025-01-31").people.verdicts.map(|section| section.rows);
        rows.unwrap_or_default().into_iter().filter(|row| row.name != "周敏").map(|row| row.place).collect()
    };
    assert_eq!(places(Reader::Manager, REGION), ["1/2", "1/2"], "equal points share a place");
    assert_eq!(places(Reader::Team, Scope::Person(WANG)), ["—"]);
}

#[test]
fn dealers_are_decided_in_part_in_whole_or_not() {
    has(&said(&story(), "dealers"), "3 家经销商新一年的取舍都还没有定，请周敏在 2025-01-31 前决定");
    let mut at = story();
    review(&mut at, REGION, "2024", ReviewKind::Annual).dealers.insert(CHANGSHENG, DealerFate::Support);
    has(&said(&at, "dealers"), "3 家经销商中定了：支持 1 家（昌盛建材）；还有 2 家没有定");
    for (dealer, fate) in [(HONGTU, DealerFate::Replace), (DATONG, DealerFate::LetBe)] {
        at.reviews[0].dealers.insert(dealer, fate);
    }
    has(
        &said(&at, "dealers"),
        "3 家经销商都定了：换 1 家（宏图装饰）；支持 1 家（昌盛建材）；顺其自然 1 家（大同商行）",
    );
    assert!(of(&at).dealers.owed.is_empty());
    let mut none = story();
    none.roster.customers.iter_mut().for_each(|customer| customer.states[0].kind = CustomerKind::Direct);
    has(&said(&none, "dealers"), "华东区没有经销商");
}

#[test]
fn what_the_year_before_decided_stands_beside_what_is_decided_now() {
    let mut at = story();
    review(&mut at, REGION, "2023", ReviewKind::Annual).dealers.insert(CHANGSHENG, DealerFate::Use);
    review(&mut at, REGION, "2024", ReviewKind::Annual).dealers.insert(CHANGSHENG, DealerFate::Support);
    let row = of(&at).dealers.rows.into_iter().find(|row| row.dealer == "昌盛建材").expect("a row");
    assert_eq!((&*row.before, &*row.decision), ("用", "支持"));
}

#[test]
fn swot_is_written_lacks_fields_or_is_owed() {
    has(&said(&story(), "strategy"), "年度检讨还没有交，SWOT 待写，请周敏在 2025-01-31 前写好");
    has(&of(&story()).strategy.swot.owed[0], "SWOT 分析待写：周敏尚未提交年度检讨");
    let mut at = story();
    review(&mut at, REGION, "2024", ReviewKind::Annual).texts.insert(ReviewText::Strategy, "守。".to_owned());
    at.reviews[0].swot.insert(Swot::Threats, "对手降价。".to_owned());
    has(&said(&at, "strategy"), "SWOT 还有 3 项没有写");
    for field in Swot::ALL {
        at.reviews[0].swot.insert(*field, "有。".to_owned());
    }
    has(&said(&at, "strategy"), "SWOT 四项都写了");
    assert!(of(&at).strategy.swot.owed.is_empty());
    assert_eq!(of(&at).strategy.texts.rows[0].text, "守。");
}

#[test]
fn the_records_stand_beside_each_field_or_have_nothing_to_say() {
    let fact = |at: &Workspace, field: usize| of(at).strategy.swot.rows[field].facts.clone();
    has(&fact(&story(), 3), "逾期应收");
    assert_eq!(fact(&empty_but_planned(), 3), "记录里没有");
    let mut at = story();
    at.facts.lost_orders.push(LostOrder {
        head: head(LogSection::LostOrders, 0, "2024-05-22", WANG),
        customer: Party::Customer(HONGTU),
        amount: Some(Amount::int(68_000)),
        reason: None,
    });
    has(&fact(&at, 1), "丢单 1 笔，6.8 万元");
    has_not(&fact(&story(), 1), "丢单");
}

fn empty_but_planned() -> Workspace {
    let mut at = empty();
    at.plans = story().plans;
    at
}

#[test]
fn the_last_quarter_is_in_this_review_or_made_with_it() {
    has(&said(&story(), "strategy"), "四季度的检讨与年度检讨合并，没有单独一份");
    has(&said_of(&told(&story(), Reader::Manager, REGION, "2024-06-30"), "strategy"), "四季度还没有过完");
    let mut at = story();
    review(&mut at, REGION, "2024-Q4", ReviewKind::Quarterly).texts.insert(ReviewText::Summary, "收尾。".to_owned());
    has(&said(&at, "strategy"), "四季度的检讨已并入本报告");
    let passages = of(&at).strategy.quarters;
    assert_eq!((&*passages.rows[0].by, &*passages.rows[0].text), ("四季度检讨（周敏）", "- **总结**：收尾。"));
    has(&passages.owed[0], "一季度、二季度、三季度没有季度检讨，请周敏补上");
}

#[test]
fn what_quarters_asked_for_is_carried_into_the_year_until_it_is_done() {
    let mut at = story();
    assert_eq!(of(&at).strategy.asked.notes, ["季度和年度检讨没有提出要求。"]);
    review(&mut at, REGION, "2024-Q2", ReviewKind::Quarterly).requests.push(ReviewRequest {
        what: "安全库存".to_owned(),
        to: Some(Who::Person(WANG)),
        due: Some(day("2024-07-31")),
        reply: None,
        status: RequestStatus::Open,
    });
    let open = of(&at).strategy.asked;
    assert_eq!((&*open.rows[0].what, &*open.rows[0].to), ("安全库存", "王小明"));
    has(&open.rows[0].state, "184 天");
    has(&open.notes[0], "提出 1 项，未完成 1 项");
    at.reviews[0].requests[0].status = RequestStatus::Done;
    assert_eq!(of(&at).strategy.asked.rows[0].state, "完成");
}

#[test]
fn problems_are_none_open_late_or_solved_and_stand_by_department() {
    let mut none = story();
    none.facts.problems.clear();
    has(&said(&none, "problems"), "全年没有问题记录；是没有问题还是没有写，请周敏核实");
    has(&said(&story(), "problems"), "全年问题 1 个，解决 0，未解决 1，没有逾期；最多的是采购（1 个）");
    let mut late = story();
    late.facts.problems[0].due = Some(day("2024-05-20"));
    has(&said(&late, "problems"), "未解决 1，其中逾期 1");
    let mut at = story();
    problem(&mut at, "2024-05-25", CHANGSHENG, "P-02 断货", "Q-017");
    at.facts.problems[1].solved = true;
    has(&said(&at, "problems"), "全年问题 1 个，都解决了；最多的是采购（1 个）");
    let row = &of(&at).problems.departments.rows[0];
    assert_eq!((&*row.department, &*row.solved, &*row.days, &*row.open), ("采购", "1", "33.0", "0"));
    at.facts.problems[0].department = None;
    at.facts.problems[1].department = None;
    assert_eq!(of(&at).problems.departments.rows[0].department, "未写部门");
}

#[test]
fn a_review_is_in_time_late_missing_or_not_due_yet() {
    assert_eq!(of(&story()).head.handed_in, "应交 2025-01-31，尚未提交");
    assert!(!told(&story(), Reader::Manager, REGION, "2024-06-30").head.late);
    assert!(told(&story(), Reader::Manager, REGION, "2025-02-03").head.late);
    let mut at = story();
    review(&mut at, REGION, "2024", ReviewKind::Annual);
    assert_eq!(of(&at).head.handed_in, "应交 2025-01-31，实交 2025-01-10（按时）");
    assert_eq!(of(&at).head.signers[1].name, "周敏");
}

#[test]
fn the_year_after_has_a_target_or_none() {
    has(&of(&story()).strategy.next.notes[0], "2025年还没有销售目标");
    let mut at = story();
    at.plans.push(plan(REGION, "2025", PlanKind::Issued, &[(Metric::Sales, 2_022_000)], &[]));
    has(&of(&at).strategy.next.notes[0], "2025年销售目标 202.2 万元，与本年实际相比 ▲ 50.0 %");
}
