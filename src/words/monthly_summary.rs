//! What a person's monthly summary says in its opening, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    monthly_summary() { zh: "工作总结", en: "Work summary" }
    /// The role and its line.
    duty_of(role, line) { zh: "{role}：{line}。", en: "{role}: {line}." }
    /// A part that a summary may leave out.
    what_work() { zh: "任务完成的总结", en: "account of the work" }
    /// A part that a summary may leave out.
    what_study() { zh: "学习和培训", en: "account of study and training" }
    /// A part that a summary may leave out.
    what_market() { zh: "市场分析", en: "view of the market" }
    /// A part that a summary may leave out.
    what_mistakes() { zh: "问题与不足", en: "problems and mistakes" }
    /// A part that a summary may leave out.
    what_next() { zh: "下月设想", en: "ideas for the next month" }
    /// What logs may say nothing of.
    what_desk() { zh: "经手的单据", en: "papers dealt with" }
    /// Nobody asks for a summary.
    not_asked() { zh: "不要求交月总结", en: "no monthly summary is asked for" }
    /// Nobody asks for a summary.
    nobody_owes(who, what) { zh: "{who}不要求交月总结，{what}没有人写。", en: "No monthly summary is asked of {who}, so no {what} is told." }
    /// A text that nobody asks for.
    left_out_unasked(who, what) { zh: "{who}的总结没有写{what}（不要求交）。", en: "The summary of {who} leaves out the {what} (none is asked for)." }
    /// Who owes no plan.
    no_plan_asked() { zh: "这个岗位没有下月的目标，也不要求交月计划。", en: "This role has no targets for the next month, and owes no plan." }
    /// How it came.
    paper_in_time() { zh: "月总结按时交。", en: "The monthly summary came in time." }
    /// How it came.
    paper_late(delay) { zh: "月总结迟交 {delay}。", en: "The monthly summary came {delay} late." }
    /// How it came.
    paper_missing(due) { zh: "月总结应交 {due}，尚未提交。", en: "The monthly summary was due {due} and is not there." }
    /// How it came.
    paper_not_yet(due) { zh: "月总结未到期（{due}）。", en: "The monthly summary is not due yet ({due})." }
    /// Names a paragraph.
    lead_work() { zh: "工作量与计划", en: "Work and plans" }
    /// Names a paragraph.
    lead_service() { zh: "客户咨询", en: "Inquiries" }
    /// Names a paragraph.
    lead_study() { zh: "学习", en: "Study" }
    /// Names a paragraph.
    lead_open() { zh: "未了的事", en: "Left open" }
    /// Names a paragraph.
    lead_next() { zh: "下月", en: "Next month" }
    /// Who sells nothing.
    nothing_to_sell() { zh: "这个岗位没有销售和回款的目标，看交办、经手的单据和客户咨询。", en: "This role has no targets of sales or collections: see tasks, papers dealt with and inquiries." }
    /// All norms.
    norms_met(all) { zh: "工作量都达标：{all}。", en: "Every norm is met: {all}." }
    /// No norm.
    norms_short(all) { zh: "工作量都没达标：{all}。", en: "No norm is met: {all}." }
    /// Some norms.
    norms_both(met, short) { zh: "达标：{met}；没达标：{short}。", en: "Norms met: {met}; not met: {short}." }
    /// A kind of plan.
    plan_of_month() { zh: "月计划", en: "Month's plan" }
    /// A kind of plan.
    plans_of_weeks() { zh: "周计划", en: "Weeks' plans" }
    /// A kind of plan.
    items_of_days() { zh: "日计划", en: "Days' plans" }
    /// A kind of plan and what was done.
    plan_done(kind, planned, done, late, missed) { zh: "{kind} {planned} 项，做了 {done}（迟 {late}），没做 {missed}", en: "{kind}: {planned} items, done {done} (late {late}), not done {missed}" }
    /// Plans and what was done.
    plans_done(all) { zh: "{all}。", en: "{all}." }
    /// No plan.
    no_plans(month) { zh: "{month}没有写出行动的月计划和周计划，做了什么无从对照。", en: "No plan of the month or its weeks names actions in {month}: there is nothing to hold the work against." }
    /// No task.
    no_tasks() { zh: "没有交办事项。", en: "Nothing was given to do." }
    /// Tasks, none late.
    tasks_in_time(all, done, open) { zh: "交办 {all} 项：完成 {done}，都没有迟；未到期 {open}。", en: "Given to do: {all}; done {done}, none late; open {open}." }
    /// Tasks, some done late.
    tasks_late(all, late, names) { zh: "交办 {all} 项，迟完成 {late} 项：{names}。", en: "Given to do: {all}; done late {late}: {names}." }
    /// Tasks, some past their day.
    tasks_overdue(all, overdue, names) { zh: "交办 {all} 项，逾期没完成 {overdue} 项：{names}。", en: "Given to do: {all}; past their day and open {overdue}: {names}." }
    /// No inquiry.
    no_inquiries(month) { zh: "{month}没有客户咨询的记录。", en: "No inquiry is on record in {month}." }
    /// Inquiries and how fast.
    inquiries_resolved(all, resolved, median, longest) { zh: "咨询 {all} 起，解决 {resolved} 起，历时中位 {median} 天、最长 {longest} 天。", en: "Inquiries: {all}; resolved {resolved}, median {median} d, longest {longest} d." }
    /// Inquiries, all on their day.
    inquiries_same_day(all, resolved) { zh: "咨询 {all} 起，解决 {resolved} 起，都在当天。", en: "Inquiries: {all}; resolved {resolved}, each the same day." }
    /// Inquiries, none resolved.
    inquiries_unresolved(all) { zh: "咨询 {all} 起，一起也没解决。", en: "Inquiries: {all}; none is resolved." }
    /// Open ones by name.
    inquiries_open(n, names) { zh: "未解决 {n} 起：{names}。", en: "Open {n}: {names}." }
    /// An open one.
    open_days(what, days) { zh: "{what}（{days} 天）", en: "{what} ({days} d)" }
    /// Someone is not satisfied.
    inquiries_unhappy(n) { zh: "{n} 起客户不满意。", en: "Customers not satisfied: {n}." }
    /// All are satisfied.
    inquiries_happy() { zh: "解决的都满意。", en: "Every customer whose question was resolved is satisfied." }
    /// No training.
    nothing_learned(month) { zh: "{month}没有学习和培训的记录。", en: "No study or training is on record in {month}." }
    /// Trainings.
    learned_only(n, hours) { zh: "参加培训 {n} 次，{hours} 学时。", en: "Trainings attended: {n}, hours {hours}." }
    /// Trainings.
    taught_only(n) { zh: "主讲培训 {n} 次，自己没有参加。", en: "Trainings taught: {n}; none attended." }
    /// Trainings.
    learned_and_taught(learned, hours, taught) { zh: "参加培训 {learned} 次，{hours} 学时；主讲 {taught} 次。", en: "Trainings attended: {learned}, hours {hours}; taught: {taught}." }
    /// What they were about.
    topics(all) { zh: "内容：{all}。", en: "About: {all}." }
    /// Nothing open.
    nothing_open() { zh: "没有未了的问题、承诺、客户要求和借物。", en: "No problem, promise, request or loan is open." }
    /// Open, none late.
    open_in_time(n) { zh: "未了 {n} 项，都没有逾期。", en: "Open: {n}; none is past its day." }
    /// Open, some late.
    open_late(n, late, names) { zh: "未了 {n} 项，逾期 {late} 项，最久的是{names}。", en: "Open: {n}; past their day {late}, the longest: {names}." }
    /// A customer's matter.
    of_customer(customer, what) { zh: "{customer}「{what}」", en: "{customer}: “{what}”" }
    /// How late.
    days_late(what, n) { zh: "{what}（逾期 {n} 天）", en: "{what} ({n} d late)" }
    /// The month after.
    next_target(month, target, ratio) { zh: "{month}计划已交，目标 {target}，是本月实际的 {ratio} 倍。", en: "The plan for {month} is there; its target of {target} is {ratio} times this month's actual." }
    /// The month after.
    next_target_alone(month, target) { zh: "{month}计划已交，目标 {target}。", en: "The plan for {month} is there, with a target of {target}." }
    /// The month after.
    next_plan(month) { zh: "{month}计划已交，没有销售目标。", en: "The plan for {month} is there, without a sales target." }
    /// The month after.
    no_next_plan(month) { zh: "{month}计划还没交。", en: "The plan for {month} is not there." }
    /// Who is to be cared for.
    care_first(names) { zh: "先照顾：{names}。", en: "To be cared for first: {names}." }
    /// Nobody is to be cared for.
    no_care() { zh: "没有记录点出要特别照顾的客户。", en: "No record asks for care of a particular customer." }
    /// A card.
    card_norm(norm) { zh: "标准 {norm}", en: "norm {norm}" }
    /// A card.
    card_no_norm() { zh: "没有标准", en: "no norm" }
    /// A card.
    card_month(n) { zh: "全月 {n}", en: "month {n}" }
    /// A card.
    card_tasks() { zh: "交办（项）", en: "Tasks" }
    /// A card.
    card_done(n) { zh: "完成 {n}", en: "done {n}" }
    /// A card.
    card_overdue(n) { zh: "逾期 {n}", en: "late {n}" }
    /// A card.
    card_inquiries() { zh: "客户咨询（起）", en: "Inquiries" }
    /// A card.
    card_resolved(n) { zh: "解决 {n}", en: "resolved {n}" }
    /// A card.
    card_open(n) { zh: "未解决 {n}", en: "open {n}" }
    /// A card.
    card_median(days) { zh: "中位 {days} 天", en: "median {days} d" }
    /// No figure.
    no_figures() { zh: "这个岗位没有目标和业绩数字。", en: "This role has neither targets nor figures of its own." }
    /// What the table of plans counts.
    planned_note() { zh: "同一件事写在几种计划里，各算各的。其他：未到期、改期、取消或日志看不出。", en: "What several plans say counts in each. Other: not due, moved, dropped, or logs cannot tell." }
    /// The list is cut.
    missed_more(shown, all) { zh: "没做的共 {all} 项，列前 {shown} 项。", en: "Not done: {all}; the first {shown} are listed." }
    /// Everything was done.
    none_missed() { zh: "月计划和周计划里到期的都做了。", en: "Everything due in the plans of month and weeks was done." }
    /// A sort of papers.
    desk_orders() { zh: "录入订单", en: "Orders entered" }
    /// A sort of papers.
    desk_updates() { zh: "订单进度", en: "Orders updated" }
    /// A sort of papers.
    desk_shipments() { zh: "发货", en: "Shipments" }
    /// A sort of papers.
    desk_payments() { zh: "录入回款", en: "Payments entered" }
    /// A sort of papers.
    desk_returns() { zh: "退货", en: "Returns" }
    /// A sort of papers.
    desk_reports() { zh: "收经销商日报", en: "Dealers' daily reports received" }
    /// A sort of papers.
    desk_requests() { zh: "客户要求和客诉", en: "Requests and complaints" }
    /// Errors.
    shipping_errors(n) { zh: "差错 {n}", en: "errors {n}" }
    /// Requests handled.
    requests_handled(n) { zh: "处理 {n}", en: "handled {n}" }
    /// What the plan wanted.
    study_planned(month, text) { zh: "{month}计划要学的：{text}。", en: "To be learned by the plan for {month}: {text}." }
    /// What is lacking.
    lacks_targets() { zh: "目标没完成", en: "Targets missed" }
    /// What is lacking.
    lacks_norms() { zh: "工作量不足", en: "Below the norm" }
    /// What is lacking.
    lacks_budget() { zh: "费用超支", en: "Over budget" }
    /// What is lacking.
    lacks_plan() { zh: "计划没做", en: "Planned, not done" }
    /// What is lacking.
    lacks_orders() { zh: "丢单", en: "Orders lost" }
    /// What is lacking.
    lacks_promises() { zh: "承诺和客户要求逾期", en: "Promises and requests past their day" }
    /// What is lacking.
    lacks_tasks() { zh: "交办逾期", en: "Tasks past their day" }
    /// What is lacking.
    lacks_problems() { zh: "问题逾期未解决", en: "Problems past their day" }
    /// What is lacking.
    lacks_satisfaction() { zh: "咨询后客户不满意", en: "Customers not satisfied by an answer" }
    /// What is lacking.
    lacks_contact() { zh: "久未联系", en: "Not spoken to" }
    /// What is lacking.
    lacks_papers() { zh: "报送", en: "Forms" }
    /// What is lacking.
    lacks_days() { zh: "出勤", en: "Attendance" }
    /// A target.
    target_missed(metric, share, gap) { zh: "{metric} 完成 {share}，差 {gap}", en: "{metric} {share} reached, short by {gap}" }
    /// The budget.
    over_budget(actual, plan, over) { zh: "用了 {actual}，预算 {plan}，超 {over}", en: "{actual} spent of {plan}, {over} too much" }
    /// Not done.
    not_done(n, names) { zh: "{n} 项：{names}", en: "{n}: {names}" }
    /// Lost.
    lost_orders(n, sum, names) { zh: "{n} 单，写了金额的共 {sum}：{names}", en: "{n}, {sum} as far as amounts are written: {names}" }
    /// Late.
    late_sum(n, names) { zh: "{n} 项：{names}", en: "{n}: {names}" }
    /// More than are named.
    and_more(names) { zh: "{names}等", en: "{names} and others" }
    /// Silent.
    silent_sum(n, days, names) { zh: "{n} 家超过 {days} 天没有联系：{names}", en: "{n} for more than {days} d: {names}" }
    /// A form.
    papers_sum(form, late, missing) { zh: "{form}：迟 {late}，缺 {missing}", en: "{form}: late {late}, missing {missing}" }
    /// Days.
    absent(n) { zh: "缺勤 {n} 天", en: "days absent: {n}" }
    /// Days.
    unrecorded(n) { zh: "{n} 个工作日没有日志", en: "working days without a log: {n}" }
    /// Nothing is lacking.
    nothing_lacking() { zh: "目标、工作量、计划、期限和报送，记录里看不出不足。", en: "The records show nothing lacking in targets, norms, plans, deadlines or forms." }
    /// Nothing is known.
    lacking_unknown(month) { zh: "{month}没有日志，有无不足看不出来。", en: "Without logs of {month} nobody can tell what is lacking." }
    /// Why care.
    why_target(share) { zh: "目标完成 {share}", en: "target {share} reached" }
    /// Why care.
    why_fall(amount) { zh: "比上月 ▼{amount}", en: "▼{amount} on the month before" }
    /// Why care.
    why_overdue(sum, days) { zh: "逾期 {sum}，最久 {days} 天", en: "{sum} overdue, up to {days} d" }
    /// Why care.
    why_silent(days) { zh: "{days} 天没有联系", en: "not spoken to for {days} d" }
    /// Why care.
    why_never() { zh: "从没联系过", en: "never spoken to" }
    /// Why care.
    why_open(kind, what) { zh: "{kind}未了：{what}", en: "{kind} open: {what}" }
    /// Why care.
    why_unhappy() { zh: "对答复不满意", en: "not satisfied by an answer" }
    /// What is planned.
    plan_sales(amount) { zh: "销售 {amount}", en: "sales {amount}" }
    /// What is planned.
    plan_money(amount) { zh: "回款 {amount}", en: "collections {amount}" }
    /// What is planned.
    plan_day(day, kind) { zh: "{day} {kind}", en: "{kind} {day}" }
    /// How many are listed.
    care_sum(shown, all, bare, month) { zh: "列 {shown} 家（共 {all} 家）；记录点出而{month}还没有安排的 {bare} 家。", en: "Listed: {shown} of {all}; asked for by the records and without anything planned for {month}: {bare}." }
    /// Nobody.
    nobody_to_care_for() { zh: "名下没有客户落后、逾期、久未联系或有未了的事，下月计划也没有点名。", en: "No own customer is behind, past due, unspoken to or waiting, and the next plan names none." }
    /// None at all.
    no_customers() { zh: "名下没有客户。", en: "No customers of one's own." }
    /// Only the plan knows of it.
    only_planned() { zh: "只在计划里", en: "in the plan alone" }
    /// What it is to bring.
    expected(sum) { zh: "预期 {sum}", en: "expected {sum}" }
    /// Why learn.
    learn_plan(month) { zh: "{month}计划", en: "plan for {month}" }
    /// Why learn.
    learn_escalated(customer, who) { zh: "{customer}问过，上报了{who}", en: "{customer} asked; passed on to {who}" }
    /// Why learn.
    learn_passed_on(customer, who) { zh: "{customer}问过，{who}报上来的", en: "{customer} asked; passed on by {who}" }
    /// Why learn.
    learn_unhappy(customer) { zh: "{customer}对答复不满意", en: "{customer} was not satisfied by the answer" }
    /// Why learn.
    learn_open(customer) { zh: "{customer}问过，还没解决", en: "{customer} asked; not resolved yet" }
    /// Why learn.
    learn_unsold(sum) { zh: "本月没有卖出，全公司卖 {sum}", en: "sold nothing of it, the team {sum}" }
    /// Nothing to learn.
    nothing_to_learn() { zh: "下月计划没有写学习，也没有答不了的咨询和没卖出的品种。", en: "The next plan names no study, no question went unanswered and no line unsold." }
    /// The plan is silent.
    study_not_planned(month, who) { zh: "{month}计划没有写学习内容，请{who}补上。", en: "The plan for {month} names no study; {who} should add it." }
}
