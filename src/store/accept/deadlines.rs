//! The deadlines of salesreport.yaml.

use crate::diag::{Code, Finding};
use crate::model::{
    Addressee, Deadline, Deadlines, DueEvent, Frequency, MonthDay, OfPeriod, RestDay, Role, Weekday, form_name,
};
use crate::store::accept::Acceptor;
use crate::store::fields::settings::WEEKDAYS;
use crate::store::record::{Record, Value};
use crate::words::findings_rubric as say;

/// Lays the workspace's rules over the built-in ones, key by key. A form of one's own must say who owes it and how often.
pub fn accept_deadlines(acceptor: &mut Acceptor<'_>, record: &Record<'_>, deadlines: &mut Deadlines) {
    for (name, rule) in record.map("deadlines") {
        let Value::Record(rule) = &rule.value else { continue };
        let form = match &name.value {
            Value::Choice(word) => (*word).to_owned(),
            value => form_name(value.text().unwrap_or_default()),
        };
        let every = rule.choice("every", Frequency::from_word);
        let built_in = deadlines.get(&form).cloned();
        let known = built_in.is_some() || form == "daily_log";
        for key in ["roles", "every"].into_iter().filter(|key| !known && !rule.has(key)) {
            let title = say::own_form_needs(&form, key);
            acceptor.add(Finding::new(Code::MissingKey, acceptor.place(name.span), title));
        }
        if rule.faulty || (!known && every.is_none()) {
            continue;
        }
        let base = built_in.unwrap_or_else(|| Deadline::every(every.unwrap_or(Frequency::Day)));
        if let Some(deadline) = accept_deadline(acceptor, &form, rule, base) {
            deadlines.insert(form, deadline);
        }
    }
}

/// A rule with what it writes replaced; `None` where it does not make sense.
fn accept_deadline(acceptor: &mut Acceptor<'_>, form: &str, rule: &Record<'_>, base: Deadline) -> Option<Deadline> {
    let day = month_day(acceptor, rule)?.or(base.day);
    let addressee = |value: &Value<'_>| match value {
        Value::Choice(word) => Role::from_word(word).map(Addressee::Role),
        value => value.text().map(|text| Addressee::Other(text.to_owned())),
    };
    let deadline = Deadline {
        roles: if rule.has("roles") { rule.choices("roles", Role::from_word) } else { base.roles },
        every: rule.choice("every", Frequency::from_word).unwrap_or(base.every),
        event: rule.choice("event", DueEvent::from_word).or(base.event),
        weekday: weekday(rule).or(base.weekday),
        day,
        month: rule.integer("month").or(base.month),
        time: rule.time("time").unwrap_or(base.time),
        days_before: rule.integer("days_before").unwrap_or(base.days_before),
        of: rule.choice("of", OfPeriod::from_word).unwrap_or(base.of),
        times: rule.integer("times").unwrap_or(base.times),
        to: if rule.has("to") {
            rule.list("to").iter().filter_map(|item| addressee(&item.value)).collect()
        } else {
            base.to
        },
        signed_by: rule.choice("signed_by", Role::from_word).or(base.signed_by),
        grace_hours: rule.integer("grace_hours").unwrap_or(base.grace_hours),
        on_rest_day: rule.choice("on_rest_day", RestDay::from_word).unwrap_or(base.on_rest_day),
    };
    if deadline.every == Frequency::Event && deadline.event.is_none() {
        acceptor.add(Finding::new(Code::MissingKey, rule.place(), say::event_missing(form)));
        return None;
    }
    Some(deadline)
}

/// A rule's day of the month, nothing where it writes none; `None` where there is no such day, which is a finding.
#[allow(clippy::option_option, reason = "nothing written is sound, a day there is not is no rule")]
pub(super) fn month_day(acceptor: &mut Acceptor<'_>, rule: &Record<'_>) -> Option<Option<MonthDay>> {
    match rule.value("day") {
        None => Some(None),
        Some(Value::Integer(day)) if (1..=31).contains(day) => Some(Some(MonthDay::Day(u32::try_from(*day).ok()?))),
        Some(Value::Integer(day)) => {
            let finding = Finding::new(Code::BadDate, rule.place_of("day"), say::no_day_of_month(day));
            acceptor.add(finding.help(say::day_of_month()));
            None
        }
        Some(_) => Some(Some(MonthDay::Last)),
    }
}

/// A rule's day of the week.
pub(super) fn weekday(rule: &Record<'_>) -> Option<Weekday> {
    rule.choice("weekday", |word| {
        let at = WEEKDAYS.iter().position(|(en, _)| *en == word)?;
        Weekday::ALL.get(at).copied()
    })
}
