//! How often each brand was seen, in which month, in which region, by whom.

use crate::model::{AreaId, Competitor, Day, Period, PeriodKind, PersonId, Scope};
use crate::report::Context;
use crate::report::competitors::Facts;
use crate::report::display::NOTHING;
use crate::report::parts::logged::with_total;
use crate::report::parts::past;
use crate::report::view::Section;
use crate::report::view::competitors::{Counted, SeenRow};
use crate::tally;
use crate::words::Said;
use crate::words::competitors as say;

/// The months told: of a month it and the five before, of a quarter its own and the quarter's before, of a year its own.
fn told(period: Period) -> Vec<Period> {
    match period.kind() {
        PeriodKind::Year => period.parts(PeriodKind::Month),
        PeriodKind::Quarter => {
            let before = period.previous().map(|before| before.parts(PeriodKind::Month));
            before.into_iter().flatten().chain(period.parts(PeriodKind::Month)).collect()
        }
        _ => {
            let mut all = vec![period];
            while let Some(before) = all.last().and_then(|month| month.previous()).filter(|_| all.len() < 6) {
                all.push(before);
            }
            all.reverse();
            all
        }
    }
}

/// Rows of counts, the brands in their order, with the sum of several; `None` is a column of which nothing is known.
fn counted(ctx: &Context, brands: &[(&str, Vec<Option<usize>>)], note: Said, columns: Vec<String>) -> Counted {
    let cell = |times: Option<usize>| times.map_or_else(|| NOTHING.to_owned(), |times| times.to_string());
    let row = |brand: String, counts: &[Option<usize>]| SeenRow {
        brand,
        counts: counts.iter().map(|&times| cell(times)).collect(),
        total: counts.iter().flatten().sum::<usize>().to_string(),
    };
    let rows = brands.iter().map(|(brand, counts)| row((*brand).to_owned(), counts)).collect();
    let rows = with_total(rows, || {
        let sum = |at: usize| brands.iter().map(|(_, counts)| counts[at]).sum::<Option<usize>>();
        let sums: Vec<Option<usize>> = (0..columns.len()).map(sum).collect();
        row(ctx.say(say::all_brands()), &sums)
    });
    let notes = if brands.is_empty() { Vec::new() } else { vec![ctx.say(note)] };
    let table = Section::new(rows, notes, || ctx.nothing_logged(&say::what_rivals()));
    let columns = if brands.is_empty() { Vec::new() } else { columns };
    Counted { people: false, columns, table }
}

/// By month; brands of earlier months too.
pub(super) fn months(ctx: &Context, facts: &Facts) -> Counted {
    let months = told(ctx.period);
    let first = months.first().map_or(ctx.period.start(), |month| month.start());
    let all = tally::sightings(ctx.books, ctx.scope, first, ctx.until());
    let known = |month: &Period| month.start() <= ctx.as_of && past::on_record(ctx, *month);
    let mut names: Vec<&str> = facts.brands.iter().map(|brand| brand.name).collect();
    let mut others: Vec<&str> = all.iter().map(|seen| &*seen.brand).filter(|name| !names.contains(name)).collect();
    others.sort_unstable();
    others.dedup();
    names.extend(others);
    let of = |name: &str, month: &Period| {
        let here = |seen: &&&Competitor| &*seen.brand == name && month.contains(seen.head.date);
        known(month).then(|| all.iter().filter(here).count())
    };
    let brands: Vec<(&str, Vec<Option<usize>>)> =
        names.into_iter().map(|name| (name, months.iter().map(|month| of(name, month)).collect())).collect();
    counted(ctx, &brands, say::months_note(), months.iter().map(|&month| ctx.short(month)).collect())
}

/// By region; of one region or less by person.
pub(super) fn places(ctx: &Context, facts: &Facts) -> Option<Counted> {
    let count = |of: &dyn Fn(&Competitor) -> bool| -> Vec<usize> {
        facts.brands.iter().map(|brand| brand.moves.iter().filter(|seen| of(seen)).count()).collect()
    };
    let columns: Vec<(String, Vec<usize>)> = match ctx.scope {
        Scope::Person(_) => return None,
        Scope::Team => {
            let of = |area: Option<AreaId>| count(&|seen| tally::region_of(ctx.books, seen) == area);
            let regions = ctx.roster().regions().into_iter().map(|id| (ctx.area(Some(id)), of(Some(id))));
            let none = std::iter::once((ctx.say(say::no_region()), of(None)));
            regions.chain(none.filter(|(_, counts)| counts.iter().any(|&times| times > 0))).collect()
        }
        _ => {
            let mut people: Vec<PersonId> = facts.moves().map(|seen| seen.head.person).collect();
            people.sort_unstable();
            people.dedup();
            people.into_iter().map(|id| (ctx.person(id), count(&|seen| seen.head.person == id))).collect()
        }
    };
    let note = if ctx.scope == Scope::Team { say::places_note() } else { say::people_note() };
    let row = |at: usize| columns.iter().map(|(_, counts)| Some(counts[at])).collect();
    let brands: Vec<(&str, Vec<Option<usize>>)> =
        facts.brands.iter().enumerate().map(|(at, brand)| (brand.name, row(at))).collect();
    let names = columns.iter().map(|(name, _)| name.clone()).collect();
    Some(Counted { people: ctx.scope != Scope::Team, ..counted(ctx, &brands, note, names) })
}

/// How the time before is called where something is said of it, if its logs are known.
pub(super) fn before(ctx: &Context) -> Option<String> {
    let before = ctx.period.previous()?;
    let first: Option<Day> = past::first_day(ctx);
    first.is_some_and(|first| first <= before.end()).then(|| ctx.short(before))
}
