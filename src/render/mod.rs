//! The document engine: one Markdown text in, one HTML page or one PDF out.
//!
//! In comes Markdown as the templates print it (`CommonMark` and tables) and a
//! [`Meta`]; out go a `String` or bytes. Nothing here reads disk, clock,
//! environment or system fonts: the same Markdown, meta and fonts give the same
//! bytes on any machine.
//!
//! ```no_run
//! use salesreport::render::{Charts, Meta, document, html, pdf};
//!
//! let fonts = pdf::Fonts::embedded(); // once per process, shared by all threads
//! let document = document::parse("# 华东区月计划\n\n> **要点** 尚差 28.0 万元。\n");
//! let meta = Meta { title: "华东区月计划".into(), ..Meta::default() };
//! let page: String = html::render(&document, &meta, &Charts::new());
//! let print: pdf::Rendered = pdf::render(&document, &meta, &Charts::new(), &fonts);
//! assert!(print.missing.is_empty()); // else: characters that no font has
//! std::fs::write("plan.pdf", print.bytes).unwrap();
//! ```
//!
//! What Markdown can't say travels as comments of one line, at the outermost
//! level and with blank lines around them, which forges don't show
//! (`docs/templates.md` shows each with an example):
//!
//! | comment | meaning |
//! |:--|:--|
//! | `<!-- sr:cover -->` … `<!-- sr:end -->` | the title and the facts around it; `cover page` on a page of its own |
//! | `<!-- sr:contents -->` | the contents, made from the headings of levels 2 and 3; `depth=2` for those of level 2 alone |
//! | `<!-- sr:key-figures -->` | the table that follows is set as a band of key figures: its head names them, the first row holds the figures, further rows notes |
//! | `<!-- sr:table groups totals=1 id=gap -->` | of the table that follows, rows with words in one cell alone head the rows below, the last row is a total, `#gap` links to it |
//! | `<!-- sr:note -->` | the paragraph that follows is a note on the table or chart above |
//! | `<!-- sr:owed -->` | the paragraph that follows says what is missing and who owes it |
//! | `<!-- sr:timeline -->` | the list that follows is a timeline: each item begins with its day in bold |
//! | `<!-- sr:calendar -->` … `<!-- sr:end -->` | weeks: a paragraph that begins in bold begins one, its table follows |
//! | `<!-- sr:problem -->` … `<!-- sr:end -->` | a card: a paragraph names the problem, a list holds facts that begin in bold |
//! | `<!-- sr:prose -->` … `<!-- sr:end -->` | a person's own words; a first paragraph in bold says whose |
//! | `<!-- sr:signature -->` | the table that follows is for signing: roles in its head, then names, then days |
//! | `<!-- sr:page-break -->` | the next block starts a page |
//! | `<!-- sr:keep -->` … `<!-- sr:end -->` | stays on one page if one page can hold it |
//! | `<!-- sr:landscape -->` … `<!-- sr:end -->` | pages of its own, on their side |
//!
//! Three stand within a line, right behind the bold words they flag:
//! `**…**<!-- sr:decide -->` (needs a decision), `<!-- sr:late -->`,
//! `<!-- sr:done -->`.
//!
//! `> …` at the outermost level is the opening. `![words](x.svg "chart")` alone
//! in a paragraph is a chart, drawn from the scenes given for its id; its words
//! stand for it where there are none. A unit in brackets at the end of a head
//! cell is set small. `<br>` is a line break (in cells too). Every other HTML is
//! shown as the text it is, every other comment dropped.

pub mod document;
pub mod escape;
pub mod html;
pub mod markdown;
pub mod part;
pub mod pdf;

use std::collections::BTreeMap;

use crate::chart::{Scene, SvgFor};

/// A document's charts by [`document::chart_id`].
pub type Charts = BTreeMap<String, ChartScenes>;

/// One chart in both widths.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartScenes {
    /// As wide as a page's measure: for paper and wide screens.
    pub page: Scene,
    /// As wide as a phone.
    pub phone: Scene,
}

impl ChartScenes {
    /// The chart as an SVG file of its own, to stand beside Markdown.
    pub fn to_file(&self, id: &str) -> String {
        self.page.to_svg(id, SvgFor::File)
    }
}

/// What a document says about itself outside its text: on the edges of pages,
/// in the properties of the file, in the head of the HTML.
///
/// All strings are ready to print in the document's language; an empty one
/// prints nothing and takes no room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The title of the file and of the browser's tab.
    pub title: String,
    /// Language as in BCP 47: `zh-CN` or `en`.
    pub lang: String,
    /// The report's name, left in the running header: `月计划`.
    pub report: String,
    /// The scope's name, beside it: `华东区`.
    pub scope: String,
    /// The period, right in the running header: `2024年6月`.
    pub period: String,
    /// Who answers for it: the company, left in the footer and the file's author.
    pub author: String,
    /// The last day counted, in the middle of the footer: `数据截至 2024-05-30`.
    pub as_of: String,
    /// The subject in the file's properties.
    pub subject: String,
    /// Keywords in the file's properties.
    pub keywords: Vec<String>,
    /// The page number in words, with `{page}` and `{pages}` in their places:
    /// `第 {page} 页，共 {pages} 页`.
    pub page_of: String,
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            title: String::new(),
            lang: "zh-CN".into(),
            report: String::new(),
            scope: String::new(),
            period: String::new(),
            author: String::new(),
            as_of: String::new(),
            subject: String::new(),
            keywords: Vec::new(),
            page_of: "{page} / {pages}".into(),
        }
    }
}

/// Which addresses become links: the web, and places inside the workspace.
///
/// `http:`, `https:`, relative paths and fragments pass; every other scheme
/// (`javascript:`, `file:`, `data:` …) leaves only its words.
pub(crate) fn is_safe_link(address: &str) -> bool {
    let trimmed = address.trim();
    if trimmed.is_empty() || trimmed.chars().any(char::is_control) || trimmed.starts_with("//") {
        return false;
    }
    let scheme_end = trimmed.find(':');
    let path_start = trimmed.find(['/', '?', '#']);
    match (scheme_end, path_start) {
        (None, _) => true,
        (Some(colon), Some(path)) if path < colon => true,
        (Some(colon), _) => {
            let scheme = trimmed[..colon].to_ascii_lowercase();
            scheme == "http" || scheme == "https"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe_link;

    #[test]
    fn only_the_web_and_the_workspace_can_be_linked() {
        for good in ["http://a.cn/x", "HTTPS://a.cn", "logs/a.yaml#L7", "#节", "a/b:c", "../x"] {
            assert!(is_safe_link(good), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//host/x", "", "java\nscript:x"] {
            assert!(!is_safe_link(bad), "{bad}");
        }
    }
}
