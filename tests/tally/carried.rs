//! What carries from period to period until it is closed, worked by hand.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

/// How the threads of a kind stand: what, opened, due, closed.
type Stand = (String, String, Option<String>, Option<(String, How)>);

fn stands(desk: &Desk, scope: Scope, as_of: &str, kind: ThreadKind) -> Vec<Stand> {
    let books = Books::open(&desk.workspace);
    let all = threads(&books, scope, day(as_of)).into_iter().filter(|thread| thread.kind == kind);
    let stand = |thread: Thread<'_>| {
        let closed = thread.closed.map(|closing| (closing.on.to_string(), closing.how));
        let what = thread.what.unwrap_or_default().to_owned();
        (what, thread.opened.to_string(), thread.due.map(|due| due.to_string()), closed)
    };
    all.map(stand).collect()
}

fn stand(what: &str, opened: &str, due: &str, closed: Option<(&str, How)>) -> Stand {
    let due = (!due.is_empty()).then(|| due.to_owned());
    (what.into(), opened.into(), due, closed.map(|(on, how)| (on.to_owned(), how)))
}

fn team() -> (Desk, PersonId, PersonId, [Party; 2]) {
    let mut desk = Desk::new();
    let (wang, li) = (desk.seller("wang", "east"), desk.seller("li", "west"));
    let parties = ["c1", "c2"].map(|id| Party::Customer(desk.customer(id, Some(wang))));
    (desk, wang, li, parties)
}

#[test]
fn a_missed_action_carries_on_until_a_later_week_does_it() {
    let (mut desk, wang, li, [c1, c2]) = team();
    desk.plan(Scope::Person(wang), "2024-W23", PlanKind::Own, &[]);
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    desk.action(WorkKind::Visit, &["2024-06-05"], Some(c2.clone()));
    desk.visit(wang, "2024-06-05", c2, true);
    desk.visit(li, "2024-06-11", c1.clone(), true);
    desk.visit(wang, "2024-06-12", c1, true);
    let of = |as_of| stands(&desk, Scope::Team, as_of, ThreadKind::Planned);
    assert_eq!(of("2024-06-03"), [], "not begun");
    assert_eq!(of("2024-06-11"), [stand("visit", "2024-06-04", "2024-06-04", None)], "another one's visit is not his");
    let done = Some(("2024-06-12", How::Done));
    assert_eq!(of("2024-06-30"), [stand("visit", "2024-06-04", "2024-06-04", done)]);
    assert_eq!(stands(&desk, Scope::Person(li), "2024-06-30", ThreadKind::Planned), []);
}

#[test]
fn a_thread_knows_its_age_its_lateness_and_how_many_periods_it_lasts() {
    let (mut desk, wang, _, [c1, _]) = team();
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[]);
    desk.action(WorkKind::Visit, &["2024-06-28"], Some(c1.clone()));
    let of = |desk: &Desk, as_of| {
        let books = Books::open(&desk.workspace);
        let thread = threads(&books, Scope::Team, day(as_of)).remove(0);
        let periods = [PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Year];
        (thread.age_days, thread.days_late, periods.map(|kind| thread.periods(kind)))
    };
    assert_eq!(of(&desk, "2024-06-28"), (0, 0, [1, 1, 1, 1]));
    assert_eq!(of(&desk, "2024-07-01"), (3, 3, [2, 2, 2, 1]));
    assert_eq!(of(&desk, "2025-01-01"), (187, 187, [28, 8, 4, 2]));
    desk.visit(wang, "2024-07-02", c1, true);
    assert_eq!(of(&desk, "2025-01-01"), (4, 4, [2, 2, 2, 1]), "closed, it grows no older");
}

#[test]
fn what_is_planned_again_is_one_thread_due_on_its_last_day() {
    let (mut desk, wang, _, [c1, _]) = team();
    for (key, date) in [("2024-W23", "2024-06-04"), ("2024-W24", "2024-06-13")] {
        desk.plan(Scope::Person(wang), key, PlanKind::Own, &[]);
        desk.action(WorkKind::Visit, &[date], Some(c1.clone()));
    }
    let of = |desk: &Desk, as_of| stands(desk, Scope::Team, as_of, ThreadKind::Planned);
    assert_eq!(of(&desk, "2024-06-12"), [stand("visit", "2024-06-04", "2024-06-04", None)]);
    assert_eq!(of(&desk, "2024-06-14"), [stand("visit", "2024-06-04", "2024-06-13", None)]);
    desk.visit(wang, "2024-06-14", c1.clone(), true);
    let done = stand("visit", "2024-06-04", "2024-06-13", Some(("2024-06-14", How::Done)));
    assert_eq!(of(&desk, "2024-06-30"), std::slice::from_ref(&done));
    desk.plan(Scope::Person(wang), "2024-W26", PlanKind::Own, &[]);
    desk.action(WorkKind::Visit, &["2024-06-25"], Some(c1));
    assert_eq!(of(&desk, "2024-06-30"), [stand("visit", "2024-06-25", "2024-06-25", None), done]);
}

