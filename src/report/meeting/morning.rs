//! A morning: what everyone did on the last working day, what was heard since, and where everyone goes today.

use crate::model::{Competitor, Day, Period, PeriodKind, PersonId, Scope};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::meeting::agenda;
use crate::report::parts::day_done::{self, DayCount, DayWork};
use crate::report::parts::{day_plan, heard, news, past};
use crate::report::view::Section;
use crate::report::view::daily::StopRow;
use crate::report::view::day::NewsRow;
use crate::report::view::meeting::{Morning as Papers, RouteRow, YesterdayRow};
use crate::tally::{Attended, DayPlan, Figures};
use crate::words::meeting as say;

/// A morning hears what rivals did in so many days before it.
pub(super) const NEWS_DAYS: i32 = 7;

/// What a morning's papers rest on.
pub(super) struct Morning<'a> {
    /// The question of the last working day.
    pub(super) last: Context<'a>,
    /// Its figures.
    pub(super) figures: Figures,
    /// How everyone spent it, the silent ones first.
    pub(super) heard: Vec<Attended>,
    /// What it brought of what those had planned, in their order.
    work: Vec<DayWork<'a>>,
    /// What rivals were seen doing in the days before, the newest last.
    pub(super) seen: Vec<&'a Competitor>,
    /// Where those who sell go today.
    pub(super) plans: Vec<(PersonId, DayPlan<'a>)>,
}

/// The last working day before a morning, or the day before where there is none.
fn yesterday(ctx: &Context) -> Day {
    let before = ctx.period.start().before();
    ctx.books.workspace().calendar.workday_before(before).unwrap_or(before)
}

/// What rivals were seen doing in the days before a morning, the newest last.
fn seen<'a>(ctx: &Context<'a>) -> Vec<&'a Competitor> {
    let today = ctx.period.start();
    let all = ctx.books.workspace().facts.competitors.iter();
    let mut seen: Vec<&Competitor> =
        all.filter(|seen| ctx.counts(seen.head) && (1..=NEWS_DAYS).contains(&today.since(seen.head.date))).collect();
    seen.sort_by_key(|seen| (seen.head.date, seen.head.entry));
    seen
}

/// What was heard on a day, with the day beside who wrote it.
fn heard_on(ctx: &Context, day: Day) -> Vec<NewsRow> {
    let of = Context { period: Period::of(PeriodKind::Day, day), ..*ctx };
    let dated = |row: NewsRow| NewsRow { by: format!("{} {}", row.by, ctx.day(day)), ..row };
    news::gather(&of).into_iter().map(dated).collect()
}

/// A stop in few words: `14:00 约定 中亿建设 送货：二批到货`.
fn told(ctx: &Context, row: &StopRow) -> String {
    let time = if row.time == NOTHING { String::new() } else { format!("{} ", row.time) };
    match (row.customer.as_str(), row.what.as_str()) {
        // What has no customer is told with what puts it on the day.
        (NOTHING, what) => format!("{time}{}", ctx.say(say::seen_at(what, &row.why))),
        (customer, NOTHING) => format!("{time}{customer}"),
        (customer, what) => format!("{time}{}", ctx.say(say::stop(customer, what))),
    }
}

