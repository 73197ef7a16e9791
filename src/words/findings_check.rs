//! What remarks across entries and time say: titles, labels under the carets, remedies. They ask, they do not accuse: what
//! looks odd may be right, and then the log can say so.

use crate::words::words;

words! {
    /// Where the other entries stand.
    see(places) { zh: "另见 {places}", en: "see also {places}" }
    /// Where the first of very many other entries stand.
    see_first(places, more) { zh: "另见 {places} 等，还有 {more} 处", en: "see also {places} and {more} more" }

    /// More paid than owed.
    overpaid(customer, day, paid, owed) { zh: "{customer} {day} 到账 {paid}，当日只欠 {owed}", en: "{customer} paid {paid} on {day} but owed only {owed}" }
    /// By how much.
    overpaid_by(amount) { zh: "多出 {amount}", en: "{amount} more than owed" }
    /// Remedy.
    overpaid_prepayment() { zh: "预收的写 kind 类型: 预收；否则核对客户和金额，或补记订单", en: "mark money paid in advance 'kind: prepayment'; else check customer and amount, or log the order" }
    /// Remedy.
    overpaid_opening() { zh: "若是启用日志前的旧账，在客户名册里写 opening_balance 期初余额", en: "if it pays a debt from before the log, give the customer an opening_balance" }

    /// Beyond the credit limit.
    over_limit(customer, day, owed, limit) { zh: "{customer} {day} 起欠 {owed}，超过信用额度 {limit}", en: "{customer} owes {owed} from {day}, over its credit limit of {limit}" }
    /// By how much.
    over_limit_by(amount) { zh: "到这里超出 {amount}", en: "over by {amount} with this" }
    /// Remedy.
    over_limit_help() { zh: "先催款再发货；额度已调整的，在名册或 customer_changes 客户变更 里改", en: "collect before delivering; if the limit was raised, say so in the roster or under customer_changes" }

    /// Two visits at one time.
    visits_overlap(person, time, customer, other_time, other) { zh: "{person} {time} 在 {customer}，{other_time} 又在 {other}", en: "{person} is at {customer} {time} and at {other} {other_time}" }
    /// What it overlaps.
    visits_overlap_label(other, time) { zh: "与 {other}（{time}）重叠", en: "overlaps the visit to {other} ({time})" }
    /// Remedy.
    visits_overlap_help() { zh: "改正时间；电话联系的写 on_site 实地: false", en: "correct the times; mark a contact by phone 'on_site: false'" }

    /// A stage that goes back.
    stage_backwards(order, before, now) { zh: "订单 {order} 已「{before}」，又变为「{now}」", en: "order {order} was {before} and is {now} again" }
    /// When it was further.
    stage_before(day) { zh: "{day} 已到更后的阶段", en: "further on already on {day}" }
    /// Remedy.
    stage_backwards_help() { zh: "改正阶段；确实返工、重做的，同时写 exception 异常", en: "correct the stage; if goods are made again, name the exception too" }

    /// In production without approval.
    unapproved(order, day) { zh: "订单 {order} {day} 已投产，没有写批准人", en: "order {order} went into production on {day} without approval" }
    /// Why it needs approval: a policy.
    approval_policy() { zh: "带政策的订单", en: "an order with a policy" }
    /// Why it needs approval: a price.
    approval_price(product, price, list) { zh: "{product} 单价 {price}，低于目录价 {list}", en: "{product} at {price}, below its list price of {list}" }
    /// Approved after production began.
    approved_late(order, begun, day) { zh: "订单 {order} {begun} 投产，{day} 才批准", en: "order {order} went into production on {begun} and was approved only on {day}" }
    /// Since when it was made.
    approved_late_label(begun) { zh: "晚于投产日 {begun}", en: "after production began on {begun}" }
    /// Remedy.
    unapproved_help() { zh: "补批并写 approved_by 批准人、approved_at 批准时间", en: "have it approved and write approved_by and approved_at" }

    /// Promised too soon.
    lead_time(order, days, product, needed) { zh: "订单 {order} 交期只有 {days} 天，{product} 生产要 {needed} 天", en: "order {order} is due in {days} days, but {product} takes {needed}" }
    /// The earliest day.
    lead_time_label(day) { zh: "最早 {day} 能出", en: "not ready before {day}" }
    /// Remedy.
    lead_time_help() { zh: "与客户改约交期，或先确认有现货", en: "agree a later day with the customer, or make sure of stock" }

    /// A sale in another region.
    other_region(person, region, customer, other) { zh: "{person}（{region}）卖给了{other}的 {customer}", en: "{person} of {region} sold to {customer} of {other}" }
    /// How much.
    other_region_label(count, sum) { zh: "共 {count} 单，{sum}", en: "{count} orders in all, worth {sum}" }
    /// Remedy.
    other_region_help() { zh: "算给别人的写 for 业务员；客户已移交的，更新名册的 owner 负责人 或 region 区域", en: "name whom it counts for with 'for'; if the customer was handed over, update its owner or region" }

    /// A stage left out.
    project_skipped(project, stages) { zh: "{project} 跳过了：{stages}", en: "{project} skipped a stage: {stages}" }
    /// Remedy.
    project_skipped_help() { zh: "补记中间阶段，或改正这一阶段", en: "log the stages between, or correct this one" }
    /// A stage gone back on.
    project_backwards(project, before, now) { zh: "{project} 从「{before}」退回「{now}」", en: "{project} went back from {before} to {now}" }
    /// Remedy.
    project_backwards_help() { zh: "改正阶段；确实退回的，在 note 说明 里写明，设置里可关闭本条", en: "correct the stage; if it did go back, say why in the note" }
    /// The stage before.
    project_stage_before(day, stage) { zh: "{day} 是「{stage}」", en: "{stage} on {day}" }

    /// Solved before opened.
    solved_early(problem, solved, opened) { zh: "「{problem}」{solved} 写已解决，{opened} 才提出", en: "'{problem}' was solved on {solved}, before it was opened on {opened}" }
    /// When it was opened.
    solved_early_label(opened) { zh: "{opened} 又写未解决", en: "open on {opened}" }
    /// Remedy.
    solved_early_help() { zh: "改正日期或状态；若是新问题，换一个编号或标题", en: "correct the day or the status; give a new problem an id or title of its own" }

    /// Open past its day.
    problem_overdue(problem, due, days) { zh: "「{problem}」应于 {due} 解决，已超 {days} 天", en: "'{problem}' was due on {due} ({days} d ago)" }
    /// Since when it is open.
    problem_overdue_label(opened) { zh: "{opened} 提出，仍未解决", en: "open since {opened}" }
    /// Remedy.
    problem_overdue_help() { zh: "解决了就记一条 status 状态: 已解决，否则改约 due 期限", en: "log it again with 'status: solved', or with a later due" }

    /// Money spent on a day off.
    expense_off_duty(person, day, attendance, sum) { zh: "{person} {day} {attendance}，却有费用 {sum}", en: "{person} spent {sum} on {day}, recorded as {attendance}" }
    /// The day.
    expense_off_duty_label(day) { zh: "发生在 {day}", en: "spent on {day}" }
    /// Remedy.
    expense_off_duty_help() { zh: "改正出勤，或写上实际的 on 发生日期；出差途中的写 trip 出差", en: "correct the attendance, or write the day it was spent with 'on'; name the trip of money spent on one" }

    /// Travelling without a trip.
    no_trip(person, first, last, sum) { zh: "{person} {first} 至 {last} 的差旅费 {sum} 没有对应的出差", en: "travel expenses of {person} from {first} to {last}, {sum}, belong to no trip" }
    /// What is missing.
    no_trip_label(day) { zh: "{day} 出勤为出差，却不在任何一次出差之内", en: "travelling on {day}, but within no trip" }
    /// Remedy.
    no_trip_help() { zh: "在 trips 出差 里补记，或用 trip 出差 指明是哪一次", en: "log the trip under trips, or name it with 'trip'" }

    /// A summary used again.
    summary_copied(person, day, first, days) { zh: "{person} {day} 的总结与 {first} 的一样，共用了 {days} 天", en: "{person}'s summary of {day} is that of {first}; {days} days share it" }
    /// The first.
    summary_copied_label(first) { zh: "与 {first} 一字不差", en: "word for word as on {first}" }
    /// Remedy.
    summary_copied_help() { zh: "写这一天自己的总结；没什么可写就不写", en: "write this day's own, or none" }

    /// A figure the logs do not bear out.
    prose_figure(metric, written, counted) { zh: "文中{metric}写 {written}，日志合计 {counted}", en: "the text says {metric} of {written}, the logs add up to {counted}" }
    /// What the logs say.
    prose_figure_label(counted, period) { zh: "{period} 按日志最接近的是 {counted}", en: "nearest in the logs of {period}: {counted}" }
    /// Remedy.
    prose_figure_help() { zh: "改正文字，或补记漏掉的条目", en: "correct the text, or log what is missing" }

    /// A contact that never was.
    contact_missed(customer, next, days) { zh: "约好 {next} 联系 {customer}，已过 {days} 天没有记录", en: "{customer} was to be contacted on {next} ({days} d ago) and was not" }
    /// When it was agreed.
    contact_missed_label(made) { zh: "{made} 之后没有任何往来记录", en: "no word of them since {made}" }
    /// Remedy.
    contact_missed_help() { zh: "联系客户并记下；改约的写新的 next 下次", en: "get in touch and log it; write a new 'next' if it was put off" }

    /// A prospect that is none yet.
    prospect_unconfirmed(name, days, first) { zh: "「{name}」自 {first} 起联系了 {days} 天，名册里还没有", en: "{name} was contacted on {days} days since {first} and is in no roster yet" }
    /// Under the name.
    prospect_unconfirmed_label() { zh: "仍是待确认的名字", en: "still a name to be confirmed" }
    /// Remedy.
    prospect_unconfirmed_help() { zh: "写进 team/customers.yaml（status 状态: 待开发），或用已有客户的名称", en: "add it to team/customers.yaml ('status: prospect'), or use the name of the customer it is" }

    /// A target whose parts add up to less.
    parts_less(whose, period, metric, whole, parts, sum, rest) { zh: "{whose} {period} {metric}目标 {whole}，{parts}合计 {sum}，少 {rest}", en: "{whose}'s target of {metric} for {period} is {whole}, but {parts} add up to {sum}, {rest} less" }
    /// A target whose parts add up to more.
    parts_more(whose, period, metric, whole, parts, sum, rest) { zh: "{whose} {period} {metric}目标 {whole}，{parts}合计 {sum}，多 {rest}", en: "{whose}'s target of {metric} for {period} is {whole}, but {parts} add up to {sum}, {rest} more" }
    /// Under the whole, where the parts add up to less.
    parts_less_label(parts, rest) { zh: "{rest} 没有落到{parts}", en: "{rest} of it is on none of {parts}" }
    /// Under the whole, where the parts add up to more.
    parts_more_label(parts, rest) { zh: "{parts}多出 {rest}", en: "{parts} make {rest} more" }
    /// Remedy where every part states one.
    parts_differ_help() { zh: "改总数，或改其中一份；以后改过的，另写一份并注明 revised_at 修订时间", en: "correct the whole or a part; file what changed later as a revision with revised_at" }
    /// Remedy where what a plan lists is more than it aims at.
    listed_more_help() { zh: "改总数，或改所列的目标；所列可以少于总数，不该超过", en: "correct the whole or what is listed; less than the whole may be listed, not more" }
    /// The team where it has no name.
    whole_team() { zh: "全队", en: "the team" }
    /// Parts of a target.
    quarters() { zh: "各季度", en: "its quarters" }
    /// Parts of a target.
    months() { zh: "各月", en: "its months" }
    /// Parts of a target.
    regions() { zh: "各区域", en: "its regions" }
    /// Parts of a target.
    people() { zh: "各人", en: "its people" }
    /// Parts of a target.
    customers_listed() { zh: "所列客户", en: "the customers listed" }
    /// Parts of a target.
    products_listed() { zh: "所列品种", en: "the products listed" }

    /// A circle of superiors.
    superiors_circle(names) { zh: "上级成了一个圈：{names}", en: "people report to each other in a circle: {names}" }
    /// A circle of dealers.
    dealers_circle(names) { zh: "经销商成了一个圈：{names}", en: "dealers supply each other in a circle: {names}" }
    /// Under the key that closes it.
    circle_closes() { zh: "到这里绕了回来", en: "comes back to itself here" }
    /// Remedy.
    fix_circle() { zh: "改正其中一个", en: "correct one of them" }
    /// Left before joining.
    left_before_joined(left, joined) { zh: "离职日 {left} 早于入职日 {joined}", en: "left on {left}, before joining on {joined}" }
    /// More than certain.
    above_certain(share) { zh: "把握 {share} 超过 100%", en: "a probability of {share} is above 100%" }
    /// Remedy.
    fix_probability() { zh: "写 0 到 100% 之间，如 60%", en: "write 0 to 100%, such as 60%" }
}
