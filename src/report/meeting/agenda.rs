//! When a meeting is held, who hosts and who lectures, and how its time is split among its points.

use crate::model::{
    AgendaPoint, Day, MeetingKind, MeetingRule, MonthDay, Period, PeriodKind, PersonId, Scope, SlotKind, Time,
};
use crate::report::Context;
use crate::report::display::NOTHING;
use crate::report::parts::owed;
use crate::report::view::Section;
use crate::report::view::meeting::AgendaRow;
use crate::words::Said;
use crate::words::meeting as say;
use crate::words::work;

/// A morning's meeting takes at most so many minutes.
const MORNING: u16 = 40;
/// The last minute of a day.
const MIDNIGHT: u16 = 24 * 60;
/// So many working days after a morning the rota is shown for.
const AHEAD: usize = 4;

/// A meeting to be held.
#[derive(Clone, Debug)]
pub(super) struct Sitting<'a> {
    /// What sort.
    pub(super) kind: MeetingKind,
    /// Its rule.
    pub(super) rule: &'a MeetingRule,
    /// On which day; `None` where the period has no working day.
    pub(super) day: Option<Day>,
    /// From which minute of the day to which.
    pub(super) span: (u16, u16),
    /// Who hosts: by turn, else who answers for the scope.
    pub(super) host: Option<PersonId>,
    /// Who lectures, by turn.
    pub(super) lecturer: Option<PersonId>,
    /// Whether the rota says so.
    pub(super) by_turn: bool,
}

/// The sort of meeting of a kind of period.
pub(super) fn kind(period: Period) -> MeetingKind {
    match period.kind() {
        PeriodKind::Day => MeetingKind::Morning,
        PeriodKind::Week => MeetingKind::Weekend,
        _ => MeetingKind::Monthly,
    }
}

/// Names of the sorts, in the report's language.
pub(super) fn title(kind: MeetingKind) -> Said {
    match kind {
        MeetingKind::Morning => say::morning(),
        MeetingKind::Weekend => say::weekend(),
        MeetingKind::Monthly | MeetingKind::Other => say::monthly(),
    }
}

fn usual_minutes(kind: MeetingKind) -> u16 {
    match kind {
        MeetingKind::Morning => MORNING,
        MeetingKind::Weekend => 120,
        MeetingKind::Monthly | MeetingKind::Other => 90,
    }
}

/// The day it is held: that of its rule, or the working day before it within the period.
pub(super) fn held_on(ctx: &Context, rule: &MeetingRule) -> Option<Day> {
    let (first, last) = (ctx.period.start(), ctx.period.end());
    let calendar = &ctx.books.workspace().calendar;
    let wanted = match (rule.day, rule.weekday) {
        _ if ctx.period.kind() == PeriodKind::Day => return calendar.is_workday(first).then_some(first),
        (Some(MonthDay::Day(n)), _) if ctx.period.kind() == PeriodKind::Month => {
            first.plus(i32::try_from(n).unwrap_or(1).max(1) - 1).min(last)
        }
        (_, Some(weekday)) => first.to(last).rev().find(|day| day.weekday() == weekday).unwrap_or(last),
        _ => last,
    };
    first
        .to(wanted)
        .rev()
        .find(|day| calendar.is_workday(*day))
        .or_else(|| wanted.to(last).find(|d| calendar.is_workday(*d)))
}

/// The rota's people who belong to the scope on a day, in its order.
fn in_turn(ctx: &Context, rule: &MeetingRule, day: Day) -> Vec<PersonId> {
    let here = |id: &PersonId| {
        let person = ctx.roster().person(*id);
        person.employed(day) && ctx.roster().belongs(*id, ctx.scope, day)
    };
    rule.rota.iter().copied().filter(here).collect()
}

/// Host and lecturer of a day: the turn goes on with every meeting of the year, a working day, week or month each.
fn turn(ctx: &Context, rule: &MeetingRule, kind: MeetingKind, day: Day) -> Option<(PersonId, Option<PersonId>)> {
    let rota = in_turn(ctx, rule, day);
    let new_year = Day::new(day.year(), 1, 1)?;
    let calendar = &ctx.books.workspace().calendar;
    let past = match kind {
        MeetingKind::Morning => calendar.workdays(new_year, day).saturating_sub(1),
        MeetingKind::Weekend => usize::try_from(day.iso_week().1).unwrap_or(1).saturating_sub(1),
        MeetingKind::Monthly | MeetingKind::Other => usize::try_from(day.month()).unwrap_or(1).saturating_sub(1),
    };
    let host = *rota.get(past.checked_rem(rota.len())?)?;
    let next = *rota.get((past + 1) % rota.len())?;
    Some((host, (next != host).then_some(next)))
}

