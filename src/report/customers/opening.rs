//! How customers do, in a few sentences.

use crate::model::{Amount, CustomerClass, CustomerId, Metric};
use crate::report::Context;
use crate::report::customers::course::Way;
use crate::report::customers::{Facts, care, classes, standing, waiting, winning};
use crate::report::display::{percent, percent_or};
use crate::report::opening::point;
use crate::report::parts::figures::share_of_time;
use crate::report::parts::logged::figure;
use crate::report::parts::{carried, past};
use crate::report::view::Point;
use crate::tally::{Key, Receivable, Thread, ThreadKind};
use crate::words::Said;
use crate::words::customers as say;

/// How many a sentence names.
const NAMED: usize = 3;

pub(super) fn points(ctx: &Context, facts: &Facts) -> Vec<Point> {
    let all = vec![
        point(ctx, "sales", say::lead_sales(), sales(ctx, facts)),
        point(ctx, "money", say::lead_money(), money(ctx, facts)),
        point(ctx, "attention", say::lead_attention(), attention(ctx, facts)),
        point(ctx, "classes", say::lead_classes(), class_changes(ctx, facts)),
        point(ctx, "winning", say::lead_winning(), won(ctx, facts)),
        point(ctx, "open", say::lead_open(), open(ctx, facts)),
    ];
    all.into_iter().flatten().collect()
}

/// Whether there are customers to speak of.
fn nobody(facts: &Facts) -> bool {
    facts.all().next().is_none()
}

fn sales(ctx: &Context, facts: &Facts) -> Vec<Said> {
    if !past::on_record(ctx, ctx.period) {
        return vec![say::nothing_known(ctx.short(ctx.period))];
    }
    if nobody(facts) {
        return vec![say::no_customers(ctx.scope_name())];
    }
    let key = &facts.key;
    if key.is_empty() {
        let mut said = vec![say::no_key(ctx.scope_name(), ctx.answers())];
        said.extend(courses(ctx, facts));
        return said;
    }
    let sum: Amount = key.iter().filter_map(|&id| facts.known.customer(id, ctx.sales()).actual).sum();
    let share = percent_or(sum.over(facts.known.actual(ctx.sales())));
    let before = standing::total_before(ctx, &facts.known, key);
    let mut said = vec![match (before, ctx.period.previous()) {
        (Some(before), Some(period)) => {
            let change = ctx.change(ctx.sales(), Some(sum), Some(before), false);
            say::key_sales(key.len(), ctx.sum(sum), share, change, ctx.short(period))
        }
        _ => say::key_sales_alone(key.len(), ctx.sum(sum), share),
    }];
    said.push(against_targets(ctx, facts));
    said.extend(courses(ctx, facts));
    said
}

/// Whether the key customers that have a target are on plan.
fn against_targets(ctx: &Context, facts: &Facts) -> Said {
    let time = standing::running(ctx).map_or(Amount::ONE, share_of_time);
    let share = |id: &CustomerId| Some((*id, facts.known.customer(*id, ctx.sales()).completion?));
    let planned: Vec<(CustomerId, Amount)> = facts.key.iter().filter_map(share).collect();
    let mut behind: Vec<&(CustomerId, Amount)> = planned.iter().filter(|(_, share)| *share < time).collect();
    behind.sort_by_key(|(id, share)| (*share, *id));
    let named =
        behind.iter().take(NAMED + 1).map(|(id, share)| ctx.say(say::behind_one(ctx.customer(*id), percent(*share))));
    match (planned.len(), behind.len()) {
        (0, _) => say::key_without_targets(),
        (n, 0) => say::key_on_plan(n),
        (n, behind) => say::key_behind(n, behind, ctx.list(&named.collect::<Vec<_>>())),
    }
}

/// Who falls, who rises; key customers first, then by how much.
fn courses(ctx: &Context, facts: &Facts) -> Vec<Said> {
    if facts.course.whole_months() < 3 {
        return vec![say::too_few_months()];
    }
    let mut falling = Vec::new();
    let mut rising = Vec::new();
    for id in facts.all() {
        let (way, from, to) = facts.course.way_of(ctx, id);
        let ordinary = ctx.roster().customer(id).at(ctx.until()).class != CustomerClass::Key;
        let one = (ordinary, std::cmp::Reverse((from - to).abs()), id, from, to);
        match way {
            Way::Falling(_) => falling.push(one),
            Way::Rising(_) => rising.push(one),
            Way::Steady => {}
        }
    }
    let mut said = Vec::new();
    for (mut all, words) in [(falling, say::falling as fn(usize, String) -> Said), (rising, say::rising)] {
        all.sort();
        let named = all.iter().take(NAMED);
        let named =
            named.map(|&(_, _, id, from, to)| ctx.say(say::way_of(ctx.customer(id), ctx.money(from), ctx.money(to))));
        let named: Vec<String> = named.collect();
        if !all.is_empty() {
            said.push(words(all.len(), ctx.list(&named)));
        }
    }
    if said.is_empty() {
        said.push(say::steady());
    }
    said
}

