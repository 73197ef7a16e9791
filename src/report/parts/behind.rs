//! Customers and outlets that stay behind plan.

use crate::model::{Amount, CustomerId, Period};
use crate::report::Context;
use crate::report::display::percent_or;
use crate::report::parts::cause::causes;
use crate::report::parts::figures::share_of_time;
use crate::report::parts::past::Month;
use crate::report::view::{BehindRow, Section};
use crate::tally::{ProblemState, customer_targets, last_visit, time_progress};
use crate::words::report as say;

/// A customer behind plan.
#[derive(Clone, Debug)]
pub(crate) struct Behind {
    /// Who.
    pub(crate) customer: CustomerId,
    /// Target × time progress.
    pub(crate) plan: Amount,
    /// What was reached.
    pub(crate) actual: Amount,
    /// What the records give as cause.
    pub(crate) causes: Vec<String>,
}

impl Behind {
    /// What is missing; above nothing.
    pub(crate) fn gap(&self) -> Amount {
        self.plan - self.actual
    }
}

/// The customers with a target for a month.
#[derive(Clone, Debug)]
pub(crate) struct Against {
    /// The month.
    pub(crate) month: Period,
    /// Whether any working day of it is over.
    pub(crate) begun: bool,
    /// How many have a target.
    pub(crate) planned: usize,
    /// Those behind it, the largest gap first.
    pub(crate) behind: Vec<Behind>,
    /// How many more are behind by less than the report's figures show.
    pub(crate) hardly: usize,
}

impl Against {
    /// The gap of all of them.
    pub(crate) fn gap(&self) -> Amount {
        self.behind.iter().map(Behind::gap).sum()
    }
}

/// Holds the month's customers against their targets × time progress.
pub(crate) fn against(ctx: &Context, month: &Month, problems: &[ProblemState]) -> Against {
    let progress = time_progress(ctx.books, month.period, ctx.as_of);
    let time = share_of_time(progress);
    let planned = customer_targets(ctx.books, ctx.scope, month.period, ctx.as_of);
    let mut behind: Vec<Behind> = planned
        .iter()
        .filter_map(|target| {
            let plan = target.sales?.times(time)?;
            let actual = month.actual(target.customer, ctx.sales());
            (actual < plan).then(|| Behind {
                customer: target.customer,
                plan,
                actual,
                causes: causes(ctx, problems, target.customer, month.period.start()),
            })
        })
        .collect();
    behind.sort_by(|a, b| b.gap().cmp(&a.gap()).then(a.customer.cmp(&b.customer)));
    let planned = planned.iter().filter(|t| t.sales.is_some()).count();
    let all = behind.len();
    behind.retain(|b| ctx.shows(b.gap()));
    let hardly = all - behind.len();
    Against { month: month.period, begun: progress.worked > 0, planned, behind, hardly }
}

/// The list.
pub(crate) fn section(ctx: &Context, against: &Against) -> Section<BehindRow> {
    let all = against.gap();
    let rows = against.behind.iter().map(|b| BehindRow {
        customer: ctx.customer(b.customer),
        owner: ctx.owner(b.customer),
        plan: ctx.money(b.plan),
        actual: ctx.money(b.actual),
        gap: ctx.money(-b.gap()),
        share: percent_or(b.gap().over(all)),
        cause: if b.causes.is_empty() { ctx.say(say::no_cause(ctx.owner(b.customer))) } else { ctx.clauses(&b.causes) },
        last_visit: {
            let party = crate::model::Party::Customer(b.customer);
            ctx.day_or(last_visit(ctx.books, &party, ctx.as_of).map(|c| c.date))
        },
    });
    let month = ctx.short(against.month);
    let note = match (against.planned, against.behind.len()) {
        (0, _) => say::no_customer_targets(month),
        _ if !against.begun => say::month_not_begun(month),
        (planned, 0) => say::none_behind(month, planned),
        (planned, behind) => say::behind_sum(month, planned, behind, ctx.sum(all)),
    };
    let mut notes = vec![ctx.say(note)];
    if against.hardly > 0 {
        notes.push(ctx.say(say::hardly_behind(against.hardly)));
    }
    Section::told(rows.collect::<Vec<_>>(), notes)
}
