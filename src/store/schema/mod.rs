//! JSON Schema (draft-07) of every sort of file, for editors and checkers that know nothing of the tool. What comes in
//! is the table of fields, what goes out are schemas; nothing of them is written anywhere else. A schema never refuses
//! what the reader accepts. What a text alone cannot show (a reference that names nobody, a day in the wrong week, a
//! second file) it leaves to `check`.

mod describe;
mod keys;
mod patterns;
mod values;

use serde_json::{Map, Value, json};

use crate::store::fields::{FileSort, Form, Mapping, Short, Words};
use crate::words::schema as say;

/// The schema of one document of a sort of file, keys in the table's order.
///
/// Shape: `$schema`, `$id` (`urn:salesreport:schema:WORD`), `title`, `description`, the root, `definitions` of all
/// sections and scalars by name.
pub fn schema(sort: &FileSort) -> Value {
    let (zh, en) = sort.title;
    let title = format!("{zh} · {en}");
    let mut sheet = Sheet { near: false, title: title.clone(), definitions: Map::new(), words: Vec::new() };
    let root = sheet.define(sort.mapping.name, |sheet| sheet.mapping(sort.mapping));
    let nothing = json!({"type": "null"});
    let list = json!({"type": "array", "items": root});
    let forms = match sort.form {
        Form::One => vec![root],
        Form::Document => vec![root, nothing],
        Form::List => vec![list, nothing],
        Form::OneOrList => vec![root, list, nothing],
    };
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": format!("urn:salesreport:schema:{}", sort.word),
        "title": title,
        "description": describe::both(&say::about(zh, en, sort.files)),
        "anyOf": forms,
        "definitions": sheet.definitions,
    })
}

/// A schema in the making.
struct Sheet {
    /// Whether a day near by completes short ones.
    near: bool,
    /// What the key is called that is being described.
    title: String,
    /// What is defined so far, in the order it was met.
    definitions: Map<String, Value>,
    /// Enumerations met, and what their definitions are called.
    words: Vec<(Words, String)>,
}

impl Sheet {
    /// A reference to a definition, which is made if it is new.
    fn define(&mut self, name: &str, make: impl FnOnce(&mut Sheet) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Value::Null);
            let made = make(self);
            self.definitions.insert(name.to_owned(), made);
        }
        json!({"$ref": format!("#/definitions/{name}")})
    }

    /// What an enumeration's definition is called: after its first words.
    fn words_name(&mut self, words: Words) -> String {
        if let Some((_, name)) = self.words.iter().find(|(known, _)| *known == words) {
            return name.clone();
        }
        let first: Vec<&str> = words.iter().take(2).map(|(en, _)| *en).collect();
        let stem = format!("word-{}", first.join("-"));
        let twins = self.words.iter().filter(|(_, name)| name.starts_with(&stem)).count();
        let name = if twins == 0 { stem } else { format!("{stem}-{}", twins + 1) };
        self.words.push((words, name.clone()));
        name
    }

    /// The schema of a mapping as a value: with its keys, or in its short form.
    fn item(&mut self, mapping: &'static Mapping) -> Value {
        let full = self.define(mapping.name, |sheet| sheet.mapping(mapping));
        let Some(short) = mapping.short else { return full };
        let name = format!("{}-short", mapping.name);
        let brief = self.define(&name, |sheet| sheet.short(mapping, short));
        // Told apart by their form and not by trial, so that editors say what is wrong with the form that was meant.
        match short {
            Short::Line(_) => json!({"if": {"type": ["object", "null"]}, "then": full, "else": brief}),
            Short::Pair(..) => {
                let words: Vec<&str> = mapping.fields.iter().flat_map(keys::spellings).collect();
                let unknown = json!({"maxProperties": 1, "propertyNames": {"not": {"enum": words}}});
                json!({
                    "if": {"type": "object", "not": unknown}, "then": full, "else": {"anyOf": [full, brief]},
                })
            }
        }
    }
}
