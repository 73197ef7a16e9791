//! Score sheets worked by hand.

use salesreport::assess::{Assessor, Evidence, Given};
use salesreport::model::{DoublingScope, HandIns, Moment, Time};
use salesreport::tally::Books;

use crate::team::*;

/// Weekly reports of wang's June, all in time, with words of their own; `other` replaces one's hand-in.
fn reports(other: &[(u32, &str)]) -> String {
    let saturday = [(22, "2024-06-01"), (23, "2024-06-08"), (24, "2024-06-15"), (25, "2024-06-22")];
    let mut text = String::new();
    for (week, day) in saturday {
        let at = other.iter().find(|(w, _)| *w == week).map_or(day, |(_, at)| at);
        text += &format!(
            "---\nperiod: 2024-W{week}\nperson: wang\nkind: weekly_report\nsubmitted_at: {at}\nsummary: 第 {week} 周\n"
        );
    }
    text
}

#[test]
fn one_absence_day_and_one_half_day_leave_attendance_92() {
    let logs = june("wang", |day| match day {
        4 => "attendance: absent\n".into(),
        5 => "attendance: half_day\n".into(),
        6 => "attendance: leave\nleave_kind: sick\n".into(),
        _ => String::new(),
    });
    let read = team("", &[("logs/june.yaml", &logs)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        let part = &sheet.parts[1];
        assert_eq!((part.kept.to_string(), part.items[0].lost.to_string()), ("92".to_owned(), "8".to_owned()));
        assert!(part.items[0].strikes.iter().all(|strike| matches!(strike.evidence[..], [Evidence::Entry(_)])));
        assert_eq!(part.items[0].strikes.len(), 2);
    });
}

#[test]
fn a_half_day_on_a_day_off_and_leave_of_other_kinds_cost_nothing_and_leave_of_no_kind_is_open() {
    let logs = "date: 2024-06-02\nperson: wang\nattendance: half_day\n---
date: 2024-06-03\nperson: wang\nattendance: leave\nleave_kind: in_lieu\n---
date: 2024-06-04\nperson: wang\nattendance: leave\n---
date: 2024-06-05\nperson: wang\nattendance: leave\nleave_kind: personal\n";
    let read = team("", &[("logs/june.yaml", logs)], &[]);
    let told = with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| item(sheet, "attendance"));
    assert_eq!(told, "4/0/0/4/92");
}

#[test]
fn a_weekly_report_late_loses_all_forty_at_once() {
    let logs = june("wang", |_| String::new());
    let reviews = reports(&[(24, "2024-06-15 15:31")]);
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", &reviews)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        let lost = ["weekly_summary", "weekly_plan", "weekly_market"].map(|id| item(sheet, id));
        assert_eq!(lost, ["10/0/0/0/0", "15/0/0/0/0", "15/0/0/0/0"]);
        let strike = &sheet.item("weekly_plan").unwrap().strikes[..];
        let [one] = strike else { panic!("one strike: {strike:?}") };
        assert!(matches!(&one.evidence[..], [Evidence::Deadline(row)] if row.about == period("2024-W24")));
    });
}

#[test]
fn six_late_dealer_reports_lose_five_once_with_six_lines_of_evidence() {
    let late = |day| {
        if (11..=17).contains(&day) {
            "dealer_reports: [{customer: C-1, at: '17:00'}]\n".to_owned()
        } else {
            String::new()
        }
    };
    let logs = june("wang", late);
    let read = team("", &[("logs/june.yaml", &logs)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        assert_eq!(item(sheet, "dealer_daily"), "5/0/0/0/0");
        assert_eq!(strikes(sheet, "dealer_daily"), 6);
    });
}

