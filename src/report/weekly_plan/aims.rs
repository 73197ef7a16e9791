//! The targets of the week beside last week's result and what the month has left.

use crate::model::{Amount, CustomerId, Found, LeadStage, Metric, Period, PeriodKind, PersonId, Plan, PlanKind, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, percent, percent_or, text_or};
use crate::report::parts::logged::with_total;
use crate::report::parts::{owed, past};
use crate::report::view::weekly_plan::{AimRow, MemberAimRow, ToWinRow};
use crate::report::view::{Card, Section};
use crate::report::weekly_plan::route::{self, Stop};
use crate::tally::{self, Figure, Figures, Target, TargetSource};
use crate::words::Said;
use crate::words::weekly_plan as say;
use crate::words::{report as common, work};

/// What is always held against the month, the sales metric before it.
const ALWAYS: [Metric; 6] = [
    Metric::Collections,
    Metric::Visits,
    Metric::CustomersVisited,
    Metric::CallsMade,
    Metric::NewCustomers,
    Metric::Leads,
];

/// The week among last week and its month, as known on the eve of the week.
pub(super) struct Week<'c, 'a> {
    pub(super) ctx: &'c Context<'a>,
    /// The same report as known before the week.
    pub(super) eve: Context<'a>,
    /// The week before, likewise.
    pub(super) last: Context<'a>,
    /// The month of the week's first working day.
    pub(super) month: Period,
    /// The month's figures.
    of_month: Figures,
    /// Last week's figures.
    of_last: Figures,
    /// The week's working days in the month, and those of the month from the week's start.
    days: (usize, usize),
}

impl<'c, 'a> Week<'c, 'a> {
    /// Looks at the week.
    pub(super) fn of(ctx: &'c Context<'a>) -> Week<'c, 'a> {
        let (start, end) = (ctx.period.start(), ctx.period.end());
        let calendar = &ctx.books.workspace().calendar;
        let first = calendar.workday_after(start).filter(|day| ctx.period.contains(*day)).unwrap_or(start);
        let month = Period::of(PeriodKind::Month, first);
        let eve = Context { as_of: ctx.as_of.min(start.before()), ..*ctx };
        let last = Context { period: ctx.period.previous().unwrap_or(ctx.period), ..eve };
        let from = start.max(month.start());
        let days = (calendar.workdays(from, end.min(month.end())), calendar.workdays(from, month.end()));
        let (of_month, of_last) = (past::known(&eve, month), past::known(&last, last.period));
        Week { ctx, eve, last, month, of_month, of_last, days }
    }

    /// What the week is to bring.
    pub(super) fn target(&self, metric: Metric) -> Option<Target> {
        let target = tally::target(self.ctx.books, self.ctx.scope, self.ctx.period, metric, self.ctx.as_of);
        target.filter(|target| adds_up(metric, target))
    }

    fn month_figure(&self, metric: Metric) -> Figure {
        self.of_month.get(&metric).copied().unwrap_or_default()
    }

    /// What last week brought.
    pub(super) fn last_figure(&self, metric: Metric) -> Figure {
        self.of_last.get(&metric).copied().unwrap_or_default()
    }

    /// What the month has left of its target; nothing or less once reached.
    fn left(&self, metric: Metric) -> Option<Amount> {
        let figure = self.month_figure(metric);
        Some(figure.target?.amount - figure.actual?)
    }

    /// The week's share of it by working days.
    fn share(&self, metric: Metric) -> Option<Amount> {
        let left = self.left(metric)?.max(Amount::ZERO);
        left.times(Amount::count(self.days.0))?.over(Amount::count(self.days.1))
    }

    /// Whether the month has days before the week.
    pub(super) fn has_begun(&self) -> bool {
        self.month.start() <= self.eve.as_of
    }

    /// Working days of the week in the month after.
    fn beyond(&self) -> usize {
        let end = self.ctx.period.end();
        self.ctx.books.workspace().calendar.workdays(self.month.end().after(), end)
    }
}

/// Whether a target is one of the week: customers of a month are not customers of its weeks, so their shares say nothing.
fn adds_up(metric: Metric, target: &Target) -> bool {
    metric != Metric::CustomersVisited || target.source != TargetSource::Derived
}

fn shown(ctx: &Context, metric: Metric, amount: Option<Amount>) -> String {
    // A share of a count is no whole number.
    ctx.amount_or(metric, amount.map(|amount| if metric.is_money() { amount } else { amount.round(1) }))
}

