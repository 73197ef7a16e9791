//! The sheet says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::orders::Orders;
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn report_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> Orders {
    let books = Books::open(at);
    match view("orders", &Context { books: &books, scope, period: period(key), as_of: day(as_of), lang: Lang::Zh }) {
        Some(View::Orders(report)) => *report,
        other => panic!("no sheet but {other:?}"),
    }
}

fn report(at: &Workspace) -> Orders {
    report_of(at, REGION, "2024-05", "2024-05-31")
}

fn said(at: &Workspace, id: &str) -> String {
    report(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

/// The people, customers and products, and in April an order that names its approver.
fn start() -> Workspace {
    let mut at = empty();
    at.roster.products[0].price = Some(Amount::ONE);
    taken(&mut at, "Z-1", "2024-04-01", 10_000).approved_by = Some(Who::Person(MANAGER));
    gone(&mut at, "Z-1", "2024-04-02");
    at
}

/// An order of 王小明 for 昌盛建材 with a number.
fn taken<'w>(at: &'w mut Workspace, id: &str, date: &str, yuan: i64) -> &'w mut Order {
    order(at, date, WANG, CHANGSHENG, yuan);
    let order = at.facts.orders.last_mut().expect("just pushed");
    order.id = Some(id.into());
    order
}

fn news<'w>(at: &'w mut Workspace, id: &str, date: &str, stage: Option<OrderStage>) -> &'w mut OrderUpdate {
    let index = at.facts.order_updates.len();
    at.facts.order_updates.push(OrderUpdate {
        head: head(LogSection::OrderUpdates, index, date, LI),
        order: id.into(),
        stage,
        expected: None,
        exception: None,
        note: None,
        told_customer: false,
        amount: None,
    });
    at.facts.order_updates.last_mut().expect("just pushed")
}

/// What is left of an order leaves.
fn gone<'w>(at: &'w mut Workspace, id: &str, date: &str) -> &'w mut Shipment {
    let index = at.facts.shipments.len();
    at.facts.shipments.push(Shipment {
        head: head(LogSection::Shipments, index, date, LI),
        order: Some(id.into()),
        customer: None,
        credit: None,
        lines: Vec::new(),
        carrier: None,
        mode: None,
        error: None,
    });
    at.facts.shipments.last_mut().expect("just pushed")
}

fn lost(at: &mut Workspace, amount: Option<i64>, reason: &str) {
    let index = at.facts.lost_orders.len();
    at.facts.lost_orders.push(LostOrder {
        head: head(LogSection::LostOrders, index, "2024-05-22", WANG),
        customer: Party::Customer(HONGTU),
        amount: amount.map(Amount::int),
        reason: Some(reason.into()),
    });
}

fn lend(at: &mut Workspace, due: &str, returned: Option<&str>) {
    for (date, returned) in [("2024-05-02", None), ("2024-05-20", returned)] {
        let index = at.facts.loans.len();
        at.facts.loans.push(Loan {
            head: head(LogSection::Loans, index, date, WANG),
            id: Some("J-1".into()),
            customer: HONGTU,
            product: ProductId(0),
            quantity: Amount::int(6),
            due: Some(day(due)),
            returned_on: returned.map(day),
        });
    }
}

fn counted(at: &mut Workspace, quantity: i64) {
    let index = at.facts.warehouse_stock.len();
    at.facts.warehouse_stock.push(WarehouseCount {
        head: head(LogSection::WarehouseStock, index, "2024-05-20", LI),
        product: ProductId(0),
        quantity: Amount::int(quantity),
    });
}

