//! What a report of a scope and a period needs and does not have: whose plan, whose words, whose targets, whose logs.
//! The one place where needs are resolved; what is due from whom the ledger of submissions says.

use std::collections::BTreeMap;

use crate::assess::{Ledger, State, due_dates, forecast};
use crate::model::{
    Day, KnownForm, Metric, Moment, Period, PeriodKind, PersonId, ReviewKind, Scope, TargetBasis, Workspace,
};
use crate::report::{Need, Outline};
use crate::tally::{Books, Part, TargetSource, comparable, entries, holes_of, members, plans, target};

/// Months a forecast looks ahead.
const MONTHS_AHEAD: usize = 3;

/// Something that is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lack {
    /// What it is needed as.
    pub(super) need: Need,
    /// Of which period.
    pub(super) period: Period,
    /// Of targets: of what.
    pub(super) metric: Option<Metric>,
    /// When it is or was due, if a rule says so.
    pub(super) due: Option<Moment>,
    /// Whether that has not passed.
    pub(super) not_yet: bool,
    /// Whose; `None`: nobody's in particular.
    pub(super) whose: Option<Scope>,
    /// Of logs: the working days without one, at least 1.
    pub(super) days: usize,
    /// Of logs: the last day logged before the first of them.
    pub(super) last: Option<Day>,
}

impl Lack {
    fn of(need: Need, period: Period, whose: impl Into<Option<Scope>>) -> Lack {
        Lack { need, period, metric: None, due: None, not_yet: false, whose: whose.into(), days: 0, last: None }
    }
}

/// What is owed and what is there, as known on a day.
pub(super) struct Desk<'b, 'w> {
    books: &'b Books<'w>,
    /// The last day known.
    known: Day,
    /// The last day whose logs are asked for: today's are written in the evening.
    logged: Day,
    /// What is owed for a period, and how it stands.
    owed: BTreeMap<(PersonId, &'static str, Period), (State, Moment)>,
    /// Days logged, in order.
    days: BTreeMap<PersonId, Vec<Day>>,
}

/// Forms that are asked for when a need is resolved.
const FORMS: [KnownForm; 6] = [
    KnownForm::WeeklyPlan,
    KnownForm::GroupWeeklyPlan,
    KnownForm::MonthlyPlan,
    KnownForm::WeeklyReport,
    KnownForm::MonthlyReport,
    KnownForm::MonthlySummary,
];

impl<'b, 'w> Desk<'b, 'w> {
    /// For one period; `logged` is the last day whose logs should be there.
    pub(super) fn open(books: &'b Books<'w>, period: Period, known: Day, logged: Day) -> Desk<'b, 'w> {
        let ledger = Ledger::open(books, &books.workspace().hand_ins);
        let mut owed = BTreeMap::new();
        // A form is due in its period, in the one before or shortly after.
        let ends = [period.previous().unwrap_or(period).start(), period.next().unwrap_or(period).end()];
        let mut quarters: Vec<Period> =
            [ends[0], period.start(), ends[1]].map(|day| Period::of(PeriodKind::Quarter, day)).to_vec();
        quarters.dedup();
        for person in books.workspace().roster.person_ids() {
            for form in FORMS {
                for &quarter in &quarters {
                    for row in ledger.rows_of(person, form.word(), quarter, known) {
                        owed.insert((person, form.word(), row.about), (row.state, row.due));
                    }
                }
            }
        }
        let mut days: BTreeMap<PersonId, Vec<Day>> = BTreeMap::new();
        for day in &books.workspace().facts.days {
            days.entry(day.head.person).or_default().push(day.head.date);
        }
        for days in days.values_mut() {
            days.sort_unstable();
        }
        Desk { books, known, logged, owed, days }
    }

    fn workspace(&self) -> &'w Workspace {
        self.books.workspace()
    }

    /// What an outline lacks, in the order of its needs.
    pub(super) fn lacks(&self, outline: &Outline, scope: Scope, period: Period) -> Vec<Lack> {
        outline.needs_of(period.kind()).iter().flat_map(|&need| self.resolve(outline, need, scope, period)).collect()
    }

    fn resolve(&self, outline: &Outline, need: Need, scope: Scope, period: Period) -> Vec<Lack> {
        match need {
            Need::Logs => self.logs(need, scope, period),
            Need::LogsBefore => self.before(period).map_or_else(Vec::new, |before| self.logs(need, scope, before)),
            Need::Targets => self.targets(scope, period),
            Need::Plan => self.plan(outline, need, scope, period),
            Need::NextPlan => period.next().map_or_else(Vec::new, |next| self.plan(outline, need, scope, next)),
            Need::Review(ReviewKind::Scores) => self.scores(outline, scope, period),
            Need::Review(kind) => self.words(kind, scope, period),
            Need::Forecast => self.forecast(scope, period),
            Need::LastYear => match (comparable(self.books, period, self.known).1, period.last_year()) {
                (None, Some(before)) => vec![Lack::of(need, before, None)],
                _ => Vec::new(),
            },
        }
    }

