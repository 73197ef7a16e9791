//! Use cases: what comes in is a folder and what is asked of it, what goes out are findings, figures and files. This
//! room wires the others and is *given* today's date; it never asks the clock and prints nothing.

mod audience;
mod build;
mod check;
mod choice;
mod conditions;
mod entry_words;
mod explain;
mod explanation;
mod grid;
mod history;
mod hook;
mod lacking;
mod list;
mod listing;
mod schema;
mod scopes;
mod season;
mod sheet;
mod staged;
mod stats;
mod templates;
mod trace;
mod writing;

pub use audience::{audience_of, audience_words};
pub use build::{BuildAsk, Built, build, report_names};
pub use check::{Checked, check, judgements};
pub use conditions::keys as condition_keys;
pub use explain::{ExplainAsk, explain};
pub use explanation::Explanation;
pub use history::folder_in_repository;
pub use hook::{HookAsk, hook};
pub use list::{ListAsk, list};
pub use listing::List;
pub use schema::{no_schema, schema_files, schema_list, schema_text, schema_words};
pub use sheet::Sheet;
pub use staged::check_staged;
pub use stats::{Ask, Counted, StatsAsk, stats};
pub use templates::{eject_template, template_list, template_text};
pub use trace::Lines;
pub use writing::leave_out_unfit;

use std::path::Path;

use crate::diag::{Code, Findings, Severity};
use crate::model::{Keep, Level, Settings};
use crate::store;
use crate::text::Sources;
use crate::words::Said;

/// The form figures are printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Aligned text.
    #[default]
    Table,
    /// RFC 4180.
    Csv,
    /// The contract's JSON.
    Json,
    /// A Markdown table.
    Markdown,
}

impl Form {
    /// The words of all forms.
    pub const WORDS: [&'static str; 4] = ["table", "csv", "json", "markdown"];

    /// The form with this word.
    pub fn from_word(word: &str) -> Option<Form> {
        match word {
            "table" => Some(Form::Table),
            "csv" => Some(Form::Csv),
            "json" => Some(Form::Json),
            "markdown" | "md" => Some(Form::Markdown),
            _ => None,
        }
    }
}

/// The file at a workspace's root.
pub const SETTINGS_FILE: &str = "salesreport.yaml";

/// Why the tool could not do what was asked, apart from what is wrong in the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// In words.
    pub said: Said,
}

impl From<Said> for Trouble {
    fn from(said: Said) -> Self {
        Trouble { said }
    }
}

/// Two sentences as one, in both languages.
pub fn joined(first: &Said, second: &Said) -> Said {
    joined_by(first, second, "；", "; ")
}

/// Two texts with something between them, in both languages.
fn joined_by(first: &Said, second: &Said, zh: &str, en: &str) -> Said {
    Said { zh: format!("{}{zh}{}", first.zh, second.zh), en: format!("{}{en}{}", first.en, second.en) }
}

/// A workspace read and checked, its findings settled by its settings.
struct Opened {
    read: store::Read,
}

impl Opened {
    fn findings(&self) -> &Findings {
        &self.read.findings
    }

    fn sources(&self) -> &Sources {
        &self.read.sources
    }
}

/// Reads a workspace, from its folder or as it was at a revision, and checks it by every rule.
///
/// # Errors
/// Of a revision: no git, no repository, no such revision; what git said.
fn open(root: &Path, revision: Option<&str>, keep: Keep) -> Result<Opened, Trouble> {
    match revision {
        None => Ok(open_folder(root, keep)),
        Some(revision) => history::read_at(root, revision, keep).map(opened),
    }
}

/// Reads a workspace from its folder and checks it by every rule.
fn open_folder(root: &Path, keep: Keep) -> Opened {
    let mut read = store::read(root, keep);
    history::take(root, &mut read);
    opened(read)
}

fn opened(mut read: store::Read) -> Opened {
    let unfit = leave_out_unfit(&mut read.workspace);
    read.findings.append(unfit);
    let settings = read.workspace.settings.clone();
    read.findings.settle(|code| severity(&settings, code));
    Opened { read }
}

/// Whether a build or count goes on with these findings. A folder without settings is no workspace; there is no entry to
/// leave out, so nothing is ever made of it.
fn goes_on(findings: &Findings, keep_going: bool) -> bool {
    findings.errors() == 0 || (keep_going && !findings.iter().any(|finding| finding.code == Code::NoSettings))
}

/// A code's severity by the settings; `None`: switched off. What keeps a file from being read can't be switched off.
fn severity(settings: &Settings, code: Code) -> Option<Severity> {
    match settings.findings.get(code.id()) {
        None => Some(code.severity()),
        Some(Level::Error) => Some(Severity::Error),
        Some(Level::Warning) => Some(Severity::Warning),
        Some(Level::Off) if code.always_told() => Some(code.severity()),
        Some(Level::Off) => None,
    }
}
