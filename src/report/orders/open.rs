//! Orders in production without approval, open orders, and what went wrong with orders.

use std::cmp::Reverse;

use crate::model::{Amount, OrderUpdate};
use crate::report::Context;
use crate::report::display::{NOTHING, count, text_or};
use crate::report::orders::{Facts, called, is_made};
use crate::report::view::Section;
use crate::report::view::orders::{AlarmRow, ExceptionRow, OpenOrderRow};
use crate::tally::{Approval, Asks, Followed, short_lead};
use crate::words::orders as say;

/// At most so many open orders are listed.
const LISTED: usize = 40;
/// At most so many products of an order are named.
const GOODS: usize = 2;

/// A quantity of a product, with its unit.
pub(super) fn quantity(ctx: &Context, product: crate::model::ProductId, quantity: Amount) -> String {
    match ctx.roster().product(product).unit.as_deref() {
        Some(unit) => ctx.say(say::with_unit(count(quantity), unit)),
        None => count(quantity),
    }
}

/// What was ordered.
fn goods(ctx: &Context, one: &Followed) -> String {
    let lines: Vec<String> = one
        .order
        .lines
        .iter()
        .filter_map(|line| {
            let product = line.product?;
            let name = &ctx.roster().product(product).name;
            let said = match line.quantity {
                Some(number) => ctx.say(say::goods_one(name, quantity(ctx, product, number))),
                None => name.clone(),
            };
            Some(if line.price.is_some_and(Amount::is_zero) { ctx.say(say::gift(said)) } else { said })
        })
        .collect();
    match lines.len() {
        0 => ctx.say(say::no_goods()),
        n if n > GOODS => ctx.say(say::goods_more(ctx.list(&lines[..GOODS]), n)),
        _ => ctx.list(&lines),
    }
}

fn asks(ctx: &Context, one: &Followed, asks: Asks) -> String {
    ctx.say(match asks {
        Asks::Policy => say::asks_policy(one.order.policy.as_deref().unwrap_or_default()),
        Asks::Price { product, price, list } => say::asks_price(&ctx.roster().product(product).name, price, list),
        Asks::Later => say::asks_later(),
    })
}

/// Who approved it, and when.
fn approver(ctx: &Context, one: &Followed) -> (String, String) {
    let by = one.order.approved_by.as_ref().map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who));
    (by, one.order.approved_at.map_or_else(String::new, |at| ctx.day(at.day)))
}

/// Whether every product of it is sold at its list price or above, or given for nothing, and no policy changes that.
fn is_as_listed(ctx: &Context, one: &Followed) -> bool {
    let listed = |line: &crate::model::Line| {
        let list = line.product.and_then(|product| ctx.roster().product(product).price);
        list.zip(line.price).is_some()
    };
    one.order.lines.iter().all(listed) && crate::tally::asks_approval(ctx.roster(), one.order).is_none()
}

/// Whether its price was approved, by whom, or that it is not.
fn approved(ctx: &Context, one: &Followed) -> String {
    let (by, at) = approver(ctx, one);
    match one.approval {
        Approval::Given => ctx.say(say::approved(by, at)).trim_end().to_owned(),
        Approval::Late(days) => ctx.say(say::approved_late(by, at, days)),
        Approval::Missing(_) if one.began().is_some() => ctx.say(say::unapproved()),
        Approval::Missing(_) => ctx.say(say::waits()),
        Approval::NotNeeded if is_as_listed(ctx, one) => ctx.say(say::as_listed()),
        Approval::NotNeeded => NOTHING.to_owned(),
    }
}

/// Orders made before their price was approved.
pub(super) fn alarms(ctx: &Context, facts: &Facts) -> Section<AlarmRow> {
    let row = |one: &Followed| {
        let why = match one.approval {
            Approval::Missing(why) => Some(why),
            _ => crate::tally::asks_approval(ctx.roster(), one.order),
        };
        AlarmRow {
            order: called(ctx, one),
            customer: ctx.customer(one.order.customer),
            owner: ctx.person(one.person),
            amount: ctx.money(one.value),
            began: ctx.day_or(one.began()),
            asks: why.map_or_else(|| NOTHING.to_owned(), |why| asks(ctx, one, why)),
            state: approved(ctx, one),
            note: text_or(one.news.iter().rev().find_map(|update| update.note.as_deref())),
        }
    };
    let rows: Vec<AlarmRow> = facts.alarms(ctx).into_iter().map(row).collect();
    if rows.is_empty() {
        return Section::told(rows, vec![ctx.say(super::opening::approvals(ctx, facts))]);
    }
    Section::told(rows, vec![ctx.say(say::alarm_note())])
}

