//! The command line: what comes in are arguments, the locale and today's date, what goes out are products on standard
//! output, findings on standard error and the exit status. Never counts or renders anything itself.

#![expect(clippy::disallowed_methods, reason = "this room asks the clock and the environment for all others")]

mod args;
mod complaint;
mod offered;
mod print;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::app::{self, Counted, Form, Trouble};
use crate::diag::{Findings, ForForge, draw_full, draw_json, draw_short};
use crate::model::Day;
use crate::text::Sources;
use crate::words::{self, Lang, Said, cli as say};

use args::{Checking, Command, Drawing, TemplateAsk};

/// Exit status: nothing worse than warnings.
const CLEAN: u8 = 0;
/// Exit status: errors in the workspace.
const ERRORS: u8 = 1;
/// Exit status: the tool could not run.
const COULD_NOT_RUN: u8 = 2;

/// Runs the tool on the process's own arguments, locale, folder and clock.
pub fn main() -> ExitCode {
    let lang = locale();
    let status = match args::parse(std::env::args_os(), lang) {
        Ok(args) => run(args, lang),
        Err(complaint) => complaint.tell(lang),
    };
    ExitCode::from(status)
}

/// The language of messages: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; English where it is not ours.
fn locale() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|value| Lang::from_tag(&value))
        .unwrap_or(Lang::En)
}

/// Today in a team's own time, which lies so many minutes east of UTC.
fn today(utc_offset: i32) -> Day {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let minutes = i64::try_from(now.as_secs() / 60).unwrap_or(0) + i64::from(utc_offset);
    let epoch = Day::new(1970, 1, 1).expect("a day");
    epoch.plus(i32::try_from(minutes.div_euclid(24 * 60)).unwrap_or(0))
}

/// The workspace: the folder asked for, else this folder or the nearest above it that holds a salesreport.yaml, written
/// relative to this one.
fn workspace(asked: Option<PathBuf>) -> PathBuf {
    if let Some(folder) = asked {
        return folder;
    }
    let here = std::env::current_dir().unwrap_or_default();
    match here.ancestors().position(|folder| folder.join(app::SETTINGS_FILE).is_file()) {
        None | Some(0) => PathBuf::from("."),
        Some(up) => std::iter::repeat_n("..", up).collect(),
    }
}

fn run(args: args::Args, lang: Lang) -> u8 {
    let root = workspace(args.directory);
    let outcome = match args.command {
        Command::Schema(word) => schema(word.as_deref(), lang),
        Command::SchemaFiles(out) => schema_files(&out, lang),
        Command::Completions(shell) => product(&offered::completions(shell, lang)).map(|()| CLEAN),
        Command::Manual(name) => manual(name.as_deref(), lang),
        _ if !root.is_dir() => Err(say::no_folder(root.display()).into()),
        Command::Check(drawing, as_of, of) => check(&root, drawing, as_of, &of, lang),
        Command::Hook(ask) => hook(&root, ask, lang),
        Command::Build(ask) => build(&root, &ask, lang),
        Command::Templates(ask, of) => templates(&root, &ask, of, lang),
        Command::List(ask, as_json) => list(&root, &ask, as_json, lang),
        Command::Stats(ask, form) => stats(&root, &ask, form, lang),
        Command::Explain(ask, form, target) => explain(&root, &ask, form, target, lang),
    };
    outcome.unwrap_or_else(|trouble| {
        print::error_line(&format!("{}{}", say::error().get(lang), trouble.said.get(lang)));
        COULD_NOT_RUN
    })
}

fn check(root: &Path, drawing: Drawing, as_of: Option<Day>, of: &Checking, lang: Lang) -> Result<u8, Trouble> {
    let checked = match of {
        Checking::Folder => app::check(root, None, as_of, today)?,
        Checking::Revision(revision) => app::check(root, Some(revision), as_of, today)?,
        Checking::Staged => app::check_staged(root, as_of, today)?,
    };
    let staged = *of == Checking::Staged;
    let (findings, sources) = (&checked.findings, &checked.sources);
    let prefix = if drawing.is_for_a_forge() { app::folder_in_repository(root) } else { String::new() };
    let forge = ForForge { findings, sources, prefix: &prefix, lang };
    match drawing {
        Drawing::Full => print::errors(|styled| draw_full(findings, sources, lang, styled)),
        Drawing::Short => product(&draw_short(findings, sources, lang))?,
        Drawing::Json => product(&draw_json(findings, sources, lang))?,
        Drawing::Github => product(&forge.github())?,
        Drawing::Gitlab => product(&forge.gitlab())?,
        Drawing::Sarif => product(&forge.sarif())?,
        Drawing::Markdown => product(&forge.markdown())?,
    }
    if drawing == Drawing::Full {
        let (errors, warnings) = (findings.errors(), findings.len() - findings.errors());
        let line = match (staged, findings.is_empty()) {
            (false, true) => say::all_clean(checked.files),
            (false, false) => say::found(errors, warnings, checked.files),
            (true, true) => say::staged_clean(checked.files),
            (true, false) => say::staged_found(errors, warnings, checked.files),
        };
        print::error_line(line.get(lang));
    }
    Ok(if findings.errors() > 0 { ERRORS } else { CLEAN })
}

