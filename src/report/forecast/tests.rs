//! The rolling forecast says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::{self as views, View};
use crate::report::{Context, charts, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

/// Each of the months up to May brought 1,000,000, and each of the plans for them and June expects `own`.
fn years(own: Option<i64>) -> Workspace {
    let mut at = empty();
    for month in 1..=5 {
        let figures = [(Metric::Sales, Amount::int(1_000_000))].into();
        let key = format!("2024-{month:02}");
        let place = at.roster.people[0].place;
        at.history.push(History { place, period: period(&key), owner: REGION, figures });
    }
    for month in 1..=8 {
        let key = format!("2024-{month:02}");
        let mut plan = plan(REGION, &key, PlanKind::Own, &[], &[]);
        plan.forecast.extend(own.map(|own| (period(&key), Forecast::Whole(Amount::int(own)))));
        if month == 6 {
            for later in ["2024-07", "2024-08"] {
                plan.forecast.extend(own.map(|own| (period(later), Forecast::Whole(Amount::int(own)))));
            }
        }
        if month <= 6 {
            at.plans.push(plan);
        }
    }
    at
}

fn report(at: &Workspace, scope: Scope) -> views::forecast::Forecast {
    let books = Books::open(at);
    let (period, as_of) = (period("2024-06"), day("2024-05-31"));
    match view("forecast", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::Forecast(report)) => *report,
        other => panic!("no forecast but {other:?}"),
    }
}

fn said(at: &Workspace, id: &str) -> String {
    let report = report(at, REGION);
    report.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[test]
fn own_forecasts_stand_above_or_below_the_baseline_or_are_missing() {
    has(&said(&years(Some(1_500_000)), "forecast"), "6月、7月、8月自报预测合计 450.0 万元，比基线（");
    has(&said(&years(Some(1_500_000)), "forecast"), "）高 ");
    has(&said(&years(Some(500_000)), "forecast"), "）低 ");
    has(&said(&years(None), "forecast"), "没有人报预测；按往月推算的基线合计");
    has(&said(&empty(), "forecast"), "也没有已结束的月份可算基线");
}

#[test]
fn a_target_far_above_both_is_remarked_on_and_one_within_reach_is_not() {
    let with = |yuan| {
        let mut at = years(Some(1_000_000));
        at.plans.push(plan(REGION, "2024-06", PlanKind::Issued, &[(Metric::Sales, yuan)], &[]));
        at
    };
    has(&said(&with(3_000_000), "targets"), "6月目标 300.0 万元，是预测与基线中较高者的");
    assert_ne!(report(&with(3_000_000), REGION).months.rows[0].far_above, "—");
    has(&said(&with(900_000), "targets"), "没有一个月的目标超出");
    assert_eq!(report(&with(900_000), REGION).months.rows[0].far_above, "—");
    has(&said(&years(None), "targets"), "还没有销售目标");
    let mut alone = empty();
    alone.plans.push(plan(REGION, "2024-06", PlanKind::Issued, &[(Metric::Sales, 9)], &[]));
    has(&said(&alone, "targets"), "无从判断");
}

#[test]
fn accuracy_says_who_came_nearer_and_that_nothing_can_be_said_without_forecasts() {
    has(&said(&years(Some(1_000_000)), "accuracy"), "自报预测平均偏差 0.0 %，比基线");
    has(&said(&years(Some(9_000_000)), "accuracy"), "不如基线");
    has(&said(&years(None), "accuracy"), "准确度无从比较");
}

#[test]
fn who_states_no_forecast_is_named_and_nobody_where_the_region_states_its_own() {
    has(&said(&years(None), "missing"), "王小明");
    has(&said(&years(None), "missing"), "李芳");
    has(&said(&years(None), "missing"), "6月、7月、8月预测未报");
    has(&said(&years(Some(1)), "missing"), "没有人缺报");
    assert!(report(&years(None), Scope::Person(WANG)).people.is_none());
    assert_eq!(report(&years(None), REGION).people.map(|people| people.rows.len()), Some(6));
}

#[test]
fn a_forecast_taken_from_an_earlier_plan_names_that_plan() {
    let notes = |at: &Workspace| report(at, REGION).months.notes.concat();
    assert!(!notes(&years(Some(1))).contains("沿用"), "each month is in the plan for June");
    let mut at = years(Some(1));
    at.plans.retain(|plan| plan.period != period("2024-06"));
    let forecast = Forecast::Whole(Amount::ONE);
    at.plans.last_mut().unwrap().forecast.insert(period("2024-06"), forecast);
    has(&notes(&at), "沿用较早的计划：华东区 5月。");
}

#[test]
fn the_chart_states_forecast_and_baseline_or_which_of_them_is_missing() {
    let alt = |at: &Workspace| {
        let books = Books::open(at);
        let (period, as_of) = (period("2024-06"), day("2024-05-31"));
        let drawn = charts("forecast", &Context { books: &books, scope: REGION, period, as_of, lang: Lang::Zh });
        drawn.first().map_or_else(String::new, |chart| chart.page.alt.clone())
    };
    has(&alt(&years(Some(1_500_000))), "前 5 个月有实际。往后三个月自报预测合计 450.0 万元，基线合计 ");
    has(&alt(&years(None)), "没有人报预测");
    let mut new = years(Some(1_500_000));
    new.history.clear();
    has(&alt(&new), "算不出基线");
    assert_eq!(alt(&empty()), "", "nothing to draw");
}
