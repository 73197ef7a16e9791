//! Text from logs is data: what comes in is text as people wrote it, what goes out is Markdown that shows just that
//! text and changes nothing of the document around it. Escapes stand only where a reader of Markdown or a forge would
//! otherwise act, so that the source stays pleasant to read.

use std::io::Write;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::text::turns;

/// Keeps forges from turning `@name` and `#12` into mentions and references; invisible.
const APART: &str = "&#8203;";
/// Lists deeper than this are drawn at this depth.
const DEEPEST: usize = 5;

/// Writes a value escaped for Markdown; the template engine calls it for every value that is placed. The value becomes
/// one line without leading or trailing space, so that it fits a table's cell, a heading and a paragraph alike.
///
/// # Errors
/// Only those of the writer.
pub fn write_value(text: &str, out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(value(text).as_bytes())
}

/// A value as one line of Markdown.
///
/// ```
/// use salesreport::render::escape::value;
/// assert_eq!(value("P-02 断货 (两周)"), "P-02 断货 (两周)");
/// assert_eq!(value("# 不是标题 | 不是*重点*\n第二行"), r"\# 不是标题 \| 不是\*重点\* 第二行");
/// assert_eq!(value("- 1. 项"), r"\- 1. 项");
/// assert_eq!(value("a\u{202e}b"), "ab");
/// ```
pub fn value(text: &str) -> String {
    inline(&one_line(text), true)
}

/// Line breaks, controls and runs of white space as one space; without what turns the direction of writing, which would
/// turn the table around it as well.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(part.chars().filter(|c| !turns(*c)));
    }
    out
}

/// Escapes one line. `start`: it may begin a line, where `#`, `-`, `1.` and the like make blocks.
fn inline(text: &str, start: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    let marker = if start { list_number(&chars) } else { None };
    // A heading would take a run of # at its end for the closing one.
    let tail = chars.len() - chars.iter().rev().take_while(|c| **c == '#').count();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(i + 1).copied();
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let escape = match c {
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '{' | '}' | '$' => true,
            '_' => !(word(before) && word(after)),
            '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => entity(&chars[i + 1..]),
            '-' | '+' | '=' | '>' | ':' => start && i == 0,
            '#' => (start && i == 0) || i == tail,
            '.' | ')' => marker == Some(i),
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push(c);
        let named = match c {
            '@' => after.is_some_and(char::is_alphanumeric),
            '#' | '!' => after.is_some_and(|c| c.is_ascii_digit()),
            _ => false,
        };
        if named && !before.is_some_and(|c| c.is_ascii_alphanumeric()) {
            out.push_str(APART);
        }
    }
    out
}

/// Whether what follows an ampersand makes it a character reference, or may with what the document goes on with.
fn entity(rest: &[char]) -> bool {
    let name = rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
    rest.get(name).is_none_or(|c| *c == ';')
}

/// Where the `.` or `)` of a list number at the beginning stands.
fn list_number(chars: &[char]) -> Option<usize> {
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    let point = digits > 0 && matches!(chars.get(digits), Some('.' | ')'));
    let open = chars.get(digits + 1).is_none_or(|c| c.is_whitespace());
    (point && open).then_some(digits)
}

/// A Markdown text that people wrote (a review, a summary), made fit for any document: paragraphs, lists, emphasis and
/// links to the web stay; headings become bold paragraphs; HTML, images, tables, quotes and code become their text.
///
/// ```
/// use salesreport::render::escape::prose;
/// assert_eq!(prose("# 本月\n销量**上升。**\n\n- 一\n- 二"), "**本月**\n\n销量**上升**。\n\n- 一\n- 二");
/// assert_eq!(prose("<b>粗</b>"), r"\<b>粗\</b>");
/// ```
pub fn prose(text: &str) -> String {
    let mut writer = Prose::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        writer.event(event);
    }
    writer.end_block();
    writer.out
}

/// The look of a stretch of text.
#[derive(Clone, PartialEq, Eq, Default)]
struct Look {
    strong: bool,
    slanted: bool,
    link: Option<String>,
}