fn build(root: &Path, ask: &app::BuildAsk, lang: Lang) -> Result<u8, Trouble> {
    let built = app::build(root, ask, today)?;
    tell_findings(&built.findings, &built.sources, lang);
    if built.stopped {
        print::error_line(stopped(built.findings.errors(), ask.keep_going).get(lang));
        return Ok(ERRORS);
    }
    for note in &built.notes {
        print::error_line(&format!("{}{}", say::note().get(lang), note.get(lang)));
    }
    product(&built.written.iter().fold(String::new(), |all, path| all + path + "\n"))?;
    if built.left_out > 0 {
        print::error_line(say::left_out(built.left_out).get(lang));
    }
    let line = if built.written.is_empty() {
        say::nothing_to_build()
    } else {
        say::written(built.written.len(), &built.folder)
    };
    print::error_line(line.get(lang));
    Ok(CLEAN)
}

fn list(root: &Path, ask: &app::ListAsk, as_json: bool, lang: Lang) -> Result<u8, Trouble> {
    let listed = app::list(root, ask, today)?;
    show(&listed, ask.keep_going, lang, |list| list.draw(as_json, lang))
}

fn stats(root: &Path, ask: &app::StatsAsk, form: Form, lang: Lang) -> Result<u8, Trouble> {
    let counted = app::stats(root, ask, today)?;
    show(&counted, ask.of.keep_going, lang, |sheet| sheet.draw(form, lang))
}

fn explain(root: &Path, ask: &app::ExplainAsk, form: Form, target: bool, lang: Lang) -> Result<u8, Trouble> {
    let counted = app::explain(root, ask, today)?;
    show(&counted, ask.of.keep_going, lang, |explanation| explanation.draw(form, target, lang))
}

/// Prints what was counted, after the findings; nothing if errors stopped the count.
fn show<T>(counted: &Counted<T>, keep_going: bool, lang: Lang, draw: impl Fn(&T) -> String) -> Result<u8, Trouble> {
    tell_findings(&counted.findings, &counted.sources, lang);
    let Some(sheet) = &counted.sheet else {
        print::error_line(stopped(counted.findings.errors(), keep_going).get(lang));
        return Ok(ERRORS);
    };
    product(&draw(sheet))?;
    if counted.left_out > 0 {
        print::error_line(say::left_out(counted.left_out).get(lang));
    }
    Ok(CLEAN)
}

fn templates(root: &Path, ask: &TemplateAsk, of: Lang, lang: Lang) -> Result<u8, Trouble> {
    match ask {
        TemplateAsk::List => product(&app::template_list(root, lang))?,
        TemplateAsk::Show(name) => product(&app::template_text(root, name, of)?)?,
        TemplateAsk::Eject(name) => {
            let path = app::eject_template(root, name, of)?;
            print::error_line(words::templates::written(&path).get(lang));
        }
    }
    Ok(CLEAN)
}

fn schema(word: Option<&str>, lang: Lang) -> Result<u8, Trouble> {
    let text = match word {
        None => app::schema_list(lang),
        Some(word) => app::schema_text(word).ok_or_else(|| app::no_schema(word))?,
    };
    product(&text)?;
    Ok(CLEAN)
}

fn schema_files(out: &Path, lang: Lang) -> Result<u8, Trouble> {
    let names = app::schema_files(out)?;
    product(&names.iter().map(|name| format!("{name}\n")).collect::<String>())?;
    print::error_line(say::written(names.len(), out.display()).get(lang));
    Ok(CLEAN)
}

fn manual(name: Option<&str>, lang: Lang) -> Result<u8, Trouble> {
    let page = offered::manual(name, lang)
        .ok_or_else(|| say::no_command(name.unwrap_or_default(), offered::commands().join(", ")))?;
    product(&page)?;
    Ok(CLEAN)
}

fn hook(root: &Path, ask: app::HookAsk, lang: Lang) -> Result<u8, Trouble> {
    let said = app::hook(root, ask)?;
    print::error_line(said.get(lang));
    Ok(CLEAN)
}

fn stopped(errors: usize, keep_going: bool) -> Said {
    if keep_going { say::stopped_for_good(errors) } else { say::stopped(errors) }
}

/// Prints a product to standard output.
fn product(text: &str) -> Result<(), Trouble> {
    print::product(text).map_err(|error| say::output_broken(error).into())
}

fn tell_findings(findings: &Findings, sources: &Sources, lang: Lang) {
    print::errors(|styled| draw_full(findings, sources, lang, styled));
}

/// The arguments' type as given to [`args::parse`].
type Words = Vec<OsString>;
