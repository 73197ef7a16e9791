//! A person's day ahead in words: stops by district, appointments too close, what the timetable changes, what to carry.

use crate::model::{CustomerClass, Day, Party, PeriodKind, PersonId, Scope, Timetable, WorkKind};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::carried;
use crate::report::view::daily::StopRow;
use crate::tally::{self, DayPlan, Leg, Stop, ThreadKind, Tight, Why};
use crate::words::{daily as say, work};

/// At most so many customers are told what to bring for.
const CARRIED_FOR: usize = 6;

/// What is on for a person's day, as known on the context's as-of day.
pub(crate) fn of<'a>(ctx: &Context<'a>, person: PersonId, day: Day) -> DayPlan<'a> {
    tally::day_plan(ctx.books, person, day, ctx.as_of)
}

/// A day with its day of the week.
pub(crate) fn on_weekday(ctx: &Context, day: Day) -> String {
    ctx.say(work::on_weekday(ctx.day(day), ctx.say(work::weekday(day.weekday() as u32))))
}

/// What a stop is called: its customer, else its project, else what is to be done.
pub(crate) fn name(ctx: &Context, stop: &Stop) -> String {
    let project = stop.project.map(|id| ctx.project(id));
    let customer = stop.customer.as_ref().map(|party| ctx.party(party));
    customer.or(project).unwrap_or_else(|| text_or(stop.what.first().copied()))
}

/// Whether a stop comes first: marked so, or with a key customer.
pub(crate) fn comes_first(ctx: &Context, stop: &Stop) -> bool {
    let key = |party: &Party| match party {
        Party::Customer(id) => ctx.roster().customer(*id).at(ctx.as_of).class == CustomerClass::Key,
        Party::Prospect(_) => false,
    };
    stop.important || stop.customer.as_ref().is_some_and(key)
}

/// The stops, those of a district one after the other.
pub(crate) fn rows(ctx: &Context, plan: &DayPlan) -> Vec<StopRow> {
    let of = |leg: &Leg| {
        let area = leg.area.map_or_else(|| ctx.say(say::no_area()), |area| ctx.area(Some(area)));
        let first = leg.stops.first().cloned();
        let rows = leg.stops.iter().map(|stop| {
            let area = if first.as_ref() == Some(stop) { area.clone() } else { String::new() };
            StopRow { area, ..stop_row(ctx, stop) }
        });
        rows.collect::<Vec<_>>()
    };
    plan.legs.iter().flat_map(of).collect()
}

/// The prospects near the stops, by district; `None` if there are none.
pub(crate) fn nearby(ctx: &Context, plan: &DayPlan) -> Option<String> {
    let of = |leg: &Leg| {
        let names: Vec<String> = leg.nearby.iter().map(|id| ctx.customer(*id)).collect();
        (!names.is_empty()).then(|| ctx.say(say::nearby_in(ctx.area(leg.area), ctx.list(&names))))
    };
    let all: Vec<String> = plan.legs.iter().filter_map(of).collect();
    (!all.is_empty()).then(|| ctx.say(say::nearby(ctx.clauses(&all))))
}

fn stop_row(ctx: &Context, stop: &Stop) -> StopRow {
    let place = stop.street.filter(|street| Some(*street) != stop.area).map(|street| ctx.area(Some(street)));
    let place = stop.place.map(str::to_owned).or(place);
    let who = match (&stop.customer, stop.project) {
        (Some(party), _) => Some(ctx.party(party)),
        (None, Some(project)) => Some(ctx.project(project)),
        (None, None) => None,
    };
    let customer = match (who, place) {
        (Some(who), Some(place)) => ctx.say(say::at(who, place)),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => NOTHING.to_owned(),
    };
    StopRow {
        area: String::new(),
        time: match (stop.time, stop.fixed) {
            (Some(time), true) => ctx.say(say::fixed(time)),
            (Some(time), false) => time.to_string(),
            (None, true) => ctx.say(say::fixed_no_time()),
            (None, false) => NOTHING.to_owned(),
        },
        customer,
        what: what(ctx, stop),
        why: why(ctx, stop),
        important: comes_first(ctx, stop),
    }
}

/// The sort of work and what is to be done.
fn what(ctx: &Context, stop: &Stop) -> String {
    // What one source says in fewer words than another is said once.
    let longer = |what: &str| stop.what.iter().any(|other| other.len() > what.len() && other.contains(what));
    let words: Vec<String> = stop.what.iter().filter(|what| !longer(what)).map(|what| (*what).to_owned()).collect();
    let kind = stop.kind.map(|kind: WorkKind| ctx.word(kind.word(), kind.zh()));
    match (kind, words.is_empty()) {
        (Some(kind), true) => kind,
        (Some(kind), false) => ctx.say(say::kind_what(kind, ctx.clauses(&words))),
        (None, _) => text_or(Some(&ctx.clauses(&words))),
    }
}

