//! Markdown text → blocks.
//!
//! In: the Markdown of one report. Out: a [`Document`], a plain tree both
//! writers walk. Never fails: whatever is not understood is kept as text.

mod contents;
mod frame;
mod inline;
mod read;

use pulldown_cmark::{Options, Parser};

/// A report as blocks, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The blocks of the outermost level.
    pub blocks: Vec<Block>,
    /// On how many pages all of it is to stand: `<!-- sr:one-page -->`, `<!-- sr:pages most=3 -->`.
    pub pages: Option<usize>,
}

impl Document {
    /// The headings below the title, in order, wherever blocks hold blocks.
    pub fn headings(&self) -> Vec<Entry> {
        contents::headings(&self.blocks)
    }
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
    /// A paragraph whose first words carry a [`Flag`] is flagged as a whole.
    Opening(Vec<Block>),
    /// A chart, drawn from the scenes given under its [`chart_id`].
    Chart {
        /// The address as the Markdown has it, such as `华东区.pace.svg`.
        source: String,
        /// What the chart shows, in words: its alternative text.
        words: String,
    },
    /// What a report opens with: its title and the facts around it.
    Cover {
        /// Whether it has a page of its own on paper.
        page: bool,
        /// A heading of level 1, then paragraphs.
        blocks: Vec<Block>,
    },
    /// The headings of levels 2 and 3 (or as asked) with where they are.
    Contents(Vec<Entry>),
    /// The calendar of action, week by week.
    Calendar(Vec<Week>),
    /// What happens when, in order of time.
    Timeline(Vec<Fact>),
    /// One problem on a card.
    Problem {
        /// Number and name.
        head: Text,
        /// Effect, remedy, owner, due: as many as are known.
        facts: Vec<Fact>,
        /// What else is said about it.
        blocks: Vec<Block>,
    },
    /// What a person wrote, in their own words.
    Prose {
        /// Who; may be empty.
        by: Text,
        /// The words.
        blocks: Vec<Block>,
    },
    /// That something is missing, and who owes it.
    Owed(Text),
    /// A word about the table or chart above.
    Note(Text),
    /// Who made it, who approved it, and when.
    Signature(Vec<Signer>),
    /// A thin rule between parts.
    Rule,
    /// The next block starts a page.
    PageBreak,
    /// Blocks that stay on one page if one page can hold them.
    Keep(Vec<Block>),
    /// Blocks on pages of their own, turned on their side.
    Landscape(Vec<Block>),
}

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The level of its heading.
    pub level: u8,
    /// The anchor of its heading.
    pub id: String,
    /// The words of its heading.
    pub text: Text,
}

/// A week of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Week {
    /// Its number and days, then its working days: the paragraph that begins it.
    pub head: Text,
    /// What is planned, the date in the first column; as a rule one table.
    pub blocks: Vec<Block>,
}

/// Something named in front of what is said of it: `**影响** 差 14.2 万元`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// The bold words it begins with; may be empty.
    pub name: Text,
    /// The rest; may be empty.
    pub text: Text,
}

impl Fact {
    /// The first flag in it: `Late` and `Done` are the states of a timeline.
    pub fn flag(&self) -> Option<Flag> {
        self.name.flag().or_else(|| self.text.flag())
    }
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signer {
    /// As what: `编制`.
    pub role: Text,
    /// Who; empty where a pen is to write it.
    pub name: Text,
    /// When; likewise.
    pub date: Text,
}

/// What marked words call for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Somebody has to decide.
    Decide,
    /// Past its day, or behind time.
    Late,
    /// Reached.
    Done,
}

impl Flag {
    /// The flag of a comment's word.
    fn of(word: &str) -> Option<Flag> {
        match word {
            "decide" => Some(Flag::Decide),
            "late" => Some(Flag::Late),
            "done" => Some(Flag::Done),
            _ => None,
        }
    }

    /// The word for it in comments and style sheets.
    pub fn word(self) -> &'static str {
        match self {
            Flag::Decide => "decide",
            Flag::Late => "late",
            Flag::Done => "done",
        }
    }
}

/// The id of a chart: its file's name without `.svg` and without what comes
/// before the last dot.
///
/// ```
/// use salesreport::render::document::chart_id;
/// assert_eq!(chart_id("sales.svg"), "sales");
/// assert_eq!(chart_id("charts/华东区.en.sales.svg"), "sales");
/// ```
pub fn chart_id(source: &str) -> &str {
    let name = source.rsplit('/').next().unwrap_or(source);
    let name = name.strip_suffix(".svg").unwrap_or(name);
    name.rsplit('.').next().unwrap_or(name)
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
    /// Its name in links, if the Markdown gives one.
    pub id: Option<String>,
    /// How each column is aligned; its length is the number of columns.
    pub columns: Vec<Align>,
    /// The head, one cell a column.
    pub head: Vec<Text>,
    /// The rows below the head.
    pub rows: Vec<Vec<Text>>,
    /// What each row is; as long as `rows`.
    pub kinds: Vec<RowKind>,
}

