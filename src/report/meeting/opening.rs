//! The computed summary of a meeting's papers: when and who, what the last one decided, results, problems, people,
//! market.

use crate::model::{Competitor, Metric};
use crate::report::display::count;
use crate::report::meeting::agenda::{self, Sitting};
use crate::report::meeting::comments::{self, Comment};
use crate::report::meeting::decisions::{self, Before};
use crate::report::meeting::morning::{self, Morning};
use crate::report::opening::point;
use crate::report::parts::logged::Known;
use crate::report::parts::market;
use crate::report::parts::{heard, past, rivals};
use crate::report::view::Point;
use crate::report::{Context, opening};
use crate::tally::Presence;
use crate::words::meeting as say;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

fn meeting(ctx: &Context, sitting: &Sitting) -> Option<Point> {
    let mut said = vec![sitting.when(ctx)];
    if sitting.day.is_some() {
        said.extend(sitting.who(ctx).into_iter().take(1));
    }
    point(ctx, "meeting", say::lead_meeting(), said)
}

fn decided(ctx: &Context, sitting: &Sitting, before: &Before) -> Option<Point> {
    point(ctx, "decisions", say::lead_decisions(), decisions::said(ctx, sitting, before))
}

/// Of a week or month.
pub(super) fn review(
    ctx: &Context,
    sitting: &Sitting,
    before: &Before,
    known: &Known,
    comments: &[Comment],
) -> Vec<Point> {
    let all = [
        meeting(ctx, sitting),
        decided(ctx, sitting, before),
        opening::progress(ctx, ctx.period, &known.figures),
        opening::decide(ctx, &known.problems, &[]).or_else(|| opening::problems(ctx, &known.problems)),
        point(ctx, "comments", say::lead_comments(), comments::said(ctx, comments)),
        market::moves(ctx).or_else(|| no_news(ctx)),
    ];
    all.into_iter().flatten().collect()
}

fn no_news(ctx: &Context) -> Option<Point> {
    let lead = crate::words::monthly_report::lead_market();
    rivals::this_month(ctx).is_empty().then(|| point(ctx, "market", lead, vec![say::no_news()])).flatten()
}

/// The last working day's figures, and what of its plan was not done.
fn yesterday(morning: &Morning) -> Option<Point> {
    let ctx = &morning.last;
    let day = agenda::on_weekday(ctx, ctx.period.start());
    if !past::on_record(ctx, ctx.period) {
        return point(ctx, "results", say::lead_results(), vec![say::nothing_on_record(day)]);
    }
    let actual = |metric| morning.figures.get(&metric).and_then(|figure| figure.actual).unwrap_or_default();
    let (sales, money) = (actual(ctx.sales()), actual(Metric::Collections));
    let (visits, calls) = (actual(Metric::Visits), actual(Metric::CallsMade));
    let moved = [sales, money, visits, calls].iter().any(|amount| !amount.is_zero());
    let silent = morning.heard.iter().filter(|attended| heard::is_silent(attended));
    let silent: Vec<String> = silent.map(|attended| ctx.person(attended.person)).collect();
    let logged = morning.heard.iter().any(|attended| matches!(attended.presence, Presence::Logged(_)));
    let mut said = vec![if moved || logged {
        say::day_results(&day, ctx.sum(sales), ctx.sum(money), count(visits), count(calls))
    } else {
        say::no_logs(&day)
    }];
    let sum = morning.planned();
    said.push(match (sum.planned, sum.missed) {
        (0, _) => say::day_unplanned(&day),
        (planned, 0) if planned == sum.done => say::day_all_done(planned),
        (planned, missed) => match planned.saturating_sub(sum.done + missed) {
            0 => say::day_some_done(planned, sum.done, missed),
            other => say::day_some_other(planned, sum.done, missed, other),
        },
    });
    if logged && !silent.is_empty() {
        said.push(say::silent(ctx.list(&silent)));
    }
    point(ctx, "results", say::lead_results(), said)
}

/// What rivals were seen doing in the days before.
fn news(ctx: &Context, seen: &[&Competitor]) -> Option<Point> {
    let name = |seen: &&Competitor| {
        let what = seen.what.as_deref().or(seen.product.as_deref()).unwrap_or_default();
        let kind = ctx.word(seen.kind.word(), seen.kind.zh());
        let what = if what.is_empty() { &*kind } else { what };
        // Words that begin with the brand need not name it again.
        let brand = if what.starts_with(&*seen.brand) { "" } else { &*seen.brand };
        let what = if brand.is_empty() { what.to_owned() } else { ctx.say(say::seen(brand, what)) };
        match seen.customer.as_ref().map(|party| ctx.party(party)) {
            Some(place) => ctx.say(say::seen_at(what, place)),
            None => what,
        }
    };
    let names: Vec<String> = seen.iter().rev().take(NAMED).map(name).collect();
    let days = morning::NEWS_DAYS;
    let said = if seen.is_empty() { say::no_news_of(days) } else { say::news(days, seen.len(), ctx.clauses(&names)) };
    point(ctx, "market", crate::words::monthly_report::lead_market(), vec![said])
}

/// What is on today, and which appointments are too close.
fn today(ctx: &Context, morning: &Morning) -> Option<Point> {
    let stops = || morning.plans.iter().flat_map(|(_, plan)| plan.stops());
    let busy = morning.plans.iter().filter(|(_, plan)| plan.stops().next().is_some()).count();
    let fixed = stops().filter(|stop| stop.fixed).count();
    let tight: usize = morning.plans.iter().map(|(_, plan)| plan.tight.len()).sum();
    let said = match (stops().count(), tight) {
        (0, _) => vec![say::nothing_today()],
        (n, 0) => vec![say::today(busy, n, fixed), say::no_tight()],
        (n, tight) => vec![say::today(busy, n, fixed), say::tight(tight)],
    };
    point(ctx, "today", say::lead_today(), said)
}

/// Of a morning.
pub(super) fn morning(ctx: &Context, sitting: &Sitting, before: &Before, morning: &Morning) -> Vec<Point> {
    let all = [
        meeting(ctx, sitting),
        decided(ctx, sitting, before),
        yesterday(morning),
        news(ctx, &morning.seen),
        today(ctx, morning),
    ];
    all.into_iter().flatten().collect()
}
