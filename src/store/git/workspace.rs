//! A workspace read from a repository instead of a folder.

use std::collections::BTreeMap;

use crate::model::Keep;
use crate::store::git::{Leaf, Refused, Repository, Tree};
use crate::store::walk::{Found, is_inside, is_read};
use crate::store::{Read, read_found};
use crate::words::{Said, findings as say, findings_git};

/// The bytes of objects, by name; an object that several trees have is read once.
#[derive(Clone, Debug, Default)]
pub struct Blobs(BTreeMap<String, Option<Vec<u8>>>);

impl Blobs {
    /// Reads what the trees' workspaces are made of and is not here yet.
    ///
    /// # Errors
    /// What git said.
    pub fn fetch(&mut self, repository: &Repository, trees: &[&Tree]) -> Result<(), Refused> {
        let read = trees.iter().flat_map(|tree| tree.iter()).filter(|(path, leaf)| is_read(path) && !leaf.link);
        let mut wanted: Vec<&str> = read.map(|(_, leaf)| leaf.object.as_str()).collect();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|object| !self.0.contains_key(*object));
        let bytes = repository.bytes(&wanted)?;
        self.0.extend(wanted.into_iter().map(str::to_owned).zip(bytes));
        Ok(())
    }

    fn of(&self, leaf: &Leaf) -> Result<Vec<u8>, Said> {
        if leaf.link {
            return Err(say::link());
        }
        self.0.get(&leaf.object).cloned().flatten().ok_or_else(|| findings_git::no_object(&leaf.object))
    }
}

/// Whether a file of this path may be part of what a workspace says: one that is read, or a font.
pub fn is_part(path: &str) -> bool {
    let font = |end: &std::ffi::OsStr| ["ttf", "otf", "ttc"].iter().any(|known| end.eq_ignore_ascii_case(known));
    is_read(path) || std::path::Path::new(path).extension().is_some_and(font)
}

/// Reads the workspace that a tree holds, from objects [fetched](Blobs::fetch) before; words are kept for the days of
/// `keep`. Font files that the settings name are read now.
pub fn read_tree(repository: &Repository, tree: &Tree, blobs: &Blobs, keep: Keep) -> Read {
    let wanted = tree.iter().filter(|(path, _)| is_read(path));
    let found = wanted.map(|(path, leaf)| Found { path: path.clone(), bytes: blobs.of(leaf) }).collect();
    read_found(found, keep, |path| {
        if !is_inside(path) {
            return Err(say::outside_workspace());
        }
        let leaf = tree.get(path).filter(|leaf| !leaf.link).ok_or_else(findings_git::not_in_revision)?;
        let mut bytes = repository.bytes(&[&leaf.object]).map_err(|refused| refused.said())?;
        bytes.pop().flatten().ok_or_else(|| findings_git::no_object(&leaf.object))
    })
}
