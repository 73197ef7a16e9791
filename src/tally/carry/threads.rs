//! Everything that stays open until someone closes it, in one shape.

use crate::model::{
    Day, Decision, Inquiry, Instruction, Loan, Meeting, Party, Period, PeriodKind, Plan, PlanRow, Problem, ProjectId,
    Promise, Request, Review, ReviewRequest, Scope, Task, Who,
};
use crate::tally::agenda::owned_within;
use crate::tally::carry::{asked, periods_between, planned_work, problems};
use crate::tally::{Books, PlannedIn, ProblemState, Source};

/// What sort of open business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThreadKind {
    /// A problem (问题).
    Problem,
    /// What was promised to a customer (承诺).
    Promise,
    /// What a customer asks for (客户要求).
    Request,
    /// What a customer complains of (客诉).
    Complaint,
    /// A customer's question (咨询).
    Inquiry,
    /// What was lent to a customer (借物).
    Loan,
    /// What someone gave another to do, by the giver's log (指令).
    Instruction,
    /// What someone was given to do, by their own log (交办).
    Task,
    /// What a meeting decided (决议).
    Decision,
    /// What a review asks of someone (要求).
    ReviewRequest,
    /// What a plan or a day log's `plan` sets out to do, once it was not done on its day (未完成的行动).
    Planned,
}

/// How a thread was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// A promise was kept.
    Kept,
    /// It was done: solved, handled, answered, returned.
    Done,
    /// It was dropped.
    Dropped,
}

/// When and how a thread was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: Day,
    /// How.
    pub how: How,
}

/// An entry or record of a thread, as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names say it")]
pub enum News<'w> {
    Problem(&'w Problem),
    Promise(&'w Promise),
    Request(&'w Request),
    Inquiry(&'w Inquiry),
    Loan(&'w Loan),
    Instruction(&'w Instruction),
    Task(&'w Task),
    Decision(&'w Meeting, &'w Decision),
    ReviewRequest(&'w Review, &'w ReviewRequest),
    Planned(PlannedIn<'w>),
}

impl News<'_> {
    /// The entry or record; a meeting's decision is its meeting, a review's request its review, a plan's promotion its
    /// plan.
    pub fn source(&self) -> Source {
        match self {
            News::Problem(Problem { head, .. })
            | News::Promise(Promise { head, .. })
            | News::Request(Request { head, .. })
            | News::Inquiry(Inquiry { head, .. })
            | News::Loan(Loan { head, .. })
            | News::Instruction(Instruction { head, .. })
            | News::Task(Task { head, .. })
            | News::Decision(Meeting { head, .. }, _)
            | News::Planned(PlannedIn::Item(PlanRow { head, .. })) => Source::Entry(head.entry),
            News::ReviewRequest(review, _) => Source::Record(review.place),
            News::Planned(PlannedIn::Action(_, action)) => Source::Record(action.place),
            News::Planned(PlannedIn::Promotion(Plan { place, .. }, _)) => Source::Record(*place),
        }
    }
}

/// Something that carries from period to period until it is closed, as it stands on the as-of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread<'w> {
    /// What sort.
    pub kind: ThreadKind,
    /// Whose it is: of who logged it first, of a plan's owner, of a review's scope.
    pub owner: Scope,
    /// What it is about: title, words, question; of something lent the product's name. `None` where words of a log's
    /// day are not kept.
    pub what: Option<&'w str>,
    /// The customer.
    pub customer: Option<Party>,
    /// The project.
    pub project: Option<ProjectId>,
    /// Who asked for it, if someone of the team or above did.
    pub from: Option<Who>,
    /// Who is to see to it; empty where nobody is named.
    pub by: Vec<Who>,
    /// The day it was opened; of planned work its first day.
    pub opened: Day,
    /// The day it is due, as last written; of planned work its last planned day.
    pub due: Option<Day>,
    /// `None` while it is open.
    pub closed: Option<Closing>,
    /// Days from the day it was opened to the as-of day, or to the day it was closed.
    pub age_days: i32,
    /// Days past due on the as-of day, or when it was closed; 0 if not.
    pub days_late: i32,
    /// What was written of it, oldest first; never empty.
    pub news: Vec<News<'w>>,
}

impl Thread<'_> {
    /// Whether it is open on the as-of day.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// The last day counted: the day it was closed, else the as-of day.
    pub fn until(&self) -> Day {
        self.opened.plus(self.age_days)
    }

    /// In how many periods of a kind it has been open: 1 in the one it was opened in, 2 in the next …
    ///
    /// Opened on Friday of W23 and open on Monday of W24, both in June: 2 weeks, 1 month.
    pub fn periods(&self, kind: PeriodKind) -> u32 {
        periods_between(kind, self.opened, self.until())
    }
}

/// Everything of a scope that is known on the as-of day: open threads first, then closed ones, each by the day opened.
///
/// What belongs together, and what closes it:
///
/// | thread | is one while | closed by |
/// |---|---|---|
/// | problem | of one id, else customer and title, or named by `same_as` | an entry that says solved; a later one that does not opens it again |
/// | promise | of one logger, to one customer, in the same words | an entry that says kept |
/// | request, complaint | of one customer, in the same words | an entry that says handled, done or dropped |
/// | inquiry | of one id, else customer and question | an entry with the day it was resolved |
/// | loan | of one id, else customer and product | an entry with the day it came back |
/// | instruction, task, decision | to be done by one person, in the same words: what the giver's log calls an instruction, the receiver's a task and the minutes a decision is one thread | a task's `done_on`, an instruction done or dropped |
/// | review request | of one scope, asked of the same one, in the same words | a review that says done or dropped |
/// | planned work | of one owner, kind and customer, else project, else words | a log's item done or dropped, or a deed that does that kind of work, on its day or any later one |
///
/// But for problems, what turns up again after it was closed is a new thread. A thread belongs to a scope if whoever
/// wrote an entry of it, asked for it or is to see to it belonged there on the day of the entry. Planned work becomes
/// a thread by not being done on its day; what was moved is open until its new day and late after it. What no log
/// could show ([`Outcome::Untold`](crate::tally::Outcome::Untold)) is not carried.
pub fn threads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    let mut all: Vec<Thread<'w>> = problems(books, scope, as_of).iter().map(of_problem).collect();
    all.extend(asked::threads(books, scope, as_of));
    all.extend(planned_work::threads(books, scope, as_of));
    // Stable: of one day and kind in the order they were written.
    all.sort_by_key(|thread| (thread.closed.is_some(), thread.opened, thread.kind));
    all
}

/// What is open on the as-of day, by the day opened.
pub fn open_threads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    let mut all = threads(books, scope, as_of);
    all.retain(Thread::is_open);
    all
}

/// What was open on some day of a period, as known on the as-of day: what is still open first, then what was closed in
/// the period or later.
pub fn carried<'w>(books: &Books<'w>, scope: Scope, period: Period, as_of: Day) -> Vec<Thread<'w>> {
    let mut all = threads(books, scope, as_of);
    all.retain(|thread| {
        thread.opened <= period.end() && thread.closed.is_none_or(|closing| period.start() <= closing.on)
    });
    all
}

