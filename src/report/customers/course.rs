//! Which way customers go: their sales along the months.

use std::collections::BTreeMap;

use crate::model::{Amount, CustomerClass, CustomerId, Period, PeriodKind};
use crate::report::Context;
use crate::report::customers::{Facts, is_ours};
use crate::report::display::NOTHING;
use crate::report::parts::logged::with_total;
use crate::report::parts::past;
use crate::report::view::Section;
use crate::report::view::customers::{CustomerCourseRow, CustomerCourses};
use crate::tally::{customer_months, is_over};
use crate::words::customers as say;

/// At most so many ordinary customers are told besides the key ones.
const LISTED: usize = 12;

/// The sales of customers along the months.
pub(super) struct Course {
    /// The months told, oldest first.
    months: Vec<Period>,
    /// Of each whether something of it is known, and whether it is over.
    known: Vec<(bool, bool)>,
    sales: BTreeMap<CustomerId, Vec<Amount>>,
}

/// Which way a customer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Down so many months in a row.
    Falling(usize),
    /// Up so many.
    Rising(usize),
    /// Neither for more than one.
    Steady,
}

/// The months told: of a month it and the five before, of a quarter its own and the quarter's before, of a year its own.
fn told(period: Period) -> Vec<Period> {
    match period.kind() {
        PeriodKind::Year => period.parts(PeriodKind::Month),
        PeriodKind::Quarter => {
            let before = period.previous().map(|before| before.parts(PeriodKind::Month));
            before.into_iter().flatten().chain(period.parts(PeriodKind::Month)).collect()
        }
        _ => last_months(period, 6),
    }
}

/// A month and those before it.
fn last_months(month: Period, count: usize) -> Vec<Period> {
    let mut all = vec![month];
    while let Some(before) = all.last().and_then(|month| month.previous()).filter(|_| all.len() < count) {
        all.push(before);
    }
    all.reverse();
    all
}

impl Course {
    pub(super) fn of(ctx: &Context) -> Course {
        let mut months = told(ctx.period);
        months.retain(|month| month.start() <= ctx.as_of);
        let first = months.iter().position(|month| past::on_record(ctx, *month));
        months.drain(..first.unwrap_or_default());
        Course::along(ctx, months)
    }

    fn along(ctx: &Context, months: Vec<Period>) -> Course {
        let calendar = &ctx.books.workspace().calendar;
        let known = |month: &Period| {
            let told = month.start() <= ctx.as_of && past::on_record(ctx, *month);
            (told, told && is_over(calendar, *month, ctx.as_of))
        };
        let known = months.iter().map(known).collect();
        let sales = customer_months(ctx.books, &months, ctx.as_of);
        Course { months, known, sales }
    }

    /// A customer's sales of the months that are known; `None` for one that is not, or lies before the customer's
    /// first day and brought nothing.
    pub(super) fn amounts(&self, ctx: &Context, id: CustomerId) -> Vec<Option<Amount>> {
        let (own, since) = (self.sales.get(&id), ctx.roster().customer(id).since);
        let at = |(place, (known, _)): (usize, &(bool, bool))| {
            let amount = own.map_or(Amount::ZERO, |amounts| amounts[place]);
            let early = amount.is_zero() && since.is_some_and(|since| self.months[place].end() < since);
            (*known && !early).then_some(amount)
        };
        self.known.iter().enumerate().map(at).collect()
    }

    /// The sales of several.
    fn sums(&self, all: &[CustomerId]) -> Vec<Option<Amount>> {
        let sum = |at: usize| all.iter().filter_map(|id| self.sales.get(id)).map(|own| own[at]).sum::<Amount>();
        self.known.iter().enumerate().map(|(at, (known, _))| known.then(|| sum(at))).collect()
    }

    /// What of a row of months is of whole ones.
    fn whole(&self, amounts: &[Option<Amount>]) -> Vec<Amount> {
        let whole = amounts.iter().zip(&self.known).filter(|(_, (_, over))| *over);
        whole.filter_map(|(amount, _)| *amount).collect()
    }

    /// How many whole months are told.
    pub(super) fn whole_months(&self) -> usize {
        self.known.iter().filter(|(_, over)| *over).count()
    }

    /// Which way whole months go at their end; what changed by less than a tenth in all goes no way.
    fn way(whole: &[Amount]) -> Way {
        let run = |goes: fn(&Amount, &Amount) -> bool| {
            whole.windows(2).rev().take_while(|pair| goes(&pair[0], &pair[1])).count()
        };
        let far = |months: usize| {
            let (first, last) = (whole[whole.len() - 1 - months], whole[whole.len() - 1]);
            (last - first).abs() >= first.abs().times(Amount::new(1, 1)).unwrap_or_default()
        };
        match (run(|a, b| b < a), run(|a, b| b > a)) {
            (down @ 2.., _) if far(down) => Way::Falling(down),
            (_, up @ 2..) if far(up) => Way::Rising(up),
            _ => Way::Steady,
        }
    }

