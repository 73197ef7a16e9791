//! Score sheets (O8): a person's month, and the year made up of its months.

use crate::assess::events::{Asking, Evidence};
use crate::assess::item::{ItemScore, Managed};
use crate::assess::ledger::Ledger;
use crate::assess::row::State;
use crate::assess::superior::below;
use crate::model::{
    Amount, Day, DoublingScope, HandIns, Period, PeriodKind, PersonId, Review, Rubric, RubricPart, Scope, rubric_for,
};
use crate::tally::{Books, figures};

/// What judgements are made with besides the books.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given<'w> {
    /// Hand-in times from the history of files.
    pub hand_ins: HandIns,
    /// Entries left out as faulty, for the event of that name.
    pub left_out: Vec<LeftOut<'w>>,
}

/// An entry left out as faulty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut<'w> {
    /// Whose it is.
    pub person: PersonId,
    /// The day it counts on.
    pub day: Day,
    /// Where it stands.
    pub evidence: Evidence<'w>,
}

/// A part of a sheet. Units: points of the part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartScore<'w> {
    /// The part.
    pub part: &'w RubricPart,
    /// Its items, in the rubric's order.
    pub items: Vec<ItemScore<'w>>,
    /// What stays for sure, 0 to the part's points.
    pub kept: Amount,
    /// Would be lost if a manager confirms it.
    pub pending: Amount,
    /// Can't be judged yet.
    pub open: Amount,
}

/// The points of a month, of 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// With everything pending and open taken as kept: nobody loses a point that is not shown to be lost.
    pub points: Amount,
    /// Of these, what a manager may still confirm as lost.
    pub pending: Amount,
    /// Of these, what can't be judged yet.
    pub open: Amount,
}

/// A proposal to count a deduction twice because materials were missing in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubling<'w> {
    /// The item whose materials are missing.
    pub item: &'w str,
    /// What is to count twice.
    pub scope: DoublingScope,
    /// What would be lost once more: points of the part, for `all` points of the whole sheet.
    pub extra: Amount,
    /// The hand-ins missing in a row, last of them; their earlier ones it numbers.
    pub evidence: Vec<Evidence<'w>>,
}

/// A person's score sheet for a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<'w> {
    /// Whose.
    pub person: PersonId,
    /// The month.
    pub month: Period,
    /// The score sheet's rules.
    pub rubric: &'w Rubric,
    /// Parts in the rubric's order.
    pub parts: Vec<PartScore<'w>>,
    /// The whole.
    pub total: Total,
    /// Proposals, never counted by themselves: a manager takes the points off with a confirmation.
    pub doubling: Vec<Doubling<'w>>,
    /// The reviews with the month's scores, in the order of files: reply, comment, by whom and when.
    pub reviews: Vec<&'w Review>,
}

/// A person's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearScore<'w> {
    /// The twelve months; `None` where the person was not employed or has no score sheet, and before the log begins,
    /// unless a manager scored the month all the same.
    pub months: Vec<(Period, Option<Sheet<'w>>)>,
    /// The sum of the months with a sheet.
    pub sum: Total,
    /// The sum of the twelve months ÷ 12, exact to 28 digits.
    pub score: Total,
    /// The mean of the months with a sheet; `None` without any.
    pub mean: Option<Total>,
    /// The reviews with the year's scores, awards and the like, in the order of files.
    pub reviews: Vec<&'w Review>,
}

/// Makes score sheets. Opened once, asked often.
#[derive(Debug)]
pub struct Assessor<'b, 'w> {
    /// The ledger it judges by.
    pub ledger: Ledger<'b, 'w>,
    given: &'b Given<'w>,
}

impl<'b, 'w> Assessor<'b, 'w> {
    /// Over a workspace's books.
    pub fn open(books: &'b Books<'w>, given: &'b Given<'w>) -> Assessor<'b, 'w> {
        Assessor { ledger: Ledger::open(books, &given.hand_ins), given }
    }

