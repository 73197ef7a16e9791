//! The document engine seen from outside: Markdown in, pages out.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use salesreport::chart::{Caption, Chart, Pace, Size, Words};
use salesreport::render::document::{Block, Document, Table, parse};
use salesreport::render::{ChartScenes, Charts, Meta, html, pdf};

static FONTS: LazyLock<pdf::Fonts> = LazyLock::new(pdf::Fonts::embedded);

fn meta() -> Meta {
    Meta {
        title: "华东区 2024年6月工作计划".into(),
        lang: "zh-CN".into(),
        report: "月工作计划".into(),
        scope: "华东区".into(),
        period: "2024年6月".into(),
        author: "恒达建材".into(),
        as_of: "数据截至 2024-05-30".into(),
        subject: "月工作计划".into(),
        keywords: vec!["销售".into(), "计划".into()],
        page_of: "第 {page} 页，共 {pages} 页".into(),
    }
}

fn layout(markdown: &str) -> String {
    pdf::describe(&parse(markdown), &meta(), &Charts::new(), &FONTS)
}

fn body(markdown: &str) -> String {
    let page = html::render(&parse(markdown), &meta(), &Charts::new());
    let start = page.find("<body>").expect("a body") + "<body>\n".len();
    let end = page.rfind("</body>").expect("its end");
    page[start..end].to_owned()
}

// --- Snapshots -----------------------------------------------------------

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine")
}

