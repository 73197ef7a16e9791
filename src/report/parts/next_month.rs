//! The targets of the month after beside what was reached in this one.

use crate::model::{Amount, Metric, PlanKind};
use crate::report::Context;
use crate::report::display::{NOTHING, minus};
use crate::report::parts::logged::Known;
use crate::report::parts::owed;
use crate::report::view::Section;
use crate::report::view::monthly_report::NextTargetRow;
use crate::tally::{plan_for, target};
use crate::words::monthly_report as say;

/// The targets that plans state for the month after, and what they put first; which plans are missing.
pub(crate) fn targets(ctx: &Context, known: &Known) -> Section<NextTargetRow> {
    let Some(next) = ctx.period.next() else { return Section::told(Vec::new(), Vec::new()) };
    let ahead = Context { period: next, ..*ctx };
    let metrics = [
        ctx.sales(),
        Metric::Collections,
        Metric::Expenses,
        Metric::NewCustomers,
        Metric::Network,
        Metric::Visits,
        Metric::CallsMade,
        Metric::Leads,
    ];
    let rows = metrics.into_iter().filter_map(|metric| {
        let target = target(ctx.books, ctx.scope, next, metric, ctx.as_of)?;
        let now = known.figure(metric).actual;
        let ratio = now.filter(|now| *now > Amount::ZERO).and_then(|now| target.amount.over(now));
        // Expenses are shown in yuan, as in their own part.
        let spent = metric == Metric::Expenses;
        let yuan = |amount: Amount| ctx.small_sum(amount);
        Some(NextTargetRow {
            label: ctx.metric(metric),
            target: if spent { yuan(target.amount) } else { ctx.target(metric, Some(&target)) },
            this_month: if spent { yuan(now.unwrap_or_default()) } else { ctx.amount_or(metric, now) },
            ratio: ratio.map_or_else(|| NOTHING.to_owned(), |ratio| ctx.say(say::times(minus(&ratio.grouped(2))))),
        })
    });
    let rows: Vec<NextTargetRow> = rows.collect();
    let mut notes = Vec::new();
    let own = plan_for(ctx.books, ctx.scope, next, PlanKind::Own, ctx.as_of);
    if let Some(plan) = own.filter(|plan| !plan.focus.is_empty()) {
        notes.push(ctx.say(say::next_focus(ctx.short(next), ctx.clauses(&plan.focus))));
    }
    let missing = owed::missing_plans(&ahead);
    let mut section = Section::told(rows, notes);
    if section.rows.is_empty() && section.notes.is_empty() && missing.is_none() {
        section.notes.push(ctx.say(say::no_next_targets(ctx.short(next))));
    }
    section.owed.extend(missing);
    section
}
