//! What is counted against a person: events found in logs, reviews, plans and the ledger, each with its evidence.

use crate::assess::ledger::Ledger;
use crate::assess::{LedgerRow, LeftOut, State};
use crate::model::{
    Amount, Attendance, CustomerId, CustomerKind, CustomerStatus, Day, Department, EntryId, Metric, Party, Period,
    PersonId, ProblemKind, Review, ReviewKind, RubricItem, Scope, ScoreEvent, Who,
};
use crate::tally::{ProblemState, target};
use crate::text::Place;

/// What stands behind a judgement. `store::locate` finds an entry's line; a document has its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence<'w> {
    /// An entry of a log.
    Entry(EntryId),
    /// A plan or review.
    Document(Place),
    /// A day with nothing else to name.
    Day(Day),
    /// A deadline and what became of it.
    Deadline(Box<LedgerRow<'w>>),
    /// A figure held against its target.
    Metric {
        /// Which.
        metric: Metric,
        /// What was reached, if it can be said.
        actual: Option<Amount>,
        /// What was to be reached, if stated.
        target: Option<Amount>,
    },
    /// A customer of whom something is not known.
    Customer(CustomerId),
    /// Points (of 100) that someone managed lost.
    Person(PersonId, Amount),
}

/// Something counted against a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strike<'w> {
    /// How often it counts: 1, of a half day what the rubric says.
    pub weight: Amount,
    /// What stands behind it; never empty.
    pub evidence: Vec<Evidence<'w>>,
    /// Whether it takes points only once a manager confirms it.
    pub tentative: bool,
}

/// Strikes found, and what can't be judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Found<'w> {
    pub strikes: Vec<Strike<'w>>,
    /// What may turn out to be a strike, each with its weight.
    pub open: Vec<Strike<'w>>,
}

impl<'w> Found<'w> {
    fn strike(&mut self, evidence: Vec<Evidence<'w>>, tentative: bool) {
        self.strikes.push(Strike { weight: Amount::ONE, evidence, tentative });
    }
    fn unclear(&mut self, evidence: Vec<Evidence<'w>>) {
        self.open.push(Strike { weight: Amount::ONE, evidence, tentative: false });
    }
}

/// A person's month as known on a day.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a, 'b, 'w> {
    pub ledger: &'a Ledger<'b, 'w>,
    pub left_out: &'a [LeftOut<'w>],
    pub person: PersonId,
    pub month: Period,
    pub as_of: Day,
}

impl<'w> Asking<'_, '_, 'w> {
    fn over(&self) -> bool {
        self.month.end() <= self.as_of
    }

    /// Late and missing hand-ins of a form. What the history of files alone tells takes nothing by itself, and within
    /// the hours of patience it is no strike at all.
    pub fn deadline(&self, form: &str, found: &mut Found<'w>) {
        for row in self.ledger.rows_of(self.person, form, self.month, self.as_of) {
            let by_history = row.by_history;
            match row.state {
                State::Late { within_grace: true, .. } | State::OnTime | State::Excused(_) | State::NotDue(_) => {}
                State::Late { .. } => found.strike(vec![Evidence::Deadline(Box::new(row))], by_history),
                State::Missing => found.strike(vec![Evidence::Deadline(Box::new(row))], false),
                State::Unknown | State::NotYetDue => found.unclear(vec![Evidence::Deadline(Box::new(row))]),
            }
        }
    }

    /// Events of a sort.
    pub fn event(&self, item: &RubricItem, event: ScoreEvent, found: &mut Found<'w>) {
        match event {
            ScoreEvent::AbsentDay => self.absent_days(item, found),
            ScoreEvent::EndUserProblemOverdue => self.end_users(found),
            ScoreEvent::SpecialProblemLate => self.special_problems(found),
            ScoreEvent::DealerUnknown => self.unknown_dealers(found),
            ScoreEvent::PolicyBroken => self.broken_policy(found),
            ScoreEvent::NetworkMissed => self.missed_network(found),
            ScoreEvent::TrainingMissed => self.missed_training(found),
            ScoreEvent::ReportCopied => self.copied_reports(found),
            ScoreEvent::LeftOut => {
                let own = |left: &&LeftOut<'w>| left.person == self.person && self.month.contains(left.day);
                for left in self.left_out.iter().filter(own).filter(|left| left.day <= self.as_of) {
                    found.strike(vec![left.evidence.clone()], false);
                }
            }
        }
    }