/// Promise: the same Markdown is set as it was before, on paper and on screen.
/// To accept a change on purpose, run with `ACCEPT=1` and read the diff.
#[test]
fn documents_are_set_as_their_expected_files_say() {
    let mut claimed = BTreeSet::new();
    let mut wrong = String::new();
    let mut sources: Vec<_> = files().into_iter().filter(|path| is(path, ".md")).collect();
    sources.sort();
    assert!(sources.len() >= 7, "cases went missing");
    for source in sources {
        let markdown = std::fs::read_to_string(&source).expect("a case");
        let made = [("layout.txt", layout(&markdown)), ("html", body(&markdown))];
        claimed.insert(source.clone());
        for (extension, made) in made {
            let expected = source.with_extension(extension);
            if std::env::var_os("ACCEPT").is_some() {
                std::fs::write(&expected, &made).expect("written");
            }
            let told = std::fs::read_to_string(&expected).unwrap_or_default();
            if told != made {
                let _ = writeln!(wrong, "{}", expected.display());
                let differs = told.lines().zip(made.lines()).find(|(a, b)| a != b);
                let _ = writeln!(wrong, "  {differs:?}");
            }
            claimed.insert(expected);
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{wrong}");
    let strangers: Vec<_> = files().into_iter().filter(|path| !claimed.contains(path)).collect();
    assert!(strangers.is_empty(), "nobody checks {strangers:?}");
}

fn files() -> Vec<PathBuf> {
    std::fs::read_dir(cases()).expect("the cases").map(|entry| entry.expect("an entry").path()).collect()
}

fn is(path: &Path, ending: &str) -> bool {
    path.to_string_lossy().ends_with(ending)
}

// --- The layout read back ------------------------------------------------

/// A strip or a stretch of glyphs of a described layout.
#[derive(Debug)]
struct Item {
    page: usize,
    y: f32,
    kind: String,
    x: f32,
    width: f32,
    words: String,
}

/// Reads a described layout back; strips have a kind, glyphs have words.
fn items(layout: &str) -> Vec<Item> {
    let mut page = 0;
    let mut items = Vec::new();
    for line in layout.lines() {
        if line.starts_with("page ") {
            page += 1;
        } else if let Some(glyphs) = line.strip_prefix("   ") {
            let Some((place, words)) = glyphs.split_once('|') else {
                continue;
            };
            let mut numbers = place.split(' ').map(|part| part.trim_start_matches('+'));
            let mut next = || numbers.next().and_then(|n| n.parse().ok()).expect("a number");
            let (x, y, width) = (next(), next(), next());
            let words = words.strip_suffix('|').expect("an end").to_owned();
            items.push(Item { page, y, kind: String::new(), x, width, words });
        } else {
            let (y, kind) = line.trim_start().split_once(' ').expect("a strip");
            let y = y.parse().expect("its place");
            let kind = kind.to_owned();
            items.push(Item { page, y, kind, x: 0.0, width: 0.0, words: String::new() });
        }
    }
    items
}

/// The words of a layout in order, without the edges of its pages.
fn words(items: &[Item]) -> impl Iterator<Item = &Item> {
    let edges = [meta().period, meta().author, meta().as_of, "月工作计划 · 华东区".into()];
    items
        .iter()
        .filter(move |item| item.kind.is_empty() && !edges.contains(&item.words) && !item.words.starts_with("第 "))
}

fn strips(layout: &str) -> Vec<(usize, String)> {
    let items = items(layout).into_iter();
    items.filter(|item| !item.kind.is_empty()).map(|item| (item.page, item.kind)).collect()
}

fn case(name: &str) -> String {
    std::fs::read_to_string(cases().join(name)).expect("the case")
}

// --- Promises of the page ------------------------------------------------

/// Promise: a reader who turns the page still sees what the columns are.
#[test]
fn a_table_repeats_its_head_on_every_page() {
    let strips = strips(&layout(&case("table-pages.md")));
    let pages = strips.last().expect("strips").0;
    assert!(pages >= 2, "the case must need pages");
    for page in 1..=pages {
        let mut kinds = strips.iter().filter(|(on, _)| *on == page).map(|(_, kind)| kind.as_str());
        let first = kinds.find(|kind| *kind != "heading");
        assert_eq!(first, Some("head"), "page {page}");
    }
    assert!(strips.iter().all(|(_, kind)| kind != "row line"), "a row was cut");
}

/// Promise: a row no page can hold is still printed whole, line by line.
#[test]
fn a_row_taller_than_a_page_goes_on_on_the_next() {
    let long = "很长的说明，".repeat(900);
    let layout = layout(&format!("| 甲 | 乙 |\n|:--|:--|\n| 一 | {long} |\n| 二 | 短 |\n"));
    let items = items(&layout);
    let printed: String = words(&items).map(|item| item.words.as_str()).collect();
    let printed = printed.replace("甲乙", "");
    assert_eq!(printed.matches("很长的说明").count(), 900);
    let strips = strips(&layout);
    assert!(strips.iter().filter(|(_, kind)| kind == "row line").count() > 60);
    assert_eq!(strips.iter().filter(|(_, kind)| kind == "head").count(), strips.last().unwrap().0);
}

/// Promise: what is wide stands on paper that is wide, and only that.
#[test]
fn a_landscape_section_has_pages_of_its_own() {
    let layout = layout(&case("landscape.md"));
    let papers: Vec<_> = layout.lines().filter(|line| line.starts_with("page ")).collect();
    assert_eq!(papers, ["page 1 595 × 842", "page 2 842 × 595", "page 3 595 × 842", "page 4 595 × 842"]);
}

/// Promise: kept together means on one page, if one page can hold it.
#[test]
fn what_is_kept_together_is_not_parted() {
    for before in 20..32 {
        let lines = "行。\n\n".repeat(before);
        let kept = format!(
            "{lines}<!-- sr:keep -->\n\n甲。\n\n乙。\n\n- 丙\n\n| 丁 | 戊 |\n|--|--|\n| 1 | 2 |\n\n<!-- sr:end -->\n"
        );
        let items = items(&layout(&kept));
        let page = |word: &str| items.iter().find(|item| item.words == word).expect("set").page;
        assert_eq!(page("甲。"), page("2"), "after {before} lines");
    }
}

/// Promise: a character that can't be printed is reported with its place.
#[test]
fn a_character_no_font_has_is_a_box_and_is_told() {
    let document = parse(&case("missing.md"));
    let print = pdf::render(&document, &meta(), &Charts::new(), &FONTS);
    let told: Vec<_> = print.missing.iter().map(|missing| (missing.character, missing.heading.as_str())).collect();
    assert_eq!(told, [('𠮷', "缺字"), ('😀', "缺字")]);
    assert_eq!(print.missing[0].context, "客户𠮷田建材与 𠮷野。");
    let clean = pdf::render(&parse("客户田建材"), &meta(), &Charts::new(), &FONTS);
    assert_eq!(clean.missing, []);
}

/// Promise: two builds, same bytes, whichever thread they run on.
#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = parse(&case("opening.md"));
    let first = pdf::render(&document, &meta(), &Charts::new(), &FONTS);
    let others: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> =
            (0..3).map(|_| scope.spawn(|| pdf::render(&document, &meta(), &Charts::new(), &FONTS))).collect();
        runs.into_iter().map(|run| run.join().expect("no panic")).collect()
    });
    assert!(others.iter().all(|other| *other == first));
    let other = pdf::render(&parse("别的"), &meta(), &Charts::new(), &FONTS);
    assert_ne!(id(&first.bytes), id(&other.bytes), "ids tell files apart");
    assert_eq!(html::render(&document, &meta(), &Charts::new()), html::render(&document, &meta(), &Charts::new()));
}

