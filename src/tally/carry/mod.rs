//! What carries from period to period: problems, projects, leads, last contacts, planned items, and in one shape
//! everything that stays open until someone closes it.

mod asked;
mod contacts;
mod inquiries;
mod leads;
mod planned_work;
mod problem_count;
mod problems;
mod projects;
mod steps;
mod tenders;
mod threads;

pub(super) use contacts::all_contacts;
pub use contacts::{Contacted, contacts, last_contact, last_visit, planned};
pub use inquiries::{InquiryCount, InquiryState, count_inquiries, inquiries};
pub use leads::{LeadState, leads};
pub use problem_count::{ProblemCount, count_problems};
pub use problems::{ProblemState, problems};
pub use projects::{MilestoneState, ProjectState, project_contacts, projects};
pub use steps::Step;
pub use tenders::{Contractor, Tender, tender};
pub use threads::{Closing, How, News, Thread, ThreadKind, carried, open_threads, threads};

use crate::model::{Day, Head, Period, PeriodKind, Scope};
use crate::tally::Books;

/// Whether what someone wrote counts for a scope: they belonged to it on that day.
fn counts_for(books: &Books<'_>, scope: Scope, head: Head) -> bool {
    books.workspace().roster.belongs(head.person, scope, head.date)
}

/// How many periods of a kind two days lie in, with those between: 1 of the same period.
fn periods_between(kind: PeriodKind, first: Day, last: Day) -> u32 {
    let (first, last) = (Period::of(kind, first), Period::of(kind, last));
    let months = |period: Period| i64::from(period.start().year()) * 12 + i64::from(period.start().month()) - 1;
    let steps = match kind {
        PeriodKind::Day => i64::from(last.start().since(first.start())),
        PeriodKind::Week => i64::from(last.start().since(first.start())) / 7,
        PeriodKind::Month => months(last) - months(first),
        PeriodKind::Quarter => (months(last) - months(first)) / 3,
        PeriodKind::Year => (months(last) - months(first)) / 12,
    };
    u32::try_from(steps + 1).unwrap_or(1)
}

fn days_late(due: Option<Day>, done: bool, as_of: Day) -> i32 {
    due.filter(|_| !done).map_or(0, |due| as_of.since(due).max(0))
}
