//! Everything that counts for whoever wrote it, and the identities that are counted once: leads, problems, customers.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    Amount, Attendance, CustomerKind, CustomerStatus, Day, EntryId, ExpenseKind, LeadStage, Metric, Party, PersonId,
    Problem, Workspace,
};
use crate::tally::posting::{Ledger, Posting, Prospects, Subject, position};
use crate::tally::trade::{Deal, by_customer};

/// Posts visits, calls, promotions, expenses and trips.
pub(super) fn post_work(workspace: &Workspace, ledger: &mut Ledger, prospects: &mut Prospects) {
    let facts = &workspace.facts;
    for visit in facts.visits.iter().filter(|v| v.on_site) {
        let subject = prospects.subject(&visit.customer);
        let post = |metric| Posting::new(metric, visit.head.date, visit.head.entry, Amount::ONE).of(Some(subject));
        ledger.post(Some(visit.head.person), post(Metric::Visits));
        ledger.post(Some(visit.head.person), post(Metric::CustomersVisited).identity(number_of(subject)));
    }
    for calls in &facts.calls {
        let count = |n: u32| Amount::int(i64::from(n));
        let post = |metric, amount| Posting::new(metric, calls.head.date, calls.head.entry, amount);
        ledger.post(Some(calls.head.person), post(Metric::CallsMade, count(calls.made)));
        ledger.post(Some(calls.head.person), post(Metric::CallsConnected, count(calls.connected.unwrap_or(0))));
    }
    for promotion in &facts.promotions {
        let subject = promotion.customer.as_ref().map(|party| prospects.subject(party));
        let posting = Posting::new(Metric::Promotions, promotion.head.date, promotion.head.entry, Amount::ONE);
        ledger.post(Some(promotion.head.person), posting.of(subject));
    }
    for expense in &facts.expenses {
        let subject = expense.customer.as_ref().map(|party| prospects.subject(party));
        let date = expense.on.unwrap_or(expense.head.date);
        let posting = Posting::new(Metric::Expenses, date, expense.head.entry, expense.amount).of(subject);
        let posting = Posting { known: expense.head.date, kind: Some(expense.kind), ..posting };
        ledger.post(Some(expense.head.person), posting);
    }
    for trip in &facts.trips {
        let costs: Vec<Amount> = [trip.transport, trip.lodging, trip.allowance].into_iter().flatten().collect();
        if !costs.is_empty() {
            let posting = Posting::new(Metric::Expenses, trip.head.date, trip.head.entry, costs.into_iter().sum());
            ledger.post(Some(trip.head.person), Posting { kind: Some(ExpenseKind::Travel), ..posting });
        }
    }
}

/// A number per customer visited: the roster's even, prospects odd.
fn number_of(subject: Subject) -> u32 {
    match subject {
        Subject::Customer(id) => id.0 << 1,
        Subject::Prospect(number) => number << 1 | 1,
    }
}

/// Posts days by attendance and says which days are recorded, by person in the order of days. Documents of one day
/// are one day: an attendance that is written goes before the default, and a document of plans alone says nothing.
pub(super) fn post_days(workspace: &Workspace, ledger: &mut Ledger) -> Vec<Vec<Day>> {
    let mut said = BTreeMap::new();
    for row in workspace.facts.days.iter().filter(|row| !row.only_plan) {
        let day = said.entry((row.head.person, row.head.date)).or_insert((None, row.head.entry));
        if row.attendance.is_some() {
            *day = (row.attendance, row.head.entry);
        }
    }
    let mut recorded = vec![Vec::new(); workspace.roster.people.len()];
    for ((person, date), (attendance, entry)) in said {
        recorded[person.index()].push(date);
        let days: &[(Metric, Amount)] = match attendance.unwrap_or(Attendance::Present) {
            Attendance::Present => &[(Metric::DaysPresent, Amount::ONE)],
            Attendance::Travel => &[(Metric::DaysPresent, Amount::ONE), (Metric::DaysTravel, Amount::ONE)],
            Attendance::HalfDay => &[(Metric::DaysPresent, Amount::new(5, 1))],
            Attendance::Absent => &[(Metric::DaysAbsent, Amount::ONE)],
            Attendance::Leave => &[(Metric::DaysLeave, Amount::ONE)],
            Attendance::Rest => &[],
        };
        for &(metric, amount) in days {
            ledger.post(Some(person), Posting::new(metric, date, entry, amount));
        }
    }
    recorded
}

/// Posts every lead on the day of its first entry with stage new.
pub(super) fn post_leads(workspace: &Workspace, ledger: &mut Ledger) {
    let mut seen: BTreeMap<(bool, &str), u32> = BTreeMap::new();
    let mut leads: Vec<_> = workspace.facts.leads.iter().collect();
    leads.sort_by_key(|lead| lead.head.date);
    for lead in leads.into_iter().filter(|lead| lead.stage == LeadStage::New) {
        let identity = (lead.id.is_some(), lead.identity());
        if seen.contains_key(&identity) {
            continue;
        }
        let number = position(seen.len());
        seen.insert(identity, number);
        let posting = Posting::new(Metric::Leads, lead.head.date, lead.head.entry, Amount::ONE).identity(number);
        ledger.post(Some(lead.head.person), posting.of(lead.customer.map(Subject::Customer)));
    }
}

