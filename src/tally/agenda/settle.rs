//! What becomes of planned rows: each deed does one of them.

use std::collections::BTreeSet;

use crate::model::{Day, PlanStatus, Scope};
use crate::tally::Books;
use crate::tally::agenda::fit::{breadth, can_be_told, candidates, day_candidates};
use crate::tally::agenda::{Outcome, PlannedRow};

/// Settles the rows of one owner's plans of a period, and says which deeds did them.
pub(super) fn settle(books: &Books<'_>, rows: &mut [PlannedRow<'_>], as_of: Day) -> BTreeSet<u32> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    // Stable: what is equal stays in the order written. Rows of the fewest days and sorts of deed choose first.
    order.sort_by_key(|&n| (rows[n].to.since(rows[n].from), breadth(&rows[n]), rows[n].from));
    let mut used = BTreeSet::new();
    for pass in [Pass::OnTime, Pass::Late, Pass::Early] {
        if pass == Pass::Late {
            order.sort_by_key(|&n| (rows[n].to, breadth(&rows[n])));
        }
        for &n in &order {
            if rows[n].deed.is_none() {
                take(books, &mut rows[n], pass, as_of, &mut used);
            }
        }
    }
    for row in rows.iter_mut().filter(|row| row.deed.is_none()) {
        row.outcome = undone(row, as_of);
    }
    used
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    OnTime,
    Late,
    Early,
}

/// Gives a row the best deed of a pass that no other row has.
fn take(books: &Books<'_>, row: &mut PlannedRow<'_>, pass: Pass, as_of: Day, used: &mut BTreeSet<u32>) {
    let days = match pass {
        Pass::OnTime => (row.from, row.to),
        Pass::Late => (row.to.after(), row.until),
        Pass::Early => (row.since, row.from.before()),
    };
    if days.1 < days.0 {
        return;
    }
    let mut free = candidates(books, row, days, as_of);
    free.retain(|candidate| !used.contains(&candidate.place));
    let best = free.into_iter().min_by_key(|candidate| {
        let date = candidate.deed.date;
        match pass {
            Pass::OnTime => (0, candidate.rank, candidate.place),
            Pass::Late => (date.since(row.to), candidate.rank, candidate.place),
            Pass::Early => (row.from.since(date), candidate.rank, candidate.place),
        }
    });
    let Some(best) = best else { return };
    used.insert(best.place);
    row.outcome = match pass {
        Pass::OnTime => Outcome::Done,
        Pass::Late => Outcome::Late(best.deed.date.since(row.to)),
        Pass::Early => Outcome::Early(row.from.since(best.deed.date)),
    };
    row.deed = Some(best.deed.clone());
}

fn undone(row: &PlannedRow<'_>, as_of: Day) -> Outcome {
    if as_of < row.to || (as_of == row.to && as_of < row.until) {
        Outcome::Open
    } else if !can_be_told(row) {
        Outcome::Untold
    } else if row.until <= as_of {
        Outcome::Missed
    } else {
        Outcome::Overdue(as_of.since(row.to))
    }
}

/// Settles a day log's item, and says which deeds of the day did it.
pub(super) fn settle_item(
    books: &Books<'_>,
    row: &mut PlannedRow<'_>,
    status: PlanStatus,
    to: Option<Day>,
    as_of: Day,
) -> Vec<u32> {
    let found = match status {
        PlanStatus::Moved => {
            row.outcome = Outcome::Moved(to);
            return Vec::new();
        }
        PlanStatus::Dropped => {
            row.outcome = Outcome::Dropped;
            return Vec::new();
        }
        PlanStatus::Done | PlanStatus::Open => day_candidates(books, row, as_of),
    };
    let best = found.iter().min_by_key(|candidate| (candidate.rank, candidate.place));
    row.deed = best.map(|candidate| candidate.deed.clone());
    row.outcome = if row.deed.is_some() || (status == PlanStatus::Done && row.from <= as_of) {
        Outcome::Done
    } else if row.from > as_of || (row.from == as_of && !is_told(books, row)) {
        Outcome::Open
    } else {
        Outcome::Missed
    };
    found.into_iter().map(|candidate| candidate.place).collect()
}

/// Whether the person's log says more of the row's day than what is planned.
fn is_told(books: &Books<'_>, row: &PlannedRow<'_>) -> bool {
    match row.owner {
        Scope::Person(id) => books.recorded[id.index()].binary_search(&row.from).is_ok(),
        _ => true,
    }
}
