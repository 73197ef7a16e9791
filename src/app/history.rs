//! What the history of a workspace's files adds to it.

use std::path::Path;

use crate::store::Read;
use crate::store::git::{Repository, first_times};

/// Takes hand-in times from the repository that begins with the workspace. Without git, without a repository, or where
/// git refuses to read it, nothing is known of them: a report is then unknown, never late.
pub(super) fn take(root: &Path, read: &mut Read) {
    let Ok(Some(repository)) = Repository::beginning_at(root) else { return };
    let Ok((hand_ins, findings)) = first_times(&repository, read) else { return };
    read.workspace.hand_ins = hand_ins;
    read.findings.append(findings);
}
