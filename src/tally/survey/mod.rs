//! Surveys of outlets, campaign by campaign: the streets planned and done, the outlets as they were found last, and who
//! judged them.

mod shelf;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    AreaId, Day, Party, Period, PersonId, Plan, Review, ReviewKind, Scope, SurveyedOutlet, Who, WorkKind,
};
use crate::tally::agenda::{owned_within, within};
use crate::tally::{Books, plans};

pub use shelf::{MarketShape, PriceLevel, Shelf, is_our_brand, market_shape, price_levels, shelf_of, top_of};

/// A street, or any other area, of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyedStreet {
    /// Which.
    pub area: AreaId,
    /// The first and the last day planned; `None` of one that no plan names.
    pub planned: Option<(Day, Day)>,
    /// Who was to go there.
    pub meant: BTreeSet<PersonId>,
    /// How many outlets were surveyed there, by whoever.
    pub outlets: usize,
    /// The first day one was.
    pub first: Option<Day>,
    /// Who did.
    pub by: BTreeSet<PersonId>,
}

impl SurveyedStreet {
    /// Whether an outlet was surveyed there.
    pub fn is_done(&self) -> bool {
        self.outlets > 0
    }
}

/// A campaign, as known on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign<'w> {
    /// Its name; `None` for what was surveyed in the period without one.
    pub name: Option<&'w str>,
    /// The streets planned by the day planned, then those that were not planned by the day surveyed.
    pub streets: Vec<SurveyedStreet>,
    /// How many planned rows name no street.
    pub unplaced: usize,
    /// The scope's outlets, each as found last: by tier, the largest first.
    pub outlets: Vec<&'w SurveyedOutlet>,
    /// What people wrote of it; by the time handed in.
    pub reviews: Vec<&'w Review>,
}

impl<'w> Campaign<'w> {
    /// How many of the streets planned were done, and how many were planned.
    pub fn done_of_planned(&self) -> (usize, usize) {
        let planned = || self.streets.iter().filter(|street| street.planned.is_some());
        (planned().filter(|street| street.is_done()).count(), planned().count())
    }

    /// The first and the last day an outlet was surveyed.
    pub fn days(&self) -> Option<(Day, Day)> {
        let days = || self.outlets.iter().map(|outlet| outlet.head.date);
        days().min().zip(days().max())
    }

    /// The key outlets: those of the first tier; where no tier is written, none.
    pub fn key_outlets(&self) -> Vec<&'w SurveyedOutlet> {
        self.outlets.iter().copied().filter(|outlet| outlet.tier == Some(1)).collect()
    }

    /// Those that are no key outlets.
    pub fn other_outlets(&self) -> Vec<&'w SurveyedOutlet> {
        self.outlets.iter().copied().filter(|outlet| outlet.tier != Some(1)).collect()
    }
}

/// A name without the blanks around it; nothing of nothing.
fn named(campaign: Option<&str>) -> Option<&str> {
    campaign.map(str::trim).filter(|name| !name.is_empty())
}

/// A planned row of a survey.
struct Planned<'w> {
    campaign: Option<&'w str>,
    area: Option<AreaId>,
    days: (Day, Day),
    meant: BTreeSet<PersonId>,
    ours: bool,
}

/// Every row of every plan that plans a survey, as known on the as-of day.
fn planned<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Planned<'w>> {
    let roster = &books.workspace().roster;
    let mut all = Vec::new();
    let mut of = |plan: &'w Plan| {
        for action in plan.actions.iter().filter(|action| action.kind == WorkKind::Survey) {
            let whole = [(plan.period.start(), plan.period.end())];
            let days = if action.dates.0.is_empty() { &whole[..] } else { &action.dates.0[..] };
            let person = |who: &Who| if let Who::Person(id) = who { Some(*id) } else { None };
            for &days in days {
                let mut meant: BTreeSet<PersonId> = action.staff.iter().filter_map(person).collect();
                let ours = if meant.is_empty() {
                    owned_within(roster, plan.owner, scope, days.0)
                } else {
                    meant.iter().any(|&id| roster.belongs(id, scope, days.0))
                };
                if let (true, Scope::Person(owner)) = (meant.is_empty(), plan.owner) {
                    meant.insert(owner);
                }
                let area = action.street.or(action.area);
                all.push(Planned { campaign: named(action.campaign.as_deref()), area, days, meant, ours });
            }
        }
    };
    for (owner, period) in books.planned_periods() {
        plans(books, owner, period, as_of).into_iter().for_each(&mut of);
    }
    all
}

/// Where an outlet lies: its street, else that of the customer it is.
pub fn street_of(books: &Books<'_>, outlet: &SurveyedOutlet) -> Option<AreaId> {
    let roster = &books.workspace().roster;
    outlet.street.or_else(|| match outlet.outlet {
        Party::Customer(id) => roster.customer(id).at(outlet.head.date).street,
        Party::Prospect(_) => None,
    })
}

/// Outlets each as found last.
pub(super) fn latest<'w>(all: impl Iterator<Item = &'w SurveyedOutlet>) -> Vec<&'w SurveyedOutlet> {
    let mut latest: BTreeMap<&Party, &'w SurveyedOutlet> = BTreeMap::new();
    for outlet in all {
        let known = latest.entry(&outlet.outlet).or_insert(outlet);
        if (known.head.date, known.head.entry) < (outlet.head.date, outlet.head.entry) {
            *known = outlet;
        }
    }
    latest.into_values().collect()
}

