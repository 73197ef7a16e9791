//! `check`: every finding of every file in one run.

use std::path::Path;

use super::{Trouble, open};
use crate::diag::Findings;
use crate::model::Keep;
use crate::text::Sources;

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// The findings, by file and place.
    pub findings: Findings,
    /// The files they point into.
    pub sources: Sources,
    /// How many files were read.
    pub files: usize,
}

/// Checks a workspace.
///
/// # Errors
/// None yet: what is wrong with a folder is a finding too.
pub fn check(root: &Path) -> Result<Checked, Trouble> {
    let opened = open(root, Keep::NONE);
    let files = opened.sources().iter().count();
    Ok(Checked { findings: opened.read.findings, sources: opened.read.sources, files })
}
