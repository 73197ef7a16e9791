//! Goods where they lie, and how dealers do.

use crate::diag::{Code, Finding};
use crate::model::{Amount, DealerReport, DealerStatus, Head, Loan, LogSection, StockCount, WarehouseCount};
use crate::store::accept::log::{Making, trade};
use crate::store::record::Record;
use crate::words::findings_log as say;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Stock, |facts| &mut facts.stock, stock_count);
    making.each(record, LogSection::WarehouseStock, |facts| &mut facts.warehouse_stock, warehouse_count);
    making.each(record, LogSection::Loans, |facts| &mut facts.loans, loan);
    making.each(record, LogSection::DealerReports, |facts| &mut facts.dealer_reports, dealer_report);
    making.each(record, LogSection::DealerStatus, |facts| &mut facts.dealer_status, dealer_status);
}

/// A quantity of goods that lie somewhere; one below zero is a finding.
fn counted(making: &mut Making<'_, '_>, item: &Record<'_>, key: &'static str) -> Option<Amount> {
    let quantity = item.amount(key)?;
    if quantity.is_negative() {
        making.acceptor.add(Finding::new(Code::BadAmount, item.place_of(key), say::negative(key)));
        return None;
    }
    Some(quantity)
}

fn stock_count(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<StockCount> {
    Some(StockCount {
        head,
        customer: item.customer("customer")?,
        product: item.product("product")?,
        quantity: counted(making, item, "quantity")?,
        sold: item.amount("sold"),
    })
}

fn warehouse_count(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<WarehouseCount> {
    let quantity = counted(making, item, "quantity")?;
    Some(WarehouseCount { head, product: item.product("product")?, quantity })
}

fn loan(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Loan> {
    Some(Loan {
        head,
        id: item.boxed("id"),
        customer: item.customer("customer")?,
        product: item.product("product")?,
        quantity: counted(making, item, "quantity")?,
        due: item.day("due"),
        returned_on: item.day("returned_on"),
    })
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

fn dealer_status(_: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<DealerStatus> {
    Some(DealerStatus {
        head,
        customer: item.customer("customer")?,
        costs: item.amount("costs"),
        profit: item.amount("profit"),
        working_capital: item.amount("working_capital"),
        staff: item.integer("staff"),
        downstream: item.integer("downstream"),
        management: item.integer("management"),
        staff_quality: item.integer("staff_quality"),
        finance: item.integer("finance"),
        cooperation: item.integer("cooperation"),
    })
}
