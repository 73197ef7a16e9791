//! The commits of the branch, oldest first, and what each brought into it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::store::git::tree::{Raw, raw};
use crate::store::git::{Refused, Repository};

/// A commit of the branch's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Commit {
    pub id: String,
    /// Positions of its parents.
    pub parents: Vec<usize>,
    /// By the committer's clock: seconds since 1970, UTC.
    pub at: i64,
    /// Whether a shallow clone ends here: what it holds may have been there long before.
    pub boundary: bool,
    subject: String,
}

/// A version of a file: the position of the commit that brought it, and its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub commit: usize,
    pub object: String,
}

/// The history of the branch.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    /// Parents come before their children.
    pub commits: Vec<Commit>,
    /// The versions of each file of the last one, oldest first, under whatever name; by its path below the
    /// workspace.
    pub versions: BTreeMap<String, Vec<Version>>,
}

/// Folders whose documents are handed in.
const FOLDERS: [&str; 3] = ["logs", "plans", "reviews"];

impl Repository {
    /// The history of a commit.
    pub(super) fn history(&self, commit: &str) -> Result<History, Refused> {
        let commits = self.commits(commit)?;
        let versions = self.versions(&commits)?;
        Ok(History { commits, versions })
    }

    fn commits(&self, last: &str) -> Result<Vec<Commit>, Refused> {
        let shallow = std::fs::read_to_string(self.own_path("shallow")?).unwrap_or_default();
        let ends: BTreeSet<&str> = shallow.lines().map(str::trim).collect();
        let printed =
            self.ask(&["rev-list", "--topo-order", "--reverse", "--encoding=UTF-8", "--format=%ct%n%P%n%s", last])?;
        let printed = String::from_utf8_lossy(&printed);
        let mut lines = printed.split('\n');
        let (mut commits, mut places) = (Vec::new(), HashMap::new());
        while let Some(id) = lines.next().and_then(|line| line.strip_prefix("commit ")) {
            let mut next = || lines.next().unwrap_or_default();
            let at = next().parse().unwrap_or(0);
            let parents = next().split(' ').filter_map(|parent| places.get(parent).copied()).collect();
            let subject = next().to_owned();
            places.insert(id.to_owned(), commits.len());
            commits.push(Commit { id: id.to_owned(), parents, at, boundary: ends.contains(id), subject });
        }
        Ok(commits)
    }

    fn versions(&self, commits: &[Commit]) -> Result<BTreeMap<String, Vec<Version>>, Refused> {
        let places: HashMap<&str, usize> = (0..).zip(commits).map(|(at, commit)| (commit.id.as_str(), at)).collect();
        let mut asked = String::new();
        for at in line_of(commits) {
            let commit = &commits[at];
            let first = commit.parents.first().map_or("", |&parent| &commits[parent].id);
            // What a pull joined was in the branch by the commits on either side of it.
            if !commit.is_pull() {
                asked += &format!("{} {first}\n", commit.id).replace(" \n", "\n");
            }
        }
        let folders = FOLDERS.map(|folder| format!("{}{folder}", self.prefix()));
        let mut arguments =
            vec!["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-abbrev", "--find-renames", "--"];
        arguments.extend(folders.iter().map(String::as_str));
        let printed = self.tell(&arguments, asked.into_bytes())?;
        let mut course = Course::default();
        for piece in raw(&printed) {
            match piece {
                Raw::Commit(id) => course.commit = places.get(id).copied().unwrap_or_default(),
                Raw::Change { object, status, from, path, .. } => {
                    let below = |path: &str| path.strip_prefix(self.prefix()).unwrap_or(path).to_owned();
                    course.take(object, status, from.map(below), below(path));
                }
            }
        }
        Ok(course.files.into_iter().filter(|(_, file)| file.there).map(|(path, file)| (path, file.versions)).collect())
    }
}

impl Commit {
    /// Whether it joins the branch with its own state elsewhere, as `git pull` does: neither side of it was ever
    /// outside of the branch.
    fn is_pull(&self) -> bool {
        self.parents.len() == 2 && joins_itself(&self.subject)
    }
}

/// Whether the words git gives a merge name one branch twice: as what was merged from elsewhere and, if at all, as
/// what it was merged into.
fn joins_itself(subject: &str) -> bool {
    let quoted = |text: &str| text.split_once('\'').map(|(name, rest)| (name.to_owned(), rest.to_owned()));
    let (name, rest) = if let Some(found) = subject.strip_prefix("Merge branch '").and_then(quoted) {
        // Without " of " it is a branch of this repository.
        if !found.1.starts_with(" of ") {
            return false;
        }
        found
    } else if let Some((name, rest)) = subject.strip_prefix("Merge remote-tracking branch '").and_then(quoted) {
        (name.split_once('/').map_or(name.clone(), |(_, name)| name.to_owned()), rest)
    } else {
        return false;
    };
    match rest.rsplit_once(" into ") {
        Some((_, into)) => into.trim_matches('\'') == name,
        // git leaves out what it was merged into where that is the main branch.
        None => matches!(name.as_str(), "main" | "master"),
    }
}

/// The commits that the branch itself went through, oldest first: back from the last by first parents, and on both
/// sides of a pull.
fn line_of(commits: &[Commit]) -> BTreeSet<usize> {
    let mut line = BTreeSet::new();
    let mut next: Vec<usize> = commits.len().checked_sub(1).into_iter().collect();
    while let Some(at) = next.pop() {
        if line.insert(at) {
            let commit = &commits[at];
            let ways = if commit.is_pull() { commit.parents.len() } else { 1 };
            next.extend(commit.parents.iter().take(ways));
        }
    }
    line
}

/// The files as they come, change and go.
#[derive(Default)]
struct Course {
    commit: usize,
    files: BTreeMap<String, File>,
}

#[derive(Default)]
struct File {
    there: bool,
    versions: Vec<Version>,
}

impl Course {
    fn take(&mut self, object: &str, status: u8, from: Option<String>, path: String) {
        let version = Version { commit: self.commit, object: object.to_owned() };
        if status == b'D' {
            self.files.entry(path).or_default().there = false;
            return;
        }
        let before = match from.filter(|_| status == b'R') {
            Some(from) => self.files.remove(&from).map(|file| file.versions).unwrap_or_default(),
            None => Vec::new(),
        };
        let file = self.files.entry(path).or_default();
        file.there = true;
        file.versions.extend(before);
        file.versions.push(version);
        file.versions.sort_by_key(|version| version.commit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_merge_of_the_branch_with_itself_is_a_pull() {
        for pull in [
            "Merge branch 'main' of github.com:hengda/logs",
            "Merge branch 'master' of https://example.com/logs.git",
            "Merge branch 'logs' of github.com:hengda/logs into logs",
            "Merge remote-tracking branch 'origin/main'",
            "Merge remote-tracking branch 'origin/logs' into logs",
        ] {
            assert!(joins_itself(pull), "{pull}");
        }
        for other in [
            "Merge branch 'june-reports'",
            "Merge branch 'june-reports' of github.com:hengda/logs",
            "Merge branch 'june-reports' into main",
            "Merge branch 'main' of github.com:hengda/logs into june-reports",
            "Merge remote-tracking branch 'origin/june-reports'",
            "Merge pull request #3 from hengda/june-reports",
            "合并六月的报告",
        ] {
            assert!(!joins_itself(other), "{other}");
        }
    }
}