#[test]
fn an_unfinished_item_carries_on_until_the_log_says_done_or_drops_it() {
    let (mut desk, wang, ..) = team();
    let says = |desk: &mut Desk, date, status| {
        let item = desk.item(wang, date, WorkKind::Other, None);
        (item.what, item.status) = (Some("整理样品".into()), status);
        desk.attends(wang, date, None);
    };
    says(&mut desk, "2024-06-03", PlanStatus::Open);
    says(&mut desk, "2024-06-10", PlanStatus::Open);
    let of = |desk: &Desk, as_of| stands(desk, Scope::Person(wang), as_of, ThreadKind::Planned);
    assert_eq!(of(&desk, "2024-06-12"), [stand("整理样品", "2024-06-03", "2024-06-10", None)]);
    says(&mut desk, "2024-06-14", PlanStatus::Done);
    let done = stand("整理样品", "2024-06-03", "2024-06-14", Some(("2024-06-14", How::Done)));
    assert_eq!(of(&desk, "2024-06-30"), std::slice::from_ref(&done));
    says(&mut desk, "2024-06-20", PlanStatus::Open);
    says(&mut desk, "2024-06-21", PlanStatus::Dropped);
    let dropped = stand("整理样品", "2024-06-20", "2024-06-21", Some(("2024-06-21", How::Dropped)));
    assert_eq!(of(&desk, "2024-06-30"), [done, dropped]);
}

#[test]
fn what_was_moved_is_open_and_late_only_after_its_new_day() {
    let (mut desk, wang, _, [c1, _]) = team();
    let item = desk.item(wang, "2024-06-04", WorkKind::Measure, Some(c1.clone()));
    (item.status, item.to) = (PlanStatus::Moved, Some(day("2024-06-12")));
    let late = |desk: &Desk, as_of| {
        let books = Books::open(&desk.workspace);
        open_threads(&books, Scope::Team, day(as_of)).iter().map(|thread| thread.days_late).collect::<Vec<_>>()
    };
    assert_eq!(late(&desk, "2024-06-10"), [0]);
    assert_eq!(late(&desk, "2024-06-14"), [2]);
    desk.visit(wang, "2024-06-13", c1, true);
    assert_eq!(late(&desk, "2024-06-14"), [0; 0]);
}

#[test]
fn what_was_done_on_its_day_is_never_carried() {
    let (mut desk, wang, _, [c1, _]) = team();
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[]);
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    desk.item(wang, "2024-06-04", WorkKind::Visit, Some(c1.clone()));
    desk.visit(wang, "2024-06-04", c1, true);
    assert_eq!(stands(&desk, Scope::Team, "2024-06-30", ThreadKind::Planned), []);
}

#[test]
fn what_a_review_asks_for_is_open_until_a_later_one_says_it_is_done() {
    let (mut desk, wang, li, _) = team();
    let east = desk.region("east");
    let boss = Some(Who::Person(li));
    desk.review(east, "2024-05", "2024-05-30", &[("配样册", boss.clone(), Some("2024-06-10"), RequestStatus::Open)]);
    desk.review(east, "2024-06", "2024-06-30", &[("配样册", boss, None, RequestStatus::Done)]);
    let of = |scope, as_of| stands(&desk, scope, as_of, ThreadKind::ReviewRequest);
    assert_eq!(of(Scope::Team, "2024-05-29"), []);
    let open = [stand("配样册", "2024-05-30", "2024-06-10", None)];
    assert_eq!((of(Scope::Team, "2024-06-29"), of(east, "2024-06-29")), (open.to_vec(), open.to_vec()));
    assert_eq!(of(Scope::Person(li), "2024-06-29"), open, "he is asked for it");
    assert_eq!(of(Scope::Person(wang), "2024-06-29"), []);
    let done = Some(("2024-06-30", How::Done));
    assert_eq!(of(east, "2024-06-30"), [stand("配样册", "2024-05-30", "2024-06-10", done)]);
}

