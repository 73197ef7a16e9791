//! O5, the plan for a month: made from everything known before it, and its targets.

use crate::model::{Metric, Period, PeriodKind, Plan, PlanKind, ScopeKind};
use crate::report::parts::{
    actions, behind, figures, growth, head, owed, past, problems, projects, prospects, targets,
};
use crate::report::view::{MonthlyPlan, Prose, Section};
use crate::report::{Context, Horizon, Outline, Persons, opening};
use crate::tally;
use crate::words::report as say;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "monthly-plan".into(),
        periods: &[PeriodKind::Month],
        title: say::monthly_plan(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Before,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> MonthlyPlan {
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let quarter = Period::of(PeriodKind::Quarter, last.start());
    let months = past::Past::before(ctx, ctx.period);
    let last_month = past::Month::of(ctx, last);
    let open = tally::problems(ctx.books, ctx.scope, ctx.as_of);
    let so_far = past::known(ctx, quarter);
    let against = behind::against(ctx, &last_month, &open);
    let plans = owed::all_plans(ctx, ctx.period);
    let mut named: Vec<_> = Vec::new();
    for project in plans.iter().flat_map(|plan| &plan.projects) {
        if !named.iter().any(|p: &&crate::model::PlannedProject| p.project == project.project) {
            named.push(project);
        }
    }
    let states = projects::states(ctx, &named);
    let share = targets::share(ctx, &months);
    let gathered = actions::gather(ctx, &plans);
    let (growth, new_customers) = growth::sections(ctx, &months, &plans);
    let weeks = actions::weeks(ctx, &gathered, &states, &open);
    let owes = tally::receivables(ctx.books, ctx.scope, ctx.as_of, ctx.as_of);
    let opening = [
        opening::progress(ctx, quarter, &so_far),
        opening::movement(ctx, &against, &last_month, months.months.get(1)),
        opening::problems(ctx, &open),
        opening::decide(ctx, &open, &states),
        opening::receivable(ctx, &owes),
        opening::remarks(ctx, &share, &states),
    ];
    MonthlyPlan {
        head: plan_head(ctx),
        opening: opening.into_iter().flatten().collect(),
        month: ctx.short(ctx.period),
        last_month: ctx.short(last),
        quarter: ctx.short(quarter),
        cards: figures::cards(ctx, &so_far, &owes),
        progress: progress(ctx, quarter, &so_far),
        behind: behind::section(ctx, &against),
        projects: projects::section(ctx, &states, &named),
        targets: targets::quarter(ctx, &months, &share),
        customers: targets::customers(ctx, &months, &share),
        visits: actions::visits(ctx, &gathered),
        promotions: actions::promotions(ctx, &gathered),
        project_targets: projects::targets(ctx, &named),
        problems: problems::section(ctx, &open),
        advice: problems::advice(ctx, &open, last),
        focus: focus(ctx, &plans),
        work: actions::work(ctx, &months, &share, &gathered),
        weeks: Section::new(weeks, Vec::new(), || owed::not_planned(ctx, &say::what_actions())),
        growth,
        coverage: growth::coverage(ctx),
        new_customers,
        prospects: prospects::section(ctx),
        texts: texts(ctx, &plans),
    }
}

fn plan_head(ctx: &Context) -> crate::report::view::Head {
    let own = tally::plan_for(ctx.books, ctx.scope, ctx.period, PlanKind::Own, ctx.as_of);
    let approvals = own.iter().flat_map(|plan| &plan.approvals).filter(|(_, at)| at.day <= ctx.as_of);
    let came = head::Came {
        due: owed::plan_due(ctx),
        exists: own.is_some(),
        at: own.and_then(|plan| plan.submitted_at),
        approved: approvals.map(|&(who, at)| (who, Some(at))).collect(),
    };
    head::head(ctx, say::monthly_plan(), &came)
}

fn progress(ctx: &Context, quarter: Period, so_far: &tally::Figures) -> Section<crate::report::view::FigureRow> {
    let always = [ctx.sales(), Metric::Collections, Metric::NewCustomers];
    let others =
        [Metric::Expenses, Metric::Network, Metric::Visits, Metric::CustomersVisited, Metric::CallsMade, Metric::Leads];
    let rows = figures::rows(ctx, so_far, quarter, &always, &others);
    let mut notes = Vec::new();
    let sources = so_far.values().filter_map(|f| f.target.as_ref());
    if sources.clone().any(|t| t.source == tally::TargetSource::Incomplete) {
        notes.push(ctx.say(say::incomplete_note()));
    }
    if so_far.values().any(|f| f.prorated.previous || f.prorated.last_year) {
        notes.push(ctx.say(say::prorated_note()));
    }
    let shown = always.iter().chain(&others).filter_map(|metric| so_far.get(metric));
    notes.extend(figures::festival_notes(ctx, quarter, &shown));
    if sources.count() == 0 {
        notes.push(ctx.say(say::no_quarter_targets(ctx.short(quarter))));
    }
    Section::told(rows, notes)
}

/// Without the full stop at its end, since more may follow.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['。', '.'])
}

/// What the plans put first: the scope's own one by one, those of its areas and people in a line each.
fn focus(ctx: &Context, plans: &[&Plan]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for plan in plans {
        let mut items = plan.focus.clone();
        items.extend(plan.season.iter().map(|text| ctx.say(say::season(bare(text)))));
        items.extend(plan.study.iter().map(|text| ctx.say(say::study(bare(text)))));
        if plan.owner != ctx.scope && !items.is_empty() {
            items = vec![ctx.say(say::focus_of(owed::owner_name(ctx, plan.owner), ctx.clauses(&items)))];
        }
        for item in items {
            if !all.contains(&item) {
                all.push(item);
            }
        }
    }
    all
}

fn texts(ctx: &Context, plans: &[&Plan]) -> Vec<Prose> {
    let with_text = plans.iter().filter_map(|plan| {
        let text = plan.text.as_deref().filter(|text| !text.trim().is_empty())?;
        let by = owed::owner_name(ctx, plan.owner);
        Some(Prose { by, text: text.to_owned() })
    });
    with_text.collect()
}
