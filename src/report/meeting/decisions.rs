//! What the last meeting of a sort decided and what became of it; what earlier meetings decided and is still open.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{Day, Decision, Meeting, MeetingKind, PersonId};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::meeting::agenda::{self, Sitting};
use crate::report::parts::{carried, owed};
use crate::report::view::Section;
use crate::report::view::meeting::DecisionRow;
use crate::tally::{self, News, Thread};
use crate::words::Said;
use crate::words::meeting as say;

/// A decision with the meeting that made it, and the thread that tells what became of it.
pub(super) struct Decided<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) decision: &'a Decision,
    pub(super) thread: Thread<'a>,
}

impl Decided<'_> {
    /// Whether another decision is news of the same thing.
    fn is(&self, other: &Decided) -> bool {
        self.thread.opened == other.thread.opened
            && self.thread.by == other.thread.by
            && self.thread.what == other.thread.what
    }

    /// How often meetings decided it up to this one.
    fn times(&self) -> usize {
        let told =
            |news: &&News| matches!(news, News::Decision(meeting, _) if meeting.head.date <= self.meeting.head.date);
        self.thread.news.iter().filter(told).count()
    }
}

/// What is known of meetings before this one.
pub(super) struct Before<'a> {
    /// The day of the last one of the same sort, if one is on record.
    pub(super) last: Option<Day>,
    /// What it decided.
    pub(super) of_last: Vec<Decided<'a>>,
    /// What others decided before and is open.
    pub(super) older: Vec<Decided<'a>>,
    /// What this meeting decided, if it is over and on record.
    pub(super) now: Vec<Decided<'a>>,
}

/// Those above the people of the scope, to the top.
fn above(ctx: &Context, day: Day) -> BTreeSet<PersonId> {
    let roster = ctx.roster();
    let boss = |id: PersonId| roster.person(id).post(day).reports_to;
    let mut next: Vec<PersonId> = roster.members(ctx.scope, day, day).into_iter().filter_map(boss).collect();
    let mut all = BTreeSet::new();
    while let Some(id) = next.pop() {
        if all.insert(id) {
            next.extend(boss(id));
        }
    }
    all
}

/// Gathers it. Meetings are those that people of the scope or who answers for it logged; where there are none, those
/// of the people above them.
pub(super) fn gather<'a>(ctx: &Context<'a>, sitting: &Sitting) -> Before<'a> {
    let day = sitting.day.unwrap_or(ctx.period.end());
    let known = || ctx.books.workspace().facts.meetings.iter().filter(|meeting| meeting.head.date <= ctx.as_of);
    let manager = owed::manager(ctx, ctx.scope);
    let own = |meeting: &&Meeting| ctx.counts(meeting.head) || manager == Some(meeting.head.person);
    let bosses = above(ctx, day);
    let of_sort = |meeting: &&Meeting| meeting.kind == sitting.kind;
    let before = |meeting: &&Meeting| meeting.head.date < day;
    let last_of = |which: &dyn Fn(&&Meeting) -> bool| {
        known().filter(of_sort).filter(before).filter(which).map(|meeting| meeting.head.date).max()
    };
    let by_bosses = |meeting: &&Meeting| bosses.contains(&meeting.head.person);
    let (last, among_own) = match last_of(&own) {
        Some(day) => (Some(day), true),
        None => (last_of(&by_bosses), false),
    };
    let here = |meeting: &&Meeting| if among_own { own(meeting) } else { by_bosses(meeting) };
    let threads = tally::threads(ctx.books, crate::model::Scope::Team, ctx.as_of);
    let decided = |meeting: &'a Meeting| {
        let of = meeting.decisions.iter().filter_map(|decision| {
            let is = |news: &News| matches!(news, News::Decision(_, other) if std::ptr::eq(*other, decision));
            let thread = threads.iter().find(|thread| thread.news.iter().any(is))?.clone();
            Some(Decided { meeting, decision, thread })
        });
        of.collect::<Vec<_>>()
    };
    let on = |day: Option<Day>| -> Vec<Decided<'a>> {
        let that = known().filter(of_sort).filter(here).filter(|meeting| Some(meeting.head.date) == day);
        that.flat_map(&decided).collect()
    };
    let of_last = on(last);
    let now = if sitting.day.is_some() { on(sitting.day) } else { Vec::new() };
    let elsewhere = known().filter(before).filter(|meeting| own(meeting) || by_bosses(meeting));
    let mut older: Vec<Decided> = elsewhere
        .filter(|meeting| !(of_sort(meeting) && Some(meeting.head.date) == last))
        .flat_map(&decided)
        .filter(|decided| decided.thread.is_open())
        .collect();
    // Who is above the scope decides for others too: only what its people are to do.
    older.retain(|decided| {
        own(&decided.meeting)
            || decided.thread.by.iter().any(|who| match who {
                crate::model::Who::Person(id) => ctx.roster().belongs(*id, ctx.scope, decided.meeting.head.date),
                crate::model::Who::Other(_) => false,
            })
    });
    // What several meetings decided in the same words is told of the last one.
    older.sort_by_key(|decided| Reverse(decided.meeting.head.date));
    let mut told: Vec<Decided> = Vec::new();
    for decided in older {
        if !of_last.iter().chain(&told).any(|had| had.is(&decided)) {
            told.push(decided);
        }
    }
    told.reverse();
    Before { last, of_last, older: told, now }
}

