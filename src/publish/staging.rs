//! Files written beside their place first and moved there together.

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
    /// The topmost folder this staging had to make, so that a failed run leaves nothing behind.
    made: Option<PathBuf>,
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
        Ok(Staging { out: out.to_path_buf(), folder, files: Vec::new(), made })
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

    /// Moves every file to its place, over what was there.
    ///
    /// # Errors
    /// What the file system says; files moved before the error stay, each of them whole.
    pub fn release(mut self) -> io::Result<()> {
        for relative in std::mem::take(&mut self.files) {
            let target = self.out.join(&relative);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::rename(self.folder.join(&relative), target)?;
        }
        self.made = None;
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
