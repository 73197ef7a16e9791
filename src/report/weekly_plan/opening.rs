//! The computed summary of a week's plan: whether its targets are what the month asks, whether its days are filled, who
//! wants attention and is not planned for, what is overdue and what was left open, whose plans are missing.

use std::cmp::Reverse;

use crate::report::Context;
use crate::report::parts::carried;
use crate::report::view::Point;
use crate::report::weekly_plan::aims::{self, Week};
use crate::report::weekly_plan::follow::{self, Followed};
use crate::report::weekly_plan::norms::{self, Held};
use crate::report::weekly_plan::papers::Papers;
use crate::report::weekly_plan::route::{self, Stop};
use crate::report::weekly_plan::wanted::{self, Wanted};
use crate::tally::Thread;
use crate::words::Said;
use crate::words::weekly_plan as say;
use crate::words::weekly_report as weekly;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// What the opening rests on.
pub(super) struct Facts<'f, 'c, 'a> {
    pub(super) week: &'f Week<'c, 'a>,
    pub(super) stops: &'f [Stop],
    pub(super) norms: &'f [Held],
    pub(super) wanted: &'f [Wanted],
    pub(super) followed: &'f [Followed<'a>],
    pub(super) threads: &'f [Thread<'a>],
    pub(super) papers: &'f Papers<'a>,
}

/// The paragraphs, in the order of the plan's parts.
pub(super) fn points(facts: &Facts) -> Vec<Point> {
    let ctx = facts.week.ctx;
    let mut all = vec![
        point(ctx, "aims", say::lead_aims(), aims::said(facts.week)),
        point(ctx, "route", say::lead_route(), days(facts)),
        point(ctx, "customers", say::lead_customers(), vec![wanted::said(ctx, facts.wanted)]),
        point(ctx, "projects", say::lead_projects(), follow::said(ctx, facts.followed)),
        point(ctx, "carried", say::lead_carried(), left_open(facts)),
    ];
    if !ctx.is_person() {
        all.push(point(ctx, "papers", say::lead_papers(), facts.papers.said(ctx)));
    }
    all
}

fn point(ctx: &Context, id: &'static str, lead: Said, text: Vec<Said>) -> Point {
    Point { id, lead: ctx.say(lead), sentences: ctx.each(text) }
}

/// What is on, the days with nothing, and whether it is what the norms ask.
fn days(facts: &Facts) -> Vec<Said> {
    let ctx = facts.week.ctx;
    let workdays = ctx.books.workspace().calendar.workdays(ctx.period.start(), ctx.period.end());
    let work = facts.stops.iter().filter(|stop| stop.is_work()).count();
    let mut said = Vec::new();
    if work == 0 {
        said.push(say::nothing_planned(ctx.short(ctx.period)));
    } else {
        said.push(say::planned(workdays, work, route::customers(facts.stops, None).len()));
        said.extend(route::free_note(ctx, facts.stops).map(Said::same));
    }
    if workdays > 0 {
        said.push(norms::said(ctx, facts.norms));
    }
    said
}

/// What last week left open, the longest late by name.
fn left_open(facts: &Facts) -> Vec<Said> {
    let (ctx, last) = (facts.week.ctx, &facts.week.last);
    let open: Vec<&Thread> = facts.threads.iter().filter(|thread| !carried::is_old_chore(last, thread)).collect();
    let mut late: Vec<&&Thread> = open.iter().filter(|thread| carried::late(thread) > 0).collect();
    late.sort_by_key(|thread| Reverse(carried::late(thread)));
    let mut said = vec![match (open.len(), late.len()) {
        (0, _) => say::left_none(),
        (open, 0) => say::left_in_time(open),
        (open, late) => say::left_sum(open, late),
    }];
    let names = late
        .iter()
        .take(NAMED)
        .map(|thread| ctx.say(weekly::late_thread(carried::what(ctx, thread), carried::late(thread))));
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        said.push(weekly::longest_late(ctx.list(&names)));
    }
    said
}
