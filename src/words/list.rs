//! What the list of reports says: its heads, whom reports go to, what they need and what is missing.

use crate::words::words;

/// What stands where there is nothing to say.
pub const NONE: &str = "—";

words! {
    /// Heading: the report's name in commands.
    report() { zh: "报告", en: "Report" }
    /// Heading: what it is called.
    title() { zh: "名称", en: "Title" }
    /// Heading: for which kinds of period.
    periods() { zh: "周期", en: "Period" }
    /// Heading: for which levels it can be made.
    scopes() { zh: "可出范围", en: "Scopes" }
    /// Heading: whom it is made for unless asked otherwise.
    usual() { zh: "默认给", en: "Made for" }
    /// Heading: what it needs.
    needs() { zh: "需要", en: "Needs" }
    /// Heading: one scope.
    scope() { zh: "范围", en: "Scope" }
    /// Heading: what is missing.
    missing() { zh: "缺什么", en: "Missing" }
    /// The line above the table of a period.
    about(period, from, to, as_of) { zh: "{period}（{from} 至 {to}），截至 {as_of}", en: "{period} ({from} to {to}), as of {as_of}" }
    /// Nothing is missing.
    complete() { zh: "齐全", en: "nothing" }
    /// Persons in a sales role.
    everyone() { zh: "每个人", en: "every person" }
    /// For whom.
    who_sell() { zh: "个人（业务岗位）", en: "persons who sell" }
    /// For whom.
    who_run_projects() { zh: "个人（有项目）", en: "persons with projects" }
    /// The same, and who follows orders for them.
    who_sell_or_follow() { zh: "个人（业务岗位、跟单员）", en: "persons who sell, and order followers" }
    /// Persons with a score sheet.
    who_are_scored() { zh: "个人（有评分表）", en: "persons with a score sheet" }
    /// A level of scopes.
    level_person() { zh: "个人", en: "person" }
    /// A level of scopes.
    level_group() { zh: "小组", en: "group" }
    /// A level of scopes.
    level_city() { zh: "城市", en: "city" }
    /// A level of scopes.
    level_region() { zh: "区域", en: "region" }
    /// A level of scopes.
    level_team() { zh: "团队", en: "team" }
    /// For whom, of one of several kinds of period.
    of_kind(kind, whom) { zh: "{kind}：{whom}", en: "{kind}: {whom}" }
    /// A need.
    logs() { zh: "日志", en: "logs" }
    /// A need.
    logs_before() { zh: "上期日志", en: "logs of the period before" }
    /// A need.
    targets() { zh: "目标", en: "targets" }
    /// A need.
    plan() { zh: "计划", en: "plan" }
    /// A need.
    next_plan() { zh: "下期计划", en: "next plan" }
    /// A need.
    forecast() { zh: "自报预测", en: "own forecast" }
    /// A need.
    last_year() { zh: "去年同期", en: "last year" }
    /// What is missing, of which period, of whom.
    lacking(what, period, names) { zh: "{what} {period}：{names}", en: "{what} {period}: {names}" }
    /// The same, with when it was due.
    lacking_due(what, period, due, names) { zh: "{what} {period}（应于 {due} 交）：{names}", en: "{what} {period} (due {due}): {names}" }
    /// The same, not due yet.
    lacking_not_yet(what, period, due, names) { zh: "{what} {period}（{due} 才到期）：{names}", en: "{what} {period} (due only {due}): {names}" }
    /// Targets of a metric.
    target_of(metric) { zh: "{metric}目标", en: "{metric} target" }
    /// A person's missing days of logs, after earlier logs.
    days_since(name, days, last) { zh: "{name} {days} 天（最近一篇 {last}）", en: "{name} (days: {days}, last log {last})" }
    /// A person's missing days of logs who never logged.
    days_never(name, days) { zh: "{name} {days} 天（从未写过）", en: "{name} (days: {days}, never logged)" }
    /// More names than fit.
    and_others(names, rest) { zh: "{names} 等，另有 {rest} 项", en: "{names} and {rest} more" }
    /// Nothing is on record of a period a year before.
    no_record() { zh: "没有记录", en: "nothing on record" }
}
