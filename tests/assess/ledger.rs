//! What was due and what came in.

use salesreport::assess::{Paper, Recipient, Signature};
use salesreport::model::{Day, HandIns, Moment, Time};
use salesreport::tally::Books;

use crate::team::*;

#[test]
fn weekly_reports_are_in_time_late_missing_or_unknown_and_the_months_last_is_not_due() {
    let logs = june("wang", |_| String::new());
    let reviews = "period: 2024-W23\nperson: wang\nkind: weekly_report\nsubmitted_at: 2024-06-08 15:30\n---
period: 2024-W24\nperson: wang\nkind: weekly_report\nsubmitted_at: 2024-06-17 09:00\n---
period: 2024-W25\nperson: wang\nkind: weekly_report\n";
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", reviews)], &["log/date-unlike-file"]);
    let expected = [
        // Friday 31 May is the last working day of May, so Saturday belongs to the next report.
        "wang 2024-W22 2024-06-01 15:30 inside 2024-05",
        "wang 2024-W23 2024-06-08 15:30 on time",
        // From Saturday 15:30 to Monday 9:00.
        "wang 2024-W24 2024-06-15 15:30 late 2490",
        "wang 2024-W25 2024-06-22 15:30 Unknown",
        "wang 2024-W26 2024-06-29 15:30 inside 2024-06",
    ];
    assert_eq!(told(&read.workspace, "weekly_report", "2024-06", "2024-06-30"), expected);
    let early = told(&read.workspace, "weekly_report", "2024-W24", "2024-06-15");
    assert_eq!(early, ["wang 2024-W24 2024-06-15 15:30 Missing"], "what is handed in later is not known yet");
    let early = told(&read.workspace, "weekly_report", "2024-W24", "2024-06-14");
    assert_eq!(early, ["wang 2024-W24 2024-06-15 15:30 NotYetDue"]);
}

#[test]
fn late_and_missing_count_in_a_row_and_what_is_excused_neither_counts_nor_breaks_it() {
    // W24 is missing, W25 all annual leave, W27 missing: the second in a row, over the month's last, which is not due.
    let attend = |day| {
        if (17..=22).contains(&day) { "attendance: leave\nleave_kind: annual\n".to_owned() } else { String::new() }
    };
    let logs = june("wang", attend);
    let reviews = "period: 2024-W22\nperson: wang\nkind: weekly_report\nsubmitted_at: 2024-06-01\n---
period: 2024-W23\nperson: wang\nkind: weekly_report\nsubmitted_at: 2024-06-08\n";
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", reviews)], &[]);
    let books = Books::open(&read.workspace);
    let times = HandIns::default();
    let ledger = salesreport::assess::Ledger::open(&books, &times);
    let rows = ledger.rows_of(WANG, "weekly_report", period("2024"), day("2024-07-10"));
    let counted: Vec<String> =
        rows.iter().take(7).map(|row| format!("{} {} {}", row.about, row.in_a_row, row.missing_in_a_row)).collect();
    let expected = [
        "2024-W22 0 0",
        "2024-W23 0 0",
        "2024-W24 1 1",
        "2024-W25 0 0",
        "2024-W26 0 0",
        "2024-W27 2 2",
        "2024-W28 0 0",
    ];
    assert_eq!(counted, expected);
}

#[test]
fn plans_are_signed_and_go_to_those_who_hold_the_roles() {
    let logs = june("wang", |_| String::new());
    let plans = "period: 2024-W23\nowner: wang\nsubmitted_at: 2024-06-03 09:10\napprovals: [{by: li, at: 2024-06-03 09:40}]\n---
period: 2024-W24\nowner: wang\nsubmitted_at: 2024-06-11 09:31\napprovals: [{by: zhou, at: 2024-06-11 09:40}]\n---
period: 2024-W23\nowner: 一组\nsubmitted_at: 2024-06-03 10:01\n";
    let read = team("", &[("logs/june.yaml", &logs), ("plans/w.yaml", plans)], &[]);
    let all = rows(&read.workspace, &HandIns::default(), "2024-06", "2024-06-12");
    let plans: Vec<_> = all.iter().filter(|row| row.form.ends_with("weekly_plan")).collect();
    let lines: Vec<String> = plans.iter().take(4).map(|row| line(&read.workspace, row)).collect();
    let expected = [
        "wang 2024-W23 2024-06-03 09:30 on time",
        "li 2024-W23 2024-06-03 10:00 late 1",
        "wang 2024-W24 2024-06-11 09:30 late 1",
        "li 2024-W24 2024-06-11 10:00 Missing",
    ];
    assert_eq!(lines, expected);
    assert!(matches!(plans[0].signature, Signature::By(LI, Some(_))));
    assert_eq!(plans[2].signature, Signature::Lacking, "a manager is not the leader who signs");
    let to: Vec<_> = plans[0].to.iter().map(|Recipient { person, .. }| *person).collect();
    assert_eq!(to, [Some(LI)]);
    assert_eq!(plans[1].to[0].person, None, "there is no city manager");
}

