//! The files of a workspace: what comes in is its folder, what goes out are paths with bytes, sorted. Never follows a
//! link below the folder, so that no loop and nothing outside can be read.

use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::words::{Said, findings as say};

/// A file found.
pub(super) struct Found {
    /// Path relative to the workspace, `/` between folders.
    pub path: String,
    /// Its bytes, or why they can't be read.
    pub bytes: Result<Vec<u8>, Said>,
}

/// Folders whose YAML files are read.
const FOLDERS: [&str; 6] = ["history", "logs", "outlines", "plans", "reviews", "team"];

/// The folder of templates.
const TEMPLATES: &str = "templates";

/// Every file that is read, sorted by path; hidden files and folders are not looked at. Templates are taken whatever
/// their names end in.
pub(super) fn read_files(root: &Path) -> Vec<Found> {
    let mut paths: Vec<(String, Option<Said>)> = Vec::new();
    for name in ["salesreport.yaml", "salesreport.yml"] {
        if root.join(name).is_file() {
            paths.push((name.to_owned(), None));
        }
    }
    for folder in FOLDERS {
        collect(
            root,
            folder,
            |path| Path::new(path).extension().is_some_and(|end| end == "yaml" || end == "yml"),
            &mut paths,
        );
    }
    collect(root, TEMPLATES, |_| true, &mut paths);
    read_all(root, paths)
}

/// Every template of the workspace, sorted by path.
pub(super) fn read_templates(root: &Path) -> Vec<Found> {
    let mut paths = Vec::new();
    collect(root, TEMPLATES, |_| true, &mut paths);
    read_all(root, paths)
}

fn read_all(root: &Path, mut paths: Vec<(String, Option<Said>)>) -> Vec<Found> {
    paths.sort_by(|a, b| a.0.cmp(&b.0));
    paths
        .into_par_iter()
        .map(|(path, broken)| {
            let bytes = match broken {
                Some(why) => Err(why),
                None => std::fs::read(root.join(&path)).map_err(|error| Said::same(error.to_string())),
            };
            Found { path, bytes }
        })
        .collect()
}

/// A file that a setting names, if its path stays within the workspace.
pub(super) fn read_named(root: &Path, path: &str) -> Result<Vec<u8>, Said> {
    if !is_inside(path) {
        return Err(say::outside_workspace());
    }
    std::fs::read(root.join(path)).map_err(|error| Said::same(error.to_string()))
}

/// Whether a path stays within the workspace.
pub(super) fn is_inside(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

/// The files and folders at a workspace's root that are read.
pub(super) fn inputs() -> impl Iterator<Item = &'static str> {
    ["salesreport.yaml", "salesreport.yml", TEMPLATES].into_iter().chain(FOLDERS)
}

/// Whether a workspace's file is read, by its path with `/` between folders; as [`read_files`] has it of a disk.
pub(super) fn is_read(path: &str) -> bool {
    let Some((folder, below)) = path.split_once('/') else {
        return matches!(path, "salesreport.yaml" | "salesreport.yml");
    };
    let hidden = below.split('/').any(|name| name.starts_with('.'));
    let written = |path: &str| Path::new(path).extension().is_some_and(|end| end == "yaml" || end == "yml");
    !hidden && (folder == TEMPLATES || (FOLDERS.contains(&folder) && written(below)))
}

fn collect(root: &Path, folder: &str, wanted: impl Fn(&str) -> bool, paths: &mut Vec<(String, Option<Said>)>) {
    let start = root.join(folder);
    if !start.is_dir() {
        return;
    }
    let hidden = |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(&start).into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) => {
                let path = relative(root, entry.path());
                let link = entry.path_is_symlink() && entry.depth() > 0;
                if link && (wanted(&path) || entry.path().is_dir()) {
                    paths.push((path, Some(say::link())));
                } else if entry.file_type().is_file() && wanted(&path) {
                    paths.push((path, None));
                }
            }
            Err(error) => {
                let path = error.path().map_or_else(|| folder.to_owned(), |path| relative(root, path));
                let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                paths.push((path, Some(Said::same(why))));
            }
        }
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