    /// The period before; of a day the working day before.
    fn before(&self, period: Period) -> Option<Period> {
        match period.kind() {
            PeriodKind::Day => {
                let day = self.workspace().calendar.workday_before(period.start().before())?;
                Some(Period::of(PeriodKind::Day, day))
            }
            _ => period.previous(),
        }
    }

    fn people(&self, scope: Scope, period: Period) -> Vec<PersonId> {
        match scope {
            Scope::Person(id) => vec![id],
            _ => self.workspace().roster.members(scope, period.start(), period.end()),
        }
    }

    fn sells(&self, person: PersonId, period: Period) -> bool {
        let person = self.workspace().roster.person(person);
        person.post(person.left.map_or(period.end(), |left| left.min(period.end()))).role.sells()
    }

    /// Working days nobody wrote a log of, by person: of those who sell or ever logged.
    fn logs(&self, need: Need, scope: Scope, period: Period) -> Vec<Lack> {
        let mut silent: BTreeMap<PersonId, Vec<Day>> = BTreeMap::new();
        for evidence in entries(self.books, scope, period, self.logged, Metric::DaysUnrecorded) {
            if let Some(person) = evidence.person {
                silent.entry(person).or_default().push(evidence.date);
            }
        }
        silent.retain(|person, _| self.days.contains_key(person) || self.sells(*person, period));
        let lack = |(person, days): (PersonId, Vec<Day>)| {
            let logged = self.days.get(&person).map_or(&[][..], Vec::as_slice);
            let before = logged.partition_point(|day| Some(day) < days.first());
            let last = before.checked_sub(1).map(|at| logged[at]);
            Lack { days: days.len(), last, ..Lack::of(need, period, Scope::Person(person)) }
        };
        silent.into_iter().map(lack).collect()
    }

    /// Of a scope that states no target those of its people who state none; the scope where nobody does; and whoever a
    /// stated target was not handed down to.
    fn targets(&self, scope: Scope, period: Period) -> Vec<Lack> {
        if matches!(scope, Scope::Person(person) if !self.sells(person, period)) {
            return Vec::new();
        }
        let period =
            if period.kind() == PeriodKind::Day { Period::of(PeriodKind::Month, period.start()) } else { period };
        let months = || {
            let ends = [period.start(), period.end()].map(|day| Period::of(PeriodKind::Month, day));
            if ends[0] == ends[1] { vec![ends[0]] } else { ends.to_vec() }
        };
        let shipped = self.workspace().settings.target_basis == TargetBasis::Shipped;
        let (books, known) = (self.books, self.known);
        let (mut all, mut derived) = (Vec::new(), false);
        for (metric, stated_as) in [
            (if shipped { Metric::Shipped } else { Metric::Sales }, Metric::Sales),
            (Metric::Collections, Metric::Collections),
        ] {
            let of = |scope: Scope| target(books, scope, period, metric, known);
            if of(scope).is_some_and(|target| target.source == TargetSource::Derived) {
                // A week's share lacks what its months lack.
                derived = true;
                continue;
            }
            let mut whose: Vec<Scope> = match of(scope).map(|target| target.source) {
                None => vec![scope],
                Some(TargetSource::Incomplete) => members(books, scope, period)
                    .into_iter()
                    .filter(|&id| self.sells(id, period))
                    .map(Scope::Person)
                    .filter(|&one| of(one).is_none())
                    .collect(),
                Some(_) => holes_of(books, scope, period, known)
                    .into_iter()
                    .filter(|hole| hole.metric == stated_as)
                    .flat_map(|hole| hole.silent)
                    .filter_map(|part| match part {
                        Part::Scope(one) => Some(one),
                        Part::Period(_) => None,
                    })
                    .collect(),
            };
            whose.sort_unstable();
            whose.dedup();
            let lack = |one| Lack { metric: Some(metric), ..Lack::of(Need::Targets, period, one) };
            all.extend(whose.into_iter().map(lack));
        }
        if derived {
            let stated: Vec<Option<Metric>> = all.iter().map(|lack: &Lack| lack.metric).collect();
            let of_months = months().into_iter().flat_map(|month| self.targets(scope, month));
            all.extend(of_months.filter(|lack| !stated.contains(&lack.metric)));
        }
        all
    }

