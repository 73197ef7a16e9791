//! 二: dealers with the facts of their year beside what is decided: use, replace, support, let be.

use crate::model::{DealerStatus, Metric};
use crate::report::Context;
use crate::report::annual_review::facts::{Facts, due, fate, over};
use crate::report::display::NOTHING;
use crate::report::parts::dealers::Dealer;
use crate::report::parts::key_customers;
use crate::report::view::Section;
use crate::report::view::annual_review::DealerYearRow;
use crate::words::annual_review as say;

/// The four points of a dealer's business, as last written.
fn ratings(ctx: &Context, status: Option<&DealerStatus>) -> String {
    let Some(status) = status else { return NOTHING.to_owned() };
    let told = [
        (say::rate_management(), status.management),
        (say::rate_staff(), status.staff_quality),
        (say::rate_finance(), status.finance),
        (say::rate_cooperation(), status.cooperation),
    ];
    let told: Vec<String> =
        told.into_iter().filter_map(|(name, rate)| Some(ctx.say(say::rated(ctx.say(name), rate?)))).collect();
    if told.is_empty() { NOTHING.to_owned() } else { ctx.list(&told) }
}

fn row(ctx: &Context, facts: &Facts, dealer: &Dealer) -> DealerYearRow {
    let id = dealer.state.customer;
    let sales = facts.known.customer(id, ctx.sales());
    let word = |year| fate(ctx, year, id).map(|fate| ctx.word(fate.word(), fate.zh()));
    let nothing = || NOTHING.to_owned();
    DealerYearRow {
        dealer: ctx.customer(id),
        owner: ctx.owner(id),
        sales: ctx.money_or(sales.actual),
        change: ctx.last_year(ctx.sales(), &sales),
        money: ctx.money_or(facts.known.customer(id, Metric::Collections).actual),
        balance: ctx.money_or(dealer.debt.as_ref().map(|debt| debt.balance)),
        overdue: ctx.money_or(dealer.overdue().filter(|sum| ctx.shows(*sum))),
        ratings: ratings(ctx, dealer.state.standing.as_ref()),
        problems: match key_customers::open_at(&facts.known, id).len() {
            0 => nothing(),
            n => n.to_string(),
        },
        before: ctx.period.previous().and_then(word).unwrap_or_else(nothing),
        decision: word(ctx.period).unwrap_or_else(|| ctx.say(say::undecided())),
    }
}

/// The part.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<DealerYearRow> {
    let rows: Vec<DealerYearRow> = facts.dealers.iter().map(|dealer| row(ctx, facts, dealer)).collect();
    let mut notes = Vec::new();
    if !rows.is_empty() {
        notes.push(ctx.say(say::dealers_note()));
        if rows.iter().all(|row| row.change == NOTHING) {
            notes.push(ctx.say(say::no_change_by_dealer()));
        }
    }
    let open = facts.undecided(ctx);
    let mut section = Section::told(rows, notes);
    if !open.is_empty() {
        let (n, who) = (open.len(), super::reviewer(ctx));
        section.owed.push(ctx.say(if over(ctx) {
            say::fates_owed(n, who, due(ctx))
        } else {
            say::fates_later(n, who, due(ctx))
        }));
    }
    if section.rows.is_empty() && section.owed.is_empty() {
        section.notes.push(ctx.say(say::no_dealers(ctx.scope_name())));
    }
    section
}
