//! O2, the back office's review of a day: goods and money, word from the salespeople, word from customers, information
//! received and what it leads to.

mod goods;
mod money;
mod opening;
#[cfg(test)]
mod tests;

use crate::assess::{Ledger, State, Subject};
use crate::model::{Day, KnownForm, Metric, Period, PeriodKind, ScopeKind};
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::{actions, agreed, head, heard, matters, news, owed, past};
use crate::report::view::daily_review::DailyReview;
use crate::report::view::day::NewsRow;
use crate::report::view::{ActionRow, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::{self, Attended, Figures, Presence, Receivable, Thread, Undelivered};
use crate::words::daily_review as say;
use crate::words::work;
use std::borrow::Cow;

/// Of older matters still open at most so many are listed.
const OLDER: usize = 6;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "daily-review".into(),
        periods: &[PeriodKind::Day],
        title: say::daily_review(),
        scopes: Cow::Borrowed(&[ScopeKind::Team, ScopeKind::Region, ScopeKind::City, ScopeKind::Group]),
        horizon: Horizon::AtEnd,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// What the parts rest on.
struct Facts<'a> {
    /// The month the day lies in.
    month: Period,
    /// The day's figures.
    day: Figures,
    /// Those of the month, by the day's end.
    so_far: Figures,
    /// Orders with goods to go out.
    to_ship: Vec<Undelivered<'a>>,
    owes: Vec<Receivable>,
    heard: Vec<Attended>,
    instructions: Vec<Thread<'a>>,
    matters: Vec<Thread<'a>>,
    news: Vec<NewsRow>,
}

impl<'a> Facts<'a> {
    fn of(ctx: &Context<'a>) -> Facts<'a> {
        let month = Period::of(PeriodKind::Month, ctx.period.start());
        let by_then = through(ctx);
        Facts {
            month,
            day: past::known(ctx, ctx.period),
            so_far: past::known(&by_then, month),
            to_ship: tally::undelivered(ctx.books, ctx.scope, ctx.until()),
            owes: tally::receivables(ctx.books, ctx.scope, ctx.until(), ctx.until()),
            heard: heard::gather(ctx),
            instructions: matters::gather(ctx, matters::OF_PEOPLE),
            matters: matters::gather(ctx, matters::OF_CUSTOMERS),
            news: news::gather(ctx),
        }
    }
}

/// The same question as known at the day's end: what came later belongs to later reviews.
fn through<'a>(ctx: &Context<'a>) -> Context<'a> {
    Context { as_of: ctx.until(), ..*ctx }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> DailyReview {
    let facts = Facts::of(ctx);
    let tomorrow = ctx.period.end().after();
    let next = ctx.books.workspace().calendar.workday_after(tomorrow).unwrap_or(tomorrow);
    let next_name = weekday(ctx, next);
    let ahead = Context { period: Period::of(PeriodKind::Day, next), as_of: ctx.until(), ..*ctx };
    let mut head = head::bare(ctx, say::daily_review());
    head.contents = false;
    DailyReview {
        head,
        opening: opening::points(ctx, &facts),
        day: day_line(ctx, &facts),
        month: ctx.short(facts.month),
        by_region: money::by_region(ctx),
        figures: money::figures(ctx, &facts),
        units: money::units(ctx, facts.month),
        movements: goods::movements(ctx, &facts),
        to_ship: goods::to_ship(ctx, &facts.to_ship),
        chase: money::chase(ctx, &facts.owes),
        heard: heard::section(ctx, &facts.heard),
        instructions: matters::section(ctx, &facts.instructions, OLDER, say::no_instructions()),
        matters: matters::section(ctx, &facts.matters, OLDER, say::no_matters()),
        news: news_section(ctx, &facts),
        next: Section::new(next_rows(&ahead), Vec::new(), || ctx.say(say::nothing_next(&next_name))),
        next_day: next_name.clone(),
    }
}

