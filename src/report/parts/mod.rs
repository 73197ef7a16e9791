//! Sections that several outlines share: facts and figures in, rows of the view out. What a section cannot say for
//! want of data it says in words, with who owes it.

pub(crate) mod actions;
pub(crate) mod agreed;
pub(crate) mod behind;
pub(crate) mod carried;
pub(crate) mod cause;
pub(crate) mod collections;
pub(crate) mod dealers;
pub(crate) mod developing;
pub(crate) mod executed;
pub(crate) mod expenses;
pub(crate) mod figures;
pub(crate) mod filed;
pub(crate) mod growth;
pub(crate) mod head;
pub(crate) mod key_customers;
pub(crate) mod local_policies;
pub(crate) mod logged;
pub(crate) mod new_customers;
pub(crate) mod next_month;
pub(crate) mod owed;
pub(crate) mod past;
pub(crate) mod problems;
pub(crate) mod projects;
pub(crate) mod promotions;
pub(crate) mod prospects;
pub(crate) mod receivables;
pub(crate) mod report_system;
pub(crate) mod rivals;
pub(crate) mod sales;
pub(crate) mod targets;
pub(crate) mod time_use;
pub(crate) mod told;
pub(crate) mod troubled;
pub(crate) mod visits;
pub(crate) mod week_papers;
