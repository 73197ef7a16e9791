//! Values to text: what comes in is a report's view, what goes out is Markdown by the templates of its language.
//! Nothing here reads disk, clock, environment or system fonts.

pub mod escape;
pub mod markdown;