#[test]
fn production_without_approval_is_an_alarm_and_with_it_is_none() {
    let with = |approved: Option<&str>| {
        let mut at = start();
        let order = taken(&mut at, "W-1", "2024-05-06", 47_000);
        order.policy = Some("特价".into());
        order.approved_by = approved.map(|_| Who::Person(MANAGER));
        order.approved_at = approved.map(|at| Moment { day: day(at), time: None });
        news(&mut at, "W-1", "2024-05-08", Some(OrderStage::InProduction)).note = Some("先排上".into());
        at
    };
    let alarm = with(None);
    has(&said(&alarm, "alarm"), "没有批价就在生产的 1 笔，4.7 万元：W-1 昌盛建材（05-08 开工）。");
    has(&said(&alarm, "alarm"), "请周敏当天定");
    let row = &report(&alarm).alarms.rows[0];
    assert_eq!((&*row.asks, &*row.state, &*row.note), ("有政策：特价", "没有批", "先排上"));
    let person = report_of(&alarm, Scope::Person(WANG), "2024-05", "2024-05-31");
    has(&person.opening[0].sentences.concat(), "请周敏当天定");

    let fine = with(Some("2024-05-07"));
    assert_eq!(said(&fine, "alarm"), "");
    has(&said(&fine, "approval"), "在生产和备好货的未完订单 1 笔，需要批价的都批过。");
    has(&report(&fine).alarms.notes[0], "需要批价的都批过");
    assert_eq!(report(&fine).open.rows[0].approved, "周敏 05-07");

    let late = with(Some("2024-05-10"));
    has(&said(&late, "approval"), "开工后才批价的 1 笔：W-1 昌盛建材（晚 2 天）");
    has(&report(&late).alarms.rows[0].state, "晚 2 天");

    has(&said(&start(), "approval"), "没有一笔写明在生产");
    has(&said(&story(), "approval"), "订单都没有写批准人，批没批价看不出来（请周敏补");
    let mut listed = start();
    taken(&mut listed, "W-3", "2024-05-06", 47_000);
    assert_eq!(report(&listed).open.rows[0].approved, "按价目");
    listed.roster.products[0].price = None;
    assert_eq!(report(&listed).open.rows[0].approved, "—", "without a list price nobody can say");
    let mut waits = start();
    taken(&mut waits, "W-2", "2024-05-06", 47_000).policy = Some("特价".into());
    has(&said(&waits, "approval"), "还没开工、等批价的 1 笔：W-2 昌盛建材。");
    for id in ["W-3", "W-4", "W-5"] {
        taken(&mut waits, id, "2024-05-06", 47_000).policy = Some("特价".into());
    }
    has(&said(&waits, "approval"), "等批价的 4 笔：W-2 昌盛建材、W-3 昌盛建材、W-4 昌盛建材 等。");
}

#[test]
fn late_orders_come_first_and_promises_that_cannot_be_kept_are_named() {
    let mut at = start();
    at.roster.products[0].lead_days = Some(7);
    taken(&mut at, "W-1", "2024-05-06", 20_000).due = Some(day("2024-06-20"));
    taken(&mut at, "W-2", "2024-05-07", 30_000).due = Some(day("2024-05-21"));
    taken(&mut at, "W-3", "2024-05-28", 10_000).due = Some(day("2024-06-02"));
    taken(&mut at, "W-4", "2024-05-29", 10_000);
    news(&mut at, "W-1", "2024-05-20", None).expected = Some(day("2024-06-25"));
    let told = said(&at, "late");
    has(&told, "未完订单 4 笔，未发 7.0 万元，逾期 1 笔：W-2 昌盛建材 10 天。");
    has(&told, "其中 1 笔没有写交期。");
    has(&told, "预计要晚于交期的 1 笔：W-1 昌盛建材 06-20 → 06-25。");
    has(&told, "交期短于生产周期的 1 笔：W-3 昌盛建材（5 天，P-01要 7 天）。");
    let rows = report(&at).open.rows;
    let orders: Vec<&str> = rows.iter().map(|row| &*row.order).collect();
    assert_eq!(orders, ["W-2", "W-3", "W-1", "W-4"]);
    assert_eq!((rows[0].late, &*rows[0].state), (true, "逾期 10 天"));
    assert_eq!(rows[1].state, "还有 2 天，交期只有 5 天，P-01要 7 天");
    assert_eq!(rows[2].state, "还有 20 天，预计晚于交期 5 天");

    gone(&mut at, "W-2", "2024-05-30");
    has(&said(&at, "late"), "未完订单 3 笔，未发 4.0 万元，没有逾期的。");
    let mut undated = start();
    taken(&mut undated, "W-4", "2024-05-29", 10_000);
    has(&said(&undated, "late"), "都没有写交期，迟不迟看不出来");
    has(&said(&start(), "late"), "没有未完的订单");
    has(&said(&story(), "late"), "这 6 笔订单没有一条发货或进度记录，发没发完看不出来，请周敏补");
}

#[test]
fn a_sheet_of_a_day_past_knows_only_what_was_known_then() {
    let mut at = start();
    taken(&mut at, "W-2", "2024-05-07", 30_000).due = Some(day("2024-05-21"));
    gone(&mut at, "W-2", "2024-05-24");
    let then = report_of(&at, REGION, "2024-05", "2024-05-23").open.rows;
    assert_eq!(then[0].state, "逾期 2 天");
    assert!(report(&at).open.rows.is_empty());
}