fn money(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let owes: Vec<&Receivable> = facts.known.owes.iter().filter(|debt| debt.balance > Amount::ZERO).collect();
    let sum = || owes.iter().map(|debt| debt.balance).sum::<Amount>();
    let mut late: Vec<(Amount, CustomerId)> = owes
        .iter()
        .filter_map(|debt| Some((debt.overdue.filter(|late| *late > Amount::ZERO)?, debt.customer)))
        .collect();
    late.sort_by_key(|&(amount, id)| (std::cmp::Reverse(amount), id));
    let named: Vec<String> = late
        .iter()
        .take(NAMED)
        .map(|&(amount, id)| ctx.say(say::overdue_one(ctx.customer(id), ctx.sum(amount))))
        .collect();
    let mut said = vec![match (owes.len(), late.len()) {
        (0, _) => say::nobody_owes(),
        (n, 0) if owes.iter().all(|debt| debt.overdue.is_none()) => say::no_terms(n, ctx.sum(sum())),
        (n, 0) => say::nothing_overdue(n, ctx.sum(sum())),
        (_, n) => say::overdue(n, ctx.sum(late.iter().map(|(amount, _)| *amount).sum()), ctx.list(&named)),
    }];
    let limit = |id: CustomerId| ctx.roster().customer(id).at(ctx.until()).credit_limit;
    let over: Vec<String> = owes
        .iter()
        .filter(|debt| limit(debt.customer).is_some_and(|limit| debt.balance > limit))
        .map(|debt| ctx.customer(debt.customer))
        .collect();
    if !over.is_empty() {
        said.push(say::over_limit(over.len(), ctx.list(&over)));
    } else if owes.iter().any(|debt| limit(debt.customer).is_some()) {
        said.push(say::within_limit());
    }
    let of = |metric| facts.key.iter().filter_map(|&id| facts.known.customer(id, metric).actual).sum::<Amount>();
    let (sold, paid) = (of(ctx.sales()), of(Metric::Collections));
    if let Some(rate) = paid.over(sold).filter(|_| sold > Amount::ZERO) {
        let words = if rate < Amount::ONE { say::key_paid_less } else { say::key_paid_more };
        said.push(words(ctx.sum(paid), percent(rate)));
    }
    said
}

/// The key customers' shares of visits and of sales.
fn key_share(ctx: &Context, metric: Metric) -> Option<Amount> {
    let rows = ctx.by(crate::model::Axis::Customer);
    let of = |key: Option<&Key>| match key {
        Some(Key::Customer(id)) => ctx.roster().customer(*id).at(ctx.until()).class == CustomerClass::Key,
        _ => false,
    };
    let amount = |row: &&crate::tally::Row| figure(row, metric).actual.unwrap_or_default();
    let key: Amount = rows.iter().filter(|row| of(row.group.first())).map(|row| amount(&row)).sum();
    let all: Amount = rows.iter().map(|row| amount(&row)).sum();
    key.over(all).filter(|_| all > Amount::ZERO)
}

