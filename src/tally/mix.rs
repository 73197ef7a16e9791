//! What of the sales is new, old, and worth more: whether only what always sold is sold.

use std::collections::BTreeMap;

use crate::model::{Amount, Axis, Day, Lifecycle, Margin, Metric, Period, Scope, TargetBasis};
use crate::tally::{Books, Key, breakdown};

/// Sales by what sort of product they are of; money in yuan, by the team's basis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// Of any product.
    pub goods: Amount,
    /// Of new products.
    pub new: Amount,
    /// Of products whose margin is high.
    pub high: Amount,
    /// Of products whose margin is low.
    pub low: Amount,
}

impl Mix {
    /// New ÷ all that names a product; `None` where nothing was sold.
    pub fn new_share(&self) -> Option<Amount> {
        self.share(self.new)
    }

    /// High margin ÷ all that names a product; `None` where no product sold has a margin written.
    pub fn high_share(&self) -> Option<Amount> {
        if self.high.is_zero() && self.low.is_zero() { None } else { self.share(self.high) }
    }

    fn share(&self, part: Amount) -> Option<Amount> {
        (self.goods > Amount::ZERO).then(|| part.over(self.goods)).flatten()
    }

    fn add(&mut self, amount: Amount, new: bool, margin: Option<Margin>) {
        self.goods += amount;
        if new {
            self.new += amount;
        }
        match margin {
            Some(Margin::High) => self.high += amount,
            Some(Margin::Low) => self.low += amount,
            None => {}
        }
    }
}

/// The mix of a scope's sales in a period, as known on the as-of day. Amounts without product are in none of it.
pub fn mix(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Mix {
    let mut all = mixes(books, scope, period, as_of, &[]);
    all.remove(&Vec::new()).unwrap_or_default()
}

/// The same by some axes, as in a breakdown by them.
pub fn mixes(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, by: &[Axis]) -> BTreeMap<Vec<Key>, Mix> {
    let workspace = books.workspace();
    let metric = match workspace.settings.target_basis {
        TargetBasis::Ordered => Metric::Sales,
        TargetBasis::Shipped => Metric::Shipped,
    };
    let axes: Vec<Axis> = by.iter().copied().chain([Axis::Product]).collect();
    let mut all: BTreeMap<Vec<Key>, Mix> = BTreeMap::new();
    for mut row in breakdown(books, scope, period, as_of, &axes) {
        let Some(Key::Product(Some(id))) = row.group.pop() else { continue };
        let product = workspace.roster.product(id);
        let amount = row.figures.get(&metric).and_then(|figure| figure.actual).unwrap_or_default();
        all.entry(row.group).or_default().add(amount, product.lifecycle == Lifecycle::New, product.margin);
    }
    all
}
