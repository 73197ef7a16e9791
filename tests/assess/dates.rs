//! The calendar of deadlines against tables worked by hand from the State Council's notices.

use salesreport::assess::{NotDue, due_dates};
use salesreport::model::{Deadlines, built_in_deadlines};
use salesreport::store::read_memory;

use crate::team::day;

/// Rows `form first last expected…`: every due day from first to last with the period it is about; `-` before a week's
/// period marks one that is not owed.
fn check(settings: &str, deadlines: &Deadlines, table: &[(&str, &str, &str, &str)]) {
    let settings = format!("name: 小队\n{settings}");
    let calendar = read_memory(&[("salesreport.yaml", &settings)], salesreport::model::Keep::NONE).workspace.calendar;
    for (form, first, last, expected) in table {
        let due: Vec<String> = due_dates(form, &deadlines[*form], &calendar, day(first), day(last))
            .iter()
            .map(|due| {
                let owed = match due.not_due {
                    None => "",
                    Some(NotDue::NoWorkingDays) => "x",
                    Some(NotDue::InsideMonthlyReview(_)) => "-",
                };
                format!("{}={owed}{}", due.day, due.about)
            })
            .collect();
        assert_eq!(due.join(" "), *expected, "{form} {first}");
    }
}

#[test]
fn deadlines_of_a_six_day_week_fall_on_the_days_of_the_table() {
    let table = [
        // Dragon Boat Monday: the plan is due on Tuesday. The 8th is a worked Saturday.
        ("weekly_plan", "2024-06-03", "2024-06-16", "2024-06-03=2024-W23 2024-06-11=2024-W24"),
        ("weekly_report", "2024-06-03", "2024-06-16", "2024-06-08=2024-W23 2024-06-15=2024-W24"),
        // The last week of June holds its last working day, Saturday the 29th.
        ("weekly_report", "2024-06-24", "2024-07-06", "2024-06-29=-2024-W26 2024-07-06=2024-W27"),
        // Spring Festival: of W06 Friday is the last day worked, of W07 only the make-up Sunday.
        ("weekly_report", "2024-02-05", "2024-02-24", "2024-02-09=2024-W06 2024-02-18=2024-W07 2024-02-24=2024-W08"),
        ("weekly_plan", "2024-02-12", "2024-02-18", "2024-02-18=2024-W07"),
        // 29 February is the last working day of its month.
        ("weekly_report", "2024-02-26", "2024-03-03", "2024-03-02=-2024-W09"),
        // National Day: 30 September is the only day worked of W40; W41 ends with a make-up Saturday.
        ("weekly_report", "2024-09-23", "2024-10-13", "2024-09-28=2024-W39 2024-09-30=-2024-W40 2024-10-12=2024-W41"),
        ("weekly_plan", "2024-09-30", "2024-10-13", "2024-09-30=2024-W40 2024-10-08=2024-W41"),
        ("group_weekly_plan", "2024-10-07", "2024-10-13", "2024-10-08=2024-W41"),
        // W53 of 2020 ends with New Year's holiday: Thursday is the last day of the week, month and year.
        ("weekly_report", "2020-12-21", "2021-01-10", "2020-12-26=2020-W52 2020-12-31=-2020-W53 2021-01-09=2021-W01"),
        ("weekly_plan", "2020-12-28", "2021-01-04", "2020-12-28=2020-W53 2021-01-04=2021-W01"),
        (
            "rebate",
            "2024-02-01",
            "2024-05-31",
            "2024-02-24=2024-02 2024-03-25=2024-03 2024-04-25=2024-04 2024-05-25=2024-05",
        ),
        ("monthly_report", "2024-02-01", "2024-02-29", "2024-02-29=2024-02"),
        ("monthly_report", "2023-02-01", "2023-02-28", "2023-02-28=2023-02"),
        ("monthly_report", "2024-06-01", "2024-06-30", "2024-06-29=2024-06"),
        ("monthly_summary", "2024-01-01", "2024-02-29", "2024-01-31=2024-01 2024-02-29=2024-02"),
        ("monthly_plan", "2024-01-01", "2024-03-31", "2024-01-31=2024-02 2024-02-29=2024-03 2024-03-30=2024-04"),
        ("assessment", "2024-10-01", "2024-10-31", "2024-10-08=2024-09"),
        // The eighth day of the holiday of 2025: the working day before is in September.
        ("assessment", "2025-09-30", "2025-10-31", "2025-09-30=2025-09"),
        // 31 January 2025 is Spring Festival, the 27th the last day worked.
        ("annual_score", "2025-01-01", "2025-12-31", "2025-01-27=2024"),
        ("training", "2024-03-01", "2024-03-31", "2024-03-30=2024-03"),
    ];
    check("", &built_in_deadlines(), &table);
}