fn row(week: &Week, metric: Metric) -> AimRow {
    let ctx = week.ctx;
    let (month, last) = (week.month_figure(metric), week.last_figure(metric));
    AimRow {
        label: ctx.metric(metric),
        target: ctx.target(metric, week.target(metric).as_ref()),
        last: ctx.amount_or(metric, last.actual),
        last_done: percent_or(last.completion.filter(|_| last.target.is_some_and(|target| adds_up(metric, &target)))),
        month_target: ctx.target(metric, month.target.as_ref()),
        month: ctx.amount_or(metric, month.actual),
        month_done: percent_or(month.completion),
        left: shown(
            ctx,
            metric,
            week.left(metric).filter(|_| metric != Metric::CustomersVisited).map(|left| left.max(Amount::ZERO)),
        ),
        share: shown(ctx, metric, week.share(metric).filter(|_| metric != Metric::CustomersVisited)),
    }
}

/// The metrics with the week's target, last week's result and the month.
pub(super) fn section(week: &Week) -> Section<AimRow> {
    let ctx = week.ctx;
    let metrics = [ctx.sales()].into_iter().chain(ALWAYS);
    // Of outlets a share of the month says little.
    let stated = |metric| week.target(metric).is_some_and(|target| target.source != TargetSource::Derived);
    let metrics: Vec<Metric> = metrics.chain([Metric::Network].into_iter().filter(|&metric| stated(metric))).collect();
    let sources: Vec<TargetSource> =
        metrics.iter().filter_map(|&metric| week.target(metric)).map(|target| target.source).collect();
    let rows: Vec<AimRow> = metrics.iter().map(|&metric| row(week, metric)).collect();
    let month = ctx.short(week.month);
    let mut notes = Vec::new();
    if sources.is_empty() {
        notes.push(ctx.say(say::no_targets(ctx.short(ctx.period))));
    }
    if sources.contains(&TargetSource::Derived) {
        notes.push(ctx.say(common::derived_note()));
    }
    if sources.contains(&TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    if metrics.iter().any(|&metric| week.share(metric).is_some()) {
        let day = ctx.day(week.eve.as_of);
        notes.push(ctx.say(say::share_note(&month, day, week.days.0, week.days.1)));
    }
    if week.beyond() > 0 {
        let next = week.month.next().unwrap_or(week.month);
        notes.push(ctx.say(say::two_months(week.beyond(), ctx.short(next))));
    }
    Section::told(rows, notes)
}

/// The week's targets and the customers to go to, as key figures.
pub(super) fn cards(week: &Week, stops: &[Stop], norm: Option<String>) -> Vec<Card> {
    let ctx = week.ctx;
    let card = |metric: Metric| {
        let (month, name) = (week.month_figure(metric), ctx.short(week.month));
        let left = week.left(metric).filter(|left| *left > Amount::ZERO);
        Card {
            id: metric.word(),
            label: ctx.metric(metric),
            value: ctx.target(metric, week.target(metric).as_ref()),
            first: ctx.say(say::card_target()),
            second: ctx.say(match (month.completion, left) {
                (Some(share), Some(left)) => say::card_month(name, percent(share), ctx.amount(metric, left)),
                (Some(share), None) => say::card_reached(name, percent(share)),
                _ => say::card_no_month(name),
            }),
            third: ctx.say(say::card_last(ctx.amount_or(metric, week.last_figure(metric).actual))),
        }
    };
    let mut cards: Vec<Card> = [ctx.sales(), Metric::Collections, Metric::NewCustomers].into_iter().map(card).collect();
    let visited = week.last_figure(Metric::CustomersVisited).actual;
    cards.push(Card {
        id: Metric::CustomersVisited.word(),
        label: ctx.say(say::card_stops()),
        value: route::customers(stops, None).len().to_string(),
        first: norm.map_or_else(String::new, |due| ctx.say(say::card_norm(due))),
        second: ctx.say(say::card_things(stops.iter().filter(|stop| stop.is_work()).count())),
        third: ctx.say(say::card_last(ctx.amount_or(Metric::CustomersVisited, visited))),
    });
    cards
}

/// The plans for the week that make up the scope's, its own first.
pub(super) fn plans<'a>(ctx: &Context<'a>) -> Vec<&'a Plan> {
    owed::all_plans(ctx, ctx.period)
}

