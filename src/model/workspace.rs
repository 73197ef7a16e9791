//! A workspace as a value.

use crate::model::{
    Calendar, Day, EntryId, Facts, HandIns, History, Origin, OwnOutline, Plan, Review, Roster, Rubric, Settings,
};

/// The days whose words are kept beside their figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Keep {
    /// Every day.
    pub const ALL: Keep = Keep { from: Day::MIN, to: Day::MAX };
    /// No day: figures only.
    pub const NONE: Keep = Keep { from: Day::MAX, to: Day::MIN };

    /// Whether a day's words are kept.
    pub fn has(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}

/// All a workspace says, accepted. Entries with errors are not in it; `left_out` names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The settings.
    pub settings: Settings,
    /// Working days.
    pub calendar: Calendar,
    /// The team folder.
    pub roster: Roster,
    /// The logs.
    pub facts: Facts,
    /// The plans, in the order of files.
    pub plans: Vec<Plan>,
    /// The reviews, in the order of files.
    pub reviews: Vec<Review>,
    /// Score sheets, the built-in ones first, then the workspace's own in the order of files.
    pub rubrics: Vec<Rubric>,
    /// Reports of the team's own, in the order of files.
    pub outlines: Vec<OwnOutline>,
    /// Months before the log, in the order of files.
    pub history: Vec<History>,
    /// Faulty entries of logs that were left out.
    pub left_out: Vec<EntryId>,
    /// How many records of other files (plans, people, months of history …), and files that can't be read at all, are
    /// faulty, and so left out in part or whole.
    pub left_out_elsewhere: usize,
    /// When documents were handed in, where the workspace has a history that tells.
    pub hand_ins: HandIns,
    /// Which state of its history it is, where it has one that tells.
    pub origin: Option<Origin>,
}

impl Workspace {
    /// How many faulty records are left out, of logs and of all other files.
    pub fn left_out_count(&self) -> usize {
        self.left_out.len() + self.left_out_elsewhere
    }
}
