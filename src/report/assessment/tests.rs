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
    told(&Books::open(at).for_reader(Reader::Manager), scope, "2024-05", as_of)
}

/// As a sort of reader is told of WANG, LI and their manager: of their region, of WANG, of MANAGER.
fn read_by(at: &Workspace, reader: Reader, key: &str, as_of: &str) -> [Assessment; 3] {
    let books = Books::open(at).for_reader(reader);
    [Scope::Region(EAST), Scope::Person(WANG), Scope::Person(MANAGER)].map(|scope| told(&books, scope, key, as_of))
}

fn told(books: &Books, scope: Scope, key: &str, as_of: &str) -> Assessment {
    let context = Context { books, scope, period: period(key), as_of: day(as_of), lang: Lang::Zh };
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
    let people = &sheets.people.as_ref().expect("for a manager").rows;
    let names: Vec<(&str, &str)> = people.iter().map(|row| (&*row.name, &*row.total)).collect();
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
    // The year's scores are made up in January.
    let outline = outlines().into_iter().find(|outline| outline.name == "assessment").expect("an outline");
    assert_eq!(outline.as_of(period("2024"), day("2025-09-01")), day("2025-01-31"));
}

/// Where a test says that entries and places stand.
#[derive(Debug)]
struct Somewhere;

impl Trace for Somewhere {
    fn entry(&self, entry: EntryId) -> Option<FileLine> {
        Some(FileLine { file: format!("logs/{}.yaml", entry.section.word()), line: entry.index as usize + 1 })
    }
    fn place(&self, _: crate::text::Place) -> Option<FileLine> {
        Some(FileLine { file: "reviews/scores.yaml".to_owned(), line: 7 })
    }
}

#[test]
fn evidence_names_the_line_it_stands_at_where_someone_can_tell() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", WANG);
    take_back(&mut at, WANG, "2024-05");
    hand_in(&mut at, WANG, "2024-05", "2024-05-22");
    scores(&mut at, 50, Vec::new(), None);
    let somewhere = Somewhere;
    let evidence = |books: &Books| {
        let rows = told(books, Scope::Person(WANG), "2024-05", "2024-06-08").sheet.expect("a person's").basis.rows;
        ["出勤", "价格表", "态度"]
            .map(|item| rows.iter().find(|row| row.item == item).map_or_else(String::new, |row| row.evidence.clone()))
    };
    let [away, form, manners] = evidence(&Books::open(&at).traced(&somewhere));
    assert_eq!(away, "05-07 缺勤（logs/day.yaml:1）");
    assert!(form.ends_with("迟 2 天）（logs/submissions.yaml:10）"), "{form}");
    assert_eq!(manners, "主管：评 50：答复慢（reviews/scores.yaml:7）");
    let [away, _, manners] = evidence(&Books::open(&at));
    assert_eq!((&*away, &*manners), ("05-07 缺勤", "主管：评 50：答复慢"));
}

#[test]
fn what_a_confirmation_moves_stands_beside_what_was_computed() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", WANG);
    let place = at.roster.people[0].place;
    let mut effect = |kept: i64, reason: Option<&str>| {
        let said = Confirmed {
            item: "出勤".to_owned(),
            points: Some(Amount::int(kept)),
            reason: reason.map(str::to_owned),
            place,
        };
        at.reviews.clear();
        scores(&mut at, 60, vec![said], None);
        let rows = wang(&at).sheet.expect("a person's").basis.rows;
        rows.into_iter().find(|row| row.item == "出勤").expect("its basis").effect
    };
    assert_eq!(effect(100, Some("调休")), "扣 4；确认给回 4");
    assert_eq!(effect(90, Some("两次")), "扣 4；确认再扣 6");
    assert_eq!(effect(96, None), "扣 4");
    assert_eq!(effect(100, None), "扣 4", "without a reason nothing is given back");
}

/// The table of ranks: place, name, points.
fn ranks(report: &Assessment) -> Option<Vec<String>> {
    let month = report.sheets.as_ref().and_then(|sheets| sheets.ranking.as_ref());
    let ranking = month.or(report.years.as_ref().and_then(|years| years.ranking.as_ref()))?;
    Some(ranking.rows.iter().map(|row| format!("{} {} {}", row.rank, row.name, row.total)).collect())
}

#[test]
fn managers_see_a_ranking_and_equal_points_share_a_place() {
    let mut at = judged();
    let [equal, ..] = read_by(&at, Reader::Manager, "2024-05", "2024-06-08");
    assert_eq!(ranks(&equal), Some(vec!["1 王小明 100".to_owned(), "1 李芳 100".to_owned()]));
    assert_eq!(said(&equal, "rank"), "考核表 2 人，第一名王小明、李芳（100）。");
    absent(&mut at, "2024-05-07", WANG);
    let [behind, ..] = read_by(&at, Reader::Manager, "2024-05", "2024-06-08");
    assert_eq!(ranks(&behind), Some(vec!["1 李芳 100".to_owned(), "2 王小明 98.8".to_owned()]));
    assert_eq!(said(&behind, "rank"), "考核表 2 人，第一名李芳（100）。");
    let notes = |report: &Assessment| report.sheets.clone().and_then(|s| s.ranking).expect("a ranking").notes.concat();
    assert!(notes(&behind).contains("名次会变"), "points are open");
    at.roster.people.remove(2);
    let [alone, ..] = read_by(&at, Reader::Manager, "2024-05", "2024-06-08");
    assert_eq!(said(&alone, "rank"), "考核表只有王小明一人，不排名次。");
    assert_eq!(ranks(&alone), Some(vec!["— 王小明 98.8".to_owned()]));
}

