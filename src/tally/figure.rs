//! Figures of a scope and a period, and their breakdown into rows.

use std::collections::BTreeMap;

use crate::model::{Amount, AreaId, Axis, CustomerId, Day, ExpenseKind, Metric, Period, PersonId, ProductId, Scope};
use crate::tally::{Books, Target};

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
    /// A person.
    Person(PersonId),
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
            Key::Person(id) => Some(roster.person(*id).id.clone()),
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

/// Whether a metric can be broken down by these axes: by product and line only sales, shipped and quantity; by kind
/// only expenses; by customer only what names a customer.
pub fn applies(metric: Metric, by: &[Axis]) -> bool {
    let _ = (metric, by);
    todo!()
}

/// Every metric of the contract's table for a scope and a period, as known on the as-of day.
pub fn figures(books: &Books<'_>, scope: Scope, period: Period, as_of: Day) -> Figures {
    let _ = (books, scope, period, as_of);
    todo!()
}

/// The figures of a scope and a period broken down by axes. Shape: one row per combination, sorted by group value
/// (未归属 and 未分品种 last). With one axis every member of the scope has a row (zeros where nothing was logged):
/// its people, its areas, its customers, every product or line, kind, sub-period; with several axes only
/// combinations that occur. Without axes it is one row.
pub fn breakdown(books: &Books<'_>, scope: Scope, period: Period, as_of: Day, by: &[Axis]) -> Vec<Row> {
    let _ = (books, scope, period, as_of, by);
    todo!()
}
