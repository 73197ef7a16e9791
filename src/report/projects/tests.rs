//! The table says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::projects::Projects;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

/// One project, `X-01 湖滨酒店`, at a stage.
fn with_project(stage: ProjectStage) -> Workspace {
    let mut at = empty();
    at.roster.projects.push(project(&at, "X-01", "湖滨酒店", stage));
    at
}

fn note<'w>(at: &'w mut Workspace, date: &str) -> &'w mut ProjectNote {
    project_note(at, date, ProjectId(0))
}

fn milestone(at: &mut Workspace, name: &str, due: &str, done: Option<&str>) {
    let milestone = Milestone { name: name.into(), due: Some(day(due)), done: done.is_some(), done_on: done.map(day) };
    at.roster.projects[0].milestones.push(milestone);
}

fn report_of(at: &Workspace, scope: Scope, as_of: &str) -> Projects {
    let books = Books::open(at);
    let (period, as_of) = (period("2024-05"), day(as_of));
    match view("projects", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::Projects(report)) => *report,
        other => panic!("no table but {other:?}"),
    }
}

fn report(at: &Workspace) -> Projects {
    report_of(at, REGION, "2024-05-31")
}

fn said(at: &Workspace, id: &str) -> String {
    report(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[test]
fn early_design_is_overdue_after_a_week_and_any_other_stage_after_two() {
    let after = |stage, date| {
        let mut at = with_project(stage);
        note(&mut at, date);
        at
    };
    let design = after(ProjectStage::Design, "2024-05-23");
    has(&said(&design, "late"), "1 个有过期事项：X-01 湖滨酒店（8 天未联系（应 7 天一次））");
    let row = &report(&design).track.rows[0];
    assert!(row.late);
    assert_eq!((&*row.last, &*row.by, &*row.contacts), ("05-23 王小明", "05-30", "1 天（最长隔 22 天）"));
    has(&said(&after(ProjectStage::Design, "2024-05-24"), "late"), "联系、节点和投标都没有过期");
    has(&said(&after(ProjectStage::Stocking, "2024-05-17"), "late"), "都没有过期");
    has(&said(&after(ProjectStage::Stocking, "2024-05-16"), "late"), "15 天未联系（应 14 天一次）");
    has(&said(&empty(), "late"), "华东区名下没有项目");
}

#[test]
fn the_longest_overdue_project_comes_first_and_a_closed_one_last() {
    let mut at = with_project(ProjectStage::Design);
    let mut other = at.roster.projects[0].clone();
    (other.id, other.name, other.customer) = ("X-02".into(), "南站".into(), None);
    at.roster.projects.push(other.clone());
    (other.id, other.name) = ("X-03".into(), "旧厂".into());
    at.roster.projects.push(other);
    note(&mut at, "2024-05-20");
    note(&mut at, "2024-05-10").project = ProjectId(1);
    note(&mut at, "2024-04-10").project = ProjectId(2);
    note(&mut at, "2024-04-11").project = ProjectId(2);
    at.facts.projects[3].result = Some(ProjectResult::Lost);
    let names: Vec<String> = report(&at).track.rows.into_iter().map(|row| row.project).collect();
    assert_eq!(names, ["X-02 南站", "X-01 湖滨酒店", "X-03 旧厂"]);
    has(&said(&at, "late"), "在跟项目 2 个，2 个有过期事项：X-02 南站（21 天未联系");
    has(&said(&at, "stages"), "另有 1 个已了结");
}

#[test]
fn an_agreed_contact_that_nobody_kept_is_overdue_and_a_kept_one_is_not() {
    let mut at = with_project(ProjectStage::Tender);
    note(&mut at, "2024-05-20").next = Some(day("2024-05-27"));
    has(&said(&at, "late"), "约定 05-27 联系，过了 4 天");
    visit(&mut at, "2024-05-27", WANG, CHANGSHENG);
    has(&said(&at, "late"), "都没有过期");
}

#[test]
fn stages_are_counted_and_changes_of_the_period_told() {
    let mut at = with_project(ProjectStage::Design);
    note(&mut at, "2024-04-20").stage = Some(ProjectStage::Design);
    has(&said(&at, "stages"), "前期设计 1 个。本期没有项目换阶段");
    note(&mut at, "2024-05-20").stage = Some(ProjectStage::Tender);
    has(&said(&at, "stages"), "投标 1 个。本期换阶段：X-01 湖滨酒店 05-20 前期设计 → 投标");
    let stages = report(&at).stages;
    let tender = &stages.rows[1];
    assert_eq!((&*tender.stage, &*tender.times, &*tender.rhythm, &*tender.amount), ("投标", "1", "14 天", "50.0"));
    assert_eq!(stages.rows.len(), 6, "the six stages");
    assert!(report(&empty()).stages.rows.is_empty());
}

#[test]
fn tender_papers_are_due_two_days_ahead_and_late_until_they_come() {
    let mut at = with_project(ProjectStage::Tender);
    at.roster.projects[0].tender_date = Some(day("2024-06-07"));
    note(&mut at, "2024-05-30");
    has(&said(&at, "tenders"), "06-07 投标，投标文件 06-05 以前送到");
    assert_eq!(report(&at).tenders.rows[0].result, "还有 7 天");
    at.roster.projects[0].tender_date = Some(day("2024-06-01"));
    has(&said(&at, "tenders"), "投标文件应 05-30 送到，还没有交");
    has(&said(&at, "late"), "投标文件迟 1 天未交");
    milestone(&mut at, "投标文件送达", "2024-05-30", Some("2024-05-31"));
    milestone(&mut at, "中标签约", "2024-06-20", None);
    has(&said(&at, "tenders"), "投标文件已送到");
    assert_eq!(report(&at).tenders.rows[0].papers, "应 05-30，05-31 送到（迟 1 天）");
    at.roster.projects[0].tender_date = None;
    has(&report(&at).tenders.owed[0], "X-01 湖滨酒店没有投标日期，请周敏");
}

#[test]
fn after_the_tender_the_result_is_asked_for_and_recorded_or_called_for() {
    let mut at = with_project(ProjectStage::Tender);
    at.roster.projects[0].tender_date = Some(day("2024-05-20"));
    note(&mut at, "2024-05-20");
    has(&said(&at, "tenders"), "开标已 11 天，还没有问结果；请王小明询问并记下");
    has(&said(&at, "late"), "开标 11 天没有问结果");
    note(&mut at, "2024-05-25").note = Some("评标延后".into());
    has(&said(&at, "tenders"), "05-25 问过，还没有结果");
    assert_eq!(report(&at).tenders.rows[0].asked, "05-25 评标延后");
    has(&said(&at, "late"), "都没有过期");
    note(&mut at, "2024-05-28").result = Some(ProjectResult::Won);
    has(&said(&at, "tenders"), "中标（05-28 记）");
    at.facts.projects[2].result = Some(ProjectResult::Lost);
    has(&said(&at, "tenders"), "落标（05-28 记）");
    has(&said(&at, "late"), "1 个项目都已了结");
    has(&said(&with_project(ProjectStage::Stocking), "tenders"), "没有要投的标，也没有等结果的");
}

#[test]
fn each_of_several_contractors_was_told_or_is_to_be_told() {
    let mut at = with_project(ProjectStage::Tender);
    at.roster.projects[0].tender_date = Some(day("2024-06-20"));
    at.roster.projects[0].bidders = vec![Party::Customer(HONGTU), Party::Prospect("外地厂".into())];
    note(&mut at, "2024-05-28").customer = Some(Party::Customer(HONGTU));
    has(&said(&at, "tenders"), "X-01 湖滨酒店有 2 家工程商同时投");
    has(&said(&at, "missing"), "招标资料没有转给外地厂的记录，请王小明转告并记下");
    let rows = report(&at).contractors.expect("two bid").rows;
    assert_eq!((&*rows[0].contractor, &*rows[0].told, &*rows[1].told), ("宏图装饰", "05-28 谈了", "没有记录"));
    note(&mut at, "2024-05-29").customer = Some(Party::Prospect("外地厂".into()));
    has(&said(&at, "missing"), "工程商都有转告记录");
    assert!(report(&with_project(ProjectStage::Design)).contractors.is_none());
}

#[test]
fn milestones_of_the_period_were_reached_or_are_late_or_there_are_none() {
    let mut at = with_project(ProjectStage::Stocking);
    has(&said(&at, "milestones"), "项目都没有排节点");
    milestone(&mut at, "合同签订", "2024-05-10", Some("2024-05-12"));
    milestone(&mut at, "尾款", "2024-09-10", None);
    has(&said(&at, "milestones"), "本期到期的节点 1 个，都已完成。没有逾期未完成的节点");
    milestone(&mut at, "首批到货", "2024-05-21", None);
    has(&said(&at, "milestones"), "节点 2 个，完成 1 个。逾期未完成 1 个：X-01 湖滨酒店的首批到货逾期 10 天");
    let line = report(&at).milestones.line;
    let marks: Vec<(&str, &str, &str)> = line.iter().map(|s| (&*s.day, &*s.state, s.mark)).collect();
    assert_eq!(marks, [("05-12", "完成，迟 2 天", "done"), ("05-21", "逾期 10 天", "late")], "September is far");
    at.roster.projects[0].milestones.truncate(1);
    at.roster.projects[0].milestones[0].due = Some(day("2024-04-10"));
    has(&said(&at, "milestones"), "本期没有到期的节点");
}

#[test]
fn steps_that_a_stage_asks_for_are_planned_or_named() {
    let mut at = with_project(ProjectStage::DetailedDesign);
    let missing = |at: &Workspace| report(at).milestones.steps.rows[0].unplanned.clone();
    assert_eq!(missing(&at), "设备安装图、管线图");
    has(&said(&at, "missing"), "1 个项目缺所在阶段该排的节点：X-01 湖滨酒店");
    milestone(&mut at, "施工图纸", "2024-06-10", None);
    assert_eq!(missing(&at), "—");
    has(&said(&at, "missing"), "各阶段该有的节点都已排上");
    at.roster.projects[0].stage = ProjectStage::Payment;
    assert_eq!(missing(&at), "供货合同、预付款、备货、到货、调试、验收文档、尾款");
    at.roster.projects[0].stage = ProjectStage::Design;
    assert_eq!(missing(&at), "—", "design asks for none of them yet");
}

#[test]
fn orders_of_projects_are_paid_or_not_and_what_customers_owe_is_told() {
    let mut at = with_project(ProjectStage::Stocking);
    has(&said(&at, "money"), "项目金额合计 50.0 万元，还没有记到项目上的订单。项目客户没有欠款");
    order(&mut at, "2024-05-08", WANG, CHANGSHENG, 200_000);
    at.facts.orders[0].project = Some(ProjectId(0));
    at.facts.orders[0].id = Some("W-1".into());
    has(&said(&at, "money"), "项目订单累计 20.0 万元；没有回款写明是哪张项目订单的");
    has(&said(&at, "money"), "项目客户应收合计 20.0 万元，没有逾期");
    payment(&mut at, "2024-05-20", WANG, CHANGSHENG, 50_000);
    at.facts.payments[0].order = Some("W-1".into());
    has(&said(&at, "money"), "写明是这些订单的回款 5.0 万元（25.0 %）");
    let row = &report(&at).money.rows[0];
    assert_eq!((&*row.sales, &*row.share, &*row.collections, &*row.owes), ("20.0", "40.0 %", "5.0", "15.0"));
    at.roster.customers[0].states[0].terms_days = Some(10);
    has(&said(&at, "money"), "应收合计 15.0 万元，其中逾期 15.0 万元");
    let mut bare = with_project(ProjectStage::Stocking);
    (bare.roster.projects[0].amount, bare.roster.projects[0].customer) = (None, None);
    assert_eq!(said(&bare, "money"), "项目都没有写金额，也没有记到项目上的订单。");
}

#[test]
fn what_comes_next_stands_by_day_with_what_is_overdue_before_it() {
    let mut at = with_project(ProjectStage::Stocking);
    has(&said(&at, "milestones"), "到 06-30 为止没有排到日期的项目事项");
    note(&mut at, "2024-05-20").next = Some(day("2024-06-10"));
    milestone(&mut at, "首批到货", "2024-05-21", None);
    let rows = report(&at).coming.rows;
    let told: Vec<(&str, &str, bool)> = rows.iter().map(|row| (&*row.day, &*row.what, row.late)).collect();
    let expected = [("05-21", "首批到货", true), ("06-03", "按阶段该联系", false), ("06-10", "约定联系", false)];
    assert_eq!(told, expected);
    has(&said(&at, "milestones"), "接下来排到日期的事项 2 件，最近的是 06-03 X-01 湖滨酒店：按阶段该联系");
}

#[test]
fn entries_of_the_period_are_listed_and_projects_without_any_are_named() {
    let mut at = with_project(ProjectStage::Tender);
    note(&mut at, "2024-04-20");
    let news = report(&at).news;
    assert_eq!(
        (&*news.notes[0], &*news.owed[0]),
        ("5月没有项目记录。", "5月日志里没有项目记录的：X-01 湖滨酒店（王小明）。")
    );
    milestone(&mut at, "样板间", "2024-05-20", None);
    let entry = note(&mut at, "2024-05-20");
    (entry.milestone, entry.done) = (Some("样板间".into()), true);
    let news = report(&at).news;
    assert_eq!((&*news.rows[0].what, news.owed.len()), ("样板间完成；谈了", 0));
    assert!(report_of(&at, Scope::Person(LI), "2024-05-31").track.rows.is_empty(), "李芳 has no project");
}

#[test]
fn what_comes_after_the_period_is_not_known_to_its_table() {
    let mut at = with_project(ProjectStage::Tender);
    note(&mut at, "2024-05-28");
    note(&mut at, "2024-06-05").stage = Some(ProjectStage::Payment);
    let later = report_of(&at, REGION, "2024-06-20");
    assert_eq!((&*later.track.rows[0].stage, later.track.rows[0].late), ("投标", false));
    assert_eq!(later.track.rows, report(&at).track.rows);
}
