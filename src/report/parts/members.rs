//! The scope's figures by region, by person and by product line.

use crate::model::{Amount, Axis, Metric, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent_or};
use crate::report::view::{ActivityRow, MemberRow, Section};
use crate::tally::{Figure, Figures, Key, Row, breakdown};
use crate::words::report as say;

/// The rows of one breakdown: who, and their figures.
pub(crate) type Members = Vec<(String, Figures)>;

/// Of the team its regions, then its people; of other scopes their people; of a person nobody. Who sold nothing, spent
/// nothing and has no target is left out by those who print.
pub(crate) fn members(ctx: &Context) -> (Members, Members) {
    let named = |rows: Vec<Row>| rows.into_iter().map(|row| (name(ctx, &row.group[0]), row.figures)).collect();
    let by = |axis| breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis]);
    match ctx.scope {
        Scope::Person(_) => (Vec::new(), Vec::new()),
        Scope::Team => (named(by(Axis::Region)), named(by(Axis::Person))),
        _ => (Vec::new(), named(by(Axis::Person))),
    }
}

fn name(ctx: &Context, key: &Key) -> String {
    match key {
        Key::Person(Some(id)) => ctx.person(*id),
        Key::Region(Some(area)) | Key::City(Some(area)) | Key::Group(Some(area)) => ctx.area(Some(*area)),
        Key::Person(None) | Key::Region(None) | Key::City(None) | Key::Group(None) => ctx.say(say::unassigned()),
        Key::Line(Some(line)) => line.to_string(),
        Key::Line(None) | Key::Product(None) => ctx.say(say::no_product()),
        Key::Product(Some(id)) => ctx.roster().product(*id).name.clone(),
        Key::Customer(id) => ctx.customer(*id),
        Key::Prospect(name) => name.to_string(),
        Key::Kind(kind) => ctx.word(kind.word(), kind.zh()),
        Key::Period(period) => ctx.period_name(*period),
    }
}

fn row(ctx: &Context, name: &str, metric: Metric, figure: &Figure, whole: Amount) -> MemberRow {
    MemberRow {
        name: name.to_owned(),
        target: ctx.target(metric, figure.target.as_ref()),
        actual: ctx.amount_or(metric, figure.actual),
        completion: percent_or(figure.completion),
        share: percent_or(figure.actual.and_then(|actual| actual.over(whole))),
        previous: ctx.previous(metric, figure),
        last_year: ctx.last_year(metric, figure),
    }
}

/// One metric by regions and people, leaving out those without figure and target.
pub(crate) fn section(ctx: &Context, metric: Metric, all: &(Members, Members), whole: Amount) -> Section<MemberRow> {
    let says = |figure: &&Figure| figure.target.is_some() || figure.actual.is_some_and(|a| !a.is_zero());
    let rows = all.0.iter().chain(&all.1).filter_map(|(name, figures)| {
        figures.get(&metric).filter(says).map(|figure| row(ctx, name, metric, figure, whole))
    });
    let rows: Vec<MemberRow> = rows.collect();
    if matches!(ctx.scope, Scope::Person(_)) {
        return Section { rows, notes: Vec::new() };
    }
    Section::new(rows, Vec::new(), || ctx.say(say::no_members()))
}

/// Sales by product line, the largest first.
pub(crate) fn lines(ctx: &Context, whole: Amount) -> Section<MemberRow> {
    let metric = ctx.sales();
    let rows = breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Line]);
    let mut lines: Vec<(Figure, String)> = rows
        .iter()
        .filter_map(|row| Some((*row.figures.get(&metric)?, name(ctx, &row.group[0]))))
        .filter(|(figure, _)| figure.target.is_some() || figure.actual.is_some_and(|a| !a.is_zero()))
        .collect();
    lines.sort_by(|a, b| b.0.actual.cmp(&a.0.actual).then_with(|| a.1.cmp(&b.1)));
    let rows = lines.iter().map(|(figure, name)| row(ctx, name, metric, figure, whole)).collect();
    Section::new(rows, Vec::new(), || ctx.say(say::no_lines(ctx.short(ctx.period))))
}

/// What people did: days, visits, calls, leads.
pub(crate) fn activity(ctx: &Context, people: &Members) -> Section<ActivityRow> {
    let rows = people.iter().map(|(name, figures)| {
        let plain =
            |metric: Metric| figures.get(&metric).and_then(|f| f.actual).map_or_else(|| NOTHING.to_owned(), count);
        let of = |metric: Metric| match figures.get(&metric).and_then(|f| f.target.as_ref()) {
            Some(target) => format!("{} / {}", plain(metric), ctx.target(metric, Some(target))),
            None => plain(metric),
        };
        ActivityRow {
            name: name.clone(),
            present: plain(Metric::DaysPresent),
            unrecorded: plain(Metric::DaysUnrecorded),
            visits: of(Metric::Visits),
            customers: of(Metric::CustomersVisited),
            calls: of(Metric::CallsMade),
            leads: of(Metric::Leads),
        }
    });
    Section { rows: rows.collect(), notes: Vec::new() }
}
