//! Asking git: the only file that starts a process. What comes in are arguments of a plumbing command, what goes out is
//! what it printed. Every answer is the same whatever the user's settings, locale and terminal are.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::store::git::Refused;

/// What a hook or a shell may have set that would lead to another repository or another form of answers.
const FOREIGN: [&str; 14] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_DEFAULT_HASH",
];

/// The repository a workspace lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    /// The folder of the repository's own files.
    folder: PathBuf,
    /// The top of its work tree.
    top: PathBuf,
    /// The workspace below the top: empty, or `/` between folders and at the end.
    prefix: String,
    /// The index that the next commit is made from.
    index: PathBuf,
}

impl Repository {
    /// The repository that a folder lies in. A hook's environment tells which index counts, if it speaks of the same
    /// repository; where the folder alone leads to none, it tells the repository too.
    ///
    /// # Errors
    /// No git, no repository, or a repository that git does not want to read.
    pub fn of(root: &Path) -> Result<Repository, Refused> {
        let told = locate(plain().args(["rev-parse", "--path-format=absolute"]));
        let own = locate(without_foreign(plain().current_dir(root)).args(["rev-parse", "--path-format=absolute"]));
        match (own, told) {
            (Ok(own), Ok(told)) if own.folder == told.folder => Ok(Repository { index: told.index, ..own }),
            (Ok(own), _) => Ok(own),
            (Err(Refused::NoRepository), Ok(told)) => {
                let place = root.canonicalize().map_err(|error| Refused::Failed(error.to_string()))?;
                let below = place.strip_prefix(&told.top).map_err(|_| Refused::NoRepository)?;
                let parts = below.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy()));
                Ok(Repository { prefix: parts.collect(), ..told })
            }
            (Err(refused), _) => Err(refused),
        }
    }

    /// The repository whose work tree begins with this very folder; `None` for a folder further down, and for none.
    ///
    /// # Errors
    /// No git, or a repository that git does not want to read.
    pub fn beginning_at(root: &Path) -> Result<Option<Repository>, Refused> {
        // Most folders are none: no process is started for them.
        if !root.join(".git").exists() {
            return Ok(None);
        }
        match locate(without_foreign(plain().current_dir(root)).args(["rev-parse", "--path-format=absolute"])) {
            Ok(repository) => Ok(Some(repository).filter(|repository| repository.prefix.is_empty())),
            Err(Refused::NoRepository) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// The workspace below the top of the work tree: empty, or `/` between folders and at the end.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The top of the work tree.
    pub fn top(&self) -> &Path {
        &self.top
    }

    /// Where a file or folder of the repository's own lies (`hooks`, `shallow`), wherever settings put it.
    ///
    /// # Errors
    /// What git said.
    pub fn own_path(&self, name: &str) -> Result<PathBuf, Refused> {
        let printed = self.ask(&["rev-parse", "--path-format=absolute", "--git-path", name])?;
        Ok(PathBuf::from(line(&printed)))
    }

    /// What a plumbing command printed.
    ///
    /// # Errors
    /// What git said.
    pub(super) fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, Refused> {
        finish(self.command(arguments).stdin(Stdio::null()).output())
    }

    /// What a plumbing command printed that was told this on its standard input.
    ///
    /// # Errors
    /// What git said.
    pub(super) fn tell(&self, arguments: &[&str], input: Vec<u8>) -> Result<Vec<u8>, Refused> {
        let mut command = self.command(arguments);
        let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = spawned.map_err(|error| unstarted(&error))?;
        let pipe = child.stdin.take();
        // Written beside the reading, so that neither waits for the other for ever. That it stops listening early
        // shows in its exit status.
        let writing = std::thread::spawn(move || pipe.map(|mut pipe| pipe.write_all(&input)));
        let output = child.wait_with_output();
        let _ = writing.join();
        finish(output)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = plain();
        without_foreign(&mut command)
            .current_dir(&self.top)
            .env("GIT_INDEX_FILE", &self.index)
            .arg({
                let mut folder = std::ffi::OsString::from("--git-dir=");
                folder.push(&self.folder);
                folder
            })
            .arg({
                let mut top = std::ffi::OsString::from("--work-tree=");
                top.push(&self.top);
                top
            })
            .args(arguments);
        command
    }
}

/// git without pager, questions, locks, colours, quoted paths, replaced objects and network.
fn plain() -> Command {
    let mut command = Command::new("git");
    command
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .args(["--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"])
        .args(["-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-c", "color.ui=false"])
        .args(["-c", "i18n.logOutputEncoding=UTF-8"]);
    command
}

fn without_foreign(command: &mut Command) -> &mut Command {
    for name in FOREIGN {
        command.env_remove(name);
    }
    command
}

/// Where a repository lies, by a `rev-parse` in some folder and environment.
fn locate(command: &mut Command) -> Result<Repository, Refused> {
    let asked = ["--show-toplevel", "--absolute-git-dir", "--git-path", "index", "--show-prefix"];
    let printed = finish(command.args(asked).stdin(Stdio::null()).output())?;
    let printed = String::from_utf8_lossy(&printed);
    let mut lines = printed.lines();
    let mut next = || lines.next().unwrap_or_default();
    let (top, folder, index, prefix) = (next().into(), next().into(), next().into(), next().to_owned());
    Ok(Repository { folder, top, prefix, index })
}

fn finish(output: std::io::Result<Output>) -> Result<Vec<u8>, Refused> {
    let output = output.map_err(|error| unstarted(&error))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let nowhere = ["not a git repository", "must be run in a work tree"];
    if nowhere.iter().any(|words| said.contains(words)) {
        return Err(Refused::NoRepository);
    }
    Err(Refused::Failed(said))
}

fn unstarted(error: &std::io::Error) -> Refused {
    match error.kind() {
        std::io::ErrorKind::NotFound => Refused::NoGit,
        _ => Refused::Failed(error.to_string()),
    }
}

/// The first line of what was printed.
pub(super) fn line(printed: &[u8]) -> String {
    String::from_utf8_lossy(printed).lines().next().unwrap_or_default().to_owned()
}
