//! Who is reviewed, by role, and what each reached.

use crate::model::{Amount, Axis, Metric, PersonId, Role, Scope};
use crate::report::Context;
use crate::report::display::{NOTHING, percent_or};
use crate::report::monthly_review::{Side, side};
use crate::report::parts::logged::{Known, figure, with_total};
use crate::report::parts::{expenses, figures, new_customers, owed};
use crate::report::view::monthly_review::{IndicatorRow, Indicators};
use crate::report::view::{FigureRow, Section};
use crate::tally::{self, Figures, Key, Mix, TargetSource};
use crate::words::monthly_report as monthly;
use crate::words::monthly_review as say;
use crate::words::report as common;

/// The people of a page.
pub(super) struct Staff {
    /// Managers with what each answers for; in an area's page those whose charge lies in it.
    pub(super) managers: Vec<(PersonId, Scope)>,
    /// Who sells, managers with customers of their own among them.
    pub(super) sellers: Vec<PersonId>,
    /// The back office.
    pub(super) office: Vec<PersonId>,
    /// Everyone reviewed, in the roster's order.
    pub(super) all: Vec<PersonId>,
    /// Whose page it is, if it is one person's.
    one: Option<Side>,
}

/// What a person answers for on the month's last day: the team, their area, or their own customers.
pub(super) fn charge(ctx: &Context, person: PersonId) -> Scope {
    let post = ctx.roster().person(person).post(ctx.until());
    let area = match post.role {
        Role::SalesManager | Role::Director | Role::VicePresident => Some(Scope::Team),
        Role::RegionalManager => post.region.map(Scope::Region),
        Role::CityManager => post.city.map(Scope::City),
        _ => None,
    };
    area.unwrap_or(Scope::Person(person))
}

impl Staff {
    /// Finds them.
    pub(super) fn of(ctx: &Context) -> Staff {
        let roster = ctx.roster();
        let (first, last) = (ctx.period.start(), ctx.until());
        let members = match ctx.scope {
            Scope::Person(id) => vec![id],
            scope => roster.members(scope, first, last),
        };
        let role = |id: PersonId| roster.person(id).post(last).role;
        let within = |scope: Scope| match (ctx.scope, scope) {
            (Scope::Person(_) | Scope::Team, _) => true,
            (area, scope) if area == scope => true,
            (_, Scope::Team) => false,
            (area, scope) => roster.members(scope, first, last).iter().all(|&id| roster.belongs(id, area, last)),
        };
        let of = |wanted: Side| members.iter().copied().filter(move |&id| side(role(id)) == wanted);
        let one = if ctx.is_person() { members.first().map(|&id| side(role(id))) } else { None };
        let managers: Vec<(PersonId, Scope)> =
            of(Side::Manager).map(|id| (id, charge(ctx, id))).filter(|(_, scope)| within(*scope)).collect();
        let led = |id: &PersonId| managers.iter().any(|(manager, _)| manager == id);
        let sellers = members.iter().copied().filter(|&id| role(id).sells());
        Staff {
            sellers: if one == Some(Side::Manager) { Vec::new() } else { sellers.collect() },
            office: of(Side::Office).collect(),
            all: members.iter().copied().filter(|id| side(role(*id)) != Side::Manager || led(id)).collect(),
            managers,
            one,
        }
    }

    /// Whether sales are part of what is reviewed.
    pub(super) fn sells(&self) -> bool {
        self.one.is_none_or(|side| matches!(side, Side::Manager | Side::Seller))
    }

    /// Whether people who sell are.
    pub(super) fn has_sellers(&self) -> bool {
        self.one.is_none_or(|side| side == Side::Seller)
    }

    /// Whether the back office is: on its own pages, and on those of regions and the team, which it serves.
    pub(super) fn shows_office(&self, ctx: &Context) -> bool {
        match self.one {
            Some(side) => side == Side::Office,
            None => matches!(ctx.scope, Scope::Team | Scope::Region(_)) || !self.office.is_empty(),
        }
    }
}

