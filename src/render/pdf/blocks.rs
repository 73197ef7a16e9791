//! The blocks of a report that are more than text: cover, contents, calendar,
//! timeline, problem card, prose, what is owed, notes, signatures.
//!
//! In: such blocks. Out: strips.

use super::line::{Hand, baseline, leading, line_marks};
use super::page::{Backdrop, Ink, Mark, Point, Shape, Strip, Tie, Tone};
use super::paragraph::Setting;
use super::set::{AROUND, BETWEEN, BODY, SMALL, Stage};
use super::tags::{NodeId, Role};
use crate::render::document::{Block, Entry, Fact, Flag, Signer, Text, Week};

/// How far what stands in a card or beside a line is indented.
const INSET: f32 = 12.0;
/// A week with more rows than this is cut where the page ends.
const WEEK: usize = 12;
/// The width of the names of facts.
const NAMES: f32 = 66.0;
/// What is late or waits for a decision, in a colour that is dark in grey too.
const ALARM: Tone = Tone::Colour([0xb0, 0x3a, 0x00]);

/// A rule, as a strip of its own.
fn rule(x: f32, width: f32, weight: f32, gap: f32) -> Strip {
    let line = Mark::Fill { x, y: 0.0, width, height: weight, tone: Tone::Grey(0.1), tag: None };
    Strip { kind: "rule", gap, height: weight + 1.0, tie: Tie::Edge, marks: vec![line], ..Strip::default() }
}

/// The title and what is said about the report, above a rule.
pub(super) fn cover(page: bool, blocks: &[Block], stage: &mut Stage<'_>) {
    let outer = (stage.tag, stage.keep);
    stage.tag = stage.tags.add(stage.tag, Role::Section);
    stage.keep = Some(outer.1.unwrap_or(false));
    if page {
        stage.push(Strip { kind: "cover", height: stage.room() * 0.28, ..Strip::default() });
    }
    for block in blocks {
        match block {
            Block::Paragraph(text) => words(text, (SMALL + 0.7, false), (Ink::Quiet, Role::Paragraph), 3.0, stage),
            other => stage.blocks(std::slice::from_ref(other)),
        }
    }
    stage.push(rule(stage.indent, stage.measure() - stage.indent, 1.2, 6.0));
    stage.tag = outer.0;
    stage.keep = outer.1.map(|_| true);
    stage.break_next |= page;
}

/// Running words in a size of their own.
fn words(text: &Text, (size, bold): (f32, bool), (ink, role): (Ink, Role), gap: f32, stage: &mut Stage<'_>) {
    if text.is_empty() {
        return;
    }
    let node = stage.tags.add(stage.tag, role);
    let shaped = stage.shaper.shape(text, Setting { size, bold });
    stage.running(&shaped, "text", gap, (ink, node));
}

/// The contents: headings with their pages, each a link; on one page if one page can hold them.
pub(super) fn contents(entries: &[Entry], stage: &mut Stage<'_>) {
    let keep = stage.keep;
    stage.keep = Some(keep.unwrap_or(false));
    let node = stage.tags.add(stage.tag, Role::Contents);
    let top = entries.iter().map(|entry| entry.level).min().unwrap_or(2);
    for (index, entry) in entries.iter().enumerate() {
        let deep = entry.level > top;
        let size = if deep { BODY - 1.0 } else { BODY };
        let x = stage.indent + if deep { 2.0 * INSET } else { 0.0 };
        let right = stage.measure();
        let line_node = stage.tags.add(node, Role::Entry);
        let address = format!("#{}", entry.id);
        let tag = stage.tags.link(line_node, &address, false);
        let shaped = stage.shaper.shape(&entry.text, Setting { size, bold: !deep });
        let lines = shaped.fair_lines(right - x - 30.0);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let height = leading(size, true);
            let gap = match (index, at) {
                (0, 0) => AROUND,
                (_, 0) if !deep => 3.5,
                _ => 0.0,
            };
            let mut strip = Strip { kind: "contents", gap, height, ..Strip::default() };
            let hand = Hand { ink: Ink::Text, tight: true, tag: Some(tag) };
            line_marks(&shaped, line, (x, 0.0), hand, &mut stage.tags, &mut strip.marks);
            stage.note_missing(&shaped, line);
            if at > 0 {
                strip.tie = Tie::Edge;
            }
            let link = Mark::Link { x, y: 0.0, width: right - x, height, address: address.clone(), tag };
            strip.marks.push(link);
            if at + 1 == count {
                let from = x + line.width + 6.0;
                let leader = [(from, baseline(size, true) - 1.0), (right - 24.0, baseline(size, true) - 1.0)];
                if from < right - 30.0 {
                    strip.marks.push(Mark::Shape(Shape {
                        parts: vec![leader.map(|(x, y)| Point { x, y, handle: false }).to_vec()],
                        closed: false,
                        fill: None,
                        stroke: Some((Tone::Grey(0.5), 0.5, &[0.6, 3.0])),
                        tag: None,
                    }));
                }
                strip.marks.push(Mark::PageOf { right, y: 0.0, id: entry.id.clone(), size, tag });
            }
            stage.push(strip);
        }
    }
    stage.keep = keep.map(|_| true);
}

