//! What outlets surveyed have on their shelves, brand by brand.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, ShelfBrand, SurveyedOutlet};
use crate::tally::Books;

/// What surveys found of a brand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf<'w> {
    /// As the surveys write it.
    pub brand: &'w str,
    /// At how many outlets it is on the shelves.
    pub stocked: usize,
    /// How wide it stands on all of them together; `None` if nobody counted.
    pub facings: Option<Amount>,
    /// What it sells there in a month, in yuan; `None` if nobody asked.
    pub sales: Option<Amount>,
    /// The lowest and the highest price.
    pub prices: Option<(Amount, Amount)>,
    /// The lowest and the highest promotional price.
    pub promotional: Option<(Amount, Amount)>,
    /// The mean of its prices.
    pub price: Option<Amount>,
    /// The products named, in order of their names.
    pub products: BTreeSet<&'w str>,
    /// New products named.
    pub new_products: BTreeSet<&'w str>,
    /// Promotions a month at all outlets together; `None` if nobody counted.
    pub promo_times: Option<Amount>,
    /// At how many outlets a promotion was seen: a form, a price or a count of it.
    pub promoted: usize,
    /// The forms of promotion with the number of outlets, the most frequent first.
    pub forms: Vec<(&'w str, usize)>,
    /// The services with the number of outlets, the most frequent first.
    pub services: Vec<(&'w str, usize)>,
    /// The advertising with the number of outlets, the most frequent first.
    pub advertising: Vec<(&'w str, usize)>,
    /// At how many outlets it advertises.
    pub advertised: usize,
    /// The mean rating, 1 to 5.
    pub packaging: Option<Amount>,
    /// The mean rating, 1 to 5.
    pub reputation: Option<Amount>,
    /// How far outlets support it, the mean of 1 to 5.
    pub support: Option<Amount>,
}

fn widen(range: &mut Option<(Amount, Amount)>, price: Option<Amount>) {
    if let Some(price) = price {
        *range = Some(range.map_or((price, price), |(low, high)| (low.min(price), high.max(price))));
    }
}

fn add(sum: &mut Option<Amount>, amount: Option<Amount>) {
    if let Some(amount) = amount {
        *sum = Some(sum.unwrap_or_default() + amount);
    }
}

/// The mean of what is there; `None` of nothing.
fn mean(all: impl Iterator<Item = Amount>) -> Option<Amount> {
    let (mut sum, mut count) = (Amount::ZERO, 0);
    for amount in all {
        sum += amount;
        count += 1;
    }
    (count > 0).then(|| sum.over(Amount::count(count))).flatten()
}

/// Texts with the number of outlets that have them; the most frequent first, then by their letters.
fn counted<'w>(rows: &[(usize, &'w ShelfBrand)], text: fn(&ShelfBrand) -> Option<&str>) -> Vec<(&'w str, usize)> {
    let mut all: BTreeMap<&'w str, BTreeSet<usize>> = BTreeMap::new();
    for &(outlet, row) in rows {
        if let Some(text) = written(text(row)) {
            all.entry(text).or_default().insert(outlet);
        }
    }
    let mut all: Vec<(&'w str, usize)> = all.into_iter().map(|(text, outlets)| (text, outlets.len())).collect();
    all.sort_by_key(|&(text, outlets)| (Reverse(outlets), text));
    all
}

fn written(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// At how many outlets a row says so.
fn outlets_where(rows: &[(usize, &ShelfBrand)], says: impl Fn(&ShelfBrand) -> bool) -> usize {
    rows.iter().filter(|(_, row)| says(row)).map(|(outlet, _)| outlet).collect::<BTreeSet<_>>().len()
}

fn shelf<'w>(brand: &'w str, rows: &[(usize, &'w ShelfBrand)]) -> Shelf<'w> {
    let all = || rows.iter().map(|&(_, row)| row);
    let rating = |of: fn(&ShelfBrand) -> Option<u32>| mean(all().filter_map(of).map(|n| Amount::int(i64::from(n))));
    let mut shelf = Shelf {
        brand,
        stocked: outlets_where(rows, |row| row.stocked),
        price: mean(all().filter_map(|row| row.price)),
        products: all().filter_map(|row| written(row.product.as_deref())).collect(),
        new_products: all().filter_map(|row| written(row.new_product.as_deref())).collect(),
        promoted: outlets_where(rows, |row| {
            let form = written(row.promo_form.as_deref()).is_some();
            form || row.promo_price.is_some() || row.promo_times.is_some_and(|times| times > 0)
        }),
        forms: counted(rows, |row| row.promo_form.as_deref()),
        services: counted(rows, |row| row.service.as_deref()),
        advertising: counted(rows, |row| row.advertising.as_deref()),
        advertised: outlets_where(rows, |row| written(row.advertising.as_deref()).is_some()),
        packaging: rating(|row| row.packaging),
        reputation: rating(|row| row.reputation),
        support: rating(|row| row.support),
        ..Shelf::default()
    };
    for row in all() {
        add(&mut shelf.facings, row.facings);
        add(&mut shelf.sales, row.sales);
        add(&mut shelf.promo_times, row.promo_times.map(|times| Amount::int(i64::from(times))));
        widen(&mut shelf.prices, row.price);
        widen(&mut shelf.promotional, row.promo_price);
    }
    shelf
}

/// The brands of some outlets, by monthly sales, then facings, then outlets, the largest first.
pub fn shelf_of<'w>(outlets: &[&'w SurveyedOutlet]) -> Vec<Shelf<'w>> {
    let mut rows: BTreeMap<&'w str, Vec<(usize, &'w ShelfBrand)>> = BTreeMap::new();
    for (at, outlet) in outlets.iter().enumerate() {
        for row in &outlet.brands {
            rows.entry(row.brand.trim()).or_default().push((at, row));
        }
    }
    let mut all: Vec<Shelf<'w>> = rows.into_iter().map(|(brand, rows)| shelf(brand, &rows)).collect();
    all.sort_by_key(|shelf| (Reverse((shelf.sales, shelf.facings, shelf.stocked)), shelf.brand));
    all
}

