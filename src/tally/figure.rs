//! Figures of a scope and a period, and their breakdown into rows.

use std::collections::BTreeMap;

use crate::model::{Amount, AreaId, Axis, CustomerId, Day, ExpenseKind, Metric, Period, PersonId, ProductId, Scope};
use crate::tally::collect::{Code, Grouping, NONE, Stretch};
use crate::tally::compare::{Past, compared, narrowest, scope_of, value_of};
use crate::tally::posting::position;
use crate::tally::receivable::{owned_by, owner};
use crate::tally::target::Aim;
use crate::tally::time::{Slice, is_time, slices};
use crate::tally::{Books, Days, Filter, Target};

/// A figure with what it is held against. Amounts are exact (money in yuan, quantities, counts, days).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What was reached; `None` where it cannot be said (a quantity of several units, overdue without terms).
    pub actual: Option<Amount>,
    /// What was to be reached; a missing target shows as "—".
    pub target: Option<Target>,
    /// Actual ÷ target with 28 digits (JSON prints it rounded to 10 places); `None` without target or of a zero one.
    pub completion: Option<Amount>,
    /// The period before, cut like a running period (环比).
    pub previous: Option<Amount>,
    /// The same period a year earlier, cut like a running period (同比).
    pub last_year: Option<Amount>,
    /// Which of the comparisons contain a month of history cut by its share of working days (折算).
    pub prorated: Prorated,
}

/// Which comparisons are marked 折算.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prorated {
    /// The period before.
    pub previous: bool,
    /// The same period a year earlier.
    pub last_year: bool,
}

/// Figures by metric. A metric that does not apply to a breakdown is not in it.
pub type Figures = BTreeMap<Metric, Figure>;

/// One value of an axis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A person; `None` is nobody: of new customers and receivables without owner.
    Person(Option<PersonId>),
    /// A group; `None` is 未归属.
    Group(Option<AreaId>),
    /// A city; `None` is 未归属.
    City(Option<AreaId>),
    /// A region; `None` is 未归属.
    Region(Option<AreaId>),
    /// A customer of the roster.
    Customer(CustomerId),
    /// The name of a customer the roster does not have.
    Prospect(Box<str>),
    /// A product; `None` is 未分品种.
    Product(Option<ProductId>),
    /// A product line; `None` is 未分品种.
    Line(Option<Box<str>>),
    /// A kind of expense.
    Kind(ExpenseKind),
    /// A day, week or month. A week that reaches over the period's edge counts only its days within the period.
    Period(Period),
}

impl Key {
    /// The group value as `stats --json` prints it: an id, a prospect's name, a word, a period's key; `None` for
    /// 未归属 and 未分品种.
    pub fn value(&self, books: &Books<'_>) -> Option<String> {
        let roster = &books.workspace().roster;
        match self {
            Key::Person(id) => id.map(|p| roster.person(p).id.clone()),
            Key::Group(area) | Key::City(area) | Key::Region(area) => area.map(|a| roster.area(a).id.clone()),
            Key::Customer(id) => Some(roster.customer(*id).id.clone()),
            Key::Prospect(name) => Some(name.to_string()),
            Key::Product(id) => id.map(|p| roster.product(p).id.clone()),
            Key::Line(line) => line.as_ref().map(ToString::to_string),
            Key::Kind(kind) => Some(kind.word().to_owned()),
            Key::Period(period) => Some(period.to_string()),
        }
    }
}

/// A row of a breakdown: its group (one key per axis, in the order asked) and its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One key per axis.
    pub group: Vec<Key>,
    /// The metrics that apply.
    pub figures: Figures,
}

/// Whose figures, over which days, as known when, of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'q> {
    /// Whose.
    pub scope: Scope,
    /// Over which days.
    pub days: Days,
    /// As known at the end of this day.
    pub as_of: Day,
    /// Of what fits these conditions.
    pub filter: &'q Filter,
}

impl Question<'static> {
    /// Of everything in a period.
    pub fn all(scope: Scope, period: Period, as_of: Day) -> Question<'static> {
        Question { scope, days: Days::Period(period), as_of, filter: Filter::EVERYTHING }
    }
}

