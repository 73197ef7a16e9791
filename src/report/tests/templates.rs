//! The views in the templates they are the contract of.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use std::collections::BTreeMap;

use super::*;
use crate::render::document::{Block, RowKind, Text};
use crate::render::markdown::{Override, Templates};
use crate::report::view::{Illustrated, Illustration};
use crate::report::{Drawn, charts};

fn markdown(workspace: &Workspace, outline: &Outline, kind: PeriodKind, scope: Scope, lang: Lang) -> String {
    let books = Books::open(workspace);
    let (key, as_of) = usual(outline, kind);
    let context = Context { books: &books, scope, period: period(key), as_of: day(as_of), lang };
    let outline = &*outline.name;
    let view = view(outline, &context).expect("an outline");
    let place = |chart: Drawn| {
        let file = format!("{}.svg", chart.id);
        (chart.id, Illustration { alt: chart.page.alt, file })
    };
    let charts = charts(outline, &context).into_iter().map(place).collect();
    Templates::new(&[])
        .expect("the built-in templates parse")
        .render(outline, lang, &Illustrated { view: &view, charts })
        .expect("they fit the view")
}

/// Headings by level, tables by columns and rows, comments, lists, paragraphs of the opening.
fn skeleton(markdown: &str) -> Vec<String> {
    let (mut out, mut rows) = (Vec::new(), 0);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => out.push(format!("{level}")),
            Event::Start(Tag::Table(columns)) => out.push(format!("table {columns:?}")),
            Event::Start(Tag::TableRow) => rows += 1,
            Event::End(TagEnd::Table) => out.push(format!("rows {}", std::mem::take(&mut rows))),
            Event::Start(Tag::BlockQuote(_)) => out.push("opening".to_owned()),
            Event::Html(text) => out.push(text.trim().to_owned()),
            Event::Rule => out.push("rule".to_owned()),
            _ => {}
        }
    }
    out
}

fn same_skeleton(workspace: &Workspace) {
    for (outline, kind, scope) in every(&[Scope::Team, REGION, Scope::Person(WANG)]) {
        let [zh, en] = Lang::ALL.map(|lang| markdown(workspace, &outline, kind, scope, lang));
        assert_eq!(skeleton(&zh), skeleton(&en), "{}", outline.name);
    }
}

/// How many rows each section with totals has, and how many of them are totals.
fn totals(value: &serde_json::Value, out: &mut Vec<(usize, usize)>) {
    let rows = value.get("rows").and_then(|rows| rows.as_array()).map(Vec::len);
    let totals = value.get("totals").and_then(serde_json::Value::as_u64).unwrap_or_default();
    if let (Some(rows), Ok(totals @ 1..)) = (rows, usize::try_from(totals)) {
        out.push((rows, totals));
    }
    match value {
        serde_json::Value::Object(all) => all.values().for_each(|inner| self::totals(inner, out)),
        serde_json::Value::Array(all) => all.iter().for_each(|inner| self::totals(inner, out)),
        _ => {}
    }
}

/// Promise: a total stays below what it sums, however a reader sorts the table.
#[test]
fn every_table_that_ends_in_a_total_says_so() {
    let spent = |mut at: Workspace| {
        expense_of(&mut at, ExpenseKind::Gift, 20);
        expense_of(&mut at, ExpenseKind::Travel, 30);
        at
    };
    let told_of = [spent(tracked()), spent(surveyed())];
    let mut seen = 0;
    for (scope, lang) in [(Scope::Team, Lang::Zh), (REGION, Lang::En), (Scope::Person(WANG), Lang::Zh)] {
        for ((outline, kind, scope), at) in
            every(&[scope]).into_iter().flat_map(|one| told_of.iter().map(move |at| (one.clone(), at)))
        {
            let (period, as_of) = usual(&outline, kind);
            let view = view_of(at, &outline.name, scope, lang, period, as_of);
            let mut told = Vec::new();
            totals(&serde_json::to_value(&view).expect("views are plain values"), &mut told);
            let text = Templates::new(&[])
                .expect("the built-in templates parse")
                .render(&outline.name, lang, &Illustrated { view: &view, charts: BTreeMap::new() })
                .expect("they fit the view");
            let mut set = Vec::new();
            for block in crate::render::document::parse(&text).blocks {
                let Block::Table(table) = block else { continue };
                let marked = table.kinds.iter().filter(|kind| **kind == RowKind::Total).count();
                if marked > 0 {
                    set.push((table.rows.len(), marked));
                }
                let last = table.rows.last().and_then(|row| row.first()).map(Text::plain).unwrap_or_default();
                let sums = last == "合计" || last == "Total";
                assert_eq!(sums, marked > 0, "{} {lang:?}: {last}", outline.name);
            }
            told.sort_unstable();
            set.sort_unstable();
            assert_eq!(told, set, "{}", outline.name);
            seen += set.len();
        }
    }
    assert!(seen >= 12, "only {seen} tables with totals");
}

