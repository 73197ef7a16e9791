//! How long it took until a customer's payment was known: from the day the money arrived to the day a log told it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Day, EntryId, Metric, Party, Payment, Period, PersonId, Scope};
use crate::tally::{Books, Days, Filter, Question, contacts, entries_of};

/// A payment and the days until it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice<'w> {
    /// The payment; never a refund.
    pub payment: &'w Payment,
    /// Whom it counts for, if anyone.
    pub person: Option<PersonId>,
    /// The day the money arrived: the one written, else that of the log.
    pub arrived: Day,
    /// The day of the log that tells it.
    pub told: Day,
    /// Days from one to the other; negative of money that was told before it comes.
    pub days: i32,
    /// How often the customer was visited or called on the days between, by anyone.
    pub contacts: usize,
}

/// How long payments took to be told. Money told before it comes has no lag and is counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lag {
    /// How many payments were told on the day they arrived, or later.
    pub told: usize,
    /// How many of them name the day the money arrived; the others count as told on that day.
    pub dated: usize,
    /// How many of them were told later.
    pub later: usize,
    /// How many payments were told before they come.
    pub ahead: usize,
    /// The mean of the days of those told later; `None` of none.
    pub mean_days: Option<Amount>,
    /// The most days one took.
    pub longest_days: Option<i32>,
}

/// The payments that count for a scope and were told in a period, as known on the as-of day: the longest lag first,
/// then by the day they were told.
pub fn notices<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Notice<'w>> {
    let until = period.end().min(as_of);
    let told = |day: Day| period.start() <= day && day <= until;
    let payments = books.workspace().facts.payments.iter();
    let payments: BTreeMap<EntryId, &'w Payment> = payments.map(|payment| (payment.head.entry, payment)).collect();
    // Money of any day may be told in the period.
    let asked = Question { scope, days: Days::Span(Day::MIN, Day::MAX), as_of: until, filter: Filter::EVERYTHING };
    let counted = entries_of(books, asked, Metric::Collections).into_iter().filter(|evidence| told(evidence.known));
    let mut all: Vec<Notice<'w>> = counted
        .filter_map(|evidence| {
            let payment = *payments.get(&evidence.entry?)?;
            let (arrived, told) = (evidence.date, evidence.known);
            let met = contacts(books, &Party::Customer(payment.customer), told);
            let between = |day: Day| arrived < day && day < told;
            Some(Notice {
                payment,
                person: evidence.person,
                arrived,
                told,
                days: told.since(arrived),
                contacts: met.iter().filter(|contact| between(contact.date)).count(),
            })
        })
        .filter(|notice| notice.payment.amount > Amount::ZERO)
        .collect();
    all.sort_by_key(|notice| (Reverse(notice.days), notice.told, notice.payment.head.entry));
    all
}

/// How long payments took to be told.
pub fn lag(all: &[Notice<'_>]) -> Lag {
    let told: Vec<&Notice<'_>> = all.iter().filter(|notice| notice.days >= 0).collect();
    let later = told.iter().filter(|notice| notice.days > 0).count();
    let days: i64 = told.iter().map(|notice| i64::from(notice.days)).sum();
    Lag {
        told: told.len(),
        dated: told.iter().filter(|notice| notice.payment.on.is_some()).count(),
        later,
        ahead: all.len() - told.len(),
        mean_days: Amount::int(days).over(Amount::count(later)),
        longest_days: told.iter().map(|notice| notice.days).max(),
    }
}
