//! (7) Customers won, outlets opened, customers won back.

use crate::model::{
    Amount, CustomerField, CustomerId, CustomerKind, CustomerStatus, LeadStage, Metric, Order, Party, Scope,
};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::logged::Known;
use crate::report::view::Section;
use crate::report::view::monthly_report::NewCustomerRow;
use crate::tally::{Evidence, entries};
use crate::words::monthly_report as say;

/// The first order of the month, with its day and amount.
fn first_order(ctx: &Context, customer: CustomerId) -> String {
    let in_month = |o: &&Order| o.customer == customer && ctx.period.contains(o.head.date) && o.head.date <= ctx.as_of;
    let orders = ctx.books.workspace().facts.orders.iter().filter(in_month);
    match orders.min_by_key(|o| (o.head.date, o.head.entry)) {
        Some(order) => {
            let amount: Amount = order.lines.iter().filter_map(|line| line.amount).sum();
            ctx.say(say::first_order(ctx.day(order.head.date), ctx.money(amount)))
        }
        None => ctx.say(say::no_order_yet()),
    }
}

fn row(ctx: &Context, known: &Known, evidence: &Evidence, back: bool) -> Option<NewCustomerRow> {
    let Some(Party::Customer(id)) = evidence.customer else { return None };
    let state = ctx.roster().customer(id).at(ctx.until());
    let won = ctx
        .books
        .workspace()
        .facts
        .leads
        .iter()
        .find(|lead| lead.customer == Some(id) && lead.stage == LeadStage::Won && lead.head.date <= ctx.as_of);
    let mut sort = vec![ctx.say(match (back, state.kind) {
        (true, _) => say::won_back(),
        (false, CustomerKind::Dealer | CustomerKind::Outlet) => say::new_of_network(),
        (false, _) => say::new_one(),
    })];
    sort.extend(won.map(|lead| ctx.say(say::from_lead(ctx.day(lead.head.date)))));
    Some(NewCustomerRow {
        customer: ctx.customer(id),
        kind: ctx.word(state.kind.word(), state.kind.zh()),
        sort: ctx.clauses(&sort),
        area: ctx.area(ctx.whereabouts(id)),
        day: ctx.day(evidence.date),
        owner: evidence.person.map_or_else(|| NOTHING.to_owned(), |person| ctx.person(person)),
        first_order: first_order(ctx, id),
        sales: ctx.money_or(known.customer(id, ctx.sales()).actual),
    })
}

/// Lost customers of whom a log of the month says that they buy again, with its reason.
fn revived(ctx: &Context, known: &Known) -> Vec<NewCustomerRow> {
    let changes = ctx.books.workspace().facts.customer_changes.iter();
    let back = changes.filter_map(|change| {
        let customer = ctx.roster().customer(change.customer);
        let lost = customer.at(change.head.date.before()).status == CustomerStatus::Lost;
        let owner = customer.at(ctx.until()).owner;
        let ours = ctx.scope == Scope::Team || owner.is_some_and(|id| ctx.roster().belongs(id, ctx.scope, ctx.until()));
        let now = ctx.period.contains(change.head.date) && change.head.date <= ctx.as_of;
        if change.to != CustomerField::Status(CustomerStatus::Active) || !(lost && ours && now) {
            return None;
        }
        let evidence = Evidence {
            entry: Some(change.head.entry),
            date: change.head.date,
            known: change.head.date,
            person: owner,
            customer: Some(Party::Customer(change.customer)),
            product: None,
            amount: Amount::ONE,
        };
        let mut row = row(ctx, known, &evidence, true)?;
        if let Some(reason) = change.reason.as_deref() {
            row.sort = ctx.clauses(&[row.sort, reason.to_owned()]);
        }
        Some(row)
    });
    back.collect()
}

/// One row each, by day; those won back after the new ones.
pub(crate) fn section(ctx: &Context, known: &Known) -> Section<NewCustomerRow> {
    let of = |metric, back| {
        let all = entries(ctx.books, ctx.scope, ctx.period, ctx.as_of, metric);
        let first = all.into_iter().filter(|e| !e.amount.is_zero());
        first.filter_map(|e| row(ctx, known, &e, back)).collect::<Vec<_>>()
    };
    let mut rows = of(Metric::NewCustomers, false);
    // Dealers and outlets are new customers too; one that is counted as network alone still has its row.
    rows.extend(
        of(Metric::Network, false)
            .into_iter()
            .filter(|n| !rows.iter().any(|r| r.customer == n.customer))
            .collect::<Vec<_>>(),
    );
    rows.extend(of(Metric::Reactivated, true));
    let back = revived(ctx, known).into_iter().filter(|b| !rows.iter().any(|r| r.customer == b.customer));
    rows.extend(back.collect::<Vec<_>>());
    let notes = [Metric::NewCustomers, Metric::Network].into_iter().filter_map(|metric| {
        let figure = known.figure(metric);
        let target = figure.target?;
        let (actual, missing) = (figure.actual.unwrap_or_default(), target.amount - figure.actual.unwrap_or_default());
        let name = ctx.say(crate::words::metrics::name(metric.word()));
        let (actual, target) = (ctx.amount(metric, actual), ctx.amount(metric, target.amount));
        Some(ctx.say(if missing > Amount::ZERO {
            say::new_short(name, actual, target, ctx.amount(metric, missing))
        } else {
            say::new_reached(name, actual, target)
        }))
    });
    let mut notes: Vec<String> = notes.collect();
    if rows.is_empty() {
        notes.insert(0, ctx.say(say::no_new_customers(ctx.short(ctx.period))));
    }
    Section::told(rows, notes)
}
