//! The way in: what comes in is a folder (or texts), what goes out is a workspace as values, with its sources and
//! every finding of every file. Never counts a figure and never decides severities; that is for rooms above.

pub mod accept;
pub mod fields;
pub mod git;
mod locate;
pub mod record;
mod scalar;
pub mod schema;
mod walk;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::diag::{Code, Finding, Findings, Severity};
use crate::model::{AreaId, CustomerField, Found, Keep, OwnOutline, Roster, Workspace};
use crate::store::accept::log::Log;
use crate::store::accept::settings::Accepted;
use crate::store::accept::team::{TeamFiles, accept_team, add_areas};
use crate::store::accept::{
    Acceptor, Ground, Linker, NewAreas, across, history, log, outlines, plan, renumber, review, rubrics, settings,
};

use crate::store::yaml::{Document, Kind};
use crate::text::{FileId, Place, Source, Sources, Span, nearest};
use crate::words::{Said, findings as say};

pub use locate::{Locator, locate};

/// A workspace as read.
#[derive(Debug, Default)]
pub struct Read {
    /// What it says.
    pub workspace: Workspace,
    /// Its files, in the order of their paths.
    pub sources: Sources,
    /// What is wrong in it; not settled yet, with the registry's severities.
    pub findings: Findings,
    /// Templates of its own by their path below `templates/`.
    pub templates: BTreeMap<String, String>,
    /// The font files that the settings name: body, heading, latin.
    pub fonts: [Option<Vec<u8>>; 3],
}

/// Reads a workspace from its folder; words are kept for the days of `keep`.
///
/// Nothing stops it: what can't be read is a finding, and what is faulty is left out.
pub fn read(root: &Path, keep: Keep) -> Read {
    read_found(walk::read_files(root), keep, |path| walk::read_named(root, path))
}

/// Reads a workspace from files found somewhere; `named` finds those that a setting names.
fn read_found(all: Vec<walk::Found>, keep: Keep, named: impl Fn(&str) -> Result<Vec<u8>, Said>) -> Read {
    let mut files = Vec::new();
    let mut findings = Findings::default();
    for found in all {
        match found.bytes {
            Ok(bytes) => files.push((found.path, bytes)),
            Err(why) => findings.add(Finding::new(Code::Unreadable, None, say::unreadable(&found.path, &why))),
        }
    }
    let (mut read, fonts) = read_bytes(files, keep);
    read.workspace.left_out_elsewhere += findings.len();
    read.findings.append(findings);
    for (at, place) in fonts.into_iter().enumerate() {
        let (Some(place), Some(path)) = (place, read.workspace.settings.fonts[at].clone()) else { continue };
        match named(&path) {
            Ok(bytes) => read.fonts[at] = Some(bytes),
            Err(why) => read.findings.add(Finding::new(Code::Unreadable, place, say::unreadable(&path, &why))),
        }
    }
    read
}

/// A workspace's own templates by their path below `templates/`; what is no text is left to [`read`] to tell.
pub fn templates(root: &Path) -> BTreeMap<String, String> {
    let texts = walk::read_templates(root).into_iter().filter_map(|found| {
        let text = String::from_utf8(found.bytes.ok()?).ok()?;
        Some((found.path.strip_prefix("templates/")?.to_owned(), text))
    });
    texts.collect()
}

/// Reads a workspace from paths and texts, without a disk; fonts stay unread.
pub fn read_memory(files: &[(&str, &str)], keep: Keep) -> Read {
    let mut files: Vec<(String, Vec<u8>)> =
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.sort();
    read_bytes(files, keep).0
}

/// What a file of the workspace is, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Settings,
    Areas,
    People,
    Customers,
    Products,
    Projects,
    Rubrics,
    Log,
    Plan,
    Review,
    History,
    Outline,
    Unknown,
}

/// The names of files in the team folder.
const TEAM_FILES: [&str; 6] =
    ["areas.yaml", "customers.yaml", "people.yaml", "products.yaml", "projects.yaml", "rubrics.yaml"];

impl Sort {
    fn of(path: &str) -> Sort {
        let Some(stem) = path.strip_suffix(".yaml").or_else(|| path.strip_suffix(".yml")) else { return Sort::Unknown };
        match stem.split_once('/') {
            None if stem == "salesreport" => Sort::Settings,
            Some(("logs", _)) => Sort::Log,
            Some(("plans", _)) => Sort::Plan,
            Some(("reviews", _)) => Sort::Review,
            Some(("history", _)) => Sort::History,
            Some(("outlines", _)) => Sort::Outline,
            Some(("team", name)) => match name.rsplit('/').next().unwrap_or(name) {
                "areas" => Sort::Areas,
                "people" => Sort::People,
                "products" => Sort::Products,
                "projects" => Sort::Projects,
                "rubrics" => Sort::Rubrics,
                name if name.starts_with("customers") => Sort::Customers,
                _ => Sort::Unknown,
            },
            _ => Sort::Unknown,
        }
    }
}

