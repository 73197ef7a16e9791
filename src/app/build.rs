//! `build`: check, count, render, publish.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::choice::{Wish, idle_names, kind_word, kind_words};
use super::season::{Link, OutOfSeason, all_out_of_season, first_day, out_of_season};
use super::trace::Lines;
use super::writing::{Kind, Written, kinds};
use super::{Opened, Trouble, audience, open, scopes};
use crate::chart::is_drawn;
use crate::diag::{Code, Finding, Findings};
use crate::model::{Day, Format, Keep, Period, PeriodKind, Reader, Scope, Workspace};
use crate::publish::{Staging, distinct_names};
use crate::render::markdown::{Override, Templates};
use crate::render::{Meta, document, html, pdf};
use crate::report::{self, Context, Outline};
use crate::store;
use crate::tally::Books;
use crate::text::{FileId, Source, Sources};
use crate::words::{Lang, Said, build as say, cli};

/// What reports are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildAsk {
    /// The period.
    pub period: Period,
    /// The last day known; by default as each outline has it.
    pub as_of: Option<Day>,
    /// Names of outlines; what the settings say if none.
    pub reports: Vec<String>,
    /// Scopes as written; what the settings say if none.
    pub scopes: Vec<String>,
    /// Forms; what the settings say if none.
    pub formats: Vec<Format>,
    /// Languages; the settings' if none.
    pub langs: Vec<Lang>,
    /// The output folder; `reports` in the workspace if none.
    pub out: Option<PathBuf>,
    /// Every outline for every scope, unless named.
    pub all: bool,
    /// Whether to build despite errors.
    pub keep_going: bool,
    /// The revision of the repository to read; the folder if none.
    pub revision: Option<String>,
    /// For whom: what the settings keep from them is not in the reports.
    pub audience: Reader,
}

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// The files, relative to the output folder, in order.
    pub written: Vec<String>,
    /// The output folder as it was asked for.
    pub folder: String,
    /// What is worth knowing about what was made and what was not.
    pub notes: Vec<Said>,
    /// The findings.
    pub findings: Findings,
    /// The files they point into.
    pub sources: Sources,
    /// How many faulty entries were left out.
    pub left_out: usize,
    /// Whether errors stopped the build: nothing was written.
    pub stopped: bool,
}

/// One report of one scope in one language, with its forms.
struct Job<'w> {
    kind: Kind<'w>,
    scope: Scope,
    lang: Lang,
    formats: Vec<Format>,
    /// Path without extension.
    name: String,
    as_of: Day,
}

/// Names of all built-in outlines.
pub fn report_names() -> Vec<String> {
    report::outlines().into_iter().map(|outline| outline.name.into_owned()).collect()
}

/// Builds. `today` tells the date so many minutes east of UTC.
///
/// # Errors
/// A report, scope or revision that can't be understood; an output folder that can't be written.
pub fn build(root: &Path, ask: &BuildAsk, today: impl Fn(i32) -> Day) -> Result<Built, Trouble> {
    let mut opened = open(root, ask.revision.as_deref(), window(ask.period))?;
    let mut findings = std::mem::take(&mut opened.read.findings);
    let left_out = opened.read.workspace.left_out_count();
    let out = ask.out.clone().unwrap_or_else(|| root.join("reports"));
    let shown: PathBuf = out.join(audience::folder(ask.audience)).join(ask.period.to_string()).components().collect();
    let folder = shown.strip_prefix(".").unwrap_or(&shown).display().to_string();
    let (mut written, mut notes) = (Vec::new(), Vec::new());
    let mut stopped = !super::goes_on(&findings, ask.keep_going);
    if !stopped {
        let today = today(opened.read.workspace.settings.utc_offset);
        let known = ask.as_of.unwrap_or(today);
        let templates = template_files(&mut opened);
        let kinds;
        (kinds, notes) = timely(&opened.read.workspace, ask, known)?;
        let jobs = jobs(&opened, ask, kinds, known)?;
        let files = render_all(&opened, &jobs, &templates, ask, &mut findings);
        stopped = files.is_none();
        if let Some(files) = files {
            publish(&out, &files, &jobs).map_err(|error| cli::io_error(out.display(), error))?;
            written = files.into_iter().map(|(name, _)| name).collect();
        }
    }
    Ok(Built { written, folder, notes, findings, sources: opened.read.sources, left_out, stopped })
}

