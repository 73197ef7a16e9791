//! A card of each customer, to be read before a visit: what it trades in, who decides, what is needed, how it orders,
//! what it owes, the last contacts, what is open, the last prices, rivals seen there, and what comes next.

mod contacts;
mod next;

use crate::model::{Amount, CustomerClass, CustomerId, CustomerKind, CustomerStatus, Day, Party, PersonId, Scope};
use crate::report::Context;
use crate::report::customers::{Facts, is_ours};
use crate::report::display::NOTHING;
use crate::report::parts::{carried, owed, receivables, rivals};
use crate::report::view::Section;
use crate::report::view::customers::{CardFact, CustomerCard};
use crate::tally::{self, Thread, ThreadKind};
use crate::words::Said;
use crate::words::customers as say;
use crate::words::monthly_report::product;

/// At most so many cards; key customers always have theirs.
const CARDS: usize = 12;
/// Half a year of days: what a card looks back on.
const BACK: i32 = 182;
/// At most so many things of a sort stand on a card.
const TOLD: usize = 5;

/// What cards rest on besides the report's facts.
struct Desk<'a, 'f> {
    ctx: &'f Context<'a>,
    facts: &'f Facts<'a>,
    /// What is open, whoever it is with.
    open: Vec<Thread<'a>>,
    contacts: contacts::Contacts<'a>,
    next: next::Next,
}

impl<'a, 'f> Desk<'a, 'f> {
    fn of(ctx: &'f Context<'a>, facts: &'f Facts<'a>) -> Desk<'a, 'f> {
        let mut open = tally::open_threads(ctx.books, Scope::Team, ctx.until());
        open.retain(|thread| thread.customer.is_some() && thread.kind != ThreadKind::Planned);
        let from = ctx.until().plus(-BACK);
        Desk { ctx, facts, open, contacts: contacts::gather(ctx, from), next: next::gather(ctx) }
    }

