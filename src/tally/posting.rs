//! Postings: one line of the ledger each, and what numbers stand for in them.

use std::collections::BTreeMap;

use crate::model::{Amount, CustomerId, Day, EntryId, ExpenseKind, Metric, Party, PersonId, ProductId, Roster};

/// Whom an entry names: a customer of the roster, or one of [`Prospects`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Subject {
    Customer(CustomerId),
    Prospect(u32),
}

/// What one entry adds to one metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The day it counts on.
    pub date: Day,
    /// The day it is known since.
    pub known: Day,
    pub metric: Metric,
    pub subject: Option<Subject>,
    pub product: Option<ProductId>,
    pub kind: Option<ExpenseKind>,
    /// What sums; 1 where identities are counted.
    pub amount: Amount,
    /// Number of the identity among its metric's, where identities are counted.
    pub identity: u32,
    /// `None` where no log says it: a customer's `since`.
    pub entry: Option<EntryId>,
}

impl Posting {
    /// A posting of a log's entry on the log's own day.
    pub fn new(metric: Metric, date: Day, entry: EntryId, amount: Amount) -> Posting {
        Posting {
            date,
            known: date,
            metric,
            subject: None,
            product: None,
            kind: None,
            amount,
            identity: 0,
            entry: Some(entry),
        }
    }

    /// A customer counted once, whether a log's entry says so or the roster does.
    pub fn identified(metric: Metric, date: Day, entry: Option<EntryId>, customer: CustomerId) -> Posting {
        Posting {
            date,
            known: date,
            metric,
            subject: Some(Subject::Customer(customer)),
            product: None,
            kind: None,
            amount: Amount::ONE,
            identity: customer.0,
            entry,
        }
    }

    pub fn of(self, subject: Option<Subject>) -> Posting {
        Posting { subject, ..self }
    }

    pub fn customer(self, customer: CustomerId) -> Posting {
        self.of(Some(Subject::Customer(customer)))
    }

    pub fn product(self, product: Option<ProductId>) -> Posting {
        Posting { product, ..self }
    }

    pub fn identity(self, identity: u32) -> Posting {
        Posting { identity, ..self }
    }
}

/// Postings by the person they count for; the last list is of those that count for nobody.
#[derive(Debug)]
pub(super) struct Ledger {
    people: Vec<Vec<Posting>>,
}

impl Ledger {
    pub fn new(people: usize) -> Ledger {
        Ledger { people: vec![Vec::new(); people + 1] }
    }

    pub fn post(&mut self, person: Option<PersonId>, posting: Posting) {
        let last = self.people.len() - 1;
        let place = person.map_or(last, |p| p.index().min(last));
        self.people[place].push(posting);
    }

    /// Puts every list in the order of days; entries of a day stay as they were posted.
    pub fn sort(&mut self) {
        for list in &mut self.people {
            list.sort_by_key(|p| p.date);
            list.shrink_to_fit();
        }
    }

    /// The postings of a person (or of nobody) from `first` to `last`, by day.
    pub fn between(&self, person: Option<PersonId>, first: Day, last: Day) -> &[Posting] {
        let place = person.map_or(self.people.len() - 1, PersonId::index);
        let Some(postings) = self.people.get(place) else { return &[] };
        let from = postings.partition_point(|p| p.date < first);
        let to = postings.partition_point(|p| p.date <= last);
        postings.get(from..to).unwrap_or(&[])
    }
}

/// Names of customers the roster does not have, numbered as they turn up.
#[derive(Debug, Default)]
pub(super) struct Prospects {
    names: Vec<Box<str>>,
    numbers: BTreeMap<Box<str>, u32>,
}

impl Prospects {
    pub fn subject(&mut self, party: &Party) -> Subject {
        match party {
            Party::Customer(id) => Subject::Customer(*id),
            Party::Prospect(name) => Subject::Prospect(self.number(name)),
        }
    }

    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = position(self.names.len());
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }

    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", |name| name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    pub fn party(&self, subject: Subject) -> Party {
        match subject {
            Subject::Customer(id) => Party::Customer(id),
            Subject::Prospect(number) => Party::Prospect(self.name(number).into()),
        }
    }
}

/// Product lines and units, numbered in the order of their names.
#[derive(Debug, Default)]
pub(super) struct Varieties {
    pub lines: Vec<Box<str>>,
    line_of: Vec<Option<u32>>,
    unit_of: Vec<u32>,
}

impl Varieties {
    pub fn of(roster: &Roster) -> Varieties {
        let mut lines: Vec<Box<str>> =
            roster.products.iter().filter_map(|p| p.line.as_deref()).map(Into::into).collect();
        lines.sort();
        lines.dedup();
        let mut units: Vec<Option<&str>> = roster.products.iter().map(|p| p.unit.as_deref()).collect();
        units.sort_unstable();
        units.dedup();
        Varieties {
            line_of: (roster.products.iter())
                .map(|p| p.line.as_deref().and_then(|l| lines.binary_search_by(|x| (**x).cmp(l)).ok()).map(position))
                .collect(),
            unit_of: (roster.products.iter())
                .map(|p| units.binary_search(&p.unit.as_deref()).map_or(0, position))
                .collect(),
            lines,
        }
    }

    pub fn line(&self, product: Option<ProductId>) -> Option<u32> {
        self.line_of.get(product?.index()).copied().flatten()
    }

    pub fn unit(&self, product: ProductId) -> u32 {
        self.unit_of.get(product.index()).copied().unwrap_or(0)
    }
}

/// A position as the number that stands for it.
pub(super) fn position(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
