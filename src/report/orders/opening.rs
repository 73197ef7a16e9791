//! What the orders come to, in a few sentences.

use std::collections::BTreeMap;

use crate::model::{Amount, OrderException, OrderUpdate, Scope};
use crate::report::Context;
use crate::report::display::percent;
use crate::report::orders::{Facts, called, is_made, named, open, reason, stock, transport};
use crate::report::parts::{carried, owed};
use crate::report::view::Point;
use crate::tally::{Approval, Carrier, Followed, Sent, Thread, short_lead};
use crate::words::Said;
use crate::words::orders as say;

/// How many a sentence names.
const NAMED: usize = 3;
/// A carrier's rate is compared from so many shipments on.
const COMPARED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let point = |id, lead, said| Point { id, lead: ctx.say(lead), sentences: ctx.each(said) };
    let alarmed = facts.alarms(ctx).iter().any(|one| unapproved(one));
    let (id, lead) = if alarmed { ("alarm", say::lead_alarm()) } else { ("approval", say::lead_approval()) };
    vec![
        point(id, lead, approval(ctx, facts)),
        point("late", say::lead_late(), late(ctx, facts)),
        point("exceptions", say::lead_exceptions(), exceptions(ctx, facts)),
        point("transport", say::lead_transport(), sent(ctx, facts)),
        point("lost", say::lead_lost(), lost(ctx, facts)),
        point("stock", say::lead_stock(), stock_and_loans(ctx, facts)),
    ]
}

/// Who decides about a price: of a person's orders whom they report to, of others who answers for the scope.
fn decides(ctx: &Context, facts: &Facts) -> String {
    let boss = match ctx.scope {
        Scope::Person(id) => ctx.roster().person(id).post(ctx.until()).reports_to,
        _ => owed::manager(ctx, facts.served),
    };
    boss.map_or_else(|| ctx.answers(), |id| ctx.person(id))
}

fn unapproved(one: &Followed) -> bool {
    matches!(one.approval, Approval::Missing(_))
}

/// Several of a list, in a list.
fn some<T>(ctx: &Context, all: &[T], name: impl Fn(&T) -> String) -> String {
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    and_more(ctx, all.len(), ctx.list(&names))
}

/// The same, where the names have commas in them.
fn clauses<T>(ctx: &Context, all: &[T], name: impl Fn(&T) -> String) -> String {
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    and_more(ctx, all.len(), ctx.clauses(&names))
}

/// A list that says so if it does not name all of them.
fn and_more(ctx: &Context, all: usize, list: String) -> String {
    if all > NAMED { ctx.say(say::and_more(list)) } else { list }
}

/// That no price lacks approval, or why that cannot be seen.
pub(super) fn approvals(ctx: &Context, facts: &Facts) -> Said {
    let orders = &ctx.books.workspace().facts.orders;
    if orders.iter().all(|order| order.approved_by.is_none() || ctx.until() < order.head.date) {
        return say::no_habit(ctx.answers());
    }
    match facts.open().filter(|one| is_made(one)).count() {
        0 => say::none_made(),
        made => say::all_approved(made),
    }
}

fn approval(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let alarms = facts.alarms(ctx);
    let (missing, late): (Vec<_>, Vec<_>) = alarms.into_iter().partition(|one| unapproved(one));
    let mut said = Vec::new();
    if missing.is_empty() {
        said.push(approvals(ctx, facts));
    } else {
        let sum: Amount = missing.iter().map(|one| one.value).sum();
        let name = |one: &&Followed| {
            ctx.say(say::alarm_one(called(ctx, one), ctx.customer(one.order.customer), ctx.day_or(one.began())))
        };
        said.push(say::alarm(missing.len(), ctx.sum(sum), some(ctx, &missing, name)));
        said.push(say::alarm_decide(decides(ctx, facts)));
    }
    if !late.is_empty() {
        let name = |one: &&Followed| {
            let Approval::Late(days) = one.approval else { return named(ctx, one) };
            ctx.say(say::late_approval(called(ctx, one), ctx.customer(one.order.customer), days))
        };
        said.push(say::late_approvals(late.len(), some(ctx, &late, name)));
    }
    let waiting: Vec<&Followed> = facts.open().filter(|one| one.began().is_none() && unapproved(one)).collect();
    if !waiting.is_empty() {
        said.push(say::to_approve(waiting.len(), some(ctx, &waiting, |one| named(ctx, one))));
    }
    said
}

