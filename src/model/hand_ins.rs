//! When documents were handed in, as their history tells.

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
