//! The way out: what comes in are relative names and bytes, what goes out are files, all of them or none. Never
//! decides what is written and never reads what was there before.

mod name;
mod staging;

pub use name::{distinct_names, safe_name};
pub use staging::Staging;
