//! One pass over the postings of a stretch of days: sums, counted identities and levels by group.

use std::collections::BTreeMap;

use crate::model::{Adds, Amount, Axis, CustomerId, Day, Metric, PersonId, Scope};
use crate::tally::filter::About;
use crate::tally::posting::{Posting, Subject, position};
use crate::tally::receivable::owned_by;
use crate::tally::{Books, Filter};

/// A group as numbers, one per axis; [`NONE`] is 未归属 or 未分品种.
pub(super) type Code = Vec<u32>;
/// No area, no product.
pub(super) const NONE: u32 = u32::MAX;

/// Days that count: from, to, as known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Day,
    pub to: Day,
    pub as_of: Day,
}

/// What a group comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    amounts: BTreeMap<Metric, Amount>,
    identities: Vec<(Metric, u32)>,
    unit: Option<u32>,
    mixed_units: bool,
    overdue: Option<Amount>,
}

impl Sums {
    fn add(&mut self, books: &Books<'_>, posting: &Posting) {
        if posting.metric.adds() == Adds::Distinct {
            self.identities.push((posting.metric, posting.identity));
            return;
        }
        *self.amounts.entry(posting.metric).or_default() += posting.amount;
        if let (Metric::Quantity, Some(product)) = (posting.metric, posting.product) {
            let unit = books.varieties.unit(product);
            self.mixed_units |= self.unit.is_some_and(|other| other != unit);
            self.unit = Some(unit);
        }
    }

    /// Sorts identities, so that they can be counted.
    fn close(&mut self) {
        self.identities.sort_unstable();
        self.identities.dedup();
    }

    /// The figure: `None` for a quantity of several units and for overdue without terms.
    pub fn value(&self, metric: Metric) -> Option<Amount> {
        match metric {
            Metric::Quantity if self.mixed_units => None,
            Metric::Overdue => self.overdue,
            _ if metric.adds() == Adds::Distinct => {
                Some(Amount::count(self.identities.iter().filter(|(m, _)| *m == metric).count()))
            }
            _ => Some(self.amounts.get(&metric).copied().unwrap_or_default()),
        }
    }
}

/// By group.
pub(super) type Groups = BTreeMap<Code, Sums>;

/// How postings find their group.
pub(super) struct Grouping<'b, 'w> {
    books: &'b Books<'w>,
    scope: Scope,
    axes: &'b [Axis],
    filter: &'b Filter,
    metrics: [bool; Metric::ALL.len()],
}

impl<'b, 'w> Grouping<'b, 'w> {
    /// Of a scope by axes (none of time), for the metrics that apply, of what fits a filter.
    pub fn new(
        books: &'b Books<'w>,
        scope: Scope,
        axes: &'b [Axis],
        filter: &'b Filter,
        metrics: &[Metric],
    ) -> Grouping<'b, 'w> {
        let mut asked = [false; Metric::ALL.len()];
        for &metric in metrics {
            asked[metric as usize] = true;
        }
        Grouping { books, scope, axes, filter, metrics: asked }
    }

    fn asks(&self, metric: Metric) -> bool {
        self.metrics[metric as usize]
    }

    /// Everything of a stretch, by group.
    pub fn collect(&self, stretch: Stretch) -> Groups {
        let mut groups = Groups::new();
        self.walk(stretch, |code, _, posting| match groups.get_mut(code) {
            Some(sums) => sums.add(self.books, posting),
            None => groups.entry(code.to_vec()).or_default().add(self.books, posting),
        });
        if self.asks(Metric::DaysUnrecorded) {
            self.unrecorded(stretch, |code, _, _| {
                let sums = groups.entry(code.to_vec()).or_default();
                *sums.amounts.entry(Metric::DaysUnrecorded).or_default() += Amount::ONE;
            });
        }
        if self.asks(Metric::Receivable) || self.asks(Metric::Overdue) {
            self.levels(stretch, &mut groups);
        }
        groups.values_mut().for_each(Sums::close);
        groups
    }

    fn people(&self) -> Vec<Option<PersonId>> {
        let nobody = (self.scope == Scope::Team).then_some(None);
        self.books.candidates(self.scope).into_iter().map(Some).chain(nobody).collect()
    }

    /// Calls with every posting of the scope that has a place on every axis, person by person in the order of days.
    pub fn walk(&self, stretch: Stretch, mut with: impl FnMut(&[u32], Option<PersonId>, &Posting)) {
        let mut code = Code::with_capacity(self.axes.len());
        for person in self.people() {
            for posting in self.books.ledger.between(person, stretch.from, stretch.to) {
                if posting.known <= stretch.as_of
                    && self.asks(posting.metric)
                    && self.belongs(person, posting.date)
                    && self.fits(person, posting, stretch.as_of)
                    && self.code(person, posting, &mut code)
                {
                    with(&code, person, posting);
                }
            }
        }
    }

