//! The summary says what happened, its opposite where the opposite happened, and that nothing is known where it is not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::monthly_summary::MonthlySummary;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

fn summary_of(workspace: &Workspace, person: PersonId, as_of: &str) -> MonthlySummary {
    let books = Books::open(workspace);
    let (scope, period) = (Scope::Person(person), period("2024-05"));
    let context = Context { books: &books, scope, period, as_of: day(as_of), lang: Lang::Zh };
    match view("monthly-summary", &context) {
        Some(View::MonthlySummary(summary)) => *summary,
        other => panic!("no summary but {other:?}"),
    }
}

fn wang(workspace: &Workspace) -> MonthlySummary {
    summary_of(workspace, WANG, "2024-05-31")
}

/// A paragraph of the opening; empty if it is not said.
fn said(summary: &MonthlySummary, id: &str) -> String {
    summary.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

/// What is lacking by a name; `None` where it is not.
fn lacks(summary: &MonthlySummary, what: &str) -> Option<String> {
    summary.lacking.shortfalls.rows.iter().find(|row| row.what == what).map(|row| row.fact.clone())
}

/// A day of 王小明 with some calls.
fn calls(at: &mut Workspace, date: &str, made: u32) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, WANG),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
    at.facts.calls.push(Calls {
        head: head(LogSection::Calls, index, date, WANG),
        made,
        connected: None,
        time: None,
        notes: Vec::new(),
    });
}

fn inquiry<'w>(at: &'w mut Workspace, date: &str, question: &str) -> &'w mut Inquiry {
    let index = at.facts.inquiries.len();
    at.facts.inquiries.push(Inquiry {
        head: head(LogSection::Inquiries, index, date, WANG),
        id: None,
        customer: Party::Customer(CHANGSHENG),
        question: question.into(),
        answer: None,
        promised: None,
        escalated_to: None,
        resolved_on: None,
        satisfied: None,
    });
    &mut at.facts.inquiries[index]
}

fn training(at: &mut Workspace, date: &str, topic: &str, teacher: Option<PersonId>) {
    let index = at.facts.training.len();
    at.facts.training.push(Training {
        head: head(LogSection::Training, index, date, WANG),
        topic: topic.into(),
        hours: Some(Amount::new(15, 1)),
        taught_by: teacher.map(Who::Person),
        attendees: Vec::new(),
        content: None,
        result: None,
    });
}

fn task(at: &mut Workspace, date: &str, due: &str, done_on: Option<&str>) {
    let index = at.facts.tasks.len();
    at.facts.tasks.push(Task {
        head: head(LogSection::Tasks, index, date, WANG),
        from: Some(Who::Person(MANAGER)),
        what: format!("事项{index}").into(),
        due: Some(day(due)),
        done_on: done_on.map(day),
        quality: done_on.map(|_| "齐".into()),
    });
}