/// The brands that have most of something, all those that have as much; none where nobody has any.
pub fn top_of<'a, 'w>(brands: &'a [Shelf<'w>], of: impl Fn(&Shelf<'w>) -> Option<Amount>) -> Vec<&'a Shelf<'w>> {
    let most = brands.iter().filter_map(&of).max();
    brands.iter().filter(|shelf| most.is_some() && of(shelf) == most).collect()
}

/// How dear a brand is beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PriceLevel {
    /// 15 % and more above the mean.
    High,
    /// Between the two.
    Middle,
    /// 15 % and more below the mean.
    Low,
}

/// The price level of each brand, against the mean of the brands' mean prices; `None` where it has no price, and where
/// there is no other to compare it with.
pub fn price_levels(brands: &[Shelf<'_>]) -> Vec<Option<PriceLevel>> {
    let priced = brands.iter().filter(|shelf| shelf.price.is_some()).count();
    let middle = mean(brands.iter().filter_map(|shelf| shelf.price)).filter(|_| priced > 1);
    let level = |shelf: &Shelf<'_>| {
        let share = shelf.price?.over(middle?)?;
        Some(match share {
            share if share >= Amount::new(115, 2) => PriceLevel::High,
            share if share <= Amount::new(85, 2) => PriceLevel::Low,
            _ => PriceLevel::Middle,
        })
    };
    brands.iter().map(level).collect()
}

/// Whether one brand rules a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarketShape {
    /// One has two fifths of the sales and twice what the second has, or more: the others follow.
    Ruled,
    /// One has a fifth more than the second, or more.
    Led,
    /// Several fight for it.
    Contested,
}

