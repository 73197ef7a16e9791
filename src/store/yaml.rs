//! Text → placed nodes. The only file that names the YAML crate. What comes in is a file's text, what goes out are its
//! documents as trees whose nodes know their bytes, and findings of what is no YAML. Never judges what a key means.

use std::borrow::Cow;
use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::diag::{Code, Finding, Findings};

use crate::text::{FileId, Place, Span};
use crate::words::findings as say;

/// Deeper nesting than any file of a workspace needs; deeper is a finding, so that nothing recurses without bound.
const DEPTH: usize = 48;
/// How many nodes aliases may copy within a document, so that a small file can't become a huge one.
const COPIES: usize = 10_000;
/// How many full-width colons of a document are found one after the other.
const REPAIRS: usize = 100;

/// A node and the bytes it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// Its bytes in the file: a mapping's from its first key to the end of its last value.
    pub span: Span,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Nothing written, or `null` or `~`.
    Null,
    /// A scalar.
    Scalar(Scalar<'a>),
    /// A list.
    Seq(Vec<Node<'a>>),
    /// A mapping, its keys in the order written, twice where written twice.
    Map(Vec<(Node<'a>, Node<'a>)>),
}

/// A scalar's text, unquoted and unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// Whether it stands without quotes and not as a block.
    pub plain: bool,
}

impl Node<'_> {
    /// The scalar's text; `None` for lists, mappings and nothing.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Whether nothing is written.
    pub fn is_null(&self) -> bool {
        self.kind == Kind::Null
    }

    fn size(&self) -> usize {
        match &self.kind {
            Kind::Null | Kind::Scalar(_) => 1,
            Kind::Seq(items) => 1 + items.iter().map(Node::size).sum::<usize>(),
            Kind::Map(pairs) => 1 + pairs.iter().map(|(k, v)| k.size() + v.size()).sum::<usize>(),
        }
    }

    fn height(&self) -> usize {
        match &self.kind {
            Kind::Null | Kind::Scalar(_) => 1,
            Kind::Seq(items) => 1 + items.iter().map(Node::height).max().unwrap_or(0),
            Kind::Map(pairs) => 1 + pairs.iter().map(|(k, v)| k.height().max(v.height())).max().unwrap_or(0),
        }
    }

    /// Moves the ends of its span, and those of all below it.
    fn settle(&mut self, moved: &impl Fn(usize) -> usize) {
        self.span = Span::new(moved(self.span.start as usize), moved(self.span.end as usize));
        match &mut self.kind {
            Kind::Null | Kind::Scalar(_) => {}
            Kind::Seq(items) => items.iter_mut().for_each(|node| node.settle(moved)),
            Kind::Map(pairs) => pairs.iter_mut().for_each(|(key, value)| {
                key.settle(moved);
                value.settle(moved);
            }),
        }
    }

    fn into_owned(self) -> Node<'static> {
        let kind = match self.kind {
            Kind::Null => Kind::Null,
            Kind::Scalar(s) => Kind::Scalar(Scalar { text: Cow::Owned(s.text.into_owned()), plain: s.plain }),
            Kind::Seq(items) => Kind::Seq(items.into_iter().map(Node::into_owned).collect()),
            Kind::Map(pairs) => Kind::Map(pairs.into_iter().map(|(k, v)| (k.into_owned(), v.into_owned())).collect()),
        };
        Node { span: self.span, kind }
    }
}

/// A document of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Which of the file's documents, from 0; empty ones count.
    pub index: u32,
    /// Its root; nothing for an empty document and for a broken one.
    pub root: Node<'a>,
    /// Whether it is no YAML: a finding says where, and nothing of it is used. A document whose full-width colons
    /// could be read as plain ones has a root for further findings, and is broken all the same.
    pub broken: bool,
}

/// A file's documents, and what is no YAML in them.
///
/// Shape: one document for each the file writes, none for an empty file. After a broken document reading goes on at
/// the next line that begins with `---`, so that nothing else of the file is lost.
pub fn parse(text: &str, file: FileId) -> (Vec<Document<'_>>, Findings) {
    let mut out = Reading { file, documents: Vec::new(), findings: Findings::default() };
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for (from, to) in chunks(text, start) {
        out.chunk(&text[from..to], from);
    }
    (out.documents, out.findings)
}

