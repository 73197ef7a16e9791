//! The contents: which headings stand where.

use super::{Block, Entry};

/// Fills every contents block with the headings of the document, down to the
/// level of its placeholder, which has no words.
pub(super) fn fill(blocks: &mut [Block]) {
    let all = headings(blocks);
    place(blocks, &all);
}

/// The headings below the title.
pub(super) fn headings(blocks: &[Block]) -> Vec<Entry> {
    let mut all = Vec::new();
    collect(blocks, &mut all);
    all
}

/// What stands for the contents until all headings are known.
pub(super) fn placeholder(depth: u8) -> Block {
    Block::Contents(vec![Entry { level: depth, id: String::new(), text: super::Text::default() }])
}

fn collect(blocks: &[Block], all: &mut Vec<Entry>) {
    for block in blocks {
        match block {
            Block::Heading { level, id, text } if *level > 1 => {
                all.push(Entry { level: *level, id: id.clone(), text: text.clone() });
            }
            Block::Keep(inner) | Block::Landscape(inner) => collect(inner, all),
            _ => {}
        }
    }
}

fn place(blocks: &mut [Block], all: &[Entry]) {
    for block in blocks {
        match block {
            Block::Contents(entries) => {
                let depth = entries.first().map_or(3, |entry| entry.level);
                *entries = all.iter().filter(|entry| entry.level <= depth).cloned().collect();
            }
            Block::Keep(inner) | Block::Landscape(inner) => place(inner, all),
            _ => {}
        }
    }
}
