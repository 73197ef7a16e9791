//! A finding and a collection of them.

use crate::diag::{Code, Severity};
use crate::text::{FileId, Place};
use crate::words::Said;

/// One broken rule at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub code: Code,
    /// As the registry has it, or as the settings say.
    pub severity: Severity,
    /// Where; `None` for what has no place in a file.
    pub place: Option<Place>,
    /// What is wrong, in one line.
    pub title: Said,
    /// What stands at the place, written under the carets; may be empty.
    pub label: Said,
    /// Remedies, one line each.
    pub help: Vec<Said>,
}

impl Finding {
    /// A finding at a place, with the registry's severity, no label and no help.
    pub fn new(code: Code, place: impl Into<Option<Place>>, title: Said) -> Self {
        Finding {
            code,
            severity: code.severity(),
            place: place.into(),
            title,
            label: Said::default(),
            help: Vec::new(),
        }
    }

    /// With these words under the carets.
    #[must_use]
    pub fn label(mut self, label: Said) -> Self {
        self.label = label;
        self
    }

    /// With a remedy more.
    #[must_use]
    pub fn help(mut self, help: Said) -> Self {
        self.help.push(help);
        self
    }
}

/// Findings collected on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    all: Vec<Finding>,
}

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Finding) {
        self.all.push(finding);
    }

    /// Adds all of another collection.
    pub fn append(&mut self, mut other: Findings) {
        self.all.append(&mut other.all);
    }

    /// All, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.all.iter()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many errors.
    pub fn errors(&self) -> usize {
        self.all.iter().filter(|f| f.severity == Severity::Error).count()
    }

    /// Sets severities as `level` says (`None`: drop the finding) and sorts by file, place and code; findings without
    /// a place come first. Twins (same code, place and title) are kept once.
    pub fn settle(&mut self, level: impl Fn(Code) -> Option<Severity>) {
        self.all.retain_mut(|finding| {
            level(finding.code).is_some_and(|s| {
                finding.severity = s;
                true
            })
        });
        let key = |f: &Finding| (f.place.map(|p| (p.file, p.span)), f.code);
        self.all.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.title.cmp(&b.title)));
        self.all.dedup_by(|a, b| key(a) == key(b) && a.title == b.title);
    }

    /// Those of one file.
    pub fn of(&self, file: FileId) -> impl Iterator<Item = &Finding> {
        self.all.iter().filter(move |f| f.place.is_some_and(|p| p.file == file))
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Findings { all: findings.into_iter().collect() }
    }
}
