//! Planned against done, worked by hand.

use salesreport::model::*;
use salesreport::tally::*;

use crate::desk::*;

const W23: &str = "2024-W23";

/// The outcomes of the rows of some levels for a scope and period, by day, and the days of what was not planned.
fn outcomes(
    desk: &Desk,
    scope: Scope,
    key: &str,
    as_of: &str,
    levels: &[PeriodKind],
) -> (Vec<Outcome>, Vec<(DeedKind, String)>) {
    let books = Books::open(&desk.workspace);
    let told = planned_and_done(&books, scope, period(key), day(as_of), levels);
    let unplanned = told.unplanned.iter().map(|deed| (deed.kind, deed.date.to_string())).collect();
    (told.rows.iter().map(|row| row.outcome).collect(), unplanned)
}

/// The outcomes of the team's week plans of W23 at the end of the week.
fn of_week(desk: &Desk) -> Vec<Outcome> {
    outcomes(desk, Scope::Team, W23, "2024-06-09", &[PeriodKind::Week]).0
}

/// Wang's plan of W23, still empty, and three customers.
fn week() -> (Desk, PersonId, [Party; 3]) {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let parties = ["C-001", "C-002", "C-003"].map(|id| Party::Customer(desk.customer(id, Some(wang))));
    desk.plan(Scope::Person(wang), W23, PlanKind::Own, &[]);
    (desk, wang, parties)
}

/// Visits planned to C-001 on Tuesday and C-002 on Friday; C-001 visited on Thursday, C-003 on Friday.
fn tuesday_and_friday() -> (Desk, PersonId, [Party; 3]) {
    let (mut desk, wang, parties) = week();
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(parties[0].clone()));
    desk.action(WorkKind::Visit, &["2024-06-07"], Some(parties[1].clone()));
    desk.visit(wang, "2024-06-06", parties[0].clone(), true);
    desk.visit(wang, "2024-06-07", parties[2].clone(), true);
    (desk, wang, parties)
}

#[test]
fn a_week_ends_with_two_days_late_a_visit_missed_and_one_nobody_planned() {
    let (desk, wang, parties) = tuesday_and_friday();
    let books = Books::open(&desk.workspace);
    let week = period(W23);
    for scope in [Scope::Team, Scope::Person(wang)] {
        let told = planned_and_done(&books, scope, week, week.end(), &[PeriodKind::Week]);
        let rows: Vec<_> = told.rows.iter().map(|row| (row.customer.as_ref(), row.outcome)).collect();
        assert_eq!(rows, [(Some(&parties[0]), Outcome::Late(2)), (Some(&parties[1]), Outcome::Missed)]);
        assert_eq!(told.rows[0].done_on(), Some(day("2024-06-06")));
        let visits = &desk.workspace.facts.visits;
        assert_eq!(told.rows[0].deed.as_ref().map(|deed| deed.entry), Some(visits[0].head.entry));
        let unplanned: Vec<_> = told.unplanned.iter().map(|deed| (deed.entry, deed.customer.as_ref())).collect();
        assert_eq!(unplanned, [(visits[1].head.entry, Some(&parties[2]))]);
    }
}

#[test]
fn what_the_week_still_has_time_for_is_not_missed() {
    let (desk, ..) = tuesday_and_friday();
    let of = |as_of| outcomes(&desk, Scope::Team, W23, as_of, &[PeriodKind::Week]);
    assert_eq!(of("2024-06-03").0, [Outcome::Open, Outcome::Open]);
    assert_eq!(of("2024-06-05").0, [Outcome::Overdue(1), Outcome::Open]);
    assert_eq!(of("2024-06-07").0, [Outcome::Late(2), Outcome::Open]);
    assert_eq!(of("2024-06-08").0, [Outcome::Late(2), Outcome::Overdue(1)]);
    assert_eq!(of("2024-06-06").1, [], "the visit of Friday is not known on Thursday");
}

#[test]
fn a_row_takes_the_visit_of_its_own_day_before_a_later_one_before_an_earlier_one() {
    let (mut desk, wang, [c1, c2, _]) = week();
    desk.action(WorkKind::Visit, &["2024-06-04", "2024-06-05"], Some(c1.clone()));
    desk.action(WorkKind::Visit, &["2024-06-07"], Some(c2.clone()));
    desk.visit(wang, "2024-06-05", c1.clone(), true);
    desk.visit(wang, "2024-06-06", c1, true);
    desk.visit(wang, "2024-06-03", c2.clone(), true);
    assert_eq!(of_week(&desk), [Outcome::Late(2), Outcome::Done, Outcome::Early(4)]);
    desk.visit(wang, "2024-06-08", c2, true);
    assert_eq!(of_week(&desk), [Outcome::Late(2), Outcome::Done, Outcome::Late(1)]);
}

