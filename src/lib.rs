//! salesreport turns a sales team's structured logs into its monthly plans and summaries.
//!
//! The rooms and the arrows between them are described in ARCHITECTURE.md: `store` is the way in, `publish` the way
//! out, and between them nothing touches disk, clock, environment or system fonts.

pub mod app;
pub mod assess;
pub mod chart;
pub mod check;
pub mod cli;
pub mod diag;
pub mod model;
pub mod publish;
pub mod render;
pub mod report;
pub mod store;
pub mod tally;
pub mod text;
pub mod words;
