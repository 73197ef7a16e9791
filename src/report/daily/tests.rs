//! The day sheet says what happened, its opposite where the opposite happened, and that nothing is known where it is
//! not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::daily::Daily;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

/// 20 May 2024 is a Monday.
const DAY: &str = "2024-05-20";

fn sheet_of(workspace: &Workspace, date: &str, as_of: &str) -> Daily {
    let books = Books::open(workspace);
    let context =
        Context { books: &books, scope: Scope::Person(WANG), period: period(date), as_of: day(as_of), lang: Lang::Zh };
    match view("daily", &context) {
        Some(View::Daily(sheet)) => *sheet,
        other => panic!("no sheet but {other:?}"),
    }
}

fn sheet(workspace: &Workspace) -> Daily {
    sheet_of(workspace, DAY, DAY)
}

fn said(sheet: &Daily, id: &str) -> String {
    sheet.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

/// The story with 王小明's log of the day.
fn logged() -> Workspace {
    let mut at = story();
    at.settings.norms.clear();
    log(&mut at, DAY, Attendance::Present);
    at
}

fn log(at: &mut Workspace, date: &str, attendance: Attendance) {
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, 0, date, WANG),
        attendance: Some(attendance),
        leave_kind: None,
        only_plan: false,
    });
}

/// An item of a log's plan.
fn item(at: &mut Workspace, date: &str, what: &str, customer: Option<CustomerId>) -> usize {
    let index = at.facts.plan.len();
    at.facts.plan.push(PlanRow {
        head: head(LogSection::Plan, index, date, WANG),
        what: Some(what.into()),
        time: None,
        customer: customer.map(Party::Customer),
        kind: WorkKind::Visit,
        status: PlanStatus::Open,
        to: None,
        fixed: false,
        important: false,
        place: None,
        area: None,
        street: None,
        travel_minutes: None,
    });
    index
}

/// An appointment of the next day, from and to when, after a way of so many minutes.
fn appointment(at: &mut Workspace, customer: CustomerId, from: &str, to: Option<&str>, travel: Option<u32>) {
    let n = item(at, "2024-05-21", "面谈", Some(customer));
    let row = &mut at.facts.plan[n];
    let to = to.and_then(Time::parse);
    row.time = Time::parse(from).map(|from| crate::model::Span { from, to });
    (row.fixed, row.travel_minutes) = (true, travel);
}

#[test]
fn two_appointments_need_the_way_and_the_buffer_between_them() {
    let mut at = logged();
    appointment(&mut at, CHANGSHENG, "09:00", Some("10:00"), None);
    appointment(&mut at, DATONG, "11:00", None, Some(40));
    let close = sheet(&at);
    assert_eq!(
        close.tight,
        ["09:00-10:00 昌盛建材 到 11:00 大同商行 只隔 60 分钟；车程 40 分钟，另留 30 分钟，差 10 分钟。"]
    );
    assert!(said(&close, "tomorrow").contains("1 处约定之间时间太紧"));
    // Just enough.
    at.facts.plan[1].travel_minutes = Some(30);
    let enough = sheet(&at);
    assert!(enough.tight.is_empty() && !said(&enough, "tomorrow").contains("太紧"));
    // The team's own buffer counts.
    at.settings.travel_buffer = 31;
    assert_eq!(sheet(&at).tight.len(), 1);
    // The way is not written.
    at.facts.plan[1].travel_minutes = None;
    at.settings.travel_buffer = 90;
    assert!(sheet(&at).tight[0].contains("车程没写"), "{:?}", sheet(&at).tight);
    at.facts.plan[1].time = Time::parse("09:30").map(|from| crate::model::Span { from, to: None });
    assert_eq!(sheet(&at).tight, ["09:00-10:00 昌盛建材 和 09:30 大同商行 时间重叠。"]);
    // What is no appointment can wait.
    at.facts.plan[1].fixed = false;
    assert!(sheet(&at).tight.is_empty());
}

