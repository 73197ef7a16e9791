//! The ledger of submissions (O20): every form that was due, and what came in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::assess::Paper;
use crate::assess::attendance::Attendances;
use crate::assess::due::{DueDate, by_event, due_dates};
use crate::assess::handed::{Filed, Fulfilled, HandIn, Handed, owners};
use crate::assess::row::{Excuse, LedgerRow, Recipient, SameDay, Signature, State, Subject};
use crate::assess::superior::{holder, led_by};
use crate::model::{
    Addressee, CustomerId, Day, Deadline, DueEvent, Frequency, HandIns, KnownForm, Moment, Period, PeriodKind,
    PersonId, ProjectId, Scope, Time, Workspace, rubric_for,
};
use crate::tally::{Books, ProblemState, problems};

/// What was due and what came in. Opened once, asked often.
#[derive(Debug)]
pub struct Ledger<'b, 'w> {
    pub(super) books: &'b Books<'w>,
    pub(super) attendances: Attendances,
    handed: Handed,
    times: &'b HandIns,
    /// The first day of the log: nothing was due before it.
    start: Option<Day>,
    /// Days on which something was written of a dealer's stock, sales or standing, in order.
    dealer_news: BTreeMap<CustomerId, Vec<Day>>,
    /// All problems by the day they are known on.
    problems: Mutex<BTreeMap<Day, Problems<'w>>>,
}

/// The problems of the whole team as they stand on a day.
pub(super) type Problems<'w> = Arc<Vec<ProblemState<'w>>>;

/// So many days before a period its rows in a row are followed back to.
const LOOK_BACK: i32 = 400;

impl<'b, 'w> Ledger<'b, 'w> {
    /// Over a workspace's books, with the hand-in times its history gives.
    pub fn open(books: &'b Books<'w>, times: &'b HandIns) -> Ledger<'b, 'w> {
        let workspace = books.workspace();
        let first = workspace.facts.days.iter().map(|row| row.head.date).min();
        Ledger {
            books,
            attendances: Attendances::of(workspace),
            handed: Handed::of(workspace, times),
            times,
            start: workspace.settings.log_start.or(first),
            dealer_news: dealer_news(workspace),
            problems: Mutex::default(),
        }
    }