/// The campaigns a scope worked on, planned or wrote of in a period, each whole as known at the period's end or the
/// as-of day: what was surveyed earlier counts too. By their first day; what has no name last.
pub fn campaigns<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Campaign<'w>> {
    let workspace = books.workspace();
    let roster = &workspace.roster;
    let last = period.end().min(as_of);
    let rows = planned(books, scope, as_of);
    let within_period = |days: (Day, Day)| days.0 <= period.end() && period.start() <= days.1;
    let known: Vec<&'w SurveyedOutlet> =
        workspace.facts.survey.iter().filter(|outlet| outlet.head.date <= last).collect();
    let ours = |outlet: &SurveyedOutlet| roster.belongs(outlet.head.person, scope, outlet.head.date);
    let reviews: Vec<&'w Review> = workspace.reviews.iter().filter(|review| is_known(review, as_of)).collect();
    let ours_to_judge = |review: &Review| {
        within_period((review.period.start(), review.period.end()))
            && owned_within(roster, review.scope, scope, review.period.end())
    };

    let mut names: BTreeMap<Option<&'w str>, Day> = BTreeMap::new();
    let mut name = |campaign: Option<&'w str>, day: Day| {
        let first = names.entry(campaign).or_insert(day);
        *first = day.min(*first);
    };
    for row in rows.iter().filter(|row| row.ours && within_period(row.days)) {
        name(row.campaign, row.days.0);
    }
    for outlet in known.iter().filter(|outlet| period.contains(outlet.head.date) && ours(outlet)) {
        name(named(outlet.campaign.as_deref()), outlet.head.date);
    }
    for review in reviews.iter().filter(|review| ours_to_judge(review)) {
        name(named(review.campaign.as_deref()), review.period.start());
    }
    let mut all: Vec<(Option<&'w str>, Day)> = names.into_iter().collect();
    all.sort_by_key(|&(name, day)| (name.is_none(), day, name));

    let campaign = |(campaign, _): (Option<&'w str>, Day)| {
        let counts = |day: Day| campaign.is_some() || period.contains(day);
        let here =
            |outlet: &&&SurveyedOutlet| named(outlet.campaign.as_deref()) == campaign && counts(outlet.head.date);
        let everyone: Vec<&'w SurveyedOutlet> = latest(known.iter().filter(here).copied());
        let rows: Vec<&Planned> = rows
            .iter()
            .filter(|row| row.ours && row.campaign == campaign && (campaign.is_some() || within_period(row.days)))
            .collect();
        let mut outlets: Vec<&'w SurveyedOutlet> = everyone.iter().copied().filter(|outlet| ours(outlet)).collect();
        outlets.sort_by_key(|outlet| {
            let tier = outlet.tier.unwrap_or(u32::MAX);
            (tier, Reverse(outlet.category_sales), outlet.head.date, outlet.head.entry)
        });
        let judged = |review: &&&Review| {
            let same = named(review.campaign.as_deref()) == campaign;
            same && (campaign.is_some() || ours_to_judge(review))
        };
        Campaign {
            name: campaign,
            streets: streets(books, &rows, &everyone, &outlets),
            unplaced: rows.iter().filter(|row| row.area.is_none()).count(),
            outlets,
            reviews: reviews.iter().filter(judged).copied().collect(),
        }
    };
    all.into_iter().map(campaign).collect()
}

fn is_known(review: &Review, as_of: Day) -> bool {
    let written = review.submitted_at.is_none_or(|at| at.day <= as_of);
    review.kind == ReviewKind::MarketSurvey && written && review.period.start() <= as_of
}

/// The streets planned, then those of the outlets elsewhere.
fn streets(
    books: &Books<'_>,
    rows: &[&Planned<'_>],
    everyone: &[&SurveyedOutlet],
    ours: &[&SurveyedOutlet],
) -> Vec<SurveyedStreet> {
    let roster = &books.workspace().roster;
    let bare = |area| SurveyedStreet {
        area,
        planned: None,
        meant: BTreeSet::new(),
        outlets: 0,
        first: None,
        by: BTreeSet::new(),
    };
    let mut planned: BTreeMap<AreaId, SurveyedStreet> = BTreeMap::new();
    for row in rows {
        if let Some(area) = row.area {
            let street = planned.entry(area).or_insert_with(|| bare(area));
            let (from, to) = street.planned.unwrap_or(row.days);
            street.planned = Some((from.min(row.days.0), to.max(row.days.1)));
            street.meant.extend(&row.meant);
        }
    }
    let add = |street: &mut SurveyedStreet, outlet: &SurveyedOutlet| {
        street.outlets += 1;
        street.first = Some(street.first.map_or(outlet.head.date, |first| first.min(outlet.head.date)));
        street.by.insert(outlet.head.person);
    };
    for street in planned.values_mut() {
        for outlet in everyone {
            if street_of(books, outlet).is_some_and(|place| within(roster, place, street.area)) {
                add(street, outlet);
            }
        }
    }
    let mut others: BTreeMap<AreaId, SurveyedStreet> = BTreeMap::new();
    for outlet in ours {
        if let Some(place) = street_of(books, outlet)
            && !planned.keys().any(|&area| within(roster, place, area))
        {
            add(others.entry(place).or_insert_with(|| bare(place)), outlet);
        }
    }
    let mut all: Vec<SurveyedStreet> = planned.into_values().collect();
    all.sort_by_key(|street| (street.planned, street.area));
    let mut others: Vec<SurveyedStreet> = others.into_values().collect();
    others.sort_by_key(|street| (street.first, street.area));
    all.extend(others);
    all
}