/// What the plans put first, each with whose it is unless it is the scope's own.
pub(super) fn focus(ctx: &Context, plans: &[&Plan]) -> Vec<String> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for plan in plans.iter().filter(|plan| !plan.focus.is_empty()) {
        let text = ctx.clauses(&plan.focus);
        let owner = if plan.owner == ctx.scope { None } else { Some(ctx.name_of(plan.owner)) };
        match all.iter_mut().find(|(had, _)| *had == text) {
            Some((_, owners)) => owners.extend(owner),
            None => all.push((text, owner.into_iter().collect())),
        }
    }
    let said =
        all.into_iter().map(
            |(text, owners)| {
                if owners.is_empty() { text } else { ctx.say(common::focus_of(ctx.list(&owners), text)) }
            },
        );
    said.collect()
}

fn member(
    ctx: &Context,
    name: String,
    of: &dyn Fn(Metric) -> Option<Target>,
    stops: usize,
    free: String,
) -> MemberAimRow {
    let target = |metric| ctx.target(metric, of(metric).as_ref());
    MemberAimRow {
        name,
        sales: target(ctx.sales()),
        money: target(Metric::Collections),
        visits: target(Metric::Visits),
        customers: target(Metric::CustomersVisited),
        calls: target(Metric::CallsMade),
        new: target(Metric::NewCustomers),
        leads: target(Metric::Leads),
        stops: stops.to_string(),
        free,
    }
}

/// Each member's targets; `None` for a person's plan.
pub(super) fn members(week: &Week, stops: &[Stop]) -> Option<Section<MemberAimRow>> {
    let ctx = week.ctx;
    if ctx.is_person() {
        return None;
    }
    let of = |id: PersonId, metric| {
        let target = tally::target(ctx.books, Scope::Person(id), ctx.period, metric, ctx.as_of);
        target.filter(|target| adds_up(metric, target))
    };
    // Who answers for an area and states nothing plans for the area.
    let bosses: Vec<PersonId> =
        owed::areas(ctx).into_iter().chain([ctx.scope]).filter_map(|scope| owed::manager(ctx, scope)).collect();
    let plans = |id: PersonId| {
        let states = of(id, ctx.sales()).is_some() || of(id, Metric::Visits).is_some();
        states || !bosses.contains(&id) || !route::customers(stops, Some(id)).is_empty()
    };
    let people: Vec<PersonId> = route::people(ctx).into_iter().filter(|&id| plans(id)).collect();
    let rows = people.iter().map(|&id| {
        let free = route::free_text(ctx, &route::free_days(ctx, stops, id));
        member(ctx, ctx.person(id), &|metric| of(id, metric), route::customers(stops, Some(id)).len(), free)
    });
    let rows: Vec<MemberAimRow> = rows.collect();
    let rows = with_total(rows, || {
        let all = route::customers(stops, None).len();
        member(ctx, ctx.say(work::total()), &|metric| week.target(metric), all, NOTHING.to_owned())
    });
    let sum: Amount = people.iter().filter_map(|&id| of(id, ctx.sales())).map(|target| target.amount).sum();
    let whole = week.target(ctx.sales()).map(|target| target.amount);
    let differ = whole.filter(|whole| ctx.money(*whole) != ctx.money(sum) && !rows.all.is_empty());
    let note =
        differ.map(|whole| ctx.say(say::members_differ(ctx.sum(sum), ctx.sum(whole), ctx.sum((whole - sum).abs()))));
    Some(Section::new(rows, note.into_iter().collect(), || ctx.say(say::no_members())))
}

/// The roster's customer of a name.
fn on_list(ctx: &Context, name: &str) -> Option<CustomerId> {
    match ctx.roster().customer_names.find(name) {
        Found::One(place) => Some(CustomerId(place)),
        _ => None,
    }
}

