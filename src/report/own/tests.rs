//! A report of a team's own: its tables say what the books say, its charts are there where there are figures.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::own::{drawings, unfit, view};
use crate::report::view::own::Own;
use crate::report::{Context, outlines};
use crate::tally::Books;
use crate::text::{FileId, Place, Span};
use crate::words::Lang;

fn own() -> OwnOutline {
    let place = Place { file: FileId(0), span: Span::new(0, 0) };
    let section = OwnSection {
        title: Named { zh: "各人".into(), en: "People".into() },
        part: None,
        rows: vec![Axis::Person],
        metrics: vec![Metric::Sales],
        compare: vec![Comparison::Target, Comparison::Completion, Comparison::Previous],
        sort: Some(Metric::Sales),
        limit: None,
        text: None,
    };
    let chart = |kind, rows: &[Axis]| OwnChart {
        title: Named::same("图"),
        kind,
        metrics: vec![Metric::Sales],
        rows: rows.to_vec(),
        compare: Vec::new(),
    };
    OwnOutline {
        name: "own-page".into(),
        title: Named { zh: "一页纸".into(), en: "One page".into() },
        period_kind: PeriodKind::Month,
        scopes: vec![ScopeKind::Region],
        metrics: vec![Metric::Sales, Metric::Visits],
        sections: vec![section],
        charts: vec![
            chart(OwnChartKind::Bar, &[Axis::Person]),
            chart(OwnChartKind::Stacked, &[Axis::Customer]),
            chart(OwnChartKind::Progress, &[]),
            chart(OwnChartKind::Line, &[Axis::Month]),
        ],
        template: None,
        place,
    }
}

fn of(at: &Workspace, own: &OwnOutline, lang: Lang) -> (Own, Vec<String>) {
    let books = Books::open(at);
    let ctx = Context {
        books: &books,
        scope: Scope::Region(EAST),
        period: period("2024-05"),
        as_of: day("2024-05-31"),
        lang,
    };
    (view(own, &ctx, vec![None]), drawings(own, &ctx).into_iter().map(|chart| chart.id).collect())
}

#[test]
fn a_table_says_what_the_books_say_and_falls_by_the_figure_asked_for() {
    let mut at = empty();
    order(&mut at, "2024-05-10", LI, HONGTU, 10_000);
    order(&mut at, "2024-05-11", WANG, CHANGSHENG, 30_000);
    let (report, drawn) = of(&at, &own(), Lang::Zh);
    let table = report.sections[0].table.as_ref().expect("a table");
    let heads: Vec<&str> = table.heads.iter().map(|head| head.label.as_str()).collect();
    assert_eq!(heads, ["人员", "销售额（万元）", "目标（万元）", "完成率", "环比"]);
    assert_eq!(table.rows[0], ["王小明", "3.0", "—", "—", "—"]);
    assert_eq!(table.rows[1][..2], ["李芳", "1.0"]);
    assert_eq!((table.totals, table.rows[2][..2].to_vec()), (1, vec!["合计".to_owned(), "4.0".to_owned()]));
    assert_eq!(report.cards.len(), 2);
    // There is no target, so progress has nothing to draw.
    assert_eq!((report.drawn.clone(), drawn), (vec!["own-1".into(), "own-2".into(), "own-4".into()], report.drawn));
    assert_eq!(of(&at, &own(), Lang::En).0.head.report, "One page");
    let story = of(&story(), &own(), Lang::Zh).0.sections.remove(0).table.expect("a table");
    let total = story.rows.last().expect("a total");
    assert_eq!(total[1..4], ["49.8", "60.0", "83.0 %"], "the target stands beside it");
}

#[test]
fn rows_cut_by_a_limit_are_told_and_the_total_stays_whole() {
    let mut at = empty();
    order(&mut at, "2024-05-10", LI, HONGTU, 10_000);
    order(&mut at, "2024-05-11", WANG, CHANGSHENG, 30_000);
    order(&mut at, "2024-05-11", WANG, DATONG, 5_000);
    let mut own = own();
    own.sections[0].rows = vec![Axis::Customer];
    own.sections[0].limit = Some(2);
    let table = of(&at, &own, Lang::Zh).0.sections.remove(0).table.expect("a table");
    assert_eq!(table.rows.len(), 3);
    assert_eq!(table.rows[2][1], "4.5");
    assert_eq!(table.notes, ["只列前 2 行，共 3 行；合计是全部的。"]);
}

#[test]
fn a_month_without_entries_says_so() {
    let (report, drawn) = of(&empty(), &own(), Lang::Zh);
    let table = report.sections[0].table.as_ref().expect("a table");
    assert_eq!((table.rows.len(), table.totals), (0, 0));
    assert_eq!(table.notes, ["2024年5月没有这些指标的记录。"]);
    assert_eq!((drawn.len(), report.opening[0].id), (0, "progress"));
}

#[test]
fn what_no_figure_can_be_broken_down_by_is_named() {
    let mut own = own();
    assert!(unfit(&own).is_empty());
    own.sections[0].rows = vec![Axis::Product];
    own.sections[0].metrics = vec![Metric::Sales, Metric::Visits];
    let found: Vec<Metric> = unfit(&own).into_iter().map(|(_, metric, _)| metric).collect();
    assert_eq!(found, [Metric::Visits]);
    assert!(outlines().iter().all(|outline| outline.name != "own-page"));
}