#[test]
fn tomorrow_is_the_next_working_day_with_what_was_planned_moved_agreed_and_due() {
    let mut at = logged();
    assert_eq!(said(&sheet(&at), "tomorrow"), "05-21 周二 还没有安排。");
    assert!(sheet(&at).tomorrow.notes[0].contains("请王小明今晚列出"));
    item(&mut at, "2024-05-21", "送样", Some(DATONG));
    let n = item(&mut at, DAY, "对账", Some(CHANGSHENG));
    (at.facts.plan[n].status, at.facts.plan[n].to) = (PlanStatus::Moved, Some(day("2024-05-21")));
    visit(&mut at, DAY, WANG, HONGTU);
    at.facts.visits.last_mut().expect("just added").next = Some(day("2024-05-21"));
    at.facts.problems[0].due = Some(day("2024-05-21"));
    let report = sheet(&at);
    let rows: Vec<(&str, &str)> = report.tomorrow.rows.iter().map(|row| (&*row.customer, &*row.why)).collect();
    // A key customer comes first; what is due of one that is visited anyway is the same stop.
    assert_eq!(
        rows,
        [("昌盛建材", "改期到此、问题到期，由采购部"), ("大同商行", "日志计划"), ("宏图装饰", "拜访时约定")]
    );
    assert!(report.tomorrow.rows[0].important && !report.tomorrow.rows[1].important);
    assert_eq!(said(&report, "tomorrow"), "05-21 周二 有 3 件事，其中约定 0 件。先办：昌盛建材。");
    // 25 May 2024 is a Saturday: the sheet of that day looks at Monday, whose log is written by then.
    log(&mut at, "2024-05-25", Attendance::Present);
    item(&mut at, "2024-05-27", "周一的事", Some(DATONG));
    let saturday = sheet_of(&at, "2024-05-25", "2024-05-25");
    assert_eq!((&*saturday.next_day, saturday.tomorrow.rows.len()), ("05-27 周一", 1));
}

#[test]
fn stops_stand_by_district_with_the_prospects_nearby() {
    let mut at = logged();
    let district = AreaId(u32::try_from(at.roster.areas.len()).expect("few"));
    let area = Area {
        id: "wuzhong".into(),
        name: "吴中区".into(),
        kind: Some(AreaKind::District),
        ..at.roster.areas[0].clone()
    };
    let street = Area {
        id: "mudu".into(),
        name: "木渎街".into(),
        kind: Some(AreaKind::Street),
        within: Some(district),
        ..area.clone()
    };
    at.roster.areas.extend([area, street]);
    at.roster.customers[0].states[0].street = Some(AreaId(district.0 + 1));
    at.roster.customers[2].states[0].area = Some(district);
    item(&mut at, "2024-05-21", "送样", Some(CHANGSHENG));
    let none = sheet(&at);
    assert_eq!((&*none.tomorrow.rows[0].area, &*none.tomorrow.rows[0].customer), ("吴中区", "昌盛建材（木渎街）"));
    assert!(none.tomorrow.notes.is_empty());
    at.roster.customers[2].states[0].status = CustomerStatus::Prospect;
    assert_eq!(sheet(&at).tomorrow.notes, ["附近待开发：吴中区 大同商行。"]);
    // Someone else's prospect is theirs.
    at.roster.customers[2].states[0].owner = Some(LI);
    assert!(sheet(&at).tomorrow.notes.is_empty());
}

fn timetable() -> Timetable {
    let slot = |name: &str, from: &str, to: &str, kind| Slot {
        time: crate::model::Span { from: Time::parse(from).expect("a time"), to: Time::parse(to) },
        name: name.to_owned(),
        kind,
    };
    Timetable {
        name: "外勤日".to_owned(),
        roles: vec![Role::Salesperson],
        groups: Vec::new(),
        slots: vec![
            slot("晨会", "08:00", "08:30", SlotKind::Meeting),
            slot("电话", "08:30", "09:30", SlotKind::Call),
            slot("拜访", "09:30", "12:00", SlotKind::Visit),
        ],
        carry: vec!["地图".to_owned()],
        exceptions: Vec::new(),
    }
}

#[test]
fn entries_fall_into_the_slots_of_their_time_or_of_their_sort() {
    let mut at = logged();
    assert!(sheet(&at).timetable.notes[0].starts_with("设置里没有适合这个岗位的时间表"));
    at.settings.timetables.push(timetable());
    item(&mut at, DAY, "送样", Some(DATONG));
    visit(&mut at, DAY, WANG, CHANGSHENG);
    at.facts.visits.last_mut().expect("just added").time =
        Time::parse("19:00").map(|from| crate::model::Span { from, to: None });
    let report = sheet(&at);
    let rows: Vec<[&str; 3]> =
        report.timetable.rows.iter().map(|row| [&*row.slot, &*row.planned, &*row.done]).collect();
    assert_eq!(rows, [["拜访", "大同商行", "—"], ["时段外", "—", "昌盛建材"]]);
    assert_eq!(
        report.timetable.notes,
        ["时间表：外勤日。", "没有安排也没有记录：08:00-08:30 晨会、08:30-09:30 电话。"]
    );
    assert_eq!(report.carry.rows, ["05-21 带：地图。"]);
    at.settings.timetables[0].carry.clear();
    assert_eq!(sheet(&at).carry.rows, ["设置的时间表没有写要带什么。"]);
}

