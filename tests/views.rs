//! What a report's view says, its page says: no figure is lost between the two.
//!
//! With `VIEWS_OUT=folder` the views of samples/hengda for 2024, its second quarter, June, 24th week and 12 June, known by the
//! 29th of June, are written there as JSON in both languages, named like the reports, for `.ci/checks/view_figures.py` to look for in the PDFs.

use std::collections::BTreeMap;
use std::path::Path;

use salesreport::app::Lines;
use salesreport::model::{Day, Keep, Period, PeriodKind, Roster, Scope};
use salesreport::render::markdown::Templates;
use salesreport::report::view::{Illustrated, View};
use salesreport::report::{Context, outlines, view};
use salesreport::store;
use salesreport::tally::Books;
use salesreport::words::Lang;

/// The team, its regions and its people, with the names of their files.
fn scopes(roster: &Roster) -> Vec<(String, Scope)> {
    let regions = roster.regions().into_iter().map(|id| (format!("region-{}", roster.area(id).id), Scope::Region(id)));
    let people = roster.person_ids().map(|id| (format!("person-{}", roster.person(id).id), Scope::Person(id)));
    std::iter::once(("team".to_owned(), Scope::Team)).chain(regions).chain(people).collect()
}

/// Of whom quarter and year are looked at.
const OF_LONG_PERIODS: [&str; 4] = ["team", "region-huadong", "person-zhou-lan", "person-wang-li"];

/// Every view of the sample's 12 June, 24th week, June, second quarter and year, with its outline's name, period and file's name.
fn views(read: &store::Read, lang: Lang) -> Vec<(String, Period, String, View)> {
    let (workspace, lines) = (&read.workspace, Lines::of(&read.sources));
    let books = Books::open(workspace).traced(&lines);
    let periods =
        ["2024-06-12", "2024-W24", "2024-06", "2024-Q2", "2024"].map(|key| Period::parse(key).expect("a period"));
    let known = Day::parse("2024-06-29").expect("a day");
    let mut all = Vec::new();
    for outline in outlines() {
        for ((name, scope), period) in
            scopes(&workspace.roster).iter().flat_map(|of| periods.map(|period| (of, period)))
        {
            let long = matches!(period.kind(), PeriodKind::Quarter | PeriodKind::Year);
            if !outline.fits(period.kind(), *scope) || (long && !OF_LONG_PERIODS.contains(&name.as_str())) {
                continue;
            }
            let as_of = outline.as_of(period, known);
            let context = Context { books: &books, scope: *scope, period, as_of, lang };
            all.push((
                outline.name.to_string(),
                period,
                name.clone(),
                view(&outline.name, &context).expect("an outline"),
            ));
        }
    }
    all
}

/// The texts of a view's rows and cards that have a digit. What a day brought so far is told where a period runs, not
/// in the month's report.
fn figures(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains(|c: char| c.is_ascii_digit()) => out.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|inner| figures(inner, out)),
        serde_json::Value::Object(all) => {
            all.iter().filter(|(key, _)| *key != "pace").for_each(|(_, inner)| figures(inner, out));
        }
        _ => {}
    }
}

/// Promise: a template prints every section's rows: what a view's sums and cards say stands in the report.
#[test]
fn what_a_view_says_stands_in_its_report() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/hengda");
    let read = store::read(&root, Keep::ALL);
    let templates = Templates::new(&[]).expect("the built-in templates parse");
    let out = std::env::var_os("VIEWS_OUT");
    let mut looked = 0;
    for lang in Lang::ALL {
        for (outline, period, name, view) in views(&read, lang) {
            let json = serde_json::to_value(&view).expect("views are plain values");
            let text = templates
                .render(&outline, lang, &Illustrated { view: &view, charts: BTreeMap::new() })
                .expect("it fits the view");
            let plain: String = text.replace('\\', "").split_whitespace().collect();
            for key in
                ["cards", "sales", "collections", "expenses", "key_customers", "customers", "growth", "next_targets"]
            {
                let mut said = Vec::new();
                figures(&json[key]["rows"], &mut said);
                json[key].as_object().into_iter().flatten().for_each(|(_, part)| figures(&part["rows"], &mut said));
                for figure in said {
                    let bare: String = figure.split_whitespace().collect();
                    assert!(plain.contains(&bare), "{outline} {name} {lang:?}: {key} lacks {figure}");
                    looked += 1;
                }
            }
            if let Some(out) = &out {
                let language = if lang == Lang::Zh { "" } else { ".en" };
                let name = format!("{period}/{outline}/{name}{language}.json");
                let path = Path::new(out).join(name);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                std::fs::write(path, serde_json::to_string_pretty(&json).expect("JSON")).expect("written");
            }
        }
    }
    assert!(looked > 2_000, "only {looked} figures were looked up");
}
