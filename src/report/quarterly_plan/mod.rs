//! O10, a quarter's plan: targets by month, the season with its holidays, what to push, whom to win, what is on, and
//! what the last quarter left to settle.

mod opening;
mod push;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::model::{
    Amount, CustomerClass, CustomerId, CustomerStatus, Metric, Party, Period, PeriodKind, Plan, PlanKind, ReviewText,
    Scope, ScopeKind,
};
use crate::report::display::NOTHING;
use crate::report::parts::logged::with_total;
use crate::report::parts::quarter_words::{self, Words};
use crate::report::parts::spread::{self, Spread};
use crate::report::parts::{actions, growth, head, owed, past, projects, prospects, quarter_targets, season};
use crate::report::view::quarterly_plan::{CoreRow, QuarterShareRow, QuarterlyPlan};
use crate::report::view::{ActionRow, Head, Prose, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, ProblemState};
use crate::words::monthly_report as monthly;
use crate::words::quarterly as common;
use crate::words::quarterly_plan as say;

/// At most so many rows of what is on.
const LISTED: usize = 40;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "quarterly-plan".into(),
        periods: &[PeriodKind::Quarter],
        title: common::quarterly_plan(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Before,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What several parts rest on, gathered once.
struct Facts<'a> {
    /// The plans for the quarter, then those for its months.
    plans: Vec<&'a Plan>,
    /// What the quarter before brought from each customer.
    before: past::Month,
    push: Vec<push::Candidate>,
    spread: Spread,
    problems: Vec<ProblemState<'a>>,
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> QuarterlyPlan {
    let last = ctx.period.previous().unwrap_or(ctx.period);
    let of_quarter = owed::all_plans(ctx, ctx.period);
    let months = ctx.period.parts(PeriodKind::Month);
    // What is planned for its months counts as far as it was handed in by then.
    let in_time = |plan: &&Plan| plan.submitted_at.is_none_or(|at| at.day <= ctx.as_of);
    let of_months = months.iter().flat_map(|&month| owed::all_plans(ctx, month)).filter(in_time);
    let of_months: Vec<&Plan> = of_months.collect();
    let plans: Vec<&Plan> = of_quarter.iter().chain(&of_months).copied().collect();
    let facts = Facts {
        push: push::gather(ctx, &of_quarter, &of_months),
        before: past::Month::of(ctx, last),
        spread: spread::gather(ctx, last),
        problems: tally::problems(ctx.books, ctx.scope, ctx.as_of),
        plans,
    };
    let past = past::Past::before(ctx, ctx.period);
    let (growth, new_customers) = growth::sections(ctx, &past, &facts.plans);
    let words = Words::of(ctx, last);
    let said = ctx.say(say::no_word_of(ctx.short(last), ctx.answers()));
    QuarterlyPlan {
        head: plan_head(ctx),
        opening: opening::points(ctx, &facts),
        quarter: ctx.short(ctx.period),
        last_quarter: ctx.short(last),
        targets: quarter_targets::table(ctx, ctx.period),
        shares: shares(ctx),
        season: season::months(ctx, ctx.period),
        year: Section {
            // What the columns mean stands below the months.
            notes: Vec::new(),
            ..season::quarters(ctx, Period::of(PeriodKind::Year, ctx.period.start()))
        },
        emphasis: season::emphasis(ctx, ctx.period),
        push: push::section(ctx, &facts.push),
        new_customers,
        prospects: prospects::section(ctx),
        growth,
        coverage: growth::coverage(ctx),
        core: core(ctx, &facts),
        focus: focus(ctx),
        actions: on(ctx, &of_quarter, &of_months, &facts),
        spread: facts.spread.section(ctx),
        words: words.told(ctx, &[ReviewText::Next, ReviewText::Proposals], said),
        study: study(ctx, &facts.plans),
        texts: texts(ctx, &of_quarter),
    }
}

/// The head, with when the scope's plan was due and came.
fn plan_head(ctx: &Context) -> Head {
    let of = |kind| tally::plan_for(ctx.books, ctx.scope, ctx.period, kind, ctx.as_of);
    let plan = of(PlanKind::Own).or_else(|| of(PlanKind::Issued));
    let approvals = plan.iter().flat_map(|plan| &plan.approvals).filter(|(_, at)| at.day <= ctx.as_of);
    let came = head::Came {
        due: owed::plan_due(ctx),
        exists: plan.is_some(),
        at: plan.and_then(|plan| plan.submitted_at),
        approved: approvals.map(|&(who, at)| (who, Some(at))).collect(),
    };
    let title = crate::words::report::title(&ctx.scope_name(), &ctx.period_name(ctx.period), &common::title_plan());
    Head { title: ctx.say(title), ..head::head(ctx, common::quarterly_plan(), &came) }
}

/// Whom the scope's target is shared by: a team's regions, else the people who sell.
fn sharers(ctx: &Context) -> Vec<Scope> {
    let (first, last) = (ctx.period.start(), ctx.period.end());
    let roster = ctx.roster();
    let regions: Vec<Scope> = roster.regions().into_iter().map(Scope::Region).collect();
    let manned = |scope: &Scope| !roster.members(*scope, first, last).is_empty();
    let regions: Vec<Scope> = regions.into_iter().filter(manned).collect();
    if ctx.scope == Scope::Team && regions.len() > 1 {
        return regions;
    }
    let people = roster.members(ctx.scope, first, last).into_iter();
    people.filter(|&id| roster.person(id).post(first).role.sells()).map(Scope::Person).collect()
}

fn share_row(ctx: &Context, name: String, scope: Scope) -> QuarterShareRow {
    let target = |period: Period, metric: Metric| {
        ctx.target(metric, tally::target(ctx.books, scope, period, metric, ctx.as_of).as_ref())
    };
    let own = Context { scope, ..*ctx };
    let before = ctx.period.previous().and_then(|before| quarter_targets::reached(&own, before, ctx.sales()));
    let mut items: Vec<String> = Vec::new();
    if scope != ctx.scope {
        for item in tally::plans(ctx.books, scope, ctx.period, ctx.as_of).iter().flat_map(|plan| &plan.focus) {
            if !items.contains(item) {
                items.push(item.clone());
            }
        }
    }
    QuarterShareRow {
        name,
        target: target(ctx.period, ctx.sales()),
        months: ctx.period.parts(PeriodKind::Month).into_iter().map(|month| target(month, ctx.sales())).collect(),
        money: target(ctx.period, Metric::Collections),
        before: ctx.money_or(before),
        focus: if items.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&items) },
    }
}

