//! Source text: what comes in is the bytes of a file, what goes out are spans, lines and columns of it, and the
//! nearest of a list of names. Never reads a file itself and never judges what the text says.

mod near;
mod source;
mod visible;

pub use near::{distance, nearest};
pub use source::{FileId, Place, Source, Sources, Span};
pub use visible::{turns, visible};
