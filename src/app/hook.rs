//! `hook`: has git check every commit of a workspace's repository before it is made.

use std::path::{Path, PathBuf};

use super::Trouble;
use crate::publish::{take_away, write_program};
use crate::store::git::Repository;
use crate::words::{Said, hook as say};

/// What is asked of the hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HookAsk {
    /// Have commits checked.
    Install,
    /// No longer.
    Uninstall,
}

/// The second line of every hook that is ours.
const OURS: &str = "# salesreport hook install";

/// Puts a workspace's check into the repository's hook, or takes it out; tells what was done.
///
/// # Errors
/// No git or no repository; a hook of someone else's, which stays as it is; what the file system says.
pub fn hook(root: &Path, ask: HookAsk) -> Result<Said, Trouble> {
    let repository = Repository::of(root)?;
    let path = repository.own_path("hooks")?.join("pre-commit");
    let shown = shown(&path, repository.top());
    let own = line_for(repository.prefix());
    let written = match std::str::from_utf8(&crate::publish::bytes_of(&path).unwrap_or_default()) {
        Ok(text) => text.to_owned(),
        Err(_) => return Err(say::foreign(&shown, own.trim_end()).into()),
    };
    let is_ours = written.lines().nth(1) == Some(OURS);
    if !written.is_empty() && !is_ours {
        return match ask {
            HookAsk::Install => Err(say::foreign(&shown, command(repository.prefix())).into()),
            HookAsk::Uninstall => Ok(say::not_installed()),
        };
    }
    let mut lines: Vec<&str> = written.lines().filter(|line| line.starts_with("[ ")).collect();
    let there = lines.contains(&own.as_str());
    match (ask, there) {
        (HookAsk::Install, true) => return Ok(say::already(&shown)),
        (HookAsk::Uninstall, false) => return Ok(say::not_installed()),
        (HookAsk::Install, false) => lines.push(&own),
        (HookAsk::Uninstall, true) => lines.retain(|line| *line != own),
    }
    let broken = |error: std::io::Error| Trouble::from(crate::words::cli::io_error(&shown, error));
    if lines.is_empty() {
        take_away(&path).map_err(broken)?;
    } else {
        let text = format!("#!/bin/sh\n{OURS}\nstatus=0\n{}\nexit $status\n", lines.join("\n"));
        write_program(&path, text.as_bytes()).map_err(broken)?;
    }
    Ok(match ask {
        HookAsk::Install => say::installed(&shown),
        HookAsk::Uninstall => say::uninstalled(&shown),
    })
}

/// The line of a workspace. Hooks begin at the top of the work tree; where several repositories share them, those
/// without this workspace are let be.
fn line_for(prefix: &str) -> String {
    format!("[ ! -f {} ] || {} || status=1", quoted(&format!("{prefix}salesreport.yaml")), command(prefix))
}

/// The command that checks a workspace, from the top of the work tree.
fn command(prefix: &str) -> String {
    match prefix.trim_end_matches('/') {
        "" => "salesreport check --staged".to_owned(),
        below => format!("salesreport check --staged -C {}", quoted(below)),
    }
}

/// A word of a shell's command line.
fn quoted(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./_-".contains(&byte)) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// A path as short as it can be said.
fn shown(path: &Path, top: &Path) -> String {
    let path: PathBuf = path.components().collect();
    path.strip_prefix(top).unwrap_or(&path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_any_name_is_one_word_to_the_shell() {
        assert_eq!(command("sales/2024/"), "salesreport check --staged -C sales/2024");
        assert_eq!(command("王's logs/"), r"salesreport check --staged -C '王'\''s logs'");
    }
}
