//! Findings: what comes in is a rule broken at a place, what goes out is the same finding drawn for people (full,
//! short), for programs (json) or for forges. Never decides whether a rule is broken and never stops at the first.

mod code;
mod draw;
mod finding;
mod forge;

pub use code::{Code, Severity};
pub use draw::{draw_full, draw_json, draw_short};
pub use finding::{Finding, Findings};
pub use forge::ForForge;
