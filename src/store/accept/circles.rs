//! Circles of the team folder: people who report to each other, dealers who supply each other. What comes in is the
//! roster with the items it was made of; each circle is one finding, at the value that closes it, and is broken there.

use std::collections::BTreeSet;

use crate::diag::{Code, Finding, Findings};
use crate::model::{CustomerId, Day, Found, Names, PersonId, Roster};
use crate::store::accept::team::{Item, value_of};
use crate::store::fields;
use crate::store::yaml::{Kind, Node};
use crate::text::Place;
use crate::words::findings_check as say;

/// Nobody reports to themselves, over however many steps, on any day.
pub fn break_superiors(roster: &mut Roster, items: &[Item<'_>], findings: &mut Findings) {
    let days: BTreeSet<Day> =
        roster.people.iter().flat_map(|person| person.posts.iter().map(|post| post.from)).collect();
    for day in days {
        let above = |at: usize| roster.people[at].post(day).reports_to.map(PersonId::index);
        for circle in circles(roster.people.len(), above) {
            let (at, to) = (circle[circle.len() - 1], circle[0]);
            let names: Vec<&str> = circle.iter().chain([&to]).map(|&at| roster.people[at].name.as_str()).collect();
            let title = say::superiors_circle(names.join(" → "));
            let place = closing(items, at, to, &roster.person_names, superiors_written);
            findings.add(finding(place.unwrap_or(roster.people[at].place), title));
            for post in &mut roster.people[at].posts {
                if post.reports_to.map(PersonId::index) == Some(to) {
                    post.reports_to = None;
                }
            }
        }
    }
}

/// No outlet or dealer is supplied by itself, over however many steps.
pub fn break_dealers(roster: &mut Roster, items: &[Item<'_>], findings: &mut Findings) {
    let above = |at: usize| roster.customers[at].states[0].dealer.map(CustomerId::index);
    for circle in circles(roster.customers.len(), above) {
        let (at, to) = (circle[circle.len() - 1], circle[0]);
        let names: Vec<&str> = circle.iter().chain([&to]).map(|&at| roster.customers[at].name()).collect();
        let title = say::dealers_circle(names.join(" → "));
        let written = |node| value_of(node, &fields::customers::CUSTOMER, "dealer").into_iter().collect();
        let place = closing(items, at, to, &roster.customer_names, written);
        findings.add(finding(place.unwrap_or(roster.customers[at].place), title));
        for state in &mut roster.customers[at].states {
            if state.dealer.map(CustomerId::index) == Some(to) {
                state.dealer = None;
            }
        }
    }
}

fn finding(place: Place, title: crate::words::Said) -> Finding {
    Finding::new(Code::TeamCycle, place, title).label(say::circle_closes()).help(say::fix_circle())
}

/// The circles of `count` things of which each has at most one above it. Each begins with its first, in the order of
/// positions, and goes upwards.
fn circles(count: usize, above: impl Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
    // By which start a thing was first met: one met again from the same start lies on a circle.
    let mut met = vec![None; count];
    let mut all = Vec::new();
    for start in 0..count {
        let mut at = Some(start);
        while let Some(one) = at.filter(|&one| met[one].is_none()) {
            met[one] = Some(start);
            at = above(one);
        }
        let Some(one) = at.filter(|&one| met[one] == Some(start)) else { continue };
        let mut circle = vec![one];
        let mut next = above(one);
        while let Some(other) = next.filter(|&other| other != one) {
            circle.push(other);
            next = above(other);
        }
        let first = circle.iter().enumerate().min_by_key(|(_, at)| **at).map_or(0, |(place, _)| place);
        circle.rotate_left(first);
        all.push(circle);
    }
    all
}

/// Where the item of the thing at a position names the one at another.
fn closing<'n>(
    items: &[Item<'n>],
    at: usize,
    to: usize,
    names: &Names,
    written: impl Fn(&'n Node<'n>) -> Vec<&'n Node<'n>>,
) -> Option<Place> {
    let item = items.iter().find(|item| item.at.is_some_and(|position| position as usize == at))?;
    let means = |node: &&Node<'_>| {
        let found = node.text().map(|text| names.find(text.trim()));
        matches!(found, Some(Found::One(position)) if position as usize == to)
    };
    let node = written(item.node).into_iter().find(means)?;
    Some(Place { file: item.file, span: node.span })
}

/// Every superior a person's item writes: beside the history, then in its rows.
fn superiors_written<'n>(node: &'n Node<'n>) -> Vec<&'n Node<'n>> {
    let rows = match value_of(node, &fields::people::PERSON, "history").map(|history| &history.kind) {
        Some(Kind::Seq(rows)) => rows.as_slice(),
        _ => &[],
    };
    let own = value_of(node, &fields::people::PERSON, "reports_to");
    let later = rows.iter().filter_map(|row| value_of(row, &fields::people::HISTORY, "reports_to"));
    own.into_iter().chain(later).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_once_and_begins_with_its_first() {
        let above = [Some(1), Some(2), Some(1), None, Some(4), Some(3)];
        assert_eq!(circles(above.len(), |at| above[at]), [vec![1, 2], vec![4]]);
    }

    #[test]
    fn a_chain_is_no_circle() {
        assert_eq!(circles(3, |at| at.checked_sub(1)), Vec::<Vec<usize>>::new());
    }
}
