//! Shapes: what a value may be, as a schema.

use serde_json::{Map, Value, json};

use super::describe::{both, dressed, shape_words};
use super::{Sheet, patterns};
use crate::store::fields::{Shape, Words};

/// The greatest whole number the reader takes.
const LARGEST: i64 = u32::MAX as i64;
/// Money and quantities lie between this and its opposite.
const BOUND: i64 = 1_000_000_000_000;

/// Whether something must stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A key's value that must be there: neither nothing nor only spaces.
    Must,
    /// A key's value that may be left empty.
    May,
    /// An item of a list, which is never nothing.
    Item,
}

impl Sheet {
    /// The schema of a shape.
    pub(super) fn value(&mut self, shape: &Shape, need: Need) -> Value {
        let empty = need == Need::May;
        match *shape {
            Shape::Any if need == Need::May => json!({}),
            Shape::Any => json!({"not": {"type": "null"}}),
            Shape::Section(mapping) => {
                let item = self.item(mapping);
                any_of(vec![item], empty)
            }
            Shape::List(one) => {
                let items = self.value(one, Need::Item);
                json!({"type": types(&["array"], empty), "items": items})
            }
            Shape::OneOrList(one) => {
                let (alone, items) = (self.value(one, Need::Item), self.value(one, Need::Item));
                any_of(vec![alone, json!({"type": "array", "items": items})], empty)
            }
            Shape::Dates => {
                let alone = self.scalar(&Shape::Dates, Need::Item);
                let items = json!({"type": "array", "items": alone});
                any_of(vec![alone, items], empty)
            }
            Shape::Map(keys, values) => self.map(keys, values, empty),
            Shape::Either(shapes) => {
                let forms = shapes.iter().map(|shape| self.value(shape, Need::Item)).collect();
                any_of(forms, empty)
            }
            Shape::Choice(words) => self.choice(words, empty),
            Shape::ChoiceOrText(words) => self.choice_or(words, &Shape::Text, need),
            Shape::ChoiceOrInteger(words) => self.choice_or(words, &Shape::Integer, need),
            Shape::ChoiceOrRef(words, to) => self.choice_or(words, &Shape::Ref(to), need),
            _ => self.scalar(shape, need),
        }
    }

    /// A scalar of a grammar, defined once for each sort.
    fn scalar(&mut self, shape: &Shape, need: Need) -> Value {
        let near = self.near;
        let texts = |inner: String| json!({"type": ["string"], "pattern": patterns::whole(&inner)});
        let (name, mut schema) = match *shape {
            Shape::Day => ("day", texts(patterns::day(near))),
            Shape::Time => ("time", texts(patterns::time())),
            Shape::TimeOrMoment if near => ("time-or-moment", texts(patterns::time_or_moment())),
            Shape::Moment | Shape::TimeOrMoment => ("moment", texts(patterns::moment(near))),
            Shape::TimeOrSpan => ("time-or-span", texts(patterns::time_or_span())),
            Shape::Span => ("span", texts(patterns::span())),
            Shape::Period => ("period", {
                let pattern = patterns::whole(&patterns::period());
                json!({"type": ["string", "integer"], "pattern": pattern, "minimum": 1000, "maximum": 9999})
            }),
            Shape::Dates => ("days", texts(patterns::days(near))),
            Shape::Bool => ("truth", {
                let pattern = patterns::whole(patterns::TRUTH);
                json!({"type": ["boolean", "string"], "pattern": pattern, "examples": ["是", "否"]})
            }),
            Shape::BoolOrDay => ("truth-or-day", {
                let pattern = patterns::whole(&format!("{}|{}", patterns::TRUTH, patterns::day(near)));
                json!({"type": ["boolean", "string"], "pattern": pattern, "examples": ["是", "否"]})
            }),
            Shape::Integer => ("integer", whole_number(0, LARGEST)),
            Shape::IntegerWithin(low, high) => {
                let name = format!("integer-{low}-to-{high}");
                return self.scalar_of(&name, whole_number(low, high), shape, need);
            }
            Shape::Percent => ("percent", {
                let pattern = patterns::whole(&patterns::percent());
                json!({"type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": pattern})
            }),
            Shape::Money => ("money", amount()),
            Shape::Quantity => ("quantity", amount()),
            Shape::Offset => ("offset", texts(patterns::offset())),
            Shape::Ref(_) => {
                let schema = json!({"type": ["string", "number", "boolean"], "pattern": patterns::NOT_BLANK});
                return self.scalar_of("name", schema, &Shape::Text, need);
            }
            _ if need == Need::Must => {
                let schema = json!({"type": ["string", "number", "boolean"], "pattern": patterns::NOT_BLANK});
                return self.scalar_of("name", schema, &Shape::Text, need);
            }
            _ => ("text", json!({"type": ["string", "number", "boolean"]})),
        };
        let short = near && matches!(shape, Shape::Day | Shape::Moment | Shape::Dates | Shape::BoolOrDay);
        if schema["type"] == json!(["string"]) {
            schema["type"] = json!("string");
        }
        let name = if short { format!("near-{name}") } else { name.to_owned() };
        self.scalar_of(&name, schema, shape, need)
    }

