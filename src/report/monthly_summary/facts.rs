//! What the parts of the summary rest on, gathered once.

use crate::model::{Metric, PeriodKind, PersonId};
use crate::report::Context;
use crate::report::parts::logged::Known;
use crate::report::parts::workload::Work;
use crate::report::parts::{carried, executed, inquiries, study, tasks, workload};
use crate::tally::{Course, InquiryState, Outcome, PlannedAndDone, PlannedRow, Thread};

/// The kinds of plan, the widest first.
pub(super) const LEVELS: [PeriodKind; 3] = [PeriodKind::Month, PeriodKind::Week, PeriodKind::Day];

/// The facts of a person's month.
pub(super) struct Facts<'a> {
    /// Whose.
    pub(super) person: PersonId,
    /// Whether their role sells at the month's end.
    pub(super) sells: bool,
    /// Whether they logged anything in the month.
    pub(super) logged: bool,
    pub(super) known: Known<'a>,
    /// Their work beside its norms.
    pub(super) work: Vec<Work>,
    /// What was planned, by the kind of plan, held against what was done.
    pub(super) planned: [PlannedAndDone<'a>; 3],
    /// What stands in the plans of month and weeks and was not done, by day; what both say of a day once.
    pub(super) missed: Vec<PlannedRow<'a>>,
    pub(super) tasks: tasks::Tasks<'a>,
    pub(super) inquiries: Vec<InquiryState<'a>>,
    pub(super) courses: Vec<Course<'a>>,
    /// What was open on some day of the month.
    pub(super) threads: Vec<Thread<'a>>,
}

/// Gathers them.
pub(super) fn gather<'a>(ctx: &Context<'a>, person: PersonId) -> Facts<'a> {
    let known = Known::of(ctx);
    let planned = LEVELS.map(|level| executed::gather(ctx, &[level]));
    let figures = [ctx.sales(), Metric::Collections, Metric::Visits, Metric::CallsMade, Metric::DaysPresent];
    let moved = figures.iter().any(|metric| !known.actual(*metric).is_zero());
    Facts {
        person,
        sells: ctx.roster().person(person).post(ctx.until()).role.sells(),
        logged: moved || ctx.books.workspace().facts.days.iter().any(|day| ctx.ours(day.head)),
        work: workload::gather(ctx, &known),
        missed: missed(&planned),
        planned,
        tasks: tasks::gather(ctx),
        inquiries: inquiries::gather(ctx),
        courses: study::gather(ctx),
        threads: carried::gather(ctx),
        known,
    }
}

fn missed<'a>(planned: &[PlannedAndDone<'a>]) -> Vec<PlannedRow<'a>> {
    let mut all: Vec<PlannedRow<'a>> = Vec::new();
    for row in planned.iter().take(2).flat_map(|level| &level.rows) {
        let same = |had: &PlannedRow| {
            (had.from, had.to, had.kind, &had.customer, had.project)
                == (row.from, row.to, row.kind, &row.customer, row.project)
        };
        if matches!(row.outcome, Outcome::Missed | Outcome::Overdue(_)) && !all.iter().any(same) {
            all.push(row.clone());
        }
    }
    all.sort_by_key(|row| (row.from, row.to));
    all
}
