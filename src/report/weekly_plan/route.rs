//! The days of the week: what plans name, what was agreed and what falls due, each customer once a day, by area.

use std::collections::BTreeSet;

use crate::assess::{Ledger, Subject};
use crate::model::{
    AreaId, AreaKind, CustomerId, Day, Found, KnownForm, Party, PeriodKind, PersonId, ProjectId, Scope, Time, Who,
    WorkKind,
};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::{agreed, owed};
use crate::report::view::Section;
use crate::report::view::weekly_plan::{JointRow, WeekStopRow};
use crate::tally::{self, Outcome, PlannedIn, PlannedRow, ProjectState};
use crate::words::Said;
use crate::words::weekly_plan as say;
use crate::words::{report as common, work};

/// Where something on for a day comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    Week,
    Log,
    Month,
    Agreed,
    /// A deadline, not work set for the day.
    Due,
}

impl Basis {
    fn word(self) -> Said {
        match self {
            Basis::Week => say::basis_week(),
            Basis::Log => say::basis_log(),
            Basis::Month => say::basis_month(),
            Basis::Agreed => say::basis_agreed(),
            Basis::Due => say::basis_due(),
        }
    }
}

/// Something on for a day of the week: of one customer all that is on.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    pub(super) from: Day,
    pub(super) to: Day,
    /// Whether its day is given.
    pub(super) dated: bool,
    at: Option<Time>,
    /// Who goes, as far as the roster knows them.
    pub(super) people: Vec<PersonId>,
    staff: String,
    area: Option<AreaId>,
    pub(super) customer: Option<Party>,
    pub(super) project: Option<ProjectId>,
    kinds: Vec<String>,
    pub(super) what: Vec<String>,
    basis: BTreeSet<Basis>,
    /// Whether someone goes to the customer.
    pub(super) visit: bool,
}

impl Stop {
    /// Whether it is work, not only a deadline.
    pub(super) fn is_work(&self) -> bool {
        self.basis.iter().any(|basis| *basis != Basis::Due)
    }

    /// Whether it is on for a day.
    pub(super) fn covers(&self, day: Day) -> bool {
        self.dated && self.from <= day && day <= self.to
    }

    /// What is to be done, or without words of its own the sort of work.
    pub(super) fn words(&self) -> Vec<String> {
        if self.what.is_empty() { self.kinds.clone() } else { self.what.clone() }
    }

    /// The same customer, or without one the same project, or the same work in the same area, on a day of both, by the
    /// same people.
    fn meets(&self, other: &Stop) -> bool {
        let project = self.project.is_some() && self.project == other.project;
        let same = match (&self.customer, &other.customer) {
            _ if project => true,
            (Some(one), Some(other)) => one == other,
            (None, None) if self.project.is_none() && other.project.is_none() => {
                let kind = self.kinds.iter().any(|kind| other.kinds.contains(kind));
                self.area.is_some() && self.area == other.area && kind
            }
            _ => false,
        };
        let days = self.dated && other.dated && self.from <= other.to && other.from <= self.to;
        let shared = self.people.iter().any(|id| other.people.contains(id));
        same && days && (shared || self.people.is_empty() || other.people.is_empty())
    }

    fn take(&mut self, other: Stop) {
        let add = |to: &mut Vec<String>, from: Vec<String>| {
            for text in from {
                if !to.contains(&text) {
                    to.push(text);
                }
            }
        };
        add(&mut self.kinds, other.kinds);
        add(&mut self.what, other.what);
        self.basis.extend(other.basis);
        self.visit |= other.visit;
        self.at = self.at.or(other.at);
        self.project = self.project.or(other.project);
        self.customer = self.customer.take().or(other.customer);
        self.area = self.area.or(other.area);
        if self.people.is_empty() {
            self.people = other.people;
        }
    }
}

/// Whether work of a kind is done at the customer's.
fn on_site(kind: WorkKind) -> bool {
    matches!(kind, WorkKind::Visit | WorkKind::Measure | WorkKind::Collection | WorkKind::Delivery | WorkKind::Survey)
}

