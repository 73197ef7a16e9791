//! What the monthly report says in its opening, notes and cells.

use crate::words::{Said, words};

/// A word of one of the contract's enumerations.
pub fn word(en: &str, zh: &str) -> Said {
    Said { zh: zh.to_owned(), en: en.replace('_', " ") }
}

/// Days: `1 天`, `1 day`.
pub fn days(n: impl Into<i64>) -> Said {
    let n = n.into();
    Said { zh: format!("{n} 天"), en: format!("{n} {}", if n == 1 { "day" } else { "days" }) }
}

/// A product: `P-02 热水管`; its name alone where the id is none.
pub fn product(id: &str, name: &str) -> String {
    if id == name { name.to_owned() } else { format!("{id} {name}") }
}

/// A problem: `Q-017 断货`.
pub fn problem(id: &str, title: &str) -> String {
    format!("{id} {title}")
}

/// That the month's logs say nothing of `what`, and who is to add it.
pub fn nothing_logged(month: &str, what: &Said, who: &str) -> Said {
    Said {
        zh: format!("{month}的日志里没有{}；如有发生，请{who}补记。", what.zh),
        en: format!("The logs of {month} name no {}; if there was any, {who} is to add it.", what.en),
    }
}

/// A text that a report handed in leaves out.
pub fn text_left_out(who: &str, report: &Said, what: &Said) -> Said {
    Said {
        zh: format!("{who}交来的{}里没有写{}，请补写。", report.zh, what.zh),
        en: format!("The {} of {who} leaves out the {}; please add it.", report.en.to_lowercase(), what.en),
    }
}

/// A text missing with its report.
pub fn text_missing(who: &str, report: &Said, what: &Said, due: &str) -> Said {
    Said {
        zh: format!("{}待写：{who}尚未提交{}（应交 {due}）。", what.zh, report.zh),
        en: format!("No {}: the {} of {who} was due {due} and is not there.", what.en, report.en.to_lowercase()),
    }
}

