//! O1, a person's day sheet: what comes first tomorrow, the day by the timetable, what was done, the customers spoken
//! to, who is new on the list, what is left open.

mod contacts;
mod names;
mod open;
mod opening;
#[cfg(test)]
mod tests;
mod timetable;

use crate::model::{Day, PeriodKind, PersonId, Scope, ScopeKind};
use crate::report::parts::day_done::{self, DayWork};
use crate::report::parts::{day_plan, head};
use crate::report::view::daily::{Daily, DoneRow, StopRow};
use crate::report::view::{Head, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, DayPlan};
use crate::words::daily as say;
use std::borrow::Cow;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "daily".into(),
        periods: &[PeriodKind::Day],
        title: say::daily(),
        scopes: Cow::Borrowed(&[ScopeKind::Person]),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: true,
    }
}

/// What the sheet rests on.
struct Facts<'a> {
    /// Whose sheet.
    person: PersonId,
    /// The sheet's day.
    day: Day,
    /// The working day after it.
    next: Day,
    /// What is on for that one, as known when the sheet's day ends.
    ahead: DayPlan<'a>,
    /// What the day brought.
    work: DayWork<'a>,
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Daily {
    let Scope::Person(person) = ctx.scope else { return nobody(ctx) };
    let day = ctx.period.start();
    // What came later belongs to later sheets.
    let ctx = &Context { as_of: ctx.until(), ..*ctx };
    let next = tally::next_workday(ctx.books, day);
    let ahead = day_plan::of(ctx, person, next);
    let facts = Facts { person, day, next, ahead, work: DayWork::of(ctx) };
    let open = open::Open::of(ctx, &facts);
    Daily {
        head: sheet_head(ctx),
        opening: opening::points(ctx, &facts, &open),
        day: day_plan::on_weekday(ctx, day),
        next_day: day_plan::on_weekday(ctx, next),
        tomorrow: tomorrow(ctx, &facts),
        tight: day_plan::tight(ctx, &facts.ahead),
        timetable: timetable::section(ctx, &facts),
        carry: carry(ctx, &facts),
        figures: day_done::figures(ctx, &facts.work, person),
        done: done(ctx, &facts),
        contacts: contacts::section(ctx, person),
        names: names::section(ctx, person),
        open: open.section(ctx),
    }
}

/// Money of a day is told in yuan: in larger units most of it would be nothing.
fn sheet_head(ctx: &Context) -> Head {
    Head { unit: ctx.small_unit(), column_unit: ctx.small_unit(), ..head::bare(ctx, say::daily()) }
}

/// Sheets are of persons; for a wider scope there is none to fill.
fn nobody(ctx: &Context) -> Daily {
    let empty = || Section::told(Vec::new(), Vec::new());
    Daily {
        head: sheet_head(ctx),
        opening: Vec::new(),
        day: day_plan::on_weekday(ctx, ctx.period.start()),
        next_day: String::new(),
        tomorrow: Section::told(Vec::new(), Vec::new()),
        tight: Vec::new(),
        timetable: Section::told(Vec::new(), Vec::new()),
        carry: empty(),
        figures: Vec::new(),
        done: Section::told(Vec::new(), Vec::new()),
        contacts: Section::told(Vec::new(), Vec::new()),
        names: Section::told(Vec::new(), Vec::new()),
        open: Section::told(Vec::new(), Vec::new()),
    }
}

fn tomorrow(ctx: &Context, facts: &Facts) -> Section<StopRow> {
    let mut notes = day_plan::unusual(ctx, facts.person, facts.next);
    notes.extend(day_plan::nearby(ctx, &facts.ahead));
    let rows = day_plan::rows(ctx, &facts.ahead);
    if rows.is_empty() {
        let day = day_plan::on_weekday(ctx, facts.next);
        notes.insert(0, ctx.say(say::nothing_on(day, ctx.person(facts.person))));
    }
    Section::told(rows, notes)
}

/// What to carry: of a sheet made before its day for that day, else for the next one.
fn carry(ctx: &Context, facts: &Facts) -> Section<String> {
    let said = if ctx.as_of < facts.day {
        day_plan::carry(ctx, facts.person, facts.day, &day_plan::of(ctx, facts.person, facts.day))
    } else {
        day_plan::carry(ctx, facts.person, facts.next, &facts.ahead)
    };
    Section::told(said, Vec::new())
}

fn done(ctx: &Context, facts: &Facts) -> Section<DoneRow> {
    let rows = day_done::rows(ctx, &facts.work);
    let mut notes: Vec<String> = other_work(ctx).into_iter().map(|all| ctx.say(say::other_work(all))).collect();
    let day = day_plan::on_weekday(ctx, facts.day);
    if !facts.work.logged && ctx.as_of >= facts.day && !rows.is_empty() {
        notes.push(ctx.say(say::nothing_logged(&day, ctx.person(facts.person))));
    }
    Section::new(rows, notes, || ctx.say(say::nothing_done(day, ctx.person(facts.person))))
}

/// Work of the day that stands in no other part, in few words.
fn other_work(ctx: &Context) -> Option<String> {
    let facts = &ctx.books.workspace().facts;
    let mut all = Vec::new();
    let survey = ctx.of_month(&facts.survey, |outlet| outlet.head);
    if !survey.is_empty() {
        let mut streets: Vec<String> =
            survey.iter().filter_map(|outlet| outlet.street).map(|street| ctx.area(Some(street))).collect();
        streets.sort();
        streets.dedup();
        all.push(ctx.say(match streets.as_slice() {
            [] => say::surveyed_bare(survey.len()),
            streets => say::surveyed(survey.len(), ctx.list(streets)),
        }));
    }
    let quotes = ctx.of_month(&facts.quotes, |quote| quote.head).len();
    if quotes > 0 {
        all.push(ctx.say(say::quotes(quotes)));
    }
    let named = |names: Vec<String>| (!names.is_empty()).then(|| ctx.list(&names));
    let promotions = ctx.of_month(&facts.promotions, |promotion| promotion.head);
    all.extend(named(promotions.iter().map(|p| p.name.to_string()).collect()).map(|n| ctx.say(say::promotions(n))));
    let trainings = ctx.of_month(&facts.training, |training| training.head);
    all.extend(named(trainings.iter().map(|t| t.topic.to_string()).collect()).map(|n| ctx.say(say::trainings(n))));
    let projects = ctx.of_month(&facts.projects, |note| note.head);
    let mut names: Vec<String> = projects.iter().map(|note| ctx.project(note.project)).collect();
    names.dedup();
    all.extend(named(names).map(|n| ctx.say(say::project_news(n))));
    (!all.is_empty()).then(|| ctx.list(&all))
}
