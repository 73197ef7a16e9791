//! When documents were handed in: by the first commit whose version of their file holds them. A document is known by
//! what it is (whose day, whose plan for which period), so that a file that was renamed, or that holds something else
//! than it once did, tells no wrong time.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diag::{Code, Finding, Findings};
use crate::model::{
    Day, EntryId, HandIns, Keep, Moment, Origin, Period, PersonId, PlanKind, ReviewKind, Scope, Time, Workspace,
};
use crate::store::accept::log::{Log, accept_log};
use crate::store::accept::plan::accept_plan;
use crate::store::accept::review::accept_review;
use crate::store::accept::{Acceptor, Ground, Linker};
use crate::store::git::commits::{Commit, History, Version};
use crate::store::git::{Refused, Repository};
use crate::store::{Read, locate, yaml};
use crate::text::{FileId, Place, Source, Sources};
use crate::words::findings_git as say;

/// What a document is. Days that hold plans alone are none: nothing of them is logged yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Paper {
    Plan(Period, Scope, PlanKind),
    Review(Period, Scope, ReviewKind),
    Log(Day, PersonId),
}

/// A document as read now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Document {
    /// A plan or review; whether it says itself when it was handed in.
    Written(Place, bool),
    /// A day.
    Day(EntryId),
}

/// Documents of one file that no version looked at so far holds.
struct Search<'h> {
    path: &'h str,
    versions: &'h [Version],
    lacking: Vec<(Paper, Document)>,
}

/// So many seconds a commit may be dated before its parent without a remark: clocks are never quite the same.
const CLOCKS_DIFFER: i64 = 5 * 60;

/// What the history of a commit tells of a workspace that was read from it, or, with the changes of the folder since,
/// from the folder: when its documents were handed in, in its own time, with a remark on commits that are dated before
/// their parents; and which state of the history it is. What is not committed, and what a shallow clone held from its
/// beginning, has no time.
///
/// # Errors
/// What git said.
pub fn told_by_history(
    repository: &Repository,
    commit: &str,
    changed: &BTreeSet<String>,
    read: &Read,
) -> Result<(HandIns, Option<Origin>, Findings), Refused> {
    let history = repository.history(commit)?;
    let offset = read.workspace.settings.utc_offset;
    let last = repository.last_change(commit)?;
    let last = last.and_then(|id| history.commits.iter().find(|commit| commit.id == id && !commit.boundary));
    let changed_at_all = !changed.is_empty();
    let origin =
        last.map(|last| Origin { commit: last.id.clone(), at: moment(last.at, offset), changed: changed_at_all });
    let (hand_ins, findings) = first_times(repository, &history, changed, read)?;
    Ok((hand_ins, origin, findings))
}

fn first_times(
    repository: &Repository,
    history: &History,
    changed: &BTreeSet<String>,
    read: &Read,
) -> Result<(HandIns, Findings), Refused> {
    let mut times = Times { history, read, hand_ins: HandIns::default(), doubtful: BTreeMap::new() };
    let mut searches: Vec<Search<'_>> = Vec::new();
    for (file, lacking) in documents(&read.workspace) {
        let path = read.sources.get(file).path.as_str();
        let Some(versions) = history.versions.get(path) else { continue };
        if let [only] = versions.as_slice()
            && !changed.contains(path)
        {
            // The file is as it was brought; nothing has to be read.
            for (_, document) in lacking {
                times.set(document, only.commit);
            }
        } else {
            searches.push(Search { path, versions, lacking });
        }
    }
    // Old versions stand after the files of now, whose places findings may cite.
    let mut sources = if searches.is_empty() { Sources::default() } else { read.sources.clone() };
    // Nearly always the first version holds what the file holds now.
    for many in [1, usize::MAX] {
        let versions: Vec<&[Version]> =
            searches.iter().map(|one| &one.versions[..one.versions.len().min(many)]).collect();
        let objects: Vec<&str> = versions.iter().copied().flatten().map(|version| version.object.as_str()).collect();
        let mut texts = repository.bytes(&objects)?.into_iter().map(|bytes| String::from_utf8(bytes?).ok());
        let mut files: Vec<Vec<Option<FileId>>> = Vec::new();
        for (search, versions) in searches.iter().zip(versions) {
            let mut add = |text| sources.add(Source::new(search.path, text));
            files.push(versions.iter().map(|_| texts.next().flatten().map(&mut add)).collect());
        }
        let looks = searches.par_iter_mut().zip(files).map(|(search, files)| search.look(files, &sources, read));
        let found: Vec<Vec<(Document, usize)>> = looks.collect();
        for (document, commit) in found.into_iter().flatten() {
            times.set(document, commit);
        }
        searches.retain(|search| !search.lacking.is_empty());
    }
    Ok(times.finish())
}

/// The documents of a workspace by file.
fn documents(workspace: &Workspace) -> BTreeMap<FileId, Vec<(Paper, Document)>> {
    let mut all: BTreeMap<FileId, Vec<(Paper, Document)>> = BTreeMap::new();
    for plan in &workspace.plans {
        let paper = Paper::Plan(plan.period, plan.owner, plan.kind);
        let document = Document::Written(plan.place, plan.submitted_at.is_some());
        all.entry(plan.place.file).or_default().push((paper, document));
    }
    for review in &workspace.reviews {
        let paper = Paper::Review(review.period, review.scope, review.kind);
        let document = Document::Written(review.place, review.submitted_at.is_some());
        all.entry(review.place.file).or_default().push((paper, document));
    }
    for row in workspace.facts.days.iter().filter(|row| !row.only_plan) {
        let paper = Paper::Log(row.head.date, row.head.person);
        all.entry(row.head.entry.file).or_default().push((paper, Document::Day(row.head.entry)));
    }
    all
}