#[test]
fn a_leader_of_another_group_is_no_ones_recipient() {
    let logs = june("wang", |_| String::new());
    for (group, expected) in [("一组", Some(LI)), ("二组", None)] {
        let people = BASE[0].1.replacen("一组", group, 1);
        let read = team("", &[("logs/june.yaml", &logs), ("team/people.yaml", &people)], &[]);
        let all = rows(&read.workspace, &HandIns::default(), "2024-06", "2024-06-12");
        let plan = all.iter().find(|row| row.form == "weekly_plan").expect("a plan is owed");
        assert_eq!(plan.to[0].person, expected, "{group}");
    }
}

#[test]
fn a_dealers_report_is_due_at_four_on_every_day_with_sales_whatever_the_calendar() {
    // Sunday 9 June; the 12th told twice; the 13th a day late; C-2 would be another's row.
    let logs = "date: 2024-06-09\nperson: wang\nattendance: rest\ndealer_reports: [{customer: C-1, at: '15:59'}]\n---
date: 2024-06-12\nperson: wang\ndealer_reports: [{customer: C-1, at: '18:00'}, {customer: C-1, at: '16:00'}]\n---
date: 2024-06-14\nperson: wang\ndealer_reports: [{customer: C-1, sold_on: 06-13, at: '2024-06-14 16:00'}]\n";
    let read = team("", &[("logs/june.yaml", logs)], &[]);
    let expected = [
        "wang 2024-06-09 2024-06-09 16:00 on time",
        "wang 2024-06-12 2024-06-12 16:00 on time",
        "wang 2024-06-13 2024-06-13 16:00 late 1440",
    ];
    assert_eq!(told(&read.workspace, "dealer_daily", "2024-06", "2024-06-30"), expected);
}

#[test]
fn tenders_trainings_rebates_and_sheets_are_asked_of_those_who_owe_them() {
    let projects = "- {id: X-1, name: 滨江, kind: contract, owner: wang, tender_date: 2024-06-12}\n";
    let logs = format!(
        "{}---\ndate: 2024-06-07\nperson: wang\nsubmissions: [{{form: tender, period: 2024-06-12, at: '10:00'}}]\n---
date: 2024-06-25\nperson: wang\n报送: [{{表: 返利表, 周期: 2024-06}}]\n---
date: 2024-06-20\nperson: zhou\ntraining: [{{topic: 新品, taught_by: zhou}}]\n",
        june("li", |_| String::new())
    );
    let reviews = "period: 2024-05\nperson: wang\nkind: scores\nsubmitted_at: 2024-06-07\n---
period: 2024-05\nperson: zhou\nkind: scores\nsubmitted_at: 2024-06-11\n";
    let files = [("logs/june.yaml", logs.as_str()), ("team/projects.yaml", projects), ("reviews/s.yaml", reviews)];
    let read = team("", &files, &[]);
    // Two days before the 12th is Monday the 10th, a holiday; the 8th is a worked Saturday.
    assert_eq!(told(&read.workspace, "tender", "2024-06", "2024-06-30"), ["wang 2024-06-12 2024-06-08 24:00 on time"]);
    assert_eq!(told(&read.workspace, "training", "2024-06", "2024-06-30"), ["zhou 2024-06 2024-06-29 24:00 on time"]);
    assert_eq!(told(&read.workspace, "rebate", "2024-06", "2024-06-30"), ["wang 2024-06 2024-06-25 24:00 on time"]);
    // Each sheet is owed by the nearest of those who owe sheets: wang's over the leader's head by the regional manager.
    let expected = ["zhou 2024-05 2024-06-08 24:00 on time", "he 2024-05 2024-06-08 24:00 late 2880"];
    assert_eq!(told(&read.workspace, "assessment", "2024-06", "2024-06-30"), expected);
}

