//! The specimen of `docs/templates.md`: one report that shows every block, in both languages.
//!
//! With `SPECIMEN_OUT=folder` its HTML and PDF are written there, for `docs/pictures/make.sh`.

use std::collections::BTreeSet;
use std::path::Path;

use salesreport::chart::{Caption, Chart, Pace, Size, Value, Words};
use salesreport::render::document::{Block, Document, parse};
use salesreport::render::{ChartScenes, Charts, Meta, html, pdf};

fn markdown(lang: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/specimen/specimen.{lang}.md"));
    std::fs::read_to_string(path).expect("the specimen")
}

fn charts(document: &Document, chinese: bool) -> Charts {
    let say = |zh: &str, en: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let finding = document.blocks.iter().find_map(|block| match block {
        Block::Chart { words, .. } => Some(words.clone()),
        _ => None,
    });
    let words = Words {
        actual: say("实际", "Actual"),
        target: say("目标", "Target"),
        pace: say("工作日进度线", "Pace by working days"),
        working_day: say("第几个工作日", "Working day"),
        ..Words::default()
    };
    let chart = Chart::Pace(Pace {
        caption: Caption {
            title: say("二季度累计销售额与工作日进度", "Second quarter: sales to date and the pace"),
            unit: say("万元", "CNY 10k"),
            finding: finding.expect("a chart in the specimen"),
        },
        working_days: 72,
        actual: (1..=47).map(|day| 233.1 * f64::from(day) / 47.0).collect(),
        actual_label: "233.1".into(),
        target: Some(Value::new(400.0, "400.0")),
        gap: say("落后 28.0", "28.0 behind"),
        behind: true,
        as_of: "05-30".into(),
        ..Pace::default()
    });
    let [page, phone] = [Size::Page, Size::Phone].map(|size| chart.scene(&words, size));
    Charts::from([("pace".to_owned(), ChartScenes { page, phone })])
}

fn kinds(blocks: &[Block], into: &mut BTreeSet<&'static str>) {
    for block in blocks {
        let (kind, inner): (_, &[Block]) = match block {
            Block::Heading { .. } => ("heading", &[]),
            Block::Paragraph(_) => ("paragraph", &[]),
            Block::List(_) => ("list", &[]),
            Block::Table(_) => ("table", &[]),
            Block::KeyFigures(_) => ("key figures", &[]),
            Block::Opening(inner) => ("opening", inner),
            Block::Chart { .. } => ("chart", &[]),
            Block::Cover { blocks, .. } => ("cover", blocks),
            Block::Contents(_) => ("contents", &[]),
            Block::Calendar(_) => ("calendar", &[]),
            Block::Timeline(_) => ("timeline", &[]),
            Block::Problem { blocks, .. } => ("problem", blocks),
            Block::Prose { blocks, .. } => ("prose", blocks),
            Block::Owed(_) => ("owed", &[]),
            Block::Note(_) => ("note", &[]),
            Block::Signature(_) => ("signature", &[]),
            Block::Rule => ("rule", &[]),
            Block::PageBreak => ("page break", &[]),
            Block::Keep(inner) => ("keep", inner),
            Block::Landscape(inner) => ("landscape", inner),
        };
        into.insert(kind);
        kinds(inner, into);
    }
}

/// Promise: the specimen shows every block that reports are written in, alike in both languages, and both writers
/// set all of it: no word of it is lost on a page.
#[test]
fn the_specimen_shows_every_block_in_both_languages() {
    let fonts = pdf::Fonts::embedded();
    let mut shown = Vec::new();
    for (lang, report) in [("zh-CN", "样张"), ("en", "Specimen")] {
        let document = parse(&markdown(lang));
        let mut all = BTreeSet::new();
        kinds(&document.blocks, &mut all);
        for kind in [
            "cover",
            "contents",
            "opening",
            "key figures",
            "table",
            "chart",
            "calendar",
            "timeline",
            "problem",
            "prose",
            "owed",
            "note",
            "signature",
            "landscape",
        ] {
            assert!(all.contains(kind), "{lang} has no {kind}");
        }
        shown.push(all);
        let charts = charts(&document, lang == "zh-CN");
        let meta = Meta { title: report.into(), lang: lang.into(), report: report.into(), ..Meta::default() };
        let page = html::render(&document, &meta, &charts);
        for class in ["cover", "contents", "opening", "figures", "chart", "week", "timeline", "problem", "prose"] {
            assert!(page.contains(&format!("class=\"{class}")), "{lang}: {class}");
        }
        assert!(!page.contains("sr:"), "a comment is left standing");
        let print = pdf::render(&document, &meta, &charts, &fonts);
        assert_eq!(print.missing, []);
        assert!(print.pages >= 3, "the landscape section has pages of its own");
        if let Some(out) = std::env::var_os("SPECIMEN_OUT") {
            let out = Path::new(&out);
            std::fs::write(out.join(format!("specimen.{lang}.html")), page).expect("written");
            std::fs::write(out.join(format!("specimen.{lang}.pdf")), print.bytes).expect("written");
        }
    }
    assert_eq!(shown[0], shown[1]);
}