fn why(ctx: &Context, stop: &Stop) -> String {
    let each = stop.why.iter().map(|why| {
        ctx.say(match why {
            Why::Logged => say::why_logged(),
            Why::Moved => say::why_moved(),
            Why::Planned(PeriodKind::Week) => say::why_week(),
            Why::Planned(PeriodKind::Month) => say::why_month(),
            Why::Planned(_) => say::why_longer(),
            Why::Visit => say::why_visit(),
            Why::Call => say::why_call(),
            Why::Lead => say::why_lead(),
            Why::Project => say::why_project(),
            Why::Due(kind) => work::due_of(ctx.say(carried::kind(*kind))),
        })
    });
    let all = ctx.list(&each.collect::<Vec<_>>());
    if stop.by.is_empty() { all } else { ctx.say(say::why_by(all, ctx.staff(&stop.by))) }
}

/// Appointments too close to each other, a sentence each.
pub(crate) fn tight(ctx: &Context, plan: &DayPlan) -> Vec<String> {
    plan.tight.iter().filter_map(|tight| tight_said(ctx, tight)).collect()
}

fn tight_said(ctx: &Context, tight: &Tight) -> Option<String> {
    let (from, to) = (tight.first.time?, tight.next.time?);
    let first = format!("{from} {}", name(ctx, &tight.first));
    let next = format!("{to} {}", name(ctx, &tight.next));
    let buffer = ctx.settings().travel_buffer;
    let short = i64::from(tight.needed) - i64::from(tight.between);
    let between = tight.between;
    Some(ctx.say(match tight.next.travel_minutes {
        _ if between < 0 => say::overlapping(first, next),
        Some(travel) => say::tight(first, next, between, travel, buffer, short),
        None => say::tight_no_way(first, next, between, buffer, short),
    }))
}

/// The timetable of a person's day: the first of the settings' that fits where they stand.
pub(crate) fn timetable<'a>(ctx: &Context<'a>, person: PersonId, day: Day) -> Option<&'a Timetable> {
    let post = ctx.roster().person(person).post(day);
    ctx.settings().timetables.iter().find(|timetable| timetable.fits(post))
}

/// What is unlike other days on a person's day, a sentence each: why, where, which slots fall out.
pub(crate) fn unusual(ctx: &Context, person: PersonId, day: Day) -> Vec<String> {
    let Some(timetable) = timetable(ctx, person, day) else { return Vec::new() };
    let post = ctx.roster().person(person).post(day);
    let said = timetable.exceptions_on(day, person, post).into_iter().map(|exception| {
        let place = exception.place.as_ref().map_or_else(String::new, |place| ctx.say(say::in_place(place)));
        let what = ctx.say(say::unusual(on_weekday(ctx, day), &exception.reason, place));
        ctx.say(match exception.suspends.as_slice() {
            [] => say::suspends_nothing(what),
            names => say::suspends(what, ctx.list(names)),
        })
    });
    said.collect()
}

/// What to carry on a day: what the timetable says, then what its stops' customers wait for.
pub(crate) fn carry(ctx: &Context, person: PersonId, day: Day, plan: &DayPlan) -> Vec<String> {
    let things = timetable(ctx, person, day).map_or(&[][..], |timetable| &timetable.carry);
    let mut said = vec![ctx.say(match things {
        [] => say::carry_nothing(),
        things => say::carry(ctx.day(day), ctx.list(things)),
    })];
    let open = tally::open_threads(ctx.books, Scope::Person(person), ctx.as_of);
    let mut told: Vec<&Party> = Vec::new();
    for party in plan.stops().filter_map(|stop| stop.customer.as_ref()) {
        if told.contains(&party) || told.len() == CARRIED_FOR {
            continue;
        }
        let waits = |kind| matches!(kind, ThreadKind::Promise | ThreadKind::Request);
        let owed = open.iter().filter(|thread| thread.customer.as_ref() == Some(party) && waits(thread.kind));
        let mut words: Vec<String> = owed.filter_map(|thread| thread.what.map(str::to_owned)).collect();
        words.extend(needed(ctx, person, party));
        words.dedup();
        if !words.is_empty() {
            told.push(party);
            said.push(ctx.say(say::carry_for(ctx.party(party), ctx.list(&words))));
        }
    }
    said
}

/// What the last contact with a customer says they need.
fn needed(ctx: &Context, person: PersonId, party: &Party) -> Option<String> {
    let facts = &ctx.books.workspace().facts;
    let visits = facts.visits.iter().filter(|visit| visit.head.person == person && visit.customer == *party);
    let visits = visits.map(|visit| (visit.head.date, visit.need.as_deref()));
    let calls = facts.calls.iter().filter(|calls| calls.head.person == person);
    let notes = calls.flat_map(|calls| calls.notes.iter().map(|note| (calls.head.date, note)));
    let notes = notes.filter(|(_, note)| note.customer == *party).map(|(day, note)| (day, note.need.as_deref()));
    let known = visits.chain(notes).filter(|(day, _)| *day <= ctx.as_of);
    known.max_by_key(|(day, _)| *day)?.1.map(str::to_owned)
}
