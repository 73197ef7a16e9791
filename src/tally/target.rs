//! Targets: what plans state for a scope and period, and what follows from what they state.

use std::collections::BTreeMap;

use crate::model::{
    Amount, CustomerId, CustomerTarget, Day, ExpenseKind, Metric, Period, PeriodKind, PersonId, Plan, PlanKind,
    ProductId, Scope, TargetBasis, Variety,
};
use crate::tally::Books;
use crate::tally::books::Filed;
use crate::tally::trade::fraction;

/// Where a target comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetSource {
    /// The scope's own plan states it (自报).
    Stated,
    /// It was issued to the scope (下达).
    Issued,
    /// The sum of the scope's own months, or of its members, all of whom state one.
    Summed,
    /// The sum over the members who state one; a member in a sales role states none (目标不全).
    Incomplete,
    /// A week's share of its months by working days (折算).
    Derived,
}

impl TargetSource {
    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            TargetSource::Stated => "stated",
            TargetSource::Issued => "issued",
            TargetSource::Summed => "summed",
            TargetSource::Incomplete => "incomplete",
            TargetSource::Derived => "derived",
        }
    }
}

/// A target. Where both an own and an issued one exist the issued one counts and both are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// What counts; a derived one has up to 28 digits.
    pub amount: Amount,
    /// Where it comes from.
    pub source: TargetSource,
    /// What the scope's own plan for the period states, if it does.
    pub own: Option<Amount>,
    /// What was issued to the scope for the period, if it was.
    pub issued: Option<Amount>,
}

impl Target {
    fn plain(amount: Amount, source: TargetSource) -> Target {
        Target { amount, source, own: None, issued: None }
    }
}

/// What a target is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim<'a> {
    Whole(Metric),
    Customer(CustomerId, Metric),
    Product(ProductId),
    Line(&'a str),
    Kind(ExpenseKind),
}

impl Aim<'_> {
    pub fn stated(self, filed: &Filed<'_>) -> Option<Amount> {
        let targets = &filed.plan.targets;
        match self {
            Aim::Whole(metric) => targets.metrics.get(&metric).copied(),
            Aim::Customer(id, metric) => {
                let first = filed.customers.partition_point(|&(customer, _)| customer < id);
                let rows = filed.customers[first..].iter().take_while(|(customer, _)| *customer == id);
                rows.map(|&(_, place)| &targets.customers[place]).find_map(|row| match metric {
                    Metric::Collections => row.collections,
                    _ => row.sales,
                })
            }
            Aim::Product(id) => targets.products.get(&Variety::Product(id)).copied(),
            Aim::Line(line) => targets.products.get(&Variety::Line(line.to_owned())).copied(),
            Aim::Kind(kind) => targets.expense_kinds.get(&kind).copied(),
        }
    }
}

impl Books<'_> {
    /// The metric a plan's word for a metric stands beside: with `target_basis: shipped` what plans call sales is
    /// held against what was shipped.
    pub(super) fn planned_as(&self, metric: Metric) -> Option<Metric> {
        let shipped = self.workspace().settings.target_basis == TargetBasis::Shipped;
        match metric {
            Metric::Sales => (!shipped).then_some(Metric::Sales),
            Metric::Shipped => shipped.then_some(Metric::Sales),
            _ => Some(metric),
        }
    }

    /// Stated for that very period by the scope's own plans: issued before own.
    fn stated(&self, scope: Scope, period: Period, aim: Aim<'_>, as_of: Day) -> Option<Target> {
        let of = |kind| self.filed(scope, period, kind, as_of).and_then(|filed| aim.stated(filed));
        let (issued, own) = (of(PlanKind::Issued), of(PlanKind::Own));
        let source = if issued.is_some() { TargetSource::Issued } else { TargetSource::Stated };
        issued.or(own).map(|amount| Target { amount, source, own, issued })
    }

    /// Stated, or the sum of the scope's own months where every month is stated.
    pub(super) fn own_target(&self, scope: Scope, period: Period, aim: Aim<'_>, as_of: Day) -> Option<Target> {
        let stated = self.stated(scope, period, aim, as_of);
        if stated.is_some() || !matches!(period.kind(), PeriodKind::Quarter | PeriodKind::Year) {
            return stated;
        }
        let months: Option<Vec<Amount>> = period
            .parts(PeriodKind::Month)
            .into_iter()
            .map(|month| self.stated(scope, month, aim, as_of).map(|target| target.amount))
            .collect();
        months.map(|months| Target::plain(months.into_iter().sum(), TargetSource::Summed))
    }

    /// The people of a scope for a period, and the day that says so: the last one they are employed in it.
    pub(super) fn members_of(&self, scope: Scope, period: Period) -> impl Iterator<Item = (PersonId, Day)> {
        let roster = &self.workspace().roster;
        roster.person_ids().filter_map(move |id| {
            let person = roster.person(id);
            let begins_later = person.joined.is_some_and(|joined| joined > period.end());
            let left_before = person.left.is_some_and(|left| left < period.start());
            let day = person.left.map_or(period.end(), |left| left.min(period.end()));
            (!begins_later && !left_before && roster.belongs(id, scope, day)).then_some((id, day))
        })
    }

    fn week_share(&self, scope: Scope, week: Period, aim: Aim<'_>, as_of: Day) -> Option<Target> {
        let calendar = &self.workspace().calendar;
        let mut total = Amount::ZERO;
        let months = [week.start(), week.end()].map(|day| Period::of(PeriodKind::Month, day));
        let months = if months[0] == months[1] { &months[..1] } else { &months[..] };
        for month in months {
            let share = calendar.workdays(week.start().max(month.start()), week.end().min(month.end()));
            if share > 0 {
                let whole = calendar.workdays(month.start(), month.end());
                let month = self.target_of(scope, *month, aim, as_of)?.amount;
                total += fraction(month, Amount::count(share), Amount::count(whole));
            }
        }
        Some(Target::plain(total, TargetSource::Derived))
    }

    /// The target by every rule of the contract.
    pub(super) fn target_of(&self, scope: Scope, period: Period, aim: Aim<'_>, as_of: Day) -> Option<Target> {
        if let Some(own) = self.own_target(scope, period, aim, as_of) {
            return Some(own);
        }
        if period.kind() == PeriodKind::Week
            && let Some(derived) = self.week_share(scope, period, aim, as_of)
        {
            return Some(derived);
        }
        if matches!(scope, Scope::Person(_)) {
            return None;
        }
        let (mut sum, mut told, mut complete) = (Amount::ZERO, false, true);
        for (id, day) in self.members_of(scope, period) {
            if let Some(target) = self.own_target(Scope::Person(id), period, aim, as_of) {
                sum += target.amount;
                told = true;
            } else if matches!(aim, Aim::Whole(_)) && self.workspace().roster.person(id).post(day).role.sells() {
                complete = false;
            }
        }
        let source = if complete { TargetSource::Summed } else { TargetSource::Incomplete };
        told.then_some(Target::plain(sum, source))
    }
}

