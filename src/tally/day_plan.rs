//! A person's day ahead: appointments, planned work, what was agreed or falls due; grouped by where it lies, with
//! prospects nearby, and with the appointments between which the way is too long.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{
    AreaId, AreaKind, CustomerClass, CustomerId, CustomerStatus, Day, LeadStage, Party, Period, PeriodKind, PersonId,
    PlanRow, PlanStatus, ProjectId, Roster, Scope, Span, Who, WorkKind,
};
use crate::tally::{
    Books, Outcome, PlannedIn, PlannedRow, ThreadKind, leads, open_threads, planned, planned_and_done, projects,
};

/// What puts something on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The person's log plans it for the day.
    Logged,
    /// An earlier log moved it to the day.
    Moved,
    /// A plan of a week, month or longer period names the day.
    Planned(PeriodKind),
    /// Agreed at a visit.
    Visit,
    /// Agreed in a call.
    Call,
    /// The next day agreed of a lead.
    Lead,
    /// The next day agreed of a project.
    Project,
    /// It falls due.
    Due(ThreadKind),
}

/// Something on for a day. What several sources say of one customer is one stop, unless they name different times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop<'w> {
    /// When, if a time is named.
    pub time: Option<Span>,
    /// Whether it is an appointment.
    pub fixed: bool,
    /// Whether a log marks it important.
    pub important: bool,
    /// With whom.
    pub customer: Option<Party>,
    /// For which project.
    pub project: Option<ProjectId>,
    /// The sort of work, if it is named.
    pub kind: Option<WorkKind>,
    /// What is to be done, in the words of each source; none where they are not kept.
    pub what: Vec<&'w str>,
    /// Where, in words.
    pub place: Option<&'w str>,
    /// The street, if known.
    pub street: Option<AreaId>,
    /// The district, or the smallest area known.
    pub area: Option<AreaId>,
    /// Minutes on the way there, if written.
    pub travel_minutes: Option<u32>,
    /// Who is to see to it, where others are.
    pub by: Vec<Who>,
    /// What puts it on the day, never empty.
    pub why: Vec<Why>,
}

/// Two appointments one after the other with too little time between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tight<'w> {
    /// The earlier one.
    pub first: Stop<'w>,
    /// The later one.
    pub next: Stop<'w>,
    /// Minutes from the end of the first (its begin, where no end is written) to the begin of the next; negative where
    /// they overlap.
    pub between: i32,
    /// Minutes needed: the way to the next as far as it is written, and the settings' `travel_buffer`.
    pub needed: u32,
}

/// The stops of one district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg<'w> {
    /// The district; `None` of what has no place.
    pub area: Option<AreaId>,
    /// Its stops: by time, then those without one, important ones and key customers first.
    pub stops: Vec<Stop<'w>>,
    /// Prospects in the district, the person's own or nobody's, who are no stop.
    pub nearby: Vec<CustomerId>,
}

/// A person's day ahead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayPlan<'w> {
    /// By district: the one with the earliest time first, those without times by name, what has no place last.
    pub legs: Vec<Leg<'w>>,
    /// By the day's time.
    pub tight: Vec<Tight<'w>>,
}

impl<'w> DayPlan<'w> {
    /// Every stop, leg by leg.
    pub fn stops(&self) -> impl Iterator<Item = &Stop<'w>> {
        self.legs.iter().flat_map(|leg| &leg.stops)
    }
}

/// The working day after a day; the day after it where the calendar has none within a fortnight.
pub fn next_workday(books: &Books<'_>, day: Day) -> Day {
    books.workspace().calendar.workday_after(day.after()).unwrap_or(day.after())
}