#[test]
fn an_estate_that_hands_over_keys_suspends_the_meeting_and_says_why() {
    let mut at = logged();
    at.settings.timetables.push(timetable());
    at.settings.timetables[0].exceptions.push(TimetableException {
        dates: Dates(vec![(day("2024-05-21"), day("2024-05-21"))]),
        groups: Vec::new(),
        people: Vec::new(),
        place: Some("江南名苑".to_owned()),
        reason: "小区交房".to_owned(),
        suspends: vec!["晨会".to_owned(), "电话".to_owned()],
        slots: Vec::new(),
    });
    assert!(
        sheet(&at).tomorrow.notes.contains(&"05-21 周二 时间表有变：小区交房（江南名苑）；停晨会、电话。".to_owned())
    );
    let that_day = sheet_of(&at, "2024-05-21", "2024-05-21").timetable.notes.concat();
    assert!(that_day.contains("小区交房") && !that_day.contains("08:00-08:30 晨会"), "{that_day}");
    assert!(!sheet(&at).timetable.notes.concat().contains("小区交房"));
}

#[test]
fn planned_work_is_done_not_done_put_off_or_there_was_none() {
    let mut at = logged();
    assert_eq!(said(&sheet(&at), "today"), "当天没有计划。签单 0 元，回款 0 元；电话 0 通，拜访 0 次。");
    item(&mut at, DAY, "送样", Some(DATONG));
    visit(&mut at, DAY, WANG, DATONG);
    assert!(said(&sheet(&at), "today").starts_with("计划 1 项，全部完成。"));
    item(&mut at, DAY, "对账", Some(CHANGSHENG));
    let report = sheet(&at);
    assert!(said(&report, "today").starts_with("计划 2 项，完成 1 项。没做：昌盛建材。"), "{}", said(&report, "today"));
    let rows: Vec<(&str, &str, bool)> =
        report.done.rows.iter().map(|row| (&*row.outcome, &*row.what, row.late)).collect();
    assert_eq!(rows, [("完成 1", "大同商行：送样", false), ("没做 1", "昌盛建材：对账", true)]);
    (at.facts.plan[1].status, at.facts.plan[1].to) = (PlanStatus::Moved, Some(day("2024-05-22")));
    let report = sheet(&at);
    assert!(said(&report, "today").starts_with("计划 2 项，完成 1 项。改期或取消：昌盛建材。"));
    assert_eq!(report.done.rows[1].what, "昌盛建材：对账（改到 05-22）");
}

#[test]
fn a_day_without_log_or_away_or_still_ahead_is_told_as_such() {
    let at = story();
    assert_eq!(said(&sheet(&at), "today"), "05-20 周一 没有日志。");
    assert!(sheet(&at).done.notes[0].contains("请王小明补写日志"));
    let mut away = story();
    log(&mut away, DAY, Attendance::Leave);
    assert_eq!(said(&sheet(&away), "today"), "05-20 周一 请假。");
    let ahead = sheet_of(&logged(), DAY, "2024-05-18");
    assert_eq!(said(&ahead, "today"), "05-20 周一 还没到，下面只有安排。");
}

#[test]
fn calls_are_held_against_the_norm_where_there_is_one() {
    let mut at = logged();
    assert!(!said(&sheet(&at), "today").contains("定额"));
    at.settings.norms.insert(Role::Salesperson, Norm { calls_per_day: Some(30), ..Norm::default() });
    let calls = |made| Calls {
        head: head(LogSection::Calls, 0, DAY, WANG),
        made,
        connected: Some(9),
        time: None,
        notes: Vec::new(),
    };
    at.facts.calls.push(calls(29));
    let report = sheet(&at);
    assert!(said(&report, "today").ends_with("电话 29 通，不到定额 30 通。"));
    assert_eq!((&*report.figures[1].value, &*report.figures[1].note), ("29", "接通 9，定额 30"));
    at.facts.calls[0] = calls(30);
    assert!(!said(&sheet(&at), "today").contains("不到定额"));
}

