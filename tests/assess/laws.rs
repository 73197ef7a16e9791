//! Laws that hold for any month: points stay within their bounds, later never scores more, an excuse never costs.

use proptest::prelude::*;
use salesreport::assess::{NotDue, due_dates};
use salesreport::model::{Amount, Calendar, DayOff, Period, PeriodKind, RestDay, WorkWeek, built_in_deadlines};

use crate::team::*;

/// A month of wang's: attendance by day, minutes from each deadline to the report's hand-in (`None`: never), hours at
/// which the dealer's reports came in, sales of a target of 1000.
#[derive(Clone, Debug)]
struct Month {
    attendance: Vec<u8>,
    reports: Vec<Option<i32>>,
    dealers: Vec<u8>,
    sales: u32,
}

fn months() -> impl Strategy<Value = Month> {
    let report = prop_oneof![Just(None), (-600i32..4000).prop_map(Some)];
    let reports = prop::collection::vec(report, 4);
    (prop::collection::vec(0u8..6, 31), reports, prop::collection::vec(8u8..24, 3), 0u32..2000)
        .prop_map(|(attendance, reports, dealers, sales)| Month { attendance, reports, dealers, sales })
}

fn moment(saturday: u32, minutes: i32) -> String {
    let at = i32::try_from(saturday).unwrap() * 1440 + 930 + minutes;
    format!("2024-06-{:02} {:02}:{:02}", at / 1440, at % 1440 / 60, at % 60)
}

fn files(month: &Month) -> (String, String) {
    let words = ["present", "travel", "half_day", "absent", "leave\nleave_kind: personal", "leave\nleave_kind: sick"];
    let logs = june("wang", |day| {
        let mut text = format!("attendance: {}\n", words[usize::from(month.attendance[day as usize])]);
        if let Some(hour) = [11, 12, 13].iter().position(|&d| d == day).map(|at| month.dealers[at]) {
            text += &format!("dealer_reports: [{{customer: C-1, at: '{hour:02}:00'}}]\n");
        }
        if day == 3 && month.sales > 0 {
            text += &format!("orders: [{{customer: C-1, amount: {}}}]\n", month.sales);
        }
        text
    });
    let reports = (22..).zip([1, 8, 15, 22]).zip(&month.reports).filter_map(|((week, saturday), late)| {
        let at = moment(saturday, (*late)?);
        Some(format!(
            "---\nperiod: 2024-W{week}\nperson: wang\nkind: weekly_report\nsubmitted_at: {at}\nsummary: 第 {week} 周\n"
        ))
    });
    (logs, reports.collect())
}

/// The points of the month, with every item checked against its bounds.
fn score(month: &Month) -> Amount {
    let (logs, reviews) = files(month);
    let plans = "period: 2024-06\nowner: wang\ntargets: {sales: 1000}\n";
    let read = team("", &[("logs/june.yaml", &logs), ("reviews/w.yaml", &reviews), ("plans/p.yaml", plans)], &[]);
    with_sheet(&read.workspace, WANG, "2024-06", "2024-06-30", |sheet| {
        for item in sheet.parts.iter().flat_map(|part| &part.items) {
            assert!(Amount::ZERO <= item.lost && item.lost <= item.item.points, "{item:?}");
            let sum = item.lost + item.judged + item.pending + item.open + item.kept;
            assert_eq!(sum, item.item.points, "{item:?}");
            let named = item.strikes.iter().all(|strike| !strike.evidence.is_empty());
            assert!(named && (item.lost.is_zero() || !item.strikes.is_empty()), "a lost point names what it is for");
        }
        assert!(Amount::ZERO <= sheet.total.points && sheet.total.points <= Amount::int(100));
        assert!(sheet.total.pending + sheet.total.open <= sheet.total.points);
        sheet.total.points
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_report_handed_in_later_or_never_does_not_score_more(month in months(), which in 0usize..4, by in 1i32..3000) {
        let before = score(&month);
        let mut later = month.clone();
        later.reports[which] = month.reports[which].map(|at| at + by);
        let after = score(&later);
        prop_assert!(after <= before, "{before} {after}");
        later.reports[which] = None;
        prop_assert!(score(&later) <= after);
    }

    #[test]
    fn a_week_on_leave_that_is_no_absence_never_costs(month in months(), week in 0usize..3) {
        let before = score(&month);
        let mut away = month.clone();
        for day in [3, 11, 17][week]..=[8, 15, 22][week] {
            away.attendance[day] = 5;
        }
        prop_assert!(score(&away) >= before);
    }

    #[test]
    fn a_dealers_report_that_came_later_never_scores_more(month in months(), which in 0usize..3) {
        let before = score(&month);
        let mut later = month.clone();
        later.dealers[which] = 23;
        prop_assert!(score(&later) <= before);
    }
}

/// A calendar with any days off and make-up days from February to April 2024.
fn calendars() -> impl Strategy<Value = Calendar> {
    let exceptions = prop::collection::vec((0i32..90, any::<bool>()), 0..30);
    (any::<bool>(), exceptions).prop_map(|(six, exceptions)| {
        let mut calendar = Calendar::plain(if six { WorkWeek::Six } else { WorkWeek::Five });
        for (days, worked) in exceptions {
            calendar.set(day("2024-02-01").plus(days), DayOff { worked, zh: String::new(), en: String::new() });
        }
        calendar
    })
}

proptest! {
    #[test]
    fn every_period_is_asked_for_once_on_a_working_day_whatever_the_calendar(calendar in calendars()) {
        let (first, last) = (day("2024-01-01"), day("2024-06-30"));
        for (form, rule) in built_in_deadlines() {
            let due = due_dates(&form, &rule, &calendar, first, last);
            let mut about: Vec<Period> = due.iter().map(|due| due.about).collect();
            about.dedup();
            prop_assert_eq!(about.len(), due.len(), "{} asked for twice", form);
            for one in &due {
                let idle = one.not_due == Some(NotDue::NoWorkingDays);
                prop_assert!(idle || calendar.is_workday(one.day) || rule.on_rest_day == RestDay::Keep, "{form} {one:?}");
                let week = one.base.kind() == PeriodKind::Week;
                prop_assert!(!week || one.base.contains(one.day), "{form} {one:?}");
            }
        }
    }

    #[test]
    fn each_month_has_just_one_week_whose_report_is_part_of_its_review(calendar in calendars()) {
        let rule = &built_in_deadlines()["weekly_report"];
        let due = due_dates("weekly_report", rule, &calendar, day("2023-12-01"), day("2024-07-31"));
        for month in Period::parse("2024").unwrap().parts(PeriodKind::Month) {
            if month.end() > day("2024-06-30") || calendar.workdays(month.start(), month.end()) == 0 {
                continue;
            }
            let inside = due.iter().filter(|due| due.not_due == Some(NotDue::InsideMonthlyReview(month))).count();
            prop_assert_eq!(inside, 1, "{}", month);
        }
    }
}
