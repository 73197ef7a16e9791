//! What the weekly report says in its opening, notes and cells.

use crate::words::words;

words! {
    /// The kind of report.
    weekly_report() { zh: "工作汇报", en: "Weekly report" }
    /// The paper.
    paper() { zh: "周报", en: "weekly report" }
    /// A part that a report may leave out.
    what_causes() { zh: "原因分析", en: "causes" }
    /// A part that a report may leave out.
    what_mistakes() { zh: "失误与改正", en: "mistakes and corrections" }
    /// A part that a report may leave out.
    what_next() { zh: "下期计划", en: "plan for the next week" }
    /// The week's days.
    days(stretch, workdays) { zh: "{stretch}，{workdays} 个工作日", en: "{stretch}, working days: {workdays}" }
    /// Part of the monthly review.
    merged(month, last) { zh: "本周含{month}最后一个工作日，按例并入{month}的月检讨，不另交周报。{last}", en: "This week holds the last working day of {month}: it is reviewed inside the monthly review, and no weekly report is due. {last}" }
    /// Days left to the next report.
    days_left(stretch) { zh: "{stretch} 计入下周汇报。", en: "{stretch} go into the next weekly report." }
    /// Days taken over.
    days_taken(stretch, month) { zh: "上周并入{month}的月检讨，{stretch} 在这里汇报，不计入本周各表。", en: "Last week was reviewed inside the review of {month}; its days {stretch} are reported here and count in no table of this week." }
    /// Nothing in those days.
    days_empty() { zh: "这几天没有记录。", en: "Nothing is on record for these days." }
    /// Texts are in the review.
    text_merged(what, month) { zh: "{what}写在{month}的月检讨里。", en: "The {what} are told in the review of {month}." }
    /// A part left out.
    left_out(who, what) { zh: "{who}的周报没有写{what}，请补写。", en: "{who} left out the {what}; please add it." }
    /// A report is missing.
    missing(what, who, due) { zh: "{what}待写：{who}尚未提交周报（应交 {due}）。", en: "No {what}: {who} has not handed in the weekly report (due {due})." }
    /// Nobody owes one.
    nobody_owes(what) { zh: "没有人要交周报，{what}无人写。", en: "Nobody owes a weekly report, so no {what} are told." }
    /// How a report came.
    on_time(due, at) { zh: "应交 {due}，实交 {at}（按时）", en: "due {due}, handed in {at} (on time)" }
    /// How a report came.
    late(due, at, delay) { zh: "应交 {due}，实交 {at}（迟 {delay}）", en: "due {due}, handed in {at} ({delay} late)" }
    /// How a report came.
    undated(due) { zh: "应交 {due}，已交，提交时间未记", en: "due {due}, handed in, time not recorded" }
    /// How a report came.
    not_there(due) { zh: "应交 {due}，尚未提交", en: "due {due}, not handed in" }
    /// How a report came.
    not_yet(due) { zh: "应交 {due}，未到期", en: "due {due}, not due yet" }
    /// How a report came.
    excused(due) { zh: "应交 {due}，因请假免交", en: "due {due}, excused" }
    /// Not owed.
    inside_review(month) { zh: "并入{month}的月检讨", en: "part of the review of {month}" }
    /// Not owed.
    not_asked() { zh: "不要求交周报", en: "no weekly report is asked for" }
    /// Not due, but there.
    extra(at) { zh: "不要求，{at} 已交", en: "not asked for, handed in {at}" }
    /// State in a table.
    state_on_time() { zh: "按时", en: "on time" }
    /// State in a table.
    state_late(delay) { zh: "迟 {delay}", en: "{delay} late" }
    /// State in a table.
    state_missing() { zh: "缺", en: "missing" }
    /// State in a table.
    state_undated() { zh: "已交，时间未记", en: "there, no time" }
    /// State in a table.
    state_not_yet() { zh: "未到期", en: "not due yet" }
    /// State in a table.
    state_excused() { zh: "免交", en: "excused" }
    /// State in a table.
    state_extra() { zh: "不要求，已交", en: "not asked for, there" }
    /// How many came.
    papers_sum(owed, on_time, late, missing) { zh: "应交周报 {owed} 份：按时 {on_time}，迟交 {late}，未交 {missing}", en: "weekly reports due: {owed}; on time {on_time}, late {late}, missing {missing}" }
    /// Not owed.
    papers_none() { zh: "本周没有应交的周报", en: "no weekly report is due" }
    /// Nobody behind.
    customers_sum(shown, all) { zh: "列 {shown} 家（有销售、有回款或落后月目标的共 {all} 家），落后最多的在前。", en: "Listed: {shown} of {all} customers that bought, paid or are behind their month's target; the furthest behind first." }
    /// No rows.
    no_customers() { zh: "本周没有客户进货或回款，也没有落后月目标的客户。", en: "No customer bought or paid this week, and none is behind the month's target." }
    /// Nothing asked.
    no_requests() { zh: "周报里没有提出要求。", en: "The weekly reports ask for nothing." }
    /// Nobody to ask.
    requests_missing(names) { zh: "{names}的周报未交，有无要求不知道。", en: "Whether {names} ask for something is not known: the report is missing." }
    /// How many asked.
    requests_sum(n, open, bare) { zh: "提出 {n} 项，未完成 {open} 项，没有答复 {bare} 项。", en: "Asked for: {n}; open {open}, without an answer {bare}." }
    /// No plan.
    nothing_next(week) { zh: "{week}还没有安排：没有周计划，也没有约定日期和到期事项。", en: "Nothing is on for {week}: no plan, no day agreed, nothing due." }
    /// Names a paragraph.
    lead_execution() { zh: "计划执行", en: "Plan and work" }
    /// Names a paragraph.
    lead_carried() { zh: "未办事项", en: "Left open" }
    /// Names a paragraph.
    lead_papers() { zh: "周报与要求", en: "Reports and requests" }
    /// No plan.
    no_plan(week) { zh: "{week}没有周计划，做了什么无从对照。", en: "There is no plan for {week} to hold the work against." }
    /// All done on its day.
    all_done(n) { zh: "计划 {n} 项，全部按日完成。", en: "Planned: {n}, all done on their day." }
    /// Some not.
    some_done(planned, parts) { zh: "计划 {planned} 项：{parts}。", en: "Planned: {planned}; {parts}." }
    /// A part.
    part_done(n) { zh: "按日 {n}", en: "on the day {n}" }
    /// A part.
    part_early(n) { zh: "提早 {n}", en: "early {n}" }
    /// A part.
    part_late(n) { zh: "迟做 {n}", en: "late {n}" }
    /// A part.
    part_missed(n) { zh: "未做 {n}", en: "not done {n}" }
    /// A part.
    part_other(n) { zh: "其他 {n}", en: "other {n}" }
    /// Which were not done.
    missed(all) { zh: "未做：{all}。", en: "Not done: {all}." }
    /// Which were late.
    late_ones(all) { zh: "迟做：{all}。", en: "Late: {all}." }
    /// And more.
    and_more(all, n) { zh: "{all}等 {n} 项", en: "{all} … ({n})" }
    /// A row's name.
    planned_for(what, day) { zh: "{what}（计划 {day}）", en: "{what} (planned {day})" }
    /// A row's name.
    late_by(what, planned, n) { zh: "{what}（计划 {planned}，迟 {n} 天）", en: "{what} (planned {planned}, days late: {n})" }
    /// Nothing open.
    none_open() { zh: "没有未办事项。", en: "Nothing is left open." }
    /// Something open.
    open_sum(open, late) { zh: "未办 {open} 项，逾期 {late} 项。", en: "Open: {open}; past their day: {late}." }
    /// Something open, nothing late.
    open_in_time(open) { zh: "未办 {open} 项，都没有逾期。", en: "Open: {open}; none is past its day." }
    /// The latest ones.
    longest_late(all) { zh: "逾期最久：{all}。", en: "Longest late: {all}." }
    /// One of them.
    late_thread(what, n) { zh: "{what}（{n} 天）", en: "{what} ({n} d)" }
    /// Closed in the week.
    closed_now(n) { zh: "本周办完 {n} 项。", en: "Closed this week: {n}." }
    /// Late papers.
    papers_late(names) { zh: "周报迟交：{names}。", en: "Weekly reports late: {names}." }
    /// Missing papers.
    papers_missing(names) { zh: "周报未交：{names}。", en: "Weekly reports missing: {names}." }
    /// All came.
    papers_in_time(n) { zh: "应交的 {n} 份周报都按时。", en: "All weekly reports due ({n}) came in time." }
    /// Asked, still open.
    asks_open(n, all) { zh: "要求未完成 {n} 项：{all}。", en: "Requests open: {n}: {all}." }
    /// Asked, all done.
    asks_done(n) { zh: "提出的 {n} 项要求都已办。", en: "All requests ({n}) are done." }
    /// A day's state in a name.
    with_delay(name, delay) { zh: "{name}（{delay}）", en: "{name} ({delay})" }
}
