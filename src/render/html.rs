//! Blocks → one HTML page that needs nothing but itself.
//!
//! In: a document, its meta and its charts. Out: HTML5 with its style and script
//! inside: no request to anywhere, and nothing lost without the script. Every
//! text is escaped; only addresses on the web and in the workspace are links.

mod navigation;
mod table;

use std::collections::BTreeSet;

use super::document::{Block, Document, Fact, Flag, List, Signer, Table, Text, Week, chart_id};
use super::{Charts, Meta};
use crate::chart::SvgFor;
use crate::words::{Lang, page as say};

/// The style of every page. A file of its own, so that it can be read and edited as CSS.
const STYLE: &str = include_str!("../../templates/html/report.css");

/// What makes pages handier; they read the same without it.
const SCRIPT: &str = include_str!("../../templates/html/report.js");

/// Writes the page.
///
/// ```
/// use salesreport::render::{document, html, Charts, Meta};
///
/// let page = html::render(&document::parse("# A & B"), &Meta::default(), &Charts::new());
/// assert!(page.contains("<h1 id=\"a--b\">A &amp; B</h1>"));
/// ```
pub fn render(document: &Document, meta: &Meta, charts: &Charts) -> String {
    let headings = document.headings();
    let mut page = Page {
        out: String::with_capacity(STYLE.len() + SCRIPT.len() + 32 * 1024),
        charts,
        ids: headings.iter().map(|entry| entry.id.clone()).collect(),
        lang: Lang::from_tag(&meta.lang).unwrap_or_default(),
        section: (String::new(), String::new()),
    };
    page.head(meta);
    page.skip_link();
    page.furniture("header", [&meta.report, &meta.scope, &meta.period]);
    page.sidebar(&headings);
    let sheet = if document.pages == Some(1) { " data-sheet" } else { "" };
    page.put(&["<main id=\"report\" tabindex=\"-1\"", sheet, ">\n"]);
    page.blocks(&document.blocks);
    page.out.push_str("</main>\n");
    page.furniture("footer", [&meta.author, &meta.as_of, &String::new()]);
    page.out.push_str("</body>\n</html>\n");
    page.out
}

struct Page<'a> {
    out: String,
    charts: &'a Charts,
    /// Every id given on the page.
    ids: BTreeSet<String>,
    lang: Lang,
    /// Anchor and words of the heading last set.
    section: (String, String),
}