fn of_problem<'w>(state: &ProblemState<'w>) -> Thread<'w> {
    let closed = state.solved_on.map(|on| Closing { on, how: How::Done });
    let draft = Draft { owner: Scope::Person(state.opened_by), opened: state.opened, due: state.due, closed };
    Thread {
        what: Some(state.title.unwrap_or(state.identity)),
        customer: state.customer.cloned(),
        by: vec![state.owner.cloned().unwrap_or(Who::Person(state.opened_by))],
        news: state.entries.iter().map(|entry| News::Problem(entry)).collect(),
        ..draft.thread(ThreadKind::Problem, state.opened.plus(state.age_days))
    }
}

/// The days of a thread.
pub(super) struct Draft {
    pub owner: Scope,
    pub opened: Day,
    pub due: Option<Day>,
    pub closed: Option<Closing>,
}

impl Draft {
    /// The thread of these days, with nothing said of it yet.
    pub fn thread<'w>(self, kind: ThreadKind, as_of: Day) -> Thread<'w> {
        let until = self.closed.map_or(as_of, |closing| closing.on);
        Thread {
            kind,
            owner: self.owner,
            what: None,
            customer: None,
            project: None,
            from: None,
            by: Vec::new(),
            opened: self.opened,
            due: self.due,
            closed: self.closed,
            age_days: until.since(self.opened).max(0),
            days_late: self.due.map_or(0, |due| until.since(due).max(0)),
            news: Vec::new(),
        }
    }
}

/// What one entry says of its thread.
pub(super) struct Turn<'w> {
    pub kind: ThreadKind,
    /// The day it is known since.
    pub day: Day,
    pub owner: Scope,
    pub what: &'w str,
    pub customer: Option<Party>,
    pub from: Option<Who>,
    pub by: Option<Who>,
    pub due: Option<Day>,
    pub closed: Option<Closing>,
    pub news: News<'w>,
}

impl Turn<'_> {
    /// Whether someone it concerns belonged to a scope that day.
    fn concerns(&self, books: &Books<'_>, scope: Scope) -> bool {
        let roster = &books.workspace().roster;
        let belongs = |who: &Option<Who>| match who {
            Some(Who::Person(id)) => roster.belongs(*id, scope, self.day),
            _ => false,
        };
        owned_within(roster, self.owner, scope, self.day) || belongs(&self.from) || belongs(&self.by)
    }
}

/// The threads that the turns of one identity make, those of a scope, as known on the as-of day.
pub(super) fn woven<'w>(books: &Books<'w>, mut turns: Vec<Turn<'w>>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    turns.retain(|turn| turn.day <= as_of);
    for turn in &mut turns {
        turn.closed = turn.closed.filter(|closing| closing.on <= as_of);
    }
    // Stable: of one day in the order they were written, what closes last.
    turns.sort_by_key(|turn| (turn.day, turn.closed.is_some()));
    let mut runs: Vec<Vec<Turn<'w>>> = Vec::new();
    for turn in turns {
        match runs.last_mut() {
            Some(run) if turn.closed.is_some() || run.iter().all(|earlier| earlier.closed.is_none()) => run.push(turn),
            _ => runs.push(vec![turn]),
        }
    }
    runs.retain(|run| run.iter().any(|turn| turn.concerns(books, scope)));
    runs.into_iter().filter_map(|run| of_run(&run, as_of)).collect()
}

fn of_run<'w>(run: &[Turn<'w>], as_of: Day) -> Option<Thread<'w>> {
    let first = run.first()?;
    let closed = run.iter().find_map(|turn| turn.closed);
    let draft = Draft {
        owner: first.owner,
        // What was done before anyone wrote of it was there then.
        opened: closed.map_or(first.day, |closing| first.day.min(closing.on)),
        due: run.iter().rev().find_map(|turn| turn.due),
        closed,
    };
    Some(Thread {
        what: Some(first.what),
        customer: first.customer.clone(),
        from: run.iter().find_map(|turn| turn.from.clone()),
        by: run.iter().rev().find_map(|turn| turn.by.clone()).into_iter().collect(),
        news: run.iter().map(|turn| turn.news).collect(),
        ..draft.thread(first.kind, as_of)
    })
}
