//! Sections of the day log about money and goods.

use crate::model::{ExpenseKind, OrderException, OrderStage, PaymentKind, PaymentMethod, ShippingError};
use crate::store::fields::Shape::{
    Bool, Choice, Day, Integer, IntegerWithin, List, Moment, Money, Party, Quantity, Ref, RefOrText, Section, Text,
    TimeOrMoment,
};
use crate::store::fields::{Mapping, RefTo, Rule, Short, may, must};

/// An order.
pub static ORDERS: Mapping = Mapping::new(
    "log.orders",
    &[
        may("id", &["编号"], Text).note("工作区内不重复", "unique in the workspace"),
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("for", &["业务员"], Ref(&[RefTo::Person])).note("算在谁名下", "whom it counts for"),
        may("items", &["明细"], List(&Section(&ORDERS_ITEMS))),
        may("amount", &["金额"], Money),
        may("due", &["交期"], Day),
        may("approved_by", &["批准人"], RefOrText(&[RefTo::Person])),
        may("approved_at", &["批准时间"], Moment),
        may("policy", &["政策"], Text),
        may("via", &["经销商"], Ref(&[RefTo::Customer]))
            .note("供货并欠款的经销商", "the dealer who supplies it and owes the money"),
        may("project", &["项目"], Ref(&[RefTo::Project])),
    ],
)
.short(Short::Pair("customer", "amount"))
.rules(&[Rule::OneOf(&["items", "amount"])]);

/// A product ordered.
pub static ORDERS_ITEMS: Mapping = Mapping::new(
    "log.orders.items",
    &[
        must("product", &["产品"], Ref(&[RefTo::Product])),
        must("quantity", &["数量"], Quantity),
        must("price", &["单价"], Money).note("0 为赠品", "0: a gift"),
    ],
);

/// News of an order.
pub static ORDER_UPDATES: Mapping = Mapping::new(
    "log.order_updates",
    &[
        must("order", &["订单"], Ref(&[RefTo::Order])),
        may("stage", &["阶段"], Choice(OrderStage::WORDS)),
        may("expected", &["预计"], Day).note("预计交货", "expected delivery"),
        may("exception", &["异常"], Choice(OrderException::WORDS)),
        may("note", &["说明"], Text),
        may("told_customer", &["已告知"], Bool).or("false"),
        may("amount", &["金额"], Money).note("整张订单改后的金额", "amended amount of the whole order"),
    ],
);

/// Goods sent.
pub static SHIPMENTS: Mapping = Mapping::new(
    "log.shipments",
    &[
        may("order", &["订单"], Ref(&[RefTo::Order])).note("只写它：发完余下的", "alone: its unshipped rest"),
        may("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("items", &["明细"], List(&Section(&SHIPMENTS_ITEMS))),
        may("amount", &["金额"], Money),
        may("for", &["业务员"], Ref(&[RefTo::Person])),
        may("carrier", &["物流"], Text),
        may("mode", &["方式"], Text),
        may("error", &["差错"], Choice(ShippingError::WORDS)),
    ],
)
.short(Short::Pair("customer", "amount"))
.rules(&[Rule::AnyOf(&["order", "customer"]), Rule::AtMostOne(&["items", "amount"])]);

/// A product sent.
pub static SHIPMENTS_ITEMS: Mapping = Mapping::new(
    "log.shipments.items",
    &[
        must("product", &["产品"], Ref(&[RefTo::Product])),
        must("quantity", &["数量"], Quantity),
        may("price", &["单价"], Money).note("不写则按订单、再按产品", "else the order's, then the product's"),
    ],
);

/// Goods that came back.
pub static RETURNS: Mapping = Mapping::new(
    "log.returns",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("for", &["业务员"], Ref(&[RefTo::Person])),
        may("order", &["订单"], Ref(&[RefTo::Order])),
        may("product", &["产品"], Ref(&[RefTo::Product])),
        may("quantity", &["数量"], Quantity),
        must("amount", &["金额"], Money),
        may("reason", &["原因"], Text),
    ],
)
.short(Short::Pair("customer", "amount"));

