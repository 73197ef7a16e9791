//! Forecasts: what people expect of the next months, a computed baseline beside it, and how far earlier ones were off.
//! All of sales by the target basis (ordered or shipped), by month, in yuan.

use crate::model::{Amount, Day, Forecast, Metric, Period, PeriodKind, PersonId, Plan, Scope, TargetBasis};
use crate::tally::{self, Books, Target, month_value};

/// How a baseline is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// The same month a year earlier times the growth of the latest three months over theirs a year earlier, all per
    /// working day (季节比率).
    SeasonalRatio,
    /// The mean of the latest months, at most three, per working day (移动平均).
    MovingAverage,
}

impl Method {
    /// The word in data.
    pub fn word(self) -> &'static str {
        match self {
            Method::SeasonalRatio => "seasonal_ratio",
            Method::MovingAverage => "moving_average",
        }
    }
}

/// What the months before let expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Never negative; up to 28 digits.
    pub amount: Amount,
    /// How it was computed.
    pub method: Method,
    /// The months it rests on, the earliest first.
    pub months: Vec<Period>,
}

/// What people expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The scope's own forecast, else the sum of its people's.
    pub amount: Amount,
    /// Whose forecasts it is made of, each with the period of the plan that holds it.
    pub from: Vec<(Scope, Period, Amount)>,
    /// People in a sales role who state none; empty where the scope states one itself.
    pub silent: Vec<PersonId>,
}

/// A month ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The month.
    pub month: Period,
    /// What people expect.
    pub own: Option<Own>,
    /// What the months before let expect.
    pub baseline: Option<Baseline>,
    /// The target.
    pub target: Option<Target>,
    /// The same month a year earlier, all of it.
    pub last_year: Option<Amount>,
}

impl Ahead {
    /// Target ÷ the higher of own forecast and baseline, where it is above what the settings call remarkable.
    pub fn far_above(&self, alert: Amount) -> Option<Amount> {
        let own = self.own.as_ref().map(|own| own.amount);
        let higher = own.into_iter().chain(self.baseline.as_ref().map(|b| b.amount)).max()?;
        self.target.as_ref()?.amount.over(higher).filter(|ratio| *ratio > alert)
    }
}

/// A month that is over beside what was forecast for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The month.
    pub month: Period,
    /// What it brought.
    pub actual: Amount,
    /// What people expected when they planned it.
    pub own: Option<Own>,
    /// What could have been computed the day before it began.
    pub baseline: Option<Baseline>,
}

impl Behind {
    /// Own forecast − actual.
    pub fn own_error(&self) -> Option<Amount> {
        Some(self.own.as_ref()?.amount - self.actual)
    }
    /// Baseline − actual.
    pub fn baseline_error(&self) -> Option<Amount> {
        Some(self.baseline.as_ref()?.amount - self.actual)
    }
}

/// How far forecasts were off over several months: Σ |error| ÷ Σ actual, over the months that have one. It weighs a
/// month by its sales, so that a month with next to none does not outweigh the others.
pub fn weighted_error(months: &[Behind], error: impl Fn(&Behind) -> Option<Amount>) -> Option<Amount> {
    let known: Vec<(Amount, Amount)> = months.iter().filter_map(|m| Some((error(m)?.abs(), m.actual))).collect();
    let (errors, actuals): (Amount, Amount) = (known.iter().map(|k| k.0).sum(), known.iter().map(|k| k.1).sum());
    if actuals > Amount::ZERO { errors.over(actuals) } else { None }
}

/// The metric that forecasts are of.
fn metric(books: &Books<'_>) -> Metric {
    match books.workspace().settings.target_basis {
        TargetBasis::Ordered => Metric::Sales,
        TargetBasis::Shipped => Metric::Shipped,
    }
}

/// `count` months from `first` on, as known on a day.
pub fn ahead(books: &Books<'_>, scope: Scope, first: Period, count: usize, as_of: Day) -> Vec<Ahead> {
    let metric = metric(books);
    let months = std::iter::successors(Some(Period::of(PeriodKind::Month, first.start())), |month| month.next());
    let month = |month: Period| Ahead {
        month,
        own: own(books, scope, month, first, as_of),
        baseline: baseline(books, scope, month, as_of),
        target: tally::target(books, scope, month, metric, as_of),
        last_year: month.last_year().and_then(|before| month_value(books, scope, before, metric, as_of)),
    };
    months.take(count).map(month).collect()
}

/// The last `count` months that are over on a day, the earliest first, each beside what was forecast for it when it was
/// planned. Months of which nothing is known are left out.
pub fn behind(books: &Books<'_>, scope: Scope, count: usize, as_of: Day) -> Vec<Behind> {
    let metric = metric(books);
    let last = last_over(as_of);
    let months = std::iter::successors(last, |month| month.previous()).take(count);
    let mut all: Vec<Behind> = months
        .filter_map(|month| {
            Some(Behind {
                month,
                actual: month_value(books, scope, month, metric, as_of)?,
                own: own(books, scope, month, month, month.start().before()),
                baseline: baseline(books, scope, month, month.start().before()),
            })
        })
        .collect();
    all.reverse();
    all
}