#[test]
fn one_visit_does_one_row_and_a_stretch_is_one_row() {
    let (mut desk, wang, [c1, c2, _]) = week();
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone())).what = "谈返利".into();
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone())).what = "看陈列".into();
    desk.action(WorkKind::Visit, &["2024-06-05..2024-06-07"], Some(c2.clone()));
    desk.visit(wang, "2024-06-04", c1, true);
    desk.visit(wang, "2024-06-06", c2, true);
    assert_eq!(of_week(&desk), [Outcome::Done, Outcome::Missed, Outcome::Done]);
}

#[test]
fn a_week_plan_and_a_month_plan_may_both_ask_for_the_same_visit() {
    let (mut desk, wang, [c1, ..]) = week();
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    desk.plan(Scope::Person(wang), "2024-06", PlanKind::Own, &[]);
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    desk.visit(wang, "2024-06-04", c1, true);
    let both = outcomes(&desk, Scope::Team, W23, "2024-06-09", &[PeriodKind::Week, PeriodKind::Month]);
    assert_eq!(both, (vec![Outcome::Done; 2], vec![]));
}

#[test]
fn every_kind_of_work_is_done_by_its_own_kind_of_entry() {
    let (mut desk, wang, [c1, c2, c3]) = week();
    let Party::Customer(dealer) = c1 else { unreachable!() };
    for kind in [WorkKind::Visit, WorkKind::Call, WorkKind::Collection, WorkKind::Delivery, WorkKind::Promotion] {
        desk.action(kind, &["2024-06-04"], Some(c1.clone()));
    }
    desk.action(WorkKind::Other, &["2024-06-05"], Some(c2.clone()));
    desk.action(WorkKind::Visit, &["2024-06-06"], Some(c3.clone()));
    assert_eq!(of_week(&desk), [Outcome::Missed; 7]);
    desk.visit(wang, "2024-06-04", c1.clone(), true);
    desk.call(wang, "2024-06-04", c1.clone());
    desk.shipment(wang, "2024-06-04", None, Some(dealer), &[money("5")]);
    desk.payment(wang, "2024-06-07", dealer, "5").on = Some(day("2024-06-04"));
    desk.promotion(wang, "2024-06-04", "周年庆", Some(c1));
    desk.call(wang, "2024-06-05", c2);
    desk.visit(wang, "2024-06-06", c3, false);
    let mut expected = [Outcome::Done; 7];
    expected[6] = Outcome::Missed;
    assert_eq!(of_week(&desk), expected, "a visit that is not on site is none to a plan of visits");
}

#[test]
fn a_payment_logged_by_the_office_collects_for_whom_it_counts() {
    let (mut desk, _, [c1, ..]) = week();
    let office = desk.person("office", Role::BackOffice, "");
    let Party::Customer(dealer) = c1 else { unreachable!() };
    desk.action(WorkKind::Collection, &["2024-06-04"], Some(c1));
    desk.payment(office, "2024-06-05", dealer, "-7");
    assert_eq!(of_week(&desk), [Outcome::Missed], "a refund collects nothing");
    desk.payment(office, "2024-06-05", dealer, "7");
    assert_eq!(of_week(&desk), [Outcome::Late(1)]);
}

#[test]
fn a_region_s_row_is_done_by_its_people_or_by_whom_it_names() {
    let mut desk = Desk::new();
    let (wang, li, qian) = (desk.seller("wang", "east"), desk.seller("li", "east"), desk.seller("qian", "west"));
    let c1 = Party::Customer(desk.customer("c1", None));
    let east = desk.region("east");
    desk.plan(east, W23, PlanKind::Issued, &[]);
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    desk.action(WorkKind::Visit, &["2024-06-05"], Some(c1.clone())).staff = vec![Who::Person(wang)];
    desk.visit(qian, "2024-06-04", c1.clone(), true);
    desk.visit(li, "2024-06-05", c1.clone(), true);
    assert_eq!(of_week(&desk), [Outcome::Late(1), Outcome::Missed]);
    desk.visit(li, "2024-06-07", c1, true);
    desk.workspace.facts.visits.last_mut().unwrap().accompanied_by = vec![wang];
    assert_eq!(of_week(&desk), [Outcome::Late(1), Outcome::Late(2)]);
    let of = |scope| outcomes(&desk, scope, W23, "2024-06-09", &[PeriodKind::Week]).0;
    assert_eq!(of(Scope::Person(wang)), [Outcome::Late(2)]);
    assert_eq!((of(Scope::Person(qian)), of(Scope::Person(li))), (vec![], vec![]));
}