#[test]
fn a_problem_is_a_thread_too_and_a_period_carries_what_was_open_in_it() {
    let (mut desk, wang, ..) = team();
    desk.problem(wang, "2024-05-20", Some("Q-1"), "断货", false).due = Some(day("2024-06-01"));
    desk.problem(wang, "2024-06-04", Some("Q-1"), "", true);
    desk.problem(wang, "2024-06-20", Some("Q-2"), "串货", false);
    let books = Books::open(&desk.workspace);
    let of = |key, as_of: &str| {
        let all = carried(&books, Scope::Team, period(key), day(as_of));
        all.iter().map(|thread| (thread.what.unwrap().to_owned(), thread.days_late)).collect::<Vec<_>>()
    };
    let told = |what: &str, late| (what.to_owned(), late);
    assert_eq!(of("2024-05", "2024-05-31"), [told("断货", 0)]);
    assert_eq!(of("2024-06", "2024-06-30"), [told("串货", 0), told("断货", 3)]);
    assert_eq!(of("2024-07", "2024-07-31"), [told("串货", 0)]);
    assert_eq!(open_threads(&books, Scope::Team, day("2024-06-10")), []);
}

fn promises(desk: &mut Desk, person: PersonId, date: &str, customer: &Party, due: Option<&str>, kept: bool) {
    let head = desk.head(person, date, LogSection::Promises);
    let (customer, due) = (customer.clone(), due.map(day));
    desk.workspace.facts.promises.push(Promise { head, customer, what: "下周补货".into(), due, kept });
}

#[test]
fn a_promise_is_open_until_its_own_promiser_keeps_it_and_may_be_given_again() {
    let (mut desk, wang, li, [c1, _]) = team();
    promises(&mut desk, wang, "2024-06-03", &c1, None, false);
    promises(&mut desk, li, "2024-06-04", &c1, None, true);
    promises(&mut desk, wang, "2024-06-05", &c1, Some("2024-06-07"), false);
    let of = |desk: &Desk, as_of| stands(desk, Scope::Person(wang), as_of, ThreadKind::Promise);
    assert_eq!(of(&desk, "2024-06-04"), [stand("下周补货", "2024-06-03", "", None)]);
    assert_eq!(of(&desk, "2024-06-09"), [stand("下周补货", "2024-06-03", "2024-06-07", None)]);
    promises(&mut desk, wang, "2024-06-10", &c1, None, true);
    promises(&mut desk, wang, "2024-06-11", &c1, None, true);
    let kept = stand("下周补货", "2024-06-03", "2024-06-07", Some(("2024-06-10", How::Kept)));
    assert_eq!(of(&desk, "2024-06-30"), std::slice::from_ref(&kept), "said twice, kept once");
    promises(&mut desk, wang, "2024-06-20", &c1, None, false);
    assert_eq!(of(&desk, "2024-06-30"), [stand("下周补货", "2024-06-20", "", None), kept]);
}

#[test]
fn an_instruction_a_decision_and_the_receivers_task_are_one_and_whoever_does_it_closes_it() {
    let (mut desk, wang, li, _) = team();
    let what = || "交样品清单".into();
    let head = desk.head(li, "2024-06-03", LogSection::Instructions);
    let due = Some(day("2024-06-05"));
    let status = RequestStatus::Open;
    desk.workspace.facts.instructions.push(Instruction { head, to: wang, what: what(), due, status });
    let head = desk.head(li, "2024-06-04", LogSection::Meetings);
    let decision = Decision { what: what(), who: Some(Who::Person(wang)), due: None };
    let decisions = vec![decision, Decision { what: "换展架".into(), who: None, due: None }];
    let kind = MeetingKind::Morning;
    let meeting = Meeting { head, kind, time: None, host: None, lecturer: None, minutes: None, decisions };
    desk.workspace.facts.meetings.push(meeting);
    let head = desk.head(wang, "2024-06-07", LogSection::Tasks);
    let task = Task { head, from: None, what: what(), due: None, done_on: Some(day("2024-06-06")), quality: None };
    desk.workspace.facts.tasks.push(task);
    let of = |scope, as_of| stands(&desk, scope, as_of, ThreadKind::Instruction);
    let open = [stand("交样品清单", "2024-06-03", "2024-06-05", None)];
    assert_eq!(of(Scope::Team, "2024-06-06"), open, "not known yet");
    let done = [stand("交样品清单", "2024-06-03", "2024-06-05", Some(("2024-06-06", How::Done)))];
    for scope in [Scope::Team, Scope::Person(wang), Scope::Person(li)] {
        assert_eq!(of(scope, "2024-06-30"), done);
    }
    assert_eq!(stands(&desk, Scope::Team, "2024-06-30", ThreadKind::Task), []);
    let decided = stand("换展架", "2024-06-04", "", None);
    assert_eq!(stands(&desk, Scope::Team, "2024-06-30", ThreadKind::Decision), [decided]);
    let books = Books::open(&desk.workspace);
    let thread = &carried(&books, Scope::Team, period("2024-06"), day("2024-06-30"))[1];
    assert_eq!((&thread.from, &thread.by), (&Some(Who::Person(li)), &vec![Who::Person(wang)]));
    assert_eq!((thread.days_late, thread.news.len()), (1, 3));
    assert_eq!(thread.news[0].source(), Source::Entry(desk.workspace.facts.instructions[0].head.entry));
}

