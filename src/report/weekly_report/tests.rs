//! The weekly report says what happened, its opposite where the opposite happened, and that nothing is known where it
//! is not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::weekly_report::WeeklyReport;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

fn report_of(workspace: &Workspace, scope: Scope, week: &str) -> WeeklyReport {
    let books = Books::open(workspace);
    let period = period(week);
    let context = Context { books: &books, scope, period, as_of: period.end(), lang: Lang::Zh };
    match view("weekly-report", &context) {
        Some(View::WeeklyReport(report)) => *report,
        other => panic!("no report but {other:?}"),
    }
}

fn wang(workspace: &Workspace) -> WeeklyReport {
    report_of(workspace, Scope::Person(WANG), "2024-W21")
}

fn east(workspace: &Workspace) -> WeeklyReport {
    report_of(workspace, Scope::Region(EAST), "2024-W21")
}

/// A paragraph of the opening; empty if it is not said.
fn said(report: &WeeklyReport, id: &str) -> String {
    report.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

/// The story with a log of the week and 王小明's plan for it: a visit to each of these customers on these days.
fn planned(visits: &[(CustomerId, &str)]) -> Workspace {
    let mut at = story();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, 0, "2024-05-20", WANG),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
    let action = at.plans.last().expect("June's own plan").actions[0].clone();
    let mut week = plan(Scope::Person(WANG), "2024-W21", PlanKind::Own, &[], &[]);
    week.submitted_at = Some(Moment { day: day("2024-05-20"), time: Time::parse("08:30") });
    week.actions = visits
        .iter()
        .map(|&(customer, date)| Action {
            dates: Dates(vec![(day(date), day(date))]),
            customer: Some(Party::Customer(customer)),
            staff: Vec::new(),
            ..action.clone()
        })
        .collect();
    at.plans.push(week);
    at
}