/// Weeks of action; those with few rows stay on one page.
pub(super) fn calendar(weeks: &[Week], stage: &mut Stage<'_>) {
    let (outer, keep) = (stage.tag, stage.keep);
    for week in weeks {
        let long = week.blocks.iter().any(|block| matches!(block, Block::Table(table) if table.rows.len() > WEEK));
        stage.keep = if long { keep } else { Some(keep.unwrap_or(false)) };
        stage.tag = stage.tags.add(outer, Role::Section);
        if !week.head.is_empty() {
            words(&week.head, (BODY, false), (Ink::Text, Role::Paragraph), AROUND + 2.0, stage);
            stage.tie_next = Some(Tie::Heading);
        }
        stage.blocks(&week.blocks);
        stage.tie_next = None;
        stage.keep = keep.map(|_| true);
    }
    stage.tag = outer;
}

/// Named facts side by side with their names; in a timeline beside a line.
pub(super) fn facts(facts: &[Fact], line: bool, stage: &mut Stage<'_>) {
    let list = stage.tags.add(stage.tag, Role::List);
    for (index, fact) in facts.iter().enumerate() {
        let item = stage.tags.add(list, Role::Item);
        let nodes = (stage.tags.add(item, Role::Label), stage.tags.add(item, Role::Body));
        let gap = if index == 0 { BETWEEN } else { 2.5 };
        row((&fact.name, &fact.text), nodes, gap, (line, fact.flag()), stage);
    }
}

/// A name and what is said of it, the two side by side.
fn row(
    (name, said): (&Text, &Text),
    (label, body): (NodeId, NodeId),
    gap: f32,
    (beside_line, flag): (bool, Option<Flag>),
    stage: &mut Stage<'_>,
) {
    let left = stage.indent;
    let start = if name.is_empty() && !beside_line { left } else { left + NAMES + INSET };
    let name = stage.shaper.shape(name, Setting { size: BODY - 1.0, bold: true });
    let said = stage.shaper.shape(said, Setting { size: BODY - 0.5, bold: false });
    let names = name.lines(NAMES);
    let lines = said.fair_lines(stage.measure() - start);
    let height = leading(BODY, true);
    let count = names.len().max(lines.len());
    for at in 0..count {
        let mut strip = Strip { kind: "fact", height, gap: if at == 0 { gap } else { 0.0 }, ..Strip::default() };
        strip.tie = if at == 1 || (at > 0 && at + 1 == count) { Tie::Edge } else { Tie::Free };
        let ink = Ink::Text;
        for (shaped, line, x, tag) in [(&name, names.get(at), left, label), (&said, lines.get(at), start, body)] {
            if let Some(line) = line {
                let hand = Hand { ink, tight: true, tag: Some(tag) };
                let place = (x, (height - leading(shaped.size, true)) / 2.0);
                line_marks(shaped, *line, place, hand, &mut stage.tags, &mut strip.marks);
                stage.note_missing(shaped, *line);
            }
        }
        if beside_line {
            let x = left + NAMES + 2.0;
            let above = strip.gap;
            let down =
                Mark::Fill { x, y: -above, width: 0.7, height: height + above, tone: Tone::Grey(0.45), tag: None };
            strip.marks.insert(0, down);
            if at == 0 {
                strip.marks.push(sign(flag, x + 0.35, height / 2.0));
            }
        }
        stage.push(strip);
    }
}

/// The mark of a flag around a place: a diamond for a decision, a full square
/// for what is late, a full disc for what is done, a ring for what is not.
fn sign(flag: Option<Flag>, x: f32, y: f32) -> Mark {
    let at = |dx: f32, dy: f32| Point { x: x + dx, y: y + dy, handle: false };
    let r = 3.2_f32;
    let (corners, fill) = match flag {
        Some(Flag::Decide) => ([at(0.0, -r - 0.6), at(r + 0.6, 0.0), at(0.0, r + 0.6), at(-r - 0.6, 0.0)], ALARM),
        Some(Flag::Late) => ([at(-r, -r), at(r, -r), at(r, r), at(-r, r)], ALARM),
        Some(Flag::Done) => ([at(-r, -r), at(r, -r), at(r, r), at(-r, r)], Tone::Grey(0.15)),
        None => ([at(-r, -r), at(r, -r), at(r, r), at(-r, r)], Tone::Grey(1.0)),
    };
    let stroke = if flag.is_some() { None } else { Some((Tone::Grey(0.15), 0.9, [].as_slice())) };
    Mark::Shape(Shape { parts: vec![corners.to_vec()], closed: true, fill: Some(fill), stroke, tag: None })
}

