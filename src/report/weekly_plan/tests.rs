//! A week's plan says what is planned, its opposite where the opposite is planned, and that nothing is known where it
//! is not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::weekly_plan::WeeklyPlan;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

/// The plan for a week, as known the Sunday before: W21 has six working days, 20 to 25 May 2024.
fn plan_of(workspace: &Workspace, scope: Scope, week: &str) -> WeeklyPlan {
    let books = Books::open(workspace);
    let period = period(week);
    let context = Context { books: &books, scope, period, as_of: period.start().before(), lang: Lang::Zh };
    match view("weekly-plan", &context) {
        Some(View::WeeklyPlan(plan)) => *plan,
        other => panic!("no plan but {other:?}"),
    }
}

fn wang(workspace: &Workspace) -> WeeklyPlan {
    plan_of(workspace, Scope::Person(WANG), "2024-W21")
}

fn east(workspace: &Workspace) -> WeeklyPlan {
    plan_of(workspace, Scope::Region(EAST), "2024-W21")
}

/// A paragraph of the opening; empty if it is not said.
fn said(plan: &WeeklyPlan, id: &str) -> String {
    plan.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

fn action(at: &Workspace, customer: Option<CustomerId>, date: &str, what: &str) -> Action {
    let kept = at.plans.iter().flat_map(|plan| &plan.actions).next().expect("June's own plan has one").clone();
    Action {
        dates: Dates(vec![(day(date), day(date))]),
        customer: customer.map(Party::Customer),
        what: what.to_owned(),
        staff: Vec::new(),
        ..kept
    }
}

/// The story with someone's plan for the week: a visit to each of these customers on these days.
fn planned_by(at: &mut Workspace, person: PersonId, metrics: &[(Metric, i64)], visits: &[(CustomerId, &str)]) {
    let mut week = plan(Scope::Person(person), "2024-W21", PlanKind::Own, metrics, &[]);
    week.submitted_at = Some(Moment { day: day("2024-05-20"), time: Time::parse("08:30") });
    week.approvals = vec![(MANAGER, Moment { day: day("2024-05-20"), time: Time::parse("09:00") })];
    week.actions = visits.iter().map(|&(customer, date)| action(at, Some(customer), date, "谈补货")).collect();
    at.plans.push(week);
}

fn planned(metrics: &[(Metric, i64)], visits: &[(CustomerId, &str)]) -> Workspace {
    let mut at = story();
    planned_by(&mut at, WANG, metrics, visits);
    at
}

const DAYS: [&str; 6] = ["2024-05-20", "2024-05-21", "2024-05-22", "2024-05-23", "2024-05-24", "2024-05-25"];

#[test]
fn the_weeks_target_is_held_against_what_the_month_has_left() {
    // Of 600,000 in May 158,000 are sold; of 442,000 left 6 of 11 working days are this week's: 241,091.
    let mut at = story();
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 600_000)], &[]));
    planned_by(&mut at, WANG, &[(Metric::Sales, 200_000)], &[]);
    let days = at.calendar.workdays(day("2024-05-20"), day("2024-05-31"));
    assert_eq!(days, 11);
    let report = wang(&at);
    has(&said(&report, "aims"), "第21周目标：销售额 20.0 万元。");
    has(&said(&report, "aims"), "尚余 44.2 万元，摊到本周应 24.1 万元；周目标少 4.1 万元。");
    let row = &report.targets.rows[0];
    assert_eq!((&*row.target, &*row.month, &*row.left, &*row.share), ("20.0", "15.8", "44.2", "24.1"));
    let last = at.plans.len() - 1;
    at.plans[last].targets.metrics.insert(Metric::Sales, Amount::int(300_000));
    has(&said(&wang(&at), "aims"), "周目标多 5.9 万元。");
    at.plans[last].targets.metrics.insert(Metric::Sales, Amount::int(241_000));
    has(&said(&wang(&at), "aims"), "周目标正好。");
    order(&mut at, "2024-05-10", WANG, CHANGSHENG, 500_000);
    has(&said(&wang(&at), "aims"), "5月销售目标至 05-19 已完成 109.7 %。");
}

