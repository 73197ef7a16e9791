//! The examples of the manual are a workspace that reads without a finding, and say what the text around them says.

use salesreport::model::{Keep, Metric, Party};
use salesreport::store::{Read, read_memory};

/// The blocks that begin with their path, as files of one workspace.
fn examples(page: &str) -> Vec<(&str, &str)> {
    page.split("```yaml\n")
        .skip(1)
        .filter_map(|rest| {
            let block = rest.split_once("```").map_or(rest, |(block, _)| block);
            let path = block.lines().next()?.strip_prefix("# ")?;
            Some((path, block))
        })
        .collect()
}

fn told(read: &Read) -> Vec<String> {
    let cite = |finding: &salesreport::diag::Finding| finding.place.map_or(String::new(), |p| read.sources.cite(p));
    read.findings.iter().map(|f| format!("{} {}: {}", f.code.id(), cite(f), f.title.en)).collect()
}

#[test]
fn the_examples_of_the_format_read_without_a_finding() {
    let files = examples(include_str!("../docs/format.md"));
    assert!(files.len() >= 10, "{files:?}");
    let read = read_memory(&files, Keep::ALL);
    assert_eq!(told(&read), Vec::<String>::new());
    let facts = &read.workspace.facts;
    assert_eq!((facts.days.len(), facts.orders.len(), read.workspace.plans.len()), (4, 2, 1));
    assert!(matches!(facts.plan[0].customer, Some(Party::Customer(_))), "a known customer in a plan line is linked");
    assert_eq!(read.workspace.plans[0].targets.metrics[&Metric::Sales].to_string(), "200000");
    assert_eq!(facts.payments[0].amount.to_string(), "32000");
}

#[test]
fn the_example_of_the_settings_reads_without_a_finding() {
    let files = examples(include_str!("../docs/settings.md"));
    assert_eq!(files.len(), 1);
    let read = read_memory(&files, Keep::NONE);
    assert_eq!(told(&read), Vec::<String>::new());
    assert_eq!(read.workspace.settings.reports.as_ref().map(Vec::len), Some(1));
}
