//! The entries a figure is made of.

use std::collections::BTreeSet;

use crate::model::{Adds, Amount, Day, EntryId, Metric, Party, Period, PersonId, ProductId, Scope};
use crate::tally::collect::{Grouping, Stretch};
use crate::tally::receivable::{movements, open_charges};
use crate::tally::{Books, Question};

/// What one entry gives to a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The entry; `None` for what no log says (a day unrecorded, an opening balance, a customer's `since`).
    pub entry: Option<EntryId>,
    /// The day it counts on.
    pub date: Day,
    /// The day it is known since (the log's date).
    pub known: Day,
    /// Whom it counts for, if anyone; of receivables the customer's owner.
    pub person: Option<PersonId>,
    /// The customer it names.
    pub customer: Option<Party>,
    /// The product it names.
    pub product: Option<ProductId>,
    /// What it adds. For distinct metrics 1 on the first entry of each identity, 0 on its further ones.
    pub amount: Amount,
}

/// The entries that make up a figure, by date; their amounts add up to it exactly.
pub fn entries(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, metric: Metric) -> Vec<Evidence> {
    entries_of(books, Question::all(scope, period, as_of), metric)
}

/// The entries that make up the figure a question asks for, by date; their amounts add up to it exactly. None if a
/// condition does not apply to the metric.
pub fn entries_of(books: &Books<'_>, asked: Question<'_>, metric: Metric) -> Vec<Evidence> {
    let Question { scope, days, as_of, filter } = asked;
    if !filter.applies(metric) {
        return Vec::new();
    }
    let stretch = Stretch { from: days.start(), to: days.end(), as_of };
    let grouping = Grouping::new(books, scope, &[], filter, &[metric]);
    let mut all = match metric {
        Metric::Receivable | Metric::Overdue => owed(books, &grouping, stretch, metric),
        Metric::DaysUnrecorded => unrecorded(&grouping, stretch),
        _ => return posted(books, &grouping, stretch, metric),
    };
    all.sort_by_key(|evidence| (evidence.date, evidence.entry));
    all
}

fn posted(books: &Books<'_>, grouping: &Grouping<'_, '_>, stretch: Stretch, metric: Metric) -> Vec<Evidence> {
    let mut all: Vec<(u32, Evidence)> = Vec::new();
    grouping.walk(stretch, |_, person, posting| {
        let evidence = Evidence {
            entry: posting.entry,
            date: posting.date,
            known: posting.known,
            person,
            customer: posting.subject.map(|subject| books.prospects.party(subject)),
            product: posting.product,
            amount: posting.amount,
        };
        all.push((posting.identity, evidence));
    });
    all.sort_by_key(|(_, evidence)| (evidence.date, evidence.entry));
    if metric.adds() == Adds::Distinct {
        let mut seen = BTreeSet::new();
        for (identity, evidence) in &mut all {
            evidence.amount = if seen.insert(*identity) { Amount::ONE } else { Amount::ZERO };
        }
    }
    all.into_iter().map(|(_, evidence)| evidence).collect()
}

fn unrecorded(grouping: &Grouping<'_, '_>, stretch: Stretch) -> Vec<Evidence> {
    let mut all = Vec::new();
    grouping.unrecorded(stretch, |_, person, date| {
        let amount = Amount::ONE;
        all.push(Evidence {
            entry: None,
            date,
            known: date,
            person: Some(person),
            customer: None,
            product: None,
            amount,
        });
    });
    all
}

fn owed(books: &Books<'_>, grouping: &Grouping<'_, '_>, stretch: Stretch, metric: Metric) -> Vec<Evidence> {
    let Stretch { to, as_of, .. } = stretch;
    let balances = books.balances(to, as_of);
    let mut all = Vec::new();
    for (id, owed) in books.workspace().roster.customer_ids().zip(balances.iter()) {
        if !grouping.holds(id, owed.owner, stretch) {
            continue;
        }
        let mut push = |entry, date, amount| {
            let customer = Some(Party::Customer(id));
            all.push(Evidence { entry, date, known: date, person: owed.owner, customer, product: None, amount });
        };
        if metric == Metric::Receivable {
            movements(books, id, to, as_of).for_each(|(entry, date, amount)| push(entry, date, amount));
        } else {
            let late = |day: Option<Day>| day.is_some_and(|due| due < to.min(as_of));
            let charges = open_charges(books, id, to, as_of);
            charges.iter().filter(|c| late(c.due)).for_each(|c| push(c.entry, c.date, c.open));
        }
    }
    all
}