    fn open_at(&self, id: CustomerId) -> Vec<&Thread<'a>> {
        let here = Party::Customer(id);
        self.open.iter().filter(|thread| thread.customer.as_ref() == Some(&here)).collect()
    }

    fn overdue(&self, id: CustomerId) -> Option<Amount> {
        self.facts.known.owed(id)?.overdue.filter(|late| *late > Amount::ZERO)
    }

    fn is_late(&self, id: CustomerId) -> bool {
        self.overdue(id).is_some() || self.open_at(id).iter().any(|thread| carried::late(thread) > 0)
    }

    /// Whether something is to be seen to at an ordinary customer.
    fn asks(&self, id: CustomerId) -> bool {
        self.overdue(id).is_some() || !self.open_at(id).is_empty() || self.next.at(id).is_some()
    }

    fn say(&self, said: Said) -> String {
        self.ctx.say(said)
    }

    fn card(&self, id: CustomerId) -> CustomerCard {
        let facts = [
            (say::label_business(), self.business(id)),
            (say::label_people(), self.people(id)),
            (say::label_needs(), self.contacts.needs(self.ctx, id)),
            (say::label_orders(), Some(self.orders(id))),
            (say::label_sales(), self.sales(id)),
            (say::label_money(), Some(self.money(id))),
            (say::label_visits(), Some(self.contacts.last(self.ctx, id))),
            (say::label_open(), Some(self.open_things(id))),
            (say::label_prices(), self.prices(id)),
            (say::label_rivals(), self.rivals(id)),
            (say::label_stock(), self.stock(id)),
            (say::label_next(), Some(self.next.at(id).unwrap_or_else(|| self.say(say::nothing_next())))),
        ];
        let told = facts.into_iter().filter_map(|(label, text)| {
            let text = text.filter(|text| !text.trim().is_empty())?;
            Some(CardFact { label: self.say(label), text })
        });
        CustomerCard {
            name: self.ctx.customer(id),
            line: self.line(id),
            late: self.is_late(id),
            facts: told.collect(),
            lacks: self.lacks(id),
        }
    }

    /// Class, sort, status and place.
    fn line(&self, id: CustomerId) -> String {
        let (ctx, state) = (self.ctx, self.ctx.roster().customer(id).at(self.ctx.until()));
        let mut all =
            vec![ctx.word(state.class.word(), state.class.zh()), ctx.word(state.kind.word(), state.kind.zh())];
        if state.status != CustomerStatus::Active {
            all.push(ctx.word(state.status.word(), state.status.zh()));
        }
        all.extend(ctx.whereabouts(id).map(|area| ctx.area(Some(area))));
        all.extend(state.street.map(|street| ctx.area(Some(street))));
        all.extend(state.dealer.map(|dealer| ctx.customer(dealer)));
        all.join(" · ")
    }

    fn business(&self, id: CustomerId) -> Option<String> {
        self.ctx.roster().customer(id).at(self.ctx.until()).business.clone()
    }

    /// Who decides, then whom else one speaks to.
    fn people(&self, id: CustomerId) -> Option<String> {
        let customer = self.ctx.roster().customer(id);
        let decides = customer.at(self.ctx.until()).decision_maker.as_deref();
        let named = customer.contacts.iter().any(|contact| Some(&*contact.name) == decides);
        let mut all: Vec<String> =
            decides.filter(|_| !named).map(|name| self.say(say::decides(name))).into_iter().collect();
        for contact in &customer.contacts {
            let who = match contact.role.as_deref() {
                Some(role) => self.say(say::contact(role, &contact.name)),
                None => contact.name.clone(),
            };
            let decides = (Some(&*contact.name) == decides).then(|| self.say(say::decides("")));
            let decides = decides.map(|mark| mark.trim().trim_matches(['（', '）', '(', ')']).to_owned());
            let like =
                [decides.as_deref(), contact.shift.as_deref(), contact.traits.as_deref(), contact.phone.as_deref()];
            let like: Vec<String> = like.into_iter().flatten().map(str::to_owned).collect();
            all.push(if like.is_empty() { who } else { self.say(say::contact_like(who, self.ctx.commas(&like))) });
        }
        (!all.is_empty()).then(|| self.ctx.clauses(&all))
    }

    /// What the roster says of its habits, and what half a year of orders does.
    fn orders(&self, id: CustomerId) -> String {
        let (ctx, until) = (self.ctx, self.ctx.until());
        let mut all: Vec<String> = ctx.roster().customer(id).habits.clone().into_iter().collect();
        let Some(order) = tally::ordering(ctx.books, id, until.plus(-BACK), until) else {
            all.push(self.say(say::no_orders()));
            return ctx.clauses(&all);
        };
        all.push(self.say(match order.rhythm.filter(|_| order.times > 2) {
            Some(rhythm) => say::rhythm(order.times, whole(rhythm), ctx.small_sum(order.typical)),
            None => say::ordered_few(order.times, ctx.small_sum(order.typical)),
        }));
        if !order.usual.is_empty() {
            let names = order.usual.iter().map(|(id, _)| ctx.roster().product(*id).name.clone()).collect::<Vec<_>>();
            all.push(self.say(say::usual(ctx.list(&names))));
        }
        let ago = until.since(order.last);
        let (day, amount) = (ctx.day(order.last), ctx.small_sum(order.last_amount));
        all.push(self.say(if ago > 0 { say::last_order(day, amount, ago) } else { say::last_order_now(day, amount) }));
        // Half as long again as usual is worth a word.
        let long = order.rhythm.and_then(|rhythm| rhythm.times(Amount::new(15, 1)));
        if order.times > 2 && long.is_some_and(|long| Amount::int(i64::from(ago)) > long) {
            all.push(self.say(say::overdue_order()));
        }
        ctx.clauses(&all)
    }

    fn sales(&self, id: CustomerId) -> Option<String> {
        let months = self.facts.course.months_of(self.ctx, id);
        let told = |(month, amount): &(_, Amount)| {
            self.say(say::month_sales(self.ctx.short(*month), self.ctx.yuan(amount.round(0))))
        };
        let all: Vec<String> = months.iter().rev().take(6).rev().map(told).collect();
        (!all.is_empty()).then(|| self.ctx.list(&all))
    }

    fn money(&self, id: CustomerId) -> String {
        let (ctx, state) = (self.ctx, self.ctx.roster().customer(id).at(self.ctx.until()));
        let debt = self.facts.known.owed(id);
        let balance = debt.map(|debt| debt.balance).unwrap_or_default();
        let mut all = vec![self.say(if balance.is_negative() {
            say::in_advance(ctx.small_sum(balance.abs()))
        } else {
            say::owes(ctx.small_sum(balance))
        })];
        if let (Some(late), Some(debt)) = (self.overdue(id), debt) {
            all.push(self.say(say::late_money(ctx.small_sum(late), receivables::age(ctx, debt).oldest)));
        } else if balance > Amount::ZERO && state.terms_days.is_some() {
            all.push(self.say(say::money_in_time()));
        }
        all.extend(state.credit_limit.map(|limit| {
            let over = balance - limit;
            self.say(if over > Amount::ZERO {
                say::limit_over(ctx.small_sum(limit), ctx.small_sum(over))
            } else {
                say::limit(ctx.small_sum(limit))
            })
        }));
        all.extend(state.terms_days.map(|days| self.say(say::terms(days))));
        all.extend(receivables::last_payment(ctx, id).map(|day| self.say(say::last_paid(ctx.day(day)))));
        ctx.commas(&all)
    }

    /// Promises, problems, requests, complaints, questions and loans, the latest due first.
    fn open_things(&self, id: CustomerId) -> String {
        let mut open = self.open_at(id);
        open.sort_by_key(|thread| (std::cmp::Reverse(carried::late(thread)), thread.opened));
        let told = |thread: &&Thread| {
            let kind = self.say(carried::kind(thread.kind));
            let state = match (carried::late(thread), thread.due) {
                (0, Some(due)) => self.say(say::due_on(self.ctx.day(due))),
                (0, None) => self.say(say::without_day()),
                _ => carried::state(self.ctx, thread),
            };
            self.say(say::open_one(kind, carried::what(self.ctx, thread), state))
        };
        let all: Vec<String> = open.iter().take(TOLD + 1).map(told).collect();
        if all.is_empty() { self.say(say::nothing_open()) } else { self.ctx.clauses(&all) }
    }

    fn prices(&self, id: CustomerId) -> Option<String> {
        let told = |last: &tally::LastPrice| {
            let (name, day) = (self.ctx.roster().product(last.product).name.clone(), self.ctx.day(last.on));
            self.say(match last.before {
                Some(before) => say::price_moved(name, before, last.price, day),
                None => say::price(name, last.price, day),
            })
        };
        let all: Vec<String> =
            tally::last_prices(self.ctx.books, id, self.ctx.until()).iter().take(TOLD).map(told).collect();
        (!all.is_empty()).then(|| self.ctx.list(&all))
    }

    /// What rivals were seen doing there in half a year, the latest first.
    fn rivals(&self, id: CustomerId) -> Option<String> {
        let ctx = self.ctx;
        let here = Party::Customer(id);
        let mut seen = tally::sightings(ctx.books, Scope::Team, ctx.until().plus(-BACK), ctx.until());
        seen.retain(|seen| seen.customer.as_ref() == Some(&here));
        let told = |seen: &&crate::model::Competitor| {
            let price = Some(rivals::price(ctx, seen)).filter(|price| price != NOTHING);
            let what = [seen.product.as_deref(), price.as_deref(), seen.what.as_deref()];
            let what: Vec<String> = what.into_iter().flatten().map(str::to_owned).collect();
            let what = if what.is_empty() { ctx.word(seen.kind.word(), seen.kind.zh()) } else { what.join(" ") };
            self.say(say::rival(ctx.day(seen.head.date), &seen.brand, what))
        };
        let all: Vec<String> = seen.iter().rev().take(3).map(told).collect();
        (!all.is_empty()).then(|| ctx.clauses(&all))
    }

    /// The last count of each product, the latest first.
    fn stock(&self, id: CustomerId) -> Option<String> {
        let ctx = self.ctx;
        let counts = ctx.books.workspace().facts.stock.iter();
        let mut counts: Vec<_> =
            counts.filter(|count| count.customer == id && count.head.date <= ctx.until()).collect();
        counts.sort_by_key(|count| (std::cmp::Reverse(count.head.date), count.head.entry));
        let mut told: Vec<crate::model::ProductId> = Vec::new();
        let mut all: Vec<String> = Vec::new();
        for count in counts {
            if !told.contains(&count.product) && told.len() < TOLD {
                told.push(count.product);
                let goods = ctx.roster().product(count.product);
                let name = product(&goods.id, &goods.name);
                let quantity = crate::report::display::count(count.quantity);
                all.push(self.say(say::stock_of(name, quantity, ctx.day(count.head.date))));
            }
        }
        (!all.is_empty()).then(|| ctx.list(&all))
    }

    /// What the roster should say of a customer; of an outlet its dealer's word counts.
    fn lacks(&self, id: CustomerId) -> String {
        let customer = self.ctx.roster().customer(id);
        let state = customer.at(self.ctx.until());
        let asked = state.class == CustomerClass::Key && state.kind != CustomerKind::Outlet;
        let mut all = Vec::new();
        if asked && state.business.is_none() {
            all.push(self.say(say::lack_business()));
        }
        if state.decision_maker.is_none() && customer.contacts.is_empty() {
            all.push(self.say(say::lack_decider()));
        }
        if asked && customer.habits.is_none() {
            all.push(self.say(say::lack_habits()));
        }
        if all.is_empty() { String::new() } else { self.say(say::lacks(self.ctx.list(&all), self.ctx.owner(id))) }
    }
}

