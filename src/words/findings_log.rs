//! What findings of logs, plans, reviews and history say.

use crate::words::words;

words! {
    /// A log's date is not that of its file's name.
    date_unlike_file(date, named) { zh: "日志写的是 {date}，文件名却是 {named}", en: "the log says {date}, its file's name {named}" }
    /// Under the date.
    date_here() { zh: "这里的日期不在文件名所说的时间里", en: "this day is not within what the file's name says" }
    /// Remedy.
    fix_date_or_name() { zh: "改正日期，或给文件改名", en: "correct the date, or rename the file" }

    /// A log before its person joined.
    not_yet_employed(name, date, joined) { zh: "{date} 的日志早于 {name} 的入职日 {joined}", en: "{name} joined on {joined}, after this log's date {date}" }
    /// A log after its person left.
    no_longer_employed(name, date, left) { zh: "{date} 的日志晚于 {name} 的离职日 {left}", en: "{name} left on {left}, before this log's date {date}" }
    /// Remedy.
    fix_date_or_roster() { zh: "改正日期或人员，或更新名册里的入职、离职日期", en: "correct the date or the person, or the days of joining and leaving in the roster" }

    /// More calls connected than made.
    connected_over_made(connected, made) { zh: "接通 {connected} 个，多于拨打的 {made} 个", en: "{connected} calls connected, but only {made} made" }
    /// Remedy.
    fix_connected() { zh: "接通数不能多于拨打数", en: "calls connected are among those made" }

    /// An amount below zero where none can be.
    negative(key) { zh: "「{key}」不能是负数", en: "'{key}' cannot be below zero" }
    /// Remedy.
    use_returns() { zh: "退货写在 returns 退货 里，退款写成负的回款", en: "goods that come back belong under returns, refunds are negative payments" }
    /// A stretch that ends before it begins.
    ends_before_begin(from, to) { zh: "结束日 {to} 早于开始日 {from}", en: "it ends on {to}, before it begins on {from}" }
    /// Quantity times price is too much.
    absurd_line() { zh: "数量乘单价达到或超过一万亿", en: "quantity times price is 10¹² or more" }
    /// Remedy.
    fix_line() { zh: "核对数量和单价", en: "check quantity and price" }
    /// An order without goods.
    order_of_nothing() { zh: "这张订单的明细是空的", en: "this order's list of items is empty" }
    /// Remedy.
    add_items() { zh: "写上产品、数量和单价，或改写总额 amount 金额", en: "add product, quantity and price, or write the whole amount" }
    /// A customer's shipment without goods.
    shipment_of_nothing() { zh: "这笔发货没有写发了什么", en: "this shipment does not say what was sent" }
    /// Remedy.
    add_items_or_amount() { zh: "写上 items 明细 或 amount 金额，或用 order 订单 指明发的是哪张订单", en: "add items or an amount, or name the order that was sent" }

    /// An order id again.
    duplicate_order(id) { zh: "订单编号 {id} 用了两次", en: "the order id {id} is used twice" }
    /// Where it stands first.
    first_at(place) { zh: "最早写在 {place}", en: "first written at {place}" }
    /// Remedy.
    rename_order() { zh: "换一个编号；若是同一张订单的变化，请记在 order_updates 订单进度 里", en: "give it another id; news of the same order belong under order_updates" }
    /// No log has this order.
    unknown_order(id) { zh: "没有编号为 {id} 的订单", en: "no log has an order {id}" }
    /// No log has this trip.
    unknown_trip(id) { zh: "没有编号为 {id} 的出差", en: "no log has a trip {id}" }
    /// No log has this problem.
    unknown_problem(id) { zh: "没有编号或标题为 {id} 的问题", en: "no log has a problem {id}, by id or title" }
    /// Under the reference.
    nowhere_in_logs() { zh: "所有日志里都没有", en: "nowhere in the logs" }
    /// The nearest there is.
    did_you_mean(name, place) { zh: "是不是 {name}（{place}）？", en: "did you mean {name} ({place})?" }
    /// Remedy.
    log_it_first() { zh: "先在日志里记下它，并写上编号", en: "log it first, with an id" }

    /// Two documents differ in attendance.
    contradiction(name, date, other, this) { zh: "{name} {date} 的两份日志出勤不一：{other} 与 {this}", en: "two logs of {name} for {date} differ in attendance: {other} and {this}" }
    /// Where the other stands.
    other_at(place) { zh: "另一份写在 {place}", en: "the other is at {place}" }
    /// Remedy.
    keep_one_attendance() { zh: "只在一份里写出勤，或写成一样", en: "write attendance in one of them only, or alike in both" }

    /// A shipped product without a price.
    no_price(product) { zh: "{product} 的发货没有单价可算", en: "no price to count the shipment of {product} by" }
    /// Under the item.
    no_price_anywhere() { zh: "这里、订单里、产品表里都没有单价", en: "neither here nor in the order nor in the product list" }
    /// Remedy.
    add_price() { zh: "在这里写 price 单价，或在 team/products.yaml 里给产品定价", en: "add a price here, or one to the product in team/products.yaml" }

    /// History of a month with logs.
    history_overlap(period, owner) { zh: "{owner} {period} 已有日志，往期数据不计", en: "{period} has logs of {owner}; its history does not count" }
    /// Remedy.
    drop_history() { zh: "删去这个月的往期，或改正周期", en: "delete this month's history, or correct its period" }
    /// History of something else than a month.
    history_not_month(period) { zh: "往期按月写，{period} 不是一个月", en: "history is written by month, and {period} is none" }

    /// A target for a customer of someone else.
    target_for_stranger(customer, owner) { zh: "{customer} 不归 {owner} 负责", en: "{customer} is not a customer of {owner}" }
    /// Whose it is.
    customer_of(person) { zh: "这段时间归 {person}", en: "belongs to {person} in this period" }
    /// Remedy.
    fix_target_or_owner() { zh: "把目标移到负责人的计划里，或更新客户的归属", en: "move the target to the owner's plan, or update the customer's owner" }
    /// Neither a person nor an area anyone belongs to.
    nobodys_area(name) { zh: "{name} 不是人员，也没有人属于叫这个名字的小组、城市或区域", en: "{name} is no person, and nobody belongs to a group, city or region of that name" }
    /// The whole team.
    team() { zh: "团队", en: "the team" }
}
