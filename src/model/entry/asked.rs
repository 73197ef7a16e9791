//! What was promised, given to do, asked for: all of it stays open until an entry says otherwise, so that its words are
//! always kept. A later entry of the same identity is news of it.

use crate::model::metric::choices;
use crate::model::{Day, Head, Party, PersonId, RequestStatus, Text, Who};

choices! {
    /// Whether a customer asks or complains.
    RequestKind { Request = "request" "要求", Complaint = "complaint" "客诉" }
}

/// Something promised to a customer. Customer and `what` are its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Promise {
    pub head: Head,
    pub customer: Party,
    pub what: Box<str>,
    pub due: Option<Day>,
    pub kept: bool,
}

/// Something given to the log's person to do. `what` and the person are its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Task {
    pub head: Head,
    pub from: Option<Who>,
    pub what: Box<str>,
    pub due: Option<Day>,
    /// The day it was done, if it is.
    pub done_on: Option<Day>,
    pub quality: Text,
}

/// Something the log's person gave another to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Instruction {
    pub head: Head,
    pub to: PersonId,
    pub what: Box<str>,
    pub due: Option<Day>,
    pub status: RequestStatus,
}

/// What a customer asks for or complains of. Customer and `what` are its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Request {
    pub head: Head,
    pub customer: Party,
    pub kind: RequestKind,
    pub what: Box<str>,
    pub handled_on: Option<Day>,
    /// Done where `handled_on` is written, unless it says dropped.
    pub status: RequestStatus,
}

/// A customer's question. Its identity is the id, or without one customer and question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Inquiry {
    pub head: Head,
    pub id: Option<Box<str>>,
    pub customer: Party,
    pub question: Box<str>,
    pub answer: Text,
    /// What was promised by word of mouth.
    pub promised: Text,
    pub escalated_to: Option<Who>,
    pub resolved_on: Option<Day>,
    pub satisfied: Option<bool>,
}