    /// A person's sheet for a month as known on a day; `None` without a score sheet for the role they have on their last
    /// day of it, if they are not employed in it, or if it has not begun.
    pub fn sheet(&self, person: PersonId, month: Period, as_of: Day) -> Option<Sheet<'w>> {
        self.sheet_below(person, month, as_of, &mut Vec::new())
    }

    /// The sheets of a scope's people for a month as known on a day, by position in the roster: of those who belong to it
    /// on their last day in the month. Whoever ranks them is to be a manager.
    pub fn sheets(&self, scope: Scope, month: Period, as_of: Day) -> Vec<Sheet<'w>> {
        let roster = &self.ledger.books.workspace().roster;
        let belongs = |id: &PersonId| {
            let last = roster.person(*id).left.map_or(month.end(), |left| left.min(month.end()));
            roster.belongs(*id, scope, last)
        };
        roster.person_ids().filter(belongs).filter_map(|id| self.sheet(id, month, as_of)).collect()
    }

    /// `above` are those whose sheets ask for this one, so that no circle of superiors asks forever.
    fn sheet_below(&self, person: PersonId, month: Period, as_of: Day, above: &mut Vec<PersonId>) -> Option<Sheet<'w>> {
        let workspace = self.ledger.books.workspace();
        let roster = &workspace.roster;
        let employed = roster.person(person);
        let last = employed.left.map_or(month.end(), |left| left.min(month.end()));
        let gone = employed.joined.is_some_and(|joined| joined > month.end()) || last < month.start();
        if gone || as_of < month.start() || above.contains(&person) {
            return None;
        }
        let rubric = rubric_for(&workspace.rubrics, employed.post(last).role, last)?;
        let reviews: Vec<&'w Review> = self.reviews(person, month, as_of);
        let asking = Asking { ledger: &self.ledger, left_out: &self.given.left_out, person, month, as_of };
        let measured = std::cell::OnceCell::new();
        let figures =
            || measured.get_or_init(|| figures(self.ledger.books, Scope::Person(person), month, as_of)).clone();
        let above = std::cell::RefCell::new(above);
        let managed = || {
            let mut above = above.borrow_mut();
            above.push(person);
            let managed = self.managed(person, month, last, as_of, &mut above);
            above.pop();
            managed
        };
        let parts = rubric.parts.iter().map(|part| {
            let items = part.items.iter().map(|item| {
                let mut score = ItemScore::of(item, asking, &figures, &managed);
                if let Some(given) =
                    reviews.iter().rev().find_map(|r| r.scores.iter().rev().find(|s| s.item == item.id))
                {
                    score.give(given);
                }
                let said =
                    reviews.iter().rev().find_map(|r| r.confirmed.iter().rev().find(|said| said.item == item.id));
                if let Some(said) = said {
                    score.confirm(said);
                }
                score
            });
            PartScore::of(part, items.collect())
        });
        let parts: Vec<PartScore<'w>> = parts.collect();
        let total = total_of(&parts);
        let doubling = doubling(rubric, &parts, total);
        Some(Sheet { person, month, rubric, parts, total, doubling, reviews })
    }

    /// What the people below someone lost, on the mean, with each.
    fn managed(&self, person: PersonId, month: Period, day: Day, as_of: Day, above: &mut Vec<PersonId>) -> Managed<'w> {
        let people = below(&self.ledger.books.workspace().roster, person, day);
        let mut managed = Managed::default();
        for one in people {
            let Some(sheet) = self.sheet_below(one, month, as_of, above) else { continue };
            let lost = Amount::int(100) - sheet.total.points;
            managed.lost += lost;
            managed.pending += sheet.total.pending;
            managed.open += sheet.total.open;
            managed.each.push(Evidence::Person(one, lost));
        }
        let count = Amount::count(managed.each.len());
        for sum in [&mut managed.lost, &mut managed.pending, &mut managed.open] {
            *sum = sum.over(count).unwrap_or(Amount::ZERO);
        }
        managed
    }

    /// The reviews that score a person for a period, as known on a day.
    fn reviews(&self, person: PersonId, period: Period, as_of: Day) -> Vec<&'w Review> {
        let scored = |review: &&Review| {
            review.scope == Scope::Person(person)
                && review.period == period
                && review.submitted_at.is_none_or(|at| at.day <= as_of)
                && (review.kind == crate::model::ReviewKind::Scores
                    || !review.scores.is_empty()
                    || !review.confirmed.is_empty())
        };
        self.ledger.books.workspace().reviews.iter().filter(scored).collect()
    }

    /// The years of a scope's people as known on a day, by position in the roster: of those who belong to it on their
    /// last day of the year so far and have a sheet for any of its months.
    pub fn years(&self, scope: Scope, year: Period, as_of: Day) -> Vec<(PersonId, YearScore<'w>)> {
        let roster = &self.ledger.books.workspace().roster;
        let end = year.end().min(as_of);
        let belongs = |id: &PersonId| roster.belongs(*id, scope, roster.person(*id).left.map_or(end, |d| d.min(end)));
        let people = roster.person_ids().filter(belongs).map(|id| (id, self.year(id, year, as_of)));
        people.filter(|(_, score)| score.mean.is_some()).collect()
    }

    /// A person's year as known on a day. Scores of a year's sheets are handed in after its end; those of months count.
    pub fn year(&self, person: PersonId, year: Period, as_of: Day) -> YearScore<'w> {
        let sheet = |month: Period| {
            let logged = self.ledger.begins_by(month.end().min(as_of));
            self.sheet(person, month, as_of).filter(|sheet| logged || !sheet.reviews.is_empty())
        };
        let months: Vec<(Period, Option<Sheet<'w>>)> =
            year.parts(PeriodKind::Month).into_iter().map(|month| (month, sheet(month))).collect();
        let mut sum = Total::default();
        let mut count = 0;
        for sheet in months.iter().filter_map(|(_, sheet)| sheet.as_ref()) {
            count += 1;
            sum.points += sheet.total.points;
            sum.pending += sheet.total.pending;
            sum.open += sheet.total.open;
        }
        let over = |n: usize| {
            let by = |sum: Amount| sum.over(Amount::count(n)).unwrap_or(Amount::ZERO);
            Total { points: by(sum.points), pending: by(sum.pending), open: by(sum.open) }
        };
        let workspace = self.ledger.books.workspace();
        let of_year = |review: &&Review| {
            review.scope == Scope::Person(person)
                && review.period == year
                && review.submitted_at.is_none_or(|at| at.day <= as_of)
        };
        YearScore {
            months,
            sum,
            score: over(12),
            mean: (count > 0).then(|| over(count)),
            reviews: workspace.reviews.iter().filter(of_year).collect(),
        }
    }
}