/// An open item: its mark, and whether that is written. One that begins with a list has nothing to write it before.
struct Item {
    mark: String,
    written: bool,
}

#[derive(Default)]
struct Prose {
    out: String,
    /// The open lists: each one's next number, `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The open items, by depth; an item's further blocks stand indented by the marks that are written.
    items: Vec<Item>,
    /// What was written last is an item's first block.
    after_item: bool,
    /// The stretches of the block that is being collected; `None` is a line break.
    block: Vec<Option<(String, Look)>>,
    look: Vec<Look>,
    heading: bool,
    code: bool,
}

impl Prose {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code => self.lines(&text),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Html(text) => self.lines(&text),
            Event::SoftBreak => self.soft_break(),
            Event::HardBreak => self.block.push(None),
            Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        let mut look = self.look.last().cloned().unwrap_or_default();
        match tag {
            Tag::Emphasis => look.slanted = true,
            Tag::Strong => look.strong = true,
            Tag::Link { dest_url, .. } => look.link = web(&dest_url),
            Tag::Image { .. } | Tag::Strikethrough => {}
            Tag::List(first) => {
                self.end_block();
                self.lists.push(first);
                return;
            }
            Tag::Item => {
                self.end_block();
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.items.push(Item { mark, written: false });
                return;
            }
            Tag::Heading { .. } => {
                self.end_block();
                self.heading = true;
                return;
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.end_block();
                self.code = true;
                return;
            }
            _ => {
                self.end_block();
                return;
            }
        }
        self.look.push(look);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image | TagEnd::Strikethrough => {
                self.look.pop();
            }
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end_block();
                self.items.pop();
            }
            TagEnd::Heading(_) => {
                self.end_block();
                self.heading = false;
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.end_block();
                self.code = false;
            }
            _ => self.end_block(),
        }
    }

    fn text(&mut self, text: &str) {
        let look = if self.heading {
            Look { strong: true, ..Look::default() }
        } else {
            self.look.last().cloned().unwrap_or_default()
        };
        let seen = text.chars().filter(|c| !turns(*c));
        let text: String = seen.map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
        match self.block.last_mut() {
            Some(Some((before, same))) if *same == look => before.push_str(&text),
            _ => self.block.push(Some((text, look))),
        }
    }

    /// Text whose lines stay lines: code, HTML.
    fn lines(&mut self, text: &str) {
        for line in text.lines() {
            if !self.block.is_empty() {
                self.block.push(None);
            }
            self.text(line);
        }
    }

    /// A line break in a paragraph reads as a space, or as nothing between wide characters; lines that look like a
    /// table's stay lines.
    fn soft_break(&mut self) {
        let last = self.block.iter().rev().find_map(|part| part.as_ref()?.0.chars().last());
        if last == Some('|') {
            self.block.push(None);
        } else if !last.is_some_and(is_wide) {
            self.text(" ");
        }
    }

    /// Writes the collected block.
    fn end_block(&mut self) {
        let block = pair_asterisks(std::mem::take(&mut self.block));
        let lines: Vec<String> = block.split(Option::is_none).map(draw_line).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return;
        }
        let deepest = self.items.len().saturating_sub(DEEPEST);
        let shown = &mut self.items[deepest..];
        let (item, around) = match shown.split_last_mut() {
            Some((item, around)) => (Some(item), &*around),
            None => (None, &[][..]),
        };
        let outer: usize = around.iter().filter(|item| item.written).map(|item| item.mark.len()).sum();
        let first = item.as_ref().is_some_and(|item| !item.written);
        let mark = item.map_or("", |item| {
            item.written = true;
            item.mark.as_str()
        });
        let indent = " ".repeat(outer + mark.len());
        if !self.out.is_empty() {
            self.out.push_str(if first && self.after_item { "\n" } else { "\n\n" });
        }
        if first {
            self.out.push_str(&" ".repeat(outer));
            self.out.push_str(mark);
        } else {
            self.out.push_str(&indent);
        }
        self.after_item = first;
        self.out.push_str(&lines.join(&format!("\\\n{indent}")));
    }
}

