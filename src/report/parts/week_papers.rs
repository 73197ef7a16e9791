//! The weekly reports of a scope's people: which were due when, which came, and what they say.

use crate::assess::{Ledger, NotDue, State, due_dates};
use crate::model::{
    Day, KnownForm, Moment, Period, PersonId, RequestStatus, Review, ReviewKind, ReviewText, Scope, Time,
};
use crate::report::Context;
use crate::report::display::{NOTHING, text_or};
use crate::report::parts::told;
use crate::report::view::weekly_report::{AskRow, PaperRow};
use crate::report::view::{Prose, Section};
use crate::words::weekly_report as say;
use crate::words::{Said, work};

/// How a weekly report came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Came {
    /// In time.
    OnTime,
    /// So many minutes late.
    Late(i64),
    /// There, without a day.
    Undated,
    /// Due and not there.
    Missing,
    /// Not due yet.
    NotYet,
    /// Asked of nobody.
    Excused,
    /// Part of a month's review; there or not.
    Inside(Period),
    /// Not asked for; there or not.
    NotAsked,
}

/// A person's weekly report.
#[derive(Clone, Debug)]
pub(crate) struct Paper<'a> {
    /// Whose.
    pub(crate) person: PersonId,
    /// What they wrote.
    pub(crate) review: Option<&'a Review>,
    /// When it was due, if it was.
    pub(crate) due: Option<Moment>,
    /// How it came.
    pub(crate) came: Came,
}

/// The reports of a scope for a week.
#[derive(Clone, Debug)]
pub(crate) struct Papers<'a> {
    /// One of the area's own, if someone wrote it.
    area: Option<&'a Review>,
    /// Those of its people who owe one or wrote one, in the roster's order.
    pub(crate) all: Vec<Paper<'a>>,
}

/// Minutes late; a day without a time is in time on the deadline's own.
pub(crate) fn late_by(due: Moment, at: Moment) -> i64 {
    let time = |moment: Moment| i64::from(moment.time.unwrap_or(Time(0)).0);
    let days = i64::from(at.day.since(due.day));
    if days == 0 && at.time.is_none() { 0 } else { days * 1440 + time(at) - time(due) }
}

fn written<'a>(ctx: &Context<'a>, scope: Scope) -> Option<&'a Review> {
    let all = ctx.books.workspace().reviews.iter();
    let of = all.filter(|r| r.kind == ReviewKind::WeeklyReport && r.period == ctx.period && r.scope == scope);
    of.max_by_key(|review| review.submitted_at)
}

/// Finds them.
pub(crate) fn gather<'a>(ctx: &Context<'a>) -> Papers<'a> {
    let ledger = Ledger::open(ctx.books, &ctx.books.workspace().hand_ins);
    let people = match ctx.scope {
        Scope::Person(id) => vec![id],
        scope => ctx.roster().members(scope, ctx.period.start(), ctx.period.end()),
    };
    let form = KnownForm::WeeklyReport.word();
    let weeks = [Some(ctx.period), ctx.period.next()];
    let rule = ctx.settings().deadlines.get(form);
    // Who hands one in without being asked for it is held to its deadline too.
    let usual = rule.and_then(|rule| {
        let last = ctx.period.next().map_or(ctx.period.end(), Period::end);
        let dates = due_dates(form, rule, &ctx.books.workspace().calendar, ctx.period.start(), last);
        dates.into_iter().find(|due| due.about == ctx.period)
    });
    let papers = people.into_iter().filter_map(|person| {
        let review = written(ctx, Scope::Person(person));
        let rows = weeks.into_iter().flatten().flat_map(|week| ledger.rows_of(person, form, week, ctx.as_of));
        let row = rows.into_iter().find(|row| row.about == ctx.period);
        let state = match (row.as_ref().map(|row| row.state), usual.and_then(|due| due.not_due)) {
            (Some(State::NotDue(why)), _) | (None, Some(why)) => Some(State::NotDue(why)),
            (state, _) => state,
        };
        let usual = usual.map(|due| Moment { day: due.day, time: Some(due.time) });
        let due = row.as_ref().map(|row| row.due).or(usual.filter(|_| review.is_some()));
        let came = match (state, due, review.map(|review| review.submitted_at)) {
            (Some(State::NotDue(NotDue::InsideMonthlyReview(month))), ..) => Came::Inside(month),
            (Some(State::NotDue(NotDue::NoWorkingDays)), ..) | (_, None, _) => Came::NotAsked,
            (_, Some(due), Some(Some(at))) => match late_by(due, at) {
                minutes if minutes > 0 => Came::Late(minutes),
                _ => Came::OnTime,
            },
            (_, _, Some(None)) => Came::Undated,
            (Some(State::NotYetDue), ..) => Came::NotYet,
            (Some(State::Excused(_)), ..) => Came::Excused,
            _ => Came::Missing,
        };
        let speaks = review.is_some() || ctx.is_person() || row.is_some();
        speaks.then_some(Paper { person, review, due, came })
    });
    let area = if ctx.is_person() { None } else { written(ctx, ctx.scope) };
    Papers { area, all: papers.collect() }
}

