//! Promises of the acceptance of logs.

use crate::diag::Findings;
use crate::model::{
    Amount, CustomerClass, CustomerId, Day, EntryId, Keep, LogSection, Party, PersonId, ProductId, RequestStatus, Who,
};
use crate::store::accept::across;
use crate::store::accept::fixture::{accept, codes, roster, state};
use crate::store::accept::log::{Log, accept_log};
use crate::text::FileId;

/// The log of a file with its findings, those across its documents among them.
fn read(text: &str, keep: Keep) -> (Log, Findings) {
    let mut log = Log::default();
    let (mut findings, sources) =
        accept("logs/a.yaml", text, |acceptor, document| accept_log(acceptor, document, keep, &mut log));
    findings.append(across::settle_logs(&mut log, &roster(), &sources));
    (log, findings)
}

#[test]
fn a_day_in_short_chinese_is_the_same_day_in_long_english() {
    let short = "日期: 2024-06-03\n人员: 李娜\n拜访:\n- 昌盛: 谈返利\n订单:\n- 昌盛: 1.2万\n费用:\n- 差旅: 86.5\n问题:\n- 断货\n线索:\n- 新城家居\n";
    let long = "date: 2024-06-03\nperson: li-na\nvisits:\n- customer: C-1\n  result: 谈返利\norders:\n- customer: C-1\n  amount: \"12,000.00\"\nexpenses:\n- kind: travel\n  amount: 86.50\nproblems:\n- title: 断货\nleads:\n- name: 新城家居\n";
    let ((one, none), (other, nothing)) = (read(short, Keep::ALL), read(long, Keep::ALL));
    assert_eq!((codes(&none), codes(&nothing)), (vec![], vec![]));
    assert_eq!(one.facts, other.facts);
    assert_eq!(one.facts.orders[0].lines[0].amount, Some(Amount::int(12000)));
}

#[test]
fn a_plan_item_links_the_customer_its_words_name() {
    let (log, findings) = read(
        "date: 2024-06-03\nperson: li-na\nplan:\n- 去恒丰谈返利\n- 写周报\n- {what: 去恒丰对账, status: done}\n",
        Keep::ALL,
    );
    assert!(findings.is_empty());
    let linked: Vec<_> = log.facts.plan.iter().map(|row| row.customer.clone()).collect();
    let named = Some(Party::Customer(CustomerId(1)));
    assert_eq!(linked, [named.clone(), None, named], "whichever form it is written in");
    assert!(log.facts.days[0].only_plan);
}

#[test]
fn words_no_figure_needs_are_kept_only_for_the_days_asked_for() {
    let text =
        "date: 2024-06-03\nperson: li-na\nplan: [写周报]\nvisits: [昌盛: 谈返利]\nsummary: 好\nproblems: [断货]\n";
    let (kept, _) = read(text, Keep::ALL);
    let (bare, _) = read(text, Keep::NONE);
    assert_eq!(kept.facts.visits[0].result.as_deref(), Some("谈返利"));
    assert_eq!(kept.facts.summaries.len(), 1);
    assert_eq!(bare.facts.visits[0].result, None);
    assert_eq!(bare.facts.plan[0].what.as_deref(), Some("写周报"), "what was not done is told until it is");
    assert!(bare.facts.summaries.is_empty());
    assert_eq!(bare.facts.problems[0].title.as_deref(), Some("断货"), "problems carry on from period to period");
}

#[test]
fn a_faulty_entry_is_left_out_alone() {
    let text = "date: 2024-06-03\nperson: li-na\norders:\n- 昌盛: 100\n- 昌盛: 一百\n- 恒丰: 300\nattendance: travel\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["value/amount"]);
    let indexes: Vec<u32> = log.facts.orders.iter().map(|order| order.head.entry.index).collect();
    assert_eq!(indexes, [0, 2]);
    let faulty = EntryId { file: FileId(0), document: 0, section: LogSection::Orders, index: 1 };
    assert_eq!(log.left_out, [faulty]);
    assert_eq!(log.facts.days.len(), 1, "the day itself is good");
}

