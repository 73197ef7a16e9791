//! O19, the rolling sales forecast of three months: what people expect beside a computed baseline, and how near both came.

mod opening;
#[cfg(test)]
mod tests;

use crate::assess::forecast::{Ahead, Behind, Method, ahead, behind, weighted_error};
use crate::model::{Amount, Period, PeriodKind, PersonId, Scope, ScopeKind};
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::{head, owed};
use crate::report::view::forecast::{AccuracyRow, AheadRow, Forecast};
use crate::report::view::{Rows, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::tally::members;
use crate::words::forecast as say;

/// How many months are forecast.
pub(super) const MONTHS: usize = 3;
/// Of how many months the accuracy is told.
pub(super) const JUDGED: usize = 6;

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "forecast".into(),
        periods: &[PeriodKind::Month],
        title: say::forecast(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Before,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Forecast {
    let months = ahead(ctx.books, ctx.scope, ctx.period, MONTHS, ctx.as_of);
    let over = behind(ctx.books, ctx.scope, JUDGED, ctx.as_of);
    // Whoever answers for an area forecasts for the area; where they state one of their own too, it is told.
    let owing: Vec<Scope> = owed::sellers(ctx).into_iter().map(Scope::Person).collect();
    let people: Vec<(Scope, Vec<Ahead>)> = people(ctx)
        .into_iter()
        .map(|person| (person, ahead(ctx.books, person, ctx.period, MONTHS, ctx.as_of)))
        .filter(|(person, all)| owing.contains(person) || all.iter().any(|of| of.own.is_some()))
        .collect();
    let missing = missing(ctx, &months, &people);
    let opening = [
        opening::ahead(ctx, &months),
        opening::targets(ctx, &months),
        opening::accuracy(ctx, &over),
        opening::missing(ctx, &missing),
    ];
    let several = (!matches!(ctx.scope, Scope::Person(_))).then(|| by_person(ctx, &people));
    Forecast {
        head: forecast_head(ctx),
        opening: opening.to_vec(),
        months: whole(ctx, &months, &missing),
        people: several,
        behind: accuracy(ctx, &over),
        methods: methods(ctx, &months),
    }
}

/// Those who sell in the scope; of a person's scope nobody apart.
fn people(ctx: &Context) -> Vec<Scope> {
    if matches!(ctx.scope, Scope::Person(_)) {
        return Vec::new();
    }
    let sells = |id: &PersonId| ctx.roster().person(*id).post(ctx.period.start()).role.sells();
    members(ctx.books, ctx.scope, ctx.period).into_iter().filter(sells).map(Scope::Person).collect()
}

/// It is handed in with the month's plan, which holds the forecasts.
fn forecast_head(ctx: &Context) -> crate::report::view::Head {
    let own = crate::tally::plan_for(ctx.books, ctx.scope, ctx.period, crate::model::PlanKind::Own, ctx.as_of);
    let own = own.filter(|plan| !plan.forecast.is_empty());
    let came = head::Came {
        due: owed::plan_due(ctx),
        exists: own.is_some(),
        at: own.and_then(|plan| plan.submitted_at),
        approved: Vec::new(),
    };
    head::head(ctx, say::forecast(), &came)
}

/// By months who owes a forecast and states none; nobody for a month that the scope forecasts itself.
fn missing(ctx: &Context, months: &[Ahead], people: &[(Scope, Vec<Ahead>)]) -> Vec<(String, Vec<String>)> {
    let of = |(at, month): (usize, &Ahead)| {
        let own = month.own.as_ref();
        if own.is_some_and(|own| own.silent.is_empty()) {
            return None;
        }
        let mut names: Vec<String> =
            people.iter().filter(|(_, all)| all[at].own.is_none()).map(|&(scope, _)| ctx.name_of(scope)).collect();
        if own.is_none() {
            names.insert(0, owed::owner_name(ctx, ctx.scope));
        }
        (!names.is_empty()).then(|| (ctx.short(month.month), names))
    };
    let mut told: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for (month, names) in months.iter().enumerate().filter_map(of) {
        match told.iter_mut().find(|(_, same)| *same == names) {
            Some((months, _)) => months.push(month),
            None => told.push((vec![month], names)),
        }
    }
    told.into_iter().map(|(months, names)| (ctx.list(&months), names)).collect()
}

fn signed(ctx: &Context, amount: Option<Amount>) -> String {
    amount.map_or_else(|| NOTHING.to_owned(), |amount| ctx.money(amount))
}

fn row(ctx: &Context, name: String, of: &Ahead) -> AheadRow {
    let own = of.own.as_ref().map(|own| own.amount);
    let baseline = of.baseline.as_ref().map(|baseline| baseline.amount);
    AheadRow {
        name,
        month: ctx.short(of.month),
        own: ctx.money_or(own),
        baseline: ctx.money_or(baseline),
        difference: signed(ctx, own.zip(baseline).map(|(own, baseline)| own - baseline)),
        target: ctx.target(ctx.sales(), of.target.as_ref()),
        last_year: ctx.money_or(of.last_year),
        far_above: of
            .far_above(ctx.settings().target_alert)
            .map_or_else(|| NOTHING.to_owned(), |times| ctx.say(say::times(times.grouped(1)))),
    }
}

fn whole(ctx: &Context, months: &[Ahead], missing: &[(String, Vec<String>)]) -> Section<AheadRow> {
    let rows: Vec<AheadRow> = months.iter().map(|month| row(ctx, String::new(), month)).collect();
    let mut notes = Vec::new();
    let partial = months.iter().any(|of| of.own.as_ref().is_some_and(|own| !own.silent.is_empty()));
    if partial && !missing.is_empty() {
        notes.push(ctx.say(say::partial_note()));
    }
    let mut earlier: Vec<(Scope, Period)> = Vec::new();
    for &(owner, period, _) in months.iter().filter_map(|m| m.own.as_ref()).flat_map(|own| &own.from) {
        if period != ctx.period && !earlier.contains(&(owner, period)) {
            earlier.push((owner, period));
        }
    }
    if !earlier.is_empty() {
        let plan = |(owner, period)| ctx.say(say::plan_of(ctx.name_of(owner), ctx.short(period)));
        notes.push(ctx.say(say::from_earlier(ctx.list(&earlier.into_iter().map(plan).collect::<Vec<_>>()))));
    }
    let mut section = Section::told(rows, notes);
    section.owed.extend(missing.iter().map(|(month, names)| ctx.say(say::missing(month, ctx.list(names)))));
    section
}

fn by_person(ctx: &Context, people: &[(Scope, Vec<Ahead>)]) -> Section<AheadRow> {
    let rows = people.iter().flat_map(|(scope, all)| all.iter().map(|of| row(ctx, ctx.name_of(*scope), of)));
    Section::new(rows.collect::<Vec<_>>(), Vec::new(), || ctx.say(say::nobody_sells()))
}

fn accuracy(ctx: &Context, over: &[Behind]) -> Section<AccuracyRow> {
    let mut all: Vec<AccuracyRow> = over
        .iter()
        .map(|of| AccuracyRow {
            month: ctx.short(of.month),
            actual: ctx.money(of.actual),
            own: ctx.money_or(of.own.as_ref().map(|own| own.amount)),
            own_error: signed(ctx, of.own_error()),
            baseline: ctx.money_or(of.baseline.as_ref().map(|baseline| baseline.amount)),
            baseline_error: signed(ctx, of.baseline_error()),
        })
        .collect();
    if all.is_empty() {
        return Section::told(all, vec![ctx.say(say::nothing_behind())]);
    }
    all.push(AccuracyRow {
        month: ctx.say(say::weighted()),
        actual: ctx.money(over.iter().map(|of| of.actual).sum()),
        own: NOTHING.to_owned(),
        own_error: percent_or(weighted_error(over, Behind::own_error)),
        baseline: NOTHING.to_owned(),
        baseline_error: percent_or(weighted_error(over, Behind::baseline_error)),
    });
    Section::told(Rows { all, totals: 1 }, vec![ctx.say(say::weighted_note())])
}

fn methods(ctx: &Context, months: &[Ahead]) -> Vec<String> {
    let of = |ahead: &Ahead| {
        let baseline = ahead.baseline.as_ref()?;
        let names: Vec<String> = baseline.months.iter().map(|&month| ctx.short(month)).collect();
        let sentence = match baseline.method {
            Method::SeasonalRatio => say::by_season,
            Method::MovingAverage => say::by_mean,
        };
        Some(ctx.say(sentence(ctx.short(ahead.month), ctx.list(&names))))
    };
    months.iter().filter_map(of).collect()
}