    /// All problems as they stand on a day; computed once for each day.
    pub(super) fn problems(&self, as_of: Day) -> Problems<'w> {
        let mut known = self.problems.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(as_of).or_insert_with(|| Arc::new(problems(self.books, Scope::Team, as_of))))
    }

    /// Whether something was written of a dealer's stock, sales or standing from `first` to `last`.
    pub(super) fn has_news(&self, dealer: CustomerId, first: Day, last: Day) -> bool {
        let days = self.dealer_news.get(&dealer).map_or(&[][..], Vec::as_slice);
        days.get(days.partition_point(|&day| day < first)).is_some_and(|&day| day <= last)
    }

    fn workspace(&self) -> &'w Workspace {
        self.books.workspace()
    }

    /// Whether the log has begun by the end of a day.
    pub(super) fn begins_by(&self, day: Day) -> bool {
        self.start.is_some_and(|start| start <= day)
    }

    /// Every form whose deadline lies in a period, from the people who belong to the scope on that day, as known on the
    /// as-of day. Shape: by deadline, form, person, subject. Empty before the log begins.
    pub fn rows(&self, scope: Scope, period: Period, as_of: Day) -> Vec<LedgerRow<'w>> {
        let roster = &self.workspace().roster;
        let mut all: Vec<LedgerRow<'w>> = Vec::new();
        let ever = |id: &PersonId| roster.person(*id).posts.iter().any(|post| roster.belongs(*id, scope, post.from));
        for person in roster.person_ids().filter(ever) {
            for form in self.workspace().settings.deadlines.keys() {
                all.extend(self.rows_of(person, form, period, as_of));
            }
        }
        all.retain(|row| roster.belongs(row.person, scope, row.due.day));
        all.sort_by(|a, b| {
            let key = |row: &LedgerRow<'_>| (row.due, row.person, row.subject);
            (a.due, a.form).cmp(&(b.due, b.form)).then_with(|| key(a).cmp(&key(b)))
        });
        all
    }

    /// A person's rows of one form, by deadline.
    pub fn rows_of(&self, person: PersonId, form: &str, period: Period, as_of: Day) -> Vec<LedgerRow<'w>> {
        let Some((form, rule)) = self.workspace().settings.deadlines.get_key_value(form) else { return Vec::new() };
        let Some(start) = self.start.filter(|_| !rule.roles.is_empty()) else { return Vec::new() };
        let first = period.start().plus(-LOOK_BACK).max(start);
        let mut rows = match rule.event.filter(|_| rule.every == Frequency::Event) {
            Some(DueEvent::SaleDay) => self.sale_days(person, form, rule, as_of),
            Some(DueEvent::Tender) => self.tenders(person, form, rule, as_of),
            None => self.regular(person, form, rule, (first, period.end()), as_of),
        };
        rows.retain(|row| start <= row.due.day && row.due.day <= period.end());
        rows.sort_by_key(|row| (row.due, row.subject));
        count_in_a_row(&mut rows);
        rows.retain(|row| period.contains(row.due.day));
        rows
    }

    fn regular(
        &self,
        person: PersonId,
        form: &'w str,
        rule: &'w Deadline,
        (first, last): (Day, Day),
        as_of: Day,
    ) -> Vec<LedgerRow<'w>> {
        let roster = &self.workspace().roster;
        let employed = roster.person(person);
        let mut rows = Vec::new();
        for due in due_dates(form, rule, &self.workspace().calendar, first, last) {
            // Who was not there yet, or gone before its time began, owes nothing.
            let joined = employed.joined.is_none_or(|joined| joined <= due.day && joined <= due.about.end());
            let left = employed.left.is_some_and(|left| left < due.base.start());
            let post = employed.post(employed.left.map_or(due.day, |left| left.min(due.day)));
            if !joined || left || !rule.roles.contains(&post.role) {
                continue;
            }
            let gone = employed.left.is_some_and(|left| left < due.day || left < due.about.start());
            let begins = match due.base.kind() {
                // Of a long period only the month in which the work is done.
                PeriodKind::Quarter | PeriodKind::Year => Period::of(PeriodKind::Month, due.day).start(),
                _ => due.base.start(),
            };
            let begins = begins.min(due.day);
            let excuse = self.excuse(person, gone, begins, due.day);
            let asked = Asked { form, rule, person, due, subject: Subject::None, excuse };
            rows.extend(match KnownForm::from_word(form) {
                Some(KnownForm::Assessment | KnownForm::AnnualScore) => self.sheets(asked, as_of),
                _ => Some(self.answer(asked, as_of)),
            });
        }
        rows
    }

    fn excuse(&self, person: PersonId, gone: bool, first: Day, last: Day) -> Option<Excuse> {
        if gone {
            return Some(Excuse::NotEmployed);
        }
        self.attendances.away(person, first, last, &self.workspace().calendar).then_some(Excuse::Away)
    }

    /// A form of one's own papers.
    fn answer(&self, asked: Asked<'w>, as_of: Day) -> LedgerRow<'w> {
        let mut papers = Vec::new();
        for owner in owners(self.workspace(), asked.person, asked.due.day) {
            papers.extend(self.handed.find(asked.form, owner, asked.due.about, as_of));
        }
        let fulfilled = Fulfilled::by(&papers, asked.rule.times, |at| asked.late_by(at) == 0);
        self.row(asked, &papers, fulfilled, as_of)
    }

    /// The score sheets of those whose nearest superior of the rule's roles someone is: all of them are needed, unless one entry says they were handed in.
    fn sheets(&self, asked: Asked<'w>, as_of: Day) -> Option<LedgerRow<'w>> {
        let workspace = self.workspace();
        let day = asked.due.about.end();
        let mut papers = Vec::new();
        let mut parts = Vec::new();
        let in_time = |at| asked.late_by(at) == 0;
        for one in led_by(&workspace.roster, asked.person, &asked.rule.roles, day) {
            let role = workspace.roster.person(one).post(day).role;
            if rubric_for(&workspace.rubrics, role, day).is_none() {
                continue;
            }
            let found = self.handed.find("scores", Scope::Person(one), asked.due.about, as_of);
            // A year's sheet is of the year, not one of its months.
            let found: Vec<HandIn> = found.into_iter().filter(|paper| paper.about == asked.due.about).collect();
            parts.push(Fulfilled::by(&found, 1, in_time));
            papers.extend(found);
        }
        if parts.is_empty() {
            return None;
        }
        let told = self.handed.find(asked.form, Scope::Person(asked.person), asked.due.about, as_of);
        let fulfilled = match Fulfilled::by(&told, 1, in_time) {
            Fulfilled::Never => Fulfilled::all(parts),
            told => told,
        };
        papers.extend(told);
        Some(self.row(asked, &papers, fulfilled, as_of))
    }

    /// Days on which a person's dealers sold, with the report of each.
    fn sale_days(&self, person: PersonId, form: &'w str, rule: &'w Deadline, as_of: Day) -> Vec<LedgerRow<'w>> {
        let workspace = self.workspace();
        let mut days: BTreeMap<(Day, CustomerId), Vec<HandIn>> = BTreeMap::new();
        for report in workspace.facts.dealer_reports.iter().filter(|report| report.head.date <= as_of) {
            let day = report.sold_on.unwrap_or(report.head.date);
            let owner = workspace.roster.customer(report.customer).at(day).owner;
            if owner.unwrap_or(report.head.person) == person {
                days.entry((day, report.customer)).or_default().push(HandIn {
                    about: Period::of(PeriodKind::Day, day),
                    paper: Paper::Entry(report.head.entry),
                    at: Some(report.at),
                    by_history: false,
                    at_latest: false,
                    known: report.head.date,
                    filed: Filed::Nowhere,
                });
            }
        }
        let answer = |((day, dealer), papers): ((Day, CustomerId), Vec<HandIn>)| {
            let asked = self.event(person, form, rule, day, Subject::Customer(dealer))?;
            let fulfilled = Fulfilled::by(&papers, 1, |at| asked.late_by(at) == 0);
            Some(self.row(asked, &papers, fulfilled, as_of))
        };
        days.into_iter().filter_map(answer).collect()
    }

    /// Tenders of a person's projects.
    fn tenders(&self, person: PersonId, form: &'w str, rule: &'w Deadline, as_of: Day) -> Vec<LedgerRow<'w>> {
        let projects = (0..).map(ProjectId).zip(&self.workspace().roster.projects);
        let own = projects.filter(|(_, project)| project.owner == person);
        let answer = |(id, day): (ProjectId, Day)| {
            let asked = self.event(person, form, rule, day, Subject::Project(id))?;
            let papers = self.handed.around(form, Scope::Person(person), day, as_of);
            let fulfilled = Fulfilled::by(&papers, rule.times, |at| asked.late_by(at) == 0);
            Some(self.row(asked, &papers, fulfilled, as_of))
        };
        own.filter_map(|(id, project)| answer((id, project.tender_date?))).collect()
    }

    fn event(
        &self,
        person: PersonId,
        form: &'w str,
        rule: &'w Deadline,
        day: Day,
        subject: Subject,
    ) -> Option<Asked<'w>> {
        let due = by_event(rule, &self.workspace().calendar, day);
        let employed = self.workspace().roster.person(person);
        let owes = employed.employed(due.day) && rule.roles.contains(&employed.post(due.day).role);
        let excuse = self.excuse(person, false, due.day, due.day);
        owes.then_some(Asked { form, rule, person, due, subject, excuse })
    }

    fn row(&self, asked: Asked<'w>, papers: &[HandIn], fulfilled: Fulfilled, as_of: Day) -> LedgerRow<'w> {
        let Asked { form, rule, person, due, subject, excuse } = asked;
        let roster = &self.workspace().roster;
        let excused = excuse.map(State::Excused);
        let state = match (due.not_due, fulfilled) {
            (Some(why), _) => State::NotDue(why),
            (None, Fulfilled::At(at, by_history)) => match asked.late_by(at) {
                0 => State::OnTime,
                minutes => {
                    let patience = i64::from(rule.grace_hours) * 60;
                    excused.unwrap_or(State::Late { minutes, within_grace: by_history && minutes <= patience })
                }
            },
            (None, Fulfilled::Sometime) => excused.unwrap_or(State::Unknown),
            (None, Fulfilled::Never) if due.day > as_of => excused.unwrap_or(State::NotYetDue),
            (None, Fulfilled::Never) => excused.unwrap_or(State::Missing),
        };
        let (handed_in, by_history) = match fulfilled {
            Fulfilled::At(at, by_history) => (Some(at), by_history),
            _ => (None, false),
        };
        let recipient = |addressee: &'w Addressee| Recipient {
            addressee,
            person: match addressee {
                Addressee::Role(role) => holder(roster, person, *role, due.day),
                Addressee::Other(_) => None,
            },
        };
        LedgerRow {
            form,
            rule,
            person,
            about: due.about,
            subject,
            due: asked.moment(),
            handed_in,
            by_history,
            papers: papers.iter().map(|paper| paper.paper).collect(),
            state,
            to: rule.to.iter().map(recipient).collect(),
            signature: self.signature(rule, papers),
            in_a_row: 0,
            missing_in_a_row: 0,
        }
    }

    /// Of a plan by an approval of the role asked for, of a review by its reviewer; the first there is.
    fn signature(&self, rule: &Deadline, papers: &[HandIn]) -> Signature {
        let Some(role) = rule.signed_by else { return Signature::NotAsked };
        let workspace = self.workspace();
        let mut signed: Vec<(PersonId, Option<Moment>)> = Vec::new();
        for paper in papers {
            match paper.filed {
                Filed::Plan(number) => {
                    signed.extend(workspace.plans[number].approvals.iter().map(|&(by, at)| (by, Some(at))));
                }
                Filed::Review(number) => {
                    let review = &workspace.reviews[number];
                    signed.extend(review.reviewed_by.map(|by| (by, review.reviewed_at)));
                }
                Filed::Nowhere => {}
            }
        }
        let holds = |by: PersonId, at: Option<Moment>| {
            let day = at.map_or(Day::MAX, |at| at.day);
            workspace.roster.person(by).post(day).role == role
        };
        let found = signed.into_iter().filter(|&(by, at)| holds(by, at)).min_by_key(|&(_, at)| at);
        found.map_or(Signature::Lacking, |(by, at)| Signature::By(by, at))
    }

    /// How promptly the days of a scope and a period are logged; a day is a document of a person's day that holds more
    /// than plans.
    pub fn same_day(&self, scope: Scope, period: Period, as_of: Day) -> SameDay {
        let mut share = SameDay::default();
        let roster = &self.workspace().roster;
        let mut seen = BTreeSet::new();
        let days = self.workspace().facts.days.iter().filter(|row| !row.only_plan && row.head.date <= as_of);
        for row in days.filter(|row| period.contains(row.head.date)) {
            if !roster.belongs(row.head.person, scope, row.head.date) || !seen.insert(row.head.entry) {
                continue;
            }
            match self.times.logs.get(&row.head.entry) {
                None => share.unknown += 1,
                Some(at) if at.day <= row.head.date => share.same_day += 1,
                Some(_) => share.later += 1,
            }
        }
        share
    }
}