#[test]
fn without_targets_it_is_said_who_states_none() {
    let text = said(&wang(&planned(&[], &[])), "aims");
    has(&text, "第21周没有销售和回款目标：周计划没写，月目标不全，无从折算（王小明）。");
    has(&text, "5月没有销售目标，本周在月里占多少算不出。");
    let report = wang(&planned(&[], &[]));
    has(&report.targets.notes[0], "第21周没有目标");
    assert!(report.targets.rows.iter().all(|row| row.target == "—"));
}

#[test]
fn a_target_cut_from_the_month_is_marked_and_one_stated_is_not() {
    let mut at = planned(&[], &[]);
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 270_000)], &[]));
    let report = wang(&at);
    has(&report.targets.rows[0].target, "（折算）");
    has(&said(&report, "aims"), "（折算）");
    assert!(report.targets.notes[0].starts_with("标「折算」"));
    let week = at.plans.iter_mut().find(|plan| plan.period == period("2024-W21")).expect("the week's plan");
    week.targets.metrics.insert(Metric::Sales, Amount::int(60_000));
    assert_eq!(wang(&at).targets.rows[0].target, "6.0");
}

#[test]
fn last_week_stands_with_its_result_or_that_nothing_is_known_of_it() {
    let mut at = planned(&[], &[]);
    has(&said(&wang(&at), "aims"), "第20周销售 0.0 万元，没有周目标。");
    order(&mut at, "2024-05-14", WANG, CHANGSHENG, 30_000);
    at.plans.push(plan(Scope::Person(WANG), "2024-W20", PlanKind::Own, &[(Metric::Sales, 60_000)], &[]));
    has(&said(&wang(&at), "aims"), "第20周销售 3.0 万元，完成周目标 50.0 %。");
    at.settings.log_start = Some(day("2024-05-20"));
    at.facts.orders.clear();
    has(&said(&wang(&at), "aims"), "第20周没有记录。");
}

#[test]
fn days_with_nothing_planned_are_named_and_full_weeks_have_none() {
    let all: Vec<(CustomerId, &str)> = DAYS.iter().map(|&date| (CHANGSHENG, date)).collect();
    let report = wang(&planned(&[], &all));
    has(&said(&report, "route"), "6 个工作日安排 6 件，要去客户 1 家。每个工作日都有安排。");
    let report = wang(&planned(&[], &all[..4]));
    has(&said(&report, "route"), "没有安排的工作日：05-24、05-25。");
    assert!(report.stops.rows.iter().any(|row| row.group == "05-24 周五：没有安排"), "{:?}", report.stops.rows);
    let report = wang(&planned(&[], &[]));
    has(&said(&report, "route"), "第21周还没有安排。");
    assert_eq!(report.stops.notes, ["第21周还没有安排。"]);
    assert!(report.stops.rows.is_empty());
}

#[test]
fn of_several_everyones_free_days_are_told() {
    let mut at = planned(&[], &[(CHANGSHENG, DAYS[0])]);
    planned_by(&mut at, LI, &[], &DAYS.map(|date| (HONGTU, date)));
    // Of 周敏 no plan of days is asked, of 李芳 every day is taken.
    assert_eq!(east(&at).stops.notes, ["没有安排的工作日：王小明 05-21、05-22、05-23、05-24、05-25。"]);
    at.plans.pop();
    assert_eq!(east(&at).stops.notes, ["没有安排的工作日：王小明 05-21、05-22、05-23、05-24、05-25；李芳 整周。"]);
}

