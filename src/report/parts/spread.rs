//! What a quarter found, spread over the months after it: problems, decisions and requests that are open, by the month
//! that is to settle them.

use crate::model::{Day, MeetingKind, Period, PeriodKind, ReviewKind};
use crate::report::Context;
use crate::report::parts::{carried, problems};
use crate::report::view::Section;
use crate::report::view::quarterly_review::SpreadRow;
use crate::tally::{self, News, ProblemState, Thread, ThreadKind};
use crate::words::quarterly as say;
use crate::words::report as common;

/// When something found is to be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Slot {
    /// In a month of the quarter after, by its number there.
    Month(usize),
    /// After it.
    Later,
    /// Nobody said when.
    Undated,
}

/// Something found.
pub(crate) struct Finding {
    /// When it is to be settled.
    pub(crate) slot: Slot,
    /// Days past its day.
    pub(crate) late: i32,
    /// Whether it is a problem without a remedy.
    pub(crate) bare: bool,
    due: Option<Day>,
    row: SpreadRow,
}

/// Findings in the order they are printed.
pub(crate) struct Spread {
    /// All of them.
    pub(crate) all: Vec<Finding>,
    /// Other open things, and how many of them are late.
    pub(crate) others: (usize, usize),
    after: Period,
}

fn slot(after: Period, due: Option<Day>) -> Slot {
    let Some(due) = due else { return Slot::Undated };
    if due > after.end() {
        return Slot::Later;
    }
    let months = after.parts(PeriodKind::Month);
    Slot::Month(months.iter().position(|month| due <= month.end()).unwrap_or(0))
}

fn due_text(ctx: &Context, due: Option<Day>, late: i32) -> String {
    match due {
        Some(due) if late > 0 => ctx.say(common::late_by(ctx.day(due), late)),
        Some(due) => ctx.day(due),
        None => ctx.say(common::no_due()),
    }
}

/// The problem's number and title.
pub(crate) fn called(problem: &ProblemState) -> String {
    let title = problem.title.unwrap_or(problem.identity);
    match problems::id(problem).filter(|id| *id != title) {
        Some(id) => format!("{id} {title}"),
        None => title.to_owned(),
    }
}

fn of_problem(ctx: &Context, after: Period, problem: &ProblemState) -> Finding {
    let mut by: Vec<String> = vec![problem.owner.map_or_else(|| ctx.say(say::owner_to_be_named()), |who| ctx.who(who))];
    if !problem.team.is_empty() {
        by.push(ctx.say(say::studied_by(ctx.staff(problem.team))));
    }
    Finding {
        slot: slot(after, problem.due),
        late: problem.days_late,
        bare: problem.remedy.is_none(),
        due: problem.due,
        row: SpreadRow {
            group: String::new(),
            finding: called(problem),
            kind: ctx.say(carried::kind(ThreadKind::Problem)),
            customer: ctx.party_or(problem.customer),
            measure: problem.remedy.map_or_else(|| ctx.say(common::no_remedy()), str::to_owned),
            by: ctx.clauses(&by),
            due: due_text(ctx, problem.due, problem.days_late),
            late: problem.days_late > 0,
        },
    }
}

fn of_thread(ctx: &Context, after: Period, thread: &Thread) -> Finding {
    let late = carried::late(thread);
    Finding {
        slot: slot(after, thread.due),
        late,
        bare: false,
        due: thread.due,
        row: SpreadRow {
            group: String::new(),
            finding: carried::what(ctx, thread),
            kind: ctx.say(carried::kind(thread.kind)),
            customer: ctx.party_or(thread.customer.as_ref()),
            measure: ctx.say(say::see_through()),
            by: carried::by(ctx, thread),
            due: due_text(ctx, thread.due, late),
            late: late > 0,
        },
    }
}

/// Whether something asked for or decided is of a month or a quarter: what weekly reports ask and morning and weekend
/// meetings decide is settled from week to week.
pub(crate) fn is_found(thread: &Thread) -> bool {
    thread.news.iter().any(|news| match news {
        News::Decision(meeting, _) => meeting.kind == MeetingKind::Monthly,
        News::ReviewRequest(review, _) => review.kind != ReviewKind::WeeklyReport,
        _ => false,
    })
}

