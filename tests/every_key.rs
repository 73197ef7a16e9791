//! Whatever key the table of fields has, a file that writes it says something else than one that does not: nothing
//! that may be written is read and forgotten.

use std::collections::BTreeMap;

use salesreport::diag::Severity;
use salesreport::model::Keep;
use salesreport::store::fields::{FILES, Field, Mapping, RefTo, Rule, Shape};
use salesreport::store::read_memory;
use serde_json::{Map, Value, json};

/// The workspace in which every document stands. It has two of everything that may be referred to.
const BASE: [(&str, &str); 7] = [
    (
        "team/people.yaml",
        "- {id: li-na, name: 李娜, role: salesperson}\n- {id: wang-lei, name: 王磊, role: salesperson}\n",
    ),
    ("team/customers.yaml", "- {id: C-1, name: 昌盛建材, kind: dealer}\n- {id: C-2, name: 恒丰装饰, kind: dealer}\n"),
    (
        "team/products.yaml",
        "- {id: P-1, name: 瓷砖胶, line: 胶粘, price: 45}\n- {id: P-2, name: 防水涂料, line: 防水, price: 88}\n",
    ),
    (
        "team/projects.yaml",
        "- {id: X-1, name: 滨江, kind: contract, owner: li-na}\n- {id: X-2, name: 新城, kind: contract, owner: li-na}\n",
    ),
    ("team/areas.yaml", "- {id: A-1, name: 华东, kind: region}\n- {id: A-2, name: 华南, kind: region}\n"),
    ("salesreport.yaml", "name: 小队\n"),
    (
        "logs/base.yaml",
        "date: 2024-05-06\nperson: li-na\norders: [{id: SO-1, customer: C-1, amount: 1}, {id: SO-2, customer: C-1, amount: 2}]\n\
         trips: [{id: T-1, from: 2024-05-06, to: 2024-05-06}, {id: T-2, from: 2024-05-06, to: 2024-05-06}]\n\
         problems: [{id: Q-1, title: 缺货}, {id: Q-2, title: 破损}]\n",
    ),
];