#[test]
fn what_a_region_and_its_people_plan_word_for_word_stands_once() {
    let mut desk = Desk::new();
    let wang = desk.seller("wang", "east");
    let c1 = Party::Customer(desk.customer("c1", None));
    let east = desk.region("east");
    for (owner, kind) in [(east, PlanKind::Own), (east, PlanKind::Issued), (Scope::Person(wang), PlanKind::Own)] {
        desk.plan(owner, W23, kind, &[]);
        desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1.clone()));
    }
    desk.visit(wang, "2024-06-04", c1, true);
    assert_eq!(of_week(&desk), [Outcome::Done]);
    let own = outcomes(&desk, Scope::Person(wang), W23, "2024-06-09", &[PeriodKind::Week]);
    assert_eq!(own, (vec![Outcome::Done], vec![]));
}

#[test]
fn nobody_is_told_to_have_missed_what_no_log_can_show() {
    let (mut desk, wang, _) = week();
    desk.action(WorkKind::Other, &["2024-06-04"], None).what = "整理客户档案".into();
    desk.action(WorkKind::Study, &["2024-06-05"], None);
    assert_eq!(of_week(&desk), [Outcome::Untold, Outcome::Missed]);
    let item = desk.item(wang, "2024-06-06", WorkKind::Other, None);
    (item.what, item.status) = (Some("整理客户档案".into()), PlanStatus::Done);
    assert_eq!(of_week(&desk), [Outcome::Late(2), Outcome::Missed]);
}

#[test]
fn a_row_without_dates_has_its_whole_period_and_one_beyond_it_its_own_days() {
    let (mut desk, wang, [c1, c2, _]) = week();
    desk.action(WorkKind::Visit, &[], Some(c1.clone()));
    desk.action(WorkKind::Visit, &["2024-06-11"], Some(c2.clone()));
    let of = |desk: &Desk, key, as_of| outcomes(desk, Scope::Team, key, as_of, &[PeriodKind::Week]).0;
    assert_eq!(of(&desk, W23, "2024-06-08"), [Outcome::Open]);
    desk.visit(wang, "2024-06-09", c1, true);
    assert_eq!(of(&desk, W23, "2024-06-09"), [Outcome::Done]);
    assert_eq!(of(&desk, "2024-W24", "2024-06-10"), [Outcome::Open]);
    assert_eq!(of(&desk, "2024-W24", "2024-06-11"), [Outcome::Missed]);
    desk.visit(wang, "2024-06-11", c2, true);
    assert_eq!(of(&desk, "2024-W24", "2024-06-11"), [Outcome::Done]);
}

#[test]
fn an_item_of_a_day_is_done_by_any_visit_call_or_order_of_its_customer_that_day() {
    let (mut desk, wang, [c1, c2, c3]) = week();
    let Party::Customer(dealer) = c2 else { unreachable!() };
    desk.item(wang, "2024-06-04", WorkKind::Collection, Some(c1.clone()));
    desk.item(wang, "2024-06-04", WorkKind::Visit, Some(c2.clone()));
    desk.item(wang, "2024-06-04", WorkKind::Visit, Some(c3.clone()));
    desk.item(wang, "2024-06-04", WorkKind::Other, None).status = PlanStatus::Done;
    desk.item(wang, "2024-06-04", WorkKind::Call, Some(c3.clone())).status = PlanStatus::Dropped;
    let moved = desk.item(wang, "2024-06-04", WorkKind::Visit, Some(c1.clone()));
    (moved.status, moved.to) = (PlanStatus::Moved, Some(day("2024-06-20")));
    desk.call(wang, "2024-06-04", c1);
    desk.order(wang, "2024-06-04", dealer, "", &[money("1")]);
    desk.visit(wang, "2024-06-05", c3, true);
    let (rows, unplanned) = outcomes(&desk, Scope::Team, W23, "2024-06-09", &[PeriodKind::Day]);
    let moved = Outcome::Moved(Some(day("2024-06-20")));
    let done = Outcome::Done;
    assert_eq!(rows, [done, done, Outcome::Missed, done, Outcome::Dropped, moved]);
    assert_eq!(unplanned, [(DeedKind::Visit, "2024-06-05".to_owned())]);
}