fn attention(ctx: &Context, facts: &Facts) -> Vec<Said> {
    // A tenth is where the two are worth comparing.
    let tenth = Amount::new(1, 1);
    let mut said = Vec::new();
    if !facts.key.is_empty() {
        said.push(match key_share(ctx, Metric::Visits).zip(key_share(ctx, ctx.sales())) {
            None => say::no_shares(),
            Some((visits, sales)) if sales - visits >= tenth => say::under_visited(percent(visits), percent(sales)),
            Some((visits, sales)) if visits - sales >= tenth => say::over_visited(percent(visits), percent(sales)),
            Some((visits, sales)) => say::visited_alike(percent(visits), percent(sales)),
        });
    }
    let (silent, limit) = (&facts.silent, ctx.settings().silent_days);
    let key = silent.iter().map(|(id, _)| *id);
    let key = key.filter(|id| ctx.roster().customer(*id).at(ctx.until()).class == CustomerClass::Key);
    let key: Vec<String> = key.map(|id| ctx.customer(id)).collect();
    match (silent.len(), key.is_empty()) {
        (0, _) if nobody(facts) => {}
        (0, _) => said.push(say::none_silent(limit)),
        (n, true) => said.push(say::silent_ordinary(n, limit)),
        (n, false) => said.push(say::silent_key(n, limit, ctx.list(&key))),
    }
    let [_, _, spent] = care::figures(ctx);
    let actual = spent.actual.unwrap_or_default();
    said.push(match spent.target.map(|target| target.amount) {
        Some(plan) if actual > plan => {
            say::care_over(ctx.small_sum(actual), ctx.small_sum(plan), ctx.small_sum(actual - plan))
        }
        Some(plan) => say::care_within(ctx.small_sum(actual), ctx.small_sum(plan), ctx.small_sum(plan - actual)),
        None if actual.is_zero() => say::care_none(),
        None => say::care_without(ctx.small_sum(actual)),
    });
    said
}

fn class_changes(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let changed = classes::changed(ctx);
    let mut said = Vec::new();
    if !changed.is_empty() {
        let names: Vec<String> = changed
            .iter()
            .map(|(change, to)| ctx.say(say::to_class(ctx.customer(change.customer), ctx.word(to.word(), to.zh()))))
            .collect();
        said.push(say::changed(names.len(), ctx.list(&names)));
    }
    let proposed = classes::proposed(ctx, facts);
    for (to, words) in
        [(CustomerClass::Key, say::raise as fn(usize, String) -> Said), (CustomerClass::Ordinary, say::lower)]
    {
        let names: Vec<String> = proposed
            .iter()
            .filter(|proposal| proposal.to == to)
            .map(|proposal| ctx.customer(proposal.customer))
            .collect();
        if !names.is_empty() {
            said.push(words(names.len(), ctx.list(&names)));
        }
    }
    if nobody(facts) {
        return said;
    }
    if facts.classes.months.is_empty() {
        said.push(say::classes_unknown());
    } else if proposed.is_empty() {
        said.push(say::classes_fit(facts.classes.months.len()));
    }
    said
}

fn won(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let new = facts.known.actual(Metric::Leads);
    let mut said = Vec::new();
    if new.is_zero() {
        said.push(say::leads_none(ctx.short(ctx.period), ctx.answers()));
    } else {
        said.push(winning::mean(ctx, new));
    }
    let one = |win: &crate::tally::Win| ctx.say(say::won_one(winning::name(&win.lead), win.days));
    let names: Vec<String> = facts.wins.iter().map(one).collect();
    said.push(match winning::median_days(&facts.wins) {
        Some(median) => say::won(names.len(), median, ctx.list(&names)),
        None => say::won_none(),
    });
    let open = winning::open(ctx, ctx.scope);
    if let Some(oldest) = open.first() {
        said.push(say::leads_open(open.len(), winning::name(oldest), ctx.until().since(oldest.first)));
    }
    said
}

fn at(ctx: &Context, thread: &Thread) -> String {
    ctx.say(say::at_customer(ctx.party_or(thread.customer.as_ref()), carried::what(ctx, thread)))
}

fn open(ctx: &Context, facts: &Facts) -> Vec<Said> {
    let open: Vec<&Thread> = facts.waiting.iter().filter(|thread| thread.is_open()).collect();
    let (promises, others): (Vec<&Thread>, Vec<&Thread>) =
        open.into_iter().partition(|thread| thread.kind == ThreadKind::Promise);
    let named = |all: &[&Thread]| ctx.list(&all.iter().take(NAMED).map(|thread| at(ctx, thread)).collect::<Vec<_>>());
    let late = promises.iter().filter(|thread| carried::late(thread) > 0).count();
    let mut said = vec![match (promises.len(), late, waiting::kept(facts)) {
        (0, _, 0) => say::promises_none(),
        (0, _, kept) => say::promises_kept(kept),
        (n, 0, _) => say::promises_open(n, named(&promises)),
        (n, late, _) => say::promises_late(n, late, named(&promises)),
    }];
    let mut oldest = others;
    oldest.sort_by_key(|thread| thread.opened);
    said.push(match oldest.len() {
        0 => say::none_waits(),
        n => say::others_wait(n, named(&oldest)),
    });
    said
}