impl Table {
    /// A head cell's words and the unit in brackets at their end: `目标（万元）`
    /// is `目标` and `万元`. No unit: the whole cell.
    ///
    /// ```
    /// use salesreport::render::document::{parse, Block, Text};
    /// let document = parse("| 客户 | 目标（万元） |\n|:--|--:|\n| 甲 | 3.0 |\n");
    /// let Block::Table(table) = &document.blocks[0] else { unreachable!() };
    /// assert_eq!(table.head_and_unit(0), (Text::from("客户"), None));
    /// assert_eq!(table.head_and_unit(1), (Text::from("目标"), Some("万元".into())));
    /// ```
    pub fn head_and_unit(&self, column: usize) -> (Text, Option<String>) {
        let mut cell = self.head.get(column).cloned().unwrap_or_default();
        let Some(last) = cell.spans.last_mut() else {
            return (cell, None);
        };
        let split = last
            .text
            .strip_suffix('）')
            .and_then(|text| text.rsplit_once('（'))
            .or_else(|| last.text.strip_suffix(')').and_then(|text| text.rsplit_once('(')));
        let Some((words, unit)) = split else {
            return (cell, None);
        };
        if unit.is_empty() || words.trim().is_empty() {
            return (cell, None);
        }
        let unit = unit.to_owned();
        last.text = words.trim_end().to_owned();
        (cell, Some(unit))
    }
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row like others.
    #[default]
    Plain,
    /// A heading of the rows below it: words in its first cell, nothing in the others.
    Group,
    /// A sum of rows above.
    Total,
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
    /// What it calls for: `**…**<!-- sr:late -->`.
    pub flag: Option<Flag>,
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

    /// The first flag in it.
    pub fn flag(&self) -> Option<Flag> {
        self.spans.iter().find_map(|span| span.style.flag)
    }

    /// Flags the span that ends here, which as a rule is bold.
    fn mark(&mut self, flag: Flag) {
        if let Some(last) = self.spans.last_mut() {
            last.style.flag = Some(flag);
        }
    }

    /// The bold words at its beginning, and the rest without the space or colon
    /// between them.
    fn lead(self) -> Fact {
        let bold = self.spans.iter().take_while(|span| span.style.strong).count();
        let mut rest = self.spans;
        let name = rest.drain(..bold).collect();
        if let Some(first) = rest.first_mut() {
            let apart: &[char] = &[' ', '\u{3000}', ':', '：'];
            let kept = if bold > 0 { first.text.trim_start_matches(apart) } else { &first.text };
            first.text = kept.to_owned();
        }
        rest.retain(|span| !span.text.is_empty());
        Fact { name: Text { spans: name }, text: Text { spans: rest } }
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
    let mut blocks = read::Reader::new(markdown, events).outermost();
    contents::fill(&mut blocks);
    Document { blocks, pages: markdown.lines().find_map(pages) }
}

/// The pages a line asks for.
fn pages(line: &str) -> Option<usize> {
    let asked = line.trim().strip_prefix("<!-- sr:")?.strip_suffix("-->")?.trim();
    if asked == "one-page" {
        return Some(1);
    }
    asked.strip_prefix("pages most=")?.parse().ok().filter(|most| *most > 0)
}

#[cfg(test)]
mod tests {
    use super::{Align, Block, Table, Text, parse};