    /// A reference to a scalar's definition; where it may be left empty, to its twin that takes nothing too.
    fn scalar_of(&mut self, name: &str, mut schema: Value, shape: &Shape, need: Need) -> Value {
        if schema.get("pattern").is_some() {
            schema["patternErrorMessage"] = json!(both(&shape_words(shape, self.near)));
        }
        if need != Need::May {
            return self.define(name, |_| schema);
        }
        let mut all: Vec<Value> = match &schema["type"] {
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        };
        all.push(json!("null"));
        schema["type"] = Value::Array(all);
        self.define(&format!("{name}-or-nothing"), |_| schema)
    }

    /// The words of an enumeration, in both languages.
    fn choice(&mut self, words: Words, empty: bool) -> Value {
        let name = self.words_name(words);
        let one = self.define(&name, |_| {
            let (all, other) = listed(words);
            let listed = json!({"enum": all, "enumDescriptions": other});
            match spelled_otherwise(words) {
                Some(pattern) => json!({"anyOf": [listed, {"type": "string", "pattern": pattern}]}),
                None => listed,
            }
        });
        any_of(vec![one], empty)
    }

    fn choice_or(&mut self, words: Words, other: &Shape, need: Need) -> Value {
        let one = self.choice(words, false);
        let inner = if need == Need::Must { need } else { Need::Item };
        let other = self.value(other, inner);
        any_of(vec![one, other], need == Need::May)
    }

    /// A mapping with free keys, or with words as keys.
    fn map(&mut self, keys: &Shape, values: &Shape, empty: bool) -> Value {
        let value = self.value(values, Need::May);
        let mut schema = Map::new();
        schema.insert("type".to_owned(), types(&["object"], empty));
        match *keys {
            Shape::Choice(words) | Shape::ChoiceOrText(words) => {
                let only = matches!(keys, Shape::Choice(_));
                schema.insert("properties".to_owned(), Value::Object(by_word(words, &value)));
                if let Some(pattern) = spelled_otherwise(words) {
                    schema.insert("patternProperties".to_owned(), json!({pattern: value}));
                }
                schema.insert("additionalProperties".to_owned(), if only { json!(false) } else { value });
                let pairs = words.iter().filter(|(en, zh)| en != zh).map(|(en, zh)| vec![*en, *zh]);
                schema.insert("not".to_owned(), twice(pairs));
            }
            Shape::Period => {
                let pattern = patterns::whole(&patterns::period());
                schema.insert("patternProperties".to_owned(), json!({pattern: value}));
                schema.insert("additionalProperties".to_owned(), json!(false));
            }
            _ => {
                schema.insert("additionalProperties".to_owned(), value);
            }
        }
        Value::Object(schema)
    }
}

/// Each word of an enumeration as a key with this value.
pub(super) fn by_word(words: Words, value: &Value) -> Map<String, Value> {
    let mut all = Map::new();
    for (en, zh) in words {
        for (word, title) in [(en, format!("{en} · {zh}")), (zh, format!("{zh} · {en}"))] {
            let said = Map::from_iter([("title".to_owned(), json!(title))]);
            all.insert((*word).to_owned(), dressed(said, value));
        }
    }
    all
}

/// A schema that holds where two spellings of one key stand together; each of the pairs is one.
pub(super) fn twice<'a>(pairs: impl Iterator<Item = Vec<&'a str>>) -> Value {
    json!({"anyOf": pairs.map(|pair| json!({"required": pair})).collect::<Vec<_>>()})
}

/// Every word once, English first, and what it means in the other language.
fn listed(words: Words) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for (en, zh) in words {
        for (word, other) in [(*en, *zh), (*zh, *en)] {
            if all.iter().all(|(known, _)| *known != word) {
                all.push((word, other));
            }
        }
    }
    all.into_iter().unzip()
}

/// The words in which `-` or `_` stand, in any spelling of them.
pub(super) fn spelled_otherwise(words: Words) -> Option<String> {
    let all: Vec<String> = words
        .iter()
        .flat_map(|(en, zh)| [*en, *zh])
        .filter(|word| word.contains(['-', '_']))
        .map(patterns::word)
        .collect();
    (!all.is_empty()).then(|| format!("^(?:{})$", all.join("|")))
}

/// A schema's `type`, perhaps with `null`.
fn types(of: &[&str], empty: bool) -> Value {
    match (of, empty) {
        ([one], false) => json!(one),
        _ => json!(of.iter().copied().chain(empty.then_some("null")).collect::<Vec<_>>()),
    }
}

/// One of several schemas; the one itself where there is just one.
pub(super) fn any_of(mut forms: Vec<Value>, empty: bool) -> Value {
    if empty {
        forms.push(json!({"type": "null"}));
    }
    if forms.len() == 1 { forms.remove(0) } else { json!({"anyOf": forms}) }
}

fn whole_number(low: i64, high: i64) -> Value {
    let pattern = patterns::whole(&patterns::integer());
    json!({"type": ["integer", "string"], "minimum": low, "maximum": high, "pattern": pattern})
}

fn amount() -> Value {
    let pattern = patterns::whole(&patterns::amount());
    json!({
        "type": ["number", "string"], "exclusiveMinimum": -BOUND, "exclusiveMaximum": BOUND, "pattern": pattern,
    })
}
