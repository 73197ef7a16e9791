//! Where the time went: hours of visits, calls, meetings and the road, as far as logs write times.

use std::collections::BTreeMap;

use crate::model::{Amount, Axis, Day, Head, Metric, PersonId, PlanStatus, Scope, Span};
use crate::report::Context;
use crate::report::display::{NOTHING, count, percent_or};
use crate::report::parts::logged::{figure, with_total};
use crate::report::view::Section;
use crate::report::view::work::TimeRow;
use crate::tally::Key;
use crate::words::work as say;

/// Minutes of entries with a begin and an end, and how many have them. Minutes of a person's day that overlap count
/// once.
#[derive(Clone, Debug, Default)]
struct Timed {
    minutes: usize,
    written: usize,
    all: usize,
}

/// Spans of a person's days, in minutes from midnight.
type Spans = BTreeMap<Day, Vec<(u16, u16)>>;

/// Counts the entries of one sort, and adds their spans to those of all sorts.
fn timed(entries: impl Iterator<Item = (Day, Option<Span>)>, whole: &mut Spans) -> Timed {
    let (mut sum, mut spans) = (Timed::default(), Spans::new());
    for (day, span) in entries {
        sum.all += 1;
        if let Some((from, to)) = span.and_then(|span| Some((span.from.0, span.to?.0))).filter(|(from, to)| from < to) {
            sum.written += 1;
            spans.entry(day).or_default().push((from, to));
            whole.entry(day).or_default().push((from, to));
        }
    }
    sum.minutes = covered(spans);
    sum
}

/// How many minutes some spans cover.
fn covered(spans: Spans) -> usize {
    let mut sum = 0;
    for (_, mut spans) in spans {
        spans.sort_unstable();
        let mut end = 0;
        for (from, to) in spans {
            sum += usize::from(to.saturating_sub(from.max(end)));
            end = end.max(to);
        }
    }
    sum
}

/// The time of a person, or of several.
#[derive(Clone, Debug, Default)]
struct Used {
    visits: Timed,
    calls: Timed,
    meetings: Timed,
    /// Minutes that visits, calls and meetings cover together.
    covered: usize,
    /// Minutes of trainings, which say hours and no times.
    training: Amount,
    travel: usize,
    legs: usize,
}

impl Used {
    /// Minutes in all.
    fn total(&self) -> Amount {
        Amount::count(self.covered + self.travel) + self.training
    }

    /// Entries with times, and all of them.
    fn entries(&self) -> (usize, usize) {
        let all = [&self.visits, &self.calls, &self.meetings];
        (all.iter().map(|timed| timed.written).sum(), all.iter().map(|timed| timed.all).sum())
    }

    fn add(&mut self, other: &Used) {
        let pairs =
            [(&mut self.visits, &other.visits), (&mut self.calls, &other.calls), (&mut self.meetings, &other.meetings)];
        for (to, from) in pairs {
            to.minutes += from.minutes;
            to.written += from.written;
            to.all += from.all;
        }
        self.covered += other.covered;
        self.training += other.training;
        self.travel += other.travel;
        self.legs += other.legs;
    }
}

fn used(ctx: &Context, person: PersonId) -> Used {
    let facts = &ctx.books.workspace().facts;
    let ours = |head: Head| head.person == person && ctx.ours(head);
    let mut spans = Spans::new();
    let visits = facts.visits.iter().filter(|visit| ours(visit.head)).map(|visit| (visit.head.date, visit.time));
    let calls = facts.calls.iter().filter(|calls| ours(calls.head)).map(|calls| (calls.head.date, calls.time));
    let meetings = facts.meetings.iter().filter(|m| ours(m.head)).map(|meeting| (meeting.head.date, meeting.time));
    let mut used = Used {
        visits: timed(visits, &mut spans),
        calls: timed(calls, &mut spans),
        meetings: timed(meetings, &mut spans),
        ..Used::default()
    };
    used.covered = covered(spans);
    for training in facts.training.iter().filter(|training| ours(training.head)) {
        used.meetings.all += 1;
        if let Some(minutes) = training.hours.and_then(|hours| hours.times(Amount::int(60))) {
            used.meetings.written += 1;
            used.training += minutes;
        }
    }
    let gone = |status| matches!(status, PlanStatus::Moved | PlanStatus::Dropped);
    for item in facts.plan.iter().filter(|item| ours(item.head) && !gone(item.status)) {
        if let Some(minutes) = item.travel_minutes {
            used.travel += usize::try_from(minutes).unwrap_or(0);
            used.legs += 1;
        }
    }
    used
}

fn hours(minutes: Amount) -> Option<Amount> {
    minutes.over(Amount::int(60))
}

fn shown(minutes: Amount) -> String {
    hours(minutes).map_or_else(|| NOTHING.to_owned(), |hours| count(hours.round(1)))
}

fn row(ctx: &Context, name: String, used: &Used, working: Amount, present: Option<Amount>) -> TimeRow {
    let cell = |minutes: Amount, timed: &Timed| match timed.all {
        0 => NOTHING.to_owned(),
        all if timed.written == 0 => ctx.say(say::hours_of(NOTHING, 0, all)),
        all => ctx.say(say::hours_of(shown(minutes), timed.written, all)),
    };
    let total = used.total();
    TimeRow {
        name,
        hours: count(working),
        present: ctx.amount_or(Metric::DaysPresent, present),
        visits: cell(Amount::count(used.visits.minutes), &used.visits),
        calls: cell(Amount::count(used.calls.minutes), &used.calls),
        meetings: cell(Amount::count(used.meetings.minutes) + used.training, &used.meetings),
        travel: if used.legs == 0 { NOTHING.to_owned() } else { shown(Amount::count(used.travel)) },
        total: if total.is_zero() { NOTHING.to_owned() } else { shown(total) },
        share: percent_or(hours(total).filter(|_| !total.is_zero()).and_then(|hours| hours.over(working))),
    }
}

/// Everyone's hours against the working hours of the period so far.
pub(crate) fn section(ctx: &Context) -> Section<TimeRow> {
    let workdays = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.until());
    let a_day = ctx.settings().hours_per_day;
    let working = Amount::count(workdays).times(a_day).unwrap_or_default();
    let days = ctx.by(Axis::Person);
    let present = |id: PersonId| {
        let of = days.iter().find(|row| row.group == [Key::Person(Some(id))]);
        of.and_then(|row| figure(row, Metric::DaysPresent).actual)
    };
    let people = match ctx.scope {
        Scope::Person(id) => vec![id],
        scope => ctx.roster().members(scope, ctx.period.start(), ctx.until()),
    };
    let mut sum = Used::default();
    let mut rows = Vec::new();
    for &id in &people {
        let used = used(ctx, id);
        rows.push(row(ctx, ctx.person(id), &used, working, present(id)));
        sum.add(&used);
    }
    let (timed, all) = sum.entries();
    let mut notes = Vec::new();
    if all > 0 {
        let names: Vec<String> = people.iter().map(|&id| ctx.person(id)).collect();
        notes.push(ctx.say(match all - timed {
            0 => say::all_timed(),
            n if n == all => say::nothing_timed(ctx.list(&names)),
            n => say::not_timed(n, all),
        }));
        notes.push(ctx.say(say::time_note(count(a_day))));
    }
    let working = working.times(Amount::count(people.len())).unwrap_or_default();
    let present: Amount = people.iter().filter_map(|&id| present(id)).sum();
    let rows = with_total(rows, || row(ctx, ctx.say(say::total()), &sum, working, Some(present)));
    Section::new(rows, notes, || ctx.nothing_logged(&crate::words::monthly_report::what_visits()))
}
