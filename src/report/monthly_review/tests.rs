//! The review says what became of the last one's problems and of the work, its opposite where the opposite happened, and
//! that nothing is known where it is not. It ranks nobody.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::monthly_review::MonthlyReview;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

fn review_of(workspace: &Workspace, scope: Scope) -> MonthlyReview {
    let books = Books::open(workspace);
    let context = Context { books: &books, scope, period: period("2024-05"), as_of: day("2024-06-08"), lang: Lang::Zh };
    match view("monthly-review", &context) {
        Some(View::MonthlyReview(review)) => *review,
        other => panic!("no review but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> MonthlyReview {
    review_of(workspace, Scope::Region(EAST))
}

fn wang(workspace: &Workspace) -> MonthlyReview {
    review_of(workspace, Scope::Person(WANG))
}

/// A paragraph of the opening; empty if it is not said.
fn said(review: &MonthlyReview, id: &str) -> String {
    review.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

/// News of the story's problem.
fn news(at: &mut Workspace, date: &str, change: impl FnOnce(&mut Problem)) {
    problem(at, date, CHANGSHENG, "P-02 断货", "Q-017");
    change(at.facts.problems.last_mut().expect("just added"));
}

fn logged(at: &mut Workspace, date: &str, person: PersonId) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, person),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
}

fn reviewed(at: &mut Workspace, person: PersonId, texts: &[(ReviewText, &str)]) {
    let place = at.plans[0].place;
    at.reviews.push(Review {
        place,
        period: period("2024-05"),
        scope: Scope::Person(person),
        kind: ReviewKind::MonthlyReview,
        submitted_at: Some(Moment { day: day("2024-06-03"), time: None }),
        reviewed_by: Some(MANAGER),
        reviewed_at: Some(Moment { day: day("2024-06-04"), time: None }),
        texts: texts.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect(),
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

fn shipment(at: &mut Workspace, date: &str, order: Option<&str>, error: Option<ShippingError>) {
    let index = at.facts.shipments.len();
    at.facts.shipments.push(Shipment {
        head: head(LogSection::Shipments, index, date, WANG),
        order: order.map(Into::into),
        customer: Some(CHANGSHENG),
        credit: None,
        lines: Vec::new(),
        carrier: None,
        mode: None,
        error,
    });
}

fn standing(at: &mut Workspace, date: &str, cooperation: u32) {
    let index = at.facts.dealer_status.len();
    at.facts.dealer_status.push(DealerStatus {
        head: head(LogSection::DealerStatus, index, date, WANG),
        customer: CHANGSHENG,
        costs: Some(Amount::int(41_000)),
        profit: None,
        working_capital: None,
        staff: None,
        downstream: None,
        management: None,
        staff_quality: None,
        finance: None,
        cooperation: Some(cooperation),
    });
}

#[test]
fn what_the_last_review_left_is_solved_or_open_or_there_was_nothing() {
    let mut at = story();
    has(
        &said(&east(&at), "last"),
        "4月检讨留下 1 项问题，本月一项也没有解决，逾期 0 项。拖得最久：Q-017 P-02 断货（39 天）。",
    );
    has(&said(&east(&at), "last"), "1 项本月没有进展记录：Q-017 P-02 断货。本月没有新发现的问题。");
    news(&mut at, "2024-05-20", |entry| entry.solved = true);
    has(&said(&east(&at), "last"), "4月检讨留下 1 项问题，本月全部解决。");
    problem(&mut at, "2024-04-25", HONGTU, "账对不上", "Q-020");
    problem(&mut at, "2024-05-06", HONGTU, "送错货", "Q-021");
    has(&said(&east(&at), "last"), "4月检讨留下 2 项问题：本月解决 1，仍未解决 1，其中逾期 0。");
    has(&said(&east(&at), "last"), "本月新发现 1 项，已解决 0 项。");
    at.facts.problems.clear();
    let review = east(&at);
    assert_eq!(said(&review, "last"), "4月检讨没有留下问题。本月没有新发现的问题。");
    assert_eq!(review.last.problems.notes, ["4月检讨没有留下问题，本月也没有新发现的问题。"]);
}

#[test]
fn a_problem_is_carried_with_who_remedy_day_team_and_the_months_news_until_it_is_closed() {
    let mut at = story();
    news(&mut at, "2024-05-10", |entry| {
        entry.remedy = Some("车间插单".into());
        entry.due = Some(day("2024-05-20"));
        entry.team = vec![Who::Person(WANG), Who::Other("生产部".into())];
    });
    let rows = east(&at).last.problems.rows;
    assert_eq!(rows[0].group, "4月检讨留下、仍未解决");
    let row = &rows[1];
    assert_eq!((&*row.problem, &*row.customer, &*row.remedy), ("Q-017 P-02 断货", "昌盛建材", "车间插单"));
    assert_eq!((&*row.due, &*row.team), ("05-20", "王小明、生产部"));
    assert_eq!(row.news, "05-10 王小明：定了办法，定了期限，由王小明、生产部专门研究");
    assert_eq!((&*row.state, row.late), ("未解决，逾期 11 天", true));
    assert_eq!(east(&at).ahead.focus.rows[0].due, "05-20（逾期 11 天）");
    news(&mut at, "2024-05-28", |entry| entry.solved = true);
    let review = east(&at);
    assert_eq!(review.last.problems.rows[0].group, "4月检讨留下、本月解决");
    assert_eq!(review.last.problems.rows[1].state, "05-28 已解决");
    assert!(review.ahead.focus.rows.is_empty(), "a closed problem is no focus of the month after");
}

#[test]
fn a_problem_solved_before_the_month_is_told_no_more() {
    let mut at = story();
    news(&mut at, "2024-04-28", |entry| entry.solved = true);
    assert!(east(&at).last.problems.rows.is_empty());
}

#[test]
fn the_share_of_new_products_rises_falls_or_cannot_be_told() {
    let mut at = story();
    let new = at.roster.products.len();
    at.roster.products.push(Product { lifecycle: Lifecycle::New, ..at.roster.products[0].clone() });
    let id = ProductId(u32::try_from(new).expect("few"));
    let fresh = |at: &mut Workspace, date: &str, yuan| {
        order(at, date, WANG, CHANGSHENG, yuan);
        at.facts.orders.last_mut().expect("just added").lines[0].product = Some(id);
    };
    has(&said(&east(&at), "progress"), "新产品占分品种销售的 0.0 %，与上月持平。");
    fresh(&mut at, "2024-05-20", 500_000);
    has(&said(&east(&at), "progress"), "高于上月的 0.0 %。");
    fresh(&mut at, "2024-04-20", 5_000_000);
    has(&said(&east(&at), "progress"), "低于上月的");
    for order in &mut at.facts.orders {
        order.lines[0].product = None;
    }
    has(&said(&east(&at), "progress"), "没有分到品种的销售，新老搭配看不出。");
}

#[test]
fn managers_are_in_the_field_or_in_the_office_or_nobody_knows() {
    let mut at = story();
    has(&said(&east(&at), "work"), "周敏没有日志，下市场天数不知道。");
    let field = east(&at).managers.expect("the region's manager").field;
    assert!(field.owed[0].contains("周敏没有日志"), "{:?}", field.owed);
    for date in ["2024-05-20", "2024-05-21", "2024-05-22"] {
        logged(&mut at, date, MANAGER);
    }
    visit(&mut at, "2024-05-22", WANG, DATONG);
    at.facts.visits.last_mut().expect("just added").accompanied_by = vec![MANAGER];
    has(&said(&east(&at), "work"), "周敏办公室 2 天，多过下市场的 1 天，陪访 1 家次。");
    visit(&mut at, "2024-05-21", MANAGER, HONGTU);
    let review = east(&at);
    has(&said(&review, "work"), "周敏下市场 2 天，办公室 1 天，陪访 1 家次。");
    let row = &review.managers.expect("the region's manager").field.rows[0];
    assert_eq!((&*row.joint, &*row.beside, &*row.share), ("1", "王小明", "66.7 %"));
}

#[test]
fn the_six_reports_are_in_time_or_late_and_missing_or_none_is_due() {
    let mut at = story();
    at.settings.deadlines.clear();
    at.settings.log_start = Some(day("2024-05-31"));
    logged(&mut at, "2024-05-31", WANG);
    logged(&mut at, "2024-05-31", LI);
    logged(&mut at, "2024-05-31", MANAGER);
    has(&said(&east(&at), "work"), "没有迟交和缺交");
    let rule = Deadline { roles: vec![Role::Salesperson], ..Deadline::every(Frequency::Month) };
    at.settings.deadlines.insert("monthly_summary".to_owned(), rule);
    has(&said(&east(&at), "work"), "应交 2 种：1 种按时交齐；有迟交或缺交的是工作总结（王小明、李芳）。");
    let mut silent = at.clone();
    silent.facts.days.retain(|of| of.head.person != LI);
    has(&said(&east(&silent), "work"), "应交 2 种，种种都有迟交或缺交（王小明、李芳）。");
    let rows = wang(&at).sellers.expect("he sells").papers.expect("one person's").rows;
    assert_eq!((&*rows[3].form, &*rows[3].missing), ("工作总结", "1"));
    at.settings.deadlines.clear();
    at.facts.days[1].attendance = Some(Attendance::Leave);
    has(&said(&review_of(&at, Scope::Person(LI)), "work"), "没有应交的六种报告");
}

#[test]
fn dealers_are_over_their_limit_or_within_it_or_have_none() {
    let mut at = story();
    has(&said(&east(&at), "dealers"), "经销商 3 家，都没有写信用额度，超没超看不出。");
    has(&said(&east(&at), "dealers"), "没有经营状况记录的 3 家（共 3 家）。");
    at.roster.customers[0].states[0].credit_limit = Some(Amount::int(9_000_000));
    has(&said(&east(&at), "dealers"), "经销商 3 家，没有超信用额度的。");
    at.roster.customers[0].states[0].credit_limit = Some(Amount::int(100_000));
    has(&said(&east(&at), "dealers"), "超信用额度：昌盛建材（");
    has(&said(&east(&at), "dealers"), "逾期 1 家");
    payment(&mut at, "2024-05-29", WANG, CHANGSHENG, 468_000);
    has(&said(&east(&at), "dealers"), "没有经销商逾期。");
    at.roster.customers.iter_mut().for_each(|customer| customer.states[0].kind = CustomerKind::Direct);
    let review = east(&at);
    assert_eq!(said(&review, "dealers"), "");
    assert_eq!(review.dealers.expect("a region has the part").figures.notes, ["华东区没有经销商。"]);
}

#[test]
fn a_dealers_standing_is_the_last_written_with_what_changed() {
    let mut at = story();
    standing(&mut at, "2024-04-28", 4);
    standing(&mut at, "2024-05-28", 3);
    standing(&mut at, "2024-06-04", 1);
    let section = east(&at).dealers.expect("the region has dealers").standing;
    assert_eq!(section.rows.len(), 1);
    let row = &section.rows[0];
    assert_eq!((&*row.day, &*row.costs, &*row.cooperation, &*row.profit), ("05-28", "4.1", "3（原 4）", "—"));
    assert!(section.owed[0].starts_with("宏图装饰、大同商行没有经营状况记录"), "{:?}", section.owed);
}

#[test]
fn shipments_are_right_and_on_time_or_not_or_none_is_on_record() {
    let mut at = story();
    has(&said(&east(&at), "work"), "没有发货记录，内勤的发货无从检讨。");
    let office = east(&at).office.expect("a region is served");
    let silent = office.points.rows.iter().filter(|row| row.all == "—" && row.detail.contains("由周敏补记"));
    assert_eq!(silent.count(), 5, "all but the work with departments, of which the story has a problem");
    shipment(&mut at, "2024-05-20", None, None);
    has(&said(&east(&at), "work"), "发货 1 批，没有差错，也没有迟发。");
    order(&mut at, "2024-05-10", WANG, CHANGSHENG, 10_000);
    let late = at.facts.orders.last_mut().expect("just added");
    (late.id, late.due) = (Some("N-1".into()), Some(day("2024-05-20")));
    shipment(&mut at, "2024-05-23", Some("N-1"), Some(ShippingError::Short));
    has(&said(&east(&at), "work"), "发货 2 批，差错 1，过了交期的 1；客诉未办 0。");
    let rows = east(&at).office.expect("a region is served").points.rows;
    assert_eq!(rows[0].detail, "05-23 昌盛建材（少发）");
    assert_eq!(rows[1].detail, "昌盛建材（交期 05-20，迟 3 天）");
    at.facts.shipments.pop();
    assert_eq!(east(&at).office.expect("served").points.rows[1].detail, "昌盛建材（交期 05-20，未发）");
}

#[test]
fn what_lacks_a_remedy_or_is_late_is_to_be_settled_and_what_is_in_hand_is_not() {
    let mut at = story();
    let first = &mut at.facts.problems[0];
    (first.remedy, first.owner) = (None, None);
    has(&said(&east(&at), "decide"), "未解决的 1 项还没有办法或负责人：Q-017 P-02 断货。");
    let first = &mut at.facts.problems[0];
    (first.remedy, first.owner) = (Some("苏州仓调货".into()), Some(Who::Person(WANG)));
    first.due = Some(day("2024-05-20"));
    assert_eq!(said(&east(&at), "decide"), "已过期限的 1 项要重定日子：Q-017 P-02 断货。");
    at.facts.problems[0].due = Some(day("2024-06-20"));
    assert_eq!(said(&east(&at), "decide"), "");
    assert_eq!(said(&east(&at), "settled"), "未解决的 1 项都有办法、负责人，也没有过期。");
    at.facts.problems.clear();
    assert_eq!(said(&east(&at), "settled"), "");
}

#[test]
fn reviews_are_missing_await_a_reply_or_are_replied_to_on_the_page() {
    let mut at = story();
    assert_eq!(said(&wang(&at), "replies"), "检讨还没有写。");
    has(&said(&east(&at), "replies"), "3 人里 0 人有检讨，缺：周敏、王小明、李芳");
    assert_eq!(wang(&at).replies.owed, ["王小明的5月检讨还没有写，由周敏主持。"]);
    reviewed(&mut at, WANG, &[(ReviewText::Summary, "销售九成。"), (ReviewText::Guidance, "先说再做。")]);
    assert_eq!(said(&wang(&at), "replies"), "检讨已写，等本人答复。");
    has(&said(&east(&at), "replies"), "等答复：王小明。");
    at.reviews[0].texts.insert(ReviewText::Reply, "同意。".to_owned());
    let review = wang(&at);
    assert_eq!(said(&review, "replies"), "检讨已写，本人已答复。");
    assert_eq!(review.replies.rows[0].by, "王小明（主持：周敏 06-04）");
    assert_eq!(review.replies.rows[0].text, "**总结**：销售九成。\n\n**指导**：先说再做。\n\n**本人意见**：同意。");
    assert!(review.replies.owed.is_empty());
    let signed: Vec<&str> = review.head.signers.iter().map(|signer| &*signer.name).collect();
    assert_eq!(signed, ["王小明", "周敏"]);
}

#[test]
fn a_persons_page_has_the_parts_of_their_role_alone() {
    let mut at = story();
    let review = wang(&at);
    assert!(review.managers.is_none() && review.office.is_none());
    assert!(review.sellers.is_some() && review.dealers.is_some());
    let boss = review_of(&at, Scope::Person(MANAGER));
    assert!(boss.sellers.is_none() && boss.office.is_none());
    // The manager is held against what the region reached.
    let figures = boss.managers.expect("a manager").indicators.figures.expect("one person's");
    let sales = east(&at).cards[0].value.clone();
    assert_eq!(figures.rows[0].actual, sales);
    at.roster.people[2].posts[0].role = Role::BackOffice;
    let office = review_of(&at, Scope::Person(LI));
    assert!(office.sellers.is_none() && office.dealers.is_none() && office.managers.is_none());
    assert_eq!(office.office.expect("her part").people, "内勤：李芳");
    assert!(office.cards.is_empty());
}

#[test]
fn nobody_is_ranked_whoever_sells_most() {
    let mut at = story();
    let names = |at: &Workspace| -> Vec<String> {
        let people = east(at).sellers.expect("the region sells").indicators.people.expect("several");
        people.rows.into_iter().map(|row| row.name).collect()
    };
    let before = names(&at);
    assert_eq!(before, ["周敏（本人名下）", "王小明", "李芳", "合计"]);
    order(&mut at, "2024-05-30", LI, HONGTU, 9_000_000);
    assert_eq!(names(&at), before);
}

#[test]
fn the_months_last_week_is_reviewed_here_up_to_the_months_end() {
    let mut at = story();
    order(&mut at, "2024-06-01", WANG, CHANGSHENG, 30_000);
    order(&mut at, "2024-05-28", WANG, CHANGSHENG, 20_000);
    let week = wang(&at).week.expect("31 May is a working day");
    assert!(week.days.starts_with("第22周，05-27 至 05-31，5 个工作日。"), "{}", week.days);
    assert!(week.days.ends_with("06-01 至 06-02 计入下周汇报。"), "{}", week.days);
    assert_eq!(week.figures.rows[0].amount, "2.0");
    assert!(week.planned.owed[0].contains("王小明尚未提交第22周计划"), "{:?}", week.planned.owed);
    let mut own = plan(Scope::Person(WANG), "2024-W22", PlanKind::Own, &[], &[]);
    own.actions = vec![Action {
        dates: Dates(vec![(day("2024-05-29"), day("2024-05-29"))]),
        staff: Vec::new(),
        ..at.plans.last().expect("June's own plan").actions[0].clone()
    }];
    at.plans.push(own);
    let rows = wang(&at).week.expect("the week").planned.rows;
    assert_eq!((&*rows[0].outcome, rows[0].late), ("未做，过期 2 天", true));
}

#[test]
fn plans_are_done_on_their_day_or_not_or_there_is_none() {
    let mut at = story();
    at.plans.retain(|plan| plan.period.kind() != PeriodKind::Week);
    has(&said(&wang(&at), "work"), "5月没有月计划和周计划，做了什么无从对照。");
    let mut own = plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[], &[]);
    own.actions = vec![Action {
        dates: Dates(vec![(day("2024-05-21"), day("2024-05-21"))]),
        customer: Some(Party::Customer(DATONG)),
        staff: Vec::new(),
        ..at.plans.last().expect("June's own plan").actions[0].clone()
    }];
    at.plans.push(own);
    has(&said(&wang(&at), "work"), "计划 1 项，全部按日完成。");
    at.facts.visits.clear();
    let review = wang(&at);
    has(&said(&review, "work"), "计划 1 项：未做 1。");
    assert_eq!(review.sellers.expect("he sells").undone.rows[0].outcome, "未做");
}
