//! Charts: kept pictures of each kind, and what holds for any figures and names.

mod geometry;
mod laws;
mod specimens;

use std::collections::BTreeSet;
use std::path::Path;

use salesreport::chart::{STYLE, Size, SvgFor};
use salesreport::words::Lang;

/// The files kept for each specimen; `UPDATE_CHARTS=1` writes them anew, to be looked at before they are kept.
#[test]
fn charts_are_drawn_as_they_were_when_they_were_looked_at() {
    let folder = Path::new("tests/charts/expected");
    let update = std::env::var_os("UPDATE_CHARTS").is_some();
    let mut known = BTreeSet::new();
    let mut wrong = Vec::new();
    for (name, chart) in specimens::all() {
        for (kind, size) in [("", Size::Page), ("-phone", Size::Phone)] {
            let file = format!("{name}{kind}.svg");
            let drawn = chart.scene(&specimens::words(Lang::Zh), size).to_svg(name, SvgFor::File);
            if update {
                std::fs::create_dir_all(folder).unwrap();
                std::fs::write(folder.join(&file), &drawn).unwrap();
            } else if std::fs::read_to_string(folder.join(&file)).unwrap_or_default() != drawn {
                wrong.push(file.clone());
            }
            known.insert(file);
        }
    }
    assert!(wrong.is_empty(), "drawn otherwise than kept: {wrong:?}");
    let kept: BTreeSet<String> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept, known, "kept files and specimens differ");
}

/// A page with every specimen inline, to be looked at in a browser: `cargo test --test charts -- --ignored`.
#[test]
#[ignore = "writes a page to look at"]
fn a_page_of_all_charts() {
    let mut page = format!(
        "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Charts</title><style>:root{{color-scheme:light dark}}body{{margin:16px}}\
         @media (prefers-color-scheme:dark){{body{{background:#16181c}}}}.sr-chart{{margin:0 0 28px}}{STYLE}</style>"
    );
    for (name, chart) in specimens::all() {
        for size in [Size::Page, Size::Phone] {
            let id = format!("{name}-{size:?}");
            page.push_str(&chart.scene(&specimens::words(Lang::Zh), size).to_svg(&id, SvgFor::Page));
        }
    }
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("charts.html"), page).unwrap();
}

#[test]
fn a_page_s_svg_names_itself_and_states_its_finding() {
    let scene = specimens::pace().scene(&specimens::words(Lang::En), Size::Page);
    let svg = scene.to_svg("o5 图1", SvgFor::Page);
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 482 "), "{svg}");
    assert!(svg.contains("role=\"img\" aria-labelledby=\"o5--1-title o5--1-desc\""));
    assert!(svg.contains("<desc id=\"o5--1-desc\">过了 72 个工作日中的 47 个"));
    assert!(svg.contains("Pace by working days"));
}

#[test]
fn an_emphasised_name_cut_short_is_whole_in_its_title() {
    let svg = specimens::ranking().scene(&specimens::words(Lang::Zh), Size::Phone).to_svg("r", SvgFor::File);
    assert!(svg.contains("<title>苏州工业园区金鸡湖装饰工程有限公司</title>苏州"), "{svg}");
}
