//! Block events → blocks, with what comments ask for.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::frame::Frame;
use super::inline::Inline;
use super::{Align, Block, List, RowKind, Signer, Style, Table, Text, contents};

type Events<'a> = std::iter::Peekable<std::vec::IntoIter<(Event<'a>, Range<usize>)>>;

/// Reads events into blocks.
pub(super) struct Reader<'a> {
    source: &'a str,
    events: Events<'a>,
    /// How often an anchor was wished for.
    ids: BTreeMap<String, usize>,
    /// What the comment just read asks of the block that follows.
    next: Option<Directive>,
    /// How many lists and quotations are open.
    depth: usize,
}

/// Lists and quotations nested deeper are set as plain text: nobody writes them
/// on purpose, and `- - - - …` must not exhaust the stack.
const DEEPEST: usize = 12;

impl<'a> Reader<'a> {
    /// Reads the events of `source`.
    pub(super) fn new(source: &'a str, events: Vec<(Event<'a>, Range<usize>)>) -> Self {
        Self { source, events: events.into_iter().peekable(), ids: BTreeMap::new(), next: None, depth: 0 }
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
            Piece::Directive(directive) => match directive.name.as_str() {
                "page-break" => blocks.push(Block::PageBreak),
                "contents" => {
                    let depth = directive.number("depth").unwrap_or(3);
                    blocks.push(contents::placeholder(u8::try_from(depth).unwrap_or(4)));
                }
                "end" => {
                    if let Some((frame, outer)) = open.pop() {
                        let inner = std::mem::replace(blocks, outer);
                        blocks.push(frame.close(inner));
                    }
                }
                name => match Frame::of(name, directive.has("page")) {
                    Some(frame) => open.push((frame, std::mem::take(blocks))),
                    None => self.next = Some(directive),
                },
            },
        }
    }

    /// Reads one block whose first event is `event`.
    fn block(&mut self, event: Event<'a>, range: Range<usize>, blocks: &mut Vec<Block>) {
        let wanted = self.next.take().unwrap_or_default();
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let text = self.text(&[]);
                let id = self.anchor(&text.plain());
                let level = (level as u8).min(4);
                blocks.push(Block::Heading { level, id, text });
            }
            Event::Start(Tag::Paragraph) => {
                let chart = self.chart_alone();
                let words = |this: &mut Self| {
                    let text = this.text(&[]);
                    match wanted.name.as_str() {
                        _ if text.is_empty() => None,
                        "note" => Some(Block::Note(text)),
                        "owed" => Some(Block::Owed(text)),
                        _ => Some(Block::Paragraph(text)),
                    }
                };
                blocks.extend(chart.or_else(|| words(self)));
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
                blocks.push(if wanted.name == "timeline" { super::frame::timeline(list) } else { Block::List(list) });
            }
            Event::Start(Tag::Table(aligns)) => {
                let table = self.table(&aligns);
                blocks.push(match wanted.name.as_str() {
                    "key-figures" => Block::KeyFigures(table),
                    "signature" => Block::Signature(signers(&table)),
                    "table" => Block::Table(wanted.shape(table)),
                    _ => Block::Table(table),
                });
            }
            Event::Start(Tag::CodeBlock(_)) => blocks.extend(self.code()),
            Event::Start(Tag::HtmlBlock) => {
                // Inside lists and quotations comments mean nothing.
                let pieces = self.html_block().into_iter();
                blocks.extend(pieces.filter_map(Piece::words));
            }
            Event::Rule => blocks.push(Block::Rule),
            Event::Start(ref tag) if !is_inline(tag) => {
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
        table.kinds = vec![RowKind::Plain; table.rows.len()];
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
        let mut depth = taken.iter().filter(|(event, _)| matches!(event, Event::Start(_))).count();
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

/// A comment of ours: `sr:table groups totals=1`.
#[derive(Default)]
struct Directive {
    name: String,
    /// Words after the name; without `=` their value is empty.
    words: BTreeMap<String, String>,
}

impl Directive {
    fn read(comment: &str) -> Self {
        let mut words = comment.split_whitespace();
        let name = words.next().unwrap_or_default().to_owned();
        let words = words.map(|word| {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            (key.to_owned(), value.to_owned())
        });
        Self { name, words: words.collect() }
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    fn number(&self, word: &str) -> Option<usize> {
        self.words.get(word)?.parse().ok()
    }

    /// Tells the table its id, its groups and its totals.
    fn shape(&self, mut table: Table) -> Table {
        table.id = self.words.get("id").filter(|id| !id.is_empty()).cloned();
        let totals = if self.has("totals") { self.number("totals").unwrap_or(1) } else { 0 };
        let first_total = table.rows.len().saturating_sub(totals);
        for (index, (row, kind)) in table.rows.iter().zip(&mut table.kinds).enumerate() {
            let alone = row.iter().skip(1).all(Text::is_empty) && row.iter().any(|cell| !cell.is_empty());
            if index >= first_total {
                *kind = RowKind::Total;
            } else if self.has("groups") && alone && row.len() > 1 {
                *kind = RowKind::Group;
            }
        }
        table
    }
}

/// The columns of a table as those who sign: role, name, date.
fn signers(table: &Table) -> Vec<Signer> {
    let cell =
        |row: usize, column: usize| table.rows.get(row).and_then(|row| row.get(column)).cloned().unwrap_or_default();
    let signer =
        |(column, role): (usize, &Text)| Signer { role: role.clone(), name: cell(0, column), date: cell(1, column) };
    table.head.iter().enumerate().map(signer).collect()
}

/// A part of an HTML block.
enum Piece {
    Directive(Directive),
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
            pieces.push(Piece::Directive(Directive::read(name)));
        }
        rest = end.map_or("", |at| &body[at + 3..]);
    }
    pieces.extend(words(rest));
    pieces
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
