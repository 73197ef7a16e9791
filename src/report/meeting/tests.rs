//! The papers say what is on record, its opposite where the opposite is, and that nothing is known where it is not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::meeting::Meeting as Papers;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn papers_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> Papers {
    let books = Books::open(at);
    let context = Context { books: &books, scope, period: period(key), as_of: day(as_of), lang: Lang::Zh };
    match view("meeting", &context) {
        Some(View::Meeting(papers)) => *papers,
        other => panic!("no papers but {other:?}"),
    }
}

fn morning(at: &Workspace) -> Papers {
    papers_of(at, REGION, "2024-05-21", "2024-05-20")
}

fn week(at: &Workspace) -> Papers {
    papers_of(at, REGION, "2024-W21", "2024-05-26")
}

fn month(at: &Workspace) -> Papers {
    papers_of(at, REGION, "2024-05", "2024-05-31")
}

/// A paragraph of the opening; empty if it is not said.
fn said(papers: &Papers, id: &str) -> String {
    papers.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "「{part}」 is not in 「{text}」");
}

fn times(papers: &Papers) -> Vec<&str> {
    papers.agenda.rows.iter().map(|row| row.time.as_str()).collect()
}

fn rule(at: &mut Workspace, kind: MeetingKind) -> &mut MeetingRule {
    at.settings.meetings.entry(kind).or_default()
}

fn span(from: &str, to: &str) -> Span {
    Span { from: Time::parse(from).expect("a time"), to: Time::parse(to) }
}

/// A meeting on a day with what it decided: what, who, until when.
fn held(at: &mut Workspace, kind: MeetingKind, date: &str, decisions: &[(&str, Option<PersonId>, Option<&str>)]) {
    let index = at.facts.meetings.len();
    let decisions = decisions.iter().map(|(what, who, due)| Decision {
        what: (*what).into(),
        who: who.map(Who::Person),
        due: due.map(day),
    });
    at.facts.meetings.push(Meeting {
        head: head(LogSection::Meetings, index, date, MANAGER),
        kind,
        time: None,
        host: Some(Who::Person(MANAGER)),
        lecturer: None,
        minutes: None,
        decisions: decisions.collect(),
    });
}

fn task(at: &mut Workspace, date: &str, person: PersonId, what: &str) {
    let index = at.facts.tasks.len();
    at.facts.tasks.push(Task {
        head: head(LogSection::Tasks, index, date, person),
        from: None,
        what: what.into(),
        due: None,
        done_on: Some(day(date)),
        quality: None,
    });
}

fn logged(at: &mut Workspace, date: &str, person: PersonId) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, person),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
}

fn item(at: &mut Workspace, date: &str, person: PersonId, what: &str, time: Option<&str>, status: PlanStatus) {
    let index = at.facts.plan.len();
    at.facts.plan.push(PlanRow {
        head: head(LogSection::Plan, index, date, person),
        what: Some(what.into()),
        time: time.map(|time| Span { from: Time::parse(time).expect("a time"), to: None }),
        customer: None,
        kind: WorkKind::Other,
        status,
        to: None,
        fixed: time.is_some(),
        important: false,
        place: None,
        area: None,
        street: None,
        travel_minutes: None,
    });
}

#[test]
fn each_kind_of_period_has_its_meeting_with_its_time() {
    let at = story();
    assert_eq!(morning(&at).head.report, "晨会");
    has(&said(&morning(&at), "meeting"), "05-21 周二 08:00–08:40。");
    assert_eq!(week(&at).head.report, "周末例会");
    has(&said(&week(&at), "meeting"), "05-25 周六 15:30–17:30。");
    assert_eq!(month(&at).head.report, "月度总结例会");
    has(&said(&month(&at), "meeting"), "05-31 周五 14:00–15:30。");
    let papers = week(&at);
    assert_eq!(papers.agenda.rows.first().map(|row| &*row.time), Some("15:30–15:40"));
    assert_eq!(papers.agenda.rows.last().map(|row| &*row.time), Some("17:10–17:30"));
    assert!(papers.review.is_some() && papers.morning.is_none());
    assert!(morning(&at).review.is_none() && morning(&at).morning.is_some());
}

#[test]
fn on_a_day_off_no_morning_is_held_and_a_saturday_off_moves_the_week_to_its_last_working_day() {
    let mut at = story();
    let sunday = papers_of(&at, REGION, "2024-05-26", "2024-05-25");
    assert_eq!(said(&sunday, "meeting"), "05-26 周日 不是工作日，不开晨会。");
    assert!(sunday.agenda.rows.is_empty());
    at.calendar = Calendar::plain(WorkWeek::Five);
    has(&said(&week(&at), "meeting"), "05-24 周五");
    for date in day("2024-05-20").to(day("2024-05-26")) {
        at.calendar.set(date, DayOff { worked: false, zh: "休".to_owned(), en: "off".to_owned() });
    }
    assert_eq!(said(&week(&at), "meeting"), "第21周没有工作日，不开例会。");
}

