//! (11) Local policies that changed or came into force.

use crate::model::PolicyChange;
use crate::report::Context;
use crate::report::display::text_or;
use crate::report::view::Section;
use crate::report::view::monthly_report::PolicyRow;
use crate::words::monthly_report as say;

/// Those named in the month, and earlier ones that came into force in it; by the day they hold from.
pub(crate) fn this_month<'a>(ctx: &Context<'a>) -> Vec<&'a PolicyChange> {
    let all = ctx.books.workspace().facts.policies.iter();
    let mut ours: Vec<&PolicyChange> = all
        .filter(|p| {
            let now = ctx.period.contains(p.head.date) || p.effective.is_some_and(|day| ctx.period.contains(day));
            now && ctx.counts(p.head)
        })
        .collect();
    ours.sort_by_key(|p| (p.effective.unwrap_or(p.head.date), p.head.entry));
    ours
}

/// Their rows.
pub(crate) fn section(ctx: &Context) -> Section<PolicyRow> {
    let rows = this_month(ctx).into_iter().map(|p| PolicyRow {
        title: p.title.to_string(),
        kind: ctx.word(p.kind.word(), p.kind.zh()),
        effective: match p.effective {
            Some(day) if day <= ctx.until() => ctx.say(say::in_force(ctx.day(day))),
            Some(day) => ctx.say(say::in_force_later(ctx.day(day), day.since(ctx.until()))),
            None => ctx.say(say::day_unknown()),
        },
        effect: text_or(p.effect.as_deref()),
        by: format!("{} {}", ctx.person(p.head.person), ctx.day(p.head.date)),
    });
    Section::new(rows.collect::<Vec<_>>(), Vec::new(), || ctx.nothing_logged(&say::what_policies()))
}