words! {
    /// The kind of words a salesperson hands in.
    monthly_summary() { zh: "月工作总结", en: "Monthly summary" }
    /// A total's row.
    total() { zh: "合计", en: "Total" }
    /// What logs may be silent of.
    what_sales() { zh: "销售记录", en: "sales" }
    /// What logs may be silent of, where sales are what was shipped.
    what_shipments() { zh: "发货记录", en: "shipments" }
    /// What logs may be silent of.
    what_payments() { zh: "回款记录", en: "payments" }
    /// What logs may be silent of.
    what_visits() { zh: "拜访和电话记录", en: "visits or calls" }
    /// What logs may be silent of.
    what_visits_or_sales() { zh: "拜访和销售记录", en: "visits or sales" }
    /// What logs may be silent of.
    what_expenses() { zh: "费用记录", en: "expenses" }
    /// What logs may be silent of.
    what_trips() { zh: "出差和差旅费用记录", en: "trips or travel expenses" }
    /// What logs may be silent of.
    what_promotions() { zh: "促销活动记录", en: "promotions" }
    /// What logs may be silent of.
    what_advertising() { zh: "广告记录", en: "advertising" }
    /// What logs may be silent of.
    what_rivals() { zh: "竞争对手记录", en: "rivals' moves" }
    /// What logs may be silent of.
    what_policies() { zh: "当地政策变动记录", en: "local policies" }
    /// What a report may leave out.
    what_summary() { zh: "本月总结", en: "summary of the month" }
    /// What a report may leave out.
    what_next() { zh: "下月工作计划", en: "plan for the next month" }
    /// What a report may leave out.
    what_proposals() { zh: "合理化方案", en: "proposals" }
    /// An empty scope.
    nobody(scope) { zh: "{scope}本月没有销售人员。", en: "{scope} has no sales people this month." }
    /// Parts below the whole.
    people_below_target(sum, scope, target, size) { zh: "分人目标合计 {sum}，{scope}目标 {target}，还有 {size} 未分解到人。", en: "Targets by person add up to {sum}, target of {scope} {target}: {size} not assigned to anyone." }
    /// Parts above the whole.
    people_above_target(sum, scope, target, size) { zh: "分人目标合计 {sum}，{scope}目标 {target}，多出 {size}。", en: "Targets by person add up to {sum}, target of {scope} {target}: {size} more." }
    /// No sales before.
    nothing_before(month) { zh: "{month}没有订单", en: "no orders in {month}" }
    /// An order of a project.
    for_project(project) { zh: "项目 {project}", en: "project {project}" }
    /// An order under a policy.
    by_policy(policy) { zh: "政策：{policy}", en: "policy: {policy}" }
    /// How many bought.
    bought(n) { zh: "本月有 {n} 家客户进货。", en: "Customers who bought this month: {n}." }
    /// How many bought, and the largest.
    concentration(n, share) { zh: "本月有 {n} 家客户进货，前五家占 {share}。", en: "Customers who bought this month: {n}; the five largest make {share}." }
    /// Sort of reversal.
    returned() { zh: "退货", en: "returned" }
    /// Sort of reversal.
    cancelled() { zh: "取消订单", en: "cancelled" }
    /// Sort of reversal.
    amended() { zh: "改单", en: "amended" }
    /// Sort of reversal.
    lost() { zh: "丢单", en: "lost" }
    /// An order and why.
    of_order(order, reason) { zh: "订单 {order}：{reason}", en: "order {order}: {reason}" }
    /// The list's sums.
    reversals_sum(parts, sum) { zh: "已计入本月销售额：{parts}，合计 {sum}。", en: "Counted in the sales of the month: {parts}, {sum} together." }
    /// The list's only part.
    reversals(part) { zh: "已计入本月销售额：{part}。", en: "Counted in the sales of the month: {part}." }
    /// A part of a sum.
    named_sum(name, sum) { zh: "{name} {sum}", en: "{name} {sum}" }
    /// The list is cut.
    visited_more(n, shown) { zh: "名册内客户共拜访 {n} 家，列次数最多的 {shown} 家。", en: "Customers of the roster visited: {n}; the {shown} visited most are shown." }
    /// A first order.
    first_order(day, amount) { zh: "{day}（{amount}）", en: "{day} ({amount})" }
    /// The list's sums.
    lost_sum(n, sum) { zh: "丢单 {n} 笔，写明金额的合计 {sum}，从未计入销售额。", en: "Orders lost: {n}, {sum} as far as written; never counted as sales." }
    /// None.
    no_reversals(month) { zh: "{month}没有退货、取消、改单和丢单的记录。", en: "No goods returned, no orders cancelled, amended or lost in {month}." }
    /// Unwritten kind.
    kind_not_written() { zh: "未写类别", en: "kind not written" }
    /// Unwritten method.
    method_not_written() { zh: "未写方式", en: "method not written" }
    /// Refunds.
    refunds() { zh: "退款", en: "refunds" }
    /// A payment on record.
    coming(customer, amount, day) { zh: "{customer} {amount}（{day} 到账）", en: "{customer} {amount} (arrives {day})" }
    /// Payments on record that count later.
    comes_later(month, all) { zh: "已登记、到账日在{month}的回款不计入本月：{all}。", en: "On record, counted in {month} when the money arrives: {all}." }
    /// Others who owe.
    owing_in_time(n) { zh: "其他未到期（{n} 家）", en: "others, not yet due ({n})" }
    /// Others who owe.
    owing_without_terms(n) { zh: "未定账期（{n} 家）", en: "without terms ({n})" }
    /// Others who paid.
    paid_in_advance(n) { zh: "预收（{n} 家）", en: "paid in advance ({n})" }
    /// Nobody late.
    nothing_overdue() { zh: "没有逾期的应收。", en: "Nothing is overdue." }
    /// Nobody owes.
    nobody_owes(scope) { zh: "{scope}的客户没有欠款。", en: "No customer of {scope} owes anything." }
    /// Calls connected.
    connected(n, share) { zh: "{n}（{share}）", en: "{n} ({share})" }
    /// Names the roster does not have.
    unlisted() { zh: "名册外（待确认）", en: "not in the roster" }
    /// Shares differ.
    key_under_visited(visits, sales) { zh: "重点客户占拜访的 {visits}、销售的 {sales}：跑得少、卖得多，检查是否漏了维护。", en: "Key customers take {visits} of visits and make {sales} of sales: less visited than their sales suggest." }
    /// Shares differ.
    key_over_visited(visits, sales) { zh: "重点客户占拜访的 {visits}、销售的 {sales}：跑得多、卖得少，检查拜访效果。", en: "Key customers take {visits} of visits and make {sales} of sales: more visited than their sales suggest." }
    /// Never contacted.
    never() { zh: "无记录", en: "never" }
    /// The list is cut.
    silent_more(n, days, shown) { zh: "超过 {days} 天没有拜访和电话的 {n} 家，列前 {shown} 家（重点客户在前）。", en: "Neither visited nor called for more than {days} days: {n}; the first {shown} are shown, key customers first." }
    /// The list.
    silent_sum(n, days) { zh: "超过 {days} 天没有拜访和电话的 {n} 家。", en: "Neither visited nor called for more than {days} days: {n}." }
    /// Nobody silent.
    none_silent(days) { zh: "没有超过 {days} 天未联系的客户。", en: "Every customer was contacted within {days} days." }
    /// Unrecorded days.
    unrecorded_sum(n) { zh: "未记共 {n} 人天：应出勤而没有日志，请本人补记。", en: "Unrecorded person-days: {n}, working days without a log; each is to add theirs." }
    /// Beyond the plan.
    used_over(share, over) { zh: "{share}（超 {over}）", en: "{share} ({over} over)" }
    /// Expenses of sales.
    ratio(now) { zh: "费用率（费用 ÷ 销售额）{now}。", en: "Expenses are {now} of sales." }
    /// Expenses of sales.
    ratio_and_before(now, then) { zh: "费用率（费用 ÷ 销售额）{now}，上月 {then}。", en: "Expenses are {now} of sales, {then} the month before." }
    /// Travel expenses without a trip.
    without_trip(n) { zh: "未归入出差的差旅费（{n} 笔）", en: "travel expenses of no trip ({n})" }
    /// A cost and its budget.
    of_budget(cost, budget) { zh: "{cost}（预算 {budget}）", en: "{cost} (budget {budget})" }
    /// Verdict.
    verdict_unknown() { zh: "缺活动前、活动中的销售额或费用，无法判断", en: "cannot be judged: sales before or during, or the cost, are missing" }
    /// Verdict.
    verdict_no_increase() { zh: "没有增量", en: "no increase" }
    /// Verdict.
    verdict_eaten() { zh: "增量不抵费用", en: "increase below cost" }
    /// Verdict.
    verdict_paid() { zh: "划算", en: "worth it" }
    /// Costs told and booked.
    promotion_costs(told, booked) { zh: "活动自报费用 {told}，费用报销中的促销费 {booked}，请核对。", en: "The promotions name costs of {told}, {booked} are booked as promotion expenses; check." }
    /// Costs told and booked.
    advertising_costs(told, booked) { zh: "广告自报费用 {told}，费用报销中的广告费 {booked}，请核对。", en: "The advertisements name costs of {told}, {booked} are booked as advertising expenses; check." }
    /// None held.
    none_held(n) { zh: "计划了 {n} 场促销，日志里一场也没有。", en: "Promotions planned: {n}; the logs tell of none." }
    /// Not held.
    unheld(n, who) { zh: "计划中有 {n} 场在日志里找不到，请{who}说明是否举办。", en: "Planned, but not in the logs: {n}; {who} is to say whether they were held." }
    /// Since a day.
    from_on(day) { zh: "{day} 起", en: "from {day}" }
    /// Paid in an earlier month.
    paid_earlier(cost) { zh: "{cost}（以前月份已付）", en: "{cost} (in an earlier month)" }
    /// No effect.
    no_effect_written(who) { zh: "未写效果，请{who}补充", en: "no effect written; {who} to add it" }
    /// Problem past its day.
    problem_late(name, days) { zh: "{name}（逾期 {days} 天）", en: "{name} ({days} days late)" }
    /// Shares of key customers.
    key_shares(n, sold, paid) { zh: "重点客户 {n} 家，占本月销售的 {sold}、回款的 {paid}。", en: "Key customers: {n}, {sold} of sales and {paid} of collections." }
    /// None.
    no_key_customers(scope, who) { zh: "{scope}的客户名册里没有重点客户，请{who}确定。", en: "The roster has no key customers of {scope}; {who} is to name them." }
    /// No order.
    no_order_yet() { zh: "尚无订单", en: "no order yet" }
    /// Sort of new customer.
    won_back() { zh: "恢复进货", en: "won back" }
    /// Sort of new customer.
    new_of_network() { zh: "新客户，计入网络开发", en: "new, opens the network" }
    /// Sort of new customer.
    new_one() { zh: "新客户", en: "new" }
    /// Out of a lead.
    from_lead(day) { zh: "线索 {day} 成交", en: "lead won {day}" }
    /// Short of the target.
    new_short(name, actual, target, missing) { zh: "{name}完成 {actual}，目标 {target}，还差 {missing}。", en: "{name}: {actual} of {target}, {missing} short." }
    /// Target reached.
    new_reached(name, actual, target) { zh: "{name}完成 {actual}，目标 {target}，已达到。", en: "{name}: {actual} of {target}, reached." }
    /// None.
    no_new_customers(month) { zh: "{month}没有新客户、新网点和恢复进货的客户。", en: "No new customers or outlets and nobody won back in {month}." }
    /// From the roster.
    as_in_the_roster() { zh: "名册所列，起始日未记", en: "as in the roster, since when not written" }
    /// Since when.
    since(day) { zh: "{day} 起，原因未记", en: "since {day}, no reason written" }
    /// Since when and why.
    since_why(day, reason) { zh: "{day} 起：{reason}", en: "since {day}: {reason}" }
    /// A problem's remedy.
    remedy_of(title, remedy) { zh: "「{title}」：{remedy}", en: "\u{201c}{title}\u{201d}: {remedy}" }
    /// Nothing is done.
    nothing_done(who) { zh: "没有处理记录，请{who}补充", en: "nothing on record; {who} to add it" }
    /// Beyond the limit only.
    over_limit() { zh: "超信用额度", en: "beyond credit limit" }
    /// Beyond the limit.
    limit_exceeded(limit, over) { zh: "{limit}（超 {over}）", en: "{limit} ({over} beyond)" }
    /// Contacts.
    visits_and_last(n, day) { zh: "本月 {n} 次，最近 {day}", en: "visits {n}, last contact {day}" }
    /// The list's sum.
    troubled_sum(n, sum) { zh: "共 {n} 家，欠款合计 {sum}。", en: "{n} customers, {sum} owed together." }
    /// None.
    none_troubled(scope) { zh: "{scope}没有异常、信誉不佳或超信用额度的客户。", en: "{scope} has no abnormal customers, none of bad credit and none beyond their limit." }
    /// A name to be confirmed.
    to_be_confirmed() { zh: "待确认", en: "to be confirmed" }
    /// What became of leads.
    leads_sum(opened, won, lost) { zh: "本月新增线索 {opened} 条，成交 {won} 条，流失 {lost} 条。", en: "Leads this month: {opened} new, {won} won, {lost} lost." }
    /// Won leads.
    leads_won(names) { zh: "成交：{names}。", en: "Won: {names}." }
    /// Lost leads.
    leads_lost(names) { zh: "流失：{names}。", en: "Lost: {names}." }
    /// A price's move.
    price_move(from, to, change) { zh: "{from} → {to}（{change}）", en: "{from} → {to} ({change})" }
    /// No answer.
    no_answer() { zh: "未写对策", en: "none written" }
    /// The list's sums.
    rivals_sum(brands, moves, cuts, bare) { zh: "{brands} 个品牌 {moves} 条，其中降价 {cuts} 条，未写对策 {bare} 条。", en: "Brands: {brands}; moves: {moves}, price cuts among them: {cuts}, without an answer: {bare}." }
    /// In force.
    in_force(day) { zh: "{day}（已生效）", en: "{day} (in force)" }
    /// In force soon.
    in_force_later(day, days) { zh: "{day}（{days} 天后）", en: "{day} (in {days} days)" }
    /// Day unknown.
    day_unknown() { zh: "日期未记", en: "day not written" }
    /// Whose text.
    text_of(who, what) { zh: "{who}·{what}", en: "{who}: {what}" }
    /// None.
    no_requests() { zh: "没有提出要求。", en: "Nothing was asked for." }
    /// Who reviewed.
    reviewer() { zh: "审阅人", en: "Reviewer" }
    /// Guidance.
    guidance_of(who, at) { zh: "{who}的指导（{at}）", en: "Guidance of {who} ({at})" }
    /// Guidance.
    guidance_undated(who) { zh: "{who}的指导", en: "Guidance of {who}" }
    /// Reply.
    reply_of(who) { zh: "{who}的意见", en: "Reply of {who}" }
    /// A ratio.
    times(ratio) { zh: "{ratio} 倍", en: "× {ratio}" }
    /// Focus of the month after.
    next_focus(month, all) { zh: "{month}重点：{all}。", en: "First in {month}: {all}." }
    /// No targets.
    no_next_targets(month) { zh: "{month}没有下达或自报目标。", en: "No targets are stated for {month}." }
    /// No target.
    no_target_of_these(month, who) { zh: "{month}没有这几项的目标，请{who}在月计划中补上。", en: "No targets of these for {month}; {who} is to state them in the plan." }
    /// Names a paragraph.
    lead_balance() { zh: "销售与回款", en: "Sales and collections" }
    /// Names a paragraph.
    lead_change() { zh: "同期对比", en: "Against earlier months" }
    /// Names a paragraph.
    lead_expenses() { zh: "费用与活动", en: "Expenses and promotions" }
    /// Names a paragraph.
    lead_work() { zh: "客户走访", en: "Visits" }
    /// Names a paragraph.
    lead_market() { zh: "市场", en: "Market" }
    /// Names a paragraph.
    lead_trouble() { zh: "异常客户", en: "Customers in trouble" }
    /// Sales ahead of collections.
    sold_more(sales, money) { zh: "卖得多、收得少：销售完成 {sales}，回款只完成 {money}。", en: "Sold more than collected: sales reached {sales}, collections only {money}." }
    /// Collections ahead of sales.
    paid_more(money, sales) { zh: "收得多、卖得少：回款完成 {money}，销售只完成 {sales}。", en: "Collected more than sold: collections reached {money}, sales only {sales}." }
    /// Level.
    in_step(sales, money) { zh: "销售（{sales}）与回款（{money}）进度相当。", en: "Sales ({sales}) and collections ({money}) are in step." }
    /// Collections of sales.
    rate(share) { zh: "回款为销售额的 {share}。", en: "Collections are {share} of sales." }
    /// Debts rose.
    debts_rose(sum) { zh: "本月销售比回款多 {sum}，应收相应增加。", en: "Sales exceed collections by {sum}, which adds to receivables." }
    /// Debts fell.
    debts_fell(sum) { zh: "本月回款比销售多 {sum}，应收相应减少。", en: "Collections exceed sales by {sum}, which reduces receivables." }
    /// Whose.
    widest(customer, sold, paid) { zh: "差得最多的是{customer}：销售 {sold}，回款 {paid}。", en: "Widest at {customer}: sold {sold}, paid {paid}." }
    /// Against both.
    against_both(name, previous, then, year, last) { zh: "{name}环比 {previous}（上月 {then}），同比 {year}（去年同月 {last}）。", en: "{name}: {previous} against the month before ({then}), {year} against last year ({last})." }
    /// Against the month before.
    against_previous(name, previous, then) { zh: "{name}环比 {previous}（上月 {then}），去年同月无记录。", en: "{name}: {previous} against the month before ({then}); last year is not on record." }
    /// Against last year.
    against_last_year(name, year, last) { zh: "{name}同比 {year}（去年同月 {last}），上月无记录。", en: "{name}: {year} against last year ({last}); the month before is not on record." }
    /// Nothing before.
    nothing_to_compare() { zh: "没有上月和去年同月的记录可比。", en: "Neither the month before nor last year is on record." }
    /// Lines.
    lines_both(rise, fall) { zh: "产品线中增长最多的是{rise}，下降最多的是{fall}。", en: "Of the product lines {rise} rose most, {fall} fell most." }
    /// Lines.
    lines_up(rise) { zh: "产品线中增长最多的是{rise}，没有明显下降的。", en: "Of the product lines {rise} rose most, none fell much." }
    /// Lines.
    lines_down(fall) { zh: "产品线中下降最多的是{fall}，没有明显增长的。", en: "Of the product lines {fall} fell most, none rose much." }
    /// Nothing spent.
    nothing_spent() { zh: "没有费用记录。", en: "No expenses on record." }
    /// Nothing spent of a budget.
    nothing_spent_of(plan) { zh: "没有费用记录（预算 {plan}）。", en: "No expenses on record (budget {plan})." }
    /// No plan.
    spent_without_plan(actual) { zh: "费用 {actual}，没有预算可比。", en: "Expenses {actual}, without a budget." }
    /// Beyond the plan.
    spent_over(actual, plan, over) { zh: "费用 {actual}，超预算（{plan}）{over}。", en: "Expenses {actual}, {over} above the budget of {plan}." }
    /// Within the plan.
    spent_within(actual, plan, left) { zh: "费用 {actual}，在预算（{plan}）内，余 {left}。", en: "Expenses {actual}, within the budget of {plan}, {left} left." }
    /// Who is beyond theirs.
    over_budget(names) { zh: "个人超预算：{names}。", en: "Above their own budget: {names}." }
    /// Promotions.
    promotions(n, cost, more) { zh: "促销 {n} 场，费用 {cost}，销售增量 {more}：", en: "Promotions: {n}, cost {cost}, sales up by {more}:" }
    /// Which paid.
    promotions_paid(names) { zh: "划算的有{names}", en: "worth it: {names}" }
    /// Which did not pay.
    promotions_eaten(names) { zh: "增量不抵费用的有{names}", en: "increase below cost: {names}" }
    /// Which sold nothing more.
    promotions_without_increase(names) { zh: "没有增量的有{names}", en: "no increase: {names}" }
    /// Which cannot be judged.
    promotions_unknown(names) { zh: "缺数据无法判断的有{names}", en: "cannot be judged: {names}" }
    /// Visits short.
    visits_short(n, customers, target, share) { zh: "实地拜访 {n} 次、{customers} 家，目标 {target} 次，只完成 {share}。", en: "Visits: {n} to {customers} customers, only {share} of {target}." }
    /// Visits reached.
    visits_reached(n, customers, target, share) { zh: "实地拜访 {n} 次、{customers} 家，目标 {target} 次，完成 {share}。", en: "Visits: {n} to {customers} customers, {share} of {target}." }
    /// Some have no target.
    visits_target_incomplete(n, customers) { zh: "实地拜访 {n} 次、{customers} 家；有人没有填报拜访目标，完成率无从判断。", en: "Visits: {n} to {customers} customers; not everyone stated a target, so completion cannot be said." }
    /// Visits.
    visits_without_target(n, customers) { zh: "实地拜访 {n} 次、{customers} 家，没有目标。", en: "Visits: {n} to {customers} customers, no target." }
    /// Nobody silent.
    nobody_silent(days) { zh: "所有客户 {days} 天内都有联系。", en: "Every customer was contacted within {days} days." }
    /// Some silent.
    silent_ordinary(n, days) { zh: "超过 {days} 天未联系的客户 {n} 家，没有重点客户。", en: "Not contacted for more than {days} days: {n}, no key customers among them." }
    /// Key ones silent.
    silent_key(n, days, keys, names) { zh: "超过 {days} 天未联系的客户 {n} 家，其中重点客户 {keys} 家：{names}。", en: "Not contacted for more than {days} days: {n}, key customers among them {keys}: {names}." }
    /// A person's days.
    person_days(name, n) { zh: "{name} {n} 天", en: "{name} {n}" }
    /// Absences.
    absent(names) { zh: "缺勤：{names}。", en: "Days absent: {names}." }
    /// Unrecorded.
    unrecorded(names) { zh: "未记日志：{names}。", en: "Days without a log: {names}." }
    /// A price cut.
    price_cut_at(brand, place, from, to, change) { zh: "{brand}在{place} {from} → {to}（{change}）", en: "{brand} at {place} {from} → {to} ({change})" }
    /// A price cut.
    price_cut(brand, from, to, change) { zh: "{brand} {from} → {to}（{change}）", en: "{brand} {from} → {to} ({change})" }
    /// Price cuts.
    price_cuts(all) { zh: "竞品降价：{all}。", en: "Rivals cut prices: {all}." }
    /// No cuts.
    moves_without_cut(n) { zh: "竞品动态 {n} 条，没有降价。", en: "Rivals' moves: {n}, no price cuts." }
    /// Policies ahead.
    policies_ahead(names) { zh: "即将生效的政策：{names}。", en: "Policies about to hold: {names}." }
    /// Customers in trouble.
    troubled(n, sum) { zh: "异常、信誉不佳或超额度的客户 {n} 家，欠款 {sum}。", en: "Abnormal, of bad credit or beyond their limit: {n}, {sum} owed." }
    /// Customers in trouble who owe nothing on balance.
    troubled_without_debt(n) { zh: "异常、信誉不佳或超额度的客户 {n} 家，合计没有欠款。", en: "Abnormal, of bad credit or beyond their limit: {n}, with nothing owed on balance." }
    /// New ones.
    newly_troubled(names) { zh: "本月新列入：{names}。", en: "New this month: {names}." }
}