#[test]
fn host_and_lecturer_take_turns_by_working_day() {
    let mut at = story();
    has(&said(&morning(&at), "meeting"), "主持 周敏。");
    has(&morning(&at).agenda.notes.concat(), "未设轮值，主讲未定：在 salesreport.yaml 的 meetings.morning.rota");
    rule(&mut at, MeetingKind::Morning).rota = vec![WANG, LI];
    let on = |at: &Workspace, key: &str| said(&papers_of(at, REGION, key, "2024-05-20"), "meeting");
    let (tuesday, wednesday) = (on(&at, "2024-05-21"), on(&at, "2024-05-22"));
    has(&tuesday, "轮值主持 李芳，主讲 王小明。");
    has(&wednesday, "轮值主持 王小明，主讲 李芳。");
    // Sunday is nobody's turn.
    has(&on(&at, "2024-05-25"), "轮值主持 李芳");
    has(&on(&at, "2024-05-27"), "轮值主持 王小明");
    has(&morning(&at).agenda.notes.concat(), "往后轮值：05-22 王小明（主讲 李芳）；05-23 李芳");
    rule(&mut at, MeetingKind::Morning).rota = vec![LI];
    has(&said(&morning(&at), "meeting"), "轮值主持 李芳，轮值表只有一人，主讲未定。");
    at.roster.people[2].left = Some(day("2024-04-30"));
    has(&morning(&at).agenda.notes.concat(), "轮值表里没有华东区的人");
}

#[test]
fn a_morning_over_forty_minutes_is_remarked_on() {
    let mut at = story();
    rule(&mut at, MeetingKind::Morning).time = Some(span("08:00", "08:50"));
    has(&morning(&at).agenda.notes.concat(), "排了 50 分钟，晨会不超过 40 分钟");
    rule(&mut at, MeetingKind::Morning).time = Some(span("08:00", "08:40"));
    assert!(!morning(&at).agenda.notes.concat().contains("排了"));
}

#[test]
fn the_settings_own_agenda_stands_and_what_does_not_fit_is_said() {
    let mut at = story();
    let point = |name: &str, time: Option<Span>| AgendaPoint { time, name: name.to_owned() };
    rule(&mut at, MeetingKind::Weekend).agenda = vec![point("结果", Some(span("15:30", "16:00"))), point("路线", None)];
    let papers = week(&at);
    assert_eq!(times(&papers), ["15:30–16:00", "16:00–17:30"]);
    assert!(!papers.agenda.notes.concat().contains("重叠"));
    rule(&mut at, MeetingKind::Weekend).agenda.push(point("散会", Some(span("17:00", "18:00"))));
    has(&week(&at).agenda.notes.concat(), "议程的时间有重叠，或超出 15:30–17:30");
}

#[test]
fn two_meetings_of_a_day_are_told_and_a_clash_is_named() {
    let mut at = story();
    // The last working day of June 2024 is a Saturday.
    let june = |at: &Workspace| papers_of(at, REGION, "2024-06", "2024-06-30").agenda.notes.concat();
    has(&june(&at), "当天 15:30–17:30 另有周末例会。");
    rule(&mut at, MeetingKind::Weekend).time = Some(span("15:00", "17:00"));
    has(&june(&at), "与当天 15:00–17:00 的周末例会时间冲突");
    assert!(!month(&at).agenda.notes.concat().contains("当天"));
}

#[test]
fn who_stays_away_from_the_morning_is_named_with_the_reason() {
    let mut at = story();
    let meeting = Slot { time: span("08:00", "08:40"), name: "晨会".to_owned(), kind: SlotKind::Meeting };
    at.settings.timetables.push(Timetable {
        name: "外勤".to_owned(),
        roles: vec![Role::Salesperson],
        groups: Vec::new(),
        slots: vec![meeting],
        carry: Vec::new(),
        exceptions: vec![TimetableException {
            dates: Dates(vec![(day("2024-05-21"), day("2024-05-21"))]),
            groups: Vec::new(),
            people: vec![WANG],
            place: Some("东湖苑".to_owned()),
            reason: "小区交房".to_owned(),
            suspends: vec!["晨会".to_owned()],
            slots: Vec::new(),
        }],
    });
    let notes = morning(&at).agenda.notes.concat();
    has(&notes, "不到会：王小明，小区交房（东湖苑）。");
    assert!(!notes.contains("换人"));
    rule(&mut at, MeetingKind::Morning).rota = vec![WANG, LI];
    has(&morning(&at).agenda.notes.concat(), "轮到王小明，当天不到会：请换人。");
    assert!(!papers_of(&at, REGION, "2024-05-22", "2024-05-21").agenda.notes.concat().contains("不到会"));
}

