//! What customers buy: sales by product line, the shares of new goods and of those that add more, and what is not bought.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Axis, CustomerId, Period, PeriodKind, Scope};
use crate::report::Context;
use crate::report::customers::Facts;
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::logged::{figure, with_total};
use crate::report::view::Section;
use crate::report::view::customers::{Goods, GoodsRow};
use crate::tally::{Key, Mix, breakdown, mixes};
use crate::words::customers as say;

/// So many product lines have a column of their own.
const LINES: usize = 6;
/// At most so many customers are listed.
const LISTED: usize = 20;

type Bought = BTreeMap<CustomerId, BTreeMap<Box<str>, Amount>>;

/// What each customer bought of each line.
fn bought(ctx: &Context, scope: Scope, period: Period) -> Bought {
    let mut all = Bought::new();
    for row in breakdown(ctx.books, scope, period, ctx.as_of, &[Axis::Customer, Axis::Line]) {
        let amount = figure(&row, ctx.sales()).actual.unwrap_or_default();
        if let ([Key::Customer(id), Key::Line(Some(line))], false) = (&row.group[..], amount.is_zero()) {
            all.entry(*id).or_default().insert(line.clone(), amount);
        }
    }
    all
}

/// The product lines sold, the largest first.
fn lines(all: &Bought) -> Vec<Box<str>> {
    let mut sums: BTreeMap<&str, Amount> = BTreeMap::new();
    for (line, amount) in all.values().flatten() {
        *sums.entry(line).or_default() += *amount;
    }
    let mut lines: Vec<(&str, Amount)> = sums.into_iter().collect();
    lines.sort_by_key(|&(line, amount)| (std::cmp::Reverse(amount), line));
    lines.into_iter().map(|(line, _)| line.into()).collect()
}

fn by_customer(ctx: &Context) -> BTreeMap<CustomerId, Mix> {
    let all = mixes(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[Axis::Customer]).into_iter();
    all.filter_map(|(key, mix)| match key.first() {
        Some(Key::Customer(id)) => Some((*id, mix)),
        _ => None,
    })
    .collect()
}

fn add(sum: Mix, one: &Mix) -> Mix {
    Mix { goods: sum.goods + one.goods, new: sum.new + one.new, high: sum.high + one.high, low: sum.low + one.low }
}

/// A share of what was bought; where more came back than went out there is none.
fn share(of: Option<Amount>) -> String {
    percent_or(of.filter(|share| !share.is_negative() && *share <= Amount::ONE))
}

/// A row each of the scope's customers that bought goods, then of the others and of all.
pub(super) fn section(ctx: &Context, facts: &Facts) -> Goods {
    let all = bought(ctx, ctx.scope, ctx.period);
    let year = Period::of(PeriodKind::Year, ctx.until());
    let this_year = bought(ctx, Scope::Team, year);
    let sold: BTreeSet<&str> = this_year.values().flatten().map(|(line, _)| &**line).collect();
    let mut columns = lines(&all);
    let rest = columns.len() > LINES;
    columns.truncate(LINES);
    let mixed = by_customer(ctx);
    let amounts = |of: &dyn Fn(&str) -> Amount, whole: Amount| {
        let own: Vec<Amount> = columns.iter().map(|line| of(line)).collect();
        let others = rest.then(|| whole - own.iter().copied().sum::<Amount>());
        let shown = own.into_iter().chain(others);
        shown.map(|a| if a.is_zero() { NOTHING.to_owned() } else { ctx.money(a) }).collect::<Vec<_>>()
    };
    let listed: Vec<CustomerId> = facts.all().filter(|id| all.contains_key(id)).collect();
    let row = |id: &CustomerId| {
        let own = &all[id];
        let mix = mixed.get(id).copied().unwrap_or_default();
        let had: BTreeSet<&str> = this_year.get(id).into_iter().flatten().map(|(line, _)| &**line).collect();
        let missing: Vec<String> = sold.difference(&had).map(|line| (*line).to_owned()).collect();
        GoodsRow {
            customer: ctx.customer(*id),
            amounts: amounts(&|line| own.get(line).copied().unwrap_or_default(), own.values().copied().sum()),
            new_share: share(mix.new_share()),
            high_share: share(mix.high_share()),
            missing: if missing.is_empty() { ctx.say(say::buys_all()) } else { ctx.list(&missing) },
        }
    };
    let mut rows: Vec<GoodsRow> = listed.iter().take(LISTED).map(row).collect();
    let sum = |of: &[CustomerId], name: String| {
        let mix = of.iter().filter_map(|id| mixed.get(id)).fold(Mix::default(), add);
        let of_line = |line: &str| of.iter().filter_map(|id| all[id].get(line)).copied().sum::<Amount>();
        let whole = of.iter().flat_map(|id| all[id].values()).copied().sum();
        GoodsRow {
            customer: name,
            amounts: amounts(&of_line, whole),
            new_share: share(mix.new_share()),
            high_share: share(mix.high_share()),
            missing: NOTHING.to_owned(),
        }
    };
    if let Some(others) = listed.get(LISTED..).filter(|others| !others.is_empty()) {
        rows.push(sum(others, ctx.say(say::others_row(others.len()))));
    }
    let rows = with_total(rows, || sum(&listed, ctx.say(say::total())));
    let notes = if rows.all.is_empty() { Vec::new() } else { vec![ctx.say(say::goods_note(sold.len()))] };
    let mut columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
    if rest {
        columns.push(ctx.say(say::other_lines()));
    }
    Goods { columns, table: Section::new(rows, notes, || ctx.say(say::goods_empty(ctx.short(ctx.period)))) }
}
