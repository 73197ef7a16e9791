//! The analysis says which way things lie, the opposite where they lie the other way, and so where nothing is known.

use crate::model::*;
use crate::report::fixture::*;
use crate::report::view::View;
use crate::report::view::customers::{CustomerCard, Customers};
use crate::report::{Context, view};
use crate::tally::Books;
use crate::words::Lang;

const REGION: Scope = Scope::Region(EAST);

fn report_of(at: &Workspace, scope: Scope, key: &str, as_of: &str) -> Customers {
    let books = Books::open(at);
    let (period, as_of) = (period(key), day(as_of));
    match view("customers", &Context { books: &books, scope, period, as_of, lang: Lang::Zh }) {
        Some(View::Customers(report)) => *report,
        other => panic!("no analysis but {other:?}"),
    }
}

fn report(at: &Workspace) -> Customers {
    report_of(at, REGION, "2024-05", "2024-05-31")
}

fn said(at: &Workspace, id: &str) -> String {
    report(at).opening.iter().find(|point| point.id == id).map_or_else(String::new, |point| point.sentences.concat())
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

fn has_not(text: &str, part: &str) {
    assert!(!text.contains(part), "{part} is in {text}");
}

/// The story with the months before sold by whole months: 昌盛 in each, as much as told.
fn with_months(amounts: [i64; 4]) -> Workspace {
    let mut at = empty();
    for (month, yuan) in (2..).zip(amounts) {
        order(&mut at, &format!("2024-{month:02}-12"), WANG, CHANGSHENG, yuan);
    }
    at
}

fn promise(at: &mut Workspace, date: &str, due: &str, kept: bool) {
    let index = at.facts.promises.len();
    at.facts.promises.push(Promise {
        head: head(LogSection::Promises, index, date, WANG),
        customer: Party::Customer(CHANGSHENG),
        what: "送样板架".into(),
        due: Some(day(due)),
        kept,
    });
}

fn lead(at: &mut Workspace, date: &str, name: &str, stage: LeadStage) {
    let index = at.facts.leads.len();
    at.facts.leads.push(Lead {
        head: head(LogSection::Leads, index, date, WANG),
        id: None,
        name: name.into(),
        source: None,
        need: None,
        stage,
        customer: None,
        value: None,
        probability: None,
        next: None,
    });
}

fn gift(at: &mut Workspace, customer: Option<CustomerId>, yuan: i64) {
    let index = at.facts.expenses.len();
    at.facts.expenses.push(Expense {
        head: head(LogSection::Expenses, index, "2024-05-20", WANG),
        kind: ExpenseKind::Gift,
        amount: Amount::int(yuan),
        on: None,
        note: None,
        customer: customer.map(Party::Customer),
        trip: None,
    });
}

fn card(at: &Workspace, name: &str) -> CustomerCard {
    let cards = report_of(at, Scope::Person(WANG), "2024-05", "2024-05-31").cards.rows;
    cards.into_iter().find(|card| card.name == name).unwrap_or_else(|| panic!("no card of {name}"))
}

fn fact(card: &CustomerCard, label: &str) -> String {
    card.facts.iter().find(|fact| fact.label == label).map_or_else(String::new, |fact| fact.text.clone())
}

#[test]
fn key_customers_sell_less_or_more_than_before_or_there_is_nothing_to_compare() {
    let mut less = story();
    less.facts.days.push(DayRow {
        head: head(LogSection::Day, 0, "2024-04-01", WANG),
        attendance: Some(Attendance::Present),
        leave_kind: None,
        only_plan: false,
    });
    has(&said(&less, "sales"), "重点客户 1 家，销售 15.8 万元，占全部销售的 31.7 %；合计比4月 ▼ 49.0 %");
    let mut more = less;
    order(&mut more, "2024-05-30", WANG, CHANGSHENG, 462_000);
    has(&said(&more, "sales"), "合计比4月 ▲ 100.0 %");
    let mut first = empty();
    first.settings.log_start = Some(day("2024-05-01"));
    order(&mut first, "2024-05-08", WANG, CHANGSHENG, 10_000);
    has(&said(&first, "sales"), "没有上期可比");
    let mut none = story();
    none.roster.customers[0].states[0].class = CustomerClass::Ordinary;
    has(&said(&none, "sales"), "华东区没有重点客户；哪几家要重点照顾，请周敏定");
    let mut nobody = empty();
    nobody.roster.customers.clear();
    has(&said(&nobody, "sales"), "华东区名下没有客户，也没有销售");
    assert_eq!(said(&nobody, "classes"), "", "of nobody no class is judged");
    let before = report_of(&story(), REGION, "2023-11", "2023-11-30");
    has(&before.opening[0].sentences[0], "还没有日志，客户表现无从说起");
}

#[test]
fn key_customers_are_on_plan_or_behind_or_have_no_target() {
    has(&said(&story(), "sales"), "有目标的重点客户 1 家中 1 家没有达到进度：昌盛建材（52.7 %）");
    let mut met = story();
    order(&mut met, "2024-05-30", WANG, CHANGSHENG, 142_000);
    has(&said(&met, "sales"), "有目标的重点客户 1 家，都达到了进度");
    let mut none = story();
    none.plans.clear();
    has(&said(&none, "sales"), "重点客户都没有销售目标，只能看增减");
    has(&report(&none).key.owed[0], "5月的计划没有给重点客户定销售目标");
    assert!(report(&story()).key.owed.is_empty());
    // Ten of 27 working days have gone; half of the target is ahead of them.
    let early = report_of(&story(), REGION, "2024-05", "2024-05-11");
    has(&early.opening[0].sentences[1], "都达到了进度");
    has(&early.key.notes[0], "时间进度 37.0 %");
}

#[test]
fn a_customer_falls_or_rises_two_months_in_a_row_or_does_neither() {
    let falls = with_months([400_000, 300_000, 200_000, 100_000]);
    has(&said(&falls, "sales"), "连降两个月以上、降了一成以上的 1 家：昌盛建材 40.0 → 10.0");
    let row = &report(&falls).course.table.rows[0];
    assert_eq!((&*row.course, row.falling), ("连降 3 个月", true));
    assert_eq!(row.months, ["—", "0.0", "40.0", "30.0", "20.0", "10.0"], "December lies before the log");
    let rises = with_months([100_000, 100_000, 200_000, 300_000]);
    has(&said(&rises, "sales"), "连升两个月以上、升了一成以上的 1 家：昌盛建材 10.0 → 30.0");
    assert_eq!(report(&rises).course.table.rows[0].course, "连升 2 个月");
    let hardly = with_months([100_000, 99_000, 98_000, 97_000]);
    has(&said(&hardly, "sales"), "没有连降或连升两个月、变动一成以上的客户");
    let neither = with_months([100_000, 100_000, 100_000, 130_000]);
    has(&said(&neither, "sales"), "没有连降或连升两个月、变动一成以上的客户");
    assert_eq!(report(&neither).course.table.rows[0].course, "比前三月均 ▲ 30.0 %");
    let mut short = falls;
    short.settings.log_start = Some(day("2024-04-01"));
    short.facts.orders.retain(|order| order.head.date >= day("2024-04-01"));
    has(&said(&short, "sales"), "完整的月份不到三个");
}

#[test]
fn a_month_that_runs_is_shown_and_not_counted() {
    let mut at = with_months([100_000, 200_000, 300_000, 20_000]);
    at.facts.orders.last_mut().unwrap().head.date = day("2024-05-08");
    let running = report_of(&at, REGION, "2024-05", "2024-05-10").course;
    assert_eq!(running.table.rows[0].course, "连升 3 个月");
    assert_eq!(running.table.rows[0].months[5], "2.0");
    has(&running.table.notes[1], "5月只到 05-10，不计入走势");
    let year = report_of(&at, REGION, "2024", "2024-05-10").course;
    assert_eq!(year.columns, ["1月", "2月", "3月", "4月", "5月"], "June has not come");
}

#[test]
fn money_is_overdue_or_in_time_or_cannot_be_told_or_nobody_owes() {
    has(&said(&story(), "money"), "逾期 1 家，31.0 万元：昌盛建材 31.0 万元");
    let mut paid = story();
    payment(&mut paid, "2024-05-30", WANG, CHANGSHENG, 460_000);
    has(&said(&paid, "money"), "没有逾期");
    has(&said(&paid, "money"), "旧账在减少");
    let mut untold = story();
    for customer in &mut untold.roster.customers {
        customer.states[0].terms_days = None;
    }
    has(&said(&untold, "money"), "名册没有写账期，逾期算不出");
    has(&said(&empty(), "money"), "没有客户欠款");
    let mut limit = story();
    limit.roster.customers[0].states[0].credit_limit = Some(Amount::int(100_000));
    has(&said(&limit, "money"), "超过信用额度的 1 家：昌盛建材");
    limit.roster.customers[0].states[0].credit_limit = Some(Amount::int(1_000_000));
    has(&said(&limit, "money"), "没有超过信用额度的客户");
    has(&said(&story(), "money"), "重点客户本期回款 0.0 万元，是销售的 0.0 %，收得比卖得少");
}

#[test]
fn visits_do_not_keep_up_or_bring_little_or_match() {
    let visited = |key: usize, others: usize| {
        let mut at = story();
        at.facts.visits.clear();
        (0..key).for_each(|_| visit(&mut at, "2024-05-08", WANG, CHANGSHENG));
        (0..others).for_each(|_| visit(&mut at, "2024-05-09", LI, HONGTU));
        said(&at, "attention")
    };
    // The key customer makes 158 of 498.
    has(&visited(1, 9), "重点客户占销售的 31.7 %，只占拜访的 10.0 %：拜访跟不上");
    has(&visited(9, 1), "重点客户占拜访的 90.0 %，只占销售的 31.7 %：跑得多，卖得少");
    has(&visited(3, 7), "重点客户占拜访的 30.0 %、销售的 31.7 %，两者相当");
    has(&visited(0, 0), "本期没有拜访或没有销售");
}

#[test]
fn customers_are_silent_for_long_or_none_is() {
    let mut at = story();
    at.settings.silent_days = 20;
    has(&said(&at, "attention"), "超过 20 天没有联系的 1 家，其中重点客户：昌盛建材");
    visit(&mut at, "2024-05-30", WANG, CHANGSHENG);
    has(&said(&at, "attention"), "客户在 20 天内都联系过");
    at.settings.silent_days = 9;
    has(&said(&at, "attention"), "超过 9 天没有联系的 2 家，都是一般客户");
}

#[test]
fn gifts_stay_within_their_budget_or_not_or_have_none() {
    let with = |spent: i64, budget: bool| {
        let mut at = story();
        if spent > 0 {
            gift(&mut at, Some(CHANGSHENG), spent);
        }
        if budget {
            for (kind, yuan) in [(ExpenseKind::Gift, 300), (ExpenseKind::Entertainment, 700)] {
                at.plans[1].targets.expense_kinds.insert(kind, Amount::int(yuan));
            }
        }
        at
    };
    has(&said(&with(1_200, true), "attention"), "招待和礼品 1,200 元，预算 1,000 元，超出 200 元");
    has(&said(&with(400, true), "attention"), "招待和礼品 400 元，预算 1,000 元，还剩 600 元");
    has(&said(&with(400, false), "attention"), "招待和礼品 400 元，没有预算");
    has(&said(&with(0, false), "attention"), "没有招待和礼品支出");
    let rows = report(&with(400, true)).care.kinds.rows;
    assert_eq!((&*rows[1].plan, &*rows[1].used), ("300", "133.3 %（超 100）"));
}

#[test]
fn what_was_spent_is_told_by_customer_and_the_rest_apart() {
    let mut at = story();
    gift(&mut at, Some(CHANGSHENG), 300);
    gift(&mut at, None, 100);
    let care = report(&at).care;
    let names: Vec<(&str, &str)> = care.customers.rows.iter().map(|row| (&*row.customer, &*row.total)).collect();
    assert_eq!(names, [("昌盛建材", "300"), ("没写客户", "100"), ("合计", "400")]);
    assert_eq!(care.customers.rows[0].share, "0.2 %");
    let people = care.people.expect("a region's");
    assert_eq!((&*people.rows[0].name, &*people.rows[0].gifts), ("王小明", "400"));
    let mut bare = story();
    bare.facts.orders.clear();
    gift(&mut bare, Some(CHANGSHENG), 300);
    has(&report(&bare).care.customers.notes[0], "花了钱而本期没有销售的 1 家，300 元");
}

#[test]
fn classes_are_to_change_or_fit_or_cannot_be_judged() {
    let mut at = with_months([400_000, 400_000, 400_000, 400_000]);
    order(&mut at, "2024-01-12", WANG, CHANGSHENG, 400_000);
    has(&said(&at, "classes"), "各家的等级与销售相称，没有调整建议");
    for month in 1..=5 {
        order(&mut at, &format!("2024-{month:02}-13"), LI, HONGTU, 500_000);
    }
    // The log begins on 2 January, the first working day.
    has(&said(&at, "classes"), "建议升为重点的 1 家：宏图装饰");
    let row = &report(&at).classes.rows[0];
    assert_eq!((&*row.change, &*row.state, &*row.mean), ("一般 → 重点", "建议", "50.0"));
    has(&row.reason, "月月有单，月均不低于重点客户的中位数 40.0 万元");
    at.roster.customers[0].states[0].status = CustomerStatus::BadCredit;
    has(&said(&at, "classes"), "建议降为一般的 1 家：昌盛建材");
    at.settings.log_start = Some(day("2024-04-01"));
    has(&said(&at, "classes"), "完整的月份不到三个，还不能判断等级是否相称");
}

#[test]
fn a_class_that_was_changed_is_told_with_its_reason() {
    let mut at = story();
    let mut key = at.roster.customers[1].states[0].clone();
    (key.class, key.from) = (CustomerClass::Key, day("2024-05-17"));
    at.roster.customers[1].states.push(key);
    at.facts.customer_changes.push(CustomerChange {
        head: head(LogSection::CustomerChanges, 0, "2024-05-17", LI),
        customer: HONGTU,
        to: CustomerField::Class(CustomerClass::Key),
        reason: Some("半年稳定".into()),
    });
    has(&said(&at, "classes"), "本期已调整的 1 家：宏图装饰（重点）");
    let row = &report(&at).classes.rows[0];
    assert_eq!((&*row.change, &*row.state, &*row.reason), ("一般 → 重点", "05-17 已调整", "半年稳定"));
    has_not(&said(&story(), "classes"), "已调整");
}

#[test]
fn leads_are_met_and_won_or_none_is() {
    let mut at = story();
    lead(&mut at, "2024-05-06", "新城", LeadStage::New);
    has(
        &said(&at, "winning"),
        "新增潜在客户 1 家，每周 0.2 家。本期没有开发成功的线索。在跟的 1 家，最久的是新城（25 天）",
    );
    lead(&mut at, "2024-05-20", "新城", LeadStage::Won);
    has(&said(&at, "winning"), "开发成功 1 家，历时中位 14 天：新城（14 天）");
    has_not(&said(&at, "winning"), "在跟");
    has(&report(&at).winning.won.notes[0], "最近一年开发成功 1 家，从第一次记录到成交中位 14 天");
    assert_eq!(report(&at).winning.won.rows[0].way, "新线索 05-06 → 成交 05-20");
    has(&said(&story(), "winning"), "5月没有新增潜在客户；是没有还是没记，请周敏核实");
    has(&report(&story()).winning.won.notes[1], "开发要多久还算不出");
    let norm = Norm { prospects_per_week: Some(2), ..Norm::default() };
    at.settings.norms.insert(Role::Salesperson, norm);
    let own = report_of(&at, Scope::Person(WANG), "2024-05", "2024-05-31");
    has(&own.winning.parts.notes[0], "每周 0.2 家（标准 2）");
    assert!(own.winning.people.is_none());
}

#[test]
fn promises_are_late_or_open_or_kept_or_none_was_made() {
    let with = |due, kept| {
        let mut at = story();
        promise(&mut at, "2024-05-10", due, false);
        if kept {
            promise(&mut at, "2024-05-12", due, true);
        }
        said(&at, "open")
    };
    has(&with("2024-05-20", false), "没有兑现的承诺 1 项，其中过期 1 项：昌盛建材「送样板架」");
    has(&with("2024-06-20", false), "没有兑现的承诺 1 项，都还没有到期");
    has(&with("2024-06-20", true), "本期兑现承诺 1 项，没有欠着的");
    has(&said(&story(), "open"), "没有记下对客户的承诺");
    has(&said(&story(), "open"), "客户还在等的其他事 1 件，等得最久的：昌盛建材「Q-017 P-02 断货」");
    let mut calm = story();
    calm.facts.problems.clear();
    has(&said(&calm, "open"), "客户没有在等的问题、要求和投诉");
}

#[test]
fn goods_not_bought_are_named_and_what_came_back_has_no_share() {
    let mut at = story();
    at.roster.products[1].lifecycle = Lifecycle::New;
    let all = report(&at).goods;
    assert_eq!((&*all.columns, &*all.table.rows[0].missing), (&["防水".to_owned()][..], "都有"));
    order(&mut at, "2024-05-22", LI, HONGTU, 40_000);
    at.facts.orders.last_mut().unwrap().lines[0].product = Some(ProductId(1));
    let all = report(&at).goods;
    assert_eq!(all.columns, ["防水", "管材"]);
    let row = &all.table.rows[0];
    assert_eq!((&*row.customer, &*row.missing, &*row.new_share), ("昌盛建材", "管材", "0.0 %"));
    at.facts.returns.push(Return {
        head: head(LogSection::Returns, 0, "2024-05-25", LI),
        customer: HONGTU,
        credit: None,
        order: None,
        product: Some(ProductId(1)),
        quantity: None,
        amount: Amount::int(90_000),
        reason: None,
    });
    let hongtu = report(&at).goods.table.rows.into_iter().find(|row| row.customer == "宏图装饰").unwrap();
    assert_eq!(hongtu.new_share, "—");
}

#[test]
fn a_person_has_cards_and_a_region_says_where_they_are() {
    let all = report(&story());
    assert!(all.cards.rows.is_empty());
    has(&all.cards.notes[0], "王小明、李芳");
    let own = report_of(&story(), Scope::Person(WANG), "2024-05", "2024-05-31").cards;
    let names: Vec<&str> = own.rows.iter().map(|card| &*card.name).collect();
    assert_eq!(names, ["昌盛建材"], "nothing is to be seen to at 大同商行");
    has(&own.notes[1], "另有 1 家没有待办的一般客户不列卡：大同商行");
    let boss = report_of(&story(), Scope::Person(MANAGER), "2024-05", "2024-05-31").cards;
    has(&boss.notes[0], "周敏名下没有客户");
}

#[test]
fn a_card_tells_what_is_known_and_what_the_roster_lacks() {
    let mut at = story();
    let bare = card(&at, "昌盛建材");
    assert_eq!((&*bare.line, bare.late), ("重点 · 经销商 · 华东区", true));
    has(&bare.lacks, "名册还没有写主营、决策人、订购习惯，请王小明补上");
    assert_eq!(fact(&bare, "未了的事"), "问题「Q-017 P-02 断货」没写期限");
    assert_eq!(fact(&bare, "最近联系"), "05-08 王小明拜访；04-10 王小明拜访；03-12 王小明拜访");
    assert_eq!(fact(&bare, "货款"), "应收 468,000 元，逾期 310,000 元（最久 21 天），账期 30 天，上次回款 04-28");
    assert_eq!(
        fact(&bare, "订购"),
        "半年下单 3 次，一般隔 29 天、每次 300,000 元；常要：P-01；上次 05-08（158,000 元，23 天前）"
    );
    assert_eq!(fact(&bare, "下次"), "计划 06-04、06-18：谈补货与返利");
    let state = &mut at.roster.customers[0].states[0];
    (state.business, state.decision_maker) = (Some("管材".to_owned()), Some("沈昌盛".to_owned()));
    at.roster.customers[0].habits = Some("月初补货".to_owned());
    let contact = |role: &str, name: &str, like: Option<&str>| Contact {
        role: Some(role.to_owned()),
        name: name.to_owned(),
        phone: None,
        shift: None,
        traits: like.map(str::to_owned),
    };
    at.roster.customers[0].contacts = vec![contact("老板", "沈昌盛", None), contact("仓管", "小顾", Some("话少"))];
    at.facts.visits.push(Visit {
        head: head(LogSection::Visits, 90, "2024-05-28", LI),
        customer: Party::Customer(CHANGSHENG),
        on_site: false,
        time: None,
        next: Some(day("2024-06-03")),
        accompanied_by: Vec::new(),
        purpose: None,
        result: Some("催款".into()),
        met: None,
        need: Some("样板架".into()),
        attitude: Some("着急".into()),
        next_step: Some("送样板架".into()),
        hand_over: None,
    });
    at.facts.competitors.push(Competitor {
        head: head(LogSection::Competitors, 0, "2024-05-11", LI),
        brand: "固邦".into(),
        product: Some("JS".into()),
        customer: Some(Party::Customer(CHANGSHENG)),
        kind: CompetitorKind::Price,
        what: None,
        price_from: Some(Amount::int(132)),
        price_to: Some(Amount::int(118)),
        source: None,
        answer: None,
    });
    let full = card(&at, "昌盛建材");
    assert_eq!(full.lacks, "");
    assert_eq!(fact(&full, "决策人"), "老板沈昌盛（拍板）；仓管小顾（话少）");
    assert_eq!(fact(&full, "需求"), "05-28 样板架");
    has(&fact(&full, "订购"), "月初补货；");
    has(&fact(&full, "最近联系"), "05-28 李芳电话：催款，着急；05-08 王小明拜访");
    assert_eq!(fact(&full, "竞品"), "05-11 固邦 JS 132 → 118（▼ 10.6 %）");
    has(&fact(&full, "下次"), "约好 06-03：送样板架；计划 06-04、06-18：谈补货与返利");
}

#[test]
fn ordinary_customers_beyond_the_list_are_one_row_and_the_sum_holds_them() {
    let mut at = empty();
    for number in 0..25u32 {
        let mut one = at.roster.customers[2].clone();
        one.id = format!("D-{number}");
        one.states[0].name = format!("客户{number}");
        at.roster.customers.push(one);
        order(&mut at, "2024-05-08", WANG, CustomerId(3 + number), 10_000);
    }
    let rows = report(&at).ordinary.rows;
    assert_eq!(rows.len(), 22);
    assert_eq!((&*rows[20].customer, &*rows[20].sales), ("其余 5 家", "5.0"));
    assert_eq!((&*rows[21].customer, &*rows[21].sales), ("合计", "25.0"));
}