#[test]
fn deadlines_of_a_five_day_week_fall_on_the_days_of_the_table() {
    let table = [
        ("weekly_report", "2024-06-03", "2024-06-16", "2024-06-07=2024-W23 2024-06-14=2024-W24"),
        // A make-up Sunday is the last day of W39, a make-up Saturday of W41.
        ("weekly_report", "2024-09-23", "2024-10-13", "2024-09-29=2024-W39 2024-09-30=-2024-W40 2024-10-12=2024-W41"),
        // Friday 28 June is the last working day of June.
        ("weekly_report", "2024-06-24", "2024-07-05", "2024-06-28=-2024-W26 2024-07-05=2024-W27"),
        ("rebate", "2024-05-01", "2024-05-31", "2024-05-24=2024-05"),
        ("monthly_report", "2024-06-01", "2024-06-30", "2024-06-28=2024-06"),
    ];
    check("calendar: {work_week: five}\n", &built_in_deadlines(), &table);
}

#[test]
fn a_week_without_working_days_owes_nothing() {
    let settings = "calendar: {holidays: [{dates: 2024-08-05..2024-08-11, name: 高温假}]}\n";
    let table = [
        ("weekly_plan", "2024-08-05", "2024-08-18", "2024-08-05=x2024-W32 2024-08-12=2024-W33"),
        ("weekly_report", "2024-08-05", "2024-08-18", "2024-08-10=x2024-W32 2024-08-17=2024-W33"),
    ];
    check(settings, &built_in_deadlines(), &table);
}

#[test]
fn a_rule_of_ones_own_replaces_the_built_in_one_key_by_key() {
    let settings = "deadlines:
  周报: {星期: 周五, 时间: '17:00'}
  rebate: {roles: []}
  price-list: {roles: [planner], every: quarter, day: 31, on_rest_day: keep}
  audit: {roles: [planner], every: year, month: 2, day: 30}
";
    let text = format!("name: 小队\n{settings}");
    let read = read_memory(&[("salesreport.yaml", &text)], salesreport::model::Keep::NONE);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    let deadlines = &read.workspace.settings.deadlines;
    let weekly = &deadlines["weekly_report"];
    assert_eq!(weekly.time.to_string(), "17:00");
    assert_eq!(
        (&weekly.roles, &weekly.to),
        (&built_in_deadlines()["weekly_report"].roles, &built_in_deadlines()["weekly_report"].to)
    );
    assert!(deadlines["rebate"].roles.is_empty(), "switched off");
    let table = [
        ("weekly_report", "2024-06-03", "2024-06-09", "2024-06-07=2024-W23"),
        ("price_list", "2024-04-01", "2024-09-30", "2024-06-30=2024-Q2 2024-09-30=2024-Q3"),
        ("audit", "2024-01-01", "2024-12-31", "2024-02-29=2024"),
    ];
    check("", deadlines, &table);
}

/// What is found in settings and score sheets, as `code: title; help`.
fn findings(settings: &str, rubrics: &str) -> Vec<String> {
    let text = format!("name: 小队\n{settings}");
    let files = [("salesreport.yaml", text.as_str()), ("team/rubrics.yaml", rubrics)];
    let read = read_memory(&files, salesreport::model::Keep::NONE);
    let help =
        |finding: &salesreport::diag::Finding| finding.help.iter().map(|h| h.en.clone()).collect::<Vec<_>>().join("; ");
    read.findings.iter().map(|f| format!("{}: {}; {}", f.code.id(), f.title.en, help(f))).collect()
}

#[test]
fn a_rule_that_says_too_little_or_nonsense_is_found() {
    let settings = "deadlines:
  price-list: {to: [人事]}
  stock: {roles: [planner], every: event}
  rebate: {day: 32}
  daily_log: {roles: [salesperson], time: '20:00'}
";
    let expected = [
        "key/missing: 'price_list' is no built-in form, so its rule needs 'roles'; ",
        "key/missing: 'price_list' is no built-in form, so its rule needs 'every'; ",
        "key/missing: 'stock' is due by an event but does not say which; ",
        "value/date: no month has a day 32; write 1 to 31, or last",
    ];
    assert_eq!(findings(settings, ""), expected);
}

#[test]
fn a_score_sheet_that_counts_a_form_nobody_owes_is_told_the_nearest() {
    let sheet = |form: &str| {
        format!(
            "- id: x\n  name: X\n  roles: [planner]\n  parts:\n    - {{id: p, name: P, weight: 100%, items: [{{id: i, name: I, points: 100, measure: gate, deadline: {form}}}]}}\n"
        )
    };
    assert_eq!(findings("", &sheet("周报")), Vec::<String>::new());
    let told = findings("", &sheet("weekly_reprot"));
    let title = "nobody owes 'weekly_reprot': the deadlines have no such form, or it is switched off";
    assert_eq!(told, [format!("value/unknown: {title}; did you mean weekly_report?")]);
    assert_eq!(findings("deadlines: {rebate: {roles: []}}\n", &sheet("rebate")).len(), 1, "a rule switched off");
}