#[test]
fn the_last_meetings_decisions_are_done_open_or_late_or_there_are_none() {
    let mut at = story();
    has(&said(&week(&at), "decisions"), "以前的周末例会没有记录，上次决议无从核对。");
    has(&week(&at).decisions.owed.concat(), "没有上一次周末例会的记录：请周敏会后");
    held(&mut at, MeetingKind::Weekend, "2024-05-18", &[]);
    has(&said(&week(&at), "decisions"), "上次 05-18 的周末例会没有记下决议。");
    has(&week(&at).decisions.owed.concat(), "05-18 的周末例会没有记下决议，请主持人补写。");
    let decided = [("理旧账", Some(WANG), Some("2024-05-22")), ("报样板", Some(LI), Some("2024-06-05"))];
    at.facts.meetings.clear();
    held(&mut at, MeetingKind::Weekend, "2024-05-18", &decided);
    let papers = week(&at);
    assert_eq!(
        said(&papers, "decisions"),
        "上次 05-18 的周末例会决议 2 项：办完 0，未完 2，其中逾期 1。已逾期（含以前会议）：理旧账（王小明，逾期 4 天）。"
    );
    let row = &papers.decisions.rows[0];
    assert_eq!(
        (&*row.what, &*row.who, &*row.due, &*row.state, row.late),
        ("理旧账", "王小明", "05-22", "逾期 4 天", true)
    );
    task(&mut at, "2024-05-23", WANG, "理旧账");
    assert_eq!(said(&week(&at), "decisions"), "上次 05-18 的周末例会决议 2 项：办完 1，未完 1，没有逾期。");
    task(&mut at, "2024-05-24", LI, "报样板");
    assert_eq!(said(&week(&at), "decisions"), "上次 05-18 的周末例会决议 2 项，全部办完。");
    assert!(week(&at).decisions.rows.iter().all(|row| !row.late && row.state.contains("办")));
}

#[test]
fn what_earlier_meetings_left_open_stands_once_behind_the_last_ones_decisions() {
    let mut at = story();
    for date in ["2024-05-04", "2024-05-11"] {
        held(&mut at, MeetingKind::Weekend, date, &[("对价格", None, None)]);
    }
    held(&mut at, MeetingKind::Weekend, "2024-05-18", &[("理旧账", Some(WANG), Some("2024-05-30"))]);
    let papers = week(&at);
    let rows: Vec<(&str, &str)> = papers.decisions.rows.iter().map(|row| (&*row.what, &*row.meeting)).collect();
    assert_eq!(rows, [("理旧账", "05-18 周末例会"), ("对价格", "05-11 周末例会（第 2 次）")]);
    has(&papers.decisions.notes.concat(), "另有以前会议未完的决议 1 项");
    has(&papers.decisions.notes.concat(), "有 1 项没有责任人或期限");
    held(&mut at, MeetingKind::Weekend, "2024-05-25", &[("查串货", Some(LI), None)]);
    has(&week(&at).decisions.notes.concat(), "本次会议已开，决议 1 项：查串货。");
    // A morning tells what is open of other meetings, not what its own day decides later.
    assert_eq!(papers_of(&at, REGION, "2024-05-25", "2024-05-24").decisions.rows.len(), 2);
}

#[test]
fn a_comment_praises_what_was_reached_and_names_what_was_not() {
    let mut at = story();
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 200_000)], &[]));
    at.plans.push(plan(Scope::Person(LI), "2024-05", PlanKind::Own, &[(Metric::Sales, 500_000)], &[]));
    let papers = month(&at);
    let comments = papers.review.expect("a month's").comments.rows;
    let of = |name: &str| comments.iter().find(|row| row.person == name).expect("a row");
    has(&of("王小明").good, "销售额完成 124.0 %");
    has(&of("李芳").better, "销售额只完成 50.0 %，差 25.0 万元");
    has(&of("李芳").better, "没有月计划");
    // Who answers for the region is not commented on.
    assert_eq!(comments.len(), 2);
    at.plans.truncate(4);
    let papers = month(&at);
    has(&papers.review.expect("a month's").comments.rows[0].better, "没有销售目标");
}

