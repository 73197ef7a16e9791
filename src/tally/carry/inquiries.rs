//! Customers' questions, from the entry that writes one down to the entry that says it is resolved.

use std::cmp::Reverse;

use crate::model::{Amount, Day, Inquiry, Party, Period, PersonId, Scope, Who};
use crate::tally::Books;
use crate::tally::carry::asked;
use crate::tally::carry::threads::{News, Thread, ThreadKind};

/// An inquiry as it stands on the as-of day: the last value written of each field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InquiryState<'w> {
    /// The id, if it has one.
    pub id: Option<&'w str>,
    /// Who asks.
    pub customer: &'w Party,
    /// The question, as first written.
    pub question: &'w str,
    /// The answer.
    pub answer: Option<&'w str>,
    /// Whether an entry of the day it was asked holds an answer.
    pub at_once: bool,
    /// What was promised by word of mouth.
    pub promised: Option<&'w str>,
    /// To whom it was passed on.
    pub escalated_to: Option<&'w Who>,
    /// Who wrote it down first.
    pub asked_of: PersonId,
    /// The day it was asked: of the first entry, or the day it was resolved if that is earlier.
    pub asked: Day,
    /// The day it was resolved; `None` while it is open.
    pub resolved_on: Option<Day>,
    /// Whether the customer is satisfied, if anyone says.
    pub satisfied: Option<bool>,
    /// Calendar days from the day it was asked to the day it was resolved, or to the as-of day; 0 on one day.
    pub days: i32,
}

impl InquiryState<'_> {
    /// Whether it was answered: an answer is written, or it is resolved.
    pub fn answered(&self) -> bool {
        self.answer.is_some() || self.resolved_on.is_some()
    }
}

/// How many inquiries came to what. `asked` + `earlier` = `resolved` + `open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InquiryCount {
    /// Asked in the period.
    pub asked: usize,
    /// Asked before it and open when it began.
    pub earlier: usize,
    /// Answered, resolved or not.
    pub answered: usize,
    /// Answered on the day they were asked.
    pub at_once: usize,
    /// With something promised.
    pub promised: usize,
    /// Passed on.
    pub escalated: usize,
    /// Resolved in the period.
    pub resolved: usize,
    /// Open at its end, or on the as-of day.
    pub open: usize,
    /// Of the resolved: the customer is satisfied.
    pub satisfied: usize,
    /// Of the resolved: the customer is not.
    pub dissatisfied: usize,
    /// Of the resolved: the middle of their days in order, of an even number the mean of the two in the middle.
    pub median_days: Option<Amount>,
    /// Of the resolved: the most days one took.
    pub longest_days: Option<i32>,
}

/// The inquiries of a scope (whoever wrote one down or got it passed on belongs to it) that were open on some day of a
/// period, as known on the as-of day and at the period's end at the latest: open ones first, the oldest first, then
/// resolved ones by the day asked. What belongs together is told by [`threads`](crate::tally::threads).
pub fn inquiries<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<InquiryState<'w>> {
    let until = as_of.min(period.end());
    let threads = asked::threads(books, scope, until);
    let now = threads.iter().filter(|thread| {
        thread.kind == ThreadKind::Inquiry && thread.closed.is_none_or(|closing| period.start() <= closing.on)
    });
    let mut all: Vec<InquiryState<'w>> = now.filter_map(state).collect();
    all.sort_by_key(|one| (one.resolved_on.is_some(), one.asked));
    all
}

/// How many of a period's inquiries came to what.
pub fn count_inquiries(all: &[InquiryState<'_>], period: Period) -> InquiryCount {
    let count = |which: &dyn Fn(&InquiryState<'_>) -> bool| all.iter().filter(|one| which(one)).count();
    let resolved = |one: &InquiryState<'_>| one.resolved_on.is_some();
    let mut days: Vec<i32> = all.iter().filter(|one| resolved(one)).map(|one| one.days).collect();
    days.sort_unstable();
    let asked = count(&|one| one.asked >= period.start());
    InquiryCount {
        asked,
        earlier: all.len() - asked,
        answered: count(&|one| one.answered()),
        at_once: count(&|one| one.at_once),
        promised: count(&|one| one.promised.is_some()),
        escalated: count(&|one| one.escalated_to.is_some()),
        resolved: days.len(),
        open: all.len() - days.len(),
        satisfied: count(&|one| resolved(one) && one.satisfied == Some(true)),
        dissatisfied: count(&|one| resolved(one) && one.satisfied == Some(false)),
        median_days: median(&days),
        longest_days: days.last().copied(),
    }
}

/// The middle of days in order; of an even number the mean of the two in the middle.
fn median(days: &[i32]) -> Option<Amount> {
    let last = days.len().checked_sub(1)?;
    let middle = i64::from(days[last / 2]) + i64::from(days[days.len() / 2]);
    Amount::int(middle).over(Amount::int(2))
}

fn state<'w>(thread: &Thread<'w>) -> Option<InquiryState<'w>> {
    let mut entries: Vec<&'w Inquiry> = Vec::new();
    for news in &thread.news {
        if let News::Inquiry(inquiry) = news {
            entries.push(inquiry);
        }
    }
    let first = *entries.first()?;
    let answered = |entry: &&&Inquiry| entry.answer.is_some() && entry.head.date == first.head.date;
    entries.sort_by_key(|entry| Reverse(entry.head.date));
    let resolved_on = thread.closed.map(|closing| closing.on);
    Some(InquiryState {
        id: entries.iter().find_map(|entry| entry.id.as_deref()),
        customer: &first.customer,
        question: &first.question,
        answer: entries.iter().find_map(|entry| entry.answer.as_deref()),
        at_once: entries.iter().any(|entry| answered(&entry)),
        promised: entries.iter().find_map(|entry| entry.promised.as_deref()),
        escalated_to: entries.iter().find_map(|entry| entry.escalated_to.as_ref()),
        asked_of: first.head.person,
        asked: thread.opened,
        resolved_on,
        satisfied: entries.iter().find_map(|entry| entry.satisfied),
        days: thread.age_days,
    })
}