/// Late ones first, the longest late first; then by the day they are expected or promised.
pub(super) fn sorted<'f, 'a>(ctx: &Context, facts: &'f Facts<'a>) -> Vec<&'f Followed<'a>> {
    let mut all: Vec<&Followed<'a>> = facts.open().collect();
    all.sort_by_key(|one| {
        let when = one.expected().or(one.order.due);
        (Reverse(one.days_late(ctx.until())), when.is_none(), when, one.order.head.date, one.order.head.entry)
    });
    all
}

/// How late it is, and what else is to be seen to.
fn state(ctx: &Context, one: &Followed) -> String {
    let until = ctx.until();
    let mut said = vec![match (one.days_late(until), one.order.due) {
        (late @ 1.., _) => say::days_late(late),
        (_, None) if until == one.order.head.date => say::no_due_today(),
        (_, None) => say::no_due(until.since(one.order.head.date)),
        (_, Some(due)) if due == until => say::due_today(),
        (_, Some(due)) => say::days_left(due.since(until)),
    }];
    if let Some(expected) = one.expected() {
        let passed = until.since(expected);
        let slips = one.order.due.map_or(0, |due| expected.since(due));
        if passed > 0 {
            said.push(say::expected_passed(passed));
        } else if slips > 0 {
            said.push(say::slips(slips));
        }
    }
    if let Some(short) = short_lead(ctx.roster(), one.order) {
        said.push(say::too_short(short.given, &ctx.roster().product(short.product).name, short.needed));
    }
    if one.shipped > Amount::ZERO {
        said.push(say::part_sent(ctx.sum(one.shipped)));
    }
    if one.repriced() {
        said.push(say::price_moved());
    }
    let mut said = ctx.each(said);
    if let Some((exception, update)) = one.exception() {
        said.push(ctx.word(exception.word(), exception.zh()));
        said.push(told(ctx, one, update));
    }
    ctx.commas(&said)
}

/// The stage last told.
fn stage(ctx: &Context, one: &Followed) -> String {
    match one.stage() {
        Some(stage) => ctx.word(stage.word(), stage.zh()),
        None if one.news.is_empty() => ctx.say(say::no_stage()),
        None => ctx.say(say::stage_untold()),
    }
}

fn row(ctx: &Context, one: &Followed) -> OpenOrderRow {
    OpenOrderRow {
        order: called(ctx, one),
        customer: ctx.customer(one.order.customer),
        owner: ctx.person(one.person),
        goods: goods(ctx, one),
        amount: ctx.money(one.value - one.shipped),
        stage: stage(ctx, one),
        due: ctx.day_or(one.order.due),
        expected: ctx.day_or(one.expected()),
        approved: approved(ctx, one),
        state: state(ctx, one),
        late: one.days_late(ctx.until()) > 0,
    }
}

/// What is to go out.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<OpenOrderRow> {
    let all = sorted(ctx, facts);
    let rows: Vec<OpenOrderRow> = all.iter().take(LISTED).map(|one| row(ctx, one)).collect();
    let worth = |all: &[&Followed]| -> Amount { all.iter().map(|one| one.value - one.shipped).sum() };
    let count = |fits: &dyn Fn(&Followed) -> bool| all.iter().filter(|one| fits(one)).count();
    let mut notes = Vec::new();
    if !all.is_empty() {
        let late = count(&|one| one.days_late(ctx.until()) > 0);
        let undated = count(&|one| one.order.due.is_none());
        notes.push(ctx.say(say::open_sum(all.len(), ctx.sum(worth(&all)), late, count(&is_made), undated)));
    }
    if all.len() > rows.len() {
        notes.push(ctx.say(say::open_rest(all.len() - rows.len(), ctx.sum(worth(&all[rows.len()..])))));
    }
    let bare = count(&|one| one.order.id.is_none());
    if bare > 0 {
        notes.push(ctx.say(say::no_ids(bare)));
    }
    if facts.untraced() {
        notes.push(ctx.say(say::untraced(all.len(), ctx.answers())));
    }
    if facts.served != ctx.scope {
        notes.push(ctx.say(say::follower_note(ctx.scope_name())));
    }
    Section::new(rows, notes, || ctx.say(say::none_open()))
}

