//! A person's day: visits at one time, summaries used twice.

use std::collections::BTreeMap;

use super::known::Known;
use super::{Remark, Spot};
use crate::diag::Code;
use crate::model::{Day, DayText, EntryId, PersonId, Span, Visit};
use crate::words::findings_check as say;

/// Visits on site of one person to two customers at one time; one without an end takes its first minute. Told at the
/// one that begins later.
pub fn overlapping_visits(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut days: BTreeMap<(PersonId, Day), Vec<(Span, &Visit)>> = BTreeMap::new();
    for visit in known.rows(&known.facts.visits, |visit| visit.head).filter(|visit| visit.on_site) {
        if let Some(time) = visit.time {
            days.entry((visit.head.person, visit.head.date)).or_default().push((time, visit));
        }
    }
    for visits in days.values_mut().filter(|visits| visits.len() > 1) {
        visits.sort_by_key(|(time, visit)| (time.from, time.to, visit.head.entry));
        let mut longest = visits[0];
        for &(time, visit) in &visits[1..] {
            let (busy, other) = longest;
            let during = busy.to.map_or(time.from == busy.from, |end| time.from < end);
            if during && visit.customer != other.customer {
                let (name, first) = (known.name(&visit.customer), known.name(&other.customer));
                let title = say::visits_overlap(&known.roster.person(visit.head.person).name, time, name, busy, first);
                let spot = Spot::key(visit.head.entry, &["time"]);
                let remark = Remark::new(Code::VisitsOverlap, spot, title, say::visits_overlap_label(first, busy));
                all.push(remark.help(say::visits_overlap_help()).related([other.head.entry]));
            }
            if time.to.unwrap_or(time.from) > busy.to.unwrap_or(busy.from) {
                longest = (time, visit);
            }
        }
    }
}

/// A shorter text says the same by chance (照常拜访，无异常). Chinese characters weigh two, others one.
const LEAST_WEIGHT: usize = 40;

/// Summaries a person used on several days, but for white space: told once for each text, at the last of them.
pub fn copied_summaries(known: &Known<'_, '_>, all: &mut Vec<Remark>) {
    let mut told: BTreeMap<(PersonId, String), BTreeMap<Day, EntryId>> = BTreeMap::new();
    for DayText { head, text } in known.rows(&known.facts.summaries, |summary| summary.head) {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if bare.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>() >= LEAST_WEIGHT {
            told.entry((head.person, bare)).or_default().entry(head.date).or_insert(head.entry);
        }
    }
    for ((person, _), days) in told {
        let (Some((first, _)), Some((last, entry))) = (days.first_key_value(), days.last_key_value()) else { continue };
        if days.len() < 2 {
            continue;
        }
        let title = say::summary_copied(&known.roster.person(person).name, last, first, days.len());
        let remark = Remark::new(Code::SummaryCopied, Spot::key(*entry, &[]), title, say::summary_copied_label(first));
        all.push(remark.help(say::summary_copied_help()).related(days.values().rev().skip(1).rev().copied()));
    }
}
