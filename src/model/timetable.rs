//! How a day and the regular meetings are laid out: timetables with their exceptions, meetings with rota and agenda.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{AreaId, Dates, Day, MeetingKind, MonthDay, PersonId, Post, Role, Span, Time, Weekday, WorkKind};

choices! {
    /// What a slot is for: a sort of work, or what only a timetable has.
    SlotKind {
        Meeting = "meeting" "会议",
        Call = "call" "电话",
        Visit = "visit" "拜访",
        Measure = "measure" "量房",
        Collection = "collection" "催款",
        Delivery = "delivery" "送货",
        Promotion = "promotion" "促销",
        Project = "project" "项目",
        Study = "study" "学习",
        Survey = "survey" "调查",
        Other = "other" "其他",
        Design = "design" "设计跟进",
        Summary = "summary" "总结",
        Break = "break" "休息",
    }
}

impl SlotKind {
    /// The sort of work that fills it; `None` for what only a timetable has.
    pub fn work(self) -> Option<WorkKind> {
        WorkKind::from_word(self.word())
    }
}

/// A stretch of a day with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Slot {
    pub time: Span,
    pub name: String,
    pub kind: SlotKind,
}

/// A day's slots for some of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Timetable {
    pub name: String,
    /// For whom; empty for every role.
    pub roles: Vec<Role>,
    /// Empty for every group, and for people without one.
    pub groups: Vec<AreaId>,
    pub slots: Vec<Slot>,
    /// What to carry.
    pub carry: Vec<String>,
    pub exceptions: Vec<TimetableException>,
}

/// Days unlike the others.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct TimetableException {
    pub dates: Dates,
    /// Empty for every group.
    pub groups: Vec<AreaId>,
    /// Empty for everyone.
    pub people: Vec<PersonId>,
    pub place: Option<String>,
    pub reason: String,
    /// Names of slots that fall out.
    pub suspends: Vec<String>,
    /// What stands instead of all slots; empty where the others stay.
    pub slots: Vec<Slot>,
}

impl Timetable {
    /// Whether it is for someone who stands there.
    pub fn fits(&self, post: &Post) -> bool {
        (self.roles.is_empty() || self.roles.contains(&post.role)) && among(&self.groups, post.group)
    }

    /// What is unlike other days on this one for a person, in the order written.
    pub fn exceptions_on(&self, day: Day, person: PersonId, post: &Post) -> Vec<&TimetableException> {
        let is_meant = |exception: &&TimetableException| {
            exception.dates.0.iter().any(|&(first, last)| first <= day && day <= last)
                && (exception.people.is_empty() || exception.people.contains(&person))
                && among(&exception.groups, post.group)
        };
        self.exceptions.iter().filter(is_meant).collect()
    }

    /// The slots of a person's day: those of the last exception that has its own, else the usual ones, without any
    /// that an exception suspends.
    pub fn slots_on(&self, day: Day, person: PersonId, post: &Post) -> Vec<&Slot> {
        let exceptions = self.exceptions_on(day, person, post);
        let own = exceptions.iter().rev().find(|exception| !exception.slots.is_empty());
        let slots = own.map_or(&self.slots, |exception| &exception.slots);
        let suspended = |slot: &&Slot| exceptions.iter().any(|exception| exception.suspends.contains(&slot.name));
        slots.iter().filter(|slot| !suspended(slot)).collect()
    }
}

fn among(groups: &[AreaId], group: Option<AreaId>) -> bool {
    groups.is_empty() || group.is_some_and(|group| groups.contains(&group))
}

/// When a sort of meeting is held, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingRule {
    /// From when to when.
    pub time: Option<Span>,
    /// Held every week on this day. Without it and `day`: every day.
    pub weekday: Option<Weekday>,
    /// Held every month on this day.
    pub day: Option<MonthDay>,
    /// Who hosts in turn; the next one lectures.
    pub rota: Vec<PersonId>,
    /// Its points in order; empty for those of the built-in report.
    pub agenda: Vec<AgendaPoint>,
}

/// A point of a meeting's agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct AgendaPoint {
    pub time: Option<Span>,
    pub name: String,
}

/// The regular meetings of the documents (outline O15).
pub fn built_in_meetings() -> BTreeMap<MeetingKind, MeetingRule> {
    let time = |from: u16, to: u16| Some(Span { from: Time(from), to: Some(Time(to)) });
    let morning = MeetingRule { time: time(8 * 60, 8 * 60 + 40), ..MeetingRule::default() };
    let weekend = MeetingRule {
        time: time(15 * 60 + 30, 17 * 60 + 30),
        weekday: Some(Weekday::Saturday),
        ..MeetingRule::default()
    };
    let monthly =
        MeetingRule { time: time(14 * 60, 15 * 60 + 30), day: Some(MonthDay::Last), ..MeetingRule::default() };
    BTreeMap::from([(MeetingKind::Morning, morning), (MeetingKind::Weekend, weekend), (MeetingKind::Monthly, monthly)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(name: &str, from: u16) -> Slot {
        Slot { time: Span { from: Time(from), to: None }, name: name.to_owned(), kind: SlotKind::Call }
    }

    fn post(role: Role, group: Option<AreaId>) -> Post {
        Post { from: Day::MIN, role, group, city: None, region: None, reports_to: None }
    }

    fn exception(day: Day, suspends: &[&str], slots: Vec<Slot>) -> TimetableException {
        TimetableException {
            dates: Dates(vec![(day, day)]),
            groups: vec![AreaId(1)],
            people: Vec::new(),
            place: None,
            reason: "交房".to_owned(),
            suspends: suspends.iter().map(|&name| name.to_owned()).collect(),
            slots,
        }
    }

    #[test]
    fn an_exception_holds_on_its_days_for_those_it_names() {
        let day = Day::new(2024, 6, 3).unwrap();
        let table = Timetable {
            name: "家装".to_owned(),
            roles: vec![Role::Salesperson],
            groups: Vec::new(),
            slots: vec![slot("晨会", 480), slot("电话", 600)],
            carry: Vec::new(),
            exceptions: vec![
                exception(day, &["晨会"], vec![]),
                exception(day.after(), &["晨会"], vec![slot("交房", 540)]),
            ],
        };
        let names = |day, group| {
            let post = post(Role::Salesperson, group);
            table.slots_on(day, PersonId(0), &post).iter().map(|slot| slot.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(day, Some(AreaId(1))), ["电话"]);
        assert_eq!(names(day, Some(AreaId(2))), ["晨会", "电话"]);
        assert_eq!(names(day, None), ["晨会", "电话"]);
        assert_eq!(names(day.after(), Some(AreaId(1))), ["交房"]);
        assert!(table.fits(&post(Role::Salesperson, None)) && !table.fits(&post(Role::Finance, None)));
    }

    #[test]
    fn every_sort_of_work_has_its_slot() {
        for &kind in WorkKind::ALL {
            assert_eq!(SlotKind::from_word(kind.word()).and_then(SlotKind::work), Some(kind));
        }
        assert_eq!(SlotKind::Break.work(), None);
    }
}
