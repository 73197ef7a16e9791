//! What is made of the description of the arguments: completions for shells, pages for `man`.

use clap_complete::Shell;

use super::args::describe;
use crate::words::Lang;

/// The name the program is called by.
const PROGRAM: &str = "salesreport";

/// The words of all shells there are completions for.
pub const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The shell with this word.
pub fn shell(word: &str) -> Option<Shell> {
    SHELLS.contains(&word).then(|| word.parse().ok())?
}

/// What a shell is to read to complete the arguments.
pub fn completions(shell: Shell, lang: Lang) -> String {
    let mut written = Vec::new();
    clap_complete::generate(shell, &mut describe(lang), PROGRAM, &mut written);
    String::from_utf8_lossy(&written).into_owned()
}

/// The names of all commands, in the order they are listed.
pub fn commands() -> Vec<String> {
    describe(Lang::En).get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// The page for `man`, of a command or of the whole program; `None` for a command there is not.
pub fn manual(command: Option<&str>, lang: Lang) -> Option<String> {
    let mut whole = describe(lang);
    whole.build();
    let page = match command {
        None => whole,
        Some(name) => {
            let found = whole.find_subcommand(name)?.clone();
            found.name(format!("{PROGRAM}-{name}")).version(env!("CARGO_PKG_VERSION"))
        }
    };
    let mut written = Vec::new();
    // Without a date or a version of the page: the same program gives the same bytes.
    clap_mangen::Man::new(page).render(&mut written).ok()?;
    Some(String::from_utf8_lossy(&written).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Promise: whoever presses the tabulator finds every command and every option there is.
    #[test]
    fn completions_of_every_shell_name_every_command_and_option() {
        for word in SHELLS {
            let script = completions(shell(word).expect("a shell"), Lang::Zh);
            assert_eq!(script, completions(shell(word).expect("a shell"), Lang::Zh), "same inputs, same bytes");
            for command in describe(Lang::Zh).get_subcommands() {
                assert!(script.contains(command.get_name()), "{word}: {}", command.get_name());
                for option in command.get_arguments().filter_map(|argument| argument.get_long()) {
                    assert!(script.contains(option), "{word}: {} --{option}", command.get_name());
                }
            }
        }
        assert!(shell("tcsh").is_none());
    }

    /// Promise: a page for `man` tells every option of its command, in the reader's language.
    #[test]
    fn pages_of_the_manual_tell_every_option() {
        for lang in Lang::ALL {
            for name in commands() {
                let page = manual(Some(&name), lang).expect("a page");
                let command = describe(lang);
                let command = command.find_subcommand(&name).expect("a command");
                for option in command.get_arguments().filter_map(|argument| argument.get_long()) {
                    let written = format!("\\-\\-{}", option.replace('-', "\\-"));
                    assert!(page.contains(&written), "{name}: --{option}");
                }
                let about = command.get_about().expect("words about it").to_string();
                let written = about.replace('-', "\\-").replace('\'', "\\*(Aq");
                assert!(page.contains(&written), "{name}: {about}");
            }
            let whole = manual(None, lang).expect("a page");
            assert!(commands().iter().all(|name| whole.contains(&format!("salesreport\\-{name}(1)"))));
        }
        assert!(manual(Some("nix"), Lang::En).is_none());
    }
}