    fn kinds(markdown: &str) -> String {
        fn name(block: &Block) -> String {
            let inside = |blocks: &[Block]| blocks.iter().map(name).collect::<Vec<_>>().join(" ");
            let told = |facts: &[super::Fact]| {
                let one = |fact: &super::Fact| {
                    let flag = fact.flag().map(super::Flag::word);
                    format!(
                        "{}={}{}",
                        fact.name.plain(),
                        fact.text.plain(),
                        flag.map_or(String::new(), |f| format!("!{f}"))
                    )
                };
                format!("[{}]", facts.iter().map(one).collect::<Vec<_>>().join(" "))
            };
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
                Block::Cover { page, blocks } => format!("cover({page} {})", inside(blocks)),
                Block::Contents(entries) => {
                    let ids = entries.iter().map(|entry| format!("{}#{}", entry.level, entry.id));
                    format!("contents[{}]", ids.collect::<Vec<_>>().join(" "))
                }
                Block::Calendar(weeks) => {
                    let weeks = weeks.iter().map(|week| format!("{}: {}", week.head.plain(), inside(&week.blocks)));
                    format!("calendar[{}]", weeks.collect::<Vec<_>>().join(" | "))
                }
                Block::Timeline(facts) => format!("timeline{}", told(facts)),
                Block::Problem { head, facts, blocks } => {
                    format!("problem({} {} {})", head.plain(), told(facts), inside(blocks))
                }
                Block::Prose { by, blocks } => format!("prose({}: {})", by.plain(), inside(blocks)),
                Block::Owed(text) => format!("owed({})", text.plain()),
                Block::Note(text) => format!("note({})", text.plain()),
                Block::Signature(signers) => {
                    let one = |s: &super::Signer| format!("{}/{}/{}", s.role.plain(), s.name.plain(), s.date.plain());
                    format!("signature[{}]", signers.iter().map(one).collect::<Vec<_>>().join(" "))
                }
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
    fn what_plain_markdown_cannot_say_is_said_by_comments() {
        for (markdown, expected) in [
            ("<!-- sr:cover page -->\n\n# 甲\n\n乙\n\n<!-- sr:end -->", "cover(true h1 乙)"),
            ("<!-- sr:cover -->\n\n# 甲", "cover(false h1)"),
            ("<!-- sr:contents -->\n\n# 甲\n\n## 乙\n\n### 丙\n\n#### 丁", "contents[2#乙 3#丙] h1 h2 h3 h4"),
            ("<!-- sr:contents depth=2 -->\n\n## 乙\n\n### 丙", "contents[2#乙] h2 h3"),
            (
                "<!-- sr:calendar -->\n\n**W23** 六天\n\n乙\n\n**W24** 五天\n\n<!-- sr:end -->",
                "calendar[W23 六天: 乙 | W24 五天: ]",
            ),
            ("<!-- sr:calendar -->\n\n乙\n\n<!-- sr:end -->", "calendar[: 乙]"),
            ("<!-- sr:timeline -->\n\n- **06-05** 投标<!-- sr:late -->\n- 丙", "timeline[06-05=投标!late =丙]"),
            (
                "<!-- sr:problem -->\n\n**Q-1 断货**<!-- sr:decide -->\n\n- **影响** 差 3\n\n丙\n\n<!-- sr:end -->",
                "problem(Q-1 断货 [影响=差 3] 丙)",
            ),
            ("<!-- sr:prose -->\n\n**周敏**\n\n丙\n\n- 丁\n\n<!-- sr:end -->", "prose(周敏: 丙 [丁])"),
            ("<!-- sr:prose -->\n\n丙 **丁**\n\n<!-- sr:end -->", "prose(: 丙 丁)"),
            ("<!-- sr:owed -->\n\n缺月计划\n\n乙", "owed(缺月计划) 乙"),
            ("<!-- sr:note -->\n注\n\n乙", "note(注) 乙"),
            ("<!-- sr:owed -->\n\n- 甲", "[甲]"),
            (
                "<!-- sr:signature -->\n\n| 编制 | 审核 |\n|:--|:--|\n| 周敏 | |\n| 05-30 |",
                "signature[编制/周敏/05-30 审核//]",
            ),
        ] {
            assert_eq!(kinds(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn rows_are_groups_and_totals_only_where_the_comment_says_so() {
        use super::RowKind::{Group, Plain, Total};
        let table = "| a | b |\n|--|--:|\n| **甲** | |\n| 1 | 2 |\n| 合计 | 2 |\n";
        let kinds = |comment: &str| {
            let blocks = parse(&format!("{comment}\n\n{table}")).blocks;
            let Some(Block::Table(table)) = blocks.into_iter().next() else { panic!("no table") };
            (table.id, table.kinds)
        };
        assert_eq!(kinds(""), (None, vec![Plain, Plain, Plain]));
        assert_eq!(kinds("<!-- sr:table groups totals=1 id=gap -->"), (Some("gap".into()), vec![Group, Plain, Total]));
        assert_eq!(kinds("<!-- sr:table totals=9 -->"), (None, vec![Total, Total, Total]));
    }

    #[test]
    fn a_flag_marks_the_words_before_it_and_nothing_else() {
        let blocks = parse("> **需要决定**<!-- sr:decide --> 从苏州仓调货<!-- 别的 -->").blocks;
        let [Block::Opening(inner)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let [Block::Paragraph(text)] = inner.as_slice() else { panic!("{inner:?}") };
        let flags: Vec<_> = text.spans.iter().map(|span| (span.text.as_str(), span.style.flag)).collect();
        assert_eq!(flags, [("需要决定", Some(super::Flag::Decide)), (" 从苏州仓调货", None)]);
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
