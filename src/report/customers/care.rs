//! Gifts and entertainment against plan, by person and by customer, in yuan.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Axis, ExpenseKind, Metric, Party, PersonId, Scope};
use crate::report::Context;
use crate::report::customers::Facts;
use crate::report::display::{NOTHING, percent_or};
use crate::report::parts::expenses::{ceiling, used};
use crate::report::parts::logged::{figure, with_total};
use crate::report::view::Section;
use crate::report::view::customers::{Care, CareCustomerRow, CareKindRow, CarePersonRow};
use crate::tally::{Figure, Key, breakdown, expense_kind_target};
use crate::words::customers as say;

const KINDS: [ExpenseKind; 2] = [ExpenseKind::Entertainment, ExpenseKind::Gift];
/// At most so many customers are listed.
const LISTED: usize = 12;

/// What two figures of money make together; a target only if both have one.
fn both(a: Figure, b: Figure) -> Figure {
    let add = |a: Option<Amount>, b: Option<Amount>| a.zip(b).map(|(a, b)| a + b);
    let actual = add(a.actual, b.actual);
    let target = a.target.zip(b.target).map(|(a, b)| crate::tally::Target {
        amount: a.amount + b.amount,
        source: a.source.max(b.source),
        own: None,
        issued: None,
    });
    Figure {
        actual,
        target,
        completion: actual.zip(target).and_then(|(actual, target)| actual.over(target.amount)),
        previous: add(a.previous, b.previous),
        last_year: add(a.last_year, b.last_year),
        prorated: a.prorated,
    }
}

/// The scope's entertainment and gifts, and both.
pub(super) fn figures(ctx: &Context) -> [Figure; 3] {
    let rows = ctx.by(Axis::Kind);
    let of = |kind: ExpenseKind| {
        let row = rows.iter().find(|row| row.group.first() == Some(&Key::Kind(kind)));
        row.map(|row| figure(row, Metric::Expenses)).unwrap_or_default()
    };
    let [entertainment, gifts] = KINDS.map(of);
    [entertainment, gifts, both(entertainment, gifts)]
}

/// Whether anything was spent or may be.
fn told(of: &Figure) -> bool {
    of.actual.is_some_and(|amount| !amount.is_zero()) || of.target.is_some_and(|target| !target.amount.is_zero())
}

fn kinds(ctx: &Context) -> Section<CareKindRow> {
    let all = figures(ctx);
    let row = |name: String, of: &Figure| CareKindRow {
        name,
        plan: ceiling(ctx, of),
        actual: of.actual.map_or_else(|| NOTHING.to_owned(), |amount| ctx.yuan(amount)),
        used: used(ctx, of),
        previous: ctx.yuan_change(of.actual, of.previous),
    };
    let shown = KINDS.iter().zip(&all).filter(|(_, of)| told(of));
    let rows = shown.map(|(kind, of)| row(ctx.word(kind.word(), kind.zh()), of)).collect();
    let rows = with_total(rows, || row(ctx.say(say::total()), &all[2]));
    Section::new(rows, Vec::new(), || ctx.nothing_logged(&say::what_care()))
}

/// What was spent by one axis, entertainment and gifts.
fn spent(ctx: &Context, axis: Axis) -> BTreeMap<Key, [Amount; 2]> {
    let mut all: BTreeMap<Key, [Amount; 2]> = BTreeMap::new();
    for mut row in breakdown(ctx.books, ctx.scope, ctx.period, ctx.as_of, &[axis, Axis::Kind]) {
        let amount = figure(&row, Metric::Expenses).actual.unwrap_or_default();
        let (Some(Key::Kind(kind)), Some(of)) = (row.group.pop(), row.group.pop()) else { continue };
        if let Some(at) = KINDS.iter().position(|known| *known == kind) {
            all.entry(of).or_default()[at] += amount;
        }
    }
    all
}

