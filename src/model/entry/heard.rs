//! Who was met, what was heard, and what a team adds for templates of its own: words of their days alone.

use crate::model::{CustomerId, Head, Party, PersonId, Text};

/// Someone newly met. The words are kept for some days only.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct NewContact {
    pub head: Head,
    pub name: Text,
    /// Who that is.
    pub who: Text,
    pub phone: Text,
    pub customer: Option<Party>,
}

/// Information received. The words are kept for some days only.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Received {
    pub head: Head,
    pub from: Option<Someone>,
    pub about: Option<Someone>,
    pub what: Text,
    pub follow_up: Text,
}

/// A person of the team, a customer, or someone else by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Someone {
    /// Of the team.
    Person(PersonId),
    /// In the roster.
    Customer(CustomerId),
    /// Anyone else.
    Other(Box<str>),
}

/// What a document says under `extra`, handed to templates as it stands; kept for some days only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Entry 0 of section `extra`.
    pub head: Head,
    /// Its keys and values in the order written.
    pub values: Vec<(Box<str>, Free)>,
}

/// A value of no fixed shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Free {
    /// Nothing written.
    Nothing,
    /// `true` or `false`, without quotes.
    Truth(bool),
    /// Digits, perhaps with a sign, without quotes, as far as they fit.
    Whole(i64),
    /// Any other scalar as written: decimals too, so that no digit is lost.
    Text(Box<str>),
    /// A list.
    List(Vec<Free>),
    /// Keys and values in the order written.
    Map(Vec<(Box<str>, Free)>),
}
