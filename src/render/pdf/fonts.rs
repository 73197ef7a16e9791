//! The faces a document may be set in, and which face has which character.
//!
//! In: font files as bytes. Out: for a character and a weight, a face that has
//! it. Fonts are read where they lie, never copied per document.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use parley::FontContext;
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache};

use super::paragraph::Shaped;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Bold.ttf");

/// How many faces are embedded; named fonts follow them.
const EMBEDDED: usize = 2;

/// What a workspace may name a font for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontUse {
    /// Text that is not bold.
    Body,
    /// Headings and other bold text.
    Heading,
    /// Latin letters, digits and signs in text that is not bold.
    Latin,
}

impl FontUse {
    /// All, in the order of the settings.
    pub const ALL: [FontUse; 3] = [FontUse::Body, FontUse::Heading, FontUse::Latin];
}

/// Shown where no font has a character.
pub(super) const BOX: char = '□';

/// The fonts of a process: made once, shared by all documents and threads.
///
/// A character is looked for in the font named for its use, then in the
/// embedded face of the wanted weight, then in the other embedded one, then in
/// the other named fonts in the order they were given.
pub struct Fonts {
    faces: Vec<Face>,
    /// What the faces after the embedded ones were named for.
    uses: Vec<FontUse>,
    context: FontContext,
    /// Plain texts shaped for any document: names and headings return in many.
    shaped: Mutex<HashMap<Words, Arc<Shaped>>>,
}

/// A plain text as it is shaped: its characters, the bits of its size, bold.
pub(super) type Words = (String, u32, bool);

/// So many shaped texts are remembered, then none: some tens of megabytes.
const REMEMBERED: usize = 20_000;

/// One font file.
pub(super) struct Face {
    /// The file's bytes.
    pub data: Blob<u8>,
    /// The name a PDF knows it by.
    pub name: String,
    /// The family's name for the shaper: one family a file.
    pub family: String,
    charmap: CharmapIndex,
}

/// A font file that can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnreadableFont {
    /// Its place in the list of named fonts, from 0.
    pub index: usize,
}

impl std::fmt::Display for UnreadableFont {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "font {} is not a TrueType or OpenType font", self.index + 1)
    }
}

impl std::error::Error for UnreadableFont {}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.faces.iter().map(|face| &face.name);
        f.debug_list().entries(names).finish()
    }
}

impl Fonts {
    /// The fonts every copy of the program carries: Noto Sans SC, regular and bold.
    pub fn embedded() -> Self {
        let mut fonts = Self {
            faces: Vec::new(),
            uses: Vec::new(),
            context: FontContext {
                collection: Collection::new(CollectionOptions { shared: false, system_fonts: false }),
                source_cache: SourceCache::default(),
            },
            shaped: Mutex::default(),
        };
        let regular = fonts.add(Blob::new(Arc::new(REGULAR)), "NotoSansSC-Regular");
        let bold = fonts.add(Blob::new(Arc::new(BOLD)), "NotoSansSC-Bold");
        assert!(regular && bold, "the embedded fonts are readable");
        fonts
    }

    /// The same, and fonts of the workspace's own: each is preferred for what it is named for, and serves the others
    /// for characters that they lack.
    ///
    /// # Errors
    /// The first of `files` that is no font.
    pub fn with_named(mut self, files: Vec<(FontUse, Vec<u8>)>) -> Result<Self, UnreadableFont> {
        for (index, (named_for, file)) in files.into_iter().enumerate() {
            // Subsetting is tried now, so that no document fails on it later.
            let usable = subsetter::subset(&file, 0, &subsetter::GlyphRemapper::new()).is_ok();
            let name = format!("Named{}", index + 1);
            if !usable || !self.add(Blob::new(Arc::new(file)), &name) {
                return Err(UnreadableFont { index });
            }
            self.uses.push(named_for);
        }
        Ok(self)
    }

    /// The fonts without a named one that turned out to be broken.
    pub(super) fn without(&self, index: usize) -> Self {
        assert!(index >= EMBEDDED, "the embedded fonts are whole");
        let mut fonts = Self::embedded();
        for (at, face) in self.faces.iter().enumerate().skip(EMBEDDED).filter(|(at, _)| *at != index) {
            fonts.add(face.data.clone(), &face.name);
            fonts.uses.push(self.uses[at - EMBEDDED]);
        }
        fonts
    }

