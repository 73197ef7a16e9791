//! What a schema says of keys and shapes, in both languages.

use serde_json::{Map, Value, json};

use crate::store::fields::{Field, RefTo, Shape, Words};
use crate::words::{Said, schema as say};

/// Both languages in one text, Chinese first.
pub(super) fn both(said: &Said) -> String {
    format!("{} · {}", said.zh, said.en)
}

/// A key's schema: what it is called in both languages, what it takes and means, what holds without it. The language of
/// the spelling comes first, and its default is in it.
pub(super) fn property(field: &Field, word: &str, value: &Value, near: bool) -> Value {
    let chinese = field.zh.contains(&word);
    let zh = field.zh.join("/");
    let title = if chinese { format!("{zh} · {}", field.key) } else { format!("{} · {zh}", field.key) };
    let said = remark(field, near);
    let description = if chinese { [said.zh, said.en] } else { [said.en, said.zh] };
    let mut all = Map::new();
    all.insert("title".to_owned(), json!(title));
    all.insert("description".to_owned(), json!(description.join("\n\n")));
    if let Some(default) = default(field, chinese) {
        all.insert("default".to_owned(), default);
    }
    dressed(all, value)
}

/// A schema with more said of it. A bare reference stands in an `anyOf` of its own, since draft-07 reads nothing beside
/// it; editors know by an `anyOf` that a key takes a value and write its colon.
pub(super) fn dressed(mut said: Map<String, Value>, value: &Value) -> Value {
    match value {
        Value::Object(inner) if !inner.contains_key("$ref") => said.extend(inner.clone()),
        _ => {
            said.insert("anyOf".to_owned(), json!([value]));
        }
    }
    Value::Object(said)
}

/// What a key takes and means.
fn remark(field: &Field, near: bool) -> Said {
    let words = shape_words(&field.shape, near);
    let note = field.note;
    let mut said = if note.1.is_empty() {
        Said { zh: say::sentence(words.zh).zh, en: say::sentence(words.en).en }
    } else {
        Said { zh: say::remarked(words.zh, note.0).zh, en: say::remarked(words.en, note.1).en }
    };
    if field.required {
        let must = say::required();
        said = Said { zh: must.zh + &said.zh, en: must.en + &said.en };
    }
    if !field.default.is_empty() {
        let zh = say::default(translated(field, true).join("、")).zh;
        let en = say::default(translated(field, false).join(", ")).en;
        said = Said { zh: said.zh + &zh, en: said.en + &en };
    }
    said
}

/// What holds without a key, as the items of a list where it is one.
fn translated(field: &Field, chinese: bool) -> Vec<String> {
    let written = field.default;
    let words = match field.shape {
        Shape::Choice(words) | Shape::ChoiceOrText(words) | Shape::ChoiceOrInteger(words) => words,
        Shape::List(Shape::Choice(words)) => words,
        Shape::Bool | Shape::BoolOrDay => &[("true", "是"), ("false", "否")],
        _ => &[],
    };
    let items = match field.shape {
        Shape::List(_) => written.split(", ").collect(),
        _ => vec![written],
    };
    let own = |item: &str, words: Words| {
        let pair = words.iter().find(|(en, _)| *en == item);
        pair.map_or(item, |(en, zh)| if chinese { zh } else { en }).to_owned()
    };
    items.into_iter().map(|item| own(item, words)).collect()
}

/// What holds without a key, as an editor writes it.
fn default(field: &Field, chinese: bool) -> Option<Value> {
    if field.default.is_empty() {
        return None;
    }
    let items = translated(field, chinese);
    Some(match field.shape {
        Shape::List(_) => json!(items),
        Shape::Bool | Shape::BoolOrDay => json!(field.default == "true"),
        Shape::Integer | Shape::IntegerWithin(..) | Shape::Money | Shape::Quantity => {
            serde_json::from_str(field.default).unwrap_or_else(|_| json!(field.default))
        }
        _ => json!(items.concat()),
    })
}

/// What a shape looks like.
pub(super) fn shape_words(shape: &Shape, near: bool) -> Said {
    let inner = |one: &Shape, way: &dyn Fn(String) -> Said| {
        let words = shape_words(one, near);
        Said { zh: way(words.zh).zh, en: way(words.en).en }
    };
    match *shape {
        Shape::Text => say::text(),
        Shape::Markdown => say::markdown(),
        Shape::Day if near => say::day_short(),
        Shape::Day => say::day(),
        Shape::Moment => say::moment(),
        Shape::Time => say::time(),
        Shape::TimeOrMoment => say::time_or_moment(),
        Shape::TimeOrSpan => say::time_or_span(),
        Shape::Span => say::span(),
        Shape::Period => say::period(),
        Shape::Dates => say::dates(),
        Shape::Bool => say::truth(),
        Shape::BoolOrDay => say::truth_or_day(),
        Shape::Integer => say::integer(),
        Shape::IntegerWithin(low, high) => say::integer_within(low, high),
        Shape::Percent => say::percent(),
        Shape::Money => say::money(),
        Shape::Quantity => say::quantity(),
        Shape::Choice(_) => say::word(),
        Shape::ChoiceOrText(_) => inner(&Shape::Text, &|one| say::word_or(one)),
        Shape::ChoiceOrInteger(_) => inner(&Shape::Integer, &|one| say::word_or(one)),
        Shape::ChoiceOrRef(_, to) => inner(&Shape::Ref(to), &|one| say::word_or(one)),
        Shape::Ref(to) => reference(to),
        Shape::RefOrText(to) => {
            let (to, text) = (reference(to), say::text());
            Said { zh: say::either(to.zh, text.zh).zh, en: say::either(to.en, text.en).en }
        }
        Shape::Party => reference(&[RefTo::Customer]),
        Shape::Offset => say::offset(),
        Shape::List(one) => inner(one, &|one| say::list_of(one)),
        Shape::OneOrList(one) => inner(one, &|one| say::one_or_list_of(one)),
        Shape::Section(_) => say::section(),
        Shape::Map(..) => say::map(),
        Shape::Either(all) => {
            let said = all.iter().map(|one| shape_words(one, near));
            let join = |a: Said, b: Said| Said { zh: say::either(a.zh, b.zh).zh, en: say::either(a.en, b.en).en };
            said.reduce(join).unwrap_or_else(say::anything)
        }
        Shape::Any => say::anything(),
    }
}

/// What is said where none of these keys stands.
pub(super) fn missing(fields: &[&Field]) -> String {
    let zh: Vec<String> = fields.iter().map(|field| field.zh.join("/")).collect();
    let en: Vec<&str> = fields.iter().map(|field| field.key).collect();
    both(&Said { zh: say::missing(zh.join("、")).zh, en: say::missing(en.join(", ")).en })
}

fn reference(to: &[RefTo]) -> Said {
    let one = |to: &RefTo| match to {
        RefTo::Person => say::person(),
        RefTo::Customer => say::customer(),
        RefTo::Product => say::product(),
        RefTo::Line => say::line(),
        RefTo::Project => say::project(),
        RefTo::Area => say::area(),
        RefTo::Order => say::order(),
        RefTo::Trip => say::trip(),
        RefTo::Problem => say::problem(),
    };
    let join = |a: Said, b: Said| Said { zh: say::either(a.zh, b.zh).zh, en: say::either(a.en, b.en).en };
    let all = to.iter().map(one).reduce(join).unwrap_or_else(say::anything);
    Said { zh: say::reference(all.zh).zh, en: say::reference(all.en).en }
}