/// The days whose words the reports of a period may show: from two quarters before it to a month after it.
fn window(period: Period) -> Keep {
    let quarter = Period::of(PeriodKind::Quarter, period.start());
    Keep { from: quarter.start().plus(-184), to: period.end().plus(31) }
}

/// Writes the files; charts beside Markdown that earlier runs drew and this one does not go with them.
fn publish(out: &Path, files: &[(String, Vec<u8>)], jobs: &[Job<'_>]) -> io::Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let mut staging = Staging::open(out)?;
    for (name, bytes) in files {
        staging.write(name, bytes)?;
    }
    for job in jobs.iter().filter(|job| job.formats.contains(&Format::Md)) {
        staging.supersede(&job.name, "svg", is_drawn);
    }
    staging.release()
}

/// The outlines asked for that have something to say of the period, and notes on them and on those that have not.
fn timely<'w>(workspace: &'w Workspace, ask: &BuildAsk, known: Day) -> Result<(Vec<Kind<'w>>, Vec<Said>), Trouble> {
    let asked = !ask.reports.is_empty() || !ask.scopes.is_empty();
    let mut late: Vec<(OutOfSeason, String)> = Vec::new();
    let (mut timely, mut notes) = (Vec::new(), Vec::new());
    let kind = ask.period.kind();
    for known_kind in named_kinds(workspace, &ask.reports, Some(kind))? {
        let outline = &known_kind.outline;
        if let Some(why) = out_of_season(workspace, outline, ask.period, known, asked) {
            late.push((why, outline.name.to_string()));
        } else {
            notes.extend(Link::all(workspace, outline, ask.period).into_iter().map(|link| link.said(ask.period)));
            timely.push(known_kind);
        }
    }
    notes.extend(all_out_of_season(workspace, ask.period, &late));
    if first_day(workspace).is_none() {
        notes.push(say::no_logs());
    }
    let all: Vec<Outline> = kinds(workspace).into_iter().map(|known| known.outline).collect();
    let idle = idle_names(&workspace.settings, &all, kind);
    if ask.reports.is_empty() && !idle.is_empty() {
        notes.push(say::idle_rule(idle.join(", "), kind.word()));
    }
    Ok((timely, notes))
}

/// What is to be built, in the order of outlines, scopes and languages.
fn jobs<'w>(opened: &'w Opened, ask: &BuildAsk, kinds: Vec<Kind<'w>>, known: Day) -> Result<Vec<Job<'w>>, Trouble> {
    let workspace = &opened.read.workspace;
    let roster = &workspace.roster;
    let asked: Vec<Scope> =
        ask.scopes.iter().map(|text| scopes::parse_scope(roster, text)).collect::<Result<_, _>>()?;
    let every = scopes::all_scopes(roster, ask.period);
    let names = distinct_names(
        every.iter().map(|scope| scopes::file_name(roster, *scope)).collect::<Vec<_>>().iter().map(String::as_str),
    );
    let langs = if ask.langs.is_empty() {
        vec![Lang::from_tag(&workspace.settings.language).unwrap_or_default()]
    } else {
        let mut langs = ask.langs.clone();
        langs.sort();
        langs.dedup();
        langs
    };
    let shown = audience::shown(&workspace.settings, ask.audience)?;
    let folder = audience::folder(ask.audience);
    let (mut jobs, mut withheld) = (Vec::new(), false);
    for kind in kinds {
        let outline = &kind.outline;
        let as_of = outline.as_of(ask.period, known);
        let named = !ask.reports.is_empty();
        let wish = Wish { period: ask.period, scopes: &asked, named, all: ask.all, formats: &ask.formats };
        for (scope, name) in every.iter().zip(&names) {
            let Some(formats) = wish.forms(workspace, outline, *scope) else { continue };
            if !audience::gets(&shown, outline, *scope) {
                withheld = true;
                continue;
            }
            for &lang in &langs {
                let suffix = if lang == Lang::En { ".en" } else { "" };
                let name = format!("{folder}{}/{}/{name}{suffix}", ask.period, outline.name);
                jobs.push(Job { kind: kind.clone(), scope: *scope, lang, formats: formats.clone(), name, as_of });
            }
        }
    }
    if jobs.is_empty() && withheld {
        return Err(cli::nothing_for(ask.audience.word()).into());
    }
    Ok(jobs)
}