type FontPlaces = [Option<Place>; 3];

/// Files in the order of their paths → everything but fonts.
fn read_bytes(files: Vec<(String, Vec<u8>)>, keep: Keep) -> (Read, FontPlaces) {
    let mut read = Read::default();
    let mut sorts = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        take_file(&mut read, &mut sorts, path, bytes);
    }
    let Read { workspace, sources, findings, .. } = &mut read;
    let sources = &*sources;
    let of = |wanted: &[Sort]| sorts.iter().filter(|(_, sort)| wanted.contains(sort)).copied().collect::<Vec<_>>();

    // The logs, most of all files, are parsed where they are accepted.
    let others: Vec<(FileId, Sort)> = sorts.iter().filter(|(_, sort)| *sort != Sort::Log).copied().collect();
    let parsed: Vec<(FileId, Sort, Vec<Document<'_>>, Findings)> = others
        .par_iter()
        .map(|&(file, sort)| {
            let (documents, findings) = yaml::parse(&sources.get(file).text, file);
            (file, sort, documents, findings)
        })
        .collect();
    for (.., found) in &parsed {
        findings.append(found.clone());
    }
    let documents = |wanted: Sort| {
        let of_sort = parsed.iter().filter(move |(_, sort, ..)| *sort == wanted);
        of_sort.map(|(file, _, documents, _)| (*file, documents.as_slice())).collect::<Vec<_>>()
    };

    let team = TeamFiles {
        areas: documents(Sort::Areas),
        people: documents(Sort::People),
        customers: documents(Sort::Customers),
        products: documents(Sort::Products),
        projects: documents(Sort::Projects),
    };
    let (mut roster, found) = accept_team(&team, sources);
    findings.append(found);

    let accepted = read_settings(&documents(Sort::Settings), &roster, sources, findings);
    workspace.settings = accepted.settings;
    workspace.calendar = accepted.calendar;
    workspace.rubrics = rubrics::built_in();
    read_rubrics(&documents(Sort::Rubrics), &roster, sources, workspace, findings);
    workspace.outlines = read_outlines(&documents(Sort::Outline), &roster, sources, findings);
    check_reports(&accepted.own_reports, &documents(Sort::Outline), findings);

    let mut logs = read_logs(&of(&[Sort::Log]), &mut roster, sources, keep, findings);
    read_plans(&documents(Sort::Plan), &mut roster, sources, workspace, findings);
    {
        let ground = Ground { roster: &roster, sources, linker: Linker::default() };
        workspace.reviews = accept_all(&documents(Sort::Review), &ground, findings, review::accept_review);
        findings.append(rubrics::settle_scores(&mut workspace.reviews, &workspace.rubrics, &roster));
        workspace.history = accept_all(&documents(Sort::History), &ground, findings, history::accept_history);
    }

    findings.append(across::settle_logs(&mut logs, &roster, sources));
    across::apply_changes(&mut roster, &logs.facts.customer_changes);
    findings.append(across::settle_history(&mut workspace.history, &logs.facts, &roster));
    findings.append(across::check_targets(&workspace.plans, &roster));
    workspace.roster = roster;
    workspace.facts = logs.facts;
    workspace.left_out = logs.left_out;
    check_years(workspace, sources, &accepted.own_years, findings);
    let logs = sorts.iter().filter(|(_, sort)| *sort == Sort::Log).map(|(file, _)| *file).collect();
    let read_here: Vec<_> = parsed.iter().map(|(file, _, documents, _)| (*file, documents.as_slice())).collect();
    workspace.left_out_elsewhere = faulty_records(&logs, &read_here, findings);
    (read, accepted.fonts)
}

