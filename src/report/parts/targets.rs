//! The month's target: where it stands in its quarter, how customers and people share it, whether the parts agree.

use crate::model::{Amount, Metric, Party, Period, PeriodKind, PersonId, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, count, text_or};
use crate::report::parts::{owed, past, past::Past};
use crate::report::view::{QuarterRow, Section, TargetRow};
use crate::tally::{Figures, Target, customer_targets, figures, receivable, target};
use crate::words::report as say;

/// What the month's sales target rests on, exactly.
#[derive(Clone, Debug, Default)]
pub(crate) struct Share {
    /// The month's target.
    pub(crate) month: Option<Amount>,
    /// The mean of the last three months.
    pub(crate) baseline: Option<Amount>,
    /// The sum of the customers' targets, and how many have one.
    pub(crate) customers: (Amount, usize),
    /// The quarter's target less what was reached before the month.
    pub(crate) left: Option<Amount>,
    /// The targets stated for the quarter's months after this one.
    pub(crate) later: Amount,
    /// Whether this is the quarter's last month.
    pub(crate) last: bool,
}

impl Share {
    /// Target ÷ baseline, if it is above what the settings call remarkable.
    pub(crate) fn alarm(&self, ctx: &Context) -> Option<Amount> {
        self.month?.over(self.baseline?).filter(|ratio| *ratio > ctx.settings().target_alert)
    }

    /// What the quarter still needs beyond the targets stated for its months: above nothing if they don't suffice.
    pub(crate) fn short_of_quarter(&self) -> Option<Amount> {
        let short = self.left? - self.month? - self.later;
        (short > Amount::ZERO && self.last).then_some(short)
    }
}

/// Finds it.
pub(crate) fn share(ctx: &Context, past: &Past) -> Share {
    let metric = ctx.sales();
    let quarter = Period::of(PeriodKind::Quarter, ctx.period.start());
    let amount = |period| target(ctx.books, ctx.scope, period, metric, ctx.as_of).map(|t| t.amount);
    let months = quarter.parts(PeriodKind::Month);
    let reached = reached_before(ctx, quarter).get(&metric).and_then(|f| f.actual);
    let customers = customer_targets(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    Share {
        month: amount(ctx.period),
        baseline: past.mean_of_all(metric),
        customers: (
            customers.iter().filter_map(|c| c.sales).sum(),
            customers.iter().filter(|c| c.sales.is_some()).count(),
        ),
        left: amount(quarter).map(|target| target - reached.unwrap_or_default()),
        later: months.iter().filter(|m| m.start() > ctx.period.end()).filter_map(|&m| amount(m)).sum(),
        last: months.last() == Some(&ctx.period),
    }
}

/// The quarter's figures as known before the month.
fn reached_before(ctx: &Context, quarter: Period) -> Figures {
    if quarter.start() > ctx.as_of { Figures::new() } else { past::known(ctx, quarter) }
}

/// The month's targets beside what makes up the quarter.
pub(crate) fn quarter(ctx: &Context, past: &Past, share: &Share) -> Section<QuarterRow> {
    let quarter = Period::of(PeriodKind::Quarter, ctx.period.start());
    let reached = reached_before(ctx, quarter);
    let month = figures(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    // All of last year's month stands beside the month that is planned, though none of it has run yet.
    let whole = figures(ctx.books, ctx.scope, ctx.period, ctx.period.end());
    let last_year = |metric: Metric| whole.get(&metric)?.last_year;
    let row = |metric: Metric| {
        let this = month.get(&metric)?.target;
        let target = target(ctx.books, ctx.scope, quarter, metric, ctx.as_of);
        if this.is_none() && target.is_none() {
            return None;
        }
        let before = reached.get(&metric).and_then(|f| f.actual);
        let of = |get: fn(&Target) -> Option<Amount>| ctx.amount_or(metric, this.as_ref().and_then(get));
        Some(QuarterRow {
            label: ctx.metric(metric),
            month: ctx.target(metric, this.as_ref()),
            issued: of(|t| t.issued),
            own: of(|t| t.own),
            baseline: ctx.amount_or(metric, past.mean_of_all(metric).filter(|_| metric.is_money())),
            last_year: ctx.amount_or(metric, last_year(metric)),
            quarter: ctx.target(metric, target.as_ref()),
            reached: ctx.amount_or(metric, before),
            left: ctx.amount_or(metric, target.map(|w| (w.amount - before.unwrap_or_default()).max(Amount::ZERO))),
        })
    };
    let metrics = [
        ctx.sales(),
        Metric::Collections,
        Metric::Expenses,
        Metric::NewCustomers,
        Metric::Network,
        Metric::Visits,
        Metric::CustomersVisited,
        Metric::CallsMade,
        Metric::Leads,
    ];
    let rows: Vec<QuarterRow> = metrics.into_iter().filter_map(row).collect();
    let mut notes = Vec::new();
    if let (Some(month), Some(left), true) = (share.month, share.left, share.last) {
        notes.push(ctx.say(match share.short_of_quarter() {
            Some(short) => say::month_short_of_quarter(ctx.sum(left), ctx.sum(month), ctx.sum(short)),
            None if left <= Amount::ZERO => say::quarter_reached_before(ctx.sum(-left)),
            None => say::month_covers_quarter(ctx.sum(left), ctx.sum(month)),
        }));
    }
    if let (Some(ratio), Some(baseline)) = (share.alarm(ctx), share.baseline) {
        notes.push(ctx.say(say::target_far_above(ctx.sum(baseline), count(ratio.round(1)))));
    }
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_targets()))
}