    /// The plans that people owe for a period; of a person's own page of a plan the plan itself, owed or not.
    fn plan(&self, outline: &Outline, need: Need, scope: Scope, period: Period) -> Vec<Lack> {
        let forms: &[KnownForm] = match period.kind() {
            PeriodKind::Week => &[KnownForm::WeeklyPlan, KnownForm::GroupWeeklyPlan],
            PeriodKind::Month => &[KnownForm::MonthlyPlan],
            _ => &[],
        };
        let lacks = self.owed(need, forms, scope, period);
        let is_plan = outline.needs_of(period.kind()).first() == Some(&Need::Plan);
        let own = need == Need::Plan && is_plan && matches!(scope, Scope::Person(_));
        if own && !self.asked(forms, scope, period) && plans(self.books, scope, period, self.known).is_empty() {
            return vec![Lack::of(need, period, scope)];
        }
        lacks
    }

    /// What is written for a period: as the rules ask for it; where no rule speaks of the kind, one of the scope's own.
    fn words(&self, kind: ReviewKind, scope: Scope, period: Period) -> Vec<Lack> {
        let need = Need::Review(kind);
        let form = match kind {
            ReviewKind::WeeklyReport => KnownForm::WeeklyReport,
            // Whoever owes no monthly report sums the month up for themselves.
            ReviewKind::MonthlyReport if matches!(scope, Scope::Person(_)) => {
                if self.asked(&[KnownForm::MonthlyReport], scope, period) {
                    KnownForm::MonthlyReport
                } else {
                    return self.words(ReviewKind::MonthlySummary, scope, period);
                }
            }
            ReviewKind::MonthlyReport => KnownForm::MonthlyReport,
            ReviewKind::MonthlySummary => KnownForm::MonthlySummary,
            _ => {
                let there = self.reviewed(kind, scope, period);
                return if there { Vec::new() } else { vec![Lack::of(need, period, scope)] };
            }
        };
        self.owed(need, &[form], scope, period)
    }

    /// Whether a scope, or whoever manages it, has a review of a kind.
    fn reviewed(&self, kind: ReviewKind, scope: Scope, period: Period) -> bool {
        let roster = &self.workspace().roster;
        let manager = match scope {
            Scope::Region(area) | Scope::City(area) | Scope::Group(area) => roster.area(area).manager,
            Scope::Team | Scope::Person(_) => None,
        };
        let by = |of: Scope| of == scope || manager.is_some_and(|one| of == Scope::Person(one));
        let mut all = self.workspace().reviews.iter();
        all.any(|review| review.kind == kind && review.period == period && by(review.scope))
    }

    /// Whether a rule asks someone of the scope for one of these forms.
    fn asked(&self, forms: &[KnownForm], scope: Scope, period: Period) -> bool {
        let asks = |person: PersonId| forms.iter().any(|form| self.owed.contains_key(&(person, form.word(), period)));
        self.people(scope, period).into_iter().any(asks)
    }

    /// Forms that a rule asks for and that are not there.
    fn owed(&self, need: Need, forms: &[KnownForm], scope: Scope, period: Period) -> Vec<Lack> {
        let mut all = Vec::new();
        for person in self.people(scope, period) {
            for form in forms {
                let Some(&(state, due)) = self.owed.get(&(person, form.word(), period)) else { continue };
                if matches!(state, State::Missing | State::NotYetDue) {
                    let not_yet = state == State::NotYetDue;
                    let lack = Lack::of(need, period, Scope::Person(person));
                    all.push(Lack { due: Some(due), not_yet, ..lack });
                }
            }
        }
        all
    }

    /// People with a score sheet whose manager gave no scores.
    fn scores(&self, outline: &Outline, scope: Scope, period: Period) -> Vec<Lack> {
        let need = Need::Review(ReviewKind::Scores);
        let workspace = self.workspace();
        let form = KnownForm::Assessment.word();
        let rule = workspace.settings.deadlines.get(form).filter(|rule| !rule.roles.is_empty());
        let due = rule.and_then(|rule| {
            let last = period.next().map_or(period.end(), Period::end);
            let dates = due_dates(form, rule, &workspace.calendar, period.start(), last);
            dates.into_iter().find(|due| due.about == period)
        });
        let due = due.map(|due| Moment { day: due.day, time: Some(due.time) });
        let not_yet = due.is_some_and(|due| due.day > self.known);
        let mut people = self.people(scope, period);
        people.retain(|&id| {
            outline.is_for(workspace, id, period) && !self.reviewed(ReviewKind::Scores, Scope::Person(id), period)
        });
        people.into_iter().map(|id| Lack { due, not_yet, ..Lack::of(need, period, Scope::Person(id)) }).collect()
    }

    /// Months ahead that people forecast nothing for.
    fn forecast(&self, scope: Scope, period: Period) -> Vec<Lack> {
        let ahead = forecast::ahead(self.books, scope, period, MONTHS_AHEAD, self.known);
        let silent = ahead.into_iter().flat_map(|month| {
            let whose = match month.own {
                None => vec![scope],
                Some(own) => own.silent.into_iter().map(Scope::Person).collect(),
            };
            whose.into_iter().map(move |one| Lack::of(Need::Forecast, month.month, one))
        });
        silent.collect()
    }
}

#[cfg(test)]
mod tests;
