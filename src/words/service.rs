//! What customers asked and were offered, what was given to do, what was learned.

use crate::words::words;

words! {
    /// What logs may say nothing of.
    what_inquiries() { zh: "客户咨询", en: "inquiries of customers" }
    /// What logs may say nothing of.
    what_study() { zh: "学习和培训", en: "study or training" }
    /// What logs may say nothing of.
    what_quotes() { zh: "为客户做的方案和报价", en: "proposals or quotations for customers" }
    /// Who asks what.
    asked_by(customer, question) { zh: "{customer}「{question}」", en: "{customer}: “{question}”" }
    /// Not resolved.
    open_for(days) { zh: "未解决，已 {days} 天", en: "open for {days} d" }
    /// Resolved on the day it was asked.
    resolved_same_day(day) { zh: "{day} 当天解决", en: "resolved {day}, the same day" }
    /// Resolved later.
    resolved_after(day, days) { zh: "{day} 解决，历时 {days} 天", en: "resolved {day}, after {days} d" }
    /// The customer's view.
    satisfied() { zh: "客户满意", en: "satisfied" }
    /// The customer's view.
    not_satisfied() { zh: "客户不满意", en: "not satisfied" }
    /// The customer's view.
    satisfaction_unknown() { zh: "满意与否未记", en: "satisfaction not recorded" }
    /// What was promised.
    promised(what) { zh: "承诺：{what}", en: "promised: {what}" }
    /// How many there were.
    inquiries_sum(all, asked, earlier) { zh: "咨询 {all} 起：本期提出 {asked}，以前留下 {earlier}。", en: "Inquiries: {all}; asked in the period {asked}, open from before {earlier}." }
    /// What was done about them.
    inquiries_dealt(answered, at_once, promised, escalated) { zh: "答复 {answered}（当天 {at_once}），口头承诺 {promised}，上报 {escalated}。", en: "Answered {answered} (the same day {at_once}), promised {promised}, passed on {escalated}." }
    /// What became of them.
    inquiries_closed(resolved, open) { zh: "解决 {resolved}，未解决 {open}。", en: "Resolved {resolved}, open {open}." }
    /// How fast.
    speed(median, longest) { zh: "解决的历时：中位 {median} 天，最长 {longest} 天（从提出到解决的日历天数，当天为 0）。", en: "Time to resolve: median {median} d, longest {longest} d (calendar days from asked to resolved, the same day is 0)." }
    /// What customers think.
    satisfaction(yes, no, unknown) { zh: "解决的客户：满意 {yes}，不满意 {no}，未记 {unknown}。", en: "Of the resolved: satisfied {yes}, not satisfied {no}, not recorded {unknown}." }
    /// The list is cut.
    inquiries_more(shown) { zh: "只列 {shown} 起，未解决的在前。", en: "{shown} are listed, open ones first." }
    /// What someone was at a training.
    taught() { zh: "主讲", en: "taught" }
    /// What someone was at a training.
    learned() { zh: "参加", en: "attended" }
    /// What someone was at a training.
    arranged() { zh: "记录", en: "recorded" }
    /// How much was learned.
    study_sum(learned, hours, taught) { zh: "参加 {learned} 次，共 {hours} 学时；主讲 {taught} 次。", en: "Attended: {learned}, hours {hours}; taught: {taught}." }
    /// How much was learned by several.
    study_of_several(all, learners, hours, taught) { zh: "培训 {all} 次，{learners} 人次，{hours} 学时；其中自己人主讲 {taught} 次。", en: "Trainings: {all}, attendances {learners}, hours {hours}; taught by own people: {taught}." }
    /// Hours missing.
    study_untimed(n) { zh: "{n} 次没写学时，不计入。", en: "{n} without hours are not in the sum." }
    /// Results missing.
    study_without_result(n, all) { zh: "{all} 次里 {n} 次没写成绩。", en: "Without a result: {n} of {all}." }
    /// Done late.
    done_late(day, n) { zh: "{day} 完成，迟 {n} 天", en: "done {day}, days late: {n}" }
    /// Done in time.
    done_in_time(day) { zh: "{day} 按时完成", en: "done {day}, in time" }
    /// Tasks received.
    tasks_sum(all, in_time, late, open, overdue, dropped) { zh: "交办 {all} 项：按时完成 {in_time}，迟完成 {late}，未到期 {open}，逾期未完成 {overdue}，取消 {dropped}（没写期限的，完成算按时，未完成算未到期）。", en: "Given to do: {all}; done in time {in_time}, done late {late}, open {open}, open past their day {overdue}, dropped {dropped} (without a day: done is in time, open is not late)." }
    /// Tasks given to others.
    given_sum(all, in_time, late, open, overdue, dropped) { zh: "交办给别人 {all} 项：按时完成 {in_time}，迟完成 {late}，未到期 {open}，逾期未完成 {overdue}，取消 {dropped}。", en: "Given to others: {all}; done in time {in_time}, done late {late}, open {open}, open past their day {overdue}, dropped {dropped}." }
    /// The list is cut.
    tasks_more(shown, all) { zh: "列 {all} 项里的 {shown} 项，未完成的在前。", en: "Listed: {shown} of {all}, open ones first." }
    /// Nothing was given to do.
    no_tasks(month) { zh: "{month}没有交办事项的记录。", en: "No task is on record in {month}." }
    /// Proposals made.
    quotes_sum(customers, n, sum, bare) { zh: "给 {customers} 家客户做了 {n} 份方案或报价，写了金额的共 {sum}；{bare} 份没写结果。", en: "Proposals or quotations: {n} for {customers} customers, {sum} as far as amounts are written; without a result: {bare}." }
    /// A kind of work.
    calls_a_day() { zh: "每天电话（通）", en: "Calls a day" }
    /// A kind of work.
    customers_a_week() { zh: "每周拜访客户（家）", en: "Customers visited a week" }
    /// A kind of work.
    new_customers_a_week() { zh: "每周新客户（家）", en: "New customers a week" }
    /// A kind of work.
    prospects_a_week() { zh: "每周潜在客户（家）", en: "Potential customers a week" }
    /// Beside its norm.
    norm_met() { zh: "达标", en: "met" }
    /// Beside its norm.
    norm_short(gap) { zh: "差 {gap}", en: "short by {gap}" }
    /// How means are made.
    norm_note() { zh: "每天按出勤天数平均；每周是各周之和 ÷ 工作日 × 一周的工作日，同一客户一周只算一次。", en: "A day is a day present. A week is the sum over the weeks ÷ working days × those of a week; a customer counts once a week." }
    /// No norm.
    no_norm() { zh: "这个岗位没有定每天、每周的工作量标准。", en: "No norms of a day's or week's work are set for this role." }
    /// A week and its working days.
    week_of(week, days) { zh: "{week}（{days} 天）", en: "{week} ({days} d)" }
    /// Beside the norm.
    calls_beside(mean, norm) { zh: "每天电话 {mean} 通（标准 {norm}）", en: "calls a day {mean} (norm {norm})" }
    /// Beside the norm.
    customers_beside(mean, norm) { zh: "每周拜访客户 {mean} 家（标准 {norm}）", en: "customers visited a week {mean} (norm {norm})" }
    /// Beside the norm.
    new_customers_beside(mean, norm) { zh: "每周新客户 {mean} 家（标准 {norm}）", en: "new customers a week {mean} (norm {norm})" }
    /// Beside the norm.
    prospects_beside(mean, norm) { zh: "每周潜在客户 {mean} 家（标准 {norm}）", en: "potential customers a week {mean} (norm {norm})" }
}