#[test]
fn the_history_of_files_tells_a_time_only_where_the_file_does_not_and_with_patience() {
    let logs = june("wang", |_| String::new());
    let reviews = "period: 2024-W23\nperson: wang\nkind: weekly_report\n---\nperiod: 2024-W24\nperson: wang\nkind: weekly_report\n---
period: 2024-W25\nperson: wang\nkind: weekly_report\nsubmitted_at: 2024-06-22 15:00\n";
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", reviews)], &[]);
    let at = |day: &str, hour: u16| Moment { day: Day::parse(day).unwrap(), time: Some(Time(hour * 60)) };
    let mut times = HandIns::default();
    for (review, moment) in
        read.workspace.reviews.iter().zip([at("2024-06-09", 3), at("2024-06-10", 8), at("2024-06-30", 8)])
    {
        times.documents.insert(review.place, moment);
    }
    times.documents.insert(read.workspace.reviews[1].place, at("2024-06-16", 8));
    let all = rows(&read.workspace, &times, "2024-06", "2024-06-30");
    let told: Vec<String> = all
        .iter()
        .filter(|r| r.form == "weekly_report")
        .skip(1)
        .take(3)
        .map(|row| line(&read.workspace, row))
        .collect();
    let expected = [
        "wang 2024-W23 2024-06-08 15:30 late 690 grace",
        "wang 2024-W24 2024-06-15 15:30 late 990",
        "wang 2024-W25 2024-06-22 15:30 on time",
    ];
    assert_eq!(told, expected);
    let papers: Vec<Paper> =
        all.iter().filter(|r| r.form == "weekly_report").flat_map(|row| row.papers.clone()).collect();
    assert_eq!(papers.len(), 3);
}

#[test]
fn nothing_is_due_before_the_log_begins_after_someone_left_or_from_a_switched_off_rule() {
    let people = "- {id: wang, name: 王小明, role: salesperson, region: 华东, joined: 2024-06-05, left: 2024-06-20}\n";
    let logs = "date: 2024-06-05\nperson: wang\n";
    let read = team(
        "log_start: 2024-06-01\n",
        &[("logs/a.yaml", logs), ("team/people.yaml", people), ("team/customers.yaml", "[]")],
        &[],
    );
    let told_of = |form| told(&read.workspace, form, "2024", "2024-12-31");
    assert_eq!(
        told_of("weekly_report"),
        [
            "wang 2024-W23 2024-06-08 15:30 Missing",
            "wang 2024-W24 2024-06-15 15:30 Missing",
            "wang 2024-W25 2024-06-22 15:30 Excused(NotEmployed)",
        ]
    );
    assert_eq!(told_of("monthly_plan"), ["wang 2024-07 2024-06-29 24:00 Excused(NotEmployed)"]);
    let off =
        team("deadlines: {weekly_report: {roles: []}}\n", &[("logs/a.yaml", "date: 2024-06-05\nperson: li\n")], &[]);
    assert_eq!(told(&off.workspace, "weekly_report", "2024", "2024-12-31"), Vec::<String>::new());
}

#[test]
fn days_logged_the_same_day_are_counted_where_the_history_tells() {
    let logs =
        "date: 2024-06-03\nperson: wang\n---\ndate: 2024-06-04\nperson: wang\n---\ndate: 2024-06-05\nperson: wang\n";
    let read = team("", &[("logs/a.yaml", logs)], &[]);
    let mut times = HandIns::default();
    let days = &read.workspace.facts.days;
    times.logs.insert(days[0].head.entry, Moment { day: day("2024-06-03"), time: Some(Time(1200)) });
    times.logs.insert(days[1].head.entry, Moment { day: day("2024-06-07"), time: None });
    let books = Books::open(&read.workspace);
    let share = salesreport::assess::Ledger::open(&books, &times).same_day(
        salesreport::model::Scope::Team,
        period("2024-06"),
        day("2024-06-30"),
    );
    assert_eq!((share.same_day, share.later, share.unknown), (1, 1, 1));
}

#[test]
fn a_paper_signed_in_time_was_there_in_time_and_one_signed_late_may_have_been() {
    let logs = june("wang", |_| String::new());
    let plans = "period: 2024-W23\nowner: wang\napprovals: [{by: li, at: 2024-06-03 09:20}]\n---
period: 2024-W24\nowner: wang\napprovals: [{by: li, at: 2024-06-12 09:20}]\n---
period: 2024-W25\nowner: wang\nrevised_at: 2024-06-18\nsubmitted_at: 2024-06-17 12:00\n";
    let read = team("", &[("logs/june.yaml", &logs), ("plans/w.yaml", plans)], &[]);
    let mut told = told(&read.workspace, "weekly_plan", "2024-06", "2024-06-22");
    told.truncate(3);
    let expected = [
        "wang 2024-W23 2024-06-03 09:30 on time",
        "wang 2024-W24 2024-06-11 09:30 Unknown",
        "wang 2024-W25 2024-06-17 09:30 late 150",
    ];
    assert_eq!(told, expected);
}
