//! Block events → blocks, with what comments ask for.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::inline::Inline;
use super::{Align, Block, List, Style, Table, Text};

/// A container opened by a comment and not yet closed.
enum Frame {
    Keep,
    Landscape,
}

type Events<'a> = std::iter::Peekable<std::vec::IntoIter<(Event<'a>, Range<usize>)>>;

/// Reads events into blocks.
pub(super) struct Reader<'a> {
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
    /// Reads the events of `source`.
    pub(super) fn new(source: &'a str, events: Vec<(Event<'a>, Range<usize>)>) -> Self {
        Self { source, events: events.into_iter().peekable(), ids: BTreeMap::new(), key_figures_next: false, depth: 0 }
    }

    /// All blocks of the document.
    pub(super) fn outermost(&mut self) -> Vec<Block> {
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

    fn place(&mut self, piece: Piece, blocks: &mut Vec<Block>, open: &mut Vec<(Frame, Vec<Block>)>) {
        match piece {
            Piece::Words(words) => blocks.push(Block::Paragraph(words)),
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
                let chart = self.chart_alone();
                blocks.extend(chart.or_else(|| paragraph(self.text(&[]))));
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) if self.depth == DEEPEST => {
                blocks.extend(paragraph(self.flatten()));
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
                blocks.push(if wanted { Block::KeyFigures(table) } else { Block::Table(table) });
            }
            Event::Start(Tag::CodeBlock(_)) => blocks.extend(self.code()),
            Event::Start(Tag::HtmlBlock) => {
                // Inside lists and quotations comments mean nothing.
                let pieces = self.html_block().into_iter();
                blocks.extend(pieces.filter_map(Piece::words));
            }
            Event::Rule => blocks.push(Block::Rule),
            Event::Start(_) => {
                let inner = self.blocks_until_end();
                blocks.extend(inner);
            }
            Event::End(_) => {}
            inline => {
                // A tight list item holds its words without a paragraph.
                blocks.extend(paragraph(self.text(&[(inline, range)])));
            }
        }
    }

    /// A code block, set as the text it is.
    fn code(&mut self) -> Option<Block> {
        let words = self.text(&[]).plain();
        let style = Style { code: true, ..Style::default() };
        let mut text = Text::default();
        text.push(words.trim_end_matches('\n'), style, None);
        paragraph(text)
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
        let mut table = Table { columns, ..Table::default() };
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

/// A part of an HTML block.
enum Piece {
    Directive(String),
    Words(Text),
}

impl Piece {
    fn words(self) -> Option<Block> {
        match self {
            Piece::Words(words) => Some(Block::Paragraph(words)),
            Piece::Directive(_) => None,
        }
    }
}

fn paragraph(text: Text) -> Option<Block> {
    (!text.is_empty()).then_some(Block::Paragraph(text))
}

/// Takes an HTML block apart: our comments, other comments (dropped), text.
fn split_html(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    let words = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Piece::Words(Text::from(text)))
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
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
