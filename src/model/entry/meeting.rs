//! Meetings, trainings, and forms handed in.

use crate::model::metric::choices;
use crate::model::{Amount, Day, Head, Moment, Period, Span, Text, Who};

choices! {
    /// What sort of meeting.
    MeetingKind {
        Morning = "morning" "晨会",
        Weekend = "weekend" "周末例会",
        Monthly = "monthly" "月度例会",
        Other = "other" "其他",
    }
}

/// A training.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Training {
    pub head: Head,
    pub topic: Box<str>,
    pub hours: Option<Amount>,
    pub taught_by: Option<Who>,
    /// Who was there; empty where not written: the log's person alone.
    pub attendees: Vec<Who>,
    /// Markdown, kept for some days only.
    pub content: Text,
    pub result: Text,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Meeting {
    pub head: Head,
    pub kind: MeetingKind,
    pub time: Option<Span>,
    pub host: Option<Who>,
    pub lecturer: Option<Who>,
    /// Markdown, kept for some days only.
    pub minutes: Text,
    /// Always kept: they are done later.
    pub decisions: Vec<Decision>,
}

/// What a meeting decided.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Decision {
    pub what: Box<str>,
    pub who: Option<Who>,
    pub due: Option<Day>,
}

/// A form handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Submission {
    pub head: Head,
    /// Its canonical name, as of [`form_name`](crate::model::form_name).
    pub form: Box<str>,
    pub period: Period,
    pub to: Option<Who>,
    /// When; `None` for the log's date.
    pub at: Option<Moment>,
}
