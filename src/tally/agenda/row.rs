//! Rows of plans and day logs, each a day or stretch on which something is to be done.

use crate::model::{
    Action, AreaId, Day, EntryId, Party, Period, PeriodKind, Plan, PlanRow, PlannedPromotion, ProjectId, Roster, Scope,
    Who, WorkKind,
};
use crate::tally::Books;
use crate::tally::agenda::Deed;
use crate::text::Place;

/// What an entry or record is named by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// An entry of a log.
    Entry(EntryId),
    /// A record of another file.
    Record(Place),
}

/// Where a planned row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedIn<'w> {
    /// An action of a plan.
    Action(&'w Plan, &'w Action),
    /// A promotion of a plan.
    Promotion(&'w Plan, &'w PlannedPromotion),
    /// An item of a day log.
    Item(&'w PlanRow),
}

/// What became of a planned row by the as-of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Done on its day or on a day of its stretch.
    Done,
    /// Done so many days before.
    Early(i32),
    /// Done so many days after, within the plan's period.
    Late(i32),
    /// Not done yet; its day has not passed.
    Open,
    /// Not done so many days after its day; the plan's period goes on.
    Overdue(i32),
    /// Not done, and the plan's period has ended.
    Missed,
    /// The log moved it to another day, if it says which.
    Moved(Option<Day>),
    /// The log dropped it.
    Dropped,
    /// Its day has passed, and as it names neither customer nor project nor area nor anything else that a log could
    /// show, nobody can tell. Never counted as missed.
    Untold,
}

/// A row of a plan or of a day log's `plan`, and what became of it.
///
/// Shape: an action over several `dates` is one row for each day or stretch named; one without dates is a row over
/// the plan's whole period (`dated` is false).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow<'w> {
    /// Where it stands.
    pub source: PlannedIn<'w>,
    /// The kind of the plan's period; of a log's item [`PeriodKind::Day`].
    pub level: PeriodKind,
    /// Whose plan; of a log's item the log's person.
    pub owner: Scope,
    /// The first day it may be done on time.
    pub from: Day,
    /// The last day it may be done on time.
    pub to: Day,
    /// Whether the plan names days.
    pub dated: bool,
    /// The plan's first day, or the row's own if earlier: what is done from here on is early.
    pub since: Day,
    /// The plan's last day, or the row's own if later: what is done up to here is late, after it missed.
    pub until: Day,
    /// What sort of work.
    pub kind: WorkKind,
    /// The customer named; else that of the project named.
    pub customer: Option<Party>,
    /// The project named.
    pub project: Option<ProjectId>,
    /// Where: street, else area.
    pub area: Option<AreaId>,
    /// What is to be done; `None` where words of a log's day are not kept.
    pub what: Option<&'w str>,
    /// What became of it.
    pub outcome: Outcome,
    /// The entry that shows it; `None` where it is not done, or the log only says so.
    pub deed: Option<Deed>,
}

impl<'w> PlannedRow<'w> {
    /// Who is named to do it; empty where nobody is.
    pub fn staff(&self) -> &'w [Who] {
        match self.source {
            PlannedIn::Action(_, action) => &action.staff,
            PlannedIn::Promotion(_, promotion) => &promotion.staff,
            PlannedIn::Item(_) => &[],
        }
    }

    /// The entry or record; a promotion's is its plan.
    pub fn named(&self) -> Source {
        match self.source {
            PlannedIn::Action(_, action) => Source::Record(action.place),
            PlannedIn::Promotion(plan, _) => Source::Record(plan.place),
            PlannedIn::Item(item) => Source::Entry(item.head.entry),
        }
    }

    /// The day it was done, if it was.
    pub fn done_on(&self) -> Option<Day> {
        match (self.outcome, &self.deed) {
            (Outcome::Done | Outcome::Early(_) | Outcome::Late(_), Some(deed)) => Some(deed.date),
            (Outcome::Done, None) => Some(self.to),
            _ => None,
        }
    }

    /// Whether it belongs to a scope: its owner does on its day, or it names someone who does.
    pub(in crate::tally) fn belongs(&self, books: &Books<'_>, scope: Scope) -> bool {
        let roster = &books.workspace().roster;
        let named = |who: &Who| matches!(who, Who::Person(id) if roster.belongs(*id, scope, self.from));
        owned_within(roster, self.owner, scope, self.from) || self.staff().iter().any(named)
    }

    /// Whether two rows of plans say the same of the same days.
    pub(super) fn says_the_same(&self, other: &PlannedRow<'_>) -> bool {
        (self.level, self.from, self.to, self.kind, self.project, self.what, &self.customer)
            == (other.level, other.from, other.to, other.kind, other.project, other.what, &other.customer)
    }
}