/// A weekly report handed in on 25 May, its day.
fn hand_in(at: &mut Workspace, person: PersonId, time: &str, requests: Vec<ReviewRequest>) {
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period("2024-W21"),
        scope: Scope::Person(person),
        kind: ReviewKind::WeeklyReport,
        submitted_at: Some(Moment { day: day("2024-05-25"), time: Time::parse(time) }),
        reviewed_by: None,
        reviewed_at: None,
        texts: [(ReviewText::Mistakes, "路线改了没打招呼。".to_owned())].into(),
        requests,
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

fn request(status: RequestStatus) -> Vec<ReviewRequest> {
    let what = "样板架两组".to_owned();
    vec![ReviewRequest { what, to: None, due: None, reply: Some("已送".to_owned()), status }]
}

#[test]
fn what_was_done_missed_late_or_never_planned_is_told_apart() {
    let mut at = planned(&[(DATONG, "2024-05-21")]);
    assert_eq!(said(&wang(&at), "execution"), "计划 1 项，全部按日完成。");
    at = planned(&[(DATONG, "2024-05-20"), (CHANGSHENG, "2024-05-22")]);
    let report = wang(&at);
    let text = said(&report, "execution");
    assert!(text.contains("计划 2 项：迟做 1，未做 1。"), "{text}");
    assert!(text.contains("未做：昌盛建材（计划 05-22）。"), "{text}");
    assert!(text.contains("迟做：大同商行（计划 05-20，迟 1 天）。"), "{text}");
    assert_eq!(report.execution.planned.rows[0].outcome, "05-21 完成，迟 1 天");
    assert!(report.execution.planned.rows.iter().all(|row| row.late));
    visit(&mut at, "2024-05-23", WANG, HONGTU);
    let report = wang(&at);
    assert!(said(&report, "execution").ends_with("计划外实地拜访 1 次（共实地拜访 2 次）。"));
    assert_eq!(report.execution.unplanned.rows[0].customer, "宏图装饰");
}

#[test]
fn without_a_plan_nothing_is_held_against_one_and_who_owes_it_is_said() {
    let mut at = planned(&[]);
    at.plans.pop();
    let report = wang(&at);
    assert_eq!(said(&report, "execution"), "第21周没有周计划，做了什么无从对照。");
    assert_eq!(report.execution.planned.owed, ["没有行动安排：王小明尚未提交第21周计划（应交 05-20）。"]);
}

#[test]
fn what_is_left_open_is_late_or_in_time_or_there_is_none() {
    let mut at = planned(&[(DATONG, "2024-05-21")]);
    assert_eq!(said(&wang(&at), "carried"), "未办 1 项，都没有逾期。");
    at.facts.problems[0].due = Some(day("2024-05-20"));
    let report = wang(&at);
    assert_eq!(said(&report, "carried"), "未办 1 项，逾期 1 项。逾期最久：Q-017 P-02 断货（6 天）。");
    assert!(report.carried.rows[0].late);
    at.facts.problems[0].solved = true;
    at.facts.problems[0].head.date = day("2024-05-22");
    assert_eq!(said(&wang(&at), "carried"), "没有未办事项。本周办完 1 项。");
    at.facts.problems.clear();
    assert_eq!(said(&wang(&at), "carried"), "没有未办事项。");
}

#[test]
fn reports_in_time_late_by_the_hour_and_missing_are_told_apart() {
    let mut at = planned(&[]);
    assert_eq!(said(&east(&at), "papers"), "周报未交：王小明、李芳。");
    assert!(east(&at).mistakes.owed[0].contains("王小明尚未提交周报（应交 05-25 15:30）"));
    hand_in(&mut at, WANG, "15:30", Vec::new());
    hand_in(&mut at, LI, "16:30", Vec::new());
    let report = east(&at);
    assert_eq!(said(&report, "papers"), "周报迟交：李芳（1 小时）。");
    assert_eq!(report.head.handed_in, "应交周报 2 份：按时 1，迟交 1，未交 0");
    assert!(report.head.late);
    at.reviews[1].submitted_at = Some(Moment { day: day("2024-05-25"), time: Time::parse("12:00") });
    let report = east(&at);
    assert_eq!(said(&report, "papers"), "应交的 2 份周报都按时。");
    assert!(!report.head.late && report.mistakes.owed.is_empty());
    assert_eq!(wang(&at).head.handed_in, "应交 05-25 15:30，实交 05-25 15:30（按时）");
}

#[test]
fn requests_stand_with_their_answer_and_open_ones_are_named() {
    let mut at = planned(&[]);
    hand_in(&mut at, WANG, "15:00", Vec::new());
    assert_eq!(wang(&at).requests.notes, ["周报里没有提出要求。"]);
    at.reviews[0].requests = request(RequestStatus::Open);
    assert!(said(&wang(&at), "papers").ends_with("要求未完成 1 项：样板架两组。"));
    at.reviews[0].requests = request(RequestStatus::Done);
    let report = wang(&at);
    assert!(said(&report, "papers").ends_with("提出的 1 项要求都已办。"));
    assert_eq!(report.requests.rows[0].reply, "已送");
}

#[test]
fn a_months_last_week_points_to_the_review_and_leaves_its_last_days_to_the_next() {
    let mut at = planned(&[]);
    order(&mut at, "2024-06-01", WANG, CHANGSHENG, 30_000);
    let of = |week| report_of(&at, Scope::Person(WANG), week);
    let last = of("2024-W22");
    let merged = last.merged.expect("31 May is the last working day of May");
    assert!(merged.contains("并入5月的月检讨") && merged.contains("06-01 至 06-02 计入下周汇报"), "{merged}");
    assert_eq!(last.head.handed_in, "并入5月的月检讨");
    let next = of("2024-W23");
    let left = next.left_days.expect("the days after May");
    assert_eq!(left.rows[0].amount, "3.0");
    assert!(next.merged.is_none() && of("2024-W21").merged.is_none() && of("2024-W21").left_days.is_none());
}

#[test]
fn hours_count_once_where_visits_overlap_and_what_is_not_timed_is_said() {
    let mut at = planned(&[]);
    let report = wang(&at);
    assert!(report.time.notes[0].starts_with("没有一条记录写了起止时间"), "{:?}", report.time.notes);
    let span = |from, to| Time::parse(from).map(|from| Span { from, to: Time::parse(to) });
    for (from, to) in [("09:00", "10:30"), ("10:00", "11:00")] {
        visit(&mut at, "2024-05-22", WANG, CHANGSHENG);
        at.facts.visits.last_mut().expect("just added").time = span(from, to);
    }
    let report = wang(&at);
    assert_eq!(report.time.rows[0].visits, "2（2/3）");
    // Six days of seven hours.
    assert_eq!((&*report.time.rows[0].hours, &*report.time.rows[0].share), ("42", "4.8 %"));
    assert!(report.time.notes[0].starts_with("3 条拜访、电话和会议记录里有 1 条没写起止时间"));
    at.facts.visits.retain(|visit| visit.time.is_some());
    assert_eq!(wang(&at).time.notes[0], "拜访、电话和会议都写了起止时间。");
}

#[test]
fn a_target_of_the_month_is_marked_as_prorated_and_one_of_the_week_is_not() {
    let mut at = planned(&[]);
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 270_000)], &[]));
    let report = wang(&at);
    assert!(report.figures.rows[0].target.ends_with("（折算）"), "{}", report.figures.rows[0].target);
    assert!(report.figures.notes[0].starts_with("标「折算」"));
    let week = at.plans.iter_mut().find(|plan| plan.period == period("2024-W21")).expect("the week's plan");
    week.targets.metrics.insert(Metric::Sales, Amount::int(60_000));
    assert_eq!(wang(&at).figures.rows[0].target, "6.0");
}

#[test]
fn what_was_agreed_stands_in_next_week_by_day() {
    let mut at = planned(&[]);
    assert_eq!(wang(&at).next_days.notes, ["第22周还没有安排：没有周计划，也没有约定日期和到期事项。"]);
    at.facts.visits.last_mut().expect("a visit").next = Some(day("2024-05-28"));
    at.facts.problems[0].due = Some(day("2024-05-30"));
    let rows = wang(&at).next_days.rows;
    let dates: Vec<&str> = rows.iter().map(|row| &*row.date).collect();
    assert_eq!(dates, ["05-28 周二", "05-30 周四"]);
}

#[test]
fn a_week_nobody_logged_says_so_and_judges_no_customer() {
    let mut at = planned(&[]);
    assert!(!said(&wang(&at), "movement").is_empty());
    at.facts.days.clear();
    assert!(!said(&wang(&at), "progress").contains("没有日志"), "an order tells that someone logged");
    at.facts.orders.clear();
    at.facts.visits.clear();
    let report = wang(&at);
    assert!(said(&report, "progress").ends_with("第21周没有日志记录，各项为零只因没有记录。"));
    assert_eq!(said(&report, "movement"), "");
}