#[test]
fn orders_money_and_lost_orders_stand_with_their_sums() {
    let mut at = logged();
    order(&mut at, DAY, WANG, CHANGSHENG, 12_000);
    payment(&mut at, DAY, WANG, DATONG, 3_500);
    // Another's business is another's sheet.
    order(&mut at, DAY, LI, HONGTU, 99_000);
    at.facts.lost_orders.push(LostOrder {
        head: head(LogSection::LostOrders, 0, DAY, WANG),
        customer: Party::Customer(DATONG),
        amount: Some(Amount::int(800)),
        reason: Some("价格".into()),
    });
    let report = sheet(&at);
    let rows: Vec<(&str, &str)> = report.done.rows.iter().map(|row| (&*row.outcome, &*row.what)).collect();
    assert_eq!(
        rows,
        [
            ("订单 1", "昌盛建材（12,000 元）"),
            ("回款 1", "大同商行（3,500 元）"),
            ("丢单 1", "大同商行（800 元，价格）")
        ]
    );
    assert_eq!((&*report.figures[3].value, &*report.figures[4].value), ("12,000", "3,500"));
}

#[test]
fn what_goes_to_the_designer_is_told_and_what_contacts_leave_out() {
    let mut at = logged();
    let report = sheet(&at);
    assert!(
        report.contacts.notes[0].contains("请王小明补写需求、态度和下一步") && said(&report, "hand_over").is_empty()
    );
    visit(&mut at, DAY, WANG, DATONG);
    let report = sheet(&at);
    assert_eq!(
        report.contacts.notes,
        ["联系客户 1 家；没写需求 1 家，没写态度 1 家，没写下一步 1 家。", "没有要交给设计师或主管的。"]
    );
    let seen = at.facts.visits.last_mut().expect("just added");
    seen.need = Some("厨房防水".into());
    seen.attitude = Some("爽快".into());
    seen.next_step = Some("出图".into());
    seen.hand_over = Some(Who::Person(MANAGER));
    let report = sheet(&at);
    assert_eq!(report.contacts.rows[0].next, "出图，交周敏");
    assert_eq!(report.contacts.notes[0], "联系客户 1 家，需求、态度、下一步都写了。");
    assert_eq!(said(&report, "hand_over"), "周敏（大同商行）。");
}

#[test]
fn new_people_and_leads_count_for_the_day_and_in_all() {
    let mut at = logged();
    assert!(sheet(&at).names.notes[0].starts_with("今日没有新增；累计：人 0、线索 0"));
    for (n, date) in ["2024-05-07", DAY].into_iter().enumerate() {
        at.facts.contacts.push(NewContact {
            head: head(LogSection::Contacts, n, date, WANG),
            name: Some("田队长".into()),
            who: Some("包工头".into()),
            phone: None,
            customer: Some(Party::Customer(DATONG)),
        });
    }
    let names = sheet(&at).names;
    assert_eq!((&*names.rows[0].name, &*names.rows[0].about), ("田队长", "包工头，大同商行"));
    assert!(names.notes[0].starts_with("今日新增：人 1、线索 0、客户 0；累计：人 2、线索 0"), "{:?}", names.notes);
}

#[test]
fn what_is_open_stays_until_it_is_done_and_inside_staff_are_counted() {
    let mut at = logged();
    assert_eq!(said(&sheet(&at), "carried"), "共 1 项，逾期 0 项，等内勤或别的部门 1 项。");
    at.facts.problems[0].due = Some(day("2024-05-14"));
    at.facts.problems[0].owner = Some(Who::Person(WANG));
    let report = sheet(&at);
    assert_eq!(
        said(&report, "carried"),
        "共 1 项，逾期 1 项，等内勤或别的部门 0 项。逾期最久：Q-017 P-02 断货（6 天）。"
    );
    assert!(report.open.rows[0].late);
    at.facts.problems[0].solved = true;
    at.facts.problems[0].head.date = day(DAY);
    let report = sheet(&at);
    assert_eq!(said(&report, "carried"), "没有未办的事项和承诺。");
    assert!(report.open.notes.concat().contains("当天办完 1 项：Q-017 P-02 断货"), "{:?}", report.open.notes);
}

#[test]
fn many_open_matters_are_cut_and_the_rest_is_counted_by_sort() {
    let mut at = logged();
    at.facts.problems.clear();
    for n in 0..14 {
        at.facts.promises.push(Promise {
            head: head(LogSection::Promises, n, "2024-05-13", WANG),
            customer: Party::Customer(DATONG),
            what: format!("第{n}件").into(),
            due: None,
            kept: false,
        });
    }
    let open = sheet(&at).open;
    assert_eq!(open.rows.len(), 7);
    assert_eq!(open.notes[1], "另有 7 项未列：承诺 7。");
}