/// Everything on for the week.
pub(super) fn gather(ctx: &Context, projects: &[ProjectState]) -> Vec<Stop> {
    let levels = [PeriodKind::Week, PeriodKind::Month, PeriodKind::Day];
    let mut rows = tally::planned_and_done(ctx.books, ctx.scope, ctx.period, ctx.as_of, &levels).rows;
    let gone = |row: &PlannedRow| matches!(row.outcome, Outcome::Dropped | Outcome::Moved(_));
    rows.retain(|row| (row.dated || row.level == PeriodKind::Week) && !gone(row));
    rows.sort_by_key(|row| basis(row));
    let mut all = Vec::new();
    for row in &rows {
        add(&mut all, planned(ctx, row));
    }
    for agreed in agreed::agreed(ctx) {
        add(&mut all, of_agreed(ctx, agreed));
    }
    for stop in projects.iter().flat_map(|state| of_project(ctx, state)) {
        add(&mut all, stop);
    }
    all
}

fn add(all: &mut Vec<Stop>, new: Stop) {
    match all.iter_mut().find(|had| had.meets(&new)) {
        Some(had) => had.take(new),
        None => all.push(new),
    }
}

fn basis(row: &PlannedRow) -> Basis {
    match row.level {
        PeriodKind::Week => Basis::Week,
        PeriodKind::Day => Basis::Log,
        _ => Basis::Month,
    }
}

fn place_of(ctx: &Context, customer: Option<&Party>) -> Option<AreaId> {
    let Some(Party::Customer(id)) = customer else { return None };
    let state = ctx.roster().customer(*id).at(ctx.as_of);
    state.street.or(state.area).or(state.region)
}

fn planned(ctx: &Context, row: &PlannedRow) -> Stop {
    let who = row.staff();
    let people: Vec<PersonId> = match who {
        [] => owed::manager(ctx, row.owner).into_iter().collect(),
        _ => who.iter().filter_map(|who| if let Who::Person(id) = who { Some(*id) } else { None }).collect(),
    };
    let (time, important) = match row.source {
        PlannedIn::Item(item) => (item.time.map(|span| span.from), item.important),
        _ => (None, false),
    };
    let mut what = text_or(row.what);
    if important {
        what = ctx.say(say::important(what));
    }
    if let Some(time) = time {
        what = ctx.say(say::at(time, what));
    }
    Stop {
        from: row.from,
        to: row.to,
        dated: row.dated,
        at: time,
        people,
        staff: if who.is_empty() { ctx.name_of(row.owner) } else { ctx.staff(who) },
        area: row.area.or_else(|| place_of(ctx, row.customer.as_ref())),
        customer: row.customer.clone(),
        project: row.project,
        kinds: vec![ctx.word(row.kind.word(), row.kind.zh())],
        what: vec![what],
        basis: [basis(row)].into(),
        visit: row.customer.is_some() && on_site(row.kind),
    }
}

/// Someone by the name of a customer is that customer.
fn known(ctx: &Context, party: Party) -> Party {
    match &party {
        Party::Prospect(name) => match ctx.roster().customer_names.find(name) {
            Found::One(place) => Party::Customer(CustomerId(place)),
            _ => party,
        },
        Party::Customer(_) => party,
    }
}

fn of_agreed(ctx: &Context, agreed: agreed::Agreed) -> Stop {
    let customer = agreed.customer.map(|party| known(ctx, party));
    // What others are to see to is nobody's way here.
    let ours = |id: &PersonId| ctx.roster().belongs(*id, ctx.scope, agreed.day);
    let people: Vec<PersonId> = agreed.people.into_iter().filter(ours).collect();
    Stop {
        from: agreed.day,
        to: agreed.day,
        dated: true,
        at: None,
        people,
        staff: agreed.staff,
        area: place_of(ctx, customer.as_ref()),
        customer,
        project: None,
        kinds: vec![ctx.say(agreed.kind)],
        what: Some(agreed.what).filter(|what| what != NOTHING).into_iter().collect(),
        basis: [if agreed.due { Basis::Due } else { Basis::Agreed }].into(),
        visit: agreed.visit,
    }
}