/// People write `**“断货。”**然后`, which Markdown leaves standing beside Chinese. Every `**` is meant as a switch: those
/// left in the text and those that were read as emphasis in between, which then mean the opposite. An odd one stays.
fn pair_asterisks(block: Vec<Option<(String, Look)>>) -> Vec<Option<(String, Look)>> {
    let left: usize = block.iter().flatten().map(|(text, _)| text.matches("**").count()).sum();
    if left == 0 || left % 2 == 1 {
        return block;
    }
    let mut out: Vec<Option<(String, Look)>> = Vec::new();
    let mut on = false;
    for part in block {
        let Some((text, look)) = part else {
            out.push(None);
            continue;
        };
        for (i, piece) in text.split("**").enumerate() {
            on ^= i > 0;
            let look = Look { strong: look.strong ^ on, ..look.clone() };
            match out.last_mut() {
                Some(Some((before, same))) if *same == look => before.push_str(piece),
                _ => out.push(Some((piece.to_owned(), look))),
            }
        }
    }
    out
}

fn is_wide(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(2)
}

/// An address of the web that can stand in a link, else nothing.
fn web(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let fits = (lower.starts_with("http://") || lower.starts_with("https://"))
        && !address.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '\\' | '|'));
    fits.then(|| address.replace('(', "%28").replace(')', "%29").replace('&', "&amp;").replace('`', "%60"))
}