impl<'a> Papers<'a> {
    /// The month whose review the week is part of, if it is.
    pub(crate) fn inside(&self) -> Option<Period> {
        self.all.iter().find_map(|paper| match paper.came {
            Came::Inside(month) => Some(month),
            _ => None,
        })
    }

    /// What was written, the area's own first.
    pub(crate) fn reviews(&self) -> impl Iterator<Item = &'a Review> {
        self.area.into_iter().chain(self.all.iter().filter_map(|paper| paper.review))
    }

    /// Those due and not there.
    pub(crate) fn missing(&self) -> Vec<&Paper<'a>> {
        self.all.iter().filter(|paper| paper.came == Came::Missing).collect()
    }

    /// How many came how: owed, on time, late, missing.
    fn counts(&self) -> [usize; 4] {
        let count = |which: fn(Came) -> bool| self.all.iter().filter(|paper| which(paper.came)).count();
        [
            count(|came| !matches!(came, Came::Inside(_) | Came::NotAsked | Came::Excused)),
            count(|came| came == Came::OnTime),
            count(|came| matches!(came, Came::Late(_))),
            count(|came| came == Came::Missing),
        ]
    }

    /// The texts of some kinds, the area's own first.
    pub(crate) fn texts(&self, ctx: &Context, kinds: &[ReviewText]) -> Vec<Prose> {
        self.reviews().flat_map(|review| told::texts_of(ctx, review, kinds)).collect()
    }

    /// The texts of some kinds; that they are missing, and who owes them.
    pub(crate) fn owed(&self, ctx: &Context, what: &Said, kinds: &[ReviewText]) -> Section<Prose> {
        let mut section = Section::told(self.texts(ctx, kinds), Vec::new());
        let what = ctx.say(what.clone());
        for paper in self.missing() {
            let due = paper.due.map_or_else(String::new, |due| ctx.moment(due));
            section.owed.push(ctx.say(say::missing(&what, ctx.person(paper.person), due)));
        }
        if section.rows.is_empty() && section.owed.is_empty() {
            let names: Vec<String> =
                self.all.iter().filter(|paper| paper.review.is_some()).map(|paper| ctx.person(paper.person)).collect();
            match (self.inside(), names.is_empty()) {
                (Some(month), _) => section.notes.push(ctx.say(say::text_merged(&what, ctx.short(month)))),
                (None, true) => section.notes.push(ctx.say(say::nobody_owes(&what))),
                (None, false) => section.owed.push(ctx.say(say::left_out(ctx.list(&names), &what))),
            }
        }
        section
    }

    /// How they came, for the head: one person's, or how many of several.
    pub(crate) fn handed_in(&self, ctx: &Context) -> String {
        if let (true, Some(paper)) = (ctx.is_person(), self.all.first()) {
            return paper.handed_in(ctx);
        }
        let [owed, on_time, late, missing] = self.counts();
        ctx.say(match (owed, self.inside()) {
            (0, Some(month)) => say::inside_review(ctx.short(month)),
            (0, None) => say::papers_none(),
            _ => say::papers_sum(owed, on_time, late, missing),
        })
    }

    /// Whether one came late or is missing.
    pub(crate) fn late(&self) -> bool {
        let [_, _, late, missing] = self.counts();
        late + missing > 0
    }

    /// The table of them.
    pub(crate) fn table(&self, ctx: &Context) -> Section<PaperRow> {
        let rows: Vec<PaperRow> = self.all.iter().map(|paper| paper.row(ctx)).collect();
        Section::new(rows, Vec::new(), || ctx.say(say::papers_none()))
    }

    /// The sentences about them in the opening.
    pub(crate) fn said(&self, ctx: &Context) -> Vec<Said> {
        let named = |which: &dyn Fn(Came) -> Option<String>| -> Vec<String> {
            let all = self.all.iter().filter_map(|paper| Some((paper.person, which(paper.came)?)));
            all.map(|(person, text)| {
                let name = ctx.person(person);
                if text.is_empty() { name } else { ctx.say(say::with_delay(name, text)) }
            })
            .collect()
        };
        let late = named(&|came| match came {
            Came::Late(minutes) => Some(ctx.say(work::delay(minutes))),
            _ => None,
        });
        let missing = named(&|came| (came == Came::Missing).then(String::new));
        let [owed, on_time, ..] = self.counts();
        let mut said = Vec::new();
        if !missing.is_empty() {
            said.push(say::papers_missing(ctx.list(&missing)));
        }
        if !late.is_empty() {
            said.push(say::papers_late(ctx.list(&late)));
        }
        if owed > 0 && owed == on_time {
            said.push(say::papers_in_time(owed));
        }
        said
    }

    /// What was asked for, with its answer.
    pub(crate) fn requests(&self, ctx: &Context) -> Section<AskRow> {
        let mut rows = Vec::new();
        for review in self.reviews() {
            let by = ctx.name_of(review.scope);
            rows.extend(review.requests.iter().map(|request| AskRow {
                by: by.clone(),
                what: request.what.clone(),
                to: request.to.as_ref().map_or_else(|| NOTHING.to_owned(), |who| ctx.who(who)),
                due: ctx.day_or(request.due),
                reply: text_or(request.reply.as_deref()),
                status: ctx.word(request.status.word(), request.status.zh()),
                late: request.status == RequestStatus::Open && request.due.is_some_and(|due: Day| due < ctx.as_of),
            }));
        }
        let mut notes = Vec::new();
        if !rows.is_empty() {
            let all = || self.reviews().flat_map(|review| &review.requests);
            let open = all().filter(|request| request.status == RequestStatus::Open).count();
            let bare = all().filter(|request| request.reply.is_none()).count();
            notes.push(ctx.say(say::requests_sum(rows.len(), open, bare)));
        }
        let missing: Vec<String> = self.missing().iter().map(|paper| ctx.person(paper.person)).collect();
        let mut section = Section::told(rows, notes);
        if !missing.is_empty() {
            section.owed.push(ctx.say(say::requests_missing(ctx.list(&missing))));
        }
        if section.rows.is_empty() && section.owed.is_empty() {
            section.notes.push(ctx.say(say::no_requests()));
        }
        section
    }
}