/// Who is to be won: new customers that the plans name, and leads whose next day lies in the week or has passed.
pub(super) fn winning(ctx: &Context, plans: &[&Plan]) -> Section<ToWinRow> {
    let leads = tally::leads(ctx.books, ctx.scope, ctx.as_of);
    let mut rows: Vec<ToWinRow> = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    for plan in plans.iter().filter(|plan| plan.kind == PlanKind::Own) {
        for growth in &plan.growth {
            let Some(name) = growth.new.as_deref().filter(|name| !named.contains(name)) else { continue };
            named.push(name);
            let lead = leads.iter().find(|lead| lead.entries.iter().any(|entry| *entry.name == *name));
            let known = on_list(ctx, name).and_then(|id| ctx.whereabouts(id));
            rows.push(ToWinRow {
                name: name.to_owned(),
                area: ctx.area(growth.area.or(known)),
                stage: ctx.say(
                    lead.map_or_else(say::to_win, |lead| say::lead_at(ctx.word(lead.stage.word(), lead.stage.zh()))),
                ),
                measure: growth.measure.clone(),
                expected: ctx.money_or(growth.expected),
                dates: ctx.dates(&growth.dates),
                owner: owed::owner_name(ctx, plan.owner),
            });
        }
    }
    let mut open: Vec<_> =
        leads.iter().filter(|lead| !matches!(lead.stage, LeadStage::Won | LeadStage::Lost)).collect();
    open.sort_by_key(|lead| (lead.next, lead.first));
    for lead in open {
        let Some(next) = lead.next.filter(|next| *next <= ctx.period.end()) else { continue };
        let Some(last) = lead.entries.last().filter(|last| !named.contains(&&*last.name)) else { continue };
        let need = lead.entries.iter().rev().find_map(|entry| entry.need.as_deref());
        let late = next < ctx.period.start();
        rows.push(ToWinRow {
            name: last.name.to_string(),
            area: ctx.area(last.customer.or_else(|| on_list(ctx, &last.name)).and_then(|id| ctx.whereabouts(id))),
            stage: ctx.say(say::lead_at(ctx.word(lead.stage.word(), lead.stage.zh()))),
            measure: text_or(need),
            expected: ctx.money_or(lead.value),
            dates: if late { ctx.say(say::lead_late(ctx.day(next))) } else { ctx.day(next) },
            owner: ctx.person(lead.person),
        });
    }
    Section::new(rows, Vec::new(), || ctx.say(say::none_to_win()))
}

/// The week's targets, what the month asks of it, and last week, in sentences.
pub(super) fn said(week: &Week) -> Vec<Said> {
    let ctx = week.ctx;
    let sales = ctx.sales();
    let (name, month) = (ctx.short(ctx.period), ctx.short(week.month));
    let aim = |metric: Metric| {
        let target = week.target(metric)?;
        let (label, amount) = (ctx.metric(metric), ctx.sum(target.amount));
        Some(ctx.say(match target.source {
            TargetSource::Derived => say::aim_derived(label, amount),
            TargetSource::Incomplete => say::aim_incomplete(label, amount),
            _ => say::aim(label, amount),
        }))
    };
    let aims: Vec<String> = [sales, Metric::Collections].into_iter().filter_map(aim).collect();
    let mut said = vec![if aims.is_empty() {
        let owner = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
        say::no_aims(&name, owner)
    } else {
        say::aims(&name, ctx.commas(&aims))
    }];
    said.push(of_the_month(week, &month));
    let last = week.last_figure(sales);
    let last_week = ctx.short(week.last.period);
    said.push(match (last.actual, last.completion) {
        (Some(actual), Some(share)) => say::last_done(last_week, ctx.sum(actual), percent(share)),
        (Some(actual), None) => say::last_actual(last_week, ctx.sum(actual)),
        (None, _) => say::last_unknown(last_week),
    });
    said
}

/// What the month has left, and whether the week's target is its share of it.
fn of_the_month(week: &Week, month: &str) -> Said {
    let ctx = week.ctx;
    let sales = ctx.sales();
    let day = ctx.day(week.eve.as_of);
    let figure = week.month_figure(sales);
    let Some(share) = figure.completion else {
        let unknown = figure.actual.is_none() && figure.target.is_some();
        return if unknown { say::month_unknown(month) } else { say::month_no_target(month) };
    };
    let left = week.left(sales).unwrap_or_default();
    let (Some(due), true) = (week.share(sales), left > Amount::ZERO) else {
        return say::month_reached(month, day, percent(share));
    };
    let so_far = ctx.say(match figure.target {
        Some(target) if !week.has_begun() => say::month_ahead(month, ctx.sum(target.amount), ctx.sum(due)),
        _ => say::month_left(month, day, percent(share), ctx.sum(left), ctx.sum(due)),
    });
    let Some(target) = week.target(sales).filter(|_| week.beyond() == 0) else { return say::aim_open(so_far) };
    let off = target.amount - due;
    match (ctx.shows(off.abs()), off.is_negative()) {
        (false, _) => say::aim_level(so_far),
        (true, true) => say::aim_below(so_far, ctx.sum(off.abs())),
        (true, false) => say::aim_above(so_far, ctx.sum(off)),
    }
}