    /// Which way a customer goes, from what to what.
    pub(super) fn way_of(&self, ctx: &Context, id: CustomerId) -> (Way, Amount, Amount) {
        let whole = self.whole(&self.amounts(ctx, id));
        let way = Course::way(&whole);
        let last = whole.last().copied().unwrap_or_default();
        let first = match way {
            Way::Falling(n) | Way::Rising(n) => whole[whole.len() - 1 - n],
            Way::Steady => last,
        };
        (way, first, last)
    }

    /// The months known, each with a customer's sales, oldest first.
    pub(super) fn months_of(&self, ctx: &Context, id: CustomerId) -> Vec<(Period, Amount)> {
        let pairs = self.months.iter().zip(self.amounts(ctx, id));
        pairs.filter_map(|(month, amount)| Some((*month, amount?))).collect()
    }
}

/// Which way in words: the months in a row, else the last against the mean of the three before.
fn said(ctx: &Context, whole: &[Amount]) -> String {
    match Course::way(whole) {
        Way::Falling(n) => return ctx.say(say::fell_months(n)),
        Way::Rising(n) => return ctx.say(say::rose_months(n)),
        Way::Steady => {}
    }
    let Some((last, before)) = whole.split_last().filter(|(_, before)| before.len() >= 3) else {
        return NOTHING.to_owned();
    };
    let mean = before[before.len() - 3..].iter().copied().sum::<Amount>().over(Amount::int(3));
    if mean.is_none_or(Amount::is_zero) {
        return NOTHING.to_owned();
    }
    ctx.say(say::against_mean(ctx.change(ctx.sales(), Some(*last), mean, false)))
}

/// A row each of the key customers, of them together, and of the ordinary customers that sold most.
pub(super) fn section(ctx: &Context, facts: &Facts) -> CustomerCourses {
    let course = &facts.course;
    let row = |customer: String, class: String, amounts: &[Option<Amount>]| {
        let whole = course.whole(amounts);
        CustomerCourseRow {
            customer,
            class,
            months: amounts.iter().map(|amount| ctx.money_or(*amount)).collect(),
            course: said(ctx, &whole),
            falling: matches!(Course::way(&whole), Way::Falling(_)),
        }
    };
    let sold = |id: &&CustomerId| course.sales.get(*id).is_some_and(|own| own.iter().any(|amount| !amount.is_zero()));
    let weight = |id: &CustomerId| course.sales.get(id).map(|own| own.iter().copied().sum::<Amount>());
    let mut ordinary: Vec<CustomerId> = facts.ordinary.iter().filter(sold).copied().collect();
    ordinary.sort_by_key(|id| (std::cmp::Reverse(weight(id)), *id));
    let shown = facts.key.iter().chain(ordinary.iter().take(LISTED));
    let each = |id: &CustomerId| {
        let class = ctx.roster().customer(*id).at(ctx.until()).class;
        row(ctx.customer(*id), ctx.word(class.word(), class.zh()), &course.amounts(ctx, *id))
    };
    let rows: Vec<CustomerCourseRow> = shown.map(each).collect();
    let rows = if facts.key.len() > 1 {
        let key = CustomerClass::Key;
        let sum = || row(ctx.say(say::all_key()), ctx.word(key.word(), key.zh()), &course.sums(&facts.key));
        with_total(rows, sum)
    } else {
        rows.into()
    };
    let mut notes = Vec::new();
    if !rows.all.is_empty() {
        notes.push(ctx.say(match course.whole_months() {
            0..3 => say::course_short(),
            months => say::course_note(months),
        }));
        let runs = course.months.iter().zip(&course.known).find(|(_, (known, over))| *known && !*over);
        notes.extend(runs.map(|(month, _)| ctx.say(say::course_running(ctx.short(*month), ctx.day(ctx.as_of)))));
    }
    let told = if rows.all.is_empty() { &[][..] } else { &course.months[..] };
    let table = Section::new(rows, notes, || ctx.say(say::course_empty()));
    CustomerCourses { columns: told.iter().map(|month| ctx.short(*month)).collect(), table }
}

/// A month with what the key customers of a scope brought in it, and a year before; `None` where nothing is known.
pub(crate) struct KeyMonth {
    /// The month.
    pub(crate) month: Period,
    /// What they brought.
    pub(crate) sales: Option<Amount>,
    /// What they brought a year before.
    pub(crate) last_year: Option<Amount>,
}

/// The twelve months up to the last one of the report's period that has begun, of the scope's key customers today.
pub(crate) fn of_key_customers(ctx: &Context) -> Vec<KeyMonth> {
    let key: Vec<CustomerId> = ctx
        .roster()
        .customer_ids()
        .filter(|id| ctx.roster().customer(*id).at(ctx.until()).class == CustomerClass::Key && is_ours(ctx, *id))
        .collect();
    if key.is_empty() {
        return Vec::new();
    }
    let months = last_months(Period::of(PeriodKind::Month, ctx.until()), 24);
    let course = Course::along(ctx, months);
    let sums = course.sums(&key);
    let pair = |at: usize| KeyMonth { month: course.months[at], sales: sums[at], last_year: sums[at - 12] };
    (12..sums.len()).map(pair).collect()
}
