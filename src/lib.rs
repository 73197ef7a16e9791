//! salesreport
pub mod render;