/// Where the stretches of a text begin and end that hold whole documents: each begins with a line `---` (or with the
/// directives before it), since such a line ends any document, whatever it is in the middle of.
fn chunks(text: &str, start: usize) -> Vec<(usize, usize)> {
    let is_marker = |at: usize| {
        text[at..].starts_with("---")
            && matches!(text.as_bytes().get(at + 3), None | Some(b' ' | b'\t' | b'\n' | b'\r'))
    };
    let mut starts = vec![start];
    for (at, _) in text[start..].match_indices("\n---") {
        let marker = start + at + 1;
        if is_marker(marker) {
            let last = starts[starts.len() - 1];
            match directives(&text[last..marker]) {
                Some(0) => {}
                Some(tail) => starts.push(last + tail),
                None => starts.push(marker),
            }
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).collect()
}

/// Where directives that belong to the next document begin in the text before it, if there are any; 0 also where
/// there is nothing but comments.
fn directives(text: &str) -> Option<usize> {
    let mut at = text.len();
    let mut found = None;
    for line in text.split_inclusive('\n').rev() {
        at -= line.len();
        if line.starts_with('%') {
            found = Some(at);
        } else if line.starts_with("...") {
            return found.map(|_| at + line.len());
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            return None;
        }
    }
    Some(0)
}

struct Reading<'a> {
    file: FileId,
    documents: Vec<Document<'a>>,
    findings: Findings,
}

impl<'a> Reading<'a> {
    fn chunk(&mut self, text: &'a str, base: usize) {
        if let Some(at) = text.bytes().position(|b| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) {
            self.broken(Span::new(base + at, base + at + 1), Code::Syntax, say::syntax(), say::control_character());
            return;
        }
        let first = self.index();
        let (roots, error) = build(text, base);
        let odd = roots.iter().enumerate().find_map(|(i, root)| match &root.kind {
            Kind::Scalar(s) if s.plain && s.text.contains('：') => Some((i, root.span.end as usize - base)),
            _ => None,
        });
        let trouble = error.as_ref().map(|e| e.at).or(odd.map(|(_, end)| end));
        if let Some(trouble) = trouble.filter(|_| text.contains('：'))
            && self.repair(text, base, trouble)
        {
            return;
        }
        for (index, root) in (first..).zip(roots) {
            self.documents.push(Document { index, root, broken: false });
        }
        if let Some(error) = error {
            let end = text[error.at..].chars().next().filter(|c| !c.is_whitespace()).map_or(0, char::len_utf8);
            let span = Span::new(base + error.at, base + error.at + end);
            self.broken(span, Code::Syntax, say::syntax(), error.label);
        }
    }

    fn index(&self) -> u32 {
        u32::try_from(self.documents.len()).unwrap_or(u32::MAX)
    }

    fn broken(&mut self, span: Span, code: Code, title: crate::words::Said, label: crate::words::Said) {
        let index = self.index();
        self.documents.push(Document { index, root: Node { span, kind: Kind::Null }, broken: true });
        self.findings.add(Finding::new(code, Place { file: self.file, span }, title).label(label));
    }

    /// Reads full-width colons after keys as plain ones, one after the other as trouble shows them, so that each gets
    /// its finding. Tells whether there was any; then the documents of the chunk are broken, with the roots that
    /// plain colons would have given them.
    fn repair(&mut self, text: &str, base: usize, trouble: usize) -> bool {
        let written = text;
        let mut text = text.to_owned();
        let mut trouble = trouble;
        let mut places = Vec::new();
        let mut last = None;
        while places.len() < REPAIRS {
            let Some(at) = colon_before(&text, trouble) else { break };
            // Three bytes for three, so that every place stays what it was.
            text.replace_range(at..at + '：'.len_utf8(), ":  ");
            places.push(at);
            let (roots, error) = build(&text, base);
            let odd = roots.iter().find_map(|root| match &root.kind {
                Kind::Scalar(s) if s.plain && s.text.contains('：') => Some(root.span.end as usize - base),
                _ => None,
            });
            let next = error.as_ref().map(|e| e.at).or(odd);
            last = Some((roots.into_iter().map(Node::into_owned).collect::<Vec<_>>(), error));
            match next {
                Some(next) => trouble = next,
                None => break,
            }
        }
        let Some((roots, error)) = last else { return false };
        places.sort_unstable();
        for at in places {
            let span = Span::new(base + at, base + at + '：'.len_utf8());
            let finding = Finding::new(Code::FullWidthColon, Place { file: self.file, span }, say::full_width_colon());
            self.findings.add(finding.label(say::full_width_colon_label()).help(say::full_width_colon_help()));
        }
        for mut root in roots {
            root.settle(&|byte| base + floor(written, byte - base));
            let index = self.index();
            self.documents.push(Document { index, root, broken: true });
        }
        if let Some(error) = error {
            let at = floor(written, error.at);
            self.broken(Span::new(base + at, base + at), Code::Syntax, say::syntax(), error.label);
        }
        true
    }
}

