//! salesreport.yaml: the settings and the calendar.

use crate::diag::{Code, Finding};
use crate::model::{
    BuildRule, Calendar, DayOff, Format, Level, MoneyUnit, Norm, PeriodKind, ProjectStage, Role, ScopeKind, Settings,
    TargetBasis, WorkWeek,
};
use crate::store::accept::deadlines::accept_deadlines;
use crate::store::accept::{Acceptor, timetable};
use crate::store::fields::settings::SETTINGS;
use crate::store::record::{Record, Value};
use crate::store::yaml::{Document, Kind, Node};
use crate::text::{Place, Span, nearest};
use crate::words::findings as say;

/// Mainland China's public holidays and make-up working days.
const PUBLIC: &str = include_str!("../../../assets/calendar/cn.tsv");

/// A stretch of days off longer than this is a slip of the pen.
const LONGEST_HOLIDAY: i32 = 366;

/// What salesreport.yaml says.
pub struct Accepted {
    /// The settings.
    pub settings: Settings,
    /// The calendar.
    pub calendar: Calendar,
    /// Years for which the workspace lists days off or make-up days of its own.
    pub own_years: Vec<i32>,
    /// Where each font is named: body, heading, latin.
    pub fonts: [Option<Place>; 3],
    /// Reports named under `reports` that are not built in, and where.
    pub own_reports: Vec<(String, Place)>,
}

impl Default for Accepted {
    fn default() -> Self {
        let settings = Settings::default();
        Accepted {
            settings,
            calendar: public_calendar(),
            own_years: Vec::new(),
            fonts: [None; 3],
            own_reports: Vec::new(),
        }
    }
}

/// The calendar without anything of the workspace's own.
pub fn public_calendar() -> Calendar {
    Calendar::parse_public(WorkWeek::Six, PUBLIC).unwrap_or_default()
}

/// Accepts the first document of salesreport.yaml; what is faulty in it stays as it is by default.
pub fn accept_settings(acceptor: &mut Acceptor<'_>, documents: &[Document<'_>]) -> Accepted {
    let mut accepted = Accepted::default();
    let nothing = Node { span: Span::default(), kind: Kind::Null };
    let root = match documents.first() {
        None => &nothing,
        Some(document) if document.broken => return accepted,
        Some(document) => &document.root,
    };
    let record = acceptor.record(root, &SETTINGS);
    accept_plain(&record, &mut accepted.settings);
    accept_by_role(&record, &mut accepted.settings);
    for item in record.records("reports").flat_map(|row| row.list("outlines")) {
        if let (Some(name), false) = (item.value.text(), matches!(item.value, Value::Choice(_))) {
            accepted.own_reports.push((name.to_owned(), acceptor.place(item.span)));
        }
    }
    accepted.settings.reports = record.has("reports").then(|| build_rules(acceptor, &record));
    accept_levels(acceptor, &record, &mut accepted.settings);
    accept_deadlines(acceptor, &record, &mut accepted.settings.deadlines);
    timetable::accept(acceptor, &record, &mut accepted.settings);
    if let Some(calendar) = record.record("calendar") {
        accept_calendar(acceptor, calendar, &mut accepted);
    }
    if let Some(fonts) = record.record("fonts") {
        for (at, key) in ["body", "heading", "latin"].into_iter().enumerate() {
            accepted.settings.fonts[at] = fonts.string(key);
            accepted.fonts[at] = fonts.has(key).then(|| fonts.place_of(key));
        }
    }
    accepted
}

fn accept_plain(record: &Record<'_>, settings: &mut Settings) {
    settings.name = record.string("name");
    settings.currency = record.string("currency").unwrap_or_else(|| settings.currency.clone());
    settings.language = record.choice("language", |w| Some(w.to_owned())).unwrap_or_else(|| settings.language.clone());
    if let Some(Value::Integer(minutes)) = record.value("utc_offset") {
        settings.utc_offset = i32::try_from(*minutes).unwrap_or(settings.utc_offset);
    }
    settings.log_start = record.day("log_start");
    settings.target_basis = record.choice("target_basis", TargetBasis::from_word).unwrap_or(settings.target_basis);
    settings.units = record.choice("units", MoneyUnit::from_word).unwrap_or(settings.units);
    settings.silent_days = record.integer("silent_days").unwrap_or(settings.silent_days);
    settings.travel_buffer = record.integer("travel_buffer").unwrap_or(settings.travel_buffer);
    settings.target_alert = record.amount("target_alert").unwrap_or(settings.target_alert);
    settings.forge = record.string("forge");
    for (stage, days) in record.map("stage_rhythm") {
        if let (Value::Choice(stage), Value::Integer(days)) = (&stage.value, &days.value)
            && let (Some(stage), Ok(days)) = (ProjectStage::from_word(stage), u32::try_from(*days))
        {
            settings.stage_rhythm.insert(stage, days);
        }
    }
}

