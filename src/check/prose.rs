//! Figures told in summaries and reviews against the logs' own.

use std::collections::BTreeMap;

use super::claim::{Claim, claims};
use super::known::{Known, money};
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{Amount, Day, Metric, Period, PersonId, ReviewText, Scope};
use crate::tally::entries;
use crate::words::{Said, findings_check as say};

/// Sums of a figure up to each day, by the day entries count on and by the day they are known since.
struct Course {
    counted: Vec<(Day, Amount)>,
    known: Vec<(Day, Amount)>,
}

impl Course {
    fn of(mut parts: Vec<(Day, Amount)>) -> Vec<(Day, Amount)> {
        parts.sort_by_key(|(day, _)| *day);
        let mut sum = Amount::ZERO;
        for (_, amount) in &mut parts {
            sum += *amount;
            *amount = sum;
        }
        parts
    }

    /// The sum through a day.
    fn through(sums: &[(Day, Amount)], day: Day) -> Amount {
        sums.partition_point(|(at, _)| *at <= day).checked_sub(1).map_or(Amount::ZERO, |last| sums[last].1)
    }

    /// What the figure may have been on a day for who wrote of it: in the morning or at night, as known then or since;
    /// or over the whole period.
    fn readings(&self, day: Day) -> [Amount; 5] {
        let (counted, known) = (&self.counted, &self.known);
        [
            Course::through(counted, day),
            Course::through(counted, day.before()),
            Course::through(known, day),
            Course::through(known, day.before()),
            Course::through(counted, Day::MAX),
        ]
    }
}

/// The figures asked for so far.
struct Figures<'k, 'b, 'w> {
    known: &'k Known<'b, 'w>,
    courses: BTreeMap<(Scope, Period, Metric), Course>,
    /// Days of visits by person, those not on site included.
    visits: BTreeMap<PersonId, Vec<Day>>,
}

impl Figures<'_, '_, '_> {
    fn course(&mut self, scope: Scope, period: Period, metric: Metric) -> &Course {
        let known = self.known;
        self.courses.entry((scope, period, metric)).or_insert_with(|| {
            let parts = entries(known.books, scope, period, known.as_of, metric);
            Course {
                counted: Course::of(parts.iter().map(|part| (part.date, part.amount)).collect()),
                known: Course::of(parts.iter().map(|part| (part.known, part.amount)).collect()),
            }
        })
    }

    /// Visits of any sort that a person wrote within a period through a day.
    fn visits_written(&self, scope: Scope, period: Period, day: Day) -> Option<Amount> {
        let Scope::Person(person) = scope else { return None };
        let days = self.visits.get(&person)?;
        let (first, last) = (days.partition_point(|d| *d < period.start()), days.partition_point(|d| *d <= day));
        Some(Amount::count(last.saturating_sub(first)))
    }

    /// Whether a claim of a day is what the logs say of any of these scopes; else what they say that is nearest to it.
    fn nearest(&mut self, claim: &Claim, scopes: &[Scope], day: Day) -> Option<Amount> {
        let period = Period::of(claim.period, day);
        let mut nearest: Option<Amount> = None;
        for &scope in scopes {
            let mut readings: Vec<Amount> = Vec::new();
            for &metric in claim.metrics {
                readings.extend(self.course(scope, period, metric).readings(day));
            }
            if claim.metrics.contains(&Metric::Visits) {
                readings.extend(self.visits_written(scope, period, day));
            }
            for reading in readings {
                let off = (reading - claim.value).abs();
                if off < claim.step {
                    return None;
                }
                if nearest.is_none_or(|other| off < (other - claim.value).abs()) {
                    nearest = Some(reading);
                }
            }
        }
        nearest
    }
}