impl<'w> YearScore<'w> {
    /// The months' sheets, in order.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet<'w>> {
        self.months.iter().filter_map(|(_, sheet)| sheet.as_ref())
    }
}

impl<'w> Sheet<'w> {
    /// The item with an id.
    pub fn item(&self, id: &str) -> Option<&ItemScore<'w>> {
        self.parts.iter().flat_map(|part| &part.items).find(|score| score.item.id == id)
    }
}

impl<'w> PartScore<'w> {
    fn of(part: &'w RubricPart, items: Vec<ItemScore<'w>>) -> PartScore<'w> {
        let sum = |of: &dyn Fn(&ItemScore<'w>) -> Amount| items.iter().map(of).sum::<Amount>();
        let (pending, open) = (sum(&|item| item.pending), sum(&|item| item.open));
        // A deduction confirmed to count twice may take more than its item has, never more than its part.
        let kept = sum(&|item| item.kept).max(Amount::ZERO).min(part.points);
        PartScore { part, items, kept, pending, open }
    }

    /// Points of the part in points of the whole sheet.
    fn weighted(&self, points: Amount) -> Amount {
        let percent = self.part.weight.times(Amount::int(100)).unwrap_or(self.part.weight);
        points.times(percent).and_then(|product| product.over(self.part.points)).unwrap_or(Amount::ZERO)
    }
}

fn total_of(parts: &[PartScore<'_>]) -> Total {
    let mut total = Total::default();
    for part in parts {
        total.points += part.weighted(part.kept + part.pending + part.open);
        total.pending += part.weighted(part.pending);
        total.open += part.weighted(part.open);
    }
    total
}

fn doubling<'w>(rubric: &'w Rubric, parts: &[PartScore<'w>], total: Total) -> Vec<Doubling<'w>> {
    if rubric.doubling == DoublingScope::None {
        return Vec::new();
    }
    let mut all = Vec::new();
    for part in parts {
        for score in &part.items {
            let evidence: Vec<Evidence<'w>> = score
                .strikes
                .iter()
                .flat_map(|s| &s.evidence)
                .filter(|e| in_a_row(e, rubric.doubling_after))
                .cloned()
                .collect();
            if evidence.is_empty() {
                continue;
            }
            let lost = |items: &[ItemScore<'_>]| items.iter().map(|item| item.lost).sum::<Amount>();
            let extra = match rubric.doubling {
                DoublingScope::None => Amount::ZERO,
                DoublingScope::Item => score.lost,
                DoublingScope::Part => lost(&part.items),
                DoublingScope::All => Amount::int(100) - total.points,
            };
            all.push(Doubling { item: &score.item.id, scope: rubric.doubling, extra, evidence });
        }
    }
    all
}

fn in_a_row(evidence: &Evidence<'_>, after: u32) -> bool {
    matches!(evidence, Evidence::Deadline(row) if row.state == State::Missing && row.missing_in_a_row >= after)
}
