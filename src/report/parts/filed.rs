//! Forms that were due, in words: which, about what, by which rule, how they came in.

use std::collections::BTreeMap;

use crate::assess::{Evidence, Excuse, Given, LedgerRow, LeftOut, NotDue, Recipient, Signature, State, Subject};
use crate::model::{Addressee, Deadline, DueEvent, Frequency, KnownForm, Moment, MonthDay, Period, PeriodKind, Time};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::words::report as common;
use crate::words::submissions as say;

/// What judgements are made with: hand-in times by the history of files, and the entries left out as faulty. Whose they are tells the day log they stand in.
pub(crate) fn given<'a>(ctx: &Context<'a>) -> Given<'a> {
    let workspace = ctx.books.workspace();
    let logs: BTreeMap<_, _> = workspace
        .facts
        .days
        .iter()
        .map(|row| ((row.head.entry.file, row.head.entry.document), (row.head.person, row.head.date)))
        .collect();
    let left_out = workspace.left_out.iter().filter_map(|&entry| {
        let &(person, day) = logs.get(&(entry.file, entry.document))?;
        Some(LeftOut { person, day, evidence: Evidence::Entry(entry) })
    });
    Given { hand_ins: workspace.hand_ins.clone(), left_out: left_out.collect() }
}

/// What was due and what became of it, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Due and owed, whatever became of it.
    pub(crate) due: usize,
    /// In time.
    pub(crate) on_time: usize,
    /// Late.
    pub(crate) late: usize,
    /// Not there.
    pub(crate) missing: usize,
    /// There, but nothing says in time or late, or late within the hours of patience.
    pub(crate) unclear: usize,
    /// Asked of nobody, or not owed after all.
    pub(crate) excused: usize,
    /// Not due yet, and not there.
    pub(crate) open: usize,
}

impl Count {
    /// Counts rows.
    pub(crate) fn of<'r, 'w: 'r>(rows: impl IntoIterator<Item = &'r LedgerRow<'w>>) -> Count {
        let mut count = Count::default();
        for row in rows {
            let counted = match row.state {
                State::OnTime => &mut count.on_time,
                State::Late { within_grace: false, .. } => &mut count.late,
                State::Late { within_grace: true, .. } | State::Unknown => &mut count.unclear,
                State::Missing => &mut count.missing,
                State::Excused(_) | State::NotDue(_) => &mut count.excused,
                State::NotYetDue => &mut count.open,
            };
            *counted += 1;
        }
        count.due = count.on_time + count.late + count.missing + count.unclear;
        count
    }
}

/// Whether a row is late or missing.
pub(crate) fn is_fault(row: &LedgerRow) -> bool {
    matches!(row.state, State::Missing | State::Late { within_grace: false, .. })
}

impl Context<'_> {
    /// A form's name.
    pub(crate) fn form(&self, form: &str) -> String {
        KnownForm::from_word(form).map_or_else(|| form.to_owned(), |form| self.word(form.word(), form.zh()))
    }

    /// The period a form is about, short: a week by its number, a month by its name, a day by its date.
    pub(crate) fn about(&self, period: Period) -> String {
        match period.kind() {
            PeriodKind::Day => self.day(period.start()),
            PeriodKind::Week => {
                let (year, week) = period.start().iso_week();
                if year == self.period.start().year() { self.say(common::week(week)) } else { self.period_name(period) }
            }
            _ => self.short(period),
        }
    }

    /// The period a row is about, with its dealer or project.
    pub(crate) fn about_row(&self, row: &LedgerRow) -> String {
        let about = self.about(row.about);
        match row.subject {
            Subject::None => about,
            Subject::Customer(id) => format!("{about} {}", self.customer(id)),
            Subject::Project(id) => format!("{about} {}", self.project(id)),
        }
    }

    /// When a rule makes a form due: `每周六 15:30`.
    pub(crate) fn rule(&self, rule: &Deadline) -> String {
        let time = match rule.time {
            Time(1440) => String::new(),
            time => time.to_string(),
        };
        let of_month = || {
            self.say(match rule.day {
                Some(MonthDay::Day(day)) => say::on_day(day),
                Some(MonthDay::Last) | None => say::last_day(),
            })
        };
        let said = match (rule.every, rule.event) {
            (Frequency::Day, _) => say::every_day(time),
            (Frequency::Week, _) => {
                say::every_week(self.say(say::weekday(rule.weekday.map_or(6, |weekday| weekday as usize))), time)
            }
            (Frequency::Month, _) => say::every_month(of_month(), time),
            (Frequency::Quarter, _) => say::every_quarter(of_month(), time),
            (Frequency::Year, _) => {
                say::every_year(self.say(common::month(rule.month.unwrap_or(12))), of_month(), time)
            }
            (Frequency::Event, Some(DueEvent::Tender)) => say::before_tender(rule.days_before),
            (Frequency::Event, _) => say::sale_day(time),
        };
        self.say(said).trim_end().to_owned()
    }

    /// To whom a form goes: who holds the role, else the role.
    pub(crate) fn recipients(&self, to: &[Recipient]) -> String {
        let one = |recipient: &Recipient| match (recipient.person, recipient.addressee) {
            (Some(person), _) => self.person(person),
            (None, Addressee::Role(role)) => self.word(role.word(), role.zh()),
            (None, Addressee::Other(name)) => self.say(say::addressee(name)),
        };
        let mut names: Vec<String> = Vec::new();
        for name in to.iter().map(one) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() { NOTHING.to_owned() } else { self.list(&names) }
    }

    /// A deadline; the end of a day without its time.
    pub(crate) fn due(&self, due: Moment) -> String {
        self.moment(Moment { time: due.time.filter(|time| *time != Time(1440)), ..due })
    }

    /// How a row stands.
    pub(crate) fn filed_state(&self, row: &LedgerRow) -> String {
        self.say(match row.state {
            State::OnTime => say::on_time(),
            State::Late { minutes, within_grace } => {
                let days = row.handed_in.map_or(0, |at| at.day.since(row.due.day));
                let by =
                    self.say(if days > 0 { crate::words::monthly_report::days(days) } else { say::hours(minutes) });
                match (within_grace, row.by_history) {
                    (true, _) => say::late_in_grace(by),
                    (false, true) => say::late_by_history(by),
                    (false, false) => say::late(by),
                }
            }
            State::Missing => say::missing(),
            State::Excused(Excuse::Away) => say::excused_away(),
            State::Excused(Excuse::NotEmployed) => say::excused_gone(),
            State::NotDue(NotDue::InsideMonthlyReview(month)) => say::in_review(self.short(month)),
            State::NotDue(NotDue::NoWorkingDays) => say::no_working_days(),
            State::Unknown => say::time_unknown(),
            State::NotYetDue => say::not_yet_due(),
        })
    }

    /// Who signed a row, or that nobody did.
    pub(crate) fn signature(&self, signature: Signature) -> String {
        match signature {
            Signature::NotAsked => NOTHING.to_owned(),
            Signature::Lacking => self.say(say::not_signed()),
            Signature::By(who, None) => self.person(who),
            Signature::By(who, Some(at)) => self.say(say::signed(self.person(who), self.moment(at))),
        }
    }
}