/// What is on for a person's day, as known on the as-of day; the log's own plan of the day counts as known when the
/// working day before it ends, dropped items and what was done early are left out.
pub fn day_plan<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> DayPlan<'w> {
    let mut stops = logged(books, person, day, as_of);
    stops.extend(of_plans(books, person, day, as_of));
    stops.extend(agreed(books, person, day, as_of));
    stops.extend(followed(books, person, day, as_of));
    stops.extend(due(books, person, day, as_of));
    let mut merged: Vec<Stop<'w>> = Vec::new();
    for mut stop in stops {
        locate(books, &mut stop, day);
        match merged.iter_mut().find(|had| had.takes(&stop)) {
            Some(had) => had.add(stop),
            None => merged.push(stop),
        }
    }
    let tight = tight(&merged, books.workspace().settings.travel_buffer);
    DayPlan { legs: legs(books, person, merged, day), tight }
}

impl<'w> Stop<'w> {
    fn new(why: Why, what: Option<&'w str>) -> Stop<'w> {
        Stop {
            time: None,
            fixed: false,
            important: false,
            customer: None,
            project: None,
            kind: None,
            what: what.into_iter().collect(),
            place: None,
            street: None,
            area: None,
            travel_minutes: None,
            by: Vec::new(),
            why: vec![why],
        }
    }

    /// Whether another source's stop is this one.
    fn takes(&self, other: &Stop<'_>) -> bool {
        let same = match (&self.customer, &other.customer) {
            (Some(mine), Some(theirs)) => mine == theirs,
            (None, None) => self.project == other.project && self.what == other.what,
            _ => false,
        };
        same && (self.time.is_none() || other.time.is_none() || self.time == other.time)
    }

    fn add(&mut self, other: Stop<'w>) {
        self.time = self.time.or(other.time);
        self.fixed |= other.fixed;
        self.important |= other.important;
        self.kind = self.kind.or(other.kind);
        self.place = self.place.or(other.place);
        self.travel_minutes = self.travel_minutes.or(other.travel_minutes);
        self.project = self.project.or(other.project);
        let new: Vec<&str> = other.what.into_iter().filter(|what| !self.what.contains(what)).collect();
        self.what.extend(new);
        let new: Vec<Who> = other.by.into_iter().filter(|who| !self.by.contains(who)).collect();
        self.by.extend(new);
        let new: Vec<Why> = other.why.into_iter().filter(|why| !self.why.contains(why)).collect();
        self.why.extend(new);
    }
}

/// The items of the person's log of the day, and those moved to it.
fn logged<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> Vec<Stop<'w>> {
    let scope = Scope::Person(person);
    let own = planned(books, scope, Period::of(PeriodKind::Day, day), as_of.max(day.before()));
    // What became of them is for the report of that day.
    let mut stops: Vec<Stop<'w>> = own.into_iter().map(|row| item(Why::Logged, row)).collect();
    let moved = books.workspace().facts.plan.iter().filter(|row| {
        let to_day = row.status == PlanStatus::Moved && row.to == Some(day);
        to_day && row.head.person == person && row.head.date <= as_of && row.head.date < day
    });
    stops.extend(moved.map(|row| item(Why::Moved, row)));
    stops
}

fn item(why: Why, row: &PlanRow) -> Stop<'_> {
    Stop {
        time: row.time,
        fixed: row.fixed,
        important: row.important,
        customer: row.customer.clone(),
        kind: Some(row.kind).filter(|kind| *kind != WorkKind::Other),
        place: row.place.as_deref(),
        street: row.street,
        area: row.area,
        travel_minutes: row.travel_minutes,
        ..Stop::new(why, row.what.as_deref())
    }
}

/// What plans of longer periods name for the day.
fn of_plans<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> Vec<Stop<'w>> {
    let levels = [PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year];
    let scope = Scope::Person(person);
    let rows = planned_and_done(books, scope, Period::of(PeriodKind::Day, day), as_of, &levels).rows;
    let on = |row: &PlannedRow<'_>| row.dated && !matches!(row.outcome, Outcome::Early(_));
    let of = |row: PlannedRow<'w>| {
        let (street, area) = match row.source {
            PlannedIn::Action(_, action) => (action.street, action.area),
            _ => (None, None),
        };
        Stop {
            customer: row.customer.clone(),
            project: row.project,
            kind: Some(row.kind).filter(|kind| *kind != WorkKind::Other),
            street,
            area,
            ..Stop::new(Why::Planned(row.level), row.what)
        }
    };
    rows.into_iter().filter(on).map(of).collect()
}