#[test]
fn what_is_agreed_or_due_joins_the_plan_of_its_customer_and_day() {
    let mut at = planned(&[], &[(CHANGSHENG, DAYS[1])]);
    at.facts.visits.retain(|visit| visit.head.date < day("2024-05-20"));
    let visit = at.facts.visits.last_mut().expect("a visit");
    (visit.customer, visit.next, visit.next_step) =
        (Party::Customer(CHANGSHENG), Some(day(DAYS[1])), Some("带样板".into()));
    at.facts.problems[0].due = Some(day(DAYS[3]));
    let report = wang(&at);
    let rows: Vec<_> = report.stops.rows.iter().filter(|row| row.group.is_empty()).collect();
    assert_eq!((&*rows[0].kind, &*rows[0].what, &*rows[0].basis), ("拜访、约定回访", "谈补货；带样板", "周计划、约定"));
    assert_eq!((&*rows[1].kind, &*rows[1].basis), ("问题到期", "到期"));
    // A deadline alone is no work for the day.
    has(&said(&report, "route"), "05-23");
    assert!(report.stops.rows.iter().any(|row| row.group == "05-23 周四：没有行程，只有到期事项"));
}

#[test]
fn stops_of_a_day_stand_by_area_and_name_the_route() {
    let mut at = planned(&[], &[(CHANGSHENG, DAYS[0]), (HONGTU, DAYS[0]), (DATONG, DAYS[0])]);
    let district = |name: &str| Area {
        id: name.to_owned(),
        name: name.to_owned(),
        aliases: Vec::new(),
        kind: Some(AreaKind::District),
        manager: None,
        within: None,
        locality: Locality::default(),
        place: None,
    };
    at.roster.areas.extend([district("城北"), district("城南")]);
    for (customer, area) in [(0, AreaId(1)), (1, AreaId(2)), (2, AreaId(1))] {
        at.roster.customers[customer].states[0].area = Some(area);
    }
    let rows = wang(&at).stops.rows;
    assert_eq!(rows[0].group, "05-20 周一：城北 2 家 → 城南 1 家");
    let names: Vec<&str> = rows[1..4].iter().map(|row| &*row.customer).collect();
    assert_eq!(names, ["昌盛建材", "大同商行", "宏图装饰"]);
}

#[test]
fn customers_planned_are_as_many_as_the_norm_asks_or_short_of_it() {
    let norm = |at: &mut Workspace, customers: Option<u32>| {
        let norm = Norm { calls_per_day: Some(30), customers_per_week: customers, ..Norm::default() };
        at.settings.norms = [(Role::Salesperson, norm)].into();
    };
    let mut at = planned(&[(Metric::CallsMade, 100)], &[(CHANGSHENG, DAYS[0]), (DATONG, DAYS[1])]);
    norm(&mut at, Some(20));
    let report = wang(&at);
    has(&said(&report, "route"), "拜访客户定额 20 家，排了 2 家，少 18 家；上周实际 0 家。");
    let rows = &report.norms.rows;
    assert_eq!((&*rows[0].due, &*rows[0].target, &*rows[0].gap), ("180", "100", "少 80"));
    assert_eq!((&*rows[1].planned, &*rows[1].gap, rows[1].short), ("2", "少 18", true));
    has(&said(&east(&at), "route"), "拜访客户排不够定额的 2 人（共 2 人）：王小明 少 18 家、李芳 少 20 家。");
    norm(&mut at, Some(2));
    let report = wang(&at);
    has(&said(&report, "route"), "拜访客户定额 2 家，排了 2 家，够数；上周实际 0 家。");
    assert!(!report.norms.rows[1].short);
    planned_by(&mut at, LI, &[], &[(HONGTU, DAYS[0]), (CHANGSHENG, DAYS[1])]);
    has(&said(&east(&at), "route"), "2 人排的拜访客户都够定额。");
    norm(&mut at, None);
    has(&said(&wang(&at), "route"), "没有拜访客户的定额。");
    at.settings.norms.clear();
    assert_eq!(wang(&at).norms.notes, ["设置里没有王小明岗位的工作定额。"]);
}

