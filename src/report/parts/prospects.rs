//! Who is to be won: leads on record and prospects of the roster.

use crate::model::{CustomerId, CustomerStatus, Found, LeadStage, Party};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, text_or};
use crate::report::view::{ProspectRow, Section};
use crate::tally::{LeadState, last_contact, leads};
use crate::words::report as say;

/// The open leads, the likeliest and largest first, then prospects without a lead.
pub(crate) fn section(ctx: &Context) -> Section<ProspectRow> {
    let mut open: Vec<LeadState> = leads(ctx.books, ctx.scope, ctx.as_of);
    open.retain(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost));
    open.sort_by_key(|lead| (std::cmp::Reverse((lead.stage, lead.value)), lead.first));
    let mut rows: Vec<ProspectRow> = open.iter().map(|lead| row(ctx, lead)).collect();
    for id in ctx.roster().customer_ids() {
        let customer = ctx.roster().customer(id);
        let state = customer.at(ctx.as_of);
        let ours = state.owner.is_some_and(|owner| ctx.roster().belongs(owner, ctx.scope, ctx.as_of));
        let named = open.iter().any(|l| l.entries.iter().any(|e| e.customer == Some(id) || *e.name == state.name));
        if state.status == CustomerStatus::Prospect && ours && !named {
            let last = last_contact(ctx.books, &Party::Customer(id), ctx.as_of);
            rows.push(ProspectRow {
                name: ctx.customer(id),
                area: ctx.area(ctx.whereabouts(id)),
                stage: ctx.word(state.status.word(), state.status.zh()),
                need: need(ctx, state.business.as_deref(), state.decision_maker.as_deref()),
                value: NOTHING.to_owned(),
                owner: ctx.owner(id),
                next: last
                    .map_or_else(|| ctx.say(say::never_contacted()), |c| ctx.say(say::last_contact(ctx.day(c.date)))),
            });
        }
    }
    Section::new(rows, Vec::new(), || ctx.say(say::no_prospects()))
}

fn need(ctx: &Context, business: Option<&str>, decides: Option<&str>) -> String {
    let decides = decides.map(|name| ctx.say(say::decided_by(name)));
    let all: Vec<String> = business.map(str::to_owned).into_iter().chain(decides).collect();
    text_or(Some(&ctx.clauses(&all)))
}

fn row(ctx: &Context, lead: &LeadState) -> ProspectRow {
    let last = lead.entries[lead.entries.len() - 1];
    let written = |get: fn(&crate::model::Lead) -> Option<&str>| lead.entries.iter().rev().find_map(|e| get(e));
    let customer =
        lead.entries.iter().find_map(|e| e.customer).or_else(|| match ctx.roster().customer_names.find(&last.name) {
            Found::One(position) => Some(CustomerId(position)),
            _ => None,
        });
    let decides = customer.and_then(|id| ctx.roster().customer(id).at(ctx.as_of).decision_maker.as_deref());
    let news = ctx.say(say::last_contact(ctx.day(lead.last)));
    let next = match lead.next {
        Some(next) if next < ctx.as_of => ctx.say(say::next_overdue(ctx.day(next))),
        Some(next) => ctx.say(say::next_on(ctx.day(next))),
        None => ctx.say(say::no_next()),
    };
    ProspectRow {
        name: last.name.to_string(),
        area: text_or(written(|e| e.source.as_deref())),
        stage: ctx.word(lead.stage.word(), lead.stage.zh()),
        need: need(ctx, written(|e| e.need.as_deref()), decides),
        value: match (lead.value, lead.probability) {
            (Some(value), Some(share)) => format!("{} × {}", ctx.money(value), percent(share)),
            (value, _) => ctx.money_or(value),
        },
        owner: ctx.person(lead.person),
        next: ctx.clauses(&[news, next]),
    }
}
