//! The analysis of customers: its opening, its notes, its cards.

use crate::words::words;

words! {
    /// The report.
    customers() { zh: "客户表现分析", en: "Customer analysis" }

    /// What names a point.
    lead_sales() { zh: "销售", en: "Sales" }
    /// What names a point.
    lead_money() { zh: "货款", en: "Money" }
    /// What names a point.
    lead_attention() { zh: "投入", en: "Attention" }
    /// What names a point.
    lead_classes() { zh: "等级", en: "Classes" }
    /// What names a point.
    lead_winning() { zh: "开发", en: "New ones" }
    /// What names a point.
    lead_open() { zh: "承诺", en: "Promises" }

    /// Key customers' sales with their change.
    key_sales(n, sum, share, change, before) { zh: "重点客户 {n} 家，销售 {sum}，占全部销售的 {share}；合计比{before} {change}。", en: "Key customers: {n}, with sales of {sum}, {share} of all; together {change} on {before}." }
    /// Key customers' sales without anything to compare with.
    key_sales_alone(n, sum, share) { zh: "重点客户 {n} 家，销售 {sum}，占全部销售的 {share}；没有上期可比。", en: "Key customers: {n}, with sales of {sum}, {share} of all; there is nothing before to compare with." }
    /// No key customers.
    no_key(scope, who) { zh: "{scope}没有重点客户；哪几家要重点照顾，请{who}定。", en: "{scope} has no key customers; {who} is to name those who matter most." }
    /// Nobody buys.
    no_customers(scope) { zh: "{scope}名下没有客户，也没有销售。", en: "{scope} has no customers, and sold nothing." }
    /// Nothing sold, nothing known.
    nothing_known(period) { zh: "{period}还没有日志，客户表现无从说起。", en: "There are no logs of {period} yet, so nothing can be said of its customers." }
    /// Key customers with targets, all on plan.
    key_on_plan(n) { zh: "有目标的重点客户 {n} 家，都达到了进度。", en: "All key customers with a target ({n}) are on plan." }
    /// Some behind.
    key_behind(n, behind, list) { zh: "有目标的重点客户 {n} 家中 {behind} 家没有达到进度：{list}。", en: "Of {n} key customers with a target {behind} are behind: {list}." }
    /// None has a target.
    key_without_targets() { zh: "重点客户都没有销售目标，只能看增减。", en: "No key customer has a sales target; only changes can be told." }
    /// One behind.
    behind_one(customer, share) { zh: "{customer}（{share}）", en: "{customer} ({share})" }
    /// Falling.
    falling(n, list) { zh: "连降两个月以上、降了一成以上的 {n} 家：{list}。", en: "Down two months in a row or more, by a tenth or more: {n}. {list}." }
    /// Rising.
    rising(n, list) { zh: "连升两个月以上、升了一成以上的 {n} 家：{list}。", en: "Up two months in a row or more, by a tenth or more: {n}. {list}." }
    /// Neither.
    steady() { zh: "没有连降或连升两个月、变动一成以上的客户。", en: "No customer has gone down or up two months in a row, by a tenth or more." }
    /// Too few months.
    too_few_months() { zh: "完整的月份不到三个，走势还看不出。", en: "Fewer than three whole months are on record; which way they go cannot be told yet." }
    /// One's way.
    way_of(customer, from, to) { zh: "{customer} {from} → {to}", en: "{customer} {from} → {to}" }

    /// Overdue.
    overdue(n, sum, list) { zh: "逾期 {n} 家，{sum}：{list}。", en: "Overdue: {sum} at {n}: {list}." }
    /// Overdue one.
    overdue_one(customer, sum) { zh: "{customer} {sum}", en: "{customer} {sum}" }
    /// Nothing overdue.
    nothing_overdue(n, sum) { zh: "欠款的 {n} 家共 {sum}，没有逾期。", en: "Customers who owe: {n}, {sum} in all; nothing is overdue." }
    /// Nobody owes.
    nobody_owes() { zh: "没有客户欠款。", en: "Nobody owes anything." }
    /// No terms.
    no_terms(n, sum) { zh: "欠款的 {n} 家共 {sum}；名册没有写账期，逾期算不出。", en: "Customers who owe: {n}, {sum} in all; the roster has no terms, so what is overdue cannot be told." }
    /// Beyond the limit.
    over_limit(n, list) { zh: "超过信用额度的 {n} 家：{list}。", en: "Beyond the credit limit: {n}. {list}." }
    /// Within the limit.
    within_limit() { zh: "没有超过信用额度的客户。", en: "Nobody is beyond the credit limit." }
    /// Sold more than paid.
    key_paid_less(sum, rate) { zh: "重点客户本期回款 {sum}，是销售的 {rate}，收得比卖得少。", en: "Key customers paid {sum}, {rate} of what they bought: less came in than went out." }
    /// Paid more than sold.
    key_paid_more(sum, rate) { zh: "重点客户本期回款 {sum}，是销售的 {rate}，旧账在减少。", en: "Key customers paid {sum}, {rate} of what they bought: old debts shrink." }

    /// Less visited than sold.
    under_visited(visits, sales) { zh: "重点客户占销售的 {sales}，只占拜访的 {visits}：拜访跟不上。", en: "Key customers make {sales} of sales and get only {visits} of visits: visits do not keep up." }
    /// More visited than sold.
    over_visited(visits, sales) { zh: "重点客户占拜访的 {visits}，只占销售的 {sales}：跑得多，卖得少。", en: "Key customers get {visits} of visits and make only {sales} of sales: visits bring little." }
    /// Visited as sold.
    visited_alike(visits, sales) { zh: "重点客户占拜访的 {visits}、销售的 {sales}，两者相当。", en: "Key customers get {visits} of visits and make {sales} of sales: the two match." }
    /// No visits or sales.
    no_shares() { zh: "本期没有拜访或没有销售，两者的份额无从比较。", en: "There were no visits or no sales to compare shares of." }
    /// Silent ones, with key ones.
    silent_key(n, days, names) { zh: "超过 {days} 天没有联系的 {n} 家，其中重点客户：{names}。", en: "Not contacted for more than {days} days: {n}, key customers among them: {names}." }
    /// Silent ones, no key ones.
    silent_ordinary(n, days) { zh: "超过 {days} 天没有联系的 {n} 家，都是一般客户。", en: "Not contacted for more than {days} days: {n}, none of them a key customer." }
    /// None silent.
    none_silent(days) { zh: "客户在 {days} 天内都联系过。", en: "Every customer was contacted within {days} days." }
    /// Gifts and entertainment beyond their budget.
    care_over(actual, plan, over) { zh: "招待和礼品 {actual}，预算 {plan}，超出 {over}。", en: "Entertainment and gifts: {actual}, budget {plan}, {over} beyond it." }
    /// Within.
    care_within(actual, plan, left) { zh: "招待和礼品 {actual}，预算 {plan}，还剩 {left}。", en: "Entertainment and gifts: {actual}, budget {plan}, {left} left." }
    /// Without a budget.
    care_without(actual) { zh: "招待和礼品 {actual}，没有预算。", en: "Entertainment and gifts: {actual}, without a budget." }
    /// None.
    care_none() { zh: "没有招待和礼品支出。", en: "Nothing was spent on entertainment and gifts." }

    /// Raise.
    raise(n, list) { zh: "建议升为重点的 {n} 家：{list}。", en: "To be raised to key: {n}. {list}." }
    /// Lower.
    lower(n, list) { zh: "建议降为一般的 {n} 家：{list}。", en: "To be lowered to ordinary: {n}. {list}." }
    /// Changed.
    changed(n, list) { zh: "本期已调整的 {n} 家：{list}。", en: "Changed in this period: {n}. {list}." }
    /// None.
    classes_fit(months) { zh: "按最近 {months} 个整月看，各家的等级与销售相称，没有调整建议。", en: "By the last {months} whole months every class fits its sales; no change is proposed." }
    /// Too early.
    classes_unknown() { zh: "完整的月份不到三个，还不能判断等级是否相称。", en: "Fewer than three whole months are on record; whether classes fit cannot be told yet." }
    /// A change in few words.
    to_class(customer, class) { zh: "{customer}（{class}）", en: "{customer} ({class})" }

    /// Leads a week beside the norm.
    leads_norm(n, mean, norm) { zh: "新增潜在客户 {n} 家，每周 {mean} 家（标准 {norm}）。", en: "New leads: {n}, {mean} a week (norm {norm})." }
    /// Leads a week.
    leads_mean(n, mean) { zh: "新增潜在客户 {n} 家，每周 {mean} 家。", en: "New leads: {n}, {mean} a week." }
    /// No leads.
    leads_none(period, who) { zh: "{period}没有新增潜在客户；是没有还是没记，请{who}核实。", en: "The logs of {period} name no new lead; {who} is to say whether there was none or none was written." }
    /// Won.
    won(n, median, list) { zh: "开发成功 {n} 家，历时中位 {median} 天：{list}。", en: "Won: {n}, median {median} days. {list}." }
    /// One won.
    won_one(name, days) { zh: "{name}（{days} 天）", en: "{name} ({days} days)" }
    /// None won.
    won_none() { zh: "本期没有开发成功的线索。", en: "No lead was won in this period." }
    /// Open leads.
    leads_open(n, oldest, days) { zh: "在跟的 {n} 家，最久的是{oldest}（{days} 天）。", en: "Being followed: {n}, the longest {oldest} ({days} days)." }

    /// Open promises, some late.
    promises_late(n, late, list) { zh: "没有兑现的承诺 {n} 项，其中过期 {late} 项：{list}。", en: "Promises not kept yet: {n}, past their day: {late}. {list}." }
    /// Open promises, none late.
    promises_open(n, list) { zh: "没有兑现的承诺 {n} 项，都还没有到期：{list}。", en: "Promises not kept yet: {n}, none past its day: {list}." }
    /// Kept ones only.
    promises_kept(n) { zh: "本期兑现承诺 {n} 项，没有欠着的。", en: "Promises kept: {n}; none is owed." }
    /// No promises.
    promises_none() { zh: "没有记下对客户的承诺。", en: "No promise to a customer is on record." }
    /// What else waits.
    others_wait(n, list) { zh: "客户还在等的其他事 {n} 件，等得最久的：{list}。", en: "Customers also wait for: {n}; the longest: {list}." }
    /// Nothing else waits.
    none_waits() { zh: "客户没有在等的问题、要求和投诉。", en: "No problem, request or complaint of a customer is open." }
    /// A thing at a customer.
    at_customer(customer, what) { zh: "{customer}「{what}」", en: "{customer}: '{what}'" }

    /// Shares of the key customers.
    key_shares(n, sold, paid) { zh: "重点客户 {n} 家，占全部销售的 {sold}、回款的 {paid}。", en: "Key customers: {n}, {sold} of all sales and {paid} of all collections." }
    /// No targets.
    no_targets(period, who) { zh: "{period}的计划没有给重点客户定销售目标（季、年要各月都有才合计），请{who}补进计划的 customers。", en: "The plans of {period} set no sales target for key customers (a quarter or year takes all its months); {who} is to add them under customers." }
    /// How far the time has come.
    time_gone(time) { zh: "时间进度 {time}；完成率低于它的算落后。", en: "Time gone: {time}; whoever stays below it is behind." }
    /// Those not listed.
    others_row(n) { zh: "其余 {n} 家", en: "{n} others" }
    /// What is listed of ordinary customers.
    ordinary_note(n) { zh: "一般客户 {n} 家，按销售从高到低；没有目标、销售、回款和欠款的不列。", en: "Ordinary customers: {n}, by sales; those without target, sales, payment and debt are not listed." }
    /// No ordinary customers.
    no_ordinary(scope) { zh: "{scope}没有一般客户。", en: "{scope} has no ordinary customers." }
    /// None of them moved.
    ordinary_still(n) { zh: "一般客户 {n} 家，本期都没有目标、销售、回款和欠款。", en: "Ordinary customers: {n}, none of them with target, sales, payment or debt." }

    /// Falling so many months.
    fell_months(n) { zh: "连降 {n} 个月", en: "down {n} months in a row" }
    /// Rising so many months.
    rose_months(n) { zh: "连升 {n} 个月", en: "up {n} months in a row" }
    /// Against the mean before.
    against_mean(change) { zh: "比前三月均 {change}", en: "{change} on the mean of the 3 before" }
    /// About the months.
    course_note(months) { zh: "客户全部的销售，不论当时归谁；走势看 {months} 个整月，连降连升指两个月以上、变动一成以上。", en: "All sales of a customer, whoever it was with then; the way they go is told by {months} whole months: in a row are two or more, with a tenth or more between them." }
    /// The last month runs.
    course_running(month, day) { zh: "{month}只到 {day}，不计入走势。", en: "{month} is known to {day} only, and not counted." }
    /// No customer to tell of.
    course_empty() { zh: "这几个月没有客户销售。", en: "No customer bought anything in these months." }
    /// All of a class.
    all_key() { zh: "重点客户合计", en: "all key customers" }

    /// Product lines beyond the first.
    other_lines() { zh: "其他", en: "others" }
    /// About the mix.
    goods_note(lines) { zh: "本年公司卖出的产品线共 {lines} 条；「还没买」是本年没有卖给这家的。", en: "Product lines sold this year: {lines}; 'not bought' are those this customer took none of this year." }
    /// Everything bought.
    buys_all() { zh: "都有", en: "none missing" }
    /// No goods.
    goods_empty(period) { zh: "{period}没有写明产品的销售。", en: "No sales of {period} name a product." }

    /// From one class to another.
    class_change(from, to) { zh: "{from} → {to}", en: "{from} → {to}" }
    /// Done.
    changed_on(day) { zh: "{day} 已调整", en: "changed {day}" }
    /// Proposed.
    proposed() { zh: "建议", en: "proposed" }
    /// Why.
    as_key_ones(line) { zh: "月月有单，月均不低于重点客户的中位数 {line}", en: "bought every month, and no less than the middle key customer ({line})" }
    /// Why.
    as_ordinary_ones(line) { zh: "月均不高于一般客户的中位数 {line}", en: "buys no more than the middle ordinary customer ({line})" }
    /// Why.
    bad_credit(day) { zh: "{day} 起信誉不佳", en: "of bad credit since {day}" }
    /// Why.
    bad_credit_roster() { zh: "信誉不佳", en: "of bad credit" }
    /// No reason written.
    no_reason() { zh: "没有写原因", en: "no reason written" }
    /// The rule.
    class_rule(from, to, key, ordinary) { zh: "按 {from}至{to}的月均销售（全公司客户同一把尺）：重点客户的中位数 {key}，一般客户的中位数 {ordinary}。建议由主管定，定了写进日志的「客户变更」。", en: "By mean sales of {from} to {to}, the same yardstick for the whole company: the middle key customer {key}, the middle ordinary one {ordinary}. Managers decide; the decision goes into a log's customer_changes." }

    /// By what visits and sales are compared.
    what_leads() { zh: "潜在客户、成交和新客户", en: "leads or new customers" }
    /// A week as far as it lies in the period.
    week_of(week) { zh: "{week}", en: "{week}" }
    /// Working days.
    workdays(n) { zh: "{n} 个工作日", en: "{n} working days" }
    /// About the mean.
    weekly_note(days) { zh: "每周 = 新增 ÷ 已过工作日 × 一周 {days} 个工作日。", en: "A week's mean: new ones ÷ working days gone × {days} working days a week." }
    /// A year's wins.
    year_wins(n, median, longest) { zh: "最近一年开发成功 {n} 家，从第一次记录到成交中位 {median} 天，最长 {longest} 天。", en: "Won in the last year: {n}; from first record to order the median is {median} days, the longest {longest}." }
    /// None in a year.
    year_no_wins() { zh: "最近一年没有从线索开发成功的客户，开发要多久还算不出。", en: "No lead was won in the last year, so how long it takes cannot be told." }
    /// A stage with its day.
    stage_on(stage, day) { zh: "{stage} {day}", en: "{stage} {day}" }
    /// A total's row.
    total() { zh: "合计", en: "Total" }

    /// What is not kept.
    open_note(open, late, kept) { zh: "在等的 {open} 件，过期 {late} 件；本期兑现承诺 {kept} 项。", en: "Waiting: {open}, past their day {late}; promises kept in this period: {kept}." }
    /// More.
    open_more(shown, rest) { zh: "列前 {shown} 件（承诺在前，过期久的在前），其余 {rest} 件见未办事项。", en: "The first {shown} are shown, promises first, the longest late first; {rest} more are open." }

    /// What logs may be silent of.
    what_care() { zh: "招待和礼品支出", en: "entertainment or gifts" }
    /// Without a customer.
    care_unnamed() { zh: "没写客户", en: "no customer named" }
    /// Spent without sales.
    care_note(n, sum) { zh: "花了钱而本期没有销售的 {n} 家，{sum}。", en: "Spent on without sales in this period: {n}, {sum}." }
    /// Nobody outside.
    nobody_spends() { zh: "没有人有招待和礼品的预算或支出。", en: "Nobody has a budget for entertainment and gifts, or spent any." }

    /// Where the cards are.
    cards_elsewhere(names) { zh: "每家客户的拜访卡在业务员自己的客户表现分析里（{names}）：用 --scope person:编号 生成。", en: "Every customer's card stands in the analysis of the person whose customer it is ({names}): ask for it by --scope person:ID." }
    /// Nobody who has customers.
    cards_of_nobody() { zh: "没有人名下有客户，所以没有拜访卡。", en: "Nobody has customers of their own, so there are no cards." }
    /// About the cards.
    cards_note(day, unit) { zh: "出门前看一眼；各项截至 {day}，销售和价格的单位是{unit}。", en: "To be read before a visit; known by {day}, sales and prices in {unit}." }
    /// Who has none.
    cards_others(n, names) { zh: "另有 {n} 家没有待办的一般客户不列卡：{names}。", en: "Ordinary customers with nothing to see to have no card: {n}. {names}." }
    /// No customers.
    no_cards(name) { zh: "{name}名下没有客户。", en: "{name} has no customers." }
    /// A label.
    label_business() { zh: "主营", en: "Business" }
    /// A label.
    label_people() { zh: "决策人", en: "Who decides" }
    /// A label.
    label_needs() { zh: "需求", en: "Needs" }
    /// A label.
    label_orders() { zh: "订购", en: "Orders" }
    /// A label.
    label_sales() { zh: "近月销售", en: "Sales" }
    /// A label.
    label_money() { zh: "货款", en: "Money" }
    /// A label.
    label_visits() { zh: "最近联系", en: "Last contacts" }
    /// A label.
    label_open() { zh: "未了的事", en: "Open" }
    /// A label.
    label_prices() { zh: "最近成交价", en: "Last prices" }
    /// A label.
    label_rivals() { zh: "竞品", en: "Rivals" }
    /// A label.
    label_stock() { zh: "店里库存", en: "Stock" }
    /// A label.
    label_next() { zh: "下次", en: "Next" }
    /// Who decides, among others.
    decides(name) { zh: "{name}（拍板）", en: "{name} (decides)" }
    /// A contact.
    contact(role, name) { zh: "{role}{name}", en: "{role} {name}" }
    /// What a contact is like.
    contact_like(contact, like) { zh: "{contact}（{like}）", en: "{contact} ({like})" }
    /// What was needed on a day.
    on_day(day, what) { zh: "{day} {what}", en: "{day} {what}" }
    /// How often.
    rhythm(times, days, typical) { zh: "半年下单 {times} 次，一般隔 {days} 天、每次 {typical}", en: "ordered on {times} days in half a year, as a rule every {days} days, {typical} at a time" }
    /// Too seldom for a rule.
    ordered_few(times, typical) { zh: "半年下单 {times} 次，每次 {typical}", en: "ordered on {times} days in half a year, {typical} at a time" }
    /// Usual goods.
    usual(list) { zh: "常要：{list}", en: "usually {list}" }
    /// Last order.
    last_order(day, amount, days) { zh: "上次 {day}（{amount}，{days} 天前）", en: "last on {day} ({amount}, days ago: {days})" }
    /// Past its rhythm.
    overdue_order() { zh: "比平时隔得久，该问一问", en: "longer ago than usual: ask" }
    /// Last order, on the last day known.
    last_order_now(day, amount) { zh: "上次就在 {day}（{amount}）", en: "last on {day}, just now ({amount})" }
    /// No orders.
    no_orders() { zh: "半年没有订单", en: "no order in half a year" }
    /// Sales of a month.
    month_sales(month, amount) { zh: "{month} {amount}", en: "{month} {amount}" }
    /// What is owed.
    owes(balance) { zh: "应收 {balance}", en: "owes {balance}" }
    /// Paid in advance.
    in_advance(balance) { zh: "预收 {balance}", en: "{balance} paid in advance" }
    /// Of which late.
    late_money(overdue, days) { zh: "逾期 {overdue}（最久 {days} 天）", en: "{overdue} overdue, the oldest by {days} days" }
    /// None late.
    money_in_time() { zh: "没有逾期", en: "nothing overdue" }
    /// Limit.
    limit(limit) { zh: "额度 {limit}", en: "limit {limit}" }
    /// Limit exceeded.
    limit_over(limit, over) { zh: "额度 {limit}，超 {over}", en: "limit {limit}, exceeded by {over}" }
    /// Terms.
    terms(days) { zh: "账期 {days} 天", en: "terms {days} days" }
    /// Last payment.
    last_paid(day) { zh: "上次回款 {day}", en: "last payment {day}" }
    /// A contact made.
    contacted(day, person, how, result) { zh: "{day} {person}{how}：{result}", en: "{day} {person}, {how}: {result}" }
    /// A contact made of which nothing is told.
    contacted_bare(day, person, how) { zh: "{day} {person}{how}", en: "{day} {person}, {how}" }
    /// How.
    by_visit() { zh: "拜访", en: "visit" }
    /// How.
    by_call() { zh: "电话", en: "call" }
    /// Never.
    never_contacted() { zh: "没有拜访和电话的记录", en: "no visit or call on record" }
    /// Something open.
    open_one(kind, what, state) { zh: "{kind}「{what}」{state}", en: "{kind} '{what}', {state}" }
    /// When due.
    due_on(day) { zh: "{day} 到期", en: "due {day}" }
    /// No day.
    without_day() { zh: "没写期限", en: "no day given" }
    /// Nothing open.
    nothing_open() { zh: "没有未兑现的承诺、问题和投诉", en: "no promise, problem or complaint is open" }
    /// A price.
    price(product, price, day) { zh: "{product} {price}（{day}）", en: "{product} {price} ({day})" }
    /// A price that moved.
    price_moved(product, before, price, day) { zh: "{product} {before} → {price}（{day}）", en: "{product} {before} → {price} ({day})" }
    /// A rival seen.
    rival(day, brand, what) { zh: "{day} {brand} {what}", en: "{day} {brand} {what}" }
    /// Goods counted.
    stock_of(product, quantity, day) { zh: "{product} {quantity}（{day}）", en: "{product} {quantity} ({day})" }
    /// Next agreed.
    agreed(day, what) { zh: "约好 {day}：{what}", en: "agreed for {day}: {what}" }
    /// Next agreed, nothing told.
    agreed_bare(day) { zh: "约好 {day}", en: "agreed for {day}" }
    /// Planned.
    planned(when, what) { zh: "计划 {when}：{what}", en: "planned for {when}: {what}" }
    /// Nothing next.
    nothing_next() { zh: "没有约下次，也没有排进计划", en: "no next day agreed, nothing planned" }
    /// What the roster lacks.
    lacks(list, who) { zh: "名册还没有写{list}，请{who}补上。", en: "Missing in the roster: {list}; {who} is to add it." }
    /// What the roster may lack.
    lack_business() { zh: "主营", en: "business" }
    /// What the roster may lack.
    lack_decider() { zh: "决策人", en: "decision maker" }
    /// What the roster may lack.
    lack_habits() { zh: "订购习惯", en: "habits of ordering" }

    /// A chart's title.
    title_trend() { zh: "重点客户销售，近十二个月", en: "Sales to key customers, twelve months" }
    /// What it shows.
    chart_trend(month, sum, best, most) { zh: "重点客户合计：{month} {sum}，最高的是{best}（{most}）。", en: "Key customers together: {sum} in {month}, most in {best} ({most})." }
}
