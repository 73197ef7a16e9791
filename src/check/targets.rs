//! Targets held against their parts: a year against its months, a team against its people, a plan against what it lists.

use std::collections::BTreeSet;

use super::known::Known;
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{Amount, Metric, PersonId, Scope};
use crate::tally::{Hole, Parts, TargetSource, members, target, target_holes};
use crate::text::Place;
use crate::words::{Said, findings_check as say, metrics};

/// Targets that their parts contradict: every part states one and the sum is another, or what a plan lists by customer
/// or product is more than it aims at. Where parts are silent, or less is listed, nothing is wrong. A target is told
/// once, by the first of its divisions.
pub fn parts_that_differ(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut told: BTreeSet<(Place, &'static str)> = BTreeSet::new();
    for hole in target_holes(known.books, known.as_of) {
        let Some(key) = key_of(hole.metric) else { continue };
        if contradicts(known, &hole) && told.insert((hole.plan, key)) {
            all.push(remark(known, &hole, key));
        }
    }
}

/// Sales and quantities are divided among periods, regions and people; other targets are set for each by itself (a
/// ceiling of expenses, what is to be collected or visited), and need not add up.
fn contradicts(known: &Known<'_, '_>, hole: &Hole) -> bool {
    let divided = matches!(hole.metric, Metric::Sales | Metric::Quantity) && hole.silent.is_empty();
    match hole.parts {
        Parts::Customers | Parts::Products => hole.amount().is_negative(),
        Parts::Quarters | Parts::Months => divided,
        Parts::Regions => divided && regions_are_whole(known, hole),
        Parts::People => divided && nobody_came_or_went(known, hole),
    }
}

/// Whether the same people belonged to the scope all the time: who moves takes their target along.
fn nobody_came_or_went(known: &Known<'_, '_>, hole: &Hole) -> bool {
    let belongs = |id, day| known.roster.person(id).employed(day) && known.roster.belongs(id, hole.scope, day);
    let mut people = (0..).map(PersonId).take(known.roster.people.len());
    people.all(|id| belongs(id, hole.period.start()) == belongs(id, hole.period.end()))
}

/// Whether no region's target is itself a sum to which someone is silent.
fn regions_are_whole(known: &Known<'_, '_>, hole: &Hole) -> bool {
    let regions = known.roster.regions().into_iter().map(Scope::Region);
    let whole = |region| {
        target(known.books, region, hole.period, hole.metric, known.as_of)
            .is_some_and(|target| target.source != TargetSource::Incomplete)
    };
    regions.filter(|&region| !members(known.books, region, hole.period).is_empty()).all(whole)
}

/// The key of a target that is divided or listed; `None` for others.
fn key_of(metric: Metric) -> Option<&'static str> {
    matches!(metric, Metric::Sales | Metric::Quantity | Metric::Collections).then(|| metric.word())
}

fn remark(known: &Known<'_, '_>, hole: &Hole, key: &'static str) -> Remark {
    let more = hole.amount().is_negative();
    let (parts, whose, metric) = (parts_of(hole.parts), whose(known, hole.scope), metrics::name(hole.metric.word()));
    let (whole, sum, rest) = (exact(hole.whole), exact(hole.sum), exact(hole.amount().abs()));
    let sentence = if more { say::parts_more } else { say::parts_less };
    let title = Said {
        zh: sentence(&whose.zh, hole.period, &metric.zh, &whole, &parts.zh, &sum, &rest).zh,
        en: sentence(&whose.en, hole.period, &metric.en.to_lowercase(), &whole, &parts.en, &sum, &rest).en,
    };
    let label = if more { say::parts_more_label } else { say::parts_less_label };
    let label = Said { zh: label(&parts.zh, &rest).zh, en: label(&parts.en, &rest).en };
    let listed = matches!(hole.parts, Parts::Customers | Parts::Products);
    let help = if listed { say::listed_more_help() } else { say::parts_differ_help() };
    Remark::new(Code::PartsDiffer, Spot::Target { plan: hole.plan, key }, title, label).help(help)
}

fn parts_of(parts: Parts) -> Said {
    match parts {
        Parts::Quarters => say::quarters(),
        Parts::Months => say::months(),
        Parts::Regions => say::regions(),
        Parts::People => say::people(),
        Parts::Customers => say::customers_listed(),
        Parts::Products => say::products_listed(),
    }
}

fn whose(known: &Known<'_, '_>, scope: Scope) -> Said {
    match scope {
        Scope::Team => known.books.workspace().settings.name.clone().map_or_else(say::whole_team, Said::same),
        Scope::Region(area) | Scope::City(area) | Scope::Group(area) => {
            Said::same(known.roster.area(area).name.clone())
        }
        Scope::Person(person) => Said::same(known.roster.person(person).name.clone()),
    }
}

/// An amount grouped, with every decimal it has: a difference of a cent must show.
fn exact(amount: Amount) -> String {
    let places = (0..=4).find(|&places| amount.round(places) == amount).unwrap_or(4);
    amount.grouped(places)
}
