//! What the history of a workspace's files tells: when documents were handed in, and which state of it this is.

use std::collections::BTreeMap;

use crate::model::{EntryId, Moment};
use crate::text::Place;

/// Hand-in times from the history of files: used only where a file does not say itself when it was handed in. Empty
/// where there is no history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandIns {
    /// When a plan or review first appeared, by its place in the workspace.
    pub documents: BTreeMap<Place, Moment>,
    /// When a day log first appeared, by the entry of its day.
    pub logs: BTreeMap<EntryId, Moment>,
}

/// Which state of its history a workspace was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The last commit that changed a file of the workspace; its whole name.
    pub commit: String,
    /// By its committer's clock, in the team's own time.
    pub at: Moment,
    /// Whether files of the workspace differ from that, or were never committed.
    pub changed: bool,
}