#[test]
fn a_month_adds_up_by_weights_and_says_how_many_points_are_open() {
    // One late dealer report (5), rebate in time, visits 6 of 8 (2.5 lost), sales 30000 of 40000 (2.5), no target for
    // collections (10 open): 100 - 10 = 90 of daily work with the open 10; one absence: 96 of attendance.
    let logs = june("wang", |day| match day {
        3 => "attendance: absent\n".into(),
        11 => "dealer_reports: [{customer: C-1, at: '17:00'}]\nstock: [{customer: C-1, product: P-1, quantity: 3}]\n"
            .into(),
        12 => "orders: [{customer: C-1, items: [{product: P-1, quantity: 1200, price: 25}]}]\n".into(),
        13 => "visits: [C-1: 回访, C-2: 回访, C-1: 送样, C-2: 量尺, C-1: 对账, C-2: 回访]\n".into(),
        25 => "submissions: [{form: rebate, period: 2024-06}]\n".into(),
        _ => String::new(),
    });
    let plans = "period: 2024-06\nowner: wang\ntargets: {sales: 40000, visits: 8}\n";
    let reviews = reports(&[]);
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", &reviews), ("plans/p.yaml", plans)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        assert_eq!(item(sheet, "sales_target"), "2.5/0/0/0/7.5");
        assert_eq!(item(sheet, "visit_plan"), "2.5/0/0/0/7.5");
        assert_eq!(item(sheet, "collection_target"), "0/0/0/10/0");
        assert_eq!(sheet.parts[0].kept.to_string(), "80");
        // 90 × 70% + 96 × 30%, of which 10 × 70% are open.
        assert_eq!((sheet.total.points.to_string(), sheet.total.open.to_string()), ("91.8".into(), "7".into()));
    });
    // The month still running, nothing that is lacking of a target is lost yet.
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-14", |sheet| {
        assert_eq!(item(sheet, "sales_target"), "0/0/0/2.5/7.5");
        assert_eq!(item(sheet, "rebate"), "0/0/0/5/0");
    });
}

#[test]
fn a_copy_of_last_weeks_report_is_no_report() {
    let logs = june("wang", |_| String::new());
    let reviews =
        reports(&[]).replace("第 25 周", "第  24\n 周").replace("summary: 第  24\n 周", "summary: '第  24 周'");
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", &reviews)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        assert_eq!(item(sheet, "weekly_market"), "15/0/0/0/0");
        let item = sheet.item("weekly_market").unwrap();
        assert!(matches!(item.strikes[0].evidence[..], [Evidence::Document(_), Evidence::Document(_)]));
    });
}

#[test]
fn the_history_of_files_takes_nothing_until_a_manager_confirms_it() {
    let logs = june("wang", |_| String::new());
    let unwritten = reports(&[]).replace("submitted_at: 2024-06-15\n", "");
    let confirmed = "---\nperiod: 2024-06\nperson: wang\nkind: scores\nconfirmed: {weekly_plan: {}}\n";
    for (more, expected) in [("", ["0/0/15/0/0", "0/0/10/0/0"]), (confirmed, ["15/0/0/0/0", "0/0/10/0/0"])] {
        let reviews = format!("{unwritten}{more}");
        let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", &reviews)], &[]);
        let w24 = read.workspace.reviews.iter().find(|review| review.period == period("2024-W24")).unwrap().place;
        let mut hand_ins = HandIns::default();
        hand_ins.documents.insert(w24, Moment { day: day("2024-06-17"), time: Some(Time(600)) });
        let given = Given { hand_ins, left_out: Vec::new() };
        let told = with_given(&read.workspace, &given, WANG, "2024-06", "2024-06-30", |sheet| {
            ["weekly_plan", "weekly_summary"].map(|id| item(sheet, id))
        });
        assert_eq!(told, expected);
    }
}

#[test]
fn a_manager_judges_what_is_open_takes_off_more_and_changes_only_with_a_reason() {
    let logs = format!(
        "{}{}",
        june("zhou", |_| String::new()),
        "---\ndate: 2024-06-20\nperson: zhou\ntraining: [价格]\n".replace("[价格]", "[{topic: 价格}]")
    );
    let reviews = "period: 2024-06\nperson: zhou\nkind: monthly_report\nsubmitted_at: 2024-07-01 08:00\n---
period: 2024-06\nperson: zhou\nkind: scores\nscores: {report_summary: 18, training: {points: 6, note: 没有记录}}
confirmed:\n  report_in_time: {points: 10, reason: 服务器故障}\n  attendance: {points: 90}\n";
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", reviews)], &[]);
    with_sheet(&read.workspace, ZHOU, "2024-06", "2024-07-05", |sheet| {
        assert_eq!(item(sheet, "report_summary"), "0/2/0/0/18");
        assert_eq!(item(sheet, "report_plan"), "0/0/0/20/0");
        assert_eq!(item(sheet, "training"), "0/4/0/0/6");
        assert_eq!(item(sheet, "report_in_time"), "10/0/0/0/10", "computed and confirmed stand apart");
        let attendance = &sheet.parts[1].items[0];
        assert!(attendance.confirmed.is_some_and(|said| !said.counts), "other points without a reason");
        assert_eq!(attendance.kept.to_string(), "100");
    });
}

