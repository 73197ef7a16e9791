//! Judgements with their evidence: which reports were due and when they came in, what a score sheet takes off and for
//! which entries, what the next months may bring. What comes in are the books, the findings by entry and the hand-in
//! times that `app` gives; what goes out are values that a report lays out. Never a finding, never a sentence.

pub mod forecast;
