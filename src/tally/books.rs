//! The ledger: a workspace's facts as postings, opened once and asked often.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::model::{
    Amount, CustomerId, Day, Hidden, Metric, Party, Period, PeriodKind, PersonId, Plan, PlanKind, Problem, Reader,
    Scope, Trace, Workspace,
};
use crate::tally::agenda::Deeds;
use crate::tally::carry::{Contacted, all_contacts};
use crate::tally::count;
use crate::tally::posting::{Ledger, Prospects, Varieties};
use crate::tally::receivable::Balance;
use crate::tally::trade::Trade;

/// A plan with its customer rows by customer.
#[derive(Debug)]
pub(super) struct Filed<'w> {
    pub plan: &'w Plan,
    /// The day this revision counts from.
    pub from: Day,
    /// Customer and position of its row, by customer.
    pub customers: Vec<(CustomerId, usize)>,
}

/// Balances of all customers at the end of a day, as known on another.
pub(super) type Balances = Arc<Vec<Balance>>;

/// A workspace's facts as postings, sorted and indexed. Opened once, asked often; may be shared between threads.
#[derive(Debug)]
pub struct Books<'w> {
    workspace: &'w Workspace,
    pub(super) ledger: Ledger,
    pub(super) prospects: Prospects,
    pub(super) varieties: Varieties,
    pub(super) trade: Trade,
    /// Days with a record of attendance, by person, in order.
    pub(super) recorded: Vec<Vec<Day>>,
    pub(super) problems: Vec<Vec<&'w Problem>>,
    /// The first log's day, if there is any log.
    pub(super) first_log: Option<Day>,
    /// Months with logs.
    pub(super) log_months: BTreeSet<Period>,
    /// What history says of a scope's month.
    pub(super) history: BTreeMap<(Period, Scope), BTreeMap<Metric, Amount>>,
    plans: BTreeMap<(Scope, Period, PlanKind), Vec<Filed<'w>>>,
    pub(super) contacts: BTreeMap<Party, Vec<Contacted>>,
    deeds: OnceLock<Deeds>,
    balances: Mutex<BTreeMap<(Day, Day), Balances>>,
    reader: Reader,
    trace: Option<&'w dyn Trace>,
}

impl<'w> Books<'w> {
    /// Turns every entry into postings.
    pub fn open(workspace: &'w Workspace) -> Books<'w> {
        let mut ledger = Ledger::new(workspace.roster.people.len());
        let mut prospects = Prospects::default();
        let trade = Trade::post(workspace, &mut ledger);
        count::post_work(workspace, &mut ledger, &mut prospects);
        let recorded = count::post_days(workspace, &mut ledger);
        count::post_leads(workspace, &mut ledger);
        let problems = count::problem_threads(workspace);
        count::post_problems(&problems, &mut ledger, &mut prospects);
        count::post_customers(workspace, &trade.deals, &mut ledger);
        ledger.sort();
        let days: BTreeSet<Day> = workspace.facts.days.iter().map(|row| row.head.date).collect();
        Books {
            workspace,
            ledger,
            prospects,
            varieties: Varieties::of(&workspace.roster),
            trade,
            recorded,
            problems,
            first_log: days.first().copied(),
            log_months: days.iter().map(|&day| Period::of(PeriodKind::Month, day)).collect(),
            history: history(workspace),
            plans: plans(workspace),
            contacts: all_contacts(workspace),
            deeds: OnceLock::new(),
            balances: Mutex::default(),
            reader: Reader::Team,
            trace: None,
        }
    }

    /// The same books laid open to a sort of reader; without it to the team.
    #[must_use]
    pub fn for_reader(mut self, reader: Reader) -> Self {
        self.reader = reader;
        self
    }

    /// The same books, able to tell the lines of entries; without it they tell none.
    #[must_use]
    pub fn traced(mut self, trace: &'w dyn Trace) -> Self {
        self.trace = Some(trace);
        self
    }

    /// To whom they are laid open.
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// Whether the settings keep something from that reader.
    pub fn hides(&self, what: Hidden) -> bool {
        self.workspace.settings.audience.get(&self.reader).is_none_or(|audience| audience.hide.contains(&what))
    }

    /// Who tells the lines of entries, if anyone does.
    pub fn trace(&self) -> Option<&'w dyn Trace> {
        self.trace
    }

