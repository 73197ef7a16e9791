//! The repository that a workspace lies in: what comes in is its folder, what goes out are the files of the index or of
//! a revision, and when each document was first handed in. Asks git's own plumbing in its formats for programs
//! (DECISIONS.md says why); never writes, and never looks at the working tree where a revision is asked for.

mod command;
mod commits;
mod first;
mod tree;
mod workspace;

use crate::words::{Said, findings_git as say};

pub use command::Repository;
pub use first::told_by_history;
pub use tree::{Change, Leaf, Tree};
pub use workspace::{Blobs, is_part, read_tree};

/// Why a repository can't be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no program `git`.
    NoGit,
    /// The folder lies in no work tree of a repository.
    NoRepository,
    /// There is no such revision, or it does not have the workspace's folder.
    NoRevision(String),
    /// These paths are in conflict: nothing can be committed yet.
    Conflict(Vec<String>),
    /// What git said instead of an answer.
    Failed(String),
}

impl Refused {
    /// In words.
    pub fn said(&self) -> Said {
        match self {
            Refused::NoGit => say::no_git(),
            Refused::NoRepository => say::no_repository(),
            Refused::NoRevision(revision) => say::no_revision(revision),
            Refused::Conflict(paths) => say::conflict(paths.join(", ")),
            Refused::Failed(said) => say::git_failed(said),
        }
    }
}
