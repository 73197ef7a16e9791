//! The company's own stock: what was counted last, against the minimum and against what orders wait for.

use std::collections::BTreeMap;

use crate::model::{Amount, Day, ProductId, Scope, WarehouseCount};
use crate::tally::Books;
use crate::tally::followed::{Followed, credited};

/// How much of a product lies in the company's own stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockLevel<'w> {
    /// The product.
    pub product: ProductId,
    /// The last count; `None` if nobody counted it.
    pub count: Option<&'w WarehouseCount>,
    /// The least that should lie there, by the roster.
    pub minimum: Option<Amount>,
    /// What the whole team's orders wait for on the as-of day.
    pub owed: Amount,
}

impl StockLevel<'_> {
    /// How much is missing to the minimum; `None` if nothing is, or if count or minimum are unknown.
    pub fn below(&self) -> Option<Amount> {
        let rest = self.minimum? - self.count?.quantity;
        (rest > Amount::ZERO).then_some(rest)
    }

    /// How much is missing to what orders wait for; `None` if nothing is, or nobody counted.
    pub fn lacking(&self) -> Option<Amount> {
        let rest = self.owed - self.count?.quantity;
        (rest > Amount::ZERO).then_some(rest)
    }
}

/// Every product that has a minimum or was counted by the end of the as-of day, in the roster's order.
pub fn warehouse<'w>(books: &Books<'w>, as_of: Day) -> Vec<StockLevel<'w>> {
    let workspace = books.workspace();
    let mut counts: BTreeMap<ProductId, &'w WarehouseCount> = BTreeMap::new();
    for count in workspace.facts.warehouse_stock.iter().filter(|count| count.head.date <= as_of) {
        let last = counts.entry(count.product).or_insert(count);
        if (last.head.date, last.head.entry) <= (count.head.date, count.head.entry) {
            *last = count;
        }
    }
    let open: Vec<Followed<'w>> = credited(books, Scope::Team, as_of).into_iter().filter(Followed::is_open).collect();
    let mut owed: BTreeMap<ProductId, Amount> = BTreeMap::new();
    for one in &open {
        let mut products: Vec<ProductId> = one.order.lines.iter().filter_map(|line| line.product).collect();
        products.sort_unstable();
        products.dedup();
        for product in products {
            *owed.entry(product).or_default() += one.owed(product);
        }
    }
    let ids = (0..workspace.roster.products.len()).map(|place| ProductId(u32::try_from(place).unwrap_or(u32::MAX)));
    let of = |product: ProductId| StockLevel {
        product,
        count: counts.get(&product).copied(),
        minimum: workspace.roster.product(product).min_stock,
        owed: owed.get(&product).copied().unwrap_or_default(),
    };
    ids.map(of).filter(|level| level.count.is_some() || level.minimum.is_some()).collect()
}
