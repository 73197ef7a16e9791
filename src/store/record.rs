//! A mapping of a file as typed, placed values: what the acceptance makes of a node by the table of fields. What comes
//! in are questions by English key, what goes out are values; a key that is absent, empty or faulty gives nothing.

use std::borrow::Cow;

use crate::model::{
    Amount, AreaId, CustomerId, Dates, Day, Moment, Party, Period, PersonId, ProductId, ProjectId, Span as Stretch,
    Time, Who,
};
use crate::store::fields::{Mapping, RefTo};
use crate::store::yaml::Node;
use crate::text::{FileId, Place, Span};

/// An accepted value.
#[derive(Clone, Debug)]
pub enum Value<'n> {
    /// A text; also a reference to an order, trip or problem, and a reference that may be a text and found nothing.
    Text(Cow<'n, str>),
    /// A day.
    Day(Day),
    /// A moment.
    Moment(Moment),
    /// A time.
    Time(Time),
    /// A time, perhaps with an end.
    Stretch(Stretch),
    /// A period.
    Period(Period),
    /// Days.
    Dates(Dates),
    /// A truth.
    Bool(bool),
    /// A whole number; an offset in minutes.
    Integer(i64),
    /// Money, a quantity, a share.
    Amount(Amount),
    /// The English word of an enumeration.
    Choice(&'static str),
    /// What a reference found, by position in the roster.
    Ref(RefTo, u32),
    /// A customer that the roster does not have.
    Prospect(Cow<'n, str>),
    /// A list; faulty items are not in it, except mappings, which stand there marked faulty.
    List(Vec<Placed<'n>>),
    /// A mapping of its own.
    Record(Record<'n>),
    /// A mapping with free keys.
    Map(Vec<(Placed<'n>, Placed<'n>)>),
    /// Anything, as it stands.
    Any(&'n Node<'n>),
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Placed<'n> {
    /// The bytes.
    pub span: Span,
    /// The value.
    pub value: Value<'n>,
}

/// An accepted mapping. Getters take the English key; they give `None` (or nothing) where the key is absent, empty,
/// faulty, or of another type than asked for.
#[derive(Clone, Debug)]
pub struct Record<'n> {
    /// The mapping it was accepted by.
    pub mapping: &'static Mapping,
    /// The file.
    pub file: FileId,
    /// Its bytes.
    pub span: Span,
    /// Position in its list, counting every item written, faulty ones too; 0 where it is no list's item. This is
    /// what [`EntryId::index`](crate::model::EntryId) wants.
    pub index: u32,
    /// Whether an error was found in it (in a loose mapping: outside the items of its lists). It is to be left out.
    pub faulty: bool,
    /// Whether it was written in its short form.
    pub short: bool,
    /// Keys written, with values accepted, in the order written.
    pub(in crate::store) values: Vec<(&'static str, Placed<'n>)>,
    /// Keys written at all, accepted or not, with the key's bytes.
    pub(in crate::store) keys: Vec<(&'static str, Span)>,
}

impl<'n> Record<'n> {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { file: self.file, span: self.span }
    }
    /// Where a key's value stands; the key itself where its value was not accepted; the record where it is absent.
    pub fn place_of(&self, key: &str) -> Place {
        let value = self.placed(key).map(|p| p.span);
        let span = value.or_else(|| self.key_span(key)).unwrap_or(self.span);
        Place { file: self.file, span }
    }
    fn key_span(&self, key: &str) -> Option<Span> {
        self.keys.iter().find(|(k, _)| *k == key).map(|(_, span)| *span)
    }
    /// The keys written, in English, in the order written, accepted or not.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|(key, _)| *key)
    }
    /// Whether a key has an accepted value.
    pub fn has(&self, key: &str) -> bool {
        self.placed(key).is_some()
    }
    /// A key's value with its place.
    pub fn placed(&self, key: &str) -> Option<&Placed<'n>> {
        self.values.iter().find(|(k, _)| *k == key).map(|(_, placed)| placed)
    }
    /// A key's value.
    pub fn value(&self, key: &str) -> Option<&Value<'n>> {
        self.placed(key).map(|p| &p.value)
    }
    /// A text, Markdown, or the id of an order, trip or problem; the name of a reference that found nothing.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.value(key)?.text()
    }
    /// A text of one's own, boxed as the model keeps it.
    pub fn boxed(&self, key: &str) -> Option<Box<str>> {
        self.text(key).map(Box::from)
    }
    /// A text as a string.
    pub fn string(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }
    /// A day.
    pub fn day(&self, key: &str) -> Option<Day> {
        match self.value(key)? {
            Value::Day(day) => Some(*day),
            _ => None,
        }
    }
    /// A moment.
    pub fn moment(&self, key: &str) -> Option<Moment> {
        match self.value(key)? {
            Value::Moment(moment) => Some(*moment),
            _ => None,
        }
    }
    /// A time of day.
    pub fn time(&self, key: &str) -> Option<Time> {
        match self.value(key)? {
            Value::Time(time) => Some(*time),
            _ => None,
        }
    }
    /// A time, perhaps with an end (shapes `Span` and `TimeOrSpan`).
    pub fn stretch(&self, key: &str) -> Option<Stretch> {
        match self.value(key)? {
            Value::Stretch(stretch) => Some(*stretch),
            _ => None,
        }
    }
    /// A period.
    pub fn period(&self, key: &str) -> Option<Period> {
        match self.value(key)? {
            Value::Period(period) => Some(*period),
            _ => None,
        }
    }
    /// Days; none where the key is absent.
    pub fn dates(&self, key: &str) -> Dates {
        match self.value(key) {
            Some(Value::Dates(dates)) => dates.clone(),
            _ => Dates::default(),
        }
    }
    /// A truth.
    pub fn bool(&self, key: &str) -> Option<bool> {
        match self.value(key)? {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }
    /// A whole number that is not negative.
    pub fn integer(&self, key: &str) -> Option<u32> {
        match self.value(key)? {
            Value::Integer(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }
    /// Money, a quantity or a share.
    pub fn amount(&self, key: &str) -> Option<Amount> {
        match self.value(key)? {
            Value::Amount(amount) => Some(*amount),
            _ => None,
        }
    }
    /// A value of an enumeration: `record.choice("kind", ExpenseKind::from_word)`.
    pub fn choice<T>(&self, key: &str, from_word: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.value(key)? {
            Value::Choice(word) => from_word(word),
            _ => None,
        }
    }
    /// A person.
    pub fn person(&self, key: &str) -> Option<PersonId> {
        self.value(key)?.person()
    }
    /// A customer that the roster has.
    pub fn customer(&self, key: &str) -> Option<CustomerId> {
        self.value(key)?.customer()
    }
    /// A product.
    pub fn product(&self, key: &str) -> Option<ProductId> {
        self.value(key)?.product()
    }
    /// A project.
    pub fn project(&self, key: &str) -> Option<ProjectId> {
        self.value(key)?.project()
    }
    /// An area, perhaps one that no file lists.
    pub fn area(&self, key: &str) -> Option<AreaId> {
        self.value(key)?.area()
    }
    /// A customer, or the name of a prospect (shape `Party`).
    pub fn party(&self, key: &str) -> Option<Party> {
        self.value(key)?.party()
    }
    /// A person, or the name of someone else (shape `RefOrText(&[RefTo::Person])`).
    pub fn who(&self, key: &str) -> Option<Who> {
        self.value(key)?.who()
    }
    /// A section's record.
    pub fn record(&self, key: &str) -> Option<&Record<'n>> {
        match self.value(key)? {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }
    /// A list's items with their places; none where the key is absent.
    pub fn list(&self, key: &str) -> &[Placed<'n>] {
        match self.value(key) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }
    /// The records of a list of sections, faulty ones too.
    pub fn records(&self, key: &str) -> impl Iterator<Item = &Record<'n>> {
        self.list(key).iter().filter_map(|item| match &item.value {
            Value::Record(record) => Some(record),
            _ => None,
        })
    }
    /// The texts of a list.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = &str> {
        self.list(key).iter().filter_map(|item| item.value.text())
    }
    /// The people of a list.
    pub fn people(&self, key: &str) -> Vec<PersonId> {
        self.list(key).iter().filter_map(|item| item.value.person()).collect()
    }
    /// The people and other names of a list.
    pub fn whos(&self, key: &str) -> Vec<Who> {
        self.list(key).iter().filter_map(|item| item.value.who()).collect()
    }
    /// The customers and prospects of a list.
    pub fn parties(&self, key: &str) -> Vec<Party> {
        self.list(key).iter().filter_map(|item| item.value.party()).collect()
    }
    /// The values of an enumeration in a list.
    pub fn choices<T>(&self, key: &str, from_word: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let word = |item: &Placed<'n>| match item.value {
            Value::Choice(word) => from_word(word),
            _ => None,
        };
        self.list(key).iter().filter_map(word).collect()
    }
    /// Keys and values of a mapping with free keys, in the order written; none where the key is absent.
    pub fn map(&self, key: &str) -> &[(Placed<'n>, Placed<'n>)] {
        match self.value(key) {
            Some(Value::Map(pairs)) => pairs,
            _ => &[],
        }
    }
    /// The node of a key of shape `Any`.
    pub fn node(&self, key: &str) -> Option<&'n Node<'n>> {
        match self.value(key)? {
            Value::Any(node) => Some(node),
            _ => None,
        }
    }
}

