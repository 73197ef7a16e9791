//! The files of a revision or of the index: names and objects, and the bytes behind them.

use std::collections::{BTreeMap, BTreeSet};

use crate::store::git::command::line;
use crate::store::git::{Refused, Repository, is_part};
use crate::store::walk::inputs;

/// A file of a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The name of its object.
    pub object: String,
    /// Whether it is a link, whose object is the path it leads to.
    pub link: bool,
}

/// The workspace's files in a revision or the index, by path below the workspace. Without submodules.
pub type Tree = BTreeMap<String, Leaf>;

/// A file that differs between a revision and the index: its path below the workspace, and what is there now.
pub type Change = (String, Option<Leaf>);

impl Repository {
    /// The workspace's files in a revision; none where the branch has no commit yet.
    ///
    /// # Errors
    /// No such revision; what git said.
    pub fn tree(&self, revision: &str) -> Result<Tree, Refused> {
        let commit = self.commit(revision)?;
        let below = format!("{commit}:{}", self.prefix().trim_end_matches('/'));
        let Ok(tree) = self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &below]) else {
            return Ok(Tree::new());
        };
        let printed = self.ask(&["ls-tree", "-r", "-z", "--full-tree", &line(&tree)])?;
        let leaf = |entry: &str| {
            let (about, path) = entry.split_once('\t')?;
            let mut words = about.split(' ');
            let (mode, _, object) = (words.next()?, words.next()?, words.next()?);
            Some((path.to_owned(), leaf(mode, object)?))
        };
        Ok(pieces(&printed).iter().filter_map(|entry| leaf(entry)).collect())
    }

    /// The commit that a revision names.
    ///
    /// # Errors
    /// No such revision; what git said.
    pub fn commit(&self, revision: &str) -> Result<String, Refused> {
        let asked = format!("{revision}^{{commit}}");
        match self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &asked]) {
            Ok(printed) => Ok(line(&printed)),
            Err(Refused::Failed(_)) => Err(Refused::NoRevision(revision.to_owned())),
            Err(refused) => Err(refused),
        }
    }

    /// The workspace's files in the last commit, and what the index would change of them. Files that are only meant to
    /// be added one day are in neither.
    ///
    /// # Errors
    /// Paths in conflict; what git said.
    pub fn staged(&self) -> Result<(Tree, Vec<Change>), Refused> {
        let (base, head) = match self.commit("HEAD") {
            Ok(commit) => (commit, self.tree("HEAD")?),
            // Before the first commit everything is new.
            Err(Refused::NoRevision(_)) => {
                let empty = self.tell(&["hash-object", "-t", "tree", "--stdin"], Vec::new())?;
                (line(&empty), Tree::new())
            }
            Err(refused) => return Err(refused),
        };
        let fixed = ["diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff"];
        let mut asked = fixed.to_vec();
        asked.extend(["--ita-invisible-in-index", &base, "--"]);
        asked.extend(Some(self.prefix()).filter(|prefix| !prefix.is_empty()));
        let printed = self.ask(&asked)?;
        let (mut changes, mut conflicts) = (Vec::new(), Vec::new());
        for entry in raw(&printed) {
            let Raw::Change { mode, object, status, path, .. } = entry else { continue };
            let Some(path) = path.strip_prefix(self.prefix()) else { continue };
            match status {
                b'U' => conflicts.push(path.to_owned()),
                b'D' => changes.push((path.to_owned(), None)),
                _ => changes.push((path.to_owned(), leaf(mode, object))),
            }
        }
        if conflicts.is_empty() { Ok((head, changes)) } else { Err(Refused::Conflict(conflicts)) }
    }

    /// The files of the workspace that differ from the last commit, or are in none: what is staged, changed in the
    /// folder, new there, even if git is told to ignore it. By path below the workspace.
    ///
    /// # Errors
    /// What git said.
    pub fn changed(&self) -> Result<BTreeSet<String>, Refused> {
        let mut asked = vec!["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"];
        asked.extend(["--ignored=matching", "--ignore-submodules=all", "--"]);
        let inputs = self.inputs();
        asked.extend(inputs.iter().map(String::as_str));
        let printed = self.ask(&asked)?;
        let path = |entry: &String| {
            let path = entry.get(3..)?.strip_prefix(self.prefix())?;
            (is_part(path) || path.ends_with('/')).then(|| path.to_owned())
        };
        Ok(pieces(&printed).iter().filter_map(path).collect())
    }

    /// The last commit up to this one that changed a file of the workspace.
    pub(super) fn last_change(&self, commit: &str) -> Result<Option<String>, Refused> {
        let mut asked = vec!["rev-list", "--max-count=1", commit, "--"];
        let inputs = self.inputs();
        asked.extend(inputs.iter().map(String::as_str));
        Ok(Some(line(&self.ask(&asked)?)).filter(|id| !id.is_empty()))
    }

    /// The files and folders at the workspace's root that are read, below the top of the work tree.
    fn inputs(&self) -> Vec<String> {
        inputs().map(|name| format!("{}{name}", self.prefix())).collect()
    }

    /// The bytes of objects, in their order; `None` for one that is not there (in a clone that left it out).
    ///
    /// # Errors
    /// What git said.
    pub fn bytes(&self, objects: &[&str]) -> Result<Vec<Option<Vec<u8>>>, Refused> {
        if objects.is_empty() {
            return Ok(Vec::new());
        }
        let asked: String = objects.iter().map(|object| format!("{object}\n")).collect();
        let printed = self.tell(&["cat-file", "--batch", "--buffer"], asked.into_bytes())?;
        let mut rest = printed.as_slice();
        let mut all = Vec::with_capacity(objects.len());
        for _ in objects {
            let end = rest.iter().position(|&byte| byte == b'\n').ok_or_else(cut_short)?;
            let head = String::from_utf8_lossy(&rest[..end]).into_owned();
            rest = &rest[end + 1..];
            let mut words = head.split(' ').skip(1);
            all.push(match (words.next(), words.next().and_then(|size| size.parse::<usize>().ok())) {
                (Some("blob"), Some(size)) => {
                    let bytes = rest.get(..size).ok_or_else(cut_short)?.to_vec();
                    rest = rest.get(size + 1..).ok_or_else(cut_short)?;
                    Some(bytes)
                }
                _ => None,
            });
        }
        Ok(all)
    }
}

