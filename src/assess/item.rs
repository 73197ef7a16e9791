//! One item of a score sheet: what the facts take off, what a manager says, what stays.

use crate::assess::events::{Asking, Evidence, Found, Strike};
use crate::model::{Amount, Confirmed, GivenScore, Measure, Metric, RubricItem, Scope, TargetBasis};
use crate::tally::Figures;

/// What a manager's confirmation does to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmation<'w> {
    /// As written.
    pub said: &'w Confirmed,
    /// Whether it counts: it does unless it changes the points without a reason.
    pub counts: bool,
}

/// An item's points. `kept + lost + judged + pending + open` is always the item's points, but for what a manager
/// confirms otherwise. Units: points of the item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemScore<'w> {
    /// The item.
    pub item: &'w RubricItem,
    /// Taken off by what the facts say, with [`ItemScore::strikes`] behind it.
    pub lost: Amount,
    /// What a manager's score takes off beyond that.
    pub judged: Amount,
    /// Would be lost if a manager confirms the tentative strikes.
    pub pending: Amount,
    /// Can't be judged yet: a score not given, a hand-in time not known, a month not over.
    pub open: Amount,
    /// What stays for sure.
    pub kept: Amount,
    /// What was counted, in the order of the rules: hand-ins, then events, by date.
    pub strikes: Vec<Strike<'w>>,
    /// What leaves the item open.
    pub unclear: Vec<Strike<'w>>,
    /// The figure the item follows, whether points are lost or not.
    pub measured: Option<Evidence<'w>>,
    /// Whose lost points this item takes a share of.
    pub people: Vec<Evidence<'w>>,
    /// The manager's score.
    pub given: Option<&'w GivenScore>,
    /// The manager's confirmation.
    pub confirmed: Option<Confirmation<'w>>,
}

/// What the points of people managed come to: those for sure, those pending, those open, as means of 100; and each.
#[derive(Clone, Debug, Default)]
pub(super) struct Managed<'w> {
    pub lost: Amount,
    pub pending: Amount,
    pub open: Amount,
    pub each: Vec<Evidence<'w>>,
}

/// Points lost by three readings of the facts: what is sure; with what is tentative; with what is unclear too.
#[derive(Clone, Copy, Default)]
struct Readings {
    sure: Amount,
    tentative: Amount,
    unclear: Amount,
}