#[test]
fn goods_are_never_below_zero_but_refunds_are() {
    let text = "date: 2024-06-03\nperson: li-na\npayments: [昌盛: -500]\nreturns: [昌盛: -500]\norders:\n- customer: 昌盛\n  items: [{product: P-1, quantity: -1, price: 45.5}]\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["value/amount", "value/amount"]);
    assert_eq!(log.facts.payments[0].amount, Amount::int(-500));
    assert!(log.facts.returns.is_empty() && log.facts.orders.is_empty());
}

#[test]
fn a_line_of_quantity_times_price_must_fit() {
    let item = |quantity: &str, price: &str| {
        let text = format!(
            "date: 2024-06-03\nperson: li-na\norders:\n- customer: 昌盛\n  items: [{{product: P-1, quantity: {quantity}, price: {price}}}]\n"
        );
        let (log, findings) = read(&text, Keep::ALL);
        (log.facts.orders.first().and_then(|o| o.lines[0].amount), codes(&findings))
    };
    assert_eq!(item("0.0001", "0.0001"), (Some(Amount::new(1, 8)), vec![]));
    assert_eq!(item("1000000", "999999.9999"), (Some(Amount::parse("999999999900").unwrap()), vec![]));
    assert_eq!(item("1000000", "1000000"), (None, vec!["value/absurd-amount"]));
    assert_eq!(item("999999999999.9999", "999999999999.9999"), (None, vec!["value/absurd-amount"]));
}

#[test]
fn more_calls_connected_than_made_is_a_finding() {
    let (log, findings) = read("date: 2024-06-03\nperson: li-na\ncalls: {made: 3, connected: 4}\n", Keep::ALL);
    assert_eq!(codes(&findings), ["value/amount"]);
    assert!(log.facts.calls.is_empty());
    let left: Vec<LogSection> = log.left_out.iter().map(|entry| entry.section).collect();
    assert_eq!(left, [LogSection::Calls]);
}

#[test]
fn a_reference_may_come_before_the_order_it_names_and_a_faulty_order_is_not_blamed_twice() {
    let text = "date: 2024-06-03\nperson: li-na\norder_updates: [{order: SO-1, stage: ready}, {order: SO-2, stage: 已发货}]\n---\ndate: 2024-06-04\nperson: li-na\norders:\n- {id: SO-1, customer: 昌盛, amount: 1}\n- {id: SO-2, customer: 昌盛, amount: 1, due: soon}\nreturns:\n- {customer: 昌盛, amount: 1, order: SO-11}\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["value/date", "ref/unknown"]);
    assert_eq!(log.facts.order_updates.len(), 2);
    assert!(log.facts.returns.is_empty(), "a return of an order nobody knows is left out");
}

#[test]
fn two_documents_of_a_day_merge_unless_they_differ_in_attendance() {
    let two = |a: &str, b: &str| {
        let text = format!("date: 2024-06-03\nperson: li-na\n{a}\n---\ndate: 2024-06-03\nperson: 李娜\n{b}\n");
        let (log, findings) = read(&text, Keep::ALL);
        (log.facts.days.len(), codes(&findings))
    };
    assert_eq!(two("attendance: travel", "summary: 好"), (2, vec![]));
    assert_eq!(two("attendance: travel\nsummary: 早", "出勤: 出差\n总结: 晚"), (2, vec![]));
    assert_eq!(two("attendance: travel", "attendance: rest"), (1, vec!["log/contradiction"]));
}

