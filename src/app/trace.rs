//! Lines of entries for reports, found in the files that were read.

use std::sync::{Mutex, PoisonError};

use crate::model::{EntryId, FileLine, Trace};
use crate::store::Locator;
use crate::text::{Place, Sources};

/// Finds lines; may be asked from several threads.
#[derive(Debug)]
pub struct Lines<'s> {
    sources: &'s Sources,
    locator: Mutex<Locator<'s>>,
}

impl<'s> Lines<'s> {
    /// In the files of a workspace.
    pub fn of(sources: &'s Sources) -> Lines<'s> {
        Lines { sources, locator: Mutex::new(Locator::new(sources)) }
    }
}

impl Trace for Lines<'_> {
    fn entry(&self, entry: EntryId) -> Option<FileLine> {
        let place = self.locator.lock().unwrap_or_else(PoisonError::into_inner).entry(entry)?;
        self.place(place)
    }

    fn place(&self, place: Place) -> Option<FileLine> {
        let source = self.sources.get(place.file);
        Some(FileLine { file: source.path.clone(), line: source.line_column(place.span.start).0 })
    }
}