#[test]
fn in_a_running_period_a_comment_holds_sales_against_the_time() {
    let mut at = story();
    at.plans.push(plan(Scope::Person(WANG), "2024-05", PlanKind::Own, &[(Metric::Sales, 600_000)], &[]));
    at.plans.push(plan(Scope::Person(LI), "2024-05", PlanKind::Own, &[(Metric::Sales, 300_000)], &[]));
    let papers = papers_of(&at, REGION, "2024-05", "2024-05-24");
    let comments = papers.review.expect("a month's").comments.rows;
    let of = |name: &str| comments.iter().find(|row| row.person == name).expect("a row");
    has(&of("王小明").better, "销售额完成 41.3 %，比进度少");
    has(&of("李芳").good, "销售额完成 83.3 %，不落后进度");
}

#[test]
fn plans_reports_and_open_matters_speak_for_or_against_a_person() {
    let mut at = story();
    let row = |at: &Workspace| {
        let comments = week(at).review.expect("a week's").comments.rows;
        comments.into_iter().find(|row| row.person == "王小明").expect("a row")
    };
    has(&row(&at).better, "没有周计划；周报未交");
    let mut own = plan(Scope::Person(WANG), "2024-W21", PlanKind::Own, &[(Metric::Sales, 90_000)], &[]);
    let action = at.plans[3].actions[0].clone();
    let on = |customer, date: &str| Action {
        dates: Dates(vec![(day(date), day(date))]),
        customer: Some(Party::Customer(customer)),
        staff: Vec::new(),
        ..action.clone()
    };
    own.actions = vec![on(DATONG, "2024-05-21")];
    at.plans.push(own);
    logged(&mut at, "2024-05-21", WANG);
    at.reviews.push(Review {
        place: at.plans[0].place,
        period: period("2024-W21"),
        scope: Scope::Person(WANG),
        kind: ReviewKind::WeeklyReport,
        submitted_at: Some(Moment { day: day("2024-05-25"), time: Time::parse("15:00") }),
        reviewed_by: None,
        reviewed_at: None,
        texts: [(ReviewText::Summary, "大同补了货。".to_owned())].into(),
        requests: Vec::new(),
        scores: Vec::new(),
        confirmed: Vec::new(),
        swot: std::collections::BTreeMap::new(),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: std::collections::BTreeMap::new(),
        campaign: None,
        analysis: std::collections::BTreeMap::new(),
    });
    let fine = row(&at);
    assert_eq!((&*fine.good, &*fine.better), ("销售额完成 100.0 %；计划 1 项都按时做了；周报按时", "—"));
    assert_eq!(
        said(&week(&at), "comments"),
        "各项都好：王小明。要改进最多的是李芳：没有销售目标；没有周计划；周报未交。"
    );
    let texts = week(&at).review.expect("a week's").reports;
    assert_eq!(texts.rows[0].text, "大同补了货。");
    at.plans.last_mut().expect("the week's").actions = vec![on(DATONG, "2024-05-20"), on(CHANGSHENG, "2024-05-22")];
    at.reviews[0].submitted_at = Some(Moment { day: day("2024-05-25"), time: Time::parse("18:30") });
    held(&mut at, MeetingKind::Weekend, "2024-05-18", &[("理旧账", Some(WANG), Some("2024-05-22"))]);
    let bad = row(&at);
    assert_eq!(bad.good, "销售额完成 100.0 %");
    assert_eq!(bad.better, "计划 2 项，未做 1，迟做 1；周报迟 3 小时；1 项未办事项逾期");
    has(&said(&week(&at), "comments"), "每个人都有要改进的地方。");
    for person in &mut at.roster.people {
        person.posts[0].role = Role::Finance;
    }
    assert_eq!(said(&week(&at), "comments"), "华东区没有业务人员。");
}

