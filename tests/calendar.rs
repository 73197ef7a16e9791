//! The built-in calendar against a second one, made by another program from another source.

use salesreport::model::{Calendar, Day, Weekday, WorkWeek};

fn built_in(week: WorkWeek) -> Calendar {
    Calendar::parse_public(week, include_str!("../assets/calendar/cn.tsv"))
        .expect("the vendored calendar is well-formed")
}

#[test]
fn every_day_of_twenty_years_is_worked_or_not_as_the_second_calendar_says() {
    let calendar = built_in(WorkWeek::Five);
    let mut days = 0;
    for line in include_str!("oracle/calendar_cn.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (month, marks) = line.split_once([' ', '\t']).expect("a month and its marks");
        let first = Day::parse(&format!("{month}-01")).unwrap();
        for (day, mark) in first.to(Day::MAX).zip(marks.bytes()) {
            assert_eq!(calendar.is_workday(day), mark == b'1', "{day}");
            days += 1;
        }
    }
    assert!(days > 20 * 365, "only {days} days were compared");
}

#[test]
fn a_six_day_week_works_ordinary_saturdays_and_no_holiday() {
    let (five, six) = (built_in(WorkWeek::Five), built_in(WorkWeek::Six));
    for day in Day::parse("2024-01-01").unwrap().to(Day::parse("2024-12-31").unwrap()) {
        let ordinary_saturday = day.weekday() == Weekday::Saturday && six.exception(day).is_none();
        assert_eq!(six.is_workday(day), five.is_workday(day) || ordinary_saturday, "{day}");
    }
}

#[test]
fn the_years_with_public_holidays_are_2004_to_2026() {
    let calendar = built_in(WorkWeek::Six);
    assert!(!calendar.knows(2003) && calendar.knows(2004) && calendar.knows(2026) && !calendar.knows(2027));
}
