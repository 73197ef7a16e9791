//! The summary's first three parts: streets, business districts, outlets.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{AreaId, AreaKind, AreaRank, OutletType, Party, PersonId, SurveyedOutlet};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or, text_or};
use crate::report::market_survey::{Survey, category, names, tier, yuan_or};
use crate::report::parts::logged::with_total;
use crate::report::view::Section;
use crate::report::view::market_survey::{BusinessRow, OutletRow, OutletTypeRow, StreetRow};
use crate::tally::{SurveyedStreet, street_of};
use crate::words::market_survey as say;

fn people(ctx: &Context, all: &BTreeSet<PersonId>) -> String {
    let names: Vec<String> = all.iter().map(|&id| ctx.person(id)).collect();
    if names.is_empty() { NOTHING.to_owned() } else { ctx.list(&names) }
}

fn state(ctx: &Context, street: &SurveyedStreet) -> String {
    ctx.say(match (street.planned, street.first) {
        (None, _) => say::unplanned(),
        (Some((_, to)), Some(first)) if first > to => say::done_late(first.since(to)),
        (Some(_), Some(_)) => say::done(),
        (Some((_, to)), None) if to < ctx.as_of => say::undone(ctx.as_of.since(to)),
        (Some(_), None) => say::ahead(),
    })
}

/// The streets planned and done, with how one gets there.
pub(super) fn streets(ctx: &Context, survey: &Survey) -> Section<StreetRow> {
    let roster = ctx.roster();
    let all = &survey.campaign.streets;
    let row = |street: &SurveyedStreet| {
        let area = roster.area(street.area);
        StreetRow {
            street: area.name.clone(),
            within: ctx.area(area.within),
            buses: text_or(area.locality.buses.as_deref()),
            fare: area.locality.fare.map_or_else(|| NOTHING.to_owned(), |fare| ctx.yuan(fare)),
            roads: text_or(area.locality.roads.as_deref()),
            planned: street.planned.map_or_else(|| NOTHING.to_owned(), |(from, to)| ctx.stretch(from, to)),
            surveyed: ctx.day_or(street.first),
            outlets: street.outlets.to_string(),
            by: people(ctx, if street.by.is_empty() { &street.meant } else { &street.by }),
            state: state(ctx, street),
        }
    };
    let locality = |street: &SurveyedStreet| &roster.area(street.area).locality;
    let bare = |street: &&SurveyedStreet| {
        let known = locality(street);
        known.buses.is_none() || known.fare.is_none() || known.roads.is_none()
    };
    let bare: Vec<String> = all.iter().filter(bare).map(|street| ctx.area(Some(street.area))).collect();
    let buses = all.iter().filter(|street| locality(street).buses.is_some()).count();
    let (done, planned) = survey.campaign.done_of_planned();
    let mut notes = Vec::new();
    if !all.is_empty() {
        notes.push(ctx.say(match planned {
            0 => say::streets_note_unplanned(all.len(), buses),
            planned => say::streets_note(planned, done, buses),
        }));
    }
    let left = left(ctx, survey);
    if !left.is_empty() {
        notes.push(ctx.say(say::streets_left(left.len(), ctx.list(&left))));
    }
    if survey.campaign.unplaced > 0 {
        notes.push(ctx.say(say::streets_unplaced(survey.campaign.unplaced)));
    }
    let mut section = Section::told(all.iter().map(row).collect::<Vec<_>>(), notes);
    if !bare.is_empty() {
        section.owed.push(ctx.say(say::streets_bare(ctx.list(&bare), ctx.answers())));
    }
    let unplaced: Vec<&SurveyedOutlet> =
        survey.campaign.outlets.iter().copied().filter(|o| street_of(ctx.books, o).is_none()).collect();
    if !unplaced.is_empty() {
        section.owed.push(ctx.say(say::outlets_unplaced(names(ctx, &unplaced), ctx.answers())));
    }
    if all.is_empty() && unplaced.is_empty() {
        section.owed.push(ctx.say(say::no_streets(ctx.answers())));
    }
    section
}

/// The streets of the roster that lie beside those of the campaign.
fn left(ctx: &Context, survey: &Survey) -> Vec<String> {
    let roster = ctx.roster();
    let known: BTreeSet<AreaId> = survey.campaign.streets.iter().map(|street| street.area).collect();
    let around: BTreeSet<AreaId> = known.iter().filter_map(|&id| roster.area(id).within).collect();
    let beside = |area: &crate::model::Area| {
        area.kind == Some(AreaKind::Street) && area.within.is_some_and(|within| around.contains(&within))
    };
    let all = (0_u32..).map(AreaId).zip(&roster.areas);
    all.filter(|(id, area)| beside(area) && !known.contains(id)).map(|(_, area)| area.name.clone()).collect()
}

/// The business district an area is or lies in.
fn district(ctx: &Context, street: AreaId) -> Option<AreaId> {
    let roster = ctx.roster();
    let mut at = Some(street);
    // As many steps as there are areas: two that lie within each other end too.
    for _ in 0..roster.areas.len() {
        let here = at?;
        if roster.area(here).kind == Some(AreaKind::BusinessDistrict) {
            return Some(here);
        }
        at = roster.area(here).within;
    }
    None
}

