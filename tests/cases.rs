//! Runs the stories below tests/cases through the built program.
//!
//! A story is a folder: `workspace/` (what the program sees, copied to a fresh place), `command` (lines `NAME=value` for
//! the environment, then the arguments, one a line), and what is expected: `stdout`, `stderr`, `status` (nothing, nothing
//! and 0 where missing), `files/` (every file the run adds to the workspace or changes, byte for byte; a PDF stands for
//! itself with no bytes and must begin as one; so does a page of HTML, whose style and script would be told again and
//! again, unless its expectation has bytes), `removed` (files of the
//! workspace that the run takes away, one a line). Any other file in the folder fails, since nobody would check it. With `SALESREPORT_BLESS=1` the expectations are written anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file below a folder, by relative path with `/`.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, into);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                into.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut into = BTreeMap::new();
    walk(root, root, &mut into);
    into
}

struct Run {
    stdout: String,
    stderr: String,
    status: String,
    removed: String,
    files: BTreeMap<String, Vec<u8>>,
}

fn run(story: &Path) -> Run {
    let place = tempfile::tempdir().unwrap();
    let before = files(&story.join("workspace"));
    for (name, bytes) in &before {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_salesreport"));
    command.current_dir(place.path()).env_clear().env("LANG", "zh_CN.UTF-8");
    for line in fs::read_to_string(story.join("command")).unwrap().lines() {
        match line.split_once('=') {
            Some((name, value)) if name.chars().all(|c| c.is_ascii_uppercase() || c == '_') => {
                command.env(name, value);
            }
            _ => {
                command.arg(line);
            }
        }
    }
    let output = command.output().unwrap();
    let mut changed = files(place.path());
    changed.retain(|name, bytes| before.get(name) != Some(bytes));
    let gone = before.keys().filter(|name| !place.path().join(name).exists());
    let removed = gone.map(|name| format!("{name}\n")).collect();
    for (name, bytes) in &mut changed {
        if Path::new(name).extension().is_some_and(|e| e == "pdf") {
            assert!(bytes.starts_with(b"%PDF-"), "{name} is no PDF");
            bytes.clear();
        }
        let told = fs::metadata(story.join("files").join(&**name)).is_ok_and(|told| told.len() > 0);
        if Path::new(name).extension().is_some_and(|e| e == "html") && !told {
            assert!(bytes.starts_with(b"<!DOCTYPE html>") && bytes.ends_with(b"</html>\n"), "{name} is no page");
            bytes.clear();
        }
    }
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: format!("{}\n", output.status.code().unwrap()),
        removed,
        files: changed,
    }
}

fn bless(story: &Path, run: &Run) {
    for (name, text, nothing) in [
        ("stdout", &run.stdout, ""),
        ("stderr", &run.stderr, ""),
        ("status", &run.status, "0\n"),
        ("removed", &run.removed, ""),
    ] {
        let path = story.join(name);
        if text == nothing {
            let _ = fs::remove_file(path);
        } else {
            fs::write(path, text).unwrap();
        }
    }
    let _ = fs::remove_dir_all(story.join("files"));
    for (name, bytes) in &run.files {
        let path = story.join("files").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn every_story_ends_as_told() {
    let mut stories: Vec<PathBuf> =
        fs::read_dir("tests/cases").unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect();
    stories.sort();
    assert!(!stories.is_empty());
    let mut wrong = Vec::new();
    for story in stories {
        let run = run(&story);
        if std::env::var_os("SALESREPORT_BLESS").is_some() {
            bless(&story, &run);
        }
        let told = |name: &str| fs::read_to_string(story.join(name)).ok();
        let mut differ = |what: &str, told: String, came: &str| {
            if told != came {
                wrong.push(format!("{} {what}\n--- told\n{told}\n--- came\n{came}", story.display()));
            }
        };
        differ("stdout", told("stdout").unwrap_or_default(), &run.stdout);
        differ("stderr", told("stderr").unwrap_or_default(), &run.stderr);
        differ("status", told("status").unwrap_or_else(|| "0\n".to_owned()), &run.status);
        differ("removed", told("removed").unwrap_or_default(), &run.removed);
        let told = files(&story.join("files"));
        differ("files", format!("{:#?}", told.keys()), &format!("{:#?}", run.files.keys()));
        for (name, bytes) in &told {
            if run.files.get(name).is_some_and(|came| came != bytes) {
                let came = String::from_utf8_lossy(&run.files[name]).into_owned();
                differ(name, String::from_utf8_lossy(bytes).into_owned(), &came);
            }
        }
        for entry in fs::read_dir(&story).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            if !["workspace", "command", "stdout", "stderr", "status", "removed", "files"].contains(&name.as_str()) {
                wrong.push(format!("{}: nobody checks {name}", story.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}
