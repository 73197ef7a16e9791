//! Axes of time: the slices a period falls into.

use crate::model::{Axis, Day, Period, PeriodKind};
use crate::tally::Days;

/// Days of a period that lie in one sub-period of every axis of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    pub from: Day,
    pub to: Day,
    /// The sub-periods, one per axis of time in the order asked.
    pub keys: Vec<Period>,
    /// What these days are all of; `None` of a week cut by an edge.
    pub whole: Option<Days>,
}

/// Whether an axis is one of time.
pub(super) fn is_time(axis: Axis) -> bool {
    kind(axis).is_some()
}

fn kind(axis: Axis) -> Option<PeriodKind> {
    match axis {
        Axis::Day => Some(PeriodKind::Day),
        Axis::Week => Some(PeriodKind::Week),
        Axis::Month => Some(PeriodKind::Month),
        _ => None,
    }
}

/// A stretch by the axes of time among `by`: every sub-period that has days in it, cut to it.
pub(super) fn slices(days: Days, by: &[Axis]) -> Vec<Slice> {
    let mut all = vec![Slice { from: days.start(), to: days.end(), keys: Vec::new(), whole: Some(days) }];
    for kind in by.iter().copied().filter_map(kind) {
        all = all.iter().flat_map(|slice| cut(slice, kind)).collect();
    }
    all
}

fn cut(slice: &Slice, kind: PeriodKind) -> Vec<Slice> {
    let mut parts = Vec::new();
    let mut next = Some(Period::of(kind, slice.from));
    while let Some(part) = next.filter(|part| part.start() <= slice.to) {
        let (from, to) = (slice.from.max(part.start()), slice.to.min(part.end()));
        let keys = slice.keys.iter().copied().chain([part]).collect();
        let inner = (from, to) == (part.start(), part.end());
        // Cut by a longer sub-period, the days are still all of the shorter one.
        let whole =
            if inner { Some(Days::Period(part)) } else { slice.whole.filter(|w| (w.start(), w.end()) == (from, to)) };
        parts.push(Slice { from, to, keys, whole });
        next = part.next();
    }
    parts
}
