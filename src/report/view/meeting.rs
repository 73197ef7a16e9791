//! O15: the view of a meeting's papers, in the order of its agenda.

use serde::Serialize;

use crate::report::view::day::NewsRow;
use crate::report::view::monthly_report::{NextTargetRow, PolicyRow, RivalRow};
use crate::report::view::weekly_report::MemberRow;
use crate::report::view::{ActionRow, Card, FigureRow, Head, Point, ProblemRow, Prose, Section};

rows! {
    /// A point of the agenda, from when to when, and who speaks.
    AgendaRow { time, minutes, point, who }
    /// What the records say for a person, and what against.
    CommentRow { person, good, better }
    /// A person's stops in a district, in their order.
    RouteRow { person, area, stops }
}

/// What a meeting decided, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct DecisionRow {
    /// The day and sort of the meeting that decided it.
    pub meeting: String,
    pub what: String,
    pub who: String,
    pub due: String,
    pub state: String,
    /// Whether it is open past its day.
    pub late: bool,
}

/// O15: the papers of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// `morning`, `weekend` or `monthly`.
    pub kind: &'static str,
    /// 1: the points with their times.
    pub agenda: Section<AgendaRow>,
    /// 2: what the last meeting decided, and what is open of those before.
    pub decisions: Section<DecisionRow>,
    /// What only the morning's meeting has.
    pub morning: Option<Morning>,
    /// What only the week's and month's meetings have.
    pub review: Option<Review>,
}

/// What a person did on the last working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the columns' names say it")]
pub struct YesterdayRow {
    pub person: String,
    /// That they logged, are excused, or are silent since when.
    pub state: String,
    pub visits: String,
    pub calls: String,
    pub sales: String,
    pub money: String,
    /// How much of the day's plan was done: `3/4`.
    pub planned: String,
    /// What of it was not.
    pub missed: String,
    /// The first line of the day's summary.
    pub words: String,
    /// Whether no log of a working day is there.
    pub silent: bool,
}

/// What only the morning's meeting has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Morning {
    /// 3: everyone's last working day.
    pub yesterday: Section<YesterdayRow>,
    /// 4: what was heard since, and what it leads to.
    pub news: Section<NewsRow>,
    /// 5: everyone's stops, by district.
    pub routes: Section<RouteRow>,
    /// 5: appointments too close to each other, a sentence each.
    pub tight: Vec<String>,
}

/// What only the meetings that look back on a week or month have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The period's key figures.
    pub cards: Vec<Card>,
    /// 3: the results against targets.
    pub figures: Section<FigureRow>,
    /// 4: what is open, what needs a decision first.
    pub problems: Section<ProblemRow>,
    /// 5: by group; not within one group.
    pub groups: Option<Section<MemberRow>>,
    /// 5: by person.
    pub people: Section<MemberRow>,
    /// 5: what groups and people told of the period.
    pub reports: Section<Prose>,
    /// 6: a short comment on everyone's work.
    pub comments: Section<CommentRow>,
    /// 6: what who reviewed the reports said, and the replies.
    pub guidance: Vec<Prose>,
    /// 7: what rivals did.
    pub rivals: Section<RivalRow>,
    /// 7: local policies that changed or came into force, where there are any.
    pub policies: Option<Section<PolicyRow>>,
    /// 7: rivals and market as told.
    pub rival_texts: Vec<Prose>,
    /// 8: the period after.
    pub next: String,
    /// 8: the next period's targets.
    pub next_targets: Section<NextTargetRow>,
    /// 8: its arrangement, by day.
    pub next_days: Section<ActionRow>,
    /// 8: its plan as told.
    pub next_texts: Section<Prose>,
}