#[test]
fn others_than_managers_see_neither_ranks_nor_the_scores_of_others() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", LI);
    for (key, as_of) in [("2024-05", "2024-06-08"), ("2024", "2024-06-08")] {
        for reader in [Reader::Team, Reader::Own] {
            let [region, own, _] = read_by(&at, reader, key, as_of);
            assert_eq!(ranks(&region), None);
            let text = serde_json::to_string(&region).expect("plain values");
            for points in ["98.8", "扣 4", "出勤"] {
                assert!(!text.contains(points), "{points} of 李芳 is told to {reader:?}: {text}");
            }
            assert!(text.contains("各人的得分只在本人的评分表和给管理者的版本里"));
            assert!(own.sheet.is_some() || own.year.is_some(), "one's own sheet is never hidden");
        }
        let [manager, ..] = read_by(&at, Reader::Manager, key, as_of);
        assert!(serde_json::to_string(&manager).expect("plain values").contains("出勤"));
        let public = read_by(&at, Reader::Public, key, as_of).map(|page| serde_json::to_string(&page).expect("plain"));
        assert!(public.iter().all(|text| text.contains("不对这类读者公开") && !text.contains("98.8")), "{public:?}");
        assert!(!public[0].contains("王小明"), "not even who has been scored: {}", public[0]);
    }
}

#[test]
fn the_settings_decide_who_sees_what() {
    let mut at = judged();
    at.settings.audience.get_mut(&Reader::Team).expect("built in").hide = vec![Hidden::Ranking];
    at.settings.audience.get_mut(&Reader::Manager).expect("built in").hide = vec![Hidden::Scores];
    let [team, ..] = read_by(&at, Reader::Team, "2024-05", "2024-06-08");
    assert!(team.sheets.as_ref().is_some_and(|sheets| sheets.people.is_some()) && ranks(&team).is_none());
    // Places without points: a ranking may be shown where scores are not.
    let [manager, ..] = read_by(&at, Reader::Manager, "2024-05", "2024-06-08");
    assert!(manager.sheets.as_ref().is_some_and(|sheets| sheets.people.is_none()));
    assert_eq!(ranks(&manager), Some(vec!["1 王小明 —".to_owned(), "1 李芳 —".to_owned()]));
}

#[test]
fn a_leaders_sheet_does_not_tell_the_points_of_those_led_unless_they_are_shown() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", WANG);
    let led = RubricItem { manager_share: Some(Amount::new(50, 2)), ..item("带队", 100, Measure::Manual) };
    at.rubrics.push(Rubric {
        id: "leader".to_owned(),
        roles: vec![Role::RegionalManager],
        parts: vec![part("工作", 100, vec![led])],
        ..at.rubrics[0].clone()
    });
    let evidence = |reader| {
        let [.., own] = read_by(&at, reader, "2024-05", "2024-06-08");
        own.sheet.expect("a sheet").basis.rows[0].evidence.clone()
    };
    assert_eq!(evidence(Reader::Manager), "王小明失 1.2；李芳失 0");
    assert_eq!(evidence(Reader::Team), "所管 2 人的失分");
}

fn year_of(at: &Workspace, as_of: &str) -> Assessment {
    told(&Books::open(at), Scope::Person(WANG), "2024", as_of)
}

#[test]
fn a_year_is_its_months_by_twelve_and_the_mean_of_those_with_a_sheet() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", WANG);
    at.settings.log_start = Some(day("2024-04-01"));
    let part = year_of(&at, "2024-05-31");
    assert_eq!(part.head.title, "王小明 2024年度考核");
    // April 100, May 98.8; open are 42 each.
    assert_eq!(
        said(&part, "progress"),
        "2024年 2 个月有评分表，平均 99.4 分；合计 198.8 ÷ 12，全年 16.57 分。最高4月 100，最低5月 98.8。\
         其中待确认 0 分、未定 7 分，先算作得到。"
    );
    let months = part.year.as_ref().expect("a year").months.clone();
    assert_eq!((months.rows.len(), months.totals), (15, 3));
    let names: Vec<&str> = months.rows[..6].iter().map(|row| &*row.rubric).collect();
    assert_eq!(names, ["日志开始以前", "日志开始以前", "日志开始以前", "考核表", "考核表", "还没有到"]);
    at.settings.log_start = Some(day("2024-01-01"));
    at.settings.deadlines.remove("price_list");
    let full = year_of(&at, "2025-01-31");
    assert!(said(&full, "progress").starts_with("2024年考核 99.9 分：十二个月合计 1,198.8 ÷ 12。"));
    assert_eq!(full.year.expect("a year").months.totals, 2, "no mean beside twelve months");
    at.roster.people[1].joined = Some(day("2025-01-01"));
    assert!(said(&year_of(&at, "2025-01-31"), "progress").contains("没有评分表"));
}

