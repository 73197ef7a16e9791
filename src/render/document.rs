//! Markdown text → blocks.
//!
//! In: the Markdown of one report. Out: a [`Document`], a plain tree both
//! writers walk. Never fails: whatever is not understood is kept as text.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

mod inline;

use inline::Inline;

/// A report as blocks, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The blocks of the outermost level.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 4; deeper headings of the Markdown are 4.
        level: u8,
        /// The anchor: made from the words, numbered when words repeat.
        id: String,
        /// The words.
        text: Text,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A list, ordered or not.
    List(List),
    /// A table.
    Table(Table),
    /// A table to be set as key figures: names in its head, figures in the
    /// first row, notes in the others.
    KeyFigures(Table),
    /// What matters, set off at the top of a report (a quotation in Markdown).
    Opening(Vec<Block>),
    /// A chart, known by its source; until charts are drawn its words stand for it.
    Chart {
        /// The address as the Markdown has it, such as `sales.svg`.
        source: String,
        /// What the chart shows, in words.
        words: String,
    },
    /// A thin rule between parts.
    Rule,
    /// The next block starts a page.
    PageBreak,
    /// Blocks that stay on one page if one page can hold them.
    Keep(Vec<Block>),
    /// Blocks on pages of their own, turned on their side.
    Landscape(Vec<Block>),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The first number of an ordered list; `None` for bullets.
    pub start: Option<u64>,
    /// Its items, each a sequence of blocks (never empty of meaning, possibly empty).
    pub items: Vec<Vec<Block>>,
}

/// A table: every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// How each column is aligned; its length is the number of columns.
    pub columns: Vec<Align>,
    /// The head, one cell a column.
    pub head: Vec<Text>,
    /// The rows below the head.
    pub rows: Vec<Vec<Text>>,
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Marks.
    Center,
    /// Figures: never wrapped.
    Right,
}

/// Running text: spans one after another. A line break is a `\n` in a span.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The spans, none of them empty.
    pub spans: Vec<Span>,
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Where they lead, if it is an address that may be followed.
    pub link: Option<String>,
}

/// How a span is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// `**…**`
    pub strong: bool,
    /// `*…*`
    pub emphasis: bool,
    /// `` `…` ``
    pub code: bool,
}

impl Text {
    /// The characters without their styles.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// True if there is nothing to set.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    fn push(&mut self, text: &str, style: Style, link: Option<&str>) {
        if text.is_empty() {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.style == style && last.link.as_deref() == link => {
                last.text.push_str(text);
            }
            _ => self.spans.push(Span {
                text: text.to_owned(),
                style,
                link: link.map(str::to_owned),
            }),
        }
    }

    fn last_char(&self) -> Option<char> {
        self.spans.last().and_then(|span| span.text.chars().last())
    }
}

impl From<&str> for Text {
    fn from(plain: &str) -> Self {
        let mut text = Self::default();
        text.push(plain, Style::default(), None);
        text
    }
}

/// Reads the Markdown of a report. See [the room](super) for what it may hold.
///
/// ```
/// use salesreport::render::document::{parse, Block};
///
/// let document = parse("# 计划\n\n# 计划\n");
/// let ids: Vec<_> = document.blocks.iter().map(|block| match block {
///     Block::Heading { id, .. } => id.as_str(),
///     _ => unreachable!(),
/// }).collect();
/// assert_eq!(ids, ["计划", "计划-1"]);
/// ```
pub fn parse(markdown: &str) -> Document {
    let events: Vec<_> = Parser::new_ext(markdown, Options::ENABLE_TABLES)
        .into_offset_iter()
        .collect();
    let mut reader = Reader {
        source: markdown,
        events: events.into_iter().peekable(),
        ids: BTreeMap::new(),
        key_figures_next: false,
        depth: 0,
    };
    Document {
        blocks: reader.outermost(),
    }
}

/// A container opened by a comment and not yet closed.
enum Frame {
    Keep,
    Landscape,
}

type Events<'a> = std::iter::Peekable<std::vec::IntoIter<(Event<'a>, Range<usize>)>>;

struct Reader<'a> {
    source: &'a str,
    events: Events<'a>,
    /// How often an anchor was wished for.
    ids: BTreeMap<String, usize>,
    key_figures_next: bool,
    /// How many lists and quotations are open.
    depth: usize,
}

