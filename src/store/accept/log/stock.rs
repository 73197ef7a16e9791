//! Goods where they lie, and how dealers do.

use crate::model::{DealerReport, Head, LogSection};
use crate::store::accept::log::{Making, trade};
use crate::store::record::Record;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::DealerReports, |facts| &mut facts.dealer_reports, dealer_report);
}

fn dealer_report(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<DealerReport> {
    Some(DealerReport {
        head,
        customer: item.customer("customer")?,
        sold_on: item.day("sold_on"),
        at: item.moment("at")?,
        lines: trade::lines(making, item)?,
        note: making.page.text(item, "note"),
    })
}