fn late(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = open::sorted(ctx, facts);
    let sum = ctx.sum(all.iter().map(|one| one.value - one.shipped).sum());
    let late: Vec<&Followed> = all.iter().copied().filter(|one| one.days_late(ctx.until()) > 0).collect();
    let undated = all.iter().filter(|one| one.order.due.is_none()).count();
    let name = |one: &&Followed| {
        let (order, customer, days) = (called(ctx, one), ctx.customer(one.order.customer), one.days_late(ctx.until()));
        ctx.say(match one.expected() {
            Some(expected) => say::late_until(order, customer, days, ctx.day(expected)),
            None => say::late_one(order, customer, days),
        })
    };
    let mut said = vec![match (all.len(), late.len()) {
        (0, _) => return vec![say::none_open()],
        (n, _) if facts.untraced() => return vec![say::untraced(n, ctx.answers())],
        (n, 0) if undated == n => return vec![say::no_days(n, sum)],
        (n, 0) => say::none_late(n, sum),
        (n, late_ones) => say::late(late_ones, n, sum, clauses(ctx, &late, name)),
    }];
    if undated > 0 {
        said.push(say::undated(undated));
    }
    let slipping: Vec<&Followed> = all
        .iter()
        .copied()
        .filter(|one| {
            one.days_late(ctx.until()) == 0
                && one.order.due.zip(one.expected()).is_some_and(|(due, expected)| due < expected)
        })
        .collect();
    if !slipping.is_empty() {
        let name = |one: &&Followed| {
            let (due, expected) = (ctx.day_or(one.order.due), ctx.day_or(one.expected()));
            ctx.say(say::slipping_one(called(ctx, one), ctx.customer(one.order.customer), due, expected))
        };
        said.push(say::slipping(slipping.len(), some(ctx, &slipping, name)));
    }
    let short: Vec<_> = all.iter().filter_map(|one| Some((*one, short_lead(ctx.roster(), one.order)?))).collect();
    if !short.is_empty() {
        let name = |(one, short): &(&Followed, crate::tally::ShortLead)| {
            let product = &ctx.roster().product(short.product).name;
            let customer = ctx.customer(one.order.customer);
            ctx.say(say::short_one(called(ctx, one), customer, short.given, product, short.needed))
        };
        said.push(say::short_leads(short.len(), some(ctx, &short, name)));
    }
    said
}

/// That the period's news name no exception, or that there are no news.
pub(super) fn no_exceptions(ctx: &Context, facts: &Facts) -> Said {
    let mut news = facts.all.iter().flat_map(|one| &one.news);
    if news.any(|update| ctx.period.contains(update.head.date)) {
        say::no_exceptions(ctx.short(ctx.period))
    } else {
        say::no_news(ctx.short(ctx.period), ctx.answers())
    }
}

fn exceptions(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let all = open::wrong(ctx, facts);
    let ours = |update: &OrderUpdate| ctx.period.contains(update.head.date);
    let mut kinds: BTreeMap<OrderException, usize> = BTreeMap::new();
    let mut orders = Vec::new();
    for (one, update) in all.iter().filter(|(_, update)| ours(update)) {
        *kinds.entry(update.exception.unwrap_or(OrderException::Other)).or_default() += 1;
        if !orders.contains(&one.order.head.entry) {
            orders.push(one.order.head.entry);
        }
    }
    let times: usize = kinds.values().sum();
    let mut said = Vec::new();
    if times == 0 {
        said.push(no_exceptions(ctx, facts));
    } else {
        let kinds: Vec<String> =
            kinds.iter().map(|(kind, n)| ctx.say(say::kind_times(ctx.word(kind.word(), kind.zh()), n))).collect();
        said.push(say::exceptions(ctx.short(ctx.period), times, orders.len(), ctx.list(&kinds)));
    }
    let mut untold: Vec<&Followed> = Vec::new();
    for (one, update) in &all {
        let known = untold.iter().any(|before| before.order.head.entry == one.order.head.entry);
        if !known && open::told_by(one, update).is_none() {
            untold.push(one);
        }
    }
    let (open, gone): (Vec<&Followed>, Vec<&Followed>) = untold.into_iter().partition(|one| one.is_open());
    match (all.iter().any(|(one, _)| one.is_open()), open.len()) {
        (false, _) => {}
        (true, 0) => said.push(say::all_told()),
        (true, n) => said.push(say::untold(n, some(ctx, &open, |one| named(ctx, one)))),
    }
    if !gone.is_empty() {
        said.push(say::never_told(gone.len(), some(ctx, &gone, |one| named(ctx, one))));
    }
    let moved = |one: &&Followed| {
        let began = one.began();
        let now = one.news.iter().filter(|update| ours(update) && began.is_some_and(|day| day <= update.head.date));
        let priced =
            |update: &&OrderUpdate| update.amount.is_some() || update.exception == Some(OrderException::PriceChanged);
        now.copied().any(|update| priced(&update))
    };
    let repriced: Vec<&Followed> = facts.all.iter().filter(|one| one.repriced()).filter(moved).collect();
    if !repriced.is_empty() {
        said.push(say::repriced(repriced.len(), some(ctx, &repriced, |one| named(ctx, one))));
    }
    said
}

