//! The arguments, described once for both languages.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Clap, value_parser};
use clap_complete::Shell;

use super::Words;
use super::complaint::Complaint;
use super::offered;
use crate::app::{self, Ask, BuildAsk, ExplainAsk, Form, HookAsk, ListAsk, StatsAsk};
use crate::model::{Axis, Day, Format, Metric, Period, PeriodKind, Reader};
use crate::text::nearest;
use crate::words::{Lang, Said, cli as say, hook as hooks, templates};

/// How `check` draws its findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// With the source's lines.
    Full,
    /// A line each.
    Short,
    /// For programs.
    Json,
    /// GitHub's annotations.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// A table for a job's summary.
    Markdown,
}

impl Drawing {
    /// Whether its paths are told from the repository's top folder.
    pub fn is_for_a_forge(self) -> bool {
        matches!(self, Drawing::Github | Drawing::Gitlab | Drawing::Sarif | Drawing::Markdown)
    }
}

/// Which state of the workspace is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checking {
    /// That of its folder.
    Folder,
    /// What is staged.
    Staged,
    /// That of a revision.
    Revision(String),
}

/// What is to be done.
#[derive(Debug)]
pub enum Command {
    /// Check a state of the workspace, as known on a day.
    Check(Drawing, Option<Day>, Checking),
    /// Print completions for a shell.
    Completions(Shell),
    /// Print a page for `man`, of a command or the whole.
    Manual(Option<String>),
    /// Install or uninstall the hook.
    Hook(HookAsk),
    /// Write reports.
    Build(BuildAsk),
    /// List the reports, as JSON or as text.
    List(ListAsk, bool),
    /// Show figures in a form.
    Stats(StatsAsk, Form),
    /// List the entries behind a figure in a form; as CSV what its target is made of instead, if so asked.
    Explain(ExplainAsk, Form, bool),
    /// Show the schema of a sort of file, or list the sorts.
    Schema(Option<String>),
    /// List, show or copy out templates, in a language.
    Templates(TemplateAsk, Lang),
    /// Write all schemas into a folder.
    SchemaFiles(PathBuf),
}

/// What is asked of the templates.
#[derive(Debug)]
pub enum TemplateAsk {
    /// Their names.
    List,
    /// One's text.
    Show(String),
    /// A copy in the workspace.
    Eject(String),
}

/// The arguments, accepted.
#[derive(Debug)]
pub struct Args {
    /// The folder asked for.
    pub directory: Option<PathBuf>,
    /// The command.
    pub command: Command,
}

const TEMPLATE: &str = "{name} {version}\n{about}\n\n{usage-heading} {usage}\n\n{all-args}";

fn periods() -> [(&'static str, PeriodKind, Said, &'static str); 5] {
    [
        ("day", PeriodKind::Day, say::arg_day(), "2024-06-03"),
        ("week", PeriodKind::Week, say::arg_week(), "2024-W23"),
        ("month", PeriodKind::Month, say::arg_month(), "2024-06"),
        ("quarter", PeriodKind::Quarter, say::arg_quarter(), "2024-Q2"),
        ("year", PeriodKind::Year, say::arg_year(), "2024"),
    ]
}

