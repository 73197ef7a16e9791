//! The sentences of the computed summary.

use crate::words::words;

words! {
    /// Names a paragraph.
    lead_progress() { zh: "任务进度", en: "Progress" }
    /// Names a paragraph.
    lead_movement() { zh: "客户变动", en: "Customers" }
    /// Names a paragraph.
    lead_problems() { zh: "遗留问题", en: "Problems" }
    /// Names a paragraph.
    lead_decide() { zh: "需要决定", en: "Decisions needed" }
    /// Names a paragraph.
    lead_receivable() { zh: "应收风险", en: "Receivables" }
    /// Names a paragraph.
    lead_remarks(month) { zh: "{month}计划", en: "Plan for {month}" }
    /// No data at all.
    nothing_on_record(day) { zh: "截至 {day} 没有任何日志记录。", en: "Nothing is on record by {day}." }
    /// The week's rhythm.
    six_days() { zh: "六天制", en: "six-day week" }
    /// The week's rhythm.
    five_days() { zh: "五天制", en: "five-day week" }
    /// How far the period is.
    time_over(period, share, worked, total, week) { zh: "{period}已过 {share} 的工作日（{worked}/{total}，{week}）。", en: "{share} of the working days of {period} are over ({worked}/{total}, {week})." }
    /// The period is over.
    period_over(period) { zh: "{period}已结束。", en: "{period} is over." }
    /// No target.
    without_target(label, actual) { zh: "{label}没有目标，累计 {actual}。", en: "{label}: no target, {actual} so far." }
    /// A target of nothing.
    target_of_nothing(label, actual) { zh: "{label}目标为 0，累计 {actual}。", en: "{label}: the target is 0, {actual} so far." }
    /// More taken back than brought in.
    below_nothing(label, actual, target, gap) { zh: "{label}为负（{actual}），目标 {target}，差 {gap}。", en: "{label}: below nothing ({actual}), target {target}, {gap} short." }
    /// A target so small that a share of it says little.
    far_above(label, actual, target) { zh: "{label}累计 {actual}，远超目标（{target}）。", en: "{label}: {actual} so far, far above the target of {target}." }
    /// Nothing logged in the period.
    no_logs(period) { zh: "{period}没有日志记录，各项为零只因没有记录。", en: "No logs for {period}: figures of nothing mean only that." }
    /// Just reached.
    just_reached(label, share) { zh: "{label}完成 {share}，恰好达到目标。", en: "{label}: {share}, just on target." }
    /// Reached.
    reached(label, share, over) { zh: "{label}完成 {share}，已超目标 {over}。", en: "{label}: {share}, {over} above target." }
    /// Missed.
    missed(label, share, gap) { zh: "{label}完成 {share}，未达目标，差 {gap}。", en: "{label}: {share}, target missed by {gap}." }
    /// Level with time.
    level(label, share) { zh: "{label}完成 {share}，与时间进度持平。", en: "{label}: {share}, level with time." }
    /// Behind time.
    behind(label, share, points, amount) { zh: "{label}完成 {share}，落后时间进度 {points} 个百分点（约 {amount}）。", en: "{label}: {share}, {points} points behind time (about {amount})." }
    /// Ahead of time.
    ahead(label, share, points, amount) { zh: "{label}完成 {share}，超前时间进度 {points} 个百分点（约 {amount}）。", en: "{label}: {share}, {points} points ahead of time (about {amount})." }
    /// Pace, nothing so far.
    pace_first(days, needed) { zh: "至今没有销售；余下 {days} 个工作日日均需 {needed}。", en: "No sales so far; each of the {days} working days left must bring {needed}." }
    /// Pace, less than nothing so far.
    pace_alone(days, needed) { zh: "余下 {days} 个工作日日均需 {needed}。", en: "Each of the {days} working days left must bring {needed}." }
    /// Pace must rise.
    pace_faster(days, needed, pace, ratio, unit) { zh: "要完成任务，余下 {days} 个工作日日均需 {needed} {unit}，是至今日均（{pace}）的 {ratio} 倍。", en: "To reach the target each of the {days} working days left must bring {needed} {unit}, {ratio} times the pace so far ({pace})." }
    /// Pace may fall.
    pace_slower(days, needed, pace, unit) { zh: "余下 {days} 个工作日日均只需 {needed} {unit}，低于至今日均（{pace}），保持节奏即可完成。", en: "Each of the {days} working days left needs {needed} {unit}, less than the pace so far ({pace}); keeping it suffices." }
    /// Pace must hold.
    pace_same(days, needed, pace, unit) { zh: "余下 {days} 个工作日日均需 {needed} {unit}，与至今日均（{pace}）相当，不能放松。", en: "Each of the {days} working days left needs {needed} {unit}, about the pace so far ({pace}); it must hold." }
    /// No targets by customer.
    no_customer_targets(month) { zh: "{month}没有分客户目标，无法判断客户达标情况。", en: "{month} has no targets by customer." }
    /// All on plan.
    none_behind(month, planned) { zh: "{month}列入计划的 {planned} 家客户全部达到进度。", en: "Every customer planned for {month} is on plan ({planned})." }
    /// Few behind.
    behind_all(month, planned, behind, gap, names) { zh: "{month}列入计划的 {planned} 家客户中 {behind} 家未达进度，合计差 {gap}：{names}。", en: "Behind plan in {month}: {behind} of {planned} customers, {gap} short together: {names}." }
    /// Many behind.
    behind_mostly(month, planned, behind, gap, share, n, names) { zh: "{month}列入计划的 {planned} 家客户中 {behind} 家未达进度，合计差 {gap}，其中 {share} 来自 {n} 家：{names}。", en: "Behind plan in {month}: {behind} of {planned} customers, {gap} short together, {share} of it at {n}: {names}." }
    /// A customer's cause.
    cause_of(customer, cause) { zh: "{customer}：{cause}", en: "{customer}: {cause}" }
    /// Causes.
    causes(all) { zh: "记录中的原因：{all}。", en: "Causes on record: {all}." }
    /// No causes.
    no_causes() { zh: "记录中没有说明原因，需业务员补充。", en: "The records give no cause; the sales people are to add it." }
    /// Rise and fall.
    moved_both(month, than, rise, fall) { zh: "与{than}相比，{month}增长最多的是{rise}，下降最多的是{fall}。", en: "Against {than}, {month} rose most at {rise} and fell most at {fall}." }
    /// Only rises.
    moved_up(month, than, rise) { zh: "与{than}相比，{month}没有客户下降，增长最多的是{rise}。", en: "Against {than}, no customer fell in {month}; the largest rise was {rise}." }
    /// Only falls.
    moved_down(month, than, fall) { zh: "与{than}相比，{month}没有客户增长，下降最多的是{fall}。", en: "Against {than}, no customer rose in {month}; the largest fall was {fall}." }
    /// None open.
    no_open_problems() { zh: "没有未解决的遗留问题。", en: "No open problems are carried on." }
    /// All in hand.
    carried_in_hand(n) { zh: "未解决 {n} 项，都已有办法且未逾期。", en: "{n} open, all with a remedy and in time." }
    /// Some bare or late.
    carried(n, bare, late) { zh: "未解决 {n} 项，其中未定办法 {bare} 项、逾期 {late} 项。", en: "{n} open, {bare} without a remedy, {late} past their day." }
    /// Some bare, none late.
    carried_bare(n, bare) { zh: "未解决 {n} 项，其中未定办法 {bare} 项，没有逾期。", en: "{n} open, {bare} without a remedy, none past its day." }
    /// Some late, none bare.
    carried_late(n, late) { zh: "未解决 {n} 项，都已有办法，其中逾期 {late} 项。", en: "{n} open, all with a remedy, {late} past their day." }
    /// The oldest.
    oldest(name, days) { zh: "历时最长的是{name}，已 {days} 天。", en: "The oldest is {name}, {days} days." }
    /// The oldest, over months.
    oldest_months(name, days, months) { zh: "历时最长的是{name}，已 {days} 天，进入第 {months} 个月。", en: "The oldest is {name}, {days} days, in its month {months}." }
    /// No remedy, late.
    bare_and_late(name, days, owner) { zh: "{name}尚无办法，逾期 {days} 天（{owner}负责）", en: "{name} has no remedy and is {days} d late ({owner})" }
    /// No remedy, late, nobody's.
    bare_and_late_nobody(name, days) { zh: "{name}尚无办法和负责人，逾期 {days} 天", en: "{name} has neither remedy nor owner and is {days} d late" }
    /// No remedy.
    bare(name, owner) { zh: "{name}尚无办法（{owner}负责）", en: "{name} has no remedy ({owner})" }
    /// No remedy, nobody's.
    bare_nobody(name) { zh: "{name}尚无办法，也没有负责人", en: "{name} has neither remedy nor owner" }
    /// Late.
    late(name, days, owner) { zh: "{name}逾期 {days} 天（{owner}负责）", en: "{name} is {days} d late ({owner})" }
    /// Late, nobody's.
    late_nobody(name, days) { zh: "{name}逾期 {days} 天，没有负责人", en: "{name} is {days} d late and nobody's" }
    /// A project's step.
    step_late(project, step, days) { zh: "项目 {project}的「{step}」逾期 {days} 天", en: "project {project}: {step} is {days} d late" }
    /// The list.
    items(all) { zh: "{all}。", en: "{all}." }
    /// The list is cut.
    and_more(n) { zh: "另有 {n} 项见正文。", en: "More are listed below: {n}." }
    /// Nothing overdue.
    net_in_advance(sum) { zh: "客户预付多于欠款，净预付 {sum}，没有逾期。", en: "Customers have paid {sum} more in advance than they owe; nothing is overdue." }
    /// Late, where payments in advance leave no sound share.
    overdue_sum(sum, n, name, largest, days) { zh: "逾期应收 {sum}，涉及 {n} 家；最多的是{name}，{largest}，其中最久已逾期 {days} 天。", en: "Overdue: {sum} (customers: {n}); the largest is {name} with {largest}, up to {days} days." }
    /// None late.
    nothing_overdue(balance) { zh: "应收 {balance}，没有逾期。", en: "{balance} receivable, nothing overdue." }
    /// Overdue.
    overdue(sum, share, n, name, largest, days) { zh: "逾期应收 {sum}（占应收 {share}），涉及 {n} 家；最多的是{name}，{largest}，其中最久已逾期 {days} 天。", en: "Overdue: {sum} ({share} of receivables, customers: {n}); the largest is {name} with {largest}, up to {days} days." }
    /// No target.
    month_without_target(month) { zh: "{month}没有销售目标。", en: "{month} has no sales target." }
    /// The target alone.
    month_target(month, target) { zh: "{month}销售目标 {target}。", en: "Sales target of {month}: {target}." }
    /// The target and the mean.
    month_target_times(month, target, times) { zh: "{month}销售目标 {target}，为近三月月均的 {times} 倍。", en: "Sales target of {month}: {target}, {times} times the mean of the last three months." }
    /// The target like the mean.
    month_target_like(month, target) { zh: "{month}销售目标 {target}，与近三月月均相当。", en: "Sales target of {month}: {target}, about the mean of the last three months." }
    /// The target far above the mean.
    month_target_far(month, target, times) { zh: "{month}销售目标 {target}，为近三月月均的 {times} 倍，明显偏高，需核对依据。", en: "Sales target of {month}: {target}, {times} times the mean of the last three months; check what it rests on." }
    /// Not all assigned.
    customers_below(amount) { zh: "其中 {amount}尚未分解到客户。", en: "{amount} of it is not assigned to customers." }
    /// Too much assigned.
    customers_above(amount) { zh: "分客户合计比目标多 {amount}。", en: "Customers add up to {amount} more than the target." }
    /// The quarter stays short.
    short_of_quarter(amount) { zh: "即使完成，季度任务仍缺 {amount}。", en: "Even if reached, the quarter stays {amount} short." }
    /// Who did best and worst.
    best_and_worst(best, best_share, worst, worst_share) { zh: "销售完成率最高的是{best}（{best_share}），最低的是{worst}（{worst_share}）。", en: "Sales went best at {best} ({best_share}), worst at {worst} ({worst_share})." }
    /// Promotions that paid and that did not.
    promotions(paid, not_paid) { zh: "促销有效：{paid}；未见效：{not_paid}。", en: "Promotions that paid: {paid}; that did not: {not_paid}." }
    /// Promotions that paid.
    promotions_paid(paid) { zh: "促销有效：{paid}。", en: "Promotions that paid: {paid}." }
    /// New customers.
    new_customers(n, names) { zh: "新客户和恢复客户 {n} 家：{names}。", en: "New and reactivated customers ({n}): {names}." }
    /// None.
    no_new_customers() { zh: "没有新客户。", en: "No new customers." }
    /// Expenses above budget.
    over_budget(amount, share) { zh: "费用超预算 {amount}（{share}）。", en: "Expenses exceed the budget by {amount} ({share})." }
    /// Projects late.
    projects_late(names) { zh: "滞后的项目：{names}。", en: "Projects behind: {names}." }
}