/// Whether the customer knows of a piece of news: by itself, or by what was written later.
pub(super) fn told(ctx: &Context, one: &Followed, update: &OrderUpdate) -> String {
    ctx.say(match told_by(one, update) {
        None => say::not_told(),
        Some(by) if by.head.date == update.head.date => say::told(),
        Some(by) => say::told_on(ctx.day(by.head.date)),
    })
}

/// The news that says the customer knows of another.
pub(super) fn told_by<'a>(one: &Followed<'a>, update: &OrderUpdate) -> Option<&'a OrderUpdate> {
    let since = (update.head.date, update.head.entry);
    one.news.iter().copied().find(|later| later.told_customer && since <= (later.head.date, later.head.entry))
}

/// How an order stands at the period's end.
fn now(ctx: &Context, one: &Followed) -> String {
    if let Some(update) = one.cancelled() {
        return ctx.say(say::now_cancelled(ctx.day(update.head.date)));
    }
    if one.is_open() {
        let late = one.days_late(ctx.until());
        let open = ctx.say(say::now_open(stage(ctx, one)));
        return if late > 0 { ctx.commas(&[open, ctx.say(say::days_late(late))]) } else { open };
    }
    match (one.arrived(), one.left_on()) {
        (Some(day), _) => ctx.say(say::now_arrived(ctx.day(day))),
        (None, Some(day)) => ctx.say(say::now_left(ctx.day(day))),
        (None, None) => NOTHING.to_owned(),
    }
}

/// What went wrong: the period's news that names an exception, and of open orders what still stands.
pub(super) fn wrong<'f, 'a>(ctx: &Context, facts: &'f Facts<'a>) -> Vec<(&'f Followed<'a>, &'a OrderUpdate)> {
    let mut all: Vec<(&Followed<'a>, &'a OrderUpdate)> = Vec::new();
    for one in &facts.all {
        let standing = one.exception().filter(|_| one.is_open()).map(|(_, update)| update.head.entry);
        let told = one.news.iter().copied().filter(|update| update.exception.is_some());
        let ours = told.filter(|update| ctx.period.contains(update.head.date) || standing == Some(update.head.entry));
        all.extend(ours.map(|update| (one, update)));
    }
    all.sort_by_key(|(one, update)| (!one.is_open(), Reverse(update.head.date), update.head.entry));
    all
}

/// What went wrong, that of open orders first.
pub(super) fn exceptions(ctx: &Context, facts: &Facts) -> Section<ExceptionRow> {
    let row = |(one, update): &(&Followed, &OrderUpdate)| {
        let exception = update.exception.map_or_else(String::new, |kind| ctx.word(kind.word(), kind.zh()));
        let moved = one.began().is_some_and(|began| began <= update.head.date)
            && update.exception == Some(crate::model::OrderException::PriceChanged);
        ExceptionRow {
            order: called(ctx, one),
            customer: ctx.customer(one.order.customer),
            owner: ctx.person(one.person),
            day: ctx.day(update.head.date),
            exception: if moved { ctx.say(say::price_moved()) } else { exception },
            note: text_or(update.note.as_deref()),
            expected: ctx.day_or(update.expected),
            told: told(ctx, one, update),
            now: now(ctx, one),
        }
    };
    let rows: Vec<ExceptionRow> = wrong(ctx, facts).iter().map(row).collect();
    let notes = (!rows.is_empty()).then(|| ctx.say(say::exceptions_note()));
    Section::new(rows, notes.into_iter().collect(), || ctx.say(super::opening::no_exceptions(ctx, facts)))
}
