//! The computed summary of a meeting's papers: when and who, what the last one decided, results, problems, people,
//! market.

use crate::model::{Metric, Party};
use crate::report::meeting::agenda::Sitting;
use crate::report::meeting::comments::{self, Comment};
use crate::report::meeting::decisions::{self, Before};
use crate::report::parts::logged::Known;
use crate::report::parts::{past, rivals};
use crate::report::view::Point;
use crate::report::{Context, monthly_report, opening};
use crate::tally::PlannedAndDone;
use crate::words::Said;
use crate::words::meeting as say;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

fn point(ctx: &Context, id: &'static str, lead: Said, text: Vec<Said>) -> Option<Point> {
    (!text.is_empty()).then(|| Point { id, lead: ctx.say(lead), sentences: ctx.each(text) })
}

fn meeting(ctx: &Context, sitting: &Sitting) -> Option<Point> {
    let mut said = vec![sitting.when(ctx)];
    if sitting.day.is_some() {
        said.extend(sitting.who(ctx));
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
        monthly_report::opening::market(ctx).or_else(|| no_news(ctx)),
    ];
    all.into_iter().flatten().collect()
}

fn no_news(ctx: &Context) -> Option<Point> {
    let lead = crate::words::monthly_report::lead_market();
    rivals::this_month(ctx).is_empty().then(|| point(ctx, "market", lead, vec![say::no_news()])).flatten()
}

/// The last working day's figures, and what of its plan was not done.
fn yesterday(ctx: &Context, known: &Known, work: &PlannedAndDone) -> Option<Point> {
    let day = ctx.day(ctx.period.start());
    if !past::on_record(ctx, ctx.period) {
        return point(ctx, "results", say::lead_results(), vec![say::nothing_on_record(day)]);
    }
    let written = ctx.books.workspace().facts.days.iter().filter(|of| ctx.ours(of.head));
    let mut people: Vec<_> = written.map(|of| of.head.person).collect();
    people.sort_unstable();
    people.dedup();
    let (sales, money) = (known.actual(ctx.sales()), known.actual(Metric::Collections));
    let (visits, calls) = (known.actual(Metric::Visits), known.actual(Metric::CallsMade));
    let moved = [sales, money, visits, calls].iter().any(|amount| !amount.is_zero());
    let mut said = vec![if !moved && people.is_empty() {
        say::no_logs(&day)
    } else {
        let count = crate::report::display::count;
        say::day_results(&day, ctx.sum(sales), ctx.sum(money), count(visits), count(calls))
    }];
    let sum = crate::report::parts::executed::count(work);
    said.push(match (sum.planned, sum.planned - sum.done - sum.early - sum.late) {
        (0, _) => say::day_unplanned(&day),
        (planned, 0) => say::day_all_done(planned),
        (planned, _) => say::day_some_done(planned, sum.done + sum.early + sum.late, sum.missed, sum.other),
    });
    point(ctx, "results", say::lead_results(), said)
}

/// What rivals were seen doing in the days before.
fn news(ctx: &Context, seen: &[&crate::model::Competitor], days: i32) -> Option<Point> {
    let name = |seen: &&crate::model::Competitor| {
        let what = seen.what.as_deref().or(seen.product.as_deref()).unwrap_or_default();
        let kind = ctx.word(seen.kind.word(), seen.kind.zh());
        let what = if what.is_empty() { &*kind } else { what };
        ctx.say(match seen.customer.as_ref().map(|party: &Party| ctx.party(party)) {
            Some(place) => say::seen_at(&seen.brand, what, place),
            None => say::seen(&seen.brand, what),
        })
    };
    let names: Vec<String> = seen.iter().rev().take(NAMED).map(name).collect();
    let said = if seen.is_empty() { say::no_news_of(days) } else { say::news(days, seen.len(), ctx.clauses(&names)) };
    point(ctx, "market", crate::words::monthly_report::lead_market(), vec![said])
}

/// Of a morning: `ctx` is the day's, `last` the last working day's.
pub(super) struct Morning<'f, 'a> {
    pub(super) sitting: &'f Sitting<'a>,
    pub(super) before: &'f Before<'a>,
    pub(super) last: &'f Context<'a>,
    pub(super) known: &'f Known<'a>,
    pub(super) work: &'f PlannedAndDone<'a>,
    pub(super) seen: &'f [&'a crate::model::Competitor],
    pub(super) news_days: i32,
    pub(super) today: Vec<Said>,
}

/// Of a morning.
pub(super) fn morning(ctx: &Context, facts: Morning) -> Vec<Point> {
    let all = [
        meeting(ctx, facts.sitting),
        decided(ctx, facts.sitting, facts.before),
        yesterday(facts.last, facts.known, facts.work),
        news(ctx, facts.seen, facts.news_days),
        point(ctx, "today", say::lead_today(), facts.today),
    ];
    all.into_iter().flatten().collect()
}
