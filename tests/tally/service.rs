//! What became of customers' inquiries and how fast; what was taught and learned: worked by hand, and laws.

use proptest::prelude::*;
use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

fn team() -> (Desk, PersonId, PersonId, Party) {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let customer = Party::Customer(desk.customer("c1", Some(wang)));
    (desk, wang, li, customer)
}

/// Writes a question down; the day it was resolved and whether the customer is satisfied may be left out.
fn ask(desk: &mut Desk, person: PersonId, date: &str, customer: &Party, question: &str) -> usize {
    let head = desk.head(person, date, LogSection::Inquiries);
    desk.workspace.facts.inquiries.push(Inquiry {
        head,
        id: None,
        customer: customer.clone(),
        question: question.into(),
        answer: None,
        promised: None,
        escalated_to: None,
        resolved_on: None,
        satisfied: None,
    });
    desk.workspace.facts.inquiries.len() - 1
}

fn resolve(desk: &mut Desk, index: usize, on: &str, satisfied: Option<bool>) {
    let inquiry = &mut desk.workspace.facts.inquiries[index];
    (inquiry.resolved_on, inquiry.satisfied) = (Some(day(on)), satisfied);
}

fn june() -> Period {
    Period::parse("2024-06").unwrap()
}

fn counted(desk: &Desk, scope: Scope, as_of: &str) -> InquiryCount {
    let books = Books::open(&desk.workspace);
    count_inquiries(&inquiries(&books, scope, june(), day(as_of)), june())
}

#[test]
fn inquiries_of_a_month_are_those_open_on_some_day_of_it() {
    let (mut desk, wang, li, c1) = team();
    let before = ask(&mut desk, wang, "2024-05-02", &c1, "甲");
    resolve(&mut desk, before, "2024-05-31", None);
    let carried = ask(&mut desk, wang, "2024-05-20", &c1, "乙");
    resolve(&mut desk, carried, "2024-06-01", Some(true));
    ask(&mut desk, wang, "2024-06-10", &c1, "丙");
    ask(&mut desk, wang, "2024-07-01", &c1, "丁");
    ask(&mut desk, li, "2024-06-10", &c1, "戊");
    let count = counted(&desk, Scope::Person(wang), "2024-07-31");
    assert_eq!((count.asked, count.earlier, count.resolved, count.open), (1, 1, 1, 1));
    assert_eq!(counted(&desk, Scope::Team, "2024-06-30").asked, 2, "the other person's counts for the team");
}

#[test]
fn speed_is_the_middle_of_calendar_days_and_the_longest() {
    let (mut desk, wang, _, c1) = team();
    let of = |desk: &Desk| {
        let count = counted(desk, Scope::Team, "2024-06-30");
        (count.median_days.map(|days| days.to_string()), count.longest_days)
    };
    let one = ask(&mut desk, wang, "2024-06-03", &c1, "甲");
    assert_eq!(of(&desk), (None, None), "nothing is resolved");
    resolve(&mut desk, one, "2024-06-03", None);
    assert_eq!(of(&desk), (Some("0".to_owned()), Some(0)));
    // Over a weekend: calendar days.
    let two = ask(&mut desk, wang, "2024-06-07", &c1, "乙");
    resolve(&mut desk, two, "2024-06-12", None);
    assert_eq!(of(&desk), (Some("2.5".to_owned()), Some(5)));
    let three = ask(&mut desk, wang, "2024-06-01", &c1, "丙");
    resolve(&mut desk, three, "2024-06-02", None);
    assert_eq!(of(&desk), (Some("1".to_owned()), Some(5)));
}

#[test]
fn answered_at_once_promised_passed_on_and_satisfied_are_told_apart() {
    let (mut desk, wang, li, c1) = team();
    let one = ask(&mut desk, wang, "2024-06-03", &c1, "甲");
    desk.workspace.facts.inquiries[one].answer = Some("可以".into());
    let two = ask(&mut desk, wang, "2024-06-04", &c1, "乙");
    desk.workspace.facts.inquiries[two].promised = Some("周五回话".into());
    desk.workspace.facts.inquiries[two].escalated_to = Some(Who::Person(li));
    let count = counted(&desk, Scope::Team, "2024-06-30");
    let dealt = (count.answered, count.at_once, count.promised, count.escalated);
    assert_eq!(dealt, (1, 1, 1, 1));
    assert_eq!((count.resolved, count.open), (0, 2), "an answer alone resolves nothing");
    // The answer comes with a later entry, which resolves it.
    let later = ask(&mut desk, li, "2024-06-08", &c1, "乙");
    desk.workspace.facts.inquiries[later].answer = Some("查到了".into());
    resolve(&mut desk, later, "2024-06-08", Some(false));
    let books = Books::open(&desk.workspace);
    let all = inquiries(&books, Scope::Person(li), june(), day("2024-06-30"));
    assert_eq!(all.len(), 1, "passed on to li");
    assert_eq!((all[0].answer, all[0].at_once, all[0].days, all[0].asked_of), (Some("查到了"), false, 4, wang));
    let count = counted(&desk, Scope::Team, "2024-06-30");
    assert_eq!((count.answered, count.at_once, count.satisfied, count.dissatisfied), (2, 1, 0, 1));
    // Before that day nobody knew.
    let count = counted(&desk, Scope::Team, "2024-06-07");
    assert_eq!((count.answered, count.resolved, count.dissatisfied), (1, 0, 0));
}

