//! O1: the view of a person's day sheet, part by part in the order of the document; rows of a day that meetings tell too.

use serde::Serialize;

use crate::report::view::{Head, Point, Section};

rows! {
    /// A figure of the day. `note`: how it stands to what is usual; `so_far`: the month so far, with its share of the
    /// month's target.
    DayFigure { label, value, note, so_far }
    /// A stretch of the day, what was planned for it and what was done. `slot` is empty where no timetable has it.
    SlotRow { time, slot, planned, done }
    /// A customer contacted, something heard, or a question; `next` says who is told next.
    ContactRow { customer, how, result, need, attitude, next }
    /// Someone or something new on the list.
    NameRow { sort, name, about }
}

/// Something on for a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct StopRow {
    /// The district; empty where it is that of the row above.
    pub area: String,
    /// With a word where it is an appointment.
    pub time: String,
    /// The customer, else the project; with its street.
    pub customer: String,
    /// The sort of work and what is to be done.
    pub what: String,
    /// What puts it on the day, and who is to see to it.
    pub why: String,
    /// Whether it comes first: marked in the log, or with a key customer.
    pub important: bool,
}

/// Work of a day that came to the same: done, moved, dropped, not done; not planned; orders, money, lost orders.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DoneRow {
    /// What it came to, with how many.
    pub outcome: String,
    /// What it is, one after another.
    pub what: String,
    /// Whether it was not done or is a loss.
    pub late: bool,
}

/// Something that stays open until it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct OpenRow {
    pub kind: String,
    pub what: String,
    pub by: String,
    pub due: String,
    pub state: String,
    /// Whether it is past its day.
    pub late: bool,
}

/// O1: a person's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Daily {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The day with its day of the week.
    pub day: String,
    /// The next working day with its day of the week.
    pub next_day: String,
    /// 1: by district.
    pub tomorrow: Section<StopRow>,
    /// 1: appointments too close to each other, a sentence each.
    pub tight: Vec<String>,
    /// 2.
    pub timetable: Section<SlotRow>,
    /// 2: what to carry, a sentence each.
    pub carry: Section<String>,
    /// 3: the day's figures.
    pub figures: Vec<DayFigure>,
    /// 3: planned, done, moved or dropped; then what nobody had planned, orders and money.
    pub done: Section<DoneRow>,
    /// 4.
    pub contacts: Section<ContactRow>,
    /// 5.
    pub names: Section<NameRow>,
    /// 6.
    pub open: Section<OpenRow>,
}