/// How customers share the month's target, with the policy that supports each.
pub(crate) fn customers(ctx: &Context, past: &Past, share: &Share) -> Section<TargetRow> {
    let planned = customer_targets(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let alert = ctx.settings().target_alert;
    let mut planned: Vec<_> = planned.into_iter().filter(|t| t.sales.is_some() || t.collections.is_some()).collect();
    planned.sort_by_key(|t| (std::cmp::Reverse(t.sales), t.customer));
    let rows: Vec<TargetRow> = planned
        .iter()
        .map(|t| {
            let mean = past.mean(t.customer, ctx.sales());
            let owed = receivable(ctx.books, t.customer, ctx.as_of, ctx.as_of);
            let mut remarks = Vec::new();
            match (t.sales, mean) {
                (Some(sales), Some(mean)) if mean > Amount::ZERO => {
                    if let Some(ratio) = sales.over(mean).filter(|ratio| *ratio > alert) {
                        remarks.push(ctx.say(say::times_the_mean(count(ratio.round(1)))));
                    }
                }
                (Some(sales), Some(_)) if sales > Amount::ZERO => remarks.push(ctx.say(say::nothing_in_three_months())),
                _ => {}
            }
            if let Some(overdue) = owed.overdue.filter(|o| ctx.shows(*o)) {
                remarks.push(ctx.say(say::overdue_of(ctx.money(overdue))));
            }
            TargetRow {
                customer: ctx.customer(t.customer),
                owner: ctx.owner(t.customer),
                sales: ctx.money_or(t.sales),
                collections: ctx.money_or(t.collections),
                baseline: ctx.money_or(mean),
                receivable: ctx.money(owed.balance),
                policy: text_or(t.policy.as_deref()),
                remark: if remarks.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&remarks) },
            }
        })
        .collect();
    let mut notes = Vec::new();
    if share.customers.1 > 0 {
        notes.push(agreement(ctx, share));
    }
    let whole = owed::missing_plans(ctx);
    notes.extend(whole.filter(|_| !rows.is_empty()));
    Section::new(rows, notes, || owed::not_planned(ctx, &say::what_customer_targets()))
}

/// Whether the customers' targets make up the scope's, and if not, who differs by how much.
fn agreement(ctx: &Context, share: &Share) -> String {
    let (sum, scope) = (ctx.sum(share.customers.0), ctx.scope_name());
    let Some(month) = share.month else { return ctx.say(say::sum_without_target(sum, scope)) };
    if month == share.customers.0 {
        return ctx.say(say::sum_agrees(sum, scope, ctx.sum(month)));
    }
    let difference = month - share.customers.0;
    let who: Vec<String> = owed::sellers(ctx)
        .into_iter()
        .filter_map(|person| {
            let short = open_part(ctx, person)?;
            (!short.is_zero()).then(|| ctx.say(say::name_amount(ctx.person(person), ctx.money(short))))
        })
        .collect();
    let size = ctx.sum(difference.abs());
    let said = if difference.is_negative() {
        say::sum_above(sum, scope, ctx.sum(month), size)
    } else {
        say::sum_below(sum, scope, ctx.sum(month), size)
    };
    let said = ctx.say(said);
    if who.is_empty() {
        said
    } else {
        ctx.sentences(vec![crate::words::Said::same(said), say::differs_at(ctx.list(&who))])
    }
}

/// A person's target for the month less those of their customers; the whole negative if they have none.
fn open_part(ctx: &Context, person: PersonId) -> Option<Amount> {
    let scope = Scope::Person(person);
    let own = target(ctx.books, scope, ctx.period, ctx.sales(), ctx.as_of)?;
    let parts: Amount = customer_targets(ctx.books, scope, ctx.period, ctx.as_of).iter().filter_map(|t| t.sales).sum();
    Some(own.amount - parts)
}

/// The customers with a target whom no visit is planned for.
pub(crate) fn not_visited(ctx: &Context, visited: &[&Party]) -> Option<String> {
    let planned = customer_targets(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    let names: Vec<String> = planned
        .iter()
        .filter(|t| t.sales.is_some_and(|s| s > Amount::ZERO))
        .filter(|t| !visited.contains(&&Party::Customer(t.customer)))
        .map(|t| ctx.customer(t.customer))
        .collect();
    (!names.is_empty()).then(|| ctx.say(say::target_without_visit(names.len(), ctx.list(&names))))
}