    /// Working days absent, half days, and leave of the item's kinds; leave of no stated kind is open.
    fn absent_days(&self, item: &RubricItem, found: &mut Found<'w>) {
        let calendar = &self.ledger.books.workspace().calendar;
        let last = self.month.end().min(self.as_of);
        for (_, said) in self.ledger.attendances.worked(self.person, self.month.start(), last, calendar) {
            let strike = |weight| Strike { weight, evidence: vec![Evidence::Entry(said.entry)], tentative: false };
            match said.attendance {
                Attendance::Absent => found.strikes.push(strike(Amount::ONE)),
                Attendance::HalfDay => found.strikes.push(strike(item.half_day)),
                Attendance::Leave => match said.leave {
                    Some(kind) if item.leave_kinds.contains(&kind) => found.strikes.push(strike(Amount::ONE)),
                    Some(_) => {}
                    None => found.open.push(strike(Amount::ONE)),
                },
                Attendance::Present | Attendance::Travel | Attendance::Rest => {}
            }
        }
    }

    fn owner_of(&self, customer: Option<&Party>, day: Day) -> Option<PersonId> {
        match customer {
            Some(Party::Customer(id)) => self.ledger.books.workspace().roster.customer(*id).at(day).owner,
            _ => None,
        }
    }

    /// Problems of end users that were due in the month and not solved by then, of whoever takes care of them: the
    /// problem's owner, else the customer's, else who wrote it first.
    fn end_users(&self, found: &mut Found<'w>) {
        for problem in self.ledger.problems(self.as_of).iter().filter(|problem| problem.kind == ProblemKind::EndUser) {
            let Some(due) = problem.due.filter(|&due| self.month.contains(due) && due < self.as_of) else { continue };
            let responsible = match problem.owner {
                Some(Who::Person(person)) => Some(*person),
                _ => self.owner_of(problem.customer, problem.opened).or(Some(problem.opened_by)),
            };
            if responsible == Some(self.person) && problem.solved_on.is_none_or(|solved| solved > due) {
                found.strike(entries(problem), false);
            }
        }
    }

    /// Special problems at a person's dealers that someone else told of first. A colleague may have stood in, so a
    /// manager has to confirm it.
    fn special_problems(&self, found: &mut Found<'w>) {
        for problem in self.opened(|problem| problem.kind == ProblemKind::Special) {
            let told = problem.entries.iter().any(|e| e.head.person == self.person && e.head.date <= problem.opened);
            if !told {
                found.strike(entries(&problem), true);
            }
        }
    }

    /// Goods sold across areas or prices broken at a person's customers. The customer may be the one harmed, so a
    /// manager has to confirm it.
    fn broken_policy(&self, found: &mut Found<'w>) {
        let broken = |p: &ProblemState<'w>| matches!(p.department, Some(Department::Channel | Department::Price));
        for problem in self.opened(broken) {
            found.strike(entries(&problem), true);
        }
    }

