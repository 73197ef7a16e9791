//! What is missing, of whom, in small workspaces made for it.

use super::*;
use crate::model::Keep;
use crate::report::outlines;
use crate::store::read_memory;

const TEAM: [(&str, &str); 3] = [
    ("salesreport.yaml", "name: 恒达\nlog_start: 2024-05-02\n"),
    (
        "team/people.yaml",
        "- {id: wang, name: 王立, role: salesperson, region: 华东}\n\
         - {id: li, name: 李倩, role: salesperson, region: 华东}\n\
         - {id: boss, name: 陈国梁, role: regional_manager, region: 华东}\n\
         - {id: xu, name: 许静, role: finance}\n",
    ),
    ("logs/2024-05-02.yaml", "date: 2024-05-02\nperson: wang\n---\ndate: 2024-05-03\nperson: wang\n"),
];

/// What a report lacks of some need: `who period`, as known on a day.
fn lacks(more: &[(&str, &str)], name: &str, scope: Option<&str>, key: &str, known: &str, need: Need) -> Vec<String> {
    let files: Vec<(&str, &str)> = TEAM.iter().chain(more).copied().collect();
    let workspace = read_memory(&files, Keep::ALL).workspace;
    let books = Books::open(&workspace);
    let (period, known) = (Period::parse(key).unwrap(), Day::parse(known).unwrap());
    let desk = Desk::open(&books, period, known, known);
    let outline = outlines().into_iter().find(|outline| outline.name == name).unwrap();
    let scope = scope.map_or(Scope::Team, |text| crate::app::scopes::parse_scope(&workspace.roster, text).unwrap());
    let all = desk.lacks(&outline, scope, period).into_iter().filter(|lack| lack.need == need);
    let told = |lack: Lack| {
        let whose = lack.whose.map_or("-".to_owned(), |one| crate::app::scopes::write_scope(&workspace.roster, one));
        let whose = whose.trim_start_matches("person:").to_owned();
        match (lack.metric, lack.days) {
            (Some(metric), _) => format!("{whose} {} {}", metric.word(), lack.period),
            (None, 0) => format!("{whose} {}{}", lack.period, if lack.not_yet { " not yet" } else { "" }),
            (None, days) => format!("{whose} {days}"),
        }
    };
    all.map(told).collect()
}

#[test]
fn logs_are_asked_of_those_who_sell_or_ever_logged_and_only_as_far_as_days_are_over() {
    let logs = |known| lacks(&[], "monthly-report", None, "2024-05", known, Need::Logs);
    // 4 May is a Saturday off for the holiday, as 1 to 5 May; 11 May a Saturday that is worked.
    assert_eq!(logs("2024-05-06"), ["wang 1", "li 1", "boss 1"]);
    assert_eq!(logs("2024-05-05"), Vec::<String>::new());
    let xu = [("logs/xu.yaml", "date: 2024-05-07\nperson: xu\n")];
    let all = lacks(&xu, "monthly-report", None, "2024-05", "2024-05-06", Need::Logs);
    assert_eq!(all, ["wang 1", "li 1", "boss 1", "xu 1"]);
}

#[test]
fn the_week_inside_a_monthly_review_lacks_no_report() {
    let need = Need::Review(ReviewKind::WeeklyReport);
    let week = |key| lacks(&[], "weekly-report", None, key, "2024-06-30", need);
    assert_eq!(week("2024-W23"), ["wang 2024-W23", "li 2024-W23"]);
    assert_eq!(week("2024-W26"), Vec::<String>::new());
    let text = [("reviews/wang.yaml", "period: 2024-W23\nperson: wang\nkind: weekly_report\nsummary: 好\n")];
    assert_eq!(lacks(&text, "weekly-report", None, "2024-W23", "2024-06-30", need), ["li 2024-W23"]);
}

