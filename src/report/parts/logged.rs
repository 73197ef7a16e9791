//! What the logs of the report's month say for its scope, and the words for what they don't.

use std::collections::BTreeMap;

use crate::model::{Amount, Axis, CustomerId, Day, EntryId, Head, Metric, Period, Scope};
use crate::report::Context;
use crate::report::parts::{owed, past};
use crate::report::view::Rows;
use crate::tally::{Figure, Figures, Key, ProblemState, Receivable, Row, breakdown, entries};
use crate::words::Said;
use crate::words::monthly_report as say;

/// What several parts of the report rest on, counted once.
pub(crate) struct Known<'a> {
    /// The scope's figures of the month.
    pub(crate) figures: Figures,
    /// Those of its customers.
    pub(crate) customers: past::Month,
    /// The problems known.
    pub(crate) problems: Vec<ProblemState<'a>>,
    /// What customers owe at the month's end.
    pub(crate) owes: Vec<Receivable>,
}

impl<'a> Known<'a> {
    /// Counts it.
    pub(crate) fn of(ctx: &Context<'a>) -> Known<'a> {
        Known {
            figures: past::known(ctx, ctx.period),
            customers: past::Month::of(ctx, ctx.period),
            problems: crate::tally::problems(ctx.books, ctx.scope, ctx.as_of),
            owes: crate::tally::receivables(ctx.books, ctx.scope, ctx.until(), ctx.as_of),
        }
    }

    /// A figure; nothing reached where there is none.
    pub(crate) fn figure(&self, metric: Metric) -> Figure {
        self.figures.get(&metric).copied().unwrap_or_default()
    }

    /// What was reached of a metric.
    pub(crate) fn actual(&self, metric: Metric) -> Amount {
        self.figure(metric).actual.unwrap_or_default()
    }

    /// A customer's figure.
    pub(crate) fn customer(&self, customer: CustomerId, metric: Metric) -> Figure {
        self.customers.customers.get(&customer).and_then(|f| f.get(&metric)).copied().unwrap_or_default()
    }

    /// What a customer owes, if anything.
    pub(crate) fn owed(&self, customer: CustomerId) -> Option<&Receivable> {
        self.owes.iter().find(|r| r.customer == customer)
    }
}

impl<'a> Context<'a> {
    /// The last day of the month that is known.
    pub(crate) fn until(&self) -> Day {
        self.period.end().min(self.as_of)
    }

    /// Whether what someone wrote on a day belongs to the report: to its month, scope and knowledge.
    pub(crate) fn ours(&self, head: Head) -> bool {
        self.period.contains(head.date) && self.counts(head)
    }

    /// Whether what someone wrote counts for the scope and is known, whenever it was.
    pub(crate) fn counts(&self, head: Head) -> bool {
        head.date <= self.as_of && self.roster().belongs(head.person, self.scope, head.date)
    }

    /// The entries of a section that belong to the report, by day.
    pub(crate) fn of_month<T>(&self, all: &'a [T], head: impl Fn(&T) -> Head) -> Vec<&'a T> {
        let mut ours: Vec<&'a T> = all.iter().filter(|entry| self.ours(head(entry))).collect();
        ours.sort_by_key(|entry| (head(entry).date, head(entry).entry));
        ours
    }

    /// Who is to add what is missing: who answers for the scope.
    pub(crate) fn answers(&self) -> String {
        owed::manager(self, self.scope).map_or_else(|| self.scope_name(), |id| self.person(id))
    }

    /// That the month's logs say nothing of something, and who is to add it.
    pub(crate) fn nothing_logged(&self, what: &Said) -> String {
        self.say(say::nothing_logged(&self.short(self.period), what, &self.answers()))
    }

    /// Whether the scope is one person.
    pub(crate) fn is_person(&self) -> bool {
        matches!(self.scope, Scope::Person(_))
    }

    /// The scope's figures by one axis; nothing reached, as in [`past::known`], where nothing is on record.
    pub(crate) fn by(&self, axis: Axis) -> Vec<Row> {
        let mut rows = breakdown(self.books, self.scope, self.period, self.as_of, &[axis]);
        if !past::on_record(self, self.period) {
            for row in &mut rows {
                past::say_nothing(&mut row.figures);
            }
        }
        rows
    }

    /// The figures by region, if the scope has people of several.
    pub(crate) fn by_region(&self) -> Option<Vec<Row>> {
        (self.scope == Scope::Team && self.roster().regions().len() > 1).then(|| self.by(Axis::Region))
    }

    /// The figures by person: everyone in a sales role, and whoever else has a figure of the metrics named. `None`
    /// for a person's report.
    pub(crate) fn by_person(&self, metrics: &[Metric]) -> Option<Vec<Row>> {
        if self.is_person() {
            return None;
        }
        let mut rows = self.by(Axis::Person);
        rows.retain(|row| {
            let figure =
                |metric| row.figures.get(metric).and_then(|f: &Figure| f.actual.or(f.target.map(|t| t.amount)));
            let some = || metrics.iter().any(|metric| figure(metric).is_some_and(|amount| !amount.is_zero()));
            let sells = || match row.group.first() {
                Some(Key::Person(Some(id))) => self.roster().person(*id).post(self.until()).role.sells(),
                _ => false,
            };
            some() || sells()
        });
        Some(rows)
    }

    /// The name of a row's key.
    pub(crate) fn key(&self, key: Option<&Key>) -> String {
        match key {
            Some(Key::Person(Some(id))) => self.person(*id),
            Some(Key::Group(Some(id)) | Key::City(Some(id)) | Key::Region(Some(id))) => self.area(Some(*id)),
            Some(Key::Customer(id)) => self.customer(*id),
            Some(Key::Prospect(name)) => name.to_string(),
            Some(Key::Product(Some(id))) => self.roster().product(*id).name.clone(),
            Some(Key::Line(Some(line))) => line.to_string(),
            Some(Key::Kind(kind)) => self.word(kind.word(), kind.zh()),
            Some(Key::Period(period)) => self.short(*period),
            Some(Key::Product(None) | Key::Line(None)) => self.say(crate::words::terms::no_product()),
            _ => self.say(crate::words::terms::unassigned()),
        }
    }

    /// What each entry gives to a figure of the scope in a period, by entry.
    pub(crate) fn amounts(&self, period: Period, metric: Metric) -> BTreeMap<EntryId, Amount> {
        let mut all: BTreeMap<EntryId, Amount> = BTreeMap::new();
        for evidence in entries(self.books, self.scope, period, self.as_of, metric) {
            if let Some(entry) = evidence.entry {
                *all.entry(entry).or_default() += evidence.amount;
            }
        }
        all
    }
}

/// A row's figure; an empty one where the metric does not apply.
pub(crate) fn figure(row: &Row, metric: Metric) -> Figure {
    row.figures.get(&metric).copied().unwrap_or_default()
}

/// Rows followed by their total, if there are several.
pub(crate) fn with_total<T>(mut rows: Vec<T>, total: impl FnOnce() -> T) -> Rows<T> {
    let totals = usize::from(rows.len() > 1);
    if totals > 0 {
        rows.push(total());
    }
    Rows { all: rows, totals }
}