/// Money received, or refunded.
pub static PAYMENTS: Mapping = Mapping::new(
    "log.payments",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("for", &["业务员"], Ref(&[RefTo::Person])),
        must("amount", &["金额"], Money).note("负数为退款", "negative: a refund"),
        may("on", &["到账日"], Day).note("不写则为日志当天", "else the log's date"),
        may("order", &["订单"], Ref(&[RefTo::Order])),
        may("method", &["方式"], Choice(PaymentMethod::WORDS)),
        may("kind", &["类型"], Choice(PaymentKind::WORDS)),
        may("confirmed_by", &["财务确认"], RefOrText(&[RefTo::Person])),
    ],
)
.short(Short::Pair("customer", "amount"));

/// An order that went elsewhere.
pub static LOST_ORDERS: Mapping = Mapping::new(
    "log.lost_orders",
    &[must("customer", &["客户"], Party), may("amount", &["金额"], Money), must("reason", &["原因"], Text)],
);

/// Money spent.
pub static EXPENSES: Mapping = Mapping::new(
    "log.expenses",
    &[
        must("kind", &["类别"], Choice(ExpenseKind::WORDS)),
        must("amount", &["金额"], Money),
        may("on", &["发生日期"], Day).note("不写则为日志当天", "else the log's date"),
        may("note", &["说明"], Text),
        may("customer", &["客户"], Party),
        may("trip", &["行程"], Ref(&[RefTo::Trip])),
    ],
)
.short(Short::Pair("kind", "amount"));

/// An offer made.
pub static QUOTES: Mapping = Mapping::new(
    "log.quotes",
    &[
        must("customer", &["客户"], Party),
        must("what", &["事项"], Text),
        may("amount", &["金额"], Money),
        may("result", &["结果"], Text),
    ],
);

/// A count at a dealer's or outlet's.
pub static STOCK: Mapping = Mapping::new(
    "log.stock",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        must("product", &["产品"], Ref(&[RefTo::Product])),
        must("quantity", &["数量"], Quantity),
        may("sold", &["销出"], Quantity),
    ],
);

/// A count of the company's own stock.
pub static WAREHOUSE_STOCK: Mapping = Mapping::new(
    "log.warehouse_stock",
    &[must("product", &["产品"], Ref(&[RefTo::Product])), must("quantity", &["数量"], Quantity)],
);

/// Goods lent.
pub static LOANS: Mapping = Mapping::new(
    "log.loans",
    &[
        may("id", &["编号"], Text).note("不写则以客户加产品为身份", "without it customer and product are the identity"),
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        must("product", &["产品"], Ref(&[RefTo::Product])),
        must("quantity", &["数量"], Quantity),
        may("due", &["归还期限"], Day),
        may("returned_on", &["归还日期"], Day),
    ],
);

/// A dealer's daily report.
pub static DEALER_REPORTS: Mapping = Mapping::new(
    "log.dealer_reports",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("sold_on", &["销售日"], Day),
        must("at", &["时间"], TimeOrMoment).note("交来的时间", "handed in"),
        may("items", &["明细"], List(&Section(&DEALER_REPORTS_ITEMS))),
        may("note", &["说明"], Text),
    ],
);

/// A product the dealer sold.
pub static DEALER_REPORTS_ITEMS: Mapping = Mapping::new(
    "log.dealer_reports.items",
    &[
        must("product", &["产品"], Ref(&[RefTo::Product])),
        must("quantity", &["数量"], Quantity),
        may("price", &["单价"], Money),
    ],
);

/// How a dealer's business stands.
pub static DEALER_STATUS: Mapping = Mapping::new(
    "log.dealer_status",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("costs", &["费用"], Money),
        may("profit", &["利润"], Money),
        may("working_capital", &["流动资金"], Money),
        may("staff", &["人员"], Integer),
        may("downstream", &["下游客户数"], Integer),
        may("management", &["下游管理"], IntegerWithin(1, 5)),
        may("staff_quality", &["人员素质"], IntegerWithin(1, 5)),
        may("finance", &["财务管理"], IntegerWithin(1, 5)),
        may("cooperation", &["协作"], IntegerWithin(1, 5)),
    ],
);