/// A name with the area they answer for.
pub(super) fn with_charge(ctx: &Context, person: PersonId, scope: Scope) -> String {
    match scope {
        Scope::Person(_) => ctx.person(person),
        scope => ctx.say(say::answers_for(ctx.person(person), ctx.name_of(scope))),
    }
}

/// A row of figures; expenses in yuan.
fn row(ctx: &Context, name: String, all: &Figures, mix: Mix) -> IndicatorRow {
    let of = |metric: Metric| all.get(&metric).copied().unwrap_or_default();
    let beside = |metric: Metric| {
        let figure = of(metric);
        ctx.say(say::beside(ctx.amount_or(metric, figure.actual), ctx.target(metric, figure.target.as_ref())))
    };
    let spent = of(Metric::Expenses);
    let yuan = spent.actual.map_or_else(|| NOTHING.to_owned(), |amount| ctx.yuan(amount));
    IndicatorRow {
        name,
        sales: beside(ctx.sales()),
        sales_done: percent_or(of(ctx.sales()).completion),
        money: beside(Metric::Collections),
        money_done: percent_or(of(Metric::Collections).completion),
        new_share: percent_or(mix.new_share()),
        high_share: percent_or(mix.high_share()),
        customers: beside(Metric::NewCustomers),
        network: beside(Metric::Network),
        expenses: ctx.say(say::beside(yuan, expenses::ceiling(ctx, &spent))),
        used: percent_or(spent.completion),
        travel: ctx.amount_or(Metric::DaysTravel, of(Metric::DaysTravel).actual),
    }
}

/// What is to be known about the figures.
fn notes(ctx: &Context, known: &Known, several: bool) -> Vec<String> {
    let mut notes = Vec::new();
    if several {
        notes.push(ctx.say(say::no_ranks()));
    }
    if known.figures.values().filter_map(|f| f.target).any(|t| t.source == TargetSource::Incomplete) {
        notes.push(ctx.say(common::incomplete_note()));
    }
    let mix = tally::mix(ctx.books, ctx.scope, ctx.period, ctx.as_of);
    if mix.new_share().is_some() {
        notes.push(ctx.say(if mix.high_share().is_some() { say::mix_note() } else { say::margins_missing() }));
    }
    let won: Vec<String> = new_customers::section(ctx, known).rows.into_iter().map(|row| row.customer).collect();
    notes.push(ctx.say(if won.is_empty() { say::none_won(ctx.short(ctx.period)) } else { say::won(ctx.list(&won)) }));
    notes
}

/// A share beside the month before, in points.
fn share_row(
    ctx: &Context,
    metric: &'static str,
    label: String,
    now: Option<Amount>,
    before: Option<Amount>,
) -> FigureRow {
    let previous = now.zip(before).and_then(|(now, before)| {
        let points = (now - before).times(Amount::int(100))?.round(1);
        Some(match (points.is_zero(), points.is_negative()) {
            (true, _) => common::unchanged(),
            (_, true) => say::points_down(points.abs().grouped(1)),
            (_, false) => say::points_up(points.grouped(1)),
        })
    });
    let nothing = || NOTHING.to_owned();
    FigureRow {
        metric,
        label,
        target: nothing(),
        actual: percent_or(now),
        completion: nothing(),
        time: nothing(),
        gap: nothing(),
        previous: previous.map_or_else(nothing, |said| ctx.say(said)),
        last_year: nothing(),
        pace_needed: nothing(),
        pace: nothing(),
    }
}