#[test]
fn a_change_holds_from_its_day_until_the_roster_says_otherwise() {
    let text = "date: 2024-06-03\nperson: li-na\ncustomer_changes:\n- {customer: 昌盛, field: owner, to: 王磊}\n- {客户: 昌盛, 变更项: 等级, 至: 重点}\n- {customer: 昌盛, field: terms_days, to: soon}\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["value/amount"]);
    let mut roster = roster();
    let later = Day::new(2024, 9, 1).unwrap();
    roster.customers[0].states.push(state(later, "昌盛", 0));
    roster.customers[0].states[1].terms_days = Some(30);
    across::apply_changes(&mut roster, &log.facts.customer_changes);
    let at = |day: &str| {
        let state = roster.customers[0].at(Day::parse(day).unwrap());
        (state.owner.unwrap().0, state.class, state.terms_days)
    };
    assert_eq!(at("2024-06-02"), (0, CustomerClass::Ordinary, None));
    assert_eq!(at("2024-06-03"), (1, CustomerClass::Key, None));
    assert_eq!(at("2024-09-01"), (1, CustomerClass::Key, Some(30)));
}

#[test]
fn a_shipped_product_needs_a_price_somewhere() {
    let ship = |items: &str| {
        let text = format!(
            "date: 2024-06-03\nperson: li-na\norders:\n- {{id: SO-1, customer: 昌盛, items: [{{product: P-2, quantity: 1, price: 88}}]}}\nshipments:\n- {items}\n"
        );
        let (log, findings) = read(&text, Keep::ALL);
        (log.facts.shipments.len(), codes(&findings))
    };
    assert_eq!(ship("{customer: 昌盛, items: [{product: P-1, quantity: 1}]}"), (1, vec![]));
    assert_eq!(ship("{order: SO-1, items: [{product: P-2, quantity: 1}]}"), (1, vec![]));
    assert_eq!(ship("{customer: 昌盛, items: [{product: P-2, quantity: 1}]}"), (0, vec!["log/no-price"]));
    assert_eq!(ship("{customer: 昌盛}"), (0, vec!["key/choice"]));
    assert_eq!(ship("{order: SO-1}"), (1, vec![]));
    assert_eq!(ship("昌盛: 300"), (1, vec![]));
}

#[test]
fn products_are_named_by_position_in_the_roster() {
    let text = "date: 2024-06-03\nperson: li-na\norders:\n- {customer: C-2, items: [{product: P-2, quantity: 2, price: 0}], for: wang-lei}\n";
    let (log, _) = read(text, Keep::NONE);
    let order = &log.facts.orders[0];
    assert_eq!((order.customer, order.credit), (CustomerId(1), Some(PersonId(1))));
    assert_eq!(order.lines[0].product, Some(ProductId(1)));
    assert_eq!(order.lines[0].amount, Some(Amount::ZERO), "a gift");
}

#[test]
fn an_order_of_nothing_is_no_order() {
    let (log, findings) =
        read("date: 2024-06-03\nperson: li-na\norders:\n- {id: SO-1, customer: 昌盛, items: []}\n", Keep::ALL);
    assert_eq!(codes(&findings), ["key/choice"]);
    assert!(log.facts.orders.is_empty());
    assert_eq!(log.left_out.len(), 1);
}

#[test]
fn what_is_asked_and_promised_is_known_on_days_whose_words_are_not_kept() {
    let text = "date: 2024-06-03\nperson: li-na\npromises:\n- {customer: 昌盛, what: 送样, due: 06-05}\ntasks:\n- {from: 王磊, what: 写周报, quality: 好}\ninstructions:\n- {to: 王磊, what: 对账}\nrequests:\n- {customer: 昌盛, what: 换货}\ninquiries:\n- {customer: 昌盛, question: 几天到, answer: 三天}\nmeetings:\n- {kind: weekend, minutes: 长谈, decisions: [{what: 统一报价, who: 王磊}]}\nquotes:\n- {customer: 昌盛, what: 全套, amount: 5}\nnotes: 记\nextra: {a: 1}\n";
    let (kept, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), Vec::<&str>::new());
    let (bare, _) = read(text, Keep::NONE);
    let carried = |log: &Log| {
        let facts = log.facts.clone();
        (facts.promises, facts.tasks, facts.instructions, facts.requests, facts.inquiries)
    };
    assert_eq!(carried(&bare), carried(&kept));
    assert_eq!(bare.facts.meetings[0].decisions, kept.facts.meetings[0].decisions);
    assert_eq!(kept.facts.tasks[0].from, Some(Who::Person(PersonId(1))));
    assert_eq!((&bare.facts.meetings[0].minutes, &bare.facts.quotes[0].what), (&None, &None));
    assert_eq!(bare.facts.quotes[0].amount, Some(Amount::int(5)));
    assert_eq!((kept.facts.notes.len(), kept.facts.extra.len()), (1, 1));
    assert!(bare.facts.notes.is_empty() && bare.facts.extra.is_empty());
}

