//! What `--audience` comes to: which reports a sort of reader gets, and where they lie.

use crate::model::{Audience, Hidden, Reader, Scope, Settings};
use crate::report::Outline;
use crate::words::{Said, cli};

use super::Trouble;

/// What no report can keep from its readers yet.
const NEVER_HIDDEN: [Hidden; 2] = [Hidden::Expenses, Hidden::Prices];

/// The word of a reader on the command line; the settings' own word is understood too.
pub(super) fn word(reader: Reader) -> &'static str {
    match reader {
        Reader::Own => "person",
        other => other.word(),
    }
}

/// The words of `--audience`.
pub fn audience_words() -> Vec<&'static str> {
    Reader::ALL.iter().map(|reader| word(*reader)).collect()
}

/// The reader with this word.
pub fn audience_of(text: &str) -> Option<Reader> {
    Reader::ALL.iter().copied().find(|reader| word(*reader) == text).or_else(|| Reader::from_word(text))
}

/// What the settings show a sort of reader.
///
/// # Errors
/// They keep from them what reports can't leave out: better no page than one that tells it.
pub(super) fn shown(settings: &Settings, reader: Reader) -> Result<Audience, Trouble> {
    let audience = settings.audience.get(&reader).cloned().unwrap_or_default();
    let told: Vec<Hidden> = audience.hide.iter().copied().filter(|what| NEVER_HIDDEN.contains(what)).collect();
    if told.is_empty() {
        return Ok(audience);
    }
    let listed = |of: fn(Hidden) -> &'static str| told.iter().map(|what| of(*what)).collect::<Vec<_>>();
    let (zh, en) = (listed(Hidden::zh).join("、"), listed(Hidden::word).join(", "));
    let said = |what: &str| cli::cannot_hide(reader.word(), what);
    Err(Said { zh: said(&zh).zh, en: said(&en).en }.into())
}

/// Whether a report of a scope is for them.
pub(super) fn gets(audience: &Audience, outline: &Outline, scope: Scope) -> bool {
    let level = audience.scopes.is_empty() || audience.scopes.contains(&scope.level());
    level && (audience.outlines.is_empty() || audience.outlines.iter().any(|name| *name == outline.name))
}

/// The folder below the output folder: the team's pages lie in it, every other reader's in one of their own, so that it
/// can be kept from others, or given to them, as a whole.
pub(super) fn folder(reader: Reader) -> String {
    if reader == Reader::Team { String::new() } else { format!("{}/", word(reader)) }
}
