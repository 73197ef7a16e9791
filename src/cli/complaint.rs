//! What is wrong with the arguments, said in the locale's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{CLEAN, COULD_NOT_RUN, print};
use crate::words::{Lang, Said, cli as say};

/// Why the arguments were not accepted.
#[derive(Debug)]
pub enum Complaint {
    /// Clap's: an error, or a page of help.
    Clap(clap::Error),
    /// Ours.
    Said(Said),
}

impl Complaint {
    /// Prints it and tells the exit status.
    pub fn tell(self, lang: Lang) -> u8 {
        let said = match self {
            Complaint::Clap(error) => match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                    // The template's heading is clap's own word; the rest is already in the language.
                    let page = error.render().to_string().replacen("Usage:", say::head_usage().get(lang), 1);
                    let Err(error) = print::product(&page) else { return CLEAN };
                    print::error_line(&format!("{}{}", say::error().get(lang), say::output_broken(error).get(lang)));
                    return COULD_NOT_RUN;
                }
                _ => translate(&error),
            },
            Complaint::Said(said) => said,
        };
        print::error_line(&format!("{}{}", say::error().get(lang), said.get(lang)));
        print::error_line(say::try_help().get(lang));
        COULD_NOT_RUN
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

fn translate(error: &clap::Error) -> Said {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = context(error, ContextKind::SuggestedArg);
            with_hint(say::unknown_argument(argument), &near)
        }
        ErrorKind::InvalidSubcommand => {
            let near = context(error, ContextKind::SuggestedSubcommand);
            with_hint(say::unknown_command(context(error, ContextKind::InvalidSubcommand)), &near)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say::command_missing(),
        ErrorKind::ArgumentConflict => say::argument_conflict(argument, context(error, ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => say::argument_missing(argument),
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues if value.is_empty() => {
            say::value_missing(argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            say::bad_argument_value(value, argument)
        }
        _ => Said::same(error.to_string().trim_start_matches("error: ").trim_end()),
    }
}

fn with_hint(said: Said, near: &str) -> Said {
    if near.is_empty() {
        return said;
    }
    let hint = say::did_you_mean(near);
    Said { zh: format!("{}；{}", said.zh, hint.zh), en: format!("{}; {}", said.en, hint.en) }
}
