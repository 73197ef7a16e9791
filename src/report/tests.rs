use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::{MonthlyPlan, View};
use crate::report::{Context, outlines, view};
use crate::tally::Books;
use crate::words::Lang;

fn plan_of(workspace: &Workspace, scope: Scope, lang: Lang) -> MonthlyPlan {
    plan_at(workspace, scope, lang, "2024-06", "2024-05-31")
}

fn plan_at(workspace: &Workspace, scope: Scope, lang: Lang, month: &str, as_of: &str) -> MonthlyPlan {
    let books = Books::open(workspace);
    let context = Context { books: &books, scope, period: period(month), as_of: day(as_of), lang };
    match view("monthly-plan", &context) {
        Some(View::MonthlyPlan(plan)) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> MonthlyPlan {
    plan_of(workspace, Scope::Region(EAST), Lang::Zh)
}

/// A paragraph of the opening; empty if it is not said.
fn said<'a>(plan: &'a MonthlyPlan, id: &str) -> &'a str {
    plan.opening.iter().find(|p| p.id == id).map_or("", |p| &p.text)
}

#[test]
fn print_it() {
    let at = story();
    for lang in Lang::ALL {
        let plan = plan_of(&at, Scope::Region(EAST), lang);
        let templates = crate::render::markdown::Templates::new(&[]).unwrap();
        std::fs::write(
            format!("/tmp/report-{}.md", lang.tag()),
            templates.render("monthly-plan", lang, &plan).unwrap(),
        )
        .unwrap();
    }
}
