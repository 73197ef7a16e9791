//! The order follow-up sheet: its opening, its notes and cells.

use crate::words::words;

words! {
    /// The report.
    orders() { zh: "跟单表", en: "order follow-up sheet" }
    /// A list that goes on.
    and_more(list) { zh: "{list} 等", en: "{list} and others" }
    /// What names a point: production without approval.
    lead_alarm() { zh: "报警", en: "Alarm" }
    /// What names a point: approval, nothing to be alarmed at.
    lead_approval() { zh: "批价", en: "Prices" }
    /// What names a point.
    lead_late() { zh: "交期", en: "Delivery" }
    /// What names a point.
    lead_exceptions() { zh: "异常", en: "Exceptions" }
    /// What names a point.
    lead_transport() { zh: "运输", en: "Transport" }
    /// What names a point.
    lead_lost() { zh: "丢单", en: "Lost orders" }
    /// What names a point.
    lead_stock() { zh: "库存与借物", en: "Stock and loans" }
    /// Made without approval.
    alarm(n, sum, list) { zh: "没有批价就在生产的 {n} 笔，{sum}：{list}。", en: "In production without an approved price: {n}, {sum}: {list}." }
    /// One of them.
    alarm_one(order, customer, began) { zh: "{order} {customer}（{began} 开工）", en: "{order} {customer} (begun {began})" }
    /// Who decides.
    alarm_decide(who) { zh: "批不批、停不停产，请{who}当天定。", en: "{who} is to decide today: approve, or stop production." }
    /// Approved after production began.
    late_approvals(n, list) { zh: "开工后才批价的 {n} 笔：{list}。", en: "Approved only after production began: {n}: {list}." }
    /// One of them.
    late_approval(order, customer, n) { zh: "{order} {customer}（晚 {n} 天）", en: "{order} {customer} ({n} d late)" }
    /// None is without approval.
    all_approved(made) { zh: "在生产和备好货的未完订单 {made} 笔，需要批价的都批过。", en: "Open orders in production or ready: {made}; every price that needs approval has it." }
    /// Nothing is known of production.
    none_made() { zh: "未完订单里没有一笔写明在生产，无从看有没有未批先产。", en: "No open order is told to be in production, so whether one lacks approval cannot be seen." }
    /// Nobody writes approvals.
    no_habit(who) { zh: "订单都没有写批准人，批没批价看不出来（请{who}补 approved_by 批准人）。", en: "No order names who approved its price; {who} is to add it (approved_by)." }
    /// Not yet approved, not yet made.
    to_approve(n, list) { zh: "还没开工、等批价的 {n} 笔：{list}。", en: "Not begun, waiting for approval: {n}: {list}." }
    /// Late ones.
    late(n, all, sum, list) { zh: "未完订单 {all} 笔，未发 {sum}，逾期 {n} 笔：{list}。", en: "Open orders: {all}, {sum} to go out; late: {n}: {list}." }
    /// One late order.
    late_one(order, customer, days) { zh: "{order} {customer} {days} 天", en: "{order} {customer} {days} d" }
    /// One late order, with the day now expected.
    late_until(order, customer, days, expected) { zh: "{order} {customer} {days} 天，预计 {expected}", en: "{order} {customer} {days} d, expected {expected}" }
    /// None late.
    none_late(all, sum) { zh: "未完订单 {all} 笔，未发 {sum}，没有逾期的。", en: "Open orders: {all}, {sum} to go out; none is late." }
    /// None open.
    none_open() { zh: "没有未完的订单。", en: "No order is open." }
    /// None has a promised day.
    no_days(all, sum) { zh: "未完订单 {all} 笔，未发 {sum}，都没有写交期，迟不迟看不出来。", en: "Open orders: {all}, {sum} to go out; none has a promised day, so lateness cannot be seen." }
    /// Neither shipments nor news.
    untraced(n, who) { zh: "这 {n} 笔订单没有一条发货或进度记录，发没发完看不出来，请{who}补 shipments 发货、order_updates 订单进度。", en: "Neither a shipment nor news of these {n} orders is on record, so what is open cannot be told; {who} is to add them (shipments, order_updates)." }
    /// Some without a promised day.
    undated(n) { zh: "其中 {n} 笔没有写交期。", en: "{n} of them have no promised day." }
    /// Promised later than can be kept.
    slipping(n, list) { zh: "预计要晚于交期的 {n} 笔：{list}。", en: "Expected after the promised day: {n}: {list}." }
    /// One of them.
    slipping_one(order, customer, due, expected) { zh: "{order} {customer} {due} → {expected}", en: "{order} {customer} {due} → {expected}" }
    /// Promised sooner than made.
    short_leads(n, list) { zh: "交期短于生产周期的 {n} 笔：{list}。", en: "Promised sooner than the goods can be made: {n}: {list}." }
    /// One of them.
    short_one(order, customer, given, product, needed) { zh: "{order} {customer}（{given} 天，{product}要 {needed} 天）", en: "{order} {customer} ({given} d; {product} takes {needed})" }
    /// Exceptions, by kind.
    exceptions(period, n, orders, kinds) { zh: "{period}异常 {n} 次，涉及 {orders} 笔订单：{kinds}。", en: "Exceptions in {period}: {n}, of {orders} orders: {kinds}." }
    /// A kind and how often.
    kind_times(kind, n) { zh: "{kind} {n}", en: "{kind} {n}" }
    /// None.
    no_exceptions(period) { zh: "{period}没有记录订单异常。", en: "No exception of an order is on record for {period}." }
    /// No news of orders at all.
    no_news(period, who) { zh: "{period}没有订单进度，有没有异常看不出来，请{who}补 order_updates 订单进度。", en: "The logs of {period} have no news of orders, so exceptions cannot be seen; {who} is to add them (order_updates)." }
    /// Customers not told.
    untold(n, list) { zh: "未完而客户还不知道的 {n} 笔：{list}。", en: "Open, and the customer does not know yet: {n}: {list}." }
    /// Everyone told.
    all_told() { zh: "未完订单的异常，客户都已告知。", en: "Of every exception of an open order the customer was told." }
    /// Never told.
    never_told(n, list) { zh: "发完了也没有记告知的 {n} 笔：{list}。", en: "Gone without a word to the customer on record: {n}: {list}." }
    /// An order with its customer.
    order_of(order, customer) { zh: "{order} {customer}", en: "{order} {customer}" }
    /// Price changed after production began.
    repriced(n, list) { zh: "开工后又改价或改金额的 {n} 笔：{list}。", en: "Price or amount changed after production began: {n}: {list}." }
    /// Shipments on time.
    on_time(period, n, dated, on_time) { zh: "{period}发货 {n} 次，其中写了交期的 {dated} 次，按期 {on_time} 次。", en: "Shipments in {period}: {n}; {dated} with a promised day, {on_time} of them in time." }
    /// All of them on time.
    all_on_time(period, n, dated) { zh: "{period}发货 {n} 次，其中写了交期的 {dated} 次都按期。", en: "Shipments in {period}: {n}; all {dated} with a promised day left in time." }
    /// No dates.
    no_dates(period, n) { zh: "{period}发货 {n} 次，对应的订单都没有写交期，按不按期看不出来。", en: "Shipments in {period}: {n}; none of their orders has a promised day, so punctuality cannot be seen." }
    /// Nothing shipped.
    nothing_sent(period) { zh: "{period}没有发货记录。", en: "No shipment is on record for {period}." }
    /// Faults.
    faults(n, list) { zh: "差错 {n} 次：{list}。", en: "Faults: {n}: {list}." }
    /// The carrier that is late most.
    worst_carrier(carrier, rate, on_time, dated) { zh: "今年按期率最低的承运单位是{carrier}：{rate}（{on_time} / {dated}）。", en: "The carrier least on time this year: {carrier}, {rate} ({on_time} of {dated})." }
    /// All carriers on time.
    carriers_on_time() { zh: "各承运单位今年都按期。", en: "Every carrier was on time this year." }
    /// Nobody wrote carriers.
    no_carriers() { zh: "没有写承运单位，谁家可靠无从比较。", en: "No carrier is written, so none can be compared." }
    /// Lost.
    lost(period, n, sum, list) { zh: "{period}丢单 {n} 笔，{sum}：{list}。", en: "Lost in {period}: {n}, {sum}: {list}." }
    /// Lost, none with an amount.
    lost_unpriced(period, n, list) { zh: "{period}丢单 {n} 笔，都没有写金额：{list}。", en: "Lost in {period}: {n}, none with an amount: {list}." }
    /// One lost, with its reason.
    lost_one(customer, reason) { zh: "{customer}（{reason}）", en: "{customer} ({reason})" }
    /// None lost.
    none_lost(period) { zh: "{period}没有丢单记录。", en: "No lost order is on record for {period}." }
    /// Called off.
    cancelled(n, sum, list) { zh: "另有客户取消的 {n} 笔，{sum}：{list}。", en: "Called off as well: {n}, {sum}: {list}." }
    /// Stock below the minimum.
    low_stock(n, list) { zh: "公司库存低于最低线的 {n} 种：{list}。", en: "Own stock below the minimum: {n}: {list}." }
    /// One of them.
    low_one(product, quantity, minimum) { zh: "{product} {quantity}，最低 {minimum}", en: "{product} {quantity}, minimum {minimum}" }
    /// All above.
    stock_enough(n) { zh: "盘过的 {n} 种产品都不低于最低库存。", en: "All {n} products counted are at or above their minimum." }
    /// Not counted.
    no_counts() { zh: "没有公司库存的盘点记录，够不够看不出来。", en: "The company's own stock was never counted, so whether it suffices cannot be seen." }
    /// No minimum in the roster.
    no_minimum() { zh: "产品表没有写最低库存（min_stock），够不够看不出来。", en: "The roster names no minimum (min_stock), so whether the stock suffices cannot be seen." }
    /// Loans past their day.
    loans_late(n, late, list) { zh: "借出未还 {n} 件，逾期 {late} 件：{list}。", en: "Lent and not back: {n}; late: {late}: {list}." }
    /// A loan in few words.
    loan_one(customer, goods, days) { zh: "{customer} {goods}（逾期 {days} 天）", en: "{customer} {goods} ({days} d late)" }
    /// Loans in time.
    loans_open(n) { zh: "借出未还 {n} 件，都没有到期。", en: "Lent and not back: {n}; none is late." }
    /// All back.
    loans_back(n) { zh: "借出的都已归还（本期还回 {n} 件）。", en: "Everything lent is back ({n} in this period)." }
    /// None.
    no_loans() { zh: "没有借物在外。", en: "Nothing is lent." }
    /// A policy asks for approval.
    asks_policy(policy) { zh: "有政策：{policy}", en: "policy: {policy}" }
    /// A price below the list asks for it.
    asks_price(product, price, list) { zh: "{product} {price}，低于价目 {list}", en: "{product} {price}, below the list price {list}" }
    /// Something else does.
    asks_later() { zh: "要批价", en: "needs approval" }
    /// Nobody approved.
    unapproved() { zh: "没有批", en: "not approved" }
    /// Approved late.
    approved_late(who, day, n) { zh: "{who} {day} 才批，晚 {n} 天", en: "approved by {who} on {day}, {n} d late" }
    /// Approved.
    approved(who, day) { zh: "{who} {day}", en: "{who} {day}" }
    /// Waiting.
    waits() { zh: "等批价", en: "waiting for approval" }
    /// No approval needed.
    as_listed() { zh: "按价目", en: "as listed" }
    /// What asks for approval.
    alarm_note() { zh: "要批价的是有政策的和有产品低于价目的订单（赠品除外）；第一笔写了批准人的订单以前的不问。未完的和本期开工的都在这里。", en: "Approval is asked for orders with a policy or with goods below their list price (gifts apart), since the first order that names an approver. Listed are open orders and those begun in the period." }
    /// Goods, more of them.
    goods_more(list, n) { zh: "{list} 等 {n} 种", en: "{list} and others ({n} in all)" }
    /// A product and how many.
    goods_one(product, quantity) { zh: "{product} {quantity}", en: "{product} {quantity}" }
    /// A quantity with its unit.
    with_unit(quantity, unit) { zh: "{quantity} {unit}", en: "{quantity} {unit}" }
    /// Given for nothing.
    gift(goods) { zh: "{goods}（赠）", en: "{goods} (gift)" }
    /// No products written.
    no_goods() { zh: "没写品种", en: "no products written" }
    /// No number.
    no_id(day) { zh: "（无编号，{day}）", en: "(no number, {day})" }
    /// No news.
    no_stage() { zh: "没有进度", en: "no news" }
    /// News, but none of a stage.
    stage_untold() { zh: "没写阶段", en: "stage not told" }
    /// Past the promised day.
    days_late(n) { zh: "逾期 {n} 天", en: "{n} d late" }
    /// Due today.
    due_today() { zh: "当日到期", en: "due that day" }
    /// Due later.
    days_left(n) { zh: "还有 {n} 天", en: "{n} d left" }
    /// No day.
    no_due(n) { zh: "没写交期，下单 {n} 天", en: "no day promised, taken {n} d ago" }
    /// Expected after the day promised.
    slips(n) { zh: "预计晚于交期 {n} 天", en: "expected {n} d after the promise" }
    /// The day expected is over.
    expected_passed(n) { zh: "预计日已过 {n} 天", en: "{n} d past the day expected" }
    /// Promised too soon.
    too_short(given, product, needed) { zh: "交期只有 {given} 天，{product}要 {needed} 天", en: "promised in {given} d, {product} takes {needed}" }
    /// No day, and just taken.
    no_due_today() { zh: "没写交期，当日下单", en: "no day promised, taken that day" }
    /// Part of it left.
    part_sent(sum) { zh: "已发 {sum}", en: "{sum} shipped" }
    /// The customer knows.
    told() { zh: "已告知", en: "told" }
    /// The customer knows since.
    told_on(day) { zh: "{day} 告知", en: "told on {day}" }
    /// The customer does not know.
    not_told() { zh: "未告知客户", en: "customer not told" }
    /// Changed after production began.
    price_moved() { zh: "开工后改价", en: "repriced after production began" }
    /// Sums of the open orders.
    open_sum(all, sum, late, made, undated) { zh: "未完 {all} 笔，未发 {sum}；逾期 {late} 笔，在生产或备好货的 {made} 笔，没写交期的 {undated} 笔。逾期的在前，其次按预计和交期。", en: "Open: {all}, {sum} to go out; late {late}, in production or ready {made}, without a promised day {undated}. Late ones first, then by the day expected or promised." }
    /// Those not listed.
    open_rest(n, sum) { zh: "另有 {n} 笔没有列出，未发 {sum}。", en: "{n} more are not listed, {sum} to go out." }
    /// Orders without a number.
    no_ids(n) { zh: "{n} 笔没有编号，没有进度可对，发货按客户和日期先后抵扣；请补编号。", en: "{n} have no number: no news can be matched with them, and shipments only by customer and day; they need one." }
    /// What a follower's list holds.
    follower_note(name) { zh: "{name}记过进度或发货的订单，和还没有人跟的订单。", en: "Orders of which {name} wrote news or shipments, and orders nobody follows yet." }
    /// How an order stands: open.
    now_open(state) { zh: "未发完，{state}", en: "open, {state}" }
    /// It left.
    now_left(day) { zh: "{day} 已发完", en: "left on {day}" }
    /// It arrived.
    now_arrived(day) { zh: "{day} 已到货", en: "arrived on {day}" }
    /// Called off.
    now_cancelled(day) { zh: "{day} 取消", en: "called off on {day}" }
    /// Older exceptions.
    exceptions_note() { zh: "本期记的，和未完订单上还没有过去的。「告知」指这条或以后的进度写了已告知客户。", en: "Those written in the period, and those of open orders that still stand. Told: this or later news says that the customer knows." }
    /// No carrier.
    no_carrier() { zh: "没写承运单位", en: "no carrier written" }
    /// All carriers.
    all_carriers() { zh: "合计", en: "all" }
    /// Some of all.
    of(n, of) { zh: "{n} / {of}", en: "{n} / {of}" }
    /// Days under way.
    mean_days(days, n) { zh: "{days} 天（{n} 单）", en: "{days} d ({n} orders)" }
    /// How reliability is counted.
    carriers_note(year) { zh: "按期：{year}年全公司由它承运、订单写了交期的发货里，交期当天或以前发出、没有记迟发的。在途天数只算记了到货的订单，从最后一批发出到记到货。", en: "In time: of the whole team's shipments of {year} with it whose order has a promised day, those that left by that day and are not noted as late. Days under way: of orders told to have arrived, from the last shipment to that news." }
    /// Parts that left.
    batches(n, shipped, value) { zh: "{n} 批，{shipped} / {value}", en: "{n} parts, {shipped} of {value}" }
    /// All in one.
    whole() { zh: "一次发完", en: "all at once" }
    /// All, in several.
    whole_in(n) { zh: "{n} 批发完", en: "all, in {n} parts" }
    /// By news only.
    whole_told() { zh: "进度记已发", en: "shipped by the news" }
    /// Under way.
    under_way(n) { zh: "发出 {n} 天，没记到货", en: "left {n} d ago, no word of arrival" }
    /// Arrived.
    arrived(day, n) { zh: "{day} 到，{n} 天", en: "{day}, after {n} d" }
    /// Part is under way.
    rest_waits() { zh: "余货未发", en: "rest to go out" }
    /// Left after its day.
    left_late(n) { zh: "晚发 {n} 天", en: "left {n} d late" }
    /// What is listed of what left.
    sent_note() { zh: "列出的是分批、晚发、有差错、写了在途或本期记了到货的订单。", en: "Listed are orders in parts, left late, with a fault, told to be under way, or told in the period to have arrived." }
    /// What is not listed.
    sent_rest(n) { zh: "另有 {n} 笔本期一次发完、没有晚发的，没有记到货，到没到要问客户或承运单位。", en: "{n} more left in the period at once, none of them late, with no word of arrival: ask the customer or the carrier." }
    /// Not listed for want of room.
    sent_more(n) { zh: "还有 {n} 笔没有列出。", en: "{n} more are not listed." }
    /// Shipments without an order.
    loose(n) { zh: "{n} 次发货没有写订单编号，只能抵同一客户没有编号的订单。", en: "{n} shipments name no order; they can only be taken for orders of the customer without number." }
    /// None listed.
    no_sent(period) { zh: "{period}没有分批、晚发、有差错或在途的订单。", en: "Nothing in {period} left in parts, late or with a fault, or is told to be under way." }
    /// A lost order.
    lost_kind() { zh: "丢单", en: "lost" }
    /// A cancelled order.
    cancelled_kind(order) { zh: "取消 {order}", en: "called off: {order}" }
    /// Before production, or after it began.
    cancelled_made(note) { zh: "{note}；已开工", en: "{note}; production had begun" }
    /// All of them.
    all_lost() { zh: "合计", en: "all" }
    /// An amount nobody wrote.
    amount_unknown() { zh: "金额未写", en: "no amount written" }
    /// Against sales.
    lost_share(share, period) { zh: "丢单合计相当于{period}销售的 {share}（取消的已从销售里扣去，不算在内）。", en: "What was lost comes to {share} of the sales of {period} (orders called off are off the sales already and not counted)." }
    /// No reason.
    no_reason() { zh: "没写原因", en: "no reason written" }
    /// Below the minimum.
    below_minimum() { zh: "低于最低库存", en: "below the minimum" }
    /// Less than orders need.
    below_orders(n) { zh: "不够发未完订单，差 {n}", en: "{n} too few for the open orders" }
    /// Counts, and what was counted.
    stock_note(counted, all, first, last) { zh: "有最低库存或盘过的产品 {all} 种，盘过 {counted} 种，最近一次盘点在 {first} 至 {last}；只列低于最低库存的和不够发未完订单的。「未完订单要」是全公司的。", en: "Products with a minimum or a count: {all}; counted: {counted}, last between {first} and {last}. Listed are those below the minimum or too few for open orders, which are the whole team's." }
    /// Not counted.
    uncounted(n, list) { zh: "没有盘过的 {n} 种：{list}。", en: "Never counted: {n}: {list}." }
    /// Nobody counted.
    never_counted(who) { zh: "还没有公司库存的盘点（日志的 warehouse_stock 公司库存），请{who}安排仓库盘点。", en: "The company's own stock was never counted (warehouse_stock in the logs); {who} is to have it counted." }
    /// Loans: not due.
    loan_open(n) { zh: "还有 {n} 天", en: "{n} d left" }
    /// Loans: no day.
    loan_undated() { zh: "没写归还期限", en: "no day written" }
    /// Loans: back in time.
    loan_back() { zh: "已还", en: "back" }
    /// Loans: back late.
    loan_back_late(n) { zh: "已还，晚 {n} 天", en: "back, {n} d late" }
    /// Loans.
    loans_sum(open, late, back) { zh: "在外 {open} 件，逾期 {late} 件；本期还回 {back} 件。", en: "Lent: {open}, late {late}; back in this period: {back}." }
    /// What loans are listed.
    what_loans(period) { zh: "{period}没有借物在外，也没有归还。", en: "In {period} nothing was lent or came back." }
}
