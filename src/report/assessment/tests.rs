//! A sheet says what was lost and why, its opposite where nothing was, and what nobody has judged yet.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::assessment::Assessment;
use crate::report::{Context, outlines, view};
use crate::tally::Books;
use crate::words::Lang;

fn item(id: &str, points: i64, measure: Measure) -> RubricItem {
    RubricItem {
        id: id.to_owned(),
        name: Named::same(id),
        points: Amount::int(points),
        criteria: None,
        measure,
        metric: None,
        threshold: Amount::ONE,
        deadline: None,
        event: None,
        leave_kinds: Vec::new(),
        half_day: Amount::ONE,
        per: None,
        cap: None,
        manager_share: None,
    }
}

fn part(id: &str, weight: i64, items: Vec<RubricItem>) -> RubricPart {
    RubricPart {
        id: id.to_owned(),
        name: Named::same(id),
        weight: Amount::new(weight, 2),
        points: Amount::int(100),
        items,
    }
}

/// A sheet for sales people: a judgement of the manager, a form due on 20 May, problems at dealers, attendance.
fn judged() -> Workspace {
    let mut at = empty();
    at.settings.deadlines.clear();
    let list =
        Deadline { roles: vec![Role::Salesperson], day: Some(MonthDay::Day(20)), ..Deadline::every(Frequency::Month) };
    at.settings.deadlines.insert("price_list".to_owned(), list);
    let sheets = Deadline {
        roles: vec![Role::RegionalManager],
        day: Some(MonthDay::Day(8)),
        of: OfPeriod::Previous,
        ..Deadline::every(Frequency::Month)
    };
    at.settings.deadlines.insert("assessment".to_owned(), sheets);
    let form = RubricItem { deadline: Some("price_list".to_owned()), ..item("价格表", 30, Measure::Gate) };
    let special = RubricItem { event: Some(ScoreEvent::SpecialProblemLate), ..item("特殊问题", 10, Measure::Once) };
    let away = RubricItem {
        event: Some(ScoreEvent::AbsentDay),
        per: Some(Amount::int(4)),
        ..item("出勤", 100, Measure::PerEvent)
    };
    at.rubrics = vec![Rubric {
        id: "seller".to_owned(),
        name: Named::same("考核表"),
        roles: vec![Role::Salesperson],
        from: Day::MIN,
        parts: vec![
            part("工作", 70, vec![item("态度", 60, Measure::Manual), form, special]),
            part("出勤", 30, vec![away]),
        ],
        doubling: DoublingScope::Item,
        doubling_after: 2,
        place: None,
    }];
    for person in [WANG, LI] {
        for month in ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"] {
            hand_in(&mut at, person, month, &format!("{month}-15"));
        }
    }
    at
}

fn hand_in(at: &mut Workspace, person: PersonId, about: &str, date: &str) {
    let index = at.facts.submissions.len();
    at.facts.submissions.push(Submission {
        head: head(LogSection::Submissions, index, date, person),
        form: "price_list".into(),
        period: period(about),
        to: None,
        at: None,
    });
}

fn take_back(at: &mut Workspace, person: PersonId, about: &str) {
    at.facts.submissions.retain(|row| row.head.person != person || row.period != period(about));
}

fn absent(at: &mut Workspace, date: &str, person: PersonId) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, person),
        attendance: Some(Attendance::Absent),
        leave_kind: None,
        only_plan: false,
    });
}

/// The manager's words on WANG's May.
fn scores(at: &mut Workspace, given: i64, confirmed: Vec<Confirmed>, reply: Option<&str>) {
    let place = at.roster.people[0].place;
    let mut texts = std::collections::BTreeMap::new();
    texts.extend(reply.map(|reply| (ReviewText::Reply, reply.to_owned())));
    let at_six = Some(Moment { day: day("2024-06-06"), time: None });
    at.reviews.push(Review {
        place,
        period: period("2024-05"),
        scope: Scope::Person(WANG),
        kind: ReviewKind::Scores,
        submitted_at: at_six,
        reviewed_by: Some(MANAGER),
        reviewed_at: at_six,
        texts,
        requests: Vec::new(),
        scores: vec![GivenScore {
            item: "态度".to_owned(),
            points: Amount::int(given),
            note: Some("答复慢".into()),
            place,
        }],
        confirmed,
        swot: std::collections::BTreeMap::new(),
        awards: Vec::new(),
        penalties: Vec::new(),
        grade: None,
        dealers: std::collections::BTreeMap::new(),
        campaign: None,
        analysis: std::collections::BTreeMap::new(),
    });
}

