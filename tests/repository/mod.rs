//! A real git repository in a fresh folder, with commits dated as a story needs them.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::disallowed_methods, reason = "what hooks set around a test is kept out of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A repository.
pub struct Repository {
    place: tempfile::TempDir,
    /// The top of its work tree.
    pub top: PathBuf,
}

/// git in a folder, without the machine's settings; asserts that it succeeds and gives what it printed.
pub fn git(folder: &Path, at: &str, arguments: &[&str]) -> String {
    let output = git_tried(folder, at, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {said}{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// git in a folder, whatever comes of it.
pub fn git_tried(folder: &Path, at: &str, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_salesreport"));
    let found = std::env::var_os("PATH").unwrap_or_default();
    let path =
        std::env::join_paths(program.parent().into_iter().map(PathBuf::from).chain(std::env::split_paths(&found)));
    let mut command = Command::new("git");
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GIT_")) {
        command.env_remove(name);
    }
    command
        .current_dir(folder)
        .env("PATH", path.unwrap())
        .env("LC_ALL", "en_US.UTF-8")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_DATE", at)
        .env("GIT_COMMITTER_DATE", at)
        .args(["-c", "user.name=wang", "-c", "user.email=wang@example.com", "-c", "protocol.file.allow=always"])
        .args(arguments)
        .output()
        .expect("git is there")
}

impl Repository {
    /// Without a commit.
    pub fn new() -> Repository {
        let place = tempfile::tempdir().unwrap();
        let top = place.path().join("work");
        fs::create_dir(&top).unwrap();
        git(&top, NOON, &["init", "--quiet", "--initial-branch=main"]);
        Repository { place, top }
    }

    /// A folder beside the work tree that is not there yet.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.top.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// git at the top of the work tree.
    pub fn git(&self, arguments: &[&str]) -> String {
        git(&self.top, NOON, arguments)
    }

    /// Commits all there is, dated.
    pub fn commit(&self, at: &str) -> &Self {
        git(&self.top, at, &["add", "--all"]);
        git(&self.top, at, &["commit", "--quiet", "--no-verify", "--message=new"]);
        self
    }
}

/// A time for what needs none.
pub const NOON: &str = "2024-06-01T12:00:00+08:00";

/// The program in a folder; gives its status, standard output and standard error.
pub fn salesreport(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salesreport"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GIT_")) {
        command.env_remove(name);
    }
    let output = command.current_dir(folder).env("LC_ALL", "en_US.UTF-8").args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}
