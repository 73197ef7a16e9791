//! The way out: what comes in are relative names and bytes, what goes out are files, all of them or none. Never
//! decides what is written; of what was there before it removes only what a caller calls superseded and knows for its own.

mod name;
mod program;
mod staging;

pub use name::{distinct_names, safe_name};
pub use program::{bytes_of, take_away, write_program};
pub use staging::Staging;