/// A line of stretches as Markdown. Emphasis never encloses punctuation or space at its edge, and two emphasized
/// stretches never touch: the readers of Markdown would leave the asterisks standing.
fn draw_line(line: &[Option<(String, Look)>]) -> String {
    let mut out = String::new();
    let mut closed = false;
    for (text, look) in line.iter().flatten() {
        let text = if out.is_empty() { text.trim_start() } else { text };
        if text.is_empty() {
            continue;
        }
        let marks = match (look.strong, look.slanted) {
            (true, _) => "**",
            (false, true) => "*",
            _ => "",
        };
        let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
        let starts = out.is_empty();
        if let Some(address) = look.link.as_ref().filter(|_| !text.trim().is_empty()) {
            if out.ends_with('!') {
                out.insert(out.len() - 1, '\\');
            }
            out.extend(["[", &inline(text.trim(), false), "](", address, ")"]);
            closed = false;
        } else if marks.is_empty() || inner.is_empty() || (closed && text.starts_with(inner)) {
            out.push_str(&inline(text, starts));
            closed = false;
        } else {
            let at = text.find(inner).unwrap_or(0);
            let (lead, tail) = (&text[..at], &text[at + inner.len()..]);
            out.push_str(&inline(lead, starts));
            out.extend([marks, &inline(inner, false), marks]);
            out.push_str(&inline(tail, false));
            closed = tail.is_empty();
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::{prose, value};

    fn events(text: &str) -> Vec<Event<'_>> {
        Parser::new_ext(
            text,
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES,
        )
        .collect()
    }

    /// What a reader sees of the text, white space as single spaces.
    fn seen(events: &[Event]) -> String {
        let mut out = String::new();
        for event in events {
            match event {
                Event::Text(text) | Event::Code(text) => out.push_str(text),
                Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => out.push(' '),
                _ => {}
            }
        }
        out.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The kinds of block around the text, without the text.
    fn skeleton(events: &[Event]) -> Vec<String> {
        let kind = |event: &Event| match event {
            Event::Start(tag) => Some(format!("{tag:?}")),
            Event::End(tag) => Some(format!("/{tag:?}")),
            Event::Text(_) => None,
            other => Some(format!("{other:?}")),
        };
        events.iter().filter_map(kind).collect()
    }

    fn document(value: &str) -> String {
        format!(
            "# {value}\n\n{value}\n\n> **A** {value}\n\n- {value}\n\n| a | b |\n|:--|--:|\n| {value} | {value} |\n\n**B** {value} C\n"
        )
    }

    /// Text as people write it, and what Markdown and forges act on.
    fn wild() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[ -~]{1,6}",
            2 => "[一-鿿]{1,4}",
            2 => prop::sample::select(vec![
                "**", "*", "_", "`", "```\n", "\n", "\n\n", "# ", "- ", "1. ", "> ", "|", "|--|", "---\n", "===\n",
                "<b>", "</table>", "<!-- sr:page-break -->", "![a](b.png)", "[a](http://b.cn)", "[a]: http://c",
                "\\", "&amp;", "&#35;", "~~", "$x$", "@name", "#12", "http://x.cn/?a=1&b=2", "\t", "    ", "{#id}",
                "：", "（", "）", "。", "!", "\r\n", "<http://a.cn>", "  \n", "+ ", ":-:", "\u{a0}", "\u{2028}",
            ]).prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_value_changes_the_document_around_it(text in wild()) {
            prop_assume!(!value(&text).is_empty());
            let plain = document("甲");
            prop_assert_eq!(skeleton(&events(&document(&value(&text)))), skeleton(&events(&plain)), "{}", value(&text));
        }

        #[test]
        fn a_value_shows_just_its_own_text(text in wild()) {
            let written = value(&text);
            let shown = seen(&events(&written));
            let meant: Vec<&str> =
                text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|p| !p.is_empty()).collect();
            prop_assert_eq!(shown, meant.join(" ").replace('\u{200b}', ""), "{}", written);
        }

        #[test]
        fn prose_keeps_to_paragraphs_lists_emphasis_and_links(text in wild()) {
            let around = format!("## 甲\n\n{}\n\n## 乙\n\n| a |\n|--|\n| 1 |\n", prose(&text));
            let events = events(&around);
            let (mut headings, mut tables) = (0, 0);
            for event in &events {
                match event {
                    Event::Start(Tag::Heading { .. }) => headings += 1,
                    Event::Start(Tag::Table(_)) => tables += 1,
                    Event::Start(Tag::Link { dest_url, .. }) => {
                        prop_assert!(dest_url.starts_with("http") || dest_url.starts_with("HTTP"), "{dest_url}");
                    }
                    Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::Rule
                    | Event::Start(Tag::CodeBlock(_) | Tag::Image { .. } | Tag::BlockQuote(_) | Tag::HtmlBlock | Tag::Strikethrough) => {
                        prop_assert!(false, "{event:?} in {around:?}");
                    }
                    _ => {}
                }
            }
            prop_assert_eq!((headings, tables), (2, 1), "{}", around);
        }

        #[test]
        fn prose_of_prose_is_the_same(text in wild()) {
            let once = prose(&text);
            prop_assert_eq!(seen(&events(&prose(&once))), seen(&events(&once)), "{:?}", once);
        }
    }

    #[test]
    fn ordinary_text_is_not_cluttered() {
        for text in ["P-02 断货（两周）", "a_b 3.5 万", "R&D (x) - y", "完成 65 %！", "5 < 6 > 4", "2024-05-31 16:42"]
        {
            assert_eq!(value(text), text);
        }
        assert_eq!(value("@周敏 #12"), "@&#8203;周敏 #&#8203;12");
        assert_eq!(value("a@b.cn C#2"), "a@b.cn C#2");
    }

    #[test]
    fn emphasis_leaves_no_asterisks_beside_chinese() {
        let text = prose("他说**“断货。”**然后**（一）重点**和***斜粗***以及[链接](http://a.cn)**尾**");
        assert!(!seen(&events(&text)).contains('*'), "{text}");
        assert_eq!(prose("**需要决定：**是否"), "**需要决定**：是否");
    }

    #[test]
    fn nested_lists_keep_their_levels() {
        assert_eq!(prose("- 一\n  1. 甲\n  2. 乙\n- 二\n\n  续"), "- 一\n  1. 甲\n  2. 乙\n- 二\n\n  续");
        assert_eq!(prose("9. a\n10. b\n    - c"), "9. a\n10. b\n    - c");
    }

    #[test]
    fn tables_and_fences_become_lines_of_text() {
        assert_eq!(prose("| a | b |\n|---|---|\n| 1 | 2 |"), "\\| a \\| b \\|\\\n\\|---\\|---\\|\\\n\\| 1 \\| 2 \\|");
        assert_eq!(prose("```\nx = 1\n# y\n```"), "x = 1\\\n\\# y");
    }
}