    fn fits(&self, person: Option<PersonId>, posting: &Posting, as_of: Day) -> bool {
        let &Posting { subject, product, kind, date, .. } = posting;
        self.filter.is_empty() || self.filter.fits(self.books, About { person, subject, product, kind, date, as_of })
    }

    /// Whether a customer's level at the end of a stretch counts, by its owner then.
    pub fn holds(&self, customer: CustomerId, owner: Option<PersonId>, stretch: Stretch) -> bool {
        let Stretch { to: date, as_of, .. } = stretch;
        let subject = Some(Subject::Customer(customer));
        let about = About { person: owner, subject, product: None, kind: None, date, as_of };
        self.belongs(owner, date) && (self.filter.is_empty() || self.filter.fits(self.books, about))
    }

    fn belongs(&self, person: Option<PersonId>, day: Day) -> bool {
        owned_by(self.books, person, self.scope, day)
    }

    /// Calls with every working day of someone employed that no log speaks of.
    pub fn unrecorded(&self, stretch: Stretch, mut with: impl FnMut(&[u32], PersonId, Day)) {
        let workspace = self.books.workspace();
        let Some(start) = self.books.log_start() else { return };
        let (from, to) = (stretch.from.max(start), stretch.to.min(stretch.as_of));
        let days: Vec<Day> = from.to(to).filter(|&day| workspace.calendar.is_workday(day)).collect();
        let mut code = Code::with_capacity(self.axes.len());
        for id in self.books.candidates(self.scope) {
            let recorded = &self.books.recorded[id.index()];
            for &day in &days {
                if workspace.roster.person(id).employed(day)
                    && recorded.binary_search(&day).is_err()
                    && self.belongs(Some(id), day)
                    && self.filter.fits_person(self.books, id, day, stretch.as_of)
                {
                    code.clear();
                    code.extend(self.axes.iter().filter_map(|&axis| self.belonging(axis, Some(id), day)));
                    if code.len() == self.axes.len() {
                        with(&code, id, day);
                    }
                }
            }
        }
    }

    /// Adds what customers owe at the stretch's end. A customer without anything due makes no row of its own.
    fn levels(&self, stretch: Stretch, groups: &mut Groups) {
        let mut levels: BTreeMap<Code, (Amount, Option<Amount>)> = BTreeMap::new();
        let balances = self.books.balances(stretch.to, stretch.as_of);
        for (customer, balance) in self.books.workspace().roster.customer_ids().zip(balances.iter()) {
            if !self.holds(customer, balance.owner, stretch) {
                continue;
            }
            let code: Option<Code> = self
                .axes
                .iter()
                .map(|&axis| match axis {
                    Axis::Customer => Some(customer.0),
                    axis => self.belonging(axis, balance.owner, stretch.to),
                })
                .collect();
            let Some(code) = code else { continue };
            let level = levels.entry(code).or_default();
            level.0 += balance.owed;
            if let Some(late) = balance.overdue {
                *level.1.get_or_insert_default() += late;
            }
        }
        for (code, (balance, overdue)) in levels {
            let sums = groups.entry(code).or_default();
            sums.amounts.insert(Metric::Receivable, balance);
            sums.overdue = overdue;
        }
    }

    fn belonging(&self, axis: Axis, person: Option<PersonId>, day: Day) -> Option<u32> {
        let area = |of: fn(&crate::model::Post) -> Option<crate::model::AreaId>| {
            Some(person.and_then(|p| of(self.books.workspace().roster.person(p).post(day))).map_or(NONE, |a| a.0))
        };
        match axis {
            Axis::Person => Some(person.map_or(NONE, |p| p.0)),
            Axis::Group => area(|post| post.group),
            Axis::City => area(|post| post.city),
            Axis::Region => area(|post| post.region),
            _ => None,
        }
    }

    /// Finds a posting's place on every axis; `false` where it has none (no customer, no kind).
    fn code(&self, person: Option<PersonId>, posting: &Posting, code: &mut Code) -> bool {
        code.clear();
        for &axis in self.axes {
            let place = match axis {
                Axis::Customer => match posting.subject {
                    Some(Subject::Customer(id)) => Some(id.0),
                    Some(Subject::Prospect(number)) => {
                        Some(position(self.books.workspace().roster.customers.len()) + number)
                    }
                    None => None,
                },
                Axis::Product => Some(posting.product.map_or(NONE, |p| p.0)),
                Axis::Line => Some(self.books.varieties.line(posting.product).unwrap_or(NONE)),
                Axis::Kind => posting.kind.map(|kind| kind as u32),
                axis => self.belonging(axis, person, posting.date),
            };
            match place {
                Some(place) => code.push(place),
                None => return false,
            }
        }
        true
    }
}
