//! What the history of a workspace's files adds to it, and a workspace as it was at some point of it.

use std::collections::BTreeSet;
use std::path::Path;

use super::Trouble;
use crate::diag::{Code, Finding};
use crate::model::Keep;
use crate::store::Read;
use crate::store::git::{Blobs, Refused, Repository, read_tree, told_by_history};
use crate::words::findings_git as say;

/// Takes hand-in times from the repository that begins with the workspace. Without git, without a repository or a
/// commit in it, and where git refuses to read it, nothing is known of them: a report is then unknown, never late.
pub(super) fn take(root: &Path, read: &mut Read) {
    match try_to_take(root, read) {
        Ok(()) | Err(Refused::NoGit | Refused::NoRepository | Refused::NoRevision(_)) => {}
        Err(refused) => {
            let finding = Finding::new(Code::HistoryRefused, None, say::history_refused());
            read.findings.add(finding.help(refused.said()));
        }
    }
}

fn try_to_take(root: &Path, read: &mut Read) -> Result<(), Refused> {
    let Some(repository) = Repository::beginning_at(root)? else { return Ok(()) };
    let commit = repository.commit("HEAD")?;
    let changed = repository.changed()?;
    add(&repository, &commit, &changed, read)
}

/// Reads a workspace as it was at a revision, with the history up to it where the repository begins with it.
///
/// # Errors
/// No git, no repository, no such revision; what git said.
pub(super) fn read_at(root: &Path, revision: &str, keep: Keep) -> Result<Read, Trouble> {
    let repository = Repository::of(root)?;
    let commit = repository.commit(revision)?;
    let tree = repository.tree(&commit)?;
    let mut blobs = Blobs::default();
    blobs.fetch(&repository, &[&tree])?;
    let mut read = read_tree(&repository, &tree, &blobs, keep);
    if repository.prefix().is_empty() {
        add(&repository, &commit, &BTreeSet::new(), &mut read)?;
    }
    Ok(read)
}

fn add(repository: &Repository, commit: &str, changed: &BTreeSet<String>, read: &mut Read) -> Result<(), Refused> {
    let (hand_ins, origin, findings) = told_by_history(repository, commit, changed, read)?;
    read.workspace.hand_ins = hand_ins;
    read.workspace.origin = origin;
    read.findings.append(findings);
    Ok(())
}

/// The workspace's folder below the top of its repository, with `/` at its end; empty where they are the same, and
/// without a repository.
pub fn folder_in_repository(root: &Path) -> String {
    Repository::of(root).map_or_else(|_| String::new(), |repository| repository.prefix().to_owned())
}