/// Where a key's values must suit another key's, and so can't be any of its shape.
const SUITED: [(&str, &str, &[&str]); 6] = [
    ("log.customer_changes", "field", &["name", "business", "decision_maker"]),
    ("log.calls", "connected", &["1", "2"]),
    ("log.trips", "from", &["2024-06-02", "2024-06-01"]),
    ("log.advertising", "from", &["2024-06-02", "2024-06-01"]),
    ("settings.reports", "outlines", &[r#"["daily"]"#, r#"["weekly_plan"]"#]),
    // Tables as files of their own are not built from the settings yet.
    ("settings.reports", "formats", &[r#"["md"]"#, r#"["html"]"#, r#"["md", "pdf"]"#]),
];

/// Keys beyond the required ones that a document needs to be sound.
const NEEDED: [(&str, &str); 4] = [
    ("log.shipments", "amount"),
    ("settings.deadlines", "roles"),
    ("settings.deadlines", "every"),
    ("settings.deadlines", "event"),
];

/// Keys that another test tries.
const ELSEWHERE: [(&str, &str); 3] = [
    // Their keys are items of a score sheet.
    ("review", "scores"),
    ("review", "confirmed"),
    // Its keys are codes of findings.
    ("settings", "findings"),
];

/// Values of a shape, each of which means something else.
fn samples(shape: &Shape) -> Vec<Value> {
    let texts = |all: &[&str]| all.iter().map(|text| json!(text)).collect::<Vec<_>>();
    let words = |words: &[(&str, &str)]| words.iter().map(|(en, _)| json!(en)).collect::<Vec<_>>();
    match shape {
        Shape::Text | Shape::Markdown | Shape::Any => texts(&["甲", "乙"]),
        Shape::Day => texts(&["2024-06-03", "2024-06-04"]),
        Shape::Moment => texts(&["2024-06-03 17:30", "2024-06-03"]),
        Shape::Time => texts(&["09:30", "10:00"]),
        Shape::TimeOrMoment => texts(&["09:30", "2024-06-05 10:00"]),
        Shape::TimeOrSpan => texts(&["09:30", "09:30-10:15"]),
        Shape::Span => texts(&["09:30-10:15", "09:30-10:30"]),
        Shape::Period => texts(&["2024-06", "2024-07"]),
        Shape::Dates => vec![json!("2024-06-10"), json!("2024-06-10..2024-06-12"), json!(["2024-06-10", "2024-06-14"])],
        Shape::Bool => vec![json!(true), json!(false)],
        Shape::BoolOrDay => vec![json!(true), json!("2024-06-03"), json!(false)],
        Shape::Integer => texts(&["3", "4"]),
        Shape::IntegerWithin(low, high) => vec![json!(low), json!(high)],
        Shape::Percent => texts(&["60%", "30%"]),
        Shape::Money | Shape::Quantity => texts(&["5", "7.25"]),
        Shape::Choice(all) => words(all),
        Shape::ChoiceOrText(all) => [words(all), texts(&["自己的"])].concat(),
        Shape::ChoiceOrInteger(all) => [words(all), texts(&["3", "4"])].concat(),
        Shape::ChoiceOrRef(all, to) => [words(all), references(to)].concat(),
        Shape::Ref(to) => references(to),
        Shape::RefOrText(to) => [references(to), texts(&["别处"])].concat(),
        Shape::Party => texts(&["C-1", "C-2"]),
        Shape::Offset => texts(&["+07:00", "+09:00"]),
        Shape::List(one) | Shape::OneOrList(one) => {
            let ones = samples(one);
            let both = ones.get(..2).map(|two| json!(two));
            ones.into_iter().map(|value| json!([value])).chain(both).collect()
        }
        Shape::Section(mapping) => {
            let (least, first) = (minimal(mapping), &mapping.fields[0]);
            // One that needs no key says something only with one.
            vec![if least == json!({}) {
                with(mapping, first, values(mapping, first).last().expect("a value"))
            } else {
                least
            }]
        }
        Shape::Map(keys, values) => {
            let (keys, values) = (samples(keys), samples(values));
            let pair = |key: &Value, value: &Value| json!({ key.as_str().expect("a key is a text"): value });
            let by_key = keys.iter().map(|key| pair(key, &values[0]));
            by_key.chain(values.iter().skip(1).map(|value| pair(&keys[0], value))).collect()
        }
        Shape::Either(shapes) => shapes.iter().flat_map(samples).collect(),
    }
}

fn references(to: &[RefTo]) -> Vec<Value> {
    let two = |sort: &RefTo| match sort {
        RefTo::Person => ["li-na", "wang-lei"],
        RefTo::Customer => ["C-1", "C-2"],
        RefTo::Product => ["P-1", "P-2"],
        RefTo::Line => ["胶粘", "防水"],
        RefTo::Project => ["X-1", "X-2"],
        RefTo::Area => ["A-1", "A-2"],
        RefTo::Order => ["SO-1", "SO-2"],
        RefTo::Trip => ["T-1", "T-2"],
        RefTo::Problem => ["Q-1", "Q-2"],
    };
    to.iter().flat_map(two).map(|name| json!(name)).collect()
}

/// The values that a key of a mapping is tried with.
fn values(mapping: &Mapping, field: &Field) -> Vec<Value> {
    let suited = SUITED.iter().find(|(name, key, _)| *name == mapping.name && *key == field.key);
    let value = |text: &&str| serde_json::from_str(text).unwrap_or_else(|_| json!(text));
    suited.map_or_else(|| samples(&field.shape), |(.., texts)| texts.iter().map(value).collect())
}

/// The smallest sound document of a mapping.
fn minimal(mapping: &Mapping) -> Value {
    let mut keys: Vec<&str> = mapping.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    for rule in mapping.rules {
        if let Rule::OneOf(all) | Rule::AnyOf(all) = rule
            && !all.iter().any(|key| keys.contains(key))
        {
            // The last, since what conflicts with it is mostly the longer way.
            keys.extend(all.last());
        }
    }
    keys.extend(NEEDED.iter().filter(|(name, _)| *name == mapping.name).map(|(_, key)| key));
    let first = |key: &str| values(mapping, mapping.field(key).expect("a key of its own")).swap_remove(0);
    Value::Object(keys.into_iter().map(|key| (key.to_owned(), first(key))).collect())
}

/// The smallest sound document in which a key has a value.
fn with(mapping: &Mapping, field: &Field, value: &Value) -> Value {
    let Value::Object(mut document) = minimal(mapping) else { unreachable!("a mapping is an object") };
    for rule in mapping.rules {
        match rule {
            Rule::OneOf(all) | Rule::AtMostOne(all) if all.contains(&field.key) => {
                document.retain(|key, _| !all.contains(&key.as_str()));
            }
            Rule::With(key, word, needed) if *key == field.key && value == word => {
                let needed = mapping.field(needed).expect("a key of its own");
                document.insert(needed.key.to_owned(), values(mapping, needed).swap_remove(0));
            }
            _ => {}
        }
    }
    document.insert(field.key.to_owned(), value.clone());
    Value::Object(document)
}

/// What a workspace with such a document says, without the places where it says it.
fn told(sort: &str, document: &Value) -> String {
    let mut files = BTreeMap::from(BASE.map(|(path, text)| (path, text.to_owned())));
    match sort {
        "log" => drop(files.insert("logs/one.yaml", document.to_string())),
        "plan" => drop(files.insert("plans/one.yaml", document.to_string())),
        "review" => drop(files.insert("reviews/one.yaml", document.to_string())),
        "settings" => drop(files.insert("salesreport.yaml", document.to_string())),
        team => {
            let path = files.keys().copied().find(|path| *path == format!("team/{team}.yaml")).expect("a team file");
            files.entry(path).or_default().push_str(&format!("- {document}\n"));
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let read = read_memory(&files, Keep::ALL);
    let errors: Vec<String> =
        read.findings.iter().filter(|f| f.code.severity() == Severity::Error).map(|f| f.title.en.clone()).collect();
    assert_eq!(errors, Vec::<String>::new(), "{document}");
    let workspace = read.workspace;
    let shown = match sort {
        "settings" => format!("{:?}{:?}", workspace.settings, workspace.calendar),
        "review" => format!("{:?}", workspace.reviews),
        _ => format!("{:?}{:?}{:?}", workspace.roster, workspace.facts, workspace.plans),
    };
    let mut parts = shown.split("Span { start: ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Tries every key of a mapping and of all below it; `wrap` puts one into a whole document.
fn try_all(sort: &str, mapping: &'static Mapping, wrap: &dyn Fn(Value) -> Value, forgotten: &mut Vec<String>) -> usize {
    let bare = told(sort, &wrap(minimal(mapping)));
    let mut tried = 0;
    for field in mapping.fields {
        if ELSEWHERE.iter().any(|(name, key)| *name == mapping.name && *key == field.key) {
            continue;
        }
        tried += 1;
        let all: Vec<(Value, String)> = values(mapping, field)
            .into_iter()
            .map(|value| {
                let document = wrap(with(mapping, field, &value));
                (value, told(sort, &document))
            })
            .collect();
        let required = minimal(mapping).get(field.key).is_some();
        if !required && all.iter().all(|(_, says)| *says == bare) {
            forgotten.push(format!("{}.{} says nothing", mapping.name, field.key));
        }
        for (at, (value, says)) in all.iter().enumerate() {
            if let Some((other, _)) = all[..at].iter().find(|(_, other)| other == says) {
                forgotten.push(format!("{}.{}: {other} and {value} say the same", mapping.name, field.key));
            }
        }
        for (below, put) in sections(&field.shape) {
            let inner = |value: Value| wrap(with(mapping, field, &put(value)));
            tried += try_all(sort, below, &inner, forgotten);
        }
    }
    tried
}

type Put = Box<dyn Fn(Value) -> Value>;

/// The mappings that a shape holds, each with how one becomes a value of the shape.
fn sections(shape: &'static Shape) -> Vec<(&'static Mapping, Put)> {
    match shape {
        Shape::Section(mapping) => vec![(mapping, Box::new(|value| value))],
        Shape::List(one) | Shape::OneOrList(one) => sections(one)
            .into_iter()
            .map(|(mapping, put)| (mapping, Box::new(move |value| json!([put(value)])) as Put))
            .collect(),
        Shape::Map(keys, values) => {
            let key = samples(keys)[0].as_str().expect("a key is a text").to_owned();
            sections(values)
                .into_iter()
                .map(|(mapping, put)| {
                    let key = key.clone();
                    let put = move |value| Value::Object(Map::from_iter([(key.clone(), put(value))]));
                    (mapping, Box::new(put) as Put)
                })
                .collect()
        }
        Shape::Either(shapes) => shapes.iter().flat_map(sections).collect(),
        _ => Vec::new(),
    }
}

fn forgotten(sort: &str) -> (usize, Vec<String>) {
    let file = FILES.iter().find(|file| file.word == sort).expect("a sort of file");
    let mut forgotten = Vec::new();
    let tried = try_all(sort, file.mapping, &|value| value, &mut forgotten);
    (tried, forgotten)
}

#[test]
fn no_key_of_a_day_log_is_forgotten() {
    let (tried, forgotten) = forgotten("log");
    assert_eq!(forgotten, Vec::<String>::new());
    assert!(tried > 250, "{tried} keys");
}

#[test]
fn no_key_of_a_plan_is_forgotten() {
    let (tried, forgotten) = forgotten("plan");
    assert_eq!(forgotten, Vec::<String>::new());
    assert!(tried > 50, "{tried} keys");
}

#[test]
fn no_key_of_a_review_is_forgotten() {
    let (tried, forgotten) = forgotten("review");
    assert_eq!(forgotten, Vec::<String>::new());
    assert!(tried > 40, "{tried} keys");
}

#[test]
fn no_key_of_the_team_is_forgotten() {
    for sort in ["people", "customers", "products", "projects", "areas"] {
        let (tried, forgotten) = forgotten(sort);
        assert_eq!(forgotten, Vec::<String>::new());
        assert!(tried > 9, "{tried} keys of {sort}");
    }
}

#[test]
fn no_key_of_the_settings_is_forgotten() {
    let (tried, forgotten) = forgotten("settings");
    assert_eq!(forgotten, Vec::<String>::new());
    assert!(tried > 60, "{tried} keys");
}
