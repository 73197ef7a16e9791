//! Information received in a period, in the order of days, and the action each leads to: messages, moves of rivals,
//! policies, leads, orders lost.

use crate::model::{Day, EntryId, Head, Lead, LeadStage, Party, Someone};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::rivals;
use crate::report::view::day::NewsRow;
use crate::words::Said;
use crate::words::day as say;

/// Information with the day and entry it stands in.
type Dated = ((Day, EntryId), NewsRow);

fn someone(ctx: &Context, who: Option<&Someone>) -> String {
    match who {
        Some(Someone::Person(id)) => ctx.person(*id),
        Some(Someone::Customer(id)) => ctx.customer(*id),
        Some(Someone::Other(name)) => name.to_string(),
        None => NOTHING.to_owned(),
    }
}

/// A row; without an action that says so.
fn row(
    ctx: &Context,
    head: Head,
    kind: Said,
    from: String,
    about: String,
    what: String,
    action: Option<&str>,
) -> Dated {
    let action = action.map(str::trim).filter(|action| !action.is_empty());
    let row = NewsRow {
        kind: ctx.say(kind),
        from,
        about,
        what,
        action: action.map_or_else(|| ctx.say(say::no_action()), str::to_owned),
        by: ctx.person(head.person),
        bare: action.is_none(),
    };
    ((head.date, head.entry), row)
}

fn of_lead(ctx: &Context, lead: &Lead) -> Dated {
    let party = lead.customer.map_or_else(|| Party::Prospect(lead.name.clone()), Party::Customer);
    let said = [
        Some(ctx.word(lead.stage.word(), lead.stage.zh())),
        lead.need.as_deref().map(str::to_owned),
        lead.value.map(|value| ctx.say(say::worth(ctx.sum(value)))),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let over = matches!(lead.stage, LeadStage::Won | LeadStage::Lost);
    let action = match lead.next {
        Some(next) => Some(ctx.say(say::next_contact(ctx.day(next)))),
        None => over.then(|| NOTHING.to_owned()),
    };
    row(
        ctx,
        lead.head,
        say::lead(),
        text_or(lead.source.as_deref()),
        ctx.party(&party),
        ctx.commas(&said),
        action.as_deref(),
    )
}

/// Everything of the period.
pub(crate) fn gather(ctx: &Context) -> Vec<NewsRow> {
    let facts = &ctx.books.workspace().facts;
    let mut all: Vec<Dated> = Vec::new();
    for received in ctx.of_month(&facts.received, |entry| entry.head) {
        let (from, about) = (someone(ctx, received.from.as_ref()), someone(ctx, received.about.as_ref()));
        let what = text_or(received.what.as_deref());
        all.push(row(ctx, received.head, say::message(), from, about, what, received.follow_up.as_deref()));
    }
    for seen in rivals::this_month(ctx) {
        let said = [Some(seen.brand.to_string()), seen.product.as_deref().map(str::to_owned)];
        let said = said.into_iter().chain([seen.what.as_deref().map(str::to_owned)]).flatten();
        let mut said: Vec<String> = said.collect();
        said.extend(Some(rivals::price(ctx, seen)).filter(|price| price != NOTHING));
        let from = text_or(seen.source.as_deref());
        let about = ctx.party_or(seen.customer.as_ref());
        all.push(row(ctx, seen.head, say::rival(), from, about, ctx.commas(&said), seen.answer.as_deref()));
    }
    for policy in ctx.of_month(&facts.policies, |entry| entry.head) {
        let title = match policy.effective {
            Some(day) => ctx.say(say::in_force(&policy.title, ctx.day(day))),
            None => policy.title.to_string(),
        };
        let what: Vec<String> =
            [Some(title), policy.effect.as_deref().map(str::to_owned)].into_iter().flatten().collect();
        let nothing = || NOTHING.to_owned();
        all.push(row(ctx, policy.head, say::policy(), nothing(), nothing(), ctx.clauses(&what), None));
    }
    all.extend(ctx.of_month(&facts.leads, |lead| lead.head).into_iter().map(|lead| of_lead(ctx, lead)));
    for lost in ctx.of_month(&facts.lost_orders, |entry| entry.head) {
        let amount = lost.amount.map_or_else(|| NOTHING.to_owned(), |amount| ctx.sum(amount));
        let what = ctx.say(say::lost(amount, text_or(lost.reason.as_deref())));
        let about = ctx.party(&lost.customer);
        all.push(row(ctx, lost.head, say::lost_order(), NOTHING.to_owned(), about, what, None));
    }
    // Stable: of one entry in the order written.
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, row)| row).collect()
}