impl Page<'_> {
    fn head(&mut self, meta: &Meta) {
        let lang = if meta.lang.is_empty() { "zh-CN" } else { &meta.lang };
        self.out.push_str("<!DOCTYPE html>\n<html lang=\"");
        self.escape(lang);
        self.out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.out.push_str(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n",
        );
        self.property("author", &meta.author);
        self.property("description", &meta.subject);
        self.property("keywords", &meta.keywords.join(", "));
        self.out.push_str("<title>");
        // A page without a title is not valid, so it has its report's name.
        let titles = [&meta.title, &meta.report];
        let title = titles.into_iter().find(|title| !title.is_empty());
        self.escape(title.map_or("salesreport", String::as_str));
        self.out.push_str("</title>\n<style>\n");
        self.out.push_str(STYLE);
        self.out.push_str(crate::chart::STYLE);
        self.out.push_str("</style>\n<script type=\"application/json\" id=\"sr-words\">");
        let words = serde_json::json!({ "filter": say::filter().into_lang(self.lang) });
        self.put(&[&words.to_string(), "</script>\n<script>\n", SCRIPT, "</script>\n</head>\n<body>\n"]);
    }

    fn put(&mut self, pieces: &[&str]) {
        self.out.extend(pieces.iter().copied());
    }

    fn property(&mut self, name: &str, content: &str) {
        if content.is_empty() {
            return;
        }
        self.out.push_str("<meta name=\"");
        self.out.push_str(name);
        self.out.push_str("\" content=\"");
        self.escape(content);
        self.out.push_str("\">\n");
    }

    /// The page's own header or footer, as on paper; none if there is nothing to say.
    fn furniture(&mut self, tag: &str, words: [&String; 3]) {
        if words.iter().all(|words| words.is_empty()) {
            return;
        }
        self.put(&["<", tag, " class=\"edge\">"]);
        for words in words.into_iter().filter(|words| !words.is_empty()) {
            self.out.push_str("<span>");
            self.escape(words);
            self.out.push_str("</span>");
        }
        self.put(&["</", tag, ">\n"]);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph(text) => self.around("<p>", "</p>\n", |page| page.text(text)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::KeyFigures(table) => self.key_figures(table),
            Block::Opening(blocks) => self.opening(blocks),
            Block::Chart { source, words } => self.chart(source, words),
            Block::Cover { blocks, .. } => {
                self.around("<div class=\"cover\">\n", "</div>\n", |page| page.blocks(blocks));
            }
            Block::Contents(entries) => self.contents(entries),
            Block::Calendar(weeks) => self.calendar(weeks),
            Block::Timeline(facts) => self.timeline(facts),
            Block::Problem { head, facts, blocks } => self.problem(head, facts, blocks),
            Block::Prose { by, blocks } => self.prose(by, blocks),
            Block::Owed(text) => self.around("<p class=\"owed\">", "</p>\n", |page| page.text(text)),
            Block::Note(text) => self.around("<p class=\"note\">", "</p>\n", |page| page.text(text)),
            Block::Signature(signers) => self.signature(signers),
            Block::Rule => self.out.push_str("<hr>\n"),
            Block::PageBreak => self.out.push_str("<div class=\"page-break\"></div>\n"),
            Block::Keep(blocks) => {
                self.around("<div class=\"keep\">\n", "</div>\n", |page| {
                    page.blocks(blocks);
                });
            }
            Block::Landscape(blocks) => {
                self.around("<div class=\"landscape\">\n", "</div>\n", |page| {
                    page.blocks(blocks);
                });
            }
        }
    }

    fn around(&mut self, open: &str, close: &str, inside: impl FnOnce(&mut Self)) {
        self.out.push_str(open);
        inside(self);
        self.out.push_str(close);
    }

    /// A flagged paragraph shows it at its edge.
    fn opening(&mut self, blocks: &[Block]) {
        self.out.push_str("<div class=\"opening\">\n");
        for block in blocks {
            if let Block::Paragraph(text) = block
                && let Some(flag) = text.flag()
            {
                self.put(&["<p class=\"", flag.word(), "\">"]);
                self.text(text);
                self.out.push_str("</p>\n");
            } else {
                self.block(block);
            }
        }
        self.out.push_str("</div>\n");
    }

    /// Both widths of the chart; the style shows one. Its words alone where there is none.
    fn chart(&mut self, source: &str, words: &str) {
        let id = chart_id(source);
        let Some(scenes) = self.charts.get(id) else {
            self.around("<figure><figcaption>", "</figcaption></figure>\n", |page| page.escape(words));
            return;
        };
        let anchor = self.anchor(&format!("chart-{id}"));
        self.out.push_str("<figure class=\"chart\" id=\"");
        self.escape(&anchor);
        self.out.push_str("\">\n");
        self.out.push_str(&scenes.page.to_svg(&format!("{anchor}-page"), SvgFor::Page));
        self.out.push_str(&scenes.phone.to_svg(&format!("{anchor}-phone"), SvgFor::Page));
        self.out.push_str("</figure>\n");
    }

    /// An id nothing on the page has yet.
    fn anchor(&mut self, wished: &str) -> String {
        let mut id = wished.to_owned();
        let mut count = 1;
        while !self.ids.insert(id.clone()) {
            count += 1;
            id = format!("{wished}-{count}");
        }
        id
    }

    /// The word for a flag, where the flagged words themselves need not say it.
    fn tag(&mut self, flag: Option<Flag>) {
        let Some(flag) = flag else { return };
        let said = match flag {
            Flag::Decide => say::decide(),
            Flag::Late => say::late(),
            Flag::Done => say::done(),
        };
        self.put(&[" <span class=\"tag ", flag.word(), "\">", &said.into_lang(self.lang), "</span>"]);
    }

    fn calendar(&mut self, weeks: &[Week]) {
        for week in weeks {
            self.out.push_str("<div class=\"week\">\n");
            if !week.head.is_empty() {
                self.around("<p class=\"week-head\">", "</p>\n", |page| page.text(&week.head));
            }
            self.blocks(&week.blocks);
            self.out.push_str("</div>\n");
        }
    }

    fn timeline(&mut self, facts: &[Fact]) {
        self.out.push_str("<ol class=\"timeline\">\n");
        for fact in facts {
            match fact.flag() {
                Some(flag) => self.put(&["<li class=\"", flag.word(), "\">"]),
                None => self.out.push_str("<li>"),
            }
            self.fact(fact);
            self.tag(fact.flag());
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n");
    }

    fn fact(&mut self, fact: &Fact) {
        self.text(&fact.name);
        if !fact.name.is_empty() && !fact.text.is_empty() {
            self.out.push(' ');
        }
        self.text(&fact.text);
    }

    fn problem(&mut self, head: &Text, facts: &[Fact], blocks: &[Block]) {
        match head.flag().or_else(|| facts.iter().find_map(Fact::flag)) {
            Some(flag) => self.put(&["<div class=\"problem ", flag.word(), "\">\n"]),
            None => self.out.push_str("<div class=\"problem\">\n"),
        }
        if !head.is_empty() {
            self.around("<p class=\"problem-head\">", "</p>\n", |page| {
                page.text(head);
                page.tag(head.flag());
            });
        }
        if !facts.is_empty() {
            self.out.push_str("<dl>\n");
            for fact in facts {
                self.around("<div><dt>", "</dt>", |page| page.text(&fact.name));
                self.around("<dd>", "</dd></div>\n", |page| page.text(&fact.text));
            }
            self.out.push_str("</dl>\n");
        }
        self.blocks(blocks);
        self.out.push_str("</div>\n");
    }

    fn prose(&mut self, by: &Text, blocks: &[Block]) {
        self.out.push_str("<figure class=\"prose\">\n");
        if !by.is_empty() {
            self.around("<figcaption>", "</figcaption>\n", |page| page.text(by));
        }
        self.around("<blockquote>\n", "</blockquote>\n", |page| page.blocks(blocks));
        self.out.push_str("</figure>\n");
    }

    fn signature(&mut self, signers: &[Signer]) {
        self.out.push_str("<dl class=\"signature\">\n");
        for signer in signers {
            self.around("<div><dt>", "</dt>", |page| page.text(&signer.role));
            self.around("<dd>", "</dd>", |page| page.text(&signer.name));
            self.around("<dd class=\"day\">", "</dd></div>\n", |page| page.text(&signer.date));
        }
        self.out.push_str("</dl>\n");
    }

    fn list(&mut self, list: &List) {
        let (open, close) = match list.start {
            None => ("<ul>\n".to_owned(), "</ul>\n"),
            Some(1) => ("<ol>\n".to_owned(), "</ol>\n"),
            Some(start) => (format!("<ol start=\"{start}\">\n"), "</ol>\n"),
        };
        self.out.push_str(&open);
        for item in &list.items {
            self.out.push_str("<li>");
            match item.as_slice() {
                [Block::Paragraph(text), rest @ ..] => {
                    self.text(text);
                    if !rest.is_empty() {
                        self.out.push('\n');
                    }
                    self.blocks(rest);
                }
                blocks => self.blocks(blocks),
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str(close);
    }

    fn key_figures(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        self.out.push_str("<dl class=\"figures\">\n");
        for (column, name) in table.head.iter().enumerate() {
            self.out.push_str("<div><dt>");
            self.text(name);
            self.out.push_str("</dt>");
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            for (row, cell) in cells.enumerate() {
                if row > 0 && cell.is_empty() {
                    continue;
                }
                let open = if row == 0 { "<dd class=\"figure\">" } else { "<dd>" };
                self.around(open, "</dd>", |page| page.text(cell));
            }
            if table.rows.is_empty() {
                self.out.push_str("<dd></dd>");
            }
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    fn text(&mut self, text: &Text) {
        for group in text.spans.chunk_by(|a, b| a.link == b.link) {
            let link = group.first().and_then(|span| span.link.as_deref());
            if let Some(address) = link {
                self.out.push_str("<a href=\"");
                self.escape(&escape_address(address));
                self.out.push_str("\">");
            }
            for span in group {
                let style = span.style;
                if let Some(flag) = style.flag {
                    self.put(&["<span class=\"flag ", flag.word(), "\">"]);
                }
                let tags = [(style.strong, "strong"), (style.emphasis, "em"), (style.code, "code")];
                for (_, tag) in tags.iter().filter(|(on, _)| *on) {
                    self.put(&["<", tag, ">"]);
                }
                self.escape(&span.text);
                for (_, tag) in tags.iter().rev().filter(|(on, _)| *on) {
                    self.put(&["</", tag, ">"]);
                }
                if style.flag.is_some() {
                    self.out.push_str("</span>");
                }
            }
            if link.is_some() {
                self.out.push_str("</a>");
            }
        }
    }

    /// Text as HTML: nothing in it is markup, a line break is `<br>`.
    fn escape(&mut self, text: &str) {
        let mut before = ' ';
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            let next = rest.as_str().chars().next();
            // A figure keeps its sign and its arrow.
            let figure = before.is_ascii_digit() && next == Some('%');
            let arrow = "▲▼".contains(before) && next.is_some_and(|next| next.is_ascii_digit());
            before = c;
            match c {
                ' ' if figure || arrow => self.out.push('\u{a0}'),
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                '\n' => self.out.push_str("<br>"),
                // Not allowed in HTML at all.
                c if c.is_control() && c != '\t' => {}
                '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => {}
                c => self.out.push(c),
            }
        }
    }
}

/// Spaces and the like in an address as per cent, as the standard for URLs wants.
fn escape_address(address: &str) -> String {
    let mut out = String::new();
    for c in address.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '^' => out.push_str("%5E"),
            '`' => out.push_str("%60"),
            '{' => out.push_str("%7B"),
            '|' => out.push_str("%7C"),
            '}' => out.push_str("%7D"),
            '[' => out.push_str("%5B"),
            ']' => out.push_str("%5D"),
            c => out.push(c),
        }
    }
    out
}
