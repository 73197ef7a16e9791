//! O20, the ledger of submissions: every form that was due in a month, what came in, what is still owed.

mod opening;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::assess::{Ledger, LedgerRow, SameDay, State};
use crate::model::{Amount, Deadline, PeriodKind, PersonId, Scope, ScopeKind};
use crate::report::display::{NOTHING, percent, percent_or};
use crate::report::parts::filed::{Count, given, is_fault};
use crate::report::parts::head;
use crate::report::view::submissions::{CountRow, FiledRow, LoggedRow, Submissions};
use crate::report::view::{Card, Head, Rows, Section};
use crate::report::{Context, Horizon, Outline, Persons};
use crate::words::submissions as say;

/// More than so many forms are not listed one by one above the ledgers of smaller scopes.
const LONGEST: usize = 600;

/// A month's rows, and how promptly its days were logged.
pub(crate) struct Known<'w> {
    /// Everything that was due, by deadline.
    pub(crate) rows: Vec<LedgerRow<'w>>,
    /// Of the whole scope.
    pub(crate) logged: SameDay,
}

/// The outline.
pub(super) fn outline() -> Outline {
    Outline {
        name: "submissions".into(),
        periods: &[PeriodKind::Month],
        title: say::submissions(),
        scopes: ScopeKind::ALL.into(),
        horizon: Horizon::Afterwards,
        persons: Persons::WhoSell,
        persons_own: false,
    }
}

/// Its view.
pub(crate) fn view(ctx: &Context) -> Submissions {
    let given = given(ctx);
    of(ctx, &Ledger::open(ctx.books, &given.hand_ins))
}

/// Its view by a ledger.
pub(crate) fn of(ctx: &Context, ledger: &Ledger) -> Submissions {
    let known = Known {
        rows: ledger.rows(ctx.scope, ctx.period, ctx.as_of),
        logged: ledger.same_day(ctx.scope, ctx.period, ctx.as_of),
    };
    Submissions {
        // No money in it: neither basis nor unit.
        head: Head { basis: String::new(), unit: String::new(), ..head::bare(ctx, say::submissions()) },
        opening: opening::points(ctx, &known),
        month: ctx.short(ctx.period),
        cards: cards(ctx, &known.rows),
        faults: faults(ctx, &known.rows),
        forms: forms(ctx, &known.rows),
        people: (!ctx.is_person()).then(|| people(ctx, &known.rows)),
        filed: filed(ctx, &known.rows),
        logged: logged(ctx, ledger, &known),
    }
}

/// In time ÷ what is known to be in time, late or missing.
pub(crate) fn rate(count: Count) -> Option<Amount> {
    Amount::count(count.on_time).over(Amount::count(count.on_time + count.late + count.missing))
}

fn cards(ctx: &Context, rows: &[LedgerRow]) -> Vec<Card> {
    let count = Count::of(rows);
    let people = |of: &dyn Fn(&LedgerRow) -> bool| {
        let mut all: Vec<PersonId> = rows.iter().filter(|row| of(row)).map(|row| row.person).collect();
        all.sort_unstable();
        all.dedup();
        if ctx.is_person() || all.is_empty() { String::new() } else { ctx.say(say::of_people(all.len())) }
    };
    let owed = |row: &LedgerRow| !matches!(row.state, State::Excused(_) | State::NotDue(_) | State::NotYetDue);
    let late = |row: &LedgerRow| matches!(row.state, State::Late { within_grace: false, .. });
    let all = [
        ("due", say::card_due(), count.due, people(&owed)),
        ("on_time", say::card_on_time(), count.on_time, rate(count).map_or_else(String::new, percent)),
        ("late", say::card_late(), count.late, people(&late)),
        ("missing", say::card_missing(), count.missing, people(&|row| row.state == State::Missing)),
        ("unclear", say::card_unclear(), count.unclear, String::new()),
    ];
    let card = |(id, label, value, first): (&'static str, _, usize, String)| Card {
        id,
        label: ctx.say(label),
        value: value.to_string(),
        first,
        second: String::new(),
        third: String::new(),
    };
    all.into_iter().map(card).collect()
}

fn row(ctx: &Context, row: &LedgerRow) -> FiledRow {
    FiledRow {
        group: String::new(),
        person: ctx.person(row.person),
        form: ctx.form(row.form),
        about: ctx.about_row(row),
        due: ctx.due(row.due),
        to: ctx.recipients(&row.to),
        handed_in: row.handed_in.map_or_else(|| NOTHING.to_owned(), |at| ctx.moment(at)),
        state: ctx.filed_state(row),
        in_a_row: if row.in_a_row > 1 { ctx.say(say::times_in_a_row(row.in_a_row)) } else { NOTHING.to_owned() },
        signed: if row.papers.is_empty() { NOTHING.to_owned() } else { ctx.signature(row.signature) },
        late: is_fault(row),
    }
}

/// Late and missing: what happened most times running first, of those the missing, then by deadline.
fn faults(ctx: &Context, rows: &[LedgerRow]) -> Section<FiledRow> {
    let mut all: Vec<&LedgerRow> = rows.iter().filter(|row| is_fault(row)).collect();
    all.sort_by_key(|row| (Reverse(row.in_a_row), row.state != State::Missing, row.due));
    Section::new(all.into_iter().map(|one| row(ctx, one)).collect::<Vec<_>>(), Vec::new(), || {
        if Count::of(rows).due == 0 { nothing_owed(ctx) } else { ctx.say(say::no_faults()) }
    })
}