/// The meeting of the report's period.
pub(super) fn sitting<'a>(ctx: &Context<'a>, none: &'a MeetingRule) -> Sitting<'a> {
    let kind = kind(ctx.period);
    let rule = ctx.settings().meetings.get(&kind).unwrap_or(none);
    let day = held_on(ctx, rule);
    let turn = day.and_then(|day| turn(ctx, rule, kind, day));
    let from = rule.time.map_or(Time(9 * 60), |time| time.from).0;
    let to = rule.time.and_then(|time| time.to).map_or(from.saturating_add(usual_minutes(kind)), |time| time.0);
    Sitting {
        kind,
        rule,
        day,
        span: (from, to.clamp(from, MIDNIGHT.max(from))),
        host: turn.map(|(host, _)| host).or_else(|| owed::manager(ctx, ctx.scope)),
        lecturer: turn.and_then(|(_, lecturer)| lecturer),
        by_turn: turn.is_some(),
    }
}

/// `06-12 周三`.
pub(super) fn on_weekday(ctx: &Context, day: Day) -> String {
    ctx.say(work::on_weekday(ctx.day(day), ctx.say(work::weekday(day.weekday() as u32))))
}

/// `15:30–17:30`.
pub(super) fn span(ctx: &Context, (from, to): (u16, u16)) -> String {
    ctx.say(say::from_to(Time(from), Time(to)))
}

impl Sitting<'_> {
    /// Who hosts and lectures, and by what right.
    pub(super) fn who(&self, ctx: &Context) -> Vec<Said> {
        let name = |id: Option<PersonId>| id.map(|id| ctx.person(id));
        let mut said = match (name(self.host), name(self.lecturer), self.by_turn) {
            (Some(host), Some(lecturer), _) => vec![say::host_and_lecturer(host, lecturer)],
            (Some(host), None, true) => vec![say::host_by_turn(host)],
            (Some(host), None, false) => vec![say::host_alone(host)],
            (None, ..) => vec![say::no_host()],
        };
        // Only the morning's meeting is everyone's turn; the others have their host.
        if !self.by_turn && self.kind == MeetingKind::Morning {
            said.push(if self.rule.rota.is_empty() { say::no_rota() } else { say::rota_of_others(ctx.scope_name()) });
        }
        said
    }

    /// When it is held.
    pub(super) fn when(&self, ctx: &Context) -> Said {
        match (self.day, self.kind) {
            (Some(day), _) => say::held(on_weekday(ctx, day), span(ctx, self.span)),
            (None, MeetingKind::Morning) => say::day_off(on_weekday(ctx, ctx.period.start())),
            (None, _) => say::no_workdays(ctx.short(ctx.period)),
        }
    }
}

/// The points of the built-in report with their weights in minutes of the usual length, and who speaks.
fn points(ctx: &Context, sitting: &Sitting) -> Vec<(Said, u16, String)> {
    let name = |id: Option<PersonId>| id.map_or_else(|| NOTHING.to_owned(), |id| ctx.person(id));
    let (host, everyone) = (name(sitting.host), ctx.say(say::everyone()));
    let leaders = speakers(ctx);
    let lecturer = if sitting.lecturer.is_some() { name(sitting.lecturer) } else { host.clone() };
    match sitting.kind {
        MeetingKind::Morning => vec![
            (say::point_decisions(), 5, host),
            (say::point_yesterday(), 10, everyone.clone()),
            (say::point_market(), 5, everyone.clone()),
            (say::point_today(), 10, everyone),
            (say::point_lecture(), 10, lecturer),
        ],
        MeetingKind::Weekend => vec![
            (say::point_decisions(), 10, host.clone()),
            (say::point_week(), 20, host.clone()),
            (say::point_problems(), 20, everyone.clone()),
            (say::point_people(), 30, leaders),
            (say::point_comments(), 10, host.clone()),
            (say::point_market(), 10, everyone),
            (say::point_next_week(), 20, host),
        ],
        MeetingKind::Monthly | MeetingKind::Other => vec![
            (say::point_decisions(), 5, host.clone()),
            (say::point_month(), 15, host.clone()),
            (say::point_problems(), 15, everyone.clone()),
            (say::point_groups(), 20, leaders),
            (say::point_comments(), 10, host.clone()),
            (say::point_market(), 10, everyone),
            (say::point_next_month(), 15, host),
        ],
    }
}