fn cut_short() -> Refused {
    Refused::Failed("cat-file: answer cut short".to_owned())
}

fn leaf(mode: &str, object: &str) -> Option<Leaf> {
    // 160000 is a submodule, which is a repository of its own.
    mode.starts_with('1').then_some(())?;
    (mode != "160000").then(|| Leaf { object: object.to_owned(), link: mode == "120000" })
}

/// What was printed between zero bytes; a name that is no UTF-8 has its bad bytes replaced.
pub(super) fn pieces(printed: &[u8]) -> Vec<String> {
    let all = printed.split(|&byte| byte == 0).filter(|piece| !piece.is_empty());
    all.map(|piece| String::from_utf8_lossy(piece).into_owned()).collect()
}

/// A piece of git's raw difference.
pub(super) enum Raw<'p> {
    /// The commit that the following changes are of.
    Commit(&'p str),
    /// A change.
    Change {
        /// The new mode.
        mode: &'p str,
        /// The new object.
        object: &'p str,
        /// A, C, D, M, R, T or U.
        status: u8,
        /// The path it had, of a rename or copy.
        from: Option<&'p str>,
        /// The path.
        path: &'p str,
    },
}

/// Reads git's raw difference with zero bytes (`--raw -z`), with or without commits between.
pub(super) fn raw(printed: &[u8]) -> Vec<Raw<'_>> {
    // A path that is no UTF-8 is no file of a workspace; it must be stepped over as a piece all the same.
    let mut pieces = printed.split(|&byte| byte == 0).map(|piece| std::str::from_utf8(piece).unwrap_or("\u{fffd}"));
    let mut all = Vec::new();
    while let Some(piece) = pieces.next() {
        let Some(about) = piece.trim_start_matches('\n').strip_prefix(':') else {
            all.extend((!piece.trim().is_empty()).then(|| Raw::Commit(piece.trim())));
            continue;
        };
        let words: Vec<&str> = about.split(' ').collect();
        let [_, mode, _, object, status] = words.as_slice() else { continue };
        let status = status.bytes().next().unwrap_or(b'X');
        let Some(first) = pieces.next() else { break };
        let second = if matches!(status, b'R' | b'C') { pieces.next() } else { None };
        let (from, path) = second.map_or((None, first), |second| (Some(first), second));
        all.push(Raw::Change { mode, object, status, from, path });
    }
    all
}
