//! Nodes → the model, collecting findings. What comes in are a file's documents and the roster, what goes out are
//! values and every finding of every entry. Never stops at the first, never reads a file.
//!
//! Each sort of file has a function of its own: [`log::accept_log`], [`plan::accept_plan`], [`review::accept_review`],
//! [`history::accept_history`] for one document each, given the [`Acceptor`] of the file.

// What these functions look like:
//   log::accept_log(acceptor: &mut Acceptor<'_>, document: &Document<'_>, keep: Keep, log: &mut Log)
//       where `pub struct Log { pub facts: Facts, pub left_out: Vec<EntryId> }` lives in accept/log.rs
//   plan::accept_plan(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<Plan>
//   review::accept_review(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<Review>
//   history::accept_history(acceptor: &mut Acceptor<'_>, document: &Document<'_>) -> Option<History>
// Documents that are empty or broken are given to them too (a broken log is left out as section `day`, index 0).
// What they use of the acceptor:
//   acceptor.record(&document.root, &fields::log::LOG) -> Record
//   acceptor.add(finding)      acceptor.place(span) -> Place      acceptor.file, acceptor.path(), acceptor.roster
//   acceptor.party_in(text) -> Option<CustomerId>   (the one known customer that a text names, for plan lines)
//   acceptor.value(node, &shape) -> Option<Placed>  (for customer_changes: `to` of the field's own shape)
