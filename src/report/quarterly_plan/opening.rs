//! What the quarter ahead comes to, in a few sentences.

use crate::model::{Amount, LeadStage, Metric, PeriodKind};
use crate::report::Context;
use crate::report::display::{count, minus};
use crate::report::opening;
use crate::report::parts::season::{self, Levels};
use crate::report::parts::{owed, prospects, quarter_targets};
use crate::report::quarterly_plan::Facts;
use crate::report::view::Point;
use crate::tally;
use crate::words::Said;
use crate::words::quarterly as common;
use crate::words::quarterly_plan as say;

/// How many a sentence names.
const NAMED: usize = 4;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let said = [
        ("target", common::lead_target(), target(ctx)),
        ("season", common::lead_season(), round(ctx)),
        ("push", common::lead_push(), vec![push(ctx, facts)]),
        ("develop", common::lead_develop(), develop(ctx)),
        ("carried", common::lead_carried(), vec![facts.spread.said(ctx)]),
        ("remarks", common::lead_remarks(), owed::missing_plans(ctx).map(Said::same).into_iter().collect()),
    ];
    said.into_iter().filter_map(|(id, lead, said)| opening::point(ctx, id, lead, said)).collect()
}

/// The target against the quarter before and last year's.
fn target(ctx: &Context) -> Vec<Said> {
    let mut said = vec![quarter_targets::said(ctx, ctx.period)];
    let aim = quarter_targets::aim(ctx, ctx.period, ctx.sales());
    if let Some(target) = aim.target {
        let then = aim.last_year.filter(|then| *then > Amount::ZERO);
        said.push(match then {
            None => say::last_year_unknown(),
            Some(then) if target > then => say::above_last_year(ctx.sum(then), ctx.sum(target - then)),
            Some(then) if target < then => say::below_last_year(ctx.sum(then), ctx.sum(then - target)),
            Some(then) => say::like_last_year(ctx.sum(then)),
        });
        said.push(match aim.months {
            None => common::months_not_stated(ctx.short(ctx.period)),
            Some(months) if months == target => say::months_agree(),
            Some(months) if months < target => say::months_below(ctx.sum(target - months)),
            Some(months) => say::months_above(ctx.sum(months - target)),
        });
    }
    said
}

/// Working days, holidays, and which months were peaks or lows.
fn round(ctx: &Context) -> Vec<Said> {
    let calendar = &ctx.books.workspace().calendar;
    let days = |period: crate::model::Period| calendar.workdays(period.start(), period.end());
    let now = days(ctx.period);
    let before = ctx.period.previous().map_or(now, days);
    let mut said = vec![match now.cmp(&before) {
        std::cmp::Ordering::Greater => say::days_more(now, now - before),
        std::cmp::Ordering::Less => say::days_fewer(now, before - now),
        std::cmp::Ordering::Equal => say::days_same(now),
    }];
    said.push(if season::breaks(ctx, ctx.period).is_empty() && calendar.knows(ctx.period.start().year()) {
        say::no_holidays()
    } else {
        say::holidays(season::holidays(ctx, ctx.period))
    });
    said.extend(season::soon_after(ctx, ctx.period).map(|found| say::soon_after(season::said(ctx, &found))));
    let levels = Levels::before(ctx, ctx.period);
    let times = |month| levels.as_ref().and_then(|levels| levels.times(month));
    let months: Vec<_> =
        ctx.period.parts(PeriodKind::Month).into_iter().filter_map(|month| Some((month, times(month)?))).collect();
    let named = |rank: i32| {
        let found = months.iter().filter(|(_, times)| season::rank(*times) == rank);
        let found: Vec<String> = found
            .map(|(month, times)| ctx.say(say::month_times(ctx.short(*month), minus(&times.grouped(2)))))
            .collect();
        (!found.is_empty()).then(|| ctx.list(&found))
    };
    said.push(match (months.is_empty(), named(1), named(-1)) {
        (true, _, _) => say::levels_unknown(),
        (false, Some(peaks), Some(lows)) => say::peaks_and_lows(peaks, lows),
        (false, Some(peaks), None) => say::peaks(peaks),
        (false, None, Some(lows)) => say::lows(lows),
        (false, None, None) => say::levels_even(),
    });
    said
}

/// What the plans push.
fn push(ctx: &Context, facts: &Facts) -> Said {
    let chosen = facts.push.iter().filter(|one| one.named || (one.target.is_some() && !one.line));
    let chosen: Vec<String> = chosen.map(|one| one.name.clone()).collect();
    let aimed = |line: bool| facts.push.iter().filter(|one| one.target.is_some() && one.line == line).count();
    if chosen.is_empty() {
        return say::push_none(ctx.answers());
    }
    let names = ctx.list(&chosen[..chosen.len().min(NAMED)]);
    match (aimed(false), aimed(true)) {
        (0, 0) => say::push_unmeasured(chosen.len(), names),
        (0, lines) => say::push_by_line(chosen.len(), names, lines),
        (aimed, _) => say::push_measured(chosen.len(), names, aimed),
    }
}

/// Whom to win, against how many there are to be won.
fn develop(ctx: &Context) -> Vec<Said> {
    let target = tally::target(ctx.books, ctx.scope, ctx.period, Metric::NewCustomers, ctx.as_of);
    let leads = tally::leads(ctx.books, ctx.scope, ctx.as_of);
    let open = leads.iter().filter(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost)).count();
    let all = prospects::section(ctx).rows.len();
    let mut said = vec![match target.map(|target| target.amount) {
        None => say::develop_without_target(all, open),
        Some(target) if Amount::count(all) < target => {
            say::develop_short(count(target), all, count(target - Amount::count(all)))
        }
        Some(target) => say::develop_enough(count(target), all, open),
    }];
    let late = leads.iter().filter(|lead| {
        !matches!(lead.stage, LeadStage::Won | LeadStage::Lost) && lead.next.is_some_and(|next| next < ctx.as_of)
    });
    let late: Vec<String> = late.map(|lead| lead.entries[lead.entries.len() - 1].name.to_string()).collect();
    if !late.is_empty() {
        said.push(say::leads_late(late.len(), ctx.list(&late[..late.len().min(NAMED)])));
    }
    said
}