    /// Problems first written in the month at the person's customers.
    fn opened(&self, of: impl Fn(&ProblemState<'w>) -> bool) -> Vec<ProblemState<'w>> {
        let own = |problem: &ProblemState<'w>| {
            self.month.contains(problem.opened)
                && self.owner_of(problem.customer, problem.opened) == Some(self.person)
                && of(problem)
        };
        self.ledger.problems(self.as_of).iter().filter(|problem| own(problem)).cloned().collect()
    }

    /// Active dealers, the person's from the month's first day to its last, of whom no count of stock, report of sales
    /// or standing was written in the month. Before its end nothing is said yet.
    fn unknown_dealers(&self, found: &mut Found<'w>) {
        let workspace = self.ledger.books.workspace();
        let (roster, calendar) = (&workspace.roster, &workspace.calendar);
        let last = self.month.end().min(self.as_of);
        let mut worked = self.ledger.attendances.worked(self.person, self.month.start(), last, calendar);
        if !worked
            .any(|(_, said)| !matches!(said.attendance, Attendance::Leave | Attendance::Absent | Attendance::Rest))
        {
            return;
        }
        for id in roster.customer_ids() {
            let [first, state] = [self.month.start(), self.month.end()].map(|day| roster.customer(id).at(day));
            let dealer = state.kind == CustomerKind::Dealer && state.status == CustomerStatus::Active;
            if !dealer || first.owner != Some(self.person) || state.owner != Some(self.person) {
                continue;
            }
            let known = self.ledger.has_news(id, self.month.start(), last);
            match (known, self.over()) {
                (true, _) => {}
                (false, true) => found.strike(vec![Evidence::Customer(id)], false),
                (false, false) => found.unclear(vec![Evidence::Customer(id)]),
            }
        }
    }

    /// A network plan that is stated and not met at the month's end.
    fn missed_network(&self, found: &mut Found<'w>) {
        let scope = Scope::Person(self.person);
        let Some(target) = target(self.ledger.books, scope, self.month, Metric::Network, self.as_of) else { return };
        let opened = crate::tally::entries(self.ledger.books, scope, self.month, self.as_of, Metric::Network);
        let actual: Amount = opened.iter().map(|entry| entry.amount).sum();
        if actual < target.amount {
            let target = Some(target.amount);
            let evidence = vec![Evidence::Metric { metric: Metric::Network, actual: Some(actual), target }];
            if self.over() { found.strike(evidence, false) } else { found.unclear(evidence) }
        }
    }

    /// A month in which the person neither logged nor gave a training.
    fn missed_training(&self, found: &mut Found<'w>) {
        let now = |day: Day| self.month.contains(day) && day <= self.as_of;
        let mut held = self.ledger.books.workspace().facts.training.iter().filter(|row| now(row.head.date));
        if held.any(|row| row.head.person == self.person || row.taught_by == Some(Who::Person(self.person))) {
            return;
        }
        let evidence = vec![Evidence::Day(self.month.end())];
        if self.over() { found.strike(evidence, false) } else { found.unclear(evidence) }
    }

    /// Weekly reports with the very words of the week before.
    fn copied_reports(&self, found: &mut Found<'w>) {
        let own =
            |review: &&Review| review.kind == ReviewKind::WeeklyReport && review.scope == Scope::Person(self.person);
        let reports = || self.ledger.books.workspace().reviews.iter().filter(own);
        for report in reports() {
            // The week's Saturday says to which month its report belongs.
            if !self.month.contains(report.period.start().plus(5)) || report.period.start() > self.as_of {
                continue;
            }
            let Some(words) = words_of(report) else { continue };
            let before = report.period.previous();
            let same = |other: &&Review| Some(other.period) == before && words_of(other).as_ref() == Some(&words);
            if let Some(copied) = reports().find(same) {
                found.strike(vec![Evidence::Document(report.place), Evidence::Document(copied.place)], false);
            }
        }
    }
}

fn entries<'w>(problem: &ProblemState<'w>) -> Vec<Evidence<'w>> {
    problem.entries.iter().map(|entry| Evidence::Entry(entry.head.entry)).collect()
}

/// A report's words without white space, text by text; `None` for one without any.
fn words_of(report: &Review) -> Option<Vec<(crate::model::ReviewText, String)>> {
    use crate::model::ReviewText;
    let own = report.texts.iter().filter(|(text, _)| !matches!(text, ReviewText::Guidance | ReviewText::Reply));
    let words: Vec<(ReviewText, String)> =
        own.map(|(&text, words)| (text, words.split_whitespace().collect::<String>())).collect();
    words.iter().any(|(_, words)| !words.is_empty()).then_some(words)
}
