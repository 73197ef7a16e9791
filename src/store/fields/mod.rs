//! The one table of keys: every mapping of the workspace's files with its keys in both languages, their shapes and
//! short forms. What comes in is nothing; what goes out are constants that the acceptance, the schema and the manual
//! all read. Never holds a rule that needs more than one entry.

pub mod areas;
pub mod common;
pub mod customers;
pub mod history;
pub mod log;
pub mod outline;
pub mod people;
pub mod plan;
pub mod products;
pub mod projects;
pub mod review;
pub mod rubrics;
pub mod settings;

/// What a document of a file is at its root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The mapping, once, and it must be there.
    One,
    /// The mapping, or nothing.
    Document,
    /// A list of mappings, or nothing.
    List,
    /// The mapping, a list of them, or nothing.
    OneOrList,
}

/// A sort of file.
#[derive(Clone, Copy, Debug)]
pub struct FileSort {
    /// The contract's word for it.
    pub word: &'static str,
    /// What it is called in Chinese and English.
    pub title: (&'static str, &'static str),
    /// The mapping of its documents (team files: of their items).
    pub mapping: &'static Mapping,
    /// What stands at a document's root.
    pub form: Form,
    /// Where such files lie in a workspace, as a glob.
    pub files: &'static str,
}

/// Every sort of file.
#[rustfmt::skip]
pub static FILES: &[FileSort] = &[
    sort("log", ("日志", "day log"), &log::LOG, Form::Document, "logs/**/*.yaml"),
    sort("plan", ("计划", "plan"), &plan::PLAN, Form::Document, "plans/**/*.yaml"),
    sort("review", ("总结与评分", "review"), &review::REVIEW, Form::Document, "reviews/**/*.yaml"),
    sort("history", ("往期数据", "months before the log"), &history::HISTORY, Form::Document, "history/**/*.yaml"),
    sort("people", ("人员", "people"), &people::PERSON, Form::List, "team/**/people.yaml"),
    sort("customers", ("客户", "customers"), &customers::CUSTOMER, Form::List, "team/**/customers*.yaml"),
    sort("products", ("产品", "products"), &products::PRODUCT, Form::List, "team/**/products.yaml"),
    sort("projects", ("项目", "projects"), &projects::PROJECT, Form::List, "team/**/projects.yaml"),
    sort("areas", ("地区", "areas"), &areas::AREA, Form::List, "team/**/areas.yaml"),
    sort("settings", ("设置", "settings"), &settings::SETTINGS, Form::One, "salesreport.yaml"),
    sort("rubrics", ("考核标准", "score sheets"), &rubrics::RUBRIC, Form::OneOrList, "team/**/rubrics.yaml"),
    sort("outline", ("自定义报告", "report of one's own"), &outline::OUTLINE, Form::Document, "outlines/**/*.yaml"),
];

const fn sort(
    word: &'static str,
    title: (&'static str, &'static str),
    mapping: &'static Mapping,
    form: Form,
    files: &'static str,
) -> FileSort {
    FileSort { word, title, mapping, form, files }
}

/// English and Chinese words of an enumeration, in the contract's order; English first. Taken from the model's
/// `WORDS`, so that each word exists once.
pub type Words = &'static [(&'static str, &'static str)];

/// What a reference may name: by id, exact name or alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RefTo {
    /// A person of the team.
    Person,
    /// A customer.
    Customer,
    /// A product.
    Product,
    /// A product line, by the word products give it.
    Line,
    /// A project.
    Project,
    /// A region, city, group, district or street. One that no file lists is its own id.
    Area,
    /// An order by its id; found across all logs after all are read.
    Order,
    /// A trip by its id; as orders.
    Trip,
    /// A problem by its identity; as orders.
    Problem,
}