/// The summary of May handed in then.
fn hand_in(at: &mut Workspace, person: PersonId, moment: &str, texts: &[(ReviewText, &str)]) {
    let submitted_at = Some(Moment { day: day(moment), time: Time::parse("17:30") });
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period("2024-05"),
        scope: Scope::Person(person),
        kind: ReviewKind::MonthlySummary,
        submitted_at,
        reviewed_by: None,
        reviewed_at: None,
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

/// 王小明's own plan for a month, with a visit to 昌盛建材 on a day.
fn own_plan(at: &mut Workspace, month: &str, date: &str) -> usize {
    let action = at.plans.last().expect("June's own plan").actions[0].clone();
    let mut own = plan(Scope::Person(WANG), month, PlanKind::Own, &[], &[]);
    own.submitted_at = Some(Moment { day: day("2024-05-01"), time: None });
    own.actions = vec![Action {
        dates: Dates(vec![(day(date), day(date))]),
        customer: Some(Party::Customer(CHANGSHENG)),
        staff: Vec::new(),
        ..action
    }];
    at.plans.insert(0, own);
    0
}

fn norms(at: &mut Workspace, calls: u32, customers: u32) {
    let norm = Norm { calls_per_day: Some(calls), customers_per_week: Some(customers), ..Norm::default() };
    at.settings.norms.insert(Role::Salesperson, norm);
}

#[test]
fn a_days_and_a_weeks_work_is_told_beside_the_norm_of_the_role() {
    let mut at = story();
    calls(&mut at, "2024-05-20", 10);
    calls(&mut at, "2024-05-21", 20);
    // Fifteen a day present; one customer in each of two weeks of 27 working days: 2 × 6 ÷ 27.
    norms(&mut at, 15, 20);
    let both = wang(&at);
    has(&said(&both, "work"), "达标：每天电话 15.0 通（标准 15）；没达标：每周拜访客户 0.4 家（标准 20）。");
    assert_eq!((&*both.work.norms.work.rows[0].state, &*both.work.norms.work.rows[1].state), ("达标", "差 19.6"));
    assert_eq!(lacks(&both, "工作量不足").as_deref(), Some("每周拜访客户 0.4 家（标准 20）"));
    norms(&mut at, 15, 0);
    has(&said(&wang(&at), "work"), "工作量都达标：");
    norms(&mut at, 16, 20);
    has(&said(&wang(&at), "work"), "工作量都没达标：");
    at.settings.norms.clear();
    let none = wang(&at);
    assert!(!said(&none, "work").contains("达标"), "{}", said(&none, "work"));
    has(&none.work.norms.work.notes.concat(), "没有定每天、每周的工作量标准");
}

#[test]
fn plans_done_plans_missed_and_no_plan_are_told_apart() {
    let mut at = story();
    let unplanned = wang(&at);
    has(&said(&unplanned, "work"), "5月没有写出行动的月计划和周计划，做了什么无从对照。");
    assert!(unplanned.work.missed.is_none());
    own_plan(&mut at, "2024-05", "2024-05-08");
    let done = wang(&at);
    has(&said(&done, "work"), "月计划 1 项，做了 1（迟 0），没做 0。");
    assert_eq!(done.work.missed.as_ref().expect("a plan").notes, ["月计划和周计划里到期的都做了。"]);
    at.facts.visits.clear();
    let missed = wang(&at);
    has(&said(&missed, "work"), "月计划 1 项，做了 0（迟 0），没做 1。");
    assert_eq!(missed.work.missed.as_ref().expect("a plan").rows[0].customer, "昌盛建材");
    assert_eq!(lacks(&missed, "计划没做").as_deref(), Some("1 项：昌盛建材"));
    assert_eq!(lacks(&done, "计划没做"), None);
}

#[test]
fn tasks_in_time_late_overdue_and_none_are_told_apart() {
    let mut at = story();
    has(&said(&wang(&at), "work"), "没有交办事项。");
    task(&mut at, "2024-05-06", "2024-05-10", Some("2024-05-10"));
    let in_time = wang(&at);
    has(&said(&in_time, "work"), "交办 1 项：完成 1，都没有迟；未到期 0。");
    assert_eq!((&*in_time.work.tasks.rows[0].state, &*in_time.work.tasks.rows[0].quality), ("05-10 按时完成", "齐"));
    task(&mut at, "2024-05-06", "2024-05-10", Some("2024-05-13"));
    has(&said(&wang(&at), "work"), "交办 2 项，迟完成 1 项：事项1。");
    task(&mut at, "2024-05-06", "2024-05-20", None);
    let overdue = wang(&at);
    has(&said(&overdue, "work"), "交办 3 项，逾期没完成 1 项：事项2。");
    assert_eq!(overdue.work.tasks.rows[0].what, "事项2", "what is open stands first");
    has(&lacks(&overdue, "交办逾期").expect("one is late"), "事项2（逾期 11 天）");
    // Who gave it sees it among what was given.
    let boss = summary_of(&at, MANAGER, "2024-05-31");
    has(&boss.work.tasks.notes.concat(), "交办给别人 3 项：按时完成 1，迟完成 1，未到期 0，逾期未完成 1");
}

#[test]
fn inquiries_resolved_open_and_how_fast_are_told_and_open_ones_are_named() {
    let mut at = story();
    let none = wang(&at);
    assert_eq!(said(&none, "service"), "5月没有客户咨询的记录。");
    has(&none.service.inquiries.notes.concat(), "如有发生，请王小明补记");
    inquiry(&mut at, "2024-05-06", "能不能埋地");
    assert_eq!(said(&wang(&at), "service"), "咨询 1 起，一起也没解决。未解决 1 起：昌盛建材「能不能埋地」（25 天）。");
    let one = &mut at.facts.inquiries[0];
    (one.resolved_on, one.answer, one.satisfied) = (Some(day("2024-05-06")), Some("可以".into()), Some(true));
    let same_day = wang(&at);
    assert_eq!(said(&same_day, "service"), "咨询 1 起，解决 1 起，都在当天。解决的都满意。");
    assert_eq!(same_day.service.inquiries.rows[0].state, "05-06 当天解决，客户满意");
    let two = inquiry(&mut at, "2024-05-08", "怎么兑水");
    (two.resolved_on, two.satisfied) = (Some(day("2024-05-13")), Some(false));
    let slow = wang(&at);
    assert_eq!(said(&slow, "service"), "咨询 2 起，解决 2 起，历时中位 2.5 天、最长 5 天。1 起客户不满意。");
    assert_eq!(lacks(&slow, "咨询后客户不满意").as_deref(), Some("昌盛建材「怎么兑水」"));
    has(&slow.service.inquiries.notes.concat(), "解决的客户：满意 1，不满意 1，未记 0。");
}

#[test]
fn study_is_attended_taught_both_or_none() {
    let mut at = story();
    assert_eq!(said(&wang(&at), "study"), "5月没有学习和培训的记录。");
    training(&mut at, "2024-05-06", "净味漆", Some(MANAGER));
    assert_eq!(said(&wang(&at), "study"), "参加培训 1 次，1.5 学时。内容：净味漆。");
    assert_eq!(said(&summary_of(&at, MANAGER, "2024-05-31"), "study"), "主讲培训 1 次，自己没有参加。内容：净味漆。");
    training(&mut at, "2024-05-07", "对账", Some(WANG));
    let both = wang(&at);
    assert_eq!(said(&both, "study"), "参加培训 1 次，1.5 学时；主讲 1 次。内容：净味漆、对账。");
    assert_eq!(both.study.courses.rows.iter().map(|row| &*row.role).collect::<Vec<_>>(), ["参加", "主讲"]);
    own_plan(&mut at, "2024-05", "2024-05-08");
    at.plans[0].study = Some("竞品价目\n背熟".to_owned());
    has(&wang(&at).study.courses.notes.concat(), "5月计划要学的：竞品价目 背熟。");
}

#[test]
fn what_others_wait_for_is_late_in_time_or_nothing() {
    let mut at = story();
    assert_eq!(said(&wang(&at), "open"), "未了 1 项，都没有逾期。");
    at.facts.problems[0].due = Some(day("2024-05-20"));
    let late = wang(&at);
    assert_eq!(said(&late, "open"), "未了 1 项，逾期 1 项，最久的是昌盛建材「Q-017 P-02 断货」（逾期 11 天）。");
    assert!(late.lacking.open.rows[0].late && lacks(&late, "问题逾期未解决").is_some());
    at.facts.problems.clear();
    let nothing = wang(&at);
    assert_eq!(said(&nothing, "open"), "没有未了的问题、承诺、客户要求和借物。");
    assert_eq!(nothing.lacking.open.notes, ["没有未了的问题、承诺、客户要求和借物。"]);
}

#[test]
fn the_next_month_is_planned_or_not_and_who_asks_for_care_is_named_with_what_is_planned() {
    let mut at = story();
    // April is on record: there is a month before to compare with.
    calls(&mut at, "2024-04-02", 1);
    let bare = wang(&at);
    has(&said(&bare, "next"), "6月计划还没交。先照顾：昌盛建材");
    has(&bare.ahead.targets.owed[0], "王小明尚未提交6月计划");
    let first = &bare.ahead.care.rows[0];
    assert_eq!(first.customer, "昌盛建材");
    has(&first.why, "比上月 ▼15.2；");
    has(&first.why, "Q-017 P-02 断货");
    assert_eq!(first.plan, "—");
    own_plan(&mut at, "2024-06", "2024-06-04");
    at.plans[0].targets.metrics.insert(Metric::Sales, Amount::int(496_000));
    at.plans[0].study = Some("热熔".to_owned());
    let planned = wang(&at);
    has(&said(&planned, "next"), "6月计划已交，目标 49.6 万元，是本月实际的 2.00 倍。");
    has(&planned.ahead.care.rows[0].plan, "06-04 周二 拜访");
    assert_eq!((&*planned.ahead.learn.rows[0].what, &*planned.ahead.learn.rows[0].why), ("热熔", "6月计划"));
    at.plans[0].targets.metrics.clear();
    has(&said(&wang(&at), "next"), "6月计划已交，没有销售目标。");
    // Nobody is behind, owes, waits or is silent.
    at.roster.customers.clear();
    (at.facts, at.plans) = (Facts::default(), Vec::new());
    calls(&mut at, "2024-05-20", 1);
    let calm = wang(&at);
    has(&said(&calm, "next"), "没有记录点出要特别照顾的客户。");
    assert_eq!(calm.ahead.care.notes, ["名下没有客户。"]);
}

#[test]
fn whom_to_win_and_what_to_learn_come_from_plans_and_questions() {
    let mut at = story();
    assert_eq!(wang(&at).ahead.win.rows, []);
    own_plan(&mut at, "2024-06", "2024-06-04");
    at.plans[0].growth.push(Growth {
        customer: None,
        new: Some("平江五金".to_owned()),
        area: None,
        measure: "小包先摆".to_owned(),
        expected: Some(Amount::int(30_000)),
        dates: Dates::default(),
    });
    inquiry(&mut at, "2024-05-06", "能不能埋地").escalated_to = Some(Who::Person(MANAGER));
    let summary = wang(&at);
    let row = &summary.ahead.win.rows[0];
    assert_eq!((&*row.name, &*row.stage, &*row.plan), ("平江五金", "只在计划里", "小包先摆；预期 3.0 万元"));
    let learn = &summary.ahead.learn.rows[0];
    assert_eq!((&*learn.what, &*learn.why), ("能不能埋地", "昌盛建材问过，上报了周敏"));
    has(&summary.ahead.learn.owed[0], "6月计划没有写学习内容，请王小明补上。");
    let boss = summary_of(&at, MANAGER, "2024-05-31");
    assert_eq!(boss.ahead.learn.rows[0].why, "昌盛建材问过，王小明报上来的");
}

#[test]
fn a_summary_in_time_late_missing_and_not_asked_for_are_told_apart() {
    let mut at = story();
    let missing = summary_of(&at, WANG, "2024-06-03");
    assert_eq!(missing.head.handed_in, "应交 05-31，尚未提交");
    assert!(missing.head.late);
    has(&said(&missing, "next"), "月总结应交 05-31，尚未提交。");
    has(&missing.work.texts.owed[0], "王小明尚未提交月工作总结（应交 05-31）");
    let open = wang(&at);
    assert_eq!((&*open.head.handed_in, open.head.late), ("应交 05-31，未到期", false));
    hand_in(&mut at, WANG, "2024-05-31", &[(ReviewText::Summary, "做了九成。"), (ReviewText::Next, " ")]);
    let in_time = wang(&at);
    assert_eq!((&*in_time.head.handed_in, in_time.head.late), ("应交 05-31，实交 05-31 17:30（按时）", false));
    assert!(!said(&in_time, "next").contains("月总结"));
    assert_eq!(in_time.work.texts.rows[0].text, "做了九成。");
    has(&in_time.ahead.texts.owed[0], "王小明交来的月工作总结里没有写下月设想，请补写。");
    at.reviews[0].submitted_at = Some(Moment { day: day("2024-06-02"), time: None });
    let late = wang(&at);
    assert!(late.head.late);
    has(&said(&late, "next"), "月总结迟交 2 天。");
    let boss = summary_of(&at, MANAGER, "2024-06-03");
    assert_eq!((&*boss.head.handed_in, boss.head.late), ("不要求交月总结", false));
    has(&boss.work.texts.notes[0], "不要求交月总结");
    assert!(boss.work.texts.owed.is_empty());
}

#[test]
fn the_line_of_a_role_is_the_teams_own_where_it_has_one() {
    let mut at = story();
    has(&wang(&at).duty, "业务员：完成本片销售和回款");
    at.settings.duties.insert(Role::Salesperson, "跑店\n收款".to_owned());
    assert_eq!(wang(&at).duty, "业务员：跑店 收款。");
}

#[test]
fn a_role_that_sells_nothing_is_asked_for_its_papers_and_tasks_and_owes_no_plan() {
    let mut at = story();
    at.roster.people[2].posts[0].role = Role::BackOffice;
    at.facts.orders.retain(|order| order.head.person != LI);
    at.facts.visits.clear();
    at.facts.payments.clear();
    at.facts.plan.clear();
    let desk = summary_of(&at, LI, "2024-05-31");
    has(&said(&desk, "progress"), "这个岗位没有销售和回款的目标");
    assert_eq!(desk.work.figures.notes, ["这个岗位没有目标和业绩数字。"]);
    assert_eq!(desk.ahead.targets.notes, ["这个岗位没有下月的目标，也不要求交月计划。"]);
    assert!(desk.ahead.targets.owed.is_empty() && desk.market.lines.is_none());
    has(&desk.work.desk.as_ref().expect("a desk").notes[0], "5月的日志里没有经手的单据");
    payment(&mut at, "2024-05-20", LI, CHANGSHENG, 1_000);
    let busy = summary_of(&at, LI, "2024-05-31");
    let rows = &busy.work.desk.as_ref().expect("a desk").rows;
    assert_eq!((&*rows[0].label, &*rows[0].count), ("录入回款", "1"));
    assert!(wang(&at).work.desk.is_none());
}

#[test]
fn nothing_lacking_is_said_only_where_there_are_logs() {
    let mut at = story();
    at.settings.norms.clear();
    at.settings.deadlines.clear();
    (at.facts, at.plans) = (Facts::default(), Vec::new());
    at.roster.customers.clear();
    let silent = wang(&at);
    assert_eq!(silent.lacking.shortfalls.notes, ["5月没有日志，有无不足看不出来。"]);
    assert_eq!(lacks(&silent, "出勤").as_deref(), Some("27 个工作日没有日志"));
    has(&said(&wang(&at), "progress"), "没有日志记录");
    for date in day("2024-05-01").to(day("2024-05-31")) {
        calls(&mut at, &date.to_string(), 1);
    }
    assert_eq!(wang(&at).lacking.shortfalls.notes, ["目标、工作量、计划、期限和报送，记录里看不出不足。"]);
}

#[test]
fn a_target_missed_and_one_reached_are_told_apart_and_a_running_month_by_its_time() {
    let mut at = story();
    own_plan(&mut at, "2024-05", "2024-05-08");
    at.plans[0].targets.metrics.insert(Metric::Sales, Amount::int(496_000));
    let missed = wang(&at);
    assert_eq!(lacks(&missed, "目标没完成").as_deref(), Some("销售额 完成 50.0 %，差 24.8 万元"));
    has(&said(&missed, "progress"), "完成 50.0 %");
    at.plans[0].targets.metrics.insert(Metric::Sales, Amount::int(248_000));
    assert_eq!(lacks(&wang(&at), "目标没完成"), None);
    // Half of the month is over and 15.8 of 24.8 are there.
    assert_eq!(lacks(&summary_of(&at, WANG, "2024-05-15"), "目标没完成"), None);
    assert!(summary_of(&at, WANG, "2024-05-15").running);
}

#[test]
fn a_proposal_stands_beside_what_was_ordered_since() {
    let mut at = story();
    has(&wang(&at).service.quotes.notes[0], "没有为客户做的方案和报价");
    for (index, (date, customer)) in [("2024-05-10", CHANGSHENG), ("2024-05-20", DATONG)].into_iter().enumerate() {
        at.facts.quotes.push(Quote {
            head: head(LogSection::Quotes, index, date, WANG),
            customer: Party::Customer(customer),
            what: Some("整柜".into()),
            amount: Some(Amount::int(50_000)),
            result: None,
        });
    }
    let quotes = wang(&at).service.quotes;
    assert_eq!(quotes.rows.iter().map(|row| &*row.since).collect::<Vec<_>>(), ["—", "9.0"]);
    has(&quotes.notes[0], "给 2 家客户做了 2 份方案或报价，写了金额的共 10.0 万元；2 份没写结果。");
}