#[test]
fn who_wants_attention_is_planned_for_or_named() {
    let mut at = planned(&[], &[]);
    let person = plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[], &[(CHANGSHENG, 300_000)]);
    at.plans.push(person);
    let report = wang(&at);
    has(&said(&report, "customers"), "本周没有安排：昌盛建材（5月落后 ");
    assert!(report.customers.rows[0].unplanned);
    let open = action(&at, Some(CHANGSHENG), DAYS[2], "催补货");
    let debtor = action(&at, Some(DATONG), DAYS[3], "对账");
    let week = at.plans.iter_mut().find(|plan| plan.period == period("2024-W21")).expect("the week's plan");
    week.actions.extend([open, debtor]);
    let report = wang(&at);
    assert_eq!(report.customers.rows[0].planned, "05-22");
    has(&said(&report, "customers"), "都排进了本周。");
    let mut at = planned(&[], &[]);
    at.facts.orders.clear();
    at.facts.problems.clear();
    for customer in &mut at.roster.customers {
        customer.states[0].terms_days = None;
    }
    at.settings.silent_days = 400;
    visit(&mut at, "2024-05-08", WANG, DATONG);
    assert_eq!(said(&wang(&at), "customers"), "没有落后、逾期、久未联系或有承诺到期的客户。");
}

fn project(at: &mut Workspace, tender: Option<Day>) {
    at.roster.projects.push(Project {
        id: "X-01".to_owned(),
        name: "会所改造".to_owned(),
        aliases: Vec::new(),
        kind: ProjectKind::Special,
        customer: Some(CHANGSHENG),
        client: None,
        bidders: Vec::new(),
        owner: WANG,
        stage: ProjectStage::Design,
        amount: None,
        prepayment: None,
        tender_date: tender,
        milestones: Vec::new(),
        target: None,
        place: at.plans[0].place,
    });
}

#[test]
fn projects_are_in_time_or_overdue_or_there_are_none() {
    let mut at = planned(&[], &[]);
    assert_eq!(said(&wang(&at), "projects"), "没有在跟的项目。");
    // Last seen on 8 May; a design is revisited within seven days.
    project(&mut at, None);
    let report = wang(&at);
    has(&said(&report, "projects"), "在跟项目 1 个，1 个过期：X-01 会所改造");
    assert_eq!(report.projects.rows[0].by, "05-15，已过");
    assert!(report.projects.rows[0].late && report.projects.rows[0].week == "本周没有安排");
    visit(&mut at, "2024-05-18", WANG, CHANGSHENG);
    at.roster.projects[0].tender_date = Some(day("2024-05-24"));
    let report = wang(&at);
    let text = said(&report, "projects");
    assert_eq!(text, "在跟项目 1 个，联系和节点都没有过期。本周投标：X-01 会所改造（05-24）。");
    // The papers are due two days before, both days stand in the plan.
    assert_eq!(report.projects.rows[0].week, "05-22 投标文件到期；05-24 投标");
}

#[test]
fn what_last_week_left_open_is_late_or_in_time_or_there_is_none() {
    let mut at = planned(&[], &[]);
    assert_eq!(said(&wang(&at), "carried"), "上周留下 1 项，都没有逾期。");
    at.facts.problems[0].due = Some(day("2024-05-15"));
    let report = wang(&at);
    assert_eq!(said(&report, "carried"), "上周留下 1 项，逾期 1 项。逾期最久：Q-017 P-02 断货（4 天）。");
    assert!(report.carried.rows[0].late);
    at.facts.problems.clear();
    let report = wang(&at);
    assert_eq!(said(&report, "carried"), "上周没有留下未办的事。");
    assert_eq!(report.carried.notes, ["上周没有留下未办的事。"]);
}