#[test]
fn the_items_of_tomorrow_are_open_and_so_are_today_s_until_the_log_says_more_than_a_plan() {
    let (mut desk, wang, [c1, ..]) = week();
    desk.item(wang, "2024-06-05", WorkKind::Visit, Some(c1));
    let of = |desk: &Desk, as_of| outcomes(desk, Scope::Team, W23, as_of, &[PeriodKind::Day]).0;
    assert_eq!(of(&desk, "2024-06-03"), []);
    assert_eq!((of(&desk, "2024-06-04"), of(&desk, "2024-06-05")), (vec![Outcome::Open], vec![Outcome::Open]));
    desk.attends(wang, "2024-06-05", None);
    assert_eq!(of(&desk, "2024-06-05"), [Outcome::Missed]);
}

#[test]
fn a_revised_plan_counts_from_the_day_it_was_revised() {
    let (mut desk, wang, [c1, c2, _]) = week();
    desk.action(WorkKind::Visit, &["2024-06-04"], Some(c1));
    let again = desk.plan(Scope::Person(wang), W23, PlanKind::Own, &[]);
    again.revised_at = Some(Moment { day: day("2024-06-05"), time: None });
    desk.action(WorkKind::Visit, &["2024-06-08"], Some(c2));
    let of = |as_of| outcomes(&desk, Scope::Team, W23, as_of, &[PeriodKind::Week]).0;
    assert_eq!((of("2024-06-04"), of("2024-06-05")), (vec![Outcome::Open], vec![Outcome::Open]));
    let books = Books::open(&desk.workspace);
    let row = &planned_and_done(&books, Scope::Team, period(W23), day("2024-06-05"), &[PeriodKind::Week]).rows[0];
    assert_eq!(row.to, day("2024-06-08"));
}

#[test]
fn study_is_done_by_a_training_one_attended_and_a_meeting_by_a_meeting() {
    let (mut desk, wang, [c1, ..]) = week();
    let li = desk.seller("li", "east");
    desk.action(WorkKind::Study, &["2024-06-04"], None);
    desk.action(WorkKind::Meeting, &["2024-06-05"], None);
    desk.action(WorkKind::Meeting, &["2024-06-06"], Some(c1.clone()));
    let head = desk.head(li, "2024-06-04", LogSection::Training);
    let (topic, attendees) = ("新品".into(), vec![Who::Person(li)]);
    let training = Training { head, topic, hours: None, taught_by: None, attendees, content: None, result: None };
    desk.workspace.facts.training.push(training);
    let head = desk.head(wang, "2024-06-06", LogSection::Meetings);
    let kind = MeetingKind::Weekend;
    let meeting = Meeting { head, kind, time: None, host: None, lecturer: None, minutes: None, decisions: vec![] };
    desk.workspace.facts.meetings.push(meeting);
    desk.visit(wang, "2024-06-06", c1, false);
    assert_eq!(of_week(&desk), [Outcome::Missed, Outcome::Late(1), Outcome::Done]);
    desk.workspace.facts.training[0].attendees.push(Who::Person(wang));
    assert_eq!(of_week(&desk), [Outcome::Done, Outcome::Late(1), Outcome::Done]);
}

#[test]
fn streets_planned_of_a_survey_are_done_by_outlets_of_that_campaign_surveyed_there() {
    let (mut desk, wang, _) = week();
    let (street, other) = (desk.area("观前街"), desk.area("人民路"));
    desk.workspace.roster.areas[street.index()].within = Some(other);
    let action = desk.action(WorkKind::Survey, &["2024-06-04"], None);
    (action.street, action.campaign) = (Some(street), Some("夏季".into()));
    let surveyed = |desk: &mut Desk, campaign: &str, street| {
        let head = desk.head(wang, "2024-06-04", LogSection::Survey);
        desk.workspace.facts.survey.push(SurveyedOutlet {
            head,
            campaign: Some(campaign.into()),
            outlet: Party::Prospect("小店".into()),
            kind: OutletType::Retail,
            street: Some(street),
            tier: None,
            size: None,
            trade: None,
            layout: None,
            category_sales: None,
            potential: None,
            contacts: vec![],
            brands: vec![],
            opinion: None,
        });
    };
    surveyed(&mut desk, "夏季", other);
    surveyed(&mut desk, "春季", street);
    assert_eq!(of_week(&desk), [Outcome::Missed]);
    surveyed(&mut desk, "夏季", street);
    assert_eq!(of_week(&desk), [Outcome::Done]);
}