/// How many records outside of logs have an error: items of lists, else documents; what lies in none (a file that is
/// no UTF-8) counts by its place.
fn faulty_records(logs: &BTreeSet<FileId>, files: &[(FileId, &[Document<'_>])], findings: &Findings) -> usize {
    let begins = |place: Place| {
        let documents = files.iter().filter(|(file, _)| *file == place.file).flat_map(|(_, documents)| *documents);
        let records = documents.flat_map(|document| match &document.root.kind {
            Kind::Seq(items) => items.as_slice(),
            _ => std::slice::from_ref(&document.root),
        });
        let mut spans = records.map(|node| node.span);
        spans.find(|span| span.start <= place.span.start && place.span.start <= span.end).unwrap_or(place.span).start
    };
    let places = findings.iter().filter(|finding| finding.code.severity() == Severity::Error).filter_map(|f| f.place);
    let elsewhere = places.filter(|place| !logs.contains(&place.file));
    elsewhere.map(|place| (place.file, begins(place))).collect::<BTreeSet<_>>().len()
}

/// Adds a file to the sources, or to the templates.
fn take_file(read: &mut Read, sorts: &mut Vec<(FileId, Sort)>, path: String, bytes: Vec<u8>) {
    let template = path.strip_prefix("templates/").map(str::to_owned);
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            let title = say::not_utf8(&path);
            let file = read.sources.add(Source::new(path, text));
            let finding = Finding::new(Code::NotUtf8, Place { file, span }, title);
            read.findings.add(finding.label(say::not_utf8_label()).help(say::not_utf8_help()));
            return;
        }
    };
    if let Some(name) = template {
        read.templates.insert(name, text);
    } else {
        let sort = Sort::of(&path);
        let near = nearest(path.rsplit('/').next().unwrap_or(&path), TEAM_FILES);
        let title = say::unknown_file(&path);
        let file = read.sources.add(Source::new(path, text));
        if sort == Sort::Unknown {
            let help = near.map_or_else(|| say::unknown_file_help(TEAM_FILES.join(", ")), say::did_you_mean);
            read.findings.add(Finding::new(Code::UnknownFile, Place { file, span: Span::default() }, title).help(help));
        } else {
            sorts.push((file, sort));
        }
    }
}

fn read_settings(
    files: &[(FileId, &[Document<'_>])],
    roster: &Roster,
    sources: &Sources,
    findings: &mut Findings,
) -> Accepted {
    let Some(&(file, documents)) = files.first() else {
        // One that is there but no UTF-8 has its finding already.
        if sources.iter().any(|(_, source)| matches!(source.path.as_str(), "salesreport.yaml" | "salesreport.yml")) {
            return Accepted::default();
        }
        let finding = Finding::new(Code::NoSettings, None, say::no_settings());
        findings.add(finding.help(say::no_settings_help()));
        return Accepted::default();
    };
    let ground = Ground { roster, sources, linker: Linker::default() };
    let mut acceptor = Acceptor::new(&ground, file);
    let accepted = settings::accept_settings(&mut acceptor, documents);
    findings.append(acceptor.finish().0);
    accepted
}

/// Finds reports that the settings name and that are neither built in nor anyone's own.
fn check_reports(named: &[(String, Place)], outlines: &[(FileId, &[Document<'_>])], findings: &mut Findings) {
    let roots = outlines.iter().flat_map(|(_, documents)| *documents).map(|document| &document.root);
    let own: Vec<&str> = roots
        .filter_map(|root| match &root.kind {
            Kind::Map(pairs) => pairs.iter().find(|(key, _)| matches!(key.text(), Some("name" | "名称"))),
            _ => None,
        })
        .filter_map(|(_, name)| name.text())
        .collect();
    let plain = |name: &str| name.trim().replace('_', "-");
    for (name, place) in named {
        if own.iter().any(|known| plain(known) == plain(name)) {
            continue;
        }
        let built_in = fields::common::OUTLINES.iter().flat_map(|(en, zh)| [*en, *zh]);
        let near = nearest(name, built_in.chain(own.iter().copied()));
        let help = near.map_or_else(say::unknown_report_help, say::did_you_mean);
        findings.add(Finding::new(Code::UnknownValue, *place, say::unknown_report(name)).help(help));
    }
}

/// Adds the workspace's own score sheets after the built-in ones.
fn read_rubrics(
    files: &[(FileId, &[Document<'_>])],
    roster: &Roster,
    sources: &Sources,
    workspace: &mut Workspace,
    findings: &mut Findings,
) {
    let ground = Ground { roster, sources, linker: Linker::default() };
    for &(file, documents) in files {
        let mut acceptor = Acceptor::new(&ground, file);
        workspace.rubrics.extend(rubrics::accept_rubrics(&mut acceptor, documents));
        rubrics::check_forms(&mut acceptor, documents, &workspace.settings.deadlines);
        findings.append(acceptor.finish().0);
    }
}

/// Reports of the team's own.
fn read_outlines(
    files: &[(FileId, &[Document<'_>])],
    roster: &Roster,
    sources: &Sources,
    findings: &mut Findings,
) -> Vec<OwnOutline> {
    let ground = Ground { roster, sources, linker: Linker::default() };
    let (mut all, mut known) = (Vec::new(), BTreeMap::new());
    for &(file, documents) in files {
        let mut acceptor = Acceptor::new(&ground, file);
        all.extend(outlines::accept_outlines(&mut acceptor, documents, sources, &mut known));
        findings.append(acceptor.finish().0);
    }
    all
}

/// Accepts all logs side by side and joins them in the order of files. Areas that no file lists are numbered for each
/// file alone; here they get their ids of the roster, so that these do not depend on which file was done first.
fn read_logs(
    files: &[(FileId, Sort)],
    roster: &mut Roster,
    sources: &Sources,
    keep: Keep,
    findings: &mut Findings,
) -> Log {
    let mut done = accept_logs(files, roster, sources, keep);
    // A customer's new name may stand in any other log, so names that the logs give are learned and the logs read
    // again; once for each link of a chain of renamings, and seldom at all.
    for _ in 0..RENAMINGS {
        if !learn_names(roster, &done) {
            break;
        }
        done = accept_logs(files, roster, sources, keep);
    }
    let base = roster.areas.len();
    let mut all = Log::default();
    for (mut log, found, areas) in done {
        findings.append(found);
        if !areas.names.is_empty() {
            let ids = add_areas(roster, areas);
            renumber::renumber_log(&mut log, |area| final_id(area, base, &ids));
        }
        all.append(log);
    }
    all
}

/// How many renamings of renamed customers are followed.
const RENAMINGS: usize = 3;

/// Adds the names that logs give customers; tells whether any was new.
fn learn_names(roster: &mut Roster, done: &[Accepting]) -> bool {
    let mut learned = false;
    for change in done.iter().flat_map(|(log, ..)| &log.facts.customer_changes) {
        if let CustomerField::Name(name) = &change.to
            && roster.customer_names.find(name) == Found::Nothing
        {
            roster.customer_names.add(name, change.customer.0);
            learned = true;
        }
    }
    learned
}

/// A file's log, findings and areas met.
type Accepting = (Log, Findings, NewAreas);

fn accept_logs(files: &[(FileId, Sort)], roster: &Roster, sources: &Sources, keep: Keep) -> Vec<Accepting> {
    let ground = Ground { roster, sources, linker: Linker::new(&roster.customer_names) };
    let one = |&(file, _): &(FileId, Sort)| {
        let (documents, mut findings) = yaml::parse(&sources.get(file).text, file);
        let mut acceptor = Acceptor::new(&ground, file);
        let mut log = Log::default();
        for document in &documents {
            if document.broken && !document.root.is_null() {
                // Its colons are read as they were meant, for what else is wrong in it; its values are not used.
                let _ = acceptor.record(&document.root, &fields::log::LOG);
            }
            log::accept_log(&mut acceptor, document, keep, &mut log);
        }
        let (found, areas) = acceptor.finish();
        findings.append(found);
        (log, findings, areas)
    };
    files.par_iter().map(one).collect()
}

fn read_plans(
    files: &[(FileId, &[Document<'_>])],
    roster: &mut Roster,
    sources: &Sources,
    workspace: &mut Workspace,
    findings: &mut Findings,
) {
    let mut areas = NewAreas::default();
    let base = roster.areas.len();
    {
        let ground = Ground { roster, sources, linker: Linker::default() };
        for &(file, documents) in files {
            let mut acceptor = Acceptor::new(&ground, file);
            acceptor.areas = areas;
            workspace.plans.extend(documents.iter().filter_map(|document| plan::accept_plan(&mut acceptor, document)));
            let (found, met) = acceptor.finish();
            findings.append(found);
            areas = met;
        }
    }
    let ids = add_areas(roster, areas);
    for plan in &mut workspace.plans {
        renumber::renumber_plan(plan, |area| final_id(area, base, &ids));
    }
}

/// The roster's id of an area met beyond the `base` areas it had.
fn final_id(area: AreaId, base: usize, ids: &[AreaId]) -> AreaId {
    area.index().checked_sub(base).and_then(|at| ids.get(at)).copied().unwrap_or(area)
}

fn accept_all<T>(
    files: &[(FileId, &[Document<'_>])],
    ground: &Ground<'_>,
    findings: &mut Findings,
    accept: impl Fn(&mut Acceptor<'_>, &Document<'_>) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for &(file, documents) in files {
        let mut acceptor = Acceptor::new(ground, file);
        all.extend(documents.iter().filter_map(|document| accept(&mut acceptor, document)));
        findings.append(acceptor.finish().0);
    }
    all
}

/// Years of logs and plans for which neither the public holidays are known nor the workspace lists days of its own.
/// Each is told once, at the first document that needs it.
fn check_years(workspace: &Workspace, sources: &Sources, own: &[i32], findings: &mut Findings) {
    let mut told = BTreeSet::new();
    let mut tell = |year: i32, place: &dyn Fn() -> Option<Place>| {
        if !workspace.calendar.knows(year) && !own.contains(&year) && told.insert(year) {
            let finding = Finding::new(Code::NoHolidayData, place(), say::no_holiday_data(year));
            findings.add(finding.help(say::no_holiday_data_help()));
        }
    };
    for day in &workspace.facts.days {
        tell(day.head.date.year(), &|| locate(sources, day.head.entry));
    }
    for plan in &workspace.plans {
        for year in [plan.period.start().year(), plan.period.end().year()] {
            tell(year, &|| Some(plan.place));
        }
    }
}