    fn add(&mut self, data: Blob<u8>, name: &str) -> bool {
        let family = format!("sr{}", self.faces.len());
        let as_regular = FontInfoOverride {
            family_name: Some(&family),
            // The weight is chosen here, by face; the shaper must not embolden.
            weight: Some(FontWeight::NORMAL),
            ..FontInfoOverride::default()
        };
        let added = self.context.collection.register_fonts(data.clone(), Some(as_regular));
        let Some(info) = added.first().and_then(|(_, infos)| infos.first()) else {
            return false;
        };
        self.faces.push(Face { data, name: name.to_owned(), charmap: info.charmap_index(), family });
        true
    }

    pub(super) fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// A shaper's own view of the fonts; the files stay shared.
    pub(super) fn context(&self) -> FontContext {
        self.context.clone()
    }

    /// The text as it was shaped before.
    pub(super) fn remembered(&self, words: &Words) -> Option<Arc<Shaped>> {
        let shaped = self.shaped.lock().unwrap_or_else(PoisonError::into_inner);
        shaped.get(words).map(Arc::clone)
    }

    /// Remembers a text; shaping is pure, so it doesn't matter whose comes first.
    pub(super) fn remember(&self, words: Words, text: &Arc<Shaped>) {
        let mut shaped = self.shaped.lock().unwrap_or_else(PoisonError::into_inner);
        if shaped.len() < REMEMBERED {
            shaped.insert(words, Arc::clone(text));
        }
    }

    /// The face that has `c`, preferring what is named for it and the weight asked for.
    pub(super) fn face_of(&self, c: char, bold: bool) -> Option<usize> {
        let embedded: [usize; 2] = if bold { [1, 0] } else { [0, 1] };
        let preferred: &[FontUse] = match (bold, is_latin(c)) {
            (true, _) => &[FontUse::Heading],
            (false, true) => &[FontUse::Latin, FontUse::Body],
            (false, false) => &[FontUse::Body],
        };
        let named = |wanted: &FontUse| self.uses.iter().position(|named_for| named_for == wanted);
        (preferred.iter().filter_map(named).map(|at| EMBEDDED + at))
            .chain(embedded)
            .chain(EMBEDDED..self.faces.len())
            .find(|&index| self.faces[index].has(c))
    }
}

/// Whether a character is Latin writing: not the quotes, dashes and dots that Chinese text shares with it.
fn is_latin(c: char) -> bool {
    c < '\u{250}' && c != '·' && c != '×'
}

impl Face {
    fn has(&self, c: char) -> bool {
        self.charmap.charmap(self.data.data()).and_then(|map| map.map(c)).is_some_and(|glyph| glyph != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{BOLD, BOX, FontUse, Fonts, REGULAR};

    #[test]
    fn fonts_are_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Fonts>();
    }

    #[test]
    fn bold_falls_back_to_regular_for_rare_characters() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.face_of('中', true), Some(1));
        assert_eq!(fonts.face_of('中', false), Some(0));
        assert!(fonts.face_of('镕', true).is_some());
        assert_eq!(fonts.face_of('髣', true), Some(0), "GBK, not GB 2312");
        assert_eq!(fonts.face_of('\u{12000}', false), None);
        assert!(fonts.face_of(BOX, false).is_some());
    }

    #[test]
    fn a_file_that_is_no_font_is_named_not_fatal() {
        let error = Fonts::embedded().with_named(vec![(FontUse::Body, b"not a font".to_vec())]).unwrap_err();
        assert_eq!(error.index, 0);
    }

    #[test]
    fn a_named_font_is_preferred_for_its_use_and_no_other() {
        let of = |named: Vec<(FontUse, Vec<u8>)>| Fonts::embedded().with_named(named).unwrap();
        let body = of(vec![(FontUse::Body, BOLD.to_vec())]);
        assert_eq!((body.face_of('中', false), body.face_of('a', false)), (Some(2), Some(2)));
        assert_eq!(body.face_of('中', true), Some(1), "bold text stays bold");
        assert_eq!(body.face_of('髣', false), Some(0), "what it lacks comes from the embedded face");

        let heading = of(vec![(FontUse::Heading, REGULAR.to_vec())]);
        assert_eq!((heading.face_of('中', true), heading.face_of('中', false)), (Some(2), Some(0)));

        let latin = of(vec![(FontUse::Body, BOLD.to_vec()), (FontUse::Latin, REGULAR.to_vec())]);
        assert_eq!((latin.face_of('7', false), latin.face_of('é', false)), (Some(3), Some(3)));
        assert_eq!((latin.face_of('中', false), latin.face_of('，', false)), (Some(2), Some(2)));
        assert_eq!(latin.without(2).face_of('中', false), Some(0), "a broken one is left out");
        assert_eq!(latin.without(2).face_of('7', false), Some(2), "and the others keep their use");
    }
}