#[test]
fn exceptions_are_counted_and_customers_who_do_not_know_are_named() {
    let with = |told: bool| {
        let mut at = start();
        taken(&mut at, "W-1", "2024-05-06", 20_000);
        let news = news(&mut at, "W-1", "2024-05-20", Some(OrderStage::InProduction));
        (news.exception, news.told_customer) = (Some(OrderException::StockShort), told);
        at
    };
    has(&said(&with(false), "exceptions"), "5月异常 1 次，涉及 1 笔订单：缺货 1。");
    has(&said(&with(false), "exceptions"), "未完而客户还不知道的 1 笔：W-1 昌盛建材。");
    has(&said(&with(true), "exceptions"), "未完订单的异常，客户都已告知。");
    let mut later = with(false);
    news(&mut later, "W-1", "2024-05-22", None).told_customer = true;
    has(&said(&later, "exceptions"), "客户都已告知");
    assert_eq!(report(&later).exceptions.rows[0].told, "05-22 告知");
    let mut left = with(false);
    gone(&mut left, "W-1", "2024-05-23");
    has(&said(&left, "exceptions"), "发完了也没有记告知的 1 笔：W-1 昌盛建材");
    assert_eq!(report(&left).exceptions.rows[0].now, "05-23 已发完");
    let mut calm = start();
    taken(&mut calm, "W-1", "2024-05-06", 20_000);
    news(&mut calm, "W-1", "2024-05-20", Some(OrderStage::Confirmed));
    has(&said(&calm, "exceptions"), "5月没有记录订单异常");
    has(&said(&start(), "exceptions"), "5月没有订单进度，有没有异常看不出来，请周敏补");
}

#[test]
fn a_price_that_moves_after_production_began_is_told_and_one_before_is_not() {
    let with = |date| {
        let mut at = start();
        taken(&mut at, "W-1", "2024-05-06", 20_000);
        news(&mut at, "W-1", "2024-05-10", Some(OrderStage::InProduction));
        news(&mut at, "W-1", date, None).exception = Some(OrderException::PriceChanged);
        at
    };
    has(&said(&with("2024-05-12"), "exceptions"), "开工后又改价或改金额的 1 笔：W-1 昌盛建材。");
    assert_eq!(report(&with("2024-05-12")).exceptions.rows[0].exception, "开工后改价");
    assert!(!said(&with("2024-05-08"), "exceptions").contains("开工后又改价"));
    assert_eq!(report(&with("2024-05-08")).exceptions.rows[0].exception, "调价");
}

#[test]
fn shipments_are_in_time_or_late_and_the_carrier_least_on_time_is_named() {
    let with = |days: &[&str], carrier: Option<&str>| {
        let mut at = start();
        for (number, date) in days.iter().enumerate() {
            let id = format!("W-{number}");
            taken(&mut at, &id, "2024-05-06", 20_000).due = Some(day("2024-05-20"));
            gone(&mut at, &id, date).carrier = carrier.map(Into::into);
        }
        at
    };
    let late = with(&["2024-05-18", "2024-05-20", "2024-05-22"], Some("江通"));
    has(&said(&late, "transport"), "5月发货 3 次，其中写了交期的 3 次，按期 2 次。");
    has(&said(&late, "transport"), "今年按期率最低的承运单位是江通：66.7 %（2 / 3）。");
    let sheet = report(&late);
    assert_eq!((&*sheet.carriers.rows[0].on_time, &*sheet.carriers.rows[0].rate), ("2 / 3", "66.7 %"));
    assert_eq!((&*sheet.sent.rows[0].fault, sheet.sent.rows[0].late), ("晚发 2 天", true));
    has(&sheet.sent.notes.concat(), "另有 2 笔本期一次发完、没有晚发的，没有记到货");
    let fine = with(&["2024-05-18", "2024-05-20", "2024-05-20"], Some("江通"));
    has(&said(&fine, "transport"), "写了交期的 3 次都按期。各承运单位今年都按期。");
    has(&said(&with(&["2024-05-18"], None), "transport"), "没有写承运单位，谁家可靠无从比较。");
    let mut undated = with(&["2024-05-18"], Some("江通"));
    undated.facts.orders.last_mut().expect("there is one").due = None;
    has(&said(&undated, "transport"), "都没有写交期，按不按期看不出来");
    let mut wrong = fine;
    wrong.facts.shipments.last_mut().expect("there is one").error = Some(ShippingError::WrongItem);
    has(&said(&wrong, "transport"), "差错 1 次：错发 1。");
    has(&said(&start(), "transport"), "5月没有发货记录");
}

#[test]
fn what_left_is_under_way_until_it_is_told_to_have_arrived() {
    let mut at = start();
    taken(&mut at, "W-1", "2024-05-06", 20_000);
    gone(&mut at, "W-1", "2024-05-20").lines =
        vec![Line { product: None, quantity: None, price: None, amount: Some(Amount::int(5_000)) }];
    let part = report(&at).sent.rows;
    assert_eq!((&*part[0].parts, &*part[0].arrived), ("1 批，0.5 / 2.0 万元", "余货未发"));
    assert_eq!(report(&at).open.rows[0].state, "没写交期，下单 25 天，已发 0.5 万元");
    gone(&mut at, "W-1", "2024-05-25");
    let whole = report(&at).sent.rows;
    assert_eq!((&*whole[0].sent, &*whole[0].parts), ("05-20、05-25", "2 批发完"));
    assert_eq!(whole[0].arrived, "发出 6 天，没记到货");
    news(&mut at, "W-1", "2024-05-28", Some(OrderStage::Arrived));
    assert_eq!(report(&at).sent.rows[0].arrived, "05-28 到，3 天");
}

