//! (1) The month's plan to date, and overdue money to be asked for.

use std::cmp::Reverse;

use super::{Facts, through, told_metrics};
use crate::model::{Amount, Metric, Party, Period};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or, text_or};
use crate::report::parts::figures::{Standing, share_of_time};
use crate::report::parts::logged::{figure, with_total};
use crate::report::parts::owed;
use crate::report::parts::receivables::{age, last_payment};
use crate::report::view::Section;
use crate::report::view::daily_review::{ChaseRow, PaceRow, UnitRow};
use crate::tally::{self, Contacted, Figure, Key, Receivable, Row, last_contact, time_progress};
use crate::words::daily_review as say;
use crate::words::monthly_report as monthly;

/// At most so many who owe are listed.
const LISTED: usize = 6;
/// Who was not spoken to for more than so many days is counted.
const STALE: i32 = 30;

/// What a figure should have reached by now, and how far it is ahead (negative: behind); `None` without a target.
pub(super) fn pace(ctx: &Context, month: Period, figure: &Figure) -> Option<(Amount, Amount)> {
    let standing = Standing::of(figure, time_progress(ctx.books, month, ctx.until()))?;
    let plan = standing.target.times(share_of_time(standing.progress))?;
    Some((plan, standing.actual - plan))
}

/// A lead as cells show it: `+1.2`, `−3.4`.
fn lead(ctx: &Context, lead: Option<Amount>) -> String {
    lead.map_or_else(
        || NOTHING.to_owned(),
        |lead| if lead > Amount::ZERO { format!("+{}", ctx.money(lead)) } else { ctx.money(lead) },
    )
}

/// Sales, shipments and collections of the day and the month so far.
pub(super) fn figures(ctx: &Context, facts: &Facts) -> Section<PaceRow> {
    let of = |metric: Metric| {
        let so_far = facts.so_far.get(&metric).copied().unwrap_or_default();
        let pace = pace(ctx, facts.month, &so_far);
        PaceRow {
            metric: metric.word().to_owned(),
            label: ctx.metric(metric),
            day: ctx.amount_or(metric, facts.day.get(&metric).and_then(|figure| figure.actual)),
            month: ctx.amount_or(metric, so_far.actual),
            target: ctx.target(metric, so_far.target.as_ref()),
            plan: ctx.money_or(pace.map(|pace| pace.0)),
            lead: lead(ctx, pace.map(|pace| pace.1)),
            done: percent_or(so_far.completion),
        }
    };
    let targets = [ctx.sales(), Metric::Collections];
    let aimed = targets.iter().any(|metric| facts.so_far.get(metric).is_some_and(|figure| figure.target.is_some()));
    let mut notes = Vec::new();
    if aimed {
        notes.push(ctx.say(say::plan_note(ctx.short(facts.month))));
        if ctx.sales() != Metric::Shipped {
            notes.push(ctx.say(say::no_shipping_target()));
        }
    } else {
        let owner = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
        notes.push(ctx.say(say::no_targets(ctx.short(facts.month), owner)));
    }
    Section::told(told_metrics(ctx).into_iter().map(of).collect::<Vec<_>>(), notes)
}

/// Whether the units are regions: of a team of several.
pub(super) fn by_region(ctx: &Context) -> bool {
    ctx.by_region().is_some()
}

/// The same by region, else by person.
pub(super) fn units(ctx: &Context, month: Period) -> Section<UnitRow> {
    let of_month = Context { period: month, ..through(ctx) };
    let shown = [ctx.sales(), Metric::Collections];
    let rows = |ctx: &Context| ctx.by_region().or_else(|| ctx.by_person(&shown)).unwrap_or_default();
    let (days, months) = (rows(ctx), rows(&of_month));
    let make = |name: String, day: &dyn Fn(Metric) -> Figure, so_far: &dyn Fn(Metric) -> Figure| {
        let (sales, money) = (ctx.sales(), Metric::Collections);
        let pace_of = |metric| pace(ctx, month, &so_far(metric));
        UnitRow {
            name,
            sales: ctx.money_or(day(sales).actual),
            money: ctx.money_or(day(money).actual),
            month_sales: ctx.money_or(so_far(sales).actual),
            sales_plan: ctx.money_or(pace_of(sales).map(|pace| pace.0)),
            sales_lead: lead(ctx, pace_of(sales).map(|pace| pace.1)),
            month_money: ctx.money_or(so_far(money).actual),
            money_plan: ctx.money_or(pace_of(money).map(|pace| pace.0)),
            money_lead: lead(ctx, pace_of(money).map(|pace| pace.1)),
        }
    };
    let moves = |rows: &[Row], group: &[Key]| {
        let row = rows.iter().find(|row| row.group == group);
        row.is_some_and(|row| shown.iter().any(|&m| figure(row, m).actual.is_some_and(|amount| !amount.is_zero())))
    };
    // Whoever belongs to no region stands there only with a figure.
    let told = |row: &&Row| row.group != [Key::Region(None)] || moves(&days, &row.group) || moves(&months, &row.group);
    let shown: Vec<UnitRow> = months
        .iter()
        .filter(told)
        .map(|row| {
            let day = days.iter().find(|day| day.group == row.group);
            let of_day = |metric| day.map(|day| figure(day, metric)).unwrap_or_default();
            make(ctx.key(row.group.first()), &of_day, &|metric| figure(row, metric))
        })
        .collect();
    let (day, so_far) = (super::past::known(ctx, ctx.period), super::past::known(&through(ctx), month));
    let rows = with_total(shown, || {
        let of = |all: &tally::Figures, metric| all.get(&metric).copied().unwrap_or_default();
        make(ctx.say(monthly::total()), &|metric| of(&day, metric), &|metric| of(&so_far, metric))
    });
    Section::new(rows, Vec::new(), || ctx.say(monthly::nobody(ctx.scope_name())))
}