#[test]
fn what_a_customer_asks_complains_of_or_wants_to_know_is_closed_by_whoever_sees_to_it() {
    let (mut desk, wang, li, [c1, _]) = team();
    let mut asks = |person, date: &str, kind, handled: Option<&str>, status| {
        let head = desk.head(person, date, LogSection::Requests);
        let (customer, handled_on) = (c1.clone(), handled.map(day));
        desk.workspace.facts.requests.push(Request { head, customer, kind, what: "破损".into(), handled_on, status });
    };
    asks(wang, "2024-06-03", RequestKind::Complaint, None, RequestStatus::Open);
    asks(li, "2024-06-10", RequestKind::Request, Some("2024-06-08"), RequestStatus::Done);
    for (date, resolved) in [("2024-06-04", None), ("2024-06-12", Some(day("2024-06-12")))] {
        let head = desk.head(wang, date, LogSection::Inquiries);
        desk.workspace.facts.inquiries.push(Inquiry {
            head,
            id: None,
            customer: c1.clone(),
            question: "几时到货".into(),
            answer: None,
            promised: None,
            escalated_to: Some(Who::Person(li)),
            resolved_on: resolved,
            satisfied: None,
        });
    }
    let of = |kind| stands(&desk, Scope::Person(li), "2024-06-30", kind);
    assert_eq!(of(ThreadKind::Complaint), [stand("破损", "2024-06-03", "", Some(("2024-06-08", How::Done)))]);
    assert_eq!(of(ThreadKind::Inquiry), [stand("几时到货", "2024-06-04", "", Some(("2024-06-12", How::Done)))]);
    assert_eq!(of(ThreadKind::Request), []);
}

#[test]
fn what_was_lent_is_open_until_it_comes_back() {
    let (mut desk, wang, _, [c1, _]) = team();
    let Party::Customer(customer) = c1 else { unreachable!() };
    let product = desk.product("展架", "", "个", "");
    for (date, returned_on) in [("2024-06-03", None), ("2024-06-20", Some(day("2024-06-19")))] {
        let head = desk.head(wang, date, LogSection::Loans);
        let (quantity, due) = (yuan("2"), returned_on.is_none().then(|| day("2024-06-10")));
        desk.workspace.facts.loans.push(Loan { head, id: None, customer, product, quantity, due, returned_on });
    }
    let of = |as_of| stands(&desk, Scope::Team, as_of, ThreadKind::Loan);
    assert_eq!(of("2024-06-19"), [stand("展架", "2024-06-03", "2024-06-10", None)]);
    assert_eq!(of("2024-06-20"), [stand("展架", "2024-06-03", "2024-06-10", Some(("2024-06-19", How::Done)))]);
}

#[test]
fn a_visit_that_was_early_for_the_month_leaves_the_week_s_open() {
    let (mut desk, wang, _, [c1, _]) = team();
    for key in ["2024-W20", "2024-05"] {
        desk.plan(Scope::Person(wang), key, PlanKind::Own, &[]);
        desk.action(WorkKind::Visit, &["2024-05-13"], Some(c1.clone()));
    }
    desk.visit(wang, "2024-05-06", c1, true);
    let open = [stand("visit", "2024-05-13", "2024-05-13", None)];
    assert_eq!(stands(&desk, Scope::Team, "2024-05-19", ThreadKind::Planned), open);
}
