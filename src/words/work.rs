//! What was planned and done, what stays open, and what time it took.

use crate::words::{Said, words};

/// A day of the week, Monday 0: `周一`, `Mon`.
pub fn weekday(day: u32) -> Said {
    const ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let day = (day % 7) as usize;
    Said { zh: format!("周{}", ZH[day]), en: EN[day].to_owned() }
}

/// How late something came, from minutes: `3 小时`, `1 小时 50 分`, `2 天`.
pub fn delay(minutes: i64) -> Said {
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let parts = [(days, " 天", " d"), (hours, " 小时", " h"), (rest, " 分", " min")];
    // Of days the minutes say nothing.
    let shown = parts.iter().filter(|part| part.0 > 0).take(2).collect::<Vec<_>>();
    let all = |word: fn(&(i64, &'static str, &'static str)) -> &'static str| {
        shown.iter().map(|part| format!("{}{}", part.0, word(part))).collect::<Vec<_>>().join(" ")
    };
    Said { zh: all(|part| part.1), en: all(|part| part.2) }
}

words! {
    /// A day with its day of the week.
    on_weekday(day, weekday) { zh: "{day} {weekday}", en: "{weekday} {day}" }
    /// What plans may be silent of.
    what_actions() { zh: "行动安排", en: "actions" }
    /// Done on its day.
    done() { zh: "按日完成", en: "done on its day" }
    /// Done before its day.
    early(day, n) { zh: "{day} 完成，早 {n} 天", en: "done {day}, days early: {n}" }
    /// Done after its day.
    late(day, n) { zh: "{day} 完成，迟 {n} 天", en: "done {day}, days late: {n}" }
    /// Its day has not passed.
    open() { zh: "未到期", en: "not due yet" }
    /// Past its day, the plan's period runs.
    overdue(n) { zh: "未做，过期 {n} 天", en: "not done, days late: {n}" }
    /// Not done.
    missed() { zh: "未做", en: "not done" }
    /// Moved.
    moved_to(day) { zh: "改到 {day}", en: "moved to {day}" }
    /// Moved to no day.
    moved() { zh: "改期，没写哪天", en: "moved, no day given" }
    /// Dropped.
    dropped() { zh: "取消", en: "dropped" }
    /// Nothing could show it.
    untold() { zh: "日志看不出", en: "logs cannot tell" }
    /// An item that the log says was done.
    log_says_done() { zh: "日志写明已办", en: "the log says so" }
    /// Money that came.
    paid(amount) { zh: "回款 {amount}", en: "{amount} paid" }
    /// An order.
    ordered(amount) { zh: "订货 {amount}", en: "order of {amount}" }
    /// A total's row.
    total() { zh: "合计", en: "Total" }
    /// Sums of planned against done.
    executed_sum(planned, done, early, late, missed, other) { zh: "计划 {planned} 项：按日 {done}，提早 {early}，迟做 {late}，未做 {missed}，其他 {other}（未到期、改期、取消或日志看不出）。", en: "Planned: {planned}; on its day {done}, early {early}, late {late}, not done {missed}, other {other} (not due, moved, dropped, or logs cannot tell)." }
    /// A visit meets one row.
    one_for_one() { zh: "一次拜访只抵一项计划，同一客户多去的也列在计划外。", en: "A visit does one planned item: further ones to the same customer count as unplanned." }
    /// How many were not planned.
    unplanned_sum(n, all) { zh: "计划外实地拜访 {n} 次（共实地拜访 {all} 次）。", en: "Visits on site that no plan asked for: {n} of {all}." }
    /// The list is cut.
    unplanned_more(shown) { zh: "只列前 {shown} 次，各人次数见上表。", en: "The first {shown} are listed; the table above has everyone's number." }
    /// Everything was planned.
    none_unplanned() { zh: "没有计划外的实地拜访和促销。", en: "No visit or promotion without a plan." }
    /// Sort of open business.
    problem() { zh: "问题", en: "problem" }
    /// Sort of open business.
    promise() { zh: "承诺", en: "promise" }
    /// Sort of open business.
    request() { zh: "客户要求", en: "customer's request" }
    /// Sort of open business.
    complaint() { zh: "客诉", en: "complaint" }
    /// Sort of open business.
    inquiry() { zh: "咨询", en: "inquiry" }
    /// Sort of open business.
    loan() { zh: "借物", en: "loan" }
    /// Sort of open business.
    instruction() { zh: "指令", en: "instruction" }
    /// Sort of open business.
    task() { zh: "交办", en: "task" }
    /// Sort of open business.
    decision() { zh: "会议决议", en: "decision" }
    /// Sort of open business.
    review_request() { zh: "对销售部的要求", en: "request to the sales department" }
    /// Sort of open business.
    planned() { zh: "未做的计划", en: "planned, not done" }
    /// A problem with its number.
    numbered(id, what) { zh: "{id} {what}", en: "{id} {what}" }
    /// From whom to whom.
    from_to(from, to) { zh: "{from} → {to}", en: "{from} → {to}" }
    /// How long it is open.
    age(days) { zh: "{days} 天", en: "{days} d" }
    /// Open, not late.
    still_open() { zh: "未办", en: "open" }
    /// Open past its day.
    late_days(n) { zh: "逾期 {n} 天", en: "{n} d late" }
    /// Closed.
    kept(day) { zh: "{day} 已兑现", en: "kept {day}" }
    /// Closed.
    closed(day) { zh: "{day} 已办", en: "done {day}" }
    /// Closed.
    closed_dropped(day) { zh: "{day} 取消", en: "dropped {day}" }
    /// Sums of what is open.
    carried_sum(open, late, closed) { zh: "未办 {open} 项，其中逾期 {late} 项；本期办完 {closed} 项。", en: "Open: {open}, past their day: {late}; closed in the period: {closed}." }
    /// The list is cut.
    carried_more(shown, rest) { zh: "只列逾期最久和最早提出的 {shown} 项，另有 {rest} 项。", en: "The {shown} longest late and longest open are listed; {rest} more are not." }
    /// Old work of one's own is only counted.
    old_chores(n) { zh: "以前计划里没写客户的事务另有 {n} 项没做，不逐项列。", en: "Of earlier plans {n} chores that name no customer were not done; they are not listed." }
    /// Nothing is open.
    nothing_carried() { zh: "没有未办的问题、承诺、要求和交办。", en: "No problem, promise, request or task is open." }
    /// Hours, and how many entries tell them.
    hours_of(hours, timed, all) { zh: "{hours}（{timed}/{all}）", en: "{hours} ({timed}/{all})" }
    /// What the cells say.
    time_note(hours) { zh: "小时数只按写明起止时间的记录算，括号里是写了时间的条数和总条数；路上按计划项写的车程；工作时间按每天 {hours} 小时。", en: "Hours are those of entries with a begin and an end; in brackets entries with times of all. Travel is what planned items say; a working day has {hours} hours." }
    /// What is not timed.
    not_timed(n, all) { zh: "{all} 条拜访、电话和会议记录里有 {n} 条没写起止时间，实际用时比表里多。", en: "Of {all} visits, calls and meetings {n} have no times: more time was used than shown." }
    /// Nothing is timed.
    nothing_timed(names) { zh: "没有一条记录写了起止时间，用时无从算起，请{names}在日志里写上。", en: "No entry has times, so hours cannot be told; {names} should write them in the logs." }
    /// Everything is timed.
    all_timed() { zh: "拜访、电话和会议都写了起止时间。", en: "Every visit, call and meeting has its times." }
    /// Sort of agreed work.
    agreed_visit() { zh: "约定回访", en: "visit agreed" }
    /// Sort of agreed work.
    agreed_call() { zh: "约定回电", en: "call agreed" }
    /// Sort of agreed work.
    agreed_lead() { zh: "线索跟进", en: "lead to follow" }
    /// Due that day.
    due_of(kind) { zh: "{kind}到期", en: "{kind} due" }
}
