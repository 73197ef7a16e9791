//! Which deeds do what was planned.

use crate::model::{AreaId, Day, Party, PlannedPromotion, Scope, Who, WorkKind};
use crate::tally::Books;
use crate::tally::agenda::deeds::{DAY, Shelf, lies_in, within};
use crate::tally::agenda::{Deed, DeedKind, PlannedIn, PlannedRow};

/// The sorts of deed that do a sort of work, the most telling first. See [`planned_and_done`] for the table.
///
/// [`planned_and_done`]: crate::tally::planned_and_done
fn serving(row: &PlannedRow<'_>) -> &'static [DeedKind] {
    use DeedKind::{
        Call, Meeting, OffSite, Order, Payment, Project, Promotion, Quote, Shipment, Survey, Told, Training, Trip,
        Visit,
    };
    match row.kind {
        WorkKind::Visit | WorkKind::Measure => &[Visit, Told],
        WorkKind::Call => &[Call, Told],
        WorkKind::Collection => &[Payment, Visit, OffSite, Call, Told],
        WorkKind::Delivery => &[Shipment, Told],
        WorkKind::Promotion => &[Promotion, Told],
        WorkKind::Project => &[Project, Told],
        WorkKind::Study => &[Training, Told],
        WorkKind::Meeting if row.customer.is_some() => &[Visit, OffSite, Told],
        WorkKind::Meeting => &[Meeting, Told],
        WorkKind::Survey => &[Survey, Told],
        WorkKind::Other if row.customer.is_some() || row.project.is_some() => {
            &[Visit, OffSite, Call, Order, Quote, Payment, Shipment, Promotion, Project, Survey, Told]
        }
        WorkKind::Other => &[Trip, Told],
    }
}

/// How many sorts of deed do the work: what few do is served first.
pub(super) fn breadth(row: &PlannedRow<'_>) -> usize {
    serving(row).len()
}

/// Whether logs can show that it was done.
pub(super) fn can_be_told(row: &PlannedRow<'_>) -> bool {
    let placed = row.area.is_some() && row.kind != WorkKind::Other;
    row.customer.is_some() || row.project.is_some() || placed || needs_no_name(row.kind)
}

/// Work that names itself: that any training was held tells that one planned was.
fn needs_no_name(kind: WorkKind) -> bool {
    matches!(kind, WorkKind::Promotion | WorkKind::Study | WorkKind::Meeting | WorkKind::Survey)
}

/// A deed that does a row, by how telling it is (0 first).
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'b> {
    pub rank: usize,
    pub place: u32,
    pub deed: &'b Deed,
}

/// The deeds that do a row, done from `first` to `last` and known on the as-of day.
pub(super) fn candidates<'b>(
    books: &'b Books<'_>,
    row: &PlannedRow<'_>,
    (first, last): (Day, Day),
    as_of: Day,
) -> Vec<Candidate<'b>> {
    let deeds = books.deeds();
    let mut all = Vec::new();
    for shelf in shelves(row) {
        for (place, deed) in deeds.on(shelf, first, last.min(as_of)) {
            if deed.known <= as_of
                && let Some(rank) = fit(books, row, deed)
            {
                all.push(Candidate { rank, place, deed });
            }
        }
    }
    all
}

/// The first day from `first` on, on which a deed does a row.
pub(in crate::tally) fn first_done(books: &Books<'_>, row: &PlannedRow<'_>, first: Day, as_of: Day) -> Option<Day> {
    let fits = |deed: &Deed| deed.known <= as_of && fit(books, row, deed).is_some();
    let found = shelves(row).into_iter().filter_map(|shelf| {
        let mut later = books.deeds().on(shelf, first, as_of);
        later.find(|(_, deed)| fits(deed)).map(|(_, deed)| deed.date)
    });
    found.min()
}

/// Where the deeds that may do a row are found.
fn shelves<'r>(row: &'r PlannedRow<'_>) -> Vec<Shelf<'r>> {
    let words = row.what.map(Shelf::Words);
    let kinds = || serving(row).iter().filter(|kind| **kind != DeedKind::Told).map(|kind| Shelf::Kind(*kind));
    match &row.customer {
        Some(customer) => {
            let more = match row.kind {
                WorkKind::Promotion => Some(Shelf::Kind(DeedKind::Promotion)),
                _ => row.project.map(|_| Shelf::Kind(DeedKind::Project)),
            };
            std::iter::once(Shelf::Customer(customer)).chain(more).collect()
        }
        None if row.project.is_some() => std::iter::once(Shelf::Kind(DeedKind::Project)).chain(words).collect(),
        None if row.area.is_some() || needs_no_name(row.kind) => kinds().chain(words).collect(),
        None => words.into_iter().collect(),
    }
}

