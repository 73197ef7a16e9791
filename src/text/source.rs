//! A source file's text with its lines, and places in it.

/// Number of a file in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of a file's text, in bytes, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start: u32::try_from(start).unwrap_or(u32::MAX), end: u32::try_from(end).unwrap_or(u32::MAX) }
    }
    /// As a range to slice text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A stretch of a named file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub span: Span,
}

/// A file of the workspace: its path relative to the workspace with `/` between folders, its text, its lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path relative to the workspace root, `/` between folders.
    pub path: String,
    /// The text; bytes that are not UTF-8 replaced.
    pub text: String,
    lines: Vec<u32>,
}

impl Source {
    /// Takes a file's text and finds its lines.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut lines = vec![0];
        lines.extend(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| Span::new(i + 1, i + 1).start));
        Source { path: path.into(), text, lines }
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    ///
    /// ```
    /// use salesreport::text::Source;
    /// let source = Source::new("a.yaml", "甲: 1\n乙: 2\n");
    /// assert_eq!(source.line_column(11), (2, 3)); // the space before the 2
    /// ```
    pub fn line_column(&self, byte: u32) -> (usize, usize) {
        let line = self.lines.partition_point(|&start| start <= byte).max(1);
        let start = self.lines[line - 1] as usize;
        let end = (byte as usize).min(self.text.len());
        let column = self.text.get(start..end).map_or_else(|| end.saturating_sub(start), |t| t.chars().count());
        (line, column + 1)
    }

    /// First byte of a line counted from 1; the text's length past the last line.
    pub fn line_start(&self, line: usize) -> usize {
        self.lines.get(line.saturating_sub(1)).map_or(self.text.len(), |&start| start as usize)
    }

    /// The text of a line counted from 1, without its line end; empty past the last.
    pub fn line(&self, line: usize) -> &str {
        let text = &self.text[self.line_start(line)..self.line_start(line + 1)];
        text.trim_end_matches('\n').trim_end_matches('\r')
    }

    /// How many lines the text has.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }
}

/// All files of a workspace in the order of their paths; a [`FileId`] is the position in it.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file and tells its number.
    pub fn add(&mut self, source: Source) -> FileId {
        self.files.push(source);
        FileId(u32::try_from(self.files.len() - 1).expect("fewer than 2³² files"))
    }

    /// The file with this number.
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0 as usize]
    }

    /// Every file with its number, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0u32..).map(FileId).zip(&self.files)
    }

    /// `path:line` of a place, as people quote it.
    pub fn cite(&self, place: Place) -> String {
        let source = self.get(place.file);
        format!("{}:{}", source.path, source.line_column(place.span.start).0)
    }
}
