//! Whatever is written, reading ends, tells what is wrong where it is wrong, and keeps what is right.

use proptest::prelude::*;
use proptest::sample::Index;
use salesreport::model::Keep;
use salesreport::store::{Read, read_memory};

const PAGE: &str = include_str!("../docs/format.md");

/// The manual's example workspace.
fn workspace() -> Vec<(&'static str, &'static str)> {
    PAGE.split("```yaml\n")
        .skip(1)
        .filter_map(|rest| {
            let block = rest.split_once("```").map_or(rest, |(block, _)| block);
            Some((block.lines().next()?.strip_prefix("# ")?, block))
        })
        .collect()
}

/// Every finding with a place stands in its file's text, at the border of characters.
fn well_placed(read: &Read) -> bool {
    read.findings.iter().filter_map(|finding| finding.place).all(|place| {
        let text = &read.sources.get(place.file).text;
        text.get(place.span.start as usize..place.span.end as usize).is_some()
    })
}

/// What may be typed by mistake.
const SLIPS: [&str; 16] =
    ["", " ", "\n", "：", ":", "-", "- ", "#", "[", "}", "\"", "万", "-1", "99999999999999", "2024-13-40", "\t"];

proptest! {
    #[test]
    fn a_slip_anywhere_is_told_in_place_and_never_a_panic(
        file in any::<Index>(), at in any::<Index>(), length in 0usize..4, slip in any::<Index>(),
    ) {
        let mut files = workspace();
        let at_file = file.index(files.len());
        let chars: Vec<char> = files[at_file].1.chars().collect();
        let at = at.index(chars.len());
        let mut text: String = chars[..at].iter().collect();
        text.push_str(SLIPS[slip.index(SLIPS.len())]);
        text.extend(&chars[(at + length).min(chars.len())..]);
        files[at_file].1 = &text;
        let read = read_memory(&files, Keep::ALL);
        prop_assert!(well_placed(&read));
    }

    #[test]
    fn a_fault_in_one_log_leaves_the_others_as_they_are(at in any::<Index>(), slip in any::<Index>()) {
        let mut files = workspace();
        let path = "logs/2024/06/wang-xiaoming/2024-06-03.yaml";
        let file = files.iter().position(|(name, _)| *name == path).expect("the manual has this day");
        let whole = read_memory(&files, Keep::ALL).workspace.facts;
        let chars: Vec<char> = files[file].1.chars().collect();
        let at = at.index(chars.len());
        let mut text: String = chars[..at].iter().collect();
        text.push_str(SLIPS[slip.index(SLIPS.len())]);
        text.extend(&chars[at + 1..]);
        files[file].1 = &text;
        let read = read_memory(&files, Keep::ALL);
        let others = |facts: &salesreport::model::Facts| {
            let other = |head: &salesreport::model::Head| read.sources.get(head.entry.file).path != path;
            let orders: Vec<_> = facts.orders.iter().filter(|row| other(&row.head)).cloned().collect();
            let visits: Vec<_> = facts.visits.iter().filter(|row| other(&row.head)).cloned().collect();
            let payments: Vec<_> = facts.payments.iter().filter(|row| other(&row.head)).cloned().collect();
            (orders, visits, payments)
        };
        prop_assert_eq!(others(&read.workspace.facts), others(&whole));
    }

    #[test]
    fn an_entry_is_read_or_left_out_or_nothing_of_its_document_is(
        amounts in prop::collection::vec(prop_oneof![Just("100"), Just("1e5"), Just("-3"), Just("2万"), Just("[]")], 1..8),
    ) {
        let orders: String = amounts.iter().map(|a| format!("- {{customer: 昌盛, amount: {a}}}\n")).collect();
        let text = format!("date: 2024-06-05\nperson: li-na\norders:\n{orders}");
        let mut files = workspace();
        files.push(("logs/generated.yaml", &text));
        let read = read_memory(&files, Keep::ALL);
        let of_file = |file| read.sources.get(file).path == "logs/generated.yaml";
        let facts = &read.workspace.facts;
        let mut seen: Vec<u32> = facts.orders.iter().filter(|o| of_file(o.head.entry.file)).map(|o| o.head.entry.index).collect();
        let good = amounts.iter().filter(|a| matches!(**a, "100" | "2万")).count();
        prop_assert_eq!(seen.len(), good);
        seen.extend(read.workspace.left_out.iter().filter(|e| of_file(e.file)).map(|e| e.index));
        seen.sort_unstable();
        let all: Vec<u32> = (0..).take(amounts.len()).collect();
        prop_assert_eq!(seen, all);
    }
}