/// The command line as clap knows it, in one language; also the source of completions and the manual page.
pub fn describe(lang: Lang) -> Clap {
    let t = |said: Said| said.into_lang(lang);
    let option =
        |name: &'static str, help: Said| Arg::new(name).long(name).help(t(help)).help_heading(t(say::head_options()));
    let value =
        |name: &'static str, help: Said, value: Said| option(name, help).value_name(t(value)).action(ArgAction::Set);
    let flag = |name: &'static str, help: Said| option(name, help).action(ArgAction::SetTrue);
    let dress = |command: Clap| {
        command
            .help_template(TEMPLATE)
            .disable_help_flag(true)
            .arg(option("help", say::arg_help()).short('h').action(ArgAction::Help))
            .arg(
                value("directory", say::arg_directory(), say::value_dir())
                    .short('C')
                    .value_parser(value_parser!(PathBuf)),
            )
            .next_line_help(false)
    };
    let with_periods = |command: Clap| {
        let kinds = periods().map(|(name, ..)| name);
        periods().into_iter().fold(command, |command, (name, _, help, _)| {
            let others: Vec<&str> = kinds.iter().copied().filter(|other| *other != name).collect();
            command.arg(value(name, help, say::value_key()).conflicts_with_all(others))
        })
    };
    let shared = |command: Clap| {
        with_periods(command)
            .arg(value("as-of", say::arg_as_of(), say::value_day()))
            .arg(flag("keep-going", say::arg_keep_going()))
            .arg(value("rev", say::arg_rev(), say::value_revision()))
    };
    let names = &app::report_names().join(", ");
    let many = |name: &'static str, help: Said| {
        value(name, help, say::value_names()).value_delimiter(',').action(ArgAction::Append)
    };
    let build = shared(Clap::new("build").about(t(say::about_build())))
        .arg(many("report", say::arg_report(names)))
        .arg(value("scope", say::arg_scope(), say::value_names()).action(ArgAction::Append))
        .arg(value("audience", say::arg_audience(app::audience_words().join(", ")), say::value_names()))
        .arg(many("format", say::arg_format()))
        .arg(many("lang", say::arg_lang()))
        .arg(value("out", say::arg_out(), say::value_dir()).value_parser(value_parser!(PathBuf)))
        .arg(flag("all", say::arg_all()));
    let list = shared(Clap::new("list").about(t(say::about_list())))
        .arg(many("report", say::arg_list_report(names)))
        .arg(value("scope", say::arg_scope(), say::value_names()).action(ArgAction::Append))
        .arg(flag("all", say::arg_list_all()))
        .arg(value("format", say::arg_list_format(), say::value_names()));
    let check = Clap::new("check")
        .about(t(say::about_check()))
        .arg(
            value("format", say::arg_check_format(), say::value_names()).default_value("full").hide_default_value(true),
        )
        .arg(value("as-of", say::arg_check_as_of(), say::value_day()))
        .arg(value("rev", say::arg_rev(), say::value_revision()))
        .arg(flag("staged", say::arg_staged()).conflicts_with("rev"));
    let metrics = Metric::ALL.iter().map(|metric| metric.word()).collect::<Vec<_>>().join(", ");
    let keys = app::condition_keys();
    let conditions = Said { zh: say::arg_where(&keys.zh).zh, en: say::arg_where(&keys.en).en };
    let kinds = periods().map(|(name, ..)| name);
    let counting = |command: Clap| {
        shared(command)
            .arg(value("from", say::arg_from(), say::value_day()).requires("to").conflicts_with_all(kinds))
            .arg(value("to", say::arg_to(), say::value_day()).requires("from"))
            .arg(value("scope", say::arg_scope(), say::value_names()))
            .arg(value("where", conditions.clone(), say::value_condition()).action(ArgAction::Append))
            .arg(value("format", say::arg_table_format(), say::value_names()))
            .arg(flag("json", say::arg_json()).conflicts_with("format"))
    };
    let stats = counting(Clap::new("stats").about(t(say::about_stats())))
        .arg(many("by", say::arg_by()))
        .arg(many("metric", say::arg_metrics(&metrics)));
    let explain = counting(Clap::new("explain").about(t(say::about_explain())))
        .arg(value("metric", say::arg_metric(&metrics), say::value_names()).required(true))
        .arg(value("person", say::arg_person(), say::value_names()).conflicts_with("scope"))
        .arg(value("customer", say::arg_customer(), say::value_names()))
        .arg(value("product", say::arg_product(), say::value_names()))
        .arg(flag("target", say::arg_target()));
    let schema = Clap::new("schema")
        .about(t(say::about_schema()))
        .arg(
            Arg::new("kind")
                .value_name(t(say::value_names()))
                .help(t(say::arg_kind(app::schema_words().join(", "))))
                .help_heading(t(say::head_options())),
        )
        .arg(
            value("out", say::arg_schema_out(), say::value_dir())
                .value_parser(value_parser!(PathBuf))
                .conflicts_with("kind"),
        );
    let name = || Arg::new("name").required(true).value_name(t(say::value_names())).help(t(templates::arg_name()));
    let of_templates = |name: &'static str, about: Said| {
        let lang = value("lang", templates::arg_lang(), say::value_names());
        dress(Clap::new(name).about(t(about)).arg(lang))
    };
    let templates = Clap::new("templates")
        .about(t(templates::about()))
        .subcommand_required(false)
        .subcommand_help_heading(t(say::head_commands()))
        .disable_help_subcommand(true)
        .subcommands([
            of_templates("list", templates::about_list()),
            of_templates("show", templates::about_show()).arg(name().help_heading(t(say::head_options()))),
            of_templates("eject", templates::about_eject()).arg(name().help_heading(t(say::head_options()))),
        ]);
    let of_hook = |name: &'static str, about: Said| dress(Clap::new(name).about(t(about)));
    let hook = Clap::new("hook")
        .about(t(hooks::about()))
        .subcommand_required(false)
        .subcommand_help_heading(t(say::head_commands()))
        .disable_help_subcommand(true)
        .subcommands([of_hook("install", hooks::about_install()), of_hook("uninstall", hooks::about_uninstall())]);
    let word = |name: &'static str, help: Said, value: Said| {
        Arg::new(name).value_name(t(value)).help(t(help)).help_heading(t(say::head_options()))
    };
    let completions = Clap::new("completions")
        .about(t(say::about_completions()))
        .arg(word("shell", say::arg_shell(offered::SHELLS.join(", ")), say::value_shell()).required(true));
    let manual =
        Clap::new("man").about(t(say::about_man())).arg(word("command", say::arg_man_command(), say::value_command()));
    dress(Clap::new("salesreport"))
        .about(t(say::about()))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(option("version", say::arg_version()).short('V').action(ArgAction::Version))
        .subcommand_required(true)
        .subcommand_help_heading(t(say::head_commands()))
        .disable_help_subcommand(true)
        .subcommands([
            dress(build),
            dress(list),
            dress(check),
            dress(stats),
            dress(explain),
            dress(templates),
            dress(schema),
            dress(hook),
            dress(completions),
            dress(manual),
        ])
}