/// The last month that is over at the end of a day.
fn last_over(as_of: Day) -> Option<Period> {
    let month = Period::of(PeriodKind::Month, as_of);
    if month.end() == as_of { Some(month) } else { month.previous() }
}

/// What is expected of a month by plans for periods not later than `made`: the scope's own, else its people's.
fn own(books: &Books<'_>, scope: Scope, month: Period, made: Period, as_of: Day) -> Option<Own> {
    if let Some((period, amount)) = told(books, scope, month, made, as_of) {
        return Some(Own { amount, from: vec![(scope, period, amount)], silent: Vec::new() });
    }
    if matches!(scope, Scope::Person(_)) {
        return None;
    }
    let mut own = Own { amount: Amount::ZERO, from: Vec::new(), silent: Vec::new() };
    for id in tally::members(books, scope, month) {
        match told(books, Scope::Person(id), month, made, as_of) {
            Some((period, amount)) => {
                own.amount += amount;
                own.from.push((Scope::Person(id), period, amount));
            }
            None if books.workspace().roster.person(id).post(month.start()).role.sells() => own.silent.push(id),
            None => {}
        }
    }
    (!own.from.is_empty()).then_some(own)
}

/// A scope's latest forecast of a month: of the plans for `made` and the two months before it, then of those for the
/// quarter and the year that `made` lies in.
fn told(books: &Books<'_>, scope: Scope, month: Period, made: Period, as_of: Day) -> Option<(Period, Amount)> {
    let months = std::iter::successors(Some(made), |period| period.previous()).take(3);
    let longer = [PeriodKind::Quarter, PeriodKind::Year].map(|kind| Period::of(kind, made.start()));
    months.chain(longer).find_map(|period| {
        let plans = tally::plans(books, scope, period, as_of);
        // What was issued to someone is no forecast of theirs, unless they state none.
        plans.iter().rev().find_map(|plan| amount_in(plan, month)).map(|amount| (period, amount))
    })
}

fn amount_in(plan: &Plan, month: Period) -> Option<Amount> {
    plan.forecast.get(&month).map(|forecast| match forecast {
        Forecast::Whole(amount) => *amount,
        Forecast::Products(products) => products.values().copied().sum(),
    })
}

/// A month's value per working day.
fn rate(books: &Books<'_>, scope: Scope, month: Period, as_of: Day) -> Option<Amount> {
    let value = month_value(books, scope, month, metric(books), as_of)?;
    value.over(Amount::count(workdays(books, month)))
}

fn workdays(books: &Books<'_>, month: Period) -> usize {
    books.workspace().calendar.workdays(month.start(), month.end())
}

/// What the months that are over on a day let expect of a later one: by season where the same month a year earlier,
/// the latest three months and theirs a year earlier are known, else by the mean of the latest months. The growth is
/// kept between a half and double: three months of a small team can be anything. `None` without any month.
pub fn baseline(books: &Books<'_>, scope: Scope, month: Period, as_of: Day) -> Option<Baseline> {
    let recent: Vec<(Period, Amount)> = std::iter::successors(last_over(as_of), |month| month.previous())
        .take(3)
        .map_while(|month| Some((month, rate(books, scope, month, as_of)?)))
        .collect();
    let days = Amount::count(workdays(books, month));
    let seasonal = || {
        let before = month.last_year()?;
        let years: Vec<(Period, Amount)> = recent
            .iter()
            .map(|(month, _)| Some((month.last_year()?, rate(books, scope, month.last_year()?, as_of)?)))
            .collect::<Option<_>>()?;
        let sum = |rates: &[(Period, Amount)]| rates.iter().map(|r| r.1).sum::<Amount>();
        let (now, then) = (sum(&recent), sum(&years));
        if recent.len() < 3 || then <= Amount::ZERO {
            return None;
        }
        let growth = now.over(then)?.clamp(Amount::new(5, 1), Amount::int(2));
        let amount = rate(books, scope, before, as_of)?.times(days)?.times(growth)?;
        let mut months: Vec<Period> = recent.iter().chain(&years).map(|r| r.0).chain([before]).collect();
        months.sort_unstable();
        months.dedup();
        Some(Baseline { amount: amount.max(Amount::ZERO), method: Method::SeasonalRatio, months })
    };
    seasonal().or_else(|| {
        let mean = recent.iter().map(|r| r.1).sum::<Amount>().over(Amount::count(recent.len()))?;
        let months = recent.iter().rev().map(|r| r.0).collect();
        let amount = mean.times(days)?.max(Amount::ZERO);
        Some(Baseline { amount, method: Method::MovingAverage, months })
    })
}
