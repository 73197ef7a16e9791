//! Who was heard from on a day: who logged, who is excused, who is silent since when, and what each did.

use crate::model::{Attendance, Axis, Metric, PersonId};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::view::Section;
use crate::report::view::day::HeardRow;
use crate::tally::{self, Attended, Figures, Key, Presence};
use crate::words::Said;
use crate::words::day as say;

/// How everyone of the scope spent the last day of the report's period that is known.
pub(crate) fn gather(ctx: &Context) -> Vec<Attended> {
    tally::presence(ctx.books, ctx.scope, ctx.until(), ctx.as_of)
}

/// Whether no log of a working day is there.
pub(crate) fn is_silent(attended: &Attended) -> bool {
    matches!(attended.presence, Presence::Silent { .. })
}

/// How a day was spent, in words.
pub(crate) fn state(ctx: &Context, presence: Presence) -> Said {
    match presence {
        Presence::Logged(Attendance::Present) => say::present(),
        Presence::Logged(attendance) => say::logged(ctx.word(attendance.word(), attendance.zh())),
        Presence::Away(attendance, leave) => {
            let word = ctx.word(attendance.word(), attendance.zh());
            match leave {
                Some(leave) => say::away_for(word, ctx.word(leave.word(), leave.zh())),
                None => say::away(word),
            }
        }
        Presence::DayOff => say::day_off(),
        Presence::Silent { last: Some(last), days: 1 } => say::silent_today(ctx.day(last)),
        Presence::Silent { last: Some(last), days } => say::silent_since(ctx.day(last), days),
        Presence::Silent { last: None, days } => say::silent_ever(days),
    }
}

/// Where someone was on site that day.
fn visits(ctx: &Context, person: PersonId) -> String {
    let facts = &ctx.books.workspace().facts;
    let mine = facts.visits.iter().filter(|visit| {
        let head = visit.head;
        visit.on_site && head.person == person && head.date == ctx.until() && head.date <= ctx.as_of
    });
    let places: Vec<String> = mine.map(|visit| ctx.party(&visit.customer)).collect();
    if places.is_empty() { NOTHING.to_owned() } else { ctx.say(say::visits(places.len(), ctx.list(&places))) }
}

/// The first line of someone's summary of the day.
fn words(ctx: &Context, person: PersonId) -> String {
    let facts = &ctx.books.workspace().facts;
    let mine = |head: crate::model::Head| head.person == person && head.date == ctx.until();
    let line = facts.summaries.iter().filter(|text| mine(text.head)).find_map(|text| text.text.trim().lines().next());
    text_or(line)
}

fn row(ctx: &Context, attended: &Attended, figures: Option<&Figures>) -> HeardRow {
    let amount = |metric: Metric| {
        let actual = figures.and_then(|all| all.get(&metric)?.actual).filter(|amount| !amount.is_zero());
        ctx.amount_or(metric, actual)
    };
    HeardRow {
        person: ctx.person(attended.person),
        state: ctx.say(state(ctx, attended.presence)),
        visits: visits(ctx, attended.person),
        calls: amount(Metric::CallsMade),
        sales: amount(ctx.sales()),
        money: amount(Metric::Collections),
        words: words(ctx, attended.person),
        silent: is_silent(attended),
    }
}

/// A row of each person, the silent ones first; for a context whose period is a day.
pub(crate) fn section(ctx: &Context, all: &[Attended]) -> Section<HeardRow> {
    let by_person = ctx.by(Axis::Person);
    let figures =
        |id: PersonId| by_person.iter().find(|row| row.group == [Key::Person(Some(id))]).map(|row| &row.figures);
    let (silent, others): (Vec<&Attended>, Vec<&Attended>) = all.iter().partition(|attended| is_silent(attended));
    let rows: Vec<HeardRow> =
        silent.iter().chain(&others).map(|attended| row(ctx, attended, figures(attended.person))).collect();
    let count = |fits: fn(&Presence) -> bool| all.iter().filter(|attended| fits(&attended.presence)).count();
    let notes = if rows.is_empty() {
        Vec::new()
    } else {
        let logged = count(|presence| matches!(presence, Presence::Logged(_)));
        let away = count(|presence| matches!(presence, Presence::Away(..) | Presence::DayOff));
        vec![ctx.say(say::heard_sum(rows.len(), logged, away, silent.len()))]
    };
    Section::new(rows, notes, || ctx.say(say::nobody(ctx.scope_name())))
}