/// What a value looks like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One line, or several; any scalar, as written.
    Text,
    /// Markdown text.
    Markdown,
    /// `2024-06-03`, or `06-03` near the day that the document is about.
    Day,
    /// A day, perhaps with a time: `2024-06-03 17:30`.
    Moment,
    /// `09:30`.
    Time,
    /// A time of the log's day, or a day with a time.
    TimeOrMoment,
    /// `09:30` or `09:30-10:15`.
    TimeOrSpan,
    /// `09:30-10:15`.
    Span,
    /// `2024`, `2024-Q2`, `2024-06`, `2024-W23`, `2024-06-03`.
    Period,
    /// A day, a list of days, or `06-10..06-12`; in a list both may stand.
    Dates,
    /// `true`/`是`, `false`/`否`.
    Bool,
    /// A truth, or the day it became true.
    BoolOrDay,
    /// A whole number, not negative.
    Integer,
    /// A whole number between two bounds, both included (ratings).
    IntegerWithin(i64, i64),
    /// `60%` or `0.6`.
    Percent,
    /// Money, exact; in strings also with thousands separators or 万/亿.
    Money,
    /// A quantity; as money.
    Quantity,
    /// One of these words, in either language.
    Choice(Words),
    /// One of these words, else a text of one's own.
    ChoiceOrText(Words),
    /// One of these words, else a whole number.
    ChoiceOrInteger(Words),
    /// One of these words, else a reference.
    ChoiceOrRef(Words, &'static [RefTo]),
    /// A reference; one that finds nothing is an error.
    Ref(&'static [RefTo]),
    /// A reference, or a text where it finds nothing.
    RefOrText(&'static [RefTo]),
    /// A customer; an unknown one is a warning and becomes a prospect.
    Party,
    /// `+08:00`.
    Offset,
    /// A list of these.
    List(&'static Shape),
    /// A list of these, or one alone.
    OneOrList(&'static Shape),
    /// A mapping of its own.
    Section(&'static Mapping),
    /// Free keys of one shape, values of another.
    Map(&'static Shape, &'static Shape),
    /// The first of these that the node's form allows (a mapping, a list or a scalar).
    Either(&'static [Shape]),
    /// Anything.
    Any,
}

/// A key of a mapping.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// English key.
    pub key: &'static str,
    /// Chinese keys, the usual one first.
    pub zh: &'static [&'static str],
    /// What it takes.
    pub shape: Shape,
    /// Whether an entry without it is faulty.
    pub required: bool,
    /// What holds without it, as written in a file; empty for nothing.
    pub default: &'static str,
    /// A remark for the manual, both languages; may be empty.
    pub note: (&'static str, &'static str),
}

/// A key that may be left out.
pub const fn may(key: &'static str, zh: &'static [&'static str], shape: Shape) -> Field {
    Field { key, zh, shape, required: false, default: "", note: ("", "") }
}

/// A key that must be there.
pub const fn must(key: &'static str, zh: &'static [&'static str], shape: Shape) -> Field {
    Field { key, zh, shape, required: true, default: "", note: ("", "") }
}

impl Field {
    /// With what holds where it is left out.
    #[must_use]
    pub const fn or(mut self, default: &'static str) -> Field {
        self.default = default;
        self
    }
    /// With a remark in Chinese and English.
    #[must_use]
    pub const fn note(mut self, zh: &'static str, en: &'static str) -> Field {
        self.note = (zh, en);
        self
    }
    /// Whether a word is this key in either language.
    pub fn is(&self, word: &str) -> bool {
        self.key == word || self.zh.contains(&word)
    }
}

/// How an item may be written shorter than as a mapping.
#[derive(Clone, Copy, Debug)]
pub enum Short {
    /// `- 去昌盛谈返利`: the scalar is the value of this key.
    Line(&'static str),
    /// `- 恒达建材: 谈返利`: the one key is the value of the first, its value that of the second.
    Pair(&'static str, &'static str),
}

/// What keys of a mapping ask of each other.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// Just one of these.
    OneOf(&'static [&'static str]),
    /// At least one of these.
    AnyOf(&'static [&'static str]),
    /// At most one of these.
    AtMostOne(&'static [&'static str]),
    /// With the first key having the word, the second key is needed.
    With(&'static str, &'static str, &'static str),
}

/// A mapping: its keys, short form and rules.
#[derive(Clone, Copy, Debug)]
pub struct Mapping {
    /// What one is called in the manual and in findings: `log`, `log.orders` …
    pub name: &'static str,
    /// Its keys, in the contract's order.
    pub fields: &'static [Field],
    /// Its short form, if it has one.
    pub short: Option<Short>,
    /// What its keys ask of each other.
    pub rules: &'static [Rule],
    /// The key whose day (or period's middle) gives `06-03` its year, for this mapping and all below it.
    pub anchor: Option<&'static str>,
    /// Whether a faulty item of one of its lists is faulty alone, and this mapping stays good (a day log, a plan). Elsewhere a
    /// fault anywhere below makes the whole faulty (an order with a bad line).
    pub loose: bool,
}

impl Mapping {
    /// A mapping without short form, rules or anchor.
    pub const fn new(name: &'static str, fields: &'static [Field]) -> Mapping {
        Mapping { name, fields, short: None, rules: &[], anchor: None, loose: false }
    }
    /// With a short form.
    #[must_use]
    pub const fn short(mut self, short: Short) -> Mapping {
        self.short = Some(short);
        self
    }
    /// With rules.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [Rule]) -> Mapping {
        self.rules = rules;
        self
    }
    /// With the key that completes short dates.
    #[must_use]
    pub const fn anchor(mut self, key: &'static str) -> Mapping {
        self.anchor = Some(key);
        self
    }
    /// Whose items are faulty alone.
    #[must_use]
    pub const fn loose(mut self) -> Mapping {
        self.loose = true;
        self
    }
    /// The key a word means, in either language.
    pub fn field(&self, word: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.is(word))
    }
}
