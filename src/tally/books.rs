//! The ledger.

use crate::model::Workspace;

/// A workspace's facts as postings, sorted and indexed. Opened once, asked often; may be shared between threads.
#[derive(Debug)]
pub struct Books<'w> {
    workspace: &'w Workspace,
}

impl<'w> Books<'w> {
    /// Turns every entry into postings.
    pub fn open(workspace: &'w Workspace) -> Books<'w> {
        Books { workspace }
    }

    /// The workspace the books are of.
    pub fn workspace(&self) -> &'w Workspace {
        self.workspace
    }
}
