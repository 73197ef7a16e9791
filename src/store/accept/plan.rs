//! Plans: one document, one owner's for one period.

use std::collections::BTreeMap;

use crate::model::{
    Action, Amount, CustomerTarget, Dates, ExpenseKind, Forecast, Growth, Metric, Period, Plan, PlanKind,
    PlannedProject, PlannedPromotion, Targets, Variety, WorkKind,
};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::{Placed, Record, Value};
use crate::store::yaml::Document;

/// Accepts one document. `None` for an empty or faulty one.
pub fn accept_plan(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<Plan> {
    if document.broken || document.root.is_null() {
        return None;
    }
    let record = acceptor.record(&document.root, &fields::plan::PLAN);
    let scope = owner::scope(acceptor, &record, "owner")?;
    let period = record.period("period")?;
    if record.faulty {
        return None;
    }
    let approvals = record.records("approvals").filter_map(|a| a.person("by").zip(a.moment("at")));
    Some(Plan {
        place: record.place(),
        period,
        owner: scope,
        kind: record.choice("kind", PlanKind::from_word).unwrap_or(PlanKind::Own),
        submitted_at: record.moment("submitted_at"),
        revised_at: record.moment("revised_at"),
        approvals: approvals.collect(),
        targets: record.record("targets").map(targets).unwrap_or_default(),
        actions: record.records("actions").filter_map(action).collect(),
        promotions: record.records("promotions").filter_map(promotion).collect(),
        projects: record.records("projects").filter_map(project).collect(),
        growth: record.records("growth").filter_map(growth).collect(),
        focus: record.texts("focus").map(str::to_owned).collect(),
        season: record.string("season"),
        study: record.string("study"),
        forecast: forecast(&record),
        text: record.string("text"),
    })
}

/// The metrics of `targets` by their key there.
const METRICS: [(&str, Metric); 10] = [
    ("sales", Metric::Sales),
    ("collections", Metric::Collections),
    ("quantity", Metric::Quantity),
    ("expenses", Metric::Expenses),
    ("visits", Metric::Visits),
    ("customers_visited", Metric::CustomersVisited),
    ("calls", Metric::CallsMade),
    ("new_customers", Metric::NewCustomers),
    ("network", Metric::Network),
    ("leads", Metric::Leads),
];

fn targets(record: &Record<'_>) -> Targets {
    let mut targets = Targets::default();
    for (key, metric) in METRICS {
        let whole = record.amount(key).or_else(|| record.integer(key).map(|n| Amount::int(i64::from(n))));
        if let Some(amount) = whole {
            targets.metrics.insert(metric, amount);
        }
    }
    for (kind, amount) in record.map("expenses") {
        if let (Value::Choice(word), Some(amount)) = (&kind.value, amount_of(amount))
            && let Some(kind) = ExpenseKind::from_word(word)
        {
            targets.expense_kinds.insert(kind, amount);
        }
    }
    if !targets.expense_kinds.is_empty() {
        targets.metrics.insert(Metric::Expenses, targets.expense_kinds.values().copied().sum());
    }
    for (name, amount) in record.map("products") {
        let variety = match name.value.product() {
            Some(product) => Some(Variety::Product(product)),
            None => name.value.text().map(|line| Variety::Line(line.to_owned())),
        };
        if let (Some(variety), Some(amount)) = (variety, amount_of(amount)) {
            targets.products.insert(variety, amount);
        }
    }
    targets.customers = record.records("customers").filter_map(customer_target).collect();
    targets
}

fn amount_of(placed: &Placed<'_>) -> Option<Amount> {
    match placed.value {
        Value::Amount(amount) => Some(amount),
        _ => None,
    }
}

fn customer_target(item: &Record<'_>) -> Option<CustomerTarget> {
    Some(CustomerTarget {
        customer: item.customer("customer")?,
        sales: item.amount("sales"),
        collections: item.amount("collections"),
        policy: item.string("policy"),
        place: item.place_of("customer"),
    })
}

/// The days of `dates`, else the one of `date`.
fn dates(item: &Record<'_>) -> Dates {
    match item.day("date") {
        Some(day) => Dates(vec![(day, day)]),
        None => item.dates("dates"),
    }
}

fn action(item: &Record<'_>) -> Option<Action> {
    Some(Action {
        dates: dates(item),
        area: item.area("area"),
        street: item.area("street"),
        customer: item.party("customer"),
        kind: item.choice("kind", WorkKind::from_word).unwrap_or(WorkKind::Other),
        what: item.string("what")?,
        staff: item.whos("staff"),
        project: item.project("project"),
        place: item.place(),
    })
}

fn promotion(item: &Record<'_>) -> Option<PlannedPromotion> {
    Some(PlannedPromotion {
        name: item.string("name")?,
        customer: item.party("customer"),
        dates: item.dates("dates"),
        staff: item.whos("staff"),
        headcount: item.integer("headcount"),
        budget: item.amount("budget"),
        expected: item.amount("expected"),
    })
}

fn project(item: &Record<'_>) -> Option<PlannedProject> {
    let project = item.project("project")?;
    Some(PlannedProject { project, target: item.string("target"), sales: item.amount("sales") })
}

fn growth(item: &Record<'_>) -> Option<Growth> {
    Some(Growth {
        customer: item.customer("customer"),
        new: item.string("new"),
        area: item.area("area"),
        measure: item.string("measure")?,
        expected: item.amount("expected"),
        dates: item.dates("dates"),
    })
}

fn forecast(record: &Record<'_>) -> BTreeMap<Period, Forecast> {
    let of_products = |pairs: &[(Placed<'_>, Placed<'_>)]| {
        pairs.iter().filter_map(|(name, amount)| name.value.product().zip(amount_of(amount))).collect()
    };
    let mut months = BTreeMap::new();
    for (month, value) in record.map("forecast") {
        let forecast = match &value.value {
            Value::Amount(amount) => Forecast::Whole(*amount),
            Value::Map(pairs) => Forecast::Products(of_products(pairs)),
            _ => continue,
        };
        if let Value::Period(month) = month.value {
            months.insert(month, forecast);
        }
    }
    months
}
