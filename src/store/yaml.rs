//! Text → placed nodes. The only file that names the YAML crate. What comes in is a file's text, what goes out are its
//! documents as trees whose nodes know their bytes, and findings of what is no YAML. Never judges what a key means.

use std::borrow::Cow;

use crate::text::Span;

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