#[test]
fn reports_missing_twice_in_a_row_are_proposed_to_count_twice() {
    let logs = format!("date: 2024-05-02\nperson: zhou\nattendance: rest\n---\n{}", june("zhou", |_| String::new()));
    let read = team("log_start: 2024-05-01\n", &[("logs/june.yaml", &logs)], &[]);
    with_sheet(&read.workspace, ZHOU, "2024-06", "2024-06-30", |sheet| {
        let [one] = &sheet.doubling[..] else { panic!("{:?}", sheet.doubling) };
        assert_eq!(
            (one.item, one.scope, one.extra.to_string()),
            ("report_in_time", DoublingScope::Item, "10".to_owned())
        );
    });
    with_sheet(&read.workspace, ZHOU, "2024-05", "2024-06-30", |sheet| assert_eq!(sheet.doubling, []));
}

#[test]
fn a_manager_loses_a_share_of_what_the_people_lost() {
    // Wang's month: weekly reports missing (40), visits and so on open; attendance 100: 28 of 100 lost for sure, and the
    // rebate table (5): 31.5. A tenth of that is zhou's.
    let people = "- {id: wang, name: 王小明, role: salesperson, region: 华东}\n- {id: li, name: 李娜, role: planner, region: 华东}\n- {id: zhou, name: 周岚, role: regional_manager, region: 华东}\n";
    let logs = june("wang", |_| String::new());
    let customers = "- {id: C-1, name: 恒达建材, kind: direct, owner: wang}\n";
    let files = [("logs/june.yaml", logs.as_str()), ("team/people.yaml", people), ("team/customers.yaml", customers)];
    let read = team("log_start: 2024-06-01\n", &files, &[]);
    let lost = with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| sheet.total.points);
    assert_eq!(lost.to_string(), "68.5");
    with_sheet(&read.workspace, ZHOU, "2024-06", "2024-06-30", |sheet| {
        let item = sheet.item("team_conduct").unwrap();
        assert_eq!(item.lost.to_string(), "3.15");
        assert!(matches!(item.people[..], [Evidence::Person(WANG, _)]));
    });
}

#[test]
fn problems_and_dealers_are_judged_by_what_was_written_and_when() {
    let logs = june("wang", |day| match day {
        3 => "problems: [{id: T-1, title: 漏水, customer: C-1, kind: end_user, due: 06-07}]\n".into(),
        12 => "problems: [{id: T-1, status: solved}]\n".into(),
        _ => String::new(),
    }) + "---\ndate: 2024-06-05\nperson: liu\nproblems: [{id: T-2, title: 库房被封, customer: C-1, kind: special}, {id: T-3, title: 低价, customer: C-2, department: price}]\n";
    let read = team("", &[("logs/june.yaml", &logs)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        assert_eq!(item(sheet, "end_users"), "5/0/0/0/0");
        assert_eq!(item(sheet, "special_problems"), "0/0/5/0/0", "a manager confirms who should have told");
        assert_eq!(item(sheet, "dealer_stock"), "5/0/0/0/0", "nothing was written of the dealer's stock");
    });
}

