//! O2: the view of the review of a day, part by part in the order of the document.

use serde::Serialize;

use crate::report::view::day::{HeardRow, MatterRow, NewsRow};
use crate::report::view::{ActionRow, Head, Point, Section};

rows! {
    /// A figure of the day and of its month so far. `plan`: the month's target by working days over.
    PaceRow { metric, label, day, month, target, plan, lead, done }
    /// A region's or person's day and month so far.
    UnitRow { name, sales, money, month_sales, sales_plan, sales_lead, month_money, money_plan, money_lead }
    /// Goods that went out or money that came in, with what is remarkable about it.
    MovementRow { kind, customer, owner, order, amount, note }
}

/// An order with goods to go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct ToShipRow {
    pub order: String,
    pub customer: String,
    pub owner: String,
    /// What is still to go out.
    pub amount: String,
    pub due: String,
    pub expected: String,
    pub stage: String,
    /// How late it is, what is in the way, whether the customer knows.
    pub state: String,
    /// Whether it is past the day promised.
    pub late: bool,
}

rows! {
    /// Overdue money to be asked for.
    ChaseRow { customer, owner, balance, overdue, days, last_payment, contact, said }
}

/// O2: the review of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DailyReview {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The day of the week, and which working day of its month it is.
    pub day: String,
    /// The month, in words.
    pub month: String,
    /// What the units are: regions or people.
    pub by_region: bool,
    /// 1: against the month's plan to date.
    pub figures: Section<PaceRow>,
    /// 1: by region or person.
    pub units: Section<UnitRow>,
    /// 1: what went out and came in that day.
    pub movements: Section<MovementRow>,
    /// 1: what is late, due or held up.
    pub to_ship: Section<ToShipRow>,
    /// 1: overdue money.
    pub chase: Section<ChaseRow>,
    /// 2: who was heard from.
    pub heard: Section<HeardRow>,
    /// 2: instructions, tasks and decisions.
    pub instructions: Section<MatterRow>,
    /// 3: what customers wait for.
    pub matters: Section<MatterRow>,
    /// 4: what was heard.
    pub news: Section<NewsRow>,
    /// 4: what the next working day holds.
    pub next: Section<ActionRow>,
    /// The next working day.
    pub next_day: String,
}