impl Paper<'_> {
    fn handed_in(&self, ctx: &Context) -> String {
        let due = self.due.map_or_else(String::new, |due| ctx.moment(due));
        let at = self.review.and_then(|review| review.submitted_at).map(|at| ctx.moment(at));
        ctx.say(match (self.came, at) {
            (Came::OnTime, Some(at)) => say::on_time(due, at),
            (Came::Late(minutes), Some(at)) => say::late(due, at, ctx.say(work::delay(minutes))),
            (Came::Undated | Came::OnTime | Came::Late(_), _) => say::undated(due),
            (Came::Missing, _) => say::not_there(due),
            (Came::NotYet, _) => say::not_yet(due),
            (Came::Excused, _) => say::excused(due),
            (Came::Inside(month), _) => say::inside_review(ctx.short(month)),
            (Came::NotAsked, Some(at)) => say::extra(at),
            (Came::NotAsked, None) => say::not_asked(),
        })
    }

    fn row(&self, ctx: &Context) -> PaperRow {
        let at = self.review.and_then(|review| review.submitted_at).map(|at| ctx.moment(at));
        let owed = !matches!(self.came, Came::Inside(_) | Came::NotAsked);
        PaperRow {
            person: ctx.person(self.person),
            due: text_or(self.due.filter(|_| owed).map(|due| ctx.moment(due)).as_deref()),
            handed_in: text_or(at.as_deref()),
            state: ctx.say(match self.came {
                Came::OnTime => say::state_on_time(),
                Came::Late(minutes) => say::state_late(ctx.say(work::delay(minutes))),
                Came::Undated => say::state_undated(),
                Came::Missing => say::state_missing(),
                Came::NotYet => say::state_not_yet(),
                Came::Excused => say::state_excused(),
                Came::Inside(month) => say::inside_review(ctx.short(month)),
                Came::NotAsked => say::state_extra(),
            }),
        }
    }
}

/// The week's days, how many are worked, and those that the calendar makes others than usual.
pub(crate) fn week_days(ctx: &Context) -> String {
    let calendar = &ctx.books.workspace().calendar;
    let (first, last) = (ctx.period.start(), ctx.period.end());
    let mut all = vec![ctx.say(say::days(ctx.stretch(first, last), calendar.workdays(first, last)))];
    for day in first.to(last) {
        if let Some(exception) = calendar.exception(day) {
            let name = text_or(Some(&ctx.word(&exception.en, &exception.zh)));
            all.push(ctx.say(if exception.worked {
                crate::words::report::make_up_day(ctx.day(day))
            } else {
                crate::words::report::holiday(ctx.day(day), name)
            }));
        }
    }
    ctx.commas(&all)
}