fn id(bytes: &[u8]) -> Vec<u8> {
    let file = lopdf::Document::load_mem(bytes).expect("a PDF");
    let ids = file.trailer.get(b"ID").and_then(lopdf::Object::as_array).expect("ids");
    ids[0].as_str().expect("bytes").to_vec()
}

/// Promise: a report that asks for few pages is drawn closer until it has no more; one that asks for nothing, or for
/// what cannot be, is drawn at full size or on as few pages as can be.
#[test]
fn a_report_keeps_to_the_pages_it_asks_for() {
    let rows = "| 武进隆昌建材 | 理货 |\n".repeat(46);
    let table = format!("# 日检讨\n\n| 客户 | 事项 |\n|:--|:--|\n{rows}");
    let pages = |asked: &str, report: &str| {
        pdf::render(&parse(&format!("{asked}\n\n{report}")), &meta(), &Charts::new(), &FONTS).pages
    };
    assert_eq!(pages("", &table), 2);
    assert_eq!(pages("<!-- sr:pages most=2 -->", &table), 2);
    assert_eq!(pages("<!-- sr:pages most=1 -->", &table), 1);
    assert_eq!(pages("<!-- sr:one-page -->", &table), 1);
    assert_eq!(pages("<!-- sr:pages most=0 -->", &table), 2);
    let long = table.replace(&rows, &rows.repeat(4));
    assert!((2..pages("", &long)).contains(&pages("<!-- sr:pages most=1 -->", &long)));
}

/// Promise: the outline is nested like the headings, in their order, and jumps to them.
#[test]
fn the_outline_follows_the_headings() {
    let markdown = "# 乙\n\n## 甲\n\n#### 深\n\n### 浅\n\n<!-- sr:page-break -->\n\n## 丙\n\n# 丁\n";
    let print = pdf::render(&parse(markdown), &meta(), &Charts::new(), &FONTS);
    let file = lopdf::Document::load_mem(&print.bytes).expect("a PDF");
    let catalog = file.catalog().expect("a catalog");
    let outlines = catalog.get(b"Outlines").and_then(lopdf::Object::as_reference).expect("an outline");
    let mut seen = Vec::new();
    walk(&file, outlines, 0, &mut seen);
    let told: Vec<_> = seen.iter().map(|(depth, words, page)| (*depth, words.as_str(), *page)).collect();
    assert_eq!(told, [(0, "乙", 1), (1, "甲", 1), (2, "深", 1), (2, "浅", 1), (1, "丙", 2), (0, "丁", 2)]);
    assert_eq!(catalog.get(b"Lang").and_then(lopdf::Object::as_str).expect("a language"), b"zh-CN");
}

