//! The computed summary of a day sheet: what is too tight, what comes first tomorrow, what today brought, what to hand
//! over, what is left open.

use crate::model::{Attendance, Metric};
use crate::report::Context;
use crate::report::daily::open::Open;
use crate::report::daily::{Facts, contacts};
use crate::report::display::count;
use crate::report::opening::point;
use crate::report::parts::{day_done, day_plan, executed};
use crate::report::view::Point;
use crate::tally::{Outcome, PlannedRow, Stop};
use crate::words::{daily as say, weekly_report};

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// The paragraphs.
pub(super) fn points(ctx: &Context, facts: &Facts, open: &Open) -> Vec<Point> {
    let all = [tomorrow(ctx, facts), today(ctx, facts), hand_over(ctx), left_open(ctx, open)];
    all.into_iter().flatten().collect()
}

fn named(ctx: &Context, all: &[String]) -> String {
    let list = ctx.list(&all[..all.len().min(NAMED)]);
    if all.len() > NAMED { ctx.say(weekly_report::and_more(list, all.len())) } else { list }
}

fn tomorrow(ctx: &Context, facts: &Facts) -> Option<Point> {
    let day = day_plan::on_weekday(ctx, facts.next);
    let stops: Vec<&Stop> = facts.ahead.stops().collect();
    if stops.is_empty() {
        return point(ctx, "tomorrow", say::lead_tomorrow(), vec![say::tomorrow_empty(day)]);
    }
    let fixed = stops.iter().filter(|stop| stop.fixed).count();
    let mut said = vec![say::tomorrow(day, stops.len(), fixed)];
    let mut first: Vec<String> = Vec::new();
    for stop in stops.iter().filter(|stop| stop.fixed || day_plan::comes_first(ctx, stop)) {
        let name = day_plan::name(ctx, stop);
        if !first.contains(&name) {
            first.push(name);
        }
    }
    if !first.is_empty() {
        said.push(say::first_ones(named(ctx, &first)));
    }
    let tight = facts.ahead.tight.len();
    if tight > 0 {
        said.push(say::tight_sum(tight));
    }
    point(ctx, "tomorrow", say::lead_tomorrow(), said)
}

/// How the person was away, if the log says so.
fn away(ctx: &Context) -> Option<String> {
    let days = ctx.of_month(&ctx.books.workspace().facts.days, |row| row.head);
    let how = days.iter().find_map(|row| row.attendance)?;
    let away = matches!(how, Attendance::Absent | Attendance::Leave | Attendance::Rest);
    away.then(|| ctx.word(how.word(), how.zh()))
}

fn today(ctx: &Context, facts: &Facts) -> Option<Point> {
    let day = day_plan::on_weekday(ctx, facts.day);
    if ctx.as_of < facts.day {
        return point(ctx, "today", say::lead_today(), vec![say::ahead(day)]);
    }
    if let Some(how) = away(ctx) {
        return point(ctx, "today", say::lead_today(), vec![say::away(day, how)]);
    }
    if !facts.work.logged {
        return point(ctx, "today", say::lead_today(), vec![say::no_log(day)]);
    }
    let sum = facts.work.count(ctx);
    let mut said = vec![match sum.planned {
        0 => say::today_unplanned(),
        n if n == sum.done => say::today_all(n),
        n => say::today(n, sum.done),
    }];
    let names = |which: &dyn Fn(&PlannedRow) -> bool| -> Vec<String> {
        facts.work.planned.iter().filter(|row| which(row)).map(|row| executed::about(ctx, row)).collect()
    };
    let missed = names(&|row| facts.work.is_missed(ctx, row));
    if !missed.is_empty() {
        said.push(say::today_missed(named(ctx, &missed)));
    }
    let put_off = names(&|row| matches!(row.outcome, Outcome::Moved(_) | Outcome::Dropped));
    if !put_off.is_empty() {
        said.push(say::today_put_off(named(ctx, &put_off)));
    }
    let actual = |metric| facts.work.actual(metric);
    let calls = actual(Metric::CallsMade);
    said.push(say::today_brought(
        ctx.small_sum(actual(ctx.sales())),
        ctx.small_sum(actual(Metric::Collections)),
        count(calls),
        count(actual(Metric::Visits)),
    ));
    let norm = day_done::norm(ctx, facts.person).calls_per_day;
    if let Some(norm) = norm.filter(|norm| calls < crate::model::Amount::int(i64::from(*norm))) {
        said.push(say::calls_short(count(calls), norm));
    }
    point(ctx, "today", say::lead_today(), said)
}

fn hand_over(ctx: &Context) -> Option<Point> {
    let all = contacts::hand_overs(ctx);
    let said = if all.is_empty() { Vec::new() } else { vec![say::hand_over(ctx.clauses(&all))] };
    point(ctx, "hand_over", say::lead_hand(), said)
}

fn left_open(ctx: &Context, open: &Open) -> Option<Point> {
    let (n, late, inside) = open.count(ctx);
    let mut said = vec![if n == 0 { say::none_open() } else { say::open_sum(n, late, inside) }];
    let names = open.longest_late(ctx);
    if !names.is_empty() {
        said.push(weekly_report::longest_late(ctx.list(&names)));
    }
    point(ctx, "carried", say::lead_open(), said)
}
