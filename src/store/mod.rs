//! The way in: what comes in is a folder (or texts), what goes out is a workspace as values, with its sources and
//! every finding of every file. Never counts a figure and never decides severities; that is for rooms above.

pub mod accept;
pub mod fields;
pub mod record;
mod scalar;
pub mod yaml;