/// How areas, or people, share the target.
fn shares(ctx: &Context) -> Option<Section<QuarterShareRow>> {
    if ctx.is_person() {
        return None;
    }
    let rows: Vec<QuarterShareRow> =
        sharers(ctx).into_iter().map(|scope| share_row(ctx, ctx.name_of(scope), scope)).collect();
    let rows = with_total(rows, || share_row(ctx, ctx.say(monthly::total()), ctx.scope));
    Some(Section::new(rows, Vec::new(), || ctx.say(monthly::nobody(ctx.scope_name()))))
}

/// The key customers, those that brought most in the quarter before first.
fn core(ctx: &Context, facts: &Facts) -> Section<CoreRow> {
    let roster = ctx.roster();
    let ours = |id: &CustomerId| {
        let state = roster.customer(*id).at(ctx.as_of);
        let goes_on = !matches!(state.status, CustomerStatus::Prospect | CustomerStatus::Lost);
        let owned =
            ctx.scope == Scope::Team || state.owner.is_some_and(|owner| roster.belongs(owner, ctx.scope, ctx.as_of));
        state.class == CustomerClass::Key && goes_on && owned
    };
    let before = |id: CustomerId| facts.before.actual(id, ctx.sales());
    let mut all: Vec<CustomerId> = roster.customer_ids().filter(ours).collect();
    all.sort_by_key(|&id| (Reverse(before(id)), id));
    let debts: Vec<tally::Receivable> =
        all.iter().map(|&id| tally::receivable(ctx.books, id, ctx.as_of, ctx.as_of)).collect();
    let target = |id| tally::customer_target(ctx.books, ctx.scope, id, ctx.period, ctx.sales(), ctx.as_of);
    let open = |id: CustomerId| {
        let here = Party::Customer(id);
        let at = |problem: &&ProblemState| problem.solved_on.is_none() && problem.customers().contains(&&here);
        facts.problems.iter().filter(at).map(spread::called).collect::<Vec<_>>()
    };
    // What was sold before the log is not known of customers.
    let known = past::on_record(ctx, facts.before.period);
    let shown = |amount: Amount| ctx.money_or(Some(amount).filter(|_| known));
    let row = |(&id, debt): (&CustomerId, &tally::Receivable)| {
        let problems = open(id);
        CoreRow {
            customer: ctx.customer(id),
            target: ctx.target(ctx.sales(), target(id).as_ref()),
            before: shown(before(id)),
            receivable: ctx.money(debt.balance),
            overdue: match debt.overdue {
                Some(late) if ctx.shows(late) => ctx.money(late),
                _ => NOTHING.to_owned(),
            },
            problems: if problems.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&problems) },
        }
    };
    let rows: Vec<CoreRow> = all.iter().zip(&debts).map(row).collect();
    let rows = with_total(rows, || CoreRow {
        customer: ctx.say(monthly::total()),
        target: NOTHING.to_owned(),
        before: shown(all.iter().map(|&id| before(id)).sum()),
        receivable: ctx.money(debts.iter().map(|debt| debt.balance).sum()),
        overdue: ctx.money(debts.iter().filter_map(|debt| debt.overdue).sum()),
        problems: NOTHING.to_owned(),
    });
    let bare = all.iter().filter(|&&id| target(id).is_none()).count();
    let mut notes = Vec::new();
    if bare > 0 {
        notes.push(ctx.say(say::without_target(all.len(), bare)));
    }
    Section::new(rows, notes, || ctx.say(monthly::no_key_customers(ctx.scope_name(), ctx.answers())))
}

