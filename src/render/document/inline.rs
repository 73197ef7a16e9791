//! Inline events → spans: strong text mended, lines joined as Chinese wants it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Flag, Style, Text};
use crate::render::is_safe_link;

/// Inline events → spans.
pub(super) struct Inline<'a> {
    source: &'a str,
    text: Text,
    strong: usize,
    emphasis: usize,
    links: Vec<Option<String>>,
    /// A line ended softly; what joins it to the next depends on both sides.
    soft: bool,
}

impl<'a> Inline<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, text: Text::default(), strong: 0, emphasis: 0, links: Vec::new(), soft: false }
    }

    /// The text the events make.
    pub(super) fn read(mut self, events: &[(Event<'_>, Range<usize>)]) -> Text {
        let mut turns = self.turns(events);
        let mut index = 0;
        while let Some((event, _)) = events.get(index) {
            index += 1;
            match event {
                Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) if turns.is_some() => {
                    self.turn(&mut turns);
                }
                Event::Start(Tag::Strong) => self.strong += 1,
                Event::End(TagEnd::Strong) => self.strong = self.strong.saturating_sub(1),
                Event::Start(Tag::Emphasis) => self.emphasis += 1,
                Event::End(TagEnd::Emphasis) => self.emphasis = self.emphasis.saturating_sub(1),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let link = is_safe_link(dest_url).then(|| dest_url.trim().to_owned());
                    self.links.push(link);
                }
                Event::End(TagEnd::Link) => {
                    self.links.pop();
                }
                Event::Text(text) => match self.stars(events, index - 1) {
                    0 => self.push(text, false),
                    stars => {
                        index += stars - 1;
                        self.turn(&mut turns);
                    }
                },
                Event::Code(text) => self.push(text, true),
                Event::InlineHtml(html) => self.html(html),
                Event::Html(html) => self.push(html, false),
                Event::SoftBreak => self.soft = true,
                Event::HardBreak => self.push("\n", false),
                _ => {}
            }
        }
        self.text
    }

    /// How many stars, two at least, stand at `index` as text although nobody
    /// escaped them: strong text was set against a punctuation mark, where
    /// `CommonMark` sees none, as in `**注意：**数字`.
    fn stars(&self, events: &[(Event<'_>, Range<usize>)], index: usize) -> usize {
        let star = |at: usize| match events.get(at) {
            Some((Event::Text(text), range)) if text.as_ref() == "*" => Some(range.clone()),
            _ => None,
        };
        let Some(first) = star(index) else { return 0 };
        if self.source[..first.start].ends_with('\\') {
            return 0;
        }
        let mut end = first.end;
        let mut count = 1;
        while let Some(next) = star(index + count).filter(|next| next.start == end) {
            end = next.end;
            count += 1;
        }
        if count > 1 { count } else { 0 }
    }

    /// If stars were left as text, all `**` are paired anew in their order;
    /// then this is how many of them turn strong on and off (an odd one out
    /// does nothing).
    fn turns(&self, events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
        let mut left = 0;
        let mut paired = 0;
        let mut index = 0;
        while let Some((event, _)) = events.get(index) {
            let stars = self.stars(events, index);
            left += usize::from(stars > 0);
            paired += usize::from(matches!(event, Event::Start(Tag::Strong) | Event::End(TagEnd::Strong)));
            index += stars.max(1);
        }
        (left > 0).then_some((left + paired) & !1)
    }

    fn turn(&mut self, turns: &mut Option<usize>) {
        if let Some(rest @ 1..) = turns {
            *rest -= 1;
            self.strong = 1 - self.strong.min(1);
        }
    }

    fn html(&mut self, html: &str) {
        let tag = html.to_ascii_lowercase();
        if ["<br>", "<br/>", "<br />"].contains(&tag.as_str()) {
            self.push("\n", false);
        } else if let Some(comment) = html.strip_prefix("<!--") {
            let word = comment.trim_end_matches("-->").trim().strip_prefix("sr:");
            if let Some(flag) = word.and_then(Flag::of) {
                self.text.mark(flag);
            }
        } else {
            self.push(html, false);
        }
    }

    fn push(&mut self, text: &str, code: bool) {
        let Some(first) = text.chars().next() else {
            return;
        };
        if std::mem::take(&mut self.soft) {
            let joins =
                self.text.last_char().is_none_or(|last| last.is_whitespace() || (is_wide(last) && is_wide(first)));
            if !joins && !first.is_whitespace() {
                self.add(" ", false);
            }
        }
        self.add(text, code);
    }

    fn add(&mut self, text: &str, code: bool) {
        let style = Style { strong: self.strong > 0, emphasis: self.emphasis > 0, code, flag: None };
        let link = self.links.iter().rev().find_map(Option::as_deref);
        self.text.push(text, style, link);
    }
}

/// Characters set in Chinese text: between two of them a line's end is no space.
fn is_wide(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(2) || "“”‘’…—".contains(c)
}