/// Lists and quotations nested deeper are set as plain text: nobody writes them
/// on purpose, and `- - - - …` must not exhaust the stack.
const DEEPEST: usize = 12;

impl<'a> Reader<'a> {
    fn outermost(&mut self) -> Vec<Block> {
        let mut open: Vec<(Frame, Vec<Block>)> = Vec::new();
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if let Event::Start(Tag::HtmlBlock) = event {
                for piece in self.html_block() {
                    self.place(piece, &mut blocks, &mut open);
                }
            } else {
                self.block(event, range, &mut blocks);
            }
        }
        while let Some((frame, outer)) = open.pop() {
            let inner = std::mem::replace(&mut blocks, outer);
            blocks.push(frame.close(inner));
        }
        blocks
    }

    fn place(
        &mut self,
        piece: Piece,
        blocks: &mut Vec<Block>,
        open: &mut Vec<(Frame, Vec<Block>)>,
    ) {
        match piece {
            Piece::Words(words) => blocks.push(Block::Paragraph(Text::from(words.as_str()))),
            Piece::Directive(name) => match name.as_str() {
                "page-break" => blocks.push(Block::PageBreak),
                "keep" => open.push((Frame::Keep, std::mem::take(blocks))),
                "landscape" => open.push((Frame::Landscape, std::mem::take(blocks))),
                "key-figures" => self.key_figures_next = true,
                "end" => {
                    if let Some((frame, outer)) = open.pop() {
                        let inner = std::mem::replace(blocks, outer);
                        blocks.push(frame.close(inner));
                    }
                }
                _ => {}
            },
        }
    }

    /// Reads one block whose first event is `event`.
    fn block(&mut self, event: Event<'a>, range: Range<usize>, blocks: &mut Vec<Block>) {
        let wanted = std::mem::take(&mut self.key_figures_next);
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let text = self.text(&[]);
                let id = self.anchor(&text.plain());
                let level = (level as u8).min(4);
                blocks.push(Block::Heading { level, id, text });
            }
            Event::Start(Tag::Paragraph) => {
                if let Some(chart) = self.chart_alone() {
                    blocks.push(chart);
                } else {
                    let text = self.text(&[]);
                    if !text.is_empty() {
                        blocks.push(Block::Paragraph(text));
                    }
                }
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) if self.depth == DEEPEST => {
                let text = self.flatten();
                if !text.is_empty() {
                    blocks.push(Block::Paragraph(text));
                }
            }
            Event::Start(Tag::BlockQuote(_)) => {
                self.depth += 1;
                let inner = self.blocks_until_end();
                self.depth -= 1;
                blocks.push(Block::Opening(inner));
            }
            Event::Start(Tag::List(start)) => {
                self.depth += 1;
                let list = self.list(start);
                self.depth -= 1;
                blocks.push(Block::List(list));
            }
            Event::Start(Tag::Table(aligns)) => {
                let table = self.table(&aligns);
                blocks.push(if wanted {
                    Block::KeyFigures(table)
                } else {
                    Block::Table(table)
                });
            }
            Event::Start(Tag::CodeBlock(_)) => {
                let text = self.text(&[]);
                let words = text.plain();
                let mut set = Text::default();
                let style = Style {
                    code: true,
                    ..Style::default()
                };
                set.push(words.trim_end_matches('\n'), style, None);
                if !set.is_empty() {
                    blocks.push(Block::Paragraph(set));
                }
            }
            Event::Start(Tag::HtmlBlock) => {
                // Inside lists and quotations comments mean nothing.
                for piece in self.html_block() {
                    if let Piece::Words(words) = piece {
                        blocks.push(Block::Paragraph(Text::from(words.as_str())));
                    }
                }
            }
            Event::Rule => blocks.push(Block::Rule),
            Event::Start(_) => {
                let inner = self.blocks_until_end();
                blocks.extend(inner);
            }
            Event::End(_) => {}
            inline => {
                // A tight list item holds its words without a paragraph.
                let text = self.text(&[(inline, range)]);
                if !text.is_empty() {
                    blocks.push(Block::Paragraph(text));
                }
            }
        }
    }

    /// Blocks up to the end of the container just entered.
    fn blocks_until_end(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.block(event, range, &mut blocks);
        }
        blocks
    }

    /// The words of the container just entered, its blocks as lines.
    fn flatten(&mut self) -> Text {
        let mut events = Vec::new();
        let mut depth = 0usize;
        for (event, range) in self.events.by_ref() {
            match &event {
                Event::Start(tag) if is_inline(tag) => events.push((event, range)),
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {
                    events.push((event, range));
                }
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(end) => {
                    depth -= 1;
                    if matches!(end, TagEnd::Paragraph | TagEnd::Item) {
                        events.push((Event::HardBreak, range));
                    }
                }
                _ => events.push((event, range)),
            }
        }
        while matches!(events.last(), Some((Event::HardBreak, _))) {
            events.pop();
        }
        Inline::new(self.source).read(&events)
    }

    fn list(&mut self, start: Option<u64>) -> List {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks_until_end()),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        List { start, items }
    }

    fn table(&mut self, aligns: &[Alignment]) -> Table {
        let columns = aligns
            .iter()
            .map(|align| match align {
                Alignment::Right => Align::Right,
                Alignment::Center => Align::Center,
                Alignment::Left | Alignment::None => Align::Left,
            })
            .collect::<Vec<_>>();
        let mut table = Table {
            columns,
            ..Table::default()
        };
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.text(&[])),
                Event::End(TagEnd::TableHead) => {
                    row.resize(table.columns.len(), Text::default());
                    table.head = std::mem::take(&mut row);
                }
                Event::End(TagEnd::TableRow) => {
                    row.resize(table.columns.len(), Text::default());
                    table.rows.push(std::mem::take(&mut row));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        table
    }

    /// An image marked as a chart and alone in its paragraph.
    fn chart_alone(&mut self) -> Option<Block> {
        let Some((Event::Start(Tag::Image { title, .. }), _)) = self.events.peek() else {
            return None;
        };
        if title.as_ref() != "chart" {
            return None;
        }
        let ahead = self.events.clone();
        let mut seen = 0usize;
        let mut depth = 0usize;
        for (event, _) in ahead {
            seen += 1;
            match event {
                Event::Start(_) => depth += 1,
                Event::End(TagEnd::Paragraph) if depth == 0 => break,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ if depth == 0 => return None,
                _ => {}
            }
        }
        let mut source = String::new();
        let mut words = String::new();
        for (event, _) in self.events.by_ref().take(seen) {
            match event {
                Event::Start(Tag::Image { dest_url, .. }) if source.is_empty() => {
                    source = dest_url.to_string();
                }
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        Some(Block::Chart { source, words })
    }

    /// Running text: up to the end of the block just entered, or, when it
    /// begins with events already taken, up to what is no inline event.
    fn text(&mut self, taken: &[(Event<'a>, Range<usize>)]) -> Text {
        let bare = !taken.is_empty();
        let mut events = taken.to_vec();
        let mut depth = 0usize;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::Start(tag) if is_inline(tag) => depth += 1,
                Event::End(_) if depth == 0 => {
                    if !bare {
                        self.events.next();
                    }
                    break;
                }
                Event::End(_) => depth -= 1,
                Event::Start(_) | Event::Rule => break,
                _ => {}
            }
            events.extend(self.events.next());
        }
        Inline::new(self.source).read(&events)
    }

    fn html_block(&mut self) -> Vec<Piece> {
        let mut html = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(text) | Event::Text(text) => html.push_str(&text),
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        split_html(&html)
    }

    /// The anchor of a heading: letters and digits in small, the rest dropped,
    /// spaces as `-`, as forges make them.
    fn anchor(&mut self, words: &str) -> String {
        let mut wished = String::new();
        for c in words.trim().chars() {
            if c.is_alphanumeric() || c == '-' || c == '_' {
                wished.extend(c.to_lowercase());
            } else if c.is_whitespace() {
                wished.push('-');
            }
        }
        if wished.is_empty() {
            wished.push('s');
        }
        let mut id = wished.clone();
        while self.ids.contains_key(&id) {
            let count = self.ids.entry(wished.clone()).or_insert(0);
            *count += 1;
            id = format!("{wished}-{count}");
        }
        self.ids.insert(id.clone(), 0);
        id
    }
}

impl Frame {
    fn close(self, blocks: Vec<Block>) -> Block {
        match self {
            Frame::Keep => Block::Keep(blocks),
            Frame::Landscape => Block::Landscape(blocks),
        }
    }
}

enum Piece {
    Directive(String),
    Words(String),
}

/// Takes an HTML block apart: our comments, other comments (dropped), text.
fn split_html(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    let words = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Piece::Words(text.to_owned()))
    };
    while let Some(start) = rest.find("<!--") {
        pieces.extend(words(&rest[..start]));
        let body = &rest[start + 4..];
        let end = body.find("-->");
        let comment = end.map_or(body, |at| &body[..at]).trim();
        if let Some(name) = comment.strip_prefix("sr:") {
            pieces.push(Piece::Directive(name.trim().to_owned()));
        }
        rest = end.map_or("", |at| &body[at + 3..]);
    }
    pieces.extend(words(rest));
    pieces
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::{Align, Block, Table, Text, parse};

    fn kinds(markdown: &str) -> String {
        fn name(block: &Block) -> String {
            let inside = |blocks: &[Block]| blocks.iter().map(name).collect::<Vec<_>>().join(" ");
            match block {
                Block::Heading { level, .. } => format!("h{level}"),
                Block::Paragraph(text) => text.plain(),
                Block::List(list) => {
                    let items = list.items.iter().map(|item| inside(item));
                    format!("[{}]", items.collect::<Vec<_>>().join(" | "))
                }
                Block::Table(table) => format!("table {}", table.rows.len()),
                Block::KeyFigures(table) => format!("figures {}", table.rows.len()),
                Block::Opening(blocks) => format!("opening({})", inside(blocks)),
                Block::Chart { source, words } => format!("chart {source} {words}"),
                Block::Rule => "rule".into(),
                Block::PageBreak => "break".into(),
                Block::Keep(blocks) => format!("keep({})", inside(blocks)),
                Block::Landscape(blocks) => format!("wide({})", inside(blocks)),
            }
        }
        let blocks = parse(markdown).blocks;
        blocks.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_place_blocks_even_when_left_open_or_closed_too_often() {
        let table = "| a |\n|--|\n| 1 |\n";
        for (markdown, expected) in [
            (
                "<!-- sr:keep -->\n\n甲\n\n<!-- sr:end -->\n\n乙",
                "keep(甲) 乙",
            ),
            ("<!-- sr:keep -->\n甲\n\n乙", "keep(甲 乙)"),
            ("甲\n\n<!-- sr:end -->\n\n乙", "甲 乙"),
            (
                "<!-- sr:landscape -->\n<!-- sr:keep -->\n\n甲\n",
                "wide(keep(甲))",
            ),
            ("<!-- sr:page-break -->\n<!-- 别的 -->\n甲", "break 甲"),
            ("- 甲\n\n  <!-- sr:page-break -->\n", "[甲]"),
        ] {
            assert_eq!(kinds(markdown), expected, "{markdown}");
        }
        assert_eq!(
            kinds(&format!("<!-- sr:key-figures -->\n{table}")),
            "figures 1"
        );
        assert_eq!(
            kinds(&format!("<!-- sr:key-figures -->\n\n甲\n\n{table}")),
            "甲 table 1"
        );
    }

    #[test]
    fn a_chart_stands_alone_and_other_images_are_their_words() {
        assert_eq!(kinds("![图](a.svg \"chart\")"), "chart a.svg 图");
        assert_eq!(kinds("见 ![图](a.svg \"chart\")"), "见 图");
        assert_eq!(kinds("![图](a.png)"), "图");
        assert_eq!(kinds("![图](a.svg \"chart\") 后"), "图 后");
    }

    #[test]
    fn lists_nest_and_tight_items_are_paragraphs() {
        assert_eq!(
            kinds("- 甲\n  1. 乙\n  2. 丙\n- 丁\n\n  戊"),
            "[甲 [乙 | 丙] | 丁 戊]"
        );
    }

    #[test]
    fn a_row_has_a_cell_for_every_column() {
        let document = parse("| a | b |\n|:-:|--:|\n| 1 |\n| 1 | 2 | 3 |\n");
        let [Block::Table(Table { columns, rows, .. })] = document.blocks.as_slice() else {
            panic!("{document:?}");
        };
        assert_eq!(columns, &[Align::Center, Align::Right]);
        assert_eq!(rows[0], [Text::from("1"), Text::default()]);
        assert_eq!(rows[1].len(), 2);
    }

    #[test]
    fn lines_of_chinese_are_joined_without_a_space() {
        assert_eq!(kinds("甲\n乙"), "甲乙");
        assert_eq!(kinds("甲，\n“乙”"), "甲，“乙”");
        assert_eq!(kinds("one\ntwo"), "one two");
        assert_eq!(kinds("第\n1"), "第 1");
    }
}
