//! `schema`: JSON Schema of the workspace's files, for editors. Needs no workspace.

use std::path::Path;

use super::Trouble;
use crate::publish::Staging;
use crate::store::fields::{FILES, FileSort};
use crate::store::schema::schema;
use crate::words::{Lang, Said, cli as say};

/// The words that `schema` takes, in the table's order.
pub fn schema_words() -> Vec<&'static str> {
    FILES.iter().map(|sort| sort.word).collect()
}

/// Every sort of file, a line each: its word, what it is called, where such files lie.
pub fn schema_list(lang: Lang) -> String {
    let title = |sort: &FileSort| if lang == Lang::Zh { sort.title.0 } else { sort.title.1 };
    FILES.iter().map(|sort| format!("{}\t{}\t{}\n", sort.word, title(sort), sort.files)).collect()
}

/// The schema of one sort of file as JSON, indented, ending in a newline; `None` for a word that is none.
pub fn schema_text(word: &str) -> Option<String> {
    FILES.iter().find(|sort| sort.word == word).map(text)
}

fn text(sort: &FileSort) -> String {
    format!("{:#}\n", schema(sort))
}

/// Writes all schemas into a folder, `WORD.schema.json` each; gives their names.
///
/// # Errors
/// What the file system says of the folder.
pub fn schema_files(out: &Path) -> Result<Vec<String>, Trouble> {
    let broken = |error: std::io::Error| Trouble::from(say::io_error(out.display(), error));
    let mut staging = Staging::open(out).map_err(broken)?;
    let mut names = Vec::new();
    for sort in FILES {
        let name = format!("{}.schema.json", sort.word);
        staging.write(&name, text(sort).as_bytes()).map_err(broken)?;
        names.push(name);
    }
    staging.release().map_err(broken)?;
    Ok(names)
}

/// What is said of a word that names no sort of file.
pub fn no_schema(word: &str) -> Said {
    say::no_schema(word, schema_words().join(", "))
}
