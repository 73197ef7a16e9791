//! The paper a person hands in: whether it is owed, when it was due and came, what it says.

use crate::assess::due_dates;
use crate::model::{KnownForm, Moment, PersonId, Review, ReviewKind, ReviewText, Scope, Time};
use crate::report::Context;
use crate::report::parts::{head, owed, told};
use crate::report::view::{Head, Prose, Section};
use crate::words::monthly_report as common;
use crate::words::monthly_summary as say;
use crate::words::{Said, weekly_report, work};

/// Days after a month within which its summary may be due.
const DUE_WITHIN: i32 = 31;

/// A person's words for the month.
pub(super) struct Paper<'a> {
    /// Whose.
    pub(super) person: PersonId,
    /// What they wrote; the last handed in of several.
    pub(super) review: Option<&'a Review>,
    /// When it is due; `None` where nobody asks for one.
    pub(super) due: Option<Moment>,
}

/// How it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// In time.
    InTime,
    /// So many minutes late.
    Late(i64),
    /// There, without a day.
    Undated,
    /// Past its day, and not there.
    Missing,
    /// Not there, and not past its day.
    NotYet,
    /// Nobody asks for one; there or not.
    NotAsked,
}

/// Finds it.
pub(super) fn of<'a>(ctx: &Context<'a>, person: PersonId) -> Paper<'a> {
    let all = ctx.books.workspace().reviews.iter();
    let own = all.filter(|review| {
        review.kind == ReviewKind::MonthlySummary
            && review.period == ctx.period
            && review.scope == Scope::Person(person)
    });
    Paper { person, review: own.max_by_key(|review| review.submitted_at), due: due(ctx, person) }
}

/// The deadline by the rule in force, if it asks the person's role.
fn due(ctx: &Context, person: PersonId) -> Option<Moment> {
    let form = KnownForm::MonthlySummary.word();
    let rule = ctx.settings().deadlines.get(form)?;
    let role = ctx.roster().person(person).post(ctx.until()).role;
    let last = ctx.period.end().plus(DUE_WITHIN);
    let dates = due_dates(form, rule, &ctx.books.workspace().calendar, ctx.period.start(), last);
    let due = dates.into_iter().find(|due| due.about == ctx.period && due.not_due.is_none())?;
    rule.roles.contains(&role).then_some(Moment { day: due.day, time: Some(due.time) })
}

/// Minutes past a deadline; a hand-in of which only the day is known is in time on that day.
fn late_by(due: Moment, at: Moment) -> i64 {
    let time = |moment: Moment| i64::from(moment.time.unwrap_or(Time(0)).0);
    let days = i64::from(at.day.since(due.day));
    if days == 0 && at.time.is_none() { 0 } else { days * 1440 + time(at) - time(due) }
}

impl Paper<'_> {
    /// How it came.
    pub(super) fn came(&self, ctx: &Context) -> Came {
        let Some(due) = self.due else { return Came::NotAsked };
        match self.review.map(|review| review.submitted_at) {
            Some(Some(at)) => match late_by(due, at) {
                minutes if minutes > 0 => Came::Late(minutes),
                _ => Came::InTime,
            },
            Some(None) => Came::Undated,
            None if due.day < ctx.as_of => Came::Missing,
            None => Came::NotYet,
        }
    }

    fn handed_in(&self, ctx: &Context) -> String {
        let due = self.due.map_or_else(String::new, |due| ctx.due(due));
        let at = self.review.and_then(|review| review.submitted_at).map(|at| ctx.moment(at));
        ctx.say(match (self.came(ctx), at) {
            (Came::InTime, Some(at)) => weekly_report::on_time(due, at),
            (Came::Late(minutes), Some(at)) => weekly_report::late(due, at, ctx.say(delay(self, minutes))),
            (Came::NotAsked, Some(at)) => weekly_report::extra(at),
            (Came::NotAsked, None) => say::not_asked(),
            (Came::Missing, _) => weekly_report::not_there(due),
            (Came::NotYet, _) => weekly_report::not_yet(due),
            (Came::InTime | Came::Late(_) | Came::Undated, _) => weekly_report::undated(due),
        })
    }

    /// The report's head.
    pub(super) fn head(&self, ctx: &Context) -> Head {
        let reviewed = self.review.and_then(|review| Some((review.reviewed_by?, review.reviewed_at)));
        let came = head::Came {
            due: self.due.map_or(ctx.period.end(), |due| due.day),
            exists: self.review.is_some(),
            at: self.review.and_then(|review| review.submitted_at),
            approved: reviewed.into_iter().collect(),
        };
        Head {
            handed_in: self.handed_in(ctx),
            late: matches!(self.came(ctx), Came::Late(_) | Came::Missing),
            ..head::head(ctx, say::monthly_summary(), &came)
        }
    }

    /// What the opening says of it.
    pub(super) fn said(&self, ctx: &Context) -> Option<Said> {
        let due = self.due.map(|due| ctx.due(due));
        match self.came(ctx) {
            Came::InTime => Some(say::paper_in_time()),
            Came::Late(minutes) => Some(say::paper_late(ctx.say(delay(self, minutes)))),
            Came::Missing => Some(say::paper_missing(due.unwrap_or_default())),
            Came::NotYet => Some(say::paper_not_yet(due.unwrap_or_default())),
            Came::Undated | Came::NotAsked => None,
        }
    }

    /// The texts of some kinds that are written.
    pub(super) fn texts(&self, ctx: &Context, kinds: &[ReviewText]) -> Vec<Prose> {
        self.review.map(|review| told::texts_of(ctx, review, kinds)).unwrap_or_default()
    }

    /// The texts of some kinds; that they are missing, who owes them and by when.
    pub(super) fn owed(&self, ctx: &Context, what: &Said, kinds: &[ReviewText]) -> Section<Prose> {
        let mut section = Section::told(self.texts(ctx, kinds), Vec::new());
        if section.rows.is_empty() {
            let who = ctx.person(self.person);
            match (self.review, self.due) {
                (Some(_), None) => section.notes.push(ctx.say(say::left_out_unasked(who, ctx.say(what.clone())))),
                (Some(_), Some(_)) => {
                    section.owed.push(ctx.say(common::text_left_out(&who, &common::monthly_summary(), what)));
                }
                (None, Some(due)) => {
                    let due = ctx.due(due);
                    section.owed.push(ctx.say(common::text_missing(&who, &common::monthly_summary(), what, &due)));
                }
                (None, None) => {
                    let role = owed::with_role(ctx, self.person);
                    section.notes.push(ctx.say(say::nobody_owes(role, ctx.say(what.clone()))));
                }
            }
        }
        section
    }
}

/// How late: in whole days where it is a later day, as the ledger of submissions tells it.
fn delay(paper: &Paper, minutes: i64) -> Said {
    let at = paper.review.and_then(|review| review.submitted_at);
    match (paper.due, at) {
        (Some(due), Some(at)) if at.day > due.day => common::days(at.day.since(due.day)),
        _ => work::delay(minutes),
    }
}