impl Search<'_> {
    /// Takes out the documents that the versions in these files hold, each with the commit of the first. A version
    /// that can't be read may have held what the next one holds, and counts for it.
    fn look(&mut self, files: Vec<Option<FileId>>, sources: &Sources, read: &Read) -> Vec<(Document, usize)> {
        let mut found = Vec::new();
        let mut unreadable = None;
        for (file, version) in files.into_iter().zip(self.versions) {
            let (held, whole) = file.map_or((BTreeSet::new(), false), |file| papers(file, sources, &read.workspace));
            let since = unreadable.unwrap_or(version.commit);
            let (there, lacking) =
                std::mem::take(&mut self.lacking).into_iter().partition(|(paper, _)| held.contains(paper));
            self.lacking = lacking;
            found.extend(Vec::into_iter(there).map(|(_, document)| (document, since)));
            unreadable = if whole { None } else { Some(since) };
        }
        found
    }
}

/// What the documents of a file are, and whether all of them could be read.
fn papers(file: FileId, sources: &Sources, workspace: &Workspace) -> (BTreeSet<Paper>, bool) {
    let ground = Ground { roster: &workspace.roster, sources, linker: Linker::default() };
    let Source { path, text, .. } = sources.get(file);
    let (documents, _) = yaml::parse(text, file);
    let mut acceptor = Acceptor::new(&ground, file);
    let (mut papers, mut whole) = (BTreeSet::new(), true);
    for document in &documents {
        let paper = match path.split('/').next() {
            Some("plans") => accept_plan(&mut acceptor, document).map(|plan| {
                papers.insert(Paper::Plan(plan.period, plan.owner, plan.kind));
            }),
            Some("reviews") => accept_review(&mut acceptor, document).map(|review| {
                papers.insert(Paper::Review(review.period, review.scope, review.kind));
            }),
            _ => {
                let mut log = Log::default();
                accept_log(&mut acceptor, document, Keep::NONE, &mut log);
                log.facts.days.first().map(|row| {
                    papers.extend((!row.only_plan).then_some(Paper::Log(row.head.date, row.head.person)));
                })
            }
        };
        whole &= paper.is_some() || (document.root.is_null() && !document.broken);
    }
    (papers, whole)
}

/// Hand-in times as they are found.
struct Times<'h> {
    history: &'h History,
    read: &'h Read,
    hand_ins: HandIns,
    /// The first document in the order of files that a commit gives its time, by commit; only commits whose time is
    /// doubtful.
    doubtful: BTreeMap<usize, Document>,
}

impl Times<'_> {
    fn set(&mut self, document: Document, at: usize) {
        let commit = &self.history.commits[at];
        if commit.boundary {
            return;
        }
        let moment = moment(commit.at, self.read.workspace.settings.utc_offset);
        match document {
            Document::Written(place, _) => drop(self.hand_ins.documents.insert(place, moment)),
            Document::Day(entry) => drop(self.hand_ins.logs.insert(entry, moment)),
        }
        if !matches!(document, Document::Written(_, true)) && self.later_parent(commit).is_some() {
            let first = self.doubtful.entry(at).or_insert(document);
            *first = (*first).min(document);
        }
    }

    /// The parent that a commit is dated before, the latest if there are several.
    fn later_parent(&self, commit: &Commit) -> Option<&Commit> {
        let parents = commit.parents.iter().map(|&parent| &self.history.commits[parent]);
        parents.filter(|parent| parent.at > commit.at + CLOCKS_DIFFER).max_by_key(|parent| parent.at)
    }

    fn finish(self) -> (HandIns, Findings) {
        let offset = self.read.workspace.settings.utc_offset;
        let remark = |(&at, &document): (&usize, &Document)| {
            let commit = &self.history.commits[at];
            let parent = self.later_parent(commit)?;
            let place = match document {
                Document::Written(place, _) => Some(place),
                Document::Day(entry) => locate(&self.read.sources, entry),
            };
            let short = |commit: &Commit| commit.id.chars().take(10).collect::<String>();
            let [own, other] = [commit, parent].map(|commit| moment(commit.at, offset));
            let title = say::dated_before_parent(short(commit), own, short(parent), other);
            Some(
                Finding::new(Code::DatedBeforeParent, place, title)
                    .label(say::handed_in_by_it())
                    .help(say::check_the_clock()),
            )
        };
        let findings = self.doubtful.iter().filter_map(remark).collect();
        (self.hand_ins, findings)
    }
}

/// A committer's time in a zone so many minutes east of UTC.
fn moment(seconds: i64, utc_offset: i32) -> Moment {
    let minutes = seconds.div_euclid(60) + i64::from(utc_offset);
    let day = i32::try_from(minutes.div_euclid(24 * 60)).unwrap_or(0);
    let minute = u16::try_from(minutes.rem_euclid(24 * 60)).unwrap_or(0);
    Moment { day: Day::new(1970, 1, 1).unwrap_or(Day::MIN).plus(day), time: Some(Time(minute)) }
}
