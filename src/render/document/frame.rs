//! Containers opened by a comment, and what becomes of the blocks in them.

use super::{Block, Fact, List, Text, Week};

/// A container opened by a comment and not yet closed.
pub(super) enum Frame {
    Keep,
    Landscape,
    Cover { page: bool },
    Calendar,
    Problem,
    Prose,
}

impl Frame {
    /// The container of a comment's word; `page` if it asks for a page of its own.
    pub(super) fn of(name: &str, page: bool) -> Option<Self> {
        match name {
            "keep" => Some(Self::Keep),
            "landscape" => Some(Self::Landscape),
            "cover" => Some(Self::Cover { page }),
            "calendar" => Some(Self::Calendar),
            "problem" => Some(Self::Problem),
            "prose" => Some(Self::Prose),
            _ => None,
        }
    }

    /// The block that holds `blocks`.
    pub(super) fn close(self, blocks: Vec<Block>) -> Block {
        match self {
            Self::Keep => Block::Keep(blocks),
            Self::Landscape => Block::Landscape(blocks),
            Self::Cover { page } => Block::Cover { page, blocks },
            Self::Calendar => calendar(blocks),
            Self::Problem => problem(blocks),
            Self::Prose => prose(blocks),
        }
    }
}

/// A paragraph that begins with bold words begins a week.
fn calendar(blocks: Vec<Block>) -> Block {
    let mut weeks: Vec<Week> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(head) if is_led(&head) => weeks.push(Week { head, blocks: Vec::new() }),
            block => match weeks.last_mut() {
                Some(week) => week.blocks.push(block),
                None => weeks.push(Week { head: Text::default(), blocks: vec![block] }),
            },
        }
    }
    Block::Calendar(weeks)
}

/// The first paragraph is its head, lists are its facts.
fn problem(blocks: Vec<Block>) -> Block {
    let mut blocks = blocks.into_iter().peekable();
    let head = match blocks.next_if(|block| matches!(block, Block::Paragraph(_))) {
        Some(Block::Paragraph(head)) => head,
        _ => Text::default(),
    };
    let mut facts = Vec::new();
    let mut rest = Vec::new();
    for block in blocks {
        match block {
            Block::List(list) if list.start.is_none() && list.items.iter().all(|item| is_fact(item)) => {
                facts.extend(list.items.into_iter().filter_map(fact));
            }
            block => rest.push(block),
        }
    }
    Block::Problem { head, facts, blocks: rest }
}

/// A first paragraph wholly bold says whose words they are.
fn prose(mut blocks: Vec<Block>) -> Block {
    let named =
        matches!(blocks.first(), Some(Block::Paragraph(text)) if text.spans.iter().all(|span| span.style.strong));
    let by = if named { blocks.remove(0) } else { Block::Rule };
    let by = if let Block::Paragraph(by) = by { by } else { Text::default() };
    Block::Prose { by, blocks }
}

/// A list as a timeline; one that holds more than words stays a list.
pub(super) fn timeline(list: List) -> Block {
    if list.items.iter().all(|item| is_fact(item)) {
        Block::Timeline(list.items.into_iter().filter_map(fact).collect())
    } else {
        Block::List(list)
    }
}

fn is_led(text: &Text) -> bool {
    text.spans.first().is_some_and(|span| span.style.strong)
}

fn is_fact(item: &[Block]) -> bool {
    matches!(item, [Block::Paragraph(_)])
}

fn fact(item: Vec<Block>) -> Option<Fact> {
    match item.into_iter().next() {
        Some(Block::Paragraph(text)) => Some(text.lead()),
        _ => None,
    }
}
