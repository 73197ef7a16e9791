//! How one customer orders: how often, how much, what, and at which prices.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, CustomerId, Day, Order, OrderStage, ProductId};
use crate::tally::{Books, median};

/// How a customer orders, from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordering {
    /// On how many days it ordered.
    pub times: usize,
    /// The first of these days.
    pub first: Day,
    /// The last.
    pub last: Day,
    /// What it ordered on the last, in yuan.
    pub last_amount: Amount,
    /// Days from one order to the next, the middle one; `None` of a single order.
    pub rhythm: Option<Amount>,
    /// What it orders at a time, the middle one, in yuan.
    pub typical: Amount,
    /// The products it ordered on most days, with on how many; at most three.
    pub usual: Vec<(ProductId, usize)>,
}

/// What a customer last paid for a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastPrice {
    /// The product.
    pub product: ProductId,
    /// The price of one, in yuan.
    pub price: Amount,
    /// The day of the order.
    pub on: Day,
    /// The price before, where it was another.
    pub before: Option<Amount>,
}

/// A customer's orders from one day to another, both counted, in the order of days; those cancelled by the last are
/// left out.
pub fn orders_of<'w>(books: &Books<'w>, customer: CustomerId, first: Day, last: Day) -> Vec<&'w Order> {
    let facts = &books.workspace().facts;
    let gone = facts.order_updates.iter();
    let gone = gone.filter(|update| update.stage == Some(OrderStage::Cancelled) && update.head.date <= last);
    let gone: BTreeSet<&str> = gone.map(|update| &*update.order).collect();
    let counts = |order: &&Order| {
        let cancelled = order.id.as_deref().is_some_and(|id| gone.contains(id));
        order.customer == customer && first <= order.head.date && order.head.date <= last && !cancelled
    };
    let mut all: Vec<&'w Order> = facts.orders.iter().filter(counts).collect();
    all.sort_by_key(|order| (order.head.date, order.head.entry));
    all
}

/// How a customer ordered from one day to another; `None` if it did not. Orders of one day are one.
pub fn ordering(books: &Books<'_>, customer: CustomerId, first: Day, last: Day) -> Option<Ordering> {
    let mut days: BTreeMap<Day, Amount> = BTreeMap::new();
    let mut bought: BTreeMap<ProductId, BTreeSet<Day>> = BTreeMap::new();
    for order in orders_of(books, customer, first, last) {
        let sum: Amount = order.lines.iter().filter_map(|line| line.amount).sum();
        *days.entry(order.head.date).or_default() += sum;
        for product in order.lines.iter().filter_map(|line| line.product) {
            bought.entry(product).or_default().insert(order.head.date);
        }
    }
    let (earliest, (latest, last_amount)) = (*days.keys().next()?, days.iter().next_back()?);
    let dates: Vec<Day> = days.keys().copied().collect();
    let gaps = dates.windows(2).map(|pair| Amount::int(i64::from(pair[1].since(pair[0])))).collect();
    let mut usual: Vec<(ProductId, usize)> = bought.into_iter().map(|(product, days)| (product, days.len())).collect();
    usual.sort_by_key(|&(product, times)| (std::cmp::Reverse(times), product));
    usual.truncate(3);
    Some(Ordering {
        times: days.len(),
        first: earliest,
        last: *latest,
        last_amount: *last_amount,
        rhythm: median(gaps),
        typical: median(days.values().copied().collect()).unwrap_or_default(),
        usual,
    })
}

/// What a customer last paid for each product by the end of a day, the last ordered first. Gifts have no price.
pub fn last_prices(books: &Books<'_>, customer: CustomerId, day: Day) -> Vec<LastPrice> {
    let mut all: BTreeMap<ProductId, LastPrice> = BTreeMap::new();
    for order in orders_of(books, customer, Day::MIN, day) {
        let priced = order.lines.iter().filter_map(|line| Some((line.product?, line.price?)));
        for (product, price) in priced.filter(|(_, price)| *price > Amount::ZERO) {
            let on = order.head.date;
            let known = all.entry(product).or_insert(LastPrice { product, price, on, before: None });
            if known.price != price {
                known.before = Some(known.price);
            }
            (known.price, known.on) = (price, on);
        }
    }
    let mut all: Vec<LastPrice> = all.into_values().collect();
    all.sort_by_key(|last| (std::cmp::Reverse(last.on), last.product));
    all
}
