//! Mappings: their keys in both languages, their short forms, what their keys ask of each other.

use serde_json::{Map, Value, json};

use super::values::{Need, any_of, by_word, spelled_otherwise, twice};
use super::{Sheet, describe, patterns};
use crate::store::fields::{Field, Mapping, Rule, Shape, Short};

/// All spellings of a key, English first.
pub(super) fn spellings(field: &Field) -> impl Iterator<Item = &'static str> + use<> {
    std::iter::once(field.key).chain(field.zh.iter().copied())
}

impl Sheet {
    /// The schema of a mapping written with its keys.
    pub(super) fn mapping(&mut self, mapping: &'static Mapping) -> Value {
        let (outer, title) = (self.near, std::mem::take(&mut self.title));
        let mut properties = Map::new();
        for field in mapping.fields {
            self.near = outer || mapping.anchor.is_some_and(|anchor| anchor != field.key);
            self.title = format!("{} · {}", field.zh.join("/"), field.key);
            let value = self.value(&field.shape, if field.required { Need::Must } else { Need::May });
            for word in spellings(field) {
                properties.insert(word.to_owned(), describe::property(field, word, &value, self.near));
            }
        }
        self.near = outer;
        let mut schema = json!({
            "title": title,
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        let required = mapping.fields.iter().filter(|field| field.required);
        let asks: Vec<Value> = required
            .map(|field| {
                let missing = describe::missing(&[field]);
                let each = spellings(field).map(|word| json!({"required": [word], "errorMessage": missing}));
                json!({"anyOf": each.collect::<Vec<_>>()})
            })
            .chain(mapping.rules.iter().map(|rule| ask(mapping, rule)))
            .collect();
        if !asks.is_empty() {
            schema["allOf"] = json!(asks);
        }
        schema["not"] = twice(mapping.fields.iter().flat_map(|field| {
            let all: Vec<&str> = spellings(field).collect();
            let pairs = (0..all.len()).flat_map(|i| (i + 1..all.len()).map(move |j| (i, j)));
            pairs.map(|(i, j)| vec![all[i], all[j]]).collect::<Vec<_>>()
        }));
        schema
    }

    /// The schema of a mapping's short form.
    pub(super) fn short(&mut self, mapping: &'static Mapping, short: Short) -> Value {
        let words: Vec<&str> = mapping.fields.iter().flat_map(spellings).collect();
        match short {
            Short::Line(key) => {
                let value = mapping.field(key).map_or(json!(false), |field| self.value(&field.shape, Need::Item));
                // `客户：恒达` is a key with the wrong colon.
                let keyed = format!(r"^\s*(?:{})：", words.join("|"));
                json!({"allOf": [value, {"not": {"type": "string", "pattern": keyed}}]})
            }
            Short::Pair(first, second) => {
                let (Some(first), Some(second)) = (mapping.field(first), mapping.field(second)) else {
                    return json!(false);
                };
                self.pair(mapping, first, second, &words)
            }
        }
    }

    fn pair(&mut self, mapping: &Mapping, first: &Field, second: &Field, words: &[&str]) -> Value {
        let asked = |rule: &Rule| match rule {
            Rule::OneOf(keys) | Rule::AnyOf(keys) => keys.contains(&second.key) && !keys.contains(&first.key),
            Rule::AtMostOne(_) | Rule::With(..) => false,
        };
        let need = if second.required || mapping.rules.iter().any(asked) { Need::Item } else { Need::May };
        let value = self.value(&second.shape, need);
        let mut schema = json!({"type": "object", "minProperties": 1, "maxProperties": 1});
        if let Shape::Choice(choice) = first.shape {
            schema["properties"] = Value::Object(by_word(choice, &value));
            if let Some(pattern) = spelled_otherwise(choice) {
                schema["patternProperties"] = json!({pattern: value});
            }
            schema["additionalProperties"] = json!(false);
        } else {
            let name = self.value(&first.shape, Need::Item);
            let keyed = format!(r"^\s*(?:{})：", words.join("|"));
            schema["additionalProperties"] = value;
            schema["propertyNames"] = json!({
                "title": format!("{} · {}", first.zh.join("/"), first.key),
                "allOf": [name, {"not": {"enum": words}}, {"not": {"pattern": keyed}}],
            });
        }
        schema
    }
}

/// What holds where a key has a value such as this, in any spelling; what an editor says where it has not.
fn having(mapping: &Mapping, key: &str, value: &Value, missing: &str) -> Value {
    let words = mapping.field(key).into_iter().flat_map(spellings);
    let one = |word: &str| json!({"required": [word], "properties": {word: value}, "errorMessage": missing});
    any_of(words.map(one).collect(), false)
}

/// What a rule asks.
fn ask(mapping: &Mapping, rule: &Rule) -> Value {
    let not_empty = json!({"not": {"type": "null"}});
    let all = |keys: &[&str]| {
        let fields: Vec<&Field> = keys.iter().filter_map(|key| mapping.field(key)).collect();
        let missing = describe::missing(&fields);
        keys.iter().map(|key| having(mapping, key, &not_empty, &missing)).collect::<Vec<_>>()
    };
    match rule {
        Rule::OneOf(keys) => json!({"oneOf": all(keys)}),
        Rule::AnyOf(keys) => json!({"anyOf": all(keys)}),
        Rule::AtMostOne(keys) => {
            let keys = all(keys);
            let pairs = (0..keys.len()).flat_map(|i| (i + 1..keys.len()).map(move |j| (i, j)));
            json!({"not": {"anyOf": pairs.map(|(i, j)| json!({"allOf": [keys[i], keys[j]]})).collect::<Vec<_>>()}})
        }
        Rule::With(key, word, needed) => {
            let written: Vec<String> = match mapping.field(key).map(|field| field.shape) {
                Some(Shape::Choice(words)) => {
                    let pair = words.iter().find(|(en, _)| en == word);
                    pair.into_iter().flat_map(|(en, zh)| [patterns::word(en), patterns::word(zh)]).collect()
                }
                _ => vec![patterns::word(word)],
            };
            let value = json!({"type": "string", "pattern": patterns::whole(&written.join("|"))});
            json!({"if": having(mapping, key, &value, ""), "then": all(&[needed])[0]})
        }
    }
}
