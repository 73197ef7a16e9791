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
