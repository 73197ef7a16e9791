//! The computed summary of the ledger: how much came in time, whose did not, what happened again and again, what is
//! still to be handed in, how promptly days are logged.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::assess::{LedgerRow, State};
use crate::model::PersonId;
use crate::report::Context;
use crate::report::display::percent;
use crate::report::parts::filed::{Count, is_fault};
use crate::report::submissions::{Known, about_logs, rate};
use crate::report::view::Point;
use crate::words::Said;
use crate::words::submissions as say;

/// At most so many are named in a sentence.
const NAMED: usize = 3;

/// The paragraphs, in the order a manager asks for them.
pub(crate) fn points(ctx: &Context, known: &Known) -> Vec<Point> {
    let rows = &known.rows;
    let count = Count::of(rows);
    let mut all = vec![point(ctx, "progress", say::lead_whole(), ctx.each(whole(ctx, count)))];
    if count.due > 0 {
        all.push(point(ctx, "people", say::lead_people(), ctx.each(people(ctx, rows))));
        all.push(point(ctx, "row", say::lead_row(), ctx.each(again(ctx, rows))));
    }
    let owed: Vec<String> = missing(ctx, rows).into_iter().collect();
    if !owed.is_empty() {
        all.push(point(ctx, "decide", say::lead_decide(), owed));
    }
    all.push(point(ctx, "logs", say::lead_logs(), about_logs(ctx, known.logged)));
    all
}

fn point(ctx: &Context, id: &'static str, lead: Said, sentences: Vec<String>) -> Point {
    Point { id, lead: ctx.say(lead), sentences }
}

/// How much was due, and how much of it came in time.
fn whole(ctx: &Context, count: Count) -> Vec<Said> {
    let month = ctx.short(ctx.period);
    let judged = count.on_time + count.late + count.missing;
    let mut said = vec![match (count.due, rate(count)) {
        (0, _) => say::nothing_due(month),
        (due, _) if due == count.on_time => say::all_on_time(month, due),
        (due, Some(rate)) => say::whole(month, due, count.on_time, percent(rate), count.late, count.missing),
        (due, None) => say::whole_unclear(month, due),
    }];
    said.extend((count.unclear > 0 && judged > 0).then(|| say::some_unclear(count.unclear)));
    said.extend((count.open > 0).then(|| say::some_open(count.open)));
    said
}

/// Whose came late or not at all: of several people those with the most, of one which forms.
fn people(ctx: &Context, rows: &[LedgerRow]) -> Vec<Said> {
    let mut counts: BTreeMap<PersonId, Vec<&LedgerRow>> = BTreeMap::new();
    for row in rows {
        counts.entry(row.person).or_default().push(row);
    }
    let mut counted: Vec<(PersonId, Count)> = counts.into_iter().map(|(id, own)| (id, Count::of(own))).collect();
    counted.retain(|(_, count)| count.due > 0);
    let kept = counted.iter().filter(|(_, count)| count.on_time == count.due).count();
    counted.retain(|(_, count)| count.late + count.missing > 0);
    counted.sort_by_key(|(_, count)| Reverse((count.late + count.missing, count.missing)));
    if counted.is_empty() {
        return vec![say::no_faults()];
    }
    if ctx.is_person() {
        let mut forms: Vec<(&str, usize)> = Vec::new();
        for row in rows.iter().filter(|row| is_fault(row)) {
            match forms.iter_mut().find(|(form, _)| *form == row.form) {
                Some((_, n)) => *n += 1,
                None => forms.push((row.form, 1)),
            }
        }
        forms.sort_by_key(|&(_, n)| Reverse(n));
        let all: Vec<String> = forms.iter().map(|(form, n)| ctx.say(say::form_times(ctx.form(form), n))).collect();
        return vec![say::own_faults(ctx.list(&all))];
    }
    let first = counted.iter().take(NAMED);
    let names: Vec<String> = first.map(|(id, c)| ctx.say(say::faults_of(ctx.person(*id), c.late, c.missing))).collect();
    let mut said = vec![say::most_faults(ctx.list(&names))];
    said.extend((kept > 0).then(|| say::in_order(kept)));
    said
}

/// What was late or missing two times running and more: each form of a person once, with its longest row.
fn again(ctx: &Context, rows: &[LedgerRow]) -> Vec<Said> {
    let mut longest: BTreeMap<(PersonId, &str), u32> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.in_a_row > 1) {
        let most = longest.entry((row.person, row.form)).or_default();
        *most = row.in_a_row.max(*most);
    }
    let mut all: Vec<_> = longest.into_iter().collect();
    all.sort_by_key(|&(_, n)| Reverse(n));
    if all.is_empty() {
        return vec![say::no_rows()];
    }
    let name = |&((id, form), n): &((PersonId, &str), u32)| {
        let who = if ctx.is_person() { String::new() } else { ctx.person(id) };
        ctx.say(say::row_of(who, ctx.form(form), n)).trim_start_matches(", ").to_owned()
    };
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    let mut said = vec![say::rows(ctx.clauses(&names))];
    said.extend((all.len() > NAMED).then(|| say::and_more(all.len() - NAMED)));
    said
}

/// What is not there yet: the newest first, for it can still be of use.
fn missing(ctx: &Context, rows: &[LedgerRow]) -> Option<String> {
    let mut all: Vec<&LedgerRow> = rows.iter().filter(|row| row.state == State::Missing).collect();
    all.sort_by_key(|row| Reverse(row.due));
    let name = |row: &&LedgerRow| {
        ctx.say(say::item(ctx.person(row.person), ctx.form(row.form), ctx.about_row(row), ctx.due(row.due)))
    };
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    (!names.is_empty()).then(|| ctx.say(say::to_hand_in(all.len(), ctx.clauses(&names))))
}