#[test]
fn lost_orders_are_summed_with_their_reasons_and_orders_called_off_stand_beside_them() {
    let mut at = start();
    lost(&mut at, Some(68_000), "价格高");
    has(&said(&at, "lost"), "5月丢单 1 笔，6.8 万元：宏图装饰（价格高）。");
    let mut unpriced = start();
    lost(&mut unpriced, None, " ");
    has(&said(&unpriced, "lost"), "5月丢单 1 笔，都没有写金额：宏图装饰（没写原因）。");
    assert_eq!(report(&unpriced).lost.rows[0].amount, "金额未写");
    taken(&mut at, "W-1", "2024-05-06", 20_000);
    news(&mut at, "W-1", "2024-05-08", Some(OrderStage::InProduction));
    news(&mut at, "W-1", "2024-05-10", Some(OrderStage::Cancelled)).note = Some("工程停了".into());
    has(&said(&at, "lost"), "另有客户取消的 1 笔，2.0 万元：W-1 昌盛建材。");
    let rows = report(&at).lost.rows;
    assert_eq!(rows[1].reason, "工程停了；已开工");
    assert_eq!(rows[2].amount, "8.8");
    has(&said(&start(), "lost"), "5月没有丢单记录");
}

#[test]
fn stock_is_below_its_minimum_or_not_or_was_never_counted() {
    let with = |quantity: Option<i64>, minimum| {
        let mut at = start();
        at.roster.products[0].min_stock = minimum;
        if let Some(quantity) = quantity {
            counted(&mut at, quantity);
        }
        at
    };
    let hundred = Some(Amount::int(100));
    has(&said(&with(Some(30), hundred), "stock"), "公司库存低于最低线的 1 种：P-01 30，最低 100。");
    assert_eq!(report(&with(Some(30), hundred)).stock.rows[0].below, "70");
    has(&said(&with(Some(100), hundred), "stock"), "盘过的 1 种产品都不低于最低库存");
    has(&said(&with(Some(30), None), "stock"), "产品表没有写最低库存");
    has(&said(&with(None, hundred), "stock"), "没有公司库存的盘点记录");
    has(&report(&with(None, hundred)).stock.owed[0], "请周敏安排仓库盘点");
    let mut wanted = with(Some(100), hundred);
    taken(&mut wanted, "W-1", "2024-05-06", 150);
    assert_eq!(report(&wanted).stock.rows[0].state, "不够发未完订单，差 50");
}

#[test]
fn what_is_lent_is_late_or_not_due_or_back() {
    let with = |due, returned| {
        let mut at = start();
        lend(&mut at, due, returned);
        at
    };
    let late = with("2024-05-21", None);
    has(&said(&late, "stock"), "借出未还 1 件，逾期 1 件：宏图装饰 P-01 6（逾期 10 天）。");
    let row = &report(&late).loans.rows[0];
    assert_eq!((&*row.lent, &*row.state, row.late), ("05-02", "逾期 10 天", true));
    has(&said(&with("2024-06-05", None), "stock"), "借出未还 1 件，都没有到期。");
    has(&said(&with("2024-05-18", Some("2024-05-20")), "stock"), "借出的都已归还（本期还回 1 件）。");
    assert_eq!(report(&with("2024-05-18", Some("2024-05-20"))).loans.rows[0].state, "已还，晚 2 天");
    has(&said(&start(), "stock"), "没有借物在外。");
}

#[test]
fn who_follows_orders_gets_the_whole_teams_losses_and_the_orders_they_wrote_of() {
    let mut at = start();
    at.roster.people[LI.index()].posts[0].role = Role::OrderFollower;
    at.roster.people[LI.index()].posts[0].region = None;
    taken(&mut at, "W-1", "2024-05-06", 20_000);
    news(&mut at, "W-1", "2024-05-08", Some(OrderStage::Confirmed));
    lost(&mut at, Some(68_000), "价格高");
    let sheet = report_of(&at, Scope::Person(LI), "2024-05", "2024-05-31");
    assert_eq!(sheet.open.rows[0].order, "W-1");
    assert_eq!(sheet.lost.rows[0].customer, "宏图装饰");
    has(&sheet.open.notes.concat(), "李芳记过进度或发货的订单");
    assert_eq!(report(&at).open.rows.len(), 1, "the region's are the seller's");
}