/// What identifies a problem before `same_as` is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum ProblemName<'w> {
    Id(&'w str),
    Titled(Option<&'w Party>, Option<&'w str>),
}

impl<'w> ProblemName<'w> {
    pub fn of(problem: &'w Problem) -> ProblemName<'w> {
        match problem.id.as_deref() {
            Some(id) => ProblemName::Id(id),
            None => ProblemName::Titled(problem.customer.as_ref(), problem.title.as_deref()),
        }
    }

    /// The id, or without one the title.
    pub fn text(self) -> &'w str {
        match self {
            ProblemName::Id(id) => id,
            ProblemName::Titled(_, title) => title.unwrap_or_default(),
        }
    }
}

/// The entries of each problem, oldest first, in the order problems were opened: those of one identity, and of those
/// that `same_as` says are the same again.
pub(super) fn problem_threads(workspace: &Workspace) -> Vec<Vec<&Problem>> {
    let mut all: Vec<&Problem> = workspace.facts.problems.iter().collect();
    all.sort_by_key(|problem| problem.head.date);
    let mut threads: Vec<Vec<&Problem>> = Vec::new();
    let mut numbers: HashMap<ProblemName<'_>, usize> = HashMap::new();
    for problem in all {
        let name = ProblemName::of(problem);
        let meant = problem.same_as.as_deref().and_then(|word| {
            let by_id = numbers.get(&ProblemName::Id(word)).copied();
            by_id.or_else(|| threads.iter().position(|thread| ProblemName::of(thread[0]).text() == word))
        });
        let number = *meant.as_ref().or_else(|| numbers.get(&name)).unwrap_or(&threads.len());
        numbers.insert(name, number);
        if number == threads.len() {
            // The name it repeats may turn up later, as a problem of another person's log.
            if let Some(word) = problem.same_as.as_deref() {
                numbers.entry(ProblemName::Id(word)).or_insert(number);
            }
            threads.push(Vec::new());
        }
        threads[number].push(problem);
    }
    threads
}

/// Posts every problem on the day of its first entry, and again on each day an entry solves it.
pub(super) fn post_problems(threads: &[Vec<&Problem>], ledger: &mut Ledger, prospects: &mut Prospects) {
    for (number, thread) in threads.iter().enumerate() {
        let mut solved = false;
        for (place, problem) in thread.iter().enumerate() {
            let subject = problem.customer.as_ref().map(|party| prospects.subject(party));
            let mut post = |metric| {
                let posting = Posting::new(metric, problem.head.date, problem.head.entry, Amount::ONE);
                ledger.post(Some(problem.head.person), posting.of(subject).identity(position(number)));
            };
            if place == 0 {
                post(Metric::ProblemsOpened);
            }
            if problem.solved && !solved {
                post(Metric::ProblemsSolved);
            }
            solved = problem.solved;
        }
    }
}

/// Posts new and reactivated customers and the network opened.
pub(super) fn post_customers(workspace: &Workspace, deals: &[Deal], ledger: &mut Ledger) {
    let roster = &workspace.roster;
    let by_customer = by_customer(deals, roster.customers.len());
    for id in roster.customer_ids() {
        let customer = roster.customer(id);
        let own = &by_customer[id.index()];
        let count = |metric, date, entry: Option<EntryId>| Posting::identified(metric, date, entry, id);
        for pair in own.windows(2) {
            let (before, deal) = (&deals[pair[0] as usize], &deals[pair[1] as usize]);
            if a_year_after(before.date) <= deal.date {
                ledger.post(Some(deal.person), count(Metric::Reactivated, deal.date, Some(deal.entry)));
            }
        }
        let opening = customer.opening_balance.is_some_and(|balance| !balance.is_zero());
        let (date, known, person, entry): (Day, Day, Option<PersonId>, _) = match (customer.since, own.first()) {
            (Some(since), _) => (since, Day::MIN, customer.at(since).owner, None),
            (None, Some(&first)) if !opening => {
                let deal = &deals[first as usize];
                (deal.date, deal.date, Some(deal.person), Some(deal.entry))
            }
            _ => continue,
        };
        let state = customer.at(date);
        if state.status == CustomerStatus::Prospect {
            continue;
        }
        ledger.post(person, Posting { known, ..count(Metric::NewCustomers, date, entry) });
        if matches!(state.kind, CustomerKind::Dealer | CustomerKind::Outlet) {
            ledger.post(person, Posting { known, ..count(Metric::Network, date, entry) });
        }
    }
}

/// The same day a year later; of 29 February the 28th.
fn a_year_after(day: Day) -> Day {
    let year = day.year() + 1;
    Day::new(year, day.month(), day.day()).or_else(|| Day::new(year, 2, 28)).unwrap_or(Day::MAX)
}