/// A project's next contact, its steps due and its tender in the week.
fn of_project(ctx: &Context, state: &ProjectState) -> Vec<Stop> {
    let project = ctx.roster().project(state.project);
    let stop = |day: Day, kind: Said, what: Option<String>, basis: Basis| Stop {
        from: day,
        to: day,
        dated: true,
        at: None,
        people: vec![project.owner],
        staff: ctx.person(project.owner),
        area: None,
        customer: None,
        project: Some(state.project),
        kinds: vec![ctx.say(kind)],
        what: what.into_iter().collect(),
        basis: [basis].into(),
        visit: false,
    };
    let within = |day: &Day| ctx.period.contains(*day);
    let next = state.next.filter(within).map(|day| stop(day, say::project_next(), None, Basis::Agreed));
    let steps = state.milestones.iter().filter(|step| !step.done).filter_map(|step| {
        let day = step.milestone.due.filter(within)?;
        Some(stop(day, common::kind_milestone(), Some(step.milestone.name.clone()), Basis::Due))
    });
    let tender = project.tender_date.filter(within).map(|day| stop(day, say::tender(), None, Basis::Due));
    let papers = tender_papers(ctx, state).map(|day| stop(day, say::tender_papers(), None, Basis::Due));
    next.into_iter().chain(steps).chain(tender).chain(papers).collect()
}

/// The day of the week on which a project's tender papers are due.
fn tender_papers(ctx: &Context, state: &ProjectState) -> Option<Day> {
    let project = ctx.roster().project(state.project);
    project.tender_date?;
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let rows = ledger.rows_of(project.owner, KnownForm::Tender.word(), ctx.period, ctx.as_of);
    rows.into_iter().find(|row| row.subject == Subject::Project(state.project)).map(|row| row.due.day)
}

/// The customers that someone of a set of people goes to; of everyone without a set.
pub(super) fn customers<'s>(stops: &'s [Stop], of: Option<PersonId>) -> BTreeSet<&'s Party> {
    let theirs = |stop: &&'s Stop| stop.visit && of.is_none_or(|id| stop.people.contains(&id));
    stops.iter().filter(theirs).filter_map(|stop| stop.customer.as_ref()).collect()
}

/// The week's working days on which someone has nothing to do but deadlines, and how many working days they are there.
pub(super) fn free_days(ctx: &Context, stops: &[Stop], person: PersonId) -> (Vec<Day>, usize) {
    let calendar = &ctx.books.workspace().calendar;
    let here = |day: &Day| calendar.is_workday(*day) && ctx.roster().person(person).employed(*day);
    let days: Vec<Day> = ctx.period.start().to(ctx.period.end()).filter(here).collect();
    let taken = |day: Day| stops.iter().any(|s| s.is_work() && s.covers(day) && s.people.contains(&person));
    let all = days.len();
    (days.into_iter().filter(|&day| !taken(day)).collect(), all)
}

/// Days in words: `06-13、06-15`; that it is the whole week; that there are none.
pub(super) fn free_text(ctx: &Context, (free, all): &(Vec<Day>, usize)) -> String {
    if free.is_empty() {
        return ctx.say(say::none_free());
    }
    if free.len() == *all {
        return ctx.say(say::whole_week());
    }
    ctx.list(&free.iter().map(|&day| ctx.day(day)).collect::<Vec<_>>())
}

/// The people whose days the plan tells: the person, or those who sell.
pub(super) fn people(ctx: &Context) -> Vec<PersonId> {
    match ctx.scope {
        Scope::Person(id) => vec![id],
        scope => {
            let mut all = ctx.roster().members(scope, ctx.period.start(), ctx.period.end());
            all.retain(|&id| ctx.roster().person(id).post(ctx.period.end()).role.sells());
            all
        }
    }
}

/// A district that an area lies in; the area itself where it lies in none.
fn district(ctx: &Context, area: AreaId) -> AreaId {
    let mut at = area;
    // An area within itself would have no end.
    for _ in 0..AreaKind::ALL.len() {
        let small = matches!(ctx.roster().area(at).kind, Some(AreaKind::Street | AreaKind::BusinessDistrict));
        match ctx.roster().area(at).within.filter(|_| small) {
            Some(wider) => at = wider,
            None => break,
        }
    }
    at
}

fn place(ctx: &Context, area: Option<AreaId>) -> String {
    let Some(area) = area else { return NOTHING.to_owned() };
    let wide = district(ctx, area);
    if wide == area { ctx.area(Some(area)) } else { format!("{} {}", ctx.area(Some(wide)), ctx.area(Some(area))) }
}

