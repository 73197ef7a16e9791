//! What the review of a day says in its opening, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    daily_review() { zh: "日检讨", en: "Daily review" }
    /// Which working day it is.
    workday(day, n, total, month) { zh: "{day}，{month}第 {n} 个工作日（共 {total} 个）", en: "{day}, working day {n} of {total} in {month}" }
    /// No working day.
    no_workday(day, n, total, month) { zh: "{day}，休息日；{month}已过 {n} 个工作日（共 {total} 个）", en: "{day}, a day off; working days over in {month}: {n} of {total}" }
    /// Sort of movement.
    shipment() { zh: "发货", en: "shipped" }
    /// Sort of movement.
    goods_back() { zh: "退货", en: "returned" }
    /// Sort of movement.
    payment() { zh: "回款", en: "paid" }
    /// Sort of movement.
    refund() { zh: "退款", en: "refunded" }
    /// A fault of a shipment.
    fault(what) { zh: "差错：{what}", en: "fault: {what}" }
    /// When the money came.
    came(day) { zh: "{day} 到账", en: "received {day}" }
    /// Sums of what moved.
    moved(shipments, shipped, payments, paid) { zh: "发货 {shipments} 笔 {shipped}，回款 {payments} 笔 {paid}（扣除退货、退款）。", en: "Shipments: {shipments}, {shipped}; payments: {payments}, {paid} (returns and refunds taken off)." }
    /// Nothing moved.
    nothing_moved(day) { zh: "{day} 没有发货，也没有回款。", en: "On {day} nothing was shipped and no money came in." }
    /// Shipments have no target.
    no_shipping_target() { zh: "目标按签单额考核，发货没有单独的目标。", en: "Targets are counted by orders; shipments have none of their own." }
    /// Plan to date.
    plan_note(month) { zh: "应到 = {month}目标 × 已过工作日 ÷ 全月工作日。", en: "Due by now = target of {month} × working days over ÷ working days of the month." }
    /// No target.
    no_targets(month, who) { zh: "{month}没有销售和回款目标，进度无从对照（请{who}补）。", en: "{month} has no target of sales or collections to hold them against ({who} should add it)." }
    /// An order past its day.
    ship_late(n) { zh: "逾期 {n} 天", en: "{n} d late" }
    /// An order due that day.
    ship_today() { zh: "当日到期", en: "due today" }
    /// An order due soon.
    ship_soon(n) { zh: "还有 {n} 天", en: "{n} d left" }
    /// The day expected has passed.
    expected_passed(n) { zh: "预计日已过 {n} 天", en: "{n} d past the day expected" }
    /// No day promised.
    ship_no_day() { zh: "没写交期", en: "no day promised" }
    /// Nothing told yet.
    no_stage() { zh: "没有进度", en: "no news" }
    /// Part of it is gone.
    part_shipped(stage) { zh: "{stage}（已发一部分）", en: "{stage} (part shipped)" }
    /// The customer knows.
    told() { zh: "已告知客户", en: "customer told" }
    /// The customer does not know.
    not_told() { zh: "未告知客户", en: "customer not told" }
    /// Sums of what is to go out.
    to_ship_sum(all, amount, late, due, held) { zh: "未发完的订单 {all} 笔，未发 {amount}：逾期 {late} 笔，当日到期 {due} 笔，有异常 {held} 笔。", en: "Orders with goods to go out: {all}, {amount}; late {late}, due today {due}, held up {held}." }
    /// What is not listed.
    to_ship_rest(n) { zh: "另有 {n} 笔不到期、无异常，没有列出。", en: "{n} more, neither due nor held up, are not listed." }
    /// Nothing to ship.
    nothing_to_ship() { zh: "没有待发的订单。", en: "No order has goods to go out." }
    /// Sums of what is overdue.
    chase_sum(n, sum, stale, days) { zh: "逾期 {n} 家，合计 {sum}；其中 {stale} 家超过 {days} 天没有拜访或电话记录。", en: "Overdue at {n} customers, {sum} in all; at {stale} of them no visit or call for more than {days} days." }
    /// Sums of what is overdue, everyone spoken to.
    chase_spoken(n, sum, days) { zh: "逾期 {n} 家，合计 {sum}；近 {days} 天都有拜访或电话记录。", en: "Overdue at {n} customers, {sum} in all; each was visited or called within {days} days." }
    /// What is not listed.
    chase_rest(n, sum) { zh: "另有 {n} 家合计 {sum}，没有列出。", en: "{n} more, {sum}, are not listed." }
    /// Nothing overdue.
    nothing_overdue() { zh: "没有逾期应收。", en: "Nothing is overdue." }
    /// Nobody has terms.
    no_terms() { zh: "没有客户写了账期，逾期无从算起。", en: "No customer has terms, so nothing can be told overdue." }
    /// A contact.
    contact(day, who, days) { zh: "{day} {who}（{days} 天前）", en: "{day} {who} ({days} d ago)" }
    /// A contact of the day.
    contact_today(who) { zh: "当日 {who}", en: "today {who}" }
    /// No contact.
    no_contact() { zh: "没有联系记录", en: "no contact on record" }
    /// No instruction.
    no_instructions() { zh: "当日没有下达指令、交办和决议，也没有未办的。", en: "No instruction, task or decision was given, and none is open." }
    /// Nothing of customers.
    no_matters() { zh: "当日没有客户要求、投诉、问题和咨询，也没有未办的。", en: "No request, complaint, problem or inquiry came from customers, and none is open." }
    /// Nothing heard.
    no_news(day, names) { zh: "{day} 没有收到信息（{names}的日志里没有）。", en: "No information came in on {day} (none in the logs of {names})." }
    /// Nobody logged.
    no_news_no_logs(day) { zh: "{day} 没有一份日志，有没有信息不知道。", en: "Nobody logged on {day}; whether information came in is not known." }
    /// Sums of what was heard.
    news_sum(n, bare) { zh: "共 {n} 条，没有记录跟进的 {bare} 条。", en: "Pieces: {n}; without an action on record: {bare}." }
    /// Everything leads to something.
    news_all(n) { zh: "共 {n} 条，都写了跟进。", en: "Pieces: {n}, all with an action." }
    /// Reports of dealers.
    dealers(n, on_time, late) { zh: "经销商日报 {n} 份：按时 {on_time}，迟报 {late}。", en: "Daily reports of dealers: {n}; on time {on_time}, late {late}." }
    /// Late reports of dealers.
    dealers_late(n, on_time, late, names) { zh: "经销商日报 {n} 份：按时 {on_time}，迟报 {late}（{names}）。", en: "Daily reports of dealers: {n}; on time {on_time}, late {late} ({names})." }
    /// No report of dealers.
    no_dealers() { zh: "没有收到经销商日报。", en: "No dealer's daily report came in." }
    /// A name with a time.
    at(name, time) { zh: "{name} {time}", en: "{name} {time}" }
    /// Nothing on.
    nothing_next(day) { zh: "{day} 还没有安排：没有计划，也没有约定和到期事项。", en: "Nothing is on for {day}: no plan, nothing agreed, nothing due." }
    /// Names a paragraph.
    lead_money() { zh: "发货和回款", en: "Shipments and collections" }
    /// Names a paragraph.
    lead_to_ship() { zh: "待发", en: "To be shipped" }
    /// Names a paragraph.
    lead_heard() { zh: "业务员", en: "Salespeople" }
    /// Names a paragraph.
    lead_matters() { zh: "客户", en: "Customers" }
    /// Names a paragraph.
    lead_news() { zh: "信息", en: "Information" }
    /// The day's sums.
    today(shipped, paid, sales) { zh: "当日发货 {shipped}，回款 {paid}，签单 {sales}。", en: "Shipped {shipped}, collected {paid}, ordered {sales}." }
    /// No movement that day.
    nothing_today(sales) { zh: "当日没有发货，也没有回款；签单 {sales}。", en: "Nothing was shipped and no money came in; ordered {sales}." }
    /// Ahead of the plan to date.
    ahead(month, label, actual, plan, lead) { zh: "{month}{label}累计 {actual}，应到 {plan}，超前 {lead}。", en: "{label} of {month}: {actual} so far, {plan} due by now, {lead} ahead." }
    /// Behind it.
    behind(month, label, actual, plan, lead) { zh: "{month}{label}累计 {actual}，应到 {plan}，落后 {lead}。", en: "{label} of {month}: {actual} so far, {plan} due by now, {lead} behind." }
    /// Level with it.
    level(month, label, actual) { zh: "{month}{label}累计 {actual}，与应到持平。", en: "{label} of {month}: {actual} so far, level with what is due by now." }
    /// No target.
    without_target(month, label, actual) { zh: "{month}{label}累计 {actual}，没有目标。", en: "{label} of {month}: {actual} so far, no target." }
    /// Orders late.
    orders_late(n, names) { zh: "逾期未发 {n} 笔：{names}。", en: "Late ({n}): {names}." }
    /// Orders due that day.
    orders_due(n, names) { zh: "当日到期未发 {n} 笔：{names}。", en: "Due today and not shipped ({n}): {names}." }
    /// Nothing late.
    orders_in_time(n) { zh: "待发订单 {n} 笔，没有逾期和当日到期的。", en: "Orders to be shipped: {n}; none is late or due today." }
    /// An order's name.
    order_late(order, customer, n) { zh: "{order} {customer}（{n} 天）", en: "{order} {customer} ({n} d)" }
    /// An order's name.
    order_of(order, customer) { zh: "{order} {customer}", en: "{order} {customer}" }
    /// And more.
    and_more(names, n) { zh: "{names}等 {n} 项", en: "{names} … ({n})" }
    /// Who is silent.
    silent(names) { zh: "没有报日志：{names}。", en: "No log from {names}." }
    /// Someone silent for some days.
    silent_days(name, days) { zh: "{name}（{days} 个工作日）", en: "{name} ({days} working days)" }
    /// Everyone logged.
    all_heard(n) { zh: "应报的 {n} 人都报了日志。", en: "All {n} who owed a log have logged." }
    /// Nobody owed a log.
    none_owed() { zh: "当日没有人应报日志。", en: "Nobody owed a log." }
    /// Instructions.
    instructed(new, closed, open, late) { zh: "指令、交办和决议：新下 {new} 项，办完 {closed} 项，未办 {open} 项（逾期 {late} 项）。", en: "Instructions, tasks and decisions: new {new}, done {closed}, open {open} (late {late})." }
    /// Instructions all done.
    instructed_done(new, closed) { zh: "指令、交办和决议：新下 {new} 项，办完 {closed} 项，没有未办的。", en: "Instructions, tasks and decisions: new {new}, done {closed}, none is open." }
    /// What customers ask.
    asked(new, closed, open) { zh: "新提 {new} 项，办完 {closed} 项，未办 {open} 项。", en: "New {new}, closed {closed}, open {open}." }
    /// Nothing late among them.
    asked_in_time() { zh: "没有逾期的。", en: "None is late." }
    /// The late ones.
    asked_late(n, names) { zh: "逾期 {n} 项，最久：{names}。", en: "Late: {n}; the longest: {names}." }
    /// A thing with its customer and days.
    late_by(what, customer, n) { zh: "{what}（{customer}，{n} 天）", en: "{what} ({customer}, {n} d)" }
    /// Complaints of the day.
    complaints(n, names) { zh: "新客诉 {n} 件：{names}。", en: "New complaints ({n}): {names}." }
    /// A complaint.
    complaint(what, customer) { zh: "{what}（{customer}）", en: "{what} ({customer})" }
    /// A complaint that was seen to.
    complaint_done(what, customer) { zh: "{what}（{customer}，已办）", en: "{what} ({customer}, done)" }
    /// What was heard.
    heard_news(n, bare) { zh: "收到 {n} 条，其中 {bare} 条没有记录跟进。", en: "{n} received, {bare} of them without an action on record." }
    /// What was heard, all with an action.
    heard_news_all(n) { zh: "收到 {n} 条，都写了跟进。", en: "{n} received, all with an action." }
    /// Nothing heard.
    heard_nothing() { zh: "当日没有收到。", en: "None came in." }
    /// What waits for an action.
    bare_ones(names) { zh: "待定跟进：{names}。", en: "To be decided: {names}." }
}
