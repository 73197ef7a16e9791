//! What a survey comes to, in a few sentences; of several campaigns each sentence says of which.

use crate::model::Amount;
use crate::report::Context;
use crate::report::display::{count, percent, percent_or};
use crate::report::market_survey::{Survey, analysis, category, last, names, ours_of_category, people, stocks};
use crate::report::parts::cause::price_change;
use crate::report::view::Point;
use crate::tally::{MarketShape, Shelf, SurveyedStreet, market_shape, top_of};
use crate::words::Said;
use crate::words::market_survey as say;

/// A point: its id, the word that names it, and what it says of a campaign.
type Told = (&'static str, Said, fn(&Context, &Survey) -> Vec<String>);

pub(super) fn points(ctx: &Context, all: &[Survey]) -> Vec<Point> {
    if all.is_empty() {
        let sentences = vec![ctx.say(say::no_campaign(ctx.short(ctx.period))), last(ctx)];
        return vec![Point { id: "progress", lead: ctx.say(say::lead_progress()), sentences }];
    }
    let told: [Told; 6] = [
        ("progress", say::lead_progress(), progress),
        ("market", say::lead_market(), market),
        ("shelves", say::lead_shelves(), shelves),
        ("prices", say::lead_prices(), prices),
        ("potential", say::lead_potential(), potential),
        ("judgement", say::lead_judgement(), judgement),
    ];
    let point = |(id, lead, of): Told| {
        let said = |survey: &Survey| {
            let text = of(ctx, survey);
            // The first of a campaign's sentences names it, if there are several.
            let named = |(at, text): (usize, String)| match at {
                0 if all.len() > 1 => ctx.say(say::of_campaign(survey.name(ctx), text)),
                _ => text,
            };
            text.into_iter().enumerate().map(named).collect::<Vec<_>>()
        };
        Point { id, lead: ctx.say(lead), sentences: all.iter().flat_map(said).collect() }
    };
    told.into_iter().map(point).collect()
}

fn progress(ctx: &Context, survey: &Survey) -> Vec<String> {
    let campaign = &survey.campaign;
    let outlets = campaign.outlets.len();
    let (done, planned) = campaign.done_of_planned();
    let late = |street: &SurveyedStreet| street.planned.is_some_and(|(_, to)| to < ctx.as_of);
    let of = |is_late: bool| -> String {
        let left = campaign.streets.iter().filter(|street| street.planned.is_some() && !street.is_done());
        let left = left.filter(|street| late(street) == is_late);
        ctx.list(&left.map(|street| ctx.area(Some(street.area))).collect::<Vec<_>>())
    };
    let (missing, ahead) = (of(true), of(false));
    vec![ctx.say(match (planned, outlets) {
        (0, 0) => say::only_words(),
        (0, n) => say::streets_unplanned(campaign.streets.len(), n),
        (planned, 0) if done == 0 => say::none_surveyed(planned),
        (planned, n) if missing.is_empty() && ahead.is_empty() => say::streets_done(planned, n),
        (planned, n) if missing.is_empty() => say::streets_ahead(done, planned, ahead, n),
        (planned, n) if ahead.is_empty() => say::streets_missing(done, planned, missing, n),
        (planned, n) => say::streets_missing_and_ahead(done, planned, missing, ahead, n),
    })]
}

/// Whether one brand rules, in a sentence.
pub(super) fn shape(ctx: &Context, survey: &Survey) -> String {
    let (Some(shape), [first, second, ..]) = (market_shape(&survey.brands), &survey.brands[..]) else {
        return ctx.say(say::shape_unknown());
    };
    let share = |shelf: &Shelf| percent_or(survey.share(shelf));
    let (one, two) = ((first.brand, share(first)), (second.brand, share(second)));
    ctx.say(match shape {
        MarketShape::Ruled => say::ruled(one.0, one.1, two.0, two.1),
        MarketShape::Led => say::led(one.0, one.1, two.0, two.1),
        MarketShape::Contested => say::contested(one.0, one.1, two.0, two.1),
    })
}

fn market(ctx: &Context, survey: &Survey) -> Vec<String> {
    let mut said = vec![shape(ctx, survey)];
    let sold = survey.brands.iter().filter(|shelf| shelf.sales.is_some()).count();
    if sold > 0 {
        let ours = survey.ours().filter(|shelf| shelf.sales.is_some());
        said.push(ctx.say(match (survey.ours, ours) {
            (Some(0), Some(ours)) => say::we_lead(ours.brand),
            (Some(at), Some(ours)) => say::our_place(ours.brand, at + 1, sold),
            _ => say::we_are_not_there(),
        }));
    }
    said
}

fn shelves(ctx: &Context, survey: &Survey) -> Vec<String> {
    let outlets = survey.listed.len();
    if outlets == 0 {
        return vec![ctx.say(say::no_shelves())];
    }
    let mut said = Vec::new();
    let widest = top_of(&survey.brands, |shelf| Some(Amount::count(shelf.stocked)));
    if let Some(first) = widest.first() {
        let brands: Vec<String> = widest.iter().map(|shelf| shelf.brand.to_owned()).collect();
        let share = percent_or(survey.coverage(first));
        said.push(ctx.say(say::widest(ctx.list(&brands), share, first.stocked, outlets)));
    }
    let ours = survey.ours().filter(|shelf| shelf.stocked > 0);
    said.push(ctx.say(match ours {
        None => say::we_are_nowhere(),
        Some(ours) if ours.stocked == outlets => say::we_are_everywhere(ours.brand, outlets),
        Some(ours) => {
            let without: Vec<_> = survey.listed.iter().copied().filter(|o| !stocks(o, ours.brand)).collect();
            let share = percent_or(survey.coverage(ours));
            say::we_lack(ours.brand, ours.stocked, outlets, share, names(ctx, &without))
        }
    }));
    said
}

fn prices(ctx: &Context, survey: &Survey) -> Vec<String> {
    let ours = survey.ours().and_then(|shelf| Some((shelf, shelf.price?)));
    let mut other = survey.brands.iter().filter(|shelf| survey.ours().is_none_or(|ours| ours.brand != shelf.brand));
    let other = other.find_map(|shelf| Some((shelf.brand, shelf.price?)));
    let mut said = vec![ctx.say(match (ours, other) {
        (None, _) => say::no_prices(),
        (Some((ours, price)), None) => say::price_alone(ours.brand, count(price)),
        (Some((ours, price)), Some((leader, theirs))) => {
            let change = price_change(Some(theirs), Some(price)).unwrap_or_default();
            let size = change.trim_start_matches(['▲', '▼', ' ']).to_owned();
            match price.cmp(&theirs) {
                std::cmp::Ordering::Greater => say::dearer(ours.brand, count(price), leader, count(theirs), size),
                std::cmp::Ordering::Less => say::cheaper(ours.brand, count(price), leader, count(theirs), size),
                std::cmp::Ordering::Equal => say::as_dear(ours.brand, count(price), leader),
            }
        }
    })];
    let most = top_of(&survey.brands, |shelf| shelf.promo_times.filter(|times| *times > Amount::ZERO));
    let most: Vec<String> = most
        .iter()
        .filter_map(|shelf| Some(ctx.say(say::promoted_by(shelf.brand, count(shelf.promo_times?), shelf.promoted))))
        .collect();
    said.push(ctx.say(if most.is_empty() { say::none_promoted() } else { say::promoted(ctx.list(&most)) }));
    if let Some(ours) = survey.ours().filter(|ours| ours.promoted == 0 && !most.is_empty()) {
        said.push(ctx.say(say::we_promote_nothing(ours.brand)));
    }
    said
}

fn potential(ctx: &Context, survey: &Survey) -> Vec<String> {
    let all = &survey.campaign.outlets;
    let Some((sales, _)) = category(all) else { return vec![ctx.say(say::sales_unknown())] };
    let mut said = Vec::new();
    match analysis::room(all) {
        None => said.push(ctx.say(say::potential_unknown(ctx.yuan(sales)))),
        Some((now, then)) if then <= now => said.push(ctx.say(say::potential_none(ctx.yuan(now), ctx.yuan(then)))),
        Some((now, then)) => {
            let more = percent_or((then - now).over(now));
            said.push(ctx.say(say::potential_more(ctx.yuan(now), ctx.yuan(then), more)));
            let rooms = all.iter().filter_map(|outlet| Some((outlet.potential? - outlet.category_sales?, outlet)));
            // The first of equals in the order of outlets.
            if let Some((room, outlet)) = rooms.rev().max_by_key(|(room, _)| *room) {
                said.push(ctx.say(say::potential_at(ctx.party(&outlet.outlet), ctx.yuan(room))));
            }
        }
    }
    if let Some((ours, share)) = ours_of_category(survey, all).filter(|(ours, _)| *ours > Amount::ZERO) {
        said.push(ctx.say(say::our_share(percent(share), ctx.yuan(ours))));
    }
    said
}

fn judgement(ctx: &Context, survey: &Survey) -> Vec<String> {
    let missing = people::unjudged(survey);
    let who = people::writers(ctx, survey);
    let written = crate::model::SurveyPoint::ALL.len() - missing.len();
    let list: Vec<String> = missing.iter().map(|point| ctx.word(point.word(), point.zh())).collect();
    vec![ctx.say(match (written, missing.len()) {
        (0, _) => say::none_judged(ctx.answers()),
        (_, 0) => say::all_judged(ctx.list(&who)),
        (n, _) => say::some_judged(n, ctx.list(&who), ctx.list(&list), people::debtor(ctx, survey)),
    })]
}