fn accept_by_role(record: &Record<'_>, settings: &mut Settings) {
    for (role, duty) in record.map("duties") {
        if let (Value::Choice(role), Some(duty)) = (&role.value, duty.value.text())
            && let Some(role) = Role::from_word(role)
        {
            settings.duties.insert(role, duty.to_owned());
        }
    }
    for (role, norm) in record.map("norms") {
        let (Value::Choice(role), Value::Record(norm)) = (&role.value, &norm.value) else { continue };
        let Some(role) = Role::from_word(role) else { continue };
        // What a role's norm leaves out stays as it is built in.
        let built_in = settings.norms.get(&role).copied().unwrap_or_default();
        let norm = Norm {
            calls_per_day: norm.integer("calls_per_day").or(built_in.calls_per_day),
            customers_per_week: norm.integer("customers_per_week").or(built_in.customers_per_week),
            new_customers_per_week: norm.integer("new_customers_per_week").or(built_in.new_customers_per_week),
            prospects_per_week: norm.integer("prospects_per_week").or(built_in.prospects_per_week),
        };
        settings.norms.insert(role, norm);
    }
}

fn build_rules(acceptor: &mut Acceptor<'_>, record: &Record<'_>) -> Vec<BuildRule> {
    for item in record.records("reports").flat_map(|row| row.list("formats")) {
        if let Value::Choice(word) = item.value
            && Format::from_word(word).is_none()
        {
            let place = acceptor.place(item.span);
            let made = Format::ALL.iter().map(|format| format.word()).collect::<Vec<_>>().join(", ");
            let finding = Finding::new(Code::UnmadeFormat, place, say::unmade_format(word));
            acceptor.add(finding.help(say::unmade_format_help(made)));
        }
    }
    let rule = |row: &Record<'_>| {
        let kind = row.choice("period_kind", |w| PeriodKind::ALL.into_iter().find(|kind| kind.word() == w))?;
        let formats = row.choices("formats", Format::from_word);
        Some(BuildRule {
            period_kind: kind,
            outlines: row.list("outlines").iter().filter_map(|item| outline_name(&item.value)).collect(),
            scopes: row.choices("scopes", ScopeKind::from_word),
            formats: if row.has("formats") { formats } else { Format::ALL.to_vec() },
        })
    };
    record.records("reports").filter(|row| !row.faulty).filter_map(rule).collect()
}

fn accept_levels(acceptor: &mut Acceptor<'_>, record: &Record<'_>, settings: &mut Settings) {
    for (code, level) in record.map("findings") {
        let Some(id) = code.value.text() else { continue };
        if Code::from_id(id).is_none() {
            let place = acceptor.place(code.span);
            let mut finding = Finding::new(Code::UnknownValue, place, say::unknown_code(id));
            finding.help.extend(nearest(id, Code::ALL.iter().map(|c| c.id())).map(say::did_you_mean));
            acceptor.add(finding);
            continue;
        }
        let level = match level.value {
            Value::Choice("error") => Level::Error,
            Value::Choice("warning") => Level::Warning,
            Value::Choice("off") => Level::Off,
            _ => continue,
        };
        settings.findings.insert(id.to_owned(), level);
    }
}

/// The name of a report, with `-`.
pub(super) fn outline_name(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Choice(word) => Some((*word).replace('_', "-")),
        value => value.text().map(|name| name.replace('_', "-")),
    }
}

fn accept_calendar(acceptor: &mut Acceptor<'_>, record: &Record<'_>, accepted: &mut Accepted) {
    let calendar = &mut accepted.calendar;
    if let Some(week) = record.choice("work_week", |w| Some(if w == "five" { WorkWeek::Five } else { WorkWeek::Six })) {
        calendar.set_week(week);
    }
    if let Some(hours) = record.amount("hours_per_day") {
        accepted.settings.hours_per_day = hours;
    }
    for row in record.records("holidays").filter(|row| !row.faulty) {
        let mut stretches = row.dates("dates").0;
        stretches.extend(row.day("date").map(|day| (day, day)));
        let name = row.text("name").unwrap_or_default();
        for (first, last) in stretches {
            if last.since(first) >= LONGEST_HOLIDAY {
                let place = row.place_of("dates");
                acceptor.add(Finding::new(Code::BadDate, place, say::long_holiday(first, last)));
                continue;
            }
            for day in first.to(last) {
                calendar.set(day, DayOff { worked: false, zh: name.to_owned(), en: name.to_owned() });
                accepted.own_years.push(day.year());
            }
        }
    }
    for item in record.list("workdays") {
        if let Value::Day(day) = item.value {
            calendar.set(day, DayOff { worked: true, zh: String::new(), en: String::new() });
            accepted.own_years.push(day.year());
        }
    }
    accepted.own_years.sort_unstable();
    accepted.own_years.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Day;

    #[test]
    fn the_vendored_calendar_is_read_whole() {
        let calendar = public_calendar();
        assert!(calendar.knows(2004) && calendar.knows(2024));
        let day = |text| Day::parse(text).unwrap();
        assert!(!calendar.is_workday(day("2024-10-01")));
        assert!(calendar.is_workday(day("2024-10-12")), "a make-up Saturday");
        assert_eq!(calendar.exception(day("2024-06-10")).map(|off| off.zh.as_str()), Some("端午节"));
    }
}