impl Value<'_> {
    /// The text of a text, or of the name of a reference that found nothing.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) | Value::Prospect(text) => Some(text),
            _ => None,
        }
    }
    /// The person referred to.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Value::Ref(RefTo::Person, at) => Some(PersonId(*at)),
            _ => None,
        }
    }
    /// The customer referred to.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Value::Ref(RefTo::Customer, at) => Some(CustomerId(*at)),
            _ => None,
        }
    }
    /// The product referred to.
    pub fn product(&self) -> Option<ProductId> {
        match self {
            Value::Ref(RefTo::Product, at) => Some(ProductId(*at)),
            _ => None,
        }
    }
    /// The project referred to.
    pub fn project(&self) -> Option<ProjectId> {
        match self {
            Value::Ref(RefTo::Project, at) => Some(ProjectId(*at)),
            _ => None,
        }
    }
    /// The area referred to.
    pub fn area(&self) -> Option<AreaId> {
        match self {
            Value::Ref(RefTo::Area, at) => Some(AreaId(*at)),
            _ => None,
        }
    }
    /// The customer, or the prospect's name.
    pub fn party(&self) -> Option<Party> {
        self.customer().map(Party::Customer).or_else(|| self.text().map(|t| Party::Prospect(t.into())))
    }
    /// The person, or the name of someone else.
    pub fn who(&self) -> Option<Who> {
        self.person().map(Who::Person).or_else(|| self.text().map(|t| Who::Other(t.into())))
    }
}