/// The business districts of the campaign's streets.
pub(super) fn districts(ctx: &Context, survey: &Survey) -> Section<BusinessRow> {
    let roster = ctx.roster();
    let mut all: BTreeMap<AreaId, Vec<&SurveyedStreet>> = BTreeMap::new();
    let mut without: Vec<String> = Vec::new();
    for street in &survey.campaign.streets {
        match district(ctx, street.area) {
            Some(id) => all.entry(id).or_default().push(street),
            None => without.push(ctx.area(Some(street.area))),
        }
    }
    let row = |(&id, streets): (&AreaId, &Vec<&SurveyedStreet>)| {
        let area = roster.area(id);
        let known = &area.locality;
        let names: Vec<String> = streets.iter().map(|street| ctx.area(Some(street.area))).collect();
        BusinessRow {
            district: area.name.clone(),
            rank: known.rank.map_or_else(|| NOTHING.to_owned(), |rank| ctx.word(rank.word(), rank.zh())),
            streets: ctx.list(&names),
            outlets: streets.iter().map(|street| street.outlets).sum::<usize>().to_string(),
            spending: text_or(known.spending.as_deref()),
            housing: text_or(known.housing.as_deref()),
            residents: text_or(known.residents.as_deref()),
            buying_power: text_or(known.buying_power.as_deref()),
        }
    };
    let mut ranked: Vec<(&AreaId, &Vec<&SurveyedStreet>)> = all.iter().collect();
    ranked.sort_by_key(|(id, _)| (roster.area(**id).locality.rank.map_or(usize::MAX, |rank| rank as usize), **id));
    let of_rank = |rank| ranked.iter().filter(|(id, _)| roster.area(**id).locality.rank == Some(rank)).count();
    let mut notes = Vec::new();
    if !ranked.is_empty() {
        notes.push(ctx.say(say::districts_note(ranked.len(), of_rank(AreaRank::Main), of_rank(AreaRank::Secondary))));
        if !without.is_empty() {
            notes.push(ctx.say(say::districts_without(ctx.list(&without))));
        }
    }
    let bare = |id: &AreaId| {
        let known = &roster.area(*id).locality;
        [&known.spending, &known.housing, &known.residents, &known.buying_power].iter().any(|text| text.is_none())
    };
    let bare: Vec<String> = all.keys().filter(|id| bare(id)).map(|&id| ctx.area(Some(id))).collect();
    let mut section = Section::told(ranked.into_iter().map(row).collect::<Vec<_>>(), notes);
    if section.rows.is_empty() {
        section.owed.push(ctx.say(say::no_districts(ctx.answers())));
    } else if !bare.is_empty() {
        section.owed.push(ctx.say(say::districts_bare(ctx.list(&bare), ctx.answers())));
    }
    section
}

/// How many outlets of each type there are.
pub(super) fn types(ctx: &Context, survey: &Survey) -> Section<OutletTypeRow> {
    let all = &survey.campaign.outlets;
    let whole = category(all).map(|(sum, _)| sum);
    let row = |kind: String, outlets: &[&SurveyedOutlet]| {
        let of = |tier: Option<u32>| outlets.iter().filter(|outlet| outlet.tier == tier).count().to_string();
        let sales = category(outlets).map(|(sum, _)| sum);
        OutletTypeRow {
            kind,
            first: of(Some(1)),
            second: of(Some(2)),
            third: of(Some(3)),
            untiered: outlets
                .iter()
                .filter(|o| !o.tier.is_some_and(|tier| (1..=3).contains(&tier)))
                .count()
                .to_string(),
            outlets: outlets.len().to_string(),
            sales: yuan_or(ctx, sales),
            share: percent_or(sales.and_then(|sales| sales.over(whole?))),
        }
    };
    let of_kind = |kind: &OutletType| {
        let outlets: Vec<&SurveyedOutlet> = all.iter().copied().filter(|outlet| outlet.kind == *kind).collect();
        let told = *kind != OutletType::Other || !outlets.is_empty();
        told.then(|| row(ctx.word(kind.word(), kind.zh()), &outlets))
    };
    if all.is_empty() {
        let mut section = Section::told(Vec::new(), Vec::new());
        section.owed.push(ctx.say(say::no_outlets(ctx.answers())));
        return section;
    }
    let rows: Vec<OutletTypeRow> = OutletType::ALL.iter().filter_map(of_kind).collect();
    Section::told(with_total(rows, || row(ctx.say(say::all()), all)), Vec::new())
}

/// Each outlet.
pub(super) fn outlets(ctx: &Context, survey: &Survey) -> Section<OutletRow> {
    let row = |outlet: &&SurveyedOutlet| OutletRow {
        outlet: ctx.party(&outlet.outlet),
        kind: ctx.word(outlet.kind.word(), outlet.kind.zh()),
        tier: tier(ctx, outlet),
        street: ctx.area(street_of(ctx.books, outlet)),
        size: text_or(outlet.size.as_deref()),
        trade: text_or(outlet.trade.as_deref()),
        sales: yuan_or(ctx, outlet.category_sales),
        ours: ctx.say(match outlet.outlet {
            Party::Customer(_) => say::customer(),
            Party::Prospect(_) => say::no_customer(),
        }),
        by: format!("{} {}", ctx.day(outlet.head.date), ctx.person(outlet.head.person)),
    };
    let mut notes = Vec::new();
    if let Some((first, last)) = survey.campaign.days() {
        let who: BTreeSet<PersonId> = survey.campaign.outlets.iter().map(|outlet| outlet.head.person).collect();
        notes.push(ctx.say(say::surveyed_by(ctx.day(first), ctx.day(last), people(ctx, &who))));
    }
    let mut section = Section::told(survey.campaign.outlets.iter().map(row).collect::<Vec<_>>(), notes);
    if section.rows.is_empty() {
        section.owed.push(ctx.say(say::no_outlets(ctx.answers())));
    }
    section
}