fn expense_of(at: &mut Workspace, kind: ExpenseKind, yuan: i64) {
    let index = at.facts.expenses.len();
    at.facts.expenses.push(Expense {
        head: head(LogSection::Expenses, index, "2024-05-20", WANG),
        kind,
        amount: Amount::int(yuan),
        on: None,
        note: None,
        customer: None,
        trip: None,
    });
}

#[test]
fn both_languages_have_the_same_skeleton() {
    same_skeleton(&story());
    same_skeleton(&surveyed());
    same_skeleton(&empty());
}

#[test]
fn no_asterisks_are_left_standing_and_english_has_no_chinese_of_ours() {
    for (outline, kind, scope) in every(&[REGION, Scope::Person(WANG)]) {
        for lang in Lang::ALL {
            let text = markdown(&story(), &outline, kind, scope, lang);
            for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
                if let Event::Text(text) = event {
                    assert!(!text.contains("**"), "{text}");
                }
            }
        }
        // With everything people wrote taken away only our own words are left.
        let mut at = empty();
        at.settings.name = None;
        at.settings.units = MoneyUnit::Yuan;
        at.roster = Roster::default();
        if scope != REGION {
            continue;
        }
        let text = markdown(&at, &outline, kind, Scope::Team, Lang::En);
        let ours = text.chars().find(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        assert_eq!(ours, None, "{text}");
    }
}

#[test]
fn hostile_names_leave_the_document_alone() {
    let calm = surveyed();
    let mut wild = surveyed();
    for (customer, name) in
        wild.roster.customers.iter_mut().zip(["# 甲 | 乙", "</td>\n\n## x", "**[a](javascript:x)** $x$"])
    {
        customer.states[0].name = name.to_owned();
    }
    for outlet in &mut wild.facts.survey {
        outlet.outlet = Party::Prospect(format!("| {} |\n\n# <td>", outlet.head.entry.index).into());
        outlet.opinion = outlet.opinion.take().map(|_| "|--|\n> y".into());
        for row in outlet.brands.iter_mut().filter(|row| *row.brand == *"固邦") {
            row.brand = "**固邦** | $x$".into();
        }
    }
    wild.facts.problems[0].title = Some("<!-- sr:page-break -->\n| a |\n|--|".into());
    wild.plans[3].text = Some("# x\n\n| a |\n|--|\n| 1 |\n\n> y\n\n<table>\n\n---\n".to_owned());
    for (outline, kind, scope) in every(&[REGION, Scope::Person(WANG)]) {
        let [calm, wild] = [&calm, &wild].map(|at| skeleton(&markdown(at, &outline, kind, scope, Lang::Zh)));
        assert_eq!(calm, wild, "{}", outline.name);
    }
}

#[test]
fn a_template_of_the_workspace_takes_the_built_in_ones_place() {
    let own = [Override {
        name: "zh-CN/monthly-plan.md",
        text: "# {{ head.scope }}\n\n{{ texts[0].text | prose }}",
        file: None,
    }];
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-05-31");
    let text = Templates::new(&own).unwrap().render("monthly-plan", Lang::Zh, &view).unwrap();
    assert_eq!(text, "# 华东区\n\n**说明**\n\n先补货，**再促销**。\n");
}

#[test]
fn a_broken_template_is_a_finding_at_its_place() {
    let file = Some(crate::text::FileId(7));
    let broken = [Override { name: "zh-CN/monthly-plan.md", text: "甲\n{% if x %}", file }];
    let finding = Templates::new(&broken).err().expect("an error");
    assert_eq!((finding.code, finding.place.map(|p| p.file)), (crate::diag::Code::Template, file));
    let asks = [Override { name: "zh-CN/monthly-plan.md", text: "甲 {{ nothing.there }}", file }];
    let view = view_of(&story(), "monthly-plan", REGION, Lang::Zh, "2024-06", "2024-05-31");
    let finding = Templates::new(&asks).unwrap().render("monthly-plan", Lang::Zh, &view).unwrap_err();
    let place = finding.place.expect("a place");
    assert_eq!(&asks[0].text[place.span.range()], "nothing");
}

#[test]
fn tables_stand_aligned_under_wide_characters() {
    use unicode_width::UnicodeWidthStr;
    let plan = outlines().into_iter().find(|outline| outline.name == "monthly-plan").expect("an outline");
    let text = markdown(&story(), &plan, PeriodKind::Month, REGION, Lang::Zh);
    let table: Vec<&str> =
        text.lines().skip_while(|l| !l.starts_with("| 指标")).take_while(|l| l.starts_with('|')).collect();
    assert!(table.len() > 3);
    assert!(table.iter().all(|line| line.width() == table[0].width()), "{table:#?}");
}
