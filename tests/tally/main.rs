//! Figures on small workspaces made as values: examples of the contract worked by hand, and laws that hold for any.

mod agenda;
mod belonging;
mod carried;
mod customers;
mod desk;
mod followed;
mod laws;
mod loop_laws;
mod network;
mod of_a_day;
mod outlook;
mod reviewed;
mod rivals;
mod service;
mod troubles;
mod worked;