fn walk(file: &lopdf::Document, parent: lopdf::ObjectId, depth: usize, seen: &mut Vec<(usize, String, u32)>) {
    let mut next = file.get_dictionary(parent).expect("an entry").get(b"First").ok();
    while let Some(reference) = next {
        let id = reference.as_reference().expect("a reference");
        let entry = file.get_dictionary(id).expect("an entry");
        let title = entry.get(b"Title").and_then(lopdf::Object::as_str).expect("words");
        let units: Vec<u16> = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        let place = entry.get(b"Dest").and_then(lopdf::Object::as_array).expect("a place");
        let target = place[0].as_reference().expect("a page");
        let page = file.get_pages().into_iter().find(|(_, id)| *id == target).expect("in the file").0;
        seen.push((depth, String::from_utf16(&units).expect("text"), page));
        walk(file, id, depth + 1, seen);
        next = entry.get(b"Next").ok();
    }
}

/// Promise: text can be copied and searched: every glyph says its character.
#[test]
fn the_text_of_a_pdf_can_be_read_back() {
    let print = pdf::render(&parse(&case("opening.md")), &meta(), &Charts::new(), &FONTS);
    let file = lopdf::Document::load_mem(&print.bytes).expect("a PDF");
    let text: String = file.extract_text(&[1]).expect("text").split_whitespace().collect();
    for words in ["华东区2024年6月工作计划", "「昌盛断货」已连续两个月未解决，", "需要决定", "233.1", "第1页，共1页"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
}

/// Promise: a PDF stays small: only glyphs in use.
#[test]
fn a_short_pdf_carries_few_glyphs() {
    let print = pdf::render(&parse("# 月计划\n\n尚差 28.0 万元。"), &meta(), &Charts::new(), &FONTS);
    assert!(print.bytes.len() < 30_000, "{}", print.bytes.len());
}

/// Promise: no line begins with a closing mark or ends with an opening one,
/// and figures stay with their signs and units.
#[test]
fn chinese_lines_begin_and_end_as_they_should() {
    let source = case("breaks.md").replace('\n', "");
    for drop in 0..24 {
        let cut: String = source.chars().skip(drop).collect();
        let items = items(&layout(&cut));
        let mut lines: Vec<String> = Vec::new();
        let mut last = 0.0;
        for item in words(&items) {
            if (item.y - last).abs() < 0.1 {
                lines.last_mut().expect("a line").push_str(&item.words);
            } else {
                lines.push(item.words.clone());
            }
            last = item.y;
        }
        assert!(lines.len() >= 4, "{lines:?}");
        for line in &lines[1..] {
            let first = line.chars().next().expect("words");
            assert!(!"，。；：、”）》」%％".contains(first), "{line}");
        }
        for line in &lines[..lines.len() - 1] {
            let end = line.chars().last().expect("words");
            assert!(!"“（《「▲−".contains(end), "{line}");
        }
        let joined = lines.join("|");
        for whole in ["2024-05-31", "1,234,567.89", "−14.2", "58.3 %", "▲ 9.6 %", "6 月"] {
            assert!(joined.contains(whole), "{whole} in {joined}");
        }
    }
}

/// The lines of running text on the first page: left edge, right edge, words.
fn text_lines(markdown: &str) -> Vec<(f32, f32, String)> {
    let items = items(&layout(markdown));
    let mut lines: Vec<(f32, f32, f32, String)> = Vec::new();
    for item in words(&items) {
        match lines.last_mut() {
            Some(line) if (line.0 - item.y).abs() < 0.1 => {
                line.2 = item.x + item.width;
                line.3.push_str(&item.words);
            }
            _ => lines.push((item.y, item.x, item.x + item.width, item.words.clone())),
        }
    }
    lines.into_iter().map(|(_, left, right, words)| (left, right, words)).collect()
}

/// Promise: lines of Chinese fill the measure, the last one does not, and no
/// line is torn apart for the sake of it.
#[test]
fn lines_of_chinese_are_spread_evenly_to_the_measure() {
    let source = case("breaks.md").replace('\n', "");
    let (mut full, mut all) = (0, 0);
    for drop in 0..24 {
        let cut: String = source.chars().skip(drop).collect();
        let lines = text_lines(&cut);
        let (last, before) = lines.split_last().expect("lines");
        assert!(last.1 < 543.0, "{last:?}");
        for (left, right, words) in before {
            assert!((left - 51.0).abs() < 0.1 && *right <= 544.4, "{words} {right}");
            all += 1;
            full += usize::from((right - 544.25).abs() < 0.15);
        }
    }
    assert!(full * 10 >= all * 8, "{full} of {all} lines reach the edge");
}

/// Promise: two marks side by side share their white, one at an edge of the
/// text has none.
#[test]
fn punctuation_is_set_tight() {
    let wide = |text: &str| {
        let line = text_lines(text).remove(0);
        line.1 - line.0
    };
    let em = 10.5;
    for (text, ems) in [
        ("中文，中文", 5.0),
        ("中「文」，中", 5.5),
        ("中（文）。", 4.0),
        ("中，「文", 3.5),
        ("（「中文", 3.0),
        ("（中）", 2.0),
        ("中文。", 2.5),
        ("中·文", 2.5),
    ] {
        let found = wide(text) / em;
        assert!((found - ems).abs() < 0.02, "{text}: {found} ems instead of {ems}");
    }
}

/// Promise: Latin and figures stand apart from Chinese, once, whether or not
/// the author put a space there.
#[test]
fn latin_stands_apart_from_chinese() {
    let wide = |text: &str| {
        let line = text_lines(text).remove(0);
        line.1 - line.0
    };
    assert!((wide("差 3 家") - wide("差3家")).abs() < 0.15);
    assert!(wide("差3家") > wide("差家") + wide("3") + 0.3 * 10.5);
    assert!((wide("中文，3") - wide("中文，") - wide("3") - 0.5 * 10.5).abs() < 0.25);
}

/// Promise: the contents lead to the pages they name.
#[test]
fn the_contents_name_pages_and_lead_to_them() {
    let markdown = "<!-- sr:contents -->\n\n## 甲\n\n正文。\n\n<!-- sr:page-break -->\n\n## 乙\n\n正文。\n";
    let said = layout(markdown);
    assert!(said.contains("link #甲") && said.contains("link #乙"), "{said}");
    let items = items(&said);
    let numbers: Vec<_> =
        words(&items).filter(|item| item.page == 1 && item.x > 500.0).map(|item| &item.words).collect();
    assert_eq!(numbers, ["1", "2"]);
    let dead = layout("见[那里](#没有的)。");
    assert!(!dead.contains("link"), "{dead}");
}

/// Promise: nothing a template gets wrong about emphasis shows up as stars.
#[test]
fn strong_text_against_punctuation_is_strong() {
    for (markdown, strong) in [
        ("**注意：**数字", "注意："),
        ("说**“好”**的", "“好”"),
        ("| a |\n|--|\n| 甲**（乙）**丙 |", "（乙）"),
        ("甲**乙", ""),
    ] {
        let page = body(markdown);
        assert!(!page.contains('*'), "{page}");
        if !strong.is_empty() {
            assert!(page.contains(&format!("<strong>{strong}</strong>")), "{page}");
        }
    }
}

/// Promise: no note can bring the program down, however it is nested.
#[test]
fn a_thousand_lists_in_lists_are_only_text() {
    for mark in ["- ", "> ", "1. ", "- > "] {
        let markdown = format!("前文。\n\n{}末尾\n", mark.repeat(5000));
        assert!(body(&markdown).contains("末尾"), "{mark}");
        let layout = layout(&markdown);
        assert!(layout.contains("|末尾|"), "{mark}");
    }
}

/// Promise: a table with far too many columns stays between the margins.
#[test]
fn thirty_columns_stay_between_the_margins() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(30));
    let markdown = format!("{}{}{}", row("一月销售额"), row("--:"), row("1,234.5").repeat(3));
    for item in items(&layout(&markdown)).iter().filter(|item| item.kind.is_empty()) {
        assert!(item.x >= 50.9 && item.x + item.width <= 545.0, "{item:?}");
    }
}