/// The next days that the person's visits and calls agreed: of each customer the last one.
fn agreed<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> Vec<Stop<'w>> {
    let facts = &books.workspace().facts;
    let ours = |head: crate::model::Head| head.person == person && head.date <= as_of && head.date < day;
    let mut last: BTreeMap<&Party, (Day, Day, Stop<'w>)> = BTreeMap::new();
    let visits = facts.visits.iter().filter(|visit| ours(visit.head)).filter_map(|visit| {
        let words = visit.next_step.as_deref().or(visit.result.as_deref());
        Some((&visit.customer, visit.head.date, visit.next?, Why::Visit, WorkKind::Visit, words))
    });
    let calls = facts.calls.iter().filter(|calls| ours(calls.head)).flat_map(|calls| {
        calls.notes.iter().filter_map(move |note| {
            let words = note.next_step.as_deref().or(note.result.as_deref());
            Some((&note.customer, calls.head.date, note.next?, Why::Call, WorkKind::Call, words))
        })
    });
    for (customer, on, next, why, kind, words) in visits.chain(calls) {
        if last.get(customer).is_none_or(|(had, ..)| *had <= on) {
            let stop = Stop { customer: Some(customer.clone()), kind: Some(kind), ..Stop::new(why, words) };
            last.insert(customer, (on, next, stop));
        }
    }
    last.into_values().filter(|(_, next, _)| *next == day).map(|(.., stop)| stop).collect()
}

/// Leads and projects to be followed up.
fn followed<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> Vec<Stop<'w>> {
    let scope = Scope::Person(person);
    let open = |stage| !matches!(stage, LeadStage::Won | LeadStage::Lost);
    let of_leads = leads(books, scope, as_of).into_iter().filter(|lead| lead.next == Some(day) && open(lead.stage));
    let mut all: Vec<Stop<'w>> = of_leads
        .filter_map(|lead| {
            let last = lead.entries.last()?;
            let name = last.customer.map_or_else(|| Party::Prospect(last.name.clone()), Party::Customer);
            let need = lead.entries.iter().rev().find_map(|entry| entry.need.as_deref());
            Some(Stop { customer: Some(name), ..Stop::new(Why::Lead, need) })
        })
        .collect();
    let roster = &books.workspace().roster;
    let of_projects = projects(books, scope, as_of).into_iter().filter(|state| state.next == Some(day));
    all.extend(of_projects.map(|state| Stop {
        customer: roster.project(state.project).customer.map(Party::Customer),
        project: Some(state.project),
        kind: Some(WorkKind::Project),
        ..Stop::new(Why::Project, None)
    }));
    all
}

/// What falls due on the day: problems, promises, requests, tasks.
fn due<'w>(books: &Books<'w>, person: PersonId, day: Day, as_of: Day) -> Vec<Stop<'w>> {
    let all = open_threads(books, Scope::Person(person), as_of).into_iter();
    let due = all.filter(|thread| thread.due == Some(day) && thread.kind != ThreadKind::Planned);
    due.map(|thread| Stop {
        customer: thread.customer.clone(),
        project: thread.project,
        by: thread.by.iter().filter(|who| **who != Who::Person(person)).cloned().collect(),
        ..Stop::new(Why::Due(thread.kind), thread.what)
    })
    .collect()
}