#[test]
fn plans_in_time_late_missing_and_not_signed_are_told_apart() {
    let mut at = planned(&[], &[]);
    let report = wang(&at);
    assert_eq!(report.head.handed_in, "应交 05-20 09:30，实交 05-20 08:30（按时）");
    assert_eq!(report.head.signers[1].name, "周敏");
    let report = east(&at);
    assert_eq!(said(&report, "papers"), "周计划还没到期，还没交：李芳。");
    has(&report.stops.owed[0], "李芳尚未提交周计划（应交 05-20 09:30）");
    assert!(!report.head.late);
    planned_by(&mut at, LI, &[], &[]);
    assert_eq!(said(&east(&at), "papers"), "应交的 2 份周计划都按时。");
    let last = at.plans.last_mut().expect("李芳's");
    last.submitted_at = Some(Moment { day: day("2024-05-20"), time: Time::parse("11:20") });
    last.approvals.clear();
    let report = east(&at);
    assert_eq!(said(&report, "papers"), "周计划迟交：李芳（1 小时 50 分）。没有签字：李芳。");
    assert!(report.head.late && report.stops.owed.is_empty());
    at.plans.pop();
    let books = Books::open(&at);
    let later = Context {
        books: &books,
        scope: Scope::Region(EAST),
        period: period("2024-W21"),
        as_of: day("2024-05-22"),
        lang: Lang::Zh,
    };
    let Some(View::WeeklyPlan(report)) = view("weekly-plan", &later) else { panic!("a plan") };
    assert_eq!(said(&report, "papers"), "周计划未交：李芳。");
    at.settings.deadlines.clear();
    assert_eq!(said(&east(&at), "papers"), "没有人要交周计划。");
}

#[test]
fn two_at_one_customer_on_a_day_are_a_joint_visit() {
    let mut at = planned(&[], &[(CHANGSHENG, DAYS[0])]);
    assert_eq!(east(&at).joint.expect("a region's").notes, ["没有安排合访。"]);
    planned_by(&mut at, LI, &[], &[(CHANGSHENG, DAYS[0])]);
    let joint = east(&at).joint.expect("a region's");
    assert_eq!((joint.rows.len(), &*joint.rows[0].staff), (1, "王小明、李芳"));
    assert!(wang(&at).joint.is_none());
}

#[test]
fn each_members_targets_stand_in_a_line_with_what_they_add_up_to() {
    let mut at = planned(&[(Metric::Sales, 50_000), (Metric::NewCustomers, 1)], &[]);
    planned_by(&mut at, LI, &[(Metric::Sales, 40_000)], &[(HONGTU, DAYS[0])]);
    let people = east(&at).people.expect("a region's");
    let line = |n: usize| (&*people.rows[n].name, &*people.rows[n].sales, &*people.rows[n].stops);
    assert_eq!((line(0), line(1)), (("王小明", "5.0", "0"), ("李芳", "4.0", "1")));
    assert_eq!(people.totals, 1);
    assert!(wang(&at).people.is_none());
}

#[test]
fn a_week_in_two_months_counts_its_share_of_the_first_alone() {
    let mut at = story();
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 600_000)], &[]));
    let report = plan_of(&at, Scope::Person(WANG), "2024-W22");
    assert_eq!(report.month, "5月");
    // 352,000 left, all five working days left of May are this week's; Saturday is June's.
    assert_eq!(report.targets.rows[0].share, "35.2");
    has(report.targets.notes.last().expect("notes"), "本周有 1 个工作日属于6月");
}

#[test]
fn a_month_that_begins_with_the_week_is_not_said_to_have_run() {
    let mut at = story();
    at.plans.push(plan(Scope::Person(WANG), "2024-07", PlanKind::Own, &[(Metric::Sales, 270_000)], &[]));
    let report = plan_of(&at, Scope::Person(WANG), "2024-W27");
    // Six of July's 27 working days.
    has(&said(&report, "aims"), "7月销售目标 27.0 万元，摊到本周应 6.0 万元；周目标正好。");
}

#[test]
fn a_week_planned_late_still_looks_back_from_its_eve() {
    let at = planned(&[(Metric::Sales, 200_000)], &[]);
    let books = Books::open(&at);
    let of = |as_of: &str| {
        let scope = Scope::Person(WANG);
        let context = Context { books: &books, scope, period: period("2024-W21"), as_of: day(as_of), lang: Lang::Zh };
        match view("weekly-plan", &context) {
            Some(View::WeeklyPlan(plan)) => *plan,
            other => panic!("no plan but {other:?}"),
        }
    };
    // 王小明 sells 90,000 on Tuesday.
    assert_eq!(of("2024-05-22").targets, of("2024-05-19").targets);
}