#[test]
fn a_year_tells_in_which_months_an_item_cost_points() {
    let mut at = judged();
    let costs = |at: &Workspace| year_of(at, "2024-05-31");
    let dates = ["2024-01-09", "2024-02-06", "2024-03-05", "2024-05-07"];
    assert_eq!(said(&costs(&at), "lost"), "没有失分。");
    for date in dates {
        absent(&mut at, date, WANG);
    }
    let lost = costs(&at);
    assert_eq!(said(&lost, "lost"), "1 项失分，最多的是出勤 16 分（4 个月）。");
    let rows = lost.year.expect("a year").items.rows;
    assert_eq!((&*rows[0].months, &*rows[0].lost), ("1月至3月、5月", "16"));
}

#[test]
fn months_not_settled_and_what_january_asks_for_are_named_until_they_are_there() {
    let mut at = judged();
    at.settings
        .deadlines
        .insert("annual_score".to_owned(), built_in_deadlines().remove("annual_score").expect("a built-in rule"));
    let bare = year_of(&at, "2024-05-31");
    assert_eq!(said(&bare, "open"), "5 个月还没有评分：1月至5月。还有待确认或未定的分：1月至5月。");
    assert_eq!(
        said(&bare, "due"),
        "还缺12月考核表 1 份（2025-01-08）、全年评分 1 份（2025-01-31）、本人意见 1 份（2025-01-31）。"
    );
    let year = bare.year.as_ref().expect("a year");
    let row = &year.unsettled.rows[0];
    assert_eq!([&*row.month, &*row.what, &*row.who, &*row.due], ["1月", "未评、未定 42", "周敏", "02-08"]);
    assert_eq!(year.due.rows[1].state, "还缺 1 份");
    scores(&mut at, 60, Vec::new(), None);
    let may = at.reviews[0].clone();
    for month in 1..=12 {
        at.reviews.push(Review { period: period(&format!("2024-{month:02}")), ..may.clone() });
    }
    let texts = [(ReviewText::Reply, "接受".to_owned())].into_iter().collect();
    at.reviews.push(Review { period: period("2024"), texts, awards: vec!["进步奖".to_owned()], ..may });
    at.settings.deadlines.remove("price_list");
    let settled = year_of(&at, "2025-02-05");
    assert_eq!(said(&settled, "open"), "过完的月份都已评定。");
    assert_eq!(said(&settled, "due"), "都已办好。");
    assert_eq!(said(&settled, "reply"), "已写意见，附在后面。");
    let year = settled.year.expect("a year");
    assert!(year.unsettled.rows.is_empty() && year.due.rows.iter().all(|row| row.state == "已交"));
    let words: Vec<&str> = year.words.rows.iter().map(|prose| &*prose.text).collect();
    assert_eq!(words, ["奖励：进步奖。", "接受"]);
    at.reviews.pop();
    let late = year_of(&at, "2025-02-05").year.expect("a year");
    assert_eq!(late.due.rows[1].state, "过了期限，还缺 1 份");
    at.roster.people[1].left = Some(day("2024-09-30"));
    let gone = year_of(&at, "2025-02-05");
    assert!(said(&gone, "due").starts_with("没有一月要办的事"), "nothing is asked about who has left");
    assert!(gone.year.expect("a year").months.rows[11].rubric.contains("已离职"));
}

#[test]
fn a_year_of_several_is_a_line_each_in_the_rosters_order() {
    let mut at = judged();
    absent(&mut at, "2024-05-07", WANG);
    let [region, ..] = read_by(&at, Reader::Manager, "2024", "2024-05-31");
    let years = region.years.as_ref().expect("several");
    let rows = &years.people.as_ref().expect("for a manager").rows;
    let lines: Vec<[&str; 4]> = rows.iter().map(|row| [&*row.name, &*row.months, &*row.sum, &*row.mean]).collect();
    assert_eq!(lines, [["王小明", "5", "498.8", "99.76"], ["李芳", "5", "500", "100"]]);
    assert_eq!(ranks(&region), Some(vec!["1 李芳 41.67".to_owned(), "2 王小明 41.57".to_owned()]));
    assert_eq!(said(&region, "progress"), "2024年 2 人有评分表，10 张里主管已评 0 张。");
    assert_eq!(said(&region, "open"), "还没有评分：王小明 5 个月、李芳 5 个月。");
    let [team, ..] = read_by(&at, Reader::Team, "2024", "2024-05-31");
    let years = team.years.as_ref().expect("several");
    assert!(years.people.is_none() && years.items.is_none());
    let what: Vec<&str> = years.unsettled.rows.iter().map(|row| &*row.what).collect();
    assert!(what.iter().all(|what| *what == "未评、未定"), "no points of others: {what:?}");
    let none = told(&Books::open(&at), Scope::Region(EAST), "2023", "2023-06-30");
    assert!(said(&none, "progress").contains("没有人有评分表"));
}
