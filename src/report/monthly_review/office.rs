//! (4) The back office: shipments right and on time, service, information, work with departments, complaints.

use std::collections::BTreeMap;

use crate::model::{Amount, Order, Party, Received, Scope, Someone};
use crate::report::Context;
use crate::report::display::{NOTHING, count, text_or};
use crate::report::monthly_review::people::Staff;
use crate::report::parts::carried;
use crate::report::view::Section;
use crate::report::view::monthly_review::{Office, OfficeRow};
use crate::tally::{self, ProblemState, Sent, Thread, ThreadKind};
use crate::words::Said;
use crate::words::monthly_review as say;

/// At most so many are named in a cell.
const NAMED: usize = 6;

/// What the month's logs say of the back office's work for a scope.
pub(super) struct Served<'w> {
    /// What was sent.
    pub(super) sent: Vec<Sent<'w>>,
    /// What should have been.
    pub(super) unsent: Vec<&'w Order>,
    service: Vec<Thread<'w>>,
    /// What customers complained of.
    pub(super) complaints: Vec<Thread<'w>>,
    received: Vec<&'w Received>,
    departments: Vec<ProblemState<'w>>,
}

impl<'w> Served<'w> {
    /// Gathers it. What was due and not sent is asked of the whole team on a page of the back office, which serves it.
    pub(super) fn of(ctx: &Context<'w>) -> Served<'w> {
        let until = ctx.until();
        let all = tally::carried(ctx.books, ctx.scope, ctx.period, until);
        let kinds = |wanted: &[ThreadKind]| {
            all.iter().filter(|thread| wanted.contains(&thread.kind)).cloned().collect::<Vec<_>>()
        };
        let month = |problem: &ProblemState| {
            problem.department.is_some()
                && problem.opened <= ctx.period.end()
                && problem.solved_on.is_none_or(|day| ctx.period.start() <= day)
        };
        let mut departments = tally::problems(ctx.books, ctx.scope, until);
        departments.retain(month);
        let serves = if ctx.is_person() { Scope::Team } else { ctx.scope };
        Served {
            sent: tally::sent(ctx.books, ctx.scope, ctx.period, ctx.as_of),
            unsent: tally::unsent(ctx.books, serves, ctx.period, ctx.as_of),
            service: kinds(&[ThreadKind::Request, ThreadKind::ReviewRequest]),
            complaints: kinds(&[ThreadKind::Complaint]),
            received: ctx.of_month(&ctx.books.workspace().facts.received, |heard| heard.head),
            departments,
        }
    }

    /// Shipments with something wrong in them.
    pub(super) fn wrong(&self) -> usize {
        self.sent.iter().filter(|sent| sent.shipment.error.is_some()).count()
    }

    /// Shipments that left after their day, and orders that should have left.
    pub(super) fn late(&self) -> usize {
        self.sent.iter().filter(|sent| sent.days_late > 0).count() + self.unsent.len()
    }
}

/// Some of several names.
fn named(ctx: &Context, names: &[String]) -> String {
    match names.len() {
        0 => NOTHING.to_owned(),
        n if n > NAMED => ctx.say(say::and_more_of(ctx.list(&names[..NAMED]), n)),
        _ => ctx.list(names),
    }
}

/// A point; without anything on record its counts are dashes and its detail says who should log it.
fn point(ctx: &Context, name: Said, all: usize, good: usize, bad: usize, detail: String) -> OfficeRow {
    let shown = |n: usize| if all == 0 { NOTHING.to_owned() } else { n.to_string() };
    let detail = if all == 0 { ctx.say(say::nothing_logged_of(ctx.answers())) } else { detail };
    OfficeRow { point: ctx.say(name), all: shown(all), good: shown(good), bad: shown(bad), detail }
}

fn to(ctx: &Context, sent: &Sent) -> String {
    sent.customer.map_or_else(|| NOTHING.to_owned(), |id| ctx.customer(id))
}

fn right(ctx: &Context, served: &Served) -> OfficeRow {
    let wrong = served.sent.iter().filter_map(|sent| {
        let error = sent.shipment.error?;
        let (day, error) = (ctx.day(sent.shipment.head.date), ctx.word(error.word(), error.zh()));
        Some(ctx.say(say::sent_wrong(day, to(ctx, sent), error)))
    });
    let wrong: Vec<String> = wrong.collect();
    let all = served.sent.len();
    point(ctx, say::point_right(), all, all - wrong.len(), wrong.len(), named(ctx, &wrong))
}

fn on_time(ctx: &Context, served: &Served) -> OfficeRow {
    let dated: Vec<&Sent> = served.sent.iter().filter(|sent| sent.due.is_some()).collect();
    let late = dated.iter().filter(|sent| sent.days_late > 0);
    let late = late.map(|sent| ctx.say(say::sent_late(to(ctx, sent), ctx.day_or(sent.due), sent.days_late)));
    let unsent =
        served.unsent.iter().map(|order| ctx.say(say::not_sent(ctx.customer(order.customer), ctx.day_or(order.due))));
    let late: Vec<String> = late.chain(unsent).collect();
    let all = dated.len() + served.unsent.len();
    point(ctx, say::point_time(), all, all - late.len(), late.len(), named(ctx, &late))
}

/// A row of threads: those closed, those open by name, with the days the closed ones took.
fn threads(ctx: &Context, name: Said, all: &[Thread]) -> OfficeRow {
    let (open, closed): (Vec<&Thread>, Vec<&Thread>) = all.iter().partition(|thread| thread.is_open());
    let days: usize = closed.iter().map(|thread| usize::try_from(thread.age_days).unwrap_or(0)).sum();
    let mut said = Vec::new();
    if let Some(mean) = Amount::count(days).over(Amount::count(closed.len())) {
        said.push(ctx.say(say::mean_days(count(mean.round(1)))));
    }
    let names: Vec<String> = open
        .iter()
        .map(|thread| match &thread.customer {
            Some(party) => ctx.say(say::answers_for(carried::what(ctx, thread), ctx.party(party))),
            None => carried::what(ctx, thread),
        })
        .collect();
    if !names.is_empty() {
        said.push(ctx.say(say::still_open(named(ctx, &names))));
    }
    point(ctx, name, all.len(), closed.len(), open.len(), text_or(Some(&ctx.clauses(&said))))
}

fn information(ctx: &Context, served: &Served) -> OfficeRow {
    let rest = served.received.iter().filter(|heard| heard.follow_up.is_none());
    let about = |someone: &Someone| match someone {
        Someone::Person(id) => ctx.person(*id),
        Someone::Customer(id) => ctx.party(&Party::Customer(*id)),
        Someone::Other(name) => name.to_string(),
    };
    let rest: Vec<String> = rest
        .map(|heard| match (&heard.what, &heard.about) {
            (Some(what), _) => what.to_string(),
            (None, Some(someone)) => about(someone),
            (None, None) => ctx.day(heard.head.date),
        })
        .collect();
    let all = served.received.len();
    let detail = if rest.is_empty() { NOTHING.to_owned() } else { ctx.say(say::without_follow_up(named(ctx, &rest))) };
    point(ctx, say::point_info(), all, all - rest.len(), rest.len(), detail)
}

fn departments(ctx: &Context, served: &Served) -> OfficeRow {
    let mut open = BTreeMap::new();
    for department in served.departments.iter().filter(|p| p.solved_on.is_none()).filter_map(|p| p.department) {
        *open.entry(department).or_insert(0_usize) += 1;
    }
    let bad: usize = open.values().sum();
    let names: Vec<String> = open
        .into_iter()
        .map(|(department, n)| ctx.say(say::of_department(ctx.word(department.word(), department.zh()), n)))
        .collect();
    let detail = if names.is_empty() { NOTHING.to_owned() } else { ctx.say(say::still_open(named(ctx, &names))) };
    let all = served.departments.len();
    point(ctx, say::point_departments(), all, all - bad, bad, detail)
}

/// The part of the page.
pub(super) fn section(ctx: &Context, staff: &Staff, served: &Served) -> Office {
    let names: Vec<String> = staff.office.iter().map(|&id| ctx.person(id)).collect();
    let rows = vec![
        right(ctx, served),
        on_time(ctx, served),
        threads(ctx, say::point_service(), &served.service),
        information(ctx, served),
        departments(ctx, served),
        threads(ctx, say::point_complaints(), &served.complaints),
    ];
    Office {
        people: ctx.say(if names.is_empty() {
            say::office_elsewhere(ctx.scope_name())
        } else {
            say::office_people(ctx.list(&names))
        }),
        points: Section::told(rows, vec![ctx.say(say::office_note())]),
    }
}