/// Accepts the arguments.
///
/// # Errors
/// A complaint in words, or clap's own help and version pages.
pub fn parse(words: impl IntoIterator<Item = std::ffi::OsString>, lang: Lang) -> Result<Args, Complaint> {
    let words: Words = words.into_iter().collect();
    let matches = describe(lang).try_get_matches_from(words).map_err(Complaint::Clap)?;
    let (name, sub) = matches.subcommand().ok_or_else(|| Complaint::Said(say::command_missing()))?;
    let folder = |m: &ArgMatches| m.get_one::<PathBuf>("directory").cloned();
    let directory = folder(sub).or_else(|| folder(&matches));
    let command = match name {
        "build" => Command::Build(build(sub)?),
        "list" => Command::List(list(sub)?, list_as_json(sub)?),
        "stats" => Command::Stats(stats(sub)?, form(sub)?),
        "explain" => Command::Explain(explain(sub)?, form(sub)?, sub.get_flag("target")),
        "schema" => match sub.get_one::<PathBuf>("out") {
            Some(folder) => Command::SchemaFiles(folder.clone()),
            None => Command::Schema(text(sub, "kind").map(str::to_owned)),
        },
        "templates" => {
            let (action, sub) = sub.subcommand().ok_or_else(|| Complaint::Said(templates::action_missing()))?;
            let langs = chosen(sub, "lang", &["zh-CN", "en"], Lang::from_tag)?;
            let name = || text(sub, "name").unwrap_or_default().to_owned();
            let ask = match action {
                "show" => TemplateAsk::Show(name()),
                "eject" => TemplateAsk::Eject(name()),
                _ => TemplateAsk::List,
            };
            let directory = folder(sub).or(directory);
            let command = Command::Templates(ask, langs.last().copied().unwrap_or_default());
            return Ok(Args { directory, command });
        }
        "completions" => {
            let word = text(sub, "shell").unwrap_or_default();
            let refused = || {
                let said = say::bad_argument_value(word, "completions");
                Complaint::Said(app::joined(&said, &say::possible_values(offered::SHELLS.join(", "))))
            };
            Command::Completions(offered::shell(word).ok_or_else(refused)?)
        }
        "man" => Command::Manual(text(sub, "command").map(str::to_owned)),
        "hook" => {
            let (action, sub) = sub.subcommand().ok_or_else(|| Complaint::Said(hooks::action_missing()))?;
            let ask = if action == "uninstall" { HookAsk::Uninstall } else { HookAsk::Install };
            return Ok(Args { directory: folder(sub).or(directory), command: Command::Hook(ask) });
        }
        _ => Command::Check(drawing(sub)?, as_of(sub)?, checking(sub)),
    };
    Ok(Args { directory, command })
}