/// The outlines of these names (all if none) that a kind of period has (any if none), in the order reports are listed.
///
/// # Errors
/// A name that no report has; a report that the kind of period does not have; a kind of period without reports.
pub(super) fn named_kinds<'w>(
    workspace: &'w Workspace,
    names: &[String],
    kind: Option<PeriodKind>,
) -> Result<Vec<Kind<'w>>, Trouble> {
    let kinds = kinds(workspace);
    let all: Vec<&Outline> = kinds.iter().map(|known| &known.outline).collect();
    let fits = |outline: &&Outline| kind.is_none_or(|kind| outline.periods.contains(&kind));
    for name in names {
        let Some(outline) = all.iter().find(|outline| outline.name == *name) else {
            let names: Vec<&str> = all.iter().map(|outline| &*outline.name).collect();
            return Err(cli::unknown_report(name, names.join(", ")).into());
        };
        if let Some(kind) = kind.filter(|_| !fits(outline)) {
            let options: Vec<String> = outline.periods.iter().map(|kind| format!("--{}", kind.word())).collect();
            let options = options.join(", ");
            let said = worded([kind_words(outline.periods), kind_word(kind)], |[kinds, kind]| {
                cli::report_of_other_kind(name, kinds, kind, &options)
            });
            return Err(said.into());
        }
    }
    if let Some(kind) = kind.filter(|_| !all.iter().any(fits)) {
        let made = |kind: &PeriodKind| all.iter().any(|outline| outline.periods.contains(kind));
        let kinds: Vec<PeriodKind> = PeriodKind::ALL.into_iter().filter(made).collect();
        let said = worded([kind_word(kind), kind_words(&kinds)], |[kind, kinds]| cli::no_report_of_kind(kind, kinds));
        return Err(said.into());
    }
    let named = |outline: &Outline| names.is_empty() || names.iter().any(|name| *name == outline.name);
    Ok(kinds.iter().filter(|known| fits(&&known.outline) && named(&known.outline)).cloned().collect())
}

/// A sentence with words that differ by language.
fn worded<const N: usize>(words: [Said; N], sentence: impl Fn([String; N]) -> Said) -> Said {
    Said { zh: sentence(words.clone().map(|word| word.zh)).zh, en: sentence(words.map(|word| word.en)).en }
}

/// A workspace's templates as sources too, so that a finding can show the line it is about.
fn template_files(opened: &mut Opened) -> Vec<(String, FileId)> {
    let sources = &mut opened.read.sources;
    let add = |(name, text): (String, String)| {
        let file = sources.add(Source::new(format!("templates/{name}"), text));
        (name, file)
    };
    std::mem::take(&mut opened.read.templates).into_iter().map(add).collect()
}

