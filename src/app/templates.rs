//! `templates`: the templates there are, their texts, and a copy of one to start from.

use std::path::Path;

use super::{Trouble, joined};
use crate::publish::Staging;
use crate::render::markdown::Templates;
use crate::store;
use crate::text::nearest;
use crate::words::{Lang, templates as say};

/// The folder of a workspace's own templates.
const FOLDER: &str = "templates";

/// Every template, a line each: its path below `templates/`, and whose it is.
pub fn template_list(root: &Path, lang: Lang) -> String {
    let own = store::templates(root);
    let mut all: Vec<(String, &str)> = Vec::new();
    let (built_in, replaced, further) = (say::built_in(), say::replaced(), say::further());
    for (name, _) in Templates::built_in() {
        let whose = if own.contains_key(*name) { &replaced } else { &built_in };
        all.push(((*name).to_owned(), whose.get(lang)));
    }
    let known = |name: &str| Templates::built_in().iter().any(|(other, _)| *other == name);
    all.extend(own.keys().filter(|name| !known(name)).map(|name| (name.clone(), further.get(lang))));
    all.into_iter().map(|(name, whose)| format!("{name}\t{whose}\n")).collect()
}

/// A template's text, the workspace's own where it has one.
///
/// # Errors
/// A name that no template has.
pub fn template_text(root: &Path, name: &str, lang: Lang) -> Result<String, Trouble> {
    let mut own = store::templates(root);
    let name = found(name, lang, own.keys().map(String::as_str))?;
    let built_in =
        || Templates::built_in().iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
    Ok(own.remove(&name).or_else(built_in).unwrap_or_default())
}

/// Copies a built-in template into the workspace, where it takes the built-in one's place; gives its path.
///
/// # Errors
/// A name that no built-in template has; a template that the workspace has already; what the file system says.
pub fn eject_template(root: &Path, name: &str, lang: Lang) -> Result<String, Trouble> {
    let name = found(name, lang, std::iter::empty())?;
    let path = format!("{FOLDER}/{name}");
    if root.join(&path).exists() {
        return Err(say::already_there(&path).into());
    }
    let text =
        Templates::built_in().iter().find(|(known, _)| *known == name).map(|(_, text)| *text).unwrap_or_default();
    let folder = root.join(FOLDER);
    let broken = |error: std::io::Error| Trouble::from(crate::words::cli::io_error(folder.display(), error));
    let mut staging = Staging::open(&folder).map_err(broken)?;
    staging.write(&name, text.as_bytes()).map_err(broken)?;
    staging.release().map_err(broken)?;
    Ok(path)
}

/// The path of a template by its path, or by a report's name in a language.
fn found<'a>(asked: &str, lang: Lang, own: impl Iterator<Item = &'a str>) -> Result<String, Trouble> {
    let asked = asked.trim().trim_start_matches("templates/");
    let of_report = format!("{}/{}.md", lang.tag(), asked.replace('_', "-"));
    let all: Vec<&str> = Templates::built_in().iter().map(|(name, _)| *name).chain(own).collect();
    if let Some(name) = all.iter().find(|name| **name == asked || **name == of_report) {
        return Ok((*name).to_owned());
    }
    let reports = all.iter().filter_map(|name| name.rsplit('/').next()?.strip_suffix(".md"));
    let said = say::no_template(asked);
    let said = match nearest(asked, all.iter().copied().chain(reports)) {
        Some(near) => joined(&said, &crate::words::cli::did_you_mean(near)),
        None => said,
    };
    Err(joined(&said, &say::see_list()).into())
}
