//! Customers along the months: what each brought in, and whose class no longer fits what it brings.

use std::collections::BTreeMap;

use crate::model::{
    Amount, Axis, Calendar, CustomerClass, CustomerId, CustomerStatus, Day, Metric, Period, PeriodKind, Scope,
    TargetBasis,
};
use crate::tally::{Books, Days, Filter, Key, Question, breakdown_of};

/// A class is judged by so many whole months.
const MONTHS: usize = 6;
/// Fewer say nothing of a customer.
const LEAST: usize = 3;

/// Whether nothing more of a period's work is to come: no working day of it lies after the as-of day.
pub fn is_over(calendar: &Calendar, period: Period, as_of: Day) -> bool {
    calendar.workdays(period.start().max(as_of.after()), period.end()) == 0
}

/// What each customer of the roster brought in each of several months in a row, by the team's basis and whoever got the
/// credit, as known on the as-of day; an amount for every month, none of a customer that brought nothing in any.
pub fn customer_months(books: &Books<'_>, months: &[Period], as_of: Day) -> BTreeMap<CustomerId, Vec<Amount>> {
    let mut all: BTreeMap<CustomerId, Vec<Amount>> = BTreeMap::new();
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return all };
    let Some(days) = Days::between(first.start(), last.end()) else { return all };
    let metric = match books.workspace().settings.target_basis {
        TargetBasis::Ordered => Metric::Sales,
        TargetBasis::Shipped => Metric::Shipped,
    };
    let asked = Question { scope: Scope::Team, days, as_of, filter: Filter::EVERYTHING };
    for row in breakdown_of(books, asked, &[Axis::Customer, Axis::Month], Some(&[metric])) {
        let [Key::Customer(id), Key::Period(month)] = row.group[..] else { continue };
        let amount = row.figures.get(&metric).and_then(|figure| figure.actual).unwrap_or_default();
        let own = all.entry(id).or_insert_with(|| vec![Amount::ZERO; months.len()]);
        if let Some(at) = months.iter().position(|known| *known == month) {
            own[at] += amount;
        }
    }
    all
}

/// Why a class is to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// An ordinary customer brings, month by month, what the middle one of the key customers brings.
    AsKeyOnes,
    /// A key customer brings no more than the middle one of the ordinary customers.
    AsOrdinaryOnes,
    /// A key customer is of bad credit.
    BadCredit,
}

/// A customer whose class is to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassProposal {
    /// The customer.
    pub customer: CustomerId,
    /// Its class.
    pub from: CustomerClass,
    /// What it is to be.
    pub to: CustomerClass,
    /// What it brought in a month, in yuan.
    pub mean: Amount,
    /// Why.
    pub ground: Ground,
}

/// Whose class no longer fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassReview {
    /// The months judged by, oldest first; empty where too few are on record.
    pub months: Vec<Period>,
    /// What the middle one of the key customers brings a month; `None` without any.
    pub key: Option<Amount>,
    /// The same of the ordinary customers that bring anything.
    pub ordinary: Option<Amount>,
    /// Those to be raised, the largest first; then those to be lowered, the smallest first.
    pub proposals: Vec<ClassProposal>,
}

/// The middle one of some amounts; of an even number the mean of the two in the middle.
pub fn median(mut all: Vec<Amount>) -> Option<Amount> {
    all.sort_unstable();
    let half = all.len() / 2;
    let upper = *all.get(half)?;
    if all.len() % 2 == 1 { Some(upper) } else { (all[half - 1] + upper).over(Amount::int(2)) }
}

/// The months to judge by: at most six that are over by the as-of day, the last ones, since the log began.
fn judged(books: &Books<'_>, as_of: Day) -> Vec<Period> {
    let Some(start) = books.log_start() else { return Vec::new() };
    let calendar = &books.workspace().calendar;
    let this = Period::of(PeriodKind::Month, as_of);
    let mut month = if is_over(calendar, this, as_of) { Some(this) } else { this.previous() };
    let mut months = Vec::new();
    // A month the log begins in counts if it has all of its working days.
    while let Some(one) =
        month.filter(|one| months.len() < MONTHS && calendar.workdays(one.start(), start.before()) == 0)
    {
        if one.end() < start {
            break;
        }
        months.push(one);
        month = one.previous();
    }
    months.reverse();
    if months.len() < LEAST { Vec::new() } else { months }
}

/// Whose class no longer fits what it brings, of the whole team's customers, so that a customer is judged alike in every
/// report. Lines are the middle ones of each class by their mean of the last six whole months (three at least). A
/// customer that is not the team's for all of them is not judged, nor one that is to be won or is lost.
pub fn class_review(books: &Books<'_>, day: Day, as_of: Day) -> ClassReview {
    let known = day.min(as_of);
    let months = judged(books, known);
    let Some(first) = months.first().copied() else { return ClassReview::default() };
    let roster = &books.workspace().roster;
    let sales = customer_months(books, &months, as_of);
    let nothing = vec![Amount::ZERO; months.len()];
    let of = |id: CustomerId| sales.get(&id).unwrap_or(&nothing);
    let mean =
        |id: CustomerId| of(id).iter().copied().sum::<Amount>().over(Amount::count(months.len())).unwrap_or_default();
    let judged = |id: &CustomerId| {
        let customer = roster.customer(*id);
        let goes_on = !matches!(customer.at(known).status, CustomerStatus::Prospect | CustomerStatus::Lost);
        goes_on && customer.since.is_none_or(|since| since <= first.start())
    };
    let all: Vec<CustomerId> = roster.customer_ids().filter(judged).collect();
    let class = |id: CustomerId| roster.customer(id).at(known).class;
    let means = |of: CustomerClass| all.iter().filter(|id| class(**id) == of).map(|id| mean(*id)).collect::<Vec<_>>();
    let key = median(means(CustomerClass::Key));
    let ordinary = means(CustomerClass::Ordinary).into_iter().filter(|mean| *mean > Amount::ZERO).collect();
    let ordinary = median(ordinary);
    let propose = |id: CustomerId| {
        let (status, mean) = (roster.customer(id).at(known).status, mean(id));
        let ground = match class(id) {
            CustomerClass::Ordinary => {
                let steady = status == CustomerStatus::Active && of(id).iter().all(|month| *month > Amount::ZERO);
                (steady && key.is_some_and(|line| mean >= line)).then_some(Ground::AsKeyOnes)
            }
            CustomerClass::Key if status == CustomerStatus::BadCredit => Some(Ground::BadCredit),
            CustomerClass::Key => ordinary.is_some_and(|line| mean <= line).then_some(Ground::AsOrdinaryOnes),
        }?;
        let (from, to) = match ground {
            Ground::AsKeyOnes => (CustomerClass::Ordinary, CustomerClass::Key),
            _ => (CustomerClass::Key, CustomerClass::Ordinary),
        };
        Some(ClassProposal { customer: id, from, to, mean, ground })
    };
    let (mut raised, mut lowered): (Vec<ClassProposal>, Vec<ClassProposal>) =
        all.iter().filter_map(|id| propose(*id)).partition(|proposal| proposal.to == CustomerClass::Key);
    raised.sort_by_key(|proposal| (std::cmp::Reverse(proposal.mean), proposal.customer));
    lowered.sort_by_key(|proposal| (proposal.mean, proposal.customer));
    raised.append(&mut lowered);
    ClassReview { months, key, ordinary, proposals: raised }
}
