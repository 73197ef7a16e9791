//! Rules across entries, files and time: what comes in are the books and the day up to which things are known, what
//! goes out are remarks. They judge the business, not the file: warnings unless the settings say otherwise, and never
//! a reason to leave an entry out. Never reads a file and never finds a line; an entry is named by its id and the key
//! that is meant, and `app` lets the store find its place.
//!
//! A cause is told once, not once a day. A rule that concludes from what is *not* written (a visit that never came, a
//! payment without an order) says nothing while faulty entries are left out: what is missing may stand in one of them.

mod claim;
mod days;
mod duties;
mod known;
mod money;
mod orders;
mod prose;
mod targets;
mod threads;

use crate::diag::Code;
use crate::model::{Day, EntryId, ReviewText};
use crate::tally::Books;
use crate::text::Place;
use crate::words::Said;

use known::Known;

/// What a remark is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// An entry of a log.
    Entry {
        /// The entry.
        entry: EntryId,
        /// An item of a list within it (a call's note), by the list's key and position.
        item: Option<(&'static str, u32)>,
        /// The key whose value is meant: the first of these that is written.
        keys: &'static [&'static str],
        /// The words within the value that are meant.
        words: Option<String>,
    },
    /// A text of a review.
    Review {
        /// Its position among the workspace's reviews.
        review: usize,
        /// The text.
        text: ReviewText,
        /// The words within it that are meant.
        words: Option<String>,
    },
    /// A target of a plan.
    Target {
        /// The plan.
        plan: Place,
        /// Its key below `targets`.
        key: &'static str,
    },
}

impl Spot {
    /// The value of the first of these keys that an entry has.
    pub(crate) fn key(entry: EntryId, keys: &'static [&'static str]) -> Spot {
        Spot::Entry { entry, item: None, keys, words: None }
    }
}

/// What a rule has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The rule.
    pub code: Code,
    /// What it is about.
    pub spot: Spot,
    /// What is odd, in one line.
    pub title: Said,
    /// What stands at the spot.
    pub label: Said,
    /// What would do.
    pub help: Vec<Said>,
    /// Other entries that belong to it, in the order of days.
    pub related: Vec<EntryId>,
}

impl Remark {
    fn new(code: Code, spot: Spot, title: Said, label: Said) -> Remark {
        Remark { code, spot, title, label, help: Vec::new(), related: Vec::new() }
    }

    fn help(mut self, help: Said) -> Remark {
        self.help.push(help);
        self
    }

    fn related(mut self, entries: impl IntoIterator<Item = EntryId>) -> Remark {
        self.related.extend(entries);
        self
    }
}

/// Every remark on what is known at the end of a day, in the order of spots.
pub fn rules(books: &Books<'_>, as_of: Day) -> Vec<Remark> {
    let known = Known::at(books, as_of);
    let mut all = Vec::new();
    days::overlapping_visits(&known, &mut all);
    days::copied_summaries(&known, &mut all);
    duties::expenses_off_duty(&known, &mut all);
    orders::backwards(&known, &mut all);
    orders::unapproved(&known, &mut all);
    orders::other_regions(&known, &mut all);
    targets::parts_that_differ(&known, &mut all);
    if books.workspace().left_out_count() == 0 {
        let turns = money::turns(&known);
        money::overpaid(&known, &turns, &mut all);
        money::over_limit(&known, &turns, &mut all);
        orders::lead_times(&known, &mut all);
        duties::travel_without_trip(&known, &mut all);
        threads::project_stages(&known, &mut all);
        threads::problems(&known, &mut all);
        threads::missed_contacts(&known, &mut all);
        threads::unconfirmed_prospects(&known, &mut all);
        prose::figures(&known, &mut all);
    }
    all.sort_by(|a, b| (&a.spot, a.code, &a.title).cmp(&(&b.spot, b.code, &b.title)));
    all
}
