//! Markdown text → blocks.
//!
//! In: the Markdown of one report. Out: a [`Document`], a plain tree both
//! writers walk. Never fails: whatever is not understood is kept as text.

mod inline;
mod read;

use pulldown_cmark::{Options, Parser};

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
            _ => self.spans.push(Span { text: text.to_owned(), style, link: link.map(str::to_owned) }),
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
    let events: Vec<_> = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter().collect();
    Document { blocks: read::Reader::new(markdown, events).outermost() }
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
            ("<!-- sr:keep -->\n\n甲\n\n<!-- sr:end -->\n\n乙", "keep(甲) 乙"),
            ("<!-- sr:keep -->\n甲\n\n乙", "keep(甲 乙)"),
            ("甲\n\n<!-- sr:end -->\n\n乙", "甲 乙"),
            ("<!-- sr:landscape -->\n<!-- sr:keep -->\n\n甲\n", "wide(keep(甲))"),
            ("<!-- sr:page-break -->\n<!-- 别的 -->\n甲", "break 甲"),
            ("- 甲\n\n  <!-- sr:page-break -->\n", "[甲]"),
        ] {
            assert_eq!(kinds(markdown), expected, "{markdown}");
        }
        assert_eq!(kinds(&format!("<!-- sr:key-figures -->\n{table}")), "figures 1");
        assert_eq!(kinds(&format!("<!-- sr:key-figures -->\n\n甲\n\n{table}")), "甲 table 1");
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
        assert_eq!(kinds("- 甲\n  1. 乙\n  2. 丙\n- 丁\n\n  戊"), "[甲 [乙 | 丙] | 丁 戊]");
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