/// Whether all that an owner's plan covers belongs to a scope on a day.
pub(in crate::tally) fn owned_within(roster: &Roster, owner: Scope, scope: Scope, day: Day) -> bool {
    match (owner, scope) {
        _ if owner == scope => true,
        (Scope::Team, _) => false,
        (_, Scope::Team) => true,
        (Scope::Person(id), _) => roster.belongs(id, scope, day),
        (_, Scope::Person(_)) => false,
        _ => {
            let people = roster.members(owner, day, day);
            !people.is_empty() && people.iter().all(|&id| roster.belongs(id, scope, day))
        }
    }
}

/// The rows of a plan's actions, in the order written.
pub(super) fn actions<'w>(books: &Books<'w>, plan: &'w Plan) -> Vec<PlannedRow<'w>> {
    let of = |action: &'w Action| {
        let project = action.project.and_then(|id| books.workspace().roster.project(id).customer);
        let customer = action.customer.clone().or(project.map(Party::Customer));
        let days = days(&action.dates.0, plan.period);
        let row = move |(from, to, dated)| PlannedRow {
            kind: action.kind,
            customer: customer.clone(),
            project: action.project,
            area: action.street.or(action.area),
            what: Some(&*action.what),
            ..blank(PlannedIn::Action(plan, action), plan, from, to, dated)
        };
        days.into_iter().map(row)
    };
    plan.actions.iter().flat_map(of).collect()
}

/// The rows of a plan's promotions, in the order written.
pub(super) fn promotions<'w>(plan: &'w Plan) -> Vec<PlannedRow<'w>> {
    let of = |promotion: &'w PlannedPromotion| {
        let row = move |(from, to, dated)| PlannedRow {
            kind: WorkKind::Promotion,
            customer: promotion.customer.clone(),
            what: Some(&*promotion.name),
            ..blank(PlannedIn::Promotion(plan, promotion), plan, from, to, dated)
        };
        days(&promotion.dates.0, plan.period).into_iter().map(row)
    };
    plan.promotions.iter().flat_map(of).collect()
}

/// The stretches named, or the whole period.
fn days(named: &[(Day, Day)], period: Period) -> Vec<(Day, Day, bool)> {
    if named.is_empty() {
        return vec![(period.start(), period.end(), false)];
    }
    named.iter().map(|&(from, to)| (from, to, true)).collect()
}

fn blank<'w>(source: PlannedIn<'w>, plan: &Plan, from: Day, to: Day, dated: bool) -> PlannedRow<'w> {
    PlannedRow {
        source,
        level: plan.period.kind(),
        owner: plan.owner,
        from,
        to,
        dated,
        since: plan.period.start().min(from),
        until: plan.period.end().max(to),
        kind: WorkKind::Other,
        customer: None,
        project: None,
        area: None,
        what: None,
        outcome: Outcome::Open,
        deed: None,
    }
}

/// The row of a day log's item.
pub(super) fn item(item: &PlanRow) -> PlannedRow<'_> {
    let day = item.head.date;
    PlannedRow {
        source: PlannedIn::Item(item),
        level: PeriodKind::Day,
        owner: Scope::Person(item.head.person),
        from: day,
        to: day,
        dated: true,
        since: day,
        until: day,
        kind: item.kind,
        customer: item.customer.clone(),
        project: None,
        area: item.street.or(item.area),
        what: item.what.as_deref(),
        outcome: Outcome::Open,
        deed: None,
    }
}
