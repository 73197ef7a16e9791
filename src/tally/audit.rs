//! Whether stated targets agree with their parts, along time (a year's quarters and months) and along whom and what
//! they are for (regions, people, customers, products).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{Amount, Day, Metric, Period, PeriodKind, PlanKind, Scope, Variety};
use crate::tally::books::Filed;
use crate::tally::target::Aim;
use crate::tally::{Books, members};
use crate::text::Place;

/// What the parts of a target are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parts {
    /// A year's quarters.
    Quarters,
    /// A year's or a quarter's months.
    Months,
    /// The team's regions.
    Regions,
    /// The people of a team, region, city or group.
    People,
    /// The customers listed in the same plan.
    Customers,
    /// The products and lines listed in the same plan.
    Products,
}

/// A part that states no target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A quarter or month.
    Period(Period),
    /// A region or person.
    Scope(Scope),
}

/// A stated target that is not the sum of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Whose target.
    pub scope: Scope,
    /// For when.
    pub period: Period,
    /// Of what.
    pub metric: Metric,
    /// What it is held against.
    pub parts: Parts,
    /// The target: issued before own.
    pub whole: Amount,
    /// What the parts add up to; nothing if none of them states one.
    pub sum: Amount,
    /// The parts that state none, in order. Of customers and products none: not every one needs a target.
    pub silent: Vec<Part>,
    /// How many parts state one.
    pub told: usize,
    /// The plan that states the whole.
    pub plan: Place,
}

impl Hole {
    /// Whole − parts: what no part has taken on; negative where the parts add up to more.
    pub fn amount(&self) -> Amount {
        self.whole - self.sum
    }
}

/// Every stated target of every plan that its parts do not add up to, as known on a day: by scope, period (a year before
/// its quarters before their months), metric and kind of parts. A target none of whose parts states anything has no hole: it was not divided.
pub fn target_holes(books: &Books<'_>, as_of: Day) -> Vec<Hole> {
    let plans = books.workspace().plans.iter();
    let owners: BTreeSet<(Scope, Day, Reverse<Day>, Period)> =
        plans.map(|p| (p.owner, p.period.start(), Reverse(p.period.end()), p.period)).collect();
    owners.into_iter().flat_map(|(scope, .., period)| holes_of(books, scope, period, as_of)).collect()
}

/// The same of one scope and period.
pub fn holes_of(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Vec<Hole> {
    // People visited by two count once for both, so that such a target is no sum.
    let metrics = Metric::ALL.iter().copied().filter(|&metric| metric != Metric::CustomersVisited);
    let mut holes = Vec::new();
    for metric in metrics {
        let aim = Aim::Whole(metric);
        let kinds = [PlanKind::Issued, PlanKind::Own].into_iter();
        let mut filed = kinds.filter_map(|kind| books.filed(scope, period, kind, as_of));
        let Some((whole, stated)) = filed.find_map(|filed| Some((aim.stated(filed)?, filed))) else { continue };
        for parts in divisions(scope, period) {
            let sum = match parts {
                Parts::Customers => listed_customers(stated, metric),
                Parts::Products => listed_varieties(books, stated, metric),
                _ => sum_of_parts(books, scope, period, aim, parts, as_of),
            };
            if sum.told > 0 && sum.amount != whole {
                let Sum { amount, told, silent } = sum;
                let plan = stated.plan.place;
                holes.push(Hole { scope, period, metric, parts, whole, sum: amount, silent, told, plan });
            }
        }
    }
    holes
}

/// What a target of a scope and period may be divided into.
fn divisions(scope: Scope, period: Period) -> Vec<Parts> {
    let mut all = match period.kind() {
        PeriodKind::Year => vec![Parts::Quarters, Parts::Months],
        PeriodKind::Quarter => vec![Parts::Months],
        _ => Vec::new(),
    };
    all.extend((scope == Scope::Team).then_some(Parts::Regions));
    all.extend((!matches!(scope, Scope::Person(_))).then_some(Parts::People));
    all.extend([Parts::Customers, Parts::Products]);
    all
}

#[derive(Default)]
struct Sum {
    amount: Amount,
    told: usize,
    silent: Vec<Part>,
}

impl Sum {
    fn add(&mut self, amount: Option<Amount>, part: Part) {
        match amount {
            Some(amount) => {
                self.amount += amount;
                self.told += 1;
            }
            None => self.silent.push(part),
        }
    }
}

fn sum_of_parts(books: &Books<'_>, scope: Scope, period: Period, aim: Aim<'_>, parts: Parts, as_of: Day) -> Sum {
    let roster = &books.workspace().roster;
    let own = |scope, period| books.own_target(scope, period, aim, as_of).map(|target| target.amount);
    let mut sum = Sum::default();
    match parts {
        Parts::Quarters | Parts::Months => {
            let kind = if parts == Parts::Quarters { PeriodKind::Quarter } else { PeriodKind::Month };
            for part in period.parts(kind) {
                sum.add(own(scope, part), Part::Period(part));
            }
        }
        Parts::Regions => {
            for region in roster.regions().into_iter().map(Scope::Region) {
                if !members(books, region, period).is_empty() {
                    // A region may leave its target to its people.
                    let target = books.target_of(region, period, aim, as_of).map(|target| target.amount);
                    sum.add(target, Part::Scope(region));
                }
            }
        }
        _ => {
            for (id, day) in books.members_of(scope, period) {
                let target = own(Scope::Person(id), period);
                // Who does not sell owes no target, and counts where they state one.
                if target.is_some() || roster.person(id).post(day).role.sells() {
                    sum.add(target, Part::Scope(Scope::Person(id)));
                }
            }
        }
    }
    sum
}

fn listed_customers(filed: &Filed<'_>, metric: Metric) -> Sum {
    let rows = filed.plan.targets.customers.iter();
    let amounts: Vec<Amount> = match metric {
        Metric::Sales => rows.filter_map(|row| row.sales).collect(),
        Metric::Collections => rows.filter_map(|row| row.collections).collect(),
        _ => Vec::new(),
    };
    Sum { amount: amounts.iter().copied().sum(), told: amounts.len(), silent: Vec::new() }
}

/// A line's target holds for its products too: only products of lines without one count beside it.
fn listed_varieties(books: &Books<'_>, filed: &Filed<'_>, metric: Metric) -> Sum {
    let roster = &books.workspace().roster;
    let listed = &filed.plan.targets.products;
    let counts = |variety: &Variety| match variety {
        Variety::Line(_) => true,
        Variety::Product(id) => {
            roster.product(*id).line.as_ref().is_none_or(|line| !listed.contains_key(&Variety::Line(line.clone())))
        }
    };
    let amounts: Vec<Amount> =
        listed.iter().filter(|(variety, _)| metric == Metric::Sales && counts(variety)).map(|(_, &a)| a).collect();
    Sum { amount: amounts.iter().copied().sum(), told: amounts.len(), silent: Vec::new() }
}
