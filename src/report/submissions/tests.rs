//! The ledger says what came in time, its opposite where it came late, and that it cannot tell where nothing tells.

use crate::assess::Ledger;
use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::submissions::Submissions;
use crate::report::{Context, submissions, view};
use crate::tally::Books;
use crate::words::Lang;

/// Two sales people who owe one form, due on 20 May at 10:00; the log has begun.
fn one_form() -> Workspace {
    let mut at = empty();
    at.settings.deadlines.clear();
    let rule = Deadline {
        roles: vec![Role::Salesperson],
        day: Some(MonthDay::Day(20)),
        time: Time::parse("10:00").expect("a time"),
        to: vec![Addressee::Role(Role::RegionalManager)],
        ..Deadline::every(Frequency::Month)
    };
    at.settings.deadlines.insert("price_list".to_owned(), rule);
    for month in ["2024-01", "2024-02", "2024-03", "2024-04"] {
        for person in [WANG, LI] {
            hand_in(&mut at, person, month, &format!("{month}-18"), Some("09:00"));
        }
    }
    at
}

fn hand_in(at: &mut Workspace, person: PersonId, about: &str, date: &str, time: Option<&str>) {
    let index = at.facts.submissions.len();
    at.facts.submissions.push(Submission {
        head: head(LogSection::Submissions, index, date, person),
        form: "price_list".into(),
        period: period(about),
        at: Some(Moment { day: day(date), time: time.and_then(Time::parse) }),
        to: None,
    });
}

fn ledger_of(at: &Workspace, scope: Scope, as_of: &str) -> Submissions {
    let books = Books::open(at);
    let context = Context { books: &books, scope, period: period("2024-05"), as_of: day(as_of), lang: Lang::Zh };
    match view("submissions", &context) {
        Some(view::View::Submissions(ledger)) => *ledger,
        other => panic!("no ledger but {other:?}"),
    }
}

fn east(at: &Workspace) -> Submissions {
    ledger_of(at, Scope::Region(EAST), "2024-06-08")
}

fn said(ledger: &Submissions, id: &str) -> String {
    ledger.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

#[test]
fn all_in_time_and_late_and_missing_are_told_apart() {
    let mut at = one_form();
    hand_in(&mut at, WANG, "2024-05", "2024-05-20", Some("09:59"));
    let missing = east(&at);
    assert_eq!(said(&missing, "progress"), "5月应交 2 份：按时 1 份（50.0 %），迟交 0 份，缺交 1 份。");
    assert_eq!(said(&missing, "people"), "迟交、缺交最多的是李芳（迟 0、缺 1）。1 人全部按时。");
    assert_eq!(said(&missing, "decide"), "1 份还没有交：李芳 5月price_list（应 05-20 10:00）。");
    let mut late = at.clone();
    hand_in(&mut late, LI, "2024-05", "2024-05-20", Some("11:30"));
    let late = east(&late);
    assert_eq!(late.faults.rows[0].state, "迟 1 小时 30 分");
    assert_eq!(late.faults.rows[0].to, "周敏");
    assert_eq!(said(&late, "decide"), "", "what came needs no handing in");
    hand_in(&mut at, LI, "2024-05", "2024-05-19", None);
    let kept = east(&at);
    assert_eq!(said(&kept, "progress"), "5月应交 2 份，全部按时。");
    assert_eq!(said(&kept, "people"), "没有迟交和缺交。");
    assert_eq!(kept.faults.notes, ["没有迟交和缺交。"]);
}

#[test]
fn a_day_late_is_told_in_days_and_its_hours_are_not_counted() {
    let mut at = one_form();
    hand_in(&mut at, WANG, "2024-05", "2024-05-22", Some("08:00"));
    let ledger = ledger_of(&at, Scope::Person(WANG), "2024-06-08");
    assert_eq!(ledger.faults.rows[0].state, "迟 2 天");
    assert_eq!(said(&ledger, "people"), "迟交、缺交的是price_list 1 份。");
    assert!(ledger.people.is_none(), "one person is not broken down by person");
}

#[test]
fn what_is_missing_twice_running_is_said_and_once_is_not() {
    let mut at = one_form();
    hand_in(&mut at, LI, "2024-05", "2024-05-20", None);
    assert_eq!(said(&east(&at), "row"), "没有接连两次以上的迟交或缺交。");
    at.facts.submissions.retain(|row| row.period != period("2024-04") || row.head.person != WANG);
    let ledger = east(&at);
    assert_eq!(said(&ledger, "row"), "接连迟交或缺交：王小明price_list连续 2 次。");
    assert_eq!(ledger.faults.rows[0].in_a_row, "连续 2 次");
}

#[test]
fn nothing_is_missing_before_its_day() {
    let at = one_form();
    let before = ledger_of(&at, Scope::Region(EAST), "2024-05-19");
    assert_eq!(said(&before, "progress"), "5月没有应交的报告和表格。还有 2 份未到期。");
    assert!(before.faults.rows.is_empty());
    assert_eq!(before.filed.rows[1].state, "未到期");
    assert_eq!(ledger_of(&at, Scope::Region(EAST), "2024-05-20").faults.rows.len(), 2);
}

#[test]
fn without_deadlines_and_without_logs_it_says_so() {
    let mut at = empty();
    at.settings.deadlines.clear();
    let ledger = east(&at);
    assert_eq!(said(&ledger, "progress"), "5月没有应交的报告和表格。");
    assert_eq!(said(&ledger, "people"), "");
    assert!(ledger.forms.notes[0].starts_with("5月华东区没有到期的报告"), "{:?}", ledger.forms.notes);
    assert_eq!(said(&ledger, "logs"), "5月没有日志。");
}

#[test]
fn days_are_told_to_be_logged_at_once_only_by_a_history() {
    let mut at = one_form();
    for (index, date) in ["2024-05-06", "2024-05-07"].into_iter().enumerate() {
        at.facts.days.push(DayRow {
            head: head(LogSection::Day, index, date, WANG),
            attendance: None,
            leave_kind: None,
            only_plan: false,
        });
    }
    assert!(said(&east(&at), "logs").starts_with("共 2 份，没有文件历史"));
    let mut times = HandIns::default();
    for (row, seen) in at.facts.days.iter().zip(["2024-05-06", "2024-05-09"]) {
        times.logs.insert(row.head.entry, Moment { day: day(seen), time: None });
    }
    let books = Books::open(&at);
    let context = Context {
        books: &books,
        scope: Scope::Region(EAST),
        period: period("2024-05"),
        as_of: day("2024-06-08"),
        lang: Lang::Zh,
    };
    let ledger = submissions::of(&context, &Ledger::open(&books, &times));
    assert_eq!(said(&ledger, "logs"), "共 2 份：当天记的 1 份（50.0 %），事后补的 1 份。");
    assert_eq!((&*ledger.logged.rows[0].same_day, &*ledger.logged.rows[0].later), ("1", "1"));
}
