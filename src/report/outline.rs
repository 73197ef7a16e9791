//! What is told of a kind of report without making one: its name, for which periods and scopes it can be asked, and what
//! is known to it.

use std::borrow::Cow;

use crate::model::{Day, Period, PeriodKind, PersonId, Role, Scope, ScopeKind, Workspace};
use crate::report::assessment;
use crate::report::need::{Need, needs};
use crate::tally::{default_as_of, default_plan_as_of};
use crate::words::Said;

/// A kind of report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The name in commands, files and templates: `monthly-plan`.
    pub name: Cow<'static, str>,
    /// For which kinds of period it can be made.
    pub periods: &'static [PeriodKind],
    /// What it is called, without scope and period.
    pub title: Said,
    /// For which levels it can be made.
    pub scopes: Cow<'static, [ScopeKind]>,
    /// Up to which day things are known to it unless told otherwise.
    pub horizon: Horizon,
    /// Which people get one unless it is asked for.
    pub persons: Persons,
    /// Whether a person's own pages hold it unless the settings say otherwise.
    pub persons_own: bool,
}

/// What is known to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// What was known before the period: it looks ahead.
    Before,
    /// What was known at its end.
    AtEnd,
    /// What was known on the 8th day after its end: what was due at a month's end may come late, and scores are due on
    /// the 8th. Of a year, a month after its end: the year's scores are made up in January.
    Afterwards,
    /// Of a day what was known before it, on its morning; of longer periods what was known at their end.
    OnTheMorning,
}

/// Whom a report of persons is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persons {
    /// Who sells at the end of the period, or when they left.
    WhoSell,
    /// Who sells, as above, and who follows orders for those.
    WhoSellOrFollow,
    /// Who has a score sheet in force at its end.
    WhoAreScored,
    /// Who is employed on a day of it.
    Everyone,
    /// Who answers for a project.
    WhoRunProjects,
}

impl Outline {
    /// Whether it can be made for such a period of such a scope.
    pub fn fits(&self, period: PeriodKind, scope: Scope) -> bool {
        self.periods.contains(&period) && self.scopes.contains(&scope.level())
    }

    /// What it draws on besides the roster, of such a period.
    pub fn needs_of(&self, kind: PeriodKind) -> &'static [Need] {
        needs(&self.name, kind)
    }

    /// What it draws on besides the roster, of one period or another; each once, in the order they are told.
    pub fn needs(&self) -> Vec<Need> {
        let mut all = Vec::new();
        for need in self.periods.iter().flat_map(|&kind| self.needs_of(kind)) {
            if !all.contains(need) {
                all.push(*need);
            }
        }
        all
    }

    /// The as-of day unless told otherwise, given today.
    pub fn as_of(&self, period: Period, today: Day) -> Day {
        match self.horizon {
            Horizon::OnTheMorning if period.kind() == PeriodKind::Day => default_plan_as_of(period, today),
            Horizon::Before => default_plan_as_of(period, today),
            Horizon::AtEnd | Horizon::OnTheMorning => default_as_of(period, today),
            Horizon::Afterwards if period.kind() == PeriodKind::Year => today.min(period.end().plus(31)),
            Horizon::Afterwards => today.min(period.end().plus(8)),
        }
    }

    /// Whether a person gets one unless it is asked for.
    pub fn is_for(&self, workspace: &Workspace, person: PersonId, period: Period) -> bool {
        match self.persons {
            Persons::Everyone => {
                let person = workspace.roster.person(person);
                person.joined.is_none_or(|joined| joined <= period.end())
                    && person.left.is_none_or(|left| period.start() <= left)
            }
            Persons::WhoRunProjects => workspace.roster.projects.iter().any(|project| project.owner == person),
            Persons::WhoAreScored => assessment::has_sheet(workspace, person, period.end()),
            Persons::WhoSell | Persons::WhoSellOrFollow => {
                let person = workspace.roster.person(person);
                let role = person.post(person.left.map_or(period.end(), |left| left.min(period.end()))).role;
                role.sells() || self.persons == Persons::WhoSellOrFollow && role == Role::OrderFollower
            }
        }
    }
}