impl<'a> Morning<'a> {
    /// Gathers it.
    pub(super) fn of(ctx: &Context<'a>) -> Morning<'a> {
        let today = ctx.period.start();
        let last = Context { period: Period::of(PeriodKind::Day, yesterday(ctx)), ..*ctx };
        let (silent, others): (Vec<Attended>, Vec<Attended>) =
            heard::gather(&last).into_iter().partition(heard::is_silent);
        let heard: Vec<Attended> = silent.into_iter().chain(others).collect();
        let own = |person| Context { scope: Scope::Person(person), ..last };
        let sells = |id: &PersonId| ctx.roster().person(*id).post(today).role.sells();
        let people = ctx.roster().members(ctx.scope, today, today).into_iter().filter(sells);
        Morning {
            figures: past::known(&last, last.period),
            work: heard.iter().map(|attended| DayWork::of(&own(attended.person))).collect(),
            heard,
            seen: seen(ctx),
            plans: people.map(|id| (id, day_plan::of(ctx, id, today))).collect(),
            last,
        }
    }

    fn counts(&self) -> impl Iterator<Item = DayCount> {
        self.heard
            .iter()
            .zip(&self.work)
            .map(|(attended, work)| work.count(&Context { scope: Scope::Person(attended.person), ..self.last }))
    }

    /// How many planned rows of the last working day came to what.
    pub(super) fn planned(&self) -> DayCount {
        self.counts().fold(DayCount::default(), |sum, one| DayCount {
            planned: sum.planned + one.planned,
            done: sum.done + one.done,
            put_off: sum.put_off + one.put_off,
            missed: sum.missed + one.missed,
        })
    }

    /// The parts of the papers.
    pub(super) fn papers(&self, ctx: &Context) -> Papers {
        Papers { yesterday: self.yesterday(), news: self.news(ctx), routes: self.routes(ctx), tight: self.tight(ctx) }
    }

    fn yesterday(&self) -> Section<YesterdayRow> {
        let ctx = &self.last;
        let told = heard::section(ctx, &self.heard);
        let rows = told.rows.into_iter().zip(self.heard.iter().zip(&self.work)).zip(self.counts());
        let rows = rows.map(|((row, (attended, work)), count)| {
            let own = Context { scope: Scope::Person(attended.person), ..*ctx };
            let missed = work.planned.iter().filter(|planned| work.is_missed(&own, planned));
            let missed: Vec<String> = missed.map(|planned| day_done::words(&own, planned)).collect();
            YesterdayRow {
                person: row.person,
                state: row.state,
                visits: row.visits,
                calls: row.calls,
                sales: row.sales,
                money: row.money,
                planned: if count.planned == 0 {
                    NOTHING.to_owned()
                } else {
                    format!("{}/{}", count.done, count.planned)
                },
                missed: if missed.is_empty() { NOTHING.to_owned() } else { ctx.clauses(&missed) },
                words: row.words,
                silent: row.silent,
            }
        });
        let day = ctx.say(say::results_of(agenda::on_weekday(ctx, ctx.period.start())));
        let notes = std::iter::once(day).chain(told.notes).collect();
        Section { rows: rows.collect(), totals: 0, notes, owed: told.owed }
    }

    /// What was heard from the last working day to the evening before; if nothing, in the days before.
    fn news(&self, ctx: &Context) -> Section<NewsRow> {
        let today = ctx.period.start();
        let since = |day: Day| -> Vec<NewsRow> { day.to(today.before()).flat_map(|day| heard_on(ctx, day)).collect() };
        let last = self.last.period.start();
        let mut rows = since(last);
        let mut notes = Vec::new();
        if rows.is_empty() {
            notes.push(ctx.say(say::nothing_heard(ctx.day(last))));
            rows = since(today.plus(-NEWS_DAYS));
            if !rows.is_empty() {
                notes.push(ctx.say(say::heard_before(NEWS_DAYS)));
            }
        }
        let bare = rows.iter().filter(|row| row.bare).count();
        match (rows.len(), bare) {
            (0, _) => {}
            (_, 0) => notes.push(ctx.say(say::all_acted())),
            (n, bare) => notes.push(ctx.say(say::not_acted(n, bare))),
        }
        Section::told(rows, notes)
    }

    fn routes(&self, ctx: &Context) -> Section<RouteRow> {
        let (mut rows, mut idle): (Vec<RouteRow>, Vec<String>) = (Vec::new(), Vec::new());
        let mut notes = Vec::new();
        for (id, plan) in &self.plans {
            let before = rows.len();
            for stop in day_plan::rows(ctx, plan) {
                let told = told(ctx, &stop);
                match rows[before..].last_mut().filter(|_| stop.area.is_empty()) {
                    Some(RouteRow { stops, .. }) => *stops = ctx.clauses(&[std::mem::take(stops), told]),
                    None => rows.push(RouteRow { person: ctx.person(*id), area: stop.area, stops: told }),
                }
            }
            notes.extend(day_plan::nearby(ctx, plan).map(|said| ctx.say(say::of_person(ctx.person(*id), said))));
            if rows.len() == before {
                idle.push(ctx.person(*id));
            }
        }
        let mut section = Section::told(rows, notes);
        if !idle.is_empty() {
            section.owed.push(ctx.say(say::idle(ctx.list(&idle))));
        }
        if self.plans.is_empty() {
            section.notes.push(ctx.say(say::nobody_to_comment(ctx.scope_name())));
        }
        section
    }

    fn tight(&self, ctx: &Context) -> Vec<String> {
        let of = |(id, plan): &(PersonId, DayPlan)| {
            let all = day_plan::tight(ctx, plan);
            all.into_iter().map(|said| ctx.say(say::of_person(ctx.person(*id), said))).collect::<Vec<_>>()
        };
        self.plans.iter().flat_map(of).collect()
    }
}