/// The shape of a market by the sales of its brands; `None` where fewer than two have any.
pub fn market_shape(brands: &[Shelf<'_>]) -> Option<MarketShape> {
    let mut sales: Vec<Amount> =
        brands.iter().filter_map(|shelf| shelf.sales).filter(|sales| *sales > Amount::ZERO).collect();
    sales.sort_by_key(|sales| Reverse(*sales));
    let [first, second, ..] = sales[..] else { return None };
    let share = first.over(sales.iter().copied().sum())?;
    let lead = first.over(second)?;
    Some(if share >= Amount::new(4, 1) && lead >= Amount::int(2) {
        MarketShape::Ruled
    } else if lead >= Amount::new(12, 1) {
        MarketShape::Led
    } else {
        MarketShape::Contested
    })
}

/// Whether a brand is ours: the company's name holds it; where it holds none of those surveyed, each product that is
/// named of it is one of the roster's.
pub fn is_our_brand(books: &Books<'_>, brands: &[Shelf<'_>], brand: &str) -> bool {
    let company = books.workspace().settings.name.as_deref().unwrap_or_default().to_lowercase();
    let named = |brand: &str| brand.chars().nth(1).is_some() && company.contains(&brand.to_lowercase());
    if brands.iter().any(|shelf| named(shelf.brand)) {
        return named(brand);
    }
    let products = &books.workspace().roster.products;
    let listed = |name: &&str| products.iter().any(|product| product.name == *name || product.id == *name);
    let of = brands.iter().find(|shelf| shelf.brand == brand);
    of.is_some_and(|shelf| !shelf.products.is_empty() && shelf.products.iter().all(listed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Day, EntryId, Head, LogSection, OutletType, Party, PersonId};
    use crate::text::FileId;

    fn row(brand: usize, sales: Option<i64>, stocked: bool, packaging: Option<u32>) -> ShelfBrand {
        ShelfBrand {
            brand: ["甲", "乙", "丙"][brand].into(),
            product: None,
            price: sales.map(Amount::int),
            promo_price: None,
            promo_form: None,
            promo_times: None,
            facings: None,
            stocked,
            sales: sales.map(Amount::int),
            advertising: None,
            service: None,
            new_product: None,
            packaging,
            reputation: None,
            support: None,
        }
    }

    fn outlet(index: usize, brands: Vec<ShelfBrand>) -> SurveyedOutlet {
        let index = u32::try_from(index).expect("few");
        let entry = EntryId { file: FileId(0), document: 0, section: LogSection::Survey, index };
        SurveyedOutlet {
            head: Head { entry, date: Day::MIN, person: PersonId(0) },
            campaign: None,
            outlet: Party::Prospect(format!("店{index}").into()),
            kind: OutletType::Retail,
            street: None,
            tier: None,
            size: None,
            trade: None,
            layout: None,
            category_sales: None,
            potential: None,
            contacts: Vec::new(),
            brands,
            opinion: None,
        }
    }

    fn outlets() -> impl Strategy<Value = Vec<SurveyedOutlet>> {
        let row = (0_usize..3, proptest::option::of(0_i64..500), any::<bool>(), proptest::option::of(1_u32..6));
        let rows = proptest::collection::vec(row.prop_map(|(b, s, stocked, p)| self::row(b, s, stocked, p)), 0..6);
        proptest::collection::vec(rows, 0..6)
            .prop_map(|all| all.into_iter().enumerate().map(|(at, rows)| outlet(at, rows)).collect())
    }

    proptest! {
        /// Promise: a brand listed twice at an outlet stands there once, no brand stands at more outlets than there
        /// are, what the brands sell is what the rows say, and the order of outlets changes nothing.
        #[test]
        fn shelves_add_up_whatever_the_order(all in outlets()) {
            let forward: Vec<&SurveyedOutlet> = all.iter().collect();
            let backward: Vec<&SurveyedOutlet> = all.iter().rev().collect();
            let shelves = shelf_of(&forward);
            prop_assert_eq!(&shelves, &shelf_of(&backward));
            let told: Amount = shelves.iter().filter_map(|shelf| shelf.sales).sum();
            let written: Amount = all.iter().flat_map(|outlet| &outlet.brands).filter_map(|row| row.sales).sum();
            prop_assert_eq!(told, written);
            for shelf in &shelves {
                let here = |outlet: &&SurveyedOutlet| {
                    outlet.brands.iter().any(|row| *row.brand == *shelf.brand && row.stocked)
                };
                prop_assert_eq!(shelf.stocked, all.iter().filter(here).count());
                prop_assert!(shelf.packaging.is_none_or(|n| Amount::ONE <= n && n <= Amount::int(5)));
            }
        }

        /// Promise: who is first has no less than anyone, and with prices of several brands someone is not above the
        /// mean.
        #[test]
        fn nobody_is_before_the_first_and_not_all_are_dear(all in outlets()) {
            let shelves = shelf_of(&all.iter().collect::<Vec<_>>());
            let top = top_of(&shelves, |shelf| shelf.sales);
            prop_assert_eq!(top.is_empty(), shelves.iter().all(|shelf| shelf.sales.is_none()));
            for first in &top {
                prop_assert!(shelves.iter().all(|shelf| shelf.sales <= first.sales));
            }
            let levels = price_levels(&shelves);
            let told: Vec<PriceLevel> = levels.iter().copied().flatten().collect();
            prop_assert!(told.is_empty() || told.iter().any(|level| *level != PriceLevel::High));
            prop_assert!(told.is_empty() || told.iter().any(|level| *level != PriceLevel::Low));
        }
    }

    #[test]
    fn a_market_is_ruled_only_by_size_and_by_lead_and_led_by_a_fifth() {
        let shape = |sales: &[i64]| {
            let rows = sales.iter().enumerate().map(|(brand, &sales)| row(brand, Some(sales), true, None));
            market_shape(&shelf_of(&[&outlet(0, rows.collect())]))
        };
        assert_eq!(shape(&[60, 30, 10]), Some(MarketShape::Ruled));
        assert_eq!(shape(&[60, 31, 10]), Some(MarketShape::Led), "not twice the second");
        assert_eq!(shape(&[36, 30, 30]), Some(MarketShape::Led));
        assert_eq!(shape(&[35, 30, 30]), Some(MarketShape::Contested));
        assert_eq!(shape(&[35]), None);
        assert_eq!(shape(&[35, 0]), None, "who sells nothing is no rival");
    }
}