/// The byte or the nearest before it that begins a character: of the three bytes that stand for a full-width colon
/// only the first does in the file.
fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The last full-width colon after what could be a key, on the line of a byte or before it.
fn colon_before(text: &str, byte: usize) -> Option<usize> {
    let end = text[byte..].find('\n').map_or(text.len(), |n| byte + n);
    let mut line_end = end;
    loop {
        let start = text[..line_end].rfind('\n').map_or(0, |n| n + 1);
        if let Some(at) = key_colon(&text[start..line_end]) {
            return Some(start + at);
        }
        if start == 0 {
            return None;
        }
        line_end = start - 1;
    }
}

/// Where a line's full-width colon stands, if what stands before it could be a key.
pub(in crate::store) fn key_colon(line: &str) -> Option<usize> {
    let at = line.find('：')?;
    let key = line[..at].trim_start_matches([' ', '-', '\t', '{', ',']);
    let could = !key.is_empty() && key.chars().count() <= 20 && !key.contains([':', '#', '"', '\'', '，', '。', ' ']);
    could.then_some(at)
}

/// Why a text is no YAML, and where.
struct Broken {
    at: usize,
    label: crate::words::Said,
}

/// The roots of a chunk's documents up to the first error. Spans count from the file's start, the error's place from
/// the chunk's.
fn build(text: &str, base: usize) -> (Vec<Node<'_>>, Option<Broken>) {
    let mut building =
        Building { text, base, offsets: offsets(text), open: Vec::new(), anchors: BTreeMap::new(), copies: 0 };
    let mut roots = Vec::new();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => return (roots, Some(building.scan_error(&error))),
        };
        let (from, to) = (building.byte(span.start.index()), building.byte(span.end.index()));
        let done = match building.take(event, from, to) {
            Ok(done) => done,
            Err(broken) => return (roots, Some(broken)),
        };
        roots.extend(done);
    }
    (roots, None)
}

/// The byte of every character, where they differ.
fn offsets(text: &str) -> Option<Vec<u32>> {
    (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect())
}

struct Building<'a> {
    text: &'a str,
    base: usize,
    offsets: Option<Vec<u32>>,
    open: Vec<Open<'a>>,
    anchors: BTreeMap<usize, Node<'a>>,
    copies: usize,
}

/// A list or mapping whose end has not come yet.
struct Open<'a> {
    from: usize,
    anchor: usize,
    is_map: bool,
    items: Vec<Node<'a>>,
}

impl<'a> Building<'a> {
    fn byte(&self, character: usize) -> usize {
        let byte = match &self.offsets {
            None => character,
            Some(offsets) => offsets.get(character).map_or(self.text.len(), |&byte| byte as usize),
        };
        byte.min(self.text.len())
    }

    /// What ends too early is shown where the text ends, not on the blank lines after it.
    fn scan_error(&self, error: &ScanError) -> Broken {
        let at = self.byte(error.marker().index()).min(self.text.trim_end().len());
        Broken { at, label: say::syntax_label(error.info()) }
    }

    fn take(&mut self, event: Event<'a>, from: usize, to: usize) -> Result<Option<Node<'a>>, Broken> {
        match event {
            Event::DocumentStart(_) => {
                self.anchors.clear();
                self.copies = 0;
                Ok(None)
            }
            Event::Scalar(text, style, anchor, tag) => {
                let is_text = tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
                let node = self.scalar(text, style == ScalarStyle::Plain && !is_text, from, to);
                Ok(self.close(node, anchor))
            }
            Event::Alias(anchor) => {
                let mut node =
                    self.anchors.get(&anchor).cloned().ok_or_else(|| self.too_much(from, say::alias_unknown()))?;
                self.copies += node.size();
                if self.copies > COPIES || self.open.len() + node.height() > DEPTH {
                    return Err(self.too_much(from, say::alias_too_much()));
                }
                node.span = Span::new(self.base + from, self.base + to);
                Ok(self.close(node, 0))
            }
            Event::SequenceStart(anchor, _) => self.begin(from, anchor, false),
            Event::MappingStart(anchor, _) => self.begin(from, anchor, true),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(open) => {
                    let anchor = open.anchor;
                    let node = self.finish(open, to);
                    Ok(self.close(node, anchor))
                }
                None => Ok(None),
            },
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(None),
        }
    }