#[test]
fn yesterdays_results_are_figures_or_that_nobody_wrote_or_that_no_log_had_begun() {
    let mut at = story();
    has(&said(&morning(&at), "results"), "05-20 周一 销售 25.0 万元，回款 0.0 万元，拜访 1 次，电话 0 通。");
    has(&said(&morning(&at), "results"), "05-20 周一 没有计划可对照。");
    let on = |at: &Workspace, key: &str, as_of: &str| said(&papers_of(at, REGION, key, as_of), "results");
    has(&on(&at, "2024-05-24", "2024-05-23"), "05-23 周四 没有人写日志，结果会上口头报。");
    has(&on(&at, "2023-12-20", "2023-12-19"), "没有任何日志记录。");
    for person in [WANG, LI] {
        logged(&mut at, "2024-05-20", person);
    }
    item(&mut at, "2024-05-20", WANG, "写标书", None, PlanStatus::Done);
    has(&said(&morning(&at), "results"), "计划 1 项，全部做了。没有写日志：周敏。");
    item(&mut at, "2024-05-20", LI, "报差旅", None, PlanStatus::Open);
    has(&said(&morning(&at), "results"), "计划 2 项：做了 1，未做 1。");
    let rows = morning(&at).morning.expect("a morning's").yesterday.rows;
    let li = rows.iter().find(|row| row.person == "李芳").expect("a row");
    assert_eq!((&*li.planned, &*li.missed, li.silent), ("0/1", "报差旅", false));
    assert!(rows.iter().any(|row| row.person == "周敏" && row.silent));
}

#[test]
fn after_a_day_off_a_morning_tells_of_the_last_working_day() {
    let mut at = story();
    logged(&mut at, "2024-05-25", WANG);
    let monday = papers_of(&at, REGION, "2024-05-27", "2024-05-26");
    has(&said(&monday, "results"), "05-25 周六 销售 0.0 万元");
}

#[test]
fn market_news_are_told_or_that_there_are_none() {
    let mut at = story();
    has(&said(&morning(&at), "market"), "近 7 天没有竞争对手记录，会上补充。");
    has(&said(&week(&at), "market"), "没有市场信息记录，会上补充。");
    let news = morning(&at).morning.expect("a morning's").news;
    assert_eq!(news.notes, ["05-20 以来日志里没有市场信息，各人会上口头补充。"]);
    at.facts.competitors.push(Competitor {
        head: head(LogSection::Competitors, 0, "2024-05-16", WANG),
        brand: "固邦".into(),
        product: None,
        customer: Some(Party::Customer(DATONG)),
        kind: CompetitorKind::Price,
        what: Some("固邦降价".into()),
        price_from: Some(Amount::int(10)),
        price_to: Some(Amount::int(9)),
        source: None,
        answer: None,
    });
    has(&said(&morning(&at), "market"), "近 7 天竞品记录 1 条，最近：固邦降价（大同商行）。");
    let news = morning(&at).morning.expect("a morning's").news;
    assert_eq!(news.rows[0].by, "王小明 05-16");
    has(&news.notes.concat(), "以下是近 7 天的。1 条中 1 条没写行动，会上定人。");
    at.facts.competitors[0].answer = Some("不跟".into());
    has(&morning(&at).morning.expect("a morning's").news.notes.concat(), "每条都写了行动。");
    at.facts.competitors[0].head.date = day("2024-05-22");
    has(&said(&week(&at), "market"), "降价");
}

#[test]
fn todays_routes_are_told_with_appointments_too_close_or_that_nothing_is_on() {
    let mut at = story();
    assert_eq!(said(&morning(&at), "today"), "今日没有任何安排，路线会上定。");
    let owed = morning(&at).morning.expect("a morning's").routes.owed;
    assert_eq!(owed, ["今日没有安排：周敏、王小明、李芳，会上报路线和拜访目标街道。"]);
    item(&mut at, "2024-05-21", WANG, "看样板", Some("10:00"), PlanStatus::Open);
    assert_eq!(said(&morning(&at), "today"), "1 人共 1 处，其中约定 1 处。约定之间来得及。");
    item(&mut at, "2024-05-21", WANG, "量用量", Some("10:05"), PlanStatus::Open);
    assert_eq!(said(&morning(&at), "today"), "1 人共 2 处，其中约定 2 处。约定间隔太短 1 处，出门前改时间。");
    let routes = morning(&at).morning.expect("a morning's");
    assert!(routes.tight[0].starts_with("王小明："), "{:?}", routes.tight);
    assert_eq!(routes.routes.rows[0].stops, "10:00 约定 看样板（日志计划）；10:05 约定 量用量（日志计划）");
}

#[test]
fn problems_that_were_solved_in_the_period_are_named_beside_the_open_ones() {
    let mut at = story();
    let problems = month(&at).review.expect("a month's").problems;
    assert_eq!((problems.rows.len(), problems.notes.len()), (1, 0));
    problem(&mut at, "2024-05-25", CHANGSHENG, "P-02 断货", "Q-017");
    at.facts.problems[1].solved = true;
    let problems = month(&at).review.expect("a month's").problems;
    assert!(problems.rows.is_empty());
    assert_eq!(problems.notes, ["没有未解决的问题。", "本期解决 1 项：「P-02 断货」（昌盛建材）。"]);
}