/// The figures that summaries of days and texts of reviews state otherwise than the logs have them, whether they mean
/// the writer's own, the group's, the region's or the team's.
pub fn figures(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut visits: BTreeMap<PersonId, Vec<Day>> = BTreeMap::new();
    for visit in known.rows(&known.facts.visits, |visit| visit.head) {
        visits.entry(visit.head.person).or_default().push(visit.head.date);
    }
    for days in visits.values_mut() {
        days.sort_unstable();
    }
    let mut figures = Figures { known, courses: BTreeMap::new(), visits };
    for summary in known.rows(&known.facts.summaries, |summary| summary.head) {
        let head = summary.head;
        for claim in claims(&summary.text) {
            let spot = |words| Spot::Entry { entry: head.entry, item: None, keys: &[], words: Some(words) };
            let scopes = scopes_of(known, Scope::Person(head.person), head.date);
            all.extend(told(&mut figures, &summary.text, &claim, &scopes, head.date, spot));
        }
    }
    for (at, review) in known.books.workspace().reviews.iter().enumerate() {
        let written = review.submitted_at.map_or(review.period.end(), |at| at.day);
        // Of a period that is over, what a report says later is still of its last day.
        let day = written.min(review.period.end());
        if written > known.as_of {
            continue;
        }
        let scopes = scopes_of(known, review.scope, day);
        for (&text, words) in review.texts.iter().filter(|(text, _)| looks_back(**text)) {
            for claim in claims(words).into_iter().filter(|claim| claim.period == review.period.kind()) {
                let spot = |words| Spot::Review { review: at, text, words: Some(words) };
                all.extend(told(&mut figures, words, &claim, &scopes, day, spot));
            }
        }
    }
}

/// Texts of a review about what was, not what is to come or what others say.
fn looks_back(text: ReviewText) -> bool {
    matches!(text, ReviewText::Causes | ReviewText::Summary | ReviewText::Mistakes | ReviewText::Market)
}

/// The scopes a writer may speak of: their own, then every one they belong to.
fn scopes_of(known: &Known<'_, '_>, scope: Scope, day: Day) -> Vec<Scope> {
    let mut all = vec![scope];
    if let Scope::Person(person) = scope {
        let post = known.roster.person(person).post(day);
        all.extend(post.group.map(Scope::Group));
        all.extend(post.city.map(Scope::City));
        all.extend(post.region.map(Scope::Region));
        all.push(Scope::Team);
    }
    all
}

/// The remark on a claim that no figure is near to, unless the words before it name what it is of.
fn told(
    figures: &mut Figures<'_, '_, '_>,
    text: &str,
    claim: &Claim,
    scopes: &[Scope],
    day: Day,
    spot: impl FnOnce(String) -> Spot,
) -> Option<Remark> {
    let nearest = figures.nearest(claim, scopes, day)?;
    let known = figures.known;
    let before = text.get(..claim.at.0)?;
    let paragraph = before.rsplit("\n\n").next().unwrap_or(before);
    if names_something(known, paragraph) {
        return None;
    }
    let words = text.get(claim.at.0..claim.at.1)?.trim_end().to_owned();
    let count = matches!(claim.metrics[0], Metric::Visits | Metric::CallsMade);
    let shown = |amount: Amount| if count { amount.to_string() } else { money(amount) };
    let metric = claim.metrics[0];
    let said = Said {
        zh: say::prose_figure(metric.zh(), shown(claim.value), shown(nearest)).zh,
        en: say::prose_figure(metric.word().replace('_', " "), shown(claim.value), shown(nearest)).en,
    };
    let label = say::prose_figure_label(shown(nearest), Period::of(claim.period, day));
    Some(Remark::new(Code::ProseFigure, spot(words), said, label).help(say::prose_figure_help()))
}

/// Whether a text names a customer, product, line, project, person or area: what follows may be theirs alone.
fn names_something(known: &Known<'_, '_>, text: &str) -> bool {
    let roster = known.roster;
    let names = roster.customer_names.all().chain(roster.product_names.all()).chain(roster.project_names.all());
    let lines = roster.products.iter().filter_map(|product| product.line.as_deref());
    let mut all = names.chain(roster.person_names.all()).chain(roster.area_names.all()).chain(lines);
    !text.trim().is_empty() && all.any(|name| name.chars().count() > 1 && text.contains(name))
}