fn sent(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let period = ctx.short(ctx.period);
    let dated: Vec<&Sent> = facts.sent.iter().filter(|one| one.due.is_some()).collect();
    let late = |one: &&&Sent| one.days_late > 0 || one.shipment.error == Some(crate::model::ShippingError::Late);
    let on_time = dated.len() - dated.iter().filter(late).count();
    let mut said = vec![match (facts.sent.len(), dated.len()) {
        (0, _) => return vec![say::nothing_sent(period)],
        (n, 0) => say::no_dates(period, n),
        (n, dated) if on_time == dated => say::all_on_time(period, n, dated),
        (n, dated) => say::on_time(period, n, dated, on_time),
    }];
    let wrong: Vec<_> = facts.sent.iter().filter_map(|one| one.shipment.error).collect();
    if !wrong.is_empty() {
        said.push(say::faults(wrong.len(), transport::faults(ctx, &wrong)));
    }
    let named: Vec<&Carrier> = facts.carriers.iter().filter(|carrier| carrier.name.is_some()).collect();
    let rate = |carrier: &Carrier| transport::rate(carrier.on_time, carrier.dated);
    let compared = named.iter().filter(|carrier| carrier.dated >= COMPARED);
    let worst = compared.min_by_key(|carrier| (rate(carrier), carrier.name));
    match worst {
        None if named.is_empty() => said.push(say::no_carriers()),
        None => {}
        Some(worst) if worst.on_time == worst.dated => said.push(say::carriers_on_time()),
        Some(worst) => {
            let share = rate(worst).map(percent).unwrap_or_default();
            said.push(say::worst_carrier(worst.name.unwrap_or_default(), share, worst.on_time, worst.dated));
        }
    }
    said
}

fn lost(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let period = ctx.short(ctx.period);
    let mut all = facts.lost.clone();
    all.sort_by_key(|lost| std::cmp::Reverse(lost.amount));
    let list = clauses(ctx, &all, |lost| ctx.say(say::lost_one(ctx.party(&lost.customer), reason(ctx, lost))));
    let sum: Amount = all.iter().filter_map(|lost| lost.amount).sum();
    let mut said = vec![match all.len() {
        0 => say::none_lost(period),
        n if sum.is_zero() => say::lost_unpriced(period, n, list),
        n => say::lost(period, n, ctx.sum(sum), list),
    }];
    let off = facts.cancelled(ctx);
    if !off.is_empty() {
        let sum: Amount = off.iter().map(|(_, amount)| *amount).sum();
        said.push(say::cancelled(off.len(), ctx.sum(sum), some(ctx, &off, |(one, _)| named(ctx, one))));
    }
    said
}

fn stock_and_loans(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let low: Vec<_> = facts.stock.iter().filter(|level| level.below().is_some()).collect();
    let counted = facts.stock.iter().any(|level| level.count.is_some());
    let mut said = vec![match low.len() {
        _ if !counted => say::no_counts(),
        0 => stock::enough(facts),
        n => {
            let name = |level: &&crate::tally::StockLevel| {
                let of = |amount: Option<Amount>| open::quantity(ctx, level.product, amount.unwrap_or_default());
                let product = &ctx.roster().product(level.product).name;
                ctx.say(say::low_one(product, of(level.count.map(|count| count.quantity)), of(level.minimum)))
            };
            say::low_stock(n, clauses(ctx, &low, name))
        }
    }];
    let open: Vec<&Thread> = facts.loans.iter().filter(|thread| thread.is_open()).collect();
    let late: Vec<&Thread> = open.iter().copied().filter(|thread| carried::late(thread) > 0).collect();
    let name = |thread: &&Thread| {
        let goods = stock::goods(ctx, thread);
        ctx.say(say::loan_one(ctx.party_or(thread.customer.as_ref()), goods, carried::late(thread)))
    };
    said.push(match (facts.loans.len(), open.len(), late.len()) {
        (0, ..) => say::no_loans(),
        (back, 0, _) => say::loans_back(back),
        (_, open, 0) => say::loans_open(open),
        (_, open, n) => say::loans_late(open, n, some(ctx, &late, name)),
    });
    said
}