#[test]
fn a_month_s_words_are_owed_by_its_manager_and_on_own_pages_by_the_person() {
    let of = |scope| {
        let all = [ReviewKind::MonthlyReport, ReviewKind::MonthlySummary].into_iter();
        let lacks = all.flat_map(|kind| {
            lacks(&[], "monthly-report", scope, "2024-05", "2024-06-10", Need::Review(kind))
                .into_iter()
                .map(move |told| format!("{} of {told}", kind.word()))
        });
        lacks.collect::<Vec<_>>()
    };
    assert_eq!(of(None), ["monthly_report of boss 2024-05"]);
    assert_eq!(of(Some("person:boss")), ["monthly_report of boss 2024-05"]);
    assert_eq!(of(Some("person:wang")), ["monthly_summary of wang 2024-05"]);
}

#[test]
fn a_plan_is_missing_on_its_own_page_although_nobody_asks_for_it() {
    let plan = |name, scope| lacks(&[], name, scope, "2024-06", "2024-05-20", Need::Plan);
    assert_eq!(plan("monthly-plan", None), ["wang 2024-06 not yet", "li 2024-06 not yet"]);
    assert_eq!(plan("monthly-plan", Some("person:boss")), ["boss 2024-06"]);
    assert_eq!(plan("monthly-report", Some("person:boss")), Vec::<String>::new());
}

#[test]
fn targets_are_missing_of_whom_the_sum_lacks_and_of_whom_nothing_was_handed_down_to() {
    let own = ("plans/wang.yaml", "period: 2024-05\nowner: wang\ntargets: {sales: 1万, collections: 1万}\n");
    let targets =
        |files: &[(&str, &str)], key, scope| lacks(files, "monthly-report", scope, key, "2024-05-20", Need::Targets);
    let both = |who: &str, key: &str| vec![format!("{who} sales {key}"), format!("{who} collections {key}")];
    assert_eq!(targets(&[], "2024-05", None), both("team", "2024-05"));
    assert_eq!(targets(&[own], "2024-05", Some("person:wang")), Vec::<String>::new());
    assert_eq!(targets(&[own], "2024-05", Some("person:xu")), Vec::<String>::new(), "finance sells nothing");
    let lacking = ["li sales 2024-05", "boss sales 2024-05", "li collections 2024-05", "boss collections 2024-05"];
    assert_eq!(targets(&[own], "2024-05", None), lacking);
    let issued = ("plans/team.yaml", "period: 2024-05\nowner: team\nkind: issued\ntargets: {sales: 3万}\n");
    assert_eq!(targets(&[own, issued], "2024-05", None), lacking);
    let week = lacks(&[own], "weekly-report", None, "2024-W20", "2024-05-20", Need::Targets);
    assert_eq!(week, lacking, "a week's share lacks what its month lacks");
}

#[test]
fn scores_forecasts_and_the_year_before_are_missing_until_they_are_there() {
    let scores = Need::Review(ReviewKind::Scores);
    let of = |known| lacks(&[], "assessment", Some("region:华东"), "2024-05", known, scores);
    assert_eq!(of("2024-05-31"), ["wang 2024-05 not yet", "li 2024-05 not yet", "boss 2024-05 not yet"]);
    assert_eq!(of("2024-06-10"), ["wang 2024-05", "li 2024-05", "boss 2024-05"]);
    let given = [("reviews/s.yaml", "period: 2024-05\nperson: li\nkind: scores\ncomment: 好\n")];
    let rest = lacks(&given, "assessment", Some("region:华东"), "2024-05", "2024-06-10", scores);
    assert_eq!(rest, ["wang 2024-05", "boss 2024-05"]);

    let plan = [("plans/wang.yaml", "period: 2024-06\nowner: wang\nforecast: {2024-06: 1万, 2024-07: 1万}\n")];
    let ahead = lacks(&plan, "forecast", Some("person:wang"), "2024-06", "2024-06-10", Need::Forecast);
    assert_eq!(ahead, ["wang 2024-08"]);

    let before = |files: &[(&str, &str)]| lacks(files, "monthly-report", None, "2024-05", "2024-06-10", Need::LastYear);
    assert_eq!(before(&[]), ["- 2023-05"]);
    let history = [("history/2023.yaml", "period: 2023-05\nowner: team\nfigures: {sales: 1万}\n")];
    assert_eq!(before(&history), Vec::<String>::new());
}