/// What is on for a day: by the plans of its week and month, by the logs' own plans, agreed or due.
fn next_rows(ctx: &Context) -> Vec<ActionRow> {
    let day = ctx.period.start();
    let wider = [PeriodKind::Week, PeriodKind::Month].map(|kind| Period::of(kind, day));
    let plans: Vec<_> = wider.into_iter().flat_map(|period| owed::all_plans(ctx, period)).collect();
    let planned = actions::items(ctx, &actions::gather(ctx, &plans), &[], &[]);
    let mut rows: Vec<ActionRow> = Vec::new();
    for mut row in planned.into_iter().map(|(_, row)| row).chain(agreed::days(ctx)) {
        row.date = weekday(ctx, day);
        let same = |other: &ActionRow| {
            let stop = row.customer != NOTHING && other.customer == row.customer && other.staff == row.staff;
            stop && other.kind == row.kind || *other == row
        };
        // What two plans say of one stop is one row.
        let Some(had) = rows.iter().position(same) else {
            rows.push(row);
            continue;
        };
        let other = &mut rows[had];
        if row.what.contains(&other.what) || other.what == NOTHING {
            other.what = row.what;
        } else if !other.what.contains(&row.what) && row.what != NOTHING {
            other.what = ctx.clauses(&[std::mem::take(&mut other.what), row.what]);
        }
    }
    // Work with a place and a customer comes first.
    rows.sort_by_key(|row| row.customer == NOTHING && row.area == NOTHING);
    rows
}

/// A day with its day of the week.
fn weekday(ctx: &Context, day: Day) -> String {
    ctx.say(work::on_weekday(ctx.day(day), ctx.say(work::weekday(day.weekday() as u32))))
}

/// The day of the week, and which working day of its month it is.
fn day_line(ctx: &Context, facts: &Facts) -> String {
    let day = ctx.period.start();
    let progress = tally::time_progress(ctx.books, facts.month, day);
    let (name, month) = (weekday(ctx, day), ctx.short(facts.month));
    ctx.say(if ctx.books.workspace().calendar.is_workday(day) {
        say::workday(name, progress.worked, progress.total, month)
    } else {
        say::no_workday(name, progress.worked, progress.total, month)
    })
}

/// What was heard, with the reports of dealers that came in.
fn news_section(ctx: &Context, facts: &Facts) -> Section<NewsRow> {
    let rows = facts.news.clone();
    let bare = rows.iter().filter(|row| row.bare).count();
    let mut notes = match (rows.len(), bare) {
        (0, _) => vec![nothing_heard(ctx, &facts.heard)],
        (n, 0) => vec![ctx.say(say::news_all(n))],
        (n, bare) => vec![ctx.say(say::news_sum(n, bare))],
    };
    notes.push(dealers(ctx));
    Section::told(rows, notes)
}

/// That nothing was heard, and from whom not.
fn nothing_heard(ctx: &Context, all: &[Attended]) -> String {
    let logged = all.iter().filter(|attended| matches!(attended.presence, Presence::Logged(_)));
    let names: Vec<String> = logged.map(|attended| ctx.person(attended.person)).collect();
    let day = ctx.day(ctx.period.start());
    ctx.say(if names.is_empty() { say::no_news_no_logs(day) } else { say::no_news(day, ctx.list(&names)) })
}

/// The dealers' daily reports about the day: how many, which came late.
fn dealers(ctx: &Context) -> String {
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let form = KnownForm::DealerDaily.word();
    let mut late = Vec::new();
    let (mut all, mut on_time) = (0, 0);
    for row in ledger.rows(ctx.scope, ctx.period, ctx.until()).iter().filter(|row| row.form == form) {
        all += 1;
        match (row.state, row.subject) {
            (State::Late { .. }, Subject::Customer(id)) => {
                let at = row.handed_in.map(|at| ctx.moment(at));
                late.push(ctx.say(say::at(ctx.customer(id), text_or(at.as_deref()))));
            }
            (State::OnTime, _) => on_time += 1,
            _ => {}
        }
    }
    ctx.say(match (all, late.len()) {
        (0, _) => say::no_dealers(),
        (_, 0) => say::dealers(all, on_time, 0),
        (_, n) => say::dealers_late(all, on_time, n, ctx.list(&late)),
    })
}

/// The metrics told of: what targets are held against, goods that went out, money that came in.
fn told_metrics(ctx: &Context) -> Vec<Metric> {
    let mut all = vec![ctx.sales(), Metric::Shipped, Metric::Collections];
    all.dedup();
    all
}