fn assess(at: &Workspace, scope: Scope, as_of: &str) -> Assessment {
    let books = Books::open(at);
    let context = Context { books: &books, scope, period: period("2024-05"), as_of: day(as_of), lang: Lang::Zh };
    match view("assessment", &context) {
        Some(View::Assessment(assessment)) => *assessment,
        other => panic!("no assessment but {other:?}"),
    }
}

fn wang(at: &Workspace) -> Assessment {
    assess(at, Scope::Person(WANG), "2024-06-08")
}

fn said(report: &Assessment, id: &str) -> String {
    report.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

/// An item's row: what was computed off, by the manager, the score, pending, open.
fn row(report: &Assessment, name: &str) -> [String; 5] {
    let rows = &report.sheet.as_ref().expect("a person's").items.rows;
    let row = rows.iter().find(|row| row.item == name).expect("an item");
    [&row.lost, &row.judged, &row.score, &row.pending, &row.open].map(Clone::clone)
}

#[test]
fn what_nobody_judged_is_open_and_what_was_judged_is_not() {
    let mut at = judged();
    let open = wang(&at);
    assert_eq!(
        said(&open, "progress"),
        "5月考核 100 分：工作 100 × 70.0 %，出勤 100 × 30.0 %。其中待确认 0 分、未定 42 分，先算作得到。"
    );
    assert_eq!(said(&open, "open"), "1 项未定：态度 60。请周敏在 06-08 前评定。");
    assert_eq!(said(&open, "manager"), "周敏还没有评分和确认。");
    let running = assess(&at, Scope::Person(WANG), "2024-05-21");
    assert_eq!(said(&running, "open"), "1 项未定：态度 60。月份还没过完。");
    scores(&mut at, 50, Vec::new(), Some("接受"));
    let given = wang(&at);
    assert_eq!(said(&given, "progress"), "5月考核 93 分：工作 90 × 70.0 %，出勤 100 × 30.0 %。没有待确认和未定的分。");
    assert_eq!(said(&given, "open"), "各项都已评定。");
    assert_eq!(said(&given, "manager"), "周敏 06-06 评分 1 项，确认 0 项。");
    assert_eq!(row(&given, "态度"), ["—", "10", "50", "—", "—"]);
}

#[test]
fn points_lost_name_their_rule_and_their_evidence_and_none_lost_says_so() {
    let mut at = judged();
    assert_eq!(said(&wang(&at), "lost"), "没有失分。");
    take_back(&mut at, WANG, "2024-05");
    hand_in(&mut at, WANG, "2024-05", "2024-05-22");
    absent(&mut at, "2024-05-07", WANG);
    let lost = wang(&at);
    assert_eq!(said(&lost, "lost"), "2 项失分，最多的是价格表 30、出勤 4。");
    let basis = &lost.sheet.as_ref().expect("a person's").basis.rows;
    let form = basis.iter().find(|row| row.item == "价格表").expect("its basis");
    assert_eq!(form.rule, "price_list迟交、缺交（每月 20 日）：不过关扣 30");
    assert_eq!(form.evidence, "5月price_list（应 05-20，实 05-22，迟 2 天）");
    assert_eq!(form.effect, "扣 30");
    let days = basis.iter().find(|row| row.item == "出勤").expect("its basis");
    assert_eq!((&*days.evidence, &*days.effect), ("05-07 缺勤", "扣 4"));
}

#[test]
fn a_hint_takes_nothing_until_a_manager_confirms_it() {
    let mut at = judged();
    assert_eq!(said(&wang(&at), "decide"), "");
    problem(&mut at, "2024-05-10", CHANGSHENG, "店面易主", "Q-9");
    let told = at.facts.problems.last_mut().expect("just added");
    (told.kind, told.head.person) = (Some(ProblemKind::Special), LI);
    let hint = wang(&at);
    assert_eq!(row(&hint, "特殊问题"), ["—", "—", "10", "10", "—"]);
    assert_eq!(
        said(&hint, "decide"),
        "只是线索，确认才扣：特殊问题 10：待确认：05-10 问题「Q-9 店面易主」（昌盛建材）。"
    );
    let place = at.roster.people[0].place;
    let agreed = Confirmed { item: "特殊问题".to_owned(), points: None, reason: None, place };
    scores(&mut at, 60, vec![agreed], None);
    let confirmed = wang(&at);
    assert_eq!(row(&confirmed, "特殊问题"), ["10", "—", "0", "—", "—"]);
    assert_eq!(said(&confirmed, "decide"), "");
}

#[test]
fn what_is_missing_in_a_row_is_proposed_to_count_twice_and_never_counted() {
    let mut at = judged();
    take_back(&mut at, WANG, "2024-05");
    let once = wang(&at);
    let doubling = |report: &Assessment| report.sheet.as_ref().expect("a person's").doubling.clone();
    assert_eq!(doubling(&once).notes, ["没有加倍的提议。"]);
    take_back(&mut at, WANG, "2024-04");
    let twice = wang(&at);
    assert!(doubling(&twice).rows[0].contains("提议该项加倍，再扣 30；由主管确认，没有计入得分"));
    assert_eq!(twice.cards[0].value, once.cards[0].value);
    assert_eq!(said(&twice, "decide"), "加倍提议 1 条。");
}

#[test]
fn months_before_the_log_are_not_told_as_full_scores() {
    let mut at = judged();
    let months = |at: &Workspace| {
        let rows = wang(at).sheet.expect("a person's").months.rows;
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(months(&at), ["1月", "2月", "3月", "4月", "5月"]);
    at.settings.log_start = Some(day("2024-04-15"));
    assert_eq!(months(&at), ["4月", "5月"]);
}

#[test]
fn the_reply_stands_on_the_page_or_is_owed() {
    let mut at = judged();
    let words = |report: &Assessment| report.sheet.as_ref().expect("a person's").words.clone();
    scores(&mut at, 60, Vec::new(), None);
    let silent = wang(&at);
    assert_eq!(words(&silent).owed, ["本人意见待写：王小明。"]);
    assert_eq!(said(&silent, "reply"), "王小明还没有写意见。");
    at.reviews.clear();
    scores(&mut at, 60, Vec::new(), Some("请记一笔。"));
    let replied = wang(&at);
    assert_eq!((words(&replied).rows[0].text.as_str(), words(&replied).owed.len()), ("请记一笔。", 0));
}

#[test]
fn a_region_lists_its_sheets_in_the_rosters_order_whatever_the_scores() {
    let mut at = judged();
    for date in ["2024-05-07", "2024-05-08"] {
        absent(&mut at, date, WANG);
    }
    let east = assess(&at, Scope::Region(EAST), "2024-06-08");
    let sheets = east.sheets.as_ref().expect("several");
    let names: Vec<(&str, &str)> = sheets.people.rows.iter().map(|row| (&*row.name, &*row.total)).collect();
    assert_eq!(names, [("王小明", "97.6"), ("李芳", "100")]);
    assert_eq!(said(&east, "progress"), "5月评分表 2 份，主管已评 0 份。");
    assert_eq!(said(&east, "lost"), "失分最多的项目：出勤 8 分（1 人）。");
    assert_eq!(said(&east, "open"), "还没有评分：王小明、李芳。还有未定的分：王小明 42、李芳 42，先算作得到。");
}

#[test]
fn who_has_no_sheet_is_told_so_and_gets_none_unasked() {
    let at = judged();
    let manager = assess(&at, Scope::Person(MANAGER), "2024-06-08");
    assert!(said(&manager, "progress").starts_with("周敏5月没有评分表"));
    let outline = outlines().into_iter().find(|outline| outline.name == "assessment").expect("an outline");
    assert!(!outline.is_for(&at, MANAGER, period("2024-05")) && outline.is_for(&at, WANG, period("2024-05")));
    assert!(said(&assess(&at, Scope::Person(WANG), "2024-04-30"), "progress").contains("没有评分表"));
}

#[test]
fn a_month_is_judged_by_what_came_a_week_after_its_end() {
    for name in ["assessment", "submissions"] {
        let outline = outlines().into_iter().find(|outline| outline.name == name).expect("an outline");
        let may = period("2024-05");
        assert_eq!(outline.as_of(may, day("2024-09-01")), day("2024-06-08"));
        assert_eq!(outline.as_of(may, day("2024-06-02")), day("2024-06-02"));
    }
}