    fn too_much(&self, at: usize, label: crate::words::Said) -> Broken {
        Broken { at: at.min(self.text.len()), label }
    }

    fn begin(&mut self, from: usize, anchor: usize, is_map: bool) -> Result<Option<Node<'a>>, Broken> {
        if self.open.len() >= DEPTH {
            return Err(self.too_much(from, say::too_deep(DEPTH)));
        }
        self.open.push(Open { from, anchor, is_map, items: Vec::new() });
        Ok(None)
    }

    fn scalar(&self, text: Cow<'a, str>, plain: bool, from: usize, to: usize) -> Node<'a> {
        let to = from + self.text[from..to.max(from)].trim_end().len();
        let span = Span::new(self.base + from, self.base + to);
        let nothing = plain && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL");
        Node { span, kind: if nothing { Kind::Null } else { Kind::Scalar(Scalar { text, plain }) } }
    }

    /// A list's or mapping's node, from its first item to its last: the crate's own end lies past the blank lines.
    fn finish(&self, open: Open<'a>, to: usize) -> Node<'a> {
        let flow = matches!(self.text.as_bytes().get(open.from), Some(b'[' | b'{'));
        let from = if flow {
            self.base + open.from
        } else {
            open.items.first().map_or(self.base + open.from, |n| n.span.start as usize)
        };
        let to = if flow { self.base + to } else { open.items.last().map_or(from, |n| n.span.end as usize) };
        let span = Span::new(from, to.max(from));
        if !open.is_map {
            return Node { span, kind: Kind::Seq(open.items) };
        }
        let mut pairs = Vec::with_capacity(open.items.len() / 2);
        let mut items = open.items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            pairs.push((key, value));
        }
        Node { span, kind: Kind::Map(pairs) }
    }

    /// Puts a node where it belongs; gives it back where it is a document's root.
    fn close(&mut self, node: Node<'a>, anchor: usize) -> Option<Node<'a>> {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(open) => {
                open.items.push(node);
                None
            }
            None => Some(node),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FILE: FileId = FileId(0);

    fn codes(text: &str) -> Vec<(&'static str, u32)> {
        parse(text, FILE).1.iter().map(|f| (f.code.id(), f.place.map_or(0, |p| p.span.start))).collect()
    }

    fn at<'t>(text: &'t str, node: &Node<'_>) -> &'t str {
        &text[node.span.range()]
    }

    #[test]
    fn nodes_know_their_bytes_beside_wide_characters() {
        let text = "# 甲\n订单:\n  - 客户: \"恒达建材\"\n    金额: 12,500.00  # 注\n总结: |\n  第一行\n  第二行\n";
        let (documents, findings) = parse(text, FILE);
        assert!(findings.is_empty());
        let Kind::Map(pairs) = &documents[0].root.kind else { panic!("a mapping") };
        assert_eq!(at(text, &pairs[0].0), "订单");
        assert_eq!(at(text, &pairs[0].1), "客户: \"恒达建材\"\n    金额: 12,500.00");
        let Kind::Seq(items) = &pairs[0].1.kind else { panic!("a list") };
        let Kind::Map(order) = &items[0].kind else { panic!("a mapping") };
        assert_eq!(order[0].1.text(), Some("恒达建材"));
        assert_eq!(at(text, &order[0].1), "\"恒达建材\"");
        assert_eq!(at(text, &order[1].1), "12,500.00");
        assert_eq!(pairs[1].1.text(), Some("第一行\n第二行\n"));
    }

    #[test]
    fn a_broken_document_does_not_take_the_others_with_it() {
        let text = "a: 1\n---\nb: [1\n---\nc: 3\n";
        let (documents, findings) = parse(text, FILE);
        assert_eq!(
            documents.iter().map(|d| (d.index, d.broken)).collect::<Vec<_>>(),
            [(0, false), (1, true), (2, false)]
        );
        assert_eq!(findings.len(), 1);
        assert_eq!(at(text, &documents[2].root), "c: 3");
    }

    #[test]
    fn every_full_width_colon_after_a_key_is_found_and_nothing_else() {
        let text = "日期: 2024-06-03\n人员：王\n订单:\n  - 客户：恒达\n    金额: 12\n";
        assert_eq!(
            codes(text),
            [
                ("yaml/full-width-colon", text.find("：王").unwrap()),
                ("yaml/full-width-colon", text.find("：恒").unwrap())
            ]
            .map(|(code, byte)| (code, u32::try_from(byte).unwrap()))
        );
        let (documents, _) = parse(text, FILE);
        assert!(documents[0].broken);
        assert!(matches!(&documents[0].root.kind, Kind::Map(pairs) if pairs.len() == 3));
        assert_eq!(codes("日期：2024-06-03\n人员：王\n").len(), 2, "a root of colons alone");
        assert_eq!(codes("[-~："), [("yaml/full-width-colon", 3), ("yaml/syntax", 3)], "no place within a character");
        assert_eq!(codes("备注: |\n  时间：下午\n结果: 好：很好\n"), [], "colons in texts are texts");
    }

    #[test]
    fn odd_files_are_documents_or_findings() {
        assert_eq!(parse("", FILE).0.len(), 0);
        assert_eq!(parse("# nothing\n", FILE).0.len(), 0);
        assert_eq!(parse("\u{feff}a: 1\n", FILE).0[0].root.span, Span::new(3, 7));
        assert_eq!(parse("%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 1\n", FILE).0.len(), 2);
        assert!(parse("%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 1\n", FILE).1.is_empty());
        assert_eq!(parse("---\n---\na: 1\n", FILE).0.len(), 2);
        assert_eq!(parse("a: 1\r\nb: 甲\r\n---\r\nc: 2\r\n", FILE).0.len(), 2);
        assert_eq!(codes("a: 1\n\tb: 2\n").len(), 1);
        assert_eq!(codes("a: 1\0\nb: 2\n"), [("yaml/syntax", 4)]);
        assert_eq!(codes("a: *x\n").len(), 1);
        assert!(matches!(&parse("a: ~\n", FILE).0[0].root.kind, Kind::Map(p) if p[0].1.is_null()));
        assert!(matches!(&parse("a: '~'\n", FILE).0[0].root.kind, Kind::Map(p) if p[0].1.text() == Some("~")));
    }

    #[test]
    fn nesting_and_aliases_are_bounded() {
        let deep = "- ".repeat(5_000) + "x\n";
        assert_eq!(codes(&deep).len(), 1);
        assert_eq!(codes(&"[".repeat(100_000)).len(), 1);
        let mut laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for i in 1..10 {
            let one = format!("*a{}", i - 1);
            laughs = laughs + "a" + &format!("{i}: &a{i} [{}]\n", vec![one; 10].join(", "));
        }
        assert_eq!(codes(&laughs).len(), 1);
        let (documents, findings) = parse("a: &x [1, 2]\nb: *x\n", FILE);
        assert!(findings.is_empty());
        assert!(matches!(&documents[0].root.kind, Kind::Map(p) if p[0].1.kind == p[1].1.kind));
    }

    fn all_within(text: &str, node: &Node<'_>) -> bool {
        text.get(node.span.range()).is_some()
            && match &node.kind {
                Kind::Null | Kind::Scalar(_) => true,
                Kind::Seq(items) => items.iter().all(|n| all_within(text, n)),
                Kind::Map(pairs) => pairs.iter().all(|(k, v)| all_within(text, k) && all_within(text, v)),
            }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn any_text_is_read_without_panic_and_every_place_lies_in_it(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "a", "客户", "：", ": ", ":", "- ", "-", "\n", "\n  ", "\n---\n", "---", "...", "\t", "\"", "'", "[", "]",
                    "{", "}", ",", "&x ", "*x", "!t ", "!!str ", "|\n", ">-\n", "#", "%YAML 1.2\n", "? ", "\r\n", "\u{feff}",
                    "\0", "~", "\u{2028}", "😀", "é", "\\u12", "@", "`", "<<: ", "1", "\u{85}",
                ]), 0..40).prop_map(|parts| parts.concat())
        ) {
            let (documents, findings) = parse(&text, FILE);
            for finding in findings.iter() {
                let span = finding.place.unwrap().span;
                prop_assert!(text.get(span.range()).is_some(), "{:?} in {:?}", span, text);
            }
            prop_assert!(documents.iter().all(|d| all_within(&text, &d.root)));
            prop_assert_eq!(documents.iter().any(|d| d.broken), !findings.is_empty());
        }

        #[test]
        fn any_characters_are_read_without_panic(text in any::<String>()) {
            let _ = parse(&text, FILE);
        }
    }
}
