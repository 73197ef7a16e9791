//! History: one document, one owner's month from before the log.

use crate::diag::{Code, Finding};
use crate::model::{History, Metric, PeriodKind};
use crate::store::accept::{Acceptor, owner};
use crate::store::fields;
use crate::store::record::Value;
use crate::store::yaml::Document;
use crate::words::findings_log as say;

/// Accepts one document. `None` for an empty or faulty one.
pub fn accept_history(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<History> {
    if document.broken || document.root.is_null() {
        return None;
    }
    let record = acceptor.record(&document.root, &fields::history::HISTORY);
    let scope = owner::scope(acceptor, &record, "owner")?;
    let period = record.period("period")?;
    if period.kind() != PeriodKind::Month {
        let finding = Finding::new(Code::BadPeriod, record.place_of("period"), say::history_not_month(period));
        acceptor.add(finding);
        return None;
    }
    if record.faulty {
        return None;
    }
    let figures = record.map("figures").iter().filter_map(|(metric, amount)| match (&metric.value, &amount.value) {
        (Value::Choice(word), Value::Amount(amount)) => Some((Metric::from_word(word)?, *amount)),
        _ => None,
    });
    Some(History { place: record.place_of("period"), period, owner: scope, figures: figures.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Facts, Keep};
    use crate::store::accept::across;
    use crate::store::accept::fixture::{accept, codes, roster};
    use crate::store::accept::log::{Log, accept_log};

    fn months(text: &str) -> (Vec<History>, Vec<&'static str>) {
        let mut history = Vec::new();
        let (findings, _) =
            accept("history/a.yaml", text, |acceptor, document| history.extend(accept_history(acceptor, document)));
        (history, codes(&findings))
    }

    fn logged(text: &str) -> Facts {
        let mut log = Log::default();
        accept("logs/a.yaml", text, |acceptor, document| accept_log(acceptor, document, Keep::NONE, &mut log));
        log.facts
    }

    #[test]
    fn history_is_by_month_and_counts_network_too() {
        let (history, found) = months(
            "period: 2023-06\nowner: 李娜\nfigures: {network: 2, 销售额: 3.2万}\n---\nperiod: 2023\nowner: team\nfigures: {sales: 1}\n",
        );
        assert_eq!(found, ["value/period"]);
        assert_eq!(history[0].figures[&Metric::Network], Amount::int(2));
        assert_eq!(history[0].figures[&Metric::Sales], Amount::int(32_000));
    }

    #[test]
    fn a_month_that_has_logs_of_the_owner_counts_by_its_logs() {
        let (mut history, _) = months(
            "period: 2024-01\nowner: wang-lei\nfigures: {sales: 1}\n---\nperiod: 2024-01\nowner: li-na\nfigures: {sales: 2}\n---\nperiod: 2023-12\nowner: team\nfigures: {sales: 3}\n---\nperiod: 2024-01\nowner: 华东\nfigures: {sales: 4}\n",
        );
        let findings = across::settle_history(&mut history, &logged("date: 2024-01-31\nperson: li-na\n"), &roster());
        assert_eq!(codes(&findings), ["history/overlaps-logs", "history/overlaps-logs"]);
        let kept: Vec<String> = history.iter().map(|h| h.figures[&Metric::Sales].to_string()).collect();
        assert_eq!(kept, ["1", "3"]);
    }
}
