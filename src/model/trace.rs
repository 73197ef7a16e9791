//! Where things of a workspace stand in its files: asked of whoever read them, so that a report can name the line.

use std::fmt;

use crate::model::EntryId;
use crate::text::Place;

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileLine {
    /// The file, relative to the workspace, with `/`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl fmt::Display for FileLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Finds lines.
pub trait Trace: fmt::Debug + Sync {
    /// The line of an entry; of a whole document (section `day`) that of its date. `None` if it is nowhere.
    fn entry(&self, entry: EntryId) -> Option<FileLine>;
    /// The line a place begins at.
    fn place(&self, place: Place) -> Option<FileLine>;
}