/// Whether a metric can be broken down by these axes: by product and line only sales, shipped and quantity, by kind
/// only expenses, by customer only what names a customer, and quantity only by product or line.
pub fn applies(metric: Metric, by: &[Axis]) -> bool {
    let goods = by.iter().any(|axis| matches!(axis, Axis::Product | Axis::Line));
    has_axes(metric, by) && (metric != Metric::Quantity || goods)
}

/// Whether the entries of a metric have a place on every one of these axes; of quantities see [`applies`].
pub fn has_axes(metric: Metric, by: &[Axis]) -> bool {
    use Metric as M;
    by.iter().all(|axis| match axis {
        Axis::Product | Axis::Line => matches!(metric, M::Sales | M::Shipped | M::Quantity),
        Axis::Kind => metric == M::Expenses,
        Axis::Customer => !matches!(
            metric,
            M::CallsMade
                | M::CallsConnected
                | M::DaysPresent
                | M::DaysTravel
                | M::DaysAbsent
                | M::DaysLeave
                | M::DaysUnrecorded
        ),
        _ => true,
    })
}

/// Every metric of the contract's table for a scope and a period, as known on the as-of day; of a quantity see
/// [`quantity`].
pub fn figures(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Figures {
    breakdown(books, scope, period, as_of, &[]).pop().map(|row| row.figures).unwrap_or_default()
}

/// The quantity of a scope and a period with its target: actual, previous and last year are `None` where goods of
/// several units are involved (a product without unit counts as a unit of its own).
pub fn quantity(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Figure {
    let asked = breakdown_of(books, Question::all(scope, period, as_of), &[], Some(&[Metric::Quantity]));
    asked.into_iter().next().and_then(|mut row| row.figures.remove(&Metric::Quantity)).unwrap_or_default()
}

/// The figures of a scope and a period broken down by axes. Shape: one row per combination, sorted by group value
/// (未归属 and 未分品种 last), periods by time. With one axis every member of the scope has a row (zeros where nothing
/// was logged): its people, its areas, its customers, every product or line, kind, sub-period; with several axes only
/// combinations that occur. Without axes it is one row. A week that reaches over the period's edge counts its days
/// within it and has no target and no comparison.
pub fn breakdown(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, by: &[Axis]) -> Vec<Row> {
    breakdown_of(books, Question::all(scope, period, as_of), by, None)
}

/// The figures that a question asks for, broken down as by [`breakdown`]: every metric that applies to the axes and to
/// the conditions, or those asked for as far as they do (a quantity asked for is `None` where goods of several units
/// are involved). With conditions the members who have a row are those that fit them, history (which is not told by
/// what conditions ask) serves no comparison, and there is a target only where the one condition is a customer, a
/// product, a line or a kind of expense that plans state one of.
pub fn breakdown_of(books: &Books<'_>, asked: Question<'_>, by: &[Axis], only: Option<&[Metric]>) -> Vec<Row> {
    let Question { scope, days, as_of, filter } = asked;
    let axes: Vec<Axis> = by.iter().copied().filter(|&axis| !is_time(axis)).collect();
    let fits = |metric: Metric| match only {
        Some(only) => only.contains(&metric) && has_axes(metric, by),
        None => applies(metric, by) || (metric == Metric::Quantity && filter.names_goods() && has_axes(metric, by)),
    };
    let metrics = Metric::ALL.iter().copied().filter(|&metric| fits(metric) && filter.applies(metric)).collect();
    let table = Table { books, scope, as_of, axes: &axes, filter, metrics };
    let mut rows = Vec::new();
    for slice in slices(days, by) {
        let members = table.members(&slice);
        for (code, figures) in table.rows(&slice, &members) {
            let occurs = || figures.values().any(|f| f.actual.is_some_and(|amount| !amount.is_zero()));
            if (by.len() <= 1 && (!code.contains(&NONE) || members.contains(&code))) || occurs() {
                rows.push(Row { group: table.group(by, &code, &slice), figures });
            }
        }
    }
    let values = |row: &Row| row.group.iter().map(|key| rank(key, books)).collect::<Vec<_>>();
    rows.sort_by_cached_key(values);
    rows
}

/// Where a key stands among those of its axis: by its printed value, periods by time, none last.
fn rank(key: &Key, books: &Books<'_>) -> (bool, Option<Period>, String) {
    let value = key.value(books);
    match key {
        Key::Period(period) => (false, Some(*period), String::new()),
        _ => (value.is_none(), None, value.unwrap_or_default()),
    }
}

/// A table of figures: whose, known when, by which axes of people and things, of which metrics.
struct Table<'b, 'w> {
    books: &'b Books<'w>,
    scope: Scope,
    as_of: Day,
    axes: &'b [Axis],
    filter: &'b Filter,
    metrics: Vec<Metric>,
}

impl Table<'_, '_> {
    /// The rows of a slice of time, by group.
    fn rows(&self, slice: &Slice, members: &[Code]) -> BTreeMap<Code, Figures> {
        let books = self.books;
        let grouping = Grouping::new(books, self.scope, self.axes, self.filter, &self.metrics);
        let actual = grouping.collect(Stretch { from: slice.from, to: slice.to, as_of: self.as_of });
        let [previous, last_year] = slice.whole.map_or([None, None], |days| compared(books, days, self.as_of));
        let previous = Past::of(books, &grouping, previous, self.as_of);
        let last_year = Past::of(books, &grouping, last_year, self.as_of);
        let mut codes: Vec<Code> = actual.keys().cloned().chain(members.iter().cloned()).collect();
        codes.sort_unstable();
        codes.dedup();
        let row = |code: Code| {
            let whose = scope_of(self.scope, self.axes, &code).filter(|_| self.filter.is_empty());
            let figure = |&metric: &Metric| {
                let actual = value_of(&actual, &code, metric);
                let target = slice.whole.and_then(Days::period).and_then(|period| self.target(&code, period, metric));
                let (before, cut_before) = previous.value(books, &code, whose, metric);
                let (a_year_ago, cut_year) = last_year.value(books, &code, whose, metric);
                let figure = Figure {
                    actual,
                    target,
                    completion: actual.zip(target).and_then(|(actual, target)| actual.over(target.amount)),
                    previous: before,
                    last_year: a_year_ago,
                    prorated: Prorated { previous: cut_before, last_year: cut_year },
                };
                (metric, figure)
            };
            let figures = self.metrics.iter().map(figure).collect();
            (code, figures)
        };
        codes.into_iter().map(row).collect()
    }

    /// The groups that have a row though nothing was logged.
    fn members(&self, slice: &Slice) -> Vec<Code> {
        let roster = &self.books.workspace().roster;
        match self.axes {
            [] => vec![Code::new()],
            [Axis::Product] => {
                (0..position(roster.products.len())).filter(|&n| self.has(ProductId(n))).map(|n| vec![n]).collect()
            }
            [Axis::Line] => (0..position(roster.products.len()))
                .filter(|&n| self.has(ProductId(n)))
                .filter_map(|n| self.books.varieties.line(Some(ProductId(n))).map(|line| vec![line]))
                .collect(),
            [Axis::Kind] => (0..position(ExpenseKind::ALL.len()))
                .filter(|&n| self.filter.fits_kind(self.books, kind(n)))
                .map(|n| vec![n])
                .collect(),
            [Axis::Customer] => self.owned(slice),
            [axis] => self.belonging(*axis, slice),
            _ => Vec::new(),
        }
    }

    /// The customers owned in the scope on a slice's last day.
    fn owned(&self, slice: &Slice) -> Vec<Code> {
        let (day, as_of) = (slice.to, self.as_of);
        let held = |&id: &CustomerId| {
            owned_by(self.books, owner(self.books, id, day, as_of), self.scope, day)
                && self.filter.fits_customer(self.books, id, day, as_of)
        };
        self.books.workspace().roster.customer_ids().filter(held).map(|id| vec![id.0]).collect()
    }

    fn has(&self, product: ProductId) -> bool {
        self.filter.fits_product(self.books, product)
    }

    /// The people of the scope on any day of a slice, or the areas they belong to then.
    fn belonging(&self, axis: Axis, slice: &Slice) -> Vec<Code> {
        let roster = &self.books.workspace().roster;
        let mut all = Vec::new();
        for id in roster.person_ids() {
            let person = roster.person(id);
            let from = person.joined.map_or(slice.from, |day| day.max(slice.from));
            let to = person.left.map_or(slice.to, |day| day.min(slice.to));
            let days = person.posts.iter().map(|post| post.from.max(from));
            for day in days.filter(|&day| from <= day && day <= to && roster.belongs(id, self.scope, day)) {
                if !self.filter.fits_person(self.books, id, day, self.as_of) {
                    continue;
                }
                let post = person.post(day);
                let number = match axis {
                    Axis::Person => Some(id.0),
                    Axis::Group => post.group.map(|area| area.0),
                    Axis::City => post.city.map(|area| area.0),
                    _ => post.region.map(|area| area.0),
                };
                all.push(vec![number.unwrap_or(NONE)]);
            }
        }
        all
    }

    fn target(&self, code: &[u32], period: Period, metric: Metric) -> Option<Target> {
        let metric = self.books.planned_as(metric)?;
        let scope = narrowest(self.scope, self.axes, code)?;
        let things = [Axis::Customer, Axis::Product, Axis::Line, Axis::Kind];
        let mut things = self.axes.iter().zip(code).filter(|(axis, _)| things.contains(axis));
        let (thing, more) = (things.next(), things.next());
        if more.is_some() {
            return None;
        }
        let aim = match thing {
            None if self.filter.is_empty() => Aim::Whole(metric),
            None => self.filter.aim(metric)?,
            Some(_) if !self.filter.is_empty() => return None,
            Some((_, &NONE)) => return None,
            Some((Axis::Customer, &number)) => {
                let listed = (number as usize) < self.books.workspace().roster.customers.len();
                let aimed = matches!(metric, Metric::Sales | Metric::Collections);
                (listed && aimed).then_some(Aim::Customer(CustomerId(number), metric))?
            }
            Some((Axis::Kind, &number)) => Aim::Kind(kind(number)),
            Some(_) if metric != Metric::Sales => return None,
            Some((Axis::Product, &number)) => Aim::Product(ProductId(number)),
            Some((_, &number)) => Aim::Line(self.books.varieties.lines.get(number as usize)?),
        };
        self.books.target_of(scope, period, aim, self.as_of)
    }

    /// A group's keys in the order asked.
    fn group(&self, by: &[Axis], code: &[u32], slice: &Slice) -> Vec<Key> {
        let (mut numbers, mut periods) = (code.iter(), slice.keys.iter());
        let key = |&axis: &Axis| {
            if is_time(axis) {
                return periods.next().copied().map(Key::Period);
            }
            numbers.next().map(|&number| self.key(axis, number))
        };
        by.iter().filter_map(key).collect()
    }

    fn key(&self, axis: Axis, number: u32) -> Key {
        let some = (number != NONE).then_some(number);
        let customers = position(self.books.workspace().roster.customers.len());
        match axis {
            Axis::Person => Key::Person(some.map(PersonId)),
            Axis::Group => Key::Group(some.map(AreaId)),
            Axis::City => Key::City(some.map(AreaId)),
            Axis::Region => Key::Region(some.map(AreaId)),
            Axis::Customer if number < customers => Key::Customer(CustomerId(number)),
            Axis::Customer => Key::Prospect(self.books.prospects.name(number - customers).into()),
            Axis::Product => Key::Product(some.map(ProductId)),
            Axis::Line => Key::Line(some.and_then(|n| self.books.varieties.lines.get(n as usize)).cloned()),
            _ => Key::Kind(kind(number)),
        }
    }
}

fn kind(number: u32) -> ExpenseKind {
    ExpenseKind::ALL.get(number as usize).copied().unwrap_or(ExpenseKind::Other)
}