// --- Laws ------------------------------------------------------------------

/// A note as the templates' escape prints it: every mark with a backslash.
fn escaped(note: &str) -> String {
    let mut out = String::new();
    for c in note.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

fn table_of(document: &Document) -> Option<&Table> {
    match document.blocks.as_slice() {
        [Block::Heading { .. }, Block::Table(table), Block::Paragraph(_)] => Some(table),
        _ => None,
    }
}

/// Characters people and their programs put into notes, and marks that mean something.
fn note() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("**".to_owned()),
        Just("|".to_owned()),
        Just("<br>".to_owned()),
        Just("<!-- sr:end -->".to_owned()),
        Just("`".to_owned()),
        Just("](".to_owned()),
        Just("\\".to_owned()),
        Just("&amp;".to_owned()),
        Just("\n# ".to_owned()),
        Just("昌盛建材，".to_owned()),
        Just("“".to_owned()),
        Just("\u{200d}👩".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("שלום".to_owned()),
        Just("ไทย".to_owned()),
        Just("\u{202e}".to_owned()),
        any::<char>().prop_map(String::from),
        "[ -~]{0,6}",
        "\\PC{0,4}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn blocks() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        Just("## 标题\n\n".to_owned()),
        Just("### 小标题\n\n".to_owned()),
        (1..200usize).prop_map(|n| format!("{}\n\n", "正文一句，".repeat(n))),
        (1..30usize).prop_map(|n| format!("| 甲 | 乙 |\n|:--|--:|\n{}\n", "| 一些文字，比较长 | 12.5 |\n".repeat(n))),
        (1..8usize).prop_map(|n| format!("{}\n", "- 项目\n  - 子项\n".repeat(n))),
        Just("> 要点。\n\n".to_owned()),
        Just("<!-- sr:page-break -->\n\n".to_owned()),
        Just("<!-- sr:landscape -->\n\n横。\n\n<!-- sr:end -->\n\n".to_owned()),
        Just("<!-- sr:key-figures -->\n\n| 销售 | 回款 |\n|--:|--:|\n| 1.0 | 2.0 |\n\n".to_owned()),
    ];
    proptest::collection::vec(block, 1..14).prop_map(|blocks| blocks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Promise: any note leaves the document's structure alone.
    #[test]
    fn any_note_in_a_cell_stays_in_its_cell(note in note()) {
        let markdown = format!("# 题\n\n| 甲 | 乙 |\n|:--|--:|\n| {} | 1 |\n| 二 | 2 |\n\n完。\n", escaped(&note));
        let document = parse(&markdown);
        let table = table_of(&document);
        prop_assert!(table.is_some(), "{document:?}");
        let table = table.unwrap();
        prop_assert_eq!((table.rows.len(), table.columns.len()), (2, 2));
        prop_assert_eq!(table.rows[1][0].plain(), "二");
        let said: String = note.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let spaceless = |text: &str| text.split_whitespace().collect::<String>().replace('\0', "\u{fffd}");
        prop_assert_eq!(spaceless(&table.rows[0][0].plain()), spaceless(&said));
        let page = html::render(&document, &meta(), &Charts::new());
        prop_assert_eq!(page.matches("<tr").count(), 3);
        pdf::render(&document, &meta(), &Charts::new(), &FONTS);
    }

    /// Promise: no Markdown at all makes the engine fail or lets markup through.
    #[test]
    fn any_text_at_all_is_set(note in note()) {
        let document = parse(&note);
        let page = html::render(&document, &meta(), &Charts::new());
        let bare = html::render(&parse(""), &meta(), &Charts::new()).matches("<script").count();
        prop_assert_eq!(page.matches("<script").count(), bare);
        let print = pdf::render(&document, &meta(), &Charts::new(), &FONTS);
        prop_assert!(print.pages >= 1 && !print.bytes.is_empty());
    }

    /// Promise: on no page does a heading stand last, or text leave the margins.
    #[test]
    fn pages_are_well_filled(markdown in blocks()) {
        let layout = layout(&markdown);
        let items = items(&layout);
        let strips: Vec<_> = items.iter().filter(|item| !item.kind.is_empty()).collect();
        for pair in strips.windows(2) {
            let turned = pair[0].page != pair[1].page;
            let lone = turned && pair[0].kind == "heading";
            // Two headings can't be kept with what an author put on another page.
            prop_assert!(!lone || markdown.contains("page-break") || markdown.contains("landscape"), "{}", layout);
            prop_assert!(!turned || pair[0].kind != "head", "{}", layout);
        }
        let papers: Vec<(f32, f32)> = layout.lines().filter_map(|line| {
            let size = line.strip_prefix("page ")?.split_once(' ')?.1;
            let (width, height) = size.split_once(" × ")?;
            Some((width.parse().ok()?, height.parse().ok()?))
        }).collect();
        for item in items.iter().filter(|item| item.kind.is_empty()) {
            let (width, height) = papers[item.page - 1];
            prop_assert!(item.x >= 50.9 && item.x + item.width <= width - 50.5, "{item:?}");
            prop_assert!(item.y > 20.0 && item.y < height - 30.0, "{item:?}");
        }
    }
}

/// A chart a third of a page high.
fn a_chart() -> Charts {
    let chart = Chart::Pace(Pace {
        caption: Caption { title: "累计".into(), unit: "万元".into(), finding: "完成一半。".into() },
        working_days: 20,
        actual: (1..=10).map(f64::from).collect(),
        actual_label: "10.0".into(),
        ..Pace::default()
    });
    let [page, phone] = [Size::Page, Size::Phone].map(|size| chart.scene(&Words::default(), size));
    Charts::from([("pace".to_owned(), ChartScenes { page, phone })])
}

/// Promise: a chart leaves no page half empty while text behind it could fill it, and never passes a heading.
#[test]
fn a_chart_that_does_not_fit_shrinks_or_waits() {
    let charts = a_chart();
    let set = |text: &str| strips(&pdf::describe(&parse(text), &meta(), &charts, &FONTS));
    let most = set(&"行。\n\n".repeat(90)).iter().filter(|(page, _)| *page == 1).count();
    let (mut waited, mut stayed, mut turned) = (0, 0, 0);
    for before in most - 14..most {
        let lines = "行。\n\n".repeat(before);
        let behind = "后。\n\n".repeat(20);
        let text = format!("{lines}![完成一半。](a.pace.svg \"chart\")\n\n{behind}## 节\n\n末。\n");
        let all = set(&text);
        let at = |kind: &str| all.iter().position(|(_, is)| is == kind).expect(kind);
        let (chart, heading) = (at("chart"), at("heading"));
        assert!(chart < heading, "after {before} lines the chart passed a heading");
        match (all[chart].0, chart - before) {
            (1, passed) => {
                assert_eq!(passed, 0, "a chart that fits stays where it is");
                stayed += 1;
            }
            (_, passed) => {
                assert_eq!(before + passed, most, "after {before} lines a page is left half empty");
                if passed > 0 { waited += 1 } else { turned += 1 }
            }
        }
        // With a heading right behind it there is nothing to wait for.
        let text = format!("{lines}![完成一半。](a.pace.svg \"chart\")\n\n## 节\n\n末。\n");
        let all = set(&text);
        let at = |kind: &str| all.iter().position(|(_, is)| is == kind).expect(kind);
        assert_eq!((at("chart"), at("heading")), (before, before + 1));
    }
    assert!(waited > 3 && stayed > 0, "{waited} waited, {stayed} stayed, {turned} turned");
}
