mod sections;
mod sentences;
mod snapshots;
mod templates;

use crate::model::*;
use crate::report::fixture::*;
use crate::report::market_survey::tests::surveyed;
use crate::report::view::monthly_report::MonthlyReport;
use crate::report::view::{MonthlyPlan, Point, View};
use crate::report::{Context, Horizon, Outline, outlines, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn view_of(workspace: &Workspace, outline: &str, scope: Scope, lang: Lang, month: &str, as_of: &str) -> View {
    let books = Books::open(workspace);
    let context = Context { books: &books, scope, period: period(month), as_of: day(as_of), lang };
    view(outline, &context).expect("an outline")
}

/// A period of the story that an outline can tell of, and what is known to it.
fn usual(outline: &Outline, kind: PeriodKind) -> (&'static str, &'static str) {
    match (kind, outline.horizon) {
        (PeriodKind::Day, Horizon::OnTheMorning) => ("2024-05-21", "2024-05-20"),
        (PeriodKind::Day, _) => ("2024-05-20", "2024-05-20"),
        (PeriodKind::Week, Horizon::Before) => ("2024-W22", "2024-05-26"),
        (PeriodKind::Week, _) => ("2024-W21", "2024-05-26"),
        (PeriodKind::Month, Horizon::Before) => ("2024-06", "2024-05-31"),
        (PeriodKind::Month, _) => ("2024-05", "2024-05-31"),
        (PeriodKind::Quarter, Horizon::Before) => ("2024-Q3", "2024-06-30"),
        (PeriodKind::Quarter, _) => ("2024-Q2", "2024-06-30"),
        (PeriodKind::Year, Horizon::Before) => ("2025", "2024-12-31"),
        (PeriodKind::Year, _) => ("2024", "2024-12-31"),
    }
}

/// Each outline with each kind of period and, of these scopes, each that it can be made for.
fn every(scopes: &[Scope]) -> Vec<(Outline, PeriodKind, Scope)> {
    let of = |outline: &Outline| {
        let pairs = outline.periods.iter().flat_map(|kind| scopes.iter().map(|scope| (*kind, *scope)));
        let made = pairs.filter(|(kind, scope)| outline.fits(*kind, *scope));
        made.map(|(kind, scope)| (outline.clone(), kind, scope)).collect::<Vec<_>>()
    };
    outlines().iter().flat_map(of).collect()
}

fn plan_of(workspace: &Workspace, scope: Scope, lang: Lang) -> MonthlyPlan {
    match view_of(workspace, "monthly-plan", scope, lang, "2024-06", "2024-05-31") {
        View::MonthlyPlan(plan) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

fn report_of(workspace: &Workspace, scope: Scope) -> MonthlyReport {
    match view_of(workspace, "monthly-report", scope, Lang::Zh, "2024-05", "2024-05-31") {
        View::MonthlyReport(report) => *report,
        other => panic!("no report but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> MonthlyPlan {
    plan_of(workspace, REGION, Lang::Zh)
}

/// A paragraph of an opening; empty if it is not said.
fn said(opening: &[Point], id: &str) -> String {
    opening.iter().find(|p| p.id == id).map_or_else(String::new, |p| p.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

fn has_not(text: &str, part: &str) {
    assert!(!text.contains(part), "「{part}」 is in 「{text}」");
}
