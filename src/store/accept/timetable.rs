//! Timetables, regular meetings and readers of the settings. What a meeting's or reader's row leaves out stays as it
//! is built in.

use crate::model::{
    AgendaPoint, Audience, Dates, Hidden, MeetingKind, Reader, Role, ScopeKind, Settings, Slot, SlotKind, Timetable,
    TimetableException,
};
use crate::store::accept::Acceptor;
use crate::store::accept::deadlines::{month_day, weekday};
use crate::store::accept::settings::outline_name;
use crate::store::record::{Record, Value};

/// Accepts the three of them into the settings.
pub(super) fn accept(acceptor: &mut Acceptor<'_>, record: &Record<'_>, settings: &mut Settings) {
    settings.timetables = record.records("timetables").filter_map(timetable).collect();
    for (kind, row) in record.map("meetings") {
        if let (Value::Choice(kind), Value::Record(row)) = (&kind.value, &row.value)
            && let Some(kind) = MeetingKind::from_word(kind)
        {
            accept_meeting(acceptor, kind, row, settings);
        }
    }
    for (reader, row) in record.map("audience") {
        if let (Value::Choice(reader), Value::Record(row)) = (&reader.value, &row.value)
            && let Some(reader) = Reader::from_word(reader)
        {
            let built_in = settings.audience.remove(&reader).unwrap_or_default();
            settings.audience.insert(reader, audience(row, built_in));
        }
    }
}

fn timetable(row: &Record<'_>) -> Option<Timetable> {
    if row.faulty {
        return None;
    }
    Some(Timetable {
        name: row.string("name")?,
        roles: row.choices("roles", Role::from_word),
        groups: areas(row),
        slots: row.records("slots").filter_map(slot).collect(),
        carry: row.texts("carry").map(str::to_owned).collect(),
        exceptions: row.records("exceptions").filter_map(exception).collect(),
    })
}

fn areas(row: &Record<'_>) -> Vec<crate::model::AreaId> {
    row.list("groups").iter().filter_map(|item| item.value.area()).collect()
}

fn slot(row: &Record<'_>) -> Option<Slot> {
    let kind = row.choice("kind", SlotKind::from_word).unwrap_or(SlotKind::Other);
    Some(Slot { time: row.stretch("time")?, name: row.string("name")?, kind })
}

fn exception(row: &Record<'_>) -> Option<TimetableException> {
    Some(TimetableException {
        dates: match row.day("date") {
            Some(day) => Dates(vec![(day, day)]),
            None => row.dates("dates"),
        },
        groups: areas(row),
        people: row.people("people"),
        place: row.string("place"),
        reason: row.string("reason")?,
        suspends: row.texts("suspends").map(str::to_owned).collect(),
        slots: row.records("slots").filter_map(slot).collect(),
    })
}

fn accept_meeting(acceptor: &mut Acceptor<'_>, kind: MeetingKind, row: &Record<'_>, settings: &mut Settings) {
    let Some(day) = month_day(acceptor, row) else { return };
    if row.faulty {
        return;
    }
    let rule = settings.meetings.entry(kind).or_default();
    let weekday = weekday(row);
    if day.is_some() || weekday.is_some() {
        // A meeting moved to another rhythm leaves the built-in one.
        (rule.day, rule.weekday) = (day, weekday);
    }
    rule.time = row.stretch("time").or(rule.time);
    if row.has("rota") {
        rule.rota = row.people("rota");
    }
    if row.has("agenda") {
        let point = |item: &Record<'_>| Some(AgendaPoint { time: item.stretch("time"), name: item.string("name")? });
        rule.agenda = row.records("agenda").filter_map(point).collect();
    }
}

fn audience(row: &Record<'_>, built_in: Audience) -> Audience {
    Audience {
        roles: row.choices("roles", Role::from_word),
        scopes: row.choices("scopes", ScopeKind::from_word),
        outlines: row.list("outlines").iter().filter_map(|item| outline_name(&item.value)).collect(),
        hide: if row.has("hide") { row.choices("hide", Hidden::from_word) } else { built_in.hide },
    }
}