fn dealer_news(workspace: &Workspace) -> BTreeMap<CustomerId, Vec<Day>> {
    let facts = &workspace.facts;
    let counted = facts.stock.iter().map(|row| (row.customer, row.head.date));
    let reported = facts.dealer_reports.iter().map(|row| (row.customer, row.head.date));
    let rated = facts.dealer_status.iter().map(|row| (row.customer, row.head.date));
    let mut news: BTreeMap<CustomerId, Vec<Day>> = BTreeMap::new();
    for (dealer, day) in counted.chain(reported).chain(rated) {
        news.entry(dealer).or_default().push(day);
    }
    for days in news.values_mut() {
        days.sort_unstable();
    }
    news
}

/// A form asked of a person, before its papers are looked at.
#[derive(Clone, Copy)]
struct Asked<'w> {
    form: &'w str,
    rule: &'w Deadline,
    person: PersonId,
    due: DueDate,
    subject: Subject,
    excuse: Option<Excuse>,
}

impl Asked<'_> {
    fn moment(&self) -> Moment {
        Moment { day: self.due.day, time: Some(self.due.time) }
    }

    /// Minutes late, at least 1; 0 in time. A day without a time is taken at its first minute, and in time if it is the
    /// deadline's own.
    fn late_by(&self, at: Moment) -> i64 {
        let days = i64::from(at.day.since(self.due.day));
        let minute = |time: Time| i64::from(time.0);
        let late = days * 24 * 60 + at.time.map_or(0, minute) - minute(self.due.time);
        match at.time {
            None if days <= 0 => 0,
            None => late.max(1),
            Some(_) => late.max(0),
        }
    }
}

/// Numbers the rows of one person and form, in the order of deadlines: what is excused, not owed or not due yet neither
/// counts nor breaks a row; what may have been in time, or is within the hours of patience, breaks it.
fn count_in_a_row(rows: &mut [LedgerRow<'_>]) {
    let (mut faults, mut missing) = (0, 0);
    for row in rows {
        match row.state {
            State::Excused(_) | State::NotDue(_) | State::NotYetDue => continue,
            State::OnTime | State::Unknown | State::Late { within_grace: true, .. } => (faults, missing) = (0, 0),
            State::Late { .. } => (faults, missing) = (faults + 1, 0),
            State::Missing => (faults, missing) = (faults + 1, missing + 1),
        }
        (row.in_a_row, row.missing_in_a_row) = (faults, missing);
    }
}