/// Those who report one after another: the areas below the scope, of a group its people.
fn speakers(ctx: &Context) -> String {
    let groups = owed::areas(ctx).into_iter().filter(|scope| matches!(scope, Scope::Group(_)));
    let mut names: Vec<String> = groups.map(|scope| ctx.name_of(scope)).collect();
    if names.is_empty() {
        names = owed::sellers(ctx).into_iter().map(|id| ctx.person(id)).collect();
    }
    if names.is_empty() { NOTHING.to_owned() } else { ctx.list(&names) }
}

/// Where each of some weights begins and ends within a stretch: at full five minutes where every point then has some.
fn split((from, to): (u16, u16), weights: &[u16]) -> Vec<(u16, u16)> {
    let whole = u32::from(to.saturating_sub(from));
    let sum: u32 = weights.iter().map(|weight| u32::from(*weight)).sum::<u32>().max(1);
    let at = |step: u32| -> Vec<u16> {
        let mut passed = 0;
        let ends = weights.iter().map(|weight| {
            passed += u32::from(*weight);
            let exact = whole * passed;
            let end = if passed == sum { whole } else { (2 * exact + step * sum) / (2 * step * sum) * step };
            from.saturating_add(u16::try_from(end.min(whole)).unwrap_or(u16::MAX))
        });
        ends.collect()
    };
    let pairs = |ends: Vec<u16>| -> Vec<(u16, u16)> {
        let begins = std::iter::once(from).chain(ends.clone());
        begins.zip(ends).collect()
    };
    let fives = pairs(at(5));
    if fives.iter().all(|(from, to)| from < to) { fives } else { pairs(at(1)) }
}

/// The times of points some of which have theirs: those without share what lies between evenly.
fn filled(span: (u16, u16), points: &[AgendaPoint]) -> Vec<(u16, u16)> {
    let mut all: Vec<(u16, u16)> = Vec::new();
    let mut next = 0;
    while next < points.len() {
        let begin = all.last().map_or(span.0, |last| last.1);
        let begin = points[next].time.map_or(begin, |time| time.from.0);
        if let Some(end) = points[next].time.and_then(|time| time.to) {
            all.push((begin, end.0));
            next += 1;
            continue;
        }
        let run = 1 + points[next + 1..].iter().take_while(|point| point.time.is_none()).count();
        let end = points.get(next + run).and_then(|point| point.time).map_or(span.1, |time| time.from.0);
        all.extend(split((begin, end.max(begin)), &vec![1; run]));
        next += run;
    }
    all
}

/// The agenda: the settings' own points, else those of the report.
pub(super) fn section(ctx: &Context, sitting: &Sitting) -> Section<AgendaRow> {
    let own = &sitting.rule.agenda;
    let host = sitting.host.map_or_else(|| NOTHING.to_owned(), |id| ctx.person(id));
    let points: Vec<(String, u16, String)> = if own.is_empty() {
        points(ctx, sitting).into_iter().map(|(name, weight, who)| (ctx.say(name), weight, who)).collect()
    } else {
        own.iter().map(|point| (point.name.clone(), 1, host.clone())).collect()
    };
    let times = if own.is_empty() {
        split(sitting.span, &points.iter().map(|(_, weight, _)| *weight).collect::<Vec<_>>())
    } else {
        filled(sitting.span, own)
    };
    let rows = points.into_iter().zip(&times).map(|((point, _, who), &(from, to))| AgendaRow {
        time: span(ctx, (from, to)),
        minutes: to.saturating_sub(from).to_string(),
        point,
        who,
    });
    let rows = if sitting.day.is_some() { rows.collect() } else { Vec::new() };
    Section::told(rows, ctx.each(notes(ctx, sitting, &times)))
}

/// What to set; what does not fit; who hosts the next mornings; who stays away.
fn notes(ctx: &Context, sitting: &Sitting, times: &[(u16, u16)]) -> Vec<Said> {
    let Some(day) = sitting.day else { return vec![sitting.when(ctx)] };
    let mut said: Vec<Said> = sitting.who(ctx).into_iter().skip(1).collect();
    let minutes = sitting.span.1 - sitting.span.0;
    if sitting.kind == MeetingKind::Morning && minutes > MORNING {
        said.push(say::too_long(minutes, MORNING));
    }
    let (last, mut outside) = (times.iter().map(|time| time.1).max().unwrap_or(sitting.span.1), false);
    for (i, &(from, to)) in times.iter().enumerate() {
        outside |= from >= to || times.get(i + 1).is_some_and(|next| next.0 < to) || from < sitting.span.0;
    }
    if outside || last > sitting.span.1 {
        said.push(say::does_not_fit(span(ctx, sitting.span)));
    }
    if sitting.kind == MeetingKind::Morning {
        said.extend(turns_ahead(ctx, sitting, day));
        let (absent, why) = away(ctx, day);
        said.extend(why);
        let turns = [sitting.host, sitting.lecturer].into_iter().flatten();
        let missed = turns.filter(|id| sitting.by_turn && absent.contains(id));
        said.extend(missed.map(|id| say::swap(ctx.person(id))));
    } else if let Some(other) = same_day(ctx, sitting, day) {
        said.push(other);
    }
    said
}