/// One person's, metric by metric: of a manager those of their area.
pub(super) fn of_one(ctx: &Context, known: &Known) -> Indicators {
    let always = [ctx.sales(), Metric::Collections];
    let mut rows = figures::rows(ctx, &known.figures, ctx.period, &always, &[]);
    let mixes = |period| tally::mix(ctx.books, ctx.scope, period, ctx.as_of);
    let (now, before) = (mixes(ctx.period), ctx.period.previous().map(mixes).unwrap_or_default());
    rows.push(share_row(ctx, "new", ctx.say(say::new_share()), now.new_share(), before.new_share()));
    rows.push(share_row(ctx, "high", ctx.say(say::high_share()), now.high_share(), before.high_share()));
    let counts = [Metric::NewCustomers, Metric::Network, Metric::DaysTravel];
    rows.extend(figures::rows(ctx, &known.figures, ctx.period, &counts, &[]));
    let spent = known.figure(Metric::Expenses);
    let progress = tally::time_progress(ctx.books, ctx.period, ctx.as_of);
    rows.push(FigureRow {
        label: ctx.say(say::in_unit(ctx.metric(Metric::Expenses), ctx.small_unit())),
        target: expenses::ceiling(ctx, &spent),
        actual: spent.actual.map_or_else(|| NOTHING.to_owned(), |amount| ctx.yuan(amount)),
        completion: expenses::used(ctx, &spent),
        gap: NOTHING.to_owned(),
        previous: ctx.yuan_change(spent.actual, spent.previous),
        last_year: ctx.yuan_change(spent.actual, spent.last_year),
        ..figures::row(ctx, Metric::Expenses, &spent, progress)
    });
    let mut notes = notes(ctx, known, false);
    if always.iter().all(|metric| known.figure(*metric).target.is_none()) {
        let owner = owed::manager(ctx, ctx.scope).map_or_else(|| ctx.scope_name(), |id| ctx.person(id));
        notes.push(ctx.say(monthly::no_target_of_these(ctx.short(ctx.period), owner)));
    }
    Indicators { figures: Some(Section::told(rows, notes)), people: None }
}

/// Managers, each with the figures of what they answer for.
pub(super) fn of_managers(ctx: &Context, managers: &[(PersonId, Scope)]) -> Indicators {
    let rows = managers.iter().map(|&(id, scope)| {
        let of = Context { scope, ..*ctx };
        let all = crate::report::parts::past::known(&of, ctx.period);
        let mix = tally::mix(ctx.books, scope, ctx.period, ctx.as_of);
        row(&of, with_charge(ctx, id, scope), &all, mix)
    });
    let rows: Vec<IndicatorRow> = rows.collect();
    Indicators { figures: None, people: Some(Section::told(rows, vec![ctx.say(say::no_ranks())])) }
}

/// Everyone who sells, in the roster's order, with their total.
pub(super) fn of_sellers(ctx: &Context, known: &Known) -> Indicators {
    let mut rows = ctx.by_person(&[ctx.sales(), Metric::Collections]).unwrap_or_default();
    rows.sort_by_key(|row| (row.group == [Key::Person(None)], row.group.clone()));
    let mixes = tally::mixes(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Person]);
    let name = |key: Option<&Key>| match key {
        Some(Key::Person(Some(id))) if side(ctx.roster().person(*id).post(ctx.until()).role) == Side::Manager => {
            ctx.say(say::own_customers(ctx.person(*id)))
        }
        key => ctx.key(key),
    };
    let shown = rows.iter().map(|of| {
        let mix = mixes.get(&of.group).copied().unwrap_or_default();
        row(ctx, name(of.group.first()), &of.figures, mix)
    });
    let whole = || {
        let mix = tally::mix(ctx.books, ctx.scope, ctx.period, ctx.as_of);
        // Trips of who does not sell stand in no row.
        let travel: Amount = rows.iter().filter_map(|of| figure(of, Metric::DaysTravel).actual).sum();
        let spent: Amount = rows.iter().filter_map(|of| figure(of, Metric::Expenses).actual).sum();
        let all = known.figure(Metric::Expenses);
        let rest = all.actual.is_some_and(|actual| actual != spent);
        let mut total = row(ctx, ctx.say(monthly::total()), &known.figures, mix);
        total.travel = ctx.amount(Metric::DaysTravel, travel);
        if rest {
            total.expenses = ctx.say(say::beside(ctx.yuan(spent), NOTHING));
            NOTHING.clone_into(&mut total.used);
        }
        total
    };
    let rows = with_total(shown.collect(), whole);
    let people = Section::new(rows, notes(ctx, known, true), || ctx.say(monthly::nobody(ctx.scope_name())));
    Indicators { figures: None, people: Some(people) }
}
