//! Orders, shipments, returns, payments, expenses: goods and money.

use crate::diag::{Code, Finding};
use crate::model::{
    Amount, Expense, ExpenseKind, Head, Line, LogSection, LostOrder, Order, OrderException, OrderStage, OrderUpdate,
    Payment, PaymentKind, PaymentMethod, Quote, Return, Shipment, ShippingError,
};
use crate::store::accept::log::{Making, Named, Unpriced};
use crate::store::fields::RefTo;
use crate::store::record::Record;
use crate::words::findings_log as say;

pub(super) fn accept(making: &mut Making<'_, '_>, record: &Record<'_>) {
    making.each(record, LogSection::Orders, |facts| &mut facts.orders, order);
    making.each(record, LogSection::OrderUpdates, |facts| &mut facts.order_updates, order_update);
    making.each(record, LogSection::Shipments, |facts| &mut facts.shipments, shipment);
    making.each(record, LogSection::Returns, |facts| &mut facts.returns, returned);
    making.each(record, LogSection::Payments, |facts| &mut facts.payments, payment);
    making.each(record, LogSection::LostOrders, |facts| &mut facts.lost_orders, lost_order);
    making.each(record, LogSection::Expenses, |facts| &mut facts.expenses, expense);
    making.each(record, LogSection::Quotes, |facts| &mut facts.quotes, quote);
}

/// Whether one of these keys has an amount below zero, which is a finding for each.
fn is_negative(making: &mut Making<'_, '_>, item: &Record<'_>, keys: &[&'static str]) -> bool {
    let mut negative = false;
    for &key in keys {
        if item.amount(key).is_some_and(Amount::is_negative) {
            let finding =
                Finding::new(Code::BadAmount, item.place_of(key), say::negative(key)).help(say::use_returns());
            making.acceptor.add(finding);
            negative = true;
        }
    }
    negative
}

/// The lines of an order, shipment or dealer's report: its items, or one line of the amount without products. `None` where one is
/// faulty.
pub(super) fn lines(making: &mut Making<'_, '_>, item: &Record<'_>) -> Option<Vec<Line>> {
    let mut faulty = is_negative(making, item, &["amount"]);
    if let Some(amount) = item.amount("amount") {
        let line = Line { product: None, quantity: None, price: None, amount: Some(amount) };
        return (!faulty).then(|| vec![line]);
    }
    let mut lines = Vec::new();
    for goods in item.records("items") {
        faulty |= goods.faulty | is_negative(making, goods, &["quantity", "price"]);
        let (product, quantity, price) = (goods.product("product"), goods.amount("quantity"), goods.amount("price"));
        let amount = quantity.zip(price).map(|(quantity, price)| quantity.times(price));
        let fits = |amount: Amount| amount.abs() < Amount::int(Amount::LIMIT);
        if amount.is_some_and(|amount| !amount.is_some_and(fits)) {
            let finding = Finding::new(Code::AbsurdAmount, goods.place(), say::absurd_line()).help(say::fix_line());
            making.acceptor.add(finding);
            faulty = true;
        }
        lines.push(Line { product, quantity, price, amount: amount.flatten() });
    }
    (!faulty).then_some(lines)
}

fn order(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Order> {
    if let Some(name) = item.boxed("id") {
        let place = item.place_of("id");
        making.log.marks.orders.push(Named { name, entry: head.entry, place });
    }
    let lines = lines(making, item)?;
    if lines.is_empty() {
        if !item.faulty {
            let finding = Finding::new(Code::KeyChoice, item.place_of("items"), say::order_of_nothing());
            making.acceptor.add(finding.help(say::add_items()));
        }
        return None;
    }
    Some(Order {
        head,
        id: item.boxed("id"),
        lines,
        customer: item.customer("customer")?,
        credit: item.person("for"),
        due: item.day("due"),
        approved_by: item.who("approved_by"),
        approved_at: item.moment("approved_at"),
        policy: item.boxed("policy"),
        via: item.customer("via"),
        project: item.project("project"),
    })
}

fn order_update(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<OrderUpdate> {
    making.refer(RefTo::Order, head, item, "order");
    if is_negative(making, item, &["amount"]) {
        return None;
    }
    Some(OrderUpdate {
        head,
        order: item.boxed("order")?,
        stage: item.choice("stage", OrderStage::from_word),
        expected: item.day("expected"),
        exception: item.choice("exception", OrderException::from_word),
        note: item.boxed("note"),
        told_customer: item.bool("told_customer").unwrap_or(false),
        amount: item.amount("amount"),
    })
}

fn shipment(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Shipment> {
    making.refer(RefTo::Order, head, item, "order");
    let order = item.boxed("order");
    let lines = lines(making, item)?;
    if lines.is_empty() && order.is_none() {
        if !item.faulty {
            let finding = Finding::new(Code::KeyChoice, item.place(), say::shipment_of_nothing())
                .help(say::add_items_or_amount());
            making.acceptor.add(finding);
        }
        return None;
    }
    for (line, goods) in lines.iter().zip(item.records("items")) {
        if let (Some(product), None) = (line.product, line.price) {
            let unpriced = Unpriced { entry: head.entry, product, order: order.clone(), place: goods.place() };
            making.log.marks.unpriced.push(unpriced);
        }
    }
    Some(Shipment {
        head,
        order,
        customer: item.customer("customer"),
        credit: item.person("for"),
        lines,
        carrier: making.page.text(item, "carrier"),
        mode: making.page.text(item, "mode"),
        error: item.choice("error", ShippingError::from_word),
    })
}

fn returned(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Return> {
    making.refer(RefTo::Order, head, item, "order");
    if is_negative(making, item, &["amount", "quantity"]) {
        return None;
    }
    Some(Return {
        head,
        customer: item.customer("customer")?,
        credit: item.person("for"),
        order: item.boxed("order"),
        product: item.product("product"),
        quantity: item.amount("quantity"),
        amount: item.amount("amount")?,
        reason: item.boxed("reason"),
    })
}

fn payment(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Payment> {
    making.refer(RefTo::Order, head, item, "order");
    Some(Payment {
        head,
        customer: item.customer("customer")?,
        credit: item.person("for"),
        amount: item.amount("amount")?,
        on: item.day("on"),
        order: item.boxed("order"),
        method: item.choice("method", PaymentMethod::from_word),
        kind: item.choice("kind", PaymentKind::from_word),
        confirmed_by: item.who("confirmed_by"),
    })
}

fn lost_order(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<LostOrder> {
    if is_negative(making, item, &["amount"]) {
        return None;
    }
    Some(LostOrder {
        head,
        customer: item.party("customer")?,
        amount: item.amount("amount"),
        reason: item.boxed("reason"),
    })
}

fn expense(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Expense> {
    making.refer(RefTo::Trip, head, item, "trip");
    Some(Expense {
        head,
        kind: item.choice("kind", ExpenseKind::from_word)?,
        amount: item.amount("amount")?,
        on: item.day("on"),
        note: making.page.text(item, "note"),
        customer: item.party("customer"),
        trip: item.boxed("trip"),
    })
}

fn quote(making: &mut Making<'_, '_>, head: Head, item: &Record<'_>) -> Option<Quote> {
    if is_negative(making, item, &["amount"]) {
        return None;
    }
    item.text("what")?;
    Some(Quote {
        head,
        customer: item.party("customer")?,
        what: making.page.text(item, "what"),
        amount: item.amount("amount"),
        result: making.page.text(item, "result"),
    })
}