fn text<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}

fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).map(|all| all.map(|t| t.trim().to_owned()).collect()).unwrap_or_default()
}

fn period(matches: &ArgMatches) -> Result<Option<Period>, Complaint> {
    for (name, kind, _, example) in periods() {
        if let Some(key) = text(matches, name) {
            let period = Period::parse(key).filter(|period| period.kind() == kind);
            return period.map(Some).ok_or_else(|| Complaint::Said(say::not_a_period(key, example)));
        }
    }
    Ok(None)
}

fn day(matches: &ArgMatches, name: &str) -> Result<Option<Day>, Complaint> {
    text(matches, name).map(|day| Day::parse(day).ok_or_else(|| Complaint::Said(say::not_a_day(day)))).transpose()
}

fn as_of(matches: &ArgMatches) -> Result<Option<Day>, Complaint> {
    day(matches, "as-of")
}

/// The days from one day to another.
fn stretch(matches: &ArgMatches) -> Result<Option<(Day, Day)>, Complaint> {
    let stretch = day(matches, "from")?.zip(day(matches, "to")?);
    match stretch {
        Some((from, to)) if to < from => Err(Complaint::Said(say::backward_days(from, to))),
        _ => Ok(stretch),
    }
}

/// Each of the values by `parse`, or a complaint that lists what the argument takes.
fn chosen<T>(
    matches: &ArgMatches,
    name: &str,
    all: &[&str],
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Complaint> {
    texts(matches, name)
        .iter()
        .map(|value| {
            parse(value).ok_or_else(|| {
                let option = format!("--{name}");
                let mut said = say::bad_argument_value(value, &option);
                if let Some(near) = nearest(value, all.iter().copied()) {
                    said = app::joined(&said, &say::did_you_mean(near));
                }
                Complaint::Said(app::joined(&said, &say::possible_values(all.join(", "))))
            })
        })
        .collect()
}

fn build(matches: &ArgMatches) -> Result<BuildAsk, Complaint> {
    let options: Vec<String> = periods().iter().map(|(name, ..)| format!("--{name}")).collect();
    let period = period(matches)?.ok_or_else(|| Complaint::Said(say::argument_missing(options.join(" | "))))?;
    let words: Vec<&str> = Format::ALL.iter().map(|f| f.word()).collect();
    Ok(BuildAsk {
        period,
        as_of: as_of(matches)?,
        reports: reports(matches),
        scopes: texts(matches, "scope"),
        formats: chosen(matches, "format", &words, Format::from_word)?,
        langs: chosen(matches, "lang", &["zh-CN", "en"], Lang::from_tag)?,
        out: matches.get_one::<PathBuf>("out").cloned(),
        all: matches.get_flag("all"),
        keep_going: matches.get_flag("keep-going"),
        revision: revision(matches),
        audience: chosen(matches, "audience", &app::audience_words(), app::audience_of)?.pop().unwrap_or(Reader::Team),
    })
}

/// Names of reports, with `-`.
fn reports(matches: &ArgMatches) -> Vec<String> {
    texts(matches, "report").into_iter().map(|name| name.replace('_', "-")).collect()
}

fn list(matches: &ArgMatches) -> Result<ListAsk, Complaint> {
    Ok(ListAsk {
        period: period(matches)?,
        as_of: as_of(matches)?,
        reports: reports(matches),
        scopes: texts(matches, "scope"),
        all: matches.get_flag("all"),
        keep_going: matches.get_flag("keep-going"),
        revision: revision(matches),
    })
}

fn list_as_json(matches: &ArgMatches) -> Result<bool, Complaint> {
    let forms = chosen(matches, "format", &["text", "json"], |word| match word {
        "text" => Some(false),
        "json" => Some(true),
        _ => None,
    })?;
    Ok(forms.last().copied().unwrap_or(false))
}

fn stats(matches: &ArgMatches) -> Result<StatsAsk, Complaint> {
    let words: Vec<&str> = Axis::ALL.iter().map(|a| a.word()).collect();
    Ok(StatsAsk { of: ask(matches)?, by: chosen(matches, "by", &words, Axis::from_word)?, metrics: metrics(matches)? })
}

fn ask(matches: &ArgMatches) -> Result<Ask, Complaint> {
    Ok(Ask {
        period: period(matches)?,
        stretch: stretch(matches)?,
        as_of: as_of(matches)?,
        scope: text(matches, "scope").map(str::to_owned),
        conditions: texts(matches, "where"),
        keep_going: matches.get_flag("keep-going"),
        revision: revision(matches),
    })
}

fn metrics(matches: &ArgMatches) -> Result<Vec<Metric>, Complaint> {
    let words: Vec<&str> = Metric::ALL.iter().map(|metric| metric.word()).collect();
    chosen(matches, "metric", &words, |word| Metric::from_word(&word.replace('-', "_")))
}

fn form(matches: &ArgMatches) -> Result<Form, Complaint> {
    if matches.get_flag("json") {
        return Ok(Form::Json);
    }
    let all = chosen(matches, "format", &Form::WORDS, Form::from_word)?;
    Ok(all.last().copied().unwrap_or_default())
}

fn explain(matches: &ArgMatches) -> Result<ExplainAsk, Complaint> {
    let mut of = ask(matches)?;
    if let Some(person) = text(matches, "person") {
        of.scope = Some(format!("person:{person}"));
    }
    let metric = metrics(matches)?.pop().ok_or_else(|| Complaint::Said(say::argument_missing("--metric")))?;
    let named = |name: &str| text(matches, name).map(str::to_owned);
    Ok(ExplainAsk { of, metric, customer: named("customer"), product: named("product") })
}

fn revision(matches: &ArgMatches) -> Option<String> {
    text(matches, "rev").map(str::to_owned)
}

fn checking(matches: &ArgMatches) -> Checking {
    match revision(matches) {
        Some(revision) => Checking::Revision(revision),
        None if matches.get_flag("staged") => Checking::Staged,
        None => Checking::Folder,
    }
}

fn drawing(matches: &ArgMatches) -> Result<Drawing, Complaint> {
    let parse = |word: &str| match word {
        "full" => Some(Drawing::Full),
        "short" => Some(Drawing::Short),
        "json" => Some(Drawing::Json),
        "github" => Some(Drawing::Github),
        "gitlab" => Some(Drawing::Gitlab),
        "sarif" => Some(Drawing::Sarif),
        "markdown" => Some(Drawing::Markdown),
        _ => None,
    };
    let words = ["full", "short", "json", "github", "gitlab", "sarif", "markdown"];
    let all = chosen(matches, "format", &words, parse)?;
    Ok(all.last().copied().unwrap_or(Drawing::Full))
}
