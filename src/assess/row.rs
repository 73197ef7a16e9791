//! A row of the ledger of submissions.

use crate::assess::{NotDue, Paper};
use crate::model::{Addressee, CustomerId, Deadline, Moment, Period, PersonId, ProjectId};

/// Why nobody asks for a form that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Excuse {
    /// Gone before it was due, or not there in the period it is about.
    NotEmployed,
    /// On leave or absent on every working day of its period until it was due.
    Away,
}

/// How it stands with a form on the as-of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// In time.
    OnTime,
    /// Late.
    Late {
        /// From the deadline to the hand-in, at least 1; where only the day is known, to its first minute.
        minutes: i64,
        /// Known by the history of files alone, and within the rule's hours of patience.
        within_grace: bool,
    },
    /// Due and not there.
    Missing,
    /// Due, but asked of nobody.
    Excused(Excuse),
    /// A rule names it, but it is not owed.
    NotDue(NotDue),
    /// There, but nothing says since when.
    Unknown,
    /// Not there, and not due by the end of the as-of day.
    NotYetDue,
}

/// What a form is about besides its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Nothing else.
    None,
    /// A dealer.
    Customer(CustomerId),
    /// A project.
    Project(ProjectId),
}

/// To whom a form goes: the rule's word, and who that is if the roster tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient<'b> {
    /// As the rule says.
    pub addressee: &'b Addressee,
    /// Who holds that role for the person who owes the form.
    pub person: Option<PersonId>,
}

/// Whether a form that needs a signature has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// None is asked for.
    NotAsked,
    /// Asked for and not there.
    Lacking,
    /// By whom, and when if written.
    By(PersonId, Option<Moment>),
}

/// A form that was due from a person, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow<'b> {
    /// The form's canonical name; a word of [`KnownForm`] or the team's own.
    pub form: &'b str,
    /// The rule.
    pub rule: &'b Deadline,
    /// Who owes it.
    pub person: PersonId,
    /// The period it is about.
    pub about: Period,
    /// What else it is about.
    pub subject: Subject,
    /// The deadline; its time is always there.
    pub due: Moment,
    /// When it was handed in, if known.
    pub handed_in: Option<Moment>,
    /// Whether the history of files alone tells when.
    pub by_history: bool,
    /// What was handed in, in the order of files.
    pub papers: Vec<Paper>,
    /// How it stands.
    pub state: State,
    /// To whom.
    pub to: Vec<Recipient<'b>>,
    /// The signature it needs.
    pub signature: Signature,
    /// How many times in a row this form was late or missing, with this time; 0 if it is neither.
    pub in_a_row: u32,
    /// How many times in a row it was missing, with this time; 0 if it is not.
    pub missing_in_a_row: u32,
}

/// How promptly a scope's days are logged, counted in day logs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SameDay {
    /// Logged on the day itself.
    pub same_day: usize,
    /// Filed on a later day.
    pub later: usize,
    /// Without a history to tell.
    pub unknown: usize,
}
