//! What reports say in their heads, notes and cells.

use crate::words::{Said, metrics, words};

/// A month's name: `6月`, `June`.
pub fn month(month: u32) -> Said {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = NAMES[(month.clamp(1, 12) - 1) as usize];
    Said { zh: format!("{month}月"), en: name.to_owned() }
}

/// A quarter's name: `二季度`, `Q2`.
pub fn quarter(quarter: u32) -> Said {
    const NAMES: [&str; 4] = ["一季度", "二季度", "三季度", "四季度"];
    Said { zh: NAMES[(quarter.clamp(1, 4) - 1) as usize].to_owned(), en: format!("Q{quarter}") }
}

/// A month, quarter or week with its year: `2024年6月`, `June 2024`.
pub fn year_and(year: i32, part: &Said) -> Said {
    Said { zh: format!("{year}年{}", part.zh), en: format!("{} {year}", part.en) }
}

/// A report's title: `华东区 2024年6月工作计划`, `East: work plan for June 2024`.
pub fn title(scope: &str, period: &str, report: &Said) -> Said {
    Said { zh: format!("{scope} {period}{}", report.zh), en: format!("{scope}: {}, {period}", lower(&report.en)) }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The name of the metric with this word of the contract, in Chinese with its unit where it is counted: `新客户（家）`.
pub fn metric(word: &str) -> Said {
    let (name, unit) = (metrics::name(word), metrics::unit(word));
    let zh = if unit.zh.is_empty() { name.zh } else { format!("{}（{}）", name.zh, unit.zh) };
    Said { zh, en: name.en }
}

/// That the plan says nothing of `what`.
pub fn plan_silent(what: &Said) -> Said {
    Said { zh: format!("计划中没有列出{}。", what.zh), en: format!("The plan names no {}.", what.en) }
}

/// That something is not planned because plans are missing.
pub fn not_planned(what: &Said, missing: &str) -> Said {
    Said { zh: format!("没有{}：{missing}", what.zh), en: format!("No {}. {missing}", what.en) }
}

words! {
    /// The commit a report was made from.
    made_from(commit, at) { zh: "数据版本 {commit}（{at}）", en: "from commit {commit} ({at})" }
    /// The same with changes beyond it.
    made_from_changed(commit, at) {
        zh: "数据版本 {commit}（{at}），另有未提交的改动",
        en: "from commit {commit} ({at}), with changes not committed",
    }
    /// The kind of report.
    monthly_report() { zh: "工作月报", en: "Monthly report" }
    /// A row of what two words name: a period and a metric.
    of_period(period, metric) { zh: "{period}{metric}", en: "{metric}, {period}" }
    /// A kind of loss.
    returned() { zh: "退货", en: "return" }
    /// A kind of loss.
    cancelled() { zh: "取消", en: "cancelled" }
    /// A kind of loss.
    amended() { zh: "改单", en: "amended" }
    /// None silent.
    none_silent(days) { zh: "没有超过 {days} 天未联系的客户。", en: "Every customer was contacted within {days} days." }
    /// No key customers.
    no_key_customers() { zh: "没有重点客户。", en: "No key customers." }
    /// No new customers.
    no_new_customers(month) { zh: "{month}没有新客户和恢复客户。", en: "No new or reactivated customers in {month}." }
    /// A text is missing.
    text_missing(what, name, due) { zh: "{name}尚未提交{what}（应交 {due}）。", en: "{name} has not handed in the {what} (due {due})." }
    /// A text is missing in what was handed in.
    text_left_out(what, name) { zh: "{name}提交的月报没有写{what}。", en: "{name}'s monthly report says nothing under {what}." }
    /// What may be missing.
    what_summary() { zh: "月工作总结", en: "summary of the month" }
    /// What may be missing.
    what_next() { zh: "下月工作计划", en: "plan for next month" }
    /// What may be missing.
    what_proposals() { zh: "合理化方案", en: "proposals" }
    /// The kind of report.
    monthly_plan() { zh: "工作计划", en: "Work plan" }
    /// A year.
    year(year) { zh: "{year}年", en: "{year}" }
    /// A week's number.
    week(week) { zh: "第{week}周", en: "Week {week}" }
    /// The scope of everyone, where the settings name no company.
    whole_team() { zh: "全体", en: "Whole team" }
    /// Unit.
    unit_wan() { zh: "万元", en: "wan (10,000 yuan)" }
    /// Unit.
    unit_yuan() { zh: "元", en: "yuan" }
    /// Unit of another currency.
    unit_wan_of(currency) { zh: "万 {currency}", en: "10,000 {currency}" }
    /// Unit in sentences.
    short_wan() { zh: "万元", en: "wan" }
    /// Unit in sentences, of another currency.
    short_wan_of(currency) { zh: "万 {currency}", en: "wan {currency}" }
    /// An amount and its unit.
    with_unit(amount, unit) { zh: "{amount} {unit}", en: "{amount} {unit}" }
    /// A target that some members are missing in.
    incomplete(amount) { zh: "{amount}（目标不全）", en: "{amount} (incomplete)" }
    /// A week's target that is a share of its months'.
    derived(amount) { zh: "{amount}（折算）", en: "{amount} (prorated)" }
    /// What the mark means.
    derived_note() { zh: "标「折算」的目标没有写在周计划里，是月目标按工作日折到本周的数。", en: "Targets marked prorated are not stated in a weekly plan: they are the week's share of the month's target by working days." }
    /// What the mark means.
    incomplete_note() { zh: "标「目标不全」的数由成员目标合计，有销售人员没有填报。", en: "Targets marked incomplete are sums of members' targets; some sales people stated none." }
    /// What the mark means.
    prorated_note() { zh: "带 * 的对比含按工作日折算的往期月份。", en: "Comparisons marked * contain months known only as totals, cut by working days." }
    /// Spring Festival took more of the period's working days than of the other's.
    festival_fewer(period, days, other) { zh: "春节在{period}多占了 {days} 个工作日（比{other}），两者相比宜看每个工作日的数。", en: "Spring Festival took more working days off {period} than off {other}, by {days}: compare the two per working day." }
    /// Spring Festival took fewer of the period's working days than of the other's.
    festival_more(period, days, other) { zh: "春节在{period}少占了 {days} 个工作日（比{other}），两者相比宜看每个工作日的数。", en: "Spring Festival took fewer working days off {period} than off {other}, by {days}: compare the two per working day." }
    /// As far as a running period has come.
    stretch_through(period, day) { zh: "{period}（截至 {day}）", en: "{period} through {day}" }
    /// As much as before.
    unchanged() { zh: "持平", en: "unchanged" }
    /// From one day to another.
    stretch(from, to) { zh: "{from} 至 {to}", en: "{from} to {to}" }
    /// A person and their role.
    with_role(name, role) { zh: "{name}（{role}）", en: "{name} ({role})" }
    /// Figures count orders.
    basis_ordered() { zh: "签单额", en: "orders taken" }
    /// Figures count shipments.
    basis_shipped() { zh: "发货额", en: "goods shipped" }
    /// Faulty entries.
    left_out(n) { zh: "本报告略去了 {n} 条有错误的记录，数字可能不全。", en: "Faulty entries left out: {n}; figures may be incomplete." }
    /// On time.
    handed_in_on_time(due, at) { zh: "应交 {due}，实交 {at}（按时）", en: "due {due}, handed in {at} (on time)" }
    /// Late.
    handed_in_late(due, at, days) { zh: "应交 {due}，实交 {at}（迟 {days} 天）", en: "due {due}, handed in {at} (late, days: {days})" }
    /// There, without a time.
    handed_in_unknown(due) { zh: "应交 {due}，已交，提交时间未记", en: "due {due}, handed in, time not recorded" }
    /// Not there.
    not_handed_in(due) { zh: "应交 {due}，尚未提交", en: "due {due}, not handed in" }
    /// Who made a report.
    made() { zh: "编制", en: "Made by" }
    /// Who approved it.
    approved() { zh: "批准", en: "Approved by" }
    /// Someone for a scope.
    on_behalf(person, scope) { zh: "{person}（{scope}）", en: "{person} (for {scope})" }
    /// Plans missing.
    plans_missing(names, month, due) { zh: "{names}尚未提交{month}计划（应交 {due}）。", en: "No plan for {month} yet from {names} (due {due})." }
    /// What a plan may be silent of.
    what_targets() { zh: "目标", en: "targets" }
    /// What a plan may be silent of.
    what_customer_targets() { zh: "分客户目标", en: "targets by customer" }
    /// What a plan may be silent of.
    what_project_targets() { zh: "特殊项目目标", en: "targets of projects" }
    /// What a plan may be silent of.
    what_visits() { zh: "实地拜访", en: "visits" }
    /// What a plan may be silent of.
    what_promotions() { zh: "促销活动", en: "promotions" }
    /// What a plan may be silent of.
    what_actions() { zh: "行动安排", en: "actions" }
    /// What a plan may be silent of.
    what_growth() { zh: "增长点", en: "growth at existing customers" }
    /// What a plan may be silent of.
    what_new_customers() { zh: "新客户、新项目拓展", en: "new customers or projects" }
    /// A quarter nobody set targets for.
    no_quarter_targets(quarter) { zh: "{quarter}没有下达或自报目标，只列完成数。", en: "No targets are stated for {quarter}; only actual figures are shown." }
    /// A month nobody set customers' targets for.
    no_customer_targets(month) { zh: "{month}没有分客户目标，无法判断哪些客户落后。", en: "{month} has no targets by customer, so nobody can be called behind." }
    /// A month asked for too early to be compared.
    month_not_begun(month) { zh: "{month}尚未开始，还不能比较。", en: "{month} has not begun; there is nothing to compare yet." }
    /// All customers on plan.
    none_behind(month, planned) { zh: "{month}列入计划的 {planned} 家客户全部达到进度。", en: "Every customer planned for {month} is on plan ({planned})." }
    /// The list's sum.
    behind_sum(month, planned, behind, sum) { zh: "{month}列入计划 {planned} 家，落后 {behind} 家，合计差 {sum}。", en: "Behind plan in {month}: {behind} of {planned} customers, {sum} short together." }
    /// More are behind by less than is shown.
    hardly_behind(n) { zh: "另有 {n} 家差额不足一个显示单位，未列。", en: "Behind by less than these figures show, not listed: {n}." }
    /// A problem's state.
    still_open() { zh: "未解决", en: "open" }
    /// A problem's state.
    still_open_months(months) { zh: "未解决，第 {months} 个月", en: "open, month {months}" }
    /// How long it has been open.
    open_days(days) { zh: "{days} 天", en: "{days} days" }
    /// Nothing on record.
    no_cause(owner) { zh: "无记录，请{owner}补充", en: "none on record; {owner} to add it" }
    /// An open problem as cause.
    cause_open_problem(title, open) { zh: "{title}（{open}）", en: "{title} ({open})" }
    /// An open problem as cause.
    cause_open_problem_id(title, id, open) { zh: "{title}（问题 {id}，{open}）", en: "{title} (problem {id}, {open})" }
    /// A solved problem as cause.
    cause_solved_problem(title, day) { zh: "{title}（{day} 已解决）", en: "{title} (solved {day})" }
    /// A lost order as cause.
    cause_lost_order(reason, day) { zh: "丢单（{day}）：{reason}", en: "order lost {day}: {reason}" }
    /// A lost order as cause.
    cause_lost_order_of(amount, reason, day) { zh: "丢单 {amount}（{day}）：{reason}", en: "order of {amount} lost {day}: {reason}" }
    /// An order that went wrong as cause.
    cause_order(order, what, day) { zh: "订单 {order} {what}（{day}）", en: "order {order}: {what} ({day})" }
    /// A rival's price as cause.
    cause_rival_price(brand, change, day) { zh: "竞品「{brand}」价格 {change}（{day}）", en: "{brand}'s price {change} ({day})" }
    /// A rival's move as cause.
    cause_rival(brand, what, day) { zh: "竞品「{brand}」{what}（{day}）", en: "{brand}: {what} ({day})" }
    /// A change of status as cause.
    cause_status(status, day) { zh: "客户状态转为{status}（{day}）", en: "status became {status} ({day})" }
    /// A change of status as cause.
    cause_status_why(status, day, reason) { zh: "客户状态转为{status}（{day}）：{reason}", en: "status became {status} ({day}): {reason}" }
    /// A name and its amount.
    name_amount(name, amount) { zh: "{name}（{amount}）", en: "{name} ({amount})" }
    /// A name and how its figure changed.
    name_change(name, arrow, amount) { zh: "{name}（{arrow} {amount}）", en: "{name} ({arrow} {amount})" }
    /// A step of a project past its day.
    milestone_late(name, days) { zh: "{name}逾期 {days} 天", en: "{name} {days} d late" }
    /// A project nobody spoke of.
    project_silent(days, rhythm) { zh: "{days} 天未联系（应 {rhythm} 天一次）", en: "no contact for {days} days (every {rhythm} expected)" }
    /// A project nobody ever spoke of.
    project_never_contacted() { zh: "没有联系记录", en: "no contact on record" }
    /// All steps done.
    milestones_all(n) { zh: "{n}/{n} 全部完成", en: "{n}/{n} all done" }
    /// The next step.
    milestones_next(done, n, name) { zh: "{done}/{n}，下一步：{name}", en: "{done}/{n}, next: {name}" }
    /// The next step and its day.
    milestones_next_due(done, n, name, due) { zh: "{done}/{n}，下一步：{name}（{due}）", en: "{done}/{n}, next: {name} ({due})" }
    /// A part and its share.
    of_amount(part, share) { zh: "{part}（{share}）", en: "{part} ({share})" }
    /// The last news.
    news(day, text) { zh: "{day} {text}", en: "{day} {text}" }
    /// The next day agreed.
    next_on(day) { zh: "下次 {day}", en: "next {day}" }
    /// The next day agreed has gone by.
    next_overdue(day) { zh: "约定 {day}，已过期未跟进", en: "agreed for {day}, gone by" }
    /// No next day.
    no_next() { zh: "未约下次", en: "no next day agreed" }
    /// The last contact.
    last_contact(day) { zh: "最近联系 {day}", en: "last contact {day}" }
    /// Never contacted.
    never_contacted() { zh: "尚无联系记录", en: "never contacted" }
    /// Nothing late.
    on_course() { zh: "正常", en: "on course" }
    /// None in the scope.
    no_special_projects() { zh: "没有在跟的特殊项目。", en: "No special projects." }
    /// A step that is due.
    due_step(name, day) { zh: "{name}（{day}）", en: "{name} ({day})" }
    /// The projects' sum.
    projects_sum(sum) { zh: "项目目标合计 {sum}。", en: "Targets of projects: {sum} together." }
    /// A problem at a customer's.
    at_customer(title, customer) { zh: "「{title}」（{customer}）", en: "\u{201c}{title}\u{201d} ({customer})" }
    /// A problem at nobody's in particular.
    in_quotes(title) { zh: "「{title}」", en: "\u{201c}{title}\u{201d}" }
    /// A problem that comes again.
    recurring(title, times) { zh: "{title}（第 {times} 次发生）", en: "{title} (occurrence {times})" }
    /// The amount at stake.
    loss(amount) { zh: "涉及 {amount}", en: "{amount} at stake" }
    /// How long it has been open.
    open_for(days, months) { zh: "{days} 天（第 {months} 个月）", en: "{days} days (month {months})" }
    /// No remedy.
    no_remedy() { zh: "未定", en: "none yet" }
    /// No day set.
    no_due() { zh: "未定", en: "not set" }
    /// Past its day.
    late_by(due, days) { zh: "{due}（逾期 {days} 天）", en: "{due} ({days} d late)" }
    /// None open.
    no_open_problems() { zh: "没有未解决的问题。", en: "No open problems." }
    /// Nothing said.
    no_advice(month) { zh: "{month}日志中没有销售环节的问题和建议。", en: "The logs of {month} name no problems of the sales process and no suggestions." }
    /// The quarter is done.
    quarter_reached_before(over) { zh: "本季度任务已提前完成，超出 {over}。", en: "The quarter's target is already exceeded by {over}." }
    /// The month suffices.
    month_covers_quarter(left, month) { zh: "本季度还差 {left}，本月目标 {month}，达到即可完成季度任务。", en: "The quarter still needs {left}; this month's target of {month} covers it." }
    /// The month does not suffice.
    month_short_of_quarter(left, month, short) { zh: "本季度还差 {left}，本月目标 {month}，即使达到仍缺 {short}。", en: "The quarter still needs {left}; this month's target of {month} leaves {short} open." }
    /// A remarkable target.
    target_far_above(baseline, times) { zh: "本月目标是近三月月均（{baseline}）的 {times} 倍，明显偏高，请核对依据。", en: "This month's target is {times} times the mean of the last three months ({baseline}); check what it rests on." }
    /// A remarkable customer's target.
    times_the_mean(times) { zh: "为近三月均值的 {times} 倍", en: "{times} times the mean" }
    /// A target without past.
    nothing_in_three_months() { zh: "近三月无销售", en: "no sales in three months" }
    /// Overdue.
    overdue_of(amount) { zh: "逾期 {amount}", en: "{amount} overdue" }
    /// Parts without a whole.
    sum_without_target(sum, scope) { zh: "分客户合计 {sum}；{scope}本月没有总目标，无从核对。", en: "Customers add up to {sum}; {scope} has no target this month to hold it against." }
    /// Parts make up the whole.
    sum_agrees(sum, scope, target) { zh: "分客户合计 {sum} = {scope}目标 {target}（相符）。", en: "Customers add up to {sum} = target of {scope} {target} (agrees)." }
    /// Parts stay below the whole.
    sum_below(sum, scope, target, size) { zh: "分客户合计 {sum}，{scope}目标 {target}，还有 {size}未分解到客户。", en: "Customers add up to {sum}, target of {scope} {target}: {size} not yet assigned to customers." }
    /// Parts exceed the whole.
    sum_above(sum, scope, target, size) { zh: "分客户合计 {sum}，{scope}目标 {target}，多出 {size}。", en: "Customers add up to {sum}, target of {scope} {target}: {size} too much." }
    /// Who differs.
    differs_at(names) { zh: "按人看（目标减分客户合计）：{names}。", en: "By person (target less customers): {names}." }
    /// Customers with a target and no visit.
    target_without_visit(n, names) { zh: "有目标但未安排拜访的 {n} 家：{names}。", en: "Customers with a target and no visit planned ({n}): {names}." }
    /// Staff and headcount.
    staff_of(names, n) { zh: "{names}（共 {n} 人）", en: "{names} ({n} in all)" }
    /// Headcount.
    headcount(n) { zh: "{n} 人", en: "{n} people" }
    /// What was before.
    held_before(day, name, result) { zh: "{day} {name}：{result}", en: "{day} {name}: {result}" }
    /// The list's sums.
    promotions_sum(n, budget, expected) { zh: "共 {n} 场，预算 {budget}，预期销售 {expected}。", en: "Promotions: {n}, budget {budget}, expected sales {expected}." }
    /// One person, two promotions.
    staff_clash(who, day, a, b) { zh: "人员冲突：{who} {day} 同时列入「{a}」和「{b}」。", en: "{who} is called to both {a} and {b} on {day}." }
    /// Sort of a calendar line.
    kind_milestone() { zh: "项目节点", en: "milestone" }
    /// Sort of a calendar line.
    kind_problem_due() { zh: "问题期限", en: "problem due" }
    /// A make-up day.
    make_up_day(day) { zh: "{day} 调休上班", en: "{day} is worked" }
    /// A holiday.
    holiday(day, name) { zh: "{day} {name}", en: "{day} {name}" }
    /// A day off without a name.
    day_off() { zh: "休息", en: "off" }
    /// Working days.
    working_days(n) { zh: "{n} 个工作日", en: "working days: {n}" }
    /// Nothing planned.
    nothing_planned() { zh: "无安排", en: "nothing planned" }
    /// A week's head.
    week_of(week) { zh: "第 {week} 周", en: "Week {week}" }
    /// Work asked for cannot be said.
    work_without_target() { zh: "本月没有销售目标，无法推算所需工作量。", en: "Without a sales target for the month the work it takes cannot be said." }
    /// Work asked for cannot be said.
    work_without_past() { zh: "近三月没有拜访和电话成交的记录，无法推算所需工作量。", en: "The last three months have no visits, calls and sales to say how much work the target takes." }
    /// Visits asked for.
    visits_needed(each, target, need, a_day, listed) { zh: "近三月平均每次实地拜访对应销售 {each}，按此完成本月目标 {target}，约需拜访 {need} 次（每个工作日 {a_day} 次），计划已列 {listed} 次。", en: "In the last three months each visit went with sales of {each}; the month's target of {target} then takes about {need} visits ({a_day} a working day); the plan lists {listed}." }
    /// Visits an order.
    visits_per_order(n) { zh: "平均 {n} 次拜访成交 1 单。", en: "One order took {n} visits on average." }
    /// Calls asked for.
    calls_needed(need, a_day) { zh: "电话约需 {need} 个（每个工作日 {a_day} 个）。", en: "Calls: about {need} ({a_day} a working day)." }
    /// The mean.
    mean_is(amount) { zh: "近三月均 {amount}", en: "mean of three months {amount}" }
    /// Not in the logs.
    not_on_record() { zh: "日志无记录", en: "not in the logs" }
    /// A lead's stage.
    lead_stage(stage, day) { zh: "线索：{stage}（{day}）", en: "lead: {stage} ({day})" }
    /// A prospect of the roster.
    prospect_seen(status, day) { zh: "{status}，最近联系 {day}", en: "{status}, last contact {day}" }
    /// A prospect's decision maker.
    decided_by(name) { zh: "决策人：{name}", en: "decides: {name}" }
    /// Whose plan.
    plan_of(person, scope) { zh: "{person}（{scope}计划）", en: "{person} (plan of {scope})" }
    /// Season's emphasis.
    season(text) { zh: "季节：{text}", en: "season: {text}" }
    /// Study.
    study(text) { zh: "学习：{text}", en: "study: {text}" }
    /// Whose focus.
    focus_of(name, text) { zh: "{name}：{text}", en: "{name}: {text}" }
    /// What is left of a ceiling.
    left_of(amount) { zh: "余 {amount}", en: "{amount} left" }
    /// What exceeds a ceiling.
    exceeds(amount) { zh: "超 {amount}", en: "{amount} over" }
    /// A card's note.
    card_target(target, completion) { zh: "目标 {target}，完成 {completion}", en: "target {target}, reached {completion}" }
    /// A card's note.
    card_no_target() { zh: "没有目标", en: "no target" }
    /// A card's note.
    card_last_year(change) { zh: "同比 {change}", en: "last year {change}" }
    /// A card's note.
    card_previous(change) { zh: "环比 {change}", en: "previous {change}" }
    /// A card's note.
    card_of_receivable(share) { zh: "占应收 {share}", en: "{share} of receivables" }
    /// A card's note.
    card_customers(n) { zh: "{n} 家", en: "customers: {n}" }
    /// The list's sum.
    growth_sum(sum) { zh: "预期增量合计 {sum}。", en: "Expected together: {sum}." }
    /// The list is cut.
    coverage_more(shown, all) { zh: "共 {all} 家客户尚有未购产品线，此处列前 {shown} 家（重点客户在前，按本年销售额）。", en: "{all} customers do not buy every line; the first {shown} are shown (key customers first, by sales this year)." }
    /// Nothing to cover.
    no_coverage() { zh: "本年没有分产品线的销售记录，或有销售的客户已购全部产品线。", en: "No sales by product line this year, or every customer buys every line." }
    /// None.
    no_prospects() { zh: "没有在跟的线索和待开发客户。", en: "No open leads and no prospects." }
    /// A template of the workspace.
    template_error(message) { zh: "模板无法使用：{message}", en: "the template cannot be used: {message}" }
    /// A built-in template.
    template_error_in(name, line, column, message) { zh: "模板 {name} 第 {line} 行第 {column} 列：{message}", en: "template {name}, line {line}, column {column}: {message}" }
}
