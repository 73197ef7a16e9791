//! What the records give as cause when a customer stays behind.

use crate::model::{CompetitorKind, CustomerField, CustomerId, Day, OrderStage, Party};
use crate::report::Context;
use crate::tally::ProblemState;
use crate::words::report as say;

/// The causes on record from `from` to the as-of day, the weightiest first: open problems, orders lost, orders that
/// went wrong, a rival's moves, a change of status. Empty if the records say nothing.
pub(crate) fn causes(ctx: &Context, problems: &[ProblemState], customer: CustomerId, from: Day) -> Vec<String> {
    let facts = &ctx.books.workspace().facts;
    let is = |party: &Party| *party == Party::Customer(customer);
    let known = |day: Day| from <= day && day <= ctx.as_of;
    let mut all = Vec::new();
    for problem in problems.iter().filter(|p| p.entries.iter().any(|e| e.customer.as_ref().is_some_and(is))) {
        let recent = problem.solved_on.is_none_or(|day| from <= day);
        if recent {
            let title = problem.title_at(&Party::Customer(customer));
            let id = problem.entries.iter().find_map(|e| e.id.as_deref());
            let open = ctx.say(match problem.months {
                0 | 1 => say::still_open(),
                months => say::still_open_months(months),
            });
            all.push(ctx.say(match (problem.solved_on, id) {
                (None, Some(id)) => say::cause_open_problem_id(title, id, open),
                (None, None) => say::cause_open_problem(title, open),
                (Some(day), _) => say::cause_solved_problem(title, ctx.day(day)),
            }));
        }
    }
    for lost in facts.lost_orders.iter().filter(|l| known(l.head.date) && is(&l.customer)) {
        let reason = lost.reason.as_deref().unwrap_or_default();
        let day = ctx.day(lost.head.date);
        all.push(ctx.say(match lost.amount {
            Some(amount) => say::cause_lost_order_of(ctx.sum(amount), reason, day),
            None => say::cause_lost_order(reason, day),
        }));
    }
    for update in facts.order_updates.iter().filter(|u| known(u.head.date)) {
        let of = facts.orders.iter().find(|o| o.id.as_deref() == Some(&*update.order));
        let ours = of.is_some_and(|o| o.customer == customer);
        if ours && update.stage == Some(OrderStage::Cancelled) {
            let what = ctx.word(OrderStage::Cancelled.word(), OrderStage::Cancelled.zh());
            let what = update.note.as_deref().map_or(what.clone(), |note| ctx.commas(&[what, note.to_owned()]));
            all.push(ctx.say(say::cause_order(&update.order, what, ctx.day(update.head.date))));
        } else if let (Some(exception), true) = (update.exception, ours) {
            let what = ctx.word(exception.word(), exception.zh());
            all.push(ctx.say(say::cause_order(&update.order, what, ctx.day(update.head.date))));
        }
    }
    for seen in facts.competitors.iter().filter(|c| known(c.head.date) && c.customer.as_ref().is_some_and(is)) {
        let day = ctx.day(seen.head.date);
        let fall = (seen.kind == CompetitorKind::Price).then(|| price_change(seen.price_from, seen.price_to)).flatten();
        all.push(ctx.say(match (fall, seen.what.as_deref()) {
            (Some(fall), _) => say::cause_rival_price(&seen.brand, fall, day),
            (None, Some(what)) => say::cause_rival(&seen.brand, what, day),
            (None, None) => say::cause_rival(&seen.brand, ctx.word(seen.kind.word(), seen.kind.zh()), day),
        }));
    }
    for change in facts.customer_changes.iter().filter(|c| known(c.head.date) && c.customer == customer) {
        if let CustomerField::Status(status) = &change.to {
            let (status, day) = (ctx.word(status.word(), status.zh()), ctx.day(change.head.date));
            all.push(ctx.say(match change.reason.as_deref() {
                Some(reason) => say::cause_status_why(status, day, reason),
                None => say::cause_status(status, day),
            }));
        }
    }
    all.dedup();
    all
}

/// `−5.0 %`: how a price changed.
pub(crate) fn price_change(from: Option<crate::model::Amount>, to: Option<crate::model::Amount>) -> Option<String> {
    let (from, to) = (from?, to?);
    let share = (to - from).over(from)?;
    let sign = if share.is_negative() { "▼" } else { "▲" };
    (!share.is_zero()).then(|| format!("{sign} {}", crate::report::display::percent(share.abs())))
}
