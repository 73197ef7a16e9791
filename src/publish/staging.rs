//! Files written beside their place first and moved there together.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder below the output folder where files wait until all are written. Dropped without [`Staging::release`], it
/// takes its files with it and nothing of the output has changed.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    folder: PathBuf,
    files: Vec<PathBuf>,
    /// What earlier runs may have left beside these files.
    leftovers: Vec<Leftovers>,
    /// The topmost folder this staging had to make, so that a failed run leaves nothing behind.
    made: Option<PathBuf>,
}

/// Files of one kind named after one stem.
#[derive(Debug)]
struct Leftovers {
    stem: String,
    extension: &'static str,
    ours: fn(&str, &str) -> bool,
}

impl Staging {
    /// Opens a staging folder below `out`, which is made if missing.
    ///
    /// # Errors
    /// What the file system says.
    pub fn open(out: &Path) -> io::Result<Staging> {
        let missing = out.ancestors().take_while(|a| !a.as_os_str().is_empty() && !a.exists()).last();
        let made = missing.map(Path::to_path_buf);
        fs::create_dir_all(out)?;
        let folder = out.join(format!(".staging-{}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir(&folder)?;
        Ok(Staging { out: out.to_path_buf(), folder, files: Vec::new(), leftovers: Vec::new(), made })
    }

    /// Writes a file into the staging folder; `name` is relative with `/` between folders, each a safe name.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let relative: PathBuf = name.split('/').collect();
        let path = self.folder.join(&relative);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
        self.files.push(relative);
        Ok(())
    }

    /// Has [`Staging::release`] remove the files `STEM.PART.EXTENSION` that are not written anew, where PART has no dot
    /// and `ours(PART, text)` knows the text for one of ours. `stem` is relative as a name for [`Staging::write`].
    pub fn supersede(&mut self, stem: &str, extension: &'static str, ours: fn(&str, &str) -> bool) {
        self.leftovers.push(Leftovers { stem: stem.to_owned(), extension, ours });
    }

    /// Moves every file to its place, over what was there, and then removes what is superseded.
    ///
    /// # Errors
    /// What the file system says; files moved before the error stay, each of them whole.
    pub fn release(mut self) -> io::Result<()> {
        let files = std::mem::take(&mut self.files);
        for relative in &files {
            let target = self.out.join(relative);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::rename(self.folder.join(relative), target)?;
        }
        self.made = None;
        let files: BTreeSet<PathBuf> = files.into_iter().collect();
        self.leftovers.iter().try_for_each(|leftovers| leftovers.remove(&self.out, &files))
    }
}

impl Leftovers {
    fn remove(&self, out: &Path, written: &BTreeSet<PathBuf>) -> io::Result<()> {
        let relative: PathBuf = self.stem.split('/').collect();
        let (Some(folder), Some(stem)) = (relative.parent(), relative.file_name().and_then(OsStr::to_str)) else {
            return Ok(());
        };
        for entry in fs::read_dir(out.join(folder))? {
            let entry = entry?;
            let name = entry.file_name();
            let part = name.to_str().and_then(|name| {
                let part = name.strip_prefix(stem)?.strip_prefix('.')?;
                part.strip_suffix(self.extension)?.strip_suffix('.')
            });
            let Some(part) = part.filter(|part| !part.is_empty() && !part.contains('.')) else { continue };
            if written.contains(&folder.join(&name)) || !entry.file_type()?.is_file() {
                continue;
            }
            // What can't be read as text is none of ours.
            if fs::read_to_string(entry.path()).is_ok_and(|text| (self.ours)(part, &text)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Nobody is left to tell if cleaning up fails, and the output itself is whole.
        let _ = fs::remove_dir_all(&self.folder);
        // Only folders that are empty go: someone else may have begun to write below them.
        if let Some(made) = &self.made {
            for folder in self.out.ancestors().take_while(|a| a.starts_with(made)) {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_released_was_never_there() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("a/b");
        let mut staging = Staging::open(&out).unwrap();
        staging.write("2024-06/x/team.md", b"x").unwrap();
        drop(staging);
        assert!(!root.path().join("a").exists());
    }

    #[test]
    fn only_superseded_files_of_the_same_stem_that_are_ours_go() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("p");
        fs::create_dir(&folder).unwrap();
        let before = [
            ("team.pace.svg", "ours"),
            ("team.gone.svg", "ours"),
            ("team.photo.svg", "theirs"),
            ("team.en.gone.svg", "ours"),
            ("team.gone.md", "ours"),
            ("teams.gone.svg", "ours"),
            ("team.svg", "ours"),
        ];
        for (name, text) in before {
            fs::write(folder.join(name), text).unwrap();
        }
        let mut staging = Staging::open(root.path()).unwrap();
        staging.write("p/team.pace.svg", b"ours, new").unwrap();
        staging.supersede("p/team", "svg", |_, text| text.starts_with("ours"));
        staging.release().unwrap();
        let left: Vec<&str> = before.iter().map(|(name, _)| *name).filter(|name| folder.join(name).exists()).collect();
        let names: Vec<&str> = before.iter().map(|(name, _)| *name).filter(|name| *name != "team.gone.svg").collect();
        assert_eq!(left, names);
    }

    #[test]
    fn what_is_not_released_removes_nothing() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("team.gone.svg"), "ours").unwrap();
        let mut staging = Staging::open(root.path()).unwrap();
        staging.supersede("team", "svg", |_, _| true);
        drop(staging);
        assert!(root.path().join("team.gone.svg").exists());
    }

    #[test]
    fn released_files_stand_in_their_place_and_replace_older_ones() {
        let root = tempfile::tempdir().unwrap();
        for text in ["old", "new"] {
            let mut staging = Staging::open(root.path()).unwrap();
            staging.write("p/team.md", text.as_bytes()).unwrap();
            staging.release().unwrap();
        }
        assert_eq!(fs::read_to_string(root.path().join("p/team.md")).unwrap(), "new");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "no staging folder is left");
    }
}