#[test]
fn a_sheet_of_ones_own_holds_from_its_day_and_earlier_months_keep_the_earlier() {
    let own = "- id: plain\n  name: 简表\n  roles: [salesperson]\n  from: 2024-07-01\n  parts:\n    - {id: all, name: 全部, weight: 100%, points: 10, items: [{id: work, name: 工作, points: 10}]}\n";
    let logs = june("wang", |_| String::new());
    let scores = "period: 2024-07\nperson: wang\nkind: scores\nscores: {work: 7}\n";
    let read = team("", &[("logs/june.yaml", &logs), ("team/rubrics.yaml", own), ("reviews/s.yaml", scores)], &[]);
    let june = with_sheet(&read.workspace, WANG, "2024-06", "2024-07-31", |sheet| sheet.rubric.id.clone());
    let july = with_sheet(&read.workspace, WANG, "2024-07", "2024-07-31", |sheet| {
        (sheet.rubric.id.clone(), sheet.total.points.to_string())
    });
    assert_eq!((june.as_str(), july), ("salesperson", ("plain".to_owned(), "70".to_owned())));
}

#[test]
fn a_year_is_the_sum_of_its_months_by_twelve_and_the_mean_of_those_employed() {
    let own = "- id: plain\n  name: 简表\n  roles: [salesperson]\n  parts:\n    - {id: all, name: 全部, weight: 100%, points: 100, items: [{id: work, name: 工作, points: 100}]}\n";
    let people = "- {id: wang, name: 王小明, role: salesperson, region: 华东, joined: 2024-10-08}\n";
    let scores: String = (10..=12)
        .map(|month| {
            format!("---\nperiod: 2024-{month}\nperson: wang\nkind: scores\nscores: {{work: {}}}\n", month * 8)
        })
        .collect();
    let files = [
        ("team/rubrics.yaml", own),
        ("team/people.yaml", people),
        ("team/customers.yaml", "[]"),
        ("reviews/s.yaml", &scores),
    ];
    let read = team("", &files, &[]);
    let (books, given) = (Books::open(&read.workspace), Given::default());
    let assessor = Assessor::open(&books, &given);
    let year = assessor.year(WANG, period("2024"), day("2025-01-20"));
    // 80 + 88 + 96 = 264.
    assert_eq!(year.score.points.to_string(), "22");
    assert_eq!(year.mean.map(|mean| mean.points.to_string()), Some("88".to_owned()));
    assert_eq!(year.months.iter().filter(|(_, sheet)| sheet.is_some()).count(), 3);
}

#[test]
fn a_ratio_is_exact_and_a_zero_target_is_met() {
    let own = "- id: plain\n  name: 简表\n  roles: [salesperson]\n  parts:\n    - id: all\n      name: 全部\n      weight: 100%\n      points: 18\n      items:\n        - {id: sold, name: 销售, points: 9, measure: ratio, metric: sales}\n        - {id: spent, name: 费用, points: 3, measure: ratio, metric: expenses}\n        - {id: won, name: 新客户, points: 6, measure: gate, metric: new_customers}\n";
    let logs = "date: 2024-06-03\nperson: wang\norders: [{customer: C-1, amount: 1000}]\nexpenses: [{kind: travel, amount: 400}]\n";
    let plans = "period: 2024-06\nowner: wang\ntargets: {sales: 3000, expenses: 300, new_customers: 0}\n";
    let files = [("team/rubrics.yaml", own), ("logs/a.yaml", logs), ("plans/p.yaml", plans)];
    let read = team("", &files, &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        assert_eq!(item(sheet, "sold"), "6/0/0/0/3", "a third of nine is three, not 2.999…");
        assert_eq!(item(sheet, "spent"), "1/0/0/0/2", "a third over the budget");
        assert_eq!(item(sheet, "won"), "0/0/0/0/6");
    });
}

#[test]
fn superiors_in_a_circle_still_get_their_sheets() {
    let own = "- id: lead\n  name: 主管\n  roles: [group_leader, city_manager]\n  parts:\n    - {id: all, name: 全部, weight: 100%, points: 10, items: [{id: team, name: 带队, points: 10, manager_share: 50%}]}\n";
    let people = "- {id: a, name: 甲, role: group_leader, reports_to: b}\n- {id: b, name: 乙, role: city_manager, reports_to: a}\n";
    let files = [("team/rubrics.yaml", own), ("team/people.yaml", people), ("team/customers.yaml", "[]")];
    let read = team("", &files, &["team/cycle"]);
    assert_eq!(with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| item(sheet, "team")), "0/0/0/0/10");
}
