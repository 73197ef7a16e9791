//! Rivals: which brands were seen where and how often, how their prices moved, which orders went to them, and what
//! surveys found of them on the shelves.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{AreaId, Competitor, CompetitorKind, Day, Head, LostOrder, Party, Period, Scope};
use crate::tally::Books;
use crate::tally::survey::{Shelf, latest, shelf_of};

/// A rival's brand, as seen in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand<'w> {
    /// As the logs write it.
    pub name: &'w str,
    /// What it did, by day; never empty.
    pub moves: Vec<&'w Competitor>,
    /// How many moves the period before saw.
    pub before: usize,
}

impl<'w> Brand<'w> {
    /// How many moves are of a kind.
    pub fn of_kind(&self, kind: CompetitorKind) -> usize {
        self.moves.iter().filter(|seen| seen.kind == kind).count()
    }

    /// How many moves have an answer of ours written.
    pub fn answered(&self) -> usize {
        self.moves.iter().filter(|seen| answer(seen).is_some()).count()
    }

    /// Where it was seen, each place once.
    pub fn places(&self) -> BTreeSet<&'w Party> {
        self.moves.iter().filter_map(|seen| seen.customer.as_ref()).collect()
    }
}

/// What a move was answered with; `None` also of an answer without words.
pub fn answer(seen: &Competitor) -> Option<&str> {
    seen.answer.as_deref().map(str::trim).filter(|answer| !answer.is_empty())
}

/// Whether a price went down. What a new product costs less than others is no cut.
pub fn is_cut(seen: &Competitor) -> bool {
    seen.kind != CompetitorKind::Product && seen.price_from.zip(seen.price_to).is_some_and(|(from, to)| to < from)
}

fn counts(books: &Books<'_>, scope: Scope, head: Head, first: Day, last: Day) -> bool {
    first <= head.date && head.date <= last && books.workspace().roster.belongs(head.person, scope, head.date)
}

/// What a scope's people saw of rivals from one day to another, both counted, in the order of days.
pub fn sightings<'w>(books: &Books<'w>, scope: Scope, first: Day, last: Day) -> Vec<&'w Competitor> {
    let all = books.workspace().facts.competitors.iter();
    let mut seen: Vec<&'w Competitor> = all.filter(|seen| counts(books, scope, seen.head, first, last)).collect();
    seen.sort_by_key(|seen| (seen.head.date, seen.head.entry));
    seen
}

/// The brands a scope's people saw in a period, as known on the as-of day; those seen most first.
pub fn brands<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Brand<'w>> {
    let mut all: BTreeMap<&str, Brand<'w>> = BTreeMap::new();
    for seen in sightings(books, scope, period.start(), period.end().min(as_of)) {
        let name = &*seen.brand;
        all.entry(name).or_insert_with(|| Brand { name, moves: Vec::new(), before: 0 }).moves.push(seen);
    }
    if let Some(before) = period.previous() {
        for seen in sightings(books, scope, before.start(), before.end().min(as_of)) {
            if let Some(brand) = all.get_mut(&*seen.brand) {
                brand.before += 1;
            }
        }
    }
    let mut all: Vec<Brand<'w>> = all.into_values().collect();
    all.sort_by_key(|brand| (Reverse(brand.moves.len()), brand.name));
    all
}

/// The moves of a price up to one of them: of the same brand, product and place, by day, that one last. Moves without
/// the price they led to are not counted.
pub fn price_course<'w>(books: &Books<'w>, scope: Scope, last: &'w Competitor) -> Vec<&'w Competitor> {
    let mut all = sightings(books, scope, Day::MIN, last.head.date);
    all.retain(|seen| {
        let same = (&seen.brand, &seen.product, &seen.customer) == (&last.brand, &last.product, &last.customer);
        let earlier = (seen.head.date, seen.head.entry) <= (last.head.date, last.head.entry);
        same && earlier && seen.price_to.is_some()
    });
    all
}

/// The region a move was seen in: of the customer it was seen at, else of whoever saw it.
pub fn region_of(books: &Books<'_>, seen: &Competitor) -> Option<AreaId> {
    let roster = &books.workspace().roster;
    let there = match seen.customer {
        Some(Party::Customer(id)) => roster.customer(id).at(seen.head.date).region,
        _ => None,
    };
    there.or_else(|| roster.person(seen.head.person).post(seen.head.date).region)
}

/// The names of every brand the whole team's logs know of a rival by the end of a day.
pub fn brand_names<'w>(books: &Books<'w>, as_of: Day) -> BTreeSet<&'w str> {
    sightings(books, Scope::Team, Day::MIN, as_of).into_iter().map(|seen| &*seen.brand).collect()
}

/// The first of some brands that a text names. A brand of a single letter is not looked for.
pub fn named_in<'w>(text: &str, brands: &BTreeSet<&'w str>) -> Option<&'w str> {
    brands.iter().copied().filter(|name| name.chars().nth(1).is_some()).find(|name| text.contains(name))
}

/// The orders a scope lost in a period for a reason that names a rival, with the brand; by day.
pub fn lost_to<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<(&'w str, &'w LostOrder)> {
    let brands = brand_names(books, as_of);
    let last = period.end().min(as_of);
    let ours = books.workspace().facts.lost_orders.iter();
    let ours = ours.filter(|lost| counts(books, scope, lost.head, period.start(), last));
    let mut all: Vec<_> = ours.filter_map(|lost| Some((named_in(lost.reason.as_deref()?, &brands)?, lost))).collect();
    all.sort_by_key(|(_, lost)| (lost.head.date, lost.head.entry));
    all
}

/// The shelves surveyed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelves<'w> {
    /// At how many outlets; each counts as it was found last.
    pub outlets: usize,
    /// The first and the last day of those surveys.
    pub days: Option<(Day, Day)>,
    /// By monthly sales, then facings, the largest first.
    pub brands: Vec<Shelf<'w>>,
}

/// What a scope's surveys from one day to another found, both counted.
pub fn shelves<'w>(books: &Books<'w>, scope: Scope, first: Day, last: Day) -> Shelves<'w> {
    let surveyed = books.workspace().facts.survey.iter();
    let outlets = latest(surveyed.filter(|outlet| counts(books, scope, outlet.head, first, last)));
    let days = outlets.iter().map(|outlet| outlet.head.date);
    let days = days.clone().min().zip(days.max());
    Shelves { outlets: outlets.len(), days, brands: shelf_of(&outlets) }
}