/// Days without a decimal, rounded.
fn whole(days: Amount) -> String {
    days.round(0).grouped(0)
}

/// The people of the scope who have customers of their own.
fn with_customers(ctx: &Context) -> Vec<String> {
    let day: Day = ctx.until();
    let owners = ctx.roster().customer_ids().filter(|id| is_ours(ctx, *id));
    let mut owners: Vec<PersonId> = owners.filter_map(|id| ctx.roster().customer(id).at(day).owner).collect();
    owners.sort_unstable();
    owners.dedup();
    owners.into_iter().map(|id| ctx.person(id)).collect()
}

/// A person's cards: of every key customer, then of the ordinary ones where something is to be seen to. Of a scope of
/// several where the cards stand.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Section<CustomerCard> {
    if !ctx.is_person() {
        let names = with_customers(ctx);
        let note = if names.is_empty() { say::cards_of_nobody() } else { say::cards_elsewhere(ctx.list(&names)) };
        return Section::told(Vec::new(), vec![ctx.say(note)]);
    }
    let desk = Desk::of(ctx, facts);
    let key: Vec<CustomerId> = facts.key.iter().copied().filter(|id| is_ours(ctx, *id)).collect();
    let ordinary: Vec<CustomerId> = facts.ordinary.iter().copied().filter(|id| is_ours(ctx, *id)).collect();
    let mut shown = key;
    let room = CARDS.saturating_sub(shown.len());
    shown.extend(ordinary.iter().copied().filter(|id| desk.asks(*id)).take(room));
    let others: Vec<String> = ordinary.iter().filter(|id| !shown.contains(id)).map(|id| ctx.customer(*id)).collect();
    let cards: Vec<CustomerCard> = shown.iter().map(|id| desk.card(*id)).collect();
    let mut notes = Vec::new();
    if !cards.is_empty() {
        notes.push(ctx.say(say::cards_note(ctx.day(ctx.until()), ctx.small_unit())));
    }
    if !others.is_empty() {
        notes.push(ctx.say(say::cards_others(others.len(), ctx.list(&others))));
    }
    Section::new(cards, notes, || ctx.say(say::no_cards(owed::owner_name(ctx, ctx.scope))))
}