/// Renders every job; `None` if a template can't be filled. Files come in the order of jobs and forms.
fn render_all(
    opened: &Opened,
    jobs: &[Job<'_>],
    template_files: &[(String, FileId)],
    ask: &BuildAsk,
    findings: &mut Findings,
) -> Option<Vec<(String, Vec<u8>)>> {
    let read = &opened.read;
    let overrides: Vec<Override<'_>> = template_files
        .iter()
        .map(|(name, file)| Override { name, text: &read.sources.get(*file).text, file: Some(*file) })
        .collect();
    let templates = match Templates::new(&overrides) {
        Ok(templates) => templates,
        Err(finding) => {
            findings.add(*finding);
            return None;
        }
    };
    let lines = Lines::of(&read.sources);
    let books = Books::open(&read.workspace).for_reader(ask.audience).traced(&lines);
    let needs_fonts = jobs.iter().any(|job| job.formats.contains(&Format::Pdf));
    let fonts = if needs_fonts { Some(fonts(read, findings)?) } else { None };
    let rendered: Vec<Result<Rendered, Box<Finding>>> =
        jobs.par_iter().map(|job| render(job, ask.period, &books, &templates, fonts.as_ref())).collect();
    let mut files = Vec::new();
    let mut failed = false;
    for (job, outcome) in jobs.iter().zip(rendered) {
        match outcome {
            Ok(mut rendered) => {
                files.append(&mut rendered.files);
                for missing in rendered.missing {
                    let said = say::missing_glyph(
                        missing.character,
                        format!("U+{:04X}", u32::from(missing.character)),
                        &job.name,
                    );
                    findings.add(
                        Finding::new(Code::MissingGlyph, None, said)
                            .help(say::missing_glyph_where(&missing.heading, &missing.context)),
                    );
                }
            }
            Err(finding) => {
                findings.add(*finding);
                failed = true;
            }
        }
    }
    let settings = &read.workspace.settings;
    findings.settle(|code| super::severity(settings, code));
    (!failed).then_some(files)
}

/// The built-in fonts with those that the settings name; `None` if one of them is no font.
fn fonts(read: &store::Read, findings: &mut Findings) -> Option<pdf::Fonts> {
    let paths = read.workspace.settings.fonts.iter();
    let (names, files): (Vec<&String>, Vec<(pdf::FontUse, Vec<u8>)>) = pdf::FontUse::ALL
        .into_iter()
        .zip(paths.zip(&read.fonts))
        .filter_map(|(named_for, (name, bytes))| Some((name.as_ref()?, (named_for, bytes.clone()?))))
        .unzip();
    match pdf::Fonts::embedded().with_named(files) {
        Ok(fonts) => Some(fonts),
        Err(unreadable) => {
            let title = say::no_font(names[unreadable.index]);
            findings.add(Finding::new(Code::Unreadable, None, title).help(say::no_font_help()));
            None
        }
    }
}

struct Rendered {
    files: Vec<(String, Vec<u8>)>,
    missing: Vec<pdf::Missing>,
}

fn render(
    job: &Job<'_>,
    period: Period,
    books: &Books<'_>,
    templates: &Templates,
    fonts: Option<&pdf::Fonts>,
) -> Result<Rendered, Box<Finding>> {
    let context = Context { books, scope: job.scope, period, as_of: job.as_of, lang: job.lang };
    let stem = job.name.rsplit('/').next().unwrap_or(&job.name);
    let Written { markdown, head, charts } = job.kind.write(&context, templates, stem)?;
    let page = document::parse(&markdown);
    let meta = Meta {
        title: head.title.clone(),
        lang: job.lang.tag().to_owned(),
        report: head.report.clone(),
        scope: head.scope.clone(),
        period: head.period.clone(),
        author: head.company.clone().unwrap_or_default(),
        as_of: say::known_through(&head.as_of).into_lang(job.lang),
        subject: job.kind.outline.title.get(job.lang).to_owned(),
        keywords: vec![head.scope.clone(), head.period.clone()],
        page_of: say::page_of().into_lang(job.lang),
    };
    let mut rendered = Rendered { files: Vec::new(), missing: Vec::new() };
    for format in &job.formats {
        let bytes = match format {
            Format::Md => {
                for (id, scenes) in &charts {
                    rendered.files.push((format!("{}.{id}.svg", job.name), scenes.to_file(id).into_bytes()));
                }
                markdown.clone().into_bytes()
            }
            Format::Html => html::render(&page, &meta, &charts).into_bytes(),
            Format::Pdf => {
                let print =
                    pdf::render(&page, &meta, &charts, fonts.expect("fonts are there where a PDF is asked for"));
                rendered.missing = print.missing;
                print.bytes
            }
        };
        rendered.files.push((format!("{}.{}", job.name, format.word()), bytes));
    }
    Ok(rendered)
}
