//! Sections that several outlines share: facts and figures in, rows of the view out. What a section cannot say for
//! want of data it says in words, with who owes it.

pub(crate) mod actions;
pub(crate) mod behind;
pub(crate) mod cause;
pub(crate) mod customers;
pub(crate) mod figures;
pub(crate) mod growth;
pub(crate) mod head;
pub(crate) mod market;
pub(crate) mod members;
pub(crate) mod money;
pub(crate) mod owed;
pub(crate) mod past;
pub(crate) mod problems;
pub(crate) mod projects;
pub(crate) mod prospects;
pub(crate) mod targets;
pub(crate) mod texts;
