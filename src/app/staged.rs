//! `check --staged`: what the next commit brings, judged by what is staged, not by what lies in the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::check::{Checked, judged_as_of, judgements};
use super::{Trouble, leave_out_unfit, severity};
use crate::diag::{Code, Finding, Findings};
use crate::model::{Day, Keep};
use crate::store::git::{Blobs, Refused, Repository, Tree, is_part, read_tree};
use crate::store::{Read, git};
use crate::text::Sources;

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        Trouble { said: refused.said() }
    }
}

/// Checks what is staged: of all findings of the workspace as the index has it those in files that the commit changes,
/// and those elsewhere that the last commit did not have. `files` of the answer is how many files of the workspace are
/// staged. `today` tells the date so many minutes east of UTC.
///
/// # Errors
/// No git or no repository; unsolved conflicts; what git said.
pub fn check_staged(root: &Path, as_of: Option<Day>, today: impl Fn(i32) -> Day) -> Result<Checked, Trouble> {
    let repository = Repository::of(root)?;
    let (head, changes) = repository.staged()?;
    let changed: BTreeSet<String> = changes.iter().map(|(path, _)| path.clone()).filter(|path| is_part(path)).collect();
    if changed.is_empty() {
        return Ok(Checked { findings: Findings::default(), sources: Sources::default(), files: 0 });
    }
    let mut index = head.clone();
    for (path, leaf) in changes {
        match leaf {
            Some(leaf) => drop(index.insert(path, leaf)),
            None => drop(index.remove(&path)),
        }
    }
    let mut blobs = Blobs::default();
    blobs.fetch(&repository, &[&index])?;
    let mut after = git::read_tree(&repository, &index, &blobs, Keep::ALL);
    let day = judged_as_of(&after, as_of, today(after.workspace.settings.utc_offset));
    judge(&mut after, day);
    let is_touched =
        |finding: &Finding, sources: &Sources| path_of(finding, sources).is_some_and(|path| changed.contains(path));
    let news = if after.findings.iter().all(|one| is_touched(one, &after.sources) || is_of_its_file(one.code)) {
        Findings::default()
    } else {
        blobs.fetch(&repository, &[&head])?;
        brought(&after, &before(&repository, &head, &blobs, day))
    };
    let own = after.findings.iter().filter(|finding| is_touched(finding, &after.sources)).cloned();
    let mut findings: Findings = own.collect();
    findings.append(news.iter().filter(|finding| !is_touched(finding, &after.sources)).cloned().collect());
    let levels: BTreeMap<Code, _> =
        Code::ALL.iter().map(|&code| (code, severity(&after.workspace.settings, code))).collect();
    findings.settle(|code| levels.get(&code).copied().flatten());
    Ok(Checked { findings, sources: after.sources, files: changed.len() })
}

fn before(repository: &Repository, head: &Tree, blobs: &Blobs, day: Day) -> Read {
    let mut before = read_tree(repository, head, blobs, Keep::ALL);
    judge(&mut before, day);
    before
}

/// Everything there is to find, with the severities of its settings.
fn judge(read: &mut Read, as_of: Day) {
    let unfit = leave_out_unfit(&mut read.workspace);
    read.findings.append(unfit);
    let judged = judgements(read, Some(as_of), as_of);
    read.findings.append(judged);
    let settings = &read.workspace.settings;
    read.findings.settle(|code| severity(settings, code));
}

fn path_of<'s>(finding: &Finding, sources: &'s Sources) -> Option<&'s str> {
    finding.place.map(|place| sources.get(place.file).path.as_str())
}

/// Whether a code tells of a file by its own text alone: in a file that stays as it is, it is no news.
fn is_of_its_file(code: Code) -> bool {
    matches!(
        code,
        Code::NotUtf8
            | Code::UnknownFile
            | Code::Syntax
            | Code::FullWidthColon
            | Code::DuplicateKey
            | Code::UnknownKey
            | Code::MissingKey
            | Code::WrongType
            | Code::BadDate
            | Code::BadTime
            | Code::BadSpan
            | Code::BadPeriod
            | Code::BadAmount
            | Code::AbsurdAmount
    )
}

/// The findings that there were not before: by code, file and words, wherever in the file they stand.
fn brought(after: &Read, before: &Read) -> Findings {
    type Kind<'f> = (Code, Option<&'f str>, &'f str, &'f str);
    fn kind<'f>(finding: &'f Finding, sources: &'f Sources) -> Kind<'f> {
        (finding.code, path_of(finding, sources), &finding.title.zh, &finding.label.zh)
    }
    let mut known: BTreeMap<Kind<'_>, usize> = BTreeMap::new();
    for finding in before.findings.iter() {
        *known.entry(kind(finding, &before.sources)).or_default() += 1;
    }
    let mut brought = Findings::default();
    for finding in after.findings.iter() {
        match known.get_mut(&kind(finding, &after.sources)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => brought.add(finding.clone()),
        }
    }
    brought
}
