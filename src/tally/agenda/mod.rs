//! Planned against done: rows of plans and of day logs, held against what logs say was done.

mod deeds;
mod fit;
mod row;
mod settle;

pub use deeds::{Deed, DeedKind};
pub(super) use deeds::{Deeds, within};
pub(super) use fit::first_done;
pub(super) use row::owned_within;
pub use row::{Outcome, PlannedIn, PlannedRow, Source};

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Day, Period, PeriodKind, Plan, PlanRow, Scope};
use crate::tally::{Books, plans};

/// Planned against done for a scope and a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedAndDone<'w> {
    /// What was planned, by day; on one day wider plans first, then in the order written.
    pub rows: Vec<PlannedRow<'w>>,
    /// Visits on site and promotions that no row asked for, by day. Calls, orders and payments come as they come.
    pub unplanned: Vec<Deed>,
}

/// Holds what was planned for the days of a period against what was done, as known on the as-of day.
///
/// Rows are those of plans whose period is of one of `levels` ([`PeriodKind::Week`]: week plans …) and, with
/// [`PeriodKind::Day`] among them, the items of day logs, that fall on a day of the period, and whose owner belongs
/// to the scope that day or that name someone who does. Plans count in the revision known on the as-of day; what an
/// issued plan and the own one, or an area's and its people's, say word for word stands once, with the first.
///
/// | a row of kind | is done by |
/// |---|---|
/// | visit, measure | a visit on site to its customer |
/// | call | a call with a note on its customer |
/// | collection | a payment of its customer, else a visit to or call with it |
/// | delivery | a shipment to its customer |
/// | promotion | a promotion of its customer or of its name; with neither, any |
/// | project | news of its project, else of a project of its customer |
/// | study | a training |
/// | meeting | with a customer a visit, on site or not; else a meeting |
/// | survey | an outlet surveyed, of its campaign: its own, else one in its area, else any |
/// | other | any contact with its customer or news of its project; with an area alone a trip there |
///
/// A row of another kind that names an area and no customer is done by a deed of its sort with a customer in that area.
/// What a log marks done without an entry to show it does a row of the same kind and customer, or of the same words.
/// Deeds are those of the people the row names, else of the owner's people on that day; who went along on a visit or
/// gets the credit counts too. Within one owner's plans of a period a deed does one row: rows take a deed of their
/// own days first, then the nearest later one up to the period's end, then the nearest earlier one in it.
///
/// A log's item is done if its log says so or its customer was visited, called or ordered that day, by whichever
/// entries, and else missed when the day is over: what comes later belongs to the loop.
pub fn planned_and_done<'w>(
    books: &Books<'w>,
    scope: Scope,
    period: Period,
    as_of: Day,
    levels: &[PeriodKind],
) -> PlannedAndDone<'w> {
    let mut asked = BTreeSet::new();
    let mut rows: Vec<PlannedRow<'w>> = Vec::new();
    for (owner, plan_period) in books.planned_periods().filter(|(_, period)| levels.contains(&period.kind())) {
        // What a row asks for may lie in the period though the row's own days do not.
        let near = |row: &PlannedRow<'_>| row.since <= period.end() && period.start() <= row.until;
        for row in of_plans(books, owner, plan_period, as_of, near, Some(&mut asked)) {
            let falls = row.from <= period.end() && period.start() <= row.to;
            if falls && row.belongs(books, scope) {
                rows.push(row);
            }
        }
    }
    let mut rows = said_once(books, rows);
    if levels.contains(&PeriodKind::Day) {
        rows.extend(items(books, scope, (period.start(), period.end()), as_of, Some(&mut asked)));
    }
    rows.sort_by_key(|row| (row.from, row.to, row.owner));
    let roster = &books.workspace().roster;
    let unasked = books.deeds().between(period.start(), period.end().min(as_of)).filter(|(place, deed)| {
        matches!(deed.kind, DeedKind::Visit | DeedKind::Promotion)
            && deed.known <= as_of
            && roster.belongs(deed.person, scope, deed.date)
            && !asked.contains(place)
    });
    PlannedAndDone { rows, unplanned: unasked.map(|(_, deed)| deed.clone()).collect() }
}

/// Marks the deeds that some row asks for.
type Asked<'a> = Option<&'a mut BTreeSet<u32>>;

/// The rows of an owner's plans for a period, settled; none if none of them is `wanted`.
pub(super) fn of_plans<'w>(
    books: &Books<'w>,
    owner: Scope,
    period: Period,
    as_of: Day,
    wanted: impl Fn(&PlannedRow<'w>) -> bool,
    mut asked: Asked<'_>,
) -> Vec<PlannedRow<'w>> {
    let plans = plans(books, owner, period, as_of);
    let of = |plan: &'w Plan| [row::actions(books, plan), row::promotions(plan)];
    let mut lists: [Vec<PlannedRow<'w>>; 2] = Default::default();
    for rows in plans.into_iter().map(of) {
        for (list, rows) in lists.iter_mut().zip(rows) {
            let new: Vec<_> = rows.into_iter().filter(|row| !list.iter().any(|had| had.says_the_same(row))).collect();
            list.extend(new);
        }
    }
    for list in &mut lists {
        if !list.iter().any(&wanted) {
            list.clear();
        }
        let used = settle::settle(books, list, as_of);
        if let Some(asked) = asked.as_deref_mut() {
            asked.extend(used);
        }
    }
    lists.into_iter().flatten().collect()
}

/// The rows of the items of a scope's day logs from `first` to `last` known on the as-of day, settled.
pub(super) fn items<'w>(
    books: &Books<'w>,
    scope: Scope,
    (first, last): (Day, Day),
    as_of: Day,
    mut asked: Asked<'_>,
) -> Vec<PlannedRow<'w>> {
    let roster = &books.workspace().roster;
    let mut all = Vec::new();
    for id in books.candidates(scope) {
        let items = books.deeds().items(id);
        let item = |place: u32| &books.workspace().facts.plan[place as usize];
        let from = items.partition_point(|&place| item(place).head.date < first);
        let known = |item: &&PlanRow| item.head.date <= last && item.head.date.before() <= as_of;
        for item in items[from..].iter().map(|&place| item(place)).take_while(known) {
            if roster.belongs(id, scope, item.head.date) {
                let mut row = row::item(item);
                let used = settle::settle_item(books, &mut row, item.status, item.to, as_of);
                if let Some(asked) = asked.as_deref_mut() {
                    asked.extend(used);
                }
                all.push(row);
            }
        }
    }
    all
}

/// Leaves out what a person's plan says word for word as a wider one does that covers the person.
pub(super) fn said_once<'w>(books: &Books<'w>, rows: Vec<PlannedRow<'w>>) -> Vec<PlannedRow<'w>> {
    let roster = &books.workspace().roster;
    let mut kept: Vec<PlannedRow<'w>> = Vec::new();
    let mut of_day: BTreeMap<(Day, Day), Vec<usize>> = BTreeMap::new();
    for row in rows {
        let same_day = of_day.entry((row.from, row.to)).or_default();
        let covered = same_day.iter().map(|&n| &kept[n]).any(|had| {
            had.owner != row.owner
                && had.says_the_same(&row)
                && row::owned_within(roster, row.owner, had.owner, row.from)
        });
        if !covered {
            same_day.push(kept.len());
            kept.push(row);
        }
    }
    kept
}