fn focus(ctx: &Context) -> Vec<String> {
    let all = quarter_words::focus(ctx, ctx.period);
    if all.is_empty() { vec![quarter_words::no_focus(ctx, ctx.period)] } else { all }
}

/// What is on: the quarter's own actions, every promotion, steps of projects and days problems are due. Visits of
/// months stand in the plans for the months.
fn on(ctx: &Context, of_quarter: &[&Plan], of_months: &[&Plan], facts: &Facts) -> Section<ActionRow> {
    let mut gathered = actions::gather(ctx, of_quarter);
    for promotion in actions::gather(ctx, of_months).promotions {
        let same = |known: &&crate::model::PlannedPromotion| {
            (&known.name, &known.customer) == (&promotion.name, &promotion.customer)
        };
        if !gathered.promotions.iter().any(same) {
            gathered.promotions.push(promotion);
        }
    }
    let planned: Vec<_> = facts.plans.iter().flat_map(|plan| &plan.projects).collect();
    let states = projects::states(ctx, &planned);
    let mut items = actions::items(ctx, &gathered, &states, &facts.problems);
    items.sort_by_key(|(day, _)| *day);
    let all = items.len();
    let rows: Vec<ActionRow> = items.into_iter().map(|(_, row)| row).take(LISTED).collect();
    let mut notes = Vec::new();
    if all > LISTED {
        notes.push(ctx.say(say::more_is_on(LISTED, all)));
    }
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_is_on()))
}

/// What plans say is to be learned, with whose they are.
fn study(ctx: &Context, plans: &[&Plan]) -> Section<Prose> {
    let mut rows: Vec<Prose> = Vec::new();
    for plan in plans {
        let Some(text) = plan.study.as_deref().map(str::trim).filter(|text| !text.is_empty()) else { continue };
        let by = ctx.say(say::of_period(owed::owner_name(ctx, plan.owner), ctx.short(plan.period)));
        let row = Prose { by, text: text.to_owned() };
        if !rows.iter().any(|known| known.text == row.text) {
            rows.push(row);
        }
    }
    Section::new(rows, Vec::new(), || owed::not_planned(ctx, &say::what_study()))
}

fn texts(ctx: &Context, plans: &[&Plan]) -> Vec<Prose> {
    let with_text = plans.iter().filter_map(|plan| {
        let text = plan.text.as_deref().filter(|text| !text.trim().is_empty())?;
        Some(Prose { by: owed::owner_name(ctx, plan.owner), text: text.to_owned() })
    });
    with_text.collect()
}
