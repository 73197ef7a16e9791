//! How a target came about: the plans that state it, and how their parts make it up.

use crate::model::{Amount, Period, PeriodKind, PersonId, Plan, PlanKind, Scope};
use crate::tally::target::Aim;
use crate::tally::trade::fraction;
use crate::tally::{Books, Question, TargetSource};

/// A target with the plans behind it. What its parts add makes up its amount exactly.
#[derive(Clone, Debug)]
pub struct Derivation<'w> {
    /// Whose target.
    pub scope: Scope,
    /// For which period.
    pub period: Period,
    /// What is to be reached.
    pub amount: Amount,
    /// Where it comes from.
    pub source: TargetSource,
    /// The plan that states it; `None` of a sum and of a share.
    pub plan: Option<&'w Plan>,
    /// The owner's own plan where an issued one counts instead, with what it states.
    pub beside: Option<(&'w Plan, Amount)>,
    /// Of a month that a week's target is a share of: the week's working days in it, and all of its own.
    pub share: Option<(usize, usize)>,
    /// What it adds to the target it is a part of: its amount, or the share of it.
    pub adds: Amount,
    /// The months or members it is the sum of, or the months a week is a share of.
    pub parts: Vec<Derivation<'w>>,
    /// The members in a sales role who state none, so that the sum is incomplete.
    pub missing: Vec<PersonId>,
}

/// How the target beside a metric came about; `None` where there is none: by no plan, for days that are no period, or
/// under conditions that plans do not state targets of.
pub fn derivation<'w>(books: &Books<'w>, asked: Question<'_>, metric: crate::model::Metric) -> Option<Derivation<'w>> {
    let metric = books.planned_as(metric).filter(|_| asked.filter.applies(metric))?;
    let aim = if asked.filter.is_empty() { Aim::Whole(metric) } else { asked.filter.aim(metric)? };
    Tracer { books, aim, asked }.target(asked.scope, asked.days.period()?)
}

struct Tracer<'b, 'w, 'q> {
    books: &'b Books<'w>,
    aim: Aim<'q>,
    asked: Question<'q>,
}

impl<'w> Tracer<'_, 'w, '_> {
    fn whole(scope: Scope, period: Period, source: TargetSource, parts: Vec<Derivation<'w>>) -> Derivation<'w> {
        let amount = parts.iter().map(|part| part.adds).sum();
        let (plan, beside, share, adds, missing) = (None, None, None, amount, Vec::new());
        Derivation { scope, period, amount, source, plan, beside, share, adds, parts, missing }
    }

    fn stated(&self, scope: Scope, period: Period) -> Option<Derivation<'w>> {
        let of = |kind| {
            let filed = self.books.filed(scope, period, kind, self.asked.as_of)?;
            Some((filed.plan, self.aim.stated(filed)?))
        };
        let (issued, own) = (of(PlanKind::Issued), of(PlanKind::Own));
        let source = if issued.is_some() { TargetSource::Issued } else { TargetSource::Stated };
        let (plan, amount) = issued.or(own)?;
        let whole = Self::whole(scope, period, source, Vec::new());
        let beside = own.filter(|_| issued.is_some());
        Some(Derivation { amount, adds: amount, plan: Some(plan), beside, ..whole })
    }

    fn own(&self, scope: Scope, period: Period) -> Option<Derivation<'w>> {
        let stated = self.stated(scope, period);
        if stated.is_some() || !matches!(period.kind(), PeriodKind::Quarter | PeriodKind::Year) {
            return stated;
        }
        let months: Option<Vec<Derivation<'w>>> =
            period.parts(PeriodKind::Month).into_iter().map(|month| self.stated(scope, month)).collect();
        months.map(|months| Self::whole(scope, period, TargetSource::Summed, months))
    }

    fn target(&self, scope: Scope, period: Period) -> Option<Derivation<'w>> {
        let own = self.own(scope, period);
        if own.is_some() {
            return own;
        }
        let shares = (period.kind() == PeriodKind::Week).then(|| self.week(scope, period)).flatten();
        if shares.is_some() {
            return shares;
        }
        if matches!(scope, Scope::Person(_)) { None } else { self.sum(scope, period) }
    }

    fn week(&self, scope: Scope, week: Period) -> Option<Derivation<'w>> {
        let calendar = &self.books.workspace().calendar;
        let mut parts = Vec::new();
        let mut months = [week.start(), week.end()].map(|day| Period::of(PeriodKind::Month, day)).to_vec();
        months.dedup();
        for month in months {
            let worked = calendar.workdays(week.start().max(month.start()), week.end().min(month.end()));
            if worked > 0 {
                let total = calendar.workdays(month.start(), month.end());
                let whole = self.target(scope, month)?;
                let adds = fraction(whole.amount, Amount::count(worked), Amount::count(total));
                parts.push(Derivation { share: Some((worked, total)), adds, ..whole });
            }
        }
        Some(Self::whole(scope, week, TargetSource::Derived, parts))
    }

    fn sum(&self, scope: Scope, period: Period) -> Option<Derivation<'w>> {
        let roster = &self.books.workspace().roster;
        let (mut parts, mut missing) = (Vec::new(), Vec::new());
        for (id, day) in self.books.members_of(scope, period) {
            if let Some(part) = self.own(Scope::Person(id), period) {
                parts.push(part);
            } else if matches!(self.aim, Aim::Whole(_)) && roster.person(id).post(day).role.sells() {
                missing.push(id);
            }
        }
        let source = if missing.is_empty() { TargetSource::Summed } else { TargetSource::Incomplete };
        let told = !parts.is_empty();
        told.then(|| Derivation { missing, ..Self::whole(scope, period, source, parts) })
    }
}