/// Who hosts and lectures on the next working days.
fn turns_ahead(ctx: &Context, sitting: &Sitting, day: Day) -> Option<Said> {
    let calendar = &ctx.books.workspace().calendar;
    let days = day.after().to(day.plus(21)).filter(|day| calendar.is_workday(*day)).take(AHEAD);
    let turns = days.filter_map(|day| {
        let (host, lecturer) = turn(ctx, sitting.rule, sitting.kind, day)?;
        Some(ctx.say(match lecturer {
            Some(lecturer) => say::turn(ctx.day(day), ctx.person(host), ctx.person(lecturer)),
            None => say::turn_alone(ctx.day(day), ctx.person(host)),
        }))
    });
    let turns: Vec<String> = turns.collect();
    (!turns.is_empty()).then(|| say::turns(ctx.clauses(&turns)))
}

/// Those whose timetable has no meeting that morning, and sentences with its reason.
fn away(ctx: &Context, day: Day) -> (Vec<PersonId>, Vec<Said>) {
    let mut absent = Vec::new();
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for id in ctx.roster().members(ctx.scope, day, day) {
        let post = ctx.roster().person(id).post(day);
        for table in ctx.settings().timetables.iter().filter(|table| table.fits(post)) {
            let meets = |slots: &[&crate::model::Slot]| slots.iter().any(|slot| slot.kind == SlotKind::Meeting);
            let usual: Vec<_> = table.slots.iter().collect();
            let exceptions = table.exceptions_on(day, id, post);
            if let (Some(why), true) = (exceptions.last(), meets(&usual) && !meets(&table.slots_on(day, id, post))) {
                let why = match &why.place {
                    Some(place) => ctx.say(say::reason_at(&why.reason, place)),
                    None => why.reason.clone(),
                };
                absent.push(id);
                match all.iter_mut().find(|(had, _)| *had == why) {
                    Some((_, names)) => names.push(ctx.person(id)),
                    None => all.push((why, vec![ctx.person(id)])),
                }
            }
        }
    }
    (absent, all.into_iter().map(|(why, names)| say::away(ctx.list(&names), why)).collect())
}

/// That a week's and a month's meeting fall on one day.
fn same_day(ctx: &Context, sitting: &Sitting, day: Day) -> Option<Said> {
    let (kind, period) = match sitting.kind {
        MeetingKind::Weekend => (MeetingKind::Monthly, PeriodKind::Month),
        _ => (MeetingKind::Weekend, PeriodKind::Week),
    };
    let other = ctx.settings().meetings.get(&kind)?;
    let theirs = Context { period: Period::of(period, day), ..*ctx };
    let time = other.time?;
    (held_on(&theirs, other) == Some(day)).then(|| {
        let to = time.to.map_or(time.from.0.saturating_add(usual_minutes(kind)), |to| to.0);
        let overlap = time.from.0 < sitting.span.1 && sitting.span.0 < to;
        let (name, at) = (ctx.say(title(kind)), span(ctx, (time.from.0, to)));
        if overlap { say::clash(name, at) } else { say::same_day(name, at) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn point(from: u16, to: Option<u16>) -> AgendaPoint {
        AgendaPoint { time: Some(Span { from: Time(from), to: to.map(Time) }), name: String::new() }
    }

    /// Promise: the points fill the meeting without a gap, at full five minutes where they can.
    #[test]
    fn a_meetings_time_is_split_at_full_five_minutes() {
        assert_eq!(
            split((480, 510), &[5, 10, 5, 10, 10]),
            [(480, 485), (485, 490), (490, 495), (495, 505), (505, 510)]
        );
        assert_eq!(split((0, 7), &[1, 1, 1]), [(0, 2), (2, 5), (5, 7)]);
        assert_eq!(split((900, 900), &[1, 1]), [(900, 900), (900, 900)]);
    }

    #[test]
    fn points_without_a_time_share_what_lies_between() {
        let bare = || AgendaPoint { time: None, name: String::new() };
        let all = [point(930, Some(970)), bare(), bare(), point(1000, None), bare()];
        assert_eq!(filled((930, 1050), &all), [(930, 970), (970, 985), (985, 1000), (1000, 1025), (1025, 1050)]);
        assert_eq!(filled((930, 1050), &[bare()]), [(930, 1050)]);
    }
}