/// What a day's stops are sorted by: who, then the district in the order plans name it, then the time.
fn in_order<'s>(ctx: &Context, mut day: Vec<&'s Stop>) -> Vec<&'s Stop> {
    let wide = |stop: &Stop| stop.area.map(|area| district(ctx, area));
    let mut seen: Vec<(Option<PersonId>, Option<AreaId>)> = Vec::new();
    for stop in &day {
        let key = (stop.people.first().copied(), wide(stop));
        if !seen.contains(&key) {
            seen.push(key);
        }
    }
    day.sort_by_key(|stop| {
        let person = stop.people.first().copied();
        let rank = seen.iter().position(|key| *key == (person, wide(stop)));
        // Meetings come before the way, deadlines without a place after it.
        let first = if stop.area.is_some() { 1 } else { u8::from(!stop.is_work()) * 2 };
        let nobody = stop.people.is_empty() && !stop.is_work();
        (nobody, if ctx.is_person() { None } else { person }, first, rank, stop.at)
    });
    day
}

/// The route of a day: areas one after another with their customers, or people with theirs.
fn route(ctx: &Context, day: &[&Stop]) -> String {
    let mut legs: Vec<(String, usize)> = Vec::new();
    for stop in day.iter().filter(|stop| stop.visit) {
        let name = if ctx.is_person() {
            place(ctx, stop.area.map(|area| district(ctx, area)))
        } else {
            stop.people.first().map_or_else(|| stop.staff.clone(), |&id| ctx.person(id))
        };
        match legs.iter_mut().find(|(had, _)| *had == name) {
            Some((_, n)) => *n += 1,
            None => legs.push((name, 1)),
        }
    }
    let leg = |(name, n): (String, usize)| {
        ctx.say(if ctx.is_person() { say::area_stops(name, n) } else { say::person_stops(name, n) })
    };
    let legs: Vec<String> = legs.into_iter().map(leg).collect();
    if ctx.is_person() { legs.join(" → ") } else { ctx.list(&legs) }
}

fn head(ctx: &Context, day: Day, stops: &[&Stop]) -> String {
    let calendar = &ctx.books.workspace().calendar;
    let name = ctx.say(work::on_weekday(ctx.day(day), ctx.say(work::weekday(day.weekday() as u32))));
    let rest = match calendar.exception(day) {
        Some(off) if off.worked => say::day_made_up(),
        Some(off) => {
            let word = ctx.word(&off.en, &off.zh);
            say::day_off(if word.is_empty() { ctx.say(common::day_off()) } else { word })
        }
        None if !calendar.is_workday(day) => say::day_rest(),
        None => Said::default(),
    };
    let work = stops.iter().any(|stop| stop.is_work());
    let route = route(ctx, stops);
    let tail = match (work, stops.is_empty()) {
        (true, _) if !route.is_empty() => say::day_route(route),
        (true, _) => Said::default(),
        _ if !calendar.is_workday(day) => Said::default(),
        (false, true) => say::day_free(),
        (false, false) => say::day_only_due(),
    };
    ctx.say(say::day_head(name, format!("{}{}", ctx.say(rest), ctx.say(tail))))
}

fn row(ctx: &Context, stop: &Stop) -> WeekStopRow {
    let mut what = ctx.clauses(&stop.what);
    if stop.dated && stop.from < stop.to {
        what = ctx.say(say::through(text_or(Some(&what)), ctx.day(stop.to)));
    }
    let project = stop.project.map(|id| ctx.project(id));
    let customer = stop.customer.as_ref().map(|party| ctx.party(party));
    let basis: Vec<String> = stop.basis.iter().map(|basis| ctx.say(basis.word())).collect();
    WeekStopRow {
        group: String::new(),
        area: place(ctx, stop.area),
        customer: project.or(customer).unwrap_or_else(|| NOTHING.to_owned()),
        kind: ctx.list(&stop.kinds),
        what: text_or(Some(&what)),
        staff: stop.staff.clone(),
        basis: ctx.list(&basis),
    }
}

