//! Plans: one document, one owner's for one period.

use std::collections::BTreeMap;

use crate::diag::{Code, Finding};
use crate::model::{
    Action, Amount, CustomerTarget, Dates, ExpenseKind, Forecast, Growth, Metric, Period, Plan, PlanKind,
    PlannedProject, PlannedPromotion, Targets, Variety, WorkKind,
};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::{Placed, Record, Value};
use crate::store::yaml::Document;
use crate::words::findings_log as say;

/// Accepts one document. `None` for an empty one and for one whose period or owner is faulty. Anything else that is
/// faulty in it (a target, an action, a promotion …) is left out alone, so that nobody is told to hand in what is there.
pub fn accept_plan(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<Plan> {
    if document.broken || document.root.is_null() {
        return None;
    }
    let record = acceptor.record(&document.root, &fields::plan::PLAN);
    let scope = owner::scope(acceptor, &record, "owner")?;
    let period = record.period("period")?;
    // Targets of which nobody knows whether they are one's own or issued count for neither.
    let kind_is_clear = record.has("kind") || record.keys().all(|key| key != "kind");
    let targets = record.record("targets").map(|written| targets(acceptor, written));
    let approvals = sound(&record, "approvals").filter_map(|a| a.person("by").zip(a.moment("at")));
    Some(Plan {
        place: record.place(),
        period,
        owner: scope,
        kind: record.choice("kind", PlanKind::from_word).unwrap_or(PlanKind::Own),
        submitted_at: record.moment("submitted_at"),
        revised_at: record.moment("revised_at"),
        approvals: approvals.collect(),
        targets: targets.filter(|_| kind_is_clear).unwrap_or_default(),
        actions: sound(&record, "actions").filter_map(action).collect(),
        promotions: sound(&record, "promotions").filter_map(promotion).collect(),
        projects: sound(&record, "projects").filter_map(project).collect(),
        growth: sound(&record, "growth").filter_map(growth).collect(),
        focus: record.texts("focus").map(str::to_owned).collect(),
        season: record.string("season"),
        study: record.string("study"),
        forecast: forecast(acceptor, &record),
        text: record.string("text"),
    })
}

/// The items of a list that have no error.
fn sound<'r, 'n>(record: &'r Record<'n>, key: &str) -> impl Iterator<Item = &'r Record<'n>> {
    record.records(key).filter(|item| !item.faulty)
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

/// Whether a target is below zero, which is a finding.
fn is_negative(acceptor: &mut Acceptor<'_>, targets: &Record<'_>, key: &'static str) -> bool {
    let negative = match targets.value(key) {
        Some(Value::Amount(amount)) => amount.is_negative(),
        Some(Value::Integer(number)) => *number < 0,
        _ => false,
    };
    if negative {
        acceptor.add(Finding::new(Code::BadAmount, targets.place_of(key), say::negative(key)));
    }
    negative
}

fn targets(acceptor: &mut Acceptor<'_>, record: &Record<'_>) -> Targets {
    let mut targets = Targets::default();
    for (key, metric) in METRICS {
        let whole = record.amount(key).or_else(|| record.integer(key).map(|n| Amount::int(i64::from(n))));
        if !is_negative(acceptor, record, key)
            && let Some(amount) = whole
        {
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
    // Kinds of which one is faulty make up no whole.
    let whole = record.placed("expenses").is_some_and(|written| !acceptor.has_error_within(written.span));
    if whole && !targets.expense_kinds.is_empty() {
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
    targets.customers = sound(record, "customers").filter_map(customer_target).collect();
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
        campaign: item.string("campaign"),
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

fn forecast(acceptor: &Acceptor<'_>, record: &Record<'_>) -> BTreeMap<Period, Forecast> {
    let of_products = |pairs: &[(Placed<'_>, Placed<'_>)]| {
        pairs.iter().filter_map(|(name, amount)| name.value.product().zip(amount_of(amount))).collect()
    };
    let mut months = BTreeMap::new();
    // A month of which one product is faulty is no forecast of that month.
    let sound = |value: &Placed<'_>| !acceptor.has_error_within(value.span);
    for (month, value) in record.map("forecast").iter().filter(|(_, value)| sound(value)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Findings;
    use crate::model::{AreaId, CustomerId, PersonId, ProductId, Scope};
    use crate::store::accept::across;
    use crate::store::accept::fixture::{accept, codes, roster};

    fn read(text: &str) -> (Vec<Plan>, Findings) {
        let mut plans = Vec::new();
        let (findings, _) =
            accept("plans/a.yaml", text, |acceptor, document| plans.extend(accept_plan(acceptor, document)));
        (plans, findings)
    }

    #[test]
    fn expenses_by_kind_make_up_the_whole() {
        let text = "period: 2024-06\nowner: li-na\ntargets:\n  expenses: {差旅: 1500, gift: 300.5}\n  calls: 400\n  products: {P-1: 1万}\n  customers: [昌盛: 5000]\n";
        let (plans, findings) = read(text);
        assert_eq!(codes(&findings), Vec::<&str>::new());
        let targets = &plans[0].targets;
        assert_eq!(targets.metrics[&Metric::Expenses], Amount::new(18005, 1));
        assert_eq!(targets.metrics[&Metric::CallsMade], Amount::int(400));
        assert_eq!(targets.products[&Variety::Product(ProductId(0))], Amount::int(10_000));
        assert_eq!(
            (targets.customers[0].customer, targets.customers[0].sales),
            (CustomerId(0), Some(Amount::int(5000)))
        );
    }

    #[test]
    fn a_faulty_action_or_promotion_is_left_out_alone() {
        let text = "period: 2024-06\nowner: li-na\ntargets: {sales: 5}\nactions:\n  - {date: 06-31, what: 去}\n  - {date: 06-03, what: 来}\npromotions:\n  - {name: 促, dates: 06-10..06-01}\n";
        let (plans, findings) = read(text);
        assert_eq!(codes(&findings), ["value/date", "value/date"]);
        assert_eq!(plans[0].targets.metrics[&Metric::Sales], Amount::int(5));
        assert_eq!((plans[0].actions.len(), plans[0].promotions.len()), (1, 0));
    }

    #[test]
    fn a_faulty_target_is_left_out_alone() {
        let text = "period: 2024-06\nowner: li-na\ntargets:\n  sales: -5\n  collections: 30\n  visits: viele\n  expenses: {差旅: 1500, gift: x}\n  products: {P-1: 10, P-2: y, P-9: 1}\n  customers: [昌盛: 5000, 恒丰: z]\nforecast:\n  2024-07: {P-1: 1, P-2: w}\n  2024-08: 3\n";
        let (plans, findings) = read(text);
        assert_eq!(codes(&findings).len(), 7, "{findings:?}");
        let targets = &plans[0].targets;
        assert_eq!(targets.metrics, BTreeMap::from([(Metric::Collections, Amount::int(30))]));
        assert_eq!(targets.expense_kinds, BTreeMap::from([(ExpenseKind::Travel, Amount::int(1500))]));
        assert_eq!(targets.products.len(), 1);
        let customers: Vec<CustomerId> = targets.customers.iter().map(|target| target.customer).collect();
        assert_eq!(customers, [CustomerId(0)]);
        assert_eq!(plans[0].forecast.len(), 1, "a month without one of its products is none");
    }

    #[test]
    fn a_plan_stays_where_its_period_and_owner_are_clear() {
        let kept = |text: &str| {
            let (plans, findings) = read(text);
            assert_eq!(findings.len(), 1, "{text}");
            plans.first().map(|plan| plan.targets.metrics.len())
        };
        assert_eq!(kept("period: 2024-06\nowner: li-na\ntarget: {sales: 5}\n"), Some(0));
        assert_eq!(kept("period: 2024-06\nowner: li-na\nsubmitted_at: gestern\ntargets: {sales: 5}\n"), Some(1));
        assert_eq!(kept("period: 2024-06\nowner: li-na\nkind: isued\ntargets: {sales: 5}\n"), Some(0));
        assert_eq!(kept("period: Juni\nowner: li-na\ntargets: {sales: 5}\n"), None);
    }

    #[test]
    fn an_owner_is_a_person_an_area_or_the_team() {
        for (owner, scope) in [
            ("李娜", Some(Scope::Person(PersonId(0)))),
            ("华东", Some(Scope::Region(AreaId(0)))),
            ("团队", Some(Scope::Team)),
            ("team", Some(Scope::Team)),
            ("nobody", None),
        ] {
            let (plans, findings) = read(&format!("period: 2024-06\nowner: {owner}\n"));
            assert_eq!(plans.first().map(|plan| plan.owner), scope, "{owner}");
            let expected = if scope.is_none() { vec!["ref/unknown"] } else { vec![] };
            assert_eq!(codes(&findings), expected, "{owner}");
        }
    }

    #[test]
    fn short_dates_of_a_plan_lie_near_its_period_and_forecasts_have_two_forms() {
        let text = "period: 2024-01\nowner: team\nactions:\n- {dates: 12-30..01-02, what: 盘点}\n- {date: 01-09, what: 年会, kind: 会议}\nforecast:\n  2024-02: 3万\n  2024-03: {P-1: 100, P-2: 200}\n";
        let (plans, findings) = read(text);
        assert_eq!(codes(&findings), Vec::<&str>::new());
        let days: Vec<String> = plans[0]
            .actions
            .iter()
            .flat_map(|a| [a.dates.first(), a.dates.last()])
            .flatten()
            .map(|d| d.to_string())
            .collect();
        assert_eq!(days, ["2023-12-30", "2024-01-02", "2024-01-09", "2024-01-09"]);
        let months: Vec<&Forecast> = plans[0].forecast.values().collect();
        let products = BTreeMap::from([(ProductId(0), Amount::int(100)), (ProductId(1), Amount::int(200))]);
        assert_eq!(months, [&Forecast::Whole(Amount::int(30_000)), &Forecast::Products(products)]);
    }

    #[test]
    fn a_target_for_another_ones_customer_is_a_finding_but_not_for_the_region_of_both() {
        let strangers = |owner: &str| {
            let (plans, _) =
                read(&format!("period: 2024-06\nowner: {owner}\ntargets: {{customers: [昌盛: 1, 恒丰: 1]}}\n"));
            codes(&across::check_targets(&plans, &roster()))
        };
        assert_eq!(strangers("li-na"), ["plan/target-for-stranger"]);
        assert_eq!(strangers("华东"), Vec::<&str>::new());
        assert_eq!(strangers("team"), Vec::<&str>::new());
    }

    #[test]
    fn a_plan_without_owner_or_period_is_no_plan() {
        let (plans, findings) = read("period: 2024-06\n---\nowner: li-na\n---\n");
        assert!(plans.is_empty());
        assert_eq!(codes(&findings), ["plan/without-owner", "plan/without-period"]);
    }
}