/// The plan of a scope for a period of one kind, in the revision that counts on the as-of day: the latest (by
/// `revised_at`, else `submitted_at`, else the earliest) not after it, else the first.
pub fn plan_for<'w>(books: &Books<'w>, scope: Scope, period: Period, kind: PlanKind, as_of: Day) -> Option<&'w Plan> {
    books.filed(scope, period, kind, as_of).map(|filed| filed.plan)
}

/// The plans of a scope for a period that count on the as-of day: the issued one, then the own one.
pub fn plans<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w Plan> {
    let kinds = [PlanKind::Issued, PlanKind::Own];
    kinds.into_iter().filter_map(|kind| plan_for(books, scope, period, kind, as_of)).collect()
}

/// The people whose plans make up a scope's where it states none: those who belong to it on the last day they are
/// employed in the period, by position.
pub fn members(books: &Books<'_>, scope: Scope, period: Period) -> Vec<PersonId> {
    books.members_of(scope, period).map(|(id, _)| id).collect()
}

/// The target of a metric for a scope and a period. With `target_basis: shipped` what plans call sales stands beside
/// `shipped`, and `sales` has none.
pub fn target(books: &Books<'_>, scope: Scope, period: Period, metric: Metric, as_of: Day) -> Option<Target> {
    books.target_of(scope, period, Aim::Whole(books.planned_as(metric)?), as_of)
}

/// A customer's target of sales (or shipped, by target basis) or collections; other metrics have none. Never marked
/// incomplete: that others do not plan for a customer is no gap.
pub fn customer_target(
    books: &Books<'_>,
    scope: Scope,
    customer: CustomerId,
    period: Period,
    metric: Metric,
    as_of: Day,
) -> Option<Target> {
    let metric = books.planned_as(metric).filter(|m| matches!(m, Metric::Sales | Metric::Collections))?;
    books.target_of(scope, period, Aim::Customer(customer, metric), as_of)
}

/// The customer rows that count for a scope and a period, in the order of the roster: those of the scope's issued
/// plan and, for customers it does not list, of its own plan; of a scope whose plans list no customers, those of its
/// members, in the order of people. Every customer stands once, with the row (and so the policy) that counts.
pub fn customer_targets<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<&'w CustomerTarget> {
    let mut rows: BTreeMap<CustomerId, &'w CustomerTarget> = BTreeMap::new();
    let mut take = |scope| {
        for plan in plans(books, scope, period, as_of) {
            for row in &plan.targets.customers {
                rows.entry(row.customer).or_insert(row);
            }
        }
        rows.is_empty()
    };
    if take(scope) && !matches!(scope, Scope::Person(_)) {
        for (id, _) in books.members_of(scope, period) {
            take(Scope::Person(id));
        }
    }
    rows.into_values().collect()
}

/// A product's sales target (by target basis).
pub fn product_target(
    books: &Books<'_>,
    scope: Scope,
    product: ProductId,
    period: Period,
    as_of: Day,
) -> Option<Target> {
    books.target_of(scope, period, Aim::Product(product), as_of)
}

/// A product line's sales target (by target basis), as stated under the line's name.
pub fn line_target(books: &Books<'_>, scope: Scope, line: &str, period: Period, as_of: Day) -> Option<Target> {
    books.target_of(scope, period, Aim::Line(line), as_of)
}

/// The ceiling of a kind of expense.
pub fn expense_kind_target(
    books: &Books<'_>,
    scope: Scope,
    kind: ExpenseKind,
    period: Period,
    as_of: Day,
) -> Option<Target> {
    books.target_of(scope, period, Aim::Kind(kind), as_of)
}