/// The days from Monday on, each with its rows: working days always, days off where something is on for them or the
/// calendar makes them other than usual.
pub(super) fn section(ctx: &Context, stops: &[Stop], owed: Vec<String>) -> Section<WeekStopRow> {
    let calendar = &ctx.books.workspace().calendar;
    let group = |text: String| WeekStopRow { group: text, ..WeekStopRow::default() };
    let mut rows = Vec::new();
    for day in ctx.period.start().to(ctx.period.end()) {
        let begins = |stop: &&Stop| stop.dated && stop.from.max(ctx.period.start()) == day;
        let own = in_order(ctx, stops.iter().filter(begins).collect());
        let running: Vec<&Stop> = stops.iter().filter(|stop| stop.covers(day)).collect();
        if own.is_empty() && !calendar.is_workday(day) && calendar.exception(day).is_none() {
            continue;
        }
        rows.push(group(head(ctx, day, &running)));
        rows.extend(own.into_iter().map(|stop| row(ctx, stop)));
    }
    let undated: Vec<&Stop> = stops.iter().filter(|stop| !stop.dated).collect();
    if !undated.is_empty() {
        rows.push(group(ctx.say(say::undated())));
        rows.extend(undated.into_iter().map(|stop| row(ctx, stop)));
    }
    let mut notes: Vec<String> = free_note(ctx, stops).into_iter().collect();
    if stops.is_empty() {
        (rows, notes) = (Vec::new(), vec![ctx.say(say::nothing_planned(ctx.short(ctx.period)))]);
    }
    let mut section = Section::new(rows, notes, || ctx.say(say::nothing_planned(ctx.short(ctx.period))));
    section.owed.extend(owed);
    section
}

/// The working days on which someone has nothing planned.
pub(super) fn free_note(ctx: &Context, stops: &[Stop]) -> Option<String> {
    // Who leads an area plans the days of others first.
    let sellers = owed::sellers(ctx);
    let asked = |id: PersonId, free: &(Vec<Day>, usize)| {
        free.1 > 0 && (ctx.is_person() || sellers.contains(&id) || free.0.len() < free.1)
    };
    let all = people(ctx).into_iter().map(|id| (id, free_days(ctx, stops, id)));
    let free: Vec<(PersonId, (Vec<Day>, usize))> = all.filter(|(id, free)| asked(*id, free)).collect();
    if free.is_empty() {
        return None;
    }
    let named: Vec<String> = free
        .iter()
        .filter(|(_, (days, _))| !days.is_empty())
        .map(|(id, free)| {
            let days = free_text(ctx, free);
            match (ctx.is_person(), free.0.len() == free.1) {
                (true, _) => days,
                (false, true) => ctx.say(say::free_week(ctx.person(*id))),
                (false, false) => ctx.say(say::free_of(ctx.person(*id), days)),
            }
        })
        .collect();
    Some(ctx.say(if named.is_empty() { say::no_free_day() } else { say::free_days(ctx.clauses(&named)) }))
}

/// Visits that several people go on.
pub(super) fn joint(ctx: &Context, stops: &[Stop]) -> Section<JointRow> {
    let mut rows: Vec<(Day, JointRow)> = Vec::new();
    for (place, stop) in stops.iter().enumerate().filter(|(_, stop)| stop.visit && stop.customer.is_some()) {
        let others = stops.iter().enumerate().filter(|(at, other)| {
            let days = stop.dated && other.dated && stop.from <= other.to && other.from <= stop.to;
            *at != place && other.visit && other.customer == stop.customer && days
        });
        let others: Vec<(usize, &Stop)> = others.collect();
        // The pair is told once, by its first.
        if others.iter().any(|(at, _)| *at < place) || (stop.people.len() < 2 && others.is_empty()) {
            continue;
        }
        let mut names = vec![stop.staff.clone()];
        names.extend(others.iter().map(|(_, other)| other.staff.clone()));
        names.dedup();
        let row = JointRow {
            date: ctx.stretch(stop.from, stop.to),
            customer: ctx.party_or(stop.customer.as_ref()),
            what: text_or(Some(&ctx.clauses(&stop.what))),
            staff: ctx.list(&names),
        };
        rows.push((stop.from, row));
    }
    rows.sort_by_key(|(day, _)| *day);
    Section::new(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>(), Vec::new(), || ctx.say(say::no_joint()))
}