fn nothing_owed(ctx: &Context) -> String {
    ctx.say(say::nothing_owed(ctx.short(ctx.period), ctx.scope_name()))
}

fn count_row(name: String, rule: String, count: Count) -> CountRow {
    CountRow {
        name,
        rule,
        due: count.due.to_string(),
        on_time: count.on_time.to_string(),
        late: count.late.to_string(),
        missing: count.missing.to_string(),
        unclear: count.unclear.to_string(),
        excused: count.excused.to_string(),
        rate: percent_or(rate(count)),
    }
}

/// Rows with their total, if there is more than one.
fn with_total(ctx: &Context, mut rows: Vec<CountRow>, all: &[LedgerRow]) -> Rows<CountRow> {
    let totals = usize::from(rows.len() > 1);
    if totals > 0 {
        rows.push(count_row(ctx.say(say::total()), String::new(), Count::of(all)));
    }
    Rows { all: rows, totals }
}

/// The forms in the order they first fall due in the month, each with its rule and its rows.
fn by_form<'r, 'w>(rows: &'r [LedgerRow<'w>]) -> Vec<(&'w str, &'w Deadline, Vec<&'r LedgerRow<'w>>)> {
    let mut all: Vec<(&'w str, &'w Deadline, Vec<&'r LedgerRow<'w>>)> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|(form, _, _)| *form == row.form) {
            Some((_, _, own)) => own.push(row),
            None => all.push((row.form, row.rule, vec![row])),
        }
    }
    all
}

fn forms(ctx: &Context, rows: &[LedgerRow]) -> Section<CountRow> {
    let count = |(form, rule, own): (&str, &Deadline, Vec<&LedgerRow>)| {
        count_row(ctx.form(form), ctx.rule(rule), Count::of(own))
    };
    let counted: Vec<CountRow> = by_form(rows).into_iter().map(count).collect();
    Section::new(with_total(ctx, counted, rows), Vec::new(), || nothing_owed(ctx))
}

/// By person, in the roster's order.
fn people(ctx: &Context, rows: &[LedgerRow]) -> Section<CountRow> {
    let mut all: BTreeMap<PersonId, Vec<&LedgerRow>> = BTreeMap::new();
    for row in rows {
        all.entry(row.person).or_default().push(row);
    }
    let count = |(id, own): (PersonId, Vec<&LedgerRow>)| count_row(ctx.person(id), String::new(), Count::of(own));
    let counted: Vec<CountRow> = all.into_iter().map(count).collect();
    Section::new(with_total(ctx, counted, rows), Vec::new(), || nothing_owed(ctx))
}

/// Everything, form by form, each by deadline.
fn filed(ctx: &Context, rows: &[LedgerRow]) -> Section<FiledRow> {
    let mut all = Vec::new();
    for (form, rule, own) in by_form(&rows[..rows.len().min(LONGEST)]) {
        let parts = [ctx.form(form), ctx.rule(rule)];
        all.push(FiledRow { group: ctx.commas(&parts), ..FiledRow::default() });
        // How often in a row is told where faults are listed.
        all.extend(own.into_iter().map(|one| FiledRow { in_a_row: String::new(), ..row(ctx, one) }));
    }
    let mut notes = Vec::new();
    if rows.len() > LONGEST {
        notes.push(ctx.say(say::too_long(rows.len(), LONGEST)));
    }
    Section::new(all, notes, || nothing_owed(ctx))
}

/// The sentences about a scope's day logs.
fn about_logs(ctx: &Context, logged: SameDay) -> Vec<String> {
    let known = logged.same_day + logged.later;
    let Some(share) = Amount::count(logged.same_day).over(Amount::count(known)) else {
        let said = match logged.unknown {
            0 => say::no_logs(ctx.short(ctx.period)),
            n => say::logs_unknown(n),
        };
        return vec![ctx.say(said)];
    };
    let mut said = vec![say::logs_known(known, logged.same_day, percent(share), logged.later)];
    said.extend((logged.unknown > 0).then(|| say::logs_rest(logged.unknown)));
    ctx.each(said)
}

/// By person, where a history tells.
fn logged(ctx: &Context, ledger: &Ledger, known: &Known) -> Section<LoggedRow> {
    let notes = about_logs(ctx, known.logged);
    if ctx.is_person() || known.logged.same_day + known.logged.later == 0 {
        return Section::told(Vec::new(), notes);
    }
    let people = ctx.roster().members(ctx.scope, ctx.period.start(), ctx.until());
    let row = |id: PersonId| {
        let own = ledger.same_day(Scope::Person(id), ctx.period, ctx.as_of);
        let known = own.same_day + own.later;
        (known > 0).then(|| LoggedRow {
            name: ctx.person(id),
            days: known.to_string(),
            same_day: own.same_day.to_string(),
            later: own.later.to_string(),
            share: percent_or(Amount::count(own.same_day).over(Amount::count(known))),
        })
    };
    Section::told(people.into_iter().filter_map(row).collect::<Vec<_>>(), notes)
}