proptest! {
    /// Promise: every inquiry of a period is either resolved or open, asked in it or before; the median lies between
    /// the shortest and the longest.
    #[test]
    fn inquiries_add_up(asked in prop::collection::vec((1i32..180, prop::option::of(0i32..60), any::<Option<bool>>()), 0..12)) {
        let (mut desk, wang, _, c1) = team();
        for (n, (from, days, satisfied)) in asked.iter().enumerate() {
            let date = day("2024-01-01").plus(*from);
            let index = ask(&mut desk, wang, &date.to_string(), &c1, &format!("问{n}"));
            if let Some(days) = days {
                resolve(&mut desk, index, &date.plus(*days).to_string(), *satisfied);
            }
        }
        let books = Books::open(&desk.workspace);
        let all = inquiries(&books, Scope::Team, june(), day("2024-06-30"));
        let count = count_inquiries(&all, june());
        prop_assert_eq!(count.asked + count.earlier, all.len());
        prop_assert_eq!(count.resolved + count.open, all.len());
        prop_assert!(count.satisfied + count.dissatisfied <= count.resolved);
        prop_assert!(count.resolved <= count.answered && count.at_once <= count.answered);
        let days: Vec<i32> = all.iter().filter(|one| one.resolved_on.is_some()).map(|one| one.days).collect();
        prop_assert_eq!(count.longest_days, days.iter().copied().max());
        if let (Some(median), Some(least), Some(most)) = (count.median_days, days.iter().min(), days.iter().max()) {
            let within = Amount::int(i64::from(*least)) <= median && median <= Amount::int(i64::from(*most));
            prop_assert!(within);
        }
    }
}

fn train(desk: &mut Desk, person: PersonId, date: &str, topic: &str, teacher: Option<Who>, attendees: &[PersonId]) {
    let head = desk.head(person, date, LogSection::Training);
    desk.workspace.facts.training.push(Training {
        head,
        topic: topic.into(),
        hours: Some(yuan("1.5")),
        taught_by: teacher,
        attendees: attendees.iter().map(|id| Who::Person(*id)).collect(),
        content: None,
        result: None,
    });
}

#[test]
fn a_training_that_several_write_down_is_one_and_the_teacher_does_not_learn() {
    let (mut desk, wang, li, _) = team();
    let teacher = Some(Who::Person(li));
    train(&mut desk, li, "2024-06-14", "漆", teacher.clone(), &[]);
    train(&mut desk, wang, "2024-06-14", "漆", teacher, &[]);
    train(&mut desk, wang, "2024-06-14", "管", None, &[]);
    train(&mut desk, wang, "2024-06-15", "漆", None, &[]);
    desk.workspace.facts.training[1].result = Some("九十分".into());
    let books = Books::open(&desk.workspace);
    let of = |scope, as_of| courses(&books, scope, june(), day(as_of));
    let all = of(Scope::Team, "2024-06-30");
    assert_eq!(all.iter().map(|course| course.topic).collect::<Vec<_>>(), ["漆", "管", "漆"]);
    let first = &all[0];
    assert!(first.taught(li) && !first.learned(li) && first.learned(wang), "{first:?}");
    assert_eq!((first.hours, &first.results[..]), (Some(yuan("1.5")), &[(wang, "九十分")][..]));
    assert_eq!(of(Scope::Person(li), "2024-06-30").len(), 1, "li taught one and was at no other");
    assert_eq!(of(Scope::Team, "2024-06-14").len(), 2);
}

#[test]
fn trainings_by_different_teachers_are_different_and_named_attendees_alone_learn() {
    let (mut desk, wang, li, _) = team();
    train(&mut desk, wang, "2024-06-14", "漆", Some(Who::Other("厂家".into())), &[li]);
    train(&mut desk, wang, "2024-06-14", "漆", Some(Who::Person(wang)), &[li]);
    let books = Books::open(&desk.workspace);
    let all = courses(&books, Scope::Person(wang), june(), day("2024-06-30"));
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|course| course.learned(li) && !course.learned(wang)));
    assert_eq!(all.iter().filter(|course| course.taught(wang)).count(), 1);
}