#[test]
fn a_request_with_its_day_of_handling_is_done_unless_it_was_dropped() {
    let status = |keys: &str| {
        let text = format!("date: 2024-06-03\nperson: li-na\nrequests:\n- {{customer: 昌盛, what: 换货{keys}}}\n");
        read(&text, Keep::NONE).0.facts.requests[0].status
    };
    assert_eq!(status(""), RequestStatus::Open);
    assert_eq!(status(", handled_on: 06-03"), RequestStatus::Done);
    assert_eq!(status(", handled_on: 06-03, status: open"), RequestStatus::Done);
    assert_eq!(status(", handled_on: 06-03, status: dropped"), RequestStatus::Dropped);
    assert_eq!(status(", status: 完成"), RequestStatus::Done);
}

#[test]
fn goods_that_lie_somewhere_are_never_less_than_none() {
    let text = "date: 2024-06-03\nperson: li-na\nstock:\n- {customer: 昌盛, product: P-1, quantity: 3}\n- {customer: 昌盛, product: P-1, quantity: -3}\nwarehouse_stock:\n- {product: P-1, quantity: -1}\nloans:\n- {customer: 昌盛, product: P-1, quantity: -1}\ndealer_reports:\n- {customer: 昌盛, at: 16:00, items: [{product: P-1, quantity: 999999999999, price: 999999999999}]}\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["value/amount", "value/amount", "value/amount", "value/absurd-amount"]);
    let facts = &log.facts;
    assert_eq!((facts.stock.len(), facts.warehouse_stock.len(), facts.loans.len()), (1, 0, 0));
    assert_eq!((facts.dealer_reports.len(), log.left_out.len()), (0, 4));
}

#[test]
fn a_form_is_known_by_one_name_and_others_keep_their_own() {
    let text = "date: 2024-06-03\nperson: li-na\nsubmissions:\n- {form: 返利表, period: 2024-05, at: 16:30}\n- {form: weekly-report, period: 2024-W22}\n- {form: ' 陈列照片 ', period: 2024-05}\n";
    let (log, findings) = read(text, Keep::NONE);
    assert_eq!(codes(&findings), Vec::<&str>::new());
    let forms: Vec<&str> = log.facts.submissions.iter().map(|row| &*row.form).collect();
    assert_eq!(forms, ["rebate", "weekly_report", "陈列照片"]);
    assert_eq!(log.facts.submissions[0].at.map(|at| at.to_string()).as_deref(), Some("2024-06-03 16:30"));
}

#[test]
fn a_faulty_key_within_extra_takes_extra_out_and_nothing_else() {
    let text = "date: 2024-06-03\nperson: li-na\nextra: {a: {b: 1, b: 2}}\nsummary: 好\n";
    let (log, findings) = read(text, Keep::ALL);
    assert_eq!(codes(&findings), ["key/duplicate"]);
    assert!(log.facts.extra.is_empty());
    let left: Vec<LogSection> = log.left_out.iter().map(|entry| entry.section).collect();
    assert_eq!((left, log.facts.summaries.len()), (vec![LogSection::Extra], 1));
    assert_eq!(read(text, Keep::NONE).1.len(), 1, "a finding does not depend on what is kept");
}