fn people(ctx: &Context) -> Option<Section<CarePersonRow>> {
    if ctx.is_person() {
        return None;
    }
    let by = spent(ctx, Axis::Person);
    let plan = |scope: Scope| {
        let of = |kind| expense_kind_target(ctx.books, scope, kind, ctx.period, ctx.as_of);
        let [a, b] = KINDS.map(of);
        a.zip(b).map(|(a, b)| crate::tally::Target { amount: a.amount + b.amount, source: a.source.max(b.source), ..a })
    };
    let row = |name: String, [entertainment, gifts]: [Amount; 2], target: Option<crate::tally::Target>| {
        let actual = Some(entertainment + gifts);
        let completion = actual.zip(target).and_then(|(actual, target)| actual.over(target.amount));
        let of = Figure { actual, target, completion, ..Figure::default() };
        CarePersonRow {
            name,
            entertainment: ctx.yuan(entertainment),
            gifts: ctx.yuan(gifts),
            total: ctx.yuan(entertainment + gifts),
            plan: ceiling(ctx, &of),
            used: used(ctx, &of),
        }
    };
    let mut members: Vec<PersonId> = ctx.roster().members(ctx.scope, ctx.period.start(), ctx.until());
    let own = |id: &PersonId| by.get(&Key::Person(Some(*id))).copied().unwrap_or_default();
    members.retain(|id| own(id) != [Amount::ZERO; 2] || plan(Scope::Person(*id)).is_some());
    members.sort_by_key(|id| (Reverse(own(id)[0] + own(id)[1]), *id));
    let rows = members.iter().map(|id| row(ctx.person(*id), own(id), plan(Scope::Person(*id)))).collect();
    let sum = by.values().fold([Amount::ZERO; 2], |sum, one| [sum[0] + one[0], sum[1] + one[1]]);
    let rows = with_total(rows, || row(ctx.say(say::total()), sum, plan(ctx.scope)));
    Some(Section::new(rows, Vec::new(), || ctx.say(say::nobody_spends())))
}

/// The customers that most was spent on, then the others, then what names no customer.
fn customers(ctx: &Context, facts: &Facts) -> Section<CareCustomerRow> {
    let by = spent(ctx, Axis::Customer);
    let mut named: Vec<(Party, [Amount; 2])> = by
        .iter()
        .filter_map(|(key, amounts)| match key {
            Key::Customer(id) => Some((Party::Customer(*id), *amounts)),
            Key::Prospect(name) => Some((Party::Prospect(name.clone()), *amounts)),
            _ => None,
        })
        .collect();
    named.sort_by_key(|(party, amounts)| (Reverse(amounts[0] + amounts[1]), party.clone()));
    let sales = |party: &Party| match party {
        Party::Customer(id) => facts.known.customer(*id, ctx.sales()).actual,
        Party::Prospect(_) => None,
    };
    let amount = |amount: Amount| if amount.is_zero() { NOTHING.to_owned() } else { ctx.yuan(amount) };
    let row = |customer: String, [entertainment, gifts]: [Amount; 2], sales: Option<Amount>| CareCustomerRow {
        customer,
        class: NOTHING.to_owned(),
        owner: NOTHING.to_owned(),
        entertainment: amount(entertainment),
        gifts: amount(gifts),
        total: amount(entertainment + gifts),
        sales: sales.map_or_else(|| NOTHING.to_owned(), |sales| ctx.yuan(sales)),
        share: percent_or(sales.filter(|sales| *sales > Amount::ZERO).and_then(|s| (entertainment + gifts).over(s))),
    };
    let of = |(party, amounts): &(Party, [Amount; 2])| {
        let row = row(ctx.party(party), *amounts, sales(party));
        match party {
            Party::Customer(id) => {
                let class = ctx.roster().customer(*id).at(ctx.until()).class;
                CareCustomerRow { class: ctx.word(class.word(), class.zh()), owner: ctx.owner(*id), ..row }
            }
            Party::Prospect(_) => row,
        }
    };
    let mut rows: Vec<CareCustomerRow> = named.iter().take(LISTED).map(of).collect();
    let sum = |all: &[(Party, [Amount; 2])]| {
        all.iter().fold([Amount::ZERO; 2], |sum, (_, one)| [sum[0] + one[0], sum[1] + one[1]])
    };
    if let Some(others) = named.get(LISTED..).filter(|others| !others.is_empty()) {
        let sold = others.iter().filter_map(|(party, _)| sales(party)).sum();
        rows.push(row(ctx.say(say::others_row(others.len())), sum(others), Some(sold)));
    }
    let [entertainment, gifts, _] = figures(ctx).map(|figure| figure.actual.unwrap_or_default());
    let [told, given] = sum(&named);
    let unnamed = [entertainment - told, gifts - given];
    if unnamed != [Amount::ZERO; 2] {
        rows.push(row(ctx.say(say::care_unnamed()), unnamed, None));
    }
    let rows = with_total(rows, || row(ctx.say(say::total()), [entertainment, gifts], None));
    let bare: Vec<Amount> = named
        .iter()
        .filter(|(party, _)| sales(party).is_none_or(|sales| sales <= Amount::ZERO))
        .map(|(_, amounts)| amounts[0] + amounts[1])
        .collect();
    let mut notes = Vec::new();
    if !bare.is_empty() {
        notes.push(ctx.say(say::care_note(bare.len(), ctx.small_sum(bare.into_iter().sum()))));
    }
    Section::new(rows, notes, || ctx.nothing_logged(&say::what_care()))
}

pub(super) fn sections(ctx: &Context, facts: &Facts) -> Care {
    Care { kinds: kinds(ctx), people: people(ctx), customers: customers(ctx, facts) }
}