    /// The workspace the books are of.
    pub fn workspace(&self) -> &'w Workspace {
        self.workspace
    }

    /// The names of customers that logs speak of and the roster does not have.
    pub fn prospect_names(&self) -> impl Iterator<Item = &str> {
        self.prospects.names()
    }

    /// The first day whose logs are asked for: the setting, else that of the first log.
    pub(super) fn log_start(&self) -> Option<Day> {
        self.workspace.settings.log_start.or(self.first_log)
    }

    /// The revision of a scope's plan of a kind for a period that counts on the as-of day: the latest not after it,
    /// else the first.
    pub(super) fn filed(&self, scope: Scope, period: Period, kind: PlanKind, as_of: Day) -> Option<&Filed<'w>> {
        let revisions = self.plans.get(&(scope, period, kind))?;
        let known = revisions.partition_point(|filed| filed.from <= as_of);
        revisions.get(known.saturating_sub(1))
    }

    /// Whose plans there are, for which periods; wider scopes first.
    pub(super) fn planned_periods(&self) -> impl Iterator<Item = (Scope, Period)> {
        let mut all: Vec<(Scope, Period)> = self.plans.keys().map(|&(scope, period, _)| (scope, period)).collect();
        all.dedup();
        all.into_iter()
    }

    /// What was done; gathered when it is first asked for.
    pub(super) fn deeds(&self) -> &Deeds {
        self.deeds.get_or_init(|| Deeds::of(self))
    }

    /// The people who belong to a scope at any time, by position.
    pub(super) fn candidates(&self, scope: Scope) -> Vec<PersonId> {
        let roster = &self.workspace.roster;
        roster
            .person_ids()
            .filter(|&id| roster.person(id).posts.iter().any(|post| roster.belongs(id, scope, post.from)))
            .collect()
    }

    /// What customers owe at the end of a day; computed once for each pair of days.
    pub(super) fn balances(&self, day: Day, as_of: Day) -> Balances {
        let locked = || self.balances.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = locked().get(&(day, as_of)) {
            return Arc::clone(known);
        }
        let all = Arc::new(self.workspace.roster.customer_ids().map(|id| Balance::of(self, id, day, as_of)).collect());
        locked().insert((day, as_of), Arc::clone(&all));
        all
    }
}

fn history(workspace: &Workspace) -> BTreeMap<(Period, Scope), BTreeMap<Metric, Amount>> {
    let mut all: BTreeMap<(Period, Scope), BTreeMap<Metric, Amount>> = BTreeMap::new();
    for month in workspace.history.iter().filter(|h| h.period.kind() == PeriodKind::Month) {
        let figures = all.entry((month.period, month.owner)).or_default();
        for (&metric, &amount) in &month.figures {
            figures.entry(metric).or_insert(amount);
        }
    }
    all
}

fn plans(workspace: &Workspace) -> BTreeMap<(Scope, Period, PlanKind), Vec<Filed<'_>>> {
    let mut all: BTreeMap<(Scope, Period, PlanKind), Vec<Filed<'_>>> = BTreeMap::new();
    for plan in &workspace.plans {
        let from = plan.revised_at.or(plan.submitted_at).map_or(Day::MIN, |moment| moment.day);
        let mut customers: Vec<(CustomerId, usize)> =
            plan.targets.customers.iter().enumerate().map(|(place, row)| (row.customer, place)).collect();
        customers.sort_unstable();
        all.entry((plan.owner, plan.period, plan.kind)).or_default().push(Filed { plan, from, customers });
    }
    for revisions in all.values_mut() {
        // Stable: of two on one day the later in the order of files.
        revisions.sort_by_key(|filed| filed.from);
    }
    all
}
