//! How long it took until a payment was told.

use crate::report::Context;
use crate::report::display::{NOTHING, count};
use crate::report::problems::Facts;
use crate::report::view::Section;
use crate::report::view::problems::NoticeRow;
use crate::tally::{Lag, Notice, lag};
use crate::words::Said;
use crate::words::problems as say;

/// At most so many are listed.
const LISTED: usize = 20;

/// What there is to say of the lag.
pub(super) fn said(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = &facts.notices;
    let Lag { told, dated, later, mean_days, longest_days, .. } = lag(all);
    let mut said = vec![match (all.first(), mean_days, longest_days) {
        (Some(first), Some(mean), Some(longest)) if later > 0 => {
            say::told_later(told, later, count(mean.round(1)), ctx.customer(first.payment.customer), longest)
        }
        _ if told > 0 && dated == 0 => say::told_undated(told, ctx.answers()),
        _ if told > 0 => say::told_at_once(told, dated),
        _ => say::no_payments(ctx.short(ctx.period)),
    }];
    let asked: Vec<String> = all
        .iter()
        .filter(|notice| notice.contacts > 0)
        .map(|notice| ctx.say(say::times_of(ctx.customer(notice.payment.customer), notice.contacts)))
        .collect();
    if !asked.is_empty() {
        said.push(say::asked_meanwhile(ctx.list(&asked)));
    }
    said
}

fn ahead(ctx: &Context, all: &[Notice]) -> Option<String> {
    let coming: Vec<String> = all
        .iter()
        .filter(|notice| notice.days < 0)
        .map(|notice| {
            let (customer, amount) = (ctx.customer(notice.payment.customer), ctx.sum(notice.payment.amount));
            ctx.say(say::coming(customer, amount, ctx.day(notice.arrived)))
        })
        .collect();
    (!coming.is_empty()).then(|| ctx.say(say::told_ahead(coming.len(), ctx.list(&coming))))
}

pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<NoticeRow> {
    let all = &facts.notices;
    let later: Vec<&Notice> = all.iter().filter(|notice| notice.days > 0).collect();
    let row = |notice: &&Notice| NoticeRow {
        customer: ctx.customer(notice.payment.customer),
        amount: ctx.money(notice.payment.amount),
        arrived: ctx.day(notice.arrived),
        told: ctx.day(notice.told),
        days: notice.days.to_string(),
        by: ctx.person(notice.payment.head.person),
        owner: notice.person.map_or_else(|| NOTHING.to_owned(), |id| ctx.person(id)),
        contacts: notice.contacts.to_string(),
    };
    let rows: Vec<NoticeRow> = later.iter().take(LISTED).map(row).collect();
    let mut notes = ctx.each(said(ctx, facts));
    if later.len() > rows.len() {
        notes.push(ctx.say(say::more_rows(later.len() - rows.len())));
    }
    notes.extend(ahead(ctx, all));
    if !rows.is_empty() {
        notes.push(ctx.say(say::notice_note()));
    }
    Section::told(rows, notes)
}
