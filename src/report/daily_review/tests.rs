//! The review of a day says what happened, its opposite where the opposite happened, and that nothing is known where it
//! is not.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::daily_review::DailyReview;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

/// A Monday.
const DAY: &str = "2024-05-20";

fn review_of(workspace: &Workspace, scope: Scope, date: &str) -> DailyReview {
    let books = Books::open(workspace);
    let period = period(date);
    let context = Context { books: &books, scope, period, as_of: period.end(), lang: Lang::Zh };
    match view("daily-review", &context) {
        Some(View::DailyReview(review)) => *review,
        other => panic!("no review but {other:?}"),
    }
}

fn east(workspace: &Workspace) -> DailyReview {
    review_of(workspace, Scope::Region(EAST), DAY)
}

/// A paragraph of the opening; empty if it is not said.
fn said(review: &DailyReview, id: &str) -> String {
    review.opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn log(at: &mut Workspace, date: &str, person: PersonId, attendance: Attendance) {
    let index = at.facts.days.len();
    at.facts.days.push(DayRow {
        head: head(LogSection::Day, index, date, person),
        attendance: Some(attendance),
        leave_kind: (attendance == Attendance::Leave).then_some(LeaveKind::Sick),
        only_plan: false,
    });
}

/// The story, with everyone's logs of Monday.
fn logged() -> Workspace {
    let mut at = story();
    for person in [MANAGER, WANG, LI] {
        log(&mut at, DAY, person, Attendance::Present);
    }
    at
}

fn shipment(at: &mut Workspace, date: &str, order: &str) {
    let index = at.facts.shipments.len();
    at.facts.shipments.push(Shipment {
        head: head(LogSection::Shipments, index, date, LI),
        order: Some(order.into()),
        customer: None,
        credit: None,
        lines: Vec::new(),
        carrier: None,
        mode: None,
        error: Some(ShippingError::Short),
    });
}

fn update(at: &mut Workspace, date: &str, order: &str, stage: OrderStage, exception: Option<OrderException>) {
    let index = at.facts.order_updates.len();
    at.facts.order_updates.push(OrderUpdate {
        head: head(LogSection::OrderUpdates, index, date, LI),
        order: order.into(),
        stage: Some(stage),
        expected: None,
        exception,
        note: None,
        told_customer: false,
        amount: None,
    });
}

fn request(at: &mut Workspace, date: &str, kind: RequestKind, status: RequestStatus) {
    let index = at.facts.requests.len();
    at.facts.requests.push(Request {
        head: head(LogSection::Requests, index, date, LI),
        customer: Party::Customer(HONGTU),
        kind,
        what: "漏粉两桶".into(),
        handled_on: None,
        status,
    });
}

fn received(at: &mut Workspace, what: &str, follow_up: Option<&str>) {
    let index = at.facts.received.len();
    at.facts.received.push(Received {
        head: head(LogSection::Received, index, DAY, LI),
        from: Some(Someone::Other("邵老板".into())),
        about: Some(Someone::Customer(HONGTU)),
        what: Some(what.into()),
        follow_up: follow_up.map(Into::into),
    });
}

#[test]
fn the_days_goods_and_money_are_told_or_that_there_were_none() {
    let mut at = logged();
    let review = east(&at);
    assert!(said(&review, "progress").starts_with("当日没有发货，也没有回款；签单 25.0 万元。"));
    assert_eq!(review.movements.notes, ["05-20 没有发货，也没有回款。"]);
    at.facts.orders[4].id = Some("L-5".into());
    shipment(&mut at, DAY, "L-5");
    payment(&mut at, DAY, LI, HONGTU, 31_000);
    let review = east(&at);
    assert!(said(&review, "progress").starts_with("当日发货 25.0 万元，回款 3.1 万元，签单 25.0 万元。"));
    let rows: Vec<_> = review.movements.rows.iter().map(|row| (&*row.kind, &*row.amount, &*row.note)).collect();
    assert_eq!(rows, [("发货", "250,000", "差错：少发"), ("回款", "31,000", "—")]);
}

#[test]
fn the_month_is_ahead_of_its_plan_to_date_or_behind_or_has_none() {
    // May 2024 without holidays: 20 May is working day 17 of 27; 60.0 × 17/27 = 37.8, 40.8 ordered.
    let mut at = logged();
    let review = east(&at);
    assert!(said(&review, "progress").contains("5月销售额累计 40.8 万元，应到 37.8 万元，超前 3.0 万元。"));
    assert!(said(&review, "progress").contains("5月回款累计 0.0 万元，没有目标。"));
    let row = &review.figures.rows[0];
    assert_eq!(
        (&*row.day, &*row.month, &*row.target, &*row.plan, &*row.lead),
        ("25.0", "40.8", "60.0", "37.8", "+3.0")
    );
    at.plans[1].targets.metrics.insert(Metric::Sales, Amount::int(1_000_000));
    let review = east(&at);
    assert!(said(&review, "progress").contains("应到 63.0 万元，落后 22.2 万元。"));
    assert_eq!(review.figures.rows[0].lead, "−22.2");
    at.plans.clear();
    let review = east(&at);
    assert!(said(&review, "progress").contains("5月销售额累计 40.8 万元，没有目标。"));
    assert!(review.figures.notes[0].contains("没有销售和回款目标") && review.figures.notes[0].contains("请周敏补"));
}

#[test]
fn orders_are_late_due_today_in_time_or_gone() {
    let mut at = logged();
    assert_eq!(said(&east(&at), "to-ship"), "待发订单 5 笔，没有逾期和当日到期的。");
    at.facts.orders[3].due = Some(day("2024-05-18"));
    at.facts.orders[4].due = Some(day(DAY));
    (at.facts.orders[3].id, at.facts.orders[4].id) = (Some("W-4".into()), Some("L-5".into()));
    update(&mut at, "2024-05-19", "W-4", OrderStage::InProduction, Some(OrderException::StockShort));
    let review = east(&at);
    assert_eq!(said(&review, "to-ship"), "逾期未发 1 笔：W-4 昌盛建材（2 天）。当日到期未发 1 笔：L-5 宏图装饰。");
    assert_eq!(review.to_ship.rows[0].state, "逾期 2 天，缺货，未告知客户");
    assert!(review.to_ship.rows[0].late && !review.to_ship.rows[1].late);
    shipment(&mut at, DAY, "W-4");
    update(&mut at, DAY, "L-5", OrderStage::Shipped, None);
    let review = east(&at);
    assert_eq!(said(&review, "to-ship"), "待发订单 3 笔，没有逾期和当日到期的。");
    at.facts.orders.clear();
    assert_eq!(said(&east(&at), "to-ship"), "没有待发的订单。");
}

#[test]
fn a_shipment_of_a_part_leaves_the_rest_to_be_shipped() {
    let mut at = logged();
    at.facts.orders[4].id = Some("L-5".into());
    at.facts.orders[4].due = Some(day("2024-05-19"));
    shipment(&mut at, DAY, "L-5");
    let part = Some(Amount::int(100_000));
    at.facts.shipments[0].lines =
        vec![Line { product: Some(ProductId(0)), quantity: part, price: Some(Amount::ONE), amount: part }];
    let review = east(&at);
    assert_eq!((&*review.to_ship.rows[0].amount, &*review.to_ship.rows[0].stage), ("15.0", "没有进度（已发一部分）"));
    // What is logged the day after is not known to the day's review.
    at.facts.shipments[0].head.date = day("2024-05-21");
    assert_eq!(east(&at).to_ship.rows[0].amount, "25.0");
}

#[test]
fn overdue_money_names_when_and_what_was_last_spoken() {
    let mut at = logged();
    let review = east(&at);
    let row = &review.chase.rows[0];
    assert_eq!((&*row.customer, &*row.overdue, &*row.days), ("昌盛建材", "31.0", "10"));
    assert_eq!((&*row.contact, &*row.said), ("05-08 王小明（12 天前）", "—"));
    assert!(review.chase.notes[0].ends_with("近 30 天都有拜访或电话记录。"));
    visit(&mut at, DAY, LI, CHANGSHENG);
    at.facts.visits.last_mut().expect("just added").result = Some("月底付十万".into());
    let row = &east(&at).chase.rows[0];
    assert_eq!((&*row.contact, &*row.said), ("当日 李芳", "月底付十万"));
    at.facts.visits.clear();
    let review = east(&at);
    assert_eq!(review.chase.rows[0].contact, "没有联系记录");
    assert!(review.chase.notes[0].contains("其中 1 家超过 30 天"));
    payment(&mut at, DAY, WANG, CHANGSHENG, 310_000);
    let review = east(&at);
    assert_eq!(review.chase.notes, ["没有逾期应收。"]);
    assert!(said(&review, "receivable").contains("没有逾期"));
    for customer in &mut at.roster.customers {
        customer.states[0].terms_days = None;
    }
    assert_eq!(east(&at).chase.notes, ["没有客户写了账期，逾期无从算起。"]);
}

#[test]
fn who_is_silent_is_named_since_when_and_leave_and_days_off_are_excused() {
    let mut at = logged();
    assert!(said(&east(&at), "people").starts_with("应报的 3 人都报了日志。"));
    // 李芳 last logged on Thursday; Friday and Saturday are working days.
    at.facts.days[2].head.date = day("2024-05-16");
    let review = east(&at);
    assert!(said(&review, "people").starts_with("没有报日志：李芳（3 个工作日）。"), "{}", said(&review, "people"));
    assert_eq!(review.heard.rows[0].state, "未报，已 3 个工作日（上次 05-16）");
    assert!(review.heard.rows[0].silent && !review.heard.rows[1].silent);
    log(&mut at, "2024-05-18", LI, Attendance::Leave);
    assert!(said(&east(&at), "people").starts_with("没有报日志：李芳。"), "leave on record ends the row");
    log(&mut at, DAY, LI, Attendance::Leave);
    let review = east(&at);
    assert!(said(&review, "people").starts_with("应报的 2 人都报了日志。"));
    assert_eq!(review.heard.rows[2].state, "请假（病假）");
    assert_eq!(review.heard.notes, ["3 人：已报 2，请假或休息 1，未报 0。"]);
    let sunday = review_of(&at, Scope::Region(EAST), "2024-05-19");
    assert!(said(&sunday, "people").starts_with("当日没有人应报日志。"));
    assert!(sunday.heard.rows.iter().all(|row| row.state == "休息日，不用报"));
    assert!(sunday.day.contains("休息日"), "{}", sunday.day);
}

#[test]
fn nobody_is_missed_before_they_joined() {
    let mut at = logged();
    at.facts.days.remove(2);
    assert!(said(&east(&at), "people").contains("李芳（120 个工作日）"), "{}", said(&east(&at), "people"));
    at.roster.people[2].joined = Some(day("2024-05-18"));
    let review = east(&at);
    assert!(said(&review, "people").contains("李芳（2 个工作日）"));
    assert_eq!(review.heard.rows[0].state, "从未报过，已 2 个工作日");
    at.roster.people[2].joined = Some(day("2024-05-21"));
    assert!(said(&east(&at), "people").starts_with("应报的 2 人都报了日志。"));
}

#[test]
fn instructions_are_open_late_or_done_or_none_was_given() {
    let mut at = logged();
    assert!(said(&east(&at), "people").ends_with("当日没有下达指令、交办和决议，也没有未办的。"));
    let give = |at: &mut Workspace, date: &str, status| {
        let index = at.facts.instructions.len();
        at.facts.instructions.push(Instruction {
            head: head(LogSection::Instructions, index, date, MANAGER),
            to: LI,
            what: "换掉旧价签".into(),
            due: Some(day("2024-05-18")),
            status,
        });
    };
    give(&mut at, "2024-05-16", RequestStatus::Open);
    let review = east(&at);
    assert!(said(&review, "people").ends_with("新下 0 项，办完 0 项，未办 1 项（逾期 1 项）。"));
    assert_eq!(review.instructions.rows[0].by, "周敏 → 李芳");
    assert!(review.instructions.rows[0].late);
    give(&mut at, DAY, RequestStatus::Done);
    let review = east(&at);
    assert!(said(&review, "people").ends_with("新下 0 项，办完 1 项，没有未办的。"));
    assert_eq!(review.instructions.rows[0].state, "05-20 已办");
}

#[test]
fn what_customers_wait_for_is_new_handled_late_or_nothing() {
    let mut at = logged();
    at.facts.problems.clear();
    assert_eq!(said(&east(&at), "matters"), "当日没有客户要求、投诉、问题和咨询，也没有未办的。");
    request(&mut at, DAY, RequestKind::Complaint, RequestStatus::Open);
    let text = said(&east(&at), "matters");
    assert_eq!(text, "新提 1 项，办完 0 项，未办 1 项。新客诉 1 件：漏粉两桶（宏图装饰）。没有逾期的。");
    at.facts.requests[0].status = RequestStatus::Done;
    let review = east(&at);
    assert!(said(&review, "matters").contains("新客诉 1 件：漏粉两桶（宏图装饰，已办）。"));
    assert_eq!(review.matters.rows[0].state, "05-20 已办");
    let mut at = logged();
    at.facts.problems[0].due = Some(day("2024-05-10"));
    at.facts.problems[0].remedy = Some("请车间插单".into());
    let review = east(&at);
    assert!(said(&review, "matters").ends_with("逾期 1 项，最久：Q-017 P-02 断货（昌盛建材，10 天）。"));
    assert_eq!((&*review.matters.rows[0].progress, &*review.matters.rows[0].age), ("请车间插单", "28 天"));
}

#[test]
fn an_inquiry_shows_its_answer_or_what_was_promised() {
    let mut at = logged();
    at.facts.inquiries.push(Inquiry {
        head: head(LogSection::Inquiries, 0, DAY, LI),
        id: None,
        customer: Party::Customer(HONGTU),
        question: "泳池能不能用".into(),
        answer: None,
        promised: Some("周五前答复".into()),
        escalated_to: Some(Who::Person(MANAGER)),
        resolved_on: None,
        satisfied: None,
    });
    assert_eq!(east(&at).matters.rows[0].progress, "口头答应：周五前答复；已上报周敏");
    let inquiry = &mut at.facts.inquiries[0];
    (inquiry.answer, inquiry.resolved_on) = (Some("能用".into()), Some(day(DAY)));
    (inquiry.promised, inquiry.escalated_to, inquiry.satisfied) = (None, None, Some(false));
    assert_eq!(east(&at).matters.rows[0].progress, "能用；客户不满意");
}

#[test]
fn information_leads_to_an_action_or_lacks_one_or_none_came() {
    let mut at = logged();
    let review = east(&at);
    assert_eq!(said(&review, "news"), "当日没有收到。");
    assert_eq!(review.news.notes, ["05-20 没有收到信息（周敏、王小明、李芳的日志里没有）。", "没有收到经销商日报。"]);
    received(&mut at, "固邦给账期", Some("报周经理"));
    let review = east(&at);
    assert_eq!(said(&review, "news"), "收到 1 条，都写了跟进。");
    assert_eq!((&*review.news.rows[0].about, &*review.news.rows[0].action), ("宏图装饰", "报周经理"));
    received(&mut at, "隔壁工地月底开盘", None);
    let review = east(&at);
    assert_eq!(said(&review, "news"), "收到 2 条，其中 1 条没有记录跟进。待定跟进：隔壁工地月底开盘。");
    assert!(review.news.rows[1].bare && review.news.rows[1].action == "没有记录跟进");
}

#[test]
fn a_day_nobody_logged_does_not_say_that_nothing_was_heard() {
    let review = east(&story());
    assert_eq!(review.news.notes[0], "05-20 没有一份日志，有没有信息不知道。");
    let mut at = empty();
    at.settings.log_start = None;
    let review = east(&at);
    assert_eq!(said(&review, "progress"), "截至 2024-05-20 没有任何日志记录。");
    assert_eq!(review.opening.len(), 1);
}

#[test]
fn a_dealers_late_report_is_named_with_its_time() {
    let mut at = logged();
    for (index, (customer, time)) in [(CHANGSHENG, "15:40"), (HONGTU, "16:30")].into_iter().enumerate() {
        at.facts.dealer_reports.push(DealerReport {
            head: head(LogSection::DealerReports, index, DAY, LI),
            customer,
            sold_on: None,
            at: Moment { day: day(DAY), time: Time::parse(time) },
            lines: Vec::new(),
            note: None,
        });
    }
    assert_eq!(east(&at).news.notes[1], "经销商日报 2 份：按时 1，迟报 1（宏图装饰 05-20 16:30）。");
    at.facts.dealer_reports.pop();
    assert_eq!(east(&at).news.notes[1], "经销商日报 1 份：按时 1，迟报 0。");
}

#[test]
fn the_next_working_day_holds_what_plans_name_and_what_was_agreed() {
    let mut at = logged();
    assert!(east(&at).next.notes[0].starts_with("05-21 周二 还没有安排"));
    at.facts.visits.last_mut().expect("a visit").head.date = day(DAY);
    at.facts.visits.last_mut().expect("a visit").next = Some(day("2024-05-21"));
    let action = at.plans.last().expect("June's own plan").actions[0].clone();
    let mut week = plan(Scope::Person(WANG), "2024-W21", PlanKind::Own, &[], &[]);
    let tuesday = Dates(vec![(day("2024-05-21"), day("2024-05-21"))]);
    week.actions = vec![Action { dates: tuesday, ..action }];
    at.plans.push(week);
    let rows = east(&at).next.rows;
    let kinds: Vec<&str> = rows.iter().map(|row| &*row.kind).collect();
    assert_eq!(kinds, ["拜访", "约定回访"]);
    let mut month = at.plans.last().expect("the week's plan").clone();
    month.period = period("2024-05");
    month.actions[0].what = "谈补货".to_owned();
    at.plans.push(month);
    let rows = east(&at).next.rows;
    assert_eq!((rows.len(), &*rows[0].what), (2, "谈补货与返利"), "two plans name one stop");
    // Friday the 31st is followed by Saturday, a working day; Saturday by Monday.
    assert_eq!(review_of(&at, Scope::Team, "2024-05-31").next_day, "06-01 周六");
    assert_eq!(review_of(&at, Scope::Team, "2024-06-01").next_day, "06-03 周一");
}
