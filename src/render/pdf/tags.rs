//! What the marks on the pages mean: the tree a screen reader reads.
//!
//! In: nodes as blocks are set, then what is drawn for each, page by page.
//! Out: nodes whose children and pieces of pages stand in reading order.

/// A node's number.
pub(super) type NodeId = usize;

/// The document's own node, there from the start.
pub(super) const ROOT: NodeId = 0;

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// The whole.
    Document,
    /// A part set off from the rest.
    Section,
    /// A heading of level 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// Its number, mark or name.
    Label,
    /// What it says.
    Body,
    /// The contents.
    Contents,
    /// A line of the contents.
    Entry,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that names its column.
    ColumnHead,
    /// A cell that names the rows below it, over so many columns.
    RowsHead(usize),
    /// A cell.
    Cell,
    /// A picture, and what it shows in words.
    Figure(String),
    /// The words that stand for a picture.
    Caption,
    /// What somebody wrote.
    Quote,
    /// Words that can be followed, to this address.
    Link(String),
    /// Words whose address names nothing.
    Words,
}

impl Role {
    /// Its name in the file.
    pub fn name(&self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Section => "Sect",
            Role::Heading(1) => "H1",
            Role::Heading(2) => "H2",
            Role::Heading(3) => "H3",
            Role::Heading(_) => "H4",
            Role::Paragraph => "P",
            Role::List => "L",
            Role::Item => "LI",
            Role::Label => "Lbl",
            Role::Body => "LBody",
            Role::Contents => "TOC",
            Role::Entry => "TOCI",
            Role::Table => "Table",
            Role::Row => "TR",
            Role::ColumnHead | Role::RowsHead(_) => "TH",
            Role::Cell => "TD",
            Role::Figure(_) => "Figure",
            Role::Caption => "Caption",
            Role::Quote => "BlockQuote",
            Role::Link(_) => "Link",
            Role::Words => "Span",
        }
    }

    /// Rows are made of cells, empty or not; every other node says something.
    fn may_be_empty(&self) -> bool {
        matches!(self, Role::Document | Role::ColumnHead | Role::RowsHead(_) | Role::Cell)
    }
}

/// What stands in a node, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    /// A node.
    Node(NodeId),
    /// Marked content: the page, from 0, and its number there.
    Content(usize, usize),
    /// An annotation: the page, from 0, and its number there.
    Annotation(usize, usize),
}

/// A node.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// What it is.
    pub role: Role,
    /// Where it stands; the document stands in itself.
    pub parent: NodeId,
    /// What stands in it.
    pub kids: Vec<Kid>,
}

/// The nodes of a document.
#[derive(Debug, Clone)]
pub(super) struct Tags {
    nodes: Vec<Node>,
}

impl Default for Tags {
    fn default() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: ROOT, kids: Vec::new() }] }
    }
}

impl Tags {
    /// A node at the end of `parent`. A link takes its place among the words
    /// around it only when it is drawn.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.nodes.len();
        if !matches!(role, Role::Link(_)) {
            self.nodes[parent].kids.push(Kid::Node(id));
        }
        self.nodes.push(Node { role, parent, kids: Vec::new() });
        id
    }

    /// The link of `parent` that leads to `address`: the last one, if the words
    /// go on on the next line.
    pub fn link(&mut self, parent: NodeId, address: &str, goes_on: bool) -> NodeId {
        let last = self.nodes.len() - 1;
        let same = self.nodes[last].parent == parent
            && matches!(&self.nodes[last].role, Role::Link(known) if known == address);
        if goes_on && same { last } else { self.add(parent, Role::Link(address.to_owned())) }
    }

    /// Makes words of a link that leads nowhere.
    pub fn unlink(&mut self, id: NodeId) {
        self.nodes[id].role = Role::Words;
    }

    /// Notes what is drawn for a node.
    pub fn draw(&mut self, id: NodeId, kid: Kid) {
        let (parent, first) = (self.nodes[id].parent, self.nodes[id].kids.is_empty());
        if first && matches!(self.nodes[id].role, Role::Link(_) | Role::Words) {
            self.nodes[parent].kids.push(Kid::Node(id));
        }
        self.nodes[id].kids.push(kid);
    }

    /// The nodes by number.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The nodes a reader meets: those with something in them, and empty cells.
    pub fn heard(&self) -> Vec<bool> {
        let mut heard = vec![false; self.nodes.len()];
        for (id, node) in self.nodes.iter().enumerate().rev() {
            // A node stands behind the one it stands in, so its kids are settled.
            heard[id] = node.role.may_be_empty()
                || node.kids.iter().any(|kid| match kid {
                    Kid::Node(kid) => heard[*kid],
                    Kid::Content(..) | Kid::Annotation(..) => true,
                });
        }
        heard
    }

    /// Whether headings go down one level at a time, beginning with the first.
    pub fn headings_in_steps(&self) -> bool {
        let mut last = 0;
        self.nodes.iter().all(|node| match node.role {
            Role::Heading(level) => {
                let step = level <= last + 1;
                last = level;
                step
            }
            _ => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Kid, ROOT, Role, Tags};

    #[test]
    fn a_link_stands_among_the_words_around_it() {
        let mut tags = Tags::default();
        let paragraph = tags.add(ROOT, Role::Paragraph);
        let link = tags.link(paragraph, "#a", false);
        assert_eq!(tags.link(paragraph, "#a", true), link);
        tags.draw(paragraph, Kid::Content(0, 0));
        tags.draw(link, Kid::Content(0, 1));
        tags.draw(paragraph, Kid::Content(0, 2));
        let kids = &tags.nodes()[paragraph].kids;
        assert_eq!(kids, &[Kid::Content(0, 0), Kid::Node(link), Kid::Content(0, 2)]);
    }

    #[test]
    fn what_says_nothing_is_not_heard() {
        let mut tags = Tags::default();
        let list = tags.add(ROOT, Role::List);
        let item = tags.add(list, Role::Item);
        let table = tags.add(ROOT, Role::Table);
        let row = tags.add(table, Role::Row);
        let cell = tags.add(row, Role::Cell);
        let heard = tags.heard();
        assert_eq!((heard[list], heard[item]), (false, false));
        assert_eq!((heard[table], heard[row], heard[cell]), (true, true, true));
    }

    #[test]
    fn headings_that_jump_are_noticed() {
        let mut tags = Tags::default();
        for level in [1, 2, 3, 2] {
            tags.add(ROOT, Role::Heading(level));
        }
        assert!(tags.headings_in_steps());
        tags.add(ROOT, Role::Heading(4));
        assert!(!tags.headings_in_steps());
    }
}