fn row(ctx: &Context, decided: &Decided) -> DecisionRow {
    let Decided { meeting, decision, thread } = decided;
    let kind = match meeting.kind {
        MeetingKind::Other => ctx.word(meeting.kind.word(), meeting.kind.zh()),
        kind => ctx.say(agenda::title(kind)),
    };
    let held = format!("{} {kind}", ctx.day(meeting.head.date));
    DecisionRow {
        meeting: match decided.times() {
            0 | 1 => held,
            times => ctx.say(say::again(held, times)),
        },
        what: decision.what.to_string(),
        who: decision.who.as_ref().map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
        due: match (decision.due, thread.due) {
            (Some(first), Some(now)) if first != now => ctx.say(say::due_moved(ctx.day(first), ctx.day(now))),
            (_, due) => ctx.day_or(due),
        },
        state: carried::state(ctx, thread),
        late: carried::late(thread) > 0,
    }
}

/// How many of the last meeting's decisions are done, open and late.
pub(super) fn counts(before: &Before) -> [usize; 4] {
    let count = |which: &dyn Fn(&Decided) -> bool| before.of_last.iter().filter(|decided| which(decided)).count();
    [
        before.of_last.len(),
        count(&|decided| !decided.thread.is_open()),
        count(&|decided| decided.thread.is_open()),
        count(&|decided| carried::late(&decided.thread) > 0),
    ]
}

/// What there is to say of the last meeting, in a sentence or two.
pub(super) fn said(ctx: &Context, sitting: &Sitting, before: &Before) -> Vec<Said> {
    let kind = ctx.say(agenda::title(sitting.kind));
    let Some(last) = before.last else { return vec![say::no_last(kind)] };
    let day = ctx.day(last);
    let [all, done, open, late] = counts(before);
    let mut said = vec![match (all, open, late) {
        (0, ..) => say::decided_nothing(day, kind),
        (all, 0, _) => say::all_done(day, kind, all),
        (all, open, 0) => say::some_open(day, kind, all, done, open),
        (all, open, late) => say::some_late(day, kind, all, done, open, late),
    }];
    let late = before.of_last.iter().chain(&before.older).filter(|decided| carried::late(&decided.thread) > 0);
    let names: Vec<String> = late
        .take(3)
        .map(|decided| {
            let who = decided.decision.who.as_ref().map_or_else(|| ctx.say(say::nobody()), |who| ctx.who(who));
            ctx.say(say::late_decision(&decided.decision.what, who, carried::late(&decided.thread)))
        })
        .collect();
    if !names.is_empty() {
        said.push(say::late_decisions(ctx.clauses(&names)));
    }
    said
}

/// The part of the papers.
pub(super) fn section(ctx: &Context, sitting: &Sitting, before: &Before) -> Section<DecisionRow> {
    let rows: Vec<DecisionRow> = before.of_last.iter().chain(&before.older).map(|decided| row(ctx, decided)).collect();
    let kind = ctx.say(agenda::title(sitting.kind));
    let mut section = Section::told(rows, Vec::new());
    match before.last {
        None => section.owed.push(ctx.say(say::last_missing(&kind, ctx.answers()))),
        Some(last) if before.of_last.is_empty() && sitting.kind == MeetingKind::Morning => {
            // A morning need not decide anything.
            section.notes.insert(0, ctx.say(say::decided_nothing(ctx.day(last), &kind)));
        }
        Some(last) if before.of_last.is_empty() => {
            section.owed.push(ctx.say(say::decisions_missing(ctx.day(last), &kind)));
        }
        Some(_) => {}
    }
    if !before.older.is_empty() {
        section.notes.push(ctx.say(say::older(before.older.len())));
    }
    let bare =
        before.of_last.iter().chain(&before.older).filter(|decided| {
            decided.thread.is_open() && (decided.decision.who.is_none() || decided.thread.due.is_none())
        });
    let bare = bare.count();
    if bare > 0 {
        section.notes.push(ctx.say(say::bare_decisions(bare)));
    }
    if !before.now.is_empty() {
        let all: Vec<String> = before.now.iter().map(|decided| decided.decision.what.to_string()).collect();
        section.notes.push(ctx.say(say::decided_now(all.len(), ctx.clauses(&all))));
    }
    section
}
