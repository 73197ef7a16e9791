//! salesreport