/// How telling a deed is for a row, 0 first; `None` if it does not do it.
fn fit(books: &Books<'_>, row: &PlannedRow<'_>, deed: &Deed) -> Option<usize> {
    let rank = serving(row).iter().position(|kind| *kind == deed.kind)?;
    (is_meant(books, row, deed) && is_theirs(books, row, deed)).then_some(rank)
}

/// Whether a deed of a sort that serves is with whom and where the row says.
fn is_meant(books: &Books<'_>, row: &PlannedRow<'_>, deed: &Deed) -> bool {
    if deed.kind == DeedKind::Told {
        let same_work = deed.told == Some(row.kind) || row.kind == WorkKind::Other;
        let same_words = row.customer.is_some() || (deed.what.is_some() && deed.what.as_deref() == row.what);
        return same_work && same_words && deed.customer == row.customer;
    }
    if deed.kind == DeedKind::Project && row.project.is_some() {
        return deed.project == row.project;
    }
    if deed.kind == DeedKind::Promotion {
        let named = deed.what.is_some() && deed.what.as_deref() == row.what;
        if named || matches!(row.source, PlannedIn::Promotion(_, PlannedPromotion { customer: None, .. })) {
            return named;
        }
    }
    if deed.kind == DeedKind::Survey && deed.what.is_some() && is_of_another_campaign(row, deed) {
        return false;
    }
    match (&row.customer, row.area) {
        (Some(customer), _) => deed.customer.as_ref() == Some(customer),
        (None, Some(area)) => is_in(books, deed, area),
        (None, None) => row.project.is_none() && needs_no_name(row.kind),
    }
}

/// Whether an outlet was surveyed for another campaign than the one the row names.
fn is_of_another_campaign(row: &PlannedRow<'_>, deed: &Deed) -> bool {
    match row.source {
        PlannedIn::Action(_, action) => action.campaign.is_some() && action.campaign.as_deref() != deed.what.as_deref(),
        _ => false,
    }
}

/// Whether a deed was done in an area: with a customer that lay in it that day, at an outlet there, on a trip to it.
fn is_in(books: &Books<'_>, deed: &Deed, area: AreaId) -> bool {
    let roster = &books.workspace().roster;
    let names = roster.area(area);
    let named = |place: &String| *place == names.id || *place == names.name || names.aliases.contains(place);
    match &deed.customer {
        _ if deed.street.is_some_and(|street| within(roster, street, area)) => true,
        Some(Party::Customer(id)) => lies_in(roster, roster.customer(*id), area, deed.date),
        // Trainings and meetings are held where the team is.
        None if matches!(deed.kind, DeedKind::Training | DeedKind::Meeting) => true,
        _ => deed.places.iter().any(named),
    }
}

/// Whether a deed is one of those who were to do the row: whom it names; where it names nobody of the team, anyone
/// who belongs to the plan's owner on the deed's day.
fn is_theirs(books: &Books<'_>, row: &PlannedRow<'_>, deed: &Deed) -> bool {
    let staff = row.staff();
    if staff.iter().any(|who| matches!(who, Who::Person(_))) {
        return deed.people.iter().any(|&id| staff.contains(&Who::Person(id)));
    }
    let roster = &books.workspace().roster;
    row.owner == Scope::Team || deed.people.iter().any(|&id| roster.belongs(id, row.owner, deed.date))
}

/// What does a day log's item: what does its sort of work, else any visit to, call with or order of its customer.
pub(super) fn day_candidates<'b>(books: &'b Books<'_>, row: &PlannedRow<'_>, as_of: Day) -> Vec<Candidate<'b>> {
    let breadth = breadth(row);
    let any = |deed: &Deed| DAY.iter().position(|kind| *kind == deed.kind).map(|rank| breadth + rank);
    let mut all = Vec::new();
    for shelf in shelves(row) {
        for (place, deed) in books.deeds().on(shelf, row.from, row.to.min(as_of)) {
            // That the log says it of itself is no deed that shows it.
            if deed.known > as_of || deed.kind == DeedKind::Told {
                continue;
            }
            let named = row.customer.is_some() && row.customer == deed.customer;
            let by_rule = || any(deed).filter(|_| named && is_theirs(books, row, deed));
            if let Some(rank) = fit(books, row, deed).or_else(by_rule) {
                all.push(Candidate { rank, place, deed });
            }
        }
    }
    all
}