/// Marks the next strip in the margin; the words say the same.
pub(super) fn flag_mark(flag: Option<Flag>, stage: &mut Stage<'_>) {
    if flag.is_some() {
        let y = leading(BODY, false) / 2.0;
        stage.margin.push(sign(flag, stage.indent - 6.0, y));
    }
}

/// A card that holds together, or a part beside a line.
fn framed(role: Role, backdrop: Backdrop, stage: &mut Stage<'_>, inside: impl FnOnce(&mut Stage<'_>)) {
    let outer = (stage.indent, stage.backdrop, stage.keep, stage.tag);
    let card = backdrop != Backdrop::Line;
    let pad = |gap, tie, backdrop| Strip {
        kind: if card { "card" } else { "prose" },
        gap,
        height: if card { 5.0 } else { 0.0 },
        tie,
        backdrop,
        ..Strip::default()
    };
    stage.tag = stage.tags.add(stage.tag, role);
    if card {
        stage.keep = Some(outer.2.unwrap_or(false));
    }
    stage.indent += INSET;
    stage.push(pad(AROUND, Tie::Free, if card { Backdrop::Strip } else { Backdrop::None }));
    stage.tie_next = Some(Tie::Edge);
    stage.backdrop = backdrop;
    inside(stage);
    stage.tie_next = None;
    stage.push(pad(0.0, Tie::Edge, backdrop));
    (stage.indent, stage.backdrop, stage.tag) = (outer.0, outer.1, outer.3);
    if card {
        stage.keep = outer.2.map(|_| true);
    }
}

/// A problem on a card: its name, facts, and what else is said.
pub(super) fn problem((head, told, blocks): (&Text, &[Fact], &[Block]), stage: &mut Stage<'_>) {
    framed(Role::Section, Backdrop::WithGap, stage, |stage| {
        flag_mark(head.flag(), stage);
        words(head, (BODY, true), (Ink::Text, Role::Paragraph), 0.0, stage);
        stage.tie_next = Some(Tie::Heading);
        if !told.is_empty() {
            facts(told, false, stage);
        }
        stage.blocks(blocks);
    });
}

/// What somebody wrote, beside a line, with who it was.
pub(super) fn prose(by: &Text, blocks: &[Block], stage: &mut Stage<'_>) {
    framed(Role::Quote, Backdrop::Line, stage, |stage| {
        words(by, (SMALL + 0.5, true), (Ink::Quiet, Role::Paragraph), 0.0, stage);
        if !by.is_empty() {
            stage.tie_next = Some(Tie::Heading);
        }
        stage.blocks(blocks);
    });
}

/// What is missing, and who owes it: with the mark of what is late.
pub(super) fn owed(text: &Text, stage: &mut Stage<'_>) {
    let outer = stage.indent;
    stage.indent += INSET;
    flag_mark(Some(Flag::Late), stage);
    words(text, (BODY - 0.5, false), (Ink::Alarm, Role::Paragraph), BETWEEN, stage);
    stage.indent = outer;
}

/// A word about the table or chart above, which it stays with.
pub(super) fn note(text: &Text, stage: &mut Stage<'_>) {
    stage.tie_next = Some(Tie::Edge);
    words(text, (SMALL, false), (Ink::Quiet, Role::Paragraph), 3.0, stage);
}

/// Who signs: as what, name and day above a line to write on.
pub(super) fn signature(signers: &[Signer], stage: &mut Stage<'_>) {
    if signers.is_empty() {
        return;
    }
    for abreast in signers.chunks(3) {
        let left = stage.indent;
        #[expect(clippy::cast_precision_loss, reason = "at most three")]
        let width = (stage.measure() - left) / abreast.len() as f32;
        let line_y = 40.0;
        let mut strip = Strip { kind: "signature", gap: 18.0, height: 62.0, ..Strip::default() };
        let mut x = left;
        for signer in abreast {
            let node = stage.tags.add(stage.tag, Role::Paragraph);
            let parts = [
                (&signer.role, SMALL, Ink::Quiet, 0.0),
                (&signer.name, BODY, Ink::Text, line_y - leading(BODY, true) - 1.0),
                (&signer.date, SMALL, Ink::Quiet, line_y + 3.0),
            ];
            for (text, size, ink, y) in parts {
                let shaped = stage.shaper.shape(text, Setting { size, bold: false });
                if let Some(line) = shaped.lines(width - 24.0).first().copied() {
                    let hand = Hand { ink, tight: true, tag: Some(node) };
                    line_marks(&shaped, line, (x, y), hand, &mut stage.tags, &mut strip.marks);
                    stage.note_missing(&shaped, line);
                }
            }
            strip.marks.push(Mark::Fill {
                x,
                y: line_y,
                width: width - 24.0,
                height: 0.7,
                tone: Tone::Grey(0.1),
                tag: None,
            });
            x += width;
        }
        stage.push(strip);
    }
}