/// Where a stop lies: what its source names, else where its customer is.
fn locate(books: &Books<'_>, stop: &mut Stop<'_>, day: Day) {
    let roster = &books.workspace().roster;
    if let (None, None, Some(Party::Customer(id))) = (stop.street, stop.area, &stop.customer) {
        let state = roster.customer(*id).at(day);
        (stop.street, stop.area) = (state.street, state.area);
    }
    stop.area = stop.area.or(stop.street).map(|area| district(roster, area));
}

/// The district an area lies in, else the area.
fn district(roster: &Roster, area: AreaId) -> AreaId {
    let mut at = Some(area);
    for _ in 0..roster.areas.len() {
        match at {
            Some(here) if roster.area(here).kind == Some(AreaKind::District) => return here,
            Some(here) => at = roster.area(here).within,
            None => break,
        }
    }
    area
}

fn legs<'w>(books: &Books<'w>, person: PersonId, stops: Vec<Stop<'w>>, day: Day) -> Vec<Leg<'w>> {
    let roster = &books.workspace().roster;
    let mut by_area: BTreeMap<Option<AreaId>, Vec<Stop<'w>>> = BTreeMap::new();
    for stop in stops {
        by_area.entry(stop.area).or_default().push(stop);
    }
    let there: Vec<Party> = by_area.values().flatten().filter_map(|stop| stop.customer.clone()).collect();
    let is_key = |stop: &Stop<'_>| match &stop.customer {
        Some(Party::Customer(id)) => roster.customer(*id).at(day).class == CustomerClass::Key,
        _ => false,
    };
    let mut legs: Vec<Leg<'w>> = by_area
        .into_iter()
        .map(|(area, mut stops)| {
            stops.sort_by_key(|stop| {
                (stop.time.is_none(), stop.time.map(|time| time.from), Reverse(stop.important), Reverse(is_key(stop)))
            });
            let nearby = area.map_or_else(Vec::new, |area| prospects(roster, person, area, day));
            let nearby = nearby.into_iter().filter(|id| !there.contains(&Party::Customer(*id))).collect();
            Leg { area, stops, nearby }
        })
        .collect();
    let first = |leg: &Leg<'_>| leg.stops.first().and_then(|stop| stop.time).map(|time| time.from);
    legs.sort_by(|a, b| {
        let key = |leg: &Leg<'_>| (leg.area.is_none(), first(leg).is_none(), first(leg));
        let name = |leg: &Leg<'_>| leg.area.map(|area| roster.area(area).name.clone());
        key(a).cmp(&key(b)).then_with(|| name(a).cmp(&name(b)))
    });
    legs
}

/// Customers still to be won in a district, the person's own or nobody's.
fn prospects(roster: &Roster, person: PersonId, area: AreaId, day: Day) -> Vec<CustomerId> {
    let near = |id: &CustomerId| {
        let state = roster.customer(*id).at(day);
        let place = state.area.or(state.street).map(|place| district(roster, place));
        state.status == CustomerStatus::Prospect
            && place == Some(area)
            && state.owner.is_none_or(|owner| owner == person)
    };
    roster.customer_ids().filter(near).collect()
}

/// Appointments in the order of the day between which there is less than the way and the buffer.
fn tight<'w>(stops: &[Stop<'w>], buffer: u32) -> Vec<Tight<'w>> {
    let mut fixed: Vec<(Span, &Stop<'w>)> =
        stops.iter().filter(|stop| stop.fixed).filter_map(|stop| Some((stop.time?, stop))).collect();
    fixed.sort_by_key(|(time, _)| (time.from, time.to));
    let pairs = fixed.windows(2).filter_map(|pair| {
        let [(first_time, first), (next_time, next)] = pair else { return None };
        let end = first_time.to.unwrap_or(first_time.from);
        let between = i32::from(next_time.from.0) - i32::from(end.0);
        let needed = next.travel_minutes.unwrap_or(0).saturating_add(buffer);
        let short = i64::from(between) < i64::from(needed);
        short.then(|| Tight { first: (*first).clone(), next: (*next).clone(), between, needed })
    });
    pairs.collect()
}