/// Days since someone spoke to a customer; `None` if nobody ever did.
fn silence(ctx: &Context, contact: Option<Contacted>) -> Option<i32> {
    contact.map(|contact| ctx.until().since(contact.date))
}

/// Those past their day, the largest first.
pub(super) fn overdue(owes: &[Receivable]) -> Vec<(&Receivable, Amount)> {
    let late = owes.iter().filter_map(|debt| Some((debt, debt.overdue.filter(|late| *late > Amount::ZERO)?)));
    let mut late: Vec<_> = late.collect();
    late.sort_by_key(|(debt, late)| (Reverse(*late), debt.customer));
    late
}

/// What the last contact brought, as its entry says.
fn said_then(ctx: &Context, party: &Party, contact: Contacted) -> String {
    let facts = &ctx.books.workspace().facts;
    let then = |head: crate::model::Head| head.date == contact.date && head.person == contact.person;
    let visits = facts.visits.iter().filter(|visit| visit.customer == *party && then(visit.head));
    let calls = facts.calls.iter().filter(|calls| then(calls.head)).flat_map(|calls| &calls.notes);
    let calls = calls.filter(|note| note.customer == *party).filter_map(|note| note.result.as_deref());
    let said: Vec<String> =
        visits.filter_map(|visit| visit.result.as_deref()).chain(calls).map(str::to_owned).collect();
    text_or(Some(&ctx.clauses(&said)))
}

/// Who is to be asked for overdue money: how much, for how long, and when they were last spoken to.
pub(super) fn chase(ctx: &Context, owes: &[Receivable]) -> Section<ChaseRow> {
    let late = overdue(owes);
    let row = |(debt, overdue): &(&Receivable, Amount)| {
        let party = Party::Customer(debt.customer);
        let contact = last_contact(ctx.books, &party, ctx.until());
        ChaseRow {
            customer: ctx.customer(debt.customer),
            owner: ctx.owner(debt.customer),
            balance: ctx.money(debt.balance),
            overdue: ctx.money(*overdue),
            days: age(ctx, debt).oldest.to_string(),
            last_payment: ctx.day_or(last_payment(ctx, debt.customer)),
            contact: ctx.say(match contact {
                None => say::no_contact(),
                Some(last) if last.date == ctx.until() => say::contact_today(ctx.person(last.person)),
                Some(last) => {
                    let days = ctx.until().since(last.date);
                    say::contact(ctx.day(last.date), ctx.person(last.person), days)
                }
            }),
            said: contact.map_or_else(|| NOTHING.to_owned(), |contact| said_then(ctx, &party, contact)),
        }
    };
    let rows: Vec<ChaseRow> = late.iter().take(LISTED).map(row).collect();
    let mut notes = Vec::new();
    if !late.is_empty() {
        let spoken =
            |debt: &Receivable| silence(ctx, last_contact(ctx.books, &Party::Customer(debt.customer), ctx.until()));
        let stale = late.iter().filter(|(debt, _)| spoken(debt).is_none_or(|days| days > STALE)).count();
        let sum = ctx.sum(late.iter().map(|late| late.1).sum());
        notes.push(ctx.say(match stale {
            0 => say::chase_spoken(late.len(), sum, STALE),
            stale => say::chase_sum(late.len(), sum, stale, STALE),
        }));
    }
    if late.len() > LISTED {
        let rest = late[LISTED..].iter().map(|late| late.1).sum();
        notes.push(ctx.say(say::chase_rest(late.len() - LISTED, ctx.sum(rest))));
    }
    let terms = owes.is_empty() || owes.iter().any(|debt| debt.overdue.is_some());
    Section::new(rows, notes, || ctx.say(if terms { say::nothing_overdue() } else { say::no_terms() }))
}
