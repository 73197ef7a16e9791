//! O15: the view of a meeting's papers, in the order of its agenda.

use serde::Serialize;

use crate::report::view::monthly_report::{NextTargetRow, PolicyRow, RivalRow};
use crate::report::view::weekly_report::MemberRow;
use crate::report::view::work::Execution;
use crate::report::view::{ActionRow, Card, FigureRow, Head, Point, ProblemRow, Prose, Section};

rows! {
    /// A point of the agenda, from when to when, and who speaks.
    AgendaRow { time, minutes, point, who }
    /// What the records say for a person, and what against.
    CommentRow { person, good, better }
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
    /// The period whose results are told: of a morning the last working day.
    pub about: String,
    /// The period that is arranged: of a morning the day itself.
    pub next: String,
    /// The results against targets.
    pub figures: Section<FigureRow>,
    /// By group; not within one group, nor in the morning.
    pub groups: Option<Section<MemberRow>>,
    /// By person.
    pub people: Section<MemberRow>,
    /// What only the morning's meeting has.
    pub morning: Option<Morning>,
    /// What only the week's and month's meetings have.
    pub review: Option<Review>,
    /// What rivals did: of a morning in the seven days before.
    pub rivals: Section<RivalRow>,
    /// Local policies that changed or came into force, where there are any.
    pub policies: Option<Section<PolicyRow>>,
    /// Rivals and market as told.
    pub rival_texts: Vec<Prose>,
    /// The arrangement of the next period, by day.
    pub next_days: Section<ActionRow>,
}

/// What only the morning's meeting has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Morning {
    /// The last working day's plan against what was done.
    pub execution: Execution,
}

/// What only the meetings that look back on a week or month have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The period's key figures.
    pub cards: Vec<Card>,
    /// What is open, what needs a decision first.
    pub problems: Section<ProblemRow>,
    /// What groups and people told of the period.
    pub reports: Section<Prose>,
    /// A short comment on everyone's work.
    pub comments: Section<CommentRow>,
    /// What who reviewed the reports said, and the replies.
    pub guidance: Vec<Prose>,
    /// The next period's targets.
    pub next_targets: Section<NextTargetRow>,
    /// The next period's plan as told.
    pub next_texts: Section<Prose>,
}
