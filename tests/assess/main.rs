//! Deadlines, the ledger of submissions and score sheets, from the YAML of small workspaces to the judgement.

mod dates;
mod laws;
mod ledger;
mod scores;
mod team;