impl<'w> ItemScore<'w> {
    /// Computes an item and lays the manager's words over it.
    pub(super) fn of(
        item: &'w RubricItem,
        asking: Asking<'_, '_, 'w>,
        figures: &dyn Fn() -> Figures,
        managed: &dyn Fn() -> Managed<'w>,
    ) -> ItemScore<'w> {
        let mut score = ItemScore {
            item,
            lost: Amount::ZERO,
            judged: Amount::ZERO,
            pending: Amount::ZERO,
            open: Amount::ZERO,
            kept: item.points,
            strikes: Vec::new(),
            unclear: Vec::new(),
            measured: None,
            people: Vec::new(),
            given: None,
            confirmed: None,
        };
        let mut readings = score.counted(asking);
        let more = score.measured(asking, figures);
        let people = score.shared(managed);
        for other in [more, people] {
            readings.sure += other.sure;
            readings.tentative += other.tentative;
            readings.unclear += other.unclear;
        }
        if item.measure == Measure::Manual && item.manager_share.is_none() {
            readings.unclear = item.points;
        }
        let sure = readings.sure.min(item.points);
        let tentative = readings.tentative.max(sure).min(item.points);
        let unclear = readings.unclear.max(tentative).min(item.points);
        score.lost = sure;
        score.pending = tentative - sure;
        score.open = unclear - tentative;
        score.kept = item.points - unclear;
        score
    }

    /// Strikes of deadline and event.
    fn counted(&mut self, asking: Asking<'_, '_, 'w>) -> Readings {
        let mut found = Found::default();
        if let Some(form) = &self.item.deadline {
            asking.deadline(form, &mut found);
        }
        if let Some(event) = self.item.event {
            asking.event(self.item, event, &mut found);
        }
        let lost =
            |strikes: &mut dyn Iterator<Item = &Strike<'w>>| points_lost(self.item, strikes.map(|s| s.weight).sum());
        let readings = Readings {
            sure: lost(&mut found.strikes.iter().filter(|strike| !strike.tentative)),
            tentative: lost(&mut found.strikes.iter()),
            unclear: lost(&mut found.strikes.iter().chain(&found.open)),
        };
        self.strikes = found.strikes;
        self.unclear = found.open;
        readings
    }

    /// A metric held against its target. Without a target, and before the month's end, what is lacking is open.
    fn measured(&mut self, asking: Asking<'_, '_, 'w>, figures: &dyn Fn() -> Figures) -> Readings {
        let Some(metric) = self.item.metric else { return Readings::default() };
        let workspace = asking.ledger.books.workspace();
        let metric = match (metric, workspace.settings.target_basis) {
            (Metric::Sales, TargetBasis::Shipped) => Metric::Shipped,
            (metric, _) => metric,
        };
        let figure = match metric {
            Metric::Quantity => {
                crate::tally::quantity(asking.ledger.books, Scope::Person(asking.person), asking.month, asking.as_of)
            }
            metric => figures().get(&metric).copied().unwrap_or_default(),
        };
        let target = figure.target.map(|target| target.amount);
        let evidence = Evidence::Metric { metric, actual: figure.actual, target };
        self.measured = Some(evidence.clone());
        let (Some(actual), Some(target)) = (figure.actual, target) else {
            return Readings { unclear: self.item.points, ..Readings::default() };
        };
        let lost = self.lost_by_completion(actual, target);
        if lost.is_zero() {
            return Readings::default();
        }
        if asking.month.end() > asking.as_of {
            return Readings { unclear: lost, ..Readings::default() };
        }
        self.strikes.push(Strike { weight: Amount::ONE, evidence: vec![evidence], tentative: false });
        Readings { sure: lost, tentative: lost, unclear: lost }
    }

    /// By ratio what is lacking of the threshold, else all of it below the threshold. Expenses are kept within theirs.
    fn lost_by_completion(&self, actual: Amount, target: Amount) -> Amount {
        let points = self.item.points;
        let wanted = target.times(self.item.threshold).unwrap_or(target);
        if self.item.metric == Some(Metric::Expenses) {
            let over = actual - wanted;
            return match self.item.measure {
                _ if over <= Amount::ZERO => Amount::ZERO,
                Measure::Ratio => {
                    over.times(points).and_then(|product| product.over(wanted)).map_or(points, |lost| lost.min(points))
                }
                _ => points,
            };
        }
        if actual >= wanted {
            return Amount::ZERO;
        }
        match self.item.measure {
            Measure::Ratio => {
                // Multiplied before it is divided, so that no digit is lost on the way.
                let kept = actual.max(Amount::ZERO).times(points).and_then(|product| product.over(wanted));
                points - kept.unwrap_or(Amount::ZERO).min(points)
            }
            _ => points,
        }
    }

    /// A share of the mean points lost by the people managed.
    fn shared(&mut self, managed: &dyn Fn() -> Managed<'w>) -> Readings {
        let Some(share) = self.item.manager_share else { return Readings::default() };
        let managed = managed();
        let of = |mean: Amount| mean.times(share).unwrap_or(self.item.points);
        let readings = Readings {
            sure: of(managed.lost),
            tentative: of(managed.lost + managed.pending),
            unclear: of(managed.lost + managed.pending + managed.open),
        };
        self.people = managed.each;
        readings
    }

    /// Lays a manager's score over the item: it judges what was open, and can take more off, never give back.
    pub(super) fn give(&mut self, given: &'w GivenScore) {
        self.given = Some(given);
        let most = self.item.points - self.lost;
        self.kept = given.points.min(most);
        self.judged = most - self.kept;
        (self.pending, self.open) = (Amount::ZERO, Amount::ZERO);
    }

    /// Lays a manager's confirmation over the item. Points that differ from those computed need a reason.
    pub(super) fn confirm(&mut self, said: &'w Confirmed) {
        let computed = self.kept + self.pending + self.open;
        let counts = said.points.is_none_or(|points| points == computed || said.reason.is_some());
        self.confirmed = Some(Confirmation { said, counts });
        if !counts {
            return;
        }
        if let Some(points) = said.points {
            self.kept = points;
            (self.pending, self.open) = (Amount::ZERO, Amount::ZERO);
        } else {
            self.lost += self.pending;
            self.pending = Amount::ZERO;
        }
    }
}

/// What strikes of a weight take off.
fn points_lost(item: &RubricItem, weight: Amount) -> Amount {
    let most = item.cap.map_or(item.points, |cap| cap.min(item.points));
    if weight <= Amount::ZERO {
        return Amount::ZERO;
    }
    match item.measure {
        Measure::PerEvent => item.per.and_then(|per| per.times(weight)).map_or(most, |lost| lost.min(most)),
        _ => most,
    }
}