/// What a quarter leaves open, for the quarter after it.
pub(crate) fn gather(ctx: &Context, found: Period) -> Spread {
    let looked = Context { period: found, ..*ctx };
    let after = found.next().unwrap_or(found);
    let until = looked.until();
    let open = tally::problems(ctx.books, ctx.scope, until);
    let mut all: Vec<Finding> = open
        .iter()
        .filter(|problem| problem.solved_on.is_none())
        .map(|problem| of_problem(ctx, after, problem))
        .collect();
    let mut others = (0, 0);
    for thread in tally::carried(ctx.books, ctx.scope, found, until).iter().filter(|thread| thread.is_open()) {
        match thread.kind {
            ThreadKind::Problem | ThreadKind::Planned => {}
            ThreadKind::Decision | ThreadKind::ReviewRequest if is_found(thread) => {
                all.push(of_thread(ctx, after, thread));
            }
            _ => {
                others.0 += 1;
                others.1 += usize::from(carried::late(thread) > 0);
            }
        }
    }
    // Stable: what is due on one day stays in the order it was found.
    all.sort_by_key(|finding| (finding.slot, std::cmp::Reverse(finding.late), finding.due));
    Spread { all, others, after }
}

impl Spread {
    /// How many are past their day.
    pub(crate) fn late(&self) -> usize {
        self.all.iter().filter(|finding| finding.late > 0).count()
    }

    /// How many have no day, or no remedy.
    pub(crate) fn undecided(&self) -> usize {
        self.all.iter().filter(|finding| finding.slot == Slot::Undated || finding.bare).count()
    }

    /// How many are to be settled in a slot.
    pub(crate) fn count(&self, slot: Slot) -> usize {
        self.all.iter().filter(|finding| finding.slot == slot).count()
    }

    /// The months of the quarter after.
    pub(crate) fn months(&self) -> Vec<Period> {
        self.after.parts(PeriodKind::Month)
    }

    fn title(&self, ctx: &Context, slot: Slot) -> String {
        let n = self.count(slot);
        let months = self.months();
        ctx.say(match slot {
            Slot::Month(at) => say::slot_month(months.get(at).map_or_else(String::new, |m| ctx.short(*m)), n),
            Slot::Later => say::slot_later(ctx.short(self.after), n),
            Slot::Undated => say::slot_undated(months.first().map_or_else(String::new, |m| ctx.short(*m)), n),
        })
    }

    /// How findings are spread over the months.
    pub(crate) fn said(&self, ctx: &Context) -> crate::words::Said {
        if self.all.is_empty() {
            return say::found_nothing();
        }
        let months = self.months().into_iter().enumerate();
        let mut parts: Vec<String> = months
            .filter_map(|(at, month)| {
                let n = self.count(Slot::Month(at));
                (n > 0).then(|| ctx.say(say::counted(ctx.short(month), n)))
            })
            .collect();
        for (slot, word) in [(Slot::Later, say::later()), (Slot::Undated, say::undated())] {
            let n = self.count(slot);
            if n > 0 {
                parts.push(ctx.say(say::counted(ctx.say(word), n)));
            }
        }
        let parts = ctx.list(&parts);
        match (self.late(), self.undecided()) {
            (0, 0) => say::found_in_hand(self.all.len(), parts),
            (late, undecided) => say::found_open(self.all.len(), parts, late, undecided),
        }
    }

    /// Their rows, by month; what else is open.
    pub(crate) fn section(&self, ctx: &Context) -> Section<SpreadRow> {
        let mut rows: Vec<SpreadRow> = Vec::new();
        let mut last = None;
        for finding in &self.all {
            if last != Some(finding.slot) {
                rows.push(SpreadRow { group: self.title(ctx, finding.slot), ..SpreadRow::default() });
                last = Some(finding.slot);
            }
            rows.push(finding.row.clone());
        }
        let mut notes = Vec::new();
        if !rows.is_empty() {
            notes.push(ctx.say(say::spread_note(self.months().first().map_or_else(String::new, |m| ctx.short(*m)))));
        }
        if self.others.0 > 0 {
            notes.push(ctx.say(say::spread_others(self.others.0, self.others.1)));
        }
        let mut section = Section::told(rows, notes);
        if section.rows.is_empty() {
            section.notes.insert(0, ctx.say(say::nothing_found()));
        }
        section
    }
}
