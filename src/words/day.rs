//! Who was heard from, what customers wait for and what was heard, in any report that tells of a day.

use crate::words::words;

words! {
    /// A log is there.
    logged(attendance) { zh: "已报（{attendance}）", en: "logged ({attendance})" }
    /// A log says they worked.
    present() { zh: "已报", en: "logged" }
    /// A log says they were away.
    away(attendance) { zh: "{attendance}", en: "{attendance}" }
    /// A log says they were away, and why.
    away_for(attendance, kind) { zh: "{attendance}（{kind}）", en: "{attendance} ({kind})" }
    /// No log is owed.
    day_off() { zh: "休息日，不用报", en: "day off, no log owed" }
    /// No log; the one before is of the working day before.
    silent_today(last) { zh: "未报（上次 {last}）", en: "no log (last {last})" }
    /// No log for some working days.
    silent_since(last, days) { zh: "未报，已 {days} 个工作日（上次 {last}）", en: "no log for {days} working days (last {last})" }
    /// Never a log.
    silent_ever(days) { zh: "从未报过，已 {days} 个工作日", en: "never logged; working days: {days}" }
    /// How many logged.
    heard_sum(all, logged, away, silent) { zh: "{all} 人：已报 {logged}，请假或休息 {away}，未报 {silent}。", en: "People: {all}; logged {logged}, on leave or off {away}, silent {silent}." }
    /// Nobody belongs there.
    nobody(scope) { zh: "{scope}这一天没有在职人员。", en: "Nobody of {scope} was employed that day." }
    /// How many visits, and where.
    visits(n, places) { zh: "{n}：{places}", en: "{n}: {places}" }
    /// State of a matter of the day.
    new_today() { zh: "当日新增", en: "new" }
    /// A promise by word of mouth.
    promised(what) { zh: "口头答应：{what}", en: "promised: {what}" }
    /// Handed up.
    escalated(who) { zh: "已上报{who}", en: "handed up to {who}" }
    /// The customer's verdict.
    satisfied() { zh: "客户满意", en: "customer satisfied" }
    /// The customer's verdict.
    unsatisfied() { zh: "客户不满意", en: "customer not satisfied" }
    /// What was done well or badly.
    quality(what) { zh: "质量：{what}", en: "quality: {what}" }
    /// Sums of matters.
    matters_sum(new, closed, open, late) { zh: "当日新增 {new} 项，办完 {closed} 项；未办 {open} 项，其中逾期 {late} 项。", en: "New: {new}; closed: {closed}; open: {open}, past their day: {late}." }
    /// The list is cut.
    matters_more(rest) { zh: "另有 {rest} 项以前提出的未办，没有列出。", en: "{rest} older open ones are not listed." }
    /// Sort of information.
    message() { zh: "来信", en: "message" }
    /// Sort of information.
    rival() { zh: "竞品", en: "rival" }
    /// Sort of information.
    policy() { zh: "政策", en: "policy" }
    /// Sort of information.
    lead() { zh: "线索", en: "lead" }
    /// Sort of information.
    lost_order() { zh: "丢单", en: "lost order" }
    /// Nothing is recorded.
    no_action() { zh: "没有记录跟进", en: "no action recorded" }
    /// The next contact.
    next_contact(day) { zh: "{day} 再联系", en: "next contact {day}" }
    /// What was lost and why.
    lost(amount, reason) { zh: "丢 {amount}：{reason}", en: "{amount} lost: {reason}" }
    /// When a policy comes into force.
    in_force(title, day) { zh: "{title}，{day} 起", en: "{title}, from {day}" }
    /// What it may be worth.
    worth(amount) { zh: "预计 {amount}", en: "worth {amount}" }
}
